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
import type { QuestionKey, UnitKey } from "../../kernel/keys";
import { placeFilter, questionKey, unitKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { DenominatorRule, Question, Scale } from "../../templates/rules/question";
import type { Settings } from "../../register/rules/settings";
import { byCodePoint } from "../../kernel/text";

export type { Arrow } from "../../kernel/statistics";
export { arrowBetween, percent } from "../../kernel/statistics";

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
  tallies.add(answers, placeFilter(of));
  const figures = [null, ...tallies.units()].flatMap((unit) =>
    questions.map((question): Figure => {
      const tally = tallies.of(unit, question);
      return {
        ...of,
        unit: unit ?? ALL_UNITS,
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

const KIND_NAMES: readonly (keyof Tally)[] = [
  "yes",
  "no",
  "low",
  "some",
  "high",
  "notApplicable",
  "notAsked",
  "unanswered",
];

/** Where each stands there: looked up for every answer. */
const PLACES = Object.fromEntries(KIND_NAMES.map((kind, place) => [kind, place])) as Readonly<
  Record<keyof Tally, number>
>;

/** Where an answer is counted. `question` null: the template does not hold it. */
interface Cell {
  readonly question: Question | null;
  /** Spørgsmålsnr. as first met. */
  readonly number: string;
  /** In the order of `KIND_NAMES`. */
  readonly counts: number[];
}

/**
 * Answers counted in one pass. Where an answer belongs is looked up once for each way its unit and question are spelled,
 * and then found by these two texts.
 */
class Tallies {
  private readonly byNumber: ReadonlyMap<QuestionKey, Question>;
  private readonly cells = new Map<QuestionKey, Map<UnitKey, Cell>>();
  private readonly spelled = new Map<string, Map<string, Cell>>();
  private readonly others = new Map<UnitKey, string>();
  private readonly named: ReadonlySet<UnitKey>;

  constructor(
    questions: readonly Question[],
    private readonly names: readonly string[],
  ) {
    this.byNumber = new Map(questions.map((question) => [questionKey(question.number), question]));
    this.named = new Set(names.map(unitKey));
  }

  add(answers: readonly Answer[], isHere: (answer: Answer) => boolean): void {
    let unitText = "";
    let inUnit: Map<string, Cell> | undefined;
    for (const answer of answers) {
      if (!isCounted(answer) || !isHere(answer)) continue;
      const { unit: asWritten, question: numberText } = answer;
      // Rows of one case follow each other: its unit is seldom another than that of the row before.
      if (inUnit === undefined || asWritten !== unitText) {
        unitText = asWritten;
        inUnit = this.spelled.get(unitText) ?? new Map<string, Cell>();
        this.spelled.set(unitText, inUnit);
      }
      let cell = inUnit.get(numberText);
      if (cell === undefined) inUnit.set(numberText, (cell = this.cellOf(unitText, numberText)));
      const kind = cell.question === null ? 0 : PLACES[kindOf(answer, cell.question)];
      cell.counts[kind] = (cell.counts[kind] as number) + 1;
    }
  }

  /** The units named, then those others that have answers; of two spellings the first in code-point order. */
  units(): readonly string[] {
    return [...this.names, ...Array.from(this.others.values()).sort(byCodePoint)];
  }

  /** `unit` null: all together. */
  of(unit: string | null, question: Question): Tally {
    const inQuestion = this.cells.get(questionKey(question.number));
    const own = unit === null ? Array.from(inQuestion?.values() ?? []) : [inQuestion?.get(unitKey(unit))];
    const tally = emptyCount();
    for (const cell of own) {
      cell?.counts.forEach((count, kind) => {
        tally[KIND_NAMES[kind] as keyof Tally] += count;
      });
    }
    return tally;
  }

  unknownQuestions(): readonly Problem[] {
    return Array.from(this.cells.values()).flatMap((inQuestion) => {
      const cells = Array.from(inQuestion.values());
      const [first] = cells;
      if (first === undefined || first.question !== null) return [];
      const count = cells.reduce((sum, cell) => sum + (cell.counts[0] as number), 0);
      return [problem("compliance/question-unknown", { question: first.number, count })];
    });
  }

  private cellOf(unit: string, number: string): Cell {
    const inQuestion = this.cells.get(questionKey(number)) ?? new Map<UnitKey, Cell>();
    this.cells.set(questionKey(number), inQuestion);
    const question = this.byNumber.get(questionKey(number)) ?? null;
    const other = this.others.get(unitKey(unit));
    if (question !== null && !this.named.has(unitKey(unit)) && (other === undefined || byCodePoint(unit, other) < 0))
      this.others.set(unitKey(unit), unit);
    const cell = inQuestion.get(unitKey(unit)) ?? { question, number, counts: KIND_NAMES.map(() => 0) };
    inQuestion.set(unitKey(unit), cell);
    return cell;
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
