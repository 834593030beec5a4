/**
 * The steps of a round as they are met in the pane and clicked, each beside the same command on a file: what the pane
 * says is what the command line says. The pane may be a page of its own or a frame in one.
 */
import { readdirSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { FrameLocator, Page } from "playwright-core";
import { expect } from "vitest";
import { downloadOf } from "./browser-taken";
import type { FileRound } from "./pane-round";
import { USER } from "./pane-round";
import type { View } from "./pane-view";
import { isAt, showView } from "./pane-view";

const SEED = "04 11 23 27 31 36 + 09, trukket 3. januar 2026";

export class Clicks {
  /** `page`: where downloads and choices of files happen. */
  constructor(
    readonly page: Page,
    readonly pane: Page | FrameLocator,
    readonly file: FileRound,
  ) {}

  /** Presses of the mouse and files chosen since this was first called, as the page itself counts them. */
  async presses(): Promise<number> {
    return this.pane.locator("html").evaluate((root) => {
      const counting = root.ownerDocument as Document & { presses?: number };
      if (counting.presses === undefined) {
        counting.presses = 0;
        const count = (): void => void (counting.presses = (counting.presses ?? 0) + 1);
        counting.addEventListener("pointerdown", count, { capture: true });
        counting.addEventListener("change", ({ target }) => {
          if ((target as HTMLInputElement).type === "file") count();
        });
      }
      return counting.presses;
    });
  }

  press = (name: string | RegExp): Promise<void> => this.pane.getByRole("button", { name, exact: true }).click();
  fill = (label: string, text: string): Promise<void> => this.pane.getByRole("textbox", { name: label }).fill(text);
  told = (message: string): Promise<void> => this.pane.getByText(message).first().waitFor();

  /** What the clock shows from now on, here and there. */
  async turn(now: string): Promise<void> {
    this.file.now = now;
    await this.page.clock.setFixedTime(now);
  }

  goTo = (view: View): Promise<void> => showView(this.pane, view);

  /** The next step, as the overview says it. */
  async next(view: View): Promise<void> {
    await this.goTo("Overblik");
    await this.press(`Gå til ${view}`);
    await isAt(this.pane, view);
  }
}

/** From an empty workbook to a register of the preset and these units with the cases of this file. */
export async function setUp(
  { pane, file, press, fill, told }: Clicks,
  cases: string,
  units: readonly string[],
): Promise<void> {
  await press("Opret et register");
  await isAt(pane, "Opsætning");
  await pane.getByRole("radio", { name: "Ledelsestilsyn BBU 2018 (model 1)" }).check();
  await fill("Enheder, én på hver linje", units.join("\n"));
  await press("Opret registret");
  await fill("Navn", USER);
  await press("Fortsæt");
  await told((await file.does("create", "--preset", "bbu-2018", "--units", units.join(";"))).message);
  await pane.getByLabel("Fil med sager").setInputFiles(cases);
  await pane.getByRole("heading", { name: "Sådan er listen læst" }).waitFor();
  await press(/^Læs [\d.]+ sager ind$/u);
  await told((await file.does("import", "--cases", cases)).message);
}

export async function drawAndHandOut(user: Clicks, round: string, level: number): Promise<void> {
  const { page, file, press, fill, told } = user;
  const at = ["--round", round, "--level", String(level)];
  await (level === 1 ? user.next("Udtræk") : user.goTo("Udtræk"));
  if (level > 1) await press(`Videre til niveau ${level}`);
  await press("Se planen");
  await fill("Seed", `${SEED}, niveau ${level}`);
  await press("Videre til bekræftelse");
  await press("Træk sagerne");
  await told(
    (await file.does("draw", ...at, "--seed", `${SEED}, niveau ${level}`, "--date", file.now.slice(0, 10))).message,
  );

  await user.next("Gennemgang");
  const sent = await downloadOf(page, () => press("Lav filer med skemaer"));
  const folder = file.at(`udsendt-${level}`);
  await mkdir(folder);
  await told((await file.does("sheets", ...at, "--folder", folder)).message);
  const files = unzipSync(sent.bytes);
  expect(Object.keys(files).sort()).toEqual(readdirSync(folder).sort());
  for (const name of readdirSync(folder))
    expect(Buffer.from(files[name]!).equals(readFileSync(`${folder}/${name}`)), name).toBe(true);
}

/** Collects these files; the view in hand is Gennemgang. */
export async function collect({ page, press }: Clicks, files: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await press("Vælg filer");
  await (await chooser).setFiles([...files]);
  await press(files.length === 1 ? "Saml svar ind fra 1 fil" : `Saml svar ind fra ${files.length} filer`);
}

export async function takeIn(user: Clicks, round: string, level: number, files: readonly string[]): Promise<void> {
  await collect(user, files);
  await user.told(
    (await user.file.does("collect", "--round", round, "--level", String(level), "--from", ...files)).message,
  );
}

export async function check(user: Clicks): Promise<void> {
  await user.goTo("Datakontrol");
  await user.press("Kontrollér igen");
}

/** From answers that nothing is wrong with to a closed round. */
export async function finish(user: Clicks, round: string, level: number): Promise<void> {
  const { file, press, told } = user;
  const at = ["--round", round, "--level", String(level)];
  await check(user);
  await file.does("validate", ...at);
  await told("Alt er på plads.");
  await user.next("Resultater");
  await press("Beregn tallene");
  await told((await file.does("compute", ...at)).message);
  await user.next("Datakontrol");
  await press("Luk niveauet");
  await file.does("close", ...at);
  await told("Niveauet er lukket.");
}

export async function paper(user: Clicks, round: string, level: number): Promise<void> {
  await user.goTo("Bilag 1");
  await user.press("Lav Bilag 1 i projektmappen");
  await user.told((await user.file.does("summary", "--round", round, "--level", String(level))).message);
}
