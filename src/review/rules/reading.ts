/**
 * What stands on returned review sheets, as plain values, and which state each answer is in.
 *
 * | answer's cell | question is asked or open | question is not asked |
 * |---------------|---------------------------|-----------------------|
 * | blank         | ubesvaret                 | ikke spurgt           |
 * | allowed       | gyldig                    | gyldig (it counts; a warning is given) |
 * | anything else | ugyldig                   | ugyldig               |
 *
 * Where the whole case is reviewed (`alle`), a step in which nothing at all was typed is `ikke gennemgået` in every
 * row. A step that was assigned never is: its blanks are `ubesvaret`.
 */
import type { Answer, AnswerState } from "../../templates/rules/answer";
import { allowedAnswers, normaliseAnswer } from "../../templates/rules/answer";
import type { DrawnCase } from "../../cases/rules/case";
import { WHOLE_CASE } from "../../cases/rules/case";
import type { Level } from "../../draw/rules/level";
import type { Relevance } from "../../templates/rules/condition";
import { settleConditions } from "../../templates/rules/condition";
import { isAsOffered } from "../../templates/rules/offered";
import { withoutCpr } from "../../kernel/cpr";
import type { IsoDate } from "../../kernel/date";
import { questionKey, stepKey, wordOf } from "../../kernel/keys";
import type { Place, Problem } from "../../language/outcome";
import type { Dialogue } from "./hand-in";
import type { Question } from "../../templates/rules/question";
import { clean } from "../../kernel/text";

/** A field above the table of a review sheet, as typed, and its cell. */
export interface Field<T = string> {
  readonly value: T;
  readonly at: Place;
}

/** One question's two cells for one case. */
export interface Entry {
  readonly question: string;
  /** As typed, blanks around dropped. */
  readonly answer: string;
  readonly comment: string;
  readonly at: Place;
  readonly commentAt: Place;
  /** The answer that dates gave when the sheet was made; not there where none was offered. */
  readonly offered?: string;
}

export interface ReturnedCase {
  readonly id: string;
  /** The header cell that names the case. */
  readonly at: Place;
  /** As it stood when the sheet was made, because that settled which questions are asked; null where unknown. */
  readonly age: number | null;
  readonly reviewer: Field;
  /** Empty where blank or unreadable (then the sheet's problems say so). */
  readonly date: Field<IsoDate | "">;
  readonly assessment: Field;
  readonly done: Field<boolean>;
  /** What came of going through the case together; null where the sheet does not ask for it. */
  readonly dialogue: Readonly<Record<keyof Dialogue, Field>> | null;
  readonly entries: readonly Entry[];
}

/** A line of the table, the same for all its cases. */
export interface ReturnedLine {
  readonly question: string;
  readonly step: string;
  readonly text: string;
  readonly at: Place;
  readonly stepAt: Place;
  readonly textAt: Place;
}

/** A review sheet that came back. What it is, is told by its sheet-scoped names, never by the sheet's own name. */
export interface ReturnedSheet {
  /** The file's name; empty for a sheet of the register itself. */
  readonly file: string;
  readonly sheet: string;
  readonly register: string;
  readonly round: string;
  readonly level: number;
  readonly unit: string;
  /** Which of the level's readers it is for; empty where it is for whoever reviews, and where it is not known. */
  readonly role: string;
  /** As `templateLabel` gave it when the sheet was made. */
  readonly template: string;
  readonly lines: readonly ReturnedLine[];
  readonly cases: readonly ReturnedCase[];
  /** Every other text on the sheet. */
  readonly loose: readonly Field[];
  /** What was wrong with the sheet itself. */
  readonly problems: readonly Problem[];
}

/** What the review of a case needs to know of the population. */
export interface ReviewedCase {
  readonly id: string;
  /** Steps the case lists; empty: all. */
  readonly steps: readonly string[];
  readonly age: number | null;
}

/** Who reads the cases of a level, each on their own, in the order of precedence: `Områdechef; Lokaljurist`. */
export function readersOf(reviewer: string): readonly string[] {
  return reviewer
    .split(";")
    .map(clean)
    .filter((each) => each !== "");
}

/** What someone who reads a calibration's cases may be called in brackets behind the name, as `Anne Holm (ny leder)`. */
const READER_WORDS: Readonly<Record<string, string>> = {
  ny: "ny leder",
  "ny leder": "ny leder",
  leder: "leder",
  rådgiver: "rådgiver",
  sagsbehandler: "rådgiver",
  kollega: "kollega",
};

/** Somebody who reads the cases of a level, and what they are; empty where the plan does not say. */
export interface Reader {
  readonly name: string;
  readonly role: string;
}

/** Those who read the cases of a level, each on their own. In a calibration the word in brackets says what they are. */
export function readersAt({ reviewer, form }: Pick<Level, "reviewer" | "form">): readonly Reader[] {
  const names = readersOf(reviewer);
  if (form !== "kalibrering") return names.map((name) => ({ name, role: "" }));
  return names.map((typed) => {
    const match = /^(.+?)\s*\(([^()]+)\)$/u.exec(typed);
    const role = match === null ? undefined : READER_WORDS[wordOf(match[2] ?? "")];
    return role === undefined ? { name: typed, role: "leder" } : { name: match?.[1] ?? typed, role };
  });
}

/** Kilde of tblSvar: `Nord.xlsx / Skema N2 123`, or the sheet alone where it is the register's own. */
export function sourceOf(sheet: Pick<ReturnedSheet, "file" | "sheet">): string {
  return sheet.file === "" ? sheet.sheet : `${sheet.file} / ${sheet.sheet}`;
}

/** Kilde read back; the file is empty for a sheet of the register itself. */
export function sheetAndFile(source: string): { readonly file: string; readonly sheet: string } {
  const at = source.lastIndexOf(" / ");
  return at < 0 ? { file: "", sheet: source } : { file: source.slice(0, at), sheet: source.slice(at + 3) };
}

/** Templates and versions of a register's questions, as `bbu-2018 1.0`; several joined by `; `. */
export function templateLabel(questions: readonly Question[]): string {
  return Array.from(new Set(questions.map((each) => `${each.template} ${each.version}`.trim()))).join("; ");
}

/**
 * The questions of a case on its sheet: those of the assigned step, or of the steps it lists; all of them where it
 * lists none that the template knows.
 */
export function questionsOf(
  assigned: string,
  steps: readonly string[],
  questions: readonly Question[],
): readonly Question[] {
  const wanted = new Set((assigned === WHOLE_CASE ? steps : [assigned]).map(stepKey));
  const found = questions.filter((each) => wanted.has(stepKey(each.step)));
  return found.length === 0 && assigned === WHOLE_CASE ? questions : found;
}

/** An answer's cells and what they mean together with the rest of the sheet. */
export interface SettledAnswer {
  readonly question: Question;
  /** Normalised; a text that is not allowed stays as typed. */
  readonly value: string;
  readonly comment: string;
  readonly standing: Relevance;
  readonly state: AnswerState;
}

/** The two cells of a question; both blank for a missing row, and where copies of a sheet dispute the answer. */
export interface TypedAnswer {
  readonly answer: string;
  readonly comment: string;
  /** Something was typed, but nothing could be taken: its step was reviewed all the same. */
  readonly disputed?: boolean;
}

/** The state of every question of one case. */
export function settleAnswers(
  assigned: string,
  questions: readonly Question[],
  age: number | null,
  typed: (question: Question) => TypedAnswer,
): readonly SettledAnswer[] {
  const standings = settleConditions(questions, age, (each) => normaliseAnswer(typed(each).answer));
  const isTouched = ({ answer, comment, disputed }: TypedAnswer): boolean =>
    answer !== "" || comment !== "" || disputed === true;
  const touched = new Set(questions.filter((each) => isTouched(typed(each))).map((each) => stepKey(each.step)));
  return questions.map((question) => {
    const { answer, comment } = typed(question);
    const normalised = normaliseAnswer(answer);
    const standing = standings.get(questionKey(question.number)) ?? "open";
    const reviewed = assigned !== WHOLE_CASE || touched.has(stepKey(question.step));
    const state = reviewed ? stateOf(question, normalised, standing) : "ikke gennemgået";
    return { question, value: state === "ugyldig" ? answer : normalised, comment, standing, state };
  });
}

function stateOf(question: Question, answer: string, standing: Relevance): AnswerState {
  if (answer === "") return standing === "not asked" ? "ikke spurgt" : "ubesvaret";
  return allowedAnswers(question).includes(answer) ? "gyldig" : "ugyldig";
}

/** Who filled in a case, when, and where it was read; blank for a case nobody has handed in. */
export interface Origin {
  /** The answer that was offered, where one was. */
  readonly offered?: (question: Question) => string | undefined;
  readonly reviewer: string;
  readonly date: IsoDate | "";
  readonly source: string;
  /** Where an answer was read, if not nowhere: its sheet (as `source`), and its cell there. */
  readonly placed?: (question: Question) => { readonly source: string; readonly cell: string } | undefined;
  /** False for replaced and manual cases and for second reviewers. */
  readonly counted: boolean;
}

/** Rows of tblSvar for one case and reviewer. No CPR number goes with a text into the register. */
export function answerRows(drawn: DrawnCase, settled: readonly SettledAnswer[], origin: Origin): readonly Answer[] {
  return settled.map((each) => {
    const { source, cell } = origin.placed?.(each.question) ?? { source: origin.source, cell: "" };
    const offered = origin.offered?.(each.question);
    return {
      round: drawn.round,
      level: drawn.level,
      unit: drawn.unit,
      case: drawn.id,
      step: each.question.step,
      question: each.question.number,
      value: withoutCpr(each.value),
      comment: withoutCpr(each.comment),
      state: each.state,
      counted: origin.counted && each.state !== "ikke gennemgået",
      reviewer: withoutCpr(origin.reviewer),
      date: origin.date,
      source: withoutCpr(source),
      cell,
      ...(offered === undefined ? {} : { offered }),
    };
  });
}

/**
 * A case without the answers that were only offered: those of a step in which the reviewer has written nothing else, as
 * long as the sheet is not finished; of a whole case, then too, for a step left alone is not reviewed.
 *
 * @param assigned `alle`, or the step it was drawn for
 */
export function withoutMereOffers(
  returned: ReturnedCase,
  assigned: string,
  questions: readonly Question[],
): ReturnedCase {
  if (returned.entries.every(({ offered }) => offered === undefined)) return returned;
  const isMine = ({ answer, comment, offered }: Entry): boolean =>
    (answer !== "" || comment !== "") && !isAsOffered(normaliseAnswer(answer), comment, offered);
  const steps = new Map(questions.map((each) => [questionKey(each.number), stepKey(each.step)]));
  const stepOf = ({ question }: Entry) => steps.get(questionKey(question));
  const written = new Set(returned.entries.filter(isMine).map(stepOf));
  const isConfirmed = returned.done.value && assigned !== WHOLE_CASE;
  if (isConfirmed) return returned;
  return {
    ...returned,
    entries: returned.entries.map((each) =>
      each.offered === undefined || isMine(each) || written.has(stepOf(each))
        ? each
        : { ...each, answer: "", comment: "" },
    ),
  };
}

/** Rows of a drawn case that nobody has handed in: all blank, nothing left out. */
export function blankAnswers(
  drawn: DrawnCase,
  known: ReviewedCase,
  questions: readonly Question[],
  counted: boolean,
): readonly Answer[] {
  const own = questionsOf(drawn.step, known.steps, questions);
  const settled = settleAnswers(drawn.step, own, known.age, () => ({ answer: "", comment: "" }));
  return answerRows(drawn, settled, { reviewer: "", date: "", source: "", counted });
}

/** Has nobody typed anything about the case? */
export function isUntouched(returned: ReturnedCase): boolean {
  const blank = returned.entries.every(
    (each) =>
      (each.answer === "" && each.comment === "") ||
      isAsOffered(normaliseAnswer(each.answer), each.comment, each.offered),
  );
  const talked = Object.values(returned.dialogue ?? {}).some(({ value }) => value !== "");
  return blank && !talked && returned.reviewer.value === "" && returned.assessment.value === "" && !returned.done.value;
}
