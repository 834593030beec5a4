/** Agreement between levels. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

export const AGREEMENT = {
  "agreement/none-below": say<"level">(
    "error",
    (v) => `Niveau ${v.level} har intet niveau under sig. Vælg, hvilket niveau der sammenlignes med.`,
    (v) => `Level ${v.level} has no level below it. Choose the level to compare with.`,
    {
      da: (v) => `Niveau ${v.level} har intet niveau under sig. Vælg, hvilket niveau der sammenlignes med (--with).`,
      en: (v) => `Level ${v.level} has no level below it. Choose the level to compare with (--with).`,
    },
  ),
  "agreement/same-level": say<"level">(
    "error",
    (v) => `Niveau ${v.level} kan ikke sammenlignes med sig selv. Vælg et andet niveau.`,
    (v) => `Level ${v.level} cannot be compared with itself. Choose another level.`,
  ),
  "agreement/no-pairs": say<"against" | "level" | "round">(
    "error",
    (v) =>
      `Niveau ${v.level} og niveau ${v.against} har ingen sager i runde ${v.round}, hvor begge har svaret på det samme spørgsmål. Saml svarene ind fra begge niveauer under Gennemgang i ruden.`,
    (v) =>
      `Levels ${v.level} and ${v.against} have no case in round ${v.round} where both answered the same question. Collect the answers of both levels under Review in the pane.`,
    {
      da: (v) =>
        `Niveau ${v.level} og niveau ${v.against} har ingen sager i runde ${v.round}, hvor begge har svaret på det samme spørgsmål. Saml svarene ind fra begge niveauer med collect.`,
      en: (v) =>
        `Levels ${v.level} and ${v.against} have no case in round ${v.round} where both answered the same question. Collect the answers of both levels with collect.`,
    },
  ),
  "agreement/corrected": say<"agreedNow" | "count" | "pairs">(
    "info",
    (v, n) =>
      `${n("count", "vurdering er rettet", "vurderinger er rettet")}, efter at sagen blev meldt færdig. Enigheden er beregnet på svarene, som de blev afleveret; efter rettelserne er niveauerne enige i ${v.agreedNow} af ${v.pairs}.`,
    (v, n) =>
      `${n("count", "assessment was", "assessments were")} corrected after the case was handed in as finished. Agreement is calculated on the answers as handed in; after the corrections the levels agree in ${v.agreedNow} of ${v.pairs}.`,
  ),
  "agreement/learning-level": say<"form" | "level">(
    "error",
    (v) =>
      `Niveau ${v.level} har formen ${v.form}: svarene er til læring og sammenlignes ikke med et andet niveaus. Beregn uden at vælge et niveau at sammenligne med, så laves kalibreringen.`,
    (v) =>
      `Level ${v.level} has the form ${v.form}: its answers are for learning and are not compared with another level's. Calculate without choosing a level to compare with; the calibration is then made.`,
  ),
  "agreement/stale": say<"against" | "level" | "round">(
    "warning",
    (v) =>
      `Svarene i runde ${v.round} er ændret, siden enigheden mellem niveau ${v.against} og ${v.level} blev beregnet. Beregn enigheden igen.`,
    (v) =>
      `Answers of round ${v.round} have changed since the agreement of levels ${v.against} and ${v.level} was calculated. Calculate the agreement again.`,
  ),
  "calibration/none": say<"level" | "round">(
    "error",
    (v) =>
      `Der er ingen spørgsmål i runde ${v.round}, niveau ${v.level}, som to har besvaret om den samme sag. Saml skemaerne ind, når flere har svaret.`,
    (v) =>
      `No question in round ${v.round}, level ${v.level} was answered by two people about the same case. Collect the answers when several have answered.`,
  ),
  "calibration/stale": say<"level" | "round">(
    "warning",
    (v) =>
      `Svarene i runde ${v.round}, niveau ${v.level} er ændret, siden kalibreringen blev lavet. Lav den igen under Enighed i ruden.`,
    (v) =>
      `The answers for round ${v.round}, level ${v.level} have changed since the calibration was made. Make it again under Agreement in the pane.`,
    {
      da: (v) =>
        `Svarene i runde ${v.round}, niveau ${v.level} er ændret, siden kalibreringen blev lavet. Lav den igen med kommandoen agreement.`,
      en: (v) =>
        `The answers for round ${v.round}, level ${v.level} have changed since the calibration was made. Make it again with the command agreement.`,
    },
  ),
  "done/calibration": say<"apart" | "cases" | "level" | "participants" | "percent" | "questions" | "round">(
    "info",
    (v, n) =>
      `Kalibreringen af runde ${v.round}, niveau ${v.level} er lavet: ${n("participants", "deltager", "deltagere")}, ${n("cases", "sag", "sager")}. ${v.apart} af ${n("questions", "spørgsmål", "spørgsmål")} er besvaret forskelligt; ${v.percent} % af svarene er de hyppigste.`,
    (v, n) =>
      `The calibration of round ${v.round}, level ${v.level} has been made: ${n("participants", "participant", "participants")}, ${n("cases", "case", "cases")}. ${v.apart} of ${n("questions", "question", "questions")} answered differently; ${v.percent}% of the answers are the most frequent ones.`,
  ),
  "dialogue/no-figures": say<"level" | "round">(
    "error",
    (v) => `Der er ingen tal for runde ${v.round}, niveau ${v.level}. Beregn dem først under Resultater i ruden.`,
    (v) =>
      `There are no figures for round ${v.round}, level ${v.level}. Calculate them first under Results in the pane.`,
    {
      da: (v) => `Der er ingen tal for runde ${v.round}, niveau ${v.level}. Beregn dem først med kommandoen compute.`,
      en: (v) =>
        `There are no figures for round ${v.round}, level ${v.level}. Calculate them first with the command compute.`,
    },
  ),
  "done/dialogue": say<"apart" | "faults" | "level" | "practice" | "round">(
    "info",
    (v) =>
      `Dialogmødet om runde ${v.round}, niveau ${v.level} er forberedt: fejlmønstre ${v.faults}, god praksis ${v.practice}, forskellig vurdering ${v.apart}. Skriv selv fokuspunkter og udviklingsområder på arket Dialogmøde.`,
    (v) =>
      `The dialogue about round ${v.round}, level ${v.level} has been prepared: recurring faults ${v.faults}, good practice ${v.practice}, judged differently ${v.apart}. Add focus points and areas for development on the sheet Dialogmøde.`,
  ),
  "done/agreement": say<"against" | "agreed" | "level" | "pairs" | "percent" | "round">(
    "info",
    (v, n) =>
      `Enighed for runde ${v.round} er beregnet: Niveau ${v.against} og ${v.level} var enige i ${v.percent} % af ${n("pairs", "vurdering", "vurderinger")} (${v.agreed}).`,
    (v, n) =>
      `Agreement for round ${v.round} has been calculated: levels ${v.against} and ${v.level} agreed in ${v.percent}% of ${n("pairs", "assessment", "assessments")} (${v.agreed}).`,
  ),
};
