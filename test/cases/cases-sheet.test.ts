import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe as group, expect, it } from "vitest";
import type { Case } from "../../src/cases/rules/case";
import type { Cell } from "../../src/kernel/cell";
import { readPopulation } from "../../src/cases/rules/population";
import { casesGrid, casesSheet, readCases } from "../../src/cases/sheet/cases";
import type { Scalar, SheetContent, TableData } from "../../src/workbook/content";
import { readCsv } from "../../src/workbook/csv";

const STEPS = [
  "Underretning",
  "Børnefaglig undersøgelse",
  "Handleplan ifm. anbringelse",
  "Handleplan ifm. forebyggende foranstaltning",
  "Opfølgning ifm. anbringelse",
  "Opfølgning ifm. forebyggende foranstaltning",
].map((name) => ({ name, aliases: [] }));

/** The table of a sheet as a workbook would give it back. */
function tableOf(sheet: SheetContent): TableData {
  const table = sheet.tables[0]!;
  return {
    name: table.name,
    sheet: sheet.name,
    row: table.row,
    column: table.column,
    headers: table.columns.map((each) => each.name),
    rows: table.rows as readonly (readonly Scalar[])[],
  };
}

const sorted = (cases: readonly Case[]): readonly Case[] => [...cases].sort((a, b) => (a.id < b.id ? -1 : 1));

group("Sager", () => {
  it("reads back the sample of 6,719 cases as it was imported", () => {
    const grid = readCsv(readFileSync(new URL("../data/sager-2026-K1.csv", import.meta.url)), "sager.csv");
    const imported = readPopulation(casesGrid(grid), { steps: STEPS, units: [] });
    const back = readCases(tableOf(casesSheet(imported.cases, imported.furtherColumns)), { steps: STEPS, units: [] });
    expect(back.problems).toEqual([]);
    expect(back.cases).toEqual(imported.cases);
    expect(back.furtherColumns).toEqual(imported.furtherColumns);
  });

  it("tells formulas without a result in its own rows and columns, not those elsewhere on the sheet", () => {
    const table = tableOf(casesSheet([], []));
    const rows = [["1", "Nord", null, "Bo", ...new Array<null>(7).fill(null)]];
    const uncalculated = [`C${table.row + 1}`, `D${table.row + 2}`, "A1", `L${table.row + 1}`];
    const read = readCases({ ...table, rows, uncalculated }, { steps: STEPS, units: [] });
    expect(read.problems).toMatchObject([
      { code: "file/uncalculated", severity: "error", at: { sheet: "Sager", cell: `C${table.row + 1}` } },
    ]);
    expect(read.problems[0]?.values["count"]).toBe(1);
  });

  it("without cases holds the standard columns and no problem", () => {
    const table = tableOf(casesSheet([], []));
    expect(table.headers).toEqual([
      "Sag",
      "Enhed",
      "Team",
      "Sagsbehandler",
      "Sagstype",
      "Sagstrin",
      "Afgørelse",
      "Afgørelsesdato",
      "Alder",
      "Risiko",
      "Status",
    ]);
    expect(readCases(table, { steps: STEPS, units: [] })).toMatchObject({ cases: [], problems: [] });
  });

  it("writes dates as days with a date format, and ids as text", () => {
    const each: Case = {
      id: "001",
      unit: "Nord",
      caseworker: "Ida",
      team: "",
      type: "",
      steps: ["Underretning"],
      decision: "§ 32",
      decisionDate: "2026-01-05",
      age: 7,
      risk: 1.5,
      status: "",
      further: { Møde: 46027.5 },
    };
    const table = casesSheet([each], [{ header: "Møde", kind: "datetime" }]).tables[0]!;
    // 2026-01-05 is day 46,027 in Excel
    expect(table.rows).toEqual([
      ["001", "Nord", null, "Ida", null, "Underretning", "§ 32", 46027, 7, 1.5, null, 46027.5],
    ]);
    expect(table.columns.map((column) => column.style?.format)).toEqual([
      "@",
      "@",
      "@",
      "@",
      "@",
      "@",
      "@",
      "dd-mm-yyyy",
      "0",
      "0.0##",
      "@",
      "dd-mm-yyyy hh:mm",
    ]);
  });

  it("holds what staff paste to the rules of an import, each fault at its cell", () => {
    const data: TableData = {
      name: "tblSager",
      sheet: "Sager",
      row: 4,
      column: 2,
      headers: ["Sag", "Enhed", "Afdeling", "Sagsbehandler", "Risiko", "Afgørelsesdato"],
      rows: [
        ["a-1", "Nord", "x", "Ida", 0, 46027],
        [17, null, "y", "Bo", "1,5", "i går"],
      ],
    };
    const read = readCases(data, { steps: [], units: [] });
    expect(read.problems.map((each) => `${each.at?.cell} ${each.code}`)).toEqual([
      "F5 population/risk",
      "C6 population/unit-missing",
      "B6 population/id-number",
      "G6 population/date",
    ]);
    expect(read.cases).toMatchObject([
      { id: "a-1", decisionDate: "2026-01-05", risk: null, further: { Afdeling: "x" } },
    ]);
  });

  it("whose table is gone says so", () => {
    expect(readCases(undefined, { steps: [], units: [] }).problems.map((each) => each.code)).toEqual([
      "sheet/table-missing",
    ]);
  });
});

group("laws", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "B", "å", "Å", "1", "0", " ", "-", "=", "e\u0301", "|", "\t", "\n", "E", "+", ","),
    maxLength: 8,
  });
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    { weight: 3, arbitrary: text },
    fc.constantFrom(
      null,
      "05-01-2026",
      "5/1-2026 16:30",
      "1,5",
      "0900",
      "010110-1234",
      "I alt",
      true,
      46027,
      46027.25,
      -3,
      1e21,
    ),
  );
  const headers = [
    "Sagsnr.",
    "Enhed",
    "Rådgiver",
    "Gruppe",
    "Sagstrin",
    "Afgørelsesdato",
    "Alder",
    "Risikoscore",
    "Note",
    "note",
    "__proto__",
  ];
  const id = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }).map((number) => `s-${number}`) },
    { weight: 1, arbitrary: cell },
  );
  const row = fc.tuple(
    id,
    fc.constantFrom("Nord", "nord", "Syd", null),
    fc.constantFrom("Ida", "IDA", "Bo"),
    ...headers.slice(3).map(() => cell),
  );
  const rows = fc.array(row, { minLength: 1, maxLength: 25 }) as fc.Arbitrary<Cell[][]>;
  const read = (body: readonly Cell[][]): ReturnType<typeof readPopulation> =>
    readPopulation({ name: "fil.csv", rows: [headers, ...body], firstRow: 1, merges: [] }, { steps: [], units: [] });

  it("a sheet reads back what was written", () => {
    fc.assert(
      fc.property(rows, (body) => {
        const imported = read(body);
        const back = readCases(tableOf(casesSheet(imported.cases, imported.furtherColumns)), { steps: [], units: [] });
        expect(back.cases).toEqual(imported.cases);
        expect(back.problems.filter((each) => each.severity === "error")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("the order of rows changes no case", () => {
    fc.assert(
      fc.property(
        rows.chain((body) => fc.tuple(fc.constant(body), fc.shuffledSubarray(body, { minLength: body.length }))),
        ([body, shuffled]) => {
          expect(sorted(read(shuffled).cases)).toEqual(sorted(read(body).cases));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("every row is a case, or is spoken of", () => {
    fc.assert(
      fc.property(rows, (body) => {
        const { cases, problems } = read(body);
        const kept = new Set(cases.map((each) => each.id));
        const spoken = problems.flatMap((each) => [
          String(each.at?.row),
          ...String(each.values.rows ?? "").split(/\D+/u),
        ]);
        const general = problems.some((each) => each.at?.row === 1 || /…/u.test(String(each.values.rows)));
        body.forEach((cells, index) => {
          const trailing = body
            .slice(index)
            .every((each) => each.every((cell) => cell === null || String(cell).trim() === ""));
          const isKept = kept.has(String(cells[0]).normalize("NFC").trim());
          expect(isKept || trailing || general || spoken.includes(String(index + 2))).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });
});
