/** A calendar day as `2026-01-05`. */
export type IsoDate = string;
