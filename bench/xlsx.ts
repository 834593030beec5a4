/** Our reading and writing of .xlsx files beside a plain read and write of the same file by an .xlsx library. */
import { Workbook } from "@cj-tech-master/excelts";
import { STYLE } from "../src/workbook/style";
import type { SheetContent } from "../src/workbook/content";
import { FileWorkbook, renderWorkbook } from "../src/workbook/xlsx";

/** Seconds. */
export interface PlainTimes {
  readonly read: number;
  readonly write: number;
}

/** What the library takes to read a file and to write what it read, without looking at any of it. */
export async function plainTimes(bytes: Uint8Array): Promise<PlainTimes> {
  const workbook = new Workbook();
  const [, read] = await timed(() => workbook.xlsx.load(bytes));
  const [, write] = await timed(() => workbook.xlsx.writeBuffer());
  return { read, write };
}

export async function timed<T>(work: () => T | Promise<T>): Promise<[result: T, seconds: number]> {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}

/** One line: what was done, how long it took, and that as a part of the library's time. */
export function benchLine(what: string, seconds: number, plain: number): string {
  return `${what.padEnd(44)} ${seconds.toFixed(2).padStart(7)} s   ${(seconds / plain).toFixed(2).padStart(5)} x`;
}

/** An invented register as large as a year's: cases, frames, answers. */
export function largeRegister(): SheetContent[] {
  return [table("Sager", 6_719, 20), table("Ramme", 60_000, 8), table("Svar", 30_000, 13)];
}

function table(name: string, rows: number, columns: number): SheetContent {
  const value = (row: number, column: number): string | number =>
    column % 3 === 0 ? row : `tekst ${(row * (column + 1)) % 5000}`;
  return {
    name,
    columns: Array.from({ length: columns }, () => ({ width: 14 })),
    heights: [],
    blocks: [],
    tables: [
      {
        name: `tbl${name}`,
        row: 1,
        column: 1,
        columns: Array.from({ length: columns }, (_, column) => ({
          name: `Kolonne ${column}`,
          style: column % 3 === 0 ? STYLE.whole : STYLE.cell,
        })),
        rows: Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (__, column) => value(row, column)),
        ),
        filter: true,
        headerStyle: STYLE.header,
      },
    ],
    styles: [],
    merges: [],
    validations: [],
    conditionals: [],
    links: [],
    names: [],
    protected: false,
    gridlines: true,
    page: { orientation: "landscape", fitToWidth: 1 },
  };
}

/** Prints what a large register costs: drawn, opened, added to, and the library's plain read and write of it. */
export async function workbookBench(print: (line: string) => void): Promise<void> {
  const contents = largeRegister();
  const [bytes, drawn] = await timed(() => renderWorkbook(contents));
  const [opened, read] = await timed(() => {
    const workbook = FileWorkbook.fromBytes(bytes, "register.xlsx");
    workbook.readNow({ tables: ["tblSager", "tblRamme", "tblSvar"] });
    return workbook;
  });
  const rows = (contents[2] as SheetContent).tables[0]?.rows.slice(0, 1_000) ?? [];
  const [, added] = await timed(() => {
    opened.writeNow({ edits: [{ kind: "append", table: "tblSvar", rows }] });
    return opened.toBytes();
  });
  const [, one] = await timed(() => {
    opened.writeNow({
      edits: [{ kind: "sheet", content: { ...(contents[0] as SheetContent), name: "Ny", tables: [] } }],
    });
    return opened.toBytes();
  });
  const plain = await plainTimes(bytes);
  print(
    `A register of 1,004,380 cells (${(bytes.length / 1e6).toFixed(1)} MB). The library: read ${plain.read.toFixed(2)} s, write ${plain.write.toFixed(2)} s.`,
  );
  print(benchLine("opened and all tables read", read, plain.read));
  print(benchLine("drawn anew", drawn, plain.write));
  print(benchLine("1,000 rows added to the answers, saved", added, plain.write));
  print(benchLine("one small sheet added, saved", one, plain.write));
}
