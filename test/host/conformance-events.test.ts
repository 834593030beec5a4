/** What an add-in hears of: which event, with what in it. */
import { describe, expect, it } from "vitest";
import type { Tried } from "./conformance-sheet";
import { tried, withTable } from "./conformance-sheet";

interface Heard {
  readonly type: string;
  readonly address?: string;
  readonly changeType?: string;
  readonly details?: object;
}

type Listen = (on: Tried, hear: (event: object) => Promise<void>) => void;

function heard(listen: Listen, act: (on: Tried) => void): Promise<readonly Heard[]> {
  return tried(async (on) => {
    const events: Heard[] = [];
    withTable(on);
    on.sheet.getRange("F1").values = [[1]];
    listen(on, (event) => {
      events.push(event as Heard);
      return Promise.resolve();
    });
    await on.context.sync();
    act(on);
    await on.context.sync();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return events;
  });
}

const changes: Listen = ({ sheet }, hear) => void sheet.onChanged.add(hear);

describe("onChanged", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs and excel.changedeventdetail
  it("of one cell: before and after", async () => {
    const events = await heard(changes, ({ sheet }) => {
      sheet.getRange("F1").values = [[2]];
    });
    expect(events).toMatchObject([
      {
        changeType: "RangeEdited",
        address: "F1",
        details: { valueBefore: 1, valueAfter: 2, valueTypeBefore: "Double", valueTypeAfter: "Double" },
      },
    ]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.datachangetype
  it.each<[string, (on: Tried) => void, object]>([
    ["rows added", (on) => table(on).rows.add(undefined, [["d", 4]]), { changeType: "RowInserted", address: "A5:B5" }],
    [
      "a row of a table deleted",
      (on) => {
        table(on).rows.getItemAt(0).delete();
      },
      { changeType: "RowDeleted", address: "A2:B2" },
    ],
    ["entire rows inserted", ({ sheet }) => sheet.getRange("9:9").insert("Down"), { changeType: "RowInserted" }],
    ["cells deleted", ({ sheet }) => sheet.getRange("F1").delete("Left"), { changeType: "CellDeleted", address: "F1" }],
    ["a column's name", (on) => void (table(on).columns.getItem("Tal").name = "Antal"), { address: "B1" }],
    [
      "a column's values",
      (on) => void (table(on).columns.getItem("Tal").values = [["Tal"], [9], [9], [9]]),
      { address: "B1:B4" },
    ],
    ["a row's values", (on) => void (table(on).rows.getItemAt(0).values = [["z", 9]]), { address: "A2:B2" }],
    [
      "a link with a text",
      ({ sheet }) => void (sheet.getRange("H1").hyperlink = { address: "https://a.dk/", textToDisplay: "x" }),
      { address: "H1" },
    ],
  ])("of %s", async (_, act, event) => {
    expect(await heard(changes, act)).toMatchObject([event]);
  });

  it.each<[string, (on: Tried) => void]>([
    ["looks cleared", ({ sheet }) => sheet.getRange("F1").clear("Formats")],
    ["looks copied", ({ sheet }) => sheet.getRange("G1").copyFrom("F1", "Formats")],
  ])("not of %s", async (_, act) => {
    expect(await heard(changes, act)).toEqual([]);
  });
});

function table({ sheet }: Tried): Excel.Table {
  return sheet.tables.getItem("T");
}

describe("sheets and selections", () => {
  const sheets: Listen = ({ context }, hear) => {
    context.workbook.worksheets.onActivated.add(hear);
    context.workbook.worksheets.onDeactivated.add(hear);
  };

  // https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection (onActivated, onDeactivated)
  it("a sheet in front stays so without a word; a selection elsewhere brings its sheet to the front", async () => {
    expect(await heard(sheets, ({ sheet }) => sheet.activate())).toEqual([]);
    const events = await heard(sheets, ({ context }) => {
      context.workbook.worksheets.add("Ny").getRange("B2").select();
    });
    expect(events.map(({ type }) => type)).toEqual(["WorksheetDeactivated", "WorksheetActivated"]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.tableselectionchangedeventargs
  it("a table is told of the part selected in it, and of leaving it", async () => {
    const events = await heard(
      (on, hear) => void table(on).onSelectionChanged.add(hear),
      ({ sheet }) => {
        sheet.getRange("B3:C9").select();
        sheet.getRange("H1").select();
        sheet.getRange("H2").select();
      },
    );
    expect(events).toMatchObject([
      { isInsideTable: true, address: "B3:B4" },
      { isInsideTable: false, address: "" },
    ]);
  });
});

describe("formulas, order, comments", () => {
  it("a formula changed says which it was", async () => {
    const events = await heard(
      ({ sheet }, hear) => void sheet.onFormulaChanged.add(hear),
      ({ sheet }) => {
        sheet.getRange("F1").formulas = [["=1+1"]];
        sheet.getRange("F1").formulas = [["=2"]];
        sheet.getRange("G1").values = [[5]];
      },
    );
    expect(events).toMatchObject([
      { formulaDetails: [{ cellAddress: "F1", previousFormula: "" }] },
      { formulaDetails: [{ cellAddress: "F1", previousFormula: "=1+1" }] },
    ]);
  });

  it("rows sorted", async () => {
    const events = await heard(
      ({ sheet }, hear) => void sheet.onRowSorted.add(hear),
      (on) => {
        table(on).sort.apply([{ key: 0 }]);
      },
    );
    expect(events).toMatchObject([{ type: "WorksheetRowSorted", address: "A2:B4" }]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.commentcollection and excel.comment
  it("a comment written, answered, resolved and deleted", async () => {
    const listen: Listen = ({ sheet: { comments } }, hear) => {
      comments.onAdded.add(hear);
      comments.onChanged.add(hear);
      comments.onDeleted.add(hear);
    };
    const events = await heard(listen, ({ sheet, context }) => {
      const comment = sheet.comments.add("F1", "Hvorfor 1?");
      comment.replies.add("Fordi");
      comment.resolved = true;
      context.workbook.comments.getItemByCell("Sheet1!F1").delete();
    });
    expect(events.map(({ type, changeType }) => changeType ?? type)).toEqual([
      "CommentAdded",
      "ReplyAdded",
      "CommentResolved",
      "CommentDeleted",
    ]);
  });
});
