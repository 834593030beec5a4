/**
 * What a quarter costs between the add-in and Excel: requests of each command, and the bytes it sends beside those of the
 * cell values it writes. Microsoft's client runs against a host of ours, so bytes and requests are its own; seconds would
 * be ours, and are left out. It prints and asserts nothing; `test/e2e/excel-bytes.test.ts` holds the limits.
 */
import { quarterSteps, sheetsInRegister } from "../test/support/excel-quarter";
import { Weighed } from "../test/support/weighed";

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const columns = (...cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(12))).join("");
const kilobytes = (count: number): string => (count / 1000).toFixed(1);

const workbook = new Weighed();
print(columns("command", "requests", "read kB", "written kB", "cells kB", "times"));
for (const step of [...quarterSteps(), ...sheetsInRegister("2026-K2", 1, "2026-04-08")]) {
  const { report, weight } = await workbook.act(step);
  if (report.exit !== 0) throw new Error(`${step.name} ended with ${report.exit}: ${report.message}`);
  const times = weight.cells === 0 ? "" : (weight.sent / weight.cells).toFixed(2);
  print(
    columns(
      step.name,
      String(weight.requests),
      kilobytes(weight.read),
      kilobytes(weight.sent),
      kilobytes(weight.cells),
      times,
    ),
  );
}
