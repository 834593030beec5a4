/** Columns of an export that are not ours: kept under their own header, dates and numbers recognised. */
import type { Cell } from "../../kernel/cell";
import { cited } from "../../kernel/cell";
import { serialFromText } from "../../kernel/date";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { CaseRow, CaseTable } from "./case-table";
import { headerKey } from "./column-set";

/** `datetime` where at least one value has a time of day. */
export type FurtherKind = "text" | "number" | "date" | "datetime";

export interface FurtherColumn {
  readonly header: string;
  readonly kind: FurtherKind;
}

/** What a column's cells become in Sager, in the order of the table's rows. */
export interface FurtherReading extends FurtherColumn {
  readonly values: readonly Cell[];
}

/** The part of a column that must be dates for the rest to be taken for mistakes. */
const MOSTLY = 0.9;
/** Numbers without blanks, leading zeros or group marks: the only texts that lose nothing by becoming numbers. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:,\d{1,10})?$/u;
/** Words in a header that say its numbers are days, where the format of the cells is not known. */
const DATE_WORDS =
  /dato|frist|modtaget|vurderet|begyndt|afsluttet|iværksat|plan|opfølgning|besøg|oprettet|født|tidspunkt|start|slut/u;
/** 1950 and 2100 as serial numbers. */
const DAYS = [18_264, 73_050] as const;

/** Every further column of the table, in its order. */
export function readFurther(
  table: CaseTable,
  dateColumns: readonly number[] | undefined,
  problems: Problem[],
): FurtherReading[] {
  return table.columns
    .filter((each) => each.column === null)
    .map(({ offset, header, name }): FurtherReading => {
      const values = table.rows.map((row) => row.cells[offset] ?? null);
      const filled = values.filter((cell) => cell !== null);
      const areDays = dateColumns === undefined ? lookLikeDays(header, filled) : dateColumns.includes(offset);
      const serials = values.map(serialReader(areDays));
      const dates = serials.filter((serial): serial is number => serial !== null);
      if (
        dates.length > 0 &&
        (dates.length === filled.length || (filled.length >= 10 && dates.length >= MOSTLY * filled.length))
      ) {
        values.forEach((cell, index) => {
          if (cell === null || serials[index] !== null) return;
          const at = { sheet: table.name, row: (table.rows[index] as CaseRow).number, column: header };
          problems.push(problem("population/date-mixed", { text: cited(cell) }, at));
        });
        const kind = dates.every(Number.isInteger) ? "date" : "datetime";
        return { header: name, kind, values: serials.map((serial, index) => serial ?? (values[index] as Cell)) };
      }
      const numbers = filled.length > 0 && filled.every((cell) => plainNumber(cell) !== null);
      return numbers
        ? { header: name, kind: "number", values: values.map(plainNumber) }
        : { header: name, kind: "text", values };
    });
}

/** Columns of dates repeat themselves: each text is read once. */
function serialReader(areDays: boolean): (cell: Cell) => number | null {
  const met = new Map<string, number | null>();
  return (cell) => {
    if (typeof cell !== "string") return areDays && typeof cell === "number" ? cell : null;
    const known = met.get(cell);
    if (known !== undefined) return known;
    const serial = serialFromText(cell);
    met.set(cell, serial);
    return serial;
  };
}

function plainNumber(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" && PLAIN_NUMBER.test(cell) ? Number(cell.replace(",", ".")) : null;
}

function lookLikeDays(header: string, cells: readonly Cell[]): boolean {
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  return DATE_WORDS.test(headerKey(header)) && numbers.every((number) => number >= DAYS[0] && number <= DAYS[1]);
}
