/** openpyxl (Python) as an independent reader of our files. */
import { spawnSync } from "node:child_process";
import type { Scalar } from "../../src/workbook/content";

export interface ReadSheet {
  readonly name: string;
  /** From A1 on, without empty cells at the end of rows and empty rows at the end. */
  readonly cells: readonly (readonly Scalar[])[];
  readonly merges: readonly string[];
  /** Range of each table by name. */
  readonly tables: Readonly<Record<string, string>>;
  /** Number format of each filled cell by address. */
  readonly formats: Readonly<Record<string, string>>;
  readonly unlocked: readonly string[];
}

const SCRIPT = `
import datetime, json, re, sys, openpyxl
from openpyxl.utils.datetime import to_excel
def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)): return to_excel(value)
    # openpyxl leaves the file format's own escapes (ECMA-376 part 1, 22.9.2.19) as they stand.
    if isinstance(value, str): value = re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), value)
    return None if value == "" else value
def sheet(ws):
    rows = [[plain(cell.value) for cell in row] for row in ws.iter_rows(min_row=1, min_col=1)]
    for row in rows:
        while row and row[-1] is None: row.pop()
    while rows and not rows[-1]: rows.pop()
    filled = [cell for row in ws.iter_rows() for cell in row if cell.value is not None]
    return {
        "name": ws.title, "cells": rows, "merges": [str(area) for area in ws.merged_cells.ranges],
        "tables": {table.displayName: table.ref for table in ws.tables.values()},
        "formats": {cell.coordinate: cell.number_format for cell in filled},
        "unlocked": [cell.coordinate for row in ws.iter_rows() for cell in row if not cell.protection.locked],
    }
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
json.dump([sheet(ws) for ws in book.worksheets], sys.stdout)
`;

/** All sheets of a file with the values in it. Dates come as serial numbers. */
export function readByOpenpyxl(path: string): ReadSheet[] {
  const run = spawnSync("/usr/bin/python3", ["-c", SCRIPT, path], { encoding: "utf8", maxBuffer: 1 << 30 });
  if (run.error !== undefined || run.stderr.includes("No module named")) {
    throw new Error("openpyxl is missing. Install it: sudo apt-get install python3-openpyxl");
  }
  if (run.status !== 0) throw new Error(`openpyxl cannot read ${path}: ${run.stderr}`);
  return JSON.parse(run.stdout) as ReadSheet[];
}
