import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HISTORY_COLUMNS, readHistory } from "../../src/figures/rules/history";
import type { HistoryGrid } from "../../src/figures/rules/history";
import { describe as sentence } from "../../src/language/problem";
import type { Question } from "../../src/templates/rules/question";

function question(number: string, version = "1"): Question {
  return {
    number,
    step: "Underretning",
    text: `Spørgsmål ${number}, version ${version}?`,
    scale: "ja/nej",
    requirement: "skal",
    conditions: [],
    notApplicable: true,
    rule: "udelades",
    arrow: true,
    comment: "aldrig",
    legalBasis: "",
    highlighted: false,
    template: "prøve",
    version,
    validFrom: "2026-01-01",
  };
}

const KNOWN = [question("U1"), question("U2"), question("U1", "2")];
const GOOD = ["2025-K4", "Niveau 2, 4. kvartal 2025", "2", "Alle", "prøve", "1", "U1", "12", "18"];

/** A grid of the usual header and these rows; a row is the good one with some cells changed. */
function grid(
  ...changes: readonly Partial<Record<(typeof HISTORY_COLUMNS)[number], string | number | null>>[]
): HistoryGrid {
  const rows = changes.map((change) =>
    HISTORY_COLUMNS.map((column, index) => (column in change ? (change[column] ?? null) : (GOOD[index] as string))),
  );
  return { name: "historik.csv", rows: [[...HISTORY_COLUMNS], ...rows] };
}

function told(of: HistoryGrid): readonly string[] {
  const outcome = readHistory(of, KNOWN, { someCounts: false });
  return outcome.ok
    ? []
    : outcome.problems.map((each) => `${each.at?.row ?? ""} ${each.at?.column ?? ""} ${each.code}`);
}

describe("figures of earlier rounds", () => {
  it("become rounds with figures, without tallies, and the template they were made with", () => {
    const outcome = readHistory(
      grid({}, { "Spørgsmålsnr.": "u2", k: 3, n: 4 }, { Niveau: "1", Version: "2", Enhed: "alle" }),
      KNOWN,
      { someCounts: false },
    );
    expect(outcome.ok && outcome.value).toMatchObject([
      {
        round: "2025-K4",
        level: 2,
        label: "Niveau 2, 4. kvartal 2025",
        figures: [
          { question: "U1", k: 12, n: 18, tally: null, unit: "Alle" },
          { question: "U2", k: 3, n: 4 },
        ],
        questions: [{ number: "U1", version: "1" }, { number: "U2" }],
      },
      {
        level: 1,
        figures: [{ unit: "Alle", text: "Spørgsmål U1, version 2?" }],
        questions: [{ version: "2", calculation: "udelades" }],
      },
    ]);
  });

  it("reads columns in any order, passes over blank rows and further columns", () => {
    const base = grid({});
    const turned = base.rows.map((row) => ["note", ...[...row].reverse()]);
    const outcome = readHistory({ name: "historik.csv", rows: [...turned, turned[0]!.map(() => null)] }, KNOWN, {
      someCounts: false,
    });
    expect(outcome.ok && outcome.value[0]!.figures).toMatchObject([{ k: 12, n: 18 }]);
  });

  it("names every fault at its row, with what to do, and takes nothing", () => {
    const faults = told(
      grid(
        {},
        { "Spørgsmålsnr.": "U2", k: "19" },
        { "Spørgsmålsnr.": "U9" },
        { Version: "3" },
        { "Spørgsmålsnr.": "U2", k: "1,5", n: "-2" },
        { k: null },
        { k: "11" },
        { Enhed: "Nord", Betegnelse: "Noget andet" },
        { Runde: "2025|K4", Niveau: "0" },
        { Betegnelse: "Se 010110-1234" },
        { Enhed: "N\ufffdrrebro" },
        { Enhed: "#I/T" },
      ),
    );
    expect(faults).toEqual([
      "3 k history/k-above-n",
      "4 Spørgsmålsnr. history/question-unknown",
      "5 Skabelon history/template-unknown",
      "6 k history/not-whole",
      "6 n history/not-whole",
      "7 k history/blank",
      "8  history/duplicate",
      "9 Betegnelse history/label-differs",
      "10 Runde history/forbidden-character",
      "10 Niveau history/not-whole",
      "11 Betegnelse privacy/cpr",
      "12 Enhed population/letters-lost",
      "13 Enhed population/error-value",
    ]);
  });

  it("passes over, and says, what was asked otherwise in that edition; a register has questions of more than one", () => {
    const known = [question("U1"), question("U2", "2")];
    const outcome = readHistory(grid({}, { "Spørgsmålsnr.": "U2" }), known, { someCounts: false });
    expect(outcome.ok && outcome.value.map(({ figures }) => figures.map((each) => each.question))).toEqual([["U1"]]);
    expect(outcome.ok && outcome.warnings.map(({ code, at }) => [code, at?.row])).toEqual([
      ["history/question-changed", 3],
    ]);
    const none = readHistory(grid({ "Spørgsmålsnr.": "U2" }), known, { someCounts: false });
    expect(none.ok ? [] : none.problems.map(({ code }) => code)).toEqual(["history/empty"]);
  });

  it("names missing and doubled columns, and a file without rows", () => {
    expect(told({ name: "historik.csv", rows: [HISTORY_COLUMNS.slice(1)] })).toEqual([
      "1 Runde history/column-missing",
    ]);
    expect(told({ name: "historik.csv", rows: [[...HISTORY_COLUMNS, "K"]] })).toEqual(["1 k history/column-twice"]);
    expect(told({ name: "historik.csv", rows: [] })).toHaveLength(HISTORY_COLUMNS.length);
    expect(told(grid())).toEqual(["  history/empty"]);
  });

  it("ends in sentences whatever is in the file", () => {
    const cell = fc.oneof(
      // A brace of the file's own is no place that was left open.
      fc.string().map((text) => text.replace(/[{}]/gu, "")),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(...GOOD),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 8 }), fc.boolean(), (rows, headed) => {
        const outcome = readHistory({ name: "x.csv", rows: headed ? [[...HISTORY_COLUMNS], ...rows] : rows }, KNOWN, {
          someCounts: false,
        });
        if (outcome.ok)
          expect(outcome.value.every((round) => round.figures.every(({ k, n }) => 0 <= k && k <= n))).toBe(true);
        else
          for (const each of outcome.problems)
            expect(
              [sentence(each, "da"), sentence(each, "en")].every(
                (text) => text.length > 10 && !/\{\w+\}/u.test(text.replace(/"[^"]*"/gu, "")),
              ),
            ).toBe(true);
      }),
    );
  });
});
