/** Papers for each reader, and the figures to take along. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

export const PAPERS = {
  "usage/audience": say<"known" | "value">(
    "error",
    (v) => `»${v.value}« er ikke nogen, der laves notat til. Vælg mellem: ${v.known}.`,
    (v) => `There is no paper for "${v.value}". Choose one of: ${v.known}.`,
  ),
  "paper/unit-needed": say<"audience" | "known">(
    "error",
    (v) => `Et notat til ${v.audience} er om én enhed. Nævn enheden: ${v.known}.`,
    (v) => `A paper for ${v.audience} is about one unit. Name the unit: ${v.known}.`,
  ),
  "paper/unit-not-here": say<"audience">(
    "error",
    (v) => `Et notat til ${v.audience} er om alle enheder, så der skal ikke nævnes en enhed.`,
    (v) => `A paper for ${v.audience} is about all units, so do not name a unit.`,
  ),
  "paper/no-teams": say<"level" | "round" | "unit">(
    "error",
    (v) =>
      `Sagerne fra ${v.unit} i runde ${v.round}, niveau ${v.level} har ingen Team, så der er ingen teams at vise. Udfyld Team på arket Sager, før sagerne trækkes.`,
    (v) =>
      `The cases of ${v.unit} in round ${v.round}, level ${v.level} have no Team, so there are no teams to show. Fill in Team on the sheet Sager before the cases are drawn.`,
  ),
  "paper/cpr": say(
    "error",
    () => "Her står et CPR-nummer. Det hører ikke til i et notat: fjern det, og lav notatet igen.",
    () => "There is a CPR number here. It does not belong in a paper: remove it and make the paper again.",
  ),
  "paper/choice": say<"value">(
    "error",
    (v) => `»${v.value}« er ikke et valg. Skriv ja eller nej, eller lad cellen være tom.`,
    (v) => `"${v.value}" is not a choice. Write ja or nej, or leave the cell blank.`,
  ),
  "paper/confidential": say(
    "warning",
    () => "Teksten begynder med !! og er fortrolig, så den er ikke med i notatet.",
    () => "The text begins with !! and is confidential, so it is not in the paper.",
  ),
  "paper/no-longer": say<"count" | "first">(
    "info",
    (v, n) =>
      `${n("count", "række", "rækker")} med jeres tekst følger ikke længere af tallene og er ikke med i notatet: ${v.first}. De er beholdt nederst på arket Notater.`,
    (v, n) =>
      `${n("count", "row", "rows")} with your text no longer follow from the figures and are not in the paper: ${v.first}. They are kept at the end of the sheet Notater.`,
  ),
  "paper/to-write": say<"count">(
    "info",
    (_, n) => `${n("count", "felt", "felter")} venter på jeres tekst. De er gule i notatet og står på arket Notater.`,
    (_, n) =>
      `${n("count", "field still needs", "fields still need")} your text. They are yellow in the paper and listed on the sheet Notater.`,
  ),
  "usage/format": say<"known" | "value">(
    "error",
    (v) => `»${v.value}« er ikke et format. Vælg mellem: ${v.known}.`,
    (v) => `"${v.value}" is not a format. Choose one of: ${v.known}.`,
  ),
  "export/nothing": say(
    "error",
    () => "Registret har ingen tal endnu. Beregn en runde, eller læs tidligere runders tal ind.",
    () => "The register has no figures yet. Calculate a round, or import figures from earlier rounds.",
  ),
  "done/export": say<"files" | "rows">(
    "info",
    (_, n) =>
      `${n("rows", "tal er skrevet", "tal er skrevet")} i ${n("files", "fil", "filer")}, med beskrivelse af felterne. Der er hverken sager, sagsbehandlere eller bemærkninger i dem.`,
    (_, n) =>
      `${n("rows", "figure", "figures")} written to ${n("files", "file", "files")}, with a description of the fields. They contain no cases, caseworkers or comments.`,
  ),
  "done/paper": say<"audience" | "focus" | "level" | "progress" | "round">(
    "info",
    (v, n) =>
      `Notat til ${v.audience} om runde ${v.round}, niveau ${v.level}: ${n("progress", "område", "områder")} med fremskridt og ${v.focus} til fortsat fokus.`,
    (v, n) =>
      `Paper for ${v.audience} about round ${v.round}, level ${v.level}: ${n("progress", "area", "areas")} of progress and ${v.focus} needing continued focus.`,
  ),
  "external/number": say<"value">(
    "error",
    (v) => `»${v.value}« er ikke et helt tal. Skriv antallet med cifre, fx 40.`,
    (v) => `"${v.value}" is not a whole number. Write the number in digits, such as 40.`,
  ),
  "external/moment": say<"value">(
    "error",
    (v) => `»${v.value}« er ikke et tidspunkt. Skriv før eller efter.`,
    (v) => `"${v.value}" cannot be used here. Write før or efter.`,
  ),
  "external/more": say<"less" | "more">(
    "error",
    (v) => `${v.more} er større end ${v.less}. Ret et af tallene.`,
    (v) => `${v.more} is larger than ${v.less}. Correct one of the numbers.`,
  ),
  "done/external": say<"appeals" | "audits">(
    "info",
    (v) =>
      Number(v.audits) + Number(v.appeals) === 0
        ? "Arkene Eksterne undersøgelser og Klager er klar til at skrive i. Udfyld dem, og beregn dem igen."
        : `Rækker med eksterne undersøgelser: ${v.audits}, med klager: ${v.appeals}. De kommer med i notaterne.`,
    (v) =>
      Number(v.audits) + Number(v.appeals) === 0
        ? "The sheets Eksterne undersøgelser and Klager are ready to be filled in. Fill them in, and calculate again."
        : `Rows of external audits: ${v.audits}, of appeals: ${v.appeals}. They are included in the papers.`,
  ),
} as const;
