/** What may be typed after `tilsyn`: one table of commands and options, read once, checked by schemas. */
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Outcome, Problem } from "../src/domain/outcome";
import { done, failed } from "../src/domain/outcome";
import { problem } from "../src/domain/problem";
import { parseDate } from "../src/domain/date";

interface Option {
  readonly type: "string" | "boolean";
  /** How the value is shown in help; none for a switch. */
  readonly value?: string;
  readonly da: string;
  readonly en: string;
}

const OPTIONS = {
  preset: { type: "string", value: "model", da: "tilsynsmodel", en: "supervision model" },
  template: { type: "string", value: "skabelon …", da: "en eller flere skabeloner; ellers modellens egne", en: "one or more templates; else the model's own" },
  units: { type: "string", value: '"A;B;…"', da: "enhederne", en: "the units" },
  cases: { type: "string", value: "fil", da: "udtræk af sager, .csv eller .xlsx", en: "export of cases, .csv or .xlsx" },
  map: { type: "string", value: '"Sagsnr=Sag;…"', da: "hvilken overskrift der er hvilken kolonne", en: "which header is which column" },
  replace: { type: "boolean", da: "erstat de sager, der står på arket Sager", en: "replace the cases on the sheet Sager" },
  partial: { type: "boolean", da: "skriv de rigtige rækker, selv om andre har fejl", en: "write the rows that are right although others are wrong" },
  history: { type: "string", value: "fil.csv", da: "tal fra tidligere runder", en: "figures of earlier rounds" },
  round: { type: "string", value: "2026-K1", da: "runden", en: "the round" },
  level: { type: "string", value: "2", da: "niveauet", en: "the level" },
  seed: { type: "string", value: '"…"', da: "den tekst, der trækkes med", en: "the text drawn with" },
  preview: { type: "boolean", da: "vis planen, uden seed og uden at skrive", en: "show the plan, without a seed and without writing" },
  redraw: { type: "boolean", da: "træk om; kræver --reason", en: "draw again; needs --reason" },
  reason: { type: "string", value: '"…"', da: "begrundelse, gemmes i loggen", en: "reason, kept in the log" },
  date: { type: "string", value: "2026-01-05", da: "udtrækkets dato; ellers i dag", en: "date of the draw; else today" },
  case: { type: "string", value: "sag", da: "sagens nummer", en: "the case's number" },
  folder: { type: "string", value: "mappe", da: "et regneark pr. enhed her, ellers ark i registret", en: "a workbook per unit here, else sheets in the register" },
  from: { type: "string", value: "mappe|fil …", da: "returnerede skemaer, ellers registrets egne", en: "returned review sheets, else the register's own" },
  compare: { type: "string", value: "2025-K4,…", da: "runder at sammenligne med, den første er grundlaget", en: "rounds to compare with, the first is the baseline" },
  pdf: { type: "string", value: "fil.pdf", da: "også som PDF gennem LibreOffice", en: "also as PDF through LibreOffice" },
  json: { type: "boolean", da: "ét JSON-objekt og intet andet", en: "one JSON object and nothing else" },
  lang: { type: "string", value: "da|en", da: "sprog", en: "language" },
  out: { type: "string", value: "fil", da: "gem her i stedet for i filen selv", en: "save here instead of in the file itself" },
  user: { type: "string", value: "navn", da: "hvem du er; skrives i loggen", en: "who you are; written to the log" },
  now: { type: "string", value: "tid", da: "tidspunktet, som 2026-01-05T08:00:00Z", en: "the time, as 2026-01-05T08:00:00Z" },
  "accept-loss": { type: "boolean", da: "overskriv, selv om dele af filen går tabt", en: "overwrite although parts of the file are lost" },
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
  create: { options: ["preset", "template", "units"], required: ["preset"], da: "lav et nyt register", en: "make a new register" },
  import: { options: ["cases", "map", "replace", "partial", "history"], required: [], da: "læs sager eller tidligere runders tal ind", en: "import cases or figures of earlier rounds" },
  draw: { options: ["round", "level", "seed", "preview", "redraw", "reason", "date"], required: ["round", "level"], da: "udtræk sager", en: "draw cases" },
  replace: { options: ["round", "level", "case", "reason"], required: ["round", "level", "case", "reason"], da: "erstat en sag med den næste reserve", en: "replace a case by the next reserve" },
  add: { options: ["round", "level", "case", "reason"], required: ["round", "level", "case", "reason"], da: "tilføj en sag i hånden", en: "add a case by hand" },
  verify: { options: [], required: [], da: "træk alt igen og sammenlign", en: "draw everything again and compare" },
  sheets: { options: ["round", "level", "folder"], required: ["round", "level"], da: "lav skemaer", en: "make review sheets" },
  collect: { options: ["round", "level", "from"], required: ["round", "level"], da: "saml svar ind", en: "collect answers" },
  status: { options: ["round", "level"], required: [], da: "hvem har afleveret, og hvad mangler", en: "who has handed in, and what is missing" },
  validate: { options: ["round", "level"], required: ["round", "level"], da: "kontrollér svarene", en: "check the answers" },
  close: { options: ["round", "level"], required: ["round", "level"], da: "luk et niveau", en: "close a level" },
  compute: { options: ["round", "level", "compare"], required: ["round", "level"], da: "beregn procenter og pile", en: "compute percentages and arrows" },
  summary: { options: ["round", "level", "compare", "pdf"], required: ["round", "level"], da: "lav Bilag 1", en: "make Bilag 1" },
  demo: { options: [], required: [], da: "hele forløbet på eksempeldata", en: "the whole job on sample data" },
} as const satisfies Readonly<Record<string, CommandText>>;

export type CommandName = keyof typeof COMMANDS;

/** Options as typed; a list where several values may follow. */
export interface Arguments {
  readonly command: CommandName;
  /** The register, or the demo's folder. */
  readonly file: string | undefined;
  readonly options: Readonly<Partial<Record<OptionName, string | boolean | readonly string[]>>>;
}

const MANY: readonly string[] = ["template", "from"];

/** @problems usage/… */
export function readArguments(argv: readonly string[]): Outcome<Arguments> {
  const command = argv[0] ?? "";
  if (!isCommand(command)) {
    return failed(problem("usage/command", { command, known: Object.keys(COMMANDS).join(", ") }));
  }
  const wanted: readonly OptionName[] = [...COMMANDS[command].options, ...COMMON];
  const config = Object.fromEntries(wanted.map((name) => [name, { type: OPTIONS[name].type, multiple: MANY.includes(name) }]));
  const { argv: rest, more } = withoutLists(argv.slice(1));
  try {
    const parsed = parseArgs({ args: rest, options: config, allowPositionals: true, strict: true });
    const options = { ...parsed.values, ...more } as Arguments["options"];
    const files = parsed.positionals;
    const problems = problemsOf(command, files, options);
    return problems.length > 0 && options.help !== true ? failed(...problems) : done({ command, file: files[0], options });
  } catch (fault) {
    const reason = fault instanceof TypeError ? fault.message.split(". ")[0] : String(fault);
    return failed(problem("usage/option", { command, reason: reason ?? "" }));
  }
}

function isCommand(name: string): name is CommandName {
  return Object.prototype.hasOwnProperty.call(COMMANDS, name);
}

/** `--from a b c` and `--template a b` take every word up to the next option. */
function withoutLists(argv: readonly string[]): { argv: string[]; more: Partial<Record<OptionName, string[]>> } {
  const kept: string[] = [];
  const more: Partial<Record<OptionName, string[]>> = {};
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] as string;
    const name = word.startsWith("--") ? word.slice(2) : "";
    if (!MANY.includes(name)) {
      kept.push(word);
      continue;
    }
    const values: string[] = [];
    while (index + 1 < argv.length && !(argv[index + 1] as string).startsWith("--")) values.push(argv[++index] as string);
    more[name as OptionName] = [...(more[name as OptionName] ?? []), ...values];
  }
  return { argv: kept, more };
}

function problemsOf(command: CommandName, files: readonly string[], options: Arguments["options"]): Problem[] {
  const missing = COMMANDS[command].required.filter((name: OptionName) => options[name] === undefined);
  const problems = missing.map((name) => problem("usage/missing", { command, option: `--${name}` }));
  if (files.length === 0 && command !== "demo") problems.unshift(problem("usage/missing", { command, option: "<register.xlsx>" }));
  if (files.length > 1) problems.push(problem("usage/option", { command, reason: `"${files[1] as string}"` }));
  for (const name of MANY as readonly OptionName[]) {
    const value = options[name];
    if (Array.isArray(value) && value.length === 0) problems.push(problem("usage/missing", { command, option: `--${name} ${(OPTIONS[name] as Option).value ?? ""}` }));
  }
  if (command === "draw" && options.preview === true && options.seed !== undefined) problems.push(problem("usage/preview-seed"));
  if (command === "draw" && options.preview !== true && options.seed === undefined) problems.push(problem("usage/missing", { command, option: "--seed" }));
  if (command === "import" && options.cases === undefined && options.history === undefined) problems.push(problem("usage/missing", { command, option: "--cases / --history" }));
  return problems;
}

const text = z.string().trim().min(1);
const level = z.string().trim().regex(/^\d{1,3}$/u).transform(Number);
const isoDate = z.string().refine((value) => parseDate(value) !== null).transform((value) => parseDate(value) as string);
const time = z.string().refine((value) => !Number.isNaN(Date.parse(value))).transform((value) => new Date(value).toISOString().replace(".000Z", "Z"));

/** Every option's shape; used through `option`. */
const SHAPES = {
  text,
  level,
  date: isoDate,
  time,
  language: z.enum(["da", "en"]),
  list: text.transform((value) => value.split(";").map((each) => each.trim()).filter((each) => each !== "")),
  rounds: text.transform((value) => value.split(",").map((each) => each.trim()).filter((each) => each !== "")),
} as const;

type Shape = keyof typeof SHAPES;

/** One option's value in its shape; undefined where it was not given. @problems usage/number, usage/date, usage/option */
export function option<S extends Shape>(given: Arguments, name: OptionName, shape: S): Outcome<z.output<(typeof SHAPES)[S]> | undefined> {
  const value = given.options[name];
  if (value === undefined) return done(undefined);
  const parsed = SHAPES[shape].safeParse(value);
  if (parsed.success) return done(parsed.data as z.output<(typeof SHAPES)[S]>);
  const told = { option: `--${name}`, value: String(value) };
  if (shape === "level") return failed(problem("usage/number", told));
  if (shape === "date" || shape === "time") return failed(problem("usage/date", told));
  return failed(problem("usage/option", { command: given.command, reason: `--${name} "${String(value)}"` }));
}

/** Help of one command, or the list of all. */
export function help(language: "da" | "en", command?: CommandName): string {
  if (command === undefined) {
    const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
    const lines = Object.entries(COMMANDS).map(([name, about]) => `  ${name.padEnd(width)}  ${about[language]}`);
    const first = language === "da" ? "Brug: tilsyn <kommando> <register.xlsx> [valg]" : "Usage: tilsyn <command> <register.xlsx> [options]";
    return [first, "", ...lines].join("\n");
  }
  const about: CommandText = COMMANDS[command];
  const named = [...about.options, ...COMMON].map((name): [string, string] => {
    const each: Option = OPTIONS[name];
    return [`--${name}${each.value === undefined ? "" : ` ${each.value}`}`, each[language]];
  });
  const width = Math.max(...named.map(([name]) => name.length));
  const place = command === "demo" ? (language === "da" ? "[mappe]" : "[folder]") : "<register.xlsx>";
  return [`tilsyn ${command} ${place}: ${about[language]}`, "", ...named.map(([name, what]) => `  ${name.padEnd(width)}  ${what}`)].join("\n");
}
