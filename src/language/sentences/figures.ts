/** Figures: computing, comparing rounds, earlier rounds, the Bilag. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say } from "../sentence";

export const FIGURES = {
  "history/own-round": say<"level" | "round">(
    "error",
    (v) =>
      `Runde ${v.round}, niveau ${v.level} er beregnet i dette register og kan ikke læses ind som en tidligere runde.`,
    (v) =>
      `Round ${v.round}, level ${v.level} was computed in this register and cannot be imported as an earlier round.`,
  ),
  "compute/never-counts": say<"form" | "level">(
    "error",
    (v) =>
      `Niveau ${v.level} har formen ${v.form}: svarene er til læring og tæller ikke med i nogen tal. Sammenlign dem i stedet: Enighed i ruden, eller kommandoen agreement.`,
    (v) =>
      `Level ${v.level} has the form ${v.form}: its answers are for learning and count in no figure. Compare them instead: Agreement in the pane, or the command agreement.`,
  ),
  "compute/no-answers": say<"level" | "round">(
    "error",
    (v) => `Der er ingen svar til runde ${v.round}, niveau ${v.level}. Saml skemaerne ind med collect.`,
    (v) => `There are no answers for round ${v.round}, level ${v.level}. Collect the review sheets with collect.`,
  ),
  "pool/overlap": say<"level" | "one" | "other" | "round">(
    "error",
    (v) =>
      `Runde ${v.round} på niveau ${v.level} kan ikke lægges sammen: ${v.one} og ${v.other} dækker de samme dage, så sager ville tælle to gange. Ret Periode fra og Periode til på arket Runder.`,
    (v) =>
      `Round ${v.round} on level ${v.level} cannot be laid together: ${v.one} and ${v.other} go over the same days, so cases would count twice. Correct Periode fra and Periode til on the sheet Runder.`,
  ),
  "pool/changed": say<"question" | "without">(
    "warning",
    (v) =>
      `Spørgsmål ${v.question} er ændret undervejs (skabelon, ordlyd, svarskala eller beregning). Tallene fra ${v.without} er derfor ikke lagt med.`,
    (v) =>
      `Question ${v.question} was changed on the way (template, wording, scale or calculation). The figures of ${v.without} are therefore not laid with them.`,
  ),
  "pool/missing": say<"missing">(
    "warning",
    (v) => `Endnu uden tal og derfor ikke med: ${v.missing}. Beregn dem; så lægges de til.`,
    (v) => `Still without figures and therefore not part of it: ${v.missing}. Compute them; then they are added.`,
  ),
  "pool/twice": say<"cases" | "reviews">(
    "info",
    (v) =>
      `${v.reviews} gennemgange er af ${v.cases} forskellige sager: en sag, der er gennemgået i flere af runderne, tæller hver gang.`,
    (v) =>
      `${v.reviews} reviews are of ${v.cases} different cases: a case reviewed in several of the rounds counts each time.`,
  ),
  "pool/refreshed": say<"level" | "rounds">(
    "info",
    (v) => `Lagt sammen på ny med de nye tal på niveau ${v.level}: ${v.rounds}.`,
    (v) => `Laid together anew with the new figures of level ${v.level}: ${v.rounds}.`,
  ),
  "compute/missing": say<"count">(
    "warning",
    (v) =>
      `${v.count} spørgsmål er ubesvarede eller ugyldige og er ikke med i procenterne. Se arket Datakontrol efter validate.`,
    (v) =>
      `${v.count} questions are unanswered or invalid and not in the percentages. See the sheet Datakontrol after validate.`,
  ),
  "compute/not-received": say<"cases" | "count">(
    "warning",
    (v) => `${v.count} sager er ikke samlet ind og er ikke med i procenterne: ${v.cases}.`,
    (v) => `${v.count} cases are not collected and not in the percentages: ${v.cases}.`,
  ),
  "compute/not-reviewed": say<"count">(
    "info",
    (v) => `${v.count} sagstrin i hele sager er ikke gennemgået og er ikke med i procenterne.`,
    (v) => `${v.count} steps of whole cases were not reviewed and are not in the percentages.`,
  ),
  "compute/compare-unknown": say<"level" | "round">(
    "error",
    (v) =>
      `Runde ${v.round} har ingen tal på niveau ${v.level}, så der kan ikke sammenlignes. Beregn den, eller læs tidligere runders tal ind.`,
    (v) =>
      `Round ${v.round} has no figures on level ${v.level}, so it cannot be compared with. Compute it, or import figures of earlier rounds.`,
  ),
  "compute/stale": say<"level" | "round">(
    "warning",
    (v) => `Svarene til runde ${v.round}, niveau ${v.level} er ændret, siden tallene blev beregnet. Beregn igen.`,
    (v) => `The answers of round ${v.round}, level ${v.level} changed since the figures were computed. Compute again.`,
  ),
  "summary/not-computed": say<"level" | "round">(
    "error",
    (v) => `Runde ${v.round}, niveau ${v.level} er ikke beregnet. Beregn først.`,
    (v) => `Round ${v.round}, level ${v.level} is not computed. Compute first.`,
  ),
  "summary/unit-unknown": say<"known" | "level" | "round" | "unit">(
    "error",
    (v) => `Runde ${v.round}, niveau ${v.level} har ingen tal for ${v.unit}. Der er tal for: ${v.known}.`,
    (v) => `Round ${v.round}, level ${v.level} has no figures for ${v.unit}. There are figures for: ${v.known}.`,
  ),
  "trend/nothing": say<"level">(
    "error",
    (v) =>
      `Der er ingen tal på niveau ${v.level} endnu. Beregn en runde (compute), eller læs tidligere runders tal ind.`,
    (v) =>
      `There are no figures on level ${v.level} yet. Compute a round (compute), or import figures of earlier rounds.`,
  ),
  "trend/unit-unknown": say<"known" | "level" | "unit">(
    "error",
    (v) => `Der er ingen tal for ${v.unit} på niveau ${v.level}. Der er tal for: ${v.known}.`,
    (v) => `There are no figures for ${v.unit} on level ${v.level}. There are figures for: ${v.known}.`,
  ),
  "trend/one-round": say<"level">(
    "info",
    (v) => `Niveau ${v.level} har tal fra én runde, så der er ingen udvikling at vise endnu.`,
    (v) => `Level ${v.level} has figures of one round, so there is no development to show yet.`,
  ),
  "trend/grain-unknown": say<"known" | "value">(
    "error",
    (v) => `"${v.value}" kendes ikke. Vælg en af: ${v.known}.`,
    (v) => `"${v.value}" is not known. Choose one of: ${v.known}.`,
  ),
  "compliance/question-unknown": say<"count" | "question">(
    "warning",
    (v) =>
      `${v.count} svar på ${v.question} er ikke talt med: spørgsmålet står ikke i Skabelon. Skriv det ind igen, hvis det skal tælle.`,
    (v) =>
      `${v.count} answers to ${v.question} are not counted: the question is not in Skabelon. Add it again if it should count.`,
  ),
  "comparison/template-differs": say<"round">(
    "info",
    (v) => `Ikke sammenlignet med ${v.round}: en anden udgave af skabelonen.`,
    (v) => `Not compared with ${v.round}: another version of the template.`,
  ),
  "comparison/wording-differs": say<"round">(
    "info",
    (v) => `Ikke sammenlignet med ${v.round}: ordlyden er en anden.`,
    (v) => `Not compared with ${v.round}: the wording is different.`,
  ),
  "comparison/scale-differs": say<"round">(
    "info",
    (v) => `Ikke sammenlignet med ${v.round}: svarskalaen er en anden.`,
    (v) => `Not compared with ${v.round}: the answer scale is different.`,
  ),
  "comparison/calculation-differs": say<"round">(
    "info",
    (v) => `Ikke sammenlignet med ${v.round}: beregningen er en anden.`,
    (v) => `Not compared with ${v.round}: the calculation is different.`,
  ),
  "comparison/template-unknown": say<"round">(
    "info",
    (v) => `Ikke sammenlignet med ${v.round}: skabelonen fra dengang kendes ikke.`,
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
      `Spørgsmål ${v.question} er ikke sammenlignet med ${v.round}, fordi skabelon, ordlyd, svarskala eller beregning er en anden. Grunden står på arket Resultater.`,
    (v) =>
      `Question ${v.question} is not compared with ${v.round}, because template, wording, scale or calculation differ. The reason stands on the sheet Resultater.`,
  ),
  "history/column-missing": say<"column" | "columns">(
    "error",
    (v) => `Kolonnen "${v.column}" mangler. Filen skal have kolonnerne ${v.columns}.`,
    (v) => `The column "${v.column}" is missing. The file must have the columns ${v.columns}.`,
  ),
  "history/column-twice": say<"column">(
    "error",
    (v) => `Kolonnen "${v.column}" står der to gange. Slet den ene.`,
    (v) => `The column "${v.column}" is there twice. Delete one of them.`,
  ),
  "history/empty": say(
    "error",
    () => "Filen har ingen tal. Skriv en række for hvert spørgsmål under overskrifterne.",
    () => "The file holds no figures. Write one row per question below the headers.",
  ),
  "history/blank": say<"column">(
    "error",
    (v) => `"${v.column}" er tom. Udfyld den, eller slet rækken.`,
    (v) => `"${v.column}" is blank. Fill it in, or delete the row.`,
  ),
  "history/forbidden-character": say<"value">(
    "error",
    (v) => `"${v.value}" må ikke indeholde |, tabulator eller linjeskift. Ret teksten.`,
    (v) => `"${v.value}" must not hold |, a tab or a line break. Correct the text.`,
  ),
  "history/not-whole": say<"least" | "value">(
    "error",
    (v) => `"${v.value}" er ikke et helt tal fra ${v.least} og op. Ret tallet.`,
    (v) => `"${v.value}" is not a whole number from ${v.least} up. Correct the number.`,
  ),
  "history/k-above-n": say<"k" | "n">(
    "error",
    (v) => `k er ${v.k}, men n er ${v.n}: der kan ikke være flere opfyldte end vurderede. Ret det ene tal.`,
    (v) => `k is ${v.k}, but n is ${v.n}: no more can be met than were assessed. Correct one of them.`,
  ),
  "history/template-unknown": say<"known" | "template" | "version">(
    "error",
    (v) => `Skabelonen ${v.template} version ${v.version} kendes ikke. Registret kender ${v.known}.`,
    (v) => `The template ${v.template} version ${v.version} is not known. The register knows ${v.known}.`,
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
      `The figure of ${v.question} was not imported: the question got another meaning in ${v.template} version ${v.since}, and figures of version ${v.version} cannot be compared with it.`,
  ),
  "history/duplicate": say<"first">(
    "error",
    (v) => `Samme runde, niveau, enhed og spørgsmål står allerede i række ${v.first}. Slet den ene række.`,
    (v) => `The same round, level, unit and question is already in row ${v.first}. Delete one of the rows.`,
  ),
  "history/label-differs": say<"first" | "label" | "other">(
    "error",
    (v) => `Betegnelsen er "${v.label}", men "${v.other}" i række ${v.first}. En runde har én betegnelse pr. niveau.`,
    (v) => `The label is "${v.label}", but "${v.other}" in row ${v.first}. A round has one label per level.`,
  ),
} as const;
