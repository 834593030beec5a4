/**
 * What a command takes in an open workbook beside the same command on a file, in one run: 6,719 cases and half a year's
 * 18,000 answers, imported, drawn, computed and written as Bilag 1. The client is Microsoft's, the host is ours, and no
 * page is drawn (`bench/workbench.ts` measures that). It prints and asserts nothing.
 */
import { readFileSync } from "node:fs";
import { computeCommand } from "../src/figures/commands/compute";
import { drawCommand } from "../src/draw/commands/draw";
import { importCommand } from "../src/cases/commands/import";
import { summaryCommand } from "../src/papers/commands/summary";
import { readCsv } from "../src/workbook/csv";
import type { Workbook } from "../src/workbook/workbook";
import { FileWorkbook } from "../src/workbook/xlsx";
import { OpenWorkbook } from "../test/support/excel";
import type { Step } from "../test/support/excel-quarter";
import { commanded } from "../test/support/excel-quarter";
import { openWorkbook, saveWorkbook } from "../workbench/host/file/book";
import { Host } from "../workbench/host/host";

const SAMPLE = process.env["SAMPLE"] ?? "dist/workbench/samples/quarter-answers.xlsx";
const CASES = "test/data/sager-2026-K1.csv";
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The sample with every answer twice, as after half a year. */
function halfYear(bytes: Uint8Array): Uint8Array {
  const { workbook } = openWorkbook(bytes);
  const { sheet, table } = workbook.tableNamed("tblSvar")!;
  const data = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
  for (const { row, column, cell } of [...sheet.cellsIn(data)])
    Object.assign(sheet.need(row + data.rows, column), cell);
  table.area = { ...table.area, rows: table.area.rows + data.rows };
  return saveWorkbook(new Host(workbook).session);
}

async function seconds(workbook: Workbook, step: Step): Promise<number> {
  const before = performance.now();
  const report = await step.act(workbook);
  if (report.exit !== 0) throw new Error(`${step.name} ended with ${report.exit}: ${report.message}`);
  return (performance.now() - before) / 1000;
}

const cases = readCsv(readFileSync(CASES), "sager-2026-K1.csv");
const at = { round: "2026-K1", level: 2 };
const half = halfYear(readFileSync(SAMPLE));
const stages: readonly [Step, Uint8Array][] = [
  [commanded("import", importCommand, { table: cases, map: "", replace: true, partial: false, serial: null }), half],
  [
    commanded("draw", drawCommand, {
      round: "2026-K2",
      level: 1,
      redraw: false,
      reason: "",
      date: "2026-04-08",
      seed: "04 11 23",
    }),
    half,
  ],
  [commanded("compute", computeCommand, { ...at, compare: null }), half],
  [commanded("bilag", summaryCommand, { ...at, compare: [] }), half],
];
print(`${"".padEnd(12)}${"file s".padStart(9)}${"open s".padStart(9)}${"ratio".padStart(8)}${"requests".padStart(10)}`);
for (const [step, bytes] of stages) {
  if (process.env["ONLY"] !== undefined && process.env["ONLY"] !== step.name) continue;
  const begun = performance.now();
  const file = FileWorkbook.fromBytes(bytes, "register.xlsx");
  await seconds(file, step);
  file.toBytes();
  const onFile = (performance.now() - begun) / 1000;
  const open = new OpenWorkbook(bytes);
  const inside = await seconds(open, step);
  print(
    `${step.name.padEnd(12)}${onFile.toFixed(2).padStart(9)}${inside.toFixed(2).padStart(9)}${(inside / onFile).toFixed(2).padStart(8)}${String(open.host.requestCount).padStart(10)}`,
  );
}
