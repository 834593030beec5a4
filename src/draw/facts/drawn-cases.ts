/** What is drawn in a round and level, to be shown: the draw itself, and every case with its status. */
import type { DrawnCase, DrawnStatus } from "../../cases/rules/case";
import { WHOLE_CASE } from "../../cases/rules/case";
import type { IsoDate } from "../../kernel/date";
import type { CaseKey, RoundAndLevel, UnitKey } from "../../kernel/keys";
import { caseKey, isAt, roundKey, unitKey } from "../../kernel/keys";
import { isDrawn } from "../rules/drawing";
import type { LogRow } from "../../register/rules/log";
import type { Place } from "../../language/outcome";
import type { DrawRecord } from "../rules/record";
import { drawsAbove, loggedDraws, readDrawRecord } from "../rules/record";
import type { RoundStatus } from "../../register/rules/round";
import { byCodePoint } from "../../kernel/text";
import { DRAWN } from "../sheet/drawn";
import type { Register } from "../../register/register";
import { roundOf, tablePlace } from "../../register/register";

/** A draw of the log: its row, and what the row says was done. */
export interface DrawInLog {
  readonly row: LogRow;
  readonly record: DrawRecord;
}

export interface DrawInForce extends RoundAndLevel {
  readonly status: RoundStatus;
  /** The day noted as Udtrukket. */
  readonly date: IsoDate | null;
  readonly seed: string;
  /** The log's row of the draw that stands; null where the log has none that can be read. */
  readonly logged: DrawInLog | null;
  /** Draws that a redraw would annul with it. */
  readonly above: readonly RoundAndLevel[];
}

/** The draw of a round and level that has not been annulled; null where there is none. */
export function drawInForce(register: Register, at: RoundAndLevel): DrawInForce | null {
  const round = roundOf(register, at.round, at.level);
  if (round === undefined || !isDrawn(register.drawn, at.round, at.level)) return null;
  const logged = lastDrawInLog(register.log, at);
  return {
    round: round.round,
    level: at.level,
    status: round.status,
    date: round.drawn,
    seed: logged?.row.seed ?? round.seed,
    logged,
    above: drawsAbove(loggedDraws(register.log), register.drawn, at.round, at.level),
  };
}

/** Levels that are drawn from this one and are not yet, in the same round. */
export function levelsToDraw(register: Register, { round, level }: RoundAndLevel): number[] {
  const levels = register.levels.ok ? register.levels.value : [];
  return levels
    .filter(
      ({ source, number }) =>
        source.kind !== "cases" && source.level === level && !isDrawn(register.drawn, round, number),
    )
    .map(({ number }) => number);
}

function lastDrawInLog(log: readonly LogRow[], at: RoundAndLevel): DrawInLog | null {
  const draws = log.flatMap((row): DrawInLog[] => {
    const record = row.command === "draw" ? readDrawRecord(row.input) : null;
    return record !== null && isAt(at, { round: record.runde, level: record.niveau }) ? [{ row, record }] : [];
  });
  return draws[draws.length - 1] ?? null;
}

/** A case of a round and level in its last state. */
export interface DrawnEntry extends DrawnCase {
  /** Drawn as a whole, not for one step. */
  readonly isWhole: boolean;
  /** The row in Udtrukne sager that says it. */
  readonly place: Place;
}

/** Every case of a round and level, by unit (in code-point order), caseworker, then number. */
export function drawnEntries(register: Register, { round, level }: RoundAndLevel): DrawnEntry[] {
  const table = register.snapshot.tables[DRAWN.name];
  const last = new Map<CaseKey, DrawnEntry>();
  register.drawn.forEach((row, index) => {
    if (row.level === level && roundKey(row.round) === roundKey(round))
      last.set(caseKey(row.id), {
        ...row,
        isWhole: row.step === WHOLE_CASE,
        place: tablePlace(table, DRAWN.sheet, index, "Sag"),
      });
  });
  return Array.from(last.values()).sort(
    (a, b) => byCodePoint(a.unit, b.unit) || byCodePoint(a.caseworker, b.caseworker) || a.number - b.number,
  );
}

export type StatusCount = Readonly<Record<DrawnStatus, number>>;

/** How many cases of each unit stand with each status, in the order of the entries. */
export function countByUnit(entries: readonly DrawnEntry[]): { readonly unit: string; readonly count: StatusCount }[] {
  const counts = new Map<UnitKey, { unit: string; count: Record<DrawnStatus, number> }>();
  for (const { unit, status } of entries) {
    const none = { udtrukket: 0, reserve: 0, erstattet: 0, annulleret: 0, "tilføjet manuelt": 0 };
    const found = counts.get(unitKey(unit)) ?? { unit, count: none };
    found.count[status] += 1;
    counts.set(unitKey(unit), found);
  }
  return Array.from(counts.values());
}
