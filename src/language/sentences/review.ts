/** Review sheets, answers, and sheets of the register that are not as they should be. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say } from "../sentence";

export const REVIEW = {
  "finding/unknown": say(
    "info",
    () => "Et fund fra en anden udgave af programmet.",
    () => "A finding from another version of the program.",
  ),
  "sheets/reviewers-apart": say<"level">(
    "error",
    (v) =>
      `På niveau ${v.level} har hver læser sit eget skema, så skemaerne kan ikke ligge i registret. Lav dem som filer under Gennemgang i ruden.`,
    (v) =>
      `At level ${v.level} each reader has a sheet of their own, so the sheets cannot be kept in the register. Make them as files under Review in the pane.`,
    {
      da: (v) =>
        `På niveau ${v.level} har hver læser sit eget skema, så skemaerne kan ikke ligge i registret. Lav dem som filer: sheets med --folder.`,
      en: (v) =>
        `At level ${v.level} each reader has a sheet of their own, so the sheets cannot be kept in the register. Make them as files: sheets with --folder.`,
    },
  ),
  "sheets/all-there": say<"level" | "round">(
    "info",
    (v) => `Alle skemaer til runde ${v.round}, niveau ${v.level} findes allerede i registret. Intet er ændret.`,
    (v) => `All review sheets for round ${v.round}, level ${v.level} are already in the register. Nothing is changed.`,
  ),
  "sheets/ask-files-out": say<"round" | "level" | "sheets" | "files">(
    "info",
    (v, n) =>
      `Skemaerne til runde ${v.round}, niveau ${v.level} er allerede sendt ud i ${n("files", "fil", "filer")}. Lægges de også i registret (${n("sheets", "nyt ark", "nye ark")}), kan en sag blive besvaret to steder.`,
    (v, n) =>
      `The review sheets for round ${v.round}, level ${v.level} have already been handed out in ${n("files", "file", "files")}. If they are put in the register too (${n("sheets", "new sheet", "new sheets")}), a case can be answered in two places.`,
  ),
  "sheets/ask-many": say<"round" | "level" | "sheets">(
    "info",
    (v, n) =>
      `Der kommer ${n("sheets", "nyt ark", "nye ark")} i registret til runde ${v.round}, niveau ${v.level}. Som filer får hver enhed kun sine egne.`,
    (v, n) =>
      `${n("sheets", "new sheet", "new sheets")} will be added to the register for round ${v.round}, level ${v.level}. As files, each unit gets only its own.`,
  ),
  "collect/no-sheets": say<"level" | "round">(
    "error",
    (v) =>
      `Der er ingen skemaer til runde ${v.round}, niveau ${v.level} i de valgte filer. Kontrollér, at det er de rigtige filer, den rigtige runde og det rigtige niveau.`,
    (v) =>
      `There are no review sheets for round ${v.round}, level ${v.level} in the chosen files. Check that the files, the round and the level are right.`,
  ),
  "collect/no-own-sheets": say<"level" | "round">(
    "error",
    (v) =>
      `Der er ingen skemaer til runde ${v.round}, niveau ${v.level} i registret. Lav dem, eller vælg de filer, I har fået tilbage, under Gennemgang i ruden.`,
    (v) =>
      `There are no review sheets for round ${v.round}, level ${v.level} in the register. Make them, or choose the files you have received back, under Review in the pane.`,
    {
      da: (v) =>
        `Der er ingen skemaer til runde ${v.round}, niveau ${v.level} i registret. Lav dem, eller vælg de filer, I har fået tilbage: collect med --from.`,
      en: (v) =>
        `There are no review sheets for round ${v.round}, level ${v.level} in the register. Make them, or choose the files that came back: collect with --from.`,
    },
  ),
  "collect/names-lost": say<"names">(
    "error",
    (v) =>
      `Et andet program har gemt registret og fjernet det, der viser, at arkene ${v.names} er skemaer. Intet er læst. Vælg projektmappen selv som afleveret fil under Gennemgang i ruden, eller brug en udgave, der er gemt i Excel.`,
    (v) =>
      `Another program saved the register and removed what shows that the sheets ${v.names} are review sheets. Nothing was read. Choose the workbook itself as a returned file under Review in the pane, or use a version saved in Excel.`,
    {
      da: (v) =>
        `Et andet program har gemt registret og fjernet det, der viser, at arkene ${v.names} er skemaer. Intet er læst. Vælg projektmappen selv som afleveret fil (collect med --from), eller brug en udgave, der er gemt i Excel.`,
      en: (v) =>
        `Another program saved the register and removed what shows that the sheets ${v.names} are review sheets. Nothing was read. Choose the workbook itself as a returned file (collect with --from), or use a version saved in Excel.`,
    },
  ),
  "sheets/names-lost": say<"names">(
    "error",
    (v) =>
      `Et andet program har gemt registret og fjernet det, der viser, at arkene ${v.names} er skemaer. Der er ikke lavet nye, for så ville sagerne findes to gange. Brug en udgave, der er gemt i Excel, eller vælg projektmappen selv som afleveret fil under Gennemgang, og slet arkene, før der laves nye.`,
    (v) =>
      `Another program saved the register and removed what shows that the sheets ${v.names} are review sheets. No new ones were made, as the cases would then be there twice. Use a version saved in Excel, or choose the workbook itself as a returned file under Review, and delete the sheets before new ones are made.`,
    {
      da: (v) =>
        `Et andet program har gemt registret og fjernet det, der viser, at arkene ${v.names} er skemaer. Der er ikke lavet nye, for så ville sagerne findes to gange. Brug en udgave, der er gemt i Excel, eller saml svarene ind fra projektmappen selv (collect med --from), og slet arkene, før der laves nye.`,
      en: (v) =>
        `Another program saved the register and removed what shows that the sheets ${v.names} are review sheets. No new ones were made, as the cases would then be there twice. Use a version saved in Excel, or collect the answers from the workbook itself (collect with --from), and delete the sheets before new ones are made.`,
    },
  ),
  "collect/passed-over": say<"count" | "names">(
    "warning",
    (v, n) =>
      `${n("count", "skema", "skemaer")} hører til en anden runde eller et andet niveau og er ikke læst: ${v.names}. Saml svarene ind med den runde og det niveau, skemaerne er lavet til.`,
    (v, n) =>
      `${n("count", "review sheet belongs", "review sheets belong")} to another round or level and ${n.word("count", "was", "were")} therefore not read: ${v.names}. Collect the answers with the round and level the sheets were made for.`,
  ),
  "validate/nothing-found": say<"date">(
    "info",
    (v) => `Ingen fund den ${v.date}.`,
    (v) => `No findings on ${v.date}.`,
  ),
  "validate/sheets-not-checked": say(
    "info",
    () =>
      "Fejl i selve skemafilerne (ændrede rækker, ukendte sager, modstrid) vises lige efter indsamlingen. Saml svarene ind igen for at se dem her.",
    () =>
      "Errors in the review files themselves (changed rows, unknown cases, conflicts) are shown straight after collection. Collect the answers again to see them here.",
  ),
  "answer/uncollected": say<"count">(
    "warning",
    (_, n) =>
      `${n("count", "svar", "svar")} i registrets skemaer er ændret, siden de blev samlet ind. Saml svarene ind igen.`,
    (_, n) =>
      `${n("count", "answer", "answers")} in the register's review sheets changed since they were collected. Collect the answers again.`,
  ),
  "close/open": say<"errors" | "level" | "round" | "waiting">(
    "error",
    (v, n) =>
      `Niveau ${v.level} i runde ${v.round} kan ikke lukkes: ${n("errors", "fejl", "fejl")} skal rettes, og ${n("waiting", "sag", "sager")} er ikke meldt ${n.word("waiting", "færdig", "færdige")}. Saml derefter svarene ind igen.`,
    (v, n) =>
      `Level ${v.level} of round ${v.round} cannot be closed: ${n("errors", "error", "errors")} must be corrected, and ${n("waiting", "case is", "cases are")} not reported as finished. Then collect the answers again.`,
  ),
  "close/already": say<"level" | "round">(
    "info",
    (v) => `Niveau ${v.level} i runde ${v.round} er allerede lukket. Intet er ændret.`,
    (v) => `Level ${v.level} of round ${v.round} is already closed. Nothing is changed.`,
  ),
  "sheet/table-missing": say<"table">(
    "error",
    (v) =>
      `Tabellen ${v.table} mangler. Er den omdøbt, så kald den ${v.table} igen. Ellers gendan den fra en tidligere udgave af registret, eller opret et nyt register.`,
    (v) =>
      `The table ${v.table} is missing. If it was renamed, call it ${v.table} again. Otherwise restore it from an earlier copy of the register, or create a new one.`,
  ),
  "sheet/column-missing": say<"column" | "table">(
    "error",
    (v) => `Kolonnen "${v.column}" mangler i ${v.table}. Skriv overskriften igen, præcis som her.`,
    (v) => `The column "${v.column}" is missing from ${v.table}. Enter the header again, exactly like this.`,
  ),
  "sheet/not-number": say<"value">(
    "error",
    (v) => `"${v.value}" er ikke et tal. Skriv et tal, eller lad cellen være tom.`,
    (v) => `"${v.value}" is not a number. Enter a number, or leave the cell blank.`,
  ),
  "sheet/not-whole": say<"value">(
    "error",
    (v) => `"${v.value}" er ikke et helt tal. Skriv et helt tal, eller lad cellen være tom.`,
    (v) => `"${v.value}" is not a whole number. Enter a whole number, or leave the cell blank.`,
  ),
  "sheet/not-age": say<"value">(
    "error",
    (v) => `"${v.value}" er ikke en alder i hele år. Skriv den som 12.`,
    (v) => `"${v.value}" is not an age in whole years. Enter it as 12.`,
  ),
  "sheet/not-date": say<"value">(
    "error",
    (v) => `"${v.value}" er ikke en dato. Skriv den som 05-01-2026.`,
    (v) => `"${v.value}" is not a date. Enter it as 05-01-2026.`,
  ),
  "sheet/round-twice": say<"level" | "round">(
    "error",
    (v) => `Runde ${v.round}, niveau ${v.level} findes to gange. Slet den ene række.`,
    (v) => `Round ${v.round}, level ${v.level} is listed twice. Delete one of the rows.`,
  ),
  "sheet/not-listed": say<"known" | "value">(
    "error",
    (v) => `"${v.value}" kan ikke bruges her. Vælg mellem: ${v.known}.`,
    (v) => `"${v.value}" cannot be used here. Choose one of: ${v.known}.`,
  ),
  "sheet/no-register": say<"table">(
    "error",
    () => "Filen er ikke et tilsynsregister. Vælg et register, eller opret et nyt.",
    () => "The file is not a supervision register. Choose a register, or create a new one.",
    {
      da: (v) =>
        `Filen er ikke et tilsynsregister: tabellen ${v.table} findes ikke. Opret et register med kommandoen create.`,
      en: (v) =>
        `The file is not a supervision register: there is not a table ${v.table}. Create one with the command create.`,
    },
  ),
  "sheet/changed": say<"expected" | "found">(
    "error",
    (v) =>
      `Der er ændret i skemaet: der står "${v.found}", men der skulle stå "${v.expected}". Ret teksten tilbage, eller bed staben om et nyt skema.`,
    (v) =>
      `The sheet has been altered: it says "${v.found}" but should say "${v.expected}". Change it back, or ask the staff unit for a new sheet.`,
  ),
  "sheet/merged-cells": say<"range">(
    "error",
    (v) =>
      `Cellerne ${v.range} er flettet, så svar kan være gået tabt. Ophæv fletningen, og skriv svarene i hver sin celle.`,
    (v) =>
      `The cells ${v.range} are merged, so answers may be lost. Unmerge them, and enter each answer in its own cell.`,
  ),
  "sheet/unreadable": say<"expected">(
    "error",
    (v) =>
      `Arket kan ikke læses som et skema: overskriften "${v.expected}" mangler. Bed staben om et nyt skema, og kopiér svarene over.`,
    (v) =>
      `The sheet cannot be read as a review sheet: the header "${v.expected}" is missing. Ask the staff unit for a new sheet, and copy the answers over.`,
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
      `Skemaet er lavet med skabelonen ${v.found}; registret har nu ${v.expected}. Svarene er taget med. Kontrollér, at spørgsmålene er de samme.`,
    (v) =>
      `The sheet was made with template ${v.found}; the register now has ${v.expected}. The answers are included. Check that the questions are the same.`,
  ),
  "sheet/names-lost": say(
    "warning",
    () =>
      "Et andet program har gemt filen og fjernet det, der viser, hvilket register skemaet hører til. Det er genkendt på overskrifter og sager og er læst. Kontrollér, at det er den rigtige fil.",
    () =>
      "Another program saved the file and removed what shows which register the sheet belongs to. It was recognised by its headers and cases, and read. Check that it is the right file.",
  ),
  "sheet/note": say<"text">(
    "warning",
    (v) =>
      `Der er en note på cellen: "${v.text}". Noter samles ikke ind; skriv teksten i bemærkningen, hvis den skal med, og slet noten.`,
    (v) =>
      `There is a note on the cell: "${v.text}". Notes are not collected; enter the text in the comment if it belongs there, and delete the note.`,
  ),
  "sheet/error-value": say<"found">(
    "error",
    (v) =>
      `Cellen viser fejlen ${v.found}, så det, der blev skrevet, er ikke læst. Skriv det igen; en tekst må ikke begynde med = + - eller @.`,
    (v) =>
      `The cell shows the error ${v.found}, so what was entered was not read. Enter it again; a text must not begin with = + - or @.`,
  ),
  "sheet/uncalculated": say(
    "error",
    () =>
      "Cellen har en formel uden resultat, fordi et andet program har skrevet den, så den er ikke læst. Åbn filen i Excel, gem den, og saml svarene ind igen.",
    () =>
      "The cell contains a formula without a result, as another program wrote it, so it was not read. Open the file in Excel, save it, and collect it again.",
  ),
  "reviewer/date-ahead": say<"date">(
    "warning",
    (v) => `Datoen ${v.date} er ikke kommet endnu. Er den rigtig? Ret den, hvis den er skrevet forkert.`,
    (v) => `The date ${v.date} is in the future. Is it right? Correct it if it was mistyped.`,
  ),
  "reviewer/date-early": say<"date" | "drawn">(
    "warning",
    (v) => `Datoen ${v.date} ligger før udtrækket den ${v.drawn}. Er den rigtig? Ret den, hvis den er skrevet forkert.`,
    (v) => `The date ${v.date} is before the draw on ${v.drawn}. Is it right? Correct it if it was mistyped.`,
  ),
  "answer/illegal": say<"allowed" | "found">(
    "error",
    (v) => `Svaret "${v.found}" kan ikke bruges. Vælg mellem: ${v.allowed}.`,
    (v) => `The answer "${v.found}" cannot be used. Choose one of: ${v.allowed}.`,
  ),
  "answer/na-not-allowed": say<"allowed">(
    "error",
    (v) => `"ikke relevant" kan ikke bruges ved dette spørgsmål. Vælg mellem: ${v.allowed}.`,
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
      `The step ${v.step} is completely blank and is treated as not reviewed. It does not count; answer it if it should have been included.`,
  ),
  "answer/conflict": say<"elsewhere" | "found" | "other">(
    "error",
    (v) =>
      `To skemaer svarer forskelligt: "${v.found}" her og "${v.other}" i ${v.elsewhere}. Ingen af dem er taget med. Fjern den fil eller det ark, der ikke skal tælle med, og saml svarene ind igen.`,
    (v) =>
      `Two sheets answer differently: "${v.found}" here and "${v.other}" in ${v.elsewhere}. Neither is included. Remove the file or sheet that does not apply, and collect the answers again.`,
  ),
  "comment/required": say<"found">(
    "error",
    (v) => `Svaret "${v.found}" skal begrundes. Skriv en bemærkning i feltet ved siden af svaret.`,
    (v) => `The answer "${v.found}" must be explained. Enter a comment in the cell beside the answer.`,
  ),
  "case/unknown": say<"sag">(
    "error",
    (v) =>
      `Svarene i sag ${v.sag} er ikke taget med, fordi sagen ikke findes i registret. Ret sagens nummer i overskriften.`,
    (v) =>
      `The answers for case ${v.sag} are not included, because the case is not in the register. Correct the case number in the header.`,
  ),
  "case/not-drawn": say<"level" | "round" | "sag">(
    "error",
    (v) =>
      `Svarene i sag ${v.sag} er ikke taget med, fordi sagen ikke er udtrukket i runde ${v.round} på niveau ${v.level}. Slet skemaet, eller tilføj sagen manuelt, hvis den skal med.`,
    (v) =>
      `The answers for case ${v.sag} are not included, because the case has not been drawn in round ${v.round} at level ${v.level}. Delete the sheet, or add the case manually if it belongs.`,
  ),
  "case/duplicate": say<"sag">(
    "error",
    (v) => `Sag ${v.sag} findes flere gange på samme ark, så ingen af dens svar er taget med. Behold én kolonne.`,
    (v) => `Case ${v.sag} is on the sheet several times, so none of its answers are included. Keep one column.`,
  ),
  "question/unknown": say<"number">(
    "error",
    (v) =>
      `Svaret på spørgsmål ${v.number} er ikke taget med, fordi spørgsmålet ikke findes i registrets skabelon. Ret spørgsmålsnummeret.`,
    (v) =>
      `The answer to question ${v.number} is not included, because the question is not in the register's template. Correct the question number.`,
  ),
  "reviewer/own-case": say<"reviewer">(
    "warning",
    (v) => `${v.reviewer} er sagsbehandler i sagen. Lad en anden gennemgå den.`,
    (v) => `${v.reviewer} is the caseworker in this case. Let someone else review it.`,
  ),
  "reviewer/not-own-case": say<"caseworker" | "reviewer">(
    "warning",
    (v) =>
      `Selvgennemgangen er udfyldt af ${v.reviewer}, men sagens sagsbehandler er ${v.caseworker}. Skriv sagsbehandlerens navn, hvis det er en skrivefejl.`,
    (v) =>
      `The self-review was filled in by ${v.reviewer}, but the caseworker is ${v.caseworker}. Enter the caseworker's name if it was mistyped.`,
  ),
  "reviewer/two-roles": say<"name" | "other" | "reviewer" | "role">(
    "warning",
    (v) =>
      `Skemaerne for ${v.role} og ${v.other} har samme Udfyldt af (${v.reviewer}). De er holdt adskilt, så dette skemas svar har navnet ${v.name}. Skriv forskellige navne, hvis det er to personer.`,
    (v) =>
      `The sheets for ${v.role} and ${v.other} have the same Udfyldt af (${v.reviewer}). They are kept apart, so the answers on this sheet have the name ${v.name}. Enter different names if they are two people.`,
  ),
  "reviewer/no-name": say<"reviewer">(
    "warning",
    (v) => `Udfyldt af er "${v.reviewer}", som ikke ligner et navn. Skriv, hvem der har gennemgået sagen.`,
    (v) => `Udfyldt af is "${v.reviewer}", which does not look like a name. Enter who reviewed the case.`,
  ),
  "reviewer/missing": say(
    "warning",
    () => "Skemaet er meldt færdigt, men Udfyldt af er tomt. Skriv, hvem der har gennemgået sagen.",
    () => "The sheet is reported as finished, but Udfyldt af is blank. Enter who reviewed the case.",
  ),
  // Genopretning
  "mending/not-negative": say<"negative">(
    "warning",
    (v) =>
      `Bemærkningen begynder med ! (fejlen skal rettes), men svaret er ikke ${v.negative}. Fejlen er ikke kommet på arket Genopretning; ret svaret, eller slet !.`,
    (v) =>
      `The comment begins with ! (to be corrected), but the answer is not ${v.negative}. Nothing was added to the sheet Genopretning; correct the answer, or delete the !.`,
  ),
  "mending/no-words": say(
    "warning",
    () => "Bemærkningen er kun et !, så spørgsmålets tekst er brugt som fejlen. Skriv efter !, hvad der skal rettes.",
    () =>
      "The comment is only a !, so the question's text was used as the error. After the !, write what needs correcting.",
  ),
  "mending/added": say<"count">(
    "info",
    (v) =>
      `Nye fejl til genopretning: ${v.count}. De står nederst på arket Genopretning. Udfyld frist, og ret ansvarlig, hvis det ikke er sagsbehandleren.`,
    (v) =>
      `New errors to correct: ${v.count}. They are at the end of the sheet Genopretning. Fill in the deadline, and change who is responsible if it is not the caseworker.`,
  ),
  "mending/overdue": say<"deadline" | "fault" | "responsible" | "sag">(
    "warning",
    (v) =>
      `Sag ${v.sag}: "${v.fault}" skulle være rettet senest ${v.deadline} (ansvarlig: ${v.responsible}). Ret fejlen og skriv datoen i Lukket, eller sæt en ny frist.`,
    (v) =>
      `Case ${v.sag}: "${v.fault}" should have been corrected by ${v.deadline} (responsible: ${v.responsible}). Correct it and enter the date in Lukket, or set a new deadline.`,
  ),
  "mending/open": say<"open" | "overdue" | "undated" | "unit">(
    "info",
    (v) => `Åbne fejl i ${v.unit}: ${v.open}, heraf ${v.overdue} over fristen og ${v.undated} uden frist.`,
    (v) => `Open errors in ${v.unit}: ${v.open}, of which ${v.overdue} overdue and ${v.undated} without a deadline.`,
  ),
  "mending/standing": say<"date" | "open" | "overdue" | "undated">(
    "info",
    (v, n) =>
      `Genopretning pr. ${v.date}: ${n("open", "åben fejl", "åbne fejl")}, heraf ${v.overdue} over fristen og ${v.undated} uden frist. Se arket Genopretning.`,
    (v, n) =>
      `Corrections as of ${v.date}: ${n("open", "open error", "open errors")}, of which ${v.overdue} overdue and ${v.undated} without a deadline. See the sheet Genopretning.`,
  ),
  "mending/no-case": say(
    "warning",
    () => "Sagens nummer mangler. Skriv det i kolonnen Sag.",
    () => "The case number is missing. Enter it in the column Sag.",
  ),
  "mending/case-unknown": say<"sag">(
    "warning",
    (v) => `Sagen ${v.sag} findes ikke i registret. Ret sagens nummer.`,
    (v) => `The case ${v.sag} is not in the register. Correct its number.`,
  ),
  "mending/no-fault": say<"sag">(
    "warning",
    (v) => `Der står ikke, hvad der skal rettes i sag ${v.sag}. Skriv det i kolonnen Fejl.`,
    (v) => `The row for case ${v.sag} does not say what needs correcting. Enter it in the column Fejl.`,
  ),
  "mending/cpr": say(
    "error",
    () => "Her står et CPR-nummer. Slet det; skriv sagens nummer i stedet.",
    () => "This contains a CPR number. Delete it; write the case number instead.",
  ),
} as const;
