/** The workbench as a first-time user meets it: the page as built, the real pane and client inside it. */
import { spawn } from "node:child_process";
import { promises as fs, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { withPart } from "../support/foreign";
import { newFolder } from "../support/quarter";
import { violationsOf } from "../support/browser-axe";
import { sharedChromium } from "../support/browser-chromium";
import { downloadOf } from "../support/browser-taken";
import { readByOpenpyxl } from "../support/openpyxl";
import golden from "../golden/draw.json";
import { sheet } from "../support/workbook-sample";
import type { Served, Visit, VisitSettings } from "../support/workbench-page";
import { serveWorkbench } from "../support/workbench-page";
import { begin, saveInto } from "../support/workbench-steps";

let served: Served;
let current: Visit | null = null;
beforeAll(async () => {
  served = await serveWorkbench(await sharedChromium());
});
afterAll(() => served.stop());
afterEach(async () => {
  const gone = current;
  current = null;
  await gone?.close();
});

async function visit(settings?: VisitSettings): Promise<Visit> {
  return (current = await served.visit(settings));
}

const ribbon = (page: Page, name: string): Locator =>
  page.locator("[data-part=ribbon]").getByRole("button", { name, exact: true });
const keeping = (page: Page, state: string): Locator => page.locator(`[data-keeping=${state}]`);
const content = (page: Page): Locator => page.locator("[data-part=formula]");

/** Presses a button of the ribbon, says who is there where the pane asks, and waits until the add-in says that it is done. */
async function press({ page, pane }: Visit, name: string): Promise<void> {
  await ribbon(page, name).click();
  const busy = page.locator("[data-command][aria-busy=true]");
  const who = pane.getByLabel("Navn");
  await Promise.race([busy.waitFor({ state: "detached" }), who.waitFor()]);
  if (await who.isVisible()) {
    await who.fill("Opdigtet medarbejder");
    await pane.getByRole("button", { name: "Fortsæt" }).click();
  }
  await busy.waitFor({ state: "detached" });
}

async function saved(visit: Visit): Promise<string> {
  return saveInto(visit, await newFolder());
}

/** How far down the cells of each sheet go; of large files, which another program would take long to read. */
function rowsOf(file: string): Map<string, number> {
  const sheets = FileWorkbook.fromBytes(new Uint8Array(readFileSync(file)), file).datedSheets();
  return new Map(sheets.map(({ name, grid }) => [name, grid.length]));
}

/** Types into the cell that the grid stands on, and stays there. */
async function typeInto(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
}

describe("the first visit", () => {
  it("begins on the start page, opens an empty workbook, and the pane is ready", async () => {
    const here = await visit();
    const { page, pane, errors, foreign } = here;
    await page.getByRole("heading", { level: 1, name: "Velkommen" }).waitFor();
    await begin(here, "empty");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Mappe1");
    expect(await pane.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await page.locator("[data-part=name-box]").inputValue()).toBe("A1");
    await keeping(page, "kept").waitFor();
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
  });

  it("works out the add-in's functions in cells, as they are typed in Danish, and after a reload", async () => {
    const here = await visit();
    const { page, pane, errors } = here;
    await begin(here, "empty");
    const shown = (address: string): Promise<string | null> =>
      page.locator(`[data-cell="${address}"]`).first().textContent();
    await typeInto(page, '=TILSYN.LODNUMMER("lotto 7-12-19";"2026-K1";2;"000029-45")');
    const told = golden.tickets.find(({ of }) => of.join() === "lotto 7-12-19,2026-K1,2,000029-45");
    await expect.poll(() => shown("A1")).toBe(told?.is);
    await page.keyboard.press("ArrowDown");
    await typeInto(page, "=TILSYN.INTERVAL(13;18)");
    // Wilson for 13 of 18 by R: 0.491 to 0.875.
    await expect.poll(() => shown("A2")).toMatch(/^0,49/u);
    expect(await shown("B2")).toMatch(/^0,87/u);
    await keeping(page, "kept").waitFor();
    await page.reload();
    await pane.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => shown("B2")).toMatch(/^0,87/u);
    await expect.poll(() => content(page).inputValue()).toBe("=TILSYN.INTERVAL(13,18)");
    expect(errors).toEqual([]);
  });

  it("shows the add-in's ribbon as its manifest has it, in the language of the browser", async () => {
    const { page } = await visit({ locale: "en-GB" });
    await page.locator("[data-choice=empty]").click();
    await page.getByRole("button", { name: "Skip" }).click();
    const manifest = await fs.readFile("manifest.xml", "utf8");
    const english = Array.from(
      manifest.matchAll(/id="\w+\.Label" DefaultValue="[^"]*">\s*<bt:Override Locale="en-US" Value="([^"]*)"/gu),
      ([, label]) => label,
    );
    const [tab, ...buttons] = english;
    await page.getByRole("tab", { name: tab as string, selected: true }).waitFor();
    expect(await page.locator("[data-part=ribbon] [data-command]").allTextContents()).toEqual(buttons);
  });

  it("shows a tour of five steps, once; it comes again when asked for", async () => {
    const { page } = await visit();
    await page.locator("[data-choice=empty]").click();
    const tour = page.locator("[data-part=tour]");
    for (const step of [1, 2, 3, 4]) {
      await tour.getByText(`${step} af 5`).waitFor();
      await tour.getByRole("button", { name: "Næste" }).click();
    }
    await tour.getByText("5 af 5").waitFor();
    await tour.getByRole("button", { name: "Færdig" }).click();
    await tour.waitFor({ state: "detached" });
    await keeping(page, "kept").waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Mappe1" }).waitFor();
    await ribbon(page, "Status").waitFor();
    expect(await tour.count()).toBe(0);
    await page.getByRole("tab", { name: "Hjælp" }).click();
    await ribbon(page, "Rundvisning").click();
    await tour.getByText("1 af 5").waitFor();
    await page.keyboard.press("Escape");
    await tour.waitFor({ state: "detached" });
  });
});

describe("the sample municipality", () => {
  it("with answers in: the ribbon checks, computes and makes Bilag 1; the sheets change", async () => {
    const here = await visit();
    const { page, pane, errors, foreign } = here;
    await begin(here, "quarter-answers");
    await press(here, "Kontrollér");
    await press(here, "Beregn");
    await press(here, "Lav Bilag 1");
    await page.locator("[data-part=grid]").getByRole("tab", { name: "Bilag 1", selected: true }).waitFor();
    await press(here, "Status");
    expect(await pane.getByRole("heading", { level: 1 }).count()).toBe(1);
    const file = await saved(here);
    const before = rowsOf("dist/workbench/samples/quarter-answers.xlsx");
    const grown = [...rowsOf(file)].filter(([name, rows]) => rows > (before.get(name) ?? 0)).map(([name]) => name);
    expect(grown).toEqual(expect.arrayContaining(["Resultater", "Bilag 1", "Log"]));
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
  });

  it("at the quarter's beginning: cases imported, nothing drawn; the pane hides and comes back", async () => {
    const here = await visit();
    const { page } = here;
    await begin(here, "quarter-start");
    const rows = rowsOf(await saved(here));
    expect(rows.get("Sager")).toBeGreaterThan(6719);
    expect(rows.get("Udtrukne sager")).toBeLessThan(10);
    const frame = page.locator("iframe[data-part=pane]");
    await press(here, "Skjul ruden");
    await frame.waitFor({ state: "hidden" });
    await ribbon(page, "Vis ruden").click();
    await frame.waitFor({ state: "visible" });
    await page.getByRole("button", { name: "Luk ruden" }).click();
    await frame.waitFor({ state: "hidden" });
    // What a command has to say stands in the pane, which opens for it.
    await press(here, "Status");
    await frame.waitFor({ state: "visible" });
  });

  it("handing out gives a file for each unit, and handing in takes them all at once", async () => {
    const here = await visit();
    const { page, pane, errors } = here;
    await begin(here, "quarter-answers");
    await pane.getByRole("button", { name: "Gennemgang" }).click();
    await pane.getByRole("button", { name: "Lav filer med skemaer" }).click();
    const { bytes } = await downloadOf(page, async () => {
      await pane.getByLabel("Navn").fill("Opdigtet medarbejder");
      await pane.getByRole("button", { name: "Fortsæt" }).click();
    });
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(content),
    }));
    const units = ["Amager", "Bispebjerg", "Brønshøj", "City", "Nørrebro", "Valby"];
    expect(units.filter((unit) => files.filter(({ name }) => name.includes(unit)).length !== 1)).toEqual([]);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      pane.getByRole("button", { name: "Vælg filer" }).click(),
    ]);
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles(files);
    await pane.getByRole("list", { name: "Filer, der er læst" }).waitFor();
    expect(await pane.getByRole("list", { name: "Filer, der er læst" }).getByRole("listitem").count()).toBe(
      files.length,
    );
    expect(errors).toEqual([]);
  });

  it("the published Bilag is the one that was published", async () => {
    const here = await visit();
    await begin(here, "published");
    const bilag = readByOpenpyxl(await saved(here)).find(({ name }) => name === "Bilag 1");
    expect(bilag?.cells.length).toBeGreaterThan(79);
  });
});

describe("what is done stays in the browser", () => {
  it("a reload loses nothing: what was typed a moment ago, and what the add-in did", async () => {
    const here = await visit();
    const { page, pane } = here;
    await begin(here, "empty");
    await keeping(page, "kept").waitFor();
    await typeInto(page, "første");
    await expect.poll(() => content(page).inputValue()).toBe("første");
    await page.reload();
    await pane.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => content(page).inputValue()).toBe("første");
    await pane.locator("html").evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add("Af tilføjelsen").getRange("B2").values = [["skrevet"]];
        await context.sync();
      }),
    );
    await keeping(page, "waiting").waitFor();
    await keeping(page, "kept").waitFor();
    await page.reload();
    await pane.getByRole("heading", { level: 1 }).waitFor();
    const sheets = readByOpenpyxl(await saved(here));
    expect(sheets.map(({ name, cells }) => [name, cells.flat().filter((cell) => cell !== null)])).toEqual([
      ["Ark1", ["første"]],
      ["Af tilføjelsen", ["skrevet"]],
    ]);
  });

  it("a second window does not write over the first", async () => {
    const here = await visit();
    const { page, context } = here;
    await begin(here, "empty");
    await typeInto(page, "i det første vindue");
    await keeping(page, "kept").waitFor();
    const second = await context.newPage();
    await second.goto(page.url());
    await keeping(second, "elsewhere").waitFor();
    await second.keyboard.type("i det andet");
    await second.keyboard.press("Enter");
    await second.close({ runBeforeUnload: false });
    await page.reload();
    await expect.poll(() => content(page).inputValue()).toBe("i det første vindue");
  });

  it("starting over asks first", async () => {
    const here = await visit();
    const { page } = here;
    await begin(here, "empty");
    await page.getByRole("tab", { name: "Filer" }).click();
    await page.locator("[data-choice=published]").click();
    const asked = page.getByRole("alertdialog");
    await asked.getByRole("button", { name: "Fortryd" }).click();
    await page.getByRole("button", { name: "Tilbage til projektmappen" }).click();
    await page.getByRole("heading", { level: 1, name: "Mappe1" }).waitFor();
    await page.getByRole("tab", { name: "Filer" }).click();
    await page.locator("[data-choice=published]").click();
    await asked.getByRole("button", { name: "Begynd forfra", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Bilag 1, 1. kvartal 2018" }).waitFor();
  });

  it("the user's own file opens; what is no workbook is refused in a sentence", async () => {
    const here = await visit();
    const { page } = here;
    await page.locator("[data-part=own-file]").setInputFiles({
      name: "brev.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("ikke en projektmappe"),
    });
    await page.getByText("brev.xlsx kan ikke åbnes her").waitFor();
    await begin(here, "empty");
    await typeInto(page, "min egen");
    const own = await saved(here);
    await page.getByRole("tab", { name: "Filer" }).click();
    await page
      .locator("[data-part=own-file]")
      .setInputFiles({ name: "Vores.xlsx", mimeType: "application/octet-stream", buffer: await fs.readFile(own) });
    await page.locator("[data-part=start-over]").click();
    await page.getByRole("heading", { level: 1, name: "Vores" }).waitFor();
    await expect.poll(() => content(page).inputValue()).toBe("min egen");
  });

  it("what the user's own file would lose is said when it is opened", async () => {
    const here = await visit();
    const { page } = here;
    const scenarios = (text: string): string => text.replace("<pageMargins", "<scenarios/><pageMargins");
    const bytes = withPart(renderWorkbook([sheet("Mit ark", {})]), "xl/worksheets/sheet1.xml", scenarios);
    const [file] = [{ name: "Vores.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }];
    await page.locator("[data-part=own-file]").setInputFiles(file);
    await page.getByText("ikke med, når den gemmes herfra: scenarier på arket Mit ark.").waitFor();
  });

  it("a workbook that cannot be written says so without being asked, and what is typed is there on return", async () => {
    const here = await visit();
    const { page } = here;
    // The page's own writing of texts breaks; the add-in has another.
    await page.evaluate(() => {
      TextEncoder.prototype.encode = () => {
        throw new Error("i stykker");
      };
    });
    const buffer = Buffer.from(renderWorkbook([sheet("Mit ark", {})]));
    await page
      .locator("[data-part=own-file]")
      .setInputFiles({ name: "Vores.xlsx", mimeType: "application/octet-stream", buffer });
    await page
      .locator("[data-part=tour]")
      .getByRole("button", { name: /Spring over|Skip/u })
      .click();
    await keeping(page, "unwritable").waitFor();
    await page.getByText("Denne projektmappe kan ikke gemmes som fil herfra.").waitFor();
    await typeInto(page, "tastet");
    await expect.poll(() => content(page).inputValue()).toBe("tastet");
    await page.getByRole("button", { name: "Gem som .xlsx" }).click();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Vores" }).waitFor();
    await expect.poll(() => content(page).inputValue()).toBe("tastet");
    await keeping(page, "kept").waitFor();
  });
});

describe("by keyboard", () => {
  it("F6 goes from grid to pane to ribbon and back, the arrows along the ribbon's buttons", async () => {
    const here = await visit();
    const { page } = here;
    await begin(here, "empty");
    const at = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.closest("[data-part=ribbon]")
          ? "ribbon"
          : activeElement instanceof HTMLIFrameElement
            ? "pane"
            : activeElement?.closest("[data-part=grid]")
              ? "grid"
              : "elsewhere";
      });
    await ribbon(page, "Status").focus();
    const visited: string[] = [];
    for (const key of ["F6", "F6", "F6", "Shift+F6", "Shift+F6"]) {
      await page.keyboard.press(key);
      visited.push(await at());
    }
    expect(visited).toEqual(["grid", "pane", "ribbon", "pane", "grid"]);
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("ArrowRight");
    expect([first, await page.evaluate(() => document.activeElement?.textContent)]).toEqual(["Status", "Beregn"]);
    // The button that folds the ribbon comes after what it folds away.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-expanded"))).toBe("true");
  });

  it("Ctrl+S saves, from the grid and from inside the pane", async () => {
    const here = await visit();
    const { page, pane } = here;
    await begin(here, "empty");
    const first = await downloadOf(page, () => page.keyboard.press("Control+s"));
    await pane.getByRole("button").first().focus();
    const second = await downloadOf(page, () => page.keyboard.press("Control+s"));
    expect([first.name, second.name]).toEqual(["Mappe1.xlsx", "Mappe1.xlsx"]);
  });

  it("the start page's cards open by Enter", async () => {
    const { page } = await visit();
    await page.locator("[data-choice=empty]").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Mappe1" }).waitFor();
  });
});

describe("for everyone", () => {
  it.each(["light", "dark"] as const)("axe finds nothing on the page's own in %s", async (colorScheme) => {
    const here = await visit({ colorScheme });
    const { page } = here;
    await page.locator("[data-choice=empty]").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.locator("[data-choice=published]").click();
    await page.locator("[data-part=tour]").waitFor();
    expect(await violationsOf(page, "[data-part=tour]")).toEqual([]);
    await page.keyboard.press("Escape");
    await here.pane.getByRole("heading", { level: 1 }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    for (const tab of ["Vis", "Hjælp"]) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      expect(await violationsOf(page, "[data-part=ribbon]")).toEqual([]);
    }
    await ribbon(page, "Om prøvebænken").click();
    expect(await violationsOf(page, "[role=dialog]")).toEqual([]);
  });

  it("the language changes for page and add-in alike, and is remembered", async () => {
    const here = await visit();
    const { page, pane } = here;
    await begin(here, "empty");
    await page.getByRole("button", { name: "Sprog: Dansk" }).click();
    await page.getByRole("menuitemradio", { name: "English" }).click();
    await ribbon(page, "Check").waitFor();
    await pane.getByRole("heading", { level: 1 }).waitFor();
    expect(await pane.locator("html").evaluate(() => Office.context.displayLanguage)).toBe("en-US");
    await keeping(page, "kept").waitFor();
    await page.reload();
    await ribbon(page, "Check").waitFor();
  });
});

describe("npm start", () => {
  it("prints the address of a page that is there", async () => {
    const { start } = (
      JSON.parse(await fs.readFile("package.json", "utf8")) as { readonly scripts: Readonly<Record<string, string>> }
    ).scripts;
    const server = spawn(process.execPath, (start as string).split(" ").slice(1), {
      env: { ...process.env, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        server.stdout.on("data", (said: Buffer) => {
          const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said.toString())?.[0];
          if (found !== undefined) resolve(found);
        });
        server.on("exit", (code) => {
          reject(new Error(`npm start ended with ${code}`));
        });
      });
      const page = await fetch(address);
      expect([page.status, (await page.text()).includes("workbench.js")]).toEqual([200, true]);
    } finally {
      server.kill();
    }
  });
});
