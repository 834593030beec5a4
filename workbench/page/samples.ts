/** What the start page opens: workbooks that the product's own command line made when the page was built. All is invented. */
import type { FunctionsInstalled } from "../host/customfunctions";
import type { Book } from "./book";
import { bookOf } from "./book";

export const SAMPLES = ["quarter-start", "quarter-answers", "published"] as const;
export type Sample = (typeof SAMPLES)[number];

/** Of the file that is saved. */
const NAME: Readonly<Record<Sample, string>> = {
  "quarter-start": "Prøvekommunen 2026",
  "quarter-answers": "Prøvekommunen 2026 med svar",
  published: "Bilag 1, 1. kvartal 2018",
};

/** The sheet that says what the workbook is, to begin with. */
const FIRST: Readonly<Record<Sample, string>> = {
  "quarter-start": "Start",
  "quarter-answers": "Start",
  published: "Bilag 1",
};

/** The invented cases as a case system would export them, for whoever begins with an empty workbook. */
export const CASES_FILE = "samples/sager-2026-K1.csv";

export async function sampleBook(sample: Sample, functions: FunctionsInstalled): Promise<Book> {
  const answer = await fetch(`samples/${sample}.xlsx`);
  if (!answer.ok) throw new Error(`samples/${sample}.xlsx: ${answer.status}`);
  const book = await bookOf(NAME[sample], new Uint8Array(await answer.arrayBuffer()), functions);
  const { workbook } = book.host;
  workbook.active = workbook.sheetNamed(FIRST[sample]) ?? workbook.active;
  return { ...book, invented: true };
}
