/** Bilag 1 as a Word document: the published table, judged by the Open XML SDK and read back by an XML reader. */
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { XmlElement } from "libxml2-wasm";
import { XmlDocument } from "libxml2-wasm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedRows } from "../golden/published";
import { mustDo, rowsOf, tilsyn } from "../support/filled-round";
import { validateOoxml } from "../support/validate";

const W = { w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main" };
const published = publishedRows();
const SUMMARY = ["--round", "2018-K1", "--level", "2", "--compare", "2017-2"];

let folder: string;
let register: string;
let docx: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "tilsyn-docx-"));
  register = path.join(folder, "register.xlsx");
  docx = path.join(folder, "bilag.docx");
  await mustDo(["create", register, "--preset", "bilag-2018", "--units", "Nord;Syd"]);
  await mustDo(["import", register, "--history", await history()]);
  await mustDo(["summary", register, ...SUMMARY, "--docx", docx]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Both published rounds as figures of earlier rounds. */
async function history(): Promise<string> {
  const questions = await rowsOf(register, "tblSkabelon");
  const lines = published.flatMap(({ earlier, later }, index) => {
    const { Skabelon, Version, "Spørgsmålsnr.": number } = questions[index] as Record<string, string>;
    const line = (round: string, label: string, count: { k: number; n: number } | null): string[] =>
      count === null ? [] : [[round, label, 2, "Alle", Skabelon, Version, number, count.k, count.n].join(";")];
    return [...line("2017-2", "Ledelsestilsyn (2017)", earlier), ...line("2018-K1", "Ledelsestilsyn (2018)", later)];
  });
  const file = path.join(folder, "historik.csv");
  await writeFile(file, ["Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n", ...lines].join("\n"));
  return file;
}

const part = (name: string): string => strFromU8(unzipSync(readFileSync(docx))[name] as Uint8Array);
/** What an XPath finds in a part, given to a reader. */
function found<T>(name: string, xpath: string, read: (node: XmlElement) => T): T[] {
  const document = XmlDocument.fromString(part(name));
  try {
    return document.find(xpath, W).map((node) => read(node as XmlElement));
  } finally {
    document.dispose();
  }
}
const text = (node: XmlElement): string =>
  node
    .find(".//w:t", W)
    .map((each) => (each as XmlElement).content)
    .join("");
const rows = (): { cells: string[]; spans: number; repeated: boolean; fill: string }[] =>
  found("word/document.xml", "//w:tbl/w:tr", (row) => ({
    cells: row.find("w:tc", W).map((cell) => text(cell as XmlElement)),
    spans: row.find("w:tc/w:tcPr/w:gridSpan", W).length,
    repeated: row.find("w:trPr/w:tblHeader", W).length > 0,
    fill: row
      .find("w:tc[1]/w:tcPr/w:shd/@w:fill", W)
      .map((each) => (each as XmlElement).content)
      .join(),
  }));

describe("the document", () => {
  it("is valid to the Open XML SDK, which would tell if it were not", async () => {
    expect(await validateOoxml(docx)).toEqual([]);
    const broken = path.join(folder, "forkert.docx");
    const files = unzipSync(await readFile(docx));
    await writeFile(
      broken,
      zipSync({
        ...files,
        "word/document.xml": strToU8(part("word/document.xml").replace("<w:tblHeader/>", "<w:tblHeading/>")),
      }),
    );
    expect(await validateOoxml(broken)).not.toEqual([]);
  });

  it("holds the published table: 79 rows under 6 steps, 156 percentages, 76 of 77 arrows", () => {
    const [header, ...body] = rows();
    expect(header!.cells).toEqual([
      "Nr.",
      "Spørgsmål",
      "Ledelsestilsyn (2017)",
      "Ledelsestilsyn (2018)",
      "Udvikling og ændring",
    ]);
    const questions = body.filter((row) => row.spans === 0);
    expect(body.filter((row) => row.spans === 1).map((row) => row.cells.join())).toEqual(
      Array.from(new Set(published.map((row) => row.step))),
    );
    expect(questions).toHaveLength(79);
    const percents = questions.map((row) =>
      row.cells.slice(2, 4).map((cell) => /^(\d+)\s% \(\d+\saf\s\d+\)$/u.exec(cell)?.[1] ?? null),
    );
    expect(percents).toEqual(published.map((row) => row.percents.map((each) => (each === null ? null : String(each)))));
    expect(percents.flat().filter((each) => each !== null)).toHaveLength(156);
    const arrows = questions.map((row) => /^[↗→↘]/u.exec(row.cells[4]!)?.[0] ?? "");
    expect(arrows.filter((arrow, index) => arrow !== "" && arrow === published[index]!.arrow)).toHaveLength(76);
  });

  it("says every arrow in words beside it, and every yellow row too", () => {
    const words = {
      "↗": /^↗ op \d+ procentpoint( \*)?$/u,
      "↘": /^↘ ned \d+ procentpoint( \*)?$/u,
      "→": /^→ (op|ned) \d+ procentpoint$|^→ uændret$/u,
    };
    const developments = rows()
      .slice(1)
      .map((row) => row.cells[4] ?? "")
      .filter((cell) => cell !== "");
    expect(developments).toHaveLength(77);
    for (const cell of developments) expect(cell).toMatch(words[cell.charAt(0) as keyof typeof words]);
    const yellow = rows().filter((row) => row.fill === "FFF2A8");
    expect(yellow.length).toBeGreaterThan(0);
    expect(yellow.map((row) => row.cells[1])).toEqual(
      rows().flatMap((row) => (row.cells[1]?.includes("fremhævet") === true ? [row.cells[1]] : [])),
    );
  });

  it("has headings, one header row that is repeated, Danish text, A4 and page numbers", () => {
    const styles = found("word/document.xml", "//w:pStyle/@w:val", (node) => node.content);
    expect([
      styles.filter((each) => each === "Title").length,
      styles.filter((each) => each === "Heading1").length,
      styles.filter((each) => each === "Heading2").length,
    ]).toEqual([1, 3, 6]);
    expect(rows().map((row) => row.repeated)).toEqual([true, ...Array.from({ length: 85 }, () => false)]);
    expect(found("word/styles.xml", "//w:docDefaults//w:lang/@w:val", (node) => node.content)).toEqual(["da-DK"]);
    expect(found("word/document.xml", "//w:pgSz/@w:w | //w:pgSz/@w:h", (node) => node.content).sort()).toEqual([
      "11906",
      "16838",
    ]);
    expect(found("word/footer1.xml", "//w:instrText", (node) => node.content)).toEqual(["PAGE", "NUMPAGES"]);
    expect(part("word/footer1.xml").replace(/<w:instrText[^<]*<\/w:instrText>|<[^>]+>/gu, "")).toMatch(/Side.*af/u);
  });

  it("says how the figures were made", () => {
    const all = found("word/document.xml", "//w:p", text).join("\n");
    expect(all).toMatch(/Niveau: Niveau 2.*\nUdtræk af sager:/u);
    // All cases of that model are read, so no change is chance in which were drawn.
    expect(all).not.toMatch(/Fishers|Lodtrækningen/u);
    expect(all).toContain("Dato: ");
  });
});

describe("summary --docx", () => {
  it("replaces a document as a whole, and says where it cannot write", async () => {
    const again = path.join(folder, "igen.docx");
    await writeFile(again, "noget andet");
    const told = await mustDo(["summary", register, ...SUMMARY, "--docx", again]);
    expect(told.files).toContain(again);
    expect(await validateOoxml(again)).toEqual([]);
    const missing = await tilsyn("summary", register, ...SUMMARY, "--docx", path.join(folder, "mangler", "bilag.docx"));
    expect([missing.exit, missing.problems[0]?.code]).toEqual([3, "file/folder-missing"]);
  });

  it("writes no document over a file of another kind", async () => {
    const before = await readFile(register);
    const told = await tilsyn("summary", register, ...SUMMARY, "--docx", register);
    expect([told.exit, told.problems[0]?.code]).toEqual([2, "usage/option"]);
    expect(await readFile(register)).toEqual(before);
  });

  it("lies down for three rounds", async () => {
    const wide = path.join(folder, "bred.docx");
    await mustDo([
      "summary",
      register,
      "--round",
      "2018-K1",
      "--level",
      "2",
      "--compare",
      "2017-2,2017-2",
      "--docx",
      wide,
    ]);
    expect(strFromU8(unzipSync(readFileSync(wide))["word/document.xml"] as Uint8Array)).toMatch(
      /<w:pgSz[^>]*w:orient="landscape"/u,
    );
    expect(await validateOoxml(wide)).toEqual([]);
  });
});
