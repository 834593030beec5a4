/** `tilsyn`: the same commands on .xlsx files. Reads what a command names, runs it, and saves by write-to-temporary and rename. */
import { promises as fs } from "node:fs";
import os from "node:os";
import path from "node:path";
import project from "../package.json";
import { createRegister } from "../src/app/create";
import { collectCommand } from "../src/app/collect";
import type { ReturnedFile } from "../src/app/collect";
import type { Command, Context, Report } from "../src/app/command";
import { computeCommand } from "../src/app/compute";
import { addCommand, drawCommand, replaceCommand } from "../src/app/draw";
import { sheetsCommand } from "../src/app/handout";
import { historyCommand, importCommand } from "../src/app/import";
import { hostReport, refused, reportOf, run } from "../src/app/run";
import { closeCommand, statusCommand, validateCommand } from "../src/app/status";
import { summaryCommand } from "../src/app/summary";
import { verifyCommand } from "../src/app/verify";
import type { Grid } from "../src/domain/casetable";
import type { Outcome, Problem } from "../src/domain/outcome";
import { done, failed } from "../src/domain/outcome";
import { describe, problem } from "../src/domain/problem";
import type { Language } from "../src/domain/problem";
import { casesGrid } from "../src/sheets/cases";
import type { SheetContent } from "../src/sheets/content";
import { REVIEW_NAMES } from "../src/sheets/review";
import { readCsv } from "../src/workbook/csv";
import { writePdf } from "../src/workbook/pdf";
import { HostFailure } from "../src/workbook/workbook";
import { FileWorkbook } from "../src/workbook/xlsx";
import { newFile, openFile, readBytes, saveFile, writeSheets } from "../src/workbook/xlsx-files";
import { readGrid } from "../src/workbook/xlsx-import";
import type { Arguments } from "./arguments";
import { COMMANDS, help, option, readArguments } from "./arguments";
import { jsonReport, textReport } from "./print";

/** What one call prints and ends with. */
export interface Call {
  readonly exit: number;
  readonly output: string;
}

export async function call(argv: readonly string[]): Promise<Call> {
  const language: Language = argv.includes("en") && argv[argv.indexOf("en") - 1] === "--lang" ? "en" : "da";
  if (argv.length === 0 || argv[0] === "--help" || argv[0] === "help") return { exit: argv.length === 0 ? 2 : 0, output: help(language) };
  const read = readArguments(argv);
  const json = argv.includes("--json");
  const fallback: Context = { now: new Date().toISOString(), user: "", version: project.version, language };
  if (!read.ok) return printed(refused(read.problems, fallback), json, language, {});
  if (read.value.options.help === true) return { exit: 0, output: help(language, read.value.command) };
  const context = contextOf(read.value, fallback);
  if (!context.ok) return printed(refused(context.problems, fallback), json, language, {});
  try {
    const { report, files } = await perform(read.value, context.value);
    return printed(report, json, context.value.language, { files });
  } catch (failure) {
    return printed(hostReport(failure, context.value), json, context.value.language, {});
  }
}

function printed(report: Report, json: boolean, language: Language, more: Readonly<Record<string, unknown>>): Call {
  return { exit: report.exit, output: json ? jsonReport(report, language, more) : textReport(report, language) };
}

function contextOf(given: Arguments, fallback: Context): Outcome<Context> {
  const now = option(given, "now", "time");
  const lang = option(given, "lang", "language");
  if (!now.ok) return now;
  if (!lang.ok) return lang;
  const user = typeof given.options.user === "string" ? given.options.user : os.userInfo().username;
  return done({ ...fallback, now: now.value ?? new Date().toISOString().replace(/\.\d+Z$/u, "Z"), user, language: lang.value ?? "da" });
}

interface Performed {
  readonly report: Report;
  /** Files written, by path. */
  readonly files: readonly string[];
}

/** A command's inputs from its options, and the command itself, so that one place runs and saves. */
interface Prepared {
  start(workbook: FileWorkbook): Promise<Report>;
}

function prepared<Input>(command: Command<Input>, input: Input, context: Context): Prepared {
  return { start: (workbook) => run(command, input, workbook, context) };
}

async function perform(given: Arguments, context: Context): Promise<Performed> {
  if (given.command === "demo") {
    const { demo } = await import("./demo");
    return demo(given.file ?? "demo", context, call);
  }
  const file = given.file as string;
  if (given.command === "create") return create(given, file, context);
  const made = await prepare(given, context);
  if (!made.ok) return { report: refused(made.problems, context), files: [] };
  const workbook = await openFile(file);
  const report = await made.value.start(workbook);
  return save(given, file, workbook, report, context);
}

async function create(given: Arguments, file: string, context: Context): Promise<Performed> {
  const target = typeof given.options.out === "string" ? given.options.out : file;
  if (await exists(target)) throw new HostFailure("file/exists", { file: path.basename(target) });
  const units = option(given, "units", "list");
  const preset = option(given, "preset", "text");
  if (!units.ok || !preset.ok) return { report: refused([...faults(units), ...faults(preset)], context), files: [] };
  const templates = (given.options.template ?? []) as readonly string[];
  const decided = createRegister({ preset: preset.value ?? "", templates, units: units.value ?? [] }, context);
  if (!decided.ok) return { report: refused(decided.problems, context), files: [] };
  const workbook = newFile(target);
  await workbook.write({ edits: decided.value.edits ?? [], show: "Start" });
  await saveFile(workbook, target);
  return { report: reportOf(decided.value, decided.warnings, context), files: [target] };
}

function faults(outcome: Outcome<unknown>): readonly Problem[] {
  return outcome.ok ? [] : outcome.problems;
}

/** Saves what a command wrote: nothing where it wrote nothing, nothing at all where parts of the file would be lost. */
async function save(given: Arguments, file: string, workbook: FileWorkbook, report: Report, context: Context): Promise<Performed> {
  const out = typeof given.options.out === "string" ? given.options.out : file;
  const losses = workbook.losses();
  if (workbook.changed && losses.length > 0 && out === file && given.options["accept-loss"] !== true) {
    const told = losses.map((loss): Problem => ({ code: loss.code, severity: "error", values: loss.values }));
    const first = problem("file/would-lose", { file: path.basename(file) });
    return { report: { ...report, ok: false, exit: 3, message: describe(first, context.language), problems: [first, ...told], handouts: [] }, files: [] };
  }
  const files = await writeHandouts(given, report);
  if (workbook.changed || out !== file) {
    await saveFile(workbook, out);
    files.push(out);
  }
  const pdf = given.command === "summary" && report.exit < 2 ? option(given, "pdf", "text") : done(undefined);
  if (pdf.ok && pdf.value !== undefined && report.paper !== undefined) {
    await printPaper(report.paper, pdf.value);
    files.push(pdf.value);
  }
  return { report, files };
}

/** Review workbooks, each new: one that is there may hold answers, so none is overwritten. */
async function writeHandouts(given: Arguments, report: Report): Promise<string[]> {
  if (report.handouts.length === 0) return [];
  const folder = String(given.options.folder);
  await fs.mkdir(folder, { recursive: true });
  const targets = report.handouts.map((each) => path.join(folder, each.fileName));
  for (const target of targets) {
    if (await exists(target)) throw new HostFailure("file/exists", { file: target });
  }
  for (const [index, handout] of report.handouts.entries()) {
    await writeSheets(targets[index] as string, handout.sheets);
  }
  return targets;
}

/** A sheet alone as PDF: every visible sheet of a workbook prints, so it gets a workbook to itself. */
async function printPaper(paper: SheetContent, pdf: string): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "tilsyn-paper-"));
  try {
    const alone = path.join(folder, "paper.xlsx");
    await writeSheets(alone, [paper]);
    await writePdf(alone, pdf);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function prepare(given: Arguments, context: Context): Promise<Outcome<Prepared>> {
  const round = option(given, "round", "text");
  const level = option(given, "level", "level");
  const date = option(given, "date", "date");
  const compare = option(given, "compare", "rounds");
  if (!round.ok || !level.ok || !date.ok || !compare.ok) return failed(...[round, level, date, compare].flatMap(faults));
  const at = { round: round.value ?? "", level: level.value ?? 0 };
  const text = (name: "case" | "reason" | "seed" | "map"): string => (typeof given.options[name] === "string" ? given.options[name] : "");
  switch (given.command) {
    case "import":
      return prepareImport(given, context);
    case "draw": {
      const seed = given.options.preview === true ? null : text("seed");
      const input = { ...at, seed, redraw: given.options.redraw === true, reason: text("reason"), date: date.value ?? context.now.slice(0, 10) };
      return done(prepared(drawCommand, input, context));
    }
    case "replace":
      return done(prepared(replaceCommand, { ...at, case: text("case"), reason: text("reason") }, context));
    case "add":
      return done(prepared(addCommand, { ...at, case: text("case"), reason: text("reason") }, context));
    case "verify":
      return done(prepared(verifyCommand, {}, context));
    case "sheets":
      return done(prepared(sheetsCommand, { ...at, apart: given.options.folder !== undefined }, context));
    case "collect": {
      const returned = given.options.from === undefined ? null : await readReturned(given.options.from as readonly string[], given.file as string);
      return done(prepared(collectCommand, { ...at, files: returned?.files ?? null, faults: returned?.faults ?? [] }, context));
    }
    case "status":
      return done(prepared(statusCommand, { round: round.value ?? null, level: level.value ?? null }, context));
    case "validate":
      return done(prepared(validateCommand, at, context));
    case "close":
      return done(prepared(closeCommand, at, context));
    case "compute":
      return done(prepared(computeCommand, { ...at, compare: compare.value?.[0] ?? null }, context));
    case "summary":
      return done(prepared(summaryCommand, { ...at, compare: compare.value ?? [] }, context));
    case "create":
    case "demo":
      return failed(problem("usage/command", { command: given.command, known: Object.keys(COMMANDS).join(", ") }));
  }
}

async function prepareImport(given: Arguments, context: Context): Promise<Outcome<Prepared>> {
  const source = given.options.history ?? given.options.cases;
  const grid = await readTableFile(String(source));
  if (given.options.history !== undefined) return done(prepared(historyCommand, { grid }, context));
  const map = typeof given.options.map === "string" ? given.options.map : "";
  const input = { grid, map, replace: given.options.replace === true, partial: given.options.partial === true };
  return done(prepared(importCommand, input, context));
}

async function readTableFile(file: string): Promise<Grid> {
  const bytes = await readBytes(file);
  if (!/\.xlsx$/iu.test(file)) return casesGrid(readCsv(bytes, path.basename(file)));
  const { name, rows, firstRow, merges } = readGrid(bytes, path.basename(file));
  return { name, rows, firstRow, merges };
}

/** Every .xlsx of the folders and files named. A file that cannot be read is a finding; the others are read all the same. */
async function readReturned(places: readonly string[], register: string): Promise<{ files: ReturnedFile[]; faults: Problem[] }> {
  const files: ReturnedFile[] = [];
  const faulty: Problem[] = [];
  for (const file of await filesIn(places)) {
    const name = path.basename(file);
    if (path.resolve(file) === path.resolve(register) || /^(~\$|\.)/u.test(name)) continue;
    if (!/\.xlsx$/iu.test(name)) {
      faulty.push(problem("file/skipped", { file: name }, { sheet: name }));
      continue;
    }
    try {
      const workbook = FileWorkbook.fromBytes(await readBytes(file), name);
      const { sheets } = await workbook.read({ tables: [], sheetsNamed: REVIEW_NAMES.register });
      if (sheets.length === 0) faulty.push(problem("file/no-review-sheet", { file: name }, { sheet: name }));
      else files.push({ name, sheets });
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure;
      faulty.push({ code: failure.code, severity: "error", values: failure.values, at: { sheet: name } });
    }
  }
  return { files, faults: faulty };
}

async function filesIn(places: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const place of places) {
    const stat = await fs.stat(place).catch(() => {
      throw new HostFailure("file/not-found", { file: place });
    });
    if (!stat.isDirectory()) found.push(place);
    else found.push(...(await fs.readdir(place)).sort().map((name) => path.join(place, name)));
  }
  return found;
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(() => true, () => false);
}

/** Only when run as a program: tests call `call`. */
if (process.env["TILSYN_AS_MODULE"] === undefined) {
  const { exit, output } = await call(process.argv.slice(2));
  process.stdout.write(`${output}\n`);
  process.exitCode = exit;
}

