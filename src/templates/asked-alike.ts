/**
 * Questions that are put in more than one step or template: worded once, with one guidance, so that they are read and
 * answered alike. A place gives its number, and what is its own.
 */
import type { Row } from "./steps-2024";

type More = Partial<Row>;
type WithBasis = More & Pick<Row, "legalBasis">;

/** Has anybody talked with the child? `when`: `om underretningen`, `før afgørelsen om anbringelse`. */
export const talkedWithChild = (number: string, when: string, more: More = {}): Row => ({
  number,
  legalBasis: "Barnets lov § 5, stk. 3",
  text: `Er der talt med barnet eller den unge ${when}?`,
  guidance:
    "Ja: Der er talt med barnet selv (små børn: leg), og barnets svar kan læses. En ældre samtale tæller, når den er brugt i dette trin. Nej: Kun de voksne fortæller, eller barnets svar står der ikke. Spædt eller ufødt barn: ikke relevant.",
  ...more,
});

/** What is asked where nobody has talked with the child: the ground, and the child's view all the same. */
export const notTalkedWithChild = (
  [ground, view]: readonly [string, string],
  parent: string,
  more: More = {},
): readonly Row[] => [
  {
    number: ground,
    condition: `${parent}=nej`,
    legalBasis: "Barnets lov § 5, stk. 4",
    text: "Hvis der ikke er talt med barnet eller den unge: Står den særlige grund i sagen?",
    guidance:
      "Ja: Grunden er skrevet og gælder netop dette barn, fx at barnets modenhed eller sagens karakter i afgørende grad taler imod. Travlhed er ingen særlig grund. Er der talt med barnet, men mangler svaret i sagen: ikke relevant.",
    ...more,
  },
  {
    number: view,
    condition: `${parent}=nej`,
    legalBasis: "Barnets lov § 5, stk. 4",
    text: "Hvis der ikke er talt med barnet eller den unge: Er barnets syn belyst på en anden måde?",
    guidance:
      "Ja: Det er skrevet, hvad barnet mener, og hvor oplysningen kommer fra, fx en støtteperson eller en pædagog. De voksnes egen mening om barnet er ikke nok.",
    ...more,
  },
];

/** Hearing before a decision: the custody holder, and the child who has party powers from the age of 10. */
export const custodyHolderHeard = (number: string, more: More = {}): Row => ({
  number,
  legalBasis: "Forvaltningsloven § 19",
  text: "Er forældremyndighedsindehaveren partshørt før afgørelsen?",
  guidance:
    "Ja: Oplysningerne blev forelagt, og der var tid til at svare før afgørelsen. Er forældremyndigheden fælles, gælder det begge. Nej: Orienteret bagefter. Var der intet nyt, som talte imod parten: ikke relevant.",
  ...more,
});
export const childHeard = (number: string, more: More = {}): Row => ({
  number,
  condition: "alder>=10",
  legalBasis: "Barnets lov § 3; forvaltningsloven § 19",
  text: "Hvis barnet er fyldt 10 år: Er barnet partshørt før afgørelsen?",
  guidance:
    "Ja: Barnet fik oplysningerne forelagt og kunne svare før afgørelsen. En samtale om noget andet er ikke nok. Var der intet nyt, som talte imod barnet: ikke relevant.",
  ...more,
});

/** Guidance to every question on whether a decision is reasoned. */
const REASONED =
  "Ja: Begrundelsen nævner reglerne og de forhold i netop denne sag, der talte for og imod. Nej: Tekst, der kunne stå i enhver sag, eller ingen begrundelse på skrift.";

/** `decision`: `afgørelsen`, `afgørelsen om anbringelse`. */
export const reasoned = (number: string, decision: string, more: More = {}): Row => ({
  number,
  legalBasis: "Forvaltningsloven §§ 22-24",
  text: `Er ${decision} begrundet?`,
  guidance: REASONED,
  ...more,
});
export const complaintGuidance = (number: string, more: More = {}): Row => ({
  number,
  legalBasis: "Forvaltningsloven § 25; retssikkerhedsloven § 67",
  text: "Er der vejledt om, at afgørelsen kan påklages inden 4 uger?",
  guidance:
    "Ja: Det er skrevet, at man kan klage, hvortil, og at fristen er 4 uger. Mangler en af delene, så svar nej. Fik parterne fuldt medhold: ikke relevant.",
  ...more,
});

const COMPANION =
  "Ja: Det er noteret, at retten til en bisidder er forklaret. Et afsnit i en standardfolder uden notat er nej.";
export const childToldOfCompanion = (number: string): Row => ({
  number,
  legalBasis: "Barnets lov § 6, stk. 1",
  text: "Er barnet eller den unge oplyst om retten til en bisidder?",
  guidance: COMPANION,
});
export const custodyHolderToldOfCompanion = (number: string, more: More = {}): Row => ({
  number,
  legalBasis: "Forvaltningsloven §§ 7 og 8",
  text: "Er forældremyndighedsindehaveren oplyst om retten til en bisidder?",
  guidance: COMPANION,
  ...more,
});

/** `effort`: `afdækningen`, `undersøgelsen`. */
export const custodyHolderTookPart = (number: string, effort: string, more: WithBasis): Row => ({
  number,
  text: `Har forældremyndighedsindehaveren været med i ${effort}?`,
  guidance:
    "Ja: Forældremyndighedsindehaverens oplysninger og syn kan læses. Nej: Kun orienteret. Kunne det ikke lade sig gøre, og står grunden i sagen: ikke relevant.",
  ...more,
});
export const professionalsTookPart = (number: string, effort: string, more: WithBasis): Row => ({
  number,
  text: `Er de fagfolk, der kender barnet og familien, inddraget i ${effort}?`,
  guidance:
    "Ja: De, der kender barnet nu, er spurgt, og svaret er brugt. Er der ingen fagfolk omkring barnet: ikke relevant.",
  ...more,
});
export const lawfullyGathered = (number: string, more: More = {}): Row => ({
  number,
  legalBasis: "Retssikkerhedsloven §§ 11 a og 11 c",
  text: "Er oplysninger hentet hos andre på et lovligt grundlag, som fremgår af sagen?",
  guidance:
    "Ja: Samtykket kan læses (fælles forældremyndighed: begge), eller det er noteret, hvilken anden hjemmel der er brugt. Er der ikke hentet oplysninger hos andre: ikke relevant.",
  ...more,
});

/** The ways a plan's goals come to be. `plan`: `planen`. */
const GOALS_SHARED =
  "Ja: Man kan se, hvad de pågældende selv foreslog eller mente om målene. En underskrift alene er nej.";
export const goalsWithChild = (number: string, more: More = {}): Row => ({
  number,
  legalBasis: "Barnets lov §§ 92, stk. 1, og 109",
  text: "Har barnet eller den unge været med til at formulere planens mål?",
  guidance: GOALS_SHARED,
  ...more,
});
export const goalsWithParents = (number: string, more: More = {}): Row => ({
  number,
  legalBasis: "Barnets lov §§ 92, stk. 1, og 109",
  text: "Har forældremyndighedsindehaveren været med til at formulere planens mål?",
  guidance: GOALS_SHARED,
  ...more,
});
export const goalsConcrete = (number: string, more: More = {}): Row => ({
  number,
  legalBasis: "Barnets lov §§ 92, stk. 1 og 2, og 109",
  text: "Har planen konkrete mål?",
  guidance:
    "Ja: Målene er så konkrete, at man kan se, om de er nået. Nej: Hensigter som støtte, trivsel eller stabilitet uden mere, eller ingen plan.",
  ...more,
});

export const placeOwnDecision = (number: string): Row => ({
  number,
  highlighted: true,
  legalBasis: "Barnets lov § 52, stk. 1",
  text: "Er der truffet en særskilt afgørelse om, hvor barnet eller den unge skal bo?",
  guidance:
    "Ja: Valget er en afgørelse for sig eller en selvstændig del af et brev. At stedet nævnes i planen, er ikke nok. Er barnet flyttet, så svar om det sted, barnet bor nu.",
});
export const placeChosenByNeed = (number: string, parent: string): Row => ({
  number,
  condition: `${parent}=ja`,
  legalBasis: "Barnets lov § 52, stk. 2-4",
  text: "Viser afgørelsen, at stedet er valgt ud fra barnets behov?",
  guidance:
    "Ja: Valget er forklaret med netop dette barns behov, fx nære relationer, søskende og skolegang. Ledig plads alene er nej.",
});
export const contactTold = (number: string): Row => ({
  number,
  legalBasis: "Barnets lov §§ 103 og 104, stk. 1",
  text: "Viser sagen, hvad der gælder om samvær og kontakt?",
  guidance:
    "Ja: Rammen for samvær og anden kontakt står i planen eller i en afgørelse. Er samvær udelukket ved en afgørelse, er det også ja.",
});
export const SUPPORT_PERSON_GUIDANCE = "Ja: Tilbuddet er givet og noteret, også hvis svaret var nej tak.";
export const parentsOfferedSupportPerson = (number: string): Row => ({
  number,
  legalBasis: "Barnets lov § 75",
  text: "Har forældremyndighedsindehaveren fået tilbud om en støtteperson?",
  guidance: SUPPORT_PERSON_GUIDANCE,
});
export const childHelpedToSupportPerson = (number: string): Row => ({
  number,
  legalBasis: "Barnets lov § 53, stk. 1",
  text: "Har barnet eller den unge fået hjælp til at finde en støtteperson i familien eller netværket?",
  guidance:
    "Ja: Det er noteret, at barnet fik hjælp til at finde en, også hvis det ikke lykkedes, eller barnet sagde nej.",
});

/** The limit of the assessment, and the two duties of who keeps it not: `OS17`, `OS17b`, `OS17c`. */
export const assessedInTime = ([intime, preliminary, finished]: readonly [string, string, string]): readonly Row[] => [
  {
    number: intime,
    highlighted: true,
    legalBasis: "Barnets lov § 20, stk. 3",
    text: "Blev undersøgelsen færdig senest 4 måneder efter, at kommunen blev opmærksom på behovet?",
    guidance:
      "Regn fra den dag, kommunen blev opmærksom på behovet, ikke fra afgørelsen om at undersøge. Mangler datoen, så svar nej. Er fristen ikke gået endnu: ikke relevant.",
  },
  {
    number: preliminary,
    condition: `${intime}=nej`,
    legalBasis: "Barnets lov § 20, stk. 3",
    text: "Hvis undersøgelsen ikke blev færdig inden 4 måneder: Er der lavet en foreløbig vurdering?",
    guidance: "Ja: Der er skrevet en foreløbig vurdering af barnets behov. Loven giver den ingen dato for sig.",
  },
  {
    number: finished,
    condition: `${intime}=nej`,
    legalBasis: "Barnets lov § 20, stk. 3",
    text: "Hvis undersøgelsen ikke blev færdig inden 4 måneder: Blev den gjort færdig snarest muligt derefter?",
    guidance:
      "Loven sætter ingen dato. Ja: Den er færdig, eller der arbejdes på den, uden pauser på over 4 uger, som ikke er forklaret. Nej: Den er gået i stå.",
  },
];

/** Supervision of a placed child: two visits a year, and a talk. `parent`: the question whether the child is placed, if any. */
export const visitedInTime = ([visits, talk]: readonly [string, string], parent = ""): readonly Row[] => {
  const condition = parent === "" ? {} : { condition: `${parent}=ja` };
  const who = parent === "" ? "Har" : "Hvis barnet er anbragt: Har";
  const there = parent === "" ? "Er" : "Hvis barnet er anbragt: Er";
  return [
    {
      number: visits,
      ...condition,
      highlighted: true,
      legalBasis: "Barnets lov § 156, stk. 5",
      text: `${who} kommunen holdt mindst to tilsynsbesøg i de 12 måneder før gennemgangen?`,
      guidance:
        "Regn 12 måneder tilbage fra den dag, du gennemgår sagen. Er barnet anbragt for mindre end 12 måneder siden, og er det andet besøg ikke forfaldent: ikke relevant.",
    },
    {
      number: talk,
      ...condition,
      legalBasis: "Barnets lov § 156, stk. 5",
      text: `${there} der talt med barnet eller den unge ved mindst to af tilsynsbesøgene?`,
      guidance:
        "Ja: To besøg i de 12 måneder har et notat om samtalen. Kun samtale med stedets voksne er nej. Er det andet besøg ikke forfaldent endnu: ikke relevant.",
    },
  ];
};

/** How often follow-up comes, and whether it came. */
export const nextFollowUp = (number: string): Row => ({
  number,
  legalBasis: "Barnets lov § 95, stk. 3",
  text: "Er det besluttet, hvornår der skal følges op næste gang?",
  guidance:
    "Ja: Datoen eller rytmen er besluttet for netop dette barn og står i sagen. En fast rytme for alle sager er nej.",
});
export const followedUpAsDecided = (number: string, more: More = {}): Row => ({
  number,
  highlighted: true,
  legalBasis: "Barnets lov § 95, stk. 1 og 3",
  text: "Er der fulgt op, som det sidst blev besluttet?",
  guidance:
    "Ja: Opfølgningen er holdt senest den dag, der var besluttet. Er dagen ikke kommet endnu: ikke relevant. Er der aldrig besluttet en dag: svar nej.",
  ...more,
});
