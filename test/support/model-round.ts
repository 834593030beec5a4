/**
 * A supervision model from an empty register to its Bilag, by the demo's public commands: the suite that the files
 * test/e2e/models-*.test.ts run, half of the models each, so that two run at a time. The models that have no sample of
 * their own work on every fourth case of two of the sample municipality's units; test/templates/presets.test.ts draws from all of them.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "../../commands/cli";
import type { FillIn, Step } from "../../commands/demo-model";
import { demoOfModel } from "../../commands/demo-model";
import { run } from "../../src/register/commands/run";
import { sampleCommand } from "../../src/review/commands/sample-answers";
import { PRESETS } from "../../src/templates/presets";
import { openFile, writeSheets } from "../../src/workbook/xlsx-files";
import { lint } from "./lint";
import { lookFaults } from "./printed";
import { thinnedCases, TWO_UNITS } from "./sample";
import { validateOoxml } from "./validate";

interface Stand {
  readonly rounds: readonly {
    readonly round: string;
    readonly level: number;
    readonly status: string;
    readonly cases: number;
    readonly finished: number;
    readonly missing: number;
  }[];
}

async function told<T>(...argv: string[]): Promise<T> {
  return JSON.parse((await call([...argv, "--json"])).output) as T;
}

const WHO = ["--now", "2026-05-01T08:00:00Z", "--user", "test"];
/** Models whose sample the demo makes by itself. */
const OWN_SAMPLE = ["merudgift-41", "screening"];

/** What the demo of a model said; it fails where a command does. */
async function demo(preset: string, folder: string): Promise<string> {
  if (OWN_SAMPLE.includes(preset)) {
    const { exit, output } = await call(["demo", folder, "--preset", preset, ...WHO]);
    expect(exit, output.slice(-2000)).toBe(0);
    return output;
  }
  const shown: string[] = [];
  let isPrinted = false;
  const step: Step = async (_, ...argv) => {
    // The first Bilag as a PDF too: each is a start of LibreOffice, and the others are the same pages with other figures.
    const pdf = argv.indexOf("--pdf");
    const words = pdf >= 0 && isPrinted ? argv.toSpliced(pdf, 2) : argv;
    isPrinted ||= pdf >= 0;
    const { exit, output, data } = await call([...words, ...WHO]);
    shown.push(output);
    expect(exit, output.slice(-2000)).toBeLessThan(2);
    return data ?? {};
  };
  const cases = path.join(folder, `${preset}.csv`);
  writeFileSync(cases, thinnedCases(4, TWO_UNITS));
  await demoOfModel(preset, path.join(folder, preset), step, fillIn, { cases, units: TWO_UNITS });
  return shown.join("\n");
}

const fillIn: FillIn = async (register, folder, input) => {
  const context = { now: "2026-05-01T08:00:00Z", user: "test", version: "0", language: "da" } as const;
  const { handouts } = await run(sampleCommand, input, await openFile(register), context);
  await mkdir(folder, { recursive: true });
  for (const { fileName, sheets } of handouts) await writeSheets(path.join(folder, fileName), sheets);
};

export function modelRounds(models: readonly string[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), "tilsyn-models-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  describe.each(models)("%s", (preset) => {
    const at = path.join(folder, preset);
    const register = path.join(at, "register-2026.xlsx");

    it("goes from an empty register to the Bilag", async () => {
      const output = await demo(preset, folder);
      expect(output).not.toMatch(/^Fejl /mu);
      expect(output).toContain("Bilag 1 er lavet");
    });

    it("has every level closed, every case finished and every answer given", async () => {
      const { rounds } = await told<Stand>("status", register);
      const levels = PRESETS.find((each) => each.id === preset)?.levels ?? [];
      expect(new Set(rounds.filter((each) => each.round !== "Skøn").map((each) => each.level))).toEqual(
        new Set(levels.map((each) => each.Niveau)),
      );
      for (const each of rounds.filter(({ round }) => round !== "Skøn")) {
        expect(each).toMatchObject({ status: "lukket", finished: each.cases, missing: 0 });
        expect(each.cases).toBeGreaterThan(0);
      }
    });

    it("can be drawn again by anybody", async () => {
      expect((await call(["verify", register])).exit).toBe(0);
    });

    it("leaves a valid register and a Word document", async () => {
      expect(lint(readFileSync(register))).toEqual([]);
      expect(lookFaults(readFileSync(register))).toEqual([]);
      expect(await validateOoxml(register)).toEqual([]);
      const papers =
        (await told<{ rounds: Stand["rounds"] }>("status", register)).rounds.length > 0 ? readPapers(at) : [];
      expect(papers.length).toBeGreaterThan(0);
    });
  });
}

function readPapers(at: string): string[] {
  const reported =
    PRESETS.find((each) => each.id === path.basename(at))?.levels.filter((each) => each.Rapporteres === "ja") ?? [];
  const names = ["2026-K1", "2026-03", "2026-T1", "2026-H1", "2026"].flatMap((round) =>
    ["", ...reported.map((each) => `-niveau-${each.Niveau}`)].map((level) => `bilag-1-${round}${level}.docx`),
  );
  return names.filter((name) => existsSync(path.join(at, name)));
}
