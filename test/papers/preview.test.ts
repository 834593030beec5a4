/** A paper before it is made: the findings with their rules, what is chosen of them, and the same document as the command makes. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALL } from "../../src/agreement/rules/agreement";
import { previewFor } from "../../src/papers/facts/paper-preview";
import { paperCommand } from "../../src/papers/commands/paper";
import type { PaperOrder } from "../../src/papers/facts/audience-paper";
import type { AreaChoice } from "../../src/papers/rules/paper";
import { run } from "../../src/register/commands/run";
import type { Register } from "../../src/register/register";
import { readRegister } from "../../src/register/register";
import { ALL_TABLES } from "../../src/register/commands/list";
import { renderPage } from "../../src/workbook/html-page";
import { openFile } from "../../src/workbook/xlsx-files";
import { rowsIn, typeInto } from "../support/learning-round";
import { FIRST, publishedRegister, SECOND, THIRD } from "../support/published-register";
import { newFolder, told } from "../support/quarter";

const NOW = { now: "2026-04-10T09:00:00Z", user: "Test", version: "0.0.0", language: "da" } as const;
const ORDER: PaperOrder = { round: THIRD.round, level: 2, audience: "udvalg", unit: null, compare: [FIRST.round] };
const FOCUS = "Områder, der kræver et fortsat fokus";

let folder: string;
let file: string;
let register: Register;

async function read(of: string): Promise<Register> {
  const found = readRegister(await (await openFile(of)).read({ tables: ALL_TABLES }));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

function preview(of: Register, order: PaperOrder = ORDER, choices: readonly AreaChoice[] = []) {
  const made = previewFor(of, order, choices, NOW);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made;
}

const areaIn = (made: ReturnType<typeof preview>, section: string, topic: string) =>
  made.sections.find(({ heading }) => heading === section)?.areas.find((area) => area.topic === topic);

beforeAll(async () => {
  folder = await newFolder();
  file = await publishedRegister(folder);
  register = await read(file);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a paper before it is made", () => {
  it("shows each finding as a sentence with its figures, and the rule it came by in words", () => {
    const made = preview(register);
    // The report of 2018: "fra 33 pct. til 44 pct. og er nu på 88 pct."; follow-up in time fell from 67 to 59.
    const risen = made.sections
      .flatMap(({ areas }) => areas)
      .find(({ sentences }) => sentences.some((each) => each.includes("fra 33 over 44 til 88 pct.")));
    expect(risen).toMatchObject({ section: "Områder med særlige fremskridt", told: true });
    expect(risen?.rule).toContain("pil op");
    const late = areaIn(made, FOCUS, "rettidighed");
    expect(late?.rule).toBe("pil ned, fremhævet og faldet");
    expect(late?.sentences.join()).toContain("fra 67 til 59 pct. (13 af 22)");
    expect(made.rules.find(({ label }) => label === "Fremskridt")?.text).toContain("mere end 10 procentpoint");
  });

  it("takes a click for ja and nej in Med: here, and on the sheet once the paper is made", async () => {
    const choices = [
      { section: FOCUS, topic: "vejledning", told: false },
      { section: FOCUS, topic: "A7", told: true },
    ];
    const made = preview(register, ORDER, choices);
    expect(choices.map(({ topic }) => areaIn(made, FOCUS, topic)?.told)).toEqual([false, true]);
    expect(choices.map(({ topic }) => areaIn(preview(register), FOCUS, topic)?.told)).toEqual([true, false]);

    const book = await openFile(file);
    const { ok } = await run(paperCommand, { ...ORDER, choices }, book, NOW);
    expect(ok).toBe(true);
    const after = readRegister(await book.read({ tables: ALL_TABLES }));
    if (!after.ok) throw new Error("no register");
    expect(choices.map(({ topic }) => areaIn(preview(after.value), FOCUS, topic)?.told)).toEqual([false, true]);
  });

  it("is word for word the paper that the command makes, with what the staff wrote", async () => {
    const html = path.join(folder, "p.html");
    const words = ["--round", THIRD.round, "--level", "2", "--for", "udvalg", "--compare", FIRST.round];
    await told("paper", file, ...words);
    await typeInto(
      file,
      "tblNotater",
      { Afsnit: FOCUS, Emne: "rettidighed" },
      { "Jeres tekst": "Vi har fået overblik." },
    );
    const made = preview(await read(file));
    expect(areaIn(made, FOCUS, "rettidighed")?.written).toEqual(["Vi har fået overblik."]);
    expect((await told("paper", file, ...words, "--html", html)).exit).toBe(0);
    expect(renderPage(made.document)).toBe(readFileSync(html, "utf8"));
    const open = (await rowsIn(file, "tblNotater")).filter((row) => row["Jeres tekst"] === null);
    expect(made.toWrite).toBeLessThan(open.length);
  });

  it("says why there is none", () => {
    const none = previewFor(register, { ...ORDER, audience: "enhed", unit: null }, [], NOW);
    expect(none.ok ? [] : none.problems.map(({ code }) => code)).toEqual(["paper/unit-needed"]);
  });
});

describe("agreement in the committee's paper", () => {
  const row = (round: string, pairs: number, agreed: number): Register["agreements"][number] => ({
    ...{ round, level: 2, against: 1, unit: ALL, step: ALL, question: "", text: "", pairs, agreed },
    ...{ kappa: null, ac1: null, lowerNegative: 0, upperNegative: 0, milder: 0, stricter: 0 },
  });
  const sentence = (...agreements: Register["agreements"]): string | undefined =>
    preview({ ...register, agreements })
      .sections.flatMap(({ sentences }) => sentences)
      .find((each) => each.startsWith("Niveau 1 og 2 var enige"));

  it("is left out below Mindste antal pairs, of this round and of the one before", () => {
    const least = register.settings.smallestCell;
    expect(least).toBe(3);
    expect(sentence(row(THIRD.round, least - 1, least - 1))).toBeUndefined();
    expect(sentence(row(THIRD.round, least, least))).toBe(
      "Niveau 1 og 2 var enige i 100 pct. af 3 vurderinger af de samme sager.",
    );
    expect(sentence(row(SECOND.round, least - 1, 1), row(THIRD.round, 20, 18))).not.toContain("forrige gang");
    expect(sentence(row(SECOND.round, least, 3), row(THIRD.round, 20, 18))).toContain("(forrige gang 100 pct.)");
  });
});
