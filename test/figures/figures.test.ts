/** Figures as the pane shows them, and the answers behind each. */
import { beforeAll, describe, expect, it } from "vitest";
import { answersBehind } from "../../src/figures/facts/answers-behind";
import { computeCommand } from "../../src/figures/commands/compute";
import type { FigureLine } from "../../src/figures/facts/figures";
import {
  arrowCounts,
  changeText,
  comparableRounds,
  comparedRound,
  figureLines,
  figureUnits,
  linesBySteps,
  orderedLines,
} from "../../src/figures/facts/figures";
import type { Register } from "../../src/register/register";
import { readRegister, REGISTER_TABLES } from "../../src/register/register";
import { run } from "../../src/register/commands/run";
import type { MemoryWorkbook } from "../../src/workbook/memory";
import { CONTEXT, newRegister } from "../support/scenario";

const AT = { round: "2026-K1", level: 2 };
const EARLIER = { round: "2025-K4", level: 2 };

const table = (name: string, headers: string, rows: readonly string[]) => ({
  name,
  headers: headers.split("|"),
  rows: rows.map((row) => row.split("|")),
});

/** Of U1: 1 of 4 met in 2025-K4; in 2026-K1 3 of 4, with one answer of every kind that is left out. */
const ANSWERS = [
  ...["ja", "nej", "nej", "nej"].map((answer, index) => `2025-K4|2|Nord|g${index}|U1|${answer}||gyldig|ja`),
  "2026-K1|2|Nord|n1|U1|ja||gyldig|ja",
  "2026-K1|2|Nord|n2|U1|ja|fortrolig bemærkning|gyldig|ja",
  "2026-K1|2|Syd|s1|U1|ja||gyldig|ja",
  "2026-K1|2|Syd|s2|U1|nej|begrundelse|gyldig|ja",
  "2026-K1|2|Syd|s3|U1|||ubesvaret|ja",
  "2026-K1|2|Syd|s4|U1|måske||ugyldig|ja",
  "2026-K1|2|Syd|s5|U1|||ikke gennemgået|nej",
  "2026-K1|2|Nord|n3|U1|nej||gyldig|nej",
  "2026-K1|2|Nord|n4|U1|nej||gyldig|nej",
  "2026-K1|2|Nord|n1|U1|nej||gyldig|nej",
  "2026-K1|2|Nord|x9|U1|nej||gyldig|nej",
  "2026-K1|2|Nord|n1|U2|ikke relevant||gyldig|ja",
];

function workbook(least = "4"): MemoryWorkbook {
  const drawn = [
    "n1|Nord|udtrukket",
    "n2|Nord|udtrukket",
    "n3|Nord|erstattet",
    "n4|Nord|tilføjet manuelt",
    ...[1, 2, 3, 4, 5].map((index) => `s${index}|Syd|udtrukket`),
  ];
  return newRegister([
    table("tblOpsaetning", "Nøgle|Værdi", least === "" ? ["Pilgrænse|10"] : [`Mindste antal til pil|${least}`]),
    table("tblRunder", "Runde|Niveau|Betegnelse|Status", ["2025-K4|2|Vinteren|lukket", "2026-K1|2||afleveret"]),
    table(
      "tblUdtrukne",
      "Runde|Niveau|Sag|Enhed|Status|Nr|Sagsbehandler|Sagstrin",
      drawn.map((row, index) => `2026-K1|2|${row}|${index + 1}|Bo|alle`),
    ),
    table("tblAfleveringer", "Runde|Niveau|Enhed|Sag|Færdig|Kilde", [
      "2025-K4|2|Nord|g0|ja|Skema",
      "2026-K1|2|Nord|n1|ja|Skema",
    ]),
    table("tblSvar", "Runde|Niveau|Enhed|Sag|Spørgsmålsnr.|Svar|Bemærkning|Tilstand|Medregnes", ANSWERS),
  ]);
}

async function read(book: MemoryWorkbook): Promise<Register> {
  const found = readRegister(await book.read({ tables: REGISTER_TABLES }));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

let register: Register;
beforeAll(async () => {
  const book = workbook();
  for (const at of [EARLIER, AT])
    expect((await run(computeCommand, { ...at, compare: null }, book, CONTEXT)).ok).toBe(true);
  register = await read(book);
});

const line = (question: string, unit = "Alle", at = AT): FigureLine =>
  figureLines(register, at, unit).find((each) => each.question === question)!;

describe("the figures of a round", () => {
  it("are none before they are computed", async () => {
    const before = await read(workbook());
    expect([
      figureUnits(before, AT),
      figureLines(before, AT, "Alle"),
      comparableRounds(before, AT),
      comparedRound(before, AT),
    ]).toEqual([[], [], [], null]);
  });

  it("stand beside the earlier round with arrow, change and uncertainty", () => {
    expect(figureUnits(register, AT)).toEqual(["Alle", "Nord", "Syd"]);
    // Fisher's exact test of 1 of 4 against 3 of 4: p = 0.486, as R's fisher.test has it.
    expect(line("U1")).toMatchObject({
      k: 3,
      n: 4,
      percent: 75,
      previous: 25,
      change: 50,
      arrow: "↗",
      uncertain: true,
      obstacle: "",
    });
    expect(line("U1", "Syd")).toMatchObject({ k: 1, n: 2, percent: 50, change: null, arrow: "", previous: null });
    expect(comparedRound(register, AT)).toEqual({
      round: "2025-K4",
      label: "Vinteren",
      isLatest: true,
      isEstimate: false,
    });
    expect(comparedRound(register, EARLIER)).toBeNull();
    expect(comparableRounds(register, EARLIER)).toEqual([
      { round: "2026-K1", label: "Niveau 2, 1. kvartal 2026", isLatest: false },
    ]);
  });

  it("have no arrow below the number of cases it takes, five where no row says otherwise", async () => {
    const shown = async (least: string): Promise<unknown> => {
      const book = workbook(least);
      for (const at of [EARLIER, AT]) await run(computeCommand, { ...at, compare: null }, book, CONTEXT);
      const own = figureLines(await read(book), AT, "Alle").find((each) => each.question === "U1");
      return [own?.n, own?.change, own?.arrow, own?.uncertain];
    };
    expect(await shown("5")).toEqual([4, 50, "", null]);
    expect(await shown("")).toEqual([4, 50, "", null]);
    expect(await shown("0")).toEqual([4, 50, "↗", true]);
  });

  it("have Wilson's interval, and none where nothing is assessed", () => {
    // R: prop.test(3, 4, correct = FALSE) gives 0.3006 to 0.9544.
    expect(line("U1").interval).toEqual({ low: 30, high: 95 });
    expect(line("U3")).toMatchObject({
      n: 0,
      percent: null,
      interval: null,
      previous: "-",
      change: null,
      keptBack: false,
    });
  });

  it("tell which the Bilag keeps back", () => {
    expect([line("U1").keptBack, line("U1", "Syd").keptBack]).toEqual([false, true]);
  });

  it("are put in order, what lacks a number last", () => {
    const lines = [
      ["a", 50, 0],
      ["b", null, null],
      ["c", 10, 5],
      ["d", 90, -40],
      ["e", 10, null],
    ].map(([question, percent, change]) => ({ ...line("U1"), question, percent, change }) as FigureLine);
    const names = (order: Parameters<typeof orderedLines>[1]): string =>
      orderedLines(lines, order)
        .map(({ question }) => question)
        .join("");
    expect([names("template"), names("lowest"), names("change")]).toEqual(["abcde", "ceadb", "dcabe"]);
  });

  it("are counted by step and arrow", () => {
    const steps = linesBySteps(figureLines(register, AT, "Alle"));
    expect(steps.map(({ step }) => step)).toEqual(register.stepNames);
    expect(arrowCounts(steps[0]!.lines)).toEqual({ "↗": 1, "→": 0, "↘": 0 });
  });

  it("say their change in words", () => {
    expect([changeText(12, "da"), changeText(-1, "en"), changeText(2, "en"), changeText(0, "en")]).toEqual([
      "op 12 procentpoint",
      "down 1 percentage point",
      "up 2 percentage points",
      "unchanged",
    ]);
  });
});

describe("the answers behind a figure", () => {
  it("add up to it, and each that is left out has its reason", () => {
    const behind = answersBehind(register, AT, "u1", "Alle");
    expect([behind.k, behind.n]).toEqual([3, 4]);
    expect(behind.answers.map((each) => [each.case, each.counts, each.why])).toEqual([
      ["n1", "met", null],
      ["n2", "met", null],
      ["s1", "met", null],
      ["s2", "unmet", null],
      ["s3", "out", "blank"],
      ["s4", "out", "invalid"],
      ["s5", "out", "not-reviewed"],
      ["n3", "out", "replaced"],
      ["n4", "out", "by-hand"],
      ["n1", "out", "other-reviewer"],
      ["x9", "out", "not-drawn"],
    ]);
    // In this template what is not relevant counts as met.
    expect(answersBehind(register, AT, "U2", "Nord").answers).toMatchObject([
      { value: "ikke relevant", counts: "met", why: null },
    ]);
  });

  it("are the unit's own", () => {
    const behind = answersBehind(register, AT, "U1", "syd");
    expect([behind.k, behind.n, new Set(behind.answers.map(({ unit }) => unit))]).toEqual([1, 2, new Set(["Syd"])]);
  });

  it("stand at their row of Svar, and of a comment only that it is there", () => {
    const { answers } = answersBehind(register, AT, "U1", "Alle");
    const data = register.snapshot.tables["tblSvar"]!;
    expect(answers[1]).toMatchObject({
      case: "n2",
      hasComment: true,
      at: { sheet: "Svar", cell: `G${data.row + 1 + 5}` },
    });
    expect(JSON.stringify(answers)).not.toContain("fortrolig");
  });

  it("hold out what is not relevant where the template says so", () => {
    const questions = register.questions.ok
      ? register.questions.value.map((each) => ({ ...each, rule: "udelades" as const }))
      : [];
    const held = { ...register, questions: { ok: true as const, value: questions, warnings: [] } };
    expect(answersBehind(held, AT, "U2", "Nord").answers).toMatchObject([{ counts: "out", why: "not-applicable" }]);
  });

  it("of a question that is gone count for nothing", () => {
    const gone = { ...register, questions: { ok: true as const, value: [], warnings: [] } };
    const behind = answersBehind(gone, AT, "U1", "Alle");
    expect([behind.k, behind.n, new Set(behind.answers.map(({ why }) => why))]).toEqual([
      0,
      0,
      new Set(["no-question"]),
    ]);
  });
});
