/** A request that fails as a whole may have been carried out: what stands in the workbook tells, not how long its tables are. */
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/workbook/workbook";
import { renderWorkbook } from "../../src/workbook/xlsx";
import type { Workbook as Model } from "../../workbench/host/model";
import { OpenWorkbook } from "../support/excel";
import { sheet } from "../support/workbook-sample";

const LOG = sheet("Log", {
  tables: [
    {
      name: "tblLog",
      row: 1,
      column: 1,
      columns: [{ name: "Tid", style: { format: "@" } }, { name: "Antal" }],
      rows: [["08:00", 1]],
      filter: true,
    },
  ],
});
const APPENDED: Change = {
  edits: [
    { kind: "append", table: "tblLog", rows: [["09:00", 2]] },
    { kind: "update", table: "tblLog", rows: [{ key: { Tid: "08:00" }, set: { Antal: null } }] },
  ],
};

/** Another client adds a row of its own, as long as ours. */
function another(model: Model): void {
  const log = model.sheets[0]!;
  log.need(2, 0).value = "08:30";
  log.need(2, 1).value = 7;
  log.tables[0]!.area = { ...log.tables[0]!.area, rows: 3 };
}

async function writingRequest(): Promise<number> {
  const excel = new OpenWorkbook(renderWorkbook([LOG]));
  await excel.read({ tables: ["tblLog"] });
  const from = excel.host.requests.length;
  await excel.write(APPENDED);
  return excel.host.requests.slice(from).findIndex(({ writes }) => writes > 0) + 1;
}

describe("a write whose request failed as a whole", () => {
  it("is done where its rows stand as they were written", async () => {
    const excel = new OpenWorkbook(renderWorkbook([LOG]));
    await excel.read({ tables: ["tblLog"] });
    excel.host.faults.failRequest(await writingRequest(), "answer lost");
    await excel.write(APPENDED);
    expect(excel.host.faults.fired).toEqual(["request answer lost"]);
    expect((await excel.read({ tables: ["tblLog"] })).tables["tblLog"]?.rows).toEqual([
      ["08:00", null],
      ["09:00", 2],
    ]);
  });

  it("is not done where another has written as many rows meanwhile", async () => {
    const excel = new OpenWorkbook(renderWorkbook([LOG]));
    await excel.read({ tables: ["tblLog"] });
    const writing = await writingRequest();
    excel.host.faults.failRequest(writing, "unavailable");
    excel.host.faults.beforeRequest(writing + 1, "another's row", another);
    await expect(excel.write(APPENDED)).rejects.toMatchObject({ name: "HostFailure" });
    expect(excel.host.faults.fired).toEqual(["request unavailable", "another's row"]);
    expect((await excel.read({ tables: ["tblLog"] })).tables["tblLog"]?.rows).toEqual([
      ["08:00", 1],
      ["08:30", 7],
    ]);
  });
});
