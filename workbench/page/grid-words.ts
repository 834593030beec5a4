/** What the grid says, in Danish and English. */
import type { Language } from "../host/reading";

export interface GridWords {
  readonly grid: string;
  readonly sheets: string;
  readonly allSheets: string;
  readonly previousSheets: string;
  readonly nextSheets: string;
  readonly pick: string;
  readonly choices: string;
  readonly locked: string;
  readonly notInList: string;
  readonly notValid: string;
  readonly notPossible: string;
  readonly fixedWidth: string;
  readonly noPlace: (text: string) => string;
  readonly noChoices: string;
  readonly cannotPaste: string;
  readonly tooMuch: string;
  readonly nothingToUndo: string;
  /** What a screen reader says of the cell gone to. */
  readonly cell: (address: string, text: string, traits: readonly string[]) => string;
  readonly traits: {
    readonly empty: string;
    readonly locked: string;
    readonly choices: string;
    readonly link: string;
    readonly formula: string;
    readonly note: string;
  };
  readonly filter: {
    readonly title: (column: string) => string;
    readonly clear: (column: string) => string;
    readonly search: string;
    readonly all: string;
    readonly blank: string;
    readonly more: (count: number) => string;
    readonly apply: string;
    readonly cancel: string;
    readonly refused: string;
  };
}

const DANISH: GridWords = {
  grid: "Regneark",
  sheets: "Ark",
  allSheets: "Alle ark",
  previousSheets: "Rul til tidligere ark",
  nextSheets: "Rul til senere ark",
  pick: "Vælg på listen (Alt+Pil ned)",
  choices: "Svar at vælge mellem",
  locked: "Cellen er låst, fordi arket er beskyttet. Skriv i de felter, der er åbne for indtastning.",
  notInList: "Det kan ikke stå her. Vælg på listen (Alt+Pil ned), eller slet indholdet.",
  notValid: "Det kan ikke stå her. Skriv en værdi, som cellen tillader, eller slet indholdet.",
  notPossible: "Det kan ikke stå i cellen. Begynder en tekst med =, + eller -, så sæt en apostrof (') foran.",
  fixedWidth: "Kolonnernes bredde er låst, fordi arket er beskyttet.",
  noPlace: (text) => `Der er ingen celle eller noget navn, der hedder "${text}".`,
  noChoices: "Cellen har ingen liste at vælge fra.",
  cannotPaste: "Der er ingen tekst i udklipsholderen at sætte ind.",
  tooMuch: "Der er for mange celler til at gøre det på én gang. Vælg et mindre område.",
  nothingToUndo: "Der er ikke mere at fortryde.",
  cell: (address, text, traits) => [address, text, ...traits].filter((each) => each !== "").join(", "),
  traits: { empty: "tom", locked: "låst", choices: "har liste", link: "link", formula: "formel", note: "note" },
  filter: {
    title: (column) => `Filtrer ${column}`,
    clear: (column) => `Ryd filter fra "${column}"`,
    search: "Søg",
    all: "(Markér alt)",
    blank: "(Tomme)",
    more: (count) => `Og ${count} til. Søg for at finde dem.`,
    apply: "OK",
    cancel: "Annuller",
    refused: "Arket er beskyttet, og der kan ikke filtreres i det.",
  },
};

const ENGLISH: GridWords = {
  grid: "Spreadsheet",
  sheets: "Sheets",
  allSheets: "All sheets",
  previousSheets: "Scroll to earlier sheets",
  nextSheets: "Scroll to later sheets",
  pick: "Pick from the list (Alt+Down)",
  choices: "Answers to pick from",
  locked: "The cell is locked because the sheet is protected. Type in the cells that are open for input.",
  notInList: "That cannot stand here. Pick from the list (Alt+Down), or clear the cell.",
  notValid: "That cannot stand here. Type a value that the cell allows, or clear the cell.",
  notPossible: "That cannot stand in the cell. If a text begins with =, + or -, put an apostrophe (') before it.",
  fixedWidth: "The columns' widths are locked because the sheet is protected.",
  noPlace: (text) => `There is no cell or name called "${text}".`,
  noChoices: "The cell has no list to pick from.",
  cannotPaste: "There is no text on the clipboard to paste.",
  tooMuch: "Those are too many cells to do at once. Select a smaller area.",
  nothingToUndo: "There is nothing more to undo.",
  cell: (address, text, traits) => [address, text, ...traits].filter((each) => each !== "").join(", "),
  traits: { empty: "empty", locked: "locked", choices: "has a list", link: "link", formula: "formula", note: "note" },
  filter: {
    title: (column) => `Filter ${column}`,
    clear: (column) => `Clear filter from "${column}"`,
    search: "Search",
    all: "(Select all)",
    blank: "(Blanks)",
    more: (count) => `And ${count} more. Search to find them.`,
    apply: "OK",
    cancel: "Cancel",
    refused: "The sheet is protected, and cannot be filtered.",
  },
};

export function gridWords(language: Language): GridWords {
  return language === "da" ? DANISH : ENGLISH;
}
