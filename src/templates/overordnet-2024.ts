/**
 * The overordnet tilsyn of 2024: is what the act demands done, and what it allows? Seven steps under barnets lov (LBK
 * 282 of 17/03/2025), in our own wording.
 *
 * - `requirement`: `skal` is what an act demands; `kan` what it allows or good practice asks for (the handbook counts
 *   both as quality, and here they are told apart); `oplysning` settles which of the following questions are asked.
 * - `rule`: "ikke relevant" is left out of k and n, so that a percent is one of the cases where the step was to be taken.
 * - `comment`: the handbook leaves the comment to need. A "nej" is where it is needed: the caseworker gets it as
 *   feedback, and the fault can be mended. Staff may set the column to "aldrig".
 * - `highlighted`: the base of legal demands that the model taskforce reads in every case (part `base`).
 * - Ages: 10 for party powers, which cover §§ 32, 46, 52 and 104 (§ 3), not the decision on an assessment; 15 for the
 *   young person's own consent (§ 46); 16 for the ungeplan (§ 108).
 * - The fixed six months between follow-ups, the six areas of the assessment, the age of 12 and the plan's four months of
 *   serviceloven are gone.
 */
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
    text: "Hvis nej: Er vurderingen foretaget efterfølgende?",
  },
  {
    number: "UN3",
    legalBasis: "Barnets lov § 136",
    text: "Tager vurderingen stilling til, om barnets eller den unges sundhed eller udvikling er i fare, så der er brug for akut hjælp?",
  },
  {
    number: "UN4",
    legalBasis: "Barnets lov § 137",
    text: "Har den, der underrettede, fået en kvittering senest 6 hverdage efter modtagelsen?",
  },
  {
    number: "UN5",
    legalBasis: "Barnets lov § 137",
    text: "Hvis det var en fagperson, der underrettede: Har fagpersonen fået besked om, hvorvidt der er sat noget i gang?",
  },
  {
    number: "UN6",
    legalBasis: "Offentlighedsloven § 15",
    text: "Ligger underretningen journaliseret på barnets eller den unges sag?",
  },
  {
    number: "UN7",
    highlighted: true,
    legalBasis: "Barnets lov § 5, stk. 3",
    text: "Er barnets eller den unges syn på underretningen hentet gennem samtale eller anden direkte kontakt?",
  },
  {
    number: "UN8",
    condition: "UN7=nej",
    legalBasis: "Barnets lov § 5, stk. 4",
    text: "Hvis nej: Viser sagen, hvilken særlig grund der var, og at barnets syn er belyst på en anden måde?",
  },
  {
    number: "UN9",
    legalBasis: "Barnets lov § 2, stk. 4; forvaltningsloven § 19",
    text: "Kender forældremyndighedsindehaveren underretningen og har haft lejlighed til at udtale sig om den?",
  },
  {
    number: "UN10",
    ...QUALITY,
    legalBasis: "Barnets lov §§ 132-135",
    text: "Kan man se, hvem der underrettede, og om det var en fagperson, som havde pligt til det?",
  },
  {
    number: "UN11",
    ...QUALITY,
    legalBasis: "Barnets lov §§ 95 og 136",
    text: "Hvis familien allerede fik støtte: Er det vurderet igen, om støtten passer, da den nye underretning kom?",
  },
  {
    number: "UN12",
    legalBasis: "Barnets lov § 136; offentlighedsloven § 13",
    text: "Er det skrevet ned og begrundet, hvad kommunen gjorde ved underretningen?",
  },
  {
    number: "UN13",
    ...QUALITY,
    legalBasis: "Barnets lov § 137",
    text: "Har fagpersonen fået at vide, hvilken støtte der er sat i gang, hvis det er vigtigt for fagpersonens egen hjælp til barnet?",
  },
];

const SCREENING: readonly Row[] = [
  {
    number: "SC1",
    highlighted: true,
    legalBasis: "Barnets lov § 18, stk. 1",
    text: "Er sagen screenet, da kommunen fik viden om et muligt behov for støtte?",
  },
  {
    number: "SC2",
    condition: "SC1=ja",
    legalBasis: "Barnets lov § 18, stk. 1",
    text: "Ender screeningen i ét af lovens tre udfald: ingen yderligere afdækning, afdækning eller børnefaglig undersøgelse?",
  },
  {
    number: "SC3",
    condition: "SC1=ja",
    legalBasis: "Barnets lov § 18, stk. 2",
    text: "Er der lagt vægt på, hvor kompleks sagen er, og på om behovet skyldes nedsat funktionsevne?",
  },
  {
    number: "SC4",
    condition: "SC1=ja",
    legalBasis: "Barnets lov § 18; offentlighedsloven § 13",
    text: "Står screeningens resultat og begrundelsen for det i journalen?",
  },
  {
    number: "SC5",
    legalBasis: "Barnets lov § 5, stk. 3 og 4",
    text: "Er barnets eller den unges holdning med i screeningen, eller er det forklaret, hvorfor den ikke er det?",
  },
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
    text: "Hvis ja: Blev risikoen vurderet, før forældre og netværk blev inddraget?",
  },
];

const EXPLORATION: readonly Row[] = [
  {
    number: "AF1",
    legalBasis: "Barnets lov § 19",
    text: "Er det klart afgrænset, hvilket eller hvilke forhold afdækningen skal belyse?",
  },
  {
    number: "AF2",
    legalBasis: "Barnets lov § 19",
    text: "Er de fagfolk, der kender barnet og familien i forvejen, inddraget i afdækningen?",
  },
  {
    number: "AF3",
    highlighted: true,
    legalBasis: "Barnets lov § 5, stk. 3",
    text: "Er der talt med barnet eller den unge under afdækningen?",
  },
  {
    number: "AF4",
    condition: "AF3=nej",
    legalBasis: "Barnets lov § 5, stk. 4",
    text: "Hvis nej: Er grunden særlig, og er barnets syn belyst på en anden måde?",
  },
  {
    number: "AF5",
    legalBasis: "Barnets lov § 19",
    text: "Er afdækningen så vidt muligt lavet sammen med forældremyndighedsindehaveren?",
  },
  {
    number: "AF6",
    legalBasis: "Retssikkerhedsloven §§ 11 a og 11 c",
    text: "Er oplysninger hentet hos andre med samtykke eller med en anden hjemmel, der fremgår af sagen?",
  },
  {
    number: "AF7",
    legalBasis: "Barnets lov §§ 19 og 20; offentlighedsloven § 13",
    text: "Ender afdækningen i en begrundet stillingtagen til støtte, eller til at en undersøgelse er nødvendig?",
  },
  {
    number: "AF8",
    ...QUALITY,
    legalBasis: "Barnets lov § 2, stk. 3",
    text: "Er afdækningen gennemført uden unødig ventetid?",
  },
];

const ASSESSMENT: readonly Row[] = [
  {
    number: "BF1",
    highlighted: true,
    legalBasis: "Barnets lov § 20, stk. 1 og 2",
    text: "Er der truffet en afgørelse om at lave den børnefaglige undersøgelse?",
  },
  {
    number: "BF2",
    condition: "BF1=ja",
    legalBasis: "Forvaltningsloven §§ 22-25",
    text: "Er afgørelsen begrundet, og er der vejledt om, hvordan man klager?",
  },
  {
    number: "BF3",
    highlighted: true,
    legalBasis: "Barnets lov § 20, stk. 3",
    text: "Blev undersøgelsen færdig senest 4 måneder efter, at kommunen blev opmærksom på behovet?",
  },
  {
    number: "BF4",
    condition: "BF3=nej",
    legalBasis: "Barnets lov § 20, stk. 3",
    text: "Hvis nej: Er der lavet en foreløbig vurdering inden for de 4 måneder?",
  },
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
    text: "Hvis der ikke før har været støtte i sagen: Har to rådgivere som udgangspunkt deltaget i de væsentlige møder med barnet?",
  },
  {
    number: "BF8",
    highlighted: true,
    legalBasis: "Barnets lov § 5, stk. 3",
    text: "Er barnets eller den unges holdning og synspunkter hentet ved samtaler undervejs i undersøgelsen?",
  },
  {
    number: "BF9",
    condition: "BF8=nej",
    legalBasis: "Barnets lov § 5, stk. 4",
    text: "Hvis nej: Er det begrundet med helt særlige forhold, og er barnets syn fundet på en anden måde?",
  },
  {
    number: "BF10",
    legalBasis: "Barnets lov § 22, stk. 2",
    text: "Er undersøgelsen så vidt muligt lavet sammen med forældremyndighedsindehaveren og den unge, der er fyldt 15 år?",
  },
  {
    number: "BF11",
    legalBasis: "Barnets lov § 22, stk. 1",
    text: "Belyser undersøgelsen både udfordringer og ressourcer hos barnet, i familien og i netværket?",
  },
  {
    number: "BF12",
    legalBasis: "Barnets lov § 22, stk. 1",
    text: "Er de fagfolk inddraget, som i forvejen kender barnet og familien?",
  },
  {
    number: "BF13",
    legalBasis: "Retssikkerhedsloven §§ 11 a og 11 c",
    text: "Viser sagen, at oplysninger er hentet med samtykke, eller hvilken hjemmel der ellers er brugt?",
  },
  {
    number: "BF14",
    legalBasis: "Barnets lov § 22, stk. 6",
    text: "Slutter undersøgelsen med en begrundet stillingtagen til, om der skal sættes støtte i gang, og i så fald hvilken?",
  },
  {
    number: "BF15",
    legalBasis: "Barnets lov § 22, stk. 6",
    text: "Står det i undersøgelsen, hvad forældremyndighedsindehaveren og barnet eller den unge mener om støtten?",
  },
  {
    number: "BF16",
    legalBasis: "Barnets lov § 7, stk. 3",
    text: "Er familie og netværk systematisk inddraget, fx ved et netværksmøde eller en familierådslagning?",
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
    text: "Er den metode og de skabeloner brugt, som kommunen har besluttet for undersøgelser?",
  },
];

const SUPPORT: readonly Row[] = [
  {
    number: "SI1",
    highlighted: true,
    legalBasis: "Barnets lov § 32, stk. 1",
    text: "Er der truffet en afgørelse om den støttende indsats?",
  },
  {
    number: "SI2",
    condition: "SI1=ja",
    legalBasis: "Barnets lov § 32, stk. 4",
    text: "Bygger afgørelsen på en afdækning eller en undersøgelse, eller er det forklaret, hvorfor screeningen var nok?",
  },
  {
    number: "SI3",
    highlighted: true,
    legalBasis: "Barnets lov § 32, stk. 2",
    text: "Har forældremyndighedsindehaveren samtykket til indsatsen?",
  },
  {
    number: "SI4",
    condition: "SI3=nej",
    legalBasis: "Barnets lov §§ 37-39",
    text: "Hvis nej: Er indsatsen besluttet efter reglerne om støtte uden samtykke?",
  },
  {
    number: "SI5",
    condition: "SI1=ja",
    legalBasis: "Barnets lov § 32, stk. 3",
    text: "Står formålet med indsatsen i afgørelsen?",
  },
  {
    number: "SI6",
    condition: "SI1=ja",
    legalBasis: "Barnets lov § 32, stk. 3",
    text: "Står det i afgørelsen, hvor længe indsatsen ventes at vare?",
  },
  {
    number: "SI7",
    highlighted: true,
    legalBasis: "Barnets lov § 5, stk. 3",
    text: "Er der talt med barnet eller den unge, før afgørelsen blev truffet?",
  },
  {
    number: "SI8",
    condition: "SI7=nej",
    legalBasis: "Barnets lov § 5, stk. 4",
    text: "Hvis nej: Er de særlige grunde skrevet ned, og er barnets syn med på en anden måde?",
  },
  {
    number: "SI9",
    legalBasis: "Forvaltningsloven § 19",
    text: "Er parterne hørt om de oplysninger, der har betydning for afgørelsen?",
  },
  {
    number: "SI10",
    condition: "SI1=ja",
    legalBasis: "Forvaltningsloven §§ 22-25; barnets lov § 144",
    text: "Er afgørelsen meddelt skriftligt med begrundelse og klagevejledning?",
  },
  {
    number: "SI11",
    condition: "SI1=ja; alder>=10",
    legalBasis: "Barnets lov § 3",
    text: "Hvis barnet er fyldt 10 år: Er barnet behandlet som part og har selv fået afgørelsen?",
  },
  {
    number: "SI12",
    legalBasis: "Barnets lov § 6, stk. 1",
    text: "Er barnet eller den unge oplyst om retten til en bisidder?",
  },
  {
    number: "SI13",
    legalBasis: "Forvaltningsloven §§ 7 og 8",
    text: "Er forældremyndighedsindehaveren vejledt om retten til at have en bisidder med?",
  },
  {
    number: "SI14",
    highlighted: true,
    legalBasis: "Barnets lov § 91, stk. 1",
    text: "Er det vurderet, om der skal laves en barnets plan?",
  },
  {
    number: "SI15",
    ...INFORMING,
    condition: "SI14=ja",
    legalBasis: "Barnets lov § 91, stk. 1",
    text: "Blev det besluttet at lave en barnets plan?",
  },
  {
    number: "SI16",
    condition: "SI15=ja",
    legalBasis: "Barnets lov § 91, stk. 1",
    text: "Hvis ja: Forelå planen senest 3 måneder efter afgørelsen?",
  },
  {
    number: "SI17",
    condition: "SI15=ja",
    legalBasis: "Barnets lov § 92, stk. 1",
    text: "Hvis ja: Har planen konkrete mål for trivsel og udvikling, som passer til formålet med indsatsen?",
  },
  {
    number: "SI18",
    condition: "SI15=ja",
    legalBasis: "Barnets lov § 92, stk. 1",
    text: "Hvis ja: Har barnet eller den unge og forældrene været med til at formulere målene?",
  },
  {
    number: "SI19",
    condition: "alder>=16",
    legalBasis: "Barnets lov § 108, stk. 1 og 3",
    text: "Hvis den unge er fyldt 16 år: Er der taget stilling til en ungeplan?",
  },
  {
    number: "SI20",
    ...QUALITY,
    legalBasis: "Barnets lov § 2, stk. 3",
    text: "Kom støtten i gang hurtigt efter afgørelsen?",
  },
];

const PLACEMENT: readonly Row[] = [
  {
    number: "AN1",
    highlighted: true,
    legalBasis: "Barnets lov §§ 46, stk. 3, og 47, stk. 2",
    text: "Var der lavet en børnefaglig undersøgelse, før barnet eller den unge blev anbragt?",
  },
  {
    number: "AN2",
    condition: "AN1=nej",
    legalBasis: "Barnets lov §§ 46, stk. 3, og 143",
    text: "Hvis nej: Var anbringelsen foreløbig eller akut af særlige grunde, og kører undersøgelsen sideløbende?",
  },
  {
    number: "AN3",
    ...INFORMING,
    legalBasis: "Barnets lov §§ 46 og 47",
    text: "Er barnet eller den unge anbragt med samtykke (§ 46)?",
  },
  {
    number: "AN4",
    condition: "AN3=ja",
    highlighted: true,
    legalBasis: "Barnets lov § 46, stk. 1 og 2",
    text: "Hvis ja: Omfatter forældremyndighedsindehaverens samtykke formålet med anbringelsen?",
  },
  {
    number: "AN5",
    condition: "AN3=ja; alder>=15",
    legalBasis: "Barnets lov § 46, stk. 1 og 2",
    text: "Hvis ja, og den unge er fyldt 15 år: Har den unge også samtykket?",
  },
  {
    number: "AN6",
    condition: "AN3=nej",
    legalBasis: "Barnets lov §§ 47, 51 og 142",
    text: "Hvis nej: Har børne- og ungeudvalget truffet afgørelsen på en fuldstændig indstilling?",
  },
  {
    number: "AN7",
    legalBasis: "Barnets lov §§ 46, stk. 1, og 47, stk. 2",
    text: "Står formålet med anbringelsen og den ventede varighed i afgørelsen?",
  },
  {
    number: "AN8",
    highlighted: true,
    legalBasis: "Barnets lov § 5, stk. 3",
    text: "Er der holdt en samtale med barnet eller den unge, før der blev truffet afgørelse om anbringelsen?",
  },
  {
    number: "AN9",
    condition: "AN8=nej",
    legalBasis: "Barnets lov § 5, stk. 4",
    text: "Hvis nej: Er de helt særlige grunde skrevet ned, og er barnets syn belyst på en anden måde?",
  },
  {
    number: "AN10",
    legalBasis: "Forvaltningsloven § 19",
    text: "Er parterne hørt, før der blev truffet afgørelse om anbringelsen?",
  },
  {
    number: "AN11",
    legalBasis: "Forvaltningsloven §§ 22-25; barnets lov § 144",
    text: "Er afgørelsen om anbringelse meddelt skriftligt med begrundelse og klagevejledning?",
  },
  {
    number: "AN12",
    condition: "alder>=10",
    legalBasis: "Barnets lov § 3",
    text: "Hvis barnet er fyldt 10 år: Har barnet som part fået afgørelserne om anbringelse og anbringelsessted?",
  },
  {
    number: "AN13",
    highlighted: true,
    legalBasis: "Barnets lov § 52, stk. 1",
    text: "Er der truffet en særskilt afgørelse om, hvilket anbringelsessted barnet eller den unge skal bo på?",
  },
  {
    number: "AN14",
    condition: "AN13=ja",
    legalBasis: "Barnets lov § 52, stk. 2-4",
    text: "Viser afgørelsen, at stedet er valgt ud fra barnets behov, herunder nære relationer, søskende og skolegang?",
  },
  {
    number: "AN15",
    highlighted: true,
    legalBasis: "Barnets lov §§ 91, stk. 2, og 108, stk. 3 og 4",
    text: "Forelå barnets plan eller ungeplanen til tiden: senest 3 måneder efter afgørelsen (§ 46) eller før den (§ 47)?",
  },
  {
    number: "AN16",
    legalBasis: "Barnets lov § 92, stk. 1 og 2",
    text: "Har planen konkrete mål, der følger af formålet med anbringelsen og af undersøgelsen?",
  },
  {
    number: "AN17",
    legalBasis: "Barnets lov § 92, stk. 1",
    text: "Har barnet eller den unge og forældrene været med til at formulere planens mål?",
  },
  {
    number: "AN18",
    legalBasis: "Barnets lov § 92, stk. 3",
    text: "Står det i planen, hvilken støtte familien får under anbringelsen og efter en eventuel hjemgivelse?",
  },
  {
    number: "AN19",
    condition: "alder>=16",
    legalBasis: "Barnets lov §§ 108, stk. 2, og 109",
    text: "Hvis den unge er fyldt 16 år: Er der en ungeplan med mål for overgangen til voksenlivet?",
  },
  {
    number: "AN20",
    legalBasis: "Barnets lov §§ 103 og 104, stk. 1",
    text: "Viser sagen, hvad der gælder om samvær og kontakt, og hvad barnet eller den unge selv ønsker?",
  },
  {
    number: "AN21",
    ...INFORMING,
    legalBasis: "Barnets lov § 104, stk. 2",
    text: "Er der brug for en afgørelse om samvær og kontakt, fx ved uenighed om omfang eller rammer?",
  },
  {
    number: "AN22",
    condition: "AN21=ja",
    legalBasis: "Barnets lov §§ 104, stk. 2-5, og 105",
    text: "Hvis ja: Er afgørelsen truffet, og er den truffet af den rette myndighed?",
  },
  {
    number: "AN23",
    legalBasis: "Barnets lov § 53, stk. 1",
    text: "Har barnet eller den unge fået hjælp til at finde en støtteperson i familien eller netværket?",
  },
  {
    number: "AN24",
    legalBasis: "Barnets lov § 75",
    text: "Har forældremyndighedsindehaveren fået tilbud om en støtteperson?",
  },
  {
    number: "AN25",
    legalBasis: "Barnets lov §§ 76-78",
    text: "Er der lavet en forældrehandleplan eller en helhedsorienteret plan for støtten til forældrene?",
  },
  {
    number: "AN26",
    legalBasis: "Barnets lov § 6, stk. 1",
    text: "Er barnet eller den unge oplyst om retten til en bisidder?",
  },
  {
    number: "AN27",
    ...QUALITY,
    legalBasis: "Barnets lov § 53, stk. 2",
    text: "Hvis ingen i netværket kunne: Er der søgt en støtteperson til barnet gennem en civilsamfundsorganisation?",
  },
];

const FOLLOW_UP: readonly Row[] = [
  {
    number: "OP1",
    highlighted: true,
    legalBasis: "Barnets lov § 95, stk. 2",
    text: "Blev der fulgt op første gang til tiden: 3 måneder efter start, eller før, hvis en sideløbende undersøgelse sluttede?",
  },
  {
    number: "OP2",
    legalBasis: "Barnets lov § 95, stk. 3",
    text: "Er det besluttet individuelt, hvordan og hvor tit der skal følges op fremover?",
  },
  {
    number: "OP3",
    condition: "OP2=ja",
    legalBasis: "Barnets lov § 95, stk. 3",
    text: "Hvis ja: Er beslutningen begrundet over for barnet eller den unge og forældrene?",
  },
  {
    number: "OP4",
    condition: "OP2=ja",
    highlighted: true,
    legalBasis: "Barnets lov § 95, stk. 1 og 3",
    text: "Hvis ja: Er der siden fulgt op, sådan som det blev besluttet?",
  },
  {
    number: "OP5",
    highlighted: true,
    legalBasis: "Barnets lov §§ 5, stk. 3, og 95, stk. 3",
    text: "Er der talt med barnet eller den unge som led i opfølgningen?",
  },
  {
    number: "OP6",
    condition: "OP5=nej",
    legalBasis: "Barnets lov § 5, stk. 4",
    text: "Hvis nej: Er der en særlig grund, som kan læses i sagen, og er barnets syn med på en anden måde?",
  },
  {
    number: "OP7",
    legalBasis: "Barnets lov §§ 2, stk. 4, og 156, stk. 2",
    text: "Har forældremyndighedsindehaveren været inddraget i opfølgningen?",
  },
  {
    number: "OP8",
    legalBasis: "Barnets lov § 95, stk. 4",
    text: "Er det vurderet, om indsatsen skal justeres, eller om der er brug for mere afdækning eller undersøgelse?",
  },
  {
    number: "OP9",
    legalBasis: "Barnets lov § 95, stk. 4",
    text: "Er det vurderet, om barnets plan eller ungeplanen skal laves eller rettes til?",
  },
  {
    number: "OP10",
    legalBasis: "Barnets lov §§ 32, 46 og 95; forvaltningsloven §§ 22-25",
    text: "Er de nye afgørelser truffet, som opfølgningen gav anledning til?",
  },
  {
    number: "OP11",
    legalBasis: "Barnets lov §§ 32, stk. 2, 46 og 95",
    text: "Er det undersøgt, om samtykket til indsatsen eller anbringelsen stadig gælder?",
  },
  {
    number: "OP12",
    ...INFORMING,
    legalBasis: "Barnets lov § 156, stk. 5",
    text: "Er barnet eller den unge anbragt uden for hjemmet?",
  },
  {
    number: "OP13",
    condition: "OP12=ja",
    highlighted: true,
    legalBasis: "Barnets lov § 156, stk. 5",
    text: "Hvis ja: Har kommunen det seneste år været på mindst to tilsynsbesøg og talt med barnet eller den unge?",
  },
  {
    number: "OP14",
    condition: "OP12=ja",
    legalBasis: "Barnets lov § 156, stk. 5",
    text: "Hvis ja: Blev der så vidt muligt talt alene med barnet eller den unge, uden ansatte fra stedet?",
  },
  {
    number: "OP15",
    condition: "OP12=ja; alder>=17",
    legalBasis: "Barnets lov § 111",
    text: "Hvis den anbragte er fyldt 17 år: Er ungestøtte afgjort, eller er det planlagt til senest 6 måneder før 18-årsdagen?",
  },
  {
    number: "OP16",
    ...QUALITY,
    legalBasis: "Barnets lov § 95; retssikkerhedsloven § 10",
    text: "Er der hentet nyt fra de fagfolk, der er tæt på barnet eller den unge?",
  },
];

export const OVERORDNET_2024: Template = {
  id: "overordnet-2024",
  name: "Overordnet ledelsestilsyn 2024",
  version: "2024.1",
  validFrom: "2024-01-01",
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
