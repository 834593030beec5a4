/** The questions of Skabelon and their conditions. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
export const TEMPLATE = {
  "template/empty": {
    severity: "error",
    da: "Skabelonen har ingen spørgsmål. Skriv mindst ét spørgsmål på arket Skabelon.",
    en: "The template has no questions. Type at least one question on the sheet Skabelon.",
  },
  "template/unasked": {
    severity: "warning",
    da: 'Skabelonen "{template}" ({count} spørgsmål på arket Skabelon) stilles ikke på noget niveau. Tilføj den til et niveau i indstillingen Skabeloner pr. niveau, fx {level}={templates}, eller slet spørgsmålene.',
    en: 'The template "{template}" ({count} questions on the sheet Skabelon) is asked on no level. Add it to a level in the setting Skabeloner pr. niveau, for example {level}={templates}, or delete the questions.',
  },
  "template/blank": {
    severity: "error",
    da: 'Kolonnen "{column}" er tom. Udfyld cellen, eller slet rækken.',
    en: 'The column "{column}" is blank. Fill in the cell, or delete the row.',
  },
  "template/word-blank": {
    severity: "error",
    da: 'Kolonnen "{column}" er tom. Vælg en af: {known}.',
    en: 'The column "{column}" is blank. Choose one of: {known}.',
  },
  "template/word-unknown": {
    severity: "error",
    da: '"{value}" kan ikke bruges i kolonnen "{column}". Vælg en af: {known}.',
    en: '"{value}" cannot be used in the column "{column}". Choose one of: {known}.',
  },
  "template/number-unreadable": {
    severity: "error",
    da: '"{value}" kan ikke bruges som spørgsmålsnummer. Begynd med et bogstav, og brug kun bogstaver, tal, _ og -, som U1.',
    en: '"{value}" cannot be used as a question number. Begin with a letter, and use only letters, digits, _ and -, as U1.',
  },
  "template/number-reserved": {
    severity: "error",
    da: 'Et spørgsmål kan ikke hedde "{value}", for det ord betyder barnets alder i kolonnen Betingelse. Giv det et andet nummer.',
    en: 'A question cannot be called "{value}", as that word means the child\'s age in the column Betingelse. Give it another number.',
  },
  "template/number-twice": {
    severity: "error",
    da: "Spørgsmålsnummeret {value} bruges også i {first}. Store og små bogstaver regnes for ens; giv det ene spørgsmål et andet nummer.",
    en: "The question number {value} is also used in {first}. Upper and lower case count as the same; give one of them another number.",
  },
  "template/step-unknown": {
    severity: "error",
    da: 'Sagstrinnet "{step}" findes ikke i tblTrin på arket Opsætning. Brug et af: {known}, eller tilføj det i tblTrin.',
    en: 'The step "{step}" is not in tblTrin on the sheet Opsætning. Use one of: {known}, or add it to tblTrin.',
  },
  "template/date-unreadable": {
    severity: "error",
    da: '"{value}" er ikke en dato. Skriv den dag, spørgsmålet gælder fra, som 01-01-2026.',
    en: '"{value}" is not a date. Type the day from which the question is valid as 01-01-2026.',
  },
  "template/clash": {
    severity: "error",
    da: "Spørgsmålsnummeret {number} findes både i {first} og {second}, så de to skabeloner kan ikke samles. Vælg en af dem.",
    en: "The question number {number} is in both {first} and {second}, so the two templates cannot be joined. Choose one of them.",
  },
  "template/condition-form": {
    severity: "error",
    da: 'Betingelsen "{part}" kan ikke læses. Skriv den som U1=nej eller alder>=16; flere adskilles af semikolon.',
    en: 'The condition "{part}" cannot be read. Type it as U1=nej or alder>=16; separate several by semicolons.',
  },
  "template/condition-age": {
    severity: "error",
    da: 'Betingelsen "{part}" mangler en alder i hele år. Skriv den som alder>=16.',
    en: 'The condition "{part}" has no age in whole years. Type it as alder>=16.',
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
    da: 'Spørgsmål {number} afhænger af svaret "{value}", men {parent} kan kun udløse et spørgsmål med: {allowed}. Ret Betingelse.',
    en: 'Question {number} depends on the answer "{value}", but {parent} can only lead to a question by: {allowed}. Correct Betingelse.',
  },
  "template/condition-cycle": {
    severity: "error",
    da: "Spørgsmålene afhænger af hinanden i ring: {path}. Fjern en af betingelserne.",
    en: "The questions depend on each other in a ring: {path}. Remove one of the conditions.",
  },
} as const;
