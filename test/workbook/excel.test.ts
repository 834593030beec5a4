/** The port's contract over an open workbook: Microsoft's own client, and a host of ours in Excel's place. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { OpenWorkbook } from "../support/excel";
import { readByOpenpyxl } from "../support/openpyxl";
import type { Subject } from "./contract";
import { workbookContract } from "./contract";
import { widenContract } from "./contract-widen";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-excel-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const EXCEL: Subject = {
  blank: () => Promise.resolve(new OpenWorkbook()),
  reopened: (workbook) => Promise.resolve(new OpenWorkbook((workbook as OpenWorkbook).saved())),
  independently: (workbook) => {
    const file = join(folder, "contract.xlsx");
    writeFileSync(file, (workbook as OpenWorkbook).saved());
    return Promise.resolve(new Map(readByOpenpyxl(file).map(({ name, cells }) => [name, cells])));
  },
};

workbookContract("Excel", EXCEL);
widenContract("Excel", EXCEL);
