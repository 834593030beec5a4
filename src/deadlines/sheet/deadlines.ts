/** Frister: every deadline as of a day, the worst first, with what the staff have agreed about it. */
import { danishDate, dateFromSerial } from "../../kernel/date";
import type { Key } from "../../kernel/keys";
import { caseKey, findWord, jointKey, wordKey } from "../../kernel/keys";
import { clean } from "../../kernel/text";
import type { Place, Problem } from "../../language/outcome";
import { describe, problem } from "../../language/problem";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { TableDescription } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";
import { cellAddress, region } from "../../workbook/address";
import type { Scalar, SheetContent, Style, TableData } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { Deadline, DeadlineId, State } from "../rules/deadline";
import { DEADLINE_IDS, STATES } from "../rules/deadline";
import { READING_DEFINITION } from "../rules/deadline-names";

/** What the staff have typed beside a deadline, to the letter; null where blank. */
export interface Agreed {
  readonly agreement: Scalar;
  readonly responsible: Scalar;
}

export const NOTHING_AGREED: Agreed = { agreement: null, responsible: null };

/** A row of tblFrister. */
export interface DeadlineRow extends Deadline, Agreed {
  /** Pr. dato. */
  readonly asOf: number;
  /** In words, where a row was read back. */
  readonly note?: string;
}

const DOUBTS = {
  "time of day": "deadline/time-of-day",
  "clock change": "deadline/clock-change",
  "working day": "deadline/working-day",
  "last of the month": "deadline/last-of-month",
  "before the decision": "deadline/before-decision",
} as const;

/** Why a deadline is doubtful, or cannot be told, in the reader's language; empty where there is nothing to say. */
export function noteOf({ why, state }: Pick<Deadline, "why" | "state">, language: "da" | "en" = "da"): string {
  if (why === null) return "";
  const told = (): ReturnType<typeof problem> => {
    if (why.kind === "readings") {
      if (state === "åben") return problem("deadline/strictest", { from: dayText(why.limit.earliest) });
      const values = { from: dayText(why.limit.earliest), to: dayText(why.limit.latest) };
      return problem(DOUBTS[why.limit.doubt ?? "working day"], values);
    }
    if (why.kind === "blank") return problem("deadline/blank", { column: why.column });
    if (why.kind === "unreadable") return problem("deadline/unreadable", { column: why.column });
    if (why.kind === "future") return problem("deadline/future", { column: why.column });
    if (why.kind === "aware") return problem("deadline/aware", {});
    if (why.kind === "end before start") return problem("deadline/end-before-start", {});
    return why.kind === "closed" ? problem("deadline/closed", {}) : problem("deadline/not-the-first", {});
  };
  return describe(told(), language);
}

/** `05-01-2026` */
export function dayText(serial: number): string {
  return danishDate(dateFromSerial(serial) ?? "");
}

const typed: Style = layered(STYLE.input, { format: "@" });

export const DEADLINE_TABLE: TableDescription<DeadlineRow> = {
  name: "tblFrister",
  sheet: "Frister",
  columns: [
    { header: "Pr. dato", width: 12, style: STYLE.date, write: (row) => row.asOf },
    { header: "Frist", width: 8, style: STYLE.id, write: (row) => row.id },
    { header: "Enhed", width: 24, style: STYLE.id, write: (row) => row.unit || null },
    { header: "Team", width: 14, style: STYLE.id, write: (row) => row.team || null },
    { header: "Sagsbehandler", width: 22, style: STYLE.id, write: (row) => row.caseworker || null },
    { header: "Sag", width: 14, style: STYLE.id, write: (row) => row.case },
    { header: "Start", width: 12, style: STYLE.date, write: (row) => row.start },
    { header: "Fristdato", width: 12, style: STYLE.date, write: (row) => row.due },
    { header: "Slut", width: 12, style: STYLE.date, write: (row) => row.end },
    { header: "Tilstand", width: 17, style: STYLE.id, write: (row) => row.state },
    { header: "Dage", width: 8, style: STYLE.whole, write: (row) => row.days },
    { header: "Begrundet", width: 12, style: STYLE.id, write: (row) => row.reasoned || null },
    { header: "Forklaring", width: 60, style: STYLE.id, write: (row) => (row.note ?? noteOf(row)) || null },
    { header: "Aftale", width: 34, style: typed, write: (row) => row.agreement },
    { header: "Ansvarlig", width: 20, style: typed, write: (row) => row.responsible },
  ],
  key: ["Frist", "Sag", "Start"],
  read: (row) => ({
    asOf: numberIn(row.raw("Pr. dato")) ?? 0,
    id: findWord<DeadlineId>(row.text("Frist"), DEADLINE_IDS) ?? "D1",
    unit: row.text("Enhed"),
    team: row.text("Team"),
    caseworker: row.text("Sagsbehandler"),
    case: row.text("Sag"),
    start: numberIn(row.raw("Start")),
    due: numberIn(row.raw("Fristdato")),
    firstDue: null,
    end: numberIn(row.raw("Slut")),
    state: findWord<State>(row.text("Tilstand"), STATES) ?? "kan ikke beregnes",
    days: numberIn(row.raw("Dage")),
    reasoned: findWord(row.text("Begrundet"), ["ja", "nej"] as const) ?? "",
    why: null,
    note: row.text("Forklaring"),
    agreement: scalarIn(row.raw("Aftale")),
    responsible: scalarIn(row.raw("Ansvarlig")),
  }),
};

function numberIn(value: Scalar): number | null {
  return typeof value === "number" ? value : null;
}

function scalarIn(value: Scalar): Scalar {
  return value === "" ? null : value;
}

/** What tells one deadline from another, whatever day it is reckoned on. */
type RowKey = Key<readonly ["word", "case", "word"]>;

function keyOf({ id, case: of, start }: Pick<Deadline, "id" | "case" | "start">): RowKey {
  return jointKey(wordKey(id), caseKey(of), wordKey(start === null ? "" : String(Math.round(start * 1440))));
}

type CaseDeadlineKey = Key<readonly ["word", "case"]>;

function caseDeadlineKey({ id, case: of }: Pick<Deadline, "id" | "case">): CaseDeadlineKey {
  return jointKey(wordKey(id), caseKey(of));
}

function byCase(deadlines: readonly Deadline[]): ReadonlyMap<CaseDeadlineKey, readonly Deadline[]> {
  const found = new Map<CaseDeadlineKey, Deadline[]>();
  for (const each of deadlines) {
    const known = found.get(caseDeadlineKey(each));
    if (known === undefined) found.set(caseDeadlineKey(each), [each]);
    else known.push(each);
  }
  return found;
}

function isFilled(value: Scalar): boolean {
  return value !== null && clean(String(value)) !== "";
}

function isTyped({ agreement, responsible }: Agreed): boolean {
  return isFilled(agreement) || isFilled(responsible);
}

/** A row that holds something typed, and where each of its cells stands. */
export interface AgreedRow {
  readonly row: DeadlineRow;
  place(header: string): Place;
}

/** The rows that hold something typed; of a table that lacks a column of ours, what is wrong with it. */
export function readAgreed(data: TableData | undefined): {
  readonly rows: readonly AgreedRow[];
  readonly problems: readonly Problem[];
} {
  if (data === undefined) return { rows: [], problems: [] };
  const columns = ["Aftale", "Ansvarlig"].map((header) => data.headers.findIndex((each) => clean(each) === header));
  const filled = data.rows.flatMap((row, index) =>
    columns.some((at) => at >= 0 && clean(String(row[at] ?? "")) !== "") ? [index] : [],
  );
  const read = readTable(DEADLINE_TABLE, { ...data, rows: filled.map((index) => data.rows[index] ?? []) });
  const rows = read.rows.map((row, at): AgreedRow => {
    const place = (header: string): Place => {
      const line = data.row + 1 + (filled[at] ?? 0);
      const column = data.column + Math.max(data.headers.indexOf(header), 0);
      return { sheet: data.sheet, row: line, cell: cellAddress(line, column), column: header };
    };
    return { row, place };
  });
  return { rows, problems: read.problems };
}

/**
 * Deadlines as rows, with what the staff have typed to each before. A row of before whose start was corrected since finds
 * its deadline by case and kind, where there is but one; what finds none is kept as it stood.
 */
export function withAgreed(
  deadlines: readonly Deadline[],
  asOf: number,
  standing: readonly DeadlineRow[],
): { readonly rows: readonly DeadlineRow[]; readonly left: readonly DeadlineRow[] } {
  const before = new Map(standing.map((row) => [keyOf(row), row]));
  const matched = new Map<Deadline, DeadlineRow>();
  const unmatched = new Set(standing);
  if (standing.length > 0)
    for (const each of deadlines) {
      const found = before.get(keyOf(each));
      if (found === undefined || !unmatched.has(found)) continue;
      matched.set(each, found);
      unmatched.delete(found);
    }
  const ofCase = unmatched.size === 0 ? new Map<CaseDeadlineKey, Deadline[]>() : byCase(deadlines);
  for (const row of Array.from(unmatched)) {
    const [only, ...others] = (ofCase.get(caseDeadlineKey(row)) ?? []).filter((each) => !matched.has(each));
    if (only === undefined || others.length > 0) continue;
    matched.set(only, row);
    unmatched.delete(row);
  }
  const rows = deadlines.map((each): DeadlineRow => {
    const { agreement, responsible } = matched.get(each) ?? NOTHING_AGREED;
    return { ...each, asOf, agreement, responsible };
  });
  return { rows, left: Array.from(unmatched) };
}

/** @param rows in the order in which they are to stand */
export function deadlineSheet(rows: readonly DeadlineRow[]): SheetContent {
  const columnOf = (header: string): number => DEADLINE_TABLE.columns.findIndex((each) => each.header === header) + 1;
  const first = (header: string): string => `$${cellAddress(TABLE_ROW + 1, columnOf(header))}`;
  const widths = new Map(DEADLINE_TABLE.columns.map(({ header, width }) => [header, width]));
  const sheet = tableSheet(DEADLINE_TABLE, rows, {
    beside: 8,
    title: "Frister",
    explanation:
      "Alle frister på den dato, der står i første kolonne, de mest overskredne øverst. Dage: dage over fristen; 0 eller et minustal er dage til en åben frist. " +
      "Skriv Aftale og Ansvarlig her: de følger fristen fra uge til uge. Frister gøres op igen med Gør frister op i ruden Frister. Arket er til ledelsen og er fortroligt. " +
      READING_DEFINITION,
    over: {
      tabColor: COLOR.brand,
      freeze: { rows: TABLE_ROW, columns: 0 },
      conditionals: [
        {
          region: region(TABLE_ROW + 1, 1, Math.max(1, rows.length), columnOf("Forklaring")),
          rules: [
            {
              formula: `AND(${first("Tilstand")}="overskredet",${first("Slut")}="")`,
              style: { fill: COLOR.bad, color: COLOR.badInk },
            },
            { formula: `${first("Tilstand")}="tvivl"`, style: { fill: COLOR.warn, color: COLOR.warnInk } },
            { formula: `${first("Tilstand")}="kan ikke beregnes"`, style: { fill: COLOR.muted, color: COLOR.quiet } },
            { formula: `AND(${first("Tilstand")}="åben",${first("Dage")}>=-7)`, style: { fill: COLOR.brandSoft } },
          ],
        },
      ],
    },
  });
  return {
    ...sheet,
    heights: [...sheet.heights, ...heightsOf(rows, widths)],
  };
}

/** Rows with something typed in them, as high as it needs. */
function heightsOf(
  rows: readonly DeadlineRow[],
  widths: ReadonlyMap<string, number>,
): { row: number; height: number; grows: true }[] {
  const heights: { row: number; height: number; grows: true }[] = [];
  rows.forEach((row, index) => {
    if (!isTyped(row)) return;
    const height = heightFor([
      { text: String(row.agreement ?? ""), width: widths.get("Aftale") ?? 20 },
      { text: String(row.responsible ?? ""), width: widths.get("Ansvarlig") ?? 20 },
    ]);
    heights.push({ row: TABLE_ROW + 1 + index, height, grows: true });
  });
  return heights;
}
