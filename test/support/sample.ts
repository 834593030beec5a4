/** The sample municipality, or so much of it as a test needs; every case in it is invented. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readCsv } from "../../src/workbook/csv";
import type { ReadTable } from "../../src/workbook/content";

export const UNITS = ["Amager", "Bispebjerg", "Brønshøj-Husum-Vanløse", "City-Østerbro", "Nørrebro", "Valby-Vesterbro"];
/** Where what holds for two units holds for six, at a third of the cost. */
export const TWO_UNITS = ["Amager", "Brønshøj-Husum-Vanløse"];

/** From the project's folder, in which tests and benches run: as a bundle this file stands elsewhere. */
const FILE = resolve("test/data/sager-2026-K1.csv");

/** Its export as a file of the case system; `every`: each so-manieth case only; `units`: only theirs. */
export function thinnedCases(every: number, units: readonly string[] = UNITS): Uint8Array {
  const [header = "", ...rows] = readFileSync(FILE, "latin1").trimEnd().split("\n");
  const some = rows.filter((row, index) => index % every === 0 && units.includes(row.split(";")[1] ?? ""));
  return Buffer.from([header, ...some, ""].join("\n"), "latin1");
}

/** The same as it is read. */
export function thinnedTable(every = 1, units: readonly string[] = UNITS): ReadTable {
  return readCsv(thinnedCases(every, units), "sager-2026-K1.csv");
}
