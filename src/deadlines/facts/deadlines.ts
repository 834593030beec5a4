/** The deadlines of a register as of a day, by the columns of Sager and by its events, and what of its dates is at fault. */
import type { Case } from "../../cases/rules/case";
import type { EventKind } from "../../cases/rules/event";
import { rowList } from "../../cases/rules/row-list";
import { EVENT_TABLE } from "../../cases/sheet/records";
import { CASES_TABLE } from "../../cases/sheet/cases";
import { cited } from "../../kernel/cell";
import type { IsoDate } from "../../kernel/date";
import { addDays, serialFromDate } from "../../kernel/date";
import type { CaseKey } from "../../kernel/keys";
import { caseKey } from "../../kernel/keys";
import { WorkingDays } from "../../kernel/working-day";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { tablePlace } from "../../register/register";
import type { Calendar } from "../rules/case-deadlines";
import { canTell, caseDeadlines, NEEDED } from "../rules/case-deadlines";
import type { DateColumn, DateHeaders } from "../rules/date-columns";
import { columnName, dateHeaders, readCount, readDate } from "../rules/date-columns";
import type { Deadline, DeadlineId } from "../rules/deadline";
import { DEADLINE_IDS, untold } from "../rules/deadline";
import type { Period } from "../rules/deadline-figures";
import { eventDeadlines } from "../rules/event-deadlines";
import type { EventRow } from "../sheet/events";
import { eventDates } from "../sheet/events";
import { inBoth, listedIn } from "../../language/words";

/** The period before a day that figures are of where nobody says. */
const WEEKS = 4;

export interface DeadlinesFound {
  readonly period: Period;
  readonly on: number;
  readonly deadlines: readonly Deadline[];
  /** Those that neither the columns nor the events can tell of any case. */
  readonly untellable: readonly DeadlineId[];
  readonly problems: readonly Problem[];
}

export function periodBefore(date: IsoDate, from: IsoDate | null): Period {
  return { from: serialFromDate(from ?? addDays(date, -7 * WEEKS)), to: serialFromDate(date) };
}

/** @param today the day it is: a date after it is still to come, whatever day is asked about */
export function deadlinesOf(register: Register, period: Period, today: IsoDate): DeadlinesFound {
  const population = register.population();
  const headers = dateHeaders(population.furtherColumns.map(({ header }) => header));
  const calendar: Calendar = {
    on: period.to,
    today: Math.max(period.to, serialFromDate(today)),
    days: new WorkingDays(register.settings.saturday),
  };
  const read = eventDates(register.snapshot.tables[EVENT_TABLE.name]);
  const events = eventsByCase(read.events);
  const deadlines: Deadline[] = [];
  const owners = new Map(population.cases.map((each) => [caseKey(each.id), each]));
  for (const { id, event, column } of read.unreadable) {
    const { unit, team, caseworker } = owners.get(caseKey(event.case)) ?? {
      ...event,
      unit: event.unit || NO_UNIT,
      team: "",
    };
    const whose = { unit, team, caseworker, case: event.case, reasoned: event.reasoned };
    deadlines.push({ id, ...whose, ...untold(null, null, { kind: "unreadable", column }) });
  }
  for (const each of population.cases) {
    const own = events.byCase.get(caseKey(each.id));
    if (own === undefined) {
      append(deadlines, caseDeadlines(each, headers, calendar));
      continue;
    }
    const whose = { unit: each.unit, team: each.team, caseworker: each.caseworker, case: each.id };
    const told = eventDeadlines(whose, each, own, events.kinds, fromColumns(each, headers), calendar);
    append(deadlines, told.deadlines);
    append(
      deadlines,
      caseDeadlines(each, headers, calendar, (id) => told.told.has(id)),
    );
  }
  for (const [key, own] of events.byCase) {
    if (owners.has(key)) continue;
    const [first] = own;
    if (first === undefined) continue;
    const whose = { unit: first.unit || NO_UNIT, team: "", caseworker: first.caseworker, case: first.case };
    append(deadlines, eventDeadlines(whose, undefined, own, events.kinds, NO_COLUMNS, calendar).deadlines);
  }
  const there = new Set(deadlines.map(({ id }) => id));
  return {
    period,
    on: period.to,
    deadlines,
    untellable: DEADLINE_IDS.filter((id) => !there.has(id) && !canTell(id, headers)),
    problems: [...read.problems, ...unreadableCells(register, headers), ...missingColumns(headers, there)],
  };
}

/** Of an event whose case is not in Sager and whose row names no unit. */
const NO_UNIT = "Uden enhed";

const NO_COLUMNS = { started: null, received: null };

/** Pushing them all at once would put each on the stack. */
function append<Item>(to: Item[], items: readonly Item[]): void {
  for (const each of items) to.push(each);
}

function fromColumns(each: Case, headers: DateHeaders): { started: number | null; received: number | null } {
  const read = (column: DateColumn): number | null => {
    const header = headers.get(column);
    const found = header === undefined ? null : readDate(each.further[header]);
    return typeof found === "number" ? found : null;
  };
  return { started: read("started"), received: read("received") };
}

function eventsByCase(events: readonly EventRow[]): {
  readonly byCase: ReadonlyMap<CaseKey, readonly EventRow[]>;
  readonly kinds: ReadonlySet<EventKind>;
} {
  const byCase = new Map<CaseKey, EventRow[]>();
  const kinds = new Set<EventKind>();
  for (const each of events) {
    kinds.add(each.kind);
    const known = byCase.get(caseKey(each.case));
    if (known === undefined) byCase.set(caseKey(each.case), [each]);
    else known.push(each);
  }
  return { byCase, kinds };
}

/** Cells of Sager that should hold a date and hold something else: one sentence for each column, at the first of them. */
function unreadableCells(register: Register, headers: DateHeaders): readonly Problem[] {
  const table = register.snapshot.tables[CASES_TABLE];
  if (table === undefined) return [];
  return Array.from(headers).flatMap(([column, header]): Problem[] => {
    if (column === "reasoned") return [];
    const offset = table.headers.findIndex((each) => each.replace(/\s+/gu, " ").trim() === header);
    const read = column === "visits" ? readCount : readDate;
    const faults = table.rows.flatMap((row, index) => (read(row[offset]) === "unreadable" ? [index] : []));
    const [first] = faults;
    if (first === undefined) return [];
    const values = {
      column: header,
      text: cited(table.rows[first]?.[offset] ?? null),
      count: faults.length,
      rows: rowList(faults.map((index) => table.row + 1 + index)),
    };
    return [
      problem("deadlines/unreadable", values, tablePlace(table, table.sheet, first, table.headers[offset] ?? "")),
    ];
  });
}

function missingColumns(headers: DateHeaders, there: ReadonlySet<DeadlineId>): readonly Problem[] {
  const missing = DEADLINE_IDS.filter((id) => !there.has(id) && !canTell(id, headers));
  const deadlines = inBoth((language) =>
    missing
      .map((id) => {
        const columns = NEEDED[id]
          .filter((group) => !group.some((column) => headers.has(column)))
          .map((group) => listedIn(language, group.map(columnName), "or"));
        return `${id} (${listedIn(language, columns)})`;
      })
      .join("; "),
  );
  return missing.length === 0 ? [] : [problem("deadlines/columns-missing", { deadlines })];
}
