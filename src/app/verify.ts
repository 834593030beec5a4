/**
 * verify: draws everything again from tblRamme and the log, and compares it with tblUdtrukne row by row. The same
 * functions that decide a draw, a replacement or an addition are run again over an empty register.
 */
import type { DrawnCase } from "../domain/case";
import type { Frame, FrameRow } from "../domain/drawing";
import { addition, annulledRows, copiedRows, drawnRows, frameFromLevel, isDrawn, replacement, sampleOf } from "../domain/drawing";
import { fingerprint } from "../domain/frame";
import type { Level } from "../domain/level";
import type { LogRow } from "../domain/log";
import { brokenLinks } from "../domain/log";
import type { Outcome, Place, Problem } from "../domain/outcome";
import { done } from "../domain/outcome";
import { parseLevel } from "../domain/plan";
import { problem } from "../domain/problem";
import type { FrameCase } from "../domain/sampling";
import { WHOLE_CASE } from "../domain/case";
import { fold } from "../domain/text";
import { cellAddress } from "../sheets/address";
import { DRAWN } from "../sheets/drawn";
import { LOG } from "../sheets/log";
import type { Command } from "./command";
import { readRecord } from "./draw";
import type { DrawRecord } from "./draw";
import type { Register } from "./register";

/** How many differences are told in full; the count is always whole. */
const TOLD = 50;

export const verifyCommand: Command<Record<string, never>> = {
  name: "verify",
  decide(_input, register) {
    const replay = new Replay(register.frames);
    register.log.forEach((row, index) => replay.play(row, logPlace(register, index)));
    const problems = [
      ...brokenLinks(register.log).map((index) => problem("verify/log-row", {}, logPlace(register, index))),
      ...replay.problems,
      ...replay.unusedFrames(register),
      ...rowDifferences(replay.drawn, register),
    ];
    const data = { draws: replay.draws, logRows: register.log.length, drawnRows: register.drawn.length, lastHash: register.log[register.log.length - 1]?.hash ?? "" };
    if (problems.length === 0) return done({ message: problem("done/verify", { draws: replay.draws, rows: register.log.length }), data });
    return done({ message: problem("done/verify-differs", { count: problems.length }), problems: problems.slice(0, TOLD), data });
  },
};

function logPlace(register: Register, index: number): Place {
  const table = register.snapshot.tables[LOG.name];
  const row = (table?.row ?? 0) + 1 + index;
  return { sheet: LOG.sheet, row, cell: cellAddress(row, (table?.column ?? 1) + Math.max(table?.headers.indexOf("Hash") ?? 0, 0)) };
}

class Replay {
  readonly drawn: DrawnCase[] = [];
  readonly problems: Problem[] = [];
  draws = 0;
  private readonly frames: FrameRow[] = [];
  /** The frame each level was last drawn from: a redraw of an unchanged frame keeps no new rows. */
  private readonly standingFrames = new Map<string, readonly FrameRow[]>();

  constructor(private readonly kept: readonly FrameRow[]) {}

  play(row: LogRow, at: Place): void {
    if (row.command === "draw") this.draw(row, at);
    if (row.command === "replace" || row.command === "add") this.change(row, at);
  }

  /** Rows of tblRamme that no draw of the log drew from. */
  unusedFrames(register: Register): Problem[] {
    const more = this.kept.length - this.frames.length;
    return more <= 0 ? [] : [problem("verify/frame-extra", { count: more }, { sheet: register.snapshot.tables["tblRamme"]?.sheet ?? "Ramme" })];
  }

  private draw(row: LogRow, at: Place): void {
    const record = readRecord(row.input);
    if (record === null) {
      this.problems.push(problem("verify/log-unreadable", { command: row.command }, at));
      return;
    }
    const level = planOf(record, at);
    if (!level.ok) {
      this.problems.push(...level.problems);
      return;
    }
    const frame = this.frameOf(record, level.value, row, at);
    if (frame === null) return;
    if (isDrawn(this.drawn, record.runde, record.niveau)) {
      this.drawn.push(...annulledRows(this.drawn, record.runde, record.niveau, record.omtræk ?? ""));
    }
    const sample = sampleOf(frame, level.value, record.runde, row.seed, record.trin);
    this.drawn.push(...(level.value.source.kind === "same" ? copiedRows(frame, level.value, record.runde) : drawnRows(sample, level.value, record.runde)));
    this.draws += 1;
  }

  private frameOf(record: DrawRecord, level: Level, row: LogRow, at: Place): Frame | null {
    if (level.source.kind !== "cases") {
      const made = frameFromLevel(level.source.level, record.kilder, level, record.runde, this.drawn, this.frames, record.trin);
      if (!made.ok) {
        this.problems.push(...made.problems);
        return null;
      }
      this.compare(made.value.fingerprint, record, row, at);
      return made.value;
    }
    const key = `${fold(record.runde)}\u001f${record.niveau}`;
    const block = this.kept.slice(this.frames.length, this.frames.length + record.ramme);
    const rows = record.ramme === 0 ? (this.standingFrames.get(key) ?? []) : block;
    if (record.ramme > 0) this.frames.push(...block);
    this.standingFrames.set(key, rows);
    const cases: FrameCase[] = rows.map((each) => ({ ...each, assigned: WHOLE_CASE }));
    const now = fingerprint(cases, record.trin);
    this.compare(now, record, row, at);
    return { cases, fingerprint: now, fromCases: true, sources: [], excluded: [] };
  }

  private compare(now: string, record: DrawRecord, row: LogRow, at: Place): void {
    if (now !== row.fingerprint) {
      this.problems.push(problem("verify/fingerprint", { round: record.runde, level: record.niveau, now, then: row.fingerprint }, at));
    }
  }

  private change(row: LogRow, at: Place): void {
    const input = readChange(row.input);
    if (input === null) {
      this.problems.push(problem("verify/log-unreadable", { command: row.command }, at));
      return;
    }
    if (row.command === "replace") {
      const rows = replacement(this.drawn, input.runde, input.niveau, input.sag, input.begrundelse);
      if (rows.ok) this.drawn.push(...rows.value);
      else this.problems.push(...rows.problems);
      return;
    }
    const added = input.række;
    if (added === undefined) {
      this.problems.push(problem("verify/log-unreadable", { command: row.command }, at));
      return;
    }
    const level = { number: input.niveau, reviewer: added.reviewer };
    const made = addition(this.drawn, added, level, input.runde, input.sag, input.begrundelse);
    if (made.ok) this.drawn.push(made.value);
    else this.problems.push(...made.problems);
  }
}

function planOf(record: DrawRecord, at: Place): Outcome<Level> {
  return parseLevel({ text: (header) => record.plan[header] ?? "", place: () => at }, record.trin);
}

interface ChangeRecord {
  readonly runde: string;
  readonly niveau: number;
  readonly sag: string;
  readonly begrundelse: string;
  readonly række?: DrawnCase;
}

function readChange(input: string): ChangeRecord | null {
  try {
    const read = JSON.parse(input) as ChangeRecord;
    return typeof read.runde === "string" && typeof read.sag === "string" && Number.isInteger(read.niveau) ? read : null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

/** Every cell of tblUdtrukne that a second draw would write differently. */
function rowDifferences(expected: readonly DrawnCase[], register: Register): Problem[] {
  const table = register.snapshot.tables[DRAWN.name];
  const problems: Problem[] = [];
  const rows = Math.max(expected.length, register.drawn.length);
  for (let index = 0; index < rows; index++) {
    const want = expected[index];
    const have = register.drawn[index];
    const row = (table?.row ?? 0) + 1 + index;
    const at: Place = { sheet: DRAWN.sheet, row, cell: cellAddress(row, table?.column ?? 1) };
    if (have === undefined && want !== undefined) {
      problems.push(problem("verify/row-missing", { case: want.id, status: want.status, round: want.round, level: want.level }, { sheet: DRAWN.sheet }));
    } else if (have !== undefined && want === undefined) {
      problems.push(problem("verify/row-extra", { case: have.id, status: have.status }, at));
    } else if (have !== undefined && want !== undefined) {
      problems.push(...cellDifferences(want, have, at, table?.headers ?? [], table?.column ?? 1));
    }
  }
  return problems;
}

function cellDifferences(want: DrawnCase, have: DrawnCase, at: Place, headers: readonly string[], first: number): Problem[] {
  return DRAWN.columns.flatMap((column) => {
    const expected = column.write(want) ?? "";
    const found = column.write(have) ?? "";
    if (expected === found) return [];
    const cell = cellAddress(at.row ?? 1, first + Math.max(headers.indexOf(column.header), 0));
    const values = { column: column.header, found: String(found), expected: String(expected), round: want.round, level: want.level };
    return [problem("verify/row", values, { ...at, cell, column: column.header })];
  });
}
