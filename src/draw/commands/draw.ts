/** draw, replace and add: what a round reviews on a level. Preview and draw are one decision; preview stops before the seed. */
import type { DrawnCase } from "../../cases/rules/case";
import type { RoundAndLevel } from "../../kernel/keys";
import { roundKey, unitKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { clean, withSignsNamed } from "../../kernel/text";
import { problem } from "../../language/problem";
import type { Decision } from "../../register/command";
import type { Register } from "../../register/register";
import { levelOf, roundOf } from "../../register/register";
import { AT, REASON, registered } from "../../register/registration";
import { roundEdit } from "../../register/round-rows";
import type { Round } from "../../register/rules/round";
import { inTime, isImported, isPooled, isUnclear, newRound } from "../../register/rules/round";
import { rowsFor } from "../../register/sheet/table";
import type { Edit } from "../../workbook/workbook";
import {
  earlyNote,
  idleCaseworkers,
  knownUnits,
  openBelow,
  openBelowNote,
  planOf,
  roundFor,
  unaskedNotes,
} from "../facts/planned-draw";
import type { DrawPlan } from "../rules/drawing";
import { isDrawn, rowsOf, sampleOf, shortfalls } from "../rules/drawing";
import { levelTexts } from "../rules/plan";
import type { DrawRecord, LoggedDraw } from "../rules/record";
import { drawsAbove, lastDraw, loggedDraws } from "../rules/record";
import { annulledRows, placesText } from "../rules/replacement";
import type { Draw, GroupPlan } from "../rules/sampling";
import { ALGORITHM, FORBIDDEN_IN_TICKET } from "../rules/ticket";
import { DRAWN, frameTable } from "../sheet/drawn";
import type { Words } from "../../language/words";

export interface DrawInput {
  readonly round: string;
  readonly level: number;
  /** Null for a preview. */
  readonly seed: string | null;
  readonly redraw: boolean;
  readonly reason: string;
  /** The day to note as Udtrukket. */
  readonly date: string;
  /** What a preview showed: a draw of another frame or plan is refused. Left out: as it stands now. */
  readonly previewed?: Pick<DrawPreview, "fingerprint" | "plan">;
}

/** What a preview finds: counts alone. */
export interface DrawPreview {
  /** Cases in the frame. */
  readonly frame: number;
  readonly fingerprint: string;
  /** Left out as recently reviewed. */
  readonly excluded: number;
  /** Cases that will be drawn in all. */
  readonly least: number;
  readonly most: number;
  /** The row of tblNiveauer. */
  readonly plan: Readonly<Record<string, string>>;
  readonly groups: readonly (Pick<GroupPlan, "unit" | "least" | "most" | "short" | "quotas"> & {
    readonly group: string;
    readonly cases: number;
  })[];
}

/** What a draw found. */
export type DrawMade =
  | {
      /** Cases in the frame. */
      readonly frame: number;
      readonly fingerprint: string;
      /** Ids of cases left out as recently reviewed. */
      readonly excluded: readonly string[];
      readonly drawn: readonly DrawnCase[];
      /** How many stand in reserve. */
      readonly reserves: number;
    }
  /** The same draw once more. */
  | { readonly drawn: readonly []; readonly unchanged: true };

export const drawCommand = registered({
  name: "draw",
  options: {
    ...AT,
    seed: { kind: "phrase", example: '"…"', about: { da: "den tekst, der trækkes med", en: "the text drawn with" } },
    preview: {
      kind: "flag",
      example: "",
      about: { da: "vis planen, uden seed og uden at skrive", en: "show the plan, without a seed and without writing" },
    },
    redraw: {
      kind: "flag",
      example: "",
      about: { da: "træk om; kræver --reason", en: "draw again; needs --reason" },
    },
    reason: REASON,
    date: {
      kind: "date",
      example: "2026-01-05",
      about: { da: "udtrækkets dato; ellers i dag", en: "date of the draw; else today" },
    },
  },
  words: {
    about: { da: "udtræk sager", en: "draw cases" },
    doing: { da: "Udtrækker sager", en: "Drawing cases" },
    logged: { da: "Sager udtrukket", en: "Cases drawn" },
  },
  loggedAs: (input) => (input !== null && "omtræk" in input ? { da: "Sager trukket om", en: "Cases redrawn" } : null),
  view: "draw",
  nextSteps: ["next/first-draw", "next/draw"],
  input({ preview: isPreview, seed, ...values }, context): Outcome<DrawInput> {
    if (!isPreview && seed === undefined)
      return failed(problem("usage/missing", { command: "draw", option: "--seed" }));
    if (isPreview && seed !== undefined) return failed(problem("usage/preview-seed"));
    return done({
      ...values,
      seed: isPreview ? null : (seed ?? ""),
      reason: values.reason ?? "",
      date: values.date ?? context.now.slice(0, 10),
    });
  },
  decide(input: DrawInput, register): Outcome<Decision<DrawPreview | DrawMade>> {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const faults = inputFaults(input);
    if (faults.length > 0) return failed(...faults);
    const round = roundFor(register, newRound(input.round), input.level);
    const isNew = !register.rounds.some((each) => roundKey(each.round) === roundKey(round.round));
    if (isNew && isUnclear(round.round)) return failed(problem("plan/round-unclear", { round: round.round }));
    const closed = [
      { round: round.round, level: input.level },
      ...drawsAnnulledWith(register, round.round, input.level),
    ].filter((each) => roundOf(register, each.round, each.level)?.status === "lukket");
    if (closed.length > 0)
      return failed(
        ...closed.map(({ round: name, level: number }) =>
          problem("draw/round-closed", { round: name, level: number }, { sheet: "Runder" }),
        ),
      );
    if (isImported(round))
      return failed(problem("draw/round-imported", { round: round.round, level: input.level }, { sheet: "Runder" }));
    if (isPooled(round))
      return failed(problem("draw/round-pooled", { round: round.round, level: input.level }, { sheet: "Runder" }));
    const planned = planOf(register, level.value, round);
    if (!planned.ok) return planned;
    if (input.previewed !== undefined && !isAsPreviewed(planned.value, input.previewed)) {
      return failed(problem("draw/preview-changed", { round: round.round, level: input.level }));
    }
    const draw = sampleOf(planned.value, input.seed);
    const problems = [
      ...planned.warnings,
      ...(isNew && round.from === null ? [problem("plan/round-no-period", { round: round.round })] : []),
      ...unaskedNotes(register, input.level),
      ...earlyNote(level.value, round, input.date),
      ...openBelowNote(register, level.value, round, input),
      ...shortfalls(draw, level.value),
    ];
    return input.seed === null
      ? done(preview(draw, planned.value, problems))
      : apply(input, clean(input.seed), register, round, planned.value, draw, problems);
  },
});

function isAsPreviewed(
  { frame, level }: DrawPlan,
  { fingerprint, plan }: NonNullable<DrawInput["previewed"]>,
): boolean {
  return (
    frame.fingerprint === fingerprint &&
    Object.entries(levelTexts(level)).every(([header, text]) => plan[header] === text)
  );
}

export function drawsAnnulledWith(register: Register, round: string, level: number): RoundAndLevel[] {
  return drawsAbove(loggedDraws(register.log), register.drawn, round, level);
}

function inputFaults(input: DrawInput): Problem[] {
  const problems: Problem[] = [];
  if (clean(input.round) === "" || FORBIDDEN_IN_TICKET.test(input.round))
    problems.push(problem("plan/round-name", { round: withSignsNamed(input.round) }));
  if (input.seed !== null && clean(input.seed) === "") problems.push(problem("draw/seed-missing"));
  if (input.seed !== null && FORBIDDEN_IN_TICKET.test(input.seed)) problems.push(problem("draw/seed-forbidden"));
  if (input.redraw && clean(input.reason) === "") problems.push(problem("draw/reason-missing"));
  return problems;
}

/** Counts alone: no case, drawn or left out, so that nobody can shop for a seed. */
function preview(draw: Draw, { frame, level, round }: DrawPlan, problems: readonly Problem[]): Decision<DrawPreview> {
  const least = draw.groups.reduce((sum, group) => sum + group.least, 0);
  const most = draw.groups.reduce((sum, group) => sum + group.most, 0);
  const shared = level.count !== "alle" && level.allocation !== "fast antal pr. gruppe" && level.quotas.length === 0;
  const total = shared ? Math.min(level.count as number, frame.cases.length) : null;
  const found: DrawPreview = {
    frame: frame.cases.length,
    fingerprint: frame.fingerprint,
    excluded: frame.excluded.length,
    least: total ?? least,
    most: total ?? most,
    plan: levelTexts(level),
    groups: draw.groups.map(({ name, unit, size, least: from, most: to, short, quotas }) => ({
      group: name,
      unit,
      cases: size,
      least: from,
      most: to,
      short,
      quotas,
    })),
  };
  const drawn = found.least === found.most ? String(found.most) : `${found.least}-${found.most}`;
  return {
    message: problem("done/preview", {
      round,
      level: level.number,
      drawn,
      frame: found.frame,
      groups: draw.groups.length,
    }),
    problems,
    data: { ...found },
  };
}

function apply(
  input: DrawInput,
  seed: string,
  register: Register,
  round: Round,
  plan: DrawPlan,
  draw: Draw,
  notes: readonly Problem[],
): Outcome<Decision<DrawMade>> {
  const { frame, level } = plan;
  const place = { round: round.round, level: level.number };
  const standing = isDrawn(register.drawn, round.round, level.number);
  const before = standing ? lastDraw(loggedDraws(register.log), round.round, level.number) : null;
  if (standing) {
    const difference = differenceFrom(before, seed, plan);
    if (difference === null)
      return done({ message: problem("draw/unchanged", place), problems: notes, data: { drawn: [], unchanged: true } });
    if (!input.redraw) {
      return failed(
        problem("draw/drawn-before", { ...place, seed: before?.seed ?? round.seed, difference }, { sheet: "Runder" }),
      );
    }
  }
  const undone = standing ? drawsAnnulledWith(register, round.round, level.number) : [];
  const annulled = standing ? annulledRows(register.drawn, [place, ...undone], clean(input.reason)) : [];
  const rows = rowsOf(plan, seed);
  const kept = frame.fromCases && before?.fingerprint !== frame.fingerprint;
  const frames = kept ? frame.cases.map((each) => ({ ...each, ...place })) : [];
  const drawn = rows.filter((row) => row.status === "udtrukket");
  const reserves = rows.length - drawn.length;
  const told =
    annulled.length === 0
      ? []
      : [
          problem(
            "draw/annulled",
            { count: annulled.length, levels: placesText([place, ...undone], round.round) },
            { sheet: DRAWN.sheet },
          ),
        ];
  const early = openBelow(register, level, round).length > 0 ? clean(input.reason) : "";
  const now: Round = { ...round, seed, drawn: input.date, status: "udtrukket" };
  const decision: Decision<DrawMade> = {
    message: problem("done/draw", { ...place, drawn: drawn.length, frame: frame.cases.length, reserves }),
    problems: [...notes, ...listing(plan), ...told],
    ...writeDraw(register, [...annulled, ...rows], frames, [
      now,
      ...undone.flatMap((each) => replanned(register, each)),
    ]),
    log: {
      command: "draw",
      input: JSON.stringify(recordOf(plan, frames.length, standing ? clean(input.reason) : null, early)),
      seed,
      fingerprint: frame.fingerprint,
      counts: countsText(register, plan, draw, rows, annulled),
    },
    data: { frame: frame.cases.length, fingerprint: frame.fingerprint, excluded: frame.excluded, drawn, reserves },
    show: DRAWN.sheet,
  };
  return done(decision);
}

/** How many of the cases left out a sentence names; `data` holds them all. */
const NAMED = 20;

/** The cases left out as recently reviewed, by name: only once the draw is made. */
function listing({ frame: { excluded }, level }: DrawPlan): Problem[] {
  if (excluded.length === 0) return [];
  const cases = `${excluded.slice(0, NAMED).join(", ")}${excluded.length > NAMED ? " …" : ""}`;
  return [problem("draw/excluded-cases", { cases }, level.place("Udeluk seneste runder"))];
}

function recordOf(
  { frame, level, round, steps, rings }: DrawPlan,
  frameRows: number,
  reason: string | null,
  early: string,
): DrawRecord {
  return {
    runde: round,
    niveau: level.number,
    algoritme: ALGORITHM,
    trin: steps,
    plan: levelTexts(level),
    kilder: frame.sources,
    ramme: frameRows,
    ...(rings === null ? {} : { par: rings }),
    ...(reason === null ? {} : { omtræk: reason }),
    ...(early === "" ? {} : { begrundelse: early }),
  };
}

/** What the log counts: also all that a draw could not reach. */
function countsText(
  register: Register,
  { frame, level }: DrawPlan,
  draw: Draw,
  rows: readonly DrawnCase[],
  annulled: readonly DrawnCase[],
): string {
  const drawn = rows.filter((row) => row.status === "udtrukket").length;
  const reached = new Set(frame.cases.map((each) => unitKey(each.unit)));
  const short = shortfalls(draw, level).reduce(
    (sum, each) => sum + Number(each.values.asked) - Number(each.values.got),
    0,
  );
  const counts = {
    ramme: frame.cases.length,
    udtrukket: drawn,
    reserver: rows.length - drawn,
    annulleret: annulled.length,
    mangler: short,
    udeladt: frame.excluded.length,
    "enheder uden sager": knownUnits(register).filter((unit) => !reached.has(unitKey(unit))).length,
    "sagsbehandlere uden sag": idleCaseworkers(register, level, frame).length,
  };
  return Object.entries(counts)
    .map(([name, count]) => `${name}=${count}`)
    .join("; ");
}

/** The round of an annulled draw, back to where nothing is drawn. */
function replanned(register: Register, place: RoundAndLevel): Round[] {
  const standing = roundOf(register, place.round, place.level);
  return standing === undefined ? [] : [{ ...standing, status: "planlagt", drawn: null, seed: "" }];
}

/** The columns of tblNiveauer that can change which rows a draw of one frame writes. */
const DECISIVE = ["Trækkes fra", "Gruppering", "Antal", "Fordeling", "Kvoter", "Metode", "Reserver", "Udfyldes af"];

/** What differs from the draw that was made; null where nothing does. */
function differenceFrom(before: LoggedDraw | null, seed: string, { frame, level, rings }: DrawPlan): Words | null {
  if (before === null || before.seed !== seed) return { da: "lodtrækningsteksten", en: "the seed" };
  if (before.fingerprint !== frame.fingerprint)
    return { da: "de sager, der trækkes blandt,", en: "the set of cases to draw from" };
  const texts: Readonly<Record<string, string>> = levelTexts(level);
  const same = DECISIVE.every((header) => before.record.plan[header] === texts[header]);
  return same && JSON.stringify(before.record.par ?? null) === JSON.stringify(rings)
    ? null
    : { da: "planen", en: "the plan" };
}

/** Edits that append drawn rows and frame rows and note the rounds, and the records they lead to. */
function writeDraw(
  register: Register,
  rows: readonly DrawnCase[],
  frames: Register["frames"],
  changed: readonly Round[],
): Pick<Decision, "edits" | "after"> {
  const tables = register.snapshot.tables;
  const drawnTable = tables[DRAWN.name];
  const frameDescription = frameTable(register.stepNames);
  const frameData = tables[frameDescription.name];
  const edits: Edit[] = changed.map((each) => roundEdit(register, each));
  if (drawnTable !== undefined)
    edits.push({ kind: "append", table: DRAWN.name, rows: rowsFor(DRAWN, drawnTable, rows) });
  if (frames.length > 0 && frameData !== undefined) {
    edits.push({ kind: "append", table: frameDescription.name, rows: rowsFor(frameDescription, frameData, frames) });
  }
  const others = register.rounds.filter(
    (each) => !changed.some((own) => own.level === each.level && roundKey(own.round) === roundKey(each.round)),
  );
  return {
    edits,
    after: {
      drawn: [...register.drawn, ...rows],
      frames: [...register.frames, ...frames],
      rounds: inTime(sortedLike(register.rounds, [...others, ...changed])),
    },
  };
}

/** Rounds in the order they stand in; new ones last. */
function sortedLike(order: readonly Round[], rounds: readonly Round[]): Round[] {
  const position = (each: Round): number => {
    const at = order.findIndex((own) => own.level === each.level && roundKey(own.round) === roundKey(each.round));
    return at < 0 ? order.length : at;
  };
  return [...rounds].sort((a, b) => position(a) - position(b));
}
