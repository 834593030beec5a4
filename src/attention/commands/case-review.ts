/**
 * casereview: the cases to go through in a month, a row each, and what the month's reviews came to. Rows are only added:
 * all that people write in them stays.
 */
import type { Case } from "../../cases/rules/case";
import { filterCases, parseFilter } from "../../cases/rules/filter";
import { hasCpr } from "../../kernel/cpr";
import { distinct, questionKey } from "../../kernel/keys";
import { clean, plainSigns } from "../../kernel/text";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { settingPlace } from "../../register/register";
import { registered } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import { monthsOf, periodOf } from "../../register/rules/round";
import type { FilledIn } from "../../register/sheet/filled-in";
import { readFilledIn } from "../../register/sheet/filled-in";
import { readTable, rowsFor as tableRowsFor } from "../../register/sheet/table";
import { OVERSIGTSSKEMA } from "../../templates/oversigtsskema";
import type { Edit } from "../../workbook/workbook";
import type { CaseReview, CaseReviewFigure, Month } from "../rules/case-review";
import { caseReviewFigures, missingByAnswers, pointsIn, rowsFor } from "../rules/case-review";
import { ALL_UNITS } from "../rules/mending-figures";
import {
  CASE_REVIEW_FIGURES,
  CASE_REVIEWS,
  caseReviewFigureSheet,
  caseReviewSheet,
  MONTH_PAPER,
  monthPaper,
} from "../sheet/case-review";
import { filterWords } from "../../cases/rules/filter-words";
import type { Words } from "../../language/words";

/** The points of the overview form. */
const FORM = OVERSIGTSSKEMA.steps.flatMap(({ questions }) => questions);

export interface CaseReviewInput {
  /** `2026-03` */
  readonly month: string;
  /** Which cases, as Afgrænsning is written; null: as the setting says. */
  readonly cases: string | null;
}

export const CASE_REVIEW_SHEETS: readonly RegisteredSheet[] = [
  {
    name: CASE_REVIEWS.sheet,
    guide: {
      da: "Månedens gennemgang af anbringelsessager med oversigtsskemaet (fortroligt).",
      en: "The monthly reviews of placement cases with the overview form (confidential).",
    },
    tables: [CASE_REVIEWS],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => caseReviewSheet([]),
  },
  {
    name: CASE_REVIEW_FIGURES.sheet,
    guide: { da: "Månedens gennemgang i tal pr. enhed.", en: "The monthly reviews in figures per unit." },
    tables: [CASE_REVIEW_FIGURES],
    since: 2,
    made: "on first use",
    writtenBy: "commands",
    blank: () => caseReviewFigureSheet([]),
  },
  {
    name: MONTH_PAPER,
    guide: {
      da: "Måneden i ord, uden sager og navne, klar til print.",
      en: "The month in words, without cases or names, ready to print.",
    },
    tables: [],
    since: 2,
    made: "on first use",
    writtenBy: "commands",
    blank: () => monthPaper(null),
  },
];

export const caseReviewCommand = registered({
  name: "casereview",
  options: {
    month: {
      kind: "text",
      required: true,
      example: "2026-03",
      about: { da: "måneden", en: "the month" },
    },
    cases: {
      kind: "text",
      example: '"Status<>Lukket"',
      about: {
        da: "hvilke sager, ellers som Sagsgennemgang omfatter siger",
        en: "which cases, else as the setting Sagsgennemgang omfatter says",
      },
    },
  },
  words: {
    about: {
      da: "find månedens sager til gennemgang, og gør gennemgangen op",
      en: "find the month's cases to go through, and count what was done",
    },
    doing: { da: "Gør månedens sagsgennemgang op", en: "Counting the case reviews of the month" },
    logged: { da: "Månedens sagsgennemgang gjort op", en: "Case reviews of the month counted" },
  },
  view: "casereview",
  sheets: CASE_REVIEW_SHEETS,
  input: ({ month, cases }) => done({ month, cases: cases ?? null }),
  decide(input: CaseReviewInput, register) {
    const period = monthOf(input.month);
    if (period === null) return failed(problem("casereview/month", { value: input.month }));
    const { month, label } = period;
    const cases = casesUnder(register, input.cases, month);
    if (!cases.ok) return cases;
    const read = readFilledIn(CASE_REVIEWS, register.snapshot.tables[CASE_REVIEWS.name]);
    const broken = [...read.problems.filter(({ severity }) => severity === "error"), ...cprProblems(read.rows)];
    if (broken.length > 0) return failed(...broken);
    const standing = read.rows.map(({ row }) => row);
    const questions = register.questions.ok ? register.questions.value : [];
    const form = new Set(FORM.map(({ number }) => questionKey(number)));
    const asked = questions.filter((each) => form.has(questionKey(each.number)));
    const added = rowsFor(month, cases.value, standing, missingByAnswers(register.answers, asked));
    const rows = [...standing, ...added];
    const figures = caseReviewFigures(month, cases.value, rows);
    const total = figures.find(({ unit }) => unit === ALL_UNITS);
    if (total === undefined) throw new Error("No figures of all units");
    const texts = textsOf(register);
    const unknown = distinct(
      rows.filter((row) => row.month === month.name).flatMap((row) => pointsIn(row.missing)),
      questionKey,
    ).filter((point) => !texts.has(questionKey(point)));
    const at = { sheet: CASE_REVIEWS.sheet };
    return done(
      {
        message: problem("done/casereview", {
          month: label,
          added: added.length,
          cases: total.cases,
          reviewed: total.reviewed,
          workers: total.workers,
          reviewedWorkers: total.reviewedWorkers,
        }),
        problems: [
          ...read.problems,
          ...(unknown.length === 0 ? [] : [problem("casereview/point-unknown", { points: unknown.join(", ") }, at)]),
          ...(total.unseen === 0 ? [] : [problem("casereview/unseen", { count: total.unseen }, at)]),
        ],
        edits: [
          ...rowEdits(register, added),
          { kind: "sheet", content: caseReviewFigureSheet(withMonth(register, figures, month)), before: "Log" },
          {
            kind: "sheet",
            content: monthPaper({
              ...{ month, label, figures, rows },
              textOf: (point) => texts.get(questionKey(point)) ?? "",
            }),
            before: "Log",
          },
        ],
        log: {
          command: "casereview",
          input: JSON.stringify({ måned: month.name, ...(input.cases === null ? {} : { sager: input.cases }) }),
          counts: `nye=${added.length}; sager=${total.cases}; gennemgået=${total.reviewed}`,
        },
        data: { figures, added: added.length },
        show: CASE_REVIEWS.sheet,
      },
      cases.warnings,
    );
  },
});

/** A month by its name, and what it is called; null for any other period. */
export function monthOf(typed: string): { readonly month: Month; readonly label: string } | null {
  const name = plainSigns(clean(typed));
  const period = periodOf(name);
  if (period === null || monthsOf({ from: period.from, to: period.to }) !== 1) return null;
  return { month: { name, from: period.from, to: period.to }, label: period.label };
}

/** @problems `casereview/no-cases`, `plan/filter-…` */
function casesUnder(register: Register, typed: string | null, month: Month): Outcome<readonly Case[]> {
  const filter = typed ?? register.settings.caseReviews;
  const at = settingPlace(register, "Sagsgennemgang omfatter");
  const criteria = parseFilter(filter, at);
  if (!criteria.ok) return criteria;
  const population = register.population();
  const faults = population.problems.filter(({ severity }) => severity === "error");
  if (faults.length > 0) return failed(...faults);
  const found = filterCases(population.cases, criteria.value, month.from, at);
  if (!found.ok) return found;
  return found.value.length === 0 ? failed(problem("casereview/no-cases", { filter: filterWords(filter) }, at)) : found;
}

function textsOf(register: Register) {
  const questions = register.questions.ok ? register.questions.value : [];
  return new Map([...FORM, ...questions].map((each) => [questionKey(each.number), each.text]));
}

function rowEdits(register: Register, added: readonly CaseReview[]): readonly Edit[] {
  if (added.length === 0) return [];
  const data = register.snapshot.tables[CASE_REVIEWS.name];
  return data === undefined
    ? [{ kind: "sheet", content: caseReviewSheet(added), before: "Log" }]
    : [{ kind: "append", table: CASE_REVIEWS.name, rows: tableRowsFor(CASE_REVIEWS, data, added) }];
}

/** The figures of all months, this one's anew, the latest first. */
function withMonth(
  register: Register,
  figures: readonly CaseReviewFigure[],
  month: Month,
): readonly CaseReviewFigure[] {
  const data = register.snapshot.tables[CASE_REVIEW_FIGURES.name];
  const standing = data === undefined ? [] : readTable(CASE_REVIEW_FIGURES, data).rows;
  const later = standing.filter((row) => row.month > month.name);
  return [...later, ...figures, ...standing.filter((row) => row.month < month.name)];
}

const TEXTS = [
  ["Sag", "case"],
  ["Koordinator", "coordinator"],
  ["Punkter mangler", "missing"],
  ["Aftalt", "agreed"],
  ["Ansvarlig", "responsible"],
  ["Generel udfordring", "challenge"],
] as const;

function cprProblems(rows: readonly FilledIn<CaseReview>[]): readonly Problem[] {
  return rows.flatMap(({ row, place }) =>
    TEXTS.filter(([, field]) => hasCpr(row[field])).map(([header]) => problem("casereview/cpr", {}, place(header))),
  );
}

/** Which cases the review takes, as the setting says, in words. */
export function caseReviewScope({ settings }: Register): Words {
  return filterWords(settings.caseReviews);
}

/** The figures that stand, by month; for the pane. */
export function caseReviewFiguresOf(register: Register): readonly CaseReviewFigure[] {
  const data = register.snapshot.tables[CASE_REVIEW_FIGURES.name];
  return data === undefined ? [] : readTable(CASE_REVIEW_FIGURES, data).rows;
}
