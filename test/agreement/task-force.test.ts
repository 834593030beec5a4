/** The Task Force's model: everybody reads all cases at the same time, and what they judge differently is laid side by side. */
import { beforeAll, describe, expect, it } from "vitest";
import { agreementCommand } from "../../src/agreement/commands/agreement";
import { drawCommand } from "../../src/draw/commands/draw";
import type { Report } from "../../src/register/command";
import { createRegister } from "../../src/register/commands/create";
import { readUpgraded, requestOf } from "../../src/register/commands/decide";
import { run } from "../../src/register/commands/run";
import type { Register } from "../../src/register/register";
import { collectCommand } from "../../src/review/commands/collect";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { sheetsCommand } from "../../src/review/commands/sheets";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { CONTEXT, handedIn, importing } from "../support/excel-quarter";

const UNITS = ["Amager", "Bispebjerg", "Brønshøj-Husum-Vanløse", "City-Østerbro", "Nørrebro", "Valby-Vesterbro"];
const register = FileWorkbook.blank("register.xlsx");
const at = (level: number) => ({ round: "2026-T1", level });

/** The jurist says nej to the first question of every step; all others say ja. */
const juristDiffers: SampleRule = ({ question, asked, row, reviewer }) => {
  if (!asked) return { answer: "", comment: "" };
  const no = reviewer.startsWith("Lokaljurist") && row === 0;
  const [yes, not] = question.scale === "grad" ? ["høj grad", "lav grad"] : ["ja", "nej"];
  return no ? { answer: not, comment: "Det står der ikke." } : { answer: yes, comment: "Det står der." };
};

async function read(): Promise<Register> {
  const found = readUpgraded(await register.read(requestOf(agreementCommand, { ...at(2), against: null })));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

let computed: Report;

beforeAll(async () => {
  const templates = ["overordnet-2024:base", "tematiseret-2024:opfølgning"];
  const made = createRegister({ preset: "taskforce", templates, units: UNITS }, CONTEXT);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  await register.write({ edits: made.value.edits ?? [] });
  await importing(40).act(register);
  for (const level of [1, 2]) {
    const draw = { ...at(level), seed: `fælles ${level}`, redraw: false, reason: "", date: "2026-01-05" };
    expect(
      (await run(drawCommand, draw, register, CONTEXT)).problems.filter(({ severity }) => severity === "error"),
    ).toEqual([]);
    const files = await handedIn(register, "2026-T1", level, "2026-01-05", juristDiffers);
    await run(collectCommand, { ...at(level), files }, register, CONTEXT);
  }
  computed = await run(agreementCommand, { ...at(2), against: null }, register, CONTEXT);
});

describe("simultaneous reviews", () => {
  it("give every reader one workbook with every case of every unit", async () => {
    const { drawn } = await read();
    const cases = drawn.filter(({ level, status }) => level === 2 && status === "udtrukket");
    expect(cases).toHaveLength(36);
    const { handouts } = await run(sheetsCommand, { ...at(2), apart: true }, register, CONTEXT);
    expect(handouts.map(({ fileName }) => fileName)).toEqual([
      "2026-T1 N2 Områdechef.xlsx",
      "2026-T1 N2 Lokaljurist.xlsx",
    ]);
    for (const { sheets } of handouts) {
      const held = new Set(
        sheets.flatMap(({ tables }) => tables).flatMap(({ columns }) => columns.map(({ name }) => name)),
      );
      expect(cases.filter(({ id }) => !held.has(id))).toEqual([]);
      expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
    }
  });

  it("count the first named in Udfyldes af, and lay all readers side by side", async () => {
    expect([computed.exit, computed.problems.map(({ code }) => code)]).toEqual([0, ["done/calibration"]]);
    const { answers, agreements, calibrations } = await read();
    const counted = new Set(
      answers.filter((each) => each.level === 2 && each.counted).map(({ reviewer }) => reviewer.split(" (")[0]),
    );
    expect(counted).toEqual(new Set(["Områdechef"]));
    const total = agreements.find(({ unit, step }) => unit === "Alle" && step === "Alle");
    expect([total?.agreed, total?.pairs]).toEqual([total?.pairs, total?.pairs]);
    expect(new Set(calibrations.map(({ role }) => role))).toEqual(new Set(["Områdechef", "Lokaljurist"]));
    const apart = calibrations.filter(({ answer }) => answer === "nej" || answer === "lav grad");
    expect(apart.length).toBeGreaterThan(20);
    expect(new Set(apart.map(({ role }) => role))).toEqual(new Set(["Lokaljurist"]));
  });

  it("show of many cases only what was answered differently", async () => {
    const sheet = (await register.read({ tables: [], sheets: ["Kalibrering"] })).sheets[0];
    const text = (sheet?.cells ?? []).map((row) => row.map(String).join("|"));
    const table = text.findIndex((row) => row.startsWith("Runde|Niveau|Sag|"));
    const matrix = text.slice(0, table);
    expect(matrix.filter((row) => /\|1 af 2(?:\||$)/u.test(row)).length).toBeGreaterThan(20);
    expect(matrix.filter((row) => /\|alle 2(?:\||$)/u.test(row))).toEqual([]);
    expect(matrix.filter((row) => /andre spørgsmål er besvaret ens/u.test(row)).length).toBeGreaterThan(20);
  });
});
