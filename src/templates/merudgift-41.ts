/**
 * Extra costs of children with a disability, as Borgercenter Handicap checks them each month and quarter. The source
 * names § 41 of serviceloven; since 1 January 2024 it is § 86 of barnets lov (LBK 282 of 17/03/2025), and decisions taken
 * before stand under the old paragraph. The source describes how the work is done, not the questions of the check: each
 * question points at the part of it that names its subject, or at the paragraph alone. The wording is ours.
 */
import { complaintGuidance, custodyHolderHeard, lawfullyGathered, reasoned } from "./asked-alike";
import type { Row } from "./steps-2024";
import { EVERY_CASE, QUALITY, stepOf } from "./steps-2024";
import type { Template } from "./template";

const SECTION = "Borgerrådgiveren, København 2016, svar fra Socialforvaltningen om sager om merudgifter";

const QUESTIONS: readonly Row[] = [
  {
    number: "ME1",
    legalBasis: "Retssikkerhedsloven § 3; kommunens sagsbehandlingsfrist",
    text: "Er ansøgningen afgjort inden for kommunens frist?",
    source: `${SECTION}: procedurer, frist for sagsbehandlingen`,
  },
  {
    number: "ME1b",
    condition: "ME1=nej",
    legalBasis: "Retssikkerhedsloven § 3; kommunens sagsbehandlingsfrist",
    text: "Hvis fristen ikke blev holdt: Har familien fået besked om en ny dato?",
    source: `${SECTION}: procedurer, frist for sagsbehandlingen`,
  },
  {
    number: "ME2",
    legalBasis: "Retssikkerhedsloven § 5; forvaltningsloven § 7",
    text: "Er familien vejledt om reglerne for merudgifter?",
    source: `${SECTION}: dialog og vejledning`,
  },
  {
    number: "ME2b",
    legalBasis: "Retssikkerhedsloven § 5",
    text: "Er det vurderet, om familien kan få anden hjælp?",
    source: `${SECTION}: dialog og vejledning`,
  },
  {
    number: "ME3",
    legalBasis: "Barnets lov § 5, stk. 3 og 4",
    text: "Står det i sagen, hvad barnet eller den unge selv mener om behovet?",
  },
  {
    number: "ME4",
    legalBasis: "Barnets lov § 86, stk. 1",
    text: "Er det begrundet, om barnet hører til den gruppe, der kan få dækket merudgifter?",
  },
  {
    number: "ME5",
    legalBasis: "Retssikkerhedsloven § 10",
    text: "Er sagen oplyst godt nok til at kunne afgøres?",
    source: `${SECTION}: dokumentationsgrundlag`,
  },
  {
    number: "ME6",
    ...QUALITY,
    legalBasis: "Retssikkerhedsloven §§ 10 og 11",
    text: "Er der kun bedt om den dokumentation, der var brug for?",
    source: `${SECTION}: dokumentationsgrundlag`,
  },
  {
    number: "ME6b",
    ...QUALITY,
    legalBasis: "Retssikkerhedsloven §§ 10 og 11",
    text: "Er den dokumentation brugt, som kommunen havde i forvejen?",
    source: `${SECTION}: dokumentationsgrundlag`,
  },
  {
    number: "ME7",
    legalBasis: "Retssikkerhedsloven § 10",
    text: "Er udtalelser fra skole, dagtilbud eller læge hentet skriftligt?",
    source: `${SECTION}: dokumentationsgrundlag, spørgsmålskatalog`,
  },
  lawfullyGathered("ME7b", { source: `${SECTION}: dokumentationsgrundlag, spørgsmålskatalog` }),
  custodyHolderHeard("ME8"),
  {
    number: "ME9",
    legalBasis: "Barnets lov § 86, stk. 1",
    text: "Er det for hver udgift vurderet, om den er en nødvendig følge af funktionsnedsættelsen eller lidelsen?",
  },
  {
    number: "ME10",
    legalBasis: "Barnets lov § 86, stk. 1",
    text: "Er det undersøgt, om udgiften kan dækkes efter andre regler?",
  },
  {
    number: "ME11",
    legalBasis: "Barnets lov § 86, stk. 2 og 3",
    text: "Er beløbet beregnet efter reglerne?",
  },
  reasoned("ME12", "afgørelsen"),
  complaintGuidance("ME12b"),
  {
    number: "ME13",
    legalBasis: "Retssikkerhedsloven §§ 11 og 12",
    text: "Har forældrene fået at vide, at de skal oplyse om ændringer, der betyder noget for hjælpen?",
    source: `${SECTION}: opfølgning, oplysningspligt`,
  },
  {
    number: "ME14",
    legalBasis: "Barnets lov § 156, stk. 2",
    text: "Er det i de 12 måneder før gennemgangen vurderet, om hjælpen stadig svarer til formålet?",
    source: `${SECTION}: opfølgning`,
  },
  {
    number: "ME15",
    ...QUALITY,
    legalBasis: "Barnets lov § 156, stk. 2",
    text: "Sluttede det seneste møde med en opsummering af aftalerne?",
    source: `${SECTION}: opfølgning, afslutning af møder`,
  },
  {
    number: "ME16",
    ...QUALITY,
    notApplicable: false,
    legalBasis: "Retssikkerhedsloven § 10",
    text: "Er sagen uden fejl, der skal rettes?",
    source: `${SECTION}: ledelsestilsyn, fejl findes og rettes`,
  },
];

export const MERUDGIFT_41: Template = {
  id: "merudgift-41",
  name: "Merudgifter til børn (§ 86, tidligere § 41)",
  version: "2025.1",
  validFrom: "2025-03-17",
  earlier: [
    {
      version: "2024.1",
      validFrom: "2024-01-01",
      unchanged: ["ME3", "ME4", "ME5", "ME8", "ME9", "ME10", "ME11", "ME13", "ME15"],
    },
  ],
  source:
    "Borgerrådgiveren i Københavns Kommune: udtalelse fra Socialforvaltningen 2016, afsnittet om sager om merudgifter",
  defaults: {
    scale: "ja/nej",
    requirement: "skal",
    notApplicable: true,
    rule: "udelades",
    arrow: true,
    comment: "nej",
  },
  steps: [
    stepOf("Merudgifter", [EVERY_CASE, "Merudgiftsydelse", "Merudgifter § 41", "Merudgifter § 86"], SECTION, QUESTIONS),
  ],
};
