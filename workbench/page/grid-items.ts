/** What the menu of the right mouse button holds for a cell. */
import { holds, isEntireColumns, isEntireRows } from "../host/area";
import type { Locale } from "../host/display";
import { locked } from "../host/entry";
import { lookAt } from "../host/formatting";
import type { Session } from "../host/session";
import { choicesAt } from "../host/validity";
import type { SheetChange } from "./grid-change";
import { mayChange } from "./grid-change";
import type { FilterPlace } from "./grid-filter";
import { filterAt } from "./grid-filter";
import type { MenuItem } from "./grid-menu";
import type { Place } from "./grid-moves";
import type { Drawing } from "./grid-pane";
import type { Side } from "./grid-resize";
import { mayResize } from "./grid-resize";
import type { GridWords } from "./grid-words";

/** What the items ask of the grid. */
export interface Doing {
  readonly drawing: Drawing;
  readonly active: Place;
  carry(): Promise<void>;
  bring(): Promise<void>;
  clear(): void;
  pick(): void;
  followLink(): boolean;
  filter(place: Place): boolean;
  sort(where: FilterPlace, ascending: boolean): void;
  fit(side: Side, index: number): void;
  change(what: SheetChange): void;
}

/** As Excel's own yellow among the standard colours. */
const YELLOW = "#FFFF00";

export function menuItems(grid: Doing, session: Session, locale: Locale, words: GridWords): readonly MenuItem[] {
  const {
    active: { row, column },
    drawing: { sheet },
  } = grid;
  const { menu, sort } = words;
  const isLocked = locked(sheet, { row, column, rows: 1, columns: 1 });
  const table = sheet.tableAt(row, column);
  const header = table && { row: table.area.row, column };
  const filter = header ? filterAt(sheet, header.row, column) : null;
  const hasLink = sheet.hyperlinks.some(({ area }) => holds(area, row, column));
  const hasChoices = choicesAt(sheet, row, column, session, locale) !== null;
  const pick = { label: menu.pick, keys: menu.pickKeys, apart: true, disabled: isLocked, do: () => grid.pick() };
  return [
    { label: menu.copy, keys: menu.copyKeys, do: () => void grid.carry() },
    { label: menu.paste, keys: menu.pasteKeys, disabled: isLocked, do: () => void grid.bring() },
    { label: menu.clear, keys: menu.clearKeys, disabled: isLocked, do: () => grid.clear() },
    ...(hasChoices ? [pick] : []),
    ...(hasLink ? [{ label: menu.follow, apart: true, do: () => void grid.followLink() }] : []),
    ...(filter === null || header === undefined
      ? []
      : [
          { label: sort.up, apart: true, do: () => grid.sort(filter, true) },
          { label: sort.down, do: () => grid.sort(filter, false) },
          { label: menu.filter, do: () => void grid.filter(header) },
        ]),
    ...changes(grid, words),
    ...(["column", "row"] as const).map((side): MenuItem => ({
      label: menu.fit[side],
      apart: side === "column",
      disabled: !mayResize(sheet, side),
      do: () => grid.fit(side, side === "column" ? column : row),
    })),
  ];
}

/** Of whole rows what is done to rows, of whole columns what is done to columns; of cells both. */
function changes({ drawing: { sheet }, active: { row, column }, change }: Doing, { menu }: GridWords): MenuItem[] {
  const { selection } = sheet;
  const lines = [
    ...(isEntireColumns(selection) ? [] : [["rows", selection.rows] as const]),
    ...(isEntireRows(selection) ? [] : [["columns", selection.columns] as const]),
  ];
  const { bold, fill } = lookAt(sheet, row, column);
  const item = (label: string, what: SheetChange, more: Partial<MenuItem> = {}): MenuItem => ({
    label,
    disabled: !mayChange(sheet, what),
    do: () => change(what),
    ...more,
  });
  return [
    ...(["insert", "delete"] as const).flatMap((kind, first) =>
      lines.map(([of, count], second) =>
        item(menu[kind][of](count), { kind, lines: of }, { apart: first === 0 && second === 0 }),
      ),
    ),
    item(menu.bold, { kind: "bold", on: !bold }, { apart: true, checked: bold }),
    item(menu.yellow, { kind: "fill", color: YELLOW }),
    ...(fill === null ? [] : [item(menu.noFill, { kind: "fill", color: null })]),
  ];
}
