/** What the view Papirer says. What the papers themselves say stays Danish. */
import { pluralIn } from "../../src/language/counting";
import type { Audience } from "../../src/papers/facts/audience-paper";
import type { Texts } from "../language";

interface PapersText {
  readonly about: string;
  readonly reader: string;
  readonly readers: Readonly<Record<Audience, string>>;
  readonly unit: string;
  readonly usual: string;
  readonly outline: string;
  readonly outlineAbout: string;
  readonly chosen: (told: number, all: number) => string;
  readonly tell: (name: string) => string;
  readonly rule: (rule: string) => string;
  readonly yours: string;
  readonly toBeWritten: string;
  readonly toWrite: (count: number) => string;
  readonly tables: (count: number) => string;
  readonly write: string;
  readonly afterMaking: string;
  readonly rules: string;
  readonly rulesAbout: string;
  readonly make: string;
  readonly making: string;
  readonly take: string;
  readonly copy: string;
  readonly copied: string;
  readonly press: string;
  readonly word: string;
  readonly preparing: string;
  readonly fetched: (name: string) => string;
  readonly external: string;
  readonly externalAbout: string;
  readonly externalDo: string;
  readonly externalDoing: string;
}

export const PAPERS_TEXT: Texts<PapersText> = {
  da: {
    about:
      "Papiret laves ud fra de beregnede tal. Her kan du se, hvad reglerne peger på, og hvorfor, før det laves. Årsager, tiltag og indstilling skriver I selv.",
    reader: "Hvem er papiret til?",
    readers: { udvalg: "Udvalget", ledelse: "Ledelsen", enhed: "En enhed", team: "En enheds teams" },
    unit: "Enhed",
    usual: "Vælger du ingen runde, sammenlignes med Grundlag i Opsætning, ellers med runden før.",
    outline: "Det kommer til at stå i papiret",
    outlineAbout:
      "Sæt flueben ved de områder, der skal have deres egen tekst. Resten kommer i en tabel; ingen udelades.",
    chosen: (told, all) => `${told} af ${all} områder får deres egen tekst.`,
    tell: (name) => `Egen tekst: ${name}`,
    rule: (rule) => `Regel: ${rule}`,
    yours: "I har skrevet:",
    toBeWritten: "Mangler jeres tekst:",
    toWrite: (count) => (count === 0 ? "Alle felter er skrevet." : `Felter, der mangler jeres tekst: ${count}.`),
    tables: (count) => pluralIn("da", count, "Her står også en tabel.", `Her står også ${count} tabeller.`),
    write: "Skriv på arket Notater",
    afterMaking: "Når papiret er lavet første gang, er der en række til hver tekst på arket Notater.",
    rules: "Sådan er det valgt",
    rulesAbout: "Reglerne står også sidst i papiret. Grænserne rettes på arket Opsætning.",
    make: "Lav papiret",
    making: "Laver papiret",
    take: "Tag papiret med",
    copy: "Kopiér hele papiret",
    copied: "Kopieret. Sæt det ind i Word eller Outlook med Ctrl+V.",
    press: "Teksten er markeret. Tryk Ctrl+C for at kopiere den.",
    word: "Hent papiret som Word-fil",
    preparing: "Laver Word-filen",
    fetched: (name) => `Hentet: ${name}`,
    external: "Eksterne undersøgelser og klager",
    externalAbout:
      "Hvad Ankestyrelsen eller andre har fundet i jeres sager, og klagernes udfald, skrives på hvert sit ark og kommer med i papirerne til udvalget og ledelsen.",
    externalDo: "Lav eller beregn arkene",
    externalDoing: "Beregner eksterne undersøgelser og klager",
  },
  en: {
    about:
      "The paper is made from the calculated figures. Here you can see what the rules point to, and why, before it is made. You write the causes, measures and recommendation yourselves.",
    reader: "Who is the paper for?",
    readers: { udvalg: "The committee", ledelse: "Management", enhed: "A unit", team: "A unit's teams" },
    unit: "Unit",
    usual:
      "If you choose no round, the comparison is with Grundlag on the sheet Opsætning, otherwise with the previous round.",
    outline: "What the paper will say",
    outlineAbout: "Tick the areas that should have a text of their own. The rest go in a table; none is left out.",
    chosen: (told, all) => `${told} of ${all} areas will have a text of their own.`,
    tell: (name) => `Own text: ${name}`,
    rule: (rule) => `Rule: ${rule}`,
    yours: "You have written:",
    toBeWritten: "Your text is missing:",
    toWrite: (count) => (count === 0 ? "All fields have been written." : `Fields still without your text: ${count}.`),
    tables: (count) => pluralIn("en", count, "There is also a table here.", `There are also ${count} tables here.`),
    write: "Write on the sheet Notater",
    afterMaking: "Once the paper has been made, there is a row for each text on the sheet Notater.",
    rules: "How the areas are chosen",
    rulesAbout: "The rules are also at the end of the paper. Their limits are set on the sheet Opsætning.",
    make: "Make the paper",
    making: "Making the paper",
    take: "Take the paper with you",
    copy: "Copy the whole paper",
    copied: "Copied. Paste it into Word or Outlook with Ctrl+V.",
    press: "The text is selected. Press Ctrl+C to copy it.",
    word: "Download the paper as a Word file",
    preparing: "Making the Word file",
    fetched: (name) => `Downloaded: ${name}`,
    external: "External audits and appeals",
    externalAbout:
      "What Ankestyrelsen or others have found in your cases, and the outcome of appeals, are each entered on a sheet of their own and included in the papers for the committee and management.",
    externalDo: "Make or calculate the sheets",
    externalDoing: "Calculating external audits and appeals",
  },
};
