/** Koncept and Genopretning in a real file: valid, clean, recalculated alike, and still there after another program. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quarterRule } from "../../src/review/commands/sample-answers";
import { converted } from "../../src/workbook/pdf";
import { drawnRegister, handIn, mustDo, rowsOf, tilsyn } from "../support/filled-round";
import { lint } from "../support/lint";
import { readByOpenpyxl } from "../support/openpyxl";
import { recalculate } from "../support/recalculate";
import { validateOoxml } from "../support/validate";

let folder: string;
let register: string;
const ROUND = ["--round", "2026-K1", "--level", "2"];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "tilsyn-mending-file-"));
  register = await drawnRegister(folder);
  await handIn(register, path.join(folder, "ind"), "2026-K1", (at) => {
    const typed = quarterRule(at);
    return typed.answer === "nej" ? { ...typed, comment: `! ${"Skal skrives ind i journalen. ".repeat(6)}` } : typed;
  });
  await mustDo(["collect", register, ...ROUND, "--from", path.join(folder, "ind")]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a register with faults to be mended", () => {
  it("is valid, clean, and recalculates to what it says", async () => {
    expect((await rowsOf(register, "tblGenopretning")).length).toBeGreaterThan(5);
    expect(await validateOoxml(register)).toEqual([]);
    expect(lint(new Uint8Array(await readFile(register)))).toEqual([]);
    expect(await recalculate(register)).toEqual([]);
  });

  it("keeps its faults and its concept through another program, and adds none of them again", async () => {
    const again = path.join(folder, "gemt.xlsx");
    await writeFile(
      again,
      await converted(new Uint8Array(await readFile(register)), "register.xlsx", {
        to: "xlsx:Calc MS Excel 2007 XML",
        recalculate: true,
      }),
    );
    const concept = (file: string): unknown => readByOpenpyxl(file).find((sheet) => sheet.name === "Koncept")!.cells;
    expect(concept(again)).toEqual(concept(register));
    const before = await rowsOf(again, "tblGenopretning");
    expect(before).toEqual(await rowsOf(register, "tblGenopretning"));
    const told = await tilsyn("collect", again, ...ROUND, "--from", path.join(folder, "ind"), "--accept-loss");
    expect(told.exit, JSON.stringify(told.problems)).toBe(0);
    expect(told["mendings"]).toBe(0);
    expect(await rowsOf(again, "tblGenopretning")).toEqual(before);
  });

  it("leaves what people wrote in the concept alone, whatever is run", async () => {
    const typed = path.join(folder, "udfyldt.xlsx");
    const bytes = await readFile(register);
    await writeFile(typed, bytes);
    const code =
      "import sys, openpyxl\nb = openpyxl.load_workbook(sys.argv[1])\nb['Koncept']['B11'] = 'Vores eget formål'\nb.save(sys.argv[1])";
    expect(spawnSync("/usr/bin/python3", ["-c", code, typed]).status).toBe(0);
    for (const words of [
      ["compute", typed, ...ROUND],
      ["summary", typed, ...ROUND],
      ["draw", typed, "--round", "2026-K2", "--level", "2", "--seed", "b"],
    ])
      await mustDo(words);
    expect(readByOpenpyxl(typed).find((sheet) => sheet.name === "Koncept")!.cells[10]![1]).toBe("Vores eget formål");
  });
});
