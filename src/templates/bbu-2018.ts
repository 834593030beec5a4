/**
 * The questions behind the published table "Bilag 1, Lovoverholdelsesprocenter Borgercenter Børn og Unge, 1. kvartal
 * 2018": 79 rows in 6 steps, in the published order and with the published meaning, in our own short wording.
 *
 * What is ours, because the published table does not state it:
 * - `rule`: recomputing the percentages shows that "ikke relevant" and "ikke spurgt" were counted as met.
 * - `comment`: the concept names no duty to explain a "nej", so none is demanded here.
 * - `requirement`: every row is called a measure of compliance with the law, so all are `skal`, but for the one that
 *   only asks whether a decision is needed (A20). It gets no arrow; the model `bilag-2018` prints it as it was printed.
 * - `condition`: read from the row's own words ("hvis nej", "hvis den unge er fyldt 16 år", "ved manglende samtykke").
 *   A13 also covers a young person of 15 who withholds consent; no row asks for that consent by itself, so the
 *   condition follows the custody holder's (A11), and the guidance names the young person. An answer given although not asked counts all the same.
 * - `highlighted`: the yellow marks are lost in the text version. Marked are the eight rows whose figures the report
 *   quotes where it goes through the Task Force's parameters ("Områder, der kræver et fortsat fokus"). Inferred; the
 *   printed table may mark more.
 * - "Brevmodul i CSC" is worded as whatever case system is in use.
 * - OA9 and OF8 ask whether it was looked into that the consent holds: a consent withdrawn and noticed is no breach.
 * - OA1 and OF1 hold two limits, as the row does: the number of rows is the published one.
 *
 * `legalBasis` is the law as it stood in the first quarter of 2018 (serviceloven: lov om social service), to the
 * subsection only where that is certain.
 */
import { INFORMING } from "./steps-2024";
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
      text: "Hvis fristen ikke blev holdt: Er underretningen vurderet senere?",
    },
    {
      number: "U3",
      legalBasis: "Offentlighedsloven § 15; serviceloven § 155",
      text: "Er underretningen journaliseret, så den ligger som dokument på sagen?",
    },
    {
      number: "U4",
      legalBasis: "Serviceloven § 155 b",
      text: "Har underretteren fået en kvittering for, at underretningen er modtaget?",
    },
    {
      number: "U5",
      legalBasis: "Serviceloven § 155 b",
      text: "Hvis en fagperson har underrettet: Har fagpersonen fået at vide, om der er sat en undersøgelse eller foranstaltning i gang?",
    },
    {
      number: "U6",
      legalBasis: "Forvaltningsloven § 19",
      text: "Er forældremyndighedsindehaveren partshørt om underretningen?",
    },
    {
      number: "U7",
      legalBasis: "Serviceloven § 46",
      text: "Er barnet eller den unge inddraget i behandlingen af underretningen, så det passer til modenhed og sagens karakter?",
    },
    {
      number: "U8",
      condition: "U7=nej",
      legalBasis: "Serviceloven § 46; offentlighedsloven § 13",
      text: "Hvis barnet eller den unge ikke er inddraget: Er det tilstrækkeligt begrundet?",
    },
    {
      number: "U9",
      legalBasis: "Serviceloven § 155; offentlighedsloven § 13",
      text: "Er vurderingen af underretningen begrundet, så en udenforstående kan følge den?",
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
      text: "Nævner begrundelsen for afgørelsen reglerne og de vigtigste hensyn?",
    },
    {
      number: "B3",
      legalBasis: "Retssikkerhedsloven §§ 11 a og 11 c",
      text: "Viser sagen, at oplysningerne er indhentet med samtykke?",
    },
    {
      number: "B4",
      legalBasis: "Retssikkerhedsloven § 11 a; offentlighedsloven § 15",
      text: "Hvis der er givet samtykke: Ligger samtykkeerklæringen på sagen?",
    },
    {
      number: "B5",
      highlighted: true,
      legalBasis: "Serviceloven §§ 46 og 50, stk. 3",
      text: "Er barnet eller den unge inddraget i undersøgelsen, så det passer til modenhed og sagens karakter?",
    },
    {
      number: "B6",
      condition: "B5=nej",
      legalBasis: "Serviceloven § 50, stk. 3; offentlighedsloven § 13",
      text: "Hvis barnet eller den unge ikke er inddraget: Står begrundelsen i journalen?",
    },
    {
      number: "B7",
      condition: "B5=nej",
      legalBasis: "Serviceloven § 50, stk. 3",
      text: "Hvis barnet eller den unge ikke er inddraget: Er begrundelsen fyldestgørende?",
    },
    {
      number: "B8",
      legalBasis: "Serviceloven §§ 47 og 50",
      text: "Er barnets netværk inddraget i undersøgelsen?",
    },
    {
      number: "B9",
      legalBasis: "Serviceloven § 50, stk. 2",
      text: "Forholder undersøgelsen sig til alle seks forhold i § 50?",
    },
    {
      number: "B10",
      legalBasis: "Serviceloven § 50; forvaltningsloven § 21",
      text: "Står det i sagen, hvad forældremyndighedsindehaveren siger til undersøgelsen?",
    },
    {
      number: "B11",
      legalBasis: "Forvaltningsloven § 25",
      text: "Er afgørelsen sendt fra fagsystemet med klagevejledning til forældremyndighedsindehaveren og til barnet, hvis det er fyldt 12 år?",
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
      text: "Er anbringelsen valgt på grundlag af en aktuel børnefaglig undersøgelse?",
    },
    {
      number: "A2",
      legalBasis: "Serviceloven § 140",
      text: "Var handleplanen udarbejdet, før foranstaltningen begyndte?",
    },
    {
      number: "A3",
      legalBasis: "Serviceloven § 140, stk. 3",
      text: "Bygger handleplanen på konklusionen i den børnefaglige undersøgelse?",
    },
    {
      number: "A4",
      legalBasis: "Serviceloven §§ 50, stk. 2, og 140, stk. 3",
      text: "Har handleplanen konkrete mål ud fra undersøgelsen og de seks forhold i § 50?",
    },
    {
      number: "A5",
      condition: "alder>=16",
      legalBasis: "Serviceloven § 140, stk. 3",
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
      text: "Er der holdt en samtale med barnet eller den unge, før der blev truffet afgørelse om anbringelse?",
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
      text: "Blev forældremyndighedsindehaveren partshørt før afgørelsen om anbringelse?",
    },
    {
      number: "A11",
      legalBasis: "Serviceloven § 52",
      text: "Har forældremyndighedsindehaveren samtykket til anbringelsen og formålet med den?",
    },
    {
      number: "A12",
      legalBasis: "Serviceloven § 52; offentlighedsloven § 15",
      text: "Hvis der er givet samtykke: Ligger samtykkeerklæringen på sagen?",
    },
    {
      number: "A13",
      condition: "A11=nej",
      legalBasis: "Serviceloven §§ 58 og 75",
      text: "Hvis et nødvendigt samtykke mangler: Er sagen forelagt børn og unge-udvalget eller formanden?",
    },
    {
      number: "A14",
      legalBasis: "Serviceloven §§ 52, stk. 3, og 58",
      text: "Har forvaltningen (§ 52, stk. 3) eller børn og unge-udvalget (§ 58) truffet afgørelse om anbringelsen?",
    },
    {
      number: "A15",
      legalBasis: "Forvaltningsloven § 25",
      text: "Er afgørelsen sendt fra fagsystemet med klagevejledning til forældremyndighedsindehaveren?",
    },
    {
      number: "A16",
      legalBasis: "Serviceloven § 68 b",
      text: "Er anbringelsesstedet valgt ved en afgørelse?",
    },
    {
      number: "A17",
      legalBasis: "Retssikkerhedsloven § 72, stk. 2",
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
      legalBasis: "Serviceloven § 140, stk. 7",
      text: "Har anbringelsesstedet fået tilsendt de relevante dele af handleplanen?",
    },
    {
      number: "A20",
      ...INFORMING,
      legalBasis: "Serviceloven § 71",
      text: "Er der brug for en afgørelse om samvær, fx fordi man er uenige?",
    },
    {
      number: "A21",
      condition: "A20=ja",
      legalBasis: "Serviceloven § 71",
      text: "Hvis der er brug for en afgørelse om samvær: Er den truffet?",
    },
    {
      number: "A22",
      legalBasis: "Serviceloven § 54, stk. 2",
      text: "Har forældremyndighedsindehaveren fået tilbud om en forældrehandleplan?",
    },
    {
      number: "A23",
      legalBasis: "Serviceloven § 54, stk. 1",
      text: "Har forældremyndighedsindehaveren fået tilbud om en støtteperson?",
    },
    {
      number: "A24",
      legalBasis: "Serviceloven § 68 b, stk. 4",
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
      text: "Hvis handleplanen ikke var lavet først: Blev den lavet senest 4 måneder efter, at foranstaltningen begyndte?",
    },
    {
      number: "F4",
      legalBasis: "Serviceloven § 140, stk. 3",
      text: "Står formålet med indsatsen i handleplanen?",
    },
    {
      number: "F5",
      legalBasis: "Serviceloven § 140, stk. 3",
      text: "Står det i handleplanen, hvilken indsats der er nødvendig for at nå formålet?",
    },
    {
      number: "F6",
      legalBasis: "Serviceloven § 140, stk. 3",
      text: "Bygger handleplanen på konklusionen i den børnefaglige undersøgelse?",
    },
    {
      number: "F7",
      legalBasis: "Serviceloven §§ 50, stk. 2, og 140, stk. 3",
      text: "Har handleplanen konkrete mål ud fra undersøgelsen og de seks forhold i § 50?",
    },
    {
      number: "F8",
      legalBasis: "Serviceloven § 140",
      text: "Står det i handleplanen, hvor længe foranstaltningen ventes at vare?",
    },
    {
      number: "F9",
      legalBasis: "Serviceloven § 48 a",
      text: "Har barnet eller den unge fået vejledning om sin ret til en bisidder?",
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
      text: "Hvis der er truffet afgørelse: Nævner begrundelsen reglerne og de vigtigste hensyn?",
    },
    {
      number: "F13",
      legalBasis: "Forvaltningsloven § 25",
      text: "Er afgørelsen sendt fra fagsystemet med klagevejledning til forældremyndighedsindehaveren?",
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
      text: "Er der fulgt op til tiden: første gang senest 3 måneder efter start, derefter mindst hver 6. måned?",
    },
    {
      number: "OA2",
      highlighted: true,
      legalBasis: "Serviceloven §§ 46 og 70",
      text: "Er barnet eller den unge inddraget i opfølgningen, så det passer til modenhed og sagens karakter?",
    },
    {
      number: "OA3",
      highlighted: true,
      legalBasis: "Serviceloven § 148",
      text: "Er der ført personrettet tilsyn til tiden, mindst to gange i de 12 måneder før gennemgangen?",
    },
    {
      number: "OA4",
      legalBasis: "Serviceloven § 148",
      text: "Er samtalen med barnet holdt på anbringelsesstedet uden ansatte til stede?",
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
      text: "Er der fulgt op på handleplanens formål og mål?",
    },
    {
      number: "OA9",
      legalBasis: "Serviceloven § 52",
      text: "Er det undersøgt, om forældremyndighedsindehaverens samtykke stadig gælder?",
    },
    {
      number: "OA10",
      legalBasis: "Serviceloven §§ 52 og 70",
      text: "Hvis opfølgningen giver anledning til afgørelser: Er de truffet?",
    },
    {
      number: "OA11",
      legalBasis: "Serviceloven § 54, stk. 2",
      text: "Har forældremyndighedsindehaveren fået tilbud om en forældrehandleplan?",
    },
    {
      number: "OA12",
      legalBasis: "Serviceloven § 54, stk. 1",
      text: "Har forældremyndighedsindehaveren fået tilbud om en støtteperson?",
    },
    {
      number: "OA13",
      legalBasis: "Serviceloven § 68 b, stk. 4",
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
      text: "Er der fulgt op til tiden: første gang senest 3 måneder efter start, derefter mindst hver 6. måned?",
    },
    {
      number: "OF2",
      legalBasis: "Serviceloven §§ 70 og 155",
      text: "Hvis der er kommet underretninger i perioden: Er der fulgt op på dem?",
    },
    {
      number: "OF3",
      highlighted: true,
      legalBasis: "Serviceloven §§ 46 og 70",
      text: "Er barnet eller den unge inddraget i opfølgningen, så det passer til modenhed og sagens karakter?",
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
      text: "Er der fulgt op på handleplanens formål og mål?",
    },
    {
      number: "OF8",
      legalBasis: "Serviceloven § 52",
      text: "Er det undersøgt, om forældremyndighedsindehaverens samtykke stadig gælder?",
    },
    {
      number: "OF9",
      legalBasis: "Serviceloven §§ 52 og 70",
      text: "Hvis opfølgningen giver anledning til afgørelser: Er de truffet?",
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
