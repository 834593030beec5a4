/**
 * The tematiseret tilsyn of 2024: how good is the work? The same seven steps as the overordnet, and across the whole
 * case the intentions of barnets lov. Answered in degrees, in our own wording.
 *
 * - `requirement`: all `kan`: a degree says how good the work is, not whether the act was kept. The paragraph is the one
 *   the quality hangs on.
 * - `comment`: the handbook wants others to be able to see what an assessment rests on. "Lav grad" must be explained; the
 *   questions on intentions always, because there is no single document to look the assessment up in.
 * - `rule`: "ikke relevant" is left out. Whether "nogen grad" counts as met is a setting of the register.
 */
import type { Row } from "./steps-2024";
import { EVERY_CASE, step2024, stepOf } from "./steps-2024";
import type { Template } from "./template";

const SECTION = "Inspiration til at arbejde med ledelsestilsyn (2024), Det tematiserede ledelsestilsyn";

const NOTIFICATION: readonly Row[] = [
  {
    number: "TUN1",
    legalBasis: "Barnets lov § 136",
    text: "I hvilken grad er risiko og beskyttende forhold for netop dette barn vejet mod hinanden i vurderingen?",
  },
  {
    number: "TUN2",
    legalBasis: "Barnets lov § 136",
    text: "I hvilken grad passer det, kommunen gjorde, til hvor alvorlig underretningen var?",
  },
  {
    number: "TUN3",
    legalBasis: "Barnets lov § 136",
    text: "I hvilken grad er underretningen set i sammenhæng med tidligere underretninger og det, kommunen vidste i forvejen?",
  },
  {
    number: "TUN4",
    legalBasis: "Barnets lov §§ 2, stk. 4, og 5",
    text: "I hvilken grad er familien inddraget i, hvad bekymringen går ud på?",
  },
  {
    number: "TUN5",
    legalBasis: "Offentlighedsloven § 13",
    text: "I hvilken grad kan en kollega følge vurderingen ud fra det, der står i sagen?",
  },
];

const SCREENING: readonly Row[] = [
  {
    number: "TSC1",
    legalBasis: "Barnets lov § 18, stk. 1",
    text: "I hvilken grad bygger valget af spor på en faglig vurdering af netop denne sag?",
  },
  {
    number: "TSC2",
    legalBasis: "Barnets lov § 18, stk. 2",
    text: "I hvilken grad er det vurderet, hvor sammensat barnets situation er, også hvor der er en funktionsnedsættelse?",
  },
  {
    number: "TSC3",
    legalBasis: "Barnets lov § 18",
    text: "I hvilken grad er de oplysninger, der allerede fandtes, brugt, så familien ikke skal fortælle det hele igen?",
  },
  {
    number: "TSC4",
    legalBasis: "Barnets lov § 18; offentlighedsloven § 13",
    text: "I hvilken grad er begrundelsen for screeningens udfald til at forstå?",
  },
];

const EXPLORATION: readonly Row[] = [
  {
    number: "TAF1",
    legalBasis: "Barnets lov § 19",
    text: "I hvilken grad er afdækningen målrettet, så den belyser det nødvendige og ikke mere?",
  },
  {
    number: "TAF2",
    legalBasis: "Barnets lov § 5, stk. 3",
    text: "I hvilken grad fylder barnets eller den unges egne ord og ønsker i afdækningen?",
  },
  {
    number: "TAF3",
    legalBasis: "Barnets lov § 19",
    text: "I hvilken grad er viden fra fagfolk omkring barnet brugt i vurderingen?",
  },
  {
    number: "TAF4",
    legalBasis: "Barnets lov §§ 19 og 20",
    text: "I hvilken grad er det underbygget, at en afdækning var nok, eller at der skulle mere til?",
  },
];

const ASSESSMENT: readonly Row[] = [
  {
    number: "TBF1",
    legalBasis: "Barnets lov § 22",
    text: "I hvilken grad er temaerne i undersøgelsen valgt ud fra barnets situation og begrundet?",
  },
  {
    number: "TBF2",
    legalBasis: "Barnets lov § 22, stk. 1",
    text: "I hvilken grad er både ressourcer og udfordringer hos barn, familie og netværk beskrevet nuanceret?",
  },
  {
    number: "TBF3",
    legalBasis: "Barnets lov § 5, stk. 3",
    text: "I hvilken grad er barnets eller den unges perspektiv tydeligt og brugt i analysen?",
  },
  {
    number: "TBF4",
    legalBasis: "Barnets lov § 7, stk. 3",
    text: "I hvilken grad er familie og netværk brugt som en kilde til viden og mulige løsninger?",
  },
  {
    number: "TBF5",
    legalBasis: "Barnets lov § 22, stk. 1",
    text: "I hvilken grad er oplysninger, faglig vurdering og konklusion holdt adskilt, så analysen kan følges?",
  },
  {
    number: "TBF6",
    legalBasis: "Barnets lov § 22, stk. 6",
    text: "I hvilken grad følger konklusionen af analysen?",
  },
  {
    number: "TBF7",
    legalBasis: "Barnets lov § 21",
    text: "I hvilken grad er søskendes behov vurderet hver for sig?",
  },
  {
    number: "TBF8",
    legalBasis: "Barnets lov § 22; kommunens egen beslutning om metode",
    text: "I hvilken grad er kommunens valgte metode brugt fagligt?",
  },
];

const SUPPORT: readonly Row[] = [
  {
    number: "TSI1",
    legalBasis: "Barnets lov § 32, stk. 3",
    text: "I hvilken grad passer indsatsen til de behov, som afdækningen eller undersøgelsen viste?",
  },
  {
    number: "TSI2",
    legalBasis: "Forvaltningsloven § 24",
    text: "I hvilken grad er begrundelsen i afgørelsen konkret og skrevet, så barnet og familien kan forstå den?",
  },
  {
    number: "TSI3",
    legalBasis: "Barnets lov § 32, stk. 3",
    text: "I hvilken grad er formålet med indsatsen så klart, at man kan se, når det er nået?",
  },
  {
    number: "TSI4",
    legalBasis: "Barnets lov §§ 91 og 92",
    text: "I hvilken grad er målene i barnets plan konkrete, individuelle og mulige at følge op på?",
  },
  {
    number: "TSI5",
    legalBasis: "Barnets lov § 92, stk. 1",
    text: "I hvilken grad kan barnet eller den unge genkende sine egne ønsker i planen?",
  },
  {
    number: "TSI6",
    legalBasis: "Barnets lov §§ 108 og 109",
    text: "I hvilken grad støtter ungeplanen den unges vej mod uddannelse, arbejde og voksenliv?",
  },
  {
    number: "TSI7",
    legalBasis: "Barnets lov § 2, stk. 3",
    text: "I hvilken grad er indsatsen afstemt med dagtilbud, skole og andre, der hjælper familien?",
  },
];

const PLACEMENT: readonly Row[] = [
  {
    number: "TAN1",
    legalBasis: "Barnets lov §§ 46 og 47",
    text: "I hvilken grad er det underbygget, at anbringelsen var nødvendig?",
  },
  {
    number: "TAN2",
    legalBasis: "Barnets lov § 52, stk. 2",
    text: "I hvilken grad er anbringelsesstedet valgt ud fra barnets behov for nære og stabile relationer?",
  },
  {
    number: "TAN3",
    legalBasis: "Barnets lov §§ 5, stk. 3, og 52",
    text: "I hvilken grad har barnet eller den unge haft indflydelse på anbringelsen og på stedet?",
  },
  {
    number: "TAN4",
    legalBasis: "Barnets lov § 92",
    text: "I hvilken grad kan barnet, anbringelsesstedet og forældrene bruge planens mål?",
  },
  {
    number: "TAN5",
    legalBasis: "Barnets lov §§ 103 og 104",
    text: "I hvilken grad er samvær og kontakt tilrettelagt efter barnets trivsel og ønsker?",
  },
  {
    number: "TAN6",
    legalBasis: "Barnets lov § 52, stk. 4",
    text: "I hvilken grad er der taget hånd om barnets skolegang i forbindelse med anbringelsen?",
  },
  {
    number: "TAN7",
    legalBasis: "Barnets lov §§ 75-78",
    text: "I hvilken grad får forældrene støtte, der hjælper dem til en god rolle i barnets liv?",
  },
  {
    number: "TAN8",
    legalBasis: "Barnets lov §§ 108, stk. 2, og 109",
    text: "I hvilken grad forbereder ungeplanen den anbragte unge på livet efter anbringelsen?",
  },
];

const FOLLOW_UP: readonly Row[] = [
  {
    number: "TOP1",
    legalBasis: "Barnets lov § 95, stk. 1",
    text: "I hvilken grad måles fremgangen på planens egne mål?",
  },
  {
    number: "TOP2",
    legalBasis: "Barnets lov §§ 5, stk. 3, og 95",
    text: "I hvilken grad bygger opfølgningen på, hvordan barnet eller den unge selv oplever støtten?",
  },
  {
    number: "TOP3",
    legalBasis: "Barnets lov § 95, stk. 3",
    text: "I hvilken grad passer tidspunktet for næste opfølgning til barnets situation?",
  },
  {
    number: "TOP4",
    legalBasis: "Barnets lov § 95, stk. 4",
    text: "I hvilken grad fører opfølgningen til handling, når støtten ikke virker?",
  },
  {
    number: "TOP5",
    legalBasis: "Barnets lov § 156, stk. 5",
    text: "I hvilken grad giver samtalerne på tilsynsbesøgene viden om, hvordan den anbragte har det?",
  },
  {
    number: "TOP6",
    legalBasis: "Barnets lov § 2, stk. 4",
    text: "I hvilken grad er forældrene med i vurderingen af, hvad der er nået, og hvad der mangler?",
  },
];

const INTENTIONS: readonly Row[] = [
  {
    number: "TBL1",
    legalBasis: "Barnets lov § 2, stk. 2",
    text: "I hvilken grad er barnets bedste det, der afgør valgene på tværs af sagen?",
  },
  {
    number: "TBL2",
    legalBasis: "Barnets lov § 5, stk. 1-3",
    text: "I hvilken grad har barnet eller den unge haft reel indflydelse gennem hele forløbet?",
  },
  {
    number: "TBL3",
    legalBasis: "Barnets lov §§ 3 og 6",
    text: "I hvilken grad er barnet eller den unge gjort bekendt med sine rettigheder på en måde, der kan forstås?",
  },
  {
    number: "TBL4",
    legalBasis: "Barnets lov § 2, stk. 3",
    text: "I hvilken grad kom hjælpen tidligt og så tæt på barnets hverdag som muligt?",
  },
  {
    number: "TBL5",
    legalBasis: "Barnets lov § 2, stk. 3",
    text: "I hvilken grad hænger indsatserne sammen og ses i en helhed?",
  },
  {
    number: "TBL6",
    legalBasis: "Barnets lov §§ 2, stk. 4, og 7, stk. 3",
    text: "I hvilken grad er forældre, familie og netværk samarbejdspartnere i sagen?",
  },
  {
    number: "TBL7",
    legalBasis: "Barnets lov §§ 2, stk. 2, og 156, stk. 6",
    text: "I hvilken grad er der skabt ro og stabile relationer, med så få skift af rådgiver og sted som muligt?",
  },
  {
    number: "TBL8",
    legalBasis: "Barnets lov §§ 1, stk. 3, og 18-20",
    text: "I hvilken grad er omfanget af sagsbehandlingen passende?",
  },
];

export const TEMATISERET_2024: Template = {
  id: "tematiseret-2024",
  name: "Tematiseret ledelsestilsyn 2024",
  version: "2024.1",
  validFrom: "2024-01-01",
  source:
    "Social- og Boligstyrelsen: Inspiration til at arbejde med ledelsestilsyn, marts 2024, afsnit 3, Det tematiserede ledelsestilsyn",
  defaults: { scale: "grad", requirement: "kan", notApplicable: true, rule: "udelades", arrow: true, comment: "nej" },
  steps: [
    step2024("Underretning", SECTION, NOTIFICATION),
    step2024("Screening", SECTION, SCREENING),
    step2024("Afdækning", SECTION, EXPLORATION),
    step2024("Børnefaglig undersøgelse", SECTION, ASSESSMENT),
    step2024("Støttende indsatser", SECTION, SUPPORT),
    step2024("Anbringelse", SECTION, PLACEMENT),
    step2024("Opfølgning", SECTION, FOLLOW_UP),
    stepOf(
      "Barnets lovs intentioner",
      [EVERY_CASE],
      `${SECTION}: intentionerne med barnets lov`,
      INTENTIONS.map((row) => ({ ...row, comment: "altid" as const })),
    ),
  ],
};
