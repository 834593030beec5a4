/** The models of the committee papers of 2018: the one in force until then, the one adopted, and the Task Force's. */
import type { Preset, PresetLevel } from "./preset";

/** What most levels have in common; a level states what differs. */
const QUARTERLY = {
  Afgrænsning: "",
  Kvoter: "",
  Metode: "tilfældig",
  Kadence: "kvartal",
  Forskydning: 0,
  Reserver: 2,
  "Udeluk seneste runder": 0,
  "Skema pr.": "Enhed",
  Rapporteres: "nej",
} as const;

/** "Model 1", adopted in 2018: each level draws from the one below, so that it can check it. */
const BBU_LEVELS: readonly PresetLevel[] = [
  {
    ...QUARTERLY,
    Niveau: 1,
    Navn: "Ledelsestilsyn i afdelingen",
    "Trækkes fra": "Sager",
    Afgrænsning: "Status<>Lukket",
    Gruppering: "Sagsbehandler",
    Antal: "1",
    Fordeling: "fast antal pr. gruppe",
    "Udfyldes af": "Afdelingsleder og koordinator",
  },
  {
    ...QUARTERLY,
    Niveau: 2,
    Navn: "Lokalt ledelsestilsyn",
    "Trækkes fra": "niveau 1",
    Gruppering: "Enhed",
    Antal: "15",
    Fordeling: "fast antal pr. gruppe",
    Forskydning: 1,
    "Udfyldes af": "Områdechef og lokaljurist",
    Rapporteres: "ja",
  },
  {
    ...QUARTERLY,
    Niveau: 3,
    Navn: "Stabens stikprøve",
    "Trækkes fra": "niveau 2",
    Gruppering: "Enhed",
    Antal: "40",
    Fordeling: "ligelig fordeling",
    Forskydning: 2,
    "Udfyldes af": "Jurister i staben",
  },
  {
    ...QUARTERLY,
    Niveau: 4,
    Navn: "Fagcentrets stikprøve",
    "Trækkes fra": "niveau 3",
    Gruppering: "Enhed",
    Antal: "20",
    Fordeling: "ligelig fordeling",
    Forskydning: 3,
    "Udfyldes af": "Jurister i Socialfagligt Center",
  },
];

export const PRESET_BBU_2018: Preset = {
  id: "bbu-2018",
  name: "Ledelsestilsyn BBU 2018 (model 1)",
  description:
    "Hvert kvartal: 1 sag pr. sagsbehandler på niveau 1, 15 af dem pr. enhed på niveau 2, 40 af dem på niveau 3 og 20 af dem på niveau 4. " +
    "Niveauerne ligger forskudt, så hvert niveau kan kvalitetssikre det under sig. Der er valgt en måned mellem hvert niveau.",
  source: "Københavns Kommune, Socialudvalget 29. august 2018, punkt 6: Revideret koncept for ledelsestilsyn, model 1",
  templates: ["bbu-2018"],
  units: [],
  levels: BBU_LEVELS,
};

export const PRESET_BILAG_2018: Preset = {
  id: "bilag-2018",
  name: "Genskabelse af Bilag 1, 1. kvartal 2018",
  description:
    "Til demoen: genskaber den offentliggjorte runde. Alle sager i registret gennemgås på niveau 2 uden lodtrækning, med et skema pr. enhed. " +
    "Brug bbu-2018 til et rigtigt tilsyn.",
  source: "Københavns Kommune, Socialudvalget 29. august 2018, punkt 5, bilag 1",
  templates: ["bbu-2018"],
  printedArrows: ["A20"],
  units: [],
  isExample: true,
  levels: [
    {
      ...QUARTERLY,
      Niveau: 2,
      Navn: "Lokalt ledelsestilsyn",
      "Trækkes fra": "Sager",
      Gruppering: "Ingen",
      Antal: "alle",
      Fordeling: "uden gruppering",
      Reserver: 0,
      "Udfyldes af": "Områdechef og lokaljurist",
      Rapporteres: "ja",
    },
  ],
};

const PAPER = "Københavns Kommune, Socialudvalget 29. august 2018, punkt 6: Revideret koncept for ledelsestilsyn";

/** "Model 3", in force until 2018: monthly on level 1, the quarter's months together on the levels above. */
const BBU_2017_LEVELS: readonly PresetLevel[] = [
  {
    ...QUARTERLY,
    Niveau: 1,
    Navn: "Ledelsestilsyn i afdelingen",
    "Trækkes fra": "Sager",
    Afgrænsning: "Status<>Lukket",
    Gruppering: "Sagsbehandler",
    Antal: "1",
    Fordeling: "fast antal pr. gruppe",
    Kadence: "måned",
    "Udeluk seneste runder": 2,
    "Udfyldes af": "Afdelingsleder og koordinator",
  },
  {
    ...QUARTERLY,
    Niveau: 2,
    Navn: "Lokalt ledelsestilsyn",
    "Trækkes fra": "niveau 1",
    Gruppering: "Enhed",
    Antal: "20",
    Fordeling: "fast antal pr. gruppe",
    Kvoter:
      "Underretning=3; Børnefaglig undersøgelse=3; Handleplan ifm. anbringelse=3; Handleplan ifm. forebyggende foranstaltning=3; " +
      "Opfølgning ifm. anbringelse=4; Opfølgning ifm. forebyggende foranstaltning=4",
    Forskydning: 3,
    "Udfyldes af": "Områdechef og lokaljurist",
    Rapporteres: "ja",
  },
  {
    ...QUARTERLY,
    Niveau: 3,
    Navn: "Stabens stikprøve",
    "Trækkes fra": "niveau 2",
    Gruppering: "Enhed",
    Antal: "60",
    Fordeling: "ligelig fordeling",
    Forskydning: 4,
    "Udfyldes af": "Jurister i staben",
  },
  {
    ...QUARTERLY,
    Niveau: 4,
    Navn: "Fagcentrets stikprøve",
    "Trækkes fra": "niveau 3",
    Gruppering: "Enhed",
    Antal: "30",
    Fordeling: "ligelig fordeling",
    Forskydning: 5,
    "Udfyldes af": "Jurister i Socialfagligt Center",
  },
];

export const PRESET_BBU_2017: Preset = {
  id: "bbu-2017",
  name: "Ledelsestilsyn BBU 2017 (model 3)",
  description:
    "Hver måned: 1 sag pr. sagsbehandler på niveau 1. Hvert kvartal, ud af kvartalets tre måneder: 20 sager pr. enhed på niveau 2, fordelt på " +
    "sagstrin, 60 af dem på niveau 3 og 30 af de 60 på niveau 4. Lav en runde pr. måned til niveau 1 (2026-01, 2026-02, 2026-03) og en pr. kvartal " +
    "(2026-K1) til de øvrige. Fordelingen på sagstrin er regnet ud af den offentliggjorte tabel. Niveau 3 kan også trækkes af alle " +
    "sagerne: skriv da niveau 1 i Trækkes fra. Som modellen står, kommer en sag ikke ud to gange i samme kvartal.",
  source: `${PAPER}, model 3; kvoterne: Bilag 1, 1. kvartal 2018, genregnet`,
  templates: ["bbu-2018"],
  units: [],
  levels: BBU_2017_LEVELS,
};

/** "Model 2", the Task Force's: few cases, read by everybody at the same time. */
const TASKFORCE_LEVELS: readonly PresetLevel[] = [
  {
    ...QUARTERLY,
    Niveau: 1,
    Navn: "Afdelingslederens gennemgang",
    "Trækkes fra": "Sager",
    Afgrænsning: "Status<>Lukket",
    Gruppering: "Enhed",
    Antal: "36",
    Fordeling: "ligelig fordeling",
    Kadence: "tertial",
    "Skema pr.": "Udfylder",
    "Udfyldes af": "Afdelingsleder",
  },
  {
    ...QUARTERLY,
    Niveau: 2,
    Navn: "Områdets gennemgang",
    "Trækkes fra": "samme sager som niveau 1",
    Gruppering: "Enhed",
    Antal: "alle",
    Fordeling: "fast antal pr. gruppe",
    Kadence: "tertial",
    "Skema pr.": "Udfylder",
    "Udfyldes af": "Områdechef; Lokaljurist",
    Rapporteres: "ja",
  },
  {
    ...QUARTERLY,
    Niveau: 3,
    Navn: "Stabens gennemgang",
    "Trækkes fra": "samme sager som niveau 1",
    Gruppering: "Enhed",
    Antal: "alle",
    Fordeling: "fast antal pr. gruppe",
    Kadence: "tertial",
    "Skema pr.": "Udfylder",
    "Udfyldes af": "Stabsjurist",
  },
];

export const PRESET_TASKFORCE: Preset = {
  id: "taskforce",
  name: "Samtidigt ledelsestilsyn (model 2, Taskforcen)",
  description:
    "Tre gennemgange om året (2026-T1, 2026-T2, 2026-T3), hver af 36 sager (30-40), som afdelingsledere, områdechefer, lokaljurister og " +
    "stabsjurister læser samtidig: alle læser alle sager, hver på sine egne skemaer i egne filer, en for hver enhed. Skriv lederne ved navn i Udfyldes af; det er den " +
    "førstnævntes svar, der tæller i procenterne, og bilaget siger det. Alle svarer på den faste base af lovkrav og på 1-2 temaer, som vælges lokalt: " +
    "vælg temaer under Spørgsmål, når registret oprettes. Enighed viser, hvor læserne svarede " +
    "forskelligt, og Dialogmøde samler fejlmønstre, god praksis, fokuspunkter og udviklingsområder til de to årlige dialogrunder. Der er valgt dialogrunder " +
    "efter 1. og 3. gennemgang. Kilden nævner både 60-80 sager om året og 30-40 ved hver af tre gennemgange (90-120); her er valgt " +
    "de 30-40 ved hver gennemgang. Sæt Antal til 24, hvis det skal være 72 om året.",
  source: `${PAPER}, model 2`,
  templates: ["overordnet-2024:base", "tematiseret-2024:opfølgning"],
  units: [],
  levels: TASKFORCE_LEVELS,
};
