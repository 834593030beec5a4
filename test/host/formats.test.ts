/** Looks, sizes and visibility of cells, rows and columns. */
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";
import type { Path } from "./raw-batch";
import { ask, failure } from "./raw-batch";

function newHost(): Host {
  return new Host(new Workbook());
}

describe("looks by hand", () => {
  it.each([
    ["Font", "Bold", true],
    ["Font", "Italic", true],
    ["Font", "Size", 14],
    ["Font", "Name", "Carlito"],
    ["Font", "Color", "#102030"],
    ["Font", "Underline", "Single"],
    ["Font", "Strikethrough", true],
    ["Fill", "Color", "#ABCDEF"],
    ["Protection", "Locked", false],
    ["Protection", "FormulaHidden", true],
  ])("sets %s.%s of a block at once", async (part, name, value) => {
    const [all, beside] = await ask(newHost(), (batch) => {
      const block = batch.range("Sheet1", "B2:C3");
      const on = block.property("Format").property(part).set(name, value);
      return [
        on.query(name[0]!.toLowerCase() + name.slice(1)),
        batch
          .range("Sheet1", "D4")
          .property("Format")
          .property(part)
          .query(name[0]!.toLowerCase() + name.slice(1)),
      ];
    });
    expect(all).toEqual({ [name]: value });
    expect(beside).not.toEqual(all);
  });

  it.each([
    ["HorizontalAlignment", "Center"],
    ["VerticalAlignment", "Top"],
    ["WrapText", true],
    ["IndentLevel", 2],
    ["TextOrientation", 90],
    ["ShrinkToFit", true],
  ])("sets format.%s", async (name, value) => {
    const [answer] = await ask(newHost(), (batch) =>
      batch
        .range("Sheet1", "A1")
        .property("Format")
        .set(name, value)
        .query(name[0]!.toLowerCase() + name.slice(1)),
    );
    expect(answer).toEqual({ [name]: value });
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
  it("answers null where cells differ", async () => {
    const [answer] = await ask(newHost(), (batch) => {
      batch.range("Sheet1", "A1").property("Format").property("Font").set("Bold", true);
      return batch.range("Sheet1", "A1:B1").property("Format").property("Font").query("bold", "size");
    });
    expect(answer).toEqual({ Bold: null, Size: 11 });
  });

  it("formats whole columns and rows for cells to come, and lets a cell keep its own", async () => {
    const host = newHost();
    const [column, cell, crossing] = await ask(host, (batch) => {
      batch.range("Sheet1", "B5").property("Format").property("Font").set("Color", "#FF0000");
      batch.range("Sheet1", "B:B").property("Format").property("Font").set("Bold", true);
      batch.range("Sheet1", "7:7").property("Format").property("Fill").set("Color", "#00FF00");
      const format = (address: string): Path => batch.range("Sheet1", address).property("Format");
      return [
        format("B900").property("Font").query("bold"),
        format("B5").property("Font").query("bold", "color"),
        format("B7").query("font/bold", "fill/color"),
      ];
    });
    expect([column, cell, crossing]).toEqual([
      { Bold: true },
      { Bold: true, Color: "#FF0000" },
      { Font: { Bold: true }, Fill: { Color: "#00FF00" } },
    ]);
    expect(host.workbook.sheets[0]?.usedArea(false)).toEqual({ row: 4, column: 1, rows: 3, columns: 1 });
  });

  it("formats the whole sheet without making cells", async () => {
    const host = newHost();
    const [answer] = await ask(host, (batch) => {
      batch.sheet("Sheet1").method("GetRange").property("Format").property("Protection").set("Locked", false);
      return batch.range("Sheet1", "XFD1048576").property("Format").property("Protection").query("locked");
    });
    expect(answer).toEqual({ Locked: false });
    expect([...host.workbook.sheets[0]!.allCells()]).toEqual([]);
  });

  it("draws lines on edges and inside; a line between two cells is one line", async () => {
    const [edges, inside, neighbour, gone] = await ask(newHost(), (batch) => {
      const borders = batch.range("Sheet1", "B2:C3").property("Format").property("Borders");
      borders.item("EdgeBottom").set("Style", "Double");
      borders.item("InsideHorizontal").set("Color", "#FF0000");
      const below = batch.range("Sheet1", "B4").property("Format").property("Borders").item("EdgeTop");
      const shared = below.query("style");
      below.set("Style", "None");
      return [
        batch.range("Sheet1", "C3").property("Format").property("Borders").item("EdgeBottom").query("style"),
        borders.item("InsideHorizontal").query("style", "weight", "color"),
        shared,
        batch.range("Sheet1", "B3").property("Format").property("Borders").item("EdgeBottom").query("style"),
      ];
    });
    expect([edges, inside, neighbour, gone]).toEqual([
      { Style: "Double" },
      { Style: "Continuous", Weight: "Thin", Color: "#FF0000" },
      { Style: "Double" },
      { Style: "None" },
    ]);
  });

  // https://github.com/OfficeDev/office-js/issues/187 and 3036: columnWidth is in points, and 40 points are 53 pixels
  it("sizes columns in points by whole pixels, and rows in points", async () => {
    const host = newHost();
    const [standard, set, row, mixed] = await ask(host, (batch) => {
      const format = (address: string): Path => batch.range("Sheet1", address).property("Format");
      const before = format("A:A").query("columnWidth");
      format("B:B").set("ColumnWidth", 40);
      format("3:3").set("RowHeight", 30);
      return [
        before,
        format("B:B").query("columnWidth"),
        format("3:3").query("rowHeight"),
        format("A:B").query("columnWidth"),
      ];
    });
    expect([standard, set, row, mixed]).toEqual([
      { ColumnWidth: 48 },
      { ColumnWidth: 39.75 },
      { RowHeight: 30 },
      { ColumnWidth: null },
    ]);
    expect(Math.trunc(((256 * host.workbook.sheets[0]!.columns.get(1)!.width! + 18) / 256) * 7)).toBe(53);
  });

  it("fits columns to their longest text, and gives rows back their own height", async () => {
    const [width, height] = await ask(newHost(), (batch) => {
      batch.range("Sheet1", "A1:A2").set("Values", [["kort"], ["en meget længere tekst"]]);
      const format = batch.range("Sheet1", "A1:A2").property("Format").set("RowHeight", 60);
      format.call("AutofitColumns");
      format.call("AutofitRows");
      return [format.query("columnWidth"), format.query("rowHeight")];
    });
    expect((width as { readonly ColumnWidth: number }).ColumnWidth).toBeGreaterThan(100);
    expect(height).toEqual({ RowHeight: 15 });
  });

  it("hides rows and columns, whole or in part", async () => {
    const [hidden, part] = await ask(newHost(), (batch) => {
      batch.range("Sheet1", "2:3").set("RowHidden", true);
      return [
        batch.range("Sheet1", "A2:A3").query("rowHidden", "columnHidden", "hidden"),
        batch.range("Sheet1", "A1:A3").query("rowHidden"),
      ];
    });
    expect([hidden, part]).toEqual([{ RowHidden: true, ColumnHidden: false, Hidden: true }, { RowHidden: null }]);
  });

  it("sets the looks of many cells, rows or columns in one action", async () => {
    const host = newHost();
    const [a, b] = await ask(host, (batch) => {
      const range = batch.range("Sheet1", "A1:B2");
      range.call("SetCellProperties", [
        [{ format: { font: { bold: true }, fill: { color: "#FF0000" } } }, {}],
        [
          {},
          { format: { borders: { top: { style: "Continuous", color: "#0000FF" } }, protection: { locked: false } } },
        ],
      ]);
      range.call("SetRowProperties", [{ format: { rowHeight: 20 } }, { rowHidden: true }]);
      range.call("SetColumnProperties", [{ format: { columnWidth: 60 } }, { columnHidden: true }]);
      return [
        batch.range("Sheet1", "A1").property("Format").query("font/bold", "fill/color", "rowHeight", "columnWidth"),
        batch.range("Sheet1", "B2").query("hidden", "format/protection/locked"),
      ];
    });
    expect([a, b]).toEqual([
      { Font: { Bold: true }, Fill: { Color: "#FF0000" }, RowHeight: 20, ColumnWidth: 60 },
      { Hidden: true, Format: { Protection: { Locked: false } } },
    ]);
    expect(await failure(newHost(), (batch) => batch.range("Sheet1", "A1:B2").call("SetCellProperties", [[{}]]))).toBe(
      "InvalidArgument Range.setCellProperties",
    );
    expect(
      await failure(newHost(), (batch) => batch.range("Sheet1", "A1").call("SetCellProperties", [[{ style: "Good" }]])),
    ).toBe("ApiNotFound Range.setCellProperties");
  });

  it.each([
    ["a colour", (format: Path) => format.property("Fill").set("Color", "reddish"), "InvalidArgument RangeFill.color"],
    [
      "a word",
      (format: Path) => format.set("HorizontalAlignment", "Middle"),
      "InvalidArgument RangeFormat.horizontalAlignment",
    ],
    [
      "a border",
      (format: Path) => format.property("Borders").item("EdgeMiddle"),
      "InvalidArgument RangeBorderCollection.getItem",
    ],
    ["a height", (format: Path) => format.set("RowHeight", 500), "InvalidArgument RangeFormat.rowHeight"],
  ])("refuses %s it does not know", async (_, build, expected) => {
    expect(await failure(newHost(), (batch) => build(batch.range("Sheet1", "A1").property("Format")))).toBe(expected);
  });
});

describe("the client", () => {
  it("formats through its own objects, one by one and whole", async () => {
    const found = await connect(newHost()).Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C2");
      range.format.set({
        fill: { color: "#EEEEEE" },
        font: { bold: true, color: "#333333" },
        wrapText: true,
        columnWidth: 90,
        rowHeight: 24,
        verticalAlignment: "Top",
      });
      range.format.borders.getItem("EdgeBottom").set({ style: "Continuous", color: "#999999" });
      range.format.protection.locked = false;
      range.setCellProperties([
        [{}, { format: { font: { italic: true } } }, {}],
        [{}, {}, {}],
      ]);
      range.load("format/wrapText,format/columnWidth,format/fill/color,format/font/italic,format/protection/locked");
      const line = range.format.borders.getItem("EdgeBottom").load("style,color");
      await context.sync();
      return [
        range.format.wrapText,
        range.format.columnWidth,
        range.format.fill.color,
        range.format.font.italic,
        range.format.protection.locked,
        line.style,
        line.color,
      ];
    });
    expect(found).toEqual([true, 90, "#EEEEEE", null, false, "Continuous", "#999999"]);
  });
});
