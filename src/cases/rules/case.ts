import type { IsoDate } from "../../kernel/date";

/** A case of the population: a row of tblSager. */
export interface Case {
  /** Text, kept as typed; two ids equal after NFC and case folding are the same case. */
  readonly id: string;
  readonly unit: string;
  readonly caseworker: string;
  readonly team: string;
  readonly type: string;
  /** Names of steps as in tblTrin; empty: the case lists none. */
  readonly steps: readonly string[];
  /** The paragraph decided on, as `§ 32`. */
  readonly decision: string;
  readonly decisionDate: IsoDate | null;
  /** Years. */
  readonly age: number | null;
  /** Weight above 0; blank counts as 1. */
  readonly risk: number | null;
  readonly status: string;
  /** Every further column by its header, as the sheet holds it. */
  readonly further: Readonly<Record<string, string | number | boolean | null>>;
}

/** `alle` where the whole case is reviewed, else the one step it was drawn for. */
export const WHOLE_CASE = "alle";

export type DrawnStatus = "udtrukket" | "reserve" | "erstattet" | "annulleret" | "tilføjet manuelt";

/** A row of tblUdtrukne. Rows never change; a case's state in a round and level is its last row. */
export interface DrawnCase {
  readonly round: string;
  readonly level: number;
  readonly number: number;
  readonly id: string;
  readonly unit: string;
  readonly team: string;
  readonly caseworker: string;
  /** `alle` or the assigned step. */
  readonly step: string;
  /** Name of the group it was drawn in, parts joined by ` · `; empty without grouping. */
  readonly group: string;
  /** Lodnummer: 64 lower-case hex digits; empty for a case added by hand. */
  readonly ticket: string;
  readonly status: DrawnStatus;
  /** Id of the case it stands in for. */
  readonly replaces: string;
  readonly reason: string;
  /** Udfyldes af. */
  readonly reviewer: string;
}
