/** A command that its user stops, in Excel: between any two requests, and either nothing is changed or all is done. */
import { describe, expect, it } from "vitest";
import { statusCommand } from "../../src/register/commands/status";
import type { Change } from "../../src/workbook/workbook";
import { renderWorkbook } from "../../src/workbook/xlsx";
import { OpenWorkbook } from "../support/excel";
import { commanded } from "../support/excel-quarter";
import { modelText } from "../support/model-text";
import { ANSWERS, EMPTY_TABLE, FIGURES, LISTS, SAMPLE } from "../support/workbook-sample";

const BYTES = renderWorkbook([...SAMPLE, ANSWERS]);
const textOf = (excel: OpenWorkbook): string => modelText(excel.host.workbook, excel.host.session);

/** Three requests full of text, around a sheet drawn anew and a new one. */
const LARGE: Change = {
  edits: [
    { kind: "sheet", content: { ...FIGURES, gridlines: true } },
    { kind: "sheet", content: { ...LISTS, name: "Flere lister", names: [] } },
    {
      kind: "append",
      table: EMPTY_TABLE.tables[0]!.name,
      rows: Array.from({ length: 320 }, (_, row) => [`${row} ${"x".repeat(30_000)}`, row]),
    },
  ],
};
const TYPED: Change = { edits: [{ kind: "type", sheet: ANSWERS.name, cells: [{ cell: "B2", value: "ja" }] }] };
const REQUEST = { tables: ["tblTal", "tblLog"], sheets: [ANSWERS.name] };

async function whole(excel: OpenWorkbook, change: Change): Promise<void> {
  await excel.read(REQUEST);
  await excel.write(change);
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("a command that is stopped", () => {
  it.each([
    ["large", LARGE],
    ["typed", TYPED],
  ])("before its first request asks Excel for nothing (%s)", async (_, change) => {
    const excel = new OpenWorkbook(BYTES, { signal: AbortSignal.abort() });
    await expect(excel.read(REQUEST)).rejects.toMatchObject({ code: "host/cancelled" });
    await expect(excel.write(change)).rejects.toMatchObject({ code: "host/cancelled" });
    expect(excel.host.requests.filter(({ cleanup, writes }) => !cleanup && writes > 0)).toEqual([]);
  });

  it.each([
    ["large", LARGE, 3],
    ["typed", TYPED, 1],
  ])("after any of its requests is undone or done (%s)", async (_, change, writing) => {
    const done = new OpenWorkbook(BYTES);
    const before = textOf(done);
    await whole(done, change);
    const after = textOf(done);
    const writes = done.host.requests.map((each) => each.writes > 0);
    expect(writes.filter(Boolean).length).toBeGreaterThanOrEqual(writing);
    const last = writes.lastIndexOf(true);
    for (let n = 1; n <= last + 1; n++) {
      const stop = new AbortController();
      const excel = new OpenWorkbook(BYTES, { signal: stop.signal });
      excel.host.faults.beforeRequest(n, "stopped", () => {
        stop.abort();
      });
      const failure = await failureOf(whole(excel, change));
      expect(excel.host.faults.fired).toEqual(["stopped"]);
      // Stopped while the last request is under way: too late, so it is done, and said to be.
      if (n === last + 1) expect([n, failure, textOf(excel) === after]).toEqual([n, null, true]);
      else
        expect([n, failure, textOf(excel) === before]).toEqual([
          n,
          expect.objectContaining({ code: "host/cancelled" }),
          true,
        ]);
    }
  });

  it("says so in Danish, with the next step", async () => {
    const excel = new OpenWorkbook(BYTES, { signal: AbortSignal.abort() });
    const report = await commanded("status", statusCommand, { round: null, level: null }).act(excel);
    expect([report.ok, report.exit, report.problems[0]?.code]).toEqual([false, 3, "host/cancelled"]);
    expect(report.message).toMatch(/afbrudt.*Registret er som før\. Prøv igen/u);
  });
});

describe("a command that goes on", () => {
  it("tells how far it is, from 0 to 1 and never back", async () => {
    const shares: number[] = [];
    const excel = new OpenWorkbook(BYTES, { onProgress: (share) => void shares.push(share) });
    await whole(excel, LARGE);
    expect(shares[0]).toBe(0);
    expect(shares[shares.length - 1]).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    // The requests that write each move it on.
    expect(new Set(shares.filter((share) => share > 0.4 && share < 1)).size).toBeGreaterThanOrEqual(2);
  });
});
