/** .xlsx files on disk: opened, saved by writing beside and renaming, kept open between the commands of one process. */
import path from "node:path";
import type { SheetContent } from "./content";
import { HostFailure } from "./workbook";
import type { Stamp } from "./file-bytes";
import {
  digestOf,
  placeOf,
  readBytes,
  removeLeftovers,
  sameStamp,
  stampOf,
  writeBytes,
  writeFailure,
} from "./file-bytes";
import { FileWorkbook, renderWorkbook } from "./xlsx";
import type { Lock, Notice } from "./xlsx-lock";
import { takeLock } from "./xlsx-lock";

export { readBytes, refuseExisting, refuseUnwritable, systemFailure, writeBytes, writeNewFiles } from "./file-bytes";

/** How many workbooks stay open between commands. */
const KEPT_OPEN = 2;

/** A file as it was when it was read or written. */
interface Seen {
  readonly path: string;
  readonly stamp: Stamp | undefined;
  readonly digest: string;
}

interface Opened extends Seen {
  readonly workbook: FileWorkbook;
}

/** A file changed within this of being seen could change again without a new time. In nanoseconds: two seconds, as FAT has it. */
const COARSEST = 2_000_000_000n;

const kept = new Map<string, Opened>();
const origins = new WeakMap<FileWorkbook, Seen>();
/** Read without a lock, and why there is none. */
const withoutLock = new WeakMap<FileWorkbook, unknown>();

/** How long a command waits for another, in milliseconds. */
export const PATIENCE = 20_000;

export interface RegisterUse {
  /** Who asks, as the lock says it to others. */
  readonly user: string;
  /** Milliseconds to wait for another command; `PATIENCE` where it is not said. */
  readonly patience?: number;
  /** Nothing is to be saved: a file is read whole in one go, so there is no waiting for whoever holds it. */
  readonly onlyReads?: boolean;
}

/**
 * A register for one command alone: locked before it is read, until `work` is over, which saves it by `saveFile`. What a
 * run left behind that was stopped is taken away, and told by the notices.
 *
 * @problems file/locked, and as `openFile`
 */
export async function withRegister<Result>(
  file: string,
  use: RegisterUse,
  work: (workbook: FileWorkbook, notices: readonly Notice[]) => Promise<Result>,
): Promise<Result> {
  return whileHeld(file, use, async ({ notices, impossible }) => {
    const workbook = await openFile(file);
    if (impossible === undefined) return work(workbook, notices);
    withoutLock.set(workbook, impossible);
    return work(workbook, notices).finally(() => withoutLock.delete(workbook));
  });
}

/** As `withRegister`, of a file that is only to be made. @problems file/locked, and as `writeBytes` */
export async function locked<Result>(file: string, use: RegisterUse, work: () => Promise<Result>): Promise<Result> {
  return whileHeld(file, use, async ({ impossible }) => {
    if (impossible !== undefined) throw writeFailure(impossible, path.basename(file), false);
    return work();
  });
}

async function whileHeld<Result>(
  file: string,
  { user, patience = PATIENCE, onlyReads = false }: RegisterUse,
  work: (lock: Lock) => Promise<Result>,
): Promise<Result> {
  const place = await placeOf(file);
  const lock = await (onlyReads
    ? takeLock(place, user, 0).catch((held: unknown) => withoutIt(held))
    : takeLock(place, user, patience));
  try {
    await removeLeftovers(path.dirname(place));
    return await work(lock);
  } finally {
    await lock.release();
  }
}

/** A reader goes on where somebody else holds the lock. */
function withoutIt(held: unknown): Lock {
  if (!(held instanceof HostFailure)) throw held;
  return { notices: [], impossible: held, release: () => Promise.resolve() };
}

/** The workbook in a file; the one still open from the command before, if the file is as that command left it. @problems file/… */
export async function openFile(file: string): Promise<FileWorkbook> {
  const place = path.resolve(file);
  const open = kept.get(place);
  if (open !== undefined && !open.workbook.changed && (await isAsSeen(open))) return open.workbook;
  const stamp = await stampOf(place);
  const bytes = await readBytes(file);
  const workbook = FileWorkbook.fromBytes(bytes, path.basename(file));
  keep({ path: place, workbook, stamp, digest: digestOf(bytes) });
  return workbook;
}

/** A new workbook that is to be saved as `file`. */
export function newFile(file: string): FileWorkbook {
  return FileWorkbook.blank(path.basename(file));
}

/**
 * Saves a workbook: written beside, then renamed. Onto the file it was opened from only if that has not changed since.
 * @problems file/macros, file/open-elsewhere, file/changed-meanwhile, file/read-only, file/folder-missing, file/not-written, file/disk-full
 */
export async function saveFile(workbook: FileWorkbook, file: string): Promise<void> {
  const place = path.resolve(file);
  const origin = origins.get(workbook);
  const unchanged = async (): Promise<void> => {
    if (origin?.path === place && !(await isAsSeen(origin)))
      throw new HostFailure("file/changed-meanwhile", { file: path.basename(file) });
  };
  await unchanged();
  const none = origin?.path === place ? withoutLock.get(workbook) : undefined;
  if (none !== undefined) throw none instanceof HostFailure ? none : writeFailure(none, path.basename(file), true);
  if (/\.xls[mb]$|\.xlt[xm]$/iu.test(file)) throw new HostFailure("file/macros", { file: path.basename(file) });
  // What it is called is settled when it is made.
  if (origin?.path !== place && !/\.xlsx$/iu.test(file))
    throw new HostFailure("file/not-called-xlsx", { file: path.basename(file) });
  const bytes = workbook.toBytes();
  await writeBytes(file, bytes, undefined, unchanged);
  workbook.saved();
  keep({ path: place, workbook, stamp: await stampOf(place), digest: digestOf(bytes) });
}

/** A new workbook of these sheets straight into a file. @problems as `saveFile` */
export async function writeSheets(file: string, contents: readonly SheetContent[], show?: string): Promise<void> {
  await writeBytes(file, renderWorkbook(contents, show));
}

/** By its stamp; where that could hide a change, by its bytes. */
async function isAsSeen({ path: place, stamp, digest }: Seen): Promise<boolean> {
  const now = await stampOf(place);
  if (!sameStamp(stamp, now)) return false;
  const isOld = BigInt(Date.now()) * 1_000_000n - (now?.modified ?? 0n) > COARSEST;
  return isOld || digestOf(await readBytes(place)) === digest;
}

function keep(opened: Opened): void {
  origins.set(opened.workbook, opened);
  for (const [other, { workbook }] of kept) if (workbook === opened.workbook) kept.delete(other);
  kept.delete(opened.path);
  kept.set(opened.path, opened);
  while (kept.size > KEPT_OPEN) kept.delete(kept.keys().next().value as string);
}
