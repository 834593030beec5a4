/**
 * What every script does around its command: read, decide, write. The command is the product's own; what it was refused for,
 * or found, goes back to whoever ran the script, with the case, the question, the sheet and the cell.
 */
import type { Command, Context, Report } from "../../src/register/command";
import { decideOn, requestOf } from "../../src/register/commands/decide";
import { hostReport } from "../../src/register/report";
import { checkWhole, writeBook } from "../../src/workbook/script";
import type { ScriptBook } from "../../src/workbook/script-read";
import { readBook } from "../../src/workbook/script-read";
import { VERSION } from "./version";

/** Et fund, som et flow kan vise eller sende. */
export interface Fund {
  /** fejl, advarsel eller oplysning. */
  alvor: string;
  kode: string;
  besked: string;
  ark: string;
  celle: string;
  fil: string;
  sag: string;
  spoergsmaal: string;
}

/** Det, ethvert script giver tilbage. */
export interface Svar {
  /** Om det, der blev bedt om, er gjort. */
  ok: boolean;
  /** 0 gjort, 1 der er fejl i data, 2 forkert brug, 3 filen eller Excel svigtede. */
  kode: number;
  besked: string;
  fund: Fund[];
}

const SEVERITY = { error: "fejl", warning: "advarsel", info: "oplysning" } as const;

/** @param now ISO-tid; tom: nu */
export function contextOf(bruger: string, now: string): Context {
  return {
    now: now === "" ? new Date().toISOString() : now,
    user: bruger,
    version: VERSION,
    language: "da",
  };
}

export function svarOf(report: Report): Svar {
  return {
    ok: report.ok,
    kode: report.exit,
    besked: report.message,
    fund: report.problems.map((each) => ({
      alvor: SEVERITY[each.severity],
      kode: each.code,
      besked: each.message,
      ark: each.sheet ?? "",
      celle: each.cell ?? "",
      fil: each.file,
      sag: each.case,
      spoergsmaal: each.question,
    })),
  };
}

/** What the workbook holds for a command. */
export function readFor<Input>(workbook: ExcelScript.Workbook, command: Command<Input>, input: Input): ScriptBook {
  return readBook(workbook, requestOf(command, input));
}

/** The command on the open register: decided, and written where it writes. */
export function runCommand<Input, Found extends object>(
  workbook: ExcelScript.Workbook,
  command: Command<Input, Found>,
  input: Input,
  context: Context,
): Report<Found> {
  try {
    checkWhole(workbook);
    const book = readFor(workbook, command, input);
    const { report, change } = decideOn(book.snapshot, command, input, context);
    if (change !== null) writeBook(workbook, change, book);
    return report;
  } catch (failure) {
    return hostReport(failure, context);
  }
}

/** Findings that say the script was run on the wrong workbook. */
const WRONG_WORKBOOK: readonly string[] = ["sheet/no-register", "register/later-version"];

/**
 * Stops the flow where the register could not be read or written, or is none, or the script was used wrongly: nothing that
 * comes after should then be done. Findings in the data, and what the command refuses for their sake, stop nothing; they are
 * in the answer, where `ok` says so.
 */
export function stopped<Given extends Svar>(svar: Given): Given {
  const first = svar.fund[0];
  const isWrong = first !== undefined && WRONG_WORKBOOK.includes(first.kode);
  if (svar.kode < 2 && !isWrong) return svar;
  throw new Error(first === undefined || first.besked === svar.besked ? svar.besked : `${svar.besked} ${first.besked}`);
}
