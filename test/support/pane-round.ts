/** The same round twice: by what a user does in the pane, and by the command line on a file. All cases and answers are invented. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { run } from "../../src/register/commands/run";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { quarterRule, sampleCommand } from "../../src/review/commands/sample-answers";
import { openFile, writeSheets } from "../../src/workbook/xlsx-files";
import type { Pane } from "./browser";
import type { Told } from "./filled-round";
import { tilsyn } from "./filled-round";
import { differences } from "./same-workbook";

export const USER = "Prøve";

/** The file the command line works on, and a place for everything that goes out and comes in. */
export class FileRound {
  readonly folder = mkdtempSync(join(tmpdir(), "tilsyn-pane-"));
  readonly register = this.at("register.xlsx");
  /** What the clock shows. */
  now = "";

  at(name: string): string {
    return join(this.folder, name);
  }

  /** `create --preset …`: a command on the register, which must go well; gives what it said. */
  async does(command: string, ...words: readonly string[]): Promise<Told> {
    const told = await tilsyn(command, this.register, ...words, "--now", this.now);
    expect(
      told.problems.filter(({ code }) => told.exit > 0 && code !== ""),
      `${command} ${words.join(" ")}: ${told.message}`,
    ).toEqual([]);
    return told;
  }

  /** The review workbooks as they come back from invented reviewers: one file per unit, all of them finished. */
  async handedIn(round: string, level: number, rule: SampleRule = quarterRule): Promise<readonly string[]> {
    const date = this.now.slice(0, 10);
    const context = { now: this.now, user: USER, version: "0", language: "da" } as const;
    const { handouts } = await run(
      sampleCommand,
      { round, level, rule, date, done: () => true },
      await openFile(this.register),
      context,
    );
    const folder = this.at(`afleveret-${round}-${level}`);
    await mkdir(folder);
    const files = handouts.map(({ fileName, sheets }) => ({ file: join(folder, fileName), sheets }));
    for (const { file, sheets } of files) await writeSheets(file, sheets);
    return files.map(({ file }) => file);
  }

  /** What an independent reader finds different in the workbook of the pane, as Excel would save it now. */
  differences(pane: Pane): string[] {
    const saved = this.at("rude.xlsx");
    writeFileSync(saved, pane.saved());
    return differences(this.register, saved);
  }

  clear(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** A pane in which nothing went wrong unseen: no error, no breach of the content policy, nothing asked of others. */
export function faultless({ errors, violations, foreign }: Pane): void {
  expect({ errors, violations, foreign }).toEqual({ errors: [], violations: [], foreign: [] });
}
