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
  readonly fixedSize: { readonly column: string; readonly row: string };
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
  readonly sort: { readonly up: string; readonly down: string; readonly refused: string };
  readonly find: {
    readonly title: string;
    readonly of: (index: number, count: number) => string;
    readonly none: string;
    readonly next: string;
    readonly previous: string;
    readonly close: string;
  };
  readonly menu: {
    readonly title: string;
    readonly copy: string;
    readonly copyKeys: string;
    readonly paste: string;
    readonly pasteKeys: string;
    readonly clear: string;
    readonly clearKeys: string;
    readonly pick: string;
    readonly pickKeys: string;
    readonly follow: string;
    readonly filter: string;
    readonly fit: { readonly column: string; readonly row: string };
    readonly insert: Lines;
    readonly delete: Lines;
    readonly bold: string;
    readonly yellow: string;
    readonly noFill: string;
    readonly noClipboard: string;
  };
  /** Why rows or columns do not come, go or change. */
  readonly change: { readonly locked: string; readonly header: string; readonly full: string };
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

/** Said of so many. */
interface Lines {
  readonly rows: (count: number) => string;
  readonly columns: (count: number) => string;
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
  fixedSize: {
    column: "Kolonnernes bredde er låst, fordi arket er beskyttet.",
    row: "Rækkernes højde er låst, fordi arket er beskyttet.",
  },
  noPlace: (text) => `Der er ingen celle eller noget navn, der hedder "${text}".`,
  noChoices: "Cellen har ingen liste at vælge fra.",
  cannotPaste: "Der er ingen tekst i udklipsholderen at sætte ind.",
  tooMuch: "Der er for mange celler til at gøre det på én gang. Vælg et mindre område.",
  nothingToUndo: "Der er ikke mere at fortryde.",
  cell: (address, text, traits) => [address, text, ...traits].filter((each) => each !== "").join(", "),
  traits: { empty: "tom", locked: "låst", choices: "har liste", link: "link", formula: "formel", note: "note" },
  sort: {
    up: "Sortér stigende (A-Å, 0-9)",
    down: "Sortér faldende (Å-A, 9-0)",
    refused: "Her kan ikke sorteres: arket er beskyttet, eller tabellen har flettede celler.",
  },
  find: {
    title: "Søg på arket",
    of: (index, count) => `${index} af ${count}`,
    none: "Ikke fundet",
    next: "Næste (Enter)",
    previous: "Forrige (Skift+Enter)",
    close: "Luk (Esc)",
  },
  menu: {
    title: "Menu for de valgte celler",
    copy: "Kopiér",
    copyKeys: "Ctrl+C",
    paste: "Sæt ind",
    pasteKeys: "Ctrl+V",
    clear: "Ryd indhold",
    clearKeys: "Delete",
    pick: "Vælg på listen",
    pickKeys: "Alt+Pil ned",
    follow: "Følg linket",
    filter: "Filtrer …",
    fit: { column: "Tilpas kolonnens bredde", row: "Tilpas rækkens højde" },
    insert: {
      rows: (count) => (count === 1 ? "Indsæt række over" : `Indsæt ${count} rækker over`),
      columns: (count) => (count === 1 ? "Indsæt kolonne til venstre" : `Indsæt ${count} kolonner til venstre`),
    },
    delete: {
      rows: (count) => (count === 1 ? "Slet rækken" : `Slet ${count} rækker`),
      columns: (count) => (count === 1 ? "Slet kolonnen" : `Slet ${count} kolonner`),
    },
    bold: "Fed",
    yellow: "Fyldfarve: gul",
    noFill: "Ingen fyldfarve",
    noClipboard: "Browseren giver ikke adgang til udklipsholderen herfra. Brug Ctrl+C og Ctrl+V.",
  },
  change: {
    locked: "Arket er beskyttet, og det tillader beskyttelsen ikke.",
    header:
      "En tabels overskrifter kan ikke slettes, mens tabellens rækker bliver stående. Slet hele tabellen, eller vælg andre rækker.",
    full: "Der er ikke plads: udfyldte celler ville blive skubbet ud over arkets kant.",
  },
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
  fixedSize: {
    column: "The columns' widths are locked because the sheet is protected.",
    row: "The rows' heights are locked because the sheet is protected.",
  },
  noPlace: (text) => `There is no cell or name called "${text}".`,
  noChoices: "The cell has no list to pick from.",
  cannotPaste: "There is no text on the clipboard to paste.",
  tooMuch: "Those are too many cells to do at once. Select a smaller area.",
  nothingToUndo: "There is nothing more to undo.",
  cell: (address, text, traits) => [address, text, ...traits].filter((each) => each !== "").join(", "),
  traits: { empty: "empty", locked: "locked", choices: "has a list", link: "link", formula: "formula", note: "note" },
  sort: {
    up: "Sort ascending (A-Z, 0-9)",
    down: "Sort descending (Z-A, 9-0)",
    refused: "This cannot be sorted: the sheet is protected, or the table has merged cells.",
  },
  find: {
    title: "Search the sheet",
    of: (index, count) => `${index} of ${count}`,
    none: "Not found",
    next: "Next (Enter)",
    previous: "Previous (Shift+Enter)",
    close: "Close (Esc)",
  },
  menu: {
    title: "Menu for the chosen cells",
    copy: "Copy",
    copyKeys: "Ctrl+C",
    paste: "Paste",
    pasteKeys: "Ctrl+V",
    clear: "Clear contents",
    clearKeys: "Delete",
    pick: "Pick from the list",
    pickKeys: "Alt+Down",
    follow: "Follow the link",
    filter: "Filter …",
    fit: { column: "Fit the column's width", row: "Fit the row's height" },
    insert: {
      rows: (count) => (count === 1 ? "Insert row above" : `Insert ${count} rows above`),
      columns: (count) => (count === 1 ? "Insert column to the left" : `Insert ${count} columns to the left`),
    },
    delete: {
      rows: (count) => (count === 1 ? "Delete the row" : `Delete ${count} rows`),
      columns: (count) => (count === 1 ? "Delete the column" : `Delete ${count} columns`),
    },
    bold: "Bold",
    yellow: "Fill colour: yellow",
    noFill: "No fill colour",
    noClipboard: "The browser gives no access to the clipboard from here. Use Ctrl+C and Ctrl+V.",
  },
  change: {
    locked: "The sheet is protected, and its protection does not allow that.",
    header: "A table's headers cannot be deleted while its rows stay. Delete the whole table, or choose other rows.",
    full: "There is no room: filled cells would be pushed over the sheet's edge.",
  },
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
