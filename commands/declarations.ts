/** The types of the package (`api.d.ts`), made from the options of the commands: one function per command. */
import { COMMANDS } from "../src/register/commands/list";
import type { Option, Registered, RegisteredMaker } from "../src/register/registration";
import { COMMON } from "./options";

type Listed = Registered | RegisteredMaker;

const TYPES: Readonly<Record<Option["kind"], string>> = {
  text: "string",
  phrase: "string",
  number: "number",
  date: "string",
  list: "string | readonly string[]",
  words: "string | readonly string[]",
  returned: "string | readonly string[]",
  table: "string",
  key: "string",
  target: "string",
  flag: "boolean",
};

const HEAD = `/** Tilsynsregister for other programs of Node. Made from the list of commands; see docs/automation.md. */

/** Who asks, when, and in which language they are answered. */
export interface Settings {
  /** Written to the log; the account's name where it is not said. */
  readonly user?: string;
  /** ISO 8601 with time zone; the time now where it is not said. */
  readonly now?: string;
  /** Danish where it is not said. */
  readonly language?: "da" | "en";
}

export interface RunSettings extends Settings {
  /** Try each step on a copy in memory; nothing is written. */
  readonly dryRun?: boolean;
  /** Where paths of a plan that is given as a value are from; where the program runs if it is not said. */
  readonly folder?: string;
}

/** A finding, with where it is; null where it has no such place. */
export interface Problem {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly file: string | null;
  readonly sheet: string | null;
  /** As \`C12\`. */
  readonly cell: string | null;
  readonly row: number | null;
  readonly case: string | null;
  readonly question: string | null;
}

/** How many findings there are of a kind. */
export interface ProblemKind {
  readonly code: string;
  readonly kind: string;
  readonly severity: "error" | "warning" | "info";
  readonly count: number;
}

/** What a command did. What it found beside, as \`drawn\` or \`rounds\`, is there by name. */
export interface Result {
  readonly ok: boolean;
  /** 0 done (warnings allowed), 1 the data has errors, 2 wrong usage, 3 a file or a program failed. */
  readonly exit: 0 | 1 | 2 | 3;
  readonly message: string;
  readonly problems: readonly Problem[];
  readonly kinds: readonly ProblemKind[];
  /** Paths of the files that were written. */
  readonly files: readonly string[];
  readonly [found: string]: unknown;
}

export type StepResult =
  | { readonly step: number; readonly command: CommandName; readonly run: false }
  | (Result & { readonly step: number; readonly command: CommandName; readonly run: true });

export interface PlanResult extends Result {
  /** Empty where something in the plan is wrong: then no step was run. */
  readonly steps: readonly StepResult[];
}

/** Options of every command. */
export interface Common {
`;

/** The text of \`api.d.ts\`. */
export function declarations(): string {
  const names = [...new Set(COMMANDS.map(({ name }) => name))];
  const common = (["out", "user", "now", "accept-loss"] as const).map((each) => member(each, COMMON[each]));
  const works = names.filter((name) =>
    COMMANDS.some((each) => each.name === name && each.kind === "works on a register"),
  );
  return [
    `${HEAD}${common.join("")}}\n`,
    ...COMMANDS.map(optionsInterface),
    `export type CommandName = ${names.map((name) => JSON.stringify(name)).join(" | ")};\n`,
    `/** One function per command. */\nexport interface Commands {\n${names.map((name) => method(name, "file: string, ")).join("")}}\n`,
    `/** A register, with a function for each command that works on one. */\nexport interface Register {\n  /** The whole path. */\n  readonly file: string;\n${works.map((name) => method(name, "")).join("")}}\n`,
    `/** A step of a plan: the command's name and its options. */\nexport type Step =\n${COMMANDS.map((each) => `  | ({ readonly command: ${JSON.stringify(each.name)} } & ${interfaceOf(each)})`).join("\n")};\n`,
    `export interface Plan {\n  readonly $schema?: string;\n  readonly register: string;\n  readonly user?: string;\n  readonly now?: string;\n  readonly steps: readonly Step[];\n}\n`,
    `export declare const commands: Commands;\n`,
    `/** A register that is there, or why it cannot be read. */\nexport declare function openRegister(\n  file: string,\n  settings?: Settings,\n): Promise<\n  | { readonly ok: true; readonly exit: 0; readonly register: Register }\n  | { readonly ok: false; readonly exit: 1 | 3; readonly message: string; readonly problems: readonly Problem[] }\n>;\n`,
    `/** Runs a plan, as a value or the path of a file. */\nexport declare function run(plan: Plan | string, settings?: RunSettings): Promise<PlanResult>;\n`,
    `/** JSON schemas (draft 07). */\nexport declare function schemaOfPlans(language?: "da" | "en"): Readonly<Record<string, unknown>>;\nexport declare function schemaOfResults(): Readonly<Record<string, unknown>>;\n`,
    `export declare const version: string;\n`,
  ].join("\n");
}

function interfaceOf({ name, given }: Listed): string {
  const words = given === undefined ? [name] : [name, given];
  return `${words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join("")}Options`;
}

function optionsInterface(command: Listed): string {
  const { options, words, given } = command;
  const members = Object.entries(options).map(([name, each]) => member(name, each, name === given));
  return `/** ${words.about.en} */\nexport interface ${interfaceOf(command)} extends Common {\n${members.join("")}}\n`;
}

function member(name: string, { kind, required, about }: Option, isGiven = false): string {
  const optional = required === true || isGiven ? "" : "?";
  return `  /** ${about.en} */\n  readonly ${/^\w+$/u.test(name) ? name : JSON.stringify(name)}${optional}: ${TYPES[kind]};\n`;
}

function method(name: string, before: string): string {
  const named = COMMANDS.filter((each) => each.name === name);
  const isNeeded = named.every(({ options, given }) =>
    Object.entries(options).some(([option, each]) => each.required === true || option === given),
  );
  const options = named.map(interfaceOf).join(" | ");
  const about = named[0]?.words.about.en ?? "";
  return `  /** ${about} */\n  ${name}(${before}options${isNeeded ? "" : "?"}: ${options}, settings?: Settings): Promise<Result>;\n`;
}
