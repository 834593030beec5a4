/** What the host does on the open workbook, through Office.js. Loaded after the first paint: it is the larger part. */
import type { ImportInput } from "../src/cases/commands/import";
import type { Context, Report } from "../src/register/command";
import { look } from "../src/register/commands/look";
import { foresee, run } from "../src/register/commands/run";
import type { RoundAndLevel } from "../src/kernel/keys";
import { bugReport, failureReport } from "../src/register/report";
import { bytesOf } from "../src/workbook/chosen-file";
import { ExcelWorkbook } from "../src/workbook/excel";
import { hearSheet } from "../src/workbook/excel-hear";
import { showCell } from "../src/workbook/excel-view";
import type { MadeFile, PaneHost, ProgressMonitor, Returned, TableSource } from "./pane-host";

/** What findings call a table that was pasted. */
const PASTED = "Indsat";

function workbook({ signal, progress, waiting }: ProgressMonitor): ExcelWorkbook {
  return new ExcelWorkbook({
    supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
    whenTyping: waiting,
    onProgress: progress,
    signal,
  });
}

/** The workbook as a command leaves it: what the command itself read and did not write is not read twice. */
function again(worked: ExcelWorkbook): Pick<ExcelWorkbook, "read" | "write"> {
  return { read: (request) => worked.readAgain(request), write: (change) => worked.write(change) };
}

export function inExcel(
  context: () => Context,
): Omit<PaneHost, "version" | "language" | "platform" | "user" | "setUser" | "now"> {
  /** An exception becomes a report, as with a failing host: nothing above this would catch it. */
  const told = <Found extends object>(task: Promise<Report<Found>>): Promise<Report<Found>> =>
    task.catch((bug: unknown) => bugReport(bug, context()));
  /** What the last command under a monitor worked on. */
  const worked = new WeakMap<ProgressMonitor, ExcelWorkbook>();
  const working = (monitor: ProgressMonitor): ExcelWorkbook => {
    const excel = workbook(monitor);
    worked.set(monitor, excel);
    return excel;
  };
  return {
    look: (monitor) => {
      const left = worked.get(monitor);
      return look(left === undefined ? workbook(monitor) : again(left), context()).catch((bug: unknown) => ({
        kind: "unreadable",
        report: bugReport(bug, context()),
      }));
    },
    run: (command, input, monitor) => told(run(command, input, working(monitor), context())),
    foresee: (command, input, monitor) =>
      foresee(command, input, workbook(monitor), context()).catch((bug: unknown) => ({
        report: bugReport(bug, context()),
        writes: false,
        question: null,
      })),
    create: async (input, monitor) => {
      const { createIn } = await import("../src/register/commands/create-open");
      return told(createIn(workbook(monitor), input, context()));
    },
    readTable: async (source) => {
      try {
        return { ok: true, table: await tableOf(source) };
      } catch (failure) {
        return { ok: false, report: failureReport(failure, context()) };
      }
    },
    reviews: async (monitor) => {
      const { readReviews } = await import("../src/review/facts/reviewing");
      return readReviews(workbook(monitor), context()).catch((bug: unknown) => ({
        kind: "unreadable",
        report: bugReport(bug, context()),
      }));
    },
    type: async (input, monitor) => {
      const { typeIn } = await import("../src/review/facts/reviewing");
      return typeIn(workbook(monitor), input, context()).catch((bug: unknown) => ({
        kind: "refused",
        report: bugReport(bug, context()),
      }));
    },
    again: async (form, monitor) => {
      const { readAgain } = await import("../src/review/facts/reviewing");
      return readAgain(workbook(monitor), form);
    },
    hear: (sheet, hear) => {
      const ending = hearSheet(sheet, hear).catch(() => () => undefined);
      return () =>
        void ending.then((end) => {
          end();
        });
    },
    handOut: async (at, monitor) =>
      handOut(at, working(monitor), context()).catch((bug: unknown) => ({
        report: bugReport(bug, context()),
        file: null,
      })),
    feedbackPapers: async (at, monitor) =>
      feedbackPapers(at, working(monitor), context()).catch((bug: unknown) => ({
        report: bugReport(bug, context()),
        file: null,
      })),
    readReturned: async (files, registerId, at) => readReturned(files, registerId, at, context()),
    pasted: async ({ parts }) => (await import("../src/workbook/html")).pasted(parts),
    wordFile: async (paper, name) => {
      const { renderDocument } = await import(/* webpackChunkName: "word" */ "../src/workbook/docx");
      return { name: `${name}.docx`, bytes: await renderDocument(paper, context().now) };
    },
    selfTest: async ({ signal, progress }) => {
      const { selfTest, selfTestFile, GROUPS, SOURCES } = await import("../src/workbook/self-test");
      const tested = await selfTest({
        supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
        onProgress: progress,
        signal,
        clock: () => performance.now(),
      });
      if (tested.kind !== "done") return tested;
      const { now, version } = context();
      const { diagnostics, displayLanguage, contentLanguage } = Office.context;
      const facts = {
        program: version,
        made: now,
        excel: diagnostics.version,
        platform: String(diagnostics.platform),
        displayLanguage,
        contentLanguage,
      };
      return {
        kind: "done",
        groups: Object.entries(GROUPS).map(([group, name]) => ({
          name,
          probes: tested.results
            .filter(({ probe }) => probe.group === group)
            .map(({ probe: { id, asks, expected, source }, outcome, answer }) => ({
              id,
              asks,
              outcome,
              expected: expected.map((each) => JSON.stringify(each)),
              answer,
              source: SOURCES[source],
            })),
        })),
        roundTrip: tested.roundTripMilliseconds,
        left: tested.left,
        file: { name: `afproevning-${now.slice(0, 10)}.json`, bytes: selfTestFile(tested, facts) },
      };
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

async function feedbackPapers(
  at: RoundAndLevel,
  excel: ExcelWorkbook,
  context: Context,
): Promise<{ readonly report: Report; readonly file: MadeFile | null }> {
  const [{ feedbackCommand }, { renderDocument }, { packed }] = await Promise.all([
    import("../src/learning/commands/feedback"),
    import(/* webpackChunkName: "word" */ "../src/workbook/docx"),
    import("../src/workbook/xlsx-bytes"),
  ]);
  const report = await run(feedbackCommand, { ...at, papers: true, given: null }, excel, context);
  const files: MadeFile[] = [];
  for (const { fileName, document } of report.documents ?? [])
    files.push({ name: fileName, bytes: await renderDocument(document, context.now) });
  return {
    report,
    file: files.length === 0 ? null : packed(files, `${at.round} N${at.level} tilbagemelding`, context.now),
  };
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
