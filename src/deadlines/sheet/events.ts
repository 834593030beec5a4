/** tblHaendelser as deadlines need it: what stands where a date should is told apart from nothing. */
import type { CaseEvent, EventKind } from "../../cases/rules/event";
import { EVENT_KINDS, eventKindOf, reasonedOf } from "../../cases/rules/event";
import { rowList } from "../../cases/rules/row-list";
import { EVENT_TABLE } from "../../cases/sheet/records";
import { cited } from "../../kernel/cell";
import { dateFromSerial } from "../../kernel/date";
import { clean } from "../../kernel/text";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import { readTable } from "../../register/sheet/table";
import { cellAddress } from "../../workbook/address";
import type { Scalar, TableData } from "../../workbook/content";
import { readDate } from "../rules/date-columns";
import type { DeadlineId } from "../rules/deadline";
import { UNTOLD_BY } from "../rules/event-deadlines";
import { listing } from "../../language/words";

export type EventRow = CaseEvent;

/** A deadline that cannot be told, and the column at fault. */
export interface UnreadableEvent {
  readonly id: DeadlineId;
  readonly event: EventRow;
  readonly column: string;
}

const HEADERS = ["Sag", "Enhed", "Sagsbehandler", "Hændelse", "Start", "Slut", "Besluttet frist", "Begrundet"] as const;

interface ReadEvent {
  readonly event: EventRow;
  /** The first column whose date cannot be read. */
  readonly unreadable: string | null;
}

/** No row is read by it, only what is wrong with the columns. */
const COLUMNS = { ...EVENT_TABLE, read: () => null };

/** The rows of the table, each text cleaned once however often it stands there. */
class EventReader {
  private readonly cleaned = new Map<string, string>();
  private readonly kinds = new Map<string, EventKind | undefined>();
  private readonly at: Readonly<Record<(typeof HEADERS)[number], number>>;

  constructor(headers: readonly string[]) {
    const found = headers.map((header) => clean(header));
    this.at = Object.fromEntries(HEADERS.map((header) => [header, found.indexOf(header)])) as EventReader["at"];
  }

  /** Null for a row without a case, or of no kind that deadlines know. */
  read(row: readonly Scalar[]): ReadEvent | null {
    const id = this.text(row, "Sag");
    const typed = this.text(row, "Hændelse");
    let kind = this.kinds.get(typed);
    if (kind === undefined && !this.kinds.has(typed)) this.kinds.set(typed, (kind = eventKindOf(typed)));
    if (id === "" || kind === undefined) return null;
    const start = readDate(row[this.at.Start]);
    const end = readDate(row[this.at.Slut]);
    const decided = readDate(row[this.at["Besluttet frist"]]);
    const unreadable =
      start === "unreadable"
        ? "Start"
        : end === "unreadable"
          ? "Slut"
          : decided === "unreadable"
            ? "Besluttet frist"
            : null;
    return {
      event: {
        case: id,
        unit: this.text(row, "Enhed"),
        caseworker: this.text(row, "Sagsbehandler"),
        kind,
        start: start === "unreadable" ? null : start,
        end: end === "unreadable" ? null : end,
        decided: decided === null || decided === "unreadable" ? null : dateFromSerial(decided),
        reasoned: reasonedOf(this.text(row, "Begrundet")) ?? "",
      },
      unreadable,
    };
  }

  private text(row: readonly Scalar[], header: (typeof HEADERS)[number]): string {
    const cell = row[this.at[header]] ?? null;
    if (cell === null) return "";
    const raw = String(cell);
    let text = this.cleaned.get(raw);
    if (text === undefined) this.cleaned.set(raw, (text = clean(raw)));
    return text;
  }
}

export function eventDates(data: TableData | undefined): {
  readonly events: readonly EventRow[];
  readonly unreadable: readonly UnreadableEvent[];
  readonly problems: readonly Problem[];
} {
  if (data === undefined) return { events: [], unreadable: [], problems: [] };
  const events: EventRow[] = [];
  const unreadable: UnreadableEvent[] = [];
  const passedOver: number[] = [];
  const faults = new Map<string, number[]>();
  const table = readTable(COLUMNS, data.rows.length === 0 ? data : { ...data, rows: [] });
  if (table.problems.length > 0) return { events, unreadable, problems: table.problems };
  const reader = new EventReader(data.headers);
  data.rows.forEach((row, index) => {
    const read = reader.read(row);
    if (read === null) {
      if (row.some((cell) => cell !== null && cell !== "")) passedOver.push(index);
    } else if (read.unreadable === null) events.push(read.event);
    else {
      faults.set(read.unreadable, [...(faults.get(read.unreadable) ?? []), index]);
      for (const id of UNTOLD_BY[read.event.kind] ?? [])
        unreadable.push({ id, event: read.event, column: read.unreadable });
    }
  });
  const rowsOf = (at: readonly number[]): string => rowList(at.map((index) => data.row + 1 + index));
  const problems = Array.from(faults, ([column, at]) => {
    const [first = 0] = at;
    const text = cited(data.rows[first]?.[data.headers.indexOf(column)] ?? null);
    const values = { column, text, count: at.length, rows: rowsOf(at) };
    return problem("deadlines/unreadable", values, placeOf(data, first, column));
  });
  const [first] = passedOver;
  if (first !== undefined) {
    const values = { count: passedOver.length, rows: rowsOf(passedOver), known: listing(EVENT_KINDS, "or") };
    problems.push(problem("deadlines/event-unknown", values, placeOf(data, first, "Hændelse")));
  }
  return { events, unreadable, problems };
}

function placeOf(data: TableData, index: number, column: string): Place {
  const row = data.row + 1 + index;
  const offset = Math.max(data.headers.indexOf(column), 0);
  return { sheet: data.sheet, row, cell: cellAddress(row, data.column + offset), column };
}
