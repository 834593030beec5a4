/** Filters that are on while a command writes: hidden rows take no values, so they are off meanwhile, and on again after. */
import { describe, expect, it } from "vitest";
import type { CellValue, SheetContent } from "../../src/workbook/content";
import type { Change } from "../../src/workbook/workbook";
import { renderWorkbook } from "../../src/workbook/xlsx";
import { OpenWorkbook } from "../support/excel";
import { modelText } from "../support/model-text";
import { sheet } from "../support/workbook-sample";

function answers(...rows: readonly (readonly CellValue[])[]): SheetContent {
  return sheet("Svar", {
    blocks: [{ row: 1, column: 1, values: [["Svar"]] }],
    tables: [
      {
        name: "tblSvar",
        row: 3,
        column: 1,
        columns: [{ name: "Sag", style: { format: "@" } }, { name: "Svar" }],
        rows,
        key: ["Sag"],
        filter: true,
      },
    ],
  });
}

const FIRST = answers(["001", "ja"], ["002", "nej"], ["003", "ja"]);

/** The register with what people have beside it, chosen by as `choose` says. */
async function filtered(choose: (sheet: Excel.Worksheet) => void): Promise<OpenWorkbook> {
  const excel = new OpenWorkbook(renderWorkbook([FIRST]));
  await excel.read({ tables: ["tblSvar"], sheets: ["Svar"] });
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("Svar");
    own.getRange("E3:E6").values = [["Uge"], [1], [2], [3]];
    own.getRange("G3:G6").values = [["Navn"], ["a"], ["b"], ["c"]];
    own.tables.add("E3:E6", true).name = "tblMin";
    choose(own);
    await context.sync();
  });
  return excel;
}

const OURS = (own: Excel.Worksheet): void =>
  own.tables.getItem("tblSvar").columns.getItem("Svar").filter.applyValuesFilter(["ja"]);
const THEIRS = (own: Excel.Worksheet): void =>
  own.tables.getItem("tblMin").columns.getItem("Uge").filter.applyCustomFilter(">2");
const SHEETS = (own: Excel.Worksheet): void =>
  void own.autoFilter.apply("G3:G6", 0, { filterOn: "Values", values: ["a", "c"] });

async function filters(excel: OpenWorkbook): Promise<unknown> {
  await excel.read({ tables: [] });
  return Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("Svar");
    own.autoFilter.load("criteria");
    own.tables.load("items/name,items/autoFilter/criteria");
    const rows = Array.from({ length: 8 }, (_, index) => own.getRange(`A${index + 3}`));
    for (const row of rows) row.load("rowHidden");
    await context.sync();
    return {
      sheet: own.autoFilter.criteria.filter((each) => each !== null),
      tables: own.tables.items.map(({ name, autoFilter }) => [
        name,
        autoFilter.criteria.filter((each) => (each as unknown) !== null),
      ]),
      hidden: rows.flatMap(({ rowHidden }, index) => (rowHidden ? [index + 3] : [])),
    };
  });
}

const NOT_CHOSEN = [
  ["tblSvar", []],
  ["tblMin", []],
];
const KINDS = [
  [
    "our table's",
    OURS,
    { sheet: [], tables: [["tblSvar", [{ filterOn: "Values", values: ["ja"] }]], NOT_CHOSEN[1]], hidden: [4, 6] },
  ],
  [
    "a table's of people's beside ours",
    THEIRS,
    {
      sheet: [],
      tables: [NOT_CHOSEN[0], ["tblMin", [{ filterOn: "Custom", criterion1: ">2", operator: "And" }]]],
      hidden: [4, 5],
    },
  ],
  ["the sheet's own", SHEETS, { sheet: [{ filterOn: "Values", values: ["a", "c"] }], tables: NOT_CHOSEN, hidden: [5] }],
] as const;

const CHANGES: readonly (readonly [string, Change, readonly (readonly CellValue[])[]])[] = [
  [
    "a sheet drawn anew",
    { edits: [{ kind: "sheet", content: answers(["001", "nej"], ["003", "ja"], ["002", "nej"], ["004", "ja"]) }] },
    [
      ["001", "nej"],
      ["003", "ja"],
      ["002", "nej"],
      ["004", "ja"],
    ],
  ],
  [
    "rows added and updated",
    {
      edits: [
        { kind: "update", table: "tblSvar", rows: [{ key: { Sag: "001" }, set: { Svar: "nej" } }] },
        { kind: "append", table: "tblSvar", rows: [["004", "ja"]] },
      ],
    },
    [
      ["001", "nej"],
      ["002", "nej"],
      ["003", "ja"],
      ["004", "ja"],
    ],
  ],
];

describe.each(KINDS)("a filter that is on, %s,", (_, choose, wanted) => {
  it.each(CHANGES)("stays through %s, and no row is left out", async (__, change, rows) => {
    const excel = await filtered(choose);
    await excel.read({ tables: ["tblSvar"], sheets: ["Svar"] });
    await excel.write(change);
    const read = await excel.read({ tables: ["tblSvar"] });
    expect(read.tables["tblSvar"]?.rows).toEqual(rows);
    const now = (await filters(excel)) as typeof wanted;
    expect([now.sheet, now.tables]).toEqual([wanted.sheet, wanted.tables]);
    const ours = rows.flatMap(([, answer], index) => (answer === "nej" ? [index + 4] : []));
    expect(now.hidden).toEqual(choose === OURS ? ours : wanted.hidden);
  });

  it.each(CHANGES)("is on again after %s that was stopped anywhere", async (__, change) => {
    let writes = 1;
    for (; ; writes++) {
      const excel = await filtered(choose);
      await excel.read({ tables: ["tblSvar"], sheets: ["Svar"] });
      const before = modelText(excel.host.workbook, excel.host.session);
      excel.host.faults.failWrite(writes);
      const ended = await excel.write(change).then(
        () => "done",
        () => "stopped",
      );
      if (ended === "done") break;
      expect([writes, modelText(excel.host.workbook, excel.host.session)]).toEqual([writes, before]);
    }
    expect(writes).toBeGreaterThan(10);
  });
});
