/** Which sheet of a workbook an import reads, and what it says of the others. */
import { describe, expect, it } from "vitest";
import { chooseSheet, tableProblems } from "../../src/cases/rules/chosen-sheet";
import { caseRowsOf } from "../../src/cases/sheet/cases";
import { HISTORY_COLUMNS, historyRowsOf } from "../../src/figures/rules/history";
import type { ReadTable, SheetOfFile } from "../../src/workbook/content";
import type { Value } from "../../src/language/words";

const HEADER = ["Sagsnr.", "Center", "Rådgiver"];
const CASE = ["26-1", "Nord", "Bo"];
const GUIDE = Array.from({ length: 40 }, (_, line) => [`Vejledning ${line}`]);

function sheet(name: string, cells: readonly (readonly string[])[], hidden = false): SheetOfFile {
  return { name, hidden, cells, names: {}, merges: [], hiddenRows: [], uncalculated: [] };
}

/** As `readWorkbookTable` gives it: the visible sheet with most rows first. */
function file(...sheets: readonly SheetOfFile[]): ReadTable {
  const longest = [...sheets].sort((a, b) => b.cells.length - a.cells.length)[0] as SheetOfFile;
  return { ...longest, sheets };
}

function inDanish(value: Value): string {
  return typeof value === "object" ? value.da : String(value);
}

function chosen(table: ReadTable, wanted = ""): readonly string[] {
  const outcome = chooseSheet(table, wanted, caseRowsOf([]));
  const told = outcome.ok ? outcome.warnings : outcome.problems;
  return [
    outcome.ok ? outcome.value.name : "-",
    ...told.map(({ code, severity, values }) => `${code} ${severity} ${inDanish(values["sheets"] ?? "")}`.trim()),
  ];
}

describe("the sheet of cases", () => {
  it("is the one with the headers, however long a guide is; the others are named", () => {
    expect(chosen(file(sheet("Vejledning", GUIDE), sheet("Data", [HEADER, CASE])))).toEqual([
      "Data",
      'file/sheets-passed-over info "Vejledning"',
    ]);
  });

  it("is not guessed where two have cases: both are named and counted", () => {
    const both = file(sheet("Nord", [HEADER, CASE, CASE]), sheet("Syd", [HEADER, CASE]), sheet("Tom", [HEADER]));
    expect(chosen(both)).toEqual(["-", 'file/several-sheets error "Nord" (2) og "Syd" (1)']);
    expect(chosen(both, "syd")).toEqual(["Syd"]);
    expect(chosen(both, "Vest")).toEqual(["-", 'file/sheet-unknown error "Nord", "Syd" og "Tom"']);
  });

  it("is the visible one where another is hidden, which is counted", () => {
    expect(chosen(file(sheet("Skjult", [HEADER, CASE, CASE], true), sheet("Ark1", [HEADER, CASE])))).toEqual([
      "Ark1",
      'file/hidden-sheets warning "Skjult" (2)',
    ]);
    expect(chosen(file(sheet("Skjult", [HEADER, CASE], true), sheet("Forside", [["Udtræk"]])))).toEqual([
      "Skjult",
      "file/hidden-sheet-read warning",
      'file/sheets-passed-over info "Forside"',
    ]);
  });

  it("is the longest where none has the headers, so that those there are can be named", () => {
    expect(chosen(file(sheet("A", [["x"]]), sheet("B", [["Nr"], ["1"]])))).toEqual([
      "B",
      'file/sheets-passed-over info "A"',
    ]);
  });

  it("of a text file is the file", () => {
    const table: ReadTable = { name: "fil.csv", cells: [HEADER, CASE], names: {}, merges: [], separator: ";" };
    expect(chosen(table)).toEqual(["fil.csv"]);
    expect(chosen(table, "Ark1")).toEqual(["-", 'file/sheet-unknown error "fil.csv"']);
  });
});

it("figures are looked for by their own headers", () => {
  expect(historyRowsOf([[...HISTORY_COLUMNS], ["2025"], [null]])).toBe(1);
  expect(historyRowsOf([HEADER, CASE])).toBeNull();
});

it("formulas without a result are one sentence for the sheet", () => {
  const table: ReadTable = { ...sheet("Ark1", [HEADER]), uncalculated: ["C2", "B3", "C4", "C5", "C6", "C7"] };
  expect(tableProblems(table)).toMatchObject([
    {
      code: "file/uncalculated",
      severity: "error",
      values: { count: 6, cells: "C2, B3, C4, C5, C6 …" },
      at: { cell: "C2" },
    },
  ]);
});
