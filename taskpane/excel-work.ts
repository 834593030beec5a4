/** What the desk does on the open workbook, through Office.js. */
import type { ImportInput } from "../src/cases/commands/import";
import type { Context, Report } from "../src/register/command";
import { look } from "../src/register/commands/look";
import { run } from "../src/register/commands/run";
import type { RoundAndLevel } from "../src/register/current-round";
import { bugReport, failureReport } from "../src/register/report";
import { bytesOf } from "../src/workbook/chosen-file";
import { ExcelWorkbook } from "../src/workbook/excel";
import { hearSheet } from "../src/workbook/excel-hear";
import { showCell } from "../src/workbook/excel-view";
import type { Desk, MadeFile, Returned, TableSource, Watch } from "./desk";

/** What findings call a table that was pasted. */
const PASTED = "Indsat";

function workbook({ signal, progress, waiting }: Watch): ExcelWorkbook {
  return new ExcelWorkbook({
    supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
    whenTyping: waiting,
    onProgress: progress,
    signal,
  });
}

export function inExcel(
  context: () => Context,
): Omit<Desk, "version" | "language" | "platform" | "user" | "setUser" | "now"> {
  /** A bug has nobody else to catch it here: it is told like a failing host. */
  const told = (work: Promise<Report>): Promise<Report> => work.catch((bug: unknown) => bugReport(bug, context()));
  return {
    look: (watch) =>
      look(workbook(watch), context()).catch((bug: unknown) => ({
        kind: "unreadable",
        report: bugReport(bug, context()),
      })),
    run: (command, input, watch) => told(run(command, input, workbook(watch), context())),
    create: async (input, watch) => {
      const { createIn } = await import("../src/register/commands/create-open");
      return told(createIn(workbook(watch), input, context()));
    },
    readTable: async (source) => {
      try {
        return { ok: true, table: await tableOf(source) };
      } catch (failure) {
        return { ok: false, report: failureReport(failure, context()) };
      }
    },
    reviews: async (watch) => {
      const { readReviews } = await import("../src/review/facts/reviewing");
      return readReviews(workbook(watch), context()).catch((bug: unknown) => ({
        kind: "unreadable",
        report: bugReport(bug, context()),
      }));
    },
    type: async (input, watch) => {
      const { typeIn } = await import("../src/review/facts/reviewing");
      return typeIn(workbook(watch), input, context()).catch((bug: unknown) => ({
        kind: "refused",
        report: bugReport(bug, context()),
      }));
    },
    again: async (form, watch) => {
      const { readAgain } = await import("../src/review/facts/reviewing");
      return readAgain(workbook(watch), form);
    },
    hear: (sheet, hear) => {
      const ending = hearSheet(sheet, hear).catch(() => () => undefined);
      return () =>
        void ending.then((end) => {
          end();
        });
    },
    handOut: async (at, watch) =>
      handOut(at, workbook(watch), context()).catch((bug: unknown) => ({
        report: bugReport(bug, context()),
        file: null,
      })),
    readReturned: async (files, registerId, at) => readReturned(files, registerId, at, context()),
    pasted: async ({ parts }) => (await import("../src/workbook/html")).pasted(parts),
    wordFile: async (paper, name) => {
      const { renderDocument } = await import(/* webpackChunkName: "word" */ "../src/workbook/docx");
      return { name: `${name}.docx`, bytes: await renderDocument(paper) };
    },
    show: (place) => showCell(place).catch(() => false),
  };
}

async function tableOf(source: TableSource): Promise<ImportInput["table"]> {
  if (source.kind === "sheet") {
    const { readSheetTable } = await import("../src/workbook/excel-import");
    return readSheetTable(source.name);
  }
  const { readTableFile } = await import(/* webpackChunkName: "files" */ "../src/workbook/xlsx-bytes");
  return source.kind === "file"
    ? readTableFile(await bytesOf(source.file), source.file.name)
    : readTableFile(new TextEncoder().encode(source.text), PASTED);
}

async function handOut(
  at: RoundAndLevel,
  excel: ExcelWorkbook,
  context: Context,
): Promise<{ readonly report: Report; readonly file: MadeFile | null }> {
  const [{ sheetsCommand }, { workbookFile }] = await Promise.all([
    import("../src/review/commands/sheets"),
    import("../src/workbook/xlsx-bytes"),
  ]);
  let file: MadeFile | null = null;
  const report = await run(sheetsCommand, { ...at, apart: true }, excel, context, (handouts) => {
    file = workbookFile(handouts, `${at.round} N${at.level} skemaer`, context.now);
  });
  return { report, file: report.ok ? file : null };
}

async function readReturned(
  files: readonly File[],
  registerId: string,
  at: RoundAndLevel,
  context: Context,
): Promise<Returned> {
  const [{ returnedFiles }, { summariseReturned }, { FileWorkbook }, { unpacked }] = await Promise.all([
    import("../src/review/facts/returned-files"),
    import("../src/review/facts/returned"),
    import("../src/workbook/xlsx"),
    import("../src/workbook/unpacked"),
  ]);
  const found = files.map((file) => ({ name: file.name, bytes: () => bytesOf(file) }));
  const read = await returnedFiles(found, {
    workbook: (bytes, name) => FileWorkbook.fromBytes(bytes, name),
    zip: unpacked,
  });
  return { ...read, summaries: summariseReturned(read.files, read.faults, registerId, at, context) };
}
