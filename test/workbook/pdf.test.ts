/** Printing through LibreOffice. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { writePdf } from "../../src/workbook/pdf";
import { renderWorkbook } from "../../src/workbook/xlsx";
import { SAMPLE } from "../support/workbook-sample";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-pdf-"));
const { PATH } = process.env;
afterEach(() => {
  process.env["PATH"] = PATH;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = join(folder, "prøve.xlsx");
const pdf = join(folder, "prøve.pdf");
writeFileSync(file, renderWorkbook(SAMPLE));
const TITLE = "Bilag 1. Børn & unge";

function said(program: string, ...parameters: readonly string[]): string {
  const run = spawnSync(program, parameters, { encoding: "utf8" });
  if (run.error !== undefined) throw new Error(`${program} is missing. Install it: sudo apt-get install poppler-utils`);
  return run.stdout;
}

describe("writePdf", () => {
  it("prints A4 with page numbers, repeated rows, Danish notation and no hidden column", async () => {
    await writePdf(file, pdf, TITLE);
    const told = said("pdfinfo", pdf);
    expect(told).toContain("(A4)");
    // What the law on accessible web sites asks of a PDF: title, language and tags.
    expect(told).toMatch(/Title: +Bilag 1\. Børn & unge/u);
    expect(told).toMatch(/Tagged: +yes/u);
    expect(readFileSync(pdf, "latin1")).toMatch(/\/Lang ?\(da-DK\)/u);
    const pages = said("pdftotext", "-layout", pdf, "-").split("\f");
    expect(pages[0]).toMatch(/Side 1 af \d/u);
    expect(pages[1]).toContain("Tal for 1. kvartal");
    expect(pages[0]).toContain("67 %");
    expect(pages[0]).toContain("Tal & andet");
    expect(pages[0]).toMatch(/SAND +FALSK/u);
    expect(pages.join("")).not.toContain("05-01-2026");
    expect(said("pdffonts", pdf)).toMatch(/Carlito|Calibri/u);
  });

  it("names what to install where LibreOffice is missing, and leaves nothing behind", async () => {
    process.env["PATH"] = folder;
    await expect(writePdf(file, join(folder, "ingen.pdf"), TITLE)).rejects.toMatchObject({
      code: "host/libreoffice-missing",
      values: { install: expect.stringContaining("apt-get install libreoffice-calc") as string },
    });
    expect(readdirSync(folder).sort()).toEqual(["prøve.pdf", "prøve.xlsx"]);
  });

  it("says so where the workbook or the folder is not there", async () => {
    await expect(writePdf(join(folder, "mangler.xlsx"), pdf, TITLE)).rejects.toMatchObject({ code: "file/not-found" });
    await expect(writePdf(file, join(folder, "mangler", "a.pdf"), TITLE)).rejects.toMatchObject({
      code: "file/folder-missing",
    });
  });
});
