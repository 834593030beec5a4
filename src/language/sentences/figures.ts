/** Figures: computing, comparing rounds, earlier rounds, the Bilag. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
export const FIGURES = {
  "history/own-round": {
    severity: "error",
    da: "Runde {round}, niveau {level} er beregnet i dette register og kan ikke læses ind som en tidligere runde.",
    en: "Round {round}, level {level} was computed in this register and cannot be imported as an earlier round.",
  },
  "compute/no-answers": {
    severity: "error",
    da: "Der er ingen svar til runde {round}, niveau {level}. Saml skemaerne ind med collect.",
    en: "There are no answers for round {round}, level {level}. Collect the review sheets with collect.",
  },
  "compute/missing": {
    severity: "warning",
    da: "{count} spørgsmål er ubesvarede eller ugyldige og er ikke med i procenterne. Se arket Datakontrol efter validate.",
    en: "{count} questions are unanswered or invalid and not in the percentages. See the sheet Datakontrol after validate.",
  },
  "compute/not-received": {
    severity: "warning",
    da: "{count} sager er ikke samlet ind og er ikke med i procenterne: {cases}.",
    en: "{count} cases are not collected and not in the percentages: {cases}.",
  },
  "compute/not-reviewed": {
    severity: "info",
    da: "{count} sagstrin i hele sager er ikke gennemgået og er ikke med i procenterne.",
    en: "{count} steps of whole cases were not reviewed and are not in the percentages.",
  },
  "compute/compare-unknown": {
    severity: "error",
    da: "Runde {round} har ingen tal på niveau {level}, så der kan ikke sammenlignes. Beregn den, eller læs tidligere runders tal ind.",
    en: "Round {round} has no figures on level {level}, so it cannot be compared with. Compute it, or import figures of earlier rounds.",
  },
  "compute/stale": {
    severity: "warning",
    da: "Svarene til runde {round}, niveau {level} er ændret, siden tallene blev beregnet. Beregn igen.",
    en: "The answers of round {round}, level {level} changed since the figures were computed. Compute again.",
  },
  "summary/not-computed": {
    severity: "error",
    da: "Runde {round}, niveau {level} er ikke beregnet. Beregn først.",
    en: "Round {round}, level {level} is not computed. Compute first.",
  },
  "summary/unit-unknown": {
    severity: "error",
    da: "Runde {round}, niveau {level} har ingen tal for {unit}. Der er tal for: {known}.",
    en: "Round {round}, level {level} has no figures for {unit}. There are figures for: {known}.",
  },
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
    da: "Spørgsmål {question} er ikke sammenlignet med {round}, fordi skabelon, ordlyd, svarskala eller beregning er en anden. Grunden står på arket Resultater.",
    en: "Question {question} is not compared with {round}, because template, wording, scale or calculation differ. The reason stands on the sheet Resultater.",
  },
  "history/column-missing": {
    severity: "error",
    da: 'Kolonnen "{column}" mangler. Filen skal have kolonnerne {columns}.',
    en: 'The column "{column}" is missing. The file must have the columns {columns}.',
  },
  "history/column-twice": {
    severity: "error",
    da: 'Kolonnen "{column}" står der to gange. Slet den ene.',
    en: 'The column "{column}" is there twice. Delete one of them.',
  },
  "history/empty": {
    severity: "error",
    da: "Filen har ingen tal. Skriv en række for hvert spørgsmål under overskrifterne.",
    en: "The file holds no figures. Write one row per question below the headers.",
  },
  "history/blank": {
    severity: "error",
    da: '"{column}" er tom. Udfyld den, eller slet rækken.',
    en: '"{column}" is blank. Fill it in, or delete the row.',
  },
  "history/forbidden-character": {
    severity: "error",
    da: '"{value}" må ikke indeholde |, tabulator eller linjeskift. Ret teksten.',
    en: '"{value}" must not hold |, a tab or a line break. Correct the text.',
  },
  "history/not-whole": {
    severity: "error",
    da: '"{value}" er ikke et helt tal fra {least} og op. Ret tallet.',
    en: '"{value}" is not a whole number from {least} up. Correct the number.',
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
    da: 'Betegnelsen er "{label}", men "{other}" i række {first}. En runde har én betegnelse pr. niveau.',
    en: 'The label is "{label}", but "{other}" in row {first}. A round has one label per level.',
  },
} as const;
