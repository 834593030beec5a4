/**
 * What we note on a sheet that we draw, in hidden names of its own: the form (a code of everything its description says
 * but the values), so that a sheet described anew in the same form needs only its changed cells written; the area that is
 * ours, so that what people put beside and below it stays theirs; its print set-up, rows, columns and looks, so that what
 * they choose of them does.
 */
import type { Region, SheetContent } from "./content";
import { isLayoutNote, layoutNotes } from "./layout-kept";
import { isLookNote, lookNotes } from "./looks-kept";
import { isPageNote, pageNotes } from "./page-kept";
import { codeOf } from "./short-code";

export const FORM = "tilsyn_form";
export const AREA = "tilsyn_omraade";
/** Begins the names that tell where each chart of ours was put, so that one that somebody moved is known. */
const CHART = "tilsyn_diagram_";

/** Whether a name of a sheet is a note of ours, which nobody reads but the drawing. */
export function isNote(name: string): boolean {
  return name === FORM || name === AREA || isPageNote(name) || isChartNote(name) || isDrawnNote(name);
}

/** Whether it is a note that may become another in the same form: it tells of what is in the cells as well. */
export function isDrawnNote(name: string): boolean {
  return isLayoutNote(name) || isLookNote(name);
}

export function isChartNote(name: string): boolean {
  return name.startsWith(CHART);
}

/** The name that notes where a chart was put; charts' names are compared as Excel does, without regard to case. */
export function chartNote(chart: string): string {
  return CHART + codeOf(chart.toLowerCase());
}

/**
 * The sheet with its notes. One with tables has no form, as rows come to those without a drawing; nor has one with rows
 * that Excel fits to what is in them, or one with charts, which somebody may have taken away.
 */
export function withForm(content: SheetContent): SheetContent {
  const area = areaOf(content);
  const { charts = [] } = content;
  const names = [...content.names];
  if (content.tables.length + charts.length === 0 && !content.heights.some(({ grows }) => grows === true)) {
    const text = codeOf(JSON.stringify({ ...content, name: "", blocks: [] }));
    names.push({ name: FORM, scope: "sheet", hidden: true, refersTo: { text } });
  }
  if (area !== undefined) names.push({ name: AREA, scope: "sheet", hidden: true, refersTo: { region: area } });
  names.push(...pageNotes(content));
  if (area !== undefined && !isFilledIn(content)) names.push(...layoutNotes(content, area), ...lookNotes(content));
  for (const { name, place } of charts)
    names.push({ name: chartNote(name), scope: "sheet", hidden: true, refersTo: { region: place } });
  return { ...content, names };
}

/** Sheets that people fill in say by names of theirs what they are. They come by the hundred, and their layout is not noted. */
export function isFilledIn({ names }: SheetContent): boolean {
  return names.some(({ name }) => name.startsWith("tilsyn_") && !isNote(name));
}

/** From A1 to the last block and table header: rows of tables are told by the tables themselves. */
export function areaOf(content: SheetContent): Region | undefined {
  let rows = 0;
  let columns = 0;
  for (const { row, column, values } of content.blocks) {
    rows = Math.max(rows, row + values.length - 1);
    for (const line of values) columns = Math.max(columns, column + line.length - 1);
  }
  for (const table of content.tables) {
    rows = Math.max(rows, table.row);
    columns = Math.max(columns, table.column + table.columns.length - 1);
  }
  return rows === 0 || columns === 0 ? undefined : { row: 1, column: 1, rows, columns };
}

/** The code of its form, where it has one. */
export function formOf({ names }: SheetContent): string | undefined {
  const found = names.find(({ name }) => name === FORM)?.refersTo;
  return found !== undefined && "text" in found ? found.text : undefined;
}
