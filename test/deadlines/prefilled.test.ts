/** Answers that dates give: offered on the review sheet, confirmed or changed by the reviewer, and counted as such. */
import { beforeAll, describe, expect, it } from "vitest";
import { importCommand } from "../../src/cases/commands/import";
import type { Deadline } from "../../src/deadlines/rules/deadline";
import { offerOf } from "../../src/deadlines/rules/prefilled";
import { drawCommand } from "../../src/draw/commands/draw";
import { computeCommand } from "../../src/figures/commands/compute";
import type { Report } from "../../src/register/command";
import { createRegister } from "../../src/register/commands/create";
import { run } from "../../src/register/commands/run";
import { collectCommand } from "../../src/review/commands/collect";
import { sheetsCommand } from "../../src/review/commands/sheets";
import type { TypedPart } from "../../src/review/facts/answering";
import { filledForm } from "../../src/review/facts/answering";
import { readForms, readRules } from "../../src/review/sheet/review-form";
import type { ReturnedFile } from "../../src/review/facts/returned-files";
import { RETURNED } from "../../src/review/facts/returned-files";
import { ANSWERED_BY } from "../../src/templates/deadline-answers";
import { findTemplate } from "../../src/templates/templates";
import { readCsv } from "../../src/workbook/csv";
import type { SheetData, TableData } from "../../src/workbook/content";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { at } from "../support/days";

const CONTEXT = { now: "2026-03-16T08:00:00Z", user: "prøve", version: "0.1.0", language: "da" } as const;
const AT = { round: "2026-K1", level: 1 };

/** In time; late; without a time of day. One case for each caseworker, so that all are drawn. */
const CASES = [
  "Sag;Enhed;Sagsbehandler;Sagstrin;Alder;Status;Underretning modtaget;Underretning vurderet",
  "K-1;Nord;Bo;Underretning;12;Aktiv;02-03-2026 10:00;02-03-2026 15:00",
  "L-1;Nord;Eva;Underretning;12;Aktiv;02-03-2026 10:00;05-03-2026 09:00",
  "T-1;Nord;Ida;Underretning;12;Aktiv;02-03-2026;03-03-2026",
  "",
];

let register: FileWorkbook;
let sent: readonly SheetData[];
let questionTable: TableData | undefined;

async function handedOut(): Promise<readonly SheetData[]> {
  const { handouts } = await run(sheetsCommand, { ...AT, apart: true }, register, CONTEXT);
  const [first] = handouts;
  if (first === undefined) throw new Error("nothing was handed out");
  return (await FileWorkbook.fromBytes(renderWorkbook(first.sheets), first.fileName).read(RETURNED)).sheets;
}

beforeAll(async () => {
  register = FileWorkbook.blank("register.xlsx");
  const made = createRegister({ preset: "bbu-2018", templates: [], units: ["Nord"] }, CONTEXT);
  if (!made.ok) throw new Error(made.problems.map(({ code }) => code).join());
  await register.write({ edits: made.value.edits ?? [] });
  const table = readCsv(new TextEncoder().encode(CASES.join("\n")), "sager.csv");
  await run(importCommand, { table, map: "", replace: false, partial: false, serial: null }, register, CONTEXT);
  const draw = { ...AT, redraw: false, reason: "", date: "2026-03-16", seed: "prøve" };
  expect((await run(drawCommand, draw, register, CONTEXT)).exit).toBe(0);
  sent = await handedOut();
  questionTable = (await register.read({ tables: ["tblSkabelon"] })).tables["tblSkabelon"];
});

/** The cell of a question of a case on its sheet, as row and column from 0. */
function place(sheet: SheetData, id: string, question: string): { readonly row: number; readonly column: number } {
  const header = sheet.cells.findIndex((row) => row[0] === "Spørgsmålsnr.");
  const column = (sheet.cells[header] ?? []).indexOf(id);
  return { row: sheet.cells.findIndex((row, index) => index > header && row[0] === question), column };
}

const sheetOf = (sheets: readonly SheetData[], id: string): SheetData => {
  const found = sheets.find((sheet) => sheet.cells.some((row) => row.includes(`${id} bemærkning`)));
  if (found === undefined) throw new Error(`no sheet of ${id}`);
  return found;
};

function offered(sheets: readonly SheetData[], id: string): readonly unknown[] {
  const sheet = sheetOf(sheets, id);
  const { row, column } = place(sheet, id, "U1");
  return [sheet.cells[row]?.[column] ?? null, sheet.cells[row]?.[column + 1] ?? null];
}

type Typed = readonly [id: string, question: string, answer: string, comment?: string];

/** The sheets as a reviewer sends them back, with this typed in. */
function filled(...typed: readonly Typed[]): readonly ReturnedFile[] {
  const sheets = sent.map((sheet) => {
    const cells = sheet.cells.map((row) => [...row]);
    for (const [id, question, answer, comment] of typed) {
      const { row, column } = place(sheet, id, question);
      if (column < 0 || row < 0) continue;
      const line = cells[row] ?? [];
      line[column] = answer === "" ? null : answer;
      if (comment !== undefined) line[column + 1] = comment === "" ? null : comment;
    }
    return { ...sheet, cells };
  });
  return [{ name: "Nord.xlsx", sheets }];
}

async function collected(...typed: readonly Typed[]): Promise<Report> {
  return run(collectCommand, { ...AT, files: filled(...typed) }, register, CONTEXT);
}

async function answers(): Promise<readonly (readonly unknown[])[]> {
  const table = (await register.read({ tables: ["tblSvar"] })).tables["tblSvar"];
  const headers = ["Sag", "Spørgsmålsnr.", "Svar", "Tilstand", "Forudfyldt"];
  const rows = (table?.rows ?? []).map((row) => headers.map((each) => row[table?.headers.indexOf(each) ?? -1] ?? null));
  return rows.filter(([, question]) => question === "U1").sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

describe("an answer that dates give", () => {
  it("stands on the sheet with the dates behind it, and nothing where they are in doubt", () => {
    expect(offered(sent, "K-1")).toEqual([
      "ja",
      "Forudfyldt fra datoer: modtaget 02-03-2026 10:00, vurderet 02-03-2026 15:00, frist 03-03-2026.",
    ]);
    expect(offered(sent, "L-1")[0]).toBe("nej");
    expect(offered(sent, "T-1")).toEqual([null, null]);
  });

  it("is no answer until somebody has reviewed the case", async () => {
    await collected();
    expect((await answers()).filter(([, , value]) => value !== null)).toEqual([]);
  });

  it("counts once the reviewer has answered another question of the step", async () => {
    const report = await collected(["K-1", "U3", "ja"], ["L-1", "U3", "ja"]);
    expect(report.problems.filter(({ code }) => code.startsWith("comment/"))).toEqual([]);
    expect(await answers()).toEqual([
      ["K-1", "U1", "ja", "gyldig", "ja"],
      ["L-1", "U1", "nej", "gyldig", "nej"],
      ["T-1", "U1", null, "ikke gennemgået", null],
    ]);
  });

  it("may be changed with a comment; without one it is told at the comment's cell", async () => {
    const told = async (comment?: string): Promise<readonly unknown[]> => {
      const typed: Typed = comment === undefined ? ["L-1", "U1", "ja"] : ["L-1", "U1", "ja", comment];
      const { problems } = await collected(typed, ["L-1", "U3", "ja"]);
      return problems.filter(({ code }) => code === "comment/offer-changed").map(({ question }) => question);
    };
    expect(await told()).toEqual(["U1"]);
    expect(await told("")).toEqual(["U1"]);
    expect(await told("Vurderet samme dag, men ført i systemet senere")).toEqual([]);
    expect((await answers())[1]).toEqual(["L-1", "U1", "ja", "gyldig", "nej"]);
  });

  it("stands in the pane's form as offered, and asks for a comment when it is changed", () => {
    const rules = readRules(questionTable);
    if (!rules.ok) throw new Error(JSON.stringify(rules.problems));
    const [form] = readForms(sheetOf(sent, "K-1"), rules.value).filter(({ id }) => id === "K-1");
    if (form === undefined) throw new Error("no form");
    const u1 = (value: string, comment?: string): readonly unknown[] => {
      const typed: TypedPart[] = [{ part: { kind: "answer", question: "U1" }, value }];
      if (comment !== undefined) typed.push({ part: { kind: "comment", question: "U1" }, value: comment });
      const found = filledForm(form, typed).questions.find(({ question }) => question.number === "U1");
      return [found?.state, found?.offered, found?.inBlankStep];
    };
    expect(u1("ja")).toEqual(["answered", "ja", true]);
    expect(u1("nej")).toEqual(["unexplained", "ja", false]);
    expect(u1("nej", "Underretningen kom tidligere")).toEqual(["answered", "ja", false]);
  });

  it("is told with the figures, and how many were changed", async () => {
    await collected(["K-1", "U3", "ja"], ["L-1", "U1", "ja", "Ført senere"], ["L-1", "U3", "ja"]);
    const told = async (): Promise<string> => {
      const { problems } = await run(computeCommand, { ...AT, compare: null }, register, CONTEXT);
      return problems.find(({ code }) => code === "compute/offered")?.message ?? "";
    };
    expect(await told()).toMatch(/^2 svar var forudfyldt .*; 1 af dem/u);
    await collected(["K-1", "U3", "ja"], ["L-1", "U3", "ja"]);
    expect(await told()).toMatch(/^2 svar var forudfyldt .*; 0 af dem/u);
  });

  it("is not offered where the setting says no", async () => {
    const key = { Nøgle: "Forudfyld fra datoer" };
    const set = (value: string) =>
      register.write({ edits: [{ kind: "update", table: "tblOpsaetning", rows: [{ key, set: { Værdi: value } }] }] });
    await set("nej");
    const plain = await handedOut();
    await set("ja");
    expect(offered(plain, "K-1")).toEqual([null, null]);
    expect(JSON.stringify(plain)).not.toMatch(/forudfyldt/iu);
  });
});

describe("what a deadline offers", () => {
  const deadline = (over: Partial<Deadline>): Deadline => ({
    ...{
      id: "D3",
      unit: "Nord",
      team: "",
      caseworker: "Bo",
      case: "1",
      start: at("2026-01-12"),
      due: at("2026-05-12"),
    },
    ...{ firstDue: at("2026-05-12"), end: null, state: "overskredet", days: 1, reasoned: "", why: null },
    ...over,
  });
  it.each([
    [{ state: "overholdt", end: at("2026-05-01") }, "ja"],
    [{ state: "overskredet" }, "nej"],
    [{ state: "åben" }, null],
    [{ state: "tvivl" }, null],
    [{ state: "kan ikke beregnes" }, null],
  ] as const)("%o: %s", (over, answer) => {
    expect(offerOf({}, [deadline(over)])?.answer ?? null).toBe(answer);
  });

  it("is met too where the overrun is reasoned and the question says so, and nothing where nobody has said", () => {
    const of = (reasoned: "ja" | "nej" | ""): unknown =>
      offerOf({ orReasoned: true }, [deadline({ reasoned })])?.answer ?? null;
    expect([of("ja"), of("nej"), of("")]).toEqual(["ja", "nej", null]);
    expect(offerOf({ onlyNo: true }, [deadline({ state: "overholdt" })])).toBeNull();
  });

  it("is asked of questions that there are", () => {
    for (const [template, numbers] of Object.entries(ANSWERED_BY)) {
      const known = findTemplate(template)?.steps.flatMap((step) => step.questions) ?? [];
      for (const { number, was } of numbers) {
        const ours = known.find((each) => each.number === number);
        expect([number, ours?.number]).toEqual([number, number]);
        if (was !== undefined) expect(was).not.toBe(ours?.text);
      }
    }
  });
});
