/** Draws, replacements, and draws made again to compare. */
import { say } from "../sentence";

export const DRAWING = {
  "draw/cadence": say<"cadence" | "level" | "months" | "round">(
    "warning",
    (v, n) =>
      `Niveau ${v.level} gennemgås efter planen med kadencen ${v.cadence}, men runde ${v.round} varer ${n("months", "måned", "måneder")}. Ret rundens navn eller periode, eller Kadence på arket Opsætning.`,
    (v, n) =>
      `Level ${v.level} is planned with the interval ${v.cadence} (Kadence), but round ${v.round} lasts ${n("months", "month", "months")}. Correct the round's name or period, or Kadence on the sheet Opsætning.`,
  ),
  "draw/rounds-missing": say<"below" | "count" | "expected" | "level" | "rounds">(
    "warning",
    (v, n) =>
      `Niveau ${v.level} trækkes fra ${n("expected", "runde", "runder")} på niveau ${v.below}, men perioden har kun ${v.count}: ${v.rounds}.`,
    (v, n) =>
      `Level ${v.level} is drawn from ${n("expected", "round", "rounds")} of level ${v.below}, but the period has only ${v.count}: ${v.rounds}.`,
  ),
  "draw/across-alone": say<"unit">(
    "error",
    (v) => `Der er kun sager fra én enhed (${v.unit}), så ingen anden enhed kan gennemgå dem. Vælg en anden Metode.`,
    (v) => `There are cases from one unit only (${v.unit}), so no other unit can review them. Choose another Metode.`,
  ),
  "draw/ring-short": say<"unit">(
    "error",
    (v) => `Enheder på tværs har kun ${v.unit} i en af grupperne. Skriv mindst to enheder med + imellem.`,
    (v) => `Enheder på tværs has ${v.unit} alone in a group. Enter at least two units separated by +.`,
  ),
  "draw/ring-twice": say<"unit">(
    "error",
    (v) => `${v.unit} står to gange i Enheder på tværs. Slet den ene.`,
    (v) => `${v.unit} is listed twice in Enheder på tværs. Delete one.`,
  ),
  "draw/ring-missing": say<"unit">(
    "error",
    (v) =>
      `${v.unit} har sager, men mangler i Enheder på tværs, så ingen gennemgår dem. Tilføj enheden, eller slet cellens indhold.`,
    (v) =>
      `${v.unit} has cases, but is not in Enheder på tværs, so nobody reviews them. Add the unit, or clear the cell.`,
  ),
  "draw/reader-unknown": say<"case" | "unit">(
    "error",
    (v) =>
      `Sag ${v.case} kan ikke tilføjes: ${v.unit} har ingen udtrukne sager i runden, så der er ikke valgt en enhed, som gennemgår dens sager.`,
    (v) =>
      `Case ${v.case} cannot be added: ${v.unit} has no drawn cases in the round, so it is not decided who reviews its cases.`,
  ),
  "draw/filtered": say<"count" | "filter">(
    "info",
    (v, n) =>
      `${n("count", "sag", "sager")} på arket Sager er ikke med på grund af afgrænsningen (kun sager, hvor ${v.filter}).`,
    (v, n) =>
      `${n("count", "case", "cases")} on the sheet Sager left out by the selection (only cases where ${v.filter}).`,
  ),
  "draw/filtered-none": say<"filter">(
    "info",
    (v) =>
      `Afgrænsningen (kun sager, hvor ${v.filter}) udelader ingen sager. Kontrollér den, hvis nogen skulle være udeladt.`,
    (v) => `The selection (only cases where ${v.filter}) leaves no cases out. Check it if some should be left out.`,
  ),
  "draw/early": say<"date" | "level" | "months">(
    "info",
    (v) =>
      `Niveau ${v.level} begynder efter planen først ${v.date}. Det følger af, at Forskydning er ${v.months} på arket Opsætning.`,
    (v) =>
      `According to the plan, level ${v.level} does not begin until ${v.date}, as Forskydning is ${v.months} on the sheet Opsætning.`,
  ),
  "draw/not-drawn": say<"case" | "level" | "round">(
    "error",
    (v) =>
      `Sag ${v.case} er ikke udtrukket i runde ${v.round} på niveau ${v.level}. Se de udtrukne sager på arket Udtrukne sager.`,
    (v) =>
      `Case ${v.case} has not been drawn in round ${v.round} at level ${v.level}. See the drawn cases on the sheet Udtrukne sager.`,
  ),
  "draw/above-drawn": say<"above" | "case" | "level">(
    "error",
    (v) =>
      `Sag ${v.case} kan ikke erstattes, fordi der allerede er trukket sager fra niveau ${v.level} til niveau ${v.above}.`,
    (v) =>
      `Case ${v.case} cannot be replaced, because cases have already been drawn from level ${v.level} for level ${v.above}.`,
  ),
  "draw/no-reserve": say<"case" | "group">(
    "error",
    (v) =>
      `Der er ingen reserve tilbage til sag ${v.case} i ${v.group}. Tilføj en sag manuelt, eller træk om med flere reserver.`,
    (v) =>
      `There is no reserve left for case ${v.case} in ${v.group}. Add a case manually, or draw again with more reserves.`,
  ),
  "draw/anonymised": say<"case">(
    "info",
    (v) =>
      `Sag ${v.case} findes ikke på arket Sager og er tilføjet som anonymiseret sag til kalibreringen. Giv læserne sagens tekst uden om registret.`,
    (v) =>
      `Case ${v.case} is not on the sheet Sager and has been added to the calibration as an anonymised case. Give the readers its text outside the register.`,
  ),
  "draw/case-unknown": say<"case">(
    "error",
    (v) => `Sag ${v.case} findes ikke på arket Sager. Ret sagsnummeret, eller læs sagen ind.`,
    (v) => `Case ${v.case} is not on the sheet Sager. Correct the case number, or import the case.`,
  ),
  "draw/already": say<"case" | "level" | "round">(
    "error",
    (v) => `Sag ${v.case} er allerede med i runde ${v.round} på niveau ${v.level}.`,
    (v) => `Case ${v.case} is already in round ${v.round} at level ${v.level}.`,
  ),
  "draw/quota-short": say<"asked" | "got" | "group" | "step">(
    "warning",
    (v, n) =>
      `${v.group}: kvoten for ${v.step} er ${v.asked}, men der er kun ${n("got", "sag", "sager")}. Kvoten er ikke fyldt op.`,
    (v, n) =>
      `${v.group}: the quota for ${v.step} is ${v.asked}, but only ${v.got} ${n.word("got", "is", "are")} available. The quota is not met.`,
  ),
  "draw/group-short": say<"asked" | "got" | "group">(
    "warning",
    (v, n) =>
      `${v.group}: der skulle udtrækkes ${v.asked}, men gruppen har kun ${n("got", "sag", "sager")}. Alle gruppens sager er udtrukket.`,
    (v, n) =>
      `${v.group}: ${v.asked} should have been drawn, but the group has only ${n("got", "case", "cases")}. All its cases have been drawn.`,
  ),
  "draw/total-short": say<"asked" | "got">(
    "warning",
    (v, n) => `Der skulle udtrækkes ${n("asked", "sag", "sager")}, men der er kun ${v.got}. Alle er udtrukket.`,
    (v, n) =>
      `${n("asked", "case", "cases")} should have been drawn, but there ${n.word("got", "is", "are")} only ${v.got}. All have been drawn.`,
  ),
  "draw/seed-missing": say(
    "error",
    () =>
      "Lodtrækningsteksten (seed) mangler. Skriv en tekst, som ingen har kunnet vælge eller forudse, fx lottotallene fra en aftalt dato.",
    () =>
      "The text that decides the draw (the seed text) is missing. Enter a text that nobody could choose or foresee, such as the lottery numbers of an agreed date.",
  ),
  "draw/seed-forbidden": say(
    "error",
    () => "Lodtrækningsteksten (seed) må ikke indeholde tegnet | eller tabulator. Vælg en anden tekst.",
    () => "The seed text must contain neither | nor a tab. Choose another text.",
  ),
  "draw/frame-empty": say<"level" | "round">(
    "error",
    (v) =>
      `Der er ingen sager at trække blandt på niveau ${v.level} i runde ${v.round}. Se Afgrænsning på arket Opsætning, og om sagerne er læst ind.`,
    (v) =>
      `There are no cases to draw from at level ${v.level} in round ${v.round}. See Afgrænsning on the sheet Opsætning, and whether the cases have been imported.`,
  ),
  "draw/drawn-before": say<"difference" | "level" | "round" | "seed">(
    "error",
    (v) =>
      `Niveau ${v.level} i runde ${v.round} er allerede udtrukket med lodtrækningsteksten »${v.seed}«, men ${v.difference} er ændret. Vil I trække om, skal I skrive en begrundelse; begge udtræk står i loggen.`,
    (v) =>
      `Level ${v.level} in round ${v.round} has already been drawn with the seed text "${v.seed}", but ${v.difference} has changed. To draw again, give a reason; the log keeps both draws.`,
  ),
  "draw/unchanged": say<"level" | "round">(
    "info",
    (v) =>
      `Niveau ${v.level} i runde ${v.round} er allerede udtrukket med samme lodtrækningstekst blandt de samme sager. Intet er ændret.`,
    (v) =>
      `Level ${v.level} in round ${v.round} has already been drawn with the same seed text from the same cases. Nothing is changed.`,
  ),
  "draw/preview-changed": say<"level" | "round">(
    "error",
    (v) =>
      `Sagerne eller planen for runde ${v.round}, niveau ${v.level} er ændret, siden planen blev vist. Se planen igen, og træk så.`,
    (v) =>
      `The cases or the plan for round ${v.round}, level ${v.level} have changed since the plan was shown. Look at the plan again, then draw.`,
  ),
  "draw/reason-missing": say(
    "error",
    () => "Begrundelsen mangler. Skriv en; den gemmes i loggen.",
    () => "The reason is missing. Give one; it is kept in the log.",
  ),
  "draw/round-closed": say<"level" | "round">(
    "error",
    (v) =>
      `Niveau ${v.level} i runde ${v.round} er lukket og kan ikke ændres. Er det en fejl, kan niveauet åbnes igen i kolonnen Status på arket Runder.`,
    (v) =>
      `Level ${v.level} of round ${v.round} is closed and cannot be changed. If that is a mistake, it can be reopened in the column Status on the sheet Runder.`,
  ),
  "draw/round-pooled": say<"level" | "round">(
    "error",
    (v) =>
      `Runde ${v.round} på niveau ${v.level} er lagt sammen af kortere runder, så der kan ikke trækkes sager i den. Træk i de kortere runder, eller vælg et andet navn til runden.`,
    (v) =>
      `Round ${v.round} at level ${v.level} is combined from shorter rounds, so nothing can be drawn in it. Draw in the shorter rounds, or choose another name for the round.`,
  ),
  "draw/round-imported": say<"level" | "round">(
    "error",
    (v) =>
      `Runde ${v.round} på niveau ${v.level} er fra før registret: kun dens tal er læst ind, så der kan ikke udtrækkes i den. Vælg et andet navn til runden.`,
    (v) =>
      `Round ${v.round} at level ${v.level} is from before the register: only its figures were imported, so nothing can be drawn in it. Choose another name for the round.`,
  ),
  "draw/unit-without-cases": say<"level" | "unit">(
    "warning",
    (v) => `Enheden ${v.unit} har ingen sager at trække blandt på niveau ${v.level}.`,
    (v) => `The unit ${v.unit} has no cases to draw from at level ${v.level}.`,
  ),
  "draw/caseworkers-without-case": say<"count" | "names">(
    "warning",
    (v) => `Sagsbehandlere uden en sag, der kan udtrækkes (${v.count}): ${v.names}.`,
    (v) => `Caseworkers without a case that can be drawn (${v.count}): ${v.names}.`,
  ),
  "draw/excluded": say<"count" | "rounds">(
    "info",
    (_, n) =>
      `${n("count", "sag", "sager")} er udeladt, fordi de blev gennemgået i ${n.word("rounds", "den seneste", "de seneste")} ${n("rounds", "runde", "runder")}.`,
    (_, n) =>
      `${n("count", "case", "cases")} left out because they were reviewed in the latest ${n("rounds", "round", "rounds")}.`,
  ),
  "draw/excluded-cases": say<"cases">(
    "info",
    (v) => `Udeladt: ${v.cases}`,
    (v) => `Left out: ${v.cases}`,
  ),
  "draw/annulled": say<"count" | "levels">(
    "warning",
    (v, n) =>
      `${n("count", "udtrukket sag", "udtrukne sager")} er annulleret på niveau ${v.levels}. Svarene bevares, men tæller ikke med.`,
    (v, n) =>
      `${n("count", "drawn case", "drawn cases")} cancelled at level ${v.levels}. The answers are kept, but do not count.`,
  ),
  "verify/log-row": say(
    "error",
    () => "Rækken i loggen, eller rækken før, er ændret, flyttet eller slettet.",
    () => "The log row, or the row before it, has been changed, moved or deleted.",
  ),
  "verify/log-unreadable": say<"command">(
    "error",
    (v) => `Rækken i loggen kan ikke læses (${v.command}), så udtrækket kan ikke efterprøves.`,
    (v) => `The log row cannot be read (${v.command}), so the draw cannot be checked again.`,
  ),
  "verify/algorithm": say<"now" | "then">(
    "error",
    (v) =>
      `Udtrækket er lavet efter en anden fremgangsmåde (${v.then}) end den, programmet bruger nu (${v.now}). Efterprøv det med en udgave af programmet, der bruger ${v.then}.`,
    (v) =>
      `The draw was made by another method (${v.then}) than the one the program uses now (${v.now}). Check it with a version of the program that uses ${v.then}.`,
  ),
  "verify/frame-place": say<"column" | "found" | "level" | "round">(
    "error",
    (v) => `${v.column} er "${v.found}", men rækken hører til udtrækket i runde ${v.round}, niveau ${v.level}.`,
    (v) => `${v.column} is "${v.found}", but the row belongs to the draw of round ${v.round}, level ${v.level}.`,
  ),
  "verify/frame-cell": say<"column" | "expected" | "found">(
    "error",
    (v) => `${v.column} er "${v.found}". Med "${v.expected}", som der står på arket Sager, passer kontroltallet igen.`,
    (v) =>
      `${v.column} is "${v.found}". With "${v.expected}", as on the sheet Sager, the control figure matches again.`,
  ),
  "verify/fingerprint-below": say<"level" | "now" | "round" | "then">(
    "error",
    (v) =>
      `Niveauet under giver ikke længere de sager, som runde ${v.round}, niveau ${v.level} blev trukket blandt: kontroltallet er ${v.now}, men loggen siger ${v.then}.`,
    (v) =>
      `The level below no longer gives the cases that round ${v.round}, level ${v.level} was drawn from: the control figure is ${v.now}, but the log says ${v.then}.`,
  ),
  "verify/fingerprint": say<"level" | "now" | "round" | "rows" | "then">(
    "error",
    (v, n) =>
      `De sager, runde ${v.round}, niveau ${v.level} blev trukket blandt, er ikke som dengang: kontroltallet er ${v.now}, men loggen siger ${v.then}. Mindst én af de ${n("rows", "række", "rækker")} herfra er ændret, tilføjet eller slettet.`,
    (v, n) =>
      `The cases that round ${v.round}, level ${v.level} was drawn from are not as they were: the control figure is ${v.now}, but the log says ${v.then}. At least one of the ${n("rows", "row", "rows")} from here on has been changed, added or deleted.`,
  ),
  "verify/frame-extra": say<"count">(
    "error",
    (_, n) =>
      `Arket Ramme har ${n("count", "række", "rækker")} mere, end loggens udtræk kan forklare. Der er tilføjet rækker, eller det sidste af loggen er slettet.`,
    (_, n) =>
      `The sheet Ramme has ${n("count", "row", "rows")} more than the draws in the log can explain. Rows were added, or the end of the log was deleted.`,
  ),
  "verify/row": say<"column" | "expected" | "found" | "level" | "round">(
    "error",
    (v) => `${v.column} er "${v.found}", men udtrækket giver "${v.expected}" (runde ${v.round}, niveau ${v.level}).`,
    (v) => `${v.column} is "${v.found}", but the draw gives "${v.expected}" (round ${v.round}, level ${v.level}).`,
  ),
  "verify/row-missing": say<"case" | "level" | "round" | "status">(
    "error",
    (v) => `En række mangler: sag ${v.case} med status ${v.status} (runde ${v.round}, niveau ${v.level}).`,
    (v) => `A row is missing: case ${v.case} with status ${v.status} (round ${v.round}, level ${v.level}).`,
  ),
  "verify/row-extra": say<"case" | "status">(
    "error",
    (v) => `Rækken for sag ${v.case} (${v.status}) svarer ikke til noget udtræk i loggen.`,
    (v) => `The row for case ${v.case} (${v.status}) does not match any draw in the log.`,
  ),
  "draw/nothing-drawn": say<"level" | "round">(
    "error",
    (v) => `Niveau ${v.level} i runde ${v.round} er ikke udtrukket. Udtræk det først.`,
    (v) => `Level ${v.level} in round ${v.round} has not been drawn. Draw it first.`,
  ),
} as const;
