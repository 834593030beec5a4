/** The port's contract over the adapters that run without Excel. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { MemoryWorkbook } from "../src/workbook/memory";
import { FileWorkbook } from "../src/workbook/xlsx";
import { readByOpenpyxl } from "./support/openpyxl";
import { workbookContract } from "./workbook.contract";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-contract-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

workbookContract("memory", {
  blank: () => Promise.resolve(new MemoryWorkbook()),
  reopened: (workbook) => Promise.resolve(new MemoryWorkbook((workbook as MemoryWorkbook).sheets)),
});

workbookContract("an .xlsx file", {
  blank: () => Promise.resolve(FileWorkbook.blank("prøve.xlsx")),
  reopened: (workbook) => Promise.resolve(FileWorkbook.fromBytes((workbook as FileWorkbook).toBytes(), "prøve.xlsx")),
  independently: (workbook) => {
    const file = join(folder, "contract.xlsx");
    writeFileSync(file, (workbook as FileWorkbook).toBytes());
    return Promise.resolve(new Map(readByOpenpyxl(file).map(({ name, cells }) => [name, cells])));
  },
});
