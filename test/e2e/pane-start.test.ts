/** The pane starts in a real browser, on our host, as it does in Excel. */
import { afterEach, describe, expect, it } from "vitest";
import type { Pane, PaneSettings } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { clipboardOf, downloadOf } from "../support/browser-taken";

let opened: Pane | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

async function start(settings: PaneSettings = {}): Promise<Pane> {
  opened = await openPane(settings);
  await opened.page.getByRole("heading", { level: 1 }).waitFor();
  return opened;
}

describe("the pane in Chromium", () => {
  it("starts with Microsoft's own client, without an error, and asks nobody else for anything", async () => {
    const { page, errors, violations, foreign } = await start();
    expect(
      await page.evaluate(() => [Office.context.host, Office.context.platform, Office.context.displayLanguage]),
    ).toEqual(["Excel", "PC", "da-DK"]);
    expect(
      await page.evaluate(() => [
        Office.context.requirements.isSetSupported("ExcelApi", "1.17"),
        Office.context.requirements.isSetSupported("ExcelApi", "1.99"),
      ]),
    ).toEqual([true, false]);
    expect({ errors, violations, foreign }).toEqual({ errors: [], violations: [], foreign: [] });
  });

  it("speaks the language of Excel's menus, and is told Excel's theme", async () => {
    const { page } = await start({ language: "en-US", colorScheme: "dark" });
    expect(
      await page.evaluate(() => [Office.context.displayLanguage, Office.context.officeTheme.bodyBackgroundColor]),
    ).toEqual(["en-US", "#262626"]);
  });

  it("works on the workbook of our host, and hears of what others write there", async () => {
    const { page, host } = await start();
    await page.evaluate(async () => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.onChanged.add(async (event) => {
          await Promise.resolve();
          document.title = `${event.address} ${event.source}`;
        });
        sheet.getRange("A1:B1").values = [["æøå", 2]];
        await context.sync();
      });
    });
    const sheet = host.workbook.sheets[0]!;
    expect([sheet.need(0, 0).value, sheet.need(0, 1).value]).toEqual(["æøå", 2]);
    host.edit(sheet, { row: 4, column: 2, rows: 1, columns: 1 }, [["ny"]]);
    await page.waitForFunction(() => document.title === "C5 Remote");
  });

  it("tells of errors, breaches of the content policy and requests to others: they would be seen", async () => {
    const { page, errors, violations, foreign } = await start();
    await page.evaluate(() => {
      const image = document.createElement("img");
      image.src = "https://example.com/spor.png";
      const script = document.createElement("script");
      script.textContent = "document.title = 'indsat'";
      document.body.append(image, script);
      setTimeout(() => {
        throw new Error("prøve");
      });
    });
    await expect
      .poll(() => violations.map((each) => each.split(" ").slice(0, 2).join(" ")).sort())
      .toEqual(["img-src https://example.com/spor.png", "script-src-elem inline"]);
    await expect.poll(() => errors.some((each) => each.includes("prøve"))).toBe(true);
    await page.goto("https://example.com/").catch(() => undefined);
    expect(foreign).toEqual(["https://example.com/"]);
  });

  it("is read by axe, which sees a planted fault", async () => {
    const { page, violations } = await start();
    expect(await violationsOf(page)).toEqual([]);
    await page.evaluate(() => {
      const button = document.createElement("button");
      button.id = "navnløs";
      document.querySelector("main")?.append(button);
    });
    expect((await violationsOf(page)).map((each) => each.split(":")[0])).toEqual(["button-name"]);
    expect(violations).toEqual([]);
  });

  it("marks what is pressed before what stands there is worked out", async () => {
    const { page } = await start();
    await page.getByRole("button", { name: "Opret et register" }).waitFor();
    const seen = await page.evaluate(async () => {
      const group = [...document.querySelectorAll<HTMLElement>("nav button")].find(
        ({ textContent }) => textContent === "Register",
      );
      group?.click();
      // Long enough for what is drawn at once, and no frame yet.
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      return ["nav [aria-expanded=true]", "h1"].map((each) => document.querySelector(each)?.textContent);
    });
    expect(seen).toEqual(["Register", "Overblik"]);
    await page.getByRole("heading", { level: 1, name: "Opsætning" }).waitFor();
  });

  it("gives what is downloaded and what is copied", async () => {
    const { page, errors, violations } = await start();
    const download = await downloadOf(page, () =>
      page.evaluate(() => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob(["æøå"]));
        link.download = "bilag 1.txt";
        link.click();
      }),
    );
    expect([download.name, new TextDecoder().decode(download.bytes)]).toEqual(["bilag 1.txt", "æøå"]);
    await page.evaluate(async () => {
      const kinds = {
        "text/plain": new Blob(["tal"], { type: "text/plain" }),
        "text/html": new Blob(["<b>tal</b>"], { type: "text/html" }),
      };
      await navigator.clipboard.write([new ClipboardItem(kinds)]);
    });
    expect(await clipboardOf(page)).toMatchObject({
      "text/plain": "tal",
      "text/html": expect.stringContaining("<b>tal</b>") as string,
    });
    expect({ errors, violations }).toEqual({ errors: [], violations: [] });
  });

  it("is as narrow as a small screen at 200 % makes it, and in forced colours where asked", async () => {
    const { page } = await start({ viewport: { width: 640, height: 800 }, zoom: 2, forcedColors: true });
    expect(
      await page.evaluate(() => [innerWidth, devicePixelRatio, matchMedia("(forced-colors: active)").matches]),
    ).toEqual([320, 2, true]);
  });
});
