/** tblAarshjul: a row for each activity of the year. */
import { staffColumn, readTyped } from "../../learning/sheet/staff-columns";
import type { Typed } from "../../learning/sheet/staff-columns";
import type { Problem } from "../../language/outcome";
import type { Column, TableDescription } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";
import type { Style, TableData } from "../../workbook/content";
import { layered, STYLE } from "../../workbook/style";

export const WHEEL_HEADERS = [
  "Start",
  "Frist",
  "Type",
  "Runde",
  "Niveau",
  "Fokus",
  "Ansvarlig",
  "Deltagere",
  "Sager",
  "Afsat tid",
  "Status",
  "Færdig",
  "Bemærkning",
] as const;

export type WheelHeader = (typeof WHEEL_HEADERS)[number];

/** Columns that are the staff's in every row. */
export const STAFF_HEADERS = ["Fokus", "Ansvarlig", "Deltagere", "Afsat tid", "Bemærkning"] as const;

/** The cells of a row as they stand, to the letter: in a row of the staff's own all are theirs. */
export interface WheelRow {
  readonly typed: Typed<WheelHeader>;
}

/** Of a month in the picture, which stands above these columns. */
export const MONTH_WIDTH = 13;
export const LAST_WIDTH = 30;

const day: Style = layered(STYLE.date, { wrap: true });
const text: Style = layered(STYLE.id, { wrap: true });

function own(header: WheelHeader, style: Style): Column<WheelRow> {
  return { header, width: MONTH_WIDTH, style, write: ({ typed }) => typed[header] };
}

export const WHEEL_COLUMNS: readonly Column<WheelRow>[] = [
  own("Start", day),
  own("Frist", day),
  own("Type", text),
  own("Runde", text),
  own("Niveau", STYLE.ordinal),
  staffColumn("Fokus", MONTH_WIDTH),
  staffColumn("Ansvarlig", MONTH_WIDTH),
  staffColumn("Deltagere", MONTH_WIDTH),
  own("Sager", layered(STYLE.whole, { horizontal: "center" })),
  {
    ...staffColumn<WheelHeader>("Afsat tid", MONTH_WIDTH),
    style: layered(STYLE.input, { format: "General", horizontal: "center" }),
  },
  own("Status", layered(STYLE.input, { format: "@" })),
  own("Færdig", layered(STYLE.input, { format: "dd-mm-yyyy", horizontal: "left" })),
  staffColumn("Bemærkning", LAST_WIDTH),
];

export const WHEEL: TableDescription<WheelRow> = {
  name: "tblAarshjul",
  sheet: "Årshjul",
  columns: WHEEL_COLUMNS,
  key: ["Type", "Runde", "Niveau"],
  read: (row) => ({ typed: readTyped(row, WHEEL_HEADERS) }),
};

/** What stands, blank rows left out, each with its place in the table from 0; nothing where the sheet is not there yet. */
export function readWheel(data: TableData | undefined): {
  readonly rows: readonly (WheelRow & { readonly index: number })[];
  readonly problems: readonly Problem[];
} {
  if (data === undefined) return { rows: [], problems: [] };
  const { rows, problems } = readTable(WHEEL, data);
  return {
    rows: rows
      .map((row, index) => ({ ...row, index }))
      .filter(({ typed }) => WHEEL_HEADERS.some((header) => typed[header] !== null)),
    problems,
  };
}
