/** A register of program 0.1.0 is mended, and has cases taken out, as one of today: what it lacks is added in place. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { attentionCommand } from "../../src/attention/commands/attention";
import { caseReviewCommand } from "../../src/attention/commands/case-review";
import { mendingCommand } from "../../src/attention/commands/mending";
import { SPECIAL_FAULT } from "../../src/attention/rules/special";
import { MENDINGS } from "../../src/attention/sheet/mending";
import { SPECIALS } from "../../src/attention/sheet/special";
import { run } from "../../src/register/commands/run";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { OpenWorkbook } from "../support/excel";
import { CONTEXT } from "../support/scenario";
import type { Workbook } from "../../src/workbook/workbook";

const bytes = new Uint8Array(readFileSync("test/data/0.1.0/register.xlsx"));

async function rowsIn(workbook: Workbook, table: string): Promise<Record<string, unknown>[]> {
  const data = (await workbook.read({ tables: [table] })).tables[table];
  return (data?.rows ?? []).map((row) =>
    Object.fromEntries((data?.headers ?? []).map((header, index) => [header, row[index] ?? null])),
  );
}

const places: readonly (readonly [string, () => Workbook])[] = [
  ["a file", () => FileWorkbook.fromBytes(bytes, "register.xlsx")],
  ["Excel", () => new OpenWorkbook(bytes)],
];

describe.each(places)("a register of 0.1.0 in %s", (_, open) => {
  it("takes a case out by hand, and counts its mending by what is filled in then", async () => {
    const workbook = open();
    const before = await rowsIn(workbook, MENDINGS.name);
    const [first] = await rowsIn(workbook, "tblUdtrukne");
    const { Sag, Runde, Niveau } = first ?? {};
    const byHand = { level: Number(Niveau), case: String(Sag), reason: "Nævnt af Ankestyrelsen" };
    const taken = await run(attentionCommand, { round: String(Runde), byHand }, workbook, CONTEXT);
    expect([taken.exit, taken.problems.map(({ code }) => code)]).toEqual([
      0,
      ["register/upgraded", "register/settings-left", "mending/added"],
    ]);
    expect(await rowsIn(workbook, SPECIALS.name)).toMatchObject([{ Sag, Hvorfor: "Nævnt af Ankestyrelsen" }]);
    const mendings = await rowsIn(workbook, MENDINGS.name);
    expect(mendings.slice(0, before.length)).toMatchObject(before);
    expect(mendings.slice(before.length)).toMatchObject([{ Sag, Fejl: SPECIAL_FAULT, Fundkode: null, Alvor: null }]);

    // The lists found no room on its Opsætning: those of a new register hold.
    const set = { Fundkode: "A", Alvor: "kritisabelt" };
    await workbook.write({
      edits: [
        { kind: "update", table: MENDINGS.name, rows: [{ key: { Sag: String(Sag), Fejl: SPECIAL_FAULT }, set }] },
      ],
    });
    const counted = await run(mendingCommand, { round: null }, workbook, CONTEXT);
    expect([counted.exit, counted.message, counted.problems]).toEqual([0, expect.any(String), expect.any(Array)]);
    const [figure] = await rowsIn(workbook, "tblGenopretningstal");
    expect(figure).toMatchObject({ Fundkode: "A", Fund: "Børnesamtaler", "Egentlig kritik": 1, Vurderede: null });
  });

  it("has its cases gone through month by month", async () => {
    const workbook = open();
    const input = { cases: "Enhed<>Ingen" };
    const first = await run(caseReviewCommand, { ...input, month: "2026-03" }, workbook, CONTEXT);
    expect([first.exit, first.message]).toEqual([0, expect.stringMatching(/^Sagsgennemgang for marts 2026/u)]);
    const rows = await rowsIn(workbook, "tblSagsgennemgang");
    expect(rows.length).toBeGreaterThan(2);
    await run(caseReviewCommand, { ...input, month: "2026-04" }, workbook, CONTEXT);
    expect((await rowsIn(workbook, "tblSagsgennemgang")).length).toBe(2 * rows.length);
  });
});
