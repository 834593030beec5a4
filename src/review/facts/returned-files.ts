/** The review sheets in files that came back, whatever the files are called now. */
import type { Problem } from "../../kernel/outcome";
import { problem } from "../../language/problem";
import type { SheetData } from "../../workbook/content";
import type { ReadRequest, Workbook } from "../../workbook/workbook";
import { HostFailure } from "../../workbook/workbook";
import { REVIEW_NAMES } from "../sheet/review";

/** The review sheets of one workbook that came back. */
export interface ReturnedFile {
  readonly name: string;
  readonly sheets: readonly SheetData[];
}

/** What to ask a returned workbook for: its review sheets, whatever they are called now. */
export const RETURNED: ReadRequest = { tables: [], sheetsNamed: REVIEW_NAMES.register };
/** A file among those that came back; its bytes are fetched when its turn comes. */
export interface FoundFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/**
 * The review sheets of every .xlsx file among those found. A file that cannot be read, or is not one of ours, is a finding; the
 * others are read all the same. Hidden files and the locks of open ones are passed over in silence.
 */
export async function returnedFiles(
  found: readonly FoundFile[],
  open: (bytes: Uint8Array, name: string) => Workbook | Promise<Workbook>,
): Promise<{ readonly files: readonly ReturnedFile[]; readonly faults: readonly Problem[] }> {
  const files: ReturnedFile[] = [];
  const faults: Problem[] = [];
  for (const each of found) {
    const { name } = each;
    if (/^(~\$|\.)/u.test(name)) continue;
    const at = { sheet: name };
    if (!/\.xlsx$/iu.test(name)) {
      faults.push(problem("file/skipped", { file: name }, at));
      continue;
    }
    try {
      const { sheets } = await (await open(await each.bytes(), name)).read(RETURNED);
      if (sheets.length === 0) faults.push(problem("file/no-review-sheet", { file: name }, at));
      else files.push({ name, sheets });
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure;
      faults.push({ code: failure.code, severity: "error", values: failure.values, at });
    }
  }
  return { files, faults };
}
