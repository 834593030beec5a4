/**
 * Tilsynsregister from another program of Node: the commands of the command line as functions, with the same files, locks,
 * sentences and logs. What goes wrong is told in the result; an exception is a bug.
 *
 * Options are named as on the command line and may be as JSON has them: numbers, lists, true. Paths are from where the
 * program runs. The types are made from the list of commands (`declarations.ts`).
 */
import path from "node:path";
import project from "../package.json";
import type { Outcome } from "../src/language/outcome";
import { failed } from "../src/language/outcome";
import type { Language } from "../src/language/problem";
import { problem } from "../src/language/problem";
import type { Context, Report } from "../src/register/command";
import { COMMANDS } from "../src/register/commands/list";
import { look } from "../src/register/commands/look";
import { hostReport, refused } from "../src/register/report";
import { openFile, readBytes, systemFailure } from "../src/workbook/xlsx-files";
import { ENGINE, accountName, timeNow } from "./cli";
import type { Performed, Plan, Understood } from "./engine";
import { planOf, readPlan, typedStep } from "./plan";
import { reportObject } from "./print";
import { runPlan } from "./run-plan";
import { planSchema, resultsSchema } from "./schemas";

/** Who asks, when, and in which language they are answered. */
export interface Settings {
  /** Written to the log; the account's name where it is not said. */
  readonly user?: string;
  /** ISO 8601 with time zone; the time now where it is not said. */
  readonly now?: string;
  /** Danish where it is not said. */
  readonly language?: Language;
}

export interface RunSettings extends Settings {
  readonly dryRun?: boolean;
  /** Where paths of a plan that is given as a value are from; where the program runs if it is not said. */
  readonly folder?: string;
}

type Values = Readonly<Record<string, unknown>>;
/** As `--json` has it, and the exit code. */
type Result = Values & { readonly exit: number };
type OnRegister = (options?: Values, settings?: Settings) => Promise<Result>;

/** One function per command of the list: `commands.draw(file, { round, level, seed })`. */
export const commands: Readonly<Record<string, (file: string, ...rest: Parameters<OnRegister>) => Promise<Result>>> =
  Object.fromEntries(
    [...new Set(COMMANDS.map(({ name }) => name))].map((name) => [
      name,
      (file, options = {}, settings = {}) => perform(name, file, options, settings),
    ]),
  );

/** A register that is there, with a function for each command that works on one; or why it cannot be read. */
export async function openRegister(file: string, settings: Settings = {}): Promise<Result> {
  const context = contextOf(settings);
  const place = path.resolve(file);
  const looked = await openFile(place).then(
    (workbook) => look(workbook, context),
    (failure: unknown) => ({ kind: "unreadable" as const, report: hostReport(systemFailure(failure), context) }),
  );
  if (looked.kind === "unreadable") return result({ report: looked.report, files: [] });
  if (looked.kind !== "register")
    return result({ report: refused([problem("sheet/no-register", { table: "tblOpsaetning" })], context), files: [] });
  const works = COMMANDS.filter(({ kind }) => kind === "works on a register").map(({ name }) => name);
  const own = new Set(works);
  const on = Array.from(own, (name): [string, OnRegister] => [
    name,
    (options = {}, over = {}) => perform(name, place, options, { ...settings, ...over }),
  ]);
  return {
    ok: true,
    exit: 0,
    message: "",
    problems: [],
    kinds: [],
    register: { file: place, ...Object.fromEntries(on) },
  };
}

/** A plan, as a value or the path of a file; see `tilsyn run`. */
export async function run(plan: unknown, settings: RunSettings = {}): Promise<Result> {
  const context = contextOf(settings);
  const reader = { context, over: { user: settings.user, now: settings.now } };
  const read = async (): Promise<Plan | Performed> => {
    if (typeof plan === "string")
      return readPlan(plan, new TextDecoder().decode(await readBytes(plan)), reader, ENGINE);
    const folder = path.resolve(settings.folder ?? ".");
    return planOf(plan, { name: "plan", folder }, reader, ENGINE);
  };
  return guarded(context, async () => {
    const found = await read();
    return "report" in found ? found : runPlan(found, ENGINE, context, settings.dryRun === true);
  });
}

/** The version of the package. */
export const version: string = project.version;

// Both have parameters of their own, so they are passed on by hand: a file that only passes on says nothing.
/** JSON schema (draft 07) of a plan. */
export const schemaOfPlans = (language: Language = "da"): Values => planSchema(language);
/** JSON schema (draft 07) of what `--json` prints and these functions give. */
export const schemaOfResults = (): Values => resultsSchema();

async function perform(name: string, file: string, options: Values, settings: Settings): Promise<Result> {
  const context = contextOf(settings);
  return guarded(context, async () => {
    const understood = understand(name, path.resolve(file), options, settings);
    if (!understood.ok) return { report: refused(understood.problems, context), files: [] };
    const { user, now } = understood.value.options;
    return ENGINE.perform(understood.value, { ...context, user: user ?? context.user, now: now ?? context.now });
  });
}

function understand(name: string, file: string, options: Values, { user, now }: Settings): Outcome<Understood> {
  const { typed, problems } = typedStep(name, options, process.cwd());
  if (problems.length > 0) return failed(...problems);
  const over = { ...(user === undefined ? {} : { user }), ...(now === undefined ? {} : { now }) };
  return ENGINE.understood(name, file, { ...over, ...typed });
}

async function guarded(context: Context, work: () => Promise<Performed>): Promise<Result> {
  return result(
    await work().catch((failure: unknown) => ({ report: hostReport(systemFailure(failure), context), files: [] })),
  );
}

function result({ report, files, more }: Performed): Result {
  return { ...reportObject(report as Report, { files, ...more }), exit: report.exit };
}

function contextOf({ user, now, language }: Settings): Context {
  return {
    user: user ?? accountName(),
    now: now ?? timeNow(),
    language: language ?? "da",
    version: project.version,
    surface: "command line",
  };
}
