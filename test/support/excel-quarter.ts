/**
 * A whole quarter as the demo runs it, command by command, over any workbook; and one level whose review sheets stand in
 * the register itself. All cases and answers are invented.
 */
import { importCommand } from "../../src/cases/commands/import";
import { drawCommand } from "../../src/draw/commands/draw";
import { verifyCommand } from "../../src/draw/commands/verify";
import { computeCommand } from "../../src/figures/commands/compute";
import { summaryCommand } from "../../src/papers/commands/summary";
import type { Command, Context, Report } from "../../src/register/command";
import { createRegister } from "../../src/register/commands/create";
import { run } from "../../src/register/commands/run";
import { statusCommand } from "../../src/register/commands/status";
import { decided, hostReport, refused } from "../../src/register/report";
import { collectCommand } from "../../src/review/commands/collect";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { quarterRule, sampleCommand } from "../../src/review/commands/sample-answers";
import { sheetsCommand } from "../../src/review/commands/sheets";
import { closeCommand, validateCommand } from "../../src/review/commands/validate";
import type { ReturnedFile } from "../../src/review/facts/returned-files";
import { RETURNED } from "../../src/review/facts/returned-files";
import type { Workbook } from "../../src/workbook/workbook";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { thinnedTable, UNITS } from "./sample";

export const CONTEXT: Context = { now: "2026-01-05T08:00:00Z", user: "prøve", version: "0.1.0", language: "da" };

export interface Step {
  readonly name: string;
  act(workbook: Workbook): Promise<Report>;
}

export function commanded<Input extends object>(
  name: string,
  command: Command<Input>,
  input: Input | ((workbook: Workbook) => Promise<Input>),
): Step {
  return {
    name,
    act: async (workbook) =>
      run(command, typeof input === "function" ? await input(workbook) : input, workbook, CONTEXT),
  };
}

export function creating(units: readonly string[]): Step {
  return {
    name: "create",
    async act(workbook) {
      const made = createRegister({ preset: "bbu-2018", templates: [], units }, CONTEXT);
      if (!made.ok) return refused(made.problems, CONTEXT);
      try {
        await workbook.write({
          edits: made.value.edits ?? [],
          ...(made.value.show === undefined ? {} : { show: made.value.show }),
        });
      } catch (failure) {
        return hostReport(failure, CONTEXT);
      }
      return decided(made.value, made.warnings, CONTEXT);
    },
  };
}

export const CREATE = creating(UNITS);

/** The invented population; `every`: only each so-manieth case; `units`: only theirs. */
export function importing(every = 1, units: readonly string[] = UNITS): Step {
  return commanded("import", importCommand, {
    table: thinnedTable(every, units),
    map: "",
    replace: false,
    partial: false,
    serial: null,
  });
}

/** The review workbooks of a round and level as invented reviewers send them back, all finished. */
export async function handedIn(
  workbook: Workbook,
  round: string,
  level: number,
  date: string,
  rule: SampleRule = quarterRule,
): Promise<readonly ReturnedFile[]> {
  const { handouts } = await run(sampleCommand, { round, level, rule, date, done: () => true }, workbook, CONTEXT);
  return Promise.all(
    handouts.map(async ({ fileName, sheets }) => {
      const file = FileWorkbook.fromBytes(renderWorkbook(sheets), fileName);
      return { name: fileName, sheets: (await file.read(RETURNED)).sheets };
    }),
  );
}

export function levelSteps(round: string, level: number, date: string): Step[] {
  const at = { round, level };
  const seed = `04 11 23 27 31 36 + 09, trukket 3. januar 2026, niveau ${level}`;
  const draw = { ...at, redraw: false, reason: "", date };
  let returned: readonly ReturnedFile[] | null = null;
  return [
    commanded(`draw ${level} --preview`, drawCommand, { ...draw, seed: null }),
    commanded(`draw ${level}`, drawCommand, { ...draw, seed }),
    commanded(`sheets ${level} --folder`, sheetsCommand, { ...at, apart: true }),
    commanded(`collect ${level} --from`, collectCommand, async (workbook) => ({
      ...at,
      files: (returned ??= await handedIn(workbook, round, level, date)),
    })),
    commanded(`validate ${level}`, validateCommand, at),
    commanded(`compute ${level}`, computeCommand, { ...at, compare: null }),
    commanded(`close ${level}`, closeCommand, at),
  ];
}

/** The demo's quarter; `every`, `units`: of these cases only. */
export function quarterSteps(every = 1, units: readonly string[] = UNITS): Step[] {
  const days = ["2026-01-05", "2026-02-02", "2026-03-02", "2026-04-07"];
  return [
    creating(units),
    importing(every, units),
    ...days.flatMap((day, index) => levelSteps("2026-K1", index + 1, day)),
    commanded("status", statusCommand, { round: null, level: null }),
    commanded("verify", verifyCommand, {}),
    commanded("summary", summaryCommand, { round: "2026-K1", level: 2, compare: [] }),
  ];
}

/** A level whose review sheets stand in the register, and what they say is collected from there. */
export function sheetsInRegister(round: string, level: number, date: string): Step[] {
  const at = { round, level };
  return [
    commanded(`draw ${level}`, drawCommand, {
      ...at,
      seed: "til skemaer i registret",
      redraw: false,
      reason: "",
      date,
    }),
    commanded(`sheets ${level}`, sheetsCommand, { ...at, apart: false }),
    commanded(`collect ${level}`, collectCommand, { ...at, files: null }),
  ];
}
