import path from "node:path";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideOn, requestOf } from "../../src/register/commands/decide";
import { look } from "../../src/register/commands/look";
import { foresee, run } from "../../src/register/commands/run";
import type { Register } from "../../src/register/register";
import { collectCommand } from "../../src/review/commands/collect";
import { sheetsCommand } from "../../src/review/commands/sheets";
import { roundReview } from "../../src/review/facts/hand-ins";
import { summariseReturned } from "../../src/review/facts/returned";
import { returnedFiles } from "../../src/review/facts/returned-files";
import { readReviews } from "../../src/review/facts/reviewing";
import { unpacked } from "../../src/workbook/unpacked";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { workbookFile } from "../../src/workbook/xlsx-bytes";
import { done, drawnRegister, newFolder, ROUND } from "../support/quarter";

const CONTEXT = { now: "2026-02-10T09:00:00Z", user: "Prøve", version: "0", language: "da" } as const;
const AT = { round: "2026-k1", level: 1 };
let folder: string;
let drawn: string;
beforeAll(async () => {
  folder = await newFolder();
  drawn = await drawnRegister(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = (file: string): FileWorkbook => FileWorkbook.fromBytes(readFileSync(file), path.basename(file));

async function registerIn(workbook: FileWorkbook): Promise<Register> {
  const looked = await look(workbook, CONTEXT);
  if (looked.kind !== "register") throw new Error(looked.kind);
  return looked.register;
}

describe("who has handed in", () => {
  it("says of every waiting case how far its sheet in the workbook is", async () => {
    const sent = path.join(folder, "sendt.xlsx");
    await done("sheets", drawn, ...ROUND, "--out", sent);
    const workbook = open(sent);
    const register = await registerIn(workbook);
    const read = await readReviews(workbook, CONTEXT);
    if (read.kind !== "reviews") throw new Error(read.report.message);
    const [form] = read.forms;
    const finished = read.forms.map((each) =>
      each === form ? { ...each, done: { ...each.done, value: "Ja" } } : each,
    );
    const { units, uncollected } = roundReview(register, AT, finished);
    expect(units.map(({ unit, waiting, cases }) => [unit, cases, waiting.length])).toEqual([
      ["Nord", 4, 4],
      ["Syd & Vest", 4, 4],
    ]);
    expect(units[0]?.waiting.find(({ id }) => id === form?.id)).toMatchObject({
      sheet: { answered: 0, finished: true },
    });
    expect(
      units
        .flatMap(({ waiting }) => waiting)
        .every(({ sheet, caseworker }) => sheet !== null && sheet.asked > 10 && caseworker.startsWith("Opdigtet")),
    ).toBe(true);
    expect(uncollected).toBe(1);
    const elsewhere = finished.map((each) => ({ ...each, register: "et andet" }));
    expect(roundReview(register, AT, elsewhere)).toMatchObject({
      uncollected: 0,
      units: [{ waiting: [{ sheet: null }, {}, {}, {}] }, {}],
    });
  });
});

describe("a register that another program has saved", () => {
  it("names the sheets that no longer say they are review sheets, and where they can be collected from", async () => {
    const sent = path.join(folder, "uden-navne.xlsx");
    await done("sheets", drawn, ...ROUND, "--out", sent);
    const input = { ...AT, files: null };
    const snapshot = await open(sent).read(requestOf(collectCommand, input));
    expect(snapshot.sheets.length).toBeGreaterThan(1);
    const names = snapshot.sheets.map(({ name }) => name);
    const { report, change } = decideOn({ ...snapshot, sheets: [] }, collectCommand, input, CONTEXT);
    expect(change).toBeNull();
    expect(report.problems.map(({ code }) => code)).toEqual(["collect/names-lost"]);
    for (const name of names) expect(report.message).toContain(name);
    const again = await open(sent).read(requestOf(sheetsCommand, { ...AT, apart: false }));
    const made = decideOn({ ...again, sheets: [] }, sheetsCommand, { ...AT, apart: false }, CONTEXT);
    expect([made.change, made.report.problems.map(({ code }) => code)]).toEqual([null, ["sheets/names-lost"]]);
    expect(decideOn(again, sheetsCommand, { ...AT, apart: false }, CONTEXT).report.ok).toBe(true);
    const none = snapshot.sheetNames.filter((name) => !names.includes(name));
    const bare = decideOn({ ...snapshot, sheets: [], sheetNames: none }, collectCommand, input, CONTEXT);
    expect(bare.report.problems.map(({ code }) => code)).toEqual(["collect/no-own-sheets"]);
  });
});

describe("files that came back", () => {
  it("are told one by one: what is in them, what belongs elsewhere, and what cannot be read", async () => {
    const out = path.join(folder, "ud");
    mkdirSync(out);
    await done("sheets", drawn, ...ROUND, "--folder", out, "--out", path.join(folder, "sendt-ud.xlsx"));
    const { settings } = await registerIn(open(drawn));
    const nord = readFileSync(path.join(out, "2026-K1 N1 Nord.xlsx"));
    const found = [
      ["Nord.xlsx", nord],
      ["register.xlsx", readFileSync(drawn)],
      ["sager.csv", nord],
      ["ødelagt.xlsx", nord.subarray(0, 500)],
    ] as const;
    const { files, faults } = await returnedFiles(
      found.map(([name, bytes]) => ({ name, bytes: () => Promise.resolve(bytes) })),
      {
        workbook: (bytes, name) => FileWorkbook.fromBytes(bytes, name),
        zip: unpacked,
      },
    );
    const told = (at: typeof AT, registerId: string): unknown[] =>
      summariseReturned(files, faults, registerId, at, CONTEXT).map(({ name, units, cases, told: said }) => [
        name,
        units,
        cases,
        said.map(({ code }) => code),
      ]);
    const faulty = [
      ["register.xlsx", [], 0, ["file/no-review-sheet"]],
      ["sager.csv", [], 0, ["file/skipped"]],
      ["ødelagt.xlsx", [], 0, ["file/damaged"]],
    ];
    expect(told(AT, settings.registerId)).toEqual([["Nord.xlsx", ["Nord"], 4, []], ...faulty]);
    expect(told({ ...AT, level: 2 }, settings.registerId)[0]).toEqual(["Nord.xlsx", [], 0, ["collect/passed-over"]]);
    expect(told(AT, "et andet")[0]).toEqual(["Nord.xlsx", [], 0, ["sheet/other-register"]]);
  });

  it("open as review sheets without a register", async () => {
    expect(await look(open(path.join(folder, "ud", "2026-K1 N1 Nord.xlsx")), CONTEXT)).toEqual({
      kind: "reviews",
      sheets: 1,
      unit: "Nord",
      round: "2026-K1",
      level: 1,
    });
  });
});

describe("handing out", () => {
  it("tells the register nothing of files that could not be made", async () => {
    const workbook = open(drawn);
    const failing = run(sheetsCommand, { ...AT, apart: true }, workbook, CONTEXT, () => {
      throw new Error("ingen plads");
    });
    await expect(failing).rejects.toThrow("ingen plads");
    expect(workbook.changed).toBe(false);
  });

  it("asks before sheets are put beside files that are out, and writes nothing to find that out", async () => {
    const inside = { ...AT, apart: false };
    const fresh = await foresee(sheetsCommand, inside, open(drawn), CONTEXT);
    expect([fresh.writes, fresh.question]).toEqual([true, null]);
    const workbook = open(drawn);
    await run(sheetsCommand, { ...AT, apart: true }, workbook, CONTEXT);
    const asked = await foresee(sheetsCommand, inside, workbook, CONTEXT);
    expect(asked.question).toBe(
      "Skemaerne til runde 2026-K1, niveau 1 er allerede sendt ud i 2 filer. Lægges de også i registret (2 nye ark), kan en sag blive besvaret to steder.",
    );
    expect((await registerIn(workbook)).log.filter(({ command }) => command === "sheets")).toHaveLength(1);
    // More files: the same files once more, and nothing to ask.
    expect((await foresee(sheetsCommand, { ...AT, apart: true }, workbook, CONTEXT)).question).toBeNull();
    expect(await foresee(sheetsCommand, { ...inside, level: 9 }, workbook, CONTEXT)).toMatchObject({
      writes: false,
      question: null,
      report: { refused: true },
    });
  });

  it("gives one workbook as itself, and several in one .zip", async () => {
    let made: { readonly fileName: string; readonly sheets: readonly never[] }[] = [];
    await run(sheetsCommand, { ...AT, apart: true }, open(drawn), CONTEXT, (handouts) => {
      made = handouts as typeof made;
    });
    expect(workbookFile(made.slice(0, 1), "alle", CONTEXT.now).name).toBe("2026-K1 N1 Nord.xlsx");
    const { name, bytes } = workbookFile(made, "alle", CONTEXT.now);
    expect([name, ...Object.keys(unzipSync(bytes))]).toEqual([
      "alle.zip",
      "2026-K1 N1 Nord.xlsx",
      "2026-K1 N1 Syd & Vest.xlsx",
    ]);
  });
});
