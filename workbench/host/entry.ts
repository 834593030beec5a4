/**
 * What a person types, picks, pastes or deletes, which Excel judges by other rules than what an add-in writes: locked
 * cells and validation refuse it, text is read in the person's own language, a table takes in what is typed below it.
 */
import type { Area } from "./area";
import { bounding, intersection } from "./area";
import { writeCells } from "./cells";
import { Failure } from "./failure";
import { lookAt } from "./formatting";
import type { Cell, Sheet, Table } from "./model";
import { withTrait } from "./look";
import { dressRows } from "./newrows";
import { danishFormat, readIn } from "./reading";
import type { Language } from "./reading";
import type { Session } from "./session";
import { headersTyped } from "./tables";
import { typed, yearOf } from "./typing";
import type { Alert } from "./validity";
import { alertFor } from "./validity";

export type Refusal =
  | { readonly kind: "locked" }
  | { readonly kind: "not valid"; readonly alert: Alert }
  /** A cell that a merged one covers, a formula this host does not know, a text too long. */
  | { readonly kind: "not possible"; readonly reason: string };

export type Entry =
  /** `area`: what was written, with the rows a table took in. `alert`: a validation that only warns. */
  | { readonly taken: true; readonly area: Area; readonly alert: Alert | null; readonly undo: () => void }
  | { readonly taken: false; readonly refusal: Refusal };

export interface Typist {
  readonly language: Language;
  /**
   * Validation is asked of what is typed and picked, not of what is pasted or deleted.
   *
   * @source https://support.microsoft.com/office/more-on-data-validation-f38dee73-9900-4ca6-9301-8a5f6e1f0c4c
   */
  readonly validated: boolean;
}

/** All of it or nothing. Null leaves a cell as it is, empty text clears it. */
export function enter(
  sheet: Sheet,
  where: Area,
  texts: readonly (readonly (string | null)[])[],
  typist: Typist,
  session: Session,
): Entry {
  const year = yearOf(session.settings.now);
  const values = texts.map((line, r) =>
    line.map((text, c) =>
      text === null ? null : readIn(text, typist.language, lookAt(sheet, where.row + r, where.column + c).format),
    ),
  );
  const alert = typist.validated ? firstAlert(sheet, where, values, year, session) : null;
  if (alert?.style === "Stop" && !locked(sheet, where)) return { taken: false, refusal: { kind: "not valid", alert } };
  const growing = sheet.protection ? [] : sheet.tables.filter((table) => growsInto(sheet, table, where));
  const undo = remember(sheet, where, growing, session);
  try {
    writeCells(sheet, where, values, session);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {
      taken: false,
      refusal: error.code === "AccessDenied" ? { kind: "locked" } : { kind: "not possible", reason: error.message },
    };
  }
  if (typist.language === "da") takeDanishFormats(sheet, where, texts);
  const grown = growing.map((table) => grow(sheet, table, where));
  return { taken: true, area: grown.reduce((all, each) => bounding(all, each), where), alert, undo };
}

/** What the mark on a typed amount says, where the cell had no format of its own. */
function takeDanishFormats(sheet: Sheet, where: Area, texts: readonly (readonly (string | null)[])[]): void {
  texts.forEach((line, r) =>
    line.forEach((text, c) => {
      const cell = sheet.cell(where.row + r, where.column + c);
      const look = lookAt(sheet, where.row + r, where.column + c);
      const format = text === null || typeof cell?.value !== "number" ? undefined : danishFormat(text);
      // Thousands have brought a format along that the amount's own takes the place of.
      if (cell && format !== undefined && /^(General|#,##0(\.00)?)$/.test(look.format))
        cell.look = withTrait(look, "format", format);
    }),
  );
}

/** Whether the sheet's protection keeps any cell of the area as it is. */
export function locked(sheet: Sheet, where: Area): boolean {
  if (!sheet.protection) return false;
  for (let row = where.row; row < where.row + where.rows; row++) {
    for (let column = where.column; column < where.column + where.columns; column++)
      if (lookAt(sheet, row, column).locked) return true;
  }
  return false;
}

function firstAlert(
  sheet: Sheet,
  where: Area,
  values: readonly (readonly (string | number | boolean | null)[])[],
  year: number,
  session: Session,
): Alert | null {
  let mildest: Alert | null = null;
  for (const [r, line] of values.entries()) {
    for (const [c, value] of line.entries()) {
      if (value === null) continue;
      const read = typed(value, lookAt(sheet, where.row + r, where.column + c).format, year);
      const alert =
        read.kind === "formula" ? null : alertFor(sheet, where.row + r, where.column + c, read.value, session);
      if (alert?.style === "Stop") return alert;
      mildest ??= alert;
    }
  }
  return mildest;
}

/**
 * A table without totals takes in rows typed right below it where the row was blank.
 *
 * @source https://support.microsoft.com/office/overview-of-excel-tables-7ab0bb7d-3a9e-4b56-a3c9-6c94334e492c
 */
function growsInto(sheet: Sheet, table: Table, where: Area): boolean {
  const below = { ...table.area, row: table.area.row + table.area.rows, rows: where.rows };
  return (
    !table.showTotals &&
    where.row === below.row &&
    intersection(below, where) !== null &&
    sheet.usedArea(true, below) === null
  );
}

function grow(sheet: Sheet, table: Table, where: Area): Area {
  const added = { ...table.area, row: where.row, rows: where.rows };
  table.area = { ...table.area, rows: added.row + added.rows - table.area.row };
  dressRows(sheet, added, where.row - 1);
  return added;
}

/** How the cells are now, and with them the tables about to grow: put back by calling what this gives. */
function remember(sheet: Sheet, where: Area, growing: readonly Table[], session: Session): () => void {
  const areas = [where, ...growing.map((table) => ({ ...table.area, row: where.row, rows: where.rows }))];
  const cells = new Map<string, { readonly row: number; readonly column: number; readonly before: Cell | null }>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = sheet.cell(row, column);
        cells.set(`${row} ${column}`, { row, column, before: cell ? { ...cell } : null });
      }
    }
  }
  const tables = growing.map((table) => ({ table, area: table.area }));
  const { validations, conditionals } = sheet;
  return () => {
    for (const { row, column, before } of cells.values()) restore(sheet, row, column, before);
    for (const { table, area } of tables) table.area = area;
    if (tables.length > 0) Object.assign(sheet, { validations, conditionals });
    sheet.workbook.touch();
    headersTyped(sheet, where, session);
  };
}

function restore(sheet: Sheet, row: number, column: number, before: Cell | null): void {
  sheet.forget(row, column);
  if (before) Object.assign(sheet.need(row, column), before);
}
