/** What a probe of the running Excel is, what its expected answer rests on, and where it does its work. */

import type { Words } from "../language/words";

/** Where a probe does its work: a block of cells that no other touches. */
export interface Bench {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** `A1` is the block's own corner. */
  at(address: string): Excel.Range;
  /** A formula or an address that speaks of the block as if it began in A1. */
  moved(text: string): string;
  /** An address as Excel gives it, as if the block began in A1, without its sheet. */
  home(address: string): string;
  /** Name of a table or of a name, of this probe alone; `part` tells several from each other. */
  name(part?: string): string;
  /** One more sheet, taken away with the others. */
  other(part?: string): Excel.Worksheet;
  /** What a sheet made by the probe must begin with, to be taken away again. */
  readonly prefix: string;
  /** What Excel refuses `act` with; "udført" where it does not. */
  refusal(act: () => unknown): Promise<string>;
}

/** Addresses of what the expected answers rest on; `own` is what is known of Excel without Microsoft writing it. */
export const SOURCES = {
  own: null,
  range: "https://learn.microsoft.com/javascript/api/excel/excel.range",
  table: "https://learn.microsoft.com/javascript/api/excel/excel.table",
  tableRules: "https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114",
  structured:
    "https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e",
  sheet: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet",
  sheetNames: "https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9",
  visibility: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-delete-member(1)",
  names: "https://learn.microsoft.com/javascript/api/excel/excel.nameditem",
  freeze: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes",
  validation: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation",
  conditional: "https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat",
  protection: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection",
  page: "https://learn.microsoft.com/javascript/api/excel/excel.pagelayout",
  chart: "https://learn.microsoft.com/javascript/api/excel/excel.chart",
  comment: "https://learn.microsoft.com/javascript/api/excel/excel.comment",
  filter: "https://learn.microsoft.com/javascript/api/excel/excel.filter",
  errors: "https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling",
  nulls: "https://learn.microsoft.com/office/dev/add-ins/develop/or-null-object-pattern",
  blanks: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values",
  limits: "https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3",
  events: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#detect-data-changes",
  undo: "https://learn.microsoft.com/javascript/api/excel/excel.runoptions",
  batch: "https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model",
} as const satisfies Readonly<Record<string, string | null>>;

export const GROUPS = {
  cells: { da: "Celler og værdier", en: "Cells and values" },
  formulas: { da: "Formler", en: "Formulas" },
  tables: { da: "Tabeller", en: "Tables" },
  sheets: { da: "Ark, kopier og navne", en: "Sheets, copies and names" },
  rules: { da: "Rullelister og farveregler", en: "Drop-downs and colour rules" },
  protection: { da: "Låste ark", en: "Protected sheets" },
  print: { da: "Udskrift og diagrammer", en: "Print and charts" },
  requests: { da: "Fortrydelse, hændelser og fejl", en: "Undoing, events and errors" },
} as const satisfies Readonly<Record<string, Words>>;

export interface Probe {
  readonly group: keyof typeof GROUPS;
  /** Unique, for those who read the file. */
  readonly id: string;
  readonly asks: Words;
  /** What may be answered; the first is what the stand-in host answers. */
  readonly expected: readonly [unknown, ...unknown[]];
  readonly source: keyof typeof SOURCES;
  /** Version of ExcelApi without which it is not asked; the product then goes another way. */
  readonly needs?: string;
  ask(bench: Bench): Promise<unknown>;
}

/** What a block's cells hold, after what was asked for is done. */
export async function read<K extends keyof Excel.Range>(
  bench: Bench,
  address: string,
  property: K,
): Promise<Excel.Range[K]> {
  const range = bench.at(address);
  range.load(property);
  await bench.context.sync();
  return range[property];
}

/** An address of a range of the block, as if the block began in A1. */
export async function addressOf(bench: Bench, range: Excel.Range): Promise<string> {
  range.load("address");
  await bench.context.sync();
  return bench.home(range.address);
}
