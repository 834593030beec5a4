/** Every subject of the sources and every paragraph has questions: docs/coverage.md against the templates. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { unreadIn } from "../../src/templates/law-read";
import type { TemplateQuestion } from "../../src/templates/template";
import { TEMPLATES } from "../../src/templates/templates";

const OVERORDNET = "afsnit 3, Det overordnede ledelsestilsyn";
const TEMATISERET = "afsnit 3, Det tematiserede ledelsestilsyn";
const FOCUS = "afsnit 2, Hvilket fokus";
const LEFT_OUT = "afsnit 3, emner der ikke er med";
const SEVEN_STEPS = [
  "Underretning",
  "Screening",
  "Afdækning",
  "Børnefaglig undersøgelse",
  "Støttende indsatser",
  "Anbringelse",
  "Opfølgning",
];

interface Subject {
  readonly subject: string;
  /** Section of the source. */
  readonly place: string;
}

const at = (place: string, ...subjects: readonly string[]): readonly Subject[] =>
  subjects.map((subject) => ({ subject, place }));

/** @source Social- og Boligstyrelsen: Inspiration til at arbejde med ledelsestilsyn, marts 2024 */
const HANDBOOK: readonly Subject[] = [
  ...at(OVERORDNET, ...SEVEN_STEPS.map((step) => `${step} (overordnet)`), "Kan-paragraffer (overordnet)"),
  ...at(TEMATISERET, ...SEVEN_STEPS.map((step) => `${step} (tematiseret)`)),
  ...at("afsnit 1 og 3, Det tematiserede ledelsestilsyn", "Intentionerne med barnets lov"),
  ...at(TEMATISERET, "Dokumenter: undersøgelsen", "Dokumenter: ungeplanen", "Dokumenter: journalen"),
  ...at("afsnit 2, Hvilke sager", "Afgørelse om støttende indsatser (§ 32)", "Afgørelse om anbringelse (§ 46)"),
  ...at(
    FOCUS,
    "Fokus på afgørelser",
    "Fokus på opfølgning",
    "Processer og arbejdsgange",
    "Metodeanvendelse",
    "Lovmedholdelighed i behandling af underretninger",
    "Kvalitet i behandling af underretninger",
  ),
  ...at(
    LEFT_OUT,
    "Anbringelse uden samtykke",
    "Adoption",
    "Bekymrende skolefravær",
    "Tidlige forebyggende indsatser (§ 30)",
    "Æresrelaterede konflikter og negativ social kontrol",
    "Vold og overgreb",
  ),
];

/** @source domain facts on barnets lov, LBK 282 of 17/03/2025, and what was found missing in it since: one row per demand */
const LAW: readonly (readonly [string, string])[] = [
  ["Underretning: pligten til at underrette", "§§ 132-135"],
  ["Underretning: vurderet inden for 24 timer", "§ 136"],
  ["Underretning: kvittering inden for 6 hverdage", "§ 137"],
  ["Partsstatus fra 10 år", "§ 3"],
  ["Formål og indhold forklares for barn og forældre", "§ 2, stk. 4"],
  ["Inddragelse: barnets syn før afgørelser", "§ 5, stk. 3"],
  ["Inddragelse: de særlige undtagelser", "§ 5, stk. 4"],
  ["Screening: tre udfald", "§ 18"],
  ["Screening: risikovurdering ved æresrelaterede konflikter", "§ 18, stk. 3"],
  ["Afdækning", "§ 19"],
  ["Undersøgelse: afgørelse", "§ 20"],
  ["Undersøgelse: 4 måneder, ellers foreløbig vurdering", "§ 20, stk. 3"],
  ["Undersøgelse: søskende", "§ 21"],
  ["Undersøgelse: indhold og begrundet konklusion", "§ 22"],
  ["Undersøgelse: læge, psykolog og PPV", "§ 22, stk. 3-5"],
  ["Kommende forældre", "§§ 24-27"],
  ["Tidlig forebyggende indsats: tilbydes, når den dækker behovet", "§ 30"],
  ["Støttende indsatser: afgørelse, på én af lovens tre måder", "§ 32"],
  ["Støttende indsatser: samtykke", "§ 32, stk. 2"],
  ["Støttende indsatser: formål og forventet varighed", "§ 32, stk. 3"],
  ["Anbringelse med samtykke", "§ 46"],
  ["Anbringelse uden samtykke, børne- og ungeudvalget", "§ 47"],
  ["Indstillingen til udvalget", "§ 51"],
  ["Afgørelse om anbringelse før fødslen", "§§ 46, stk. 4, og 49"],
  ["Barnets egen anmodning om anbringelse", "§ 48"],
  ["Opretholdt anbringelse", "§ 50"],
  ["Anbringelse: valg af sted", "§ 52"],
  ["Anbringelse: skolegang, specialundervisning og den anden kommune", "§ 52, stk. 4 og 5"],
  ["Permanent anbringelse", "§ 67"],
  ["Forældrehandleplan, eller en grund til ingen", "§ 77"],
  ["Barnets plan eller ungeplan: overvejes ved § 32", "§§ 91, stk. 1, og 108"],
  ["Barnets plan: skal laves ved §§ 46-47, senest 3 måneder (§ 47: før)", "§ 91, stk. 2"],
  ["Barnets plan og ungeplan: indhold", "§§ 92 og 109"],
  ["Ungeplan fra 16 år", "§ 108"],
  ["Relevante dele af planen til anbringelsesstedet", "§ 109, stk. 5"],
  ["Ungestøtte afgjort senest 6 måneder før 18 år; ungeplanen derefter", "§ 111"],
  ["Støtte efter 18 år", "§§ 114-116 og 120"],
  ["Opfølgning: første gang senest 3 måneder efter start", "§ 95, stk. 2"],
  ["Opfølgning: individuelt besluttet og begrundet", "§ 95, stk. 3"],
  ["Opfølgning: forældrene inddraget, forhold uden for planen", "§ 96"],
  ["Opfølgning: i sammenhæng med tilsynet", "§ 95, stk. 5"],
  ["Ændret anbringelsessted: afgørelse", "§ 97"],
  ["Ændret anbringelsessted: samtykke fra 12 år, udtalelse fra stedet", "§ 98"],
  ["Ophør", "§ 99"],
  ["Hjemgivelse: afgørelse, periode, udtalelse, revideret plan", "§ 100"],
  ["Samvær: barnets ønsker og anmodninger", "§ 103"],
  ["Forældrene får besked om hverdagen", "§ 103, stk. 4"],
  ["Samvær: afgørelse", "§ 104"],
  ["Suspenderet samvær: højst 8 uger", "§§ 103, stk. 2, og 104, stk. 5"],
  ["Personrettet tilsyn: to besøg om året med samtale", "§ 156, stk. 5"],
];

/** @source retssikkerhedsloven, as far as it was read */
const OTHER_ACTS: readonly (readonly [string, string])[] = [
  ["Klagevejledning med fristen på 4 uger", "retssikkerhedsloven § 67"],
  ["Klagens opsættende virkning for valg af sted", "retssikkerhedsloven § 72"],
];

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  /** @source Københavns Kommune, Handleplan for styrket myndighedsindsats 2016, 2.2, A to G */
  "The placement checklist of 2016": [
    "A. Børnesamtaler",
    "B. Begrundelse: anbringelse, sted og samvær",
    "C. Ungdomssanktion",
    "D. Vejledning om bisidder, samtykke og rettigheder",
    "E. Undersøgelser, også supplerende og til tiden",
    "F. Handleplaner, rådgivning over for støtte, opfølgning",
    "G. Støttet og overvåget samvær",
  ],
  /** @source Borgerrådgiveren, København 2016, Sager om merudgifter */
  "Extra costs, 2016": [
    "Frist for sagsbehandlingen",
    "Råd og vejledning af familien",
    "Dokumentation: nok, men ikke mere end nødvendigt",
    "Skriftlige udtalelser fra skole og dagtilbud",
    "Oplysningspligt ved ændringer",
    "Opfølgning på bevillingen",
    "Møder sluttes med aftaler og næste skridt",
    "Fejl findes og rettes",
    "Bevillingen efter § 41, nu § 86",
  ],
  /** @source KLK, Albertslund 2016, 2.2 */
  "The screening of 2016": [
    "Mangler den børnefaglige undersøgelse, eller er den i gang?",
    "Mangler planen, eller er den under udarbejdelse?",
    "Er planens mål konkrete?",
    "Er der holdt en børnesamtale?",
    "Sager, der kan lukkes",
  ],
};

const QUESTIONS = new Map<string, TemplateQuestion>(
  TEMPLATES.filter((template) => template.id !== "bbu-2018").flatMap((template) =>
    template.steps.flatMap((step) =>
      step.questions.map((question): [string, TemplateQuestion] => [question.number, question]),
    ),
  ),
);

/** Rows of the table under a heading, without its header. */
function rowsUnder(heading: string, text: string): readonly (readonly string[])[] {
  const section = text.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** `UN1-UN3, SC5` as its single numbers. */
function numbersIn(cell: string): readonly string[] {
  return cell
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .flatMap((part) => {
      const range = /^([A-Z]+)(\d+)-\1(\d+)$/u.exec(part);
      if (range === null) return [part];
      const [first, last] = [Number(range[2]), Number(range[3])];
      return Array.from({ length: last - first + 1 }, (_, index) => `${range[1] as string}${first + index}`);
    });
}

/** Numbers of the paragraphs of barnets lov that a legal basis names; ranges from one end to the other. */
function paragraphsOf(legalBasis: string): ReadonlySet<number> {
  const own = legalBasis
    .split(";")
    .filter((part) => /barnets lov/iu.test(part))
    .join(" ");
  const bare = own.replace(/,? stk\. \d+(-\d+)?( og \d+)?/gu, "").replace(/, nr\. \d+/gu, "");
  const found = new Set<number>();
  for (const [, first, last] of bare.matchAll(/(\d+)(?:-(\d+))?/gu)) {
    for (let each = Number(first); each <= Number(last ?? first); each++) found.add(each);
  }
  return found;
}

/** What is wrong with a table: subjects missing or unknown, subjects without questions, questions that are not there. */
function gaps(subjects: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const listed = rows.map((row) => row[0] as string);
  return [
    ...subjects.filter((subject) => !listed.includes(subject)).map((subject) => `not listed: ${subject}`),
    ...listed.filter((subject) => !subjects.includes(subject)).map((subject) => `not in the source: ${subject}`),
    ...rows.flatMap((row) => {
      const numbers = numbersIn(row[row.length - 1] as string);
      if (numbers.length === 0) return [`no question: ${row[0] as string}`];
      return numbers.filter((number) => !QUESTIONS.has(number)).map((number) => `no such question: ${number}`);
    }),
  ];
}

const TEXT = readFileSync(new URL("../../docs/coverage.md", import.meta.url), "utf8");
const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8").replace(/\s+/gu, " ");

describe("docs/coverage.md", () => {
  it("names questions for every subject of the handbook, at its place", () => {
    const rows = rowsUnder("The handbook of 2024", TEXT);
    expect(
      gaps(
        HANDBOOK.map((each) => each.subject),
        rows,
      ),
    ).toEqual([]);
    expect(rows.map(([subject, place]) => ({ subject, place }))).toEqual(HANDBOOK);
  });

  it("names questions for every paragraph, and each of them cites it", () => {
    const rows = rowsUnder("Barnets lov", TEXT);
    expect(
      gaps(
        LAW.map(([demand]) => demand),
        rows,
      ),
    ).toEqual([]);
    expect(rows.map(([demand, paragraph]) => [demand, paragraph])).toEqual(LAW);
    const silent = rows.flatMap(([, paragraph, cell]) => {
      const wanted = Array.from(paragraphsOf(`Barnets lov ${paragraph as string}`));
      return numbersIn(cell as string)
        .filter((number) => {
          const cited = paragraphsOf(QUESTIONS.get(number)?.legalBasis ?? "");
          return !wanted.every((each) => cited.has(each));
        })
        .map((number) => `${number} does not cite ${paragraph as string}`);
    });
    expect(silent).toEqual([]);
  });

  it("names questions for what other acts demand, and each of them cites it", () => {
    const rows = rowsUnder("Other acts", TEXT);
    expect(rows.map(([demand, act]) => [demand, act])).toEqual(OTHER_ACTS);
    for (const [, act = "", cell = ""] of rows)
      for (const number of numbersIn(cell))
        expect(QUESTIONS.get(number)?.legalBasis.toLowerCase(), number).toContain(act);
  });

  it("says of each question what of its paragraphs was not read in the act, and where our reading is in doubt", () => {
    const all = TEMPLATES.flatMap((template) => template.steps.flatMap((step) => step.questions));
    const unread = new Map<string, string[]>();
    for (const { number, legalBasis } of all)
      for (const cited of unreadIn(legalBasis)) unread.set(cited, [...(unread.get(cited) ?? []), number]);
    expect(rowsUnder("Not read in the act", TEXT)).toEqual(
      Array.from(unread, ([cited, numbers]) => [cited, numbers.join(", ")]),
    );
    const doubted = new Map<string, string[]>();
    for (const { number, doubt } of all)
      if (doubt !== undefined) doubted.set(doubt, [...(doubted.get(doubt) ?? []), number]);
    expect(rowsUnder("Readings in doubt", TEXT)).toEqual(
      Array.from(doubted, ([doubt, numbers]) => [numbers.join(", "), doubt]),
    );
  });

  it("is counted where the README says what a jurist has to read", () => {
    const count = (is2018: boolean): readonly [number, number] => {
      const own = TEMPLATES.filter(({ id }) => (id === "bbu-2018") === is2018);
      const questions = own.flatMap((template) => template.steps.flatMap((step) => step.questions));
      return [questions.filter(({ legalBasis }) => unreadIn(legalBasis).length > 0).length, questions.length];
    };
    const doubts = Array.from(QUESTIONS.values()).filter(({ doubt }) => doubt !== undefined).length;
    const [ours, all] = count(false);
    const [published, rows] = count(true);
    expect(README).toContain(`${ours} of the ${all} questions on barnets lov and its neighbours cite a paragraph`);
    expect(README).toContain(`of ${doubts} our reading is in doubt`);
    expect(README).toContain(`${published} of the ${rows} of \`bbu-2018\``);
  });

  it("reads a legal basis paragraph by paragraph", () => {
    expect(unreadIn("Barnets lov §§ 19 og 20; forvaltningsloven §§ 22-25")).toEqual([
      "barnets lov § 19",
      "forvaltningsloven §§ 23, 24, 25",
    ]);
    expect(unreadIn("Barnets lov §§ 2, stk. 4, 96, stk. 1, og 156, stk. 2")).toEqual([]);
    expect(unreadIn("Retssikkerhedsloven §§ 11 a og 11 c; kommunens egen beslutning")).toEqual([
      "retssikkerhedsloven §§ 11 a, 11 c",
    ]);
    expect(unreadIn("Serviceloven § 68 b, stk. 4")).toEqual([]);
    expect(unreadIn("Ungdomskriminalitetsloven")).toEqual(["ungdomskriminalitetsloven"]);
  });

  it.each(Object.entries(OTHERS))("names questions for every subject of: %s", (heading, subjects) => {
    expect(gaps(subjects, rowsUnder(heading, TEXT))).toEqual([]);
  });

  it("leaves no question of the templates without a place", () => {
    const headings = ["The handbook of 2024", "Barnets lov", "Other acts", ...Object.keys(OTHERS)];
    const named = new Set(
      headings
        .flatMap((heading) => rowsUnder(heading, TEXT))
        .flatMap((row) => numbersIn(row[row.length - 1] as string)),
    );
    const whole = (number: string): string => number.replace(/[b-d]$/u, "");
    expect(Array.from(QUESTIONS.keys()).filter((number) => !named.has(number) && !named.has(whole(number)))).toEqual(
      [],
    );
  });

  it("would notice a subject without questions, one left out, one too many, and a question that is not there", () => {
    expect(
      gaps(
        ["A", "B", "C"],
        [
          ["A", "UN1-UN2"],
          ["B", ""],
          ["D", "UN99"],
        ],
      ),
    ).toEqual(["not listed: C", "not in the source: D", "no question: B", "no such question: UN99"]);
    expect([...paragraphsOf("Barnets lov §§ 46, stk. 3, og 47, stk. 2; forvaltningsloven § 19")]).toEqual([46, 47]);
    expect([...paragraphsOf("Barnets lov §§ 132-135")]).toEqual([132, 133, 134, 135]);
  });
});
