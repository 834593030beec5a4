/** What papers are made of: the rounds, the areas that the rules name, and the numbers beside them. */
import type { BilagRound } from "../../figures/rules/shown-figures";
import type { IsoDate } from "../../kernel/date";
import type { RoundAndLevel } from "../../kernel/keys";
import type { Area, arrowsOf, TendencyQuestion } from "./tendencies";
import type { RuleTerms } from "./tendency-words";

/** The rounds a paper is made of. */
export interface PaperRounds {
  readonly reported: BilagRound;
  /** What the development is measured from; null without a comparison. */
  readonly baseline: BilagRound | null;
  /** All rounds of the level from the baseline to the one reported, in the order of their periods; no estimate. */
  readonly series: readonly BilagRound[];
}

/** The rounds and terms of any paper. */
export interface PaperBasis {
  readonly at: RoundAndLevel;
  readonly levelName: string;
  readonly organisation: string;
  /** As `1. kvartal 2026`. */
  readonly period: string;
  /** Of the rounds on the same levels, the first of them 1; 0 where it is not in Runder. */
  readonly roundNumber: number;
  readonly rounds: PaperRounds;
  readonly baselineLabel: string | null;
  readonly date: IsoDate;
}

export interface CommitteeFacts extends PaperBasis {
  readonly questions: readonly TendencyQuestion[];
  readonly areas: readonly Area[];
  readonly arrows: ReturnType<typeof arrowsOf>;
  readonly terms: RuleTerms;
  readonly showCounts: boolean;
  /** Cases reviewed or to be reviewed; null where nothing was drawn here, or too few to say. */
  readonly cases: number | null;
  readonly goals: readonly string[];
  readonly agreement: readonly AgreementLine[];
  readonly special: { readonly raised: number; readonly actedOn: number };
  readonly bilagTitle: string;
}

/** How far two levels agreed, and how far they did the time before. */
export interface AgreementLine {
  readonly level: number;
  readonly against: number;
  readonly pairs: number;
  readonly percent: number;
  /** Null without a round before. */
  readonly previous: number | null;
}
