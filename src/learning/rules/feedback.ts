/**
 * What one caseworker is told after a round: what went well, what is to be learned with the reviewer's words, what later
 * levels saw otherwise, and what is still to be mended in the cases. A comment that begins with `!!` belongs to the
 * confidential note: its answer is not here at all, nor the mending that came of it.
 */
import type { Mending } from "../../attention/rules/mending";
import { markedFault } from "../../attention/rules/mending";
import { SPECIAL_FAULT, specialFinding } from "../../attention/rules/special";
import type { DrawnCase } from "../../cases/rules/case";
import { withoutCpr } from "../../kernel/cpr";
import type { IsoDate } from "../../kernel/date";
import type { CaseKey, Key, QuestionKey } from "../../kernel/keys";
import { caseKey, jointKey, personKey, questionKey, readsSame, stepKey, unitKey } from "../../kernel/keys";
import { clean } from "../../kernel/text";
import type { Answer } from "../../templates/rules/answer";
import { negativeAnswer, NOT_APPLICABLE } from "../../templates/rules/answer";
import type { Question, Scale } from "../../templates/rules/question";

/** Met of assessed. */
export interface Share {
  readonly k: number;
  readonly n: number;
}

/** One answer that is talked about. */
export interface FeedbackPoint {
  readonly case: string;
  readonly step: string;
  readonly question: string;
  readonly text: string;
  readonly answer: string;
  /** The reviewer's words; empty where there are none. */
  readonly comment: string;
  readonly highlighted: boolean;
  /** The unit's figure of the question in this round and level; null where nothing was assessed. */
  readonly unit: Share | null;
}

/** A step of a case: how much of what was assessed was met, and which questions those were. */
export interface GoodStep extends Share {
  readonly case: string;
  readonly step: string;
  readonly points: readonly FeedbackPoint[];
}

/** An answer that a later level gave otherwise. */
export interface LaterView {
  readonly case: string;
  readonly text: string;
  readonly answer: string;
  readonly level: number;
  readonly later: string;
  readonly comment: string;
}

export interface OpenMending {
  readonly case: string;
  readonly fault: string;
  readonly deadline: IsoDate | null;
}

export interface Feedback {
  readonly unit: string;
  readonly caseworker: string;
  /** Reviewed in the round, in the order of the draw. */
  readonly cases: readonly string[];
  readonly good: readonly GoodStep[];
  readonly learn: readonly FeedbackPoint[];
  readonly later: readonly LaterView[];
  readonly mendings: readonly OpenMending[];
  /** What the staff have written already; empty where they have not. */
  readonly agreed: string;
  readonly followUp: string;
  /** How often the name of another caseworker was taken out of a text. */
  readonly namesTaken: number;
}

/** What is known of a round and level. */
export interface ReviewedRound {
  /** Under review. */
  readonly cases: readonly DrawnCase[];
  /** Of this round and level. */
  readonly answers: readonly Answer[];
  /** Of the levels above that have read the same cases. */
  readonly later: readonly Answer[];
  readonly questions: readonly Question[];
  readonly mendings: readonly Mending[];
  /** What stands in the confidential note about a case, as far as it is in the register. */
  readonly confidential: readonly { readonly case: string; readonly text: string }[];
  /** The unit's figure of a question. */
  figure(unit: string, question: string): Share | null;
  /** What the staff have written of a caseworker's feedback. */
  written(unit: string, caseworker: string): { readonly agreed: string; readonly followUp: string };
  /** Everybody who has cases. */
  readonly caseworkers: readonly string[];
}

/** A comment of which a line begins with `!!`. */
function isConfidential(comment: string): boolean {
  return comment.split("\n").some((line) => specialFinding(line) !== null);
}

/** What stands in the place of a colleague's name. */
export const NAME_TAKEN = "[navn]";

/** A caseworker is unit and name. */
export type CaseworkerKey = Key<readonly ["unit", "person"]>;

export function caseworkerKey(each: { readonly unit: string; readonly caseworker: string }): CaseworkerKey {
  return jointKey(unitKey(each.unit), personKey(each.caseworker));
}

/** One for each caseworker with a reviewed case, in the order of the draw. */
export function feedbackOf(round: ReviewedRound): readonly Feedback[] {
  const byHand = new Set(
    round.cases.filter(({ status }) => status === "tilføjet manuelt").map(({ id }) => caseKey(id)),
  );
  const answers = answersByCase(round.answers, byHand);
  const groups = new Map<CaseworkerKey, DrawnCase[]>();
  for (const each of round.cases) {
    if (!answers.has(caseKey(each.id))) continue;
    groups.set(caseworkerKey(each), [...(groups.get(caseworkerKey(each)) ?? []), each]);
  }
  const names = namesIn(round.caseworkers);
  const secrets = secretsOf(round);
  return Array.from(groups.values(), (own) => ofCaseworker(own, answers, round, names, secrets));
}

type CaseAnswers = ReadonlyMap<CaseKey, readonly Answer[]>;

/**
 * The valid answers that are a case's own, one for each question: those that count; of a case added by hand, where none
 * counts, the first reviewer's. So a self-review or a calibration gives no feedback.
 */
function answersByCase(answers: readonly Answer[], byHand: ReadonlySet<CaseKey>): CaseAnswers {
  const byCase = new Map<CaseKey, Answer[]>();
  for (const each of answers) {
    if (each.state !== "gyldig") continue;
    byCase.set(caseKey(each.case), [...(byCase.get(caseKey(each.case)) ?? []), each]);
  }
  return new Map(
    Array.from(byCase).flatMap(([id, all]): (readonly [CaseKey, readonly Answer[]])[] => {
      const counted = all.filter((each) => each.counted);
      if (counted.length === 0 && !byHand.has(id)) return [];
      const first = new Map<QuestionKey, Answer>();
      for (const each of counted.length > 0 ? counted : all)
        if (!first.has(questionKey(each.question))) first.set(questionKey(each.question), each);
      return [[id, Array.from(first.values())]];
    }),
  );
}

type AnswerKey = Key<readonly ["case", "question"]>;

function answerKey(each: { readonly case: string; readonly question: string }): AnswerKey {
  return jointKey(caseKey(each.case), questionKey(each.question));
}

interface Secrets {
  readonly answers: ReadonlySet<AnswerKey>;
  readonly texts: readonly { readonly case: string; readonly text: string }[];
}

/** What is confidential, whoever wrote it and whether or not it counts. */
function secretsOf({ answers, later, confidential }: ReviewedRound): Secrets {
  const marked = [...answers, ...later].filter((each) => isConfidential(each.comment));
  return {
    answers: new Set(marked.map(answerKey)),
    texts: [
      ...marked.map((each) => ({ case: each.case, text: specialFinding(each.comment) ?? "" })),
      ...confidential,
    ].filter(({ text }) => text !== ""),
  };
}

function isSecret(row: Mending, { answers, texts }: Secrets): boolean {
  if (row.question !== "" && answers.has(answerKey(row))) return true;
  const own = texts.filter((each) => caseKey(each.case) === caseKey(row.case));
  return (
    isConfidential(row.fault) ||
    readsSame(row.fault, SPECIAL_FAULT) ||
    own.some(({ text }) => readsSame(text, row.fault))
  );
}

function ofCaseworker(
  cases: readonly DrawnCase[],
  answers: CaseAnswers,
  round: ReviewedRound,
  names: Names,
  secrets: Secrets,
): Feedback {
  const { unit, caseworker } = cases[0] as DrawnCase;
  let namesTaken = 0;
  const told = (text: string): string => {
    const found = withoutNames(withoutCpr(text), caseworker, names);
    namesTaken += found.taken;
    return found.text;
  };
  const questions = new Map(round.questions.map((each) => [questionKey(each.number), each]));
  const assessed = cases.flatMap(({ id }) =>
    (answers.get(caseKey(id)) ?? []).flatMap((answer) => {
      const question = questions.get(questionKey(answer.question));
      return question === undefined || isConfidential(answer.comment) ? [] : [{ answer, question }];
    }),
  );
  const pointOf = ({ answer, question }: Assessed): FeedbackPoint => ({
    case: answer.case,
    step: question.step,
    question: question.number,
    text: question.text,
    answer: answer.value,
    comment: told(markedFault(answer.comment) ?? answer.comment),
    highlighted: question.highlighted,
    unit: round.figure(unit, question.number),
  });
  const demands = assessed.filter(({ question }) => question.requirement !== "oplysning");
  const own = new Set(cases.map(({ id }) => caseKey(id)));
  const { agreed, followUp } = round.written(unit, caseworker);
  const found = {
    unit,
    caseworker,
    cases: cases.map(({ id }) => id),
    good: goodSteps(demands, pointOf),
    learn: demands
      .filter(({ answer, question }) => answer.value === negativeAnswer(question.scale))
      .map(pointOf)
      .sort((a, b) => Number(b.highlighted) - Number(a.highlighted)),
    later: laterViews(assessed, round.later, told),
    mendings: round.mendings
      .filter((row) => row.closed === null && own.has(caseKey(row.case)) && !isSecret(row, secrets))
      .map((row) => ({ case: row.case, fault: told(row.fault), deadline: row.deadline })),
    agreed: told(agreed),
    followUp: told(followUp),
  };
  return { ...found, namesTaken };
}

interface Assessed {
  readonly answer: Answer;
  readonly question: Question;
}

/** `ja` or `høj grad`. */
function bestAnswer(scale: Scale): string {
  return scale === "ja/nej" ? "ja" : "høj grad";
}

/** Steps in which something was met, in the order of the answers. */
function goodSteps(assessed: readonly Assessed[], pointOf: (each: Assessed) => FeedbackPoint): readonly GoodStep[] {
  const steps = new Map<unknown, Assessed[]>();
  for (const each of assessed) {
    if (each.answer.value === NOT_APPLICABLE) continue;
    const key = jointKey(caseKey(each.answer.case), stepKey(each.question.step));
    steps.set(key, [...(steps.get(key) ?? []), each]);
  }
  return Array.from(steps.values()).flatMap((own) => {
    const met = own.filter(({ answer, question }) => answer.value === bestAnswer(question.scale));
    const { answer, question } = own[0] as Assessed;
    if (met.length === 0) return [];
    const points = met.map(pointOf).sort((a, b) => weight(b) - weight(a));
    return [{ case: answer.case, step: question.step, k: met.length, n: own.length, points }];
  });
}

/** Praise in words comes first, then what there is special focus on. */
function weight({ comment, highlighted }: FeedbackPoint): number {
  return (comment === "" ? 0 : 2) + (highlighted ? 1 : 0);
}

function laterViews(
  assessed: readonly Assessed[],
  later: readonly Answer[],
  told: (text: string) => string,
): readonly LaterView[] {
  const own = new Map(assessed.map((each) => [answerKey(each.answer), each]));
  return later.flatMap((each): LaterView[] => {
    const found = own.get(answerKey(each));
    if (found === undefined || !each.counted || each.state !== "gyldig" || isConfidential(each.comment)) return [];
    if (each.value === found.answer.value) return [];
    return [
      {
        case: each.case,
        text: found.question.text,
        answer: found.answer.value,
        level: each.level,
        later: each.value,
        comment: told(markedFault(each.comment) ?? each.comment),
      },
    ];
  });
}

/** Finds any of the names as whole words; null where there are none. */
type Names = RegExp | null;

function namesIn(caseworkers: readonly string[]): Names {
  const known = Array.from(new Set(caseworkers.map(clean).filter((each) => each.length > 1)))
    .sort((a, b) => b.length - a.length)
    .map((each) => each.replace(/[.*+?^${}()|[\]\\/-]/gu, "\\$&").replace(/\s+/gu, "\\s+"));
  return known.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

/** The text without the names of others: a reviewer may have written who had the case before. */
function withoutNames(text: string, own: string, names: Names): { readonly text: string; readonly taken: number } {
  let taken = 0;
  if (names === null || text === "") return { text, taken };
  const kept = clean(text).replace(names, (name) => {
    if (personKey(name) === personKey(own)) return name;
    taken += 1;
    return NAME_TAKEN;
  });
  return { text: kept, taken };
}
