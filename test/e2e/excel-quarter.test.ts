/** A whole quarter through Microsoft's client gives the workbook that the command line gives. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/register/command";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { OpenWorkbook } from "../support/excel";
import { quarterSteps, sheetsInRegister } from "../support/excel-quarter";
import { lint } from "../support/lint";
import { differences } from "../support/same-workbook";
import { TWO_UNITS } from "../support/sample";
import { validateOoxml } from "../support/validate";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-quarter-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const at = (name: string): string => join(folder, name);

/** Requests that carry the command, the client's own cleaning up left out. */
interface Counted {
  readonly name: string;
  readonly requests: number;
  readonly full: boolean;
  readonly report: Report;
}

const steps = [...quarterSteps(80, TWO_UNITS), ...sheetsInRegister("2026-K2", 1, "2026-04-08")];
const excel = new OpenWorkbook();
const file = FileWorkbook.blank("register.xlsx");
const counted: Counted[] = [];
const ofFile: Report[] = [];

/** A chunk counts as full from here. */
const FULL = 2_500_000;

beforeAll(async () => {
  for (const step of steps) {
    const before = excel.host.requests.length;
    const report = await step.act(excel);
    const requests = excel.host.requests.slice(before).filter(({ cleanup }) => !cleanup);
    const full = requests.some(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut) > FULL);
    counted.push({ name: step.name, requests: requests.length, full, report });
    ofFile.push(await step.act(file));
  }
  writeFileSync(at("excel.xlsx"), excel.saved());
  writeFileSync(at("file.xlsx"), file.toBytes());
});

describe("a whole quarter in Excel", () => {
  it("says what the command line says, command by command", () => {
    expect(counted.map(({ report }) => [report.exit, report.message, report.problems])).toEqual(
      ofFile.map(({ exit, message, problems }) => [exit, message, problems]),
    );
    expect(counted.filter(({ report }) => report.exit !== 0)).toEqual([]);
  });

  it("ends in the workbook that the command line ends in", () => {
    expect(differences(at("file.xlsx"), at("excel.xlsx"))).toEqual([]);
  });

  it("is valid under the SDK and the linter", async () => {
    expect(await validateOoxml(at("excel.xlsx"))).toEqual([]);
    expect(lint(excel.saved())).toEqual([]);
  });

  it("takes two requests to look and four to change, until one is full", () => {
    console.log(
      counted.map(({ name, requests, full }) => `${name.padEnd(18)} ${requests}${full ? " (full)" : ""}`).join("\n"),
    );
    const reads = (name: string): boolean => /--preview|^status|^verify/u.test(name);
    // The sample hand-ins of `collect --from` are made by a reading of their own.
    const most = ({ name }: Counted): number => (reads(name) ? 2 : name.endsWith("--from") ? 6 : 4);
    expect(
      counted.filter((each) => !each.full && each.requests > most(each)).map(({ name, requests }) => [name, requests]),
    ).toEqual([]);
  });
});
