/**
 * Charts as an independent reader sees them, for the scripts that read files by openpyxl, which forgets their names and
 * much else when it reads them: `charts(path)` gives those of each sheet by its name, in their order.
 */
import { spawnSync } from "node:child_process";

export const CHARTS = String.raw`
import posixpath, re, zipfile
import xml.etree.ElementTree as tree
def charts(path):
    with zipfile.ZipFile(path) as z:
        have = set(z.namelist())
        def own(e): return e.tag.rsplit("}", 1)[-1]
        def all_of(e, name): return [c for c in e.iter() if own(c) == name]
        def at(e, *names):
            for name in names:
                e = next((c for c in e if own(c) == name), None) if e is not None else None
            return e
        def val(e, *names):
            found = at(e, *names)
            return None if found is None else found.get("val")
        def words(e): return None if e is None else "".join(t.text or "" for t in all_of(e, "t"))
        def number(text): return None if text is None else float(text)
        def related(part):
            name = posixpath.join(posixpath.dirname(part), "_rels", posixpath.basename(part) + ".rels")
            if name not in have: return {}
            full = lambda target: target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
            return {r.get("Id"): (r.get("Type").rsplit("/", 1)[-1], full(r.get("Target"))) for r in tree.fromstring(z.read(name)) if r.get("TargetMode") != "External"}
        def identity(e): return next(v for k, v in e.attrib.items() if k.endswith("}id"))
        # A sheet's name may stand in apostrophes that it does not need.
        def area(e):
            found = None if e is None else at(e, "f")
            return None if found is None else re.sub(r"^'([^']+)'!", r"\1!", found.text)
        def first(e):
            return None if e is None else next((area(c) for c in e if area(c) is not None), None)
        def color(e):
            found = None if e is None else next(iter(all_of(e, "srgbClr")), None)
            return None if found is None else found.get("val")
        def font(e):
            found = None if e is None else next(iter([*all_of(e, "rPr"), *all_of(e, "defRPr")]), None)
            return None if found is None else (found.get("sz"), found.get("b"), color(found))
        def series(e):
            name = at(e, "tx")
            name = None if name is None else (at(name, "v").text if at(name, "v") is not None else first(name))
            line = at(e, "spPr", "ln")
            return {"name": name, "categories": first(at(e, "cat")), "values": first(at(e, "val")), "color": color(at(e, "spPr")), "line": None if line is None else (color(line), val(line, "prstDash"), line.get("w")), "marker": val(e, "marker", "symbol")}
        def axis(e): return {"title": words(at(e, "title")), "format": at(e, "numFmt").get("formatCode") if at(e, "numFmt") is not None else None, "min": number(val(e, "scaling", "min")), "max": number(val(e, "scaling", "max")), "step": number(val(e, "majorUnit")), "order": val(e, "scaling", "orientation"), "crosses": val(e, "crosses"), "ticks": val(e, "majorTickMark"), "labels": val(e, "tickLblPos")}
        def read(part, anchor):
            root = tree.fromstring(z.read(part))
            chart = at(root, "chart")
            plots = [e for e in at(chart, "plotArea") if own(e).endswith("Chart")]
            frame = next(iter(all_of(anchor, "cNvPr")))
            def corner(name):
                e = at(anchor, name)
                return None if e is None else (int(at(e, "col").text), int(at(e, "row").text))
            return {"name": frame.get("name"), "description": frame.get("descr"), "from": corner("from"), "to": corner("to"), "title": words(at(chart, "title")),
                "kind": [(own(e), val(e, "barDir"), val(e, "grouping"), val(e, "gapWidth"), val(e, "overlap")) for e in plots], "series": [series(s) for e in plots for s in e if own(s) == "ser"],
                "axes": [axis(e) for e in at(chart, "plotArea") if own(e) in ("catAx", "valAx", "dateAx")], "legend": val(chart, "legend", "legendPos"), "blanks": val(chart, "dispBlanksAs"), "visible": val(chart, "plotVisOnly"),
                "frame": (color(at(root, "spPr")), color(at(root, "spPr", "ln"))), "font": font(at(root, "txPr")), "fonts": [font(e) for e in all_of(root, "rich")]}
        book = next(target for kind, target in related("").values() if kind == "officeDocument")
        parts = related(book)
        found = {}
        for sheet in all_of(tree.fromstring(z.read(book)), "sheet"):
            name, part = sheet.get("name"), parts[identity(sheet)][1]
            found[name] = []
            for kind, drawing in related(part).values():
                if kind != "drawing" or drawing not in have: continue
                targets = related(drawing)
                for anchor in tree.fromstring(z.read(drawing)):
                    found[name] += [read(targets[identity(e)][1], anchor) for e in all_of(anchor, "chart") if targets.get(identity(e), ("",))[0] == "chart"]
        return found
`;

/** Places count from 0, `to` is the first column and row beyond. */
export interface DescribedChart extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly description: string | null;
  readonly title: string | null;
  readonly legend: string | null;
  readonly from: readonly [column: number, row: number] | null;
  readonly to: readonly [column: number, row: number] | null;
  /** Element, direction, grouping, width of gaps, overlap. */
  readonly kind: readonly (readonly (string | null)[])[];
  readonly series: readonly Readonly<Record<string, unknown>>[];
  readonly axes: readonly Readonly<Record<string, unknown>>[];
}

/** The charts of a file, by the names of their sheets. */
export function readCharts(path: string): Readonly<Record<string, readonly DescribedChart[]>> {
  const script = `${CHARTS}\nimport json, sys\njson.dump(charts(sys.argv[1]), sys.stdout)`;
  const run = spawnSync("/usr/bin/python3", ["-c", script, path], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`no charts can be read from ${path}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Record<string, DescribedChart[]>;
}
