/** Problems as values, and what a decision gives. */
import type { ProblemCode } from "./catalogue";
import type { Severity } from "./sentence";
import type { Value } from "./words";

/** A point in the workbook (or in an imported file) that a problem is about, as a user would find it. */
export interface Place {
  /** Sheet name, or the file's name for a file that is not a workbook. */
  sheet: string;
  /** A1 address, as `C12`. */
  cell?: string;
  /** Row as Excel shows it; the header of an imported file is row 1. */
  row?: number;
  /** Header text of the column. */
  column?: string;
}

/**
 * Something the user should know, as a value. The sentence is made from `code` and `values` by `describe` in
 * `problem.ts`, in the language of whoever reads it.
 */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  values: Readonly<Record<string, Value>>;
  at?: Place;
  /** The sentence as it was told before, for a finding read back from Datakontrol. */
  told?: string;
}

/** What a decision gives: a value and what to say about it, or all the reasons there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function done<T>(value: T, warnings: readonly Problem[] = []): Outcome<T> {
  return { ok: true, value, warnings };
}

export function failed(...problems: readonly Problem[]): Outcome<never> {
  return { ok: false, problems };
}
