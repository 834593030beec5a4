/** The command line, the next step, and what a command did. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { say } from "../sentence";

/** How many went which way; nothing where nothing could be compared. */
function arrowsTold({ up, same, down }: Readonly<Record<"up" | "same" | "down", string>>): string {
  return [up, same, down].every((count) => count === "0") ? "" : `, ${up} ↗, ${same} →, ${down} ↘`;
}

export const TELLING = {
  "usage/command": say<"command" | "known">(
    "error",
    (v) => `Kommandoen "${v.command}" findes ikke. Vælg en af: ${v.known}.`,
    (v) => `There is no command "${v.command}". Choose one of: ${v.known}.`,
  ),
  "usage/option": say<"command" | "reason">(
    "error",
    (v) => `${v.command}: ${v.reason}. Se tilsyn ${v.command} --help.`,
    (v) => `${v.command}: ${v.reason}. See tilsyn ${v.command} --help.`,
  ),
  "usage/missing": say<"command" | "option">(
    "error",
    (v) => `${v.command} mangler ${v.option}. Se tilsyn ${v.command} --help.`,
    (v) => `${v.command} lacks ${v.option}. See tilsyn ${v.command} --help.`,
  ),
  "usage/number": say<"option" | "value">(
    "error",
    (v) => `${v.option} skal være et helt tal, men er "${v.value}".`,
    (v) => `${v.option} must be a whole number, but is "${v.value}".`,
  ),
  "usage/date": say<"option" | "value">(
    "error",
    (v) => `${v.option} skal være en dato som 2026-01-05, men er "${v.value}".`,
    (v) => `${v.option} must be a date as 2026-01-05, but is "${v.value}".`,
  ),
  "usage/serial-beside": say<"file">(
    "error",
    (v) =>
      `Nøglefilen ${v.file} må ikke stå i samme mappe som registret. Vælg en anden mappe, som kun få har adgang til.`,
    (v) =>
      `The key file ${v.file} may not stand in the folder of the register. Choose another folder, where few have access.`,
  ),
  "usage/preview-seed": say(
    "error",
    () => "--preview viser planen uden seed, så ingen kan prøve sig frem. Fjern --seed, eller fjern --preview.",
    () =>
      "--preview shows the plan without a seed, so that nobody can shop for one. Remove --seed, or remove --preview.",
  ),
  "next/import": say(
    "info",
    () => "Læs sagerne ind: Opsætning i ruden, eller kommandoen import. De kan også indsættes på arket Sager.",
    () => "Import the cases: Set-up in the pane, or the command import. They can also be pasted on the sheet Sager.",
  ),
  "next/first-draw": say<"level">(
    "info",
    (v) => `Se planen for niveau ${v.level}, og udtræk sagerne: Udtræk i ruden, eller kommandoen draw.`,
    (v) => `See the plan of level ${v.level}, and draw the cases: Draw in the pane, or the command draw.`,
  ),
  "next/draw": say<"level" | "round">(
    "info",
    (v) => `Udtræk sager til runde ${v.round}, niveau ${v.level}: Udtræk i ruden, eller kommandoen draw.`,
    (v) => `Draw the cases of round ${v.round}, level ${v.level}: Draw in the pane, or the command draw.`,
  ),
  "next/sheets": say<"level" | "round">(
    "info",
    (v) => `Lav skemaerne til runde ${v.round}, niveau ${v.level}: Gennemgang i ruden, eller kommandoen sheets.`,
    (v) => `Make the review sheets of round ${v.round}, level ${v.level}: Review in the pane, or the command sheets.`,
  ),
  "next/collect": say<"cases" | "finished" | "level" | "round">(
    "info",
    (v) =>
      `Skemaerne til runde ${v.round}, niveau ${v.level} er ude: ${v.finished} af ${v.cases} sager er meldt færdige. Saml dem ind: Gennemgang i ruden, eller kommandoen collect.`,
    (v) =>
      `The review sheets of round ${v.round}, level ${v.level} are out: ${v.finished} of ${v.cases} cases are reported finished. Collect them: Review in the pane, or the command collect.`,
  ),
  "next/compute": say<"level" | "round">(
    "info",
    (v) =>
      `Kontrollér svarene til runde ${v.round}, niveau ${v.level}, og beregn så tallene: Datakontrol og Resultater i ruden, eller kommandoerne validate og compute.`,
    (v) =>
      `Check the answers of round ${v.round}, level ${v.level}, then compute the figures: Data control and Results in the pane, or the commands validate and compute.`,
  ),
  "next/close": say<"level" | "round">(
    "info",
    (v) =>
      `Luk runde ${v.round}, niveau ${v.level}, når svarene er endelige: Datakontrol i ruden, eller kommandoen close.`,
    (v) =>
      `Close round ${v.round}, level ${v.level} when the answers are final: Data control in the pane, or the command close.`,
  ),
  "next/agreement": say<"level" | "round">(
    "info",
    (v) =>
      `Sammenlign svarene fra runde ${v.round}, niveau ${v.level}, og tal om dem: Enighed i ruden, eller kommandoen agreement.`,
    (v) =>
      `Compare the answers of round ${v.round}, level ${v.level}, and talk them over: Agreement in the pane, or the command agreement.`,
  ),
  "next/summary": say<"level" | "round">(
    "info",
    (v) => `Lav Bilag 1 for runde ${v.round}, niveau ${v.level}: Bilag 1 i ruden, eller kommandoen summary.`,
    (v) => `Make Bilag 1 of round ${v.round}, level ${v.level}: Bilag 1 in the pane, or the command summary.`,
  ),
  "done/create": say<"preset" | "questions">(
    "info",
    (v) => `Registret er lavet med modellen ${v.preset} og ${v.questions} spørgsmål.`,
    (v) => `The register is made with the model ${v.preset} and ${v.questions} questions.`,
  ),
  "done/import": say<"cases" | "caseworkers" | "file" | "left" | "units">(
    "info",
    (v) =>
      `${v.cases} sager fra ${v.units} enheder og ${v.caseworkers} sagsbehandlere er læst ind fra ${v.file}. ${v.left} rækker er udeladt.`,
    (v) =>
      `${v.cases} cases from ${v.units} units and ${v.caseworkers} caseworkers are imported from ${v.file}. ${v.left} rows are left out.`,
  ),
  "done/history": say<"figures" | "file" | "rounds">(
    "info",
    (v) => `${v.figures} tal fra tidligere runder er læst ind fra ${v.file}: ${v.rounds}.`,
    (v) => `${v.figures} figures of earlier rounds are imported from ${v.file}: ${v.rounds}.`,
  ),
  "done/preview": say<"drawn" | "frame" | "groups" | "level" | "round">(
    "info",
    (v) =>
      `Plan for runde ${v.round}, niveau ${v.level}: ${v.drawn} sager af ${v.frame} i ${v.groups} grupper. Intet er skrevet.`,
    (v) =>
      `Plan for round ${v.round}, level ${v.level}: ${v.drawn} cases of ${v.frame} in ${v.groups} groups. Nothing is written.`,
  ),
  "done/draw": say<"drawn" | "frame" | "level" | "reserves" | "round">(
    "info",
    (v) =>
      `Runde ${v.round}, niveau ${v.level}: ${v.drawn} sager er udtrukket af ${v.frame}, og ${v.reserves} står som reserver.`,
    (v) =>
      `Round ${v.round}, level ${v.level}: ${v.drawn} cases are drawn from ${v.frame}, and ${v.reserves} stand in reserve.`,
  ),
  "done/replace": say<"by" | "case" | "level" | "round">(
    "info",
    (v) => `Sag ${v.case} er erstattet af sag ${v.by} (runde ${v.round}, niveau ${v.level}).`,
    (v) => `Case ${v.case} is replaced by case ${v.by} (round ${v.round}, level ${v.level}).`,
  ),
  "done/add": say<"case" | "level" | "round">(
    "info",
    (v) => `Sag ${v.case} er tilføjet i hånden til runde ${v.round}, niveau ${v.level}.`,
    (v) => `Case ${v.case} is added by hand to round ${v.round}, level ${v.level}.`,
  ),
  "done/verify": say<"draws" | "rows">(
    "info",
    (v) => `${v.draws} udtræk er trukket igen, og loggens ${v.rows} rækker hænger sammen. Alt stemmer.`,
    (v) => `${v.draws} draws were drawn again, and the log's ${v.rows} rows hang together. All agrees.`,
  ),
  "done/verify-differs": say<"count">(
    "error",
    (v) => `Registret stemmer ikke: ${v.count} forskelle.`,
    (v) => `The register does not agree: ${v.count} differences.`,
  ),
  "register/later-version": say<"found" | "known">(
    "error",
    (v) =>
      `Registret er lavet med en nyere udgave af programmet (registerversion ${v.found}; denne udgave kender ${v.known}). Hent den nyeste udgave af programmet. Intet er ændret.`,
    (v) =>
      `The register was made with a later version of the program (register version ${v.found}; this one knows ${v.known}). Get the latest version of the program. Nothing is changed.`,
  ),
  "register/settings-left": say<"keys">(
    "info",
    (v) =>
      `Der var ikke plads til nye indstillinger på arket Opsætning: ${v.keys}. De gælder, som de er i et nyt register; skriv en nederst i tabellen Indstillinger, hvis den skal ændres.`,
    (v) =>
      `There was no room for new settings on the sheet Opsætning: ${v.keys}. They hold as they are in a new register; type one below the table of settings if it is to be changed.`,
  ),
  "register/upgraded": say<"from" | "to">(
    "info",
    (v) =>
      `Registret var fra en tidligere udgave og er først bragt op til denne (registerversion ${v.from} til ${v.to}). Intet af jeres er flyttet eller ændret.`,
    (v) =>
      `The register was of an earlier version and was first brought up to this one (register version ${v.from} to ${v.to}). Nothing of yours was moved or changed.`,
  ),
  "done/upgrade": say<"columns" | "from" | "settings" | "sheets" | "to">(
    "info",
    (v) =>
      `Registret er bragt op fra registerversion ${v.from} til ${v.to}: nye ark: ${v.sheets}, nye kolonner i ${v.columns} tabeller, nye indstillinger: ${v.settings}. Intet af jeres er flyttet eller ændret.`,
    (v) =>
      `The register is brought up from register version ${v.from} to ${v.to}: new sheets: ${v.sheets}, new columns in ${v.columns} tables, new settings: ${v.settings}. Nothing of yours was moved or changed.`,
  ),
  "done/upgrade-none": say<"version">(
    "info",
    (v) => `Registret er allerede af denne udgave (registerversion ${v.version}). Intet er skrevet.`,
    (v) => `The register is of this version already (register version ${v.version}). Nothing is written.`,
  ),
  "done/refused": say<"count">(
    "error",
    (v) => `Der er ${v.count} fejl. Intet er skrevet.`,
    (v) => `There are ${v.count} errors. Nothing is written.`,
  ),
  "status/no-round": say<"level" | "round">(
    "error",
    (v) =>
      `Registret har ingen runde ${v.round} på niveau ${v.level}. Se arket Runder, eller kør status uden --round og --level.`,
    (v) =>
      `The register has no round ${v.round} on level ${v.level}. See the sheet Runder, or run status without --round and --level.`,
  ),
  "done/sheets": say<"cases" | "level" | "round" | "sheets">(
    "info",
    (v) => `${v.sheets} skemaer med ${v.cases} sager er lavet til runde ${v.round}, niveau ${v.level} i registret.`,
    (v) =>
      `${v.sheets} review sheets with ${v.cases} cases are made for round ${v.round}, level ${v.level} in the register.`,
  ),
  "done/sheets-apart": say<"cases" | "files" | "level" | "round" | "sheets">(
    "info",
    (v) =>
      `${v.sheets} skemaer med ${v.cases} sager er lavet til runde ${v.round}, niveau ${v.level} i ${v.files} filer.`,
    (v) =>
      `${v.sheets} review sheets with ${v.cases} cases are made for round ${v.round}, level ${v.level} in ${v.files} files.`,
  ),
  "done/collect": say<"all" | "answers" | "cases" | "changed" | "finished" | "sheets">(
    "info",
    (v) =>
      `${v.sheets} skemaer er læst: ${v.cases} sager, ${v.answers} svar. ${v.changed} svar er ændret siden sidst. ${v.finished} af ${v.all} sager er færdige.`,
    (v) =>
      `${v.sheets} review sheets are read: ${v.cases} cases, ${v.answers} answers. ${v.changed} answers changed since last time. ${v.finished} of ${v.all} cases are finished.`,
  ),
  "done/status": say<"next" | "rounds">(
    "info",
    (v) => `${v.rounds} runder og niveauer i registret. Næste skridt: ${v.next}`,
    (v) => `${v.rounds} rounds and levels in the register. Next step: ${v.next}`,
  ),
  "done/status-empty": say<"next">(
    "info",
    (v) => `Ingen runder endnu. Næste skridt: ${v.next}`,
    (v) => `No rounds yet. Next step: ${v.next}`,
  ),
  "done/validate": say<"errors" | "level" | "round" | "warnings">(
    "info",
    (v) => `Runde ${v.round}, niveau ${v.level}: ${v.errors} fejl, ${v.warnings} advarsler. Se arket Datakontrol.`,
    (v) => `Round ${v.round}, level ${v.level}: ${v.errors} errors, ${v.warnings} warnings. See the sheet Datakontrol.`,
  ),
  "done/close": say<"level" | "round">(
    "info",
    (v) => `Runde ${v.round}, niveau ${v.level} er lukket. Svar kan ikke længere samles ind.`,
    (v) => `Round ${v.round}, level ${v.level} is closed. No more answers can be collected.`,
  ),
  "done/compute": say<"compared" | "level" | "questions" | "round" | "units">(
    "info",
    (v) =>
      `Runde ${v.round}, niveau ${v.level}: ${v.questions} spørgsmål for ${v.units} enheder og alle er beregnet. ${v.compared}`,
    (v) =>
      `Round ${v.round}, level ${v.level}: ${v.questions} questions for ${v.units} units and all are computed. ${v.compared}`,
  ),
  "done/pooled": say<"compared" | "level" | "parts" | "questions" | "reviews" | "round">(
    "info",
    (v) =>
      `Runde ${v.round}, niveau ${v.level} er lagt sammen af ${v.parts}: ${v.reviews} gennemgange, ${v.questions} spørgsmål. ${v.compared}`,
    (v) =>
      `Round ${v.round}, level ${v.level} is laid together of ${v.parts}: ${v.reviews} reviews, ${v.questions} questions. ${v.compared}`,
  ),
  "done/trend": say<"broken" | "level" | "lines" | "rounds" | "unit">(
    "info",
    (v) =>
      `Udvikling på niveau ${v.level} (${v.unit}) over ${v.rounds} runder: ${v.lines} linjer, heraf ${v.broken} brudt, fordi spørgsmål er ændret. Se arkene Udvikling og Emner.`,
    (v) =>
      `Development on level ${v.level} (${v.unit}) over ${v.rounds} rounds: ${v.lines} lines, of which ${v.broken} are broken because questions were changed. See the sheets Udvikling and Emner.`,
  ),
  "done/summary": say<"down" | "level" | "round" | "rows" | "same" | "up">(
    "info",
    (v) => `Bilag 1 er lavet for runde ${v.round}, niveau ${v.level}: ${v.rows} spørgsmål${arrowsTold(v)}.`,
    (v) => `Bilag 1 is made for round ${v.round}, level ${v.level}: ${v.rows} questions${arrowsTold(v)}.`,
  ),
  "done/summary-unit": say<"down" | "level" | "round" | "rows" | "same" | "unit" | "up">(
    "info",
    (v) =>
      `Bilag 1 er lavet for ${v.unit} alene, runde ${v.round}, niveau ${v.level}: ${v.rows} spørgsmål${arrowsTold(v)}.`,
    (v) =>
      `Bilag 1 is made for ${v.unit} alone, round ${v.round}, level ${v.level}: ${v.rows} questions${arrowsTold(v)}.`,
  ),
  "create/unit-twice": say<"units">(
    "warning",
    (v) =>
      `Enheder, der stod før med et andet tegn, er udeladt: ${v.units}. Ret Enheder på arket Opsætning, hvis det er to.`,
    (v) =>
      `Units that stood before with another sign are left out: ${v.units}. Correct Enheder on the sheet Opsætning if they are two.`,
  ),
  "create/register-there": say<"table">(
    "error",
    (v) =>
      `Projektmappen har allerede tabellen ${v.table} og er et tilsynsregister, eller har været det. Begynd i en ny, tom projektmappe.`,
    (v) =>
      `The workbook has the table ${v.table} already and is, or has been, a supervision register. Begin in a new, empty workbook.`,
  ),
  "create/sheet-taken": say<"name">(
    "error",
    (v) =>
      `Projektmappen har allerede et ark, der hedder ${v.name}, og det ville blive overskrevet. Omdøb arket, eller begynd i en ny, tom projektmappe.`,
    (v) =>
      `The workbook has a sheet called ${v.name} already, and it would be drawn over. Rename the sheet, or begin in a new, empty workbook.`,
  ),
  "usage/preset": say<"known" | "preset">(
    "error",
    (v) => `Modellen "${v.preset}" findes ikke. Vælg en af: ${v.known}.`,
    (v) => `There is no model "${v.preset}". Choose one of: ${v.known}.`,
  ),
  "usage/year-model": say(
    "error",
    () => "Demoens år følger modellen bbu-2018. Skriv --year eller --preset, ikke begge.",
    () => "The demo's year follows the model bbu-2018. Write --year or --preset, not both.",
  ),
  "usage/template": say<"known" | "template">(
    "error",
    (v) => `Skabelonen "${v.template}" findes ikke. Vælg blandt: ${v.known}.`,
    (v) => `There is no template "${v.template}". Choose among: ${v.known}.`,
  ),
  "usage/template-part": say<"known" | "part" | "template">(
    "error",
    (v) => `Skabelonen ${v.template} har ikke delen "${v.part}". Vælg blandt: ${v.known}.`,
    (v) => `The template ${v.template} has no part "${v.part}". Choose among: ${v.known}.`,
  ),
} as const;
