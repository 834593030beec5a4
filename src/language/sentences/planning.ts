/** Planning and drawing: tblNiveauer and the settings, what a draw cannot do, what a second draw finds. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
export const PLANNING = {
  "plan/level-unknown": {
    severity: "error",
    da: "Niveau {level} findes ikke. Registret har niveau {known}; vælg et af dem, eller tilføj en række i tblNiveauer på arket Opsætning.",
    en: "There is no level {level}. The register has {known}; choose one of them, or add a row to tblNiveauer on the sheet Opsætning.",
  },
  "plan/level-blank": {
    severity: "error",
    da: "Niveauet har intet nummer. Skriv 1, 2, 3 …",
    en: "The level has no number. Type 1, 2, 3 …",
  },
  "plan/level-template": {
    severity: "error",
    da: "Skabeloner pr. niveau nævner {template} for niveau {level}, men arket Skabelon har ingen spørgsmål fra den. Ret indstillingen, eller tilføj spørgsmålene.",
    en: "Skabeloner pr. niveau names {template} for level {level}, but the sheet Skabelon has no questions of it. Correct the setting, or add the questions.",
  },
  "plan/level-templates-unreadable": {
    severity: "error",
    da: '"{part}" i Skabeloner pr. niveau kan ikke læses. Skriv fx 1=overordnet-2024; 2=tematiseret-2024.',
    en: '"{part}" in Skabeloner pr. niveau cannot be read. Type for example 1=overordnet-2024; 2=tematiseret-2024.',
  },
  "plan/level-twice": {
    severity: "error",
    da: "Niveau {level} står to gange i tblNiveauer. Slet den ene række.",
    en: "Level {level} stands twice in tblNiveauer. Delete one of the rows.",
  },
  "plan/word-unknown": {
    severity: "error",
    da: '"{value}" kan ikke bruges i kolonnen {column}. Vælg et af: {known}.',
    en: '"{value}" cannot be used in the column {column}. Choose one of: {known}.',
  },
  "plan/not-whole": {
    severity: "error",
    da: '"{value}" kan ikke bruges i kolonnen {column}. Skriv et helt tal på mindst {least}.',
    en: '"{value}" cannot be used in the column {column}. Type a whole number of at least {least}.',
  },
  "plan/count-blank": {
    severity: "error",
    da: 'Antal mangler. Skriv et tal eller "alle".',
    en: 'Antal is missing. Type a number or "alle".',
  },
  "plan/source-unreadable": {
    severity: "error",
    da: '"{value}" kan ikke bruges i kolonnen Trækkes fra. Skriv Sager, niveau 1 eller samme sager som niveau 1.',
    en: '"{value}" cannot be used in the column Trækkes fra. Type Sager, niveau 1 or samme sager som niveau 1.',
  },
  "plan/source-not-below": {
    severity: "error",
    da: "Niveau {level} kan ikke trækkes fra niveau {source}. Vælg et lavere niveau.",
    en: "Level {level} cannot be drawn from level {source}. Choose a lower level.",
  },
  "plan/source-unknown": {
    severity: "error",
    da: "Niveau {level} trækkes fra niveau {source}, som ikke findes i tblNiveauer. Tilføj det, eller vælg et andet.",
    en: "Level {level} is drawn from level {source}, which is not in tblNiveauer. Add it, or choose another.",
  },
  "plan/quota-unreadable": {
    severity: "error",
    da: 'Kvoten "{part}" kan ikke læses. Skriv den som Underretning=3, med ; imellem.',
    en: 'The quota "{part}" cannot be read. Type it as Underretning=3, with ; in between.',
  },
  "plan/quota-step": {
    severity: "error",
    da: 'Sagstrinnet "{step}" i Kvoter findes ikke. Kendte sagstrin: {known}.',
    en: 'The step "{step}" in Kvoter is not known. Known steps: {known}.',
  },
  "plan/quota-twice": {
    severity: "error",
    da: "Sagstrinnet {step} står to gange i Kvoter. Slet det ene.",
    en: "The step {step} stands twice in Kvoter. Delete one.",
  },
  "plan/quota-sum": {
    severity: "error",
    da: "Kvoterne giver {sum} i alt, men Antal er {count}. Ret det ene, så de er ens.",
    en: "The quotas sum to {sum}, but Antal is {count}. Correct one so that they agree.",
  },
  "plan/quota-allocation": {
    severity: "error",
    da: 'Kvoter gælder inden for hver gruppe og kan ikke bruges med fordelingen "{allocation}". Vælg "fast antal pr. gruppe".',
    en: 'Quotas hold inside each group and do not go with the allocation "{allocation}". Choose "fast antal pr. gruppe".',
  },
  "plan/filter-unreadable": {
    severity: "error",
    da: '"{part}" i Afgrænsning kan ikke læses. Skriv fx Status=Aktiv eller Afgørelsesdato>=-12 mdr, med ; imellem.',
    en: '"{part}" in Afgrænsning cannot be read. Type for example Status=Aktiv or Afgørelsesdato>=-12 mdr, with ; in between.',
  },
  "plan/filter-column": {
    severity: "error",
    da: 'Afgrænsning nævner kolonnen "{column}", som ikke findes på arket Sager. Ret navnet, eller importér kolonnen.',
    en: 'Afgrænsning names the column "{column}", which is not on the sheet Sager. Correct the name, or import the column.',
  },
  "plan/filter-frame-column": {
    severity: "error",
    da: 'Afgrænsning nævner kolonnen "{column}", men et niveau, der trækkes fra et andet niveau, kan kun afgrænses med: {known}.',
    en: 'Afgrænsning names the column "{column}", but a level drawn from another level can only be limited by: {known}.',
  },
  "plan/filter-value": {
    severity: "error",
    da: '"{value}" i Afgrænsning er hverken et tal eller en dato, så {column} kan ikke sammenlignes med det.',
    en: '"{value}" in Afgrænsning is neither a number nor a date, so {column} cannot be compared with it.',
  },
  "plan/filter-period": {
    severity: "error",
    da: 'Afgrænsning regner "{value}" fra rundens første dag, men runden har ingen Periode fra. Skriv datoen på arket Runder.',
    en: 'Afgrænsning counts "{value}" from the round\'s first day, but the round has no Periode fra. Type the date on the sheet Runder.',
  },
  "plan/filter-comma": {
    severity: "error",
    da: 'Afgrænsning læser "{value}" som endnu en værdi i kolonnen {column}, fordi der står komma foran. Skriv semikolon (;) mellem to kriterier.',
    en: 'Afgrænsning reads "{value}" as one more value of the column {column}, because a comma stands before it. Type a semicolon (;) between two criteria.',
  },
  "plan/filter-misspelt": {
    severity: "warning",
    da: 'Afgrænsning nævner "{value}" i kolonnen {column}, men ingen sag har den værdi. Menes der "{near}"? Ret Afgrænsning på arket Opsætning.',
    en: 'Afgrænsning names "{value}" in the column {column}, but no case has that value. Is it "{near}"? Correct Afgrænsning on the sheet Opsætning.',
  },
  "plan/filter-no-case": {
    severity: "info",
    da: 'Afgrænsning nævner "{value}" i kolonnen {column}, men ingen sag har den værdi. Sagerne har: {known}.',
    en: 'Afgrænsning names "{value}" in the column {column}, but no case has that value. The cases have: {known}.',
  },
  "plan/filter-no-value": {
    severity: "warning",
    da: 'Afgrænsning sammenligner kolonnen {column} med "{value}", men ingen sag har der noget, der kan sammenlignes med det. Ret Afgrænsning på arket Opsætning.',
    en: 'Afgrænsning compares the column {column} with "{value}", but no case has anything there that can be compared with it. Correct Afgrænsning on the sheet Opsætning.',
  },
  "plan/columns-missing": {
    severity: "warning",
    da: "Planen bruger kolonner, som ingen sag har noget i: {columns}. Sager, der kan udtrækkes: {counts}. Læs sagerne ind igen med kolonnerne (vælg dem evt. med --map), eller ret planen på arket Opsætning.",
    en: "The plan uses columns in which no case has anything: {columns}. Cases that can be drawn: {counts}. Import the cases again with the columns (choose them with --map if need be), or correct the plan on the sheet Opsætning.",
  },
  "plan/none-drawable": {
    severity: "warning",
    da: "Ingen af de {count} sager kan udtrækkes på niveau {level}: Afgrænsningen er {filter}. Ret den på arket Opsætning, eller tjek sagernes kolonner.",
    en: "None of the {count} cases can be drawn on level {level}: its Afgrænsning is {filter}. Correct it on the sheet Opsætning, or check the columns of the cases.",
  },
  "plan/below-not-drawn": {
    severity: "error",
    da: "Niveau {level} trækkes fra niveau {below}, men niveau {below} er ikke udtrukket i runde {round}. Udtræk det først.",
    en: "Level {level} is drawn from level {below}, but level {below} is not drawn in round {round}. Draw it first.",
  },
  "plan/cadence": {
    severity: "error",
    da: "Niveau {level} har kadencen {cadence}, men trækkes fra niveau {below}, som har den længere kadence {slower}. Vælg mindst samme kadence som niveau {below}.",
    en: "Level {level} has the cadence {cadence}, but is drawn from level {below}, which has the longer cadence {slower}. Choose at least the cadence of level {below}.",
  },
  "plan/step-forbidden": {
    severity: "error",
    da: 'Sagstrinnet "{step}" i Kvoter må ikke rumme | eller tabulator, for så kan lodnumrene ikke efterprøves entydigt. Ret navnet i tblTrin.',
    en: 'The step "{step}" in Kvoter may not hold | or a tab, or tickets could not be re-checked. Correct the name in tblTrin.',
  },
  "plan/copy": {
    severity: "error",
    da: "{column} kan ikke bruges, når niveauet tager samme sager som niveau {source}: det tager dem alle. Slet cellen, eller skriv niveau {source} i Trækkes fra.",
    en: "{column} cannot be used where the level takes the same cases as level {source}: it takes them all. Clear the cell, or type niveau {source} in Trækkes fra.",
  },
  "draw/cadence": {
    severity: "warning",
    da: "Niveau {level} har kadencen {cadence}, men runde {round} varer {months} måneder. Ret rundens navn eller periode, eller Kadence.",
    en: "Level {level} has the cadence {cadence}, but round {round} lasts {months} months. Correct the round's name or period, or Kadence.",
  },
  "draw/rounds-missing": {
    severity: "warning",
    da: "Niveau {level} trækkes fra {expected} runder på niveau {below}, men kun {count} ligger i perioden: {rounds}.",
    en: "Level {level} is drawn from {expected} rounds of level {below}, but only {count} lie in the period: {rounds}.",
  },
  "draw/across-alone": {
    severity: "error",
    da: "Der er kun sager fra én enhed ({unit}), så ingen anden enhed kan læse dem. Vælg en anden Metode.",
    en: "There are cases from one unit only ({unit}), so no other unit can read them. Choose another Metode.",
  },
  "draw/ring-short": {
    severity: "error",
    da: "{unit} står alene i Enheder på tværs. Skriv mindst to enheder med + imellem.",
    en: "{unit} stands alone in Enheder på tværs. Type at least two units with + in between.",
  },
  "draw/ring-twice": {
    severity: "error",
    da: "{unit} står to gange i Enheder på tværs. Slet den ene.",
    en: "{unit} stands twice in Enheder på tværs. Delete one.",
  },
  "draw/ring-missing": {
    severity: "error",
    da: "{unit} har sager, men står ikke i Enheder på tværs, så ingen læser dem. Tilføj enheden, eller slet cellen.",
    en: "{unit} has cases, but is not in Enheder på tværs, so nobody reads them. Add the unit, or clear the cell.",
  },
  "draw/reader-unknown": {
    severity: "error",
    da: "Sag {case} kan ikke tilføjes: {unit} har ingen udtrukne sager i runden, så det er ikke afgjort, hvem der læser dens sager.",
    en: "Case {case} cannot be added: {unit} has no drawn cases in the round, so it is not settled who reads its cases.",
  },
  "draw/filtered": {
    severity: "info",
    da: "Afgrænsningen {filter} holder {count} sager på arket Sager ude.",
    en: "The limit {filter} leaves out {count} cases of the sheet Sager.",
  },
  "draw/filtered-none": {
    severity: "info",
    da: "Afgrænsningen {filter} holder ingen sager ude. Tjek den, hvis nogen skulle være holdt ude.",
    en: "The limit {filter} leaves no cases out. Check it if some should be left out.",
  },
  "draw/early": {
    severity: "info",
    da: "Niveau {level} begynder efter planen først {date} (Forskydning {months} i tblNiveauer).",
    en: "By the plan level {level} does not begin until {date} (Forskydning {months} in tblNiveauer).",
  },
  "draw/not-drawn": {
    severity: "error",
    da: "Sag {case} er ikke udtrukket i runde {round} på niveau {level}. Se de udtrukne sager på arket Udtrukne sager.",
    en: "Case {case} is not drawn in round {round} on level {level}. See the drawn cases on the sheet Udtrukne sager.",
  },
  "draw/above-drawn": {
    severity: "error",
    da: "Sag {case} kan ikke erstattes, fordi niveau {above} allerede er trukket ud af niveau {level}.",
    en: "Case {case} cannot be replaced, because level {above} is already drawn from level {level}.",
  },
  "draw/no-reserve": {
    severity: "error",
    da: "Der er ingen reserve tilbage til sag {case} i {group}. Tilføj en sag i hånden, eller træk om med flere reserver.",
    en: "There is no reserve left for case {case} in {group}. Add a case by hand, or redraw with more reserves.",
  },
  "draw/case-unknown": {
    severity: "error",
    da: "Sag {case} findes ikke på arket Sager. Ret sagsnummeret, eller importér sagen.",
    en: "Case {case} is not on the sheet Sager. Correct the case number, or import the case.",
  },
  "draw/already": {
    severity: "error",
    da: "Sag {case} er allerede med i runde {round} på niveau {level}.",
    en: "Case {case} is already in round {round} on level {level}.",
  },
  "draw/quota-short": {
    severity: "warning",
    da: "{group}: kvoten for {step} er {asked}, men der er kun {got} sager at tage. Resten er ikke fyldt.",
    en: "{group}: the quota for {step} is {asked}, but there are only {got} cases to take. The rest is not filled.",
  },
  "draw/group-short": {
    severity: "warning",
    da: "{group}: der skulle udtrækkes {asked}, men gruppen har kun {got}. Alle er taget.",
    en: "{group}: {asked} were to be drawn, but the group has only {got}. All are taken.",
  },
  "draw/total-short": {
    severity: "warning",
    da: "Der skulle udtrækkes {asked} sager, men der er kun {got}. Alle er taget.",
    en: "{asked} cases were to be drawn, but there are only {got}. All are taken.",
  },
  "draw/seed-missing": {
    severity: "error",
    da: "Seed mangler. Angiv en tekst, som ingen kunne vælge eller forudse, fx lottotallene fra en aftalt dato.",
    en: "The seed is missing. Give a text that nobody could choose or foresee, for example the lottery numbers of an agreed date.",
  },
  "draw/seed-forbidden": {
    severity: "error",
    da: "Seed må ikke rumme | eller tabulator, for så kan lodnumrene ikke efterprøves entydigt. Vælg en anden tekst.",
    en: "A seed may not hold | or a tab, or tickets could not be re-checked. Choose another text.",
  },
  "draw/frame-empty": {
    severity: "error",
    da: "Der er ingen sager at trække fra på niveau {level} i runde {round}. Se Afgrænsning i tblNiveauer, og om sagerne er læst ind.",
    en: "There are no cases to draw from on level {level} in round {round}. See Afgrænsning in tblNiveauer, and whether the cases are imported.",
  },
  "draw/drawn-before": {
    severity: "error",
    da: 'Niveau {level} i runde {round} er allerede udtrukket med seed "{seed}", og {difference} er nu en anden. Et udtræk kan ikke laves om, uden at det ses: træk om med en begrundelse, så står begge udtræk i loggen.',
    en: 'Level {level} in round {round} is already drawn with the seed "{seed}", and {difference} now differs. A draw cannot be made again unseen: redraw with a reason, and the log keeps both.',
  },
  "draw/unchanged": {
    severity: "info",
    da: "Niveau {level} i runde {round} er allerede udtrukket med samme seed og samme ramme. Intet er ændret.",
    en: "Level {level} in round {round} is already drawn with the same seed and the same frame. Nothing is changed.",
  },
  "draw/preview-changed": {
    severity: "error",
    da: "Sagerne eller planen for runde {round}, niveau {level} er ændret, siden planen blev vist. Se planen igen, og træk så.",
    en: "The cases or the plan of round {round}, level {level} changed after the plan was shown. Look at the plan again, then draw.",
  },
  "draw/reason-missing": {
    severity: "error",
    da: "Begrundelsen mangler. Skriv en; den gemmes i loggen.",
    en: "The reason is missing. Give one; it is kept in the log.",
  },
  "draw/round-closed": {
    severity: "error",
    da: "Runde {round} på niveau {level} er lukket og kan ikke ændres. Sæt Status på arket Runder tilbage, hvis det er en fejl.",
    en: "Round {round} on level {level} is closed and cannot be changed. Set Status back on the sheet Runder if that is a mistake.",
  },
  "draw/round-imported": {
    severity: "error",
    da: "Runde {round} på niveau {level} er fra før registret: kun dens tal er læst ind, så der kan ikke udtrækkes i den. Vælg et andet navn til runden.",
    en: "Round {round} on level {level} is from before the register: only its figures were imported, so nothing can be drawn in it. Choose another name for the round.",
  },
  "draw/unit-without-cases": {
    severity: "warning",
    da: "Enheden {unit} har ingen sager i rammen for niveau {level}.",
    en: "The unit {unit} has no cases in the frame of level {level}.",
  },
  "draw/caseworkers-without-case": {
    severity: "warning",
    da: "Sagsbehandlere uden en sag, der kan udtrækkes ({count}): {names}.",
    en: "Caseworkers without a case that can be drawn ({count}): {names}.",
  },
  "draw/excluded": {
    severity: "info",
    da: "{count} sager er holdt ude, fordi de blev gennemgået i de seneste {rounds} runder.",
    en: "{count} cases are left out because they were reviewed in the latest {rounds} rounds.",
  },
  "draw/excluded-cases": {
    severity: "info",
    da: "Holdt ude: {cases}",
    en: "Left out: {cases}",
  },
  "draw/annulled": {
    severity: "warning",
    da: "{count} rækker er annulleret på niveau {levels}. Svar til dem bevares, men tæller ikke.",
    en: "{count} rows are annulled on level {levels}. Answers to them are kept, but do not count.",
  },
  "verify/log-row": {
    severity: "error",
    da: "Loggens række passer ikke med sin hash: den eller rækken før er ændret, flyttet eller slettet.",
    en: "The log row does not match its hash: it or the row before was changed, moved or removed.",
  },
  "verify/log-unreadable": {
    severity: "error",
    da: "Loggens Input for {command} kan ikke læses, så udtrækket kan ikke efterprøves.",
    en: "The log's Input for {command} cannot be read, so the draw cannot be re-checked.",
  },
  "verify/algorithm": {
    severity: "error",
    da: "Udtrækket er lavet med {then}, men denne udgave trækker med {now}. Efterprøv det med en udgave, der har {then}.",
    en: "The draw was made with {then}, but this version draws with {now}. Re-check it with a version that has {then}.",
  },
  "verify/frame-place": {
    severity: "error",
    da: '{column} er "{found}", men rækken hører til udtrækket i runde {round}, niveau {level}.',
    en: '{column} is "{found}", but the row belongs to the draw of round {round}, level {level}.',
  },
  "verify/frame-cell": {
    severity: "error",
    da: '{column} er "{found}". Med "{expected}", som der står på arket Sager, passer rammens fingeraftryk igen.',
    en: '{column} is "{found}". With "{expected}", as the sheet Sager has it, the frame\'s fingerprint matches again.',
  },
  "verify/fingerprint-below": {
    severity: "error",
    da: "Niveauet under giver ikke længere den ramme, som runde {round}, niveau {level} blev trukket fra: fingeraftrykket er {now}, men loggen siger {then}.",
    en: "The level below no longer gives the frame that round {round}, level {level} was drawn from: its fingerprint is {now}, but the log says {then}.",
  },
  "verify/fingerprint": {
    severity: "error",
    da: "Rammen for runde {round}, niveau {level} er ikke den, der blev trukket fra: fingeraftrykket er {now}, men loggen siger {then}. Mindst én af de {rows} rækker herfra er ændret, tilføjet eller slettet.",
    en: "The frame of round {round}, level {level} is not the one drawn from: its fingerprint is {now}, but the log says {then}. At least one of the {rows} rows from here on was changed, added or removed.",
  },
  "verify/frame-extra": {
    severity: "error",
    da: "Ramme har {count} rækker mere, end udtrækkene i loggen er trukket fra. Rækker er tilføjet, eller loggen er skåret af.",
    en: "Ramme has {count} more rows than the draws of the log were drawn from. Rows were added, or the log was cut off.",
  },
  "verify/row": {
    severity: "error",
    da: '{column} er "{found}", men udtrækket giver "{expected}" (runde {round}, niveau {level}).',
    en: '{column} is "{found}", but the draw gives "{expected}" (round {round}, level {level}).',
  },
  "verify/row-missing": {
    severity: "error",
    da: "En række mangler: sag {case} med status {status} (runde {round}, niveau {level}).",
    en: "A row is missing: case {case} with status {status} (round {round}, level {level}).",
  },
  "verify/row-extra": {
    severity: "error",
    da: "Rækken for sag {case} ({status}) kommer ikke af noget udtræk i loggen.",
    en: "The row of case {case} ({status}) comes of no draw in the log.",
  },
  "draw/nothing-drawn": {
    severity: "error",
    da: "Niveau {level} i runde {round} er ikke udtrukket. Udtræk det først.",
    en: "Level {level} in round {round} is not drawn. Draw it first.",
  },
  "plan/setting-whole": {
    severity: "error",
    da: '"{value}" kan ikke bruges her. Skriv et helt tal fra 0 til {most}.',
    en: '"{value}" cannot be used here. Type a whole number from 0 to {most}.',
  },
  "plan/setting-yes-no": {
    severity: "error",
    da: '"{value}" kan ikke bruges her. Skriv ja eller nej.',
    en: '"{value}" cannot be used here. Type ja or nej.',
  },
  "plan/round-name": {
    severity: "error",
    da: 'Runden "{round}" kan ikke bruges: den må ikke være tom eller rumme | eller tabulator. Skriv fx 2026-K1.',
    en: 'The round "{round}" cannot be used: it may not be blank nor hold | or a tab. Type for example 2026-K1.',
  },
  "plan/round-unclear": {
    severity: "error",
    da: 'Runden "{round}" er hverken en periode eller et navn. En periode skrives 2026, 2026-H1, 2026-K1 eller 2026-03 (halvår 1-2, kvartal 1-4, måned 01-12); et navn begynder med et bogstav eller et tal.',
    en: 'The round "{round}" is neither a period nor a name. A period is written 2026, 2026-H1, 2026-K1 or 2026-03 (half-years 1-2, quarters 1-4, months 01-12); a name begins with a letter or a number.',
  },
  "plan/round-no-period": {
    severity: "warning",
    da: 'Runden "{round}" er ny, og navnet siger ikke, hvornår den begynder og slutter. Er det en skrivefejl, så træk ikke; ellers udfyld Periode fra og Periode til på arket Runder. Perioder skrives 2026, 2026-H1, 2026-K1 eller 2026-03.',
    en: 'The round "{round}" is new, and its name does not say when it begins and ends. If that is a typing mistake, do not draw; else fill in Periode fra and Periode til on the sheet Runder. Periods are written 2026, 2026-H1, 2026-K1 or 2026-03.',
  },
  "privacy/cpr-typed": {
    severity: "error",
    da: "I det, der er skrevet til kommandoen, står noget, der ligner et CPR-nummer. Skriv uden: hverken register eller log må rumme CPR-numre.",
    en: "What was typed for the command holds what looks like a CPR number. Type without it: neither register nor log may hold CPR numbers.",
  },
  "plan/no-questions": {
    severity: "error",
    da: "Arket Skabelon har ingen spørgsmål. Skriv spørgsmål i tblSkabelon, eller lav et nyt register med --template.",
    en: "The sheet Skabelon has no questions. Type questions into tblSkabelon, or make a new register with --template.",
  },
  "plan/no-cases": {
    severity: "error",
    da: "Arket Sager er tomt. Læs sager ind, eller indsæt dem på arket.",
    en: "The sheet Sager is empty. Import cases, or paste them on the sheet.",
  },
  "plan/no-open-round": {
    severity: "error",
    da: "Ingen runde er i gang: på arket Runder er der ingen, der er udtrukket og ikke lukket. Udtræk en runde først.",
    en: "No round is under way: the sheet Runder has none that is drawn and not closed. Draw a round first.",
  },
} as const;
