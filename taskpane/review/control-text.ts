/** What the view Datakontrol says. Findings are shown in Danish, as in the sheet Datakontrol. */
import type { FindingSeverity } from "../../src/review/facts/findings";
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
        ? "Kontrolleret. Der er intet at se efter."
        : count === 1
          ? "Kontrolleret. Der er 1 punkt."
          : `Kontrolleret. Der er ${count} punkter.`,
    vanished: (count) =>
      count === 0
        ? "Ingen fund er løst siden sidst."
        : count === 1
          ? "1 punkt er forsvundet siden sidst."
          : `${count} punkter er forsvundet siden sidst.`,
    severity: { fejl: "Fejl", advarsel: "Advarsler", oplysning: "Oplysninger" },
    one: { fejl: "Fejl", advarsel: "Advarsel", oplysning: "Oplysning" },
    counts: { title: "Fund pr. enhed", unit: "Enhed", all: "I alt" },
    whole: "Hele runden",
    howto:
      "Klik på et punkt for at gå til cellen. F8 går til det næste punkt, Skift+F8 til det forrige; i listen kan du også bruge pil ned og pil op.",
    case: (id) => `Sag ${id}`,
    question: (number) => `spørgsmål ${number}`,
    inFile: (file, sheet, cell) =>
      `Står i ${[file === "" ? "en afleveret fil" : `filen ${file}`, ...(sheet === "" ? [] : [`arket ${sheet}`]), ...(cell === "" ? [] : [`celle ${cell}`])].join(", ")}.`,
    mendIn: (file, sheet) => `Rettes i filen ${file}, arket ${sheet}.`,
    gone: "Arket eller cellen findes ikke længere. Kontrollér igen.",
    more: (count) => `Vis ${count} flere`,
    steps: {
      group: "Gå gennem punkterne",
      previous: "Forrige",
      next: "Næste",
      position: (at, of) => `${at} af ${of}`,
      count: (of) => (of === "1" ? "1 punkt" : `${of} punkter`),
    },
    close: {
      title: "Luk niveauet",
      closed: "Runden er lukket. Der kan ikke samles flere svar ind.",
      ready: "Alt er på plads. Når niveauet er lukket, kan der ikke samles flere svar ind.",
      open: "Runden kan lukkes, når intet står åbent. Det mangler:",
      notChecked: "Svarene er ikke kontrolleret.",
      errors: (count) => (count === 1 ? "1 fejl skal rettes." : `${count} fejl skal rettes.`),
      waiting: (unit, count, cases) =>
        `${unit}: ${count === 1 ? "1 sag er ikke meldt færdig" : `${count} sager er ikke meldt færdige`} (${cases}).`,
      others: (count) => `og ${count} til`,
      button: "Luk niveauet",
      closing: "Lukker runden",
      toResults: "Gå til Resultater",
    },
  },
  en: {
    what: "The check looks for answers that are missing, cannot be used or must be explained, and for review sheets that were altered.",
    notChecked: "The answers of the round are not checked yet.",
    check: "Check the answers",
    again: "Check again",
    checking: "Checking the answers",
    ownSheets:
      "Correct the review sheets in this workbook. When you check again, the corrected answers are collected first.",
    files: "Mend in the files that were handed in. Collect them again under Review, and check again.",
    toReview: "Go to Review",
    nothing: "The check found no errors, warnings or notes.",
    checked: (count) =>
      count === 0
        ? "Checked. There is nothing to look at."
        : count === 1
          ? "Checked. There is 1 point."
          : `Checked. There are ${count} findings.`,
    vanished: (count) =>
      count === 0
        ? "No findings have been resolved since last time."
        : count === 1
          ? "1 point has gone since last time."
          : `${count} points have gone since last time.`,
    severity: { fejl: "Errors", advarsel: "Warnings", oplysning: "Notes" },
    one: { fejl: "Error", advarsel: "Warning", oplysning: "Note" },
    counts: { title: "Points per unit", unit: "Unit", all: "All" },
    whole: "The whole round",
    howto:
      "Click a point to go to its cell. F8 goes to the next point, Shift+F8 to the one before; in the list, arrow down and arrow up do so too.",
    case: (id) => `Case ${id}`,
    question: (number) => `question ${number}`,
    inFile: (file, sheet, cell) =>
      `Stands in ${[file === "" ? "a file that was handed in" : `the file ${file}`, ...(sheet === "" ? [] : [`sheet ${sheet}`]), ...(cell === "" ? [] : [`cell ${cell}`])].join(", ")}.`,
    mendIn: (file, sheet) => `Mended in the file ${file}, sheet ${sheet}.`,
    gone: "The sheet or the cell is not there any more. Check again.",
    more: (count) => `Show ${count} more`,
    steps: {
      group: "Go through the points",
      previous: "Previous",
      next: "Next",
      position: (at, of) => `${at} of ${of}`,
      count: (of) => (of === "1" ? "1 point" : `${of} points`),
    },
    close: {
      title: "Close the round",
      closed: "The round is closed. No more answers can be collected.",
      ready: "Everything is in place. Once the level is closed, no more answers can be collected.",
      open: "The round can be closed when nothing stands open. What is missing:",
      notChecked: "The answers are not checked.",
      errors: (count) => (count === 1 ? "1 error must be mended." : `${count} errors must be mended.`),
      waiting: (unit, count, cases) =>
        `${unit}: ${count === 1 ? "1 case is not finished" : `${count} cases are not finished`} (${cases}).`,
      others: (count) => `and ${count} more`,
      button: "Close the round",
      closing: "Closing the round",
      toResults: "Go to Results",
    },
  },
};
