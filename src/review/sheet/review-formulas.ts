/** The formulas of a review sheet, each with the value it has now. They say what `settleAnswers` says, cell by cell. */
import {
  NOT_APPLICABLE,
  SCALE_ANSWERS,
  needsComment,
  negativeAnswer,
  normaliseAnswer,
} from "../../templates/rules/answer";
import { settleAge } from "../../templates/rules/condition";
import type { Condition, Question } from "../../templates/rules/question";
import type { SettledAnswer } from "../rules/reading";
import { fold } from "../../kernel/text";
import { cellAddress } from "../../workbook/address";
import type { Formula } from "../../workbook/content";
import { PROGRESS } from "./review";

/** Where a question's cells of one case stand. */
export interface QuestionCells {
  readonly question: Question;
  /** A1 addresses. */
  readonly answer: string;
  readonly comment: string;
  readonly progress: string;
}

/** How a question stands now. */
export function progressValue(settled: SettledAnswer, typed: string): string {
  const { question, comment, standing } = settled;
  if (typed === "") return standing === "not asked" ? PROGRESS.notAsked : PROGRESS.missing;
  return needsComment(question, normaliseAnswer(typed)) && comment === "" ? PROGRESS.unexplained : PROGRESS.answered;
}

/** The cell of the hidden column: by the answer's own cell, its comment, and the cells of the questions it depends on. */
export function progressFormula(
  cells: QuestionCells,
  parentOf: (number: string) => QuestionCells | undefined,
  age: number | null,
): string {
  const fails = cells.question.conditions.flatMap((each) => failing(each, parentOf, age));
  return `IF(TRIM(${cells.answer})<>"",${answeredPart(cells)},${blankPart(fails)})`;
}

function answeredPart({ question, answer, comment }: QuestionCells): string {
  const unexplained = `IF(TRIM(${comment})="","${PROGRESS.unexplained}","${PROGRESS.answered}")`;
  if (question.comment === "aldrig") return `"${PROGRESS.answered}"`;
  if (question.comment === "altid") return unexplained;
  return `IF(TRIM(${answer})="${negativeAnswer(question.scale)}",${unexplained},"${PROGRESS.answered}")`;
}

function blankPart(fails: readonly string[]): string {
  if (fails.length === 0) return `"${PROGRESS.missing}"`;
  return `IF(OR(${fails.join(",")}),"${PROGRESS.notAsked}","${PROGRESS.missing}")`;
}

/** Tests of which one suffices to leave the question unasked; age is settled now, an absent parent settles nothing. */
function failing(
  condition: Condition,
  parentOf: (number: string) => QuestionCells | undefined,
  age: number | null,
): readonly string[] {
  if (condition.kind === "age") return settleAge(condition, age) === "not asked" ? ["TRUE"] : [];
  const parent = parentOf(fold(condition.question));
  if (parent === undefined) return [];
  const others = [...SCALE_ANSWERS[parent.question.scale], NOT_APPLICABLE].filter(
    (each) => !condition.values.includes(each),
  );
  return [`${parent.progress}="${PROGRESS.notAsked}"`, ...others.map((each) => `TRIM(${parent.answer})="${each}"`)];
}

/** The three counts of a case over its hidden column, and the sentence of them in the head. */
export function countFormulas(
  values: readonly (string | null)[],
  range: string,
): { readonly answered: Formula; readonly asked: Formula; readonly unexplained: Formula } {
  const count = (state: string): number => values.filter((each) => each === state).length;
  const counted = (state: string): string => `COUNTIF(${range},"${state}")`;
  const answered = count(PROGRESS.answered) + count(PROGRESS.unexplained);
  const both = `${counted(PROGRESS.answered)}+${counted(PROGRESS.unexplained)}`;
  return {
    answered: { formula: both, value: answered },
    asked: { formula: `${both}+${counted(PROGRESS.missing)}`, value: answered + count(PROGRESS.missing) },
    unexplained: { formula: counted(PROGRESS.unexplained), value: count(PROGRESS.unexplained) },
  };
}

/** "12 af 25", and how many comments are missing. */
export function progressText(
  counts: ReturnType<typeof countFormulas>,
  rows: { answered: string; asked: string; unexplained: string },
): Formula {
  const missing = Number(counts.unexplained.value);
  return {
    formula: `${rows.answered}&" af "&${rows.asked}&IF(${rows.unexplained}=0,""," · begrundelse mangler: "&${rows.unexplained})`,
    value: `${counts.answered.value} af ${counts.asked.value}${missing === 0 ? "" : ` · begrundelse mangler: ${missing}`}`,
  };
}

/** `$H$1` */
export function fixed(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/u, "$$$1$$$2");
}
