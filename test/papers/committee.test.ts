/** The committee's paper out of the published figures: what the report of 2018 tells comes out by the stated rules. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsIn, typeInto } from "../support/learning-round";
import { FIRST, publishedRegister, THIRD } from "../support/published-register";
import { newFolder, told } from "../support/quarter";

let folder: string;
let register: string;
const at = (name: string): string => path.join(folder, name);
const PAPER = ["--round", THIRD.round, "--level", "2", "--for", "udvalg"];
const make = (...more: readonly string[]) =>
  told("paper", register, ...PAPER, "--compare", FIRST.round, "--docx", at("p.docx"), "--html", at("p.html"), ...more);
const html = (): string => readFileSync(at("p.html"), "utf8");
/** The page's text, a line for each element. */
const text = (): string =>
  html()
    .replace(/<style>[^]*<\/style>/u, "")
    .replace(/<\/(?:th|td)>/gu, " | ")
    .replace(/<[^>]+>/gu, "")
    .replace(/\u00a0/gu, " ")
    .replace(/&quot;/gu, '"');
const documentXml = (): string => strFromU8(unzipSync(readFileSync(at("p.docx")))["word/document.xml"] as Uint8Array);
/** What stands between one heading and the next. */
const section = (heading: string): string =>
  text()
    .split(`\n${heading}\n`)[1]
    ?.split(/\n(?=Områder|Sager udtaget)/u)[0] ?? "";

beforeAll(async () => {
  folder = await newFolder();
  register = await publishedRegister(folder);
  expect(await make()).toMatchObject({ exit: 0, ok: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the committee's paper", () => {
  it("has the headings of the published one, in its order", () => {
    const headings = Array.from(html().matchAll(/<h2>(.*?)<\/h2>/gu), ([, heading]) => heading);
    expect(headings).toEqual([
      "Indstilling",
      "Problemstilling",
      "Løsning",
      "Generelle tendenser i tredje runde af ledelsestilsynet",
      "Områder med særlige fremskridt",
      "Områder, der kræver et fortsat fokus",
      "Sager udtaget til særlig opmærksomhed",
      "Økonomi",
      "Videre proces",
      "Bilag",
      "Sådan er teksten lavet",
    ]);
  });

  // The report: "fra 33 pct. til 44 pct. og er nu på 88 pct. ved tredje ledelsestilsyn"
  it("tells a series over all rounds: 33 over 44 to 88", () => {
    expect(section("Områder med særlige fremskridt")).toContain("en stigning fra 33 over 44 til 88 pct. (15 af 17)");
  });

  // The report's own sentences: 72→88 decisions, the child's step 39→81, the support person 33→59
  it.each(["fra 72 til 88 pct.", "fra 39 til 81 pct.", "fra 33 til 59 pct."])("has the progress %s", (words) => {
    expect(section("Områder med særlige fremskridt")).toContain(words);
  });

  // The report: involvement 78, 73, 73 of the child, 35, 77, 68 of the parents; falls 44→35 and 75→64; timely follow-up fell
  it("has the focus the report tells, with a fall called a fall below the arrow's threshold too", () => {
    const focus = section("Områder, der kræver et fortsat fokus");
    for (const words of ["et fald fra 44 til 35 pct.", "et fald fra 75 til 64 pct.", "et fald fra 67 til 59 pct."])
      expect(focus).toContain(words);
    const involvement = focus.split("Inddragelse\n")[1]?.split("\nRettidighed\n")[0] ?? "";
    for (const share of ["78 pct.", "73 pct.", "35 pct.", "68 pct.", "73 % (16 af 22)", "77 % (17 af 22)"])
      expect(involvement).toContain(share);
  });

  it("ends its sentences with one full stop, with counts and without", async () => {
    await typeInto(register, "tblOpsaetning", { Nøgle: "Vis antal i bilaget" }, { Værdi: "nej" });
    await make();
    expect(section("Områder med særlige fremskridt")).toContain("en stigning fra 33 over 44 til 88 pct.\n");
    expect(text()).not.toContain("..");
    await typeInto(register, "tblOpsaetning", { Nøgle: "Vis antal i bilaget" }, { Værdi: "ja" });
    await make();
    expect(text()).not.toContain("..");
  });

  it("leaves causes, measures and the recommendation to people, marked", () => {
    const fields = Array.from(html().matchAll(/<mark[^>]*>\[(.*?)\]<\/mark>/gu), ([, words = ""]) => words);
    expect(fields).toHaveLength(6 + 10);
    expect(fields.filter((each) => each.startsWith("Skriv, hvad der kan ligge bag"))).toHaveLength(5);
    expect(text()).not.toMatch(/skyldes(?!, hvilke sager der tilfældigvis)|fordi|derfor/u);
  });

  it("states its rules, and is neither a script nor bare of what a reader aloud needs", () => {
    expect(text()).toContain("Pilen peger op: procenten er steget med mere end 10 procentpoint");
    expect(html()).toMatch(/^<!DOCTYPE html>\n<html lang="da">/u);
    expect(html()).not.toMatch(/<script|javascript:|https?:/iu);
    const cells = Array.from(html().matchAll(/<th\b([^>]*)>/gu), ([, attributes = ""]) => attributes);
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter((attributes) => !/scope="(?:col|row|colgroup)"/u.test(attributes))).toEqual([]);
  });

  it("is Danish in Word, with headings, lists and table headers as Word has them", () => {
    const xml = documentXml();
    const styles = strFromU8(unzipSync(readFileSync(at("p.docx")))["word/styles.xml"] as Uint8Array);
    expect(styles).toContain('<w:lang w:val="da-DK"');
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(11);
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>/u);
    expect(xml).toMatch(/<w:numPr>/u);
    const tables = xml.match(/<w:tbl>/gu) ?? [];
    expect(tables.length).toBeGreaterThan(2);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(tables.length);
  });

  it("compares with Grundlag where no round is named", async () => {
    await typeInto(register, "tblOpsaetning", { Nøgle: "Grundlag" }, { Værdi: FIRST.round });
    expect((await told("paper", register, ...PAPER, "--html", at("p.html"))).exit).toBe(0);
    expect(text()).toContain("fra 33 over 44 til 88 pct.");
    await typeInto(register, "tblOpsaetning", { Nøgle: "Grundlag" }, { Værdi: null });
    expect((await told("paper", register, ...PAPER, "--html", at("p.html"))).exit).toBe(0);
    // The round before has the one figure.
    expect(text()).toContain("fra 44 til 88 pct.");
    expect(text()).not.toContain("fra 72 til 88 pct.");
  });
});

describe("Bilag 1 of the published rounds", () => {
  it("has the published heads: whose it is in the title, and which round is the baseline", async () => {
    await typeInto(register, "tblOpsaetning", { Nøgle: "Grundlag" }, { Værdi: FIRST.round });
    await typeInto(register, "tblOpsaetning", { Nøgle: "Organisation" }, { Værdi: "Borgercenter Børn og Unge" });
    const typed = {
      "Grundlag besluttet af": "Socialudvalget den 13. december 2017",
      "Fremhævet betyder": "emnerne i Task Forcens analyse",
    };
    for (const [key, value] of Object.entries(typed))
      await typeInto(register, "tblOpsaetning", { Nøgle: key }, { Værdi: value });
    const docx = at("bilag.docx");
    const words = ["--round", THIRD.round, "--level", "2", "--compare", FIRST.round, "--docx", docx];
    expect((await told("summary", register, ...words)).exit).toBe(0);
    const bilag = strFromU8(unzipSync(readFileSync(docx))["word/document.xml"] as Uint8Array).replace(/<[^>]+>/gu, "|");
    expect(bilag).toContain("Bilag 1. Lovoverholdelsesprocenter, Borgercenter Børn og Unge, 2. kvartal 2018");
    expect(bilag).toContain(`|Baseline: ${FIRST.label}|`);
    expect(bilag).toContain(`|${THIRD.label}|`);
    // The heads of the published paper's first two paragraphs: four levels, and what is compared from where.
    expect(bilag).toContain("Det foregår på fire niveauer, så de øvre niveauer ser de underliggende efter.");
    expect(bilag).toContain(`Udvikling og ændring er målt fra ${FIRST.label} til ${THIRD.label}.`);
    expect(bilag).toContain("besluttet af Socialudvalget den 13. december 2017.");
    expect(bilag).toContain("De gule spørgsmål er fremhævet: emnerne i Task Forcens analyse.");
    // Without a round named it is measured from the same one, and the log says so.
    const alone = at("alene.docx");
    expect((await told("summary", register, ...words.slice(0, 4), "--docx", alone)).exit).toBe(0);
    const text = strFromU8(unzipSync(readFileSync(alone))["word/document.xml"] as Uint8Array);
    expect(text.replace(/<[^>]+>/gu, "|")).toBe(bilag);
    expect(String((await rowsIn(register, "tblLog")).slice(-1)[0]?.["Input"])).toContain(
      `"sammenlignet":["${FIRST.round}"]`,
    );
    await typeInto(register, "tblOpsaetning", { Nøgle: "Grundlag" }, { Værdi: null });
    await typeInto(register, "tblOpsaetning", { Nøgle: "Organisation" }, { Værdi: null });
  });
});

describe("what the staff write", () => {
  const KEY = { Afsnit: "Områder, der kræver et fortsat fokus", Emne: "rettidighed" };
  const LAST = "Vi har fået et overblik over fristerne.\nDet bruges hver uge.";

  it("comes in at its place each time, and is never overwritten", async () => {
    await make();
    await typeInto(register, "tblNotater", KEY, { "Jeres tekst": LAST });
    await typeInto(register, "tblNotater", { Afsnit: "Økonomi" }, { "Jeres tekst": "Ingen." });
    const first = await make();
    expect(first.problems.map(({ code, message }) => [code, message.split(" ")[0]])).toEqual([
      ["paper/to-write", "14"],
    ]);
    for (const line of LAST.split("\n")) expect(text()).toContain(line);
    expect(section("Områder, der kræver et fortsat fokus").split("\nRettidighed\n")[1]).toMatch(
      /Det bruges hver uge\.\nVejledning\n/u,
    );
    expect(
      (await rowsIn(register, "tblNotater")).find(
        (row) => row["Emne"] === "rettidighed" && row["Afsnit"] === KEY.Afsnit,
      ),
    ).toMatchObject({
      "Jeres tekst": LAST,
      Regel: "pil ned, fremhævet og faldet",
    });
  });

  it("chooses what is told at length; the rest stays in the table", async () => {
    await typeInto(register, "tblNotater", { Afsnit: KEY.Afsnit, Emne: "vejledning" }, { Med: "nej" });
    await typeInto(register, "tblNotater", { Afsnit: KEY.Afsnit, Emne: "A7" }, { Med: "ja" });
    await make();
    const focus = section(KEY.Afsnit);
    expect(focus).not.toContain("\nVejledning\n");
    expect(focus).toContain("\nStår det i handleplanen, hvor længe foranstaltningen ventes at vare?\n");
    expect(focus.split("Øvrige spørgsmål")[1]).toContain("fra 22 til 6 pct.");
  });

  it("is kept, and told of, where no rule names it any more", async () => {
    await typeInto(register, "tblOpsaetning", { Nøgle: "Pilgrænse" }, { Værdi: 90 });
    await typeInto(register, "tblOpsaetning", { Nøgle: "Fokusgrænse" }, { Værdi: 1 });
    const rows = async () =>
      (await rowsIn(register, "tblNotater")).filter((row) => row["Regel"] === "følger ikke længere af tallene");
    const made = await make();
    expect(made.problems.map(({ code }) => code)).toContain("paper/no-longer");
    expect((await rows()).map((row) => [row["Emne"], row["Med"], row["Jeres tekst"]])).toEqual([
      ["A7", "ja", null],
      ["vejledning", "nej", null],
    ]);
    await typeInto(register, "tblOpsaetning", { Nøgle: "Pilgrænse" }, { Værdi: 10 });
    await typeInto(register, "tblOpsaetning", { Nøgle: "Fokusgrænse" }, { Værdi: 50 });
    await make();
    expect(await rows()).toEqual([]);
    expect(text()).toContain("Vi har fået et overblik over fristerne.");
  });

  it("is refused with a CPR number, and left out where it is marked as confidential", async () => {
    await typeInto(register, "tblNotater", { Afsnit: "Løsning" }, { "Jeres tekst": "Se 010110-1234" });
    expect(await make()).toMatchObject({
      exit: 1,
      problems: [{ code: "paper/cpr", sheet: "Notater", cell: "J7" }],
    });
    await typeInto(register, "tblNotater", { Afsnit: "Løsning" }, { "Jeres tekst": "!! Hemmeligt" });
    expect((await make()).problems.map(({ code }) => code)).toContain("paper/confidential");
    expect(text()).not.toContain("Hemmeligt");
    await typeInto(register, "tblNotater", { Afsnit: "Løsning" }, { "Jeres tekst": null });
  });
});
