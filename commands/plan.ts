/**
 * A plan: commands that are run one after another on a register, as `plan.json` has them. It is read and held against
 * what each command takes as a whole, before the first step is run: what is wrong in step 7 is told before step 1 is done.
 *
 * Paths in a plan are from the folder of the plan, wherever the program was started.
 */
import path from "node:path";
import { promises as fs } from "node:fs";
import type { Problem } from "../src/language/outcome";
import { describe, problem } from "../src/language/problem";
import type { Context, Told } from "../src/register/command";
import { typedFaults } from "../src/register/commands/decide";
import type { Option, Options, Registered } from "../src/register/registration";
import { refused, toldIn } from "../src/register/report";
import type { Engine, Performed, Plan, PlanStep } from "./engine";
import { jsonFault } from "./json-fault";
import type { TypedOptions } from "./options";
import { isAlone, isCommand, optionsOf, registerCommandNames } from "./options";

/** What a plan has beside its steps. */
const KEYS = ["$schema", "register", "user", "now", "steps"] as const;
/** Options of a call that say nothing of one step. */
const OF_THE_CALL: ReadonlySet<string> = new Set(["json", "lang", "help"]);

type Json = Readonly<Record<string, unknown>>;

export interface PlanReader {
  readonly context: Context;
  /** What the call itself says; it goes before what the plan says. */
  readonly over: { readonly user?: string | undefined; readonly now?: string | undefined };
}

/**
 * The plan in the text of a file, or why nothing of it is run.
 *
 * @problems plan/…, usage/… with the number of the step
 */
export async function readPlan(
  file: string,
  text: string,
  reader: PlanReader,
  engine: Engine,
): Promise<Plan | Performed> {
  const name = path.basename(file);
  const bare = text.replace(/^\ufeff/u, "");
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    const told = problem("plan/not-json", { file: name, ...jsonFault(bare) });
    return faults(name, [toldIn(told, reader.context)], reader.context);
  }
  return planOf(value, { name, folder: path.dirname(path.resolve(file)) }, reader, engine);
}

/**
 * A plan that is there as a value.
 *
 * @param from what it is called, and the folder its paths are from
 * @problems as `readPlan`
 */
export async function planOf(
  value: unknown,
  from: { readonly name: string; readonly folder: string },
  { context, over }: PlanReader,
  engine: Engine,
): Promise<Plan | Performed> {
  const { name: file } = from;
  if (!isObject(value)) return faults(file, [toldIn(problem("plan/not-object", { file }), context)], context);
  const told: Told[] = shapeFaults(value, file).map((each) => toldIn(each, context));
  const { register, steps } = value;
  const given = Array.isArray(steps) ? (steps as readonly unknown[]) : [];
  const place = typeof register === "string" ? path.resolve(from.folder, register) : "";
  const common = { user: over.user ?? textIn(value, "user"), now: over.now ?? textIn(value, "now") };
  const read: PlanStep[] = [];
  const made: string[] = [];
  for (const [index, step] of given.entries()) {
    const number = index + 1;
    const found = await readStep(step, { number, place, folder: from.folder, common, context, made }, engine);
    if ("problems" in found)
      told.push(...found.problems.map((each) => atStep(toldIn(each, context), number, nameOf(step), context)));
    else read.push({ number, ...found });
  }
  return told.length > 0 ? faults(file, told, context) : { name: file, register: place, steps: read };
}

interface StepReader {
  readonly number: number;
  readonly place: string;
  readonly folder: string;
  readonly common: { readonly user: string | undefined; readonly now: string | undefined };
  readonly context: Context;
  /** Places that earlier steps make; those of this step are added. */
  readonly made: string[];
}

type Faulty = { readonly problems: readonly Problem[] };

async function readStep(step: unknown, reader: StepReader, engine: Engine): Promise<Omit<PlanStep, "number"> | Faulty> {
  const name = nameOf(step);
  if (!isObject(step) || name === "") return { problems: [problem("plan/step-shape", { step: reader.number })] };
  if (!isCommand(name) || isAlone(name))
    return { problems: [problem("usage/command", { command: name, known: registerCommandNames() })] };
  const { typed, problems } = typedStep(name, step, reader.folder);
  const { user, now } = reader.common;
  const all: TypedOptions = {
    ...(user === undefined ? {} : { user }),
    ...(now === undefined ? {} : { now }),
    ...typed,
  };
  const read = engine.understood(name, reader.place, all);
  if (!read.ok || problems.length > 0) {
    // What was not taken over is told once.
    const spoken = new Set(problems.map((each) => String(each.values["option"])));
    const rest = read.ok ? [] : read.problems.filter((each) => !spoken.has(String(each.values["option"])));
    return { problems: [...problems, ...rest] };
  }
  const { command, options } = read.value;
  const context: Context = {
    ...reader.context,
    user: options.user ?? reader.context.user,
    now: options.now ?? reader.context.now,
  };
  const wrong = await beforehand(read.value, context, reader.made, engine);
  reader.made.push(...targetsOf(command.options, typed));
  return wrong.length > 0 ? { problems: wrong } : { understood: read.value, context };
}

/** What can be told of a step before anything is run. */
async function beforehand(
  understood: PlanStep["understood"],
  context: Context,
  made: readonly string[],
  engine: Engine,
): Promise<readonly Problem[]> {
  const { command, file, options } = understood;
  if (command.kind === "makes a register") {
    const outcome = command.make(options.own, context);
    return outcome.ok ? [] : outcome.problems;
  }
  const named = filesNamed(command, options.own);
  const absent: Problem[] = [];
  for (const each of named) {
    const isMade = made.some((target) => each === target || each.startsWith(target + path.sep));
    if (isMade || (await isThere(each))) continue;
    absent.push(problem("file/not-found", { file: path.basename(each) }));
  }
  if (absent.length > 0) return absent;
  if (named.length > 0 || Object.values(command.options).some(({ kind }) => kind === "key")) return [];
  const ready = await engine.prepared(command, file, options, context);
  return ready.ok ? typedFaults(ready.value, null, context) : ready.problems;
}

function isThere(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

/** Files and folders that a step reads. */
function filesNamed(command: Registered, own: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(command.options).flatMap(([name, { kind }]) => {
    const value = own[name];
    if (kind === "table" && typeof value === "string") return [value];
    return kind === "returned" && Array.isArray(value) ? value.map(String) : [];
  });
}

function targetsOf(options: Options, typed: TypedOptions): readonly string[] {
  return Object.entries(options).flatMap(([name, { kind }]) => {
    const value = typed[name];
    return kind === "target" && typeof value === "string" ? [value] : [];
  });
}

/** The options of a step as the command line has them. */
export function typedStep(
  command: string,
  step: Json,
  folder: string,
): { readonly typed: TypedOptions; readonly problems: readonly Problem[] } {
  const known = optionsOf(command);
  const typed: Record<string, TypedOptions[string]> = {};
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(step)) {
    if (name === "command") continue;
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (OF_THE_CALL.has(name)) problems.push(problem("usage/not-in-step", { option: `--${name}` }));
    else if (option === undefined) problems.push(problem("usage/option", { command, reason: `--${name}` }));
    else {
      const made = typedValue(option, value, `--${name}`, folder);
      if (typeof made === "object" && "code" in made) problems.push(made);
      else if (made !== false) typed[name] = made;
    }
  }
  return { typed, problems };
}

/** A value of JSON as it would have been typed; paths whole. */
function typedValue(
  option: Option,
  value: unknown,
  name: string,
  folder: string,
): string | boolean | readonly string[] | Problem {
  const { kind, separator = ";" } = option;
  const shown = { option: name, value: JSON.stringify(value) ?? "null" };
  if (kind === "flag") return typeof value === "boolean" ? value : problem("usage/not-flag", shown);
  if (kind === "number") {
    if (typeof value === "number" || typeof value === "string") return String(value);
    return problem("usage/number", shown);
  }
  if (kind === "list" || kind === "words" || kind === "returned") {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = parts.filter((each): each is string => typeof each === "string");
    if (texts.length === 0 || texts.length < parts.length) return problem("usage/not-list", shown);
    if (kind === "returned")
      return texts.map((each) => (each.trim() === "" ? each : path.resolve(folder, each.trim())));
    if (kind === "words") return texts;
    const joined = Array.isArray(value) ? texts.find((each) => each.includes(separator)) : undefined;
    return joined === undefined
      ? texts.join(separator)
      : problem("usage/parted", { option: name, value: joined, separator });
  }
  if (typeof value !== "string") return problem("usage/not-text", shown);
  const isPath = kind === "table" || kind === "key" || kind === "target";
  return isPath && value.trim() !== "" ? path.resolve(folder, value.trim()) : value;
}

function shapeFaults(plan: Json, file: string): Problem[] {
  const { register, steps } = plan;
  const known = KEYS.join(", ");
  return [
    ...Object.keys(plan).flatMap((key) =>
      KEYS.some((each) => each === key) ? [] : [problem("plan/key-unknown", { file, key, known })],
    ),
    ...(typeof register === "string" && register.trim() !== "" ? [] : [problem("plan/register", { file })]),
    ...["user", "now"].flatMap((key) => {
      const value = plan[key];
      if (value === undefined || typeof value === "string") return [];
      return [problem("usage/not-text", { option: `"${key}"`, value: JSON.stringify(value) })];
    }),
    ...(Array.isArray(steps) && steps.length > 0 ? [] : [problem("plan/steps", { file })]),
  ];
}

/** A problem with the step it is of, in words. */
export function atStep(told: Told, step: number, command: string, context: Context): Told {
  const message = describe(
    problem("plan/at-step", { step, command: command || "?", reason: told.message }),
    context.language,
    context.surface,
  );
  return { ...told, message };
}

/** No step is run. */
function faults(file: string, told: readonly Told[], context: Context): Performed {
  const message = describe(problem("plan/refused", { file, count: told.length }), context.language, context.surface);
  const report = refused([problem("plan/refused", { file, count: told.length })], context);
  return { report: { ...report, exit: 2, message, problems: told }, files: [], more: { steps: [] } };
}

function nameOf(step: unknown): string {
  return isObject(step) && typeof step["command"] === "string" ? step["command"] : "";
}

function textIn(plan: Json, key: string): string | undefined {
  const value = plan[key];
  return typeof value === "string" ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
