/**
 * Formulas. Expected values are Excel's: from its documentation pages where an example is there, else plain arithmetic.
 */
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";
import type { RawBatch } from "./raw-batch";
import { ask, failure, send } from "./raw-batch";

/** A1:B6 is a table tblX (Nr, Svar); D1:D5 hold a number, text, truth, blank, error; E1:E2 hold 7 and the text "7"; Data!A1:A3 are 1, 2, 3. */
async function sample(): Promise<Host> {
  const host = new Host(new Workbook(), { now: 46027.75 });
  await send(host, (batch) => {
    batch.range("Sheet1", "A1:B6").set("Values", [
      ["Nr", "Svar"],
      [1, "ja"],
      [2, "nej"],
      [3, "JA"],
      [4, ""],
      [5, "jatak"],
    ]);
    batch.sheet("Sheet1").property("Tables").method("Add", "A1:B6", true).set("Name", "tblX");
    batch.range("Sheet1", "D1:D5").set("Values", [[7], ["tekst"], [true], [""], ["#N/A"]]);
    batch.range("Sheet1", "E1:E2").set("Values", [[7], ["'7"]]);
    batch.workbook.property("Worksheets").method("Add", "Data");
    batch.range("Data", "A1:A3").set("Values", [[1], [2], [3]]);
    batch.workbook.property("Names").method("Add", "tal", batch.range("Data", "A1:A3"));
    batch.workbook.property("Names").method("Add", "runde", '="2026-K1"');
  });
  return host;
}

async function value(formula: string, address = "G2"): Promise<unknown> {
  const [answer] = await ask(await sample(), (batch) =>
    batch
      .range("Sheet1", address)
      .set("Formulas", [[formula]])
      .query("values"),
  );
  return (answer as { readonly Values: readonly (readonly unknown[])[] }).Values[0]?.[0];
}

describe("formulas by hand", () => {
  it.each([
    ["=1+2*3", 7],
    ["=(1+2)*3", 9],
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=10%", 0.1],
    ["=7/2", 3.5],
    ["=1/0", "#DIV/0!"],
    ["=0.1+0.2-0.3", 0],
    ['="a"&1&TRUE', "a1TRUE"],
    ["=1=1", true],
    ['="A"="a"', true],
    ["=2<10", true],
    ['="2"<10', false],
    ['="x"<>"y"', true],
    ['=D4=""', true],
    ["=D4=0", true],
    ["=D5", "#N/A"],
    ["=D5+1", "#N/A"],
    ['="x"+1', "#VALUE!"],
    ['="3"+1', 4],
    ["=H9", 0],
  ])("%s", async (formula, expected) => {
    expect(await value(formula)).toBe(expected);
  });

  it.each([
    ['=IF(A2=1,"ja","nej")', "ja"],
    ["=IF(D4,1)", false],
    ["=IF(FALSE,1/0,2)", 2],
    ["=IF(TRUE,)", 0],
    ['=IFERROR(1/0,"fejl")', "fejl"],
    ["=IFERROR(5,1/0)", 5],
    ["=AND(TRUE,1,D4:D4)", true],
    ["=AND(TRUE,0)", false],
    ["=OR(FALSE,D2:D3)", true],
    ["=NOT(0)", true],
    ["=AND(D2)", "#VALUE!"],
    ["=SUM(A2:A6)", 15],
    ['=SUM(1,"2",TRUE)', 4],
    ["=SUM(D1:D3)", 7],
    ["=SUM(D1:D5)", "#N/A"],
    ["=MIN(A2:A6)", 1],
    ["=MAX(A2:A6,9)", 9],
    ["=AVERAGE(A2:A6)", 3],
    ["=AVERAGE(D4)", "#DIV/0!"],
    ["=COUNT(D1:D5)", 1],
    ["=COUNTA(D1:D5)", 4],
    ["=COUNTBLANK(D1:D5)", 1],
    ["=ROWS(A2:A6)", 5],
    // https://support.microsoft.com/office/round-function-c018c5d8-40fb-4053-90b1-b3e7f61a213c
    ["=ROUND(2.15,1)", 2.2],
    ["=ROUND(2.149,1)", 2.1],
    ["=ROUND(-1.475,2)", -1.48],
    ["=ROUND(21.5,-1)", 20],
    ["=ROUND(626.3,-3)", 1000],
    ["=ROUND(23/40,2)", 0.58],
    ["=INT(8.9)", 8],
    ["=INT(-8.9)", -9],
    ["=ABS(-4)", 4],
    ["=MOD(-3,2)", 1],
    ["=MOD(3,0)", "#DIV/0!"],
    ['=LEN("æøå")', 3],
    ['=TRIM("  a  b ")', "a b"],
    ['=LOWER("Æ")&UPPER("ø")', "æØ"],
    ['=EXACT("a","A")', false],
    ['=LEFT("abc",2)&RIGHT("abc")&MID("abc",2,1)', "abcb"],
    ['=SUBSTITUTE("a-b-c","-","")', "abc"],
    ['=FIND("B","abB")', 3],
    ['=SEARCH("B","abB")', 2],
    ['=FIND("x","abc")', "#VALUE!"],
    ["=ISBLANK(D4)", true],
    ["=ISNUMBER(D1)", true],
    ["=ISTEXT(D2)", true],
    ["=ISERROR(D5)", true],
    ["=ISNA(D5)", true],
    ["=MATCH(3,A2:A6,0)", 3],
    ['=MATCH("x",B2:B6,0)', "#N/A"],
    ["=INDEX(B2:B6,2)", "nej"],
    ["=INDEX(A2:B6,3,2)", "JA"],
    ["=ROW()", 2],
    ["=COLUMN(D1)", 4],
    ["=TODAY()", 46027],
    ["=NOW()", 46027.75],
  ])("%s", async (formula, expected) => {
    expect(await value(formula)).toBe(expected);
  });

  // https://support.microsoft.com/office/countif-function-e0de10c6-f885-4e71-abb4-1f464816df34
  it.each([
    ['=COUNTIF(B2:B6,"ja")', 2],
    ['=COUNTIF(B2:B6,"ja*")', 3],
    ['=COUNTIF(B2:B6,"n?j")', 1],
    ['=COUNTIF(B2:B6,"")', 1],
    ['=COUNTIF(B2:B6,"<>ja")', 3],
    ['=COUNTIF(B2:B6,"<>")', 4],
    ['=COUNTIF(A2:A6,">2")', 3],
    ["=COUNTIF(A2:A6,3)", 1],
    ["=COUNTIF(E1:E2,7)", 2],
    ['=COUNTIF(A:A,">=4")', 2],
    ['=COUNTIF(C:C,"")', 1048576],
    ['=COUNTIFS(B2:B6,"ja",A2:A6,">1")', 1],
    ['=COUNTIFS(B2:B6,"ja",A2:A5,">1")', "#VALUE!"],
    ['=SUMIF(B2:B6,"ja",A2:A6)', 4],
    ['=SUMIFS(A2:A6,B2:B6,"ja*",A2:A6,"<5")', 4],
    ["=SUMPRODUCT(A2:A6,A2:A6)", 55],
    ['=SUMPRODUCT((B2:B6="ja")*A2:A6)', 4],
    ['=SUMPRODUCT(--(B2:B6<>""),A2:A6)', 11],
    ["=SUMPRODUCT(A2:A6,A2:A5)", "#VALUE!"],
  ])("%s", async (formula, expected) => {
    expect(await value(formula)).toBe(expected);
  });

  it.each([
    ["=Data!A2*2", 4],
    ["=SUM('Data'!A1:A3)", 6],
    ["=SUM(tal)", 6],
    ['=runde&"!"', "2026-K1!"],
    ["=ukendt", "#NAME?"],
    ["=SUM(tblX[Nr])", 15],
    ["=COUNTA(tblX[#Data])", 9],
    ["=tblX[[#Headers],[Svar]]", "Svar"],
    ["=SUM(tblX[[Nr]:[Svar]])", 15],
    ["=COUNTA(tblX[#All])", 11],
    ["=tblX[[#This Row],[Nr]]*10", 10],
    ["=tblX[@Nr]*10", 10],
    ["=SUM(tblX)", 15],
  ])("%s", async (formula, expected) => {
    expect(await value(formula)).toBe(expected);
  });

  it("finds #This Row only within the table's rows", async () => {
    expect(await value("=tblX[[#This Row],[Nr]]", "G9")).toBe("#VALUE!");
  });

  it.each([
    ["a function it lacks", "=VLOOKUP(1,A1:B2,2)", "ApiNotFound Range.formulas"],
    ["an array constant", "=SUM({1,2})", "ApiNotFound Range.formulas"],
    ["a formula that does not end", "=SUM(1,", "InvalidArgument Range.formulas"],
    ["a formula that goes on", "=1 2", "InvalidArgument Range.formulas"],
    ["a table there is not", "=SUM(tblY[Nr])", "InvalidArgument Range.formulas"],
    ["more than 8,192 characters", `=1${"+1".repeat(5000)}`, "InvalidArgument Range.formulas"],
  ])("refuses %s when it is entered", async (_, formula, expected) => {
    const host = await sample();
    expect(await failure(host, (batch) => batch.range("Sheet1", "G1:G2").set("Formulas", [["=1"], [formula]]))).toBe(
      expected,
    );
    expect(host.workbook.sheets[0]?.cell(0, 6)).toBeUndefined();
  });

  it.each([
    ["a result of several cells", "=A2:A6"],
    ["a formula that needs itself", "=G3+1"],
  ])("says loudly that it cannot calculate %s", async (_, formula) => {
    const host = await sample();
    expect(
      await failure(host, (batch) =>
        batch
          .range("Sheet1", "G2:G3")
          .set("Formulas", [[formula], ["=G2"]])
          .query("values"),
      ),
    ).toBe("ApiNotFound Range.values");
  });

  it("follows every change, through formulas, names and tables", async () => {
    const host = await sample();
    const [before, after] = await ask(host, (batch) => {
      batch
        .range("Sheet1", "G1:G3")
        .set("Formulas", [["=G2+SUM(tal)"], ["=SUM(tblX[Nr])"], ['=COUNTIF(tblX[Svar],"ja")']]);
      const first = batch.range("Sheet1", "G1:G3").query("values");
      batch.range("Data", "A1").set("Values", [[100]]);
      batch.range("Sheet1", "A7:B7").set("Values", [[6, "ja"]]);
      batch.workbook.property("Tables").item("tblX").call("Resize", "A1:B7");
      return [first, batch.range("Sheet1", "G1:G3").query("values")];
    });
    expect([before, after]).toEqual([{ Values: [[21], [15], [2]] }, { Values: [[126], [21], [3]] }]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.application#excel-excel-application-calculationmode-member
  it("keeps old values with calculation by hand, except for what is entered", async () => {
    const answers = await ask(await sample(), (batch) => {
      const application = batch.workbook.property("Application");
      batch.range("Sheet1", "G1").set("Formulas", [["=A2*2"]]);
      application.set("CalculationMode", "Manual");
      const first = batch.range("Sheet1", "G1").query("values");
      batch.range("Sheet1", "A2").set("Values", [[50]]);
      batch.range("Sheet1", "G2").set("Formulas", [["=A2*2"]]);
      const held = batch.range("Sheet1", "G1:G2").query("values");
      application.call("Calculate", "Full");
      return [first, held, batch.range("Sheet1", "G1:G2").query("values"), application.query("calculationMode")];
    });
    expect(answers).toEqual([
      { Values: [[2]] },
      { Values: [[2], [100]] },
      { Values: [[100], [100]] },
      { CalculationMode: "Manual" },
    ]);
  });

  // "Once set, it is the developer's responsibility to re-calc the workbook, to ensure that any dependencies are propagated."
  it("holds calculation for one request where asked, and leaves what became stale until it is calculated", async () => {
    const host = await sample();
    const read = (batch: RawBatch): number => batch.range("Sheet1", "G1").query("values");
    await send(host, (batch) =>
      batch
        .range("Sheet1", "G1")
        .set("Formulas", [["=A2*2"]])
        .query("values"),
    );
    const [held] = await ask(host, (batch) => {
      batch.workbook.property("Application").call("SuspendApiCalculationUntilNextSync");
      batch.range("Sheet1", "A2").set("Values", [[50]]);
      return read(batch);
    });
    const [later] = await ask(host, read);
    const [calculated] = await ask(host, (batch) => {
      batch.workbook.property("Application").call("Calculate", "Recalculate");
      return read(batch);
    });
    expect([held, later, calculated]).toEqual([{ Values: [[2]] }, { Values: [[2]] }, { Values: [[100]] }]);
  });
});

describe("the client", () => {
  it("writes formulas and reads their values in one run", async () => {
    const found = await connect(await sample()).Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      const column = context.workbook.worksheets.getItem("Sheet1").getRange("G2:G3");
      column.formulas = [["=tblX[[#This Row],[Nr]]*2"], ['=COUNTIFS(tblX[Svar],"ja")']];
      context.workbook.application.calculate("Full");
      context.workbook.application.calculationMode = "Automatic";
      column.load("values,formulas");
      context.workbook.application.load("calculationMode");
      await context.sync();
      return [column.values, column.formulas, context.workbook.application.calculationMode];
    });
    expect(found).toEqual([[[2], [2]], [["=tblX[@Nr]*2"], ['=COUNTIFS(tblX[Svar],"ja")']], "Automatic"]);
  });
});
