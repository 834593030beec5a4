/**
 * The supervision models that come with the product, each as the rows of tblNiveauer a staff unit would type. A new
 * one is a constant here and a place in `PRESETS`.
 */
import type { Preset, PresetLevel } from "./preset";

/** What the levels of both presets have in common; a level states what differs. */
const QUARTERLY = {
  Afgrænsning: "",
  Kvoter: "",
  Metode: "tilfældig",
  Kadence: "kvartal",
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
    Forskydning: 0,
    Reserver: 2,
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
    Reserver: 2,
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
    Reserver: 2,
    "Udfyldes af": "Jurister i staben",
  },
  {
    ...QUARTERLY,
    Niveau: 4,
    Navn: "Socialfagligt Centers stikprøve",
    "Trækkes fra": "niveau 3",
    Gruppering: "Enhed",
    Antal: "20",
    Fordeling: "ligelig fordeling",
    Forskydning: 3,
    Reserver: 2,
    "Udfyldes af": "Jurister i Socialfagligt Center",
  },
];

export const PRESET_BBU_2018: Preset = {
  id: "bbu-2018",
  name: "Ledelsestilsyn BBU 2018 (model 1)",
  description:
    "Hvert kvartal: 1 sag pr. sagsbehandler på niveau 1, 15 af dem pr. enhed på niveau 2, 40 af dem på niveau 3 og 20 af dem på niveau 4. " +
    "Niveauerne ligger forskudt, så hvert niveau kan kvalitetssikre det under sig. Kilden siger ikke hvor meget: her er valgt en måned mellem hvert.",
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
  units: [],
  levels: [
    {
      ...QUARTERLY,
      Niveau: 2,
      Navn: "Lokalt ledelsestilsyn",
      "Trækkes fra": "Sager",
      Gruppering: "Ingen",
      Antal: "alle",
      Fordeling: "uden gruppering",
      Forskydning: 0,
      Reserver: 0,
      "Udfyldes af": "Områdechef og lokaljurist",
      Rapporteres: "ja",
    },
  ],
};

export const PRESETS: readonly Preset[] = [PRESET_BBU_2018, PRESET_BILAG_2018];

/** The preset of an id, upper or lower case; undefined where there is none. */
export function findPreset(id: string): Preset | undefined {
  return PRESETS.find((each) => each.id === id.trim().toLowerCase());
}
