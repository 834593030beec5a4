/** The request protocol on batches written out by hand, and once more through Microsoft's client. */
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";
import { ask, failure, RawBatch, respond, send } from "./raw-batch";

function newHost(): Host {
  return new Host(new Workbook());
}

describe("a batch by hand", () => {
  it("writes values and reads them back with looks, in wire names", async () => {
    const [answer] = await ask(newHost(), (batch) => {
      const range = batch.range("Sheet1", "A1:B2").set("Values", [
        [1, 2],
        [3, 4],
      ]);
      return range.query("values", "format/fill/color", "format/font/bold");
    });
    expect(answer).toEqual({
      Values: [
        [1, 2],
        [3, 4],
      ],
      Format: { Fill: { Color: "#FFFFFF" }, Font: { Bold: false } },
    });
  });

  it("answers a retrieval in camel case", async () => {
    const [answer] = await ask(newHost(), (batch) => batch.workbook.property("Worksheets").queryAsJson("name"));
    expect(answer).toEqual({ items: [{ id: "{00000000-0001-0000-0000-000000000001}", name: "Sheet1", _Index: 0 }] });
  });

  it("gives collections as items with ids and places, from Skip on, at most Top", async () => {
    const host = newHost();
    await send(host, (batch) =>
      ["B", "C"].forEach((name) => batch.workbook.property("Worksheets").method("Add", name)),
    );
    const [answer] = await ask(host, (batch) => {
      const sheets = batch.workbook.property("Worksheets");
      return batch.act(2, sheets.id, { QueryInfo: { Select: ["items/name"], Skip: 1, Top: 1 } });
    });
    expect(answer).toEqual({ _Items: [{ Id: "{00000000-0001-0000-0000-000000000002}", Name: "B", _Index: 1 }] });
  });

  it("takes an update's properties in camel case", async () => {
    const [answer] = await ask(newHost(), (batch) => {
      const font = batch.range("Sheet1", "A1").property("Format").property("Font").update({ bold: true, size: 14 });
      return font.query("bold", "size");
    });
    expect(answer).toEqual({ Bold: true, Size: 14 });
  });

  it("walks each path once: a sheet added is one sheet, however often it is used", async () => {
    const host = newHost();
    await send(host, (batch) =>
      batch.workbook.property("Worksheets").method("Add", "New").set("TabColor", "#FF0000").set("Visibility", "Hidden"),
    );
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "New"]);
  });

  it("stops at the first failure, says where, and keeps what went before", async () => {
    const host = newHost();
    const response = await respond(host, (batch) => {
      batch.range("Sheet1", "A1").set("Values", [["done"]]);
      batch.sheet("Nowhere");
      batch.range("Sheet1", "A2").set("Values", [["never"]]);
    });
    expect(response.Error).toEqual({
      Code: "ItemNotFound",
      Message: "The requested resource doesn't exist.",
      Location: "WorksheetCollection.getItem",
      ActionIndex: 7,
    });
    expect(response.Results).toBeUndefined();
    expect(response.ProcessedResults?.Results).toHaveLength(7);
    expect(host.workbook.sheets[0]?.cell(0, 0)?.value).toBe("done");
    expect(host.workbook.sheets[0]?.cell(1, 0)).toBeUndefined();
  });

  it("answers null for a null object, and for whatever is got from it", async () => {
    const [sheet, range, method] = await ask(newHost(), (batch) => {
      const none = batch.workbook.property("Worksheets").method("GetItemOrNullObject", "Nowhere");
      const inside = none.method("GetRange", "A1");
      return [none.query("name"), inside.query("values"), inside.call("Clear")];
    });
    expect([sheet, range, method]).toEqual([null, null, { _IsNull: true }]);
  });

  it("counts traces", async () => {
    const batch = new RawBatch();
    const id = batch.act(5, 0, { Name: "Trace" });
    const response = JSON.parse((await newHost().answer(batch.body())).body) as object;
    expect(response).toEqual({ Results: [{ ActionId: id, Value: null }], TraceIds: [id] });
  });

  it("keeps a range by reference, until it is let go", async () => {
    const host = newHost();
    const batch = new RawBatch();
    const range = batch.range("Sheet1", "B2");
    range.call("_KeepReference");
    batch.act(1, range.id, {});
    const kept = JSON.parse((await host.answer(batch.body())).body) as {
      readonly Results: readonly { readonly Value: { readonly _ReferenceId?: string } | null }[];
    };
    const reference = kept.Results.at(-1)?.Value?._ReferenceId;
    expect(reference).toBe("ref-1");
    const [found] = await ask(host, (later) => later.path(6, "ref-1").query("address"));
    expect(found).toEqual({ _ReferenceId: "ref-1", Address: "Sheet1!B2" });
    await send(host, (later) => later.workbook.call("_RemoveReference", "ref-1"));
    expect(await failure(host, (later) => later.path(6, "ref-1"))).toBe("InvalidObjectPath null");
  });

  it("keeps references by itself where the run asks for it, but not for untracked paths", async () => {
    const host = newHost();
    const batch = new RawBatch();
    batch.range("Sheet1", "A1");
    const untracked = batch.range("Sheet1", "A2");
    Object.assign(batch.paths[untracked.id]!, { D: true });
    await host.answer(batch.body({ AutoKeepReference: true }));
    expect(host.session.references.count).toBe(1);
  });

  it("reads objects among arguments, and inside plain ones", async () => {
    const host = newHost();
    const [rule] = await ask(host, (batch) => {
      const source = batch.range("Sheet1", "D1:D3");
      const validation = batch.range("Sheet1", "A1").property("DataValidation");
      validation.set("Rule", { list: { inCellDropDown: true, source: { _ObjectPathId: source.id } } });
      batch.range("Sheet1", "B1").method("GetBoundingRect", source);
      return [validation.query("rule")];
    });
    expect(rule).toEqual({ Rule: { list: { inCellDropDown: true, source: "=Sheet1!$D$1:$D$3" } } });
  });

  it("finds out that something changed since (EnsureUnchanged)", async () => {
    const unchanged = (batch: RawBatch, name: string): unknown =>
      batch.act(8, batch.sheet("Sheet1").id, { ObjectState: { name } });
    expect((await respond(newHost(), (batch) => unchanged(batch, "Sheet1"))).Error).toBeUndefined();
    expect(await failure(newHost(), (batch) => unchanged(batch, "Ark1"))).toBe("Conflict Worksheet.name");
  });

  it("accepts the service the client makes at boot, and no other", async () => {
    expect(
      (await respond(newHost(), (batch) => batch.path(2, "Microsoft.InternalService.AddinInternalService"))).Error,
    ).toBeUndefined();
    expect(await failure(newHost(), (batch) => batch.path(2, "Microsoft.Something"))).toBe("ApiNotFound null");
  });

  it.each([
    [
      "a method",
      (batch: RawBatch) => batch.range("Sheet1", "A1").call("FlashFill"),
      "Range.flashFill is not implemented by this host",
    ],
    [
      "an object",
      (batch: RawBatch) => batch.sheet("Sheet1").property("Shapes"),
      "Worksheet.shapes is not implemented by this host",
    ],
    [
      "a property asked for",
      (batch: RawBatch) => batch.range("Sheet1", "A1").query("hasSpill"),
      "Range.hasSpill is not implemented by this host",
    ],
    [
      "a property set",
      (batch: RawBatch) => batch.range("Sheet1", "A1").set("FormulasLocal", [["=1"]]),
      "Range.formulasLocal is not implemented by this host",
    ],
    [
      "an action",
      (batch: RawBatch) => batch.act(6, batch.workbook.id, {}),
      "the action type 6 is not implemented by this host",
    ],
  ])("says loudly that it lacks %s", async (_, build, message) => {
    const { Error: error } = await respond(newHost(), build);
    expect(error).toMatchObject({ Code: "ApiNotFound", Message: `ApiNotFound: ${message}` });
  });

  it("holds members to the requirement sets it was given", async () => {
    const old = new Host(new Workbook(), { sets: { ExcelApi: "1.9" } });
    expect(await failure(old, (batch) => batch.range("Sheet1", "A1").method("GetMergedAreasOrNullObject"))).toBe(
      "ApiNotFound Range.getMergedAreasOrNullObject",
    );
    expect((await respond(old, (batch) => batch.sheet("Sheet1").property("PageLayout"))).Error).toBeUndefined();
    expect([
      old.isSetSupported("ExcelApi", "1.9"),
      old.isSetSupported("ExcelApi", "1.10"),
      old.isSetSupported("SharedRuntime"),
    ]).toEqual([true, false, false]);
  });
});

describe("the client", () => {
  it("runs its own code for loading, null objects and tracking", async () => {
    const host = newHost();
    const found = await connect(host).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["a", "b"],
        [1, true],
      ];
      range.load("values,address,format/fill/color");
      const none = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      none.load("name");
      await context.sync();
      range.getCell(1, 0).values = [[2]];
      range.load("values");
      await context.sync();
      return {
        values: range.values,
        address: range.address,
        color: range.format.fill.color,
        isNull: none.isNullObject,
      };
    });
    expect(found).toEqual({
      values: [
        ["a", "b"],
        [2, true],
      ],
      address: "Sheet1!A1:B2",
      color: "#FFFFFF",
      isNull: true,
    });
    expect(host.session.references.count).toBe(0);
  });

  it("splits a block above 1,500 cells, and it arrives whole", async () => {
    const host = newHost();
    const values = Array.from({ length: 1600 }, (_, row) => [row, `r${row}`]);
    await connect(host).Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C1:D1600").values = values;
      await context.sync();
    });
    const sheet = host.workbook.sheets[0]!;
    expect(
      values.every(([number, text], row) => sheet.cell(row, 2)?.value === number && sheet.cell(row, 3)?.value === text),
    ).toBe(true);
    expect(host.requests[0]?.actions).toBeGreaterThan(10);
  });

  it("is told of failures with code and place", async () => {
    const failed = connect(newHost()).Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1").values = [["only", "two"]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
  });

  it("says what it has itself: what a lower requirement set lacks is ApiNotFound before anything is sent", async () => {
    const host = new Host(new Workbook(), { sets: { ExcelApi: "1.9" } });
    const failed = connect(host).Excel.run(async (context) => {
      context.workbook.tables.getItem("t").resize("A1:B2");
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "ApiNotFound" });
    expect(host.requestCount).toBe(0);
  });

  it("does not read what was not loaded, nor use an object of a run that is over", async () => {
    const host = newHost();
    const { Excel } = connect(host);
    let outlived: Excel.Range | undefined;
    await Excel.run(async (context) => {
      outlived = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      await context.sync();
      expect(() => outlived?.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }) as Error);
    });
    expect(() => outlived?.load("values")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }) as Error);
  });

  it("counts requests without the client's own cleaning up", async () => {
    const host = newHost();
    await connect(host).Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.values = [[1]];
      await context.sync();
    });
    expect(host.requests.map((request) => [request.cleanup, request.writes, request.error])).toEqual([
      [false, 1, null],
      [true, 0, null],
    ]);
    expect(host.requestCount).toBe(1);
    expect(host.bytesIn).toBe(host.requests.reduce((sum, request) => sum + request.bytesIn, 0));
  });
});
