/**
 * Kalibrering: what those who read the same case answered, and what they have settled on. Above the table the session
 * that was made last: questions down, participants across.
 */
import { counted } from "../../language/counting";
import type { QuestionKey } from "../../kernel/keys";
import { isAt, questionKey } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { percent } from "../../figures/rules/compliance";
import { blankSheet, cutAcross, headedColumns, heading, page } from "../../register/sheet/page";
import type { TableDescription } from "../../register/sheet/table";
import { readTable, tableContent } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";
import { region } from "../../workbook/address";
import type { Block, CellValue, SheetContent, Style, StyledRegion, TableData } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { CalibrationRow, JudgedQuestion, Likeness, Session } from "../rules/calibration";
import { casesOf, differ, likenessByQuestion, likenessOf, participantText } from "../rules/calibration";

const wrappedId: Style = layered(STYLE.id, { wrap: true });
const typed: Style = layered(STYLE.input, { format: "@" });

export const CALIBRATIONS: TableDescription<CalibrationRow> = {
  name: "tblKalibrering",
  sheet: "Kalibrering",
  columns: [
    { header: "Runde", width: 10, style: STYLE.id, write: (row) => row.round },
    { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
    { header: "Sag", width: 14, style: STYLE.id, write: (row) => row.case },
    { header: "Sagstrin", width: 18, style: wrappedId, write: (row) => row.step },
    { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.question },
    { header: "Spørgsmål", width: 44, style: wrappedId, write: (row) => row.text },
    { header: "Deltager", width: 17, style: wrappedId, write: (row) => row.participant },
    { header: "Rolle", width: 14, style: wrappedId, write: (row) => row.role || null },
    { header: "Svar", width: 14, style: wrappedId, write: (row) => row.answer || null },
    { header: "Bemærkning", width: 26, style: wrappedId, write: (row) => row.comment || null },
    { header: "Fælles svar", width: 14, style: typed, write: (row) => row.common || null },
    { header: "Fælles forståelse", width: 30, style: typed, write: (row) => row.understanding || null },
    { header: "Rettes i skabelonens vejledning", width: 15, style: typed, write: (row) => row.amend || null },
  ],
  key: ["Runde", "Niveau", "Sag", "Spørgsmålsnr.", "Deltager"],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau") ?? 0,
    case: row.text("Sag"),
    step: row.text("Sagstrin"),
    question: row.text("Spørgsmålsnr."),
    text: row.text("Spørgsmål"),
    participant: row.text("Deltager"),
    role: row.text("Rolle"),
    answer: row.text("Svar"),
    comment: row.text("Bemærkning"),
    common: row.text("Fælles svar"),
    understanding: row.text("Fælles forståelse"),
    amend: row.text("Rettes i skabelonens vejledning"),
  }),
};

/** Columns of the matrix: it stands under the table's own widths, the participants from here on. */
const AT = { number: 5, text: 6, first: 7 } as const;
const MATRIX_WIDTH = 14;
/** Behind the participants. */
const RESULT_HEADERS = ["Svarede ens", "Sidst", "Fælles svar", "Rettes i vejledningen"] as const;
/** A session of more cases than this shows only where the answers differ. */
const CASES_IN_FULL = 8;
const MATRIX_ROW = 5;
const MARK = " *";

/** The session that stands above the table, and all of its level from the first, itself among them. */
export interface ShownSession {
  readonly session: Session;
  readonly series: readonly Session[];
}

/** Rows of all sessions in the order given. */
export function calibrationSheet(rows: readonly CalibrationRow[], shown: ShownSession | null): SheetContent {
  const matrix = shown === null ? null : matrixOf(shown);
  const bottom = matrix === null ? 3 : MATRIX_ROW + matrix.lines.length + 1;
  const table = bottom + 2;
  const wide = Math.max(CALIBRATIONS.columns.length, matrix?.width ?? 0);
  const columns = Array.from({ length: wide }, (_, index) => ({
    width: CALIBRATIONS.columns[index]?.width ?? MATRIX_WIDTH,
  }));
  const over = headedColumns(columns, AT.text);
  const head = heading("Kalibrering", explanation(shown !== null), over);
  return {
    ...blankSheet(CALIBRATIONS.sheet),
    merges: [...head.merges, ...(matrix === null ? [] : [region(3, 1, 1, over.length)])],
    columns,
    heights: [
      ...head.heights,
      ...(matrix === null ? [] : matrix.heights),
      { row: table - 1, height: 24 },
      { row: table, height: 48 },
      ...rows.map((row, index) => ({
        row: table + 1 + index,
        grows: true,
        height: heightFor(
          CALIBRATIONS.columns
            .filter(({ style }) => style.wrap === true)
            .map((column) => ({ text: String(column.write(row) ?? ""), width: column.width })),
        ),
      })),
    ],
    blocks: [
      ...head.blocks,
      ...(matrix === null ? [] : matrix.blocks),
      { row: table - 1, column: 1, values: [["Alle svar, en række pr. deltager"]] },
    ],
    tables: [tableContent(CALIBRATIONS, rows, table)],
    styles: [
      ...head.styles,
      ...(matrix === null ? [] : matrix.styles),
      { region: region(table - 1, 1), style: STYLE.heading },
    ],
    tabColor: COLOR.brand,
    headVaries: true,
    page: page("landscape", { repeatRows: [table, table], ...cutAcross(columns, AT.text) }),
  };
}

function explanation(isShown: boolean): string {
  const what =
    "Flere har læst de samme sager og svaret hver for sig. Tal om de spørgsmål, hvor svarene er forskellige, og skriv i de gule kolonner i tabellen nederst, hvad I er enige om; " +
    "det bliver stående, når kalibreringen laves igen. Det, der er læst som kalibrering eller selvgennemgang, tæller ikke med i nogen procent. Arket er fortroligt.";
  return !isShown ? what : `${what} Grå felter med ${MARK.trim()} er svar, der afviger fra det hyppigste.`;
}

interface Matrix {
  readonly lines: readonly Line[];
  /** Last column. */
  readonly width: number;
  readonly blocks: readonly Block[];
  readonly styles: readonly StyledRegion[];
  readonly heights: SheetContent["heights"];
}

type Line =
  | { readonly kind: "case"; readonly text: string }
  | { readonly kind: "question"; readonly judged: JudgedQuestion }
  | { readonly kind: "rest"; readonly text: string };

function matrixOf(shown: ShownSession): Matrix {
  const { session } = shown;
  const lines = linesOf(session);
  const beside = seriesBlocks(shown, lines.length);
  const people = session.participants.length;
  const width = AT.first + people + RESULT_HEADERS.length - 1;
  const before = previousLikeness(shown);
  const first = MATRIX_ROW + 1;
  const header = ["Spørgsmålsnr.", "Spørgsmål", ...session.participants.map(participantText), ...RESULT_HEADERS];
  const values = lines.map((line): readonly CellValue[] =>
    line.kind === "question"
      ? questionLine(line.judged, before.get(questionKey(line.judged.question)) ?? null)
      : [line.kind === "case" ? "Sag" : null, line.text],
  );
  const widthAt = (column: number): number => CALIBRATIONS.columns[column - 1]?.width ?? MATRIX_WIDTH;
  return {
    lines,
    width,
    blocks: [
      { row: 3, column: 1, values: [[summaryOf(session)]] },
      { row: MATRIX_ROW, column: AT.number, values: [header] },
      { row: first, column: AT.number, values },
      ...beside.blocks,
    ],
    styles: [
      { region: region(3, 1, 1, 9), style: { ...STYLE.text, bold: true } },
      { region: region(MATRIX_ROW, AT.number, 1, header.length), style: STYLE.header },
      ...beside.styles,
      ...lines.flatMap((line, index) => lineStyles(line, first + index, people)),
    ],
    heights: [
      { row: 3, height: 36 },
      {
        row: MATRIX_ROW,
        height: Math.max(33, heightFor(header.map((text, index) => ({ text, width: widthAt(AT.number + index) - 1 })))),
      },
      ...lines.map((line, index) => ({
        row: first + index,
        height:
          line.kind === "question"
            ? Math.max(20, heightFor([{ text: line.judged.text, width: widthAt(AT.text) }]))
            : 21,
      })),
    ],
  };
}

/** The session in a sentence: who, how many cases, and how alike. */
function summaryOf(session: Session): string {
  const { answers, modal } = likenessOf(session.questions);
  const cases = casesOf(session).length;
  const apart = session.questions.filter(differ).length;
  const fresh = session.participants.filter(({ role }) => role === "ny leder").map(({ name }) => name);
  const amended = session.questions.filter(({ amend }) => amend !== "" && amend.toLowerCase() !== "nej").length;
  return [
    `Runde ${session.round}, niveau ${session.level}: ${counted.da(session.participants.length, "deltager", "deltagere")}, ${counted.da(cases, "sag", "sager")}.`,
    answers === 0
      ? ""
      : `${percent(modal, answers) ?? 0} % af ${answers} svar er det hyppigste svar på deres spørgsmål.`,
    apart === 0 ? "Alle svarede ens." : `${counted.da(apart, "spørgsmål", "spørgsmål")} er besvaret forskelligt.`,
    fresh.length === 0 ? "" : `Nye ledere: ${fresh.join(", ")}.`,
    amended === 0 ? "" : `${amended} skal rettes i skabelonens vejledning.`,
  ]
    .filter((each) => each !== "")
    .join(" ");
}

function linesOf(session: Session): readonly Line[] {
  const cases = casesOf(session);
  const inFull = cases.length <= CASES_IN_FULL;
  return cases.flatMap(({ id, questions }): Line[] => {
    const shown = inFull ? questions : questions.filter(differ);
    const rest = questions.length - shown.length;
    return [
      { kind: "case", text: id },
      ...shown.map((judged): Line => ({ kind: "question", judged })),
      ...(rest === 0 ? [] : [{ kind: "rest" as const, text: `${rest} andre spørgsmål er besvaret ens.` }]),
    ];
  });
}

function questionLine(judged: JudgedQuestion, before: Likeness | null): readonly CellValue[] {
  return [
    judged.question,
    judged.text,
    ...judged.answers.map((answer) => (answer === "" ? "–" : isApart(judged, answer) ? `${answer}${MARK}` : answer)),
    alike(judged),
    before === null || before.answers === 0 ? null : `${percent(before.modal, before.answers) ?? 0} %`,
    judged.common || null,
    judged.amend || null,
  ];
}

/** Every answer is where no one is the most frequent. */
function isApart(judged: JudgedQuestion, answer: string): boolean {
  return differ(judged) && answer !== judged.most;
}

function alike(judged: JudgedQuestion): string {
  if (judged.answered < 2) return "kun én svarede";
  return differ(judged) ? `${judged.modal} af ${judged.answered}` : `alle ${judged.answered}`;
}

function lineStyles(line: Line, row: number, people: number): readonly StyledRegion[] {
  const columns = 2 + people + RESULT_HEADERS.length;
  if (line.kind !== "question")
    return [
      {
        region: region(row, AT.number, 1, columns),
        style: line.kind === "case" ? layered(STYLE.section, { format: "@" }) : STYLE.quiet,
      },
      ...(line.kind === "rest" ? [{ region: region(row, AT.number, 1, columns), style: { wrap: false } }] : []),
    ];
  const { judged } = line;
  const answer: Style = layered(STYLE.id, { horizontal: "center", wrap: true });
  return [
    { region: region(row, AT.number), style: STYLE.id },
    { region: region(row, AT.text), style: STYLE.wrapped },
    { region: region(row, AT.first, 1, people + RESULT_HEADERS.length), style: answer },
    ...(differ(judged) ? [{ region: region(row, AT.first + people), style: { bold: true } }] : []),
    ...judged.answers.flatMap((each, index) =>
      each !== "" && isApart(judged, each)
        ? [{ region: region(row, AT.first + index), style: { fill: COLOR.muted, bold: true, color: COLOR.ink } }]
        : [],
    ),
  ];
}

/** How alike each question was answered the last time before this session, by its key. */
function previousLikeness({ session, series }: ShownSession): ReadonlyMap<QuestionKey, Likeness> {
  const at = series.findIndex((each) => isAt(each, session));
  const earlier = at < 0 ? [] : series.slice(0, at);
  return new Map(earlier.flatMap((each) => Array.from(likenessByQuestion(each.questions))));
}

/** The last sessions of the level beside the matrix: how alike the answers were, time by time. */
function seriesOf({ series }: ShownSession, room: number): readonly (readonly CellValue[])[] {
  if (series.length < 2) return [];
  return series.slice(-Math.max(2, room)).map((each) => {
    const { answers, modal } = likenessOf(each.questions);
    return [each.round, casesOf(each).length, answers, answers === 0 ? "-" : (percent(modal, answers) ?? 0) / 100];
  });
}

const SERIES_HEADERS = ["Runde", "Sager", "Svar", "Hyppigste svar"] as const;

function seriesBlocks(shown: ShownSession, room: number): Pick<Matrix, "blocks" | "styles"> {
  const values = seriesOf(shown, room);
  if (values.length === 0) return { blocks: [], styles: [] };
  return {
    blocks: [{ row: MATRIX_ROW, column: 1, values: [SERIES_HEADERS, ...values] }],
    styles: [
      { region: region(MATRIX_ROW, 1, 1, SERIES_HEADERS.length), style: STYLE.header },
      { region: region(MATRIX_ROW + 1, 1, values.length), style: STYLE.id },
      { region: region(MATRIX_ROW + 1, 2, values.length, 2), style: STYLE.whole },
      { region: region(MATRIX_ROW + 1, 4, values.length), style: STYLE.percent },
    ],
  };
}

/** What stands; nothing where the sheet is not there yet. */
export function readCalibrations(tables: Readonly<Record<string, TableData | undefined>>): {
  readonly rows: readonly CalibrationRow[];
  readonly problems: readonly Problem[];
} {
  const data = tables[CALIBRATIONS.name];
  return data === undefined ? { rows: [], problems: [] } : readTable(CALIBRATIONS, data);
}
