/** The built-in templates and presets: what the published table fixes, and what a register can hold. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import { parseFilter } from "../../src/cases/rules/filter";
import { parseLevels } from "../../src/draw/rules/plan";
import { fold } from "../../src/kernel/text";
import { BBU_2018 } from "../../src/templates/bbu-2018";
import { PRESETS, findPreset } from "../../src/templates/presets";
import type { PresetLevel } from "../../src/templates/preset";
import { withArrows } from "../../src/templates/parts";
import { TEMPLATES, findTemplate } from "../../src/templates/templates";
import { publishedRows } from "../golden/published";

const questions = BBU_2018.steps.flatMap((step) => step.questions.map((question) => ({ step: step.name, question })));

/** The 62 different sentences of the published table, each as the first 8 hex digits of SHA-256 of its bare words. */
const PUBLISHED_SENTENCES = new Set(
  `e8e01631 005eeff2 d0c49e03 a72e3d98 5bd9db91 39d924e6 cf16b68c 49bcd4d4 c82cf1c2 175e1d36 cbbfcc27 c5f293a5
    d40b7394 f621ca18 767a6e8a 828edd74 d74806b0 19009a0c 9d629844 d20ae062 eb223c5f df9afc55 e94b9c47 002f134e
    562be53f 1755849c 89f777fb 301e3500 317e5acd ada3d535 9a918bc0 ade84899 9efb95f0 f647e568 5dd01e44 c8c40dbd
    48d430ff 33188538 267e079c 2b3834cf cd129ee9 4f4e1588 27fc27bd bcb62137 da81ae50 7bcb7dc6 787c012c 8e4fb1a4
    8b845616 bec6b574 4502be84 67804136 503a4462 3d93e3e7 2e4f44f9 8b18c775 34568016 1e7d1237 68a42c22 31355e47
    60c33709 dce99428`.split(/\s+/u),
);

function sentenceHash(text: string): string {
  const words = text.toLowerCase().match(/[0-9a-zæøåé§]+/gu) ?? [];
  return bytesToHex(sha256(utf8ToBytes(words.join(" ")))).slice(0, 8);
}

describe("template bbu-2018", () => {
  it("has the published rows, step by step and in order", () => {
    const published = publishedRows().map((row) => `Bilag 1, 1. kvartal 2018, ${row.step}, række ${row.row}`);
    expect(published).toHaveLength(79);
    expect(questions.map(({ question }) => question.source)).toEqual(published);
    expect(questions.map(({ step }) => step)).toEqual(publishedRows().map((row) => row.step));
  });

  it("numbers each step by its letters and from 1 on", () => {
    const letters = ["U", "B", "A", "F", "OA", "OF"];
    const expected = BBU_2018.steps.flatMap((step, at) =>
      step.questions.map((_, index) => `${letters[at]}${index + 1}`),
    );
    expect(questions.map(({ question }) => question.number)).toEqual(expected);
  });

  it("asks what follows from an answer or an age only then", () => {
    const conditions = questions.filter(({ question }) => question.condition !== undefined);
    expect(conditions.map(({ question }) => `${question.number}: ${question.condition}`)).toEqual([
      "U2: U1=nej",
      "U8: U7=nej",
      "B6: B5=nej",
      "B7: B5=nej",
      "A5: alder>=16",
      "A13: A11=nej",
      "A18: alder>=12",
      "A21: A20=ja",
      "F3: F2=nej",
    ]);
  });

  it("counts by the published rule, and prints the arrow of the one information question in the rebuilt table alone", () => {
    expect(BBU_2018.defaults.rule).toBe("tæller som opfyldt");
    expect(questions.filter(({ question }) => question.rule !== undefined)).toEqual([]);
    const informing = questions.filter(({ question }) => question.requirement === "oplysning");
    expect(informing.map(({ question }) => [question.source, question.arrow])).toEqual([
      ["Bilag 1, 1. kvartal 2018, Handleplan ifm. anbringelse, række 20", false],
    ]);
    expect(PRESETS.flatMap(({ id, printedArrows = [] }) => printedArrows.map((each) => [id, each]))).toEqual([
      ["bilag-2018", "A20"],
    ]);
    const printed = withArrows(BBU_2018, ["A20"]).steps.flatMap((step) => step.questions);
    expect(printed.filter(({ arrow }) => arrow === true).map(({ number }) => number)).toEqual(["A20"]);
  });

  // The report, "Områder, der kræver et fortsat fokus", quotes 78, 73, 73, 35, 77 and 68 % on involvement, and follow-up
  // in time (a fall, no figure) and 64 % on visits for placements.
  it("highlights the rows whose figures the report gives under the Task Force's parameters", () => {
    const marked = questions.flatMap(({ question }, at) =>
      question.highlighted === true ? [publishedRows()[at]?.percents[1]] : [],
    );
    expect(marked).toEqual([78, 35, 59, 73, 64, 77, 73, 68]);
  });

  it("gives every question a source and a legal basis, in short words of its own", () => {
    for (const { question } of questions) {
      expect(question.legalBasis, question.number).toMatch(/lov(en)?\b.*(§|kap\.)/u);
      expect(question.text.length, question.number).toBeLessThanOrEqual(160);
      expect(question.text, question.number).toMatch(/^[A-ZÆØÅ].*(\?|\?.*\))$/u);
      expect(PUBLISHED_SENTENCES.has(sentenceHash(question.text)), question.number).toBe(false);
    }
  });

  it("would notice a sentence of the published table", () => {
    expect(PUBLISHED_SENTENCES.size).toBe(62);
    expect(PUBLISHED_SENTENCES.has(sentenceHash("Er 24 timers frist overholdt?"))).toBe(true);
  });
});

describe("every template", () => {
  it("is found by its id, whatever the case", () => {
    for (const template of TEMPLATES) expect(findTemplate(` ${template.id.toUpperCase()} `)).toBe(template);
    expect(findTemplate("bbu")).toBeUndefined();
  });

  it("has names for its steps that mean one step only and can stand in a list", () => {
    for (const template of TEMPLATES) {
      const names = template.steps.flatMap((step) => [step.name, ...step.aliases]);
      expect(new Set(names.map(fold)).size).toBe(names.length);
      expect(names.filter((name) => /[;,|\t\n]/u.test(name))).toEqual([]);
    }
  });
});

describe("every preset", () => {
  const asTyped = (level: PresetLevel) => ({
    text: (header: string) => String(level[header as keyof PresetLevel] ?? ""),
    place: (header: string) => ({ sheet: "Opsætning", column: header }),
  });

  it.each(PRESETS.map((preset) => [preset.id, preset] as const))("%s is a plan the register can read", (_, preset) => {
    const templates = preset.templates.map(findTemplate);
    expect(templates).not.toContain(undefined);
    const steps = templates.flatMap((template) => template?.steps ?? []).map((step) => step.name);
    const levels = parseLevels(preset.levels.map(asTyped), steps);
    expect(levels.ok ? [] : levels.problems).toEqual([]);
    expect(findPreset(preset.id.toUpperCase())).toBe(preset);
    // One level is reported; where levels have templates of their own, one of each template.
    const reported = preset.levels.filter((level) => level.Rapporteres === "ja").map((level) => level.Niveau);
    expect(reported).toHaveLength(preset.id === "haandbog-2024" ? 2 : 1);
  });

  // Model 1: about 220 (one per caseworker), 15 for each of six units, 40 of the 90, 20 of the 40.
  it("bbu-2018 draws 1 per caseworker, 15 per unit, 40 and 20, each level from the one below and after it", () => {
    const levels = findPreset("bbu-2018")?.levels ?? [];
    expect(levels.map((level) => [level["Trækkes fra"], level.Gruppering, level.Antal, level.Fordeling])).toEqual([
      ["Sager", "Sagsbehandler", "1", "fast antal pr. gruppe"],
      ["niveau 1", "Enhed", "15", "fast antal pr. gruppe"],
      ["niveau 2", "Enhed", "40", "ligelig fordeling"],
      ["niveau 3", "Enhed", "20", "ligelig fordeling"],
    ]);
    levels
      .slice(1)
      .forEach((level, index) => expect(level.Forskydning).toBeGreaterThan(levels[index]?.Forskydning ?? NaN));
    expect(levels.map((level) => level.Kadence)).toEqual(["kvartal", "kvartal", "kvartal", "kvartal"]);
  });

  it("bbu-2018 leaves closed cases out on level 1", () => {
    const filter = findPreset("bbu-2018")?.levels[0]?.Afgrænsning ?? "";
    const parsed = parseFilter(filter, { sheet: "Opsætning" });
    expect(parsed.ok && parsed.value).toEqual([{ column: "Status", comparison: "<>", values: ["Lukket"] }]);
  });

  // Model 3: 1 per caseworker and month, 20 for each of six units and quarter with 3+3+3+3+4+4 per step, 60, and 30 of the 60.
  it("bbu-2017 draws monthly on level 1, and by quarter and step above it", () => {
    const levels = findPreset("bbu-2017")?.levels ?? [];
    expect(levels.map((level) => [level["Trækkes fra"], level.Gruppering, level.Antal, level.Kadence])).toEqual([
      ["Sager", "Sagsbehandler", "1", "måned"],
      ["niveau 1", "Enhed", "20", "kvartal"],
      ["niveau 2", "Enhed", "60", "kvartal"],
      ["niveau 3", "Enhed", "30", "kvartal"],
    ]);
    const steps = BBU_2018.steps.map((step) => step.name);
    const quotas = parseLevels(levels.map(asTyped), steps);
    expect(quotas.ok && quotas.value[1]?.quotas).toEqual(
      steps.map((step, index) => ({ step, count: index < 4 ? 3 : 4 })),
    );
  });

  it("taskforce gives the same 30-40 cases to everybody, each on their own sheet", () => {
    const levels = findPreset("taskforce")?.levels ?? [];
    expect(levels.map((level) => [level["Trækkes fra"], level["Skema pr."]])).toEqual([
      ["Sager", "Udfylder"],
      ["samme sager som niveau 1", "Udfylder"],
      ["samme sager som niveau 1", "Udfylder"],
    ]);
    // Three reviews a year.
    expect(new Set(levels.map(({ Kadence }) => Kadence))).toEqual(new Set(["tertial"]));
    expect(Number(levels[0]?.Antal)).toBeGreaterThanOrEqual(30);
    expect(Number(levels[0]?.Antal)).toBeLessThanOrEqual(40);
    expect(levels.flatMap((level) => level["Udfyldes af"].split("; "))).toEqual([
      "Afdelingsleder",
      "Områdechef",
      "Lokaljurist",
      "Stabsjurist",
    ]);
  });

  it("bilag-2018 takes every case on the one reported level", () => {
    const levels = findPreset("bilag-2018")?.levels ?? [];
    expect(
      levels.map((level) => [level.Niveau, level["Trækkes fra"], level.Gruppering, level.Antal, level["Skema pr."]]),
    ).toEqual([[2, "Sager", "Ingen", "alle", "Enhed"]]);
  });
});
