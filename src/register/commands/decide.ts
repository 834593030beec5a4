/**
 * The middle of every command: what was read goes in, what is to be written and what is to be said come out. Pure and
 * synchronous; the shells around it read before and write after (`run.ts`).
 */
import { withFreshness } from "../../figures/facts/round-figures";
import { withTrends } from "../../figures/facts/trend-sheets";
import { wordKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { describe, problem } from "../../language/problem";
import { withLearning } from "../../learning/facts/refreshed";
import { withRecount } from "../../review/facts/recount";
import { REVIEW_NAMES } from "../../review/sheet/review";
import type { Change, Edit, ReadRequest, Snapshot } from "../../workbook/workbook";
import type { Command, Context, Decision, Report } from "../command";
import { logEntry } from "../command";
import { startFacts } from "../facts/start";
import type { Register } from "../register";
import { readRegister } from "../register";
import { decided, refused } from "../report";
import type { LogRow } from "../rules/log";
import { chained } from "../rules/log";
import { DEFAULT_SETTINGS } from "../rules/settings";
import { typedProblems } from "../rules/typed";
import { SETTINGS } from "../setup-sheet";
import { LOG } from "../sheet/log";
import { rowsFor } from "../sheet/table";
import type { NewRegister, RegisteredSheet } from "../sheets";
import { startSheet } from "../start-sheet";
import type { Upgrade } from "../upgrade";
import { upgradeOf } from "../upgrade";
import { ALL_SHEETS, ALL_TABLES } from "./list";
import { upgradeCommand } from "./upgrade";
import { obstaclesTo } from "./obstacles";
import { listing } from "../../language/words";

/** What a decision brings about in rooms further on the way than the command's own, in this order. */
const CONSEQUENCES: readonly Consequence[] = [withRecount, withFreshness, withTrends, withLearning];

type Consequence = <Found extends object>(
  decision: Decision<Found>,
  register: Register,
  context: Context,
) => Decision<Found>;

/** What a command with this input has to read. */
export function requestOf<Input>(command: Command<Input>, input: Input): ReadRequest {
  const wantsSheets = command.readsReviewSheets?.(input) ?? false;
  return { tables: ALL_TABLES, ...(wantsSheets ? { sheetsNamed: REVIEW_NAMES.register } : {}) };
}

/** What is wrong in what was typed for a command; no register is needed to see it. @problems as `typedProblems` */
export function typedFaults<Input>(command: Command<Input>, input: Input, { user }: Context): readonly Problem[] {
  return typedProblems(command.typed ?? input, user);
}

/** A command decided: what to tell, and the one change to write; null where nothing is to be written. */
export interface Decided<Found extends object = object> {
  readonly report: Report<Found>;
  readonly change: Change | null;
  /** What is to be asked before it is written, in the reader's language; null where nothing is. */
  readonly question: string | null;
}

/** @param snapshot what `requestOf` asked for */
export function decideOn<Input, Found extends object>(
  snapshot: Snapshot,
  command: Command<Input, Found>,
  input: Input,
  context: Context,
): Decided<Found> {
  const typed = typedFaults(command, input, context);
  if (typed.length > 0) return turnedDown(refused(typed, context));
  const read = readUpgraded(snapshot);
  if (!read.ok) return turnedDown(refused(read.problems, context));
  const outcome = command.decide(input, read.value, context);
  if (!outcome.ok) return turnedDown(refused(outcome.problems, context));
  const decision = CONSEQUENCES.reduce((so, follow) => follow(so, read.value, context), outcome.value);
  const change = changeOf(command, decision, read.value, context);
  const obstacles = change === null ? [] : obstaclesTo(change, snapshot);
  if (obstacles.length > 0) return turnedDown({ ...refused(obstacles, context), exit: 3 });
  const { upgrade } = read.value;
  const upgraded =
    change === null || upgrade === null || decision.writesUpgrade === true
      ? []
      : [problem("register/upgraded", { from: upgrade.from, to: upgrade.to })];
  const left =
    change === null || upgrade === null || upgrade.left.length === 0
      ? []
      : [problem("register/settings-left", { keys: listing(upgrade.left) }, { sheet: SETTINGS.sheet })];
  const asked = command.mayAsk === true ? decision.question : undefined;
  return {
    report: decided(decision, [...read.warnings, ...upgraded, ...left, ...outcome.warnings], context),
    change,
    question: change === null || asked === undefined ? null : describe(asked, context.language),
  };
}

function turnedDown(report: Report<never>): Decided<never> {
  return { report, change: null, question: null };
}

/**
 * The register, as this version has it: one of an earlier version reads as it will stand once it is next written.
 *
 * @problems `register/later-version`, and those of `readRegister`
 */
export function readUpgraded(snapshot: Snapshot): Outcome<Register> {
  const upgrade = upgradeOf(snapshot, ALL_SHEETS, NOTHING_YET);
  return upgrade.ok ? readRegister(upgrade.value?.snapshot ?? snapshot, upgrade.value) : upgrade;
}

/** What there is to make a new sheet of in a register that has been in use. */
const NOTHING_YET: NewRegister = {
  settings: { registerId: "", preset: "", templates: [], units: [], ...DEFAULT_SETTINGS },
  levels: [],
  steps: [],
  questions: [],
  concept: [],
  log: [],
};

function changeOf(
  { calledInLog }: Pick<Command<never>, "calledInLog">,
  decision: Decision,
  register: Register,
  context: Context,
): Change | null {
  const edits = decision.edits ?? [];
  const { upgrade } = register;
  const upgradesAlone = decision.writesUpgrade === true && upgrade !== null;
  if (edits.length === 0 && decision.log === undefined && !upgradesAlone) return null;
  const after: Register = { ...register, ...decision.after };
  const entries = [
    ...(upgrade === null ? [] : [{ entry: upgradeLog(upgrade), called: upgradeCommand.calledInLog }]),
    ...(decision.log === undefined ? [] : [{ entry: decision.log, called: calledInLog }]),
  ];
  const today = context.now.slice(0, 10);
  return {
    edits: [
      ...(upgrade?.edits ?? []),
      ...edits,
      { kind: "sheet", content: startSheet(startFacts(after, today, sheetsOf(after, edits))) },
      ...logged(register, entries, context),
    ],
    ...(decision.show === undefined ? {} : { show: decision.show }),
    ...(decision.showCell === undefined ? {} : { showCell: decision.showCell }),
  };
}

/** The sheets that the register has once the edits are made. */
function sheetsOf(register: Register, edits: readonly Edit[]): readonly RegisteredSheet[] {
  const made = edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.content.name] : []));
  const there = new Set([...register.snapshot.sheetNames, ...made].map(wordKey));
  return ALL_SHEETS.filter((sheet) => sheet.made === "with the register" || there.has(wordKey(sheet.name)));
}

function upgradeLog({ from, to, sheets, columns, settings }: Upgrade): NonNullable<Decision["log"]> {
  return {
    command: "upgrade",
    input: JSON.stringify({ fra: from, til: to, ark: sheets, kolonner: columns, indstillinger: settings }),
    counts: `ark=${sheets.length}; kolonner=${columns.length}; indstillinger=${settings.length}`,
  };
}

/** Rows for the log, each chained to the one before. */
function logged(
  register: Register,
  entries: readonly {
    readonly entry: NonNullable<Decision["log"]>;
    readonly called: Command<never>["calledInLog"] | undefined;
  }[],
  context: Context,
): Edit[] {
  const table = register.snapshot.tables[LOG.name];
  if (entries.length === 0 || table === undefined) return [];
  const rows = entries.reduce(
    (log: readonly LogRow[], { entry, called }) => [
      ...log,
      chained(log, logEntry(entry, context), called?.(entry.input)?.da),
    ],
    register.log,
  );
  return [{ kind: "append", table: LOG.name, rows: rowsFor(LOG, table, rows.slice(register.log.length)) }];
}
