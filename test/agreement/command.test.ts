/** The command on a round of two levels, invented: what it writes, what it keeps, and what the upper level may see. */
import { unzipSync, strFromU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { agreementCommand } from "../../src/agreement/commands/agreement";
import { answeredByBoth } from "../../src/agreement/facts/agreement";
import { AGREEMENTS, DISAGREEMENTS } from "../../src/agreement/sheet/agreement";
import { collectCommand } from "../../src/review/commands/collect";
import { sheetsCommand } from "../../src/review/commands/sheets";
import { ANSWERS } from "../../src/review/sheet/answers";
import type { Report } from "../../src/register/command";
import { readUpgraded, requestOf } from "../../src/register/commands/decide";
import { run } from "../../src/register/commands/run";
import type { Register } from "../../src/register/register";
import type { TableData } from "../../src/workbook/content";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { CONTEXT, CREATE, handedIn, importing, levelSteps } from "../support/excel-quarter";

const register = FileWorkbook.blank("register.xlsx");
let handedOut: readonly Uint8Array[] = [];
let first: Report;

const AT = { round: "2026-K1", level: 2, against: null };

beforeAll(async () => {
  for (const step of [CREATE, importing(200), ...levelSteps("2026-K1", 1, "2026-01-05")]) await step.act(register);
  const [, draw, , collect] = levelSteps("2026-K1", 2, "2026-02-02");
  await draw?.act(register);
  const { handouts } = await run(sheetsCommand, { round: "2026-K1", level: 2, apart: true }, register, CONTEXT);
  handedOut = handouts.map(({ sheets }) => renderWorkbook(sheets));
  await collect?.act(register);
  first = await run(agreementCommand, AT, register, CONTEXT);
});

async function tableOf(name: string): Promise<TableData> {
  const found = (await register.read({ tables: [name] })).tables[name];
  if (found === undefined) throw new Error(`${name} is not there`);
  return found;
}

const column = ({ headers, rows }: TableData, header: string): readonly unknown[] =>
  rows.map((row) => row[headers.indexOf(header)]);

describe("agreement of two levels", () => {
  it("counts the answers to the same questions about the same cases", async () => {
    expect([first.exit, first.message]).toEqual([0, expect.stringMatching(/^Enighed for runde 2026-K1 er beregnet/u)]);
    const answers = await tableOf(ANSWERS.name);
    const [level, id, question, state, counted] = ["Niveau", "Sag", "Spørgsmålsnr.", "Tilstand", "Medregnes"].map(
      (header) => column(answers, header),
    );
    const answered = (at: number): Set<string> =>
      new Set(
        answers.rows.flatMap((_, row) =>
          level?.[row] === at && state?.[row] === "gyldig" && counted?.[row] === "ja"
            ? [`${String(id?.[row])} ${String(question?.[row])}`]
            : [],
        ),
      );
    const below = answered(1);
    const both = Array.from(answered(2)).filter((each) => below.has(each)).length;
    expect(both).toBeGreaterThan(20);
    const agreements = await tableOf(AGREEMENTS.name);
    expect(column(agreements, "Vurderinger")[0]).toBe(both);
    const disagreements = await tableOf(DISAGREEMENTS.name);
    expect(disagreements.rows.length).toBe(both - Number(column(agreements, "Enige")[0]));
    expect(disagreements.rows.length).toBeGreaterThan(0);
  });

  it("says the same when it is computed again, with what the staff wrote kept", async () => {
    const before = await tableOf(AGREEMENTS.name);
    const { rows, headers, name } = await tableOf(DISAGREEMENTS.name);
    const key = Object.fromEntries(
      ["Runde", "Niveau", "Mod niveau", "Sag", "Spørgsmålsnr."].map((header) => [
        header,
        String(rows[0]?.[headers.indexOf(header)] ?? ""),
      ]),
    );
    await register.write({
      edits: [
        { kind: "update", table: name, rows: [{ key, set: { "Fælles forståelse": "Vi skriver datoen i sagen." } }] },
      ],
    });
    const again = await run(agreementCommand, { ...AT, against: 1 }, register, CONTEXT);
    expect([again.exit, again.message]).toEqual([0, first.message]);
    expect((await tableOf(AGREEMENTS.name)).rows).toEqual(before.rows);
    const now = await tableOf(DISAGREEMENTS.name);
    expect(now.rows.length).toBe(rows.length);
    expect(column(now, "Fælles forståelse")[0]).toBe("Vi skriver datoen i sagen.");
  });

  it("is the same in whichever order the levels are named", async () => {
    const turned = await run(agreementCommand, { round: "2026-k1", level: 1, against: 2 }, register, CONTEXT);
    expect([turned.exit, turned.message]).toEqual([0, first.message]);
  });

  it.each([
    [{ round: "2026-K1", level: 1, against: null }, "agreement/none-below"],
    [{ round: "2026-K1", level: 2, against: 2 }, "agreement/same-level"],
    [{ round: "2026-K1", level: 3, against: null }, "agreement/no-pairs"],
    [{ round: "2025-K4", level: 2, against: null }, "agreement/no-pairs"],
    [{ round: "2026-K1", level: 9, against: null }, "plan/level-unknown"],
  ])("%j is refused with what to do", async (input, code) => {
    const report = await run(agreementCommand, input, register, CONTEXT);
    expect([report.exit, report.problems.map((each) => each.code)]).toEqual([1, [code]]);
  });
});

describe("levels whose rounds differ", () => {
  it("are compared on the latest round below up to the end of this one, and on none later", async () => {
    const read = readUpgraded(await register.read(requestOf(agreementCommand, AT)));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const of = { round: "2026-K1", level: 2, against: 1 };
    const usual = answeredByBoth(read.value, of).pairs;
    const [below] = read.value.rounds.filter(({ level }) => level === 1);
    if (below === undefined) throw new Error("no round on level 1");
    const moved = (round: string, from: string, to: string): Register => ({
      ...read.value,
      rounds: [{ ...below, round, from, to }, ...read.value.rounds],
      answers: read.value.answers.map((each) => (each.level === 1 ? { ...each, round } : each)),
    });
    const pairs = (at: Register): readonly string[] =>
      answeredByBoth(at, of).pairs.map((pair) => `${pair.case} ${pair.question.number} ${pair.lower.value}`);
    expect(pairs(moved("2025-K4", "2025-10-01", "2025-12-31"))).toEqual(pairs(read.value));
    expect(usual.length).toBeGreaterThan(20);
    expect(pairs(moved("2026-K2", "2026-04-01", "2026-06-30"))).toEqual([]);
  });
});

describe("answers corrected after they were handed in", () => {
  it("go into Svar by the next collect, and beside the agreement, which stays as it was", async () => {
    const before = await tableOf(AGREEMENTS.name);
    const files = await handedIn(register, "2026-K1", 2, "2026-02-10", ({ asked }) => ({
      answer: asked ? "ja" : "",
      comment: "",
    }));
    const collected = await run(collectCommand, { round: "2026-K1", level: 2, files }, register, CONTEXT);
    expect([collected.exit, collected.message]).toEqual([0, expect.any(String)]);
    const answers = await tableOf(ANSWERS.name);
    const [level, now, first] = ["Niveau", "Svar", "Afleveret svar"].map((header) => column(answers, header));
    const corrected = answers.rows.filter((_, row) => level?.[row] === 2 && first?.[row] !== null);
    expect(corrected.length).toBeGreaterThan(5);
    // Corrected to ja, or no longer asked.
    expect(new Set(now?.filter((_, row) => first?.[row] === "nej"))).toEqual(new Set(["ja", null]));
    const again = await run(agreementCommand, AT, register, CONTEXT);
    expect(again.problems.map(({ code }) => code)).toEqual(["agreement/corrected"]);
    expect((await tableOf(AGREEMENTS.name)).rows).toEqual(before.rows);
  });
});

describe("what the upper level is given to read", () => {
  it("holds no word of the answers below, in any part of any file", async () => {
    const answers = await tableOf(ANSWERS.name);
    const [level, comment, reviewer] = ["Niveau", "Bemærkning", "Udfyldt af"].map((header) => column(answers, header));
    const below = (values: readonly unknown[] | undefined): string[] =>
      (values ?? []).flatMap((value, row) => (level?.[row] === 1 && typeof value === "string" ? [value] : []));
    const planted = new Set([...below(comment), ...below(reviewer)]);
    expect(planted.size).toBeGreaterThan(5);
    expect(handedOut.length).toBeGreaterThan(1);
    const found = handedOut.flatMap((bytes) =>
      Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
        const text = strFromU8(content);
        return Array.from(planted).flatMap((word) => (text.includes(word) ? [`${part}: ${word}`] : []));
      }),
    );
    expect(found).toEqual([]);
  });
});
