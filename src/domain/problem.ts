/**
 * The catalogue of everything the product may have to say: one code, one Danish and one English sentence. A sentence
 * says what is wrong, where (the place is added by whoever shows it), and what to do. `{name}` is filled from the
 * problem's values.
 */
import type { Place, Problem, Severity } from "./outcome";

export type Language = "da" | "en";

interface Entry {
  readonly severity: Severity;
  readonly da: string;
  readonly en: string;
}

const CATALOGUE = {
  // plan/…: tblNiveauer, tblOpsaetning, tblRunder, and what a draw cannot do
  "plan/level-unknown": {
    severity: "error",
    da: "Niveau {level} findes ikke. Registret har niveau {known}; ret --level, eller tilføj en række i tblNiveauer.",
    en: "There is no level {level}. The register has {known}; correct --level, or add a row to tblNiveauer.",
  },
  "plan/level-blank": {
    severity: "error",
    da: "Niveauet har intet nummer. Skriv 1, 2, 3 …",
    en: "The level has no number. Type 1, 2, 3 …",
  },
  "plan/level-twice": {
    severity: "error",
    da: "Niveau {level} står to gange i tblNiveauer. Slet den ene række.",
    en: "Level {level} stands twice in tblNiveauer. Delete one of the rows.",
  },
  "plan/word-unknown": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges i kolonnen {column}. Vælg et af: {known}.",
    en: "\"{value}\" cannot be used in the column {column}. Choose one of: {known}.",
  },
  "plan/not-whole": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges i kolonnen {column}. Skriv et helt tal på mindst {least}.",
    en: "\"{value}\" cannot be used in the column {column}. Type a whole number of at least {least}.",
  },
  "plan/count-blank": {
    severity: "error",
    da: "Antal mangler. Skriv et tal eller \"alle\".",
    en: "Antal is missing. Type a number or \"alle\".",
  },
  "plan/source-unreadable": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges i kolonnen Trækkes fra. Skriv Sager, niveau 1 eller samme sager som niveau 1.",
    en: "\"{value}\" cannot be used in the column Trækkes fra. Type Sager, niveau 1 or samme sager som niveau 1.",
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
    da: "Kvoten \"{part}\" kan ikke læses. Skriv den som Underretning=3, med ; imellem.",
    en: "The quota \"{part}\" cannot be read. Type it as Underretning=3, with ; in between.",
  },
  "plan/quota-step": {
    severity: "error",
    da: "Sagstrinnet \"{step}\" i Kvoter findes ikke. Kendte sagstrin: {known}.",
    en: "The step \"{step}\" in Kvoter is not known. Known steps: {known}.",
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
    da: "Kvoter gælder inden for hver gruppe og kan ikke bruges med fordelingen \"{allocation}\". Vælg \"fast antal pr. gruppe\".",
    en: "Quotas hold inside each group and do not go with the allocation \"{allocation}\". Choose \"fast antal pr. gruppe\".",
  },
  "plan/filter-unreadable": {
    severity: "error",
    da: "\"{part}\" i Afgrænsning kan ikke læses. Skriv fx Status=Aktiv eller Afgørelsesdato>=-12 mdr, med ; imellem.",
    en: "\"{part}\" in Afgrænsning cannot be read. Type for example Status=Aktiv or Afgørelsesdato>=-12 mdr, with ; in between.",
  },
  "plan/filter-column": {
    severity: "error",
    da: "Afgrænsning nævner kolonnen \"{column}\", som ikke findes på arket Sager. Ret navnet, eller importér kolonnen.",
    en: "Afgrænsning names the column \"{column}\", which is not on the sheet Sager. Correct the name, or import the column.",
  },
  "plan/filter-frame-column": {
    severity: "error",
    da: "Afgrænsning nævner kolonnen \"{column}\", men et niveau, der trækkes fra et andet niveau, kan kun afgrænses med: {known}.",
    en: "Afgrænsning names the column \"{column}\", but a level drawn from another level can only be limited by: {known}.",
  },
  "plan/filter-value": {
    severity: "error",
    da: "\"{value}\" i Afgrænsning er hverken et tal eller en dato, så {column} kan ikke sammenlignes med det.",
    en: "\"{value}\" in Afgrænsning is neither a number nor a date, so {column} cannot be compared with it.",
  },
  "plan/filter-period": {
    severity: "error",
    da: "Afgrænsning regner \"{value}\" fra rundens første dag, men runden har ingen Periode fra. Skriv datoen på arket Runder.",
    en: "Afgrænsning counts \"{value}\" from the round's first day, but the round has no Periode fra. Type the date on the sheet Runder.",
  },
  "plan/below-not-drawn": {
    severity: "error",
    da: "Niveau {level} trækkes fra niveau {below}, men niveau {below} er ikke udtrukket i runde {round}. Udtræk det først.",
    en: "Level {level} is drawn from level {below}, but level {below} is not drawn in round {round}. Draw it first.",
  },

  // draw/…: what a draw says or refuses
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
    da: "Der er ingen reserve tilbage til sag {case} i {group}. Tilføj en sag i hånden med add, eller udtræk igen med flere reserver.",
    en: "There is no reserve left for case {case} in {group}. Add a case by hand with add, or draw again with more reserves.",
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
    da: "Seed mangler. Skriv --seed \"…\" med en tekst, som flere har hørt, før der trækkes, fx dagens lottotal.",
    en: "The seed is missing. Give --seed \"…\" with a text that several people heard before the draw, for example the day's lottery numbers.",
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
    da: "Niveau {level} i runde {round} er allerede udtrukket med seed \"{seed}\", og {difference} er nu en anden. Et udtræk kan ikke laves om, uden at det ses: brug --redraw og --reason \"…\".",
    en: "Level {level} in round {round} is already drawn with the seed \"{seed}\", and {difference} now differs. A draw cannot be made again unseen: use --redraw and --reason \"…\".",
  },
  "draw/unchanged": {
    severity: "info",
    da: "Niveau {level} i runde {round} er allerede udtrukket med samme seed og samme ramme. Intet er ændret.",
    en: "Level {level} in round {round} is already drawn with the same seed and the same frame. Nothing is changed.",
  },
  "draw/reason-missing": {
    severity: "error",
    da: "Begrundelsen mangler. Skriv --reason \"…\"; den gemmes i loggen.",
    en: "The reason is missing. Give --reason \"…\"; it is kept in the log.",
  },
  "draw/round-closed": {
    severity: "error",
    da: "Runde {round} på niveau {level} er lukket og kan ikke ændres. Sæt Status på arket Runder tilbage, hvis det er en fejl.",
    en: "Round {round} on level {level} is closed and cannot be changed. Set Status back on the sheet Runder if that is a mistake.",
  },
  "draw/unit-without-cases": {
    severity: "warning",
    da: "Enheden {unit} har ingen sager i rammen for niveau {level}.",
    en: "The unit {unit} has no cases in the frame of level {level}.",
  },
  "draw/caseworkers-without-case": {
    severity: "warning",
    da: "{count} sagsbehandlere har ingen sag, der kan udtrækkes: {names}.",
    en: "{count} caseworkers have no case that can be drawn: {names}.",
  },
  "draw/excluded": {
    severity: "info",
    da: "{count} sager er holdt ude, fordi de blev gennemgået i de seneste {rounds} runder: {cases}.",
    en: "{count} cases are left out because they were reviewed in the latest {rounds} rounds: {cases}.",
  },
  "draw/annulled": {
    severity: "warning",
    da: "{count} rækker er annulleret på niveau {levels}. Svar til dem bevares, men tæller ikke.",
    en: "{count} rows are annulled on level {levels}. Answers to them are kept, but do not count.",
  },

  // verify/…: what a second draw finds
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
  "verify/fingerprint": {
    severity: "error",
    da: "Rammen for runde {round}, niveau {level} er ikke den, der blev trukket fra: fingeraftrykket er {now}, men loggen siger {then}. Se arket Ramme.",
    en: "The frame of round {round}, level {level} is not the one drawn from: its fingerprint is {now}, but the log says {then}. See the sheet Ramme.",
  },
  "verify/frame-extra": {
    severity: "error",
    da: "Ramme har {count} rækker mere, end udtrækkene i loggen er trukket fra. Rækker er tilføjet, eller loggen er skåret af.",
    en: "Ramme has {count} more rows than the draws of the log were drawn from. Rows were added, or the log was cut off.",
  },
  "verify/row": {
    severity: "error",
    da: "{column} er \"{found}\", men udtrækket giver \"{expected}\" (runde {round}, niveau {level}).",
    en: "{column} is \"{found}\", but the draw gives \"{expected}\" (round {round}, level {level}).",
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

  // usage/…: the command line
  "usage/command": {
    severity: "error",
    da: "Kommandoen \"{command}\" findes ikke. Vælg en af: {known}.",
    en: "There is no command \"{command}\". Choose one of: {known}.",
  },
  "usage/option": {
    severity: "error",
    da: "{command}: {reason}. Se tilsyn {command} --help.",
    en: "{command}: {reason}. See tilsyn {command} --help.",
  },
  "usage/missing": {
    severity: "error",
    da: "{command} mangler {option}. Se tilsyn {command} --help.",
    en: "{command} lacks {option}. See tilsyn {command} --help.",
  },
  "usage/number": {
    severity: "error",
    da: "{option} skal være et helt tal, men er \"{value}\".",
    en: "{option} must be a whole number, but is \"{value}\".",
  },
  "usage/date": {
    severity: "error",
    da: "{option} skal være en dato som 2026-01-05, men er \"{value}\".",
    en: "{option} must be a date as 2026-01-05, but is \"{value}\".",
  },
  "usage/preview-seed": {
    severity: "error",
    da: "--preview viser planen uden seed, så ingen kan prøve sig frem. Fjern --seed, eller fjern --preview.",
    en: "--preview shows the plan without a seed, so that nobody can shop for one. Remove --seed, or remove --preview.",
  },
  "file/exists": {
    severity: "error",
    da: "{file} findes allerede og overskrives ikke. Vælg et andet navn, eller flyt filen.",
    en: "{file} already exists and is not overwritten. Choose another name, or move the file.",
  },
  "file/would-lose": {
    severity: "error",
    da: "{file} er ikke ændret: den rummer dele, der ville gå tabt. Gem et andet sted med --out, eller brug --accept-loss.",
    en: "{file} is not changed: it holds parts that would be lost. Save elsewhere with --out, or use --accept-loss.",
  },
  "file/no-review-sheet": {
    severity: "warning",
    da: "{file} rummer ingen skemaer og er sprunget over.",
    en: "{file} holds no review sheets and is passed over.",
  },
  "file/skipped": {
    severity: "info",
    da: "{file} er ikke en .xlsx-fil og er sprunget over.",
    en: "{file} is not an .xlsx file and is passed over.",
  },

  // next/… and done/…: the next step, and what a command did
  "next/import": {
    severity: "info",
    da: "Læs sagerne ind: tilsyn import <register> --cases <fil>, eller indsæt dem på arket Sager.",
    en: "Import the cases: tilsyn import <register> --cases <file>, or paste them on the sheet Sager.",
  },
  "next/first-draw": {
    severity: "info",
    da: "Se planen med tilsyn draw <register> --round <runde> --level {level} --preview, og udtræk så med --seed.",
    en: "See the plan with tilsyn draw <register> --round <round> --level {level} --preview, then draw with --seed.",
  },
  "next/draw": {
    severity: "info",
    da: "Udtræk runde {round} på niveau {level}: tilsyn draw <register> --round {round} --level {level} --seed \"…\".",
    en: "Draw round {round} on level {level}: tilsyn draw <register> --round {round} --level {level} --seed \"…\".",
  },
  "next/sheets": {
    severity: "info",
    da: "Lav skemaerne til runde {round}, niveau {level}: tilsyn sheets <register> --round {round} --level {level}.",
    en: "Make the review sheets of round {round}, level {level}: tilsyn sheets <register> --round {round} --level {level}.",
  },
  "next/collect": {
    severity: "info",
    da: "Skemaerne til runde {round}, niveau {level} er ude: {finished} af {cases} sager er meldt færdige. Saml dem ind med tilsyn collect.",
    en: "The review sheets of round {round}, level {level} are out: {finished} of {cases} cases are reported finished. Collect them with tilsyn collect.",
  },
  "next/compute": {
    severity: "info",
    da: "Kontrollér svarene til runde {round}, niveau {level} med tilsyn validate, og beregn så med tilsyn compute.",
    en: "Check the answers of round {round}, level {level} with tilsyn validate, then compute with tilsyn compute.",
  },
  "next/close": {
    severity: "info",
    da: "Luk runde {round} på niveau {level} med tilsyn close, når svarene er endelige.",
    en: "Close round {round} on level {level} with tilsyn close when the answers are final.",
  },
  "next/summary": {
    severity: "info",
    da: "Lav bilaget: tilsyn summary <register> --round {round} --level {level}.",
    en: "Make the Bilag: tilsyn summary <register> --round {round} --level {level}.",
  },
  "done/create": {
    severity: "info",
    da: "Registret er lavet med modellen {preset} og {questions} spørgsmål.",
    en: "The register is made with the model {preset} and {questions} questions.",
  },
  "done/import": {
    severity: "info",
    da: "{cases} sager fra {units} enheder og {caseworkers} sagsbehandlere er læst ind fra {file}. {left} rækker er udeladt.",
    en: "{cases} cases from {units} units and {caseworkers} caseworkers are imported from {file}. {left} rows are left out.",
  },
  "done/history": {
    severity: "info",
    da: "{figures} tal fra tidligere runder er læst ind fra {file}: {rounds}.",
    en: "{figures} figures of earlier rounds are imported from {file}: {rounds}.",
  },
  "done/preview": {
    severity: "info",
    da: "Plan for runde {round}, niveau {level}: {drawn} sager af {frame} i {groups} grupper. Intet er skrevet.",
    en: "Plan for round {round}, level {level}: {drawn} cases of {frame} in {groups} groups. Nothing is written.",
  },
  "done/draw": {
    severity: "info",
    da: "Runde {round}, niveau {level}: {drawn} sager er udtrukket af {frame}, og {reserves} står som reserver.",
    en: "Round {round}, level {level}: {drawn} cases are drawn from {frame}, and {reserves} stand in reserve.",
  },
  "done/replace": {
    severity: "info",
    da: "Sag {case} er erstattet af sag {by} (runde {round}, niveau {level}).",
    en: "Case {case} is replaced by case {by} (round {round}, level {level}).",
  },
  "done/add": {
    severity: "info",
    da: "Sag {case} er tilføjet i hånden til runde {round}, niveau {level}.",
    en: "Case {case} is added by hand to round {round}, level {level}.",
  },
  "done/verify": {
    severity: "info",
    da: "{draws} udtræk er trukket igen, og loggens {rows} rækker hænger sammen. Alt stemmer.",
    en: "{draws} draws were drawn again, and the log's {rows} rows hang together. All agrees.",
  },
  "done/verify-differs": {
    severity: "error",
    da: "Registret stemmer ikke: {count} forskelle.",
    en: "The register does not agree: {count} differences.",
  },
  "population/not-empty": {
    severity: "error",
    da: "Arket Sager rummer allerede {count} sager. Brug --replace for at erstatte dem; tidligere udtræk påvirkes ikke.",
    en: "The sheet Sager already holds {count} cases. Use --replace to replace them; earlier draws are not affected.",
  },
  "population/column-lost": {
    severity: "warning",
    da: "Kolonnen \"{column}\" stod på arket Sager, men er ikke i den nye fil, og er fjernet.",
    en: "The column \"{column}\" stood on the sheet Sager, but is not in the new file, and is removed.",
  },
  "history/own-round": {
    severity: "error",
    da: "Runde {round}, niveau {level} er beregnet i dette register og kan ikke læses ind som en tidligere runde.",
    en: "Round {round}, level {level} was computed in this register and cannot be imported as an earlier round.",
  },
  "sheets/reviewers-apart": {
    severity: "error",
    da: "Niveau {level} har et skema pr. udfylder. Lav dem som filer med --folder.",
    en: "Level {level} has a sheet per reviewer. Make them as files with --folder.",
  },
  "done/refused": {
    severity: "error",
    da: "Der er {count} fejl. Intet er skrevet.",
    en: "There are {count} errors. Nothing is written.",
  },
  "draw/nothing-drawn": {
    severity: "error",
    da: "Niveau {level} i runde {round} er ikke udtrukket. Udtræk det først med draw.",
    en: "Level {level} in round {round} is not drawn. Draw it first with draw.",
  },
  "done/sheets": {
    severity: "info",
    da: "{sheets} skemaer med {cases} sager er lavet til runde {round}, niveau {level} i {places}.",
    en: "{sheets} review sheets with {cases} cases are made for round {round}, level {level} in {places}.",
  },
  "sheets/all-there": {
    severity: "info",
    da: "Alle skemaer til runde {round}, niveau {level} findes allerede i registret. Intet er ændret.",
    en: "All review sheets of round {round}, level {level} are already in the register. Nothing is changed.",
  },
  "collect/no-sheets": {
    severity: "error",
    da: "Der er ingen skemaer til runde {round}, niveau {level} i {where}. Se, om mappen er den rigtige, eller lav skemaerne med sheets.",
    en: "There are no review sheets of round {round}, level {level} in {where}. See whether the folder is the right one, or make the sheets with sheets.",
  },
  "collect/passed-over": {
    severity: "info",
    da: "{count} skemaer hører til en anden runde eller et andet niveau og er ikke læst: {names}.",
    en: "{count} review sheets belong to another round or level and are not read: {names}.",
  },
  "done/collect": {
    severity: "info",
    da: "{sheets} skemaer er læst: {cases} sager, {answers} svar. {changed} svar er ændret siden sidst. {finished} af {all} sager er færdige.",
    en: "{sheets} review sheets are read: {cases} cases, {answers} answers. {changed} answers changed since last time. {finished} of {all} cases are finished.",
  },
  "done/status": {
    severity: "info",
    da: "{rounds} runder og niveauer i registret. Næste skridt: {next}",
    en: "{rounds} rounds and levels in the register. Next step: {next}",
  },
  "done/status-empty": {
    severity: "info",
    da: "Ingen runder endnu. Næste skridt: {next}",
    en: "No rounds yet. Next step: {next}",
  },
  "done/validate": {
    severity: "info",
    da: "Runde {round}, niveau {level}: {errors} fejl, {warnings} advarsler. Se arket Datakontrol.",
    en: "Round {round}, level {level}: {errors} errors, {warnings} warnings. See the sheet Datakontrol.",
  },
  "validate/sheets-not-checked": {
    severity: "info",
    da: "Fejl i selve skemafilerne (ændrede rækker, ukendte sager, modstrid) vises lige efter collect. Kør collect igen for at se dem her.",
    en: "Faults in the review files themselves (changed rows, unknown cases, conflicts) show right after collect. Run collect again to see them here.",
  },
  "answer/uncollected": {
    severity: "warning",
    da: "{count} svar i registrets skemaer er ændret, siden de blev samlet ind. Kør collect igen.",
    en: "{count} answers in the register's review sheets changed since they were collected. Run collect again.",
  },
  "close/open": {
    severity: "error",
    da: "Runde {round}, niveau {level} kan ikke lukkes: {errors} fejl, og {waiting} sager er ikke færdige. Ret dem, og saml igen.",
    en: "Round {round}, level {level} cannot be closed: {errors} errors, and {waiting} cases are not finished. Mend them, and collect again.",
  },
  "close/already": {
    severity: "info",
    da: "Runde {round}, niveau {level} er allerede lukket. Intet er ændret.",
    en: "Round {round}, level {level} is already closed. Nothing is changed.",
  },
  "done/close": {
    severity: "info",
    da: "Runde {round}, niveau {level} er lukket. Svar kan ikke længere samles ind.",
    en: "Round {round}, level {level} is closed. No more answers can be collected.",
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
    da: "Runde {round} har ingen tal på niveau {level}, så der kan ikke sammenlignes. Beregn den, eller læs den ind med import --history.",
    en: "Round {round} has no figures on level {level}, so it cannot be compared with. Compute it, or import it with import --history.",
  },
  "compute/stale": {
    severity: "warning",
    da: "Svarene til runde {round}, niveau {level} er ændret, siden tallene blev beregnet. Kør compute igen.",
    en: "The answers of round {round}, level {level} changed since the figures were computed. Run compute again.",
  },
  "done/compute": {
    severity: "info",
    da: "Runde {round}, niveau {level}: {questions} spørgsmål for {units} enheder og alle er beregnet. {compared}",
    en: "Round {round}, level {level}: {questions} questions for {units} units and all are computed. {compared}",
  },
  "summary/not-computed": {
    severity: "error",
    da: "Runde {round}, niveau {level} er ikke beregnet. Kør compute først.",
    en: "Round {round}, level {level} is not computed. Run compute first.",
  },
  "done/summary": {
    severity: "info",
    da: "Bilag 1 er lavet for runde {round}, niveau {level}: {rows} spørgsmål, {up} ↗, {same} →, {down} ↘.",
    en: "Bilag 1 is made for round {round}, level {level}: {rows} questions, {up} ↗, {same} →, {down} ↘.",
  },

  "plan/setting-whole": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges her. Skriv et helt tal fra 0 til {most}.",
    en: "\"{value}\" cannot be used here. Type a whole number from 0 to {most}.",
  },
  "plan/setting-yes-no": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges her. Skriv ja eller nej.",
    en: "\"{value}\" cannot be used here. Type ja or nej.",
  },
  "plan/round-name": {
    severity: "error",
    da: "Runden \"{round}\" kan ikke bruges: den må ikke være tom eller rumme | eller tabulator. Skriv fx 2026-K1.",
    en: "The round \"{round}\" cannot be used: it may not be blank nor hold | or a tab. Type for example 2026-K1.",
  },
  "usage/preset": {
    severity: "error",
    da: "Modellen \"{preset}\" findes ikke. Vælg en af: {known}.",
    en: "There is no model \"{preset}\". Choose one of: {known}.",
  },
  "usage/template": {
    severity: "error",
    da: "Skabelonen \"{template}\" findes ikke. Vælg blandt: {known}.",
    en: "There is no template \"{template}\". Choose among: {known}.",
  },
  "plan/no-questions": {
    severity: "error",
    da: "Arket Skabelon har ingen spørgsmål. Skriv spørgsmål i tblSkabelon, eller lav et nyt register med --template.",
    en: "The sheet Skabelon has no questions. Type questions into tblSkabelon, or make a new register with --template.",
  },
  "plan/no-cases": {
    severity: "error",
    da: "Arket Sager er tomt. Læs sager ind med import, eller indsæt dem på arket.",
    en: "The sheet Sager is empty. Read cases with import, or paste them on the sheet.",
  },

  // sheet/…: a sheet of the register is not as it should be
  "sheet/table-missing": {
    severity: "error",
    da: "Tabellen {table} mangler. Gendan den fra en tidligere udgave af registret, eller lav et nyt register med create.",
    en: "The table {table} is missing. Restore it from an earlier copy of the register, or make a new one with create.",
  },
  "sheet/column-missing": {
    severity: "error",
    da: "Kolonnen \"{column}\" mangler i {table}. Skriv overskriften igen, præcis som her.",
    en: "The column \"{column}\" is missing from {table}. Type the header again, exactly like this.",
  },
  "sheet/not-number": {
    severity: "error",
    da: "\"{value}\" er ikke et tal. Skriv et tal, eller lad cellen være tom.",
    en: "\"{value}\" is not a number. Type a number, or leave the cell blank.",
  },
  "sheet/not-whole": {
    severity: "error",
    da: "\"{value}\" er ikke et helt tal. Skriv et helt tal, eller lad cellen være tom.",
    en: "\"{value}\" is not a whole number. Type a whole number, or leave the cell blank.",
  },
  "sheet/not-date": {
    severity: "error",
    da: "\"{value}\" er ikke en dato. Skriv den som 05-01-2026.",
    en: "\"{value}\" is not a date. Type it as 05-01-2026.",
  },
  "sheet/round-status": {
    severity: "error",
    da: "\"{value}\" er ikke en status. Skriv en af: {known}.",
    en: "\"{value}\" is not a status. Type one of: {known}.",
  },
  "sheet/no-register": {
    severity: "error",
    da: "Filen er ikke et tilsynsregister: tabellen {table} findes ikke. Lav et register med create.",
    en: "The file is not a supervision register: there is no table {table}. Make one with create.",
  },
  "sheet/changed": {
    severity: "error",
    da: "Skemaet er ændret her: der står \"{found}\", men der skulle stå \"{expected}\". Ret det tilbage, eller lav skemaet igen med sheets.",
    en: "The sheet was altered here: it says \"{found}\" and should say \"{expected}\". Change it back, or make the sheet again with sheets.",
  },
  "sheet/merged-cells": {
    severity: "error",
    da: "Cellerne {range} er flettet, så svar kan være gået tabt. Ophæv fletningen, og skriv svarene i hver sin celle.",
    en: "The cells {range} are merged, so answers may be lost. Unmerge them, and type each answer in its own cell.",
  },
  "sheet/unreadable": {
    severity: "error",
    da: "Arket ligner ikke et skema mere: overskriften \"{expected}\" mangler. Lav skemaet igen med sheets, og kopiér svarene over.",
    en: "The sheet no longer looks like a review sheet: the header \"{expected}\" is missing. Make it again with sheets, and copy the answers over.",
  },
  "sheet/other-register": {
    severity: "error",
    da: "Skemaet hører til et andet register ({found}), så det er ikke læst. Brug det register, det blev lavet fra.",
    en: "The sheet belongs to another register ({found}), so it was not read. Use the register it was made from.",
  },
  "sheet/other-template": {
    severity: "warning",
    da: "Skemaet er lavet med skabelonen {found}; registret har nu {expected}. Svarene er taget med; se efter, om spørgsmålene er de samme.",
    en: "The sheet was made with template {found}; the register now has {expected}. The answers were taken; check that the questions are the same.",
  },

  // compliance/…, comparison/…: figures, and what stands in the way of comparing them
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
    da: "{question}: {reason}",
    en: "{question}: {reason}",
  },

  // history/…: figures of earlier rounds, imported
  "history/column-missing": {
    severity: "error",
    da: "Kolonnen \"{column}\" mangler. Filen skal have kolonnerne {columns}.",
    en: "The column \"{column}\" is missing. The file must have the columns {columns}.",
  },
  "history/column-twice": {
    severity: "error",
    da: "Kolonnen \"{column}\" står der to gange. Slet den ene.",
    en: "The column \"{column}\" is there twice. Delete one of them.",
  },
  "history/empty": {
    severity: "error",
    da: "Filen har ingen tal. Skriv en række for hvert spørgsmål under overskrifterne.",
    en: "The file holds no figures. Write one row per question below the headers.",
  },
  "history/blank": {
    severity: "error",
    da: "\"{column}\" er tom. Udfyld den, eller slet rækken.",
    en: "\"{column}\" is blank. Fill it in, or delete the row.",
  },
  "history/forbidden-character": {
    severity: "error",
    da: "\"{value}\" må ikke indeholde |, tabulator eller linjeskift. Ret teksten.",
    en: "\"{value}\" must not hold |, a tab or a line break. Correct the text.",
  },
  "history/not-whole": {
    severity: "error",
    da: "\"{value}\" er ikke et helt tal fra {least} og op. Ret tallet.",
    en: "\"{value}\" is not a whole number from {least} up. Correct the number.",
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
  "history/word-unknown": {
    severity: "error",
    da: "\"{value}\" er ikke et af ordene {words}. Skriv et af dem.",
    en: "\"{value}\" is not one of the words {words}. Type one of them.",
  },
  "history/label-differs": {
    severity: "error",
    da: "Betegnelsen er \"{label}\", men \"{other}\" i række {first}. En runde har én betegnelse pr. niveau.",
    en: "The label is \"{label}\", but \"{other}\" in row {first}. A round has one label per level.",
  },

  // template/…: tblSkabelon, and templates that are joined
  "template/empty": {
    severity: "error",
    da: "Skabelonen har ingen spørgsmål. Skriv mindst ét spørgsmål på arket Skabelon.",
    en: "The template has no questions. Type at least one question on the sheet Skabelon.",
  },
  "template/blank": {
    severity: "error",
    da: "Kolonnen \"{column}\" er tom. Udfyld cellen, eller slet rækken.",
    en: "The column \"{column}\" is blank. Fill in the cell, or delete the row.",
  },
  "template/word-blank": {
    severity: "error",
    da: "Kolonnen \"{column}\" er tom. Vælg en af: {known}.",
    en: "The column \"{column}\" is blank. Choose one of: {known}.",
  },
  "template/word-unknown": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges i kolonnen \"{column}\". Vælg en af: {known}.",
    en: "\"{value}\" cannot be used in the column \"{column}\". Choose one of: {known}.",
  },
  "template/number-unreadable": {
    severity: "error",
    da: "\"{value}\" kan ikke bruges som spørgsmålsnummer. Begynd med et bogstav, og brug kun bogstaver, tal, _ og -, som U1.",
    en: "\"{value}\" cannot be used as a question number. Begin with a letter, and use only letters, digits, _ and -, as U1.",
  },
  "template/number-reserved": {
    severity: "error",
    da: "Et spørgsmål kan ikke hedde \"{value}\", for det ord betyder barnets alder i kolonnen Betingelse. Giv det et andet nummer.",
    en: "A question cannot be called \"{value}\", as that word means the child's age in the column Betingelse. Give it another number.",
  },
  "template/number-twice": {
    severity: "error",
    da: "Spørgsmålsnummeret {value} bruges også i {first}. Store og små bogstaver regnes for ens; giv det ene spørgsmål et andet nummer.",
    en: "The question number {value} is also used in {first}. Upper and lower case count as the same; give one of them another number.",
  },
  "template/step-unknown": {
    severity: "error",
    da: "Sagstrinnet \"{step}\" findes ikke i tblTrin på arket Opsætning. Brug et af: {known}, eller tilføj det i tblTrin.",
    en: "The step \"{step}\" is not in tblTrin on the sheet Opsætning. Use one of: {known}, or add it to tblTrin.",
  },
  "template/date-unreadable": {
    severity: "error",
    da: "\"{value}\" er ikke en dato. Skriv den dag, spørgsmålet gælder fra, som 01-01-2026.",
    en: "\"{value}\" is not a date. Type the day from which the question is valid as 01-01-2026.",
  },
  "template/clash": {
    severity: "error",
    da: "Spørgsmålsnummeret {number} findes både i {first} og {second}, så de to skabeloner kan ikke samles. Vælg en af dem.",
    en: "The question number {number} is in both {first} and {second}, so the two templates cannot be joined. Choose one of them.",
  },

  // template/condition…: the column Betingelse of tblSkabelon
  "template/condition-form": {
    severity: "error",
    da: "Betingelsen \"{part}\" kan ikke læses. Skriv den som U1=nej eller alder>=16; flere adskilles af semikolon.",
    en: "The condition \"{part}\" cannot be read. Type it as U1=nej or alder>=16; separate several by semicolons.",
  },
  "template/condition-age": {
    severity: "error",
    da: "Betingelsen \"{part}\" mangler en alder i hele år. Skriv den som alder>=16.",
    en: "The condition \"{part}\" has no age in whole years. Type it as alder>=16.",
  },
  "template/condition-unknown": {
    severity: "error",
    da: "Spørgsmål {number} afhænger af {parent}, som ikke findes i skabelonen. Ret nummeret i Betingelse.",
    en: "Question {number} depends on {parent}, which is not in the template. Correct the number in Betingelse.",
  },
  "template/condition-self": {
    severity: "error",
    da: "Spørgsmål {number} afhænger af sig selv. Ret Betingelse, eller lad den være tom.",
    en: "Question {number} depends on itself. Correct Betingelse, or leave it blank.",
  },
  "template/condition-value": {
    severity: "error",
    da: "Spørgsmål {number} afhænger af svaret \"{value}\", men {parent} kan kun udløse et spørgsmål med: {allowed}. Ret Betingelse.",
    en: "Question {number} depends on the answer \"{value}\", but {parent} can only lead to a question by: {allowed}. Correct Betingelse.",
  },
  "template/condition-cycle": {
    severity: "error",
    da: "Spørgsmålene afhænger af hinanden i ring: {path}. Fjern en af betingelserne.",
    en: "The questions depend on each other in a ring: {path}. Remove one of the conditions.",
  },

  // answer/…, case/…, question/…, reviewer/…: what stands on the returned review sheets
  "answer/illegal": {
    severity: "error",
    da: "Svaret \"{found}\" kan ikke bruges. Vælg et af: {allowed}.",
    en: "The answer \"{found}\" cannot be used. Choose one of: {allowed}.",
  },
  "answer/na-not-allowed": {
    severity: "error",
    da: "\"ikke relevant\" kan ikke bruges ved dette spørgsmål. Vælg et af: {allowed}.",
    en: "\"ikke relevant\" cannot be used for this question. Choose one of: {allowed}.",
  },
  "answer/missing": {
    severity: "error",
    da: "Der mangler {count} svar. Vælg et svar på listen i de gule felter.",
    en: "Answers missing: {count}. Choose an answer from the list in the yellow cells.",
  },
  "answer/not-asked": {
    severity: "warning",
    da: "Spørgsmålet er besvaret med \"{found}\", men skal ikke besvares i denne sag. Svaret tæller med; slet det, hvis det er en fejl.",
    en: "The question is answered \"{found}\" but is not asked in this case. The answer counts; delete it if it is a mistake.",
  },
  "answer/not-reviewed": {
    severity: "warning",
    da: "Sagstrinnet {step} er helt tomt og regnes som ikke gennemgået. Det tæller ikke med; besvar det, hvis det skulle have været med.",
    en: "The step {step} is wholly blank and taken as not reviewed. It is not counted; answer it if it should have been.",
  },
  "answer/conflict": {
    severity: "error",
    da: "To skemaer svarer forskelligt: \"{found}\" her og \"{other}\" i {elsewhere}. Ingen af dem er taget med; slet det skema, der ikke gælder.",
    en: "Two sheets answer differently: \"{found}\" here and \"{other}\" in {elsewhere}. Neither was taken; delete the sheet that does not hold.",
  },
  "comment/required": {
    severity: "error",
    da: "Svaret \"{found}\" skal begrundes. Skriv en bemærkning i feltet ved siden af svaret.",
    en: "The answer \"{found}\" must be explained. Type a comment in the cell beside the answer.",
  },
  "case/unknown": {
    severity: "error",
    da: "Sagen {sag} findes ikke i registret, så dens svar er ikke taget med. Ret sagens nummer i overskriften.",
    en: "The case {sag} is not in the register, so its answers were not taken. Correct the case's id in the header.",
  },
  "case/not-drawn": {
    severity: "error",
    da: "Sagen {sag} er ikke udtrukket i runde {round} på niveau {level}, så dens svar er ikke taget med. Tilføj den med add, hvis den skal med.",
    en: "The case {sag} is not drawn in round {round} on level {level}, so its answers were not taken. Add it with add if it belongs.",
  },
  "case/duplicate": {
    severity: "error",
    da: "Sagen {sag} står flere gange på samme ark, så ingen af dens svar er taget med. Behold én kolonne.",
    en: "The case {sag} stands several times on one sheet, so none of its answers were taken. Keep one column.",
  },
  "question/unknown": {
    severity: "error",
    da: "Spørgsmål {number} findes ikke i registrets skabelon, så svaret er ikke taget med. Ret spørgsmålsnummeret.",
    en: "Question {number} is not in the register's template, so its answer was not taken. Correct the question number.",
  },
  "reviewer/own-case": {
    severity: "warning",
    da: "{reviewer} er sagens egen sagsbehandler. Lad en anden gennemgå sagen.",
    en: "{reviewer} is the case's own caseworker. Let someone else review the case.",
  },
  "reviewer/missing": {
    severity: "warning",
    da: "Skemaet er meldt færdigt, men Udfyldt af er tomt. Skriv, hvem der har gennemgået sagen.",
    en: "The sheet says Færdig, but Udfyldt af is blank. Type who reviewed the case.",
  },
  "privacy/cpr": {
    severity: "error",
    da: "Her står noget, der ligner et CPR-nummer. Slet det; brug sagens nummer i stedet.",
    en: "This looks like a CPR number. Delete it; use the case's id instead.",
  },

  // population/…, privacy/…: a case export, or Sager itself
  "population/column-missing": {
    severity: "error",
    da: "Der er ingen kolonne \"{column}\". Overskrifterne er: {headers}. Kald kolonnen \"{column}\", eller sig hvilken den er med --map \"<overskrift>={column}\".",
    en: "There is no column \"{column}\". The headers are: {headers}. Name the column \"{column}\", or say which it is with --map \"<header>={column}\".",
  },
  "population/column-twice": {
    severity: "error",
    da: "Flere kolonner kan være \"{column}\": {headers}. Vælg den rigtige med --map \"<overskrift>={column}\", eller giv den anden et andet navn.",
    en: "Several columns could be \"{column}\": {headers}. Choose the right one with --map \"<header>={column}\", or rename the other.",
  },
  "population/column-also": {
    severity: "warning",
    da: "\"{header}\" bruges som \"{column}\". Disse kolonner kunne også være det, men bevares under deres eget navn: {others}. Vælg en anden med --map, hvis det er forkert.",
    en: "\"{header}\" is used as \"{column}\". These columns could be it too, but are kept under their own names: {others}. Choose another with --map if that is wrong.",
  },
  "population/map-form": {
    severity: "error",
    da: "\"{part}\" i --map kan ikke læses. Skriv --map \"<overskrift i filen>=<kolonne i Sager>\", fx \"Sagsnr=Sag;Center=Enhed\".",
    en: "\"{part}\" in --map cannot be read. Write --map \"<header in the file>=<column of Sager>\", as \"Sagsnr=Sag;Center=Enhed\".",
  },
  "population/map-unknown": {
    severity: "error",
    da: "--map nævner overskriften \"{header}\", men den findes ikke. Overskrifterne er: {headers}.",
    en: "--map names the header \"{header}\", but there is none. The headers are: {headers}.",
  },
  "population/map-target": {
    severity: "error",
    da: "--map peger på \"{column}\", som ikke er en kolonne, der kan vælges. Vælg en af: {columns}.",
    en: "--map points at \"{column}\", which is no column to choose. Choose one of: {columns}.",
  },
  "population/header-moved": {
    severity: "info",
    da: "Overskrifterne er fundet i række {row}. Det, der står over dem, er ikke læst.",
    en: "The headers were found in row {row}. What stands above them was not read.",
  },
  "population/header-repeated": {
    severity: "warning",
    da: "Rækken gentager overskrifterne og er udeladt.",
    en: "The row repeats the headers and was left out.",
  },
  "population/header-blank": {
    severity: "warning",
    da: "Kolonnen har værdier, men ingen overskrift. Den kaldes \"{name}\"; giv den en overskrift, hvis den skal bruges.",
    en: "The column has values but no header. It is called \"{name}\"; give it a header if it is to be used.",
  },
  "population/header-renamed": {
    severity: "warning",
    da: "Overskriften \"{header}\" kan ikke bruges, som den er (den findes allerede eller er for lang). Kolonnen kaldes \"{name}\".",
    en: "The header \"{header}\" cannot be used as it is (it is taken or too long). The column is called \"{name}\".",
  },
  "population/empty": {
    severity: "error",
    da: "Der er ingen sager under overskrifterne. Tjek, at udtrækket er det rigtige.",
    en: "There are no cases below the headers. Check that this is the right export.",
  },
  "population/row-blank": {
    severity: "info",
    da: "Blanke rækker er sprunget over: række {rows} (i alt {count}).",
    en: "Blank rows were passed over: row {rows} ({count} in all).",
  },
  "population/row-total": {
    severity: "warning",
    da: "Rækken er en sum, ikke en sag, og er udeladt.",
    en: "The row is a total, not a case, and was left out.",
  },
  "population/row-long": {
    severity: "error",
    da: "Rækken har {cells} celler, men der er {headers} overskrifter. Et skilletegn i en tekst har nok flyttet værdierne; sæt anførselstegn om teksten, eller ret rækken.",
    en: "The row has {cells} cells, but there are {headers} headers. A separator inside a text has probably moved the values; put quotes around the text, or correct the row.",
  },
  "population/merged-cells": {
    severity: "error",
    da: "Cellerne {area} er flettet, så det er uklart, hvilke rækker værdien gælder. Ophæv fletningen, og udfyld hver celle.",
    en: "The cells {area} are merged, so it is unclear which rows the value is for. Unmerge them and fill in each cell.",
  },
  "population/id-missing": {
    severity: "error",
    da: "Rækken har intet sagsnummer. Skriv det, eller slet rækken.",
    en: "The row has no case number. Type it, or delete the row.",
  },
  "population/unit-missing": {
    severity: "error",
    da: "Sagen har ingen enhed. Skriv enheden, som den hedder i Opsætning.",
    en: "The case has no unit. Type the unit as it is called in Opsætning.",
  },
  "population/caseworker-missing": {
    severity: "error",
    da: "Sagen har ingen sagsbehandler. Skriv, hvem der har sagen.",
    en: "The case has no caseworker. Type who has the case.",
  },
  "population/forbidden-character": {
    severity: "error",
    da: "\"{text}\" i kolonnen {column} indeholder |, tabulator eller linjeskift, som ikke kan bruges i udtrækket. Fjern tegnet.",
    en: "\"{text}\" in the column {column} holds |, a tab or a line break, which the draw cannot use. Remove it.",
  },
  "population/duplicate": {
    severity: "error",
    da: "Sagen {id} står flere gange: række {rows}. En sag må kun stå én gang (store og små bogstaver regnes for ens). Slet de overflødige rækker.",
    en: "The case {id} occurs more than once: rows {rows}. A case may occur once only (capitals and small letters count as equal). Delete the rows that are too many.",
  },
  "population/id-scientific": {
    severity: "error",
    da: "Sagsnummeret er blevet til \"{text}\": Excel har lavet det om til et afrundet tal, og cifre er tabt. Hent udtrækket igen med sagsnumre som tekst.",
    en: "The case number has become \"{text}\": Excel has made it a rounded number, and digits are lost. Export again with case numbers as text.",
  },
  "population/id-number": {
    severity: "warning",
    da: "Sagsnumre står som tal, ikke som tekst (i alt {count}). Nuller forrest kan være tabt. Tjek et par af dem mod fagsystemet; hent helst udtrækket igen med sagsnumre som tekst.",
    en: "Case numbers are numbers, not text ({count} in all). Leading zeros may be lost. Check a few against the case system; better, export again with case numbers as text.",
  },
  "population/id-short": {
    severity: "warning",
    da: "Sagsnumre har færre end {length} cifre (række {rows}; i alt {count}). Excel kan have fjernet nuller forrest; tjek dem mod fagsystemet.",
    en: "Case numbers have fewer than {length} digits (row {rows}; {count} in all). Excel may have taken leading zeros; check them against the case system.",
  },
  "population/unit-spelling": {
    severity: "warning",
    da: "Enheden \"{unit}\" er læst som \"{name}\" (række {rows}; sager i alt: {count}).",
    en: "The unit \"{unit}\" was read as \"{name}\" (row {rows}; cases in all: {count}).",
  },
  "population/unit-misspelt": {
    severity: "error",
    da: "Enheden \"{unit}\" findes ikke i Opsætning (række {rows}; sager i alt: {count}). Menes der \"{near}\"? Ret den, eller tilføj enheden i Opsætning.",
    en: "The unit \"{unit}\" is not in Opsætning (row {rows}; cases in all: {count}). Is it \"{near}\"? Correct it, or add the unit to Opsætning.",
  },
  "population/unit-unknown": {
    severity: "error",
    da: "Enheden \"{unit}\" findes ikke i Opsætning (række {rows}; sager i alt: {count}). Enhederne er: {units}. Ret den, eller tilføj enheden i Opsætning.",
    en: "The unit \"{unit}\" is not in Opsætning (row {rows}; cases in all: {count}). The units are: {units}. Correct it, or add the unit to Opsætning.",
  },
  "population/caseworker-spelling": {
    severity: "warning",
    da: "Sagsbehandleren \"{caseworker}\" er læst som \"{name}\" i samme enhed (række {rows}; sager i alt: {count}).",
    en: "The caseworker \"{caseworker}\" was read as \"{name}\" of the same unit (row {rows}; cases in all: {count}).",
  },
  "population/step-unknown": {
    severity: "error",
    da: "Sagstrinnet \"{step}\" kendes ikke (række {rows}; sager i alt: {count}). Skriv det i kolonnen Betegnelser i tblTrin ved det trin, det svarer til, eller ret rækken. Trinnene er: {steps}.",
    en: "The step \"{step}\" is not known (row {rows}; cases in all: {count}). Type it in the column Betegnelser of tblTrin at the step it stands for, or correct the row. The steps are: {steps}.",
  },
  "population/date": {
    severity: "error",
    da: "\"{text}\" er ikke en dato. Skriv den som 05-01-2026.",
    en: "\"{text}\" is not a date. Type it as 05-01-2026.",
  },
  "population/date-mixed": {
    severity: "warning",
    da: "\"{text}\" er ikke en dato, men resten af kolonnen er datoer. Den er bevaret som tekst; skriv den som 05-01-2026, hvis det er en dato.",
    en: "\"{text}\" is not a date, but the rest of the column are dates. It is kept as text; type it as 05-01-2026 if it is a date.",
  },
  "population/risk": {
    severity: "error",
    da: "Risiko \"{text}\" kan ikke bruges. Skriv et tal over 0, fx 2,5, eller lad cellen være tom (den regnes så som 1).",
    en: "The risk \"{text}\" cannot be used. Type a number above 0, as 2.5, or leave the cell blank (it then counts as 1).",
  },
  "population/age": {
    severity: "error",
    da: "Alderen \"{text}\" kan ikke bruges. Skriv hele år, fx 7, eller lad cellen være tom.",
    en: "The age \"{text}\" cannot be used. Type whole years, as 7, or leave the cell blank.",
  },
  "population/age-high": {
    severity: "warning",
    da: "Alderen er {age} år. Tjek, at det er barnets alder.",
    en: "The age is {age} years. Check that it is the child's age.",
  },
  "population/formula": {
    severity: "warning",
    da: "Teksten \"{text}\" ligner en formel. Den er bevaret som tekst og bliver ikke regnet ud.",
    en: "The text \"{text}\" looks like a formula. It is kept as text and will not be calculated.",
  },
  "population/text-long": {
    severity: "error",
    da: "Teksten er længere end de 32.767 tegn, en celle kan rumme. Forkort den.",
    en: "The text is longer than the 32,767 characters a cell can hold. Shorten it.",
  },
  "population/characters": {
    severity: "warning",
    da: "Usynlige tegn, som Excel ikke kan gemme, er fjernet fra teksten.",
    en: "Invisible characters that Excel cannot store were removed from the text.",
  },
  "population/cpr-key": {
    severity: "error",
    da: "Sagerne har kun CPR-numre som nøgle (rækker: {count}). CPR-numre må ikke stå i registret. Hent udtrækket med sagsnumre; ellers giv hver sag et løbenummer i kolonnen Sag, gem sammenhængen mellem løbenummer og CPR-nummer i en særskilt fil i fagsystemet, og slet kolonnen her.",
    en: "CPR numbers are the only key of the cases (rows: {count}). No CPR number may stand in the register. Export with case numbers; else give each case a serial number in the column Sag, keep the list of serial and CPR numbers in a separate file in the case system, and delete the column here.",
  },
  "privacy/cpr-column": {
    severity: "error",
    da: "Kolonnen \"{column}\" indeholder CPR-numre (rækker: {count}). De må ikke stå i registret. Slet kolonnen i filen.",
    en: "The column \"{column}\" holds CPR numbers (rows: {count}). They may not stand in the register. Delete the column from the file.",
  },

  // file/…: a file that cannot be read as what it should be
  "file/empty": {
    severity: "error",
    da: "Filen {file} er tom. Hent udtrækket igen.",
    en: "The file {file} is empty. Export it again.",
  },
  "file/not-text": {
    severity: "error",
    da: "Filen {file} er ikke en tekstfil med kommaseparerede værdier. Gem udtrækket som .csv eller .xlsx, og prøv igen.",
    en: "The file {file} is not a text file of separated values. Save the export as .csv or .xlsx, and try again.",
  },
  "file/null-character": {
    severity: "error",
    da: "Filen {file} er nok beskadiget: tegnet NUL står i række {rows}. Hent udtrækket igen.",
    en: "The file {file} is probably damaged: the character NUL stands in row {rows}. Export it again.",
  },
  "file/quote": {
    severity: "error",
    da: "Filen {file}: et anførselstegn i række {rows} lukkes ikke, eller der står tekst efter det. Ret det; skriv \"\" for et anførselstegn inde i en tekst.",
    en: "The file {file}: a quote in row {rows} is not closed, or text follows it. Correct it; write \"\" for a quote inside a text.",
  },
  "file/too-many-rows": {
    severity: "error",
    da: "Filen {file} har flere rækker, end et regneark kan rumme ({most}). Del udtrækket op.",
    en: "The file {file} has more rows than a sheet can hold ({most}). Split the export.",
  },

  // file/…: the workbook as a file: opening, saving, what would be lost
  "file/not-found": {
    severity: "error",
    da: "Filen {file} findes ikke. Kontrollér navnet og mappen.",
    en: "There is no file {file}. Check its name and folder.",
  },
  "file/is-folder": {
    severity: "error",
    da: "{file} er en mappe. Angiv en .xlsx-fil.",
    en: "{file} is a folder. Name an .xlsx file.",
  },
  "file/not-readable": {
    severity: "error",
    da: "Filen {file} kan ikke læses ({reason}). Luk den i andre programmer, og kontrollér, at du har adgang til den.",
    en: "The file {file} cannot be read ({reason}). Close it in other programs, and check that you have access to it.",
  },
  "file/blank": {
    severity: "error",
    da: "Filen {file} er tom (0 byte). Hent en tidligere udgave frem.",
    en: "The file {file} is empty (0 bytes). Fetch an earlier copy.",
  },
  "file/not-xlsx": {
    severity: "error",
    da: "Filen {file} er ikke en Excel-projektmappe (.xlsx). Åbn den i Excel, og gem den som .xlsx.",
    en: "The file {file} is not an Excel workbook (.xlsx). Open it in Excel, and save it as .xlsx.",
  },
  "file/old-excel": {
    severity: "error",
    da: "Filen {file} er i et ældre eller binært Excel-format (.xls eller .xlsb). Åbn den i Excel, og gem den som .xlsx.",
    en: "The file {file} is in an older or binary Excel format (.xls or .xlsb). Open it in Excel, and save it as .xlsx.",
  },
  "file/password": {
    severity: "error",
    da: "Filen {file} er beskyttet med adgangskode. Åbn den i Excel, fjern adgangskoden, og gem den igen.",
    en: "The file {file} is protected by a password. Open it in Excel, remove the password, and save it again.",
  },
  "file/damaged": {
    severity: "error",
    da: "Filen {file} er beskadiget (i {part}). Åbn den i Excel, lad Excel reparere den, og gem den; ellers hent en tidligere udgave frem.",
    en: "The file {file} is damaged (in {part}). Open it in Excel, let Excel repair it, and save it; else fetch an earlier copy.",
  },
  "file/too-large": {
    severity: "error",
    da: "Filen {file} fylder mere, end et register kan, når den pakkes ud. Kontrollér, at det er den rigtige fil.",
    en: "The file {file} unfolds to more than a register can hold. Check that it is the right file.",
  },
  "file/strict": {
    severity: "error",
    da: "Filen {file} er gemt som Strict Open XML. Åbn den i Excel, og gem den som almindelig Excel-projektmappe (.xlsx).",
    en: "The file {file} is saved as Strict Open XML. Open it in Excel, and save it as an ordinary Excel workbook (.xlsx).",
  },
  "file/macros": {
    severity: "error",
    da: "{file} er en projektmappe med makroer, og makroer kan ikke bevares. Gem som .xlsx med --out.",
    en: "{file} is a workbook with macros, and macros cannot be kept. Save as .xlsx with --out.",
  },
  "file/open-elsewhere": {
    severity: "error",
    da: "Filen {file} er åben i et andet program. Luk den, og prøv igen. Er den ikke åben, så slet filen {lock} ved siden af.",
    en: "The file {file} is open in another program. Close it, and try again. If it is not open, delete the file {lock} beside it.",
  },
  "file/changed-meanwhile": {
    severity: "error",
    da: "Filen {file} er ændret, siden den blev læst. Intet er gemt. Prøv igen.",
    en: "The file {file} has changed since it was read. Nothing was saved. Try again.",
  },
  "file/read-only": {
    severity: "error",
    da: "Filen {file} er skrivebeskyttet. Fjern skrivebeskyttelsen, eller gem et andet sted med --out.",
    en: "The file {file} is read-only. Make it writable, or save elsewhere with --out.",
  },
  "file/folder-missing": {
    severity: "error",
    da: "Mappen til {file} findes ikke. Opret den, eller vælg en anden mappe.",
    en: "The folder of {file} does not exist. Make it, or choose another folder.",
  },
  "file/not-written": {
    severity: "error",
    da: "Filen {file} kan ikke gemmes ({reason}). Den gamle fil er uændret. Kontrollér adgang og plads, og luk filen i andre programmer.",
    en: "The file {file} cannot be saved ({reason}). The old file is unchanged. Check access and space, and close the file in other programs.",
  },
  "file/disk-full": {
    severity: "error",
    da: "Der er ikke plads på disken til {file}. Den gamle fil er uændret. Frigør plads, og prøv igen.",
    en: "There is no space on the disk for {file}. The old file is unchanged. Free some space, and try again.",
  },
  "file/text-too-long": {
    severity: "error",
    da: "Teksten til celle {cell} i arket {sheet} er længere, end en celle kan rumme (32.767 tegn). Forkort den.",
    en: "The text for cell {cell} of the sheet {sheet} is longer than a cell can hold (32,767 characters). Shorten it.",
  },
  "file/table-blocked": {
    severity: "error",
    da: "Der kan ikke tilføjes rækker til {table}: der står noget under tabellen i {cell} i arket {sheet}. Flyt det (eller slå tabellens totalrække fra), og prøv igen.",
    en: "No rows can be added to {table}: something stands below the table in {cell} of the sheet {sheet}. Move it (or turn the table's total row off), and try again.",
  },
  "file/shared-formula": {
    severity: "error",
    da: "Cellen {cell} i arket {sheet} deler formel med andre celler og kan ikke ændres alene. Skriv formlerne igen hver for sig, eller slet dem.",
    en: "The cell {cell} of the sheet {sheet} shares its formula with other cells and cannot be changed alone. Type the formulas again one by one, or delete them.",
  },
  "file/no-sheet": {
    severity: "error",
    da: "Filen {file} har ikke noget ark{wanted} med celler. Kontrollér, at det er den rigtige fil.",
    en: "The file {file} has no sheet{wanted} with cells. Check that it is the right file.",
  },
  "file/loses-charts": {
    severity: "error",
    da: "Arket {sheet} har diagrammer, som går tabt, når arket skrives på ny. Flyt dem til et ark, du selv har lavet.",
    en: "The sheet {sheet} has charts that are lost when it is written anew. Move them to a sheet of your own.",
  },
  "file/loses-pictures": {
    severity: "error",
    da: "Arket {sheet} har billeder, som går tabt, når arket skrives på ny. Flyt dem til et ark, du selv har lavet.",
    en: "The sheet {sheet} has pictures that are lost when it is written anew. Move them to a sheet of your own.",
  },
  "file/loses-drawings": {
    severity: "error",
    da: "Arket {sheet} har figurer, som går tabt, når arket skrives på ny. Flyt dem til et ark, du selv har lavet.",
    en: "The sheet {sheet} has shapes that are lost when it is written anew. Move them to a sheet of your own.",
  },
  "file/loses-comments": {
    severity: "error",
    da: "Arket {sheet} har kommentarer eller noter, som går tabt, når arket skrives på ny. Flyt dem til et ark, du selv har lavet.",
    en: "The sheet {sheet} has comments or notes that are lost when it is written anew. Move them to a sheet of your own.",
  },
  "file/loses-pivot": {
    severity: "error",
    da: "Arket {sheet} har pivottabeller, som går tabt, når arket skrives på ny. Flyt dem til et ark, du selv har lavet.",
    en: "The sheet {sheet} has pivot tables that are lost when it is written anew. Move them to a sheet of your own.",
  },
  "file/loses-slicers": {
    severity: "error",
    da: "Arket {sheet} har udsnit eller tidslinjer, som går tabt, når arket skrives på ny. Flyt dem til et ark, du selv har lavet.",
    en: "The sheet {sheet} has slicers or timelines that are lost when it is written anew. Move them to a sheet of your own.",
  },
  "file/loses-controls": {
    severity: "error",
    da: "Arket {sheet} har knapper eller indlejrede objekter, som går tabt, når arket skrives på ny. Flyt dem til et ark, du selv har lavet.",
    en: "The sheet {sheet} has controls or embedded objects that are lost when it is written anew. Move them to a sheet of your own.",
  },
  "file/loses-query": {
    severity: "error",
    da: "Tabellen i arket {sheet} er knyttet til en forespørgsel, som går tabt, når arket skrives på ny. Flyt forespørgslen til et ark, du selv har lavet.",
    en: "The table on the sheet {sheet} is fed by a query that is lost when the sheet is written anew. Move the query to a sheet of your own.",
  },
  "file/loses-sparklines": {
    severity: "error",
    da: "Arket {sheet} har minidiagrammer i celler, som går tabt, når arket skrives på ny. Flyt dem til et ark, du selv har lavet.",
    en: "The sheet {sheet} has sparklines that are lost when it is written anew. Move them to a sheet of your own.",
  },
  "file/loses-part": {
    severity: "error",
    da: "Arket {sheet} har indhold, som går tabt, når arket skrives på ny ({part}). Flyt det til et ark, du selv har lavet.",
    en: "The sheet {sheet} has content that is lost when it is written anew ({part}). Move it to a sheet of your own.",
  },
  "file/loses-macros": {
    severity: "error",
    da: "Filen har makroer (VBA), som går tabt.",
    en: "The file has macros (VBA) that are lost.",
  },
  "file/loses-signature": {
    severity: "error",
    da: "Filens digitale signatur går tabt, fordi indholdet ændres.",
    en: "The file's digital signature is lost, because its content changes.",
  },

  // host/…: a program that a command needs is not there, or fails
  "host/libreoffice-missing": {
    severity: "error",
    da: "LibreOffice er ikke installeret, så der kan ikke laves PDF. Installér det: {install}",
    en: "LibreOffice is not installed, so no PDF can be made. Install it: {install}",
  },
  "host/libreoffice-failed": {
    severity: "error",
    da: "LibreOffice kunne ikke lave en PDF af {file} ({reason}). Åbn filen i Excel, og gem den derfra som PDF.",
    en: "LibreOffice could not make a PDF of {file} ({reason}). Open the file in Excel, and save it as PDF from there.",
  },
} as const;

export type ProblemCode = keyof typeof CATALOGUE;

/** A problem of the catalogue; `severity` only where it is not the usual one. */
export function problem(
  code: ProblemCode,
  values: Readonly<Record<string, string | number>> = {},
  at?: Place,
  severity?: Severity,
): Problem {
  const entry: Entry = CATALOGUE[code];
  const base = { code, severity: severity ?? entry.severity, values };
  return at === undefined ? base : { ...base, at };
}

/** The sentence of a problem, without its place. A code that is not in the catalogue is a bug. */
export function describe(told: Problem, language: Language): string {
  if (told.told !== undefined) return told.told;
  const entry = (CATALOGUE as Readonly<Record<string, Entry>>)[told.code];
  if (entry === undefined) throw new Error(`No sentence for ${told.code}`);
  return entry[language].replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = told.values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? value.toLocaleString(language === "da" ? "da-DK" : "en-GB") : value;
  });
}
