/**
 * Invented reviewers of a whole year: four rounds in which the levels come nearer to each other, the involvement of the
 * child and the deadlines get better, and five cases are taken out for special attention. What was planted stands here,
 * so that anybody can see that no case is real, and what the figures of the year ought to find.
 */
import { WHOLE_CASE } from "../../cases/rules/case";
import { stepKey } from "../../kernel/keys";
import type { Question } from "../../templates/rules/question";
import type { SampleRule } from "./sample-answers";
import { hundredth } from "./sample-answers";

/** Round of the year, from 0. */
export type Quarter = 0 | 1 | 2 | 3;

/** Faults in a hundred that level 1 does not see, and answers in a hundred that other levels judge otherwise. */
const OVERLOOKED = [26, 18, 11, 5] as const;
const CHANGED = [9, 7, 5, 3] as const;

/** Subjects that get better, with the share of faults in a hundred in each round. */
const IMPROVING: Readonly<Record<string, readonly [number, number, number, number]>> = {
  inddragelse: [46, 36, 24, 12],
  rettidighed: [40, 33, 22, 14],
};

/** Cases taken out on level 2, by round: which of those that list the step first. */
const SPECIAL_STEP = "Handleplan ifm. anbringelse";
const SPECIAL: readonly (readonly number[])[] = [[0], [0], [0, 1], [0]];
const SPECIAL_LEVEL = 2;

const REASONS = [
  "Fremgår ikke af sagen.",
  "Samtalen er holdt, men notatet siger ikke, hvad barnet selv mener.",
  "Begrundelsen mangler i afgørelsen; den står kun i en mail.",
  "Der er skrevet en dato, men ikke hvem der deltog.",
  "Planen er lavet, men målene kan ikke måles.",
  "Forældrene er orienteret mundtligt; det er ikke skrevet ned.",
];

/** The rule of round `quarter` of the sample year; otherwise as in the sample quarter. */
export function yearRule(quarter: Quarter): SampleRule {
  return ({ question, drawn, known, row, index, asked, reviewer }) => {
    const blank = { answer: "", comment: "" };
    if (drawn.step === WHOLE_CASE && known.steps.length > 1 && hundredth(drawn.id, question.step, "springes over") < 3)
      return blank;
    if (!asked) return blank;
    const isFirstOfCase = row === 0 && stepKey(question.step) === stepKey(known.steps[0] ?? "");
    if (
      drawn.level === SPECIAL_LEVEL &&
      isFirstOfCase &&
      stepKey(question.step) === stepKey(SPECIAL_STEP) &&
      SPECIAL[quarter]?.includes(index)
    )
      return {
        answer: badAnswer(question),
        comment: "!! Opdigtet: barnet er ikke set i fire måneder, og der er ingen plan for kontakten.",
      };
    const answer = answerOf(quarter, question, drawn.id, drawn.level, reviewer);
    if (answer !== badAnswer(question))
      return { answer, comment: question.comment === "altid" ? "Fremgår af sagen." : "" };
    const marked = hundredth(drawn.id, question.number, "rettes") < 3;
    const reason = REASONS[hundredth(drawn.id, question.number, "begrundelse") % REASONS.length] ?? "";
    return { answer, comment: `${marked ? "! " : ""}${reason}` };
  };
}

const badAnswer = ({ scale }: Question): string => (scale === "grad" ? "lav grad" : "nej");

function answerOf(quarter: Quarter, question: Question, id: string, level: number, reviewer: string): string {
  const found = foundIn(quarter, question, id, "svar");
  // The lowest level is the mild one: it does not see all that the others see, and learns to.
  if (level === 1)
    return found === badAnswer(question) && hundredth(id, question.number, "overset") < OVERLOOKED[quarter]
      ? goodAnswer(question)
      : found;
  const changes = hundredth(id, question.number, `niveau ${level}, ${reviewer}`) < CHANGED[quarter];
  return changes ? foundIn(quarter, question, id, `omgjort ${level}, ${reviewer}`) : found;
}

const goodAnswer = ({ scale }: Question): string => (scale === "grad" ? "høj grad" : "ja");

/** What the case holds. The same case is the same case in each round; only what improves is found less often. */
function foundIn(quarter: Quarter, question: Question, id: string, how: string): string {
  const chance = hundredth(id, question.number, how);
  if (question.requirement === "oplysning") return chance % 2 === 0 ? "ja" : "nej";
  const share = IMPROVING[question.theme ?? ""]?.[quarter] ?? 8 + (hundredth(question.number, "andel") % 30);
  if (chance < share) return badAnswer(question);
  if (question.notApplicable && chance >= 96) return "ikke relevant";
  if (question.scale === "ja/nej") return "ja";
  return chance % 3 === 0 ? "nogen grad" : "høj grad";
}
