/** What the pane says. */
export const TEXT = {
  title: "Tilsynsregister",
  what:
    "Et tilsynsregister er en almindelig projektmappe, der holder styr på ledelsestilsynet: sagerne, hvilke der er udtrukket, svarene fra gennemgangen, tallene og Bilag 1.",
  now: {
    title: "Fanen Tilsyn arbejder på den åbne projektmappe.",
    body: "Skemaer, indsamling, kontrol, beregning og Bilag 1 laves med knapperne, for den runde der er i gang. At lave et register, hente sager og udtrække dem sker fra kommandolinjen, på den samme fil.",
  },
  report: {
    done: "Udført.",
    stopped: "Ikke udført, eller udført med fejl.",
    more: (count: number) => `… og ${count} til. Se arket Datakontrol.`,
    close: "Luk",
  },
  start: "Sådan kommer I i gang",
  after: "Åbn derefter filen i Excel. Arket Start viser, hvor runden står, og hvad næste skridt er.",
  version: "Version",
} as const;

/** The first steps of a round, in order; `command` is typed as it stands. */
export const STEPS: readonly { readonly say: string; readonly command?: string }[] = [
  { say: "Gem og luk projektmappen i Excel, før tilsyn skriver i den." },
  { say: "Lav registret.", command: 'tilsyn create register.xlsx --preset bbu-2018 --template bbu-2018 --units "Nord;Syd"' },
  { say: "Hent sagerne fra fagsystemets udtræk.", command: "tilsyn import register.xlsx --cases sager.csv" },
  { say: "Træk sager til et niveau.", command: 'tilsyn draw register.xlsx --round 2026-K1 --level 1 --seed "skriv selv en tekst"' },
  { say: "Lav skemaerne, én fil til hver enhed.", command: "tilsyn sheets register.xlsx --round 2026-K1 --level 1 --folder skemaer" },
];
