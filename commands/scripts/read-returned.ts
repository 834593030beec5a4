/** Office Script, on a workbook that came back: its review sheets, to be handed to the script that collects them. */
import { RETURNED } from "../../src/review/facts/returned-files";
import { readBook } from "../../src/workbook/script-read";
import { rowsOfSheets } from "./returned-rows";

/**
 * Læser skemaerne i en afleveret projektmappe. Kør det på den afleverede fil; giv resultatet til scriptet Saml ind, som
 * køres på registret. Intet ændres i filen.
 * @param fil Filens navn, som det skal stå i kolonnen Kilde på arket Svar.
 */
export function main(workbook: ExcelScript.Workbook, fil: string): string[][] {
  const { snapshot } = readBook(workbook, RETURNED);
  if (snapshot.sheets.length > 0) return rowsOfSheets(fil, snapshot.sheets);
  // Another program has saved it without its names: then what stands in the cells tells.
  return rowsOfSheets(fil, readBook(workbook, { tables: [], sheets: snapshot.sheetNames }).snapshot.sheets);
}
