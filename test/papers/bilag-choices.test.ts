/** What can be chosen for a Bilag, and the paper of one unit, on a register with two rounds and a further one imported. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BilagChoices } from "../../src/papers/facts/bilag-choices";
import { bilagChoices, loggedSummaries } from "../../src/papers/facts/bilag-choices";
import type { Register } from "../../src/register/register";
import { readRegister, REGISTER_TABLES } from "../../src/register/register";
import type { Bilag } from "../../src/papers/rules/bilag";
import type { LogRow } from "../../src/register/rules/log";
import { openFile } from "../../src/workbook/xlsx-files";
import { quarterRule } from "../../src/review/commands/sample-answers";
import { drawRound, handIn, importedRegister, mustDo, tilsyn } from "../support/filled-round";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-bilag-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const AT = { round: "2026-K2", level: 2 };
let file = "";
const summary = (...more: readonly string[]) => tilsyn("summary", file, "--round", "2026-K2", "--level", "2", ...more);

async function register(): Promise<Register> {
  const read = readRegister(await (await openFile(file)).read({ tables: REGISTER_TABLES }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const choices = async (round = AT.round): Promise<BilagChoices> => bilagChoices(await register(), { ...AT, round });

beforeAll(async () => {
  file = await importedRegister(folder);
  for (const round of ["2026-K1", "2026-K2"]) {
    await drawRound(file, round);
    await handIn(file, join(folder, round), round, quarterRule);
    await mustDo(["collect", file, "--round", round, "--level", "2", "--from", join(folder, round)]);
    await mustDo(["compute", file, "--round", round, "--level", "2"]);
  }
  const csv = join(folder, "tal.csv");
  const number = (await register()).history[0]!;
  writeFileSync(
    csv,
    `Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n\n2017;Niveau 2 (2017);2;Alle;${number.template};${number.version};${number.number};5;10\n`,
  );
  await mustDo(["import", file, "--history", csv]);
});

describe("what there is to choose between", () => {
  it("are the earlier rounds with figures, the earliest first, and the units each has", async () => {
    const found = await choices();
    expect(found.rounds.map(({ round, label, units }) => [round, label, units])).toEqual([
      ["2017", "Niveau 2 (2017)", ["Alle"]],
      ["2026-K1", "Niveau 2, 1. kvartal 2026", ["Alle", "Nord", "Syd"]],
    ]);
    expect(found.reported?.units).toEqual(["Alle", "Nord", "Syd"]);
    expect((await choices("2026-K1")).rounds.map(({ round }) => round)).toEqual(["2017"]);
    expect(await choices("2026-K3")).toMatchObject({ reported: null, usual: { compare: [], unit: "Alle" } });
  });

  it("name the cells that decide how figures are shown", async () => {
    const { settings } = await choices();
    const { tables } = await (await openFile(file)).read({ tables: ["tblOpsaetning"] });
    const { row, rows } = tables["tblOpsaetning"]!;
    const typed = ({ cell = "" }: { readonly cell?: string }): unknown =>
      rows[Number(/\d+/u.exec(cell)![0]) - row - 1]![0];
    expect([settings.smallestCell, settings.showCounts, settings.arrowThreshold].map(typed)).toEqual([
      "Mindste antal",
      "Vis antal i bilaget",
      "Pilgrænse",
    ]);
  });

  it("begin with the round Resultater compares with, and then with what was made last", async () => {
    expect((await choices()).usual).toEqual({ compare: ["2026-K1"], unit: "Alle" });
    const before = file;
    file = join(folder, "made.xlsx");
    await mustDo([
      "summary",
      before,
      "--round",
      "2026-K2",
      "--level",
      "2",
      "--compare",
      "2026-K1",
      "--unit",
      "nord",
      "--out",
      file,
    ]);
    expect((await choices()).usual).toEqual({ compare: ["2026-K1"], unit: "Nord" });
    expect(loggedSummaries((await register()).log)).toEqual([{ ...AT, compare: ["2026-K1"], unit: "Nord" }]);
    file = before;
  });

  it("say which figures are out of date", async () => {
    const read = await register();
    const counted = read.answers.find(
      ({ round, value, counted: counts }) => round === "2026-K1" && counts && value === "ja",
    )!;
    const changed = {
      ...read,
      answers: read.answers.map((each) => (each === counted ? { ...each, value: "nej" } : each)),
    };
    const { rounds, reported } = bilagChoices(changed, AT);
    expect([...rounds, reported!].map(({ round, stale }) => [round, stale])).toEqual([
      ["2017", false],
      ["2026-K1", true],
      ["2026-K2", false],
    ]);
  });

  it("take from the log only what is there", () => {
    const row = (input: string): LogRow => ({
      time: "",
      user: "",
      command: "summary",
      input,
      seed: "",
      fingerprint: "",
      counts: "",
      version: "",
      hash: "",
    });
    const log = [
      row("{"),
      row("null"),
      row('{"runde":"A","niveau":1}'),
      { ...row('{"runde":"A","niveau":1}'), command: "compute" },
    ];
    expect(loggedSummaries(log)).toEqual([{ round: "A", level: 1, compare: [], unit: "Alle" }]);
  });
});

describe("the paper of one unit by the command line", () => {
  it("is made of that unit's figures, and hides what would tell of the other", async () => {
    const [all, nord] = [
      await summary("--out", join(folder, "a.xlsx")),
      await summary("--unit", "nord", "--out", join(folder, "b.xlsx")),
    ];
    expect([nord.exit, nord.message]).toEqual([0, expect.stringContaining("Bilag 1 er lavet kun for Nord")]);
    const cells = ({ bilag }: { readonly bilag?: unknown }) =>
      (bilag as Bilag).sections.flatMap(({ questions }) => questions.map((each) => each.cells[0]!));
    const results = (await register()).results.filter(({ round }) => round === AT.round);
    const unitsOf = (question: string): number[] =>
      results.filter((each) => each.question === question && each.unit !== "Alle").map(({ n }) => n);
    const expected = results
      .filter(({ unit }) => unit === "Nord")
      .map(({ k, n, question }) => {
        if (n === 0) return { kind: "none" };
        return unitsOf(question).some((each) => each > 0 && each < 3)
          ? { kind: "few" }
          : { kind: "percent", percent: Math.floor((200 * k + n) / (2 * n)), counts: { k, n } };
      });
    expect(cells(nord as { readonly bilag?: unknown })).toEqual(expected);
    expect(new Set(expected.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    expect(cells(all as { readonly bilag?: unknown })).not.toEqual(expected);
  });

  it("is refused for a unit without figures, in the round or in one it is compared with", async () => {
    expect(await summary("--unit", "Øst")).toMatchObject({
      exit: 1,
      problems: [
        {
          code: "summary/unit-unknown",
          message: "Runde 2026-K2, niveau 2 har ingen tal for Øst. Der er tal for: Alle, Nord, Syd.",
        },
      ],
    });
    expect(await summary("--unit", "Nord", "--compare", "2017")).toMatchObject({
      exit: 1,
      problems: [{ code: "summary/unit-unknown", message: expect.stringContaining("Runde 2017") as string }],
    });
  });
});
