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
  "sheet/changed": {
    severity: "error",
    da: "Skemaet er ændret her: der står \"{found}\", men der skulle stå \"{expected}\". Ret det tilbage, eller lav skemaet igen med sheets.",
    en: "The sheet was altered here: it says \"{found}\" and should say \"{expected}\". Change it back, or make the sheet again with sheets.",
  },
  "sheet/merged-cells": {
    severity: "error",
    da: "Cellerne {range} er flettet, så svar kan være gået tabt. Ophæv fletningen, og skriv svarene i hver sin celle.",
    en: "The cells {range} are merged, so answers may be lost. Unmerge them, and type each answer in its own cell.",
  },
  "sheet/unreadable": {
    severity: "error",
    da: "Arket ligner ikke et skema mere: overskriften \"{expected}\" mangler. Lav skemaet igen med sheets, og kopiér svarene over.",
    en: "The sheet no longer looks like a review sheet: the header \"{expected}\" is missing. Make it again with sheets, and copy the answers over.",
  },
  "sheet/other-register": {
    severity: "error",
    da: "Skemaet hører til et andet register ({found}), så det er ikke læst. Brug det register, det blev lavet fra.",
    en: "The sheet belongs to another register ({found}), so it was not read. Use the register it was made from.",
  },
  "sheet/other-template": {
    severity: "warning",
    da: "Skemaet er lavet med skabelonen {found}; registret har nu {expected}. Svarene er taget med; se efter, om spørgsmålene er de samme.",
    en: "The sheet was made with template {found}; the register now has {expected}. The answers were taken; check that the questions are the same.",
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

  // template/…: tblSkabelon, and templates that are joined
  "template/empty": {
    severity: "error",
    da: "Skabelonen har ingen spørgsmål. Skriv mindst ét spørgsmål på arket Skabelon.",
    en: "The template has no questions. Type at least one question on the sheet Skabelon.",
  },
  "template/blank": {
    severity: "error",
    da: "Kolonnen \"{column}\" er tom. Udfyld cellen, eller slet rækken.",
    en: "The column \"{column}\" is blank. Fill in the cell, or delete the row.",
  },
  "template/word-blank": {
    severity: "error",
    da: "Kolonnen \"{column}\" er tom. Vælg en af: {known}.",
    en: "The column \"{column}\" is blank. Choose one of: {known}.",
  },
  "template/word-unknown": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges i kolonnen \"{column}\". Vælg en af: {known}.",
    en: "\"{value}\" cannot be used in the column \"{column}\". Choose one of: {known}.",
  },
  "template/number-unreadable": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges som spørgsmålsnummer. Begynd med et bogstav, og brug kun bogstaver, tal, _ og -, som U1.",
    en: "\"{value}\" cannot be used as a question number. Begin with a letter, and use only letters, digits, _ and -, as U1.",
  },
  "template/number-reserved": {
    severity: "error",
    da: "Et spørgsmål kan ikke hedde \"{value}\", for det ord betyder barnets alder i kolonnen Betingelse. Giv det et andet nummer.",
    en: "A question cannot be called \"{value}\", as that word means the child's age in the column Betingelse. Give it another number.",
  },
  "template/number-twice": {
    severity: "error",
    da: "Spørgsmålsnummeret {value} bruges også i {first}. Store og små bogstaver regnes for ens; giv det ene spørgsmål et andet nummer.",
    en: "The question number {value} is also used in {first}. Upper and lower case count as the same; give one of them another number.",
  },
  "template/step-unknown": {
    severity: "error",
    da: "Sagstrinnet \"{step}\" findes ikke i tblTrin på arket Opsætning. Brug et af: {known}, eller tilføj det i tblTrin.",
    en: "The step \"{step}\" is not in tblTrin on the sheet Opsætning. Use one of: {known}, or add it to tblTrin.",
  },
  "template/date-unreadable": {
    severity: "error",
    da: "\"{value}\" er ikke en dato. Skriv den dag, spørgsmålet gælder fra, som 01-01-2026.",
    en: "\"{value}\" is not a date. Type the day from which the question is valid as 01-01-2026.",
  },
  "template/clash": {
    severity: "error",
    da: "Spørgsmålsnummeret {number} findes både i {first} og {second}, så de to skabeloner kan ikke samles. Vælg en af dem.",
    en: "The question number {number} is in both {first} and {second}, so the two templates cannot be joined. Choose one of them.",
  },

  // template/condition…: the column Betingelse of tblSkabelon
  "template/condition-form": {
    severity: "error",
    da: "Betingelsen \"{part}\" kan ikke læses. Skriv den som U1=nej eller alder>=16; flere adskilles af semikolon.",
    en: "The condition \"{part}\" cannot be read. Type it as U1=nej or alder>=16; separate several by semicolons.",
  },
  "template/condition-age": {
    severity: "error",
    da: "Betingelsen \"{part}\" mangler en alder i hele år. Skriv den som alder>=16.",
    en: "The condition \"{part}\" has no age in whole years. Type it as alder>=16.",
  },
  "template/condition-unknown": {
    severity: "error",
    da: "Spørgsmål {number} afhænger af {parent}, som ikke findes i skabelonen. Ret nummeret i Betingelse.",
    en: "Question {number} depends on {parent}, which is not in the template. Correct the number in Betingelse.",
  },
  "template/condition-self": {
    severity: "error",
    da: "Spørgsmål {number} afhænger af sig selv. Ret Betingelse, eller lad den være tom.",
    en: "Question {number} depends on itself. Correct Betingelse, or leave it blank.",
  },
  "template/condition-value": {
    severity: "error",
    da: "Spørgsmål {number} afhænger af svaret \"{value}\", men {parent} kan kun udløse et spørgsmål med: {allowed}. Ret Betingelse.",
    en: "Question {number} depends on the answer \"{value}\", but {parent} can only lead to a question by: {allowed}. Correct Betingelse.",
  },
  "template/condition-cycle": {
    severity: "error",
    da: "Spørgsmålene afhænger af hinanden i ring: {path}. Fjern en af betingelserne.",
    en: "The questions depend on each other in a ring: {path}. Remove one of the conditions.",
  },

  // answer/…, case/…, question/…, reviewer/…: what stands on the returned review sheets
  "answer/illegal": {
    severity: "error",
    da: "Svaret \"{found}\" kan ikke bruges. Vælg et af: {allowed}.",
    en: "The answer \"{found}\" cannot be used. Choose one of: {allowed}.",
  },
  "answer/na-not-allowed": {
    severity: "error",
    da: "\"ikke relevant\" kan ikke bruges ved dette spørgsmål. Vælg et af: {allowed}.",
    en: "\"ikke relevant\" cannot be used for this question. Choose one of: {allowed}.",
  },
  "answer/missing": {
    severity: "error",
    da: "Der mangler {count} svar. Vælg et svar på listen i de gule felter.",
    en: "Answers missing: {count}. Choose an answer from the list in the yellow cells.",
  },
  "answer/not-asked": {
    severity: "warning",
    da: "Spørgsmålet er besvaret med \"{found}\", men skal ikke besvares i denne sag. Svaret tæller med; slet det, hvis det er en fejl.",
    en: "The question is answered \"{found}\" but is not asked in this case. The answer counts; delete it if it is a mistake.",
  },
  "answer/not-reviewed": {
    severity: "warning",
    da: "Sagstrinnet {step} er helt tomt og regnes som ikke gennemgået. Det tæller ikke med; besvar det, hvis det skulle have været med.",
    en: "The step {step} is wholly blank and taken as not reviewed. It is not counted; answer it if it should have been.",
  },
  "answer/conflict": {
    severity: "error",
    da: "To skemaer svarer forskelligt: \"{found}\" her og \"{other}\" i {elsewhere}. Ingen af dem er taget med; slet det skema, der ikke gælder.",
    en: "Two sheets answer differently: \"{found}\" here and \"{other}\" in {elsewhere}. Neither was taken; delete the sheet that does not hold.",
  },
  "comment/required": {
    severity: "error",
    da: "Svaret \"{found}\" skal begrundes. Skriv en bemærkning i feltet ved siden af svaret.",
    en: "The answer \"{found}\" must be explained. Type a comment in the cell beside the answer.",
  },
  "case/unknown": {
    severity: "error",
    da: "Sagen {sag} findes ikke i registret, så dens svar er ikke taget med. Ret sagens nummer i overskriften.",
    en: "The case {sag} is not in the register, so its answers were not taken. Correct the case's id in the header.",
  },
  "case/not-drawn": {
    severity: "error",
    da: "Sagen {sag} er ikke udtrukket i runde {round} på niveau {level}, så dens svar er ikke taget med. Tilføj den med add, hvis den skal med.",
    en: "The case {sag} is not drawn in round {round} on level {level}, so its answers were not taken. Add it with add if it belongs.",
  },
  "case/duplicate": {
    severity: "error",
    da: "Sagen {sag} står flere gange på samme ark, så ingen af dens svar er taget med. Behold én kolonne.",
    en: "The case {sag} stands several times on one sheet, so none of its answers were taken. Keep one column.",
  },
  "question/unknown": {
    severity: "error",
    da: "Spørgsmål {number} findes ikke i registrets skabelon, så svaret er ikke taget med. Ret spørgsmålsnummeret.",
    en: "Question {number} is not in the register's template, so its answer was not taken. Correct the question number.",
  },
  "reviewer/own-case": {
    severity: "warning",
    da: "{reviewer} er sagens egen sagsbehandler. Lad en anden gennemgå sagen.",
    en: "{reviewer} is the case's own caseworker. Let someone else review the case.",
  },
  "reviewer/missing": {
    severity: "warning",
    da: "Skemaet er meldt færdigt, men Udfyldt af er tomt. Skriv, hvem der har gennemgået sagen.",
    en: "The sheet says Færdig, but Udfyldt af is blank. Type who reviewed the case.",
  },
  "privacy/cpr": {
    severity: "error",
    da: "Her står noget, der ligner et CPR-nummer. Slet det; brug sagens nummer i stedet.",
    en: "This looks like a CPR number. Delete it; use the case's id instead.",
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
