/** draw, replace and add: what a round reviews on a level. Preview and draw are one decision; preview stops before the seed. */
import type { DrawnCase } from "../../cases/rules/case";
import type { IsoDate } from "../../kernel/date";
import { addMonths, danishDate } from "../../kernel/date";
import type { Outcome, Problem } from "../../kernel/outcome";
import { done, failed } from "../../kernel/outcome";
import { clean, fold } from "../../kernel/text";
import { problem } from "../../language/problem";
import type { Command, Decision } from "../../register/command";
import type { Register } from "../../register/register";
import { levelOf, questionsAt, roundOf, settingPlace, unaskedTemplates } from "../../register/register";
import { roundEdit } from "../../register/round-rows";
import type { Round } from "../../register/rules/round";
import { inTime, isImported, plannedRound } from "../../register/rules/round";
import { ACROSS_KEY, TEMPLATES_PER_LEVEL_KEY } from "../../register/rules/settings";
import { rowsFor } from "../../register/sheet/table";
import type { Edit } from "../../workbook/workbook";
import type { Rings } from "../rules/across";
import { parseRings, ringFaults } from "../rules/across";
import type { DrawPlace, DrawPlan, Frame } from "../rules/drawing";
import {
  cadenceNotes,
  frameFromCases,
  frameFromLevel,
  frameUnits,
  isDrawn,
  rowsOf,
  sampleOf,
  shortfalls,
  sourceRounds,
} from "../rules/drawing";
import type { Level } from "../rules/level";
import { isAcross } from "../rules/level";
import { levelTexts } from "../rules/plan";
import type { DrawRecord, LoggedDraw } from "../rules/record";
import { drawsAbove, lastDraw, loggedDraws } from "../rules/record";
import { annulledRows, placesText } from "../rules/replacement";
import type { Draw, GroupPlan } from "../rules/sampling";
import { ALGORITHM, FORBIDDEN_IN_TICKET } from "../rules/ticket";
import { DRAWN, frameTable } from "../sheet/drawn";

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

export const drawCommand: Command<DrawInput> = {
  name: "draw",
  decide(input, register) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const faults = inputFaults(input);
    if (faults.length > 0) return failed(...faults);
    const round = roundFor(register, clean(input.round), input.level);
    const closed = [
      { round: round.round, level: input.level },
      ...standingAbove(register, round.round, input.level),
    ].filter((each) => roundOf(register, each.round, each.level)?.status === "lukket");
    if (closed.length > 0)
      return failed(
        ...closed.map(({ round: name, level: number }) =>
          problem("draw/round-closed", { round: name, level: number }, { sheet: "Runder" }),
        ),
      );
    if (isImported(round))
      return failed(problem("draw/round-imported", { round: round.round, level: input.level }, { sheet: "Runder" }));
    const planned = planOf(register, level.value, round);
    if (!planned.ok) return planned;
    if (input.previewed !== undefined && !isAsPreviewed(planned.value, input.previewed)) {
      return failed(problem("draw/preview-changed", { round: round.round, level: input.level }));
    }
    const draw = sampleOf(planned.value, input.seed);
    const problems = [
      ...planned.warnings,
      ...unaskedNotes(register, input.level),
      ...earlyNote(level.value, round, input.date),
      ...shortfalls(draw, level.value),
    ];
    return input.seed === null
      ? done(preview(draw, planned.value, problems))
      : apply(input, clean(input.seed), register, round, planned.value, draw, problems);
  },
};

function isAsPreviewed(
  { frame, level }: DrawPlan,
  { fingerprint, plan }: NonNullable<DrawInput["previewed"]>,
): boolean {
  return (
    frame.fingerprint === fingerprint &&
    Object.entries(levelTexts(level)).every(([header, text]) => plan[header] === text)
  );
}

/** A level begins Forskydning months after the round, so that it can check the one below; drawing it before is said. */
function earlyNote(level: Level, round: Round, date: IsoDate): Problem[] {
  if (round.from === null || level.offset === 0) return [];
  const planned = addMonths(round.from, level.offset);
  return date < planned
    ? [
        problem(
          "draw/early",
          { level: level.number, date: danishDate(planned), months: level.offset },
          level.place("Forskydning"),
        ),
      ]
    : [];
}

/** Templates that nobody is asked: their questions stand in Skabelon for nothing. */
function unaskedNotes(register: Register, level: number): Problem[] {
  const asked = questionsAt(register, level);
  const own = asked.ok ? Array.from(new Set(asked.value.map((each) => each.template))) : [];
  return unaskedTemplates(register).map(({ template, count }) =>
    problem(
      "template/unasked",
      { template, count, level: String(level), templates: [...own, template].join(",") },
      settingPlace(register, TEMPLATES_PER_LEVEL_KEY),
    ),
  );
}

/** The round as it stands on the level; else as it is planned, named and dated as on the other levels. */
function roundFor(register: Register, name: string, level: number): Round {
  const own = roundOf(register, name, level);
  if (own !== undefined) return own;
  const other = register.rounds.find((each) => fold(each.round) === fold(name));
  const planned = plannedRound(other?.round ?? name, level);
  return { ...planned, from: planned.from ?? other?.from ?? null, to: planned.to ?? other?.to ?? null };
}

/** What the draw is made of, or why there is none; what is worth saying about it as warnings. */
function planOf(register: Register, level: Level, round: Round): Outcome<DrawPlan> {
  const rings = ringsOf(register, level);
  if (!rings.ok) return rings;
  const framed = frameOf(register, level, round);
  if (!framed.ok) return framed;
  const frame = framed.value;
  if (frame.cases.length === 0) return failed(...emptyFrame(level, round, frame, framed.warnings));
  const notes = [...framed.warnings, ...frameNotes(register, level, frame)];
  if (isAcross(level.method)) {
    const given = rings.value !== null;
    const faults = ringFaults(
      frameUnits(frame),
      rings.value ?? [],
      given,
      given ? settingPlace(register, ACROSS_KEY) : level.place("Metode"),
    );
    if (faults.length > 0) return failed(...faults, ...notes);
  }
  return done({ frame, level, round: round.round, steps: register.stepNames, rings: rings.value }, notes);
}

/** What leaves a whole Afgrænsning without cases. */
const EMPTYING = ["plan/columns-missing", "plan/filter-misspelt", "plan/filter-no-value"];

/** One cause, one sentence: that no unit and no caseworker has a case follows from it. */
function emptyFrame(level: Level, round: Round, frame: Frame, warnings: readonly Problem[]): readonly Problem[] {
  const causes = frame.excluded.length > 0 ? [] : warnings.filter(({ code }) => EMPTYING.includes(code));
  if (causes.length > 0) return causes.map((each) => ({ ...each, severity: "error" }));
  const told = warnings.filter(({ code }) => code === "plan/filter-no-case");
  const values = { round: round.round, level: level.number };
  return [problem("draw/frame-empty", values, level.place("Afgrænsning")), ...told];
}

/** The pairs of Opsætning where the level reads across and the setting is filled in. */
function ringsOf(register: Register, level: Level): Outcome<Rings | null> {
  if (!isAcross(level.method) || register.settings.across === "") return done(null);
  return parseRings(register.settings.across, settingPlace(register, ACROSS_KEY));
}

export function standingAbove(register: Register, round: string, level: number): DrawPlace[] {
  return drawsAbove(loggedDraws(register.log), register.drawn, round, level);
}

function inputFaults(input: DrawInput): Problem[] {
  const problems: Problem[] = [];
  if (clean(input.round) === "" || FORBIDDEN_IN_TICKET.test(input.round))
    problems.push(problem("plan/round-name", { round: input.round }));
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
    if (!frame.ok) return frame;
    const notes = [...frame.warnings, ...cadenceNotes(level, undefined, round, [])];
    return done(frame.value, [...population.problems, ...notes]);
  }
  const below = level.source.level;
  const sources = sourceRounds(register.rounds, register.drawn, below, round);
  const frame = frameFromLevel(below, sources, level, round.round, register.drawn, register.frames, register.stepNames);
  if (!frame.ok) return frame;
  const lower = register.levels.ok ? register.levels.value.find((each) => each.number === below) : undefined;
  return done(frame.value, [...frame.warnings, ...cadenceNotes(level, lower, round, sources)]);
}

/** Units and caseworkers that the frame does not reach, and how many cases were left out: none goes unsaid. */
function frameNotes(register: Register, level: Level, frame: Frame): Problem[] {
  const problems: Problem[] = [];
  const reached = new Set(frame.cases.map((each) => fold(each.unit)));
  for (const unit of knownUnits(register)) {
    if (!reached.has(fold(unit)))
      problems.push(problem("draw/unit-without-cases", { unit, level: level.number }, { sheet: "Sager" }));
  }
  if (frame.fromCases && level.filter !== "") {
    const left = register.population().cases.length - frame.cases.length - frame.excluded.length;
    if (left > 0)
      problems.push(problem("draw/filtered", { count: left, filter: level.filter }, level.place("Afgrænsning")));
  }
  const without = idleCaseworkers(register, level, frame);
  if (without.length > 0)
    problems.push(
      problem(
        "draw/caseworkers-without-case",
        { count: without.length, names: without.join("; ") },
        { sheet: "Sager" },
      ),
    );
  if (frame.excluded.length > 0)
    problems.push(
      problem(
        "draw/excluded",
        { count: frame.excluded.length, rounds: level.excludeRounds },
        level.place("Udeluk seneste runder"),
      ),
    );
  return problems;
}

/** The units of the settings; where there are none, those of Sager. */
function knownUnits(register: Register): readonly string[] {
  const { units } = register.settings;
  return units.length > 0 ? units : Array.from(new Set(register.population().cases.map((each) => each.unit)));
}

/** Caseworkers in Sager without a case in a frame that is drawn from Sager by caseworker, as `name (unit)`. */
function idleCaseworkers(register: Register, level: Level, frame: Frame): string[] {
  if (level.grouping !== "Sagsbehandler" || !frame.fromCases) return [];
  const name = (each: { unit: string; caseworker: string }): string => `${each.caseworker} (${each.unit})`;
  const eligible = new Set(frame.cases.map(name));
  return Array.from(new Set(register.population().cases.map(name))).filter((each) => !eligible.has(each));
}

/** Counts alone: no case, drawn or left out, so that nobody can shop for a seed. */
function preview(draw: Draw, { frame, level, round }: DrawPlan, problems: readonly Problem[]): Decision {
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
): Outcome<Decision> {
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
  const undone = standing ? standingAbove(register, round.round, level.number) : [];
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
  const now: Round = { ...round, seed, drawn: input.date, status: "udtrukket" };
  const decision: Decision = {
    message: problem("done/draw", { ...place, drawn: drawn.length, frame: frame.cases.length, reserves }),
    problems: [...notes, ...listing(plan), ...told],
    ...writeDraw(register, [...annulled, ...rows], frames, [
      now,
      ...undone.flatMap((each) => replanned(register, each)),
    ]),
    log: {
      command: "draw",
      input: JSON.stringify(recordOf(plan, frames.length, standing ? clean(input.reason) : null)),
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
  const reached = new Set(frame.cases.map((each) => fold(each.unit)));
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
    "holdt ude": frame.excluded.length,
    "enheder uden sager": knownUnits(register).filter((unit) => !reached.has(fold(unit))).length,
    "sagsbehandlere uden sag": idleCaseworkers(register, level, frame).length,
  };
  return Object.entries(counts)
    .map(([name, count]) => `${name}=${count}`)
    .join("; ");
}

/** The round of an annulled draw, back to where nothing is drawn. */
function replanned(register: Register, place: DrawPlace): Round[] {
  const standing = roundOf(register, place.round, place.level);
  return standing === undefined ? [] : [{ ...standing, status: "planlagt", drawn: null, seed: "" }];
}

/** The columns of tblNiveauer that can change which rows a draw of one frame writes. */
const DECISIVE = ["Trækkes fra", "Gruppering", "Antal", "Fordeling", "Kvoter", "Metode", "Reserver", "Udfyldes af"];

/** What differs from the draw that stands, in Danish for the sentence; null where nothing does. */
function differenceFrom(before: LoggedDraw | null, seed: string, { frame, level, rings }: DrawPlan): string | null {
  if (before === null || before.seed !== seed) return "seed";
  if (before.fingerprint !== frame.fingerprint) return "rammen";
  const texts: Readonly<Record<string, string>> = levelTexts(level);
  const same = DECISIVE.every((header) => before.record.plan[header] === texts[header]);
  return same && JSON.stringify(before.record.par ?? null) === JSON.stringify(rings) ? null : "planen";
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
    (each) => !changed.some((own) => own.level === each.level && fold(own.round) === fold(each.round)),
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
    const at = order.findIndex((own) => own.level === each.level && fold(own.round) === fold(each.round));
    return at < 0 ? order.length : at;
  };
  return [...rounds].sort((a, b) => position(a) - position(b));
}
