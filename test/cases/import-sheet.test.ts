/** import --sheet: of a workbook with several sheets that could be meant, the one that was named. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HISTORY_COLUMNS } from "../../src/figures/rules/history";
import { renderWorkbook } from "../../src/workbook/xlsx";
import { drawnRegister, mustDo, rowsOf, tilsyn } from "../support/filled-round";
import { sheet } from "../support/workbook-sample";

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "tilsyn-sheet-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A workbook with a sheet of each name, its cells from A1. */
async function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<string> {
  const contents = Object.entries(sheets).map(([name, values]) =>
    sheet(name, { blocks: [{ row: 1, column: 1, values }] }),
  );
  await writeFile(at("fil.xlsx"), renderWorkbook(contents));
  return at("fil.xlsx");
}

describe("import --sheet", () => {
  const HEADER = ["Sag", "Enhed", "Sagsbehandler"];
  const CASES = { Nord: [HEADER, ["N-1", "Nord", "Bo"]], Syd: [HEADER, ["S-1", "Syd", "Eva"], ["S-2", "Syd", "Ib"]] };

  it("reads the sheet of cases that is named; without it neither is guessed", async () => {
    const register = at("register.xlsx");
    await mustDo(["create", register, "--preset", "bbu-2018", "--units", "Nord;Syd"]);
    const file = await workbook(CASES);
    const words = ["import", register, "--cases", file];
    expect((await tilsyn(...words)).problems).toMatchObject([{ code: "file/several-sheets" }]);
    expect((await tilsyn(...words, "--sheet", "Øst")).problems).toMatchObject([{ code: "file/sheet-unknown" }]);
    expect((await tilsyn(...words, "--sheet", "nord")).exit).toBe(0);
    expect((await rowsOf(register, "tblSager")).map((row) => row["Sag"])).toEqual(["N-1"]);
  });

  it("reads the sheet of earlier figures that is named", async () => {
    const register = await drawnRegister(folder);
    const file = await workbook({ "2024": [HISTORY_COLUMNS], "2025": [HISTORY_COLUMNS] });
    const told = await tilsyn("import", register, "--history", file, "--sheet", "2025");
    expect(told.problems).toMatchObject([{ code: "history/empty", sheet: "2025" }]);
  });
});
