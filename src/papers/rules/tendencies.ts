/**
 * What a paper tells of the figures, chosen by rules that are stated in it. Nothing is chosen by hand, and nothing says
 * why a figure is as it is: that is for people to write.
 *
 * | rule      | what                                                        | list        |
 * |-----------|-------------------------------------------------------------|-------------|
 * | op        | the arrow points up                                         | fremskridt  |
 * | ned       | the arrow points down                                       | fokus       |
 * | fremhævet | the question is highlighted and its percent fell, by any     | fokus       |
 * | under     | the percent is below the limit                              | fokus       |
 *
 * Questions of information are no rate of anything demanded and are not told. The last two rules need as many assessed
 * cases as an arrow does. Questions of one theme (Emne) are told together, also when they stand in different steps.
 *
 * @source the third report of 2018 calls 44 to 35 and 67 to 59 "et fald" although both have a level arrow, and tells 33
 * over 44 to 88
 */
import type { Arrow } from "../../figures/rules/compliance";
import { percent } from "../../figures/rules/compliance";
import { questionKey, wordOf } from "../../kernel/keys";
import { byCodePoint } from "../../kernel/text";
import { atBeginning } from "../../language/counting";
import type { Requirement } from "../../templates/rules/question";

/** Areas of each list that are told at length unless staff choose others. */
export const TOLD = 5;
/** What a further question of one theme adds to the weight of the first. */
const RECURRING = 5;

/** A question in one round. */
export interface SeriesPoint {
  readonly round: string;
  readonly k: number;
  readonly n: number;
}

/** A question over the rounds in which it was the same question. */
export interface TendencyQuestion {
  readonly number: string;
  readonly step: string;
  readonly text: string;
  /** Emne; empty where it has none. */
  readonly theme: string;
  readonly legalBasis: string;
  readonly requirement: Requirement;
  readonly highlighted: boolean;
  /** From the round compared with to the one reported, which is last; without those that cannot be compared or shown. */
  readonly series: readonly SeriesPoint[];
  /** Whole points since the round compared with; null without a comparison. */
  readonly change: number | null;
  readonly arrow: Arrow | "";
  readonly uncertain: boolean;
}

export type Rule = "op" | "ned" | "fremhævet" | "under";

export interface Finding extends TendencyQuestion {
  readonly rules: readonly Rule[];
  /** Whole percent in the reported round. */
  readonly now: number;
}

export type AreaKind = "fremskridt" | "fokus";

/** One question, or several of one theme. */
export interface Area {
  readonly kind: AreaKind;
  /** The theme as it is typed, or a question number: what staff's text about it is kept under. */
  readonly topic: string;
  /** As a heading: `Inddragelse`, or the question. */
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly weight: number;
  readonly highlighted: boolean;
  /** The other questions of the theme with a percent in the reported round. */
  readonly across: readonly TendencyQuestion[];
}

export interface TendencySettings {
  /** Percent below which a question needs attention. */
  readonly focusLimit: number;
  /** Assessed cases. */
  readonly arrowLeast: number;
}

/** Areas of both lists, those with a highlighted question first, then the heaviest; of two alike the first in the template. */
export function areasOf(questions: readonly TendencyQuestion[], settings: TendencySettings): readonly Area[] {
  const findings = questions.flatMap((each) => findingOf(each, settings) ?? []);
  const progress = grouped("fremskridt", findings.filter(isProgress), questions, settings);
  const focus = grouped(
    "fokus",
    findings.filter((each) => !isProgress(each)),
    questions,
    settings,
  );
  return [...progress, ...focus];
}

/** How many arrows of each kind, and how many questions stand without one. */
export function arrowsOf(
  questions: readonly TendencyQuestion[],
): Readonly<Record<Arrow, number>> & { readonly none: number } {
  const count = (arrow: Arrow | ""): number =>
    questions.filter((each) => each.arrow === arrow && each.requirement !== "oplysning").length;
  return { "↗": count("↗"), "→": count("→"), "↘": count("↘"), none: count("") };
}

export function percentNow({ series }: Pick<TendencyQuestion, "series">): number | null {
  const last = series[series.length - 1];
  return last === undefined ? null : percent(last.k, last.n);
}

/** Null where no rule names the question. */
function findingOf(question: TendencyQuestion, { focusLimit, arrowLeast }: TendencySettings): Finding | null {
  const now = percentNow(question);
  const last = question.series[question.series.length - 1];
  if (now === null || last === undefined || question.requirement === "oplysning") return null;
  const isLarge = question.series.length > 0 && last.n >= arrowLeast;
  const isFormerLarge = (question.series[0]?.n ?? 0) >= arrowLeast;
  const rules: Rule[] = [
    ...(question.arrow === "↗" ? (["op"] as const) : []),
    ...(question.arrow === "↘" ? (["ned"] as const) : []),
    ...(question.highlighted && (question.change ?? 0) < 0 && isLarge && isFormerLarge ? (["fremhævet"] as const) : []),
    ...(now < focusLimit && isLarge ? (["under"] as const) : []),
  ];
  return rules.length === 0 ? null : { ...question, rules, now };
}

/** What rose is progress, also from so low that it is still below the limit: the sentence says both. */
function isProgress({ rules }: Finding): boolean {
  return rules.indexOf("op") >= 0;
}

function grouped(
  kind: AreaKind,
  findings: readonly Finding[],
  questions: readonly TendencyQuestion[],
  { focusLimit }: TendencySettings,
): readonly Area[] {
  const groups = new Map<string, Finding[]>();
  for (const each of findings) {
    const key = each.theme === "" ? `?${questionKey(each.number)}` : wordOf(each.theme);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const order = new Map(questions.map(({ number }, index) => [questionKey(number), index]));
  const at = ({ findings: [first] }: Area): number => order.get(questionKey(first?.number ?? "")) ?? 0;
  return Array.from(groups.values(), (own): Area => {
    const [first] = own as [Finding];
    const numbers = new Set(own.map(({ number }) => questionKey(number)));
    const others = questions.filter(
      (each) =>
        first.theme !== "" &&
        wordOf(each.theme) === wordOf(first.theme) &&
        each.requirement !== "oplysning" &&
        !numbers.has(questionKey(each.number)) &&
        percentNow(each) !== null,
    );
    const heaviest = Math.max(...own.map((each) => weightOf(kind, each, focusLimit)));
    return {
      kind,
      topic: first.theme === "" ? first.number : first.theme,
      name: first.theme === "" ? first.text : atBeginning(first.theme),
      findings: [...own].sort((a, b) => weightOf(kind, b, focusLimit) - weightOf(kind, a, focusLimit)),
      weight: heaviest + RECURRING * (own.length - 1),
      highlighted: own.some(({ highlighted }) => highlighted),
      across: others,
    };
  }).sort(
    (a, b) =>
      Number(b.highlighted) - Number(a.highlighted) ||
      b.weight - a.weight ||
      at(a) - at(b) ||
      byCodePoint(a.topic, b.topic),
  );
}

/** Progress: the points it rose. Focus: the points it fell, and those it is below the limit. */
function weightOf(kind: AreaKind, { change, now }: Finding, limit: number): number {
  return kind === "fremskridt" ? (change ?? 0) : Math.max(0, -(change ?? 0)) + Math.max(0, limit - now);
}
