/**
 * The questions behind the published table "Bilag 1, Lovoverholdelsesprocenter Borgercenter Børn og Unge, 1. kvartal
 * 2018": 79 rows in 6 steps, in the published order and with the published meaning, in our own short wording.
 *
 * What is ours, because the published table does not state it:
 * - `rule`: recomputing the percentages shows that "ikke relevant" and "ikke spurgt" were counted as met.
 * - `comment`: the concept names no duty to explain a "nej", so none is demanded here.
 * - `requirement`: every row is called a measure of compliance with the law, so all are `skal`, but for the one that
 *   only asks whether a decision is needed; its arrow is kept as printed.
 * - `condition`: read from the row's own words ("hvis nej", "hvis den unge er fyldt 16 år", "ved manglende samtykke").
 *   A13 also covers a young person of 15 who withholds consent; no row asks for that consent by itself, so the
 *   condition follows the custody holder's (A11). An answer given although not asked counts all the same.
 * - `highlighted`: the yellow marks are lost in the text version. Marked are the eight rows whose figures the report
 *   quotes where it goes through the Task Force's parameters ("Områder, der kræver et fortsat fokus"). Inferred; the
 *   printed table may mark more.
 * - "Brevmodul i CSC" is worded as the letter module of whatever case system is in use.
 *
 * `legalBasis` is the law as it stood in the first quarter of 2018 (serviceloven: lov om social service), to the
 * subsection only where that is certain; chapter 11 of serviceloven is special support to children and young people.
 */
import type { Template, TemplateQuestion } from "./template";

type Row = Pick<TemplateQuestion, "number" | "text" | "legalBasis"> & Partial<TemplateQuestion>;

/** A step whose questions point at the rows of the published table, counted from 1 within the step. */
function published(name: string, aliases: readonly string[], rows: readonly Row[]): Template["steps"][number] {
  const questions = rows.map((row, index) => ({ ...row, source: `Bilag 1, 1. kvartal 2018, ${name}, række ${index + 1}` }));
  return { name, aliases, questions };
}

const NOTIFICATION = published(
  "Underretning",
  ["Underretninger", "Modtagelse af underretning", "Vurdering af underretning", "Behandling af underretning"],
  [
    {
      number: "U1",
      text: "Er underretningen vurderet senest 24 timer efter modtagelsen?",
      legalBasis: "Serviceloven § 155, stk. 2",
    },
    {
      number: "U2",
      text: "Hvis fristen ikke blev holdt: Er underretningen screenet efterfølgende?",
      condition: "U1=nej",
      legalBasis: "Serviceloven § 155",
    },
    {
      number: "U3",
      text: "Er underretningen registreret i journalen, og ligger den på sagen som dokument?",
      legalBasis: "Offentlighedsloven § 15; serviceloven § 155",
    },
    {
      number: "U4",
      text: "Har underretteren fået en kvittering for, at underretningen er modtaget?",
      legalBasis: "Serviceloven § 155 b",
    },
    {
      number: "U5",
      text: "Har den fagperson, der underrettede, fået at vide, om der er sat en undersøgelse eller foranstaltning i gang for barnet eller den unge?",
      legalBasis: "Serviceloven § 155 b",
    },
    {
      number: "U6",
      text: "Har forældrene haft lejlighed til at udtale sig om underretningen (partshøring)?",
      legalBasis: "Forvaltningsloven § 19",
    },
    {
      number: "U7",
      text: "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
      legalBasis: "Serviceloven § 46",
    },
    {
      number: "U8",
      text: "Hvis nej: Er der en tilstrækkelig begrundelse for ikke at inddrage barnet eller den unge?",
      condition: "U7=nej",
      legalBasis: "Serviceloven § 46; offentlighedsloven § 13",
    },
    {
      number: "U9",
      text: "Er begrundelsen for vurderingen af underretningen tilstrækkelig og kvalificeret?",
      legalBasis: "Serviceloven § 155; offentlighedsloven § 13",
    },
  ],
);

const ASSESSMENT = published(
  "Børnefaglig undersøgelse",
  ["BFU", "Børnefaglig undersøgelse (BFU)", "§ 50-undersøgelse", "Undersøgelse efter § 50", "§ 20-undersøgelse", "Undersøgelse efter § 20"],
  [
    {
      number: "B1",
      text: "Er der truffet en afgørelse om at begynde den børnefaglige undersøgelse?",
      legalBasis: "Serviceloven § 50, stk. 1",
    },
    {
      number: "B2",
      text: "Er begrundelsen for afgørelsen saglig og tilstrækkelig?",
      legalBasis: "Forvaltningsloven §§ 22-24",
    },
    {
      number: "B3",
      text: "Viser sagen, at oplysningerne er indhentet med samtykke?",
      legalBasis: "Retssikkerhedsloven §§ 11 a og 11 c",
    },
    {
      number: "B4",
      text: "Er samtykkeerklæringen lagt på sagen som dokument?",
      legalBasis: "Retssikkerhedsloven § 11 a; offentlighedsloven § 15",
    },
    {
      number: "B5",
      text: "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
      legalBasis: "Serviceloven §§ 46 og 50, stk. 3",
      highlighted: true,
    },
    {
      number: "B6",
      text: "Hvis barnet ikke er inddraget: Står begrundelsen i journalen?",
      condition: "B5=nej",
      legalBasis: "Serviceloven § 50, stk. 3; offentlighedsloven § 13",
    },
    {
      number: "B7",
      text: "Hvis barnet ikke er inddraget: Er begrundelsen for den vurdering saglig og tilstrækkelig?",
      condition: "B5=nej",
      legalBasis: "Serviceloven § 50, stk. 3",
    },
    {
      number: "B8",
      text: "Er det relevante netværk kortlagt og taget med i undersøgelsen?",
      legalBasis: "Serviceloven §§ 47 og 50",
    },
    {
      number: "B9",
      text: "Forholder undersøgelsen sig til alle seks forhold i § 50?",
      legalBasis: "Serviceloven § 50, stk. 2",
    },
    {
      number: "B10",
      text: "Kan forældremyndighedsindehaverens kommentarer læses i sagen?",
      legalBasis: "Serviceloven § 50; forvaltningsloven § 21",
    },
    {
      number: "B11",
      text: "Er afgørelsen med klagevejledning sendt gennem fagsystemets brevmodul til borgeren og til barnet, hvis det er over 12 år?",
      legalBasis: "Forvaltningsloven § 25",
    },
  ],
);

const PLACEMENT_PLAN = published(
  "Handleplan ifm. anbringelse",
  ["Handleplan i forbindelse med anbringelse", "Handleplan ved anbringelse", "Handleplan anbringelse", "Barnets plan ved anbringelse", "Barnets plan anbringelse"],
  [
    {
      number: "A1",
      text: "Er der lavet en (eventuelt ny) børnefaglig undersøgelse, som giver grundlag for at vælge foranstaltningens type og indhold?",
      legalBasis: "Serviceloven §§ 50 og 52",
    },
    {
      number: "A2",
      text: "Var handleplanen udarbejdet, før foranstaltningen begyndte?",
      legalBasis: "Serviceloven § 140",
    },
    {
      number: "A3",
      text: "Bygger handleplanen på resultaterne af den børnefaglige undersøgelse?",
      legalBasis: "Serviceloven § 140",
    },
    {
      number: "A4",
      text: "Er der i handleplanen sat konkrete mål ud fra undersøgelsen og de seks fokusområder?",
      legalBasis: "Serviceloven §§ 50, stk. 2, og 140",
    },
    {
      number: "A5",
      text: "Hvis den unge er fyldt 16 år: Er der sat mål for overgangen til voksenlivet, herunder for uddannelse og beskæftigelse?",
      condition: "alder>=16",
      legalBasis: "Serviceloven § 140",
    },
    {
      number: "A6",
      text: "Beskriver handleplanen rammen for samværet med forældre, søskende og eventuelt andet netværk?",
      legalBasis: "Serviceloven §§ 71 og 140",
    },
    {
      number: "A7",
      text: "Står det i handleplanen, hvor længe foranstaltningen ventes at vare?",
      legalBasis: "Serviceloven § 140",
    },
    {
      number: "A8",
      text: "Er der holdt børnesamtale med barnet eller den unge, inden der blev truffet afgørelse om anbringelse?",
      legalBasis: "Serviceloven § 48",
    },
    {
      number: "A9",
      text: "Har forældremyndighedsindehaveren været med til at udarbejde handleplanens mål?",
      legalBasis: "Serviceloven §§ 46 og 140",
      highlighted: true,
    },
    {
      number: "A10",
      text: "Blev forældremyndighedsindehaveren partshørt, før der blev truffet afgørelse om den konkrete foranstaltning?",
      legalBasis: "Forvaltningsloven § 19",
    },
    {
      number: "A11",
      text: "Har forældremyndighedsindehaveren givet et kvalificeret samtykke til formålet med anbringelsen?",
      legalBasis: "Serviceloven § 52",
    },
    {
      number: "A12",
      text: "Er samtykkeerklæring(er) lagt på sagen som dokument?",
      legalBasis: "Serviceloven § 52; offentlighedsloven § 15",
    },
    {
      number: "A13",
      text: "Hvis samtykke mangler fra forældremyndighedsindehaveren eller en ung, der er fyldt 15 år: Er sagen forelagt børn og unge-udvalget eller formanden?",
      condition: "A11=nej",
      legalBasis: "Serviceloven §§ 58 og 75",
    },
    {
      number: "A14",
      text: "Har forvaltningen (§ 52, stk. 3) eller børn og unge-udvalget (§ 58) truffet afgørelse om anbringelsen?",
      legalBasis: "Serviceloven §§ 52, stk. 3, og 58",
    },
    {
      number: "A15",
      text: "Er afgørelsen med klagevejledning sendt til borgeren gennem fagsystemets brevmodul?",
      legalBasis: "Forvaltningsloven § 25",
    },
    {
      number: "A16",
      text: "Er anbringelsesstedet valgt ved en afgørelse?",
      legalBasis: "Serviceloven § 68 b",
    },
    {
      number: "A17",
      text: "Tager afgørelsen om anbringelsessted stilling til, om en klage har opsættende virkning?",
      legalBasis: "Serviceloven § 68 b; retssikkerhedsloven, kap. 10",
    },
    {
      number: "A18",
      text: "Hvis barnet eller den unge er fyldt 12 år: Er der vejledt om muligheden for at klage over valget af anbringelsessted?",
      condition: "alder>=12",
      legalBasis: "Serviceloven § 167; forvaltningsloven § 25",
    },
    {
      number: "A19",
      text: "Har anbringelsesstedet fået tilsendt de relevante dele af handleplanen?",
      legalBasis: "Serviceloven § 140",
    },
    {
      number: "A20",
      text: "Er der brug for en afgørelse om samvær, fx ved uenighed med forældremyndighedsindehaveren, barnet eller den unge? (Ved enighed står rammen i handleplanen)",
      requirement: "oplysning",
      arrow: true,
      legalBasis: "Serviceloven § 71",
    },
    {
      number: "A21",
      text: "Hvis ja: Foreligger der en afgørelse om samværet?",
      condition: "A20=ja",
      legalBasis: "Serviceloven § 71",
    },
    {
      number: "A22",
      text: "Har forældremyndighedsindehaveren fået tilbud om en forældrehandleplan?",
      legalBasis: "Serviceloven, kap. 11",
    },
    {
      number: "A23",
      text: "Har forældremyndighedsindehaveren fået tilbud om en støtteperson?",
      legalBasis: "Serviceloven § 54",
    },
    {
      number: "A24",
      text: "Har barnet eller den unge fået tilbud om en støtteperson?",
      legalBasis: "Serviceloven, kap. 11",
    },
  ],
);

const PREVENTIVE_PLAN = published(
  "Handleplan ifm. forebyggende foranstaltning",
  [
    "Handleplan i forbindelse med forebyggende foranstaltning",
    "Handleplan ved forebyggende foranstaltning",
    "Handleplan ifm. forebyggende foranstaltninger",
    "Handleplan forebyggende",
    "Barnets plan ved støttende indsats",
    "Barnets plan støttende indsatser",
  ],
  [
    {
      number: "F1",
      text: "Er der lavet en børnefaglig undersøgelse, som giver grundlag for at vælge foranstaltningens type og indhold?",
      legalBasis: "Serviceloven §§ 50 og 52",
    },
    {
      number: "F2",
      text: "Var handleplanen udarbejdet, før foranstaltningen begyndte?",
      legalBasis: "Serviceloven § 140",
    },
    {
      number: "F3",
      text: "Hvis nej: Blev handleplanen udarbejdet senest 4 måneder efter, at foranstaltningen begyndte?",
      condition: "F2=nej",
      legalBasis: "Serviceloven § 140",
    },
    {
      number: "F4",
      text: "Står formålet med indsatsen i handleplanen?",
      legalBasis: "Serviceloven § 140",
    },
    {
      number: "F5",
      text: "Står det i handleplanen, hvilken indsats der er nødvendig for at nå formålet?",
      legalBasis: "Serviceloven § 140",
    },
    {
      number: "F6",
      text: "Bygger handleplanen på konklusionerne i den børnefaglige undersøgelse?",
      legalBasis: "Serviceloven § 140",
    },
    {
      number: "F7",
      text: "Er der i handleplanen sat konkrete mål ud fra undersøgelsen og de seks fokusområder?",
      legalBasis: "Serviceloven §§ 50, stk. 2, og 140",
    },
    {
      number: "F8",
      text: "Står det i handleplanen, hvor længe foranstaltningen ventes at vare?",
      legalBasis: "Serviceloven § 140",
    },
    {
      number: "F9",
      text: "Har barnet fået vejledning om sin ret til en bisidder?",
      legalBasis: "Serviceloven § 48 a",
    },
    {
      number: "F10",
      text: "Har forældremyndighedsindehaveren fået vejledning om sin ret til en bisidder?",
      legalBasis: "Forvaltningsloven § 8",
    },
    {
      number: "F11",
      text: "Er der en afgørelse efter § 52, stk. 3, om at begynde den forebyggende foranstaltning?",
      legalBasis: "Serviceloven § 52, stk. 3",
    },
    {
      number: "F12",
      text: "Er begrundelsen i afgørelsen saglig og tilstrækkelig?",
      legalBasis: "Forvaltningsloven §§ 22-24",
    },
    {
      number: "F13",
      text: "Er afgørelsen med klagevejledning sendt til borgeren gennem fagsystemets brevmodul?",
      legalBasis: "Forvaltningsloven § 25",
    },
  ],
);

const PLACEMENT_FOLLOW_UP = published(
  "Opfølgning ifm. anbringelse",
  ["Opfølgning i forbindelse med anbringelse", "Opfølgning ved anbringelse", "Opfølgning på anbringelse", "Opfølgning anbringelse"],
  [
    {
      number: "OA1",
      text: "Er der fulgt op til tiden? (Første gang senest 3 måneder efter iværksættelsen, derefter hver 6. måned)",
      legalBasis: "Serviceloven § 70",
      highlighted: true,
    },
    {
      number: "OA2",
      text: "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
      legalBasis: "Serviceloven §§ 46 og 70",
      highlighted: true,
    },
    {
      number: "OA3",
      text: "Er der i forbindelse med opfølgningen ført personrettet tilsyn med barnet eller den unge til tiden (mindst to gange om året)?",
      legalBasis: "Serviceloven § 148",
      highlighted: true,
    },
    {
      number: "OA4",
      text: "Er samtalen med barnet holdt på anbringelsesstedet og så vidt muligt uden nogen fra anbringelsesstedet til stede?",
      legalBasis: "Serviceloven § 148",
    },
    {
      number: "OA5",
      text: "Har forældremyndighedsindehaveren været inddraget i opfølgningen?",
      legalBasis: "Serviceloven §§ 46 og 70",
      highlighted: true,
    },
    {
      number: "OA6",
      text: "Har forældremyndighedsindehaveren fået vejledning om sin ret til en bisidder?",
      legalBasis: "Forvaltningsloven § 8",
    },
    {
      number: "OA7",
      text: "Er der hentet udtalelser fra relevante fagfolk omkring barnet, fx skole, institution, læge eller psykolog?",
      legalBasis: "Serviceloven § 70; retssikkerhedsloven § 10",
    },
    {
      number: "OA8",
      text: "Er der fulgt relevant op på handleplanens bekymringer, formål og mål?",
      legalBasis: "Serviceloven §§ 70 og 140",
    },
    {
      number: "OA9",
      text: "Gælder forældremyndighedsindehaverens samtykke til foranstaltningen stadig? (Det skal være undersøgt)",
      legalBasis: "Serviceloven § 52",
    },
    {
      number: "OA10",
      text: "Er de afgørelser truffet, som opfølgningen giver anledning til?",
      legalBasis: "Serviceloven §§ 52 og 70",
    },
    {
      number: "OA11",
      text: "Har forældremyndighedsindehaveren fået tilbud om en forældrehandleplan?",
      legalBasis: "Serviceloven, kap. 11",
    },
    {
      number: "OA12",
      text: "Har forældremyndighedsindehaveren fået tilbud om en støtteperson?",
      legalBasis: "Serviceloven § 54",
    },
    {
      number: "OA13",
      text: "Har barnet eller den unge fået tilbud om en støtteperson?",
      legalBasis: "Serviceloven, kap. 11",
    },
  ],
);

const PREVENTIVE_FOLLOW_UP = published(
  "Opfølgning ifm. forebyggende foranstaltning",
  [
    "Opfølgning i forbindelse med forebyggende foranstaltning",
    "Opfølgning ved forebyggende foranstaltning",
    "Opfølgning ifm. forebyggende foranstaltninger",
    "Opfølgning på forebyggende foranstaltning",
    "Opfølgning forebyggende",
    "Opfølgning på støttende indsatser",
  ],
  [
    {
      number: "OF1",
      text: "Er der fulgt op til tiden? (Første gang senest 3 måneder efter iværksættelsen, derefter hver 6. måned)",
      legalBasis: "Serviceloven § 70",
    },
    {
      number: "OF2",
      text: "Er der fulgt relevant op på de underretninger, der er kommet i perioden?",
      legalBasis: "Serviceloven §§ 70 og 155",
    },
    {
      number: "OF3",
      text: "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
      legalBasis: "Serviceloven §§ 46 og 70",
      highlighted: true,
    },
    {
      number: "OF4",
      text: "Har forældremyndighedsindehaveren været inddraget i opfølgningen?",
      legalBasis: "Serviceloven §§ 46 og 70",
      highlighted: true,
    },
    {
      number: "OF5",
      text: "Har forældremyndighedsindehaveren fået vejledning om sin ret til en bisidder?",
      legalBasis: "Forvaltningsloven § 8",
    },
    {
      number: "OF6",
      text: "Er der hentet udtalelser fra relevante fagfolk omkring barnet, fx skole, institution, læge eller psykolog?",
      legalBasis: "Serviceloven § 70; retssikkerhedsloven § 10",
    },
    {
      number: "OF7",
      text: "Er der fulgt relevant op på handleplanens bekymringer, formål og mål?",
      legalBasis: "Serviceloven §§ 70 og 140",
    },
    {
      number: "OF8",
      text: "Gælder forældremyndighedsindehaverens samtykke til foranstaltningen stadig? (Det skal være undersøgt)",
      legalBasis: "Serviceloven § 52",
    },
    {
      number: "OF9",
      text: "Er de afgørelser truffet, som opfølgningen giver anledning til?",
      legalBasis: "Serviceloven §§ 52 og 70",
    },
  ],
);

export const BBU_2018: Template = {
  id: "bbu-2018",
  name: "Ledelsestilsyn BBU 2018",
  version: "2018.1",
  validFrom: "2018-01-01",
  source: "Københavns Kommune, Socialudvalget 29. august 2018, punkt 5, bilag 1: Lovoverholdelsesprocenter Borgercenter Børn og Unge, 1. kvartal 2018",
  defaults: {
    scale: "ja/nej",
    requirement: "skal",
    notApplicable: true,
    rule: "tæller som opfyldt",
    arrow: true,
    comment: "aldrig",
  },
  steps: [NOTIFICATION, ASSESSMENT, PLACEMENT_PLAN, PREVENTIVE_PLAN, PLACEMENT_FOLLOW_UP, PREVENTIVE_FOLLOW_UP],
};
