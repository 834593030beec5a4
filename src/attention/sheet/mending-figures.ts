/** Genopretningstal, the figures of mending; and Fund og tiltag, the same in words under the codes' headings. */
import { counted } from "../../language/counting";
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import { distinct, personKey, wordKey } from "../../kernel/keys";
import { percent } from "../../kernel/statistics";
import { listed } from "../../kernel/text";
import { cellAddress, region } from "../../workbook/address";
import type { SheetContent, Style } from "../../workbook/content";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { TableDescription } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";
import { COLOR, layered, STYLE } from "../../workbook/style";
import { linedPage, section } from "./lined-page";
import type { FindingCode } from "../rules/finding-code";
import { codeOf } from "../rules/finding-code";
import type { Mending } from "../rules/mending";
import { isEnded } from "../rules/mending";
import type { MendingFigure } from "../rules/mending-figures";
import { ALL_UNITS, NO_QUESTION } from "../rules/mending-figures";

const wrappedId: Style = layered(STYLE.id, { wrap: true });
const days: Style = layered(STYLE.whole, { format: "General" });

const own = (column: string): string => `tblGenopretningstal[[#This Row],[${column}]]`;
/** Whole percent, halves up; a dash where nobody knows how many were assessed. */
const percentOf = (part: string): string =>
  `IF(${own("Vurderede")}=0,"-",INT((200*(${part})+${own("Vurderede")})/(2*${own("Vurderede")}))/100)`;
const WITH = percentOf(own("Sager med fund"));
const WITHOUT = percentOf(`${own("Vurderede")}-${own("Sager med fund")}`);

export const MENDING_FIGURES: TableDescription<MendingFigure> = {
  name: "tblGenopretningstal",
  sheet: "Genopretningstal",
  columns: [
    { header: "Fundkode", width: 10, style: STYLE.id, write: (row) => row.code },
    { header: "Fund", width: 36, style: wrappedId, write: (row) => row.name },
    { header: "Enhed", width: 22, style: wrappedId, write: (row) => row.unit },
    { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.question || null },
    { header: "Sager med fund", width: 10, style: STYLE.whole, write: (row) => row.cases },
    { header: "Vurderede", width: 11, style: STYLE.whole, write: (row) => row.assessed },
    {
      header: "Procent med fund",
      width: 10,
      style: STYLE.percent,
      formula: WITH,
      write: (row) => ({ formula: WITH, value: share(row.cases, row.assessed) }),
    },
    {
      header: "Procent uden fund",
      width: 10,
      style: STYLE.percent,
      formula: WITHOUT,
      write: (row) => ({ formula: WITHOUT, value: share((row.assessed ?? 0) - row.cases, row.assessed) }),
    },
    { header: "Rettet", width: 9, style: STYLE.whole, write: (row) => row.restored },
    { header: "Kan ikke rettes", width: 10, style: STYLE.whole, write: (row) => row.cannot },
    { header: "Åbne", width: 9, style: STYLE.whole, write: (row) => row.open },
    { header: "Over fristen", width: 9, style: STYLE.whole, write: (row) => row.overdue },
    { header: "Dage til rettet (median)", width: 12, style: days, write: (row) => row.medianDays },
    { header: "Egentlig kritik", width: 10, style: STYLE.whole, write: (row) => row.criticism },
    { header: "Højeste alvor", width: 19, style: wrappedId, write: (row) => row.gravest || null },
  ],
  key: ["Fundkode", "Enhed", "Spørgsmålsnr."],
  read: (row) => ({
    code: row.text("Fundkode"),
    name: row.text("Fund"),
    unit: row.text("Enhed"),
    question: row.text("Spørgsmålsnr."),
    cases: row.whole("Sager med fund") ?? 0,
    assessed: row.whole("Vurderede"),
    restored: row.whole("Rettet") ?? 0,
    cannot: row.whole("Kan ikke rettes") ?? 0,
    open: row.whole("Åbne") ?? 0,
    overdue: row.whole("Over fristen") ?? 0,
    medianDays: row.number("Dage til rettet (median)"),
    criticism: row.whole("Egentlig kritik") ?? 0,
    gravest: row.text("Højeste alvor"),
  }),
};

function share(cases: number, assessed: number | null): number | "-" {
  const whole = assessed === null ? null : percent(cases, assessed);
  return whole === null ? "-" : whole / 100;
}

export function mendingFigureSheet(rows: readonly MendingFigure[], about = ""): SheetContent {
  const sheet = tableSheet(MENDING_FIGURES, rows, {
    title: "Genopretningstal",
    explanation:
      `${about}Sager, ikke rækker. Vurderede er de sager, der har fået et svar på spørgsmålene bag fundet; står der intet, er det ikke opgjort, hvor mange der blev set på. ` +
      "Rettet: alle fejl af den slags i sagen er rettet og set efter af en anden end den ansvarlige. Åbne: resten, også dem, der er lukket uden kontrol. Egentlig kritik: alle grader i Kritikskala, der er sat til ja.",
    over: {
      protected: true,
      tabColor: "D9C36A",
      freeze: { rows: TABLE_ROW, columns: 4 },
      conditionals: [
        {
          region: region(TABLE_ROW + 1, 1, Math.max(1, rows.length), MENDING_FIGURES.columns.length),
          rules: [
            {
              formula: `AND($${cellAddress(TABLE_ROW + 1, 3)}="${ALL_UNITS}",$${cellAddress(TABLE_ROW + 1, 4)}="")`,
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
        height: heightFor([
          { text: row.name, width: 36 },
          { text: row.unit, width: 22 },
        ]),
      })),
    ],
  };
}

const TAB = "D9C36A";
export const FINDINGS_PAPER = "Fund og tiltag";

export interface FindingsAbout {
  readonly figures: readonly MendingFigure[];
  readonly rows: readonly Mending[];
  readonly codes: readonly FindingCode[];
  /** The text of a question by its number. */
  readonly textOf: (question: string) => string;
  /** Blank for all rounds. */
  readonly round: string;
  readonly today: IsoDate;
}

/** What was found, of how many; what is done about it, by whom and by when: one part for each code of the list. */
export function findingsPaper(about: FindingsAbout | null): SheetContent {
  if (about === null)
    return linedPage(FINDINGS_PAPER, TAB, [
      { kind: "title", text: FINDINGS_PAPER },
      { kind: "quiet", text: "Genopretningen er ikke opgjort endnu." },
    ]);
  const where = about.round === "" ? "alle runder" : `runde ${about.round}`;
  return linedPage(FINDINGS_PAPER, TAB, [
    { kind: "title", text: FINDINGS_PAPER },
    {
      kind: "quiet",
      text: `Opgjort den ${danishDate(about.today)} for ${where}. Internt: til ledelsen, ikke til offentliggørelse.`,
    },
    ...about.codes.flatMap((code) => section(`${code.code}. ${code.name}`, partOf(code, about))),
  ]);
}

function partOf(
  code: FindingCode,
  { figures, rows, codes, textOf }: FindingsAbout,
): readonly (readonly [string, string])[] {
  const all = figures.filter((each) => wordKey(each.code) === wordKey(code.code) && each.unit === ALL_UNITS);
  const total = all.find(({ question }) => question === "");
  if (total === undefined) return [["Fund", "Der er ikke fundet fejl."]];
  const [of, ...more] = all;
  const found = more.length === 0 ? [`${count(of ?? total)}.`] : more.map((each) => questionLine(each, textOf));
  const mine = rows.filter((row) => codeOf(row.code, codes)?.code === code.code);
  const open = mine.filter((row) => !isEnded(row));
  const measures = distinct(mine.map(({ measure }) => measure).filter(Boolean), wordKey);
  const people = distinct(open.map(({ responsible }) => responsible).filter(Boolean), personKey);
  const deadlines = open.flatMap(({ deadline }) => deadline ?? []).sort();
  const last = deadlines[deadlines.length - 1];
  const reasons = distinct(mine.map(({ cannot }) => cannot).filter(Boolean), wordKey);
  return [
    ["Fund", found.join("\n")],
    ["Tiltag", measures.length === 0 ? "Ikke besluttet." : measures.join("\n")],
    [
      "Rettet",
      `${total.restored} af ${total.cases} sager er rettet og kontrolleret; ${total.open} er åbne, heraf ${total.overdue} over fristen.`,
    ],
    ...(reasons.length === 0
      ? []
      : [["Kan ikke rettes", `${counted.da(total.cannot, "sag", "sager")}: ${reasons.join("; ")}`] as const]),
    ...(open.length === 0
      ? []
      : [
          ["Ansvarlig", people.length === 0 ? "Ikke fordelt." : listed(people, "og")] as const,
          ["Senest", last === undefined ? "Ingen frist sat." : danishDate(last)] as const,
        ]),
  ];
}

/** `10 af 78 vurderede sager (13 %)`, or `11 sager` where nobody knows how many were assessed. */
function count({ cases, assessed }: MendingFigure): string {
  const share = assessed === null ? null : percent(cases, assessed);
  if (assessed === null || share === null) return counted.da(cases, "sag", "sager");
  return `${cases} af ${assessed} vurderede sager (${share} %)`;
}

function questionLine(figure: MendingFigure, textOf: (question: string) => string): string {
  const name = figure.question === NO_QUESTION ? "Andet:" : `${figure.question}. ${textOf(figure.question)}`;
  return `${name} ${count(figure)}.`;
}
