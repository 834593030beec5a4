/** What "Afprøv i denne Excel" says. */
import { counted } from "../../src/language/counting";
import type { Texts } from "../language";

interface SelfTestText {
  readonly title: string;
  readonly what: string;
  readonly go: string;
  readonly again: string;
  readonly asking: string;
  readonly good: string;
  readonly goodWhat: (asked: number) => string;
  readonly bad: (different: number) => string;
  readonly badWhat: (asked: number) => string;
  readonly stopped: string;
  readonly refused: string;
  readonly refusedWhat: (code: string) => string;
  readonly left: (sheets: string) => string;
  readonly trip: (milliseconds: number) => string;
  readonly slow: string;
  readonly save: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly send: string;
  readonly expected: string;
  readonly answered: string;
  readonly or: string;
  readonly notAsked: string;
  readonly all: (count: number) => string;
  readonly group: (name: string, good: number, asked: number) => string;
  readonly source: string;
}

export const TEXT: Texts<SelfTestText> = {
  da: {
    title: "Afprøv i denne Excel",
    what: "Udgaver af Excel er forskellige. Her stilles Excel godt hundrede små spørgsmål om det, programmet bygger på, på ark, der fjernes igen. Intet i registret læses eller ændres, og intet sendes af sig selv. Det tager omkring et minut; lad Excel være imens.",
    go: "Afprøv i denne Excel",
    again: "Afprøv igen",
    asking: "Afprøver Excel",
    good: "Denne Excel svarer som ventet",
    goodWhat: (asked) => `${counted.da(asked, "spørgsmål", "spørgsmål")} er stillet.`,
    bad: (different) => `Denne Excel svarer anderledes ${counted.da(different, "sted", "steder")}`,
    badWhat: (asked) => `${asked} spørgsmål er stillet. Send filen, så programmet kan rettes.`,
    stopped: "Afprøvningen er stoppet, og dens ark er fjernet.",
    refused: "Afprøvningen kunne ikke begynde",
    refusedWhat: (code) =>
      `Excel lod ikke programmet lave et ark (${code}). Er projektmappen låst eller skrivebeskyttet, så åbn en ny, tom projektmappe, og prøv igen dér.`,
    left: (sheets) => `Kunne ikke fjernes igen, slet dem selv: ${sheets}`,
    trip: (milliseconds) => `En forespørgsel til Excel tager ${milliseconds} ms.`,
    slow: "Det er langsomt: store udtræk og mange skemaer vil tage tid.",
    save: "Gem svarene som fil",
    copy: "Kopiér svarene",
    copied: "Svarene er kopieret. Sæt dem ind i en mail.",
    notCopied: "Excel tillader ikke at kopiere herfra. Gem svarene som fil.",
    send: "Filen indeholder spørgsmål, svar, tider og udgaven af Excel. Navne, sager og indhold fra projektmappen er ikke med. Send den til dem, der vedligeholder programmet.",
    expected: "Ventet",
    answered: "Svaret",
    or: " eller ",
    notAsked: "findes ikke i denne udgave",
    all: (count) => `Alle ${count} spørgsmål`,
    group: (name, good, asked) => `${name}: ${good} af ${asked}`,
    source: "Kilde",
  },
  en: {
    title: "Test this Excel",
    what: "Versions of Excel differ. This asks Excel just over a hundred small questions about what the program relies on, on sheets that are removed again. Nothing in the register is read or changed, and nothing is sent automatically. It takes about a minute; do not use Excel in the meantime.",
    go: "Test this Excel",
    again: "Test again",
    asking: "Testing Excel",
    good: "This Excel answers as expected",
    goodWhat: (asked) => `${counted.en(asked, "question was", "questions were")} asked.`,
    bad: (different) => `This Excel answers differently in ${counted.en(different, "place", "places")}`,
    badWhat: (asked) =>
      `${counted.en(asked, "question was", "questions were")} asked. Send the file, so that the program can be corrected.`,
    stopped: "The test was stopped, and its sheets have been removed.",
    refused: "The test could not begin",
    refusedWhat: (code) =>
      `Excel did not let the program make a sheet (${code}). If the workbook is protected or read-only, open a new, blank workbook and try again there.`,
    left: (sheets) => `Could not be removed; delete them yourself: ${sheets}`,
    trip: (milliseconds) => `A request to Excel takes ${milliseconds} ms.`,
    slow: "That is slow: large draws and review sheets will take time.",
    save: "Save the answers as a file",
    copy: "Copy the answers",
    copied: "The answers have been copied. Paste them into an email.",
    notCopied: "Excel does not allow copying from here. Save the answers as a file.",
    send: "The file contains questions, answers, times and the version of Excel. It contains no names, cases or content from the workbook. Send it to those who maintain the program.",
    expected: "Expected",
    answered: "Answered",
    or: " or ",
    notAsked: "not in this edition",
    all: (count) => `All ${count} questions`,
    group: (name, good, asked) => `${name}: ${good} of ${asked}`,
    source: "Source",
  },
};
