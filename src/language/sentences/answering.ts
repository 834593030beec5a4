/** Review sheets filled in through a form. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
export const ANSWERING = {
  "form/case-gone": {
    severity: "error",
    da: "Sag {sag} står ikke længere på arket {sheet}, så svaret er ikke skrevet. Læs projektmappen igen.",
    en: "Case {sag} is no longer on the sheet {sheet}, so the answer was not written. Read the workbook again.",
  },
  "form/question-gone": {
    severity: "error",
    da: "Spørgsmål {question} står ikke længere på arket {sheet}, så svaret er ikke skrevet. Læs projektmappen igen.",
    en: "Question {question} is no longer on the sheet {sheet}, so the answer was not written. Read the workbook again.",
  },
  "form/no-rules": {
    severity: "error",
    da: "Projektmappen har skemaer, men ikke arket Skabelon, der hører til dem. Udfyld skemaerne direkte i arkene, eller bed staben om en ny fil.",
    en: "The workbook has review sheets, but not the sheet Skabelon that belongs to them. Fill in the sheets themselves, or ask the staff unit for a new file.",
  },
  "form/other-rules": {
    severity: "warning",
    da: "Sag {sag}, arket {sheet}: {questions} findes ikke i Skabelon og kan kun besvares på arket.",
    en: "Case {sag}, sheet {sheet}: {questions} are not in Skabelon and can only be answered on the sheet.",
  },
  "form/not-written": {
    severity: "error",
    da: "Der kan ikke skrives i feltet {field} i sag {sag}: indholdet er ikke et, feltet kan holde. Ret det, og prøv igen.",
    en: "The field {field} of case {sag} cannot hold what was typed. Correct it, and try again.",
  },
} as const;
