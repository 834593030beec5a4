/** Skabelon as a sheet: what is written is read back, and nothing is clipped. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseConditions } from "../../src/templates/rules/condition";
import { YES_NO } from "../../src/templates/guidance-yes-no";
import { THEMES } from "../../src/templates/themes";
import type { Question } from "../../src/templates/rules/question";
import { QUESTION_HEADERS, QUESTION_WORDS } from "../../src/templates/rules/question-table";
import type { Scalar, SheetContent, TableData } from "../../src/workbook/content";
import {
  QUESTIONS,
  QUESTION_LISTS,
  readQuestions,
  templateRows,
  templateSheet,
} from "../../src/templates/sheet/questions";
import { SPARE_ROWS } from "../../src/register/sheet/page";
import { BBU_2018 } from "../../src/templates/bbu-2018";
import type { Template } from "../../src/templates/template";

const STEPS = BBU_2018.steps.map((step) => step.name);

function sheetOf(...templates: readonly Template[]): SheetContent {
  const rows = templateRows(templates);
  if (!rows.ok) throw new Error(rows.problems.map((told) => told.code).join());
  return templateSheet(rows.value);
}

/** The table as a workbook would give it back. */
function written(sheet: SheetContent): TableData {
  const table = sheet.tables[0];
  if (table === undefined) throw new Error("no table");
  const rows = table.rows.map((row) => row.map((cell) => cell as Scalar));
  return {
    name: table.name,
    sheet: sheet.name,
    row: table.row,
    column: table.column,
    headers: table.columns.map((each) => each.name),
    rows,
  };
}

function asQuestions(template: Template): readonly Question[] {
  return template.steps.flatMap((step) =>
    step.questions.map((question): Question => {
      const { number, text, legalBasis, scale, requirement, notApplicable, rule, arrow, comment } = {
        ...template.defaults,
        ...question,
      };
      const conditions = parseConditions(question.condition ?? "");
      return {
        number,
        text,
        legalBasis,
        scale,
        requirement,
        notApplicable,
        rule,
        arrow,
        comment,
        step: step.name,
        conditions: conditions.ok ? conditions.value : [],
        highlighted: question.highlighted ?? false,
        template: template.id,
        version: template.version,
        validFrom: template.validFrom,
        // Written apart from the questions, see guidance.test.ts.
        ...themeOf(THEMES[number]),
        ...(YES_NO[number] === undefined ? {} : { guidance: YES_NO[number] }),
      };
    }),
  );
}

/** As Emne says it: the theme, and behind a colon the part of it. */
function themeOf(text: string | undefined): Pick<Question, "theme" | "aspect"> {
  const [theme, aspect] = text?.split(": ") ?? [];
  return { ...(theme === undefined ? {} : { theme }), ...(aspect === undefined ? {} : { aspect }) };
}

describe("Skabelon", () => {
  it("has the promised columns in their order", () => {
    expect(QUESTIONS.columns.map((column) => column.header)).toEqual(QUESTION_HEADERS);
    expect(written(sheetOf(BBU_2018)).headers).toEqual([
      "Spørgsmålsnr.",
      "Sagstrin",
      "Spørgsmål",
      "Svarskala",
      "Kravtype",
      "Betingelse",
      "Ikke relevant",
      "Beregning",
      "Pil",
      "Bemærkning",
      "Lovgrundlag",
      "Fremhævet",
      "Skabelon",
      "Version",
      "Gyldig fra",
      "Emne",
      "Vejledning",
    ]);
  });

  it("gives the 79 questions of bbu-2018 back as they were written", () => {
    const read = readQuestions(written(sheetOf(BBU_2018)), STEPS);
    expect(read.ok ? read.value : read.problems).toEqual(asQuestions(BBU_2018));
    expect(read.ok && read.value.filter((question) => question.conditions.length > 0)).toHaveLength(9);
  });

  it("gives any template back as it was written", () => {
    const words = fc.stringMatching(/^[A-Za-zæøåÆØÅ§0-9][A-Za-zæøåÆØÅ§ ,;=?-]{0,40}[A-Za-z?]$/u);
    const question = fc.record(
      {
        text: words,
        legalBasis: fc.oneof(words, fc.constant("")),
        scale: fc.constantFrom(...QUESTION_WORDS.Svarskala),
        requirement: fc.constantFrom(...QUESTION_WORDS.Kravtype),
        rule: fc.constantFrom(...QUESTION_WORDS.Beregning),
        comment: fc.constantFrom(...QUESTION_WORDS.Bemærkning),
        condition: fc.constantFrom("alder>=16", "alder<3; alder>1"),
        notApplicable: fc.boolean(),
        arrow: fc.boolean(),
        highlighted: fc.boolean(),
      },
      { requiredKeys: ["text", "legalBasis"] },
    );
    const template = fc
      .record({
        questions: fc.array(question, { minLength: 1, maxLength: 5 }),
        version: fc.constantFrom("1", "2026.1", "1.10"),
      })
      .map(({ questions, version }): Template => ({
        ...BBU_2018,
        id: "lokal",
        version,
        steps: [
          {
            name: "Underretning",
            aliases: [],
            questions: questions.map((each, at) => ({ ...each, number: `L${at + 1}`, source: "eget" })),
          },
        ],
      }));
    fc.assert(
      fc.property(template, (each) => {
        const read = readQuestions(written(sheetOf(each)), STEPS);
        expect(read.ok ? read.value : read.problems).toEqual(asQuestions(each));
      }),
    );
  });

  it("joins templates in the order given, and names every number two of them use", () => {
    const local: Template = {
      ...BBU_2018,
      id: "lokal",
      steps: [
        {
          name: "Underretning",
          aliases: [],
          questions: [{ number: "L1", text: "Er temaet drøftet?", legalBasis: "", source: "eget" }],
        },
      ],
    };
    const joined = readQuestions(written(sheetOf(local, BBU_2018)), STEPS);
    expect(joined.ok && joined.value.map((question) => question.number).slice(0, 2)).toEqual(["L1", "U1"]);
    expect(joined.ok && joined.value).toHaveLength(80);

    const clashing: Template = {
      ...local,
      steps: [
        {
          name: "Underretning",
          aliases: [],
          questions: ["u1", "L1", "of9"].map((number) => ({
            number,
            text: "Spørgsmål?",
            legalBasis: "",
            source: "eget",
          })),
        },
      ],
    };
    const refused = templateRows([BBU_2018, clashing]);
    expect(refused.ok ? [] : refused.problems.map((told) => [told.code, told.values["number"]])).toEqual([
      ["template/clash", "u1"],
      ["template/clash", "of9"],
    ]);
  });

  it("names a fault by the cell it stands in, wherever staff moved the column", () => {
    const table = written(sheetOf(BBU_2018));
    const turned: TableData = {
      ...table,
      headers: [...table.headers].reverse(),
      rows: table.rows.map((row) => [...row].reverse()),
    };
    const rows = turned.rows.map((row, at) =>
      at === 2 ? row.map((cell, index) => (turned.headers[index] === "Kravtype" ? "måske" : cell)) : row,
    );
    const read = readQuestions({ ...turned, rows }, STEPS);
    // Row 4 holds the header, so the third question stands in row 7; Kravtype is the 13th column from the left now.
    expect(read.ok ? [] : read.problems.map((told) => [told.code, told.at?.sheet, told.at?.cell])).toEqual([
      ["template/word-unknown", "Skabelon", "M7"],
    ]);
  });

  it("says that the table is missing, lacks a column or is empty", () => {
    const codes = (data: TableData | undefined): readonly string[] => {
      const read = readQuestions(data, STEPS);
      return read.ok ? [] : read.problems.map((told) => told.code);
    };
    const table = written(sheetOf(BBU_2018));
    expect(codes(undefined)).toEqual(["sheet/table-missing"]);
    expect(codes({ ...table, headers: table.headers.map((header) => (header === "Pil" ? "Pile" : header)) })).toEqual([
      "sheet/column-missing",
    ]);
    expect(codes({ ...table, rows: [] })).toEqual(["template/empty"]);
  });

  it("offers the words of every closed column from a list of that name", () => {
    const sheet = sheetOf(BBU_2018);
    const offered = sheet.validations.map((each) => [
      QUESTION_HEADERS[each.region.column - 1],
      QUESTION_LISTS.find((list) => list.name === each.listName)?.values,
    ]);
    expect(Object.fromEntries(offered)).toEqual(QUESTION_WORDS);
    const header = sheet.tables[0]?.row ?? 0;
    expect(
      sheet.validations.every((each) => each.region.row === header + 1 && each.region.rows === 79 + SPARE_ROWS),
    ).toBe(true);
    expect(QUESTION_LISTS.every((list) => /^[a-z_]+$/u.test(list.name))).toBe(true);
  });

  it("keeps the header in view and on every page, and gives longer wordings more room", () => {
    const sheet = sheetOf(BBU_2018);
    const header = sheet.tables[0]?.row ?? 0;
    expect(sheet.freeze?.rows).toBe(header);
    expect(sheet.page).toMatchObject({
      orientation: "landscape",
      fitToWidth: 2,
      // Number, step and question.
      repeatColumns: [1, 3],
      repeatRows: [header, header],
    });
    const heights = new Map(sheet.heights.map((each) => [each.row, each.height]));
    const heightOf = (number: string): number => {
      const at = asQuestions(BBU_2018).findIndex((question) => question.number === number);
      return heights.get(header + 1 + at) ?? 0;
    };
    expect(heightOf("B11")).toBeGreaterThan(heightOf("U2"));
    expect([...heights.keys()].length).toBe(header + 79);
  });
});
