/** The port's contract over the adapters that run without Excel. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { readByOpenpyxl } from "../support/openpyxl";
import { SAMPLE } from "../support/workbook-sample";
import type { Subject } from "./contract";
import { workbookContract } from "./contract";
import { widenContract } from "./contract-widen";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-contract-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const MEMORY: Subject = {
  blank: () => Promise.resolve(new MemoryWorkbook()),
  reopened: (workbook) => Promise.resolve(new MemoryWorkbook((workbook as MemoryWorkbook).sheets)),
};

const FILE: Subject = {
  blank: () => Promise.resolve(FileWorkbook.blank("prøve.xlsx")),
  reopened: (workbook) => Promise.resolve(FileWorkbook.fromBytes((workbook as FileWorkbook).toBytes(), "prøve.xlsx")),
  independently: (workbook) => {
    const file = join(folder, "contract.xlsx");
    writeFileSync(file, (workbook as FileWorkbook).toBytes());
    return Promise.resolve(new Map(readByOpenpyxl(file).map(({ name, cells }) => [name, cells])));
  },
};

workbookContract("memory", MEMORY);
workbookContract("an .xlsx file", FILE);
widenContract("memory", MEMORY);
widenContract("an .xlsx file", FILE);

function partTexts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([part, content]) => [part, new TextDecoder().decode(content)]),
  );
}

it("a sheet with an added row, drawn from memory, is the sheet with the row added to its file", async () => {
  const more = { edits: [{ kind: "append", table: "tblTal", rows: [["004", "ja", 1, 4, 46030, 0.25]] }] } as const;
  const memory = new MemoryWorkbook(SAMPLE);
  await memory.write(more);
  const file = FileWorkbook.fromBytes(renderWorkbook(SAMPLE), "prøve.xlsx");
  await file.write(more);
  expect(partTexts(file.toBytes())).toEqual(partTexts(renderWorkbook(memory.sheets)));
});
