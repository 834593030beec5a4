/**
 * A command is a value: what it needs to read, and what it decides. Everything a command does to a workbook is in the
 * `Decision` it returns; the one runner in `run.ts` reads, decides and writes.
 */
import type { Outcome, Problem } from "../language/outcome";
import type { Language } from "../language/problem";
import type { Surface } from "../language/sentence";
import type { Words } from "../language/words";
import type { SheetContent } from "../workbook/content";
import type { DocumentContent } from "../workbook/document";
import type { Edit } from "../workbook/workbook";
import type { Register, Tables } from "./register";
import type { LogEntry } from "./rules/log";

/** What a command may not find out by itself. */
export interface Context {
  /** ISO 8601 with time zone. */
  readonly now: string;
  /** Self-declared. */
  readonly user: string;
  readonly version: string;
  readonly language: Language;
  /** Who reads what is said: Excel where it is not said. */
  readonly surface?: Surface;
}

/** A workbook of its own that a command hands out, as the review workbook of a unit. */
export interface Handout {
  readonly fileName: string;
  readonly sheets: readonly SheetContent[];
}

/** A document of its own that a command hands out, as one caseworker's feedback. */
export interface DocumentHandout {
  readonly fileName: string;
  readonly document: DocumentContent;
}

/** A file of text that a command hands out. */
export interface TextHandout {
  /** May begin with folders, parted by `/`. */
  readonly fileName: string;
  readonly text: string;
}

/** `Found`: what the command found, for `--json` and for whoever shows it. */
export interface Decision<Found extends object = object> {
  /** What the user is told first. */
  readonly message: Problem;
  /** Findings of any severity; an error makes the exit code 1 although what is right is written. */
  readonly problems?: readonly Problem[];
  readonly data?: Found;
  /** Nothing is written, and nothing logged, where there are no edits. */
  readonly edits?: readonly Edit[];
  /** Records that the edits make different from what was read: Start is drawn from them. */
  readonly after?: Partial<Tables>;
  readonly log?: Pick<LogEntry, "command" | "input"> & Partial<Pick<LogEntry, "seed" | "fingerprint" | "counts">>;
  readonly handouts?: readonly Handout[];
  readonly documents?: readonly DocumentHandout[];
  readonly texts?: readonly TextHandout[];
  /** Which serial number is whose, as the text of a file that is kept apart. In no sentence, no log, no `data`. */
  readonly keyFile?: string;
  /** A sheet of the register that can be printed by itself. */
  readonly paper?: SheetContent;
  /** The same paper for a word processor. */
  readonly document?: DocumentContent;
  /** The text of a calendar file. */
  readonly calendar?: string;
  readonly show?: string;
  /** The cell of that sheet that the result begins at. */
  readonly showCell?: string;
  /** What somebody at a screen is asked before it is written, of a command that `mayAsk`. Unattended, nobody is asked. */
  readonly question?: Problem;
  /** What a register of an earlier version gains is written although the command itself writes nothing. */
  readonly writesUpgrade?: boolean;
}

export interface Command<Input, Found extends object = object> {
  readonly name: string;
  /** Of a command whose input is inside: what was typed for it. */
  readonly typed?: unknown;
  /** Does it need the review sheets of the workbook? */
  readonly readsReviewSheets?: (input: Input) => boolean;
  /** Its decision may carry a `question`. */
  readonly mayAsk?: true;
  /** What its row of the log is called, by the row's Input; null where it has no name. */
  readonly calledInLog?: (input: string) => Words | null;
  decide(input: Input, register: Register, context: Context): Outcome<Decision<Found>>;
}

/** A problem as it is told: the sentence in the reader's language, and where. */
export interface Told {
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly message: string;
  /** What kind of finding it is, in a few words: the heading of those that are alike. */
  readonly kind: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row: number | null;
  /** Of a finding: empty where there is none. */
  readonly file: string;
  readonly case: string;
  readonly question: string;
  /** The three together, for whoever lists it; empty where there is none. */
  readonly about: string;
}

export interface Report<Found extends object = object> {
  readonly ok: boolean;
  /** 0 done, 1 the data has errors, 2 wrong usage, 3 file or host failure. */
  readonly exit: 0 | 1 | 2 | 3;
  /** Nothing was done. Where it is not there, the command did its work, whatever it found. */
  readonly refused?: true;
  readonly message: string;
  readonly problems: readonly Told[];
  /** Null where the command was refused, or has nothing to show. */
  readonly data: Found | null;
  readonly handouts: readonly Handout[];
  readonly documents?: readonly DocumentHandout[];
  readonly texts?: readonly TextHandout[];
  readonly paper?: SheetContent;
  readonly document?: DocumentContent;
  readonly calendar?: string;
  readonly keyFile?: string;
}

/** A log row without its hash; `ramme=90; udtrukket=4` is read by people as `ramme: 90; udtrukket: 4`. */
export function logEntry(log: NonNullable<Decision["log"]>, context: Context): LogEntry {
  return {
    seed: "",
    fingerprint: "",
    ...log,
    counts: (log.counts ?? "").replace(/=/gu, ": "),
    time: context.now,
    user: context.user,
    version: context.version,
  };
}
