/** Print set-up, document properties, and the program's own switches. */
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";
import type { Path, RawBatch } from "./raw-batch";
import { ask, failure } from "./raw-batch";

function newHost(): Host {
  return new Host(new Workbook());
}

const layout = (batch: RawBatch): Path => batch.sheet("Sheet1").property("PageLayout");

describe("print set-up by hand", () => {
  it.each([
    ["Orientation", "Landscape"],
    ["PaperSize", "A4"],
    ["Zoom", { horizontalFitToPages: 1 }],
    ["Zoom", { scale: 85 }],
    ["CenterHorizontally", true],
    ["PrintGridlines", true],
    ["BlackAndWhite", true],
    ["DraftMode", true],
    ["PrintHeadings", true],
    ["CenterVertically", true],
    ["PrintOrder", "OverThenDown"],
    ["FirstPageNumber", 3],
    ["TopMargin", 36],
  ])("sets %s to %j", async (name, value) => {
    const [answer] = await ask(newHost(), (batch) =>
      layout(batch)
        .set(name, value)
        .query(name[0]!.toLowerCase() + name.slice(1)),
    );
    expect(answer).toEqual({ [name]: value });
  });

  it("sets margins in any unit, and leaves those not given", async () => {
    const [answer] = await ask(newHost(), (batch) => {
      layout(batch).call("SetPrintMargins", "Centimeters", { left: 2.54, header: 1.27 });
      layout(batch).call("SetPrintMargins", "Inches", { right: 0.5 });
      return layout(batch).query("leftMargin", "rightMargin", "headerMargin", "topMargin");
    });
    expect(answer).toEqual({ LeftMargin: 72, RightMargin: 36, HeaderMargin: 36, TopMargin: 54 });
  });

  it("sets print area and title rows, and finds none before", async () => {
    const [none, area, rows] = await ask(newHost(), (batch) => {
      const before = layout(batch).method("GetPrintAreaOrNullObject").query("address");
      layout(batch).call("SetPrintArea", "A1:F20");
      layout(batch).call("SetPrintTitleRows", "$1:$2");
      return [
        before,
        layout(batch).method("GetPrintArea").query("address"),
        layout(batch).method("GetPrintTitleRowsOrNullObject").query("address"),
      ];
    });
    expect([none, area, rows]).toEqual([null, { Address: "Sheet1!A1:F20" }, { Address: "Sheet1!1:2" }]);
  });

  it("has headers and footers with Excel's codes, and page breaks", async () => {
    const [parts, breaks, count, cell] = await ask(newHost(), (batch) => {
      const pages = layout(batch).property("HeadersFooters").property("DefaultForAllPages");
      pages.set("CenterFooter", "Side &P af &N").set("LeftHeader", "&A");
      const all = batch.sheet("Sheet1").property("HorizontalPageBreaks");
      all.method("Add", "A20");
      const one = all.method("Add", "B10:C11");
      all.method("Add", "A10");
      return [
        pages.query("centerFooter", "leftHeader"),
        all.query("items/rowIndex"),
        all.call("GetCount"),
        one.method("GetCellAfterBreak").query("address"),
      ];
    });
    expect(parts).toEqual({ CenterFooter: "Side &P af &N", LeftHeader: "&A" });
    expect(breaks).toEqual({
      _Items: [
        { _Id: "9", RowIndex: 9, _Index: 0 },
        { _Id: "19", RowIndex: 19, _Index: 1 },
      ],
    });
    expect([count, cell]).toEqual([2, { Address: "Sheet1!A10" }]);
  });

  it.each([
    [
      "a scale and pages at once",
      (batch: RawBatch) => layout(batch).set("Zoom", { scale: 80, horizontalFitToPages: 1 }),
      "InvalidArgument PageLayout.zoom",
    ],
    ["a scale of 5", (batch: RawBatch) => layout(batch).set("Zoom", { scale: 5 }), "InvalidArgument PageLayout.zoom"],
    [
      "a paper it lacks",
      (batch: RawBatch) => layout(batch).set("PaperSize", "Tabloid"),
      "ApiNotFound PageLayout.paperSize",
    ],
    // "The range must span the entire row to be valid."
    [
      "title rows that are not rows",
      (batch: RawBatch) => layout(batch).call("SetPrintTitleRows", "A1:B2"),
      "InvalidArgument PageLayout.setPrintTitleRows",
    ],
    [
      "no print area",
      (batch: RawBatch) => layout(batch).method("GetPrintArea"),
      "ItemNotFound PageLayout.getPrintArea",
    ],
    [
      "a break before row 1",
      (batch: RawBatch) => batch.sheet("Sheet1").property("HorizontalPageBreaks").method("Add", "A1"),
      "InvalidArgument PageBreakCollection.add",
    ],
    [
      "other headers for first pages",
      (batch: RawBatch) => layout(batch).property("HeadersFooters").property("FirstPage"),
      "ApiNotFound HeaderFooterGroup.firstPage",
    ],
    [
      "another sheet's area",
      (batch: RawBatch) => [
        batch.workbook.property("Worksheets").method("Add", "B"),
        layout(batch).call("SetPrintArea", "B!A1"),
      ],
      "InvalidArgument PageLayout.setPrintArea",
    ],
  ])("refuses %s", async (_, build, expected) => {
    expect(await failure(newHost(), build)).toBe(expected);
  });
});

describe("the workbook by hand", () => {
  const custom = (batch: RawBatch): Path => batch.workbook.property("Properties").property("Custom");

  // "Creates a new or sets an existing custom property", keys without regard to case
  it("keeps custom properties", async () => {
    const [all, none, count] = await ask(newHost(), (batch) => {
      custom(batch).method("Add", "MSIP_Label", "x");
      custom(batch).method("Add", "msip_label", "y");
      custom(batch).method("Add", "Antal", 3);
      custom(batch).method("Add", "Lukket", true).call("Delete");
      return [
        custom(batch).query("items/key", "items/value", "items/type"),
        custom(batch).method("GetItemOrNullObject", "Lukket").query("key"),
        custom(batch).call("GetCount"),
      ];
    });
    expect(all).toEqual({
      _Items: [
        { Key: "MSIP_Label", Value: "y", Type: "String", _Index: 0 },
        { Key: "Antal", Value: 3, Type: "Number", _Index: 1 },
      ],
    });
    expect([none, count]).toEqual([null, 2]);
  });

  it("remembers what is selected", async () => {
    const [selected, active] = await ask(newHost(), (batch) => {
      batch.range("Sheet1", "B2:C5").call("Select");
      return [
        batch.workbook.method("GetSelectedRange").query("address"),
        batch.workbook.method("GetActiveCell").query("address"),
      ];
    });
    expect([selected, active]).toEqual([{ Address: "Sheet1!B2:C5" }, { Address: "Sheet1!B2" }]);
  });
});

describe("the client", () => {
  it("sets up a page, properties and calculation", async () => {
    const host = newHost();
    const found = await connect(host).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.pageLayout.set({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 } });
      sheet.pageLayout.setPrintMargins("Centimeters", { left: 1.5, right: 1.5 });
      sheet.pageLayout.setPrintTitleRows("$1:$3");
      sheet.pageLayout.setPrintArea(sheet.getRange("A1:D40"));
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Side &P af &N";
      sheet.horizontalPageBreaks.add("A21:A21");
      context.workbook.properties.custom.add("Mærkat", "intern");
      sheet.pageLayout.load("orientation,paperSize,zoom,leftMargin,headersFooters/defaultForAllPages/centerFooter");
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
      context.workbook.properties.custom.load("items/key,items/value");
      sheet.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      const { pageLayout } = sheet;
      return [
        pageLayout.orientation,
        pageLayout.paperSize,
        pageLayout.zoom,
        pageLayout.leftMargin,
        pageLayout.headersFooters.defaultForAllPages.centerFooter,
        area.address,
        context.workbook.properties.custom.items.map((each) => `${each.key}=${String(each.value)}`),
        sheet.horizontalPageBreaks.items.map((each) => each.rowIndex),
      ];
    });
    expect(found).toEqual([
      "Landscape",
      "A4",
      { horizontalFitToPages: 1 },
      42.5197,
      "Side &P af &N",
      "Sheet1!A1:D40",
      ["Mærkat=intern"],
      [20],
    ]);
  });
});
