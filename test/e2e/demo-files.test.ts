/** Every workbook that the demo leaves, judged by four programs that share no code with the writer. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { parseDate, serialFromDate } from "../../src/kernel/date";
import type { Scalar } from "../../src/workbook/content";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { DEADLINES, QUARTER, PUBLISHED, demoFiles } from "../support/demo-files";
import { withPart } from "../support/foreign";
import { lint } from "../support/lint";
import type { ReadSheet } from "../support/openpyxl";
import { readAllByOpenpyxl } from "../support/openpyxl";
import { lookFaults } from "../support/printed";
import { newFolder } from "../support/quarter";
import type { Difference } from "../support/recalculate";
import { recalculate, recalculateAll } from "../support/recalculate";
import { validateOoxml } from "../support/validate";

const demo = demoFiles();
const at = (name: string): string => path.join(demo.folder, name);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));

/**
 * What LibreOffice recalculates, a few seconds each: the registers, and of every round and level one unit's workbook as
 * handed out and as sent back. The other units' are made by the same descriptions, of other cases.
 */
const recalculated = demo.workbooks.filter((name) => name.includes("register") || name.includes("Amager"));

/** Cells of a file as our own reader gives them, without the empty ones; dates as serial numbers. */
function ourCells(bytes: Uint8Array): Record<string, Scalar> {
  const sheets = FileWorkbook.fromBytes(bytes, "fil.xlsx").datedSheets();
  return cellsOf(sheets.map(({ name, grid }) => ({ name, cells: grid })));
}

function cellsOf(
  sheets: readonly { readonly name: string; readonly cells: readonly (readonly Scalar[])[] }[],
): Record<string, Scalar> {
  const cells: Record<string, Scalar> = {};
  for (const { name, cells: rows } of sheets) {
    rows.forEach((row, index) =>
      row.forEach((value, column) => {
        if (value !== null && value !== "") cells[`${name} ${index + 1},${column + 1}`] = value;
      }),
    );
  }
  return cells;
}

/** Where two readers do not see the same. A date or time that ours gives as text is a number to the other. */
function differing(ours: Readonly<Record<string, Scalar>>, theirs: Readonly<Record<string, Scalar>>): string[] {
  const places = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...places].filter((place) => {
    const mine = ours[place] ?? null;
    const other = theirs[place] ?? null;
    if (typeof mine === "string" && typeof other === "number")
      return Math.abs((serial(mine) ?? Infinity) - other) > SECOND;
    return mine !== other;
  });
}

/** openpyxl rounds a time to its microseconds. */
const SECOND = 1 / 86_400;

/** `2026-01-05` or `2026-01-05 14:15` as Excel counts days. */
function serial(text: string): number | null {
  const [day = "", time] = text.split(" ");
  const date = parseDate(day);
  const [hours = 0, minutes = 0] = (time ?? "").split(":").map(Number);
  return date === null ? null : serialFromDate(date) + hours / 24 + minutes / 1440;
}

describe("the demo", () => {
  it("ends well and leaves three registers, for each unit and level a workbook handed out and one sent back, and each unit's Monday and figures", () => {
    expect(demo.exit).toBe(0);
    expect(demo.workbooks.filter((name) => name.includes("register"))).toEqual([PUBLISHED, DEADLINES, QUARTER]);
    expect(demo.workbooks.filter((name) => /udsendt(?!-mandag)/u.test(name))).toHaveLength(6 * 5);
    expect(demo.workbooks.filter((name) => name.includes("udsendt-mandag"))).toHaveLength(6);
    expect(demo.workbooks.filter((name) => name.includes("ledelsesinformation"))).toHaveLength(6 * 2);
    expect(demo.workbooks.filter((name) => name.includes("afleveret"))).toHaveLength(6 * 5);
  });
});

/** What openpyxl reads in each of the demo's files, by name: read in one go, because starting Python costs more than most files. */
const theirs = new Map<string, ReadSheet[]>();
/** Where LibreOffice comes to another value, by name; in one go too. */
const otherwise = new Map<string, Difference[]>();
beforeAll(async () => {
  (await recalculateAll(recalculated.map(at))).forEach((found, index) =>
    otherwise.set(recalculated[index] ?? "", found),
  );
  readAllByOpenpyxl(demo.workbooks.map(at)).forEach((sheets, index) => theirs.set(demo.workbooks[index] ?? "", sheets));
});

describe.each(demo.workbooks)("%s", (name) => {
  it("is valid to the Open XML SDK and clean to our linter", async () => {
    expect(await validateOoxml(at(name))).toEqual([]);
    expect(lint(bytesOf(name))).toEqual([]);
  });

  it("prints nothing below 7 points, and has no faint letters or unseen cells to type in", () => {
    expect(lookFaults(bytesOf(name))).toEqual([]);
  });

  it("reads alike by openpyxl and by us", () => {
    expect(differing(ourCells(bytesOf(name)), cellsOf(theirs.get(name) ?? []))).toEqual([]);
  });
});

describe.each(recalculated)("%s", (name) => {
  it("holds in every formula the value LibreOffice comes to", () => {
    expect(otherwise.get(name)).toEqual([]);
  });
});

describe("the comparisons see one changed cell", () => {
  /** The published register with the first percentage in Resultater a point higher, in the file only. */
  async function planted(): Promise<{
    readonly file: string;
    readonly bytes: Uint8Array;
    readonly row: number;
    readonly value: number;
  }> {
    const whole = bytesOf(PUBLISHED);
    const texts = Object.entries(unzipSync(whole)).map(([part, content]) => ({ part, text: strFromU8(content) }));
    const results = texts.find(
      ({ part, text }) => part.startsWith("xl/worksheets/") && text.includes("tblResultater[[#This Row]"),
    );
    const [found = "", start = "", row = "", value = ""] =
      /(<c r="Q(\d+)"[^>]*><f>[^<]*<\/f><v>)(0\.\d+)/u.exec(results?.text ?? "") ?? [];
    const bytes = withPart(whole, results?.part ?? "", (text) =>
      text.replace(found, `${start}${Number(value) + 0.01}`),
    );
    const file = path.join(await newFolder(), "plantet.xlsx");
    writeFileSync(file, bytes);
    return { file, bytes, row: Number(row), value: Number(value) };
  }

  it("LibreOffice's and openpyxl's", async () => {
    const { file, bytes, row, value } = await planted();
    expect(await recalculate(file)).toMatchObject([
      { sheet: "Resultater", row, column: 17, ours: value + 0.01, recalculated: value },
    ]);
    expect(differing(ourCells(bytes), cellsOf(theirs.get(PUBLISHED) ?? []))).toEqual([`Resultater ${row},17`]);
  });
});
