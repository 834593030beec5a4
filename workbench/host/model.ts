/**
 * The workbook as this host keeps it: plain data with the few rules that hold whoever changes it. Nothing here knows
 * the request protocol; nothing knows a file.
 */
import type { Area } from "./area";
import { holds, intersection, WHOLE_SHEET } from "./area";
import type { Chart } from "./chart";
import { Failure, invalidArgument } from "./failure";
import type { Attributes, RichText, SheetKept, WorkbookKept } from "./kept";
import type { Look } from "./look";
import { PLAIN, TRAITS } from "./look";
import type { PageLayout } from "./page";
import { newPageLayout } from "./page";

/** `#N/A`, `#REF!` …: a value of its own kind, so that the text "#N/A" can be told from the error. */
export class CellError {
  constructor(
    readonly code:
      | "#N/A"
      | "#REF!"
      | "#NAME?"
      | "#DIV/0!"
      | "#NULL!"
      | "#VALUE!"
      | "#NUM!"
      /** A function of an add-in that has not answered yet; a result of several cells that has no room. */
      | "#BUSY!"
      | "#SPILL!",
  ) {}
}

/** Dates are serial numbers. `null` is an empty cell. */
export type Value = string | number | boolean | CellError | null;

export interface Cell {
  /** What was typed, or what the formula last gave. */
  value: Value;
  /** Without its `=`. */
  formula?: string;
  /** The calculation round `value` belongs to; a formula of an older round is stale. */
  round?: number;
  look?: Look;
  /** Runs of the text with looks of their own, as the file has them: true of the cell while its value is `text`. */
  rich?: RichText;
}

export interface ColumnSize {
  /** In widths of the digit 0, with Excel's five pixels of padding: the number an .xlsx file keeps. */
  width?: number;
  hidden?: boolean;
  look?: Look;
  /** Groups. */
  rest?: Attributes;
}

export interface RowSize {
  /** Points. */
  height?: number;
  /** The height came of fitting the text, and may be fitted anew. */
  fitted?: true;
  hidden?: boolean;
  /** Hidden by a filter, not by hand. */
  filtered?: boolean;
  look?: Look;
  /** Groups, and thick lines. */
  rest?: Attributes;
}

export interface FilterCriteria {
  readonly filterOn: "Values" | "Custom" | "Dynamic" | "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent";
  readonly values?: readonly string[];
  /** Of the first and last items: how many, or which share of them. */
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly dynamicCriteria?: "AboveAverage" | "BelowAverage";
}

export interface TableColumn {
  readonly id: number;
  name: string;
  criteria: FilterCriteria | null;
  /** The formula of a calculated column as the file said; what formulas in its cells say goes before it. */
  readonly calculated?: string;
  readonly rest?: Attributes;
  /** What stands below the column in a row of totals, as elements. */
  readonly totals?: string;
}

/** `area` holds header, data and total rows. */
export interface Table {
  readonly id: number;
  name: string;
  area: Area;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  firstColumn: boolean;
  lastColumn: boolean;
  bandedRows: boolean;
  bandedColumns: boolean;
  filterButton: boolean;
  /** Made of a header alone: its one data row is blank and takes the first row added. */
  blank?: boolean;
  readonly rest?: Attributes;
}

/** `formula` begins with `=`; a text constant is `="text"`. */
export interface DefinedName {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface Validation {
  readonly areas: readonly Area[];
  /** As the API has it: `{ list: { inCellDropDown, source } }` and so on; null where only messages are set. */
  readonly rule: Readonly<Record<string, unknown>> | null;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly title: string; readonly message: string; readonly showPrompt: boolean };
  readonly error: {
    readonly title: string;
    readonly message: string;
    readonly showAlert: boolean;
    readonly style: string;
  };
}

export interface ConditionalLook {
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  strikethrough: boolean | null;
}

/** A rule by formula, first in `Sheet.conditionals` first in priority. */
export interface Conditional {
  readonly id: string;
  areas: readonly Area[];
  /** With its `=`, relative to the top left cell of all areas together (`originOf`); empty until set. */
  formula: string;
  stopIfTrue: boolean;
  readonly look: ConditionalLook;
  /** The file's own look, by its number there, while `look` is still `as` it was read. */
  readonly file?: { readonly as: string; readonly number: number };
}

export interface Hyperlink {
  readonly area: Area;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly rest?: Attributes;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author?: string;
  /** As in a cell. */
  readonly rich?: RichText;
  /** The note's shape in VML: its size, colours, place, and whether it stands open. */
  readonly shape?: string;
}

export interface CommentText {
  readonly id: string;
  content: string;
  readonly author: string;
  readonly email: string;
  /** ISO text, UTC. */
  readonly created: string;
}

/** A thread at a cell. */
export interface Comment extends CommentText {
  readonly row: number;
  readonly column: number;
  resolved: boolean;
  readonly replies: CommentText[];
}

/** The filter of a sheet outside its tables: header row and data, and what each column is filtered on. */
export interface SheetFilter {
  area: Area;
  criteria: (FilterCriteria | null)[];
}

export interface SheetProtection {
  readonly password: string | null;
  /** Of a password set elsewhere, of which a file holds a hash alone. */
  readonly hash?: Attributes;
  readonly options: Readonly<Record<string, boolean | string>>;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export class Sheet {
  visibility: Visibility = "Visible";
  /** `#RRGGBB`; empty: automatic. */
  tabColor = "";
  gridlines = true;
  headings = true;
  /** In the unit of `ColumnSize.width`. */
  defaultWidth = 9.140625;
  defaultHeight = 15;
  look: Look = PLAIN;
  readonly columns = new Map<number, ColumnSize>();
  readonly rows = new Map<number, RowSize>();
  merges: Area[] = [];
  tables: Table[] = [];
  readonly names: DefinedName[] = [];
  validations: Validation[] = [];
  conditionals: Conditional[] = [];
  hyperlinks: Hyperlink[] = [];
  notes: Note[] = [];
  comments: Comment[] = [];
  /** The first lies lowest. */
  charts: Chart[] = [];
  filter: SheetFilter | null = null;
  protection: SheetProtection | null = null;
  /** Rows above and columns left of the split; both 0: nothing frozen. */
  frozen = { rows: 0, columns: 0 };
  page: PageLayout = newPageLayout();
  kept: SheetKept = {};
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  /** By row, then by column: a number of its own for each cell would be too large to be a cheap key. */
  private readonly lines = new Map<number, (Cell | undefined)[]>();

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.lines.get(row)?.[column];
  }

  /** The cell, made where it is not yet. */
  need(row: number, column: number): Cell {
    const line = this.line(row);
    return (line[column] ??= { value: null });
  }

  private line(row: number): (Cell | undefined)[] {
    let line = this.lines.get(row);
    if (!line) this.lines.set(row, (line = []));
    return line;
  }

  needColumn(column: number): ColumnSize {
    let size = this.columns.get(column);
    if (!size) this.columns.set(column, (size = {}));
    return size;
  }

  needRow(row: number): RowSize {
    let size = this.rows.get(row);
    if (!size) this.rows.set(row, (size = {}));
    return size;
  }

  /** A cell as it stands, at another place. */
  place(row: number, column: number, cell: Cell): void {
    this.line(row)[column] = cell;
  }

  /** Cells of a row, from the first column on; those that are there already stay where none is given. */
  fill(row: number, cells: (Cell | undefined)[]): void {
    if (cells.length === 0) return;
    const line = this.lines.get(row);
    if (line === undefined) this.lines.set(row, cells);
    else
      cells.forEach((cell, column) => {
        if (cell !== undefined) line[column] = cell;
      });
  }

  forget(row: number, column: number): void {
    const line = this.lines.get(row);
    if (!line) return;
    line[column] = undefined;
    while (line.length > 0 && line[line.length - 1] === undefined) line.length--;
    if (line.length === 0) this.lines.delete(row);
  }

  /** Rows of the area that have cells, in no order. */
  private *linesIn(where: Area): Generator<readonly [row: number, line: (Cell | undefined)[]]> {
    const end = where.row + where.rows;
    if (where.rows <= this.lines.size) {
      for (let row = where.row; row < end; row++) {
        const line = this.lines.get(row);
        if (line) yield [row, line];
      }
      return;
    }
    for (const entry of this.lines) if (entry[0] >= where.row && entry[0] < end) yield entry;
  }

  /** Cells of the area that exist; rows in no order, within a row from the left. */
  *cellsIn(where: Area): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    for (const [row, line] of this.linesIn(where)) {
      const end = Math.min(line.length, where.column + where.columns);
      for (let column = where.column; column < end; column++) {
        const cell = line[column];
        if (cell) yield { row, column, cell };
      }
    }
  }

  allCells(): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    return this.cellsIn(WHOLE_SHEET);
  }

  /** Cells with a formula: few among many, so the others are not handed out one by one. */
  *formulas(): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    for (const [row, line] of this.lines) {
      for (let column = 0; column < line.length; column++) {
        const cell = line[column];
        if (cell?.formula !== undefined) yield { row, column, cell };
      }
    }
  }

  /** The smallest area around all cells with a value (or, unless `valuesOnly`, a look of their own) in `within`. */
  usedArea(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
    let top = Infinity,
      left = Infinity,
      bottom = -1,
      right = -1;
    const used = (cell: Cell | undefined): boolean =>
      cell !== undefined &&
      (cell.value !== null ||
        cell.formula !== undefined ||
        (!valuesOnly && cell.look !== undefined && cell.look !== PLAIN && cell.look !== this.workbook.normal));
    for (const [row, line] of this.linesIn(within)) {
      let first = within.column;
      let last = Math.min(line.length, within.column + within.columns) - 1;
      while (first <= last && !used(line[first])) first++;
      if (first > last) continue;
      while (!used(line[last])) last--;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, first);
      right = Math.max(right, last);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** So much of the area as can differ from its far end: used cells, sized or formatted rows and columns, and one more. */
  extent(where: Area): Area {
    const used = this.usedArea(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    let lastRow = used.row + used.rows;
    for (const row of this.rows.keys()) if (row > lastRow) lastRow = row;
    let lastColumn = used.column + used.columns;
    for (const column of this.columns.keys()) if (column > lastColumn) lastColumn = column;
    const known = { row: 0, column: 0, rows: lastRow + 1, columns: lastColumn + 1 };
    return intersection(where, known) ?? { row: where.row, column: where.column, rows: 1, columns: 1 };
  }

  /** The merged area a cell lies in. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merged) => holds(merged, row, column));
  }

  tableAt(row: number, column: number): Table | undefined {
    return this.tables.find((table) => holds(table.area, row, column));
  }
}

export interface CustomProperty {
  readonly key: string;
  value: string | number | boolean;
  /** The file's own type of a value that is text here. */
  readonly type?: string;
}

export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  properties: CustomProperty[] = [];
  readonly document: Record<string, string | number> = {};
  kept: WorkbookKept = {};
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Grows with every change; formulas calculated before are stale. */
  round = 1;
  private lastId = 0;
  private activeSheet: Sheet | null = null;

  constructor(readonly name = "Book.xlsx") {}

  get active(): Sheet {
    const sheet = this.activeSheet ?? this.sheets.find((each) => each.visibility === "Visible");
    if (!sheet) throw new Failure("GeneralException", "the workbook has no visible sheet");
    return sheet;
  }

  set active(sheet: Sheet) {
    this.activeSheet = sheet;
  }

  /** How a cell looks that nobody has given a look: the style Normal, with the workbook's own font. */
  get normal(): Look {
    return this.kept.normal ?? PLAIN;
  }

  /**
   * The style Normal for a look that was changed and says the same: a file says it with words of its own (family and scheme
   * of the font), and what it said of this look before is of another font, fill or border.
   */
  asNormal(look: Look): Look {
    const { normal } = this;
    const isMore = Object.keys(look.rest ?? {}).some((part) => !["font", "fill", "border"].includes(part));
    if (look === normal || isMore) return look;
    return TRAITS.every((trait) => look[trait] === normal[trait]) ? normal : look;
  }

  nextId(): number {
    return ++this.lastId;
  }

  /** Something that formulas may depend on has changed. */
  touch(): void {
    this.round++;
  }

  /** A new sheet, last. Without a name: `Sheet1`, `Sheet2` … */
  addSheet(name?: string): Sheet {
    const chosen = name ?? this.freeSheetName();
    this.checkSheetName(chosen, null);
    const sheet = new Sheet(this, newSheetId(this.nextId()), chosen);
    sheet.look = this.normal;
    this.sheets.push(sheet);
    return sheet;
  }

  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  tableNamed(name: string): { readonly sheet: Sheet; readonly table: Table } | undefined {
    const wanted = name.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((each) => each.name.toLowerCase() === wanted);
      if (table) return { sheet, table };
    }
    return undefined;
  }

  /** The name a formula on `sheet` means: the sheet's own before the workbook's. */
  nameSeenFrom(
    sheet: Sheet | null,
    name: string,
  ): { readonly owner: Sheet | null; readonly item: DefinedName } | undefined {
    const wanted = name.toLowerCase();
    const own = sheet?.names.find((each) => each.name.toLowerCase() === wanted);
    if (own) return { owner: sheet, item: own };
    const global = this.names.find((each) => each.name.toLowerCase() === wanted);
    return global && { owner: null, item: global };
  }

  /**
   * @source https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 (31 characters,
   * none of `/ \ ? * : [ ]`, no apostrophe first or last, not "History"); the client's `ItemAlreadyExists` for a name taken
   */
  checkSheetName(name: string, except: Sheet | null): void {
    const bad =
      name.trim() === "" ||
      name.length > 31 ||
      /[/\\?*:[\]]/.test(name) ||
      /^'|'$/.test(name) ||
      name.toLowerCase() === "history";
    if (bad) throw invalidArgument(`"${name}" cannot name a sheet`);
    const taken = this.sheetNamed(name);
    if (taken && taken !== except) throw new Failure("ItemAlreadyExists", `a sheet is already named "${name}"`);
  }

  private freeSheetName(): string {
    for (let n = this.sheets.length + 1; ; n++) if (!this.sheetNamed(`Sheet${n}`)) return `Sheet${n}`;
  }
}

/** As Excel has them: a GUID in braces. */
export function newCommentId(workbook: Workbook): string {
  return `{${workbook.nextId().toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
}

function newSheetId(n: number): string {
  return `{00000000-0001-0000-0000-${n.toString(16).toUpperCase().padStart(12, "0")}}`;
}
