/**
 * Events an add-in listens to. The client registers with a method of its own (`_RegisterDataChangedEvent`) and hears
 * of what happened in a message after the request; which add-in or user did it is in `source` and `triggerSource`.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events; numbers as in the client 1.1.110
 */
import type { Area } from "./area";
import { formatArea, intersection } from "./area";
import { shownFormula } from "./formula/spelling";
import type { Json } from "./json";
import type { Sheet, Value } from "./model";
import { shown, valueType } from "./typing";

export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

export type EventNumber = (typeof EVENT)[keyof typeof EVENT];

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

export interface EventEntry {
  /** 1: a call to a function of the add-in's. */
  readonly messageCategory: 65536 | 1;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** So much of a session as values are read with; it holds this hub itself. */
interface Calculating {
  readonly calculation: { valueAt(sheet: Sheet, row: number, column: number): Value };
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

  /** Another sheet is in front now. */
  moved(from: Sheet | null, to: Sheet): void {
    if (from === to) return;
    if (from) this.ofSheet(EVENT.deactivated, from);
    this.ofSheet(EVENT.activated, to);
  }

  /** Another area is selected: a table is told of the part that is in it, and of leaving it. */
  selected(sheet: Sheet, before: Area, now: Area): void {
    this.ofSheet(EVENT.selectionChanged, sheet, { address: formatArea(now) });
    for (const table of sheet.tables) {
      const inside = intersection(table.area, now);
      if (!inside && !intersection(table.area, before)) continue;
      this.emit(EVENT.tableSelectionChanged, [String(table.id)], {
        isInsideTable: inside !== null,
        address: inside ? formatArea(inside) : "",
        tableId: String(table.id),
        worksheetId: sheet.id,
      });
    }
  }

  /** What cells hold before they are written, as far as an event will tell of it. */
  before(sheet: Sheet, where: Area, session: Calculating): Before {
    const single = where.rows * where.columns === 1;
    const value = single ? session.calculation.valueAt(sheet, where.row, where.column) : null;
    const told = [sheet.id, WORKBOOK_TARGET].some((target) => this.listeners.has(`${EVENT.formulaChanged} ${target}`));
    return { value, formulas: told ? formulasIn(sheet, where) : null };
  }

  /** Cells were written: by this add-in, unless it was another user or the person at this Excel. */
  edited(sheet: Sheet, where: Area, { trigger, change, before }: EditTold = {}): void {
    const [changeType, shiftDirection] = change ?? ["RangeEdited", "None"];
    const details = {
      changeType,
      address: formatArea(where),
      triggerSource: trigger ?? (this.source === "Local" ? "ThisLocalAddin" : "Unknown"),
      shiftDirection,
      ...(before ? detailsOf(sheet, where, before) : {}),
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
    if (before?.state.formulas) this.formulasChanged(sheet, where, before.state.formulas);
  }

  private formulasChanged(sheet: Sheet, where: Area, before: ReadonlyMap<string, string>): void {
    const now = formulasIn(sheet, where);
    const places = [...new Set([...before.keys(), ...now.keys()])].filter((at) => before.get(at) !== now.get(at));
    if (places.length === 0) return;
    const formulaDetails = places.map((cellAddress) => ({
      cellAddress,
      previousFormula: before.get(cellAddress) ?? "",
    }));
    this.ofSheet(EVENT.formulaChanged, sheet, { formulaDetails });
  }
}

/** What cells held before a change. */
export interface Before {
  readonly value: Value;
  /** By address; null where nobody listens. */
  readonly formulas: ReadonlyMap<string, string> | null;
}

export type Change =
  | readonly ["RangeEdited", "None"]
  | readonly ["RowInserted" | "CellInserted", "ShiftCellDown"]
  | readonly ["ColumnInserted" | "CellInserted", "ShiftCellRight"]
  | readonly ["RowDeleted" | "CellDeleted", "ShiftCellUp"]
  | readonly ["ColumnDeleted" | "CellDeleted", "ShiftCellLeft"];

interface EditTold {
  readonly trigger?: string;
  readonly change?: Change;
  readonly before?: { readonly state: Before; readonly session: Calculating };
}

/**
 * Of one cell: its value before and after.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.changedeventdetail
 */
function detailsOf(
  sheet: Sheet,
  where: Area,
  { state, session }: { readonly state: Before; readonly session: Calculating },
): { readonly [key: string]: Json } {
  if (where.rows * where.columns !== 1) return {};
  const after = session.calculation.valueAt(sheet, where.row, where.column);
  return {
    valueBefore: shown(state.value),
    valueAfter: shown(after),
    valueTypeBefore: valueType(state.value),
    valueTypeAfter: valueType(after),
  };
}

function formulasIn(sheet: Sheet, where: Area): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { row, column, cell } of sheet.cellsIn(where))
    if (cell.formula !== undefined)
      found.set(
        formatArea({ row, column, rows: 1, columns: 1 }),
        `=${shownFormula(cell.formula, { sheet, row, column })}`,
      );
  return found;
}
