/** Reading an open workbook right after a change of one's own: what is fetched once more, and what is not. */
import { describe, expect, it } from "vitest";
import type { Change, Snapshot } from "../../src/workbook/workbook";
import { renderWorkbook } from "../../src/workbook/xlsx";
import { OpenWorkbook } from "../support/excel";
import { SAMPLE } from "../support/workbook-sample";

const BYTES = renderWorkbook(SAMPLE);
const REQUEST = { tables: ["tblTal", "tblLog"] };
const LOGGED: Change = { edits: [{ kind: "append", table: "tblLog", rows: [["2026-01-05", 1]] }] };

const table = (snapshot: Snapshot, name: string) => snapshot.tables[name]!;

/** Somebody types into the cell of tblTal's first row and this column. */
function typedByHand(excel: OpenWorkbook, column: number, text: string, below = 0): void {
  const found = excel.host.workbook.tableNamed("tblTal")!;
  const { row, column: first } = found.table.area;
  excel.host.edit(
    found.sheet,
    { row: row + 1 + below, column: first + column, rows: 1, columns: 1 },
    [[text]],
    "Local",
  );
}

describe("reading again after a change", () => {
  it("gives a table that the change left alone as the very same value, and the one it wrote anew", async () => {
    const excel = new OpenWorkbook(BYTES);
    const before = await excel.read(REQUEST);
    await excel.write(LOGGED);
    const after = await excel.readAgain(REQUEST);
    expect(table(after, "tblTal")).toBe(table(before, "tblTal"));
    expect(table(after, "tblLog").rows).toEqual([["2026-01-05", 1]]);
    expect(after).toEqual(await excel.read(REQUEST));
  });

  it("fetches all of it where nothing was read before, and where a change failed", async () => {
    const excel = new OpenWorkbook(BYTES);
    const first = await excel.readAgain(REQUEST);
    typedByHand(excel, 0, "9");
    excel.host.faults.refuseWrites = true;
    await expect(excel.write(LOGGED)).rejects.toThrow("host/");
    excel.host.faults.refuseWrites = false;
    const after = await excel.readAgain(REQUEST);
    expect(table(after, "tblTal").rows[0]?.[0]).toBe("9");
    expect(table(first, "tblTal").rows[0]?.[0]).not.toBe("9");
  });

  it("fetches a table that has become longer, or has another header, by hand", async () => {
    const excel = new OpenWorkbook(BYTES);
    const before = await excel.read(REQUEST);
    await excel.write(LOGGED);
    const { table: model } = excel.host.workbook.tableNamed("tblTal")!;
    model.area = { ...model.area, rows: model.area.rows + 1 };
    const longer = await excel.readAgain(REQUEST);
    expect(table(longer, "tblTal").rows).toHaveLength(table(before, "tblTal").rows.length + 1);
    typedByHand(excel, 0, "Sagen", -1);
    expect(table(await excel.readAgain(REQUEST), "tblTal").headers[0]).toBe("Sagen");
  });

  it("sees at the next reading what was typed by hand meanwhile", async () => {
    const excel = new OpenWorkbook(BYTES);
    await excel.read(REQUEST);
    await excel.write(LOGGED);
    typedByHand(excel, 0, "9");
    expect(table(await excel.read(REQUEST), "tblTal").rows[0]?.[0]).toBe("9");
  });

  it("fetches all of it where Excel waited for somebody who was typing", async () => {
    const excel = new OpenWorkbook(BYTES, {
      whenTyping: () => {
        typedByHand(excel, 0, "9");
        excel.host.faults.endCellEdit();
      },
    });
    await excel.read(REQUEST);
    excel.host.faults.beginCellEdit();
    await excel.write(LOGGED);
    expect(table(await excel.readAgain(REQUEST), "tblTal").rows[0]?.[0]).toBe("9");
  });
});
