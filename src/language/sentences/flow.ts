/** Management information. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

export const FLOW = {
  "report/period": say<"example" | "value">(
    "error",
    (v) => `"${v.value}" er ikke en periode af den slags. Skriv den som ${v.example}.`,
    (v) => `"${v.value}" is not a period of that kind. Write it as ${v.example}.`,
  ),
  "report/one-period": say(
    "error",
    () => "Vælg én periode: en uge, en måned eller et kvartal.",
    () => "Choose one period: a week, a month or a quarter.",
  ),
  "report/period-ahead": say<"period">(
    "error",
    (v) => `${v.period} er ikke begyndt endnu. Vælg en periode, der er begyndt.`,
    (v) => `${v.period} has not begun yet. Choose a period that has begun.`,
  ),
  "report/period-running": say<"period">(
    "warning",
    (v) => `${v.period} er ikke slut endnu, så tallene er foreløbige.`,
    (v) => `${v.period} is not over yet, so its figures are preliminary.`,
  ),
  "report/period-unreadable": say<"value">(
    "error",
    (v) => `"${v.value}" er ikke en periode. Skriv den som 2026-W10, 2026-03 eller 2026-K1, eller slet rækken.`,
    (v) => `"${v.value}" is not a period. Write it as 2026-W10, 2026-03 or 2026-K1, or delete the row.`,
  ),
  "report/nothing": say(
    "error",
    () => "Der er hverken underretninger eller foranstaltninger at gøre op. Læs dem ind fra fagsystemet først.",
    () => "There are no notifications or measures to report on. Import them from the case system first.",
  ),
  "report/without-unit": say<"measures" | "notifications">(
    "warning",
    (_, n) =>
      `Rækker uden enhed tæller kun i centrets tal: ${n("notifications", "underretning", "underretninger")} og ${n("measures", "foranstaltning", "foranstaltninger")}. Skriv enheden, eller læs sagerne ind.`,
    (_, n) =>
      `Rows without a unit count only in the figures for the centre: ${n("notifications", "notification", "notifications")} and ${n("measures", "measure", "measures")}. Write the unit, or import the cases.`,
  ),
  "report/expenses-missing": say<"count">(
    "info",
    (v) => `Foranstaltninger uden udgift, som ikke er med i pris og udgift: ${v.count}.`,
    (v) => `Measures without an expense, left out of price and expense: ${v.count}.`,
  ),
  "report/assumption-unknown": say<"known" | "row">(
    "warning",
    (v) => `"${v.row}" er ikke en indsats i budgetforudsætningerne. Skriv ${v.known}.`,
    (v) => `"${v.row}" is not a row of the budget's assumptions. Write ${v.known}.`,
  ),
  "done/report": say<"measures" | "notifications" | "period" | "units">(
    "info",
    (v, n) =>
      `Ledelsesinformation for ${v.period}: ${n("notifications", "underretning", "underretninger")} modtaget, ${n("measures", "foranstaltning", "foranstaltninger")} i gang. Sider: centret og ${n("units", "enhed", "enheder")}.`,
    (v, n) =>
      `Management information for ${v.period}: ${n("notifications", "notification", "notifications")} received, ${n("measures", "measure", "measures")} running. Pages: the centre and ${n("units", "unit", "units")}.`,
  ),
} as const;
