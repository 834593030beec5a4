/** What a draw would be made of as the register stands now, and what is worth saying about it beforehand. */
import type { IsoDate } from "../../kernel/date";
import { addMonths, danishDate } from "../../kernel/date";
import type { RoundAndLevel } from "../../kernel/keys";
import { roundKey, unitKey } from "../../kernel/keys";
import { clean } from "../../kernel/text";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { questionsAt, roundOf, settingPlace, unaskedTemplates } from "../../register/register";
import type { Round } from "../../register/rules/round";
import { plannedRound } from "../../register/rules/round";
import { ACROSS_KEY, TEMPLATES_PER_LEVEL_KEY } from "../../register/rules/settings";
import type { Rings } from "../rules/across";
import { parseRings, ringFaults } from "../rules/across";
import type { DrawPlan, Frame } from "../rules/drawing";
import { cadenceNotes, frameFromCases, frameFromLevel, frameUnits, sourceRounds } from "../rules/drawing";
import type { Level } from "../rules/level";
import { isAcross, neverCounts } from "../rules/level";
import { filterWords } from "../../cases/rules/filter-words";

/** A level begins Forskydning months after the round, so that it can check the one below; drawing it before is said. */
export function earlyNote(level: Level, round: Round, date: IsoDate): Problem[] {
  const planned = plannedStart(level, round);
  if (planned === null || level.offset === 0) return [];
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

/** When and why a draw is made. */
interface DrawnAs {
  readonly date: IsoDate;
  readonly reason: string;
}

/**
 * The rounds of the level below that are not closed: a level that the plan puts after the one it draws from checks what that
 * one has finished. A level that draws from Sager, begins with the one below or never counts checks none.
 */
export function openBelow(register: Register, level: Level, round: Round): readonly RoundAndLevel[] {
  const { source } = level;
  if (source.kind !== "level" || neverCounts(level.form) || !register.levels.ok) return [];
  const below = register.levels.value.find(({ number }) => number === source.level);
  if (below === undefined || below.offset >= level.offset) return [];
  return sourceRounds(register.rounds, register.drawn, source.level, round)
    .map((name) => ({ round: name, level: source.level }))
    .filter((each) => roundOf(register, each.round, each.level)?.status !== "lukket");
}

/** The day on which a level begins by the plan; null where the round has no period. */
export function plannedStart(level: Pick<Level, "offset">, { from }: Pick<Round, "from">): IsoDate | null {
  return from === null ? null : addMonths(from, level.offset);
}

/**
 * Asks why a level begins before the one below is closed, where no reason is given. A draw before the level's own day only
 * prepares it: that it is early is said, and nothing asked.
 */
export function openBelowNote(register: Register, level: Level, round: Round, draw: DrawnAs): Problem[] {
  const start = plannedStart(level, round);
  const [first, ...rest] = openBelow(register, level, round);
  if (first === undefined || clean(draw.reason) !== "" || (start !== null && draw.date < start)) return [];
  const open = [first, ...rest];
  const rounds = open.map((each) => each.round).join(", ");
  return [problem("draw/below-open", { level: level.number, below: first.level, rounds }, { sheet: "Runder" })];
}

/** Templates that nobody is asked: their questions stand in Skabelon for nothing. */
export function unaskedNotes(register: Register, level: number): Problem[] {
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
export function roundFor(register: Register, name: string, level: number): Round {
  const own = roundOf(register, name, level);
  if (own !== undefined) return own;
  const other = register.rounds.find((each) => roundKey(each.round) === roundKey(name));
  const planned = plannedRound(other?.round ?? name, level);
  return { ...planned, from: planned.from ?? other?.from ?? null, to: planned.to ?? other?.to ?? null };
}

/** What the draw is made of, or why there is none; what is worth saying about it as warnings. */
export function planOf(register: Register, level: Level, round: Round): Outcome<DrawPlan> {
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

/** The frame of a level in a round as the register stands now. Faults in Sager stop a draw: a frame must be right. */
function frameOf(register: Register, level: Level, round: Round): Outcome<Frame> {
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
  const reached = new Set(frame.cases.map((each) => unitKey(each.unit)));
  for (const unit of knownUnits(register)) {
    if (!reached.has(unitKey(unit)))
      problems.push(problem("draw/unit-without-cases", { unit, level: level.number }, { sheet: "Sager" }));
  }
  if (frame.fromCases && level.filter !== "") {
    const left = register.population().cases.length - frame.cases.length - frame.excluded.length;
    if (left > 0)
      problems.push(
        problem("draw/filtered", { count: left, filter: filterWords(level.filter) }, level.place("Afgrænsning")),
      );
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
export function knownUnits(register: Register): readonly string[] {
  const { units } = register.settings;
  return units.length > 0 ? units : Array.from(new Set(register.population().cases.map((each) => each.unit)));
}

/** Caseworkers in Sager without a case in a frame that is drawn from Sager by caseworker, as `name (unit)`. */
export function idleCaseworkers(register: Register, level: Level, frame: Frame): string[] {
  if (level.grouping !== "Sagsbehandler" || !frame.fromCases) return [];
  const name = (each: { unit: string; caseworker: string }): string => `${each.caseworker} (${each.unit})`;
  const eligible = new Set(frame.cases.map(name));
  return Array.from(new Set(register.population().cases.map(name))).filter((each) => !eligible.has(each));
}
