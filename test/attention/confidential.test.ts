/**
 * What a reviewer marks with `!!`, what staff write about such a case, and what a note on a cell says of it, stays where
 * it may be read. Words are planted in all three places; then every command of the program runs, and every part of
 * every file it makes, and all it says, is searched for them. A new command is in the list by its registration.
 */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SPECIALS } from "../../src/attention/sheet/special";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { COMMANDS } from "../../src/register/commands/list";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import type { CommandScene } from "../support/command-scenes";
import { commandScenes, wordsIn } from "../support/command-scenes";
import { calques, commandWords, danishIn, filterSyntax } from "../support/plain-words";
import type { Shown } from "../support/shown-texts";
import { shownTexts } from "../support/shown-texts";
import { done, newFolder, python, ROUND, tilsyn } from "../support/quarter";

const COMMENT = "Hemmelighedalfa";
const NOTE = "Hemmelighedbravo";
const ASSESSMENT = "Hemmelighedcharlie";
/** Staff's columns of tblSaerlig that hold words. */
const TYPED = {
  Hvorfor: "Hemmelighedhvorfor",
  Handling: "Hemmelighedhandling",
  Ansvarlig: "Hemmelighedansvar",
  Orienteret: "Hemmelighedorient",
};
const PLANTED = [COMMENT, NOTE, ASSESSMENT, ...Object.values(TYPED)];

/** Files that are made for those who may read it: by the command that makes them. Anything else is for others. */
const FOR_THE_FEW: Readonly<Record<string, readonly string[]>> = { attention: ["notat.docx"] };
/** Sheets of the staff's own register where it may stand: what the reviewers wrote, and what was made of it. */
const KEPT_ON = ["Svar", "Afleveringer", SPECIALS.sheet];

/** The levels disagree about the first question of each step. */
const rule: SampleRule = ({ asked, row, drawn }) => {
  if (!asked) return { answer: "", comment: "" };
  if (row === 0) return { answer: drawn.level === 1 ? "nej" : "ja", comment: `!! ${COMMENT}` };
  if (row === 1) return { answer: "ja", comment: `! ! ${COMMENT}` };
  return { answer: "ja", comment: "" };
};

/** A note on the first answer of every review sheet, and an overall assessment, as people write them. */
const NOTES = `
import sys, openpyxl
from openpyxl.comments import Comment
for file in sys.argv[3:]:
    book = openpyxl.load_workbook(file)
    for sheet in book.worksheets:
        for table in sheet.tables.values():
            if not table.name.startswith("tblSkema"): continue
            cells = sheet[table.ref]
            cells[1][4].comment = Comment("Ea Ny:\\n!! " + sys.argv[1], "Ea Ny")
            for above in range(1, cells[0][0].row):
                for cell in sheet[above]:
                    if cell.value == "Samlet vurdering":
                        sheet.cell(above, cells[0][4].column).value = "!! " + sys.argv[2]
    book.save(file)
`;

const planted = ["collected", "computed", "two levels"];
let folder: string;
let scenes: readonly CommandScene[];
beforeAll(async () => {
  folder = await newFolder();
  scenes = await commandScenes(folder, rule);
  for (const state of ["handed out", ...planted]) {
    const back = path.join(folder, state, "retur");
    python(NOTES, NOTE, ASSESSMENT, ...readdirSync(back).map((name) => path.join(back, name)));
  }
  for (const state of planted) {
    const at = path.join(folder, state);
    const register = path.join(at, "register.xlsx");
    const level = state === "two levels" ? [...ROUND.slice(0, 3), "2"] : ROUND;
    await tilsyn("collect", register, ...level, "--from", path.join(at, "retur"));
    await done("attention", register, ...ROUND.slice(0, 2));
    await typeIn(register);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The staff's words in every row. */
async function typeIn(register: string): Promise<void> {
  const workbook = await openFile(register);
  const data = (await workbook.read({ tables: [SPECIALS.name] })).tables[SPECIALS.name];
  if (data === undefined || data.rows.length === 0) throw new Error(`${register} has no case for special attention`);
  const rows = data.rows.map((row) => ({
    key: Object.fromEntries(
      (SPECIALS.key ?? []).map((header) => [header, (row[data.headers.indexOf(header)] ?? "") as string | number]),
    ),
    set: TYPED,
  }));
  await workbook.write({ edits: [{ kind: "update", table: SPECIALS.name, rows }] });
  await saveFile(workbook, register);
}

/** All texts of a file: each part of a zip as it stands and without its tags, parts within parts too. */
function textsOf(name: string, bytes: Uint8Array): readonly { readonly at: string; readonly text: string }[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => textsOf(`${name} » ${part}`, content));
  const text = strFromU8(bytes);
  return [
    { at: name, text },
    { at: name, text: text.replace(/<[^>]*>/gu, "") },
  ];
}

function foundIn(texts: readonly { readonly at: string; readonly text: string }[]): readonly string[] {
  return Array.from(
    new Set(
      texts.flatMap(({ at, text }) => PLANTED.filter((word) => text.includes(word)).map((word) => `${at}: ${word}`)),
    ),
  );
}

function filesIn(place: string): Map<string, Buffer> {
  const names = readdirSync(place, { recursive: true, encoding: "utf8" });
  return new Map(
    names.flatMap((name) => {
      const file = path.join(place, name);
      return statSync(file).isFile() ? [[name, readFileSync(file)] as const] : [];
    }),
  );
}

async function foundInRegister(file: string): Promise<readonly string[]> {
  const workbook = await openFile(file);
  const { sheetNames } = await workbook.read({ tables: [] });
  const others = sheetNames.filter((name) => !KEPT_ON.includes(name));
  const { sheets } = await workbook.read({ tables: [], sheets: others });
  return foundIn(sheets.map((sheet) => ({ at: sheet.name, text: JSON.stringify(sheet) })));
}

/** What stood where people read, and a sentence in English that the command line showed. */
const read = new Map<string, Shown>();
const toldInEnglish: string[] = [];

interface Ran {
  readonly exit: number;
  readonly found: readonly string[];
  /** Files for the few that hold a planted word. */
  readonly kept: readonly string[];
  /** Files it made. */
  readonly made: readonly string[];
}

/** A command's words in a fresh copy of a state, and all that came of it. */
async function ran(scene: CommandScene, state: string, ...more: readonly string[]): Promise<Ran> {
  const place = path.join(folder, "kopi");
  rmSync(place, { recursive: true, force: true });
  cpSync(path.join(folder, state), place, { recursive: true });
  if (state === "two levels") rmSync(path.join(place, "ud"), { recursive: true, force: true });
  const before = filesIn(place);
  const [name, register = "", ...words] = wordsIn(place, scene);
  const { exit, output } = await tilsyn(name as string, register, ...words, ...more);
  const made = Array.from(filesIn(place)).filter(
    ([file, bytes]) => file !== "register.xlsx" && before.get(file)?.equals(bytes) !== true,
  );
  const few = FOR_THE_FEW[scene.name] ?? [];
  // A register of an earlier version keeps the texts it was made with.
  if (scene.name !== "upgrade")
    for (const [file, bytes] of [
      ...made,
      ...(existsSync(register) ? [["register.xlsx", readFileSync(register)] as const] : []),
    ])
      for (const each of shownTexts(file, bytes)) read.set(each.text, { ...each, at: `${scene.name}: ${each.at}` });
  if (more.includes("en")) toldInEnglish.push(...output.split("\n"));
  const kept = made.filter(([file]) => few.includes(file)).flatMap(([file, bytes]) => foundIn(textsOf(file, bytes)));
  const found = [
    ...foundIn([{ at: "what it says", text: output }]),
    ...made.filter(([file]) => !few.includes(file)).flatMap(([file, bytes]) => foundIn(textsOf(file, bytes))),
    ...(state === "nothing" ? [] : await foundInRegister(register)),
  ];
  return { exit, found, kept, made: made.map(([file]) => file) };
}

/** The same on the level above. */
function onLevel2(scene: CommandScene): CommandScene {
  const at = scene.words.indexOf("--level");
  return at < 0 ? scene : { ...scene, words: scene.words.map((word, index) => (index === at + 1 ? "2" : word)) };
}

describe("confidential words", () => {
  it("are planted: in the register, and found where they may stand", async () => {
    const workbook = await openFile(path.join(folder, "two levels", "register.xlsx"));
    const { sheets } = await workbook.read({ tables: [], sheets: KEPT_ON });
    const found = foundIn(sheets.map((sheet) => ({ at: sheet.name, text: JSON.stringify(sheet) })));
    expect(found).toEqual(
      expect.arrayContaining([
        `Svar: ${COMMENT}`,
        `Afleveringer: ${ASSESSMENT}`,
        ...[COMMENT, ASSESSMENT, ...Object.values(TYPED)].map((word) => `${SPECIALS.sheet}: ${word}`),
      ]),
    );
  });

  it.each(COMMANDS.map(({ name, given }) => (given === undefined ? name : `${name} ${given}`)))(
    "reach no file and no report of %s that is made for others",
    async (name) => {
      const scene = scenes.find((each) => each.name === name);
      if (scene === undefined) throw new Error(`no scene for ${name}`);
      const own = await ran(scene, scene.state, "--json");
      const full = await ran(scene, "two levels", "--json");
      const above = await ran(onLevel2(scene), "two levels", "--lang", "en");
      expect([own.found, full.found, above.found]).toEqual([[], [], []]);
      // Each command did what it is for, in its own scene or with the words planted.
      expect(Math.min(own.exit, full.exit)).toBeLessThanOrEqual(1);
      // An upper level is handed out its workbooks while the words stand in the answers below.
      if (name === "sheets")
        expect([above.exit, above.made]).toEqual([0, expect.arrayContaining([expect.any(String)])]);
      for (const file of FOR_THE_FEW[name] ?? []) expect(full.kept.join()).toContain(file);
    },
  );

  it("are left out where several readers' answers stand side by side", async () => {
    const register = path.join(folder, "two levels", "register.xlsx");
    const workbook = await openFile(register);
    const rows = [
      { key: { Niveau: 1 }, set: { Rapporteres: "ja" } },
      { key: { Niveau: 2 }, set: { Form: "selvgennemgang", "Skema pr.": null, Rapporteres: "nej" } },
    ];
    await workbook.write({ edits: [{ kind: "update", table: "tblNiveauer", rows }] });
    const own = path.join(folder, "selvgennemgang.xlsx");
    await saveFile(workbook, own);
    await done("agreement", own, ...ROUND.slice(0, 3), "2");
    const { sheets } = await (await openFile(own)).read({ tables: [], sheets: ["Kalibrering"] });
    expect(sheets).toHaveLength(1);
    expect(await foundInRegister(own)).toEqual([]);
  });

  it("would be found in any part: of a hidden sheet, a property, a run that is cut in two", () => {
    const part = (text: string) => foundIn([{ at: "x", text: text.replace(/<[^>]*>/gu, "") }]);
    expect(part(`<w:t>${COMMENT.slice(0, 5)}</w:t><w:t>${COMMENT.slice(5)}</w:t>`)).toEqual([`x: ${COMMENT}`]);
    writeFileSync(path.join(folder, "prøve.txt"), NOTE);
    expect(foundIn(textsOf("prøve.txt", readFileSync(path.join(folder, "prøve.txt"))))).toEqual([`prøve.txt: ${NOTE}`]);
  });
});

/** Of all that the commands above made, as it would cost a minute to make it once more. */
describe("what stands on sheets and papers", () => {
  const found = (look: (text: string) => readonly string[], but: (at: string) => boolean = () => false): string[] =>
    [...read.values()].flatMap(({ at, text }) => (but(at) ? [] : look(text).map((word) => `${at}: ${word}`)));

  it("is all there: every sheet of a register, review sheets, papers for each reader, a calendar", () => {
    const places = [...read.values()].map(({ at }) => at);
    for (const part of [
      "Start!",
      "Bilag 1!",
      "Skema",
      "Mandagsliste!",
      "udvalg.docx",
      "udvalg.html",
      "notat.docx",
      ".ics",
    ])
      expect(places.filter((at) => at.includes(part)).length, part).toBeGreaterThan(0);
    expect(read.size).toBeGreaterThan(1500);
  });

  it("names no command, option, table or code, but for tickets and where Efterprøvning says how they are calculated", () => {
    expect(
      found(commandWords, (at) => / (?:Efterprøvning|Udtrukne sager)!/u.test(at) && !/![A-Z]+[1-3]$/u.test(at)),
    ).toEqual([]);
  });

  it("says in words what a plan picks from, but where the plan is typed", () => {
    expect(found(filterSyntax, (at) => / (?:Opsætning|Skabelon|Efterprøvning)!/u.test(at))).toEqual([]);
  });

  it("has no words that are translated, or used of two things", () => {
    expect(found((text) => calques(text, "da"))).toEqual([]);
  });

  it("has no Danish in what is said in English", () => {
    // Who fills in, files and a goal are called what people called them.
    const own = /[\p{L} ]+ \((?:Nord|Syd & Vest)\)|tidligere\.csv|"[^"]*"/gu;
    expect(toldInEnglish.flatMap((text) => danishIn(text.replace(own, "")).map((word) => `${text}: ${word}`))).toEqual(
      [],
    );
  });
});
