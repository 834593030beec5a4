/** The command line, the next step, and what a command did. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
import { unlessNone } from "../counting";
import { say, sayTyped } from "../sentence";

/** How many went which way; nothing where nothing could be compared. */
function went(
  { up, same, down }: Readonly<Record<"up" | "same" | "down", string>>,
  better: string,
  alike: string,
  worse: string,
): string {
  const none = [up, same, down].every((count) => count === "0");
  return none ? "" : `, ${up}${better}, ${same}${alike}, ${down}${worse}`;
}

export const TELLING = {
  "usage/command": sayTyped<"command" | "known">(
    "error",
    (v) => `Kommandoen "${v.command}" findes ikke. Vælg mellem: ${v.known}.`,
    (v) => `There is no command "${v.command}". Choose one of: ${v.known}.`,
  ),
  "usage/option": sayTyped<"command" | "reason">(
    "error",
    (v) => `${v.command}: ${v.reason}. Se tilsyn ${v.command} --help.`,
    (v) => `${v.command}: ${v.reason}. See tilsyn ${v.command} --help.`,
  ),
  "usage/missing": sayTyped<"command" | "option">(
    "error",
    (v) => `${v.command} mangler ${v.option}. Se tilsyn ${v.command} --help.`,
    (v) => `${v.command}: ${v.option} is required. See tilsyn ${v.command} --help.`,
  ),
  "usage/number": sayTyped<"option" | "value">(
    "error",
    (v) => `${v.option} skal være et helt tal, men er "${v.value}".`,
    (v) => `${v.option} must be a whole number, but is "${v.value}".`,
  ),
  "usage/date": sayTyped<"option" | "value">(
    "error",
    (v) => `${v.option} skal være en dato som 2026-01-05, men er "${v.value}".`,
    (v) => `${v.option} must be a date such as 2026-01-05, but is "${v.value}".`,
  ),
  "usage/serial-beside": sayTyped<"file">(
    "error",
    (v) =>
      `Nøglefilen ${v.file} må ikke ligge i samme mappe som registret. Vælg en anden mappe, som kun få har adgang til.`,
    (v) =>
      `The key file ${v.file} must not be in the same folder as the register. Choose another folder that few people can open.`,
  ),
  "usage/preview-seed": sayTyped(
    "error",
    () =>
      "--preview viser planen uden seed, så ingen kan vælge seed efter resultatet. Fjern --seed, eller fjern --preview.",
    () =>
      "--preview shows the plan without a seed, so that nobody can try seeds until one suits. Remove --seed, or remove --preview.",
  ),
  "next/import": say(
    "info",
    () => "Læs sagerne ind under Opsætning i ruden, eller indsæt dem på arket Sager.",
    () => "Import the cases under Setup in the pane, or paste them on the sheet Sager.",
    {
      da: () => "Læs sagerne ind med kommandoen import, eller indsæt dem på arket Sager.",
      en: () => "Import the cases with the command import, or paste them on the sheet Sager.",
    },
  ),
  "next/first-draw": say<"level">(
    "info",
    (v) => `Se planen for niveau ${v.level}, og træk sagerne under Udtræk i ruden.`,
    (v) => `See the plan for level ${v.level}, and draw the cases under Draw in the pane.`,
    {
      da: (v) => `Se planen for niveau ${v.level}, og træk sagerne med kommandoen draw.`,
      en: (v) => `See the plan for level ${v.level}, and draw the cases with the command draw.`,
    },
  ),
  "next/draw": say<"level" | "round">(
    "info",
    (v) => `Træk sager til runde ${v.round}, niveau ${v.level}, under Udtræk i ruden.`,
    (v) => `Draw the cases for round ${v.round}, level ${v.level}, under Draw in the pane.`,
    {
      da: (v) => `Træk sager til runde ${v.round}, niveau ${v.level}, med kommandoen draw.`,
      en: (v) => `Draw the cases for round ${v.round}, level ${v.level}, with the command draw.`,
    },
  ),
  "next/sheets": say<"level" | "round">(
    "info",
    (v) => `Lav skemaerne til runde ${v.round}, niveau ${v.level}, under Gennemgang i ruden.`,
    (v) => `Make the review sheets for round ${v.round}, level ${v.level}, under Review in the pane.`,
    {
      da: (v) => `Lav skemaerne til runde ${v.round}, niveau ${v.level}, med kommandoen sheets.`,
      en: (v) => `Make the review sheets for round ${v.round}, level ${v.level}, with the command sheets.`,
    },
  ),
  "next/collect": say<"cases" | "finished" | "level" | "round">(
    "info",
    (v, n) =>
      `Skemaerne til runde ${v.round}, niveau ${v.level} er sendt ud. ${v.finished} af ${n("cases", "sag", "sager")} er meldt ${n.word("finished", "færdig", "færdige")}. Saml svarene ind under Gennemgang i ruden.`,
    (v, n) =>
      `The review sheets for round ${v.round}, level ${v.level} have been handed out. ${v.finished} of ${n("cases", "case", "cases")} ${n.word("finished", "is", "are")} reported as finished. Collect the answers under Review in the pane.`,
    {
      da: (v, n) =>
        `Skemaerne til runde ${v.round}, niveau ${v.level} er sendt ud. ${v.finished} af ${n("cases", "sag", "sager")} er meldt ${n.word("finished", "færdig", "færdige")}. Saml svarene ind med kommandoen collect.`,
      en: (v, n) =>
        `The review sheets for round ${v.round}, level ${v.level} have been handed out. ${v.finished} of ${n("cases", "case", "cases")} ${n.word("finished", "is", "are")} reported as finished. Collect the answers with the command collect.`,
    },
  ),
  "next/compute": say<"level" | "round">(
    "info",
    (v) =>
      `Kontrollér svarene til runde ${v.round}, niveau ${v.level}, under Datakontrol i ruden, hvis det ikke er gjort, og beregn så tallene under Resultater.`,
    (v) =>
      `Check the answers for round ${v.round}, level ${v.level}, under Data control in the pane if that is not done, then calculate the figures under Results.`,
    {
      da: (v) =>
        `Kontrollér svarene til runde ${v.round}, niveau ${v.level}, med kommandoen validate, hvis det ikke er gjort, og beregn så tallene med compute.`,
      en: (v) =>
        `Check the answers for round ${v.round}, level ${v.level}, with the command validate if that is not done, then calculate the figures with compute.`,
    },
  ),
  "next/close": say<"level" | "round">(
    "info",
    (v) => `Luk niveau ${v.level} i runde ${v.round} under Datakontrol i ruden, når svarene er endelige.`,
    (v) => `Close level ${v.level} of round ${v.round} under Data control in the pane when the answers are final.`,
    {
      da: (v) => `Luk niveau ${v.level} i runde ${v.round} med kommandoen close, når svarene er endelige.`,
      en: (v) => `Close level ${v.level} of round ${v.round} with the command close when the answers are final.`,
    },
  ),
  "next/agreement": say<"level" | "round">(
    "info",
    (v) => `Sammenlign svarene fra runde ${v.round}, niveau ${v.level}, og tal om dem under Enighed i ruden.`,
    (v) =>
      `Compare the answers from round ${v.round}, level ${v.level}, and talk them over under Agreement in the pane.`,
    {
      da: (v) => `Sammenlign svarene fra runde ${v.round}, niveau ${v.level}, med kommandoen agreement, og tal om dem.`,
      en: (v) =>
        `Compare the answers from round ${v.round}, level ${v.level}, with the command agreement, and talk them over.`,
    },
  ),
  "next/summary": say<"level" | "round">(
    "info",
    (v) => `Lav Bilag 1 for runde ${v.round}, niveau ${v.level}, under Bilag 1 i ruden.`,
    (v) => `Make Bilag 1 for round ${v.round}, level ${v.level}, under Bilag 1 in the pane.`,
    {
      da: (v) => `Lav Bilag 1 for runde ${v.round}, niveau ${v.level}, med kommandoen summary.`,
      en: (v) => `Make Bilag 1 for round ${v.round}, level ${v.level}, with the command summary.`,
    },
  ),
  "done/create": say<"preset" | "questions">(
    "info",
    (v, n) => `Registret er oprettet med modellen ${v.preset} og ${n("questions", "spørgsmål", "spørgsmål")}.`,
    (v, n) =>
      `The register has been created with the model ${v.preset} and ${n("questions", "question", "questions")}.`,
  ),
  "done/import": say<"cases" | "caseworkers" | "file" | "left" | "units">(
    "info",
    (v, n) =>
      `${n("cases", "sag", "sager")} fra ${n("units", "enhed", "enheder")} og ${n("caseworkers", "sagsbehandler", "sagsbehandlere")} er læst ind fra ${v.file}.${unlessNone(v.left, (left) => ` Udeladte rækker: ${left}.`)}`,
    (v, n) =>
      `${n("cases", "case", "cases")} from ${n("units", "unit", "units")} and ${n("caseworkers", "caseworker", "caseworkers")} have been imported from ${v.file}.${unlessNone(v.left, (left) => ` Rows left out: ${left}.`)}`,
  ),
  "done/history": say<"figures" | "file" | "rounds">(
    "info",
    (v, n) => `${n("figures", "tal", "tal")} fra tidligere runder er læst ind fra ${v.file}: ${v.rounds}.`,
    (v) => `Figures from earlier rounds imported from ${v.file}: ${v.figures} (${v.rounds}).`,
  ),
  "done/preview": say<"drawn" | "frame" | "groups" | "level" | "round">(
    "info",
    (v, n) =>
      `Plan for runde ${v.round}, niveau ${v.level}: ${v.drawn} af ${n("frame", "sag", "sager")}, fordelt på ${n("groups", "gruppe", "grupper")}. Intet er gemt.`,
    (v, n) =>
      `Plan for round ${v.round}, level ${v.level}: ${v.drawn} of ${n("frame", "case", "cases")}, in ${n("groups", "group", "groups")}. Nothing is saved.`,
  ),
  "done/draw": say<"drawn" | "frame" | "level" | "reserves" | "round">(
    "info",
    (v, n) =>
      `Runde ${v.round}, niveau ${v.level}: ${v.drawn} af ${n("frame", "sag", "sager")} er udtrukket, og ${n("reserves", "sag", "sager")} er udpeget som reserve.`,
    (v, n) =>
      `Round ${v.round}, level ${v.level}: ${v.drawn} of ${n("frame", "case", "cases")} drawn, with ${n("reserves", "reserve", "reserves")}.`,
  ),
  "done/replace": say<"by" | "case" | "level" | "round">(
    "info",
    (v) => `Sag ${v.case} er erstattet af sag ${v.by} (runde ${v.round}, niveau ${v.level}).`,
    (v) => `Case ${v.case} has been replaced by case ${v.by} (round ${v.round}, level ${v.level}).`,
  ),
  "done/add": say<"case" | "level" | "round">(
    "info",
    (v) => `Sag ${v.case} er tilføjet manuelt til runde ${v.round}, niveau ${v.level}.`,
    (v) => `Case ${v.case} has been added manually to round ${v.round}, level ${v.level}.`,
  ),
  "done/verify": say<"draws" | "rows">(
    "info",
    (_, n) =>
      `${n("draws", "udtræk", "udtræk")} er efterprøvet, og loggens ${n("rows", "række", "rækker")} er uændrede. Alt stemmer.`,
    (_, n) =>
      `${n("draws", "draw", "draws")} checked again, and the log (${n("rows", "row", "rows")}) is intact. Everything matches.`,
  ),
  "done/verify-differs": say<"count">(
    "error",
    (_, n) => `Efterprøvningen fandt ${n("count", "forskel", "forskelle")}.`,
    (_, n) => `The check found ${n("count", "difference", "differences")}.`,
  ),
  "register/later-version": say<"found" | "known">(
    "error",
    (v) =>
      `Registret er lavet med en nyere udgave af programmet (registerversion ${v.found}; denne udgave kan læse ${v.known}). Hent den nyeste udgave af programmet. Intet er ændret.`,
    (v) =>
      `The register was made with a later version of the program (register version ${v.found}; this version can read ${v.known}). Get the latest version of the program. Nothing is changed.`,
  ),
  "register/settings-left": say<"keys">(
    "info",
    (v) =>
      `Der var ikke plads til nye indstillinger på arket Opsætning: ${v.keys}. De gælder, som de er i et nyt register. Skal en ændres, så skriv den nederst i tabellen Indstillinger.`,
    (v) =>
      `There was no room for new settings on the sheet Opsætning: ${v.keys}. They apply as in a new register; to change one, enter it below the table of settings.`,
  ),
  "register/upgraded": say<"from" | "to">(
    "info",
    (v) =>
      `Registret var fra en tidligere udgave og er først opdateret (registerversion ${v.from} til ${v.to}). Jeres eget indhold er ikke flyttet eller ændret.`,
    (v) =>
      `The register came from an earlier version and was first updated (register version ${v.from} to ${v.to}). Your own content was not moved or changed.`,
  ),
  "done/upgrade": say<"columns" | "from" | "settings" | "sheets" | "to">(
    "info",
    (v, n) =>
      `Registret er opdateret fra registerversion ${v.from} til ${v.to}: nye ark: ${v.sheets}, nye kolonner i ${n("columns", "tabel", "tabeller")}, nye indstillinger: ${v.settings}. Jeres eget indhold er ikke flyttet eller ændret.`,
    (v, n) =>
      `The register has been updated from register version ${v.from} to ${v.to}: new sheets: ${v.sheets}, new columns in ${n("columns", "table", "tables")}, new settings: ${v.settings}. Your own content was not moved or changed.`,
  ),
  "done/upgrade-none": say<"version">(
    "info",
    (v) => `Registret er allerede opdateret (registerversion ${v.version}). Intet er ændret.`,
    (v) => `The register is already up to date (register version ${v.version}). Nothing is changed.`,
  ),
  "done/refused": say<"count">(
    "error",
    (_, n) => `Der er ${n("count", "fejl", "fejl")}. Intet er gemt.`,
    (_, n) => `${n("count", "error", "errors")} found. Nothing is saved.`,
  ),
  "status/no-round": say<"level" | "round">(
    "error",
    (v) => `Registret har ingen runde ${v.round} på niveau ${v.level}. Se arket Runder.`,
    (v) => `The register has no round ${v.round} at level ${v.level}. See the sheet Runder.`,
    {
      da: (v) =>
        `Registret har ingen runde ${v.round} på niveau ${v.level}. Se arket Runder, eller kør status uden --round og --level.`,
      en: (v) =>
        `The register has no round ${v.round} at level ${v.level}. See the sheet Runder, or run status without --round and --level.`,
    },
  ),
  "done/sheets": say<"cases" | "level" | "round" | "sheets">(
    "info",
    (v, n) =>
      `Der er lavet ${n("sheets", "skema", "skemaer")} med ${n("cases", "sag", "sager")} til runde ${v.round}, niveau ${v.level} i registret.`,
    (v, n) =>
      `${n("sheets", "review sheet", "review sheets")} with ${n("cases", "case", "cases")} made in the register for round ${v.round}, level ${v.level}.`,
  ),
  "done/sheets-apart": say<"cases" | "files" | "level" | "round" | "sheets">(
    "info",
    (v, n) =>
      `Der er lavet ${n("sheets", "skema", "skemaer")} med ${n("cases", "sag", "sager")} til runde ${v.round}, niveau ${v.level} i ${n("files", "fil", "filer")}.`,
    (v, n) =>
      `${n("sheets", "review sheet", "review sheets")} with ${n("cases", "case", "cases")} made in ${n("files", "file", "files")} for round ${v.round}, level ${v.level}.`,
  ),
  "done/collect": say<"all" | "answers" | "cases" | "changed" | "finished" | "sheets">(
    "info",
    (v, n) =>
      `${n("sheets", "skema", "skemaer")} er læst: ${n("cases", "sag", "sager")}, ${n("answers", "svar", "svar")}, heraf ${v.changed} nye eller ændrede. ${v.finished} af ${n("all", "sag", "sager")} er meldt ${n.word("finished", "færdig", "færdige")}.`,
    (v, n) =>
      `${n("sheets", "review sheet", "review sheets")} read: ${n("cases", "case", "cases")}, ${n("answers", "answer", "answers")}, of which ${v.changed} new or changed. ${v.finished} of ${n("all", "case", "cases")} ${n.word("finished", "is", "are")} reported as finished.`,
  ),
  "done/status": say<"next" | "rounds">(
    "info",
    (v) => `Runder og niveauer i registret: ${v.rounds}. Næste skridt: ${v.next}`,
    (v) => `Rounds and levels in the register: ${v.rounds}. Next step: ${v.next}`,
  ),
  "done/status-empty": say<"next">(
    "info",
    (v) => `Ingen runder endnu. Næste skridt: ${v.next}`,
    (v) => `No rounds yet. Next step: ${v.next}`,
  ),
  "done/validate": say<"errors" | "level" | "round" | "warnings">(
    "info",
    (v, n) =>
      `Runde ${v.round}, niveau ${v.level}: ${n("errors", "fejl", "fejl")} og ${n("warnings", "advarsel", "advarsler")}. Se arket Datakontrol.`,
    (v, n) =>
      `Round ${v.round}, level ${v.level}: ${n("errors", "error", "errors")} and ${n("warnings", "warning", "warnings")}. See the sheet Datakontrol.`,
  ),
  "done/close": say<"level" | "round">(
    "info",
    (v) => `Niveau ${v.level} i runde ${v.round} er lukket. Der kan ikke samles flere svar ind.`,
    (v) => `Level ${v.level} of round ${v.round} is closed. No more answers can be collected.`,
  ),
  "done/compute": say<"compared" | "level" | "questions" | "round" | "units">(
    "info",
    (v, n) =>
      `Tallene er beregnet for runde ${v.round}, niveau ${v.level}: ${n("questions", "spørgsmål", "spørgsmål")} for ${n("units", "enhed", "enheder")} hver for sig og samlet. ${v.compared}`,
    (v, n) =>
      `The figures have been calculated for round ${v.round}, level ${v.level}: ${n("questions", "question", "questions")} for ${n("units", "unit", "units")} and for all units together. ${v.compared}`,
  ),
  "done/pooled": say<"compared" | "level" | "parts" | "questions" | "reviews" | "round">(
    "info",
    (v) =>
      `Runde ${v.round}, niveau ${v.level} er lagt sammen af ${v.parts}: gennemgange: ${v.reviews}, spørgsmål: ${v.questions}. ${v.compared}`,
    (v) =>
      `Round ${v.round}, level ${v.level} combines ${v.parts}: reviews: ${v.reviews}, questions: ${v.questions}. ${v.compared}`,
  ),
  "done/trend": say<"broken" | "level" | "lines" | "rounds" | "unit">(
    "info",
    (v) =>
      `Udvikling på niveau ${v.level} (${v.unit}) (runder: ${v.rounds}): linjer: ${v.lines}, heraf ${v.broken} brudt, fordi spørgsmål er ændret. Se arkene Udvikling og Emner.`,
    (v) =>
      `Development at level ${v.level} (${v.unit}) (rounds: ${v.rounds}): lines: ${v.lines}, of which ${v.broken} are broken because questions were changed. See the sheets Udvikling and Emner.`,
  ),
  "done/summary": say<"down" | "level" | "round" | "rows" | "same" | "up">(
    "info",
    (v, n) =>
      `Bilag 1 er lavet for runde ${v.round}, niveau ${v.level}: ${n("rows", "spørgsmål", "spørgsmål")}${went(v, " med fremgang", " uden tydelig ændring", " med tilbagegang")}.`,
    (v, n) =>
      `Bilag 1 has been made for round ${v.round}, level ${v.level}: ${n("rows", "question", "questions")}${went(v, " up", " with no clear change", " down")}.`,
  ),
  "done/summary-unit": say<"down" | "level" | "round" | "rows" | "same" | "unit" | "up">(
    "info",
    (v, n) =>
      `Bilag 1 er lavet kun for ${v.unit}, runde ${v.round}, niveau ${v.level}: ${n("rows", "spørgsmål", "spørgsmål")}${went(v, " med fremgang", " uden tydelig ændring", " med tilbagegang")}.`,
    (v, n) =>
      `Bilag 1 has been made for ${v.unit} only, round ${v.round}, level ${v.level}: ${n("rows", "question", "questions")}${went(v, " up", " with no clear change", " down")}.`,
  ),
  "create/unit-twice": say<"units">(
    "warning",
    (v) =>
      `Enheder, der er skrevet på to måder, er kun taget med én gang: ${v.units}. Er det to enheder, så ret Enheder på arket Opsætning.`,
    (v) =>
      `Units written in two ways are included once only: ${v.units}. If they are two units, correct Enheder on the sheet Opsætning.`,
  ),
  "create/register-there": say<"table">(
    "error",
    () => "Projektmappen er, eller har været, et tilsynsregister. Begynd i en ny, tom projektmappe.",
    () => "The workbook is, or has been, a supervision register. Begin in a new, empty workbook.",
    {
      da: (v) =>
        `Projektmappen er, eller har været, et tilsynsregister (tabellen ${v.table} findes). Begynd i en ny, tom projektmappe.`,
      en: (v) =>
        `The workbook is, or has been, a supervision register (the table ${v.table} is there). Begin in a new, empty workbook.`,
    },
  ),
  "create/sheet-taken": say<"name">(
    "error",
    (v) =>
      `Projektmappen har allerede et ark, der hedder ${v.name}, og det ville blive overskrevet. Omdøb arket, eller begynd i en ny, tom projektmappe.`,
    (v) =>
      `The workbook already has a sheet called ${v.name}, and it would be overwritten. Rename the sheet, or begin in a new, empty workbook.`,
  ),
  "usage/preset": say<"known" | "preset">(
    "error",
    (v) => `Modellen "${v.preset}" findes ikke. Vælg mellem: ${v.known}.`,
    (v) => `There is no model "${v.preset}". Choose one of: ${v.known}.`,
  ),
  "usage/year-model": sayTyped(
    "error",
    () => "Demoens år følger modellen bbu-2018. Skriv --year eller --preset, ikke begge.",
    () => "The demo's year follows the model bbu-2018. Write --year or --preset, not both.",
  ),
  "usage/template": say<"known" | "template">(
    "error",
    (v) => `Skabelonen "${v.template}" findes ikke. Vælg mellem: ${v.known}.`,
    (v) => `There is no template "${v.template}". Choose among: ${v.known}.`,
  ),
  "usage/template-part": say<"known" | "part" | "template">(
    "error",
    (v) => `Skabelonen ${v.template} har ikke delen "${v.part}". Vælg mellem: ${v.known}.`,
    (v) => `The template ${v.template} has no part "${v.part}". Choose among: ${v.known}.`,
  ),
} as const;
