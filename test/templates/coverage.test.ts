/** Every subject of the sources and every paragraph has questions: docs/coverage.md against the templates. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
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

/** @source domain facts on barnets lov, LBK 282 of 17/03/2025: one row per demand */
const LAW: readonly (readonly [string, string])[] = [
  ["Underretning: pligten til at underrette", "§§ 132-135"],
  ["Underretning: vurderet inden for 24 timer", "§ 136"],
  ["Underretning: kvittering inden for 6 hverdage", "§ 137"],
  ["Partsstatus fra 10 år", "§ 3"],
  ["Inddragelse: barnets syn før afgørelser", "§ 5, stk. 3"],
  ["Inddragelse: de særlige undtagelser", "§ 5, stk. 4"],
  ["Screening: tre udfald", "§ 18"],
  ["Screening: risikovurdering ved æresrelaterede konflikter", "§ 18, stk. 3"],
  ["Afdækning", "§ 19"],
  ["Undersøgelse: afgørelse", "§ 20"],
  ["Undersøgelse: 4 måneder, ellers foreløbig vurdering", "§ 20, stk. 3"],
  ["Undersøgelse: søskende", "§ 21"],
  ["Undersøgelse: indhold og begrundet konklusion", "§ 22"],
  ["Støttende indsatser: afgørelse", "§ 32"],
  ["Støttende indsatser: samtykke", "§ 32, stk. 2"],
  ["Støttende indsatser: formål og forventet varighed", "§ 32, stk. 3"],
  ["Anbringelse med samtykke", "§ 46"],
  ["Anbringelse uden samtykke, børne- og ungeudvalget", "§ 47"],
  ["Anbringelse: valg af sted", "§ 52"],
  ["Barnets plan: overvejes ved § 32", "§ 91, stk. 1"],
  ["Barnets plan: skal laves ved §§ 46-47, senest 3 måneder (§ 47: før)", "§ 91, stk. 2"],
  ["Barnets plan: indhold", "§ 92"],
  ["Ungeplan fra 16 år", "§ 108"],
  ["Opfølgning: første gang senest 3 måneder efter start", "§ 95, stk. 2"],
  ["Opfølgning: individuelt besluttet og begrundet", "§ 95, stk. 3"],
  ["Personrettet tilsyn: to besøg om året med samtale", "§ 156, stk. 5"],
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

  it.each(Object.entries(OTHERS))("names questions for every subject of: %s", (heading, subjects) => {
    expect(gaps(subjects, rowsUnder(heading, TEXT))).toEqual([]);
  });

  it("leaves no question of the templates without a place", () => {
    const headings = ["The handbook of 2024", "Barnets lov", ...Object.keys(OTHERS)];
    const named = new Set(
      headings
        .flatMap((heading) => rowsUnder(heading, TEXT))
        .flatMap((row) => numbersIn(row[row.length - 1] as string)),
    );
    expect(Array.from(QUESTIONS.keys()).filter((number) => !named.has(number))).toEqual([]);
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
