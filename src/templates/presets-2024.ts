/** The handbook of 2024 as a plan. It leaves numbers to each municipality; ours are a start. */
import type { Preset } from "./preset";

const HANDBOOK = "Social- og Boligstyrelsen: Inspiration til at arbejde med ledelsestilsyn, marts 2024, afsnit 2";

/**
 * Open cases with a decision on support or placement with consent. "Et år bagud i sagen" is how far back a case is read, not
 * how old its decision may be: a case with an older decision and a follow-up within the year belongs.
 */
const DECIDED = "Status<>Lukket; Afgørelse=§ 32,§ 46";

/** What both have in common. */
const HANDBOOK_LEVEL = {
  "Trækkes fra": "Sager",
  Afgrænsning: DECIDED,
  Fordeling: "fast antal pr. gruppe",
  Kvoter: "",
  Metode: "tilfældig",
  Forskydning: 0,
  Reserver: 2,
  "Skema pr.": "Enhed",
  "Udfyldes af": "Afdelingsleder",
  Rapporteres: "ja",
} as const;

export const PRESET_HANDBOOK: Preset = {
  id: "haandbog-2024",
  name: "Håndbogen 2024: overordnet og tematiseret ledelsestilsyn",
  description:
    "Niveau 1, hver måned: 1 sag pr. sagsbehandler, besvaret med ja og nej. Niveau 2, hvert kvartal: 2 sager pr. enhed, læst grundigt og besvaret i grader. " +
    "Begge trækkes blandt åbne sager med en afgørelse om støttende indsats (§ 32) eller anbringelse (§ 46), også en ældre; sagen læses omkring et år " +
    "bagud. En sag, der er læst for nylig, kommer ikke ud igen. En sagsbehandler uden en sådan sag nævnes ved udtrækket. Kilden lader antal og kadence være op til kommunen; vælg få temaer ad gangen under Spørgsmål, når registret oprettes.",
  source: `${HANDBOOK}, Hvilke sager, Hvilket fokus, og Hvor ofte og hvor mange sager`,
  templates: ["overordnet-2024", "tematiseret-2024"],
  templatesPerLevel: "1=overordnet-2024; 2=tematiseret-2024",
  units: [],
  levels: [
    {
      ...HANDBOOK_LEVEL,
      Niveau: 1,
      Navn: "Overordnet tilsyn",
      Gruppering: "Sagsbehandler",
      Antal: "1",
      Kadence: "måned",
      "Udeluk seneste runder": 2,
    },
    {
      ...HANDBOOK_LEVEL,
      Niveau: 2,
      Navn: "Tematiseret tilsyn",
      Gruppering: "Enhed",
      Antal: "2",
      Kadence: "kvartal",
      "Udeluk seneste runder": 4,
    },
  ],
};
