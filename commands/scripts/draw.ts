import { decideOn } from "../../src/register/commands/decide";
import { drawCommand } from "../../src/draw/commands/draw";
import type { Snapshot } from "../../src/workbook/workbook";
export function main(workbook: ExcelScript.Workbook): string {
  const snapshot: Snapshot = { sheetNames: [workbook.getName()], tables: {}, sheets: [] };
  const values = { round: "2026-K1", level: 1, seed: "x", preview: false, redraw: false, reason: undefined, date: undefined, at: undefined };
  const context = { now: "", user: "", version: "", language: "da" as const };
  const { report } = decideOn(snapshot, drawCommand, { round: "", level: 1, seed: "x", preview: false, redraw: null, date: "" } as never, context);
  return report.message + String(values);
}
