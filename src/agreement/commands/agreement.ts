/**
 * agreement: how far a level agrees with another that has read the same cases, and a list of where they do not; and where
 * several have read the same cases on the level itself, their answers side by side.
 */
import type { Level } from "../../draw/rules/level";
import { neverCounts } from "../../draw/rules/level";
import type { RoundAndLevel } from "../../kernel/keys";
import { isAt } from "../../kernel/keys";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Decision } from "../../register/command";
import type { Register } from "../../register/register";
import { levelOf, roundOf, unitsOf } from "../../register/register";
import { AT, registered } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import { percent } from "../../figures/rules/compliance";
import { answeredByBoth, comparisonOf, isOf, levelBelow } from "../facts/agreement";
import { isReadTogether, judgementsAt, sessionsAt } from "../facts/calibration";
import type { Agreement, Comparison } from "../rules/agreement";
import { agreementOf, corrections, disagrees, disagreementsOf, replaced } from "../rules/agreement";
import type { Likeness } from "../rules/calibration";
import { calibrationRows, casesOf, differ, likenessOf, sessionOf } from "../rules/calibration";
import { agreementSheet, AGREEMENTS, disagreementSheet, DISAGREEMENTS, readAgreements } from "../sheet/agreement";
import { CALIBRATIONS, calibrationSheet, readCalibrations } from "../sheet/calibration";

export interface AgreementInput {
  readonly round: string;
  readonly level: number;
  /** Null: the level that this one checks. */
  readonly against: number | null;
}

export const AGREEMENT_SHEETS: readonly RegisteredSheet[] = [
  {
    name: AGREEMENTS.sheet,
    guide: {
      da: "Hvor enige niveauerne er om de samme sager.",
      en: "How far the levels agree about the same cases.",
    },
    tables: [AGREEMENTS],
    since: 2,
    made: "on first use",
    writtenBy: "commands",
    blank: () => agreementSheet([]),
  },
  {
    name: DISAGREEMENTS.sheet,
    guide: {
      da: "Hvor to niveauer svarede forskelligt, og hvad I er blevet enige om (fortroligt).",
      en: "Where two levels answered differently, and what you have agreed (confidential).",
    },
    tables: [DISAGREEMENTS],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => disagreementSheet([]),
  },
  {
    name: CALIBRATIONS.sheet,
    guide: {
      da: "Hvad flere har svaret om de samme sager, og hvad I er blevet enige om (fortroligt).",
      en: "What several people answered about the same cases, and what you have agreed (confidential).",
    },
    tables: [CALIBRATIONS],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => calibrationSheet([], null),
  },
];

export const agreementCommand = registered({
  name: "agreement",
  options: {
    ...AT,
    with: {
      kind: "number",
      example: "1",
      about: {
        da: "niveauet, der sammenlignes med; ellers det nedenunder",
        en: "the level compared with; else the one below",
      },
    },
  },
  words: {
    about: {
      da: "beregn, hvor enige niveauer og læsere er om de samme sager",
      en: "calculate how far levels and readers agree about the same cases",
    },
    doing: { da: "Beregner enighed", en: "Calculating agreement" },
    logged: { da: "Enighed beregnet", en: "Agreement calculated" },
  },
  view: "agreement",
  nextSteps: ["next/agreement"],
  sheets: AGREEMENT_SHEETS,
  input: ({ round, level, with: against }) => done({ round, level, against: against ?? null }),
  decide(input: AgreementInput, register) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const standing = readAgreements(register.snapshot.tables);
    const { problems } = readCalibrations(register.snapshot.tables);
    if (standing.problems.length + problems.length > 0) return failed(...standing.problems, ...problems);
    const round = roundOf(register, input.round, input.level)?.round ?? input.round;
    const calibrated = calibration(register, level.value, round);
    if (neverCounts(level.value.form)) {
      if (input.against !== null)
        return failed(problem("agreement/learning-level", { level: input.level, form: level.value.form }));
      if (calibrated === null)
        return failed(problem("calibration/none", { round, level: input.level }, { sheet: "Svar" }));
      return done(decisionOf(null, calibrated));
    }
    const compared = comparison(register, input);
    if (!compared.ok) return onlyCalibrated(compared, calibrated, input);
    const found = agreement(register, compared.value, standing);
    return found.ok ? done(decisionOf(found.value, calibrated)) : onlyCalibrated(found, calibrated, input);
  },
});

/** What a decision is made of: for the levels compared, and for those who read together on one. */
interface Part extends Required<Pick<Decision, "message" | "problems" | "edits" | "after">> {
  readonly input: Readonly<Record<string, unknown>>;
  readonly counts: string;
  readonly show: string;
}

interface AgreementPart extends Part {
  readonly rows: readonly Agreement[];
  readonly disagreements: number;
}

interface CalibrationPart extends Part {
  readonly likeness: Likeness;
}

/** Where a level cannot be compared with another, what its own readers answered is enough, unless another level was named. */
function onlyCalibrated<Found>(
  refused: Outcome<Found> & { readonly ok: false },
  calibrated: CalibrationPart | null,
  { against }: AgreementInput,
): Outcome<Decision<AgreementFound>> {
  return calibrated === null || against !== null ? refused : done(decisionOf(null, calibrated));
}

export interface AgreementFound {
  readonly agreement: readonly Agreement[];
  readonly disagreements: number;
  readonly calibration: Likeness | null;
}

function decisionOf(compared: AgreementPart | null, calibrated: CalibrationPart | null): Decision<AgreementFound> {
  const parts: readonly Part[] = [compared, calibrated].flatMap((each) => (each === null ? [] : [each]));
  const [first, ...others] = parts;
  if (first === undefined) throw new Error("nothing was compared");
  return {
    message: first.message,
    problems: [...parts.flatMap(({ problems }) => problems), ...others.map(({ message }) => message)],
    edits: parts.flatMap(({ edits }) => edits),
    after: Object.assign({}, ...parts.map(({ after }) => after)) as Part["after"],
    log: {
      command: "agreement",
      input: JSON.stringify(Object.assign({}, ...parts.map(({ input }) => input))),
      counts: parts.map(({ counts }) => counts).join("; "),
    },
    data: {
      agreement: compared?.rows ?? [],
      disagreements: compared?.disagreements ?? 0,
      calibration: calibrated?.likeness ?? null,
    },
    show: first.show,
  };
}

/** @problems `agreement/no-pairs` */
function agreement(
  register: Register,
  of: Comparison,
  standing: ReturnType<typeof readAgreements>,
): Outcome<AgreementPart> {
  const { questions, pairs } = answeredByBoth(register, of);
  if (pairs.length === 0) return failed(problem("agreement/no-pairs", { ...of }, { sheet: "Svar" }));
  const rows = agreementOf(of, pairs, questions, unitsOf(register, pairs));
  const isOwn = (row: Comparison): boolean => isOf(row, of);
  const disagreements = disagreementsOf(of, pairs, standing.disagreements.filter(isOwn));
  const agreed = pairs.filter((pair) => !disagrees(pair)).length;
  const corrected = corrections(pairs);
  const agreements = replaced(standing.agreements, rows, isOwn);
  return done({
    message: problem("done/agreement", {
      ...of,
      pairs: pairs.length,
      agreed,
      percent: percent(agreed, pairs.length) ?? 0,
    }),
    problems: corrected.count === 0 ? [] : [problem("agreement/corrected", { ...corrected, pairs: pairs.length })],
    edits: [
      { kind: "sheet", content: agreementSheet(agreements), before: "Log" },
      {
        kind: "sheet",
        content: disagreementSheet(replaced(standing.disagreements, disagreements, isOwn)),
        before: "Log",
      },
    ],
    after: { agreements },
    input: { runde: of.round, niveau: of.level, mod: of.against },
    counts: `vurderinger=${pairs.length}; enige=${agreed}; uenigheder=${disagreements.length}`,
    show: AGREEMENTS.sheet,
    rows,
    disagreements: disagreements.length,
  });
}

/** Null where no question about any case was answered by two. */
function calibration(register: Register, level: Level, round: string): CalibrationPart | null {
  const at = { round, level: level.number };
  const { questions, judgements } = judgementsAt(register, level, round);
  if (!isReadTogether(judgements)) return null;
  const isOwn = (row: RoundAndLevel): boolean => isAt(row, at);
  const own = calibrationRows(at, judgements, questions, register.calibrations.filter(isOwn));
  const calibrations = [...register.calibrations.filter((row) => !isOwn(row)), ...own];
  const session = sessionOf(calibrations, at);
  const likeness = likenessOf(session.questions);
  const shown = { session, series: sessionsAt(register, calibrations, level.number) };
  const apart = session.questions.filter(differ).length;
  return {
    message: problem("done/calibration", {
      ...at,
      participants: session.participants.length,
      cases: casesOf(session).length,
      questions: session.questions.length,
      apart,
      percent: percent(likeness.modal, likeness.answers) ?? 0,
    }),
    problems: [],
    edits: [{ kind: "sheet", content: calibrationSheet(calibrations, shown), before: "Log" }],
    after: { calibrations },
    input: { runde: round, niveau: level.number },
    counts: `deltagere=${session.participants.length}; svar=${likeness.answers}; hyppigste=${likeness.modal}; forskellige=${apart}`,
    show: CALIBRATIONS.sheet,
    likeness,
  };
}

/** @problems `plan/level-unknown`, `agreement/same-level`, `agreement/none-below`, `agreement/no-answers` */
function comparison(register: Register, input: AgreementInput): Outcome<Comparison> {
  const level = levelOf(register, input.level);
  if (!level.ok) return level;
  const against = input.against ?? levelBelow(register, input.level);
  if (against === null) return failed(problem("agreement/none-below", { level: input.level }, { sheet: "Opsætning" }));
  const other = levelOf(register, against);
  if (!other.ok) return other;
  if (against === input.level) return failed(problem("agreement/same-level", { level: against }));
  const of = comparisonOf(input, against);
  return done({ ...of, round: roundOf(register, input.round, of.level)?.round ?? input.round });
}
