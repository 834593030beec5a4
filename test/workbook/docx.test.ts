/** What of a Word document stands on one page. */
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import type { DocumentPart, DocumentRow } from "../../src/workbook/document";
import { renderDocument } from "../../src/workbook/docx";

const row = (text: string): DocumentRow => ({ kind: "cells", cells: [{ runs: [{ text }], align: "left" }] });
const table = (name: string, rows: number): DocumentPart => ({
  kind: "table",
  header: [{ runs: [{ text: `${name} head` }], align: "left" }],
  widths: [1],
  rows: Array.from({ length: rows }, (_, index) => row(`${name} ${index + 1}`)),
});

/** Texts of the paragraphs that stand on the page of the next one. */
async function keptWithNext(...parts: readonly DocumentPart[]): Promise<readonly string[]> {
  const bytes = await renderDocument({ title: "T", orientation: "portrait", parts }, "2026-01-05T08:00:00Z");
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] as Uint8Array);
  return Array.from(xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/gu), ([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes("<w:keepNext/>"))
    .map((paragraph) => Array.from(paragraph.matchAll(/<w:t[^>]*>([^<]*)/gu), ([, text = ""]) => text).join(""));
}

it("keeps what leads in a list or a table, and the line under a heading, with what follows", async () => {
  const kept = await keptWithNext(
    { kind: "heading", text: "Emne", level: 2 },
    { kind: "paragraph", text: "under overskriften" },
    { kind: "paragraph", text: "fri" },
    { kind: "paragraph", text: "før listen" },
    { kind: "list", items: ["punkt"] },
    { kind: "paragraph", text: "før tabellen" },
    table("A", 1),
    { kind: "paragraph", text: "sidst" },
  );
  expect(kept).toEqual(["under overskriften", "før listen", "før tabellen", "A head"]);
});

it("keeps a short table on one page, and the head of a long one with its first two rows", async () => {
  expect(await keptWithNext(table("A", 3))).toEqual(["A head", "A 1", "A 2"]);
  expect(await keptWithNext(table("B", 9))).toEqual(["B head", "B 1"]);
  const long = "ord ".repeat(200);
  expect(await keptWithNext(table(long, 3))).toEqual([`${long} head`, `${long} 1`]);
});
