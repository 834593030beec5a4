/** A sheet of the open workbook read as a table of cases, through Microsoft's client. */
import { describe, expect, it } from "vitest";
import { readPopulation } from "../../src/cases/rules/population";
import { casesGrid } from "../../src/cases/sheet/cases";
import { readSheetTable } from "../../src/workbook/excel-import";
import { Host } from "../../workbench/host/host";
import { Workbook as Model } from "../../workbench/host/model";
import { connect } from "../support/office-client";

async function opened(rows: readonly (readonly string[])[], change: (sheet: Excel.Worksheet) => void): Promise<void> {
  connect(new Host(new Model()));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Udtræk";
    sheet.getRangeByIndexes(0, 0, rows.length, 3).values = rows.map((row) => [...row]);
    change(sheet);
    await context.sync();
  });
}

describe("a sheet of the open workbook", () => {
  const rows = [
    ["Sag", "Enhed", "Sagsbehandler"],
    ...Array.from({ length: 99 }, (_, index) => [`a-${index + 2}`, "Nord", "Bo"]),
  ];

  it("tells the rows that are hidden, by hand or by a filter", async () => {
    await opened(rows, (sheet) => {
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("40:75").rowHidden = true;
    });
    const table = await readSheetTable("Udtræk");
    const numbers = Array.from({ length: 36 }, (_, index) => 40 + index);
    expect(table.hiddenRows).toEqual([3, ...numbers]);
    const { cases, problems } = readPopulation(casesGrid(table), { steps: [], units: [] });
    expect(cases).toHaveLength(99);
    expect(problems.filter(({ code }) => code === "population/hidden-rows")).toMatchObject([
      { values: { count: 37 }, at: { sheet: "Udtræk", row: 3 } },
    ]);
  });

  it("tells the columns that are hidden", async () => {
    await opened(rows, (sheet) => {
      sheet.getRange("B:B").columnHidden = true;
    });
    expect((await readSheetTable("Udtræk")).hiddenColumns).toEqual([2]);
  });

  it("tells cells that are merged", async () => {
    await opened(rows, (sheet) => {
      sheet.getRange("B4:B5").merge();
    });
    expect((await readSheetTable("Udtræk")).merges).toEqual(["B4:B5"]);
  });

  it("has nothing to tell where all is in view", async () => {
    await opened(rows, () => undefined);
    const table = await readSheetTable("Udtræk");
    expect([table.hiddenRows, table.hiddenColumns, table.merges]).toEqual([[], [], []]);
  });
});
