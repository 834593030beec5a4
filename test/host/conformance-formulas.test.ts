/** What Excel takes and refuses of formulas as they are entered, how it spells them, and where its arithmetic is its own. */
import { describe, expect, it } from "vitest";
import { refusal, tried, withTable } from "./conformance-sheet";

const entered = (formula: string): Promise<string> =>
  refusal((on) => {
    withTable(on);
    on.sheet.getRange("E1").formulas = [[formula]];
  });

describe("refused as entered", () => {
  // https://support.microsoft.com/office/how-to-avoid-broken-formulas-in-excel-8309381d-33e8-42f6-b889-84ef6df1d586
  it.each([
    ["too few arguments", "=IF()"],
    ["too few arguments", "=ROUND(1)"],
    ["too few arguments", "=COUNTIF(A1:A2)"],
    ["too few arguments", "=INDEX(B1:B3)"],
    ["too many arguments", '=LEN("a","b")'],
    ["too many arguments", "=TODAY(1)"],
    ["half a pair", '=COUNTIFS(A1:A2,"a",B1:B2)'],
    ["an unknown column", "=SUM(T[Nej])"],
    ["an unknown table", "=SUM(Nej[Tal])"],
    ["an unknown sheet", "=Nej!A1"],
    ["a row of no table", "=[@Tal]"],
  ])("%s: %s", async (_, formula) => {
    expect(await entered(formula)).toBe("InvalidArgument");
  });

  it.each(["=SUM(Sheet1!B2:Sheet1!B4)", "=SUBSTITUTE(A1,A2,A3,2)", "=IF(1,2)", "=SUM(T[Tal])", "=ROW()"])(
    "but not %s",
    async (formula) => {
      expect(await entered(formula)).toBe("taken");
    },
  );
});

describe("spelt by Excel", () => {
  // https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e
  it.each([
    ["=sum(a1,$b$2)", "=SUM(A1,$B$2)"],
    ["=sum(t[tal])", "=SUM(T[Tal])"],
    ["=if(true,sheet1!b2,0)", "=IF(TRUE,Sheet1!B2,0)"],
  ])("%s is %s", async (typed, kept) => {
    const found = await tried(async (on) => {
      withTable(on);
      on.sheet.getRange("E1").formulas = [[typed]];
      return on.read("E1", "formulas");
    });
    expect(found).toEqual([[kept]]);
  });

  it("the row of a table by @, in the table without its name", async () => {
    const found = await tried(async (on) => {
      const table = withTable(on);
      table.columns.add(undefined, [["Dobbelt"], ["=T[[#This Row],[Tal]]*2"], ["=[@tal]*2"], ["=[@[Tal]]*2"]]);
      on.sheet.getRange("E2").formulas = [["=T[@Tal]"]];
      return [await on.read("C2:E4", "formulas"), await on.read("C2:C4", "values")];
    });
    expect(found).toEqual([
      [
        ["=[@Tal]*2", "", "=T[@Tal]"],
        ["=[@Tal]*2", "", ""],
        ["=[@Tal]*2", "", ""],
      ],
      [[4], [2], [6]],
    ]);
  });
});

describe("calculated as Excel does", () => {
  const value = async (formula: string): Promise<unknown> => {
    const found = await tried(async (on) => {
      on.sheet.getRange("B1:B3").values = [[1], [2], [3]];
      on.sheet.getRange("A1").formulas = [[formula]];
      return on.read("A1", "values");
    });
    return (found as unknown[][])[0]![0];
  };

  // What comparing makes of rounded numbers, and what Excel drops as a formula's last step and keeps within parentheses.
  it.each([
    // https://poi.apache.org/apidocs/5.0/org/apache/poi/ss/util/NumberComparer.html
    ["=(0.06-0.01)=0.05", true],
    ["=0.06-0.01-0.05", 0],
    // https://excelatfinance.com/qanda/q-floating-point-precision.php
    ["=0.1=(1.2-1.1)", false],
    // https://reddit.com/r/excel/comments/1m4duqy
    ["=10.01-10=0.01", false],
    // https://learn.microsoft.com/answers/questions/5014184/number-format-doesnt-recognize-zero: fifteen digits
    ["=1.1*1.1*1.1=1.331", true],
    // https://stackoverflow.com/questions/53337274, https://forum.bebac.at/forum_entry.php?id=22128
    ["=0.5-0.4-0.1", 0],
    ["=(0.5-0.4-0.1)", -2.7755575615628914e-17],
    ["=0=0.5-0.4-0.1", false],
    ["=0.1+0.2=0.3", true],
    ["=0.1+0.2-0.3", 0],
    ["=((0.1+0.2)-0.3)", 5.551115123125783e-17],
    // https://learn.microsoft.com/office/troubleshoot/excel/floating-point-arithmetic-inaccurate-result
    ["=1.333+1.225-1.333-1.225", 0],
    // https://www.excelbanter.com/43390-post3.html
    ["=52.8-8.8*6", 0],
    ["=(52.8-8.8*6)", -7.105427357601002e-15],
    // https://pcreview.co.uk/threads/why-do-i-get-rounding-errors-in-excel-2007-on-empty-cells.3951764
    ["=(0.3-0.2-0.1)", -2.7755575615628914e-17],
  ])("%s", async (formula, expected) => {
    expect(await value(formula)).toEqual(expected);
  });

  // The pages of the functions.
  it.each([
    ['=1E+20&""', "1E+20"],
    ['=123456789012345678&""', "1.23456789012346E+17"],
    ['=COUNT(B1:B3,"5")', 4],
    ['=SUBSTITUTE("aXaX","X","-",2)', "aXa-"],
    ['=SEARCH("B?","abc")', 2],
    ['=SEARCH("~?","a?c")', 2],
  ])("%s", async (formula, expected) => {
    expect(await value(formula)).toEqual(expected);
  });
});

describe("following what they name", () => {
  it("a sheet deleted is #REF! before the cell", async () => {
    const found = await tried(async (on) => {
      on.context.workbook.worksheets.add("Andet");
      on.sheet.getRange("A1").formulas = [["=Andet!B7+1"]];
      on.context.workbook.worksheets.getItem("Andet").delete();
      return [await on.read("A1", "formulas"), await on.read("A1", "values")];
    });
    expect(found).toEqual([[["=#REF!B7+1"]], [["#REF!"]]]);
  });

  // https://support.microsoft.com/office/convert-an-excel-table-to-a-range-of-data-0b326ff1-1764-4ebe-84ea-786265d41c77
  it("a table made a range is its addresses, one deleted is #REF!", async () => {
    const found = (end: (table: Excel.Table) => void): Promise<unknown> =>
      tried(async (on) => {
        const table = withTable(on);
        on.sheet.getRange("E1").formulas = [["=SUM(T[Tal])"]];
        end(table);
        return [await on.read("E1", "formulas"), await on.read("E1", "values")];
      });
    expect(await found((table) => table.convertToRange())).toEqual([[["=SUM(Sheet1!$B$2:$B$4)"]], [[6]]]);
    expect(await found((table) => table.delete())).toEqual([[["=SUM(#REF!)"]], [["#REF!"]]]);
  });
});
