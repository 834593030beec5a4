/** Enighed and Uenigheder: how far two levels agree about the same cases, and where they do not. */
import type { SheetContent, Style, TableData } from "../../workbook/content";
import { cellAddress, region } from "../../workbook/address";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { TableDescription } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";
import { COLOR, layered, STYLE } from "../../workbook/style";
import { percent } from "../../figures/rules/compliance";
import type { Problem } from "../../language/outcome";
import type { Agreement, Disagreement } from "../rules/agreement";
import { ALL, LEAST } from "../rules/agreement";

const coefficient: Style = layered(STYLE.whole, { format: "0.00" });
const wrappedId: Style = layered(STYLE.id, { wrap: true });
const typed: Style = layered(STYLE.input, { format: "@" });

const own = (column: string): string => `tblEnighed[[#This Row],[${column}]]`;
/** Whole percent, halves up, as every percent of the register. */
const PERCENT = `IF(${own("Vurderinger")}=0,"-",INT((200*${own("Enige")}+${own("Vurderinger")})/(2*${own("Vurderinger")}))/100)`;

export const AGREEMENTS: TableDescription<Agreement> = {
  name: "tblEnighed",
  sheet: "Enighed",
  columns: [
    { header: "Runde", width: 10, style: STYLE.id, write: (row) => row.round },
    { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
    { header: "Mod niveau", width: 8, style: STYLE.ordinal, write: (row) => row.against },
    { header: "Enhed", width: 20, style: STYLE.id, write: (row) => row.unit },
    { header: "Sagstrin", width: 24, style: wrappedId, write: (row) => row.step },
    { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.question || null },
    { header: "Spørgsmål", width: 46, style: wrappedId, write: (row) => row.text || null },
    { header: "Vurderinger", width: 12, style: STYLE.whole, write: (row) => row.pairs },
    { header: "Enige", width: 8, style: STYLE.whole, write: (row) => row.agreed },
    {
      header: "Procent enige",
      width: 9,
      style: STYLE.percent,
      formula: PERCENT,
      write: (row) => ({ formula: PERCENT, value: share(row) }),
    },
    { header: "Kappa", width: 8, style: coefficient, write: (row) => row.kappa },
    { header: "AC1", width: 8, style: coefficient, write: (row) => row.ac1?.value ?? null },
    { header: "AC1 fra", width: 8, style: coefficient, write: (row) => row.ac1?.low ?? null },
    { header: "AC1 til", width: 8, style: coefficient, write: (row) => row.ac1?.high ?? null },
    { header: "Nej nedre", width: 8, style: STYLE.whole, write: (row) => row.lowerNegative },
    { header: "Nej øvre", width: 8, style: STYLE.whole, write: (row) => row.upperNegative },
    { header: "Mildere", width: 9, style: STYLE.whole, write: (row) => row.milder },
    { header: "Skarpere", width: 9, style: STYLE.whole, write: (row) => row.stricter },
  ],
  key: ["Runde", "Niveau", "Mod niveau", "Enhed", "Sagstrin", "Spørgsmålsnr."],
  read: (row) => {
    const ac1 = row.number("AC1");
    return {
      round: row.text("Runde"),
      level: row.whole("Niveau") ?? 0,
      against: row.whole("Mod niveau") ?? 0,
      unit: row.text("Enhed"),
      step: row.text("Sagstrin"),
      question: row.text("Spørgsmålsnr."),
      text: row.text("Spørgsmål"),
      pairs: row.whole("Vurderinger") ?? 0,
      agreed: row.whole("Enige") ?? 0,
      kappa: row.number("Kappa"),
      ac1: ac1 === null ? null : { value: ac1, low: row.number("AC1 fra") ?? ac1, high: row.number("AC1 til") ?? ac1 },
      lowerNegative: row.whole("Nej nedre") ?? 0,
      upperNegative: row.whole("Nej øvre") ?? 0,
      milder: row.whole("Mildere") ?? 0,
      stricter: row.whole("Skarpere") ?? 0,
    };
  },
};

function share({ agreed, pairs }: Agreement): number | "-" {
  const whole = percent(agreed, pairs);
  return whole === null ? "-" : whole / 100;
}

/** Rows of all rounds, in the order given. */
export function agreementSheet(rows: readonly Agreement[]): SheetContent {
  const sheet = tableSheet(AGREEMENTS, rows, {
    title: "Enighed",
    explanation:
      "Hvor ofte to niveauer, der har læst de samme sager, har svaret ens på det samme spørgsmål. Der regnes med svarene, som de blev afleveret. " +
      `Kappa og AC1 er enighed ud over det tilfældige: 1 er helt enige, 0 som ved lodtrækning. Under ${LEAST} vurderinger, og hvor svarene er på forskellige skalaer, vises kun antal. ` +
      "Mildere: det nedre niveau svarede ja (eller en højere grad), hvor det øvre svarede nej. Skarpere: omvendt.",
    beside: 7,
    over: {
      protected: true,
      tabColor: COLOR.brand,
      freeze: { rows: TABLE_ROW, columns: 5 },
      conditionals: [
        {
          region: region(TABLE_ROW + 1, 1, Math.max(1, rows.length), AGREEMENTS.columns.length),
          rules: [
            { formula: `$${cellAddress(TABLE_ROW + 1, 5)}="${ALL}"`, style: { fill: COLOR.brandSoft, bold: true } },
            { formula: `$${cellAddress(TABLE_ROW + 1, 6)}=""`, style: { bold: true } },
          ],
        },
      ],
    },
  });
  return {
    ...sheet,
    heights: [
      ...sheet.heights,
      ...rows.map((row, index) => ({
        row: TABLE_ROW + 1 + index,
        height: heightFor([
          { text: row.text, width: widthOf(AGREEMENTS, "Spørgsmål") },
          { text: row.step, width: widthOf(AGREEMENTS, "Sagstrin") },
        ]),
      })),
    ],
  };
}

export const DISAGREEMENTS: TableDescription<Disagreement> = {
  name: "tblUenigheder",
  sheet: "Uenigheder",
  columns: [
    { header: "Runde", width: 10, style: STYLE.id, write: (row) => row.round },
    { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
    { header: "Mod niveau", width: 8, style: STYLE.ordinal, write: (row) => row.against },
    { header: "Enhed", width: 22, style: wrappedId, write: (row) => row.unit },
    { header: "Sag", width: 13, style: STYLE.id, write: (row) => row.case },
    { header: "Sagstrin", width: 26, style: wrappedId, write: (row) => row.step },
    { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.question },
    { header: "Spørgsmål", width: 40, style: wrappedId, write: (row) => row.text },
    { header: "Svar nedre", width: 13, style: wrappedId, write: (row) => row.lower },
    { header: "Bemærkning nedre", width: 32, style: wrappedId, write: (row) => row.lowerComment || null },
    { header: "Svar øvre", width: 13, style: wrappedId, write: (row) => row.upper },
    { header: "Bemærkning øvre", width: 32, style: wrappedId, write: (row) => row.upperComment || null },
    { header: "Fælles forståelse", width: 40, style: typed, write: (row) => row.understanding || null },
  ],
  key: ["Runde", "Niveau", "Mod niveau", "Sag", "Spørgsmålsnr."],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau") ?? 0,
    against: row.whole("Mod niveau") ?? 0,
    unit: row.text("Enhed"),
    case: row.text("Sag"),
    step: row.text("Sagstrin"),
    question: row.text("Spørgsmålsnr."),
    text: row.text("Spørgsmål"),
    lower: row.text("Svar nedre"),
    lowerComment: row.text("Bemærkning nedre"),
    upper: row.text("Svar øvre"),
    upperComment: row.text("Bemærkning øvre"),
    understanding: row.text("Fælles forståelse"),
  }),
};

export function disagreementSheet(rows: readonly Disagreement[]): SheetContent {
  const sheet = tableSheet(DISAGREEMENTS, rows, {
    title: "Uenigheder",
    explanation:
      "Hvor to niveauer har svaret forskelligt om samme sag: det øvre niveaus tilbagemelding til det nedre. Tal om forskellene, og skriv i Fælles forståelse, hvad I er enige om fremover. " +
      "Det, I skriver, bliver stående, når enigheden beregnes igen. Arket indeholder bemærkninger fra sagerne og er fortroligt.",
    beside: 7,
    over: { tabColor: COLOR.brand, freeze: { rows: TABLE_ROW, columns: 7 } },
  });
  return {
    ...sheet,
    heights: [
      ...sheet.heights,
      ...rows.map((row, index) => ({
        row: TABLE_ROW + 1 + index,
        height: heightFor(
          DISAGREEMENTS.columns
            .filter(({ style }) => style.wrap === true)
            .map((column) => ({ text: String(column.write(row) ?? ""), width: column.width })),
        ),
      })),
    ],
  };
}

function widthOf<Row>({ columns }: TableDescription<Row>, header: string): number {
  return columns.find((column) => column.header === header)?.width ?? 10;
}

/** What stands; nothing where the sheets are not there yet. */
export function readAgreements(tables: Readonly<Record<string, TableData | undefined>>): {
  readonly agreements: readonly Agreement[];
  readonly disagreements: readonly Disagreement[];
  readonly problems: readonly Problem[];
} {
  const agreements = there(AGREEMENTS, tables[AGREEMENTS.name]);
  const disagreements = there(DISAGREEMENTS, tables[DISAGREEMENTS.name]);
  return {
    agreements: agreements.rows,
    disagreements: disagreements.rows,
    problems: [...agreements.problems, ...disagreements.problems],
  };
}

function there<Row>(description: TableDescription<Row>, data: TableData | undefined) {
  return data === undefined ? { rows: [], problems: [] } : readTable(description, data);
}
