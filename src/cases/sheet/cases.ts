/** Sager: the population. Read by the same rules as an import, as staff may paste rows straight into it. */
import type { Case } from "../rules/case";
import type { Grid } from "../rules/case-table";
import { serialFromDate } from "../../kernel/date";
import type { FurtherColumn, FurtherKind } from "../rules/further-columns";
import type { RowsOffered } from "../rules/chosen-sheet";
import type { CaseColumn } from "../rules/case-columns";
import { CASE_COLUMNS, CASES } from "../rules/case-columns";
import type { HeaderMapping } from "../rules/header";
import { readHeader } from "../rules/header";
import type { Place, Problem } from "../../language/outcome";
import { clean } from "../../kernel/text";
import type { Population, PopulationOptions } from "../rules/population";
import { readPopulation } from "../rules/population";
import { problem, uncalculatedCells } from "../../language/problem";
import { cellAddress, region, regionOf } from "../../workbook/address";
import type { CellValue, ReadTable, SheetContent, Style, TableData } from "../../workbook/content";
import { TABLE_ROW, blankSheet, cutAcross, page, widthOfAll } from "../../register/sheet/page";
import { STYLE } from "../../workbook/style";
import { heightFor, lineCount, rowHeight } from "../../register/sheet/wrapping";

export const CASES_SHEET = "Sager";
export const CASES_TABLE = "tblSager";

const EXPLANATION = [
  "Én række pr. sag. Læs sagerne ind under Opsætning i ruden, eller sæt dem ind under overskrifterne. Sag, Enhed og Sagsbehandler skal udfyldes; resten kan stå tomt.",
  "Flere sagstrin adskilles med semikolon. Risiko er et tal over 0 (tom = 1). Kolonner til højre, som I selv tilføjer, bevares. CPR-numre må ikke stå her.",
];

/** Text stays text: Excel may not turn 001 into 1, nor a text that begins with = into a formula. */
const TEXT: Style = { ...STYLE.id, wrap: true };
const LOOKS: Readonly<Record<FurtherKind | "weight" | "whole", Style>> = {
  text: TEXT,
  number: { ...STYLE.cell, horizontal: "right" },
  whole: STYLE.whole,
  weight: { ...STYLE.cell, format: "0.0##", horizontal: "right" },
  date: STYLE.date,
  datetime: { ...STYLE.date, format: "dd-mm-yyyy hh:mm" },
};

interface CaseField {
  readonly header: string;
  readonly look: keyof typeof LOOKS;
  /** Characters to leave room for where the rows to come are not known. */
  readonly room?: number;
  write(each: Case): CellValue;
}

const OWN: Readonly<Record<CaseColumn, Omit<CaseField, "header">>> = {
  Sag: { look: "text", room: 14, write: (each) => each.id },
  Enhed: { look: "text", room: 24, write: (each) => each.unit },
  Team: { look: "text", room: 15, write: (each) => each.team || null },
  Sagsbehandler: { look: "text", room: 24, write: (each) => each.caseworker },
  Sagstype: { look: "text", room: 15, write: (each) => each.type || null },
  Sagstrin: { look: "text", room: 44, write: (each) => each.steps.join("; ") || null },
  Afgørelse: { look: "text", write: (each) => each.decision || null },
  Afgørelsesdato: {
    look: "date",
    write: (each) => (each.decisionDate === null ? null : serialFromDate(each.decisionDate)),
  },
  Alder: { look: "whole", write: (each) => each.age },
  Risiko: { look: "weight", write: (each) => each.risk },
  Status: { look: "text", write: (each) => each.status || null },
};

/** The sheet Sager as a whole: our columns, then the further ones. Without cases: the empty table, ready for import or paste. */
export function casesSheet(cases: readonly Case[], furtherColumns: readonly FurtherColumn[]): SheetContent {
  const fields: CaseField[] = [
    ...CASE_COLUMNS.map((header) => ({ header, ...OWN[header] })),
    ...furtherColumns.map(({ header, kind }) => ({
      header,
      look: kind,
      write: (each: Case) => each.further[header] ?? null,
    })),
  ];
  const rows = cases.map((each) => fields.map((field) => field.write(each)));
  const widths = fields.map((field, index) => columnWidth(field, rows, index));
  const columns = widths.map((width) => ({ width }));
  const over = columns.slice(0, BESIDE);
  return {
    ...blankSheet(CASES_SHEET),
    columns,
    heights: [
      { row: 1, height: 27 },
      ...EXPLANATION.map((text, index) => ({ row: 2 + index, height: heightFor([{ text, width: widthOfAll(over) }]) })),
      { row: TABLE_ROW, height: 32 },
      ...rowHeights(rows, widths),
    ],
    blocks: [{ row: 1, column: 1, values: [["Sager"], ...EXPLANATION.map((line) => [line])] }],
    styles: [
      { region: region(1, 1), style: STYLE.title },
      { region: region(2, 1, EXPLANATION.length, over.length), style: STYLE.quiet },
    ],
    merges: EXPLANATION.map((_, index) => region(2 + index, 1, 1, over.length)),
    tables: [
      {
        name: CASES_TABLE,
        row: TABLE_ROW,
        column: 1,
        columns: fields.map((field) => ({ name: field.header, style: LOOKS[field.look] })),
        rows,
        // Columns that are not described, people's own or an earlier export's, follow their case.
        key: ["Sag"],
        filter: true,
        headerStyle: STYLE.filterHeader,
      },
    ],
    freeze: { rows: TABLE_ROW, columns: 1 },
    page: page("landscape", {
      repeatRows: [TABLE_ROW, TABLE_ROW],
      ...cutAcross(columns, BESIDE),
      repeatColumns: [1, BESIDE],
    }),
  };
}

/** Case, unit, team, caseworker and type stand on every page, also where a later import brings the second. */
const BESIDE = 5;
const NARROWEST = 9;
const WIDEST = 46;

/** As wide as the longest text or the header's longest word (with its filter button), within reason. */
function columnWidth(field: CaseField, rows: readonly (readonly CellValue[])[], index: number): number {
  const word = Math.max(...field.header.split(" ").map((part) => part.length)) + 4;
  if (field.look === "date" || field.look === "datetime")
    return Math.min(WIDEST, Math.max(word, field.look === "date" ? 13 : 17));
  const longest = rows.reduce(
    (most, row) => Math.max(most, shownLength(row[index] ?? null)),
    rows.length === 0 ? (field.room ?? 0) : 0,
  );
  return Math.min(WIDEST, Math.max(NARROWEST, word, longest + 2));
}

function shownLength(value: CellValue): number {
  return typeof value === "string"
    ? Math.max(...value.split("\n").map((line) => line.length))
    : String(value ?? "").length;
}

/** A text that is short for its column is not reckoned letter by letter: there are thousands of rows. */
function linesOf(text: string, width: number): number {
  return text.length * 1.5 < width && text.indexOf("\n") < 0 ? 1 : lineCount(text, width);
}

/** Rows whose texts take more than one line, at most as high as Excel allows. */
function rowHeights(
  rows: readonly (readonly CellValue[])[],
  widths: readonly number[],
): { row: number; height: number }[] {
  return rows.flatMap((row, index) => {
    const lines = row.reduce<number>(
      (most, value, column) =>
        typeof value === "string" ? Math.max(most, linesOf(value, widths[column] as number)) : most,
      1,
    );
    return lines > 1 ? [{ row: TABLE_ROW + 1 + index, height: rowHeight(lines) }] : [];
  });
}

/** A sheet or a .csv file as the reader of populations wants it. */
export function casesGrid(sheet: ReadTable): Grid {
  const { name, cells: rows, merges, hiddenRows, hiddenColumns = [] } = sheet;
  const grid = { name, rows, firstRow: 1, merges };
  return hiddenRows === undefined ? grid : { ...grid, hiddenRows, hiddenColumns, isSheet: true };
}

/** Rows below the headers of cases; null for a sheet without them. What `chooseSheet` chooses by. */
export function caseRowsOf(mapping: readonly HeaderMapping[]): RowsOffered {
  return (cells) => {
    const header = readHeader(cells, mapping, false, (row) => ({ sheet: "", row }), CASES);
    if (header.missing.length > 0) return null;
    return cells.slice(header.at + 1).filter((row) => row.some((cell) => cell !== null && cell !== "")).length;
  };
}

/** What tblSager holds now, by the rules of an import, each problem at its cell. */
export function readCases(
  data: TableData | undefined,
  options: Pick<PopulationOptions, "steps" | "units">,
): Population {
  if (data === undefined) {
    const problems = [problem("sheet/table-missing", { table: CASES_TABLE }, { sheet: CASES_SHEET })];
    return { cases: [], furtherColumns: [], understood: [], keys: [], leftOut: 0, problems };
  }
  const grid = { name: data.sheet, rows: [data.headers, ...data.rows], firstRow: data.row, merges: [] };
  const read = readPopulation(grid, { ...options, source: "register" });
  const problems = [...uncalculatedCells(data.sheet, uncalculatedOf(data)), ...read.problems];
  return { ...read, problems: problems.map((each) => withCell(each, data)) };
}

/** Cells of the table's own rows and columns, of all its sheet's, that hold a formula without a result. */
function uncalculatedOf({ uncalculated = [], row, column, headers, rows }: TableData): string[] {
  return uncalculated.filter((cell) => {
    const at = regionOf(cell);
    if (at === null || at.row < row || at.row > row + Math.max(1, rows.length)) return false;
    return at.column >= column && at.column < column + headers.length;
  });
}

function withCell(told: Problem, data: TableData): Problem {
  const { row, column } = told.at ?? {};
  if (told.at === undefined || row === undefined || column === undefined) return told;
  const offset = data.headers.findIndex((header) => clean(header).replace(/\s+/gu, " ") === column);
  if (offset < 0) return told;
  const at: Place = { ...told.at, cell: cellAddress(row, data.column + offset) };
  return { ...told, at };
}
