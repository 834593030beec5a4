/** Review workbooks as files, judged by the programs a reviewer may open them in. */
import fc from "fast-check";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SheetContent } from "../../src/workbook/content";
import { listsSheet } from "../../src/templates/sheet/lists";
import { planSheets } from "../../src/review/sheet/overview";
import type { CaseToReview } from "../../src/review/sheet/review";
import { COUNT_ROW, canShareSheet } from "../../src/review/sheet/review";
import { readReview } from "../../src/review/sheet/review-read";
import { converted } from "../../src/workbook/pdf";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { lint } from "../support/lint";
import { recalculate } from "../support/recalculate";
import { QUESTIONS, reviewSheet } from "../support/review-samples";
import { validateOoxml } from "../support/validate";

const typed = fc.record({
  answer: fc.constantFrom(
    "",
    "",
    "ja",
    "nej",
    "NEJ ",
    " Ja",
    "ikke relevant",
    "lav grad",
    "nogen grad",
    "høj grad",
    "måske",
  ),
  comment: fc.constantFrom("", "", "Se journalen", " "),
});
const theCase: fc.Arbitrary<CaseToReview> = fc.record({
  id: fc.oneof(fc.stringMatching(/^[A-Z]{1,3}-[0-9]{1,6}$/u), fc.constantFrom("A'[#1]", "0012", "Sag & <søn>")),
  caseworker: fc.constantFrom("Anna Holm", "Bo Æbelø"),
  team: fc.constantFrom("", "Team 1"),
  age: fc.option(fc.nat(22)),
  steps: fc.subarray(["Underretning", "Barnets plan"]),
  assigned: fc.constantFrom("alle", "Underretning", "Barnets plan"),
  filled: fc.record({
    reviewer: fc.constantFrom("", "Mette Dahl"),
    date: fc.constantFrom("", "2026-02-28"),
    assessment: fc.constantFrom("", 'God sag,\nmen "uden" plan'),
    done: fc.boolean(),
    answers: fc.dictionary(fc.constantFrom(...QUESTIONS.map((each) => each.number)), typed),
  }),
});
const ids = (cases: readonly CaseToReview[]): readonly string[] => cases.map((each) => each.id);
const cases = fc
  .uniqueArray(theCase, { minLength: 12, maxLength: 12, selector: (each) => each.id })
  .filter((each) => canShareSheet(ids(each)));

/** Four units of matrices and case sheets in one workbook; the samples are the same in every run. */
function workbook(): readonly SheetContent[] {
  const taken = new Set<string>();
  const units = fc.sample(cases, { numRuns: 4, seed: 20260105 });
  const sheets = units.flatMap((each, index) => {
    const own = index % 2 === 0 ? each.slice(0, 8) : each;
    const unit = ["Nord", "Øst's", "Syd & Vest", "Handicap"][index] as string;
    return planSheets(
      {
        ...reviewSheet(own, { unit, round: `2026-K${index + 1}` }),
        holder: unit,
        deadline: "31-03-2026",
        matrixUpTo: 8,
      },
      taken,
    );
  });
  return [...sheets, listsSheet()];
}

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "tilsyn-review-"));
  file = path.join(folder, "skemaer.xlsx");
  await writeFile(file, renderWorkbook(workbook()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function returned(of: string) {
  const read = await FileWorkbook.fromBytes(new Uint8Array(await readFile(of)), "skemaer.xlsx").read({
    tables: [],
    sheetsNamed: "tilsyn_register",
  });
  return read.sheets.map((each) => readReview(each, "skemaer.xlsx"));
}

describe("a review workbook", () => {
  it("is valid to the Open XML SDK and to our linter", async () => {
    expect(await validateOoxml(file)).toEqual([]);
    expect(lint(new Uint8Array(await readFile(file)))).toEqual([]);
  });

  it("holds in every formula the value LibreOffice comes to", async () => {
    expect(await recalculate(file)).toEqual([]);
  });

  it("would show a count that is off by one", async () => {
    const planted = workbook().map((sheet, index) => (index === 1 ? withWrongCount(sheet) : sheet));
    const wrong = path.join(folder, "forkert.xlsx");
    await writeFile(wrong, renderWorkbook(planted));
    expect(await recalculate(wrong)).not.toEqual([]);
  });

  it("reads the same after LibreOffice has saved it", async () => {
    const again = path.join(folder, "gemt.xlsx");
    const bytes = await converted(new Uint8Array(await readFile(file)), "skemaer.xlsx", {
      to: "xlsx:Calc MS Excel 2007 XML",
      recalculate: true,
    });
    await writeFile(again, bytes);
    expect(await returned(again)).toEqual(await returned(file));
    expect((await returned(file)).length).toBe(26);
  });
});

function withWrongCount(sheet: SheetContent): SheetContent {
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => {
      const [cell] = block.values[0] ?? [];
      if (block.row !== COUNT_ROW.answered || cell === null || typeof cell !== "object") return block;
      return { ...block, values: [[{ ...cell, value: Number(cell.value) + 1 }], ...block.values.slice(1)] };
    }),
  };
}
