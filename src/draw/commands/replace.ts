/** replace and add: a case of a draw that stands gives way to the next reserve, or one is added by hand. */
import type { Case, DrawnCase } from "../../cases/rules/case";
import { looksLikeFormula } from "../../kernel/cell";
import type { RoundAndLevel } from "../../kernel/keys";
import { caseKey, unitKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { clean, withSignsNamed } from "../../kernel/text";
import { problem } from "../../language/problem";
import type { Decision } from "../../register/command";
import type { Register } from "../../register/register";
import { levelOf, roundOf } from "../../register/register";
import type { Option } from "../../register/registration";
import { AT, REASON, registered } from "../../register/registration";
import { withStatus } from "../../register/round-rows";
import type { Round } from "../../register/rules/round";
import { isUnclear, newRound, plannedRound } from "../../register/rules/round";
import { rowsFor } from "../../register/sheet/table";
import { underReview } from "../rules/drawing";
import type { Level } from "../rules/level";
import { isAcross } from "../rules/level";
import type { ChangeRecord } from "../rules/record";
import { addition, replacement } from "../rules/replacement";
import { FORBIDDEN_IN_TICKET } from "../rules/ticket";
import { DRAWN } from "../sheet/drawn";
import { drawsAnnulledWith } from "./draw";

export interface CaseInput {
  readonly round: string;
  readonly level: number;
  readonly case: string;
  readonly reason: string;
}

/** The rows a change would append, before anybody has said why. */
export function changedRows(
  input: CaseInput,
  register: Register,
  made: RowsMade,
): Outcome<{ readonly round: Round; readonly rows: readonly DrawnCase[] }> {
  const level = levelOf(register, input.level);
  if (!level.ok) return level;
  const round = roundOf(register, input.round, input.level);
  if (round?.status === "lukket")
    return failed(problem("draw/round-closed", { round: round.round, level: input.level }, { sheet: "Runder" }));
  const isDrawn = round !== undefined && underReview(register.drawn, input.round, input.level).length > 0;
  if (!isDrawn && level.value.form !== "kalibrering") {
    return failed(problem("draw/nothing-drawn", { round: input.round, level: input.level }, { sheet: "Runder" }));
  }
  // A calibration may be of cases that somebody chose: nothing needs to have been drawn.
  if (round === undefined) {
    const faults = roundFaults(input.round);
    if (faults.length > 0) return failed(...faults);
  }
  const own = round ?? plannedRound(newRound(input.round), input.level);
  const rows = made({ round: own.round, level: input.level }, level.value);
  return rows.ok ? done({ round: own, rows: rows.value }) : rows;
}

function roundFaults(round: string): Problem[] {
  if (clean(round) === "" || FORBIDDEN_IN_TICKET.test(round))
    return [problem("plan/round-name", { round: withSignsNamed(round) })];
  return isUnclear(round) ? [problem("plan/round-unclear", { round: withSignsNamed(round) })] : [];
}

export function caseDecision(
  input: CaseInput,
  register: Register,
  command: "replace" | "add",
  made: RowsMade,
): Outcome<Decision> {
  const known = levelOf(register, input.level);
  if (!known.ok) return known;
  if (clean(input.reason) === "") return failed(problem("draw/reason-missing"));
  const changed = changedRows(input, register, made);
  if (!changed.ok) return changed;
  const { round, rows } = changed.value;
  const table = register.snapshot.tables[DRAWN.name];
  const [first, last] = [rows[0] as DrawnCase, rows[rows.length - 1] as DrawnCase];
  const facts = { round: round.round, level: input.level, case: first.id };
  const record: ChangeRecord = {
    runde: round.round,
    niveau: input.level,
    sag: first.id,
    begrundelse: clean(input.reason),
    ...(command === "add" ? { række: last } : {}),
  };
  // The new case has no sheet yet: the round is back where sheets are the next step.
  const reopened = withStatus(register, round, "udtrukket");
  const decision: Decision = {
    message: command === "replace" ? problem("done/replace", { ...facts, by: last.id }) : problem("done/add", facts),
    edits: [
      reopened.edit,
      ...(table === undefined
        ? []
        : [{ kind: "append" as const, table: DRAWN.name, rows: rowsFor(DRAWN, table, rows) }]),
    ],
    after: { drawn: [...register.drawn, ...rows], rounds: reopened.rounds },
    log: {
      command,
      input: JSON.stringify(record),
      counts: command === "replace" ? `erstattet af=${last.id}` : "tilføjet=1",
    },
    problems: last.unit === ANONYMISED && last.caseworker === "" ? [problem("draw/anonymised", { case: last.id })] : [],
    data: { rows },
    show: DRAWN.sheet,
  };
  return done(decision);
}

const CASE: Option & { readonly kind: "text"; readonly required: true } = {
  kind: "text",
  required: true,
  example: "sag",
  about: { da: "sagens nummer", en: "the case's number" },
};

export const replaceCommand = registered({
  name: "replace",
  options: { ...AT, case: CASE, reason: { ...REASON, required: true } },
  words: {
    about: { da: "erstat en sag med den næste reserve", en: "replace a case by the next reserve" },
    doing: { da: "Erstatter sagen", en: "Replacing the case" },
    logged: { da: "Sag erstattet", en: "Case replaced" },
  },
  view: "draw",
  input: (values) => done(values),
  decide: (input: CaseInput, register) => caseDecision(input, register, "replace", replacing(input, register)),
});

export function replacing(input: CaseInput, register: Register): RowsMade {
  return (place) =>
    replacement(
      register.drawn,
      drawsAnnulledWith(register, place.round, place.level),
      place,
      input.case,
      clean(input.reason),
    );
}

/** The reserve that `replace` would let in as the register stands, or why there is none. */
export function reserveFor(at: Omit<CaseInput, "reason">, register: Register): Outcome<DrawnCase> {
  const input = { ...at, reason: "" };
  const changed = changedRows(input, register, replacing(input, register));
  return changed.ok ? done(changed.value.rows[changed.value.rows.length - 1] as DrawnCase) : changed;
}

export const addCommand = registered({
  name: "add",
  options: { ...AT, case: CASE, reason: { ...REASON, required: true } },
  words: {
    about: { da: "tilføj en sag manuelt", en: "add a case manually" },
    doing: { da: "Tilføjer sagen", en: "Adding the case" },
    logged: { da: "Sag tilføjet manuelt", en: "Case added manually" },
  },
  view: "draw",
  input: (values) => done(values),
  decide: (input: CaseInput, register) => caseDecision(input, register, "add", adding(input, register)),
});

export function adding(input: CaseInput, register: Register): RowsMade {
  return ({ round }, level) => {
    const known = register.population().cases.find((each) => caseKey(each.id) === caseKey(input.case));
    const found = known ?? anonymised(input.case, level);
    const reviewer = reviewerOf(register, level, round, found?.unit ?? "");
    if (reviewer === null)
      return failed(
        problem("draw/reader-unknown", { case: input.case, unit: found?.unit ?? "" }, { sheet: DRAWN.sheet }),
      );
    const row = addition(
      register.drawn,
      found,
      { number: level.number, reviewer },
      round,
      input.case,
      clean(input.reason),
    );
    return row.ok ? done([row.value]) : row;
  };
}

/** The unit of a case that stands in no register: text that people read to compare how they judge. */
const ANONYMISED = "Anonymiseret";

/** In a calibration a case that is not in Sager is one without a name: an anonymised one, or part of one. */
function anonymised(id: string, { form }: Level): Pick<Case, "id" | "unit" | "team" | "caseworker"> | undefined {
  const name = clean(id);
  if (form !== "kalibrering" || name === "" || FORBIDDEN_IN_TICKET.test(name) || looksLikeFormula(name))
    return undefined;
  return { id: name, unit: ANONYMISED, team: "", caseworker: "" };
}

/** The row that `add` would append as the register stands, or why it cannot. */
export function additionOf(at: Omit<CaseInput, "reason">, register: Register): Outcome<DrawnCase> {
  const input = { ...at, reason: "" };
  const changed = changedRows(input, register, adding(input, register));
  return changed.ok ? done(changed.value.rows[0] as DrawnCase) : changed;
}

/** Who reviews a case added by hand: where units read across, whoever reads its unit's other cases; null where there are none. */
export function reviewerOf(register: Register, level: Level, round: string, unit: string): string | null {
  if (!isAcross(level.method) || unit === "") return level.reviewer;
  const other = underReview(register.drawn, round, level.number).find((row) => unitKey(row.unit) === unitKey(unit));
  return other?.reviewer ?? null;
}

export type RowsMade = (place: RoundAndLevel, level: Level) => Outcome<readonly DrawnCase[]>;
