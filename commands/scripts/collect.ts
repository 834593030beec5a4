/** Office Script: answers of returned review sheets into the register. */
import { hostReport } from "../../src/register/report";
import { decideOn } from "../../src/register/commands/decide";
import type { Report } from "../../src/register/command";
import { collectCommand } from "../../src/review/commands/collect";
import { checkWhole, writeBook } from "../../src/workbook/script";
import { filesOfRows } from "./returned-rows";
import type { Fund } from "./running";
import { contextOf, readFor, stopped, svarOf } from "./running";

interface SamletInd {
  ok: boolean;
  kode: number;
  besked: string;
  fund: Fund[];
  /** Svar, der er nye eller rettet. */
  aendredeSvar: number;
  faerdigeSager: number;
  sager: number;
}

/**
 * Samler svar ind fra afleverede skemaer. Det, der kan læses rigtigt, skrives; resten står i fund og på arket Datakontrol.
 * @param runde Rundens navn, f.eks. 2026-K1.
 * @param niveau Niveauets nummer.
 * @param skemaer Resultatet af scriptet Læs skema, eller en projektmappe, du vælger. Udeladt: skemaerne i registret selv.
 * @param bruger Hvem der samler ind; står i loggen.
 * @param tid Tidspunktet til loggen som 2026-01-05T08:00:00Z; i et flow utcNow(). Udeladt: nu.
 */
export function main(
  workbook: ExcelScript.Workbook,
  runde: string,
  niveau: number,
  skemaer: string[][] = [],
  bruger: string = "Office Script",
  tid: string = "",
): SamletInd {
  const context = contextOf(bruger, tid);
  let report: Report<object>;
  let found: { readonly changed: number; readonly finished: number; readonly cases: number } | null = null;
  try {
    checkWhole(workbook);
    const at = { round: runde, level: niveau };
    const book = readFor(workbook, collectCommand, { ...at, files: skemaer.length === 0 ? null : [] });
    const input = { ...at, files: skemaer.length === 0 ? null : filesOfRows(skemaer, book.snapshot) };
    const decided = decideOn(book.snapshot, collectCommand, input, context);
    if (decided.change !== null) writeBook(workbook, decided.change, book);
    report = decided.report;
    const data = decided.report.data;
    if (data !== null && "changed" in data) found = data as { changed: number; finished: number; cases: number };
  } catch (failure) {
    report = hostReport(failure, context);
  }
  return stopped({
    ...svarOf(report),
    aendredeSvar: found === null ? 0 : found.changed,
    faerdigeSager: found === null ? 0 : found.finished,
    sager: found === null ? 0 : found.cases,
  });
}
