import type { CommentRule, DenominatorRule, Requirement, Scale } from "./rules/question";

/**
 * One question of a built-in template, as the staff unit would type it into the sheet Skabelon. The condition is text
 * in the sheet's own notation (`U1=nej`, `alder>=16`), so that templates and sheets are read by one reader.
 */
export interface TemplateQuestion {
  readonly number: string;
  readonly text: string;
  readonly scale?: Scale;
  readonly requirement?: Requirement;
  readonly condition?: string;
  readonly notApplicable?: boolean;
  readonly rule?: DenominatorRule;
  readonly arrow?: boolean;
  readonly comment?: CommentRule;
  /** Paragraph, with the act's name where it is not barnets lov. */
  readonly legalBasis: string;
  readonly highlighted?: boolean;
  /** What it is about across steps, as `inddragelse`, or `inddragelse: forældre` for a part of it. */
  readonly theme?: string;
  /** What høj, nogen and lav mean here, or what to do where ja or nej is in doubt; Danish, at most 255 characters. */
  readonly guidance?: string;
  /** Where our reading of the act is in doubt, in English; printed in docs/coverage.md, not in the workbook. */
  readonly doubt?: string;
  /** Where the question comes from: the row of the published table or the paragraph. Not shown in the workbook. */
  readonly source: string;
}

/** An earlier edition of a template: its questions that mean the same today carry its version, and so are compared with it. */
export interface Edition {
  readonly version: string;
  /** ISO date. */
  readonly validFrom: string;
  /** Numbers of the questions whose meaning has stood since this edition. */
  readonly unchanged: readonly string[];
}

export interface Template {
  readonly id: string;
  /** Shown to people, Danish. */
  readonly name: string;
  readonly version: string;
  /** ISO date. */
  readonly validFrom: string;
  /** Editions before this one, newest first. */
  readonly earlier?: readonly Edition[];
  readonly source: string;
  /** Defaults for what a question leaves out. */
  readonly defaults: {
    readonly scale: Scale;
    readonly requirement: Requirement;
    readonly notApplicable: boolean;
    readonly rule: DenominatorRule;
    readonly arrow: boolean;
    readonly comment: CommentRule;
  };
  readonly steps: readonly {
    readonly name: string;
    /** What case systems call the step (column Betegnelser of tblTrin), besides its name. */
    readonly aliases: readonly string[];
    readonly questions: readonly TemplateQuestion[];
  }[];
}
