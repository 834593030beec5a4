/**
 * The checklist that lies in every placement case: one page to tick and to take to the monthly case review. The source
 * names its subjects (A to G of the screening of 78 cases, and what each unit has to put right); the form itself is not
 * part of it. Paragraphs are those of barnets lov that took the place of the ones named then. The wording is ours.
 *
 * `comment`: "nej", so that what is missing gets a remark that can be followed up. `rule`: "udelades". Wordings and
 * paragraphs are kept short, so that a case fits one page.
 */
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
    {
      number: "OS1",
      legalBasis: "Barnets lov § 5, stk. 3",
      text: "Er samtalen med barnet eller den unge holdt før afgørelsen om anbringelse og skrevet ned?",
    },
    {
      number: "OS2",
      condition: "OS1=nej",
      legalBasis: "Barnets lov § 5, stk. 4",
      text: "Hvis nej: Står den særlige grund i sagen, og er barnets syn belyst på en anden måde?",
    },
  ]),
  ...part("B. Begrundelse", [
    {
      number: "OS3",
      legalBasis: "Barnets lov §§ 46-47",
      text: "Er afgørelsen om anbringelse truffet og begrundet?",
    },
    {
      number: "OS4",
      legalBasis: "Barnets lov § 52",
      text: "Er afgørelsen om anbringelsessted truffet, og kan man læse, hvorfor netop det sted blev valgt?",
    },
    {
      number: "OS5",
      legalBasis: "Barnets lov §§ 103 og 104",
      text: "Står rammen for samvær i planen, eller er der truffet en begrundet afgørelse om samvær?",
    },
    {
      number: "OS6",
      legalBasis: "Forvaltningsloven § 25",
      text: "Er afgørelserne sendt med klagevejledning og lagt på sagen?",
    },
  ]),
  ...part("C. Ungdomssanktion", [
    {
      number: "OS7",
      legalBasis: "Ungdomskriminalitetsloven",
      text: "Hvis den unge har en dom eller en sanktion: Følges den nøje, også når den unge skifter sted?",
    },
  ]),
  ...part("D. Vejledning til børn, unge og forældre", [
    {
      number: "OS8",
      legalBasis: "Barnets lov § 6, stk. 1",
      text: "Er barnet eller den unge oplyst om retten til en bisidder, og er det noteret?",
    },
    {
      number: "OS9",
      legalBasis: "Barnets lov § 46, stk. 2",
      text: "Er forældrene vejledt om, hvad et samtykke betyder, og er det noteret?",
    },
    {
      number: "OS10",
      ...INFORMING,
      legalBasis: "Barnets lov §§ 46-47",
      text: "Er der samtykke fra forældremyndighedsindehaveren og den unge, der er fyldt 15 år?",
    },
    {
      number: "OS11",
      condition: "OS10=ja",
      legalBasis: "Barnets lov § 46, stk. 2",
      text: "Hvis ja: Omfatter samtykket formålet, og ligger det på sagen?",
    },
    {
      number: "OS12",
      condition: "OS10=nej",
      legalBasis: "Barnets lov §§ 140 og 141",
      text: "Hvis nej: Er forældre og den unge vejledt om advokat og aktindsigt?",
    },
    {
      number: "OS13",
      legalBasis: "Barnets lov § 75",
      text: "Har forældrene fået tilbud om en støtteperson?",
    },
    {
      number: "OS14",
      legalBasis: "Barnets lov § 53",
      text: "Har barnet eller den unge fået hjælp til at finde en støtteperson?",
    },
  ]),
  ...part("E. Børnefaglige undersøgelser", [
    {
      number: "OS15",
      legalBasis: "Barnets lov §§ 20 og 46",
      text: "Er der en børnefaglig undersøgelse, som giver grundlag for anbringelsen?",
    },
    {
      number: "OS16",
      legalBasis: "Barnets lov § 95, stk. 4",
      text: "Hvis der var støtte i forvejen: Er undersøgelsen suppleret før anbringelsen?",
    },
    {
      number: "OS17",
      legalBasis: "Barnets lov § 20, stk. 3",
      text: "Blev undersøgelsen færdig til tiden, eller er overskridelsen begrundet i sagen?",
    },
  ]),
  ...part("F. Handleplaner", [
    {
      number: "OS18",
      legalBasis: "Barnets lov §§ 91 og 108",
      text: "Er barnets plan eller ungeplanen lavet til tiden og journaliseret?",
    },
    {
      number: "OS19",
      legalBasis: "Barnets lov § 92, stk. 1",
      text: "Har barnet eller den unge og familien været med til at lave planen?",
    },
    {
      number: "OS20",
      ...QUALITY,
      legalBasis: "Barnets lov §§ 30 og 32",
      text: "Kan man se, hvad der er rådgivning og tidlig hjælp (§ 30), og hvad der er en støttende indsats (§ 32)?",
    },
    {
      number: "OS21",
      legalBasis: "Barnets lov § 95",
      text: "Er opfølgningen holdt, og er den næste fastsat?",
    },
    {
      number: "OS22",
      legalBasis: "Barnets lov § 156, stk. 5",
      text: "Er der holdt to tilsynsbesøg med samtale det seneste år?",
    },
  ]),
  ...part("G. Støttet samvær", [
    {
      number: "OS23",
      legalBasis: "Barnets lov §§ 104-105",
      text: "Hvis en tredje person er med ved samvær: Er det afgjort som støttet (§ 104) eller overvåget (§ 105)?",
    },
  ]),
];

export const OVERSIGTSSKEMA: Template = {
  id: "oversigtsskema",
  name: "Oversigtsskema for anbringelse",
  version: "2024.1",
  validFrom: "2024-01-01",
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
