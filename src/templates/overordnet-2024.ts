/**
 * The overordnet tilsyn of 2024: is what the act demands done, and what it allows? Seven steps under barnets lov (LBK
 * 282 of 17/03/2025), in our own wording. One thing is asked at a time, and ja is always the good answer.
 *
 * - `requirement`: `skal` is what an act demands; `kan` what it allows or good practice asks for (the handbook counts
 *   both as quality, and here they are told apart); `oplysning` settles which of the following questions are asked.
 * - `rule`: "ikke relevant" is left out of k and n, so that a percent is one of the cases where the step was to be taken.
 * - `comment`: the handbook leaves the comment to need. A "nej" is where it is needed: the caseworker gets it as
 *   feedback, and the fault can be mended. Staff may set the column to "aldrig".
 * - `highlighted`: the base of legal demands that the model taskforce reads in every case (part `base`).
 * - Ages: 10 for party powers, which cover §§ 32, 46, 52 and 104 (§ 3), not the decision on an assessment; 12 for the
 *   consent to a change of placement (§ 98); 15 for the young person's own consent (§ 46); 16 for the ungeplan (§ 108).
 * - The fixed six months between follow-ups, the six areas of the assessment and the plan's four months of serviceloven
 *   are gone. So is the age of 12, but for § 98.
 * - `doubt`: where our reading of the act is in doubt. Which paragraphs were read at all stands in `law-read.ts`.
 *
 * Edition 2025.1 asks what 2024.1 did not, and one thing at a time; `earlier` lists what it left as it was, so that
 * figures of both editions can be compared there. A number with a letter (UN8b) belongs to the one before it. It holds
 * from the day of LBK 282, whose numbers it cites (§ 104 was renumbered with it).
 */
import {
  complaintGuidance,
  custodyHolderTookPart,
  lawfullyGathered,
  assessedInTime,
  notTalkedWithChild,
  professionalsTookPart,
  reasoned,
  talkedWithChild,
} from "./asked-alike";
import { FOLLOW_UP, PLACEMENT, SUPPORT } from "./overordnet-2024-decided";
import type { Row } from "./steps-2024";
import { INFORMING, QUALITY, step2024 } from "./steps-2024";
import type { Template } from "./template";

const SECTION = "Inspiration til at arbejde med ledelsestilsyn (2024), Det overordnede ledelsestilsyn";

const NOTIFICATION: readonly Row[] = [
  {
    number: "UN1",
    highlighted: true,
    legalBasis: "Barnets lov § 136",
    text: "Blev underretningen vurderet senest 24 timer efter, at kommunen fik den?",
  },
  {
    number: "UN2",
    condition: "UN1=nej",
    legalBasis: "Barnets lov § 136",
    text: "Hvis fristen på 24 timer ikke blev holdt: Er underretningen vurderet efterfølgende?",
  },
  {
    number: "UN3",
    legalBasis: "Barnets lov § 136",
    text: "Tager vurderingen stilling til, om barnet eller den unge er i fare og har brug for akut hjælp?",
  },
  {
    number: "UN4",
    legalBasis: "Barnets lov § 137",
    text: "Har den, der underrettede, fået en kvittering senest 6 hverdage efter modtagelsen?",
  },
  {
    number: "UN14",
    ...INFORMING,
    legalBasis: "Barnets lov §§ 133 og 137",
    text: "Kom underretningen fra en fagperson?",
  },
  {
    number: "UN5",
    condition: "UN14=ja",
    legalBasis: "Barnets lov § 137",
    text: "Hvis underretningen kom fra en fagperson: Har fagpersonen fået at vide, om der er sat undersøgelse eller støtte i gang?",
  },
  {
    number: "UN13",
    ...QUALITY,
    condition: "UN14=ja",
    legalBasis: "Barnets lov § 137",
    text: "Hvis fagpersonen selv skal hjælpe barnet: Har fagpersonen fået at vide, hvilken støtte der er sat i gang?",
  },
  {
    number: "UN6",
    legalBasis: "Offentlighedsloven § 15",
    text: "Ligger underretningen journaliseret på barnets eller den unges sag?",
  },
  talkedWithChild("UN7", "om underretningen", { highlighted: true }),
  ...notTalkedWithChild(["UN8", "UN8b"], "UN7"),
  {
    number: "UN9",
    legalBasis: "Barnets lov § 2, stk. 4; forvaltningsloven § 19",
    text: "Har forældremyndighedsindehaveren haft lejlighed til at udtale sig om underretningen?",
    doubt: "a party is to be heard before a decision; that the assessment of an underretning is one is in doubt",
  },
  {
    number: "UN10",
    ...QUALITY,
    legalBasis: "Barnets lov §§ 132-135",
    text: "Fremgår det af sagen, hvem der underrettede?",
  },
  {
    number: "UN15",
    ...INFORMING,
    legalBasis: "Barnets lov §§ 95 og 136",
    text: "Fik familien støtte efter barnets lov, da underretningen kom?",
  },
  {
    number: "UN11",
    condition: "UN15=ja",
    legalBasis: "Barnets lov §§ 95, stk. 4, og 136",
    text: "Hvis familien fik støtte i forvejen: Blev det vurderet igen, om støtten passer?",
    doubt: "§ 95(4) demands the assessment at a follow-up; that an underretning calls for it is our reading",
  },
  {
    number: "UN12",
    legalBasis: "Barnets lov § 136; offentlighedsloven § 13",
    text: "Står det i sagen, hvad kommunen besluttede på grund af underretningen?",
    doubt: "offentlighedsloven § 13 holds in cases where a decision is or will be made",
  },
  {
    number: "UN12b",
    legalBasis: "Barnets lov § 136; offentlighedsloven § 13",
    text: "Er det begrundet i sagen, hvad kommunen besluttede på grund af underretningen?",
    doubt: "offentlighedsloven § 13 holds in cases where a decision is or will be made",
  },
];

const SCREENING: readonly Row[] = [
  {
    number: "SC1",
    highlighted: true,
    legalBasis: "Barnets lov § 18, stk. 1",
    text: "Blev sagen screenet, da kommunen fik viden om et muligt behov for støtte?",
  },
  {
    number: "SC2",
    condition: "SC1=ja",
    legalBasis: "Barnets lov § 18, stk. 1",
    text: "Står det i sagen, hvilket af lovens tre udfald screeningen endte med?",
  },
  {
    number: "SC4",
    condition: "SC1=ja",
    legalBasis: "Barnets lov § 18; offentlighedsloven § 13",
    text: "Er udfaldet af screeningen begrundet i sagen?",
    doubt: "offentlighedsloven § 13 holds in cases where a decision is or will be made",
  },
  {
    number: "SC3",
    condition: "SC1=ja",
    legalBasis: "Barnets lov § 18, stk. 2",
    text: "Er der i screeningen lagt vægt på, hvor kompleks sagen er?",
  },
  {
    number: "SC3b",
    condition: "SC1=ja",
    legalBasis: "Barnets lov § 18, stk. 2",
    text: "Er der i screeningen taget stilling til, om behovet skyldes nedsat funktionsevne?",
  },
  talkedWithChild("SC5", "som led i screeningen", { condition: "SC1=ja" }),
  ...notTalkedWithChild(["SC5b", "SC5c"], "SC5"),
  {
    number: "SC6",
    ...INFORMING,
    legalBasis: "Barnets lov § 18, stk. 3",
    text: "Var der tegn på en æresrelateret konflikt eller negativ social kontrol?",
  },
  {
    number: "SC7",
    condition: "SC6=ja",
    notApplicable: false,
    legalBasis: "Barnets lov § 18, stk. 3",
    text: "Hvis der var tegn på æreskonflikt eller social kontrol: Blev risikoen vurderet, før forældre og netværk blev inddraget?",
  },
  {
    number: "SC8",
    ...INFORMING,
    condition: "alder<=1",
    legalBasis: "Barnets lov §§ 24-27",
    text: "Gjaldt screeningen kommende forældre (barnet var ikke født)?",
  },
  {
    number: "SC9",
    condition: "SC8=ja",
    legalBasis: "Barnets lov §§ 24-27",
    text: "Hvis screeningen gjaldt kommende forældre: Er der taget stilling til, om de skal undersøges før fødslen?",
    doubt: "the paragraphs were read for their subject; who must do what when is our reading",
  },
];

const EXPLORATION: readonly Row[] = [
  {
    number: "AF1",
    legalBasis: "Barnets lov § 19",
    text: "Står det i sagen, hvilke forhold afdækningen skal belyse?",
  },
  professionalsTookPart("AF2", "afdækningen", { legalBasis: "Barnets lov § 19" }),
  talkedWithChild("AF3", "som led i afdækningen", { highlighted: true }),
  ...notTalkedWithChild(["AF4", "AF4b"], "AF3"),
  custodyHolderTookPart("AF5", "afdækningen", { legalBasis: "Barnets lov § 19" }),
  lawfullyGathered("AF6"),
  {
    number: "AF7",
    legalBasis: "Barnets lov §§ 19 og 20; offentlighedsloven § 13",
    text: "Slutter afdækningen med en begrundet stillingtagen til, om der skal gives støtte eller undersøges mere?",
  },
  {
    number: "AF8",
    ...QUALITY,
    legalBasis: "Barnets lov § 2, stk. 3",
    text: "Er afdækningen gennemført uden pauser på mere end 4 uger?",
  },
];

const ASSESSMENT: readonly Row[] = [
  {
    number: "BF1",
    highlighted: true,
    legalBasis: "Barnets lov § 20, stk. 1 og 2",
    text: "Er der truffet en afgørelse om at lave den børnefaglige undersøgelse?",
  },
  reasoned("BF2", "afgørelsen om undersøgelse", { condition: "BF1=ja" }),
  complaintGuidance("BF2b", { condition: "BF1=ja" }),
  ...assessedInTime(["BF3", "BF4", "BF4b"]),
  {
    number: "BF5",
    legalBasis: "Barnets lov § 21, stk. 1",
    text: "Er det vurderet, om andre børn i familien også skal undersøges?",
  },
  {
    number: "BF6",
    legalBasis: "Barnets lov § 21, stk. 2 og 3",
    text: "Hvis barnet er anbragt på grund af omsorgssvigt eller overgreb: Er søskende under 15 år i husstanden undersøgt?",
  },
  {
    number: "BF7",
    legalBasis: "Barnets lov § 21, stk. 5",
    text: "Hvis der ikke før har været støtte i sagen: Har to rådgivere deltaget i de væsentlige møder med barnet?",
  },
  talkedWithChild("BF8", "som led i undersøgelsen", { highlighted: true }),
  ...notTalkedWithChild(["BF9", "BF9b"], "BF8"),
  custodyHolderTookPart("BF10", "undersøgelsen", { legalBasis: "Barnets lov § 22, stk. 2" }),
  {
    number: "BF10b",
    condition: "alder>=15",
    legalBasis: "Barnets lov § 22, stk. 2",
    text: "Hvis den unge er fyldt 15 år: Har den unge selv været med i undersøgelsen?",
  },
  {
    number: "BF11",
    legalBasis: "Barnets lov § 22, stk. 1",
    text: "Belyser undersøgelsen både udfordringer og ressourcer?",
  },
  professionalsTookPart("BF12", "undersøgelsen", { legalBasis: "Barnets lov § 22, stk. 1" }),
  {
    number: "BF19",
    legalBasis: "Barnets lov § 22, stk. 3-5",
    text: "Er det vurderet, om en læge eller en psykolog skal undersøge barnet eller den unge?",
    doubt: "that it is to be considered in every assessment is our reading of § 22(3)-(5)",
  },
  {
    number: "BF20",
    legalBasis: "Barnets lov § 22, stk. 3-5",
    text: "Er det vurderet, om der er brug for en pædagogisk-psykologisk vurdering (PPV)?",
    doubt: "that it is to be considered in every assessment is our reading of § 22(3)-(5)",
  },
  lawfullyGathered("BF13"),
  {
    number: "BF14",
    legalBasis: "Barnets lov § 22, stk. 6",
    text: "Slutter undersøgelsen med en begrundet stillingtagen til, om der skal gives støtte?",
  },
  {
    number: "BF14b",
    condition: "BF14=ja",
    legalBasis: "Barnets lov § 22, stk. 6",
    text: "Hvis der skal gives støtte: Står det i undersøgelsen, hvilken slags?",
  },
  {
    number: "BF15",
    legalBasis: "Barnets lov § 22, stk. 6",
    text: "Står det i undersøgelsen, hvad forældremyndighedsindehaveren mener om støtten?",
  },
  {
    number: "BF15b",
    legalBasis: "Barnets lov § 22, stk. 6",
    text: "Står det i undersøgelsen, hvad barnet eller den unge mener om støtten?",
  },
  {
    number: "BF16",
    legalBasis: "Barnets lov § 7, stk. 3",
    text: "Er familie og netværk inddraget i undersøgelsen, fx ved et netværksmøde eller en familierådslagning?",
  },
  {
    number: "BF17",
    legalBasis: "Barnets lov § 21, stk. 4",
    text: "Hvis flere børn i familien er undersøgt samlet: Er hvert barns egne forhold behandlet for sig?",
  },
  {
    number: "BF18",
    ...QUALITY,
    legalBasis: "Barnets lov § 22; kommunens egen beslutning om metode",
    text: "Er den metode brugt, som kommunen har besluttet for undersøgelser?",
  },
];

/** Questions of 2024.1 that 2025.1 asks with the same meaning, some of them in clearer words. */
const UNCHANGED = [
  ...["UN1", "UN2", "UN3", "UN4", "UN5", "UN6", "UN7", "UN13", "SC1", "SC2", "SC6", "SC7", "AF1", "AF2", "AF3"],
  ...["AF5", "AF6", "AF7", "BF1", "BF3", "BF5", "BF6", "BF7", "BF8", "BF11", "BF12", "BF13", "BF16", "BF17", "BF18"],
  ...["SI1", "SI5", "SI6", "SI7", "SI12", "SI13", "SI16", "AN1", "AN3", "AN4", "AN5", "AN8", "AN13", "AN14", "AN19"],
  ...["AN21", "AN23", "AN24", "AN26", "AN27", "OP1", "OP5", "OP7", "OP9", "OP10", "OP11", "OP12", "OP14", "OP16"],
];

export const OVERORDNET_2024: Template = {
  id: "overordnet-2024",
  name: "Overordnet ledelsestilsyn 2024",
  version: "2025.1",
  validFrom: "2025-03-17",
  earlier: [{ version: "2024.1", validFrom: "2024-01-01", unchanged: UNCHANGED }],
  source:
    "Social- og Boligstyrelsen: Inspiration til at arbejde med ledelsestilsyn, marts 2024, afsnit 3, Det overordnede ledelsestilsyn",
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
    step2024("Afdækning", SECTION, EXPLORATION),
    step2024("Børnefaglig undersøgelse", SECTION, ASSESSMENT),
    step2024("Støttende indsatser", SECTION, SUPPORT),
    step2024("Anbringelse", SECTION, PLACEMENT),
    step2024("Opfølgning", SECTION, FOLLOW_UP),
  ],
};
