/** Opsætning: the model's levels, the settings, and what case systems call each step. */
import type { Level } from "../draw/rules/level";
import { LEVEL_HEADERS, LEVEL_SINCE, levelTexts } from "../draw/rules/plan";
import { region } from "../workbook/address";
import type { SheetContent, Style } from "../workbook/content";
import { COLOR, STYLE } from "../workbook/style";
import type { SettingRow } from "./rules/settings";
import { VERSION_KEY } from "./rules/settings";
import { blankSheet, cutAcross, page, widthOfAll } from "./sheet/page";
import type { TableDescription } from "./sheet/table";
import { tableContent } from "./sheet/table";
import { heightFor } from "./sheet/wrapping";

/** A row of tblTrin: a step, and the names under which case systems export it. */
export interface Step {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A row of tblNiveauer as typed. */
export type LevelRow = Readonly<Record<(typeof LEVEL_HEADERS)[number], string>>;

const typed: Style = { ...STYLE.input, unlocked: true };
const NUMBERS: readonly string[] = ["Niveau", "Antal", "Forskydning", "Reserver", "Udeluk seneste runder"];

const LEVEL_HINTS: Readonly<Record<(typeof LEVEL_HEADERS)[number], { readonly width: number; readonly hint: string }>> =
  {
    Niveau: { width: 15, hint: "1, 2, 3 …" },
    Navn: { width: 28, hint: "Vises på skemaer og i bilag" },
    "Trækkes fra": { width: 26, hint: "Sager, niveau 1 eller samme sager som niveau 1" },
    Afgrænsning: {
      width: 40,
      hint: "Kun sager, der passer, fx Status=Aktiv; Afgørelsesdato>=-12 mdr (de seneste 12 måneder)",
    },
    Gruppering: { width: 14, hint: "Sagsbehandler, Enhed, Team eller Ingen" },
    Antal: { width: 8, hint: "Tal eller alle" },
    Fordeling: { width: 18, hint: "fast antal pr. gruppe, efter størrelse, ligelig fordeling eller uden gruppering" },
    Kvoter: { width: 26, hint: "Antal pr. sagstrin i hver gruppe, fx Underretning=3; …" },
    Metode: { width: 14, hint: "Vælg: tilfældig · risiko · på tværs · »på tværs, risiko«" },
    Kadence: { width: 10, hint: "måned, kvartal, tertial, halvår, år" },
    Forskydning: { width: 13, hint: "Hvor mange måneder efter rundens start niveauet begynder" },
    Reserver: { width: 10, hint: "Pr. gruppe" },
    "Udeluk seneste runder": { width: 12, hint: "Antal seneste runder, hvis sager springes over" },
    "Skema pr.": { width: 11, hint: "Enhed, Team, Udfylder eller Sagsbehandler" },
    "Udfyldes af": { width: 26, hint: "Hvem gennemgår" },
    Rapporteres: { width: 13, hint: "ja: vises i bilaget" },
    Form: {
      width: 16,
      hint: "alene (tom), dialogbaseret, selvgennemgang eller kalibrering. De to sidste er til læring og tæller aldrig med",
    },
  };

export const LEVELS: TableDescription<LevelRow> = {
  name: "tblNiveauer",
  sheet: "Opsætning",
  columns: LEVEL_HEADERS.map((header) => ({
    header,
    width: LEVEL_HINTS[header].width,
    style: NUMBERS.includes(header) ? { ...typed, format: "0", horizontal: "center" } : typed,
    ...(LEVEL_SINCE[header] === undefined ? {} : { since: LEVEL_SINCE[header] }),
    write: (row) => asCell(row[header]),
  })),
  read: (row) => {
    const texts = LEVEL_HEADERS.map((header) => [header, row.text(header)] as const);
    return Object.fromEntries(texts) as unknown as LevelRow;
  },
};

/** A text of digits is written as a number, so that Excel does not warn about it. */
function asCell(text: string): string | number | null {
  if (text === "") return null;
  return /^\d{1,9}$/u.test(text) ? Number(text) : text;
}

export const SETTINGS: TableDescription<SettingRow> = {
  name: "tblOpsaetning",
  sheet: "Opsætning",
  columns: [
    { header: "Nøgle", width: 28, style: STYLE.wrapped, write: (row) => row.key },
    { header: "Værdi", width: 26, style: { ...typed, horizontal: "left" }, write: (row) => asCell(row.value) },
    { header: "Forklaring", width: 40, style: STYLE.wrapped, write: (row) => row.explanation },
  ],
  read: (row) => ({ key: row.text("Nøgle"), value: row.text("Værdi"), explanation: row.text("Forklaring") }),
};

export const STEPS: TableDescription<Step> = {
  name: "tblTrin",
  sheet: "Opsætning",
  columns: [
    { header: "Sagstrin", width: 26, style: typed, write: (row) => row.name },
    { header: "Betegnelser", width: 40, style: typed, write: (row) => row.aliases.join("; ") || null },
  ],
  read: (row) => ({
    name: row.text("Sagstrin"),
    aliases: row
      .text("Betegnelser")
      .split(";")
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  }),
};

/** Settings that the program writes and nobody changes: not yellow. */
const FIXED: readonly string[] = ["Register-id", "Model", "Skabeloner", VERSION_KEY];
const fixed: Style = {
  fill: COLOR.white,
  unlocked: false,
  border: { sides: "all", color: COLOR.line },
  color: COLOR.quiet,
};

const FIRST = 4;
/** Blank rows below a table: typing there extends it. */
const ROOM = 5;

const EXPLANATION =
  "Her står tilsynsmodellen. Gule celler kan rettes. Ændringer gælder fra næste udtræk; det, der allerede er udtrukket, ændres ikke.";
/** The level's number stands on every page, and so does the title over it; the explanation stands behind, on the first. */
const BESIDE = 1;
const EXPLAINED = LEVEL_HEADERS.slice(BESIDE, BESIDE + 4);
const explained = region(2, BESIDE + 1, 1, EXPLAINED.length);

export function setupSheet(
  settings: readonly SettingRow[],
  levels: readonly Level[],
  steps: readonly Step[],
): SheetContent {
  const hints = FIRST + 1;
  const levelTable = tableContent(LEVELS, levels.map(levelTexts), hints + 1);
  const second = hints + 1 + levels.length + ROOM;
  const settingTable = tableContent(SETTINGS, settings, second + 1, 2);
  const third = second + 1 + settings.length + ROOM;
  const stepTable = tableContent(STEPS, steps, third + 1, 3);
  return {
    ...blankSheet("Opsætning"),
    merges: [explained],
    columns: LEVEL_HEADERS.map((header) => ({ width: LEVEL_HINTS[header].width })),
    heights: [
      { row: 1, height: 27 },
      {
        row: 2,
        height: heightFor([{ text: EXPLANATION, width: widthOfAll(EXPLAINED.map((header) => LEVEL_HINTS[header])) }]),
      },
      { row: hints, height: 64 },
      { row: hints + 1, height: 50 },
      ...levels.map((level, index) => ({ row: hints + 2 + index, height: heightOf(LEVELS, levelTexts(level)) })),
      { row: second + 1, height: 20 },
      ...settings.map((setting, index) => ({ row: second + 2 + index, height: heightOf(SETTINGS, setting) })),
      { row: third + 1, height: 20 },
      ...steps.map((step, index) => ({ row: third + 2 + index, height: heightOf(STEPS, step) })),
    ],
    blocks: [
      { row: 1, column: 1, values: [["Opsætning"]] },
      { row: 2, column: BESIDE + 1, values: [[EXPLANATION]] },
      { row: FIRST, column: 1, values: [["Niveauer"]] },
      { row: hints, column: 1, values: [LEVEL_HEADERS.map((header) => LEVEL_HINTS[header].hint)] },
      { row: second, column: 2, values: [["Indstillinger"]] },
      { row: third, column: 3, values: [["Sagstrin, og hvad fagsystemet kalder dem"]] },
    ],
    tables: [levelTable, settingTable, stepTable].map((table) => ({ ...table, filter: false })),
    styles: [
      { region: region(1, 1), style: STYLE.title },
      { region: explained, style: STYLE.quiet },
      ...settings.flatMap(({ key }, index) =>
        FIXED.includes(key) ? [{ region: region(second + 2 + index, 3), style: fixed }] : [],
      ),
      { region: region(FIRST, 1), style: STYLE.heading },
      { region: region(hints, 1, 1, LEVEL_HEADERS.length), style: { ...STYLE.quiet, size: 9, vertical: "bottom" } },
      { region: region(second, 2), style: STYLE.heading },
      { region: region(third, 3), style: STYLE.heading },
    ],
    tabColor: "D9C36A",
    page: page("landscape", cutAcross(LEVELS.columns, BESIDE)),
  };
}

/** As high as the longest text of the row. */
function heightOf<Row>(description: TableDescription<Row>, row: Row): number {
  return heightFor(
    description.columns.map((column) => ({ text: String(column.write(row) ?? ""), width: column.width })),
  );
}
