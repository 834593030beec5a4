/**
 * What stands in the pane, on buttons and beside sheets, which is not in the catalogue: every text that is written in
 * Danish and English beside each other. Sheets and papers are looked at in test/attention/confidential.test.ts, where
 * every command runs.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Spoken } from "../support/spoken-words";
import { spokenIn } from "../support/spoken-words";
import { calques, commandWords } from "../support/plain-words";

const files = ["src", "taskpane"].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name) && !name.startsWith(path.join("language", "sentences")))
    .map((name) => path.join(room, name)),
);
const spoken = files.flatMap((name) => spokenIn(readFileSync(name, "utf8"), name).map((each) => ({ name, ...each })));

const found = (look: (each: Spoken) => readonly string[]): string[] =>
  spoken.flatMap((each) => look(each).map((word) => `${each.name}:${each.line} ${each.language}: ${word}`));

describe("texts in two languages", () => {
  it("are found in the pane and in the rooms", () => {
    const of = (room: string) => spoken.filter(({ name }) => name.startsWith(room)).length;
    expect([of("taskpane") > 1500, of("src") > 300]).toEqual([true, true]);
    expect(spokenIn("const a = { da: `${n} sager`, en: f(() => 'cases'), about: { da: '--x', en: '--x' } };")).toEqual([
      { language: "da", text: "… sager", line: 1 },
      { language: "en", text: "cases", line: 1 },
    ]);
  });

  it("name no command, option, table or code, and nothing that only a program reads", () => {
    expect(found(({ text }) => commandWords(text))).toEqual([]);
  });

  it("have no words that are translated, or used of two things", () => {
    expect(found(({ text, language }) => calques(text, language))).toEqual([]);
  });

  it("get the word that goes with a number from Intl.PluralRules, in one place", () => {
    // `=== 1 ? "1 sag" : …`, and `${n} ${n === 1 ? "sag" : "sager"}`.
    const byHand = /=== 1 \? ["`](?:1|Én|One) |\$\{([\w.]+)\} \$\{\1 === 1 \?/u;
    expect('x === 1 ? "1 sag" : `${x} sager`').toMatch(byHand);
    const scripts = readdirSync("commands", { recursive: true, encoding: "utf8" }).map((name) => `commands/${name}`);
    const sources = [...files, ...scripts.filter((name) => name.endsWith(".ts"))];
    expect(sources.filter((name) => byHand.test(readFileSync(name, "utf8")))).toEqual([]);
  });

  it("follow the glossary, whose Danish has none of the words that are not to be used", () => {
    const [, glossary = ""] = readFileSync("README.md", "utf8").split("\n## Glossary\n");
    const rows = [...(glossary.split("\n## ")[0] ?? "").matchAll(/^\| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gmu)].slice(2);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.flatMap(([, , danish = ""]) => calques(danish, "da"))).toEqual([]);
    // What the forbidden words are replaced by is a word of the glossary.
    const terms = rows.map(([, , danish = ""]) => danish).join("\n");
    for (const word of [
      "kontroltal",
      "saml svar ind",
      "sagsliste",
      "lodtrækningstekst",
      "fund",
      "luk",
      "nøglefil",
      "kadence",
    ])
      expect(terms, word).toContain(word);
  });
});
