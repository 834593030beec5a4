/** What of people's own a command would take away, told before anything is written. */
import { say } from "../sentence";

export const LOSSES = {
  "file/loses-cells": say<"part" | "sheet">(
    "error",
    (v) =>
      `Arket ${v.sheet} har indhold i ${v.part}, hvor der skal skrives. Flyt det til højre for arkets eget indhold eller til et ark, du selv har lavet.`,
    (v) =>
      `The sheet ${v.sheet} has content in ${v.part}, where the program needs to write. Move it to the right of the sheet's own content or to a sheet of your own.`,
  ),
  "file/loses-notes": say<"part" | "sheet">(
    "error",
    (v) =>
      `Arket ${v.sheet} har noter i dine egne kolonner (${v.part}) til rækker, som ikke er der mere. Flyt noterne til et ark, du selv har lavet.`,
    (v) =>
      `The sheet ${v.sheet} has notes in columns of your own (${v.part}) to rows that no longer exist. Move the notes to a sheet of your own.`,
  ),
  "file/loses-links": say<"sheet">(
    "error",
    (v) => `Arket ${v.sheet} har links på rækker, som ikke er der mere. Flyt dem til et ark, du selv har lavet.`,
    (v) => `The sheet ${v.sheet} has links on rows that no longer exist. Move them to a sheet of your own.`,
  ),
  "file/loses-columns": say<"part" | "sheet">(
    "error",
    (v) =>
      `Arket ${v.sheet} får andre kolonner end før, og kolonne ${v.part} er skjult. Vis den igen, så det ikke er noget andet, der skjules.`,
    (v) =>
      `The sheet ${v.sheet} gets other columns than before, and column ${v.part} is hidden. Show it again, so that nothing else is hidden.`,
  ),
  "file/loses-merges": say<"part" | "sheet">(
    "error",
    (v) => `Arket ${v.sheet} har flettede celler (${v.part}) hen over celler, der skal skrives i. Ophæv fletningen.`,
    (v) => `The sheet ${v.sheet} has merged cells (${v.part}) across cells that are written in. Unmerge them.`,
  ),
  "file/loses-references": say<"part" | "sheet">(
    "error",
    (v) =>
      `Formler, navne eller diagrammer (${v.part}) peger på rækker på arket ${v.sheet}, som ikke er der mere eller ikke længere står sammen. Lad dem slå rækken op, eller lad dem pege på hele kolonnen.`,
    (v) =>
      `Formulas, names or charts (${v.part}) refer to rows on the sheet ${v.sheet} that no longer exist or are no longer together. Have them look up the row, or refer to the whole column.`,
  ),
  "file/loses-rules": say<"part" | "sheet">(
    "error",
    (v) =>
      `Arket ${v.sheet} har betinget formatering eller datavalidering i kolonner (${v.part}), som flytter sig, og den kan ikke flyttes med. Slet den i de kolonner, og lav den igen bagefter.`,
    (v) =>
      `The sheet ${v.sheet} has conditional formats or data validation in columns (${v.part}) that move, and these cannot be moved with them. Delete them in those columns, and create them again afterwards.`,
  ),
  "file/loses-table": say<"part" | "sheet">(
    "error",
    (v) =>
      `Tabellen ${v.part} på arket ${v.sheet} står, hvor der skal skrives. Flyt den til et ark, du selv har lavet.`,
    (v) =>
      `The table ${v.part} on the sheet ${v.sheet} is where the program needs to write. Move it to a sheet of your own.`,
  ),
  "file/loses-comments": say<"part" | "sheet">(
    "error",
    (v) =>
      `Arket ${v.sheet} har kommentarer eller noter (${v.part}) til celler, som ikke er der mere eller indeholder noget andet. Flyt dem til et ark, du selv har lavet.`,
    (v) =>
      `The sheet ${v.sheet} has comments or notes (${v.part}) on cells that no longer exist or now contain something else. Move them to a sheet of your own.`,
  ),
  "file/loses-pivot": say<"sheet">(
    "error",
    (v) => `Arket ${v.sheet} har en pivottabel, hvor der skal skrives. Flyt den til et ark, du selv har lavet.`,
    (v) => `The sheet ${v.sheet} has a pivot table where the program needs to write. Move it to a sheet of your own.`,
  ),
  "file/loses-macros": say(
    "error",
    () => "Filen har makroer (VBA), som går tabt. Gem en kopi med makroerne, før du fortsætter.",
    () => "The file has macros (VBA), which will be lost. Save a copy with the macros before you go on.",
  ),
  "file/loses-signature": say(
    "error",
    () => "Filens digitale signatur går tabt, fordi indholdet ændres. Underskriv filen igen bagefter.",
    () => "The file's digital signature will be lost, because its content changes. Sign the file again afterwards.",
  ),
} as const;
