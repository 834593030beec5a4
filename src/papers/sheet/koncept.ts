/** Koncept: why and how the supervision is carried out, for people to fill in and print. Written once, then theirs. */
import type { ConceptSection } from "../rules/koncept";
import { region } from "../../workbook/address";
import type { Block, Region, SheetContent, Style, StyledRegion } from "../../workbook/content";
import type { Together } from "../../register/sheet/page";
import { blankSheet, breaksBetween, heading, page, pageHeight, scaleToFit } from "../../register/sheet/page";
import { COLOR, STYLE, layered } from "../../workbook/style";
import { heightFor } from "../../register/sheet/wrapping";

export const CONCEPT_SHEET = "Koncept";

const HEADERS = ["Spørgsmål", "Jeres svar", "Tænk på"];
/** Letters of 11 points are printed at 9 by the scale that these give. */
const WIDTHS = [27, 51, 29] as const;
const HEADER_ROW = 9;
/** What the concept is for, and how long it holds. */
const FIELDS = ["Forvaltning eller område", "Gælder fra", "Næste revision"];
const FIRST_FIELD = 4;
/** What a management signs with, below everything else. */
const SIGNED = ["Godkendt af", "Dato", "Underskrift"];
const SIGN_HEIGHTS = [24, 24, 39] as const;
const DAY: Style = { format: "dd-mm-yyyy", horizontal: "left" };
const HEADER_HEIGHT = 21;
/** Points of a row without a height of its own. */
const STANDARD_ROW = 15;
/** Points of room below what is filled in. */
const AIR = 4;
/** Characters that one step of indent takes. */
const INDENT = 1.4;

const QUESTION: Style = layered(STYLE.wrapped, { bold: true, indent: 1 });
const HINT: Style = layered(STYLE.wrapped, { color: COLOR.quiet, indent: 1 });
const INPUT: Style = layered(STYLE.input, { format: "@", indent: 1 });
const SIGNATURE: Style = layered(INPUT, { vertical: "middle" });
const EXPLANATION =
  "Felterne er udfyldt ud fra jeres model og indstillinger. Ret frit i de gule felter, og erstat teksten i [skarpe parenteser]. " +
  "Jeres tekst bliver ikke overskrevet. Træk en række højere, hvis teksten fylder mere.";

export function conceptSheet(sections: readonly ConceptSection[]): SheetContent {
  const columns = WIDTHS.map((width) => ({ width }));
  const head = heading("Koncept for ledelsestilsyn", EXPLANATION, columns);
  const above = [
    ...head.heights,
    ...FIELDS.map((_, index) => ({ row: FIRST_FIELD + index, height: 21 })),
    { row: HEADER_ROW, height: HEADER_HEIGHT },
  ];
  const blank = HEADER_ROW - above.length;
  const headHeight = above.reduce((sum, { height }) => sum + height, blank * STANDARD_ROW);
  const blocks: Block[] = [{ row: HEADER_ROW, column: 1, values: [HEADERS] }];
  const styles: StyledRegion[] = [
    { region: region(HEADER_ROW, 1, 1, HEADERS.length), style: layered(STYLE.header, { indent: 1 }) },
  ];
  const heights: { row: number; height: number }[] = [];
  const together: Together[] = [];
  const merges: Region[] = [];
  let row = HEADER_ROW + 1;
  for (const { title, items } of sections) {
    blocks.push({ row, column: 1, values: [[title]] });
    styles.push({ region: region(row, 1, 1, HEADERS.length), style: layered(STYLE.section, { indent: 1 }) });
    heights.push({ row, height: 21 });
    row += 1;
    items.forEach(({ question, answer, hint }, index) => {
      const texts = [question, answer, hint];
      blocks.push({ row, column: 1, values: [texts] });
      [QUESTION, INPUT, HINT].forEach((style, index) => styles.push({ region: region(row, index + 1), style }));
      const height = itemHeight(texts);
      heights.push({ row, height });
      // A section's title stands on the page of its first question.
      together.push({ last: row, height: height + (index === 0 ? 21 : 0) });
      row += 1;
    });
  }
  const signed = row + 1;
  SIGNED.forEach((label, index) => {
    blocks.push({ row: signed + index, column: 1, values: [[label]] });
    heights.push({ row: signed + index, height: SIGN_HEIGHTS[index] as number });
    merges.push(region(signed + index, 2, 1, 2));
  });
  styles.push(
    { region: region(signed, 1, SIGNED.length), style: STYLE.label },
    { region: region(signed, 2, SIGNED.length, 2), style: SIGNATURE },
    { region: region(signed + 1, 2, 1, 2), style: DAY },
  );
  row = signed + SIGNED.length;
  // The signature stands on a page with the last answer.
  const signature = SIGN_HEIGHTS.reduce((sum, height) => sum + height, 15);
  const ending = together.pop();
  if (ending !== undefined) together.push({ last: row - 1, height: ending.height + signature });
  const scale = scaleToFit(WIDTHS, "portrait");
  FIELDS.forEach((_, index) => merges.push(region(FIRST_FIELD + index, 2, 1, 2)));
  return {
    ...blankSheet(CONCEPT_SHEET),
    columns,
    heights: [...above, ...heights],
    blocks: [...head.blocks, { row: FIRST_FIELD, column: 1, values: FIELDS.map((field) => [field]) }, ...blocks],
    styles: [
      ...head.styles,
      { region: region(FIRST_FIELD, 1, FIELDS.length), style: STYLE.label },
      { region: region(FIRST_FIELD, 2, FIELDS.length, 2), style: INPUT },
      { region: region(FIRST_FIELD, 2, FIELDS.length, 2), style: { vertical: "middle" } },
      { region: region(FIRST_FIELD + 1, 2, FIELDS.length - 1, 2), style: DAY },
      ...styles,
    ],
    merges: [...head.merges, ...merges],
    tabColor: "D9C36A",
    page: page("portrait", {
      repeatRows: [HEADER_ROW, HEADER_ROW],
      printArea: region(1, 1, row - 1, HEADERS.length),
      scale,
      breaksAfter: breaksBetween(
        [{ last: HEADER_ROW, height: headHeight }, ...together],
        pageHeight(scale, "portrait"),
        HEADER_HEIGHT,
      ),
    }),
  };
}

function itemHeight([question = "", answer = "", hint = ""]: readonly string[]): number {
  const filled = heightFor([
    { text: question, width: (WIDTHS[0] - INDENT) * 0.94 },
    { text: hint, width: WIDTHS[2] - INDENT },
    { text: answer, width: WIDTHS[1] - INDENT },
  ]);
  return Math.min(409, filled + AIR);
}
