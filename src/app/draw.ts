/** draw, replace and add: what a round reviews on a level. Preview and draw are one decision; preview stops before the seed. */
import type { DrawnCase } from "../domain/case";
import type { Frame } from "../domain/drawing";
import {
  addition, annulledRows, copiedRows, drawnRows, frameFromCases, frameFromLevel, isDrawn, replacement, sampleOf, shortfalls, underReview,
} from "../domain/drawing";
import type { Level } from "../domain/level";
import type { LogRow } from "../domain/log";
import type { Outcome, Problem } from "../domain/outcome";
import { done, failed } from "../domain/outcome";
import { levelTexts } from "../domain/plan";
import { problem } from "../domain/problem";
import type { Round } from "../domain/round";
import { plannedRound } from "../domain/round";
import type { Draw } from "../domain/sampling";
import { clean, fold } from "../domain/text";
import { ALGORITHM, FORBIDDEN_IN_TICKET } from "../domain/ticket";
import { DRAWN, frameTable } from "../sheets/drawn";
import { rowsFor } from "../sheets/table";
import type { Edit } from "../workbook/workbook";
import type { Command, Decision } from "./command";
import type { Register } from "./register";
import { levelOf, roundOf } from "./register";
import { roundEdit } from "./rounds";

export interface DrawInput {
  readonly round: string;
  readonly level: number;
  /** Null for a preview. */
  readonly seed: string | null;
  readonly redraw: boolean;
  readonly reason: string;
  /** The day to note as Udtrukket. */
  readonly date: string;
}

/** What the log keeps of a draw, so that `verify` can draw again: JSON of this, keys in Danish. */
export interface DrawRecord {
  readonly runde: string;
  readonly niveau: number;
  readonly algoritme: string;
  readonly trin: readonly string[];
  readonly plan: Readonly<Record<string, string>>;
  readonly kilder: readonly string[];
  /** Rows of tblRamme that this draw appended. */
  readonly ramme: number;
  readonly omtræk?: string;
}

export const drawCommand: Command<DrawInput> = {
  name: "draw",
  decide(input, register) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const faults = inputFaults(input);
    if (faults.length > 0) return failed(...faults);
    const round = roundOf(register, input.round, input.level) ?? plannedRound(clean(input.round), input.level);
    if (round.status === "lukket") return failed(problem("draw/round-closed", { round: round.round, level: input.level }, { sheet: "Runder" }));
    const framed = frameOf(register, level.value, round);
    if (!framed.ok) return framed;
    const notes = [...framed.warnings, ...frameNotes(register, level.value, framed.value)];
    if (framed.value.cases.length === 0) {
      return failed(problem("draw/frame-empty", { round: round.round, level: input.level }, { sheet: "Opsætning" }), ...notes);
    }
    const draw = sampleOf(framed.value, level.value, round.round, input.seed, register.stepNames);
    const problems = [...notes, ...shortfalls(draw, level.value)];
    if (input.seed === null) return done(preview(draw, framed.value, round, level.value, problems));
    return apply(input, input.seed, register, level.value, round, framed.value, draw, problems);
  },
};

function inputFaults(input: DrawInput): Problem[] {
  const problems: Problem[] = [];
  if (clean(input.round) === "" || FORBIDDEN_IN_TICKET.test(input.round)) problems.push(problem("plan/round-name", { round: input.round }));
  if (input.seed !== null && clean(input.seed) === "") problems.push(problem("draw/seed-missing"));
  if (input.seed !== null && FORBIDDEN_IN_TICKET.test(input.seed)) problems.push(problem("draw/seed-forbidden"));
  if (input.redraw && clean(input.reason) === "") problems.push(problem("draw/reason-missing"));
  return problems;
}

/** The frame of a level in a round as the register stands now. Faults in Sager stop a draw: a frame must be right. */
export function frameOf(register: Register, level: Level, round: Round): Outcome<Frame> {
  if (level.source.kind === "cases") {
    if (register.caseCount === 0) return failed(problem("plan/no-cases", {}, { sheet: "Sager" }));
    const population = register.population();
    if (population.problems.some((each) => each.severity === "error")) return failed(...population.problems);
    const frame = frameFromCases(population.cases, level, round, register.drawn, register.stepNames);
    return frame.ok ? done(frame.value, population.problems) : frame;
  }
  const below = level.source.level;
  return frameFromLevel(below, sourceRounds(register, below, round), level, round.round, register.drawn, register.frames, register.stepNames);
}

/** The same round on the level below; else all its rounds that lie within this round's period. */
function sourceRounds(register: Register, below: number, round: Round): string[] {
  if (isDrawn(register.drawn, round.round, below)) return [round.round];
  const { from, to } = round;
  if (from === null || to === null) return [round.round];
  const within = register.rounds.filter(
    (each) => each.level === below && each.from !== null && each.to !== null && each.from >= from && each.to <= to,
  );
  return within.length === 0 ? [round.round] : within.map((each) => each.round);
}

function frameNotes(register: Register, level: Level, frame: Frame): Problem[] {
  const problems: Problem[] = [];
  const units = new Set(frame.cases.map((each) => fold(each.unit)));
  for (const unit of register.settings.units) {
    if (!units.has(fold(unit))) problems.push(problem("draw/unit-without-cases", { unit, level: level.number }, { sheet: "Sager" }));
  }
  if (level.grouping === "Sagsbehandler" && frame.fromCases) {
    const name = (each: { unit: string; caseworker: string }): string => `${each.caseworker} (${each.unit})`;
    const eligible = new Set(frame.cases.map(name));
    const without = Array.from(new Set(register.population().cases.map(name))).filter((each) => !eligible.has(each));
    if (without.length > 0) problems.push(problem("draw/caseworkers-without-case", { count: without.length, names: without.join("; ") }, { sheet: "Sager" }));
  }
  if (frame.excluded.length > 0) {
    problems.push(problem("draw/excluded", { count: frame.excluded.length, rounds: level.excludeRounds, cases: frame.excluded.join(", ") }, { sheet: "Sager" }));
  }
  return problems;
}

function preview(draw: Draw, frame: Frame, round: Round, level: Level, problems: readonly Problem[]): Decision {
  const least = draw.groups.reduce((sum, group) => sum + group.least, 0);
  const most = draw.groups.reduce((sum, group) => sum + group.most, 0);
  const total = level.allocation === "fast antal pr. gruppe" || level.count === "alle" ? most : Math.min(level.count, frame.cases.length);
  const drawn = level.quotas.length > 0 && least !== most ? `${least}-${most}` : String(total);
  return {
    message: problem("done/preview", { round: round.round, level: level.number, drawn, frame: frame.cases.length, groups: draw.groups.length }),
    problems,
    data: {
      frame: frame.cases.length,
      fingerprint: frame.fingerprint,
      excluded: frame.excluded,
      groups: draw.groups.map(({ name, size, least: from, most: to, short, quotas }) => ({ group: name, cases: size, least: from, most: to, short, quotas })),
    },
  };
}

function apply(
  input: DrawInput,
  seed: string,
  register: Register,
  level: Level,
  round: Round,
  frame: Frame,
  draw: Draw,
  problems: readonly Problem[],
): Outcome<Decision> {
  const standing = isDrawn(register.drawn, round.round, level.number);
  const before = standing ? lastDraw(register.log, round.round, level.number) : null;
  if (standing) {
    const difference = differenceFrom(before, seed, frame, level);
    if (difference === null) {
      return done({ message: problem("draw/unchanged", { round: round.round, level: level.number }), problems, data: { drawn: [], unchanged: true } });
    }
    if (!input.redraw) {
      return failed(problem("draw/drawn-before", { round: round.round, level: level.number, seed: before?.seed ?? round.seed, difference }, { sheet: "Runder" }));
    }
  }
  const annulled = standing ? annulledRows(register.drawn, round.round, level.number, clean(input.reason)) : [];
  const rows = level.source.kind === "same" ? copiedRows(frame, level, round.round) : drawnRows(draw, level, round.round);
  const kept = frame.fromCases && before?.fingerprint !== frame.fingerprint;
  const frames = kept ? frame.cases.map((each) => ({ ...each, round: round.round, level: level.number })) : [];
  const record: DrawRecord = {
    runde: round.round,
    niveau: level.number,
    algoritme: ALGORITHM,
    trin: register.stepNames,
    plan: levelTexts(level),
    kilder: frame.sources,
    ramme: frames.length,
    ...(standing ? { omtræk: clean(input.reason) } : {}),
  };
  const drawn = rows.filter((row) => row.status === "udtrukket").length;
  const reserves = rows.length - drawn;
  const told = annulled.length === 0 ? [] : [annulledNote(annulled)];
  const written = writeDraw(register, [...annulled, ...rows], frames, drawnRound(round, clean(seed), input.date), annulled, level.number);
  return done({
    message: problem("done/draw", { round: round.round, level: level.number, drawn, frame: frame.cases.length, reserves }),
    problems: [...problems, ...told],
    ...written,
    log: {
      command: "draw",
      input: JSON.stringify(record),
      seed: clean(seed),
      fingerprint: frame.fingerprint,
      counts: `ramme=${frame.cases.length}; udtrukket=${drawn}; reserver=${reserves}; annulleret=${annulled.length}; mangler=${draw.groups.reduce((sum, group) => sum + group.short, 0)}; holdt ude=${frame.excluded.length}`,
    },
    data: { frame: frame.cases.length, fingerprint: frame.fingerprint, drawn: rows.filter((row) => row.status === "udtrukket"), reserves },
    show: DRAWN.sheet,
  });
}

function annulledNote(annulled: readonly DrawnCase[]): Problem {
  const levels = Array.from(new Set(annulled.map((row) => row.level))).join(", ");
  return problem("draw/annulled", { count: annulled.length, levels }, { sheet: DRAWN.sheet });
}

function drawnRound(round: Round, seed: string, date: string): Round {
  return { ...round, seed, drawn: date, status: "udtrukket" };
}

/** The last draw of a round and level in the log, and the plan it was made with. */
export function lastDraw(log: readonly LogRow[], round: string, level: number): { seed: string; fingerprint: string; plan: string } | null {
  for (let index = log.length - 1; index >= 0; index--) {
    const row = log[index] as LogRow;
    if (row.command !== "draw") continue;
    const record = readRecord(row.input);
    if (record === null || record.niveau !== level || fold(record.runde) !== fold(round)) continue;
    return { seed: row.seed, fingerprint: row.fingerprint, plan: JSON.stringify(record.plan) };
  }
  return null;
}

/** The record of a draw, or null where the log's text is none. */
export function readRecord(input: string): DrawRecord | null {
  try {
    const read = JSON.parse(input) as DrawRecord;
    const whole = typeof read === "object" && typeof read.runde === "string" && Number.isInteger(read.niveau) && Array.isArray(read.trin);
    return whole && Array.isArray(read.kilder) && Number.isInteger(read.ramme) && typeof read.plan === "object" ? read : null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

/** What differs from the draw that stands, in Danish for the sentence; null where nothing does. */
function differenceFrom(before: ReturnType<typeof lastDraw>, seed: string, frame: Frame, level: Level): string | null {
  if (before === null || before.seed !== clean(seed)) return "seed";
  if (before.fingerprint !== frame.fingerprint) return "rammen";
  return before.plan === JSON.stringify(levelTexts(level)) ? null : "planen";
}

/** Edits that append drawn rows and frame rows and note the round, and the records they lead to. */
function writeDraw(
  register: Register,
  rows: readonly DrawnCase[],
  frames: Register["frames"],
  round: Round,
  annulled: readonly DrawnCase[],
  level: number,
): Pick<Decision, "edits" | "after"> {
  const tables = register.snapshot.tables;
  const drawnTable = tables[DRAWN.name];
  const frameDescription = frameTable(register.stepNames);
  const frameData = tables[frameDescription.name];
  const undone = register.rounds.filter(
    (each) => each.level > level && fold(each.round) === fold(round.round) && annulled.some((row) => row.level === each.level),
  );
  const changed = [round, ...undone.map((each): Round => ({ ...each, status: "planlagt", drawn: null, seed: "" }))];
  const edits: Edit[] = changed.map((each) => roundEdit(register, each));
  if (drawnTable !== undefined) edits.push({ kind: "append", table: DRAWN.name, rows: rowsFor(DRAWN, drawnTable, rows) });
  if (frames.length > 0 && frameData !== undefined) {
    edits.push({ kind: "append", table: frameDescription.name, rows: rowsFor(frameDescription, frameData, frames) });
  }
  const others = register.rounds.filter((each) => !changed.some((own) => own.level === each.level && fold(own.round) === fold(each.round)));
  return {
    edits,
    after: { drawn: [...register.drawn, ...rows], frames: [...register.frames, ...frames], rounds: sortedLike(register.rounds, [...others, ...changed]) },
  };
}

/** Rounds in the order they stand in; new ones last. */
function sortedLike(order: readonly Round[], rounds: readonly Round[]): Round[] {
  const position = (each: Round): number => {
    const at = order.findIndex((own) => own.level === each.level && fold(own.round) === fold(each.round));
    return at < 0 ? order.length : at;
  };
  return [...rounds].sort((a, b) => position(a) - position(b));
}

export interface CaseInput {
  readonly round: string;
  readonly level: number;
  readonly case: string;
  readonly reason: string;
}

function caseDecision(
  input: CaseInput,
  register: Register,
  command: "replace" | "add",
  made: (level: Level) => Outcome<readonly DrawnCase[]>,
): Outcome<Decision> {
  const level = levelOf(register, input.level);
  if (!level.ok) return level;
  const round = roundOf(register, input.round, input.level);
  if (clean(input.reason) === "") return failed(problem("draw/reason-missing"));
  if (round?.status === "lukket") return failed(problem("draw/round-closed", { round: round.round, level: input.level }, { sheet: "Runder" }));
  if (round === undefined || underReview(register.drawn, input.round, input.level).length === 0) {
    return failed(problem("draw/nothing-drawn", { round: input.round, level: input.level }, { sheet: "Runder" }));
  }
  const rows = made(level.value);
  if (!rows.ok) return rows;
  const table = register.snapshot.tables[DRAWN.name];
  const last = rows.value[rows.value.length - 1] as DrawnCase;
  const facts = { round: round.round, level: input.level, case: (rows.value[0] as DrawnCase).id };
  return done({
    message: command === "replace" ? problem("done/replace", { ...facts, by: last.id }) : problem("done/add", facts),
    edits: table === undefined ? [] : [{ kind: "append", table: DRAWN.name, rows: rowsFor(DRAWN, table, rows.value) }],
    after: { drawn: [...register.drawn, ...rows.value] },
    log: {
      command,
      input: JSON.stringify({ runde: round.round, niveau: input.level, sag: facts.case, begrundelse: clean(input.reason), række: command === "add" ? last : undefined }),
      counts: command === "replace" ? `erstattet af=${last.id}` : "tilføjet=1",
    },
    data: { rows: rows.value },
    show: DRAWN.sheet,
  });
}

export const replaceCommand: Command<CaseInput> = {
  name: "replace",
  decide: (input, register) =>
    caseDecision(input, register, "replace", () => replacement(register.drawn, input.round, input.level, input.case, clean(input.reason))),
};

export const addCommand: Command<CaseInput> = {
  name: "add",
  decide: (input, register) =>
    caseDecision(input, register, "add", (level) => {
      const found = register.population().cases.find((each) => fold(each.id) === fold(input.case));
      const row = addition(register.drawn, found, level, roundOf(register, input.round, input.level)?.round ?? input.round, input.case, clean(input.reason));
      return row.ok ? done([row.value]) : row;
    }),
};

