/** Datakontrol: what validation found, each finding with a link to its cell. */
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import { isProblemCode } from "../../language/catalogue";
import { kindWords } from "../../language/kinds";
import type { Problem } from "../../language/outcome";
import { withoutCpr } from "../../kernel/cpr";
import { describe, neededValues, subjectOf } from "../../language/problem";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { TableDescription } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";
import { cellAddress, region } from "../../workbook/address";
import type { ConditionalFormat, Link, SheetContent } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import { sourceOf } from "../rules/reading";

/** A row of tblDatakontrol. */
export interface Finding {
  readonly severity: "fejl" | "advarsel" | "oplysning";
  readonly code: string;
  readonly message: string;
  readonly sheet: string;
  readonly cell: string;
  readonly case: string;
  readonly question: string;
  /** The file that the sheet is in; empty for a sheet of this workbook, and for what is in no sheet. */
  readonly file: string;
  /** What its sentence is filled in with; null where an earlier version checked, and for a sentence kept as it was. */
  readonly values: Problem["values"] | null;
}

const ORDER: readonly Finding["severity"][] = ["fejl", "advarsel", "oplysning"];
const SEVERITY = { error: "fejl", warning: "advarsel", info: "oplysning" } as const;

/** A problem as a row: the message in Danish, as every surface of the workbook. */
export function toFinding(told: Problem): Finding {
  const { file, case: sag, question } = subjectOf(told);
  return {
    severity: SEVERITY[told.severity],
    code: told.code,
    message: describe(told, "da"),
    sheet: told.at?.sheet === file ? "" : (told.at?.sheet ?? ""),
    cell: told.at?.cell ?? "",
    case: sag,
    question,
    file,
    values: told.told === undefined ? neededValues(told) : null,
  };
}

const LEVELS_OF = { fejl: "error", advarsel: "warning", oplysning: "info" } as const;

/** A row as the problem it was; its sentence is kept where it cannot be told again. */
export function fromFinding(row: Finding): Problem {
  const sheet = row.sheet || row.file;
  const at = sheet === "" ? {} : { at: { sheet, ...(row.cell === "" ? {} : { cell: row.cell }) } };
  const kilde: Readonly<Record<string, string>> = row.file === "" ? {} : { kilde: sourceOf(row) };
  return {
    code: isProblemCode(row.code) ? row.code : "finding/unknown",
    severity: LEVELS_OF[row.severity],
    values: { ...row.values, sag: row.case, spørgsmål: row.question, ...kilde },
    ...(row.values === null || !isProblemCode(row.code) ? { told: row.message } : {}),
    ...at,
  };
}

export const FINDINGS: TableDescription<Finding> = {
  name: "tblDatakontrol",
  sheet: "Datakontrol",
  columns: [
    { header: "Alvor", width: 11, style: STYLE.cell, write: (row) => row.severity },
    { header: "Kode", width: 22, style: STYLE.cell, hidden: true, write: (row) => row.code },
    { header: "Besked", width: 78, style: STYLE.wrapped, write: (row) => row.message },
    { header: "Ark", width: 34, style: { ...STYLE.wrapped, format: "@" }, write: (row) => row.sheet || null },
    { header: "Celle", width: 9, style: STYLE.id, write: (row) => row.cell || null },
    { header: "Sag", width: 14, style: STYLE.id, write: (row) => row.case || null },
    { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.question || null },
    {
      header: "Fil",
      width: 34,
      style: { ...STYLE.wrapped, format: "@" },
      since: 2,
      write: (row) => row.file || null,
    },
    { header: "Slags", width: 28, style: STYLE.wrapped, since: 2, write: (row) => kindWords(row.code, "da") },
    {
      header: "Værdier",
      width: 12,
      style: STYLE.cell,
      hidden: true,
      since: 2,
      write: (row) => (row.values === null ? null : withoutCpr(JSON.stringify(row.values))),
    },
  ],
  key: ["Kode", "Ark", "Celle", "Sag", "Spørgsmålsnr."],
  read: (row) => ({
    severity: row.choice("Alvor", ORDER),
    code: row.text("Kode"),
    message: row.text("Besked"),
    sheet: row.text("Ark"),
    cell: row.text("Celle"),
    case: row.text("Sag"),
    question: row.text("Spørgsmålsnr."),
    file: row.text("Fil"),
    values: valuesFrom(row.text("Værdier")),
  }),
};

/** Null for a cell that somebody changed into something else. */
function valuesFrom(text: string): Problem["values"] | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const isText = (value: unknown): boolean => typeof value === "string" || typeof value === "number";
  const isValue = (value: unknown): boolean =>
    isText(value) ||
    (typeof value === "object" &&
      value !== null &&
      "da" in value &&
      "en" in value &&
      isText(value.da) &&
      isText(value.en));
  return typeof read === "object" && read !== null && !Array.isArray(read) && Object.values(read).every(isValue)
    ? (read as Problem["values"])
    : null;
}

/**
 * @param sheetNames sheets of this workbook; a finding in one of them gets a link
 * @param checked the day of the check; null before there was any
 */
export function controlSheet(
  findings: readonly Finding[],
  about: string,
  sheetNames: readonly string[],
  checked: IsoDate | null = null,
): SheetContent {
  const kinds = kindsOf(findings);
  const sorted = kinds.flatMap((kind) => kind.findings);
  const cellColumn = FINDINGS.columns.findIndex((column) => column.header === "Celle") + 1;
  const links = sorted.flatMap((each, index): Link[] =>
    each.cell !== "" && each.file === "" && sheetNames.includes(each.sheet)
      ? [{ row: TABLE_ROW + 1 + index, column: cellColumn, sheet: each.sheet, cell: each.cell, tip: "Gå til cellen" }]
      : [],
  );
  const conditionals: ConditionalFormat[] = [
    {
      region: { row: TABLE_ROW + 1, column: 1, rows: Math.max(1, sorted.length), columns: 1 },
      rules: [
        {
          formula: `${cellAddress(TABLE_ROW + 1, 1)}="fejl"`,
          style: { fill: COLOR.bad, color: COLOR.badInk, bold: true },
        },
        {
          formula: `${cellAddress(TABLE_ROW + 1, 1)}="advarsel"`,
          style: { fill: COLOR.warn, color: COLOR.warnInk },
        },
      ],
    },
  ];
  const sheet = tableSheet(FINDINGS, sorted, { title: "Datakontrol", explanation: about });
  const nothing = checked === null ? "" : `Ingen fund den ${danishDate(checked)}.`;
  const found = kinds
    .map((kind) => `${kind.findings.length} × ${kindWords(kind.code, "da")} (${kind.severity})`)
    .join("; ");
  const summary = found === "" ? nothing : found;
  return {
    ...sheet,
    blocks: [...sheet.blocks, { row: 3, column: 1, values: [[summary === "" ? null : summary]] }],
    merges: [...sheet.merges, region(3, 1, 1, ABOVE)],
    heights: [
      ...sheet.heights,
      { row: 3, height: heightFor([{ text: summary, width: ABOVE_WIDTH }]) },
      ...sorted.map((each, index) => ({ row: TABLE_ROW + 1 + index, height: findingHeight(each) })),
    ],
    styles: [
      ...sheet.styles,
      { region: region(3, 1, 1, ABOVE), style: layered(STYLE.wrapped, { bold: true }) },
      ...links.map((link) => ({
        region: { row: link.row, column: link.column, rows: 1, columns: 1 },
        style: { ...STYLE.id, ...STYLE.link },
      })),
    ],
    links,
    conditionals,
    tabColor: "8A1C1C",
  };
}

/** Columns that the summary above the table stretches over, and how wide they are together. */
const ABOVE = 5;
const ABOVE_WIDTH = FINDINGS.columns.slice(0, ABOVE).reduce((sum, each) => sum + each.width, 0);

/** The findings of one kind. */
export interface FindingKind {
  readonly severity: Finding["severity"];
  readonly code: string;
  readonly findings: readonly Finding[];
}

/** Errors first; within a severity one group for each kind, in the order in which they were first found. */
export function kindsOf(findings: readonly Finding[]): readonly FindingKind[] {
  const kinds = new Map<string, FindingKind & { findings: Finding[] }>();
  for (const each of findings) {
    const key = `${each.severity}\u001f${each.code}`;
    const kind = kinds.get(key) ?? { severity: each.severity, code: each.code, findings: [] };
    kind.findings.push(each);
    kinds.set(key, kind);
  }
  return Array.from(kinds.values()).sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

function findingHeight(each: Finding): number {
  const width = (header: string): number => FINDINGS.columns.find((column) => column.header === header)?.width ?? 10;
  return heightFor([
    { text: each.message, width: width("Besked") },
    { text: each.sheet, width: width("Ark") },
    { text: each.file, width: width("Fil") },
  ]);
}

export function controlAbout(round: string, level: number): string {
  return `Runde ${round}, niveau ${level}. Fejl skal rettes i skemaerne, før tallene kan bruges. Gennemgå også advarslerne. Klik på en celle for at gå til den; står der en fil, rettes der i den.`;
}
