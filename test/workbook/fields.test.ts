/**
 * Every field of a description is drawn by both adapters as an independent reader sees it, and the comparison of two
 * workbooks notices when only one of them has it.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { SheetContent } from "../../src/workbook/content";
import { nothingLeft } from "../../src/workbook/resolved";
import type { Workbook } from "../../src/workbook/workbook";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { OpenWorkbook } from "../support/excel";
import type { FieldFixture, FieldName } from "../support/field-fixtures";
import { FIELDS } from "../support/field-fixtures";
import { describeByOpenpyxl } from "../support/openpyxl";
import { ScriptWorkbook } from "../support/script-workbook";
import { differences } from "../support/same-workbook";
import { LISTS, sheet } from "../support/workbook-sample";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-fields-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const NAMES = Object.keys(FIELDS) as FieldName[];
const plain = (name: FieldName, over: Partial<SheetContent>): SheetContent => sheet(name, { columns: [], ...over });
const lists = sheet(LISTS.name, {
  ...LISTS,
  names: [...LISTS.names, ...LISTS.names.map((each) => ({ ...each, name: "svar_nej" }))],
});

async function drawn<Own extends Workbook>(workbook: Own, which: "with" | "without"): Promise<Own> {
  const standing = NAMES.flatMap((name) => {
    const before = (FIELDS[name] as FieldFixture).standing;
    return before === undefined ? [] : [plain(name, before)];
  });
  await workbook.write({ edits: [lists, ...standing].map((content) => ({ kind: "sheet", content })) });
  const tables = standing.flatMap((content) => content.tables.map(({ name }) => name));
  await workbook.read({ tables, sheets: standing.map(({ name }) => name) });
  const now = NAMES.map((name) => plain(name, FIELDS[name][which]));
  await workbook.write({ edits: now.map((content) => ({ kind: "sheet", content })), show: "freeze" });
  return workbook;
}

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const file = written("file.xlsx", (await drawn(FileWorkbook.blank("prøve.xlsx"), "with")).toBytes());
const excel = written("excel.xlsx", (await drawn(new OpenWorkbook(), "with")).saved());
const without = written("without.xlsx", (await drawn(FileWorkbook.blank("prøve.xlsx"), "without")).toBytes());
const CHARTED = NAMES.filter((name) => /^(?:chart|series)\./u.test(name));
const script = new ScriptWorkbook();
await script.write({
  edits: CHARTED.map((name) => ({ kind: "sheet", content: plain(name, FIELDS[name].with) })),
});
const [ofFile = [], ofExcel = [], ofScript = []] = describeByOpenpyxl([
  file,
  excel,
  written("script.xlsx", script.saved()),
]);

describe("a field of a sheet's description", () => {
  it.each(NAMES)("%s is drawn in a file and in Excel", (name) => {
    const { seen, expected, inExcel = expected } = FIELDS[name];
    for (const [sheets, wanted] of [
      [ofFile, expected],
      [ofExcel, inExcel],
    ] as const) {
      const found = sheets.find((each) => each.name === name);
      if (found === undefined) throw new Error(`no sheet ${name}`);
      expect(seen(found)).toEqual(wanted);
    }
  });

  it.each(CHARTED)("%s is drawn by an Office Script as by the add-in", (name) => {
    const { seen, expected, inExcel = expected } = FIELDS[name];
    const found = ofScript.find((each) => each.name === name);
    expect(found === undefined ? null : seen(found)).toEqual(inExcel);
  });

  it("is the same in both", () => {
    expect(differences(file, excel)).toEqual([]);
  });

  it("is missed by the comparison where only one has it", () => {
    const noticed = differences(file, without, 100_000);
    const unseen = NAMES.filter(
      (name) => !noticed.some((each) => each.startsWith(`${name} `) || each.startsWith(`${name}!`)),
    );
    // A sheet of another name, and a name of the workbook, are not told on a sheet; a chart's description is not in Excel.
    expect(unseen).toEqual(["name", "chart.description"]);
    expect(noticed.some((each) => each.startsWith("sheets:"))).toBe(true);
    expect(noticed.some((each) => each.startsWith("names:"))).toBe(true);
  });

  it("that an adapter leaves out does not compile", () => {
    const { orientation, ...rest } = { orientation: "portrait", colour: "red" };
    // @ts-expect-error a field is left
    nothingLeft(rest);
    nothingLeft(rest, "colour");
    expect(orientation).toBe("portrait");
  });
});
