/** Sagsgennemgang, where the monthly reviews are written; its figures; and a page about the month without any case. */
import { counted } from "../../language/counting";
import { danishDate } from "../../kernel/date";
import { percent } from "../../kernel/statistics";
import { cellAddress, region } from "../../workbook/address";
import type { SheetContent, Style } from "../../workbook/content";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import { dateCell } from "../../register/sheet/rounds";
import type { TableDescription } from "../../register/sheet/table";
import { heightFor, rowHeight } from "../../register/sheet/wrapping";
import { COLOR, layered, STYLE } from "../../workbook/style";
import { linedPage, section } from "./lined-page";
import type { CaseReview, CaseReviewFigure, Month } from "../rules/case-review";
import { challengesIn, missingPoints } from "../rules/case-review";
import { ALL_UNITS } from "../rules/mending-figures";

const typed: Style = layered(STYLE.input, { format: "@" });
const day: Style = layered(STYLE.input, { format: "dd-mm-yyyy", horizontal: "left" });
const wrappedId: Style = layered(STYLE.id, { wrap: true });
const half: Style = layered(STYLE.whole, { format: "General" });

export const CASE_REVIEWS: TableDescription<CaseReview> = {
  name: "tblSagsgennemgang",
  sheet: "Sagsgennemgang",
  columns: [
    { header: "Måned", width: 10, style: STYLE.id, write: (row) => row.month },
    { header: "Enhed", width: 18, style: wrappedId, write: (row) => row.unit || null },
    { header: "Sagsbehandler", width: 20, style: wrappedId, write: (row) => row.caseworker || null },
    { header: "Koordinator", width: 18, style: typed, write: (row) => row.coordinator || null },
    { header: "Dato", width: 12, style: day, write: (row) => dateCell(row.date) },
    { header: "Sag", width: 13, style: STYLE.id, write: (row) => row.case || null },
    { header: "Punkter mangler", width: 20, style: typed, write: (row) => row.missing || null },
    { header: "Aftalt", width: 32, style: typed, write: (row) => row.agreed || null },
    { header: "Ansvarlig", width: 18, style: typed, write: (row) => row.responsible || null },
    { header: "Frist", width: 12, style: day, write: (row) => dateCell(row.deadline) },
    { header: "Løst", width: 12, style: day, write: (row) => dateCell(row.solved) },
    { header: "Løftet", width: 8, style: typed, write: (row) => row.lifted || null },
    { header: "Generel udfordring", width: 34, style: typed, write: (row) => row.challenge || null },
    { header: "Skema på sagen", width: 12, style: day, write: (row) => dateCell(row.form) },
  ],
  read: (row) => ({
    month: row.text("Måned"),
    unit: row.text("Enhed"),
    caseworker: row.text("Sagsbehandler"),
    coordinator: row.text("Koordinator"),
    date: row.date("Dato"),
    case: row.text("Sag"),
    missing: row.text("Punkter mangler"),
    agreed: row.text("Aftalt"),
    responsible: row.text("Ansvarlig"),
    deadline: row.date("Frist"),
    solved: row.date("Løst"),
    lifted: row.text("Løftet"),
    challenge: row.text("Generel udfordring"),
    form: row.date("Skema på sagen"),
  }),
};

/** Rows that the colours and the drop-down reach, and rows made ready for what is added later. */
const COLOURED = 5000;
const READY = 400;

export function caseReviewSheet(rows: readonly CaseReview[]): SheetContent {
  const columnOf = (header: string): number => CASE_REVIEWS.columns.findIndex((each) => each.header === header) + 1;
  const first = (header: string): string => `$${cellAddress(TABLE_ROW + 1, columnOf(header))}`;
  const sheet = tableSheet(CASE_REVIEWS, rows, {
    title: "Sagsgennemgang",
    explanation:
      "Månedens gennemgang af anbringelsessager med oversigtsskemaet: sagsbehandler og faglig koordinator. Skriv Dato, når sagen er gennemgået, og numrene på de punkter, der mangler; Løst, når de er i orden. " +
      "Løftet: ja, når det er sendt videre til afdelingslederen. En generel udfordring skrives uden oplysninger fra sagen; en egen række uden sag kan tilføjes nederst. Arket er fortroligt.",
    beside: 6,
    over: {
      tabColor: COLOR.brand,
      freeze: { rows: TABLE_ROW, columns: 0 },
      validations: [
        {
          region: region(TABLE_ROW + 1, columnOf("Løftet"), COLOURED, 1),
          listName: "tilsyn_svar_janej",
          errorTitle: "Løftet",
          error: "Vælg ja eller nej.",
        },
      ],
      conditionals: [
        {
          region: region(TABLE_ROW + 1, 1, COLOURED, CASE_REVIEWS.columns.length),
          rules: [
            { formula: `${first("Løst")}<>""`, style: { fill: COLOR.muted, color: COLOR.mutedInk } },
            {
              formula: `AND(${first("Frist")}<>"",${first("Frist")}<TODAY())`,
              style: { fill: COLOR.bad, color: COLOR.badInk },
            },
            { formula: `${first("Dato")}<>""`, style: { fill: COLOR.good } },
          ],
        },
      ],
    },
  });
  const wraps = CASE_REVIEWS.columns.filter(({ style }) => style.wrap === true);
  const ready = Array.from({ length: Math.max(READY, rows.length) }, (_, index) => {
    const row = rows[index];
    const cells = row === undefined ? [] : wraps.map(({ width, write }) => ({ text: String(write(row) ?? ""), width }));
    return { row: TABLE_ROW + 1 + index, height: Math.max(rowHeight(2), heightFor(cells)), grows: true };
  });
  return { ...sheet, heights: [...sheet.heights, ...ready] };
}

export const CASE_REVIEW_FIGURES: TableDescription<CaseReviewFigure> = {
  name: "tblSagsgennemgangstal",
  sheet: "Sagsgennemgangstal",
  columns: [
    { header: "Måned", width: 10, style: STYLE.id, write: (row) => row.month },
    { header: "Enhed", width: 26, style: wrappedId, write: (row) => row.unit },
    { header: "Sagsbehandlere", width: 14, style: STYLE.whole, write: (row) => row.workers },
    { header: "Med gennemgang", width: 13, style: STYLE.whole, write: (row) => row.reviewedWorkers },
    { header: "Åbne sager", width: 10, style: STYLE.whole, write: (row) => row.cases },
    { header: "Med skema", width: 10, style: STYLE.whole, write: (row) => row.withForm },
    { header: "Gennemgåede sager", width: 13, style: STYLE.whole, write: (row) => row.reviewed },
    { header: "Punkter mangler (median)", width: 13, style: half, write: (row) => row.medianMissing },
    { header: "Lukkede punkter", width: 11, style: STYLE.whole, write: (row) => row.closedPoints },
    { header: "Ikke set i 2 måneder", width: 12, style: STYLE.whole, write: (row) => row.unseen },
    { header: "Løftet", width: 9, style: STYLE.whole, write: (row) => row.lifted },
    { header: "Generelle udfordringer", width: 13, style: STYLE.whole, write: (row) => row.challenges },
  ],
  key: ["Måned", "Enhed"],
  read: (row) => ({
    month: row.text("Måned"),
    unit: row.text("Enhed"),
    workers: row.whole("Sagsbehandlere") ?? 0,
    reviewedWorkers: row.whole("Med gennemgang") ?? 0,
    cases: row.whole("Åbne sager") ?? 0,
    withForm: row.whole("Med skema") ?? 0,
    reviewed: row.whole("Gennemgåede sager") ?? 0,
    medianMissing: row.number("Punkter mangler (median)"),
    closedPoints: row.whole("Lukkede punkter") ?? 0,
    unseen: row.whole("Ikke set i 2 måneder") ?? 0,
    lifted: row.whole("Løftet") ?? 0,
    challenges: row.whole("Generelle udfordringer") ?? 0,
  }),
};

export function caseReviewFigureSheet(rows: readonly CaseReviewFigure[]): SheetContent {
  const sheet = tableSheet(CASE_REVIEW_FIGURES, rows, {
    title: "Sagsgennemgangstal",
    explanation:
      "Månedens gennemgang pr. enhed. Sagsbehandlere: dem, der har åbne sager af den slags, som Sagsgennemgang omfatter (Opsætning). Med skema: sager, hvor oversigtsskemaet er lagt på sagen. " +
      "Median: så mange punkter mangler i den midterste af de gennemgåede sager. Lukkede punkter: manglede før og mangler ikke mere. Ikke set: heller ikke de sager, der aldrig er gennemgået.",
    over: {
      protected: true,
      tabColor: COLOR.brand,
      conditionals: [
        {
          region: region(TABLE_ROW + 1, 1, Math.max(1, rows.length), CASE_REVIEW_FIGURES.columns.length),
          rules: [
            {
              formula: `$${cellAddress(TABLE_ROW + 1, 2)}="${ALL_UNITS}"`,
              style: { fill: COLOR.brandSoft, bold: true },
            },
          ],
        },
      ],
    },
  });
  return {
    ...sheet,
    heights: [
      ...sheet.heights.filter(({ row }) => row !== TABLE_ROW),
      { row: TABLE_ROW, height: 48 },
      ...rows.map((row, index) => ({
        row: TABLE_ROW + 1 + index,
        height: heightFor([{ text: row.unit, width: 26 }]),
      })),
    ],
  };
}

export const MONTH_PAPER = "Månedens gennemgang";

export interface MonthAbout {
  readonly month: Month;
  /** `marts 2026` */
  readonly label: string;
  readonly figures: readonly CaseReviewFigure[];
  readonly rows: readonly CaseReview[];
  readonly textOf: (point: string) => string;
}

/** The month in words: figures, what is missing most, and general challenges. No case, and no caseworker. */
export function monthPaper(about: MonthAbout | null): SheetContent {
  if (about === null)
    return linedPage(MONTH_PAPER, COLOR.brand, [
      { kind: "title", text: MONTH_PAPER },
      { kind: "quiet", text: "Månedens gennemgang er ikke gjort op endnu." },
    ]);
  const { month, figures, rows, textOf } = about;
  const points = missingPoints(month, rows);
  const challenges = challengesIn(month, rows);
  return linedPage(MONTH_PAPER, COLOR.brand, [
    { kind: "title", text: `Sagsgennemgang, ${about.label}` },
    {
      kind: "quiet",
      text: `${danishDate(month.from)} til ${danishDate(month.to)}. Til enhederne og staben; uden sager og navne.`,
    },
    ...figures.flatMap((each) => section(each.unit === ALL_UNITS ? "Alle enheder" : each.unit, inWords(each))),
    ...section(
      "Punkter, der mangler",
      points.length === 0
        ? [["", "Ingen i de gennemgåede sager."]]
        : points.map(({ point, cases }) => [
            `${point}: ${counted.da(cases, "sag", "sager")}`,
            textOf(point) || "Står ikke i skabelonen.",
          ]),
    ),
    ...section(
      "Generelle udfordringer",
      challenges.length === 0
        ? [["", "Ingen er skrevet."]]
        : challenges.map(({ unit, texts }) => [unit || "Uden enhed", texts.join("\n")]),
    ),
  ]);
}

function inWords(figure: CaseReviewFigure): readonly (readonly [string, string])[] {
  const of = (k: number, n: number): string => {
    const whole = percent(k, n);
    return `${k} af ${n}${whole === null ? "" : ` (${whole} %)`}`;
  };
  return [
    ["Sagsbehandlere", `${of(figure.reviewedWorkers, figure.workers)} har haft gennemgang.`],
    ["Oversigtsskema", `${of(figure.withForm, figure.cases)} åbne sager har skemaet på sagen.`],
    [
      "Punkter",
      `${figure.medianMissing === null ? "Ingen sager er gennemgået" : `${String(figure.medianMissing).replace(".", ",")} mangler i den midterste sag`}; ${figure.closedPoints} er lukket i måneden.`,
    ],
    [
      "Ikke set",
      `${figure.unseen} sager er ikke gennemgået i to måneder. Løftet til afdelingslederen: ${figure.lifted}.`,
    ],
  ];
}
