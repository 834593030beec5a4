/** Management information. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

export const FLOW = {
  "report/period": say<"example" | "value">(
    "error",
    (v) => `"${v.value}" er ikke en periode af den slags. Skriv den som ${v.example}.`,
    (v) => `"${v.value}" is no period of that kind. Write it as ${v.example}.`,
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
    (v) => `${v.period} is not over yet, so that its figures are preliminary.`,
  ),
  "report/period-unreadable": say<"value">(
    "error",
    (v) => `"${v.value}" er ikke en periode. Skriv den som 2026-W10, 2026-03 eller 2026-K1, eller slet rækken.`,
    (v) => `"${v.value}" is no period. Write it as 2026-W10, 2026-03 or 2026-K1, or delete the row.`,
  ),
  "report/nothing": say(
    "error",
    () =>
      "Der er hverken underretninger eller foranstaltninger at gøre op. Læs udtræk af dem ind fra fagsystemet først.",
    () => "There are neither notifications nor measures to tell of. Import exports of them from the case system first.",
  ),
  "report/without-unit": say<"measures" | "notifications">(
    "warning",
    (v) =>
      `Rækker uden enhed tæller kun i centrets tal: ${v.notifications} underretninger og ${v.measures} foranstaltninger. Skriv enheden, eller læs sagerne ind.`,
    (v) =>
      `Rows without a unit count in the centre's figures alone: ${v.notifications} notifications and ${v.measures} measures. Write the unit, or import the cases.`,
  ),
  "report/expenses-missing": say<"count">(
    "info",
    (v) => `Foranstaltninger uden udgift, som ikke er med i pris og udgift: ${v.count}.`,
    (v) => `Measures without an expense, left out of price and expense: ${v.count}.`,
  ),
  "report/assumption-unknown": say<"known" | "row">(
    "warning",
    (v) => `"${v.row}" er ikke en indsats i budgetforudsætningerne. Skriv ${v.known}.`,
    (v) => `"${v.row}" is no row of the budget's assumptions. Write ${v.known}.`,
  ),
  "done/report": say<"measures" | "notifications" | "period" | "units">(
    "info",
    (v) =>
      `Ledelsesinformation for ${v.period}: ${v.notifications} underretninger modtaget, ${v.measures} foranstaltninger i gang. Sider: centret og ${v.units} enheder.`,
    (v) =>
      `Management information for ${v.period}: ${v.notifications} notifications received, ${v.measures} measures running. Pages: the centre and ${v.units} units.`,
  ),
} as const;
