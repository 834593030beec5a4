/** Files and programs that fail. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say } from "../sentence";

export const FILES = {
  "file/exists": say<"file">(
    "error",
    (v) => `${v.file} findes allerede og overskrives ikke. Vælg et andet navn, eller flyt filen.`,
    (v) => `${v.file} already exists and is not overwritten. Choose another name, or move the file.`,
  ),
  "file/would-lose": say<"file">(
    "error",
    (v) => `${v.file} er ikke ændret, fordi dele af den ville gå tabt. Gem den under et andet navn.`,
    (v) => `${v.file} has not been changed, because parts of it would be lost. Save it under another name.`,
    {
      da: (v) =>
        `${v.file} er ikke ændret, fordi dele af den ville gå tabt. Gem et andet sted med --out, eller brug --accept-loss.`,
      en: (v) =>
        `${v.file} has not been changed, because parts of it would be lost. Save elsewhere with --out, or use --accept-loss.`,
    },
  ),
  "file/no-review-sheet": say<"file">(
    "warning",
    (v) =>
      `${v.file} indeholder ingen skemaer og er sprunget over. Er det en afleveret fil, så få den sendt igen; ellers flyt den ud af mappen.`,
    (v) =>
      `${v.file} contains no review sheets and was skipped. If it was handed in, have it sent again; otherwise move it out of the folder.`,
  ),
  "file/skipped": say<"file">(
    "warning",
    (v) =>
      `${v.file} er ikke læst: den er hverken .xlsx, .xlsm eller .zip. Er det et skema, så åbn den, gem den som .xlsx, og saml ind igen; ellers flyt den ud af mappen.`,
    (v) =>
      `${v.file} was not read: it is neither .xlsx, .xlsm nor .zip. If it is a review sheet, open it, save it as .xlsx, and collect again; otherwise move it out of the folder.`,
  ),
  "file/zip-unreadable": say<"file">(
    "error",
    (v) =>
      `${v.file} kan ikke pakkes ud: den er beskadiget eller har en adgangskode. Pak den ud, og saml filerne ind fra mappen.`,
    (v) =>
      `${v.file} cannot be unpacked: it is damaged or has a password. Unpack it, and collect the files from the folder.`,
  ),
  "file/empty": say<"file">(
    "error",
    (v) => `Filen ${v.file} er tom. Hent sagslisten fra fagsystemet igen.`,
    (v) => `The file ${v.file} is empty. Export it again.`,
  ),
  "file/not-text": say<"file">(
    "error",
    (v) => `Filen ${v.file} kan ikke læses som en tabel. Gem sagslisten som .csv eller .xlsx, og prøv igen.`,
    (v) => `The file ${v.file} cannot be read as a table. Save the export as .csv or .xlsx, and try again.`,
  ),
  "file/cut": say<"file">(
    "error",
    (v) =>
      `Filen ${v.file} slutter midt i et bogstav, så den er ikke hel, og rækker kan mangle. Hent sagslisten fra fagsystemet igen.`,
    (v) =>
      `The file ${v.file} ends in the middle of a character, so it is incomplete, and rows may be missing. Export it again.`,
  ),
  "file/web-page": say<"file">(
    "error",
    (v) =>
      `Filen ${v.file} er en webside (HTML), som fagsystemet har givet et andet navn. Åbn den i Excel, gem den som Excel-projektmappe (.xlsx), og vælg den fil.`,
    (v) =>
      `The file ${v.file} is a web page (HTML) that the case system gave another name. Open it in Excel, save it as an Excel workbook (.xlsx), and choose that file.`,
  ),
  "file/xml-sheet": say<"file">(
    "error",
    (v) =>
      `Filen ${v.file} er et XML-regneark (2003), uanset hvad den hedder. Åbn den i Excel, gem den som Excel-projektmappe (.xlsx), og vælg den fil.`,
    (v) =>
      `The file ${v.file} is an XML spreadsheet (2003), whatever it is called. Open it in Excel, save it as an Excel workbook (.xlsx), and choose that file.`,
  ),
  "file/json": say<"file">(
    "error",
    (v) => `Filen ${v.file} er ikke en tabel. Hent sagslisten som .csv eller .xlsx.`,
    (v) => `The file ${v.file} is not a table. Export it as .csv or .xlsx.`,
    {
      da: (v) => `Filen ${v.file} er JSON og ikke en tabel. Hent sagslisten som .csv eller .xlsx.`,
      en: (v) => `The file ${v.file} is JSON and not a table. Export it as .csv or .xlsx.`,
    },
  ),
  "file/xml": say<"file">(
    "error",
    (v) => `Filen ${v.file} er XML og ikke en tabel. Hent sagslisten som .csv eller .xlsx.`,
    (v) => `The file ${v.file} is XML, not a table. Export it as .csv or .xlsx.`,
  ),
  "file/open-document": say<"file">(
    "error",
    (v) =>
      `Filen ${v.file} er et OpenDocument-regneark (.ods). Åbn den i LibreOffice eller Excel, gem den som Excel-projektmappe (.xlsx), og vælg den fil.`,
    (v) =>
      `The file ${v.file} is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Excel, save it as an Excel workbook (.xlsx), and choose that file.`,
  ),
  "file/archive": say<"file">(
    "error",
    (v) =>
      `Filen ${v.file} er en pakket fil eller et dokument, ikke en Excel-projektmappe. Pak den ud, og vælg selve udtrækket (.xlsx eller .csv).`,
    (v) =>
      `The file ${v.file} is a compressed file or a document, not an Excel workbook. Unpack it, and choose the export itself (.xlsx or .csv).`,
  ),
  "file/uncalculated": say<"cells" | "count" | "sheet">(
    "error",
    (v) =>
      `Arket ${v.sheet} har formler uden resultat (celler i alt: ${v.count}; ${v.cells}), fordi et andet program har skrevet dem. Åbn filen i Excel, gem den, og prøv igen.`,
    (v) =>
      `The sheet ${v.sheet} has formulas without a result (cells in all: ${v.count}; ${v.cells}), as another program wrote them. Open the file in Excel, save it, and try again.`,
  ),
  "file/sheet-unknown": say<"sheet" | "sheets">(
    "error",
    (v) => `Filen har ikke noget ark, der hedder "${v.sheet}". Vælg mellem: ${v.sheets}.`,
    (v) => `The file has no sheet called "${v.sheet}". Choose one of: ${v.sheets}.`,
  ),
  "file/several-sheets": say<"sheets">(
    "error",
    (v) =>
      `Filen har rækker på flere ark: ${v.sheets}. Vælg ét af dem, eller saml rækkerne på ét ark, så ingen udelades.`,
    (v) =>
      `The file has rows on several sheets: ${v.sheets}. Choose one of them, or put the rows together on one sheet, so that none is left out.`,
    {
      da: (v) =>
        `Filen har rækker på flere ark: ${v.sheets}. Vælg ét med --sheet, eller saml rækkerne på ét ark, så ingen udelades.`,
      en: (v) =>
        `The file has rows on several sheets: ${v.sheets}. Choose one with --sheet, or put the rows together on one sheet, so that none is left out.`,
    },
  ),
  "file/hidden-sheets": say<"sheet" | "sheets">(
    "warning",
    (v) =>
      `Arket ${v.sheet} er læst. Skjulte ark med rækker er ikke læst: ${v.sheets}. Vælg et andet ark, hvis de skal med.`,
    (v) =>
      `The sheet ${v.sheet} was read. Hidden sheets with rows were not: ${v.sheets}. Choose another sheet if they should be included.`,
    {
      da: (v) =>
        `Arket ${v.sheet} er læst. Skjulte ark med rækker er ikke læst: ${v.sheets}. Vælg et andet ark med --sheet, hvis de skal med.`,
      en: (v) =>
        `The sheet ${v.sheet} was read. Hidden sheets with rows were not: ${v.sheets}. Choose another sheet with --sheet if they belong.`,
    },
  ),
  "file/hidden-sheet-read": say<"sheet">(
    "warning",
    (v) => `Arket ${v.sheet} er skjult i filen, men er det eneste med rækker, og er læst.`,
    (v) => `The sheet ${v.sheet} is hidden in the file, but is the only one with rows, and was read.`,
  ),
  "file/sheets-passed-over": say<"sheet" | "sheets">(
    "info",
    (v) => `Arket ${v.sheet} er læst. Filens andre ark er ikke læst: ${v.sheets}.`,
    (v) => `The sheet ${v.sheet} was read. The file's other sheets were not: ${v.sheets}.`,
  ),
  "file/encoding": say<"page">(
    "info",
    (v) => `Filen er læst med tegnkodningen ${v.page}. Kontrollér et navn med æ, ø eller å.`,
    (v) => `The file was read in the encoding ${v.page}. Check a name with æ, ø or å.`,
  ),
  "file/letters-mended": say<"count" | "rows" | "text">(
    "warning",
    (v) =>
      `Bogstaver stod i en forkert tegnkodning og er rettet, fx "${v.text}" (række ${v.rows}; i alt ${v.count}). Kontrollér dem mod fagsystemet.`,
    (v) =>
      `Letters were in the wrong encoding and have been corrected, e.g. "${v.text}" (row ${v.rows}; ${v.count} in all). Check them against the case system.`,
  ),
  "file/letters-doubtful": say<"count" | "rows" | "text">(
    "warning",
    (v) =>
      `Tegnkodningen er usikker: der står tegn midt i ord, fx "${v.text}" (række ${v.rows}; i alt ${v.count}). Hent sagslisten igen som CSV UTF-8 eller .xlsx, hvis bogstaver er forkerte.`,
    (v) =>
      `The encoding is uncertain: there are symbols inside words, e.g. "${v.text}" (row ${v.rows}; ${v.count} in all). Export again as CSV UTF-8 or .xlsx if letters look wrong.`,
  ),
  "file/null-character": say<"file" | "rows">(
    "error",
    (v) => `Filen ${v.file} er sandsynligvis beskadiget (ugyldigt tegn i række ${v.rows}). Hent sagslisten igen.`,
    (v) => `The file ${v.file} is probably damaged: there is an invalid character in row ${v.rows}. Export it again.`,
  ),
  "file/quote": say<"file" | "rows">(
    "error",
    (v) =>
      `Filen ${v.file}: et anførselstegn i række ${v.rows} lukkes ikke, eller der står tekst efter det. Ret det; skriv "" for et anførselstegn inde i en tekst.`,
    (v) =>
      `The file ${v.file}: a quote in row ${v.rows} is not closed, or text follows it. Correct it; write "" for a quote inside a text.`,
  ),
  "file/too-many-rows": say<"file" | "most">(
    "error",
    (v) =>
      `Filen ${v.file} har flere rækker, end et regneark kan indeholde (${v.most}). Del sagslisten op i flere filer.`,
    (v) => `The file ${v.file} has more rows than a sheet can hold (${v.most}). Split the export.`,
  ),
  "file/not-found": say<"file">(
    "error",
    (v) => `Filen ${v.file} findes ikke. Kontrollér navnet og mappen.`,
    (v) => `There is no file ${v.file}. Check its name and folder.`,
  ),
  "file/is-folder": say<"file">(
    "error",
    (v) => `${v.file} er en mappe. Angiv en .xlsx-fil.`,
    (v) => `${v.file} is a folder. Name an .xlsx file.`,
  ),
  "file/not-folder": say<"file">(
    "error",
    (v) => `${v.file} er en fil, ikke en mappe. Angiv en mappe.`,
    (v) => `${v.file} is a file, not a folder. Name a folder.`,
  ),
  "file/not-readable": say<"file" | "reason">(
    "error",
    (v) =>
      `Filen ${v.file} kan ikke læses (${v.reason}). Luk den i andre programmer, og kontrollér, at du har adgang til den.`,
    (v) =>
      `The file ${v.file} cannot be read (${v.reason}). Close it in other programs, and check that you have access to it.`,
  ),
  "file/blank": say<"file">(
    "error",
    (v) => `Filen ${v.file} er tom (0 byte). Hent en tidligere udgave frem.`,
    (v) => `The file ${v.file} is empty (0 bytes). Restore an earlier copy.`,
  ),
  "file/not-xlsx": say<"file">(
    "error",
    (v) => `Filen ${v.file} er ikke en Excel-projektmappe (.xlsx). Åbn den i Excel, og gem den som .xlsx.`,
    (v) => `The file ${v.file} is not an Excel workbook (.xlsx). Open it in Excel, and save it as .xlsx.`,
  ),
  "file/old-excel": say<"file">(
    "error",
    (v) =>
      `Filen ${v.file} er i et ældre eller binært Excel-format (.xls eller .xlsb). Åbn den i Excel, og gem den som .xlsx.`,
    (v) =>
      `The file ${v.file} is in an older or binary Excel format (.xls or .xlsb). Open it in Excel, and save it as .xlsx.`,
  ),
  "file/password": say<"file">(
    "error",
    (v) => `Filen ${v.file} er beskyttet med adgangskode. Åbn den i Excel, fjern adgangskoden, og gem den igen.`,
    (v) => `The file ${v.file} is protected by a password. Open it in Excel, remove the password, and save it again.`,
  ),
  "file/damaged": say<"file" | "part">(
    "error",
    (v) =>
      `Filen ${v.file} er beskadiget (i ${v.part}). Åbn den i Excel, lad Excel reparere den, og gem den; ellers hent en tidligere udgave frem.`,
    (v) =>
      `The file ${v.file} is damaged (in ${v.part}). Open it in Excel, let Excel repair it, and save it; otherwise restore an earlier copy.`,
  ),
  "file/too-large": say<"file">(
    "error",
    (v) => `Filen ${v.file} er for stor til at være et register. Kontrollér, at det er den rigtige fil.`,
    (v) => `The file ${v.file} is too large to be a register. Check that it is the right file.`,
  ),
  "file/strict": say<"file">(
    "error",
    (v) =>
      `Filen ${v.file} er gemt som Strict Open XML. Åbn den i Excel, og gem den som almindelig Excel-projektmappe (.xlsx).`,
    (v) =>
      `The file ${v.file} is saved as Strict Open XML. Open it in Excel, and save it as an ordinary Excel workbook (.xlsx).`,
  ),
  "file/macros": say<"file">(
    "error",
    (v) => `${v.file} er en projektmappe med makroer, og makroer kan ikke bevares. Gem den som .xlsx uden makroer.`,
    (v) => `${v.file} is a workbook with macros, and macros cannot be kept. Save it as .xlsx without macros.`,
    {
      da: (v) => `${v.file} er en projektmappe med makroer, og makroer kan ikke bevares. Gem som .xlsx med --out.`,
      en: (v) => `${v.file} is a workbook with macros, and macros cannot be kept. Save as .xlsx with --out.`,
    },
  ),
  "file/not-called-xlsx": say<"file">(
    "error",
    (v) => `${v.file} ville være en Excel-fil med et andet efternavn end .xlsx. Angiv et navn, der slutter på .xlsx.`,
    (v) => `${v.file} would be an Excel file whose name does not end in .xlsx. Give a name that does.`,
  ),
  "file/open-elsewhere": say<"file" | "lock">(
    "error",
    (v) =>
      `Filen ${v.file} er åben i et andet program. Luk den, og prøv igen. Er den ikke åben, så slet filen ${v.lock} ved siden af.`,
    (v) =>
      `The file ${v.file} is open in another program. Close it, and try again. If it is not open, delete the file ${v.lock} beside it.`,
  ),
  "file/changed-meanwhile": say<"file">(
    "error",
    (v) => `Filen ${v.file} er ændret, siden den blev læst. Intet er gemt. Prøv igen.`,
    (v) => `The file ${v.file} has changed since it was read. Nothing was saved. Try again.`,
  ),
  "file/read-only": say<"file">(
    "error",
    (v) => `Filen ${v.file} er skrivebeskyttet. Fjern skrivebeskyttelsen, eller gem under et andet navn.`,
    (v) => `The file ${v.file} is read-only. Make it writable, or save it under another name.`,
    {
      da: (v) => `Filen ${v.file} er skrivebeskyttet. Fjern skrivebeskyttelsen, eller gem et andet sted med --out.`,
      en: (v) => `The file ${v.file} is read-only. Make it writable, or save elsewhere with --out.`,
    },
  ),
  "file/read-only-place": say<"file">(
    "error",
    (v) =>
      `${v.file} kan ikke gemmes, for mappen kan kun læses. Intet er ændret. Gem et andet sted, eller få lov at skrive i mappen.`,
    (v) =>
      `${v.file} cannot be saved, because the folder is read-only. Nothing was changed. Save elsewhere, or get permission to write to the folder.`,
  ),
  "file/folder-missing": say<"file">(
    "error",
    (v) => `Mappen til ${v.file} findes ikke. Opret den, eller vælg en anden mappe.`,
    (v) => `The folder of ${v.file} does not exist. Create it, or choose another folder.`,
  ),
  "file/not-written": say<"file" | "reason">(
    "error",
    (v) =>
      `Filen ${v.file} kan ikke gemmes (${v.reason}). Den gamle fil er uændret. Kontrollér adgang og plads, og luk filen i andre programmer.`,
    (v) =>
      `The file ${v.file} cannot be saved (${v.reason}). The old file is unchanged. Check access and space, and close the file in other programs.`,
  ),
  "file/disk-full": say<"file">(
    "error",
    (v) => `Der er ikke plads på disken til ${v.file}. Den gamle fil er uændret. Frigør plads, og prøv igen.`,
    (v) => `There is no space on the disk for ${v.file}. The old file is unchanged. Free some space, and try again.`,
  ),
  "file/not-written-new": say<"file" | "reason">(
    "error",
    (v) => `${v.file} kan ikke laves (${v.reason}). Kontrollér adgang og plads.`,
    (v) => `${v.file} cannot be created (${v.reason}). Check access and space.`,
  ),
  "file/disk-full-new": say<"file">(
    "error",
    (v) => `Der er ikke plads på disken til ${v.file}, så den er ikke lavet. Frigør plads, og prøv igen.`,
    (v) => `There is no space on the disk for ${v.file}, so it was not created. Free some space, and try again.`,
  ),
  "file/locked": say<"file" | "host" | "lock" | "time" | "user">(
    "error",
    (v) =>
      `${v.file} er i brug af ${v.user} på ${v.host} (siden ${v.time}). Intet er ændret. Prøv igen, når arbejdet er færdigt. Er det gået i stå, så slet filen ${v.lock} ved siden af registret.`,
    (v) =>
      `${v.file} is in use by ${v.user} on ${v.host} (since ${v.time}). Nothing is changed. Try again when the work is finished. If it has stopped, delete the file ${v.lock} beside the register.`,
    {
      da: (v) =>
        `${v.file} er i brug af en anden kommando (${v.user} på ${v.host}, siden ${v.time}). Intet er ændret. Prøv igen, når den er færdig. Kører den ikke mere, så slet filen ${v.lock} ved siden af registret.`,
      en: (v) =>
        `${v.file} is in use by another command (${v.user} on ${v.host}, since ${v.time}). Nothing is changed. Try again when it is finished. If it is no longer running, delete the file ${v.lock} beside the register.`,
    },
  ),
  "file/lock-left": say<"file" | "host" | "time" | "user">(
    "warning",
    (v) =>
      `Noget arbejde med ${v.file} blev afbrudt (${v.user} på ${v.host}, ${v.time}), og låsen fra det er fjernet. Registret er enten som før eller helt opdateret: se arket Log.`,
    (v) =>
      `Some work on ${v.file} was interrupted (${v.user} on ${v.host}, ${v.time}), and its lock has been removed. The register is either as before or fully updated: see the sheet Log.`,
  ),
  "file/text-too-long": say<"cell" | "sheet">(
    "error",
    (v) =>
      `Teksten til celle ${v.cell} på arket ${v.sheet} er længere, end en celle kan indeholde (32.767 tegn). Forkort den.`,
    (v) =>
      `The text for cell ${v.cell} of the sheet ${v.sheet} is longer than a cell can hold (32,767 characters). Shorten it.`,
  ),
  "file/table-blocked": say<"cell" | "sheet" | "table">(
    "error",
    (v) =>
      `Der kan ikke tilføjes rækker til ${v.table}: der står noget under tabellen i ${v.cell} på arket ${v.sheet}. Flyt det (eller slå tabellens totalrække fra), og prøv igen.`,
    (v) =>
      `No rows can be added to ${v.table}: there is something below the table in ${v.cell} of the sheet ${v.sheet}. Move it (or turn the table's total row off), and try again.`,
  ),
  "file/table-beside": say<"cell" | "sheet" | "table">(
    "error",
    (v) =>
      `${v.table} skal have nye kolonner, men der står noget ved siden af tabellen i ${v.cell} på arket ${v.sheet}. Flyt det til et andet sted, og prøv igen.`,
    (v) =>
      `${v.table} needs new columns, but there is something beside the table in ${v.cell} on the sheet ${v.sheet}. Move it elsewhere, then try again.`,
  ),
  "file/table-elsewhere": say<"other" | "sheet" | "table">(
    "error",
    (v) =>
      `Tabellen ${v.table} hører til på arket ${v.sheet}, men står på arket ${v.other}. Er arket omdøbt, så kald det ${v.sheet} igen; ellers flyt tabellen tilbage, eller giv den et andet navn.`,
    (v) =>
      `The table ${v.table} belongs on the sheet ${v.sheet}, but is on ${v.other}. If the sheet was renamed, call it ${v.sheet} again; otherwise move the table back, or give it another name.`,
  ),
  "file/sheet-without-cells": say<"file" | "sheet">(
    "error",
    (v) =>
      `Arket ${v.sheet} i ${v.file} er et diagramark eller et makroark, men navnet hører til et ark i registret. Giv det et andet navn.`,
    (v) =>
      `The sheet ${v.sheet} in ${v.file} is a chart or macro sheet, but its name belongs to a sheet of the register. Give it another name.`,
  ),
  "file/cell-locked": say<"cell" | "sheet">(
    "error",
    (v) =>
      `Cellen ${v.cell} på arket ${v.sheet} er låst, så der kan ikke skrives i den. Skriv kun i de celler, der skal udfyldes. Intet er ændret.`,
    (v) =>
      `The cell ${v.cell} on the sheet ${v.sheet} is locked, so nothing can be written in it. Write only in the cells meant to be filled in. Nothing is changed.`,
  ),
  "file/shared-formula": say<"cell" | "sheet">(
    "error",
    (v) =>
      `Cellen ${v.cell} på arket ${v.sheet} deler formel med andre celler og kan ikke ændres alene. Skriv formlerne igen hver for sig, eller slet dem.`,
    (v) =>
      `The cell ${v.cell} of the sheet ${v.sheet} shares its formula with other cells and cannot be changed alone. Enter the formulas again one by one, or delete them.`,
  ),
  "file/no-sheet": say<"file" | "wanted">(
    "error",
    (v) => `Filen ${v.file} har ikke noget ark${v.wanted} med celler. Kontrollér, at det er den rigtige fil.`,
    (v) => `The file ${v.file} has no sheet${v.wanted} with cells. Check that it is the right file.`,
  ),
  "host/cell-edit": say(
    "error",
    () => "Excel venter, fordi du er ved at skrive i en celle. Tryk Enter eller Esc, og prøv igen. Intet er ændret.",
    () => "Excel is waiting because you are editing a cell. Press Enter or Esc, and try again. Nothing is changed.",
  ),
  "host/access-denied": say(
    "error",
    () =>
      "Excel tillader ikke, at projektmappen ændres. Vælg en følsomhedsmærkat (fanen Hjem, Følsomhed), hvis den mangler, eller åbn projektmappen til redigering, og prøv igen. Intet er ændret.",
    () =>
      "Excel does not allow the workbook to be changed. Choose a sensitivity label (Home, Sensitivity) if it lacks one, or open the workbook for editing, then try again. Nothing is changed.",
  ),
  "host/protected": say(
    "error",
    () =>
      "Et ark, der skal skrives i, er beskyttet med adgangskode. Fjern beskyttelsen (fanen Gennemse), og prøv igen. Intet er ændret.",
    () =>
      "A sheet that must be written to is protected by a password. Remove the protection (Review), and try again. Nothing is changed.",
  ),
  "host/busy": say<"code">(
    "error",
    (v) => `Excel er optaget lige nu (${v.code}). Vent et minut, og prøv igen. Intet er ændret.`,
    (v) => `Excel is busy at the moment (${v.code}). Wait a minute, and try again. Nothing is changed.`,
  ),
  "host/too-large": say(
    "error",
    () => "Registret er for stort til Excel på nettet. Åbn det i Excel på computeren, og prøv igen. Intet er ændret.",
    () =>
      "The register is too large for Excel on the web. Open it in Excel on the computer, and try again. Nothing is changed.",
  ),
  "host/not-supported": say<"code">(
    "error",
    (v) =>
      `Denne udgave af Excel er for gammel (${v.code}). Brug Excel på nettet, eller opdatér Excel. Intet er ændret.`,
    (v) => `This version of Excel is too old (${v.code}). Use Excel on the web, or update Excel. Nothing is changed.`,
  ),
  "host/changed-meanwhile": say(
    "error",
    () => "En anden har ændret registret imens. Intet er gemt. Prøv igen.",
    () => "Somebody else has changed the register in the meantime. Nothing is saved. Try again.",
  ),
  "host/stopped": say<"code">(
    "error",
    (v) =>
      `Excel stoppede undervejs (${v.code}). Registret er som før. Prøv igen; sker det igen, så gem, luk og åbn projektmappen.`,
    (v) =>
      `Excel stopped partway (${v.code}). The register is as it was. Try again; if it happens again, save, close and reopen the workbook.`,
  ),
  "host/half-written": say<"code">(
    "error",
    (v) =>
      `Excel stoppede undervejs (${v.code}), og registret er kun halvt skrevet. Ret ikke i arkene. Prøv igen: så gendannes registret først.`,
    (v) =>
      `Excel stopped partway (${v.code}), and the register is only half written. Do not edit the sheets. Try again: the register is then restored first.`,
  ),
  "host/script-cannot": say<"sheet">(
    "error",
    (v) =>
      `Et script kan ikke lave eller flytte det, der er på arket ${v.sheet} (rullelister eller links). Gør det én gang i Excel med tilføjelsesprogrammet eller fra kommandolinjen; derefter kan scriptet bruges igen. Intet er skrevet.`,
    (v) =>
      `A script cannot make or move what is on the sheet ${v.sheet} (drop-downs or links). Do it once in Excel with the add-in or from the command line; the script can be used again after that. Nothing is written.`,
  ),
  "host/script-stopped": say(
    "error",
    () =>
      "En tidligere kørsel blev stoppet, mens den skrev i registret, og det er kun halvt skrevet. Hent den version, der var før kørslen (Filer, Oplysninger, Versionshistorik), og kør scriptet igen. Intet er skrevet.",
    () =>
      "An earlier run was stopped while it wrote to the register, and it is only half written. Restore the version from before that run (File, Info, Version History), and run the script again. Nothing is written.",
  ),
  "host/cancelled": say(
    "error",
    () => "Det er afbrudt, som du bad om. Registret er som før. Prøv igen, når du er klar.",
    () => "Stopped, as you asked. The register is as it was. Try again when you are ready.",
  ),
  "host/half-typed": say<"code" | "sheet">(
    "error",
    (v) =>
      `Excel stoppede undervejs (${v.code}). Måske er kun noget af det, du skrev, kommet med på arket ${v.sheet}. Kontrollér arket, og skriv resten igen.`,
    (v) =>
      `Excel stopped partway (${v.code}). Perhaps only some of what you wrote is on the sheet ${v.sheet}. Check the sheet, and write the rest again.`,
  ),
  "host/bug": say<"reason">(
    "error",
    (v) =>
      `Der er en fejl i programmet (${v.reason}). Tag et skærmbillede, og send det til jeres it-support. Se på arket Log, om handlingen blev gennemført.`,
    (v) =>
      `Something went wrong in the program (${v.reason}). Take a screenshot and send it to your IT support. See on the sheet Log whether the action was completed.`,
  ),
  "host/libreoffice-missing": say<"install">(
    "error",
    (v) => `LibreOffice er ikke installeret, så der kan ikke laves PDF. Installér det: ${v.install}`,
    (v) => `LibreOffice is not installed, so no PDF can be made. Install it: ${v.install}`,
  ),
  "host/libreoffice-failed": say<"file" | "reason">(
    "error",
    (v) =>
      `LibreOffice kunne ikke lave en PDF af ${v.file} (${v.reason}). Åbn filen i Excel, og gem den derfra som PDF.`,
    (v) =>
      `LibreOffice could not make a PDF of ${v.file} (${v.reason}). Open the file in Excel, and save it as PDF from there.`,
  ),
} as const;
