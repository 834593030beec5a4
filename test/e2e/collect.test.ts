/** Collecting: again, from the register or a folder, renamed and re-saved files, conflicts, later hand-ins, replacements. */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scalar } from "../../src/workbook/content";
import { convertedAll } from "../../src/workbook/pdf";
import { openFile } from "../../src/workbook/xlsx-files";
import { ROUND, done, drawnRegister, fillIn, newFolder, python, told } from "../support/quarter";

const NORD = "2026-K1 N1 Nord.xlsx";
const SYD = "2026-K1 N1 Syd & Vest.xlsx";
let folder: string;
let sent: string;
let filled: string;
let register: string;
let returned: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await newFolder();
  sent = await drawnRegister(folder, "udsendt.xlsx");
  filled = at("udfyldt");
  await done("sheets", sent, ...ROUND, "--folder", filled);
  for (const name of [NORD, SYD]) fillIn(path.join(filled, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  register = at("register.xlsx");
  returned = at("afleveret");
  rmSync(returned, { recursive: true, force: true });
  mkdirSync(returned);
  copyFileSync(sent, register);
  for (const name of [NORD, SYD]) copyFileSync(path.join(filled, name), path.join(returned, name));
});

const collect = (...more: readonly string[]): ReturnType<typeof told> => told("collect", register, ...ROUND, ...more);
const fromFolder = (): ReturnType<typeof told> => collect("--from", returned);

async function rows(table: string): Promise<Record<string, Scalar>[]> {
  const { tables } = await (await openFile(register)).read({ tables: [table] });
  return (tables[table]?.rows ?? []).map((row) =>
    Object.fromEntries((tables[table]?.headers ?? []).map((header, index) => [header, row[index] ?? null])),
  );
}

/** Every answer without where it came from. */
async function answers(): Promise<string[]> {
  return (await rows("tblSvar")).map((row) =>
    ["Sag", "Spørgsmålsnr.", "Svar", "Bemærkning", "Tilstand", "Medregnes", "Udfyldt af", "Dato"]
      .map((name) => String(row[name] ?? ""))
      .join(" | "),
  );
}

describe("collect", () => {
  it("a second time changes nothing, not a byte", async () => {
    expect((await fromFolder()).exit).toBe(0);
    const before = readFileSync(register);
    const again = await fromFolder();
    expect(again).toMatchObject({ exit: 0, changed: 0, files: [] });
    expect(readFileSync(register).equals(before)).toBe(true);
  });

  it("takes sheets by what they are, whatever file and sheet are called now", async () => {
    await fromFolder();
    const expected = await answers();
    copyFileSync(sent, register);
    renameSync(path.join(returned, NORD), path.join(returned, "Til staben (2) endelig.xlsx"));
    python(
      "import sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\nfor index, sheet in enumerate(book.worksheets): sheet.title = f'Ark{index}'\nbook.save(sys.argv[1])",
      path.join(returned, SYD),
    );
    expect((await fromFolder()).exit).toBe(0);
    expect(await answers()).toEqual(expected);
  });

  it("reads the same after LibreOffice has saved the file", async () => {
    await fromFolder();
    const expected = await answers();
    copyFileSync(sent, register);
    const files = [NORD, SYD].map((name) => path.join(returned, name));
    const saved = await convertedAll(
      files.map((file) => ({ bytes: readFileSync(file), file })),
      { to: "xlsx:Calc MS Excel 2007 XML", recalculate: true },
    );
    saved.forEach((bytes, index) => writeFileSync(files[index] ?? "", bytes));
    expect((await fromFolder()).exit).toBe(0);
    expect(await answers()).toEqual(expected);
  });

  it("from the register's own sheets gives what the folder gives", async () => {
    await fromFolder();
    const expected = (await answers()).sort();
    copyFileSync(sent, register);
    await done("sheets", register, ...ROUND);
    fillIn(register);
    expect((await collect()).exit).toBe(0);
    expect((await answers()).sort()).toEqual(expected);
    const before = readFileSync(register);
    expect((await collect()).exit).toBe(0);
    expect(readFileSync(register).equals(before)).toBe(true);
  });

  it("takes neither where two sheets differ, and names both", async () => {
    const copy = path.join(returned, "kopi.xlsx");
    copyFileSync(path.join(returned, NORD), copy);
    fillIn(copy, { answers: { U1: "nej", B1: "nej" }, comment: "Se journalen" });
    const { exit, problems } = await fromFolder();
    expect(exit).toBe(1);
    const conflicts = problems.filter((each) => each.code === "answer/conflict");
    expect(conflicts.length).toBeGreaterThan(0);
    const svar = await rows("tblSvar");
    const nord = svar.filter(
      (row) => row["Enhed"] === "Nord" && (row["Spørgsmålsnr."] === "U1" || row["Spørgsmålsnr."] === "B1"),
    );
    expect(nord.filter((row) => row["Tilstand"] === "gyldig")).toEqual([]);
    expect(svar.filter((row) => row["Enhed"] === "Syd & Vest" && row["Tilstand"] === "gyldig").length).toBeGreaterThan(
      20,
    );
  });

  it("a later hand-in replaces, and the log counts what changed", async () => {
    await fromFolder();
    const was = await answers();
    fillIn(path.join(returned, NORD), { answers: { U1: "nej" }, comment: "" });
    const changed = (await rows("tblSvar")).filter(
      (row) => row["Enhed"] === "Nord" && row["Spørgsmålsnr."] === "U1" && row["Svar"] === "ja",
    ).length;
    expect(changed).toBeGreaterThan(0);
    const { problems } = await fromFolder();
    expect(problems.some((each) => each.code === "answer/conflict")).toBe(false);
    const now = await answers();
    // Answers to what hangs on U1 may change their state with it; nothing of the other unit does.
    expect(now.filter((each, index) => each !== was[index] && / \| U1 \| /u.test(each)).length).toBe(changed);
    const log = (await rows("tblLog")).filter((row) => row["Kommando"] === "collect");
    const count = now.filter((each, index) => each !== was[index]).length;
    expect(log.map((row) => /ændret: (\d+)/u.exec(String(Object.values(row).join(" ")))?.[1])).toEqual([
      String(was.filter((each) => !each.includes(" |  |  | ")).length),
      String(count),
    ]);
  });

  it("keeps the answers to a replaced case, and does not count them", async () => {
    await fromFolder();
    const [first] = (await rows("tblUdtrukne")).filter((row) => row["Status"] === "udtrukket");
    const id = String(first?.["Sag"]);
    await done("replace", register, ...ROUND, "--case", id, "--reason", "Sagen er flyttet");
    await fromFolder();
    const kept = (await rows("tblSvar")).filter((row) => row["Sag"] === id);
    expect(kept.length).toBeGreaterThan(10);
    expect(new Set(kept.map((row) => row["Medregnes"]))).toEqual(new Set(["nej"]));
  });

  it("takes a folder per unit, a workbook that allows macros, and a .zip; anything else is a warning with what to do", async () => {
    await fromFolder();
    const expected = await answers();
    const found = async (arrange: () => void): Promise<readonly string[]> => {
      copyFileSync(sent, register);
      arrange();
      const { problems } = await fromFolder();
      expect(await answers()).toEqual(expected);
      const aboutFiles = problems.filter(({ code }) => !code.startsWith("answer/"));
      return aboutFiles.map(({ severity, code, file }) => `${severity} ${code} ${file ?? ""}`);
    };
    const kept = await found(() => {
      mkdirSync(path.join(returned, "Nord", "endelig"), { recursive: true });
      renameSync(path.join(returned, NORD), path.join(returned, "Nord", "endelig", NORD));
    });
    expect(kept).toEqual([]);
    expect((await rows("tblSvar"))[0]).toMatchObject({
      Kilde: expect.stringMatching(/^Nord\/endelig\/.*\.xlsx \/ Skema/u) as string,
    });
    const packed = await found(() => {
      renameSync(path.join(returned, SYD), path.join(returned, "Syd.xlsm"));
      const zip = zipSync({ "til staben/Nord.xlsx": readFileSync(path.join(returned, "Nord", "endelig", NORD)) });
      rmSync(path.join(returned, "Nord"), { recursive: true });
      writeFileSync(path.join(returned, "Nord.zip"), zip);
      writeFileSync(path.join(returned, "Thumbs.db"), "");
      for (const name of ["Syd.ods", "Syd.xls", "noter.pdf"]) writeFileSync(path.join(returned, name), "x");
      writeFileSync(path.join(returned, "halv.zip"), zip.subarray(0, 90));
    });
    expect([...packed].sort()).toEqual([
      "error file/zip-unreadable halv.zip",
      "warning file/skipped Syd.ods",
      "warning file/skipped Syd.xls",
      "warning file/skipped noter.pdf",
    ]);
  });

  it("recognises by table and headers what another program saved without its names, and says so", async () => {
    await fromFolder();
    const expected = await answers();
    copyFileSync(sent, register);
    const nameless = (name: string): void => {
      const file = path.join(returned, name);
      const parts = unzipSync(readFileSync(file));
      const workbook = strFromU8(parts["xl/workbook.xml"] as Uint8Array);
      parts["xl/workbook.xml"] = strToU8(workbook.replace(/<definedNames>.*<\/definedNames>/su, ""));
      writeFileSync(file, zipSync(parts));
    };
    nameless(SYD);
    const { problems } = await fromFolder();
    expect(
      new Set(
        problems
          .filter(({ code }) => !code.startsWith("answer/"))
          .map(({ severity, code, file }) => `${severity} ${code} ${file ?? ""}`),
      ),
    ).toEqual(new Set([`warning sheet/names-lost ${SYD}`]));
    expect(await answers()).toEqual(expected);
  });

  it("says what notes on cells hold, and reads no error value as a reason", async () => {
    const cells = python(
      `import sys, json, openpyxl
from openpyxl.comments import Comment
book = openpyxl.load_workbook(sys.argv[1])
sheet = [each for each in book.worksheets if each.title.startswith("Skema")][0]
head = [cell.row for cell in sheet["A"] if cell.value == "Spørgsmålsnr."][0]
rows = [row for row in range(head + 1, sheet.max_row + 1) if sheet.cell(row, 1).value]
sheet.cell(rows[0], 5).comment = Comment("Se bilag 4: aftalen er mundtlig, ring 010110-1234", "Lis")
sheet.cell(rows[1], 6).value = "#NAME?"
sheet.cell(rows[1], 6).data_type = "e"
book.save(sys.argv[1])
print(json.dumps([sheet.title, f"E{rows[0]}", sheet.cell(rows[0], 1).value, f"F{rows[1]}", sheet.cell(rows[1], 1).value]))`,
      path.join(returned, NORD),
    );
    const [sheet, noted, asked, error, other] = JSON.parse(cells) as string[];
    const { problems } = await fromFolder();
    const of = (code: string): (typeof problems)[number] | undefined => problems.find((each) => each.code === code);
    expect(of("sheet/note")).toMatchObject({ severity: "warning", file: NORD, sheet, cell: noted, question: asked });
    expect(of("sheet/note")?.message).toContain("Se bilag 4: aftalen er mundtlig");
    expect(of("privacy/cpr")).toMatchObject({ file: NORD, sheet, cell: noted });
    expect(JSON.stringify(problems)).not.toContain("010110");
    expect(of("sheet/error-value")).toMatchObject({
      severity: "error",
      file: NORD,
      sheet,
      cell: error,
      question: other,
    });
    expect((await rows("tblSvar")).filter((row) => String(row["Bemærkning"]).startsWith("#"))).toEqual([]);
    // What only the sheets can tell is still there when the register is checked.
    const checked = await told("validate", register, ...ROUND);
    expect(checked.problems.find((each) => each.code === "sheet/note")).toMatchObject({
      file: NORD,
      sheet,
      cell: noted,
    });
  });

  it("points at the review sheet's own cell, then and when the register is checked", async () => {
    const cell = python(
      `import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = [each for each in book.worksheets if each.title.startswith("Skema")][0]
head = [cell.row for cell in sheet["A"] if cell.value == "Spørgsmålsnr."][0]
row = [row for row in range(head + 1, sheet.max_row + 1) if sheet.cell(row, 1).value and sheet.cell(row, 5).value][0]
sheet.cell(row, 5).value = "måske"
book.save(sys.argv[1])
print(json.dumps([sheet.title, f"E{row}", sheet.cell(row, 1).value, sheet.cell(head, 5).value]))`,
      path.join(returned, NORD),
    );
    const [sheet, at, question, id] = JSON.parse(cell) as string[];
    const place = { file: NORD, sheet, cell: at, question, case: id };
    const found = async (call: Promise<Awaited<ReturnType<typeof told>>>): Promise<unknown> =>
      (await call).problems.find((each) => each.code === "answer/illegal");
    expect(await found(fromFolder())).toMatchObject(place);
    expect(await found(told("validate", register, ...ROUND))).toMatchObject(place);
    const row = (await rows("tblDatakontrol")).find((each) => each["Kode"] === "answer/illegal");
    expect(row).toMatchObject({ Fil: NORD, Ark: sheet, Celle: at, "Spørgsmålsnr.": question, Sag: id });
  });

  it("asks about a date to come, and one before the draw", async () => {
    const date = (text: string): string =>
      python(
        `import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = [each for each in book.worksheets if each.title.startswith("Skema")][0]
row = [cell.row for cell in sheet["D"] if cell.value == "Dato"][0]
sheet.cell(row, 5).value = ${JSON.stringify(text)}
book.save(sys.argv[1])
print(f"E{row}")`,
        path.join(returned, NORD),
      ).trim();
    for (const [text, code] of [
      ["05-01-2062", "reviewer/date-ahead"],
      ["28/11-26", "reviewer/date-ahead"],
      ["05-01-2016", "reviewer/date-early"],
    ] as const) {
      const cell = date(text);
      const { problems } = await fromFolder();
      expect(problems.filter((each) => each.code.startsWith("reviewer/date"))).toMatchObject([
        { code, severity: "warning", file: NORD, cell },
      ]);
      const checked = await told("validate", register, ...ROUND);
      expect(checked.problems.map((each) => each.code)).toContain(code);
    }
  });

  it("a file that cannot be read is said, and the others are taken", async () => {
    writeFileSync(path.join(returned, "skrald.xlsx"), "skrald");
    writeFileSync(path.join(returned, "noter.txt"), "noter");
    const { exit, problems } = await fromFolder();
    expect(exit).toBe(1);
    expect(problems.map((each) => [each.code, each.sheet])).toEqual(
      expect.arrayContaining([
        ["file/not-xlsx", "skrald.xlsx"],
        ["file/skipped", "noter.txt"],
      ]),
    );
    expect((await rows("tblSvar")).filter((row) => row["Tilstand"] === "gyldig").length).toBeGreaterThan(100);
    expect(readdirSync(returned).filter((name) => name.startsWith("."))).toEqual([]);
  });
});
