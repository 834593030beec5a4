/** Cases read from an export or from Sager. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say, sayTyped } from "../sentence";

export const POPULATION = {
  "population/not-empty": say<"count">(
    "error",
    (_, n) =>
      `Der står allerede ${n("count", "sag", "sager")} på arket Sager. Vælg at erstatte dem, hvis de skal udskiftes; det, der er udtrukket, ændres ikke.`,
    (_, n) =>
      `The sheet Sager already contains ${n("count", "case", "cases")}. Choose to replace them if you no longer need them; what has been drawn does not change.`,
    {
      da: (_, n) =>
        `Der står allerede ${n("count", "sag", "sager")} på arket Sager. Brug --replace for at erstatte dem; det, der er udtrukket, ændres ikke.`,
      en: (_, n) =>
        `The sheet Sager already contains ${n("count", "case", "cases")}. Use --replace to replace them; what has been drawn does not change.`,
    },
  ),
  "population/column-kept": say<"column" | "gone">(
    "warning",
    (v) =>
      `Kolonnen "${v.column}" er ikke i den nye fil. Den er beholdt ud for de sager, der også stod der før.` +
      (String(v.gone) === "0" ? "" : ` Sager, der ikke er med mere, og hvis indhold i kolonnen er væk: ${v.gone}.`),
    (v) =>
      `The column "${v.column}" is not in the new file. It is kept for the cases that were there before.` +
      (String(v.gone) === "0" ? "" : ` Cases no longer there, whose content in the column is gone: ${v.gone}.`),
  ),
  "privacy/cpr": say(
    "error",
    () => "Her står noget, der ligner et CPR-nummer. Slet det; brug sagens nummer i stedet.",
    () => "This looks like a CPR number. Delete it; use the case number instead.",
  ),
  "population/column-missing": say<"column" | "headers" | "map">(
    "error",
    (v) =>
      `Der mangler en kolonne med ${v.column}. Overskrifterne er: ${v.headers}. Vælg, hvilken kolonne det er, eller ret overskriften.`,
    (v) =>
      `There is no column for ${v.column}. The headers are: ${v.headers}. Choose which column it is, or correct the header.`,
    {
      da: (v) =>
        `Der mangler en kolonne med ${v.column}. Overskrifterne er: ${v.headers}. Ret overskriften, eller sig, hvilken kolonne det er, med --map "${v.map}".`,
      en: (v) =>
        `There is no column for ${v.column}. The headers are: ${v.headers}. Correct the header, or say which column it is with --map "${v.map}".`,
    },
  ),
  "population/column-twice": say<"column" | "headers">(
    "error",
    (v) => `Flere kolonner kan være ${v.column}: ${v.headers}. Vælg den rigtige.`,
    (v) => `Several columns could be ${v.column}: ${v.headers}. Choose the right one.`,
    {
      da: (v) =>
        `Flere kolonner kan være ${v.column}: ${v.headers}. Vælg den rigtige med --map "<overskrift>=${v.column}", eller giv den anden et andet navn.`,
      en: (v) =>
        `Several columns could be ${v.column}: ${v.headers}. Choose the right one with --map "<header>=${v.column}", or rename the other.`,
    },
  ),
  "population/column-also": say<"column" | "header" | "others">(
    "warning",
    (v) =>
      `"${v.header}" bruges som ${v.column}. Disse kolonner kunne også være det, men bevares under deres eget navn: ${v.others}. Vælg en anden, hvis det er forkert.`,
    (v) =>
      `"${v.header}" is used as ${v.column}. These columns could be it too, but are kept under their own names: ${v.others}. Choose another if that is wrong.`,
    {
      da: (v) =>
        `"${v.header}" bruges som ${v.column}. Disse kolonner kunne også være det, men bevares under deres eget navn: ${v.others}. Vælg en anden med --map, hvis det er forkert.`,
      en: (v) =>
        `"${v.header}" is used as ${v.column}. These columns could be it too, but are kept under their own names: ${v.others}. Choose another with --map if that is wrong.`,
    },
  ),
  "population/map-form": sayTyped<"part">(
    "error",
    (v) =>
      `"${v.part}" i --map kan ikke læses. Skriv --map "<overskrift i filen>=<kolonne>", fx "Sagsnr=Sag;Center=Enhed".`,
    (v) =>
      `"${v.part}" in --map cannot be read. Write --map "<header in the file>=<column>", as "Sagsnr=Sag;Center=Enhed".`,
  ),
  "population/map-unknown": sayTyped<"header" | "headers">(
    "error",
    (v) => `--map nævner overskriften "${v.header}", men den findes ikke. Overskrifterne er: ${v.headers}.`,
    (v) => `--map names the header "${v.header}", but there is none. The headers are: ${v.headers}.`,
  ),
  "population/map-target": sayTyped<"column" | "columns">(
    "error",
    (v) => `--map peger på "${v.column}", som ikke findes i Sager. Vælg mellem: ${v.columns}.`,
    (v) => `--map points to "${v.column}", which is not in Sager. Choose one of: ${v.columns}.`,
  ),
  "population/header-moved": say<"row">(
    "info",
    (v) => `Overskrifterne er fundet i række ${v.row}. Det, der står over dem, er ikke læst.`,
    (v) => `The headers were found in row ${v.row}. What is above them was not read.`,
  ),
  "population/header-repeated": say(
    "warning",
    () => "Rækken gentager overskrifterne og er udeladt.",
    () => "The row repeats the headers and was left out.",
  ),
  "population/header-blank": say<"name">(
    "warning",
    (v) =>
      `Kolonnen har værdier, men ingen overskrift. Den kaldes "${v.name}"; giv den en overskrift, hvis den skal bruges.`,
    (v) => `The column has values but no header. It is called "${v.name}"; give it a header if it is to be used.`,
  ),
  "population/header-renamed": say<"header" | "name">(
    "warning",
    (v) =>
      `Overskriften "${v.header}" kan ikke bruges, som den er (den findes allerede eller er for lang). Kolonnen kaldes "${v.name}".`,
    (v) =>
      `The header "${v.header}" cannot be used as it is (it is taken or too long). The column is called "${v.name}".`,
  ),
  "population/empty": say(
    "error",
    () => "Der er ingen sager under overskrifterne. Kontrollér, at det er den rigtige sagsliste.",
    () => "There are no cases below the headers. Check that this is the right export.",
  ),
  "population/row-blank": say<"count" | "rows">(
    "info",
    (v) => `Tomme rækker er sprunget over: række ${v.rows} (i alt ${v.count}).`,
    (v) => `Blank rows were skipped: row ${v.rows} (${v.count} in all).`,
  ),
  "population/row-total": say(
    "warning",
    () => "Rækken er en sum og er udeladt.",
    () => "The row is a total and was left out.",
  ),
  "population/row-long": say<"cells" | "headers">(
    "error",
    (_, n) =>
      `Rækken har ${n("cells", "celle", "celler")}, men der er ${n("headers", "overskrift", "overskrifter")}. Et skilletegn i en tekst har sandsynligvis forskudt værdierne; sæt anførselstegn om teksten, eller ret rækken.`,
    (_, n) =>
      `The row has ${n("cells", "cell", "cells")}, but there are ${n("headers", "header", "headers")}. A separator inside a text has probably moved the values; put quotes around the text, or correct the row.`,
  ),
  "population/stray-cell": say<"cell" | "count" | "text">(
    "warning",
    (v) =>
      `Cellen ${v.cell} ("${v.text}") står uden for overskrifterne og er ikke læst (sådanne celler i alt: ${v.count}). Giv kolonnen en overskrift, eller slet cellen.`,
    (v) =>
      `The cell ${v.cell} ("${v.text}") is outside the headers and was not read (such cells in all: ${v.count}). Give the column a header, or delete the cell.`,
  ),
  "population/hidden-rows": say<"count" | "rows">(
    "warning",
    (v) =>
      `Rækker, der er skjult i filen (af et filter eller manuelt), er læst med: række ${v.rows} (i alt ${v.count}). Slet dem i filen, hvis de ikke skal med.`,
    (v) =>
      `Rows that are hidden in the file (by a filter or manually) were read too: row ${v.rows} (${v.count} in all). Delete them from the file if they do not belong.`,
  ),
  "population/hidden-columns": say<"count" | "names">(
    "warning",
    (v) =>
      `Kolonner, der er skjult i filen, er læst med: ${v.names} (i alt ${v.count}). Slet dem i filen, hvis de ikke skal med.`,
    (v) =>
      `Columns that are hidden in the file were read too: ${v.names} (${v.count} in all). Delete them from the file if they do not belong.`,
  ),
  "population/error-value": say<"column" | "count" | "rows" | "text">(
    "error",
    (v) =>
      `Kolonnen ${v.column} har fejlværdier fra Excel som "${v.text}" i stedet for indhold (række ${v.rows}; i alt ${v.count}). Ret dem i Excel, gør kolonnen bredere, hvis der står ####, og læs filen ind igen.`,
    (v) =>
      `The column ${v.column} has Excel error values such as "${v.text}" instead of content (row ${v.rows}; ${v.count} in all). Correct them in Excel, make the column wider where it shows ####, and import the file again.`,
  ),
  "population/letters-lost": say<"count" | "rows" | "text">(
    "error",
    (v) =>
      `Bogstaver er gået tabt i filen, som i "${v.text}" (række ${v.rows}; i alt ${v.count}). Hent det igen som CSV UTF-8 eller .xlsx.`,
    (v) =>
      `Letters were lost in the export, as in "${v.text}" (row ${v.rows}; ${v.count} in all). Export again as CSV UTF-8 or .xlsx.`,
  ),
  "population/letters-doubled": say<"count" | "rows" | "text">(
    "warning",
    (v) =>
      `Bogstaver står i en forkert tegnkodning, som i "${v.text}" (række ${v.rows}; i alt ${v.count}). Læs sagerne ind fra en fil i CSV UTF-8 eller .xlsx, eller ret dem.`,
    (v) =>
      `Letters are in a wrong encoding, as in "${v.text}" (row ${v.rows}; ${v.count} in all). Import the cases from a file in CSV UTF-8 or .xlsx, or correct them.`,
  ),
  "population/letters-question": say<"count" | "rows" | "text">(
    "warning",
    (v) =>
      `Der står ? inde i ord, som i "${v.text}" (række ${v.rows}; i alt ${v.count}): et æ, ø eller å er sandsynligvis gået tabt i filen. Hent det igen som CSV UTF-8 eller .xlsx.`,
    (v) =>
      `There is a ? inside words, as in "${v.text}" (row ${v.rows}; ${v.count} in all): an æ, ø or å was probably lost in the export. Export again as CSV UTF-8 or .xlsx.`,
  ),
  "population/id-date": say<"count" | "rows" | "text">(
    "error",
    (v) =>
      `Sagsnumre er blevet til datoer eller klokkeslæt som "${v.text}" (række ${v.rows}; i alt ${v.count}): Excel har lavet dem om. Hent sagslisten igen med sagsnumre som tekst.`,
    (v) =>
      `Case numbers have become dates or times, such as "${v.text}" (row ${v.rows}; ${v.count} in all): Excel has changed them. Export again with case numbers as text.`,
  ),
  "population/id-decimal": say<"count" | "rows" | "text">(
    "warning",
    (v) =>
      `Sagsnumre står som decimaltal som "${v.text}" og er læst uden decimaler (række ${v.rows}; i alt ${v.count}). Kontrollér et par af dem mod fagsystemet.`,
    (v) =>
      `Case numbers are decimal numbers, such as "${v.text}", and were read without the decimals (row ${v.rows}; ${v.count} in all). Check a few against the case system.`,
  ),
  "population/name-date": say<"column" | "count" | "rows" | "text">(
    "error",
    (v) =>
      `Kolonnen ${v.column} har datoer eller klokkeslæt som "${v.text}", hvor der skal stå et navn (række ${v.rows}; i alt ${v.count}): Excel har sandsynligvis lavet navnet om. Ret cellerne til tekst.`,
    (v) =>
      `The column ${v.column} has dates or times such as "${v.text}" where a name belongs (row ${v.rows}; ${v.count} in all): Excel has probably changed the name. Correct the cells to text.`,
  ),
  "population/truth-value": say<"column" | "count" | "rows" | "text">(
    "error",
    (v) =>
      `Kolonnen ${v.column} har sandhedsværdier som "${v.text}" (SAND eller FALSK), hvor der skal stå en tekst (række ${v.rows}; i alt ${v.count}). Ret cellerne.`,
    (v) =>
      `The column ${v.column} has truth values such as "${v.text}" (TRUE or FALSE) where a text belongs (row ${v.rows}; ${v.count} in all). Correct the cells.`,
  ),
  "population/name-number": say<"column" | "count" | "rows" | "text">(
    "warning",
    (v) =>
      `Kolonnen ${v.column} har tal som "${v.text}", hvor der plejer at stå et navn (række ${v.rows}; i alt ${v.count}). Kontrollér, at det er den rigtige kolonne.`,
    (v) =>
      `The column ${v.column} has numbers such as "${v.text}" where a name usually is (row ${v.rows}; ${v.count} in all). Check that it is the right column.`,
  ),
  "population/merged-cells": say<"area">(
    "error",
    (v) =>
      `Cellerne ${v.area} er flettet, så det er uklart, hvilke rækker værdien gælder. Ophæv fletningen, og udfyld hver celle.`,
    (v) =>
      `The cells ${v.area} are merged, so it is unclear which rows the value is for. Unmerge them and fill in each cell.`,
  ),
  "population/id-missing": say(
    "error",
    () => "Rækken har intet sagsnummer. Skriv det, eller slet rækken.",
    () => "The row has no case number. Enter it, or delete the row.",
  ),
  "population/unit-missing": say(
    "error",
    () => "Sagen har ingen enhed. Skriv enheden, som den hedder i Opsætning.",
    () => "The case has no unit. Enter the unit as it is named on the sheet Opsætning.",
  ),
  "population/caseworker-missing": say(
    "error",
    () => "Sagen har ingen sagsbehandler. Skriv, hvem der har sagen.",
    () => "The case has no caseworker. Enter who has the case.",
  ),
  "population/forbidden-character": say<"column" | "text">(
    "error",
    (v) =>
      `"${v.text}" i kolonnen ${v.column} indeholder |, tabulator eller linjeskift, som ikke kan bruges ved lodtrækningen. Fjern tegnet.`,
    (v) =>
      `"${v.text}" in the column ${v.column} contains |, a tab or a line break, which cannot be used in a draw. Remove it.`,
  ),
  "population/duplicate": say<"id" | "rows">(
    "error",
    (v) =>
      `Sag ${v.id} findes flere gange: række ${v.rows}. En sag må kun findes én gang (store og små bogstaver regnes for ens). Slet de overflødige rækker.`,
    (v) =>
      `Case ${v.id} occurs more than once: rows ${v.rows}. A case may occur once only (upper and lower case count as equal). Delete the duplicates.`,
  ),
  "population/duplicate-alike": say<"rows" | "spellings">(
    "error",
    (v) =>
      `Sagen står flere gange, skrevet på hver sin måde: ${v.spellings}: række ${v.rows}. Tegnene i [ ] ligner andre eller kan ikke ses, så numrene regnes for ens. Slet de overflødige rækker, og skriv nummeret med almindelige tegn.`,
    (v) =>
      `The case occurs more than once, written in different ways: ${v.spellings}: rows ${v.rows}. The characters in [ ] look like others or cannot be seen, so the numbers count as equal. Delete the duplicates, and write the number with ordinary characters.`,
  ),
  "population/unseen": say<"count" | "rows" | "text">(
    "info",
    (v) => `Usynlige tegn er læst, som om de ikke stod der: ${v.text}, række ${v.rows} (i alt ${v.count}).`,
    (v) =>
      `Characters that cannot be seen were read as if they were not there: ${v.text}, row ${v.rows} (${v.count} in all).`,
  ),
  "population/id-scientific": say<"text">(
    "error",
    (v) =>
      `Sagsnummeret er blevet til "${v.text}": Excel har lavet det om til et afrundet tal, og cifre er tabt. Hent sagslisten igen med sagsnumre som tekst.`,
    (v) =>
      `The case number has become "${v.text}": Excel has made it a rounded number, and digits are lost. Export again with case numbers as text.`,
  ),
  "population/id-number": say<"count">(
    "warning",
    (v) =>
      `Sagsnumre (i alt ${v.count}) står som tal, ikke som tekst. Foranstillede nuller kan være gået tabt. Kontrollér et par af dem i fagsystemet; hent helst sagslisten igen med sagsnumre som tekst.`,
    (v) =>
      `Case numbers (${v.count} in all) are numbers, not text. Leading zeros may be lost. Check a few against the case system; ideally, export again with case numbers as text.`,
  ),
  "population/id-short": say<"count" | "length" | "rows">(
    "warning",
    (v, n) =>
      `Sagsnumre har færre end ${n("length", "ciffer", "cifre")} (række ${v.rows}; i alt ${v.count}). Excel kan have fjernet nuller forrest; kontrollér dem mod fagsystemet.`,
    (v, n) =>
      `Case numbers have fewer than ${n("length", "digit", "digits")} (row ${v.rows}; ${v.count} in all). Excel may have removed leading zeros; check them against the case system.`,
  ),
  "population/unit-spelling": say<"count" | "name" | "rows" | "unit">(
    "warning",
    (v) => `Enheden "${v.unit}" er læst som "${v.name}" (række ${v.rows}; sager i alt: ${v.count}).`,
    (v) => `The unit "${v.unit}" was read as "${v.name}" (row ${v.rows}; cases in all: ${v.count}).`,
  ),
  "population/unit-misspelt": say<"count" | "near" | "rows" | "unit">(
    "error",
    (v) =>
      `Enheden "${v.unit}" findes ikke i Opsætning (række ${v.rows}; sager i alt: ${v.count}). Menes der "${v.near}"? Ret den, eller tilføj enheden i Opsætning.`,
    (v) =>
      `The unit "${v.unit}" is not on the sheet Opsætning (row ${v.rows}; cases in all: ${v.count}). Is it "${v.near}"? Correct it, or add the unit to Opsætning.`,
  ),
  "population/unit-unknown": say<"count" | "rows" | "unit" | "units">(
    "error",
    (v) =>
      `Enheden "${v.unit}" findes ikke i Opsætning (række ${v.rows}; sager i alt: ${v.count}). Enhederne er: ${v.units}. Ret den, eller tilføj enheden i Opsætning.`,
    (v) =>
      `The unit "${v.unit}" is not on the sheet Opsætning (row ${v.rows}; cases in all: ${v.count}). The units are: ${v.units}. Correct it, or add the unit to Opsætning.`,
  ),
  "population/caseworker-spelling": say<"caseworker" | "count" | "name" | "rows">(
    "warning",
    (v) =>
      `Sagsbehandleren "${v.caseworker}" er læst som "${v.name}" i samme enhed (række ${v.rows}; sager i alt: ${v.count}).`,
    (v) =>
      `The caseworker "${v.caseworker}" was read as "${v.name}" in the same unit (row ${v.rows}; cases in all: ${v.count}).`,
  ),
  "population/step-unknown": say<"count" | "rows" | "step" | "steps">(
    "error",
    (v) =>
      `Sagstrinnet "${v.step}" er ukendt (række ${v.rows}; sager i alt: ${v.count}). Skriv det i kolonnen Betegnelser i tabellen Sagstrin på arket Opsætning ved det trin, det svarer til, eller ret rækken. Trinnene er: ${v.steps}.`,
    (v) =>
      `The step "${v.step}" is not known (row ${v.rows}; cases in all: ${v.count}). Enter it in the column Betegnelser in the table of steps on the sheet Opsætning, beside the step it corresponds to, or correct the row. The steps are: ${v.steps}.`,
  ),
  "population/date": say<"text">(
    "error",
    (v) => `"${v.text}" er ikke en dato. Skriv den som 05-01-2026.`,
    (v) => `"${v.text}" is not a date. Enter it as 05-01-2026.`,
  ),
  "population/date-mixed": say<"text">(
    "warning",
    (v) =>
      `"${v.text}" er ikke en dato, men resten af kolonnen er datoer. Den er bevaret som tekst; skriv den som 05-01-2026, hvis det er en dato.`,
    (v) =>
      `"${v.text}" is not a date, but the rest of the column contains dates. It is kept as text; enter it as 05-01-2026 if it is a date.`,
  ),
  "population/risk": say<"text">(
    "error",
    (v) =>
      `Risiko "${v.text}" kan ikke bruges. Skriv et tal over 0, fx 2,5, eller lad cellen være tom (den regnes så som 1).`,
    (v) =>
      `The risk "${v.text}" cannot be used. Enter a number above 0, such as 2.5, or leave the cell blank (it then counts as 1).`,
  ),
  "population/age": say<"text">(
    "error",
    (v) => `Alderen "${v.text}" kan ikke bruges. Skriv hele år, fx 7, eller lad cellen være tom.`,
    (v) => `The age "${v.text}" cannot be used. Enter whole years, such as 7, or leave the cell blank.`,
  ),
  "population/date-doubtful": say<"count" | "date" | "rows">(
    "warning",
    (v) =>
      `Afgørelsesdatoer som ${v.date} er ikke kommet endnu eller ligger før 1990 (række ${v.rows}; i alt ${v.count}). De er læst, som de står. Kontrollér årstallet.`,
    (v) =>
      `Decision dates such as ${v.date} are in the future or before 1990 (row ${v.rows}; ${v.count} in all). They were read as they are. Check the year.`,
  ),
  "population/no-value": say<"column" | "count" | "rows" | "text">(
    "error",
    (v) =>
      `Kolonnen ${v.column} har "${v.text}", hvor der skal stå et navn eller et nummer (række ${v.rows}; i alt ${v.count}). Det betyder sandsynligvis, at feltet er tomt i fagsystemet. Udfyld cellerne.`,
    (v) =>
      `The column ${v.column} has "${v.text}" where a name or a number belongs (row ${v.rows}; ${v.count} in all). It probably means that the field is blank in the case system. Fill in the cells.`,
  ),
  "population/age-high": say<"age">(
    "warning",
    (v) => `Alderen er ${v.age} år. Kontrollér, at det er barnets alder.`,
    (v) => `The age is ${v.age} years. Check that it is the child's age.`,
  ),
  "population/formula": say<"text">(
    "warning",
    (v) => `Teksten "${v.text}" ligner en formel. Den er bevaret som tekst og bliver ikke regnet ud.`,
    (v) => `The text "${v.text}" looks like a formula. It is kept as text and will not be calculated.`,
  ),
  "population/text-long": say(
    "error",
    () => "Teksten er længere end de 32.767 tegn, en celle kan indeholde. Forkort den.",
    () => "The text is longer than the 32,767 characters a cell can hold. Shorten it.",
  ),
  "population/characters": say(
    "warning",
    () => "Usynlige tegn, som Excel ikke kan gemme, er fjernet fra teksten.",
    () => "Invisible characters that Excel cannot store were removed from the text.",
  ),
  "population/cpr-key": say<"count">(
    "error",
    (v) =>
      `Sagerne kan kun kendes på CPR-numre (rækker: ${v.count}), og de må ikke stå i registret. Hent sagslisten igen med sagsnumre, eller giv sagerne løbenumre (nøglen gemmes i en fil for sig).`,
    (v) =>
      `The cases are identified by CPR numbers only (rows: ${v.count}), and these must not be in the register. Export again with case numbers, or assign serial numbers (the key is kept in a separate file).`,
    {
      da: (v) =>
        `Sagerne kan kun kendes på CPR-numre (rækker: ${v.count}), og de må ikke stå i registret. Hent sagslisten igen med sagsnumre, eller giv sagerne løbenumre: --serial <mappe>/nøgle.csv, i en anden mappe end registrets. Kun den fil siger, hvilket CPR-nummer et løbenummer står for.`,
      en: (v) =>
        `The cases are identified by CPR numbers only (rows: ${v.count}), and these must not be in the register. Export again with case numbers, or assign serial numbers: --serial <folder>/key.csv, in another folder than the register's. That file alone says which CPR number a serial number stands for.`,
    },
  ),
  "serial/given": say<"all" | "count" | "file">(
    "info",
    (v) =>
      `Nye løbenumre i stedet for CPR-numre: ${v.count}. Nøglefilen ${v.file} indeholder nu ${v.all}. Opbevar den adskilt fra registret, hvor kun få har adgang.`,
    (v) =>
      `New serial numbers in place of CPR numbers: ${v.count}. The key file ${v.file} now contains ${v.all}. Keep it apart from the register, where few people have access.`,
  ),
  "serial/not-needed": say<"column">(
    "error",
    (v) =>
      `Kolonnen ${v.column} indeholder allerede sagsnumre, der ikke er CPR-numre. Læs sagerne ind uden løbenumre, eller vælg, hvilken kolonne der er sagens CPR-nummer.`,
    (v) =>
      `The column ${v.column} already contains case numbers that are not CPR numbers. Import the cases without serial numbers, or choose which column contains the CPR number of the case.`,
    {
      da: (v) =>
        `Kolonnen ${v.column} indeholder allerede sagsnumre, der ikke er CPR-numre. Udelad --serial, eller sig med --map, hvilken kolonne der er sagens CPR-nummer.`,
      en: (v) =>
        `The column ${v.column} already contains case numbers that are not CPR numbers. Leave out --serial, or say with --map which column is the case's CPR number.`,
    },
  ),
  "serial/no-column": say(
    "error",
    () =>
      "Filen har hverken sagsnumre eller en kolonne med CPR-numre, som løbenumre kan gives efter. Hent sagslisten igen med en af delene.",
    () =>
      "The file has neither case numbers nor a column of CPR numbers to give serial numbers for. Export with one of them.",
  ),
  "serial/two-columns": say<"headers">(
    "error",
    (v) => `Flere kolonner indeholder CPR-numre: ${v.headers}. Vælg den, der er barnets, som Sag.`,
    (v) => `Several columns contain CPR numbers: ${v.headers}. Choose the child's number as Sag.`,
    {
      da: (v) =>
        `Flere kolonner indeholder CPR-numre: ${v.headers}. Sig, hvilken der er barnets, fx --map "CPR barn=Sag".`,
      en: (v) =>
        `Several columns contain CPR numbers: ${v.headers}. Say which is the child's, for example --map "CPR barn=Sag".`,
    },
  ),
  "serial/not-cpr": say(
    "error",
    () =>
      "Her står hverken et CPR-nummer eller et erstatningspersonnummer, så rækken har ikke fået et løbenummer. Ret nummeret i sagslisten.",
    () =>
      "This is neither a CPR number nor a substitute CPR number, so the row was given no serial number. Correct the number in the export.",
  ),
  "serial/not-key": say<"file">(
    "error",
    (v) =>
      `${v.file} er ikke en nøglefil (overskrifterne skal være Løbenummer og CPR-nummer), så den er ikke rørt. Vælg et andet navn.`,
    (v) =>
      `${v.file} is not a key file (its headers must be Løbenummer and CPR-nummer), so it was not changed. Choose another name.`,
  ),
  "serial/key-row": say(
    "error",
    () =>
      "Rækken i nøglefilen skal have et løbenummer som L000001 og et CPR-nummer. Ret rækken; ellers får sagen et nyt løbenummer.",
    () =>
      "The row of the key file must have a serial number such as L000001 and a CPR number. Correct it; otherwise the case gets a new serial number.",
  ),
  "serial/key-twice": say<"serial">(
    "error",
    (v) =>
      `Løbenummeret ${v.serial} eller dets CPR-nummer findes to gange i nøglefilen. Slet den række, der er forkert.`,
    (v) => `The serial number ${v.serial} or its CPR number is in the key file twice. Delete the row that is wrong.`,
  ),
  "privacy/cpr-column": say<"column" | "count">(
    "error",
    (v) =>
      `Kolonnen "${v.column}" indeholder CPR-numre (rækker: ${v.count}). De må ikke stå i registret. Slet kolonnen i filen.`,
    (v) =>
      `The column "${v.column}" contains CPR numbers (rows: ${v.count}). They must not be in the register. Delete the column from the file.`,
  ),
} as const;
