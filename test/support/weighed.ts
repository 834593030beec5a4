/** An open workbook that notes what each command writes and sends: the measures of `bench/excel.ts` and of its test. */
import type { CellValue } from "../../src/workbook/content";
import { valuesOf } from "../../src/workbook/layout";
import type { Change, ReadRequest, Snapshot, Workbook } from "../../src/workbook/workbook";
import type { Report } from "../../src/register/command";
import { OpenWorkbook } from "./excel";
import type { Step } from "./excel-quarter";

/** Of one command: requests without the client's own cleaning up, and bytes. */
export interface Weight {
  readonly requests: number;
  readonly read: number;
  /** Of the requests that change the workbook. */
  readonly sent: number;
  /** Of the values in the change's cells: sheets that are drawn whole count with all their cells. */
  readonly cells: number;
  /** Whether a request or an answer was as large as they get. */
  readonly full: boolean;
}

/** A chunk counts as full from here. */
const FULL = 2_500_000;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Bytes of a change's filled cells as JSON, each with a comma. */
function cellBytes(change: Change): number {
  const rows = change.edits.flatMap((edit): readonly (readonly (CellValue | undefined)[] | undefined)[] => {
    if (edit.kind === "sheet") return valuesOf(edit.content);
    if (edit.kind === "type") return edit.cells.map(({ value }) => [value]);
    if (edit.kind === "widen") return [edit.columns.map(({ name }) => name)];
    return edit.kind === "append" ? edit.rows : edit.rows.map(({ set }) => Object.values(set));
  });
  let sum = 0;
  for (const row of rows) {
    for (const value of row ?? []) {
      if (value === null || value === undefined || value === "") continue;
      sum += bytes(JSON.stringify(typeof value === "object" ? `=${value.formula}` : value)) + 1;
    }
  }
  return sum;
}

export class Weighed implements Workbook {
  private cells = 0;

  constructor(readonly excel: OpenWorkbook = new OpenWorkbook()) {}

  read(request: ReadRequest): Promise<Snapshot> {
    return this.excel.read(request);
  }

  write(change: Change): Promise<void> {
    this.cells += cellBytes(change);
    return this.excel.write(change);
  }

  /** One command, weighed. */
  async act(step: Step): Promise<{ readonly report: Report; readonly weight: Weight }> {
    const before = this.excel.host.requests.length;
    this.cells = 0;
    const report = await step.act(this);
    const requests = this.excel.host.requests.slice(before).filter(({ cleanup }) => !cleanup);
    const weight = {
      requests: requests.length,
      read: requests.reduce((sum, { bytesOut }) => sum + bytesOut, 0),
      sent: requests.filter(({ writes }) => writes > 0).reduce((sum, { bytesIn }) => sum + bytesIn, 0),
      cells: this.cells,
      full: requests.some(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut) > FULL),
    };
    return { report, weight };
  }
}
