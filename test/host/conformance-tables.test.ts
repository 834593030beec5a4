/** Tables as they are made, grown, sorted and filtered; cells inserted, deleted and moved; text found. */
import { describe, expect, it } from "vitest";
import { refusal, tried, withTable } from "./conformance-sheet";

describe("a table made of a header alone", () => {
  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables#create-a-table: rows added follow the header
  it("takes its first rows right below the header", async () => {
    const found = await tried(async (on) => {
      const table = on.sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["a", "b"]];
      table.rows.load("count");
      await on.context.sync();
      const before = table.rows.count;
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
      const range = table.getRange();
      range.load("address,values");
      await on.context.sync();
      return [before, range.address, range.values];
    });
    expect(found).toEqual([
      0,
      "Sheet1!A1:B3",
      [
        ["a", "b"],
        [1, 2],
        [3, 4],
      ],
    ]);
  });

  it("is used down to its blank row, and moves away what is in it", async () => {
    const found = await tried(async (on) => {
      on.sheet.getRange("A2").values = [["under"]];
      on.sheet.tables.add("A1:B1", true);
      const used = on.sheet.getUsedRange(false);
      used.load("address");
      return [await on.read("A1:B3", "values"), used.address];
    });
    expect(found).toEqual([
      [
        ["Column1", "Column2"],
        ["", ""],
        ["under", ""],
      ],
      "Sheet1!A1:B3",
    ]);
  });

  it("without headers of its own the data moves down for Column1, Column2", async () => {
    const found = await tried(async (on) => {
      on.sheet.getRange("A1:B1").values = [["x", 5]];
      on.sheet.tables.add("A1:B1", false);
      return on.read("A1:B2", "values");
    });
    expect(found).toEqual([
      ["Column1", "Column2"],
      ["x", 5],
    ]);
  });

  // https://support.microsoft.com/office/overview-of-excel-tables-7ab0bb7d-3a9e-4b56-a3c9-6c94334e492c (header names)
  it("a blank header is Column1, a number or day the text it shows as", async () => {
    const found = await tried(async (on) => {
      on.sheet.getRange("A1:C1").values = [["1/5/2026", "", 7]];
      on.sheet.tables.add("A1:C2", true);
      return on.read("A1:C1", "values");
    });
    expect(found).toEqual([["1/5/2026", "Column1", "7"]]);
  });
});

describe("rows added", () => {
  // https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8
  it("look, calculate, validate and are coloured as those above", async () => {
    const found = await tried(async (on) => {
      const table = withTable(on);
      table.columns.add(undefined, [["Dobbelt"], ["=[@Tal]*2"], ["=[@Tal]*2"], ["=[@Tal]*2"]]);
      on.sheet.getRange("B2:B4").numberFormat = [["0.00"]];
      on.sheet.getRange("A2:A4").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b,c,d" } };
      on.sheet.getRange("A2:A4").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>1";
      table.rows.add(undefined, [["d", 4, null as unknown as string]]);
      table.rows.add(0, [["e", 5, null as unknown as string]]);
      const rows = on.sheet.getRange("A2:C6");
      rows.load("values,formulas,numberFormat");
      const { dataValidation } = on.sheet.getRange("A2:A6");
      dataValidation.load("type");
      const rule = on.sheet.getRange("A6").conditionalFormats.getItemAt(0);
      const ranges = rule.getRange();
      ranges.load("address");
      rule.custom.rule.load("formula");
      await on.context.sync();
      return [
        rows.values,
        rows.formulas.map((row) => (row as unknown[])[2]),
        rows.numberFormat.map((row) => (row as unknown[])[1]),
        dataValidation.type,
        ranges.address,
        rule.custom.rule.formula,
      ];
    });
    expect(found).toEqual([
      [
        ["e", 5, 10],
        ["b", 2, 4],
        ["a", 1, 2],
        ["c", 3, 6],
        ["d", 4, 8],
      ],
      Array(5).fill("=[@Tal]*2"),
      Array(5).fill("0.00"),
      "List",
      "Sheet1!A2:A6",
      "=$B2>1",
    ]);
  });

  it("need a value for every column", async () => {
    expect(await refusal((on) => withTable(on).rows.add(undefined, [["d"]]))).toBe("InvalidArgument");
  });

  it("and deleted again, with columns", async () => {
    const found = await tried(async (on) => {
      const table = withTable(on);
      on.sheet.getRange("A6").values = [["under"]];
      table.rows.getItemAt(1).delete();
      table.columns.getItem("Navn").delete();
      const range = table.getRange();
      range.load("address,values");
      await on.context.sync();
      return [range.address, range.values, await on.read("A5:A6", "values")];
    });
    expect(found).toEqual(["Sheet1!A1:A3", [["Tal"], [2], [3]], [["under"], [""]]]);
  });
});

describe("sorted", () => {
  // https://support.microsoft.com/office/sort-data-in-a-range-or-table-62d0b95d-2a90-4610-a6ae-2e545c4a4b72
  it("numbers, text, truth, errors; blanks last both ways; looks and formulas go along", async () => {
    const up = [[1], [3], ["a"], ["B"], [false], [true], ["#N/A"], [""]];
    const found = await tried(async (on) => {
      on.sheet.getRange("A1:A8").formulas = [["B"], [true], [""], ["#N/A"], [3], ["a"], [false], [1]];
      on.sheet.getRange("B1:B8").formulas = [["=A1"]];
      on.sheet.getRange("A8").format.fill.color = "red";
      on.sheet.getRange("A1:B8").sort.apply([{ key: 0 }]);
      const { fill } = on.sheet.getRange("A1").format;
      fill.load("color");
      const first = [await on.read("A1:A8", "values"), await on.read("B1:B2", "formulas"), fill.color];
      on.sheet.getRange("A1:B8").sort.apply([{ key: 0, ascending: false }]);
      return [...first, await on.read("A1:A8", "values")];
    });
    expect(found).toEqual([
      up,
      [["=A1"], ["=A2"]],
      "#FF0000",
      [["#N/A"], [true], [false], ["B"], ["a"], [3], [1], [""]],
    ]);
  });

  it("a table by two columns, below its header", async () => {
    const found = await tried(async (on) => {
      const table = withTable(on);
      table.rows.add(undefined, [["a", 9]]);
      table.sort.apply([{ key: 0 }, { key: 1, ascending: false }]);
      return on.read("A1:B5", "values");
    });
    expect(found).toEqual([
      ["Navn", "Tal"],
      ["a", 9],
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
  });

  it("columns by what is in a row", async () => {
    const found = await tried(async (on) => {
      on.sheet.getRange("A1:C2").values = [
        ["Navn", 3, 1],
        ["x", "c", "a"],
      ];
      on.sheet.getRange("A1:C2").sort.apply([{ key: 0 }], false, true, "Columns");
      return on.read("A1:C2", "values");
    });
    expect(found).toEqual([
      ["Navn", 1, 3],
      ["x", "a", "c"],
    ]);
  });
});

describe("cells inserted, deleted, moved", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-insert-member(1)
  it("formulas, names and rules follow; a deleted cell is #REF!", async () => {
    const found = await tried(async (on) => {
      on.sheet.getRange("A1:A3").values = [[1], [2], [3]];
      on.sheet.getRange("D1:D2").formulas = [["=SUM($A$1:A3)"], ["=A2"]];
      on.context.workbook.names.add("tal", on.sheet.getRange("A3"));
      on.sheet.getRange("A1:A3").dataValidation.rule = { custom: { formula: "=A1>0" } };
      on.sheet.getRange("A2:B2").insert("Down");
      const first = await on.read("D1:D3", "formulas");
      on.sheet.getRange("3:3").delete("Up");
      const name = on.context.workbook.names.getItem("tal");
      name.load("formula");
      const { dataValidation } = on.sheet.getRange("A1:A3");
      dataValidation.load("rule");
      const second = await on.read("D1:D2", "formulas");
      const said: unknown = name.formula;
      return [first, second, said, dataValidation.rule, await on.read("A1:A3", "values")];
    });
    expect(found).toEqual([
      [["=SUM($A$1:A4)"], ["=A3"], [""]],
      [["=SUM($A$1:A3)"], ["=#REF!"]],
      "=Sheet1!$A$3",
      { custom: { formula: "=A1>0" } },
      [[1], [""], [3]],
    ]);
  });

  it("a table is not torn apart", async () => {
    expect(
      await refusal((on) => {
        withTable(on);
        on.sheet.getRange("B2").insert("Down");
      }),
    ).toBe("InsertDeleteConflict");
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-moveto-member(1)
  it("moved cells are found by who spoke of them", async () => {
    const found = await tried(async (on) => {
      on.sheet.getRange("A1:B1").formulas = [[7, "=A1*2"]];
      on.sheet.getRange("A1:B1").moveTo("D5");
      on.sheet.getRange("G1").formulas = [["=E5"]];
      on.sheet.getRange("D5:E5").moveTo("A9");
      return [await on.read("G1", "formulas"), await on.read("A9:B9", "formulas"), await on.read("D5:E5", "values")];
    });
    expect(found).toEqual([[["=B9"]], [[7, "=A9*2"]], [["", ""]]]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getresizedrange-member(1)
  it("a range resized past its own corner lies on the other side", async () => {
    const found = await tried(async (on) => {
      const range = on.sheet.getRange("D5").getResizedRange(0, -2);
      range.load("address");
      await on.context.sync();
      return range.address;
    });
    expect(found).toBe("Sheet1!B5:D5");
  });
});

describe("found", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.searchcriteria
  it("in part or whole, with capitals or without, first or last, all", async () => {
    const found = await tried(async (on) => {
      on.sheet.getRange("A1:B2").values = [
        ["Sag", "sagen"],
        ["$5", "Sag"],
      ];
      const range = on.sheet.getRange("A1:B2");
      const asked = [
        range.find("sag", {}),
        range.find("sag", { searchDirection: "Backwards" }),
        range.find("sag", { matchCase: true }),
        range.find("S?g", { completeMatch: true, searchDirection: "Backwards" }),
        range.find("$5", {}),
        range.findOrNullObject("nej", {}),
      ];
      for (const each of asked) each.load("address");
      const all = on.sheet.findAll("Sag", { completeMatch: true, matchCase: true });
      all.load("address");
      await on.context.sync();
      return [...asked.map((each) => (each.isNullObject ? null : each.address)), all.address];
    });
    expect(found).toEqual([
      "Sheet1!A1",
      "Sheet1!B2",
      "Sheet1!B1",
      "Sheet1!B2",
      "Sheet1!A2",
      null,
      "Sheet1!A1,Sheet1!B2",
    ]);
  });
});

describe("filtered", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.filtercriteria and excel.autofilter
  it.each([
    [{ filterOn: "BottomItems", criterion1: "1" }, [["Navn"], ["a"]]],
    [{ filterOn: "TopPercent", criterion1: "70" }, [["Navn"], ["b"], ["c"]]],
    [{ filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }, [["Navn"], ["c"]]],
    [{ filterOn: "Custom", criterion1: ">=2" }, [["Navn"], ["b"], ["c"]]],
  ])("a sheet's own filter on %j", async (criteria, shown) => {
    const found = await tried(async (on) => {
      on.sheet.getRange("A1:B4").values = [
        ["Navn", "Tal"],
        ["b", 2],
        ["a", 1],
        ["c", 3],
      ];
      on.sheet.autoFilter.apply(on.sheet.getRange("A1:B4"), 1, criteria as Excel.FilterCriteria);
      const view = on.sheet.getRange("A1:A4").getVisibleView();
      view.load("values");
      await on.context.sync();
      on.sheet.autoFilter.remove();
      const whole = on.sheet.getRange("A1:A4").getVisibleView();
      whole.load("rowCount");
      await on.context.sync();
      return [view.values, whole.rowCount];
    });
    expect(found).toEqual([shown, 4]);
  });
});
