/** The published screening rebuilt: 80 of 770 cases, and beside each finding what the caseworkers themselves estimated. */
import os from "node:os";
import path from "node:path";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../../commands/cli";
import { questionsOfRound } from "../../src/figures/rules/comparison";
import { ALL_UNITS, computeFigures } from "../../src/figures/rules/compliance";
import { readHistory } from "../../src/figures/rules/history";
import type { BilagRound } from "../../src/figures/rules/shown-figures";
import type { Bilag } from "../../src/papers/rules/bilag";
import { buildBilag } from "../../src/papers/rules/bilag";
import { bilagSheet } from "../../src/papers/sheet/bilag";
import { bilagDocument } from "../../src/papers/sheet/bilag-document";
import type { Answer } from "../../src/templates/rules/answer";
import type { Question } from "../../src/templates/rules/question";
import { parseQuestions } from "../../src/templates/rules/question-table";
import { SCREENING } from "../../src/templates/screening";
import { templateRows } from "../../src/templates/sheet/questions";

const COUNTING = { someCounts: false };
const READ = 80;
const ALL = 770;
/** @source KLK, statusnotat Albertslund 2016, 2.2: lacking among the 80 read, and as estimated among all 770; none for the talk */
const PUBLISHED = [
  { number: "SKR2", lacking: 45, percent: 56, estimated: 157, estimatedPercent: 20 },
  { number: "SKR5", lacking: 33, percent: 41, estimated: 93, estimatedPercent: 12 },
  { number: "SKR8", lacking: 23, percent: 29, estimated: null, estimatedPercent: null },
] as const;

const ESTIMATE = [
  "Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n",
  ...PUBLISHED.flatMap((row) =>
    row.estimated === null ? [] : [`Skøn;Skøn;1;Alle;screening;2024.1;${row.number};${ALL - row.estimated};${ALL}`],
  ),
].join("\n");

function screeningQuestions(): readonly Question[] {
  const rows = templateRows([SCREENING]);
  const questions = rows.ok ? parseQuestions(rows.value, ["Sagsscreening"]) : rows;
  if (!questions.ok) throw new Error(questions.problems.map((each) => each.code).join());
  return questions.value;
}

const questions = screeningQuestions().filter((question) => PUBLISHED.some((row) => row.number === question.number));

/** One answer of each case to each finding: `nej` where it lacks. Every fifth of the others needs none, which is not lacking. */
function answers(): readonly Answer[] {
  return PUBLISHED.flatMap(({ number, lacking }) =>
    Array.from({ length: READ }, (_, index): Answer => ({
      round: "2016",
      level: 1,
      unit: "Familieafsnittet",
      case: `S${index}`,
      step: "Sagsscreening",
      question: number,
      value: index < lacking ? "nej" : index % 5 === 0 ? "" : "ja",
      comment: "",
      state: index >= lacking && index % 5 === 0 ? "ikke spurgt" : "gyldig",
      counted: true,
      reviewer: "",
      date: "",
      source: "",
      cell: "",
    })),
  );
}

function screened(compared: boolean): Bilag {
  const of = { round: "2016", level: 1 };
  const figures = computeFigures(of, answers(), questions, [], COUNTING);
  const history = readHistory(
    { name: "skøn.csv", rows: ESTIMATE.split("\n").map((line) => line.split(";")) },
    questions,
    COUNTING,
  );
  if (!figures.ok || !history.ok) throw new Error("the published figures are read");
  const reported: BilagRound = {
    round: "2016",
    label: "Screening 2016",
    figures: figures.value,
    questions: questionsOfRound(of, questions, COUNTING),
  };
  return buildBilag({
    organisation: "",
    levels: [],
    baseline: null,
    highlightReason: "",
    subject: "screening",
    unit: ALL_UNITS,
    level: {
      number: 1,
      name: "Screening",
      source: { kind: "cases" },
      filter: "",
      grouping: "Ingen",
      count: READ,
      allocation: "uden gruppering",
      quotas: [],
      method: "tilfældig",
      reviewer: "Konsulenter i staben",
    },
    rounds: compared ? [history.value[0] as BilagRound, reported] : [reported],
    drawing: { seed: "s", algorithm: "a", date: null, steps: [{ step: "Sagsscreening", cases: READ }] },
    date: "2016-05-10",
    review: null,
    settings: { arrowThreshold: 10, arrowLeast: 5, smallestCell: 3, showCounts: false, someCounts: false },
  });
}

describe("the screening beside the caseworkers' estimate", () => {
  const rows = screened(true).sections.flatMap((section) => section.questions);

  it("shows what the source says, each as 100 less", () => {
    const shown = rows.map(({ cells }) => cells.map((cell) => (cell.kind === "percent" ? 100 - cell.percent : null)));
    expect(shown).toEqual(PUBLISHED.map((row) => [row.estimatedPercent, row.percent]));
  });

  it("says how far each finding lies from the estimate, without arrow and chance, and nothing where there was none", () => {
    expect(rows.map((row) => [row.change, row.arrow, row.uncertain])).toEqual([
      ["36 procentpoint under skønnet", "", false],
      ["29 procentpoint under skønnet", "", false],
      ["", "", false],
    ]);
  });

  it("heads the columns Skøn and Afvigelse, on the sheet and in the document", () => {
    const header = bilagSheet(screened(true))
      .blocks.flatMap((block) => block.values)
      .find((row) => row[0] === "Nr.");
    expect(header).toEqual(["Nr.", "Spørgsmål", "Skøn", "Screening 2016", "Afvigelse"]);
    const table = bilagDocument(screened(true)).parts.find((part) => part.kind === "table");
    const heads = table?.kind === "table" ? table.header.map((cell) => cell.runs.map((run) => run.text).join("")) : [];
    expect(heads).toEqual(["Nr.", "Spørgsmål", "Skøn", "Screening 2016", "Afvigelse"]);
  });

  it("explains the estimate and speaks of no arrows", () => {
    const { introduction, legend, method, footnotes } = screened(true);
    expect(introduction.join(" ")).toMatch(/skønnede/u);
    expect(legend.map((line) => line.sign)).not.toContain("↗");
    expect(method.map((note) => note.label)).toContain("Skøn og afvigelse");
    expect(footnotes.join(" ")).not.toContain("Fishers");
  });

  it("is an ordinary Bilag without an estimate", () => {
    const header = bilagSheet(screened(false))
      .blocks.flatMap((block) => block.values)
      .find((row) => row[0] === "Nr.");
    expect(header).toEqual(["Nr.", "Spørgsmål", "Screening 2016"]);
  });
});

describe("the estimate in a register", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "tilsyn-screening-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is imported as the round Skøn of a register made for screening", async () => {
    const file = path.join(folder, "screening.xlsx");
    const csv = path.join(folder, "skøn.csv");
    writeFileSync(csv, ESTIMATE);
    expect((await call(["create", file, "--preset", "screening"])).exit).toBe(0);
    const imported = await call(["import", file, "--history", csv, "--json"]);
    expect(imported).toMatchObject({ exit: 0 });
    expect(imported.output).toContain('"ok":true');
  });
});
