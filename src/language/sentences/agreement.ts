/** Agreement between levels. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

export const AGREEMENT = {
  "agreement/none-below": say<"level">(
    "error",
    (v) => `Niveau ${v.level} har intet niveau under sig. Vælg, hvilket niveau der sammenlignes med (--with).`,
    (v) => `Level ${v.level} has no level below it. Choose the level to compare with (--with).`,
  ),
  "agreement/same-level": say<"level">(
    "error",
    (v) => `Niveau ${v.level} kan ikke sammenlignes med sig selv. Vælg et andet niveau (--with).`,
    (v) => `Level ${v.level} cannot be compared with itself. Choose another level (--with).`,
  ),
  "agreement/no-pairs": say<"against" | "level" | "round">(
    "error",
    (v) =>
      `Niveau ${v.level} og niveau ${v.against} har ingen sager i runde ${v.round}, hvor begge har svaret på det samme spørgsmål. Saml skemaerne fra begge niveauer ind med collect.`,
    (v) =>
      `Level ${v.level} and level ${v.against} have no case in round ${v.round} where both answered the same question. Collect the review sheets of both levels with collect.`,
  ),
  "agreement/corrected": say<"agreedNow" | "count" | "pairs">(
    "info",
    (v) =>
      `${v.count} vurderinger er rettet, efter at sagen blev meldt færdig. Enigheden er beregnet på svarene, som de blev afleveret; efter rettelserne er niveauerne enige i ${v.agreedNow} af ${v.pairs}.`,
    (v) =>
      `${v.count} assessments were corrected after the case was handed in as finished. Agreement is computed on the answers as handed in; after the corrections the levels agree in ${v.agreedNow} of ${v.pairs}.`,
  ),
  "agreement/learning-level": say<"form" | "level">(
    "error",
    (v) =>
      `Niveau ${v.level} har formen ${v.form}: svarene er til læring og sammenlignes ikke med et andet niveaus. Beregn uden at vælge et niveau at sammenligne med, så laves kalibreringen.`,
    (v) =>
      `Level ${v.level} has the form ${v.form}: its answers are for learning and are not compared with another level's. Compute without choosing a level to compare with, and the calibration is made.`,
  ),
  "agreement/stale": say<"against" | "level" | "round">(
    "warning",
    (v) =>
      `Svarene i runde ${v.round} er ændret, siden enigheden mellem niveau ${v.against} og ${v.level} blev beregnet. Beregn enigheden igen.`,
    (v) =>
      `Answers of round ${v.round} have changed since the agreement of levels ${v.against} and ${v.level} was computed. Compute the agreement again.`,
  ),
  "calibration/none": say<"level" | "round">(
    "error",
    (v) =>
      `Der er ingen spørgsmål i runde ${v.round}, niveau ${v.level}, som to har besvaret om den samme sag. Saml skemaerne ind, når flere har svaret.`,
    (v) =>
      `No question in round ${v.round}, level ${v.level} was answered by two about the same case. Collect the review sheets when several have answered.`,
  ),
  "calibration/stale": say<"level" | "round">(
    "warning",
    (v) =>
      `Svarene i runde ${v.round}, niveau ${v.level} er ændret, siden kalibreringen blev lavet. Lav den igen: Enighed i ruden, eller kommandoen agreement.`,
    (v) =>
      `Answers of round ${v.round}, level ${v.level} have changed since the calibration was made. Make it again: Agreement in the pane, or the command agreement.`,
  ),
  "done/calibration": say<"apart" | "cases" | "level" | "participants" | "percent" | "questions" | "round">(
    "info",
    (v) =>
      `Kalibreringen af runde ${v.round}, niveau ${v.level} er lavet: ${v.participants} deltagere, ${v.cases} ${v.cases === "1" ? "sag" : "sager"}. ${v.apart} af ${v.questions} spørgsmål er besvaret forskelligt; ${v.percent} % af svarene er de hyppigste.`,
    (v) =>
      `The calibration of round ${v.round}, level ${v.level} is made: ${v.participants} participants, ${v.cases} ${v.cases === "1" ? "case" : "cases"}. ${v.apart} of ${v.questions} questions were answered differently; ${v.percent} % of the answers are the most frequent ones.`,
  ),
  "dialogue/no-figures": say<"level" | "round">(
    "error",
    (v) =>
      `Der er ingen tal for runde ${v.round}, niveau ${v.level}. Beregn dem først: Resultater i ruden, eller kommandoen compute.`,
    (v) =>
      `There are no figures of round ${v.round}, level ${v.level}. Compute them first: Results in the pane, or the command compute.`,
  ),
  "done/dialogue": say<"apart" | "faults" | "level" | "practice" | "round">(
    "info",
    (v) =>
      `Dialogmødet om runde ${v.round}, niveau ${v.level} er forberedt: fejlmønstre ${v.faults}, god praksis ${v.practice}, forskellig vurdering ${v.apart}. Skriv selv fokuspunkter og udviklingsområder på arket Dialogmøde.`,
    (v) =>
      `The dialogue about round ${v.round}, level ${v.level} is prepared: patterns of fault ${v.faults}, good practice ${v.practice}, judged differently ${v.apart}. Add focus points and areas of development on the sheet Dialogmøde.`,
  ),
  "done/agreement": say<"against" | "agreed" | "level" | "pairs" | "percent" | "round">(
    "info",
    (v) =>
      `Enighed for runde ${v.round} er beregnet: Niveau ${v.against} og ${v.level} var enige i ${v.percent} % af ${v.pairs} vurderinger (${v.agreed}).`,
    (v) =>
      `Agreement of round ${v.round} is computed: levels ${v.against} and ${v.level} agreed in ${v.percent} % of ${v.pairs} assessments (${v.agreed}).`,
  ),
};
