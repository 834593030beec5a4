/** openpyxl (Python) as an independent reader of our files. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Scalar } from "../../src/workbook/content";

export interface ReadSheet {
  readonly name: string;
  /** From A1 on, without empty cells at the end of rows and empty rows at the end. */
  readonly cells: readonly (readonly Scalar[])[];
  readonly merges: readonly string[];
  /** Range of each table by name. */
  readonly tables: Readonly<Record<string, string>>;
}

export interface LookedAtSheet extends ReadSheet {
  /** Number format of each filled cell by address. */
  readonly formats: Readonly<Record<string, string>>;
  readonly unlocked: readonly string[];
}

const SCRIPT = `
import datetime, json, re, sys, openpyxl
from openpyxl.utils.datetime import to_excel
def plain(value):
    # openpyxl leaves the file format's own escapes (ECMA-376 part 1, 22.9.2.19) as they stand.
    if isinstance(value, str):
        if "_x" in value: value = re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), value)
        return None if value == "" else value
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)): return to_excel(value)
    return value
def looks(ws):
    filled = [cell for row in ws.iter_rows() for cell in row if cell.value is not None]
    return {
        "formats": {cell.coordinate: cell.number_format for cell in filled},
        "unlocked": [cell.coordinate for row in ws.iter_rows() for cell in row if not cell.protection.locked],
    }
def sheet(ws):
    rows = [[plain(value) for value in row] for row in ws.iter_rows(min_row=1, min_col=1, values_only=True)]
    for row in rows:
        while row and row[-1] is None: row.pop()
    while rows and not rows[-1]: rows.pop()
    return {
        "name": ws.title, "cells": rows, "merges": [str(area) for area in ws.merged_cells.ranges],
        "tables": {table.displayName: table.ref for table in ws.tables.values()},
        **(looks(ws) if sys.argv[1] == "looks" else {}),
    }
json.dump([[sheet(ws) for ws in openpyxl.load_workbook(path, data_only=True).worksheets] for path in sys.argv[2:]], sys.stdout)
`;

function read(kind: "cells" | "looks", paths: readonly string[]): unknown {
  const run = spawnSync("/usr/bin/python3", ["-c", SCRIPT, kind, ...paths], { encoding: "utf8", maxBuffer: 1 << 30 });
  if (run.error !== undefined || run.stderr.includes("No module named")) {
    throw new Error("openpyxl is missing. Install it: sudo apt-get install python3-openpyxl");
  }
  if (run.status !== 0) throw new Error(`openpyxl cannot read ${paths.join(", ")}: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

/** What was read last, by the file's content: a register of a quarter takes ten seconds, and is asked for again. */
const known = new Map<string, ReadSheet[]>();
const KEPT = 16;

/** All sheets of each of these files with the values in it, read by one run of Python. Dates come as serial numbers. */
export function readAllByOpenpyxl(paths: readonly string[]): ReadSheet[][] {
  const files = paths.map((path) => ({ path, content: createHash("sha256").update(readFileSync(path)).digest("hex") }));
  const unread = files.filter(({ content }) => !known.has(content));
  const found = new Map(known);
  if (unread.length > 0) {
    const sheets = read(
      "cells",
      unread.map(({ path }) => path),
    ) as ReadSheet[][];
    unread.forEach(({ content }, index) => found.set(content, sheets[index] ?? []));
  }
  known.clear();
  for (const [content, sheets] of [...found].slice(-KEPT)) known.set(content, sheets);
  return files.map(({ content }) => found.get(content) ?? []);
}

/** All sheets of a file with the values in it. Dates come as serial numbers. */
export function readByOpenpyxl(path: string): ReadSheet[] {
  return readAllByOpenpyxl([path])[0] ?? [];
}

/** The same, and how its cells look. */
export function lookByOpenpyxl(path: string): LookedAtSheet[] {
  return (read("looks", [path]) as LookedAtSheet[][])[0] ?? [];
}
