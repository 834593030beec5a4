/**
 * Bytes on disk: read with a sentence where that fails, written beside and renamed, so that a file is the old or the new
 * one whatever happens. What cannot be promised: on a disk that does not keep its word when it says that bytes are
 * stored (some shares, some USB sticks) a power cut can still leave a short file; rights beyond owner, group and mode
 * (access lists, labels of the file system) are not carried over where the system does not give them to a new file.
 */
import type { ProblemCode } from "../language/catalogue";
import { createHash } from "node:crypto";
import { constants, promises as fs } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { HostFailure } from "./workbook";

/** What tells that a file is the one we saw. */
export interface Stamp {
  readonly size: bigint;
  readonly modified: bigint;
  readonly changed: bigint;
  readonly inode: bigint;
}

/** Files written by this process: no two of its temporary files are called the same. */
let written = 0;

const TEMPORARY = /^\.tilsyn-(?:(.+)-)?(\d+)-\d+\.tmp$/u;
/** A temporary file of another machine is taken for left behind after a day. */
const LEFT_BEHIND = 24 * 3_600_000;

/** The bytes of a file. @problems file/not-found, file/is-folder, file/not-readable */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    const reason = reasonOf(error);
    const codes: Readonly<Record<string, ProblemCode>> = {
      ENOENT: "file/not-found",
      ENOTDIR: "file/not-found",
      EISDIR: "file/is-folder",
    };
    throw new HostFailure(codes[reason] ?? "file/not-readable", { file: path.basename(file), reason });
  }
}

/**
 * Puts bytes in a file's place all at once: a failure leaves what was there, and nothing beside it. Mode, owner and
 * group of a file that was there stay, as far as the system lets whoever runs the program give files away.
 *
 * @param fresh mode of a file that was not there
 * @param lastly called right before the new file takes the old one's place; where it fails, nothing is changed
 * @problems file/open-elsewhere, file/read-only, file/is-folder, file/folder-missing, file/disk-full, file/not-written
 */
export async function writeBytes(
  file: string,
  bytes: Uint8Array,
  fresh = 0o666,
  lastly: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const place = await placeOf(file);
  await refuseUnwritable(place);
  const stood = await fs.stat(place).catch(() => undefined);
  await removeLeftovers(path.dirname(place));
  const beside = temporaryIn(path.dirname(place));
  try {
    await writeWhole(beside, bytes, stood === undefined ? fresh : stood.mode & 0o777, stood);
    await lastly();
    await fs.rename(beside, place);
  } catch (error) {
    await fs.rm(beside, { force: true }).catch(() => undefined);
    throw error instanceof HostFailure ? error : writeFailure(error, path.basename(file), stood !== undefined);
  }
}

/** Where a file is or will be: a link is followed, also one to a file that is not there yet. */
export async function placeOf(file: string, links = 40): Promise<string> {
  try {
    return await fs.realpath(file);
  } catch {
    const own = path.resolve(file);
    const target = links === 0 ? undefined : await fs.readlink(own).catch(() => undefined);
    return target === undefined ? own : placeOf(path.resolve(path.dirname(own), target), links - 1);
  }
}

/**
 * New files in a folder, all or none, and how to take them away again. One that is there already is left alone: with the
 * very bytes it is one of an earlier run that was stopped, else somebody may have written in it.
 *
 * @problems file/exists, and as `writeBytes`
 */
export async function writeNewFiles(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<NewFiles> {
  const made = await fs.mkdir(folder, { recursive: true });
  const placed: string[] = [];
  const waiting: { readonly beside: string; readonly target: string }[] = [];
  const undo = async (): Promise<void> => {
    for (const target of placed) await fs.rm(target, { force: true }).catch(() => undefined);
    for (const { beside } of waiting) await fs.rm(beside, { force: true }).catch(() => undefined);
    if (made === undefined) return;
    // Only folders in which nothing else is.
    const first = path.resolve(made);
    for (let each = path.resolve(folder); each.startsWith(first); each = path.dirname(each))
      await fs.rmdir(each).catch(() => undefined);
  };
  try {
    await removeLeftovers(folder);
    for (const { name, bytes } of files) {
      const target = path.join(folder, name);
      if (await isThere(target, bytes)) continue;
      const beside = temporaryIn(folder);
      waiting.push({ beside, target });
      await naming(name, () => writeWhole(beside, bytes, 0o666, undefined));
    }
    for (const { beside, target } of waiting) {
      await naming(path.basename(target), () => place(beside, target));
      placed.push(target);
    }
    return { all: files.map(({ name }) => path.join(folder, name)), undo };
  } catch (error) {
    await undo();
    throw error;
  }
}

export interface NewFiles {
  /** Paths of all of them, also those that were there. */
  readonly all: readonly string[];
  /** Takes away those that were made, and the folders made for them. */
  undo(): Promise<void>;
}

/** Takes away temporary files in a folder that a run left behind that was stopped. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const match = TEMPORARY.exec(name);
    if (match === null) continue;
    const file = path.join(folder, name);
    const own = match[1] === undefined || match[1] === hostWord();
    const left = own ? !isRunning(Number(match[2])) : await isOlder(file, LEFT_BEHIND);
    if (left) await fs.rm(file, { force: true }).catch(() => undefined);
  }
}

/** Stops where a file is in the way: what stands there may hold answers. @problems file/exists */
export async function refuseExisting(file: string): Promise<void> {
  if (await exists(file)) throw new HostFailure("file/exists", { file: path.basename(file) });
}

/** What the operating system says of a file or folder, as a host failure; anything else as it is. */
export function systemFailure(failure: unknown): unknown {
  if (!(failure instanceof Error) || !("code" in failure)) return failure;
  if (!("syscall" in failure) && failure.code !== "ERR_INVALID_ARG_VALUE") return failure;
  const file = "path" in failure ? path.basename(String(failure.path)) : "";
  if (failure.code === "EEXIST" || failure.code === "ENOTDIR")
    return new HostFailure("file/not-folder", { file, reason: failure.code });
  return writeFailure(failure, file, false);
}

export async function stampOf(place: string): Promise<Stamp | undefined> {
  return fs.stat(place, { bigint: true }).then(
    (stat) => ({ size: stat.size, modified: stat.mtimeNs, changed: stat.ctimeNs, inode: stat.ino }),
    () => undefined,
  );
}

export function sameStamp(a: Stamp | undefined, b: Stamp | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A name for a file that is not whole yet; `removeLeftovers` knows it. */
export function temporaryIn(folder: string): string {
  return path.join(folder, `.tilsyn-${hostWord()}-${process.pid}-${++written}.tmp`);
}

function hostWord(): string {
  return os.hostname().replace(/[^\w.]/gu, "_");
}

async function writeWhole(
  file: string,
  bytes: Uint8Array,
  mode: number,
  owner: { readonly uid: number; readonly gid: number; readonly mode: number } | undefined,
): Promise<void> {
  // Nobody else's until it has its owner and group.
  const handle = await fs.open(file, "w", owner === undefined ? mode : 0o600);
  try {
    await handle.writeFile(bytes);
    if (owner !== undefined) await handle.chmod((await givenTo(handle, owner)) ? mode : withoutGroup(mode));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** False where whoever writes may not give a file to that group: then it is of the writer's own. */
async function givenTo(
  handle: fs.FileHandle,
  { uid, gid }: { readonly uid: number; readonly gid: number },
): Promise<boolean> {
  const own = await handle.stat();
  if (own.uid === uid && own.gid === gid) return true;
  const given = (to: number): Promise<boolean> =>
    handle.chown(to, gid).then(
      () => true,
      () => false,
    );
  return (await given(uid)) || (await given(own.uid));
}

/** What the file's group may do is not for another group, which may do what anybody may. */
function withoutGroup(mode: number): number {
  return (mode & ~0o070) | ((mode & 0o007) << 3);
}

/** Under its own name only where nothing stands; a file system without links is asked first. */
async function place(beside: string, target: string): Promise<void> {
  try {
    await fs.link(beside, target);
  } catch (error) {
    if (reasonOf(error) === "EEXIST") throw new HostFailure("file/exists", { file: path.basename(target) });
    await refuseExisting(target);
    await fs.rename(beside, target);
    return;
  }
  await fs.rm(beside, { force: true }).catch(() => undefined);
}

/** Whether the file is there with these bytes. @problems file/exists with others */
async function isThere(file: string, bytes: Uint8Array): Promise<boolean> {
  const stood = await fs.readFile(file).catch((error: unknown) => (reasonOf(error) === "ENOENT" ? null : undefined));
  if (stood === null) return false;
  if (stood === undefined || !stood.equals(bytes)) throw new HostFailure("file/exists", { file: path.basename(file) });
  return true;
}

async function naming<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof HostFailure ? error : writeFailure(error, file, false);
  }
}

/** @param stood whether there is an old file, which is as it was */
export function writeFailure(error: unknown, file: string, stood: boolean): HostFailure {
  const reason = reasonOf(error);
  if (reason === "ENOENT" || reason === "ENOTDIR") return new HostFailure("file/folder-missing", { file });
  if (reason === "EISDIR") return new HostFailure("file/is-folder", { file });
  if (reason === "ENOSPC" || reason === "EDQUOT")
    return new HostFailure(stood ? "file/disk-full" : "file/disk-full-new", { file });
  if (reason === "EROFS") return new HostFailure("file/read-only-place", { file });
  return new HostFailure(stood ? "file/not-written" : "file/not-written-new", { file, reason });
}

/**
 * Stops where a file may not be written to. Excel and LibreOffice leave a lock file beside a file that is open.
 *
 * @problems file/open-elsewhere, file/is-folder, file/read-only
 */
export async function refuseUnwritable(at: string): Promise<void> {
  const folder = path.dirname(at);
  const name = path.basename(at);
  for (const lock of [`~$${name}`, `.~lock.${name}#`])
    if (await exists(path.join(folder, lock))) throw new HostFailure("file/open-elsewhere", { file: name, lock });
  const stat = await fs.stat(at).catch(() => undefined);
  if (stat === undefined) return;
  if (stat.isDirectory()) throw new HostFailure("file/is-folder", { file: name });
  const writable = await fs.access(at, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable || (stat.mode & 0o222) === 0) throw new HostFailure("file/read-only", { file: name });
}

function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

async function isOlder(file: string, milliseconds: number): Promise<boolean> {
  const stat = await fs.stat(file).catch(() => undefined);
  return stat !== undefined && Date.now() - stat.mtimeMs > milliseconds;
}

/** Whether a process of this machine is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return reasonOf(error) === "EPERM";
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
