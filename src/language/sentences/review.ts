/** Review sheets, answers, and sheets of the register that are not as they should be. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say } from "../sentence";

export const REVIEW = {
  "finding/unknown": say(
    "info",
    () => "Et fund fra en anden udgave af programmet.",
    () => "A finding of another version of the program.",
  ),
  "sheets/reviewers-apart": say<"level">(
    "error",
    (v) =>
      `På niveau ${v.level} har hver læser sit eget skema, så skemaerne kan ikke ligge i registret. Lav dem som filer (Gennemgang i ruden, eller sheets med --folder).`,
    (v) =>
      `On level ${v.level} each reader has a sheet of their own, so the sheets cannot be in the register. Make them as files (Review in the pane, or sheets with --folder).`,
  ),
  "sheets/all-there": say<"level" | "round">(
    "info",
    (v) => `Alle skemaer til runde ${v.round}, niveau ${v.level} findes allerede i registret. Intet er ændret.`,
    (v) => `All review sheets of round ${v.round}, level ${v.level} are already in the register. Nothing is changed.`,
  ),
  "sheets/ask-files-out": say<"round" | "level" | "sheets" | "files">(
    "info",
    (v) =>
      `Skemaerne til runde ${v.round}, niveau ${v.level} er allerede sendt ud i ${v.files} ${v.files === "1" ? "fil" : "filer"}. Lægges de også i registret (${v.sheets} nye ark), kan en sag blive besvaret to steder.`,
    (v) =>
      `The review sheets of round ${v.round}, level ${v.level} are handed out already, in ${v.files} ${v.files === "1" ? "file" : "files"}. If they are put in the register too (${v.sheets} new sheets), a case can be answered in two places.`,
  ),
  "sheets/ask-many": say<"round" | "level" | "sheets">(
    "info",
    (v) =>
      `Der kommer ${v.sheets} nye ark i registret til runde ${v.round}, niveau ${v.level}. Som filer får hver enhed kun sine egne.`,
    (v) =>
      `${v.sheets} new sheets come into the register for round ${v.round}, level ${v.level}. As files, each unit gets its own alone.`,
  ),
  "collect/no-sheets": say<"level" | "round">(
    "error",
    (v) =>
      `Der er ingen skemaer til runde ${v.round}, niveau ${v.level} i det, der blev valgt. Se, om det er de rigtige filer, og om runde og niveau passer.`,
    (v) =>
      `There are no review sheets of round ${v.round}, level ${v.level} in what was chosen. See whether these are the right files, and whether round and level fit.`,
  ),
  "collect/no-own-sheets": say<"level" | "round">(
    "error",
    (v) =>
      `Der er ingen skemaer til runde ${v.round}, niveau ${v.level} i registret. Lav dem, eller vælg de filer, I har fået tilbage (Gennemgang i ruden, eller collect med --from).`,
    (v) =>
      `There are no review sheets of round ${v.round}, level ${v.level} in the register. Make them, or choose the files that came back (Review in the pane, or collect with --from).`,
  ),
  "collect/names-lost": say<"names">(
    "error",
    (v) =>
      `Et andet program har gemt registret og fjernet det, der siger, at arkene ${v.names} er skemaer. Intet er læst. Saml dem ind fra projektmappen selv: vælg den som afleveret fil (Gennemgang i ruden, eller collect med --from), eller hent en udgave, der er gemt i Excel.`,
    (v) =>
      `Another program has saved the register and dropped what says that the sheets ${v.names} are review sheets. Nothing was read. Collect them from the workbook itself: choose it as a returned file (Review in the pane, or collect with --from), or take a version saved in Excel.`,
  ),
  "sheets/names-lost": say<"names">(
    "error",
    (v) =>
      `Et andet program har gemt registret og fjernet det, der siger, at arkene ${v.names} er skemaer. Nye er ikke lavet, for så stod sagerne der to gange. Tag en udgave, der er gemt i Excel, eller saml svarene ind fra projektmappen selv (vælg den som afleveret fil i Gennemgang, eller collect med --from), og slet arkene, før der laves nye.`,
    (v) =>
      `Another program has saved the register and dropped what says that the sheets ${v.names} are review sheets. No new ones are made, or the cases would stand there twice. Take a version saved in Excel, or collect the answers from the workbook itself (choose it as a returned file in Review, or collect with --from) and delete the sheets before new ones are made.`,
  ),
  "collect/passed-over": say<"count" | "names">(
    "warning",
    (v) =>
      `${v.count} skemaer hører til en anden runde eller et andet niveau og er ikke læst: ${v.names}. Saml dem ind med den runde og det niveau, de er lavet til.`,
    (v) =>
      `${v.count} review sheets belong to another round or level and are not read: ${v.names}. Collect them with the round and level they were made for.`,
  ),
  "validate/sheets-not-checked": say(
    "info",
    () =>
      "Fejl i selve skemafilerne (ændrede rækker, ukendte sager, modstrid) vises lige efter indsamlingen. Saml ind igen (collect) for at se dem her.",
    () =>
      "Faults in the review files themselves (changed rows, unknown cases, conflicts) show right after collect. Run collect again to see them here.",
  ),
  "answer/uncollected": say<"count">(
    "warning",
    (v) => `${v.count} svar i registrets skemaer er ændret, siden de blev samlet ind. Saml ind igen (collect).`,
    (v) => `${v.count} answers in the register's review sheets changed since they were collected. Run collect again.`,
  ),
  "close/open": say<"errors" | "level" | "round" | "waiting">(
    "error",
    (v) =>
      `Runde ${v.round}, niveau ${v.level} kan ikke lukkes: ${v.errors} fejl, og ${v.waiting} sager er ikke færdige. Ret dem, og saml igen.`,
    (v) =>
      `Round ${v.round}, level ${v.level} cannot be closed: ${v.errors} errors, and ${v.waiting} cases are not finished. Mend them, and collect again.`,
  ),
  "close/already": say<"level" | "round">(
    "info",
    (v) => `Runde ${v.round}, niveau ${v.level} er allerede lukket. Intet er ændret.`,
    (v) => `Round ${v.round}, level ${v.level} is already closed. Nothing is changed.`,
  ),
  "sheet/table-missing": say<"table">(
    "error",
    (v) =>
      `Tabellen ${v.table} mangler. Er den omdøbt, så kald den ${v.table} igen; ellers gendan den fra en tidligere udgave af registret, eller lav et nyt register med create.`,
    (v) =>
      `The table ${v.table} is missing. If it was renamed, call it ${v.table} again; otherwise restore it from an earlier copy of the register, or make a new one with create.`,
  ),
  "sheet/column-missing": say<"column" | "table">(
    "error",
    (v) => `Kolonnen "${v.column}" mangler i ${v.table}. Skriv overskriften igen, præcis som her.`,
    (v) => `The column "${v.column}" is missing from ${v.table}. Type the header again, exactly like this.`,
  ),
  "sheet/not-number": say<"value">(
    "error",
    (v) => `"${v.value}" er ikke et tal. Skriv et tal, eller lad cellen være tom.`,
    (v) => `"${v.value}" is not a number. Type a number, or leave the cell blank.`,
  ),
  "sheet/not-whole": say<"value">(
    "error",
    (v) => `"${v.value}" er ikke et helt tal. Skriv et helt tal, eller lad cellen være tom.`,
    (v) => `"${v.value}" is not a whole number. Type a whole number, or leave the cell blank.`,
  ),
  "sheet/not-age": say<"value">(
    "error",
    (v) => `"${v.value}" er ikke en alder i hele år. Skriv den som 12.`,
    (v) => `"${v.value}" is no age in whole years. Type it as 12.`,
  ),
  "sheet/not-date": say<"value">(
    "error",
    (v) => `"${v.value}" er ikke en dato. Skriv den som 05-01-2026.`,
    (v) => `"${v.value}" is not a date. Type it as 05-01-2026.`,
  ),
  "sheet/round-twice": say<"level" | "round">(
    "error",
    (v) => `Runde ${v.round}, niveau ${v.level} står her igen. Slet den ene af rækkerne.`,
    (v) => `Round ${v.round}, level ${v.level} stands here again. Delete one of the rows.`,
  ),
  "sheet/not-listed": say<"known" | "value">(
    "error",
    (v) => `Her kan ikke stå "${v.value}". Skriv en af: ${v.known}.`,
    (v) => `"${v.value}" cannot stand here. Type one of: ${v.known}.`,
  ),
  "sheet/no-register": say<"table">(
    "error",
    (v) => `Filen er ikke et tilsynsregister: tabellen ${v.table} findes ikke. Lav et register med create.`,
    (v) => `The file is not a supervision register: there is no table ${v.table}. Make one with create.`,
  ),
  "sheet/changed": say<"expected" | "found">(
    "error",
    (v) =>
      `Skemaet er ændret her: der står "${v.found}", men der skulle stå "${v.expected}". Ret det tilbage, eller lav skemaet igen med sheets.`,
    (v) =>
      `The sheet was altered here: it says "${v.found}" and should say "${v.expected}". Change it back, or make the sheet again with sheets.`,
  ),
  "sheet/merged-cells": say<"range">(
    "error",
    (v) =>
      `Cellerne ${v.range} er flettet, så svar kan være gået tabt. Ophæv fletningen, og skriv svarene i hver sin celle.`,
    (v) =>
      `The cells ${v.range} are merged, so answers may be lost. Unmerge them, and type each answer in its own cell.`,
  ),
  "sheet/unreadable": say<"expected">(
    "error",
    (v) =>
      `Arket ligner ikke et skema mere: overskriften "${v.expected}" mangler. Lav skemaet igen med sheets, og kopiér svarene over.`,
    (v) =>
      `The sheet no longer looks like a review sheet: the header "${v.expected}" is missing. Make it again with sheets, and copy the answers over.`,
  ),
  "sheet/other-register": say<"found">(
    "error",
    (v) =>
      `Skemaet hører til et andet register (${v.found}), så det er ikke læst. Brug det register, det blev lavet fra.`,
    (v) => `The sheet belongs to another register (${v.found}), so it was not read. Use the register it was made from.`,
  ),
  "sheet/other-template": say<"expected" | "found">(
    "warning",
    (v) =>
      `Skemaet er lavet med skabelonen ${v.found}; registret har nu ${v.expected}. Svarene er taget med; se efter, om spørgsmålene er de samme.`,
    (v) =>
      `The sheet was made with template ${v.found}; the register now has ${v.expected}. The answers were taken; check that the questions are the same.`,
  ),
  "sheet/names-lost": say(
    "warning",
    () =>
      "Et andet program har gemt filen og fjernet det, der siger, hvilket register skemaet hører til. Det er genkendt på overskrifter og sager og er læst. Se efter, at det er den rigtige fil.",
    () =>
      "Another program saved the file and dropped what says which register the sheet belongs to. It was recognised by its headers and cases, and read. Check that it is the right file.",
  ),
  "sheet/note": say<"text">(
    "warning",
    (v) =>
      `Der er en note på cellen: "${v.text}". Noter samles ikke ind; skriv teksten i bemærkningen, hvis den skal med, og slet noten.`,
    (v) =>
      `There is a note on the cell: "${v.text}". Notes are not collected; type the text in the comment if it belongs there, and delete the note.`,
  ),
  "sheet/error-value": say<"found">(
    "error",
    (v) =>
      `Cellen viser fejlen ${v.found}, så det, der blev skrevet, er ikke læst. Skriv det igen; en tekst må ikke begynde med = + - eller @.`,
    (v) =>
      `The cell shows the error ${v.found}, so what was typed was not read. Type it again; a text must not begin with = + - or @.`,
  ),
  "sheet/uncalculated": say(
    "error",
    () =>
      "Cellen har en formel uden resultat, fordi et andet program har skrevet den, så den er ikke læst. Åbn filen i Excel, gem den, og saml den ind igen.",
    () =>
      "The cell holds a formula without a result, as another program wrote it, so it was not read. Open the file in Excel, save it, and collect it again.",
  ),
  "reviewer/date-ahead": say<"date">(
    "warning",
    (v) => `Datoen ${v.date} er ikke kommet endnu. Er den rigtig? Ret den, hvis den er skrevet forkert.`,
    (v) => `The date ${v.date} is still to come. Is it right? Correct it if it was mistyped.`,
  ),
  "reviewer/date-early": say<"date" | "drawn">(
    "warning",
    (v) => `Datoen ${v.date} ligger før udtrækket den ${v.drawn}. Er den rigtig? Ret den, hvis den er skrevet forkert.`,
    (v) => `The date ${v.date} is before the draw on ${v.drawn}. Is it right? Correct it if it was mistyped.`,
  ),
  "answer/illegal": say<"allowed" | "found">(
    "error",
    (v) => `Svaret "${v.found}" kan ikke bruges. Vælg et af: ${v.allowed}.`,
    (v) => `The answer "${v.found}" cannot be used. Choose one of: ${v.allowed}.`,
  ),
  "answer/na-not-allowed": say<"allowed">(
    "error",
    (v) => `"ikke relevant" kan ikke bruges ved dette spørgsmål. Vælg et af: ${v.allowed}.`,
    (v) => `"ikke relevant" cannot be used for this question. Choose one of: ${v.allowed}.`,
  ),
  "answer/missing": say<"count">(
    "error",
    (v) => `Der mangler ${v.count} svar. Vælg et svar på listen i de gule felter.`,
    (v) => `Answers missing: ${v.count}. Choose an answer from the list in the yellow cells.`,
  ),
  "answer/not-asked": say<"found">(
    "warning",
    (v) =>
      `Spørgsmålet er besvaret med "${v.found}", men skal ikke besvares i denne sag. Svaret tæller med; slet det, hvis det er en fejl.`,
    (v) =>
      `The question is answered "${v.found}" but is not asked in this case. The answer counts; delete it if it is a mistake.`,
  ),
  "answer/not-reviewed": say<"step">(
    "warning",
    (v) =>
      `Sagstrinnet ${v.step} er helt tomt og regnes som ikke gennemgået. Det tæller ikke med; besvar det, hvis det skulle have været med.`,
    (v) =>
      `The step ${v.step} is wholly blank and taken as not reviewed. It is not counted; answer it if it should have been.`,
  ),
  "answer/conflict": say<"elsewhere" | "found" | "other">(
    "error",
    (v) =>
      `To skemaer svarer forskelligt: "${v.found}" her og "${v.other}" i ${v.elsewhere}. Ingen af dem er taget med; slet det skema, der ikke gælder.`,
    (v) =>
      `Two sheets answer differently: "${v.found}" here and "${v.other}" in ${v.elsewhere}. Neither was taken; delete the sheet that does not hold.`,
  ),
  "comment/required": say<"found">(
    "error",
    (v) => `Svaret "${v.found}" skal begrundes. Skriv en bemærkning i feltet ved siden af svaret.`,
    (v) => `The answer "${v.found}" must be explained. Type a comment in the cell beside the answer.`,
  ),
  "case/unknown": say<"sag">(
    "error",
    (v) => `Sagen ${v.sag} findes ikke i registret, så dens svar er ikke taget med. Ret sagens nummer i overskriften.`,
    (v) =>
      `The case ${v.sag} is not in the register, so its answers were not taken. Correct the case's id in the header.`,
  ),
  "case/not-drawn": say<"level" | "round" | "sag">(
    "error",
    (v) =>
      `Sagen ${v.sag} er ikke udtrukket i runde ${v.round} på niveau ${v.level}, så dens svar er ikke taget med. Slet skemaet, eller tilføj sagen med add, hvis den skal med.`,
    (v) =>
      `The case ${v.sag} is not drawn in round ${v.round} on level ${v.level}, so its answers were not taken. Delete the sheet, or add the case with add if it belongs.`,
  ),
  "case/duplicate": say<"sag">(
    "error",
    (v) => `Sagen ${v.sag} står flere gange på samme ark, så ingen af dens svar er taget med. Behold én kolonne.`,
    (v) => `The case ${v.sag} stands several times on one sheet, so none of its answers were taken. Keep one column.`,
  ),
  "question/unknown": say<"number">(
    "error",
    (v) =>
      `Spørgsmål ${v.number} findes ikke i registrets skabelon, så svaret er ikke taget med. Ret spørgsmålsnummeret.`,
    (v) =>
      `Question ${v.number} is not in the register's template, so its answer was not taken. Correct the question number.`,
  ),
  "reviewer/own-case": say<"reviewer">(
    "warning",
    (v) => `${v.reviewer} er sagens egen sagsbehandler. Lad en anden gennemgå sagen.`,
    (v) => `${v.reviewer} is the case's own caseworker. Let someone else review the case.`,
  ),
  "reviewer/not-own-case": say<"caseworker" | "reviewer">(
    "warning",
    (v) =>
      `Selvgennemgangen er udfyldt af ${v.reviewer}, men sagens sagsbehandler er ${v.caseworker}. Skriv sagsbehandlerens navn, hvis det er en skrivefejl.`,
    (v) =>
      `The self-review was filled in by ${v.reviewer}, but the caseworker of the case is ${v.caseworker}. Type the caseworker's name if it is a typing mistake.`,
  ),
  "reviewer/two-roles": say<"name" | "other" | "reviewer" | "role">(
    "warning",
    (v) =>
      `Skemaerne for ${v.role} og ${v.other} har samme Udfyldt af (${v.reviewer}). De holdes hver for sig, så dette skemas svar står under navnet ${v.name}. Skriv forskellige navne, hvis det er to personer.`,
    (v) =>
      `The sheets for ${v.role} and ${v.other} have the same Udfyldt af (${v.reviewer}). They are kept apart, so the answers of this sheet stand under the name ${v.name}. Type different names if they are two people.`,
  ),
  "reviewer/no-name": say<"reviewer">(
    "warning",
    (v) => `Udfyldt af er "${v.reviewer}", som ikke ligner et navn. Skriv, hvem der har gennemgået sagen.`,
    (v) => `Udfyldt af is "${v.reviewer}", which does not look like a name. Type who reviewed the case.`,
  ),
  "reviewer/missing": say(
    "warning",
    () => "Skemaet er meldt færdigt, men Udfyldt af er tomt. Skriv, hvem der har gennemgået sagen.",
    () => "The sheet says Færdig, but Udfyldt af is blank. Type who reviewed the case.",
  ),
  // Genopretning
  "mending/not-negative": say<"negative">(
    "warning",
    (v) =>
      `Bemærkningen begynder med ! (fejlen skal rettes), men svaret er ikke ${v.negative}. Der er ikke lavet en genopretning; ret svaret, eller slet !.`,
    (v) =>
      `The comment begins with ! (to be mended), but the answer is not ${v.negative}. No fault was noted; correct the answer, or delete the !.`,
  ),
  "mending/no-words": say(
    "warning",
    () =>
      "Bemærkningen er kun et !, så genopretningen har fået spørgsmålets tekst. Skriv efter !, hvad der skal rettes.",
    () => "The comment is a ! alone, so the fault took the question's text. Write behind the ! what is to be mended.",
  ),
  "mending/added": say<"count">(
    "info",
    (v) => `Nye fejl til genopretning: ${v.count}. De står nederst på arket Genopretning; udfyld ansvarlig og frist.`,
    (v) =>
      `New faults to mend: ${v.count}. They stand at the end of the sheet Genopretning; fill in who is responsible, and by when.`,
  ),
  "mending/overdue": say<"deadline" | "fault" | "responsible" | "sag">(
    "warning",
    (v) =>
      `Sag ${v.sag}: "${v.fault}" skulle være rettet senest ${v.deadline} (ansvarlig: ${v.responsible}). Ret fejlen og skriv datoen i Lukket, eller sæt en ny frist.`,
    (v) =>
      `Case ${v.sag}: "${v.fault}" should have been mended by ${v.deadline} (responsible: ${v.responsible}). Mend it and type the date in Lukket, or set a new deadline.`,
  ),
  "mending/open": say<"open" | "overdue" | "undated" | "unit">(
    "info",
    (v) => `Åbne fejl i ${v.unit}: ${v.open}, heraf ${v.overdue} over fristen og ${v.undated} uden frist.`,
    (v) => `Open faults in ${v.unit}: ${v.open}, of which ${v.overdue} overdue and ${v.undated} without a deadline.`,
  ),
  "mending/standing": say<"date" | "open" | "overdue">(
    "info",
    (v) => `Genopretning den ${v.date}: åbne fejl: ${v.open}, heraf ${v.overdue} over fristen. Se arket Genopretning.`,
    (v) => `Faults to mend on ${v.date}: ${v.open} open, ${v.overdue} of them overdue. See the sheet Genopretning.`,
  ),
  "mending/no-case": say(
    "warning",
    () => "Rækken nævner ingen sag. Skriv sagens nummer i kolonnen Sag.",
    () => "The row names no case. Type the case's number in the column Sag.",
  ),
  "mending/case-unknown": say<"sag">(
    "warning",
    (v) => `Sagen ${v.sag} findes ikke i registret. Ret sagens nummer.`,
    (v) => `The case ${v.sag} is not in the register. Correct its number.`,
  ),
  "mending/no-fault": say<"sag">(
    "warning",
    (v) => `Der står ikke, hvad der skal rettes i sag ${v.sag}. Skriv det i kolonnen Fejl.`,
    (v) => `It is not said what is to be mended in case ${v.sag}. Type it in the column Fejl.`,
  ),
  "mending/cpr": say(
    "error",
    () => "Her står et CPR-nummer. Slet det; skriv sagens nummer i stedet.",
    () => "There is a CPR number here. Delete it; write the case's number instead.",
  ),
} as const;
