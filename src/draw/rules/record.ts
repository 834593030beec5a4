/** What the log keeps of a draw, a replacement or a case added by hand: enough to do it again. */
import type { Rings } from "./across";
import type { DrawnCase } from "../../cases/rules/case";
import { isDrawn } from "./drawing";
import type { LogRow } from "../../register/rules/log";
import type { PlaceKey, RoundAndLevel } from "../../kernel/keys";
import { isAt, placeKey, wordOf } from "../../kernel/keys";

/** Input of a draw: JSON of this. The keys are Danish, because people read the log. */
export interface DrawRecord {
  readonly runde: string;
  readonly niveau: number;
  readonly algoritme: string;
  /** Steps in template order. */
  readonly trin: readonly string[];
  /** The row of tblNiveauer. */
  readonly plan: Readonly<Record<string, string>>;
  /** Rounds of the level below that were drawn from. */
  readonly kilder: readonly string[];
  /** Rows of tblRamme that this draw appended. */
  readonly ramme: number;
  /** Units that read each other, as they stood in Opsætning; none where the seed settled it. */
  readonly par?: Rings;
  readonly omtræk?: string;
  /** Why it was drawn before the level below was closed. */
  readonly begrundelse?: string;
}

/** Input of a replacement, or of a case added by hand with its row. */
export interface ChangeRecord {
  readonly runde: string;
  readonly niveau: number;
  readonly sag: string;
  readonly begrundelse: string;
  readonly række?: DrawnCase;
}

/** A draw of the log with what stands beside its Input. */
export interface LoggedDraw {
  readonly record: DrawRecord;
  readonly seed: string;
  readonly fingerprint: string;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isPlan(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).every((key) => isText((value as Record<string, unknown>)[key]))
  );
}

/** The JSON object of a text; null for any other text. */
function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? (read as Readonly<Record<string, unknown>>) : null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

/** The record of a draw, or null where the log's text is none: it may have been edited. */
export function readDrawRecord(input: string): DrawRecord | null {
  const read = objectOf(input);
  if (read === null || !isText(read.runde) || !Number.isInteger(read.niveau) || !isText(read.algoritme)) return null;
  if (
    !isTexts(read.trin) ||
    !isPlan(read.plan) ||
    !isTexts(read.kilder) ||
    !Number.isInteger(read.ramme) ||
    (read.ramme as number) < 0
  )
    return null;
  if (read.par !== undefined && !(Array.isArray(read.par) && read.par.every(isTexts))) return null;
  if (read.omtræk !== undefined && !isText(read.omtræk)) return null;
  if (read.begrundelse !== undefined && !isText(read.begrundelse)) return null;
  return read as unknown as DrawRecord;
}

const ROW_TEXTS = ["id", "unit", "team", "caseworker", "reviewer"] as const;

/** The record of a replacement or an addition, or null where the log's text is none. */
export function readChangeRecord(input: string): ChangeRecord | null {
  const read = objectOf(input);
  if (
    read === null ||
    !isText(read.runde) ||
    !Number.isInteger(read.niveau) ||
    !isText(read.sag) ||
    !isText(read.begrundelse)
  )
    return null;
  const row = read.række;
  if (
    row !== undefined &&
    !(
      typeof row === "object" &&
      row !== null &&
      ROW_TEXTS.every((key) => isText((row as Record<string, unknown>)[key]))
    )
  )
    return null;
  return read as unknown as ChangeRecord;
}

/** Every draw of the log that can be read, in its order. */
export function loggedDraws(log: readonly LogRow[]): LoggedDraw[] {
  const draws: LoggedDraw[] = [];
  for (const { command, input, seed, fingerprint } of log) {
    const record = command === "draw" ? readDrawRecord(input) : null;
    if (record !== null) draws.push({ record, seed, fingerprint });
  }
  return draws;
}

function drawnAt(record: DrawRecord): RoundAndLevel {
  return { round: record.runde, level: record.niveau };
}

/** The last draw of a round and level. */
export function lastDraw(draws: readonly LoggedDraw[], round: string, level: number): LoggedDraw | null {
  const own = draws.filter(({ record }) => isAt(drawnAt(record), { round, level }));
  return own[own.length - 1] ?? null;
}

/** The places a draw drew from. */
function sourcesOf(record: DrawRecord): PlaceKey[] {
  const below = /niveau (\d+)$/u.exec(wordOf(record.plan["Trækkes fra"] ?? ""));
  return below === null ? [] : record.kilder.map((round) => placeKey({ round, level: Number(below[1]) }));
}

/**
 * The draws that stand on a draw, directly or through others, lowest level first: a redraw annuls them, and while there
 * is one, no case is replaced. A quarterly draw stands on each of its monthly rounds.
 */
export function drawsAbove(
  draws: readonly LoggedDraw[],
  drawn: readonly DrawnCase[],
  round: string,
  level: number,
): RoundAndLevel[] {
  const last = new Map(draws.map(({ record }) => [placeKey(drawnAt(record)), record]));
  const open = Array.from(last.values()).filter((record) => isDrawn(drawn, record.runde, record.niveau));
  const reached = new Set([placeKey({ round, level })]);
  const above: RoundAndLevel[] = [];
  for (let found = true; found;) {
    found = false;
    for (const record of open) {
      const key = placeKey(drawnAt(record));
      if (reached.has(key) || !sourcesOf(record).some((source) => reached.has(source))) continue;
      reached.add(key);
      above.push({ round: record.runde, level: record.niveau });
      found = true;
    }
  }
  return above.sort((a, b) => a.level - b.level);
}
