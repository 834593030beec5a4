/** LibreOffice as the one who calculates our formulas again. */
import { promises as fs } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Scalar } from "../../src/workbook/content";
import { convertedAll } from "../../src/workbook/pdf";
import { readAllByOpenpyxl } from "./openpyxl";

export interface Difference {
  readonly sheet: string;
  /** Row and column from 1. */
  readonly row: number;
  readonly column: number;
  readonly ours: Scalar;
  readonly recalculated: Scalar;
}

/** What a number may lose on its way through two programs, in parts of itself. */
const ROUNDING = 1e-12;

/** Cells whose value after a forced recalculation is not the one that stands in the file; both read by openpyxl. */
export async function recalculate(file: string): Promise<Difference[]> {
  return (await recalculateAll([file]))[0] as Difference[];
}

/** The same of many files by one run of LibreOffice, whose start costs more than most of them. */
export async function recalculateAll(files: readonly string[]): Promise<Difference[][]> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "tilsyn-recalculated-"));
  try {
    const sources = await Promise.all(
      files.map(async (file) => ({ bytes: await fs.readFile(file), file: path.basename(file) })),
    );
    const results = await convertedAll(sources, { to: "xlsx:Calc MS Excel 2007 XML", recalculate: true });
    const again = results.map((_, index) => path.join(folder, `${index}.xlsx`));
    for (const [index, bytes] of results.entries()) await fs.writeFile(again[index] as string, bytes);
    // Ours last: what was read last is still known when it is asked for again.
    const read = readAllByOpenpyxl([...again, ...files]);
    return files.map((_, index) =>
      (read[files.length + index] ?? []).flatMap(({ name, cells }) => {
        const other = read[index]?.find((sheet) => sheet.name === name)?.cells ?? [];
        return differences(name, cells, other);
      }),
    );
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

function differences(
  sheet: string,
  ours: readonly (readonly Scalar[])[],
  theirs: readonly (readonly Scalar[])[],
): Difference[] {
  const found: Difference[] = [];
  for (let row = 0; row < Math.max(ours.length, theirs.length); row++) {
    const width = Math.max(ours[row]?.length ?? 0, theirs[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const mine = ours[row]?.[column] ?? null;
      const again = theirs[row]?.[column] ?? null;
      if (!alike(mine, again)) found.push({ sheet, row: row + 1, column: column + 1, ours: mine, recalculated: again });
    }
  }
  return found;
}

function alike(a: Scalar, b: Scalar): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a));
  return a === b;
}
