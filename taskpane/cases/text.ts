/** What the import of cases says. */
import { counted } from "../../src/language/counting";
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
    readonly replace: (count: number) => string;
    readonly partial: (count: number) => string;
    readonly done: (cases: number) => string;
    readonly again: string;
  };
  readonly preview: {
    readonly title: string;
    readonly sheet: string;
    readonly sheetRows: (name: string, rows: string) => string;
    readonly found: (cases: number, units: number, caseworkers: number) => string;
    readonly leftOut: (count: number) => string;
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
      replace: (count) =>
        count === 1
          ? "Erstat den sag, der står på arket Sager nu"
          : `Erstat de ${counted.da(count, "sag", "sager")}, der står på arket Sager nu`,
      partial: (count) => `Læs ind, selv om ${counted.da(count, "række", "rækker")} har fejl og udelades`,
      done: (cases) => `Læs ${counted.da(cases, "sag", "sager")} ind`,
      again: "Vælg noget andet",
    },
    preview: {
      title: "Sådan er listen læst",
      sheet: "Ark i filen",
      sheetRows: (name, rows) => `${name} (${rows} rækker)`,
      found: (cases, units, caseworkers) =>
        `${counted.da(cases, "sag", "sager")}, ${counted.da(units, "enhed", "enheder")}, ${counted.da(caseworkers, "sagsbehandler", "sagsbehandlere")}.`,
      leftOut: (count) => `${counted.da(count, "række er ikke en sag", "rækker er ikke sager")} og udelades.`,
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
      what: "Export the list from the case system (DUBU, CSC, Sensum …) and import it as it is. The headers are recognised; you see how the list is read before anything is written.",
      source: "Where are the cases?",
      file: "In a file (.xlsx, .xlsm or .csv)",
      pasted: "I will paste them",
      sheet: "On a sheet in the workbook",
      choose: "Choose …",
      chooseFile: "File with cases",
      pasteHere: "Paste the table here, with its headers",
      sheetName: "Sheet",
      read: "Show how the list is read",
      reading: "Reading the cases",
      importing: "Importing the cases",
      replace: (count) => `Replace the ${counted.en(count, "case", "cases")} now on the sheet Sager`,
      partial: (count) =>
        `Import even though ${counted.en(count, "row has errors and is", "rows have errors and are")} left out`,
      done: (cases) => `Import ${counted.en(cases, "case", "cases")}`,
      again: "Choose something else",
    },
    preview: {
      title: "How the list is read",
      sheet: "Sheet in the file",
      sheetRows: (name, rows) => `${name} (${rows} rows)`,
      found: (cases, units, caseworkers) =>
        `${counted.en(cases, "case", "cases")}, ${counted.en(units, "unit", "units")}, ${counted.en(caseworkers, "caseworker", "caseworkers")}.`,
      leftOut: (count) => `${counted.en(count, "row is not a case and is", "rows are not cases and are")} left out.`,
      columns: "Columns",
      header: "In the list",
      readAs: "Read as",
      readAsOf: (header) => `${header} is read as`,
      further: "Kept as it is",
      missing: (columns) => `Missing: ${columns}. Choose below which columns they are.`,
      problems: "Note",
      blank: "(no header)",
    },
    serial: {
      title: "CPR numbers as the key",
      why: "The cases on the list can only be identified by CPR numbers, and these must not be in the register. The cases can have serial numbers instead. Which CPR number each serial number represents is written to a key file that you keep somewhere other than with the register.",
      key: "Key file from last time (if you have one)",
      keyHint: "Then the cases keep the serial numbers they have.",
      give: "Assign serial numbers and download the key file",
      saved: (file) => `The key file ${file} has been downloaded. Keep it in a safe place, not with the register.`,
      fileName: "key-serial-numbers.csv",
    },
  },
};
