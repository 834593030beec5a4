/** `tilsyn`: the same commands on .xlsx files. Reads what a command names, runs it, and saves by write-to-temporary and rename. */
import os from "node:os";
import path from "node:path";
import project from "../package.json";
import { randomUUID } from "node:crypto";
import { promises as fs } from "node:fs";
import { importCommand, keyBeside } from "../src/cases/commands/import";
import { drawCommand } from "../src/draw/commands/draw";
import { addCommand, replaceCommand } from "../src/draw/commands/replace";
import { verifyCommand } from "../src/draw/commands/verify";
import { computeCommand } from "../src/figures/commands/compute";
import { historyCommand } from "../src/figures/commands/import-history";
import type { Language } from "../src/language/problem";
import { summaryCommand } from "../src/papers/commands/summary";
import type { Command, Context, Report } from "../src/register/command";
import { choosePreset, createRegister } from "../src/register/commands/create";
import type { CommandName, Options } from "./options";
import { help, readOptions, usageReport } from "./options";
import { run } from "../src/register/commands/run";
import { statusCommand } from "../src/register/commands/status";
import { decided, hostReport, lossReport, refused, withLosses } from "../src/register/report";
import { collectCommand } from "../src/review/commands/collect";
import type { SampleInput } from "../src/review/commands/sample-answers";
import { sampleCommand } from "../src/review/commands/sample-answers";
import { sheetsCommand } from "../src/review/commands/sheets";
import { closeCommand, validateCommand } from "../src/review/commands/validate";
import { returnedFiles } from "../src/review/facts/returned-files";
import { renderDocument } from "../src/workbook/docx";
import { writePdf } from "../src/workbook/pdf";
import { unpacked } from "../src/workbook/unpacked";
import { FileWorkbook } from "../src/workbook/xlsx";
import { readTableFile } from "../src/workbook/xlsx-bytes";
import {
  newFile,
  openFile,
  readBytes,
  refuseExisting,
  saveFile,
  systemFailure,
  writeBytes,
  writeSheets,
} from "../src/workbook/xlsx-files";
import { readWords } from "./arguments";
import { demo } from "./demo";
import { jsonReport, textReport } from "./print";

/** A key file is for whoever made it; others are let in on purpose. */
const OWNER_ONLY = 0o600;

/** What one call prints and ends with. */
export interface Call {
  readonly exit: number;
  readonly output: string;
  /** What the command found, for a caller in this process. */
  readonly data?: Report["data"];
}

/** What a command did: its report, and the files written. */
interface Performed {
  readonly report: Report;
  readonly files: readonly string[];
}

/** One call of the program, without touching the process: what it prints and ends with. */
export async function call(argv: readonly string[]): Promise<Call> {
  const language: Language = argv[argv.indexOf("--lang") + 1] === "en" && argv.includes("--lang") ? "en" : "da";
  const json = argv.includes("--json");
  if (argv.length === 0 || argv[0] === "--help" || argv[0] === "help")
    return { exit: argv.length === 0 ? 2 : 0, output: help(language) };
  const bare: Context = {
    now: new Date().toISOString().replace(/\.\d+Z$/u, "Z"),
    user: "",
    version: project.version,
    language,
  };
  const printed = ({ report, files }: Performed): Call => ({
    exit: report.exit,
    output: json ? jsonReport(report, { files }) : textReport(report, language),
    data: report.data,
  });
  const words = readWords(argv);
  if ("reason" in words) return printed({ report: usageReport(words.command, words.reason, bare), files: [] });
  if (words.typed.help === true) return { exit: 0, output: help(language, words.command) };
  const options = readOptions(words.command, words.file, words.typed);
  if (!options.ok) return printed({ report: refused(options.problems, bare), files: [] });
  const { now, user } = options.value;
  const context: Context = { ...bare, now: now ?? bare.now, user: user ?? os.userInfo().username };
  try {
    return printed(await perform(words.command, words.file ?? "demo", options.value, context));
  } catch (failure) {
    return printed({ report: hostReport(systemFailure(failure), context), files: [] });
  }
}

async function perform(command: CommandName, file: string, options: Options, context: Context): Promise<Performed> {
  if (command === "demo") {
    const preset = options.preset === undefined ? null : choosePreset(options.preset);
    if (preset !== null && !preset.ok) return { report: refused(preset.problems, context), files: [] };
    return demo(file, options.preset, context, call, (register, folder, input) =>
      fillIn(register, folder, input, context),
    );
  }
  if (command === "create") return create(file, options, context);
  if (options.serial !== undefined && (await isBeside(options.serial, [file, options.out ?? file]))) {
    return { report: refused([keyBeside(path.basename(options.serial))], context), files: [] };
  }
  const start = await prepared(command, file, options, context);
  const workbook = await openFile(file);
  return save(file, options, workbook, await start(workbook), context);
}

async function create(file: string, options: Options, context: Context): Promise<Performed> {
  const target = options.out ?? file;
  await refuseExisting(target);
  const made = createRegister(
    { preset: options.preset ?? "", templates: options.template ?? [], units: options.units ?? [] },
    context,
  );
  if (!made.ok) return { report: refused(made.problems, context), files: [] };
  const workbook = newFile(target);
  await workbook.write({ edits: made.value.edits ?? [], show: "Start" });
  await saveFile(workbook, target);
  return { report: decided(made.value, made.warnings, context), files: [target] };
}

/** Saves what a command wrote: nothing where it wrote nothing, nothing at all where parts of the file would be lost. */
async function save(
  file: string,
  options: Options,
  workbook: FileWorkbook,
  report: Report,
  context: Context,
): Promise<Performed> {
  const target = options.out ?? file;
  const losses = workbook.changed ? workbook.losses() : [];
  if (losses.length > 0 && path.resolve(target) === path.resolve(file) && !options["accept-loss"]) {
    return { report: lossReport(path.basename(file), losses, context), files: [] };
  }
  const handouts = await writeHandouts(options.folder, report);
  try {
    const rest = await writeRest(target, options, workbook, report);
    return { report: withLosses(report, losses, context), files: [...handouts, ...rest] };
  } catch (failure) {
    // The register knows nothing of them, so nobody should send them out.
    for (const handout of handouts) await fs.rm(handout, { force: true });
    throw failure;
  }
}

/** The papers, and last the register: it says nothing of what could not be written. */
async function writeRest(target: string, options: Options, workbook: FileWorkbook, report: Report): Promise<string[]> {
  const files: string[] = [];
  if (options.serial !== undefined && report.keyFile !== undefined) {
    await writeBytes(options.serial, new TextEncoder().encode(report.keyFile), OWNER_ONLY);
    files.push(options.serial);
  }
  if (options.pdf !== undefined && report.paper !== undefined) {
    await printPaper(report.paper, options.pdf);
    files.push(options.pdf);
  }
  if (options.docx !== undefined && report.document !== undefined) {
    await writeBytes(options.docx, await renderDocument(report.document));
    files.push(options.docx);
  }
  if (workbook.changed) {
    await saveFile(workbook, target);
    files.push(target);
  }
  return files;
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

/** The key file as it was left by the import before; null where there is none yet. */
async function readKey(file: string): Promise<ReturnType<typeof readTableFile> | null> {
  const there = await fs.access(file).then(
    () => true,
    () => false,
  );
  return there ? readTable(file) : null;
}

/** Review workbooks, each new: one that is there may hold answers, so none is overwritten. */
async function writeHandouts(folder: string | undefined, report: Report): Promise<string[]> {
  if (folder === undefined || report.handouts.length === 0) return [];
  await fs.mkdir(folder, { recursive: true });
  const targets = report.handouts.map((each) => path.join(folder, each.fileName));
  for (const target of targets) await refuseExisting(target);
  for (const [index, handout] of report.handouts.entries()) await writeSheets(targets[index] as string, handout.sheets);
  return targets;
}

/** A sheet alone as PDF: every visible sheet of a workbook prints, so it gets a workbook to itself. */
async function printPaper(paper: NonNullable<Report["paper"]>, pdf: string): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "tilsyn-paper-"));
  try {
    const alone = path.join(folder, path.basename(pdf).replace(/\.pdf$/iu, ".xlsx"));
    await writeSheets(alone, [paper]);
    await writePdf(alone, pdf);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** What the units would send back, from the register as it stands. */
async function fillIn(register: string, folder: string, input: SampleInput, context: Context): Promise<void> {
  await writeHandouts(folder, await run(sampleCommand, input, await openFile(register), context));
}

type Start = (workbook: FileWorkbook) => Promise<Report>;

/** The command with its input: all that is read besides the register is read here. */
async function prepared(
  command: Exclude<CommandName, "create" | "demo">,
  file: string,
  options: Options,
  context: Context,
): Promise<Start> {
  const commanded =
    <Input>(chosen: Command<Input>, input: Input): Start =>
    (workbook) =>
      run(chosen, input, workbook, context);
  const at = { round: options.round ?? "", level: options.level ?? 0 };
  const { reason } = options;
  switch (command) {
    case "import": {
      const table = await readTable(options.history ?? options.cases ?? "");
      if (options.history !== undefined) return commanded(historyCommand, { table });
      const { serial } = options;
      const given =
        serial === undefined
          ? null
          : { key: await readKey(serial), file: path.basename(serial), shuffle: randomUUID() };
      return commanded(importCommand, {
        table,
        map: options.map ?? "",
        replace: options.replace,
        partial: options.partial,
        serial: given,
      });
    }
    case "draw": {
      const seed = options.preview ? null : (options.seed ?? "");
      return commanded(drawCommand, {
        ...at,
        seed,
        redraw: options.redraw,
        reason,
        date: options.date ?? context.now.slice(0, 10),
      });
    }
    case "replace":
      return commanded(replaceCommand, { ...at, case: options.case ?? "", reason });
    case "add":
      return commanded(addCommand, { ...at, case: options.case ?? "", reason });
    case "verify":
      return commanded(verifyCommand, {});
    case "sheets":
      return commanded(sheetsCommand, { ...at, apart: options.folder !== undefined });
    case "collect":
      return commanded(collectCommand, {
        ...at,
        ...(options.from === undefined ? { files: null } : await readReturned(options.from, file)),
      });
    case "status":
      return commanded(statusCommand, { round: options.round ?? null, level: options.level ?? null });
    case "validate":
      return commanded(validateCommand, at);
    case "close":
      return commanded(closeCommand, at);
    case "compute":
      return commanded(computeCommand, { ...at, compare: options.compare?.[0] ?? null });
    case "summary":
      return commanded(summaryCommand, {
        ...at,
        compare: options.compare ?? [],
        ...(options.unit === undefined ? {} : { unit: options.unit }),
      });
  }
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
