/**
 * Filling in one case of a review sheet, question by question: how each question stands with what has been typed so
 * far, what is still missing, and what may not be written.
 */
import { allowedAnswers, needsComment, negativeAnswer, normaliseAnswer } from "../../templates/rules/answer";
import { LONGEST_TEXT } from "../../kernel/cell";
import { hasCpr } from "../../kernel/cpr";
import type { IsoDate } from "../../kernel/date";
import { addMonths, danishDate, parseDate } from "../../kernel/date";
import type { QuestionKey } from "../../kernel/keys";
import { caseKey, distinct, personKey, questionKey, stepKey, unitKey } from "../../kernel/keys";
import { isAsOffered, ownComment } from "../../templates/rules/offered";
import type { Question } from "../../templates/rules/question";
import { howToAnswer } from "../rules/how-to-answer";
import { settleAnswers } from "../rules/reading";
import { clean } from "../../kernel/text";
import type { Dialogue } from "../rules/hand-in";
import type { Field } from "../rules/reading";
import type { CaseForm } from "../sheet/review-form";

/** What is said beside a question: how it is answered where the case says nothing. */
export function toldHowToAnswer({ scale }: Question, language: "da" | "en"): string {
  return howToAnswer([scale], language);
}

export type { CaseForm } from "../sheet/review-form";

/** One thing a reviewer fills in. */
export type Part =
  | { readonly kind: "answer" | "comment"; readonly question: string }
  | { readonly kind: "reviewer" | "date" | "assessment" | "done" | keyof Dialogue };

/** What was typed of a part; a date in ISO 8601 or as people write it, `done` as `ja` or blank. */
export interface TypedPart {
  readonly part: Part;
  readonly value: string;
}

export function isSamePart(one: Part, other: Part): boolean {
  return one.kind === other.kind && questionIn(one) === questionIn(other);
}

function questionIn(part: Part): QuestionKey | null {
  return "question" in part ? questionKey(part.question) : null;
}

/** What a sheet asks for where leader and caseworker go through the case together; nothing where it does not. */
export function dialogueParts(form: CaseForm): readonly (keyof Dialogue)[] {
  return (["participants", "focus", "actions"] as const).filter((kind) => form[kind] !== undefined);
}

/** The part's field on the sheet; undefined where the sheet has no such question or field. */
export function fieldOf(form: CaseForm, part: Part): Field | undefined {
  if (!("question" in part)) return form[part.kind];
  return form.questions.find(({ question }) => questionKey(question.number) === questionKey(part.question))?.[
    part.kind
  ];
}

/**
 * | standing    | the question                                              |
 * |-------------|-----------------------------------------------------------|
 * | answered    | has an answer, and a comment where the answer demands one |
 * | unexplained | lacks the comment its answer demands                      |
 * | missing     | is asked and blank                                        |
 * | illegal     | holds what its list does not offer                        |
 * | not asked   | is blank, and its condition does not hold                 |
 */
export type AnswerState = "answered" | "unexplained" | "missing" | "illegal" | "not asked";

/** A question of the form as it stands. */
export interface FilledQuestion {
  readonly question: Question;
  /** Normalised where the list offers it, else as typed. */
  readonly answer: string;
  readonly comment: string;
  readonly state: AnswerState;
  /** Answered although its condition does not hold. */
  readonly unasked: boolean;
  /** Its step is wholly blank on a case reviewed in whole: such a step may be left out. */
  readonly inBlankStep: boolean;
  /** The answer that dates gave when the sheet was made; not there where none was offered. */
  readonly offered?: string;
}

export interface FilledForm {
  /** In the order of the sheet. */
  readonly questions: readonly FilledQuestion[];
  readonly answered: number;
  /** Answered, and those still to be answered. */
  readonly asked: number;
}

/** The form with what has been typed and may not have reached the sheet yet. */
export function filledForm(form: CaseForm, typed: readonly TypedPart[]): FilledForm {
  const valueOf = (part: Part): string =>
    clean(typed.find((each) => isSamePart(each.part, part))?.value ?? fieldOf(form, part)?.value ?? "");
  const textOf = ({ number }: Question): { answer: string; comment: string } => ({
    answer: valueOf({ kind: "answer", question: number }),
    comment: valueOf({ kind: "comment", question: number }),
  });
  const offeredTo = ({ number }: Question): string | undefined =>
    form.questions.find(({ question }) => questionKey(question.number) === questionKey(number))?.offered;
  const isWritten = (question: Question): boolean => {
    const { answer, comment } = textOf(question);
    return (answer !== "" || comment !== "") && !isAsOffered(normaliseAnswer(answer), comment, offeredTo(question));
  };
  const written = new Set(
    form.questions.flatMap(({ question }) => (isWritten(question) ? [stepKey(question.step)] : [])),
  );
  // An answer that was only offered does not make a step of a whole case one that was reviewed.
  const isMereOffer = (question: Question): boolean => form.isWhole && !written.has(stepKey(question.step));
  const settled = settleAnswers(
    form.isWhole ? "alle" : form.steps,
    form.questions.map(({ question }) => question),
    form.age,
    (question) => (isMereOffer(question) ? { answer: "", comment: "" } : textOf(question)),
  );
  const questions = settled.map((each): FilledQuestion => {
    const { question, value, standing, state } = each;
    const { answer, comment } = textOf(question);
    const offered = offeredTo(question);
    return {
      question,
      answer: value === "" ? answer : value,
      comment,
      state: answerState(question, answer, comment, standing === "not asked", offered),
      unasked: answer !== "" && standing === "not asked",
      inBlankStep: state === "ikke gennemgået",
      ...(offered === undefined ? {} : { offered }),
    };
  });
  const count = (...wanted: readonly AnswerState[]): number =>
    questions.filter(({ state }) => wanted.includes(state)).length;
  const answered = count("answered", "unexplained", "illegal");
  return { questions, answered, asked: answered + count("missing") };
}

function answerState(
  question: Question,
  answer: string,
  comment: string,
  notAsked: boolean,
  offered: string | undefined,
): AnswerState {
  const value = normaliseAnswer(answer);
  if (value === "") return notAsked ? "not asked" : "missing";
  if (!allowedAnswers(question).includes(value)) return "illegal";
  if (offered !== undefined && value !== offered && ownComment(comment) === "") return "unexplained";
  return needsComment(question, value) && comment === "" ? "unexplained" : "answered";
}

/** What a question's drop-down holds, in its order. */
export function choicesOf(question: Question): readonly string[] {
  return allowedAnswers(question);
}

/** Whether an answer of this question has to be explained: it demands it, or dates gave another one. */
export function mustExplain(question: Question, answer: string, offered?: string): boolean {
  const value = normaliseAnswer(answer);
  return needsComment(question, value) || (offered !== undefined && value !== "" && value !== offered);
}

/** Whether an answer names a fault, which a comment beginning with ! asks to have mended. */
export function isNegative(question: Question, answer: string): boolean {
  return normaliseAnswer(answer) === negativeAnswer(question.scale);
}

/** A day as Danes write it; what is no ISO date stays as typed. */
export function dayText(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? danishDate(value) : value;
}

/** What stands on the sheet once a part is written, as the form reads it back. */
export function readsBackAs({ part, value }: TypedPart): string {
  const text = clean(value);
  return part.kind === "date" ? (parseDate(text) ?? text) : text;
}

/** A day in full, however it was typed: `05-01-2062`; what is no date stays as typed. */
export function longDay(value: string): string {
  return dayText(parseDate(clean(value)) ?? value);
}

/** What keeps a case from being finished, as the check of the hand-in will see it. */
export interface Remainder {
  readonly missing: readonly FilledQuestion[];
  readonly unexplained: readonly FilledQuestion[];
  readonly illegal: readonly FilledQuestion[];
  /** Steps that are left out as a whole. */
  readonly blankSteps: readonly string[];
}

export function remainderOf({ questions }: FilledForm): Remainder {
  const of = (state: AnswerState): FilledQuestion[] =>
    questions.filter((each) => each.state === state && !each.inBlankStep);
  const blank = questions.filter(({ inBlankStep }) => inBlankStep).map(({ question }) => question.step);
  return {
    missing: of("missing"),
    unexplained: of("unexplained"),
    illegal: of("illegal"),
    blankSteps: Array.from(new Set(blank)),
  };
}

/** Whether nothing is missing: then Færdig is true. Steps left out as a whole may be, but not all of them. */
export function isComplete(filled: FilledForm): boolean {
  const left = remainderOf(filled);
  return left.missing.length + left.unexplained.length + left.illegal.length === 0 && filled.answered > 0;
}

/** Why a day of review is asked about: it is still to come, or more than a year ago; null where it is not. */
export function dateDoubt(form: CaseForm, value: string, today: IsoDate): "ahead" | "long-ago" | null {
  const text = clean(value);
  const day = faultOf(form, { part: { kind: "date" }, value: text }) === null ? parseDate(text) : null;
  if (day === null) return null;
  if (day > today) return "ahead";
  return day < addMonths(today, -12) ? "long-ago" : null;
}

/** Who filled in the case before this one on the unit's sheets, to be offered; empty where nobody did. */
export function reviewerBefore(forms: readonly CaseForm[], form: CaseForm): string {
  const own = forms.filter((each) => unitKey(each.unit) === unitKey(form.unit));
  const at = own.findIndex((each) => each.sheet === form.sheet && caseKey(each.id) === caseKey(form.id));
  const named = (each: CaseForm): boolean => each.reviewer.value !== "";
  const before = own.slice(0, Math.max(at, 0)).filter(named);
  return (
    (before[before.length - 1] ?? own.filter((each, index) => index !== at && named(each))[0])?.reviewer.value ?? ""
  );
}

/** The names that are offered for Udfyldt af: whoever works here, then the reviewer of the case before. */
export function offeredNames(user: string, before: string): readonly string[] {
  return distinct([user, before], personKey).filter((name) => name !== "");
}

/** Where to begin, as a position among the questions: the first that is open; the last where none is. */
export function firstOpen({ questions }: FilledForm): number {
  const at = questions.findIndex(isOpen);
  return at >= 0 ? at : Math.max(0, questions.length - 1);
}

export function isOpen({ state }: FilledQuestion): boolean {
  return state === "missing" || state === "unexplained" || state === "illegal";
}

/** The nearest question before or behind this position that is asked or answered; null where there is none. */
export function neighbour({ questions }: FilledForm, from: number, step: 1 | -1): number | null {
  for (let at = from + step; at >= 0 && at < questions.length; at += step) {
    if (questions[at]?.state !== "not asked") return at;
  }
  return null;
}

/** Why something typed is not written: a CPR number, a text too long for a cell, an answer not on the list, no date. */
export type TypedFault = "cpr" | "too-long" | "not-listed" | "not-date";

export function faultOf(form: CaseForm, { part, value }: TypedPart): TypedFault | null {
  const text = clean(value);
  if (text.length > LONGEST_TEXT) return "too-long";
  if (hasCpr(text)) return "cpr";
  if (part.kind === "date") return text === "" || parseDate(text) !== null ? null : "not-date";
  if (part.kind === "done") return text === "" || text === "ja" ? null : "not-listed";
  if (part.kind !== "answer" || text === "") return null;
  const question = form.questions.find(
    (each) => questionKey(each.question.number) === questionKey(part.question),
  )?.question;
  return question !== undefined && allowedAnswers(question).includes(text) ? null : "not-listed";
}
