/** Tables: made, named, resized, filtered, written under filters, copied along. */
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import type { HostSettings } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";
import type { Path, RawBatch } from "./raw-batch";
import { ask, failure, respond, send } from "./raw-batch";

/** Sheet1!B2:C4, named tblX: header Nr, Navn; rows 1 a, 2 b. */
async function withTable(settings: HostSettings = {}): Promise<Host> {
  const host = new Host(new Workbook(), settings);
  await send(host, (batch) => {
    batch.range("Sheet1", "B2:C4").set("Values", [
      ["Nr", "Navn"],
      [1, "a"],
      [2, "b"],
    ]);
    batch.sheet("Sheet1").property("Tables").method("Add", "B2:C4", true).set("Name", "tblX");
  });
  return host;
}

function table(batch: RawBatch, name = "tblX"): Path {
  return batch.workbook.property("Tables").item(name);
}

describe("tables by hand", () => {
  it("knows a table by name, id and place", async () => {
    const host = await withTable();
    const [answer, byPlace] = await ask(host, (batch) => [
      table(batch, "TBLX").query("name", "showHeaders", "showTotals", "style", "worksheet/name"),
      batch.range("Sheet1", "C3").method("GetTables", false).query("items/name"),
    ]);
    expect(answer).toMatchObject({
      Name: "tblX",
      ShowHeaders: true,
      ShowTotals: false,
      Style: "TableStyleMedium2",
      Worksheet: { Name: "Sheet1" },
    });
    expect(byPlace).toMatchObject({ _Items: [{ Name: "tblX" }] });
    const id = (answer as { readonly Id: string }).Id;
    expect((await ask(host, (batch) => table(batch, id).query("name")))[0]).toMatchObject({ Name: "tblX" });
  });

  it("gives its ranges: all, header, data, one column", async () => {
    const addresses = await ask(await withTable(), (batch) => [
      table(batch).method("GetRange").query("address"),
      table(batch).method("GetHeaderRowRange").query("address"),
      table(batch).method("GetDataBodyRange").query("address"),
      table(batch).property("Columns").item("Navn").method("GetDataBodyRange").query("address", "values"),
      table(batch).property("Columns").method("GetItemAt", 0).method("GetHeaderRowRange").query("address"),
    ]);
    expect(addresses).toEqual([
      { Address: "Sheet1!B2:C4" },
      { Address: "Sheet1!B2:C2" },
      { Address: "Sheet1!B3:C4" },
      { Address: "Sheet1!C3:C4", Values: [["a"], ["b"]] },
      { Address: "Sheet1!B2" },
    ]);
  });

  // https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114
  it.each(["", "to ord", "A1", "R1C1", "c", "1tal", "tbl-x", "x".repeat(256)])("refuses the name %j", async (name) => {
    expect(await failure(await withTable(), (batch) => table(batch).set("Name", name))).toBe(
      "InvalidArgument Table.name",
    );
  });

  it("refuses a name another table or a workbook name has", async () => {
    const host = await withTable();
    await send(host, (batch) => {
      batch.workbook.property("Names").method("Add", "liste", batch.range("Sheet1", "A1"));
      batch.sheet("Sheet1").property("Tables").method("Add", "F2:G3", true).set("Name", "tblY");
    });
    expect(await failure(host, (batch) => table(batch, "tblY").set("Name", "TBLx"))).toBe("InvalidArgument Table.name");
    expect(await failure(host, (batch) => table(batch, "tblY").set("Name", "liste"))).toBe(
      "InvalidArgument Table.name",
    );
  });

  // the notes on MergedRangeConflict and TableCollection.add
  it.each([
    ["another table", "C4:D6", "InvalidArgument"],
    ["merged cells", "E1:F3", "MergedRangeConflict"],
  ])("refuses to overlap %s", async (_, address, code) => {
    const host = await withTable();
    await send(host, (batch) => batch.range("Sheet1", "E1:E2").call("Merge"));
    expect(await failure(host, (batch) => batch.sheet("Sheet1").property("Tables").method("Add", address, true))).toBe(
      `${code} TableCollection.add`,
    );
  });

  it("keeps headers text, filled and unique", async () => {
    const [headers] = await ask(new Host(new Workbook()), (batch) => {
      batch.range("Sheet1", "A1:D1").set("Values", [["Nr", "nr", 2026, ""]]);
      return batch
        .sheet("Sheet1")
        .property("Tables")
        .method("Add", "A1:D2", true)
        .property("Columns")
        .query("items/name");
    });
    expect(
      (headers as { readonly _Items: readonly { readonly Name: string }[] })._Items.map((each) => each.Name),
    ).toEqual(["Nr", "nr2", "2026", "Column1"]);
  });

  it("renames a column by its header, and formulas follow", async () => {
    const host = await withTable();
    const [formula] = await ask(host, (batch) => {
      const cell = batch.range("Sheet1", "E3").set("Formulas", [["=SUM(tblX[Nr])+tblX[[#This Row],[Nr]]"]]);
      batch.range("Sheet1", "B2").set("Values", [["Antal [1]"]]);
      return cell.query("formulas", "values");
    });
    expect(formula).toEqual({ Formulas: [["=SUM(tblX[Antal '[1']])+tblX[@[Antal '[1']]]"]], Values: [[4]] });
  });

  // "The new range must overlap with the original table range and the headers … must be in the same row."
  it.each([
    ["B2:C9", true],
    ["A2:D4", true],
    ["B2:C3", true],
    ["B3:C9", false],
    ["E2:F9", false],
    ["B2:C2", false],
  ])("resizes to %s: %s", async (address, fits) => {
    const host = await withTable();
    const response = await respond(host, (batch) => table(batch).call("Resize", address));
    expect(response.Error?.Code).toBe(fits ? undefined : "InvalidArgument");
  });

  it("names columns it grows by, and keeps those it had", async () => {
    const [columns] = await ask(await withTable(), (batch) => {
      table(batch).call("Resize", "A2:D4");
      return table(batch).property("Columns").query("items/name");
    });
    expect(
      (columns as { readonly _Items: readonly { readonly Name: string }[] })._Items.map((each) => each.Name),
    ).toEqual(["Column1", "Nr", "Navn", "Column2"]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection#excel-excel-tablerowcollection-add-member(1)
  it("adds rows at its end and in between; what stands below moves down", async () => {
    const host = await withTable();
    const [rows] = await ask(host, (batch) => {
      batch.range("Sheet1", "B5").set("Values", [["in the way"]]);
      table(batch)
        .property("Rows")
        .call("Add", null, [
          [3, "c"],
          [4, "d"],
        ]);
      table(batch)
        .property("Rows")
        .call("Add", 0, [[0, "z"]]);
      return table(batch).method("GetRange").method("GetResizedRange", 1, 0).query("address", "values");
    });
    expect(rows).toEqual({
      Address: "Sheet1!B2:C8",
      Values: [
        ["Nr", "Navn"],
        [0, "z"],
        [1, "a"],
        [2, "b"],
        [3, "c"],
        [4, "d"],
        ["in the way", ""],
      ],
    });
  });

  // https://github.com/OfficeDev/office-js/issues/3191, 3013 and 6745
  it("takes in what is written right below only where tables grow by themselves, and not its empty end", async () => {
    const write = (batch: RawBatch): unknown =>
      batch.range("Sheet1", "B5:C7").set("Values", [
        [3, "c"],
        [4, "d"],
        ["", ""],
      ]);
    for (const [tablesGrow, address] of [
      [false, "Sheet1!B2:C4"],
      [true, "Sheet1!B2:C6"],
    ] as const) {
      const host = await withTable({ tablesGrow });
      await send(host, write);
      expect((await ask(host, (batch) => table(batch).method("GetRange").query("address")))[0]).toEqual({
        Address: address,
      });
    }
  });

  it("filters by values, hides the rest, and says so", async () => {
    const host = await withTable();
    const [filter, hidden, cleared] = await ask(host, (batch) => {
      table(batch).property("Columns").item("Navn").property("Filter").call("ApplyValuesFilter", ["b"]);
      const state = table(batch).property("AutoFilter").query("isDataFiltered");
      const rows = batch.range("Sheet1", "B3:B4").query("rowHidden");
      table(batch).call("ClearFilters");
      return [state, rows, batch.range("Sheet1", "B3:B4").query("rowHidden")];
    });
    expect([filter, hidden, cleared]).toEqual([{ IsDataFiltered: true }, { RowHidden: null }, { RowHidden: false }]);
  });

  it.each([
    [["=2"], "3"],
    [[">1"], "3"],
    [["<>a"], "3"],
    [["=1", "=2", "Or"], ""],
  ])("filters by %j", async (criteria, hiddenRows) => {
    const host = await withTable();
    await send(host, (batch) =>
      table(batch)
        .property("Columns")
        .item(criteria[0] === "<>a" ? "Navn" : "Nr")
        .property("Filter")
        .call("ApplyCustomFilter", ...criteria),
    );
    const sheet = host.workbook.sheets[0]!;
    expect(
      [2, 3]
        .filter((row) => sheet.rows.get(row)?.filtered)
        .map((row) => row + 1)
        .join(),
    ).toBe(hiddenRows);
  });

  // https://github.com/OfficeDev/office-js/issues/224, https://github.com/xlwings/xlwings/issues/747
  it("misplaces a block written over rows a filter hides, as Excel does", async () => {
    const host = await withTable();
    await send(host, (batch) => {
      table(batch).property("Columns").item("Navn").property("Filter").call("ApplyValuesFilter", ["b"]);
      batch.range("Sheet1", "B3:C4").set("Values", [
        [10, "first"],
        [20, "second"],
      ]);
      table(batch).call("ClearFilters");
    });
    expect((await ask(host, (batch) => batch.range("Sheet1", "B3:C4").query("values")))[0]).toEqual({
      Values: [
        [1, "a"],
        [10, "first"],
      ],
    });
  });

  it("is deleted with its cells, or turned into plain cells", async () => {
    const deleted = await withTable();
    await send(deleted, (batch) => table(batch).call("Delete"));
    expect((await ask(deleted, (batch) => batch.range("Sheet1", "B2").query("values")))[0]).toEqual({ Values: [[""]] });
    const plain = await withTable();
    await send(plain, (batch) => table(batch).method("ConvertToRange"));
    expect((await ask(plain, (batch) => batch.range("Sheet1", "B2").query("values")))[0]).toEqual({ Values: [["Nr"]] });
    expect(await failure(plain, (batch) => table(batch))).toBe("ItemNotFound TableCollection.getItem");
  });

  it.each([
    [
      "a style there is not",
      (batch: RawBatch) => table(batch).set("Style", "TableStyleLight99"),
      "InvalidArgument Table.style",
    ],
    [
      "merging its cells",
      (batch: RawBatch) => batch.range("Sheet1", "C3:D3").call("Merge"),
      "InvalidArgument Range.merge",
    ],
    [
      "a column there is not",
      (batch: RawBatch) => table(batch).property("Columns").item("Alder"),
      "ItemNotFound TableColumnCollection.getItem",
    ],
    [
      "a row there is not",
      (batch: RawBatch) => table(batch).property("Rows").method("GetItemAt", 5).query("values"),
      "InvalidArgument TableRow.values",
    ],
  ])("refuses %s", async (_, build, expected) => {
    expect(await failure(await withTable(), build)).toBe(expected);
  });
});

describe("the client", () => {
  it("makes, finds, grows and filters tables", async () => {
    const host = await withTable();
    const found = await connect(host).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const none = context.workbook.tables.getItemOrNullObject("tblNone");
      none.load("name");
      const one = context.workbook.tables.getItem("tblX");
      one.set({ style: "TableStyleLight1", showBandedRows: false, showFilterButton: false });
      sheet.getRange("B5:C5").values = [[3, "c"]];
      one.resize("B2:C5");
      const body = one.getDataBodyRange().load("values");
      one.columns.load("items/name,items/index");
      one.rows.load("count");
      context.workbook.tables.load("items/name,items/worksheet/name");
      await context.sync();
      one.columns.getItem("Nr").filter.applyCustomFilter(">1");
      one.autoFilter.load("isDataFiltered");
      const made = sheet.tables.add(sheet.getRange("F1:G1"), true);
      made.name = "tblNy";
      made.load("name,id");
      await context.sync();
      return {
        none: none.isNullObject,
        body: body.values,
        columns: one.columns.items.map((each) => each.name),
        rows: one.rows.count,
        tables: context.workbook.tables.items.map((each) => `${each.worksheet.name}/${each.name}`),
        filtered: one.autoFilter.isDataFiltered,
        made: made.name,
      };
    });
    expect(found).toEqual({
      none: true,
      body: [
        [1, "a"],
        [2, "b"],
        [3, "c"],
      ],
      columns: ["Nr", "Navn"],
      rows: 3,
      tables: ["Sheet1/tblX"],
      filtered: true,
      made: "tblNy",
    });
  });
});
