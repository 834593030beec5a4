/** A case gone through by leader and caseworker together: what they note on the sheet is collected, kept and never counted. */
import { describe, expect, it } from "vitest";
import { readUpgraded, requestOf } from "../../src/register/commands/decide";
import { run } from "../../src/register/commands/run";
import { LEVELS } from "../../src/register/setup-sheet";
import { collectCommand } from "../../src/review/commands/collect";
import { sheetsCommand } from "../../src/review/commands/sheets";
import { readReview } from "../../src/review/sheet/review-read";
import { readForms } from "../../src/review/sheet/review-form";
import { reviewContent } from "../../src/review/sheet/review-content";
import { DIALOGUE_FIELD, rowsOf } from "../../src/review/sheet/review";
import type { SheetData } from "../../src/workbook/content";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { CONTEXT, CREATE, handedIn, importing, levelSteps } from "../support/excel-quarter";
import { asData, caseToReview, filled, QUESTIONS, reviewSheet } from "../support/review-samples";

const DIALOGUE = { participants: "Bo Holm, Anne Lind", focus: "Barnets egne ord", actions: "Ny samtale i marts" };

describe("the sheet of a review in dialogue", () => {
  const cases = ["S1", "S2"].map((id) => caseToReview(id, { filled: filled({ U1: "ja" }, { dialogue: DIALOGUE }) }));
  const content = reviewContent(reviewSheet(cases, { form: "dialogbaseret" }), "Skema");
  const data = asData(content);

  it("asks for participants, focus and actions above the questions, in cells that can be typed in", () => {
    expect(rowsOf("dialogbaseret").header).toBe(rowsOf("alene").header + 3);
    const labels = Object.values(DIALOGUE_FIELD).map(({ row }) => data.cells[row - 1]?.[3]);
    expect(labels).toEqual(["Deltagere", "Fokuspunkter", "Aftalte handlinger"]);
    const { row } = DIALOGUE_FIELD.participants;
    const open = content.styles.filter(
      ({ region, style }) => style.unlocked === true && region.row === row && region.rows === 3,
    );
    expect(open.map(({ region }) => region.column)).toEqual([5, 7]);
  });

  it("reads back what was written, as a sheet and as a form; any other sheet asks for nothing", () => {
    const texts = readReview(data, "").cases.map(({ dialogue }) =>
      Object.fromEntries(Object.entries(dialogue ?? {}).map(([key, { value }]) => [key, value])),
    );
    expect(texts).toEqual([DIALOGUE, DIALOGUE]);
    const [form] = readForms(data, QUESTIONS);
    expect([form?.participants?.value, form?.focus?.value, form?.actions?.value]).toEqual(Object.values(DIALOGUE));
    const plain = asData(reviewContent(reviewSheet(cases), "Skema"));
    expect(readReview(plain, "").cases.map(({ dialogue }) => dialogue)).toEqual([null, null]);
    expect(readForms(plain, QUESTIONS)[0]?.focus).toBeUndefined();
  });

  it("says where one of the three is gone, and keeps the others", () => {
    const cells = data.cells.map((row) => row.map((cell) => (cell === "Fokuspunkter" ? null : cell)));
    const read = readReview({ ...data, cells }, "");
    expect(read.problems.map(({ code }) => code)).toEqual(["sheet/changed", "sheet/changed"]);
    expect(read.cases[0]?.dialogue?.actions.value).toBe(DIALOGUE.actions);
  });
});

describe("what came of the talk", () => {
  it("goes into the register with the hand-in, is kept by the next collect, and no CPR number with it", async () => {
    const register = FileWorkbook.blank("register.xlsx");
    const at = { round: "2026-K1", level: 1 };
    for (const step of [CREATE, importing(200)]) await step.act(register);
    const set = { Form: "dialogbaseret" };
    await register.write({ edits: [{ kind: "update", table: LEVELS.name, rows: [{ key: { Niveau: 1 }, set }] }] });
    const [, draw] = levelSteps(at.round, at.level, "2026-01-05");
    await draw?.act(register);
    expect((await run(sheetsCommand, { ...at, apart: true }, register, CONTEXT)).exit).toBe(0);
    const files = await handedIn(register, at.round, at.level, "2026-01-05");
    const talked = files.map((file) => ({ ...file, sheets: file.sheets.map((sheet) => written(sheet)) }));
    const collected = await run(collectCommand, { ...at, files: talked }, register, CONTEXT);
    expect(collected.problems.filter(({ code }) => code === "privacy/cpr").length).toBeGreaterThan(0);
    const dialogues = async () => {
      const read = readUpgraded(await register.read(requestOf(collectCommand, { ...at, files: null })));
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      return read.value.handIns.map(({ dialogue }) => dialogue);
    };
    const first = await dialogues();
    expect(first.length).toBeGreaterThan(10);
    for (const each of first)
      expect(each).toEqual({ ...DIALOGUE, actions: expect.not.stringContaining("010110") as string });
    // A hand-in of one unit leaves what the others wrote.
    await run(collectCommand, { ...at, files: files.slice(0, 1) }, register, CONTEXT);
    const left = await dialogues();
    expect(left.filter((each) => each !== undefined).length).toBeGreaterThan(0);
    expect(left.filter((each) => each === undefined).length).toBeGreaterThan(0);
  });
});

/** The sheet with the talk written on it, a CPR number among it. */
function written(sheet: SheetData): SheetData {
  const texts: readonly (readonly [number, string])[] = [
    [DIALOGUE_FIELD.participants.row, DIALOGUE.participants],
    [DIALOGUE_FIELD.focus.row, DIALOGUE.focus],
    [DIALOGUE_FIELD.actions.row, `${DIALOGUE.actions} 010110-1234`],
  ];
  const header = rowsOf("dialogbaseret").header - 1;
  const isAnswer = (column: number): boolean => {
    const name = sheet.cells[header]?.[column];
    return column > 3 && column % 2 === 0 && typeof name === "string" && name !== "";
  };
  return {
    ...sheet,
    cells: sheet.cells.map((row, index) => {
      const text = texts.find(([at]) => at === index + 1)?.[1];
      if (text === undefined) return row;
      const width = sheet.cells[header]?.length ?? 0;
      return Array.from({ length: width }, (_, column) => (isAnswer(column) ? text : (row[column] ?? null)));
    }),
  };
}
