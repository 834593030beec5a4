/**
 * Sheets that look alike: one is drawn, the others are copies of it with their own values. Hundreds of review sheets
 * drawn one by one would take minutes and megabytes.
 */
import { cellAddress } from "./address";
import type { CellValue, DefinedName, Formula, Region, SheetContent } from "./content";
import type { Batch, Ranges } from "./excel-batch";
import { rectangles } from "./excel-batch";
import type { Drawing } from "./excel-draw";
import { drawFormulas, isTextCell, nameKey, setLink, setName, speaksOfSheets } from "./excel-draw";
import { drawHeadAndFoot } from "./excel-page";
import { resolvedSheet } from "./resolved";
import { restoreLinkLook } from "./excel-looks";
import { checkText, isFormula, writeRows, written } from "./excel-values";

/** Equal for sheets that differ in values, heights, targets of links, texts of names, and head and foot alone. */
export function signatureOf(content: SheetContent): string {
  const page = { ...content.page, header: null, footer: null };
  return JSON.stringify({
    ...content,
    name: "",
    blocks: [],
    heights: resolvedSheet(content).heights.flatMap(({ row, fits }) => (fits ? [row] : [])),
    tables: content.tables.map((table) => ({
      ...table,
      name: "",
      rows: table.rows.length,
      columns: table.columns.map(({ style, formula }) => ({ style, formula })),
    })),
    links: content.links.map(({ row, column }) => [row, column]),
    names: content.names.map(({ name, scope, refersTo }) => [name, scope, "text" in refersTo ? "" : refersTo.region]),
    page,
  });
}

/** Makes the copy what `drawing` says. It stands under its own name already, as `batch` knows. */
export async function drawCopy(batch: Batch, master: Drawing, drawing: Drawing): Promise<void> {
  const { sheet: own } = drawing;
  const sheet = batch.sheet(own.name);
  const ranges = batch.ranges(own.name);
  for (const [index, table] of own.tables.entries()) {
    await batch.room(2);
    sheet.tables.getItemAt(index).name = table.name;
  }
  await drawDifferences(batch, ranges, master, drawing, (formula) => !speaksOfSheets(formula));
  // The copy has the master's names; one of the two may be blank, and note no area.
  const copied = new Map(master.sheet.names.filter(({ scope }) => scope === "sheet").map((each) => [each.name, each]));
  const there = new Set([...copied.keys()].map((name) => nameKey(own.name, name)));
  for (const name of own.names) {
    const stood = copied.get(name.name);
    copied.delete(name.name);
    // A region that the copy shares was copied as its own.
    if (
      stood !== undefined &&
      JSON.stringify(refersTo(master, name.name)) === JSON.stringify(refersTo(drawing, name.name))
    )
      continue;
    await batch.room(2);
    setName(batch, own.name, name, there);
  }
  for (const name of copied.keys()) {
    await batch.room(2);
    sheet.names.getItem(name).delete();
  }
  for (const [index, link] of own.links.entries()) {
    if (JSON.stringify(link) === JSON.stringify(master.sheet.links[index])) continue;
    await batch.room(5);
    setLink(ranges, link);
    restoreLinkLook(
      ranges.address(cellAddress(link.row, link.column)),
      drawing.looks.style(drawing.looks.at(link.row, link.column)),
    );
  }
  const heights = new Map(master.sheet.heights.map(({ row, height }) => [row, height]));
  for (const { row, height, fits } of own.heights) {
    if (fits || heights.get(row) === height) continue;
    await batch.room(2);
    ranges.address(`${row}:${row}`).format.rowHeight = height;
  }
  const { header, footer } = master.sheet.page;
  if (own.page.header?.text !== header?.text || own.page.footer?.text !== footer?.text) {
    await batch.room(8);
    drawHeadAndFoot(sheet, own.page);
  }
}

function refersTo({ content }: Drawing, name: string): DefinedName["refersTo"] | undefined {
  return content.names.find((each) => each.name === name)?.refersTo;
}

/** Only the cells that differ from the master's, and of those with formulas the chosen. */
export async function drawDifferences(
  batch: Batch,
  ranges: Ranges,
  master: Pick<Drawing, "cells">,
  { content, cells, looks }: Drawing,
  chosen: (formula: Formula) => boolean,
): Promise<void> {
  const rows = Math.max(cells.length, master.cells.length);
  const width = (all: Drawing["cells"]): number => all.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  const columns = Math.max(width(cells), width(master.cells));
  const cellOf = (all: Drawing["cells"], row: number, column: number): CellValue => all[row - 1]?.[column - 1] ?? null;
  const differs = (row: number, column: number): true | undefined =>
    textOf(cellOf(cells, row, column)) === textOf(cellOf(master.cells, row, column)) ? undefined : true;
  for (const { region } of rectangles(rows, columns, differs)) {
    const ready = gridOf(region, (row, column) => {
      const value = cellOf(cells, row, column);
      if (isFormula(value)) return null;
      checkText(value, content.name, row, column);
      return written(value, isTextCell(looks, row, column)) ?? "";
    });
    if (ready.some((row) => row.some((value) => value !== null)))
      await writeRows(batch, ranges, region.row, region.column, ready);
  }
  const changed = cells.map((row, index) =>
    row?.map((value, at) => (differs(index + 1, at + 1) === true ? value : undefined)),
  );
  await drawFormulas(batch, ranges, changed, chosen);
}

function gridOf<Cell>(region: Region, cellAt: (row: number, column: number) => Cell): Cell[][] {
  return Array.from({ length: region.rows }, (_, row) =>
    Array.from({ length: region.columns }, (__, column) => cellAt(region.row + row, region.column + column)),
  );
}

/** What decides whether two cells are written alike: a formula by its text, for its value is Excel's business. */
export function textOf(value: CellValue): string {
  return isFormula(value) ? `=${value.formula}` : JSON.stringify(value === "" ? null : value);
}
