/** Charts in files: valid, read by others as described, found again by their names, and never at the cost of people's. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { region } from "../../src/workbook/address";
import type { ChartContent, SheetContent } from "../../src/workbook/content";
import { SERIES_COLORS } from "../../src/workbook/style";
import { MemoryWorkbook } from "../../src/workbook/memory";
import type { Change } from "../../src/workbook/workbook";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import type { DescribedChart } from "../support/chart-reader";
import { readCharts } from "../support/chart-reader";
import { withChartAndNote, withPart } from "../support/foreign";
import { OpenWorkbook } from "../support/excel";
import { lint } from "../support/lint";
import { connect } from "../support/office-client";
import { validateOoxml } from "../support/validate";
import { sheet } from "../support/workbook-sample";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-charts-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let written = 0;
function saved(bytes: Uint8Array): string {
  const path = join(folder, `${++written}.xlsx`);
  writeFileSync(path, bytes);
  return path;
}

const chartsOf = (bytes: Uint8Array, name: string): readonly DescribedChart[] => readCharts(saved(bytes))[name] ?? [];

const WEEKS: readonly (readonly [string, number | null, number])[] = [
  ["uge 1", 0.8, 12],
  ["uge 2", null, 15],
  ["uge 3", 0.9, 9],
];

/** Percents as a line and numbers as columns, of a table that may grow. */
function weekly(rows: readonly (readonly [string, number | null, number])[] = WEEKS): SheetContent {
  const cells = (column: string) => ({ table: "tblUger", column });
  const percent: ChartContent = {
    name: "Rettidighed",
    kind: "line",
    title: "Rettidige i procent & antal",
    description: "Andelen af rettidige vurderinger uge for uge",
    categories: cells("Uge"),
    series: [{ name: "Rettidige <24 timer>", values: cells("Procent") }],
    place: region(1, 5, 12, 6),
    axis: "percent",
    axisTitles: { values: "Procent", categories: "Uge" },
  };
  const number: ChartContent = {
    name: "Antal",
    kind: "stacked",
    title: "Underretninger",
    description: "Underretninger uge for uge",
    categories: cells("Uge"),
    series: [
      { name: "Alle", values: cells("Antal") },
      { name: "Igen", values: { region: region(4, 3, Math.max(1, rows.length), 1) } },
    ],
    place: region(14, 5, 12, 6),
    axis: "number",
    limits: { max: 40 },
  };
  return sheet("Frister 'nu' & før", {
    keepsLayout: true,
    blocks: [{ row: 1, column: 1, values: [["Uge for uge"]] }],
    tables: [
      {
        name: "tblUger",
        row: 3,
        column: 1,
        columns: [{ name: "Uge" }, { name: "Procent" }, { name: "Antal" }],
        rows,
        key: ["Uge"],
        filter: false,
      },
    ],
    charts: [percent, number],
  });
}

const SHEET = weekly().name;
const QUOTED = "'Frister ''nu'' & før'";

function changed(bytes: Uint8Array, ...edits: Change["edits"]): FileWorkbook {
  const workbook = FileWorkbook.fromBytes(bytes, "prøve.xlsx");
  workbook.writeNow({ edits });
  return workbook;
}

const redrawn = (bytes: Uint8Array, content: SheetContent): FileWorkbook => changed(bytes, { kind: "sheet", content });

describe("charts in a file", () => {
  it("are valid by the Open XML SDK and the linter", async () => {
    const bytes = renderWorkbook([
      weekly(),
      sheet("Liggende", {
        blocks: [
          {
            row: 1,
            column: 1,
            values: [
              ["a", 1],
              ["b", 2],
            ],
          },
        ],
        charts: (["bar", "column"] as const).map((kind, index) => ({
          name: kind,
          kind,
          title: kind,
          description: kind,
          categories: { region: region(1, 1, 2, 1) },
          series: Array.from({ length: 7 }, (_, at) => ({ name: `n${at}`, values: { region: region(1, 2, 2, 1) } })),
          place: region(4 + 20 * index, 1, 18, 6),
          axis: "number" as const,
        })),
      }),
    ]);
    expect(lint(bytes)).toEqual([]);
    expect(await validateOoxml(saved(bytes))).toEqual([]);
  });

  it("are what the sheet's description says", () => {
    const [percent, number] = chartsOf(renderWorkbook([weekly()]), SHEET);
    expect(percent).toMatchObject({
      name: "Rettidighed",
      description: "Andelen af rettidige vurderinger uge for uge",
      title: "Rettidige i procent & antal",
      kind: [["lineChart", null, "standard", null, null]],
      from: [4, 0],
      to: [10, 12],
      legend: null,
      blanks: "gap",
      series: [
        {
          name: "Rettidige <24 timer>",
          categories: `${QUOTED}!$A$4:$A$6`,
          values: `${QUOTED}!$B$4:$B$6`,
          marker: "circle",
        },
      ],
    });
    expect(percent?.axes).toMatchObject([{ title: "Uge" }, { title: "Procent", format: "0 %", min: 0, max: 1 }]);
    expect(number).toMatchObject({ kind: [["barChart", "col", "stacked", "60", "100"]], legend: "b" });
    expect(number?.axes[1]).toMatchObject({ format: "#,##0", min: 0, max: 40 });
  });

  it("read as many rows as their table has, also when it grows", () => {
    const rows = [["uge 4", 1, 20] as const, ["uge 5", 0.5, 21] as const];
    const grown = changed(renderWorkbook([weekly()]), { kind: "append", table: "tblUger", rows }).toBytes();
    const [percent, number] = chartsOf(grown, SHEET);
    expect(percent?.series[0]).toMatchObject({ categories: `${QUOTED}!$A$4:$A$8`, values: `${QUOTED}!$B$4:$B$8` });
    // A region that is all of a column grows as Excel lets it; the place stays.
    expect(number?.series.map((each) => each["values"])).toEqual([`${QUOTED}!$C$4:$C$8`, `${QUOTED}!$C$4:$C$8`]);
    expect(percent?.from).toEqual([4, 0]);
    const shorter = redrawn(grown, weekly(WEEKS.slice(0, 1))).toBytes();
    expect(chartsOf(shorter, SHEET)[0]?.series[0]).toMatchObject({ values: `${QUOTED}!$B$4` });
    expect(lint(shorter)).toEqual([]);
  });

  it("read the same in memory", async () => {
    const memory = new MemoryWorkbook([weekly()]);
    await memory.write({ edits: [{ kind: "append", table: "tblUger", rows: [["uge 4", 1, 20]] }] });
    const file = changed(renderWorkbook([weekly()]), { kind: "append", table: "tblUger", rows: [["uge 4", 1, 20]] });
    expect(chartsOf(renderWorkbook(memory.sheets), SHEET)).toEqual(chartsOf(file.toBytes(), SHEET));
  });

  it("are found again by name, and go with their description", () => {
    const first = renderWorkbook([weekly()]);
    const charts = weekly().charts ?? [];
    const again = redrawn(first, { ...weekly(), charts: [{ ...charts[0]!, title: "Ny titel" }] });
    expect(again.losses()).toEqual([]);
    const bytes = again.toBytes();
    expect(chartsOf(bytes, SHEET).map(({ name, title }) => [name, title])).toEqual([["Rettidighed", "Ny titel"]]);
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("xl/charts/"))).toHaveLength(1);
    expect(lint(bytes)).toEqual([]);
    const none = redrawn(bytes, { ...weekly(), charts: [] }).toBytes();
    expect(chartsOf(none, SHEET)).toEqual([]);
    expect(lint(none)).toEqual([]);
  });

  it("stay where somebody moved them, and follow their description where nobody did", () => {
    const first = withPart(renderWorkbook([weekly()]), "xl/drawings/drawing1.xml", (text) =>
      text.replace(
        "<xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff>",
        "<xdr:col>4</xdr:col><xdr:colOff>99999</xdr:colOff>",
      ),
    );
    const lower = {
      ...weekly(),
      charts: (weekly().charts ?? []).map((each) => ({ ...each, place: region(40, 2, 9, 5) })),
    };
    // By a tenth of an inch, within its first column.
    const [moved, other] = chartsOf(redrawn(first, lower).toBytes(), SHEET);
    expect([moved?.from, moved?.to]).toEqual([
      [4, 0],
      [10, 12],
    ]);
    expect([other?.from, other?.to]).toEqual([
      [1, 39],
      [6, 48],
    ]);
    // Where it was put is noted anew, so that it is still known as moved.
    const twice = redrawn(redrawn(first, lower).toBytes(), weekly()).toBytes();
    expect(chartsOf(twice, SHEET).map(({ from }) => from)).toEqual([
      [4, 0],
      [4, 13],
    ]);
  });

  it("of people's stay as they are, whatever they are called", () => {
    const file = saved(renderWorkbook([{ ...weekly(), charts: [] }]));
    withChartAndNote(file, SHEET);
    const theirs = withPart(readFileSync(file), "xl/drawings/drawing1.xml", (text) =>
      text.replace(/name="Chart 1"/u, 'name="Rettidighed"'),
    );
    const before = chartsOf(theirs, SHEET);
    expect(before).toHaveLength(1);
    const drawn = redrawn(theirs, weekly());
    expect(drawn.losses().filter(({ code }) => code !== "file/loses-comments")).toEqual([]);
    const after = chartsOf(drawn.toBytes(), SHEET);
    expect(after.map(({ name }) => name)).toEqual(["Rettidighed", "Rettidighed", "Antal"]);
    expect(after[0]).toEqual(before[0]);
    expect(lint(drawn.toBytes())).toEqual([]);
    const again = chartsOf(redrawn(drawn.toBytes(), { ...weekly(), charts: [] }).toBytes(), SHEET);
    expect(again).toEqual(before);
  });

  it("of people's follow a table that grows", () => {
    const file = saved(renderWorkbook([{ ...weekly(), charts: [] }]));
    withChartAndNote(file, SHEET);
    const whole = withPart(readFileSync(file), "xl/charts/chart1.xml", (text) =>
      text.replace(/\$B\$2:\$B\$3/gu, "$B$4:$B$6"),
    );
    const grown = changed(whole, { kind: "append", table: "tblUger", rows: [["uge 4", 1, 20]] }).toBytes();
    expect(chartsOf(grown, SHEET)[0]?.series[0]).toMatchObject({ values: `${QUOTED}!$B$4:$B$7` });
  });
});

describe("charts in Excel", () => {
  const noted = { tables: ["tblUger"], sheets: [SHEET] };
  const redraw = async (book: OpenWorkbook, content: SheetContent): Promise<void> => {
    await book.read(noted);
    await book.write({ edits: [{ kind: "sheet", content }] });
  };

  it("stay where somebody moved them, and people's own stay as they are", async () => {
    const book = new OpenWorkbook(renderWorkbook([weekly()]));
    await connect(book.host).Excel.run(async (context) => {
      const on = context.workbook.worksheets.getItem(SHEET);
      on.charts.getItem("Rettidighed").setPosition("H5", "J9");
      on.charts.add("BarClustered", on.getRange("C4:C6")).name = "Min egen";
      await context.sync();
    });
    const before = chartsOf(book.saved(), SHEET);
    expect(before.map(({ name }) => name)).toEqual(["Rettidighed", "Antal", "Min egen"]);
    const lower = {
      ...weekly(),
      charts: (weekly().charts ?? []).map((each) => ({ ...each, place: region(40, 2, 9, 5) })),
    };
    await redraw(book, lower);
    const after = chartsOf(book.saved(), SHEET);
    expect(after.map(({ name }) => name)).toEqual(["Min egen", "Rettidighed", "Antal"]);
    expect(after[0]).toEqual(before[2]);
    expect(after.slice(1).map(({ from, to }) => [from, to])).toEqual([
      [
        [7, 4],
        [10, 9],
      ],
      [
        [1, 39],
        [6, 48],
      ],
    ]);
    await redraw(book, { ...weekly(), charts: [] });
    const bytes = book.saved();
    expect(chartsOf(bytes, SHEET)).toEqual([before[2]]);
    expect(lint(bytes)).toEqual([]);
  });

  it("read as many rows as their table has, also when it grows", async () => {
    const book = new OpenWorkbook(renderWorkbook([weekly()]));
    await book.write({ edits: [{ kind: "append", table: "tblUger", rows: [["uge 4", 1, 20]] }] });
    const bytes = book.saved();
    expect(chartsOf(bytes, SHEET)[0]?.series[0]).toMatchObject({ values: `${QUOTED}!$B$4:$B$7` });
    expect(await validateOoxml(saved(bytes))).toEqual([]);
  });

  it("are put back where a command is cut off", async () => {
    const book = new OpenWorkbook(renderWorkbook([weekly()]));
    await book.read(noted);
    const long = { ...weekly(), charts: [], blocks: [{ row: 1, column: 1, values: [["a".repeat(40_000)]] }] };
    await expect(book.write({ edits: [{ kind: "sheet", content: long }] })).rejects.toThrow();
    expect(chartsOf(book.saved(), SHEET)).toEqual(chartsOf(renderWorkbook([weekly()]), SHEET));
  });
});

describe("a workbook opened and saved in the workbench", () => {
  it("keeps charts as they are, ours and people's", async () => {
    const file = saved(
      renderWorkbook([weekly(), sheet("Deres", { blocks: [{ row: 1, column: 1, values: [["a", 1]] }] })]),
    );
    const ours = readCharts(file)[SHEET];
    const theirs = saved(renderWorkbook([sheet("Deres", { blocks: [{ row: 1, column: 1, values: [["a", 1]] }] })]));
    withChartAndNote(theirs, "Deres");
    for (const [path, name] of [
      [file, SHEET],
      [theirs, "Deres"],
    ] as const) {
      const { workbook, left } = openWorkbook(readFileSync(path));
      expect(left).toEqual([]);
      const again = saved(saveWorkbook(new Host(workbook).session));
      const [before, after] = [readCharts(path)[name] ?? [], readCharts(again)[name] ?? []];
      expect(after).toHaveLength(name === SHEET ? (ours ?? []).length : 1);
      for (const [index, chart] of after.entries())
        // An anchor that says its size is written as one that says both corners.
        expect({ ...chart, to: null }).toEqual({ ...before[index], to: null });
      expect(await validateOoxml(again)).toEqual([]);
      expect(lint(readFileSync(again))).toEqual([]);
    }
  });
});

describe("a chart's description", () => {
  const drawn = (over: Partial<ChartContent>) => () =>
    renderWorkbook([{ ...weekly(), charts: [{ ...(weekly().charts?.[0] as ChartContent), ...over }] }]);

  it("is refused where it cannot be drawn", () => {
    expect(drawn({ series: [] })).toThrow(/shows nothing/u);
    expect(drawn({ categories: { table: "tblUger", column: "Dag" } })).toThrow(/No column Dag/u);
    expect(drawn({ categories: { region: region(1, 1, 2, 2) } })).toThrow(/no line of cells/u);
    const twice = [...(weekly().charts ?? []), { ...(weekly().charts?.[0] as ChartContent), name: "RETTIDIGHED" }];
    expect(() => renderWorkbook([{ ...weekly(), charts: twice }])).toThrow(/Two charts/u);
  });
});

/** @source https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it("the colours of series hold 3:1 on white", () => {
  for (const color of SERIES_COLORS) expect(1.05 / (luminance(color) + 0.05), color).toBeGreaterThanOrEqual(3);
  expect(new Set(SERIES_COLORS).size).toBe(SERIES_COLORS.length);
});
