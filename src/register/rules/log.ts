/**
 * The log: one row per command that wrote, each chained to the row before by its hash.
 *
 * The chain shows that a row was edited, moved or removed from within. It cannot show a log that was rewritten from
 * some row on with all its hashes, nor one cut off at the end: whoever needs that keeps a copy of the last hash.
 */
import { sha256Hex } from "../../kernel/hash";

export interface LogEntry {
  /** ISO 8601 with time zone, as `2026-01-05T08:30:00Z`. */
  readonly time: string;
  /** As the user gave it: self-declared. */
  readonly user: string;
  readonly command: string;
  /** What the command was asked to do; JSON, so that `verify` can do it again. */
  readonly input: string;
  readonly seed: string;
  readonly fingerprint: string;
  /** What came of it, as `udtrukket=220; reserver=440`. */
  readonly counts: string;
  readonly version: string;
}

export interface LogRow extends LogEntry {
  readonly hash: string;
  /** What was done, in words; not part of the chain, and blank in rows of before it was there. */
  readonly action?: string;
}

/** The hash before the first row. */
export const FIRST_HASH = "0".repeat(64);

/** SHA-256 of the previous hash, a tab, and the row's other cells tab-joined. */
export function logHash(previous: string, entry: LogEntry): string {
  return sha256Hex([previous, ...cells(entry)].join("\t"));
}

function cells(entry: LogEntry): string[] {
  return [
    entry.time,
    entry.user,
    entry.command,
    entry.input,
    entry.seed,
    entry.fingerprint,
    entry.counts,
    entry.version,
  ];
}

/** The entry as a row, its cells freed of tabs and line breaks, chained to the last row. */
export function chained(log: readonly LogRow[], entry: LogEntry, action = ""): LogRow {
  const plain = (cell: string): string =>
    cell
      .replace(/[\t\r\n]+/gu, " ")
      .normalize("NFC")
      .trim();
  const row: LogEntry = {
    time: plain(entry.time),
    user: plain(entry.user),
    command: plain(entry.command),
    input: plain(entry.input),
    seed: plain(entry.seed),
    fingerprint: plain(entry.fingerprint),
    counts: plain(entry.counts),
    version: plain(entry.version),
  };
  return { ...row, hash: logHash(log[log.length - 1]?.hash ?? FIRST_HASH, row), action };
}

/** Indexes of rows whose hash is not that of the row before and their own cells. */
export function brokenLinks(log: readonly LogRow[]): number[] {
  return log.flatMap((row, index) => (row.hash === logHash(log[index - 1]?.hash ?? FIRST_HASH, row) ? [] : [index]));
}
