/**
 * One command at a time on a register: a lock file beside it, `.~<name>.tilsyn-lock`, taken before the register is read
 * and held until the new one is in its place. It says who holds it, on which machine, as which process, since when.
 *
 * A lock is left over where its process is gone from this machine, or where another machine has not touched it for
 * `ABANDONED`: its holder touches it every `TOUCHED`. Times are the disk's own, so clocks need not agree.
 *
 * What it cannot promise: a share that does not make files exclusively (some old NFS) or shows an old folder for seconds
 * can give it to two; then the stamp of the register, compared right before the rename, still stops all but two that
 * rename in the same moment. Excel and LibreOffice have locks of their own, which are heeded, but do not heed this one.
 */
import type { ProblemCode } from "../language/catalogue";
import { randomUUID } from "node:crypto";
import { promises as fs } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { isRunning, temporaryIn } from "./file-bytes";
import { HostFailure } from "./workbook";

const ABANDONED = 10 * 60_000;
const TOUCHED = 60_000;
/** A lock is made and broken in an instant; half a lock, or one that is being broken, older than this was left behind. */
const BROKEN_BY_NOW = 5_000;

/** Told beside what the command says: `file/lock-left` with the values of its sentence. */
export interface Notice {
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string>>;
}

export interface Holder {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly user: string;
  /** ISO 8601. */
  readonly time: string;
}

export interface Lock {
  /** A lock that was left over and taken away. */
  readonly notices: readonly Notice[];
  /** Why there is none, as the system said it: what is read may be read, but nothing may be saved there. */
  readonly impossible?: unknown;
  release(): Promise<void>;
}

export function lockFile(place: string): string {
  return path.join(path.dirname(place), `.~${path.basename(place)}.tilsyn-lock`);
}

/**
 * Waits up to `patience` milliseconds for the lock of the file at `place`. Where no file can be made beside it a command
 * that only reads goes on without.
 *
 * @problems file/locked
 */
export async function takeLock(place: string, user: string, patience: number): Promise<Lock> {
  const lock = lockFile(place);
  const own: Holder = {
    id: randomUUID(),
    host: os.hostname(),
    pid: process.pid,
    user,
    time: new Date().toISOString().replace(/\.\d+Z$/u, "Z"),
  };
  const notices: Notice[] = [];
  const end = performance.now() + patience;
  for (;;) {
    const made = await make(lock, own);
    if (made === "made") return held(lock, own, notices);
    if (typeof made === "object") return { notices, ...made, release: () => Promise.resolve() };
    const left = await breakIfLeft(lock, own);
    if (left !== undefined) {
      notices.push({ code: "file/lock-left", values: valuesOf(left, place) });
      continue;
    }
    if (performance.now() >= end) throw new HostFailure("file/locked", valuesOf(await holderOf(lock), place));
    await pause(20 + Math.floor((parseInt(randomUUID().slice(0, 4), 16) / 0xffff) * 80));
  }
}

function held(lock: string, own: Holder, notices: readonly Notice[]): Lock {
  const touching = setInterval(() => {
    const now = new Date();
    void fs.utimes(lock, now, now).catch(() => undefined);
  }, TOUCHED);
  touching.unref();
  return {
    notices,
    release: async () => {
      clearInterval(touching);
      if ((await holderOf(lock))?.id === own.id) await fs.rm(lock, { force: true }).catch(() => undefined);
    },
  };
}

/** `there`: somebody holds it. The file comes with all that it says, or not at all. */
async function make(file: string, own: Holder): Promise<"made" | "there" | { readonly impossible: unknown }> {
  const beside = temporaryIn(path.dirname(file));
  try {
    await fs.writeFile(beside, JSON.stringify(own));
    try {
      await fs.link(beside, file);
    } catch (error) {
      if (codeOf(error) === "EEXIST") return "there";
      // A file system without links: whoever is stopped right now leaves half a lock.
      await fs.writeFile(file, JSON.stringify(own), { flag: "wx" });
    }
    return "made";
  } catch (error) {
    return codeOf(error) === "EEXIST" ? "there" : { impossible: error };
  } finally {
    await fs.rm(beside, { force: true }).catch(() => undefined);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** Takes a lock away that was left over, and gives whose it was; one breaks it at a time. */
async function breakIfLeft(lock: string, own: Holder): Promise<Holder | null | undefined> {
  if ((await leftOver(lock, own)) === undefined) return undefined;
  const breaker = `${lock}-brydes`;
  if ((await make(breaker, own)) !== "made") {
    if ((await age(breaker)) > BROKEN_BY_NOW) await fs.rm(breaker, { force: true }).catch(() => undefined);
    return undefined;
  }
  try {
    const left = await leftOver(lock, own);
    if (left !== undefined) await fs.rm(lock, { force: true });
    return left;
  } finally {
    await fs.rm(breaker, { force: true }).catch(() => undefined);
  }
}

/** Whose lock it is if it was left over; null where that cannot be read; undefined where it is held, or gone. */
async function leftOver(lock: string, own: Holder): Promise<Holder | null | undefined> {
  const holder = await holderOf(lock);
  if (holder === undefined) return undefined;
  if (holder !== null && holder.host === own.host) return isRunning(holder.pid) ? undefined : holder;
  // Half a lock is one that is being made, or whose maker was stopped.
  const patience = holder === null ? BROKEN_BY_NOW : ABANDONED;
  return (await age(lock)) > patience ? holder : undefined;
}

/** Milliseconds since a file was last touched, by the clock of the disk it is on; 0 where it is gone. */
async function age(file: string): Promise<number> {
  const probe = `${file}-${process.pid}-${randomUUID().slice(0, 8)}`;
  try {
    await fs.writeFile(probe, "");
    return (await fs.stat(probe)).mtimeMs - (await fs.stat(file)).mtimeMs;
  } catch {
    return 0;
  } finally {
    await fs.rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Who holds it; null where that cannot be read, undefined where nobody does. */
async function holderOf(lock: string): Promise<Holder | null | undefined> {
  let text: string;
  try {
    text = await fs.readFile(lock, "utf8");
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? undefined : null;
  }
  try {
    const read = JSON.parse(text) as Partial<Holder> | null;
    const { id, host, pid, user, time } = read ?? {};
    if (typeof id !== "string" || typeof host !== "string" || typeof pid !== "number") return null;
    return { id, host, pid, user: user ?? "", time: time ?? "" };
  } catch {
    return null;
  }
}

function valuesOf(holder: Holder | null | undefined, place: string): Record<string, string> {
  return {
    file: path.basename(place),
    user: holder?.user || "?",
    host: holder?.host || "?",
    time: holder?.time || "?",
    lock: path.basename(lockFile(place)),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
