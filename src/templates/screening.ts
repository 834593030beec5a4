/**
 * The screening of many cases for three things only: is there a børnefaglig undersøgelse, a plan, and has anybody talked
 * with the child? In the source 80 of 770 cases were read, and a document that was missing or still being written counted
 * as lacking; the percent of lacking was of all cases read.
 *
 * - `rule`: "tæller som opfyldt", so that n is every case read. A case that needs no document lacks none. What the source
 *   calls lacking is 100 less the percent shown here: 45 of 80 lacking (56 %) is 35 of 80 in place (44 %). The two
 *   questions on what a plan or a missing talk is like are of those cases only: "udelades".
 * - The staff's own estimate for all their cases is imported as the earlier round `Skøn` and stands beside it: 157 of 770
 *   lacking is k = 613 of n = 770 on SKR2.
 * - `oplysning`: whether the document ought to be there, and what stage it is at.
 */
import type { Row } from "./steps-2024";
import { EVERY_CASE, INFORMING, stepOf } from "./steps-2024";
import type { Template } from "./template";

const SECTION = "KLK: statusnotat om Albertslund Kommune 2016, afsnit 2.2, Børnefaglige undersøgelser og handleplaner";

const QUESTIONS: readonly Row[] = [
  {
    number: "SKR1",
    ...INFORMING,
    legalBasis: "Barnets lov § 20, stk. 1",
    text: "Burde der være en børnefaglig undersøgelse i sagen?",
  },
  {
    number: "SKR2",
    condition: "SKR1=ja",
    highlighted: true,
    legalBasis: "Barnets lov §§ 20 og 22",
    text: "Hvis ja: Ligger der en afsluttet børnefaglig undersøgelse på sagen?",
  },
  {
    number: "SKR3",
    ...INFORMING,
    condition: "SKR2=nej",
    legalBasis: "Barnets lov § 20, stk. 3",
    text: "Hvis nej: Er undersøgelsen i gang, og er de 4 måneder ikke gået?",
  },
  {
    number: "SKR4",
    ...INFORMING,
    legalBasis: "Barnets lov §§ 91 og 108",
    text: "Burde der være en barnets plan eller en ungeplan i sagen?",
  },
  {
    number: "SKR5",
    condition: "SKR4=ja",
    highlighted: true,
    legalBasis: "Barnets lov §§ 91 og 108",
    text: "Hvis ja: Ligger der en gældende barnets plan eller ungeplan på sagen?",
  },
  {
    number: "SKR6",
    ...INFORMING,
    condition: "SKR5=nej",
    legalBasis: "Barnets lov §§ 91 og 108",
    text: "Hvis nej: Er planen under udarbejdelse, og er de 3 måneder ikke gået?",
  },
  {
    number: "SKR7",
    condition: "SKR5=ja",
    rule: "udelades",
    requirement: "kan",
    legalBasis: "Barnets lov §§ 92 og 109",
    text: "Hvis ja: Er planens mål så konkrete, at man kan følge op på dem?",
  },
  {
    number: "SKR8",
    highlighted: true,
    legalBasis: "Barnets lov § 5, stk. 3",
    text: "Er der holdt en samtale med barnet eller den unge, som er aktuel for den støtte, der gives nu?",
  },
  {
    number: "SKR9",
    condition: "SKR8=nej",
    rule: "udelades",
    legalBasis: "Barnets lov § 5, stk. 4",
    text: "Hvis nej: Er der en særlig grund i sagen, og er barnets syn belyst på en anden måde?",
  },
  {
    number: "SKR10",
    ...INFORMING,
    legalBasis: "Barnets lov § 95, stk. 4",
    text: "Ser sagen ud til at kunne afsluttes nu eller snart?",
  },
];

export const SCREENING: Template = {
  id: "screening",
  name: "Screening af sager",
  version: "2024.1",
  validFrom: "2024-01-01",
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
