import type { IsoDate } from "./date";

/** Tilstand of tblSvar. `ikke gennemgået`: a step of a whole case left wholly blank. */
export type AnswerState = "gyldig" | "ubesvaret" | "ikke spurgt" | "ikke gennemgået" | "ugyldig";

/** A row of tblSvar: one per drawn case, question of its step, and reviewer. */
export interface Answer {
  readonly round: string;
  readonly level: number;
  readonly unit: string;
  readonly case: string;
  readonly step: string;
  readonly question: string;
  /** Normalised (`ja`, `nej`, `ikke relevant`, `lav grad`, `nogen grad`, `høj grad`) where valid; as typed where not; empty where blank. */
  readonly value: string;
  readonly comment: string;
  readonly state: AnswerState;
  /** Medregnes: false for replaced and manual cases, second reviewers, steps not reviewed. */
  readonly counted: boolean;
  readonly reviewer: string;
  readonly date: IsoDate | "";
  /** File and sheet it was read from. */
  readonly source: string;
}
