/** Measures (foranstaltninger): what is done for a child, from when till when, and what it has cost. */
import type { IsoDate } from "../../kernel/date";
import { endsBefore, serialFromDate } from "../../kernel/date";
import type { Key } from "../../kernel/keys";
import { caseKey, jointKey, wordKey } from "../../kernel/keys";
import { CASE_NAMES } from "./case-columns";
import { columnSet, headerKey } from "./column-set";
import type { RecordKind } from "./records";

export const MEASURE_KINDS = ["anbringelse", "forebyggelse"] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** A row of tblForanstaltninger. */
export interface Measure {
  readonly case: string;
  /** As the file had it; blank: the case's own. */
  readonly unit: string;
  readonly kind: MeasureKind;
  /** As the municipality names it: `Plejefamilie, netværk`, `Kontaktperson`. */
  readonly type: string;
  readonly start: IsoDate;
  /** The last day it runs, counted; null while it runs. */
  readonly end: IsoDate | null;
  /** Kroner from start to end, or until the file was made; null where the file does not say. */
  readonly expense: number | null;
}

const KIND_NAMES: Readonly<Record<MeasureKind, readonly string[]>> = {
  anbringelse: ["Anbringelser", "Anbragt", "Placering", "Anbringelse uden for hjemmet", "§ 46", "§ 47"],
  forebyggelse: [
    "Forebyggende",
    "Forebyggende foranstaltning",
    "Forebyggende indsats",
    "Støttende indsats",
    "Støttende indsatser",
    "§ 32",
    "§ 30",
  ],
};

const KIND_OF: ReadonlyMap<string, MeasureKind> = new Map(
  MEASURE_KINDS.flatMap((kind) => [kind, ...KIND_NAMES[kind]].map((name) => [headerKey(name), kind] as const)),
);

/** Undefined for a word that is neither. */
export function measureKindOf(text: string): MeasureKind | undefined {
  return KIND_OF.get(headerKey(text));
}

/** Words in a type's name that say that the child lives away from home. */
const PLACEMENT =
  /pleje(?:familie|forhold)|familiepleje|opholdssted|døgn|institution|dom\b|domsanbr|anbring|kostskole|efterskole|eget værelse|eget-værelse|sikret|skibsprojekt/u;
/** The same words where they mean help at home or by the day. */
const AT_HOME = /aflastning|dagbehandling|daginstitution|dagtilbud|døgnophold for hele familien|familiedøgn/u;

/** What kind a type is, where the file does not say: by the words of its name. */
export function kindByType(type: string): MeasureKind {
  const text = type.toLowerCase();
  return PLACEMENT.test(text) && !AT_HOME.test(text) ? "anbringelse" : "forebyggelse";
}

export const MEASURES = columnSet(
  {
    Sag: CASE_NAMES.Sag,
    Enhed: CASE_NAMES.Enhed,
    Art: ["Foranstaltningsart", "Indsatsart", "Hovedtype", "Kategori", "Foranstaltningskategori"],
    Type: [
      "Foranstaltning",
      "Foranstaltningstype",
      "Indsats",
      "Indsatstype",
      "Ydelse",
      "Ydelsestype",
      "Tilbudstype",
      "Anbringelsessted type",
      "Foranstaltningsnavn",
    ],
    Start: [
      "Startdato",
      "Fra",
      "Fra dato",
      "Iværksat",
      "Iværksættelsesdato",
      "Foranstaltning iværksat",
      "Bevilget fra",
      "Dato fra",
      "Påbegyndt",
    ],
    Slut: ["Slutdato", "Til", "Til dato", "Ophørt", "Ophørsdato", "Afsluttet", "Bevilget til", "Dato til"],
    Udgift: [
      "Udgifter",
      "Forbrug",
      "Pris",
      "Beløb",
      "Samlet udgift",
      "Afholdt udgift",
      "Udgift i alt",
      "Udgift (kr)",
      "Udgift kr",
      "Forbrug (kr)",
    ],
  },
  ["Sag", "Type", "Start"],
);

type MeasureColumn = (typeof MEASURES)["columns"][number];

export const MEASURE_RECORDS: RecordKind<MeasureColumn, Measure> = {
  set: MEASURES,
  unified: ["Type"],
  repeats: true,
  keyOf: measureKey,
  read(cells) {
    const start = cells.day("Start");
    const end = cells.day("Slut", true);
    const kind = cells.word("Art", measureKindOf, MEASURE_KINDS);
    const expense = cells.amount("Udgift");
    if (start === null) return null;
    if (end !== null && endsBefore(serialFromDate(end), serialFromDate(start))) {
      cells.note("records/end-before-start", "Slut");
      return cells.refuse();
    }
    const type = cells.text("Type");
    return {
      case: cells.text("Sag"),
      unit: cells.text("Enhed"),
      kind: kind ?? kindByType(type),
      ...{ type, start, end, expense },
    };
  },
};

/** Of which rows a later file tells anew: the same type in the same case from the same day. */
export function measureKey({ case: id, type, start }: Measure): Key<["case", "word", "word"]> {
  return jointKey(caseKey(id), wordKey(type), wordKey(start));
}
