/** Genopretning: faults to be mended, carried from round to round until they are closed. Confidential; never in Bilag 1. */
import type { Mending, PlacedMending } from "../rules/mending";
import type { Problem } from "../../language/outcome";
import { cellAddress, region } from "../../workbook/address";
import type { SheetContent, Style, TableData } from "../../workbook/content";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import { dateCell } from "../../register/sheet/rounds";
import { COLOR, STYLE, layered } from "../../workbook/style";
import { readFilledIn } from "../../register/sheet/filled-in";
import type { TableDescription } from "../../register/sheet/table";
import { rowHeight } from "../../register/sheet/wrapping";

const typed: Style = layered(STYLE.input, { format: "@" });
const day: Style = layered(STYLE.input, { format: "dd-mm-yyyy", horizontal: "left" });

export const MENDINGS: TableDescription<Mending> = {
  name: "tblGenopretning",
  sheet: "Genopretning",
  columns: [
    { header: "Runde", width: 11, style: STYLE.id, write: (row) => row.round || null },
    { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
    { header: "Enhed", width: 24, style: STYLE.wrapped, write: (row) => row.unit || null },
    { header: "Sag", width: 14, style: STYLE.id, write: (row) => row.case },
    { header: "Sagstrin", width: 24, style: STYLE.wrapped, write: (row) => row.step || null },
    { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.question || null },
    { header: "Fejl", width: 60, style: typed, write: (row) => row.fault },
    { header: "Ansvarlig", width: 22, style: typed, write: (row) => row.responsible || null },
    { header: "Frist", width: 12, style: day, write: (row) => dateCell(row.deadline) },
    { header: "Lukket", width: 12, style: day, write: (row) => dateCell(row.closed) },
    {
      header: "Kilde",
      width: 30,
      style: layered(STYLE.wrapped, { format: "@", color: COLOR.quiet }),
      write: (row) => row.source || null,
    },
    { header: "Fundkode", width: 11, style: typed, since: 2, write: (row) => row.code || null },
    { header: "Alvor", width: 17, style: typed, since: 2, write: (row) => row.severity || null },
    { header: "Tiltag", width: 28, style: typed, since: 2, write: (row) => row.measure || null },
    { header: "Rettet hvordan", width: 28, style: typed, since: 2, write: (row) => row.how || null },
    { header: "Kontrolleret af", width: 20, style: typed, since: 2, write: (row) => row.checkedBy || null },
    { header: "Kontrolleret", width: 13, style: day, since: 2, write: (row) => dateCell(row.checked) },
    { header: "Kan ikke rettes", width: 28, style: typed, since: 2, write: (row) => row.cannot || null },
    {
      header: "Spørgsmål",
      width: 46,
      style: layered(STYLE.wrapped, { format: "@" }),
      since: 2,
      write: (row) => row.text || null,
    },
  ],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau"),
    unit: row.text("Enhed"),
    case: row.text("Sag"),
    step: row.text("Sagstrin"),
    question: row.text("Spørgsmålsnr."),
    fault: row.text("Fejl"),
    responsible: row.text("Ansvarlig"),
    deadline: row.date("Frist"),
    closed: row.date("Lukket"),
    source: row.text("Kilde"),
    code: row.text("Fundkode"),
    severity: row.text("Alvor"),
    measure: row.text("Tiltag"),
    how: row.text("Rettet hvordan"),
    checkedBy: row.text("Kontrolleret af"),
    checked: row.date("Kontrolleret"),
    cannot: row.text("Kan ikke rettes"),
    text: row.text("Spørgsmål"),
  }),
};

/** Rows that the colours reach: more than anybody fills in. */
const COLOURED = 2000;
/** Rows that are made ready, two lines high, because those that are added later take the height they find. */
const READY = 400;

export function mendingSheet(rows: readonly Mending[]): SheetContent {
  const columnOf = (header: string): string =>
    `$${cellAddress(TABLE_ROW + 1, MENDINGS.columns.findIndex((each) => each.header === header) + 1)}`;
  const [deadline, closed] = [columnOf("Frist"), columnOf("Lukket")];
  const sheet = tableSheet(MENDINGS, rows, {
    title: "Genopretning",
    explanation:
      "Fejl, der skal rettes i sagerne. Der kommer en række, når bemærkningen til et nej (eller lav grad) begynder med !. Egne rækker kan tilføjes nederst. " +
      "Udfyld Ansvarlig og Frist, og skriv datoen i Lukket, når fejlen er rettet. En anden end den ansvarlige ser efter og udfylder Kontrolleret af og Kontrolleret. " +
      "Fundkode og Alvor er ordene fra Opsætning. Kan fejlen ikke rettes, skrives hvorfor. Rækker bliver stående fra runde til runde. Arket er fortroligt og vises ikke i bilaget.",
    beside: 6,
    over: {
      freeze: { rows: TABLE_ROW, columns: 4 },
      tabColor: "D9C36A",
      conditionals: [
        {
          // Not the columns that came later: they are added to registers that stand, and colours cannot be.
          region: region(
            TABLE_ROW + 1,
            1,
            COLOURED,
            MENDINGS.columns.filter(({ since }) => since === undefined).length,
          ),
          rules: [
            {
              formula: `OR(${closed}<>"",${columnOf("Kontrolleret")}<>"",${columnOf("Kan ikke rettes")}<>"")`,
              style: { fill: COLOR.muted, color: COLOR.mutedInk },
            },
            { formula: `AND(${deadline}<>"",${deadline}<TODAY())`, style: { fill: COLOR.bad, color: COLOR.badInk } },
          ],
        },
      ],
    },
  });
  const ready = Array.from({ length: Math.max(READY, rows.length) }, (_, index) => ({
    row: TABLE_ROW + 1 + index,
    height: rowHeight(2),
  }));
  return { ...sheet, heights: [...sheet.heights, ...ready] };
}

/** The rows as they stand; see `readFilledIn`. */
export function readMendings(data: TableData | undefined): {
  readonly rows: readonly PlacedMending[];
  readonly problems: readonly Problem[];
} {
  return readFilledIn(MENDINGS, data);
}
