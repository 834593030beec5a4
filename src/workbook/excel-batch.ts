/**
 * Work for Excel, gathered in as few requests as its limits allow: Excel on the web takes 5 MB in a request and gives
 * 5 MB in an answer.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
import { regionAddress } from "./address";
import type { Region } from "./content";
import type { Stage } from "./excel-watch";
import { UNWATCHED } from "./excel-watch";

/** Bytes in a request before the next one is begun: below the limit by what the estimate may be wrong. */
const FULL = 4_300_000;
/** About what one object and one action on it take in a request; measured, as most actions share their object. */
const ACTION = 220;

export class Batch {
  private bytes = 0;
  private sent = 0;
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private readonly used = new Map<string, Ranges>();

  /** Cells that are dealt with, and that are to be in all. */
  done = 0;
  total = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly stage: Stage = UNWATCHED,
  ) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** The sheet under its name now; one that is made in this batch is told by `know`. */
  sheet(name: string): Excel.Worksheet {
    const key = name.toLowerCase();
    const known = this.sheets.get(key) ?? this.workbook.worksheets.getItem(name);
    this.sheets.set(key, known);
    return known;
  }

  /** Ranges of a sheet; good until the next `room`. */
  ranges(name: string): Ranges {
    const key = name.toLowerCase();
    const known = this.used.get(key) ?? new Ranges(this.sheet(name));
    this.used.set(key, known);
    return known;
  }

  know(name: string, sheet: Excel.Worksheet): Excel.Worksheet {
    this.used.delete(name.toLowerCase());
    this.sheets.set(name.toLowerCase(), sheet);
    return sheet;
  }

  forget(name: string): void {
    this.used.delete(name.toLowerCase());
    this.sheets.delete(name.toLowerCase());
  }

  /** To be awaited before more is asked for: sends what is gathered where the rest would not fit. */
  async room(actions: number, values = 0): Promise<void> {
    const wanted = actions * ACTION + values;
    if (this.bytes > 0 && this.bytes + wanted > FULL) await this.send();
    // Formulas are calculated once, when all is written; whoever ends the writing asks for it.
    if (this.bytes === 0) this.workbook.application.suspendApiCalculationUntilNextSync();
    this.bytes += wanted;
  }

  /** @problems host/cancelled: nothing of this request is sent */
  async send(): Promise<void> {
    this.stage.next(this.total === 0 ? 0 : this.sent / this.total);
    await this.context.sync();
    this.sent = this.done;
    this.bytes = 0;
    for (const ranges of this.used.values()) ranges.forget();
  }
}

/**
 * Ranges of a sheet, each asked for once in a request. They are not tracked, as none is kept for the next request: what
 * Excel does to keep one takes a fifth of a request that draws.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/performance (untrack unneeded ranges)
 */
export class Ranges {
  private readonly known = new Map<string, Excel.Range>();

  constructor(readonly sheet: Excel.Worksheet) {}

  at(region: Region): Excel.Range {
    return this.address(regionAddress(region));
  }

  address(address: string): Excel.Range {
    const known = this.known.get(address) ?? this.sheet.getRange(address).untrack();
    this.known.set(address, known);
    return known;
  }

  /** The request they were for is sent. */
  forget(): void {
    this.known.clear();
  }
}

/** Rectangles of equal keys, few of them: runs along rows that go on below, or runs along columns that go on beside. */
export function rectangles<Key>(
  rows: number,
  columns: number,
  keyAt: (row: number, column: number) => Key | undefined,
): { readonly region: Region; readonly key: Key }[] {
  const along = runs(rows, columns, keyAt);
  if (along.length <= columns) return along;
  const across = runs(columns, rows, (column, row) => keyAt(row, column));
  if (across.length >= along.length) return along;
  return across.map(({ region, key }) => ({
    key,
    region: { row: region.column, column: region.row, rows: region.columns, columns: region.rows },
  }));
}

interface Run<Key> {
  region: Region;
  readonly key: Key;
}

function runs<Key>(rows: number, columns: number, keyAt: (row: number, column: number) => Key | undefined): Run<Key>[] {
  const found: Run<Key>[] = [];
  let open: Run<Key>[] = [];
  for (let row = 1; row <= rows; row++) {
    const here = runsOfRow(row, columns, keyAt);
    open = here.map((run) => {
      const above = open.find(
        (each) =>
          each.region.column === run.region.column &&
          each.region.columns === run.region.columns &&
          each.key === run.key,
      );
      if (above === undefined) {
        found.push(run);
        return run;
      }
      above.region = { ...above.region, rows: above.region.rows + 1 };
      return above;
    });
  }
  return found;
}

function runsOfRow<Key>(
  row: number,
  columns: number,
  keyAt: (row: number, column: number) => Key | undefined,
): Run<Key>[] {
  const found: Run<Key>[] = [];
  let last: Run<Key> | undefined;
  for (let column = 1; column <= columns; column++) {
    const key = keyAt(row, column);
    if (key === undefined) last = undefined;
    else if (last?.key === key) last.region = { ...last.region, columns: last.region.columns + 1 };
    else {
      last = { key, region: { row, column, rows: 1, columns: 1 } };
      found.push(last);
    }
  }
  return found;
}
