/**
 * Every command and option by name, with their shapes: read by the command line, shown as help, and the one place where
 * typed text becomes the values commands take.
 */
import { z } from "zod";
import { parseDate } from "../src/kernel/date";
import type { Outcome, Problem } from "../src/kernel/outcome";
import { done, failed } from "../src/kernel/outcome";
import { problem } from "../src/language/problem";
import type { Context, Report } from "../src/register/command";
import { refused } from "../src/register/report";

// Before the first shape: zod else tries whether it may compile text to code, which the pane's content policy forbids and reports.
z.config({ jitless: true });

interface Option {
  readonly type: "string" | "boolean";
  /** How the value is shown in help; none for a switch. */
  readonly value?: string;
  readonly da: string;
  readonly en: string;
}

const OPTIONS = {
  preset: { type: "string", value: "model", da: "tilsynsmodel", en: "supervision model" },
  template: {
    type: "string",
    value: "skabelon …",
    da: "en eller flere skabeloner; ellers modellens egne",
    en: "one or more templates; else the model's own",
  },
  units: { type: "string", value: '"A;B;…"', da: "enhederne", en: "the units" },
  cases: {
    type: "string",
    value: "fil",
    da: "udtræk af sager, .csv eller .xlsx",
    en: "export of cases, .csv or .xlsx",
  },
  map: {
    type: "string",
    value: '"Sagsnr=Sag;…"',
    da: "hvilken overskrift der er hvilken kolonne",
    en: "which header is which column",
  },
  replace: {
    type: "boolean",
    da: "erstat de sager, der står på arket Sager",
    en: "replace the cases on the sheet Sager",
  },
  partial: {
    type: "boolean",
    da: "skriv de rigtige rækker, selv om andre har fejl",
    en: "write the rows that are right although others are wrong",
  },
  serial: {
    type: "string",
    value: "mappe/nøgle.csv",
    da: "giv løbenumre i stedet for CPR-numre; nøglen gemmes kun her",
    en: "give serial numbers in place of CPR numbers; the key is kept here alone",
  },
  history: { type: "string", value: "fil.csv", da: "tal fra tidligere runder", en: "figures of earlier rounds" },
  round: { type: "string", value: "2026-K1", da: "runden", en: "the round" },
  level: { type: "string", value: "2", da: "niveauet", en: "the level" },
  seed: { type: "string", value: '"…"', da: "den tekst, der trækkes med", en: "the text drawn with" },
  preview: {
    type: "boolean",
    da: "vis planen, uden seed og uden at skrive",
    en: "show the plan, without a seed and without writing",
  },
  redraw: { type: "boolean", da: "træk om; kræver --reason", en: "draw again; needs --reason" },
  reason: { type: "string", value: '"…"', da: "begrundelse, gemmes i loggen", en: "reason, kept in the log" },
  date: {
    type: "string",
    value: "2026-01-05",
    da: "udtrækkets dato; ellers i dag",
    en: "date of the draw; else today",
  },
  case: { type: "string", value: "sag", da: "sagens nummer", en: "the case's number" },
  folder: {
    type: "string",
    value: "mappe",
    da: "et regneark pr. enhed her, ellers ark i registret",
    en: "a workbook per unit here, else sheets in the register",
  },
  from: {
    type: "string",
    value: "mappe|fil …",
    da: "returnerede skemaer, ellers registrets egne",
    en: "returned review sheets, else the register's own",
  },
  compare: {
    type: "string",
    value: "2025-K4,…",
    da: "runder at sammenligne med, den første er grundlaget",
    en: "rounds to compare with, the first is the baseline",
  },
  unit: { type: "string", value: "enhed", da: "kun tallene for denne enhed", en: "the figures of this unit alone" },
  pdf: {
    type: "string",
    value: "fil.pdf",
    da: "også som PDF gennem LibreOffice",
    en: "also as PDF through LibreOffice",
  },
  docx: { type: "string", value: "fil.docx", da: "også som dokument til Word", en: "also as a document for Word" },
  json: { type: "boolean", da: "ét JSON-objekt og intet andet", en: "one JSON object and nothing else" },
  lang: { type: "string", value: "da|en", da: "sprog", en: "language" },
  out: {
    type: "string",
    value: "fil",
    da: "gem her i stedet for i filen selv",
    en: "save here instead of in the file itself",
  },
  user: { type: "string", value: "navn", da: "hvem du er; skrives i loggen", en: "who you are; written to the log" },
  now: {
    type: "string",
    value: "tid",
    da: "tidspunktet, som 2026-01-05T08:00:00Z",
    en: "the time, as 2026-01-05T08:00:00Z",
  },
  "accept-loss": {
    type: "boolean",
    da: "overskriv, selv om dele af filen går tabt",
    en: "overwrite although parts of the file are lost",
  },
  help: { type: "boolean", da: "denne hjælp", en: "this help" },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

const COMMON: readonly OptionName[] = ["json", "lang", "out", "user", "now", "accept-loss", "help"];

interface CommandText {
  readonly options: readonly OptionName[];
  readonly required: readonly OptionName[];
  readonly da: string;
  readonly en: string;
}

export const COMMANDS = {
  create: {
    options: ["preset", "template", "units"],
    required: ["preset"],
    da: "lav et nyt register",
    en: "make a new register",
  },
  import: {
    options: ["cases", "map", "replace", "partial", "serial", "history"],
    required: [],
    da: "læs sager eller tidligere runders tal ind",
    en: "import cases or figures of earlier rounds",
  },
  draw: {
    options: ["round", "level", "seed", "preview", "redraw", "reason", "date"],
    required: ["round", "level"],
    da: "udtræk sager",
    en: "draw cases",
  },
  replace: {
    options: ["round", "level", "case", "reason"],
    required: ["round", "level", "case", "reason"],
    da: "erstat en sag med den næste reserve",
    en: "replace a case by the next reserve",
  },
  add: {
    options: ["round", "level", "case", "reason"],
    required: ["round", "level", "case", "reason"],
    da: "tilføj en sag i hånden",
    en: "add a case by hand",
  },
  verify: { options: [], required: [], da: "træk alt igen og sammenlign", en: "draw everything again and compare" },
  sheets: {
    options: ["round", "level", "folder"],
    required: ["round", "level"],
    da: "lav skemaer",
    en: "make review sheets",
  },
  collect: {
    options: ["round", "level", "from"],
    required: ["round", "level"],
    da: "saml svar ind",
    en: "collect answers",
  },
  status: {
    options: ["round", "level"],
    required: [],
    da: "hvem har afleveret, og hvad mangler",
    en: "who has handed in, and what is missing",
  },
  validate: {
    options: ["round", "level"],
    required: ["round", "level"],
    da: "kontrollér svarene",
    en: "check the answers",
  },
  close: { options: ["round", "level"], required: ["round", "level"], da: "luk et niveau", en: "close a level" },
  compute: {
    options: ["round", "level", "compare"],
    required: ["round", "level"],
    da: "beregn procenter og pile",
    en: "compute percentages and arrows",
  },
  summary: {
    options: ["round", "level", "compare", "unit", "pdf", "docx"],
    required: ["round", "level"],
    da: "lav Bilag 1",
    en: "make Bilag 1",
  },
  demo: { options: ["preset"], required: [], da: "hele forløbet på eksempeldata", en: "the whole job on sample data" },
} as const satisfies Readonly<Record<string, CommandText>>;

export type CommandName = keyof typeof COMMANDS;

/** Options as they were typed, before their shapes are known. */
export type TypedOptions = Readonly<Partial<Record<OptionName, string | boolean | readonly string[]>>>;

/** Options that take every word up to the next option. */
export const LISTS: readonly OptionName[] = ["template", "from"];

export function isCommand(name: string): name is CommandName {
  return Object.prototype.hasOwnProperty.call(COMMANDS, name);
}

export function commandNames(): string {
  return Object.keys(COMMANDS).join(", ");
}

/** The options a command takes, and whether each is a switch. */
export function optionsOf(
  command: CommandName,
): readonly { readonly name: OptionName; readonly type: Option["type"] }[] {
  return [...COMMANDS[command].options, ...COMMON].map((name: OptionName) => ({ name, type: OPTIONS[name].type }));
}

const text = z.string().trim().min(1);
const split = (separator: string) =>
  text.transform((value) =>
    value
      .split(separator)
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  );

const SHAPES = z.object({
  preset: text.optional(),
  template: z.array(text).min(1).optional(),
  units: split(";").optional(),
  cases: text.optional(),
  map: text.optional(),
  replace: z.boolean().default(false),
  partial: z.boolean().default(false),
  serial: text.regex(/\.csv$/iu).optional(),
  history: text.optional(),
  round: text.optional(),
  level: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/u)
    .transform(Number)
    .optional(),
  seed: z.string().optional(),
  preview: z.boolean().default(false),
  redraw: z.boolean().default(false),
  reason: z.string().default(""),
  date: z
    .string()
    .refine((value) => parseDate(value.trim()) !== null)
    .transform((value) => parseDate(value.trim()) as string)
    .optional(),
  case: text.optional(),
  folder: text.optional(),
  from: z.array(text).min(1).optional(),
  compare: split(",").optional(),
  unit: text.optional(),
  pdf: text.optional(),
  docx: text.regex(/\.docx$/iu).optional(),
  json: z.boolean().default(false),
  lang: z.enum(["da", "en"]).default("da"),
  out: text.optional(),
  user: z.string().optional(),
  now: z
    .string()
    .refine((value) => /^\d{4}-\d{2}-\d{2}T/u.test(value) && !Number.isNaN(Date.parse(value)))
    .optional(),
  "accept-loss": z.boolean().default(false),
  help: z.boolean().default(false),
});

export type Options = z.output<typeof SHAPES>;

/** @problems usage/missing, usage/number, usage/date, usage/option, usage/preview-seed: all of them at once */
export function readOptions(command: CommandName, file: string | undefined, typed: TypedOptions): Outcome<Options> {
  const problems: Problem[] = [];
  const missing = (option: string): void => void problems.push(problem("usage/missing", { command, option }));
  if (file === undefined && command !== "demo") missing("<register.xlsx>");
  for (const name of COMMANDS[command].required as readonly OptionName[])
    if (typed[name] === undefined) missing(`--${name}`);
  if (command === "draw" && typed.preview !== true && typed.seed === undefined) missing("--seed");
  if (command === "draw" && typed.preview === true && typed.seed !== undefined)
    problems.push(problem("usage/preview-seed"));
  if (command === "import" && (typed.cases === undefined) === (typed.history === undefined))
    missing("--cases / --history");
  if (command === "import" && typed.serial !== undefined && typed.cases === undefined) missing("--cases");
  const parsed = SHAPES.safeParse(typed);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problems.push(shapeProblem(command, issue.path[0] as OptionName, typed));
  }
  return parsed.success && problems.length === 0 ? done(parsed.data) : failed(...problems);
}

function shapeProblem(command: CommandName, name: OptionName, typed: TypedOptions): Problem {
  const told = { option: `--${name}`, value: String(typed[name] ?? "") };
  if (name === "level") return problem("usage/number", told);
  if (name === "date") return problem("usage/date", told);
  if (told.value === "") return problem("usage/missing", { command, option: told.option });
  return problem("usage/option", { command, reason: `${told.option} "${told.value}"` });
}

/** Help of one command, or the list of all. */
export function help(language: "da" | "en", command?: CommandName): string {
  if (command === undefined) {
    const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
    const lines = Object.entries(COMMANDS).map(([name, about]) => `  ${name.padEnd(width)}  ${about[language]}`);
    const first =
      language === "da"
        ? "Brug: tilsyn <kommando> <register.xlsx> [valg]"
        : "Usage: tilsyn <command> <register.xlsx> [options]";
    return [first, "", ...lines].join("\n");
  }
  const about: CommandText = COMMANDS[command];
  const named = [...about.options, ...COMMON].map((name): [string, string] => {
    const each: Option = OPTIONS[name];
    return [`--${name}${each.value === undefined ? "" : ` ${each.value}`}`, each[language]];
  });
  const width = Math.max(...named.map(([name]) => name.length));
  const place = command === "demo" ? (language === "da" ? "[mappe]" : "[folder]") : "<register.xlsx>";
  return [
    `tilsyn ${command} ${place}: ${about[language]}`,
    "",
    ...named.map(([name, what]) => `  ${name.padEnd(width)}  ${what}`),
  ].join("\n");
}

/** The command line was not understood. `reason` null: there is no such command. */
export function usageReport(command: string, reason: string | null, context: Context): Report {
  const told =
    reason === null
      ? problem("usage/command", { command, known: commandNames() })
      : problem("usage/option", { command, reason });
  return refused([told], context);
}
