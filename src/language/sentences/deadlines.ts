/** Deadlines by date. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

const either = ({ from, to }: { readonly from: string; readonly to: string }, or: string): string =>
  from === to ? from : `${from} ${or} ${to}`;

export const DEADLINES = {
  "deadlines/no-dates": say<"columns">(
    "error",
    (v) =>
      `Der er ingen datoer at regne frister af. Læs sager ind med datokolonner (${v.columns}), eller læs hændelser ind.`,
    (v) =>
      `There are no dates to calculate deadlines from. Import cases with date columns (${v.columns}), or import events.`,
  ),
  "deadlines/columns-missing": say<"deadlines">(
    "info",
    (v) => `Disse frister kan ikke beregnes, fordi sagslisten ikke har kolonnerne: ${v.deadlines}.`,
    (v) =>
      `These deadlines cannot be calculated, because the columns are missing from the list of cases: ${v.deadlines}.`,
  ),
  "deadlines/unreadable": say<"column" | "count" | "rows" | "text">(
    "warning",
    (v, n) =>
      `"${v.text}" i ${v.column} er ikke en dato (${n("count", "celle", "celler")}: række ${v.rows}). Skriv datoen som 05-01-2026 i fagsystemet, og læs sagerne ind igen. Fristen kan ikke beregnes og tæller ikke som overholdt.`,
    (v, n) =>
      `"${v.text}" in ${v.column} is not a date (${n("count", "cell", "cells")}: row ${v.rows}). Write the date as 05-01-2026 in the case system and import the cases again. The deadline cannot be calculated and does not count as met.`,
  ),
  "deadlines/event-unknown": say<"count" | "known" | "rows">(
    "warning",
    (v, n) =>
      `${n("count", "række", "rækker")} i Hændelser er ikke med: uden sag, eller en hændelse, som fristerne ikke kender (række ${v.rows}). Skriv ${v.known}.`,
    (v, n) =>
      `${n("count", "row", "rows")} on the sheet Hændelser ${n.word("count", "is", "are")} left out: without a case, or with an event no deadline uses (row ${v.rows}). Enter ${v.known}.`,
  ),
  "deadlines/period": say<"from" | "to">(
    "error",
    (v) => `Perioden begynder ${v.from}, efter den slutter ${v.to}. Vælg en tidligere første dag.`,
    (v) => `The period begins on ${v.from}, after it ends on ${v.to}. Choose an earlier first day.`,
  ),
  "deadlines/unit-unknown": say<"unit" | "units">(
    "error",
    (v) => `Ingen frister hører til enheden ${v.unit}. Vælg mellem: ${v.units}.`,
    (v) => `No deadline belongs to the unit ${v.unit}. Choose one of: ${v.units}.`,
  ),
  "deadlines/agreements-left": say<"count">(
    "info",
    (_, n) =>
      `${n("count", "aftale hører", "aftaler hører")} til frister, der ikke længere er i sagslisten. De står nederst på arket Frister med den dato, de sidst blev gjort op.`,
    (_, n) =>
      `${n("count", "agreement belongs", "agreements belong")} to deadlines that are no longer in the list of cases. They are at the bottom of the sheet Frister with the date they were last calculated.`,
  ),
  "deadlines/cpr": say(
    "error",
    () => "Her står et CPR-nummer. Skriv sagens nummer i stedet.",
    () => "There is a CPR number here. Write the case number instead.",
  ),
  "comment/offer-changed": say<"found" | "offered">(
    "error",
    (v) =>
      `Datoerne gav svaret "${v.offered}", og her står "${v.found}". Skriv i bemærkningen, hvorfor svaret er et andet.`,
    (v) =>
      `The dates gave the answer "${v.offered}", but the answer here is "${v.found}". Explain the difference in the comment.`,
  ),
  "sheets/offered": say<"count">(
    "info",
    (v) =>
      `${v.count} svar er forudfyldt fra sagernes datoer og kan ændres med en bemærkning. Vil I ikke have det, så sæt Forudfyld fra datoer til nej.`,
    (_, n) =>
      `${n("count", "answer is", "answers are")} pre-filled from the dates of the cases and can be changed with a comment. If you do not want this, set Forudfyld fra datoer to nej.`,
  ),
  "compute/offered": say<"changed" | "count">(
    "info",
    (v) => `${v.count} svar var forudfyldt fra datoer; ${v.changed} af dem har den, der gennemgik sagen, ændret.`,
    (v, n) =>
      `${n("count", "answer was", "answers were")} pre-filled from dates; reviewers changed ${v.changed} of them.`,
  ),
  "done/deadlines": say<"date" | "doubtful" | "due" | "fell" | "kept" | "overdue" | "units" | "untold">(
    "info",
    (v, n) =>
      `Frister pr. ${v.date}: ${v.overdue} er overskredet nu, ${v.due} forfalder inden for 7 dage. Af ${v.fell}, der udløb i perioden, blev ${v.kept} overholdt. Tvivl: ${v.doubtful}, kan ikke beregnes: ${v.untold}. Mandagslisten har en side til hver af ${n("units", "enhed", "enheder")}.`,
    (v, n) =>
      `Deadlines as of ${v.date}: ${v.overdue} are overdue now, ${v.due} fall due within 7 days. Of ${v.fell} that fell due in the period, ${v.kept} were met. In doubt: ${v.doubtful}, cannot be calculated: ${v.untold}. The Monday list has a page for each of ${n("units", "unit", "units")}.`,
  ),
  "deadline/time-of-day": say<"from" | "to">(
    "info",
    (v) => `Tvivl: ${either(v, "eller")} (klokkeslæt mangler).`,
    (v) => `In doubt: ${either(v, "or")} (no time of day).`,
  ),
  "deadline/clock-change": say<"from" | "to">(
    "info",
    (v) => `Tvivl: ${either(v, "eller")} (uret stilles).`,
    (v) => `In doubt: ${either(v, "or")} (the clocks change).`,
  ),
  "deadline/working-day": say<"from" | "to">(
    "info",
    (v) => `Tvivl: ${either(v, "eller")} (hverdag eller ej).`,
    (v) => `In doubt: ${either(v, "or")} (a working day or not).`,
  ),
  "deadline/last-of-month": say<"from" | "to">(
    "info",
    (v) => `Tvivl: ${either(v, "eller")} (fra månedens sidste dag).`,
    (v) => `In doubt: ${either(v, "or")} (from the last day of a month).`,
  ),
  "deadline/before-decision": say<"from" | "to">(
    "info",
    (v) => `Tvivl: ${either(v, "eller")} (skal være før afgørelsen).`,
    (v) => `In doubt: ${either(v, "or")} (must be before the decision).`,
  ),
  "deadline/strictest": say<"from">(
    "info",
    (v) => `Efter den strengeste læsning ${v.from}.`,
    (v) => `On the strictest reading ${v.from}.`,
  ),
  "deadline/aware": say(
    "info",
    () => "Tvivl: regnet fra undersøgelsens begyndelse; underretningen kendes ikke.",
    () =>
      "In doubt: counted from the day the examination began, as it is not known when the municipality became aware.",
  ),
  "deadline/blank": say<"column">(
    "info",
    (v) => `Kan ikke beregnes: ${v.column} er tom.`,
    (v) => `Cannot be calculated: ${v.column} is blank.`,
  ),
  "deadline/unreadable": say<"column">(
    "info",
    (v) => `Kan ikke beregnes: ${v.column} kan ikke læses som en dato.`,
    (v) => `Cannot be calculated: ${v.column} cannot be read as a date.`,
  ),
  "deadline/future": say<"column">(
    "info",
    (v) => `Kan ikke beregnes: ${v.column} ligger i fremtiden.`,
    (v) => `Cannot be calculated: ${v.column} is in the future.`,
  ),
  "deadline/end-before-start": say(
    "info",
    () => "Kan ikke beregnes: slutdatoen ligger før startdatoen.",
    () => "Cannot be calculated: the end is before the start.",
  ),
  "deadline/not-the-first": say(
    "info",
    () => "Kan ikke beregnes: kun en senere opfølgning kendes, ikke den første.",
    () => "Cannot be calculated: the latest follow-up is after the deadline, and the first is not known.",
  ),
  "deadline/closed": say(
    "info",
    () => "Kan ikke beregnes: sagen er lukket, datoen kendes ikke.",
    () => "Cannot be calculated: the case is closed, and it is not known when.",
  ),
};
