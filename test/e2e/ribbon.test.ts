/**
 * The ribbon's buttons, pressed in Excel: every function the manifest names runs in Microsoft's client, in the delivered
 * bundle, and leaves the workbook that the command line leaves.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/register/commands/run";
import { statusCommand } from "../../src/register/commands/status";
import { quarterRule, sampleCommand } from "../../src/review/commands/sample-answers";
import { describe as sentenceOf, problem } from "../../src/language/problem";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { openWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import type { Pane } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { drawRound, importedRegister, mustDo, NOW, tilsyn } from "../support/filled-round";
import { modelText } from "../support/model-text";
import { differences } from "../support/same-workbook";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-ribbon-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let opened: Pane | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

const AT = ["--round", "2026-K1", "--level", "2"];
/** Function in the manifest → the command line's words for it, and the register it is pressed on. */
const BUTTONS: Readonly<Record<string, { readonly words: readonly string[]; readonly stage: Stage }>> = {
  verify: { words: [], stage: "drawn" },
  sheets: { words: AT, stage: "drawn" },
  collect: { words: AT, stage: "answered" },
  validate: { words: AT, stage: "collected" },
  status: { words: [], stage: "collected" },
  compute: { words: AT, stage: "collected" },
  summary: { words: AT, stage: "computed" },
};
/** What `status` says in Excel, where no command of the command line is named. */
async function standingInExcel(file: string): Promise<string> {
  const context = { now: NOW, user: USER, version: "0", language: "da" } as const;
  return (await run(statusCommand, { round: null, level: null }, await openFile(file), context)).message;
}

type Stage = "imported" | "drawn" | "answered" | "collected" | "computed";
const at = (name: string): string => join(folder, `${name}.xlsx`);

/** Reviewers' answers in the review sheets that stand in the register itself. */
async function answerSheets(register: string): Promise<void> {
  const workbook = await openFile(register);
  const { handouts } = await run(
    sampleCommand,
    { round: "2026-K1", level: 2, rule: quarterRule, date: "2026-02-09", done: () => true },
    workbook,
    { now: NOW, user: "Prøve", version: "0", language: "da" },
  );
  const { sheetNames } = await workbook.read({ tables: [] });
  const content = handouts.flatMap(({ sheets }) => sheets).filter(({ name }) => sheetNames.includes(name));
  await workbook.write({ edits: content.map((each) => ({ kind: "sheet", content: each })) });
  await saveFile(workbook, register);
}

beforeAll(async () => {
  const register = await importedRegister(folder);
  const keep = (stage: Stage): Promise<void> => copyFile(register, at(stage));
  await keep("imported");
  await drawRound(register, "2026-K1");
  await keep("drawn");
  await mustDo(["sheets", register, ...AT]);
  await answerSheets(register);
  await keep("answered");
  await mustDo(["collect", register, ...AT]);
  await keep("collected");
  await mustDo(["compute", register, ...AT]);
  await keep("computed");
});

/** All that a user could see or print in a workbook as it stands in Excel. */
const textOf = ({ host }: Pick<Pane, "host">): string => modelText(host.workbook, host.session);
const textAt = (stage: Stage): string => textOf({ host: new Host(openWorkbook(readFileSync(at(stage))).workbook) });

/** The buttons that changed the workbook they were pressed on. */
const changing: string[] = [];

/** Who `tilsyn` of the tests says it is. */
const USER = "Prøve";

async function press(name: string, register: string): Promise<Pane> {
  opened = await openPane({ workbook: readFileSync(register), now: NOW, user: USER, pane: "hidden" });
  await opened.press(name);
  return opened;
}

const manifest = readFileSync("manifest.xml", "utf8");
const functions = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/gu)].map(([, name]) => name ?? "");

function faultless({ errors, violations, foreign }: Pane): void {
  expect({ errors, violations, foreign }).toEqual({ errors: [], violations: [], foreign: [] });
}

describe("the ribbon", () => {
  it("has a test of every function in the manifest", () => {
    expect([...functions].sort()).toEqual([...Object.keys(BUTTONS), "hidePane", "showCases", "showDraw"].sort());
  });

  it.each(Object.entries(BUTTONS))(
    "%s leaves the workbook that the command line leaves, and says the same",
    async (name, { words, stage }) => {
      const pane = await press(name, at(stage));
      if (textOf(pane) !== textAt(stage)) changing.push(name);
      writeFileSync(at(`${name}-excel`), pane.saved());
      await copyFile(at(stage), at(`${name}-file`));
      const told = await tilsyn(name, at(`${name}-file`), ...words);
      expect(told.exit).toBe(0);
      expect(differences(at(`${name}-file`), at(`${name}-excel`))).toEqual([]);
      const message = name === "status" ? await standingInExcel(at(stage)) : told.message;
      await pane.page.getByText(message).first().waitFor();
      expect(pane.turns).toEqual(["shown"]);
      faultless(pane);
    },
  );

  it("changes nothing when it only looks, and something when it does not", () => {
    expect(changing).toEqual(["sheets", "collect", "validate", "compute", "summary"]);
  });

  it("hides the pane and shows it again for what there is to say", async () => {
    const pane = await openPane({ workbook: readFileSync(at("drawn")), now: NOW, user: USER });
    opened = pane;
    await pane.press("hidePane");
    expect(pane.turns).toEqual(["hidden"]);
    await pane.press("status");
    expect(pane.turns).toEqual(["hidden", "shown"]);
    faultless(pane);
  });

  it.each(["sheets", "collect", "validate", "compute", "summary"])(
    "%s lets go of its button, writes nothing and says in Danish what to do where no round is open",
    async (name) => {
      const pane = await press(name, at("imported"));
      expect(textOf(pane)).toBe(textAt("imported"));
      await pane.page
        .getByText(sentenceOf(problem("plan/no-open-round"), "da"))
        .first()
        .waitFor();
      expect(pane.turns).toEqual(["shown"]);
      faultless(pane);
    },
  );

  it("opens the pane where cases are read in and where they are drawn, and asks for no name", async () => {
    const pane = (opened = await openPane({ workbook: readFileSync(at("imported")), now: NOW, pane: "hidden" }));
    await pane.press("showCases");
    await expect
      .poll(() => pane.page.evaluate(() => document.activeElement?.textContent), { timeout: 15_000 })
      .toBe("Læs sager ind");
    await pane.press("showDraw");
    await pane.page.getByRole("heading", { level: 1, name: "Udtræk" }).waitFor();
    expect(pane.turns[0]).toBe("shown");
    expect(await pane.page.getByText("Hvem er du?").count()).toBe(0);
    faultless(pane);
  });

  it("says where there is no register what to do first", async () => {
    const pane = (opened = await openPane({ pane: "hidden" }));
    await pane.press("showDraw");
    await pane.page.getByText("Der er ikke noget register i projektmappen endnu.").waitFor();
    await pane.page.getByRole("button", { name: "Opret et register" }).click();
    await pane.page.getByRole("button", { name: "Opret registret" }).waitFor();
    faultless(pane);
  });

  it("asks for no name for what writes nothing, and none for what cannot be done", async () => {
    const pane = (opened = await openPane({ workbook: readFileSync(at("imported")), now: NOW, pane: "hidden" }));
    await pane.press("verify");
    await pane.press("sheets");
    await pane.page
      .getByText(sentenceOf(problem("plan/no-open-round"), "da"))
      .first()
      .waitFor();
    expect(await pane.page.getByText("Hvem er du?").count()).toBe(0);
    expect(textOf(pane)).toBe(textAt("imported"));
    faultless(pane);
  });

  it("asks before sheets are put beside files that are out, and does as it is told", async () => {
    await copyFile(at("drawn"), at("out"));
    await mustDo(["sheets", at("out"), ...AT, "--folder", join(folder, "sendt")]);
    const pane = (opened = await openPane({
      workbook: readFileSync(at("out")),
      now: NOW,
      user: USER,
      pane: "hidden",
    }));
    const before = textOf(pane);
    const refused = pane.press("sheets");
    await pane.page.getByText(/er allerede sendt ud i \d+ filer/u).waitFor();
    expect(pane.turns).toEqual(["shown"]);
    expect(await violationsOf(pane.page)).toEqual([]);
    await pane.page.getByRole("button", { name: "Nej, lad være" }).click();
    await refused;
    expect(textOf(pane)).toBe(before);
    const agreed = pane.press("sheets");
    await pane.page.getByRole("button", { name: "Ja, gør det" }).click();
    await agreed;
    writeFileSync(at("out-excel"), pane.saved());
    const told = await tilsyn("sheets", at("out"), ...AT);
    expect(differences(at("out"), at("out-excel"))).toEqual([]);
    await pane.page.getByText(told.message).first().waitFor();
    faultless(pane);
  });

  it("lets go of its button when Excel fails", async () => {
    const host = new Host(openWorkbook(readFileSync(at("collected"))).workbook);
    host.faults.refuseWrites = true;
    const pane = (opened = await openPane({ workbook: host, now: NOW, user: USER, pane: "hidden" }));
    await pane.press("compute");
    expect(host.faults.fired).not.toEqual([]);
    await pane.page
      .getByText(sentenceOf(problem("host/access-denied"), "da"))
      .first()
      .waitFor();
    faultless(pane);
  });

  it("waits with a button pressed while the workbook is read, and does not forget it", async () => {
    const host = new Host(openWorkbook(readFileSync(at("drawn"))).workbook);
    host.faults.beginCellEdit();
    const pane = (opened = await openPane({ workbook: host, now: NOW, user: USER, pane: "hidden" }));
    await expect.poll(() => host.faults.fired).toContain("cell edit");
    const pressed = pane.press("status");
    await pane.page.evaluate(() => new Promise((resolve) => void setTimeout(resolve)));
    host.faults.endCellEdit();
    await pressed;
    await pane.page
      .getByText(await standingInExcel(at("drawn")))
      .first()
      .waitFor();
    faultless(pane);
  });

  it("asks in the pane who works here where nobody has said, and does nothing without a name", async () => {
    const pane = (opened = await openPane({ workbook: readFileSync(at("collected")), now: NOW, pane: "hidden" }));
    const refused = pane.press("compute");
    await pane.page.getByRole("button", { name: "Annullér" }).click();
    await refused;
    expect(textOf(pane)).toBe(textAt("collected"));
    const named = pane.press("compute");
    await pane.page.getByRole("textbox").fill(USER);
    await pane.page.keyboard.press("Enter");
    await named;
    writeFileSync(at("somebody"), pane.saved());
    await copyFile(at("collected"), at("somebody-file"));
    await tilsyn("compute", at("somebody-file"), ...AT);
    expect(differences(at("somebody-file"), at("somebody"))).toEqual([]);
    faultless(pane);
  });

  it("is told of a function that nobody registered", async () => {
    opened = await openPane();
    await expect(opened.press("findesIkke")).rejects.toThrow("findesIkke");
  });

  it("presses the function and not an element of the page with its name", async () => {
    const pane = (opened = await openPane({ workbook: readFileSync(at("drawn")), now: NOW, user: USER }));
    await pane.page.evaluate(() => {
      document.body.append(Object.assign(document.createElement("p"), { id: "verify" }));
    });
    await pane.press("verify");
    expect(pane.turns).toEqual([]);
  });
});
