/** Feedback, learning themes and goals. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

export const LEARNING = {
  "usage/feedback-given": say(
    "error",
    () => "Skriv også, hvem der har fået tilbagemelding: enhed, dato og form hører til den sagsbehandler, der nævnes.",
    () => "Also say who has had feedback: unit, date and form belong to the caseworker named.",
    {
      da: () =>
        "Skriv også, hvem der har fået tilbagemelding (--caseworker): --unit, --date og --form hører til den sagsbehandler, der nævnes.",
      en: () =>
        "Say also who has had feedback (--caseworker): --unit, --date and --form belong to the caseworker named.",
    },
  ),
  "feedback/none": say<"level" | "round">(
    "error",
    (v) =>
      `Ingen sag er gennemgået i runde ${v.round} på niveau ${v.level}, så der er ikke noget at give tilbagemelding om. Saml skemaerne ind først.`,
    (v) =>
      `No case has been reviewed in round ${v.round} at level ${v.level}, so there is nothing to give feedback about. Collect the answers first.`,
  ),
  "feedback/caseworker-unknown": say<"caseworker" | "known" | "level" | "round">(
    "error",
    (v) => `${v.caseworker} har ingen gennemgået sag i runde ${v.round} på niveau ${v.level}. Vælg mellem: ${v.known}.`,
    (v) => `${v.caseworker} has no reviewed case in round ${v.round} at level ${v.level}. Write one of: ${v.known}.`,
  ),
  "feedback/caseworker-twice": say<"caseworker" | "units">(
    "error",
    (v) => `Der er flere, der hedder ${v.caseworker}. Vælg også enheden: ${v.units}.`,
    (v) => `There are several called ${v.caseworker}. Choose the unit too: ${v.units}.`,
    {
      da: (v) => `Der er flere, der hedder ${v.caseworker}. Vælg også enheden (--unit): ${v.units}.`,
      en: (v) => `There are several called ${v.caseworker}. Choose the unit too (--unit): ${v.units}.`,
    },
  ),
  "feedback/already": say<"by" | "caseworker" | "date">(
    "info",
    (v) => `${v.caseworker} fik tilbagemelding ${v.date} (${v.by}). Det står ved, og intet er ændret.`,
    (v) => `${v.caseworker} had feedback on ${v.date} (${v.by}). That is kept, and nothing is changed.`,
  ),
  "feedback/not-a-date": say<"caseworker" | "value">(
    "warning",
    (v) =>
      `»${v.value}« er ikke en dato, så ${v.caseworker} tælles ikke med blandt dem, der har fået tilbagemelding. Skriv datoen som 05-01-2026.`,
    (v) =>
      `"${v.value}" is not a date, so ${v.caseworker} is not counted among those who have had feedback. Write the date as 05-01-2026.`,
  ),
  "feedback/names-taken": say<"count" | "files">(
    "info",
    (_, n) =>
      `Navne på andre sagsbehandlere i bemærkningerne er erstattet af [navn]: ${n("count", "sted", "steder")} i ${n("files", "papir", "papirer")}.`,
    (_, n) =>
      `Names of other caseworkers in comments replaced by [navn]: ${n("count", "place", "places")} in ${n("files", "paper", "papers")}.`,
  ),
  "feedback/cut": say<"count" | "files">(
    "info",
    (_, n) =>
      `${n("files", "papir", "papirer")} ville fylde mere end to sider. ${n("count", "bemærkning", "bemærkninger")} er kun talt med i papiret og kan læses i skemaet.`,
    (_, n) =>
      `${n("files", "paper", "papers")} would take up more than two pages. ${n("count", "comment is", "comments are")} only counted there and can be read in the review sheet.`,
  ),
  "done/feedback": say<"caseworkers" | "given" | "level" | "percent" | "round">(
    "info",
    (v, n) =>
      `Runde ${v.round}, niveau ${v.level}: ${v.given} af ${n("caseworkers", "sagsbehandler", "sagsbehandlere")} har fået tilbagemelding (${v.percent} %).`,
    (v, n) =>
      `Round ${v.round}, level ${v.level}: ${v.given} of ${n("caseworkers", "caseworker has", "caseworkers have")} had feedback (${v.percent}%).`,
  ),
  "done/feedback-files": say<"caseworkers" | "files" | "given" | "level" | "percent" | "round">(
    "info",
    (v, n) =>
      `Der er lavet ${n("files", "papir", "papirer")} til tilbagemelding, ét til hver sagsbehandler. Runde ${v.round}, niveau ${v.level}: ${v.given} af ${n("caseworkers", "sagsbehandler", "sagsbehandlere")} har fået tilbagemelding (${v.percent} %).`,
    (v, n) =>
      `${n("files", "feedback paper", "feedback papers")} made, one for each caseworker. Round ${v.round}, level ${v.level}: ${v.given} of ${n("caseworkers", "caseworker has", "caseworkers have")} had feedback (${v.percent}%).`,
  ),
  "done/feedback-given": say<"caseworker" | "caseworkers" | "given" | "percent">(
    "info",
    (v, n) =>
      `Tilbagemelding til ${v.caseworker} er noteret. ${v.given} af ${n("caseworkers", "sagsbehandler", "sagsbehandlere")} har fået tilbagemelding (${v.percent} %).`,
    (v, n) =>
      `Feedback to ${v.caseworker} has been recorded. ${v.given} of ${n("caseworkers", "caseworker has", "caseworkers have")} had feedback (${v.percent}%).`,
  ),
  "usage/themes-choice": say(
    "error",
    () => "Skriv både enheden og numrene på de temaer, den vælger. Numrene står på Læringsplan.",
    () => "Give both the unit and the numbers of the themes it chooses, as on the sheet Læringsplan.",
    {
      da: () =>
        "Skriv både enheden (--unit) og numrene på de temaer, den vælger (--choose 1,3). Numrene står på Læringsplan.",
      en: () =>
        "Give both the unit (--unit) and the numbers of the themes it chooses (--choose 1,3), as on Læringsplan.",
    },
  ),
  "themes/no-figures": say<"level" | "round">(
    "error",
    (v) => `Ingen enhed har tal i runde ${v.round} på niveau ${v.level} eller under. Beregn tallene først.`,
    (v) => `No unit has figures in round ${v.round} at level ${v.level} or below. Calculate the figures first.`,
  ),
  "themes/unit-unknown": say<"known" | "unit">(
    "error",
    (v) => `${v.unit} har ingen temaer på Læringsplan i denne runde. Vælg mellem: ${v.known}.`,
    (v) => `${v.unit} has no themes on Læringsplan in this round. Write one of: ${v.known}.`,
  ),
  "themes/number-unknown": say<"known" | "number" | "unit">(
    "error",
    (v) => `${v.unit} har ikke noget tema nr. ${v.number}. Vælg mellem: ${v.known}.`,
    (v) => `${v.unit} has no theme number ${v.number}. Choose among: ${v.known}.`,
  ),
  "themes/none-chosen": say<"least" | "most" | "unit">(
    "info",
    (v) => `${v.unit} har ikke valgt læringstemaer endnu. Vælg ${v.least} til ${v.most}.`,
    (v) => `${v.unit} has not chosen learning themes yet. Choose ${v.least} to ${v.most}.`,
  ),
  "themes/nothing-proposed": say<"least" | "unit">(
    "info",
    (v, n) =>
      `${v.unit} får ingen temaer foreslået: Intet krav i loven er både vurderet i mindst ${n("least", "sag", "sager")} og uopfyldt i nogen af dem.`,
    (v, n) =>
      `No themes are proposed for ${v.unit}: nothing the law requires is both assessed in at least ${n("least", "case", "cases")} and unmet in any of them.`,
  ),
  "themes/too-few": say<"count" | "least" | "most" | "unit">(
    "warning",
    (v, n) => `${v.unit} har valgt ${n("count", "tema", "temaer")}. Vælg ${v.least} til ${v.most}.`,
    (v, n) => `${v.unit} has chosen ${n("count", "theme", "themes")}. Choose ${v.least} to ${v.most}.`,
  ),
  "themes/too-many": say<"count" | "least" | "most" | "unit">(
    "warning",
    (v, n) =>
      `${v.unit} har valgt ${n("count", "tema", "temaer")}. Vælg ${v.least} til ${v.most}, så der er kræfter til at lære af dem alle.`,
    (v, n) =>
      `${v.unit} has chosen ${n("count", "theme", "themes")}. Choose ${v.least} to ${v.most}, so that there is time to learn from all of them.`,
  ),
  "done/themes": say<"chosen" | "level" | "proposals" | "round" | "units">(
    "info",
    (v, n) =>
      `Læringstemaer for runde ${v.round}, niveau ${v.level}: ${v.proposals} står på Læringsplan for ${n("units", "enhed", "enheder")}, ${v.chosen} er valgt.`,
    (v, n) =>
      `Learning themes of round ${v.round}, level ${v.level}: ${v.proposals} are on Læringsplan for ${n("units", "unit", "units")}, ${v.chosen} are chosen.`,
  ),
  "done/themes-chosen": say<"count" | "unit">(
    "info",
    (v, n) => `${v.unit} har valgt ${n("count", "læringstema", "læringstemaer")}. De står på Læringsplan.`,
    (v, n) => `${v.unit} has chosen ${n("count", "learning theme", "learning themes")}. They are on Læringsplan.`,
  ),
  "usage/goal": say(
    "error",
    () => "Et nyt mål skal have en tekst, spørgsmål eller emne og en målværdi i procent.",
    () => "A new goal needs a text, questions or a subject, and a percentage to reach.",
    {
      da: () =>
        "Et nyt mål skal have en tekst (--goal), spørgsmål eller emne (--question) og en målværdi i procent (--target).",
      en: () =>
        "A new goal needs a text (--goal), questions or a subject (--question) and a percentage to reach (--target).",
    },
  ),
  "usage/goal-target": say<"target">(
    "error",
    (v) => `En målværdi er højst 100 procent, ikke ${v.target}.`,
    (v) => `A target is at most 100 per cent, not ${v.target}.`,
  ),
  "goals/already": say<"goal">(
    "error",
    (v) => `Målet »${v.goal}« står der allerede. Ret det på arket Mål.`,
    (v) => `The goal "${v.goal}" already exists. Change it on the sheet Mål.`,
  ),
  "goals/no-question": say<"goal">(
    "warning",
    (v) => `Målet »${v.goal}« har ingen spørgsmål, så det kan ikke måles. Skriv spørgsmålenes numre, fx U4; B2.`,
    (v) => `The goal "${v.goal}" has no questions, so it cannot be measured. Write their numbers, e.g. U4; B2.`,
  ),
  "goals/question-unknown": say<"goal" | "number">(
    "warning",
    (v) =>
      `Målet »${v.goal}« nævner ${v.number}, som hverken er et spørgsmål eller et emne i Skabelon. Skriv numrene, som de står der.`,
    (v) =>
      `The goal "${v.goal}" names ${v.number}, which is neither a question nor a theme on the sheet Skabelon. Write the numbers as they are there.`,
  ),
  "goals/unit-unknown": say<"goal" | "unit">(
    "warning",
    (v) =>
      `Målet »${v.goal}« er for ${v.unit}, som ikke er en enhed i registret. Skriv enheden, som den hedder, eller Alle.`,
    (v) =>
      `The goal "${v.goal}" is for ${v.unit}, which is not a unit in the register. Write the unit's name, or Alle.`,
  ),
  "goals/target-unread": say<"goal" | "value">(
    "warning",
    (v) => `Målværdien »${v.value}« i målet »${v.goal}« er ikke en procent fra 0 til 100. Skriv fx 90.`,
    (v) => `"${v.value}" for the goal "${v.goal}" is not a percentage from 0 to 100. Write for example 90.`,
  ),
  "goals/deadline-unread": say<"goal" | "value">(
    "warning",
    (v) => `Fristen »${v.value}« i målet »${v.goal}« er ikke en dato. Skriv den som 31-12-2026.`,
    (v) => `The deadline "${v.value}" for the goal "${v.goal}" is not a date. Write it as 31-12-2026.`,
  ),
  "goals/not-discussed": say<"goal" | "round">(
    "warning",
    (v) =>
      `Runde ${v.round} er ikke drøftet: Målet »${v.goal}« mangler en Justering fra efter, at rundens tal kom. Skriv den, og datoen i Dato.`,
    (v) =>
      `Round ${v.round} has not been discussed: the goal "${v.goal}" has no Justering dated after the figures for the round. Write it, and enter the day in Dato.`,
  ),
  "done/goals": say<"count" | "not" | "onTheWay" | "reached">(
    "info",
    (v) => `${v.count} mål er fulgt op: ${v.reached} nået, ${v.onTheWay} på vej, ${v.not} ikke nået.`,
    (v, n) =>
      `${n("count", "goal", "goals")} followed up: ${v.reached} reached, ${v.onTheWay} under way, ${v.not} not reached.`,
  ),
  "done/goal-set": say<"goal">(
    "info",
    (v) => `Målet »${v.goal}« er sat. Det følges på arket Mål.`,
    (v) => `The goal "${v.goal}" has been set. It is followed up on the sheet Mål.`,
  ),
};
