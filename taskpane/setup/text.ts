import type { Texts } from "../language";

interface SetupText {
  readonly create: {
    readonly model: string;
    readonly modelHint: string;
    readonly templates: string;
    readonly templatesHint: string;
    readonly questions: (count: number) => string;
    readonly parts: (template: string) => string;
    readonly partsHint: string;
    readonly units: string;
    readonly unitsHint: string;
    readonly make: string;
    readonly making: string;
    readonly noTemplate: string;
  };
  readonly facts: {
    readonly title: string;
    readonly model: string;
    readonly templates: string;
    readonly units: string;
    readonly unitsOfCases: string;
    readonly cases: string;
    readonly where: string;
    readonly sheet: string;
  };
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
  readonly history: {
    readonly title: string;
    readonly what: string;
    readonly chooseFile: string;
    readonly importing: string;
    readonly columns: string;
  };
}

export const TEXT: Texts<SetupText> = {
  da: {
    create: {
      model: "Model for tilsynet",
      modelHint:
        "Modellen bestemmer niveauer, hvor mange sager der udtrækkes, og hvor tit. Alt kan rettes på arket Opsætning bagefter.",
      templates: "Spørgsmål",
      templatesHint: "Vælg en eller flere skabeloner. De lægges sammen på arket Skabelon.",
      questions: (count) => `${count} spørgsmål`,
      parts: (template) => `Dele af ${template}`,
      partsHint: "Ingen valgt: hele skabelonen.",
      units: "Enheder, én på hver linje",
      unitsHint: "Kan stå tomt: så bruges de enheder, sagerne har.",
      make: "Lav registret",
      making: "Laver registret",
      noTemplate: "Vælg mindst én skabelon.",
    },
    facts: {
      title: "Registret",
      model: "Model",
      templates: "Skabeloner",
      units: "Enheder",
      unitsOfCases: "dem, sagerne har",
      cases: "Sager",
      where: "Niveauer, antal og indstillinger rettes på arket",
      sheet: "Opsætning",
    },
    cases: {
      title: "Læs sager ind",
      what: "Træk listen ud af fagsystemet (DUBU, CSC, Sensum …) og læs den ind, som den er. Overskrifterne genkendes; du ser, hvad der blev forstået, før noget skrives.",
      source: "Hvor står sagerne?",
      file: "I en fil (.xlsx eller .csv)",
      pasted: "Jeg indsætter dem",
      sheet: "På et ark i projektmappen",
      choose: "Vælg …",
      chooseFile: "Fil med sager",
      pasteHere: "Indsæt tabellen her, med overskrifter",
      sheetName: "Ark",
      read: "Se, hvad der forstås",
      reading: "Læser sagerne",
      importing: "Læser sagerne ind",
      replace: (count) => `Erstat de ${count} sager, der står på arket Sager nu`,
      partial: (count) => `Læs ind, selv om ${count} rækker har fejl og udelades`,
      done: (cases) => `Læs ${cases} sager ind`,
      again: "Vælg noget andet",
    },
    preview: {
      title: "Det blev forstået",
      found: (cases, units, caseworkers) => `${cases} sager, ${units} enheder, ${caseworkers} sagsbehandlere.`,
      leftOut: (count) => `${count} rækker giver ingen sag.`,
      columns: "Kolonner",
      header: "I listen",
      readAs: "Læses som",
      readAsOf: (header) => `${header} læses som`,
      further: "Beholdes som den er",
      missing: (columns) => `Der mangler: ${columns}. Vælg herunder, hvilke kolonner det er.`,
      problems: "Se efter",
      blank: "(uden overskrift)",
    },
    serial: {
      title: "CPR-numre som nøgle",
      why: "Listens eneste nøgle er CPR-numre, og de må ikke stå i registret. Sagerne kan få løbenumre i stedet. Hvilket løbenummer der er hvis, skrives i en nøglefil, som I gemmer et andet sted end registret.",
      key: "Nøglefil fra sidst (hvis I har en)",
      keyHint: "Så beholder sagerne de løbenumre, de har.",
      give: "Giv løbenumre, og hent nøglefilen",
      saved: (file) => `Nøglefilen ${file} er hentet. Gem den et sikkert sted, ikke sammen med registret.`,
      fileName: "nøgle-løbenumre.csv",
    },
    history: {
      title: "Tidligere runders tal",
      what: "Har I tal fra tidligere runder, kan de læses ind fra en fil, så udviklingen kan vises.",
      chooseFile: "Fil med tidligere tal",
      importing: "Læser tidligere tal ind",
      columns: "Kolonnerne er: Runde, Betegnelse, Niveau, Enhed, Skabelon, Version, Spørgsmålsnr., k, n.",
    },
  },
  en: {
    create: {
      model: "Model of the supervision",
      modelHint:
        "The model settles the levels, how many cases are drawn, and how often. Everything can be changed on the sheet Opsætning afterwards.",
      templates: "Questions",
      templatesHint: "Choose one or more templates. They are joined on the sheet Skabelon.",
      questions: (count) => `${count} questions`,
      parts: (template) => `Parts of ${template}`,
      partsHint: "None chosen: the whole template.",
      units: "Units, one on each line",
      unitsHint: "May be left blank: then the units of the cases are used.",
      make: "Make the register",
      making: "Making the register",
      noTemplate: "Choose at least one template.",
    },
    facts: {
      title: "The register",
      model: "Model",
      templates: "Templates",
      units: "Units",
      unitsOfCases: "those of the cases",
      cases: "Cases",
      where: "Levels, numbers and settings are changed on the sheet",
      sheet: "Opsætning",
    },
    cases: {
      title: "Import cases",
      what: "Take the list out of the case system (DUBU, CSC, Sensum …) and import it as it is. The headers are recognised; you see what was understood before anything is written.",
      source: "Where are the cases?",
      file: "In a file (.xlsx or .csv)",
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
      found: (cases, units, caseworkers) => `${cases} cases, ${units} units, ${caseworkers} caseworkers.`,
      leftOut: (count) => `${count} rows give no case.`,
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
      give: "Give serial numbers, and fetch the key file",
      saved: (file) => `The key file ${file} has been fetched. Keep it in a safe place, not with the register.`,
      fileName: "key-serial-numbers.csv",
    },
    history: {
      title: "Figures of earlier rounds",
      what: "If you have figures of earlier rounds, they can be imported from a file, so that the development can be shown.",
      chooseFile: "File of earlier figures",
      importing: "Importing earlier figures",
      columns: "The columns are: Runde, Betegnelse, Niveau, Enhed, Skabelon, Version, Spørgsmålsnr., k, n.",
    },
  },
};
