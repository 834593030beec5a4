/** What the view of Bilag 1 says. */
import type { Texts } from "../language";
import type { PaneHost } from "../pane-host";

interface BilagText {
  readonly about: (label: string) => string;
  readonly notComputed: string;
  readonly toResults: string;
  readonly reportedLevel: (level: number) => string;
  readonly toLevel: (level: number) => string;
  readonly stale: (labels: string) => string;
  readonly choices: {
    readonly title: string;
    readonly compare: string;
    readonly first: string;
    readonly measured: string;
    readonly without: (unit: string) => string;
    readonly up: (label: string) => string;
    readonly none: string;
    readonly missing: string;
    readonly import: string;
    readonly unit: string;
    readonly all: string;
    readonly oneUnit: string;
    readonly few: (least: number) => string;
    readonly counts: (shown: boolean) => string;
    readonly arrow: (points: number) => string;
    readonly edit: string;
    readonly editWhat: { readonly few: string; readonly counts: string; readonly arrow: string };
  };
  readonly make: string;
  readonly making: string;
  readonly preview: { readonly title: string; readonly rest: string };
  readonly take: {
    readonly title: string;
    readonly copyTable: string;
    readonly copyWhole: string;
    readonly copied: string;
    readonly press: string;
    readonly word: string;
    readonly fetched: (name: string) => string;
    readonly preparing: string;
    readonly pdf: string;
    readonly pdfSteps: Readonly<Record<PaneHost["platform"], readonly string[]>>;
    readonly pdfByWord: string;
    readonly showSheet: string;
  };
}

export const TEXT: Texts<BilagText> = {
  da: {
    about: (label) => `Bilaget gælder ${label}. En anden runde eller et andet niveau vælges øverst.`,
    notComputed: "Runden er ikke beregnet på dette niveau endnu. Bilaget laves af de beregnede tal.",
    toResults: "Gå til Resultater",
    reportedLevel: (level) => `Efter modellen er det niveau ${level}, der rapporteres.`,
    toLevel: (level) => `Skift til niveau ${level}`,
    stale: (labels) =>
      `Svarene er ændret, siden tallene blev beregnet: ${labels}. Beregn igen, før bilaget sendes videre.`,
    choices: {
      title: "Indhold i bilaget",
      compare: "Sammenlign med",
      first: "Udvikling og ændring måles fra den første, der er valgt.",
      measured: "Udvikling måles herfra",
      without: (unit) => `Har ingen tal for ${unit}`,
      up: (label) => `Flyt op: ${label}`,
      none: "Der er ingen tidligere runder med tal på dette niveau, så bilaget viser kun denne runde.",
      missing: "Mangler der en runde?",
      import: "Læs tidligere tal ind",
      unit: "Enhed",
      all: "Alle enheder under ét",
      oneUnit: "Når bilaget gælder én enhed, skjules også de tal, som andre enheders små tal kunne regnes ud af.",
      few: (least) => `Tal, der bygger på færre end ${least} sager, vises ikke.`,
      counts: (shown) => (shown ? "Antal vises ved procenten: 67 % (12 af 18)." : "Procenten vises uden antal: 67 %."),
      arrow: (points) => `Pilen peger op eller ned ved mere end ${points} procentpoint.`,
      edit: "Ret",
      editWhat: { few: "Ret det mindste antal", counts: "Ret, om antal vises", arrow: "Ret grænsen for pile" },
    },
    make: "Lav Bilag 1 i projektmappen",
    making: "Laver Bilag 1",
    preview: { title: "Sådan bliver tabellen", rest: "Indledning, forklaring af tegn og metode kommer med i bilaget." },
    take: {
      title: "Til et udvalgspapir",
      copyTable: "Kopiér tabellen",
      copyWhole: "Kopiér hele bilaget",
      copied: "Kopieret. Sæt det ind i Word eller Outlook med Ctrl+V.",
      press: "Tabellen er markeret. Tryk Ctrl+C for at kopiere den.",
      word: "Hent som Word-fil",
      fetched: (name) => `Hentet: ${name}`,
      preparing: "Laver Word-filen",
      pdf: "Sådan får du det som PDF",
      pdfSteps: {
        windows: [
          "Lav Bilag 1, og vis arket.",
          "Vælg Filer, Eksportér og Opret PDF/XPS.",
          "Gem filen. Kun det ark, du ser, kommer med: Under Indstillinger skal Aktive ark være valgt, og det er det fra start.",
        ],
        mac: [
          "Lav Bilag 1, og vis arket.",
          "Vælg Filer og Gem som.",
          "Vælg filformatet PDF og derefter Ark, så kun det ark, du ser, kommer med. Gem filen.",
        ],
        web: [
          "Lav Bilag 1, og vis arket.",
          "Vælg Filer og Udskriv, og vælg at udskrive det aktive ark.",
          "Vælg Gem som PDF i stedet for en printer.",
        ],
      },
      pdfByWord: "Excel kan ikke gemme ét ark som PDF herfra. Word-filen kan også gemmes som PDF i Word.",
      showSheet: "Vis arket Bilag 1",
    },
  },
  en: {
    about: (label) => `The Bilag covers ${label}. Choose another round or level at the top.`,
    notComputed: "The round has not been calculated at this level yet. The Bilag is made from the calculated figures.",
    toResults: "Go to Results",
    reportedLevel: (level) => `In this model, level ${level} is the one that is reported.`,
    toLevel: (level) => `Change to level ${level}`,
    stale: (labels) =>
      `The answers have changed since the figures were calculated: ${labels}. Calculate again before the Bilag is passed on.`,
    choices: {
      title: "Contents of the Bilag",
      compare: "Compare with",
      first: "Development and change are measured from the first one chosen.",
      measured: "Development is measured from here",
      without: (unit) => `Has no figures for ${unit}`,
      up: (label) => `Move up: ${label}`,
      none: "There are no earlier rounds with figures at this level, so the Bilag shows this round only.",
      missing: "Is a round missing?",
      import: "Import earlier figures",
      unit: "Unit",
      all: "All units together",
      oneUnit:
        "When the Bilag covers one unit, figures that could be used to work out other units' small figures are hidden too.",
      few: (least) => `Figures based on fewer than ${least} cases are not shown.`,
      counts: (shown) =>
        shown
          ? "Counts are shown beside the percentage: 67% (12 of 18)."
          : "The percentage is shown without counts: 67%.",
      arrow: (points) => `The arrow points up or down above ${points} percentage points.`,
      edit: "Edit",
      editWhat: {
        few: "Edit the minimum number",
        counts: "Edit whether counts are shown",
        arrow: "Edit the limit for arrows",
      },
    },
    make: "Make Bilag 1 in the workbook",
    making: "Making Bilag 1",
    preview: {
      title: "How the table will look",
      rest: "The Bilag also includes an introduction, a legend and the method.",
    },
    take: {
      title: "For a committee paper",
      copyTable: "Copy the table",
      copyWhole: "Copy the whole Bilag",
      copied: "Copied. Paste it into Word or Outlook with Ctrl+V.",
      press: "The table is selected. Press Ctrl+C to copy it.",
      word: "Download as a Word file",
      fetched: (name) => `Downloaded: ${name}`,
      preparing: "Making the Word file",
      pdf: "How to get it as a PDF",
      pdfSteps: {
        windows: [
          "Make Bilag 1, and show the sheet.",
          "Choose File, Export and Create PDF/XPS.",
          "Save the file. Only the sheet you see is included: under Options, Active sheet(s) must be chosen, which is the default.",
        ],
        mac: [
          "Make Bilag 1, and show the sheet.",
          "Choose File and Save As.",
          "Choose the file format PDF and then Sheet, so that only the sheet you see is included. Save the file.",
        ],
        web: [
          "Make Bilag 1, and show the sheet.",
          "Choose File and Print, and choose to print the active sheet.",
          "Choose Save as PDF instead of a printer.",
        ],
      },
      pdfByWord:
        "Excel cannot save a single sheet as a PDF from here. The Word file can also be saved as a PDF in Word.",
      showSheet: "Show the sheet Bilag 1",
    },
  },
};
