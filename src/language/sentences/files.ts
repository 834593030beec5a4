/** Files and programs that fail. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
export const FILES = {
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
    da: "{file} rummer ingen skemaer og er sprunget over. Er det en afleveret fil, så få den sendt igen; ellers flyt den ud af mappen.",
    en: "{file} holds no review sheets and is passed over. If it was handed in, have it sent again; else move it out of the folder.",
  },
  "file/skipped": {
    severity: "warning",
    da: "{file} er ikke læst: den er hverken .xlsx, .xlsm eller .zip. Er det et skema, så åbn den, gem den som .xlsx, og saml ind igen; ellers flyt den ud af mappen.",
    en: "{file} was not read: it is neither .xlsx, .xlsm nor .zip. If it is a review sheet, open it, save it as .xlsx, and collect again; else move it out of the folder.",
  },
  "file/zip-unreadable": {
    severity: "error",
    da: "{file} kan ikke pakkes ud: den er beskadiget eller har en adgangskode. Pak den ud, og saml filerne ind fra mappen.",
    en: "{file} cannot be unpacked: it is damaged or has a password. Unpack it, and collect the files from the folder.",
  },
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
  "file/cut": {
    severity: "error",
    da: "Filen {file} slutter midt i et bogstav, så den er skåret af, og rækker kan mangle. Hent udtrækket igen.",
    en: "The file {file} ends in the middle of a letter, so it is cut off, and rows may be missing. Export it again.",
  },
  "file/web-page": {
    severity: "error",
    da: "Filen {file} er en webside (HTML), som fagsystemet har givet et andet navn. Åbn den i Excel, gem den som Excel-projektmappe (.xlsx), og vælg den fil.",
    en: "The file {file} is a web page (HTML) that the case system gave another name. Open it in Excel, save it as an Excel workbook (.xlsx), and choose that file.",
  },
  "file/xml-sheet": {
    severity: "error",
    da: "Filen {file} er et XML-regneark (2003), uanset hvad den hedder. Åbn den i Excel, gem den som Excel-projektmappe (.xlsx), og vælg den fil.",
    en: "The file {file} is an XML spreadsheet (2003), whatever it is called. Open it in Excel, save it as an Excel workbook (.xlsx), and choose that file.",
  },
  "file/xml": {
    severity: "error",
    da: "Filen {file} er XML og ikke en tabel. Hent udtrækket som .csv eller .xlsx.",
    en: "The file {file} is XML and no table. Export as .csv or .xlsx.",
  },
  "file/open-document": {
    severity: "error",
    da: "Filen {file} er et OpenDocument-regneark (.ods). Åbn den i LibreOffice eller Excel, gem den som Excel-projektmappe (.xlsx), og vælg den fil.",
    en: "The file {file} is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Excel, save it as an Excel workbook (.xlsx), and choose that file.",
  },
  "file/archive": {
    severity: "error",
    da: "Filen {file} er en pakket fil eller et dokument, ikke en Excel-projektmappe. Pak den ud, og vælg selve udtrækket (.xlsx eller .csv).",
    en: "The file {file} is a packed file or a document, no Excel workbook. Unpack it, and choose the export itself (.xlsx or .csv).",
  },
  "file/uncalculated": {
    severity: "error",
    da: "Arket {sheet} har formler uden resultat (celler i alt: {count}; {cells}), fordi et andet program har skrevet dem. Åbn filen i Excel, gem den, og læs den ind igen.",
    en: "The sheet {sheet} has formulas without a result (cells in all: {count}; {cells}), as another program wrote them. Open the file in Excel, save it, and import it again.",
  },
  "file/sheet-unknown": {
    severity: "error",
    da: 'Filen har ikke noget ark, der hedder "{sheet}". Vælg et af: {sheets}.',
    en: 'The file has no sheet called "{sheet}". Choose one of: {sheets}.',
  },
  "file/several-sheets": {
    severity: "error",
    da: "Filen har rækker på flere ark: {sheets}. Vælg ét med --sheet, eller saml rækkerne på ét ark, så ingen falder ud.",
    en: "The file has rows on several sheets: {sheets}. Choose one with --sheet, or put the rows together on one sheet, so that none is lost.",
  },
  "file/hidden-sheets": {
    severity: "warning",
    da: "Arket {sheet} er læst. Skjulte ark med rækker er ikke læst: {sheets}. Vælg et andet ark med --sheet, hvis de skal med.",
    en: "The sheet {sheet} was read. Hidden sheets with rows were not: {sheets}. Choose another sheet with --sheet if they belong.",
  },
  "file/hidden-sheet-read": {
    severity: "warning",
    da: "Arket {sheet} er skjult i filen, men er det eneste med rækker, og er læst.",
    en: "The sheet {sheet} is hidden in the file, but is the only one with rows, and was read.",
  },
  "file/sheets-passed-over": {
    severity: "info",
    da: "Arket {sheet} er læst. Filens andre ark er ikke læst: {sheets}.",
    en: "The sheet {sheet} was read. The file's other sheets were not: {sheets}.",
  },
  "file/encoding": {
    severity: "info",
    da: "Filen er læst med tegnkodningen {page}. Tjek et navn med æ, ø eller å.",
    en: "The file was read in the encoding {page}. Check a name with æ, ø or å.",
  },
  "file/letters-mended": {
    severity: "warning",
    da: 'Bogstaver stod i en forkert tegnkodning og er rettet, fx "{text}" (række {rows}; i alt {count}). Tjek dem mod fagsystemet.',
    en: 'Letters stood in a wrong encoding and are mended, as "{text}" (row {rows}; {count} in all). Check them against the case system.',
  },
  "file/letters-doubtful": {
    severity: "warning",
    da: 'Tegnkodningen er usikker: der står tegn midt i ord, fx "{text}" (række {rows}; i alt {count}). Hent udtrækket igen som CSV UTF-8 eller .xlsx, hvis bogstaver er forkerte.',
    en: 'The encoding is uncertain: there are signs inside words, as "{text}" (row {rows}; {count} in all). Export again as CSV UTF-8 or .xlsx if letters are wrong.',
  },
  "file/null-character": {
    severity: "error",
    da: "Filen {file} er nok beskadiget: tegnet NUL står i række {rows}. Hent udtrækket igen.",
    en: "The file {file} is probably damaged: the character NUL stands in row {rows}. Export it again.",
  },
  "file/quote": {
    severity: "error",
    da: 'Filen {file}: et anførselstegn i række {rows} lukkes ikke, eller der står tekst efter det. Ret det; skriv "" for et anførselstegn inde i en tekst.',
    en: 'The file {file}: a quote in row {rows} is not closed, or text follows it. Correct it; write "" for a quote inside a text.',
  },
  "file/too-many-rows": {
    severity: "error",
    da: "Filen {file} har flere rækker, end et regneark kan rumme ({most}). Del udtrækket op.",
    en: "The file {file} has more rows than a sheet can hold ({most}). Split the export.",
  },
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
  "file/not-folder": {
    severity: "error",
    da: "{file} er en fil, ikke en mappe. Angiv en mappe.",
    en: "{file} is a file, not a folder. Name a folder.",
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
  "file/not-written-new": {
    severity: "error",
    da: "Filen {file} kan ikke laves ({reason}). Kontrollér adgang og plads.",
    en: "The file {file} cannot be made ({reason}). Check access and space.",
  },
  "file/disk-full-new": {
    severity: "error",
    da: "Der er ikke plads på disken til {file}, så den er ikke lavet. Frigør plads, og prøv igen.",
    en: "There is no space on the disk for {file}, so it was not made. Free some space, and try again.",
  },
  "file/locked": {
    severity: "error",
    da: "{file} er i brug af en anden kommando ({user} på {host}, siden {time}). Intet er ændret. Prøv igen, når den er færdig. Kører den ikke mere, så slet filen {lock} ved siden af registret.",
    en: "{file} is in use by another command ({user} on {host}, since {time}). Nothing is changed. Try again when it is done. If it runs no more, delete the file {lock} beside the register.",
  },
  "file/lock-left": {
    severity: "warning",
    da: "En tidligere kommando på {file} blev afbrudt ({user} på {host}, {time}). Dens lås er fjernet. Registret er enten, som det var før den, eller helt færdigt: se arket Log.",
    en: "An earlier command on {file} was cut off ({user} on {host}, {time}). Its lock is taken away. The register is either as it was before it or wholly done: see the sheet Log.",
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
  "file/table-elsewhere": {
    severity: "error",
    da: "Tabellen {table} hører til i arket {sheet}, men står i arket {other}. Flyt den tilbage, eller giv tabellen i {other} et andet navn.",
    en: "The table {table} belongs on the sheet {sheet}, but stands on {other}. Move it back, or give the table on {other} another name.",
  },
  "file/sheet-without-cells": {
    severity: "error",
    da: "Arket {sheet} i {file} er et diagramark eller et makroark, men navnet hører til et ark i registret. Giv det et andet navn.",
    en: "The sheet {sheet} in {file} is a chart or macro sheet, but its name belongs to a sheet of the register. Give it another name.",
  },
  "file/cell-locked": {
    severity: "error",
    da: "Cellen {cell} på arket {sheet} er låst, så der kan ikke skrives i den. Skriv kun i de celler, der skal udfyldes. Intet er ændret.",
    en: "The cell {cell} on the sheet {sheet} is locked, so nothing can be written in it. Write only in the cells that are to be filled in. Nothing is changed.",
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
  "file/loses-cells": {
    severity: "error",
    da: "Arket {sheet} har indhold i {part}, hvor kommandoen skal skrive. Flyt det til højre for arkets eget indhold eller til et ark, du selv har lavet.",
    en: "The sheet {sheet} has content in {part}, where the command must write. Move it to the right of the sheet's own content or to a sheet of your own.",
  },
  "file/loses-notes": {
    severity: "error",
    da: "Arket {sheet} har noter i dine egne kolonner ({part}) til rækker, som ikke er der mere. Flyt noterne til et ark, du selv har lavet.",
    en: "The sheet {sheet} has notes in columns of your own ({part}) to rows that are not there any more. Move the notes to a sheet of your own.",
  },
  "file/loses-links": {
    severity: "error",
    da: "Arket {sheet} har links på rækker, som ikke er der mere. Flyt dem til et ark, du selv har lavet.",
    en: "The sheet {sheet} has links on rows that are not there any more. Move them to a sheet of your own.",
  },
  "file/loses-table": {
    severity: "error",
    da: "Tabellen {part} på arket {sheet} står, hvor kommandoen skal skrive. Flyt den til et ark, du selv har lavet.",
    en: "The table {part} on the sheet {sheet} stands where the command must write. Move it to a sheet of your own.",
  },
  "file/loses-comments": {
    severity: "error",
    da: "Arket {sheet} har kommentarer eller noter ({part}) til celler, som ikke er der mere eller rummer noget andet. Flyt dem til et ark, du selv har lavet.",
    en: "The sheet {sheet} has comments or notes ({part}) to cells that are not there any more or hold something else. Move them to a sheet of your own.",
  },
  "file/loses-pivot": {
    severity: "error",
    da: "Arket {sheet} har en pivottabel, hvor kommandoen skal skrive. Flyt den til et ark, du selv har lavet.",
    en: "The sheet {sheet} has a pivot table where the command must write. Move it to a sheet of your own.",
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
  "host/cell-edit": {
    severity: "error",
    da: "Excel venter, fordi du er ved at skrive i en celle. Tryk Enter eller Esc, og kør kommandoen igen. Intet er ændret.",
    en: "Excel waits because you are typing in a cell. Press Enter or Esc, and run the command again. Nothing is changed.",
  },
  "host/access-denied": {
    severity: "error",
    da: "Excel tillader ikke, at projektmappen ændres. Vælg en følsomhedsmærkat (fanen Hjem, Følsomhed), hvis den mangler, eller åbn projektmappen til redigering; kør så kommandoen igen. Intet er ændret.",
    en: "Excel does not allow the workbook to be changed. Choose a sensitivity label (Home, Sensitivity) if it lacks one, or open the workbook for editing; then run the command again. Nothing is changed.",
  },
  "host/protected": {
    severity: "error",
    da: "Et ark, som kommandoen skal skrive i, er beskyttet med adgangskode. Fjern beskyttelsen (fanen Gennemse), og kør kommandoen igen. Intet er ændret.",
    en: "A sheet that the command must write is protected by a password. Take the protection off (Review), and run the command again. Nothing is changed.",
  },
  "host/busy": {
    severity: "error",
    da: "Excel har for travlt lige nu ({code}). Vent et minut, og kør kommandoen igen. Intet er ændret.",
    en: "Excel is too busy just now ({code}). Wait a minute, and run the command again. Nothing is changed.",
  },
  "host/too-large": {
    severity: "error",
    da: "Der skulle sendes mere til Excel på én gang, end Excel på nettet tager imod. Åbn projektmappen i Excel på computeren, og kør kommandoen der. Intet er ændret.",
    en: "More had to be sent to Excel at once than Excel on the web takes. Open the workbook in Excel on the computer, and run the command there. Nothing is changed.",
  },
  "host/not-supported": {
    severity: "error",
    da: "Denne udgave af Excel er for gammel ({code}). Brug Excel på nettet, eller opdatér Excel. Intet er ændret.",
    en: "This version of Excel is too old ({code}). Use Excel on the web, or update Excel. Nothing is changed.",
  },
  "host/changed-meanwhile": {
    severity: "error",
    da: "Registret er ændret af en anden, mens kommandoen regnede. Intet er skrevet. Kør kommandoen igen.",
    en: "Somebody else has changed the register while the command was deciding. Nothing is written. Run the command again.",
  },
  "host/stopped": {
    severity: "error",
    da: "Excel stoppede undervejs ({code}). Registret er ført tilbage, som det var. Kør kommandoen igen; sker det igen, så gem, luk og åbn projektmappen.",
    en: "Excel stopped on the way ({code}). The register is put back as it was. Run the command again; if it happens again, save, close and open the workbook.",
  },
  "host/half-written": {
    severity: "error",
    da: "Excel stoppede undervejs ({code}), og registret er kun halvt skrevet. Ret ikke i arkene. Kør kommandoen igen: så føres registret først tilbage, som det var.",
    en: "Excel stopped on the way ({code}), and the register is only half written. Do not edit the sheets. Run the command again: first the register is then put back as it was.",
  },
  "host/cancelled": {
    severity: "error",
    da: "Kommandoen er afbrudt, som du bad om. Registret er, som det var. Kør kommandoen igen, når du er klar.",
    en: "The command is stopped, as you asked. The register is as it was. Run the command again when you are ready.",
  },
  "host/half-typed": {
    severity: "error",
    da: "Excel stoppede undervejs ({code}). Kun noget af det, du skrev, er måske kommet ind på arket {sheet}. Se efter på arket, og skriv resten igen.",
    en: "Excel stopped on the way ({code}). Perhaps only some of what you wrote has come into the sheet {sheet}. Look at the sheet, and write the rest again.",
  },
  "host/bug": {
    severity: "error",
    da: "Der er en fejl i programmet ({reason}). Gem et billede af skærmen, meld fejlen, og se på arket Log, om kommandoen blev skrevet.",
    en: "There is a fault in the program ({reason}). Take a picture of the screen, report the fault, and see on the sheet Log whether the command was written.",
  },
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
