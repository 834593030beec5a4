/**
 * Every step of a round in the workbench at 1366 x 768, as a staff unit meets it, on one sheet: first from an empty
 * workbook to a draw, then on the sample municipality whose answers are in, to the paper, what is learned and how it went
 * over the rounds; and what the workbench itself offers. Also counts the presses from the empty workbook to the draw.
 */
import type { FrameLocator, Locator, Page } from "playwright-core";
import { BBU_2018 } from "../src/templates/bbu-2018";
import type { View } from "../test/support/pane-view";
import { showView } from "../test/support/pane-view";
import type { Served, Visit } from "../test/support/workbench-page";

const SCREEN = { width: 1366, height: 768 };
const COLUMNS = 4;
/** Of one step on the sheet, in pixels. */
const SMALL = { width: 440, height: 247 };
const CASES = "test/data/sager-2026-K1.csv";
const UNITS = ["Amager", "Bispebjerg", "Brønshøj-Husum-Vanløse", "City-Østerbro", "Nørrebro", "Valby-Vesterbro"];

interface Step {
  readonly name: string;
  reach(page: Page, pane: FrameLocator): Promise<unknown>;
  /** So that what comes after begins as if nobody had been there. */
  leave?(page: Page): Promise<unknown>;
}

const press = (pane: FrameLocator, name: string | RegExp): Promise<void> =>
  pane.getByRole("button", { name, exact: true }).first().click();
const title = (pane: FrameLocator, name: string | RegExp): Promise<void> =>
  pane.getByRole("heading", { name }).first().waitFor();
const done = (pane: FrameLocator): Promise<void> =>
  pane
    .getByText(/^Udført/u)
    .first()
    .waitFor();
/** A view, once it stands. */
const viewed = (name: View): Step => ({
  name,
  reach: async (_, pane) => {
    await showView(pane, name);
    await pane.locator("main").locator("button, h2").first().waitFor();
  },
});
const skip = (page: Page): Promise<void> => page.getByRole("button", { name: "Spring over" }).click();

const FROM_NOTHING: readonly Step[] = [
  { name: "Startsiden", reach: (page) => page.locator("[data-choice=empty]").waitFor() },
  {
    name: "Rundvisningen",
    reach: async (page) => {
      await page.locator("[data-choice=empty]").click();
      await page.locator("[data-part=tour]").waitFor();
    },
  },
  {
    name: "En tom projektmappe",
    reach: async (page, pane) => {
      await skip(page);
      await pane.getByRole("button", { name: "Opret et register" }).waitFor();
    },
  },
  {
    name: "Valg af model",
    reach: async (_, pane) => {
      await press(pane, "Opret et register");
      await pane.getByRole("radio", { name: "Ledelsestilsyn BBU 2018 (model 1)" }).check();
      await pane.getByRole("textbox", { name: "Enheder, én på hver linje" }).fill(UNITS.join("\n"));
    },
  },
  {
    name: "Registret er oprettet",
    reach: async (_, pane) => {
      await press(pane, "Opret registret");
      await pane.getByRole("textbox", { name: "Navn" }).fill("Staben");
      await press(pane, "Fortsæt");
      await done(pane);
    },
  },
  {
    name: "Sådan er sagslisten læst",
    reach: async (_, pane) => {
      await pane.getByLabel("Fil med sager").setInputFiles(CASES);
      await title(pane, "Sådan er listen læst");
      await pane.getByRole("heading", { name: "Sådan er listen læst" }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "Sagerne er læst ind",
    reach: async (_, pane) => {
      await press(pane, /^Læs [\d.]+ sager ind$/u);
      await done(pane);
    },
  },
  {
    name: "Udtrækkets plan",
    reach: async (_, pane) => {
      await showView(pane, "Udtræk");
      await press(pane, "Se planen");
      await pane.getByRole("table").first().waitFor();
    },
  },
  {
    name: "Træk nu?",
    reach: async (_, pane) => {
      await pane.getByRole("textbox", { name: "Seed" }).fill("04 11 23 27 31 36 + 09, trukket 3. januar 2026");
      await press(pane, "Videre til bekræftelse");
      await title(pane, "Træk nu?");
    },
  },
  {
    name: "Sagerne er trukket",
    reach: async (_, pane) => {
      await press(pane, "Træk sagerne");
      await done(pane);
    },
  },
];

const ANSWERS_IN: readonly Step[] = [
  {
    name: "Overblik",
    reach: async (page, pane) => {
      await page.locator("[data-choice=quarter-answers]").click();
      await skip(page);
      await title(pane, /^Næste/u);
    },
  },
  viewed("Gennemgang"),
  viewed("Datakontrol"),
  viewed("Resultater"),
  {
    name: "Tallene er beregnet",
    reach: async (_, pane) => {
      await press(pane, "Beregn tallene");
      const name = pane.getByRole("textbox", { name: "Navn" });
      await name
        .or(pane.getByText(/^Udført/u).first())
        .first()
        .waitFor();
      if (await name.isVisible()) {
        await name.fill("Staben");
        await press(pane, "Fortsæt");
      }
      await done(pane);
    },
  },
  {
    name: "Bilag 1",
    reach: async (_, pane) => {
      await showView(pane, "Bilag 1");
      await press(pane, "Lav Bilag 1 i projektmappen");
      await done(pane);
    },
  },
  viewed("Papirer"),
  viewed("Enighed"),
  viewed("Læringsforløb"),
  viewed("Særlig opmærksomhed"),
  viewed("Frister"),
  viewed("Ledelsesinformation"),
  viewed("Årshjul"),
  {
    name: "Tidligere runders tal er læst ind",
    reach: async (_, pane) => {
      await showView(pane, "Opsætning");
      await pane
        .getByLabel("Fil med tidligere tal")
        .setInputFiles({ name: "tal-2025.csv", mimeType: "text/csv", buffer: Buffer.from(earlierRounds()) });
      await done(pane);
    },
  },
  {
    name: "Udvikling",
    reach: async (_, pane) => {
      await showView(pane, "Udvikling");
      await pane.locator("main").getByRole("table").getByRole("button").first().click();
      await pane.getByRole("slider").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "Log og indstillinger",
    reach: async (_, pane) => {
      await showView(pane, "Log og indstillinger");
      await pane.getByRole("heading", { name: "Afprøv i denne Excel" }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "Afprøv i denne Excel",
    reach: async (_, pane) => {
      await press(pane, "Afprøv i denne Excel");
      await pane.getByText(/^Denne Excel svarer/u).waitFor();
      await pane.getByText(/^Alle \d+ spørgsmål/u).scrollIntoViewIfNeeded();
    },
  },
];

/** What a person does with a sheet where no add-in is needed. */
const IN_THE_SHEET: readonly Step[] = [
  {
    name: "Højreklik på en celle",
    reach: async (page) => {
      await page.locator("[data-choice=quarter-answers]").click();
      await skip(page);
      await page.locator("[data-part=grid]").getByRole("tab", { name: "Sager", exact: true }).click();
      await cell(page, "C9").click({ button: "right" });
      await page.getByRole("menu").waitFor();
    },
    leave: (page) => page.keyboard.press("Escape"),
  },
  {
    name: "Sortér og filtrér",
    reach: async (page) => {
      await cell(page, "B4").click();
      await page.keyboard.press("Alt+ArrowDown");
      await page.getByRole("dialog").waitFor();
    },
    leave: (page) => page.keyboard.press("Escape"),
  },
  {
    name: "Søg på arket, båndet foldet sammen",
    reach: async (page) => {
      await page.keyboard.press("Control+F1");
      await page.keyboard.press("Control+f");
      await page.keyboard.type("Pernille");
      await page.getByText(/^1 af/u).waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+F1");
    },
  },
  {
    name: "Arket på papir",
    reach: async (page) => {
      await page.locator("[data-part=grid]").getByRole("tab", { name: "Resultater", exact: true }).click();
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
    },
    leave: async (page) => {
      await page.emulateMedia({ media: null });
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    },
  },
];

const cell = (page: Page, address: string): Locator =>
  page.locator(`[data-part=grid] [data-cell="${address}"]`).first();

/** Four invented quarters before the sample's, of the level that is reported, better from one to the next. */
function earlierRounds(): string {
  const numbers = BBU_2018.steps.flatMap(({ questions }) => questions.map(({ number }) => number));
  const lines = [1, 2, 3, 4].flatMap((quarter) =>
    numbers.flatMap((number, index) => {
      const units = UNITS.map((unit, place) => {
        const n = 20 + ((index * 7 + place * 5) % 14);
        const share = 0.5 + 0.06 * quarter + 0.03 * ((place + index) % 5);
        return { unit, n, k: Math.min(n, Math.round(n * share)) };
      });
      const sum = (of: "k" | "n"): number => units.reduce((total, each) => total + each[of], 0);
      return [...units, { unit: "Alle", n: sum("n"), k: sum("k") }].map(({ unit, k, n }) =>
        [`2025-K${quarter}`, `${quarter}. kvartal 2025`, 2, unit, BBU_2018.id, BBU_2018.version, number, k, n].join(
          ";",
        ),
      );
    }),
  );
  return ["Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n", ...lines, ""].join("\n");
}

interface Shot {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Presses of the mouse so far, and files chosen, in the page and in the pane. */
async function pressesIn({ page, pane }: Visit): Promise<() => number> {
  let presses = 0;
  await page.exposeFunction("pressed", () => {
    presses++;
  });
  const listen = (root: Element): void => {
    const { defaultView: view } = root.ownerDocument;
    const outer = view?.parent as { pressed?(): Promise<void> } | undefined;
    const tell = (): void => void outer?.pressed?.();
    root.ownerDocument.addEventListener("pointerdown", tell, { capture: true });
    root.ownerDocument.addEventListener("change", ({ target }) => {
      if ((target as HTMLInputElement).type === "file") tell();
    });
  };
  await page.locator("html").evaluate(listen);
  await pane.locator("html").waitFor({ state: "attached" });
  await pane.locator("html").evaluate(listen);
  return () => presses;
}

async function walked(served: Served, steps: readonly Step[], counted: boolean): Promise<readonly Shot[]> {
  const visit = await served.visit({ viewport: SCREEN, now: "2026-01-05T08:00:00Z" });
  const shots: Shot[] = [];
  let presses: (() => number) | null = null;
  try {
    for (const { name, reach, leave } of steps) {
      await reach(visit.page, visit.pane);
      // From the empty workbook on.
      if (counted && name === "En tom projektmappe") presses = await pressesIn(visit);
      // Nothing under the pointer, and nothing going on.
      await visit.page.mouse.move(0, 0);
      await visit.pane.getByRole("button", { name: "Afbryd" }).waitFor({ state: "hidden" });
      await visit.page.waitForTimeout(400);
      shots.push({ name, bytes: await visit.page.screenshot({ type: "jpeg", quality: 80 }) });
      await leave?.(visit.page);
    }
    if (visit.errors.length > 0) throw new Error(visit.errors.join("\n"));
    if (presses !== null) process.stdout.write(`presses from an empty workbook to the draw: ${presses()}\n`);
    return shots;
  } finally {
    await visit.close();
  }
}

/** All steps on one sheet, as a JPEG. */
export async function contactSheet(served: Served): Promise<Uint8Array> {
  const shots = [
    ...(await walked(served, FROM_NOTHING, true)),
    ...(await walked(served, ANSWERS_IN, false)),
    ...(await walked(served, IN_THE_SHEET, false)),
  ];
  const figures = shots.map(({ name, bytes }, index) => {
    const address = `data:image/jpeg;base64,${Buffer.from(bytes).toString("base64")}`;
    return `<figure><img src="${address}"><figcaption>${index + 1}. ${name}</figcaption></figure>`;
  });
  const visit = await served.visit();
  try {
    // A page of its own: the workbench's content policy takes no styles within a page.
    const page = await visit.context.newPage();
    await page.setViewportSize({ width: COLUMNS * (SMALL.width + 16) + 16, height: 600 });
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>body{margin:16px;display:grid;gap:16px;grid-template-columns:repeat(${COLUMNS},${SMALL.width}px);font:14px Carlito,sans-serif;background:#fff}figure{margin:0}img{width:${SMALL.width}px;height:${SMALL.height}px;border:1px solid #c8c6c4}</style>${figures.join("")}`,
    );
    return await page.screenshot({ type: "jpeg", quality: 72, fullPage: true });
  } finally {
    await visit.close();
  }
}
