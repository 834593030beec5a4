/**
 * The table of Bilag 1: one row per question, one column per round, and what happened in between. Only figures for all
 * units together enter, or those of one unit; no case, name or comment does.
 *
 * Small cells: a figure of fewer assessed cases than the setting is left out, and with it the arrow and the change that
 * would give it back from the round beside it. In the paper of one unit so is a figure that would give another unit's
 * back beside the one for all. A hidden cell carries no number at all.
 */
import type { Obstacle, Result, RoundQuestion } from "../../figures/rules/comparison";
import { arrowShown, changeOf, compareRounds, obstacleBetween } from "../../figures/rules/comparison";
import type { Arrow } from "../../figures/rules/compliance";
import type { Figure } from "../../figures/rules/compliance";
import { changeInWords, percent } from "../../figures/rules/compliance";
import type { BilagRound, ShownRound } from "../../figures/rules/shown-figures";
import { isEstimate } from "../../figures/rules/shown-figures";
import { withoutCpr } from "../../kernel/cpr";
import type { StepKey } from "../../kernel/keys";
import { questionKey, stepKey } from "../../kernel/keys";
import type { Settings } from "../../register/rules/settings";

/** How cells are shown and arrows drawn. */
export type TableSettings = Pick<Settings, "arrowThreshold" | "arrowLeast" | "showCounts">;

/** `none`: nothing assessed. `few`: too few to be shown, or too few could be worked out from it. `absent`: the question was not part of the round. */
export type BilagCell =
  | {
      readonly kind: "percent";
      readonly percent: number;
      readonly counts: { readonly k: number; readonly n: number } | null;
      /** How the answers in degrees fall out, in cases, or in whole percent where numbers are not shown; not there for ja/nej, and where only k and n are known. */
      readonly spread?: Spread;
    }
  | { readonly kind: "none" | "few" | "absent" };

export interface Spread {
  readonly low: number;
  readonly some: number;
  readonly high: number;
}

export interface BilagQuestion {
  /** As the template has it, for those who speak of the row. */
  readonly number: string;
  readonly text: string;
  readonly highlighted: boolean;
  /** What the reader must know of the question, in words: `fremhævet`, `kan-spørgsmål`, `til oplysning` … */
  readonly marks: readonly string[];
  /** One per round. */
  readonly cells: readonly BilagCell[];
  readonly arrow: Arrow | "";
  /** In words; why there is no comparison, where there is none; empty where there is nothing to say. */
  readonly change: string;
  /** The arrow points up or down, and the change may well be chance in which cases were drawn. */
  readonly uncertain: boolean;
}

export interface BilagSection {
  readonly step: string;
  readonly questions: readonly BilagQuestion[];
}

/** Why a question stands without a comparison, as it is said in its row. */
const OBSTACLE_WORDS: Readonly<Record<Obstacle, string>> = {
  template: "ny skabelon",
  wording: "ny ordlyd",
  scale: "ny svarskala",
  calculation: "ny beregning",
};

/** Stands behind a change that too few cases stand behind for an arrow. */
export const FEW_WORDS = "(få sager)";

/** Whether "ikke relevant" and not asked count as met under the rule the question had. */
export function countsAsMet(question: RoundQuestion): boolean {
  return question.calculation.startsWith("tæller som opfyldt");
}

/** Questions that are a rate of something demanded or wished for; the others only describe the cases. */
export function rated(questions: readonly RoundQuestion[]): readonly RoundQuestion[] {
  return questions.filter(({ requirement }) => requirement !== "oplysning");
}

/** Whether most rated questions have that rule; those with the other say so in their row. */
export function mostCountAsMet(questions: readonly RoundQuestion[]): boolean {
  const own = rated(questions);
  return 2 * own.filter(countsAsMet).length > own.length;
}

/**
 * Sections in template order.
 * @param rounds those compared with, the baseline first, and last the round reported
 * @param sampled whether cases were drawn: where all were read, no change is chance in which they were
 */
export function bilagTable(
  rounds: readonly ShownRound[],
  settings: TableSettings,
  sampled: boolean,
): readonly BilagSection[] {
  const reported = rounds[rounds.length - 1] as ShownRound;
  const baseline = rounds.length > 1 ? (rounds[0] as ShownRound) : null;
  const results = compareRounds(reported, baseline, settings);
  const byQuestion = new Map(results.map((result) => [questionKey(result.question), result]));
  const usual = mostCountAsMet(reported.questions);
  const estimated = baseline !== null && isEstimate(baseline);
  const former = new Map((baseline?.questions ?? []).map((question) => [questionKey(question.number), question]));
  return inSections(allQuestions(rounds)).map(({ step, questions }) => ({
    step: withoutCpr(step),
    questions: questions.map((question) => {
      const cells = rounds.map((round) => cellOf(round, question.number, settings));
      const result = byQuestion.get(questionKey(question.number));
      const isReported = reported.questions.indexOf(question) >= 0;
      const before = former.get(questionKey(question.number));
      const words =
        isReported && baseline !== null && (before !== undefined || !estimated) ? obstacleWords(before, question) : "";
      return {
        number: withoutCpr(question.number),
        text: withoutCpr(question.text),
        highlighted: question.highlighted,
        marks: [...marksOf(question, usual), ...(isReported ? notAskedMark(reported, question, cells) : [])],
        cells,
        ...chanceIn(
          sampled,
          development(result, cells, words, estimated ? null : settings.arrowThreshold, question.arrow),
        ),
      };
    }),
  }));
}

function chanceIn(sampled: boolean, shown: Development): Development {
  return sampled ? shown : { ...shown, uncertain: false };
}

/** Where cases count as met without having been asked: else "100 % (25 af 25)" reads as 25 that were. */
function notAskedMark(
  { figures }: ShownRound,
  question: RoundQuestion,
  cells: readonly BilagCell[],
): readonly string[] {
  const tally = figures.find((each) => questionKey(each.question) === questionKey(question.number))?.tally;
  const shown = cells[cells.length - 1]?.kind === "percent";
  return shown && countsAsMet(question) && (tally?.notAsked ?? 0) > 0 ? [NOT_ASKED] : [];
}

/** Stands behind a question whose figure holds cases that were not to be asked. */
export const NOT_ASKED = "tallet omfatter sager, der ikke skulle spørges";

function cellOf(round: ShownRound, number: string, settings: TableSettings): BilagCell {
  const figure = round.figures.find((each) => questionKey(each.question) === questionKey(number));
  if (figure === undefined) return { kind: "absent" };
  const rate = percent(figure.k, figure.n);
  if (rate === null) return { kind: "none" };
  if (round.hidden.has(questionKey(number))) return { kind: "few" };
  const counts = settings.showCounts ? { k: figure.k, n: figure.n } : null;
  const spread = isGraded(round.questions, number) ? spreadOf(figure, settings.showCounts) : undefined;
  return { kind: "percent", percent: rate, counts, ...(spread === undefined ? {} : { spread }) };
}

function isGraded(questions: readonly RoundQuestion[], number: string): boolean {
  return questions.find((each) => questionKey(each.number) === questionKey(number))?.scale === "grad";
}

function spreadOf({ tally }: Figure, inCases: boolean): Spread | undefined {
  if (tally === null) return undefined;
  const { low, some, high } = tally;
  const share = (count: number): number => (inCases ? count : (percent(count, low + some + high) ?? 0));
  return { low: share(low), some: share(some), high: share(high) };
}

type Development = Pick<BilagQuestion, "arrow" | "change" | "uncertain">;

/** `threshold` null beside an estimate: how far off it was, without an arrow and without chance. */
function development(
  result: Result | undefined,
  cells: readonly BilagCell[],
  obstacle: string,
  threshold: number | null,
  getsArrow: boolean,
): Development {
  const hidden = [cells[0], cells[cells.length - 1]].some((cell) => cell === undefined || cell.kind !== "percent");
  const points = result === undefined || hidden ? null : changeOf(result);
  if (result === undefined || points === null) return { arrow: "", change: obstacle, uncertain: false };
  if (threshold === null) return { arrow: "", change: deviationInWords(points), uncertain: false };
  const few = getsArrow && !result.arrow ? ` ${FEW_WORDS}` : "";
  return {
    arrow: arrowShown(result, threshold),
    change: `${changeInWords(points)}${few}`,
    uncertain: result.uncertain === true,
  };
}

function deviationInWords(points: number): string {
  return points === 0 ? "som skønnet" : `${Math.abs(points)} procentpoint ${points > 0 ? "over" : "under"} skønnet`;
}

function obstacleWords(earlier: RoundQuestion | undefined, later: RoundQuestion): string {
  if (earlier === undefined) return "nyt spørgsmål";
  const obstacle = obstacleBetween(earlier, later);
  return obstacle === null ? "" : OBSTACLE_WORDS[obstacle];
}

function marksOf(question: RoundQuestion, usual: boolean): readonly string[] {
  return [
    ...(question.highlighted ? ["fremhævet"] : []),
    ...(question.requirement === "kan" ? ["kan-spørgsmål"] : []),
    ...(question.requirement === "oplysning" ? ["til oplysning"] : []),
    ...(question.requirement === "oplysning" || countsAsMet(question) === usual
      ? []
      : [usual ? '"ikke relevant" regnes ikke med' : "ikke relevant tæller som opfyldt"]),
  ];
}

/** The reported round's questions, and those of earlier rounds that it no longer has, each after the one it followed. */
function allQuestions(rounds: readonly BilagRound[]): readonly RoundQuestion[] {
  const all = [...(rounds[rounds.length - 1] as BilagRound).questions];
  for (const round of [...rounds.slice(0, -1)].reverse()) {
    round.questions.forEach((question, index) => {
      const isSame = (other: RoundQuestion): boolean => questionKey(other.number) === questionKey(question.number);
      if (all.some(isSame)) return;
      const before = round.questions.slice(0, index).filter((other) => stepKey(other.step) === stepKey(question.step));
      const numbers = new Set(before.map((other) => questionKey(other.number)));
      const after = all.reduce((last, other, at) => (numbers.has(questionKey(other.number)) ? at : last), -1);
      const first = all.findIndex((other) => stepKey(other.step) === stepKey(question.step));
      all.splice(after >= 0 ? after + 1 : first >= 0 ? first : all.length, 0, question);
    });
  }
  return all;
}

function inSections(
  questions: readonly RoundQuestion[],
): readonly { step: string; questions: readonly RoundQuestion[] }[] {
  const sections = new Map<StepKey, { step: string; questions: RoundQuestion[] }>();
  for (const question of questions) {
    const section = sections.get(stepKey(question.step)) ?? { step: question.step, questions: [] };
    section.questions.push(question);
    sections.set(stepKey(question.step), section);
  }
  return Array.from(sections.values());
}
