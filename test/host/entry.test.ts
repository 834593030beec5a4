/** What a person types: read in their language, refused by protection and validation, undone, and taken in by tables. */
import { beforeEach, describe, expect, it } from "vitest";
import { parseArea } from "../../workbench/host/area";
import { DANISH, displayed } from "../../workbench/host/display";
import type { Entry } from "../../workbench/host/entry";
import { lookAt } from "../../workbench/host/formatting";
import { Host } from "../../workbench/host/host";
import { PLAIN, withTrait } from "../../workbench/host/look";
import type { Sheet } from "../../workbench/host/model";
import { Workbook } from "../../workbench/host/model";
import { choicesAt } from "../../workbench/host/validity";
import { connect } from "../support/office-client";

let host: Host;
let sheet: Sheet;

beforeEach(() => {
  host = new Host(new Workbook());
  [sheet] = host.workbook.sheets as [Sheet];
});

const type = (address: string, text: string | string[][], validated = true): Entry =>
  host.type(sheet, parseArea(address)!, typeof text === "string" ? [[text]] : text, { language: "da", validated });

const value = (address: string): unknown => {
  const { row, column } = parseArea(address)!;
  return host.session.calculation.valueAt(sheet, row, column);
};

const shown = (address: string): string => {
  const { row, column } = parseArea(address)!;
  return displayed(host.session.calculation.valueAt(sheet, row, column), lookAt(sheet, row, column).format, DANISH);
};

const list = (source: string, area: string, style = "Stop"): void => {
  sheet.validations.push({
    areas: [parseArea(area)!],
    rule: { list: { inCellDropDown: true, source } },
    ignoreBlanks: true,
    prompt: { title: "", message: "", showPrompt: true },
    error: { title: "Vælg på listen", message: "Svaret kan ikke bruges her.", showAlert: true, style },
  });
};

describe("typed in Danish", () => {
  it.each([
    ["1,5", 1.5, "1,5"],
    ["1.234,5", 1234.5, "1.234,50"],
    ["-7", -7, "-7"],
    ["50 %", 0.5, "50%"],
    ["12,5%", 0.125, "12,50%"],
    ["31-12-2025", 46022, "31-12-2025"],
    ["1/2-2026", "1/2-2026", "1/2-2026"],
    ["1.2.26", 46054, "01-02-2026"],
    ["2026-02-01", 46054, "01-02-2026"],
    ["30-02-2026", "30-02-2026", "30-02-2026"],
    ["1.5", "1.5", "1.5"],
    ["12/31/2025", "12/31/2025", "12/31/2025"],
    ["sand", true, "SAND"],
    ["'- uden handleplan", "- uden handleplan", "- uden handleplan"],
    ["=1+1", 2, "2"],
    ["'007", "007", "007"],
    ["Ja, delvist", "Ja, delvist", "Ja, delvist"],
    ["8:30", 8.5 / 24, "8:30"],
  ])("%s is %s and shown as %s", (text, expected, text2) => {
    expect(type("A1", text)).toMatchObject({ taken: true });
    expect([value("A1"), shown("A1")]).toEqual([expected, text2]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member: = + - begin a formula
  it("refuses as a formula what begins with a minus and is none", () => {
    expect(type("A1", "- uden handleplan")).toMatchObject({ taken: false, refusal: { kind: "not possible" } });
    expect(value("A1")).toBeNull();
  });

  it("keeps what stands in a cell of text as it was typed", () => {
    sheet.need(0, 0).look = withTrait(PLAIN, "format", "@");
    type("A1", "01-02-2026");
    expect(value("A1")).toBe("01-02-2026");
  });
});

describe("protection", () => {
  it("lets through what is unlocked, and refuses an area of which one cell is locked", () => {
    sheet.need(0, 1).look = withTrait(PLAIN, "locked", false);
    sheet.protection = { password: null, options: {} };
    expect(type("B1", "ja")).toMatchObject({ taken: true });
    expect(type("A1:B1", [["nej", "nej"]])).toEqual({ taken: false, refusal: { kind: "locked" } });
    expect([value("A1"), value("B1")]).toEqual([null, "ja"]);
  });
});

describe("validation", () => {
  it("offers what a named range holds, refuses the rest in the rule's own words, and minds no capitals", () => {
    for (const [row, text] of ["Ja", "Nej", "Ikke relevant"].entries()) sheet.need(row, 5).value = text;
    host.workbook.names.push({ name: "svar", formula: "=Sheet1!$F$1:$F$4", comment: "", visible: true });
    list("=svar", "A1:A9");
    expect(choicesAt(sheet, 3, 0, host.session, DANISH)).toEqual(["Ja", "Nej", "Ikke relevant"]);
    expect(choicesAt(sheet, 3, 1, host.session, DANISH)).toBeNull();
    expect(type("A4", "måske")).toEqual({
      taken: false,
      refusal: {
        kind: "not valid",
        alert: { style: "Stop", title: "Vælg på listen", message: "Svaret kan ikke bruges her." },
      },
    });
    expect(type("A4", "ja")).toMatchObject({ taken: true, alert: null });
    expect(type("A4", "")).toMatchObject({ taken: true });
    expect(value("A4")).toBeNull();
  });

  it("minds capitals in a list typed into the rule, and lets a warning's value stand", () => {
    list("Ja,Nej", "A1", "Warning");
    expect(type("A1", "ja")).toMatchObject({ taken: true, alert: { style: "Warning" } });
    expect(type("A1", "Nej")).toMatchObject({ taken: true, alert: null });
  });

  it("is not asked of what is pasted", () => {
    list("Ja,Nej", "A1");
    expect(type("A1", "måske", false)).toMatchObject({ taken: true });
  });

  it.each([
    [{ wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } }, "3", "3,5"],
    [{ decimal: { formula1: "=B1", operator: "GreaterThan" } }, "2,5", "1"],
    [{ date: { formula1: 46000, operator: "GreaterThanOrEqualTo" } }, "31-12-2025", "31-12-2024"],
    [{ textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }, "abc", "abcd"],
  ])("%o takes %s and refuses %s", (rule, good, bad) => {
    sheet.need(0, 1).value = 2;
    list("", "A1");
    sheet.validations = [{ ...sheet.validations[0]!, rule }];
    expect(type("A1", bad)).toMatchObject({ taken: false });
    expect(type("A1", good)).toMatchObject({ taken: true });
  });
});

describe("a table", () => {
  beforeEach(async () => {
    const { Excel } = connect(host);
    await Excel.run(async (context) => {
      const on = context.workbook.worksheets.getItem("Sheet1");
      on.getRange("A1:C2").values = [
        ["Trin", "Antal", "Dobbelt"],
        ["1", 4, ""],
      ];
      on.tables.add("A1:C2", true).name = "tblTrin";
      on.getRange("C2").formulas = [["=B2*2"]];
      on.getRange("A2").format.fill.color = "#DDF3E4";
      await context.sync();
    });
    list("Ja,Nej", "B2");
  });

  it("takes in a row typed right below it, with looks, formulas and validation, and gives it back", () => {
    const entry = type("A3", "2");
    const [table] = sheet.tables;
    expect(table!.area.rows).toBe(3);
    expect(lookAt(sheet, 2, 0).fill).toBe("#DDF3E4");
    expect(value("C3")).toBe(0);
    expect(sheet.validations[0]!.areas).toEqual([parseArea("B2:B3")]);
    if (entry.taken) entry.undo();
    expect([table!.area.rows, value("A3"), value("C3"), lookAt(sheet, 2, 0).fill]).toEqual([2, null, null, null]);
    expect(sheet.validations[0]!.areas).toEqual([parseArea("B2")]);
  });

  it("does not, where the row below is in use or the sheet is protected", () => {
    sheet.need(2, 1).value = "fod";
    type("A3", "2");
    expect(sheet.tables[0]!.area.rows).toBe(2);
  });
});

describe("what the add-in hears", () => {
  it("of an edit that was not its own, and of where the person is", async () => {
    const { Excel } = connect(host);
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const on = context.workbook.worksheets.getItem("Sheet1");
      on.onChanged.add((event) => Promise.resolve(void heard.push([event.address, event.triggerSource, event.source])));
      on.onSelectionChanged.add((event) => Promise.resolve(void heard.push(event.address)));
      await context.sync();
    });
    type("B2", "x");
    host.choose(sheet, parseArea("C3:D4")!);
    host.choose(sheet, parseArea("C3:D4")!);
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual([["B2", "Unknown", "Local"], "C3:D4"]);
    const address = await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return selected.address;
    });
    expect(address).toBe("Sheet1!C3:D4");
  });
});
