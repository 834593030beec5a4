/** What a command has to say, in the reader's language: done, refused, or a host that failed. */
import type { ProblemCode } from "../language/catalogue";
import { kindWords } from "../language/kinds";
import type { Problem } from "../language/outcome";
import { describe, problem, subjectOf } from "../language/problem";
import { HostFailure } from "../workbook/workbook";
import type { Context, Decision, Report, Told } from "./command";

/** A host failure as a report; anything else is a bug and goes on. */
export function hostReport(failure: unknown, context: Context): Report<never> {
  if (!(failure instanceof HostFailure)) throw failure;
  const told: Problem = { code: failure.code, severity: "error", values: failure.values };
  return {
    ok: false,
    exit: 3,
    refused: true,
    message: describe(told, context.language, context.surface),
    problems: [toldIn(told, context)],
    data: null,
    handouts: [],
  };
}

/** A file or a program that failed, told by whoever saw it. */
export function failedReport({ code, values }: Problem, context: Context): Report<never> {
  return hostReport(new HostFailure(code, values), context);
}

/** A bug, where there is nobody else to catch it: what the error said, and that it should be reported. */
export function bugReport(bug: unknown, context: Context): Report<never> {
  return hostReport(new HostFailure("host/bug", { reason: bug instanceof Error ? bug.message : String(bug) }), context);
}

/** Whatever went wrong where there is nobody else to catch it. */
export function failureReport(failure: unknown, context: Context): Report<never> {
  return failure instanceof HostFailure ? hostReport(failure, context) : bugReport(failure, context);
}

/** A problem in the reader's language. */
export function toldIn(told: Problem, context: Pick<Context, "language" | "surface">): Told {
  const { code, severity, at } = told;
  return {
    code,
    severity,
    message: describe(told, context.language, context.surface),
    kind: kindWords(code, context.language),
    sheet: at?.sheet ?? null,
    cell: at?.cell ?? null,
    row: at?.row ?? null,
    ...subjectOf(told),
    about: aboutOf(told),
  };
}

/** What a finding is about beyond its place: the file it was read from, the case, the question. */
function aboutOf(told: Problem): string {
  const { file, case: sag, question } = subjectOf(told);
  return [file === told.at?.sheet ? "" : file, sag, question].filter((each) => each !== "").join(", ");
}

/** What of a file does not survive being written, as the port names it. */
type Losses = readonly { readonly code: ProblemCode; readonly values: Problem["values"] }[];

/** The report of a command whose file lost parts, as its user chose: they are named all the same. */
export function withLosses<Found extends object>(
  report: Report<Found>,
  losses: Losses,
  context: Context,
): Report<Found> {
  const told = losses.map(({ code, values }): Problem => ({ code, severity: "warning", values }));
  return { ...report, problems: [...report.problems, ...told.map((each) => toldIn(each, context))] };
}

/** Parts of the file would be lost, so it is not overwritten. */
export function lossReport(file: string, losses: Losses, context: Context): Report<never> {
  const first = problem("file/would-lose", { file });
  const told = [first, ...losses.map((loss): Problem => ({ code: loss.code, severity: "error", values: loss.values }))];
  return {
    ok: false,
    exit: 3,
    refused: true,
    message: describe(first, context.language, context.surface),
    problems: told.map((each) => toldIn(each, context)),
    data: null,
    handouts: [],
  };
}

/** Nothing was written. */
export function refused(problems: readonly Problem[], context: Context): Report<never> {
  const usage = problems.some((each) => each.code.startsWith("usage/"));
  const errors = problems.filter((each) => each.severity === "error");
  const told = errors.length === 1 ? (errors[0] as Problem) : problem("done/refused", { count: errors.length });
  return {
    ok: false,
    exit: usage ? 2 : 1,
    refused: true,
    message: describe(told, context.language, context.surface),
    problems: problems.map((each) => toldIn(each, context)),
    data: null,
    handouts: [],
  };
}

export function decided<Found extends object>(
  decision: Decision<Found>,
  warnings: readonly Problem[],
  context: Context,
): Report<Found> {
  const problems = [...warnings, ...(decision.problems ?? [])];
  const ok = !problems.some((each) => each.severity === "error") && decision.message.severity !== "error";
  return {
    ok,
    exit: ok ? 0 : 1,
    message: describe(decision.message, context.language, context.surface),
    problems: problems.map((each) => toldIn(each, context)),
    data: decision.data ?? null,
    handouts: decision.handouts ?? [],
    ...(decision.documents === undefined ? {} : { documents: decision.documents }),
    ...(decision.texts === undefined ? {} : { texts: decision.texts }),
    ...(decision.paper === undefined ? {} : { paper: decision.paper }),
    ...(decision.keyFile === undefined ? {} : { keyFile: decision.keyFile }),
    ...(decision.document === undefined ? {} : { document: decision.document }),
    ...(decision.calendar === undefined ? {} : { calendar: decision.calendar }),
  };
}
