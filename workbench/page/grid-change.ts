/** Rows and columns inserted and deleted, and simple looks, as a person asks for them. */
import type { Area } from "../host/area";
import { isEntireColumns, isEntireRows, MAX_COLUMNS, MAX_ROWS } from "../host/area";
import { Failure } from "../host/failure";
import { changeLook } from "../host/formatting";
import type { Permission } from "../host/guard";
import { mayDo } from "../host/guard";
import type { Host } from "../host/host";
import { deleteAt, insertAt } from "../host/lines";
import { withTrait } from "../host/look";
import type { Sheet } from "../host/model";
import { MOST_CARRIED } from "./grid-carry";
import type { GridWords } from "./grid-words";

interface LineChange {
  readonly kind: "insert" | "delete";
  readonly lines: "rows" | "columns";
}

type LookChange =
  | { readonly kind: "bold"; readonly on: boolean }
  /** `#RRGGBB`; null: none. */
  | { readonly kind: "fill"; readonly color: string | null };

export type SheetChange = LineChange | LookChange;

function isOfLines(change: SheetChange): change is LineChange {
  return change.kind === "insert" || change.kind === "delete";
}

/** Of rows or columns that are selected, or of the cells that are. */
export function permissionFor(change: SheetChange): Permission {
  if (!isOfLines(change)) return "allowFormatCells";
  const ways = {
    insert: { rows: "allowInsertRows", columns: "allowInsertColumns" },
    delete: { rows: "allowDeleteRows", columns: "allowDeleteColumns" },
  } as const;
  return ways[change.kind][change.lines];
}

export function mayChange({ protection }: Sheet, change: SheetChange): boolean {
  return protection === null || protection.options[permissionFor(change)] === true;
}

/** What takes it back, or why it was refused. */
export type Changed = { readonly undo: () => void } | { readonly refused: string };

export function changed(host: Host, sheet: Sheet, change: SheetChange, words: GridWords): Changed {
  const { selection } = sheet;
  const whole = isEntireRows(selection) || isEntireColumns(selection);
  if (!isOfLines(change) && !whole && selection.rows * selection.columns > MOST_CARRIED)
    return { refused: words.tooMuch };
  try {
    return { undo: host.change(sheet, (session) => apply(sheet, selection, change, session)) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { refused: whyNot(error, words) };
  }
}

function apply(sheet: Sheet, selection: Area, change: SheetChange, session: Host["session"]): void {
  if (isOfLines(change)) {
    const rows = change.lines === "rows";
    const area = rows ? { ...selection, column: 0, columns: MAX_COLUMNS } : { ...selection, row: 0, rows: MAX_ROWS };
    if (change.kind === "insert") insertAt(sheet, area, rows ? "Down" : "Right", session);
    else deleteAt(sheet, area, rows ? "Up" : "Left", session);
    return;
  }
  mayDo(sheet, permissionFor(change));
  changeLook(sheet, selection, (look) =>
    change.kind === "bold" ? withTrait(look, "bold", change.on) : withTrait(look, "fill", change.color),
  );
  sheet.workbook.touch();
}

function whyNot({ code }: Failure, { change }: GridWords): string {
  if (code === "AccessDenied") return change.locked;
  if (code === "NonBlankCellOffSheet") return change.full;
  return change.header;
}
