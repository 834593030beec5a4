/** Review sheets filled in through a form. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say } from "../sentence";

export const ANSWERING = {
  "form/case-gone": say<"sag" | "sheet">(
    "error",
    (v) => `Sag ${v.sag} står ikke længere på arket ${v.sheet}, så svaret er ikke skrevet. Læs projektmappen igen.`,
    (v) =>
      `Case ${v.sag} is no longer on the sheet ${v.sheet}, so the answer was not written. Read the workbook again.`,
  ),
  "form/question-gone": say<"question" | "sheet">(
    "error",
    (v) =>
      `Spørgsmål ${v.question} står ikke længere på arket ${v.sheet}, så svaret er ikke skrevet. Læs projektmappen igen.`,
    (v) =>
      `Question ${v.question} is no longer on the sheet ${v.sheet}, so the answer was not written. Read the workbook again.`,
  ),
  "form/no-rules": say(
    "error",
    () =>
      "Projektmappen har skemaer, men ikke arket Skabelon, der hører til dem. Udfyld skemaerne direkte i arkene, eller bed staben om en ny fil.",
    () =>
      "The workbook has review sheets, but not the sheet Skabelon that belongs to them. Fill in the sheets themselves, or ask the staff unit for a new file.",
  ),
  "form/other-rules": say<"questions" | "sag" | "sheet">(
    "warning",
    (v) => `Sag ${v.sag}, arket ${v.sheet}: ${v.questions} findes ikke i Skabelon og kan kun besvares på arket.`,
    (v) =>
      `Case ${v.sag}, sheet ${v.sheet}: not in Skabelon, so they can only be answered on the sheet: ${v.questions}.`,
  ),
  "form/not-written": say<"field" | "sag">(
    "error",
    (v) => `Feltet ${v.field} i sag ${v.sag} kan ikke indeholde det, du har skrevet. Ret det, og prøv igen.`,
    (v) => `The field ${v.field} in case ${v.sag} cannot contain what you entered. Correct it, and try again.`,
  ),
} as const;
