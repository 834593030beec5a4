/** What a person does to a sheet otherwise than by typing is refused whole, and taken back whole. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { region } from "../../src/workbook/address";
import { renderWorkbook } from "../../src/workbook/xlsx";
import type { Area } from "../../workbench/host/area";
import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "../../workbench/host/area";
import { Failure } from "../../workbench/host/failure";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import { changeLook } from "../../workbench/host/formatting";
import { Host } from "../../workbench/host/host";
import { deleteAt, insertAt } from "../../workbench/host/lines";
import { withTrait } from "../../workbench/host/look";
import type { Sheet } from "../../workbench/host/model";
import type { Session } from "../../workbench/host/session";
import { sheet as described } from "../support/workbook-sample";

const rows = (row: number, count: number): Area => ({ row, rows: count, column: 0, columns: MAX_COLUMNS });
const columns = (column: number, count: number): Area => ({ row: 0, rows: MAX_ROWS, column, columns: count });

const WORKS: readonly (readonly [string, (sheet: Sheet, session: Session) => void])[] = [
  ["rows inserted", (sheet, session) => insertAt(sheet, rows(1, 2), "Down", session)],
  ["rows deleted", (sheet, session) => deleteAt(sheet, rows(0, 40), "Up", session)],
  ["columns inserted", (sheet, session) => insertAt(sheet, columns(1, 1), "Right", session)],
  ["columns deleted", (sheet, session) => deleteAt(sheet, columns(0, 2), "Left", session)],
  ["a row in bold", (sheet) => changeLook(sheet, rows(3, 1), (look) => withTrait(look, "bold", true))],
  ["a yellow sheet", (sheet) => changeLook(sheet, WHOLE_SHEET, (look) => withTrait(look, "fill", "#FFFF00"))],
  [
    "something that fails half way",
    (sheet, session) => {
      deleteAt(sheet, rows(2, 3), "Up", session);
      throw new Failure("GeneralException", "half way");
    },
  ],
];

const cells = (column: number) => ({ region: region(1, column, 2, 1) });
const FILES: readonly (readonly [string, Uint8Array])[] = [
  ["a register", readFileSync("test/data/0.1.0/register.xlsx")],
  [
    "a chart over its cells",
    renderWorkbook([
      described("Ark1", {
        blocks: [
          { row: 1, column: 1, values: [["uge 1", 0.5] as const, ["uge 2", 1] as const].map((row) => [...row]) },
        ],
        charts: [
          {
            name: "a",
            kind: "line",
            title: "Rettidige",
            description: "Uge for uge",
            axis: "percent",
            categories: cells(1),
            series: [{ name: "Nord", values: cells(2) }],
            place: region(5, 1, 12, 4),
          },
        ],
      }),
    ]),
  ],
];

describe.each(FILES)("%s", (_, file) => {
  it.each(WORKS)("%s, on every sheet", (what, work) => {
    const { workbook } = openWorkbook(file);
    const host = new Host(workbook);
    for (const sheet of workbook.sheets) sheet.protection = null;
    // Part by part: the package says when it was made.
    const saved = (): string =>
      JSON.stringify(
        Object.entries(unzipSync(saveWorkbook(host.session))).map(([name, part]) => [name, strFromU8(part)]),
      );
    const was = saved();
    const refused: string[] = [];
    for (const [index, sheet] of workbook.sheets.entries()) {
      try {
        const undo = host.change(sheet, (session) => work(sheet, session));
        if (index === 0) expect(saved() === was, "something is done").toBe(false);
        undo();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        refused.push(sheet.name);
      }
    }
    expect(saved() === was, "all is as it was").toBe(true);
    expect(refused.length === workbook.sheets.length, refused.join()).toBe(what.startsWith("something that fails"));
  });
});
