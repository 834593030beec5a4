/** What the view of the log and the settings says. */
import type { Texts } from "../language";

interface LogText {
  readonly title: string;
  readonly chain: {
    readonly good: string;
    readonly goodWhat: (rows: string) => string;
    readonly bad: string;
    readonly badWhat: string;
    readonly row: (number: number) => string;
  };
  readonly about: (round: string, level: number) => string;
  readonly by: (user: string) => string;
  readonly reason: string;
  readonly seed: string;
  readonly counts: Readonly<Record<string, string>>;
  readonly row: (number: number) => string;
  readonly showRow: (number: number) => string;
  readonly broken: string;
  readonly more: (count: number) => string;
  readonly you: {
    readonly title: string;
    readonly what: string;
    readonly label: string;
    readonly save: string;
    readonly saved: string;
  };
  readonly settings: {
    readonly title: string;
    readonly what: string;
    readonly change: (key: string) => string;
    readonly go: string;
    readonly blank: string;
    readonly explanations: Readonly<Record<string, string>>;
  };
  readonly sheets: {
    readonly title: string;
    readonly hidden: string;
  };
  readonly program: {
    readonly title: string;
    readonly version: string;
    readonly language: string;
    readonly ownLanguage: string;
  };
}

export const TEXT: Texts<LogText> = {
  da: {
    title: "Loggen",
    chain: {
      good: "Loggen er uændret",
      goodWhat: (rows) =>
        `${rows} rækker. Ingen af dem er rettet, flyttet eller slettet undervejs. Efterprøv også udtrækkene under Udtræk.`,
      bad: "Loggen er ændret",
      badWhat:
        "Rækken herunder, eller rækken før, er rettet, flyttet eller slettet. Gå tilbage til en tidligere version af projektmappen, hvis det er sket ved en fejl:",
      row: (number) => `Log, række ${number}`,
    },
    about: (round, level) => `${round}, niveau ${level}`,
    by: (user) => `af ${user}`,
    reason: "Begrundelse",
    seed: "Lodtrækningstekst (seed)",
    counts: {},
    row: (number) => `Række ${number}`,
    showRow: (number) => `Vis række ${number} på arket Log`,
    broken: "Rækken er ændret.",
    more: (count) => `Vis ${count} ældre`,
    you: {
      title: "Hvem er du?",
      what: "Navnet skrives i loggen ved det, du gør. Det er det, du selv oplyser; Excel oplyser ikke, hvem der er logget ind. Det gemmes kun på denne computer, og tidligere rækker i loggen ændres ikke.",
      label: "Dit navn",
      save: "Gem navnet",
      saved: "Navnet er gemt.",
    },
    settings: {
      title: "Indstillinger",
      what: "Indstillingerne hører til registret og gælder for alle, der bruger det. De rettes i de gule celler på arket Opsætning.",
      change: (key) => `Ret ${key}`,
      go: "Ret",
      blank: "(tom)",
      explanations: {},
    },
    sheets: {
      title: "Registrets ark",
      hidden:
        "To ark er skjult: Ramme (de sager, der blev trukket blandt) og Skabelonhistorik. Højreklik på en arkfane, og vælg Vis, for at se dem.",
    },
    program: {
      title: "Om programmet",
      version: "Version",
      language: "Sprog",
      ownLanguage: "Dansk (følger Excels menuer)",
    },
  },
  en: {
    title: "The log",
    chain: {
      good: "The log is intact",
      goodWhat: (rows) =>
        `${rows} rows. None of them has been changed, moved or deleted. Also check the draws, under Draw.`,
      bad: "The log has been changed",
      badWhat:
        "The row below, or the row before it, has been changed, moved or deleted. Go back to an earlier version of the workbook if that was a mistake:",
      row: (number) => `Log, row ${number}`,
    },
    about: (round, level) => `${round}, level ${level}`,
    by: (user) => `by ${user}`,
    reason: "Reason",
    seed: "Seed text",
    counts: {
      ramme: "drawn from",
      udtrukket: "drawn",
      reserver: "reserves",
      annulleret: "cancelled",
      mangler: "missing",
      "holdt ude": "left out",
      "enheder uden sager": "units without cases",
      "sagsbehandlere uden sag": "caseworkers without a case",
      "erstattet af": "replaced by",
      tilføjet: "added",
      skemaer: "review sheets",
      sager: "cases",
      svar: "answers",
      ændret: "changed",
      genopretning: "to be corrected",
      fejl: "errors",
      enheder: "units",
      sagsbehandlere: "caseworkers",
      udeladt: "left out",
      tal: "figures",
      advarsler: "warnings",
      oplysninger: "notes",
      spørgsmål: "questions",
      rækker: "rows",
    },
    row: (number) => `Row ${number}`,
    showRow: (number) => `Show row ${number} on the sheet Log`,
    broken: "The row has been changed.",
    more: (count) => `Show ${count} older`,
    you: {
      title: "Who are you?",
      what: "Your name is written in the log beside what you do. You give it yourself, as Excel does not say who is signed in. It is kept on this computer only, and earlier rows in the log are not changed.",
      label: "Your name",
      save: "Save the name",
      saved: "The name has been saved.",
    },
    settings: {
      title: "Settings",
      what: "The settings belong to the register and apply to everyone who uses it. They are changed in the yellow cells on the sheet Opsætning.",
      change: (key) => `Change ${key}`,
      go: "Change",
      blank: "(blank)",
      explanations: {
        "Skabeloner pr. niveau":
          "Which templates a level uses, e.g. 1=overordnet-2024; 2=tematiseret-2024. A level that is not listed uses all of them.",
        "Enheder på tværs":
          "Who reviews whose cases when Metode is på tværs, e.g. Amager + Valby; Nørrebro + City + Vanløse. Blank: decided by the draw.",
        Pilgrænse: "The arrow points up or down when the change is more than this number of percentage points.",
        "Mindste antal": "Percentages based on fewer cases than this are not shown in Bilag 1.",
        "Vis antal i bilaget": 'ja: "67% (12 of 18)". nej: "67%".',
        "Nogen grad tæller som opfyldt": "For questions with the scale grad: ja or nej.",
        "Manuelle sager medregnes": "Whether cases added manually count in the percentages: ja or nej.",
        "Samlet skema op til":
          "A unit with at most this many cases gets one sheet for all of them; otherwise one sheet per case. At most 8.",
      },
    },
    sheets: {
      title: "Sheets in the register",
      hidden:
        "Two sheets are hidden: Ramme (the cases that could be drawn) and Skabelonhistorik. Right-click a sheet tab and choose Unhide to see them.",
    },
    program: {
      title: "About",
      version: "Version",
      language: "Language",
      ownLanguage: "English (follows Excel's menus)",
    },
  },
};
