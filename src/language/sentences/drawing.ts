/** Draws, replacements, and draws made again to compare. */
import { say } from "../sentence";

export const DRAWING = {
  "draw/cadence": say<"cadence" | "level" | "months" | "round">(
    "warning",
    (v) =>
      `Niveau ${v.level} har kadencen ${v.cadence}, men runde ${v.round} varer ${v.months} måneder. Ret rundens navn eller periode, eller Kadence.`,
    (v) =>
      `Level ${v.level} has the cadence ${v.cadence}, but round ${v.round} lasts ${v.months} months. Correct the round's name or period, or Kadence.`,
  ),
  "draw/rounds-missing": say<"below" | "count" | "expected" | "level" | "rounds">(
    "warning",
    (v) =>
      `Niveau ${v.level} trækkes fra ${v.expected} runder på niveau ${v.below}, men kun ${v.count} ligger i perioden: ${v.rounds}.`,
    (v) =>
      `Level ${v.level} is drawn from ${v.expected} rounds of level ${v.below}, but only ${v.count} lie in the period: ${v.rounds}.`,
  ),
  "draw/across-alone": say<"unit">(
    "error",
    (v) => `Der er kun sager fra én enhed (${v.unit}), så ingen anden enhed kan læse dem. Vælg en anden Metode.`,
    (v) => `There are cases from one unit only (${v.unit}), so no other unit can read them. Choose another Metode.`,
  ),
  "draw/ring-short": say<"unit">(
    "error",
    (v) => `${v.unit} står alene i Enheder på tværs. Skriv mindst to enheder med + imellem.`,
    (v) => `${v.unit} stands alone in Enheder på tværs. Type at least two units with + in between.`,
  ),
  "draw/ring-twice": say<"unit">(
    "error",
    (v) => `${v.unit} står to gange i Enheder på tværs. Slet den ene.`,
    (v) => `${v.unit} stands twice in Enheder på tværs. Delete one.`,
  ),
  "draw/ring-missing": say<"unit">(
    "error",
    (v) =>
      `${v.unit} har sager, men står ikke i Enheder på tværs, så ingen læser dem. Tilføj enheden, eller slet cellen.`,
    (v) =>
      `${v.unit} has cases, but is not in Enheder på tværs, so nobody reads them. Add the unit, or clear the cell.`,
  ),
  "draw/reader-unknown": say<"case" | "unit">(
    "error",
    (v) =>
      `Sag ${v.case} kan ikke tilføjes: ${v.unit} har ingen udtrukne sager i runden, så det er ikke afgjort, hvem der læser dens sager.`,
    (v) =>
      `Case ${v.case} cannot be added: ${v.unit} has no drawn cases in the round, so it is not settled who reads its cases.`,
  ),
  "draw/filtered": say<"count" | "filter">(
    "info",
    (v) => `Afgrænsningen ${v.filter} holder ${v.count} sager på arket Sager ude.`,
    (v) => `The limit ${v.filter} leaves out ${v.count} cases of the sheet Sager.`,
  ),
  "draw/filtered-none": say<"filter">(
    "info",
    (v) => `Afgrænsningen ${v.filter} holder ingen sager ude. Tjek den, hvis nogen skulle være holdt ude.`,
    (v) => `The limit ${v.filter} leaves no cases out. Check it if some should be left out.`,
  ),
  "draw/early": say<"date" | "level" | "months">(
    "info",
    (v) => `Niveau ${v.level} begynder efter planen først ${v.date} (Forskydning ${v.months} i tblNiveauer).`,
    (v) => `By the plan level ${v.level} does not begin until ${v.date} (Forskydning ${v.months} in tblNiveauer).`,
  ),
  "draw/not-drawn": say<"case" | "level" | "round">(
    "error",
    (v) =>
      `Sag ${v.case} er ikke udtrukket i runde ${v.round} på niveau ${v.level}. Se de udtrukne sager på arket Udtrukne sager.`,
    (v) =>
      `Case ${v.case} is not drawn in round ${v.round} on level ${v.level}. See the drawn cases on the sheet Udtrukne sager.`,
  ),
  "draw/above-drawn": say<"above" | "case" | "level">(
    "error",
    (v) => `Sag ${v.case} kan ikke erstattes, fordi niveau ${v.above} allerede er trukket ud af niveau ${v.level}.`,
    (v) => `Case ${v.case} cannot be replaced, because level ${v.above} is already drawn from level ${v.level}.`,
  ),
  "draw/no-reserve": say<"case" | "group">(
    "error",
    (v) =>
      `Der er ingen reserve tilbage til sag ${v.case} i ${v.group}. Tilføj en sag i hånden, eller træk om med flere reserver.`,
    (v) =>
      `There is no reserve left for case ${v.case} in ${v.group}. Add a case by hand, or redraw with more reserves.`,
  ),
  "draw/anonymised": say<"case">(
    "info",
    (v) =>
      `Sagen ${v.case} står ikke på arket Sager og er tilføjet som anonymiseret sag til kalibreringen. Del dens tekst med læserne uden om registret.`,
    (v) =>
      `The case ${v.case} is not on the sheet Sager and is added to the calibration as an anonymised one. Give its text to the readers outside the register.`,
  ),
  "draw/case-unknown": say<"case">(
    "error",
    (v) => `Sag ${v.case} findes ikke på arket Sager. Ret sagsnummeret, eller importér sagen.`,
    (v) => `Case ${v.case} is not on the sheet Sager. Correct the case number, or import the case.`,
  ),
  "draw/already": say<"case" | "level" | "round">(
    "error",
    (v) => `Sag ${v.case} er allerede med i runde ${v.round} på niveau ${v.level}.`,
    (v) => `Case ${v.case} is already in round ${v.round} on level ${v.level}.`,
  ),
  "draw/quota-short": say<"asked" | "got" | "group" | "step">(
    "warning",
    (v) =>
      `${v.group}: kvoten for ${v.step} er ${v.asked}, men der er kun ${v.got} sager at tage. Resten er ikke fyldt.`,
    (v) =>
      `${v.group}: the quota for ${v.step} is ${v.asked}, but there are only ${v.got} cases to take. The rest is not filled.`,
  ),
  "draw/group-short": say<"asked" | "got" | "group">(
    "warning",
    (v) => `${v.group}: der skulle udtrækkes ${v.asked}, men gruppen har kun ${v.got}. Alle er taget.`,
    (v) => `${v.group}: ${v.asked} were to be drawn, but the group has only ${v.got}. All are taken.`,
  ),
  "draw/total-short": say<"asked" | "got">(
    "warning",
    (v) => `Der skulle udtrækkes ${v.asked} sager, men der er kun ${v.got}. Alle er taget.`,
    (v) => `${v.asked} cases were to be drawn, but there are only ${v.got}. All are taken.`,
  ),
  "draw/seed-missing": say(
    "error",
    () => "Seed mangler. Angiv en tekst, som ingen kunne vælge eller forudse, fx lottotallene fra en aftalt dato.",
    () =>
      "The seed is missing. Give a text that nobody could choose or foresee, for example the lottery numbers of an agreed date.",
  ),
  "draw/seed-forbidden": say(
    "error",
    () => "Seed må ikke rumme | eller tabulator, for så kan lodnumrene ikke efterprøves entydigt. Vælg en anden tekst.",
    () => "A seed may not hold | or a tab, or tickets could not be re-checked. Choose another text.",
  ),
  "draw/frame-empty": say<"level" | "round">(
    "error",
    (v) =>
      `Der er ingen sager at trække fra på niveau ${v.level} i runde ${v.round}. Se Afgrænsning i tblNiveauer, og om sagerne er læst ind.`,
    (v) =>
      `There are no cases to draw from on level ${v.level} in round ${v.round}. See Afgrænsning in tblNiveauer, and whether the cases are imported.`,
  ),
  "draw/drawn-before": say<"difference" | "level" | "round" | "seed">(
    "error",
    (v) =>
      `Niveau ${v.level} i runde ${v.round} er allerede udtrukket med seed "${v.seed}", og ${v.difference} er nu en anden. Et udtræk kan ikke laves om, uden at det ses: træk om med en begrundelse, så står begge udtræk i loggen.`,
    (v) =>
      `Level ${v.level} in round ${v.round} is already drawn with the seed "${v.seed}", and ${v.difference} now differs. A draw cannot be made again unseen: redraw with a reason, and the log keeps both.`,
  ),
  "draw/unchanged": say<"level" | "round">(
    "info",
    (v) => `Niveau ${v.level} i runde ${v.round} er allerede udtrukket med samme seed og samme ramme. Intet er ændret.`,
    (v) =>
      `Level ${v.level} in round ${v.round} is already drawn with the same seed and the same frame. Nothing is changed.`,
  ),
  "draw/preview-changed": say<"level" | "round">(
    "error",
    (v) =>
      `Sagerne eller planen for runde ${v.round}, niveau ${v.level} er ændret, siden planen blev vist. Se planen igen, og træk så.`,
    (v) =>
      `The cases or the plan of round ${v.round}, level ${v.level} changed after the plan was shown. Look at the plan again, then draw.`,
  ),
  "draw/reason-missing": say(
    "error",
    () => "Begrundelsen mangler. Skriv en; den gemmes i loggen.",
    () => "The reason is missing. Give one; it is kept in the log.",
  ),
  "draw/round-closed": say<"level" | "round">(
    "error",
    (v) =>
      `Runde ${v.round} på niveau ${v.level} er lukket og kan ikke ændres. Sæt Status på arket Runder tilbage, hvis det er en fejl.`,
    (v) =>
      `Round ${v.round} on level ${v.level} is closed and cannot be changed. Set Status back on the sheet Runder if that is a mistake.`,
  ),
  "draw/round-pooled": say<"level" | "round">(
    "error",
    (v) =>
      `Runde ${v.round} på niveau ${v.level} er lagt sammen af kortere runder, så der kan ikke trækkes sager i den. Træk i de kortere runder, eller vælg et andet navn til runden.`,
    (v) =>
      `Round ${v.round} on level ${v.level} is laid together of shorter rounds, so nothing can be drawn in it. Draw in the shorter rounds, or choose another name for the round.`,
  ),
  "draw/round-imported": say<"level" | "round">(
    "error",
    (v) =>
      `Runde ${v.round} på niveau ${v.level} er fra før registret: kun dens tal er læst ind, så der kan ikke udtrækkes i den. Vælg et andet navn til runden.`,
    (v) =>
      `Round ${v.round} on level ${v.level} is from before the register: only its figures were imported, so nothing can be drawn in it. Choose another name for the round.`,
  ),
  "draw/unit-without-cases": say<"level" | "unit">(
    "warning",
    (v) => `Enheden ${v.unit} har ingen sager i rammen for niveau ${v.level}.`,
    (v) => `The unit ${v.unit} has no cases in the frame of level ${v.level}.`,
  ),
  "draw/caseworkers-without-case": say<"count" | "names">(
    "warning",
    (v) => `Sagsbehandlere uden en sag, der kan udtrækkes (${v.count}): ${v.names}.`,
    (v) => `Caseworkers without a case that can be drawn (${v.count}): ${v.names}.`,
  ),
  "draw/excluded": say<"count" | "rounds">(
    "info",
    (v) => `${v.count} sager er holdt ude, fordi de blev gennemgået i de seneste ${v.rounds} runder.`,
    (v) => `${v.count} cases are left out because they were reviewed in the latest ${v.rounds} rounds.`,
  ),
  "draw/excluded-cases": say<"cases">(
    "info",
    (v) => `Holdt ude: ${v.cases}`,
    (v) => `Left out: ${v.cases}`,
  ),
  "draw/annulled": say<"count" | "levels">(
    "warning",
    (v) => `${v.count} rækker er annulleret på niveau ${v.levels}. Svar til dem bevares, men tæller ikke.`,
    (v) => `${v.count} rows are annulled on level ${v.levels}. Answers to them are kept, but do not count.`,
  ),
  "verify/log-row": say(
    "error",
    () => "Loggens række passer ikke med sin hash: den eller rækken før er ændret, flyttet eller slettet.",
    () => "The log row does not match its hash: it or the row before was changed, moved or removed.",
  ),
  "verify/log-unreadable": say<"command">(
    "error",
    (v) => `Loggens Input for ${v.command} kan ikke læses, så udtrækket kan ikke efterprøves.`,
    (v) => `The log's Input for ${v.command} cannot be read, so the draw cannot be re-checked.`,
  ),
  "verify/algorithm": say<"now" | "then">(
    "error",
    (v) =>
      `Udtrækket er lavet med ${v.then}, men denne udgave trækker med ${v.now}. Efterprøv det med en udgave, der har ${v.then}.`,
    (v) =>
      `The draw was made with ${v.then}, but this version draws with ${v.now}. Re-check it with a version that has ${v.then}.`,
  ),
  "verify/frame-place": say<"column" | "found" | "level" | "round">(
    "error",
    (v) => `${v.column} er "${v.found}", men rækken hører til udtrækket i runde ${v.round}, niveau ${v.level}.`,
    (v) => `${v.column} is "${v.found}", but the row belongs to the draw of round ${v.round}, level ${v.level}.`,
  ),
  "verify/frame-cell": say<"column" | "expected" | "found">(
    "error",
    (v) =>
      `${v.column} er "${v.found}". Med "${v.expected}", som der står på arket Sager, passer rammens fingeraftryk igen.`,
    (v) =>
      `${v.column} is "${v.found}". With "${v.expected}", as the sheet Sager has it, the frame's fingerprint matches again.`,
  ),
  "verify/fingerprint-below": say<"level" | "now" | "round" | "then">(
    "error",
    (v) =>
      `Niveauet under giver ikke længere den ramme, som runde ${v.round}, niveau ${v.level} blev trukket fra: fingeraftrykket er ${v.now}, men loggen siger ${v.then}.`,
    (v) =>
      `The level below no longer gives the frame that round ${v.round}, level ${v.level} was drawn from: its fingerprint is ${v.now}, but the log says ${v.then}.`,
  ),
  "verify/fingerprint": say<"level" | "now" | "round" | "rows" | "then">(
    "error",
    (v) =>
      `Rammen for runde ${v.round}, niveau ${v.level} er ikke den, der blev trukket fra: fingeraftrykket er ${v.now}, men loggen siger ${v.then}. Mindst én af de ${v.rows} rækker herfra er ændret, tilføjet eller slettet.`,
    (v) =>
      `The frame of round ${v.round}, level ${v.level} is not the one drawn from: its fingerprint is ${v.now}, but the log says ${v.then}. At least one of the ${v.rows} rows from here on was changed, added or removed.`,
  ),
  "verify/frame-extra": say<"count">(
    "error",
    (v) =>
      `Ramme har ${v.count} rækker mere, end udtrækkene i loggen er trukket fra. Rækker er tilføjet, eller loggen er skåret af.`,
    (v) =>
      `Ramme has ${v.count} more rows than the draws of the log were drawn from. Rows were added, or the log was cut off.`,
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
    (v) => `Rækken for sag ${v.case} (${v.status}) kommer ikke af noget udtræk i loggen.`,
    (v) => `The row of case ${v.case} (${v.status}) comes of no draw in the log.`,
  ),
  "draw/nothing-drawn": say<"level" | "round">(
    "error",
    (v) => `Niveau ${v.level} i runde ${v.round} er ikke udtrukket. Udtræk det først.`,
    (v) => `Level ${v.level} in round ${v.round} is not drawn. Draw it first.`,
  ),
} as const;
