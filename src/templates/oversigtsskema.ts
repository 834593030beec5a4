/**
 * The checklist that lies in every placement case: one page to tick and to take to the monthly case review. The source
 * names its subjects (A to G of the screening of 78 cases, and what each unit has to put right); the form itself is not
 * part of it. Paragraphs are those of barnets lov that took the place of the ones named then. The wording is ours.
 *
 * `comment`: "nej", so that what is missing gets a remark that can be followed up. `rule`: "udelades". Wordings and
 * paragraphs are kept short, so that a case stays short.
 */
import {
  assessedInTime,
  childHelpedToSupportPerson,
  childToldOfCompanion,
  complaintGuidance,
  contactTold,
  followedUpAsDecided,
  goalsWithChild,
  goalsWithParents,
  nextFollowUp,
  notTalkedWithChild,
  parentsOfferedSupportPerson,
  placeChosenByNeed,
  placeOwnDecision,
  reasoned,
  talkedWithChild,
  visitedInTime,
} from "./asked-alike";
import type { Row } from "./steps-2024";
import { EVERY_CASE, INFORMING, QUALITY, stepOf } from "./steps-2024";
import type { Template } from "./template";

const SECTION =
  "Københavns Kommune, Socialforvaltningen 22. august 2016: Handleplan for styrket myndighedsindsats, afsnit 2.2";

/** The rows under one letter of the source. */
function part(letter: string, rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({ ...row, source: `${SECTION}, ${letter}; ${row.legalBasis}` }));
}

const QUESTIONS: readonly Row[] = [
  ...part("A. Børnesamtaler", [
    talkedWithChild("OS1", "før afgørelsen om anbringelse"),
    ...notTalkedWithChild(["OS2", "OS2b"], "OS1"),
  ]),
  ...part("B. Begrundelse", [
    {
      number: "OS3",
      legalBasis: "Barnets lov §§ 46-47",
      text: "Er der truffet afgørelse om anbringelse?",
    },
    reasoned("OS3b", "afgørelsen om anbringelse", { condition: "OS3=ja" }),
    { ...placeOwnDecision("OS4"), highlighted: false },
    placeChosenByNeed("OS4b", "OS4"),
    contactTold("OS5"),
    complaintGuidance("OS6"),
    {
      number: "OS6b",
      legalBasis: "Offentlighedsloven § 15",
      text: "Ligger alle afgørelserne på sagen?",
    },
  ]),
  ...part("C. Ungdomssanktion", [
    {
      number: "OS7",
      legalBasis: "Ungdomskriminalitetsloven",
      text: "Hvis den unge har en dom eller en sanktion: Følges den, også når den unge skifter sted?",
    },
  ]),
  ...part("D. Vejledning til børn, unge og forældre", [
    childToldOfCompanion("OS8"),
    {
      number: "OS9",
      legalBasis: "Forvaltningsloven § 7",
      text: "Er forældremyndighedsindehaveren vejledt om, hvad et samtykke betyder?",
    },
    {
      number: "OS10",
      ...INFORMING,
      legalBasis: "Barnets lov §§ 46-47",
      text: "Har forældremyndighedsindehaveren samtykket til anbringelsen?",
    },
    {
      number: "OS10b",
      ...INFORMING,
      condition: "alder>=15",
      legalBasis: "Barnets lov §§ 46-47",
      text: "Hvis den unge er fyldt 15 år: Har den unge samtykket til anbringelsen?",
    },
    {
      number: "OS11",
      condition: "OS10=ja",
      legalBasis: "Barnets lov § 46, stk. 1 og 2",
      text: "Hvis forældremyndighedsindehaveren har samtykket: Omfatter samtykket formålet med anbringelsen?",
    },
    {
      number: "OS11b",
      condition: "OS10=ja",
      legalBasis: "Barnets lov § 46, stk. 1 og 2",
      text: "Hvis forældremyndighedsindehaveren har samtykket: Ligger samtykket på sagen?",
    },
    {
      number: "OS12",
      condition: "OS10=nej",
      legalBasis: "Barnets lov §§ 140 og 141",
      text: "Hvis forældremyndighedsindehaveren ikke har samtykket: Er der vejledt om advokat og aktindsigt?",
    },
    {
      number: "OS12b",
      condition: "OS10=nej; alder>=10",
      legalBasis: "Barnets lov §§ 140 og 141",
      text: "Hvis forældrene ikke har samtykket, og barnet er fyldt 10 år: Er barnet vejledt om advokat og aktindsigt?",
    },
    parentsOfferedSupportPerson("OS13"),
    childHelpedToSupportPerson("OS14"),
  ]),
  ...part("E. Børnefaglige undersøgelser", [
    {
      number: "OS15",
      legalBasis: "Barnets lov §§ 20, 46, stk. 3, og 47, stk. 2",
      text: "Er der en børnefaglig undersøgelse, som giver grundlag for anbringelsen?",
    },
    {
      number: "OS16",
      legalBasis: "Barnets lov §§ 46, stk. 3, og 47, stk. 2",
      text: "Hvis der var støtte i forvejen: Er undersøgelsen suppleret før anbringelsen?",
    },
    ...assessedInTime(["OS17", "OS17b", "OS17c"]).map((row) => ({ ...row, highlighted: false })),
  ]),
  ...part("F. Handleplaner", [
    {
      number: "OS18",
      legalBasis: "Barnets lov §§ 91 og 108",
      text: "Er barnets plan eller ungeplanen lavet til tiden?",
    },
    {
      number: "OS18b",
      legalBasis: "Offentlighedsloven § 15",
      text: "Ligger barnets plan eller ungeplanen på sagen?",
    },
    goalsWithChild("OS19"),
    goalsWithParents("OS19b"),
    {
      number: "OS20",
      ...QUALITY,
      legalBasis: "Barnets lov §§ 30 og 32",
      text: "Kan man se, hvad der er tidlig hjælp (§ 30), og hvad der er en støttende indsats (§ 32)?",
    },
    followedUpAsDecided("OS21", { highlighted: false }),
    nextFollowUp("OS21b"),
    ...visitedInTime(["OS22", "OS22b"]).map((row) => ({ ...row, highlighted: false })),
  ]),
  ...part("G. Støttet samvær", [
    {
      number: "OS23",
      legalBasis: "Barnets lov §§ 104-105",
      text: "Hvis en tredje person er med ved samvær: Er der truffet afgørelse om støttet eller overvåget samvær?",
    },
  ]),
];

export const OVERSIGTSSKEMA: Template = {
  id: "oversigtsskema",
  name: "Oversigtsskema for anbringelse",
  version: "2025.1",
  validFrom: "2025-03-17",
  earlier: [
    {
      version: "2024.1",
      validFrom: "2024-01-01",
      unchanged: ["OS7", "OS8", "OS9", "OS13", "OS14", "OS15", "OS16", "OS20", "OS23"],
    },
  ],
  source:
    "Københavns Kommune, Socialforvaltningen 22. august 2016: Handleplan for styrket myndighedsindsats og kvalitetssikring, Nyt oversigtsskema i alle anbringelsessager",
  defaults: {
    scale: "ja/nej",
    requirement: "skal",
    notApplicable: true,
    rule: "udelades",
    arrow: true,
    comment: "nej",
  },
  steps: [stepOf("Oversigtsskema", [EVERY_CASE], SECTION, QUESTIONS)],
};
