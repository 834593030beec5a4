/**
 * Indsatser: the tree of measures with whole-year persons, duration, expense and price; and below it the budget's assumptions
 * beside what came of them. Without cases and names.
 *
 * @source KLK, Albertslund Kommune 2016, Statusnotat, Side 10 (Figur 4) and Side 12 (the table of assumptions)
 */
import { danishDate } from "../../kernel/date";
import type { IsoDate } from "../../kernel/date";
import type { NamedPeriod } from "../../kernel/period";
import { blankSheet, page } from "../../register/sheet/page";
import { region } from "../../workbook/address";
import type { CellValue, SheetContent, Style } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { BudgetLine } from "../rules/budget";
import type { Branch } from "../rules/measure-tree";

export const ECONOMY_SHEET = "Indsatser";

const WIDTHS = [30, 13, 14, 14, 14, 14, 13, 12, 12] as const;
const whole: Style = STYLE.whole;
const tenth: Style = layered(whole, { format: "#,##0.0" });
const thousand: Style = layered(whole, { format: "#,##0" });

export interface EconomyAbout {
  readonly organisation: string;
  readonly period: NamedPeriod;
  /** The year so far that expense, price and budget are told of. */
  readonly days: Pick<NamedPeriod, "from" | "to">;
  readonly tree: readonly Branch[];
  readonly budget: readonly BudgetLine[];
  readonly asOf: IsoDate;
  /** Whole-year persons for whom the table of assumptions has no row. */
  readonly outside: number;
}

type Line = { readonly values: readonly CellValue[]; readonly styles: readonly Style[]; readonly height: number };

/** @param about null before anything was told */
export function economySheet(about: EconomyAbout | null): SheetContent {
  const lines =
    about === null ? [titled("Indsatser"), quiet("Der er ikke lavet nogen rapport endnu.", 18)] : drawn(about);
  const wide = WIDTHS.length;
  return {
    ...blankSheet(ECONOMY_SHEET),
    tabColor: COLOR.brand,
    columns: WIDTHS.map((width) => ({ width })),
    heights: lines.map(({ height }, at) => ({ row: at + 1, height })),
    blocks: lines.map(({ values }, at) => ({ row: at + 1, column: 1, values: [values] })),
    styles: lines.flatMap(({ styles, values }, at) =>
      values.length === 1 && styles[0] !== undefined
        ? [{ region: region(at + 1, 1, 1, wide), style: styles[0] }]
        : styles.map((style, column) => ({ region: region(at + 1, column + 1), style })),
    ),
    merges: lines.flatMap(({ values }, at) => (values.length === 1 ? [region(at + 1, 1, 1, wide)] : [])),
    protected: true,
    page: page("portrait", { printArea: region(1, 1, lines.length, wide) }),
  };
}

function titled(text: string): Line {
  return { values: [text], styles: [STYLE.title], height: 27 };
}

function quiet(text: string, height: number): Line {
  return { values: [text], styles: [STYLE.quiet], height };
}

function heading(text: string): Line {
  return { values: [text], styles: [STYLE.heading], height: 22 };
}

function header(...values: readonly string[]): Line {
  return {
    values,
    styles: values.map((_, at) => layered(STYLE.header, at === 0 ? {} : { horizontal: "right" })),
    height: 48,
  };
}

function row(values: readonly CellValue[], styles: readonly Style[], over: Style = {}): Line {
  return { values, styles: styles.map((style) => layered(style, { vertical: "middle", ...over })), height: 18 };
}

const DEPTH: readonly Style[] = [
  { bold: true, fill: COLOR.brand, color: COLOR.white },
  { bold: true, fill: COLOR.brandSoft },
];

function drawn({ organisation, period, days, tree, budget, asOf, outside }: EconomyAbout): readonly Line[] {
  const kroner = (value: number | null): CellValue => (value === null ? "-" : value / 1000);
  const branches = tree.map((each) =>
    row(
      [
        `${"    ".repeat(each.depth)}${each.name}`,
        each.running,
        each.wholeYear,
        each.duration === null ? "-" : each.duration,
        kroner(each.expense.kroner),
        kroner(each.price),
      ],
      [STYLE.cell, whole, tenth, thousand, thousand, thousand],
      DEPTH[each.depth] ?? {},
    ),
  );
  const without = tree[0]?.expense.without ?? 0;
  return [
    titled(`Indsatser, ${period.label}${organisation === "" ? "" : `: ${organisation}`}`),
    quiet(
      `Året indtil nu: ${danishDate(days.from)} til ${danishDate(days.to)}. I gang: begyndt senest den sidste dag og ikke sluttet den dag. Helårspersoner: dage med foranstaltning delt med dagene i perioden; to på samme tid tæller hver for sig. Varighed: dage fra første til sidste dag, af dem der sluttede. Udgift: kroner jævnt fordelt over dagene, kendt til og med ${danishDate(asOf)}. Pris: udgiften delt med helårspersonerne bag den, på et helt år. ` +
        `"-" kan ikke opgøres.${without === 0 ? "" : ` Foranstaltninger uden udgift er ikke med i udgift og pris: ${without}.`}`,
      64,
    ),
    heading("Foranstaltningerne"),
    header(
      "Indsats",
      "I gang",
      "Antal helårspersoner",
      "Varighed i snit (dage)",
      "Udgift (1.000 kr)",
      "Pris (1.000 kr)",
    ),
    ...branches,
    quiet("", 10),
    heading("Budgetforudsætninger og hvad der blev af dem"),
    header(
      "Indsats",
      "Antal helårspersoner, forudsat",
      "Antal helårspersoner, faktisk",
      "Pris (1.000 kr), forudsat",
      "Pris (1.000 kr), faktisk",
      "Budget (Mio. kr.), hele året",
      "Afvigelse til nu (Mio. kr.)",
      "heraf antal (Mio. kr.)",
      "heraf pris (Mio. kr.)",
    ),
    ...budget.map((each) =>
      row(
        [
          each.row,
          each.assumedPersons ?? "-",
          each.persons,
          each.assumedPrice ?? "-",
          each.price ?? "-",
          each.budget ?? "-",
          each.deviation ?? "-",
          each.byNumber ?? "-",
          each.byPrice ?? "-",
        ],
        [STYLE.cell, tenth, tenth, thousand, thousand, tenth, tenth, tenth, tenth],
      ),
    ),
    row(
      ["I alt", "-", "-", "-", "-", ...totals(budget)],
      [STYLE.cell, tenth, tenth, thousand, thousand, tenth, tenth, tenth, tenth],
      DEPTH[0],
    ),
    quiet(
      `Det forudsatte skrives på arket Forudsætninger. Afvigelse: brugt ud over den del af budgettet, der hører til dagene indtil nu; den deles i, at der er flere eller færre, og at hver koster mere eller mindre. Helårspersoner uden for tabellen (forebyggende og andre anbringelser): ${String(Math.round(outside * 10) / 10).replace(".", ",")}.`,
      48,
    ),
  ];
}

/** A total is told only where every row has it. */
function totals(budget: readonly BudgetLine[]): readonly CellValue[] {
  return (["budget", "deviation", "byNumber", "byPrice"] as const).map((name) => {
    const known = budget.flatMap((each) => each[name] ?? []);
    return known.length < budget.length ? "-" : known.reduce((sum, each) => sum + each, 0);
  });
}
