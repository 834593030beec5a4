/** The templates on barnets lov and the smaller ones: structure, wording, conditions, parts, and what the sheet's own reader says. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import type { Question } from "../../src/templates/rules/question";
import type { Scalar, TableData } from "../../src/workbook/content";
import { readQuestions, templateRows, templateSheet } from "../../src/templates/sheet/questions";
import { MERUDGIFT_41 } from "../../src/templates/merudgift-41";
import { OVERORDNET_2024 } from "../../src/templates/overordnet-2024";
import { OVERSIGTSSKEMA } from "../../src/templates/oversigtsskema";
import { BASE, choiceText, partNames, readChoice, unknownParts, withParts } from "../../src/templates/parts";
import { SCREENING } from "../../src/templates/screening";
import { EVERY_CASE } from "../../src/templates/steps-2024";
import { TEMATISERET_2024 } from "../../src/templates/tematiseret-2024";
import type { Template, TemplateQuestion } from "../../src/templates/template";
import { TEMPLATES, findTemplate } from "../../src/templates/templates";
import { TILVALG_2024 } from "../../src/templates/tilvalg-2024";

const SEVEN_STEPS = [
  "Underretning",
  "Screening",
  "Afdækning",
  "Børnefaglig undersøgelse",
  "Støttende indsatser",
  "Anbringelse",
  "Opfølgning",
];
const OURS: readonly Template[] = [
  OVERORDNET_2024,
  TEMATISERET_2024,
  TILVALG_2024,
  MERUDGIFT_41,
  SCREENING,
  OVERSIGTSSKEMA,
];
const named = OURS.map((template) => [template.id, template] as const);

/** The 83 questions of the five sources, each as the first 8 hex digits of SHA-256 of its bare words. */
const SOURCE_QUESTIONS = new Set(
  `002f134e 005eeff2 02104da6 026f18af 094d87d5 0b37c0da 0d39d5e8 1755849c 175e1d36 19009a0c 1d7e1cf7 1e7d1237 27fc27bd 2b3834cf
    2e4f44f9 301e3500 317e5acd 33188538 34568016 3987f783 39d924e6 49bcd4d4 4f4e1588 503a4462 55bf8c80 591c15cb 5933000b 5bd9db91
    5dd01e44 60c33709 64c5cdd2 67804136 68a42c22 6fc66fea 767a6e8a 778df314 787c012c 7bcb7dc6 8214f912 828edd74 89f777fb 8b18c775
    8b5473fa 8b845616 8d270149 8e4fb1a4 8ff6206a 9a918bc0 9d629844 a3cf2154 a72e3d98 ada3d535 ade84899 bcb62137 bec6b574 c2bd8a24
    c56c71ad c5f293a5 c8062dfb c82cf1c2 c8c40dbd ca7cce20 cbbfcc27 cd129ee9 cf16b68c d0c49e03 d20ae062 d40b7394 d68f7dee d6d151b1
    d74806b0 da81ae50 dce99428 dea736b8 df19faef df9afc55 e00012da e3784c19 e8e01631 e94b9c47 eb223c5f f621ca18 f647e568`.split(
    /\s+/u,
  ),
);

/** Numbers of questions that are gone, which no new question takes. */
const GONE: readonly string[] = ["TV4"];

/** Words in which a question asks two things, asks two people, hides a no, or leaves open what a ja is. */
const DOUBTFUL: readonly RegExp[] = [
  /,? (?:og|eller) (?:er|har|kan|blev|viser) (?:der|det|den|barnet|forældre|man|på)/u,
  /barnet eller den unge og forældre/u,
  /forældremyndighedsindehaveren og (?:barnet|den unge)/u,
  /\b(?:så vidt muligt|som udgangspunkt|hurtigt|unødig|det seneste år|nu eller snart|systematisk|relevant op|tilstrækkelig)\b/u,
  /\b(?:borgeren|fokusområder|hvorvidt|noget i gang|burde)\b/iu,
];

/** A follow-up says its condition in words. */
const startsWithItsCondition = (text: string): boolean => /^Hvis [^:]+: /u.test(text);

/** A condition on the decision, the screening or the plan that the question itself names needs no words of its own. */
const isPlain = (condition: string): boolean =>
  condition
    .split("; ")
    .filter((part) => !part.startsWith("alder"))
    .every((part) => PLAIN.includes(part));
const PLAIN = ["SI1=ja", "SC1=ja", "BF1=ja", "SI14=ja", "SI15=ja", "AN13=ja", "OP12=ja", "OP21=ja", "OS3=ja", "OS4=ja"];

function bareHash(text: string): string {
  const words = text.toLowerCase().match(/[0-9a-zæøåé§]+/gu) ?? [];
  return bytesToHex(sha256(utf8ToBytes(words.join(" ")))).slice(0, 8);
}

function questionsIn(template: Template): readonly TemplateQuestion[] {
  return template.steps.flatMap((step) => step.questions);
}

/** What a register reads back from its sheet Skabelon; the codes of the problems where it cannot. */
function read(...templates: readonly Template[]): readonly Question[] | readonly string[] {
  const rows = templateRows(templates);
  if (!rows.ok) return rows.problems.map((told) => told.code);
  const sheet = templateSheet(rows.value);
  const table = sheet.tables[0];
  if (table === undefined) return ["no table"];
  const data: TableData = {
    name: table.name,
    sheet: sheet.name,
    row: table.row,
    column: table.column,
    headers: table.columns.map((each) => each.name),
    rows: table.rows.map((row) => row.map((cell) => cell as Scalar)),
  };
  const questions = readQuestions(
    data,
    templates.flatMap((template) => template.steps.map((step) => step.name)),
  );
  return questions.ok ? questions.value : questions.problems.map((told) => `${told.code} ${told.at?.cell ?? ""}`);
}

function readAll(...templates: readonly Template[]): readonly Question[] {
  const questions = read(...templates);
  expect(questions.filter((each) => typeof each === "string")).toEqual([]);
  return questions as readonly Question[];
}

describe.each(named)("template %s", (_, template) => {
  it("is read by the register's own reader without a fault", () => {
    const questions = readAll(template);
    expect(questions.map((question) => question.number)).toEqual(
      questionsIn(template).map((question) => question.number),
    );
  });

  it("numbers its questions by letters of its own, none left out but what is gone, a part behind what it is part of", () => {
    const numbers = new Map<string, number[]>();
    let before = "";
    for (const { number } of questionsIn(template)) {
      const [, letters = "", digits = "", part = ""] = /^([A-Z]{2,3})(\d+)([b-d]?)$/u.exec(number) ?? [];
      expect(digits, number).not.toBe("");
      if (part === "") numbers.set(letters, [...(numbers.get(letters) ?? []), Number(digits)]);
      else expect(before, number).toBe(`${letters}${digits}${{ b: "", c: "b", d: "c" }[part] ?? "?"}`);
      before = number;
    }
    for (const [letters, found] of numbers) {
      const gone = GONE.filter((each) => each.startsWith(letters)).map((each) => Number(each.slice(letters.length)));
      const all = [...found, ...gone].sort((a, b) => a - b);
      expect(all, letters).toEqual(all.map((_, index) => index + 1));
    }
    const elsewhere = TEMPLATES.filter((other) => other !== template).flatMap(questionsIn);
    for (const { number } of elsewhere) expect(numbers.has(number.replace(/\d+[b-d]?$/u, "")), number).toBe(false);
  });

  it("asks in short words of its own, with paragraph and source", () => {
    for (const question of questionsIn(template)) {
      expect(question.text.length, question.number).toBeLessThanOrEqual(150);
      expect(question.text, question.number).toMatch(/^[A-ZÆØÅ].*\?$/u);
      expect(question.text.replace(/^Hvis [^:]*: /u, "").split("?"), question.number).toHaveLength(2);
      expect(question.text, question.number).toMatch(/^(Hvis [^:]+: )?[A-ZÆØÅ]/u);
      expect(question.legalBasis, question.number).toMatch(/lov|beredskab/iu);
      expect(question.source, question.number).not.toBe("");
      expect(SOURCE_QUESTIONS.has(bareHash(question.text)), question.number).toBe(false);
    }
  });

  it("says no wording twice", () => {
    const texts = template.steps.flatMap((step) => step.questions.map((question) => `${step.name} ${question.text}`));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("names what a follow-up hangs on: never 'hvis ja' or 'hvis nej', and an age by its condition", () => {
    for (const { number, text, condition = "" } of questionsIn(template)) {
      expect(text, number).not.toMatch(/^Hvis (ja|nej)\b/u);
      const age = /fyldt (\d+) år:/u.exec(text)?.[1];
      if (age !== undefined) expect(condition, number).toContain(`alder>=${age}`);
      if (/=(ja|nej)/u.test(condition)) expect(startsWithItsCondition(text) || isPlain(condition), number).toBe(true);
    }
  });

  it("asks one thing at a time, of one person, by something that can be told", () => {
    for (const { number, text } of questionsIn(template))
      for (const fault of DOUBTFUL) expect(text, number).not.toMatch(fault);
  });

  it("leaves an information question without arrow and without a duty to comment", () => {
    for (const question of questionsIn(template)) {
      if (question.requirement === "oplysning")
        expect([question.arrow, question.comment], question.number).toEqual([false, "aldrig"]);
    }
  });

  it("carries a version and a date from which it holds", () => {
    expect(template.version).toMatch(/^202[45]\.\d+$/u);
    expect(template.validFrom).toBe(template.version.startsWith("2025") ? "2025-03-17" : "2024-01-01");
    expect(template.validFrom > (template.earlier?.[0]?.validFrom ?? "")).toBe(true);
  });
});

it("a question of a source would be noticed", () => {
  expect(SOURCE_QUESTIONS.size).toBe(83);
  expect(SOURCE_QUESTIONS.has(bareHash("Hvad er det overordnede formål med ledelsestilsynet?"))).toBe(true);
});

describe("overordnet-2024", () => {
  const questions = questionsIn(OVERORDNET_2024);

  it("has the handbook's seven steps, ja/nej, and leaves ikke relevant out", () => {
    expect(OVERORDNET_2024.steps.map((step) => step.name)).toEqual(SEVEN_STEPS);
    expect(OVERORDNET_2024.defaults).toMatchObject({ scale: "ja/nej", rule: "udelades", notApplicable: true });
    expect(questions.filter((question) => question.scale !== undefined || question.rule !== undefined)).toEqual([]);
  });

  it("marks in every step what the act demands, and somewhere what it allows", () => {
    for (const step of OVERORDNET_2024.steps)
      expect(
        step.questions.some((question) => question.requirement === undefined),
        step.name,
      ).toBe(true);
    expect(questions.filter((question) => question.requirement === "kan").map((question) => question.number)).toEqual([
      "UN13",
      "UN10",
      "AF8",
      "BF18",
      "SI20",
      "AN27",
      "OP16",
    ]);
    expect(
      questions.filter((question) => question.requirement === "oplysning").map((question) => question.number),
    ).toEqual([
      ...["UN14", "UN15", "SC6", "SC8", "SI2", "SI2b", "SI3", "SI15", "AN28", "AN3", "AN33", "AN21", "AN25"],
      ...["OP12", "OP21", "OP24", "OP25", "OP27"],
    ]);
  });

  it("asks by the ages of barnets lov: 1 for what was decided before birth, 10 for the party, 12 for a change of place, 15 for consent, 16 for the ungeplan, 17 for what follows", () => {
    const aged = questions.filter((question) => /alder/u.test(question.condition ?? ""));
    expect(aged.map((question) => `${question.number} ${question.condition ?? ""}`)).toEqual([
      "SC8 alder<=1",
      "BF10b alder>=15",
      "SI9b alder>=10",
      "SI11 SI1=ja; alder>=10",
      "SI19 SI15=ja; alder>=16",
      "AN28 alder<=1",
      "AN5 AN3=ja; alder>=15",
      "AN10b alder>=10",
      "AN12 alder>=10",
      "AN14b AN13=ja; alder>=10",
      "AN19 alder>=16",
      "OP25 OP21=ja; alder>=12",
      "OP15 OP12=ja; alder>=17",
      "OP34 OP12=ja; alder>=17",
    ]);
  });

  it.each([
    ["the fixed six months between follow-ups", /herefter (6|seks) måneder|hver (6|sjette)\. måned/iu],
    ["the six areas", /(alle |de )(6|seks) (forhold|fokusområder)/iu],
    ["the age of 12", /12 år/u],
    ["the plan's four months", /plan.*4 måneder/iu],
    ["the letter module", /brevmodul|CSC/iu],
    ["serviceloven", /servicelov/iu],
  ])("has left behind: %s", (_, outdated) => {
    const ours = [...questions, ...questionsIn(TEMATISERET_2024), ...questionsIn(TILVALG_2024)];
    const consentToMove = "OP25";
    const found = ours.filter(({ text, legalBasis }) => outdated.test(text) || outdated.test(legalBasis));
    expect(found.map(({ number }) => number).filter((number) => number !== consentToMove)).toEqual([]);
  });

  it("gives the six steps of 2018 a place among the seven", () => {
    const stepOf = (name: string): string | undefined =>
      OVERORDNET_2024.steps.find((step) => [step.name, ...step.aliases].includes(name))?.name;
    expect(
      [
        "Underretning",
        "Børnefaglig undersøgelse",
        "Handleplan ifm. forebyggende foranstaltning",
        "Handleplan ifm. anbringelse",
        "Opfølgning ifm. forebyggende foranstaltning",
        "Opfølgning ifm. anbringelse",
      ].map(stepOf),
    ).toEqual([
      "Underretning",
      "Børnefaglig undersøgelse",
      "Støttende indsatser",
      "Anbringelse",
      "Opfølgning",
      "Opfølgning",
    ]);
  });
});

describe("tematiseret-2024", () => {
  it("has the seven steps and the intentions of the act, answered in degrees and all of it quality", () => {
    expect(TEMATISERET_2024.steps.map((step) => step.name)).toEqual([...SEVEN_STEPS, "Barnets lovs intentioner"]);
    for (const question of readAll(TEMATISERET_2024))
      expect([question.scale, question.requirement], question.number).toEqual(["grad", "kan"]);
    for (const { number, text } of questionsIn(TEMATISERET_2024)) expect(text, number).toMatch(/^I hvilken grad /u);
  });

  it("wants a low degree explained, and every answer on the intentions, which belong to every case", () => {
    const comments = new Map(
      readAll(TEMATISERET_2024).map((question) => [question.number.replace(/\d+$/u, ""), question.comment]),
    );
    expect(Object.fromEntries(comments)).toEqual({
      TUN: "nej",
      TSC: "nej",
      TAF: "nej",
      TBF: "nej",
      TSI: "nej",
      TAN: "nej",
      TOP: "nej",
      TBL: "altid",
    });
    expect(TEMATISERET_2024.steps[7]?.aliases).toEqual([EVERY_CASE]);
  });
});

describe("the smaller templates", () => {
  it("are one step that every case has", () => {
    for (const template of [MERUDGIFT_41, SCREENING, OVERSIGTSSKEMA]) {
      expect(template.steps).toHaveLength(1);
      expect(template.steps[0]?.aliases).toContain(EVERY_CASE);
    }
  });

  // KLK: undersøgelse, handleplan, børnesamtale; missing ones are a share of all 80 cases.
  it("screening highlights its three findings, counted over every case", () => {
    const found = questionsIn(SCREENING).filter((question) => question.highlighted === true);
    expect(found.map((question) => question.number)).toEqual(["SKR2", "SKR5", "SKR8"]);
    expect(SCREENING.defaults.rule).toBe("tæller som opfyldt");
  });

  it("oversigtsskema goes through the seven subjects A to G", () => {
    const letters = questionsIn(OVERSIGTSSKEMA)
      .map((question) => /, ([A-G])\. /u.exec(question.source)?.[1] ?? "?")
      .join("");
    expect(letters).toMatch(/^A+B+C+D+E+F+G+$/u);
  });
});

describe("templates together", () => {
  it("join: every one of them with every other, as no two share a number", () => {
    expect(readAll(...TEMPLATES)).toHaveLength(TEMPLATES.flatMap(questionsIn).length);
  });
});

describe("parts", () => {
  it("are typed behind a colon, in any case and spacing", () => {
    expect(readChoice(" Overordnet-2024: Base, opfølgning ")).toEqual({
      id: "overordnet-2024",
      parts: ["Base", "opfølgning"],
    });
    expect(readChoice("bbu-2018")).toEqual({ id: "bbu-2018", parts: [] });
    expect(choiceText(" Overordnet-2024: Base, opfølgning ")).toBe("overordnet-2024:Base,opfølgning");
    expect(choiceText("BBU-2018")).toBe("bbu-2018");
    expect(findTemplate("Overordnet-2024:base")).toBe(OVERORDNET_2024);
  });

  it("are the steps, by name or alias, and the base where questions are highlighted", () => {
    expect(partNames(OVERORDNET_2024)).toEqual([BASE, ...SEVEN_STEPS.map((step) => step.toLowerCase())]);
    expect(partNames(TEMATISERET_2024)).not.toContain(BASE);
    expect(unknownParts(OVERORDNET_2024, ["BASE", "bfu", "Opfølgning", "opfølgninger"])).toEqual(["opfølgninger"]);
    expect(unknownParts(TEMATISERET_2024, ["base"])).toEqual(["base"]);
  });

  it.each(TEMPLATES.flatMap((template) => partNames(template).map((part) => [template, part] as const)))(
    "$id: each can stand alone",
    (template, part) => {
      const chosen = withParts(template, [part]);
      const questions = readAll(chosen);
      expect(questions.length).toBeGreaterThan(0);
      expect(chosen.steps.map((step) => step.name)).toEqual(template.steps.map((step) => step.name));
    },
  );

  it("together are the template again, and none chosen is all of it", () => {
    const all = withParts(OVERORDNET_2024, SEVEN_STEPS);
    expect(all).toEqual(OVERORDNET_2024);
    expect(withParts(OVERORDNET_2024, [])).toBe(OVERORDNET_2024);
  });

  it("the base is what is highlighted and what its conditions hang on", () => {
    const base = questionsIn(withParts(OVERORDNET_2024, ["base"])).map((question) => question.number);
    const highlighted = questionsIn(OVERORDNET_2024)
      .filter((question) => question.highlighted === true)
      .map((question) => question.number);
    expect(base.filter((number) => !highlighted.includes(number))).toEqual(["SI3", "AN3", "OP12"]);
    expect(highlighted.every((number) => base.includes(number))).toBe(true);
    const both = questionsIn(withParts(OVERORDNET_2024, ["base", "opfølgning"]));
    expect(new Set(both.map((question) => question.number)).size).toBe(both.length);
    expect(both.filter((question) => question.number.startsWith("OP"))).toEqual(
      questionsIn(OVERORDNET_2024).filter((question) => question.number.startsWith("OP")),
    );
  });
});
