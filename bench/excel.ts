/**
 * What a quarter costs between the add-in and Excel: requests of each command, and the bytes it sends beside those of the
 * cell values it writes. Microsoft's client runs against a host of ours, so bytes and requests are its own; seconds would
 * be ours, and are left out. It prints and asserts nothing.
 */
import type { CellValue } from "../src/sheets/content";
import { valuesOf } from "../src/workbook/layout";
import type { Change, ReadRequest, Snapshot, Workbook } from "../src/workbook/workbook";
import { OpenWorkbook } from "../test/support/excel";
import { quarterSteps, sheetsInRegister } from "../test/support/excel-quarter";

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Bytes of a change's filled cells as JSON, each with a comma. */
function cellBytes(change: Change): number {
  const rows = change.edits.flatMap((edit): readonly (readonly (CellValue | undefined)[] | undefined)[] => {
    if (edit.kind === "sheet") return valuesOf(edit.content);
    if (edit.kind === "type") return edit.cells.map(({ value }) => [value]);
    return edit.kind === "append" ? edit.rows : edit.rows.map(({ set }) => Object.values(set));
  });
  let sum = 0;
  for (const row of rows) {
    for (const value of row ?? []) {
      if (value === null || value === undefined || value === "") continue;
      sum += bytes(JSON.stringify(typeof value === "object" ? `=${value.formula}` : value)) + 1;
    }
  }
  return sum;
}

/** Notes what each write holds. */
class Weighed implements Workbook {
  cells = 0;

  constructor(readonly excel: OpenWorkbook) {}

  read(request: ReadRequest): Promise<Snapshot> {
    return this.excel.read(request);
  }

  write(change: Change): Promise<void> {
    this.cells += cellBytes(change);
    return this.excel.write(change);
  }
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const columns = (...cells: readonly string[]): string => cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(12))).join("");
const kilobytes = (count: number): string => (count / 1000).toFixed(0);

const excel = new OpenWorkbook();
const workbook = new Weighed(excel);
print(columns("command", "requests", "read kB", "written kB", "cells kB", "times"));
for (const step of [...quarterSteps(), ...sheetsInRegister("2026-K2", 1, "2026-04-08")]) {
  const before = excel.host.requests.length;
  workbook.cells = 0;
  const { exit, message } = await step.act(workbook);
  if (exit !== 0) throw new Error(`${step.name} ended with ${exit}: ${message}`);
  const requests = excel.host.requests.slice(before).filter(({ cleanup }) => !cleanup);
  const read = requests.reduce((sum, { bytesOut }) => sum + bytesOut, 0);
  const written = requests.filter(({ writes }) => writes > 0).reduce((sum, { bytesIn }) => sum + bytesIn, 0);
  const times = workbook.cells === 0 ? "" : (written / workbook.cells).toFixed(2);
  print(columns(step.name, String(requests.length), kilobytes(read), kilobytes(written), kilobytes(workbook.cells), times));
}
