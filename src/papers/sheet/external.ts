/** Eksterne undersøgelser and Klager: what others have found, typed by the staff; the percents are ours. */
import { percent } from "../../figures/rules/compliance";
import { findWord } from "../../kernel/keys";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Typed } from "../../learning/sheet/staff-columns";
import { hasTyped, readTyped, staffColumn, textIn } from "../../learning/sheet/staff-columns";
import { readFilledIn } from "../../register/sheet/filled-in";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { TableDescription } from "../../register/sheet/table";
import type { Scalar, SheetContent, TableData } from "../../workbook/content";
import { layered, STYLE } from "../../workbook/style";
import type { Appeals, AuditFigure } from "../rules/external";
import { contradicts, MOMENTS, upheldPercent } from "../rules/external";

const AUDIT_TYPED = [
  "Undersøgelse",
  "Hvem",
  "Tidspunkt",
  "Dato",
  "Spørgsmålsnr.",
  "Opfyldt",
  "Vurderet",
  "Kilde",
] as const;
const APPEAL_TYPED = ["Periode", "Hvis", "Paragraf", "Påklaget", "Afgjort", "Stadfæstet", "Kilde"] as const;

/** A row of tblEksterne. */
export interface AuditRow {
  /** Fraction; null where it cannot be reckoned. */
  readonly rate: number | null;
  /** One's own figure of the question, with its round. */
  readonly own: string;
  readonly typed: Typed<(typeof AUDIT_TYPED)[number]>;
}

/** A row of tblKlager. */
export interface AppealRow {
  readonly rate: number | null;
  readonly typed: Typed<(typeof APPEAL_TYPED)[number]>;
}

const rate = layered(STYLE.id, { format: "0 %", horizontal: "center" });

export const AUDITS: TableDescription<AuditRow> = {
  name: "tblEksterne",
  sheet: "Eksterne undersøgelser",
  columns: [
    staffColumn("Undersøgelse", 26),
    staffColumn("Hvem", 20),
    staffColumn("Tidspunkt", 11),
    staffColumn("Dato", 12, "date"),
    staffColumn("Spørgsmålsnr.", 15),
    staffColumn("Opfyldt", 10, "whole"),
    staffColumn("Vurderet", 10, "whole"),
    { header: "Procent", width: 10, style: rate, write: (row) => row.rate },
    { header: "Egne tal", width: 40, style: layered(STYLE.id, { wrap: true }), write: (row) => row.own || null },
    staffColumn("Kilde", 34),
  ],
  key: ["Undersøgelse", "Tidspunkt", "Spørgsmålsnr."],
  read: (row) => ({ rate: null, own: row.text("Egne tal"), typed: readTyped(row, AUDIT_TYPED) }),
};

export const APPEALS: TableDescription<AppealRow> = {
  name: "tblKlager",
  sheet: "Klager",
  columns: [
    staffColumn("Periode", 12),
    staffColumn("Hvis", 28),
    staffColumn("Paragraf", 14),
    staffColumn("Påklaget", 11, "whole"),
    staffColumn("Afgjort", 11, "whole"),
    staffColumn("Stadfæstet", 12, "whole"),
    { header: "Fastholdelsesprocent", width: 21, style: rate, write: (row) => row.rate },
    staffColumn("Kilde", 44),
  ],
  key: ["Periode", "Hvis", "Paragraf"],
  read: (row) => ({ rate: null, typed: readTyped(row, APPEAL_TYPED) }),
};

/** Rows as they stand, what can be read of them, and what cannot, by cell. */
export interface Read<Row, Value> {
  readonly rows: readonly Row[];
  /** One for each row; null where it is not whole yet, or wrong. */
  readonly values: readonly (Value | null)[];
  readonly problems: readonly Problem[];
}

/** @problems `external/number`, `external/moment`, `external/more` by cell */
export function readAudits(data: TableData | undefined): Read<AuditRow, AuditFigure> {
  return readRows(AUDITS, data, ({ typed }, place, problems): AuditFigure | null => {
    const [k, n] = [
      count(typed.Opfyldt, place("Opfyldt"), problems),
      count(typed.Vurderet, place("Vurderet"), problems),
    ];
    const word = textIn(typed.Tidspunkt);
    const moment = findWord(word, MOMENTS);
    if (word !== "" && moment === undefined)
      problems.push(problem("external/moment", { value: word }, place("Tidspunkt")));
    if (k !== null && n !== null && k > n)
      problems.push(problem("external/more", { more: "Opfyldt", less: "Vurderet" }, place("Opfyldt")));
    const question = textIn(typed["Spørgsmålsnr."]);
    if (k === null || n === null || k > n || moment === undefined || question === "") return null;
    return { audit: textIn(typed.Undersøgelse), moment, question, k, n };
  });
}

/** @problems `external/number`, `external/more` by cell */
export function readAppeals(data: TableData | undefined): Read<AppealRow, Appeals> {
  return readRows(APPEALS, data, ({ typed }, place, problems): Appeals | null => {
    const of = (header: "Påklaget" | "Afgjort" | "Stadfæstet"): number | null =>
      count(typed[header], place(header), problems);
    const [lodged, decided, upheld] = [of("Påklaget"), of("Afgjort"), of("Stadfæstet")];
    if (decided === null || upheld === null) return null;
    const [period, whose, paragraph] = [textIn(typed.Periode), textIn(typed.Hvis), textIn(typed.Paragraf)];
    const value = { period, whose, paragraph, lodged, decided, upheld };
    const wrong = contradicts(value);
    if (wrong === null) return value;
    const [more, less] = wrong === "upheld" ? (["Stadfæstet", "Afgjort"] as const) : (["Afgjort", "Påklaget"] as const);
    problems.push(problem("external/more", { more, less }, place(more)));
    return null;
  });
}

function readRows<Row extends { readonly typed: Readonly<Record<string, Scalar>> }, Value>(
  description: TableDescription<Row>,
  data: TableData | undefined,
  valueOf: (row: Row, place: (header: string) => Place, problems: Problem[]) => Value | null,
): Read<Row, Value> {
  const { rows, problems: told } = readFilledIn(description, data);
  const own = rows.filter(({ row }) => hasTyped(row.typed));
  const problems = [...told];
  const values = own.map(({ row, place }) => valueOf(row, place, problems));
  return { rows: own.map(({ row }) => row), values, problems };
}

/** A whole number, also as `1.447`; null where blank or none, which is told. */
function count(value: Scalar, at: Place, problems: Problem[]): number | null {
  const text = textIn(value);
  if (text === "") return null;
  const plain = /^\d{1,3}(?:\.\d{3})+$/u.test(text) && typeof value === "string" ? text.replace(/\./gu, "") : text;
  if (/^\d{1,9}$/u.test(plain)) return Number(plain);
  problems.push(problem("external/number", { value: text }, at));
  return null;
}

export function auditSheet(rows: readonly AuditRow[]): SheetContent {
  return tableSheet(AUDITS, rows, {
    title: "Eksterne undersøgelser",
    explanation:
      "Hvad andre har fundet i jeres sager, fx Ankestyrelsen eller en Task Force: en række for hvert spørgsmål før og efter. Skriv Spørgsmålsnr. fra arket Skabelon, " +
      "så står jeres egne tal ved siden af her og i notaterne. Skriv aldrig sager eller navne.",
    over: { tabColor: "D9C36A", freeze: { rows: TABLE_ROW, columns: 1 } },
  });
}

export function appealSheet(rows: readonly AppealRow[]): SheetContent {
  return tableSheet(APPEALS, rows, {
    title: "Klager",
    explanation:
      "Klager til Ankestyrelsen, en række for hver periode og paragraf: jeres egne, og gerne hele landets ved siden af. " +
      "Fastholdelsesprocenten er de stadfæstede af de afgjorte; hele procent, halve rundes op.",
    over: { tabColor: "D9C36A", freeze: { rows: TABLE_ROW, columns: 1 } },
  });
}

/** The rows with our columns filled in. */
export function filledAudits(
  { rows, values }: Read<AuditRow, AuditFigure>,
  ownOf: (question: string) => string,
): readonly AuditRow[] {
  return rows.map((row, index) => {
    const value = values[index] ?? null;
    const share = value === null ? null : percent(value.k, value.n);
    const question = textIn(row.typed["Spørgsmålsnr."]);
    return { ...row, rate: share === null ? null : share / 100, own: question === "" ? "" : ownOf(question) };
  });
}

export function filledAppeals({ rows, values }: Read<AppealRow, Appeals>): readonly AppealRow[] {
  return rows.map((row, index) => {
    const value = values[index] ?? null;
    const share = value === null ? null : upheldPercent(value);
    return { ...row, rate: share === null ? null : share / 100 };
  });
}
