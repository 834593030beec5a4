/**
 * `Oversigt …`: the cases of one unit, team or reviewer, how far each sheet is, and a link to it; and the plan of all
 * sheets such a holder gets: the overview, then one matrix or one sheet per case.
 */
import { WHOLE_CASE } from "../../cases/rules/case";
import type { Form } from "../../draw/rules/level";
import type { Question } from "../../templates/rules/question";
import { cellAddress, quotedSheet, region } from "../../workbook/address";
import type { CellValue, Formula, Link, SheetContent } from "../../workbook/content";
import { overviewTableName, reviewSheetName } from "../../register/sheet/naming";
import { blankSheet, page } from "../../register/sheet/page";
import type { CaseToReview, ReviewSheet } from "./review";
import { COUNT_ROW, FIELD, WHOLE_CASE_TEXT, canShareSheet, caseColumns, rowsOf } from "./review";
import { reviewContent } from "./review-content";
import { COLOR, STYLE, layered } from "../../workbook/style";
import { heightFor } from "../../register/sheet/wrapping";
import type { WordKey } from "../../kernel/keys";
import { readsSame, wordKey } from "../../kernel/keys";
import { listed } from "../../kernel/text";

/** More cases than this never share a sheet. */
export const LARGEST_MATRIX = 8;

/** What one unit, team or reviewer is to fill in on one level of a round. */
export interface ReviewJob {
  readonly register: string;
  readonly round: string;
  readonly roundLabel: string;
  readonly level: number;
  readonly levelName: string;
  readonly form: Form;
  /** The unit that reads the cases. */
  readonly unit: string;
  /** Whom the sheets are for, as shown: the unit, or `unit, team`, or the reviewer. */
  readonly holder: string;
  /** Which of the level's readers they are for, where each has sheets of their own. */
  readonly role?: string;
  /** What the workbook is called where it holds the sheets of several holders; else as the holder. */
  readonly workbook?: string;
  /** Date as people read it; empty: none. */
  readonly deadline: string;
  readonly template: string;
  readonly cases: readonly CaseToReview[];
  readonly questions: readonly Question[];
  /** Up to how many cases share a matrix; at most `LARGEST_MATRIX`. */
  readonly matrixUpTo: number;
}

/**
 * Overview first, then the review sheets; the sheet `Lister` is not among them. Names are free of those in `taken`
 * (folded); the names given are added to it.
 */
export function planSheets(job: ReviewJob, taken: Set<WordKey>): readonly SheetContent[] {
  const claim = (kind: "Skema" | "Oversigt", about: string): string => {
    const name = reviewSheetName(kind, job.level, about, job.round, taken);
    taken.add(wordKey(name));
    return name;
  };
  const overview = claim("Oversigt", job.holder);
  const ids = job.cases.map((each) => each.id);
  const limit = Math.min(job.matrixUpTo, LARGEST_MATRIX);
  const shared = job.cases.length > 1 && job.cases.length <= limit && canShareSheet(ids);
  const groups = shared ? [job.cases] : job.cases.map((each) => [each]);
  const sheets = groups.map((cases) => ({
    name: claim("Skema", shared ? job.holder : (cases[0] as CaseToReview).id),
    cases,
    sheet: reviewSheet(job, cases),
  }));
  const contents = sheets.map((each, index) => {
    const after = sheets[index + 1];
    const next = after === undefined ? {} : { next: { sheet: after.name, id: (after.cases[0] as CaseToReview).id } };
    return reviewContent(each.sheet, each.name, { overview, ...next });
  });
  return [overviewContent(job, overview, sheets, contents), ...contents];
}

function reviewSheet(job: ReviewJob, cases: readonly CaseToReview[]): ReviewSheet {
  const { register, round, roundLabel, level, levelName, form, unit, template, questions, role } = job;
  const sheet = { register, round, roundLabel, level, levelName, form, unit, template, questions, cases };
  return role === undefined ? sheet : { ...sheet, role };
}

const TABLE_ROW = 7;
const HEADERS = [
  "Nr",
  "Sag",
  "Sagsbehandler",
  "Team",
  "Sagstrin",
  "Besvaret",
  "Mangler begrundelse",
  "Færdig",
  "Skema",
] as const;
const WIDTHS = [6, 16, 26, 16, 46, 13, 13, 10, 24] as const;
const AT = { id: 2, progress: 6, unexplained: 7, done: 8, link: 9 } as const;

/** A case and the sheet it stands on. */
interface Listed {
  readonly each: CaseToReview;
  readonly sheet: string;
  /** First of its two columns there, and the hidden one with its counts. */
  readonly column: number;
  readonly counts: number;
  /** Answered, asked and unexplained as they stand now. */
  readonly now: readonly [number, number, number];
}

function overviewContent(
  job: ReviewJob,
  name: string,
  sheets: readonly { readonly name: string; readonly cases: readonly CaseToReview[] }[],
  contents: readonly SheetContent[],
): SheetContent {
  const cases = sheets.flatMap((sheet, at) =>
    sheet.cases.map((each, index) => {
      const { answer, progress } = caseColumns(index, sheet.cases.length);
      return {
        each,
        sheet: sheet.name,
        column: answer,
        counts: progress,
        now: countsIn(contents[at] as SheetContent, progress),
      };
    }),
  );
  const last = TABLE_ROW + cases.length;
  const body = (column: number, columns = 1): ReturnType<typeof region> =>
    region(TABLE_ROW + 1, column, cases.length, columns);
  const done = `TRIM($${cellAddress(TABLE_ROW + 1, AT.done)})="ja"`;
  const unexplained = `$${cellAddress(TABLE_ROW + 1, AT.unexplained)}>0`;
  const progress = `$${cellAddress(TABLE_ROW + 1, AT.progress)}`;
  const open = `LEFT(${progress},FIND(" ",${progress})-1)<>MID(${progress},FIND(" af ",${progress})+4,9)`;
  return {
    ...blankSheet(name),
    tabColor: COLOR.brand,
    columns: WIDTHS.map((width) => ({ width })),
    heights: [
      { row: 1, height: 28 },
      { row: TABLE_ROW, height: 33 },
      ...cases.map((each, index) => ({ row: TABLE_ROW + 1 + index, height: rowHeightOf(each) })),
    ],
    blocks: [{ row: 1, column: 1, values: explanation(job, cases).map((text) => [text]) }],
    tables: [
      {
        name: overviewTableName(job.round, job.level, job.holder),
        row: TABLE_ROW,
        column: 1,
        columns: HEADERS.map((header) => ({ name: header })),
        rows: cases.map(rowOf),
        filter: true,
        headerStyle: STYLE.header,
      },
    ],
    styles: [
      { region: region(1, 1), style: STYLE.title },
      { region: region(2, 1), style: layered(STYLE.subtitle, { bold: true, color: COLOR.ink }) },
      { region: region(3, 1, 2, 1), style: { color: COLOR.ink, vertical: "middle" } },
      { region: region(5, 1), style: layered(STYLE.label, { color: COLOR.brand }) },
      { region: body(1), style: layered(STYLE.whole, { vertical: "middle", horizontal: "center" }) },
      { region: body(2, 4), style: layered(STYLE.wrapped, { vertical: "middle", format: "@" }) },
      { region: region(TABLE_ROW, 1), style: { horizontal: "center" } },
      { region: body(AT.progress, 3), style: layered(STYLE.wrapped, { vertical: "middle", horizontal: "center" }) },
      { region: body(AT.unexplained), style: { format: "0;;" } },
      { region: body(AT.link), style: layered(layered(STYLE.wrapped, STYLE.link), { vertical: "middle" }) },
    ],
    conditionals: [
      {
        region: body(AT.done),
        rules: [
          {
            formula: `AND(${done},OR(${open},${unexplained}))`,
            style: { fill: COLOR.warn, color: COLOR.warnInk },
          },
          { formula: done, style: { fill: COLOR.good, color: COLOR.goodInk } },
        ],
      },
      {
        region: body(AT.unexplained),
        rules: [{ formula: unexplained, style: { fill: COLOR.bad, color: COLOR.badInk } }],
      },
    ],
    links: cases.map((each, index) => linkOf(each, TABLE_ROW + 1 + index, job.form)),
    freeze: { rows: TABLE_ROW, columns: AT.id },
    protected: true,
    page: page("landscape", { repeatRows: [TABLE_ROW, TABLE_ROW], printArea: region(1, 1, last, HEADERS.length) }),
  };
}

/** The counts of a case as its own sheet has them. */
function countsIn(content: SheetContent, column: number): readonly [number, number, number] {
  const block = content.blocks.find((each) => each.row === COUNT_ROW.answered && each.column === column);
  const values = (block?.values ?? []).map(([value]) => Number((value as Formula).value));
  return values as [number, number, number];
}

function explanation(job: ReviewJob, cases: readonly Listed[]): readonly CellValue[] {
  const finished = cases.filter((each) => each.each.filled?.done === true).length;
  const range = `${cellAddress(TABLE_ROW + 1, AT.done)}:${cellAddress(TABLE_ROW + cases.length, AT.done)}`;
  const label =
    job.roundLabel === "" || readsSame(job.roundLabel, job.round) ? job.round : `${job.roundLabel} (${job.round})`;
  const count = cases.length;
  return [
    `Ledelsestilsyn, niveau ${job.level}: ${job.holder}`,
    `${job.levelName} · ${label}${job.deadline === "" ? "" : ` · Frist ${job.deadline}`}`,
    "Klik på et skema i kolonnen Skema for at udfylde det. Oversigten opdateres automatisk.",
    "Når alle sager er færdige: Gem filen, og send den til staben. Ligger skemaerne i registret, er det nok at give besked. Skriv kun i de gule og hvide felter.",
    {
      formula: `"Færdige sager: "&COUNTIF(${range},"ja")&" af ${count}"`,
      value: `Færdige sager: ${finished} af ${count}`,
    },
  ];
}

function rowOf({ each, sheet, column, counts, now }: Listed, index: number): readonly CellValue[] {
  const cell = (row: number, at: number): string => `${quotedSheet(sheet)}!${cellAddress(row, at)}`;
  const done = cell(FIELD.done.row, column);
  const answered = `${cell(COUNT_ROW.answered, counts)}&" af "&${cell(COUNT_ROW.asked, counts)}`;
  return [
    index + 1,
    each.id,
    each.caseworker || null,
    each.team || null,
    stepsOf(each),
    { formula: answered, value: `${now[0]} af ${now[1]}` },
    { formula: cell(COUNT_ROW.unexplained, counts), value: now[2] },
    { formula: `IF(${done}="","",TRIM(${done}))`, value: each.filled?.done === true ? "ja" : "" },
    sheet,
  ];
}

/** What is reviewed of a case, by its steps. */
function stepsOf({ assigned, steps }: CaseToReview): string {
  if (assigned !== WHOLE_CASE) return assigned;
  return steps.length === 0 ? WHOLE_CASE_TEXT : listed(steps, "og");
}

function linkOf({ each, sheet, column }: Listed, row: number, form: Form): Link {
  return {
    row,
    column: AT.link,
    sheet,
    cell: cellAddress(rowsOf(form).first + 1, column),
    tip: `Gå til sag ${each.id}`,
  };
}

function rowHeightOf({ each, sheet }: Listed): number {
  const texts = [each.id, each.caseworker, each.team, stepsOf(each)].map((text, index) => ({
    text,
    width: WIDTHS[index + 1] as number,
  }));
  return Math.max(22, heightFor([...texts, { text: sheet, width: WIDTHS[AT.link - 1] as number }]));
}
