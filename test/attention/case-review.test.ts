/** Monthly case reviews: which cases are up, what people write stays, and the figures of a month, counted by hand. */
import { readFileSync, rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseReview } from "../../src/attention/rules/case-review";
import {
  caseReviewFigures,
  challengesIn,
  missingPoints,
  pointsIn,
  rowsFor,
} from "../../src/attention/rules/case-review";
import { CASE_REVIEWS, CASE_REVIEW_FIGURES, MONTH_PAPER } from "../../src/attention/sheet/case-review";
import type { Case } from "../../src/cases/rules/case";
import { serialFromDate } from "../../src/kernel/date";
import type { RowUpdate } from "../../src/workbook/workbook";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { importedRegister, mustDo, rowsOf, tilsyn } from "../support/filled-round";
import { newFolder } from "../support/quarter";

const JANUARY = { name: "2026-01", from: "2026-01-01", to: "2026-01-31" };
const FEBRUARY = { name: "2026-02", from: "2026-02-01", to: "2026-02-28" };
const MARCH = { name: "2026-03", from: "2026-03-01", to: "2026-03-31" };

const known = (id: string, unit = "Nord", caseworker = "Ea"): Case => ({
  ...{ id, unit, caseworker, team: "", type: "", steps: [], decision: "§ 46", decisionDate: null },
  ...{ age: null, risk: null, status: "Aktiv", further: {} },
});

const review = (id: string, month: string, over: Partial<CaseReview> = {}): CaseReview => ({
  ...{ month, unit: "Nord", caseworker: "Ea", coordinator: "", date: null, case: id, missing: "", agreed: "" },
  ...{ responsible: "", deadline: null, solved: null, lifted: "", challenge: "", form: null },
  ...over,
});

const nothing = (): readonly string[] => [];
const ids = (rows: readonly CaseReview[]): readonly string[] => rows.map((row) => row.case);

describe("the cases of a month", () => {
  it("are all, the first time; what the answers of a round found missing goes along", () => {
    const rows = rowsFor(MARCH, [known("A"), known("B", "Syd", "Bo")], [], (id) => (id === "B" ? ["OS1", "OS4"] : []));
    expect(rows.map((row) => [row.month, row.unit, row.caseworker, row.case, row.missing])).toEqual([
      ["2026-03", "Nord", "Ea", "A", ""],
      ["2026-03", "Syd", "Bo", "B", "OS1, OS4"],
    ]);
  });

  it.each<readonly [string, Partial<CaseReview>, readonly string[]]>([
    ["seen last month, nothing missing", { month: "2026-02", date: "2026-02-10" }, ["B"]],
    ["seen two months ago", { month: "2026-01", date: "2026-01-31" }, ["A", "B"]],
    ["seen last month, points left", { month: "2026-02", date: "2026-02-10", missing: "OS1" }, ["A", "B"]],
    ["points put right", { month: "2026-02", date: "2026-02-10", missing: "OS1", solved: "2026-02-20" }, ["B"]],
    ["a row, but never gone through", { month: "2026-02" }, ["A", "B"]],
  ])("%s", (_, over, expected) => {
    const standing = [review("A", "", over)];
    expect(ids(rowsFor(MARCH, [known("A"), known("B")], standing, nothing))).toEqual(expected);
  });

  it("give every caseworker one: the case seen longest ago", () => {
    const standing = [review("A", "2026-02", { date: "2026-02-20" }), review("B", "2026-02", { date: "2026-02-03" })];
    expect(ids(rowsFor(MARCH, [known("A"), known("B")], standing, nothing))).toEqual(["B"]);
  });

  it("carry the open points and the coordinator over, and are not asked for twice", () => {
    const before = review("A", "2026-02", { date: "2026-02-10", missing: "OS1, OS9", coordinator: "Kai" });
    const [row, ...more] = rowsFor(MARCH, [known("a")], [before], nothing);
    expect([row?.missing, row?.coordinator, more]).toEqual(["OS1, OS9", "Kai", []]);
    expect(rowsFor(MARCH, [known("A")], [before, row as CaseReview], nothing)).toEqual([]);
  });

  it("law: the second time nothing is added, and every caseworker has a row", () => {
    const cases = fc.uniqueArray(
      fc
        .record({
          id: fc.constantFrom("A", "B", "C", "D", "E"),
          caseworker: fc.constantFrom("Ea", "Bo"),
          unit: fc.constantFrom("N", "S"),
        })
        .map(({ id, unit, caseworker }) => known(id, unit, caseworker)),
      { selector: ({ id }) => id },
    );
    const day = fc.option(fc.constantFrom("2026-01-10", "2026-02-10", "2026-03-10"), { nil: null });
    const rows = fc.array(
      fc
        .record({
          id: fc.constantFrom("A", "B", "C"),
          month: fc.constantFrom("2026-01", "2026-02", "2026-03"),
          date: day,
          solved: day,
          missing: fc.constantFrom("", "OS1"),
        })
        .map(({ id, month, ...over }) => review(id, month, over)),
    );
    fc.assert(
      fc.property(cases, rows, (open, standing) => {
        const added = rowsFor(MARCH, open, standing, nothing);
        const all = [...standing, ...added];
        expect(rowsFor(MARCH, open, all, nothing)).toEqual([]);
        for (const { unit, caseworker } of open) {
          const own = open.filter((each) => each.unit === unit && each.caseworker === caseworker);
          expect(all.some((row) => row.month === "2026-03" && own.some(({ id }) => id === row.case))).toBe(true);
        }
      }),
    );
  });
});

describe("a month in figures", () => {
  const cases = [known("A"), known("B"), known("C", "Nord", "Bo"), known("D", "Syd", "Ea")];
  const rows = [
    review("A", "2026-02", { date: "2026-02-03", missing: "OS1, OS2, OS3", form: "2026-02-03" }),
    review("B", "2026-01", { date: "2026-01-31", missing: "OS5", solved: "2026-03-09" }),
    review("A", "2026-03", { date: "2026-03-04", missing: "OS3, OS7", lifted: "Ja", challenge: "Ventetid" }),
    review("C", "2026-03", { date: "2026-03-05", missing: "OS1 OS3;OS4;os4", caseworker: "Bo", challenge: "ventetid" }),
    review("B", "2026-03"),
    review("", "2026-03", { unit: "Syd", challenge: "Ingen plejefamilier" }),
  ];

  it("counts caseworkers, forms, points and what was passed on, by unit", () => {
    expect(caseReviewFigures(MARCH, cases, rows)).toEqual([
      {
        ...{ month: "2026-03", unit: "Alle", workers: 3, reviewedWorkers: 2, cases: 4, withForm: 1, reviewed: 2 },
        // A: 2 points, C: 3 points. Closed: OS1, OS2 of A and OS5 of B. Not seen since January: B; never: D.
        ...{ medianMissing: 2.5, closedPoints: 3, unseen: 2, lifted: 1, challenges: 3 },
      },
      {
        ...{ month: "2026-03", unit: "Nord", workers: 2, reviewedWorkers: 2, cases: 3, withForm: 1, reviewed: 2 },
        ...{ medianMissing: 2.5, closedPoints: 3, unseen: 1, lifted: 1, challenges: 2 },
      },
      {
        ...{ month: "2026-03", unit: "Syd", workers: 1, reviewedWorkers: 0, cases: 1, withForm: 0, reviewed: 0 },
        ...{ medianMissing: null, closedPoints: 0, unseen: 1, lifted: 0, challenges: 1 },
      },
    ]);
  });

  it("says what is missing most, and general challenges once, without a case", () => {
    expect(missingPoints(MARCH, rows)).toEqual([
      { point: "OS3", cases: 2 },
      { point: "OS1", cases: 1 },
      { point: "OS4", cases: 1 },
      { point: "OS7", cases: 1 },
    ]);
    expect(challengesIn(MARCH, rows)).toEqual([
      { unit: "Nord", texts: ["Ventetid"] },
      { unit: "Syd", texts: ["Ingen plejefamilier"] },
    ]);
    expect(missingPoints(JANUARY, rows)).toEqual([{ point: "OS5", cases: 1 }]);
    expect(challengesIn(FEBRUARY, rows)).toEqual([]);
  });

  it.each([
    ["OS1, os1; OS4", ["OS1", "OS4"]],
    ["OS1 OS4\nOS9", ["OS1", "OS4", "OS9"]],
    [" ", []],
  ])("%j is %j", (text, points) => {
    expect(pointsIn(text)).toEqual(points);
  });
});

describe("the command", () => {
  let folder: string;
  let register: string;
  beforeAll(async () => {
    folder = await newFolder();
    register = await importedRegister(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const MONTH = ["--month", "2026-03"];
  const ALL = ["--cases", "Status<>Lukket"];

  async function typed(...rows: readonly RowUpdate[]): Promise<void> {
    const workbook = await openFile(register);
    await workbook.write({ edits: [{ kind: "update", table: CASE_REVIEWS.name, rows }] });
    await saveFile(workbook, register);
  }

  it("says what to change where no case is of the kind", async () => {
    const told = await tilsyn("casereview", register, ...MONTH);
    expect(told.problems).toMatchObject([{ code: "casereview/no-cases", sheet: "Opsætning" }]);
  });

  it.each(["marts", "2026", "2026-K1", "2026-13"])("%s is no month", async (month) => {
    const told = await tilsyn("casereview", register, "--month", month, ...ALL);
    expect([told.exit, told.problems.map(({ code }) => code)]).toEqual([1, ["casereview/month"]]);
  });

  it("makes the month's rows, keeps all that is typed, and counts it", async () => {
    await mustDo(["casereview", register, ...MONTH, ...ALL]);
    expect(await rowsOf(register, CASE_REVIEWS.name)).toHaveLength(6);
    const set = {
      Dato: serialFromDate("2026-03-10"),
      "Punkter mangler": "OS1, XX9",
      Aftalt: "Samtalen holdes",
      Frist: "efter påske",
      Løftet: "ja",
      "Generel udfordring": "Ventetid på plejefamilier",
      Koordinator: "Kai",
    };
    await typed({ key: { Sag: "Nord-1" }, set });
    const told = await tilsyn("casereview", register, ...MONTH, ...ALL);
    expect(told.problems.map(({ code }) => code)).toEqual([
      "sheet/not-date",
      "casereview/point-unknown",
      "casereview/unseen",
    ]);
    expect((await rowsOf(register, CASE_REVIEWS.name))[0]).toMatchObject(set);
    expect((await rowsOf(register, CASE_REVIEW_FIGURES.name))[0]).toMatchObject({
      ...{ Måned: "2026-03", Enhed: "Alle", Sagsbehandlere: 2, "Med gennemgang": 1, "Åbne sager": 6 },
      ...{ "Gennemgåede sager": 1, "Punkter mangler (median)": 2, Løftet: 1, "Ikke set i 2 måneder": 5 },
    });
    const [page] = (await (await openFile(register)).read({ tables: [], sheets: [MONTH_PAPER] })).sheets;
    const text = JSON.stringify(page?.cells);
    expect(text).toContain("Ventetid på plejefamilier");
    expect(text).toContain("OS1: 1 sag");
    expect(text).not.toMatch(/Nord-\d|Sagsbehandler Nord|Kai|Samtalen holdes/u);
  });

  it("goes on in the next month: open points first, the earlier figures stay", async () => {
    await mustDo(["casereview", register, "--month", "2026-04", ...ALL]);
    const april = (await rowsOf(register, CASE_REVIEWS.name)).filter((row) => row["Måned"] === "2026-04");
    expect(april.find((row) => row["Sag"] === "Nord-1")).toMatchObject({
      "Punkter mangler": "OS1, XX9",
      Koordinator: "Kai",
      Aftalt: null,
    });
    const months = (await rowsOf(register, CASE_REVIEW_FIGURES.name)).map((row) => row["Måned"]);
    expect(months).toEqual(["2026-04", "2026-04", "2026-04", "2026-03", "2026-03", "2026-03"]);
  });

  it("points out a CPR number, and writes nothing", async () => {
    await typed({ key: { Sag: "Nord-2", Måned: "2026-03" }, set: { Aftalt: "ring til 010110-1234" } });
    const before = readFileSync(register);
    const told = await tilsyn("casereview", register, ...MONTH, ...ALL);
    expect(told.problems).toMatchObject([{ code: "casereview/cpr", sheet: CASE_REVIEWS.sheet }]);
    expect(readFileSync(register)).toEqual(before);
  });
});
