/** For every command of the program a folder in which it has something to do, and the words that make it do it. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { COMMANDS } from "../../src/register/commands/list";
import { run } from "../../src/register/commands/run";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { quarterRule, sampleCommand } from "../../src/review/commands/sample-answers";
import { renderWorkbook } from "../../src/workbook/xlsx";
import { openFile } from "../../src/workbook/xlsx-files";
import { CASES, ROUND, UNITS, done } from "./quarter";

/** Folders by how far the register in them has come. */
type State =
  | "nothing"
  | "created"
  | "imported"
  | "dated"
  | "drawn"
  | "handed out"
  | "collected"
  | "computed"
  | "two levels"
  | "marked"
  | "told of"
  | "of 0.1.0";

export interface CommandScene {
  readonly name: string;
  readonly state: State;
  /** The words after the command's name and file; names of files are within the folder. */
  readonly words: readonly string[];
}

const LEVEL_2 = ["--round", "2026-K1", "--level", "2"];
const DRAW = ["--seed", "prøve", "--date", "2026-01-05"];

/** By what `keyOf` calls the command. */
const SCENES: Readonly<Record<string, Omit<CommandScene, "name">>> = {
  create: { state: "nothing", words: ["--preset", "bbu-2018", "--units", UNITS.join(";")] },
  "import cases": { state: "created", words: ["--cases", "sager.csv", "--serial", "nøgle/nøgle.csv"] },
  "import history": { state: "created", words: ["--history", "tidligere.csv"] },
  "import events": { state: "imported", words: ["--events", "hændelser.csv"] },
  "import notifications": { state: "imported", words: ["--notifications", "underretninger.csv"] },
  "import measures": { state: "imported", words: ["--measures", "foranstaltninger.csv"] },
  deadlines: { state: "dated", words: ["--date", "2026-03-16", "--folder", "ud"] },
  draw: { state: "imported", words: [...ROUND, ...DRAW] },
  replace: { state: "drawn", words: [...ROUND, "--case", "DRAWN", "--reason", "Sagen er flyttet"] },
  add: { state: "drawn", words: [...ROUND, "--case", "NOT DRAWN", "--reason", "Ledelsen ønsker den med"] },
  verify: { state: "drawn", words: [] },
  sheets: { state: "drawn", words: [...ROUND, "--folder", "ud"] },
  collect: { state: "handed out", words: [...ROUND, "--from", "retur"] },
  status: { state: "drawn", words: [] },
  validate: { state: "collected", words: ROUND },
  close: { state: "collected", words: ROUND },
  compute: { state: "collected", words: ROUND },
  trend: { state: "computed", words: ["--level", "1", "--folder", "ud"] },
  external: { state: "computed", words: [] },
  agreement: { state: "two levels", words: LEVEL_2 },
  dialogue: { state: "computed", words: ROUND },
  attention: { state: "collected", words: [...ROUND.slice(0, 2), "--docx", "notat.docx"] },
  mending: { state: "marked", words: [] },
  casereview: { state: "imported", words: ["--month", "2026-03", "--cases", "Sagstrin=Underretning"] },
  feedback: { state: "collected", words: [...ROUND, "--folder", "ud"] },
  themes: { state: "computed", words: ROUND },
  goals: { state: "computed", words: ["--goal", "Barnet er hørt", "--question", "U1", "--target", "90"] },
  report: { state: "told of", words: ["--month", "2026-01", "--folder", "ud"] },
  wheel: { state: "two levels", words: ["--from", "2026-01", "--ics", "aarshjul.ics"] },
  summary: { state: "computed", words: [...ROUND, "--docx", "bilag.docx"] },
  paper: { state: "computed", words: [...ROUND, "--for", "udvalg", "--docx", "udvalg.docx", "--html", "udvalg.html"] },
  export: { state: "computed", words: ["--folder", "ud"] },
  upgrade: { state: "of 0.1.0", words: [] },
};

/** A fault to mend in the first question of each step. */
const withFaults: SampleRule = ({ asked, row }) =>
  asked
    ? row === 0
      ? { answer: "nej", comment: "! Mangler" }
      : { answer: "ja", comment: "" }
    : { answer: "", comment: "" };

const HISTORY =
  "Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n\n2025-K4;2025-K4;1;Alle;bbu-2018;2018.1;U1;17;18\n";

/** What happened in the cases, by file. */
const RECORDS: Readonly<Record<string, string>> = {
  "hændelser.csv": "Sag;Hændelse;Start;Slut\n00100;Underretning;05-01-2026 14:30;06-01-2026\n00101;BFU;06-01-2026;\n",
  "underretninger.csv":
    "Løbenr.;Sag;Modtaget;Ny/kendt;Underretter;Udfald;Udfald dato\nU-1;00100;05-01-2026;ny;Skole;BFU;09-01-2026\nU-2;;06-01-2026;ny;Politi;;\n",
  "foranstaltninger.csv":
    "Sag;Type;Start;Slut;Udgift\n00100;Plejefamilie, netværk;01-01-2025;;125000\n00102;Kontaktperson;01-02-2026;31-03-2026;\n",
};

function keyOf({ name, given }: (typeof COMMANDS)[number]): string {
  return given === undefined ? name : `${name} ${given}`;
}

/**
 * Makes the folders, and gives a scene for each command of the list. Throws where a command has none: write one above.
 *
 * @param rule what the invented reviewers answer
 */
export async function commandScenes(folder: string, rule: SampleRule = quarterRule): Promise<readonly CommandScene[]> {
  const at = (state: State, ...names: readonly string[]): string => path.join(folder, state, ...names);
  const follow = (from: State, to: State): string => {
    cpSync(at(from), at(to), { recursive: true });
    return at(to, "register.xlsx");
  };
  mkdirSync(at("nothing", "nøgle"), { recursive: true });
  writeFileSync(at("nothing", "sager.csv"), withCpr(CASES));
  writeFileSync(at("nothing", "tidligere.csv"), HISTORY);
  const created = follow("nothing", "created");
  await done("create", created, ...(SCENES["create"]?.words ?? []));
  const imported = follow("created", "imported");
  writeFileSync(at("imported", "sager.csv"), CASES);
  for (const [name, text] of Object.entries(RECORDS)) writeFileSync(at("imported", name), text);
  await done("import", imported, "--cases", at("imported", "sager.csv"));
  const dated = follow("created", "dated");
  writeFileSync(at("dated", "datoer.csv"), withDates(CASES));
  await done("import", dated, "--cases", at("dated", "datoer.csv"));
  const drawn = follow("imported", "drawn");
  await done("draw", drawn, ...ROUND, ...DRAW);
  const out = follow("drawn", "handed out");
  await done("sheets", out, ...ROUND, "--folder", at("handed out", "ud"));
  await fillInAll(out, at("handed out", "retur"), 1, rule);
  const collected = follow("handed out", "collected");
  await done("collect", collected, ...ROUND, "--from", at("collected", "retur"));
  await done("compute", follow("collected", "computed"), ...ROUND);
  const told = follow("imported", "told of");
  for (const [option, name] of [
    ["--notifications", "underretninger.csv"],
    ["--measures", "foranstaltninger.csv"],
  ] as const)
    await done("import", told, option, at("told of", name));
  const both = follow("collected", "two levels");
  await done("draw", both, ...LEVEL_2, ...DRAW);
  await fillInAll(both, at("two levels", "retur"), 2, rule);
  await done("collect", both, ...LEVEL_2, "--from", at("two levels", "retur"));
  const marked = follow("handed out", "marked");
  await fillInAll(marked, at("marked", "retur"), 1, withFaults);
  await done("collect", marked, ...ROUND, "--from", at("marked", "retur"));
  mkdirSync(at("of 0.1.0"));
  cpSync(path.resolve("test/data/0.1.0/register.xlsx"), at("of 0.1.0", "register.xlsx"));
  const { DRAWN, OTHER } = await someCases(drawn);
  return COMMANDS.map((command) => {
    const name = keyOf(command);
    const scene = SCENES[name];
    if (scene === undefined) throw new Error(`test/support/command-scenes.ts has no scene for the command ${name}`);
    const words = scene.words.map((word) => (word === "DRAWN" ? DRAWN : word === "NOT DRAWN" ? OTHER : word));
    return { name, ...scene, words };
  });
}

/** The call of a scene in a folder that was copied for it. */
export function wordsIn(folder: string, { name, words }: CommandScene): string[] {
  const file = /^(nøgle\/.*|.*\.(csv|docx|html|ics)|ud|retur)$/u;
  const placed = words.map((word) => (file.test(word) ? path.join(folder, word) : word));
  return [name.split(" ")[0] as string, path.join(folder, "register.xlsx"), ...placed];
}

/** Ids that serial numbers are given for. */
function withCpr(cases: string): string {
  return cases
    .split("\n")
    .map((line, index) => (index === 0 ? line : line.replace(/^\d+/u, `0101${String(10 + index)}-1${100 + index}`)))
    .join("\n");
}

/** Every notification came in the same week, and every other one was assessed. */
function withDates(cases: string): string {
  return cases
    .split("\n")
    .map((line, index) =>
      index === 0
        ? `${line};Underretning modtaget;Underretning vurderet`
        : line === ""
          ? line
          : `${line};0${1 + (index % 7)}-03-2026 10:00;${index % 2 === 0 ? "08-03-2026 12:00" : ""}`,
    )
    .join("\n");
}

async function fillInAll(register: string, folder: string, level: number, rule: SampleRule): Promise<void> {
  const context = { now: "2026-03-01T08:00:00Z", user: "Leder", version: "0.0.0", language: "da" } as const;
  const input = { round: "2026-K1", level, rule, date: "2026-03-01", done: () => true };
  const { handouts } = await run(sampleCommand, input, await openFile(register), context);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const { fileName, sheets } of handouts) writeFileSync(path.join(folder, fileName), renderWorkbook(sheets));
}

async function someCases(register: string): Promise<{ readonly DRAWN: string; readonly OTHER: string }> {
  const { tables } = await (await openFile(register)).read({ tables: ["tblSager", "tblUdtrukne"] });
  const { headers = [], rows = [] } = tables["tblUdtrukne"] ?? {};
  const [sag, status] = [headers.indexOf("Sag"), headers.indexOf("Status")];
  const drawn = new Set(rows.filter((row) => row[status] !== "reserve").map((row) => String(row[sag])));
  const all = (tables["tblSager"]?.rows ?? []).map(([id]) => String(id));
  const found = { DRAWN: all.find((id) => drawn.has(id)), OTHER: all.find((id) => !drawn.has(id)) };
  if (found.DRAWN === undefined || found.OTHER === undefined) throw new Error("no case is drawn, or all are");
  return { DRAWN: found.DRAWN, OTHER: found.OTHER };
}
