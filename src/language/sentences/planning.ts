/** Planning and drawing: tblNiveauer and the settings, what a draw cannot do, what a second draw finds. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say } from "../sentence";

export const PLANNING = {
  "plan/level-unknown": say<"known" | "level">(
    "error",
    (v) =>
      `Niveau ${v.level} findes ikke. Registret har niveau ${v.known}; vælg et af dem, eller tilføj en række i tabellen Niveauer på arket Opsætning.`,
    (v) =>
      `There is no level ${v.level}. The register has ${v.known}; choose one of them, or add a row to the table of levels on the sheet Opsætning.`,
  ),
  "plan/level-blank": say(
    "error",
    () => "Niveauet har intet nummer. Skriv 1, 2, 3 …",
    () => "The level has no number. Enter 1, 2, 3 …",
  ),
  "plan/level-template": say<"level" | "template">(
    "error",
    (v) =>
      `Indstillingen Skabeloner pr. niveau bruger ${v.template} på niveau ${v.level}, men arket Skabelon har ingen spørgsmål fra den. Ret indstillingen, eller tilføj spørgsmålene.`,
    (v) =>
      `The setting Skabeloner pr. niveau uses ${v.template} at level ${v.level}, but the sheet Skabelon has no questions from it. Correct the setting, or add the questions.`,
  ),
  "plan/level-templates-unreadable": say<"part">(
    "error",
    (v) => `"${v.part}" i Skabeloner pr. niveau kan ikke læses. Skriv fx 1=overordnet-2024; 2=tematiseret-2024.`,
    (v) =>
      `"${v.part}" in Skabeloner pr. niveau cannot be read. Enter for example 1=overordnet-2024; 2=tematiseret-2024.`,
  ),
  "plan/level-twice": say<"level">(
    "error",
    (v) => `Niveau ${v.level} findes to gange på arket Opsætning. Slet den ene række.`,
    (v) => `Level ${v.level} is listed twice on the sheet Opsætning. Delete one of the rows.`,
  ),
  "plan/word-unknown": say<"column" | "known" | "value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges i kolonnen ${v.column}. Vælg mellem: ${v.known}.`,
    (v) => `"${v.value}" cannot be used in the column ${v.column}. Choose one of: ${v.known}.`,
  ),
  "plan/not-whole": say<"column" | "least" | "value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges i kolonnen ${v.column}. Skriv et helt tal på mindst ${v.least}.`,
    (v) => `"${v.value}" cannot be used in the column ${v.column}. Enter a whole number of at least ${v.least}.`,
  ),
  "plan/count-blank": say(
    "error",
    () => 'Antal mangler. Skriv et tal eller "alle".',
    () => 'Antal is missing. Enter a number or "alle".',
  ),
  "plan/source-unreadable": say<"value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges i kolonnen Trækkes fra. Skriv Sager, niveau 1 eller samme sager som niveau 1.`,
    (v) => `"${v.value}" cannot be used in the column Trækkes fra. Enter Sager, niveau 1 or samme sager som niveau 1.`,
  ),
  "plan/source-not-below": say<"level" | "source">(
    "error",
    (v) => `Niveau ${v.level} kan ikke trækkes fra niveau ${v.source}. Vælg et lavere niveau.`,
    (v) => `Level ${v.level} cannot be drawn from level ${v.source}. Choose a lower level.`,
  ),
  "plan/source-unknown": say<"level" | "source">(
    "error",
    (v) =>
      `Niveau ${v.level} trækkes fra niveau ${v.source}, som ikke findes på arket Opsætning. Tilføj det, eller vælg et andet.`,
    (v) =>
      `Level ${v.level} is drawn from level ${v.source}, which is not on the sheet Opsætning. Add it, or choose another.`,
  ),
  "plan/quota-unreadable": say<"part">(
    "error",
    (v) => `Kvoten "${v.part}" kan ikke læses. Skriv den som Underretning=3, med semikolon mellem flere.`,
    (v) => `The quota "${v.part}" cannot be read. Enter it as Underretning=3, with semicolons between several.`,
  ),
  "plan/quota-step": say<"known" | "step">(
    "error",
    (v) => `Sagstrinnet "${v.step}" i Kvoter findes ikke. Kendte sagstrin: ${v.known}.`,
    (v) => `The step "${v.step}" in Kvoter is not known. Known steps: ${v.known}.`,
  ),
  "plan/quota-twice": say<"step">(
    "error",
    (v) => `Sagstrinnet ${v.step} er skrevet to gange i Kvoter. Slet det ene.`,
    (v) => `The step ${v.step} is listed twice in Kvoter. Delete one.`,
  ),
  "plan/quota-sum": say<"count" | "sum">(
    "error",
    (v) => `Kvoterne giver ${v.sum} i alt, men Antal er ${v.count}. Ret det ene, så de er ens.`,
    (v) => `The quotas add up to ${v.sum}, but Antal is ${v.count}. Correct one so that they agree.`,
  ),
  "plan/quota-allocation": say<"allocation">(
    "error",
    (v) =>
      `Kvoter gælder inden for hver gruppe og kan ikke bruges med fordelingen "${v.allocation}". Vælg "fast antal pr. gruppe".`,
    (v) =>
      `Quotas apply within each group and cannot be used with the allocation "${v.allocation}". Choose "fast antal pr. gruppe".`,
  ),
  "plan/filter-unreadable": say<"part">(
    "error",
    (v) =>
      `"${v.part}" i Afgrænsning kan ikke læses. Skriv fx Status=Aktiv eller Afgørelsesdato>=-12 mdr, med semikolon imellem.`,
    (v) =>
      `"${v.part}" in Afgrænsning cannot be read. Enter for example Status=Aktiv or Afgørelsesdato>=-12 mdr, separated by semicolons.`,
  ),
  "plan/filter-column": say<"column">(
    "error",
    (v) =>
      `Kolonnen "${v.column}" bruges i Afgrænsning, men findes ikke på arket Sager. Ret navnet, eller læs sagerne ind med kolonnen.`,
    (v) =>
      `The column "${v.column}" is used in Afgrænsning, but is not on the sheet Sager. Correct the name, or import the cases with the column.`,
  ),
  "plan/filter-frame-column": say<"column" | "known">(
    "error",
    (v) =>
      `Kolonnen "${v.column}" bruges i Afgrænsning, men et niveau, der trækkes fra et andet niveau, kan kun afgrænses med: ${v.known}.`,
    (v) =>
      `The column "${v.column}" is used in Afgrænsning, but a level drawn from another level can only be limited by: ${v.known}.`,
  ),
  "plan/filter-value": say<"column" | "value">(
    "error",
    (v) =>
      `"${v.value}" i Afgrænsning er hverken et tal eller en dato, så ${v.column} kan ikke sammenlignes med det. Skriv tal uden enhed og tusindtalspunktum (12, 5000 eller 1,5) og datoer som 05-01-2026 eller -12 mdr.`,
    (v) =>
      `"${v.value}" in Afgrænsning is neither a number nor a date, so ${v.column} cannot be compared with it. Enter numbers without units or thousands separators (12, 5000 or 1,5) and dates as 05-01-2026 or -12 mdr.`,
  ),
  "plan/filter-period": say<"value">(
    "error",
    (v) =>
      `"${v.value}" i Afgrænsning beregnes fra rundens første dag, men runden har ingen Periode fra. Skriv datoen på arket Runder.`,
    (v) =>
      `"${v.value}" in Afgrænsning is counted from the round's first day, but the round has no Periode fra. Enter the date on the sheet Runder.`,
  ),
  "plan/filter-comma": say<"column" | "value">(
    "error",
    (v) =>
      `Efter et komma i Afgrænsning læses "${v.value}" som endnu en værdi i kolonnen ${v.column}. Skriv semikolon mellem to betingelser.`,
    (v) =>
      `After a comma in Afgrænsning, "${v.value}" is read as another value of the column ${v.column}. Enter a semicolon between two conditions.`,
  ),
  "plan/filter-misspelt": say<"column" | "near" | "value">(
    "warning",
    (v) =>
      `Ingen sag har "${v.value}" i kolonnen ${v.column}, som Afgrænsning bruger. Menes der "${v.near}"? Ret Afgrænsning på arket Opsætning.`,
    (v) =>
      `No case has "${v.value}" in the column ${v.column}, as Afgrænsning asks. Did you mean "${v.near}"? Correct Afgrænsning on the sheet Opsætning.`,
  ),
  "plan/filter-no-case": say<"column" | "known" | "value">(
    "info",
    (v) => `Ingen sag har "${v.value}" i kolonnen ${v.column}, som Afgrænsning bruger. Sagerne har: ${v.known}.`,
    (v) => `No case has "${v.value}" in the column ${v.column}, as Afgrænsning asks. The cases have: ${v.known}.`,
  ),
  "plan/filter-no-value": say<"column" | "value">(
    "warning",
    (v) =>
      `Ingen sag har noget i kolonnen ${v.column}, der kan sammenlignes med "${v.value}", som Afgrænsning bruger. Ret Afgrænsning på arket Opsætning.`,
    (v) =>
      `No case has anything in the column ${v.column} that can be compared with "${v.value}", as Afgrænsning asks. Correct Afgrænsning on the sheet Opsætning.`,
  ),
  "plan/filter-some-value": say<"column" | "count" | "text" | "value">(
    "warning",
    (v) =>
      `Noget i kolonnen ${v.column} kan ikke sammenlignes med "${v.value}", som Afgrænsning bruger, fx "${v.text}" (sager i alt: ${v.count}). De sager er ikke med. Ret dem på arket Sager.`,
    (v) =>
      `Some of the column ${v.column} cannot be compared with "${v.value}", as Afgrænsning asks, for example "${v.text}" (cases in all: ${v.count}). Those cases are left out. Correct them on the sheet Sager.`,
  ),
  "plan/columns-missing": say<"columns" | "counts">(
    "warning",
    (v) =>
      `Planen bruger kolonner, som er tomme for alle sager: ${v.columns}. Sager, der kan udtrækkes: ${v.counts}. Læs sagerne ind igen, og vælg kolonnerne, eller ret planen på arket Opsætning.`,
    (v) =>
      `The plan uses columns that are blank for all cases: ${v.columns}. Cases that can be drawn: ${v.counts}. Import the cases again and choose the columns, or correct the plan on the sheet Opsætning.`,
    {
      da: (v) =>
        `Planen bruger kolonner, som er tomme for alle sager: ${v.columns}. Sager, der kan udtrækkes: ${v.counts}. Læs sagerne ind igen med kolonnerne (vælg dem evt. med --map), eller ret planen på arket Opsætning.`,
      en: (v) =>
        `The plan uses columns that are blank for all cases: ${v.columns}. Cases that can be drawn: ${v.counts}. Import the cases again with the columns (choose them with --map if need be), or correct the plan on the sheet Opsætning.`,
    },
  ),
  "plan/none-drawable": say<"count" | "filter" | "level">(
    "warning",
    (v) =>
      `Ingen af registrets sager (i alt ${v.count}) kan udtrækkes på niveau ${v.level}: afgrænsningen er kun sager, hvor ${v.filter}. Ret den på arket Opsætning, eller kontrollér sagernes kolonner.`,
    (v) =>
      `None of the register's cases (${v.count} in all) can be drawn at level ${v.level}: the selection (Afgrænsning) is only cases where ${v.filter}. Correct it on the sheet Opsætning, or check the columns of the cases.`,
  ),
  "plan/below-not-drawn": say<"below" | "level" | "round">(
    "error",
    (v) =>
      `Niveau ${v.level} trækkes fra niveau ${v.below}, men niveau ${v.below} er ikke udtrukket i runde ${v.round}. Udtræk det først.`,
    (v) =>
      `Level ${v.level} is drawn from level ${v.below}, but level ${v.below} has not been drawn in round ${v.round}. Draw it first.`,
  ),
  "plan/cadence": say<"below" | "cadence" | "level" | "slower">(
    "error",
    (v) =>
      `Niveau ${v.level} har kadencen ${v.cadence}, men trækkes fra niveau ${v.below}, som gennemgås sjældnere (${v.slower}). Vælg samme eller en længere kadence end niveau ${v.below}.`,
    (v) =>
      `Level ${v.level} is reviewed ${v.cadence} (Kadence), but is drawn from level ${v.below}, which is reviewed less often (${v.slower}). Choose the same interval as level ${v.below}, or a longer one.`,
  ),
  "plan/cadence-apart": say<"below" | "cadence" | "level" | "other">(
    "error",
    (v) =>
      `Niveau ${v.level} har kadencen ${v.cadence}, men trækkes fra niveau ${v.below} med kadencen ${v.other}: perioderne begynder ikke samtidig, så nogle sager aldrig kommer med. Vælg samme kadence, eller en, som hele perioder af den anden går op i.`,
    (v) =>
      `Level ${v.level} is reviewed ${v.cadence} (Kadence), but is drawn from level ${v.below}, which is reviewed ${v.other}: the periods do not begin together, so some cases would never be drawn. Choose the same interval, or one made up of whole periods of the other.`,
  ),
  "plan/form-owner": say<"form" | "level" | "owner">(
    "error",
    (v) => `Niveau ${v.level} har formen ${v.form}. Skriv ${v.owner} i Skema pr., eller lad feltet stå tomt.`,
    (v) => `Level ${v.level} has the form ${v.form}. Enter ${v.owner} in Skema pr., or leave it blank.`,
  ),
  "plan/form-reported": say<"form" | "level">(
    "error",
    (v) =>
      `Niveau ${v.level} har formen ${v.form}: svarene er til læring og tæller ikke med i nogen tal. Skriv nej i Rapporteres.`,
    (v) =>
      `Level ${v.level} has the form ${v.form}: its answers are for learning and do not count in any figure. Enter nej in Rapporteres.`,
  ),
  "plan/form-across": say<"form" | "level">(
    "error",
    (v) => `Niveau ${v.level} har formen ${v.form} og kan ikke gennemgås på tværs. Vælg en anden metode.`,
    (v) => `Level ${v.level} has the form ${v.form} and cannot be reviewed across units. Choose another method.`,
  ),
  "plan/step-forbidden": say<"step">(
    "error",
    (v) =>
      `Sagstrinnet "${v.step}" i Kvoter må ikke indeholde tegnet | eller tabulator. Ret navnet i tabellen Sagstrin på arket Opsætning.`,
    (v) =>
      `The step "${v.step}" in Kvoter must contain neither | nor a tab. Correct the name in the table of steps on the sheet Opsætning.`,
  ),
  "plan/copy": say<"column" | "source">(
    "error",
    (v) =>
      `${v.column} kan ikke bruges, når niveauet gennemgår samme sager som niveau ${v.source}: så er alle med. Slet cellens indhold, eller skriv niveau ${v.source} i Trækkes fra.`,
    (v) =>
      `${v.column} cannot be used where the level reviews the same cases as level ${v.source}: all of them are included. Clear the cell, or enter niveau ${v.source} in Trækkes fra.`,
  ),
  "plan/setting-whole": say<"most" | "value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges her. Skriv et helt tal fra 0 til ${v.most}.`,
    (v) => `"${v.value}" cannot be used here. Enter a whole number from 0 to ${v.most}.`,
  ),
  "plan/setting-yes-no": say<"value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges her. Skriv ja eller nej.`,
    (v) => `"${v.value}" cannot be used here. Enter ja or nej.`,
  ),
  "plan/setting-not-listed": say<"known" | "value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges her. Vælg mellem: ${v.known}.`,
    (v) => `"${v.value}" cannot be used here. Enter one of: ${v.known}.`,
  ),
  "plan/round-name": say<"round">(
    "error",
    (v) =>
      `Runden "${v.round}" kan ikke bruges: navnet må ikke være tomt eller indeholde tegnet | eller tabulator. Skriv fx 2026-K1.`,
    (v) =>
      `The round "${v.round}" cannot be used: its name must not be blank, nor contain | or a tab. Enter for example 2026-K1.`,
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
      `The round "${v.round}" is new, and its name does not say when it begins and ends. If that is a typing error, do not draw; otherwise fill in Periode fra and Periode til on the sheet Runder. Periods are written 2026, 2026-H1, 2026-T1, 2026-K1 or 2026-03.`,
  ),
  "privacy/cpr-typed": say(
    "error",
    () =>
      "Det skrevne indeholder noget, der ligner et CPR-nummer. Skriv uden: hverken register eller log må indeholde CPR-numre.",
    () =>
      "What was entered contains what looks like a CPR number. Leave it out: neither the register nor the log may contain CPR numbers.",
  ),
  "privacy/cpr-user": say(
    "error",
    () => "Dit navn indeholder noget, der ligner et CPR-nummer. Skriv et navn uden: det kommer til at stå i loggen.",
    () => "Your name contains what looks like a CPR number. Give a name without one: it will be shown in the log.",
  ),
  "plan/no-questions": say(
    "error",
    () => "Arket Skabelon har ingen spørgsmål. Skriv spørgsmål på arket, eller opret et nyt register med en skabelon.",
    () =>
      "The sheet Skabelon has no questions. Enter questions on the sheet, or create a new register with a template.",
    {
      da: () =>
        "Arket Skabelon har ingen spørgsmål. Skriv spørgsmål på arket, eller opret et nyt register med --template.",
      en: () =>
        "The sheet Skabelon has no questions. Enter questions on the sheet, or create a new register with --template.",
    },
  ),
  "plan/no-cases": say(
    "error",
    () => "Arket Sager er tomt. Læs sager ind, eller indsæt dem på arket.",
    () => "The sheet Sager is empty. Import cases, or paste them on the sheet.",
  ),
  "plan/no-open-round": say(
    "error",
    () => "Der er ingen åben runde. Udtræk sager til en runde først.",
    () => "There is no open round. Draw cases for a round first.",
  ),
} as const;
