/**
 * Files that arrive in a folder, and where they go from there: into a folder beside, under a name of their own, never over
 * another. What has been taken is known again by its content: the journal says what was begun, the register's log what was done.
 */
import { promises as fs } from "node:fs";
import path from "node:path";
import type { Stamp } from "../src/workbook/file-bytes";
import { sameStamp, stampOf } from "../src/workbook/file-bytes";
import { readBytes, writeBytes } from "../src/workbook/xlsx-files";

/** Where files go that were collected, and those that could not be. */
export const TAKEN = "modtaget";
export const REFUSED = "afvist";
const JOURNAL = ".tilsyn-modtaget.jsonl";

/** Hidden files, locks of open ones, what systems leave in folders, and files under way from browsers and mail. */
const NOT_ARRIVED = /^(?:\.|~)|^(?:Thumbs\.db|desktop\.ini)$|\.(?:tmp|temp|part|partial|crdownload|download)$/iu;

export interface Arrival {
  readonly name: string;
  readonly place: string;
  readonly stamp: Stamp;
  /** Open in Excel or LibreOffice. */
  readonly isOpen: boolean;
}

/** The files of a folder that somebody put there, the oldest first; none of its folders' files. @param but files that are left alone */
export async function arrivals(folder: string, but: readonly string[]): Promise<readonly Arrival[]> {
  const names = await fs.readdir(folder);
  const all = new Set(names);
  const found: Arrival[] = [];
  for (const name of names) {
    const place = path.join(folder, name);
    if (NOT_ARRIVED.test(name) || but.includes(path.resolve(place))) continue;
    const isFile = await fs.stat(place).then(
      (stat) => stat.isFile(),
      () => false,
    );
    const stamp = isFile ? await stampOf(place) : undefined;
    if (stamp === undefined) continue;
    found.push({ name, place, stamp, isOpen: all.has(`~$${name}`) || all.has(`.~lock.${name}#`) });
  }
  return found.sort((a, b) => Number(a.stamp.modified - b.stamp.modified) || (a.name < b.name ? -1 : 1));
}

/** Milliseconds since anything of a file changed. */
export function ageOf({ modified, changed }: Stamp): number {
  const latest = modified > changed ? modified : changed;
  return Date.now() - Number(latest / 1_000_000n);
}

/** Whether a file is the one that was seen. */
export async function isStill({ place, stamp }: Arrival): Promise<boolean> {
  return sameStamp(stamp, await stampOf(place));
}

/**
 * Moves a file into a folder beside it; where the name is taken it gets a number. A file that was replaced in that very
 * moment goes back, to be looked at again.
 *
 * @param reason a text to stand beside it
 * @returns where it stands; null where it was another
 */
export async function moveAway(arrival: Arrival, into: string, reason?: string): Promise<string | null> {
  const folder = path.join(path.dirname(arrival.place), into);
  await fs.mkdir(folder, { recursive: true });
  const target = await reserved(folder, arrival.name);
  const beside = `${target} - årsag.txt`;
  try {
    // Notepad and Excel on Windows know the letters by the mark, and the lines by both signs.
    if (reason !== undefined)
      await writeBytes(beside, new TextEncoder().encode(`\ufeff${reason.replace(/\n/gu, "\r\n")}\r\n`));
    await fs.rename(arrival.place, target);
  } catch (failure) {
    await fs.rm(target, { force: true }).catch(() => undefined);
    if (reason !== undefined) await fs.rm(beside, { force: true }).catch(() => undefined);
    throw failure;
  }
  const now = await stampOf(target);
  const { inode, size, modified } = arrival.stamp;
  if (now === undefined || (now.inode === inode && now.size === size && now.modified === modified)) return target;
  await fs.rename(target, await reserved(path.dirname(arrival.place), arrival.name));
  if (reason !== undefined) await fs.rm(beside, { force: true });
  return null;
}

/** A free name, held by an empty file until the move; one that a stopped run left empty is taken over. */
async function reserved(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  for (let number = 1; ; number++) {
    const target = path.join(folder, number === 1 ? name : `${stem} (${number})${ext}`);
    try {
      await fs.writeFile(target, "", { flag: "wx" });
      return target;
    } catch (failure) {
      if (!(failure instanceof Error && "code" in failure && failure.code === "EEXIST")) throw failure;
      const stat = await fs.stat(target).catch(() => undefined);
      if (stat?.isFile() === true && stat.size === 0) return target;
    }
  }
}

/** That a file's sheets of a round and level were about to be collected; the log shows whether they were. */
export interface Claim {
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  readonly name: string;
  readonly round: string;
  readonly level: number;
  /** ISO 8601, as the log has it. */
  readonly now: string;
}

export function journalOf(folder: string): string {
  return path.join(folder, JOURNAL);
}

/** A line that cannot be read claims nothing: what it is about is then collected again, which changes nothing. */
export async function claimsIn(folder: string): Promise<readonly Claim[]> {
  const file = journalOf(folder);
  const stands = await stampOf(file);
  if (stands === undefined) return [];
  const lines = new TextDecoder().decode(await readBytes(file)).split("\n");
  return lines.flatMap((line) => {
    try {
      const read = JSON.parse(line) as Partial<Claim> | null;
      const { sha256, name, round, level, now } = read ?? {};
      return typeof sha256 === "string" && typeof name === "string" && typeof now === "string"
        ? [{ sha256, name, round: String(round), level: Number(level), now }]
        : [];
    } catch {
      return [];
    }
  });
}

/** @problems as `writeBytes` */
export async function claim(folder: string, added: readonly Claim[]): Promise<void> {
  const all = [...(await claimsIn(folder)), ...added];
  const text = all.map((each) => `${JSON.stringify(each)}\n`).join("");
  await writeBytes(journalOf(folder), new TextEncoder().encode(text));
}
