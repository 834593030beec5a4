/** Every view of the pane in the states a user meets it in, one after the other, on a register with two rounds. All cases and answers are invented. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { quarterRule } from "../../src/review/commands/sample-answers";
import type { FileRound } from "./pane-round";
import { showView } from "./pane-view";
import { tilsyn } from "./filled-round";

const IDS = ["Nord", "Syd"].flatMap((unit) =>
  ["Bo", "Ea", "Åse"].flatMap((name) => [1, 2, 3, 4].map((index) => `${unit}-${name}-${index}`)),
);
const row = (id: string): string =>
  `${id};${id.split("-")[0]};${id.split("-")[1]};Underretning, Handleplan ifm. anbringelse;${9 + (IDS.indexOf(id) % 9)};Aktiv`;
export const CASES = [
  "Sag;Enhed;Sagsbehandler;Sagstrin;Alder;Status",
  ...IDS.map(row),
  "Syd-Per-1;Syd;Per;Underretning;9;Lukket",
].join("\n");

/** A register that is at work: a round from last year with its figures, and one with sheets to fill in, faulty answers and figures beside last year's. */
export async function registerAtWork(file: FileRound): Promise<void> {
  writeFileSync(file.at("sager.csv"), CASES);
  file.now = "2026-02-10T09:00:00Z";
  await file.does("create", "--preset", "bbu-2018", "--units", "Nord;Syd");
  await file.does("import", "--cases", file.at("sager.csv"));
  for (const round of ["2025-K4", "2026-K1"]) {
    const at = ["--round", round, "--level", "1"];
    await file.does(
      "draw",
      ...at,
      "--seed",
      `Lotto 3. januar 2026: 3 8 15 21 29 33 35, ${round}`,
      "--date",
      "2026-02-10",
    );
    await file.does("sheets", ...at);
    const isNow = round === "2026-K1";
    await file.handedIn(round, 1, (each) =>
      isNow && each.row === 0 && each.index === 0 ? { answer: "måske", comment: "" } : quarterRule(each),
    );
    // The second round has errors, which the program says by its exit code.
    await tilsyn("collect", file.register, ...at, "--from", file.at(`afleveret-${round}-1`), "--now", file.now);
    await file.does("compute", ...at, ...(isNow ? ["--compare", "2025-K4"] : []));
    if (!isNow) await file.does("close", ...at);
  }
}

export interface State {
  readonly name: string;
  /** From the state before to this one. */
  reach(page: Page): Promise<unknown>;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();
const title = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("heading", { name }).first().waitFor();
/** Opens every part of the view that can be folded out; where one closes another, each of them in turn. */
export const unfold = async (page: Page): Promise<void> => {
  const closed = page.locator("main button[aria-expanded=false]:visible");
  for (let left = await closed.count(); left > 0; left--) await closed.first().click();
};

/** In a workbook with nothing in it. */
export const EMPTY: readonly State[] = [
  {
    name: "Overblik, tom projektmappe",
    reach: (page) => page.getByRole("button", { name: "Opret et register" }).waitFor(),
  },
  {
    name: "Opsætning, nyt register",
    reach: async (page) => {
      await press(page, "Opret et register");
      await page.getByRole("button", { name: "Opret registret" }).waitFor();
      await page.locator("summary").first().click();
    },
  },
  {
    name: "Log og indstillinger, Excel afprøvet",
    reach: async (page) => {
      await showView(page, "Log og indstillinger");
      await press(page, "Afprøv i denne Excel");
      await page.getByText("Denne Excel svarer som ventet").waitFor();
      const folded = page.locator("main details:not([open]) > summary:visible");
      while ((await folded.count()) > 0) await folded.first().click();
    },
  },
];

/** In the register at work, opened by somebody whose name is not known. */
export function statesAtWork(file: FileRound): readonly State[] {
  const returned = file.at("afleveret-2026-K1-1");
  return [
    { name: "Overblik", reach: (page) => title(page, "Aflevering pr. enhed") },
    {
      name: "Opsætning",
      reach: async (page) => {
        await showView(page, "Opsætning");
        await title(page, "Læs sager ind");
      },
    },
    {
      name: "Opsætning, sager forstået",
      reach: async (page) => {
        await page.getByRole("radio", { name: "Jeg indsætter dem" }).check();
        await page
          .getByRole("textbox", { name: "Indsæt tabellen her, med overskrifter" })
          .fill(`${CASES}\nSyd-Per-1;Vest;Per;Nyt trin;x;Aktiv`);
        await press(page, "Vis, hvordan listen læses");
        await title(page, "Sådan er listen læst");
      },
    },
    {
      name: "Udtræk",
      reach: async (page) => {
        await showView(page, "Udtræk");
        await title(page, "De udtrukne sager");
        await unfold(page);
      },
    },
    {
      name: "Udtræk, planen",
      reach: async (page) => {
        await page.getByRole("combobox", { name: "Runde", exact: true }).selectOption({ label: "Ny runde …" });
        await press(page, "Se planen");
        await page.getByRole("textbox", { name: "Seed" }).fill("kort");
        await page.getByRole("table").first().waitFor();
      },
    },
    {
      name: "Udtræk, bekræft",
      reach: async (page) => {
        await press(page, "Videre til bekræftelse");
        await title(page, "Træk nu?");
      },
    },
    {
      name: "Gennemgang",
      reach: async (page) => {
        await showView(page, "Gennemgang");
        await page.getByRole("button", { name: /^Fortsæt med sag/u }).waitFor();
      },
    },
    {
      name: "Gennemgang, filer læst",
      reach: async (page) => {
        await page.locator("input[type=file]").setInputFiles([
          file.at("sager.csv"),
          ...readdirSync(returned)
            .slice(0, 1)
            .map((name) => join(returned, name)),
        ]);
        await page.getByRole("list", { name: "Filer, der er læst" }).waitFor();
      },
    },
    {
      name: "Svarskema",
      reach: async (page) => {
        await press(page, /^Fortsæt med sag/u);
        await page.getByRole("radiogroup").waitFor();
        await unfold(page);
      },
    },
    {
      name: "Svarskema, bemærkning mangler",
      reach: async (page) => {
        await page.getByRole("radio", { name: "Nej", exact: true }).check();
        await page.getByText("Skrevet i arket").waitFor();
        await press(page, "Næste");
      },
    },
    {
      name: "Svarskema, afslutning",
      reach: async (page) => {
        await press(page, "Afslutning");
        await title(page, "Afslutning");
      },
    },
    {
      name: "Datakontrol",
      reach: async (page) => {
        await showView(page, "Datakontrol");
        await press(page, "Næste");
        await page.locator("[aria-current=true]").waitFor();
      },
    },
    {
      name: "Resultater, diagram",
      reach: async (page) => {
        await showView(page, "Resultater");
        await page.getByLabel("Vis usikkerhed (95 %-interval)").check();
        await unfold(page);
      },
    },
    {
      name: "Resultater, tabel",
      reach: async (page) => {
        await page.getByLabel("Vis som").selectOption({ label: "Tabel" });
        await page.getByRole("table").first().waitFor();
      },
    },
    {
      name: "Resultater, bag et tal",
      reach: async (page) => {
        await page.getByLabel("Vis som").selectOption({ label: "Diagram" });
        await page.locator("[data-question]").first().click();
        await title(page, "Svarene bag tallet");
      },
    },
    {
      name: "Bilag 1",
      reach: async (page) => {
        await showView(page, "Bilag 1");
        await title(page, "Sådan bliver tabellen");
        await unfold(page);
      },
    },
    {
      name: "Hvem er du?",
      reach: async (page) => {
        await press(page, "Lav Bilag 1 i projektmappen");
        await title(page, "Hvem er du?");
      },
    },
    {
      name: "Bilag 1, lavet",
      reach: async (page) => {
        await page.getByRole("textbox", { name: "Navn" }).fill("Prøve");
        await press(page, "Fortsæt");
        await page.getByText("Udført").waitFor();
      },
    },
    {
      name: "Papirer",
      reach: async (page) => {
        await showView(page, "Papirer");
        await title(page, "Sådan er det valgt");
      },
    },
    {
      name: "Papirer, en enhed",
      reach: async (page) => {
        await page.getByLabel("Hvem er papiret til?").selectOption("enhed");
        await press(page, "Lav papiret");
        await page.getByText("Udført").waitFor();
      },
    },
    {
      name: "Gennemgang, udført med fejl",
      reach: async (page) => {
        await showView(page, "Gennemgang");
        await press(page, "Saml svar ind fra registrets egne skemaer");
        await page.getByText(/^Udført, med \d+ /u).waitFor();
        await page.locator("main details summary").first().click();
      },
    },
    {
      name: "Log og indstillinger",
      reach: async (page) => {
        await showView(page, "Log og indstillinger");
        await page.getByText("Loggen er uændret").waitFor();
      },
    },
  ];
}
