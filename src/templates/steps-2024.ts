/**
 * The seven steps of a case under barnets lov, as the handbook of 2024 divides it, and what the six steps of 2018 and
 * case systems call them. Both the overordnet and the tematiseret template use them, so that the two can be joined.
 */
import type { Template, TemplateQuestion } from "./template";

/** A step's question as it is typed here; where it leaves out its source, section and paragraph are the source. */
export type Row = Pick<TemplateQuestion, "number" | "text" | "legalBasis"> & Partial<TemplateQuestion>;

export const STEPS_2024 = {
  Underretning: [
    "Underretninger",
    "Modtagelse af underretning",
    "Vurdering af underretning",
    "Behandling af underretning",
  ],
  Screening: ["Screening efter § 18", "§ 18-screening"],
  Afdækning: ["Afdækning efter § 19", "§ 19-afdækning"],
  "Børnefaglig undersøgelse": [
    "BFU",
    "Børnefaglig undersøgelse (BFU)",
    "Undersøgelse",
    "§ 20-undersøgelse",
    "Undersøgelse efter § 20",
    "§ 50-undersøgelse",
    "Undersøgelse efter § 50",
  ],
  "Støttende indsatser": [
    "Støttende indsats",
    "Støttende indsats efter § 32",
    "Forebyggende foranstaltning",
    "Handleplan ifm. forebyggende foranstaltning",
    "Handleplan i forbindelse med forebyggende foranstaltning",
    "Handleplan ved forebyggende foranstaltning",
    "Barnets plan ved støttende indsats",
  ],
  Anbringelse: [
    "Anbringelse uden for hjemmet",
    "Handleplan ifm. anbringelse",
    "Handleplan i forbindelse med anbringelse",
    "Handleplan ved anbringelse",
    "Barnets plan ved anbringelse",
  ],
  Opfølgning: [
    "Opfølgning ifm. anbringelse",
    "Opfølgning i forbindelse med anbringelse",
    "Opfølgning ved anbringelse",
    "Opfølgning på anbringelse",
    "Opfølgning ifm. forebyggende foranstaltning",
    "Opfølgning i forbindelse med forebyggende foranstaltning",
    "Opfølgning på forebyggende foranstaltning",
    "Opfølgning på støttende indsats",
    "Opfølgning på støttende indsatser",
  ],
} as const;

/** The name in Betegnelser of a step that every case has, whatever steps the case system lists. */
export const EVERY_CASE = "alle";

/** A step as it stands in tblTrin and its questions, each with a source. */
export function stepOf(
  name: string,
  aliases: readonly string[],
  section: string,
  rows: readonly Row[],
): Template["steps"][number] {
  return { name, aliases, questions: rows.map((row) => ({ source: `${section}; ${row.legalBasis}`, ...row })) };
}

/** One of the seven steps. */
export function step2024(
  name: keyof typeof STEPS_2024,
  section: string,
  rows: readonly Row[],
): Template["steps"][number] {
  return stepOf(name, STEPS_2024[name], `${section}: ${name.toLowerCase()}`, rows);
}

/** What a question gets that describes the case and says nothing about compliance. */
export const INFORMING = { requirement: "oplysning", arrow: false, comment: "aldrig" } as const;
/** What a question gets that the act allows, and good practice asks for. */
export const QUALITY = { requirement: "kan" } as const;
