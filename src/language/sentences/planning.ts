/** Planning and drawing: tblNiveauer and the settings, what a draw cannot do, what a second draw finds. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say } from "../sentence";

export const PLANNING = {
  "plan/level-unknown": say<"known" | "level">(
    "error",
    (v) =>
      `Niveau ${v.level} findes ikke. Registret har niveau ${v.known}; vælg et af dem, eller tilføj en række i tblNiveauer på arket Opsætning.`,
    (v) =>
      `There is no level ${v.level}. The register has ${v.known}; choose one of them, or add a row to tblNiveauer on the sheet Opsætning.`,
  ),
  "plan/level-blank": say(
    "error",
    () => "Niveauet har intet nummer. Skriv 1, 2, 3 …",
    () => "The level has no number. Type 1, 2, 3 …",
  ),
  "plan/level-template": say<"level" | "template">(
    "error",
    (v) =>
      `Skabeloner pr. niveau nævner ${v.template} for niveau ${v.level}, men arket Skabelon har ingen spørgsmål fra den. Ret indstillingen, eller tilføj spørgsmålene.`,
    (v) =>
      `Skabeloner pr. niveau names ${v.template} for level ${v.level}, but the sheet Skabelon has no questions of it. Correct the setting, or add the questions.`,
  ),
  "plan/level-templates-unreadable": say<"part">(
    "error",
    (v) => `"${v.part}" i Skabeloner pr. niveau kan ikke læses. Skriv fx 1=overordnet-2024; 2=tematiseret-2024.`,
    (v) =>
      `"${v.part}" in Skabeloner pr. niveau cannot be read. Type for example 1=overordnet-2024; 2=tematiseret-2024.`,
  ),
  "plan/level-twice": say<"level">(
    "error",
    (v) => `Niveau ${v.level} står to gange i tblNiveauer. Slet den ene række.`,
    (v) => `Level ${v.level} stands twice in tblNiveauer. Delete one of the rows.`,
  ),
  "plan/word-unknown": say<"column" | "known" | "value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges i kolonnen ${v.column}. Vælg et af: ${v.known}.`,
    (v) => `"${v.value}" cannot be used in the column ${v.column}. Choose one of: ${v.known}.`,
  ),
  "plan/not-whole": say<"column" | "least" | "value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges i kolonnen ${v.column}. Skriv et helt tal på mindst ${v.least}.`,
    (v) => `"${v.value}" cannot be used in the column ${v.column}. Type a whole number of at least ${v.least}.`,
  ),
  "plan/count-blank": say(
    "error",
    () => 'Antal mangler. Skriv et tal eller "alle".',
    () => 'Antal is missing. Type a number or "alle".',
  ),
  "plan/source-unreadable": say<"value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges i kolonnen Trækkes fra. Skriv Sager, niveau 1 eller samme sager som niveau 1.`,
    (v) => `"${v.value}" cannot be used in the column Trækkes fra. Type Sager, niveau 1 or samme sager som niveau 1.`,
  ),
  "plan/source-not-below": say<"level" | "source">(
    "error",
    (v) => `Niveau ${v.level} kan ikke trækkes fra niveau ${v.source}. Vælg et lavere niveau.`,
    (v) => `Level ${v.level} cannot be drawn from level ${v.source}. Choose a lower level.`,
  ),
  "plan/source-unknown": say<"level" | "source">(
    "error",
    (v) =>
      `Niveau ${v.level} trækkes fra niveau ${v.source}, som ikke findes i tblNiveauer. Tilføj det, eller vælg et andet.`,
    (v) => `Level ${v.level} is drawn from level ${v.source}, which is not in tblNiveauer. Add it, or choose another.`,
  ),
  "plan/quota-unreadable": say<"part">(
    "error",
    (v) => `Kvoten "${v.part}" kan ikke læses. Skriv den som Underretning=3, med ; imellem.`,
    (v) => `The quota "${v.part}" cannot be read. Type it as Underretning=3, with ; in between.`,
  ),
  "plan/quota-step": say<"known" | "step">(
    "error",
    (v) => `Sagstrinnet "${v.step}" i Kvoter findes ikke. Kendte sagstrin: ${v.known}.`,
    (v) => `The step "${v.step}" in Kvoter is not known. Known steps: ${v.known}.`,
  ),
  "plan/quota-twice": say<"step">(
    "error",
    (v) => `Sagstrinnet ${v.step} står to gange i Kvoter. Slet det ene.`,
    (v) => `The step ${v.step} stands twice in Kvoter. Delete one.`,
  ),
  "plan/quota-sum": say<"count" | "sum">(
    "error",
    (v) => `Kvoterne giver ${v.sum} i alt, men Antal er ${v.count}. Ret det ene, så de er ens.`,
    (v) => `The quotas sum to ${v.sum}, but Antal is ${v.count}. Correct one so that they agree.`,
  ),
  "plan/quota-allocation": say<"allocation">(
    "error",
    (v) =>
      `Kvoter gælder inden for hver gruppe og kan ikke bruges med fordelingen "${v.allocation}". Vælg "fast antal pr. gruppe".`,
    (v) =>
      `Quotas hold inside each group and do not go with the allocation "${v.allocation}". Choose "fast antal pr. gruppe".`,
  ),
  "plan/filter-unreadable": say<"part">(
    "error",
    (v) =>
      `"${v.part}" i Afgrænsning kan ikke læses. Skriv fx Status=Aktiv eller Afgørelsesdato>=-12 mdr, med ; imellem.`,
    (v) =>
      `"${v.part}" in Afgrænsning cannot be read. Type for example Status=Aktiv or Afgørelsesdato>=-12 mdr, with ; in between.`,
  ),
  "plan/filter-column": say<"column">(
    "error",
    (v) =>
      `Afgrænsning nævner kolonnen "${v.column}", som ikke findes på arket Sager. Ret navnet, eller importér kolonnen.`,
    (v) =>
      `Afgrænsning names the column "${v.column}", which is not on the sheet Sager. Correct the name, or import the column.`,
  ),
  "plan/filter-frame-column": say<"column" | "known">(
    "error",
    (v) =>
      `Afgrænsning nævner kolonnen "${v.column}", men et niveau, der trækkes fra et andet niveau, kan kun afgrænses med: ${v.known}.`,
    (v) =>
      `Afgrænsning names the column "${v.column}", but a level drawn from another level can only be limited by: ${v.known}.`,
  ),
  "plan/filter-value": say<"column" | "value">(
    "error",
    (v) =>
      `"${v.value}" i Afgrænsning er hverken et tal eller en dato, så ${v.column} kan ikke sammenlignes med det. Skriv tal uden enhed og tusindtalspunktum (12, 5000 eller 1,5) og datoer som 05-01-2026 eller -12 mdr.`,
    (v) =>
      `"${v.value}" in Afgrænsning is neither a number nor a date, so ${v.column} cannot be compared with it. Type numbers without unit and thousands sign (12, 5000 or 1,5) and dates as 05-01-2026 or -12 mdr.`,
  ),
  "plan/filter-period": say<"value">(
    "error",
    (v) =>
      `Afgrænsning regner "${v.value}" fra rundens første dag, men runden har ingen Periode fra. Skriv datoen på arket Runder.`,
    (v) =>
      `Afgrænsning counts "${v.value}" from the round's first day, but the round has no Periode fra. Type the date on the sheet Runder.`,
  ),
  "plan/filter-comma": say<"column" | "value">(
    "error",
    (v) =>
      `Afgrænsning læser "${v.value}" som endnu en værdi i kolonnen ${v.column}, fordi der står komma foran. Skriv semikolon (;) mellem to kriterier.`,
    (v) =>
      `Afgrænsning reads "${v.value}" as one more value of the column ${v.column}, because a comma stands before it. Type a semicolon (;) between two criteria.`,
  ),
  "plan/filter-misspelt": say<"column" | "near" | "value">(
    "warning",
    (v) =>
      `Afgrænsning nævner "${v.value}" i kolonnen ${v.column}, men ingen sag har den værdi. Menes der "${v.near}"? Ret Afgrænsning på arket Opsætning.`,
    (v) =>
      `Afgrænsning names "${v.value}" in the column ${v.column}, but no case has that value. Is it "${v.near}"? Correct Afgrænsning on the sheet Opsætning.`,
  ),
  "plan/filter-no-case": say<"column" | "known" | "value">(
    "info",
    (v) =>
      `Afgrænsning nævner "${v.value}" i kolonnen ${v.column}, men ingen sag har den værdi. Sagerne har: ${v.known}.`,
    (v) =>
      `Afgrænsning names "${v.value}" in the column ${v.column}, but no case has that value. The cases have: ${v.known}.`,
  ),
  "plan/filter-no-value": say<"column" | "value">(
    "warning",
    (v) =>
      `Afgrænsning sammenligner kolonnen ${v.column} med "${v.value}", men ingen sag har der noget, der kan sammenlignes med det. Ret Afgrænsning på arket Opsætning.`,
    (v) =>
      `Afgrænsning compares the column ${v.column} with "${v.value}", but no case has anything there that can be compared with it. Correct Afgrænsning on the sheet Opsætning.`,
  ),
  "plan/filter-some-value": say<"column" | "count" | "text" | "value">(
    "warning",
    (v) =>
      `Afgrænsning sammenligner kolonnen ${v.column} med "${v.value}", men noget i den kan ikke sammenlignes med det, fx "${v.text}" (sager i alt: ${v.count}). De sager er ikke med. Ret dem på arket Sager.`,
    (v) =>
      `Afgrænsning compares the column ${v.column} with "${v.value}", but some of it cannot be compared with that, as "${v.text}" (cases in all: ${v.count}). Those cases are left out. Correct them on the sheet Sager.`,
  ),
  "plan/columns-missing": say<"columns" | "counts">(
    "warning",
    (v) =>
      `Planen bruger kolonner, som ingen sag har noget i: ${v.columns}. Sager, der kan udtrækkes: ${v.counts}. Læs sagerne ind igen med kolonnerne (vælg dem evt. med --map), eller ret planen på arket Opsætning.`,
    (v) =>
      `The plan uses columns in which no case has anything: ${v.columns}. Cases that can be drawn: ${v.counts}. Import the cases again with the columns (choose them with --map if need be), or correct the plan on the sheet Opsætning.`,
  ),
  "plan/none-drawable": say<"count" | "filter" | "level">(
    "warning",
    (v) =>
      `Ingen af de ${v.count} sager kan udtrækkes på niveau ${v.level}: Afgrænsningen er ${v.filter}. Ret den på arket Opsætning, eller tjek sagernes kolonner.`,
    (v) =>
      `None of the ${v.count} cases can be drawn on level ${v.level}: its Afgrænsning is ${v.filter}. Correct it on the sheet Opsætning, or check the columns of the cases.`,
  ),
  "plan/below-not-drawn": say<"below" | "level" | "round">(
    "error",
    (v) =>
      `Niveau ${v.level} trækkes fra niveau ${v.below}, men niveau ${v.below} er ikke udtrukket i runde ${v.round}. Udtræk det først.`,
    (v) =>
      `Level ${v.level} is drawn from level ${v.below}, but level ${v.below} is not drawn in round ${v.round}. Draw it first.`,
  ),
  "plan/cadence": say<"below" | "cadence" | "level" | "slower">(
    "error",
    (v) =>
      `Niveau ${v.level} har kadencen ${v.cadence}, men trækkes fra niveau ${v.below}, som har den længere kadence ${v.slower}. Vælg mindst samme kadence som niveau ${v.below}.`,
    (v) =>
      `Level ${v.level} has the cadence ${v.cadence}, but is drawn from level ${v.below}, which has the longer cadence ${v.slower}. Choose at least the cadence of level ${v.below}.`,
  ),
  "plan/cadence-apart": say<"below" | "cadence" | "level" | "other">(
    "error",
    (v) =>
      `Niveau ${v.level} har kadencen ${v.cadence}, men trækkes fra niveau ${v.below} med kadencen ${v.other}: perioderne begynder ikke samtidig, så nogle sager aldrig kom med. Vælg samme kadence, eller en, der rummer hele perioder af den anden.`,
    (v) =>
      `Level ${v.level} has the cadence ${v.cadence}, but is drawn from level ${v.below} with the cadence ${v.other}: the periods do not begin together, so some cases would never be drawn. Choose the same cadence, or one that holds whole periods of the other.`,
  ),
  "plan/form-owner": say<"form" | "level" | "owner">(
    "error",
    (v) => `Niveau ${v.level} har formen ${v.form}. Skriv ${v.owner} i Skema pr., eller lad feltet stå tomt.`,
    (v) => `Level ${v.level} has the form ${v.form}. Type ${v.owner} in Skema pr., or leave it blank.`,
  ),
  "plan/form-reported": say<"form" | "level">(
    "error",
    (v) =>
      `Niveau ${v.level} har formen ${v.form}: svarene er til læring og tæller ikke med i nogen tal. Skriv nej i Rapporteres.`,
    (v) =>
      `Level ${v.level} has the form ${v.form}: its answers are for learning and count in no figure. Type nej in Rapporteres.`,
  ),
  "plan/form-across": say<"form" | "level">(
    "error",
    (v) => `Niveau ${v.level} har formen ${v.form} og kan ikke læses på tværs. Vælg en anden metode.`,
    (v) => `Level ${v.level} has the form ${v.form} and cannot be read across. Choose another method.`,
  ),
  "plan/step-forbidden": say<"step">(
    "error",
    (v) =>
      `Sagstrinnet "${v.step}" i Kvoter må ikke rumme | eller tabulator, for så kan lodnumrene ikke efterprøves entydigt. Ret navnet i tblTrin.`,
    (v) =>
      `The step "${v.step}" in Kvoter may not hold | or a tab, or tickets could not be re-checked. Correct the name in tblTrin.`,
  ),
  "plan/copy": say<"column" | "source">(
    "error",
    (v) =>
      `${v.column} kan ikke bruges, når niveauet tager samme sager som niveau ${v.source}: det tager dem alle. Slet cellen, eller skriv niveau ${v.source} i Trækkes fra.`,
    (v) =>
      `${v.column} cannot be used where the level takes the same cases as level ${v.source}: it takes them all. Clear the cell, or type niveau ${v.source} in Trækkes fra.`,
  ),
  "plan/setting-whole": say<"most" | "value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges her. Skriv et helt tal fra 0 til ${v.most}.`,
    (v) => `"${v.value}" cannot be used here. Type a whole number from 0 to ${v.most}.`,
  ),
  "plan/setting-yes-no": say<"value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges her. Skriv ja eller nej.`,
    (v) => `"${v.value}" cannot be used here. Type ja or nej.`,
  ),
  "plan/setting-not-listed": say<"known" | "value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges her. Skriv en af: ${v.known}.`,
    (v) => `"${v.value}" cannot be used here. Type one of: ${v.known}.`,
  ),
  "plan/round-name": say<"round">(
    "error",
    (v) => `Runden "${v.round}" kan ikke bruges: den må ikke være tom eller rumme | eller tabulator. Skriv fx 2026-K1.`,
    (v) => `The round "${v.round}" cannot be used: it may not be blank nor hold | or a tab. Type for example 2026-K1.`,
  ),
  "plan/round-unclear": say<"round">(
    "error",
    (v) =>
      `Runden "${v.round}" er hverken en periode eller et navn. En periode skrives 2026, 2026-H1, 2026-T1, 2026-K1 eller 2026-03 (halvår 1-2, tertial 1-3, kvartal 1-4, måned 01-12); et navn begynder med et bogstav eller et tal.`,
    (v) =>
      `The round "${v.round}" is neither a period nor a name. A period is written 2026, 2026-H1, 2026-T1, 2026-K1 or 2026-03 (half-years 1-2, four-month periods 1-3, quarters 1-4, months 01-12); a name begins with a letter or a number.`,
  ),
  "plan/round-no-period": say<"round">(
    "warning",
    (v) =>
      `Runden "${v.round}" er ny, og navnet siger ikke, hvornår den begynder og slutter. Er det en skrivefejl, så træk ikke; ellers udfyld Periode fra og Periode til på arket Runder. Perioder skrives 2026, 2026-H1, 2026-T1, 2026-K1 eller 2026-03.`,
    (v) =>
      `The round "${v.round}" is new, and its name does not say when it begins and ends. If that is a typing mistake, do not draw; else fill in Periode fra and Periode til on the sheet Runder. Periods are written 2026, 2026-H1, 2026-T1, 2026-K1 or 2026-03.`,
  ),
  "privacy/cpr-typed": say(
    "error",
    () =>
      "I det, der er skrevet til kommandoen, står noget, der ligner et CPR-nummer. Skriv uden: hverken register eller log må rumme CPR-numre.",
    () =>
      "What was typed for the command holds what looks like a CPR number. Type without it: neither register nor log may hold CPR numbers.",
  ),
  "privacy/cpr-user": say(
    "error",
    () => "Dit navn rummer noget, der ligner et CPR-nummer. Skriv et navn uden: det kommer til at stå i loggen.",
    () => "Your name holds what looks like a CPR number. Give a name without one: it will stand in the log.",
  ),
  "plan/no-questions": say(
    "error",
    () =>
      "Arket Skabelon har ingen spørgsmål. Skriv spørgsmål i tblSkabelon, eller lav et nyt register med --template.",
    () =>
      "The sheet Skabelon has no questions. Type questions into tblSkabelon, or make a new register with --template.",
  ),
  "plan/no-cases": say(
    "error",
    () => "Arket Sager er tomt. Læs sager ind, eller indsæt dem på arket.",
    () => "The sheet Sager is empty. Import cases, or paste them on the sheet.",
  ),
  "plan/no-open-round": say(
    "error",
    () =>
      "Ingen runde er i gang: på arket Runder er der ingen, der er udtrukket og ikke lukket. Udtræk en runde først.",
    () => "No round is under way: the sheet Runder has none that is drawn and not closed. Draw a round first.",
  ),
} as const;
