/** tblHaendelser as deadlines need it: what stands where a date should is told apart from nothing. */
import type { CaseEvent } from "../../cases/rules/event";
import { eventKindOf, reasonedOf } from "../../cases/rules/event";
import { EVENT_TABLE } from "../../cases/sheet/records";
import { dateFromSerial } from "../../kernel/date";
import type { RowReader } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";
import type { TableData } from "../../workbook/content";
import { readDate } from "../rules/date-columns";
import type { DeadlineId } from "../rules/deadline";
import { UNTOLD_BY } from "../rules/event-deadlines";

export type EventRow = CaseEvent;

/** A deadline that cannot be told, and the column at fault. */
export interface UnreadableEvent {
  readonly id: DeadlineId;
  readonly event: EventRow;
  readonly column: string;
}

const DATES = ["Start", "Slut", "Besluttet frist"] as const;

interface ReadEvent {
  readonly event: EventRow;
  /** The first column whose date cannot be read. */
  readonly unreadable: string | null;
}

const EVENTS = { ...EVENT_TABLE, read: readEvent };

/** Null for a row without a case, or of no kind that deadlines know: whoever reads the table says so. */
function readEvent(row: RowReader): ReadEvent | null {
  const id = row.text("Sag");
  const kind = eventKindOf(row.text("Hændelse"));
  if (id === "" || kind === undefined) return null;
  const dates = DATES.map((header) => readDate(row.raw(header)));
  const [start, end, decided] = dates.map((date) => (date === "unreadable" ? null : date));
  const at = dates.indexOf("unreadable");
  return {
    event: {
      case: id,
      ...{ unit: row.text("Enhed"), caseworker: row.text("Sagsbehandler"), kind },
      ...{ start: start ?? null, end: end ?? null },
      decided: decided === null || decided === undefined ? null : dateFromSerial(decided),
      reasoned: reasonedOf(row.text("Begrundet")) ?? "",
    },
    unreadable: at < 0 ? null : (DATES[at] ?? null),
  };
}

export function eventDates(data: TableData | undefined): {
  readonly events: readonly EventRow[];
  readonly unreadable: readonly UnreadableEvent[];
} {
  if (data === undefined) return { events: [], unreadable: [] };
  const events: EventRow[] = [];
  const unreadable: UnreadableEvent[] = [];
  for (const read of readTable(EVENTS, data).rows) {
    if (read === null) continue;
    if (read.unreadable === null) events.push(read.event);
    else
      for (const id of UNTOLD_BY[read.event.kind] ?? [])
        unreadable.push({ id, event: read.event, column: read.unreadable });
  }
  return { events, unreadable };
}
