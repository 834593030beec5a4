/**
 * verify: draws everything again from tblRamme and the log, and compares it with tblUdtrukne row by row. The same
 * functions that decide a draw, a replacement or an addition are run again over an empty register.
 */
import type { DrawnCase } from "../../cases/rules/case";
import { WHOLE_CASE } from "../../cases/rules/case";
import type { PlaceKey } from "../../kernel/keys";
import { caseKey, placeKey } from "../../kernel/keys";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { tablePlace } from "../../register/register";
import { registered } from "../../register/registration";
import type { LogRow } from "../../register/rules/log";
import { brokenLinks } from "../../register/rules/log";
import { LOG } from "../../register/sheet/log";
import type { TableData } from "../../workbook/content";
import type { Frame, FrameRow } from "../rules/drawing";
import { frameFromLevel, isDrawn, rowsOf } from "../rules/drawing";
import { fingerprint, frameSteps } from "../rules/frame";
import type { Level } from "../rules/level";
import { parseLevel } from "../rules/plan";
import type { DrawRecord, LoggedDraw } from "../rules/record";
import { drawsAbove, readChangeRecord, readDrawRecord } from "../rules/record";
import { addition, annulledRows, replacement } from "../rules/replacement";
import type { FrameCase } from "../rules/sampling";
import { ALGORITHM } from "../rules/ticket";
import { DRAWN, frameTable } from "../sheet/drawn";

/** How many differences are told in full; the count is always whole. */
const TOLD = 50;

/** What was drawn again. */
export interface Verified {
  readonly draws: number;
  readonly logRows: number;
  readonly drawnRows: number;
  /** Hash of the last row of the log; empty where it has none. */
  readonly lastHash: string;
}

export const verifyCommand = registered({
  name: "verify",
  options: {},
  words: {
    about: { da: "træk alt igen og sammenlign", en: "draw everything again and compare" },
    doing: { da: "Efterprøver udtrækkene", en: "Checking the draws" },
  },
  view: "draw",
  input: () => done({}),
  button: { label: { da: "Efterprøv udtræk", en: "Check draws" }, round: "none", input: () => ({}) },
  decide(_input: Record<string, never>, register) {
    const replay = new Replay(register);
    register.log.forEach((row, index) => replay.play(row, logPlace(register, index)));
    const problems = [
      ...brokenLinks(register.log).map((index) => problem("verify/log-row", {}, logPlace(register, index))),
      ...replay.problems,
      ...replay.unusedFrames(),
      ...rowDifferences(replay.drawn, register),
    ];
    const data: Verified = {
      draws: replay.draws,
      logRows: register.log.length,
      drawnRows: register.drawn.length,
      lastHash: register.log[register.log.length - 1]?.hash ?? "",
    };
    if (problems.length === 0)
      return done({ message: problem("done/verify", { draws: replay.draws, rows: register.log.length }), data });
    return done({
      message: problem("done/verify-differs", { count: problems.length }),
      problems: problems.slice(0, TOLD),
      data,
    });
  },
});

/** The hash of a row of the log. */
function logPlace(register: Register, index: number): Place {
  return tablePlace(register.snapshot.tables[LOG.name], LOG.sheet, index, "Hash");
}

/** Rows of tblRamme that one draw was made from. */
interface FrameBlock {
  readonly rows: readonly FrameRow[];
  /** Index of the first in tblRamme. */
  readonly first: number;
}

class Replay {
  readonly drawn: DrawnCase[] = [];
  readonly problems: Problem[] = [];
  private readonly done: LoggedDraw[] = [];
  private readonly frames: FrameRow[] = [];
  /** The frame each level was last drawn from: a redraw of an unchanged frame keeps no new rows. */
  private readonly lastFrames = new Map<PlaceKey, FrameBlock>();

  constructor(private readonly register: Register) {}

  get draws(): number {
    return this.done.length;
  }

  play(row: LogRow, at: Place): void {
    if (row.command === "draw") this.draw(row, at);
    if (row.command === "replace" || row.command === "add") this.change(row, at);
  }

  /** Rows of tblRamme that no draw of the log drew from. */
  unusedFrames(): Problem[] {
    const used = this.frames.length;
    const more = this.register.frames.length - used;
    return more <= 0 ? [] : [problem("verify/frame-extra", { count: more }, this.framePlace(used, "Sag"))];
  }

  private framePlace(index: number, column: string): Place {
    const { name, sheet } = frameTable([]);
    return tablePlace(this.register.snapshot.tables[name], sheet, index, column);
  }

  private draw(row: LogRow, at: Place): void {
    const record = readDrawRecord(row.input);
    if (record === null) {
      this.problems.push(problem("verify/log-unreadable", { command: row.command }, at));
      return;
    }
    if (record.algoritme !== ALGORITHM) {
      this.problems.push(problem("verify/algorithm", { then: record.algoritme, now: ALGORITHM }, at));
    }
    const level = loggedLevel(record, at);
    if (!level.ok) {
      this.problems.push(...level.problems);
      return;
    }
    const frame = this.frameOf(record, level.value, row, at);
    if (frame === null) return;
    const place = { round: record.runde, level: record.niveau };
    if (isDrawn(this.drawn, record.runde, record.niveau)) {
      const undone = drawsAbove(this.done, this.drawn, record.runde, record.niveau);
      this.drawn.push(...annulledRows(this.drawn, [place, ...undone], record.omtræk ?? ""));
    }
    const plan = { frame, level: level.value, round: record.runde, steps: record.trin, rings: record.par ?? null };
    this.drawn.push(...rowsOf(plan, row.seed));
    this.done.push({ record, seed: row.seed, fingerprint: row.fingerprint });
  }

  private frameOf(record: DrawRecord, level: Level, row: LogRow, at: Place): Frame | null {
    if (level.source.kind === "cases") return this.keptFrame(record, row);
    const made = frameFromLevel(
      level.source.level,
      record.kilder,
      level,
      record.runde,
      this.drawn,
      this.frames,
      record.trin,
    );
    if (!made.ok) {
      this.problems.push(...made.problems.map((each) => ({ ...each, at })));
      return null;
    }
    const now = made.value.fingerprint;
    if (now !== row.fingerprint) {
      this.problems.push(
        problem(
          "verify/fingerprint-below",
          { round: record.runde, level: record.niveau, now, then: row.fingerprint },
          at,
        ),
      );
    }
    return made.value;
  }

  /** The frame as tblRamme holds it: the next rows of the table, or those of the draw before. */
  private keptFrame(record: DrawRecord, row: LogRow): Frame {
    const key = placeKey({ round: record.runde, level: record.niveau });
    const first = this.frames.length;
    const next: FrameBlock = { rows: this.register.frames.slice(first, first + record.ramme), first };
    const block = record.ramme === 0 ? (this.lastFrames.get(key) ?? next) : next;
    if (record.ramme > 0) {
      this.frames.push(...next.rows);
      this.problems.push(...this.misplaced(next, record));
    }
    this.lastFrames.set(key, block);
    const cases = block.rows.map((each): FrameCase => ({ ...each, assigned: WHOLE_CASE }));
    const now = fingerprint(cases, record.trin);
    if (now !== row.fingerprint && record.ramme > 0)
      this.problems.push(...this.changedFrame(block, record, now, row.fingerprint));
    return { cases, fingerprint: now, fromCases: true, sources: [], excluded: [] };
  }

  /** Rows that say another round or level than the draw they were kept for. */
  private misplaced(block: FrameBlock, { runde, niveau }: DrawRecord): Problem[] {
    return block.rows.flatMap((row, index) => {
      const told = { round: runde, level: niveau };
      const problems: Problem[] = [];
      // What was written is compared to the letter: any other spelling is an edit.
      if (row.round !== runde)
        problems.push(
          problem(
            "verify/frame-place",
            { ...told, column: "Runde", found: row.round },
            this.framePlace(block.first + index, "Runde"),
          ),
        );
      if (row.level !== niveau)
        problems.push(
          problem(
            "verify/frame-place",
            { ...told, column: "Niveau", found: row.level },
            this.framePlace(block.first + index, "Niveau"),
          ),
        );
      return problems;
    });
  }

  /**
   * Where a frame was changed. A fingerprint alone cannot say it; but where Sager still has the rows as they were, the
   * cells that differ from it are the changed ones if with them the fingerprint matches.
   */
  private changedFrame(block: FrameBlock, record: DrawRecord, now: string, then: string): Problem[] {
    const cases = new Map(
      this.register.population().cases.map((each) => [caseKey(each.id), { ...each, assigned: WHOLE_CASE }]),
    );
    const mended = block.rows.map((row): FrameCase => cases.get(caseKey(row.id)) ?? { ...row, assigned: WHOLE_CASE });
    if (fingerprint(mended, record.trin) !== then) {
      const told = { round: record.runde, level: record.niveau, now, then, rows: record.ramme };
      return [problem("verify/fingerprint", told, this.framePlace(block.first, "Sag"))];
    }
    return block.rows.flatMap((row, index) => {
      const want = frameTexts(mended[index] as FrameCase, record.trin);
      return Object.entries(frameTexts({ ...row, assigned: WHOLE_CASE }, record.trin)).flatMap(([column, found]) => {
        const expected = want[column] as string;
        return found === expected
          ? []
          : [problem("verify/frame-cell", { column, found, expected }, this.framePlace(block.first + index, column))];
      });
    });
  }

  private change(row: LogRow, at: Place): void {
    const input = readChangeRecord(row.input);
    const added = input?.række;
    if (input === null || (row.command === "add" && added === undefined)) {
      this.problems.push(problem("verify/log-unreadable", { command: row.command }, at));
      return;
    }
    const place = { round: input.runde, level: input.niveau };
    const made: Outcome<readonly DrawnCase[]> =
      added === undefined
        ? replacement(
            this.drawn,
            drawsAbove(this.done, this.drawn, place.round, place.level),
            place,
            input.sag,
            input.begrundelse,
          )
        : single(
            addition(
              this.drawn,
              added,
              { number: input.niveau, reviewer: added.reviewer },
              input.runde,
              input.sag,
              input.begrundelse,
            ),
          );
    if (made.ok) this.drawn.push(...made.value);
    else this.problems.push(...made.problems.map((each) => ({ ...each, at })));
  }
}

function single(made: Outcome<DrawnCase>): Outcome<readonly DrawnCase[]> {
  return made.ok ? done([made.value]) : made;
}

/** The cells of a frame row that its fingerprint is made of, by column. */
function frameTexts(each: FrameCase, steps: readonly string[]): Readonly<Record<string, string>> {
  return {
    Sag: each.id,
    Enhed: each.unit,
    Team: each.team,
    Sagsbehandler: each.caseworker,
    Sagstrin: frameSteps(each, steps),
    Risiko: each.risk === null ? "" : String(each.risk),
  };
}

function loggedLevel(record: DrawRecord, at: Place): Outcome<Level> {
  return parseLevel({ text: (header) => record.plan[header] ?? "", place: () => at }, record.trin);
}

/**
 * Every cell of tblUdtrukne that a second draw would write differently. Where rows were put in or taken out, the two
 * lists are laid beside each other again at the nearest row they share.
 */
function rowDifferences(expected: readonly DrawnCase[], register: Register): Problem[] {
  const table = register.snapshot.tables[DRAWN.name];
  const have = register.drawn;
  const problems: Problem[] = [];
  let want = 0;
  let found = 0;
  while (want < expected.length || found < have.length) {
    const { missing, extra } = shift(expected, have, want, found);
    for (const each of expected.slice(want, want + missing)) {
      problems.push(
        problem(
          "verify/row-missing",
          { case: each.id, status: each.status, round: each.round, level: each.level },
          tablePlace(table, DRAWN.sheet, found, "Sag"),
        ),
      );
    }
    for (let index = found; index < found + extra; index++) {
      const each = have[index] as DrawnCase;
      problems.push(
        problem(
          "verify/row-extra",
          { case: each.id, status: each.status },
          tablePlace(table, DRAWN.sheet, index, "Sag"),
        ),
      );
    }
    want += missing;
    found += extra;
    if (missing + extra > 0) continue;
    problems.push(...cellDifferences(expected[want] as DrawnCase, have[found] as DrawnCase, table, found));
    want += 1;
    found += 1;
  }
  return problems;
}

/** How many rows are missing or extra before the lists go on together; none where this row is the same or was edited. */
function shift(
  expected: readonly DrawnCase[],
  have: readonly DrawnCase[],
  want: number,
  found: number,
): { readonly missing: number; readonly extra: number } {
  const [left, right] = [expected.length - want, have.length - found];
  if (left === 0 || right === 0) return { missing: left, extra: right };
  const together = (ahead: number): boolean => {
    const [a, b] = [expected[want + ahead], have[found + ahead]];
    return a === undefined || b === undefined ? a === b : sameRow(a, b);
  };
  if (together(0) || together(1)) return { missing: 0, extra: 0 };
  const missing = expected.slice(want).findIndex((each) => sameRow(each, have[found] as DrawnCase));
  const extra = have.slice(found).findIndex((each) => sameRow(expected[want] as DrawnCase, each));
  if (missing > 0 && (extra < 0 || missing <= extra)) return { missing, extra: 0 };
  return { missing: 0, extra: Math.max(extra, 0) };
}

/** The same case in the same state, to the letter, whatever else of the row was edited. */
function sameRow(a: DrawnCase, b: DrawnCase): boolean {
  // To the letter: any other spelling is an edit.
  return a.id === b.id && a.status === b.status && a.level === b.level && a.round === b.round;
}

function cellDifferences(want: DrawnCase, have: DrawnCase, table: TableData | undefined, index: number): Problem[] {
  return DRAWN.columns.flatMap((column) => {
    const expected = column.write(want) ?? "";
    const found = column.write(have) ?? "";
    if (expected === found) return [];
    const values = {
      column: column.header,
      found: String(found),
      expected: String(expected),
      round: want.round,
      level: want.level,
    };
    return [problem("verify/row", values, tablePlace(table, DRAWN.sheet, index, column.header))];
  });
}
