/** What Office Scripts are made with: their own hash, how they hand tables on, how one file is made of many, what is refused. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bytesToHex as hexByLibrary, utf8ToBytes as bytesByLibrary } from "@noble/hashes/utils.js";
import { sha256 as sha256ByLibrary } from "@noble/hashes/sha2.js";
import fc from "fast-check";
import ts from "typescript-of-office-scripts";
import { afterAll, describe, expect, it } from "vitest";
import { Bundler } from "../../commands/scripts/build/bundle";
import { DECLARATIONS, errorsOf, scriptProgram, sourcesOf } from "../../commands/scripts/build/program";
import { restrictionsIn } from "../../commands/scripts/build/restrictions";
import { filesOfRows, rowsOfSheets } from "../../commands/scripts/returned-rows";
import { bytesToHex, sha256, utf8ToBytes } from "../../commands/scripts/sha256";
import type { Scalar, SheetData } from "../../src/workbook/content";
import { runScriptText } from "../support/office-script";
import { FileWorkbook } from "../../src/workbook/xlsx";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-bundle-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("SHA-256 in plain arithmetic", () => {
  // FIPS 180-4's examples: https://csrc.nist.gov/CSRC/media/Projects/Cryptographic-Standards-and-Guidelines/documents/examples/SHA256.pdf
  it.each([
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("of %s is the standard's", (text, hash) => {
    expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(hash);
  });

  it("is the library's for any text (law)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(bytesToHex(utf8ToBytes(text))).toBe(hexByLibrary(bytesByLibrary(text)));
        expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(hexByLibrary(sha256ByLibrary(bytesByLibrary(text))));
      }),
      { numRuns: 300 },
    );
  });
});

describe("returned sheets as rows of texts", () => {
  const cell: fc.Arbitrary<Scalar> = fc.oneof(
    fc.constantFrom<Scalar>("001", "#1", "?true", "'a", "=1+1", 46062.5, true, false),
    fc.string({ minLength: 1 }),
  );
  const sheet: fc.Arbitrary<SheetData> = fc.record({
    name: fc.string({ minLength: 1 }),
    cells: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
    names: fc.constant({ tilsyn_register: "a", tilsyn_runde: "2026-K1" }),
    merges: fc.constant(["A1:D1"]),
    notes: fc.constant({ B2: "en note" }),
  });

  it("are the same sheets when they are read again, padded as a flow pads them (law)", () => {
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), (sheets) => {
        const rows = rowsOfSheets("fil.xlsx", sheets);
        const longest = Math.max(...rows.map((row) => row.length));
        const even = rows.map((row) => [...row, ...Array.from({ length: longest - row.length }, () => "")]);
        expect(filesOfRows(even, { sheetNames: [], tables: {}, sheets: [] })).toEqual([{ name: "fil.xlsx", sheets }]);
      }),
    );
  });
});

/** One script of files with these texts; the first holds `main`. */
function bundled(...texts: readonly string[]): string {
  const files = texts.map((text, index) => {
    const file = join(folder, `file${index}.ts`);
    writeFileSync(file, text);
    return file;
  });
  const [entry = ""] = files;
  return new Bundler(sourcesOf(resolve("."), [entry])).bundle([entry]).texts[0] as string;
}

const BLANK = FileWorkbook.blank("x.xlsx").toBytes();

describe("one script of many files", () => {
  it("keeps names apart, leaves out what nothing needs, and makes arrows of callbacks", () => {
    const text = bundled(
      `import { clean as tidy, isText, by, unused } from "./file1";
       import type { Row } from "./file1";
       /** Hvad scriptet gør. */
       export function main(workbook: ExcelScript.Workbook): string[] {
         const clean = "x";
         const given: (string | number)[] = [" b ", 1, " a "];
         const rows: Row[] = given.filter(isText).map(tidy).sort(by(1)).map((text) => ({ text }));
         return rows.map(({ text }) => text + clean).concat([String(workbook.getWorksheets().length)]);
       }`,
      `export interface Row { readonly text: string }
       const clean = (text: string): string => text.trim();
       export { clean };
       export function isText(value: string | number): value is string { return typeof value === "string"; }
       // A comment of the house.
       export const by = (way: number) => (a: string, b: string): number => (a < b ? -way : way);
       export const unused = "this stands nowhere";`,
    );
    expect(text).not.toMatch(/import|export|this stands nowhere|of the house/u);
    expect(text).toContain("Hvad scriptet gør");
    const program = scriptProgram("script.ts", text, resolve(DECLARATIONS));
    expect(errorsOf(program)).toEqual([]);
    expect(restrictionsIn(program.getSourceFile("script.ts")!)).toEqual([]);
    expect(runScriptText(text, BLANK).result).toEqual(["ax", "bx", "1"]);
  });

  it("takes nothing that runs by itself", () => {
    expect(() => bundled(`export function main(): void {}\nconsole.log("x");`)).toThrow("a script cannot hold");
  });
});

describe("what the code editor or a flow does not take", () => {
  const refused: readonly (readonly [string, string])[] = [
    ["const a: any = 1;", "explicit any"],
    ["const a = [1].map(String);", "map with a callback that is no arrow"],
    ["const a = [1].filter(function (x) { return x > 0; });", "filter with a callback that is no arrow"],
    ['const a = eval("1");', "eval"],
    ["async function a() { await a(); }", "async"],
    ["function* a() { yield 1; }", "generator"],
    ["const a = new TextEncoder();", "TextEncoder"],
    ["class A { constructor(w: ExcelScript.Workbook) { w.getWorksheets(); } }", "Excel in a constructor"],
    ["function a(console: string) { return console; }", "console is the editor's own"],
  ];
  it.each(refused)("refuses %s", (text, what) => {
    expect(restrictionsIn(parsed(text)).map((each) => each.replace(/^\d+: /u, ""))).toContain(what);
  });

  it("takes what is as it wants it", () => {
    const text = "const a = [1, 2].map((each) => String(each)); interface B { eval: string; select(): void }";
    expect(restrictionsIn(parsed(text))).toEqual([]);
  });
});

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile("script.ts", text, ts.ScriptTarget.ES2020, true);
}
