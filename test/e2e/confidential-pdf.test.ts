/** The Bilag as a PDF holds no word of a case taken out for special attention; every other file is searched in test/attention. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SPECIALS } from "../../src/attention/sheet/special";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { drawnRegister, handIn, mustDo } from "../support/filled-round";
import { newFolder } from "../support/quarter";

const AT = ["--round", "2026-K1", "--level", "2"];
const WORDS = ["Hemmelighedalfa", "Hemmelighedhandling"];
const marked: SampleRule = ({ asked, row }) =>
  asked && row === 0 ? { answer: "nej", comment: `!! ${WORDS[0] ?? ""}` } : { answer: asked ? "ja" : "", comment: "" };

let folder: string;
beforeAll(async () => {
  folder = await newFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("is searched page by page, with what stands about the document", async () => {
  const register = await drawnRegister(folder);
  await handIn(register, path.join(folder, "ind"), "2026-K1", marked);
  await mustDo(["collect", register, ...AT, "--from", path.join(folder, "ind")]);
  await mustDo(["attention", register, ...AT.slice(0, 2)]);
  const workbook = await openFile(register);
  const rows = [{ key: { Sag: "Nord-1" }, set: { Handling: WORDS[1] ?? "" } }];
  await workbook.write({ edits: [{ kind: "update", table: SPECIALS.name, rows }] });
  await saveFile(workbook, register);
  await mustDo(["compute", register, ...AT]);
  const file = path.join(folder, "bilag.pdf");
  await mustDo(["summary", register, ...AT, "--pdf", file]);
  const said = [["pdftotext", file, "-"] as const, ["pdfinfo", "-meta", file] as const, ["pdfinfo", file] as const]
    .map(([program, ...words]) => spawnSync(program, words, { encoding: "utf8" }).stdout)
    .join("\n");
  expect(said).toContain("Lovoverholdelsesprocenter");
  for (const word of WORDS) expect(said).not.toContain(word);
});
