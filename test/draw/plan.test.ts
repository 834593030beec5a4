/** tblNiveauer read into levels, and every fault named by its cell. */
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/language/outcome";
import type { LevelText } from "../../src/draw/rules/plan";
import { LEVEL_HEADERS, levelTexts, parseLevels } from "../../src/draw/rules/plan";

const STEPS = ["Underretning", "Screening", "Op|følgning"];

/** Rows as typed; the cell of a column is `<row number>:<header>`. */
function rows(...typed: readonly Readonly<Record<string, string>>[]): LevelText[] {
  return typed.map((row, index) => ({
    text: (header) => ({ Antal: "1", ...row } as Readonly<Record<string, string>>)[header] ?? "",
    place: (header) => ({ sheet: "Opsætning", cell: `${index + 1}:${header}` }),
  }));
}

function faults(...typed: readonly Readonly<Record<string, string>>[]): string[] {
  const parsed = parseLevels(rows(...typed), STEPS);
  return parsed.ok ? [] : parsed.problems.map((each: Problem) => `${each.code} ${each.at?.cell ?? "-"}`);
}

const ONE = { Niveau: "1" };

describe("the form of a review", () => {
  const form = (typed: Record<string, string>) => {
    const parsed = parseLevels(rows({ ...ONE, ...typed }), STEPS);
    return parsed.ok
      ? parsed.value.map(({ form, sheetPer }) => [form, sheetPer])
      : parsed.problems.map(({ code, at }) => [code, at?.cell]);
  };

  it("is alene where nothing is typed, and settles who has sheets of their own where it is for learning", () => {
    expect(form({})).toEqual([["alene", "Enhed"]]);
    expect(form({ Form: "Dialogbaseret", "Skema pr.": "Team" })).toEqual([["dialogbaseret", "Team"]]);
    expect(form({ Form: "kalibrering" })).toEqual([["kalibrering", "Udfylder"]]);
    expect(form({ Form: "selvgennemgang" })).toEqual([["selvgennemgang", "Sagsbehandler"]]);
  });

  it("is refused at its cell where it is none, or where the rest of the row contradicts it", () => {
    expect(form({ Form: "sammen" })).toEqual([["plan/word-unknown", "1:Form"]]);
    expect(form({ Form: "kalibrering", "Skema pr.": "Enhed", Rapporteres: "ja", Metode: "på tværs" })).toEqual([
      ["plan/form-owner", "1:Skema pr."],
      ["plan/form-reported", "1:Rapporteres"],
      ["plan/form-across", "1:Metode"],
    ]);
  });
});

describe("cadences of two levels", () => {
  const faults = (below: string, above: string) => {
    const parsed = parseLevels(
      rows({ ...ONE, Kadence: below }, { Niveau: "2", "Trækkes fra": "niveau 1", Kadence: above }),
      STEPS,
    );
    return parsed.ok ? [] : parsed.problems.map(({ code }) => code);
  };

  it("go together where periods of one are whole periods of the other", () => {
    for (const [below, above] of [
      ["måned", "tertial"],
      ["tertial", "tertial"],
      ["tertial", "år"],
      ["kvartal", "halvår"],
    ] as const)
      expect(faults(below, above), `${below}, ${above}`).toEqual([]);
    expect(faults("kvartal", "tertial")).toEqual(["plan/cadence-apart"]);
    expect(faults("tertial", "halvår")).toEqual(["plan/cadence-apart"]);
    expect(faults("tertial", "kvartal")).toEqual(["plan/cadence"]);
  });
});

describe("a level as typed", () => {
  it("reads every column, upper or lower case, and writes it back", () => {
    const typed = {
      Niveau: "2",
      Navn: "Lokalt",
      "Trækkes fra": "Niveau 1",
      Afgrænsning: "Risiko>=1,5",
      Gruppering: "enhed",
      Antal: "5",
      Fordeling: "Fast antal pr. gruppe",
      Kvoter: "underretning=3; Screening = 2",
      Metode: "På tværs, risiko",
      Kadence: "kvartal",
      Forskydning: "1",
      Reserver: "0",
      "Udeluk seneste runder": "2",
      "Skema pr.": "Team",
      "Udfyldes af": "Områdechef",
      Rapporteres: "Ja",
      Form: "Dialogbaseret",
    };
    const parsed = parseLevels(rows(ONE, typed), STEPS);
    const level = parsed.ok ? parsed.value[1] : undefined;
    expect(level).toMatchObject({
      number: 2,
      name: "Lokalt",
      source: { kind: "level", level: 1 },
      grouping: "Enhed",
      count: 5,
      allocation: "fast antal pr. gruppe",
      quotas: [
        { step: "Underretning", count: 3 },
        { step: "Screening", count: 2 },
      ],
      method: "på tværs, risiko",
      cadence: "kvartal",
      offset: 1,
      reserves: 0,
      excludeRounds: 2,
      sheetPer: "Team",
      reviewer: "Områdechef",
      reported: true,
      form: "dialogbaseret",
    });
    const again = parseLevels(rows(ONE, levelTexts(level!)), STEPS);
    expect(again.ok && levelTexts(again.value[1]!)).toEqual(levelTexts(level!));
    expect(Object.keys(levelTexts(level!))).toEqual([...LEVEL_HEADERS]);
  });

  it("stands where its row says", () => {
    const parsed = parseLevels(rows(ONE), STEPS);
    expect(parsed.ok && parsed.value[0]?.place("Antal").cell).toBe("1:Antal");
  });

  it("takes blank cells for the usual", () => {
    const parsed = parseLevels(rows(ONE), STEPS);
    expect(parsed.ok && parsed.value[0]).toMatchObject({
      source: { kind: "cases" },
      grouping: "Ingen",
      allocation: "fast antal pr. gruppe",
      method: "tilfældig",
      cadence: "kvartal",
      offset: 0,
      reserves: 2,
      excludeRounds: 0,
      sheetPer: "Enhed",
      reported: false,
    });
  });

  it("is ordered by number, not by row", () => {
    const parsed = parseLevels(rows({ Niveau: "2", "Trækkes fra": "samme sager som niveau 1", Antal: "" }, ONE), STEPS);
    expect(parsed.ok && parsed.value.map((each) => [each.number, each.source.kind, each.count])).toEqual([
      [1, "cases", 1],
      [2, "same", "alle"],
    ]);
  });
});

describe("a fault of the plan stands at its cell", () => {
  it.each([
    [{ Niveau: "" }, "plan/level-blank 1:Niveau"],
    [{ Niveau: "nul" }, "plan/not-whole 1:Niveau"],
    [{ Niveau: "1", "Trækkes fra": "Kartoteket" }, "plan/source-unreadable 1:Trækkes fra"],
    [{ Niveau: "1", "Trækkes fra": "niveau 1" }, "plan/source-not-below 1:Trækkes fra"],
    [{ Niveau: "2", "Trækkes fra": "niveau 1" }, "plan/source-unknown 1:Trækkes fra"],
    [{ Niveau: "1", Antal: "" }, "plan/count-blank 1:Antal"],
    [{ Niveau: "1", Antal: "0" }, "plan/not-whole 1:Antal"],
    [{ Niveau: "1", Antal: "2,5" }, "plan/not-whole 1:Antal"],
    [{ Niveau: "1", Gruppering: "Afdeling" }, "plan/word-unknown 1:Gruppering"],
    [{ Niveau: "1", Fordeling: "skæv" }, "plan/word-unknown 1:Fordeling"],
    [{ Niveau: "1", Metode: "udpeget" }, "plan/word-unknown 1:Metode"],
    [{ Niveau: "1", Kadence: "uge" }, "plan/word-unknown 1:Kadence"],
    [{ Niveau: "1", "Skema pr.": "Sag" }, "plan/word-unknown 1:Skema pr."],
    [{ Niveau: "1", Rapporteres: "måske" }, "plan/word-unknown 1:Rapporteres"],
    [{ Niveau: "1", Forskydning: "-1" }, "plan/not-whole 1:Forskydning"],
    [{ Niveau: "1", Reserver: "to" }, "plan/not-whole 1:Reserver"],
    [{ Niveau: "1", "Udeluk seneste runder": "1,5" }, "plan/not-whole 1:Udeluk seneste runder"],
    [{ Niveau: "1", Afgrænsning: "Aktiv" }, "plan/filter-unreadable 1:Afgrænsning"],
    [{ Niveau: "1", Kvoter: "Underretning" }, "plan/quota-unreadable 1:Kvoter"],
    [{ Niveau: "1", Kvoter: "Anbringelse=1" }, "plan/quota-step 1:Kvoter"],
    [{ Niveau: "1", Kvoter: "Op|følgning=1" }, "plan/step-forbidden 1:Kvoter"],
    [{ Niveau: "1", Antal: "2", Kvoter: "Underretning=1; underretning=1" }, "plan/quota-twice 1:Kvoter"],
    [{ Niveau: "1", Antal: "4", Kvoter: "Underretning=3" }, "plan/quota-sum 1:Kvoter"],
    [{ Niveau: "1", Antal: "alle", Kvoter: "Underretning=3" }, "plan/quota-sum 1:Kvoter"],
    [
      { Niveau: "1", Antal: "3", Kvoter: "Underretning=3", Fordeling: "efter størrelse" },
      "plan/quota-allocation 1:Fordeling",
    ],
  ])("%j: %s", (typed, told) => {
    expect(faults(typed)).toContain(told);
  });

  it.each([
    [{ Antal: "20" }, "Antal"],
    [{ Antal: "alle", Afgrænsning: "Enhed=Nord" }, "Afgrænsning"],
    [{ Antal: "alle", "Udeluk seneste runder": "1" }, "Udeluk seneste runder"],
    [{ Antal: "3", Kvoter: "Underretning=3" }, "Kvoter"],
  ])("a level that takes the same cases takes them all: %j", (typed, header) => {
    expect(faults(ONE, { Niveau: "2", "Trækkes fra": "samme sager som niveau 1", ...typed })).toContain(
      `plan/copy 2:${header}`,
    );
  });

  it("two rows of one level, and a level drawn more often than the one below it", () => {
    expect(faults(ONE, ONE)).toEqual(["plan/level-twice 2:Niveau"]);
    expect(faults(ONE, { Niveau: "2", "Trækkes fra": "niveau 1", Kadence: "måned" })).toEqual([
      "plan/cadence 2:Kadence",
    ]);
    expect(faults({ ...ONE, Kadence: "måned" }, { Niveau: "2", "Trækkes fra": "niveau 1" })).toEqual([]);
  });

  it("all of them at once, and no level is missed because another row is wrong", () => {
    expect(
      faults(
        { Niveau: "1", Metode: "x", Antal: "" },
        { Niveau: "2", "Trækkes fra": "niveau 1" },
        { Niveau: "3", Kadence: "x" },
      ),
    ).toEqual(["plan/count-blank 1:Antal", "plan/word-unknown 1:Metode", "plan/word-unknown 3:Kadence"]);
  });
});
