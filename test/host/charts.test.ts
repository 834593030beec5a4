/** Charts of the host through the real client: made, read, placed, and going along with their cells. */
import { describe, expect, it } from "vitest";
import { refusal, tried, withTable } from "./conformance-sheet";
import type { Tried } from "./conformance-sheet";

/** A line of B2:B4 named Linje. */
function withChart(on: Tried): Excel.Chart {
  withTable(on);
  const chart = on.sheet.charts.add("LineMarkers", on.sheet.getRange("B2:B4"), "Columns");
  chart.name = "Linje";
  chart.series.getItemAt(0).setXAxisValues(on.sheet.getRange("A2:A4"));
  return chart;
}

/** What the chart reads and where it stands now, from the host's own model. */
const state = ({ host }: Tried) =>
  host.workbook.sheets.map(({ name, charts }) => ({
    name,
    charts: charts.map(({ name: own, from, root }) => ({
      name: own,
      at: [from.row, from.column],
      reads: [...JSON.stringify(root).matchAll(/"text":"([^"]*![^"]*)"/g)].map(([, text]) => text),
    })),
  }));

describe("a chart", () => {
  it("is made with one series, and read back", async () => {
    await tried(async (on) => {
      const chart = withChart(on);
      chart.setPosition("D3", "H12");
      chart.title.text = "Over tid";
      chart.axes.valueAxis.maximum = 5;
      const { charts } = on.sheet;
      charts.load("items/name,items/left,items/top,items/width,items/height,items/title/text");
      const series = chart.series.load("items/name");
      chart.axes.valueAxis.load("maximum,minimum");
      await on.context.sync();
      const [found] = charts.items;
      // Columns of 64 and rows of 20 pixels, in points.
      expect(found).toMatchObject({ name: "Linje", left: 144, top: 30, width: 240, height: 150 });
      expect(found?.title.text).toBe("Over tid");
      expect(series.items).toHaveLength(1);
      expect([chart.axes.valueAxis.maximum, chart.axes.valueAxis.minimum]).toEqual([5, ""]);
    });
  });

  it("is moved and sized in points, by one cell or two", async () => {
    await tried(async (on) => {
      const chart = withChart(on);
      chart.setPosition("C2");
      chart.width = 100;
      chart.left = 10;
      chart.load("left,top,width,height");
      await on.context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([10, 15, 100, 216]);
    });
  });

  it("goes along with its cells, its table, its sheet's name and a copy of its sheet", async () => {
    await tried(async (on) => {
      withChart(on).setPosition("D3", "H12");
      on.sheet.getRange("1:1").insert("Down");
      await on.context.sync();
      expect(state(on)).toEqual([
        { name: "Sheet1", charts: [{ name: "Linje", at: [3, 3], reads: ["Sheet1!$A$3:$A$5", "Sheet1!$B$3:$B$5"] }] },
      ]);
      on.context.workbook.tables.getItem("T").resize("A2:B7");
      on.sheet.name = "Uge for uge";
      await on.context.sync();
      expect(state(on)[0]?.charts[0]?.reads).toEqual(["'Uge for uge'!$A$3:$A$7", "'Uge for uge'!$B$3:$B$7"]);
      on.sheet.copy("End");
      await on.context.sync();
      expect(state(on)[1]?.charts[0]).toEqual({
        name: "Linje",
        at: [3, 3],
        reads: ["'Uge for uge (2)'!$A$3:$A$7", "'Uge for uge (2)'!$B$3:$B$7"],
      });
      on.sheet.charts.getItem("linje").delete();
      await on.context.sync();
      expect(state(on).map(({ charts }) => charts.length)).toEqual([0, 1]);
    });
  });

  it("is not changed on a protected sheet, and not found where there is none", async () => {
    const onProtected = (change: (on: Tried) => unknown) =>
      refusal(async (on) => {
        withChart(on);
        on.sheet.protection.protect();
        await on.context.sync();
        change(on);
      });
    expect(await onProtected(({ sheet }) => sheet.charts.getItem("Linje").delete())).toBe("AccessDenied");
    expect(await onProtected(({ sheet }) => sheet.charts.add("Line", sheet.getRange("B2:B4")))).toBe("AccessDenied");
    expect(await onProtected(({ sheet }) => (sheet.charts.getItem("Linje").title.text = "ny"))).toBe("AccessDenied");
    expect(await refusal(({ sheet }) => sheet.charts.getItem("Linje").load("name"))).toBe("ItemNotFound");
  });

  it("of a kind that the host does not know is refused loudly", async () => {
    const made = (kind: "Pie" | "Line", cells: string) =>
      refusal(({ sheet }) => sheet.charts.add(kind, sheet.getRange(cells)));
    expect(await made("Pie", "B2:B4")).toBe("ApiNotFound");
    expect(await made("Line", "A1:B4")).toBe("ApiNotFound");
    expect(await refusal((on) => withChart(on).getImage())).toBe("ApiNotFound");
  });
});
