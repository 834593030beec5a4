/** Sheets of the workbook: names, order, visibility, copies, and what belongs to a sheet. */
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";
import type { RawBatch } from "./raw-batch";
import { ask, failure, respond, send } from "./raw-batch";

async function withSheets(...names: string[]): Promise<Host> {
  const host = new Host(new Workbook());
  await send(host, (batch) => names.forEach((name) => batch.workbook.property("Worksheets").method("Add", name)));
  return host;
}

const order = (host: Host): string[] => host.workbook.sheets.map((sheet) => sheet.name);

describe("sheets by hand", () => {
  // https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
  it.each(["", "x".repeat(32), "a/b", "a\\b", "a?", "a*", "a:b", "[a]", "'a", "a'", "History"])(
    "refuses the name %j",
    async (name) => {
      expect(
        await failure(await withSheets(), (batch) => batch.workbook.property("Worksheets").method("Add", name)),
      ).toBe("InvalidArgument WorksheetCollection.add");
      expect(await failure(await withSheets(), (batch) => batch.sheet("Sheet1").set("Name", name))).toBe(
        "InvalidArgument Worksheet.name",
      );
    },
  );

  it("refuses a name taken, in any case", async () => {
    expect(
      await failure(await withSheets("Data"), (batch) => batch.workbook.property("Worksheets").method("Add", "DATA")),
    ).toBe("ItemAlreadyExists WorksheetCollection.add");
    expect(
      (await respond(await withSheets("Data"), (batch) => batch.sheet("data").set("Name", "DATA"))).Error,
    ).toBeUndefined();
  });

  it("names and numbers a sheet added without a name, and puts it last", async () => {
    const host = await withSheets("Data");
    await send(host, (batch) => batch.workbook.property("Worksheets").method("Add", null));
    expect(order(host)).toEqual(["Sheet1", "Data", "Sheet3"]);
  });

  it("moves sheets, and refuses places there are not", async () => {
    const host = await withSheets("B", "C");
    await send(host, (batch) => batch.sheet("C").set("Position", 0));
    expect(order(host)).toEqual(["C", "Sheet1", "B"]);
    expect(await failure(host, (batch) => batch.sheet("C").set("Position", 3))).toBe(
      "InvalidArgument Worksheet.position",
    );
  });

  it("keeps one sheet visible, and leaves a hidden sheet for its neighbour", async () => {
    const host = await withSheets("B");
    await send(host, (batch) => batch.sheet("Sheet1").set("Visibility", "Hidden"));
    expect(
      (await ask(host, (batch) => batch.workbook.property("Worksheets").method("GetActiveWorksheet").query("name")))[0],
    ).toMatchObject({ Name: "B" });
    expect(await failure(host, (batch) => batch.sheet("B").set("Visibility", "VeryHidden"))).toBe(
      "InvalidOperation Worksheet.visibility",
    );
    expect(await failure(host, (batch) => batch.sheet("B").call("Delete"))).toBe("InvalidOperation Worksheet.delete");
    expect(await failure(host, (batch) => batch.sheet("Sheet1").call("Activate"))).toBe(
      "InvalidOperation Worksheet.activate",
    );
  });

  // "If the worksheet's visibility is set to VeryHidden, the delete operation will fail with an InvalidOperation exception."
  it("does not delete a very hidden sheet", async () => {
    const host = await withSheets("B");
    await send(host, (batch) => batch.sheet("B").set("Visibility", "VeryHidden"));
    expect(await failure(host, (batch) => batch.sheet("B").call("Delete"))).toBe("InvalidOperation Worksheet.delete");
  });

  it("finds sheets by name or id, first and last, next and before", async () => {
    const host = await withSheets("B", "C");
    await send(host, (batch) => batch.sheet("C").set("Visibility", "Hidden"));
    const answers = await ask(host, (batch) => {
      const sheets = batch.workbook.property("Worksheets");
      return [
        batch.sheet(host.workbook.sheets[1]!.id).query("name"),
        sheets.method("GetFirst", false).query("name"),
        sheets.method("GetLast", true).query("name"),
        batch.sheet("B").method("GetNextOrNullObject", true).query("name"),
        batch.sheet("B").method("GetNext", false).query("name"),
        batch.sheet("B").method("GetPrevious", false).query("name"),
        sheets.call("GetCount", true),
      ];
    });
    expect(answers.map((each) => (each as { readonly Name?: string } | null)?.Name ?? each)).toEqual([
      "B",
      "Sheet1",
      "B",
      null,
      "C",
      "Sheet1",
      2,
    ]);
  });

  // Links are text: https://trainingthestreet.com/resources/dynamic-hyperlink-in-excel/
  it("lets formulas and names follow a sheet's new name, and lose a deleted one; links stay as they are", async () => {
    const host = await withSheets("Data");
    await send(host, (batch) => {
      batch.range("Data", "A1:A2").set("Values", [[5], [6]]);
      batch.range("Sheet1", "A1").set("Formulas", [["=SUM(Data!A1:A2)"]]);
      batch.workbook.property("Names").method("Add", "tal", batch.range("Data", "A1:A2"));
      batch.range("Sheet1", "B1").set("Hyperlink", { documentReference: "Data!A1", textToDisplay: "x" });
      batch.sheet("Data").set("Name", "Årets tal");
    });
    const look = (batch: RawBatch): number[] => [
      batch.range("Sheet1", "A1").query("formulas", "values"),
      batch.workbook.property("Names").item("tal").query("formula"),
      batch.range("Sheet1", "B1").query("hyperlink"),
    ];
    expect(await ask(host, look)).toMatchObject([
      { Formulas: [["=SUM('Årets tal'!A1:A2)"]], Values: [[11]] },
      { Formula: "='Årets tal'!$A$1:$A$2" },
      { Hyperlink: { documentReference: "Data!A1" } },
    ]);
    await send(host, (batch) => batch.sheet("Årets tal").call("Delete"));
    expect(await ask(host, look)).toMatchObject([
      { Formulas: [["=SUM(#REF!A1:A2)"]], Values: [["#REF!"]] },
      { Formula: "=#REF!$A$1:$A$2" },
      { Hyperlink: { documentReference: "Data!A1" } },
    ]);
  });

  it("says of what was deleted that it is gone", async () => {
    const host = await withSheets("B");
    const response = await respond(host, (batch) => {
      const range = batch.range("B", "A1");
      batch.sheet("B").call("Delete");
      range.set("Values", [[1]]);
    });
    expect(response.Error).toMatchObject({ Code: "InvalidReference", Location: "Range.values" });
  });

  it("shows and sets gridlines under the client's two names", async () => {
    const host = await withSheets();
    const [answer] = await ask(host, (batch) =>
      batch
        .sheet("Sheet1")
        .set("Gridlines", false)
        .set("Headings", false)
        .set("TabColor", "#12ab34")
        .query("showGridlines", "showHeadings", "tabColor"),
    );
    expect(answer).toMatchObject({ ShowGridlines: false, ShowHeadings: false, TabColor: "#12AB34" });
  });

  // "When retrieving the tab color, if the worksheet is invisible, the value will be null."
  it("gives no tab colour of a hidden sheet", async () => {
    const [answer] = await ask(await withSheets("B"), (batch) =>
      batch.sheet("B").set("TabColor", "#FF0000").set("Visibility", "Hidden").query("tabColor"),
    );
    expect(answer).toMatchObject({ TabColor: null });
  });

  it.each([
    ["None", undefined, ["Sheet1 (2)", "Sheet1", "B"]],
    ["End", undefined, ["Sheet1", "B", "Sheet1 (2)"]],
    ["Before", "B", ["Sheet1", "Sheet1 (2)", "B"]],
    ["After", "Sheet1", ["Sheet1", "Sheet1 (2)", "B"]],
  ])("puts a copy %s %s", async (position, relative, expected) => {
    const host = await withSheets("B");
    await send(host, (batch) =>
      batch.sheet("Sheet1").method("Copy", position, relative === undefined ? null : batch.sheet(relative)),
    );
    expect(order(host)).toEqual(expected);
  });

  it("copies all that is on a sheet; its tables get new names, and its formulas speak of the copy", async () => {
    const host = await withSheets();
    await send(host, (batch) => {
      batch.range("Sheet1", "A1:B2").set("Values", [
        ["Nr", "Dobbelt"],
        [2, ""],
      ]);
      batch.sheet("Sheet1").property("Tables").method("Add", "A1:B2", true).set("Name", "tblX");
      batch.range("Sheet1", "B2").set("Formulas", [["=tblX[[#This Row],[Nr]]*2"]]);
      batch.range("Sheet1", "D1:D2").set("Formulas", [["=Sheet1!A2+1"], ["=SUM(tblX[Nr])"]]);
      batch.sheet("Sheet1").property("Names").method("Add", "eget", '="tekst"');
      batch.workbook.property("Names").method("Add", "celle", batch.range("Sheet1", "A2"));
      batch.range("Sheet1", "A1").property("Format").property("Font").set("Bold", true);
      batch.range("Sheet1", "F1:G1").call("Merge");
      batch.sheet("Sheet1").property("FreezePanes").call("FreezeRows", 1);
      batch.sheet("Sheet1").property("Protection").call("Protect", {});
      batch.sheet("Sheet1").method("Copy", "End", null).set("Name", "Kopi");
      batch.sheet("Kopi").property("Protection").call("Unprotect");
      batch.range("Kopi", "A2").set("Values", [[10]]);
    });
    const [cells, formulas, tables, names, bold] = await ask(host, (batch) => [
      batch.range("Kopi", "A1:B2").query("values", "formulas"),
      batch.range("Kopi", "D1:D2").query("formulas", "values"),
      batch.workbook.property("Tables").query("items/name"),
      batch.sheet("Kopi").property("Names").query("items/name", "items/formula"),
      batch.range("Kopi", "A1").property("Format").query("font/bold"),
    ]);
    expect(cells).toEqual({
      Values: [
        ["Nr", "Dobbelt"],
        [10, 20],
      ],
      Formulas: [
        ["Nr", "Dobbelt"],
        [10, "=[@Nr]*2"],
      ],
    });
    expect(formulas).toEqual({ Formulas: [["=Kopi!A2+1"], ["=SUM(tblX2[Nr])"]], Values: [[11], [10]] });
    expect(tables).toMatchObject({ _Items: [{ Name: "tblX" }, { Name: "tblX2" }] });
    expect(names).toMatchObject({
      _Items: [
        { Name: "eget", Formula: '="tekst"' },
        { Name: "celle", Formula: "=Kopi!$A$2" },
      ],
    });
    expect(bold).toEqual({ Font: { Bold: true } });
    const copy = host.workbook.sheets[1]!;
    expect([copy.merges, copy.frozen, host.workbook.sheets[0]!.cell(1, 0)?.value]).toEqual([
      [{ row: 0, column: 5, rows: 1, columns: 2 }],
      { rows: 1, columns: 0 },
      2,
    ]);
  });
});

describe("the client", () => {
  it("adds, finds, copies, orders and hides sheets", async () => {
    const host = await withSheets();
    const { Excel } = connect(host);
    const found = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const data = sheets.add("Data");
      data.tabColor = "#00FF00";
      data.showGridlines = false;
      data.activate();
      data.position = 0;
      const copy = data.copy(Excel.WorksheetPositionType.after, data);
      copy.name = "Kopi";
      copy.visibility = Excel.SheetVisibility.hidden;
      sheets.load("items/name,items/visibility");
      data.load("showGridlines,tabColor,position");
      const active = sheets.getActiveWorksheet().load("name");
      await context.sync();
      data.name = "Tal";
      await context.sync();
      return {
        sheets: sheets.items.map((sheet) => `${sheet.name} ${sheet.visibility}`),
        gridlines: data.showGridlines,
        tab: data.tabColor,
        active: active.name,
      };
    });
    expect(found).toEqual({
      sheets: ["Data Visible", "Kopi Hidden", "Sheet1 Visible"],
      gridlines: false,
      tab: "#00FF00",
      active: "Data",
    });
    expect(order(host)).toEqual(["Tal", "Kopi", "Sheet1"]);
  });
});
