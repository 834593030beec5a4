/** What every adapter of the port promises of columns that a table gains where it stands. */
import { describe, expect, it } from "vitest";
import { region } from "../../src/workbook/address";
import type { CellValue, SheetContent } from "../../src/workbook/content";
import { STYLE } from "../../src/workbook/style";
import type { WidenEdit } from "../../src/workbook/workbook";
import type { Change, Snapshot, Workbook } from "../../src/workbook/workbook";
import { HostFailure } from "../../src/workbook/workbook";
import { LISTS, sheet } from "../support/workbook-sample";
import type { Subject } from "./contract";

/** `beside`: what people keep right of the table, by cell. */
export function mending(
  over: Partial<SheetContent> = {},
  rows: readonly (readonly CellValue[])[] = ROWS,
): SheetContent {
  return sheet("Genopretning", {
    columns: [{ width: 14 }, { width: 30 }],
    blocks: [{ row: 1, column: 1, values: [["Genopretning", null, "over de nye kolonner"]] }],
    tables: [
      {
        name: "tblFejl",
        row: 3,
        column: 1,
        columns: [{ name: "Sag", style: STYLE.id }, { name: "Vores egen note" }],
        rows,
        filter: true,
        headerStyle: STYLE.header,
      },
    ],
    styles: [{ region: region(1, 3), style: { fill: "FFF2A8" } }],
    names: [{ name: "tilsyn_runde", scope: "sheet", refersTo: { text: "2026-K1" } }],
    ...over,
  });
}

const ROWS = [
  ["001", "ringet"],
  ["002", null],
];

export const WIDER: WidenEdit = {
  kind: "widen",
  table: "tblFejl",
  columns: [
    {
      name: "Svar",
      style: { ...STYLE.input, format: "@" },
      width: 22,
      list: { listName: "svar_janej", errorTitle: "Svar", error: "Vælg et svar.", promptTitle: "Svar", prompt: "ja" },
    },
    { name: "Frist", style: STYLE.date, width: 12 },
  ],
  headerStyle: STYLE.header,
};

const READ = { tables: ["tblFejl"], sheets: ["Genopretning"] };

export function widenContract(name: string, subject: Subject): void {
  async function holding(...contents: readonly SheetContent[]): Promise<Workbook> {
    const workbook = await subject.blank();
    await workbook.write({ edits: contents.map((content) => ({ kind: "sheet", content })) });
    return workbook;
  }

  async function after(workbook: Workbook, change: Change): Promise<Snapshot> {
    await workbook.read(READ);
    await workbook.write(change);
    const now = await workbook.read(READ);
    expect(await (await subject.reopened(workbook)).read(READ)).toEqual(now);
    return now;
  }

  describe(`${name} widens a table where it stands`, () => {
    it("behind people's own columns, and moves nothing", async () => {
      const workbook = await holding(LISTS, mending());
      const before = await workbook.read(READ);
      const read = await after(workbook, { edits: [WIDER] });
      expect(read.tables["tblFejl"]).toEqual({
        ...before.tables["tblFejl"],
        headers: ["Sag", "Vores egen note", "Svar", "Frist"],
        rows: [
          ["001", "ringet", null, null],
          ["002", null, null, null],
        ],
      });
      expect(read.sheets[0]?.cells).toEqual([
        ["Genopretning", null, "over de nye kolonner"],
        [],
        ["Sag", "Vores egen note", "Svar", "Frist"],
        ["001", "ringet"],
        ["002"],
      ]);
    });

    it("and goes on with its rows in the same change: texts stay texts, what is typed is let in", async () => {
      const workbook = await holding(LISTS, mending());
      const read = await after(workbook, {
        edits: [
          WIDER,
          { kind: "append", table: "tblfejl", rows: [["003", null, "007", 46027]] },
          { kind: "update", table: "tblFejl", rows: [{ key: { Sag: "001" }, set: { Svar: "=ja", Frist: 46028 } }] },
        ],
      });
      expect(read.tables["tblFejl"]?.rows).toEqual([
        ["001", "ringet", "=ja", 46028],
        ["002", null, null, null],
        ["003", null, "007", 46027],
      ]);
      const typed = await after(workbook, {
        edits: [{ kind: "type", sheet: "Genopretning", cells: [{ cell: "C5", value: "0010" }] }],
      });
      expect(typed.tables["tblFejl"]?.rows[1]).toEqual(["002", null, "0010", null]);
    });

    it("one without rows, twice", async () => {
      const workbook = await holding(LISTS, mending({}, []));
      const [first, second] = WIDER.columns.map((column) => ({ ...WIDER, columns: [column] }));
      const read = await after(workbook, { edits: [first as WidenEdit, second as WidenEdit] });
      expect(read.tables["tblFejl"]).toMatchObject({ headers: ["Sag", "Vores egen note", "Svar", "Frist"], rows: [] });
      const filled = await after(workbook, {
        edits: [{ kind: "append", table: "tblFejl", rows: [["001", null, "ja", 1]] }],
      });
      expect(filled.tables["tblFejl"]?.rows).toEqual([["001", null, "ja", 1]]);
    });

    it("but not where a later drawing of the change has the columns", async () => {
      const workbook = await holding(LISTS, mending());
      const content = mending({
        tables: [
          {
            name: "tblFejl",
            row: 3,
            column: 1,
            columns: [{ name: "Sag" }, { name: "Svar" }],
            rows: [["001", "ja"]],
            key: ["Sag"],
            filter: true,
          },
        ],
      });
      const read = await after(workbook, { edits: [WIDER, { kind: "sheet", content }] });
      expect(read.tables["tblFejl"]?.headers.slice(0, 2)).toEqual(["Sag", "Svar"]);
      expect(read.tables["tblFejl"]?.headers).not.toContain("Frist");
    });

    it.each<[string, Partial<SheetContent>, string]>([
      ["a note beside a row", { blocks: [{ row: 5, column: 4, values: [["Ring til Syd"]] }] }, "D5"],
      ["a header of a list of theirs", { blocks: [{ row: 3, column: 3, values: [["Egen liste"]] }] }, "C3"],
      ["a formula", { blocks: [{ row: 4, column: 4, values: [[{ formula: "1+1", value: 2 }]] }] }, "D4"],
      ["merged cells", { merges: [region(4, 4, 1, 3)] }, "D4"],
    ])("not over %s: it says where, and writes nothing", async (_, over, cell) => {
      const workbook = await holding(LISTS, mending(over));
      const before = await workbook.read(READ);
      const log = sheet("Log", { blocks: [{ row: 1, column: 1, values: [["ny"]] }] });
      await expect(workbook.write({ edits: [{ kind: "sheet", content: log }, WIDER] })).rejects.toEqual(
        new HostFailure("file/table-beside", { table: "tblFejl", sheet: "Genopretning", cell }),
      );
      expect(await workbook.read(READ)).toEqual(before);
    });

    it.each([
      ["beyond its columns", 5, 5],
      ["above its rows", 2, 4],
      ["below its rows", 6, 3],
    ])("with what stands %s left where it is", async (_, row, column) => {
      const workbook = await holding(LISTS, mending({ blocks: [{ row, column, values: [["ring"]] }] }));
      const read = await after(workbook, { edits: [WIDER] });
      expect(read.tables["tblFejl"]?.headers).toHaveLength(4);
      expect(read.sheets[0]?.cells[row - 1]?.[column - 1]).toBe("ring");
    });

    it("not with rows that would go over what stands below the new columns", async () => {
      const workbook = await holding(LISTS, mending({ blocks: [{ row: 6, column: 3, values: [["ring"]] }] }));
      const before = await workbook.read(READ);
      const edits = [WIDER, { kind: "append" as const, table: "tblFejl", rows: [["003", null, "ja", 1]] }];
      await expect(workbook.write({ edits })).rejects.toEqual(
        new HostFailure("file/table-blocked", { table: "tblFejl", sheet: "Genopretning", cell: "C6" }),
      );
      expect(await workbook.read(READ)).toEqual(before);
    });

    it("and takes one that is not there for a bug", async () => {
      const workbook = await holding(LISTS, mending());
      await expect(
        Promise.resolve().then(() => workbook.write({ edits: [{ ...WIDER, table: "tblIngen" }] })),
      ).rejects.toThrow("tblIngen");
    });
  });
}
