/** The questions of Skabelon and their conditions. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say } from "../sentence";

export const TEMPLATE = {
  "template/empty": say(
    "error",
    () => "Skabelonen har ingen spørgsmål. Skriv mindst ét spørgsmål på arket Skabelon.",
    () => "The template has no questions. Enter at least one question on the sheet Skabelon.",
  ),
  "template/unasked": say<"count" | "level" | "template" | "templates">(
    "warning",
    (v) =>
      `Spørgsmålene fra skabelonen "${v.template}" på arket Skabelon (i alt ${v.count}) stilles ikke på noget niveau. Tilføj skabelonen til et niveau i indstillingen Skabeloner pr. niveau, fx ${v.level}=${v.templates}, eller slet spørgsmålene.`,
    (v) =>
      `The questions of the template "${v.template}" on the sheet Skabelon (${v.count} in all) are not asked at any level. Add the template to a level in the setting Skabeloner pr. niveau, for example ${v.level}=${v.templates}, or delete the questions.`,
  ),
  "template/blank": say<"column">(
    "error",
    (v) => `Kolonnen "${v.column}" er tom. Udfyld cellen, eller slet rækken.`,
    (v) => `The column "${v.column}" is blank. Fill in the cell, or delete the row.`,
  ),
  "template/word-blank": say<"column" | "known">(
    "error",
    (v) => `Kolonnen "${v.column}" er tom. Vælg mellem: ${v.known}.`,
    (v) => `The column "${v.column}" is blank. Choose one of: ${v.known}.`,
  ),
  "template/word-unknown": say<"column" | "known" | "value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges i kolonnen "${v.column}". Vælg mellem: ${v.known}.`,
    (v) => `"${v.value}" cannot be used in the column "${v.column}". Choose one of: ${v.known}.`,
  ),
  "template/number-unreadable": say<"value">(
    "error",
    (v) =>
      `"${v.value}" kan ikke bruges som spørgsmålsnummer. Begynd med et bogstav, og brug kun bogstaver, tal, _ og -, som U1.`,
    (v) =>
      `"${v.value}" cannot be used as a question number. Begin with a letter, and use only letters, digits, _ and -, as U1.`,
  ),
  "template/number-reserved": say<"value">(
    "error",
    (v) =>
      `Et spørgsmål kan ikke hedde "${v.value}", for det ord betyder barnets alder i kolonnen Betingelse. Giv det et andet nummer.`,
    (v) =>
      `A question cannot be called "${v.value}", as that word means the child's age in the column Betingelse. Give it another number.`,
  ),
  "template/number-twice": say<"first" | "value">(
    "error",
    (v) =>
      `Spørgsmålsnummeret ${v.value} bruges også i ${v.first}. Store og små bogstaver regnes for ens; giv det ene spørgsmål et andet nummer.`,
    (v) =>
      `The question number ${v.value} is also used in ${v.first}. Upper and lower case count as the same; give one of them another number.`,
  ),
  "template/step-unknown": say<"known" | "step">(
    "error",
    (v) =>
      `Sagstrinnet "${v.step}" findes ikke under Sagstrin på arket Opsætning. Vælg mellem: ${v.known}, eller tilføj det der.`,
    (v) =>
      `The step "${v.step}" is not in the table of steps on the sheet Opsætning. Use one of: ${v.known}, or add it there.`,
  ),
  "template/date-unreadable": say<"value">(
    "error",
    (v) => `"${v.value}" er ikke en dato. Skriv den dag, spørgsmålet gælder fra, som 01-01-2026.`,
    (v) => `"${v.value}" is not a date. Enter the day from which the question is valid as 01-01-2026.`,
  ),
  "template/clash": say<"first" | "number" | "second">(
    "error",
    (v) =>
      `Spørgsmålsnummeret ${v.number} findes både i ${v.first} og ${v.second}, så de to skabeloner kan ikke samles. Vælg en af dem.`,
    (v) =>
      `The question number ${v.number} is in both ${v.first} and ${v.second}, so the two templates cannot be joined. Choose one of them.`,
  ),
  "template/condition-form": say<"part">(
    "error",
    (v) =>
      `Betingelsen "${v.part}" kan ikke læses. Skriv den som U1=nej eller alder>=16; flere adskilles af semikolon.`,
    (v) => `The condition "${v.part}" cannot be read. Enter it as U1=nej or alder>=16; separate several by semicolons.`,
  ),
  "template/condition-age": say<"part">(
    "error",
    (v) => `Betingelsen "${v.part}" mangler en alder i hele år. Skriv den som alder>=16.`,
    (v) => `The condition "${v.part}" has no age in whole years. Enter it as alder>=16.`,
  ),
  "template/condition-unknown": say<"number" | "parent">(
    "error",
    (v) => `Spørgsmål ${v.number} afhænger af ${v.parent}, som ikke findes i skabelonen. Ret nummeret i Betingelse.`,
    (v) =>
      `Question ${v.number} depends on ${v.parent}, which is not in the template. Correct the number in Betingelse.`,
  ),
  "template/condition-self": say<"number">(
    "error",
    (v) => `Spørgsmål ${v.number} afhænger af sig selv. Ret Betingelse, eller lad den være tom.`,
    (v) => `Question ${v.number} depends on itself. Correct Betingelse, or leave it blank.`,
  ),
  "template/condition-value": say<"allowed" | "number" | "parent" | "value">(
    "error",
    (v) =>
      `Spørgsmål ${v.number} afhænger af svaret "${v.value}", men ${v.parent} kan ikke besvares med det. Muligheder: ${v.allowed}. Ret Betingelse.`,
    (v) =>
      `Question ${v.number} depends on the answer "${v.value}", but ${v.parent} cannot be answered with that. Options: ${v.allowed}. Correct Betingelse.`,
  ),
  "template/condition-cycle": say<"path">(
    "error",
    (v) => `Spørgsmålene afhænger af hinanden i en cirkel: ${v.path}. Fjern en af betingelserne.`,
    (v) => `The questions form a circular dependency: ${v.path}. Remove one of the conditions.`,
  ),
} as const;
