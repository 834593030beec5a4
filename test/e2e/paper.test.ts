/** The Bilag on paper: what LibreOffice printed, read back by poppler. */
import { spawnSync } from "node:child_process";
import { promises as fs } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { converted } from "../../src/workbook/pdf";
import { PUBLISHED, PUBLISHED_PDF, QUARTER, QUARTER_PDF, demoFiles } from "../support/demo-files";
import { readByOpenpyxl } from "../support/openpyxl";
import { newFolder } from "../support/quarter";

const demo = demoFiles();

function poppler(program: string, ...args: string[]): string {
  const run = spawnSync(program, args, { encoding: "utf8" });
  if (run.status !== 0)
    throw new Error(`${program} (sudo apt-get install poppler-utils): ${run.error?.message ?? run.stderr}`);
  return run.stdout;
}

interface Word {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** Every printed word and where it stands, in points. */
function wordsOf(file: string): Word[] {
  const found: Word[] = [];
  let page = 0;
  const boxes = /<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu;
  for (const [tag, left, top, right, bottom, text = ""] of poppler("pdftotext", "-bbox", file, "-").matchAll(boxes)) {
    if (tag === "<page ") page += 1;
    else found.push({ page, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), text });
  }
  return found;
}

/** Boxes of two lines of one paragraph share this much, in points: the font's own leading. */
const LEADING = 2.5;

/** Words that stand on one another: what a row too low for its text looks like in print. */
function collisions(file: string): string[] {
  const words = wordsOf(file);
  return words.flatMap((word, index) =>
    words
      .slice(index + 1)
      .filter(
        (other) =>
          other.page === word.page &&
          overlap(word.left, word.right, other.left, other.right) > 1 &&
          overlap(word.top, word.bottom, other.top, other.bottom) > LEADING,
      )
      .map((other) => `${word.text} / ${other.text}`),
  );
}

function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.min(to, otherTo) - Math.max(from, otherFrom);
}

/** Letters alone: a printed text is broken into lines wherever its column ends. */
const letters = (text: string): string => text.normalize("NFC").replace(/[\s\u00a0]+/gu, "");

describe.each([
  [
    PUBLISHED_PDF,
    PUBLISHED,
    ["Niveau 2, 1. ledelsestilsyn (2017)", "Niveau 2, 1. kvartal 2018", "Udvikling", "Ændring"],
  ],
  [QUARTER_PDF, QUARTER, ["Niveau 2, 1. kvartal 2026"]],
] as const)("%s", (pdf, register, headers) => {
  const file = path.join(demo.folder, pdf);
  const pages = poppler("pdftotext", "-raw", file, "-").split("\f").slice(0, -1);
  const cells = readByOpenpyxl(path.join(demo.folder, register)).find((sheet) => sheet.name === "Bilag 1")?.cells ?? [];
  const header = cells.findIndex((row) => row[0] === "Nr." && row[1] === "Spørgsmål");
  const length = cells.slice(header).findIndex((row) => row.length === 0);
  const table = cells.slice(header + 1, header + length);

  it("is A4 on end", () => {
    expect(poppler("pdfinfo", file)).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/u);
  });

  it("has the table's header and its page number on every page", () => {
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toContain(`Side ${index + 1} af ${pages.length}`);
      for (const text of ["Nr.", "Spørgsmål", ...headers]) expect(letters(page)).toContain(letters(text));
    });
  });

  it("shows every text of the sheet whole", () => {
    const printed = letters(pages.join(""));
    const texts = cells.flat().filter((value): value is string => typeof value === "string");
    expect(texts.filter((text) => !printed.includes(letters(text)))).toEqual([]);
    expect(texts.length).toBeGreaterThan(170);
  });

  it("prints no word on another", () => {
    expect(collisions(file)).toEqual([]);
  });

  it("writes numbers as Danes do, with every figure and arrow of the sheet", () => {
    const printed = pages.join("\n");
    const shown = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;
    const figures = table.flatMap((row) => row.slice(2)).join("\n");
    expect(shown(/\d+ % \(\d+ af \d+\)/gu, printed.replace(/\s+/gu, " "))).toBe(
      shown(/\d+ % \(\d+ af \d+\)/gu, figures),
    );
    expect(printed).not.toMatch(/\d%|\d\.\d+ ?%/u);
    for (const arrow of ["↗", "→", "↘"]) {
      const drawn = table.filter((row) => row[4] === arrow).length;
      // Once more in the legend, where there are arrows at all.
      expect(shown(new RegExp(arrow, "gu"), printed)).toBe(drawn + (headers.length > 1 ? 1 : 0));
    }
  });
});

it("a row too low for its text would be seen", async () => {
  const folder = await newFolder();
  const low = path.join(folder, "lave-raekker.xlsx");
  const script = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for sheet in book.sheetnames:
    if sheet != "Bilag 1": del book[sheet]
book.defined_names.definedName = []
for size in book["Bilag 1"].row_dimensions.values(): size.height = 14
book.save(sys.argv[2])
`;
  const run = spawnSync("/usr/bin/python3", ["-c", script, path.join(demo.folder, PUBLISHED), low], {
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  const pdf = path.join(folder, "lave-raekker.pdf");
  await fs.writeFile(
    pdf,
    await converted(await fs.readFile(low), "lave-raekker.xlsx", { to: "pdf", recalculate: false }),
  );
  expect(collisions(pdf).length).toBeGreaterThan(10);
});
