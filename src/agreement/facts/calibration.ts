/** What a register tells of those who have read the same cases: their answers side by side, and how alike they were. */
import { withoutSpecial } from "../../attention/rules/special";
import { underReview } from "../../draw/rules/drawing";
import type { Level } from "../../draw/rules/level";
import { neverCounts } from "../../draw/rules/level";
import { percent } from "../../figures/rules/compliance";
import type { CaseKey, Key, RoundAndLevel } from "../../kernel/keys";
import { caseKey, isAt, jointKey, personKey, questionKey, roundKey } from "../../kernel/keys";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { questionsAt, tablePlace } from "../../register/register";
import type { HandIn } from "../../review/rules/hand-in";
import { readersAt } from "../../review/rules/reading";
import type { Answer } from "../../templates/rules/answer";
import { NOT_APPLICABLE, SCALE_ANSWERS } from "../../templates/rules/answer";
import type { Question } from "../../templates/rules/question";
import { asHandedIn } from "../rules/agreement";
import type { CalibrationRow, Judgement, JudgedQuestion, Likeness, Session } from "../rules/calibration";
import { casesOf, differ, likenessOf, participantText, sessionOf, sessionsOf } from "../rules/calibration";
import type { SeveralReaders } from "../rules/several-readers";
import { severalReaders } from "../rules/several-readers";
import { CALIBRATIONS } from "../sheet/calibration";
import { answersUpTo, staleAgreements } from "./agreement";

export { participantText };

/** What the caseworker is called beside the leader whose answers theirs are laid beside. */
const OWN_CASEWORKER = "sagsbehandler";
const LEADER = "leder";

/**
 * Every valid answer of a round and level as it was handed in, whoever gave it and whether or not it counts; of cases
 * still under review. A self-review comes with the answers of the leader who read the case.
 */
export function judgementsAt(
  register: Register,
  level: Level,
  round: string,
): { readonly questions: readonly Question[]; readonly judgements: readonly Judgement[] } {
  const at = { round, level: level.number };
  const asked = questionsAt(register, level.number);
  const questions = asked.ok ? asked.value : [];
  const known = new Map(questions.map((each) => [questionKey(each.number), each]));
  const cases = new Set(underReview(register.drawn, round, level.number).map((each) => caseKey(each.id)));
  const heads = headsAt(register, at);
  const roles = new Map(readersAt(level).map(({ name, role }) => [personKey(name), role] as const));
  const own = register.answers
    .filter((each) => isAt(each, at) && cases.has(caseKey(each.case)))
    .flatMap((each): Judgement[] => {
      const made = heads.get(headKey(each))?.role ?? "";
      const role =
        level.form === "selvgennemgang" ? OWN_CASEWORKER : (roles.get(personKey(made || each.reviewer)) ?? "") || made;
      return judgementOf(known, each, each.reviewer || made, personKey(role) === personKey(each.reviewer) ? "" : role);
    });
  return { questions, judgements: [...leaders(register, level, round, cases, known), ...own] };
}

/** Of a self-review: what the level whose cases they are has answered about them. */
function leaders(
  register: Register,
  level: Level,
  round: string,
  cases: ReadonlySet<CaseKey>,
  known: Questions,
): readonly Judgement[] {
  if (level.form !== "selvgennemgang") return [];
  const from = level.source.kind === "cases" ? null : level.source.level;
  const others = register.levels.ok
    ? register.levels.value.filter(({ number, form }) => number !== level.number && !neverCounts(form))
    : [];
  const below = others.filter(({ number }) => from === null || number === from);
  const found = below
    .map(({ number }) =>
      answersUpTo(register, { round, level: number }).filter((each) => cases.has(caseKey(each.case))),
    )
    .find((answers) => answers.length > 0);
  const latest = new Map(
    (found ?? []).map((each) => [jointKey(caseKey(each.case), questionKey(each.question)), each] as const),
  );
  return Array.from(latest.values()).flatMap((each) =>
    judgementOf(known, each, each.reviewer || `Niveau ${each.level}`, LEADER),
  );
}

type Questions = ReadonlyMap<ReturnType<typeof questionKey>, Question>;

function judgementOf(known: Questions, answer: Answer, participant: string, role: string): Judgement[] {
  const question = known.get(questionKey(answer.question));
  const value = asHandedIn(answer);
  const isValid = answer.state === "gyldig" || answer.handedIn !== undefined;
  if (question === undefined || !isValid || participant === "") return [];
  if (![...SCALE_ANSWERS[question.scale], NOT_APPLICABLE].includes(value)) return [];
  const comment = withoutSpecial(answer.comment);
  return [{ case: answer.case, question, participant, role, answer: value, comment }];
}

type HeadKey = Key<["case", "person"]>;

function headKey({ case: id, reviewer }: Pick<HandIn, "case" | "reviewer">): HeadKey {
  return jointKey(caseKey(id), personKey(reviewer));
}

function headsAt(register: Register, at: RoundAndLevel): ReadonlyMap<HeadKey, HandIn> {
  return new Map(register.handIns.filter((each) => isAt(each, at)).map((each) => [headKey(each), each]));
}

/** Whether any question about a case was answered by two or more. */
export function isReadTogether(judgements: readonly Judgement[]): boolean {
  const first = new Map<Key<["case", "question"]>, string>();
  return judgements.some((each) => {
    const key = jointKey(caseKey(each.case), questionKey(each.question.number));
    const known = first.get(key);
    if (known === undefined) first.set(key, each.participant);
    return known !== undefined && personKey(known) !== personKey(each.participant);
  });
}

/** Whether the answers of a level are for learning alone: they count in no figure. */
export function isForLearning(register: Register, at: RoundAndLevel): boolean {
  const level = register.levels.ok ? register.levels.value.find(({ number }) => number === at.level) : undefined;
  return level !== undefined && neverCounts(level.form);
}

/** Whether `agreement` has a calibration to make of a round and level. */
export function canCalibrate(register: Register, at: RoundAndLevel): boolean {
  const level = register.levels.ok ? register.levels.value.find(({ number }) => number === at.level) : undefined;
  return level !== undefined && isReadTogether(judgementsAt(register, level, at.round).judgements);
}

/** One session as it stands in tblKalibrering; null where it was not made. */
export function computedCalibration(register: Register, at: RoundAndLevel): Session | null {
  const session = sessionOf(register.calibrations, at);
  return session.questions.length === 0 ? null : session;
}

/** Agreements and calibrations that stand and that the answers no longer give, told on Start and in the pane. */
export function staleComparisons(register: Register): readonly Problem[] {
  const stale = sessionsOf(register.calibrations, () => 0).filter((each) => isOutdated(register, each));
  return [
    ...staleAgreements(register),
    ...stale.map(({ round, level }) => problem("calibration/stale", { round, level }, { sheet: CALIBRATIONS.sheet })),
  ];
}

/** Whether answers have come since that would make another calibration than the one that stands. */
export function isOutdated(register: Register, session: Session): boolean {
  const level = register.levels.ok ? register.levels.value.find(({ number }) => number === session.level) : undefined;
  if (level === undefined) return false;
  const { judgements } = judgementsAt(register, level, session.round);
  const text = (id: string, question: string, participant: string, answer: string): string =>
    [caseKey(id), questionKey(question), personKey(participant), answer].join("\u001f");
  const now = new Set(judgements.map((each) => text(each.case, each.question.number, each.participant, each.answer)));
  const stood = session.questions.flatMap((each) =>
    each.answers.flatMap((answer, index) =>
      answer === "" ? [] : [text(each.case, each.question, session.participants[index]?.name ?? "", answer)],
    ),
  );
  return stood.length !== now.size || stood.some((each) => !now.has(each));
}

export interface SessionPoint extends RoundAndLevel, Likeness {
  readonly cases: number;
  readonly participants: number;
}

/** The sessions of one level, in the order of the register's rounds. */
export function sessionsAt(
  register: Pick<Register, "rounds">,
  rows: readonly CalibrationRow[],
  level: number,
): readonly Session[] {
  const order = new Map(register.rounds.map((each, index) => [roundKey(each.round), index]));
  return sessionsOf(rows, (round) => order.get(roundKey(round)) ?? 0).filter((each) => each.level === level);
}

/** How alike the answers were, session by session of one level. */
export function sessionSeries(register: Register, level: number): readonly SessionPoint[] {
  return sessionsAt(register, register.calibrations, level).map(pointOf);
}

function pointOf(session: Session): SessionPoint {
  return {
    round: session.round,
    level: session.level,
    cases: casesOf(session).length,
    participants: session.participants.length,
    ...likenessOf(session.questions),
  };
}

/** Whole percent of the answers that were the most frequent one; null where nothing could be compared. */
export function modalPercent({ modal, answers }: Likeness): number | null {
  return percent(modal, answers);
}

/** Agreement beyond chance over the questions of one scale; null where the session mixes scales or is too small. */
export function beyondChance(register: Register, session: Session): SeveralReaders | null {
  const asked = questionsAt(register, session.level);
  const known = new Map((asked.ok ? asked.value : []).map((each) => [questionKey(each.number), each.scale]));
  const scales = new Set(session.questions.map((each) => known.get(questionKey(each.question))));
  const [scale] = scales;
  if (scale === undefined || scales.size > 1) return null;
  const answers = [...SCALE_ANSWERS[scale], NOT_APPLICABLE];
  const found = severalReaders(
    session.questions.map((each) => answers.map((answer) => each.answers.filter((own) => own === answer).length)),
  );
  return found.compared < LEAST_COMPARED ? null : found;
}

/** With fewer questions that two or more answered there are counts only. */
const LEAST_COMPARED = 5;

/** A question of a session, and where what is agreed on is written. */
export interface ListedQuestion extends JudgedQuestion {
  readonly at: Place;
}

/** The questions on which the answers differ, those that differ most first; each with its cell of Fælles svar. */
export function differingIn(register: Register, at: RoundAndLevel): readonly ListedQuestion[] {
  const rows = register.calibrations;
  const session = sessionOf(rows, at);
  const table = register.snapshot.tables[CALIBRATIONS.name];
  return session.questions
    .filter(differ)
    .map((each): ListedQuestion => {
      const isOf = (row: (typeof rows)[number]): boolean =>
        isAt(row, at) &&
        caseKey(row.case) === caseKey(each.case) &&
        questionKey(row.question) === questionKey(each.question);
      const written = rows.findIndex((row) => isOf(row) && row.common !== "");
      const index = written >= 0 ? written : rows.findIndex(isOf);
      return { ...each, at: tablePlace(table, CALIBRATIONS.sheet, Math.max(index, 0), "Fælles svar") };
    })
    .sort((a, b) => a.modal / a.answered - b.modal / b.answered);
}
