/** Cases read from an export or from Sager. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say } from "../sentence";

export const POPULATION = {
  "population/not-empty": say<"count">(
    "error",
    (v) =>
      `Arket Sager rummer allerede ${v.count} sager. Brug --replace for at erstatte dem; tidligere udtræk påvirkes ikke.`,
    (v) =>
      `The sheet Sager already holds ${v.count} cases. Use --replace to replace them; earlier draws are not affected.`,
  ),
  "population/column-kept": say<"column" | "gone">(
    "warning",
    (v) =>
      `Kolonnen "${v.column}" er ikke i den nye fil. Den er beholdt ud for de sager, der også stod der før.` +
      (String(v.gone) === "0" ? "" : ` Sager, der ikke er med mere, og hvis indhold i kolonnen er væk: ${v.gone}.`),
    (v) =>
      `The column "${v.column}" is not in the new file. It is kept beside the cases that stood there before.` +
      (String(v.gone) === "0" ? "" : ` Cases no longer there, whose content in the column is gone: ${v.gone}.`),
  ),
  "privacy/cpr": say(
    "error",
    () => "Her står noget, der ligner et CPR-nummer. Slet det; brug sagens nummer i stedet.",
    () => "This looks like a CPR number. Delete it; use the case's id instead.",
  ),
  "population/column-missing": say<"column" | "headers" | "map">(
    "error",
    (v) =>
      `Der er ingen kolonne ${v.column}. Overskrifterne er: ${v.headers}. Kald kolonnen sådan, eller sig hvilken den er med --map "${v.map}".`,
    (v) =>
      `There is no column ${v.column}. The headers are: ${v.headers}. Name the column so, or say which it is with --map "${v.map}".`,
  ),
  "population/column-twice": say<"column" | "headers">(
    "error",
    (v) =>
      `Flere kolonner kan være "${v.column}": ${v.headers}. Vælg den rigtige med --map "<overskrift>=${v.column}", eller giv den anden et andet navn.`,
    (v) =>
      `Several columns could be "${v.column}": ${v.headers}. Choose the right one with --map "<header>=${v.column}", or rename the other.`,
  ),
  "population/column-also": say<"column" | "header" | "others">(
    "warning",
    (v) =>
      `"${v.header}" bruges som "${v.column}". Disse kolonner kunne også være det, men bevares under deres eget navn: ${v.others}. Vælg en anden med --map, hvis det er forkert.`,
    (v) =>
      `"${v.header}" is used as "${v.column}". These columns could be it too, but are kept under their own names: ${v.others}. Choose another with --map if that is wrong.`,
  ),
  "population/map-form": say<"part">(
    "error",
    (v) =>
      `"${v.part}" i --map kan ikke læses. Skriv --map "<overskrift i filen>=<kolonne>", fx "Sagsnr=Sag;Center=Enhed".`,
    (v) =>
      `"${v.part}" in --map cannot be read. Write --map "<header in the file>=<column>", as "Sagsnr=Sag;Center=Enhed".`,
  ),
  "population/map-unknown": say<"header" | "headers">(
    "error",
    (v) => `--map nævner overskriften "${v.header}", men den findes ikke. Overskrifterne er: ${v.headers}.`,
    (v) => `--map names the header "${v.header}", but there is none. The headers are: ${v.headers}.`,
  ),
  "population/map-target": say<"column" | "columns">(
    "error",
    (v) => `--map peger på "${v.column}", som ikke er en kolonne, der kan vælges. Vælg en af: ${v.columns}.`,
    (v) => `--map points at "${v.column}", which is no column to choose. Choose one of: ${v.columns}.`,
  ),
  "population/header-moved": say<"row">(
    "info",
    (v) => `Overskrifterne er fundet i række ${v.row}. Det, der står over dem, er ikke læst.`,
    (v) => `The headers were found in row ${v.row}. What stands above them was not read.`,
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
    () => "Der er ingen sager under overskrifterne. Tjek, at udtrækket er det rigtige.",
    () => "There are no cases below the headers. Check that this is the right export.",
  ),
  "population/row-blank": say<"count" | "rows">(
    "info",
    (v) => `Blanke rækker er sprunget over: række ${v.rows} (i alt ${v.count}).`,
    (v) => `Blank rows were passed over: row ${v.rows} (${v.count} in all).`,
  ),
  "population/row-total": say(
    "warning",
    () => "Rækken er en sum og er udeladt.",
    () => "The row is a total and was left out.",
  ),
  "population/row-long": say<"cells" | "headers">(
    "error",
    (v) =>
      `Rækken har ${v.cells} celler, men der er ${v.headers} overskrifter. Et skilletegn i en tekst har nok flyttet værdierne; sæt anførselstegn om teksten, eller ret rækken.`,
    (v) =>
      `The row has ${v.cells} cells, but there are ${v.headers} headers. A separator inside a text has probably moved the values; put quotes around the text, or correct the row.`,
  ),
  "population/stray-cell": say<"cell" | "count" | "text">(
    "warning",
    (v) =>
      `Cellen ${v.cell} ("${v.text}") står uden for overskrifterne og er ikke læst (sådanne celler i alt: ${v.count}). Giv kolonnen en overskrift, eller slet cellen.`,
    (v) =>
      `The cell ${v.cell} ("${v.text}") stands outside the headers and was not read (such cells in all: ${v.count}). Give the column a header, or delete the cell.`,
  ),
  "population/hidden-rows": say<"count" | "rows">(
    "warning",
    (v) =>
      `Rækker, der er skjult i filen (af et filter eller i hånden), er læst med: række ${v.rows} (i alt ${v.count}). Slet dem i filen, hvis de ikke skal med.`,
    (v) =>
      `Rows that are hidden in the file (by a filter or by hand) were read too: row ${v.rows} (${v.count} in all). Delete them from the file if they do not belong.`,
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
      `The column ${v.column} has error values of Excel as "${v.text}" instead of content (row ${v.rows}; ${v.count} in all). Correct them in Excel, make the column wider where it shows ####, and import the file again.`,
  ),
  "population/letters-lost": say<"count" | "rows" | "text">(
    "error",
    (v) =>
      `Bogstaver er gået tabt i udtrækket, som i "${v.text}" (række ${v.rows}; i alt ${v.count}). Hent det igen som CSV UTF-8 eller .xlsx.`,
    (v) =>
      `Letters were lost in the export, as in "${v.text}" (row ${v.rows}; ${v.count} in all). Export again as CSV UTF-8 or .xlsx.`,
  ),
  "population/letters-doubled": say<"count" | "rows" | "text">(
    "warning",
    (v) =>
      `Bogstaver står i en forkert tegnkodning, som i "${v.text}" (række ${v.rows}; i alt ${v.count}). Læs sagerne ind fra en fil i CSV UTF-8 eller .xlsx, eller ret dem.`,
    (v) =>
      `Letters stand in a wrong encoding, as in "${v.text}" (row ${v.rows}; ${v.count} in all). Import the cases from a file in CSV UTF-8 or .xlsx, or correct them.`,
  ),
  "population/letters-question": say<"count" | "rows" | "text">(
    "warning",
    (v) =>
      `Der står ? inde i ord, som i "${v.text}" (række ${v.rows}; i alt ${v.count}): et æ, ø eller å er nok gået tabt i udtrækket. Hent det igen som CSV UTF-8 eller .xlsx.`,
    (v) =>
      `There is a ? inside words, as in "${v.text}" (row ${v.rows}; ${v.count} in all): an æ, ø or å was probably lost in the export. Export again as CSV UTF-8 or .xlsx.`,
  ),
  "population/id-date": say<"count" | "rows" | "text">(
    "error",
    (v) =>
      `Sagsnumre er blevet til datoer eller klokkeslæt som "${v.text}" (række ${v.rows}; i alt ${v.count}): Excel har lavet dem om. Hent udtrækket igen med sagsnumre som tekst.`,
    (v) =>
      `Case numbers have become dates or times as "${v.text}" (row ${v.rows}; ${v.count} in all): Excel has changed them. Export again with case numbers as text.`,
  ),
  "population/id-decimal": say<"count" | "rows" | "text">(
    "warning",
    (v) =>
      `Sagsnumre står som decimaltal som "${v.text}" og er læst uden decimaler (række ${v.rows}; i alt ${v.count}). Tjek et par af dem mod fagsystemet.`,
    (v) =>
      `Case numbers are decimal numbers as "${v.text}" and were read without the decimals (row ${v.rows}; ${v.count} in all). Check a few against the case system.`,
  ),
  "population/name-date": say<"column" | "count" | "rows" | "text">(
    "error",
    (v) =>
      `Kolonnen ${v.column} har datoer eller klokkeslæt som "${v.text}", hvor der skal stå et navn (række ${v.rows}; i alt ${v.count}): Excel har nok lavet navnet om. Ret cellerne til tekst.`,
    (v) =>
      `The column ${v.column} has dates or times as "${v.text}" where a name belongs (row ${v.rows}; ${v.count} in all): Excel has probably changed the name. Correct the cells to text.`,
  ),
  "population/truth-value": say<"column" | "count" | "rows" | "text">(
    "error",
    (v) =>
      `Kolonnen ${v.column} har sandhedsværdier som "${v.text}" (SAND eller FALSK), hvor der skal stå en tekst (række ${v.rows}; i alt ${v.count}). Ret cellerne.`,
    (v) =>
      `The column ${v.column} has truth values as "${v.text}" (TRUE or FALSE) where a text belongs (row ${v.rows}; ${v.count} in all). Correct the cells.`,
  ),
  "population/name-number": say<"column" | "count" | "rows" | "text">(
    "warning",
    (v) =>
      `Kolonnen ${v.column} har tal som "${v.text}", hvor der plejer at stå et navn (række ${v.rows}; i alt ${v.count}). Tjek, at det er den rigtige kolonne.`,
    (v) =>
      `The column ${v.column} has numbers as "${v.text}" where a name usually stands (row ${v.rows}; ${v.count} in all). Check that it is the right column.`,
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
    () => "The row has no case number. Type it, or delete the row.",
  ),
  "population/unit-missing": say(
    "error",
    () => "Sagen har ingen enhed. Skriv enheden, som den hedder i Opsætning.",
    () => "The case has no unit. Type the unit as it is called in Opsætning.",
  ),
  "population/caseworker-missing": say(
    "error",
    () => "Sagen har ingen sagsbehandler. Skriv, hvem der har sagen.",
    () => "The case has no caseworker. Type who has the case.",
  ),
  "population/forbidden-character": say<"column" | "text">(
    "error",
    (v) =>
      `"${v.text}" i kolonnen ${v.column} indeholder |, tabulator eller linjeskift, som ikke kan bruges i udtrækket. Fjern tegnet.`,
    (v) =>
      `"${v.text}" in the column ${v.column} holds |, a tab or a line break, which the draw cannot use. Remove it.`,
  ),
  "population/duplicate": say<"id" | "rows">(
    "error",
    (v) =>
      `Sagen ${v.id} står flere gange: række ${v.rows}. En sag må kun stå én gang (store og små bogstaver regnes for ens). Slet de overflødige rækker.`,
    (v) =>
      `The case ${v.id} occurs more than once: rows ${v.rows}. A case may occur once only (capitals and small letters count as equal). Delete the rows that are too many.`,
  ),
  "population/duplicate-alike": say<"rows" | "spellings">(
    "error",
    (v) =>
      `Sagen står flere gange, skrevet på hver sin måde: ${v.spellings}: række ${v.rows}. Tegnene i [ ] ligner andre eller kan ikke ses, så numrene regnes for ens. Slet de overflødige rækker, og skriv nummeret med almindelige tegn.`,
    (v) =>
      `The case occurs more than once, written in different ways: ${v.spellings}: rows ${v.rows}. The characters in [ ] look like others or cannot be seen, so the numbers count as equal. Delete the rows that are too many, and write the number with ordinary characters.`,
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
      `Sagsnummeret er blevet til "${v.text}": Excel har lavet det om til et afrundet tal, og cifre er tabt. Hent udtrækket igen med sagsnumre som tekst.`,
    (v) =>
      `The case number has become "${v.text}": Excel has made it a rounded number, and digits are lost. Export again with case numbers as text.`,
  ),
  "population/id-number": say<"count">(
    "warning",
    (v) =>
      `Sagsnumre står som tal, ikke som tekst (i alt ${v.count}). Nuller forrest kan være tabt. Tjek et par af dem mod fagsystemet; hent helst udtrækket igen med sagsnumre som tekst.`,
    (v) =>
      `Case numbers are numbers, not text (${v.count} in all). Leading zeros may be lost. Check a few against the case system; better, export again with case numbers as text.`,
  ),
  "population/id-short": say<"count" | "length" | "rows">(
    "warning",
    (v) =>
      `Sagsnumre har færre end ${v.length} cifre (række ${v.rows}; i alt ${v.count}). Excel kan have fjernet nuller forrest; tjek dem mod fagsystemet.`,
    (v) =>
      `Case numbers have fewer than ${v.length} digits (row ${v.rows}; ${v.count} in all). Excel may have taken leading zeros; check them against the case system.`,
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
      `The unit "${v.unit}" is not in Opsætning (row ${v.rows}; cases in all: ${v.count}). Is it "${v.near}"? Correct it, or add the unit to Opsætning.`,
  ),
  "population/unit-unknown": say<"count" | "rows" | "unit" | "units">(
    "error",
    (v) =>
      `Enheden "${v.unit}" findes ikke i Opsætning (række ${v.rows}; sager i alt: ${v.count}). Enhederne er: ${v.units}. Ret den, eller tilføj enheden i Opsætning.`,
    (v) =>
      `The unit "${v.unit}" is not in Opsætning (row ${v.rows}; cases in all: ${v.count}). The units are: ${v.units}. Correct it, or add the unit to Opsætning.`,
  ),
  "population/caseworker-spelling": say<"caseworker" | "count" | "name" | "rows">(
    "warning",
    (v) =>
      `Sagsbehandleren "${v.caseworker}" er læst som "${v.name}" i samme enhed (række ${v.rows}; sager i alt: ${v.count}).`,
    (v) =>
      `The caseworker "${v.caseworker}" was read as "${v.name}" of the same unit (row ${v.rows}; cases in all: ${v.count}).`,
  ),
  "population/step-unknown": say<"count" | "rows" | "step" | "steps">(
    "error",
    (v) =>
      `Sagstrinnet "${v.step}" kendes ikke (række ${v.rows}; sager i alt: ${v.count}). Skriv det i kolonnen Betegnelser i tblTrin ved det trin, det svarer til, eller ret rækken. Trinnene er: ${v.steps}.`,
    (v) =>
      `The step "${v.step}" is not known (row ${v.rows}; cases in all: ${v.count}). Type it in the column Betegnelser of tblTrin at the step it stands for, or correct the row. The steps are: ${v.steps}.`,
  ),
  "population/date": say<"text">(
    "error",
    (v) => `"${v.text}" er ikke en dato. Skriv den som 05-01-2026.`,
    (v) => `"${v.text}" is not a date. Type it as 05-01-2026.`,
  ),
  "population/date-mixed": say<"text">(
    "warning",
    (v) =>
      `"${v.text}" er ikke en dato, men resten af kolonnen er datoer. Den er bevaret som tekst; skriv den som 05-01-2026, hvis det er en dato.`,
    (v) =>
      `"${v.text}" is not a date, but the rest of the column are dates. It is kept as text; type it as 05-01-2026 if it is a date.`,
  ),
  "population/risk": say<"text">(
    "error",
    (v) =>
      `Risiko "${v.text}" kan ikke bruges. Skriv et tal over 0, fx 2,5, eller lad cellen være tom (den regnes så som 1).`,
    (v) =>
      `The risk "${v.text}" cannot be used. Type a number above 0, as 2.5, or leave the cell blank (it then counts as 1).`,
  ),
  "population/age": say<"text">(
    "error",
    (v) => `Alderen "${v.text}" kan ikke bruges. Skriv hele år, fx 7, eller lad cellen være tom.`,
    (v) => `The age "${v.text}" cannot be used. Type whole years, as 7, or leave the cell blank.`,
  ),
  "population/date-doubtful": say<"count" | "date" | "rows">(
    "warning",
    (v) =>
      `Afgørelsesdatoer som ${v.date} er ikke kommet endnu eller ligger før 1990 (række ${v.rows}; i alt ${v.count}). De er læst, som de står. Tjek årstallet.`,
    (v) =>
      `Dates of decision as ${v.date} are still to come, or lie before 1990 (row ${v.rows}; ${v.count} in all). They were read as they stand. Check the year.`,
  ),
  "population/no-value": say<"column" | "count" | "rows" | "text">(
    "error",
    (v) =>
      `Kolonnen ${v.column} har "${v.text}", hvor der skal stå et navn eller et nummer (række ${v.rows}; i alt ${v.count}). Det er nok et tegn for, at der intet står i fagsystemet. Udfyld cellerne.`,
    (v) =>
      `The column ${v.column} has "${v.text}" where a name or a number belongs (row ${v.rows}; ${v.count} in all). It is likely a sign that nothing stands in the case system. Fill in the cells.`,
  ),
  "population/age-high": say<"age">(
    "warning",
    (v) => `Alderen er ${v.age} år. Tjek, at det er barnets alder.`,
    (v) => `The age is ${v.age} years. Check that it is the child's age.`,
  ),
  "population/formula": say<"text">(
    "warning",
    (v) => `Teksten "${v.text}" ligner en formel. Den er bevaret som tekst og bliver ikke regnet ud.`,
    (v) => `The text "${v.text}" looks like a formula. It is kept as text and will not be calculated.`,
  ),
  "population/text-long": say(
    "error",
    () => "Teksten er længere end de 32.767 tegn, en celle kan rumme. Forkort den.",
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
      `Sagerne har kun CPR-numre som nøgle (rækker: ${v.count}). CPR-numre må ikke stå i registret. Hent udtrækket med sagsnumre, eller giv sagerne løbenumre: tilføj --serial <mappe>/nøgle.csv, hvor mappen ikke er registrets. Nøglen mellem løbenummer og CPR-nummer kommer kun til at stå i den fil.`,
    (v) =>
      `CPR numbers are the only key of the cases (rows: ${v.count}). No CPR number may stand in the register. Export with case numbers, or give the cases serial numbers: add --serial <folder>/key.csv, in a folder other than the register's. Which serial number is whose will stand in that file alone.`,
  ),
  "serial/given": say<"all" | "count" | "file">(
    "info",
    (v) =>
      `Nye løbenumre i stedet for CPR-numre: ${v.count}. Nøglefilen ${v.file} rummer nu ${v.all}. Opbevar den adskilt fra registret, hvor kun få har adgang.`,
    (v) =>
      `New serial numbers in place of CPR numbers: ${v.count}. The key file ${v.file} now holds ${v.all}. Keep it apart from the register, where few have access.`,
  ),
  "serial/not-needed": say<"column">(
    "error",
    (v) =>
      `Kolonnen ${v.column} rummer allerede sagsnumre, der ikke er CPR-numre. Udelad --serial, eller sig med --map, hvilken kolonne der er sagens CPR-nummer.`,
    (v) =>
      `The column ${v.column} already holds case numbers that are no CPR numbers. Leave out --serial, or say with --map which column is the case's CPR number.`,
  ),
  "serial/no-column": say(
    "error",
    () =>
      "Filen har hverken sagsnumre eller en kolonne med CPR-numre at give løbenumre efter. Hent udtrækket med en af dem.",
    () =>
      "The file has neither case numbers nor a column of CPR numbers to give serial numbers for. Export with one of them.",
  ),
  "serial/two-columns": say<"headers">(
    "error",
    (v) => `Flere kolonner rummer CPR-numre: ${v.headers}. Sig, hvilken der er barnets, fx --map "CPR barn=Sag".`,
    (v) =>
      `Several columns hold CPR numbers: ${v.headers}. Say which is the child's, for example --map "CPR barn=Sag".`,
  ),
  "serial/not-cpr": say(
    "error",
    () =>
      "Her står hverken et CPR-nummer eller et erstatningsnummer, så rækken har ikke fået et løbenummer. Ret nummeret i udtrækket.",
    () =>
      "This is neither a CPR number nor a replacement number, so the row was given no serial number. Correct the number in the export.",
  ),
  "serial/not-key": say<"file">(
    "error",
    (v) =>
      `${v.file} er ikke en nøglefil (overskrifterne skal være Løbenummer og CPR-nummer), så den er ikke rørt. Vælg et andet navn.`,
    (v) =>
      `${v.file} is no key file (its headers must be Løbenummer and CPR-nummer), so it was left alone. Choose another name.`,
  ),
  "serial/key-row": say(
    "error",
    () =>
      "Rækken i nøglefilen skal have et løbenummer som L000001 og et CPR-nummer. Ret rækken; ellers får sagen et nyt nummer.",
    () =>
      "The row of the key file must have a serial number as L000001 and a CPR number. Correct it; else the case gets another number.",
  ),
  "serial/key-twice": say<"serial">(
    "error",
    (v) =>
      `Løbenummeret ${v.serial} eller dets CPR-nummer står to gange i nøglefilen. Slet den række, der ikke gælder.`,
    (v) =>
      `The serial number ${v.serial} or its CPR number stands twice in the key file. Delete the row that does not hold.`,
  ),
  "privacy/cpr-column": say<"column" | "count">(
    "error",
    (v) =>
      `Kolonnen "${v.column}" indeholder CPR-numre (rækker: ${v.count}). De må ikke stå i registret. Slet kolonnen i filen.`,
    (v) =>
      `The column "${v.column}" holds CPR numbers (rows: ${v.count}). They may not stand in the register. Delete the column from the file.`,
  ),
} as const;
