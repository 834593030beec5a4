/**
 * Every sheet of a register and its tables, in the order of the workbook: since which register version it is there,
 * whether a register has it from the beginning, who writes it, and its line in the guide on Start. Making a register,
 * reading it, bringing an older one up to date, and the lists of sheets that people see are all derived from here.
 *
 * A room that adds a sheet later on names it in the registration of the command that first needs it.
 */
import { MENDINGS, mendingSheet } from "../attention/sheet/mending";
import { CASES_TABLE, casesSheet } from "../cases/sheet/cases";
import type { Level } from "../draw/rules/level";
import { CHECKING_SHEET, checkingSheet } from "../draw/sheet/checking";
import { DRAWN, drawnSheet, frameSheet, frameTable } from "../draw/sheet/drawn";
import { resultsSheet, resultsTable } from "../figures/sheet/results";
import { TEMPLATE_HISTORY, templateHistorySheet } from "../figures/sheet/template-history";
import type { Words } from "../language/words";
import type { ConceptSection } from "../papers/rules/koncept";
import { BILAG_SHEET, emptyBilagSheet } from "../papers/sheet/bilag";
import { CONCEPT_SHEET, conceptSheet } from "../papers/sheet/koncept";
import { ANSWERS, answersSheet, HAND_INS, handInsSheet } from "../review/sheet/answers";
import { controlSheet, FINDINGS } from "../review/sheet/control";
import type { QuestionText } from "../templates/rules/question-table";
import { LISTS_SHEET, listsSheet } from "../templates/sheet/lists";
import { QUESTION_LISTS, QUESTIONS, templateSheet } from "../templates/sheet/questions";
import type { SheetContent } from "../workbook/content";
import type { LogRow } from "./rules/log";
import type { Settings } from "./rules/settings";
import { settingRows } from "./rules/settings";
import type { Step } from "./setup-sheet";
import { LEVELS, SETTINGS, setupSheet, STEPS } from "./setup-sheet";
import { LOG, logSheet } from "./sheet/log";
import { ROUNDS, roundsSheet } from "./sheet/rounds";

/** What a new register is made of. An older one that gains a sheet has no questions, concept or log to give it. */
export interface NewRegister {
  readonly settings: Settings;
  readonly levels: readonly Level[];
  readonly steps: readonly Step[];
  readonly questions: readonly QuestionText[];
  readonly concept: readonly ConceptSection[];
  readonly log: readonly LogRow[];
}

/** A table as the registry needs it. */
export interface RegisteredTable {
  readonly name: string;
  /** `since`: the register version that first had the column; none for one that was always there. */
  readonly columns: readonly { readonly header: string; readonly since?: number }[];
}

export interface RegisteredSheet {
  readonly name: string;
  /** What it is for, as Start and the pane say it; null for a hidden sheet. */
  readonly guide: Words | null;
  readonly tables: readonly RegisteredTable[];
  /** Register version that first had it. */
  readonly since: number;
  /** A sheet made on first use is missing from a register that never needed it. */
  readonly made: "with the register" | "on first use";
  readonly writtenBy: "commands" | "staff" | "both";
  /** As it stands before anything has happened. */
  blank(facts: NewRegister): SheetContent;
}

/** tblSager has the columns of whoever exported it. */
const CASES: RegisteredTable = { name: CASES_TABLE, columns: [] };

/** All but Start, which tells of them. */
export const SHEETS: readonly RegisteredSheet[] = [
  {
    name: CONCEPT_SHEET,
    guide: {
      da: "Hvad ledelsestilsynet er til for, og hvordan det føres. Udfyldes af jer.",
      en: "The purpose of the supervision, and how it is carried out. Filled in by you.",
    },
    tables: [],
    since: 1,
    made: "with the register",
    writtenBy: "staff",
    blank: ({ concept }) => conceptSheet(concept),
  },
  {
    name: "Opsætning",
    guide: {
      da: "Tilsynsmodellen: niveauer, antal og indstillinger. Kan rettes.",
      en: "The model: levels, numbers and settings. Can be changed.",
    },
    tables: [SETTINGS, LEVELS, STEPS],
    since: 1,
    made: "with the register",
    writtenBy: "both",
    blank: ({ settings, levels, steps }) => setupSheet(settingRows(settings), levels, steps),
  },
  {
    name: "Runder",
    guide: {
      da: "En række pr. runde og niveau: periode, frist og status.",
      en: "One row per round and level: period, deadline and status.",
    },
    tables: [ROUNDS],
    since: 1,
    made: "with the register",
    writtenBy: "both",
    blank: () => roundsSheet([]),
  },
  {
    name: "Sager",
    guide: {
      da: "De sager, der trækkes blandt. Læses ind under Opsætning i ruden.",
      en: "The cases to draw from. Imported from the case system.",
    },
    tables: [CASES],
    since: 1,
    made: "with the register",
    writtenBy: "both",
    blank: () => casesSheet([], []),
  },
  {
    name: "Skabelon",
    guide: {
      da: "Spørgsmålene. Kan rettes, og egne spørgsmål kan tilføjes.",
      en: "The questions. Can be changed, and questions of your own can be added.",
    },
    tables: [QUESTIONS],
    since: 1,
    made: "with the register",
    writtenBy: "both",
    blank: ({ questions }) => templateSheet(questions),
  },
  {
    name: "Udtrukne sager",
    guide: {
      da: "Hver udtrukket sag og hver reserve med lodnummer.",
      en: "Every drawn case and every reserve, with its ticket.",
    },
    tables: [DRAWN],
    since: 1,
    made: "with the register",
    writtenBy: "commands",
    blank: () => drawnSheet(),
  },
  {
    name: "Svar",
    guide: { da: "Alle svar fra skemaerne.", en: "All answers of the review sheets." },
    tables: [ANSWERS],
    since: 1,
    made: "with the register",
    writtenBy: "commands",
    blank: () => answersSheet([]),
  },
  {
    name: "Afleveringer",
    guide: {
      da: "Hvem der har afleveret hvad, og samlede vurderinger (fortroligt).",
      en: "Who has handed in what, and overall assessments (confidential).",
    },
    tables: [HAND_INS],
    since: 1,
    made: "with the register",
    writtenBy: "commands",
    blank: () => handInsSheet([]),
  },
  {
    name: "Genopretning",
    guide: {
      da: "Fejl, der skal rettes i sagerne, med ansvarlig og frist (fortroligt).",
      en: "Faults to be corrected in the cases, with person responsible and deadline (confidential).",
    },
    tables: [MENDINGS],
    since: 1,
    made: "with the register",
    writtenBy: "both",
    blank: () => mendingSheet([]),
  },
  {
    name: "Datakontrol",
    guide: {
      da: "Fejl og advarsler, hver med en henvisning til cellen.",
      en: "Errors and warnings, each with a link to its cell.",
    },
    tables: [FINDINGS],
    since: 1,
    made: "with the register",
    writtenBy: "commands",
    blank: () =>
      controlSheet(
        [],
        "Her står, hvad kontrollen fandt. Kontrollér svarene under Datakontrol i ruden, når de er samlet ind.",
        [],
      ),
  },
  {
    name: "Resultater",
    guide: {
      da: "Lovoverholdelsesprocenter pr. spørgsmål og enhed.",
      en: "Percentages per question and unit.",
    },
    tables: [resultsTable(0)],
    since: 1,
    made: "with the register",
    writtenBy: "commands",
    blank: ({ settings }) => resultsSheet([], settings, "none"),
  },
  {
    name: BILAG_SHEET,
    guide: { da: "Tabellen til udvalget, klar til print.", en: "The committee's table, ready to print." },
    tables: [],
    since: 1,
    made: "with the register",
    writtenBy: "commands",
    blank: () => emptyBilagSheet(),
  },
  {
    name: CHECKING_SHEET,
    guide: {
      da: "Hvordan enhver kan efterprøve, at der er trukket lod.",
      en: "How anyone can check that the cases were drawn at random.",
    },
    tables: [],
    since: 2,
    made: "with the register",
    writtenBy: "commands",
    blank: () => checkingSheet(),
  },
  {
    name: "Log",
    guide: {
      da: "Alt, hvad der er gjort i registret. Ændringer i loggen kan opdages.",
      en: "Everything done in the register. Changes to the log can be detected.",
    },
    tables: [LOG],
    since: 1,
    made: "with the register",
    writtenBy: "commands",
    blank: ({ log }) => logSheet(log),
  },
  {
    name: "Ramme",
    guide: null,
    tables: [frameTable([])],
    since: 1,
    made: "with the register",
    writtenBy: "commands",
    blank: () => frameSheet(),
  },
  {
    name: "Skabelonhistorik",
    guide: null,
    tables: [TEMPLATE_HISTORY],
    since: 1,
    made: "with the register",
    writtenBy: "commands",
    blank: () => templateHistorySheet([]),
  },
  {
    name: LISTS_SHEET,
    guide: null,
    tables: [],
    since: 1,
    made: "with the register",
    writtenBy: "commands",
    blank: () => listsSheet(QUESTION_LISTS),
  },
];

/** Names of every table that a register may hold. */
export function tableNames(sheets: readonly RegisteredSheet[]): string[] {
  return sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
}
