/**
 * Events an add-in listens to. The client registers with a method of its own (`_RegisterDataChangedEvent`) and hears
 * of what happened in a message after the request; which add-in or user did it is in `source` and `triggerSource`.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events; numbers as in the client 1.1.110
 */
import type { Area } from "./area";
import { formatArea, intersection } from "./area";
import type { Sheet } from "./model";
import type { Json } from "./json";

export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventNumber = (typeof EVENT)[keyof typeof EVENT];

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export class EventHub {
  private readonly listeners = new Set<string>();
  private waiting: EventEntry[] = [];
  /** `Remote` while another user edits. */
  source: "Local" | "Remote" = "Local";

  register(event: EventNumber, target: string): void {
    this.listeners.add(`${event} ${target}`);
  }

  unregister(event: EventNumber, target: string): void {
    this.listeners.delete(`${event} ${target}`);
  }

  /** Messages to be sent now. */
  take(): EventEntry[] {
    const entries = this.waiting;
    this.waiting = [];
    return entries;
  }

  emit(event: EventNumber, targets: readonly string[], message: { readonly [key: string]: Json }): void {
    for (const targetId of targets) {
      if (!this.listeners.has(`${event} ${targetId}`)) continue;
      const text = JSON.stringify({ source: this.source, ...message });
      this.waiting.push({ messageCategory: 65536, messageType: event, targetId, message: text });
    }
  }

  /** An event of one sheet, which is also one of the workbook's. */
  ofSheet(event: EventNumber, sheet: Sheet, message: { readonly [key: string]: Json } = {}): void {
    this.emit(event, [sheet.id, WORKBOOK_TARGET], { worksheetId: sheet.id, ...message });
  }

  /** Cells were written: by this add-in, unless it was another user or the person at this Excel. */
  edited(sheet: Sheet, where: Area, trigger = this.source === "Local" ? "ThisLocalAddin" : "Unknown"): void {
    const details = {
      changeType: "RangeEdited",
      address: formatArea(where),
      triggerSource: trigger,
      shiftDirection: "None",
    };
    this.ofSheet(EVENT.changed, sheet, details);
    for (const table of sheet.tables) {
      if (intersection(table.area, where))
        this.emit(EVENT.tableChanged, [String(table.id), WORKBOOK_TARGET], {
          ...details,
          worksheetId: sheet.id,
          tableId: String(table.id),
        });
    }
  }
}
