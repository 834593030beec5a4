/**
 * The screening of many cases for three things only: is there a børnefaglig undersøgelse, a plan, and has anybody talked
 * with the child? In the source 80 of 770 cases were read, and a document that was missing or still being written counted
 * as lacking; the percent of lacking was of all cases read.
 *
 * - `rule`: "tæller som opfyldt", so that n is every case read. A case that needs no document lacks none. What the source
 *   calls lacking is 100 less the percent shown here: 45 of 80 lacking (56 %) is 35 of 80 in place (44 %). What is asked
 *   of some cases only (what stage a missing document is at, what a plan or a missing talk is like) is of those: "udelades".
 * - The staff's own estimate for all their cases is imported as the earlier round `Skøn` and stands beside it: 157 of 770
 *   lacking is k = 613 of n = 770 on SKR2.
 * - `oplysning`: whether the document ought to be there, and what stage it is at.
 */
import { notTalkedWithChild } from "./asked-alike";
import type { Row } from "./steps-2024";
import { EVERY_CASE, INFORMING, stepOf } from "./steps-2024";
import type { Template } from "./template";

const SECTION = "KLK: statusnotat om Albertslund Kommune 2016, afsnit 2.2, Børnefaglige undersøgelser og handleplaner";

const QUESTIONS: readonly Row[] = [
  {
    number: "SKR1",
    ...INFORMING,
    legalBasis: "Barnets lov § 20, stk. 1",
    text: "Skal der efter loven være en børnefaglig undersøgelse i sagen?",
  },
  {
    number: "SKR2",
    condition: "SKR1=ja",
    highlighted: true,
    legalBasis: "Barnets lov §§ 20 og 22",
    text: "Hvis der skal være en undersøgelse: Ligger den afsluttet på sagen?",
  },
  {
    number: "SKR3",
    ...INFORMING,
    rule: "udelades",
    condition: "SKR2=nej",
    legalBasis: "Barnets lov § 20, stk. 3",
    text: "Hvis der mangler en undersøgelse: Er den i gang og inden for fristen på 4 måneder?",
  },
  {
    number: "SKR4",
    ...INFORMING,
    legalBasis: "Barnets lov §§ 91 og 108",
    text: "Skal der efter loven være en plan i sagen (barnets plan; fra 16 år ungeplan)?",
  },
  {
    number: "SKR5",
    condition: "SKR4=ja",
    highlighted: true,
    legalBasis: "Barnets lov §§ 91 og 108",
    text: "Hvis der skal være en plan: Ligger der en gældende plan på sagen?",
  },
  {
    number: "SKR6",
    ...INFORMING,
    rule: "udelades",
    condition: "SKR5=nej",
    legalBasis: "Barnets lov §§ 91 og 108",
    text: "Hvis der mangler en plan: Er den i gang og inden for fristen på 3 måneder?",
  },
  {
    number: "SKR7",
    condition: "SKR5=ja",
    rule: "udelades",
    requirement: "kan",
    legalBasis: "Barnets lov §§ 92 og 109",
    text: "Hvis der er en plan: Er målene så konkrete, at man kan følge op på dem?",
  },
  {
    number: "SKR8",
    highlighted: true,
    legalBasis: "Barnets lov § 5, stk. 3",
    text: "Er der talt med barnet eller den unge om den støtte, der gives nu?",
  },
  ...notTalkedWithChild(["SKR9", "SKR9b"], "SKR8", { rule: "udelades" }),
  {
    number: "SKR10",
    ...INFORMING,
    legalBasis: "Barnets lov § 99",
    text: "Kan sagen formentlig afsluttes inden for 3 måneder?",
  },
];

export const SCREENING: Template = {
  id: "screening",
  name: "Screening af sager",
  version: "2025.1",
  validFrom: "2025-03-17",
  earlier: [
    {
      version: "2024.1",
      validFrom: "2024-01-01",
      unchanged: ["SKR1", "SKR2", "SKR4", "SKR5", "SKR7", "SKR8"],
    },
  ],
  source: "KLK: statusnotat til Albertslund Kommune 2016, afsnit 2.2 Sagernes generelle tilstand",
  defaults: {
    scale: "ja/nej",
    requirement: "skal",
    notApplicable: true,
    rule: "tæller som opfyldt",
    arrow: true,
    comment: "aldrig",
  },
  steps: [stepOf("Sagsscreening", [EVERY_CASE], SECTION, QUESTIONS)],
};
