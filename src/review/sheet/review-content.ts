/** A review sheet as sheet content: what a reviewer in plain Excel sees, fills in and prints. */
import { WHOLE_CASE } from "../../cases/rules/case";
import { serialFromDate } from "../../kernel/date";
import type { QuestionKey } from "../../kernel/keys";
import { questionKey } from "../../kernel/keys";
import type { Question } from "../../templates/rules/question";
import { settleAnswers } from "../rules/reading";
import { clean, listed } from "../../kernel/text";
import { absoluteAddress, cellAddress, region } from "../../workbook/address";
import type {
  Block,
  CellValue,
  PageSetup,
  Region,
  SheetContent,
  StyledRegion,
  TableContent,
} from "../../workbook/content";
import { reviewTableName } from "../../register/sheet/naming";
import { blankSheet, evenly, page, pageHeight, scaleToFit } from "../../register/sheet/page";
import type { CaseToReview, ReviewLine, ReviewSheet, SheetRows } from "./review";
import {
  COLUMN,
  COMMENT_SUFFIX,
  COUNT_ROW,
  DIALOGUE_FIELD,
  FIELD,
  HEADERS,
  OFFERED_SUFFIX,
  REVIEW_NAMES,
  ROWS_IN_VIEW,
  WHOLE_CASE_TEXT,
  caseColumns,
  ownQuestions,
  reviewLines,
  rowsOf,
} from "./review";
import type { Neighbours } from "./review-head";
import { DIALOGUE_KEYS, WAY_ROW, fieldsOf, hasOffers, headText, howToAnswerText, waysOut } from "./review-head";
import type { QuestionCells } from "./review-formulas";
import type { Drawn } from "./review-marks";
import { answerValidations, conditionals, doneValidations, runsOf } from "./review-marks";
import { countFormulas, fixed, progressFormula, progressText, progressValue } from "./review-formulas";
import { COLOR, STYLE, layered } from "../../workbook/style";
import { heightFor } from "../../register/sheet/wrapping";

const SIZE = { text: 10.5, legal: 10, comment: 10 } as const;

/** Widths of one case's sheet (A4 upright) and of a matrix (A4 lying). */
function widths(cases: number): {
  readonly fixed: readonly number[];
  readonly answer: number;
  readonly comment: number;
} {
  return cases === 1
    ? { fixed: [13, 14, 46, 17], answer: 14, comment: 32 }
    : { fixed: [15, 14, 40, 17], answer: 11, comment: 19 };
}

/** Where it stands how to answer, over number, hidden step and question. */
const HOW_TO_ANSWER = region(FIELD.assessment.row, 1, 1, COLUMN.text);

/** A matrix of more cases than this prints several pages wide, the questions on each of them. */
const CASES_ON_A_PAGE = 3;
/** Letters are made so much smaller, and no more, where that spares a page. */
const CLOSER = 0.95;
/** Letters of 10 points at this percent are 7 on paper. */
const LEAST_SCALE = 70;
/** Characters that the indent of the cells takes. */
const INDENT = 1.4;
/** Room to write a word by hand, in points. */
const LEAST_ROW = 24;
/** A row without a height of its own, in points. */
const STANDARD_ROW = 15;
/** What Excel lays over the foot of a header cell for the filter, in points. */
const FILTER_BUTTON = 14;

/** The sheet under the name `name`. Answers already given (`filled`) are drawn in. */
export function reviewContent(sheet: ReviewSheet, name: string, neighbours: Neighbours = {}): SheetContent {
  const place = rowsOf(sheet.form);
  const lines = reviewLines(sheet);
  const cases = sheet.cases.map((each, index) => drawCase(sheet, lines, each, index, place));
  const last = 4 + 2 * cases.length;
  const wide = widths(cases.length);
  const matrix = cases.length > 1;
  const rowHeights = heights(sheet, lines, cases, place);
  const orientation = matrix ? "landscape" : "portrait";
  const across = matrix ? acrossPages(cases) : { scale: scaleToFit(shownWidths(cases.length, 1), orientation) };
  const down = pagesDown(lines, rowHeights, place, { ...across, orientation });
  return {
    ...blankSheet(name),
    columns: [
      ...wide.fixed.map((width, index) => (index + 1 === COLUMN.step ? { width, hidden: true } : { width })),
      ...cases.flatMap(() => [{ width: wide.answer }, { width: wide.comment }]),
      { width: 3, hidden: true },
      ...cases.map(() => ({ width: 12, hidden: true })),
      ...(cases.some(({ each }) => hasOffers(each)) ? cases.map(() => ({ width: 12, hidden: true })) : []),
    ],
    heights: rowHeights,
    blocks: [
      headText(sheet, neighbours),
      ...cases.flatMap((each) => caseBlocks(sheet, each, lines.length, place)),
      ...cases.flatMap((each) => offeredBlocks(each, lines, place)),
    ],
    tables: [tableOf(sheet, lines, cases, place)],
    styles: [...headStyles(sheet, cases, place), ...bodyStyles(lines, cases, last, place)],
    merges: [
      HOW_TO_ANSWER,
      ...cases.flatMap(({ columns }) => fieldsOf(sheet).map((each) => region(each.row, columns.answer, 1, 2))),
    ],
    validations: [...answerValidations(lines, cases, place), ...doneValidations(cases)],
    conditionals: cases.flatMap((each) => conditionals(each, lines.length, place)),
    links: waysOut(neighbours, place),
    names: [
      { name: REVIEW_NAMES.register, scope: "sheet", refersTo: { text: sheet.register } },
      { name: REVIEW_NAMES.round, scope: "sheet", refersTo: { text: sheet.round } },
      { name: REVIEW_NAMES.level, scope: "sheet", refersTo: { text: String(sheet.level) } },
      { name: REVIEW_NAMES.unit, scope: "sheet", refersTo: { text: sheet.unit } },
      { name: REVIEW_NAMES.template, scope: "sheet", refersTo: { text: sheet.template } },
      ...(sheet.role === undefined
        ? []
        : [{ name: REVIEW_NAMES.role, scope: "sheet" as const, refersTo: { text: sheet.role } }]),
    ],
    freeze: { rows: ROWS_IN_VIEW, columns: COLUMN.legal },
    protected: true,
    page: page(orientation, {
      repeatRows: [place.header, place.header],
      ...across,
      ...down,
      printArea: region(1, 1, place.header + lines.length, last),
      footer: footer(sheet),
    }),
  };
}

/** Widths of the columns on a page, `onPage` cases of `cases`. */
function shownWidths(cases: number, onPage: number): readonly number[] {
  const { fixed: columns, answer, comment } = widths(cases);
  return [
    ...columns.filter((_, index) => index + 1 !== COLUMN.step),
    ...Array.from({ length: onPage }, () => [answer, comment]).flat(),
  ];
}

/**
 * Rows after which a page ends: a step's name stands on the page of its first question, and the last page is not left
 * with a few rows. Letters are a little smaller where that spares a page.
 */
function pagesDown(
  lines: readonly ReviewLine[],
  rows: SheetContent["heights"],
  place: SheetRows,
  { scale, orientation }: Required<Pick<PageSetup, "scale" | "orientation">>,
): { readonly scale: number; readonly breaksAfter: readonly number[] } {
  const heightOf = new Map(rows.map(({ row, height }) => [row, height]));
  const height = (row: number): number => heightOf.get(row) ?? STANDARD_ROW;
  const head = Array.from({ length: place.header }, (_, index) => height(index + 1)).reduce((sum, each) => sum + each);
  const blocks = [{ last: place.header, height: head }];
  let opened = true;
  lines.forEach((line, at) => {
    const row = place.first + at;
    const open = blocks[blocks.length - 1];
    if (open !== undefined && opened) Object.assign(open, { last: row, height: open.height + height(row) });
    else blocks.push({ last: row, height: height(row) });
    opened = line.kind === "step";
  });
  const endsAt = (percent: number): readonly number[] =>
    evenly(blocks, pageHeight(percent, orientation), height(place.header));
  const smallest = Math.max(LEAST_SCALE, Math.ceil(CLOSER * scale));
  const percent = endsAt(smallest).length < endsAt(scale).length ? smallest : scale;
  return { scale: percent, breaksAfter: endsAt(percent) };
}

/** A matrix on paper: no case is split over two pages, and the questions stand beside the comments on each. */
function acrossPages(
  cases: readonly Drawn[],
): Pick<PageSetup, "columnBreaksAfter" | "repeatColumns"> & { readonly scale: number } {
  const pages = Math.ceil(cases.length / CASES_ON_A_PAGE);
  const most = Math.ceil(cases.length / pages);
  const lastOf = Array.from({ length: pages - 1 }, (_, page) => Math.ceil(((page + 1) * cases.length) / pages));
  return {
    scale: scaleToFit(shownWidths(cases.length, most), "landscape"),
    columnBreaksAfter: lastOf.map((count) => (cases[count - 1] as Drawn).columns.comment),
    ...(pages > 1 ? { repeatColumns: [COLUMN.number, COLUMN.legal] as const } : {}),
  };
}

function drawCase(
  sheet: ReviewSheet,
  lines: readonly ReviewLine[],
  each: CaseToReview,
  index: number,
  place: SheetRows,
): Drawn {
  const columns = caseColumns(index, sheet.cases.length);
  const questions = ownQuestions(sheet, each);
  const own = new Set(questions);
  const typed = (question: Question): { answer: string; comment: string } => {
    const found = writtenOf(each, question);
    return { answer: clean(found?.answer ?? ""), comment: clean(found?.comment ?? "") };
  };
  const settled = new Map(
    settleAnswers(each.assigned, questions, each.age, typed).map((one) => [one.question, one] as const),
  );
  const cells = new Map<QuestionKey, QuestionCells>();
  lines.forEach((line, at) => {
    if (line.kind === "step" || !own.has(line.question)) return;
    const row = place.first + at;
    cells.set(questionKey(line.question.number), {
      question: line.question,
      answer: cellAddress(row, columns.answer),
      comment: cellAddress(row, columns.comment),
      progress: cellAddress(row, columns.progress),
    });
  });
  const progress = lines.map((line) => {
    const at = line.kind === "step" ? undefined : cells.get(questionKey(line.question.number));
    const one = line.kind === "step" ? undefined : settled.get(line.question);
    if (at === undefined || one === undefined) return null;
    const formula = progressFormula(at, (number) => cells.get(questionKey(number)), each.age);
    return { formula, value: progressValue(one, typed(one.question).answer) };
  });
  return { each, columns, own, progress, values: progress.map((one) => one?.value ?? null) };
}

/** The head of one case, its counts, and its hidden column. */
function caseBlocks(
  { form }: ReviewSheet,
  { each, columns, progress, values }: Drawn,
  lines: number,
  place: SheetRows,
): readonly Block[] {
  const range = absoluteAddress(region(place.first, columns.progress, lines, 1));
  const counts = countFormulas(values, range);
  const at = (row: number): string => fixed(row, columns.progress);
  const rows = { answered: at(COUNT_ROW.answered), asked: at(COUNT_ROW.asked), unexplained: at(COUNT_ROW.unexplained) };
  const filled = each.filled;
  const head: readonly CellValue[] = [
    each.id,
    progressText(counts, rows),
    caseworkerText(each) || null,
    each.age,
    stepText(each),
    filled?.reviewer || null,
    filled === undefined || filled.date === "" ? null : serialFromDate(filled.date),
    filled?.assessment || null,
    filled?.done === true ? "ja" : null,
    ...(form === "dialogbaseret" ? DIALOGUE_KEYS.map((key) => filled?.dialogue?.[key] || null) : []),
  ];
  return [
    { row: 1, column: columns.answer, values: head.map((value) => [value]) },
    {
      row: COUNT_ROW.answered,
      column: columns.progress,
      values: [[counts.answered], [counts.asked], [counts.unexplained]],
    },
    { row: place.first, column: columns.progress, values: progress.map((value) => [value]) },
  ];
}

function caseworkerText(each: CaseToReview): string {
  return [each.caseworker, each.team].filter((part) => part !== "").join(" · ");
}

function stepText(each: CaseToReview): string {
  if (each.assigned !== WHOLE_CASE) return each.assigned;
  return each.steps.length === 0 ? WHOLE_CASE_TEXT : `${WHOLE_CASE_TEXT}: ${listed(each.steps, "og")}`;
}

function tableOf(
  sheet: ReviewSheet,
  lines: readonly ReviewLine[],
  cases: readonly Drawn[],
  place: SheetRows,
): TableContent {
  const ids = sheet.cases.map((each) => each.id);
  return {
    name: reviewTableName(sheet.round, sheet.level, sheet.unit, ids),
    row: place.header,
    column: 1,
    columns: [...HEADERS, ...ids.flatMap((id) => [id, id + COMMENT_SUFFIX])].map((name) => ({ name })),
    rows: lines.map((line) => {
      if (line.kind === "step") return [null, line.step, line.step, null, ...sheet.cases.flatMap(() => [null, null])];
      const { number, step, text, legalBasis } = line.question;
      const typed = cases.map((each) => typedIn(each, line.question));
      return [
        number,
        step,
        text,
        legalBasis || null,
        ...typed.flatMap((one) => [one?.answer || null, one?.comment || null]),
      ];
    }),
    filter: true,
    headerStyle: layered(STYLE.header, { size: 10, vertical: "top", indent: 1 }),
  };
}

/** What was already written to a question of the case's own. */
function typedIn(
  { each, own }: Drawn,
  question: Question,
): { readonly answer: string; readonly comment: string } | undefined {
  return own.has(question) ? writtenOf(each, question) : undefined;
}

/** What a reviewer has written; where nobody has written anything about the case, what its dates offer. */
function writtenOf(
  { filled, offered }: CaseToReview,
  { number }: Question,
): { readonly answer: string; readonly comment: string } | undefined {
  if (filled !== undefined) return filled.answers[number];
  const offer = offered?.[number];
  return offer === undefined ? undefined : { answer: offer.answer, comment: offer.note };
}

/** What was offered, hidden, so that it is known when the answer has become another. */
function offeredBlocks(
  { each, columns, own }: Drawn,
  lines: readonly ReviewLine[],
  place: SheetRows,
): readonly Block[] {
  if (!hasOffers(each)) return [];
  const cells = lines.map((line): CellValue => {
    if (line.kind === "step" || !own.has(line.question)) return null;
    const offer = each.offered?.[line.question.number];
    return offer === undefined ? null : `${line.question.number}=${offer.answer}`;
  });
  return [
    { row: place.header, column: columns.offered, values: [[each.id + OFFERED_SUFFIX]] },
    { row: place.first, column: columns.offered, values: cells.map((cell) => [cell]) },
  ];
}

function headStyles({ form }: ReviewSheet, cases: readonly Drawn[], place: SheetRows): readonly StyledRegion[] {
  const input = layered(STYLE.input, { vertical: "middle", format: "@", size: 10 });
  return [
    { region: region(1, 1), style: STYLE.title },
    { region: region(WAY_ROW, 1, 1, COLUMN.text), style: layered(STYLE.link, { vertical: "middle", size: 10 }) },
    { region: region(3, 1), style: layered(STYLE.subtitle, { bold: true, color: COLOR.ink }) },
    { region: region(4, 1), style: STYLE.subtitle },
    { region: region(5, 1), style: layered(STYLE.label, { color: COLOR.brand }) },
    { region: region(6, 1, place.header - 6, 1), style: { size: 10, color: COLOR.ink, vertical: "middle" } },
    { region: HOW_TO_ANSWER, style: { wrap: true } },
    {
      region: region(1, COLUMN.legal, place.header - 1, 1),
      style: layered(STYLE.label, { horizontal: "right", size: 10, indent: 1 }),
    },
    ...cases.flatMap(({ columns }) => {
      const head = (row: number, rows = 1): Region => region(row, columns.answer, rows, 2);
      return [
        { region: head(1), style: layered(STYLE.section, { size: 12, format: "@" }) },
        {
          region: head(FIELD.caseworker.row, 3),
          style: layered(STYLE.wrapped, { vertical: "middle", size: 10, format: "@" }),
        },
        { region: head(FIELD.age.row), style: { format: '0 "år"', horizontal: "left" as const } },
        { region: head(FIELD.reviewer.row, 4), style: input },
        { region: head(FIELD.date.row), style: { format: "dd-mm-yyyy", horizontal: "left" as const } },
        { region: head(FIELD.assessment.row), style: { vertical: "top" as const } },
        {
          region: head(FIELD.progress.row),
          style: layered(STYLE.wrapped, { vertical: "middle", bold: true, size: 10 }),
        },
        ...(form === "dialogbaseret"
          ? [{ region: head(DIALOGUE_FIELD.participants.row, 3), style: layered(input, { vertical: "top" as const }) }]
          : []),
      ];
    }),
  ];
}

function bodyStyles(
  lines: readonly ReviewLine[],
  cases: readonly Drawn[],
  last: number,
  place: SheetRows,
): readonly StyledRegion[] {
  const rows = lines.length;
  const body = (column: number, columns = 1): Region => region(place.first, column, rows, columns);
  const answer = layered(STYLE.input, { horizontal: "center", format: "@", size: 10.5, bold: true });
  const comment = layered(STYLE.wrapped, {
    format: "@",
    size: SIZE.comment,
    indent: 1,
    unlocked: true,
    border: STYLE.input.border,
  });
  const shut = { fill: COLOR.muted, unlocked: false, border: { sides: "all", color: COLOR.line } } as const;
  return [
    { region: body(1), style: layered(STYLE.id, { size: 10, color: COLOR.quiet, indent: 1 }) },
    { region: body(COLUMN.step), style: layered(STYLE.cell, { size: SIZE.legal }) },
    { region: body(COLUMN.text), style: layered(STYLE.wrapped, { size: SIZE.text, indent: 1 }) },
    { region: body(COLUMN.legal), style: layered(STYLE.wrapped, { size: SIZE.legal, color: COLOR.quiet, indent: 1 }) },
    ...cases.flatMap(({ columns, own }) => [
      { region: body(columns.answer), style: answer },
      { region: body(columns.comment), style: comment },
      ...runsOf(lines, (line) => (line.kind === "question" && !own.has(line.question) ? "shut" : null)).map((run) => ({
        region: region(place.first + run.start, columns.answer, run.length, 2),
        style: shut,
      })),
    ]),
    ...runsOf(lines, (line) => (line.kind === "step" ? line.step : null)).map((run) => ({
      region: region(place.first + run.start, 1, run.length, last),
      style: layered(STYLE.section, { unlocked: false, wrap: false, size: 11, horizontal: "left", indent: 1 }),
    })),
  ];
}

/** Rows are as high as the longest of their texts, a comment already written included, and never too low to write in by hand. */
function heights(
  sheet: ReviewSheet,
  lines: readonly ReviewLine[],
  cases: readonly Drawn[],
  place: SheetRows,
): SheetContent["heights"] {
  const { fixed: columns, answer, comment } = widths(sheet.cases.length);
  const text = columns[COLUMN.text - 1] as number;
  const legal = columns[COLUMN.legal - 1] as number;
  const both = answer + comment;
  const headers = sheet.cases.flatMap(({ id }) => [
    { text: id, width: answer - INDENT, size: 10 },
    { text: id + COMMENT_SUFFIX, width: comment - INDENT, size: 10 },
  ]);
  const head = (textOf: (each: CaseToReview) => string): number =>
    heightFor(sheet.cases.map((each) => ({ text: textOf(each), width: both, size: 10 })));
  return [
    { row: 1, height: 26 },
    { row: FIELD.caseworker.row, height: head(caseworkerText) },
    { row: FIELD.step.row, height: head(stepText) },
    {
      row: FIELD.assessment.row,
      height: Math.max(
        34,
        head((each) => each.filled?.assessment ?? ""),
        heightFor([{ text: howToAnswerText(sheet), width: (columns[0] ?? 0) + text, size: 10 }]),
      ),
      grows: true,
    },
    { row: FIELD.progress.row, height: sheet.cases.length === 1 ? 20 : 33 },
    ...(sheet.form === "dialogbaseret"
      ? DIALOGUE_KEYS.map((key) => ({
          row: DIALOGUE_FIELD[key].row,
          height: Math.max(
            34,
            head((each) => each.filled?.dialogue?.[key] ?? ""),
          ),
          grows: true,
        }))
      : []),
    { row: place.header, height: heightFor(headers) + FILTER_BUTTON },
    ...lines.map((line, at) => ({
      row: place.first + at,
      grows: true,
      height:
        line.kind === "step"
          ? 21
          : Math.max(
              LEAST_ROW,
              heightFor([
                { text: line.question.text, width: text - INDENT, size: SIZE.text },
                { text: line.question.legalBasis, width: legal - INDENT, size: SIZE.legal },
                ...cases.map((each) => ({
                  text: typedIn(each, line.question)?.comment ?? "",
                  width: comment - INDENT,
                  size: SIZE.comment,
                })),
              ]),
            ),
    })),
  ];
}

/** Excel's own codes start with `&`, so a `&` in a name is doubled; the limit is 255 characters. */
function footer(sheet: ReviewSheet): string {
  const plain = (text: string): string => text.replace(/&/gu, "&&");
  const ids = sheet.cases.length === 1 ? `Sag ${sheet.cases[0]?.id ?? ""}` : sheet.unit;
  return `&L${plain(ids.slice(0, 60))}&CSide &P af &N&RNiveau ${sheet.level}, ${plain(sheet.round.slice(0, 40))}`;
}
