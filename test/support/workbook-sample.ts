/** An invented sheet that uses everything a `SheetContent` can say, and smaller ones beside it. */
import type { CellValue, SheetContent } from "../../src/workbook/content";
import { region } from "../../src/workbook/address";
import { STYLE } from "../../src/workbook/style";

/** A plain sheet; `over` says what is not. */
export function sheet(name: string, over: Partial<SheetContent> = {}): SheetContent {
  return {
    name,
    columns: [{ width: 14 }, { width: 30 }],
    heights: [],
    blocks: [],
    tables: [],
    styles: [],
    merges: [],
    validations: [],
    conditionals: [],
    links: [],
    names: [],
    protected: false,
    gridlines: true,
    page: { orientation: "portrait", fitToWidth: 1 },
    ...over,
  };
}

export const LISTS = sheet("Lister", {
  hidden: true,
  blocks: [{ row: 1, column: 1, values: [["ja"], ["nej"], ["ikke relevant"]] }],
  names: [{ name: "svar_janej", scope: "workbook", refersTo: { region: region(1, 1, 3, 1) } }],
});

/** `=k/n` of a row, with the value that it has. */
function percent(k: number, n: number): CellValue {
  return {
    formula:
      'IF(tblTal[[#This Row],[Antal vurderede (n)]]=0,"-",tblTal[[#This Row],[Opfyldt (k)]]/tblTal[[#This Row],[Antal vurderede (n)]])',
    value: n === 0 ? "-" : k / n,
  };
}

export const FIGURES = sheet("Øvrige 'tal' & andet", {
  tabColor: "0B4F6C",
  columns: [{ width: 10 }, { width: 30 }, { width: 12 }, { width: 12 }, { width: 12, hidden: true }, { width: 12 }],
  heights: [
    { row: 1, height: 28 },
    { row: 5, height: 40 },
  ],
  blocks: [
    { row: 1, column: 1, values: [["Tal for 1. kvartal"]] },
    {
      row: 2,
      column: 1,
      values: [["Sager", { formula: "COUNTA(tblTal[Sag])", value: 3 }, null, "Æøå ÆØÅ → ↗ ↘ \"<&>'"]],
    },
    { row: 3, column: 1, values: [["linje 1\nlinje 2", "  blanke om  ", true, false]] },
  ],
  tables: [
    {
      name: "tblTal",
      row: 5,
      column: 1,
      columns: [
        { name: "Sag", style: STYLE.id },
        { name: "Spørgsmål", style: STYLE.wrapped },
        { name: "Opfyldt (k)", style: STYLE.whole },
        { name: "Antal vurderede (n)", style: STYLE.whole },
        { name: "Dato", style: STYLE.date },
        {
          name: "Procent",
          style: STYLE.percent,
          formula:
            'IF(tblTal[[#This Row],[Antal vurderede (n)]]=0,"-",tblTal[[#This Row],[Opfyldt (k)]]/tblTal[[#This Row],[Antal vurderede (n)]])',
        },
      ],
      rows: [
        ["001", "Er barnet hørt?", 12, 18, 46027, percent(12, 18)],
        ["002", "Er forældrene hørt?", 0, 0, null, percent(0, 0)],
        ["003", "Er barnet talt med?", 0.1, 3, 46029.5, percent(0.1, 3)],
      ],
      filter: true,
      headerStyle: STYLE.header,
    },
  ],
  styles: [
    { region: region(1, 1, 1, 6), style: STYLE.title },
    { region: region(6, 2, 3, 1), style: { fill: "FFF2A8" } },
    { region: region(6, 2, 1, 1), style: { unlocked: true, bold: true } },
  ],
  merges: [region(1, 1, 1, 4)],
  validations: [
    {
      region: region(6, 2, 3, 1),
      listName: "svar_janej",
      errorTitle: "Svar",
      error: "Vælg et svar fra listen.",
      promptTitle: "Svar",
      prompt: "ja, nej eller ikke relevant",
    },
  ],
  conditionals: [
    {
      region: region(6, 1, 3, 6),
      rules: [
        { formula: "$D6=0", style: { fill: "E4E7EB", color: "7B8794" } },
        { formula: "$C6>10", style: { bold: true } },
      ],
    },
  ],
  links: [{ row: 2, column: 1, sheet: "Lister", cell: "A1", tip: "Gå til listen" }],
  names: [
    { name: "tilsyn_runde", scope: "sheet", refersTo: { text: '2026-K1 "prøve"' } },
    { name: "tilsyn_felt", scope: "sheet", refersTo: { region: region(2, 2) } },
  ],
  freeze: { rows: 5, columns: 1 },
  protected: true,
  gridlines: false,
  page: {
    orientation: "landscape",
    fitToWidth: 1,
    repeatRows: [1, 5],
    repeatColumns: [1, 2],
    printArea: region(1, 1, 8, 6),
    header: "&LTal && andet",
    footer: "&CSide &P af &N",
    breaksAfter: [6],
  },
});

export const EMPTY_TABLE = sheet("Log", {
  blocks: [{ row: 1, column: 1, values: [["Log over kommandoer"]] }],
  tables: [
    {
      name: "tblLog",
      row: 3,
      column: 1,
      columns: [
        { name: "Tid", style: STYLE.id },
        { name: "Antal", style: STYLE.whole },
      ],
      rows: [],
      filter: true,
      headerStyle: STYLE.header,
    },
  ],
  page: { orientation: "portrait", fitToWidth: 1, printArea: region(3, 1, 2, 2) },
});

/** A form to type in: unlocked from B2 on, text in B and dates in C. */
export const ANSWERS = sheet("Skema", {
  blocks: [
    { row: 1, column: 1, values: [["Svar", "Nord", "Syd"]] },
    {
      row: 2,
      column: 1,
      values: [
        ["1", null],
        ["2", "nej", 46027],
        ["3", "ja"],
      ],
    },
  ],
  styles: [
    { region: region(2, 2, 3, 1), style: { unlocked: true, format: "@", fill: "FFF2A8" } },
    { region: region(2, 3, 3, 1), style: { unlocked: true, format: "dd-mm-yyyy" } },
  ],
  protected: true,
});

export const SAMPLE: readonly SheetContent[] = [FIGURES, EMPTY_TABLE, LISTS];

/** A sheet with answers as tblSvar has them, which people may lay out: its rows are known by their case. */
export function answers(name: string, ...rows: readonly (readonly CellValue[])[]): SheetContent {
  return sheet(name, {
    blocks: [{ row: 1, column: 1, values: [["Svar"]] }],
    keepsLayout: true,
    tables: [
      {
        name: "tblSvar",
        row: 3,
        column: 1,
        columns: [{ name: "Sag", style: { format: "@" } }, { name: "Svar" }],
        rows,
        key: ["Sag"],
        filter: true,
      },
    ],
  });
}
