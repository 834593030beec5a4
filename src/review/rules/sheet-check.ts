/** Whether a returned review sheet is still the one that was handed out: its lines, its template, and no CPR numbers. */
import { cited } from "../../kernel/cell";
import { hasCpr, withoutCpr } from "../../kernel/cpr";
import type { QuestionKey } from "../../kernel/keys";
import { caseKey, questionKey, readsSame, stepKey } from "../../kernel/keys";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Question } from "../../templates/rules/question";
import type { Entry, Field, ReturnedCase, ReturnedLine, ReturnedSheet } from "./reading";
import { sourceOf, templateLabel } from "./reading";

/** What every finding tells besides its own values: where it was read, and the case and question it is about. */
export type Subject = Readonly<Record<"kilde" | "sag" | "spørgsmål", string>>;

export function about(sheet: ReturnedSheet, sag = "", number = ""): Subject {
  return { kilde: withoutCpr(sourceOf(sheet)), sag: withoutCpr(sag), spørgsmål: number };
}

/** Whether every case of a sheet that lost its register's name is drawn in this round: then it is taken for ours, and told. */
export function adoptedBy(
  round: { readonly register: string; readonly drawn: readonly { readonly id: string }[] },
  sheet: ReturnedSheet,
): ReturnedSheet {
  const drawn = new Set(round.drawn.map((each) => caseKey(each.id)));
  if (sheet.register !== "" || sheet.cases.length === 0 || !sheet.cases.every((each) => drawn.has(caseKey(each.id))))
    return sheet;
  const told = problem("sheet/names-lost", about(sheet), { sheet: sheet.sheet });
  return { ...sheet, register: round.register, problems: [...sheet.problems, told] };
}

/** @problems sheet/changed, sheet/other-template, question/unknown, privacy/cpr, and those the reader found */
export function checkSheet(sheet: ReturnedSheet, questions: readonly Question[]): readonly Problem[] {
  const expected = templateLabel(questions);
  // Empty where another program has dropped what said it; that is told by itself.
  const same = sheet.template === expected || sheet.template === "";
  const told = about(sheet);
  return [
    ...sheet.problems,
    ...(same
      ? []
      : [problem("sheet/other-template", { ...told, found: cited(sheet.template), expected }, { sheet: sheet.sheet })]),
    ...checkLines(sheet, questions, same),
    ...checkPrivacy(sheet),
  ];
}

/** Lines in another order are no matter: each is known by its number. The wording is compared where the version is the same. */
function checkLines(sheet: ReturnedSheet, questions: readonly Question[], sameTemplate: boolean): readonly Problem[] {
  const byNumber = new Map(questions.map((each) => [questionKey(each.number), each]));
  const seen = new Set<QuestionKey>();
  return sheet.lines.flatMap((line) => {
    const key = questionKey(line.question);
    const question = byNumber.get(key);
    if (question === undefined) return [unknownLine(sheet, line, questions)];
    if (seen.has(key)) return [changed(sheet, line.at, line.question, "", question.number)];
    seen.add(key);
    if (!sameTemplate) return [];
    return [
      ...(stepKey(line.step) === stepKey(question.step)
        ? []
        : [changed(sheet, line.stepAt, line.step, question.step, question.number)]),
      ...(readsSame(line.text, question.text)
        ? []
        : [changed(sheet, line.textAt, line.text, question.text, question.number)]),
    ];
  });
}

/** A number nobody knows: altered, if its wording belongs to a question that is not on the sheet otherwise. */
function unknownLine(sheet: ReturnedSheet, line: ReturnedLine, questions: readonly Question[]): Problem {
  const meant = alteredFrom(sheet, line, questions);
  if (meant !== undefined) return changed(sheet, line.at, line.question, meant.number, meant.number);
  if (line.question === "") return changed(sheet, line.at, line.question, "", "");
  const number = cited(line.question);
  return problem("question/unknown", { ...about(sheet, "", number), number }, line.at);
}

/** The question whose number was altered on this line, or undefined. */
export function alteredFrom(
  sheet: ReturnedSheet,
  line: ReturnedLine,
  questions: readonly Question[],
): Question | undefined {
  const present = new Set(sheet.lines.map((each) => questionKey(each.question)));
  return questions.find(
    (each) =>
      !present.has(questionKey(each.number)) &&
      readsSame(each.text, line.text) &&
      stepKey(each.step) === stepKey(line.step),
  );
}

/** Questions of a case that no line of the sheet holds any more, and cells typed in that were not the case's to answer. */
export function checkCaseLines(
  sheet: ReturnedSheet,
  returned: ReturnedCase,
  own: readonly Question[],
  questions: readonly Question[],
): readonly Problem[] {
  const accounted = new Set(
    sheet.lines.map((line) => questionKey(alteredFrom(sheet, line, questions)?.number ?? line.question)),
  );
  const mine = new Set(own.map((each) => questionKey(each.number)));
  const known = new Set(questions.map((each) => questionKey(each.number)));
  const missing = own
    .filter((each) => !accounted.has(questionKey(each.number)))
    .map((each) => changed(sheet, returned.at, "", each.number, each.number, returned.id));
  const strays = returned.entries
    .filter((each) => known.has(questionKey(each.question)) && !mine.has(questionKey(each.question)))
    .flatMap((each) => strayCells(sheet, returned, each));
  return [...missing, ...strays];
}

function strayCells(sheet: ReturnedSheet, returned: ReturnedCase, entry: Entry): readonly Problem[] {
  const cells: readonly Field[] = [
    { value: entry.answer, at: entry.at },
    { value: entry.comment, at: entry.commentAt },
  ];
  return cells
    .filter((each) => each.value !== "")
    .map((each) => changed(sheet, each.at, each.value, "", entry.question, returned.id));
}

function changed(sheet: ReturnedSheet, at: Place, found: string, expected: string, number: string, sag = ""): Problem {
  return problem("sheet/changed", { ...about(sheet, sag, number), found: cited(found), expected: cited(expected) }, at);
}

/** Every cell that holds a CPR number; the number is never repeated. */
function checkPrivacy(sheet: ReturnedSheet): readonly Problem[] {
  const fields = sheet.cases.flatMap((each) => [
    ...[each.reviewer, each.assessment, ...Object.values(each.dialogue ?? {})].map((field) => ({
      field,
      sag: each.id,
      number: "",
    })),
    ...each.entries.flatMap((entry) => [
      { field: { value: entry.answer, at: entry.at }, sag: each.id, number: entry.question },
      { field: { value: entry.comment, at: entry.commentAt }, sag: each.id, number: entry.question },
    ]),
  ]);
  const loose = sheet.loose.map((field) => ({ field, sag: "", number: "" }));
  return [...fields, ...loose]
    .filter((each) => hasCpr(each.field.value))
    .map((each) => problem("privacy/cpr", about(sheet, each.sag, cited(each.number)), each.field.at));
}
