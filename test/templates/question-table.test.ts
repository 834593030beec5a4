/** Rows of tblSkabelon read: what is forgiven, and every fault at its own cell. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describe as sentence } from "../../src/language/problem";
import type { Question } from "../../src/templates/rules/question";
import type { QuestionHeader, QuestionText } from "../../src/templates/rules/question-table";
import { QUESTION_HEADERS, parseQuestions } from "../../src/templates/rules/question-table";

type Cells = Partial<Record<QuestionHeader, string>>;

const STEPS = ["Underretning", "Børnefaglig undersøgelse"];
const PLAIN: Record<QuestionHeader, string> = {
  "Spørgsmålsnr.": "U1",
  Sagstrin: "Underretning",
  Spørgsmål: "Er fristen holdt?",
  Svarskala: "ja/nej",
  Kravtype: "skal",
  Betingelse: "",
  "Ikke relevant": "tilladt",
  Beregning: "udelades",
  Pil: "ja",
  Bemærkning: "nej",
  Lovgrundlag: "§ 136",
  Fremhævet: "nej",
  Skabelon: "egen",
  Version: "1",
  "Gyldig fra": "01-02-2026",
  Emne: "",
  Vejledning: "",
};

/** Rows from Excel's row 5 on; the columns stand from A on. */
function typed(...rows: readonly Cells[]): readonly QuestionText[] {
  return rows.map((row, index) => ({
    text: (header) => ({ ...PLAIN, ...row })[header],
    place: (header) => ({
      sheet: "Skabelon",
      cell: `${"ABCDEFGHIJKLMNO"[QUESTION_HEADERS.indexOf(header)]}${index + 5}`,
    }),
  }));
}

/** Code and cell of every fault; empty where the rows can be read. */
function faults(...rows: readonly Cells[]): readonly string[] {
  const read = parseQuestions(typed(...rows), STEPS);
  if (read.ok) return [];
  read.problems.forEach((told) => expect(sentence(told, "da"), told.code).not.toMatch(/[{}]/u));
  return read.problems.map((told) => `${told.code} ${told.at?.cell}`);
}

function questions(...rows: readonly Cells[]): readonly Question[] {
  const read = parseQuestions(typed(...rows), STEPS);
  if (!read.ok) throw new Error(read.problems.map((told) => sentence(told, "en")).join("\n"));
  return read.value;
}

describe("a row of tblSkabelon", () => {
  it("becomes a question", () => {
    expect(questions({ Betingelse: "alder>=12", Fremhævet: "ja" })).toEqual([
      {
        number: "U1",
        step: "Underretning",
        text: "Er fristen holdt?",
        scale: "ja/nej",
        requirement: "skal",
        conditions: [{ kind: "age", comparison: ">=", years: 12 }],
        notApplicable: true,
        rule: "udelades",
        arrow: true,
        comment: "nej",
        legalBasis: "§ 136",
        highlighted: true,
        template: "egen",
        version: "1",
        validFrom: "2026-02-01",
      },
    ]);
  });

  it("may be typed in any case, without legal basis and highlight, with the date as Excel's serial number", () => {
    const [question] = questions({
      Sagstrin: "BØRNEFAGLIG  undersøgelse",
      Svarskala: "Grad",
      Kravtype: "KAN",
      "Ikke relevant": "Ikke tilladt",
      Beregning: "Tæller som  opfyldt",
      Pil: "NEJ",
      Bemærkning: "Altid",
      Lovgrundlag: "",
      Fremhævet: "",
      "Gyldig fra": "45292",
    });
    expect(question).toMatchObject({
      step: "Børnefaglig undersøgelse",
      scale: "grad",
      requirement: "kan",
      notApplicable: false,
      rule: "tæller som opfyldt",
      arrow: false,
      comment: "altid",
      legalBasis: "",
      highlighted: false,
      validFrom: "2024-01-01",
    });
  });

  it("is skipped where it is wholly blank", () => {
    const blank = Object.fromEntries(QUESTION_HEADERS.map((header) => [header, ""]));
    expect(questions({}, blank, { "Spørgsmålsnr.": "U2" }).map((each) => each.number)).toEqual(["U1", "U2"]);
    expect(questions(blank)).toEqual([]);
  });
});

describe("a fault is named at its cell", () => {
  const second = (cells: Cells): readonly Cells[] => [{}, { "Spørgsmålsnr.": "U2", ...cells }];

  it.each<[string, Cells, readonly string[]]>([
    ["no number", { "Spørgsmålsnr.": "" }, ["template/blank A6"]],
    ["a number that begins with a digit", { "Spørgsmålsnr.": "2U" }, ["template/number-unreadable A6"]],
    ["a number with a blank in it", { "Spørgsmålsnr.": "U 2" }, ["template/number-unreadable A6"]],
    ["a number that means the age", { "Spørgsmålsnr.": "Alder" }, ["template/number-reserved A6"]],
    ["a number used before, in another case", { "Spørgsmålsnr.": "u1" }, ["template/number-twice A6"]],
    ["no step", { Sagstrin: "" }, ["template/blank B6"]],
    ["a step that is not in tblTrin", { Sagstrin: "Screening" }, ["template/step-unknown B6"]],
    ["no wording", { Spørgsmål: "" }, ["template/blank C6"]],
    ["an unknown scale", { Svarskala: "1-5" }, ["template/word-unknown D6"]],
    ["no scale", { Svarskala: "" }, ["template/word-blank D6"]],
    ["an unknown requirement", { Kravtype: "bør" }, ["template/word-unknown E6"]],
    ["a condition that cannot be read", { Betingelse: "U1 nej" }, ["template/condition-form F6"]],
    ["a condition on an age in words", { Betingelse: "alder>=tolv" }, ["template/condition-age F6"]],
    ["a condition on a question that is not there", { Betingelse: "U9=nej" }, ["template/condition-unknown F6"]],
    ["a condition on itself", { Betingelse: "u2=nej" }, ["template/condition-self F6"]],
    ["a condition on an answer of the other scale", { Betingelse: "U1=høj grad" }, ["template/condition-value F6"]],
    ["a condition on ikke relevant", { Betingelse: "U1=ikke relevant" }, ["template/condition-value F6"]],
    ["an unknown word on ikke relevant", { "Ikke relevant": "ja" }, ["template/word-unknown G6"]],
    ["an unknown rule", { Beregning: "medregnes" }, ["template/word-unknown H6"]],
    ["an arrow that is neither ja nor nej", { Pil: "x" }, ["template/word-unknown I6"]],
    ["an unknown comment rule", { Bemærkning: "ja" }, ["template/word-unknown J6"]],
    ["a highlight that is neither ja nor nej", { Fremhævet: "gul" }, ["template/word-unknown L6"]],
    ["no template", { Skabelon: "" }, ["template/blank M6"]],
    ["no version", { Version: "" }, ["template/blank N6"]],
    ["no date", { "Gyldig fra": "" }, ["template/blank O6"]],
    ["a day that does not exist", { "Gyldig fra": "31-02-2026" }, ["template/date-unreadable O6"]],
    ["a serial number outside Excel's days", { "Gyldig fra": "0" }, ["template/date-unreadable O6"]],
  ])("%s", (_, cells, expected) => {
    expect(faults({}, { "Spørgsmålsnr.": "U2" })).toEqual([]);
    expect(faults(...second(cells))).toEqual(expected);
  });

  it("says where the number stood first", () => {
    const read = parseQuestions(typed({}, { "Spørgsmålsnr.": "u1" }), STEPS);
    expect(read.ok ? [] : read.problems.map((told) => told.values["first"])).toEqual(["A5"]);
  });

  it("a ring of conditions, at the first of them", () => {
    const ring = [
      { Betingelse: "U3=ja" },
      { "Spørgsmålsnr.": "U2", Betingelse: "U1=ja" },
      { "Spørgsmålsnr.": "U3", Betingelse: "U2=ja" },
    ];
    expect(faults(...ring)).toEqual(["template/condition-cycle F5"]);
  });

  it("all of them at once, and no false alarm about a parent that is itself at fault", () => {
    expect(
      faults({ Svarskala: "skala", Pil: "?" }, { "Spørgsmålsnr.": "U2", Betingelse: "U1=høj grad", Spørgsmål: "" }),
    ).toEqual(["template/word-unknown D5", "template/word-unknown I5", "template/blank C6"]);
  });
});

it("any text in any cell gives questions or faults, never an exception", () => {
  const cells = fc.record(
    Object.fromEntries(QUESTION_HEADERS.map((header) => [header, fc.oneof(fc.constant(PLAIN[header]), fc.string())])),
  );
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 4 }), (rows) => {
      const read = parseQuestions(typed(...rows), STEPS);
      if (read.ok) expect(new Set(read.value.map((each) => each.number.toLowerCase())).size).toBe(read.value.length);
      else expect(read.problems.length).toBeGreaterThan(0);
    }),
  );
});
