/** A row of tblLedelsesinformation. */
import type { Key } from "../../kernel/keys";
import { jointKey, unitKey, wordKey } from "../../kernel/keys";
import type { NamedPeriod } from "../../kernel/period";
import type { KeyFigure, Trend } from "./key-figure";

/** Område of all units together. */
export const CENTRE = "Centret";

export interface InformationRow {
  readonly period: NamedPeriod;
  /** `Centret` or a unit. */
  readonly area: string;
  readonly figure: KeyFigure;
  /** The figure of the period before. */
  readonly before: number | null;
  readonly trend: Trend;
}

export function rowKeyOf(row: {
  readonly period: Pick<NamedPeriod, "kind" | "name">;
  readonly area: string;
  readonly figure: Pick<KeyFigure, "name">;
}): Key<readonly ["word", "word", "unit", "word"]> {
  return jointKey(wordKey(row.period.kind), wordKey(row.period.name), unitKey(row.area), wordKey(row.figure.name));
}
