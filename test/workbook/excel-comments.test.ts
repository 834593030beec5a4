/** Comments on the cells of review sheets in the open workbook, through Microsoft's client: told as those of a file are. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/register/commands/run";
import { collectCommand } from "../../src/review/commands/collect";
import { REVIEW_NAMES } from "../../src/review/sheet/review";
import { connect } from "../support/office-client";
import { OpenWorkbook } from "../support/excel";
import { done, drawnRegister, newFolder, ROUND } from "../support/quarter";

const CONTEXT = { now: "2026-02-10T09:00:00Z", user: "Prøve", version: "0", language: "da" } as const;
let folder: string;
let open: OpenWorkbook;
beforeAll(async () => {
  folder = await newFolder();
  const drawn = await drawnRegister(folder);
  const sent = path.join(folder, "sendt.xlsx");
  await done("sheets", drawn, ...ROUND, "--out", sent);
  open = new OpenWorkbook(new Uint8Array(readFileSync(sent)));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("comments in the open workbook", () => {
  it("are read by their cells, with what was answered, and told when answers are collected", async () => {
    const request = { tables: [], sheetsNamed: REVIEW_NAMES.register };
    const before = await open.read(request);
    expect(before.sheets.filter(({ notes }) => notes !== undefined)).toEqual([]);
    const [review] = before.sheets;
    const head = review?.cells.findIndex((row) => row[0] === "Spørgsmålsnr.") ?? -1;
    const first = review?.cells.findIndex((row, index) => index > head && row[0] !== null && row[3] !== null) ?? -1;
    const cell = `E${first + 1}`;
    connect(open.host);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(review?.name ?? "");
      sheet.protection.unprotect();
      const comment = context.workbook.comments.add(sheet.getRange(cell), "Se bilag 4: aftalen er mundtlig");
      comment.replies.add("Ring 010110-1234");
      await context.sync();
    });
    const after = await open.read(request);
    expect(after.sheets.flatMap(({ name, notes }) => (notes === undefined ? [] : [[name, notes]]))).toEqual([
      [review?.name, { [cell]: "Se bilag 4: aftalen er mundtlig\nRing 010110-1234" }],
    ]);
    const report = await run(collectCommand, { round: "2026-K1", level: 1, files: null }, open, CONTEXT);
    const of = (code: string): (typeof report.problems)[number] | undefined =>
      report.problems.find((each) => each.code === code);
    expect(of("sheet/note")).toMatchObject({ severity: "warning", sheet: review?.name, cell });
    expect(of("privacy/cpr")).toMatchObject({ sheet: review?.name, cell });
    expect(JSON.stringify(report.problems)).not.toContain("010110");
  });
});
