import type { IsoDate } from "../../kernel/date";

export type Scale = "ja/nej" | "grad";
/** `skal`: the act demands it. `kan`: quality, not legal compliance. `oplysning`: shown, but no compliance rate. */
export type Requirement = "skal" | "kan" | "oplysning";
/** How "ikke relevant" and "not asked" count: left out of k and n, or counted as met. */
export type DenominatorRule = "udelades" | "tæller som opfyldt";
export type CommentRule = "aldrig" | "nej" | "altid";

/** One condition; all conditions of a question must hold. */
export type Condition =
  | { readonly kind: "answer"; readonly question: string; readonly values: readonly string[] }
  | { readonly kind: "age"; readonly comparison: ">=" | ">" | "<=" | "<" | "="; readonly years: number };

/** A row of tblSkabelon, read. */
export interface Question {
  /** Spørgsmålsnr.: a letter, then letters, digits, `_`, `-`; unique ignoring case. */
  readonly number: string;
  readonly step: string;
  readonly text: string;
  readonly scale: Scale;
  readonly requirement: Requirement;
  readonly conditions: readonly Condition[];
  readonly notApplicable: boolean;
  readonly rule: DenominatorRule;
  readonly arrow: boolean;
  readonly comment: CommentRule;
  readonly legalBasis: string;
  readonly highlighted: boolean;
  readonly template: string;
  readonly version: string;
  readonly validFrom: IsoDate;
  /** Emne: what the question is about across steps, as `inddragelse`; not there where it belongs to none. */
  readonly theme?: string;
  /** What stands in Emne behind a colon: the part of the theme, as `forældre` of `inddragelse: forældre`. */
  readonly aspect?: string;
  /** Vejledning: what each answer means, or what to do where it is in doubt; not there where nothing is said. */
  readonly guidance?: string;
}
