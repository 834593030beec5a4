/**
 * Vejledning to the ja/nej questions where readers may well doubt: what a ja rests on, and when it is "ikke relevant". The
 * others say it themselves. In our own words; no new demand is made that the question's paragraph does not make.
 *
 * Each text is shown beside a cell, where Excel shows at most 255 characters.
 */

const ASSESSED_24 =
  "Ja: Vurderingen er skrevet senest 24 timer efter modtagelsen. Står tidspunktet ikke, så svar nej. En vurdering, der blev skrevet senere, gør det ikke til ja.";
const CHILD_INVOLVED =
  "Ja: Barnets egen holdning er hentet hos barnet og kan læses, på en måde der passer til alder og modenhed. Nej: Kun de voksne fortæller om barnet.";
const CHILD_TALK =
  "Ja: Der er talt med barnet selv, og det er skrevet, hvad barnet sagde. Et brev eller en samtale med forældrene er ikke nok.";
const SPECIAL_GROUND =
  "Ja: Den særlige grund er skrevet og gælder netop dette barn, og barnets syn er belyst på en anden måde. At der var travlt, er ingen særlig grund.";
const REASONED =
  "Ja: Begrundelsen nævner de forhold i sagen, der talte for og imod. Nej: Standardtekst, der kunne stå i enhver sag.";
const PARTIES_HEARD =
  "Ja: Parterne fik oplysningerne og lejlighed til at udtale sig før afgørelsen. Nej: De blev orienteret bagefter. Var der intet nyt, der talte imod dem: ikke relevant.";
const CONSENT =
  "Ja: Samtykket kan læses, og man kan se, hvad der er samtykket til. Nej: Det er kun nævnt, at der er samtykke.";
const COMPLAINT =
  "Ja: Afgørelsen er sendt skriftligt med begrundelse og klagevejledning og ligger på sagen. Mangler en af delene, så svar nej.";
const GOALS =
  "Ja: Målene er så konkrete, at man kan se, om de er nået. Nej: Hensigter som støtte, trivsel eller stabilitet uden mere.";
const COMPANION =
  "Ja: Det er noteret, at retten til en bisidder er forklaret. Et afsnit i en standardfolder uden notat er nej.";
const SUPPORT_PERSON = "Ja: Tilbuddet er givet og noteret, også hvis svaret var nej tak.";
const FOLLOWED_UP = "Ja: Opfølgningen går planens mål igennem ét for ét. Nej: En status uden målene.";
const DUE =
  "Regn fra datoen i sagen, ikke fra, hvornår det blev journaliseret. Mangler datoen, så svar nej, og skriv det i bemærkningen.";
const PROFESSIONALS =
  "Ja: De, der kender barnet nu, er spurgt, og svaret er brugt. Er der ingen fagfolk omkring barnet: ikke relevant.";
const CONSENT_HOLDS =
  "Ja: Det er undersøgt ved opfølgningen, om samtykket stadig gælder, og det er noteret. At ingen har klaget, er ikke nok.";
const OUTCOME = "Ja: De afgørelser, opfølgningen pegede på, er truffet. Pegede den ikke på nogen: ikke relevant.";
const PARENTS_INVOLVED = "Ja: Forældremyndighedsindehaveren er spurgt og kan læses i vurderingen. Nej: Kun orienteret.";

export const YES_NO: Readonly<Record<string, string>> = {
  U1: ASSESSED_24,
  U5: "Ja: Fagpersonen fik besked om, hvorvidt noget blev sat i gang. Kvitteringen alene er ikke nok. Var det ikke en fagperson: ikke relevant.",
  U6: PARTIES_HEARD,
  U7: CHILD_INVOLVED,
  U8: SPECIAL_GROUND,
  U9: REASONED,
  B2: REASONED,
  B3: CONSENT,
  B5: CHILD_INVOLVED,
  B7: SPECIAL_GROUND,
  B8: "Ja: Netværket er kortlagt, og dem, der betyder noget for barnet, er med i undersøgelsen. En liste med navne er ikke nok.",
  B9: "Ja: Alle seks forhold er behandlet, eller det er skrevet, hvorfor et af dem ikke er relevant. Overskrifter uden indhold er nej.",
  B11: COMPLAINT,
  A3: "Ja: Planens mål kan føres tilbage til undersøgelsens konklusioner. Nej: Planen kunne være skrevet uden undersøgelsen.",
  A4: GOALS,
  A8: CHILD_TALK,
  A10: PARTIES_HEARD,
  A11: "Ja: Man kan se, at forældrene forstod formålet, konsekvenserne og hvad de sagde ja til. En underskrift uden det er nej.",
  A15: COMPLAINT,
  A20: "Ja: Der er uenighed om samvær, eller det skal begrænses. Nej: Alle er enige, og rammen står i handleplanen.",
  A22: "Ja: Tilbuddet er givet og noteret, også hvis forældrene sagde nej tak.",
  A23: SUPPORT_PERSON,
  A24: SUPPORT_PERSON,
  F4: "Ja: Formålet siger, hvad der skal være anderledes for barnet. Indsatsens navn er ikke et formål.",
  F6: "Ja: Planens indsats og mål kan føres tilbage til undersøgelsens konklusioner.",
  F7: GOALS,
  F9: COMPANION,
  F10: COMPANION,
  F12: REASONED,
  F13: COMPLAINT,
  OA1: DUE,
  OA2: CHILD_INVOLVED,
  OA3: "Ja: Mindst to besøg med samtale på et år. Tæl kun besøg, hvor der er talt med barnet.",
  OA4: "Ja: Samtalen var på stedet og uden ansatte, eller det er skrevet, hvorfor det ikke kunne lade sig gøre.",
  OA5: PARENTS_INVOLVED,
  OA6: COMPANION,
  OA7: PROFESSIONALS,
  OA8: FOLLOWED_UP,
  OA9: CONSENT_HOLDS,
  OA10: OUTCOME,
  OA12: SUPPORT_PERSON,
  OA13: SUPPORT_PERSON,
  OF1: DUE,
  OF2: "Ja: Hver underretning i perioden er set i forhold til støtten. Kom der ingen: ikke relevant.",
  OF3: CHILD_INVOLVED,
  OF4: PARENTS_INVOLVED,
  OF5: COMPANION,
  OF6: PROFESSIONALS,
  OF7: FOLLOWED_UP,
  OF8: CONSENT_HOLDS,
  OF9: OUTCOME,
  UN1: ASSESSED_24,
  UN3: "Ja: Vurderingen siger, om der er fare for sundhed eller udvikling, og om der er brug for akut hjælp, også når svaret er nej.",
  UN4: "Ja: Kvitteringen er sendt senest 6 hverdage efter modtagelsen. Kan datoen ikke ses, så svar nej.",
  UN5: "Ja: Fagpersonen fik besked om, hvorvidt noget blev sat i gang. Kvitteringen alene er ikke nok. Var det ikke en fagperson: ikke relevant.",
  UN7: CHILD_TALK,
  UN8: SPECIAL_GROUND,
  UN9: PARTIES_HEARD,
  UN12: REASONED,
  SC3: "Ja: Både sagens kompleksitet og en mulig funktionsnedsættelse er omtalt, også hvis den sidste er udelukket.",
  SC4: "Ja: Både resultat og begrundelse kan læses. Et afkrydset udfald alene er nej.",
  SC7: "Ja: Risikoen er vurderet, før nogen i familien blev kontaktet. En vurdering bagefter er nej.",
  AF1: "Ja: Det står, hvad afdækningen skal svare på. Familiens forhold i almindelighed er ikke en afgrænsning.",
  AF2: PROFESSIONALS,
  AF3: CHILD_TALK,
  AF4: SPECIAL_GROUND,
  AF6: CONSENT,
  AF7: REASONED,
  AF8: "Ja: Der er ingen perioder uden aktivitet, som ikke er forklaret. Loven sætter ingen frist: se på barnets behov.",
  BF2: COMPLAINT,
  BF3: "Regn fra den dag, kommunen blev opmærksom på behovet, ikke fra afgørelsen om at undersøge. Mangler datoen, så svar nej.",
  BF5: "Ja: Det er skrevet, at de andre børn er overvejet, også når svaret blev nej. Er der ingen andre børn: ikke relevant.",
  BF8: CHILD_TALK,
  BF9: SPECIAL_GROUND,
  BF11: "Ja: Både udfordringer og ressourcer hos barn, familie og netværk er belyst. Kun udfordringer er nej.",
  BF12: PROFESSIONALS,
  BF13: CONSENT,
  BF14: REASONED,
  BF16: "Ja: Familie og netværk er samlet eller spurgt planlagt. En enkelt telefonsamtale er nej.",
  SI2: "Ja: Man kan se, hvilken afdækning eller undersøgelse den bygger på, eller hvorfor screeningen var nok.",
  SI3: CONSENT,
  SI5: "Ja: Formålet siger, hvad der skal være anderledes for barnet. Indsatsens navn er ikke et formål.",
  SI7: CHILD_TALK,
  SI8: SPECIAL_GROUND,
  SI9: PARTIES_HEARD,
  SI10: COMPLAINT,
  SI12: COMPANION,
  SI13: COMPANION,
  SI14: "Ja: Det er skrevet, at en plan er overvejet, uanset om svaret blev ja eller nej.",
  SI17: GOALS,
  SI20: "Ja: Støtten begyndte uden ventetid, som ikke er forklaret i sagen. Se på barnets behov.",
  AN4: "Ja: Man kan se, at forældrene samtykkede til formålet, ikke kun til flytningen.",
  AN8: CHILD_TALK,
  AN9: SPECIAL_GROUND,
  AN10: PARTIES_HEARD,
  AN11: COMPLAINT,
  AN14: "Ja: Afgørelsen forklarer valget ud fra netop dette barns behov. Ledig plads alene er nej.",
  AN16: GOALS,
  AN17: "Ja: Man kan se, hvad barn og forældre selv foreslog eller mente om målene. En underskrift alene er nej.",
  AN20: "Ja: Både rammen for samvær og barnets eget ønske kan læses.",
  AN21: "Ja: Der er uenighed, eller samværet skal begrænses. Nej: Alle er enige, og det står i sagen.",
  AN23: "Ja: Det er noteret, at barnet fik hjælp til at finde en, også hvis det ikke lykkedes eller barnet sagde nej.",
  AN24: SUPPORT_PERSON,
  AN26: COMPANION,
  OP1: DUE,
  OP3: "Ja: Barnet eller den unge og forældrene fik en forklaring på, hvorfor rytmen blev sådan.",
  OP5: CHILD_TALK,
  OP6: SPECIAL_GROUND,
  OP7: PARENTS_INVOLVED,
  OP8: "Ja: Det er skrevet, om indsatsen skal justeres, også når svaret er nej. At den fortsætter, er ikke en vurdering.",
  OP10: OUTCOME,
  OP11: CONSENT_HOLDS,
  OP13: "Ja: Mindst to besøg med samtale det seneste år. Tæl kun besøg, hvor der er talt med barnet eller den unge.",
  OP14: "Ja: Talt alene med barnet, eller det er skrevet, hvorfor det ikke kunne lade sig gøre.",
  OP16: PROFESSIONALS,
  TV1: "Ja: Underretningen nævner vold eller overgreb, også som mistanke. Det behøver ikke være vist.",
  TV3: "Ja: Man kan se trinene i kommunens beredskab, og hvad der blev besluttet om politiet, også når det blev nej.",
  TV4: "Ja: Der er tegn, som en fagperson burde reagere på, også hvis familien afviser dem.",
  TV6: "Ja: Fraværet bekymrer skole, familie eller rådgiver. Der er ingen fast procent: se på mønster og grund.",
  TV9: "Ja: Også ved mistanke, og også når overgrebet ligger tilbage i tiden.",
  TV16: "Ja: Begge dele er vist med eksempler fra sagen. Lovens ord alene er nej.",
  ME4: REASONED,
  ME5: "Ja: Alt, der var nødvendigt for afgørelsen, lå der, og intet vigtigt spørgsmål stod åbent.",
  ME7: CONSENT,
  ME8: PARTIES_HEARD,
  ME9: "Ja: Hver udgift har sin egen vurdering. En samlet vurdering af beløbet er nej.",
  ME12: "Ja: Regler, hovedhensyn, beregning og klagevejledning er alle med. Mangler én, så svar nej.",
  SKR1: "Svar ud fra sagens oplysninger i dag, uanset hvad der er besluttet.",
  SKR4: "Svar ud fra, hvad loven kræver i sagen i dag, uanset hvad der ligger på den.",
  SKR5: "Ja: Planen passer til den støtte, der gives nu. En gammel plan om noget andet er nej.",
  SKR7: GOALS,
  SKR8: "Ja: Samtalen handler om den støtte, der gives nu. En ældre samtale om noget andet er nej.",
  OS1: CHILD_TALK,
  OS2: SPECIAL_GROUND,
  OS4: "Ja: Afgørelsen forklarer valget ud fra netop dette barns behov. Ledig plads alene er nej.",
  OS6: COMPLAINT,
  OS8: COMPANION,
  OS13: SUPPORT_PERSON,
  OS22: "Ja: To besøg med samtale det seneste år. Tæl kun besøg, hvor der er talt med barnet.",
};
