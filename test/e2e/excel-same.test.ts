/** The same sheets drawn in a file and in Excel are the same to an independent reader, who sees any one thing changed. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../../src/workbook/workbook";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import type { Sheet } from "../../workbench/host/model";
import { OpenWorkbook } from "../support/excel";
import { lint } from "../support/lint";
import { differences } from "../support/same-workbook";
import { validateOoxml } from "../support/validate";
import { FIGURES, SAMPLE } from "../support/workbook-sample";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-same-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const DRAWN: Change = { edits: SAMPLE.map((content) => ({ kind: "sheet", content })), show: FIGURES.name };

function written(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

async function inExcel(...changes: readonly Change[]): Promise<OpenWorkbook> {
  const excel = new OpenWorkbook();
  for (const change of changes) await excel.write(change);
  return excel;
}

let file = "";
beforeAll(() => {
  file = written("file.xlsx", renderWorkbook(SAMPLE, FIGURES.name));
});

describe("a workbook drawn in Excel", () => {
  it("is the one drawn in a file, and valid", async () => {
    const bytes = (await inExcel(DRAWN)).saved();
    const excel = written("excel.xlsx", bytes);
    expect(differences(file, excel)).toEqual([]);
    expect(await validateOoxml(excel)).toEqual([]);
    expect(lint(bytes)).toEqual([]);
  });

  it("is the same when it is drawn over itself", async () => {
    expect(differences(file, written("twice.xlsx", (await inExcel(DRAWN, DRAWN)).saved()))).toEqual([]);
  });

  it("is the same when rows were added and updated", async () => {
    const change: Change = {
      edits: [
        {
          kind: "append",
          table: "tblLog",
          rows: [
            ["08:00", 1],
            ["09:00", 2],
          ],
        },
        {
          kind: "update",
          table: "tblTal",
          rows: [{ key: { Sag: "002" }, set: { Dato: 46028, Spørgsmål: "Ny tekst" } }],
        },
      ],
    };
    const ofFile = FileWorkbook.fromBytes(renderWorkbook(SAMPLE, FIGURES.name), "prøve.xlsx");
    await ofFile.write(change);
    const excel = await inExcel(DRAWN, change);
    // A file keeps its print area, and the name that notes it, with the table; Excel keeps both as they were set.
    const left = differences(written("rows-file.xlsx", ofFile.toBytes()), written("rows-excel.xlsx", excel.saved()));
    expect(left.filter((each) => !/^Log (?:page|names)/u.test(each))).toEqual([]);
  });

  it.each<[string, (sheet: Sheet) => void]>([
    ["a value", (sheet) => void (sheet.need(6, 2).value = 13)],
    ["a formula", (sheet) => void (sheet.need(1, 1).formula = "COUNTA(tblTal[Dato])")],
    ["a number format", (sheet) => void (sheet.need(5, 4).look = { ...sheet.need(5, 4).look!, format: "0" })],
    ["a fill", (sheet) => void (sheet.need(0, 0).look = { ...sheet.need(0, 0).look!, fill: "#FF0000" })],
    ["an unlocked cell", (sheet) => void (sheet.need(5, 2).look = { ...sheet.need(5, 2).look!, locked: false })],
    ["a drop-down", (sheet) => void (sheet.validations = [])],
    ["a conditional format", (sheet) => void (sheet.conditionals[0]!.look.fill = "#123456")],
    ["protection", (sheet) => void (sheet.protection = null)],
    ["a width", (sheet) => void (sheet.needColumn(1).width = 31)],
    ["a height", (sheet) => void (sheet.needRow(4).height = 41)],
    ["a table's rows", (sheet) => void (sheet.tables[0]!.area = { ...sheet.tables[0]!.area, rows: 3 })],
    ["the print set-up", (sheet) => void (sheet.page.orientation = "Portrait")],
    ["a name", (sheet) => void (sheet.names[0]!.formula = '="2026-K2"')],
    ["a link", (sheet) => void (sheet.hyperlinks = [])],
    ["what stays in view", (sheet) => void (sheet.frozen = { rows: 4, columns: 1 })],
  ])("is not the same with %s changed", async (_, plant) => {
    const excel = await inExcel(DRAWN);
    plant(excel.host.workbook.sheets[0]!);
    expect(differences(file, written("planted.xlsx", excel.saved()))).not.toEqual([]);
  });
});
