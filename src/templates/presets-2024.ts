/**
 * The handbook of 2024 as a plan. It leaves numbers to each municipality; ours are a start. The overordnet and the
 * tematiseret are two registers, because a register puts all its questions to every level.
 */
import type { Preset } from "./preset";

const HANDBOOK = "Social- og Boligstyrelsen: Inspiration til at arbejde med ledelsestilsyn, marts 2024, afsnit 2";

/** Decisions on support or placement with consent, about a year back. */
const DECIDED = "Status<>Lukket; Afgørelse=§ 32,§ 46; Afgørelsesdato>=-12 mdr";

/** What both have in common. */
const HANDBOOK_LEVEL = {
  Niveau: 1,
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
  name: "Håndbogen 2024: overordnet ledelsestilsyn",
  description:
    "Hver måned: 1 sag pr. sagsbehandler med en afgørelse om støttende indsats (§ 32) eller anbringelse (§ 46) det seneste år. En sag, der er læst i en af " +
    "de to seneste måneder, kommer ikke ud igen. En sagsbehandler uden en sådan sag nævnes ved udtrækket. Det tematiserede tilsyn er modellen " +
    "haandbog-2024-tema i sit eget register. Kilden lader antal og kadence være op til kommunen.",
  source: `${HANDBOOK}, Hvilke sager, og Hvor ofte og hvor mange sager`,
  templates: ["overordnet-2024"],
  units: [],
  levels: [
    { ...HANDBOOK_LEVEL, Navn: "Overordnet tilsyn", Gruppering: "Sagsbehandler", Antal: "1", Kadence: "måned", "Udeluk seneste runder": 2 },
  ],
};

export const PRESET_HANDBOOK_THEMES: Preset = {
  id: "haandbog-2024-tema",
  name: "Håndbogen 2024: tematiseret ledelsestilsyn",
  description:
    "Hvert kvartal: 2 sager pr. enhed, læst grundigt og besvaret i grader, med de samme sager at vælge imellem som det overordnede tilsyn. Vælg få " +
    "sagstrin ad gangen, fx --template \"tematiseret-2024:børnefaglig undersøgelse,barnets lovs intentioner\". En sag, der er læst i en af de fire " +
    "seneste runder, kommer ikke ud igen.",
  source: `${HANDBOOK}, Hvilket fokus, og Hvor ofte og hvor mange sager`,
  templates: ["tematiseret-2024"],
  units: [],
  levels: [
    { ...HANDBOOK_LEVEL, Navn: "Tematiseret tilsyn", Gruppering: "Enhed", Antal: "2", Kadence: "kvartal", "Udeluk seneste runder": 4 },
  ],
};
