/**
 * What people have set on rows and columns of a table of ours that is drawn anew in Excel, as files keep it: looks of
 * their own columns and rows hidden by hand follow their row by the table's key, rules and checks on entry go with their
 * columns and grow with the table. It is asked for in two steps: most sheets have none of it, and cost little more.
 */
import { cellAddress, columnLetters, regionAddress, regionOf } from "./address";
import type { Region, SheetContent } from "./content";
import type { Batch } from "./excel-batch";
import type { PlacedLook, Undressed } from "./excel-kept-chosen";
import { askChosen, drawChosen } from "./excel-kept-chosen";
import type { AskedLooks, PlacedLooks } from "./excel-kept-looks";
import { askLooks, drawPlacedLooks } from "./excel-kept-looks";
import type { Question } from "./excel-state";
import { spannedRows } from "./grid";
import type { DrawnLayout } from "./layout-kept";
import type { DrawnLooks } from "./looks-kept";
import type { PlaceOf, Redrawn } from "./redraw";
import { holds, newOffset, regionsAfter, standingRegion } from "./redraw";
import { HostFailure } from "./workbook";
import { ofColumn } from "./xlsx-edit";

/** A check on entry of people's, over the rows there are now. */
interface PlacedCheck extends Pick<Excel.DataValidation, "rule" | "errorAlert" | "prompt" | "ignoreBlanks"> {
  readonly region: Region;
}

export interface Kept {
  readonly looks: readonly PlacedLooks[];
  /** Of cells of ours. */
  readonly chosen: readonly PlacedLook[];
  readonly undressed: readonly Undressed[];
  readonly checks: readonly PlacedCheck[];
  /** Where checks stand that are of ours, or go. */
  readonly cleared: readonly Region[];
  /** Whether there are rules of people's, which go before ours. */
  readonly hasRules: boolean;
  /** Tables whose last row is to be copied to the rows that come below it, for the rules that end there. */
  readonly grown: readonly Region[];
  readonly hidden: readonly number[];
  readonly shown: readonly number[];
  /** Rows after which people end a page, where the drawing says itself where pages end. */
  readonly breaks: readonly number[];
}

export interface AskedKept {
  readonly questions: readonly Question[];
  /** What is left to be asked, once the questions are answered. */
  readonly more: () => readonly Question[];
  /**
   * @param isFiltered whether a filter is on, which hides rows too
   * @param placeOf where cells outside tables go; undefined: that is not known
   * @problems `file/loses-rules`: rules or checks of people's are on columns that move, and cannot follow
   */
  readonly kept: (isFiltered: boolean, placeOf: PlaceOf | undefined) => Kept;
}

interface KeyedTable {
  readonly redrawn: Redrawn;
  readonly checks: Excel.DataValidation;
  readonly rows: Excel.Range;
  columns: { readonly offset: number; readonly check: Excel.DataValidation }[];
  looks: AskedLooks | undefined;
}

/**
 * @param own what is ours as it stands, tables included
 * @param drawn what was drawn of looks; undefined where that is not noted
 * @param layout what was drawn of rows; undefined where that is not noted, or rows outside tables are not those that were
 */
export function askKept(
  context: Excel.RequestContext,
  content: SheetContent,
  own: Region,
  tables: readonly Redrawn[],
  drawn: DrawnLooks | undefined,
  layout: DrawnLayout | undefined,
): AskedKept {
  const sheet = context.workbook.worksheets.getItem(content.name);
  const withKey = tables.filter(({ now }) => now.key !== undefined);
  const chosen = askChosen(sheet, own, withKey, drawn, layout !== undefined);
  const range = (region: Region): Excel.Range => sheet.getRange(regionAddress(region));
  let keyed: KeyedTable[] = [];
  let formats: Excel.ConditionalFormatCollection | undefined;
  let rules: Excel.RangeAreas[] = [];
  let hidden: readonly Excel.RowProperties[] = [];
  let breaks: Excel.PageBreakCollection | undefined;
  let ends: readonly Excel.Range[] = [];

  const ask = (): (() => void) => {
    keyed = withKey.map((redrawn) => {
      const { dataValidation } = range(standingRegion(redrawn));
      dataValidation.load("type");
      const rows = sheet.getRange(`1:${redrawn.was.row + redrawn.rows}`);
      rows.load("rowHidden");
      return {
        redrawn,
        checks: dataValidation,
        rows,
        columns: [],
        looks: undefined,
      };
    });
    formats = keyed.length === 0 ? undefined : sheet.getRange().conditionalFormats;
    formats?.load("items/id,items/type,items/customOrNullObject/rule/formula");
    breaks = content.page.breaksAfter === undefined || layout === undefined ? undefined : breaksOn(sheet);
    breaks?.load("items/rowIndex");
    chosen.ask();
    return () => undefined;
  };

  const more = (): readonly Question[] => {
    const looks = keyed.flatMap((table) => {
      table.looks = askLooks(sheet, table.redrawn);
      return table.looks?.questions ?? [];
    });
    const own = new Set(content.conditionals.flatMap((each) => each.rules.map(({ formula }) => `=${formula}`)));
    const theirs = (formats?.items ?? []).filter(
      ({ type, customOrNullObject: { rule } }) => type !== "Custom" || !own.has(rule.formula),
    );
    const columns = keyed.flatMap((table) => unlisted(table).map((offset) => ({ table, offset })));
    const withHidden = keyed.filter(({ rows }) => rows.rowHidden !== false);
    const settings: Question = {
      cells: 0,
      ask: () => {
        for (const table of keyed) table.columns = [];
        for (const { table, offset } of columns) table.columns.push({ offset, check: askCheck(table, offset) });
        rules = theirs.map((rule) => rule.getRanges());
        for (const ranges of rules) ranges.load("address");
        ends = (breaks?.items ?? []).map((each) => each.getCellAfterBreak());
        for (const end of ends) end.load("rowIndex");
        const properties = withHidden.map(({ rows }) => rows.getRowProperties({ rowHidden: true }));
        return () => {
          hidden = properties[0]?.value ?? [];
        };
      },
    };
    const isAsked = theirs.length + columns.length + withHidden.length + (breaks?.items.length ?? 0) > 0;
    return [...(isAsked ? [settings] : []), ...looks, ...chosen.more()];
  };

  /** Columns that have no drop-down of ours, where there are checks. */
  function unlisted({ redrawn, checks }: KeyedTable): readonly number[] {
    if (checks.type === "None") return [];
    return redrawn.was.headers.flatMap((_, from) => {
      const to = newOffset(redrawn, from);
      if (to === undefined) return [];
      const column = redrawn.now.column + to;
      const isListed = content.validations.some(({ region }) => holds(region, region.row, column));
      return isListed ? [] : [from];
    });
  }

  function askCheck({ redrawn: { was, rows } }: KeyedTable, offset: number): Excel.DataValidation {
    const check = range({ row: was.row + 1, column: was.column + offset, rows, columns: 1 }).dataValidation;
    check.load("type,rule,errorAlert,prompt,ignoreBlanks");
    return check;
  }

  const kept: AskedKept["kept"] = (isFiltered, placeOf) => {
    const rowsHidden = hidden.flatMap(({ rowHidden }, index) => (rowHidden === true ? [index + 1] : []));
    return {
      looks: keyed.flatMap(({ looks }) => looks?.placed() ?? []),
      breaks: ends.flatMap(({ rowIndex }) => {
        const place = layout?.breaks.has(rowIndex) === true ? undefined : placeOf?.(rowIndex, 1)?.row;
        return place === undefined || content.page.breaksAfter?.includes(place) === true ? [] : [place];
      }),
      chosen: chosen.placed(placeOf),
      undressed: chosen.undressed(),
      checks: keyed.flatMap(({ redrawn, columns }) =>
        columns.flatMap(({ offset, check }) => placedCheck(content.name, redrawn, offset, check) ?? []),
      ),
      cleared: cleared(
        content,
        own,
        keyed.map(({ redrawn }) => redrawn),
      ),
      hasRules: rules.length > 0,
      grown:
        rules.filter(({ address }) => isToGrow(content.name, tables, address)).length === 0
          ? []
          : keyed.flatMap(({ redrawn }) => rowsToCome(redrawn)),
      ...movedRows(
        keyed.map(({ redrawn }) => redrawn),
        rowsHidden,
        isFiltered,
      ),
    };
  };

  return { questions: [{ cells: 0, ask }, ...chosen.questions], more, kept };
}

function breaksOn({ horizontalPageBreaks }: Excel.Worksheet): Excel.PageBreakCollection {
  return horizontalPageBreaks;
}

function placedCheck(
  sheet: string,
  redrawn: Redrawn,
  offset: number,
  { type, rule, errorAlert, prompt, ignoreBlanks }: Excel.DataValidation,
): PlacedCheck | undefined {
  if (type === "None") return undefined;
  const { was, now, rows } = redrawn;
  const from = was.column + offset;
  const to = now.column + (newOffset(redrawn, offset) ?? offset);
  const stays = from === to && was.row === now.row;
  if (stays && spannedRows(now) <= rows) return undefined;
  if (type === "Inconsistent" || type === "MixedCriteria") {
    if (stays) return undefined;
    throw new HostFailure("file/loses-rules", { sheet, part: columnLetters(from) });
  }
  const region = { row: now.row + 1, column: to, rows: Math.max(rows, spannedRows(now)), columns: 1 };
  return { region, rule: ruleIn(rule, from, to), errorAlert, prompt, ignoreBlanks };
}

function ruleIn(rule: Excel.DataValidationRule, from: number, to: number): Excel.DataValidationRule {
  const moved = (_: string, value: unknown): unknown =>
    typeof value === "string" && value.startsWith("=") ? ofColumn(value, from, to) : value;
  return from === to ? rule : (JSON.parse(JSON.stringify(rule, moved)) as Excel.DataValidationRule);
}

/** Checks are taken off where ours are to be, and where people's columns were that move. */
function cleared(content: SheetContent, own: Region, tables: readonly Redrawn[]): readonly Region[] {
  if (tables.length === 0) return content.validations.length === 0 ? [] : [own];
  const ours = content.validations.map(({ region }) => ({ ...own, column: region.column, columns: region.columns }));
  const moved = tables.flatMap((redrawn) =>
    redrawn.extras
      .filter(({ offset }) => newOffset(redrawn, offset) !== offset)
      .map(({ offset }) => ({ ...standingRegion(redrawn), column: redrawn.was.column + offset, columns: 1 })),
  );
  return [...ours, ...moved];
}

/**
 * Whether the rule comes to hold for more rows. No program can give a rule other cells, but what is copied to the rows
 * below a table brings its rules there, as when somebody types on.
 */
function isToGrow(sheet: string, tables: readonly Redrawn[], address: string): boolean {
  const before = (address.match(/(?:'(?:[^']|'')*'|[^',])+/gu) ?? []).map((each) =>
    regionOf(each.slice(each.lastIndexOf("!") + 1)),
  );
  return before.some((region) => {
    if (region === null) return false;
    const after = regionsAfter(tables, region);
    const [first, ...others] = after;
    if (first?.column !== region.column || first.columns !== region.columns || others.length > 0)
      throw new HostFailure("file/loses-rules", { sheet, part: regionAddress(region) });
    return first.rows > region.rows;
  });
}

function rowsToCome({ was, now, rows }: Redrawn): readonly Region[] {
  const more = spannedRows(now) - rows;
  const columns = was.headers.length;
  return more <= 0 ? [] : [{ row: was.row + rows + 1, column: was.column, rows: more, columns }];
}

/** Rows that were hidden, where they are now; those over a table stay. Which rows of it a filter hides, it tells anew. */
function movedRows(
  tables: readonly Redrawn[],
  hidden: readonly number[],
  isFiltered: boolean,
): Pick<Kept, "hidden" | "shown"> {
  const [table] = tables;
  if (table === undefined || hidden.length === 0) return { hidden: [], shown: [] };
  const { was, now, rows, fates } = table;
  const isIn = (row: number): boolean => row > was.row && row <= was.row + rows;
  const places = hidden.flatMap((row) => {
    if (!isIn(row)) return row <= was.row ? [row] : [];
    const fate = isFiltered ? undefined : fates[row - was.row - 1];
    return fate === undefined ? [] : [now.row + 1 + fate];
  });
  return { hidden: places, shown: isFiltered ? [] : hidden.filter((row) => isIn(row) && !places.includes(row)) };
}

/** After the sheet is drawn. */
export async function drawKept(
  batch: Batch,
  name: string,
  { looks, chosen, checks, hidden, shown, breaks }: Kept,
): Promise<void> {
  const sheet = batch.sheet(name);
  await drawPlacedLooks(batch, name, looks);
  await drawChosen(batch, name, chosen);
  for (const { region, rule, errorAlert, prompt, ignoreBlanks } of checks) {
    await batch.room(6, 600);
    const { dataValidation } = sheet.getRange(regionAddress(region));
    dataValidation.rule = rule;
    dataValidation.errorAlert = errorAlert;
    dataValidation.prompt = prompt;
    dataValidation.ignoreBlanks = ignoreBlanks;
  }
  for (const row of breaks) {
    await batch.room(2);
    sheet.horizontalPageBreaks.add(cellAddress(row + 1, 1));
  }
  for (const [rows, rowHidden] of [
    [shown, false],
    [hidden, true],
  ] as const)
    for (const [first, last] of runs(rows)) {
      await batch.room(2);
      sheet.getRange(`${first}:${last}`).rowHidden = rowHidden;
    }
}

/** First and last of rows that follow each other. */
function runs(rows: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
