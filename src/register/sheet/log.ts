import { serialAt } from "../../kernel/danish-clock";
import { serialFromDate } from "../../kernel/date";
import type { LogRow } from "../rules/log";
import type { SheetContent, Style } from "../../workbook/content";
import { tableSheet } from "./page";
import { layered, STYLE } from "../../workbook/style";
import type { TableDescription } from "./table";

const wrapped: Style = layered(STYLE.id, { wrap: true });

/** What the clock in Denmark showed, for people; the chain of hashes holds the time as it was given. */
function danishTime(time: string): number | null {
  const seconds = Date.parse(time) / 1000;
  return Number.isNaN(seconds) ? null : serialAt(seconds + EPOCH);
}

/** Seconds from the first day of serial numbers to 1970. */
const EPOCH = serialFromDate("1970-01-01") * 86_400;

export const LOG: TableDescription<LogRow> = {
  name: "tblLog",
  sheet: "Log",
  columns: [
    { header: "Tid", width: 22, style: STYLE.id, hidden: true, write: (row) => row.time },
    { header: "Bruger", width: 18, style: STYLE.id, write: (row) => row.user },
    { header: "Kommando", width: 13, style: STYLE.id, hidden: true, write: (row) => row.command },
    { header: "Input", width: 60, style: STYLE.id, hidden: true, write: (row) => row.input },
    { header: "Seed", width: 26, style: wrapped, write: (row) => row.seed || null },
    { header: "Fingeraftryk", width: 20, style: STYLE.id, hidden: true, write: (row) => row.fingerprint || null },
    { header: "Antal", width: 40, style: wrapped, write: (row) => row.counts || null },
    { header: "Version", width: 10, style: STYLE.id, write: (row) => row.version },
    { header: "Hash", width: 20, style: STYLE.id, hidden: true, write: (row) => row.hash },
    { header: "Handling", width: 34, style: wrapped, since: 2, write: (row) => row.action || null },
    {
      header: "Tidspunkt",
      width: 17,
      style: layered(STYLE.date, { format: "dd-mm-yyyy hh:mm" }),
      since: 2,
      write: (row) => danishTime(row.time),
    },
  ],
  read: (row) => ({
    time: row.letters("Tid"),
    user: row.letters("Bruger"),
    command: row.letters("Kommando"),
    input: row.letters("Input"),
    seed: row.letters("Seed"),
    fingerprint: row.letters("Fingeraftryk"),
    counts: row.letters("Antal"),
    version: row.letters("Version"),
    hash: row.letters("Hash"),
    action: row.letters("Handling"),
  }),
};

export function logSheet(rows: readonly LogRow[]): SheetContent {
  return tableSheet(LOG, rows, {
    title: "Log",
    explanation:
      "Alt, hvad der er gjort i registret. Hver række er låst til rækken før med et kontroltal (hash), så ændringer kan opdages (Efterprøv udtræk i ruden). Gem det sidste kontroltal et andet sted: så kan det også ses, hvis hele loggen er skrevet om.",
    over: { protected: true, tabColor: "52606D" },
  });
}
