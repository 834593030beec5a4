/** Text written into a General cell, as an en-US Excel reads it: the value, the format it brings, and what is shown. */
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import { DANISH, displayed } from "../../workbench/host/display";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";
import { ask } from "./raw-batch";

/** Day serial 46000 (9 December 2025), so that dates without a year are of 2025. */
function newHost(): Host {
  return new Host(new Workbook(), { now: 46000 });
}

const written = (texts: readonly string[]): Promise<readonly (readonly unknown[])[]> => {
  const { Excel } = connect(newHost());
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(`A1:A${texts.length}`);
    range.values = texts.map((text) => [text]);
    range.load("values,numberFormat,text");
    await context.sync();
    return texts.map((_, row): unknown[] => [range.values[row]![0], range.numberFormat[row]![0], range.text[row]![0]]);
  });
};

describe("text read as a value", () => {
  // https://support.microsoft.com/office/available-number-formats-in-excel-0afe8f52-97db-41f1-b972-4b46e9f1e8d2 (currency,
  // fraction, scientific), excel-add-ins-ranges-set-get-values (dates follow en-US)
  it.each([
    ["$120", 120, "$#,##0_);[Red]($#,##0)", "$120 "],
    ["$1,234.50", 1234.5, "$#,##0.00_);[Red]($#,##0.00)", "$1,234.50 "],
    ["-$5", -5, "$#,##0_);[Red]($#,##0)", "($5)"],
    ["(5)", -5, "General", "-5"],
    ["5-", -5, "General", "-5"],
    ["1 1/2", 1.5, "# ?/?", "1 1/2"],
    ["2 3/16", 2.1875, "# ??/??", "2  3/16"],
    ["1E3", 1000, "0.00E+00", "1.00E+03"],
    ["1/2/2017 10:30", 42737.4375, "m/d/yyyy h:mm", "1/2/2017 10:30"],
    ["January 2016", 42370, "mmm-yy", "Jan-16"],
    ["Jan 5, 2026", 46027, "d-mmm-yy", "5-Jan-26"],
    ["5 January 2026", 46027, "d-mmm-yy", "5-Jan-26"],
    ["2026/1/5", 46027, "m/d/yyyy", "1/5/2026"],
    ["Feb 2", 45690, "d-mmm", "2-Feb"],
    ["10:30 PM", 0.9375, "h:mm AM/PM", "10:30 PM"],
    ["25:30", 1.0625, "[h]:mm:ss", "25:30:00"],
  ])("%s", async (text, value, format, shown) => {
    expect(await written([text])).toEqual([[value, format, shown]]);
  });

  it.each(["2026-01-05T10:00", "13/1/2026", "2/30/2026", "12:60", "(5", "1 1/0", "0x10", "$", "Hans 5", "€5"])(
    "%s stays text",
    async (text) => {
      expect(await written([text])).toEqual([[text, "General", text]]);
    },
  );
});

describe("formats shown", () => {
  // https://support.microsoft.com/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68
  it.each([
    [46027, "[$-406]d. mmmm yyyy", "5. januar 2026"],
    [46027, "[$-da-DK]d. mmmm yyyy;@", "5. januar 2026"],
    [46027.6, "[$-409]m/d/yy h:mm AM/PM;@", "1/5/26 2:24 PM"],
    [1234567, "#,##0,", "1,235"],
    [-5, "0;(0)", "(5)"],
    [-5, "#,##0_);[Red]($#,##0)", "($5)"],
    [1.5, "# ?/?", "1 1/2"],
    [0.3333, "# ?/?", "1/3"],
    [1000, "0.00E+00", "1.00E+03"],
    [1.25, "[h]:mm", "30:00"],
    [45000.999999, "hh:mm:ss", "00:00:00"],
    [1234.5, "_-* #,##0.00_-", " 1,234.50 "],
    [1234.5, '#,##0.00 "kr."', "1,234.50 kr."],
    // https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year
    [60, "d-mmm-yy", "29-Feb-00"],
    [0, "yyyy-mm-dd", "1900-01-00"],
  ])("%d as %s", (value, format, shown) => {
    expect(displayed(value, format)).toBe(shown);
  });

  it("text by the fourth section, and blank where that is empty", () => {
    expect(displayed("abc", '0;-0;;"x"@')).toBe("xabc");
    expect(displayed("abc", "0;-0;0;")).toBe("");
    expect(displayed("abc", "0.00")).toBe("abc");
  });

  it("refuses a code it does not understand whole", () => {
    expect(() => displayed(5, "[>9]0;0.0")).toThrow("not implemented");
    expect(() => displayed(46027, "[$-41F]d mmmm yyyy")).toThrow("not implemented");
  });
});

describe("typed by a Dane", () => {
  const typed = (text: string): readonly unknown[] => {
    const host = newHost();
    const sheet = host.workbook.active;
    const entry = host.type(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[text]], {
      language: "da",
      validated: true,
    });
    const cell = sheet.cell(0, 0)!;
    const format = cell.look?.format ?? "General";
    return [entry.taken, cell.value, format, displayed(cell.value, format, DANISH)];
  };

  // https://support.microsoft.com/office/format-numbers-as-currency-0a03bb38-1a07-458d-9e30-2b54366bc7a4 (regional currency)
  it.each([
    ["120 kr.", 120, '#,##0 "kr."', "120 kr."],
    ["kr. 1.234,50", 1234.5, '#,##0.00 "kr."', "1.234,50 kr."],
    ["5. januar 2026", 46027, "d-mmm-yy", "5-jan-26"],
    ["05-01-2026 10:30", 46027.4375, "m/d/yyyy h:mm", "05-01-2026 10:30"],
    ["1 1/2", 1.5, "# ?/?", "1 1/2"],
  ])("%s", (text, value, format, shown) => {
    expect(typed(text)).toEqual([true, value, format, shown]);
  });

  it.each(["Jens 5", "kr.", "1.2.3.4", "5 kroner"])("%s stays text", (text) => {
    expect(typed(text)).toEqual([true, text, "General", text]);
  });
});

describe("one value for a whole range", () => {
  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
  it("also as a block of one cell, and a formula moves along", async () => {
    const [values, formulas, formats] = await ask(newHost(), (batch) => [
      batch
        .range("Sheet1", "A1:B1")
        .set("Values", [["x"]])
        .query("values"),
      batch.range("Sheet1", "C1:C2").set("Formulas", "=D1").query("formulas"),
      batch
        .range("Sheet1", "E1:F1")
        .set("NumberFormat", [["$0.00"]])
        .query("numberFormat"),
    ]);
    expect([values, formulas, formats]).toEqual([
      { Values: [["x", "x"]] },
      { Formulas: [["=D1"], ["=D2"]] },
      { NumberFormat: [["$0.00", "$0.00"]] },
    ]);
  });
});

describe("the format a formula brings", () => {
  // https://support.microsoft.com/office/today-function-5eb3078d-a82c-4736-8930-2f51a028fdd9
  it.each([
    ["=TODAY()", "m/d/yyyy"],
    ["=NOW()", "m/d/yyyy h:mm"],
    ["=A1", "0%"],
    ["=SUM(A1:A2)", "0%"],
    ["=A1*2+1", "General"],
  ])("%s", async (formula, format) => {
    const [answer] = await ask(newHost(), (batch) => {
      batch.range("Sheet1", "A1").set("Values", [["12%"]]);
      return batch
        .range("Sheet1", "B1")
        .set("Formulas", [[formula]])
        .query("numberFormat");
    });
    expect(answer).toEqual({ NumberFormat: [[format]] });
  });
});
