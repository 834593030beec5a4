/** Bilag 1, the paper a committee reads: its words, its table and how the figures were made. */
import type { RoundQuestion } from "../../figures/rules/comparison";
import { ALL_UNITS } from "../../figures/rules/compliance";
import type { ShownRound } from "../../figures/rules/shown-figures";
import { isEstimate, shownFor } from "../../figures/rules/shown-figures";
import { withoutCpr } from "../../kernel/cpr";
import type { BilagInput, MethodNote } from "./bilag-method";
import { introduction } from "./bilag-introduction";
import { footnotes, methodNotes, senderOf, wereDrawn } from "./bilag-method";
import type { BilagCell, BilagQuestion, BilagSection } from "./bilag-table";
import { bilagTable, FEW_WORDS } from "./bilag-table";

export interface Bilag {
  readonly title: string;
  /** Who sends it, and the day; stands below the title. */
  readonly sender: string;
  /** `Alle`, or the one unit whose figures it shows. */
  readonly unit: string;
  readonly introduction: readonly string[];
  /** Signs that occur in the table, and what they mean. */
  readonly legend: readonly { readonly sign: string; readonly meaning: string; readonly highlighted: boolean }[];
  /** Headings of the round columns. */
  readonly rounds: readonly string[];
  /** Whether there is a round to compare with, so that Udvikling and Ændring are shown. */
  readonly compared: boolean;
  /** Whether that round is the staff's estimate: then Afvigelse stands in the place of both. */
  readonly estimated: boolean;
  readonly sections: readonly BilagSection[];
  readonly method: readonly MethodNote[];
  /** What only those who want to check the figures need, below the method. */
  readonly footnotes: readonly string[];
}

/** What the percentages are: of lawfulness where ja and nej are answered, of quality where degrees are. */
function headlineOf(questions: readonly RoundQuestion[]): string {
  const graded = questions.filter(({ scale }) => scale === "grad").length;
  if (graded === 0) return "Lovoverholdelsesprocenter";
  return graded === questions.length ? "Vurdering af kvaliteten" : "Lovoverholdelse og kvalitet";
}

/** The paper. `rounds` holds at least the round reported. */
export function buildBilag(input: BilagInput): Bilag {
  const rounds = input.rounds.map((round) => shownFor(input.unit, round, input.settings.smallestCell));
  const reported = rounds[rounds.length - 1] as ShownRound;
  const baseline = rounds.length > 1 ? (rounds[0] as ShownRound) : null;
  const estimated = baseline !== null && isEstimate(baseline);
  const table = bilagTable(rounds, input.settings, wereDrawn(input));
  const questions = table.flatMap((section) => section.questions);
  const facts = { input, reported, baseline, questions };
  return {
    title: withoutCpr(
      [`Bilag 1. ${headlineOf(reported.questions)}`, input.unit === ALL_UNITS ? "" : input.unit, input.subject]
        .filter((part) => part !== "")
        .join(", "),
    ),
    sender: withoutCpr(senderOf(input)),
    unit: input.unit,
    introduction: [...introduction(facts), ...goalsText(input.goals ?? [])].map(withoutCpr),
    legend: legendOf(questions, input, baseline !== null && !estimated),
    rounds: rounds.map((round) =>
      withoutCpr(round === baseline && input.baseline !== null ? `Baseline: ${round.label}` : round.label),
    ),
    compared: baseline !== null,
    estimated,
    sections: table,
    method: methodNotes(facts).map((note) => ({ label: note.label, text: withoutCpr(note.text) })),
    footnotes: footnotes(facts).map(withoutCpr),
  };
}

/** One paragraph; none where the committee has set no goal. */
function goalsText(goals: readonly string[]): readonly string[] {
  return goals.length === 0 ? [] : [`Udvalgets mål: ${goals.join(" ")}`];
}

function legendOf(questions: readonly BilagQuestion[], input: BilagInput, arrows: boolean): Bilag["legend"] {
  const { arrowThreshold: points, smallestCell: least } = input.settings;
  const cell = (kind: BilagCell["kind"]): boolean =>
    questions.some((question) => question.cells.some((each) => each.kind === kind));
  const drawn = (arrow: string): boolean => questions.some((question) => question.arrow === arrow);
  const mark = (words: string): boolean => questions.some((question) => question.marks.indexOf(words) >= 0);
  const few =
    input.unit === ALL_UNITS
      ? `Vises ikke af hensyn til anonymitet (bygger på færre end ${least} sager).`
      : `Vises ikke af hensyn til anonymitet (færre end ${least} sager, eller tallet kan bruges til at regne et sådant tal ud).`;
  const lines: readonly (readonly [boolean, string, string])[] = [
    [arrows && drawn("↗"), "↗", `Steget med mere end ${points} procentpoint.`],
    [arrows && drawn("→"), "→", `Hverken steget eller faldet med mere end ${points} procentpoint.`],
    [arrows && drawn("↘"), "↘", `Faldet med mere end ${points} procentpoint.`],
    [
      questions.some((question) => question.uncertain),
      "*",
      "Ændringen kan skyldes, hvilke sager der tilfældigvis blev trukket. Se noten sidst i bilaget.",
    ],
    [
      mark("fremhævet"),
      "Fremhævet",
      "Spørgsmål, som der er særligt fokus på. De er gule og har (fremhævet) efter teksten.",
    ],
    [
      mark("kan-spørgsmål"),
      "Kan",
      "Spørgsmål om kvalitet, som loven ikke stiller krav om. De har (kan-spørgsmål) efter teksten.",
    ],
    [
      mark("til oplysning"),
      "Oplysning",
      "Spørgsmål, der beskriver sagerne og ikke siger, om loven er overholdt. De har (til oplysning) efter teksten, og procenten er af de sager, hvor der er svaret.",
    ],
    [
      questions.some((question) => question.change.endsWith(FEW_WORDS)),
      "Få sager",
      `Ingen pil: færre end ${input.settings.arrowLeast} vurderede sager i en af runderne.`,
    ],
    [
      questions.some((question) => question.cells.some((each) => each.kind === "percent" && each.spread !== undefined)),
      "Grader",
      "I spørgsmål, der besvares i grader, viser parentesen, hvordan svarene fordeler sig på lav, nogen og høj grad.",
    ],
    [cell("none"), "-", "Der var ingen svar at vurdere, så der er ingen procent."],
    [cell("few"), "•", few],
    [cell("absent"), "Tom", "Spørgsmålet indgik ikke i runden."],
  ];
  return lines
    .filter(([shown]) => shown)
    .map(([, sign, meaning]) => ({ sign, meaning, highlighted: sign === "Fremhævet" }));
}
