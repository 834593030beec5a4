import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionsOf } from "../../src/review/rules/reading";
import type { SheetContent, SheetData } from "../../src/workbook/content";
import { LISTS_SHEET, listsSheet } from "../../src/templates/sheet/lists";
import { planSheets } from "../../src/review/sheet/overview";
import type { CaseToReview, ReviewSheet } from "../../src/review/sheet/review";
import { COMMENT_SUFFIX, canShareSheet, rowsOf } from "../../src/review/sheet/review";
import { reviewContent } from "../../src/review/sheet/review-content";
import { readReview } from "../../src/review/sheet/review-read";
import { cellAddress } from "../../src/workbook/address";
import { lineCount } from "../../src/register/sheet/wrapping";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { QUESTIONS, asData, caseToReview, filled, question, reviewSheet } from "../support/review-samples";
import type { WordKey } from "../../src/kernel/keys";
import { wordKey } from "../../src/kernel/keys";

const { header: HEADER_ROW } = rowsOf("alene");

const id = fc
  .oneof(
    fc.stringMatching(/^[A-Za-z0-9æøå[\]#'@\\ .,()&<>"%$-]{1,14}$/u),
    fc.constantFrom("2026-1", "001", "A'[#1]", "1E5", "=1+1"),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "");
const text = fc.constantFrom(
  "",
  "",
  "Se journalen",
  "Sendt for sent\nog uden bilag",
  "<&\"'>",
  "=SUM(1)",
  "æøå 100 %",
  "0012",
);
const typed = fc.record({
  answer: fc.constantFrom("", "", "ja", "nej", "Ja ", "ikke relevant", "høj grad", "måske"),
  comment: text,
});
const theCase: fc.Arbitrary<CaseToReview> = fc.record(
  {
    id,
    caseworker: fc.constantFrom("Anna Holm", "Bo Æbelø"),
    team: fc.constantFrom("", "Team 1"),
    age: fc.option(fc.nat(22)),
    steps: fc.subarray(["Underretning", "Barnets plan"]),
    assigned: fc.constantFrom("alle", "alle", "Underretning", "Barnets plan"),
    filled: fc.record({
      reviewer: fc.constantFrom("", "Mette Dahl"),
      date: fc.constantFrom("", "2026-02-28", "1999-12-31"),
      assessment: text,
      done: fc.boolean(),
      answers: fc.dictionary(fc.constantFrom(...QUESTIONS.map((each) => each.number)), typed),
    }),
  },
  { requiredKeys: ["id", "caseworker", "team", "age", "steps", "assigned"] },
);
const cases = fc
  .array(theCase, { minLength: 1, maxLength: 8 })
  .filter((each) => canShareSheet(each.map((one) => one.id)));

/** What a reader must find, told without looking at the sheet. */
function expected(sheet: ReviewSheet) {
  const shown = new Set(sheet.cases.flatMap((each) => questionsOf(each.assigned, each.steps, sheet.questions)));
  return {
    facts: [sheet.register, sheet.round, sheet.level, sheet.unit, sheet.template],
    lines: sheet.questions.filter((each) => shown.has(each)).map((each) => [each.number, each.step, each.text]),
    cases: sheet.cases.map((each) => {
      const own = new Set(questionsOf(each.assigned, each.steps, sheet.questions));
      const head = each.filled ?? filled({});
      const answers = sheet.questions
        .filter((one) => shown.has(one))
        .map((one) => {
          const found = own.has(one) ? each.filled?.answers[one.number] : undefined;
          return [one.number, (found?.answer ?? "").trim(), found?.comment ?? ""];
        });
      return [each.id, each.age, head.reviewer, head.date, head.assessment, head.done, answers];
    }),
  };
}

function found(data: SheetData) {
  const read = readReview(data, "");
  return {
    facts: [read.register, read.round, read.level, read.unit, read.template],
    lines: read.lines.map((each) => [each.question, each.step, each.text]),
    cases: read.cases.map((each) => [
      each.id,
      each.age,
      each.reviewer.value,
      each.date.value,
      each.assessment.value,
      each.done.value,
      each.entries.map((entry) => [entry.question, entry.answer, entry.comment]),
    ]),
    problems: read.problems,
  };
}

describe("a review sheet", () => {
  it("reads back what was written, whatever the cases and answers", () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const sheet = reviewSheet(drawn);
        expect(found(asData(reviewContent(sheet, "Skema")))).toEqual({ ...expected(sheet), problems: [] });
      }),
      { numRuns: 200 },
    );
  });

  it("reads back from a real file", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        const sheet = reviewSheet(drawn);
        const bytes = renderWorkbook([reviewContent(sheet, "Skema"), listsSheet()]);
        const read = await FileWorkbook.fromBytes(bytes, "Nord.xlsx").read({
          tables: [],
          sheetsNamed: "tilsyn_register",
        });
        expect(read.sheets.map(found)).toEqual([{ ...expected(sheet), problems: [] }]);
      }),
      { numRuns: 30 },
    );
  });

  it("lets nothing be typed in but answers, comments and the four fields", () => {
    const content = reviewContent(
      reviewSheet([caseToReview("1", { assigned: "Barnets plan" }), caseToReview("2", { assigned: "Underretning" })]),
      "S",
    );
    const lines = HEADER_ROW + 1;
    // Lines: Underretning, U1-U4, Barnets plan, P1, P2; case 1 in E:F answers P1 and P2, case 2 in G:H answers U1-U4.
    const answers = [
      ...[6, 7].flatMap((at) => [cellAddress(lines + at, 5), cellAddress(lines + at, 6)]),
      ...[1, 2, 3, 4].flatMap((at) => [cellAddress(lines + at, 7), cellAddress(lines + at, 8)]),
    ];
    const fields = [6, 7, 8, 9].flatMap((row) => [5, 6, 7, 8].map((column) => cellAddress(row, column)));
    expect(content.protected).toBe(true);
    expect(unlocked(content)).toEqual([...answers, ...fields].sort());
  });

  it("offers each question its own answers, and nothing where the case is not asked", () => {
    const content = reviewContent(reviewSheet([caseToReview("1", { assigned: "Underretning" })]), "S");
    const lists = content.validations.map((each) => [each.listName, each.region.row, each.region.rows]);
    expect(lists).toEqual([
      ["tilsyn_svar_janej_ir", HEADER_ROW + 2, 1],
      ["tilsyn_svar_janej", HEADER_ROW + 3, 1],
      ["tilsyn_svar_janej_ir", HEADER_ROW + 4, 2],
      ["tilsyn_faerdig", 9, 1],
    ]);
    const names = listsSheet().names.map((each) => each.name);
    expect(content.validations.filter((each) => !names.includes(each.listName))).toEqual([]);
    expect(listsSheet().hidden && listsSheet().name === LISTS_SHEET).toBe(true);
  });

  it("never lets two conditional formats overlap", () => {
    const content = reviewContent(reviewSheet(["1", "2", "3"].map((each) => caseToReview(each))), "S");
    const cells = content.conditionals.flatMap(({ region }) => addresses(region));
    expect(new Set(cells).size).toBe(cells.length);
  });

  it("counts answered, asked and unexplained as a reviewer would", () => {
    const answers = filled({ U1: "nej", U2: "ja", U3: "ja", P1: ["lav grad", "Ingen mål"] });
    const content = reviewContent(reviewSheet([caseToReview("1", { age: 12, filled: answers })]), "S");
    // Asked: U1, U2, U3, P1, P2; not asked: U4 (12 years). U1 is "nej" without a comment.
    expect(asData(content).cells[1]?.[4]).toBe("4 af 5 · begrundelse mangler: 1");
  });

  it("keeps in view which case it is and how far it has come, and leaves the rest of the screen to questions", () => {
    const content = reviewContent(reviewSheet(["1", "2"].map((each) => caseToReview(each))), "S");
    expect(content.freeze).toEqual({ rows: 2, columns: 4 });
    const [first = [], second = []] = asData(content).cells;
    expect([first[3], first[4], first[6]]).toEqual(["Sag", "1", "2"]);
    expect(second.map(String).filter((each) => /^Besvaret|^0 af \d+$/u.test(each))).toHaveLength(3);
    const inView = content.heights.filter(({ row }) => row <= 2).reduce((sum, { height }) => sum + height, 0);
    // A laptop of 1366 x 768 shows about 360 points of a sheet below Excel's ribbon.
    expect(inView).toBeLessThan(60);
  });

  it("prints no case over two pages, at most three on each, and the questions beside them", () => {
    for (const count of [2, 3, 4, 5, 7, 8]) {
      const ids = Array.from({ length: count }, (_, at) => `S${at + 1}`);
      const { page } = reviewContent(reviewSheet(ids.map((each) => caseToReview(each))), "S");
      // Answers and comments of the n-th case stand in columns 3 + 2n and 4 + 2n.
      const ends = [4, ...(page.columnBreaksAfter ?? []), 4 + 2 * count];
      const onPages = ends.slice(1).map((end, at) => (end - (ends[at] as number)) / 2);
      expect(onPages.every((cases) => Number.isInteger(cases) && cases >= 1 && cases <= 3)).toBe(true);
      expect(onPages).toHaveLength(Math.ceil(count / 3));
      expect(page.scale).toBeGreaterThanOrEqual(80);
      expect(page.repeatColumns).toEqual(count > 3 ? [1, 4] : undefined);
    }
  });

  it("ends no page with a step's name, cuts no question, and leaves the last page no handful of rows", () => {
    for (let count = 8; count < 70; count++) {
      const questions = Array.from({ length: count }, (_, at) =>
        question(`U${at + 1}`, { step: `Trin ${Math.floor(at / 7)}` }),
      );
      const { page, heights, tables } = reviewContent(reviewSheet([caseToReview("1")], { questions }), "S");
      const heightOf = (from: number, to: number): number =>
        heights.reduce((sum, { row, height }) => (row >= from && row <= to ? sum + height : sum), 0);
      const lastRow = HEADER_ROW + (tables[0]?.rows.length ?? 0);
      const breaks = page.breaksAfter ?? [];
      // A step's line has no number.
      expect(breaks.map((row) => tables[0]?.rows[row - HEADER_ROW - 1]?.[0])).not.toContain(null);
      const ends = [...breaks, lastRow];
      // A4 upright is 748 points between its margins.
      const onPage = (100 * 748) / (page.scale ?? 100);
      const pages = ends.map((end, at) => heightOf(at === 0 ? 1 : (ends[at - 1] as number) + 1, end));
      expect(Math.max(...pages)).toBeLessThanOrEqual(onPage);
      if (pages.length > 1) expect(pages[pages.length - 1]).toBeGreaterThan(0.2 * onPage);
    }
  });

  it("leaves a line of lined paper, 8 mm, to write on by hand beside every question", () => {
    for (const ids of [["1"], ["1", "2", "3"]]) {
      const questions = [question("U1", { text: "Hørt?" }), question("U2", { text: "Er barnet hørt? ".repeat(12) })];
      const sheet = reviewSheet(
        ids.map((each) => caseToReview(each)),
        { questions },
      );
      const { heights, tables } = reviewContent(sheet, "S");
      const onPaper = (tables[0]?.rows ?? []).flatMap(([number], at) =>
        number === null ? [] : [heights.find(({ row }) => row === HEADER_ROW + 1 + at)?.height ?? 0],
      );
      expect(onPaper).toHaveLength(2);
      expect(Math.min(...onPaper)).toBeGreaterThanOrEqual((8 / 25.4) * 72);
    }
  });

  it("has room under the text of a header for the filter's button", () => {
    const content = reviewContent(reviewSheet([caseToReview("2026-000123-4")]), "S");
    const height = content.heights.find(({ row }) => row === HEADER_ROW)?.height ?? 0;
    const [table] = content.tables;
    const lines = Math.max(
      ...(table?.columns ?? []).map(({ name }, at) => lineCount(name, content.columns[at]?.width ?? 0, 10)),
    );
    // A letter of 10 points takes 13 with its line, a button 17 pixels.
    expect(height - 13 * lines).toBeGreaterThanOrEqual(17 * 0.75);
    expect(table?.headerStyle?.vertical).toBe("top");
  });

  it("says so where the template has no questions for the step, and reads as none", () => {
    const content = reviewContent(reviewSheet([caseToReview("1", { assigned: "Screening" })]), "S");
    expect(content.tables[0]?.rows.map((row) => row[2])).toEqual(["Screening: ingen spørgsmål i skabelonen"]);
    expect(found(asData(content))).toMatchObject({ lines: [], problems: [] });
  });

  it("keeps case ids out of every formula", () => {
    const content = reviewContent(reviewSheet([caseToReview("A'[#1]"), caseToReview("B")]), "S");
    const formulas = JSON.stringify(content.blocks) + JSON.stringify(content.conditionals);
    expect(formulas.match(/"formula":"[^"]*A'\[/gu)).toBeNull();
    expect(content.tables.every((table) => table.columns.every((column) => column.formula === undefined))).toBe(true);
  });
});

function addresses(region: { row: number; column: number; rows: number; columns: number }): readonly string[] {
  return Array.from({ length: region.rows * region.columns }, (_, at) =>
    cellAddress(region.row + Math.floor(at / region.columns), region.column + (at % region.columns)),
  );
}

function unlocked(content: SheetContent): readonly string[] {
  const open = new Set<string>();
  for (const { region, style } of content.styles) {
    for (const cell of addresses(region)) {
      if (style.unlocked === true) open.add(cell);
      if (style.unlocked === false) open.delete(cell);
    }
  }
  return Array.from(open).sort();
}

describe("a sheet that was altered", () => {
  const written = (): SheetData =>
    asData(reviewContent(reviewSheet([caseToReview("S1"), caseToReview("S2")]), "Skema"));
  const at = (data: SheetData, address: string, value: string | number | boolean | null): SheetData => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/u.exec(address) as unknown as [string, string, string];
    const column = letters.charCodeAt(0) - 65;
    const cells = data.cells.map((each) => [...each]);
    const cell = cells[Number(row) - 1] as (string | number | boolean | null)[];
    cell[column] = value;
    return { ...data, cells };
  };
  const told = (data: SheetData) =>
    readReview(data, "Nord.xlsx").problems.map((each) => [
      each.code,
      each.at?.cell,
      each.values["found"] ?? each.values["range"],
      each.values["expected"],
    ]);
  const H = HEADER_ROW;

  it.each([
    ["E", "X9", [["sheet/changed", `E${H}`, "X9", "S1"]]],
    ["E", null, [["sheet/changed", `E${H}`, "", "S1"]]],
    ["F", "Noter", [["sheet/changed", `F${H}`, "Noter", "S1 bemærkning"]]],
    ["G", "s1", [["sheet/changed", `G${H}`, "s1", "S2"]]],
    ["C", "Sp.", [["sheet/changed", `C${H}`, "Sp.", "Spørgsmål"]]],
    ["I", "Ny kolonne", [["sheet/changed", `I${H}`, "Ny kolonne", ""]]],
  ])("header %s%s becomes %s", (column, value, expectation) => {
    const problems = told(at(written(), `${column}${H}`, value));
    for (const each of expectation) expect(problems).toContainEqual(each);
  });

  it("does not read a column whose two headers disagree", () => {
    expect(readReview(at(written(), `E${H}`, "X9"), "").cases.map((each) => each.id)).toEqual(["S2"]);
  });

  it("still reads a comment whose header was altered", () => {
    const data = at(at(written(), `F${H}`, "Noter"), `F${H + 2}`, "Sendt for sent");
    expect(readReview(data, "").cases[0]?.entries[0]?.comment).toBe("Sendt for sent");
  });

  it("finds the table, the cases and the fields where they are moved to", () => {
    const data = at(at(written(), "E6", "Mette Dahl"), `G${H + 2}`, "ja");
    const moved = { ...data, name: "Ark 7", cells: [[], [], ...data.cells.map((row) => [null, null, ...row])] };
    const read = readReview(moved, "");
    expect(read.problems).toEqual([]);
    expect(
      read.cases.map((each) => [each.id, each.reviewer.value, each.entries[0]?.answer, each.entries[0]?.at]),
    ).toEqual([
      ["S1", "Mette Dahl", "", { sheet: "Ark 7", cell: `G${H + 4}` }],
      ["S2", "", "ja", { sheet: "Ark 7", cell: `I${H + 4}` }],
    ]);
  });

  it("takes a column put in between for what it is", () => {
    const data = written();
    const wider = {
      ...data,
      cells: data.cells.map((row, index) => [
        ...row.slice(0, 5),
        index === H - 1 ? "Egen note" : null,
        ...row.slice(5),
      ]),
      merges: data.merges.map((each) =>
        each
          .replace(/H(?=\d)/u, "I")
          .replace(/G(?=\d)/u, "H")
          .replace(/F(?=\d)/u, "G"),
      ),
    };
    expect(told(wider)).toEqual([["sheet/changed", `F${H}`, "Egen note", ""]]);
    expect(readReview(wider, "").cases.map((each) => each.id)).toEqual(["S1", "S2"]);
  });

  it("names merged cells in the table and across cases, not its own in the head", () => {
    const merged = { ...written(), merges: [...written().merges, `C${H + 2}:C${H + 3}`, "E6:H6"] };
    expect(told(merged)).toEqual([
      ["sheet/merged-cells", `C${H + 2}`, `C${H + 2}:C${H + 3}`, undefined],
      ["sheet/merged-cells", "E6", "E6:H6", undefined],
    ]);
  });

  it.each([
    ["E7", "32-13-2026", "sheet/not-date"],
    ["E9", "måske", "answer/illegal"],
    ["E4", "tolv", "sheet/not-age"],
    ["E4", 12.5, "sheet/not-age"],
    ["E4", 200, "sheet/not-age"],
    ["E6", "#OVERLØB!", "sheet/error-value"],
    ["D9", "Klar", "sheet/changed"],
  ])("%s = %s gives %s", (cell, value, code) => {
    expect(told(at(written(), cell, value)).map((each) => each[0])).toContain(code);
  });

  it("names cells it reads that hold a formula without a result, not the counts beside them", () => {
    const uncalculated = ["E6", `E${H + 2}`, `F${H + 2}`, "E2", `J${H + 2}`, "A1"];
    expect(
      readReview({ ...written(), uncalculated }, "").problems.map(({ code, at: place, values }) => [
        code,
        place?.cell,
        values["sag"],
        values["spørgsmål"],
      ]),
    ).toEqual([
      ["sheet/uncalculated", "E6", "S1", ""],
      ["sheet/uncalculated", `E${H + 2}`, "S1", "U1"],
      ["sheet/uncalculated", `F${H + 2}`, "S1", "U1"],
    ]);
  });

  it("reads a date however it was typed, and Færdig in any case", () => {
    for (const date of [
      46081,
      "28-02-2026",
      "28.2.2026",
      "2026-02-28",
      "\u200b28-02-2026",
      "28\u201302\u20132026",
      "\uff128-02-2026",
    ]) {
      const read = readReview(at(at(written(), "E7", date), "E9", " JA"), "").cases[0];
      expect([read?.date.value, read?.done.value]).toEqual(["2026-02-28", true]);
    }
  });

  it("reads an age however it was typed, and a truth value as Excel shows it", () => {
    for (const age of [12, "12", "12 år", "12 \u00e5r."]) {
      const read = readReview(at(written(), "E4", age), "");
      expect([read.cases[0]?.age, read.problems]).toEqual([12, []]);
    }
    const answered = readReview(at(written(), `E${H + 2}`, true), "").cases[0];
    expect(answered?.entries.map(({ answer }) => answer)).toContain("SAND");
  });

  it("takes nej in Færdig for not done", () => {
    const read = readReview(at(written(), "E9", "Nej"), "");
    expect([read.cases[0]?.done.value, read.problems]).toEqual([false, []]);
  });

  it("says that a sheet without its table is no review sheet", () => {
    expect(told(at(written(), `A${H}`, "Nr."))).toEqual([["sheet/unreadable", undefined, undefined, "Spørgsmålsnr."]]);
  });

  it("survives any garbage", () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("Spørgsmålsnr.", "Sag", "S1", "S1 bemærkning", "Dato"),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(scalar, { maxLength: 9 }), { maxLength: 12 }),
        fc.array(fc.string()),
        (cells, merges) => {
          const read = readReview({ name: "Ark", cells, names: {}, merges }, "");
          expect(read.lines.length).toBeLessThanOrEqual(cells.length);
        },
      ),
    );
  });
});

describe("the sheets of a unit", () => {
  const job = (count: number, over: Record<string, unknown> = {}) => ({
    ...reviewSheet(Array.from({ length: count }, (_, index) => caseToReview(`S${index + 1}`))),
    holder: "Nord",
    deadline: "",
    matrixUpTo: 8,
    ...over,
  });
  const names = (...args: Parameters<typeof planSheets>) => planSheets(...args).map((each) => each.name);

  it("are an overview and one matrix up to 8 cases, else a sheet per case", () => {
    expect(names(job(8), new Set())).toEqual(["Oversigt N2 Nord", "Skema N2 Nord"]);
    expect(names(job(9), new Set())).toHaveLength(10);
    expect(names(job(3, { matrixUpTo: 2 }), new Set())).toEqual([
      "Oversigt N2 Nord",
      "Skema N2 S1",
      "Skema N2 S2",
      "Skema N2 S3",
    ]);
  });

  it("never put two cases on one sheet whose headers would be alike", () => {
    const cases = [caseToReview("A"), caseToReview(`a${COMMENT_SUFFIX}`)];
    expect(names(job(0, { cases }), new Set())).toHaveLength(3);
  });

  it("lead to the overview and on to the next case", () => {
    const [overview, ...sheets] = planSheets(job(9), new Set());
    expect(sheets.map((each) => each.links.map((link) => link.sheet))).toEqual(
      sheets.map((_, index) => [overview?.name, ...sheets.slice(index + 1, index + 2).map((each) => each.name)]),
    );
  });

  it("make room for another round and another unit beside them", () => {
    const taken = new Set<WordKey>();
    const all = ["2026-K1", "2026-K2", "2026-K3"].flatMap((round) => names(job(2, { round }), taken));
    expect(new Set(all.map(wordKey)).size).toBe(6);
    expect(all[2]).toBe("Oversigt N2 Nord 2026-K2");
  });

  it("link each case to its own column and follow its counts", () => {
    const [overview, matrix] = planSheets(job(2), new Set());
    const rows = overview?.tables[0]?.rows ?? [];
    expect(overview?.links.map((each) => [each.sheet, each.cell])).toEqual([
      [matrix?.name, `E${HEADER_ROW + 2}`],
      [matrix?.name, `G${HEADER_ROW + 2}`],
    ]);
    expect(rows.map((row) => row[5])).toEqual([
      { formula: "'Skema N2 Nord'!J5&\" af \"&'Skema N2 Nord'!J6", value: "0 af 6" },
      { formula: "'Skema N2 Nord'!K5&\" af \"&'Skema N2 Nord'!K6", value: "0 af 6" },
    ]);
  });
});

describe("the height of a row", () => {
  // Lines counted on a page printed by LibreOffice with Carlito at 10.5 points, in a column of 46.
  it.each([
    ["Er begrundelsen for afgørelsen saglig og tilstrækkelig?", 1],
    ["Er den unge hørt?\nHvornår?\nHvordan?", 3],
    ["Er underretningen vurderet senest 24 timer efter modtagelsen?", 2],
    ["Har forvaltningen (§ 52, stk. 3) eller børn og unge-udvalget (§ 58) truffet afgørelse om anbringelsen?", 2],
    [
      "Har den fagperson, der underrettede, fået at vide, om der er sat en undersøgelse eller foranstaltning i gang for barnet eller den unge?",
      3,
    ],
    [
      "Hvis samtykke mangler fra forældremyndighedsindehaveren eller en ung, der er fyldt 15 år: Er sagen forelagt børn og unge-udvalget eller formanden?",
      4,
    ],
  ])("%s: never under its %i lines, at most one over", (value, lines) => {
    expect([lines, lines + 1]).toContain(lineCount(value, 46, 10.5));
  });

  it("counts a word that is longer than the column", () => expect(lineCount("0".repeat(100), 20)).toBe(6));
});
