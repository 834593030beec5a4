/** What the page itself says. What the add-in says is the add-in's. */
import type { NotReadCode } from "../host/file/notread";
import type { KeepingState } from "./keeping";
import type { Language } from "./language";
import type { Sample } from "./samples";

export interface Text {
  readonly title: string;
  readonly invented: string;
  readonly keeping: Readonly<Record<KeepingState, string>>;
  readonly language: string;
  readonly save: string;
  readonly saveTip: string;
  readonly tabs: { readonly file: string; readonly view: string; readonly help: string };
  readonly ribbon: string;
  readonly view: {
    readonly show: string;
    readonly formulaBar: string;
    readonly formulaBarTip: string;
    readonly pane: string;
    readonly paneTip: string;
    readonly sheet: string;
    readonly find: string;
    readonly findTip: string;
    readonly print: string;
    readonly printTip: string;
    readonly language: string;
    readonly languageTip: string;
  };
  readonly fold: string;
  readonly unfold: string;
  readonly zoom: { readonly title: string; readonly smaller: string; readonly larger: string; readonly usual: string };
  readonly help: {
    readonly group: string;
    readonly tour: string;
    readonly tourTip: string;
    readonly about: string;
    readonly aboutTip: string;
  };
  readonly nameBox: string;
  readonly nameBoxTip: string;
  readonly formula: string;
  readonly grid: string;
  readonly pane: string;
  readonly paneWidth: string;
  readonly closePane: string;
  readonly ready: string;
  readonly busy: (button: string) => string;
  readonly failed: (button: string) => string;
  readonly figures: { readonly average: string; readonly count: string; readonly sum: string };
  readonly left: (losses: string) => string;
  readonly unwritable: string;
  readonly keys: string;
  readonly close: string;
  readonly start: StartText;
  readonly over: {
    readonly title: string;
    readonly body: (name: string) => string;
    readonly save: string;
    readonly go: string;
    readonly cancel: string;
  };
  readonly about: { readonly title: string; readonly body: readonly string[] };
  readonly tour: {
    readonly steps: readonly { readonly title: string; readonly body: string }[];
    readonly of: (step: number, all: number) => string;
    readonly next: string;
    readonly back: string;
    readonly skip: string;
    readonly done: string;
  };
}

export interface StartText {
  readonly greeting: string;
  readonly lead: string;
  readonly choose: string;
  readonly back: string;
  readonly empty: { readonly title: string; readonly body: string; readonly name: string; readonly cases: string };
  readonly samples: Readonly<Record<Sample, { readonly title: string; readonly body: string }>>;
  readonly own: { readonly title: string; readonly body: string };
  readonly opening: (name: string) => string;
  readonly unreadable: (name: string, why: string) => string;
  readonly lost: (why: string) => string;
  readonly notRead: Readonly<Record<NotReadCode, (part: string) => string>>;
  /** A fault of the page. */
  readonly unexpected: (what: string) => string;
  readonly private: string;
}

const DA: Text = {
  title: "Tilsynsregister · prøvebænk",
  invented: "Prøve: alle sager er opdigtede",
  keeping: {
    kept: "Gemt i denne browser",
    waiting: "Gemmer …",
    refused: "Ikke gemt: Der er ikke plads i browseren. Gem som .xlsx.",
    elsewhere: "Åben i et andet vindue: gemmes ikke her",
    unwritable: "Kan ikke gemmes som fil",
  },
  language: "Sprog",
  save: "Gem som .xlsx",
  saveTip: "Henter projektmappen som en fil, Excel kan åbne (Ctrl+S)",
  tabs: { file: "Filer", view: "Vis", help: "Hjælp" },
  ribbon: "Bånd",
  view: {
    show: "Vis",
    formulaBar: "Formellinje",
    formulaBarTip: "Linjen over arket, der viser cellens adresse og indhold.",
    pane: "Ruden",
    paneTip: "Viser eller skjuler tilføjelsesprogrammets rude.",
    sheet: "Arket",
    find: "Søg",
    findTip: "Find en tekst på arket (Ctrl+F).",
    print: "Udskriv",
    printTip: "Udskriv arket som det er sat op: papir, margener, sidehoved og sideskift (Ctrl+P).",
    language: "Sprog",
    languageTip: "Siden og tilføjelsesprogrammet på dette sprog.",
  },
  help: {
    group: "Hjælp",
    tour: "Rundvisning",
    tourTip: "Fem skridt gennem siden.",
    about: "Om prøvebænken",
    aboutTip: "Hvad siden er, og hvor data ligger.",
  },
  nameBox: "Navnefelt",
  nameBoxTip: "Skriv en celle (B5), et ark og en celle (Sager!B5) eller et navn, og tryk Enter (Ctrl+G)",
  fold: "Fold båndet sammen (Ctrl+F1)",
  unfold: "Fold båndet ud (Ctrl+F1)",
  zoom: { title: "Zoom", smaller: "Mindre", larger: "Større", usual: "Tilbage til 100 %" },
  formula: "Formellinje",
  grid: "Ark",
  pane: "Rude: Tilsynsregister",
  paneWidth: "Rudens bredde",
  closePane: "Luk ruden",
  ready: "Klar",
  busy: (button) => `${button} …`,
  failed: (button) => `${button} blev ikke udført. Prøv igen, eller genindlæs siden.`,
  figures: { average: "Middel", count: "Antal", sum: "Sum" },
  left: (losses) => `Dette i filen kan prøvebænken ikke holde, og det er ikke med, når den gemmes herfra: ${losses}.`,
  unwritable:
    "Denne projektmappe kan ikke gemmes som fil herfra. Det, du taster, bliver i browseren. Arbejd videre i den oprindelige fil i Excel, og meld fejlen.",
  keys: "F6: næste del af vinduet",
  close: "Luk",
  start: {
    greeting: "Velkommen",
    lead: "Prøv Tilsynsregister uden Excel: en projektmappe til venstre, tilføjelsesprogrammet til højre, fanen Tilsyn øverst.",
    choose: "Vælg, hvor du vil begynde",
    back: "Tilbage til projektmappen",
    empty: {
      title: "Tom projektmappe",
      body: "Begynd forfra: opret registret, læs sagerne ind, og gennemfør en hel runde.",
      name: "Mappe1",
      cases: "Hent 6.719 opdigtede sager til den tomme projektmappe (csv)",
    },
    samples: {
      "quarter-start": {
        title: "Prøvekommunen: kvartalet begynder",
        body: "Registret er lavet, og 6.719 opdigtede sager er hentet. Intet er udtrukket endnu.",
      },
      "quarter-answers": {
        title: "Prøvekommunen: svarene er inde",
        body: "Fire niveauer er udtrukket, udsendt og besvaret, 9.100 opdigtede svar. Kontrollér, beregn, og lav Bilag 1.",
      },
      published: {
        title: "Det offentliggjorte Bilag",
        body: "1. kvartal 2018 ved siden af 2017, genskabt ud fra de offentliggjorte tal med opdigtede sager.",
      },
    },
    own: { title: "Din egen projektmappe", body: "Vælg en .xlsx. Filen bliver i denne browser; intet sendes." },
    opening: (name) => `Åbner ${name} …`,
    unreadable: (name, why) => `${name} kan ikke åbnes her: ${why}.`,
    notRead: {
      encrypted: () =>
        "den er låst med en adgangskode eller gemt i et gammelt format. Åbn den i Excel, fjern koden, og gem som .xlsx",
      "no-zip": () => "den er ikke en .xlsx-fil, eller den er gået i stykker. Åbn den i Excel, og gem som .xlsx",
      "no-workbook": () => "der er ingen projektmappe i den. Vælg en .xlsx, som Excel selv har gemt",
      "dates-1904": () =>
        "den tæller datoer fra 1904. Slå det fra i Excel under Filer, Indstillinger, Avanceret, og gem igen",
      "part-missing": (part) => `delen ${part} mangler. Åbn den i Excel, lad Excel reparere den, og gem som .xlsx`,
      binary: () => "den er en binær projektmappe (.xlsb). Åbn den i Excel, og gem som .xlsx",
    },
    unexpected: (what) => `der skete en fejl (${what}). Åbn den i Excel, og gem den igen som .xlsx`,
    lost: (why) => `Projektmappen fra sidste besøg kan ikke åbnes: ${why}. Vælg, hvor du vil begynde.`,
    private: "Alt foregår i denne browser. Siden sender intet, og det, du laver, er der stadig, når du kommer tilbage.",
  },
  over: {
    title: "Begynd forfra?",
    body: (name) =>
      `»${name}« ligger kun i denne browser og forsvinder, når en anden projektmappe åbnes. Gem den som .xlsx først, hvis den skal bruges igen.`,
    save: "Gem, og begynd forfra",
    go: "Begynd forfra",
    cancel: "Fortryd",
  },
  about: {
    title: "Om prøvebænken",
    body: [
      "Ruden og fanen Tilsyn er det rigtige tilføjelsesprogram, uændret, på Microsofts egen Office.js. Arket til venstre er en stedfortræder for Excel; i Excel kan enkelte ting se anderledes ud.",
      "Alle sager, navne og svar i prøverne er opdigtede. Projektmappen ligger i denne browser og sendes ingen steder hen.",
      "F6 og Skift+F6 går mellem bånd, ark og rude; piletasterne går mellem båndets knapper; Ctrl+S gemmer som .xlsx.",
    ],
  },
  tour: {
    steps: [
      {
        title: "Fanen Tilsyn",
        body: "Knapperne udfører kommandoerne for den runde, der er i gang: lav skemaer, saml svar ind, kontrollér, beregn, lav Bilag 1. De virker som i Excel.",
      },
      {
        title: "Projektmappen",
        body: "Alt står på almindelige ark. Gule celler kan ændres; resten skriver tilføjelsesprogrammet.",
      },
      { title: "Ruden", body: "Ruden viser, hvor runden står, og fører dig gennem næste skridt." },
      {
        title: "Arkene",
        body: "I et register viser Start overblikket, Opsætning tallene bag planen, Datakontrol de fejl, der skal rettes, og Bilag 1 tabellen til udvalget.",
      },
      {
        title: "Gem, og begynd forfra",
        body: "Det, du laver, bliver i denne browser. Gem som .xlsx står øverst til højre; under Filer kan du begynde forfra med en anden projektmappe.",
      },
    ],
    of: (step, all) => `${step} af ${all}`,
    next: "Næste",
    back: "Tilbage",
    skip: "Spring over",
    done: "Færdig",
  },
};

const EN: Text = {
  title: "Tilsynsregister · workbench",
  invented: "Sample: all cases are invented",
  keeping: {
    kept: "Saved in this browser",
    waiting: "Saving …",
    refused: "Not saved: the browser gives no room. Save as .xlsx.",
    elsewhere: "Open in another window: not saved here",
    unwritable: "Cannot be saved as a file",
  },
  language: "Language",
  save: "Save as .xlsx",
  saveTip: "Downloads the workbook as a file that Excel opens (Ctrl+S)",
  tabs: { file: "File", view: "View", help: "Help" },
  ribbon: "Ribbon",
  view: {
    show: "Show",
    formulaBar: "Formula bar",
    formulaBarTip: "The line above the sheet with the cell's address and content.",
    pane: "The pane",
    paneTip: "Shows or hides the add-in's pane.",
    sheet: "The sheet",
    find: "Search",
    findTip: "Find a text on the sheet (Ctrl+F).",
    print: "Print",
    printTip: "Print the sheet as it is set up: paper, margins, header and breaks (Ctrl+P).",
    language: "Language",
    languageTip: "The page and the add-in in this language.",
  },
  help: {
    group: "Help",
    tour: "Tour",
    tourTip: "Five steps through the page.",
    about: "About the workbench",
    aboutTip: "What the page is, and where data are kept.",
  },
  nameBox: "Name box",
  nameBoxTip: "Type a cell (B5), a sheet and a cell (Sager!B5) or a name, and press Enter (Ctrl+G)",
  fold: "Fold the ribbon (Ctrl+F1)",
  unfold: "Unfold the ribbon (Ctrl+F1)",
  zoom: { title: "Zoom", smaller: "Smaller", larger: "Larger", usual: "Back to 100 %" },
  formula: "Formula bar",
  grid: "Sheet",
  pane: "Pane: Tilsynsregister",
  paneWidth: "Width of the pane",
  closePane: "Close the pane",
  ready: "Ready",
  busy: (button) => `${button} …`,
  failed: (button) => `${button} was not carried out. Try again, or reload the page.`,
  figures: { average: "Average", count: "Count", sum: "Sum" },
  left: (losses) => `The workbench cannot hold this of the file, and it is not in what is saved from here: ${losses}.`,
  unwritable:
    "This workbook cannot be saved as a file from here. What you type stays in the browser. Go on in the original file in Excel, and report the fault.",
  keys: "F6: next part of the window",
  close: "Close",
  start: {
    greeting: "Welcome",
    lead: "Try Tilsynsregister without Excel: a workbook on the left, the add-in on the right, its ribbon tab above.",
    choose: "Choose where to begin",
    back: "Back to the workbook",
    empty: {
      title: "Empty workbook",
      body: "Begin from nothing: make the register, import the cases, and run a whole round.",
      name: "Book1",
      cases: "Download 6,719 invented cases for the empty workbook (csv)",
    },
    samples: {
      "quarter-start": {
        title: "Sample municipality: the quarter begins",
        body: "The register is made and 6,719 invented cases are imported. Nothing is drawn yet.",
      },
      "quarter-answers": {
        title: "Sample municipality: the answers are in",
        body: "Four levels are drawn, sent out and answered, 9,100 invented answers. Check, compute, and make Bilag 1.",
      },
      published: {
        title: "The published Bilag",
        body: "First quarter of 2018 beside 2017, rebuilt from the published figures on invented cases.",
      },
    },
    own: { title: "Your own workbook", body: "Choose an .xlsx. The file stays in this browser; nothing is sent." },
    opening: (name) => `Opening ${name} …`,
    unreadable: (name, why) => `${name} cannot be opened here: ${why}.`,
    notRead: {
      encrypted: () =>
        "it is locked with a password, or in an old format. Open it in Excel, take off the password, and save as .xlsx",
      "no-zip": () => "it is no .xlsx file, or is broken. Open it in Excel, and save as .xlsx",
      "no-workbook": () => "there is no workbook in it. Choose an .xlsx that Excel itself saved",
      "dates-1904": () =>
        "it counts dates from 1904. Turn that off in Excel under File, Options, Advanced, and save again",
      "part-missing": (part) => `the part ${part} is missing. Open it in Excel, let Excel repair it, and save as .xlsx`,
      binary: () => "it is a binary workbook (.xlsb). Open it in Excel, and save as .xlsx",
    },
    unexpected: (what) => `something went wrong (${what}). Open it in Excel, and save it again as .xlsx`,
    lost: (why) => `The workbook of your last visit cannot be opened: ${why}. Choose where to begin.`,
    private:
      "Everything happens in this browser. The page sends nothing, and what you make is still here when you come back.",
  },
  over: {
    title: "Start over?",
    body: (name) =>
      `“${name}” is in this browser only and is gone when another workbook is opened. Save it as .xlsx first if you need it again.`,
    save: "Save and start over",
    go: "Start over",
    cancel: "Cancel",
  },
  about: {
    title: "About the workbench",
    body: [
      "The pane and the ribbon tab are the real add-in, unchanged, on Microsoft's own Office.js. The sheet on the left stands in for Excel; a few things may look different in Excel.",
      "All cases, names and answers in the samples are invented. The workbook is kept in this browser and sent nowhere.",
      "F6 and Shift+F6 go between ribbon, sheet and pane; the arrow keys go between the ribbon's buttons; Ctrl+S saves as .xlsx.",
    ],
  },
  tour: {
    steps: [
      {
        title: "The ribbon tab",
        body: "The buttons run the commands of the round under way: make sheets, collect answers, check, compute, make Bilag 1. They work as in Excel.",
      },
      {
        title: "The workbook",
        body: "Everything stands on plain sheets. Yellow cells can be changed; the add-in writes the rest.",
      },
      { title: "The pane", body: "The pane shows where the round stands and leads you through the next step." },
      {
        title: "The sheets",
        body: "In a register, Start gives the overview, Opsætning the numbers behind the plan, Datakontrol the faults to mend, and Bilag 1 the committee's table.",
      },
      {
        title: "Save, and start over",
        body: "What you make stays in this browser. Save as .xlsx is at the top right; under File you can start over with another workbook.",
      },
    ],
    of: (step, all) => `${step} of ${all}`,
    next: "Next",
    back: "Back",
    skip: "Skip",
    done: "Done",
  },
};

export const TEXT: Readonly<Record<Language, Text>> = { da: DA, en: EN };
