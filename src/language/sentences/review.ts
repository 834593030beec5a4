/** Review sheets, answers, and sheets of the register that are not as they should be. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
export const REVIEW = {
  "sheets/reviewers-apart": {
    severity: "error",
    da: "Niveau {level} har et skema pr. udfylder, så skemaerne kan ikke ligge i registret. Lav dem som filer (Gennemgang i ruden, eller sheets med --folder).",
    en: "Level {level} has a sheet per reviewer, so the sheets cannot be in the register. Make them as files (Review in the pane, or sheets with --folder).",
  },
  "sheets/all-there": {
    severity: "info",
    da: "Alle skemaer til runde {round}, niveau {level} findes allerede i registret. Intet er ændret.",
    en: "All review sheets of round {round}, level {level} are already in the register. Nothing is changed.",
  },
  "collect/no-sheets": {
    severity: "error",
    da: "Der er ingen skemaer til runde {round}, niveau {level} i det, der blev valgt. Se, om det er de rigtige filer, og om runde og niveau passer.",
    en: "There are no review sheets of round {round}, level {level} in what was chosen. See whether these are the right files, and whether round and level fit.",
  },
  "collect/no-own-sheets": {
    severity: "error",
    da: "Der er ingen skemaer til runde {round}, niveau {level} i registret. Lav dem, eller vælg de filer, I har fået tilbage (Gennemgang i ruden, eller collect med --from).",
    en: "There are no review sheets of round {round}, level {level} in the register. Make them, or choose the files that came back (Review in the pane, or collect with --from).",
  },
  "collect/passed-over": {
    severity: "warning",
    da: "{count} skemaer hører til en anden runde eller et andet niveau og er ikke læst: {names}. Saml dem ind med den runde og det niveau, de er lavet til.",
    en: "{count} review sheets belong to another round or level and are not read: {names}. Collect them with the round and level they were made for.",
  },
  "validate/sheets-not-checked": {
    severity: "info",
    da: "Fejl i selve skemafilerne (ændrede rækker, ukendte sager, modstrid) vises lige efter indsamlingen. Saml ind igen (collect) for at se dem her.",
    en: "Faults in the review files themselves (changed rows, unknown cases, conflicts) show right after collect. Run collect again to see them here.",
  },
  "answer/uncollected": {
    severity: "warning",
    da: "{count} svar i registrets skemaer er ændret, siden de blev samlet ind. Saml ind igen (collect).",
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
  "sheet/table-missing": {
    severity: "error",
    da: "Tabellen {table} mangler. Gendan den fra en tidligere udgave af registret, eller lav et nyt register med create.",
    en: "The table {table} is missing. Restore it from an earlier copy of the register, or make a new one with create.",
  },
  "sheet/column-missing": {
    severity: "error",
    da: 'Kolonnen "{column}" mangler i {table}. Skriv overskriften igen, præcis som her.',
    en: 'The column "{column}" is missing from {table}. Type the header again, exactly like this.',
  },
  "sheet/not-number": {
    severity: "error",
    da: '"{value}" er ikke et tal. Skriv et tal, eller lad cellen være tom.',
    en: '"{value}" is not a number. Type a number, or leave the cell blank.',
  },
  "sheet/not-whole": {
    severity: "error",
    da: '"{value}" er ikke et helt tal. Skriv et helt tal, eller lad cellen være tom.',
    en: '"{value}" is not a whole number. Type a whole number, or leave the cell blank.',
  },
  "sheet/not-date": {
    severity: "error",
    da: '"{value}" er ikke en dato. Skriv den som 05-01-2026.',
    en: '"{value}" is not a date. Type it as 05-01-2026.',
  },
  "sheet/round-twice": {
    severity: "error",
    da: "Runde {round}, niveau {level} står her igen. Slet den ene af rækkerne.",
    en: "Round {round}, level {level} stands here again. Delete one of the rows.",
  },
  "sheet/not-listed": {
    severity: "error",
    da: 'Her kan ikke stå "{value}". Skriv en af: {known}.',
    en: '"{value}" cannot stand here. Type one of: {known}.',
  },
  "sheet/no-register": {
    severity: "error",
    da: "Filen er ikke et tilsynsregister: tabellen {table} findes ikke. Lav et register med create.",
    en: "The file is not a supervision register: there is no table {table}. Make one with create.",
  },
  "sheet/changed": {
    severity: "error",
    da: 'Skemaet er ændret her: der står "{found}", men der skulle stå "{expected}". Ret det tilbage, eller lav skemaet igen med sheets.',
    en: 'The sheet was altered here: it says "{found}" and should say "{expected}". Change it back, or make the sheet again with sheets.',
  },
  "sheet/merged-cells": {
    severity: "error",
    da: "Cellerne {range} er flettet, så svar kan være gået tabt. Ophæv fletningen, og skriv svarene i hver sin celle.",
    en: "The cells {range} are merged, so answers may be lost. Unmerge them, and type each answer in its own cell.",
  },
  "sheet/unreadable": {
    severity: "error",
    da: 'Arket ligner ikke et skema mere: overskriften "{expected}" mangler. Lav skemaet igen med sheets, og kopiér svarene over.',
    en: 'The sheet no longer looks like a review sheet: the header "{expected}" is missing. Make it again with sheets, and copy the answers over.',
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
  "sheet/names-lost": {
    severity: "warning",
    da: "Et andet program har gemt filen og fjernet det, der siger, hvilket register skemaet hører til. Det er genkendt på overskrifter og sager og er læst. Se efter, at det er den rigtige fil.",
    en: "Another program saved the file and dropped what says which register the sheet belongs to. It was recognised by its headers and cases, and read. Check that it is the right file.",
  },
  "sheet/note": {
    severity: "warning",
    da: 'Der er en note på cellen: "{text}". Noter samles ikke ind; skriv teksten i bemærkningen, hvis den skal med, og slet noten.',
    en: 'There is a note on the cell: "{text}". Notes are not collected; type the text in the comment if it belongs there, and delete the note.',
  },
  "sheet/error-value": {
    severity: "error",
    da: "Cellen viser fejlen {found}, så det, der blev skrevet, er ikke læst. Skriv det igen; en tekst må ikke begynde med = + - eller @.",
    en: "The cell shows the error {found}, so what was typed was not read. Type it again; a text must not begin with = + - or @.",
  },
  "reviewer/date-ahead": {
    severity: "warning",
    da: "Datoen {date} er ikke kommet endnu. Er den rigtig? Ret den, hvis den er skrevet forkert.",
    en: "The date {date} is still to come. Is it right? Correct it if it was mistyped.",
  },
  "reviewer/date-early": {
    severity: "warning",
    da: "Datoen {date} ligger før udtrækket den {drawn}. Er den rigtig? Ret den, hvis den er skrevet forkert.",
    en: "The date {date} is before the draw on {drawn}. Is it right? Correct it if it was mistyped.",
  },
  "answer/illegal": {
    severity: "error",
    da: 'Svaret "{found}" kan ikke bruges. Vælg et af: {allowed}.',
    en: 'The answer "{found}" cannot be used. Choose one of: {allowed}.',
  },
  "answer/na-not-allowed": {
    severity: "error",
    da: '"ikke relevant" kan ikke bruges ved dette spørgsmål. Vælg et af: {allowed}.',
    en: '"ikke relevant" cannot be used for this question. Choose one of: {allowed}.',
  },
  "answer/missing": {
    severity: "error",
    da: "Der mangler {count} svar. Vælg et svar på listen i de gule felter.",
    en: "Answers missing: {count}. Choose an answer from the list in the yellow cells.",
  },
  "answer/not-asked": {
    severity: "warning",
    da: 'Spørgsmålet er besvaret med "{found}", men skal ikke besvares i denne sag. Svaret tæller med; slet det, hvis det er en fejl.',
    en: 'The question is answered "{found}" but is not asked in this case. The answer counts; delete it if it is a mistake.',
  },
  "answer/not-reviewed": {
    severity: "warning",
    da: "Sagstrinnet {step} er helt tomt og regnes som ikke gennemgået. Det tæller ikke med; besvar det, hvis det skulle have været med.",
    en: "The step {step} is wholly blank and taken as not reviewed. It is not counted; answer it if it should have been.",
  },
  "answer/conflict": {
    severity: "error",
    da: 'To skemaer svarer forskelligt: "{found}" her og "{other}" i {elsewhere}. Ingen af dem er taget med; slet det skema, der ikke gælder.',
    en: 'Two sheets answer differently: "{found}" here and "{other}" in {elsewhere}. Neither was taken; delete the sheet that does not hold.',
  },
  "comment/required": {
    severity: "error",
    da: 'Svaret "{found}" skal begrundes. Skriv en bemærkning i feltet ved siden af svaret.',
    en: 'The answer "{found}" must be explained. Type a comment in the cell beside the answer.',
  },
  "case/unknown": {
    severity: "error",
    da: "Sagen {sag} findes ikke i registret, så dens svar er ikke taget med. Ret sagens nummer i overskriften.",
    en: "The case {sag} is not in the register, so its answers were not taken. Correct the case's id in the header.",
  },
  "case/not-drawn": {
    severity: "error",
    da: "Sagen {sag} er ikke udtrukket i runde {round} på niveau {level}, så dens svar er ikke taget med. Slet skemaet, eller tilføj sagen med add, hvis den skal med.",
    en: "The case {sag} is not drawn in round {round} on level {level}, so its answers were not taken. Delete the sheet, or add the case with add if it belongs.",
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
  // Genopretning
  "mending/not-negative": {
    severity: "warning",
    da: "Bemærkningen begynder med ! (fejlen skal rettes), men svaret er ikke {negative}. Der er ikke lavet en genopretning; ret svaret, eller slet !.",
    en: "The comment begins with ! (to be mended), but the answer is not {negative}. No fault was noted; correct the answer, or delete the !.",
  },
  "mending/no-words": {
    severity: "warning",
    da: "Bemærkningen er kun et !, så genopretningen har fået spørgsmålets tekst. Skriv efter !, hvad der skal rettes.",
    en: "The comment is a ! alone, so the fault took the question's text. Write behind the ! what is to be mended.",
  },
  "mending/added": {
    severity: "info",
    da: "Nye fejl til genopretning: {count}. De står nederst på arket Genopretning; udfyld ansvarlig og frist.",
    en: "New faults to mend: {count}. They stand at the end of the sheet Genopretning; fill in who is responsible, and by when.",
  },
  "mending/overdue": {
    severity: "warning",
    da: 'Sag {sag}: "{fault}" skulle være rettet senest {deadline} (ansvarlig: {responsible}). Ret fejlen og skriv datoen i Lukket, eller sæt en ny frist.',
    en: 'Case {sag}: "{fault}" should have been mended by {deadline} (responsible: {responsible}). Mend it and type the date in Lukket, or set a new deadline.',
  },
  "mending/open": {
    severity: "info",
    da: "Åbne fejl i {unit}: {open}, heraf {overdue} over fristen og {undated} uden frist.",
    en: "Open faults in {unit}: {open}, of which {overdue} overdue and {undated} without a deadline.",
  },
  "mending/standing": {
    severity: "info",
    da: "Genopretning den {date}: åbne fejl: {open}, heraf {overdue} over fristen. Se arket Genopretning.",
    en: "Faults to mend on {date}: {open} open, {overdue} of them overdue. See the sheet Genopretning.",
  },
  "mending/no-case": {
    severity: "warning",
    da: "Rækken nævner ingen sag. Skriv sagens nummer i kolonnen Sag.",
    en: "The row names no case. Type the case's number in the column Sag.",
  },
  "mending/case-unknown": {
    severity: "warning",
    da: "Sagen {sag} findes ikke i registret. Ret sagens nummer.",
    en: "The case {sag} is not in the register. Correct its number.",
  },
  "mending/no-fault": {
    severity: "warning",
    da: "Der står ikke, hvad der skal rettes i sag {sag}. Skriv det i kolonnen Fejl.",
    en: "It is not said what is to be mended in case {sag}. Type it in the column Fejl.",
  },
  "mending/cpr": {
    severity: "error",
    da: "Her står et CPR-nummer. Slet det; skriv sagens nummer i stedet.",
    en: "There is a CPR number here. Delete it; write the case's number instead.",
  },
} as const;
