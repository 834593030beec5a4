/** Validation as set, read back and met; what clearing takes; what copying brings. */
import { describe, expect, it } from "vitest";
import { refusal, tried } from "./conformance-sheet";
import type { Tried } from "./conformance-sheet";

describe("validation rules", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.basicdatavalidation ("it will always be returned as an Excel
  // formula"), excel.datetimedatavalidation (ISO8601)
  it.each([
    [
      { wholeNumber: { formula1: 1, operator: "GreaterThan" } },
      { wholeNumber: { formula1: "=1", operator: "GreaterThan" } },
    ],
    [
      { date: { formula1: "2026-01-05", formula2: "2026-12-31", operator: "Between" } },
      { date: { formula1: "=46027", formula2: "=46387", operator: "Between" } },
    ],
    [{ time: { formula1: "10:30", operator: "LessThan" } }, { time: { formula1: "=0.4375", operator: "LessThan" } }],
    [
      { textLength: { formula1: "=A9", operator: "EqualTo" } },
      { textLength: { formula1: "=A9", operator: "EqualTo" } },
    ],
  ])("%j", async (set, read) => {
    const found = await tried(async ({ sheet, context }) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = set as Excel.DataValidationRule;
      dataValidation.load("rule");
      await context.sync();
      return dataValidation.rule;
    });
    expect(found).toEqual(read);
  });

  it.each([
    ["no operator", { wholeNumber: { formula1: 1 } }],
    ["no second limit", { wholeNumber: { formula1: 1, operator: "Between" } }],
    ["a word for an operator", { wholeNumber: { formula1: 1, operator: "Above" } }],
    ["a word for a limit", { wholeNumber: { formula1: "abc", operator: "EqualTo" } }],
    ["a day that is none", { date: { formula1: "2026-02-31", operator: "EqualTo" } }],
  ])("refused: %s", async (_, rule) => {
    const code = await refusal(({ sheet }) => {
      sheet.getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
    });
    expect(code).toBe("InvalidArgument");
  });

  it("a list given as a range stands still over all cells it is for", async () => {
    const choices = await tried(async ({ sheet, context, host }) => {
      sheet.getRange("C1:C2").values = [["ja"], ["nej"]];
      sheet.getRange("A1:A3").dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange("C1:C2") },
      };
      await context.sync();
      const { choicesAt } = await import("../../workbench/host/validity");
      const { ENGLISH } = await import("../../workbench/host/locale");
      return [0, 1, 2].map((row) => choicesAt(host.workbook.active, row, 0, host.session, ENGLISH));
    });
    expect(choices).toEqual([
      ["ja", "nej"],
      ["ja", "nej"],
      ["ja", "nej"],
    ]);
  });

  const typed = (rule: Excel.DataValidationRule, text: string, at = 0): Promise<boolean> =>
    tried(async ({ sheet, context, host }) => {
      sheet.getRange("A1:A9").dataValidation.rule = rule;
      await context.sync();
      const area = { row: at, column: 0, rows: 1, columns: 1 };
      return host.type(host.workbook.active, area, [[text]], { language: "en", validated: true }).taken;
    });

  // https://support.microsoft.com/office/apply-data-validation-to-cells-29fecbcc-d1b9-42c1-9d76-eff3ce5f7249 (custom formula)
  it.each([
    [{ custom: { formula: "=LEN(A1)=3" } }, "abc", 0, true],
    [{ custom: { formula: "=LEN(A1)=3" } }, "abcd", 0, false],
    [{ custom: { formula: "=COUNTIF($A$1:$A$9,A1)=1" } }, "x", 4, true],
    [{ custom: { formula: "=A1>5" } }, "7", 3, true],
    [{ custom: { formula: "=A1>5" } }, "3", 3, false],
    [{ date: { formula1: "2026-01-05", operator: "GreaterThan" } }, "2026-01-06", 0, true],
    [{ date: { formula1: "2026-01-05", operator: "GreaterThan" } }, "2026-01-04", 0, false],
  ])("%j asked of %s typed in row %i", async (rule, text, row, taken) => {
    expect(await typed(rule as Excel.DataValidationRule, text, row)).toBe(taken);
  });

  it("says whether what stands is valid, and where rules differ", async () => {
    const found = await tried(async ({ sheet, context }) => {
      sheet.getRange("A1:A3").values = [[99], [3], [""]];
      sheet.getRange("A1:A2").dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 5, operator: "Between" },
      };
      sheet.getRange("A3").dataValidation.rule = { custom: { formula: "=TRUE" } };
      const asked = ["A1", "A2", "A1:A2", "A2:A3", "A3:A4"].map((address) => sheet.getRange(address).dataValidation);
      for (const each of asked) each.load("valid,type");
      await context.sync();
      return asked.map(({ valid, type }) => [valid, type]);
    });
    expect(found).toEqual([
      [false, "WholeNumber"],
      [true, "WholeNumber"],
      [null, "WholeNumber"],
      [true, "Inconsistent"],
      [true, "MixedCriteria"],
    ]);
  });
});

/** A1:C3 with a value, look, link, rule, validation and merge of its own. */
function dressed({ sheet }: Tried): void {
  sheet.getRange("A1:A3").values = [["x"], ["y"], ["z"]];
  sheet.getRange("A1").hyperlink = { address: "https://a.dk/", textToDisplay: "x" };
  sheet.getRange("A1:A3").format.fill.color = "LightGreen";
  const rule = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
  rule.custom.rule.formula = '=$A1="y"';
  sheet.getRange("A1:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y,z" } };
  sheet.getRange("B1:C1").merge();
}

async function standing({ sheet, context }: Tried, address: string): Promise<readonly unknown[]> {
  const range = sheet.getRange(address);
  range.load("values,hyperlink,format/fill/color,dataValidation/type");
  const rules = range.conditionalFormats.getCount();
  await context.sync();
  return [
    (range.values as unknown[][])[0]![0],
    (range.hyperlink as Excel.RangeHyperlink | null)?.address ?? null,
    range.format.fill.color,
    range.dataValidation.type,
    rules.value,
  ];
}

describe("what clearing takes", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.clearapplyto
  it.each([
    ["Contents", ["", "https://a.dk/", "#90EE90", "List", 1]],
    ["Formats", ["x", "https://a.dk/", "#FFFFFF", "List", 0]],
    ["Hyperlinks", ["x", null, "#90EE90", "List", 1]],
    ["RemoveHyperlinks", ["x", null, "#FFFFFF", "List", 1]],
    ["All", ["", null, "#FFFFFF", "None", 0]],
  ] as const)("%s", async (what, left) => {
    const found = await tried(async (on) => {
      dressed(on);
      on.sheet.getRange("A1").clear(what);
      return [await standing(on, "A1"), await standing(on, "A2")];
    });
    expect(found).toEqual([left, ["y", null, "#90EE90", "List", 1]]);
  });

  it("a rule cut in its beginning still asks each cell of its own row", async () => {
    const holding = await tried(async (on) => {
      dressed(on);
      on.sheet.getRange("A1").clear();
      await on.context.sync();
      const { rulesAt } = await import("../../workbench/host/members/conditional");
      return [0, 1, 2].map((row) => rulesAt(on.host.workbook.active, row, 0, on.host.session).length);
    });
    expect(holding).toEqual([0, 1, 0]);
  });
});

describe("what copying brings", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.rangecopytype
  it.each([
    ["All", ["x", "https://a.dk/", "#90EE90", "List", 1]],
    ["Formats", ["", null, "#90EE90", "None", 1]],
    ["Values", ["x", null, "#FFFFFF", "None", 0]],
    ["Formulas", ["x", null, "#FFFFFF", "None", 0]],
  ] as const)("%s", async (what, brought) => {
    const found = await tried(async (on) => {
      dressed(on);
      on.sheet.getRange("A10").copyFrom("A1", what);
      return standing(on, "A10");
    });
    expect(found).toEqual(brought);
  });

  it("merged cells; rows and columns exchanged; only what a filter shows; a whole table as another", async () => {
    const found = await tried(async (on) => {
      dressed(on);
      on.sheet.getRange("E5").copyFrom("A1:C1");
      const merged = on.sheet.getRange("E5:G5").getMergedAreasOrNullObject();
      merged.load("address");
      on.sheet.getRange("A20:C20").formulas = [[1, 2, "=A20+B20"]];
      on.sheet.getRange("E20").copyFrom("A20:C20", "All", false, true);
      on.sheet.getRange("J1:J4").values = [["n"], ["a"], ["b"], ["c"]];
      const table = on.sheet.tables.add("J1:J4", true);
      on.sheet.getRange("N1").copyFrom("J1:J4");
      table.columns.getItemAt(0).filter.applyValuesFilter(["a", "c"]);
      on.sheet.getRange("L11").copyFrom("J1:J4", "Values");
      on.sheet.tables.load("items/name");
      await on.context.sync();
      return [
        merged.address,
        await on.read("E20:E22", "formulas"),
        await on.read("L11:L14", "values"),
        on.sheet.tables.items.length,
      ];
    });
    expect(found).toEqual(["Sheet1!F5:G5", [[1], [2], ["=E20+E21"]], [["n"], ["a"], ["c"], [""]], 2]);
  });
});
