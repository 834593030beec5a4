/**
 * What the text of an option becomes, by the kind its registration gives it, and the help that is written from the same
 * registrations. The options that every command takes are here.
 */
import type { Words } from "../src/language/words";
import { z } from "zod";
import { parseDate } from "../src/kernel/date";
import { clean, visible } from "../src/kernel/text";
import type { Outcome, Problem } from "../src/language/outcome";
import { done, failed } from "../src/language/outcome";
import { problem } from "../src/language/problem";
import type { Context, Report } from "../src/register/command";
import { COMMANDS, commandsNamed } from "../src/register/commands/list";
import type { AnyValues, KeyFile, Option, OptionKinds, Options, ReturnedFiles } from "../src/register/registration";
import { refused } from "../src/register/report";
import type { ReadTable } from "../src/workbook/content";

z.config({ jitless: true });

/** Options of every command of the command line. */
export const COMMON = {
  json: {
    kind: "flag",
    example: "",
    about: { da: "ét JSON-objekt og intet andet", en: "one JSON object and nothing else" },
  },
  lang: { kind: "text", example: "da|en", about: { da: "sprog", en: "language" } },
  out: {
    kind: "target",
    example: "fil",
    about: { da: "gem her i stedet for i filen selv", en: "save here instead of in the file itself" },
  },
  user: {
    kind: "phrase",
    example: "navn",
    about: { da: "hvem du er; skrives i loggen", en: "who you are; written to the log" },
  },
  now: {
    kind: "text",
    example: "tid",
    about: { da: "tidspunktet, som 2026-01-05T08:00:00Z", en: "the time, as 2026-01-05T08:00:00Z" },
  },
  "accept-loss": {
    kind: "flag",
    example: "",
    about: {
      da: "overskriv, selv om dele af filen går tabt",
      en: "overwrite although parts of the file are lost",
    },
  },
  help: { kind: "flag", example: "", about: { da: "denne hjælp", en: "this help" } },
} as const satisfies Options;

/** What the command line has beside the commands of a register: what follows the name, the options, the help. */
interface Alone {
  readonly place: Words;
  readonly options: Options;
  readonly about: Words;
}

const ALONE: Readonly<Record<string, Alone>> = {
  demo: {
    place: { da: "[mappe]", en: "[folder]" },
    options: {
      preset: { kind: "text", example: "model", about: { da: "tilsynsmodel", en: "supervision model" } },
      year: { kind: "flag", example: "", about: { da: "et helt år", en: "a whole year" } },
    },
    about: { da: "hele forløbet på eksempeldata", en: "the whole job on sample data" },
  },
  run: {
    place: { da: "<plan.json>", en: "<plan.json>" },
    options: {
      "dry-run": {
        kind: "flag",
        example: "",
        about: {
          da: "prøv hvert trin på en kopi i hukommelsen; intet skrives",
          en: "try each step on a copy in memory; nothing is written",
        },
      },
    },
    about: { da: "kør kommandoerne i en plan efter hinanden", en: "run the commands of a plan one after another" },
  },
  watch: {
    place: { da: "<mappe>", en: "<folder>" },
    options: {
      register: {
        kind: "target",
        required: true,
        example: "register.xlsx",
        about: { da: "registret, der samles ind i", en: "the register to collect into" },
      },
      once: {
        kind: "flag",
        example: "",
        about: { da: "tag det, der er kommet, og slut", en: "take what has come, and end" },
      },
      every: {
        kind: "number",
        example: "5",
        about: { da: "sekunder mellem hvert kig (ellers 5)", en: "seconds from one look to the next (else 5)" },
      },
      patience: {
        kind: "number",
        example: "10",
        about: {
          da: "minutter, før en fil, der ikke kan åbnes, afvises (ellers 10)",
          en: "minutes before a file that cannot be opened is rejected (else 10)",
        },
      },
    },
    about: { da: "saml ind, hvad der kommer i en mappe", en: "collect what arrives in a folder" },
  },
};

/** Options as they were typed, before their kinds are known. */
export type TypedOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** The command's own values, and those of every command. */
export interface ReadOptions {
  readonly own: AnyValues;
  readonly out: string | undefined;
  readonly user: string | undefined;
  readonly now: string | undefined;
  readonly acceptLoss: boolean;
}

/** What reads the files that options name. */
export interface OptionFiles {
  table(path: string): Promise<ReadTable>;
  returned(paths: readonly string[]): Promise<ReturnedFiles>;
  key(path: string): Promise<KeyFile>;
}

export function isCommand(name: string): boolean {
  return isAlone(name) || commandsNamed(name).length > 0;
}

/** Whether it belongs to the command line alone: it works on no register, or on one by other commands. */
export function isAlone(name: string): boolean {
  return Object.hasOwn(ALONE, name);
}

/** The commands that a plan may have. */
export function registerCommandNames(): string {
  return [...new Set(COMMANDS.map((each) => each.name))].join(", ");
}

export function commandNames(): string {
  return [registerCommandNames(), ...Object.keys(ALONE)].join(", ");
}

/** Every option that may stand after a command's name, by option name. */
export function optionsOf(command: string): Options {
  const own = isAlone(command) ? [ALONE[command]?.options] : commandsNamed(command).map((each) => each.options);
  return { ...Object.assign({}, ...own), ...COMMON } as Options;
}

/** Does the option take every word up to the next one? */
export function takesWords({ kind }: Option): boolean {
  return kind === "words" || kind === "returned";
}

/** What nobody sees is not there: an option of nothing else is missing. */
const text = z.string().transform(clean).pipe(z.string().min(1));
/** A place among the files is taken to the letter. */
const place = z.string().trim().min(1);

/** What the command line can make of a text by itself; a file's path until the file is read. */
const SHAPES: Readonly<Record<Option["kind"], (option: Option) => z.ZodType>> = {
  text: () => text,
  phrase: () => z.string().transform(visible),
  number: () =>
    z
      .string()
      .trim()
      .regex(/^\d{1,3}$/u)
      .transform(Number),
  date: () =>
    z
      .string()
      .refine((value) => parseDate(value.trim()) !== null)
      .transform((value) => parseDate(value.trim())),
  list: ({ separator = ";" }) =>
    text.transform((value) =>
      value
        .split(separator)
        .map(clean)
        .filter((each) => each !== ""),
    ),
  words: () => z.array(text).min(1),
  table: ({ ending = "" }) => place.refine((value) => value.toLowerCase().endsWith(ending)),
  returned: () => z.array(place).min(1),
  key: ({ ending = "" }) => place.refine((value) => value.toLowerCase().endsWith(ending)),
  target: ({ ending = "" }) => place.refine((value) => value.toLowerCase().endsWith(ending)),
  flag: () => z.boolean(),
};

const LANGUAGE = z.enum(["da", "en"]);
const TIME = z.string().refine((value) => /^\d{4}-\d{2}-\d{2}T/u.test(value) && !Number.isNaN(Date.parse(value)));

/**
 * The values of a command's options, files not yet read.
 *
 * @problems usage/missing, usage/number, usage/date, usage/option: all of them at once
 */
export function readOptions(
  command: string,
  options: Options,
  file: string | undefined,
  typed: TypedOptions,
): Outcome<ReadOptions> {
  const problems: Problem[] = [];
  if (file === undefined && command !== "demo")
    problems.push(problem("usage/missing", { command, option: placeOf(command, "da") }));
  const read = (name: string, option: Option): unknown => {
    const value = typed[name];
    if (value === undefined) {
      if (option.required === true) problems.push(problem("usage/missing", { command, option: `--${name}` }));
      return option.kind === "flag" ? false : undefined;
    }
    const parsed = SHAPES[option.kind](option).safeParse(value);
    if (parsed.success) return parsed.data;
    problems.push(shapeProblem(command, name, option, value));
    return undefined;
  };
  const own: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) own[name] = read(name, option);
  for (const name of Object.keys(typed))
    if (!(name in options) && !(name in COMMON))
      problems.push(problem("usage/option", { command, reason: `--${name}` }));
  const { lang, now } = typed;
  if (lang !== undefined && !LANGUAGE.safeParse(lang).success)
    problems.push(problem("usage/option", { command, reason: `--lang "${String(lang)}"` }));
  if (now !== undefined && !TIME.safeParse(now).success)
    problems.push(problem("usage/option", { command, reason: `--now "${String(now)}"` }));
  const common = {
    out: read("out", COMMON.out) as string | undefined,
    user: clean((read("user", COMMON.user) as string | undefined) ?? "") || undefined,
    now: now as string | undefined,
    acceptLoss: typed["accept-loss"] === true,
  };
  return problems.length > 0 ? failed(...problems) : done({ own: own as AnyValues, ...common });
}

function shapeProblem(command: string, name: string, { kind }: Option, value: unknown): Problem {
  const told = { option: `--${name}`, value: String(value) };
  if (kind === "number") return problem("usage/number", told);
  if (kind === "date") return problem("usage/date", told);
  if (clean(told.value) === "") return problem("usage/missing", { command, option: told.option });
  return problem("usage/option", { command, reason: `${told.option} "${told.value}"` });
}

/** The values with the files read that they name. */
export async function withFiles(options: Options, values: AnyValues, files: OptionFiles): Promise<AnyValues> {
  const read: Record<string, AnyValues[string]> = { ...values };
  for (const [name, { kind }] of Object.entries(options)) {
    const value = values[name];
    if (typeof value === "string" && kind === "table") read[name] = await files.table(value);
    if (typeof value === "string" && kind === "key") read[name] = await files.key(value);
    if (Array.isArray(value) && kind === "returned") read[name] = await files.returned(value.map(String));
  }
  return read;
}

/** A target or another plain text among the values; undefined where it was not given. */
export function textOf(values: AnyValues, name: string): OptionKinds["target"] | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** Help of one command, or the list of all. */
export function help(language: "da" | "en", command?: string): string {
  if (command === undefined) {
    const names = commandNames().split(", ");
    const width = Math.max(...names.map((name) => name.length));
    const lines = names.map((name) => `  ${name.padEnd(width)}  ${aboutOf(name)[language]}`);
    const first =
      language === "da"
        ? "Brug: tilsyn <kommando> <register.xlsx> [valg]"
        : "Usage: tilsyn <command> <register.xlsx> [options]";
    return [first, "", ...lines].join("\n");
  }
  const named = Object.entries(optionsOf(command)).map(([name, { example, about }]): [string, string] => [
    `--${name}${example === "" ? "" : ` ${example}`}`,
    about[language],
  ]);
  const width = Math.max(...named.map(([name]) => name.length));
  return [
    `tilsyn ${command} ${placeOf(command, language)}: ${aboutOf(command)[language]}`,
    "",
    ...named.map(([name, what]) => `  ${name.padEnd(width)}  ${what}`),
  ].join("\n");
}

function aboutOf(command: string): Words {
  return commandsNamed(command)[0]?.words.about ?? ALONE[command]?.about ?? { da: "", en: "" };
}

/** What stands after the command's name. */
function placeOf(command: string, language: "da" | "en"): string {
  return ALONE[command]?.place[language] ?? "<register.xlsx>";
}

/** The command line was not understood. `reason` null: there is no such command. */
export function usageReport(command: string, reason: string | null, context: Context): Report {
  const told =
    reason === null
      ? problem("usage/command", { command, known: commandNames() })
      : problem("usage/option", { command, reason });
  return refused([told], context);
}
