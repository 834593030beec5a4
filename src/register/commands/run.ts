/** The one runner: reads, lets a command decide, writes. */
import { chained } from "../rules/log";
import type { Problem } from "../../kernel/outcome";
import { describe, problem } from "../../language/problem";
import { LOG } from "../sheet/log";
import { REVIEW_NAMES } from "../../review/sheet/review";
import { startSheet } from "../start-sheet";
import { rowsFor } from "../sheet/table";
import type { Change, Edit, Snapshot, Workbook } from "../../workbook/workbook";
import { HostFailure } from "../../workbook/workbook";
import type { Command, Context, Decision, Handout, Report, Told } from "../command";
import { logEntry } from "../command";
import { freshnessEdits } from "../../figures/commands/compute";
import type { Overview } from "../facts/overview";
import { overviewOf } from "../facts/overview";
import type { Register } from "../register";
import { readRegister, REGISTER_TABLES } from "../register";
import { startFacts } from "../facts/start";

/**
 * Read, decide, write. The one place where a failing host becomes a sentence.
 *
 * @param beforeWriting makes what the command hands out, so that the workbook says nothing of files that could not be
 * made; where it fails, nothing is written
 */
export async function run<Input>(
  command: Command<Input>,
  input: Input,
  workbook: Workbook,
  context: Context,
  beforeWriting: (handouts: readonly Handout[]) => void = () => undefined,
): Promise<Report> {
  try {
    const wantsSheets = command.readsReviewSheets?.(input) ?? false;
    const snapshot = await workbook.read({
      tables: REGISTER_TABLES,
      ...(wantsSheets ? { sheetsNamed: REVIEW_NAMES.register } : {}),
    });
    const read = readRegister(snapshot);
    if (!read.ok) return refused(read.problems, context);
    const outcome = command.decide(input, read.value, context);
    if (!outcome.ok) return refused(outcome.problems, context);
    const change = changeOf(outcome.value, read.value, snapshot, context);
    beforeWriting(outcome.value.handouts ?? []);
    if (change !== null) await workbook.write(change);
    return decided(outcome.value, [...read.warnings, ...outcome.warnings], context);
  } catch (failure) {
    return hostReport(failure, context);
  }
}

/** What an open workbook holds, for whoever shows it. */
export type Looked =
  | {
      readonly kind: "register";
      readonly register: Register;
      readonly overview: Overview;
      readonly warnings: readonly Told[];
    }
  /** No register, so one can be made. */
  | { readonly kind: "none"; readonly sheetNames: readonly string[] }
  /** No register but review sheets, as a unit gets them. */
  | {
      readonly kind: "reviews";
      readonly sheets: number;
      readonly unit: string;
      readonly round: string;
      readonly level: number;
    }
  /** A register that cannot be read, or a host that does not answer. */
  | { readonly kind: "unreadable"; readonly report: Report };

/** Reads and writes nothing. */
export async function look(workbook: Workbook, context: Context): Promise<Looked> {
  try {
    const snapshot = await workbook.read({ tables: REGISTER_TABLES });
    const read = readRegister(snapshot);
    if (read.ok) {
      const warnings = read.warnings.map((each) => toldIn(each, context));
      return { kind: "register", register: read.value, overview: overviewOf(read.value, context), warnings };
    }
    if (read.problems.some(({ code }) => code === "sheet/no-register"))
      return await lookForReviews(workbook, snapshot.sheetNames);
    return { kind: "unreadable", report: refused(read.problems, context) };
  } catch (failure) {
    return { kind: "unreadable", report: hostReport(failure, context) };
  }
}

async function lookForReviews(workbook: Workbook, sheetNames: readonly string[]): Promise<Looked> {
  const { sheets } = await workbook.read({ tables: [], sheetsNamed: REVIEW_NAMES.register });
  const names = sheets[0]?.names;
  if (names === undefined) return { kind: "none", sheetNames };
  return {
    kind: "reviews",
    sheets: sheets.length,
    unit: names[REVIEW_NAMES.unit] ?? "",
    round: names[REVIEW_NAMES.round] ?? "",
    level: Number(names[REVIEW_NAMES.level] ?? 0),
  };
}

/** A host failure as a report; anything else is a bug and goes on. */
export function hostReport(failure: unknown, context: Context): Report {
  if (!(failure instanceof HostFailure)) throw failure;
  const told: Problem = { code: failure.code, severity: "error", values: failure.values };
  return {
    ok: false,
    exit: 3,
    message: describe(told, context.language),
    problems: [toldIn(told, context)],
    data: {},
    handouts: [],
  };
}

/** A bug, where there is nobody else to catch it: what the error said, and that it should be reported. */
export function bugReport(bug: unknown, context: Context): Report {
  return hostReport(new HostFailure("host/bug", { reason: bug instanceof Error ? bug.message : String(bug) }), context);
}

/** Whatever went wrong where there is nobody else to catch it. */
export function failureReport(failure: unknown, context: Context): Report {
  return failure instanceof HostFailure ? hostReport(failure, context) : bugReport(failure, context);
}

/** A problem in the reader's language. */
export function toldIn(told: Problem, context: Pick<Context, "language">): Told {
  const { code, severity, at } = told;
  return {
    code,
    severity,
    message: describe(told, context.language),
    sheet: at?.sheet ?? null,
    cell: at?.cell ?? null,
    row: at?.row ?? null,
    about: aboutOf(told),
  };
}

/** What a finding is about beyond its place: the file it was read from, the case, the question. */
function aboutOf({ values }: Problem): string {
  const source = String(values["kilde"] ?? "");
  const file = source.includes(" / ") ? source.slice(0, source.indexOf(" / ")) : "";
  return [file, values["sag"], values["spørgsmål"]]
    .map((each) => String(each ?? ""))
    .filter((each) => each !== "")
    .join(", ");
}

/** What of a file does not survive being written, as the port names it. */
type Losses = readonly { readonly code: string; readonly values: Problem["values"] }[];

/** The report of a command whose file lost parts, as its user chose: they are named all the same. */
export function withLosses(report: Report, losses: Losses, context: Context): Report {
  const told = losses.map(({ code, values }): Problem => ({ code, severity: "warning", values }));
  return { ...report, problems: [...report.problems, ...told.map((each) => toldIn(each, context))] };
}

/** Parts of the file would be lost, so it is not overwritten. */
export function lossReport(file: string, losses: Losses, context: Context): Report {
  const first = problem("file/would-lose", { file });
  const told = [first, ...losses.map((loss): Problem => ({ code: loss.code, severity: "error", values: loss.values }))];
  return {
    ok: false,
    exit: 3,
    message: describe(first, context.language),
    problems: told.map((each) => toldIn(each, context)),
    data: {},
    handouts: [],
  };
}

/** Nothing was written. */
export function refused(problems: readonly Problem[], context: Context): Report {
  const usage = problems.some((each) => each.code.startsWith("usage/"));
  const errors = problems.filter((each) => each.severity === "error");
  const told = errors.length === 1 ? (errors[0] as Problem) : problem("done/refused", { count: errors.length });
  return {
    ok: false,
    exit: usage ? 2 : 1,
    message: describe(told, context.language),
    problems: problems.map((each) => toldIn(each, context)),
    data: {},
    handouts: [],
  };
}

export function decided(decision: Decision, warnings: readonly Problem[], context: Context): Report {
  const problems = [...warnings, ...(decision.problems ?? [])];
  const ok = !problems.some((each) => each.severity === "error") && decision.message.severity !== "error";
  return {
    ok,
    exit: ok ? 0 : 1,
    message: describe(decision.message, context.language),
    problems: problems.map((each) => toldIn(each, context)),
    data: decision.data ?? {},
    handouts: decision.handouts ?? [],
    ...(decision.paper === undefined ? {} : { paper: decision.paper }),
    ...(decision.keyFile === undefined ? {} : { keyFile: decision.keyFile }),
    ...(decision.document === undefined ? {} : { document: decision.document }),
  };
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
    edits: [
      ...edits,
      ...freshnessEdits(after, decision.after ?? {}),
      { kind: "sheet", content: startSheet(startFacts(after, context.now.slice(0, 10))) },
      ...logged,
    ],
    ...(decision.show === undefined ? {} : { show: decision.show }),
  };
}
