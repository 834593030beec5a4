/** Datakontrol: what validation found, each finding with a link to its cell. */
import type { Problem } from "../../kernel/outcome";
import { describe } from "../../language/problem";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { TableDescription } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";
import { cellAddress } from "../../workbook/address";
import type { ConditionalFormat, Link, SheetContent } from "../../workbook/content";
import { COLOR, STYLE } from "../../workbook/style";

/** A row of tblDatakontrol. */
export interface Finding {
  readonly severity: "fejl" | "advarsel" | "oplysning";
  readonly code: string;
  readonly message: string;
  readonly sheet: string;
  readonly cell: string;
  readonly case: string;
  readonly question: string;
}

const ORDER: readonly Finding["severity"][] = ["fejl", "advarsel", "oplysning"];
const SEVERITY = { error: "fejl", warning: "advarsel", info: "oplysning" } as const;

/** A problem as a row: the message in Danish, as every surface of the workbook. */
export function toFinding(told: Problem): Finding {
  return {
    severity: SEVERITY[told.severity],
    code: told.code,
    message: describe(told, "da"),
    sheet: told.at?.sheet ?? "",
    cell: told.at?.cell ?? "",
    case: String(told.values["sag"] ?? ""),
    question: String(told.values["spørgsmål"] ?? ""),
  };
}

const LEVELS_OF = { fejl: "error", advarsel: "warning", oplysning: "info" } as const;

/** A row as the problem it was, its sentence kept. */
export function fromFinding(row: Finding): Problem {
  const at = row.sheet === "" ? {} : { at: { sheet: row.sheet, ...(row.cell === "" ? {} : { cell: row.cell }) } };
  return {
    code: row.code,
    severity: LEVELS_OF[row.severity],
    values: { sag: row.case, spørgsmål: row.question },
    told: row.message,
    ...at,
  };
}

export const FINDINGS: TableDescription<Finding> = {
  name: "tblDatakontrol",
  sheet: "Datakontrol",
  columns: [
    { header: "Alvor", width: 11, style: STYLE.cell, write: (row) => row.severity },
    { header: "Kode", width: 22, style: STYLE.cell, write: (row) => row.code },
    { header: "Besked", width: 78, style: STYLE.wrapped, write: (row) => row.message },
    { header: "Ark", width: 34, style: { ...STYLE.wrapped, format: "@" }, write: (row) => row.sheet || null },
    { header: "Celle", width: 9, style: STYLE.id, write: (row) => row.cell || null },
    { header: "Sag", width: 14, style: STYLE.id, write: (row) => row.case || null },
    { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.question || null },
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
  }),
};

/** `sheetNames`: sheets of this workbook; a finding in one of them gets a link. */
export function controlSheet(findings: readonly Finding[], about: string, sheetNames: readonly string[]): SheetContent {
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const cellColumn = FINDINGS.columns.findIndex((column) => column.header === "Celle") + 1;
  const links = sorted.flatMap((each, index): Link[] =>
    each.cell !== "" && sheetNames.includes(each.sheet)
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
  return {
    ...sheet,
    heights: [
      ...sheet.heights,
      ...sorted.map((each, index) => ({ row: TABLE_ROW + 1 + index, height: findingHeight(each) })),
    ],
    styles: [
      ...sheet.styles,
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

function findingHeight(each: Finding): number {
  const width = (header: string): number => FINDINGS.columns.find((column) => column.header === header)?.width ?? 10;
  return heightFor([
    { text: each.message, width: width("Besked") },
    { text: each.sheet, width: width("Ark") },
  ]);
}

export function controlAbout(round: string, level: number): string {
  return `Runde ${round}, niveau ${level}. Fejl skal rettes i skemaerne, før tallene er rigtige; advarsler bør ses efter. Klik på cellen for at gå til den.`;
}
