/** Cases read from an export or from Sager. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
export const POPULATION = {
  "population/not-empty": {
    severity: "error",
    da: "Arket Sager rummer allerede {count} sager. Brug --replace for at erstatte dem; tidligere udtræk påvirkes ikke.",
    en: "The sheet Sager already holds {count} cases. Use --replace to replace them; earlier draws are not affected.",
  },
  "population/column-lost": {
    severity: "warning",
    da: 'Kolonnen "{column}" stod på arket Sager, men er ikke i den nye fil, og er fjernet.',
    en: 'The column "{column}" stood on the sheet Sager, but is not in the new file, and is removed.',
  },
  "privacy/cpr": {
    severity: "error",
    da: "Her står noget, der ligner et CPR-nummer. Slet det; brug sagens nummer i stedet.",
    en: "This looks like a CPR number. Delete it; use the case's id instead.",
  },
  "population/column-missing": {
    severity: "error",
    da: 'Der er ingen kolonne {column}. Overskrifterne er: {headers}. Kald kolonnen sådan, eller sig hvilken den er med --map "{map}".',
    en: 'There is no column {column}. The headers are: {headers}. Name the column so, or say which it is with --map "{map}".',
  },
  "population/column-twice": {
    severity: "error",
    da: 'Flere kolonner kan være "{column}": {headers}. Vælg den rigtige med --map "<overskrift>={column}", eller giv den anden et andet navn.',
    en: 'Several columns could be "{column}": {headers}. Choose the right one with --map "<header>={column}", or rename the other.',
  },
  "population/column-also": {
    severity: "warning",
    da: '"{header}" bruges som "{column}". Disse kolonner kunne også være det, men bevares under deres eget navn: {others}. Vælg en anden med --map, hvis det er forkert.',
    en: '"{header}" is used as "{column}". These columns could be it too, but are kept under their own names: {others}. Choose another with --map if that is wrong.',
  },
  "population/map-form": {
    severity: "error",
    da: '"{part}" i --map kan ikke læses. Skriv --map "<overskrift i filen>=<kolonne i Sager>", fx "Sagsnr=Sag;Center=Enhed".',
    en: '"{part}" in --map cannot be read. Write --map "<header in the file>=<column of Sager>", as "Sagsnr=Sag;Center=Enhed".',
  },
  "population/map-unknown": {
    severity: "error",
    da: '--map nævner overskriften "{header}", men den findes ikke. Overskrifterne er: {headers}.',
    en: '--map names the header "{header}", but there is none. The headers are: {headers}.',
  },
  "population/map-target": {
    severity: "error",
    da: '--map peger på "{column}", som ikke er en kolonne, der kan vælges. Vælg en af: {columns}.',
    en: '--map points at "{column}", which is no column to choose. Choose one of: {columns}.',
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
    da: 'Kolonnen har værdier, men ingen overskrift. Den kaldes "{name}"; giv den en overskrift, hvis den skal bruges.',
    en: 'The column has values but no header. It is called "{name}"; give it a header if it is to be used.',
  },
  "population/header-renamed": {
    severity: "warning",
    da: 'Overskriften "{header}" kan ikke bruges, som den er (den findes allerede eller er for lang). Kolonnen kaldes "{name}".',
    en: 'The header "{header}" cannot be used as it is (it is taken or too long). The column is called "{name}".',
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
  "population/stray-cell": {
    severity: "warning",
    da: 'Cellen {cell} ("{text}") står uden for overskrifterne og er ikke læst (sådanne celler i alt: {count}). Giv kolonnen en overskrift, eller slet cellen.',
    en: 'The cell {cell} ("{text}") stands outside the headers and was not read (such cells in all: {count}). Give the column a header, or delete the cell.',
  },
  "population/hidden-rows": {
    severity: "warning",
    da: "Rækker, der er skjult i filen (af et filter eller i hånden), er læst med: række {rows} (i alt {count}). Slet dem i filen, hvis de ikke skal med.",
    en: "Rows that are hidden in the file (by a filter or by hand) were read too: row {rows} ({count} in all). Delete them from the file if they do not belong.",
  },
  "population/error-value": {
    severity: "error",
    da: 'Kolonnen {column} har fejlværdier fra Excel som "{text}" i stedet for indhold (række {rows}; i alt {count}). Ret dem i Excel, gør kolonnen bredere, hvis der står ####, og læs filen ind igen.',
    en: 'The column {column} has error values of Excel as "{text}" instead of content (row {rows}; {count} in all). Correct them in Excel, make the column wider where it shows ####, and import the file again.',
  },
  "population/letters-lost": {
    severity: "error",
    da: 'Bogstaver er gået tabt i udtrækket, som i "{text}" (række {rows}; i alt {count}). Hent det igen som CSV UTF-8 eller .xlsx.',
    en: 'Letters were lost in the export, as in "{text}" (row {rows}; {count} in all). Export again as CSV UTF-8 or .xlsx.',
  },
  "population/letters-doubled": {
    severity: "warning",
    da: 'Bogstaver står i en forkert tegnkodning, som i "{text}" (række {rows}; i alt {count}). Læs sagerne ind fra en fil i CSV UTF-8 eller .xlsx, eller ret dem.',
    en: 'Letters stand in a wrong encoding, as in "{text}" (row {rows}; {count} in all). Import the cases from a file in CSV UTF-8 or .xlsx, or correct them.',
  },
  "population/letters-question": {
    severity: "warning",
    da: 'Der står ? inde i ord, som i "{text}" (række {rows}; i alt {count}): et æ, ø eller å er nok gået tabt i udtrækket. Hent det igen som CSV UTF-8 eller .xlsx.',
    en: 'There is a ? inside words, as in "{text}" (row {rows}; {count} in all): an æ, ø or å was probably lost in the export. Export again as CSV UTF-8 or .xlsx.',
  },
  "population/id-date": {
    severity: "error",
    da: 'Sagsnumre er blevet til datoer eller klokkeslæt som "{text}" (række {rows}; i alt {count}): Excel har lavet dem om. Hent udtrækket igen med sagsnumre som tekst.',
    en: 'Case numbers have become dates or times as "{text}" (row {rows}; {count} in all): Excel has changed them. Export again with case numbers as text.',
  },
  "population/id-decimal": {
    severity: "warning",
    da: 'Sagsnumre står som decimaltal som "{text}" og er læst uden decimaler (række {rows}; i alt {count}). Tjek et par af dem mod fagsystemet.',
    en: 'Case numbers are decimal numbers as "{text}" and were read without the decimals (row {rows}; {count} in all). Check a few against the case system.',
  },
  "population/name-date": {
    severity: "error",
    da: 'Kolonnen {column} har datoer eller klokkeslæt som "{text}", hvor der skal stå et navn (række {rows}; i alt {count}): Excel har nok lavet navnet om. Ret cellerne til tekst.',
    en: 'The column {column} has dates or times as "{text}" where a name belongs (row {rows}; {count} in all): Excel has probably changed the name. Correct the cells to text.',
  },
  "population/truth-value": {
    severity: "error",
    da: 'Kolonnen {column} har sandhedsværdier som "{text}" (SAND eller FALSK), hvor der skal stå en tekst (række {rows}; i alt {count}). Ret cellerne.',
    en: 'The column {column} has truth values as "{text}" (TRUE or FALSE) where a text belongs (row {rows}; {count} in all). Correct the cells.',
  },
  "population/name-number": {
    severity: "warning",
    da: 'Kolonnen {column} har tal som "{text}", hvor der plejer at stå et navn (række {rows}; i alt {count}). Tjek, at det er den rigtige kolonne.',
    en: 'The column {column} has numbers as "{text}" where a name usually stands (row {rows}; {count} in all). Check that it is the right column.',
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
    da: '"{text}" i kolonnen {column} indeholder |, tabulator eller linjeskift, som ikke kan bruges i udtrækket. Fjern tegnet.',
    en: '"{text}" in the column {column} holds |, a tab or a line break, which the draw cannot use. Remove it.',
  },
  "population/duplicate": {
    severity: "error",
    da: "Sagen {id} står flere gange: række {rows}. En sag må kun stå én gang (store og små bogstaver regnes for ens). Slet de overflødige rækker.",
    en: "The case {id} occurs more than once: rows {rows}. A case may occur once only (capitals and small letters count as equal). Delete the rows that are too many.",
  },
  "population/duplicate-alike": {
    severity: "error",
    da: "Sagen står flere gange, skrevet på hver sin måde: {spellings}: række {rows}. Tegnene i [ ] ligner andre eller kan ikke ses, så numrene regnes for ens. Slet de overflødige rækker, og skriv nummeret med almindelige tegn.",
    en: "The case occurs more than once, written in different ways: {spellings}: rows {rows}. The characters in [ ] look like others or cannot be seen, so the numbers count as equal. Delete the rows that are too many, and write the number with ordinary characters.",
  },
  "population/unseen": {
    severity: "info",
    da: "Usynlige tegn er læst, som om de ikke stod der: {text}, række {rows} (i alt {count}).",
    en: "Characters that cannot be seen were read as if they were not there: {text}, row {rows} ({count} in all).",
  },
  "population/id-scientific": {
    severity: "error",
    da: 'Sagsnummeret er blevet til "{text}": Excel har lavet det om til et afrundet tal, og cifre er tabt. Hent udtrækket igen med sagsnumre som tekst.',
    en: 'The case number has become "{text}": Excel has made it a rounded number, and digits are lost. Export again with case numbers as text.',
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
    da: 'Enheden "{unit}" er læst som "{name}" (række {rows}; sager i alt: {count}).',
    en: 'The unit "{unit}" was read as "{name}" (row {rows}; cases in all: {count}).',
  },
  "population/unit-misspelt": {
    severity: "error",
    da: 'Enheden "{unit}" findes ikke i Opsætning (række {rows}; sager i alt: {count}). Menes der "{near}"? Ret den, eller tilføj enheden i Opsætning.',
    en: 'The unit "{unit}" is not in Opsætning (row {rows}; cases in all: {count}). Is it "{near}"? Correct it, or add the unit to Opsætning.',
  },
  "population/unit-unknown": {
    severity: "error",
    da: 'Enheden "{unit}" findes ikke i Opsætning (række {rows}; sager i alt: {count}). Enhederne er: {units}. Ret den, eller tilføj enheden i Opsætning.',
    en: 'The unit "{unit}" is not in Opsætning (row {rows}; cases in all: {count}). The units are: {units}. Correct it, or add the unit to Opsætning.',
  },
  "population/caseworker-spelling": {
    severity: "warning",
    da: 'Sagsbehandleren "{caseworker}" er læst som "{name}" i samme enhed (række {rows}; sager i alt: {count}).',
    en: 'The caseworker "{caseworker}" was read as "{name}" of the same unit (row {rows}; cases in all: {count}).',
  },
  "population/step-unknown": {
    severity: "error",
    da: 'Sagstrinnet "{step}" kendes ikke (række {rows}; sager i alt: {count}). Skriv det i kolonnen Betegnelser i tblTrin ved det trin, det svarer til, eller ret rækken. Trinnene er: {steps}.',
    en: 'The step "{step}" is not known (row {rows}; cases in all: {count}). Type it in the column Betegnelser of tblTrin at the step it stands for, or correct the row. The steps are: {steps}.',
  },
  "population/date": {
    severity: "error",
    da: '"{text}" er ikke en dato. Skriv den som 05-01-2026.',
    en: '"{text}" is not a date. Type it as 05-01-2026.',
  },
  "population/date-mixed": {
    severity: "warning",
    da: '"{text}" er ikke en dato, men resten af kolonnen er datoer. Den er bevaret som tekst; skriv den som 05-01-2026, hvis det er en dato.',
    en: '"{text}" is not a date, but the rest of the column are dates. It is kept as text; type it as 05-01-2026 if it is a date.',
  },
  "population/risk": {
    severity: "error",
    da: 'Risiko "{text}" kan ikke bruges. Skriv et tal over 0, fx 2,5, eller lad cellen være tom (den regnes så som 1).',
    en: 'The risk "{text}" cannot be used. Type a number above 0, as 2.5, or leave the cell blank (it then counts as 1).',
  },
  "population/age": {
    severity: "error",
    da: 'Alderen "{text}" kan ikke bruges. Skriv hele år, fx 7, eller lad cellen være tom.',
    en: 'The age "{text}" cannot be used. Type whole years, as 7, or leave the cell blank.',
  },
  "population/age-high": {
    severity: "warning",
    da: "Alderen er {age} år. Tjek, at det er barnets alder.",
    en: "The age is {age} years. Check that it is the child's age.",
  },
  "population/formula": {
    severity: "warning",
    da: 'Teksten "{text}" ligner en formel. Den er bevaret som tekst og bliver ikke regnet ud.',
    en: 'The text "{text}" looks like a formula. It is kept as text and will not be calculated.',
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
    da: "Sagerne har kun CPR-numre som nøgle (rækker: {count}). CPR-numre må ikke stå i registret. Hent udtrækket med sagsnumre, eller giv sagerne løbenumre: tilføj --serial <mappe>/nøgle.csv, hvor mappen ikke er registrets. Nøglen mellem løbenummer og CPR-nummer kommer kun til at stå i den fil.",
    en: "CPR numbers are the only key of the cases (rows: {count}). No CPR number may stand in the register. Export with case numbers, or give the cases serial numbers: add --serial <folder>/key.csv, in a folder other than the register's. Which serial number is whose will stand in that file alone.",
  },
  "serial/given": {
    severity: "info",
    da: "Nye løbenumre i stedet for CPR-numre: {count}. Nøglefilen {file} rummer nu {all}. Opbevar den adskilt fra registret, hvor kun få har adgang.",
    en: "New serial numbers in place of CPR numbers: {count}. The key file {file} now holds {all}. Keep it apart from the register, where few have access.",
  },
  "serial/not-needed": {
    severity: "error",
    da: "Kolonnen {column} rummer allerede sagsnumre, der ikke er CPR-numre. Udelad --serial, eller sig med --map, hvilken kolonne der er sagens CPR-nummer.",
    en: "The column {column} already holds case numbers that are no CPR numbers. Leave out --serial, or say with --map which column is the case's CPR number.",
  },
  "serial/no-column": {
    severity: "error",
    da: "Filen har hverken sagsnumre eller en kolonne med CPR-numre at give løbenumre efter. Hent udtrækket med en af dem.",
    en: "The file has neither case numbers nor a column of CPR numbers to give serial numbers for. Export with one of them.",
  },
  "serial/two-columns": {
    severity: "error",
    da: 'Flere kolonner rummer CPR-numre: {headers}. Sig, hvilken der er barnets, fx --map "CPR barn=Sag".',
    en: 'Several columns hold CPR numbers: {headers}. Say which is the child\'s, for example --map "CPR barn=Sag".',
  },
  "serial/not-cpr": {
    severity: "error",
    da: "Her står hverken et CPR-nummer eller et erstatningsnummer, så rækken har ikke fået et løbenummer. Ret nummeret i udtrækket.",
    en: "This is neither a CPR number nor a replacement number, so the row was given no serial number. Correct the number in the export.",
  },
  "serial/not-key": {
    severity: "error",
    da: "{file} er ikke en nøglefil (overskrifterne skal være Løbenummer og CPR-nummer), så den er ikke rørt. Vælg et andet navn.",
    en: "{file} is no key file (its headers must be Løbenummer and CPR-nummer), so it was left alone. Choose another name.",
  },
  "serial/key-row": {
    severity: "error",
    da: "Rækken i nøglefilen skal have et løbenummer som L000001 og et CPR-nummer. Ret rækken; ellers får sagen et nyt nummer.",
    en: "The row of the key file must have a serial number as L000001 and a CPR number. Correct it; else the case gets another number.",
  },
  "serial/key-twice": {
    severity: "error",
    da: "Løbenummeret {serial} eller dets CPR-nummer står to gange i nøglefilen. Slet den række, der ikke gælder.",
    en: "The serial number {serial} or its CPR number stands twice in the key file. Delete the row that does not hold.",
  },
  "privacy/cpr-column": {
    severity: "error",
    da: 'Kolonnen "{column}" indeholder CPR-numre (rækker: {count}). De må ikke stå i registret. Slet kolonnen i filen.',
    en: 'The column "{column}" holds CPR numbers (rows: {count}). They may not stand in the register. Delete the column from the file.',
  },
} as const;
