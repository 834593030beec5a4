/** Skabelon: the questions, one row each, written from templates and read back to questions. */
import { conditionText } from "../rules/condition";
import { parseDate, serialFromDate } from "../../kernel/date";
import type { QuestionKey } from "../../kernel/keys";
import { questionKey } from "../../kernel/keys";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Question } from "../rules/question";
import type { QuestionHeader, QuestionText } from "../rules/question-table";
import { QUESTION_SINCE, QUESTION_WORDS, parseQuestions } from "../rules/question-table";
import { editionOf } from "../editions";
import { DEGREES } from "../guidance-degrees";
import { YES_NO } from "../guidance-yes-no";
import type { Template, TemplateQuestion } from "../template";
import { THEMES } from "../themes";
import { columnLetters, region } from "../../workbook/address";
import type { CellValue, ListValidation, SheetContent, Style, TableData } from "../../workbook/content";
import type { ValueList } from "./lists";
import { SPARE_ROWS, TABLE_ROW, headedColumns, tableSheet, widthOfAll } from "../../register/sheet/page";
import { COLOR, STYLE } from "../../workbook/style";
import type { Column, TableDescription } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";

const SHEET = "Skabelon";

/** Wrapped text that stays text: a question number or a version must not become a number or a date. */
const TEXT: Style = { ...STYLE.wrapped, format: "@" };

function column(header: QuestionHeader, width: number, style: Style = STYLE.wrapped): Column<QuestionText> {
  const since = QUESTION_SINCE[header];
  return { header, width, style, ...(since === undefined ? {} : { since }), write: (row) => row.text(header) || null };
}

/** A date as Excel's serial number; what is no date stays as typed. */
function dateCell(text: string): CellValue {
  const date = parseDate(text);
  return date === null ? text || null : serialFromDate(date);
}

export const QUESTIONS: TableDescription<QuestionText> = {
  name: "tblSkabelon",
  sheet: SHEET,
  columns: [
    column("Spørgsmålsnr.", 15, TEXT),
    column("Sagstrin", 27),
    column("Spørgsmål", 52),
    column("Svarskala", 11),
    column("Kravtype", 11),
    column("Betingelse", 12, TEXT),
    column("Ikke relevant", 11),
    column("Beregning", 12),
    column("Pil", 7),
    column("Bemærkning", 14),
    column("Lovgrundlag", 24),
    column("Fremhævet", 13),
    column("Skabelon", 11),
    column("Version", 10, TEXT),
    { ...column("Gyldig fra", 12, STYLE.date), write: (row) => dateCell(row.text("Gyldig fra")) },
    column("Emne", 16),
    column("Vejledning", 72),
  ],
  read: (row) => row,
};

/**
 * The rows of one or more templates, joined in the order given.
 *
 * @problems `template/clash` for every question number that two of them use
 */
export function templateRows(templates: readonly Template[]): Outcome<readonly QuestionText[]> {
  const owners = new Map<QuestionKey, string>();
  const rows: QuestionText[] = [];
  const problems: Problem[] = [];
  for (const template of templates) {
    for (const step of template.steps) {
      for (const question of step.questions) {
        const first = owners.get(questionKey(question.number));
        if (first !== undefined) {
          problems.push(
            problem("template/clash", { number: question.number, first, second: template.id }, { sheet: SHEET }),
          );
        }
        owners.set(questionKey(question.number), template.id);
        rows.push(templateRow(template, step.name, question));
      }
    }
  }
  return problems.length > 0 ? failed(...problems) : done(rows);
}

/** Questions as a hidden sheet of a workbook that is handed out: its form knows the rules by it. */
export function questionsSheet(questions: readonly Question[]): SheetContent {
  return tableSheet(QUESTIONS, questions.map(questionRow), {
    title: "Skabelon: spørgsmålene i tilsynet",
    explanation: "Spørgsmålene, som de var, da skemaet blev sendt ud. Svarruden bruger dem. Ret ikke i dem.",
    over: { hidden: true, protected: true },
  });
}

function questionRow(question: Question): QuestionText {
  const cells: Record<QuestionHeader, string> = {
    "Spørgsmålsnr.": question.number,
    Sagstrin: question.step,
    Spørgsmål: question.text,
    Svarskala: question.scale,
    Kravtype: question.requirement,
    Betingelse: conditionText(question.conditions),
    "Ikke relevant": question.notApplicable ? "tilladt" : "ikke tilladt",
    Beregning: question.rule,
    Pil: question.arrow ? "ja" : "nej",
    Bemærkning: question.comment,
    Lovgrundlag: question.legalBasis,
    Fremhævet: question.highlighted ? "ja" : "nej",
    Skabelon: question.template,
    Version: question.version,
    "Gyldig fra": question.validFrom,
    Emne: [question.theme, question.aspect].filter((part) => part !== undefined).join(": "),
    Vejledning: question.guidance ?? "",
  };
  return rowOf(cells);
}

function rowOf(cells: Readonly<Record<QuestionHeader, string>>): QuestionText {
  return { text: (header) => cells[header], place: (header): Place => ({ sheet: SHEET, column: header }) };
}

function templateRow(template: Template, step: string, question: TemplateQuestion): QuestionText {
  const stated = { ...template.defaults, ...question };
  const edition = editionOf(template, question);
  const cells: Record<QuestionHeader, string> = {
    "Spørgsmålsnr.": question.number,
    Sagstrin: step,
    Spørgsmål: question.text,
    Svarskala: stated.scale,
    Kravtype: stated.requirement,
    Betingelse: question.condition ?? "",
    "Ikke relevant": stated.notApplicable ? "tilladt" : "ikke tilladt",
    Beregning: stated.rule,
    Pil: stated.arrow ? "ja" : "nej",
    Bemærkning: stated.comment,
    Lovgrundlag: question.legalBasis,
    Fremhævet: question.highlighted === true ? "ja" : "nej",
    Skabelon: template.id,
    Version: edition.version,
    "Gyldig fra": edition.validFrom,
    Emne: question.theme ?? THEMES[question.number] ?? "",
    Vejledning: question.guidance ?? DEGREES[question.number] ?? YES_NO[question.number] ?? "",
  };
  return rowOf(cells);
}

/**
 * The questions of the sheet as it stands.
 *
 * @param steps names of the steps as tblTrin spells them
 * @problems `sheet/…` where the table is not as it should be, else the `template/…` codes
 */
export function readQuestions(data: TableData | undefined, steps: readonly string[]): Outcome<readonly Question[]> {
  const { rows, problems } = readTable(QUESTIONS, data);
  if (problems.length > 0) return failed(...problems);
  const questions = parseQuestions(rows, steps);
  return questions.ok && questions.value.length === 0
    ? failed(problem("template/empty", {}, { sheet: SHEET }))
    : questions;
}

type ClosedHeader = keyof typeof QUESTION_WORDS;
const CLOSED_COLUMNS: readonly ClosedHeader[] = [
  "Svarskala",
  "Kravtype",
  "Ikke relevant",
  "Beregning",
  "Pil",
  "Bemærkning",
  "Fremhævet",
];

/** Name of the list behind a closed column: letters and `_` only, as defined names want it. */
function listName(header: ClosedHeader): string {
  return `tilsyn_valg_${header.toLowerCase().replace(/ /gu, "_").replace(/æ/gu, "ae")}`;
}

/** What the drop-downs of Skabelon offer, for the sheet Lister. */
export const QUESTION_LISTS: readonly ValueList[] = CLOSED_COLUMNS.map((header) => ({
  name: listName(header),
  values: QUESTION_WORDS[header],
}));

const EXPLANATION =
  "Én række pr. spørgsmål. Ret, tilføj eller slet rækker, før runden sendes ud: skemaer og tal bruger dem, som de står her. " +
  "Skift versionen, når et spørgsmål ændres; det sammenlignes så ikke med før.";

const LEGEND =
  "Betingelse: U1=nej spørger kun, når U1 er besvaret med nej; alder>=16 ser på barnets alder. Semikolon: alle skal være opfyldt. Komma: ét svar er nok.\n" +
  "Kravtype: skal (krav i loven), kan (kvalitet), oplysning (siger ikke, om loven er overholdt). " +
  "Beregning: hvad ikke relevant og ikke spurgt tæller som. " +
  "Pil: om udviklingen vises. Bemærkning: hvornår svaret skal begrundes. Fremhævet: gul i bilaget.";

/** Up to the question: they stand on every page. */
const BESIDE = 3;

export function templateSheet(rows: readonly QuestionText[]): SheetContent {
  const plain = tableSheet(QUESTIONS, rows, {
    title: "Skabelon: spørgsmålene i tilsynet",
    explanation: EXPLANATION,
    beside: BESIDE,
  });
  const over = headedColumns(QUESTIONS.columns, BESIDE);
  const first = TABLE_ROW + 1;
  const highlighted = columnLetters(columnNumber("Fremhævet"));
  return {
    ...plain,
    tabColor: COLOR.brand,
    blocks: [...plain.blocks, { row: 3, column: 1, values: [[LEGEND]] }],
    merges: [...plain.merges, region(3, 1, 1, over.length)],
    styles: [...plain.styles, { region: region(3, 1, 1, over.length), style: STYLE.quiet }],
    heights: [
      ...plain.heights.filter(({ row }) => row !== TABLE_ROW),
      { row: 3, height: heightFor([{ text: LEGEND, width: widthOfAll(over) }]) },
      { row: TABLE_ROW, height: 32 },
      ...rows.map((row, index) => ({ row: first + index, height: heightOf(row) })),
    ],
    validations: dropDowns(first, Math.max(rows.length, 1) + SPARE_ROWS),
    conditionals: [
      {
        region: region(first, 1, Math.max(rows.length, 1), 3),
        rules: [{ formula: `$${highlighted}${first}="ja"`, style: { fill: COLOR.highlight } }],
      },
    ],
    freeze: { rows: TABLE_ROW, columns: 1 },
  };
}

/** A drop-down for each closed column; what is typed besides is refused by Excel, and named by `readQuestions` elsewhere. */
function dropDowns(first: number, rows: number): readonly ListValidation[] {
  return CLOSED_COLUMNS.map((header) => ({
    region: region(first, columnNumber(header), rows, 1),
    listName: listName(header),
    errorTitle: header,
    error: `Vælg en af: ${QUESTION_WORDS[header].join(", ")}.`,
  }));
}

function columnNumber(header: QuestionHeader): number {
  return QUESTIONS.columns.findIndex((each) => each.header === header) + 1;
}

function heightOf(row: QuestionText): number {
  return heightFor(
    QUESTIONS.columns.map((each) => ({ text: row.text(each.header as QuestionHeader), width: each.width })),
  );
}
