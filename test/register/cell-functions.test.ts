/**
 * The functions for cells, against what others publish: tickets and fingerprints by sha256sum, figures by R and the printed
 * table, agreement by irrCAC, deadlines counted by hand from the law. What Excel is told about them.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FUNCTION_NAMES } from "../../commands/functions";
import { FILES } from "../../commands/functions-metadata";
import { dateFromSerial, serialFromDate } from "../../src/kernel/date";
import { describe as sentence } from "../../src/language/problem";
import { CELL_FUNCTIONS, functionsMetadata, inLanguage } from "../../src/register/commands/cell-functions";
import type { CellArea, CellResult } from "../../src/register/rules/cell-function";
import golden from "../golden/draw.json";
import { publishedRows } from "../golden/published";

type Argument = string | number | null | undefined | CellArea;

/** As a formula would give it: single values are cells. A problem is its code. */
function called(name: string, ...given: readonly Argument[]): readonly (readonly unknown[])[] {
  const found = CELL_FUNCTIONS.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no function ${name}`);
  const areas = found.parameters.map((_, index): CellArea | undefined => {
    const argument = given[index];
    return argument === undefined || Array.isArray(argument) ? argument : [[argument as string | number | null]];
  });
  return found.compute(areas).map((row) => row.map((cell) => (typeof cell === "object" ? cell.code : cell)));
}
const one = (name: string, ...given: readonly Argument[]): unknown => {
  const result = called(name, ...given);
  expect([result.length, result[0]?.length]).toEqual([1, 1]);
  return result[0]?.[0];
};
const column = (...values: readonly (string | number | null)[]): CellArea => values.map((each) => [each]);
const sha256sum = (text: string): string => execFileSync("sha256sum", { input: text, encoding: "utf8" }).slice(0, 64);

describe("LODNUMMER", () => {
  it.each(golden.tickets)("of $of is what hashlib says", ({ of, is }) => {
    expect(one("LODNUMMER", ...(of as Argument[]))).toBe(is);
  });
  it("is worked out for a whole column at once, an empty cell as an empty text, on the desktop too", () => {
    const texts = ["26/001", "26/002"].map((id) => sha256sum(`lotto|2026-K1|N2|${id}`));
    expect(called("LODNUMMER", "lotto", "2026-K1", "2", column("26/001", null, 0, "26/002"))).toEqual(
      column(texts[0] as string, "", "", texts[1] as string),
    );
  });
  it("takes the step of each row, and alle as none", () => {
    expect(called("LODNUMMER", "s", "r", 1, column("a", "b"), column("Underretning", "alle"))).toEqual(
      column(sha256sum("s|r|N1|a|Underretning"), sha256sum("s|r|N1|b")),
    );
  });
  it("says what is wrong, and works out the other rows", () => {
    expect(one("LODNUMMER", null, "r", 1, "a")).toBe("function/missing");
    expect(one("LODNUMMER", "s", "r", 1.5, "a")).toBe("function/whole-number");
    expect(called("LODNUMMER", "s", "r", 1, column("a|b", "#N/A", "c"))).toEqual(
      column("function/forbidden", "function/error-value", sha256sum("s|r|N1|c")),
    );
    expect(one("LODNUMMER", "s", "r", column(1, 2), column("a", "b", "c"))).toBe("function/shape");
  });
});

describe("FINGERAFTRYK", () => {
  const rows: CellArea = [
    ["26/2", "Nord", "", "Bo", "Underretning; Anbringelse", 1.4],
    ["26/1", "Nord", "", "Anne", "alle", ""],
  ];
  const text = "26/1\tNord\t\tAnne\talle\t\n26/2\tNord\t\tBo\tUnderretning; Anbringelse\t1.4\n";
  it("is what sha256sum says of the rows, in whatever order", () => {
    expect(one("FINGERAFTRYK", rows)).toBe(sha256sum(text));
    expect(one("FINGERAFTRYK", rows.toReversed())).toBe(sha256sum(text));
  });
  it("reads an empty cell alike, however Excel hands it over, and passes over rows below", () => {
    const desktop = [...rows.map((row) => row.map((cell) => (cell === "" ? 0 : cell))), [0, 0, 0, 0, 0, 0]];
    const web = rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
    expect([one("FINGERAFTRYK", desktop), one("FINGERAFTRYK", web)]).toEqual([sha256sum(text), sha256sum(text)]);
  });
  it("says so where there is nothing, or an error", () => {
    expect(one("FINGERAFTRYK", [[null, 0]])).toBe("function/empty-area");
    expect(one("FINGERAFTRYK", [["26/1", "#REF!"]])).toBe("function/error-value");
  });
});

/** `k1;n1;k2;n2;p;low;high` by R. */
const R = readFileSync("test/golden/statistics.txt", "utf8")
  .split("\n")
  .slice(2)
  .filter((line) => line !== "")
  .map((line) => line.split(";").map(Number) as [number, number, number, number, number, number, number]);

describe("figures", () => {
  it("PROCENT and PIL give the printed table, but for its one misprint", () => {
    const rows = publishedRows().filter(({ later }) => later !== null);
    const percents = (of: "earlier" | "later"): CellArea =>
      called(
        "PROCENT",
        rows.map((row) => [row[of]?.k ?? 0]),
        rows.map((row) => [row[of]?.n ?? 0]),
      ) as CellArea;
    const [before, now] = [percents("earlier"), percents("later")];
    expect(before.map(([cell], index) => [cell, now[index]?.[0]])).toEqual(
      rows.map(({ percents: [first, second] }) => [first / 100, (second as number) / 100]),
    );
    // As text: a bare 0 could be an empty cell.
    const typed = (of: CellArea): CellArea => of.map(([cell]) => [String(cell).replace(".", ",")]);
    const arrows = called("PIL", typed(now), typed(before)).flat();
    expect(rows.length).toBe(77);
    const other = rows.filter(({ arrow }, index) => arrow !== arrows[index]);
    expect(other.map(({ percents: printed, arrow }) => [...printed, arrow])).toEqual([[54, 64, "↗"]]);
  });
  it("PROCENT rounds halves up, and is - where nothing is assessed", () => {
    expect(called("PROCENT", column(1, 13, 0, 0), column(8, 18, 5, null))).toEqual(column(0.13, 0.72, 0, "-"));
    expect(one("PROCENT", 3, 2)).toBe("function/more-than-all");
    expect(one("PROCENT", -1, 2)).toBe("function/whole-number");
  });
  it("PIL takes percentages as people and cells have them, and does not guess at a 0", () => {
    expect(called("PIL", column("78 %", "0,77", 0.78, 0.575), column(0.67, "67%", 0.67, 0.47))).toEqual(
      column("↗", "→", "↗", "↗"),
    );
    expect(called("PIL", column("", "-", "0", 0), column(0.5, 0.5, "11 %", 0.5))).toEqual(
      column("", "", "↘", "function/zero-or-blank"),
    );
    expect([one("PIL", 67, 0.5), one("PIL", "ja", 0.5)]).toEqual(["function/no-percent", "function/no-percent"]);
    expect([one("PIL", 0.56, 0.5, 5), one("PIL", 0.56, 0.5, 6), one("PIL", 0.5, "1 %", null)]).toEqual(["↗", "→", "↗"]);
  });
  it("USIKKER and INTERVAL are those of R", () => {
    const sample = R.filter((_, index) => index % 13 === 0);
    const at = (index: number): CellArea => sample.map((row) => [row[index] as number]);
    const uncertain = called("USIKKER", at(0), at(1), at(2), at(3)).flat();
    expect(uncertain).toEqual(sample.map(([, , , , p]) => (p >= 0.05 ? "ja" : "nej")));
    const intervals = called("INTERVAL", at(0), at(1)) as readonly (readonly number[])[];
    intervals.forEach(([low, high], index) => {
      expect(low).toBeCloseTo((sample[index] as number[])[5] as number, 12);
      expect(high).toBeCloseTo((sample[index] as number[])[6] as number, 12);
    });
    expect(sample.length).toBeGreaterThan(20);
    expect([called("INTERVAL", 0, 0), one("USIKKER", 0, 0, 1, 2)]).toEqual([[["-", "-"]], ""]);
    expect(one("INTERVAL", [[1, 2]], [[3, 4]])).toBe("function/one-column");
  });
});

describe("ENIGHED", () => {
  /** Feinstein and Cicchetti 1990, skewed margins, as irrCAC has them (test/agreement/coefficients.test.ts). */
  const counts = [
    ["ja", "ja", 80],
    ["ja", "nej", 10],
    ["nej", "ja", 5],
    ["nej", "nej", 5],
  ] as const;
  const [lower, upper] = [0, 1].map((side) =>
    counts.flatMap((each) => Array<readonly [string]>(each[2]).fill([each[side] as string])),
  ) as readonly CellArea[] as readonly [CellArea, CellArea];
  it("counts, and gives what irrCAC gives of the same answers with a category nobody used", () => {
    expect(called("ENIGHED", lower, upper, [["antal", "enige", "procent"]])).toEqual([[100, 85, 0.85]]);
    const [kappa, ac1] = called("ENIGHED", lower, upper, [["kappa", "ac1"]])[0] as [number, number];
    expect(kappa).toBeCloseTo(0.3181818, 6);
    // Chance over three categories, by Gwet's formula: pi = 0.875, 0.125, 0; pe = (sum of pi (1 - pi)) / 2.
    const chance = (2 * 0.875 * 0.125) / 2;
    expect(ac1).toBeCloseTo((0.85 - chance) / (1 - chance), 12);
  });
  it("passes over what one of them has not answered", () => {
    const some = column("ja", "Nej ", null, 0, "ikke relevant");
    expect(called("ENIGHED", some, column("ja", "ja", "ja", "ja", "Ikke  relevant"), [["antal", "enige"]])).toEqual([
      [3, 2],
    ]);
    expect(one("ENIGHED", some, some, "kappa")).toBe("function/few-pairs");
  });
  it("says where an answer is none, and where two scales are mixed", () => {
    expect(one("ENIGHED", column("ja", "måske"), column("ja", "ja"), "antal")).toBe("function/no-answer");
    const mixed = column("ja", "nej", "høj grad", "lav grad", "ja");
    expect([one("ENIGHED", mixed, mixed, "AC1"), one("ENIGHED", mixed, mixed, "procent")]).toEqual([
      "function/mixed-scales",
      1,
    ]);
    expect(one("ENIGHED", column("ja"), column("ja", "nej"), "antal")).toBe("function/shape");
    expect(one("ENIGHED", mixed, mixed, "rho")).toBe("function/word");
    const alike = column("ja", "ja", "ja", "ja", "ja");
    expect(one("ENIGHED", alike, alike, "kappa")).toBe("function/no-value");
  });
});

describe("FRIST", () => {
  const day = (...given: readonly Argument[]): string => dateFromSerial(one("FRIST", ...given) as number) ?? "";
  it.each([
    // Counted by hand in test/deadlines/limit.test.ts, each with its reason.
    ["12-01-2026", 4, "måneder", "2026-05-12", "2026-05-12"],
    ["28-02-2026", 3, "måneder", "2026-05-28", "2026-06-01"],
    ["31-01-2026", 3, "Måneder", "2026-04-30", "2026-04-30"],
    ["03-12-2025", 4, "måneder", "2026-04-07", "2026-04-07"],
    ["02-03-2026 14:15", 6, "hverdage", "2026-03-10", "2026-03-10"],
    // A Friday afternoon: Saturday at the same time.
    ["06-03-2026 16:00", 24, "timer", "2026-03-07", "2026-03-07"],
  ] as const)("%s and %i %s", (start, count, unit, earliest, latest) => {
    expect([day(start, count, unit, "tidligst"), day(start, count, unit), day(start, count, unit, "senest")]).toEqual([
      earliest,
      latest,
      latest,
    ]);
  });
  it("knows the setting of Saturdays, and takes serial numbers of a whole column", () => {
    expect([
      day("02-03-2026", 6, "hverdage", "tidligst", "tvivl"),
      day("02-03-2026", 6, "hverdage", "senest", "ja"),
    ]).toEqual(["2026-03-09", "2026-03-09"]);
    const starts = column(serialFromDate("2026-01-12"), null, 0);
    expect(called("FRIST", starts, 4, "måneder")).toEqual(column(serialFromDate("2026-05-12"), "", ""));
  });
  it("says what is wrong", () => {
    expect(one("FRIST", "32-01-2026", 4, "måneder")).toBe("function/no-date");
    expect(one("FRIST", 60, 4, "måneder")).toBe("function/no-date");
    expect(one("FRIST", "12-01-2026", 4, "uger")).toBe("function/word");
    expect(one("FRIST", "12-01-2026", 12, "timer")).toBe("function/hours");
    expect(one("FRIST", "12-01-2026", 5000, "hverdage")).toBe("function/too-long");
    expect(one("FRIST", "12-01-2026", 4, "måneder", "måske")).toBe("function/word");
    expect(one("FRIST", "12-01-2026", 4, "måneder", null, "måske")).toBe("function/word");
  });
});

describe("sentences", () => {
  it("name the parameter in the reader's language", () => {
    const of = CELL_FUNCTIONS[0] as (typeof CELL_FUNCTIONS)[0];
    const [[found]] = of.compute([[["s"]], [[null]], [[1]], [["a"]], undefined]) as [
      [Exclude<CellResult, string | number>],
    ];
    expect((["da", "en"] as const).map((each) => sentence(inLanguage(found, of, each), each))).toEqual([
      "Runde er tom. Skriv den, eller peg på en celle, hvor den står.",
      "Round is empty. Enter it, or refer to a cell that contains it.",
    ]);
  });
});

describe("functions.json", () => {
  it("has every function once, in both languages, with the names that are registered", () => {
    const [danish, english] = [functionsMetadata("da"), functionsMetadata("en")];
    for (const each of [danish, english]) expect(each.functions.map(({ id }) => id)).toEqual([...FUNCTION_NAMES]);
    danish.functions.forEach((each, index) => {
      const other = english.functions[index] as (typeof danish.functions)[0];
      expect(other.parameters).toHaveLength(each.parameters.length);
      const told = [each, ...each.parameters].map(({ description }) => description);
      const english_ = [other, ...other.parameters].map(({ description }) => description);
      for (const text of [...told, ...english_]) expect(text).toMatch(/^\S.{5,180}\.$/u);
      expect(told.filter((text, at) => text === english_[at])).toEqual([]);
    });
  });
  /** @source https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-naming and custom-functions-json */
  it("keeps to what Excel takes", () => {
    for (const text of Object.values(FILES)) {
      const { functions } = JSON.parse(text) as ReturnType<typeof functionsMetadata>;
      for (const { id, name, parameters } of functions) {
        expect([id, name]).toEqual([expect.stringMatching(/^[A-Z][A-Z0-9_.]{2,}$/u), id]);
        // No cell's address: A1 to XFD1048576, R1C1.
        expect(id).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/u);
        const optional = parameters.map((each) => each.optional === true);
        expect(optional).toEqual(optional.toSorted((a, b) => Number(a) - Number(b)));
        expect(new Set(parameters.map((each) => each.name)).size).toBe(parameters.length);
      }
    }
    expect(Object.keys(FILES)).toEqual(["functions.json", "functions-en.json"]);
  });
});
