/**
 * The subjects that the handbook of 2024 names as left out of its two templates, and leaves to each municipality to add:
 * placement without consent, adoption, school absence, early help (§ 30), honour-related conflicts, violence and abuse. A
 * start for those who want them, joined with the overordnet: `--template overordnet-2024 tilvalg-2024`. In our own
 * wording; the paragraphs are those of barnets lov (LBK 282 of 17/03/2025).
 */
import type { Row } from "./steps-2024";
import { INFORMING, QUALITY, step2024 } from "./steps-2024";
import type { Template } from "./template";

const SECTION = "Inspiration til at arbejde med ledelsestilsyn (2024), emner der kan tilføjes";

const NOTIFICATION: readonly Row[] = [
  {
    number: "TV1",
    ...INFORMING,
    legalBasis: "Barnets lov §§ 20, stk. 1, nr. 2, og 124-126",
    text: "Handler underretningen om vold eller andre overgreb mod barnet eller den unge?",
  },
  {
    number: "TV2",
    condition: "TV1=ja",
    legalBasis: "Barnets lov §§ 5, stk. 3, og 136",
    text: "Hvis ja: Er der talt med barnet uden den, som mistanken gælder, og er barnets sikkerhed vurderet først?",
  },
  {
    number: "TV3",
    condition: "TV1=ja",
    ...QUALITY,
    legalBasis: "Kommunens beredskab mod overgreb",
    text: "Hvis ja: Er kommunens beredskab fulgt, og er det skrevet ned, om politiet skal kontaktes?",
  },
];

const SCREENING: readonly Row[] = [
  {
    number: "TV4",
    ...INFORMING,
    legalBasis: "Barnets lov § 18, stk. 3",
    text: "Er der mistanke om en æresrelateret konflikt eller negativ social kontrol i sagen?",
  },
  {
    number: "TV5",
    condition: "TV4=ja",
    legalBasis: "Barnets lov § 18, stk. 3",
    text: "Hvis ja: Er vurderingen af risiko brugt til at bestemme, hvem der inddrages, og hvordan barnet beskyttes?",
  },
  {
    number: "TV6",
    ...INFORMING,
    legalBasis: "Barnets lov §§ 18 og 37-39",
    text: "Har barnet eller den unge et bekymrende fravær fra skolen?",
  },
  {
    number: "TV7",
    condition: "TV6=ja",
    legalBasis: "Barnets lov §§ 2, stk. 2, og 18",
    text: "Hvis ja: Er grunden til fraværet belyst sammen med barnet, familien og skolen?",
  },
  {
    number: "TV8",
    condition: "TV6=ja",
    ...QUALITY,
    legalBasis: "Barnets lov § 2, stk. 2 og 3",
    text: "Hvis ja: Er der lavet en fælles aftale med skolen om, hvordan barnet kommer tilbage?",
  },
];

const ASSESSMENT: readonly Row[] = [
  {
    number: "TV9",
    ...INFORMING,
    legalBasis: "Barnets lov § 20, stk. 1, nr. 2",
    text: "Har barnet eller den unge været udsat for overgreb, eller er der mistanke om det?",
  },
  {
    number: "TV10",
    condition: "TV9=ja",
    legalBasis: "Barnets lov § 20, stk. 1, nr. 2",
    text: "Hvis ja: Er der truffet afgørelse om en børnefaglig undersøgelse af den grund?",
  },
  {
    number: "TV11",
    condition: "TV9=ja",
    legalBasis: "Barnets lov §§ 124-126",
    text: "Hvis ja: Er børnehuset brugt, hvor politi eller sygehus også er inde i sagen?",
  },
];

const SUPPORT: readonly Row[] = [
  {
    number: "TV12",
    ...INFORMING,
    legalBasis: "Barnets lov § 30",
    text: "Har familien fået en tidlig forebyggende indsats?",
  },
  {
    number: "TV13",
    condition: "TV12=ja",
    ...QUALITY,
    legalBasis: "Barnets lov § 30",
    text: "Hvis ja: Står det i sagen, hvad den gik ud på, og hvorfor den var nok?",
  },
  {
    number: "TV14",
    condition: "TV12=ja",
    ...QUALITY,
    legalBasis: "Barnets lov §§ 18 og 30",
    text: "Hvis ja: Blev det screenet igen, da behovet viste sig at være større?",
  },
];

const PLACEMENT: readonly Row[] = [
  {
    number: "TV15",
    ...INFORMING,
    legalBasis: "Barnets lov § 47",
    text: "Er barnet eller den unge anbragt uden samtykke?",
  },
  {
    number: "TV16",
    condition: "TV15=ja",
    legalBasis: "Barnets lov §§ 47 og 51",
    text: "Hvis ja: Dokumenterer indstillingen den åbenbare risiko, og at problemerne ikke kan løses i hjemmet?",
  },
  {
    number: "TV17",
    condition: "TV15=ja",
    legalBasis: "Barnets lov §§ 140 og 142, stk. 2",
    text: "Hvis ja: Har familien fået tilbudt advokat og haft lejlighed til at udtale sig over for børne- og ungeudvalget?",
  },
  {
    number: "TV18",
    ...INFORMING,
    legalBasis: "Barnets lov §§ 69-74",
    text: "Er adoption overvejet eller afgjort i sagen?",
  },
  {
    number: "TV19",
    condition: "TV18=ja",
    legalBasis: "Barnets lov §§ 69-74",
    text: "Hvis ja: Kan man følge, hvorfor adoption er eller ikke er bedst for barnet, og er forældrene vejledt?",
  },
];

export const TILVALG_2024: Template = {
  id: "tilvalg-2024",
  name: "Tilvalg 2024: emner ud over håndbogens skabeloner",
  version: "2024.1",
  validFrom: "2024-01-01",
  source:
    "Social- og Boligstyrelsen: Inspiration til at arbejde med ledelsestilsyn, marts 2024, afsnit 3, Skabeloner til ledelsestilsyn",
  defaults: {
    scale: "ja/nej",
    requirement: "skal",
    notApplicable: true,
    rule: "udelades",
    arrow: true,
    comment: "nej",
  },
  steps: [
    step2024("Underretning", SECTION, NOTIFICATION),
    step2024("Screening", SECTION, SCREENING),
    step2024("Børnefaglig undersøgelse", SECTION, ASSESSMENT),
    step2024("Støttende indsatser", SECTION, SUPPORT),
    step2024("Anbringelse", SECTION, PLACEMENT),
  ],
};
