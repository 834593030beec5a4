/**
 * Cases taken out for special attention. One code, one severity, one Danish and one English sentence. None says what was
 * found, in which case or by whom: these sentences stand in reports that others read.
 */
import { say } from "../sentence";

export const ATTENTION = {
  "attention/no-words": say(
    "warning",
    () =>
      "Bemærkningen er kun !!, så det er spørgsmålets tekst, der kommer i notatet. Skriv efter !!, hvad der er fundet.",
    () => "The comment is only !!, so the note has the question's text. After the !!, write what was found.",
  ),
  "attention/marked": say<"count">(
    "info",
    (v) => `Sager med en bemærkning, der begynder med !!: ${v.count}. Saml dem på arket Særlig opmærksomhed.`,
    (v) => `Cases with a comment that begins with !!: ${v.count}. Collect them on the sheet Særlig opmærksomhed.`,
  ),
  "attention/no-round": say<"round">(
    "error",
    (v) => `Runde ${v.round} findes ikke i registret. Se runderne på arket Runder.`,
    (v) => `Round ${v.round} is not in the register. See the rounds on the sheet Runder.`,
  ),
  "attention/case-unknown": say<"sag">(
    "error",
    (v) => `Sagen ${v.sag} findes ikke i registret. Ret sagens nummer.`,
    (v) => `The case ${v.sag} is not in the register. Correct its number.`,
  ),
  "attention/reason-missing": say(
    "error",
    () => "Skriv, hvorfor sagen udtages til særlig opmærksomhed. Det står på arket, og ikke i loggen.",
    () => "Write why the case is selected for special attention. The reason is shown on the sheet, not in the log.",
  ),
  "attention/already": say(
    "warning",
    () => "Sagen er allerede udtaget i denne runde. Det, der står på arket Særlig opmærksomhed, er ikke ændret.",
    () => "The case has already been selected in this round. The sheet Særlig opmærksomhed is unchanged.",
  ),
  "attention/twice": say<"count">(
    "warning",
    (v) =>
      `Den samme sag, runde og sagstrin står flere gange på arket Særlig opmærksomhed: ${v.count}. De rækker er ikke ændret; slet den, der er for meget.`,
    (v) =>
      `The same case, round and step is listed several times on the sheet Særlig opmærksomhed: ${v.count}. Those rows are unchanged; delete the duplicates.`,
  ),
  "attention/cpr": say(
    "error",
    () => "Her står et CPR-nummer. Slet det; skriv sagens nummer i stedet.",
    () => "There is a CPR number here. Delete it; write the case number instead.",
  ),
  "attention/overdue": say<"count">(
    "warning",
    (v) => `Sager til særlig opmærksomhed, hvor fristen er overskredet: ${v.count}.`,
    (v) => `Cases for special attention that are overdue: ${v.count}.`,
  ),
  "done/attention": say<"actedOn" | "added" | "open" | "raised" | "round">(
    "info",
    (v, n) =>
      `Runde ${v.round}: Der er identificeret ${n("raised", "sag", "sager")} til særlig opmærksomhed (nye rækker: ${v.added}). Der er handlet i ${v.actedOn}; ${v.open} er ikke lukket.`,
    (v, n) =>
      `Round ${v.round}: ${n("raised", "case", "cases")} identified for special attention (new rows: ${v.added}). Acted on: ${v.actedOn}; not closed: ${v.open}.`,
  ),
  "mending/codes-unreadable": say<"part">(
    "error",
    (v) =>
      `Fundkoder kan ikke læses ved "${v.part}". Skriv hver kode én gang som A=Børnesamtaler, adskilt af semikolon.`,
    (v) =>
      `Fundkoder cannot be read at "${v.part}". Write each code once, as in A=Børnesamtaler, separated by semicolons.`,
  ),
  "mending/scale-unreadable": say<"part">(
    "error",
    (v) =>
      `Kritikskala kan ikke læses ved "${v.part}". Skriv hvert ord én gang som uheldigt=nej; kritisabelt=ja, det mildeste først.`,
    (v) =>
      `Kritikskala cannot be read at "${v.part}". Write each word once, as in uheldigt=nej; kritisabelt=ja, with the mildest first.`,
  ),
  "mending/code-unknown": say<"code" | "known" | "sag">(
    "warning",
    (v) =>
      `Fundkoden "${v.code}" ved sag ${v.sag} er ikke på listen: ${v.known}. Ret den, eller tilføj koden i Fundkoder på arket Opsætning.`,
    (v) =>
      `The finding code "${v.code}" for case ${v.sag} is not on the list: ${v.known}. Correct it, or add the code to Fundkoder on the sheet Opsætning.`,
  ),
  "mending/severity-unknown": say<"known" | "sag" | "severity">(
    "warning",
    (v) =>
      `Alvor "${v.severity}" ved sag ${v.sag} er ikke på listen: ${v.known}. Ret ordet, eller tilføj det i Kritikskala på arket Opsætning.`,
    (v) =>
      `Alvor "${v.severity}" for case ${v.sag} is not on the list: ${v.known}. Correct the word, or add it to Kritikskala on the sheet Opsætning.`,
  ),
  "mending/checked-by-nobody": say<"sag">(
    "warning",
    (v) =>
      `Sag ${v.sag} er kontrolleret, men der står ikke af hvem. Udfyld Kontrolleret af; ellers er den ikke rettet.`,
    (v) =>
      `Case ${v.sag} is marked as checked, but not by whom. Fill in Kontrolleret af; otherwise it does not count as corrected.`,
  ),
  "mending/checked-by-same": say<"sag">(
    "warning",
    (v) =>
      `Sag ${v.sag} er kontrolleret af den, der selv er ansvarlig. Lad en anden se efter; før det er fejlen ikke rettet.`,
    (v) =>
      `Case ${v.sag} was checked by the person responsible. Have someone else check it; until then the error does not count as corrected.`,
  ),
  "mending/nothing": say(
    "error",
    () =>
      "Der er ingen fejl til genopretning endnu. De kommer fra bemærkninger, der begynder med !, eller skrives på arket Genopretning.",
    () =>
      "There are no errors to correct yet. They come from comments that begin with !, or are entered on the sheet Genopretning.",
  ),
  "mending/uncoded": say<"count">(
    "info",
    (v) =>
      `Sager med fejl uden fundkode: ${v.count}. Udfyld Fundkode på arket Genopretning, så de kommer under deres overskrift.`,
    (v) =>
      `Cases with errors without a finding code: ${v.count}. Fill in Fundkode on the sheet Genopretning, so that they appear under their heading.`,
  ),
  "done/mending": say<"cases" | "findings" | "open" | "overdue" | "restored">(
    "info",
    (v, n) =>
      `Genopretning er opgjort: ${n("findings", "fejl", "fejl")} i ${n("cases", "sag", "sager")}. Rettet og kontrolleret: ${v.restored}, åbne: ${v.open}, over fristen: ${v.overdue}.`,
    (v, n) =>
      `Corrections counted: ${n("findings", "error", "errors")} in ${n("cases", "case", "cases")}. Corrected and checked: ${v.restored}, open: ${v.open}, overdue: ${v.overdue}.`,
  ),
} as const;
