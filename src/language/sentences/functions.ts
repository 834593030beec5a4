/** Functions in cells: what Excel shows at the mark of a cell with an error. */
import { say } from "../sentence";

export const FUNCTIONS = {
  "function/shape": say(
    "error",
    () => "Områderne passer ikke sammen. De skal have lige mange rækker og kolonner, eller være en enkelt celle.",
    () => "The ranges do not fit together. They must have the same number of rows and columns, or be one cell.",
  ),
  "function/error-value": say<"parameter" | "value">(
    "error",
    (v) => `${v.parameter} er en fejlværdi (${v.value}). Ret cellen.`,
    (v) => `${v.parameter} is an error value (${v.value}). Correct the cell.`,
  ),
  "function/missing": say<"parameter">(
    "error",
    (v) => `${v.parameter} er tom. Skriv den, eller peg på en celle, hvor den står.`,
    (v) => `${v.parameter} is empty. Enter it, or refer to a cell that contains it.`,
  ),
  "function/forbidden": say<"parameter" | "value">(
    "error",
    (v) => `${v.parameter} er »${v.value}«. Den må ikke indeholde lodret streg, tabulator eller linjeskift.`,
    (v) => `${v.parameter} is “${v.value}”. It must not contain a vertical bar, a tab or a line break.`,
  ),
  "function/whole-number": say<"parameter" | "value" | "least">(
    "error",
    (v) => `${v.parameter} er »${v.value}«. Der skal stå et helt tal fra ${v.least}.`,
    (v) => `${v.parameter} is “${v.value}”. It must be a whole number from ${v.least}.`,
  ),
  "function/more-than-all": say<"k" | "n">(
    "error",
    (v) => `Antal opfyldte (${v.k}) er større end antal vurderede (${v.n}). Byt dem om, eller ret dem.`,
    (v) => `The number met (${v.k}) is greater than the number assessed (${v.n}). Swap or correct them.`,
  ),
  "function/no-percent": say<"parameter" | "value">(
    "error",
    (v) => `${v.parameter} er »${v.value}«. Der skal stå en procent fra 0 % til 100 %, som 0,67 eller 67 %.`,
    (v) => `${v.parameter} is “${v.value}”. It must be a percentage from 0% to 100%, such as 0.67 or 67%.`,
  ),
  "function/zero-or-blank": say<"parameter">(
    "info",
    (v) =>
      `${v.parameter} er 0 % eller en tom celle; Excel siger ikke hvilken. Skriv &"" efter området, som i TILSYN.PIL(A2:A9&"";B2:B9&"").`,
    (v) =>
      `${v.parameter} is 0% or an empty cell; Excel does not say which. Enter &"" after the range, as in TILSYN.PIL(A2:A9&"",B2:B9&"").`,
  ),
  "function/one-column": say(
    "error",
    () => "Peg på én kolonne ad gangen.",
    () => "Refer to one column at a time.",
  ),
  "function/no-answer": say<"parameter" | "value" | "row">(
    "error",
    (v) =>
      `${v.parameter}, række ${v.row} i området: »${v.value}« er ikke et svar. Der skal stå ja eller nej, eller lav, nogen eller høj grad, eller ikke relevant.`,
    (v) =>
      `${v.parameter}, row ${v.row} of the range: “${v.value}” is not an answer. It must be ja or nej, or lav, nogen or høj grad, or ikke relevant.`,
  ),
  "function/mixed-scales": say(
    "info",
    () => "Svarene er fra to skalaer, ja/nej og grad. Sammenlign dem hver for sig.",
    () => "The answers use two scales, ja/nej and grad. Compare each separately.",
  ),
  "function/few-pairs": say<"pairs" | "least">(
    "info",
    (v) => `Vurderinger, som begge har svaret på: ${v.pairs}. Under ${v.least} er der kun antal og enige.`,
    (v) => `Assessments answered by both: ${v.pairs}. Below ${v.least} only antal and enige are given.`,
  ),
  "function/no-value": say<"measure">(
    "info",
    (v) => `${v.measure} kan ikke beregnes: begge har givet det samme ene svar, eller der er ingen vurderinger.`,
    (v) => `${v.measure} has no value: both gave one and the same answer, or there are no assessments.`,
  ),
  "function/word": say<"parameter" | "value" | "known">(
    "error",
    (v) => `${v.parameter} er »${v.value}«. Der kan stå: ${v.known}.`,
    (v) => `${v.parameter} is “${v.value}”. It can be: ${v.known}.`,
  ),
  "function/no-date": say<"value">(
    "error",
    (v) => `Datoen er »${v.value}«. Skriv den som 05-01-2026, og ikke før 1. marts 1900.`,
    (v) => `The date is “${v.value}”. Enter it as 05-01-2026, and not before 1 March 1900.`,
  ),
  "function/hours": say<"value">(
    "error",
    (v) => `Antal timer er ${v.value}. Loven har kun fristen på 24 timer.`,
    (v) => `The number of hours is ${v.value}. The act has a limit of 24 hours only.`,
  ),
  "function/too-long": say<"parameter" | "value" | "most">(
    "error",
    (v) => `${v.parameter} er ${v.value}. Skriv højst ${v.most}.`,
    (v) => `${v.parameter} is ${v.value}. Enter at most ${v.most}.`,
  ),
  "function/empty-area": say<"parameter">(
    "error",
    (v) => `${v.parameter} er tomt. Peg på rækkerne, uden overskriften.`,
    (v) => `${v.parameter} is empty. Refer to the rows, without the header.`,
  ),
} as const;
