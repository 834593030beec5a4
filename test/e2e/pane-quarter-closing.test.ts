/** The pane closed in the middle of something: the next one finds the workbook as it was or complete, and every answer given. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readReview } from "../../src/review/sheet/review-read";
import { FileWorkbook } from "../../src/workbook/xlsx";
import type { Outside } from "../../workbench/external";
import { openWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import type { Pane } from "../support/browser";
import { openPane } from "../support/browser";
import { drawRound, importedRegister, mustDo, NOW } from "../support/filled-round";
import { faultless, USER } from "../support/pane-round";
import { isAt, showView } from "../support/pane-view";
import { differences } from "../support/same-workbook";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-closing-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let opened: Pane | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

const at = (name: string): string => join(folder, `${name}.xlsx`);
const AT = ["--round", "2026-K1", "--level", "2"];
const SEED = "Terninger 9. februar 2026: 4 1 6 2 5 3";

beforeAll(async () => {
  const register = await importedRegister(folder);
  copyFileSync(register, at("imported"));
  copyFileSync(register, at("drawn"));
  await mustDo(["draw", at("drawn"), ...AT, "--seed", SEED, "--date", NOW.slice(0, 10)]);
  await mustDo(["sheets", at("drawn"), ...AT]);
  await drawRound(register, "2026-K1");
  await mustDo(["sheets", register, ...AT]);
  copyFileSync(register, at("sent"));
});

const hostOf = (name: string): Host => new Host(openWorkbook(readFileSync(at(name))).workbook);

async function open(host: Host): Promise<Pane> {
  opened = await openPane({ workbook: host, now: NOW, user: USER });
  await isAt(opened.page, "Overblik");
  return opened;
}

/** When the page goes, seen from the host: as it begins to look, or when the changes were carried out and nobody takes the answer any more. */
type Moment = "looking" | "written";

/** From now on: closes the pane at the moment. Gives what waits for it. */
function closing(pane: Pane, moment: Moment): () => Promise<void> {
  const { host } = pane;
  const answer = host.answer.bind(host);
  let isClosed = false;
  const gone = async (): Promise<never> => {
    host.answer = answer;
    await pane.close();
    isClosed = true;
    return new Promise<never>(() => undefined);
  };
  host.answer = async (body, flags) => {
    if (moment === "looking") return gone();
    const answered = await answer(body, flags);
    return (host.requests[host.requests.length - 1]?.writes ?? 0) > 0 ? gone() : answered;
  };
  return () => expect.poll(() => isClosed, { message: `closed, ${moment}` }).toBe(true);
}

async function upToDraw(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Gå til Udtræk" }).click();
  await page.getByRole("button", { name: "Se planen" }).click();
  await page.getByRole("textbox", { name: "Seed" }).fill(SEED);
  await page.getByRole("button", { name: "Videre til bekræftelse" }).click();
}

describe("a pane closed in the middle of a draw", () => {
  const scenes: readonly {
    readonly name: string;
    readonly moment: Moment;
    readonly half: boolean;
    readonly isDrawn: boolean;
  }[] = [
    { name: "while it looks", moment: "looking", half: false, isDrawn: false },
    { name: "with half of it written", moment: "written", half: true, isDrawn: false },
    { name: "with all of it written", moment: "written", half: false, isDrawn: true },
  ];

  it.each(scenes)("$name: the next one goes on from a whole workbook", async ({ moment, half, isDrawn }) => {
    const host = hostOf("imported");
    const first = await open(host);
    await upToDraw(first.page);
    if (half) host.faults.failWrite(20);
    const closed = closing(first, moment);
    await first.page.getByRole("button", { name: "Træk sagerne" }).click();
    await closed();
    expect(host.faults.fired.length > 0).toBe(half);

    const { page, ...pane } = await open(host);
    if (!isDrawn) {
      await upToDraw(page);
      await page.getByRole("button", { name: "Træk sagerne" }).click();
      await page.getByRole("heading", { name: "De udtrukne sager" }).waitFor();
      await showView(page, "Overblik");
    }
    await page.getByRole("button", { name: "Gå til Gennemgang" }).click();
    await page.getByRole("button", { name: "Lav skemaer i registret" }).click();
    await page.getByRole("heading", { name: "Hvem har afleveret" }).waitFor();
    writeFileSync(at("clicked"), pane.saved());
    expect(differences(at("drawn"), at("clicked"))).toEqual([]);
    faultless({ page, ...pane });
  });
});

describe("a pane closed on the answer form", () => {
  const form = async (host: Host): Promise<Pane> => {
    const pane = await open(host);
    await showView(pane.page, "Gennemgang");
    await pane.page.getByRole("button", { name: "Fortsæt med sag Nord-1" }).click();
    return pane;
  };
  const isAsked = (page: Page, number: string): Promise<void> =>
    page.getByText(new RegExp(`^${number} · `, "u")).waitFor();

  /** Answers and comments of the case as they stand in the saved file. */
  async function answers(pane: Pick<Pane, "saved">): Promise<readonly string[]> {
    const { sheets } = await FileWorkbook.fromBytes(pane.saved(), "x.xlsx").read({
      tables: [],
      sheetsNamed: "tilsyn_register",
    });
    const entries =
      sheets.flatMap((data) => readReview(data, "").cases).find(({ id }) => id === "Nord-1")?.entries ?? [];
    return entries
      .filter(({ answer, comment }) => answer + comment !== "")
      .map(({ question, answer, comment }) => [question, answer, comment].join("|"));
  }

  it("has written what was answered and typed right before", async () => {
    const pane = await form(hostOf("sent"));
    const { page } = pane;
    await isAsked(page, "U1");
    await page.keyboard.press("n");
    await page.keyboard.press("b");
    await page.keyboard.insertText("Vurderet efter to dage.");
    await page.evaluate(() => {
      (window as unknown as { readonly outside: Outside }).outside.turn("hidden");
    });
    expect(pane.turns).toEqual(["hidden"]);
    await expect.poll(() => answers(pane)).toEqual(["U1|nej|Vurderet efter to dage."]);
    faultless(pane);
  });

  it("keeps an answer whose writing nobody lived to see, and the next one goes on behind it", async () => {
    const host = hostOf("sent");
    const first = await form(host);
    await isAsked(first.page, "U1");
    const closed = closing(first, "written");
    await first.page.keyboard.press("j");
    await closed();
    const pane = await form(host);
    await isAsked(pane.page, "U3");
    expect(await answers(pane)).toEqual(["U1|ja|"]);
    faultless(pane);
  });
});
