import type { IsoDate } from "../../kernel/date";

/** What leader and caseworker note when they have gone through a case together. */
export interface Dialogue {
  /** Who took part. */
  readonly participants: string;
  readonly focus: string;
  /** What was agreed to be done. */
  readonly actions: string;
}

/** A row of tblAfleveringer: the head of one handed-in case sheet. */
export interface HandIn {
  readonly round: string;
  readonly level: number;
  readonly unit: string;
  readonly case: string;
  /** The child's age as it stood on the sheet, because it settled which questions were asked; null where unknown. */
  readonly age: number | null;
  /** Udfyldt af. */
  readonly reviewer: string;
  /** Which of the level's readers the sheet was for; empty where it was for whoever reviews, and where it is not known. */
  readonly role: string;
  readonly date: IsoDate | "";
  readonly assessment: string;
  /** Not there where the sheet did not ask for it, or nothing was written. */
  readonly dialogue?: Dialogue;
  /** Færdig = ja. */
  readonly finished: boolean;
  /** File and sheet, as tblSvar's Kilde. */
  readonly source: string;
}
