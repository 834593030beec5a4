/**
 * A reload loses nothing: the workbook lies in the browser's own database as an .xlsx file. Writing it all takes about a
 * second for a large register, so that waits for a pause; what is typed meanwhile stands in a list that is written at
 * once, and is typed again when the page comes back. What the add-in did is in the file alone: leaving before it is
 * written asks first. A workbook that was opened lies there as it was until it is first written; one that cannot be
 * written stays so, with all that was typed.
 */
import { get, set } from "idb-keyval";
import { saveInPieces, saveWorkbook } from "../host/file/book";
import type { Loss } from "../host/file/losses";
import type { Book } from "./book";
import type { FunctionsInstalled } from "../host/customfunctions";
import { bookOf } from "./book";
import type { Edit } from "./watched";

export type KeepingState =
  | "kept"
  | "waiting"
  /** The browser refuses (a private window, no room). */
  | "refused"
  /** The page is open in another window, which keeps its own. */
  | "elsewhere"
  /** The workbook cannot be written as a file. What is typed is kept. */
  | "unwritable";

interface Kept {
  readonly mark: Mark;
  readonly name: string;
  readonly invented: boolean;
  /** Names of parts in what an earlier version of the page kept. */
  readonly left: readonly (Loss | string)[];
  /** An .xlsx file, packed once more by gzip where `packed`. */
  readonly bytes: Uint8Array;
  readonly packed: boolean;
}

/** One opened workbook, and how many of its changes the file holds. */
interface Mark {
  readonly id: string;
  readonly count: number;
}

interface Typed {
  readonly change: number;
  readonly edit: Edit;
}

/** What was typed, in the order of the changes of the workbook `id`. */
interface TypedList {
  readonly id: string;
  readonly all: readonly Typed[];
}

/** A workbook that came back, and how far its file had come. */
export interface Returned {
  readonly book: Book;
  readonly mark: Mark;
  /** Typed after the file was written. */
  readonly typed: readonly Typed[];
}

const FILE = "tilsyn-workbench-file";
const TYPED = "tilsyn-workbench-typed";
const LOCK = "tilsyn-workbench";
const PAUSE = 1200;
/** How long reading may put the writing off. */
const PATIENT = 8000;
/** How long the page before this one may take to let go. */
const PATIENCE = 1500;

/** The workbook of the last visit, with what was typed since it was written; null where there is none. */
export async function keptBook(functions: FunctionsInstalled): Promise<Returned | null> {
  const kept = await get<Kept>(FILE);
  if (kept === undefined) return null;
  const { name, invented, left, mark } = kept;
  const bytes = kept.packed ? await through(new DecompressionStream("gzip"), kept.bytes) : kept.bytes;
  const book = {
    ...(await bookOf(name, bytes, functions)),
    invented,
    left: left.map((each) => (typeof each === "string" ? { what: "part" as const, detail: each } : each)),
  };
  const list = readTyped();
  const typed = list.id === mark.id ? list.all.filter(({ change }) => change > mark.count) : [];
  for (const { edit } of typed) {
    const sheet = book.host.workbook.sheetNamed(edit.sheet);
    if (sheet) book.host.type(sheet, edit.where, edit.texts, edit.typist);
  }
  return { book, mark, typed };
}

export class Keeper {
  private state: KeepingState = "kept";
  private readonly stops: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the pauses waited for: what is being written stops where another begins. */
  private pauses = 0;
  /** The workbook has changed since it was written, or since its writing was begun last. */
  private isAwaited = false;
  private readonly id: string;
  private readonly returned: boolean;
  /** Counts changes; `written` is the count the file holds. */
  private changes: number;
  private written: number;
  /** Typed since the file was written. */
  private typed: readonly Typed[];
  /** Until then reading puts the writing off too: an add-in that reads is in the middle of something. */
  private latest = 0;
  /** The last change that no list holds. */
  private beyond = 0;
  /** Null until it is known whether this window is the one that keeps. */
  private mayKeep: boolean | null = null;

  constructor(
    private readonly book: Book,
    private readonly tell: (state: KeepingState) => void,
    returned: Returned | null,
  ) {
    this.returned = returned !== null;
    this.id = returned?.mark.id ?? crypto.randomUUID();
    this.written = returned?.mark.count ?? 0;
    this.typed = returned?.typed ?? [];
    this.changes = this.typed.at(-1)?.change ?? this.written;
    void this.lock();
    this.stops.push(
      book.host.watch((what) => {
        if (what.kind !== "seen") this.changed(what.kind === "typed" ? what.edit : null);
        else if (this.isAwaited && performance.now() < this.latest) this.writeAfterPause();
      }),
    );
    const leaving = (event: BeforeUnloadEvent): void => {
      if (this.beyond > this.written && this.mayKeep === true) event.preventDefault();
    };
    const left = (): void => {
      this.writeNow();
    };
    window.addEventListener("beforeunload", leaving);
    window.addEventListener("pagehide", left);
    this.stops.push(
      () => {
        window.removeEventListener("beforeunload", leaving);
      },
      () => {
        window.removeEventListener("pagehide", left);
      },
    );
    // A workbook just opened is not in the database yet.
    if (returned === null) this.changed(null);
    else if (this.typed.length > 0) this.writeAfterPause();
  }

  dispose(): void {
    // What is being written is stopped.
    this.changes += 1;
    this.pauses += 1;
    clearTimeout(this.timer);
    for (const stop of this.stops) stop();
  }

  /** One window at a time keeps, or each would write over the other's. */
  private async lock(): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        const held = new Promise<void>((release) => this.stops.push(release));
        const asked = navigator.locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE) }, () => {
          resolve();
          return held;
        });
        asked.catch(reject);
      });
      this.mayKeep = true;
      await this.keepOriginal();
      this.saveTyped();
    } catch {
      this.mayKeep = false;
      this.turn("elsewhere");
    }
  }

  /** So that what is typed has a workbook to be typed into again, whatever becomes of the writing. */
  private async keepOriginal(): Promise<void> {
    const { original } = this.book;
    if (this.returned || original === null || this.written > 0) return;
    // What the browser refuses now it refuses when the workbook is written, and that is told.
    await set(FILE, this.kept(original, 0, false)).catch(() => undefined);
  }

  private changed(edit: Edit | null): void {
    this.changes += 1;
    if (edit === null || !this.list(edit)) this.beyond = this.changes;
    this.writeAfterPause();
  }

  private writeAfterPause(): void {
    if (this.mayKeep === false) return;
    if (!this.isAwaited) this.latest = performance.now() + PATIENT;
    this.isAwaited = true;
    this.pauses += 1;
    this.turn("waiting");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.write();
    }, PAUSE);
  }

  /** False where the browser's small store has no room for it. */
  private list(edit: Edit): boolean {
    this.typed = [...this.typed, { change: this.changes, edit }];
    return this.saveTyped();
  }

  private saveTyped(): boolean {
    if (this.mayKeep !== true) return true;
    try {
      const list: TypedList = { id: this.id, all: this.typed };
      localStorage.setItem(TYPED, JSON.stringify(list));
      return true;
    } catch {
      return false;
    }
  }

  private async write(): Promise<void> {
    if (this.mayKeep !== true) {
      this.writeAfterPause();
      return;
    }
    const count = this.changes;
    const pause = this.pauses;
    let bytes: Uint8Array | null;
    try {
      bytes = await saveInPieces(this.book.host.session, () => this.pauses === pause);
    } catch {
      this.isAwaited = false;
      this.turn("unwritable");
      return;
    }
    // Changed or read meanwhile: that has set its own timer.
    if (bytes === null) return;
    this.isAwaited = false;
    const packed = await through(new CompressionStream("gzip"), bytes);
    if (this.changes !== count) return;
    try {
      await set(FILE, this.kept(packed, count, true));
    } catch {
      this.turn("refused");
      return;
    }
    this.written = count;
    this.typed = this.typed.filter(({ change }) => change > count);
    this.saveTyped();
    if (this.changes === count) this.turn("kept");
  }

  /** The page goes away: what the database takes in this moment it takes. */
  private writeNow(): void {
    // A workbook that cannot be written stays as it is kept.
    if (this.beyond <= this.written || this.mayKeep !== true || this.state === "unwritable") return;
    void set(FILE, this.kept(saveWorkbook(this.book.host.session), this.changes, false)).catch(() => undefined);
  }

  private kept(bytes: Uint8Array, count: number, packed: boolean): Kept {
    return {
      mark: { id: this.id, count },
      name: this.book.name,
      invented: this.book.invented,
      left: this.book.left,
      bytes,
      packed,
    };
  }

  private turn(state: KeepingState): void {
    if (state === this.state || (state === "waiting" && this.state === "unwritable")) return;
    this.state = state;
    this.tell(state);
  }
}

async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([bytes as BlobPart]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function readTyped(): TypedList {
  return JSON.parse(localStorage.getItem(TYPED) ?? '{"id":"","all":[]}') as TypedList;
}
