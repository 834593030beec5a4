/** Koncept: why and how the supervision is carried out, for people to fill in and print. Written once, then theirs. */
import type { ConceptSection } from "../rules/koncept";
import { region } from "../../workbook/address";
import type { Block, Region, SheetContent, Style, StyledRegion } from "../../workbook/content";
import { blankSheet, heading, page } from "../../register/sheet/page";
import { COLOR, STYLE, layered } from "../../workbook/style";
import { heightFor } from "../../register/sheet/wrapping";

export const CONCEPT_SHEET = "Koncept";

const HEADERS = ["Spørgsmål", "Jeres svar", "Tænk på"];
const WIDTHS = [27, 68, 27] as const;
const HEADER_ROW = 9;
/** What a management signs with. */
const FIELDS = ["Område", "Godkendt af", "Gælder fra"];
const FIRST_FIELD = 4;
/** Points of room below what is filled in. */
const AIR = 20;
/** Characters that one step of indent takes. */
const INDENT = 1.4;
/** Sections on the first page. */
const FIRST_PAGE = 2;

const QUESTION: Style = layered(STYLE.wrapped, { bold: true, indent: 1 });
const HINT: Style = layered(STYLE.wrapped, { color: COLOR.quiet, size: 9, indent: 1 });
const INPUT: Style = layered(STYLE.input, { format: "@", indent: 1 });
const EXPLANATION =
  "Det, modellen og indstillingerne siger, er skrevet ind på forhånd. Ret frit i de gule felter, og erstat det i skarpe parenteser. " +
  "Arket skrives kun, når registret laves, så jeres tekst bliver aldrig overskrevet. Træk en række højere, hvis teksten fylder mere.";

export function conceptSheet(sections: readonly ConceptSection[]): SheetContent {
  const head = heading("Koncept for ledelsestilsyn", EXPLANATION, HEADERS.length);
  const blocks: Block[] = [{ row: HEADER_ROW, column: 1, values: [HEADERS] }];
  const styles: StyledRegion[] = [
    { region: region(HEADER_ROW, 1, 1, HEADERS.length), style: layered(STYLE.header, { indent: 1 }) },
  ];
  const heights: { row: number; height: number }[] = [];
  const breaks: number[] = [];
  const merges: Region[] = [];
  let row = HEADER_ROW + 1;
  sections.forEach(({ title, items }, index) => {
    if (index === FIRST_PAGE) breaks.push(row - 1);
    blocks.push({ row, column: 1, values: [[title]] });
    styles.push({ region: region(row, 1, 1, HEADERS.length), style: layered(STYLE.section, { indent: 1 }) });
    heights.push({ row, height: 21 });
    row += 1;
    for (const { question, answer, hint } of items) {
      const texts = [question, answer, hint];
      blocks.push({ row, column: 1, values: [texts] });
      [QUESTION, INPUT, HINT].forEach((style, index) => styles.push({ region: region(row, index + 1), style }));
      heights.push({ row, height: itemHeight(texts) });
      row += 1;
    }
  });
  FIELDS.forEach((_, index) => merges.push(region(FIRST_FIELD + index, 2, 1, 2)));
  return {
    ...blankSheet(CONCEPT_SHEET),
    columns: WIDTHS.map((width) => ({ width })),
    heights: [{ row: 1, height: 27 }, { row: 2, height: 48 }, { row: HEADER_ROW, height: 21 }, ...heights],
    blocks: [...head.blocks, { row: FIRST_FIELD, column: 1, values: FIELDS.map((field) => [field]) }, ...blocks],
    styles: [
      ...head.styles,
      { region: region(FIRST_FIELD, 1, FIELDS.length), style: STYLE.label },
      { region: region(FIRST_FIELD, 2, FIELDS.length, 2), style: INPUT },
      { region: region(FIRST_FIELD + FIELDS.length - 1, 2, 1, 2), style: { format: "dd-mm-yyyy", horizontal: "left" } },
      ...styles,
    ],
    merges: [...head.merges, ...merges],
    freeze: { rows: HEADER_ROW, columns: 0 },
    tabColor: "D9C36A",
    page: page("portrait", {
      repeatRows: [HEADER_ROW, HEADER_ROW],
      printArea: region(1, 1, row - 1, HEADERS.length),
      breaksAfter: breaks,
    }),
  };
}

function itemHeight([question = "", answer = "", hint = ""]: readonly string[]): number {
  const filled = heightFor([
    { text: question, width: (WIDTHS[0] - INDENT) * 0.94 },
    { text: hint, width: WIDTHS[2] - INDENT, size: 9 },
    { text: answer, width: WIDTHS[1] - INDENT },
  ]);
  return Math.min(409, filled + AIR);
}
