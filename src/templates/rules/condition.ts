/**
 * When a question is asked. A condition is text in tblSkabelon (`U1=nej; alder>=16`): `;` joins conditions that must
 * all hold, `,` lists the answers of one, the left side is a question number or `alder`.
 *
 * One condition on an answer, by what stands in the parent's cell:
 *
 * | parent's answer                         | condition |
 * |-----------------------------------------|-----------|
 * | one of the listed answers               | holds     |
 * | another answer of its scale             | fails     |
 * | ikke relevant                           | fails     |
 * | blank, and the parent is itself not asked | fails   |
 * | blank otherwise                         | open      |
 * | not an answer of its scale (illegal)    | open      |
 * | the parent is not on this sheet         | open      |
 *
 * A parent that was answered although it was not asked counts by its answer. A condition on age holds or fails; with
 * the age unknown it is open. All conditions of a question together:
 *
 * | conditions                    | question  |
 * |-------------------------------|-----------|
 * | none, or all hold             | asked     |
 * | one fails                     | not asked |
 * | none fails, one is open       | open      |
 *
 * The order of the questions is irrelevant: a question may depend on a later one. `ikke relevant` cannot be listed,
 * as such a condition could never hold.
 */
import { NOT_APPLICABLE, SCALE_ANSWERS, isKnownAnswer } from "./answer";
import type { QuestionKey } from "../../kernel/keys";
import { questionKey, wordOf } from "../../kernel/keys";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Condition, Question } from "./question";

/** `open`: the answer it depends on is missing; such a question is shown and answered like one that is asked. */
export type Relevance = "asked" | "open" | "not asked";

type Comparison = Extract<Condition, { kind: "age" }>["comparison"];

const PART = /^(.+?)\s*(>=|<=|≥|≤|=|>|<)\s*(.*)$/u;
const AGE = "alder";

/**
 * The conditions of one cell of the column Betingelse; none for a blank cell. Knows the notation only: whether the
 * questions and answers exist is for `checkConditions`.
 *
 * @problems template/condition-form, template/condition-age
 * @example parseConditions("U1=nej; alder>=16")
 */
export function parseConditions(text: string, at?: Place): Outcome<readonly Condition[]> {
  const conditions: Condition[] = [];
  const problems: Problem[] = [];
  for (const part of text.split(";").map((each) => each.trim())) {
    if (part === "") continue;
    const read = parsePart(part);
    if (typeof read === "string") problems.push(problem(read, { part }, at));
    else conditions.push(read);
  }
  return problems.length > 0 ? { ok: false, problems } : done(conditions);
}

function parsePart(part: string): Condition | "template/condition-form" | "template/condition-age" {
  const match = PART.exec(part);
  if (match === null) return "template/condition-form";
  const left = match[1] as string;
  const sign = (match[2] as string).replace("≥", ">=").replace("≤", "<=") as Comparison;
  const right = match[3] as string;
  if (wordOf(left) === AGE) {
    return /^\d{1,3}$/u.test(right)
      ? { kind: "age", comparison: sign, years: Number(right) }
      : "template/condition-age";
  }
  const values = right.split(",").map(wordOf);
  if (sign !== "=" || values.some((value) => value === "")) return "template/condition-form";
  return { kind: "answer", question: left, values };
}

/** Back to the notation of tblSkabelon. */
export function conditionText(conditions: readonly Condition[]): string {
  return conditions
    .map((each) =>
      each.kind === "age" ? `${AGE}${each.comparison}${each.years}` : `${each.question}=${each.values.join(",")}`,
    )
    .join("; ");
}

/**
 * Everything that is wrong with the conditions of a whole template; `placeOf` gives the cell of a question's condition.
 *
 * @problems template/condition-unknown, template/condition-self, template/condition-value, template/condition-cycle
 */
export function checkConditions(
  questions: readonly Question[],
  placeOf: (question: Question) => Place | undefined = () => undefined,
): readonly Problem[] {
  const byNumber = new Map(questions.map((each) => [questionKey(each.number), each]));
  const faults = questions.flatMap((question) =>
    question.conditions.flatMap((condition) =>
      condition.kind === "age" ? [] : checkParent(question, condition, byNumber, placeOf(question)),
    ),
  );
  const cycles = findCycles(questions, byNumber).map((path) =>
    problem(
      "template/condition-cycle",
      { path: path.map((each) => each.number).join(" → ") },
      placeOf(path[0] as Question),
    ),
  );
  return [...faults, ...cycles];
}

function checkParent(
  question: Question,
  condition: Extract<Condition, { kind: "answer" }>,
  byNumber: ReadonlyMap<QuestionKey, Question>,
  at: Place | undefined,
): readonly Problem[] {
  const parent = byNumber.get(questionKey(condition.question));
  const number = question.number;
  if (parent === undefined) return [problem("template/condition-unknown", { number, parent: condition.question }, at)];
  if (parent === question) return [problem("template/condition-self", { number }, at)];
  const answers = SCALE_ANSWERS[parent.scale];
  return condition.values
    .filter((value) => !answers.includes(value))
    .map((value) =>
      problem("template/condition-value", { number, parent: parent.number, value, allowed: answers.join(", ") }, at),
    );
}

/** Each ring of questions that depend on each other, once, from the first in template order and back to it. */
function findCycles(
  questions: readonly Question[],
  byNumber: ReadonlyMap<QuestionKey, Question>,
): readonly (readonly Question[])[] {
  const cycles: Question[][] = [];
  const settled = new Set<Question>();
  const visit = (question: Question, path: readonly Question[]): void => {
    const at = path.indexOf(question);
    if (at >= 0) {
      if (path.length - at > 1) cycles.push([...path.slice(at), question]);
      return;
    }
    if (settled.has(question)) return;
    for (const parent of parentsOf(question, byNumber)) visit(parent, [...path, question]);
    settled.add(question);
  };
  for (const question of questions) visit(question, []);
  return cycles;
}

function parentsOf(question: Question, byNumber: ReadonlyMap<QuestionKey, Question>): readonly Question[] {
  return question.conditions.flatMap((each) => {
    const parent = each.kind === "answer" ? byNumber.get(questionKey(each.question)) : undefined;
    return parent === undefined ? [] : [parent];
  });
}

/**
 * How each question of one sheet stands for one case, by folded question number. `answerTo` gives the normalised
 * answer to a question, empty where blank. Questions caught in a cycle are open.
 */
export function settleConditions(
  questions: readonly Question[],
  age: number | null,
  answerTo: (question: Question) => string,
): ReadonlyMap<QuestionKey, Relevance> {
  const byNumber = new Map(questions.map((each) => [questionKey(each.number), each]));
  const standings = new Map<QuestionKey, Relevance>();
  const settle = (question: Question): Relevance => {
    const key = questionKey(question.number);
    const known = standings.get(key);
    if (known !== undefined) return known;
    standings.set(key, "open");
    const found = together(
      question.conditions.map((condition) => {
        if (condition.kind === "age") return settleAge(condition, age);
        const parent = byNumber.get(questionKey(condition.question));
        return parent === undefined
          ? "open"
          : settleAnswer(condition.values, parent, answerTo(parent), () => settle(parent));
      }),
    );
    standings.set(key, found);
    return found;
  };
  for (const question of questions) settle(question);
  return standings;
}

/** A condition on age once the age is known. */
export function settleAge(condition: Extract<Condition, { kind: "age" }>, age: number | null): Relevance {
  if (age === null) return "open";
  const difference = age - condition.years;
  const holds = {
    ">=": difference >= 0,
    ">": difference > 0,
    "<=": difference <= 0,
    "<": difference < 0,
    "=": difference === 0,
  }[condition.comparison];
  return holds ? "asked" : "not asked";
}

function settleAnswer(
  values: readonly string[],
  parent: Question,
  answer: string,
  standing: () => Relevance,
): Relevance {
  if (answer === "") return standing() === "not asked" ? "not asked" : "open";
  if (!isKnownAnswer(parent.scale, answer)) return "open";
  return answer !== NOT_APPLICABLE && values.includes(answer) ? "asked" : "not asked";
}

function together(standings: readonly Relevance[]): Relevance {
  if (standings.includes("not asked")) return "not asked";
  return standings.includes("open") ? "open" : "asked";
}
