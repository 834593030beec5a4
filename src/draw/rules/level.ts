/** A level of the supervision model: a row of tblNiveauer, read. */
import type { Criterion } from "../../cases/rules/filter";
import type { Place } from "../../language/outcome";

export type LevelSource =
  | { readonly kind: "cases" }
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "same"; readonly level: number };

export const GROUPINGS = ["Sagsbehandler", "Enhed", "Team", "Ingen"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const ALLOCATIONS = [
  "fast antal pr. gruppe",
  "efter størrelse",
  "ligelig fordeling",
  "uden gruppering",
] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

export const METHODS = ["tilfældig", "risiko", "på tværs", "på tværs, risiko"] as const;
export type Method = (typeof METHODS)[number];

/** Is a case likelier to be drawn the higher its Risiko? */
export function byRisk(method: Method): boolean {
  return method === "risiko" || method === "på tværs, risiko";
}

/** Do units read each other's cases? */
export function isAcross(method: Method): boolean {
  return method === "på tværs" || method === "på tværs, risiko";
}

export const CADENCES = ["måned", "kvartal", "tertial", "halvår", "år"] as const;
export type Cadence = (typeof CADENCES)[number];

/** Months from one round to the next. */
export const CADENCE_MONTHS: Readonly<Record<Cadence, 1 | 3 | 4 | 6 | 12>> = {
  måned: 1,
  kvartal: 3,
  tertial: 4,
  halvår: 6,
  år: 12,
};

export const SHEET_OWNERS = ["Enhed", "Team", "Udfylder", "Sagsbehandler"] as const;
export type SheetOwner = (typeof SHEET_OWNERS)[number];

/**
 * How the cases of a level are read: by the reviewer alone; by leader and caseworker together; by each case's own
 * caseworker; or by several people who read the same case to compare how they judge.
 */
export const FORMS = ["alene", "dialogbaseret", "selvgennemgang", "kalibrering"] as const;
export type Form = (typeof FORMS)[number];

/** Whether answers of the form are for learning alone: they count in no figure, whatever else is set. */
export function neverCounts(form: Form): boolean {
  return form === "selvgennemgang" || form === "kalibrering";
}

/** Who has review sheets of their own where the form settles it; null where `Skema pr.` does. */
export function ownerOf(form: Form): SheetOwner | null {
  if (form === "selvgennemgang") return "Sagsbehandler";
  return form === "kalibrering" ? "Udfylder" : null;
}

export interface Quota {
  readonly step: string;
  readonly count: number;
}

export interface Level {
  readonly number: number;
  readonly name: string;
  readonly source: LevelSource;
  /** Afgrænsning as typed; `criteria` is the same, read. */
  readonly filter: string;
  readonly criteria: readonly Criterion[];
  readonly grouping: Grouping;
  /** Cases per group or in all, as `allocation` says. */
  readonly count: number | "alle";
  readonly allocation: Allocation;
  /** Empty: the whole case is drawn. */
  readonly quotas: readonly Quota[];
  readonly method: Method;
  readonly cadence: Cadence;
  /** Months after the round starts. */
  readonly offset: number;
  /** Per group (and step, where there are quotas). */
  readonly reserves: number;
  /** How many of the latest rounds' cases of this level are left out. */
  readonly excludeRounds: number;
  readonly sheetPer: SheetOwner;
  readonly reviewer: string;
  /** The level whose figures the Bilag shows. */
  readonly reported: boolean;
  readonly form: Form;
  /** Where a column of this row stands, for whatever is wrong with the plan. */
  place(header: string): Place;
}
