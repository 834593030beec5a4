import type { IsoDate } from "./date";

/** A row of tblAfleveringer: the head of one handed-in case sheet. */
export interface HandIn {
  readonly round: string;
  readonly level: number;
  readonly unit: string;
  readonly case: string;
  /** Udfyldt af. */
  readonly reviewer: string;
  readonly date: IsoDate | "";
  readonly assessment: string;
  /** Færdig = ja. */
  readonly finished: boolean;
  /** File and sheet, as tblSvar's Kilde. */
  readonly source: string;
}
