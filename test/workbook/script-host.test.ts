/** The stand-in for Excel as an Office Script has it: what it answers, what it counts, and that it says what it lacks. */
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { SCRIPT_ENUMS, ScriptHost } from "../../workbench/host/script";

(globalThis as Record<string, unknown>)["ExcelScript"] = SCRIPT_ENUMS;

function open(): { readonly host: ScriptHost; readonly workbook: ExcelScript.Workbook } {
  const host = new ScriptHost(new Host(new Workbook()).session);
  return { host, workbook: host.workbook as ExcelScript.Workbook };
}

function sheetOf(workbook: ExcelScript.Workbook): ExcelScript.Worksheet {
  return workbook.getWorksheets()[0]!;
}

describe("ExcelScript on the stand-in for Excel", () => {
  it("gives what is not there as undefined, not as a fault", () => {
    const { workbook } = open();
    const sheet = sheetOf(workbook);
    expect([
      workbook.getTable("findes ikke"),
      workbook.getWorksheet("findes ikke"),
      workbook.getNamedItem("findes_ikke"),
      sheet.getUsedRange(true),
      sheet.getRange("A1:B2").getMergedAreas(),
      sheet.getPageLayout().getPrintArea(),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  it("reads what was written, one value standing for a range of formats", () => {
    const { workbook } = open();
    const range = sheetOf(workbook).getRange("B2:C3");
    range.setNumberFormat("@");
    range.setValues([
      ["001", "a"],
      ["=1+1", ""],
    ]);
    expect(range.getValues()).toEqual([
      ["001", "a"],
      ["=1+1", ""],
    ]);
    expect(range.getNumberFormats()).toEqual([
      ["@", "@"],
      ["@", "@"],
    ]);
    expect(range.getAddress()).toBe("Sheet1!B2:C3");
  });

  it("has Excel's own words in its enums", () => {
    const { workbook } = open();
    const sheet = workbook.addWorksheet("Skjult");
    sheet.setVisibility(ExcelScript.SheetVisibility.veryHidden);
    expect(sheet.getVisibility()).toBe("VeryHidden");
  });

  it("counts a round trip for each answer, none for what waits to be written", () => {
    const { host, workbook } = open();
    const sheet = sheetOf(workbook);
    const before = host.roundTrips;
    sheet.getRange("A1").setValues([[1]]);
    sheet.getRange("A2").getFormat().getFill().setColor("#FFFFFF");
    expect(host.roundTrips).toBe(before);
    sheet.getRange("A1").getValues();
    expect(host.roundTrips).toBe(before + 1);
    host.finish();
    expect(host.roundTrips).toBe(before + 1);
    sheet.getRange("A1").setValues([[2]]);
    host.finish();
    expect(host.roundTrips).toBe(before + 2);
  });

  it("takes no more than 5 MB at a time", () => {
    const { host, workbook } = open();
    const sheet = sheetOf(workbook);
    const long = "x".repeat(30_000);
    for (let row = 1; row <= 200; row++) sheet.getRange(`A${row}`).setValues([[long]]);
    expect(() => {
      host.finish();
    }).toThrow("request payload size");
  });

  it("says which member it lacks", () => {
    const { workbook } = open();
    const lacking = sheetOf(workbook) as unknown as { addImage(base64: string): void; getShapes(): unknown };
    expect(() => {
      lacking.addImage("");
    }).toThrow("ExcelScript Worksheet.addImage is not implemented by this host");
    expect(() => lacking.getShapes()).toThrow("ExcelScript Worksheet.getShapes is not implemented by this host");
  });
});
