/**
 * The subjects that the handbook of 2024 names as left out of its two templates, and leaves to each municipality to add:
 * placement without consent, adoption, school absence, early help (§ 30), honour-related conflicts, violence and abuse. A
 * start for those who want them, joined with the overordnet: `--template overordnet-2024 tilvalg-2024`. In our own
 * wording; the paragraphs are those of barnets lov (LBK 282 of 17/03/2025).
 *
 * TV4 of edition 2024.1 asked what SC6 asks, and is gone.
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
    ...QUALITY,
    condition: "TV1=ja",
    legalBasis: "Barnets lov § 5, stk. 3",
    text: "Hvis underretningen handler om overgreb: Er der talt med barnet, uden at den, mistanken gælder, var med?",
  },
  {
    number: "TV2b",
    condition: "TV1=ja",
    legalBasis: "Barnets lov § 136",
    text: "Hvis underretningen handler om overgreb: Blev barnets sikkerhed vurderet, før familien blev kontaktet?",
    doubt: "§ 136 asks for the assessment; that it comes before the family is approached is our reading",
  },
  {
    number: "TV3",
    condition: "TV1=ja",
    ...QUALITY,
    legalBasis: "Kommunens beredskab mod overgreb",
    text: "Hvis underretningen handler om overgreb: Er kommunens beredskab fulgt?",
  },
  {
    number: "TV3b",
    condition: "TV1=ja",
    ...QUALITY,
    legalBasis: "Kommunens beredskab mod overgreb",
    text: "Hvis underretningen handler om overgreb: Står det i sagen, om politiet skal kontaktes?",
  },
];

const SCREENING: readonly Row[] = [
  {
    number: "TV5",
    legalBasis: "Barnets lov § 18, stk. 3",
    text: "Hvis der var tegn på æreskonflikt eller social kontrol: Er vurderingen af risiko brugt til at bestemme, hvem der inddrages?",
  },
  {
    number: "TV5b",
    legalBasis: "Barnets lov § 18, stk. 3",
    text: "Hvis der var tegn på æreskonflikt eller social kontrol: Er det besluttet, hvordan barnet beskyttes?",
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
    text: "Hvis der er bekymrende fravær: Er grunden til fraværet belyst sammen med barnet og familien?",
  },
  {
    number: "TV7b",
    condition: "TV6=ja",
    ...QUALITY,
    legalBasis: "Barnets lov § 2, stk. 2 og 3",
    text: "Hvis der er bekymrende fravær: Er skolens oplysninger om fraværet med i sagen?",
  },
  {
    number: "TV8",
    condition: "TV6=ja",
    ...QUALITY,
    legalBasis: "Barnets lov § 2, stk. 2 og 3",
    text: "Hvis der er bekymrende fravær: Er der lavet en aftale med skolen om, hvordan barnet kommer tilbage?",
  },
];

const ASSESSMENT: readonly Row[] = [
  {
    number: "TV9",
    ...INFORMING,
    legalBasis: "Barnets lov § 20, stk. 1, nr. 2",
    text: "Er der viden eller mistanke om overgreb mod barnet eller den unge?",
  },
  {
    number: "TV10",
    condition: "TV9=ja",
    legalBasis: "Barnets lov § 20, stk. 1, nr. 2",
    text: "Hvis der er viden eller mistanke om overgreb: Er der derfor truffet afgørelse om en børnefaglig undersøgelse?",
  },
  {
    number: "TV11",
    condition: "TV9=ja",
    legalBasis: "Barnets lov § 125; bekendtgørelse om børnehuse § 1",
    text: "Hvis politi eller sygehus også er inddraget i en sag om overgreb: Er børnehuset brugt?",
    doubt: "§ 124 founds the houses; their use is probably § 125, of which only the agency's page was read",
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
    number: "TV20",
    condition: "TV12=nej",
    legalBasis: "Barnets lov § 30",
    text: "Hvis familien ikke har fået en tidlig forebyggende indsats: Er det vurderet, om en kunne dække behovet?",
    doubt: "§ 30: shall be offered where it meets the need; that it must be assessed in writing is our reading",
  },
  {
    number: "TV13",
    condition: "TV12=ja",
    ...QUALITY,
    legalBasis: "Barnets lov § 30",
    text: "Hvis familien har fået en tidlig forebyggende indsats: Står det i sagen, hvad den går ud på?",
  },
  {
    number: "TV13b",
    condition: "TV12=ja",
    legalBasis: "Barnets lov § 30",
    text: "Hvis familien har fået en tidlig forebyggende indsats: Står det i sagen, hvorfor den er nok?",
    doubt: "§ 30: shall be offered where it meets the need; that the reason must be written is our reading",
  },
  {
    number: "TV14",
    condition: "TV12=ja",
    legalBasis: "Barnets lov §§ 18, stk. 1, og 30",
    text: "Hvis behovet viste sig at være større end den tidlige indsats: Blev sagen screenet igen?",
    doubt: "that § 18 calls for a new screening here is our reading",
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
    legalBasis: "Barnets lov §§ 47, stk. 1, og 51",
    text: "Hvis barnet er anbragt uden samtykke: Viser indstillingen, at der er åbenbar risiko for alvorlig skade?",
  },
  {
    number: "TV16b",
    condition: "TV15=ja",
    legalBasis: "Barnets lov §§ 47, stk. 2, og 51",
    text: "Hvis barnet er anbragt uden samtykke: Viser indstillingen, at problemerne ikke kan løses i hjemmet?",
  },
  {
    number: "TV17",
    condition: "TV15=ja",
    legalBasis: "Barnets lov §§ 140 og 141",
    text: "Hvis barnet er anbragt uden samtykke: Har forældremyndighedsindehaveren fået tilbud om en advokat?",
  },
  {
    number: "TV17b",
    condition: "TV15=ja; alder>=10",
    legalBasis: "Barnets lov §§ 140 og 141",
    text: "Hvis barnet er anbragt uden samtykke og er fyldt 10 år: Har barnet selv fået tilbud om en advokat?",
  },
  {
    number: "TV17c",
    condition: "TV15=ja",
    legalBasis: "Barnets lov § 142, stk. 2",
    text: "Hvis barnet er anbragt uden samtykke: Kunne familien udtale sig over for børne- og ungeudvalget?",
  },
  {
    number: "TV18",
    ...INFORMING,
    legalBasis: "Barnets lov §§ 69-74",
    text: "Er adoption overvejet i sagen?",
  },
  {
    number: "TV19",
    condition: "TV18=ja",
    legalBasis: "Barnets lov §§ 69-74",
    text: "Hvis adoption er overvejet: Er det begrundet, om adoption er bedst for barnet?",
  },
  {
    number: "TV19b",
    condition: "TV18=ja",
    legalBasis: "Barnets lov §§ 69-74",
    text: "Hvis adoption er overvejet: Er forældrene vejledt om, hvad adoption betyder?",
  },
];

export const TILVALG_2024: Template = {
  id: "tilvalg-2024",
  name: "Tilvalg 2024: emner ud over håndbogens skabeloner",
  version: "2025.1",
  validFrom: "2025-03-17",
  earlier: [
    {
      version: "2024.1",
      validFrom: "2024-01-01",
      unchanged: ["TV1", "TV6", "TV8", "TV9", "TV10", "TV11", "TV12", "TV15", "TV18"],
    },
  ],
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
