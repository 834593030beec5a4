/**
 * What the pane runs in (Office calls it the host), and what it does for the pane: commands on the open workbook, files
 * in and out. `index.tsx` gives the pane the one that is Excel.
 */
import { createContext, useContext } from "react";
import type { ImportInput } from "../src/cases/commands/import";
import type { Language } from "../src/language/problem";
import type { Paper } from "../src/papers/facts/bilag-paper";
import type { Command, Report } from "../src/register/command";
import type { CreateInput } from "../src/register/commands/create";
import type { Foreseen } from "../src/register/commands/run";
import type { Looked } from "../src/register/commands/look";
import type { RoundAndLevel } from "../src/kernel/keys";
import type { Words } from "../src/language/words";
import type { CollectInput } from "../src/review/commands/collect";
import type { CaseForm } from "../src/review/facts/answering";
import type { ReturnedSummary } from "../src/review/facts/returned";
import type { ReturnedFile } from "../src/review/facts/returned-files";
import type { ReviewsRead, TypedOutcome, TypeInput } from "../src/review/facts/reviewing";

/** Through which a long command reports how far it is, and is told to stop. */
export interface ProgressMonitor {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly progress: (share: number) => void;
  /** Excel waits for the user to leave a cell. */
  readonly waiting: () => void;
}

/** The place a finding or a link points at. */
export interface CellPlace {
  readonly sheet: string;
  /** A1; null for the sheet as a whole. */
  readonly cell: string | null;
}

export type TableSource =
  | { readonly kind: "file"; readonly file: File }
  /** Copied from a spreadsheet or a text file. */
  | { readonly kind: "pasted"; readonly text: string }
  /** Of the open workbook. */
  | { readonly kind: "sheet"; readonly name: string };

/** A table as it was read, with dates as text; else a report that says why it was not. */
export type TableRead =
  | { readonly ok: true; readonly table: ImportInput["table"] }
  | { readonly ok: false; readonly report: Report };

/** A file made here, to be saved by the user. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The same content as HTML and as plain text: a program takes the one it can paste. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** Files that came back as `collectCommand` takes them, and what is in each. */
export interface Returned extends Required<Pick<CollectInput, "faults">> {
  readonly files: readonly ReturnedFile[];
  readonly summaries: readonly ReturnedSummary[];
}

/** One thing that was asked of the Excel that is running. */
export interface Probed {
  readonly id: string;
  readonly asks: Words;
  readonly outcome: "as expected" | "different" | "not asked";
  /** As JSON, the usual answer first. */
  readonly expected: readonly string[];
  /** As JSON; null where it was not asked. */
  readonly answer: string | null;
  /** Address of what the expected answer rests on; null for what is known without it. */
  readonly source: string | null;
}

/** What came of asking this Excel what the program relies on. */
export type SelfTested =
  | {
      readonly kind: "done";
      readonly groups: readonly { readonly name: Words; readonly probes: readonly Probed[] }[];
      /** Milliseconds of a request that asks for next to nothing. */
      readonly roundTrip: number;
      /** Sheets that could not be taken away. */
      readonly left: readonly string[];
      readonly file: MadeFile;
    }
  /** No sheet could be made; `code` is Excel's. */
  | { readonly kind: "refused" | "stopped"; readonly code: string };

export interface PaneHost {
  readonly version: string;
  readonly language: Language;
  /** What Excel runs on: its menus differ. */
  readonly platform: "windows" | "mac" | "web";
  /** Who works here, as they said themselves; empty until they were asked. */
  user(): string;
  setUser(name: string): void;
  /** ISO 8601 with time zone. */
  now(): string;
  /**
   * Reads the workbook and says what it is. After a command under the same monitor it reads what that command wrote; the
   * rest is as the command itself read it.
   */
  look(monitor: ProgressMonitor): Promise<Looked>;
  run<Input, Found extends object>(
    command: Command<Input, Found>,
    input: Input,
    monitor: ProgressMonitor,
  ): Promise<Report<Found>>;
  /** The command as it would go; nothing is written. */
  foresee<Input>(command: Command<Input>, input: Input, monitor: ProgressMonitor): Promise<Foreseen>;
  create(input: CreateInput, monitor: ProgressMonitor): Promise<Report>;
  /** A table of cases or figures, wherever it stands. */
  readTable(source: TableSource): Promise<TableRead>;
  /** The review sheets of the workbook as forms. */
  reviews(monitor: ProgressMonitor): Promise<ReviewsRead>;
  /** Types into a review sheet what a reviewer gave. */
  type(input: TypeInput, monitor: ProgressMonitor): Promise<TypedOutcome>;
  /** A form as its sheet stands now; null where it is not there any more. */
  again(form: CaseForm, monitor: ProgressMonitor): Promise<CaseForm | null>;
  /** Calls `hear` when somebody edits the sheet, until what it gives is called. */
  hear(sheet: string, hear: () => void): () => void;
  /** Makes a workbook to hand out, before the register notes it as sent; `file` is null where that was not written. */
  handOut(
    at: RoundAndLevel,
    monitor: ProgressMonitor,
  ): Promise<{ readonly report: Report; readonly file: MadeFile | null }>;
  /** Makes a feedback paper for each caseworker, as one file to save; `file` is null where the command was refused. */
  feedbackPapers(
    at: RoundAndLevel,
    monitor: ProgressMonitor,
  ): Promise<{ readonly report: Report; readonly file: MadeFile | null }>;
  /** Files that came back, and what is in each. */
  readReturned(
    files: readonly File[],
    registerId: string,
    at: RoundAndLevel,
    monitor: ProgressMonitor,
  ): Promise<Returned>;
  /** A paper to be pasted into a document or a mail. */
  pasted(paper: Paper): Promise<Pasted>;
  /** A paper as a Word file. `name`: without ending. */
  wordFile(paper: Paper, name: string): Promise<MadeFile>;
  /** Asks this Excel, on a sheet that is taken away again, what the program relies on. */
  selfTest(monitor: ProgressMonitor): Promise<SelfTested>;
  /** Shows a cell; false where it is not there any more. */
  show(place: CellPlace): Promise<boolean>;
}

export const PaneHostContext = createContext<PaneHost | null>(null);

export function usePaneHost(): PaneHost {
  const host = useContext(PaneHostContext);
  if (host === null) throw new Error("usePaneHost outside PaneHostContext");
  return host;
}
