/** Threads of comments and a sheet's own filter in an .xlsx file: they come back, and Microsoft's SDK finds no error. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import { validateOoxml } from "../support/validate";
import { tried } from "./conformance-sheet";

const folder = mkdtempSync(join(tmpdir(), "host-"));
afterAll(() => rmSync(folder, { recursive: true }));

const user = { name: "Ane Holm", email: "ane@example.dk" };

describe("in a file", () => {
  it("threads with replies, who wrote them and when; notes beside them; a filter and what it hides", async () => {
    const { bytes, before } = await tried(
      async ({ sheet, context, host }) => {
        sheet.getRange("A1:B4").values = [
          ["Navn", "Tal"],
          ["b", 2],
          ["a", 1],
          ["c", 3],
        ];
        sheet.comments.add("A2", "Hvorfor <b>?").replies.add("Fordi & derfor");
        sheet.comments.add("B3", "Tjek").resolved = true;
        sheet.autoFilter.apply(sheet.getRange("A1:B4"), 1, { filterOn: "TopItems", criterion1: "2" });
        const table = sheet.tables.add("D1:D1", true);
        table.name = "tblTom";
        await context.sync();
        const [only] = host.workbook.sheets;
        only!.notes = [{ row: 8, column: 0, text: "en note" }];
        return { bytes: saveWorkbook(host.session), before: only! };
      },
      { user, now: 46027.5 },
    );
    const { workbook, left } = openWorkbook(bytes);
    const [sheet] = workbook.sheets;
    expect(left).toEqual([]);
    expect(sheet!.comments).toEqual(before.comments);
    expect(sheet!.comments[0]).toMatchObject({
      author: "Ane Holm",
      email: "ane@example.dk",
      created: "2026-01-05T12:00:00.000Z",
    });
    expect(sheet!.notes).toEqual([{ row: 8, column: 0, text: "en note" }]);
    expect(sheet!.filter).toEqual(before.filter);
    expect([1, 2, 3].map((row) => sheet!.rows.get(row)?.filtered === true)).toEqual([false, true, false]);
    expect(sheet!.tables[0]).toMatchObject({ name: "tblTom", blank: true });
    const path = join(folder, "kommentarer.xlsx");
    writeFileSync(path, bytes);
    expect(await validateOoxml(path)).toEqual([]);
  });
});
