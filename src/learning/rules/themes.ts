/**
 * What a unit might learn from next, ranked, with the reasons in words. The leader chooses two or three.
 *
 * | reason                                                    | weight                        |
 * |-----------------------------------------------------------|-------------------------------|
 * | far from met                                              | 100 less the percent          |
 * | fallen since the round before                             | the percentage points it fell |
 * | levels disagree, from `LEAST_PAIRS` assessments on        | half the percent of disagreed |
 * | highlighted in the template                               | 10                            |
 *
 * Only what the act demands (skal) and what was assessed in at least `LEAST_ASSESSED` cases is proposed, and only where
 * something is left to learn. Questions of one theme (Emne) that are weak in two or more places are proposed as one.
 */
import { percent } from "../../figures/rules/compliance";
import type { WordKey } from "../../kernel/keys";
import { questionKey, wordKey } from "../../kernel/keys";
import type { Question } from "../../templates/rules/question";
import type { Share } from "./feedback";

/** Fewer assessed cases say too little of a question. */
export const LEAST_ASSESSED = 5;
/** Fewer assessments that both levels gave say too little of their agreement. */
export const LEAST_PAIRS = 5;
const HIGHLIGHTED = 10;
/** Proposals for each unit. */
export const PROPOSED = 5;
/** How many themes a unit takes up. */
export const CHOSEN = { least: 2, most: 3 } as const;

/** What is known of a question in a unit. */
export interface UnitQuestion {
  readonly question: Question;
  /** Emne; empty where the template has none. */
  readonly topic: string;
  readonly now: Share;
  /** In the round before; null where it cannot be compared. */
  readonly before: Share | null;
  /** Assessments that two levels gave about the same cases, and those in which they agreed. */
  readonly pairs: number;
  readonly agreed: number;
}

export interface Proposal {
  /** Emne, or the question itself. */
  readonly theme: string;
  /** Spørgsmålsnr. in template order. */
  readonly questions: readonly string[];
  readonly now: Share;
  readonly reason: string;
  readonly weight: number;
}

/** How the figures are told: which level's they are, and which round they are compared with. */
export interface ProposalSource {
  readonly level: number;
  /** Null where there is none to compare with. */
  readonly previous: string | null;
}

/** The heaviest first; of two alike the one that comes first in the template. @param known in template order */
export function proposalsOf(known: readonly UnitQuestion[], source: ProposalSource): readonly Proposal[] {
  const usable = known.filter(({ question, now }) => question.requirement === "skal" && now.n >= LEAST_ASSESSED);
  const topics = new Map<WordKey, UnitQuestion[]>();
  for (const each of usable)
    if (each.topic !== "") topics.set(wordKey(each.topic), [...(topics.get(wordKey(each.topic)) ?? []), each]);
  const isWeak = ({ now }: UnitQuestion): boolean => now.k < now.n;
  const joined = Array.from(topics.values()).filter((own) => own.filter(isWeak).length >= 2);
  const covered = new Set(joined.flat().map(({ question }) => questionKey(question.number)));
  const alone = usable.filter((each) => isWeak(each) && !covered.has(questionKey(each.question.number)));
  const order = new Map(known.map(({ question }, index) => [questionKey(question.number), index]));
  const at = ({ questions: [first = ""] }: Proposal): number => order.get(questionKey(first)) ?? 0;
  return [...joined.map((own) => proposal(own, source)), ...alone.map((each) => proposal([each], source))].sort(
    (a, b) => b.weight - a.weight || at(a) - at(b),
  );
}

function proposal(own: readonly UnitQuestion[], { level, previous }: ProposalSource): Proposal {
  const now = total(own.map((each) => each.now));
  const before = own.every((each) => each.before !== null) ? total(own.flatMap((each) => each.before ?? [])) : null;
  const share = percent(now.k, now.n) ?? 0;
  const former = before === null ? null : percent(before.k, before.n);
  const fall = former === null ? 0 : Math.max(0, former - share);
  const pairs = own.reduce((sum, each) => sum + each.pairs, 0);
  const disagreed = pairs - own.reduce((sum, each) => sum + each.agreed, 0);
  const disagreement = pairs < LEAST_PAIRS ? 0 : (percent(disagreed, pairs) ?? 0);
  const highlighted = own.some(({ question }) => question.highlighted);
  const [first] = own as readonly [UnitQuestion];
  return {
    theme: own.length > 1 ? first.topic : first.question.text,
    questions: own.map(({ question }) => question.number),
    now,
    reason: [
      `${share} % opfyldt (${now.k} af ${now.n}, niveau ${level}).`,
      ...(fall > 0 && previous !== null ? [`Faldet ${fall} procentpoint siden ${previous}.`] : []),
      ...(disagreement > 0 ? [`Niveauerne er uenige i ${disagreed} af ${pairs} vurderinger.`] : []),
      ...(highlighted ? ["Fremhævet."] : []),
      ...(own.length > 1 ? [`${own.length} spørgsmål om det samme.`] : []),
    ].join(" "),
    weight: 100 - share + fall + disagreement / 2 + (highlighted ? HIGHLIGHTED : 0),
  };
}

export function total(shares: readonly Share[]): Share {
  return shares.reduce((sum, { k, n }) => ({ k: sum.k + k, n: sum.n + n }), { k: 0, n: 0 });
}
