/** The deadlines of a register as the pane shows them: now, due and over, by unit, team and caseworker. */
import { CASES_TABLE } from "../../cases/sheet/cases";
import type { IsoDate } from "../../kernel/date";
import { dateFromSerial } from "../../kernel/date";
import { caseKey, distinct, unitKey } from "../../kernel/keys";
import { percent } from "../../kernel/statistics";
import { byCodePoint, clean } from "../../kernel/text";
import type { Problem } from "../../language/outcome";
import type { Register } from "../../register/register";
import { tablePlace } from "../../register/register";
import { readTable } from "../../register/sheet/table";
import type { Deadline, DeadlineId, State } from "../rules/deadline";
import { DEADLINE_IDS, daysLeft, isOverdue } from "../rules/deadline";
import type { DeadlineFigure, DeadlineTally, Level, Period } from "../rules/deadline-figures";
import { byDaysOver, deadlineFigures, NO_DEADLINES, sumOf } from "../rules/deadline-figures";
import type { FigureRow } from "../rules/deadline-history";
import { ALL_UNITS, series } from "../rules/deadline-history";
import { DEADLINE_NAMES } from "../rules/deadline-names";
import { isWaiting } from "../rules/monday-page";
import { FIGURE_TABLE } from "../sheet/deadline-figures";
import { MONDAY_SHEET } from "../sheet/monday-list";
import { noteOf } from "../sheet/deadlines";
import { deadlinesOf, periodBefore } from "./deadlines";

export interface WaitingDeadline {
  readonly id: DeadlineId;
  readonly unit: string;
  readonly caseworker: string;
  readonly case: string;
  readonly due: IsoDate | null;
  readonly state: State;
  /** Days over; null where nobody knows how many, or where it is not overdue. */
  readonly over: number | null;
  /** Days left; null where it is overdue or in doubt. */
  readonly left: number | null;
  /** Why it is in doubt; empty else. */
  readonly note: string;
}

export interface NamedTally {
  readonly name: string;
  readonly tally: DeadlineTally;
}

export interface DeadlineOverview {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** In the order of the settings. */
  readonly units: readonly string[];
  /** Null where the export has no columns for it. */
  readonly strip: readonly { readonly id: DeadlineId; readonly tally: DeadlineTally | null }[];
  readonly total: DeadlineTally;
  readonly byUnit: readonly NamedTally[];
  /** Of the chosen unit; of all units none. */
  readonly byTeam: readonly NamedTally[];
  readonly byCaseworker: readonly NamedTally[];
  readonly waiting: readonly WaitingDeadline[];
  readonly problems: readonly Problem[];
  /** Of the weeks that were reckoned, at most 13, the oldest first: whole percent on time, and how many were overdue. */
  readonly weeks: readonly { readonly date: IsoDate; readonly percent: number | null; readonly overdue: number }[];
  /** The day for which they were last reckoned into the sheets; null where never. */
  readonly reckoned: IsoDate | null;
  /** The sheet of the Monday list, where it is there. */
  readonly sheet: string | null;
}

export type DeadlinesAsOf = ReturnType<typeof deadlinesAsOf>;

/** Every deadline as of today; null where the register has no date to reckon one from. */
export function deadlinesAsOf(register: Register, today: IsoDate) {
  const found = deadlinesOf(register, periodBefore(today, null), today);
  return found.deadlines.length === 0 ? null : found;
}

/** @param unit null for all units */
export function deadlineOverview(
  register: Register,
  { deadlines, period, on, untellable, problems }: NonNullable<DeadlinesAsOf>,
  unit: string | null,
  language: "da" | "en",
): DeadlineOverview {
  const own = unit === null ? deadlines : deadlines.filter((each) => unitKey(each.unit) === unitKey(unit));
  const units = distinct([...register.settings.units, ...spelledUnits(deadlines)], unitKey).filter((name) =>
    deadlines.some((each) => unitKey(each.unit) === unitKey(name)),
  );
  const byUnit = deadlineFigures(deadlines, "unit", period, on);
  const ownFigures = deadlineFigures(own, "centre", period, on);
  const history = reckonedRows(register);
  const days = history.map(({ asOf }) => asOf);
  const last = days.length === 0 ? null : days.reduce((latest, day) => Math.max(latest, day));
  return {
    from: dateFromSerial(period.from) ?? "",
    to: dateFromSerial(period.to) ?? "",
    units,
    strip: DEADLINE_IDS.map((id) => ({
      id,
      tally: untellable.includes(id) ? null : (ownFigures.find((each) => each.id === id) ?? NO_DEADLINES),
    })),
    total: sumOf(ownFigures),
    byUnit: units.map((name) => ({
      name,
      tally: sumOf(byUnit.filter((each) => unitKey(each.unit) === unitKey(name))),
    })),
    byTeam: unit === null ? [] : named(own, "team", period, on),
    byCaseworker: unit === null ? [] : named(own, "caseworker", period, on),
    waiting: own
      .filter((each) => isWaiting(each, on))
      .sort(byDaysOver)
      .map((each) => waitingOf(each, on, language)),
    problems,
    reckoned: last === null ? null : dateFromSerial(last),
    weeks: series(history, unit ?? ALL_UNITS, last ?? on).map(({ asOf, sum }) => ({
      date: dateFromSerial(asOf) ?? "",
      percent: onTime(sum),
      overdue: sum.overdue,
    })),
    sheet: register.snapshot.sheetNames.includes(MONDAY_SHEET) ? MONDAY_SHEET : null,
  };
}

function spelledUnits(deadlines: readonly Deadline[]): readonly string[] {
  return Array.from(new Set(deadlines.map(({ unit }) => unit))).sort(byCodePoint);
}

function named(
  deadlines: readonly Deadline[],
  level: Extract<Level, "team" | "caseworker">,
  period: Period,
  on: number,
): readonly NamedTally[] {
  const nameOf = (each: DeadlineFigure): string => (level === "team" ? each.team : each.caseworker);
  const found = new Map<string, DeadlineFigure[]>();
  for (const each of deadlineFigures(deadlines, level, period, on))
    found.set(nameOf(each), [...(found.get(nameOf(each)) ?? []), each]);
  return Array.from(found, ([name, rows]) => ({ name, tally: sumOf(rows) })).sort(
    (a, b) => b.tally.overdue - a.tally.overdue || byCodePoint(a.name, b.name),
  );
}

function waitingOf(each: Deadline, on: number, language: "da" | "en"): WaitingDeadline {
  const { id, unit, caseworker, case: of, due, state } = each;
  return {
    ...{ id, unit, caseworker, case: of, state },
    due: due === null ? null : dateFromSerial(due),
    over: isOverdue(each) ? each.days : null,
    left: daysLeft(each, on),
    note: noteOf(each, language),
  };
}

/** Fristtal as it stands; nothing where it is not there, or cannot be read. */
function reckonedRows({ snapshot }: Register): readonly FigureRow[] {
  const data = snapshot.tables[FIGURE_TABLE.name];
  return data === undefined ? [] : readTable(FIGURE_TABLE, data).rows;
}

/** Where a case stands in Sager; null where it does not. */
export function casePlace(
  { snapshot }: Register,
  id: string,
): { readonly sheet: string; readonly cell: string } | null {
  const table = snapshot.tables[CASES_TABLE];
  const column = table?.headers.findIndex((header) => clean(header) === "Sag") ?? -1;
  const row = table?.rows.findIndex((each) => caseKey(clean(String(each[column] ?? ""))) === caseKey(id)) ?? -1;
  if (table === undefined || row < 0) return null;
  const { sheet, cell } = tablePlace(table, table.sheet, row, table.headers[column] ?? "");
  return cell === undefined ? null : { sheet, cell };
}

/** What a deadline is called. */
export function deadlineName(id: DeadlineId, language: "da" | "en"): string {
  return `${id} ${DEADLINE_NAMES[id].name[language]}`;
}

/** Whole percent on time; null where none fell. */
export function onTime({ kept, fell }: DeadlineTally): number | null {
  return percent(kept, fell);
}
