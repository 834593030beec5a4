/**
 * Commands tried one after another on copies in memory: what one writes, the next reads, and nothing reaches the disk.
 * What keeps a file from being written is told as far as it can be seen: what stands in the way, what would be lost, what
 * may not be written to. A lock that another holds, and room on the disk, are seen when it counts.
 */
import { promises as fs } from "node:fs";
import path from "node:path";
import { problem } from "../src/language/problem";
import type { Context, Report } from "../src/register/command";
import { run } from "../src/register/commands/run";
import type { RegisteredMaker } from "../src/register/registration";
import { decided, failedReport, lossReport, refused } from "../src/register/report";
import { FileWorkbook, renderWorkbook } from "../src/workbook/xlsx";
import { newFile, readBytes, refuseExisting, refuseUnwritable } from "../src/workbook/xlsx-files";
import type { Engine, Performed, Understood } from "./engine";
import type { ReadOptions } from "./options";
import { textOf } from "./options";

/** Options that name a paper beside the register. */
const PAPERS: readonly string[] = ["serial", "pdf", "docx", "ics"];

export class DryRun {
  /** Registers as they would stand, by path. */
  private readonly books = new Map<string, FileWorkbook>();

  constructor(private readonly engine: Engine) {}

  /** @problems as the command itself; host failures by throwing */
  async perform({ command, file, options }: Understood, context: Context): Promise<Performed> {
    const target = path.resolve(options.out ?? file);
    if (command.kind === "makes a register") return this.make(command, target, options, context);
    const ready = await this.engine.prepared(command, file, options, context);
    if (!ready.ok) return { report: refused(ready.problems, context), files: [] };
    const book = await this.copyOf(path.resolve(file));
    const report = await run(ready.value, null, book, context);
    const inPlace = target === path.resolve(file);
    if (book.changed) {
      if (!inPlace && !this.books.has(target)) await refuseExisting(target);
      const losses = inPlace && !options.acceptLoss ? book.losses() : [];
      if (losses.length > 0) return { report: lossReport(path.basename(file), losses, context), files: [] };
      await refuseUnwritable(target);
    }
    const folder = textOf(options.own, "folder");
    const there = folder === undefined ? undefined : await this.inTheWay(folder, report);
    if (there !== undefined)
      return { report: failedReport(problem("file/exists", { file: there }), context), files: [] };
    const handedOut = folder === undefined ? [] : [...report.handouts, ...(report.documents ?? [])];
    const files = [
      ...handedOut.map(({ fileName }) => path.join(folder ?? "", fileName)),
      ...PAPERS.flatMap((name) => (isMade(name, report) ? (textOf(options.own, name) ?? []) : [])),
      ...(book.changed ? [target] : []),
    ];
    if (book.changed) {
      book.saved();
      this.books.set(target, book);
    }
    // Whoever could see what a seed draws could try seeds until one pleases.
    return { report: { ...report, data: null }, files };
  }

  private async make(
    command: RegisteredMaker,
    target: string,
    options: ReadOptions,
    context: Context,
  ): Promise<Performed> {
    const name = path.basename(target);
    const stopped = (code: "file/exists" | "file/folder-missing"): Performed => ({
      report: failedReport(problem(code, { file: name }), context),
      files: [],
    });
    if (this.books.has(target)) return stopped("file/exists");
    await refuseExisting(target);
    const made = command.make(options.own, context);
    if (!made.ok) return { report: refused(made.problems, context), files: [] };
    if (!(await isFolder(path.dirname(target)))) return stopped("file/folder-missing");
    const book = newFile(target);
    await book.write({ edits: made.value.edits ?? [], show: "Start" });
    book.saved();
    this.books.set(target, book);
    return { report: decided(made.value, made.warnings, context), files: [target] };
  }

  /** A copy, so that a step that stops, or saves elsewhere, leaves what it read as it was. */
  private async copyOf(place: string): Promise<FileWorkbook> {
    const stands = this.books.get(place);
    const bytes = stands === undefined ? await readBytes(place) : stands.toBytes();
    return FileWorkbook.fromBytes(bytes, path.basename(place));
  }

  /** A file that stands where another is to be handed out. */
  private async inTheWay(folder: string, { handouts }: Report): Promise<string | undefined> {
    for (const { fileName, sheets } of handouts) {
      const stood = await fs.readFile(path.join(folder, fileName)).catch(() => null);
      if (stood !== null && !stood.equals(renderWorkbook(sheets))) return fileName;
    }
    return undefined;
  }
}

function isMade(name: string, report: Report): boolean {
  if (name === "serial") return report.keyFile !== undefined;
  if (name === "pdf") return report.paper !== undefined;
  return name === "docx" ? report.document !== undefined : report.calendar !== undefined;
}

function isFolder(place: string): Promise<boolean> {
  return fs.stat(place).then(
    (stat) => stat.isDirectory(),
    () => false,
  );
}
