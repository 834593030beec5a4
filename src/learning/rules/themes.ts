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
 * something is left to learn. Questions of one theme (Emne) of which two or more are met in less than `WEAK` per cent are
 * proposed as one, which weighs as the heaviest of them and `RECURRING` more for each of the others: what is weak in one
 * place is not hidden by what goes well in another.
 */
import { atBeginning } from "../../language/counting";
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
const WEAK = 80;
const RECURRING = 5;
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
  const open = known.filter(
    ({ question, now }) => question.requirement === "skal" && now.n >= LEAST_ASSESSED && now.k < now.n,
  );
  const topics = new Map<WordKey, UnitQuestion[]>();
  for (const each of open)
    if (each.topic !== "" && (percent(each.now.k, each.now.n) ?? 0) < WEAK)
      topics.set(wordKey(each.topic), [...(topics.get(wordKey(each.topic)) ?? []), each]);
  const joined = Array.from(topics.values()).filter((own) => own.length > 1);
  const covered = new Set(joined.flat().map(({ question }) => questionKey(question.number)));
  const alone = open.filter((each) => !covered.has(questionKey(each.question.number)));
  const order = new Map(known.map(({ question }, index) => [questionKey(question.number), index]));
  const at = ({ questions: [first = ""] }: Proposal): number => order.get(questionKey(first)) ?? 0;
  return [...joined.map((own) => joinedProposal(own, source)), ...alone.map((each) => proposal(each, source))].sort(
    (a, b) => b.weight - a.weight || at(a) - at(b),
  );
}

function proposal(own: UnitQuestion, source: ProposalSource): Proposal {
  return {
    theme: own.question.text,
    questions: [own.question.number],
    now: own.now,
    reason: reasons([own], source, "").join(" "),
    weight: weightOf(own),
  };
}

function joinedProposal(own: readonly UnitQuestion[], source: ProposalSource): Proposal {
  const [heaviest] = [...own].sort((a, b) => weightOf(b) - weightOf(a)) as [UnitQuestion];
  const { question, now } = heaviest;
  return {
    theme: atBeginning(heaviest.topic),
    questions: own.map((each) => each.question.number),
    now: total(own.map((each) => each.now)),
    reason: [
      ...reasons(own, source, ` i ${own.length} spørgsmål om det samme`),
      `Mest at lære af: ${question.number} med ${percent(now.k, now.n) ?? 0} % (${now.k} af ${now.n}).`,
    ].join(" "),
    weight: weightOf(heaviest) + RECURRING * (own.length - 1),
  };
}

function weightOf({ question, now, before, pairs, agreed }: UnitQuestion): number {
  const share = percent(now.k, now.n) ?? 0;
  const disagreement = pairs < LEAST_PAIRS ? 0 : (percent(pairs - agreed, pairs) ?? 0);
  return 100 - share + fallOf(now, before) + disagreement / 2 + (question.highlighted ? HIGHLIGHTED : 0);
}

function fallOf(now: Share, before: Share | null): number {
  const former = before === null ? null : percent(before.k, before.n);
  return former === null ? 0 : Math.max(0, former - (percent(now.k, now.n) ?? 0));
}

/** What speaks for it, a sentence each. */
function reasons(own: readonly UnitQuestion[], { level, previous }: ProposalSource, where: string): readonly string[] {
  const now = total(own.map((each) => each.now));
  const fall = fallOf(
    now,
    own.every(({ before }) => before !== null) ? total(own.flatMap((each) => each.before ?? [])) : null,
  );
  const pairs = own.reduce((sum, each) => sum + each.pairs, 0);
  const disagreed = pairs - own.reduce((sum, each) => sum + each.agreed, 0);
  return [
    `${percent(now.k, now.n) ?? 0} % opfyldt (${now.k} af ${now.n}, niveau ${level})${where}.`,
    ...(fall > 0 && previous !== null ? [`Faldet ${fall} procentpoint siden ${previous}.`] : []),
    ...(pairs >= LEAST_PAIRS && disagreed > 0 ? [`Niveauerne er uenige i ${disagreed} af ${pairs} vurderinger.`] : []),
    ...(own.some(({ question }) => question.highlighted) ? ["Fremhævet."] : []),
  ];
}

export function total(shares: readonly Share[]): Share {
  return shares.reduce((sum, { k, n }) => ({ k: sum.k + k, n: sum.n + n }), { k: 0, n: 0 });
}
