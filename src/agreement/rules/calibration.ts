/**
 * Several people's answers to the same questions about the same case, side by side: whether they judge alike, what they
 * have settled on, and how it has gone from session to session. None of it goes into a figure of compliance.
 */
import type { CaseKey, Key, PersonKey, PlaceKey, QuestionKey } from "../../kernel/keys";
import { caseKey, distinct, isAt, jointKey, personKey, placeKey, questionKey, wordOf } from "../../kernel/keys";
import type { RoundAndLevel } from "../../kernel/keys";
import { byCodePoint } from "../../kernel/text";
import type { Question } from "../../templates/rules/question";

/** One person's answer to one question about one case. */
export interface Judgement {
  readonly case: string;
  readonly question: Question;
  readonly participant: string;
  /** What the participant is, as `leder`; empty where nothing says it. */
  readonly role: string;
  /** Valid, as it was handed in. */
  readonly answer: string;
  readonly comment: string;
}

/** A row of tblKalibrering. */
export interface CalibrationRow extends RoundAndLevel {
  readonly case: string;
  readonly step: string;
  readonly question: string;
  readonly text: string;
  readonly participant: string;
  readonly role: string;
  readonly answer: string;
  readonly comment: string;
  /** The staff's: what they agree the answer is, what they mean by it, and whether the guidance is to be mended. */
  readonly common: string;
  readonly understanding: string;
  readonly amend: string;
}

/** One question about one case as the participants answered it. */
export interface JudgedQuestion {
  readonly case: string;
  readonly step: string;
  readonly question: string;
  readonly text: string;
  /** By participant, in the order of `Session.participants`; empty where one has not answered. */
  readonly answers: readonly string[];
  /** How many answered. */
  readonly answered: number;
  /** How many gave the most frequent answer. */
  readonly modal: number;
  /** The most frequent answer; null where several are. */
  readonly most: string | null;
  readonly common: string;
  readonly understanding: string;
  readonly amend: string;
}

export interface Session extends RoundAndLevel {
  readonly participants: readonly { readonly name: string; readonly role: string }[];
  readonly questions: readonly JudgedQuestion[];
}

/** A participant with what they are, where the name does not say it. */
export function participantText({ name, role }: Session["participants"][number]): string {
  return role === "" || wordOf(name).startsWith(wordOf(role)) ? name : `${name} (${role})`;
}

/** How alike the answers of a session, or of one question in it, were. */
export interface Likeness {
  /** Answers given where at least two answered. */
  readonly answers: number;
  /** Of those, how many were the most frequent one to their question about their case. */
  readonly modal: number;
}

/** Rows in the order of the cases, the questions and the participants, with what the staff wrote kept. */
export function calibrationRows(
  at: RoundAndLevel,
  judgements: readonly Judgement[],
  questions: readonly Question[],
  standing: readonly CalibrationRow[],
): readonly CalibrationRow[] {
  const order = new Map(questions.map(({ number }, index) => [questionKey(number), index]));
  const cases = new Map(
    distinct(
      judgements.map((each) => each.case),
      caseKey,
    ).map((id, index) => [caseKey(id), index]),
  );
  const people = new Map(
    distinct(
      judgements.map((each) => each.participant),
      personKey,
    ).map((name, index) => [personKey(name), index]),
  );
  const place = ({ case: id, question, participant }: Judgement): readonly number[] => [
    cases.get(caseKey(id)) ?? 0,
    order.get(questionKey(question.number)) ?? 0,
    people.get(personKey(participant)) ?? 0,
  ];
  const before = new Map(standing.map((each) => [rowKey(each), each]));
  const rows = [...judgements]
    .sort((a, b) => compare(place(a), place(b)))
    .map((each): CalibrationRow => {
      const { question } = each;
      const row = { ...at, case: each.case, step: question.step, question: question.number, text: question.text };
      const key = rowKey({ ...row, participant: each.participant });
      const own = before.get(key);
      before.delete(key);
      return {
        ...row,
        participant: each.participant,
        role: each.role,
        answer: each.answer,
        comment: each.comment,
        common: own?.common ?? "",
        understanding: own?.understanding ?? "",
        amend: own?.amend ?? "",
      };
    });
  // What people have written stays, also where the answer it stands beside is gone.
  return [
    ...rows,
    ...Array.from(before.values())
      .filter(isWrittenIn)
      .map((each) => ({ ...each, answer: "", comment: "" })),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((each, index) => each - (b[index] ?? 0)).find((each) => each !== 0) ?? 0;
}

type RowKey = Key<["case", "question", "person"]>;

function rowKey(each: Pick<CalibrationRow, "case" | "question" | "participant">): RowKey {
  return jointKey(caseKey(each.case), questionKey(each.question), personKey(each.participant));
}

function isWrittenIn({ common, understanding, amend }: CalibrationRow): boolean {
  return common !== "" || understanding !== "" || amend !== "";
}

/** The rows of one round and level as questions down and participants across. */
export function sessionOf(rows: readonly CalibrationRow[], at: RoundAndLevel): Session {
  const own = rows.filter((each) => isAt(each, at));
  const participants = distinct(
    own.map(({ participant }) => participant),
    personKey,
  ).map((name) => ({
    name,
    role: own.find((each) => personKey(each.participant) === personKey(name))?.role ?? "",
  }));
  const places = new Map(participants.map(({ name }, index) => [personKey(name), index] as const));
  const judged = new Map<Key<["case", "question"]>, CalibrationRow[]>();
  for (const row of own) {
    const key = jointKey(caseKey(row.case), questionKey(row.question));
    const known = judged.get(key);
    if (known === undefined) judged.set(key, [row]);
    else known.push(row);
  }
  return { ...at, participants, questions: Array.from(judged.values()).map((each) => judgedQuestion(each, places)) };
}

function judgedQuestion(rows: readonly CalibrationRow[], places: ReadonlyMap<PersonKey, number>): JudgedQuestion {
  const [first] = rows;
  const answers = Array.from(places, () => "");
  const counts = new Map<string, number>();
  for (const { participant, answer } of rows) {
    const place = places.get(personKey(participant));
    if (place === undefined || answer === "") continue;
    answers[place] = answer;
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  const modal = Math.max(0, ...Array.from(counts.values()));
  const most = Array.from(counts).filter(([, count]) => count === modal);
  const written = (pick: (row: CalibrationRow) => string): string => rows.map(pick).find((each) => each !== "") ?? "";
  return {
    case: first?.case ?? "",
    step: first?.step ?? "",
    question: first?.question ?? "",
    text: first?.text ?? "",
    answers,
    answered: Array.from(counts.values()).reduce((sum, each) => sum + each, 0),
    modal,
    most: most.length === 1 ? (most[0]?.[0] ?? null) : null,
    common: written((row) => row.common),
    understanding: written((row) => row.understanding),
    amend: written((row) => row.amend),
  };
}

/** Whether somebody answered otherwise than another. */
export function differ({ answered, modal }: JudgedQuestion): boolean {
  return answered > modal;
}

/** How alike all answers were to which at least two gave one. */
export function likenessOf(questions: readonly JudgedQuestion[]): Likeness {
  const compared = questions.filter(({ answered }) => answered > 1);
  return {
    answers: compared.reduce((sum, each) => sum + each.answered, 0),
    modal: compared.reduce((sum, each) => sum + each.modal, 0),
  };
}

/** The same for each question over all cases of a session, in the order they stand. */
export function likenessByQuestion(questions: readonly JudgedQuestion[]): ReadonlyMap<QuestionKey, Likeness> {
  const by = new Map<QuestionKey, JudgedQuestion[]>();
  for (const each of questions)
    by.set(questionKey(each.question), [...(by.get(questionKey(each.question)) ?? []), each]);
  return new Map(Array.from(by, ([key, own]) => [key, likenessOf(own)]));
}

/** Cases of a session in the order they stand, each with its questions. */
export function casesOf({
  questions,
}: Session): readonly { readonly id: string; readonly questions: readonly JudgedQuestion[] }[] {
  const cases = new Map<CaseKey, { id: string; questions: JudgedQuestion[] }>();
  for (const each of questions) {
    const own = cases.get(caseKey(each.case));
    if (own === undefined) cases.set(caseKey(each.case), { id: each.case, questions: [each] });
    else own.questions.push(each);
  }
  return Array.from(cases.values());
}

/** Every session that has rows, by level and in the order given for rounds. */
export function sessionsOf(rows: readonly CalibrationRow[], order: (round: string) => number): readonly Session[] {
  const places = new Map<PlaceKey, RoundAndLevel>();
  for (const { round, level } of rows)
    if (!places.has(placeKey({ round, level }))) places.set(placeKey({ round, level }), { round, level });
  return Array.from(places.values())
    .sort((a, b) => a.level - b.level || order(a.round) - order(b.round) || byCodePoint(a.round, b.round))
    .map((at) => sessionOf(rows, at));
}
