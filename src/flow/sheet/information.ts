/** Ledelsesinformation: every key figure of every period, area by area; what the pages and the pane are made of. */
import { parsePeriod } from "../../kernel/period";
import { byCodePoint } from "../../kernel/text";
import { problem } from "../../language/problem";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { RowReader, WrittenTable } from "../../register/sheet/table";
import { region } from "../../workbook/address";
import type { SheetContent, Style, StyledRegion } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { InformationRow } from "../rules/information-row";
import type { Measured, Trend } from "../rules/key-figure";
import { measuredOf, orderOf } from "../rules/key-figure";

const text: Style = layered(STYLE.id, { wrap: true });
const number: Style = layered(STYLE.whole, { format: "#,##0.##" });

export const INFORMATION_TABLE: WrittenTable<InformationRow> = {
  name: "tblLedelsesinformation",
  sheet: "Ledelsesinformation",
  columns: [
    { header: "Periodetype", width: 13, style: STYLE.id, write: ({ period }) => period.kind },
    { header: "Periode", width: 12, style: STYLE.id, write: ({ period }) => period.name },
    { header: "Område", width: 26, style: text, write: ({ area }) => area },
    { header: "Nøgletal", width: 44, style: text, write: ({ figure }) => figure.name },
    { header: "Tæller", width: 11, style: number, write: ({ figure }) => figure.k },
    { header: "Nævner", width: 11, style: number, write: ({ figure }) => figure.n },
    { header: "Værdi", width: 11, style: number, write: ({ figure }) => figure.value },
    { header: "Forrige", width: 11, style: number, write: ({ before }) => before },
    {
      header: "Udvikling",
      width: 11,
      style: layered(STYLE.cell, { horizontal: "center" }),
      write: ({ trend }) => trend || null,
    },
  ],
  key: ["Periodetype", "Periode", "Område", "Nøgletal"],
};

/** Null for a blank row, and for one whose period cannot be read: that is noted. */
export function readInformation(row: RowReader): InformationRow | null {
  if (row.isBlank()) return null;
  const period = parsePeriod(row.text("Periode"));
  const name = row.text("Nøgletal");
  if (period === null) {
    row.note(problem("report/period-unreadable", { value: row.text("Periode") }, row.place("Periode")));
    return null;
  }
  return {
    period,
    area: row.text("Område"),
    figure: {
      name,
      measured: measuredOf(name),
      k: row.number("Tæller"),
      n: row.number("Nævner"),
      value: row.number("Værdi"),
    },
    before: row.number("Forrige"),
    trend: row.text("Udvikling") as Trend,
  };
}

/** How the figures of a kind are shown, where it is not as plain numbers. */
export const FORMATS: Readonly<Partial<Record<Measured, string>>> = {
  andel: "0 %",
  dage: "#,##0.0",
  sager: "0.0",
  helårspersoner: "#,##0.0",
  promille: "0.0",
};

/** Rows of one figure stand together, so that a look is set once for all of them. */
export function inOrder(rows: readonly InformationRow[]): readonly InformationRow[] {
  const names = new Map<string, number>();
  for (const { figure } of rows) if (!names.has(figure.name)) names.set(figure.name, names.size);
  return [...rows].sort(
    (a, b) =>
      byCodePoint(a.period.kind, b.period.kind) ||
      orderOf(a.figure.name) - orderOf(b.figure.name) ||
      (names.get(a.figure.name) ?? 0) - (names.get(b.figure.name) ?? 0) ||
      (a.area === b.area ? byCodePoint(b.period.name, a.period.name) : 0),
  );
}

export function informationSheet(found: readonly InformationRow[]): SheetContent {
  const rows = inOrder(found);
  const sheet = tableSheet(INFORMATION_TABLE, rows, {
    title: "Ledelsesinformation",
    explanation:
      "Nøgletallene pr. periode for centret og hver enhed; siderne på arket Ledelsesrapport er lavet af dem. Tæller og Nævner er det, tallet er regnet af (gennemsnit: sum og antal). Forrige er perioden før. Udvikling: ↗ eller ↘, når en andel har flyttet sig mere end Pilgrænse i procentpoint, eller et andet tal mere end lige så mange procent; tom, hvor der er færre end 5 bag tallet. " +
      "Perioder, der er gjort op før, bliver stående. Ingen sager og ingen navne; til ledelsen i enhederne og centret.",
    over: { protected: true, tabColor: COLOR.brand, freeze: { rows: TABLE_ROW, columns: 4 } },
  });
  return {
    ...sheet,
    styles: [...sheet.styles, ...looks(rows)],
    heights: [...sheet.heights.filter(({ row }) => row !== TABLE_ROW), { row: TABLE_ROW, height: 30 }],
  };
}

function looks(rows: readonly InformationRow[]): StyledRegion[] {
  const found: StyledRegion[] = [];
  const value = INFORMATION_TABLE.columns.findIndex(({ header }) => header === "Værdi") + 1;
  for (let first = 0; first < rows.length;) {
    const { measured } = (rows[first] as InformationRow).figure;
    let next = first + 1;
    while (rows[next]?.figure.measured === measured) next++;
    const format = FORMATS[measured];
    if (format !== undefined)
      found.push({ region: region(TABLE_ROW + 1 + first, value, next - first, 2), style: layered(number, { format }) });
    first = next;
  }
  return found;
}
