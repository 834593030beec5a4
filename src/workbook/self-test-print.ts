/** Probes of how a sheet prints, and of charts. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read -- a probe reads what its own sync brought (the client refuses what is not loaded) */
import type { Bench, Probe } from "./self-test-probe";

async function paged(bench: Bench, set: (layout: Excel.PageLayout) => void, load: string): Promise<Excel.PageLayout> {
  const { pageLayout } = bench.other();
  set(pageLayout);
  pageLayout.load(load);
  await bench.context.sync();
  return pageLayout;
}

function chartOf(bench: Bench): Excel.Chart {
  bench.at("A1:B3").values = [
    ["Runde", "Procent"],
    ["K1", 0.5],
    ["K2", 0.75],
  ];
  return bench.sheet.charts.add("LineMarkers", bench.at("B1:B3"), "Columns");
}

export const PRINT: readonly Probe[] = [
  {
    group: "print",
    id: "print/paper",
    asks: { da: "A4 på tværs", en: "A4 landscape" },
    expected: [["A4", "Landscape"]],
    source: "page",
    ask: async (bench) => {
      const layout = await paged(
        bench,
        (page) => {
          page.paperSize = "A4";
          page.orientation = "Landscape";
        },
        "paperSize,orientation",
      );
      return [layout.paperSize, layout.orientation];
    },
  },
  {
    group: "print",
    id: "print/fit",
    asks: { da: "Tilpas til én side i bredden", en: "Fit to one page wide" },
    expected: [1],
    source: "page",
    ask: async (bench) => {
      const layout = await paged(
        bench,
        (page) => {
          page.zoom = { horizontalFitToPages: 1 };
        },
        "zoom",
      );
      return layout.zoom.horizontalFitToPages;
    },
  },
  {
    group: "print",
    id: "print/scale",
    asks: { da: "Skaler til 80 %", en: "Scale to 80%" },
    expected: [80],
    source: "page",
    ask: async (bench) => {
      const layout = await paged(
        bench,
        (page) => {
          page.zoom = { scale: 80 };
        },
        "zoom",
      );
      return layout.zoom.scale;
    },
  },
  {
    group: "print",
    id: "print/margins",
    asks: { da: "Margener i punkt", en: "Margins in points" },
    expected: [[36, 54]],
    source: "page",
    ask: async (bench) => {
      const layout = await paged(
        bench,
        (page) => {
          page.leftMargin = 36;
          page.topMargin = 54;
        },
        "leftMargin,topMargin",
      );
      return [layout.leftMargin, layout.topMargin].map(Math.round);
    },
  },
  {
    group: "print",
    id: "print/titles",
    asks: { da: "Rækker gentages på hver side", en: "Rows are repeated on each page" },
    expected: [[0, 2]],
    source: "page",
    ask: async (bench) => {
      const { pageLayout } = bench.other();
      pageLayout.setPrintTitleRows("$1:$2");
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      rows.load("rowIndex,rowCount");
      await bench.context.sync();
      return rows.isNullObject ? null : [rows.rowIndex, rows.rowCount];
    },
  },
  {
    group: "print",
    id: "print/area",
    asks: { da: "Udskriftsområdet bliver stående", en: "The print area stays" },
    expected: ["A1:D20"],
    source: "page",
    ask: async (bench) => {
      const { pageLayout } = bench.other();
      pageLayout.setPrintArea("A1:D20");
      const area = pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      await bench.context.sync();
      return area.isNullObject ? null : area.address.split("!").pop();
    },
  },
  {
    group: "print",
    id: "print/head-and-foot",
    asks: { da: "Sidehoved og sidefod med sidetal", en: "Header and footer with page numbers" },
    expected: [["Bilag 1", "Side &P af &N"]],
    source: "page",
    ask: async (bench) => {
      const parts = bench.other().pageLayout.headersFooters.defaultForAllPages;
      parts.leftHeader = "Bilag 1";
      parts.rightFooter = "Side &P af &N";
      parts.load("leftHeader,rightFooter");
      await bench.context.sync();
      return [parts.leftHeader, parts.rightFooter];
    },
  },
  {
    group: "print",
    id: "print/breaks",
    asks: { da: "Sideskift sættes og fjernes", en: "Page breaks are set and removed" },
    expected: [[1, 0]],
    source: "page",
    ask: async (bench) => {
      const { horizontalPageBreaks: breaks } = bench.other();
      breaks.add("A10");
      const before = breaks.getCount();
      await bench.context.sync();
      breaks.removePageBreaks();
      const after = breaks.getCount();
      await bench.context.sync();
      return [before.value, after.value];
    },
  },
  {
    group: "print",
    id: "print/break-place",
    asks: { da: "Et sideskift siger, hvor det står", en: "A page break tells where it is" },
    expected: [[9]],
    source: "page",
    ask: async (bench) => {
      const { horizontalPageBreaks: breaks } = bench.other();
      breaks.add("A10");
      breaks.load("items/rowIndex");
      await bench.context.sync();
      const cells = breaks.items.map((each) => each.getCellAfterBreak());
      for (const cell of cells) cell.load("rowIndex");
      await bench.context.sync();
      breaks.removePageBreaks();
      return cells.map(({ rowIndex }) => rowIndex);
    },
  },
  {
    group: "print",
    id: "print/chart",
    asks: { da: "Et diagram laves af et område", en: "A chart is made of a range" },
    expected: [["Afprøvning", 1, "Titel"]],
    source: "chart",
    ask: async (bench) => {
      const chart = chartOf(bench);
      chart.name = "Afprøvning";
      chart.title.text = "Titel";
      chart.load("name,title/text");
      const series = chart.series.getCount();
      await bench.context.sync();
      return [chart.name, series.value, chart.title.text];
    },
  },
  {
    group: "print",
    id: "print/chart-series",
    asks: { da: "En serie får navn, værdier og farve", en: "A series gets a name, values and a colour" },
    expected: [["Enighed", "#0F548C"]],
    source: "chart",
    ask: async (bench) => {
      const chart = chartOf(bench);
      const made = chart.series.getItemAt(0);
      made.name = "Enighed";
      made.setValues(bench.at("B2:B3"));
      made.setXAxisValues(bench.at("A2:A3"));
      made.format.line.color = "#0F548C";
      made.load("name,format/line/color");
      await bench.context.sync();
      return [made.name, made.format.line.color.toUpperCase()];
    },
  },
  {
    group: "print",
    id: "print/chart-place",
    asks: { da: "Et diagram lægges over bestemte celler", en: "A chart is put over given cells" },
    expected: [true],
    source: "chart",
    ask: async (bench) => {
      const chart = chartOf(bench);
      chart.setPosition(bench.at("D2"), bench.at("F9"));
      chart.load("left,top");
      const cell = bench.at("D2");
      cell.load("left,top");
      await bench.context.sync();
      // As far as Excel's own rounding to pixels may bring it.
      return Math.abs(chart.left - cell.left) <= 2.5 && Math.abs(chart.top - cell.top) <= 2.5;
    },
  },
  {
    group: "print",
    id: "print/chart-axis",
    asks: { da: "En akse fra 0 til 1 bliver stående", en: "An axis from 0 to 1 stays" },
    expected: [[0, 1]],
    source: "chart",
    ask: async (bench) => {
      const { valueAxis } = chartOf(bench).axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 1;
      valueAxis.load("minimum,maximum");
      await bench.context.sync();
      return [Number(valueAxis.minimum), Number(valueAxis.maximum)];
    },
  },
  {
    group: "print",
    id: "print/chart-gone",
    asks: { da: "Et diagram kan slettes igen", en: "A chart can be deleted again" },
    expected: [0],
    source: "chart",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const chart = sheet.charts.add("LineMarkers", sheet.getRange("A1:A3"), "Columns");
      await bench.context.sync();
      chart.delete();
      const count = sheet.charts.getCount();
      await bench.context.sync();
      return count.value;
    },
  },
];
