/** What a sheet holds its cells to: names, validation, conditional formats, protection, frozen panes. */
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import { rulesAt } from "../../workbench/host/members/conditional";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";
import type { Path, RawBatch } from "./raw-batch";
import { ask, failure, send } from "./raw-batch";

function newHost(): Host {
  return new Host(new Workbook());
}

const names = (batch: RawBatch): Path => batch.workbook.property("Names");

describe("names by hand", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.nameditem: the type of the value, the address for a range
  it.each([
    ['="2026-K1"', "String", "2026-K1"],
    ["=12", "Integer", 12],
    ["=1.5", "Double", 1.5],
    ["=TRUE", "Boolean", true],
    ["=Sheet1!$A$1:$B$2", "Range", "Sheet1!$A$1:$B$2"],
    ["=1/0", "Error", "#DIV/0!"],
  ])("%s is a %s", async (formula, type, value) => {
    const [answer] = await ask(newHost(), (batch) =>
      names(batch).method("Add", "navn", formula).query("name", "type", "value", "formula", "scope", "visible"),
    );
    expect(answer).toEqual({
      _Id: "navn",
      Name: "navn",
      Type: type,
      Value: value,
      Formula: formula,
      Scope: "Workbook",
      Visible: true,
    });
  });

  it("keeps a sheet's names apart from the workbook's, and finds the sheet's first", async () => {
    const host = newHost();
    const [own, global, formula, sheet] = await ask(host, (batch) => {
      names(batch).method("Add", "svar", "=1");
      const made = batch.sheet("Sheet1").property("Names").method("Add", "svar", "=2");
      return [
        made.query("scope"),
        names(batch).item("SVAR").query("scope", "value"),
        batch
          .range("Sheet1", "A1")
          .set("Formulas", [["=svar"]])
          .query("values"),
        made.property("Worksheet").query("name"),
      ];
    });
    expect([own, global, formula, sheet]).toMatchObject([
      { Scope: "Worksheet" },
      { Scope: "Workbook", Value: 1 },
      { Values: [[2]] },
      { Name: "Sheet1" },
    ]);
  });

  it("takes a range object, and gives the range back", async () => {
    const [formula, address, none] = await ask(newHost(), (batch) => {
      const item = names(batch).method("Add", "liste", batch.range("Sheet1", "A2:A4"), "svar");
      const text = names(batch).method("Add", "tekst", '="x"');
      return [
        item.query("formula", "comment"),
        item.method("GetRange").query("address"),
        text.method("GetRangeOrNullObject").query("address"),
      ];
    });
    expect([formula, address, none]).toEqual([
      { _Id: "liste", Formula: "=Sheet1!$A$2:$A$4", Comment: "svar" },
      { Address: "Sheet1!A2:A4" },
      null,
    ]);
  });

  it.each([
    [
      "a name that is no name",
      (batch: RawBatch) => names(batch).method("Add", "to ord", "=1"),
      "InvalidArgument NamedItemCollection.add",
    ],
    [
      "a cell as a name",
      (batch: RawBatch) => names(batch).method("Add", "A1", "=1"),
      "InvalidArgument NamedItemCollection.add",
    ],
    [
      "text without =",
      (batch: RawBatch) => names(batch).method("Add", "tekst", "hej"),
      "InvalidArgument NamedItemCollection.add",
    ],
    [
      "a name there is",
      (batch: RawBatch) => [names(batch).method("Add", "a", "=1"), names(batch).method("Add", "A", "=2")],
      "ItemAlreadyExists NamedItemCollection.add",
    ],
    [
      "a name there is not",
      (batch: RawBatch) => names(batch).item("ingen"),
      "ItemNotFound NamedItemCollection.getItem",
    ],
    [
      "a range of a text",
      (batch: RawBatch) => names(batch).method("Add", "t", '="x"').method("GetRange"),
      "InvalidReference NamedItem.getRange",
    ],
  ])("refuses %s", async (_, build, expected) => {
    expect(await failure(newHost(), build)).toBe(expected);
  });

  it("is changed and deleted", async () => {
    const host = newHost();
    const [changed, count] = await ask(host, (batch) => {
      const item = names(batch).method("Add", "a", "=1").set("Formula", "=2").set("Visible", false);
      const query = item.query("value", "visible");
      item.call("Delete");
      return [query, names(batch).call("GetCount")];
    });
    expect([changed, count]).toEqual([{ _Id: "a", Value: 2, Visible: false }, 0]);
  });
});

describe("validation by hand", () => {
  const rule = (batch: RawBatch, address: string): Path => batch.range("Sheet1", address).property("DataValidation");
  const list = (source: string): object => ({ list: { inCellDropDown: true, source } });

  it("lists by a defined name, with messages", async () => {
    const [answer] = await ask(newHost(), (batch) => {
      names(batch).method("Add", "liste", batch.range("Sheet1", "D1:D3"));
      const validation = rule(batch, "A1:A9").set("Rule", list("=liste"));
      validation.set("ErrorAlert", { title: "Nej", message: "Vælg fra listen", showAlert: true, style: "Stop" });
      validation.set("Prompt", { title: "Svar", message: "Vælg", showPrompt: true }).set("IgnoreBlanks", false);
      return rule(batch, "A3").query("type", "rule", "errorAlert", "prompt", "ignoreBlanks");
    });
    expect(answer).toEqual({
      Type: "List",
      Rule: list("=liste"),
      IgnoreBlanks: false,
      ErrorAlert: { title: "Nej", message: "Vælg fra listen", showAlert: true, style: "Stop" },
      Prompt: { title: "Svar", message: "Vælg", showPrompt: true },
    });
  });

  it("cuts areas where rules change, and says where they differ", async () => {
    const [middle, mixed, none, cleared] = await ask(newHost(), (batch) => {
      rule(batch, "A1:A9").set("Rule", list("ja,nej"));
      rule(batch, "A4:A5").set("Rule", { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } });
      const answers = [
        rule(batch, "A4").query("type"),
        rule(batch, "A1:A9").query("type", "rule"),
        rule(batch, "B1").query("type", "rule"),
      ];
      rule(batch, "A1:A3").call("Clear");
      return [...answers, rule(batch, "A1:A3").query("type")];
    });
    expect([middle, mixed, none, cleared]).toEqual([
      { Type: "WholeNumber" },
      { Type: "Inconsistent", Rule: null },
      { Type: "None", Rule: {} },
      { Type: "None" },
    ]);
  });

  // https://github.com/OfficeDev/office-js/issues/2128
  it.each([
    ["a typed list above 255 characters", list("x,".repeat(128)), "InvalidArgument DataValidation.rule"],
    ["a name there is not", list("=findesikke"), "InvalidArgument DataValidation.rule"],
    ["two kinds at once", { ...list("a,b"), custom: { formula: "=TRUE" } }, "InvalidArgument DataValidation.rule"],
    [
      "a formula this host cannot read",
      { custom: { formula: "=VLOOKUP(1,A1:B2,2)" } },
      "ApiNotFound DataValidation.rule",
    ],
  ])("refuses %s", async (_, value, expected) => {
    expect(await failure(newHost(), (batch) => rule(batch, "A1").set("Rule", value))).toBe(expected);
  });

  it("does not hold the API's own writes to the rule", async () => {
    const host = newHost();
    const [answer] = await ask(host, (batch) => {
      rule(batch, "A1").set("Rule", list("ja,nej"));
      return batch
        .range("Sheet1", "A1")
        .set("Values", [["måske"]])
        .query("values");
    });
    expect(answer).toEqual({ Values: [["måske"]] });
  });
});

describe("conditional formats by hand", () => {
  const formats = (batch: RawBatch, address: string): Path =>
    batch.range("Sheet1", address).property("ConditionalFormats");
  function addRule(batch: RawBatch, address: string, formula: string, stop = false): Path {
    const made = formats(batch, address).method("Add", "Custom").set("StopIfTrue", stop);
    made.property("Custom").property("Rule").set("Formula", formula);
    return made;
  }

  // "Adds a new conditional format to the collection at the first/top priority."
  it("puts each new rule first, and moves priorities", async () => {
    const [before, after, count] = await ask(newHost(), (batch) => {
      addRule(batch, "A1:A9", '=$A1="x"');
      const second = addRule(batch, "A1:A9", '=$A1="y"', true);
      const query = formats(batch, "A5").query(
        "items/priority",
        "items/stopIfTrue",
        "items/type",
        "items/custom/rule/formula",
      );
      second.set("Priority", -1);
      return [
        query,
        formats(batch, "A1").query("items/custom/rule/formula"),
        formats(batch, "A1:B99").call("GetCount"),
      ];
    });
    expect(before).toMatchObject({
      _Items: [
        { Priority: 0, StopIfTrue: true, Type: "Custom", Custom: { Rule: { Formula: '=$A1="y"' } } },
        { Priority: 1, Custom: { Rule: { Formula: '=$A1="x"' } } },
      ],
    });
    expect(after).toMatchObject({
      _Items: [{ Custom: { Rule: { Formula: '=$A1="x"' } } }, { Custom: { Rule: { Formula: '=$A1="y"' } } }],
    });
    expect(count).toBe(2);
  });

  it("works rules out cell by cell, and stops where told", async () => {
    const host = newHost();
    await send(host, (batch) => {
      batch.range("Sheet1", "A1:B3").set("Values", [
        ["ja", 1],
        ["nej", 2],
        ["", 3],
      ]);
      addRule(batch, "A1:B3", "=$B1>1").property("Custom").property("Format").property("Font").set("Bold", true);
      addRule(batch, "A1:B3", '=$A1="nej"', true)
        .property("Custom")
        .property("Format")
        .property("Fill")
        .set("Color", "#DDDDDD");
    });
    const sheet = host.workbook.sheets[0]!;
    const at = (row: number, column: number): (string | boolean | null)[] =>
      rulesAt(sheet, row, column, host.session).map((rule) => rule.look.fill ?? rule.look.bold);
    expect([at(0, 0), at(1, 0), at(1, 1), at(2, 1), at(3, 0)]).toEqual([[], ["#DDDDDD"], ["#DDDDDD"], [true], []]);
  });

  it.each([
    [
      "another kind",
      (batch: RawBatch) => formats(batch, "A1").method("Add", "DataBar"),
      "ApiNotFound ConditionalFormatCollection.add",
    ],
    [
      "a structured reference",
      (batch: RawBatch) => addRule(batch, "A1", "=tblX[Nr]>1"),
      "InvalidArgument ConditionalFormatRule.formula",
    ],
    [
      "a rule without =",
      (batch: RawBatch) => addRule(batch, "A1", "A1>1"),
      "InvalidArgument ConditionalFormatRule.formula",
    ],
    [
      "a rule deleted",
      (batch: RawBatch) => {
        const made = addRule(batch, "A1", "=TRUE");
        made.call("Delete");
        made.method("GetRange");
      },
      "ItemNotFound ConditionalFormat.getRange",
    ],
  ])("refuses %s", async (_, build, expected) => {
    expect(await failure(newHost(), build)).toBe(expected);
  });
});

describe("protection by hand", () => {
  /** B2 unlocked, the sheet protected with these options. */
  async function protectedHost(options: object = {}): Promise<Host> {
    const host = newHost();
    await send(host, (batch) => {
      batch.range("Sheet1", "A1:B2").set("Values", [
        ["Nr", "Svar"],
        [1, ""],
      ]);
      batch.range("Sheet1", "B2").property("Format").property("Protection").set("Locked", false);
      batch.sheet("Sheet1").property("Protection").call("Protect", options);
    });
    return host;
  }

  it("says what is allowed", async () => {
    const [answer] = await ask(await protectedHost({ allowSort: true, selectionMode: "Unlocked" }), (batch) =>
      batch.sheet("Sheet1").property("Protection").query(),
    );
    expect(answer).toMatchObject({
      Protected: true,
      Options: { allowSort: true, allowAutoFilter: false, selectionMode: "Unlocked" },
    });
  });

  it("lets unlocked cells be written", async () => {
    const [answer] = await ask(await protectedHost(), (batch) =>
      batch
        .range("Sheet1", "B2")
        .set("Values", [["ja"]])
        .query("values"),
    );
    expect(answer).toEqual({ Values: [["ja"]] });
  });

  const format = (batch: RawBatch): Path => batch.range("Sheet1", "B2").property("Format");
  it.each([
    ["a locked cell", (batch: RawBatch) => batch.range("Sheet1", "A1:B2").set("Values", "x"), "Range.values"],
    ["clearing it", (batch: RawBatch) => batch.range("Sheet1", "A1").call("Clear"), "Range.clear"],
    ["looks", (batch: RawBatch) => format(batch).property("Font").set("Bold", true), "RangeFont.bold"],
    ["number formats", (batch: RawBatch) => batch.range("Sheet1", "B2").set("NumberFormat", "@"), "Range.numberFormat"],
    ["widths", (batch: RawBatch) => format(batch).set("ColumnWidth", 50), "RangeFormat.columnWidth"],
    ["heights", (batch: RawBatch) => format(batch).set("RowHeight", 50), "RangeFormat.rowHeight"],
    [
      "unlocking",
      (batch: RawBatch) => format(batch).property("Protection").set("Locked", true),
      "FormatProtection.locked",
    ],
    ["merging", (batch: RawBatch) => batch.range("Sheet1", "B2:C2").call("Merge"), "Range.merge"],
    [
      "a table",
      (batch: RawBatch) => batch.sheet("Sheet1").property("Tables").method("Add", "A1:B2", true),
      "TableCollection.add",
    ],
    [
      "validation",
      (batch: RawBatch) =>
        batch
          .range("Sheet1", "B2")
          .property("DataValidation")
          .set("Rule", { custom: { formula: "=TRUE" } }),
      "DataValidation.rule",
    ],
    [
      "a conditional format",
      (batch: RawBatch) => batch.range("Sheet1", "B2").property("ConditionalFormats").method("Add", "Custom"),
      "ConditionalFormatCollection.add",
    ],
    [
      "a link",
      (batch: RawBatch) => batch.range("Sheet1", "B2").set("Hyperlink", { documentReference: "A1" }),
      "Range.hyperlink",
    ],
    [
      "a page break",
      (batch: RawBatch) => batch.sheet("Sheet1").property("HorizontalPageBreaks").method("Add", "A2"),
      "PageBreakCollection.add",
    ],
    // https://github.com/OfficeDev/office-js/issues/6784
    [
      "protecting again",
      (batch: RawBatch) => batch.sheet("Sheet1").property("Protection").call("Protect", {}),
      "WorksheetProtection.protect",
    ],
  ])("refuses %s with AccessDenied", async (_, build, place) => {
    expect(await failure(await protectedHost(), build)).toBe(`AccessDenied ${place}`);
  });

  it.each([
    ["allowFormatCells", (batch: RawBatch) => format(batch).property("Font").set("Bold", true)],
    ["allowFormatColumns", (batch: RawBatch) => format(batch).set("ColumnWidth", 50)],
    ["allowFormatRows", (batch: RawBatch) => format(batch).set("RowHeight", 50)],
    [
      "allowInsertHyperlinks",
      (batch: RawBatch) => batch.range("Sheet1", "B2").set("Hyperlink", { documentReference: "A1" }),
    ],
  ])("lets through what %s allows", async (option, build) => {
    await send(await protectedHost({ [option]: true }), build);
  });

  it("is taken off with its password only, and not twice", async () => {
    const host = newHost();
    const unprotect = (password: string | null) => (batch: RawBatch) =>
      batch.sheet("Sheet1").property("Protection").call("Unprotect", password);
    await send(host, (batch) => batch.sheet("Sheet1").property("Protection").call("Protect", null, "hemmelig"));
    expect(await failure(host, unprotect("forkert"))).toBe("AccessDenied WorksheetProtection.unprotect");
    await send(host, unprotect("hemmelig"));
    expect(await failure(host, unprotect(null))).toBe("AccessDenied WorksheetProtection.unprotect");
  });
});

describe("frozen panes by hand", () => {
  const panes = (batch: RawBatch): Path => batch.sheet("Sheet1").property("FreezePanes");

  it.each([
    ["rows", (batch: RawBatch) => panes(batch).call("FreezeRows", 2), "Sheet1!1:2"],
    ["columns", (batch: RawBatch) => panes(batch).call("FreezeColumns", 1), "Sheet1!A:A"],
    ["both", (batch: RawBatch) => panes(batch).call("FreezeAt", "A1:B3"), "Sheet1!A1:B3"],
    ["rows by a range", (batch: RawBatch) => panes(batch).call("FreezeAt", batch.range("Sheet1", "1:4")), "Sheet1!1:4"],
  ])("freezes %s", async (_, freeze, address) => {
    const [where, after] = await ask(newHost(), (batch) => {
      freeze(batch);
      const query = panes(batch).method("GetLocationOrNullObject").query("address");
      panes(batch).call("Unfreeze");
      return [query, panes(batch).method("GetLocationOrNullObject").query("address")];
    });
    expect([where, after]).toEqual([{ Address: address }, null]);
  });

  it("refuses what does not begin at A1, and finds nothing where nothing is frozen", async () => {
    expect(await failure(newHost(), (batch) => panes(batch).call("FreezeAt", "B2:C3"))).toBe(
      "ApiNotFound WorksheetFreezePanes.freezeAt",
    );
    expect(await failure(newHost(), (batch) => panes(batch).method("GetLocation"))).toBe(
      "ItemNotFound WorksheetFreezePanes.getLocation",
    );
  });
});

describe("the client", () => {
  it("sets names, drop-downs, rules, protection and panes", async () => {
    const host = newHost();
    const found = await connect(host).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("D1:D2").values = [["ja"], ["nej"]];
      context.workbook.names.add("svar", sheet.getRange("D1:D2"));
      sheet.names.add("tilsyn", '="2026-K1"');
      const cells = sheet.getRange("A1:A5");
      cells.dataValidation.rule = { list: { inCellDropDown: true, source: "=svar" } };
      cells.dataValidation.errorAlert = { title: "Nej", message: "Vælg", showAlert: true, style: "Stop" };
      const rule = cells.conditionalFormats.add("Custom");
      rule.custom.rule.formula = '=$A1="nej"';
      rule.custom.format.fill.color = "#CCCCCC";
      rule.stopIfTrue = true;
      cells.format.protection.locked = false;
      sheet.freezePanes.freezeRows(1);
      sheet.protection.protect({ allowFormatColumns: true, allowAutoFilter: true });
      await context.sync();
      cells.conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
      cells.dataValidation.load("type,rule");
      sheet.names.load("items/name,items/value");
      sheet.protection.load("protected,options");
      const name = context.workbook.names.getItemOrNullObject("svar").load("value");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return {
        rules: cells.conditionalFormats.items.map((each) => [each.type, each.priority, each.stopIfTrue]),
        validation: [cells.dataValidation.type, cells.dataValidation.rule],
        names: sheet.names.items.map((each) => [each.name, each.value as string]),
        name: name.value as string,
        guarded: [sheet.protection.protected, sheet.protection.options.allowFormatColumns],
        frozen: frozen.address,
      };
    });
    expect(found).toEqual({
      rules: [["Custom", 0, true]],
      validation: ["List", { list: { inCellDropDown: true, source: "=svar" } }],
      names: [["tilsyn", "2026-K1"]],
      name: "Sheet1!$D$1:$D$2",
      guarded: [true, true],
      frozen: "Sheet1!1:1",
    });
  });

  it("is refused by protection with a code", async () => {
    const host = newHost();
    const refused = connect(host).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: "AccessDenied", debugInfo: { errorLocation: "Range.values" } });
  });
});
