/** The workbook that is open on the page: where it came from, and how it gets out again. */
import { openBeside, saveWorkbook } from "../host/file/book";
import type { FunctionsInstalled } from "../host/customfunctions";
import type { Loss } from "../host/file/losses";
import { Workbook } from "../host/model";
import type { Language } from "./language";
import { WatchedHost } from "./watched";

export interface Book {
  /** Without `.xlsx`. */
  readonly name: string;
  readonly host: WatchedHost;
  /** A sample: nothing in it is a real case. */
  readonly invented: boolean;
  /** What the file says and the page does not hold: not in what is saved here. */
  readonly left: readonly Loss[];
  /** The file as it was opened; null for one that was made here. */
  readonly original: Uint8Array | null;
}

const SHEET: Readonly<Record<Language, string>> = { da: "Ark1", en: "Sheet1" };

export function emptyBook(name: string, language: Language, functions: FunctionsInstalled): Book {
  const workbook = new Workbook(`${name}.xlsx`);
  workbook.addSheet(SHEET[language]);
  return { name, host: hostOf(workbook, functions), invented: false, left: [], original: null };
}

/** @throws NotRead where the bytes are no workbook that can be shown. */
export async function bookOf(name: string, bytes: Uint8Array, functions: FunctionsInstalled): Promise<Book> {
  const { workbook, left } = await openBeside(bytes, `${name}.xlsx`);
  return { name, host: hostOf(workbook, functions), invented: false, left, original: bytes };
}

function hostOf(workbook: Workbook, functions: FunctionsInstalled): WatchedHost {
  return new WatchedHost(workbook, { now: serialNow(new Date()), tablesGrow: true, payloadLimit: null, functions });
}

/** Days since 1899-12-30 on the clock of this place. */
function serialNow(now: Date): number {
  const local = Date.UTC(
    now.getFullYear(),
    now.getMonth(),
    now.getDate(),
    now.getHours(),
    now.getMinutes(),
    now.getSeconds(),
  );
  return local / 86_400_000 + 25_569;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands the workbook to the user as a file. Throws where it cannot be written. */
export function download({ name, host }: Book): void {
  const address = URL.createObjectURL(new Blob([saveWorkbook(host.session) as BlobPart], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.xlsx`;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
