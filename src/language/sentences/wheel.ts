/** The annual wheel. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

export const WHEEL = {
  "usage/month": say<"value">(
    "error",
    (v) => `»${v.value}« er ikke en måned. Skriv den som 2026-11.`,
    (v) => `"${v.value}" is not a month. Write it as 2026-11.`,
  ),
  "draw/below-open": say<"below" | "level" | "rounds">(
    "info",
    (v) =>
      `Niveau ${v.below} er ikke lukket endnu (${v.rounds}), og niveau ${v.level} skal kvalitetssikre det. Begynder niveau ${v.level} alligevel nu, så giv en begrundelse, eller skriv den senere i Bemærkning på arket Årshjul.`,
    (v) =>
      `Level ${v.below} is not closed yet (${v.rounds}), and level ${v.level} is meant to check it. If level ${v.level} still begins now, give a reason, or write it later in Bemærkning on the sheet Årshjul.`,
  ),
  "wheel/why": say<"level" | "round">(
    "warning",
    (v) =>
      `Niveau ${v.level} i runde ${v.round} er begyndt, før niveauet under er lukket. Skriv hvorfor i Bemærkning på arket Årshjul.`,
    (v) =>
      `Level ${v.level} in round ${v.round} was begun before the level below was closed. Write why in Bemærkning on the sheet Årshjul.`,
  ),
  "wheel/moved": say<"count" | "first">(
    "info",
    (v, n) =>
      `${n("count", "aktivitet", "aktiviteter")} har fået nye datoer, som de nu følger af Opsætning, Runder og Læringsplan: ${v.first}. Skal de holdes på andre dage, så ret Frist på arket Runder eller Forskydning i Opsætning.`,
    (v, n) =>
      `${n("count", "activity has", "activities have")} new dates, as they now follow from Opsætning, Runder and Læringsplan: ${v.first}. If they are to be held on other days, change Frist on the sheet Runder or Forskydning on the sheet Opsætning.`,
  ),
  "wheel/not-a-date": say<"column" | "value">(
    "warning",
    (v) =>
      `»${v.value}« i ${v.column} er ikke en dato, så aktiviteten står ikke i billedet af året. Skriv datoen som 05-01-2026.`,
    (v) =>
      `"${v.value}" in ${v.column} is not a date, so the activity is not shown in the picture of the year. Write the date as 05-01-2026.`,
  ),
  "wheel/unplanned": say<"count" | "first">(
    "info",
    (v, n) =>
      `${n("count", "række", "rækker")} på årshjulet følger ikke længere af planen og er beholdt: ${v.first}. Slet dem på arket, hvis de ikke skal holdes.`,
    (v, n) =>
      `${n("count", "row", "rows")} of the wheel no longer follow from the plan and are kept: ${v.first}. Delete them on the sheet if they are not to be held.`,
  ),
  "done/wheel": say<"activities" | "cases" | "due" | "kept" | "late" | "month">(
    "info",
    (v, n) =>
      `Årshjulet fra ${v.month}: ${n("activities", "aktivitet", "aktiviteter")}, ${n("cases", "sag", "sager")} til gennemgang. Til tiden: ${v.kept} af ${v.due} med frist til og med i dag. For sent: ${v.late}.`,
    (v, n) =>
      `The annual wheel from ${v.month}: ${n("activities", "activity", "activities")}, ${n("cases", "case", "cases")} to review. On time: ${v.kept} of ${v.due} with a deadline up to today. Late: ${v.late}.`,
  ),
};
