/**
 * Vejledning to the ja/nej questions where readers may well doubt: what a ja rests on, what is nej, and when it is "ikke
 * relevant". The others say it themselves, and those that stand in several places say it where they are worded
 * (`asked-alike.ts`). In our own words; no new demand is made that the question's paragraph does not make.
 *
 * Each text is shown beside a cell, where Excel shows at most 255 characters.
 */

const ASSESSED_24 =
  "Ja: Vurderingen er skrevet senest 24 timer efter modtagelsen. Står tidspunktet ikke, så svar nej. En vurdering, der blev skrevet senere, gør det ikke til ja.";
const CHILD_INVOLVED =
  "Ja: Barnets egen holdning er hentet hos barnet og kan læses, på en måde der passer til alder og modenhed. Nej: Kun de voksne fortæller om barnet.";
const SPECIAL_GROUND =
  "Ja: Grunden er skrevet og gælder netop dette barn, fx modenhed eller sagens karakter. Nej: Ingen grund, eller en grund der kunne stå i enhver sag. At der var travlt, er ingen grund.";
const REASONED_2018 =
  "Ja: Begrundelsen nævner reglerne og de forhold i sagen, der talte for og imod. Nej: Standardtekst, der kunne stå i enhver sag.";
const HEARD_2018 =
  "Ja: Oplysningerne blev forelagt, og der var tid til at svare. Nej: Orienteret bagefter. Var der intet nyt, som talte imod forældremyndighedsindehaveren: ikke relevant.";
const CONSENT_2018 =
  "Ja: Samtykket kan læses, og man kan se, hvad der er samtykket til. Nej: Det er kun nævnt, at der er samtykke. Er oplysninger hentet lovligt uden samtykke: ikke relevant.";
const CONSENT_FILED =
  "Ja: Selve erklæringen ligger på sagen. Et notat om samtykke er nej. Er der ikke givet samtykke: ikke relevant.";
const SENT_2018 =
  "Ja: Brevet er sendt fra fagsystemet og kan ses, og klagevejledningen er med. Mangler en af delene, eller en af modtagerne, så svar nej.";
const GOALS_2018 =
  "Ja: Målene er så konkrete, at man kan se, om de er nået, og følger undersøgelsen. Nej: Hensigter som støtte, trivsel eller stabilitet uden mere.";
const COMPANION =
  "Ja: Det er noteret, at retten til en bisidder er forklaret. Et afsnit i en standardfolder uden notat er nej.";
const SUPPORT_PERSON = "Ja: Tilbuddet er givet og noteret, også hvis svaret var nej tak.";
const PARENTS_PLAN = "Ja: Tilbuddet er givet og noteret, også hvis forældrene sagde nej tak.";
const FOLLOWED_UP = "Ja: Opfølgningen går planens mål igennem ét for ét. Nej: En status uden målene.";
const DUE_2018 =
  "Ja: Både den første og de følgende opfølgninger er holdt til tiden. Er én af dem for sen, så svar nej. Regn fra datoen i sagen; mangler den, så svar nej.";
const PROFESSIONALS =
  "Ja: De, der kender barnet nu, er spurgt, og svaret er brugt. Er der ingen fagfolk omkring barnet: ikke relevant.";
const CONSENT_HOLDS =
  "Ja: Det er undersøgt ved opfølgningen, om samtykket stadig gælder, og det er noteret, også hvis det er trukket tilbage. At ingen har klaget, er ikke nok.";
const OUTCOME = "Ja: De afgørelser, opfølgningen pegede på, er truffet. Pegede den ikke på nogen: ikke relevant.";
const PARENTS_INVOLVED = "Ja: Forældremyndighedsindehaveren er spurgt og kan læses i vurderingen. Nej: Kun orienteret.";
const FROM_ASSESSMENT =
  "Ja: Planen kan føres tilbage til undersøgelsens konklusion. Nej: Planen kunne være skrevet uden undersøgelsen, eller der er ingen undersøgelse.";
const PURPOSE = "Ja: Formålet siger, hvad der skal være anderledes for barnet. Indsatsens navn er ikke et formål.";
const DURATION = "Ja: Der står en periode eller en dato. Nej: »Indtil videre« eller »så længe der er behov« uden mere.";
const PAUSE =
  "Ja: Der er højst 4 uger mellem to skridt i sagen, eller pausen er forklaret. Loven sætter ingen frist; kommunen kan skrive sit eget mål i Skabelon.";
const EXPLAINED =
  "Ja: Det er noteret, at det er forklaret, og hvordan. Et brev med afgørelsen er ikke nok alene, når modtageren er et barn.";
const GOT_DECISION =
  "Ja: Afgørelsen er sendt eller givet til barnet selv. Et brev til forældrene, hvor barnet nævnes, er nej.";
const YOUNG_PLAN =
  "Ja: Ungeplanen har mål for fx uddannelse, arbejde, bolig eller økonomi. Er der ingen ungeplan, så svar nej.";
const ABUSE_TALK =
  "Ja: Samtalen er holdt, uden at den mistænkte var med eller vidste det først. Er der endnu ikke talt med barnet: svar nej. Er barnet for lille til en samtale: ikke relevant.";
const HONOUR_ONLY = "Var der ingen sådanne tegn i sagen: ikke relevant.";
const MOVED_HOME = "Planlægges hjemgivelsen stadig, og er det ikke forfaldent endnu: ikke relevant.";
const REQUEST =
  "Ja: Det er noteret, hvad barnet bad om, og hvad svaret blev. Har barnet ikke bedt om det: ikke relevant.";

export const YES_NO: Readonly<Record<string, string>> = {
  U1: ASSESSED_24,
  U2: "Ja: Der ligger en vurdering, selv om den kom for sent. Nej: Underretningen er stadig ikke vurderet.",
  U3: "Ja: Selve underretningen kan åbnes fra barnets sag. Et notat om, at den er kommet, er nej.",
  U5: "Ja: Fagpersonen fik besked om, hvorvidt noget blev sat i gang. Kvitteringen alene er ikke nok. Var det ikke en fagperson: ikke relevant.",
  U6: HEARD_2018,
  U7: CHILD_INVOLVED,
  U8: SPECIAL_GROUND,
  U9: "Ja: En kollega uden kendskab til sagen kan se, hvorfor vurderingen blev sådan. Nej: Kun resultatet står der, eller en tekst der kunne stå i enhver sag.",
  B2: REASONED_2018,
  B3: CONSENT_2018,
  B4: CONSENT_FILED,
  B5: CHILD_INVOLVED,
  B6: "Ja: Grunden kan læses i journalen. Om den er god nok, spørges der om i B7.",
  B7: SPECIAL_GROUND,
  B8: "Ja: Netværket er kortlagt, og dem, der betyder noget for barnet, er med i undersøgelsen. En liste med navne er ikke nok.",
  B9: "Ja: Alle seks forhold er behandlet, eller det er skrevet, hvorfor et af dem ikke er relevant. Overskrifter uden indhold er nej.",
  B10: "Ja: Man kan læse, hvad forældremyndighedsindehaveren mener om undersøgelsen, også når der ingen bemærkninger var. Nej: Det er kun noteret, at undersøgelsen er udleveret.",
  B11: SENT_2018,
  A1: "Ja: Undersøgelsen beskriver barnets forhold, som de er nu, og peger på anbringelse. Nej: Den er forældet, eller den peger på noget andet.",
  A3: FROM_ASSESSMENT,
  A4: GOALS_2018,
  A8: "Ja: Der er talt med barnet selv, og det er skrevet, hvad barnet sagde. Et brev eller en samtale med forældrene er ikke nok.",
  A10: HEARD_2018,
  A11: "Ja: Man kan se, at forældremyndighedsindehaveren forstod formålet og konsekvenserne. En underskrift uden det er nej.",
  A12: CONSENT_FILED,
  A13: "Samtykke skal forældremyndighedsindehaveren og den unge, der er fyldt 15 år. Ja: Sagen er forelagt udvalget eller formanden. Er alle samtykker givet: ikke relevant.",
  A15: SENT_2018,
  A16: "Ja: Valget af sted er en afgørelse for sig eller en selvstændig del af et brev. At stedet nævnes i planen, er nej.",
  A20: "Ja: Der er uenighed om samvær, eller det skal begrænses. Nej: Alle er enige, og rammen står i handleplanen. Svaret tæller ikke som opfyldt eller brudt.",
  A22: PARENTS_PLAN,
  A23: SUPPORT_PERSON,
  A24: SUPPORT_PERSON,
  F4: PURPOSE,
  F6: FROM_ASSESSMENT,
  F7: GOALS_2018,
  F9: COMPANION,
  F10: COMPANION,
  F12: REASONED_2018,
  F13: SENT_2018,
  OA1: DUE_2018,
  OA2: CHILD_INVOLVED,
  OA3: "Ja: Mindst to besøg med samtale i de 12 måneder. Tæl kun besøg, hvor der er talt med barnet.",
  OA4: "Ja: Samtalen var på stedet og uden ansatte. Kunne det ikke lade sig gøre, og står grunden i sagen: ikke relevant.",
  OA5: PARENTS_INVOLVED,
  OA6: COMPANION,
  OA7: PROFESSIONALS,
  OA8: FOLLOWED_UP,
  OA9: CONSENT_HOLDS,
  OA10: OUTCOME,
  OA11: PARENTS_PLAN,
  OA12: SUPPORT_PERSON,
  OA13: SUPPORT_PERSON,
  OF1: DUE_2018,
  OF2: "Ja: Hver underretning i perioden er set i forhold til støtten. Kom der ingen: ikke relevant.",
  OF3: CHILD_INVOLVED,
  OF4: PARENTS_INVOLVED,
  OF5: COMPANION,
  OF6: PROFESSIONALS,
  OF7: FOLLOWED_UP,
  OF8: CONSENT_HOLDS,
  OF9: OUTCOME,

  UN1: ASSESSED_24,
  UN2: "Ja: Der ligger en vurdering, selv om den kom for sent. Nej: Underretningen er stadig ikke vurderet.",
  UN3: "Ja: Vurderingen siger, om sundhed eller udvikling er i fare, og om der er brug for akut hjælp, også når svaret er nej.",
  UN4: "Ja: Kvitteringen er sendt senest 6 hverdage efter modtagelsen. Kan datoen ikke ses, så svar nej. Var underretningen anonym: ikke relevant.",
  UN14: "Ja: Den, der underrettede, gjorde det i sit arbejde, fx lærer, pædagog, læge eller politi. Nej: Familie, nabo, barnet selv eller en anonym.",
  UN5: "Ja: Fagpersonen fik besked om, hvorvidt noget blev sat i gang. Kvitteringen alene er ikke nok.",
  UN13: "Ja: Fagpersonen kender støtten og kan indrette sin egen hjælp efter den. Har fagpersonen ingen opgave med barnet, eller er der ingen støtte: ikke relevant.",
  UN6: "Ja: Selve underretningen kan åbnes fra barnets sag. Et notat om, at den er kommet, er nej.",
  UN9: "Ja: Forældremyndighedsindehaveren (fælles: begge) kendte indholdet og blev spurgt. Nej: Kun orienteret. Skulle de ikke spørges af hensyn til barnet, og står det i sagen: ikke relevant.",
  UN10: "Ja: Navn eller stilling står, eller det står, at underretningen er anonym.",
  UN15: "Svaret er oplysning. Ja: Familien fik en støttende indsats (§ 32), eller barnet var anbragt. Kun tidlig hjælp (§ 30) eller rådgivning er nej.",
  UN11: "Ja: Det er skrevet, om støtten er den rette efter underretningen, også når den fortsætter uændret.",
  UN12: "Ja: Man kan se, hvad der skete videre, også når der ikke skulle ske noget.",
  UN12b:
    "Ja: Begrundelsen nævner forhold i netop denne sag. Nej: Kun et udfald, eller en tekst der kunne stå i enhver sag.",
  SC1: "Ja: Der ligger en vurdering, som vælger vejen videre, uanset hvad den kaldes. Nej: Sagen gik videre uden et skrevet valg.",
  SC2: "De tre udfald: ingen yderligere afdækning, afdækning (§ 19) eller børnefaglig undersøgelse (§ 20). Ja: Man kan se, hvilket det blev.",
  SC3: "Ja: Det er skrevet, om sagen er enkel eller sammensat. Nej: Kun udfaldet står der.",
  SC3b: "Ja: Det er skrevet, om en funktionsnedsættelse spiller ind, også når den er udelukket.",
  SC4: "Ja: Begrundelsen nævner forhold i netop denne sag. Et afkrydset udfald alene er nej.",
  SC6: "Ja: Der er tegn, som en fagperson burde reagere på, også hvis familien afviser dem.",
  SC7: "Ja: Risikoen er vurderet, før nogen i familien blev kontaktet. En vurdering bagefter er nej.",
  SC9: "Ja: Det er skrevet, om de kommende forældre skal undersøges (§ 26), også når svaret er nej.",
  AF1: "Ja: Det står, hvad afdækningen skal svare på. Familiens forhold i almindelighed er ikke en afgrænsning.",
  AF7: "Ja: Der står, hvad der skal ske, og hvorfor. Nej: Afdækningen slutter med en beskrivelse. Er den ikke slut endnu: ikke relevant.",
  AF8: PAUSE,
  BF1: "Ja: Der ligger en afgørelse, uanset om undersøgelsen skal laves (§ 20, stk. 1) eller kan laves (stk. 2). At den er sat i gang, er ikke en afgørelse.",
  BF5: "Ja: Det er skrevet, at de andre børn er overvejet, også når svaret blev nej. Er der ingen andre børn: ikke relevant.",
  BF6: "Ja: Der ligger en undersøgelse af hver af dem. Er barnet ikke anbragt af den grund, eller er der ingen søskende under 15 år: ikke relevant.",
  BF7: "Loven siger »som udgangspunkt«. Ja: To rådgivere var med hver gang, der blev talt med barnet om undersøgelsen. Er det begrundet, at kun én var med, eller har der været støtte før: ikke relevant.",
  BF10b:
    "Ja: Den unges oplysninger og syn kan læses. Kunne det ikke lade sig gøre, og står grunden i sagen: ikke relevant.",
  BF11: "Ja: Både udfordringer og ressourcer hos barn, familie og netværk er belyst. Kun udfordringer er nej.",
  BF14: "Ja: Konklusionen siger, om der skal gives støtte, og hvorfor. Nej: Den slutter med en beskrivelse. Er undersøgelsen ikke færdig: ikke relevant.",
  BF14b: "Ja: Slagsen står, fx familiebehandling eller aflastning. Skal der ikke gives støtte: ikke relevant.",
  BF15: "Ja: Forældremyndighedsindehaverens eget syn kan læses, også når det er uenighed. Skal der ikke gives støtte: ikke relevant.",
  BF15b:
    "Ja: Barnets eller den unges eget syn kan læses, også når det er uenighed. Skal der ikke gives støtte: ikke relevant.",
  BF16: "Ja: Familie og netværk er samlet eller spurgt planlagt. En enkelt telefonsamtale er nej. Er det fravalgt af hensyn til barnet, og står grunden: ikke relevant.",
  BF17: "Er der kun undersøgt ét barn: ikke relevant. Ja: Man kan læse hvert barns egne forhold for sig.",
  BF18: "Ja: Metodens trin kan genkendes i undersøgelsen. Har kommunen ikke besluttet en metode: ikke relevant.",
  BF19: "Ja: Det er skrevet, om det er nødvendigt, også når svaret er nej, eller undersøgelsen er foretaget.",
  BF20: "Ja: Det er skrevet, om det er nødvendigt, også når svaret er nej, eller vurderingen foreligger.",
  SI1: "Ja: Der ligger en afgørelse om netop denne indsats. At den er bevilget på et møde eller sat i gang, er ikke nok.",
  SI2: "Svaret er oplysning: støtte kan lovligt gives på tre måder. Ja: Man kan se, hvilken afdækning eller undersøgelse afgørelsen bygger på.",
  SI2b: "Svaret er oplysning: støtte må gives, mens der afdækkes eller undersøges. Ja: Arbejdet var sat i gang, da afgørelsen blev truffet.",
  SI2c: "Ja: Det er forklaret, hvorfor der ikke var brug for mere viden. Nej: Forklaringen mangler.",
  SI3: "Svaret er oplysning: støtte kan også gives uden samtykke. Ja: Samtykket kan læses (fælles forældremyndighed: begge). Nej: Det mangler eller er kun nævnt.",
  SI4: "Ja: Afgørelsen nævner en af reglerne i §§ 37-39, og den rette myndighed har truffet den.",
  SI5: PURPOSE,
  SI6: DURATION,
  SI11: GOT_DECISION,
  SI14: "Ja: Det er skrevet, at en plan er overvejet, uanset om svaret blev ja eller nej. Under 16 år: barnets plan. Fra 16 år: ungeplan.",
  SI16: "Regn fra afgørelsen om støtte. Er de 3 måneder ikke gået, og er planen ikke lavet endnu: ikke relevant. Mangler en dato, så svar nej.",
  SI17b: "Ja: Hvert mål kan føres tilbage til det, støtten skal opnå. Nej: Mål om noget andet, eller ingen plan.",
  SI19: YOUNG_PLAN,
  SI20: "Ja: Støtten begyndte senest 4 uger efter afgørelsen, eller barnets eget ønske om en senere start står i sagen. Loven sætter ingen frist; kommunen kan skrive sit eget mål i Skabelon.",
  SI21: EXPLAINED,
  SI22: "Ja: Det er noteret, at det er forklaret, eller det står i afgørelsen i et sprog, modtageren kan forstå.",
  AN1: "Ja: Undersøgelsen var færdig før anbringelsen; for et nyfødt barn undersøgelsen af de kommende forældre. Nej: Den blev færdig bagefter, eller den findes ikke.",
  AN2: "Ja: Det er skrevet, hvorfor der ikke kunne ventes på en undersøgelse. Nej: Grunden mangler.",
  AN2b: "Ja: Undersøgelsen er i gang eller lavet efter anbringelsen.",
  AN29: "Ja: Der ligger en undersøgelse af de kommende forældre fra før afgørelsen.",
  AN30: REQUEST,
  AN3: "Svaret er oplysning. Ja: Anbringelsen er besluttet efter § 46. Nej: Børne- og ungeudvalget har besluttet den efter § 47.",
  AN4: "Ja: Man kan se, at forældrene samtykkede til formålet, ikke kun til flytningen.",
  AN6: "Ja: Udvalgets afgørelse ligger på sagen. En foreløbig afgørelse af formanden, som udvalget ikke har godkendt endnu: svar nej.",
  AN6b: "Ja: Indstillingen har alle de punkter, § 51 nævner, bl.a. undersøgelsen, planen, barnets holdning og en forældrehandleplan eller grunden til, at der ingen er. Har udvalget ikke fået sagen endnu: ikke relevant.",
  AN7: PURPOSE,
  AN7b: DURATION,
  AN12: GOT_DECISION,
  AN14b: GOT_DECISION,
  AN15: "Regn fra afgørelsen. Fra 16 år er planen en ungeplan. Er de 3 måneder ikke gået, og er planen ikke lavet endnu: ikke relevant.",
  AN15b:
    "Ja: Planen er fra før udvalgets afgørelse. Fra 16 år er det en ungeplan. Er afgørelsen foreløbig, og har udvalget ikke behandlet den endnu: ikke relevant.",
  AN16b: "Ja: Hvert mål kan føres tilbage til det, anbringelsen skal opnå. Nej: Mål om noget andet, eller ingen plan.",
  AN18: "Ja: Støtten til forældre og søskende står der, eller at der ingen er, og hvorfor.",
  AN18b: "Ja: Støtten står der, eller det er skrevet, at en hjemgivelse ikke ventes.",
  AN19: YOUNG_PLAN,
  AN20b:
    "Ja: Barnets eget ønske kan læses, også når det ikke blev fulgt. Er barnet for lille til at sige det, står det, hvad andre har set hos barnet.",
  AN21: "Ja: Der er uenighed, eller samværet skal begrænses. Nej: Alle er enige, og det står i sagen.",
  AN22: "Ja: Afgørelsen er truffet: af kommunen efter § 104, af børne- og ungeudvalget efter § 105. Er den ikke truffet, så svar nej.",
  AN27: "Ja: Det er noteret, hvem der er spurgt. Fandt barnet en i netværket, eller ønskede barnet ingen: ikke relevant.",
  AN25: "Svaret er oplysning: loven lader det være, når det er begrundet. Ja: Tilbuddet er givet, også hvis forældrene sagde nej tak.",
  AN25b: "Ja: Det er skrevet, hvorfor en plan for forældrene ikke er relevant.",
  AN31: "Ja: Der står, om stedet må bruges, mens klagen behandles, eller om der skal ventes.",
  AN32: "Ja: Det står, hvilken skole barnet skal gå i, og om skoleskift kan undgås. Er barnet ikke i skolealder: ikke relevant.",
  AN33: "Svar ud fra det sted, barnet bor nu, også når barnet er flyttet. Svaret er oplysning.",
  AN34: "Ja: Beskeden er sendt før indflytningen. En besked bagefter er nej.",
  AN35: "Ja: Vurderingen er fra før anbringelsen. Er stedet ikke et børne- og ungehjem, eller er barnet ikke i skolealder: ikke relevant.",
  AN36: "Ja: Det kan ses, at de dele, stedet skal arbejde efter, er sendt. At stedet kender målene mundtligt, er nej.",
  AN37: REQUEST,
  AN38: "Ja: Perioden står i afgørelsen og er højst 8 uger. Er samværet ikke suspenderet på barnets ønske: ikke relevant.",
  AN39: "Ja: Man kan se, hvordan og hvor tit forældrene får besked. Er de afskåret fra oplysninger ved en afgørelse: ikke relevant.",
  OP1: "Sluttede en sideløbende undersøgelse før de 3 måneder, så regn til den dag. Mangler en dato, så svar nej. Er fristen ikke gået endnu: ikke relevant.",
  OP3: "Ja: Barnet eller den unge fik en forklaring på, hvorfor tidspunktet blev sådan, og det er noteret.",
  OP3b: "Ja: Forældremyndighedsindehaveren fik en forklaring på, hvorfor tidspunktet blev sådan, og det er noteret.",
  OP7: PARENTS_INVOLVED,
  OP8: "Ja: Det er skrevet, om indsatsen skal justeres, også når svaret er nej. At den fortsætter, er ikke en vurdering.",
  OP8b: "Ja: Det er skrevet, om der skal afdækkes eller undersøges mere, også når svaret er nej.",
  OP9: "Ja: Det er skrevet, om planen skal ændres, eller om der skal laves en, hvis der ingen er. Også når svaret er nej.",
  OP10: OUTCOME,
  OP11: "Ja: Det er undersøgt ved opfølgningen, om samtykket stadig gælder, og det er noteret, også hvis det er trukket tilbage. At ingen har klaget, er ikke nok. Er der besluttet uden samtykke: ikke relevant.",
  OP14: "Ja: Der er talt med barnet, uden at ansatte eller plejeforældre hørte med. Kunne det ikke lade sig gøre, og står grunden i sagen: ikke relevant.",
  OP16: PROFESSIONALS,
  OP17: "Ja: Nye forhold af betydning er taget op, fx helbred, skole eller nye søskende. Er der ingen: ikke relevant.",
  OP18: "Ja: Man kan se, at indtryk fra tilsynsbesøgene er brugt. Er besøg og opfølgning holdt hver for sig uden at nævne hinanden: svar nej.",
  OP19: "Er samtykket ikke trukket tilbage: ikke relevant. Ja: Det er skrevet, om betingelserne er opfyldt, også når svaret er nej.",
  OP20: "Er tilknytningen ikke så stærk, eller er barnet anbragt for nylig: ikke relevant. Ja: Det er skrevet, også når svaret er nej.",
  OP21: "Ja: Også når flytningen var planlagt, eller barnet selv ønskede den. En aflastningsweekend er ikke en flytning.",
  OP22: "Ja: Der ligger en afgørelse om ændringen fra før flytningen.",
  OP23: "Ja: Udtalelsen er fra før afgørelsen og kan læses.",
  OP24: "Svaret er oplysning: uden samtykke afgør udvalget det. Ja: Samtykket til netop det nye sted kan læses.",
  OP25: "Svaret er oplysning: uden samtykke afgør udvalget det. Ja: Barnets eget samtykke kan læses. At barnet var glad for stedet, er ikke nok.",
  OP26: "Er alle nødvendige samtykker givet: ikke relevant. Ja: Udvalgets afgørelse ligger på sagen.",
  OP27: "Svaret er oplysning. Ja: Barnet er flyttet hjem, eller en hjemgivelse er afgjort eller har fået en dato. Et håb om det i planen er nej.",
  OP28: "Ja: Der ligger en afgørelse fra før hjemgivelsen. At alle var enige, er ikke nok.",
  OP29: "Ja: Perioden står i afgørelsen og er højst 6 måneder, eller det er begrundet, at der i særlige tilfælde ingen er.",
  OP30: "Ja: Udtalelsen er fra før afgørelsen og kan læses.",
  OP31: `Ja: Planen siger, hvilken støtte der gives omkring hjemgivelsen. ${MOVED_HOME}`,
  OP32: "Fortsætter støtten eller anbringelsen, eller blev barnet 18 år: ikke relevant. Ja: Der ligger en afgørelse om, at den hører op.",
  OP15: "Er der mere end 6 måneder til 18-årsdagen, og er det ikke afgjort endnu: ikke relevant. Ja: Afgjort i tide, også når svaret blev nej til støtte.",
  OP33: "Ja: Støttens art står i afgørelsen. Skal der ikke gives ungestøtte: ikke relevant.",
  OP34: "Ja: Planen handler om tiden efter 18 år. En plan, der kun gælder anbringelsen, er nej.",

  TV1: "Ja: Underretningen nævner vold eller overgreb, også som mistanke. Det behøver ikke være vist.",
  TV2: ABUSE_TALK,
  TV2b: "Ja: Det er skrevet, om barnet var sikkert, før nogen i familien fik besked. En vurdering bagefter er nej.",
  TV3: "Ja: Man kan se trinene i kommunens beredskab i sagen.",
  TV3b: "Ja: Det står, hvad der blev besluttet om politiet, også når det blev nej.",
  TV5: `Ja: Man kan se, at vurderingen afgjorde, hvem der blev talt med, og hvem ikke. ${HONOUR_ONLY}`,
  TV5b: `Ja: Der står, hvad der gøres for, at barnet er sikkert. ${HONOUR_ONLY}`,
  TV6: "Ja: Fraværet bekymrer skole, familie eller rådgiver. Der er ingen fast procent: se på mønster og grund.",
  TV7: "Ja: Barnet og familien er spurgt om grunden, og svaret står i sagen. Kun skolens forklaring er nej.",
  TV7b: "Ja: Skolens egne oplysninger kan læses, fx hvor meget fravær og siden hvornår.",
  TV8: "Ja: Der står, hvem der gør hvad, og hvornår. At der er holdt et møde, er ikke en aftale.",
  TV9: "Ja: Også ved mistanke, og også når overgrebet ligger tilbage i tiden.",
  TV10: "Ja: Afgørelsen nævner overgrebet eller mistanken. En undersøgelse af anden grund er nej.",
  TV11: "Er hverken politi eller sygehus inddraget: ikke relevant. Ja: Børnehuset er brugt, også hvis det kun var til rådgivning om, at sagen ikke hørte til der.",
  TV12: "Svaret er oplysning. Svar for det forløb, du gennemgår. Ja: Hjælp efter § 30, også når den er afsluttet igen.",
  TV20: "Ja: Det er skrevet, om tidlig hjælp var nok, også når svaret er nej. Får familien en støttende indsats, som viser det: ikke relevant.",
  TV13b: "Ja: Man kan se, hvorfor der ikke var brug for en støttende indsats (§ 32).",
  TV14: "Viste behovet sig ikke at være større: ikke relevant. Ja: Der ligger en ny screening.",
  TV16: "Ja: Risikoen er vist med forhold fra sagen. Lovens ord alene er nej.",
  TV16b: "Ja: Det er vist, hvad der er prøvet eller overvejet, og hvorfor det ikke er nok. Lovens ord alene er nej.",
  TV17: "Ja: Tilbuddet er givet og noteret, også hvis svaret var nej tak.",
  TV17b: "Ja: Tilbuddet er givet til barnet selv og noteret, også hvis svaret var nej tak.",
  TV17c: "Ja: De var indkaldt til udvalgets møde, også hvis de ikke kom.",
  TV18: "Svaret er oplysning. Ja: Adoption er nævnt som en mulighed i en vurdering, også når den er fravalgt.",
  TV19: "Ja: Hensyn for og imod er skrevet, også når svaret blev nej til adoption.",
  TV19b: "Ja: Det er noteret, hvad forældrene er vejledt om.",

  ME1: "Regn fra den dag, ansøgningen kom, til afgørelsen. Mangler en af datoerne, så svar nej.",
  ME1b: "Ja: Beskeden kom, før fristen var gået, og nævner hvornår afgørelsen så ventes.",
  ME2: "Ja: Det er noteret, eller der ligger et brev til familien. En henvisning til hjemmesiden er nej.",
  ME2b: "Ja: Det er skrevet, om anden hjælp er relevant, også når svaret er nej.",
  ME3: "Ja: Barnets eget syn kan læses. Er barnet for lille, eller har det ingen betydning for udgiften, og står det i sagen: ikke relevant.",
  ME4: "Ja: Begrundelsen nævner forhold i netop denne sag, der talte for og imod. En diagnose alene er nej.",
  ME5: "Ja: Alt, der var nødvendigt for afgørelsen, lå der, og intet vigtigt spørgsmål stod åbent.",
  ME6: "Ja: Alt, hvad familien blev bedt om, er brugt i afgørelsen. Nej: Der er bedt om noget uden betydning.",
  ME6b: "Ja: Familien er ikke bedt om noget, kommunen havde. Havde kommunen intet: ikke relevant.",
  ME7: "Ja: Udtalelserne ligger på sagen. Et notat om en telefonsamtale er nej. Var der ikke brug for udtalelser: ikke relevant.",
  ME9: "Ja: Hver udgift har sin egen vurdering. En samlet vurdering af beløbet er nej.",
  ME10: "Ja: Det er skrevet, hvilke andre regler der er set på, også når ingen af dem dækker.",
  ME11: "Ja: Beregningen bruger de sandsynliggjorte udgifter, mindstegrænsen og afrundingen. Kan beregningen ikke følges, så svar nej. Er der givet afslag: ikke relevant.",
  ME13: "Ja: Det står i afgørelsen eller er noteret. En henvisning til hjemmesiden er nej.",
  ME14: "Ja: Vurderingen er skrevet. Er bevillingen under 12 måneder gammel, eller er der givet afslag: ikke relevant.",
  ME15: "Ja: Aftaler, manglende oplysninger og næste skridt er noteret efter mødet. Har der ikke været møder: ikke relevant.",
  ME16: "Ja: Der er ingen fejl, som skal rettes i denne sag. Nej: Skriv fejlen i bemærkningen, og begynd med !, så den kommer på listen Genopretning.",

  SKR1: "Svar ud fra sagens oplysninger i dag, uanset hvad der er besluttet.",
  SKR2: "Ja: Undersøgelsen er færdig og kan åbnes. En undersøgelse, der er i gang, er nej.",
  SKR3: "Ja: Den er i gang, og der er gået under 4 måneder, siden kommunen blev opmærksom på behovet. Nej: Den er ikke begyndt, eller fristen er gået.",
  SKR4: "Svar ud fra, hvad loven kræver i sagen i dag, uanset hvad der ligger på den.",
  SKR5: "Ja: Planen passer til den støtte, der gives nu. En gammel plan om noget andet er nej.",
  SKR6: "Ja: Den er i gang, og der er gået under 3 måneder siden afgørelsen. Nej: Den er ikke begyndt, eller fristen er gået.",
  SKR7: "Ja: Målene er så konkrete, at man kan se, om de er nået. Nej: Hensigter som støtte, trivsel eller stabilitet uden mere.",
  SKR8: "Ja: Samtalen handler om den støtte, der gives nu. En ældre samtale om noget andet er nej. Får barnet ingen støtte nu: ikke relevant.",
  SKR10: "Svar ud fra sagens oplysninger i dag. Ja: Målene er nået, eller behovet er væk, og intet andet er i gang.",

  OS3: "Ja: Afgørelsen ligger på sagen.",
  OS6b: "Ja: Både afgørelsen om anbringelse, om sted og om samvær, hvis der er en, kan åbnes fra sagen.",
  OS7: "Ja: Vilkårene kan genkendes i den seneste opfølgning. Har den unge ingen dom eller sanktion: ikke relevant.",
  OS9: "Ja: Det er noteret, at der er vejledt om, hvad samtykket omfatter, og at det kan trækkes tilbage. Er anbringelsen uden samtykke: ikke relevant.",
  OS10: "Svaret er oplysning. Ja: Samtykket kan læses (fælles forældremyndighed: begge). Nej: Det mangler, er trukket tilbage eller er kun nævnt.",
  OS10b:
    "Svaret er oplysning. Ja: Den unges eget samtykke kan læses. Nej: Det mangler, er trukket tilbage eller er kun nævnt.",
  OS11: "Ja: Man kan se, at der er samtykket til formålet, ikke kun til flytningen.",
  OS11b: "Ja: Selve erklæringen ligger på sagen. Et notat om samtykke er nej.",
  OS12: "Ja: Det er noteret, at der er vejledt om begge dele.",
  OS12b: "Ja: Det er noteret, at barnet selv er vejledt om begge dele.",
  OS15: "Ja: Undersøgelsen er færdig og peger på anbringelse. Nej: Den mangler, er i gang eller peger på noget andet.",
  OS16: "Ja: Der er nyt i undersøgelsen fra tiden, hvor støtten ikke var nok. Var der ingen støtte i forvejen: ikke relevant.",
  OS18: "Med samtykke: senest 3 måneder efter afgørelsen. Uden samtykke: før afgørelsen. Mangler datoen, så svar nej. Er fristen ikke gået endnu: ikke relevant.",
  OS18b: "Ja: Selve planen kan åbnes fra sagen. Et notat om, at den er lavet, er nej.",
  OS20: "Ja: Hver indsats har sin paragraf. Har familien kun fået den ene slags: ikke relevant.",
  OS23: "Ja: Afgørelsen nævner § 104 (støttet) eller § 105 (overvåget). Er der ingen tredje person med: ikke relevant.",
};
