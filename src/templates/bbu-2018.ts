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
  const questions = rows.map((row, index) => ({
    ...row,
    source: `Bilag 1, 1. kvartal 2018, ${name}, række ${index + 1}`,
  }));
  return { name, aliases, questions };
}

const NOTIFICATION = published(
  "Underretning",
  ["Underretninger", "Modtagelse af underretning", "Vurdering af underretning", "Behandling af underretning"],
  [
    {
      number: "U1",
      legalBasis: "Serviceloven § 155, stk. 2",
      text: "Er underretningen vurderet senest 24 timer efter modtagelsen?",
    },
    {
      number: "U2",
      condition: "U1=nej",
      legalBasis: "Serviceloven § 155",
      text: "Hvis fristen ikke blev holdt: Er underretningen screenet efterfølgende?",
    },
    {
      number: "U3",
      legalBasis: "Offentlighedsloven § 15; serviceloven § 155",
      text: "Er underretningen registreret i journalen, og ligger den på sagen som dokument?",
    },
    {
      number: "U4",
      legalBasis: "Serviceloven § 155 b",
      text: "Har underretteren fået en kvittering for, at underretningen er modtaget?",
    },
    {
      number: "U5",
      legalBasis: "Serviceloven § 155 b",
      text: "Har den fagperson, der underrettede, fået at vide, om der er sat en undersøgelse eller foranstaltning i gang for barnet eller den unge?",
    },
    {
      number: "U6",
      legalBasis: "Forvaltningsloven § 19",
      text: "Har forældrene haft lejlighed til at udtale sig om underretningen (partshøring)?",
    },
    {
      number: "U7",
      legalBasis: "Serviceloven § 46",
      text: "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
    },
    {
      number: "U8",
      condition: "U7=nej",
      legalBasis: "Serviceloven § 46; offentlighedsloven § 13",
      text: "Hvis nej: Er der en tilstrækkelig begrundelse for ikke at inddrage barnet eller den unge?",
    },
    {
      number: "U9",
      legalBasis: "Serviceloven § 155; offentlighedsloven § 13",
      text: "Er begrundelsen for vurderingen af underretningen tilstrækkelig og kvalificeret?",
    },
  ],
);

const ASSESSMENT = published(
  "Børnefaglig undersøgelse",
  [
    "BFU",
    "Børnefaglig undersøgelse (BFU)",
    "§ 50-undersøgelse",
    "Undersøgelse efter § 50",
    "§ 20-undersøgelse",
    "Undersøgelse efter § 20",
  ],
  [
    {
      number: "B1",
      legalBasis: "Serviceloven § 50, stk. 1",
      text: "Er der truffet en afgørelse om at begynde den børnefaglige undersøgelse?",
    },
    {
      number: "B2",
      legalBasis: "Forvaltningsloven §§ 22-24",
      text: "Er begrundelsen for afgørelsen saglig og tilstrækkelig?",
    },
    {
      number: "B3",
      legalBasis: "Retssikkerhedsloven §§ 11 a og 11 c",
      text: "Viser sagen, at oplysningerne er indhentet med samtykke?",
    },
    {
      number: "B4",
      legalBasis: "Retssikkerhedsloven § 11 a; offentlighedsloven § 15",
      text: "Er samtykkeerklæringen lagt på sagen som dokument?",
    },
    {
      number: "B5",
      highlighted: true,
      legalBasis: "Serviceloven §§ 46 og 50, stk. 3",
      text: "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
    },
    {
      number: "B6",
      condition: "B5=nej",
      legalBasis: "Serviceloven § 50, stk. 3; offentlighedsloven § 13",
      text: "Hvis barnet ikke er inddraget: Står begrundelsen i journalen?",
    },
    {
      number: "B7",
      condition: "B5=nej",
      legalBasis: "Serviceloven § 50, stk. 3",
      text: "Hvis barnet ikke er inddraget: Er begrundelsen for den vurdering saglig og tilstrækkelig?",
    },
    {
      number: "B8",
      legalBasis: "Serviceloven §§ 47 og 50",
      text: "Er det relevante netværk kortlagt og taget med i undersøgelsen?",
    },
    {
      number: "B9",
      legalBasis: "Serviceloven § 50, stk. 2",
      text: "Forholder undersøgelsen sig til alle seks forhold i § 50?",
    },
    {
      number: "B10",
      legalBasis: "Serviceloven § 50; forvaltningsloven § 21",
      text: "Kan forældremyndighedsindehaverens kommentarer læses i sagen?",
    },
    {
      number: "B11",
      legalBasis: "Forvaltningsloven § 25",
      text: "Er afgørelsen med klagevejledning sendt gennem fagsystemets brevmodul til borgeren og til barnet, hvis det er over 12 år?",
    },
  ],
);

const PLACEMENT_PLAN = published(
  "Handleplan ifm. anbringelse",
  [
    "Handleplan i forbindelse med anbringelse",
    "Handleplan ved anbringelse",
    "Handleplan anbringelse",
    "Barnets plan ved anbringelse",
    "Barnets plan anbringelse",
  ],
  [
    {
      number: "A1",
      legalBasis: "Serviceloven §§ 50 og 52",
      text: "Er der lavet en (eventuelt ny) børnefaglig undersøgelse, som giver grundlag for at vælge foranstaltningens type og indhold?",
    },
    {
      number: "A2",
      legalBasis: "Serviceloven § 140",
      text: "Var handleplanen udarbejdet, før foranstaltningen begyndte?",
    },
    {
      number: "A3",
      legalBasis: "Serviceloven § 140",
      text: "Bygger handleplanen på resultaterne af den børnefaglige undersøgelse?",
    },
    {
      number: "A4",
      legalBasis: "Serviceloven §§ 50, stk. 2, og 140",
      text: "Er der i handleplanen sat konkrete mål ud fra undersøgelsen og de seks fokusområder?",
    },
    {
      number: "A5",
      condition: "alder>=16",
      legalBasis: "Serviceloven § 140",
      text: "Hvis den unge er fyldt 16 år: Er der sat mål for overgangen til voksenlivet, herunder for uddannelse og beskæftigelse?",
    },
    {
      number: "A6",
      legalBasis: "Serviceloven §§ 71 og 140",
      text: "Beskriver handleplanen rammen for samværet med forældre, søskende og eventuelt andet netværk?",
    },
    {
      number: "A7",
      legalBasis: "Serviceloven § 140",
      text: "Står det i handleplanen, hvor længe foranstaltningen ventes at vare?",
    },
    {
      number: "A8",
      legalBasis: "Serviceloven § 48",
      text: "Er der holdt børnesamtale med barnet eller den unge, inden der blev truffet afgørelse om anbringelse?",
    },
    {
      number: "A9",
      highlighted: true,
      legalBasis: "Serviceloven §§ 46 og 140",
      text: "Har forældremyndighedsindehaveren været med til at udarbejde handleplanens mål?",
    },
    {
      number: "A10",
      legalBasis: "Forvaltningsloven § 19",
      text: "Blev forældremyndighedsindehaveren partshørt, før der blev truffet afgørelse om den konkrete foranstaltning?",
    },
    {
      number: "A11",
      legalBasis: "Serviceloven § 52",
      text: "Har forældremyndighedsindehaveren givet et kvalificeret samtykke til formålet med anbringelsen?",
    },
    {
      number: "A12",
      legalBasis: "Serviceloven § 52; offentlighedsloven § 15",
      text: "Er samtykkeerklæring(er) lagt på sagen som dokument?",
    },
    {
      number: "A13",
      condition: "A11=nej",
      legalBasis: "Serviceloven §§ 58 og 75",
      text: "Hvis samtykke mangler fra forældremyndighedsindehaveren eller en ung, der er fyldt 15 år: Er sagen forelagt børn og unge-udvalget eller formanden?",
    },
    {
      number: "A14",
      legalBasis: "Serviceloven §§ 52, stk. 3, og 58",
      text: "Har forvaltningen (§ 52, stk. 3) eller børn og unge-udvalget (§ 58) truffet afgørelse om anbringelsen?",
    },
    {
      number: "A15",
      legalBasis: "Forvaltningsloven § 25",
      text: "Er afgørelsen med klagevejledning sendt til borgeren gennem fagsystemets brevmodul?",
    },
    {
      number: "A16",
      legalBasis: "Serviceloven § 68 b",
      text: "Er anbringelsesstedet valgt ved en afgørelse?",
    },
    {
      number: "A17",
      legalBasis: "Serviceloven § 68 b; retssikkerhedsloven, kap. 10",
      text: "Tager afgørelsen om anbringelsessted stilling til, om en klage har opsættende virkning?",
    },
    {
      number: "A18",
      condition: "alder>=12",
      legalBasis: "Serviceloven § 167; forvaltningsloven § 25",
      text: "Hvis barnet eller den unge er fyldt 12 år: Er der vejledt om muligheden for at klage over valget af anbringelsessted?",
    },
    {
      number: "A19",
      legalBasis: "Serviceloven § 140",
      text: "Har anbringelsesstedet fået tilsendt de relevante dele af handleplanen?",
    },
    {
      number: "A20",
      requirement: "oplysning",
      arrow: true,
      legalBasis: "Serviceloven § 71",
      text: "Er der brug for en afgørelse om samvær, fx ved uenighed med forældremyndighedsindehaveren, barnet eller den unge? (Ved enighed står rammen i handleplanen)",
    },
    {
      number: "A21",
      condition: "A20=ja",
      legalBasis: "Serviceloven § 71",
      text: "Hvis ja: Foreligger der en afgørelse om samværet?",
    },
    {
      number: "A22",
      legalBasis: "Serviceloven, kap. 11",
      text: "Har forældremyndighedsindehaveren fået tilbud om en forældrehandleplan?",
    },
    {
      number: "A23",
      legalBasis: "Serviceloven § 54",
      text: "Har forældremyndighedsindehaveren fået tilbud om en støtteperson?",
    },
    {
      number: "A24",
      legalBasis: "Serviceloven, kap. 11",
      text: "Har barnet eller den unge fået tilbud om en støtteperson?",
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
      legalBasis: "Serviceloven §§ 50 og 52",
      text: "Er der lavet en børnefaglig undersøgelse, som giver grundlag for at vælge foranstaltningens type og indhold?",
    },
    {
      number: "F2",
      legalBasis: "Serviceloven § 140",
      text: "Var handleplanen udarbejdet, før foranstaltningen begyndte?",
    },
    {
      number: "F3",
      condition: "F2=nej",
      legalBasis: "Serviceloven § 140",
      text: "Hvis nej: Blev handleplanen udarbejdet senest 4 måneder efter, at foranstaltningen begyndte?",
    },
    {
      number: "F4",
      legalBasis: "Serviceloven § 140",
      text: "Står formålet med indsatsen i handleplanen?",
    },
    {
      number: "F5",
      legalBasis: "Serviceloven § 140",
      text: "Står det i handleplanen, hvilken indsats der er nødvendig for at nå formålet?",
    },
    {
      number: "F6",
      legalBasis: "Serviceloven § 140",
      text: "Bygger handleplanen på konklusionerne i den børnefaglige undersøgelse?",
    },
    {
      number: "F7",
      legalBasis: "Serviceloven §§ 50, stk. 2, og 140",
      text: "Er der i handleplanen sat konkrete mål ud fra undersøgelsen og de seks fokusområder?",
    },
    {
      number: "F8",
      legalBasis: "Serviceloven § 140",
      text: "Står det i handleplanen, hvor længe foranstaltningen ventes at vare?",
    },
    {
      number: "F9",
      legalBasis: "Serviceloven § 48 a",
      text: "Har barnet fået vejledning om sin ret til en bisidder?",
    },
    {
      number: "F10",
      legalBasis: "Forvaltningsloven § 8",
      text: "Har forældremyndighedsindehaveren fået vejledning om sin ret til en bisidder?",
    },
    {
      number: "F11",
      legalBasis: "Serviceloven § 52, stk. 3",
      text: "Er der en afgørelse efter § 52, stk. 3, om at begynde den forebyggende foranstaltning?",
    },
    {
      number: "F12",
      legalBasis: "Forvaltningsloven §§ 22-24",
      text: "Er begrundelsen i afgørelsen saglig og tilstrækkelig?",
    },
    {
      number: "F13",
      legalBasis: "Forvaltningsloven § 25",
      text: "Er afgørelsen med klagevejledning sendt til borgeren gennem fagsystemets brevmodul?",
    },
  ],
);

const PLACEMENT_FOLLOW_UP = published(
  "Opfølgning ifm. anbringelse",
  [
    "Opfølgning i forbindelse med anbringelse",
    "Opfølgning ved anbringelse",
    "Opfølgning på anbringelse",
    "Opfølgning anbringelse",
  ],
  [
    {
      number: "OA1",
      highlighted: true,
      legalBasis: "Serviceloven § 70",
      text: "Er der fulgt op til tiden? (Første gang senest 3 måneder efter iværksættelsen, derefter hver 6. måned)",
    },
    {
      number: "OA2",
      highlighted: true,
      legalBasis: "Serviceloven §§ 46 og 70",
      text: "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
    },
    {
      number: "OA3",
      highlighted: true,
      legalBasis: "Serviceloven § 148",
      text: "Er der i forbindelse med opfølgningen ført personrettet tilsyn med barnet eller den unge til tiden (mindst to gange om året)?",
    },
    {
      number: "OA4",
      legalBasis: "Serviceloven § 148",
      text: "Er samtalen med barnet holdt på anbringelsesstedet og så vidt muligt uden nogen fra anbringelsesstedet til stede?",
    },
    {
      number: "OA5",
      highlighted: true,
      legalBasis: "Serviceloven §§ 46 og 70",
      text: "Har forældremyndighedsindehaveren været inddraget i opfølgningen?",
    },
    {
      number: "OA6",
      legalBasis: "Forvaltningsloven § 8",
      text: "Har forældremyndighedsindehaveren fået vejledning om sin ret til en bisidder?",
    },
    {
      number: "OA7",
      legalBasis: "Serviceloven § 70; retssikkerhedsloven § 10",
      text: "Er der hentet udtalelser fra relevante fagfolk omkring barnet, fx skole, institution, læge eller psykolog?",
    },
    {
      number: "OA8",
      legalBasis: "Serviceloven §§ 70 og 140",
      text: "Er der fulgt relevant op på handleplanens bekymringer, formål og mål?",
    },
    {
      number: "OA9",
      legalBasis: "Serviceloven § 52",
      text: "Gælder forældremyndighedsindehaverens samtykke til foranstaltningen stadig? (Det skal være undersøgt)",
    },
    {
      number: "OA10",
      legalBasis: "Serviceloven §§ 52 og 70",
      text: "Er de afgørelser truffet, som opfølgningen giver anledning til?",
    },
    {
      number: "OA11",
      legalBasis: "Serviceloven, kap. 11",
      text: "Har forældremyndighedsindehaveren fået tilbud om en forældrehandleplan?",
    },
    {
      number: "OA12",
      legalBasis: "Serviceloven § 54",
      text: "Har forældremyndighedsindehaveren fået tilbud om en støtteperson?",
    },
    {
      number: "OA13",
      legalBasis: "Serviceloven, kap. 11",
      text: "Har barnet eller den unge fået tilbud om en støtteperson?",
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
      legalBasis: "Serviceloven § 70",
      text: "Er der fulgt op til tiden? (Første gang senest 3 måneder efter iværksættelsen, derefter hver 6. måned)",
    },
    {
      number: "OF2",
      legalBasis: "Serviceloven §§ 70 og 155",
      text: "Er der fulgt relevant op på de underretninger, der er kommet i perioden?",
    },
    {
      number: "OF3",
      highlighted: true,
      legalBasis: "Serviceloven §§ 46 og 70",
      text: "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
    },
    {
      number: "OF4",
      highlighted: true,
      legalBasis: "Serviceloven §§ 46 og 70",
      text: "Har forældremyndighedsindehaveren været inddraget i opfølgningen?",
    },
    {
      number: "OF5",
      legalBasis: "Forvaltningsloven § 8",
      text: "Har forældremyndighedsindehaveren fået vejledning om sin ret til en bisidder?",
    },
    {
      number: "OF6",
      legalBasis: "Serviceloven § 70; retssikkerhedsloven § 10",
      text: "Er der hentet udtalelser fra relevante fagfolk omkring barnet, fx skole, institution, læge eller psykolog?",
    },
    {
      number: "OF7",
      legalBasis: "Serviceloven §§ 70 og 140",
      text: "Er der fulgt relevant op på handleplanens bekymringer, formål og mål?",
    },
    {
      number: "OF8",
      legalBasis: "Serviceloven § 52",
      text: "Gælder forældremyndighedsindehaverens samtykke til foranstaltningen stadig? (Det skal være undersøgt)",
    },
    {
      number: "OF9",
      legalBasis: "Serviceloven §§ 52 og 70",
      text: "Er de afgørelser truffet, som opfølgningen giver anledning til?",
    },
  ],
);

export const BBU_2018: Template = {
  id: "bbu-2018",
  name: "Ledelsestilsyn BBU 2018",
  version: "2018.1",
  validFrom: "2018-01-01",
  source:
    "Københavns Kommune, Socialudvalget 29. august 2018, punkt 5, bilag 1: Lovoverholdelsesprocenter Borgercenter Børn og Unge, 1. kvartal 2018",
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
