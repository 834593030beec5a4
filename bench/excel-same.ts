/**
 * The whole quarter, 6,719 cases and not the few of the tests, through Microsoft's client and on a file: every command
 * must say the same of both, and both must end in the same workbook. It takes a few minutes, and ends with 1 where they
 * differ.
 */
import { promises as fs } from "node:fs";
import os from "node:os";
import path from "node:path";
import { FileWorkbook } from "../src/workbook/xlsx";
import { OpenWorkbook } from "../test/support/excel";
import { quarterSteps, sheetsInRegister } from "../test/support/excel-quarter";
import { differences } from "../test/support/same-workbook";

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Both workbooks after every command of the quarter, saved in the folder. */
async function both(folder: string): Promise<{ readonly inExcel: string; readonly onFile: string }> {
  const excel = new OpenWorkbook();
  const file = FileWorkbook.blank("register.xlsx");
  for (const step of [...quarterSteps(), ...sheetsInRegister("2026-K2", 1, "2026-04-08")]) {
    const start = performance.now();
    const said = await step.act(excel);
    const expected = await step.act(file);
    const same =
      said.exit === 0 &&
      JSON.stringify([said.exit, said.message, said.problems]) ===
        JSON.stringify([expected.exit, expected.message, expected.problems]);
    if (!same) throw new Error(`${step.name}: Excel says ${said.message}, the file ${expected.message}`);
    print(`${step.name.padEnd(20)}${seconds(start).padStart(10)}`);
  }
  const saved = { inExcel: path.join(folder, "excel.xlsx"), onFile: path.join(folder, "file.xlsx") };
  await fs.writeFile(saved.inExcel, excel.saved());
  await fs.writeFile(saved.onFile, file.toBytes());
  return saved;
}

const folder = await fs.mkdtemp(path.join(os.tmpdir(), "tilsyn-same-"));
try {
  const { inExcel, onFile } = await both(folder);
  const start = performance.now();
  const found = differences(onFile, inExcel);
  print(
    found.length === 0
      ? `The same workbook (compared in ${seconds(start)}).`
      : `Not the same workbook:\n${found.join("\n")}`,
  );
  if (found.length > 0) process.exitCode = 1;
} finally {
  await fs.rm(folder, { recursive: true, force: true });
}
