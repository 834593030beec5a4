/** A whole quarter as a staff unit does it, click by click, from an empty workbook to Bilag 1; and it is the command line's. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { sampleStages } from "../../src/app/sample";
import { openPane } from "../support/browser";
import { downloadOf } from "../support/browser-taken";
import type { View } from "../support/pane-round";
import { faultless, FileRound, isAt, thinnedCases, USER } from "../support/pane-round";

const file = new FileRound();
afterAll(() => { file.clear(); });

const UNITS = ["Amager", "Bispebjerg", "Brønshøj-Husum-Vanløse", "City-Østerbro", "Nørrebro", "Valby-Vesterbro"];
const SEED = "04 11 23 27 31 36 + 09, trukket 3. januar 2026";
const CREATED = "2026-01-05T08:00:00Z";

/** One after the other, as they are met in the pane. */
class Clicks {
  constructor(readonly page: Page) {}

  press = (name: string | RegExp): Promise<void> => this.page.getByRole("button", { name, exact: true }).click();
  fill = (label: string, text: string): Promise<void> => this.page.getByRole("textbox", { name: label }).fill(text);
  told = (message: string): Promise<void> => this.page.getByText(message).first().waitFor();

  async goTo(view: View): Promise<void> {
    await this.page.getByRole("navigation").getByRole("button", { name: view, exact: true }).click();
    await isAt(this.page, view);
  }

  /** The next step, as the overview says it. */
  async next(view: View): Promise<void> {
    await this.goTo("Overblik");
    await this.press(`Gå til ${view}`);
    await isAt(this.page, view);
  }
}

describe("a quarter by clicks", () => {
  it("ends in the workbook that the command line ends in", async () => {
    file.now = CREATED;
    const pane = await openPane({ now: CREATED });
    const user = new Clicks(pane.page);
    const turn = async (now: string): Promise<void> => {
      file.now = now;
      await pane.page.clock.setFixedTime(now);
    };
    try {
      await setUp(user);
      for (const { round, level, date } of sampleStages("bbu-2018")) {
        await turn(`${date}T08:00:00Z`);
        await drawAndHandOut(user, round, level);
        await takeIn(user, round, level);
        await finish(user, round, level);
      }
      await paper(user);
      expect(file.differences(pane)).toEqual([]);
      faultless(pane);
    } finally {
      await pane.close();
    }
  });
});

async function setUp({ page, press, fill, told }: Clicks): Promise<void> {
  const cases = file.at("sager.csv");
  writeFileSync(cases, thinnedCases(80));
  await press("Lav et register");
  await isAt(page, "Opsætning");
  await page.getByRole("radio", { name: "Ledelsestilsyn BBU 2018 (model 1)" }).check();
  await fill("Enheder, én på hver linje", UNITS.join("\n"));
  await press("Lav registret");
  await fill("Navn", USER);
  await press("Fortsæt");
  await told((await file.does("create", "--preset", "bbu-2018", "--units", UNITS.join(";"))).message);
  await page.getByLabel("Fil med sager").setInputFiles(cases);
  await page.getByRole("heading", { name: "Det blev forstået" }).waitFor();
  await press(/^Læs \d+ sager ind$/u);
  await told((await file.does("import", "--cases", cases)).message);
}

async function drawAndHandOut(user: Clicks, round: string, level: number): Promise<void> {
  const { page, press, fill, told } = user;
  const at = ["--round", round, "--level", String(level)];
  await (level === 1 ? user.next("Udtræk") : user.goTo("Udtræk"));
  if (level > 1) await press(`Videre til niveau ${level}`);
  await press("Se planen");
  await fill("Seed", `${SEED}, niveau ${level}`);
  await press("Videre");
  await press("Træk sagerne");
  await told((await file.does("draw", ...at, "--seed", `${SEED}, niveau ${level}`, "--date", file.now.slice(0, 10))).message);

  await user.next("Gennemgang");
  const sent = await downloadOf(page, () => press("Lav filer med skemaer"));
  const folder = file.at(`udsendt-${level}`);
  await mkdir(folder);
  await told((await file.does("sheets", ...at, "--folder", folder)).message);
  const files = unzipSync(sent.bytes);
  expect(Object.keys(files).sort()).toEqual(readdirSync(folder).sort());
  for (const name of readdirSync(folder)) expect(Buffer.from(files[name]!).equals(readFileSync(`${folder}/${name}`)), name).toBe(true);
}

async function takeIn(user: Clicks, round: string, level: number): Promise<void> {
  const { page, press, told } = user;
  const files = await file.handedIn(round, level);
  await user.next("Gennemgang");
  const chooser = page.waitForEvent("filechooser");
  await press("Vælg filer");
  await (await chooser).setFiles([...files]);
  await press(`Hent svar fra ${files.length} filer`);
  await told((await file.does("collect", "--round", round, "--level", String(level), "--from", file.at(`afleveret-${round}-${level}`))).message);
}

async function finish(user: Clicks, round: string, level: number): Promise<void> {
  const { press, told } = user;
  const at = ["--round", round, "--level", String(level)];
  await user.goTo("Datakontrol");
  await press("Kontrollér igen");
  await file.does("validate", ...at);
  await told("Intet står åbent.");
  await user.next("Resultater");
  await press("Beregn tallene");
  await told((await file.does("compute", ...at)).message);
  await user.next("Datakontrol");
  await press("Luk runden");
  await file.does("close", ...at);
  await told("Runden er lukket.");
}

async function paper(user: Clicks): Promise<void> {
  const { page, press, told } = user;
  await user.goTo("Udtræk");
  await press("Efterprøv udtrækkene");
  await press("Efterprøv nu");
  await told((await file.does("verify")).message);
  await page.getByRole("combobox", { name: "Runde og niveau" }).selectOption({ label: "2026-K1, niveau 2 (Lokalt ledelsestilsyn)" });
  await user.goTo("Bilag 1");
  await press("Lav Bilag 1 i projektmappen");
  await told((await file.does("summary", "--round", "2026-K1", "--level", "2")).message);
}
