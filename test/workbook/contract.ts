/** What every adapter of the port promises: the same input gives the same workbook. One suite, run over each of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, Scalar, SheetContent } from "../../src/workbook/content";
import type { Change, Snapshot, Workbook } from "../../src/workbook/workbook";
import { HostFailure } from "../../src/workbook/workbook";
import { ANSWERS, EMPTY_TABLE, FIGURES, LISTS, SAMPLE, sheet } from "../support/workbook-sample";

/** How a suite gets at an adapter. */
export interface Subject {
  /** An empty workbook. */
  blank(): Promise<Workbook>;
  /** The same workbook as whoever opens it next will find it. */
  reopened(workbook: Workbook): Promise<Workbook>;
  /** Values of every sheet by an independent reader, where there is one. */
  independently?(workbook: Workbook): Promise<ReadonlyMap<string, readonly (readonly Scalar[])[]>>;
}

const ALL = { tables: ["tblTal", "tblLog"], sheetsNamed: "tilsyn_runde" };
const WHOLE = { ...ALL, sheets: [ANSWERS.name, "Log", "Lister"] };

async function typing(workbook: Workbook, sheet: string, cell: string): Promise<void> {
  await workbook.write({ edits: [{ kind: "type", sheet, cells: [{ cell, value: "x" }] }] });
}

export function workbookContract(name: string, subject: Subject): void {
  async function holding(...contents: readonly SheetContent[]): Promise<Workbook> {
    const workbook = await subject.blank();
    await workbook.write({ edits: contents.map((content) => ({ kind: "sheet", content })) });
    return workbook;
  }

  /** Reads twice: as it stands, and as it is found when opened anew. Both must say the same. */
  async function after(workbook: Workbook, change: Change): Promise<Snapshot> {
    await workbook.write(change);
    const now = await workbook.read(ALL);
    expect(await (await subject.reopened(workbook)).read(ALL)).toEqual(now);
    return now;
  }

  describe(`${name} keeps the port's promises`, () => {
    it("reads back what was drawn", async () => {
      const read = await after(await holding(...SAMPLE), { edits: [] });
      expect(read.sheetNames).toEqual(["Øvrige 'tal' & andet", "Log", "Lister"]);
      expect(read.tables["tblTal"]).toEqual({
        name: "tblTal",
        sheet: "Øvrige 'tal' & andet",
        row: 5,
        column: 1,
        headers: ["Sag", "Spørgsmål", "Opfyldt (k)", "Antal vurderede (n)", "Dato", "Procent"],
        rows: [
          ["001", "Er barnet hørt?", 12, 18, 46027, 12 / 18],
          ["002", "Er forældrene hørt?", 0, 0, null, "-"],
          ["003", "Er barnet talt med?", 0.1, 3, 46029.5, 0.1 / 3],
        ],
      });
      const [figures, ...others] = read.sheets;
      expect(others).toEqual([]);
      expect(figures?.names).toEqual({ tilsyn_runde: '2026-K1 "prøve"', tilsyn_felt: "'Øvrige ''tal'' & andet'!$B$2" });
      expect(figures?.merges).toEqual(["A1:D1"]);
      expect(figures?.cells.slice(0, 5)).toEqual([
        ["Tal for 1. kvartal"],
        ["Sager", 3, null, "Æøå ÆØÅ → ↗ ↘ \"<&>'"],
        ["linje 1\nlinje 2", "  blanke om  ", true, false],
        [],
        ["Sag", "Spørgsmål", "Opfyldt (k)", "Antal vurderede (n)", "Dato", "Procent"],
      ]);
    });

    it("leaves out a table that is not there, and reads one without rows as none", async () => {
      const workbook = await holding(...SAMPLE);
      const { tables, sheets } = await workbook.read({ tables: ["tblSager", "tblLog"] });
      expect(Object.keys(tables)).toEqual(["tblLog"]);
      expect(tables["tblLog"]?.rows).toEqual([]);
      expect(sheets).toEqual([]);
    });

    it("tells the first cell that stands below a table in its columns, and right of it in its rows", async () => {
      const columns = [{ name: "Sag" }, { name: "Antal" }];
      const table = { name: "tblTal", row: 3, column: 2, columns, rows: [["001", 1]], filter: true };
      const around = (...blocks: SheetContent["blocks"]): SheetContent => sheet("Ark", { blocks, tables: [table] });
      const cell = (row: number, column: number): SheetContent["blocks"][number] => ({ row, column, values: [["x"]] });
      const read = async (content: SheetContent) =>
        (await after(await holding(content), { edits: [] })).tables["tblTal"];
      expect(await read(around(cell(1, 2), cell(6, 1), cell(6, 4), cell(2, 9)))).not.toHaveProperty("blocked");
      expect(await read(around(cell(1, 2), cell(6, 1), cell(6, 4), cell(2, 9)))).not.toHaveProperty("beside");
      expect(await read(around(cell(9, 2), cell(7, 3), cell(4, 8), cell(3, 6), cell(4, 6)))).toMatchObject({
        blocked: { cell: "C7", room: 2 },
        beside: { cell: "F3", room: 2 },
      });
    });

    it("replaces a sheet where it stands, and forgets what it held", async () => {
      const workbook = await holding(...SAMPLE);
      const content = sheet(FIGURES.name, {
        blocks: [{ row: 1, column: 1, values: [["ny"]] }],
        names: [{ name: "tilsyn_runde", scope: "sheet", refersTo: { text: "2026-K2" } }],
      });
      const read = await after(workbook, { edits: [{ kind: "sheet", content }] });
      expect(read.sheetNames).toEqual([FIGURES.name, "Log", "Lister"]);
      expect(read.tables["tblTal"]).toBeUndefined();
      expect(read.sheets).toEqual([
        { name: FIGURES.name, cells: [["ny"]], names: { tilsyn_runde: "2026-K2" }, merges: [] },
      ]);
    });

    it("keeps the columns that people have added to a table with a key, each row's with its row", async () => {
      const content = (...rows: readonly (readonly CellValue[])[]): SheetContent =>
        sheet("Ark", {
          tables: [
            {
              name: "tblTal",
              row: 2,
              column: 1,
              columns: [{ name: "Sag", style: { format: "@" } }, { name: "Antal" }],
              rows,
              key: ["Sag"],
              filter: true,
            },
          ],
        });
      const workbook = await holding(content(["001", 1], ["002", 2]));
      await workbook.write({
        edits: [{ kind: "widen", table: "tblTal", columns: [{ name: "Note" }], headerStyle: {} }],
      });
      await workbook.read(ALL);
      const notes = [
        { key: { Sag: "001" }, set: { Note: "ringet" } },
        { key: { Sag: "002" }, set: { Note: "ferie" } },
      ];
      await workbook.write({ edits: [{ kind: "update", table: "tblTal", rows: notes }] });
      await workbook.read(ALL);
      const read = await after(workbook, {
        edits: [{ kind: "sheet", content: content(["002", 5], ["003", 3], ["001", 4]) }],
      });
      expect([read.tables["tblTal"]?.headers, read.tables["tblTal"]?.rows]).toEqual([
        ["Sag", "Antal", "Note"],
        [
          ["002", 5, "ferie"],
          ["003", 3, null],
          ["001", 4, "ringet"],
        ],
      ]);
    });

    it("puts a new sheet before another, or last; names stay with their sheets", async () => {
      const workbook = await holding(...SAMPLE);
      const read = await after(workbook, {
        edits: [
          { kind: "sheet", content: sheet("Først"), before: FIGURES.name },
          { kind: "sheet", content: sheet("Midt"), before: "log" },
          { kind: "sheet", content: sheet("Sidst"), before: "Findes ikke" },
        ],
        show: "Midt",
      });
      expect(read.sheetNames).toEqual(["Først", FIGURES.name, "Midt", "Log", "Lister", "Sidst"]);
      expect(read.sheets.map((each) => [each.name, each.names["tilsyn_runde"]])).toEqual([
        [FIGURES.name, '2026-K1 "prøve"'],
      ]);
    });

    it("fills an empty table first, then goes on below", async () => {
      const workbook = await holding(...SAMPLE);
      const first = await after(workbook, {
        edits: [
          {
            kind: "append",
            table: "tblLog",
            rows: [
              ["08:00", 1],
              ["09:00", 2],
            ],
          },
        ],
      });
      expect(first.tables["tblLog"]?.rows).toEqual([
        ["08:00", 1],
        ["09:00", 2],
      ]);
      const second = await after(workbook, {
        edits: [
          { kind: "append", table: "tbllog", rows: [["10:00", null]] },
          { kind: "append", table: "tblLog", rows: [["011", 4]] },
        ],
      });
      expect(second.tables["tblLog"]?.rows).toEqual([
        ["08:00", 1],
        ["09:00", 2],
        ["10:00", null],
        ["011", 4],
      ]);
    });

    it("adds rows with a column's formula and the value it has", async () => {
      const read = await after(await holding(...SAMPLE), {
        edits: [{ kind: "append", table: "tblTal", rows: [["004", "Er planen fulgt?", 1, 2, 46030, 0.5]] }],
      });
      expect(read.tables["tblTal"]?.rows[3]).toEqual(["004", "Er planen fulgt?", 1, 2, 46030, 0.5]);
    });

    it("updates named columns of the rows found by key, and nothing else", async () => {
      const read = await after(await holding(...SAMPLE), {
        edits: [
          {
            kind: "update",
            table: "tblTal",
            rows: [
              { key: { Sag: "003" }, set: { Spørgsmål: null, Dato: 46100 } },
              { key: { Sag: "001", "Opfyldt (k)": 12 }, set: { Spørgsmål: "Ny tekst" } },
            ],
          },
        ],
      });
      expect(read.tables["tblTal"]?.rows).toEqual([
        ["001", "Ny tekst", 12, 18, 46027, 12 / 18],
        ["002", "Er forældrene hørt?", 0, 0, null, "-"],
        ["003", null, 0.1, 3, 46100, 0.1 / 3],
      ]);
    });

    it("takes a key, column or table that is not there for a bug", async () => {
      const workbook = await holding(...SAMPLE);
      const tried = (change: Change): Promise<void> => Promise.resolve().then(() => workbook.write(change));
      await expect(
        tried({ edits: [{ kind: "update", table: "tblTal", rows: [{ key: { Sag: "999" }, set: { Dato: 1 } }] }] }),
      ).rejects.toThrow("999");
      await expect(
        tried({ edits: [{ kind: "update", table: "tblTal", rows: [{ key: { Sag: "001" }, set: { Findes: 1 } }] }] }),
      ).rejects.toThrow("Findes");
      await expect(tried({ edits: [{ kind: "append", table: "tblIngen", rows: [["x"]] }] })).rejects.toThrow(
        "tblIngen",
      );
    });

    it("reads sheets by name, each whole, beside those that have a name of their own", async () => {
      const workbook = await holding(...SAMPLE);
      const named = await workbook.read({ tables: [], sheets: ["lister", "Findes ikke"] });
      expect(named.sheets).toEqual([
        { name: "Lister", cells: [["ja"], ["nej"], ["ikke relevant"]], names: {}, merges: [] },
      ]);
      const both = await workbook.read({ tables: [], sheets: ["Lister", FIGURES.name], sheetsNamed: "tilsyn_runde" });
      expect(both.sheets.map((each) => each.name)).toEqual([FIGURES.name, "Lister"]);
      expect((await workbook.read({ tables: [], sheets: [] })).sheets).toEqual([]);
    });

    it("types into unlocked cells, and changes nothing else", async () => {
      const workbook = await holding(...SAMPLE, ANSWERS);
      const before = await workbook.read(WHOLE);
      const typed: Change = {
        edits: [
          {
            kind: "type",
            sheet: ANSWERS.name,
            cells: [
              { cell: "B2", value: "ja" },
              { cell: "B3", value: "007" },
              { cell: "C3", value: null },
              { cell: "C2", value: 46028 },
              { cell: "B3", value: "=1+1" },
            ],
          },
          { kind: "type", sheet: FIGURES.name.toUpperCase(), cells: [{ cell: "B6", value: "Er barnet spurgt?" }] },
        ],
      };
      await workbook.write(typed);
      const now = await workbook.read(WHOLE);
      expect(await (await subject.reopened(workbook)).read(WHOLE)).toEqual(now);
      expect(now.sheets.find(({ name }) => name === ANSWERS.name)?.cells).toEqual([
        ["Svar", "Nord", "Syd"],
        ["1", "ja", 46028],
        ["2", "=1+1"],
        ["3", "ja"],
      ]);
      expect(now.tables["tblTal"]?.rows).toEqual([
        ["001", "Er barnet spurgt?", 12, 18, 46027, 12 / 18],
        ...(before.tables["tblTal"]?.rows ?? []).slice(1),
      ]);
      const others = (each: Snapshot): unknown =>
        each.sheets.filter(({ name }) => name !== ANSWERS.name && name !== FIGURES.name);
      expect(others(now)).toEqual(others(before));
      // Protection stands: what was locked still is.
      await expect(typing(workbook, FIGURES.name, "B7")).rejects.toThrow(
        new HostFailure("file/cell-locked", { sheet: FIGURES.name, cell: "B7" }),
      );
    });

    it.each([
      [FIGURES.name, "B7", "locked by its look"],
      [FIGURES.name, "Z99", "outside what is drawn"],
      ["Log", "A4", "of a sheet without protection"],
    ])("refuses to type into %s!%s, %s, and writes nothing", async (name, cell) => {
      const workbook = await holding(...SAMPLE, ANSWERS);
      const before = await workbook.read(WHOLE);
      const refused = workbook.write({
        edits: [
          {
            kind: "type",
            sheet: name,
            cells: [...(name === FIGURES.name ? [{ cell: "B6", value: "x" }] : []), { cell, value: "y" }],
          },
        ],
      });
      await expect(refused).rejects.toMatchObject({ code: "file/cell-locked", values: { sheet: name, cell } });
      expect(await workbook.read(WHOLE)).toEqual(before);
    });

    it("types on a sheet that the same change draws, and beside rows that it adds", async () => {
      const workbook = await holding(...SAMPLE);
      const read = await after(workbook, {
        edits: [
          { kind: "type", sheet: FIGURES.name, cells: [{ cell: "B6", value: "Er barnet spurgt?" }] },
          { kind: "sheet", content: ANSWERS },
          { kind: "type", sheet: ANSWERS.name, cells: [{ cell: "C4", value: "nej" }] },
          { kind: "append", table: "tblLog", rows: [["08:00", 1]] },
        ],
      });
      expect(read.tables["tblTal"]?.rows[0]?.[1]).toBe("Er barnet spurgt?");
      expect(read.tables["tblLog"]?.rows).toEqual([["08:00", 1]]);
      expect((await workbook.read(WHOLE)).sheets.find(({ name }) => name === ANSWERS.name)?.cells[3]).toEqual([
        "3",
        "ja",
        "nej",
      ]);
    });

    it("takes a sheet that is not there, or what is no cell, for a bug", async () => {
      const workbook = await holding(...SAMPLE, ANSWERS);
      await expect(typing(workbook, "Ingen", "A1")).rejects.toThrow("Ingen");
      for (const cell of ["A1:B2", "A", "tilsyn_felt"])
        await expect(typing(workbook, ANSWERS.name, cell)).rejects.toThrow(`"${cell}" is no cell`);
    });

    it("does not change a snapshot that was given out", async () => {
      const workbook = await holding(...SAMPLE);
      const before = await workbook.read(ALL);
      const copy = structuredClone(before);
      await workbook.write({
        edits: [
          { kind: "type", sheet: FIGURES.name, cells: [{ cell: "B6", value: null }] },
          { kind: "append", table: "tblTal", rows: [["004", "x", 1, 2, null, 0.5]] },
          { kind: "update", table: "tblTal", rows: [{ key: { Sag: "001" }, set: { Dato: 1 } }] },
        ],
      });
      expect(before).toEqual(copy);
    });

    it("keeps any text and number (law)", async () => {
      const plain = (row: readonly CellValue[]): Scalar[] =>
        row.map((each) => (each === "" ? null : each === 0 ? 0 : (each as Scalar)));
      const value: fc.Arbitrary<CellValue> = fc.oneof(
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.constantFrom(
          "=1+1",
          "'a",
          "001",
          "_x000D_",
          "\r\n",
          "\t",
          " ",
          "#N/A",
          "TRUE",
          "]]>",
          "<b>&amp;",
          "2026-01-05",
          "\u0000\uFFFF",
        ),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(value, { minLength: 3, maxLength: 3 }), async (typed) => {
          const workbook = await holding(ANSWERS);
          await workbook.write({
            edits: [
              {
                kind: "type",
                sheet: ANSWERS.name,
                cells: typed.map((each, index) => ({ cell: `C${index + 2}`, value: each })),
              },
            ],
          });
          const { sheets } = await workbook.read({ tables: [], sheets: [ANSWERS.name] });
          expect(typed.map((_, index) => sheets[0]?.cells[index + 1]?.[2] ?? null)).toEqual(plain(typed));
        }),
        { numRuns: 20 },
      );
      const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(rows, rows, async (values, more) => {
          const columns = ["A", "B", "Kolonne [1]#'\""].map((column) => ({ name: column }));
          const keys = values.map((row, index) => [`nøgle ${index}`, ...row.slice(1)]);
          const content = sheet("Ark", {
            tables: [{ name: "tblTal", row: 2, column: 2, columns, rows: keys, filter: true }],
          });
          const read = await after(await holding(content), {
            edits: [{ kind: "append", table: "tblTal", rows: more }],
          });
          expect(read.tables["tblTal"]?.rows).toEqual([...keys, ...more].map(plain));
        }),
        { numRuns: 60 },
      );
    });

    if (subject.independently !== undefined) {
      const independently = subject.independently.bind(subject);
      it("is read alike by an independent reader", async () => {
        const workbook = await holding(...SAMPLE);
        await workbook.write({
          edits: [
            { kind: "append", table: "tblLog", rows: [["08:00", 1]] },
            { kind: "update", table: "tblTal", rows: [{ key: { Sag: "002" }, set: { Dato: 46028 } }] },
          ],
        });
        const cells = await independently(workbook);
        const { sheets } = await workbook.read({ tables: [], sheetsNamed: "tilsyn_runde" });
        expect(cells.get(FIGURES.name)).toEqual(sheets[0]?.cells);
        expect(cells.get(EMPTY_TABLE.name)).toEqual([["Log over kommandoer"], [], ["Tid", "Antal"], ["08:00", 1]]);
        expect(cells.get(LISTS.name)).toEqual([["ja"], ["nej"], ["ikke relevant"]]);
      });
    }
  });
}
