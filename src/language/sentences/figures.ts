/** Figures: computing, comparing rounds, earlier rounds, the Bilag. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say } from "../sentence";

export const FIGURES = {
  "history/own-round": say<"level" | "round">(
    "error",
    (v) =>
      `Runde ${v.round}, niveau ${v.level} er beregnet i dette register, så dens tal kan ikke læses ind fra en fil.`,
    (v) =>
      `Round ${v.round}, level ${v.level} was calculated in this register, so its figures cannot be imported from a file.`,
  ),
  "compute/never-counts": say<"form" | "level">(
    "error",
    (v) =>
      `Niveau ${v.level} har formen ${v.form}: svarene er til læring og tæller ikke med i nogen tal. Sammenlign dem i stedet under Enighed i ruden.`,
    (v) =>
      `Level ${v.level} has the form ${v.form}: its answers are for learning and do not count in any figure. Compare them instead under Agreement in the pane.`,
    {
      da: (v) =>
        `Niveau ${v.level} har formen ${v.form}: svarene er til læring og tæller ikke med i nogen tal. Sammenlign dem i stedet med kommandoen agreement.`,
      en: (v) =>
        `Level ${v.level} has the form ${v.form}: its answers are for learning and do not count in any figure. Compare them instead with the command agreement.`,
    },
  ),
  "compute/no-answers": say<"level" | "round">(
    "error",
    (v) => `Der er ingen svar i runde ${v.round}, niveau ${v.level}. Saml svarene ind under Gennemgang i ruden.`,
    (v) =>
      `There are no answers for round ${v.round}, level ${v.level}. Collect the answers under Review in the pane first.`,
    {
      da: (v) => `Der er ingen svar i runde ${v.round}, niveau ${v.level}. Saml svarene ind med kommandoen collect.`,
      en: (v) =>
        `There are no answers for round ${v.round}, level ${v.level}. Collect the answers with the command collect first.`,
    },
  ),
  "pool/overlap": say<"level" | "one" | "other" | "round">(
    "error",
    (v) =>
      `Runde ${v.round} på niveau ${v.level} kan ikke lægges sammen: ${v.one} og ${v.other} dækker de samme dage, så sager ville tælle to gange. Ret Periode fra og Periode til på arket Runder.`,
    (v) =>
      `Round ${v.round} at level ${v.level} cannot be combined: ${v.one} and ${v.other} cover the same days, so cases would count twice. Correct Periode fra and Periode til on the sheet Runder.`,
  ),
  "pool/changed": say<"question" | "without">(
    "warning",
    (v) =>
      `Spørgsmål ${v.question} er ændret undervejs (skabelon, ordlyd, svarskala eller beregning). Tallene fra ${v.without} er derfor ikke lagt med.`,
    (v) =>
      `Question ${v.question} was changed during the period (template, wording, scale or calculation). The figures from ${v.without} are therefore not included.`,
  ),
  "pool/missing": say<"missing">(
    "warning",
    (v) => `Endnu uden tal og derfor ikke med: ${v.missing}. Beregn dem; så lægges de til.`,
    (v) => `Not included, as they have no figures yet: ${v.missing}. Calculate them, and they will be added.`,
  ),
  "pool/twice": say<"cases" | "reviews">(
    "info",
    (v) =>
      `Gennemgange: ${v.reviews}, forskellige sager: ${v.cases}. En sag, der er gennemgået i flere af runderne, tæller hver gang.`,
    (v) =>
      `Reviews: ${v.reviews}, different cases: ${v.cases}. A case reviewed in several of the rounds counts each time.`,
  ),
  "pool/refreshed": say<"level" | "rounds">(
    "info",
    (v) => `Lagt sammen igen med de nye tal på niveau ${v.level}: ${v.rounds}.`,
    (v) => `Combined again with the new figures for level ${v.level}: ${v.rounds}.`,
  ),
  "compute/missing": say<"count">(
    "warning",
    (_, n) =>
      `${n("count", "svar", "svar")} mangler eller er ugyldige og tæller ikke med i procenterne. Kontrollér svarene, og se arket Datakontrol.`,
    (_, n) =>
      `${n("count", "answer is", "answers are")} missing or invalid and not included in the percentages. Check the answers, and see the sheet Datakontrol.`,
  ),
  "compute/not-received": say<"cases" | "count">(
    "warning",
    (v, n) =>
      `Svarene for ${n("count", "sag", "sager")} er ikke samlet ind og tæller ikke med i procenterne: ${v.cases}.`,
    (v, n) =>
      `The answers for ${n("count", "case", "cases")} have not been collected and are not included in the percentages: ${v.cases}.`,
  ),
  "compute/not-reviewed": say<"count">(
    "info",
    (_, n) =>
      `${n("count", "sagstrin", "sagstrin")} er ikke gennemgået (i sager, der skulle gennemgås helt) og tæller ikke med i procenterne.`,
    (_, n) =>
      `${n("count", "step was", "steps were")} not reviewed (in cases to be reviewed as a whole) and not included in the percentages.`,
  ),
  "compute/compare-unknown": say<"level" | "round">(
    "error",
    (v) =>
      `Runde ${v.round} har ingen tal på niveau ${v.level}, så der kan ikke sammenlignes. Beregn den, eller læs tidligere runders tal ind.`,
    (v) =>
      `Round ${v.round} has no figures at level ${v.level}, so there is nothing to compare with. Calculate it, or import figures from earlier rounds.`,
  ),
  "compute/stale": say<"level" | "round">(
    "warning",
    (v) => `Svarene til runde ${v.round}, niveau ${v.level} er ændret, siden tallene blev beregnet. Beregn igen.`,
    (v) =>
      `The answers for round ${v.round}, level ${v.level} have changed since the figures were calculated. Calculate again.`,
  ),
  "summary/not-computed": say<"level" | "round">(
    "error",
    (v) => `Runde ${v.round}, niveau ${v.level} er ikke beregnet. Beregn tallene først.`,
    (v) => `Round ${v.round} has not been calculated at level ${v.level} yet. Calculate the figures first.`,
  ),
  "summary/unit-unknown": say<"known" | "level" | "round" | "unit">(
    "error",
    (v) => `Runde ${v.round}, niveau ${v.level} har ingen tal for ${v.unit}. Der er tal for: ${v.known}.`,
    (v) => `Round ${v.round}, level ${v.level} has no figures for ${v.unit}. There are figures for: ${v.known}.`,
  ),
  "trend/nothing": say<"level">(
    "error",
    (v) => `Der er ingen tal på niveau ${v.level} endnu. Beregn en runde, eller læs tidligere runders tal ind.`,
    (v) => `There are no figures at level ${v.level} yet. Calculate a round, or import figures from earlier rounds.`,
  ),
  "trend/unit-unknown": say<"known" | "level" | "unit">(
    "error",
    (v) => `Der er ingen tal for ${v.unit} på niveau ${v.level}. Der er tal for: ${v.known}.`,
    (v) => `There are no figures for ${v.unit} at level ${v.level}. There are figures for: ${v.known}.`,
  ),
  "trend/one-round": say<"level">(
    "info",
    (v) => `Niveau ${v.level} har tal fra én runde, så der er ingen udvikling at vise endnu.`,
    (v) => `Level ${v.level} has figures from one round only, so there is no development to show yet.`,
  ),
  "trend/grain-unknown": say<"known" | "value">(
    "error",
    (v) => `"${v.value}" kendes ikke. Vælg en af: ${v.known}.`,
    (v) => `"${v.value}" is not known. Choose one of: ${v.known}.`,
  ),
  "compliance/question-unknown": say<"count" | "question">(
    "warning",
    (v, n) =>
      `${n("count", "svar", "svar")} på ${v.question} tæller ikke med, fordi spørgsmålet ikke findes på arket Skabelon. Indsæt spørgsmålet igen, hvis svarene skal tælle med.`,
    (v, n) =>
      `${n("count", "answer", "answers")} to ${v.question} not counted, because the question is not on the sheet Skabelon. Add the question again if the answers should count.`,
  ),
  "comparison/template-differs": say<"round">(
    "info",
    (v) => `Ikke sammenlignet med ${v.round}: skabelonen er ændret.`,
    (v) => `Not compared with ${v.round}: the template has changed.`,
  ),
  "comparison/wording-differs": say<"round">(
    "info",
    (v) => `Ikke sammenlignet med ${v.round}: ordlyden er ændret.`,
    (v) => `Not compared with ${v.round}: the wording has changed.`,
  ),
  "comparison/scale-differs": say<"round">(
    "info",
    (v) => `Ikke sammenlignet med ${v.round}: svarmulighederne er ændret.`,
    (v) => `Not compared with ${v.round}: the answer options have changed.`,
  ),
  "comparison/calculation-differs": say<"round">(
    "info",
    (v) => `Ikke sammenlignet med ${v.round}: beregningen er ændret.`,
    (v) => `Not compared with ${v.round}: the calculation has changed.`,
  ),
  "comparison/template-unknown": say<"round">(
    "info",
    (v) => `Ikke sammenlignet med ${v.round}: rundens skabelon er ukendt.`,
    (v) => `Not compared with ${v.round}: the template of that round is not known.`,
  ),
  "comparison/question-new": say<"question" | "round">(
    "info",
    (v) => `${v.question} var ikke med i ${v.round} og kan ikke sammenlignes.`,
    (v) => `${v.question} was not part of ${v.round} and cannot be compared.`,
  ),
  "comparison/not-comparable": say<"question" | "round">(
    "info",
    (v) =>
      `Spørgsmål ${v.question} er ikke sammenlignet med ${v.round}, fordi skabelonen, ordlyden, svarmulighederne eller beregningen er ændret. Se grunden på arket Resultater.`,
    (v) =>
      `Question ${v.question} is not compared with ${v.round}, because the template, the wording, the answer options or the calculation has changed. See the reason on the sheet Resultater.`,
  ),
  "history/column-missing": say<"column" | "columns">(
    "error",
    (v) => `Kolonnen "${v.column}" mangler. Filen skal have kolonnerne ${v.columns}.`,
    (v) => `The column "${v.column}" is missing. The file must have the columns ${v.columns}.`,
  ),
  "history/column-twice": say<"column">(
    "error",
    (v) => `Kolonnen "${v.column}" findes to gange. Slet den ene.`,
    (v) => `The column "${v.column}" occurs twice. Delete one of them.`,
  ),
  "history/empty": say(
    "error",
    () => "Filen har ingen tal. Skriv en række for hvert spørgsmål under overskrifterne.",
    () => "The file has no figures. Enter one row per question below the headers.",
  ),
  "history/blank": say<"column">(
    "error",
    (v) => `"${v.column}" er tom. Udfyld den, eller slet rækken.`,
    (v) => `"${v.column}" is blank. Fill it in, or delete the row.`,
  ),
  "history/forbidden-character": say<"value">(
    "error",
    (v) => `"${v.value}" må ikke indeholde |, tabulator eller linjeskift. Ret teksten.`,
    (v) => `"${v.value}" must not contain |, a tab or a line break. Correct the text.`,
  ),
  "history/not-whole": say<"least" | "value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges. Skriv et helt tal på mindst ${v.least}.`,
    (v) => `"${v.value}" cannot be used. Enter a whole number of at least ${v.least}.`,
  ),
  "history/k-above-n": say<"k" | "n">(
    "error",
    (v) => `Antal opfyldte (k = ${v.k}) kan ikke være større end antal vurderede (n = ${v.n}). Ret det ene tal.`,
    (v) => `The number met (k = ${v.k}) cannot exceed the number assessed (n = ${v.n}). Correct one of them.`,
  ),
  "history/template-unknown": say<"known" | "template" | "version">(
    "error",
    (v) => `Skabelonen ${v.template} version ${v.version} kendes ikke. Registret kender ${v.known}.`,
    (v) => `The template ${v.template} version ${v.version} is not known. The register knows: ${v.known}.`,
  ),
  "history/question-unknown": say<"question" | "template" | "version">(
    "error",
    (v) => `Spørgsmålet ${v.question} findes ikke i ${v.template} version ${v.version}. Ret nummeret.`,
    (v) => `There is no question ${v.question} in ${v.template} version ${v.version}. Correct the number.`,
  ),
  "history/question-changed": say<"question" | "since" | "template" | "version">(
    "warning",
    (v) =>
      `Tallet for ${v.question} er ikke læst ind: spørgsmålet fik en anden betydning i ${v.template} version ${v.since}, og tal fra version ${v.version} kan ikke sammenlignes med det.`,
    (v) =>
      `The figure for ${v.question} was not imported: the meaning of the question changed in ${v.template} version ${v.since}, and figures from version ${v.version} cannot be compared with it.`,
  ),
  "history/duplicate": say<"first">(
    "error",
    (v) => `Samme runde, niveau, enhed og spørgsmål findes allerede i række ${v.first}. Slet den ene række.`,
    (v) => `The same round, level, unit and question is already in row ${v.first}. Delete one of the rows.`,
  ),
  "history/label-differs": say<"first" | "label" | "other">(
    "error",
    (v) => `Betegnelsen er "${v.label}", men "${v.other}" i række ${v.first}. En runde har én betegnelse pr. niveau.`,
    (v) => `The label is "${v.label}", but "${v.other}" in row ${v.first}. A round has one label per level.`,
  ),
} as const;
