/** Events: registered by hand and through the client, heard after the request that caused them. */
import { describe, expect, it } from "vitest";
import type { EventEntry } from "../../workbench/host/events";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";
import type { RawBatch } from "./raw-batch";
import { send } from "./raw-batch";

function listened(): { readonly host: Host; readonly heard: EventEntry[] } {
  const host = new Host(new Workbook());
  const heard: EventEntry[] = [];
  host.onEvents((entries) => heard.push(...entries));
  return { host, heard };
}

describe("events by hand", () => {
  it("are sent only to who asked, and no more once they are taken back", async () => {
    const { host, heard } = listened();
    const write = (batch: RawBatch): unknown =>
      batch.range("Sheet1", "B2:C3").set("Values", [
        [1, 2],
        [3, 4],
      ]);
    await send(host, write);
    await send(host, (batch) => batch.sheet("Sheet1").call("_RegisterDataChangedEvent"));
    await send(host, write);
    await send(host, (batch) => batch.sheet("Sheet1").call("_UnregisterDataChangedEvent"));
    await send(host, write);
    const id = host.workbook.sheets[0]!.id;
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ messageCategory: 65536, messageType: 10, targetId: id });
    expect(JSON.parse(heard[0]!.message)).toEqual({
      source: "Local",
      worksheetId: id,
      changeType: "RangeEdited",
      address: "B2:C3",
      triggerSource: "ThisLocalAddin",
      shiftDirection: "None",
    });
  });

  it.each([
    [
      "a sheet added",
      "_RegisterAddedEvent",
      (batch: RawBatch) => batch.workbook.property("Worksheets").method("Add", "Ny"),
      13,
    ],
    [
      "a sheet deleted",
      "_RegisterDeletedEvent",
      (batch: RawBatch) => [batch.workbook.property("Worksheets").method("Add", "Ny").call("Delete")],
      15,
    ],
    [
      "a sheet activated",
      "_RegisterActivatedEvent",
      (batch: RawBatch) => batch.workbook.property("Worksheets").method("Add", "Ny").call("Activate"),
      11,
    ],
    [
      "a selection",
      "_RegisterSelectionChangedEvent",
      (batch: RawBatch) => batch.range("Sheet1", "A1").call("Select"),
      14,
    ],
    [
      "cells of any sheet",
      "_RegisterDataChangedEvent",
      (batch: RawBatch) => batch.range("Sheet1", "A1").set("Values", [[1]]),
      10,
    ],
  ])("tell the workbook of %s", async (_, register, act, number) => {
    const { host, heard } = listened();
    await send(host, (batch) => batch.workbook.property("Worksheets").call(register));
    await send(host, act);
    expect(heard.map((each) => [each.messageType, each.targetId])).toEqual([[number, "Workbook"]]);
  });

  it("tell a table of its cells", async () => {
    const { host, heard } = listened();
    await send(host, (batch) =>
      batch.sheet("Sheet1").property("Tables").method("Add", "A1:B3", true).call("_RegisterDataChangedEvent"),
    );
    await send(host, (batch) => [
      batch.range("Sheet1", "B2").set("Values", [[1]]),
      batch.range("Sheet1", "E9").set("Values", [[1]]),
    ]);
    expect(
      heard.map((each) => [each.messageType, (JSON.parse(each.message) as { readonly address: string }).address]),
    ).toEqual([[101, "B2"]]);
  });
});

describe("the client", () => {
  it("hears of its own edits and of others'", async () => {
    const host = new Host(new Workbook());
    const heard: string[] = [];
    await connect(host).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.load("id");
      sheet.onChanged.add((event) => {
        heard.push(`${event.source} ${event.address} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    host.edit(host.workbook.sheets[0]!, { row: 4, column: 1, rows: 1, columns: 1 }, [["x"]], "Remote");
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(heard).toEqual(["Local A1 ThisLocalAddin", "Remote B5 Unknown"]);
  });
});
