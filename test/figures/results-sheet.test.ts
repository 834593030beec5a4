import { describe, expect, it } from "vitest";
import { buildBilag } from "../../src/papers/rules/bilag";
import type { BilagInput } from "../../src/papers/rules/bilag-method";
import type { Result, RoundQuestion } from "../../src/figures/rules/comparison";
import { compareRounds, mergeResults } from "../../src/figures/rules/comparison";
import type { Figure } from "../../src/figures/rules/compliance";
import { ALL_UNITS } from "../../src/figures/rules/compliance";
import { bilagSheet, emptyBilagSheet } from "../../src/papers/sheet/bilag";
import type { SheetContent } from "../../src/workbook/content";
import { readTemplateHistory, templateHistorySheet } from "../../src/figures/sheet/template-history";
import { readResults, resultsSheet } from "../../src/figures/sheet/results";
import { newFile } from "../../src/workbook/xlsx-files";

const TALLY = { yes: 5, no: 2, low: 0, some: 0, high: 0, notApplicable: 3, notAsked: 1, unanswered: 2 };

function figure(round: string, question: string, k: number, n: number, more: Partial<Figure> = {}): Figure {
  return {
    round,
    level: 2,
    unit: "Alle",
    step: "Underretning",
    question,
    text: `Spørgsmål ${question}?`,
    tally: TALLY,
    k,
    n,
    ...more,
  };
}

function asked(round: string, number: string, more: Partial<RoundQuestion> = {}): RoundQuestion {
  return {
    round,
    level: 2,
    number,
    step: "Underretning",
    text: `Spørgsmål ${number}?`,
    scale: "ja/nej",
    requirement: "skal",
    calculation: "udelades",
    arrow: true,
    highlighted: false,
    template: "prøve",
    version: "1",
    ...more,
  };
}

const EARLIER = {
  round: "2025-K4",
  figures: [
    figure("2025-K4", "U1", 10, 20, { tally: null }),
    figure("2025-K4", "U2", 0, 0),
    figure("2025-K4", "U3", 5, 6),
    figure("2025-K4", "U4", 5, 10),
  ],
  questions: ["U1", "U2", "U3", "U4"].map((number) => asked("2025-K4", number)),
};
const LATER = {
  round: "2026-K1",
  figures: [
    figure("2026-K1", "U1", 19, 20),
    figure("2026-K1", "U2", 3, 4),
    figure("2026-K1", "U3", 1, 10),
    figure("2026-K1", "U4", 9, 10),
  ],
  questions: [
    asked("2026-K1", "U1", { highlighted: true }),
    asked("2026-K1", "U2", { scale: "grad", calculation: "udelades; nogen grad tæller med", requirement: "kan" }),
    asked("2026-K1", "U3", { requirement: "oplysning", arrow: false }),
    asked("2026-K1", "U4", { version: "2" }),
  ],
};
const ARROWS = { arrowThreshold: 10, arrowLeast: 0 };
const WIDE = { ...ARROWS, arrowThreshold: 60 };
const RESULTS = [...compareRounds(EARLIER, null, ARROWS), ...compareRounds(LATER, EARLIER, ARROWS)];

async function written(sheet: SheetContent, table: string) {
  const workbook = newFile("prøve.xlsx");
  await workbook.write({ edits: [{ kind: "sheet", content: sheet }] });
  return (await workbook.read({ tables: [table] })).tables[table];
}

describe("Resultater", () => {
  it("reads back what was written, earlier rounds without tallies and questions without an arrow too", async () => {
    const read = readResults(await written(resultsSheet(RESULTS, ARROWS, "current"), "tblResultater"));
    expect(read.problems).toEqual([]);
    expect(read.rows).toEqual(RESULTS);
  });

  it("writes the same few formula texts however many rows, and `-` where nothing was assessed", () => {
    const many = Array.from({ length: 500 }, () => RESULTS).reduce((all, each) => all.concat(each), [] as Result[]);
    const table = resultsSheet(many, ARROWS, "current").tables[0]!;
    const formulas = table.rows.flatMap((row) =>
      row.flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell] : [])),
    );
    expect(formulas).toHaveLength(3 * many.length);
    expect(new Set(formulas.map((cell) => cell.formula)).size).toBe(4); // Procent, Ændring, Udvikling with and without an arrow
    const percent = table.columns.findIndex((column) => column.name === "Procent");
    expect(table.rows.slice(0, 8).map((row) => (row[percent] as { value: unknown }).value)).toEqual([
      0.5,
      "-",
      0.83,
      0.5,
      0.95,
      0.75,
      0.1,
      0.9,
    ]);
  });

  it("says why two rounds are not compared, in the row", () => {
    const told = Object.fromEntries(RESULTS.filter((row) => row.round === "2026-K1").map((row) => [row.question, row]));
    expect(told["U1"]).toMatchObject({ comparedWith: "2025-K4", previousPercent: 50, uncertain: false });
    expect(told["U2"]).toMatchObject({
      comparedWith: "Ikke sammenlignet med 2025-K4: svarmulighederne er ændret.",
      previousPercent: null,
    });
    expect(told["U3"]).toMatchObject({ comparedWith: "2025-K4", previousPercent: 83, arrow: false, uncertain: null });
    expect(told["U4"]).toMatchObject({ comparedWith: "Ikke sammenlignet med 2025-K4: skabelonen er ændret." });
  });

  it("keeps earlier rounds when a round is computed again, in place, and settles their uncertainty under a new threshold", () => {
    const again = compareRounds({ ...LATER, figures: LATER.figures.map((each) => ({ ...each, k: 0 })) }, EARLIER, WIDE);
    const merged = mergeResults(
      [...RESULTS, { ...(RESULTS[4] as Result), unit: "Nord", round: "2026-K2" }],
      again,
      WIDE,
    );
    expect(merged.map((row) => `${row.round} ${row.k}`)).toEqual([
      "2025-K4 10",
      "2025-K4 0",
      "2025-K4 5",
      "2025-K4 5",
      "2026-K1 0",
      "2026-K1 0",
      "2026-K1 0",
      "2026-K1 0",
      "2026-K2 19",
    ]);
    const later = compareRounds(
      { ...LATER, round: "2026-K2", figures: LATER.figures.map((each) => ({ ...each, round: "2026-K2" })) },
      EARLIER,
      WIDE,
    );
    expect(later[0]!.uncertain).toBeNull();
    expect(
      mergeResults(later, compareRounds(EARLIER, null, ARROWS), ARROWS).find(
        (row) => row.round === "2026-K2" && row.question === "U1",
      )!.uncertain,
    ).toBe(false);
  });

  it("says whether the answers have changed since", () => {
    const line = (freshness: "current" | "changed"): unknown =>
      resultsSheet([], ARROWS, freshness).blocks.find((block) => block.row === 3)?.values[0]?.[0];
    expect(line("changed")).toContain("Beregn igen");
    expect(line("current")).not.toContain("Beregn igen");
  });
});

describe("Skabelonhistorik", () => {
  it("reads back what was written, and is hidden", async () => {
    const rows = [...EARLIER.questions, ...LATER.questions];
    const sheet = templateHistorySheet(rows);
    expect(sheet.hidden).toBe(true);
    expect(readTemplateHistory(await written(sheet, "tblSkabelonhistorik"))).toEqual({ rows, problems: [] });
  });

  it("names the cell of a word it does not know", async () => {
    const told = readTemplateHistory(
      await written(templateHistorySheet([asked("A", "U1", { scale: "måske" as "grad" })]), "tblSkabelonhistorik"),
    );
    expect(told.problems).toMatchObject([{ code: "sheet/not-listed", at: { sheet: "Skabelonhistorik", cell: "F5" } }]);
  });
});

describe("Bilag 1", () => {
  const input: BilagInput = {
    organisation: "",
    levels: [],
    baseline: null,
    highlightReason: "",
    subject: "prøve",
    unit: ALL_UNITS,
    level: {
      number: 2,
      name: "områdechef",
      source: { kind: "cases" },
      filter: "Sagsbehandler=Else Hansen; Status=Aktiv",
      grouping: "Enhed",
      count: 15,
      allocation: "fast antal pr. gruppe",
      quotas: [],
      method: "tilfældig",
      reviewer: "Områdechef",
    },
    rounds: [
      { ...EARLIER, label: "Niveau 2, 4. kvartal 2025" },
      { ...LATER, label: "Niveau 2, 1. kvartal 2026" },
    ],
    drawing: {
      seed: "frø",
      algorithm: "tilsyn-lod-1",
      date: "2026-01-05",
      steps: [{ step: "Underretning", cases: 2 }],
    },
    date: "2026-04-01",
    review: null,
    settings: { ...ARROWS, smallestCell: 3, showCounts: true, someCounts: true },
  };
  const texts = (sheet: SheetContent): readonly string[] =>
    sheet.blocks.flatMap((block) => block.values.flatMap((row) => row.map((cell) => String(cell ?? ""))));

  it("has a height for every row, its header repeated on every page, and Danish figures with or without counts", () => {
    const sheet = bilagSheet(buildBilag(input));
    const rows = sheet.blocks.map((block) => block.row);
    const heights = new Set(sheet.heights.map((each) => each.row));
    expect(rows.filter((row) => !heights.has(row))).toEqual([]);
    const header = sheet.blocks.find((block) => block.values[0]?.[0] === "Nr.")!;
    expect(header.values[0]).toEqual([
      "Nr.",
      "Spørgsmål",
      "Niveau 2, 4. kvartal 2025",
      "Niveau 2, 1. kvartal 2026",
      "Udvikling",
      "Ændring",
    ]);
    expect(sheet.page).toMatchObject({
      orientation: "portrait",
      repeatRows: [header.row, header.row],
      footer: "&L&A&RSide &P af &N",
    });
    expect(texts(sheet)).toEqual(
      expect.arrayContaining([
        "50 % (10 af 20)",
        "95 % (19 af 20)",
        "op 45 procentpoint",
        "Spørgsmål U1? (fremhævet)",
        "Spørgsmål U2? (kan-spørgsmål)",
      ]),
    );
    const plain = bilagSheet(buildBilag({ ...input, settings: { ...input.settings, showCounts: false } }));
    expect(plain.blocks.some((block) => block.values[0]?.[2] === 0.5 && block.values[0]?.[3] === 0.95)).toBe(true);
  });

  it("turns the paper when there are more rounds than fit upright", () => {
    const [earlier, later] = input.rounds as [BilagInput["rounds"][number], BilagInput["rounds"][number]];
    expect(bilagSheet(buildBilag({ ...input, rounds: [earlier, earlier, later] })).page.orientation).toBe("landscape");
  });

  it("names no caseworker and no step count that is too small", () => {
    const told = texts(bilagSheet(buildBilag(input))).join("\n");
    expect(told).not.toContain("Hansen");
    expect(told).toContain("(kun sager, hvor Status er Aktiv)");
    expect(told).toContain("Underretning færre end 3.");
    expect(told).toContain("Den er afgjort af teksten »frø« ved fremgangsmåden tilsyn-lod-1");
  });

  it("says before the first summary that there is none yet", () => {
    expect(texts(emptyBilagSheet()).join(" ")).toContain("ikke lavet endnu");
  });
});
