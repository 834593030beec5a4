/** A page of the report: an area's key figures over the periods of the series, and what they are made of in the last. */
import type { NamedPeriod } from "../../kernel/period";
import { wordKey } from "../../kernel/keys";
import type { InformationRow } from "./information-row";
import type { KeyFigure, KeyFigureId, PartId, Trend } from "./key-figure";
import { KEY_FIGURES, partName, partOf, shown } from "./key-figure";

export interface ReportLine {
  readonly id: KeyFigureId;
  readonly name: string;
  readonly definition: string;
  /** One for each period of the series; null where it cannot be told. */
  readonly figures: readonly (KeyFigure | null)[];
  readonly trend: Trend;
}

export interface ReportSection {
  readonly title: string;
  readonly lines: readonly ReportLine[];
}

export interface ReportPage {
  readonly area: string;
  readonly periods: readonly NamedPeriod[];
  readonly sections: readonly ReportSection[];
  /** What the figures of the last period are made of, in words. */
  readonly parts: readonly { readonly label: string; readonly text: string }[];
}

const SECTIONS: readonly { readonly title: string; readonly ids: readonly KeyFigureId[] }[] = [
  {
    title: "Underretninger",
    ids: [
      "received",
      "receivedNew",
      "receivedKnown",
      "share",
      "open",
      "closed",
      "toAssessment",
      "mean",
      "median",
      "rate",
    ],
  },
  { title: "Foranstaltninger", ids: ["placed", "prevented", "started", "ended", "wholeYear"] },
  { title: "Tilsyn, frister og sager", ids: ["supervision", "deadlines", "caseload"] },
];

/** @param periods those of the series, in order of time; the last is the one told of */
export function reportPage(area: string, periods: readonly NamedPeriod[], rows: readonly InformationRow[]): ReportPage {
  const own = new Map(
    rows.filter((row) => row.area === area).map((row) => [`${row.period.name}\u001f${row.figure.name}`, row] as const),
  );
  const last = periods[periods.length - 1] as NamedPeriod;
  const rowOf = (period: NamedPeriod, name: string): InformationRow | undefined =>
    own.get(`${period.name}\u001f${name}`);
  const sections = SECTIONS.map(({ title, ids }) => ({
    title,
    lines: ids.flatMap((id): ReportLine[] => {
      const { name, definition } = KEY_FIGURES[id];
      const figures = periods.map((period) => rowOf(period, name)?.figure ?? null);
      if (figures.every((figure) => figure === null || figure.value === null)) return [];
      return [{ id, name, definition, figures, trend: rowOf(last, name)?.trend ?? "" }];
    }),
  })).filter(({ lines }) => lines.length > 0);
  const parts = partsOf(Array.from(own.values()).filter(({ period }) => period.name === last.name));
  return { area, periods, sections, parts };
}

/** So many are named; the others are put together. */
const NAMED = 8;

function partsOf(rows: readonly InformationRow[]): ReportPage["parts"] {
  const figures = new Map(rows.map(({ figure }) => [wordKey(figure.name), figure]));
  const of = (part: PartId): { readonly of: string; readonly figure: KeyFigure }[] =>
    rows.flatMap(({ figure }) => {
      const found = partOf(figure.name);
      return found?.part === part ? [{ of: found.of, figure }] : [];
    });
  const number = (part: PartId, name: string): number => figures.get(wordKey(partName(part, name)))?.value ?? 0;
  const from = of("from").map(({ of: who, figure }) => ({ text: `${who} ${shown(figure)}`, count: figure.value ?? 0 }));
  const days = of("days").map(({ of: outcome, figure }) => {
    const middle = figures.get(wordKey(partName("middle", outcome)));
    const text = `${outcome}: gennemsnit ${shown(figure)} dage, median ${middle === undefined ? "-" : shown(middle)} (${figure.n ?? 0})`;
    return { text, count: figure.n ?? 0 };
  });
  const types = Array.from(
    new Set((["running", "started", "ended"] as const).flatMap((part) => of(part).map((each) => each.of))),
  )
    .map((type) => ({
      text: `${type} ${number("running", type)} (+${number("started", type)}, -${number("ended", type)})`,
      count: number("running", type),
    }))
    .sort((a, b) => b.count - a.count);
  return [
    { label: "Hvem underrettede", text: inWords(from) },
    { label: "Dage, efter udfald (antal)", text: days.map(({ text }) => text).join("; ") },
    { label: "I gang efter type (+ begyndt, - sluttet)", text: inWords(types) },
  ].filter(({ text }) => text !== "");
}

function inWords(parts: readonly { readonly text: string; readonly count: number }[]): string {
  const named = parts.slice(0, NAMED).map(({ text }) => text);
  const rest = parts.slice(NAMED);
  const others = rest.reduce((sum, { count }) => sum + count, 0);
  return [...named, ...(rest.length === 0 ? [] : [`${rest.length} andre, i alt ${others}`])].join("; ");
}
