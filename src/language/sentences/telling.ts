/** The command line, the next step, and what a command did. One code, one severity, one Danish and one English sentence; `{name}` is filled from the problem's values. */
export const TELLING = {
  "usage/command": {
    severity: "error",
    da: 'Kommandoen "{command}" findes ikke. Vælg en af: {known}.',
    en: 'There is no command "{command}". Choose one of: {known}.',
  },
  "usage/option": {
    severity: "error",
    da: "{command}: {reason}. Se tilsyn {command} --help.",
    en: "{command}: {reason}. See tilsyn {command} --help.",
  },
  "usage/missing": {
    severity: "error",
    da: "{command} mangler {option}. Se tilsyn {command} --help.",
    en: "{command} lacks {option}. See tilsyn {command} --help.",
  },
  "usage/number": {
    severity: "error",
    da: '{option} skal være et helt tal, men er "{value}".',
    en: '{option} must be a whole number, but is "{value}".',
  },
  "usage/date": {
    severity: "error",
    da: '{option} skal være en dato som 2026-01-05, men er "{value}".',
    en: '{option} must be a date as 2026-01-05, but is "{value}".',
  },
  "usage/serial-beside": {
    severity: "error",
    da: "Nøglefilen {file} må ikke stå i samme mappe som registret. Vælg en anden mappe, som kun få har adgang til.",
    en: "The key file {file} may not stand in the folder of the register. Choose another folder, where few have access.",
  },
  "usage/preview-seed": {
    severity: "error",
    da: "--preview viser planen uden seed, så ingen kan prøve sig frem. Fjern --seed, eller fjern --preview.",
    en: "--preview shows the plan without a seed, so that nobody can shop for one. Remove --seed, or remove --preview.",
  },
  "next/import": {
    severity: "info",
    da: "Læs sagerne ind: Opsætning i ruden, eller kommandoen import. De kan også indsættes på arket Sager.",
    en: "Import the cases: Set-up in the pane, or the command import. They can also be pasted on the sheet Sager.",
  },
  "next/first-draw": {
    severity: "info",
    da: "Se planen for niveau {level}, og udtræk sagerne: Udtræk i ruden, eller kommandoen draw.",
    en: "See the plan of level {level}, and draw the cases: Draw in the pane, or the command draw.",
  },
  "next/draw": {
    severity: "info",
    da: "Udtræk sager til runde {round}, niveau {level}: Udtræk i ruden, eller kommandoen draw.",
    en: "Draw the cases of round {round}, level {level}: Draw in the pane, or the command draw.",
  },
  "next/sheets": {
    severity: "info",
    da: "Lav skemaerne til runde {round}, niveau {level}: Gennemgang i ruden, eller kommandoen sheets.",
    en: "Make the review sheets of round {round}, level {level}: Review in the pane, or the command sheets.",
  },
  "next/collect": {
    severity: "info",
    da: "Skemaerne til runde {round}, niveau {level} er ude: {finished} af {cases} sager er meldt færdige. Saml dem ind: Gennemgang i ruden, eller kommandoen collect.",
    en: "The review sheets of round {round}, level {level} are out: {finished} of {cases} cases are reported finished. Collect them: Review in the pane, or the command collect.",
  },
  "next/compute": {
    severity: "info",
    da: "Kontrollér svarene til runde {round}, niveau {level}, og beregn så tallene: Datakontrol og Resultater i ruden, eller kommandoerne validate og compute.",
    en: "Check the answers of round {round}, level {level}, then compute the figures: Data control and Results in the pane, or the commands validate and compute.",
  },
  "next/close": {
    severity: "info",
    da: "Luk runde {round}, niveau {level}, når svarene er endelige: Datakontrol i ruden, eller kommandoen close.",
    en: "Close round {round}, level {level} when the answers are final: Data control in the pane, or the command close.",
  },
  "next/summary": {
    severity: "info",
    da: "Lav Bilag 1 for runde {round}, niveau {level}: Bilag 1 i ruden, eller kommandoen summary.",
    en: "Make Bilag 1 of round {round}, level {level}: Bilag 1 in the pane, or the command summary.",
  },
  "done/create": {
    severity: "info",
    da: "Registret er lavet med modellen {preset} og {questions} spørgsmål.",
    en: "The register is made with the model {preset} and {questions} questions.",
  },
  "done/import": {
    severity: "info",
    da: "{cases} sager fra {units} enheder og {caseworkers} sagsbehandlere er læst ind fra {file}. {left} rækker er udeladt.",
    en: "{cases} cases from {units} units and {caseworkers} caseworkers are imported from {file}. {left} rows are left out.",
  },
  "done/history": {
    severity: "info",
    da: "{figures} tal fra tidligere runder er læst ind fra {file}: {rounds}.",
    en: "{figures} figures of earlier rounds are imported from {file}: {rounds}.",
  },
  "done/preview": {
    severity: "info",
    da: "Plan for runde {round}, niveau {level}: {drawn} sager af {frame} i {groups} grupper. Intet er skrevet.",
    en: "Plan for round {round}, level {level}: {drawn} cases of {frame} in {groups} groups. Nothing is written.",
  },
  "done/draw": {
    severity: "info",
    da: "Runde {round}, niveau {level}: {drawn} sager er udtrukket af {frame}, og {reserves} står som reserver.",
    en: "Round {round}, level {level}: {drawn} cases are drawn from {frame}, and {reserves} stand in reserve.",
  },
  "done/replace": {
    severity: "info",
    da: "Sag {case} er erstattet af sag {by} (runde {round}, niveau {level}).",
    en: "Case {case} is replaced by case {by} (round {round}, level {level}).",
  },
  "done/add": {
    severity: "info",
    da: "Sag {case} er tilføjet i hånden til runde {round}, niveau {level}.",
    en: "Case {case} is added by hand to round {round}, level {level}.",
  },
  "done/verify": {
    severity: "info",
    da: "{draws} udtræk er trukket igen, og loggens {rows} rækker hænger sammen. Alt stemmer.",
    en: "{draws} draws were drawn again, and the log's {rows} rows hang together. All agrees.",
  },
  "done/verify-differs": {
    severity: "error",
    da: "Registret stemmer ikke: {count} forskelle.",
    en: "The register does not agree: {count} differences.",
  },
  "done/refused": {
    severity: "error",
    da: "Der er {count} fejl. Intet er skrevet.",
    en: "There are {count} errors. Nothing is written.",
  },
  "status/no-round": {
    severity: "error",
    da: "Registret har ingen runde {round} på niveau {level}. Se arket Runder, eller kør status uden --round og --level.",
    en: "The register has no round {round} on level {level}. See the sheet Runder, or run status without --round and --level.",
  },
  "done/sheets": {
    severity: "info",
    da: "{sheets} skemaer med {cases} sager er lavet til runde {round}, niveau {level} i registret.",
    en: "{sheets} review sheets with {cases} cases are made for round {round}, level {level} in the register.",
  },
  "done/sheets-apart": {
    severity: "info",
    da: "{sheets} skemaer med {cases} sager er lavet til runde {round}, niveau {level} i {files} filer.",
    en: "{sheets} review sheets with {cases} cases are made for round {round}, level {level} in {files} files.",
  },
  "done/collect": {
    severity: "info",
    da: "{sheets} skemaer er læst: {cases} sager, {answers} svar. {changed} svar er ændret siden sidst. {finished} af {all} sager er færdige.",
    en: "{sheets} review sheets are read: {cases} cases, {answers} answers. {changed} answers changed since last time. {finished} of {all} cases are finished.",
  },
  "done/status": {
    severity: "info",
    da: "{rounds} runder og niveauer i registret. Næste skridt: {next}",
    en: "{rounds} rounds and levels in the register. Next step: {next}",
  },
  "done/status-empty": {
    severity: "info",
    da: "Ingen runder endnu. Næste skridt: {next}",
    en: "No rounds yet. Next step: {next}",
  },
  "done/validate": {
    severity: "info",
    da: "Runde {round}, niveau {level}: {errors} fejl, {warnings} advarsler. Se arket Datakontrol.",
    en: "Round {round}, level {level}: {errors} errors, {warnings} warnings. See the sheet Datakontrol.",
  },
  "done/close": {
    severity: "info",
    da: "Runde {round}, niveau {level} er lukket. Svar kan ikke længere samles ind.",
    en: "Round {round}, level {level} is closed. No more answers can be collected.",
  },
  "done/compute": {
    severity: "info",
    da: "Runde {round}, niveau {level}: {questions} spørgsmål for {units} enheder og alle er beregnet. {compared}",
    en: "Round {round}, level {level}: {questions} questions for {units} units and all are computed. {compared}",
  },
  "done/summary": {
    severity: "info",
    da: "Bilag 1 er lavet for runde {round}, niveau {level}: {rows} spørgsmål, {up} ↗, {same} →, {down} ↘.",
    en: "Bilag 1 is made for round {round}, level {level}: {rows} questions, {up} ↗, {same} →, {down} ↘.",
  },
  "done/summary-unit": {
    severity: "info",
    da: "Bilag 1 er lavet for {unit} alene, runde {round}, niveau {level}: {rows} spørgsmål, {up} ↗, {same} →, {down} ↘.",
    en: "Bilag 1 is made for {unit} alone, round {round}, level {level}: {rows} questions, {up} ↗, {same} →, {down} ↘.",
  },
  "create/register-there": {
    severity: "error",
    da: "Projektmappen har allerede tabellen {table} og er et tilsynsregister, eller har været det. Begynd i en ny, tom projektmappe.",
    en: "The workbook has the table {table} already and is, or has been, a supervision register. Begin in a new, empty workbook.",
  },
  "create/sheet-taken": {
    severity: "error",
    da: "Projektmappen har allerede et ark, der hedder {name}, og det ville blive overskrevet. Omdøb arket, eller begynd i en ny, tom projektmappe.",
    en: "The workbook has a sheet called {name} already, and it would be drawn over. Rename the sheet, or begin in a new, empty workbook.",
  },
  "usage/preset": {
    severity: "error",
    da: 'Modellen "{preset}" findes ikke. Vælg en af: {known}.',
    en: 'There is no model "{preset}". Choose one of: {known}.',
  },
  "usage/template": {
    severity: "error",
    da: 'Skabelonen "{template}" findes ikke. Vælg blandt: {known}.',
    en: 'There is no template "{template}". Choose among: {known}.',
  },
  "usage/template-part": {
    severity: "error",
    da: 'Skabelonen {template} har ikke delen "{part}". Vælg blandt: {known}.',
    en: 'The template {template} has no part "{part}". Choose among: {known}.',
  },
} as const;
