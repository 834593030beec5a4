/** Columns added to a table: Excel and a file end with the same workbook, and what was cut off is undone. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { region } from "../../src/workbook/address";
import type { SheetContent } from "../../src/workbook/content";
import { STYLE } from "../../src/workbook/style";
import type { Change } from "../../src/workbook/workbook";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import type { Workbook as Model } from "../../workbench/host/model";
import { OpenWorkbook } from "../support/excel";
import { lint } from "../support/lint";
import { modelText } from "../support/model-text";
import { differences } from "../support/same-workbook";
import { LISTS, sheet } from "../support/workbook-sample";
import { mending, WIDER } from "./contract-widen";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-widen-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CHANGE: Change = {
  edits: [
    WIDER,
    { kind: "append", table: "tblFejl", rows: [["003", null, "007", 46027]] },
    { kind: "update", table: "tblFejl", rows: [{ key: { Sag: "001" }, set: { Svar: "nej" } }] },
  ],
};

/** In Excel drop-downs do not follow rows that are added by the program; in a file they do. */
const WITHOUT_ROWS: Change = { edits: CHANGE.edits.filter(({ kind }) => kind !== "append") };

/** Protected, with a drop-down of people's own, notes around, and a wide column where a new one is to stand. */
const STANDING: readonly SheetContent[] = [
  LISTS,
  mending({
    columns: [{ width: 14 }, { width: 30 }, { width: 40 }],
    blocks: [
      { row: 1, column: 1, values: [["Genopretning", null, "over de nye kolonner"]] },
      { row: 9, column: 3, values: [["under dem"]] },
      { row: 4, column: 6, values: [["ved siden af"]] },
    ],
    validations: [{ region: region(4, 2, 2, 1), listName: "svar_janej", errorTitle: "Egen", error: "Vælg." }],
    conditionals: [{ region: region(4, 1, 2, 2), rules: [{ formula: '$A4="001"', style: { bold: true } }] }],
    protected: true,
  }),
];

const drawn = (contents: readonly SheetContent[]): Change => ({
  edits: contents.map((content) => ({ kind: "sheet", content })),
});
/** Widths to the hundredth: Excel counts in points, a file in 256ths of a character. */
const textOf = ({ host }: OpenWorkbook): string =>
  modelText(host.workbook, host.session).replace(/(\d\.\d\d)\d+/gu, "$1");
const written = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

async function inFile(bytes: Uint8Array, change: Change): Promise<Uint8Array> {
  const file = FileWorkbook.fromBytes(bytes, "prøve.xlsx");
  await file.write(change);
  return file.toBytes();
}

async function inExcel(bytes: Uint8Array, change: Change): Promise<OpenWorkbook> {
  const excel = new OpenWorkbook(bytes);
  await excel.read({ tables: ["tblFejl"] });
  await excel.write(change);
  return excel;
}

describe("a wider table", () => {
  it("is the same in Excel and in a file, as an independent reader sees both", async () => {
    const before = renderWorkbook(STANDING);
    const file = await inFile(before, WITHOUT_ROWS);
    const excel = (await inExcel(before, WITHOUT_ROWS)).saved();
    expect(lint(file)).toEqual([]);
    expect(lint(excel)).toEqual([]);
    expect(differences(written("file.xlsx", file), written("excel.xlsx", excel))).toEqual([]);
    expect(differences(written("file.xlsx", file), written("before.xlsx", before))).not.toEqual([]);
  });

  it("is the one that would have been drawn so", async () => {
    const plain = [LISTS, mending()];
    const memory = new MemoryWorkbook(plain);
    await memory.write(CHANGE);
    const parts = (bytes: Uint8Array): unknown =>
      Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
    const wide = parts(await inFile(renderWorkbook(plain), CHANGE)) as Record<string, string>;
    const whole = parts(renderWorkbook(memory.sheets)) as Record<string, string>;
    expect(wide["xl/worksheets/sheet2.xml"]).toBe(whole["xl/worksheets/sheet2.xml"]);
    expect(wide["xl/tables/table1.xml"]).toBe(whole["xl/tables/table1.xml"]);
  });

  it("takes off what people's blank cells beside looked like, alike in both", async () => {
    const coloured = [
      LISTS,
      mending({ styles: [{ region: region(3, 3, 3, 2), style: { ...STYLE.header, italic: true, indent: 2 } }] }),
    ];
    const before = renderWorkbook(coloured);
    const file = written("looks-file.xlsx", await inFile(before, { edits: [WIDER] }));
    const excel = (await inExcel(before, { edits: [WIDER] })).saved();
    expect(differences(file, written("looks-excel.xlsx", excel))).toEqual([]);
  });

  it("gets a width where a program gave all the other columns one in common", async () => {
    const entries = unzipSync(renderWorkbook([LISTS, mending()]));
    const part = "xl/worksheets/sheet2.xml";
    const common = strFromU8(entries[part] as Uint8Array).replace(
      "</cols>",
      '<col min="3" max="1025" width="11.5" customWidth="0"/></cols>',
    );
    const bytes = zipSync({ ...entries, [part]: strToU8(common) });
    const cols = /<cols>.*<\/cols>/u.exec(strFromU8(unzipSync(await inFile(bytes, CHANGE))[part] as Uint8Array))?.[0];
    const spans = [...(cols ?? "").matchAll(/min="(\d+)" max="(\d+)" width="([\d.]+)"/gu)].map((each) => each.slice(1));
    expect(spans.slice(2).map(([min, max, width]) => [min, max, Math.floor(Number(width))])).toEqual([
      ["3", "3", 22],
      ["4", "4", 12],
      ["5", "1025", 11],
    ]);
  });

  it("keeps its total row, and a table without a header row its names", async () => {
    const entries = unzipSync(renderWorkbook([LISTS, mending()]));
    const part = "xl/tables/table1.xml";
    const table = strFromU8(entries[part] as Uint8Array);
    const totals = zipSync({
      ...entries,
      [part]: strToU8(
        table
          .replace('ref="A3:B5" totalsRowShown="0"', 'ref="A3:B5" totalsRowCount="1"')
          .replace('<autoFilter ref="A3:B5"/>', '<autoFilter ref="A3:B4"/>'),
      ),
    });
    const one = await inFile(totals, { edits: [WIDER] });
    const made = strFromU8(unzipSync(one)[part] as Uint8Array);
    expect(made).toContain('ref="A3:D5" totalsRowCount="1"');
    expect(made).toContain('<autoFilter ref="A3:D4"/>');
    const bare = zipSync({
      ...entries,
      [part]: strToU8(table.replace('ref="A3:B5"', 'ref="A4:B5" headerRowCount="0"').replace(/<autoFilter[^>]*>/u, "")),
    });
    const read = await FileWorkbook.fromBytes(await inFile(bare, { edits: [WIDER] }), "prøve.xlsx").read({
      tables: ["tblFejl"],
      sheets: ["Genopretning"],
    });
    expect(read.tables["tblFejl"]?.headers).toEqual(["Sag", "Vores egen note", "Svar", "Frist"]);
    expect(read.sheets[0]?.cells[2]).toEqual(["Sag", "Vores egen note"]);
  });

  it("keeps a filter of theirs", async () => {
    const before = renderWorkbook([LISTS, mending()]);
    const excel = new OpenWorkbook(before);
    const [, own] = excel.host.workbook.sheets;
    const [table] = own?.tables ?? [];
    if (own === undefined || table?.columns[0] === undefined) throw new Error("no table");
    table.columns[0].criteria = { filterOn: "Values", values: ["001"] };
    own.needRow(4).filtered = true;
    await excel.write({ edits: [WIDER] });
    expect(table.columns.map(({ criteria }) => criteria !== null)).toEqual([true, false, false, false]);
    expect(own.cell(4, 3)?.look?.format).toBe("dd-mm-yyyy");
  });
});

describe("a table that was to be wider", () => {
  const before = renderWorkbook(STANDING);

  it("is as it was when Excel cut the command off, wherever that was", async () => {
    const undisturbed = new OpenWorkbook(before);
    const stood = textOf(undisturbed);
    await undisturbed.write(CHANGE);
    const done = textOf(undisturbed);
    const writes = undisturbed.host.requests.reduce((sum, each) => sum + each.writes, 0);
    const ends = new Set<string>();
    for (let at = 1; at <= writes; at++) {
      const excel = new OpenWorkbook(before);
      excel.host.faults.failWrite(at);
      const told = await excel.write(CHANGE).catch((error: unknown) => error);
      await excel.read({ tables: [] });
      const now = textOf(excel);
      expect([at, now === stood || now === done]).toEqual([at, true]);
      expect([at, now === done]).toEqual([at, told === undefined]);
      ends.add(now === done ? "done" : "undone");
    }
    expect(ends).toContain("undone");
  });

  it("leaves a rule of people's that reaches into the columns when it is undone", async () => {
    const conditionals = [{ region: region(1, 1, 40, 8), rules: [{ formula: '$A1="002"', style: { italic: true } }] }];
    const ruled = renderWorkbook([LISTS, mending({ conditionals })]);
    const rulesOf = ({ host }: OpenWorkbook): unknown =>
      host.workbook.sheets[1]?.conditionals.map(({ areas, formula }) => [areas, formula]);
    const excel = new OpenWorkbook(ruled);
    const stood = rulesOf(excel);
    const { host } = await inExcel(ruled, CHANGE);
    excel.host.faults.failWrite(host.requests.reduce((sum, each) => sum + each.writes, 0) - 8);
    await expect(excel.write(CHANGE)).rejects.toMatchObject({ code: "host/stopped" });
    const { tables } = await excel.read({ tables: ["tblFejl"] });
    expect(tables["tblFejl"]?.headers).toHaveLength(2);
    expect(rulesOf(excel)).toEqual(stood);
    expect(excel.host.workbook.sheets[1]?.cell(3, 3)?.look?.fill ?? null).toBeNull();
  });

  it("is wider all the same when only the answer was lost", async () => {
    const { host } = await inExcel(before, { edits: [WIDER] });
    const excel = new OpenWorkbook(before);
    await excel.read({ tables: ["tblFejl"] });
    const writing = host.requests.findIndex(({ writes }) => writes > 0) + 1;
    excel.host.faults.failRequest(writing - excel.host.requests.length, "answer lost");
    await excel.write({ edits: [WIDER] });
    expect(excel.host.faults.fired).not.toEqual([]);
    const { tables } = await excel.read({ tables: ["tblFejl"] });
    expect(tables["tblFejl"]?.headers).toHaveLength(4);
  });

  it("is left alone where somebody wrote beside it meanwhile", async () => {
    const excel = new OpenWorkbook(before);
    await excel.read({ tables: ["tblFejl"] });
    const note = (model: Model): void => void (model.sheets[1]!.need(3, 2).value = "en andens note");
    note(excel.host.workbook);
    await expect(excel.write(CHANGE)).rejects.toMatchObject({ code: "file/table-beside", values: { cell: "C4" } });
  });
});

describe("a sheet that is drawn anew with a column more", () => {
  it("gives it its width in Excel as in a file, although it keeps its layout", async () => {
    const plain = (columns: number): SheetContent =>
      sheet("Svar", {
        columns: [{ width: 14 }, { width: 30 }, { width: 9 }].slice(0, columns),
        tables: [
          {
            name: "tblSvar",
            row: 1,
            column: 1,
            columns: [{ name: "Sag" }, { name: "Svar" }, { name: "Celle" }].slice(0, columns),
            rows: [["001", "ja", "B2"].slice(0, columns)],
            key: ["Sag"],
            filter: true,
          },
        ],
        keepsLayout: true,
      });
    const before = renderWorkbook([plain(2)]);
    const change = drawn([plain(3)]);
    const excel = new OpenWorkbook(before);
    await excel.read({ tables: ["tblSvar"] });
    await excel.write(change);
    expect(textOf(new OpenWorkbook(excel.saved()))).toBe(textOf(new OpenWorkbook(await inFile(before, change))));
  });
});
