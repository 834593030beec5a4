/** What the import of cases says. */
import type { Texts } from "../language";

interface CasesText {
  readonly cases: {
    readonly title: string;
    readonly what: string;
    readonly source: string;
    readonly file: string;
    readonly pasted: string;
    readonly sheet: string;
    readonly choose: string;
    readonly chooseFile: string;
    readonly pasteHere: string;
    readonly sheetName: string;
    readonly read: string;
    readonly reading: string;
    readonly importing: string;
    readonly replace: (count: string) => string;
    readonly partial: (count: string) => string;
    readonly done: (cases: string) => string;
    readonly again: string;
  };
  readonly preview: {
    readonly title: string;
    readonly sheet: string;
    readonly sheetRows: (name: string, rows: string) => string;
    readonly found: (cases: string, units: string, caseworkers: string) => string;
    readonly leftOut: (count: string) => string;
    readonly columns: string;
    readonly header: string;
    readonly readAs: string;
    readonly readAsOf: (header: string) => string;
    readonly further: string;
    readonly missing: (columns: string) => string;
    readonly problems: string;
    readonly blank: string;
  };
  readonly serial: {
    readonly title: string;
    readonly why: string;
    readonly key: string;
    readonly keyHint: string;
    readonly give: string;
    readonly saved: (file: string) => string;
    readonly fileName: string;
  };
}

export const TEXT: Texts<CasesText> = {
  da: {
    cases: {
      title: "Læs sager ind",
      what: "Træk listen ud af fagsystemet (DUBU, CSC, Sensum …) og læs den ind, som den er. Overskrifterne genkendes; du ser, hvad der blev forstået, før noget skrives.",
      source: "Hvor står sagerne?",
      file: "I en fil (.xlsx, .xlsm eller .csv)",
      pasted: "Jeg indsætter dem",
      sheet: "På et ark i projektmappen",
      choose: "Vælg …",
      chooseFile: "Fil med sager",
      pasteHere: "Indsæt tabellen her, med overskrifter",
      sheetName: "Ark",
      read: "Vis, hvordan listen læses",
      reading: "Læser sagerne",
      importing: "Læser sagerne ind",
      replace: (count) => `Erstat de ${count} sager, der står på arket Sager nu`,
      partial: (count) => `Læs ind, selv om ${count} rækker har fejl og udelades`,
      done: (cases) => `Læs ${cases} sager ind`,
      again: "Vælg noget andet",
    },
    preview: {
      title: "Sådan er listen læst",
      sheet: "Ark i filen",
      sheetRows: (name, rows) => `${name} (${rows} rækker)`,
      found: (cases, units, caseworkers) => `${cases} sager, ${units} enheder, ${caseworkers} sagsbehandlere.`,
      leftOut: (count) => `${count} rækker er ikke sager og udelades.`,
      columns: "Kolonner",
      header: "I listen",
      readAs: "Læses som",
      readAsOf: (header) => `${header} læses som`,
      further: "Beholdes som den er",
      missing: (columns) => `Der mangler: ${columns}. Vælg herunder, hvilke kolonner det er.`,
      problems: "Bemærk",
      blank: "(uden overskrift)",
    },
    serial: {
      title: "CPR-numre som nøgle",
      why: "Sagerne på listen kan kun kendes på CPR-numre, og de må ikke stå i registret. Sagerne kan få løbenumre i stedet. Hvilket CPR-nummer hvert løbenummer står for, skrives i en nøglefil, som I gemmer et andet sted end registret.",
      key: "Nøglefil fra sidst (hvis I har en)",
      keyHint: "Så beholder sagerne de løbenumre, de har.",
      give: "Giv løbenumre, og hent nøglefilen",
      saved: (file) => `Nøglefilen ${file} er hentet. Gem den et sikkert sted, ikke sammen med registret.`,
      fileName: "nøgle-løbenumre.csv",
    },
  },
  en: {
    cases: {
      title: "Import cases",
      what: "Take the list out of the case system (DUBU, CSC, Sensum …) and import it as it is. The headers are recognised; you see what was understood before anything is written.",
      source: "Where are the cases?",
      file: "In a file (.xlsx, .xlsm or .csv)",
      pasted: "I paste them",
      sheet: "On a sheet of the workbook",
      choose: "Choose …",
      chooseFile: "File of cases",
      pasteHere: "Paste the table here, with its headers",
      sheetName: "Sheet",
      read: "See what is understood",
      reading: "Reading the cases",
      importing: "Importing the cases",
      replace: (count) => `Replace the ${count} cases that are on the sheet Sager now`,
      partial: (count) => `Import although ${count} rows have errors and are left out`,
      done: (cases) => `Import ${cases} cases`,
      again: "Choose something else",
    },
    preview: {
      title: "What was understood",
      sheet: "Sheet of the file",
      sheetRows: (name, rows) => `${name} (${rows} rows)`,
      found: (cases, units, caseworkers) => `${cases} cases, ${units} units, ${caseworkers} caseworkers.`,
      leftOut: (count) => `${count} rows are not cases.`,
      columns: "Columns",
      header: "In the list",
      readAs: "Read as",
      readAsOf: (header) => `${header} is read as`,
      further: "Kept as it is",
      missing: (columns) => `Missing: ${columns}. Choose below which columns they are.`,
      problems: "Needs a look",
      blank: "(no header)",
    },
    serial: {
      title: "CPR numbers as the key",
      why: "The list's only key is CPR numbers, and they must not be in the register. The cases can have serial numbers instead. Which serial number is whose is written to a key file that you keep apart from the register.",
      key: "Key file from last time (if you have one)",
      keyHint: "Then the cases keep the serial numbers they have.",
      give: "Assign serial numbers and download the key file",
      saved: (file) => `The key file ${file} has been fetched. Keep it in a safe place, not with the register.`,
      fileName: "key-serial-numbers.csv",
    },
  },
};
