/** Faults switched on by tests: each comes about where told, says so, and leaves what Excel would leave. */
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import type { HostSettings } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";
import type { RawBatch } from "./raw-batch";
import { ask, respond } from "./raw-batch";

function newHost(settings: HostSettings = {}): Host {
  return new Host(new Workbook(), settings);
}

const three = (batch: RawBatch): void =>
  ["A1", "A2", "A3"].forEach((address) => batch.range("Sheet1", address).set("Values", [[address]]));

async function column(host: Host): Promise<unknown> {
  return (await ask(host, (batch) => batch.range("Sheet1", "A1:A3").query("values")))[0];
}

/** What `Excel.run` fails with when it writes A1, A2 and A3. */
async function failing(host: Host, options: Excel.RunOptions = {}): Promise<{ readonly code: string } | null> {
  return connect(host)
    .Excel.run(options, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const address of ["A1", "A2", "A3"]) sheet.getRange(address).values = [[address]];
      await context.sync();
    })
    .then(
      () => null,
      (error: { readonly code: string }) => error,
    );
}

describe("by hand", () => {
  it("fails at the n-th write; what went before stays applied", async () => {
    const host = newHost();
    host.faults.failWrite(2, "GeneralException");
    expect((await respond(host, three)).Error).toMatchObject({ Code: "GeneralException", ActionIndex: 9 });
    expect(await column(host)).toEqual({ Values: [["A1"], [""], [""]] });
    expect(host.faults.fired).toEqual(["write GeneralException"]);
    expect((await respond(host, three)).Error).toBeUndefined();
  });

  it("fails at the n-th action, also across requests", async () => {
    const host = newHost();
    host.faults.failAction(20, "RequestAborted");
    expect((await respond(host, three)).Error).toBeUndefined();
    expect((await respond(host, three)).Error).toMatchObject({ Code: "RequestAborted", ActionIndex: 4 });
  });

  it.each([
    ["throttled" as const, 429, false],
    ["unavailable" as const, 503, false],
    ["answer lost" as const, 500, true],
  ])("%s: status %i, carried out: %s", async (how, status, done) => {
    const host = newHost();
    host.faults.failRequest(1, how);
    await expect(respond(host, three)).rejects.toThrow(`status ${status}`);
    expect(await column(host)).toEqual({ Values: done ? [["A1"], ["A2"], ["A3"]] : [[""], [""], [""]] });
    expect(host.faults.fired).toEqual([`request ${how}`]);
  });

  // https://github.com/OfficeDev/office-js/issues/2459
  it("refuses every write and no read while a label is missing", async () => {
    const host = newHost();
    host.faults.refuseWrites = true;
    for (const write of [
      three,
      (batch: RawBatch) => batch.workbook.property("Worksheets").method("Add", "Ny"),
      (batch: RawBatch) => batch.range("Sheet1", "A1").call("Clear"),
    ]) {
      expect((await respond(host, write)).Error?.Code).toBe("AccessDenied");
    }
    expect(await column(host)).toEqual({ Values: [[""], [""], [""]] });
    expect(host.workbook.sheets).toHaveLength(1);
  });

  // https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
  it("refuses requests above five megabytes unread, and answers above it after they are carried out", async () => {
    const big = Array.from({ length: 200 }, () => ["x".repeat(30000)]);
    const host = newHost();
    await expect(respond(host, (batch) => batch.range("Sheet1", "B1:B200").set("Values", big))).rejects.toThrow(
      "RequestPayloadSizeLimitExceeded",
    );
    expect(host.workbook.sheets[0]?.usedArea(true)).toBeNull();
    for (const [from, to] of [
      [0, 100],
      [100, 200],
    ] as const)
      await respond(host, (batch) => batch.range("Sheet1", `B${from + 1}:B${to}`).set("Values", big.slice(from, to)));
    await expect(
      respond(host, (batch) => [
        batch.range("Sheet1", "A1").set("Values", [["done"]]),
        batch.range("Sheet1", "B1:B200").query("values"),
      ]),
    ).rejects.toThrow("ResponsePayloadSizeLimitExceeded");
    expect(host.workbook.sheets[0]?.cell(0, 0)?.value).toBe("done");
    const desktop = newHost({ payloadLimit: null });
    expect(
      (await respond(desktop, (batch) => batch.range("Sheet1", "B1:B200").set("Values", big))).Error,
    ).toBeUndefined();
  });

  it("lets others act between two requests: a sheet renamed, an edit in between", async () => {
    const host = newHost();
    host.faults.beforeRequest(2, "renamed", (workbook) => (workbook.sheets[0]!.name = "Omdøbt"));
    expect((await respond(host, three)).Error).toBeUndefined();
    expect((await respond(host, three)).Error?.Code).toBe("ItemNotFound");
    expect(host.faults.fired).toEqual(["renamed"]);
  });

  it("takes requests one after the other", async () => {
    const host = newHost();
    host.faults.beginCellEdit();
    const first = respond(host, (batch) => batch.range("Sheet1", "A1").set("Values", [[1]]), 64);
    const second = respond(host, (batch) => batch.range("Sheet1", "A1").set("Values", [[2]]), 64);
    host.faults.endCellEdit();
    await Promise.all([first, second]);
    expect(host.workbook.sheets[0]?.cell(0, 0)?.value).toBe(2);
  });
});

describe("the client", () => {
  it.each([
    ["a write that fails", (host: Host) => host.faults.failWrite(2, "GeneralException"), "GeneralException"],
    ["throttling", (host: Host) => host.faults.failRequest(1, "throttled"), "ActivityLimitReached"],
    ["a service that is away", (host: Host) => host.faults.failRequest(1, "unavailable"), "ServiceNotAvailable"],
    ["a missing label", (host: Host) => void (host.faults.refuseWrites = true), "AccessDenied"],
    ["typing in a cell", (host: Host) => host.faults.beginCellEdit(), "InvalidOperationInCellEditMode"],
  ])("is told of %s", async (_, switchOn, code) => {
    const host = newHost();
    switchOn(host);
    const failed = failing(host);
    expect(await failed).toMatchObject({ code });
    expect(host.faults.fired.length).toBeGreaterThan(0);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.runoptions#excel-excel-runoptions-delayforcelledit-member
  it("waits for the end of typing where its run was told to", async () => {
    const host = newHost();
    host.faults.beginCellEdit();
    const run = failing(host, { delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(host.workbook.sheets[0]?.usedArea(true)).toBeNull();
    host.faults.endCellEdit();
    expect(await run).toBeNull();
    expect(await column(host)).toEqual({ Values: [["A1"], ["A2"], ["A3"]] });
  });

  it.each<[string, string | null, (workbook: Workbook) => void]>([
    ["a sheet deleted", "InvalidReference", (workbook: Workbook) => void workbook.sheets.splice(1, 1)],
    ["a sheet renamed", null, (workbook: Workbook) => void (workbook.sheets[1]!.name = "Omdøbt")],
    ["another user's edit", null, (workbook: Workbook) => void (workbook.sheets[1]!.need(8, 0).value = "deres")],
  ])("meets %s between two requests of one run", async (name, code, act) => {
    const host = newHost();
    host.faults.beforeRequest(2, name, act);
    const run = connect(host).Excel.run(async (context): Promise<string[]> => {
      const range = context.workbook.worksheets.add("Ny").getRange("A1:A9");
      await context.sync();
      range.getCell(0, 0).values = [["vores"]];
      range.load("values");
      await context.sync();
      return range.values.map(([value]) => value as string).filter((value) => value !== "");
    });
    if (code === null) expect(await run).toEqual(name === "another user's edit" ? ["vores", "deres"] : ["vores"]);
    else await expect(run).rejects.toMatchObject({ code });
    expect(host.faults.fired).toEqual([name]);
  });

  it("writes beside what a filter hid meanwhile", async () => {
    const host = newHost();
    const write = async (values: string[][]): Promise<void> => {
      await connect(host).Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A2:A4").values = values;
        await context.sync();
      });
    };
    await write([["a"], ["b"], ["c"]]);
    host.faults.beforeRequest(1, "filtered", (workbook) => void (workbook.sheets[0]!.needRow(2).filtered = true));
    await write([["1"], ["2"], ["3"]]);
    expect((await ask(host, (batch) => batch.range("Sheet1", "A2:A4").query("values")))[0]).toEqual({
      Values: [[1], ["b"], [1]],
    });
    expect(host.faults.fired).toEqual(["filtered"]);
  });
});
