/** Two files compared through openpyxl, an independent reader: everything a register's sheets are made of. */
import { spawnSync } from "node:child_process";
import { CHARTS } from "./chart-reader";

const SCRIPT = String.raw`${CHARTS}
import gc, re, sys, zipfile, openpyxl
# It runs once: nothing is tidied meanwhile.
gc.disable()
from openpyxl.utils import get_column_letter as letters
LIMIT = int(sys.argv[3])
found = []
def differ(where, a, b):
    if a != b and len(found) < LIMIT: found.append(f"{where}: {a!r} | {b!r}")
def color(c): return None if c is None or c.type != "rgb" else c.rgb[-6:]
def fill(f): return color(f.fgColor) if f.patternType == "solid" else None
def line(side): return None if side is None or side.style is None else (side.style, color(side.color))
def look(c):
    f, a = c.font, c.alignment
    return (c.number_format, fill(c.fill), bool(f.b), bool(f.i), f.u or None, f.sz, color(f.color) or "000000", f.name,
            a.horizontal or "general", a.vertical or "bottom", bool(a.wrap_text), int(a.indent or 0), bool(c.protection.locked))
NAMES = ("format", "fill", "bold", "italic", "underline", "size", "color", "font", "horizontal", "vertical", "wrap", "indent", "locked")
def border(c): return tuple(line(getattr(c.border, side)) for side in ("left", "right", "top", "bottom"))
LEFT, RIGHT, TOP, BOTTOM = range(4)
def styles(ws):
    """Look and lines of each cell by place, and of one that is not there; worked out once per style."""
    known = {}
    def of(c):
        key = bytes(c._style or b"")
        if key not in known: known[key] = (look(c), border(c))
        return known[key]
    return {at: of(c) for at, c in ws._cells.items()}, of(openpyxl.cell.Cell(ws, row=1, column=1))
# A line between two cells is one line, whichever of them keeps it.
def below(of, none, r, c): return of.get((r, c), none)[1][BOTTOM] or of.get((r + 1, c), none)[1][TOP]
def beside(of, none, r, c): return of.get((r, c), none)[1][RIGHT] or of.get((r, c + 1), none)[1][LEFT]
# openpyxl keeps a cell's formula or its value; here the value too, in the same reading.
Parser, Reader = openpyxl.worksheet._reader.WorkSheetParser, openpyxl.worksheet._reader.WorksheetReader
parse_formula, bind_cells = Parser.parse_formula, Reader.bind_cells
def parse_both(self, element):
    text, kind = element.findtext("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}v"), element.get("t", "n")
    if text: self.__dict__.setdefault("computed", {})[element.get("r")] = float(text) if kind == "n" else self.shared_strings[int(text)] if kind == "s" else text == "1" if kind == "b" else text
    return parse_formula(self, element)
def bind_both(self):
    bind_cells(self)
    self.ws.computed = self.parser.__dict__.get("computed", {})
Parser.parse_formula, Reader.bind_cells = parse_both, bind_both
def value(v): return None if v == "" else v
def rules(ws):
    flat = []
    for area in ws.conditional_formatting:
        for rule in area.rules:
            d = rule.dxf
            flat.append((rule.priority, str(area.sqref), tuple(rule.formula), bool(rule.stopIfTrue),
                color(d.fill.bgColor) if d.fill else None, color(d.font.color) if d.font and d.font.color else None, bool(d.font and d.font.b), bool(d.font and d.font.i)))
    return [each[1:] for each in sorted(flat, key=lambda each: each[0])]
def cells(area): return tuple(sorted(str(area).split()))
def lists(ws):
    return sorted((cells(v.sqref), v.type, v.formula1, bool(v.allow_blank), bool(v.showDropDown), bool(v.showErrorMessage), bool(v.showInputMessage), v.errorStyle or "stop", v.errorTitle or "", v.error or "", v.promptTitle or "", v.prompt or "") for v in ws.data_validations.dataValidation)
FLAGS = ("sheet", "objects", "scenarios", "formatCells", "formatColumns", "formatRows", "insertColumns", "insertRows", "insertHyperlinks",
         "deleteColumns", "deleteRows", "selectLockedCells", "selectUnlockedCells", "sort", "autoFilter", "pivotTables", "password")
def columns(ws):
    found = {}
    for key, d in ws.column_dimensions.items():
        for i in range(d.min or 0, min(d.max or 0, 60) + 1): found[i] = (round(d.width * 7), bool(d.hidden))
    return {i: each for i, each in found.items() if each != (64, False)}
def formula(text):
    if not isinstance(text, str) or not text.startswith("="): return text
    # [@X] and [[#This Row],[X]] are one.
    return re.sub(r"\[@\[?([^\[\]]+)\]?\]", r"[[#This Row],[\1]]", text)
def fixed(path):
    """Rows whose height somebody has set; the others are Excel's to fit."""
    with zipfile.ZipFile(path) as z:
        read = lambda name: z.read(name).decode()
        targets = dict(re.findall(r'Id="([^"]+)"[^>]*?Target="/?(?:xl/)?([^"]+)"', read("xl/_rels/workbook.xml.rels"))) | {i: t for t, i in re.findall(r'Target="/?(?:xl/)?([^"]+)"[^>]*?Id="([^"]+)"', read("xl/_rels/workbook.xml.rels"))}
        parts = [targets[i] for i in re.findall(r'<sheet [^>]*?r:id="([^"]+)"', read("xl/workbook.xml"))]
        return [{int(re.search(r' r="(\d+)"', t)[1]) for t in re.findall(r"<row [^>]*>", read("xl/" + p)) if 'customHeight="1"' in t} for p in parts]
def part(p): return (p.left.text or "", p.center.text or "", p.right.text or "")
# A sheet's name may stand in apostrophes that it does not need.
def plain(text): return re.sub(r"'([^']+)'!", r"\1!", text or "")
def names(book, ws):
    own = book.defined_names
    if hasattr(own, "definedName"):
        at = None if ws is None else book.worksheets.index(ws)
        return sorted((d.name, plain(d.attr_text), bool(d.hidden)) for d in own.definedName if d.localSheetId == at and not d.name.startswith("_xlnm"))
    return sorted((name, plain(d.attr_text), bool(d.hidden)) for name, d in (book if ws is None else ws).defined_names.items())
def parts(path):
    """The text of each worksheet part, in the order of the sheets."""
    with zipfile.ZipFile(path) as z:
        read = lambda name: z.read(name).decode()
        relations = [dict(re.findall(r'(\w+)="([^"]*)"', t)) for t in re.findall(r"<Relationship [^>]*>", read("xl/_rels/workbook.xml.rels"))]
        target = {r["Id"]: re.sub(r"^/?(?:xl/)?", "", r["Target"]) for r in relations}
        return [read("xl/" + target[i]) for i in re.findall(r'<sheet [^>]*?r:id="([^"]+)"', read("xl/workbook.xml"))]
# What openpyxl passes over: rules and drop-downs of later Excels, sparklines, slicers.
def extended(xml): return sorted(re.sub(r'\s(?:id|xr:uid|r:id)="[^"]*"|\s+(?=[<>])', "", t) for t in re.findall(r"<x14:(?:conditionalFormatting|dataValidation|sparklineGroup|slicer)\b.*?</x14:(?:conditionalFormatting|dataValidation|sparklineGroup|slicer)>", xml, re.S))
atexts, btexts = parts(sys.argv[1]), parts(sys.argv[2])
# Excel's programming interface has no place for the words that describe a chart.
def drawn(path): return {name: [{k: v for k, v in chart.items() if k != "description"} for chart in each] for name, each in charts(path).items()}
acharts, bcharts = drawn(sys.argv[1]), drawn(sys.argv[2])
afixed, bfixed = fixed(sys.argv[1]), fixed(sys.argv[2])
def sheet(a, b):
    n = a.title
    differ(f"{n} state", a.sheet_state, b.sheet_state)
    differ(f"{n} tab", color(a.sheet_properties.tabColor), color(b.sheet_properties.tabColor))
    differ(f"{n} gridlines", a.sheet_view.showGridLines is not False, b.sheet_view.showGridLines is not False)
    # How many rows and columns stand still; where the rest is scrolled to is no matter.
    differ(f"{n} freeze", *((w.sheet_view.pane and (w.sheet_view.pane.xSplit, w.sheet_view.pane.ySplit, w.sheet_view.pane.state)) for w in (a, b)))
    differ(f"{n} merges", sorted(map(str, a.merged_cells.ranges)), sorted(map(str, b.merged_cells.ranges)))
    differ(f"{n} columns", columns(a), columns(b))
    heights = lambda ws, rows: {r: d.ht for r, d in ws.row_dimensions.items() if d.ht is not None and r in rows and d.ht != 15}
    both = afixed[a.parent.worksheets.index(a)]
    differ(f"{n} fixed heights", sorted(both), sorted(bfixed[b.parent.worksheets.index(b)]))
    differ(f"{n} extended", extended(atexts[a.parent.worksheets.index(a)]), extended(btexts[b.parent.worksheets.index(b)]))
    # One that is drawn anew lies on top.
    named = lambda charts: sorted(charts, key=lambda each: (each["name"], str(each)))
    for one, other in zip(named(acharts[n]), named(bcharts[n])):
        for k in one: differ(f"{n} chart {one['name']} {k}", one[k], other[k])
    differ(f"{n} charts", len(acharts[n]), len(bcharts[n]))
    away = lambda ws: sorted(r for r, d in ws.row_dimensions.items() if d.hidden)
    differ(f"{n} hidden rows", away(a), away(b))
    notes = lambda ws: sorted((c.coordinate, c.comment.text) for row in ws.iter_rows() for c in row if c.comment)
    differ(f"{n} comments", notes(a), notes(b))
    view = lambda ws: (ws.sheet_view.zoomScale or 100, bool(ws.sheet_view.rightToLeft), ws.sheet_view.showRowColHeaders is not False, ws.sheet_view.view or "normal")
    differ(f"{n} view", view(a), view(b))
    differ(f"{n} heights", heights(a, both), heights(b, both))
    differ(f"{n} protection", {f: getattr(a.protection, f) for f in FLAGS}, {f: getattr(b.protection, f) for f in FLAGS})
    differ(f"{n} rules", rules(a), rules(b))
    differ(f"{n} lists", lists(a), lists(b))
    tables = lambda ws: {t.displayName: (t.ref, t.autoFilter is not None, [c.name for c in t.tableColumns], t.tableStyleInfo and t.tableStyleInfo.name, [bool(t.tableStyleInfo and getattr(t.tableStyleInfo, f)) for f in ("showRowStripes", "showColumnStripes", "showFirstColumn", "showLastColumn")], t.headerRowCount, t.totalsRowCount or 0, [(f.colId, str(f.filters and f.filters.filter)) for f in (t.autoFilter.filterColumn if t.autoFilter else [])]) for t in ws.tables.values()}
    differ(f"{n} tables", tables(a), tables(b))
    # Excel takes any column of one formula for a calculated one; those that are meant to be must be.
    calculated = lambda ws: {(t.displayName, c.name): formula("=" + c.calculatedColumnFormula.attr_text) for t in ws.tables.values() for c in t.tableColumns if c.calculatedColumnFormula}
    meant = calculated(a)
    differ(f"{n} calculated columns", meant, {at: text for at, text in calculated(b).items() if at in meant})
    differ(f"{n} names", names(a.parent, a), names(b.parent, b))
    links = lambda ws: sorted((l.ref, l.location, l.tooltip) for row in ws._cells.values() for l in [row.hyperlink] if l)
    differ(f"{n} links", links(a), links(b))
    setup = lambda ws: (ws.page_setup.orientation, int(ws.page_setup.paperSize or 0), ws.sheet_properties.pageSetUpPr and ws.sheet_properties.pageSetUpPr.fitToPage, ws.page_setup.fitToWidth, ws.page_setup.fitToHeight, ws.page_setup.scale or 100,
        tuple(round(getattr(ws.page_margins, m), 3) for m in ("left", "right", "top", "bottom", "header", "footer")), part(ws.oddHeader), part(ws.oddFooter), ws.print_title_rows, ws.print_title_cols, ws.print_area, [x.id for x in ws.row_breaks.brk], [x.id for x in ws.col_breaks.brk],
        bool(ws.print_options.horizontalCentered), bool(ws.print_options.verticalCentered), bool(ws.print_options.gridLines), bool(ws.print_options.headings), ws.page_setup.pageOrder or "downThenOver", bool(ws.page_setup.blackAndWhite), bool(ws.page_setup.draft), part(ws.evenHeader), part(ws.evenFooter), part(ws.firstHeader), part(ws.firstFooter))
    differ(f"{n} page", setup(a), setup(b))
    differ(f"{n} size", (a.max_row, a.max_column), (b.max_row, b.max_column))
    (ofa, nonea), (ofb, noneb) = styles(a), styles(b)
    empty = openpyxl.cell.Cell(a, row=1, column=1)
    there = a._cells.keys() | b._cells.keys()
    # What is not there may have a line to its neighbour.
    around = there | {(r - 1, c) for r, c in there if r > 1} | {(r, c - 1) for r, c in there if c > 1}
    for r, c in sorted(around):
        x, y = a._cells.get((r, c), empty), b._cells.get((r, c), empty)
        where = f"{n}!{letters(c)}{r}"
        differ(where, value(formula(x.value)), value(formula(y.value)))
        if x.data_type == "f":
            p, q = a.computed.get(x.coordinate), b.computed.get(x.coordinate)
            if not (isinstance(p, float) and isinstance(q, float) and abs(p - q) < 1e-9): differ(f"{where} value", p, q)
        (p, _), (q, _) = ofa.get((r, c), nonea), ofb.get((r, c), noneb)
        if p != q:
            for name, one, other in zip(NAMES, p, q): differ(f"{where} {name}", one, other)
        differ(f"{where} below", below(ofa, nonea, r, c), below(ofb, noneb, r, c))
        differ(f"{where} beside", beside(ofa, nonea, r, c), beside(ofb, noneb, r, c))
a, b = openpyxl.load_workbook(sys.argv[1]), openpyxl.load_workbook(sys.argv[2])
differ("sheets", a.sheetnames, b.sheetnames)
differ("active", a.active.title, b.active.title)
differ("names", names(a, None), names(b, None))
about = lambda book: tuple(getattr(book.properties, each) or "" for each in ("title", "subject", "keywords", "description", "category", "contentStatus"))
differ("properties", about(a), about(b))
for name in a.sheetnames:
    if name in b.sheetnames: sheet(a[name], b[name])
print("\n".join(found))
`;

/** What differs between two files, the first of it; empty where they are the same workbook. A whole quarter takes a minute and a gigabyte. */
export function differences(one: string, other: string, most = 60): string[] {
  const run = spawnSync("/usr/bin/python3", ["-c", SCRIPT, one, other, String(most)], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  // Where it was stopped from outside (too little memory) there is a signal, and nothing else to say why.
  if (run.status !== 0)
    throw new Error(
      `openpyxl cannot compare ${one} and ${other}: ${[run.error?.message, run.signal, run.stderr].filter(Boolean).join("; ")}`,
    );
  return run.stdout.split("\n").filter((each) => each !== "");
}
