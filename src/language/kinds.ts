/** What kind of finding a code is, in a few words: the heading of those that are alike. */
import type { Language, ProblemCode } from "./problem";

interface Words {
  readonly da: string;
  readonly en: string;
}

const KINDS: Partial<Record<ProblemCode, Words>> = {
  "answer/illegal": { da: "svar, der ikke kan bruges", en: "answers that cannot be used" },
  "answer/na-not-allowed": {
    da: "ikke relevant, hvor det ikke er tilladt",
    en: "not relevant where that is not allowed",
  },
  "answer/missing": { da: "svar mangler", en: "answers missing" },
  "answer/not-asked": { da: "besvaret, men ikke stillet", en: "answered although not asked" },
  "answer/not-reviewed": { da: "sagstrin ikke gennemgået", en: "steps not reviewed" },
  "answer/conflict": { da: "skemaer, der svarer forskelligt", en: "sheets that answer differently" },
  "answer/uncollected": { da: "rettelser, der ikke er samlet ind", en: "changes not collected" },
  "attention/no-words": { da: "!! uden tekst", en: "!! without text" },
  "case/duplicate": { da: "samme sag flere gange", en: "the same case several times" },
  "case/not-drawn": { da: "sager, der ikke er udtrukket", en: "cases that are not drawn" },
  "case/unknown": { da: "ukendte sager", en: "unknown cases" },
  "collect/passed-over": { da: "skemaer til andre runder", en: "sheets from other rounds" },
  "comment/offer-changed": {
    da: "forudfyldte svar ændret uden bemærkning",
    en: "pre-filled answers changed without a comment",
  },
  "comment/required": { da: "begrundelse mangler", en: "comments missing" },
  "file/no-review-sheet": { da: "filer uden skemaer", en: "files without review sheets" },
  "file/skipped": { da: "filer, der ikke er læst", en: "files not read" },
  "mending/added": { da: "nye fejl til genopretning", en: "new faults to correct" },
  "mending/case-unknown": { da: "genopretning: ukendt sag", en: "corrections: unknown case" },
  "mending/checked-by-nobody": { da: "genopretning: kontrolleret af hvem", en: "corrections: checked by whom" },
  "mending/checked-by-same": { da: "genopretning: kontrolleret af samme", en: "corrections: checked by the same" },
  "mending/code-unknown": { da: "genopretning: ukendt fundkode", en: "corrections: unknown finding code" },
  "mending/cpr": { da: "genopretning: CPR-nummer", en: "corrections: CPR number" },
  "mending/no-case": { da: "genopretning uden sag", en: "corrections without a case" },
  "mending/no-fault": { da: "genopretning uden fejl", en: "corrections without a fault" },
  "mending/no-words": { da: "! uden tekst", en: "! without text" },
  "mending/not-negative": { da: "! ved et svar, der ikke er nej", en: "! beside an answer that is not no" },
  "mending/severity-unknown": { da: "genopretning: ukendt alvor", en: "corrections: unknown severity" },
  "mending/overdue": { da: "fejl over fristen", en: "overdue faults" },
  "privacy/cpr": { da: "CPR-numre", en: "CPR numbers" },
  "question/unknown": { da: "ukendte spørgsmål", en: "unknown questions" },
  "reviewer/missing": { da: "Udfyldt af mangler", en: "reviewer missing" },
  "reviewer/two-roles": { da: "samme navn på flere skemaer", en: "same name on several sheets" },
  "reviewer/own-case": { da: "egen sag gennemgået", en: "own case reviewed" },
  "sheet/changed": { da: "ændrede skemaer", en: "altered sheets" },
  "reviewer/date-ahead": { da: "datoer, der ikke er kommet endnu", en: "dates in the future" },
  "reviewer/date-early": { da: "datoer før udtrækket", en: "dates before the draw" },
  "sheet/error-value": { da: "fejlværdier i celler", en: "error values in cells" },
  "sheet/names-lost": { da: "skemaer gemt af et andet program", en: "sheets saved by another program" },
  "sheet/not-age": { da: "aldre, der ikke kan læses", en: "ages that cannot be read" },
  "sheet/note": { da: "noter på celler", en: "notes on cells" },
  "file/zip-unreadable": { da: "filer, der ikke kan pakkes ud", en: "files that cannot be unpacked" },
  "sheet/merged-cells": { da: "flettede celler", en: "merged cells" },
  "sheet/not-date": { da: "datoer, der ikke kan læses", en: "dates that cannot be read" },
  "sheet/other-register": { da: "skemaer fra et andet register", en: "sheets from another register" },
  "sheet/other-template": { da: "skemaer med en anden skabelon", en: "sheets with another template" },
  "sheet/unreadable": { da: "skemaer, der ikke kan læses", en: "sheets that cannot be read" },
  "validate/nothing-found": { da: "ingen fund", en: "no findings" },
  "validate/sheets-not-checked": { da: "skemafiler, der ikke er kontrolleret", en: "review files not checked" },
};

/** Words for what has none of its own, by the area of its code. */
const AREAS: Readonly<Record<string, Words>> = {
  answer: { da: "svar", en: "answers" },
  file: { da: "filer", en: "files" },
  mending: { da: "genopretning", en: "corrections" },
  sheet: { da: "ark", en: "sheets" },
};
const OTHER: Words = { da: "andet", en: "other" };

/** A code read back from Datakontrol may be an earlier version's: it has the words of its area, never its code. */
export function kindWords(code: string, language: Language): string {
  const own = (KINDS as Readonly<Record<string, Words | undefined>>)[code];
  return (own ?? AREAS[code.split("/")[0] as string] ?? OTHER)[language];
}
