/** Development over all rounds: the published figures, broken lines, themes across steps, and the sheets. */
import { cpSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoundQuestion } from "../../src/figures/rules/comparison";
import type { TrendRound } from "../../src/figures/rules/trend";
import { movementOf, RoundsRead } from "../../src/figures/rules/trend";
import { percent } from "../../src/kernel/statistics";
import { openFile } from "../../src/workbook/xlsx-files";
import { publishedRegister } from "../support/published-register";
import { done, newFolder, told } from "../support/quarter";

interface Found {
  readonly data?: never;
  readonly rounds: readonly string[];
  readonly lines: readonly {
    readonly kind: string;
    readonly name: string;
    readonly question: string;
    readonly points: readonly ({ readonly k: number; readonly n: number } | null)[];
    readonly broken: string;
  }[];
}

let folder: string;
let register: string;
let found: Found;
/** Cells of a sheet as it is read. */
async function cellsOf(file: string, name: string): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await (await openFile(file)).read({ tables: [], sheets: [name] });
  return sheets[0]?.cells ?? [];
}

beforeAll(async () => {
  folder = await newFolder();
  register = await publishedRegister(folder);
  const made = await told("trend", register);
  expect(made.exit).toBe(0);
  found = made as unknown as Found;
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("development over the published rounds", () => {
  // "fra 33 pct. til 44 pct. og er nu på 88 pct."
  it("has the plan before the placement as one line over three rounds: 33, 44, 88", () => {
    expect(found.rounds).toEqual(["2017-K4", "2018-K1", "2018-K2"]);
    const [line, ...others] = found.lines.filter(({ question }) => question === "A2");
    expect(others).toEqual([]);
    expect(line?.points.map((point) => (point === null ? null : percent(point.k, point.n)))).toEqual([33, 44, 88]);
  });

  it("says where a sum is not of the same questions", () => {
    const [, second] = found.lines.filter(
      ({ kind, name }) => kind === "step" && name === "Handleplan ifm. anbringelse",
    );
    expect(second?.broken).toMatch(/^Kun 2018-K1: ikke de samme spørgsmål/u);
  });

  // The report: of the child 78, 73 and 73 per cent; of the parents 35, 77 and 68
  it("sets the themes across steps: of the child 78, 73, 73, of parents 35, 77, 68", async () => {
    const cells = await cellsOf(register, "Emner");
    const start = cells.findIndex(([first]) => first === "Inddragelse");
    const steps = (cells[start + 1] ?? []).slice(2);
    const row = (part: string): Record<string, unknown> => {
      const own = cells.slice(start).find(([first]) => first === part) ?? [];
      return Object.fromEntries(steps.map((step, at) => [String(step), own[2 + at]]));
    };
    expect(row("Barnet eller den unge")).toMatchObject({
      "Børnefaglig undersøgelse": 0.78,
      "Opfølgning ifm. anbringelse": 0.73,
      "Opfølgning ifm. forebyggende foranstaltning": 0.73,
    });
    expect(row("Forældre")).toMatchObject({
      "Handleplan ifm. anbringelse": 0.35,
      "Opfølgning ifm. anbringelse": 0.77,
      "Opfølgning ifm. forebyggende foranstaltning": 0.68,
    });
  });

  it("is drawn anew when there are new figures, and opens where they begin", async () => {
    const file = path.join(folder, "K3.csv");
    const line = (month: string): string => `${month};${month};2;Alle;bbu-2018;2018.1;U1;9;10`;
    writeFileSync(
      file,
      ["Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n", line("2018-07"), line("2018-08")].join("\n"),
    );
    await done("import", register, "--history", file);
    const head = async (): Promise<readonly unknown[]> => (await cellsOf(register, "Udvikling"))[2] ?? [];
    expect(await head()).toContain("2018-08");
    const quarters = await told("trend", register, "--per", "kvartal");
    expect((quarters as unknown as Found).rounds).toEqual(["2017-K4", "2018-K1", "2018-K2", "2018-K3"]);
    const line1 = (quarters as unknown as Found).lines.find(({ question }) => question === "U1");
    expect(line1?.points[3]).toEqual({ k: 18, n: 20 });
    expect(await head()).toContain("2018-K3");
  });

  it("is refused for a unit or a kind of period that there is none of", async () => {
    expect((await told("trend", register, "--unit", "Vest")).problems[0]?.code).toBe("trend/unit-unknown");
    expect((await told("trend", register, "--per", "uge")).problems[0]?.code).toBe("trend/grain-unknown");
  });

  it("comes to a register of an earlier version, with its upgrade", async () => {
    const old = path.join(folder, "gammel.xlsx");
    cpSync(new URL("../data/0.1.0/register.xlsx", import.meta.url), old);
    const made = await told("trend", old);
    expect(made.problems.map(({ code }) => code)).toContain("register/upgraded");
    expect((await (await openFile(old)).read({ tables: [] })).sheetNames).toEqual(
      expect.arrayContaining(["Udvikling", "Emner"]),
    );
  });
});

describe("a line", () => {
  const question: RoundQuestion = {
    ...{ round: "", level: 1, number: "U1", step: "Trin", text: "Er fristen holdt?", calculation: "udelades" },
    ...{ arrow: true, highlighted: false, template: "t", version: "1" },
    scale: "ja/nej",
    requirement: "skal",
  };
  const held = (name: string, k: number, n: number, over: Partial<RoundQuestion> = {}): TrendRound => ({
    round: name,
    label: name,
    figures: [
      { ...{ round: name, level: 1, unit: "Alle", step: "Trin", question: "U1", text: "", tally: null }, k, n },
    ],
    questions: [{ ...question, round: name, ...over }],
  });
  const linesOf = (...rounds: readonly TrendRound[]) => new RoundsRead(rounds).question(question, "Alle")?.lines ?? [];

  it.each([
    [{ text: "Er fristen på 24 timer holdt?" }, "ny ordlyd"],
    [{ scale: "grad" }, "ny svarskala"],
    [{ calculation: "tæller som opfyldt" }, "ny beregning"],
    [{ version: "2" }, "ny udgave af skabelonen"],
  ] as const)("is broken by %o, in words", (over, words) => {
    const lines = linesOf(held("1", 1, 10), held("2", 2, 10, over), held("3", 3, 10, over));
    expect(lines.map(({ points }) => points.map((point) => point?.k ?? null))).toEqual([
      [1, null, null],
      [null, 2, 3],
    ]);
    expect(lines[1]?.broken).toContain(`Fra 2: ${words}`);
  });

  it("is not broken by a question's place or step", () => {
    expect(linesOf(held("1", 1, 10), held("2", 2, 10, { step: "Andet trin" }))).toHaveLength(1);
  });

  it("has no arrow of fewer than the stated number, and the move all the same", () => {
    const [line] = linesOf(held("1", 1, 4), held("2", 9, 10));
    const settings = { arrowThreshold: 10, arrowLeast: 5 };
    const rounds = [{ round: "1" }, { round: "2" }];
    if (line === undefined) throw new Error("no line");
    expect(movementOf(line, rounds, "previous", settings)).toMatchObject({ points: 65, arrow: "", few: true });
    expect(movementOf(line, rounds, "previous", { ...settings, arrowLeast: 4 })).toMatchObject({ arrow: "↗" });
  });
});
