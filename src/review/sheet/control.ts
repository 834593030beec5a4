/** Datakontrol: what validation found, each finding with its round and level and a link to its cell. */
import type { RoundAndLevel } from "../../kernel/keys";
import { isAt } from "../../kernel/keys";
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

/** The row that says that a check found nothing. */
export const NOTHING_FOUND = "validate/nothing-found";

/** A row of tblDatakontrol. */
export interface Finding {
  /** Empty, as the level is null, for what was found in the register itself, and for a check by an earlier version. */
  readonly round: string;
  readonly level: number | null;
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
export function toFinding(told: Problem, at: RoundAndLevel | null = null): Finding {
  const { file, case: sag, question } = subjectOf(told);
  return {
    round: at?.round ?? "",
    level: at?.level ?? null,
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
    { header: "Runde", width: 11, style: STYLE.id, since: 2, write: (row) => row.round || null },
    { header: "Niveau", width: 8, style: STYLE.ordinal, since: 2, write: (row) => row.level },
    { header: "Alvor", width: 11, style: STYLE.cell, write: (row) => row.severity },
    { header: "Kode", width: 22, style: STYLE.cell, hidden: true, write: (row) => row.code },
    { header: "Besked", width: 70, style: STYLE.wrapped, write: (row) => row.message },
    { header: "Ark", width: 28, style: { ...STYLE.wrapped, format: "@" }, write: (row) => row.sheet || null },
    { header: "Celle", width: 9, style: STYLE.id, write: (row) => row.cell || null },
    { header: "Sag", width: 14, style: STYLE.id, write: (row) => row.case || null },
    { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.question || null },
    {
      header: "Fil",
      width: 28,
      style: { ...STYLE.wrapped, format: "@" },
      since: 2,
      write: (row) => row.file || null,
    },
    { header: "Slags", width: 24, style: STYLE.wrapped, since: 2, write: (row) => kindWords(row.code, "da") },
    {
      header: "Værdier",
      width: 12,
      style: STYLE.cell,
      hidden: true,
      since: 2,
      write: (row) => (row.values === null ? null : withoutCpr(JSON.stringify(row.values))),
    },
  ],
  key: ["Runde", "Niveau", "Kode", "Ark", "Celle", "Sag", "Spørgsmålsnr."],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau"),
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
  const isValue = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return isText(value);
    const { da, en } = value as { readonly da?: unknown; readonly en?: unknown };
    return isText(da) && isText(en);
  };
  return typeof read === "object" && read !== null && !Array.isArray(read) && Object.values(read).every(isValue)
    ? (read as Problem["values"])
    : null;
}

/**
 * @param findings those of one round and level next to each other
 * @param sheetNames sheets of this workbook; a finding in one of them gets a link
 */
export function controlSheet(findings: readonly Finding[], about: string, sheetNames: readonly string[]): SheetContent {
  const checks = checksOf(findings);
  const sorted = checks.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.findings));
  const cellColumn = columnOf("Celle");
  const severity = cellAddress(TABLE_ROW + 1, columnOf("Alvor"));
  const links = sorted.flatMap((each, index): Link[] =>
    each.cell !== "" && each.file === "" && sheetNames.includes(each.sheet)
      ? [{ row: TABLE_ROW + 1 + index, column: cellColumn, sheet: each.sheet, cell: each.cell, tip: "Gå til cellen" }]
      : [],
  );
  const conditionals: ConditionalFormat[] = [
    {
      region: { row: TABLE_ROW + 1, column: columnOf("Alvor"), rows: Math.max(1, sorted.length), columns: 1 },
      rules: [
        {
          formula: `${severity}="fejl"`,
          style: { fill: COLOR.bad, color: COLOR.badInk, bold: true },
        },
        {
          formula: `${severity}="advarsel"`,
          style: { fill: COLOR.warn, color: COLOR.warnInk },
        },
      ],
    },
  ];
  const sheet = tableSheet(FINDINGS, sorted, { title: "Datakontrol", explanation: about });
  const summary = checks.map((check) => checkWords(check, checks.length > 1)).join("\n");
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

function columnOf(header: string): number {
  return FINDINGS.columns.findIndex((column) => column.header === header) + 1;
}

/** The findings of one round and level, or those in the register itself. */
interface Check {
  readonly of: Finding;
  readonly kinds: readonly FindingKind[];
}

function checksOf(findings: readonly Finding[]): readonly Check[] {
  const checks: Finding[][] = [];
  for (const each of findings) {
    const check = checks[checks.length - 1];
    if (check?.[0] !== undefined && isTogether(check[0], each)) check.push(each);
    else checks.push([each]);
  }
  return checks.map((check) => ({ of: check[0] as Finding, kinds: kindsOf(check) }));
}

function isTogether(one: Finding, other: Finding): boolean {
  return one.level === null || other.level === null
    ? one.level === other.level
    : isAt({ round: one.round, level: one.level }, { round: other.round, level: other.level });
}

/** A line above the table: what was found, by kind. */
function checkWords({ of, kinds }: Check, amongOthers: boolean): string {
  const found = kinds
    .map(({ code, severity, findings }) =>
      code === NOTHING_FOUND ? of.message : `${findings.length} × ${kindWords(code, "da")} (${severity})`,
    )
    .join("; ");
  if (!amongOthers) return found;
  return of.level === null ? `Registret: ${found}` : `Runde ${of.round}, niveau ${of.level}: ${found}`;
}

/** Columns that the summary above the table stretches over, and how wide they are together. */
const ABOVE = 7;
const ABOVE_WIDTH = FINDINGS.columns
  .slice(0, ABOVE)
  .reduce((sum, { width, hidden }) => (hidden === true ? sum : sum + width), 0);

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
  return `Senest kontrolleret: runde ${round}, niveau ${level}. Fejl skal rettes i skemaerne, før tallene kan bruges. Gennemgå også advarslerne. Klik på en celle for at gå til den; står der en fil, rettes der i den. Et niveaus fund står her, til niveauet kontrolleres igen; lukkede niveauers fund går ud, når en anden runde kontrolleres.`;
}
