/** What papers are made of: the rounds, the areas that the rules name, and the numbers beside them. */
import type { Arrow } from "../../figures/rules/compliance";
import type { BilagRound } from "../../figures/rules/shown-figures";
import type { IsoDate } from "../../kernel/date";
import type { RoundAndLevel } from "../../kernel/keys";
import type { Appeals, AuditLine } from "./external";
import type { Area, arrowsOf, TendencyQuestion } from "./tendencies";
import type { RuleTerms } from "./tendency-words";

/** The rounds a paper is made of. */
export interface PaperRounds {
  readonly reported: BilagRound;
  /** What the development is measured from; null without a comparison. */
  readonly baseline: BilagRound | null;
  /** All rounds of the level from the baseline to the one reported, in the order of their periods; no estimate. */
  readonly series: readonly BilagRound[];
  /** What the staff believe of all their cases; null where nobody has said. */
  readonly estimate: BilagRound | null;
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

/** What lacks in the cases read, beside what the staff estimate of all theirs. Counted: never 100 less a percent. */
export interface Lacking {
  readonly text: string;
  /** Lacking of those assessed; null where it is kept back. */
  readonly found: Share | null;
  readonly estimated: Share | null;
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
  readonly audits: readonly AuditLine[];
  readonly appeals: readonly Appeals[];
  /** Of a screening; none in a round without an estimate beside it. */
  readonly lacking: readonly Lacking[];
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

export interface Share {
  readonly k: number;
  readonly n: number;
}

/** Figures of a unit or a team, as a column beside others. Questions of information are in no sum. */
export interface ColumnFigures {
  readonly name: string;
  /** All answers to all questions together. */
  readonly total: Share;
  /** One a step, in the order of `InternalFacts.steps`. */
  readonly steps: readonly Share[];
  readonly byQuestion: readonly (Share & { readonly question: string; readonly step: string; readonly text: string })[];
}

/** A theme that a unit has chosen, and how it goes. */
export interface ChosenTheme {
  readonly theme: string;
  readonly start: Share | null;
  /** Whole percent. */
  readonly goal: number | null;
  readonly status: string;
  readonly result: Share | null;
}

/** One deadline's figures, as Fristtal has them of the latest day. */
export interface DeadlineLine {
  /** As `Kvittering, 6 hverdage`. */
  readonly name: string;
  readonly asOf: IsoDate;
  /** In time, of those that fell in the period. */
  readonly inTime: Share;
  /** Open and past their limit. */
  readonly overdue: number;
  readonly arrow: Arrow | "";
}

/** What the levels of supervision found in a unit in the period, and what came of it. Faults are counted in rows. */
export interface Control {
  /** One a level, in the order of `InternalFacts.levels`. */
  readonly levels: readonly { readonly cases: number; readonly total: Share }[];
  readonly found: number;
  /** Put right, and seen by another than the one responsible. */
  readonly restored: number;
  /** Closed otherwise: not looked at by another, or impossible to put right. */
  readonly ended: number;
  readonly open: number;
  /** In words, each once. */
  readonly measures: readonly string[];
}

export interface UnitFacts extends ColumnFigures {
  readonly questions: readonly TendencyQuestion[];
  readonly areas: readonly Area[];
  readonly arrows: ReturnType<typeof arrowsOf>;
  readonly themes: readonly ChosenTheme[];
  /** Faults to mend over all rounds, in rows. */
  readonly mending: {
    readonly open: number;
    readonly overdue: number;
    readonly undated: number;
    readonly closed: number;
  };
  readonly control: Control;
  readonly agreement: readonly AgreementLine[];
  /** None where deadlines are not followed here. */
  readonly deadlines: readonly DeadlineLine[];
}

/** Papers that stay inside: all figures, however few cases they are made of. */
export interface InternalFacts extends PaperBasis {
  readonly terms: RuleTerms;
  readonly all: UnitFacts;
  readonly units: readonly UnitFacts[];
  readonly steps: readonly string[];
  /** Names of the levels with figures in the period. */
  readonly levels: readonly string[];
  readonly special: CommitteeFacts["special"];
  readonly audits: readonly AuditLine[];
  readonly appeals: readonly Appeals[];
  /** Of a paper for teams; null in others. */
  readonly teams: readonly ColumnFigures[] | null;
}

/** What was chosen of an area by a click in the pane: the same as ja or nej in `Med`. */
export interface AreaChoice {
  readonly section: string;
  readonly topic: string;
  readonly told: boolean;
}
