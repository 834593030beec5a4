/** Cells typed in through the port: what it costs in Excel, what is left when Excel stops, and what stands in a file. */
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/workbook/workbook";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import type { Workbook as Model } from "../../workbench/host/model";
import { OpenWorkbook } from "../support/excel";
import { modelText } from "../support/model-text";
import { ANSWERS, SAMPLE } from "../support/workbook-sample";

const BYTES = renderWorkbook([...SAMPLE, ANSWERS]);
const CHANGE: Change = {
  edits: [
    {
      kind: "type",
      sheet: ANSWERS.name,
      cells: [
        { cell: "B2", value: "ja" },
        { cell: "B3", value: "ja" },
        { cell: "C2", value: 46028 },
        { cell: "C3", value: null },
        { cell: "C4", value: 46030 },
      ],
    },
  ],
};
const REQUEST = { tables: [], sheets: [ANSWERS.name] };

const textOf = (excel: OpenWorkbook): string => modelText(excel.host.workbook, excel.host.session);
const sent = (excel: OpenWorkbook, from = 0) => excel.host.requests.slice(from).filter(({ cleanup }) => !cleanup);

/** Lines that one text has and the other has not. */
function changedLines(before: string, after: string): string[] {
  const known = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !known.has(line));
}

/** Number of the request that types, when nothing disturbs it. */
async function writingRequest(): Promise<number> {
  const excel = new OpenWorkbook(BYTES);
  await excel.write(CHANGE);
  return excel.host.requests.findIndex(({ writes }) => writes > 0) + 1;
}

describe("typing in Excel", () => {
  it("takes one request to look and one to write, and changes the cells alone", async () => {
    const excel = new OpenWorkbook(BYTES);
    await excel.read(REQUEST);
    const [before, from] = [textOf(excel), excel.host.requests.length];
    await excel.write(CHANGE);
    const requests = sent(excel, from);
    expect(requests.map(({ writes }) => writes > 0)).toEqual([false, true]);
    // Two runs of cells and no more: no sheet, table or look is touched.
    expect(requests[1]?.writes).toBeLessThanOrEqual(4);
    const changed = changedLines(before, textOf(excel));
    expect(changed.map((line) => line.split(" ").slice(0, 2))).toEqual([
      ["1,1", '"ja"'],
      ["1,2", "46028"],
      ["2,1", '"ja"'],
      ["2,2", "null"],
      ["3,2", "46030"],
    ]);
    expect(changed.filter((line) => !line.includes('["locked",false]'))).toEqual([]);
  });

  it.each(["Automatic", "Manual"] as const)("leaves no formula of the sheet behind (%s)", async (mode) => {
    const excel = new OpenWorkbook(BYTES);
    excel.host.workbook.calculationMode = mode;
    const sheet = excel.host.workbook.sheets.find(({ name }) => name === ANSWERS.name)!;
    sheet.need(5, 0).formula = 'COUNTIF(B2:B4,"ja")';
    const shown = (): unknown => excel.host.session.calculation.valueAt(sheet, 5, 0);
    excel.host.session.calculation.calculateAll();
    const before = shown();
    await excel.read(REQUEST);
    await excel.write(CHANGE);
    expect([before, shown()]).toEqual([1, 3]);
  });

  it.each([1, 2])("is as before when Excel stops at the %i. cell run, and can be done again", async (n) => {
    const excel = new OpenWorkbook(BYTES);
    await excel.read(REQUEST);
    const before = textOf(excel);
    excel.host.faults.failWrite(n);
    await expect(excel.write(CHANGE)).rejects.toMatchObject({ code: "host/stopped" });
    expect(excel.host.faults.fired).toHaveLength(1);
    expect(textOf(excel)).toBe(before);
    await excel.write(CHANGE);
    expect(changedLines(before, textOf(excel))).toHaveLength(5);
  });

  it("puts a formula back as a formula", async () => {
    const excel = new OpenWorkbook(BYTES);
    excel.host.workbook.sheets.find(({ name }) => name === ANSWERS.name)!.need(1, 2).formula = "1+2";
    const before = textOf(excel);
    excel.host.faults.failWrite(2);
    await expect(
      excel.write({
        edits: [
          {
            kind: "type",
            sheet: ANSWERS.name,
            cells: [
              { cell: "B4", value: "nej" },
              { cell: "C2", value: 5 },
              { cell: "C4", value: 7 },
            ],
          },
        ],
      }),
    ).rejects.toMatchObject({ code: "host/stopped" });
    expect(textOf(excel)).toBe(before);
  });

  it("is done when only the answer was lost", async () => {
    const excel = new OpenWorkbook(BYTES);
    await excel.read(REQUEST);
    const before = textOf(excel);
    excel.host.faults.failRequest(await writingRequest(), "answer lost");
    await excel.write(CHANGE);
    expect(excel.host.faults.fired).toHaveLength(1);
    expect(changedLines(before, textOf(excel))).toHaveLength(5);
  });

  it("says that some may have come in when putting back fails too", async () => {
    const excel = new OpenWorkbook(BYTES);
    excel.host.faults.failWrite(2);
    excel.host.faults.failWrite(3);
    await expect(excel.write(CHANGE)).rejects.toMatchObject({
      code: "host/half-typed",
      values: { sheet: ANSWERS.name },
    });
    expect(excel.host.faults.fired).toHaveLength(2);
  });

  it.each<[string, (model: Model) => void]>([
    [
      "a cell that somebody else has filled in",
      (model) => void (model.sheets.find(({ name }) => name === ANSWERS.name)!.need(1, 1).value = "nej"),
    ],
    [
      "a sheet that is gone",
      (model) =>
        void model.sheets.splice(
          model.sheets.findIndex(({ name }) => name === ANSWERS.name),
          1,
        ),
    ],
  ])("leaves %s alone", async (_, act) => {
    const excel = new OpenWorkbook(BYTES);
    await excel.read(REQUEST);
    act(excel.host.workbook);
    const before = textOf(excel);
    await expect(excel.write(CHANGE)).rejects.toMatchObject({ code: "host/changed-meanwhile" });
    expect(textOf(excel)).toBe(before);
  });

  it("is undone with the rest of a change by the journal", async () => {
    const change: Change = { edits: [...CHANGE.edits, { kind: "append", table: "tblLog", rows: [["08:00", 1]] }] };
    const whole = new OpenWorkbook(BYTES);
    await whole.write(change);
    const writes = whole.host.requests.reduce((sum, each) => sum + each.writes, 0);
    for (let n = 1; n < writes - 1; n++) {
      const excel = new OpenWorkbook(BYTES);
      const before = textOf(excel);
      excel.host.faults.failWrite(n);
      const failure = await excel.write(change).then(
        () => null,
        (error: unknown) => error,
      );
      if (failure === null) expect([n, textOf(excel)]).toEqual([n, textOf(whole)]);
      else expect([n, textOf(excel)]).toEqual([n, before]);
    }
  });
});

describe("typing in a file", () => {
  const parts = (bytes: Uint8Array): Record<string, string> =>
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([part, content]) => [part, new TextDecoder().decode(content)]),
    );

  it("changes the cells of one part and keeps their looks", async () => {
    const file = FileWorkbook.fromBytes(BYTES, "prøve.xlsx");
    await file.write(CHANGE);
    const [before, after] = [parts(BYTES), parts(file.toBytes())];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter((part) => after[part] !== before[part]);
    expect(changed).toEqual(["xl/worksheets/sheet4.xml"]);
    const looks = (xml = ""): string[] => [...xml.matchAll(/<c r="(\w+)"( s="\d+")?/gu)].map(([cell]) => cell);
    expect(looks(after[changed[0] as string])).toEqual(looks(before[changed[0] as string]));
    expect(after[changed[0] as string]).toContain("<sheetProtection ");
  });
});
