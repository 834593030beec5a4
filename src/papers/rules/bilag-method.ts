/** The words of Bilag 1 around its table: the introduction, and the method box that says how the figures were made. */
import type { Level } from "../../draw/rules/level";
import type { RoundQuestion } from "../../figures/rules/comparison";
import { ALL_UNITS } from "../../figures/rules/compliance";
import type { BilagRound } from "../../figures/rules/shown-figures";
import { isEstimate } from "../../figures/rules/shown-figures";
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import { wordOf } from "../../kernel/keys";
import { clean, listed } from "../../kernel/text";
import { atBeginning, counted } from "../../language/counting";
import type { Settings } from "../../register/rules/settings";
import { readersOf } from "../../review/rules/reading";
import type { BilagQuestion } from "./bilag-table";
import { countsAsMet, mostCountAsMet, rated } from "./bilag-table";
import { filterWords } from "../../cases/rules/filter-words";

export interface BilagInput {
  /** What the title says after what the percentages are, as `Borgercenter Børn og Unge, 1. kvartal 2018`; may be empty. */
  readonly subject: string;
  /** `Alle`, or the one unit whose paper it is. */
  readonly unit: string;
  readonly level: Pick<
    Level,
    "number" | "name" | "source" | "filter" | "grouping" | "count" | "allocation" | "quotas" | "method" | "reviewer"
  >;
  /** The rounds compared with, in the order named (the first is the baseline), and last the round reported. */
  readonly rounds: readonly BilagRound[];
  readonly drawing: BilagDrawing;
  /** How far the review of the reported round had come; null for figures that were imported. */
  readonly review: BilagReview | null;
  readonly date: IsoDate;
  readonly organisation: string;
  /** Who sends the paper, as typed; the organisation where nobody has said. */
  readonly sender?: string;
  /** All levels of the model. */
  readonly levels: readonly LevelInWords[];
  /** Where development is measured from the register's Grundlag: who decided that, as typed; null where it is not. */
  readonly baseline: { readonly decided: string } | null;
  /** Why questions are highlighted, as typed; empty where nobody has said. */
  readonly highlightReason: string;
  /** What is said of the goals that the committee has set, a sentence each. */
  readonly goals?: readonly string[];
  readonly settings: Pick<Settings, "arrowThreshold" | "arrowLeast" | "smallestCell" | "showCounts" | "someCounts">;
}

export type LevelInWords = BilagInput["level"] & Pick<Level, "form">;

/** How the cases of the reported round were found. */
export interface BilagDrawing {
  readonly seed: string;
  /** Version of the algorithm, as `tilsyn-lod-1`. */
  readonly algorithm: string;
  readonly date: IsoDate | null;
  /** Cases with figures in each step, in template order; null where the number is kept back. */
  readonly steps: readonly { readonly step: string; readonly cases: number | null }[];
  /** The shorter rounds that the reported one is laid together of; none of a round of its own. */
  readonly parts?: readonly string[];
}

/** Cases of the round and level, or of the one unit. */
export interface BilagReview {
  readonly drawn: number;
  /** Whose sheet has come back with anything in it. */
  readonly reviewed: number;
  /** Whose sheet says Færdig. */
  readonly finished: number;
}

export interface MethodNote {
  readonly label: string;
  readonly text: string;
}

export interface BilagFacts {
  readonly input: BilagInput;
  readonly reported: BilagRound;
  /** The first round named, which Udvikling and Ændring are measured from. */
  readonly baseline: BilagRound | null;
  readonly questions: readonly BilagQuestion[];
}

/** Columns a filter may name in a published paper: never a case or a caseworker. */
const PUBLIC_COLUMNS = ["enhed", "sagstype", "sagstrin", "afgørelse", "afgørelsesdato", "alder", "risiko", "status"];

const GROUPS: Readonly<Record<Level["grouping"], { readonly one: string; readonly many: string }>> = {
  Sagsbehandler: { one: "sagsbehandler", many: "sagsbehandlerne" },
  Enhed: { one: "enhed", many: "enhederne" },
  Team: { one: "team", many: "teamene" },
  Ingen: { one: "register", many: "sagerne" },
};

/** `Afsender: Socialforvaltningen. Dato: 01-05-2018`: who sends the paper, where somebody has said, and the day. */
export function senderOf({ sender = "", organisation, date }: BilagInput): string {
  const who = clean(sender) || clean(organisation);
  return `${who === "" ? "" : `Afsender: ${who}. `}Dato: ${danishDate(date)}`;
}

/** Whether chance decided which cases were read, on this level or on one that it takes its cases from. */
export function wereDrawn({ level, levels }: Pick<BilagInput, "level" | "levels">): boolean {
  const above = new Set<number>();
  let at: BilagInput["level"] | undefined = level;
  while (at !== undefined && !above.has(at.number)) {
    if (at.source.kind !== "same" && at.count !== "alle") return true;
    if (at.source.kind === "cases") return false;
    above.add(at.number);
    const from: number = at.source.level;
    at = levels.find((each) => each.number === from);
  }
  // A level that is not there says nothing of its cases.
  return true;
}

/** Level, draw, review, readers, calculation, arrows, cases, differences, in that order; what does not apply is left out. */
export function methodNotes(facts: BilagFacts): readonly MethodNote[] {
  const { input, reported, questions } = facts;
  return [
    {
      label: "Niveau",
      text: `${atBeginning(levelName(input.level))}. Tallene er for ${input.unit === ALL_UNITS ? "alle enheder under ét" : `${input.unit} alene`}.`,
    },
    { label: "Udtræk af sager", text: drawingText(input.level, input.drawing) },
    ...partsNote(input.drawing),
    ...reviewNote(input),
    ...readersNote(input.level),
    ...casesNote(input),
    { label: "Beregning", text: calculationText(reported.questions, input.settings.someCounts) },
    ...unansweredNote(reported),
    ...developmentNotes(facts),
    ...differencesNote(facts, questions),
    {
      label: "Små tal",
      text: `Tal, der bygger på færre end ${input.settings.smallestCell} sager, vises ikke. Heller ikke tal, som de små tal kan regnes ud af, vises.`,
    },
  ];
}

export function levelName(level: BilagInput["level"]): string {
  const name = clean(level.name);
  return name === "" ? `niveau ${level.number}` : `niveau ${level.number} (${name})`;
}

/** What a round laid together is made of. */
function partsNote({ parts = [] }: BilagDrawing): readonly MethodNote[] {
  if (parts.length === 0) return [];
  const text = `Tallene er lagt sammen af ${parts.length} runder: ${listed(parts, "og")}. Udtrækket ovenfor er sket i hver af dem. En sag, der er gennemgået i flere af runderne, tæller hver gang.`;
  return [{ label: "Runder lagt sammen", text }];
}

function drawingText(level: BilagInput["level"], drawing: BilagDrawing): string {
  if (level.source.kind === "same")
    return `De samme sager som på niveau ${level.source.level}; der er ikke trukket nye sager.`;
  const source =
    level.source.kind === "cases" ? "sager i registret" : `sager, der blev trukket på niveau ${level.source.level}`;
  const filter = filterWords(publicFilter(level.filter)).da;
  const among = filter === "" ? source : `${source} (kun sager, hvor ${filter})`;
  if (level.count === "alle") return `Alle ${among} er taget med, uden lodtrækning.`;
  const quotas = level.quotas.map((quota) => `${quota.step} ${quota.count}`);
  const per = level.grouping === "Ingen" ? "i alt" : `pr. ${GROUPS[level.grouping].one}`;
  const shared = quotas.length === 0 ? "" : ` Hver sag er gennemgået på ét sagstrin (${per}: ${listed(quotas, "og")}).`;
  const chance = level.method === "risiko" ? " Sager med høj risiko har større chance for at blive trukket." : "";
  const when = drawing.date === null ? "" : ` den ${danishDate(drawing.date)}`;
  return `${amountText(level)} er trukket ved lod${when} blandt ${level.source.kind === "cases" ? "" : "de "}${among}.${shared}${chance}`;
}

/** What was drawn need not have been reviewed, nor what was reviewed be finished: the paper says all three. */
function reviewNote({ review, settings }: BilagInput): readonly MethodNote[] {
  if (review === null) return [];
  const shown = (count: number): string =>
    count > 0 && count < settings.smallestCell ? `færre end ${settings.smallestCell}` : String(count);
  const { drawn, reviewed, finished } = review;
  const rest =
    finished === drawn ? "" : " Svar fra sager, der ikke er meldt færdige, tæller med, så langt de er besvaret.";
  return [
    {
      label: "Gennemgang",
      text: `Udtrukne sager: ${shown(drawn)}. Gennemgået: ${shown(reviewed)}. Meldt færdige: ${shown(finished)}.${rest}`,
    },
  ];
}

/** Whose answers the figures are made of, where several read each case. */
function readersNote({ reviewer }: BilagInput["level"]): readonly MethodNote[] {
  const readers = readersOf(reviewer);
  if (readers.length < 2) return [];
  return [
    {
      label: "Flere læsere",
      text:
        `Hver sag læses af ${listed(readers, "og")}, hver for sig. Tallene bygger på svarene fra ${readers[0] as string}; ` +
        "mangler de i en sag, tæller den næste i rækken.",
    },
  ];
}

/** "15 sager pr. enhed"; ends in a comma where it says how they are shared out. */
export function amountText(level: BilagInput["level"]): string {
  const group = GROUPS[level.grouping];
  const amount = typeof level.count === "number" ? counted.da(level.count, "sag", "sager") : `${level.count} sager`;
  if (level.allocation === "efter størrelse") return `${amount}, fordelt på ${group.many} efter størrelse,`;
  if (level.allocation === "ligelig fordeling") return `${amount}, fordelt ligeligt på ${group.many},`;
  return level.allocation === "uden gruppering" || level.grouping === "Ingen" ? amount : `${amount} pr. ${group.one}`;
}

function publicFilter(filter: string): string {
  const isPublic = (part: string): boolean => PUBLIC_COLUMNS.indexOf(wordOf(part.split(/[<>=!]/u)[0] ?? "")) >= 0;
  return filter.split(";").map(clean).filter(isPublic).join("; ");
}

/** Nothing of figures that were imported: which cases they are of is not known here. */
function casesNote(input: BilagInput): readonly MethodNote[] {
  const least = input.settings.smallestCell;
  const parts = input.drawing.steps.map(
    ({ step, cases }) =>
      `${step} ${cases === null ? "(vises ikke)" : cases > 0 && cases < least ? `færre end ${least}` : cases}`,
  );
  return parts.length === 0 ? [] : [{ label: "Sager pr. sagstrin", text: `${listed(parts, "og")}.` }];
}

export const COUNT_AS_MET = "tæller som opfyldt";

function calculationText(questions: readonly RoundQuestion[], someCounts: boolean): string {
  const usual = mostCountAsMet(questions);
  const isMixed = rated(questions).some((question) => countsAsMet(question) !== usual);
  const rest = usual ? "regnes de ikke med" : "tæller de som opfyldt";
  const exception = isMixed ? `; i de spørgsmål, hvor det står efter teksten, ${rest}` : "";
  const rule = `Sager, hvor spørgsmålet ikke var relevant eller ikke skulle stilles, ${usual ? COUNT_AS_MET : "regnes ikke med"}${exception}.`;
  const graded = questions.some((question) => question.scale === "grad")
    ? ` I spørgsmål med lav, nogen og høj grad er ${someCounts ? "nogen og høj grad" : "kun høj grad"} opfyldt.`
    : "";
  const informing =
    rated(questions).length < questions.length
      ? " Spørgsmål til oplysning er talt på de sager, hvor der er svaret ja eller nej."
      : "";
  return `Procenten viser, hvor stor en del af de vurderede svar der er opfyldt, afrundet til hele procent. ${rule}${graded}${informing}`;
}

function unansweredNote(reported: BilagRound): readonly MethodNote[] {
  const count = reported.figures.reduce((sum, figure) => sum + (figure.tally?.unanswered ?? 0), 0);
  const text =
    count === 1
      ? "1 svar manglede eller kunne ikke bruges. Det er ikke med i procenterne."
      : `${count} svar manglede eller kunne ikke bruges. De er ikke med i procenterne.`;
  return count === 0 ? [] : [{ label: "Manglende svar", text }];
}

function developmentNotes({ input, reported, baseline }: BilagFacts): readonly MethodNote[] {
  if (baseline === null) return [];
  if (isEstimate(baseline)) {
    const text = `${baseline.label} er ikke en gennemgang af sager. Afvigelsen er procenten for ${reported.label} minus den skønnede procent.`;
    return [{ label: "Skøn og afvigelse", text }];
  }
  const points = input.settings.arrowThreshold;
  return [
    {
      label: "Pile og ændring",
      text:
        `Pilen viser udviklingen fra ${baseline.label} til ${reported.label}. Den peger op eller ned, når procenten, afrundet til ` +
        `hele tal, er ændret med mere end ${points} procentpoint. ` +
        `Er færre end ${input.settings.arrowLeast} sager vurderet i en af runderne, er der ingen pil.`,
    },
  ];
}

/** What is behind a star, and how the draw is checked; none of it where all cases were read. */
export function footnotes({ input, questions }: BilagFacts): readonly string[] {
  const moved = questions.filter((question) => question.arrow === "↗" || question.arrow === "↘");
  const uncertain = moved.filter((question) => question.uncertain).length;
  const { seed, algorithm } = input.drawing;
  const star =
    uncertain === 0
      ? []
      : [
          `* Så stor en ændring kan opstå, alene fordi det var andre sager, der blev trukket. Det gælder ${uncertain} af de ` +
            `${moved.length} pile, der peger op eller ned (Fishers eksakte test, tosidet, p på 0,05 eller derover).`,
        ];
  const draw =
    seed === "" || !wereDrawn(input)
      ? []
      : [
          `Lodtrækningen kan gentages og efterprøves. Den er afgjort af teksten »${seed}« ved fremgangsmåden ${algorithm}, ` +
            "som er beskrevet i registret på arket Efterprøvning.",
        ];
  return [...star, ...draw];
}

function differencesNote({ baseline }: BilagFacts, questions: readonly BilagQuestion[]): readonly MethodNote[] {
  if (baseline === null || isEstimate(baseline)) return [];
  const reasons = new Map<string, number>();
  for (const { arrow, change } of questions) {
    if (arrow === "" && change.startsWith("ny")) reasons.set(change, (reasons.get(change) ?? 0) + 1);
  }
  const parts = Array.from(reasons, ([reason, count]) => `${reason}: ${count}`);
  const sentence = "Nogle spørgsmål er ændret og kan ikke sammenlignes. Se kolonnen Ændring";
  return parts.length === 0
    ? [
        {
          label: "Forskelle i skabelon",
          text: `Spørgsmål, der er i begge runder, har samme ordlyd og beregning som i ${baseline.label}.`,
        },
      ]
    : [{ label: "Forskelle i skabelon", text: `${sentence} (${parts.join(", ")}).` }];
}
