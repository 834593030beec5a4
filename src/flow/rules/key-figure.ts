/**
 * The key figures of the management information: what each is called, what it is counted in, and how it is counted, in the
 * words that stand beside it wherever it is shown.
 *
 * @source Københavns Kommune, Socialforvaltningen 2016, answer to the Borgerrådgiver, "Ugerapporter" and "Månedsrapporter";
 * KLK, Albertslund Kommune 2016, Statusnotat, 1.3 (always over time, only the most necessary)
 */
import { arrowBetween } from "../../figures/rules/compliance";
import type { Arrow } from "../../figures/rules/compliance";
import { percent } from "../../kernel/statistics";

/** `andel` is k of n, `dage` and `sager` a mean of k over n or a median, `promille` k per 1,000 of n. */
export type Measured = "antal" | "andel" | "dage" | "sager" | "helårspersoner" | "promille";

export interface KeyFigure {
  /** Nøgletal. */
  readonly name: string;
  readonly measured: Measured;
  /** Tæller: what is counted; for a mean of days their sum. */
  readonly k: number | null;
  /** Nævner; null where the figure is no part of anything. */
  readonly n: number | null;
  /** The figure itself, not rounded; a share as k/n. Null where it cannot be told, never 0 for that. */
  readonly value: number | null;
}

interface Described {
  readonly name: string;
  readonly measured: Measured;
  /** How it is counted, for whoever reads the figure. */
  readonly definition: string;
}

/** Infers the names by which figures are known here. */
function described<Id extends string>(figures: Readonly<Record<Id, Described>>): Readonly<Record<Id, Described>> {
  return figures;
}

/** The figures of the report's pages, in their order. */
export const KEY_FIGURES = described({
  received: {
    name: "Underretninger modtaget",
    measured: "antal",
    definition: "Modtaget i perioden; flere om samme barn tæller hver for sig.",
  },
  receivedNew: {
    name: "På nye sager",
    measured: "antal",
    definition: "Modtaget i perioden, om børn uden sag i forvejen.",
  },
  receivedKnown: {
    name: "På kendte sager",
    measured: "antal",
    definition: "Modtaget i perioden, om børn med en sag i forvejen.",
  },
  share: {
    name: "Andel til undersøgelse",
    measured: "andel",
    definition: "Modtaget i perioden, ført til en BFU, af dem med udfald.",
  },
  open: {
    name: "Uden udfald",
    measured: "antal",
    definition: "Modtaget i perioden, uden udfald; ikke med i andelen.",
  },
  closed: {
    name: "Lukket",
    measured: "antal",
    definition: "Fik det udfald i perioden, uanset hvornår de kom.",
  },
  toAssessment: {
    name: "Overgået til undersøgelse",
    measured: "antal",
    definition: "Fik det udfald i perioden, uanset hvornår de kom.",
  },
  mean: {
    name: "Dage til udfald, gennemsnit",
    measured: "dage",
    definition: "Kalenderdage fra modtaget; udfald i perioden.",
  },
  median: {
    name: "Dage til udfald, median",
    measured: "dage",
    definition: "Den midterste: halvdelen tog kortere tid.",
  },
  placed: {
    name: "Anbringelser i gang",
    measured: "antal",
    definition: "Begyndt og ikke sluttet ved periodens udgang.",
  },
  prevented: {
    name: "Forebyggende i gang",
    measured: "antal",
    definition: "Forebyggende foranstaltninger, talt på samme måde.",
  },
  started: {
    name: "Foranstaltninger begyndt",
    measured: "antal",
    definition: "Med første dag i perioden.",
  },
  ended: {
    name: "Foranstaltninger sluttet",
    measured: "antal",
    definition: "Med sidste dag i perioden.",
  },
  wholeYear: {
    name: "Helårspersoner",
    measured: "helårspersoner",
    definition: "Dage med foranstaltning, delt med periodens dage.",
  },
  caseload: {
    name: "Sager pr. sagsbehandler",
    measured: "sager",
    definition: "Åbne sager nu, delt med dem, der har nogen.",
  },
  supervision: {
    name: "Lovoverholdelse i tilsynet",
    measured: "andel",
    definition: "Opfyldt af vurderet i runder, der slutter i perioden.",
  },
  deadlines: {
    name: "Frister holdt",
    measured: "andel",
    definition: "Af de frister, der udløb i perioden.",
  },
  rate: {
    name: "Underretninger pr. 1.000 børn",
    measured: "promille",
    definition: "De seneste 12 måneder, efter Børn i kommunen.",
  },
});

export type KeyFigureId = keyof typeof KEY_FIGURES;

const IDS = Object.keys(KEY_FIGURES) as readonly KeyFigureId[];

/** What is told of the parts of a figure, by the word before its colon. */
export const PARTS: Readonly<
  Record<
    "from" | "days" | "middle" | "running" | "started" | "ended",
    Omit<Described, "name"> & { readonly word: string }
  >
> = {
  from: { word: "Underretter", measured: "antal", definition: "Modtaget i perioden, efter hvem der underrettede." },
  days: {
    word: "Dage til udfald",
    measured: "dage",
    definition: "Gennemsnit af kalenderdage fra modtaget til udfald, for udfald i perioden.",
  },
  middle: {
    word: "Dage til udfald, median",
    measured: "dage",
    definition: "Den midterste af de samme.",
  },
  running: { word: "I gang", measured: "antal", definition: "Foranstaltninger af typen i gang ved periodens udgang." },
  started: { word: "Begyndt", measured: "antal", definition: "Foranstaltninger af typen med første dag i perioden." },
  ended: { word: "Sluttet", measured: "antal", definition: "Foranstaltninger af typen med sidste dag i perioden." },
};

export type PartId = keyof typeof PARTS;

/** A figure of a part: `Underretter: Skole`. */
export function partName(part: PartId, of: string): string {
  return `${PARTS[part].word}: ${of}`;
}

/** The part a figure's name says; null for a figure of its own. */
export function partOf(name: string): { readonly part: PartId; readonly of: string } | null {
  const at = name.indexOf(": ");
  const parts = Object.keys(PARTS) as readonly PartId[];
  const part = at < 0 ? undefined : parts.find((each) => PARTS[each].word === name.slice(0, at));
  return part === undefined ? null : { part, of: name.slice(at + 2) };
}

/** How a figure is counted; empty for a name that is none. */
export function definitionOf(name: string): string {
  const part = partOf(name);
  if (part !== null) return PARTS[part.part].definition;
  const id = IDS.find((each) => KEY_FIGURES[each].name === name);
  return id === undefined ? "" : KEY_FIGURES[id].definition;
}

/** What a figure is counted in; as a count for a name that is none. */
export function measuredOf(name: string): Measured {
  const part = partOf(name);
  if (part !== null) return PARTS[part.part].measured;
  const id = IDS.find((each) => KEY_FIGURES[each].name === name);
  return id === undefined ? "antal" : KEY_FIGURES[id].measured;
}

export function count(id: KeyFigureId, value: number): KeyFigure {
  const { name, measured } = KEY_FIGURES[id];
  return { name, measured, k: value, n: null, value };
}

/** k of n, per 1,000 where that is how it is measured; not to be told where n is 0. */
export function share(id: KeyFigureId, k: number, n: number): KeyFigure {
  const { name, measured } = KEY_FIGURES[id];
  return { name, measured, k, n, value: n === 0 ? null : (measured === "promille" ? 1000 * k : k) / n };
}

export function mean(name: string, measured: Measured, values: readonly number[]): KeyFigure {
  const sum = values.reduce((total, value) => total + value, 0);
  return { name, measured, k: sum, n: values.length, value: values.length === 0 ? null : sum / values.length };
}

/** The two numbers of a share, as `6 af 18`; empty for other figures. */
export function countsOf({ measured, k, n }: Pick<KeyFigure, "measured" | "k" | "n">): string {
  return measured === "andel" && k !== null && n !== null ? `${k} af ${n}` : "";
}

/** A figure as it is read: whole percents halves up, days and cases with one decimal; `-` where it cannot be told. */
export function shown({ measured, value, k, n }: Pick<KeyFigure, "measured" | "value" | "k" | "n">): string {
  if (value === null) return "-";
  if (measured === "andel") return k === null || n === null ? "-" : `${percent(k, n) ?? "-"} %`;
  const rounded = measured === "antal" ? Math.round(value) : Math.round(value * 10) / 10;
  const [whole, decimals] = String(rounded).split(".") as [string, string?];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ".");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

export type Trend = Arrow | "";

/** Fewer than this in both periods: chance moves such numbers by more than any rule would. */
export const TREND_LEAST = 5;

/**
 * Where a figure goes since the period before: shares by the arrow of all our figures (whole percents, more than the
 * threshold), any other by more than as many percent of what it was. Blank where either cannot be told, or where both are
 * few.
 */
export function trendOf(now: KeyFigure, before: KeyFigure | null, threshold: number): Trend {
  if (before === null || now.value === null || before.value === null) return "";
  if (now.measured === "andel") {
    const [later, earlier] = [now, before].map(({ k, n }) => percent(k ?? 0, n ?? 0)) as [number | null, number | null];
    if (later === null || earlier === null || (now.n ?? 0) < TREND_LEAST || (before.n ?? 0) < TREND_LEAST) return "";
    return arrowBetween(earlier, later, threshold);
  }
  if (Math.max(basis(now), basis(before)) < TREND_LEAST) return "";
  if (before.value === 0) return now.value > 0 ? "↗" : "→";
  return arrowBetween(0, (100 * (now.value - before.value)) / before.value, threshold);
}

/** How many are behind a figure. */
function basis({ measured, n, value }: KeyFigure): number {
  return measured === "antal" || measured === "helårspersoner" ? (value ?? 0) : (n ?? 0);
}
