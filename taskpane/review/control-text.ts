/** What the view Datakontrol says. */
import type { FindingSeverity } from "../../src/review/facts/findings";
import { counted, pluralIn } from "../../src/language/counting";
import type { Texts } from "../language";

interface ControlText {
  readonly what: string;
  readonly notChecked: string;
  readonly check: string;
  readonly again: string;
  readonly checking: string;
  /** Where mended answers are taken from. */
  readonly ownSheets: string;
  readonly files: string;
  readonly toReview: string;
  readonly nothing: string;
  readonly checked: (count: number) => string;
  readonly vanished: (count: number) => string;
  readonly severity: Readonly<Record<FindingSeverity, string>>;
  readonly one: Readonly<Record<FindingSeverity, string>>;
  readonly counts: { readonly title: string; readonly unit: string; readonly all: string };
  /** Of findings about no unit. */
  readonly whole: string;
  readonly howto: string;
  readonly case: (id: string) => string;
  readonly question: (number: string) => string;
  readonly inFile: (file: string, sheet: string, cell: string) => string;
  readonly mendIn: (file: string, sheet: string) => string;
  readonly gone: string;
  readonly more: (count: number) => string;
  readonly steps: {
    readonly group: string;
    readonly previous: string;
    readonly next: string;
    readonly position: (at: string, of: string) => string;
    readonly count: (of: string) => string;
  };
  readonly close: {
    readonly title: string;
    readonly closed: string;
    readonly ready: string;
    readonly open: string;
    readonly notChecked: string;
    readonly errors: (count: number) => string;
    readonly waiting: (unit: string, count: number, cases: string) => string;
    readonly others: (count: number) => string;
    readonly button: string;
    readonly closing: string;
    readonly toResults: string;
  };
}

export const TEXT: Texts<ControlText> = {
  da: {
    what: "Kontrollen ser efter svar, der mangler, ikke kan bruges eller skal begrundes, og efter skemaer, der er ændret.",
    notChecked: "Svarene til runden er ikke kontrolleret endnu.",
    check: "Kontrollér svarene",
    again: "Kontrollér igen",
    checking: "Kontrollerer svarene",
    ownSheets: "Ret i skemaerne her i projektmappen. Når du kontrollerer igen, samles rettelserne ind først.",
    files: "Ret i de afleverede filer. Saml dem ind igen under Gennemgang, og kontrollér igen.",
    toReview: "Gå til Gennemgang",
    nothing: "Kontrollen fandt ingen fejl, advarsler eller oplysninger.",
    checked: (count) =>
      count === 0
        ? "Kontrolleret. Der er intet at rette eller gennemgå."
        : `Kontrolleret. Der er ${counted.da(count, "fund", "fund")}.`,
    vanished: (count) =>
      count === 0
        ? "Ingen fund er løst siden sidst."
        : `${counted.da(count, "fund er løst", "fund er løst")} siden sidst.`,
    severity: { fejl: "Fejl", advarsel: "Advarsler", oplysning: "Oplysninger" },
    one: { fejl: "Fejl", advarsel: "Advarsel", oplysning: "Oplysning" },
    counts: { title: "Fund pr. enhed", unit: "Enhed", all: "I alt" },
    whole: "Hele runden",
    howto:
      "Klik på et fund for at gå til cellen. F8 går til det næste, Skift+F8 til det forrige; i listen kan du også bruge pil ned og pil op.",
    case: (id) => `Sag ${id}`,
    question: (number) => `spørgsmål ${number}`,
    inFile: (file, sheet, cell) =>
      `Står i ${[file === "" ? "en afleveret fil" : `filen ${file}`, ...(sheet === "" ? [] : [`arket ${sheet}`]), ...(cell === "" ? [] : [`celle ${cell}`])].join(", ")}.`,
    mendIn: (file, sheet) => `Rettes i filen ${file}, arket ${sheet}.`,
    gone: "Arket eller cellen findes ikke længere. Kontrollér igen.",
    more: (count) => `Vis ${count} flere`,
    steps: {
      group: "Gå gennem fundene",
      previous: "Forrige",
      next: "Næste",
      position: (at, of) => `${at} af ${of}`,
      count: (of) => `${of} fund`,
    },
    close: {
      title: "Luk niveauet",
      closed: "Niveauet er lukket. Der kan ikke samles flere svar ind.",
      ready: "Alt er på plads. Når niveauet er lukket, kan der ikke samles flere svar ind.",
      open: "Niveauet kan lukkes, når alt er på plads. Det mangler:",
      notChecked: "Svarene er ikke kontrolleret.",
      errors: (count) => `${counted.da(count, "fejl", "fejl")} skal rettes.`,
      waiting: (unit, count, cases) =>
        `${unit}: ${counted.da(count, "sag er ikke meldt færdig", "sager er ikke meldt færdige")} (${cases}).`,
      others: (count) => `og ${count} til`,
      button: "Luk niveauet",
      closing: "Lukker niveauet",
      toResults: "Gå til Resultater",
    },
  },
  en: {
    what: "The check looks for answers that are missing, cannot be used or need an explanation, and for review sheets that have been altered.",
    notChecked: "The answers for the round have not been checked yet.",
    check: "Check the answers",
    again: "Check again",
    checking: "Checking the answers",
    ownSheets:
      "Correct the review sheets in this workbook. When you check again, the corrected answers are collected first.",
    files: "Correct the files that were handed in. Collect them again under Review, and check again.",
    toReview: "Go to Review",
    nothing: "The check found no errors, warnings or notes.",
    checked: (count) =>
      count === 0
        ? "Checked. There is nothing to correct or look into."
        : `Checked. There ${pluralIn("en", count, "is", "are")} ${counted.en(count, "finding", "findings")}.`,
    vanished: (count) =>
      count === 0
        ? "No findings have been resolved since last time."
        : `${counted.en(count, "finding has", "findings have")} been resolved since last time.`,
    severity: { fejl: "Errors", advarsel: "Warnings", oplysning: "Notes" },
    one: { fejl: "Error", advarsel: "Warning", oplysning: "Note" },
    counts: { title: "Findings by unit", unit: "Unit", all: "All" },
    whole: "The whole round",
    howto:
      "Click a finding to go to its cell. F8 goes to the next, Shift+F8 to the previous one; in the list you can also use the up and down arrows.",
    case: (id) => `Case ${id}`,
    question: (number) => `question ${number}`,
    inFile: (file, sheet, cell) =>
      `In ${[file === "" ? "a file that was handed in" : `the file ${file}`, ...(sheet === "" ? [] : [`sheet ${sheet}`]), ...(cell === "" ? [] : [`cell ${cell}`])].join(", ")}.`,
    mendIn: (file, sheet) => `To be corrected in the file ${file}, sheet ${sheet}.`,
    gone: "The sheet or the cell is no longer there. Check again.",
    more: (count) => `Show ${count} more`,
    steps: {
      group: "Go through the findings",
      previous: "Previous",
      next: "Next",
      position: (at, of) => `${at} of ${of}`,
      count: (of) => (of === "1" ? "1 finding" : `${of} findings`),
    },
    close: {
      title: "Close the level",
      closed: "The level is closed. No more answers can be collected.",
      ready: "Everything is in place. Once the level is closed, no more answers can be collected.",
      open: "The level can be closed when everything is in place. Still missing:",
      notChecked: "The answers have not been checked.",
      errors: (count) => `${counted.en(count, "error", "errors")} must be corrected.`,
      waiting: (unit, count, cases) =>
        `${unit}: ${counted.en(count, "case is not finished", "cases are not finished")} (${cases}).`,
      others: (count) => `and ${count} more`,
      button: "Close the level",
      closing: "Closing the level",
      toResults: "Go to Results",
    },
  },
};
