/** Laws of whole registers: whatever municipality, plan and course of commands, what stands can be drawn again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DrawnCase } from "../../src/cases/rules/case";
import { underReview } from "../../src/draw/rules/drawing";
import { fold } from "../../src/kernel/text";
import { DRAWN, frameTable } from "../../src/draw/sheet/drawn";
import { readTable } from "../../src/register/sheet/table";
import type { MemoryWorkbook } from "../../src/workbook/memory";
import { newRegister, typed } from "../support/scenario";

type Row = readonly string[];

const LEVEL_HEADERS = [
  "Niveau",
  "Trækkes fra",
  "Afgrænsning",
  "Gruppering",
  "Antal",
  "Fordeling",
  "Kvoter",
  "Metode",
  "Kadence",
  "Reserver",
  "Udeluk seneste runder",
];
const CASE_HEADERS = ["Sag", "Enhed", "Sagsbehandler", "Team", "Sagstrin", "Risiko", "Status"];

/** Plans of the models, small: groups, totals, quotas, months under a quarter, copies, risk, across units, exclusion. */
const PLANS: readonly (readonly Row[])[] = [
  [
    ["1", "Sager", "Status<>Lukket", "Sagsbehandler", "1", "", "", "", "kvartal", "1", ""],
    ["2", "niveau 1", "", "Enhed", "2", "", "", "", "kvartal", "1", ""],
    ["3", "niveau 2", "", "Enhed", "3", "ligelig fordeling", "", "", "kvartal", "1", "1"],
  ],
  [
    ["1", "Sager", "", "Enhed", "3", "", "", "", "måned", "2", "1"],
    ["2", "niveau 1", "", "Ingen", "4", "", "Underretning=2; Børnefaglig undersøgelse=2", "", "kvartal", "1", ""],
    ["3", "samme sager som niveau 2", "", "", "", "", "", "", "kvartal", "", ""],
  ],
  [
    ["1", "Sager", "", "Team", "2", "", "", "på tværs, risiko", "kvartal", "1", "2"],
    ["2", "niveau 1", "", "Enhed", "4", "efter størrelse", "", "på tværs", "kvartal", "1", ""],
    ["3", "Sager", "Risiko>=1,5", "Ingen", "alle", "", "", "risiko", "kvartal", "0", ""],
  ],
];

const cases: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom("Nord", "Syd", "Ærø"),
      fc.constantFrom("Bo", "Åse", "Eva"),
      fc.constantFrom("", "Børn"),
      fc.constantFrom("", "Underretning", "Underretning; Børnefaglig undersøgelse"),
      fc.constantFrom("", "0,5", "4"),
      fc.constantFrom("", "Lukket"),
    ),
    { minLength: 2, maxLength: 18 },
  )
  .map((rows) => rows.map((row, index) => [`s${index}`, ...row]));

/** A command as it is typed; most of a random course is refused, and must then write nothing. */
const command: fc.Arbitrary<readonly string[]> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom("2026-01", "2026-02", "2026-K1", "2026-K2"),
        fc.constantFrom("1", "2", "3"),
        fc.constantFrom("a", "b"),
      )
      .map(([round, level, seed]) => ["draw", "--round", round, "--level", level, "--seed", seed]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("2026-01", "2026-K1"), fc.constantFrom("1", "2"), fc.constantFrom("a", "b", "c"))
      .map(([round, level, seed]) => [
        "draw",
        "--round",
        round,
        "--level",
        level,
        "--seed",
        seed,
        "--redraw",
        "--reason",
        "Prøve",
      ]),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom("replace", "add"),
        fc.constantFrom("2026-01", "2026-K1"),
        fc.constantFrom("1", "2", "3"),
        fc.nat({ max: 12 }),
      )
      .map(([word, round, level, number]) => [
        word,
        "--round",
        round,
        "--level",
        level,
        "--case",
        `s${number}`,
        "--reason",
        "Prøve",
      ]),
  },
);

async function rowsOf(register: MemoryWorkbook): Promise<{ drawn: readonly DrawnCase[]; frames: number }> {
  const frame = frameTable([]);
  const { tables } = await register.read({ tables: [DRAWN.name, frame.name] });
  return { drawn: readTable(DRAWN, tables[DRAWN.name]).rows, frames: tables[frame.name]?.rows.length ?? 0 };
}

describe("whatever is done to a register (laws)", () => {
  it("rows only follow rows, nobody is reviewed twice, and a second draw finds nothing", async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(
        cases,
        fc.constantFrom(...PLANS),
        fc.array(command, { minLength: 4, maxLength: 14 }),
        async (rows, plan, course) => {
          const register = newRegister([
            { name: "tblNiveauer", headers: LEVEL_HEADERS, rows: plan },
            { name: "tblSager", headers: CASE_HEADERS, rows },
          ]);
          let before = await rowsOf(register);
          for (const words of course) {
            const sheets = register.sheets;
            const report = await typed(words, register);
            const after = await rowsOf(register);
            if (report.exit !== 0) expect(register.sheets).toBe(sheets);
            else written += after.drawn.length > before.drawn.length ? 1 : 0;
            expect(after.drawn.slice(0, before.drawn.length)).toEqual(before.drawn);
            expect(after.frames).toBeGreaterThanOrEqual(before.frames);
            before = after;
          }
          const { drawn } = before;
          for (const { round, level } of drawn) {
            const ids = underReview(drawn, round, level).map((row) => fold(row.id));
            expect(new Set(ids).size).toBe(ids.length);
          }
          const verified = await typed(["verify"], register);
          expect(verified.problems).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
    // The course is not all refusals: on average at least one command in ten drew or changed something.
    expect(written).toBeGreaterThan(50);
  });

  it("a preview is not what a draw is refused for, and names no case", async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.constantFrom(...PLANS), async (rows, plan) => {
        const register = newRegister([
          { name: "tblNiveauer", headers: LEVEL_HEADERS, rows: plan },
          { name: "tblSager", headers: CASE_HEADERS, rows: rows.map(([id, ...rest]) => [`sag-${id ?? ""}`, ...rest]) },
        ]);
        const preview = await typed(["draw", "--round", "2026-K1", "--level", "1", "--preview"], register);
        expect(JSON.stringify([preview.data, preview.problems])).not.toContain("sag-s");
        const draw = await typed(["draw", "--round", "2026-K1", "--level", "1", "--seed", "a"], register);
        expect(draw.exit).toBe(preview.exit);
        if (draw.exit !== 0) return;
        const groups = preview.data.groups as readonly { least: number; most: number }[];
        const { drawn } = await rowsOf(register);
        const count = drawn.filter((row) => row.status === "udtrukket").length;
        expect(count).toBeGreaterThanOrEqual(groups.reduce((sum, group) => sum + group.least, 0));
        expect(count).toBeLessThanOrEqual(groups.reduce((sum, group) => sum + group.most, 0));
      }),
      { numRuns: 40 },
    );
  });
});

describe("levels are independent (law)", () => {
  it("another seed below changes which cases reach the level above, but no ticket and no order there", async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.constantFrom("b", "c", "d"), async (rows, other) => {
        const tickets = async (seed: string): Promise<readonly (readonly [string, string])[]> => {
          const register = newRegister([
            {
              name: "tblNiveauer",
              headers: LEVEL_HEADERS,
              rows: [
                ["1", "Sager", "", "Enhed", "3", "", "", "", "", "0", ""],
                ["2", "niveau 1", "", "Ingen", "99", "", "", "", "", "0", ""],
              ],
            },
            { name: "tblSager", headers: CASE_HEADERS, rows },
          ]);
          await typed(["draw", "--round", "2026-K1", "--level", "1", "--seed", seed], register);
          await typed(["draw", "--round", "2026-K1", "--level", "2", "--seed", "a"], register);
          const { drawn } = await rowsOf(register);
          return underReview(drawn, "2026-K1", 2).map((row) => [row.id, row.ticket] as const);
        };
        const [one, two] = [await tickets("a"), await tickets(other)];
        const both = new Set(one.map(([id]) => id).filter((id) => two.some(([own]) => own === id)));
        expect(two.filter(([id]) => both.has(id))).toEqual(one.filter(([id]) => both.has(id)));
      }),
      { numRuns: 30 },
    );
  });
});
