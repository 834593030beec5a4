/** openpyxl (Python) as an independent reader of our files. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Scalar } from "../../src/workbook/content";
import type { DescribedChart } from "./chart-reader";
import { CHARTS } from "./chart-reader";

export interface ReadSheet {
  readonly name: string;
  /** From A1 on, without empty cells at the end of rows and empty rows at the end. */
  readonly cells: readonly (readonly Scalar[])[];
}

export interface LookedAtSheet extends ReadSheet {
  readonly merges: readonly string[];
  /** Range of each table by name. */
  readonly tables: Readonly<Record<string, string>>;
  /** Number format of each filled cell by address. */
  readonly formats: Readonly<Record<string, string>>;
  readonly unlocked: readonly string[];
}

const SCRIPT = `${CHARTS}
import datetime, gc, json, re, sys, zipfile, openpyxl
# It runs once: nothing is tidied meanwhile, which is a fifth of its time.
gc.disable()
from openpyxl.utils.datetime import to_excel
def plain(value):
    # openpyxl leaves the file format's own escapes (ECMA-376 part 1, 22.9.2.19) as they stand.
    if isinstance(value, str):
        if "_x" in value: value = re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), value)
        return None if value == "" else value
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)): return to_excel(value)
    return value
def color(c): return None if c is None or c.type != "rgb" else c.rgb[-6:]
def line(side): return None if side is None or side.style is None else [side.style, color(side.color)]
def look(c):
    f, a, b = c.font, c.alignment, c.border
    return {"format": c.number_format, "fill": color(c.fill.fgColor) if c.fill.patternType == "solid" else None, "bold": bool(f.b), "italic": bool(f.i),
        "underline": f.u or None, "size": f.sz, "color": color(f.color) or "000000", "horizontal": a.horizontal or "general", "vertical": a.vertical or "bottom",
        "wrap": bool(a.wrap_text), "indent": int(a.indent or 0), "locked": bool(c.protection.locked),
        "border": [line(b.left), line(b.right), line(b.top), line(b.bottom)]}
def dressed(path):
    """Rows whose height somebody has set, sheet by sheet."""
    with zipfile.ZipFile(path) as z:
        read = lambda name: z.read(name).decode()
        relations = [dict(re.findall(r'(\\w+)="([^"]*)"', t)) for t in re.findall(r"<Relationship [^>]*>", read("xl/_rels/workbook.xml.rels"))]
        target = {r["Id"]: re.sub(r"^/?(?:xl/)?", "", r["Target"]) for r in relations}
        texts = [read("xl/" + target[i]) for i in re.findall(r'<sheet [^>]*?r:id="([^"]+)"', read("xl/workbook.xml"))]
        return [[int(re.search(r' r="(\\d+)"', t)[1]) for t in re.findall(r"<row [^>]*>", text) if 'customHeight="1"' in t] for text in texts]
def names(book, at): return {d.name: [d.attr_text, bool(d.hidden)] for d in book.defined_names.definedName if d.localSheetId == at}
def head(part): return [part.left.text or "", part.center.text or "", part.right.text or ""]
FLAGS = ("objects", "scenarios", "formatCells", "formatColumns", "formatRows", "insertColumns", "insertRows", "insertHyperlinks",
    "deleteColumns", "deleteRows", "selectLockedCells", "selectUnlockedCells", "sort", "autoFilter", "pivotTables")
def described(path):
    book = openpyxl.load_workbook(path)
    fixed = dressed(path)
    drawn = charts(path)
    return [{
        "name": ws.title, "state": ws.sheet_state, "tab": color(ws.sheet_properties.tabColor), "gridlines": ws.sheet_view.showGridLines is not False,
        "freeze": ws.freeze_panes, "merges": [str(area) for area in ws.merged_cells.ranges],
        "columns": {str(i): [round((d.width - 5 / 7) * 7), bool(d.hidden)] for d in ws.column_dimensions.values() for i in range(d.min or 0, min(d.max or 0, 60) + 1)},
        "heights": {str(r): d.ht for r, d in ws.row_dimensions.items() if d.ht is not None and r in fixed[at]}, "fixed": fixed[at],
        "cells": {c.coordinate: plain(c.value) for row in ws.iter_rows() for c in row if plain(c.value) is not None},
        "looks": {c.coordinate: look(c) for row in ws.iter_rows() for c in row if c.has_style},
        "protection": {"sheet": bool(ws.protection.sheet), "password": ws.protection.password, "forbids": [f for f in FLAGS if getattr(ws.protection, f)]},
        "rules": [{"area": str(area.sqref), "formula": rule.formula[0], "stop": bool(rule.stopIfTrue), "fill": color(rule.dxf.fill.bgColor) if rule.dxf.fill else None,
            "color": color(rule.dxf.font.color) if rule.dxf.font else None, "bold": bool(rule.dxf.font and rule.dxf.font.b), "italic": bool(rule.dxf.font and rule.dxf.font.i)}
            for area in ws.conditional_formatting for rule in sorted(area.rules, key=lambda each: each.priority)],
        "lists": [{"area": str(v.sqref), "list": v.formula1, "errorTitle": v.errorTitle, "error": v.error, "promptTitle": v.promptTitle, "prompt": v.prompt, "blank": bool(v.allow_blank)} for v in ws.data_validations.dataValidation],
        "tables": {t.displayName: {"ref": t.ref, "filter": t.autoFilter is not None, "style": t.tableStyleInfo and t.tableStyleInfo.name, "banded": bool(t.tableStyleInfo and t.tableStyleInfo.showRowStripes),
            "columns": [c.name for c in t.tableColumns], "calculated": [c.name for c in t.tableColumns if c.calculatedColumnFormula]} for t in ws.tables.values()},
        "charts": drawn[ws.title],
        "names": names(book, at), "bookNames": names(book, None),
        "links": [{"cell": l.ref, "target": l.location, "tip": l.tooltip} for row in ws._cells.values() for l in [row.hyperlink] if l],
        "page": {"orientation": ws.page_setup.orientation, "paper": int(ws.page_setup.paperSize or 0), "fits": bool(ws.sheet_properties.pageSetUpPr and ws.sheet_properties.pageSetUpPr.fitToPage),
            "wide": int(ws.page_setup.fitToWidth if ws.page_setup.fitToWidth is not None else 1), "high": int(ws.page_setup.fitToHeight if ws.page_setup.fitToHeight is not None else 1),
            "margins": [round(getattr(ws.page_margins, m), 3) for m in ("left", "right", "top", "bottom", "header", "footer")], "header": head(ws.oddHeader), "footer": head(ws.oddFooter),
            "rows": ws.print_title_rows, "columns": ws.print_title_cols, "area": ws.print_area, "breaks": [x.id for x in ws.row_breaks.brk],
            "scale": int(ws.page_setup.scale or 100), "columnBreaks": [x.id for x in ws.col_breaks.brk]},
    } for at, ws in enumerate(book.worksheets)]
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
        "name": ws.title, "cells": rows,
        **({"merges": [str(area) for area in ws.merged_cells.ranges], "tables": {table.displayName: table.ref for table in ws.tables.values()}, **looks(ws)} if sys.argv[1] == "looks" else {}),
    }
def sheets(path):
    # Values alone are read without the rest of the workbook, in half the time.
    book = openpyxl.load_workbook(path, data_only=True, read_only=sys.argv[1] == "cells")
    if sys.argv[1] == "cells":
        for ws in book.worksheets: ws.reset_dimensions()
    return [sheet(ws) for ws in book.worksheets]
json.dump([described(path) for path in sys.argv[2:]] if sys.argv[1] == "described" else [sheets(path) for path in sys.argv[2:]], sys.stdout)
`;

function read(kind: "cells" | "looks" | "described", paths: readonly string[]): unknown {
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

/** All that openpyxl says of a sheet. */
export interface DescribedSheet {
  readonly name: string;
  readonly state: string;
  readonly tab: string | null;
  readonly gridlines: boolean;
  readonly freeze: string | null;
  readonly merges: readonly string[];
  /** Pixels without Excel's own margin, and whether hidden, by column number. */
  readonly columns: Readonly<Record<string, readonly [number, boolean]>>;
  /** Of rows whose height is fixed. */
  readonly heights: Readonly<Record<string, number>>;
  readonly fixed: readonly number[];
  readonly cells: Readonly<Record<string, Scalar>>;
  readonly looks: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly protection: {
    readonly sheet: boolean;
    readonly password: string | null;
    readonly forbids: readonly string[];
  };
  readonly rules: readonly Readonly<Record<string, unknown>>[];
  readonly lists: readonly Readonly<Record<string, unknown>>[];
  readonly tables: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Text, and whether hidden. */
  readonly names: Readonly<Record<string, readonly [string, boolean]>>;
  readonly bookNames: Readonly<Record<string, readonly [string, boolean]>>;
  readonly charts: readonly DescribedChart[];
  readonly links: readonly Readonly<Record<string, unknown>>[];
  readonly page: Readonly<Record<string, unknown>>;
}

/** All sheets of each file, read by one run of Python. */
export function describeByOpenpyxl(paths: readonly string[]): DescribedSheet[][] {
  return read("described", paths) as DescribedSheet[][];
}
