/** Skabelonhistorik (hidden): the template as it was in each round and level, so that rounds can be compared after staff have changed it. */
import type { RoundQuestion } from "../rules/comparison";
import { placeKey } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import type { Requirement, Scale } from "../../templates/rules/question";
import type { SheetContent, TableData } from "../../workbook/content";
import { tableSheet } from "../../register/sheet/page";
import { STYLE } from "../../workbook/style";
import type { TableDescription } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";

const SCALES: readonly Scale[] = ["ja/nej", "grad"];
const REQUIREMENTS: readonly Requirement[] = ["skal", "kan", "oplysning"];
const YES_NO = ["ja", "nej"] as const;

export const TEMPLATE_HISTORY: TableDescription<RoundQuestion> = {
  name: "tblSkabelonhistorik",
  sheet: "Skabelonhistorik",
  columns: [
    { header: "Runde", width: 11, style: STYLE.id, write: (row) => row.round },
    { header: "Niveau", width: 8, style: STYLE.whole, write: (row) => row.level },
    { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.number },
    { header: "Sagstrin", width: 34, style: STYLE.id, write: (row) => row.step },
    { header: "Spørgsmål", width: 70, style: STYLE.id, write: (row) => row.text },
    { header: "Svarskala", width: 11, style: STYLE.id, write: (row) => row.scale },
    { header: "Kravtype", width: 12, style: STYLE.id, write: (row) => row.requirement },
    { header: "Beregning", width: 26, style: STYLE.id, write: (row) => row.calculation },
    { header: "Pil", width: 6, style: STYLE.id, write: (row) => (row.arrow ? "ja" : "nej") },
    { header: "Fremhævet", width: 12, style: STYLE.id, write: (row) => (row.highlighted ? "ja" : "nej") },
    { header: "Skabelon", width: 16, style: STYLE.id, write: (row) => row.template },
    { header: "Version", width: 12, style: STYLE.id, write: (row) => row.version },
  ],
  key: ["Runde", "Niveau", "Spørgsmålsnr."],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau") ?? 0,
    number: row.text("Spørgsmålsnr."),
    step: row.text("Sagstrin"),
    text: row.text("Spørgsmål"),
    scale: row.choice("Svarskala", SCALES),
    requirement: row.choice("Kravtype", REQUIREMENTS),
    calculation: row.text("Beregning"),
    arrow: row.choice("Pil", YES_NO) === "ja",
    highlighted: row.choice("Fremhævet", YES_NO) === "ja",
    template: row.text("Skabelon"),
    version: row.text("Version"),
  }),
};

export function templateHistorySheet(rows: readonly RoundQuestion[]): SheetContent {
  return tableSheet(TEMPLATE_HISTORY, rows, {
    title: "Skabelonhistorik",
    explanation:
      "Spørgsmålene, som de var i hver runde og på hvert niveau. Arket bruges til at afgøre, hvad der kan sammenlignes. Ret ikke i det.",
    beside: 5,
    over: { hidden: true, protected: true },
  });
}

/** The history as it stands; none where the sheet is not there yet. */
export function readTemplateHistory(data: TableData | undefined): {
  readonly rows: readonly RoundQuestion[];
  readonly problems: readonly Problem[];
} {
  return data === undefined ? { rows: [], problems: [] } : readTable(TEMPLATE_HISTORY, data);
}

/** The history with one round and level's questions in place of those it had. */
export function mergeTemplateHistory(
  standing: readonly RoundQuestion[],
  questions: readonly RoundQuestion[],
): readonly RoundQuestion[] {
  const replaced = new Set(questions.map(placeKey));
  return [...standing.filter((each) => !replaced.has(placeKey(each))), ...questions];
}
