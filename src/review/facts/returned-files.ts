/** The review sheets in files that came back, whatever the files are called now. */
import type { RoundAndLevel } from "../../kernel/keys";
import { roundKey } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { SheetData } from "../../workbook/content";
import type { ReadRequest, Workbook } from "../../workbook/workbook";
import { HostFailure } from "../../workbook/workbook";
import { QUESTIONS } from "../../templates/sheet/questions";
import { REVIEW_NAMES } from "../sheet/review";
import { recognisedSheets } from "../sheet/review-recognised";

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

/** How files are opened. */
export interface Opening {
  readonly workbook: (bytes: Uint8Array, name: string) => Workbook | Promise<Workbook>;
  /** The files in a .zip. */
  readonly zip: (bytes: Uint8Array, name: string) => readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Hidden files, the locks of open ones, and what systems leave in folders: nobody handed them in. */
const NOBODYS = /(?:^|\/)(?:~\$|\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/iu;

/**
 * The review sheets of every workbook among those found, with or without macros, and of those packed in a .zip. A file
 * that cannot be read, or is not one of ours, is a finding; the others are read all the same.
 */
export async function returnedFiles(
  found: readonly FoundFile[],
  opening: Opening,
): Promise<{ readonly files: readonly ReturnedFile[]; readonly faults: readonly Problem[] }> {
  const files: ReturnedFile[] = [];
  const faults: Problem[] = [];
  const open = [...found];
  for (let each = open.shift(); each !== undefined; each = open.shift()) {
    const { name } = each;
    if (NOBODYS.test(name)) continue;
    const at = { sheet: name };
    const isZip = /\.zip$/iu.test(name);
    if (!isZip && !/\.(?:xlsx|xlsm|xltx|xltm)$/iu.test(name)) {
      faults.push(problem("file/skipped", { file: name }, at));
      continue;
    }
    try {
      const bytes = await each.bytes();
      if (isZip) {
        const inside = opening.zip(bytes, name);
        open.unshift(
          ...inside.map((own) => ({ name: `${name}/${own.name}`, bytes: () => Promise.resolve(own.bytes) })),
        );
        continue;
      }
      const sheets = await reviewSheets(await opening.workbook(bytes, name));
      if (sheets.length === 0) faults.push(problem("file/no-review-sheet", { file: name }, at));
      else files.push({ name, sheets });
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure;
      faults.push({ code: failure.code, severity: "error", values: failure.values, at });
    }
  }
  return { files, faults };
}

/** Rounds and levels that the sheets say they are of, each once. */
export function placesOf(files: readonly ReturnedFile[]): readonly RoundAndLevel[] {
  const found = new Map<string, RoundAndLevel>();
  for (const { names } of files.flatMap(({ sheets }) => sheets)) {
    const round = names[REVIEW_NAMES.round] ?? "";
    const level = Number(names[REVIEW_NAMES.level] ?? 0);
    const key = `${roundKey(round)} ${level}`;
    if (round !== "" && !found.has(key)) found.set(key, { round, level });
  }
  return Array.from(found.values());
}

/** By their names; where another program kept none, by what stands in the cells. */
async function reviewSheets(workbook: Workbook): Promise<readonly SheetData[]> {
  const { sheets, sheetNames } = await workbook.read(RETURNED);
  if (sheets.length > 0) return sheets;
  const all = await workbook.read({ tables: [QUESTIONS.name], sheets: sheetNames });
  return recognisedSheets(all.sheets, all.tables[QUESTIONS.name]);
}
