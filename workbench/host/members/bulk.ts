/**
 * Many looks in one action: `setCellProperties`, `setRowProperties`, `setColumnProperties`; of reading, links and formats
 * of cells, and which rows are hidden.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.settablecellproperties and its row and column kin
 */
import type { Area } from "../area";
import { invalidArgument, notImplemented } from "../failure";
import { mayDo } from "../guard";
import type { Sheet } from "../model";
import type { HostObject } from "../object";
import type { Json } from "../json";
import { asFlag, asRecord, oneOf } from "../json";
import type { Session } from "../session";
import { RANGE_BORDER, RANGE_FORMAT } from "./format";
import { readHyperlink } from "./hyperlink";
import type { RangeTarget } from "./targets";

/** What was asked for of each cell, in rows. */
export function getCellProperties({ sheet, area }: RangeTarget, value: Json, session: Session): Json {
  const asked = Object.entries(asRecord(value)).filter(([, wanted]) => wanted !== null && wanted !== false);
  const other = asked.find(([name]) => name !== "hyperlink" && name !== "format");
  if (other !== undefined) throw notImplemented(`the cell property ${other[0]}`);
  const read = (name: string, wanted: Json, cell: Area): Json =>
    name === "hyperlink"
      ? readHyperlink(sheet, cell, session)
      : readFormat({ sheet, area: cell }, RANGE_FORMAT({ sheet, area: cell }), wanted, session);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      return Object.fromEntries(asked.map(([name, wanted]) => [name, read(name, wanted, cell)]));
    }),
  );
}

/** What is asked for of a format, as far down as it is asked. */
function readFormat(target: RangeTarget, object: HostObject, wanted: Json, session: Session): Json {
  const asked = Object.entries(asRecord(wanted)).filter(([, each]) => each !== null && each !== false);
  return Object.fromEntries(
    asked.map(([key, inner]) => {
      if (key === "borders") return [key, readBorders(target, inner, session)];
      const own = object.property(key);
      if (!own) throw notImplemented(`reading the format ${key}`);
      // Asked for as one.
      if (key === "protection")
        return [
          key,
          readFormat(target, object.link(own.name, session), { locked: true, formulaHidden: true }, session),
        ];
      const value = own.kind === "scalar" ? object.read(own.name, session) : null;
      return [key, own.kind === "scalar" ? value : readFormat(target, object.link(own.name, session), inner, session)];
    }),
  );
}

/** The same of each side of a cell. */
function readBorders(target: RangeTarget, wanted: Json, session: Session): Json {
  const asked = Object.entries(asRecord(wanted)).filter(([, each]) => each === true);
  return Object.fromEntries(
    (["top", "bottom", "left", "right"] as const).map((side) => {
      const border = RANGE_BORDER({ ...target, side: SIDES[side] });
      const read = asked.map(([name]) => {
        const own = border.property(name);
        if (!own) throw notImplemented(`the border property ${name}`);
        return [name, border.read(own.name, session)];
      });
      return [side, Object.fromEntries(read)];
    }),
  );
}

/** One record for each row. */
export function getRowProperties({ sheet, area }: RangeTarget, value: Json, session: Session): Json {
  const asked = Object.entries(asRecord(value)).filter(([, wanted]) => wanted !== null && wanted !== false);
  const other = asked.find(([name]) => name !== "rowHidden" && name !== "format");
  if (other !== undefined) throw notImplemented(`reading the row property ${other[0]}`);
  return Array.from({ length: area.rows }, (_, index) => {
    const where = { ...area, row: area.row + index, rows: 1 };
    const row = sheet.rows.get(where.row);
    return Object.fromEntries(
      asked.map(([name, wanted]) => [
        name,
        name === "rowHidden"
          ? row?.hidden === true || row?.filtered === true
          : readFormat({ sheet, area: where }, RANGE_FORMAT({ sheet, area: where }), wanted, session),
      ]),
    );
  });
}

/** One record for each cell, in rows. */
export function setCellProperties({ sheet, area }: RangeTarget, value: Json, session: Session): void {
  if (!Array.isArray(value) || value.length !== area.rows)
    throw invalidArgument("one list of cell properties for each row");
  value.forEach((row, r) => {
    if (!Array.isArray(row) || row.length !== area.columns)
      throw invalidArgument("one record of cell properties for each column");
    row.forEach((each, c) =>
      apply(sheet, { row: area.row + r, column: area.column + c, rows: 1, columns: 1 }, each, [], session),
    );
  });
}

export function setRowProperties({ sheet, area }: RangeTarget, value: Json, session: Session): void {
  if (!Array.isArray(value) || value.length !== area.rows)
    throw invalidArgument("one record of row properties for each row");
  value.forEach((each, r) => apply(sheet, { ...area, row: area.row + r, rows: 1 }, each, ["rowHidden"], session));
}

export function setColumnProperties({ sheet, area }: RangeTarget, value: Json, session: Session): void {
  if (!Array.isArray(value) || value.length !== area.columns)
    throw invalidArgument("one record of column properties for each column");
  value.forEach((each, c) =>
    apply(sheet, { ...area, column: area.column + c, columns: 1 }, each, ["columnHidden"], session),
  );
}

function apply(sheet: Sheet, where: Area, value: Json, hiding: readonly string[], session: Session): void {
  if (value === null) return;
  for (const [key, inner] of Object.entries(asRecord(value))) {
    if (key === "format") applyFormat(RANGE_FORMAT({ sheet, area: where }), { sheet, area: where }, inner, session);
    else if (hiding.includes(key)) hide(sheet, where, key, asFlag(inner));
    else throw notImplemented(`the cell property ${key}`);
  }
}

function hide(sheet: Sheet, where: Area, key: string, hidden: boolean): void {
  mayDo(sheet, key === "rowHidden" ? "allowFormatRows" : "allowFormatColumns");
  const size = key === "rowHidden" ? sheet.needRow(where.row) : sheet.needColumn(where.column);
  size.hidden = hidden;
}

const SIDES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
} as const;

function applyFormat(object: HostObject, target: RangeTarget, value: Json, session: Session): void {
  for (const [key, inner] of Object.entries(asRecord(value))) {
    if (key === "borders") applyBorders(target, inner, session);
    else {
      const own = object.property(key);
      if (!own) throw notImplemented(`the format ${key}`);
      if (own.kind === "scalar") object.write(own.name, inner, session);
      else applyFormat(object.link(own.name, session), target, inner, session);
    }
  }
}

function applyBorders(target: RangeTarget, value: Json, session: Session): void {
  for (const [key, inner] of Object.entries(asRecord(value))) {
    const side = SIDES[oneOf(key, Object.keys(SIDES) as (keyof typeof SIDES)[])];
    const border = RANGE_BORDER({ ...target, side });
    for (const [name, wanted] of Object.entries(asRecord(inner))) {
      const own = border.property(name);
      if (!own) throw notImplemented(`the border property ${name}`);
      border.write(own.name, wanted, session);
    }
  }
}
