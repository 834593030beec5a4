/** A page of headings and of labelled texts beneath them, ready to print: no table, nothing to fill in. */
import { region } from "../../workbook/address";
import type { SheetContent, Style } from "../../workbook/content";
import { blankSheet, page } from "../../register/sheet/page";
import { heightFor } from "../../register/sheet/wrapping";
import { STYLE } from "../../workbook/style";

export type Line =
  | { readonly kind: "title" | "quiet" | "section"; readonly text: string }
  | { readonly kind: "text"; readonly label: string; readonly text: string };

const LOOK: Readonly<Record<Line["kind"], Style>> = {
  title: STYLE.title,
  quiet: STYLE.quiet,
  section: STYLE.section,
  text: STYLE.text,
};
const HEIGHT = { title: 27, quiet: 18, section: 22 } as const;
/** Characters: of the labels, and of what stands beside them. */
const WIDTHS = [26, 76] as const;

/** A heading with its labelled texts. */
export function section(title: string, rows: readonly (readonly [label: string, text: string])[]): readonly Line[] {
  return [{ kind: "section", text: title }, ...rows.map(([label, text]): Line => ({ kind: "text", label, text }))];
}

export function linedPage(name: string, tabColor: string, lines: readonly Line[]): SheetContent {
  const [labels, texts] = WIDTHS;
  return {
    ...blankSheet(name),
    tabColor,
    columns: WIDTHS.map((width) => ({ width })),
    heights: lines.map((line, index) => ({
      row: index + 1,
      height:
        line.kind === "text"
          ? heightFor([
              { text: line.label, width: labels - 3 },
              { text: line.text, width: texts },
            ]) + 2
          : HEIGHT[line.kind],
    })),
    blocks: lines.map((line, index) => ({
      row: index + 1,
      column: 1,
      values: [line.kind === "text" ? [line.label, line.text] : [line.text]],
    })),
    styles: lines.flatMap(({ kind }, index) => [
      { region: region(index + 1, 1, 1, 2), style: LOOK[kind] },
      ...(kind === "text" ? [{ region: region(index + 1, 1), style: { bold: true } }] : []),
    ]),
    merges: lines.flatMap(({ kind }, index) => (kind === "text" ? [] : [region(index + 1, 1, 1, 2)])),
    protected: true,
    page: page("portrait", { printArea: region(1, 1, lines.length, 2) }),
  };
}
