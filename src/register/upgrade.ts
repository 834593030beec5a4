/**
 * What a register of an earlier version gains: sheets, columns and settings that this version has and it has not. They
 * are added in place; nothing of the staff's is moved, changed or lost. Pure: what was read goes in, and comes out as it
 * will stand, beside the edits that make it so. Any command that writes does this first, and says so.
 */
import { wordKey } from "../kernel/keys";
import type { Outcome } from "../language/outcome";
import { done, failed } from "../language/outcome";
import { problem } from "../language/problem";
import type { CellValue, NewColumn, Region, Scalar, SheetContent, TableContent, TableData } from "../workbook/content";
import type { Edit, Snapshot, WidenEdit } from "../workbook/workbook";
import type { SettingRow } from "./rules/settings";
import { addedSettings, REGISTER_VERSION, registerVersion, VERSION_KEY } from "./rules/settings";
import { SETTINGS } from "./setup-sheet";
import { readTable, rowsFor } from "./sheet/table";
import type { NewRegister, RegisteredSheet, RegisteredTable } from "./sheets";

/** What an older register gains. */
export interface Upgrade {
  readonly from: number;
  readonly to: number;
  readonly sheets: readonly string[];
  /** `tblSkabelon: Emne`. */
  readonly columns: readonly string[];
  readonly settings: readonly string[];
  /** Settings that there was no room for below the others: what they are by default holds. */
  readonly left: readonly string[];
  readonly edits: readonly Edit[];
  /** The register as it stands once they are written. */
  readonly snapshot: Snapshot;
}

/**
 * Null for a register of this version, and for a workbook that is none.
 *
 * @param facts what a new sheet is made of
 * @problems `register/later-version`
 */
export function upgradeOf(
  snapshot: Snapshot,
  sheets: readonly RegisteredSheet[],
  facts: NewRegister,
): Outcome<Upgrade | null> {
  const settings = snapshot.tables[SETTINGS.name];
  if (settings === undefined) return done(null);
  const rows = readTable(SETTINGS, settings).rows;
  const from = registerVersion(rows);
  if (from > REGISTER_VERSION)
    return failed(
      problem("register/later-version", { found: from, known: REGISTER_VERSION }, { sheet: SETTINGS.sheet }),
    );
  if (from === REGISTER_VERSION) return done(null);
  const there = new Set(snapshot.sheetNames.map(wordKey));
  const added = sheets.filter(
    ({ name, made, since }) => made === "with the register" && since > from && !there.has(wordKey(name)),
  );
  const wider = sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => missingColumns(sheet, table, snapshot, facts)),
  );
  const version = versionEdits(rows, settings);
  const all = addedSettings(rows);
  const room = settings.blocked === undefined ? all.length : settings.blocked.room - version.rows.length;
  const missing = all.slice(0, Math.max(0, room));
  const longer = rowsFor(SETTINGS, settings, [...missing, ...version.rows]);
  return done({
    from,
    to: REGISTER_VERSION,
    sheets: added.map(({ name }) => name),
    columns: wider.map(({ data, edit }) => `${data.name}: ${headersOf(edit).join(", ")}`),
    settings: missing.map(({ key }) => key),
    left: all.slice(missing.length).map(({ key }) => key),
    edits: [
      ...added.map((sheet): Edit => {
        const before = followerOf(sheet, sheets, snapshot);
        return { kind: "sheet", content: sheet.blank(facts), ...(before === undefined ? {} : { before }) };
      }),
      ...wider.map(({ edit }) => edit),
      ...(longer.length === 0 ? [] : [{ kind: "append" as const, table: SETTINGS.name, rows: longer }]),
      ...version.edits,
    ],
    snapshot: {
      ...snapshot,
      sheetNames: [...snapshot.sheetNames, ...added.map(({ name }) => name)],
      tables: {
        ...snapshot.tables,
        ...Object.fromEntries(wider.map(({ data, edit }) => [data.name, widened(data, headersOf(edit))])),
        [SETTINGS.name]: version.data(longer),
        ...Object.fromEntries(added.flatMap((sheet) => tablesOf(sheet.blank(facts)))),
      },
    },
  });
}

/**
 * Columns that came with a later version and are not there, as a new sheet has them. They go behind all that the table
 * has, people's own included, so that nothing moves; when the sheet is next drawn they come before those.
 */
function missingColumns(
  { blank }: RegisteredSheet,
  { name, columns }: RegisteredTable,
  { tables }: Snapshot,
  facts: NewRegister,
): { readonly data: TableData; readonly edit: WidenEdit }[] {
  const data = tables[name];
  if (data === undefined) return [];
  const there = new Set(data.headers.map(wordKey));
  const headers = columns.flatMap(({ header, since }) =>
    since !== undefined && !there.has(wordKey(header)) ? [header] : [],
  );
  if (headers.length === 0) return [];
  const fresh = blank(facts);
  const table = fresh.tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`No ${name} on ${fresh.name}`);
  const added = headers.map((header) => newColumn(fresh, table, header));
  return [{ data, edit: { kind: "widen", table: name, columns: added, headerStyle: table.headerStyle ?? {} } }];
}

function headersOf({ columns }: WidenEdit): string[] {
  return columns.map(({ name }) => name);
}

/** A column of a new sheet by itself. */
function newColumn(
  { columns, validations, conditionals }: SheetContent,
  table: TableContent,
  header: string,
): NewColumn {
  const index = table.columns.findIndex(({ name }) => name === header);
  const column = table.column + index;
  const covers = ({ region }: { readonly region: Region }): boolean =>
    table.row + 1 >= region.row &&
    table.row + 1 < region.row + region.rows &&
    column >= region.column &&
    column < region.column + region.columns;
  const { style, formula } = table.columns[index] ?? {};
  if (index < 0 || formula !== undefined || conditionals.some(covers))
    throw new Error(`${table.name}: ${header} cannot be added to a table that stands`);
  const width = columns[column - 1]?.width;
  const list = validations.find(covers);
  return {
    name: header,
    ...(style === undefined ? {} : { style }),
    ...(width === undefined ? {} : { width }),
    ...(list === undefined ? {} : { list }),
  };
}

function widened(data: TableData, headers: readonly string[]): TableData {
  return {
    ...data,
    headers: [...data.headers, ...headers],
    rows: data.rows.map((row) => [...row, ...headers.map((): Scalar => null)]),
  };
}

/** The first sheet after it, in the order of the registry, that the workbook has. */
function followerOf(
  sheet: RegisteredSheet,
  sheets: readonly RegisteredSheet[],
  { sheetNames }: Snapshot,
): string | undefined {
  const there = new Set(sheetNames.map(wordKey));
  return sheets.slice(sheets.indexOf(sheet) + 1).find(({ name }) => there.has(wordKey(name)))?.name;
}

/** The row that says the version: added where it is missing, else set anew. */
function versionEdits(
  rows: readonly SettingRow[],
  data: TableData,
): {
  readonly rows: readonly SettingRow[];
  readonly edits: readonly Edit[];
  readonly data: (added: readonly (readonly CellValue[])[]) => TableData;
} {
  const value = data.headers.findIndex((header) => wordKey(header) === wordKey("Værdi"));
  const at = rows.findIndex(({ key }) => wordKey(key) === wordKey(VERSION_KEY));
  const plain = (row: readonly CellValue[]): Scalar[] =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? cell.value : cell));
  if (at < 0)
    return {
      rows: addedSettings([], true),
      edits: [],
      data: (added) => ({ ...data, rows: [...data.rows, ...added.map(plain)] }),
    };
  const set = data.rows.map((row, index) =>
    index === at ? row.map((cell, column) => (column === value ? REGISTER_VERSION : cell)) : row,
  );
  const key = rows[at]?.key ?? VERSION_KEY;
  return {
    rows: [],
    edits: [
      { kind: "update", table: SETTINGS.name, rows: [{ key: { Nøgle: key }, set: { Værdi: REGISTER_VERSION } }] },
    ],
    data: (added) => ({ ...data, rows: [...set, ...added.map(plain)] }),
  };
}

/** The tables of a new sheet as they will be read. */
function tablesOf(content: SheetContent): (readonly [string, TableData])[] {
  return content.tables.map((table) => [
    table.name,
    {
      name: table.name,
      sheet: content.name,
      row: table.row,
      column: table.column,
      headers: table.columns.map(({ name }) => name),
      rows: [],
    },
  ]);
}
