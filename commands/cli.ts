/** `tilsyn`: the same commands on .xlsx files. Reads what a command names, runs it, and saves by write-to-temporary and rename. */
import os from "node:os";
import path from "node:path";
import project from "../package.json";
import { randomUUID } from "node:crypto";
import { promises as fs } from "node:fs";
import { keyBeside } from "../src/cases/commands/import";
import type { Outcome } from "../src/language/outcome";
import { failed } from "../src/language/outcome";
import type { Language } from "../src/language/problem";
import { problem } from "../src/language/problem";
import type { Command, Context, Report } from "../src/register/command";
import { choosePreset } from "../src/register/commands/create";
import { run } from "../src/register/commands/run";
import type { AnyValues, KeyFile, Registered, RegisteredMaker } from "../src/register/registration";
import { decided, hostReport, lossReport, refused, withLosses } from "../src/register/report";
import type { SampleInput } from "../src/review/commands/sample-answers";
import { sampleCommand } from "../src/review/commands/sample-answers";
import { returnedFiles } from "../src/review/facts/returned-files";
import { renderDocument } from "../src/workbook/docx";
import { renderPage } from "../src/workbook/html-page";
import { writePdf } from "../src/workbook/pdf";
import { unpacked } from "../src/workbook/unpacked";
import { FileWorkbook, renderWorkbook } from "../src/workbook/xlsx";
import { readTableFile } from "../src/workbook/xlsx-bytes";
import {
  locked,
  newFile,
  openFile,
  readBytes,
  refuseExisting,
  saveFile,
  systemFailure,
  withRegister,
  writeBytes,
  writeNewFiles,
  writeSheets,
} from "../src/workbook/xlsx-files";
import { readWords } from "./arguments";
import { demo } from "./demo";
import type { OptionFiles, ReadOptions } from "./options";
import { help, optionsOf, readOptions, textOf, usageReport, withFiles } from "./options";
import { jsonReport, textReport } from "./print";
import type { Engine, Performed, Understood } from "./engine";
import { readPlan } from "./plan";
import { runPlan } from "./run-plan";
import { chooseCommand, understood } from "./understood";
import type { Live } from "./watch-folder";
import { eventObject, eventText, watchFolder, watchOf } from "./watch-folder";

/** A key file is for whoever made it; others are let in on purpose. */
const OWNER_ONLY = 0o600;

/** What one call prints and ends with. */
export interface Call {
  readonly exit: number;
  readonly output: string;
  /** What the command found, for a caller in this process. */
  readonly data: Report["data"];
}

/** Of a call that goes on until it is told to stop: where it tells what happens, and who tells it. */
export interface Running {
  say(line: string): void;
  readonly stop: AbortSignal;
}

/** One call of the program, without touching the process: what it prints and ends with. */
export async function call(argv: readonly string[], running: Running = ALONE): Promise<Call> {
  const language: Language = argv[argv.indexOf("--lang") + 1] === "en" && argv.includes("--lang") ? "en" : "da";
  const json = argv.includes("--json");
  if (argv.length === 0 || argv[0] === "--help" || argv[0] === "help")
    return { exit: argv.length === 0 ? 2 : 0, output: help(language), data: null };
  const bare: Context = {
    now: timeNow(),
    user: "",
    version: project.version,
    language,
    surface: "command line",
  };
  const printed = ({ report, files, more, text }: Performed): Call => ({
    exit: report.exit,
    output: json ? jsonReport(report, { files, ...more }) : (text ?? textReport(report, language)),
    data: report.data,
  });
  const words = readWords(argv);
  if ("reason" in words) return printed({ report: usageReport(words.command, words.reason, bare), files: [] });
  if (words.typed.help === true) return { exit: 0, output: help(language, words.command), data: null };
  const chosen = chooseCommand(words.command, words.typed);
  if (!chosen.ok) return printed({ report: refused(chosen.problems, bare), files: [] });
  const command = chosen.value;
  const options = readOptions(
    words.command,
    command === null ? optionsOf(words.command) : command.options,
    words.file,
    words.typed,
  );
  if (!options.ok) return printed({ report: refused(options.problems, bare), files: [] });
  const { now, user } = options.value;
  const context: Context = { ...bare, now: now ?? bare.now, user: user ?? accountName() };
  try {
    const file = words.file ?? "demo";
    return printed(
      command === null
        ? await performAlone(words.command, file, options.value, { context, json, running })
        : await perform({ command, file, options: options.value }, context),
    );
  } catch (failure) {
    return printed({ report: hostReport(systemFailure(failure), context), files: [] });
  }
}

/** A command of the command line alone. */
async function performAlone(
  name: string,
  file: string,
  options: ReadOptions,
  { context, json, running }: { readonly context: Context; readonly json: boolean; readonly running: Running },
): Promise<Performed> {
  if (name === "demo") return performDemo(file, options.own, context);
  const idle = options.out !== undefined ? "--out" : options.acceptLoss ? "--accept-loss" : undefined;
  if (idle !== undefined)
    return { report: refused([problem("usage/option", { command: name, reason: idle })], context), files: [] };
  const { user, now } = options;
  if (name === "watch") {
    const live: Live = {
      say: (event) => running.say(json ? JSON.stringify(eventObject(event)) : eventText(event, context)),
      stop: running.stop,
      now: () => now ?? timeNow(),
    };
    return watchFolder(watchOf(file, options.own), ENGINE, context, live);
  }
  const text = new TextDecoder().decode(await readBytes(file));
  const read = await readPlan(file, text, { context, over: { user, now } }, ENGINE);
  return "report" in read ? read : runPlan(read, ENGINE, context, options.own["dry-run"] === true);
}

/** ISO 8601, to the second. */
export function timeNow(): string {
  return new Date().toISOString().replace(/\.\d+Z$/u, "Z");
}

/** A call that nobody listens to. */
const ALONE: Running = { say: () => undefined, stop: new AbortController().signal };

/** What runs the steps of a plan. */
export const ENGINE: Engine = { understood, prepared, perform };

/** Who is signed in on the machine. A number without an account, as containers run under, has no name. */
export function accountName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return process.env["USER"] ?? process.env["LOGNAME"] ?? "";
  }
}

async function performDemo(folder: string, own: AnyValues, context: Context): Promise<Performed> {
  const model = textOf(own, "preset");
  const year = own["year"] === true;
  if (model !== undefined && year) return { report: refused([problem("usage/year-model", {})], context), files: [] };
  const preset = model === undefined ? null : choosePreset(model);
  if (preset !== null && !preset.ok) return { report: refused(preset.problems, context), files: [] };
  const choice = { preset: model, year };
  return demo(folder, choice, context, call, {
    fillIn: (register, into, input) => fillIn(register, into, input, context),
    addLevel,
    agree,
  });
}

/** @param files what reads the files that options name; those of the disk where it is not said */
async function perform(
  { command, file, options }: Understood,
  context: Context,
  files?: OptionFiles,
): Promise<Performed> {
  if (command.kind === "makes a register") return create(command, file, options, context);
  const ready = await prepared(command, file, options, context, files);
  if (!ready.ok) return { report: refused(ready.problems, context), files: [] };
  const onlyReads = command.words.logged === undefined;
  return withRegister(file, { user: context.user, onlyReads }, async (workbook, notices) => {
    const report = await run(ready.value, null, workbook, context);
    const performed = await save(file, options, workbook, report, context);
    return { ...performed, report: withLosses(performed.report, notices, context) };
  });
}

/** A command with its files read. @problems what of its options does not go together */
async function prepared(
  command: Registered,
  file: string,
  options: ReadOptions,
  context: Context,
  files: OptionFiles = filesBeside(file),
): Promise<Outcome<Command<null>>> {
  const serial = textOf(options.own, "serial");
  if (serial !== undefined && (await isBeside(serial, [file, options.out ?? file])))
    return failed(keyBeside(path.basename(serial)));
  return command.prepare(await withFiles(command.options, options.own, files), context);
}

async function create(
  command: RegisteredMaker,
  file: string,
  options: ReadOptions,
  context: Context,
): Promise<Performed> {
  const target = options.out ?? file;
  return locked(target, { user: context.user }, () => createAt(command, target, options, context));
}

async function createAt(
  command: RegisteredMaker,
  target: string,
  options: ReadOptions,
  context: Context,
): Promise<Performed> {
  await refuseExisting(target);
  const made = command.make(options.own, context);
  if (!made.ok) return { report: refused(made.problems, context), files: [] };
  const workbook = newFile(target);
  await workbook.write({ edits: made.value.edits ?? [], show: "Start" });
  await saveFile(workbook, target);
  return { report: decided(made.value, made.warnings, context), files: [target] };
}

/** Saves what a command wrote: nothing where it wrote nothing, nothing at all where parts of the file would be lost. */
async function save(
  file: string,
  options: ReadOptions,
  workbook: FileWorkbook,
  report: Report,
  context: Context,
): Promise<Performed> {
  const target = options.out ?? file;
  const losses = workbook.changed ? workbook.losses() : [];
  const inPlace = await isSameFile(target, file);
  if (workbook.changed && !inPlace && !(await isEarlierCopy(target, workbook))) await refuseExisting(target);
  if (losses.length > 0 && inPlace && !options.acceptLoss) {
    return { report: lossReport(path.basename(file), losses, context), files: [] };
  }
  const handouts = await writeHandouts(textOf(options.own, "folder"), report, context);
  try {
    const rest = await writeRest(target, options, workbook, report, context);
    return { report: withLosses(report, losses, context), files: [...handouts.all, ...rest] };
  } catch (failure) {
    // The register knows nothing of them, so nobody should send them out.
    await handouts.undo();
    throw failure;
  }
}

/** Whether a workbook of the same register stands there: both logs begin with the same row. */
async function isEarlierCopy(target: string, workbook: FileWorkbook): Promise<boolean> {
  const begins = async (book: FileWorkbook): Promise<string> => {
    const log = (await book.read({ tables: ["tblLog"] })).tables["tblLog"];
    return JSON.stringify(log?.rows[0] ?? null);
  };
  const standing = await openFile(target).catch(() => null);
  return (
    standing !== null && (await begins(standing)) !== "null" && (await begins(standing)) === (await begins(workbook))
  );
}

/** Whether two paths lead to one file, by links too. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((each) => fs.realpath(each).catch(() => path.resolve(each))));
  return a === b;
}

/** The papers, and last the register: it says nothing of what could not be written. */
async function writeRest(
  target: string,
  { own }: ReadOptions,
  workbook: FileWorkbook,
  report: Report,
  context: Context,
): Promise<string[]> {
  const changes = workbook.changed;
  const papers: Paper[] = [];
  const [serial, pdf, docx] = [textOf(own, "serial"), textOf(own, "pdf"), textOf(own, "docx")];
  const [ics, html] = [textOf(own, "ics"), textOf(own, "html")];
  const { keyFile, paper, document, calendar } = report;
  if (serial !== undefined && keyFile !== undefined)
    papers.push({ file: serial, write: () => writeBytes(serial, new TextEncoder().encode(keyFile), OWNER_ONLY) });
  if (pdf !== undefined && paper !== undefined)
    papers.push({ file: pdf, write: () => printPaper(paper, pdf, document?.title ?? paper.name) });
  if (docx !== undefined && document !== undefined)
    papers.push({ file: docx, write: async () => writeBytes(docx, await renderDocument(document, context.now)) });
  if (html !== undefined && document !== undefined)
    papers.push({ file: html, write: () => writeBytes(html, new TextEncoder().encode(renderPage(document))) });
  if (ics !== undefined && calendar !== undefined)
    papers.push({ file: ics, write: () => writeBytes(ics, new TextEncoder().encode(calendar)) });
  const folder = textOf(own, "folder");
  for (const { fileName, text } of folder === undefined ? [] : (report.texts ?? [])) {
    const file = path.join(folder as string, ...fileName.split("/"));
    papers.push({ file, makesFolder: true, write: () => writeBytes(file, new TextEncoder().encode(text)) });
  }
  const putBack: (() => Promise<void>)[] = [];
  try {
    for (const { file, makesFolder = false, write } of papers) {
      const made = makesFolder ? await fs.mkdir(path.dirname(file), { recursive: true }) : undefined;
      if (made !== undefined) putBack.push(() => fs.rm(made, { recursive: true, force: true }));
      const stood = await fs.readFile(file).catch(() => null);
      await write();
      putBack.push(() => (stood === null ? fs.rm(file, { force: true }) : writeBytes(file, stood)));
    }
    if (changes) await saveFile(workbook, target);
  } catch (failure) {
    // What could not be put back is told by nobody: the reason of the failure goes before it.
    for (const undo of putBack) await undo().catch(() => undefined);
    throw failure;
  }
  return [...papers.map(({ file }) => file), ...(changes ? [target] : [])];
}

/** A file that is written before the register. */
interface Paper {
  readonly file: string;
  /** Its folder is made where it is not there, and goes again where the command fails. */
  readonly makesFolder?: boolean;
  write(): Promise<void>;
}

/** Whether a file would stand in the folder of one of the others. */
async function isBeside(file: string, others: readonly string[]): Promise<boolean> {
  const folderOf = async (each: string): Promise<string> => {
    const folder = path.dirname(path.resolve(each));
    return fs.realpath(folder).catch(() => folder);
  };
  const folder = await folderOf(file);
  return (await Promise.all(others.map(folderOf))).includes(folder);
}

/** Reads what options name, for a command on this register. */
function filesBeside(register: string): OptionFiles {
  return { table: readTable, key: readKey, returned: (places) => readReturned(places, register) };
}

/** The key file as it was left by the import before; no table where there is none yet. */
async function readKey(file: string): Promise<KeyFile> {
  const there = await fs.access(file).then(
    () => true,
    () => false,
  );
  return { name: path.basename(file), table: there ? await readTable(file) : null, shuffle: randomUUID() };
}

/** Workbooks and documents, all or none, each new: one that is there may hold answers, so none is overwritten. */
async function writeHandouts(
  folder: string | undefined,
  report: Report,
  { now }: Context,
): ReturnType<typeof writeNewFiles> {
  const { handouts, documents = [] } = report;
  if (folder === undefined || handouts.length + documents.length === 0)
    return { all: [], undo: () => Promise.resolve() };
  const files = handouts.map(({ fileName, sheets }) => ({ name: fileName, bytes: renderWorkbook(sheets) }));
  for (const { fileName, document } of documents)
    files.push({ name: fileName, bytes: await renderDocument(document, now) });
  return writeNewFiles(folder, files);
}

/** A sheet alone as PDF: every visible sheet of a workbook prints, so it gets a workbook to itself. */
async function printPaper(paper: NonNullable<Report["paper"]>, pdf: string, title: string): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "tilsyn-paper-"));
  try {
    const alone = path.join(folder, path.basename(pdf).replace(/\.pdf$/iu, ".xlsx"));
    await writeSheets(alone, [paper]);
    await writePdf(alone, pdf, title);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** What the units would send back, from the register as it stands. */
async function fillIn(register: string, folder: string, input: SampleInput, context: Context): Promise<void> {
  await writeHandouts(folder, await run(sampleCommand, input, await openFile(register), context), context);
}

async function addLevel(register: string, row: Readonly<Record<string, string | number>>): Promise<void> {
  const workbook = await openFile(register);
  const plan = (await workbook.read({ tables: ["tblNiveauer"] })).tables["tblNiveauer"];
  const cells = (plan?.headers ?? []).map((header) => row[header] ?? null);
  await workbook.write({ edits: [{ kind: "append", table: "tblNiveauer", rows: [cells] }] });
  await saveFile(workbook, register);
}

/** What the leaders of the demo agree about the deadlines that are most overdue. */
const AGREED = [
  ["Børnesamtale holdes torsdag, derefter afsluttes undersøgelsen", "Afdelingsleder"],
  ["Planen skrives færdig i denne uge", "Sagsbehandler"],
  ["Afventer udtalelse fra skolen; rykket den 6. marts", "Koordinator"],
  ["Opfølgningsmøde er indkaldt", "Sagsbehandler"],
] as const;

async function agree(register: string): Promise<void> {
  const workbook = await openFile(register);
  const { headers = [], rows = [] } = (await workbook.read({ tables: ["tblFrister"] })).tables["tblFrister"] ?? {};
  const cell = (row: number, header: string): string | number => {
    const found = rows[row]?.[headers.indexOf(header)] ?? "";
    return typeof found === "boolean" ? String(found) : found;
  };
  const updates = Array.from({ length: Math.min(24, rows.length) }, (_, row) => {
    const [Aftale, Ansvarlig] = AGREED[row % AGREED.length] as (typeof AGREED)[number];
    const key = { Frist: cell(row, "Frist"), Sag: cell(row, "Sag"), Start: cell(row, "Start") };
    return { key, set: { Aftale, Ansvarlig } };
  });
  await workbook.write({ edits: [{ kind: "update", table: "tblFrister", rows: updates }] });
  await saveFile(workbook, register);
}

async function readTable(file: string): Promise<ReturnType<typeof readTableFile>> {
  return readTableFile(await readBytes(file), path.basename(file));
}

/** The files of the folders and files named, but not the register that may lie among them. */
async function readReturned(places: readonly string[], register: string): ReturnType<typeof returnedFiles> {
  const others = (await filesIn(places)).filter(({ file }) => path.resolve(file) !== path.resolve(register));
  const found = others.map(({ file, name }) => ({ name, bytes: () => readBytes(file) }));
  return returnedFiles(found, { workbook: (bytes, name) => FileWorkbook.fromBytes(bytes, name), zip: unpacked });
}

/** A file, and what it is called: its path from the folder that was named. */
interface NamedFile {
  readonly file: string;
  readonly name: string;
}

/** The files named, and those of the folders named and of the folders in them. */
async function filesIn(places: readonly string[]): Promise<NamedFile[]> {
  const seen = new Set<string>();
  const within = async (file: string, name: string): Promise<NamedFile[]> => {
    const folder = await fs.readdir(file).catch(() => null);
    if (folder === null) return [{ file, name: name || path.basename(file) }];
    // A link may lead back to where it stands.
    const real = await fs.realpath(file);
    if (seen.has(real)) return [];
    seen.add(real);
    const inside = folder.sort().map((each) => within(path.join(file, each), name === "" ? each : `${name}/${each}`));
    return (await Promise.all(inside)).flat();
  };
  const found: NamedFile[] = [];
  for (const place of places) found.push(...(await within(place, "")));
  return found;
}
