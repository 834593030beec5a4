/** Forudsætninger: what the budget assumes of the year, typed by the staff. */
import { cellAddress, region } from "../../workbook/address";
import { SPARE_ROWS, TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { TableDescription } from "../../register/sheet/table";
import type { SheetContent, Style } from "../../workbook/content";
import { layered, STYLE } from "../../workbook/style";
import type { Assumption } from "../rules/budget";
import { BUDGET_ROWS } from "../rules/budget";

const typed: Style = layered(STYLE.input, { format: "#,##0.##", horizontal: "right" });
const own = (column: string): string => `tblForudsaetninger[[#This Row],[${column}]]`;
const BUDGET = `IF(OR(${own("Antal helårspersoner")}="",${own("Pris (1.000 kr)")}=""),"",${own("Antal helårspersoner")}*${own("Pris (1.000 kr)")}/1000)`;

export const ASSUMPTION_TABLE: TableDescription<Assumption> = {
  name: "tblForudsaetninger",
  sheet: "Forudsætninger",
  columns: [
    { header: "År", width: 9, style: STYLE.id, write: ({ year }) => year },
    { header: "Indsats", width: 30, style: STYLE.id, write: ({ row }) => row },
    { header: "Antal helårspersoner", width: 15, style: typed, write: ({ persons }) => persons },
    { header: "Pris (1.000 kr)", width: 15, style: typed, write: ({ price }) => price },
    {
      header: "Budget (Mio. kr.)",
      width: 15,
      style: layered(STYLE.whole, { format: "#,##0.0" }),
      formula: BUDGET,
      write: ({ persons, price }) => ({
        formula: BUDGET,
        value: persons === null || price === null ? "" : (persons * price) / 1000,
      }),
    },
  ],
  read: (row) => ({
    year: row.text("År"),
    row: row.text("Indsats"),
    persons: row.number("Antal helårspersoner"),
    price: row.number("Pris (1.000 kr)"),
  }),
};

/** The rows of a year, to be filled in. */
export function blankAssumptions(year: string): readonly Assumption[] {
  return BUDGET_ROWS.map((row) => ({ year, row, persons: null, price: null }));
}

export function assumptionSheet(rows: readonly Assumption[]): SheetContent {
  const sheet = tableSheet(ASSUMPTION_TABLE, rows, {
    title: "Forudsætninger",
    explanation:
      "Hvad årets budget går ud fra: hvor mange helårspersoner, og hvad en helårsperson koster om året. Udfyldes af jer; budgettet regnes ud. Rapporten holder det op mod det faktiske på arket Indsatser. Særligt dyre enkeltsager er dem over grænsen på arket Opsætning.",
    over: { tabColor: "D9C36A" },
  });
  return {
    ...sheet,
    heights: [...sheet.heights.filter(({ row }) => row !== TABLE_ROW), { row: TABLE_ROW, height: 32 }],
    conditionals: [
      {
        region: region(TABLE_ROW + 1, 1, Math.max(rows.length, SPARE_ROWS), ASSUMPTION_TABLE.columns.length),
        rules: [
          {
            formula: `AND($${cellAddress(TABLE_ROW + 1, 1)}<>"",$${cellAddress(TABLE_ROW + 1, 2)}="${BUDGET_ROWS[0]}")`,
            style: { bold: true },
          },
        ],
      },
    ],
    page: { ...sheet.page, orientation: "portrait" },
  };
}
