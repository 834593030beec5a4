/** Where each round stands, and what is next, also where months lie under a quarter. */
import { describe, expect, it } from "vitest";
import { nextStep, progressOf } from "../../src/review/rules/progress";
import type { HandIn } from "../../src/review/rules/hand-in";
import type { Round, RoundStatus } from "../../src/register/rules/round";
import { plannedRound } from "../../src/register/rules/round";
import { levelOf } from "../support/municipality";
import { drawnCase } from "../support/review-samples";

function round(name: string, level: number, status: RoundStatus): Round {
  return { ...plannedRound(name, level), status };
}

const MONTHLY = levelOf({ Kadence: "måned" });
const QUARTERLY = levelOf({ Niveau: "2", "Trækkes fra": "niveau 1", Kadence: "kvartal", Rapporteres: "ja" });

function next(rounds: readonly Round[], levels = [MONTHLY, QUARTERLY], cases = 9): string {
  const { code, values } = nextStep(cases, levels, rounds, [], () => true);
  return [code, values.round ?? "-", values.level ?? "-"].join(" ");
}

describe("the next step", () => {
  it("is the first thing that stands open", () => {
    expect(next([], undefined, 0)).toBe("next/import - -");
    expect(next([])).toBe("next/first-draw - 1");
    expect(next([round("2026-01", 1, "planlagt")])).toBe("next/draw 2026-01 1");
    expect(next([round("2026-01", 1, "udtrukket")])).toBe("next/sheets 2026-01 1");
    expect(next([round("2026-01", 1, "udsendt")])).toBe("next/collect 2026-01 1");
    expect(next([round("2026-01", 1, "afleveret")])).toBe("next/close 2026-01 1");
  });

  it("is the level above in the same round where both are quarterly", () => {
    const levels = [levelOf({}), levelOf({ Niveau: "2", "Trækkes fra": "niveau 1" })];
    expect(next([round("2026-K1", 1, "lukket")], levels)).toBe("next/draw 2026-K1 2");
  });

  it("is the quarter only when its last month is done", () => {
    const months = [round("2026-01", 1, "lukket"), round("2026-02", 1, "lukket")];
    expect(next(months)).toBe("next/summary 2026-02 2");
    expect(next([...months, round("2026-03", 1, "lukket")])).toBe("next/draw 2026-K1 2");
    expect(next([...months, round("2026-03", 1, "lukket"), round("2026-K1", 2, "udtrukket")])).toBe(
      "next/sheets 2026-K1 2",
    );
    expect(next([...months, round("2026-03", 1, "udsendt"), round("2026-K1", 2, "udtrukket")])).toBe(
      "next/collect 2026-03 1",
    );
  });

  it("in the next quarter's first month is that month, and the Bilag is the last quarter's", () => {
    const quarter = [round("2026-03", 1, "lukket"), round("2026-K1", 2, "lukket")];
    expect(next([...quarter, round("2026-04", 1, "udtrukket")])).toBe("next/sheets 2026-04 1");
    expect(next([...quarter, round("2026-04", 1, "lukket")])).toBe("next/summary 2026-K1 2");
  });
});

describe("progress", () => {
  const drawn = [
    drawnCase("1", { unit: "Nord", reviewer: "Syd" }),
    drawnCase("2", { unit: "Syd", reviewer: "Nord" }),
    drawnCase("3", { unit: "Syd", reviewer: "Nord" }),
  ];
  const handIn: HandIn = {
    round: "2026-K1",
    level: 2,
    unit: "Nord",
    case: "1",
    age: null,
    reviewer: "Ida",
    date: "",
    assessment: "",
    finished: true,
    role: "",
    source: "",
  };

  it("is told by the unit that owns the cases", () => {
    const { units, finished } = progressOf("2026-K1", 2, drawn, [handIn], [], levelOf({ Niveau: "2" }));
    expect([finished, units.map((each) => [each.unit, each.cases, each.reviewers, each.waiting])]).toEqual([
      1,
      [
        ["Nord", 1, ["Ida"], []],
        ["Syd", 2, [], ["2", "3"]],
      ],
    ]);
  });

  it("where units read across, by the unit that reads them", () => {
    const { units } = progressOf("2026-K1", 2, drawn, [handIn], [], levelOf({ Niveau: "2", Metode: "på tværs" }));
    expect(units.map((each) => [each.unit, each.cases, each.reviewers, each.waiting])).toEqual([
      ["Nord", 2, [], ["2", "3"]],
      ["Syd", 1, ["Ida"], []],
    ]);
  });

  it("of a calibration is finished when everybody named has said so", () => {
    const level = levelOf({ Niveau: "2", Form: "kalibrering", "Udfyldes af": "Ida (ny leder); Bo" });
    const finished = (...heads: readonly HandIn[]): number =>
      progressOf("2026-K1", 2, drawn, heads, [], level).finished;
    expect(finished(handIn)).toBe(0);
    expect(finished(handIn, { ...handIn, reviewer: "B. Holm", role: "Bo", finished: false })).toBe(0);
    expect(finished(handIn, { ...handIn, reviewer: "B. Holm", role: "Bo" })).toBe(1);
  });
});
