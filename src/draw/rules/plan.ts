/** The plan: tblNiveauer read into levels, every fault named by its cell. */
import { parseFilter } from "../../cases/rules/filter";
import type { Level, LevelSource, Quota } from "./level";
import {
  ALLOCATIONS,
  CADENCE_MONTHS,
  CADENCES,
  FORMS,
  GROUPINGS,
  isAcross,
  METHODS,
  neverCounts,
  ownerOf,
  SHEET_OWNERS,
} from "./level";
import { findWord, stepKey, wordOf } from "../../kernel/keys";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import { FORBIDDEN_IN_TICKET } from "./ticket";

/** A row of tblNiveauer as typed, with where each cell stands. */
export interface LevelText {
  text(header: string): string;
  place(header: string): Place;
}

/** The headers of tblNiveauer, in their order. */
export const LEVEL_HEADERS = [
  "Niveau",
  "Navn",
  "Trækkes fra",
  "Afgrænsning",
  "Gruppering",
  "Antal",
  "Fordeling",
  "Kvoter",
  "Metode",
  "Kadence",
  "Forskydning",
  "Reserver",
  "Udeluk seneste runder",
  "Skema pr.",
  "Udfyldes af",
  "Rapporteres",
  "Form",
] as const;

/** Register version that first had a column; none for one that was always there. */
export const LEVEL_SINCE: Readonly<Partial<Record<(typeof LEVEL_HEADERS)[number], number>>> = { Form: 2 };

/** All levels, ascending; or every fault of every row. */
export function parseLevels(rows: readonly LevelText[], steps: readonly string[]): Outcome<readonly Level[]> {
  const problems: Problem[] = [];
  const levels: Level[] = [];
  for (const row of rows) {
    const parsed = parseLevel(row, steps);
    if (parsed.ok) levels.push(parsed.value);
    else problems.push(...parsed.problems);
  }
  levels.forEach((level, index) =>
    problems.push(...faultsBetween(level, levels.slice(0, index), levels, rows.length > levels.length)),
  );
  return problems.length > 0 ? failed(...problems) : done([...levels].sort((a, b) => a.number - b.number));
}

/** What is wrong between a level, those above it in the table, and the one it draws from. */
function faultsBetween(level: Level, before: readonly Level[], all: readonly Level[], someUnread: boolean): Problem[] {
  const problems: Problem[] = [];
  if (before.some((other) => other.number === level.number)) {
    problems.push(problem("plan/level-twice", { level: level.number }, level.place("Niveau")));
  }
  const { source } = level;
  if (source.kind === "cases") return problems;
  const below = all.find((other) => other.number === source.level);
  if (below === undefined && !someUnread) {
    problems.push(
      problem("plan/source-unknown", { level: level.number, source: source.level }, level.place("Trækkes fra")),
    );
  }
  if (below === undefined) return problems;
  const [months, shorter] = [CADENCE_MONTHS[level.cadence], CADENCE_MONTHS[below.cadence]];
  const told = { level: level.number, cadence: level.cadence, below: below.number };
  if (months < shorter)
    problems.push(problem("plan/cadence", { ...told, slower: below.cadence }, level.place("Kadence")));
  else if (months % shorter !== 0)
    problems.push(problem("plan/cadence-apart", { ...told, other: below.cadence }, level.place("Kadence")));
  return problems;
}

/** One row; the reader collects its faults so that all are told at once. */
class LevelReader {
  readonly problems: Problem[] = [];

  constructor(private readonly row: LevelText) {}

  text(header: string): string {
    return this.row.text(header);
  }

  place(header: string): Place {
    return this.row.place(header);
  }

  fault(header: string, told: Problem): void {
    this.problems.push({ ...told, at: this.place(header) });
  }

  /** One of the known words, whatever the case; blank is the fallback. */
  choice<T extends string>(header: string, known: readonly T[], fallback: T): T {
    const typed = this.text(header);
    if (typed === "") return fallback;
    const found = findWord(typed, known);
    if (found !== undefined) return found;
    this.fault(header, problem("plan/word-unknown", { value: typed, column: header, known: known.join(", ") }));
    return fallback;
  }

  /** A whole number from `least` on; blank is the fallback. */
  whole(header: string, least: number, fallback: number): number {
    const typed = this.text(header);
    if (typed === "") return fallback;
    const value = Number(typed);
    if (Number.isInteger(value) && value >= least) return value;
    this.fault(header, problem("plan/not-whole", { value: typed, column: header, least }));
    return fallback;
  }
}

/** One row alone, as the log keeps it: what it draws from is not looked up. */
export function parseLevel(row: LevelText, steps: readonly string[]): Outcome<Level> {
  const reader = new LevelReader(row);
  const number = reader.whole("Niveau", 1, 0);
  if (reader.text("Niveau") === "") reader.fault("Niveau", problem("plan/level-blank"));
  const filter = reader.text("Afgrænsning");
  const criteria = parseFilter(filter, reader.place("Afgrænsning"));
  if (!criteria.ok) reader.problems.push(...criteria.problems);
  const form = reader.choice("Form", FORMS, "alene");
  const level: Level = {
    number,
    name: reader.text("Navn"),
    source: parseSource(reader, number),
    filter,
    criteria: criteria.ok ? criteria.value : [],
    grouping: reader.choice("Gruppering", GROUPINGS, "Ingen"),
    count: parseCount(reader),
    allocation: reader.choice("Fordeling", ALLOCATIONS, "fast antal pr. gruppe"),
    quotas: parseQuotas(reader, steps),
    method: reader.choice("Metode", METHODS, "tilfældig"),
    cadence: reader.choice("Kadence", CADENCES, "kvartal"),
    offset: reader.whole("Forskydning", 0, 0),
    reserves: reader.whole("Reserver", 0, 2),
    excludeRounds: reader.whole("Udeluk seneste runder", 0, 0),
    sheetPer: reader.choice("Skema pr.", SHEET_OWNERS, ownerOf(form) ?? "Enhed"),
    reviewer: reader.text("Udfyldes af"),
    reported: reader.choice("Rapporteres", ["ja", "nej"], "nej") === "ja",
    form,
    place: (header) => row.place(header),
  };
  checkQuotas(reader, level);
  checkCopy(reader, level);
  checkForm(reader, level);
  return reader.problems.length > 0 ? failed(...reader.problems) : done(level);
}

function parseSource(reader: LevelReader, own: number): LevelSource {
  const typed = wordOf(reader.text("Trækkes fra"));
  if (typed === "" || typed === "sager") return { kind: "cases" };
  const match = /^(samme sager som )?niveau (\d+)$/u.exec(typed);
  if (match === null) {
    reader.fault("Trækkes fra", problem("plan/source-unreadable", { value: reader.text("Trækkes fra") }));
    return { kind: "cases" };
  }
  const level = Number(match[2]);
  if (level >= own) reader.fault("Trækkes fra", problem("plan/source-not-below", { level: own, source: level }));
  return { kind: match[1] === undefined ? "level" : "same", level };
}

function parseCount(reader: LevelReader): number | "alle" {
  const typed = wordOf(reader.text("Antal"));
  const copied = wordOf(reader.text("Trækkes fra")).startsWith("samme sager");
  if (typed === "alle" || (typed === "" && copied)) return "alle";
  if (typed === "") {
    reader.fault("Antal", problem("plan/count-blank"));
    return "alle";
  }
  return reader.whole("Antal", 1, 1);
}

function parseQuotas(reader: LevelReader, steps: readonly string[]): Quota[] {
  const quotas: Quota[] = [];
  for (const part of reader
    .text("Kvoter")
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "")) {
    const match = /^(.+?)\s*=\s*(\d+)$/u.exec(part);
    const step = match === null ? undefined : findWord(match[1] as string, steps);
    if (match === null) reader.fault("Kvoter", problem("plan/quota-unreadable", { part }));
    else if (step === undefined)
      reader.fault("Kvoter", problem("plan/quota-step", { step: match[1] as string, known: steps.join(", ") }));
    else if (FORBIDDEN_IN_TICKET.test(step))
      reader.fault("Kvoter", problem("plan/step-forbidden", { step: step.replace(/\s/gu, " ") }));
    else if (quotas.some((quota) => stepKey(quota.step) === stepKey(step)))
      reader.fault("Kvoter", problem("plan/quota-twice", { step }));
    else quotas.push({ step, count: Number(match[2]) });
  }
  return quotas;
}

function checkQuotas(reader: LevelReader, level: Level): void {
  if (level.quotas.length === 0) return;
  const sum = level.quotas.reduce((total, quota) => total + quota.count, 0);
  if (level.count !== sum) reader.fault("Kvoter", problem("plan/quota-sum", { sum, count: String(level.count) }));
  if (level.allocation !== "fast antal pr. gruppe" && level.allocation !== "uden gruppering") {
    reader.fault("Fordeling", problem("plan/quota-allocation", { allocation: level.allocation }));
  }
}

/** "Samme sager som niveau n" takes them all as they are: nothing may ask for fewer, or for others. */
function checkCopy(reader: LevelReader, level: Level): void {
  if (level.source.kind !== "same") return;
  const { source } = level;
  const fault = (header: string): void =>
    reader.fault(header, problem("plan/copy", { column: header, source: source.level }));
  if (level.count !== "alle") fault("Antal");
  if (level.quotas.length > 0) fault("Kvoter");
  if (level.filter !== "") fault("Afgrænsning");
  if (level.excludeRounds > 0) fault("Udeluk seneste runder");
}

/** A form that settles who has sheets of their own, and whether anything counts, leaves no other choice. */
function checkForm(reader: LevelReader, { number, form, sheetPer, reported, method }: Level): void {
  const owner = ownerOf(form);
  const told = { level: number, form };
  if (owner !== null && sheetPer !== owner) reader.fault("Skema pr.", problem("plan/form-owner", { ...told, owner }));
  if (neverCounts(form) && reported) reader.fault("Rapporteres", problem("plan/form-reported", told));
  if (neverCounts(form) && isAcross(method)) reader.fault("Metode", problem("plan/form-across", told));
}

/** A level as tblNiveauer holds it; what the log keeps of the plan, and what `parseLevels` reads again. */
export function levelTexts(level: Level): Record<(typeof LEVEL_HEADERS)[number], string> {
  const source = level.source;
  return {
    Niveau: String(level.number),
    Navn: level.name,
    "Trækkes fra":
      source.kind === "cases" ? "Sager" : `${source.kind === "same" ? "samme sager som " : ""}niveau ${source.level}`,
    Afgrænsning: level.filter,
    Gruppering: level.grouping,
    Antal: String(level.count),
    Fordeling: level.allocation,
    Kvoter: level.quotas.map((quota) => `${quota.step}=${quota.count}`).join("; "),
    Metode: level.method,
    Kadence: level.cadence,
    Forskydning: String(level.offset),
    Reserver: String(level.reserves),
    "Udeluk seneste runder": String(level.excludeRounds),
    "Skema pr.": level.sheetPer,
    "Udfyldes af": level.reviewer,
    Rapporteres: level.reported ? "ja" : "nej",
    Form: level.form === "alene" ? "" : level.form,
  };
}
