/** .xlsx files on disk: opened, saved by writing beside and renaming, kept open between the commands of one process. */
import { constants, promises as fs } from "node:fs";
import path from "node:path";
import type { SheetContent } from "./content";
import { HostFailure } from "./workbook";
import { FileWorkbook, renderWorkbook } from "./xlsx";

/** How many workbooks stay open between commands. */
const KEPT_OPEN = 2;

/** What tells that a file is the one we saw. */
interface Stamp {
  readonly size: bigint;
  readonly modified: bigint;
  readonly changed: bigint;
  readonly inode: bigint;
}

interface Opened {
  readonly workbook: FileWorkbook;
  readonly stamp: Stamp | undefined;
}

/** Files written by this process: no two of its temporary files are called the same. */
let written = 0;

const kept = new Map<string, Opened>();
const origins = new WeakMap<FileWorkbook, { readonly path: string; readonly stamp: Stamp | undefined }>();

/** The workbook in a file; the one still open from the command before, if the file is as that command left it. @problems file/… */
export async function openFile(file: string): Promise<FileWorkbook> {
  const place = path.resolve(file);
  const stamp = await stampOf(place);
  const open = kept.get(place);
  if (open !== undefined && !open.workbook.changed && same(open.stamp, stamp)) return open.workbook;
  const workbook = FileWorkbook.fromBytes(await readBytes(file), path.basename(file));
  keep(place, workbook, stamp);
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
  if (origin?.path === place && !same(origin.stamp, await stampOf(place))) {
    throw new HostFailure("file/changed-meanwhile", { file: path.basename(file) });
  }
  if (/\.xls[mb]$|\.xlt[xm]$/iu.test(file)) throw new HostFailure("file/macros", { file: path.basename(file) });
  await writeBytes(file, workbook.toBytes());
  workbook.saved();
  keep(place, workbook, await stampOf(place));
}

/** A new workbook of these sheets straight into a file. @problems as `saveFile` */
export async function writeSheets(file: string, contents: readonly SheetContent[], show?: string): Promise<void> {
  await writeBytes(file, renderWorkbook(contents, show));
}

/** Stops where a file is in the way: what stands there may hold answers. @problems file/exists */
export async function refuseExisting(file: string): Promise<void> {
  const there = await fs.access(file).then(
    () => true,
    () => false,
  );
  if (there) throw new HostFailure("file/exists", { file: path.basename(file) });
}

/** The bytes of a file. @problems file/not-found, file/is-folder, file/not-readable */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    const reason = reasonOf(error);
    const codes: Readonly<Record<string, string>> = {
      ENOENT: "file/not-found",
      ENOTDIR: "file/not-found",
      EISDIR: "file/is-folder",
    };
    throw new HostFailure(codes[reason] ?? "file/not-readable", { file: path.basename(file), reason });
  }
}

/** Puts bytes in a file's place all at once: a failure leaves what was there, and nothing beside it. The file's mode stays; `fresh` is that of a new one. */
export async function writeBytes(file: string, bytes: Uint8Array, fresh = 0o666): Promise<void> {
  const place = await fs.realpath(file).catch(() => path.resolve(file));
  await refuseLocked(place);
  const mode = await fs.stat(place).then(
    (stat) => stat.mode & 0o777,
    () => undefined,
  );
  const beside = path.join(path.dirname(place), `.tilsyn-${process.pid}-${++written}.tmp`);
  try {
    const handle = await fs.open(beside, "w", mode ?? fresh);
    try {
      await handle.writeFile(bytes);
      if (mode !== undefined) await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(beside, place);
  } catch (error) {
    await fs.rm(beside, { force: true }).catch(() => undefined);
    throw writeFailure(error, path.basename(file));
  }
}

/** What the operating system says of a file or folder, as a host failure; anything else as it is. */
export function systemFailure(failure: unknown): unknown {
  if (!(failure instanceof Error) || !("code" in failure)) return failure;
  if (!("syscall" in failure) && failure.code !== "ERR_INVALID_ARG_VALUE") return failure;
  const file = "path" in failure ? path.basename(String(failure.path)) : "";
  const code = failure.code === "EEXIST" || failure.code === "ENOTDIR" ? "file/not-folder" : "file/not-written";
  return new HostFailure(code, { file, reason: String(failure.code) });
}

function writeFailure(error: unknown, file: string): HostFailure {
  const reason = reasonOf(error);
  if (reason === "ENOENT" || reason === "ENOTDIR") return new HostFailure("file/folder-missing", { file });
  if (reason === "EISDIR") return new HostFailure("file/is-folder", { file });
  if (reason === "ENOSPC" || reason === "EDQUOT") return new HostFailure("file/disk-full", { file });
  return new HostFailure("file/not-written", { file, reason });
}

/** Excel and LibreOffice leave a lock file beside a file that is open. */
async function refuseLocked(place: string): Promise<void> {
  const folder = path.dirname(place);
  const name = path.basename(place);
  for (const lock of [`~$${name}`, `.~lock.${name}#`]) {
    const there = await fs.access(path.join(folder, lock)).then(
      () => true,
      () => false,
    );
    if (there) throw new HostFailure("file/open-elsewhere", { file: name, lock });
  }
  const stat = await fs.stat(place).catch(() => undefined);
  if (stat === undefined) return;
  if (stat.isDirectory()) throw new HostFailure("file/is-folder", { file: name });
  const writable = await fs.access(place, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable || (stat.mode & 0o222) === 0) throw new HostFailure("file/read-only", { file: name });
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

async function stampOf(place: string): Promise<Stamp | undefined> {
  return fs.stat(place, { bigint: true }).then(
    (stat) => ({ size: stat.size, modified: stat.mtimeNs, changed: stat.ctimeNs, inode: stat.ino }),
    () => undefined,
  );
}

function same(a: Stamp | undefined, b: Stamp | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

function keep(place: string, workbook: FileWorkbook, stamp: Stamp | undefined): void {
  origins.set(workbook, { path: place, stamp });
  for (const [other, opened] of kept) if (opened.workbook === workbook) kept.delete(other);
  kept.delete(place);
  kept.set(place, { workbook, stamp });
  while (kept.size > KEPT_OPEN) kept.delete(kept.keys().next().value as string);
}
