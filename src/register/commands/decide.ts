/**
 * The middle of every command: what was read goes in, what is to be written and what is to be said come out. Pure and
 * synchronous; the shells around it read before and write after (`run.ts`).
 */
import { withFreshness } from "../../figures/facts/round-figures";
import { withRecount } from "../../review/facts/recount";
import { REVIEW_NAMES } from "../../review/sheet/review";
import type { Change, Edit, ReadRequest, Snapshot } from "../../workbook/workbook";
import type { Command, Context, Decision, Report } from "../command";
import { logEntry } from "../command";
import { startFacts } from "../facts/start";
import type { Register } from "../register";
import { readRegister, REGISTER_TABLES } from "../register";
import { decided, refused } from "../report";
import { obstaclesTo } from "./obstacles";
import { chained } from "../rules/log";
import { LOG } from "../sheet/log";
import { rowsFor } from "../sheet/table";
import { startSheet } from "../start-sheet";

/** What a decision brings about in rooms further on the way than the command's own, in this order. */
const CONSEQUENCES: readonly ((decision: Decision, register: Register) => Decision)[] = [withRecount, withFreshness];

/** What a command with this input has to read. */
export function requestOf<Input>(command: Command<Input>, input: Input): ReadRequest {
  const wantsSheets = command.readsReviewSheets?.(input) ?? false;
  return { tables: REGISTER_TABLES, ...(wantsSheets ? { sheetsNamed: REVIEW_NAMES.register } : {}) };
}

/** A command decided: what to tell, and the one change to write; null where nothing is to be written. */
export interface Decided {
  readonly report: Report;
  readonly change: Change | null;
}

/** @param snapshot what `requestOf` asked for */
export function decideOn<Input>(snapshot: Snapshot, command: Command<Input>, input: Input, context: Context): Decided {
  const read = readRegister(snapshot);
  if (!read.ok) return { report: refused(read.problems, context), change: null };
  const outcome = command.decide(input, read.value, context);
  if (!outcome.ok) return { report: refused(outcome.problems, context), change: null };
  const decision = CONSEQUENCES.reduce((so, follow) => follow(so, read.value), outcome.value);
  const change = changeOf(decision, read.value, snapshot, context);
  const obstacles = change === null ? [] : obstaclesTo(change, snapshot);
  if (obstacles.length > 0) return { report: { ...refused(obstacles, context), exit: 3 }, change: null };
  return { report: decided(decision, [...read.warnings, ...outcome.warnings], context), change };
}

function changeOf(decision: Decision, register: Register, snapshot: Snapshot, context: Context): Change | null {
  const edits = decision.edits ?? [];
  if (edits.length === 0 && decision.log === undefined) return null;
  const after: Register = { ...register, ...decision.after };
  const log = snapshot.tables[LOG.name];
  const logged: Edit[] =
    decision.log === undefined || log === undefined
      ? []
      : [
          {
            kind: "append",
            table: LOG.name,
            rows: rowsFor(LOG, log, [chained(register.log, logEntry(decision.log, context))]),
          },
        ];
  return {
    edits: [...edits, { kind: "sheet", content: startSheet(startFacts(after, context.now.slice(0, 10))) }, ...logged],
    ...(decision.show === undefined ? {} : { show: decision.show }),
  };
}
