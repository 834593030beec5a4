/** The models of 2016: Copenhagen's plan of action after the screening of 78 cases, its check of extra costs, and KLK's screening. */
import type { Preset, PresetLevel } from "./preset";

/** What the levels have in common; a level states what differs. */
const YEARLY = {
  "Trækkes fra": "Sager",
  Afgrænsning: "Status<>Lukket",
  Kvoter: "",
  Metode: "tilfældig",
  Kadence: "år",
  Forskydning: 0,
  Reserver: 2,
  "Udeluk seneste runder": 0,
  "Skema pr.": "Enhed",
  Rapporteres: "nej",
} as const;

const PLAN_OF_ACTION =
  "Københavns Kommune, Socialforvaltningen 22. august 2016: Handleplan for styrket myndighedsindsats, afsnit 2.1, Styrket ledelsestilsyn";

const RISK_LEVELS: readonly PresetLevel[] = [
  {
    ...YEARLY,
    Niveau: 1,
    Navn: "Risikobaseret tilsyn",
    Gruppering: "Enhed",
    Antal: "20",
    Fordeling: "fast antal pr. gruppe",
    Metode: "risiko",
    "Udfyldes af": "Områdechef og afdelingsledere",
    Rapporteres: "ja",
  },
  {
    ...YEARLY,
    Niveau: 2,
    Navn: "Alle sager om anbringelse og samvær",
    Afgrænsning: "Status<>Lukket; Afgørelse=§ 46,§ 47,§ 104,§ 105",
    Gruppering: "Enhed",
    Antal: "alle",
    Fordeling: "fast antal pr. gruppe",
    Reserver: 0,
    "Udfyldes af": "Områdechef, afdelingsledere og koordinatorer",
  },
];

export const PRESET_RISK: Preset = {
  id: "risiko",
  name: "Risikobaseret ledelsestilsyn",
  description:
    "Hvert år: mindst 20 sager pr. enhed, udtrukket, så sager med høj risiko har større chance (dobbelt risiko, dobbelt vægt; tom risiko tæller som 1). Desuden " +
    "gennemgås alle åbne sager om anbringelse og samvær på niveau 2 med oversigtsskemaet.",
  source: `${PLAN_OF_ACTION}: risikobaseret ledelsestilsyn i den enkelte enhed, og gennemgang af sager om anbringelse og samvær`,
  templates: ["overordnet-2024", "oversigtsskema"],
  templatesPerLevel: "1=overordnet-2024; 2=oversigtsskema",
  units: [],
  levels: RISK_LEVELS,
};

export const PRESET_ACROSS: Preset = {
  id: "krydstilsyn",
  name: "Risikobaseret tilsyn på tværs af enheder",
  description:
    "Hver enhed læser 6 sager fra en anden enhed: 2 fra hver af grupperne undersøgelse, børn og unge, trukket efter risiko. Enhederne læser hinandens " +
    "sager to og to; er antallet ulige, læser tre i ring. Hvem der læser hvis sager, kan skrives i indstillingen Enheder på tværs. Har enheden andre " +
    "grupper, rettes Afgrænsning. Der er valgt én gang om året.",
  source: `${PLAN_OF_ACTION}: risikobaseret ledelsestilsyn på tværs`,
  templates: ["overordnet-2024"],
  units: [],
  levels: [
    {
      ...YEARLY,
      Niveau: 1,
      Navn: "Tilsyn på tværs",
      Afgrænsning: "Status<>Lukket; Team=Undersøgelse,Børn,Unge",
      Gruppering: "Team",
      Antal: "2",
      Fordeling: "fast antal pr. gruppe",
      Metode: "på tværs, risiko",
      "Udfyldes af": "Områdechef, afdelingsledere og koordinatorer",
      Rapporteres: "ja",
    },
  ],
};

export const PRESET_EXTRA_COSTS: Preset = {
  id: "merudgift-41",
  name: "Tilsyn med merudgifter (§ 86, tidligere § 41)",
  description:
    "Hver måned: 4 tilfældige sager om merudgifter for hele centret, valgt centralt (kilden siger 3-4). Hvert kvartal: 2 af kvartalets sager går videre " +
    "til den centrale kontrol. Kilden kan også læses som 2 af hver måneds sager: ret da Antal til 6. Afgrænsning finder § 86 i barnets lov og § 41 i " +
    "serviceloven.",
  source:
    "Borgerrådgiveren i Københavns Kommune: udtalelse fra Socialforvaltningen 2016, Borgercenter Handicap, om effekt af procedurer",
  templates: ["merudgift-41"],
  units: [],
  levels: [
    {
      ...YEARLY,
      Niveau: 1,
      Navn: "Lokalt tilsyn",
      Afgrænsning: "Status<>Lukket; Afgørelse=§ 86,§ 41",
      Gruppering: "Ingen",
      Antal: "4",
      Fordeling: "uden gruppering",
      Kadence: "måned",
      "Udeluk seneste runder": 2,
      "Udfyldes af": "Afdelingsleder og socialfaglig koordinator",
      Rapporteres: "ja",
    },
    {
      ...YEARLY,
      Niveau: 2,
      Navn: "Central kontrol",
      "Trækkes fra": "niveau 1",
      Afgrænsning: "",
      Gruppering: "Ingen",
      Antal: "2",
      Fordeling: "uden gruppering",
      Kadence: "kvartal",
      Forskydning: 3,
      "Udfyldes af": "Controller",
    },
  ],
};

export const PRESET_SCREENING: Preset = {
  id: "screening",
  name: "Screening af sager",
  description:
    "Én gang: 80 tilfældige åbne sager læses for tre ting: undersøgelse, plan og samtale med barnet. I kilden pegede sagsbehandlerne selv sagerne ud, " +
    "og så er det ikke en stikprøve: sæt i stedet ja i en kolonne Udpeget på arket Sager, og brug niveau 2, som tager dem alle. Sagsbehandlernes eget " +
    "skøn over alle deres sager læses ind under Opsætning som tal fra en tidligere runde og vises ved siden af resultatet.",
  source: "KLK: statusnotat til Albertslund Kommune 2016, afsnit 2.1 og 2.2",
  templates: ["screening"],
  units: [],
  levels: [
    {
      ...YEARLY,
      Niveau: 1,
      Navn: "Screening, tilfældige sager",
      Gruppering: "Ingen",
      Antal: "80",
      Fordeling: "uden gruppering",
      Reserver: 5,
      "Udfyldes af": "Konsulenter i staben",
      Rapporteres: "ja",
    },
    {
      ...YEARLY,
      Niveau: 2,
      Navn: "Screening, udpegede sager (ikke en stikprøve)",
      Afgrænsning: "Udpeget=ja",
      Gruppering: "Ingen",
      Antal: "alle",
      Fordeling: "uden gruppering",
      Reserver: 0,
      "Udfyldes af": "Konsulenter i staben",
    },
  ],
};
