/** A described sheet in a file: made new, or drawn over the sheet that stands, where what is not ours stays. */
import type { SheetContent } from "./content";
import { withForm } from "./form";
import { gridOf } from "./grid";
import { newRelation, freeId, setRelations } from "./parts-relations";
import type { Relation } from "./parts-relations";
import type { BookSheet } from "./xlsx-book";
import { drawCharts } from "./xlsx-charts";
import { namesOf, sheetXml, tableXml } from "./xlsx-draw";
import type { Loss } from "./xlsx-losses";
import type { OpenBook } from "./xlsx-open";
import { redrawSheet } from "./xlsx-redraw";
import { HostFailure } from "./workbook";

/**
 * Gives what of the file it takes away.
 *
 * @param fresh parts of sheets that were drawn by the same change
 * @problems file/table-elsewhere, file/sheet-without-cells, file/text-too-long
 */
export function drawSheet(
  open: OpenBook,
  content: SheetContent,
  before: string | undefined,
  fresh: ReadonlySet<string>,
): readonly Loss[] {
  const { book } = open;
  const standing = book.index(content.name);
  refuseElsewhere(open, content);
  if (standing >= 0) return redrawSheet(open, standing, content, fresh);
  const place = before === undefined ? -1 : book.index(before);
  const index = place < 0 ? book.sheets.length : place;
  drawNewSheet(open, index, book.insert(index, content.name), content);
  return [];
}

function drawNewSheet(open: OpenBook, index: number, sheet: BookSheet, content: SheetContent): void {
  const { book } = open;
  const relations: Relation[] = [];
  const ids = content.tables.map((table) => {
    const id = freeId(relations);
    const part = open.addTable((number) => tableXml(table, number));
    relations.push(newRelation(sheet.part, id, "table", part));
    return id;
  });
  const { id: drawing } = drawCharts(open, sheet, content, relations, []);
  book.parts.set(sheet.part, sheetXml(content, open.styles, ids, drawing));
  setRelations(book.parts, sheet.part, relations);
  book.setHidden(index, content.hidden === true);
  book.setNames(index, namesOf(withForm(content)));
  open.drawn(sheet, gridOf(content));
}

function refuseElsewhere(open: OpenBook, { name, tables }: SheetContent): void {
  for (const table of tables) {
    const other = open.table(table.name);
    if (other !== undefined && other.sheet.name.toLowerCase() !== name.toLowerCase())
      throw new HostFailure("file/table-elsewhere", { table: table.name, sheet: name, other: other.sheet.name });
  }
}
