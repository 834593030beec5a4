/**
 * Forms of review that are for learning: a calibration and a self-review, by the commands, on an invented round. What
 * several answered stands side by side, what the staff write stays, and no figure moves.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreementCommand } from "../../src/agreement/commands/agreement";
import { sessionSeries } from "../../src/agreement/facts/calibration";
import { CALIBRATIONS } from "../../src/agreement/sheet/calibration";
import { drawCommand } from "../../src/draw/commands/draw";
import { addCommand } from "../../src/draw/commands/replace";
import { computeCommand } from "../../src/figures/commands/compute";
import type { Report } from "../../src/register/command";
import { readUpgraded, requestOf } from "../../src/register/commands/decide";
import { run } from "../../src/register/commands/run";
import { nextStepOf } from "../../src/register/facts/start";
import type { Register } from "../../src/register/register";
import { LEVELS } from "../../src/register/setup-sheet";
import { collectCommand } from "../../src/review/commands/collect";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { quarterRule } from "../../src/review/commands/sample-answers";
import { sheetsCommand } from "../../src/review/commands/sheets";
import { ANSWERS } from "../../src/review/sheet/answers";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { OpenWorkbook } from "../support/excel";
import { differences } from "../support/same-workbook";
import { CONTEXT, CREATE, handedIn, importing, levelSteps } from "../support/excel-quarter";

const register = FileWorkbook.blank("register.xlsx");
const CALIBRATION = { round: "Kalibrering forår", level: 5 };
const OWN = { round: "2026-K1", level: 6 };
const SAG = "Anonym sag A";
/** The second question of bbu-2018 without a condition. */
const SECOND = "U3";

/** Rows of tblNiveauer: a calibration of four, one of them new, and every caseworker's own review of their cases. */
const FORMS: readonly Readonly<Record<string, string | number>>[] = [
  {
    Niveau: 5,
    Navn: "Kalibrering i ledelsen",
    "Trækkes fra": "Sager",
    Gruppering: "Ingen",
    Antal: 1,
    "Skema pr.": "Udfylder",
    "Udfyldes af": "Anne Holm (ny leder); Bo Lind; Carl Vig; Dorte Ravn (rådgiver)",
    Form: "kalibrering",
  },
  {
    Niveau: 6,
    Navn: "Sagsbehandlernes egen gennemgang",
    "Trækkes fra": "samme sager som niveau 1",
    Form: "selvgennemgang",
  },
];

/** All answer U1 alike; to the others that hang on no condition Carl Vig says the opposite of ja. */
const carlDiffers: SampleRule = ({ question, reviewer }) => {
  if (question.conditions.length > 0) return { answer: "", comment: "" };
  const no = reviewer.startsWith("Carl Vig") && question.number !== "U1";
  return no ? { answer: "nej", comment: "Det står der ikke." } : { answer: "ja", comment: "" };
};

async function read(): Promise<Register> {
  const found = readUpgraded(await register.read(requestOf(agreementCommand, { ...CALIBRATION, against: null })));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

/** Every figure there is: those that stand, and those that would be computed now. */
async function figures(): Promise<unknown> {
  const { results, history } = await read();
  const report = await run(computeCommand, { round: "2026-K1", level: 1, compare: null }, register, CONTEXT);
  expect(report.exit).toBe(0);
  const now = await read();
  expect([now.results, now.history]).toEqual([results, history]);
  return { results, history };
}

let before: unknown;
let added: Report;
let first: Report;

beforeAll(async () => {
  for (const step of [CREATE, importing(200), ...levelSteps("2026-K1", 1, "2026-01-05")]) await step.act(register);
  const { tables } = await register.read({ tables: [LEVELS.name] });
  const headers = tables[LEVELS.name]?.headers ?? [];
  const rows = FORMS.map((row) => headers.map((header) => row[header] ?? null));
  await register.write({ edits: [{ kind: "append", table: LEVELS.name, rows }] });
  before = await figures();
  added = await run(addCommand, { ...CALIBRATION, case: SAG, reason: "Til lederdagen" }, register, CONTEXT);
  await run(sheetsCommand, { ...CALIBRATION, apart: true }, register, CONTEXT);
  const files = await handedIn(register, CALIBRATION.round, 5, "2026-03-02", carlDiffers);
  await run(collectCommand, { ...CALIBRATION, files }, register, CONTEXT);
  first = await run(agreementCommand, { ...CALIBRATION, against: null }, register, CONTEXT);
});

describe("a calibration", () => {
  it("may be of a case without a name that stands nowhere else", () => {
    expect([added.exit, added.problems.map(({ code }) => code)]).toEqual([0, ["draw/anonymised"]]);
  });

  it("gives everybody named a workbook of their own, the word in brackets left out", async () => {
    const { handouts } = await run(sheetsCommand, { ...CALIBRATION, apart: true }, register, CONTEXT);
    expect(handouts.map(({ fileName }) => fileName)).toEqual(
      ["Anne Holm", "Bo Lind", "Carl Vig", "Dorte Ravn"].map((name) => `${CALIBRATION.round} N5 ${name}.xlsx`),
    );
  });

  it("has a row for each participant and question, with what they are", async () => {
    expect([first.exit, first.message]).toEqual([
      0,
      expect.stringMatching(/^Kalibreringen af runde Kalibrering forår, niveau 5 er lavet: 4 deltagere, 1 sag\./u),
    ]);
    const { calibrations } = await read();
    const asked = calibrations.filter(({ question }) => question === "U1");
    expect(asked.map(({ participant, role, answer }) => [participant, role, answer])).toEqual([
      ["Anne Holm", "ny leder", "ja"],
      ["Bo Lind", "leder", "ja"],
      ["Carl Vig", "leder", "ja"],
      ["Dorte Ravn", "rådgiver", "ja"],
    ]);
    const others = calibrations.filter(({ question, participant }) => question !== "U1" && /^Carl/u.test(participant));
    expect(others.length).toBeGreaterThan(50);
    expect(new Set(others.map(({ answer }) => answer))).toEqual(new Set(["nej"]));
  });

  it("counts the share of the most frequent answers: three of four, but for the question all answered alike", async () => {
    const now = await read();
    const [point] = sessionSeries(now, 5);
    const questions = new Set(now.calibrations.map(({ question }) => question)).size;
    expect(point).toEqual({
      ...CALIBRATION,
      cases: 1,
      participants: 4,
      answers: 4 * questions,
      modal: 3 * (questions - 1) + 4,
    });
  });

  it("stands above the table with its disagreements marked in letters too", async () => {
    const sheet = (await register.read({ tables: [], sheets: [CALIBRATIONS.sheet] })).sheets[0];
    const at = sheet?.cells.findIndex((row) => row.includes("Svarede ens")) ?? -1;
    expect(at).toBeGreaterThan(0);
    const [header = [], , one = [], two = []] = sheet?.cells.slice(at) ?? [];
    expect(header.slice(4, 11)).toEqual([
      "Spørgsmålsnr.",
      "Spørgsmål",
      "Anne Holm (ny leder)",
      "Bo Lind (leder)",
      "Carl Vig (leder)",
      "Dorte Ravn (rådgiver)",
      "Svarede ens",
    ]);
    expect(one.slice(4, 11)).toEqual(["U1", expect.any(String), "ja", "ja", "ja", "ja", "alle 4"]);
    expect(two.slice(6, 11)).toEqual(["ja", "ja", "nej *", "ja", "3 af 4"]);
  });

  it("keeps what the staff wrote when it is made again, and shows it above", async () => {
    const { calibrations } = await read();
    const about = calibrations.find(({ question }) => question === SECOND);
    const key = {
      Runde: CALIBRATION.round,
      Niveau: 5,
      Sag: SAG,
      "Spørgsmålsnr.": SECOND,
      Deltager: about?.participant ?? "",
    };
    const set = { "Fælles svar": "nej", "Rettes i skabelonens vejledning": "ja" };
    await register.write({ edits: [{ kind: "update", table: CALIBRATIONS.name, rows: [{ key, set }] }] });
    const again = await run(agreementCommand, { ...CALIBRATION, against: null }, register, CONTEXT);
    expect([again.exit, again.message]).toEqual([0, first.message]);
    const now = (await read()).calibrations;
    expect(now.filter(({ common }) => common !== "")).toEqual([{ ...about, common: "nej", amend: "ja" }]);
    expect(now).toHaveLength(calibrations.length);
    const sheet = (await register.read({ tables: [], sheets: [CALIBRATIONS.sheet] })).sheets[0];
    const line = sheet?.cells.find((row) => row[4] === SECOND && row[10] === "3 af 4");
    expect(line?.slice(12, 14)).toEqual(["nej", "ja"]);
  });

  it("moves no figure: every answer stands as not counting, and nothing can be computed of it", async () => {
    const { tables } = await register.read({ tables: [ANSWERS.name] });
    const { headers = [], rows = [] } = tables[ANSWERS.name] ?? {};
    const own = rows.filter((row) => row[headers.indexOf("Niveau")] === 5);
    expect(own.length).toBeGreaterThan(200);
    expect(new Set(own.map((row) => row[headers.indexOf("Medregnes")]))).toEqual(new Set(["nej"]));
    expect(await figures()).toEqual(before);
    const computed = await run(computeCommand, { ...CALIBRATION, compare: null }, register, CONTEXT);
    expect([computed.exit, computed.problems.map(({ code }) => code)]).toEqual([1, ["compute/never-counts"]]);
  });

  it("is not compared with another level", async () => {
    const report = await run(agreementCommand, { ...CALIBRATION, against: 1 }, register, CONTEXT);
    expect(report.problems.map(({ code }) => code)).toEqual(["agreement/learning-level"]);
  });

  it("is told to be outdated when an answer comes in afterwards", async () => {
    const told = async (): Promise<readonly string[]> => {
      const sheet = (await register.read({ tables: [], sheets: ["Start"] })).sheets[0];
      return (sheet?.cells ?? [])
        .flatMap((row) => row.filter((cell) => /kalibreringen blev lavet/u.test(String(cell))))
        .map(String);
    };
    expect(await told()).toEqual([]);
    const files = await handedIn(register, CALIBRATION.round, 5, "2026-03-03", (asked) =>
      carlDiffers({ ...asked, reviewer: "Bo Lind" }),
    );
    const carl = files.filter(({ name }) => name.includes("Carl Vig"));
    await run(collectCommand, { ...CALIBRATION, files: carl }, register, CONTEXT);
    // What was handed in as finished stands: corrections afterwards do not make another calibration.
    expect(await told()).toEqual([]);
    const fresh = carl.map((file) => ({ ...file, sheets: file.sheets.map((data) => withReviewer(data, "Eva Bak")) }));
    await run(collectCommand, { ...CALIBRATION, files: fresh }, register, CONTEXT);
    expect(await told()).toHaveLength(1);
    // The same in Excel, where the table moves down for a longer matrix and with it what stands in people's own column.
    const stood = register.toBytes();
    const excel = new OpenWorkbook(stood);
    await run(agreementCommand, { ...CALIBRATION, against: null }, excel, CONTEXT);
    await run(agreementCommand, { ...CALIBRATION, against: null }, register, CONTEXT);
    expect(differences(written("file.xlsx", register.toBytes()), written("excel.xlsx", excel.saved()))).toEqual([]);
    expect(await told()).toEqual([]);
    expect(sessionSeries(await read(), 5).map(({ participants }) => participants)).toEqual([5]);
  });
});

const folder = mkdtempSync(join(tmpdir(), "tilsyn-calibration-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** The sheet as somebody else of the same role would have handed it in. */
function withReviewer<Data extends { readonly cells: readonly (readonly unknown[])[] }>(
  data: Data,
  name: string,
): Data {
  return {
    ...data,
    cells: data.cells.map((row) =>
      row.map((cell) => (typeof cell === "string" && /^Carl Vig/u.test(cell) ? name : cell)),
    ),
  };
}

describe("a caseworker's own review", () => {
  beforeAll(async () => {
    const draw = { ...OWN, seed: "fælles", redraw: false, reason: "", date: "2026-02-02" };
    expect((await run(drawCommand, draw, register, CONTEXT)).exit).toBe(0);
  });

  it("is a workbook for each caseworker, which names no other and holds no other's case", async () => {
    const { handouts } = await run(sheetsCommand, { ...OWN, apart: true }, register, CONTEXT);
    const { drawn } = await read();
    const own = drawn.filter(({ level, status }) => level === 6 && status === "udtrukket");
    const people = new Set(own.map(({ caseworker, unit }) => `${caseworker}, ${unit}`));
    expect(people.size).toBeGreaterThan(3);
    expect(handouts).toHaveLength(people.size);
    for (const { fileName, sheets } of handouts) {
      const text = JSON.stringify(sheets.map(({ blocks, tables }) => [blocks, tables]));
      const named = own.filter(({ caseworker }) => text.includes(caseworker));
      expect(new Set(named.map(({ caseworker }) => caseworker)).size, fileName).toBe(1);
      expect(
        own.filter(({ id, caseworker }) => text.includes(id) && !named.some((each) => each.caseworker === caseworker)),
      ).toEqual([]);
    }
  });

  it("cannot be made in the register, where everybody would see it", async () => {
    const report = await run(sheetsCommand, { ...OWN, apart: false }, register, CONTEXT);
    expect(report.problems.map(({ code }) => code)).toEqual(["sheets/reviewers-apart"]);
  });

  it("stands beside the leader's answers, and moves no figure", async () => {
    const files = await handedIn(register, OWN.round, 6, "2026-02-09", quarterRule);
    const collected = await run(collectCommand, { ...OWN, files }, register, CONTEXT);
    expect(collected.problems.filter(({ code }) => code === "reviewer/own-case")).toEqual([]);
    const report = await run(agreementCommand, { ...OWN, against: null }, register, CONTEXT);
    expect([report.exit, report.message]).toEqual([0, expect.stringContaining("niveau 6 er lavet")]);
    const { calibrations, answers } = await read();
    const rows = calibrations.filter(({ level }) => level === 6);
    expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(["leder", "sagsbehandler"]));
    const leader = rows.find(({ role }) => role === "leder");
    const stood = answers.find(
      (each) => each.level === 1 && each.case === leader?.case && each.question === leader.question,
    );
    expect([leader?.answer, leader?.participant]).toEqual([stood?.value, stood?.reviewer]);
    expect(answers.filter(({ level, counted }) => level === 6 && counted)).toEqual([]);
    expect(await figures()).toEqual(before);
    expect(nextStepOf(await read()).code).not.toBe("next/compute");
  });
});
