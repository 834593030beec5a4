/** Events, notifications and measures read from an export. One code, one severity, one Danish and one English sentence. */
import { unlessNone } from "../counting";
import { say } from "../sentence";

export const RECORDS = {
  "records/empty": say(
    "error",
    () => "Der er ingen rækker under overskrifterne. Kontrollér, at det er den rigtige fil.",
    () => "There are no rows below the headers. Check that this is the right export.",
  ),
  "records/columns-left": say<"columns">(
    "warning",
    (v) => `Kolonner i filen, som registret ikke bruger, og som ikke er læst med: ${v.columns}.`,
    (v) => `Columns in the file that the register does not use and that were not read: ${v.columns}.`,
  ),
  "records/blank": say<"column">(
    "error",
    (v) => `Rækken mangler ${v.column}. Udfyld cellen, eller slet rækken.`,
    (v) => `The row lacks ${v.column}. Fill in the cell, or delete the row.`,
  ),
  "records/date": say<"column" | "text">(
    "error",
    (v) =>
      `"${v.text}" i kolonnen ${v.column} er ikke en dato. Skriv den som 05-01-2026, med klokkeslæt som 05-01-2026 14:30.`,
    (v) =>
      `"${v.text}" in the column ${v.column} is not a date. Write it as 05-01-2026, with a time of day as 05-01-2026 14:30.`,
  ),
  "records/date-doubtful": say<"column" | "count" | "date" | "rows">(
    "warning",
    (v) =>
      `Datoer i kolonnen ${v.column} som ${v.date} er ikke kommet endnu eller ligger før 1990 (række ${v.rows}; i alt ${v.count}). De er læst, som de står. Kontrollér årstallet.`,
    (v) =>
      `Dates in the column ${v.column} such as ${v.date} are in the future or before 1990 (row ${v.rows}; ${v.count} in all). They were read as they are. Check the year.`,
  ),
  "records/end-before-start": say(
    "error",
    () => "Datoen ligger før den dag, det begyndte. Ret en af de to datoer.",
    () => "The date is before the day it began. Correct one of the two dates.",
  ),
  "records/amount": say<"column" | "text">(
    "error",
    (v) => `"${v.text}" i kolonnen ${v.column} er ikke et beløb. Skriv kroner som 125000 eller 125.000,50.`,
    (v) => `"${v.text}" in the column ${v.column} is not an amount. Write kroner as 125000 or 125.000,50.`,
  ),
  "records/not-listed": say<"column" | "known" | "text">(
    "error",
    (v) => `"${v.text}" i kolonnen ${v.column} kendes ikke. Skriv ${v.known}.`,
    (v) => `"${v.text}" in the column ${v.column} is not known. Write ${v.known}.`,
  ),
  "records/unit-unknown": say<"count" | "rows" | "unit" | "units">(
    "error",
    (v) =>
      `Enheden "${v.unit}" findes ikke i Opsætning (række ${v.rows}; i alt ${v.count}). Enhederne er: ${v.units}. Ret den, eller tilføj enheden i Opsætning.`,
    (v) =>
      `The unit "${v.unit}" is not on the sheet Opsætning (row ${v.rows}; ${v.count} in all). The units are: ${v.units}. Correct it, or add the unit to Opsætning.`,
  ),
  "records/unit-misspelt": say<"count" | "near" | "rows" | "unit">(
    "error",
    (v) =>
      `Enheden "${v.unit}" findes ikke i Opsætning (række ${v.rows}; i alt ${v.count}). Menes der "${v.near}"? Ret den, eller tilføj enheden i Opsætning.`,
    (v) =>
      `The unit "${v.unit}" is not on the sheet Opsætning (row ${v.rows}; ${v.count} in all). Is it "${v.near}"? Correct it, or add the unit to Opsætning.`,
  ),
  "records/spelling": say<"count" | "name" | "rows" | "text">(
    "info",
    (v) => `"${v.text}" er læst som "${v.name}" (række ${v.rows}; i alt ${v.count}).`,
    (v) => `"${v.text}" was read as "${v.name}" (row ${v.rows}; ${v.count} in all).`,
  ),
  "records/repeated": say<"count" | "rows">(
    "warning",
    (v) => `Rækker, der gentager en anden række helt, er talt én gang: række ${v.rows} (i alt ${v.count}).`,
    (v) => `Rows that repeat another row entirely were counted once: row ${v.rows} (${v.count} in all).`,
  ),
  "records/key-twice": say<"column" | "id" | "rows">(
    "error",
    (v) => `${v.column} ${v.id} findes flere gange med forskelligt indhold: række ${v.rows}. Slet de forkerte rækker.`,
    (v) =>
      `${v.column} ${v.id} occurs more than once with different content: rows ${v.rows}. Delete those that are wrong.`,
  ),
  "records/case-unknown": say<"cases" | "count">(
    "warning",
    (v) =>
      `Rækker om sager, der ikke findes på arket Sager: ${v.count} (sager: ${v.cases}). De er læst med. Læs en nyere sagsliste ind, hvis sagerne mangler.`,
    (v) =>
      `Rows about cases that are not on the sheet Sager: ${v.count} (cases: ${v.cases}). They were read anyway. Import a newer list of cases if the cases are missing.`,
  ),
  "records/standing": say<"sheet">(
    "error",
    (v) =>
      `Rækker på arket ${v.sheet} kan ikke læses, så en ny fil kan ikke lægges til. Ret cellerne, eller vælg at erstatte alle rækker.`,
    (v) =>
      `Rows on the sheet ${v.sheet} cannot be read, so a new file cannot be added. Correct the cells, or choose to replace all rows.`,
    {
      da: (v) =>
        `Rækker på arket ${v.sheet} kan ikke læses, så en ny fil kan ikke lægges til. Ret cellerne, eller erstat alle rækker (--replace).`,
      en: (v) =>
        `Rows on the sheet ${v.sheet} cannot be read, so a new file cannot be added. Correct the cells, or replace all rows (--replace).`,
    },
  ),
  "events/no-date": say(
    "error",
    () => "Hændelsen har ingen dato. Skriv, hvornår den begyndte eller sluttede, eller slet rækken.",
    () => "The event has no date. Write when it began or ended, or delete the row.",
  ),
  "events/one-date": say<"text">(
    "error",
    (v) =>
      `"${v.text}" har kun én dato, og det fremgår ikke, om den er begyndelsen eller slutningen. Skriv fx "${v.text} påbegyndt" eller "${v.text} afsluttet", eller hent listen med både Start og Slut.`,
    (v) =>
      `"${v.text}" has one date only, and nothing says whether it is the beginning or the end. Write for example "${v.text} påbegyndt" or "${v.text} afsluttet", or export with both Start and Slut.`,
  ),
  "events/joined": say<"count">(
    "info",
    (v) => `Slutninger, der stod i deres egen række, og er sat sammen med begyndelsen af samme hændelse: ${v.count}.`,
    (v) => `End dates in a row of their own that were joined to the beginning of the same event: ${v.count}.`,
  ),
  "events/unjoined": say<"cases" | "count">(
    "warning",
    (v) =>
      `Slutninger uden begyndelse: ${v.count} (sager: ${v.cases}). Fristerne i dem kan ikke beregnes, før begyndelsen er læst ind.`,
    (v) =>
      `End dates without a beginning: ${v.count} (cases: ${v.cases}). Their deadlines cannot be calculated until the beginning is imported.`,
  ),
  "notifications/outcome-missing": say(
    "warning",
    () => "Her står en dato for udfaldet, men intet udfald. Underretningen tælles som uden udfald.",
    () => "There is a date for the outcome, but no outcome. The notification counts as having none.",
  ),
  "notifications/outcome-unknown": say<"outcomes">(
    "warning",
    (v) =>
      `Udfald, som ikke kendes, tælles som "Andet": ${v.outcomes}. Ret dem til Børnefaglig undersøgelse, Lukket, § 30 eller Igangværende sag, hvis de er det.`,
    (v) =>
      `Unknown outcomes count as "Andet": ${v.outcomes}. Change them to Børnefaglig undersøgelse, Lukket, § 30 or Igangværende sag if that is what they are.`,
  ),
  "notifications/no-case": say<"count">(
    "info",
    (v) => `Underretninger uden sag: ${v.count}. De tæller med i centrets tal.`,
    (v) => `Notifications without a case: ${v.count}. They count in the figures for the centre.`,
  ),
  "done/events": say<"added" | "count" | "file" | "kept" | "left" | "replaced" | "same">(
    "info",
    (v) => `Hændelser læst ind fra ${v.file}: ${v.count}. ${counted(v)}`,
    (v) => `Events imported from ${v.file}: ${v.count}. ${countedInEnglish(v)}`,
  ),
  "done/notifications": say<"added" | "count" | "file" | "kept" | "left" | "replaced" | "same">(
    "info",
    (v) => `Underretninger læst ind fra ${v.file}: ${v.count}. ${counted(v)}`,
    (v) => `Notifications imported from ${v.file}: ${v.count}. ${countedInEnglish(v)}`,
  ),
  "done/measures": say<"added" | "count" | "file" | "kept" | "left" | "replaced" | "same">(
    "info",
    (v) => `Foranstaltninger læst ind fra ${v.file}: ${v.count}. ${counted(v)}`,
    (v) => `Measures imported from ${v.file}: ${v.count}. ${countedInEnglish(v)}`,
  ),
  "records/removed": say<"count" | "sheet">(
    "warning",
    (v) => `Rækker, der stod på arket ${v.sheet} og er erstattet af filen: ${v.count}.`,
    (v) => `Rows on the sheet ${v.sheet} replaced by the file: ${v.count}.`,
  ),
} as const;

type Counts = Readonly<Record<"added" | "kept" | "left" | "replaced" | "same", string>>;

function counted(v: Counts): string {
  const kept = unlessNone(v.kept, (count) => ` Rækker fra før, som filen ikke nævner, og som er beholdt: ${count}.`);
  const left = unlessNone(v.left, (count) => ` Udeladte rækker: ${count}.`);
  return `Nye: ${v.added}, rettede: ${v.replaced}, uændrede: ${v.same}.${kept}${left}`;
}

function countedInEnglish(v: Counts): string {
  const kept = unlessNone(v.kept, (count) => ` Rows from before that the file does not mention, kept: ${count}.`);
  const left = unlessNone(v.left, (count) => ` Rows left out: ${count}.`);
  return `New: ${v.added}, changed: ${v.replaced}, as before: ${v.same}.${kept}${left}`;
}
