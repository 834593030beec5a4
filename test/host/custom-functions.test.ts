/**
 * Functions of an add-in in cells of the stand-in for Excel: associated with Microsoft's own `CustomFunctions.associate`,
 * called through its client, and equal to what the register's own sheets say of the same cases.
 */
import { promises as fs, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { connectFunctions } from "../../commands/functions";
import { functionsMetadata } from "../../src/register/commands/cell-functions";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import { formatArea, parseArea } from "../../workbench/host/area";
import type { FunctionsInstalled } from "../../workbench/host/customfunctions";
import { READY } from "../../workbench/host/customfunctions";
import { Host } from "../../workbench/host/host";
import type { Sheet, Value } from "../../workbench/host/model";
import { CellError, Workbook } from "../../workbench/host/model";
import { drawnRegister } from "../support/filled-round";
import { connect } from "../support/office-client";
import golden from "../golden/draw.json";
import { newFolder } from "../support/quarter";

const METADATA = functionsMetadata("da");
const INSTALLED: FunctionsInstalled = { namespace: "TILSYN", metadata: METADATA };
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** A workbook with the add-in beside it. */
function opened(workbook = new Workbook(), installed = INSTALLED): { readonly host: Host; readonly sheet: Sheet } {
  const host = new Host(workbook, { functions: installed });
  connect(host);
  return { host, sheet: workbook.sheetNamed("Kontrol") ?? workbook.addSheet("Kontrol") };
}

beforeAll(() => {
  // The client is there, and with it the place where functions are associated.
  opened();
  connectFunctions(() => "da");
});

/** Types as a person at a Danish Excel does. */
function type(host: Host, sheet: Sheet, address: string, text: string): void {
  const where = parseArea(address);
  if (where === null) throw new Error(address);
  const entry = host.type(sheet, where, [[text]], { language: "da", validated: true });
  expect(entry).toMatchObject({ taken: true });
}

const shownOf = (value: Value): unknown => (value instanceof CellError ? value.code : value);

/** What cells say once the add-in has answered. */
async function values(host: Host, sheet: Sheet, address: string): Promise<unknown[][]> {
  const { row, column, rows, columns } = parseArea(address)!;
  const read = (): unknown[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_none, c) =>
        shownOf(host.session.calculation.valueAt(sheet, row + r, column + c)),
      ),
    );
  await expect.poll(() => read().flat()).not.toContain("#BUSY!");
  return read();
}

describe("a function typed into a cell", () => {
  it("is worked out by the add-in, and until then the cell says so", async () => {
    const { host, sheet } = opened();
    type(host, sheet, "A1", '=TILSYN.LODNUMMER("lotto 7-12-19";"2026-K1";2;"000029-45")');
    expect(shownOf(host.session.calculation.valueAt(sheet, 0, 0))).toBe("#BUSY!");
    const told = golden.tickets.find(({ of }) => of.join() === "lotto 7-12-19,2026-K1,2,000029-45");
    expect(await values(host, sheet, "A1")).toEqual([[told?.is]]);
  });

  it("waits for an add-in that is not there yet, and is asked for again when it begins anew", async () => {
    const host = new Host(new Workbook(), { functions: INSTALLED });
    const sheet = host.workbook.addSheet("Kontrol");
    type(host, sheet, "A1", "=TILSYN.PROCENT(12;18)");
    expect(shownOf(host.session.calculation.valueAt(sheet, 0, 0))).toBe("#BUSY!");
    await new Promise((resolve) => setTimeout(resolve));
    host.session.customFunctions.called(READY, null);
    await new Promise((resolve) => setTimeout(resolve));
    expect(shownOf(host.session.calculation.valueAt(sheet, 0, 0))).toBe("#BUSY!");
    connect(host);
    expect(await values(host, sheet, "A1")).toEqual([[0.67]]);
  });

  it("stands in the cells below and beside, follows what it is made of, and is part of other formulas", async () => {
    const { host, sheet } = opened();
    ["13", "9", "0"].forEach((text, row) => {
      type(host, sheet, `A${row + 1}`, text);
      type(host, sheet, `B${row + 1}`, row === 2 ? "0" : "18");
    });
    type(host, sheet, "C1", "=TILSYN.PROCENT(A1:A3;B1:B3)");
    type(host, sheet, "D1", "=TILSYN.INTERVAL(A1:A2;B1:B2)");
    type(host, sheet, "F1", "=COUNT(C1:C3)+2*C2");
    expect(await values(host, sheet, "C1:C3")).toEqual([[0.72], [0.5], ["-"]]);
    // Wilson for 13 of 18 (domain: 49-88), and the middle of 9 of 18.
    const [[low, high], [second, third]] = (await values(host, sheet, "D1:E2")) as [[number, number], [number, number]];
    expect([Math.round(100 * low), Math.round(100 * high), second + third]).toEqual([49, 88, 1]);
    expect(await values(host, sheet, "F1")).toEqual([[3]]);
    type(host, sheet, "A2", "18");
    expect(await values(host, sheet, "C1:C3")).toEqual([[0.72], [1], ["-"]]);
    host.type(sheet, cell(0, 2), [[""]], { language: "da", validated: true });
    expect(await values(host, sheet, "C1:C3")).toEqual([[null], [null], [null]]);
  });

  it("has no room where something stands: it says so, and overwrites nothing", async () => {
    const { host, sheet } = opened();
    type(host, sheet, "C2", "mit");
    type(host, sheet, "C1", "=TILSYN.PROCENT(A1:A3;B1:B3)");
    expect(await values(host, sheet, "C1:C3")).toEqual([["#SPILL!"], ["mit"], [null]]);
    host.type(sheet, cell(1, 2), [[""]], { language: "da", validated: true });
    expect(await values(host, sheet, "C1:C3")).toEqual([["-"], ["-"], ["-"]]);
  });

  it("says in Danish what is wrong, with the rest of the column worked out", async () => {
    const { host, sheet } = opened();
    ["=NA()", "20", "9"].forEach((text, row) => {
      type(host, sheet, `A${row + 1}`, text);
    });
    type(host, sheet, "C1", "=TILSYN.PROCENT(A1:A3;18)");
    expect(await values(host, sheet, "C1:C3")).toEqual([["#VALUE!"], ["#VALUE!"], [0.5]]);
    const sentence = (row: number): string | undefined =>
      host.session.customFunctions.sentenceOf(host.session.calculation.valueAt(sheet, row, 2));
    expect([sentence(0), sentence(1)]).toEqual([
      "K er en fejlværdi (#N/A). Ret cellen.",
      "Antal opfyldte (20) er større end antal vurderede (18). Byt dem om, eller ret dem.",
    ]);
    type(host, sheet, "E1", '=TILSYN.ENIGHED("ja";"ja";"kappa")');
    expect(await values(host, sheet, "E1")).toEqual([["#N/A"]]);
  });

  it("takes an empty cell alike on the desktop and on the web", async () => {
    for (const blank of [0, null] as const) {
      const { host, sheet } = opened(new Workbook(), { ...INSTALLED, blank });
      type(host, sheet, "A1", "12-01-2026");
      type(host, sheet, "C1", '=TILSYN.FRIST(A1:A2;4;"måneder")');
      // 12 May 2026: test/deadlines/limit.test.ts.
      expect(await values(host, sheet, "C1:C2")).toEqual([[46154], [""]]);
    }
  });

  it("is refused with too few arguments, as Excel refuses it", () => {
    const { host, sheet } = opened();
    const entry = host.type(sheet, cell(0, 0), [["=TILSYN.PROCENT(1)"]], { language: "da", validated: true });
    expect(entry).toMatchObject({ taken: false, refusal: { kind: "not possible" } });
  });

  it("is in the file as Excel has it there, and comes back", async () => {
    const { host, sheet } = opened();
    type(host, sheet, "A1", "9");
    type(host, sheet, "C1", "=TILSYN.PROCENT(A1:A2;18)");
    await values(host, sheet, "C1:C2");
    const bytes = saveWorkbook(host.session);
    const { workbook, left } = openWorkbook(bytes);
    const again = workbook.sheetNamed("Kontrol")?.cell(0, 2);
    expect([again?.formula, again?.value, left]).toEqual(["TILSYN.PROCENT(A1:A2,18)", 0.5, []]);
    const back = opened(workbook);
    const sheetBack = workbook.sheetNamed("Kontrol") as Sheet;
    expect(shownOf(back.host.session.calculation.valueAt(sheetBack, 0, 2))).toBe("#BUSY!");
    expect(await values(back.host, sheetBack, "C1:C2")).toEqual([[0.5], [0]]);
    const { unzipSync, strFromU8 } = await import("fflate");
    const xml = Object.entries(unzipSync(bytes)).map(([name, part]) => (name.endsWith(".xml") ? strFromU8(part) : ""));
    expect(xml.join("")).toContain('<f t="array" ref="C1:C2">_xldudf_TILSYN_PROCENT(A1:A2,18)</f>');
  });
});

describe("in a register", () => {
  it("an outsider's formulas give the tickets of the draw and the fingerprint of the log", async () => {
    const folder = await newFolder();
    const { workbook } = openWorkbook(readFileSync(await drawnRegister(folder)));
    await fs.rm(folder, { recursive: true, force: true });
    const { host, sheet } = opened(workbook);
    const column = async (table: string, header: string): Promise<unknown[]> => {
      const found = host.workbook.tableNamed(table)!;
      const index = found.table.columns.findIndex(({ name }) => name === header);
      const data = { ...found.table.area, row: found.table.area.row + 1, rows: found.table.area.rows - 1 };
      return (await values(host, found.sheet, formatArea({ ...data, column: data.column + index, columns: 1 }))).flat();
    };
    const drawn = await column("tblUdtrukne", "Lodnummer");
    type(host, sheet, "A1", '=TILSYN.LODNUMMER("prøve";"2026-K1";2;tblUdtrukne[Sag])');
    type(host, sheet, "C1", "=TILSYN.FINGERAFTRYK(tblRamme[[Sag]:[Risiko]])");
    expect(drawn).toHaveLength(6);
    expect((await values(host, sheet, "A1:A6")).flat()).toEqual(drawn);
    expect(await column("tblLog", "Fingeraftryk")).toContain((await values(host, sheet, "C1"))[0]?.[0]);
  });
});
