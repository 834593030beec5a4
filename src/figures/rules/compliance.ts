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
 */
import type { Answer } from "../../templates/rules/answer";
import type { Key, QuestionKey, UnitKey } from "../../kernel/keys";
import { jointKey, placeFilter, questionKey, unitKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../kernel/outcome";
import { done } from "../../kernel/outcome";
import { problem } from "../../language/problem";
import type { Question, Scale } from "../../templates/rules/question";
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
  const tallies = new Tallies(questions, units);
  const isHere = placeFilter(of);
  for (const answer of answers) if (isCounted(answer) && isHere(answer)) tallies.add(answer);
  const figures = [ALL_UNITS, ...tallies.units()].flatMap((unit) =>
    questions.map((question): Figure => {
      const tally = tallies.of(unit, question);
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
  return done(figures, tallies.unknownQuestions());
}

/** Where an answer is counted: its unit's cell and that of all units; or that its question is unknown. */
type Target =
  | { readonly question: Question; readonly own: Count; readonly all: Count }
  | { readonly question: null; count: number; readonly number: string };

/**
 * Answers counted in one pass. Where an answer belongs is looked up once for each way its unit and question are spelled,
 * and then found by these two texts.
 */
class Tallies {
  private readonly byNumber: ReadonlyMap<QuestionKey, Question>;
  private readonly counts = new Map<Key<["unit", "question"]>, Count>();
  private readonly spelled = new Map<string, Map<string, Target>>();
  private readonly unknown = new Map<QuestionKey, Target & { readonly question: null }>();
  private readonly others = new Map<UnitKey, string>();
  private readonly named: ReadonlySet<UnitKey>;

  constructor(
    questions: readonly Question[],
    private readonly names: readonly string[],
  ) {
    this.byNumber = new Map(questions.map((question) => [questionKey(question.number), question]));
    this.named = new Set(names.map(unitKey));
  }

  add(answer: Answer): void {
    const { unit, question: number } = answer;
    let inUnit = this.spelled.get(unit);
    if (inUnit === undefined) this.spelled.set(unit, (inUnit = new Map<string, Target>()));
    let target = inUnit.get(number);
    if (target === undefined) inUnit.set(number, (target = this.targetOf(unit, number)));
    if (target.question === null) target.count += 1;
    else {
      const kind = kindOf(answer, target.question);
      target.own[kind] += 1;
      target.all[kind] += 1;
    }
  }

  /** The units named, then those others that have answers; of two spellings the first in code-point order. */
  units(): readonly string[] {
    return [...this.names, ...Array.from(this.others.values()).sort(byCodePoint)];
  }

  of(unit: string, question: Question): Tally {
    return this.counts.get(cellKey(unit, question.number)) ?? emptyCount();
  }

  unknownQuestions(): readonly Problem[] {
    return Array.from(this.unknown.values(), ({ number, count }) =>
      problem("compliance/question-unknown", { question: number, count }),
    );
  }

  private targetOf(unit: string, number: string): Target {
    const question = this.byNumber.get(questionKey(number));
    if (question === undefined) {
      const met = this.unknown.get(questionKey(number)) ?? { question: null, count: 0, number };
      this.unknown.set(questionKey(number), met);
      return met;
    }
    const other = this.others.get(unitKey(unit));
    if (!this.named.has(unitKey(unit)) && (other === undefined || byCodePoint(unit, other) < 0))
      this.others.set(unitKey(unit), unit);
    return { question, own: this.cell(unit, number), all: this.cell(ALL_UNITS, number) };
  }

  private cell(unit: string, number: string): Count {
    const count = this.counts.get(cellKey(unit, number)) ?? emptyCount();
    this.counts.set(cellKey(unit, number), count);
    return count;
  }
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

/** k and n of a tally under the question's rule. */
export function assessed(
  tally: Tally,
  question: Pick<Question, "rule">,
  settings: CountingSettings,
): { readonly k: number; readonly n: number } {
  const withoutDemand = question.rule === "tæller som opfyldt" ? tally.notApplicable + tally.notAsked : 0;
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
