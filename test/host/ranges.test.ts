/** Ranges: what may be written, what comes back, and the ranges got from ranges. */
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";
import type { Path, RawBatch } from "./raw-batch";
import { ask, failure, send } from "./raw-batch";

function newHost(): Host {
  return new Host(new Workbook());
}

async function written(values: readonly (readonly unknown[])[], format = "General"): Promise<unknown> {
  const address = `A1:${"ABCDEFGH"[values[0]!.length - 1]!}${values.length}`;
  const [answer] = await ask(newHost(), (batch) => {
    const range = batch.range("Sheet1", address);
    range.set(
      "NumberFormat",
      values.map((row) => row.map(() => format)),
    );
    range.set("Values", values);
    return range.query("values", "valueTypes", "numberFormat", "formulas");
  });
  return answer;
}

describe("values by hand", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
  it.each([
    ["text", "abc", "abc", "String", "General"],
    ["a number as text", "007", 7, "Double", "General"],
    ["a percentage", "12%", 0.12, "Double", "0%"],
    ["thousands", "1,234", 1234, "Double", "#,##0"],
    ["truth", "true", true, "Boolean", "General"],
    ["an error", "#N/A", "#N/A", "Error", "General"],
    ["an ISO date", "2026-01-05", 46027, "Double", "m/d/yyyy"],
    ["an American date", "1/5/2026", 46027, "Double", "m/d/yyyy"],
    ["what looks like a date", "3-4", 45720, "Double", "d-mmm"],
    ["a round that looks like a month", "2-2026", 46054, "Double", "mmm-yy"],
    ["a Danish date, which stays text", "19-8-2025", "19-8-2025", "String", "General"],
    ["a decimal comma, which stays text", "3,5", "3,5", "String", "General"],
    ["a quoted number", "'007", "007", "String", "General"],
    ["nothing", "", "", "Empty", "General"],
  ])("reads %s as an American Excel does", async (_, value, shown, type, format) => {
    expect(await written([[value]])).toMatchObject({
      Values: [[shown]],
      ValueTypes: [[type]],
      NumberFormat: [[format]],
    });
  });

  it("keeps text as text where the format is text, also formulas and numbers", async () => {
    const answer = await written([["007", "3-4", "=1+1", 12]], "@");
    expect(answer).toMatchObject({
      Values: [["007", "3-4", "=1+1", "12"]],
      ValueTypes: [["String", "String", "String", "String"]],
    });
  });

  it("does not read a value again when its format changes afterwards", async () => {
    const [answer] = await ask(newHost(), (batch) => {
      const range = batch
        .range("Sheet1", "A1")
        .set("Values", [["007"]])
        .set("NumberFormat", [["@"]]);
      return range.query("values");
    });
    expect(answer).toEqual({ Values: [[7]] });
  });

  it("takes = + - as the beginning of formulas", async () => {
    expect(await written([["=1+1", "+2*3", "-(1+1)"]])).toMatchObject({
      Values: [[2, 6, -2]],
      Formulas: [["=1+1", "=2*3", "=-(1+1)"]],
    });
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
  it("leaves cells as they are for null, clears them for empty text, and gives one value to all", async () => {
    const [answer] = await ask(newHost(), (batch) => {
      const range = batch
        .range("Sheet1", "A1:C1")
        .set("Values", [["a", "b", "c"]])
        .set("Values", [[null, "", "d"]]);
      const all = batch.range("Sheet1", "A2:C2").set("Values", "same");
      return [batch.range("Sheet1", "A1:C2").query("values"), range.id, all.id];
    });
    expect(answer).toEqual({
      Values: [
        ["a", "", "d"],
        ["same", "same", "same"],
      ],
    });
  });

  it.each([
    ["a ragged block", [[1, 2], [3]]],
    ["too few rows", [[1, 2]]],
    ["null for the whole range", null],
    [
      "an object in a cell",
      [
        [1, {}],
        [1, 1],
      ],
    ],
  ])("refuses %s, and writes nothing of it", async (_, values) => {
    const host = newHost();
    expect(await failure(host, (batch) => batch.range("Sheet1", "A1:B2").set("Values", values))).toBe(
      "InvalidArgument Range.values",
    );
    expect(host.workbook.sheets[0]?.usedArea(true)).toBeNull();
  });

  it("refuses more than 32,767 characters in a cell", async () => {
    expect(await failure(newHost(), (batch) => batch.range("Sheet1", "A1").set("Values", [["x".repeat(32768)]]))).toBe(
      "InvalidArgument Range.values",
    );
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
  it("gives null for the cells of entire columns, and refuses to set them", async () => {
    const host = newHost();
    const [answer] = await ask(host, (batch) =>
      batch.range("Sheet1", "B:C").query("values", "text", "numberFormat", "address", "cellCount", "isEntireColumn"),
    );
    expect(answer).toEqual({
      Values: null,
      Text: null,
      NumberFormat: null,
      Address: "Sheet1!B:C",
      CellCount: 2097152,
      IsEntireColumn: true,
    });
    expect(await failure(host, (batch) => batch.range("Sheet1", "A:B").set("Values", "Due Date"))).toBe(
      "InvalidArgument Range.values",
    );
    expect(await failure(host, (batch) => batch.range("Sheet1", "2:2").set("NumberFormat", "@"))).toBe(
      "InvalidArgument Range.numberFormat",
    );
  });

  it("gives null for more than five million cells", async () => {
    const [answer] = await ask(newHost(), (batch) => batch.range("Sheet1", "A1:F1000000").query("values", "rowCount"));
    expect(answer).toEqual({ Values: null, RowCount: 1000000 });
  });

  it("shows values by their formats, and refuses formats it cannot show", async () => {
    const formats = [
      "General",
      "0",
      "0 %",
      "0.0%",
      "#,##0.00",
      "@",
      "dd-mm-yyyy",
      "d. mmmm yyyy",
      "0.##",
      '0 "stk."',
      "hh:mm",
      "General",
    ];
    const values = [0.1 + 0.2, 2.5, 0.575, 0.125, -1234.5, 7, 46027, 46027, 3.5, 4, 0.75, 1e21];
    const host = newHost();
    const [answer] = await ask(host, (batch) =>
      batch
        .range("Sheet1", "A1:L1")
        .set("NumberFormat", [formats])
        .set("Formulas", [values.map((value, at) => (formats[at] === "@" ? String(value) : value))])
        .query("text"),
    );
    expect(answer).toEqual({
      Text: [
        [
          "0.3",
          "3",
          "58 %",
          "12.5%",
          "-1,234.50",
          "7",
          "05-01-2026",
          "5. January 2026",
          "3.5",
          "4 stk.",
          "18:00",
          "1E+21",
        ],
      ],
    });
    expect(
      await failure(host, (batch) =>
        batch
          .range("Sheet1", "A1")
          .set("NumberFormat", [["[>9]0;0.0"]])
          .set("Values", [[1.5]])
          .query("text"),
      ),
    ).toBe("ApiNotFound Range.text");
  });
});

describe("ranges from ranges, by hand", () => {
  const from = (build: (range: Path) => Path) => async (): Promise<unknown> =>
    (await ask(newHost(), (batch) => build(batch.range("Sheet1", "B2:D4")).query("address")))[0];

  it.each([
    ["GetCell(1,1)", from((range) => range.method("GetCell", 1, 1)), "C3"],
    ["GetCell(5,5)", from((range) => range.method("GetCell", 5, 5)), "G7"],
    ["GetRow(2)", from((range) => range.method("GetRow", 2)), "B4:D4"],
    ["GetColumn(0)", from((range) => range.method("GetColumn", 0)), "B2:B4"],
    ["GetLastCell", from((range) => range.method("GetLastCell")), "D4"],
    ["GetLastRow", from((range) => range.method("GetLastRow")), "B4:D4"],
    ["GetLastColumn", from((range) => range.method("GetLastColumn")), "D2:D4"],
    ["GetEntireRow", from((range) => range.method("GetEntireRow")), "2:4"],
    ["GetEntireColumn", from((range) => range.method("GetEntireColumn")), "B:D"],
    ["GetOffsetRange", from((range) => range.method("GetOffsetRange", -1, 2)), "D1:F3"],
    ["GetResizedRange", from((range) => range.method("GetResizedRange", -2, 1)), "B2:E2"],
    ["GetAbsoluteResizedRange", from((range) => range.method("GetAbsoluteResizedRange", 5, 1)), "B2:B6"],
    ["GetRowsAbove", from((range) => range.method("GetRowsAbove", 1)), "B1:D1"],
    ["GetRowsBelow", from((range) => range.method("GetRowsBelow", 2)), "B5:D6"],
    ["GetColumnsBefore", from((range) => range.method("GetColumnsBefore", 1)), "A2:A4"],
    ["GetColumnsAfter", from((range) => range.method("GetColumnsAfter", 2)), "E2:F4"],
    ["GetBoundingRect", from((range) => range.method("GetBoundingRect", "F6")), "B2:F6"],
    ["GetIntersection", from((range) => range.method("GetIntersection", "C1:C9")), "C2:C4"],
  ])("%s", async (_, get, address) => {
    expect(await get()).toEqual({ Address: `Sheet1!${address}` });
  });

  it.each([
    [
      "outside the sheet",
      (range: Path) => range.method("GetOffsetRange", -5, 0),
      "InvalidArgument Range.getOffsetRange",
    ],
    [
      "a corner off the sheet",
      (range: Path) => range.method("GetResizedRange", -9, 0),
      "InvalidArgument Range.getResizedRange",
    ],
    ["no intersection", (range: Path) => range.method("GetIntersection", "Z99"), "ItemNotFound Range.getIntersection"],
    ["no used cells", (range: Path) => range.method("GetUsedRange"), "ItemNotFound Range.getUsedRange"],
    ["no address", (range: Path) => range.method("GetBoundingRect", "what?"), "InvalidArgument Range.getBoundingRect"],
  ])("fails where there is %s", async (_, build, expected) => {
    expect(await failure(newHost(), (batch) => build(batch.range("Sheet1", "B2:D4")))).toBe(expected);
  });

  it("finds used ranges by values or also by looks", async () => {
    const [values, looks, sheet, none] = await ask(newHost(), (batch) => {
      batch.range("Sheet1", "C3").set("Values", [["x"]]);
      batch.range("Sheet1", "E9").property("Format").property("Fill").set("Color", "#FF0000");
      const whole = batch.range("Sheet1", "B:F");
      return [
        whole.method("GetUsedRange", true).query("address"),
        whole.method("GetUsedRange", false).query("address"),
        batch.sheet("Sheet1").method("GetUsedRange").query("address"),
        batch.range("Sheet1", "H1:H9").method("GetUsedRangeOrNullObject").query("address"),
      ];
    });
    expect([values, looks, sheet, none]).toEqual([
      { Address: "Sheet1!C3" },
      { Address: "Sheet1!C3:E9" },
      { Address: "Sheet1!C3:E9" },
      null,
    ]);
  });

  it("gives the top left cell as the used range of a blank sheet", async () => {
    const [blank, none] = await ask(newHost(), (batch) => {
      const sheet = batch.sheet("Sheet1");
      return [sheet.method("GetUsedRange").query("address"), sheet.method("GetUsedRangeOrNullObject").query("address")];
    });
    expect([blank, none]).toEqual([{ Address: "Sheet1!A1" }, null]);
  });
});

describe("merged cells by hand", () => {
  it("keeps the top left value, and can be found and undone", async () => {
    const host = newHost();
    const [values, areas, after] = await ask(host, (batch) => {
      const range = batch.range("Sheet1", "A1:B2").set("Values", [
        ["a", "b"],
        ["c", "d"],
      ]);
      range.call("Merge", false);
      const found = batch.range("Sheet1", "A1:Z9").method("GetMergedAreasOrNullObject").query("address", "areaCount");
      const kept = range.query("values");
      range.call("Unmerge");
      return [kept, found, batch.range("Sheet1", "A1:Z9").method("GetMergedAreasOrNullObject").query("address")];
    });
    expect([values, areas, after]).toEqual([
      {
        Values: [
          ["a", ""],
          ["", ""],
        ],
      },
      { Address: "Sheet1!A1:B2", AreaCount: 1 },
      null,
    ]);
  });

  it("takes blanks for the cells a merged one covers, and refuses values there", async () => {
    const host = newHost();
    await send(host, (batch) => {
      batch.range("Sheet1", "A1:B1").call("Merge");
      batch.range("Sheet1", "A1:B1").set("Values", [["Titel", ""]]);
    });
    expect(await failure(host, (batch) => batch.range("Sheet1", "A1:B1").set("Values", [["Titel", "lost"]]))).toBe(
      "ApiNotFound Range.values",
    );
  });

  it("merges row by row where asked, and refuses to cut through", async () => {
    const host = newHost();
    await send(host, (batch) => batch.range("Sheet1", "A1:C2").call("Merge", true));
    expect(host.workbook.sheets[0]?.merges).toEqual([
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 0, rows: 1, columns: 3 },
    ]);
    expect(await failure(host, (batch) => batch.range("Sheet1", "C1:D1").call("Merge"))).toBe(
      "InvalidArgument Range.merge",
    );
  });
});

describe("clearing, copying and links by hand", () => {
  const filled = (batch: RawBatch): Path => {
    const range = batch.range("Sheet1", "A1:B1").set("Values", [["x", '=A1&"!"']]);
    range.property("Format").property("Font").set("Bold", true);
    return range;
  };

  it.each([
    ["Contents", { Values: [["", ""]], Format: { Font: { Bold: true } } }],
    ["Formats", { Values: [["x", "x!"]], Format: { Font: { Bold: false } } }],
    ["All", { Values: [["", ""]], Format: { Font: { Bold: false } } }],
  ])("clears %s", async (what, expected) => {
    const [answer] = await ask(newHost(), (batch) => {
      const range = filled(batch);
      range.call("Clear", what);
      return range.query("values", "format/font/bold");
    });
    expect(answer).toEqual(expected);
  });

  it("copies values, looks and formulas whose references move along, and repeats to fill", async () => {
    const [all, valuesOnly] = await ask(newHost(), (batch) => {
      filled(batch);
      const target = batch.range("Sheet1", "D5:E6");
      target.call("CopyFrom", batch.range("Sheet1", "A1:B1"), "All");
      const other = batch.range("Sheet1", "G1:H1");
      other.call("CopyFrom", "A1:B1", "Values");
      return [target.query("formulas", "format/font/bold"), other.query("formulas", "format/font/bold")];
    });
    expect(all).toEqual({
      Formulas: [
        ["x", '=D5&"!"'],
        ["x", '=D6&"!"'],
      ],
      Format: { Font: { Bold: true } },
    });
    expect(valuesOnly).toEqual({ Formulas: [["x", "x!"]], Format: { Font: { Bold: false } } });
  });

  it("links to places in the document, with text and tip", async () => {
    const [link, look] = await ask(newHost(), (batch) => {
      const range = batch
        .range("Sheet1", "A1")
        .set("Hyperlink", { documentReference: "Sheet1!B9", screenTip: "tip", textToDisplay: "go" });
      return [range.query("hyperlink", "values"), range.query("format/font/underline")];
    });
    expect(link).toEqual({
      Hyperlink: { documentReference: "Sheet1!B9", screenTip: "tip", textToDisplay: "go" },
      Values: [["go"]],
    });
    expect(look).toEqual({ Format: { Font: { Underline: "Single" } } });
    expect(
      await failure(newHost(), (batch) =>
        batch.range("Sheet1", "A1").set("Hyperlink", { address: "https://x", documentReference: "A1" }),
      ),
    ).toBe("InvalidArgument Range.hyperlink");
  });
});

describe("the client", () => {
  it("reads and writes ranges in all these ways", async () => {
    const found = await connect(newHost()).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRangeByIndexes(0, 0, 2, 2);
      range.numberFormat = [
        ["@", "0 %"],
        ["@", "General"],
      ];
      range.values = [
        ["001", 0.5],
        ["002", "=B1*2"],
      ];
      const part = range.getLastRow().getResizedRange(0, 1).load({ address: true, formulas: true });
      const merged = sheet.getRange("D1:E1");
      merged.merge();
      const areas = sheet.getRange().getMergedAreasOrNullObject().load("address");
      merged.hyperlink = { documentReference: "'Sheet1'!A1", textToDisplay: "top" };
      merged.load("hyperlink");
      range.load("text,valueTypes");
      const used = sheet.getUsedRange(true).load("address");
      await context.sync();
      return {
        text: range.text,
        types: range.valueTypes,
        part: part.address,
        formulas: part.formulas,
        areas: areas.address,
        link: merged.hyperlink.documentReference,
        used: used.address,
      };
    });
    expect(found).toEqual({
      text: [
        ["001", "50 %"],
        ["002", "1"],
      ],
      types: [
        ["String", "Double"],
        ["String", "Double"],
      ],
      part: "Sheet1!A2:C2",
      formulas: [["002", "=B1*2", ""]],
      areas: "Sheet1!D1:E1",
      link: "'Sheet1'!A1",
      used: "Sheet1!A1:D2",
    });
  });
});
