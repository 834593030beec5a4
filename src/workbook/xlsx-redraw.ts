/**
 * A sheet of ours drawn anew in a file. Our own cells are replaced; people's cells beside and below, their columns in
 * our tables, and everything that hangs on the sheet stay. What cannot stay is told.
 */
import { cellAddress, regionOf } from "./address";
import type { CellValue, Region, Scalar, SheetContent } from "./content";
import { AREA, areaOf, isFilledIn, withForm } from "./form";
import { notedLayout, rowPlaces } from "./layout-kept";
import { notedLooks } from "./looks-kept";
import { gridOf, scalar, spannedRows, tableData } from "./grid";
import { looksOf, valuesOf } from "./layout";
import type { StyleGrid } from "./layout";
import { dropUnreachable, freeId, newRelation, relationsOf, setRelations } from "./parts-relations";
import type { Relation } from "./parts-relations";
import type { BookSheet } from "./xlsx-book";
import { drawCharts } from "./xlsx-charts";
import { namesOf, sheetXml, tableXml } from "./xlsx-draw";
import { chosenLooks, richCells, withLooks } from "./xlsx-chosen";
import type { NewCells } from "./xlsx-edit";
import { movedCell, rawCells, rawRows, withCells, withRowMarks } from "./xlsx-edit";
import type { Loss } from "./xlsx-losses";
import { moveComments, pivotsInTheWay } from "./xlsx-losses";
import type { FileTable, OpenBook } from "./xlsx-open";
import { readCells } from "./xlsx-read";
import type { PlaceOf, Redrawn } from "./redraw";
import {
  describedRegions,
  hasSettledHead,
  holds,
  isInPeoplesColumn,
  isOwnLink,
  overlap,
  placeAfter,
  redrawnRegion,
  redrawnTable,
  regionsAfter,
  rowsPutIn,
  standingRegion,
} from "./redraw";
import { filePage, pageNames } from "./xlsx-page";
import type { Moved } from "./xlsx-references";
import { followReferences } from "./xlsx-references";
import { withStanding } from "./xlsx-sections";
import type { Standing } from "./xlsx-standing";
import { drawnLooks, isOurs, rowMarks } from "./xlsx-standing";
import { forgetStrings } from "./xlsx-strings";
import { redrawnTablePart } from "./xlsx-table-part";
import { HostFailure } from "./workbook";

/** What is drawn, cell by cell, so that it is seen where people's cells are in the way. */
interface Drawn {
  readonly content: SheetContent;
  readonly values: readonly (readonly CellValue[] | undefined)[];
  readonly looks: StyleGrid;
}

/** @param fresh parts of sheets that were drawn by the same change */
export function redrawSheet(
  open: OpenBook,
  index: number,
  content: SheetContent,
  fresh: ReadonlySet<string>,
): readonly Loss[] {
  const { book } = open;
  const standing = standingOf(open, index, content);
  const { sheet, tables } = standing;
  const values = valuesOf(content);
  const drawn: Drawn = { content, values, looks: looksOf(content, values) };
  const losses: Loss[] = [];
  const placeOf = placesOf(open, standing, drawn);
  const kept = keptCells(standing, drawn, placeOf, losses);
  const gone = standing.others.filter((table) => isInTheWay(table.ref, drawn, tables));
  for (const table of gone) losses.push({ code: "file/loses-table", values: { sheet: sheet.name, part: table.name } });
  const pivots = pivotsInTheWay(book.parts, standing.relations, (region) => isInTheWay(region, drawn, tables));
  if (pivots.length > 0) losses.push({ code: "file/loses-pivot", values: { sheet: sheet.name, part: "" } });

  const droppedTables = [...standing.leaving, ...gone].map(({ part }) => part);
  const dropped = new Set([...droppedTables, ...pivots]);
  const relations = standing.relations.filter(({ target, external }) => external || !dropped.has(target));
  const ids = [
    ...content.tables.map((table) => drawTable(open, standing, table, relations)),
    ...standing.others.flatMap(({ part }) => relations.find(({ target }) => target === part)?.id ?? []),
  ];

  const notes = book.names.filter((name) => name.sheet === index);
  const charts = drawCharts(open, sheet, content, relations, notes);
  const bare = sheetXml(content, open.styles, ids, charts.id);
  const ownPlace = (row: number, column: number) => (isOurs(standing, row, column) ? placeOf(row, column) : undefined);
  const dressed = withLooks(bare, chosenLooks(open, standing.xml, drawn.looks, ownPlace, drawnLooks(standing)));
  const rich = richCells(open, standing.xml, ownPlace, open.grid(sheet), drawn.values);
  const filled = withRowMarks(
    withCells(withCells(dressed, rich), kept.cells),
    rowMarks(open, standing, kept.rows, content, placeOf),
  );
  const page = filePage(standing.xml, notes, content, tables[0]?.redrawn.was.row);
  const merged = withStanding(standing.xml, filled, {
    content,
    page: page.after,
    isOurs: (row, column) => isOurs(standing, row, column),
    regionsAfter: (region) =>
      regionsAfter(
        tables.map(({ redrawn }) => redrawn),
        region,
      ),
    isInPeoplesColumn: (row, column) =>
      isInPeoplesColumn(
        tables.map(({ redrawn }) => redrawn),
        row,
        column,
      ),
    isOwnLink: (row, column) =>
      isOurs(standing, row, column) &&
      (isInTable(standing, row, column) || standing.layout === undefined
        ? isOwnLink(
            content,
            tables.map(({ redrawn }) => redrawn),
            row,
            column,
          )
        : standing.layout.links.has(cellAddress(row, column))),
    place: placeOf,
    layout: standing.layout,
    isDrawn: (region) => isInTheWay(region, drawn, tables),
  });
  for (const code of merged.lost)
    losses.push({ code: code.code, values: { sheet: sheet.name, part: code.cells.slice(0, 5).join(", ") } });
  const old = open.grid(sheet);
  forgetStrings(open, sheet, standing.xml, merged.xml);
  book.parts.set(sheet.part, merged.xml);
  losses.push(...noteLosses(open, standing, old, merged.xml, relations, placeOf));
  setRelations(book.parts, sheet.part, relations);
  dropUnreachable(book.parts, book.types, [...dropped]);
  const stood = new Set(book.names.map(({ outer }) => outer));
  book.setNames(index, pageNames(sheet.name, namesOf(withForm(content)), page));
  open.drawn(sheet, kept.cells.size + rich.size === 0 ? gridOf(content) : undefined);
  // A print area of people's was only put back.
  const drawnNames = new Set(
    book.names.filter(({ name, outer }) => !name.startsWith("_xlnm.") && !stood.has(outer)).map(({ outer }) => outer),
  );
  const moved = tables.map(({ redrawn }) => movedTable(redrawn));
  losses.push(...followReferences(open, moved, new Set([...fresh, ...charts.parts]), drawnNames));
  return losses;
}

function movedTable(redrawn: Redrawn): Moved {
  const { was, rows, now } = redrawn;
  const isKeyed = now.key !== undefined;
  return {
    span: { ...was, rows },
    rows: spannedRows(now),
    place: (row, column) => (isKeyed ? placeAfter([redrawn], row, column) : { row, column }),
  };
}

function standingOf(open: OpenBook, index: number, content: SheetContent): Standing {
  const { book } = open;
  const sheet = book.sheets[index] as BookSheet;
  if (sheet.type !== "worksheet")
    throw new HostFailure("file/sheet-without-cells", { file: book.parts.file, sheet: sheet.name });
  const xml = open.xml(sheet);
  const area = areaThatStands(open, index, xml, content);
  const onSheet = open.tablesOn(sheet);
  const named = (file: FileTable) => content.tables.find(({ name }) => name.toLowerCase() === file.name.toLowerCase());
  const isAt = ({ ref }: FileTable): boolean =>
    content.tables.some(({ row, column }) => row === ref.row && column === ref.column);
  const tables = onSheet.flatMap((file) => {
    const now = named(file);
    if (now === undefined) return [];
    const span = open.span(file);
    if (span.totals === true)
      throw new HostFailure("file/table-blocked", {
        table: file.name,
        sheet: sheet.name,
        cell: cellAddress(span.row + span.rows + 1, span.column),
      });
    return [{ file, redrawn: redrawnTable(now, tableData(span, open.grid(sheet)), span.rows) }];
  });
  const rest = onSheet.filter((file) => named(file) === undefined);
  const noted = (name: string): string | undefined => {
    const text = book.names.find((each) => each.sheet === index && each.name === name)?.text;
    return text === undefined ? undefined : /^"(.*)"$/su.exec(text)?.[1];
  };
  const layout = notedLayout(noted);
  const leaving = rest.filter((file) => isAt(file) || holds(area, file.ref.row, file.ref.column));
  return {
    sheet,
    xml,
    relations: relationsOf(book.parts, sheet.part),
    tables,
    leaving,
    others: rest.filter((file) => !leaving.includes(file)),
    area,
    layout: layout?.rows === area.rows ? layout : undefined,
    looks: notedLooks(noted),
    putIn: rowsPutIn(content, area, layout?.rows, tables[0]?.redrawn),
    grid: open.grid(sheet),
  };
}

function isInTable({ tables }: Standing, row: number, column: number): boolean {
  return tables.some(({ redrawn }) => holds(standingRegion(redrawn), row, column));
}

/**
 * Where cells of the sheet go: in tables by their key, elsewhere in what is ours by what their row says; people's stay.
 * The rows over a table whose head is the same each time are the rows they are.
 */
function placesOf(open: OpenBook, standing: Standing, { content, values }: Drawn): PlaceOf {
  const { area, layout } = standing;
  const tables = standing.tables.map(({ redrawn }) => redrawn);
  const [table] = tables;
  const isSettled = hasSettledHead(content) && table !== undefined && table.was.row === table.now.row;
  let rows: ReadonlyMap<number, number> | undefined;
  return (row, column) => {
    if (isInTable(standing, row, column) || !isOurs(standing, row, column)) return placeAfter(tables, row, column);
    if (isSettled) return { row, column };
    rows ??= aligned();
    const place = rows.get(row);
    return place === undefined ? undefined : { row: place, column };
  };

  function aligned(): ReadonlyMap<number, number> {
    const last = Math.max(area.row + area.rows - 1, ...standing.leaving.map(({ ref }) => ref.row + ref.rows - 1));
    return rowPlaces(
      { grid: open.grid(standing.sheet), area: { ...area, rows: last - area.row + 1 }, layout, tables },
      values,
    );
  }
}

/** As it was noted when it was drawn; of one that was drawn before that was done, as far as our looks go. */
function areaThatStands({ book }: OpenBook, index: number, xml: string, content: SheetContent): Region {
  const noted = (name: string): Region | null => {
    const found = book.names.find((each) => each.sheet === index && each.name === name);
    return found === undefined ? null : regionOf(found.text.slice(found.text.lastIndexOf("!") + 1));
  };
  const area = noted(AREA);
  if (area !== null) return area;
  const described = areaOf(content);
  const columns = Math.max(content.columns.length, described?.columns ?? 1);
  const header = content.tables[0]?.row;
  if (header !== undefined) return { row: 1, column: 1, rows: header, columns };
  return noted("_xlnm.Print_Area") ?? { row: 1, column: 1, rows: lastDressedRow(xml, columns), columns };
}

/** The last row with a look of its own in one of the first columns. */
function lastDressedRow(xml: string, columns: number): number {
  let last = 1;
  for (const { row, start, end } of rawRows(xml))
    for (const [column, cell] of rawCells(xml.slice(start, end), row))
      if (column <= columns && /^<c\b[^>]*\ss\s*=\s*["'](?!0["'])/u.test(cell)) last = row;
  return last;
}

/** Whether something is drawn in the region. */
function isInTheWay(region: Region, { content, values }: Drawn, tables: Standing["tables"]): boolean {
  if (tables.some(({ redrawn }) => overlap(redrawnRegion(redrawn), region))) return true;
  if (content.merges.some((merge) => overlap(merge, region))) return true;
  for (let row = region.row; row < Math.min(region.row + region.rows, values.length + 1); row++)
    for (let column = region.column; column < region.column + region.columns; column++)
      if ((values[row - 1]?.[column - 1] ?? null) !== null) return true;
  return false;
}

const CONTENT = /<(?:v|f|is)[\s/>]/u;

interface Kept {
  readonly cells: Map<number, Map<number, (look: string) => string>>;
  /** Start tags of rows of which something was kept, by row. */
  readonly rows: ReadonlyMap<number, string>;
}

/** Cells that are not ours, each where it goes. */
function keptCells(
  standing: Standing,
  drawn: Drawn,
  placeOf: PlaceOf,
  losses: Loss[],
): Kept & { readonly cells: NewCells } {
  const { xml, sheet, grid } = standing;
  const cells: Kept["cells"] = new Map();
  const rows = new Map<number, string>();
  const put = (row: number, column: number, raw: string): void => {
    const line = cells.get(row) ?? new Map<number, (look: string) => string>();
    cells.set(
      row,
      line.set(column, () => raw),
    );
  };
  const inTheWay: string[] = [];
  const notes: string[] = [];
  const right = rightEdge(standing);
  const settled = hasSettledHead(drawn.content) && standing.putIn === 0;
  const described = describedRegions(drawn.content);
  for (const { row, start, end } of rawRows(xml)) {
    const text = xml.slice(start, end);
    if (
      !standing.tables.some(({ redrawn }) => hasExtras(redrawn, row)) &&
      !mayHoldNotes(row) &&
      endsBefore(text, right)
    )
      if (isOurs(standing, row, 1)) continue;
    if (!isOurs(standing, row, 1) && row > drawn.values.length) rows.set(row, text.slice(0, text.indexOf(">") + 1));
    for (const [column, raw] of rawCells(text, row)) {
      const table = standing.tables.find(({ redrawn }) => holds(standingRegion(redrawn), row, column));
      if (table !== undefined) keepExtra(table.redrawn, row, column, raw);
      else if (!isOurs(standing, row, column) || isNote(row, column, raw)) keepForeign(row, column, raw);
      else if (isTypedIn(row, column, raw)) keepTyped(row, column, raw);
    }
  }
  for (const { redrawn } of standing.tables) fillCalculated(redrawn);
  if (inTheWay.length > 0)
    losses.push({ code: "file/loses-cells", values: { sheet: sheet.name, part: inTheWay.slice(0, 5).join(", ") } });
  if (notes.length > 0)
    losses.push({ code: "file/loses-notes", values: { sheet: sheet.name, part: notes.slice(0, 5).join(", ") } });
  return { cells, rows };

  function settledAt(row: number): boolean {
    return settled && row < (drawn.content.tables[0]?.row ?? 0);
  }

  /** What people typed over the table where we say nothing; what stands there of ours is drawn anew. */
  function isNote(row: number, column: number, raw: string): boolean {
    return settledAt(row) && CONTENT.test(raw) && !described.some((region) => holds(region, row, column));
  }

  function mayHoldNotes(row: number): boolean {
    return settledAt(row) || (row <= standing.area.row + standing.area.rows - 1 && !isTableRow(row));
  }

  function isTableRow(row: number): boolean {
    return standing.tables.some(({ redrawn: { was, rows } }) => row >= was.row && row <= was.row + rows);
  }

  /** What people typed into a cell that we had left blank, or into a row that they put in. */
  function isTypedIn(row: number, column: number, raw: string): boolean {
    if (!CONTENT.test(raw) || standing.leaving.some(({ ref }) => holds(ref, row, column))) return false;
    if (standing.layout !== undefined) return !standing.layout.isFilled(row, column);
    if (standing.putIn > 0) return placeOf(row, column) === undefined;
    if (isFilledIn(drawn.content)) return false;
    // Nothing is noted of it: nearly all that we write has a look of its own.
    return !/^<c\b[^>]*\ss\s*=\s*["'](?!0["'])/u.test(raw) && !isWrittenNow(grid[row - 1]?.[column - 1] ?? null);
  }

  function isWrittenNow(value: Scalar): boolean {
    return drawn.values.some((line) => line?.some((each) => scalar(each) === value) === true);
  }

  function keepTyped(row: number, column: number, raw: string): void {
    const place = placeOf(row, column);
    const moved = place === undefined ? undefined : movedCell(raw, row, place, undefined);
    if (place !== undefined && moved !== undefined) {
      if (!isInTheWay({ ...place, rows: 1, columns: 1 }, drawn, standing.tables)) {
        put(place.row, place.column, moved);
        return;
      }
      if (isSameText(row, column, place)) return;
      // Earlier versions wrote a few cells of Start, which keeps its layout, without a look.
      if (standing.layout === undefined && standing.putIn === 0 && drawn.content.keepsLayout === true) return;
    }
    inTheWay.push(cellAddress(row, column));
  }

  function isSameText(row: number, column: number, place: { readonly row: number; readonly column: number }): boolean {
    const before = grid[row - 1]?.[column - 1] ?? null;
    return before === scalar(drawn.values[place.row - 1]?.[place.column - 1] ?? null);
  }

  function keepForeign(row: number, column: number, raw: string): void {
    const region = { row, column, rows: 1, columns: 1 };
    const dressed = row <= drawn.looks.rows && column <= drawn.looks.columns && drawn.looks.at(row, column) !== 0;
    if (!isInTheWay(region, drawn, standing.tables)) {
      if (CONTENT.test(raw) || !dressed) put(row, column, raw);
    } else if (CONTENT.test(raw) && !isOurs(standing, row, column)) inTheWay.push(cellAddress(row, column));
  }

  function keepExtra(redrawn: Redrawn, row: number, column: number, raw: string): void {
    const { extras, was } = redrawn;
    if (!extras.some(({ offset }) => offset === column - was.column)) return;
    const place = placeAfter([redrawn], row, column);
    const moved = place === undefined ? undefined : movedCell(raw, row, place, formulaAt(redrawn, column));
    if (place !== undefined && moved !== undefined) put(place.row, place.column, moved);
    // What a calculated column says of a row goes with the row.
    else if (CONTENT.test(raw) && formulaAt(redrawn, column) === undefined) notes.push(cellAddress(row, column));
  }

  function formulaAt(redrawn: Redrawn, column: number): string | undefined {
    const file = standing.tables.find((each) => each.redrawn === redrawn)?.file;
    return file?.columns[column - redrawn.was.column]?.formula;
  }

  /** New rows get the formula of people's calculated columns too. */
  function fillCalculated(redrawn: Redrawn): void {
    const { now, extras, origins, was } = redrawn;
    extras.forEach(({ offset }, index) => {
      const formula = formulaAt(redrawn, was.column + offset);
      if (formula === undefined) return;
      origins.forEach((origin, at) => {
        const [row, column] = [now.row + 1 + at, now.column + now.columns.length + index];
        if (origin === undefined) put(row, column, calculatedCell(cellAddress(row, column), formula));
      });
    });
  }
}

function calculatedCell(address: string, formula: string): string {
  return `<c r="${address}"><f>${formula.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`)}</f></c>`;
}

function hasExtras({ extras, was, rows }: Redrawn, row: number): boolean {
  return extras.length > 0 && row >= was.row && row <= was.row + rows;
}

/** Last column that is ours. */
function rightEdge({ area, tables, leaving }: Standing): number {
  return Math.max(
    area.column + area.columns - 1,
    ...tables.map(({ redrawn: { was } }) => was.column + was.headers.length - 1),
    ...leaving.map(({ ref }) => ref.column + ref.columns - 1),
  );
}

/** Whether the row's last cell stands at or before this column; cells without addresses are looked at one by one. */
function endsBefore(row: string, column: number): boolean {
  const last = row.lastIndexOf("<c");
  const address = /\sr\s*=\s*["']([A-Z]+)\d+["']/u.exec(row.slice(Math.max(0, last), last + 60))?.[1];
  if (last < 0) return true;
  const region = address === undefined ? null : regionOf(`${address}1`);
  return region !== null && region.column <= column;
}

/** The relation of a table of ours; its part is drawn anew, or made. */
function drawTable(
  open: OpenBook,
  { sheet, tables }: Standing,
  content: SheetContent["tables"][number],
  relations: Relation[],
): string {
  const stood = tables.find(({ redrawn }) => redrawn.now === content);
  const relation = relations.find(({ target }) => target === stood?.file.part);
  if (stood !== undefined && relation !== undefined) {
    open.book.parts.set(stood.file.part, redrawnTablePart(open, stood.file, stood.redrawn));
    return relation.id;
  }
  const id = freeId(relations);
  const part = open.addTable((number) => tableXml(content, number));
  relations.push(newRelation(sheet.part, id, "table", part));
  return id;
}

/** Comments follow their cell; one whose cell is another than it was, or is gone, is told. */
function noteLosses(
  open: OpenBook,
  standing: Standing,
  old: readonly (readonly Scalar[])[],
  xml: string,
  relations: Relation[],
  placeOf: PlaceOf,
): Loss[] {
  if (!relations.some(({ type }) => type === "comments" || type === "threadedComment")) return [];
  const now = readCells(xml, open.sources(standing.sheet.part));
  const tables = standing.tables.map(({ redrawn }) => redrawn);
  const lost = moveComments(open.book.parts, relations, (row, column) => {
    const place = placeOf(row, column);
    if (place === undefined) return undefined;
    const value = (grid: readonly (readonly Scalar[])[], at: typeof place): Scalar =>
      scalar(grid[at.row - 1]?.[at.column - 1] ?? null);
    const isKeyed = tables.some((table) => holds(standingRegion(table), row, column));
    return isKeyed || value(old, { row, column }) === value(now, place) ? place : undefined;
  });
  return lost.length === 0
    ? []
    : [{ code: "file/loses-comments", values: { sheet: standing.sheet.name, part: lost.join(", ") } }];
}
