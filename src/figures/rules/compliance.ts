/**
 * The compliance columns: how many answers there are of each kind, how many count as met (k) of how many assessed (n),
 * and what a committee is told about them (percent, arrow, change). Integers until the last step: a percent is never
 * rounded from a float.
 *
 * | answer                     | udelades       | tæller som opfyldt |
 * |----------------------------|----------------|--------------------|
 * | ja, høj grad               | k and n        | k and n            |
 * | nej, lav grad              | n              | n                  |
 * | nogen grad                 | n (k too where the setting says so) | the same |
 * | ikke relevant, ikke spurgt | neither        | k and n            |
 * | blank or invalid           | neither        | neither            |
 *
 * A question of information (oplysning) is no demand that could be met by not arising: it is counted on those who were
 * asked and answered, as under `udelades`, whatever rule its row names.
 */
import type { Answer } from "../../templates/rules/answer";
import type { Key, QuestionKey, UnitKey } from "../../kernel/keys";
import { isAt, jointKey, questionKey, unitKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../kernel/outcome";
import { done } from "../../kernel/outcome";
import { problem } from "../../language/problem";
import type { DenominatorRule, Question, Scale } from "../../templates/rules/question";
import type { Settings } from "../../register/rules/settings";
import { byCodePoint } from "../../kernel/text";

/** The unit name under which all units are counted together. */
export const ALL_UNITS = "Alle";

/** How many answers of each kind. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly low: number;
  readonly some: number;
  readonly high: number;
  readonly notApplicable: number;
  readonly notAsked: number;
  /** Blank or invalid. */
  readonly unanswered: number;
}

/** What one question gave in one round, level and unit. */
export interface Figure {
  readonly round: string;
  readonly level: number;
  /** `Alle` for all units together. */
  readonly unit: string;
  readonly step: string;
  /** Spørgsmålsnr. */
  readonly question: string;
  readonly text: string;
  /** Null for an earlier round of which only k and n are known. */
  readonly tally: Tally | null;
  /** Met. */
  readonly k: number;
  /** Assessed. */
  readonly n: number;
}

/** What a percentage depends on besides the question itself. */
export type CountingSettings = Pick<Settings, "someCounts">;

export type Arrow = "↗" | "→" | "↘";

type Count = { -readonly [Kind in keyof Tally]: number };

const KINDS: Readonly<Record<Scale, Readonly<Record<string, keyof Tally>>>> = {
  "ja/nej": { ja: "yes", nej: "no", "ikke relevant": "notApplicable" },
  grad: { "lav grad": "low", "nogen grad": "some", "høj grad": "high", "ikke relevant": "notApplicable" },
};

/**
 * Figures of one round and level: for `Alle` first, then for each unit (those named, in their order, then any other
 * that has answers), every question in template order. Answers that do not count are left out; so are answers to a
 * question the template does not hold, with a warning.
 */
export function computeFigures(
  of: { readonly round: string; readonly level: number },
  answers: readonly Answer[],
  questions: readonly Question[],
  units: readonly string[],
  settings: CountingSettings,
): Outcome<readonly Figure[]> {
  const byNumber = new Map(questions.map((question) => [questionKey(question.number), question]));
  const counted = answers.filter((answer) => isCounted(answer) && isAt(answer, of));
  const known = counted.filter((answer) => byNumber.has(questionKey(answer.question)));
  const counts = new Map<Key<["unit", "question"]>, Count>();
  for (const answer of known) {
    const question = byNumber.get(questionKey(answer.question)) as Question;
    const kind = kindOf(answer, question);
    for (const unit of [ALL_UNITS, answer.unit]) {
      const key = cellKey(unit, question.number);
      const count = counts.get(key) ?? emptyCount();
      count[kind] += 1;
      counts.set(key, count);
    }
  }
  const figures = [ALL_UNITS, ...allUnits(units, known)].flatMap((unit) =>
    questions.map((question): Figure => {
      const tally = counts.get(cellKey(unit, question.number)) ?? emptyCount();
      return {
        ...of,
        unit,
        step: question.step,
        question: question.number,
        text: question.text,
        tally,
        ...assessed(tally, question, settings),
      };
    }),
  );
  return done(figures, unknownQuestions(counted, byNumber));
}

/** What one answer adds to k and n of its question. */
export function shareOf(
  answer: Answer,
  question: Question,
  settings: CountingSettings,
): { readonly k: number; readonly n: number } {
  if (!isCounted(answer)) return { k: 0, n: 0 };
  return assessed({ ...emptyCount(), [kindOf(answer, question)]: 1 }, question, settings);
}

/** The rule a question is counted by. */
export function ruleOf({ rule, requirement }: Pick<Question, "rule" | "requirement">): DenominatorRule {
  return requirement === "oplysning" ? "udelades" : rule;
}

/** k and n of a tally under the question's rule. */
export function assessed(
  tally: Tally,
  question: Pick<Question, "rule" | "requirement">,
  settings: CountingSettings,
): { readonly k: number; readonly n: number } {
  const withoutDemand = ruleOf(question) === "tæller som opfyldt" ? tally.notApplicable + tally.notAsked : 0;
  const met = tally.yes + tally.high + (settings.someCounts ? tally.some : 0) + withoutDemand;
  const unmet = tally.no + tally.low + (settings.someCounts ? 0 : tally.some);
  return { k: met, n: met + unmet };
}

/**
 * Whole percent, halves up, in integers; null where nothing is assessed (shown as `-`).
 * @example percent(1, 8) // 13
 */
export function percent(k: number, n: number): number | null {
  return n === 0 ? null : Math.floor((200 * k + n) / (2 * n));
}

/**
 * The arrow between two whole percents: a move of more than `threshold` points up or down, else level. Empty where
 * either is missing.
 * @source the Bilag of 2018: 67 → 77 is level although it moves 10.6 points before rounding
 */
export function arrowBetween(previous: number | null, current: number | null, threshold: number): Arrow | "" {
  if (previous === null || current === null) return "";
  if (current - previous > threshold) return "↗";
  return current - previous < -threshold ? "↘" : "→";
}

/** A change of whole percentage points as a committee reads it. */
export function changeInWords(points: number): string {
  if (points === 0) return "uændret";
  return `${points > 0 ? "op" : "ned"} ${Math.abs(points)} procentpoint`;
}

function isCounted(answer: Answer): boolean {
  return answer.counted && answer.state !== "ikke gennemgået";
}

function kindOf(answer: Answer, question: Question): keyof Tally {
  if (answer.state === "ikke spurgt") return "notAsked";
  if (answer.state !== "gyldig") return "unanswered";
  return KINDS[question.scale][answer.value] ?? "unanswered";
}

function emptyCount(): Count {
  return { yes: 0, no: 0, low: 0, some: 0, high: 0, notApplicable: 0, notAsked: 0, unanswered: 0 };
}

function cellKey(unit: string, question: string): Key<["unit", "question"]> {
  return jointKey(unitKey(unit), questionKey(question));
}

function allUnits(named: readonly string[], answers: readonly Answer[]): readonly string[] {
  const taken = new Set(named.map(unitKey));
  const others = new Map<UnitKey, string>();
  for (const answer of answers) if (!taken.has(unitKey(answer.unit))) others.set(unitKey(answer.unit), answer.unit);
  return [...named, ...Array.from(others.values()).sort(byCodePoint)];
}

function unknownQuestions(
  answers: readonly Answer[],
  byNumber: ReadonlyMap<QuestionKey, Question>,
): readonly Problem[] {
  const times = new Map<QuestionKey, { readonly question: string; count: number }>();
  for (const { question } of answers) {
    if (byNumber.has(questionKey(question))) continue;
    const found = times.get(questionKey(question)) ?? { question, count: 0 };
    found.count += 1;
    times.set(questionKey(question), found);
  }
  return Array.from(times.values(), (values) => problem("compliance/question-unknown", values));
}
