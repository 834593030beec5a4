/**
 * The catalogue of everything the product may have to say: one code, one Danish and one English sentence. A sentence
 * says what is wrong, where (the place is added by whoever shows it), and what to do. `{name}` is filled from the
 * problem's values.
 */
import type { Place, Problem, Severity } from "./outcome";

export type Language = "da" | "en";

interface Entry {
  readonly severity: Severity;
  readonly da: string;
  readonly en: string;
}

const CATALOGUE = {
  // plan/…: tblNiveauer, tblOpsaetning, tblRunder, and what a draw cannot do
  "plan/level-unknown": {
    severity: "error",
    da: "Niveau {level} findes ikke. Registret har niveau {known}; ret --level, eller tilføj en række i tblNiveauer.",
    en: "There is no level {level}. The register has {known}; correct --level, or add a row to tblNiveauer.",
  },
  "plan/level-blank": {
    severity: "error",
    da: "Niveauet har intet nummer. Skriv 1, 2, 3 …",
    en: "The level has no number. Type 1, 2, 3 …",
  },
  "plan/level-twice": {
    severity: "error",
    da: "Niveau {level} står to gange i tblNiveauer. Slet den ene række.",
    en: "Level {level} stands twice in tblNiveauer. Delete one of the rows.",
  },
  "plan/word-unknown": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges i kolonnen {column}. Vælg et af: {known}.",
    en: "\"{value}\" cannot be used in the column {column}. Choose one of: {known}.",
  },
  "plan/not-whole": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges i kolonnen {column}. Skriv et helt tal på mindst {least}.",
    en: "\"{value}\" cannot be used in the column {column}. Type a whole number of at least {least}.",
  },
  "plan/count-blank": {
    severity: "error",
    da: "Antal mangler. Skriv et tal eller \"alle\".",
    en: "Antal is missing. Type a number or \"alle\".",
  },
  "plan/source-unreadable": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges i kolonnen Trækkes fra. Skriv Sager, niveau 1 eller samme sager som niveau 1.",
    en: "\"{value}\" cannot be used in the column Trækkes fra. Type Sager, niveau 1 or samme sager som niveau 1.",
  },
  "plan/source-not-below": {
    severity: "error",
    da: "Niveau {level} kan ikke trækkes fra niveau {source}. Vælg et lavere niveau.",
    en: "Level {level} cannot be drawn from level {source}. Choose a lower level.",
  },
  "plan/source-unknown": {
    severity: "error",
    da: "Niveau {level} trækkes fra niveau {source}, som ikke findes i tblNiveauer. Tilføj det, eller vælg et andet.",
    en: "Level {level} is drawn from level {source}, which is not in tblNiveauer. Add it, or choose another.",
  },
  "plan/quota-unreadable": {
    severity: "error",
    da: "Kvoten \"{part}\" kan ikke læses. Skriv den som Underretning=3, med ; imellem.",
    en: "The quota \"{part}\" cannot be read. Type it as Underretning=3, with ; in between.",
  },
  "plan/quota-step": {
    severity: "error",
    da: "Sagstrinnet \"{step}\" i Kvoter findes ikke. Kendte sagstrin: {known}.",
    en: "The step \"{step}\" in Kvoter is not known. Known steps: {known}.",
  },
  "plan/quota-twice": {
    severity: "error",
    da: "Sagstrinnet {step} står to gange i Kvoter. Slet det ene.",
    en: "The step {step} stands twice in Kvoter. Delete one.",
  },
  "plan/quota-sum": {
    severity: "error",
    da: "Kvoterne giver {sum} i alt, men Antal er {count}. Ret det ene, så de er ens.",
    en: "The quotas sum to {sum}, but Antal is {count}. Correct one so that they agree.",
  },
  "plan/quota-allocation": {
    severity: "error",
    da: "Kvoter gælder inden for hver gruppe og kan ikke bruges med fordelingen \"{allocation}\". Vælg \"fast antal pr. gruppe\".",
    en: "Quotas hold inside each group and do not go with the allocation \"{allocation}\". Choose \"fast antal pr. gruppe\".",
  },
  "plan/filter-unreadable": {
    severity: "error",
    da: "\"{part}\" i Afgrænsning kan ikke læses. Skriv fx Status=Aktiv eller Afgørelsesdato>=-12 mdr, med ; imellem.",
    en: "\"{part}\" in Afgrænsning cannot be read. Type for example Status=Aktiv or Afgørelsesdato>=-12 mdr, with ; in between.",
  },
  "plan/filter-column": {
    severity: "error",
    da: "Afgrænsning nævner kolonnen \"{column}\", som ikke findes på arket Sager. Ret navnet, eller importér kolonnen.",
    en: "Afgrænsning names the column \"{column}\", which is not on the sheet Sager. Correct the name, or import the column.",
  },
  "plan/filter-frame-column": {
    severity: "error",
    da: "Afgrænsning nævner kolonnen \"{column}\", men et niveau, der trækkes fra et andet niveau, kan kun afgrænses med: {known}.",
    en: "Afgrænsning names the column \"{column}\", but a level drawn from another level can only be limited by: {known}.",
  },
  "plan/filter-value": {
    severity: "error",
    da: "\"{value}\" i Afgrænsning er hverken et tal eller en dato, så {column} kan ikke sammenlignes med det.",
    en: "\"{value}\" in Afgrænsning is neither a number nor a date, so {column} cannot be compared with it.",
  },
  "plan/filter-period": {
    severity: "error",
    da: "Afgrænsning regner \"{value}\" fra rundens første dag, men runden har ingen Periode fra. Skriv datoen på arket Runder.",
    en: "Afgrænsning counts \"{value}\" from the round's first day, but the round has no Periode fra. Type the date on the sheet Runder.",
  },
  "plan/below-not-drawn": {
    severity: "error",
    da: "Niveau {level} trækkes fra niveau {below}, men niveau {below} er ikke udtrukket i runde {round}. Udtræk det først.",
    en: "Level {level} is drawn from level {below}, but level {below} is not drawn in round {round}. Draw it first.",
  },

  // draw/…: what a draw says or refuses
  "draw/not-drawn": {
    severity: "error",
    da: "Sag {case} er ikke udtrukket i runde {round} på niveau {level}. Se de udtrukne sager på arket Udtrukne sager.",
    en: "Case {case} is not drawn in round {round} on level {level}. See the drawn cases on the sheet Udtrukne sager.",
  },
  "draw/above-drawn": {
    severity: "error",
    da: "Sag {case} kan ikke erstattes, fordi niveau {above} allerede er trukket ud af niveau {level}.",
    en: "Case {case} cannot be replaced, because level {above} is already drawn from level {level}.",
  },
  "draw/no-reserve": {
    severity: "error",
    da: "Der er ingen reserve tilbage til sag {case} i {group}. Tilføj en sag i hånden med add, eller udtræk igen med flere reserver.",
    en: "There is no reserve left for case {case} in {group}. Add a case by hand with add, or draw again with more reserves.",
  },
  "draw/case-unknown": {
    severity: "error",
    da: "Sag {case} findes ikke på arket Sager. Ret sagsnummeret, eller importér sagen.",
    en: "Case {case} is not on the sheet Sager. Correct the case number, or import the case.",
  },
  "draw/already": {
    severity: "error",
    da: "Sag {case} er allerede med i runde {round} på niveau {level}.",
    en: "Case {case} is already in round {round} on level {level}.",
  },
  "draw/quota-short": {
    severity: "warning",
    da: "{group}: kvoten for {step} er {asked}, men der er kun {got} sager at tage. Resten er ikke fyldt.",
    en: "{group}: the quota for {step} is {asked}, but there are only {got} cases to take. The rest is not filled.",
  },
  "draw/group-short": {
    severity: "warning",
    da: "{group}: der skulle udtrækkes {asked}, men gruppen har kun {got}. Alle er taget.",
    en: "{group}: {asked} were to be drawn, but the group has only {got}. All are taken.",
  },
  "draw/total-short": {
    severity: "warning",
    da: "Der skulle udtrækkes {asked} sager, men der er kun {got}. Alle er taget.",
    en: "{asked} cases were to be drawn, but there are only {got}. All are taken.",
  },

  // sheet/…: a sheet of the register is not as it should be
  "sheet/table-missing": {
    severity: "error",
    da: "Tabellen {table} mangler. Gendan den fra en tidligere udgave af registret, eller lav et nyt register med create.",
    en: "The table {table} is missing. Restore it from an earlier copy of the register, or make a new one with create.",
  },
  "sheet/column-missing": {
    severity: "error",
    da: "Kolonnen \"{column}\" mangler i {table}. Skriv overskriften igen, præcis som her.",
    en: "The column \"{column}\" is missing from {table}. Type the header again, exactly like this.",
  },
  "sheet/not-number": {
    severity: "error",
    da: "\"{value}\" er ikke et tal. Skriv et tal, eller lad cellen være tom.",
    en: "\"{value}\" is not a number. Type a number, or leave the cell blank.",
  },
  "sheet/not-whole": {
    severity: "error",
    da: "\"{value}\" er ikke et helt tal. Skriv et helt tal, eller lad cellen være tom.",
    en: "\"{value}\" is not a whole number. Type a whole number, or leave the cell blank.",
  },
  "sheet/not-date": {
    severity: "error",
    da: "\"{value}\" er ikke en dato. Skriv den som 05-01-2026.",
    en: "\"{value}\" is not a date. Type it as 05-01-2026.",
  },

  // compliance/…, comparison/…: figures, and what stands in the way of comparing them
  "compliance/question-unknown": {
    severity: "warning",
    da: "{count} svar på {question} er ikke talt med: spørgsmålet står ikke i Skabelon. Skriv det ind igen, hvis det skal tælle.",
    en: "{count} answers to {question} are not counted: the question is not in Skabelon. Add it again if it should count.",
  },
  "comparison/template-differs": {
    severity: "info",
    da: "Ikke sammenlignet med {round}: en anden udgave af skabelonen.",
    en: "Not compared with {round}: another version of the template.",
  },
  "comparison/wording-differs": {
    severity: "info",
    da: "Ikke sammenlignet med {round}: ordlyden er en anden.",
    en: "Not compared with {round}: the wording is different.",
  },
  "comparison/scale-differs": {
    severity: "info",
    da: "Ikke sammenlignet med {round}: svarskalaen er en anden.",
    en: "Not compared with {round}: the answer scale is different.",
  },
  "comparison/calculation-differs": {
    severity: "info",
    da: "Ikke sammenlignet med {round}: beregningen er en anden.",
    en: "Not compared with {round}: the calculation is different.",
  },
  "comparison/template-unknown": {
    severity: "info",
    da: "Ikke sammenlignet med {round}: skabelonen fra dengang kendes ikke.",
    en: "Not compared with {round}: the template of that round is not known.",
  },
  "comparison/question-new": {
    severity: "info",
    da: "{question} var ikke med i {round} og kan ikke sammenlignes.",
    en: "{question} was not part of {round} and cannot be compared.",
  },
  "comparison/not-comparable": {
    severity: "info",
    da: "{question}: {reason}",
    en: "{question}: {reason}",
  },

  // history/…: figures of earlier rounds, imported
  "history/column-missing": {
    severity: "error",
    da: "Kolonnen \"{column}\" mangler. Filen skal have kolonnerne {columns}.",
    en: "The column \"{column}\" is missing. The file must have the columns {columns}.",
  },
  "history/column-twice": {
    severity: "error",
    da: "Kolonnen \"{column}\" står der to gange. Slet den ene.",
    en: "The column \"{column}\" is there twice. Delete one of them.",
  },
  "history/empty": {
    severity: "error",
    da: "Filen har ingen tal. Skriv en række for hvert spørgsmål under overskrifterne.",
    en: "The file holds no figures. Write one row per question below the headers.",
  },
  "history/blank": {
    severity: "error",
    da: "\"{column}\" er tom. Udfyld den, eller slet rækken.",
    en: "\"{column}\" is blank. Fill it in, or delete the row.",
  },
  "history/forbidden-character": {
    severity: "error",
    da: "\"{value}\" må ikke indeholde |, tabulator eller linjeskift. Ret teksten.",
    en: "\"{value}\" must not hold |, a tab or a line break. Correct the text.",
  },
  "history/not-whole": {
    severity: "error",
    da: "\"{value}\" er ikke et helt tal fra {least} og op. Ret tallet.",
    en: "\"{value}\" is not a whole number from {least} up. Correct the number.",
  },
  "history/k-above-n": {
    severity: "error",
    da: "k er {k}, men n er {n}: der kan ikke være flere opfyldte end vurderede. Ret det ene tal.",
    en: "k is {k}, but n is {n}: no more can be met than were assessed. Correct one of them.",
  },
  "history/template-unknown": {
    severity: "error",
    da: "Skabelonen {template} version {version} kendes ikke. Registret kender {known}.",
    en: "The template {template} version {version} is not known. The register knows {known}.",
  },
  "history/question-unknown": {
    severity: "error",
    da: "Spørgsmålet {question} findes ikke i {template} version {version}. Ret nummeret.",
    en: "There is no question {question} in {template} version {version}. Correct the number.",
  },
  "history/duplicate": {
    severity: "error",
    da: "Samme runde, niveau, enhed og spørgsmål står allerede i række {first}. Slet den ene række.",
    en: "The same round, level, unit and question is already in row {first}. Delete one of the rows.",
  },
  "history/label-differs": {
    severity: "error",
    da: "Betegnelsen er \"{label}\", men \"{other}\" i række {first}. En runde har én betegnelse pr. niveau.",
    en: "The label is \"{label}\", but \"{other}\" in row {first}. A round has one label per level.",
  },
} as const;

export type ProblemCode = keyof typeof CATALOGUE;

/** A problem of the catalogue; `severity` only where it is not the usual one. */
export function problem(
  code: ProblemCode,
  values: Readonly<Record<string, string | number>> = {},
  at?: Place,
  severity?: Severity,
): Problem {
  const entry: Entry = CATALOGUE[code];
  const base = { code, severity: severity ?? entry.severity, values };
  return at === undefined ? base : { ...base, at };
}

/** The sentence of a problem, without its place. A code that is not in the catalogue is a bug. */
export function describe(told: Problem, language: Language): string {
  const entry = (CATALOGUE as Readonly<Record<string, Entry>>)[told.code];
  if (entry === undefined) throw new Error(`No sentence for ${told.code}`);
  return entry[language].replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = told.values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? value.toLocaleString(language === "da" ? "da-DK" : "en-GB") : value;
  });
}
