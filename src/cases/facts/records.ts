/** What a register knows of events, notifications and measures. A row that cannot be read is left out, and told. */
import type { Problem } from "../../language/outcome";
import type { Readable } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";
import type { Register } from "../../register/register";
import type { CaseEvent } from "../rules/event";
import type { Measure } from "../rules/measure";
import type { Notification } from "../rules/notification";
import {
  EVENT_TABLE,
  MEASURE_TABLE,
  NOTIFICATION_TABLE,
  readEvent,
  readMeasure,
  readNotification,
} from "../sheet/records";

export interface StandingRecords<Row> {
  readonly rows: readonly Row[];
  /** Each at its cell. */
  readonly problems: readonly Problem[];
  /** Whether the register has the table at all. */
  readonly isThere: boolean;
}

type Snapshot = Pick<Register, "snapshot">;

const EVENTS = { ...EVENT_TABLE, read: readEvent };
const NOTIFICATIONS = { ...NOTIFICATION_TABLE, read: readNotification };
const MEASURES = { ...MEASURE_TABLE, read: readMeasure };

export function eventsOf(register: Snapshot): StandingRecords<CaseEvent> {
  return standing(register, EVENTS);
}

export function notificationsOf(register: Snapshot): StandingRecords<Notification> {
  return standing(register, NOTIFICATIONS);
}

export function measuresOf(register: Snapshot): StandingRecords<Measure> {
  return standing(register, MEASURES);
}

function standing<Row>({ snapshot }: Snapshot, description: Readable<Row | null>): StandingRecords<Row> {
  const data = snapshot.tables[description.name];
  if (data === undefined) return { rows: [], problems: [], isThere: false };
  const { rows, problems } = readTable(description, data);
  return { rows: rows.filter((row): row is Row & {} => row !== null), problems, isThere: true };
}
