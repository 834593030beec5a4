/** What the view Resultater says. Questions, steps and reasons not to compare are shown in Danish, as in the register. */
import { counted, pluralIn } from "../../src/language/counting";
import type { WhyLeftOut } from "../../src/figures/facts/answers-behind";
import type { FigureOrder } from "../../src/figures/facts/figures";
import type { Texts } from "../language";
import { numberText } from "../language";

interface ResultsText {
  readonly notComputed: string;
  readonly noAnswers: string;
  readonly toReview: string;
  readonly compute: string;
  readonly forLearning: string;
  readonly toAgreement: string;
  readonly again: string;
  readonly computing: string;
  readonly stale: string;
  readonly compare: string;
  /** The choice of no round to compare with. */
  readonly noComparison: string;
  readonly latest: (label: string) => string;
  readonly nothingToCompare: string;
  readonly importHistory: string;
  readonly madeOf: (rounds: readonly string[]) => string;
  readonly together: (period: string) => string;
  readonly choices: {
    readonly title: string;
    readonly unit: string;
    readonly all: string;
    readonly step: string;
    readonly allSteps: string;
    readonly order: string;
    readonly orders: Readonly<Record<FigureOrder, string>>;
    readonly show: string;
    readonly chart: string;
    readonly table: string;
    readonly interval: string;
  };
  readonly reading: {
    readonly title: string;
    readonly lines: (threshold: number, least: number, before: string | null) => readonly string[];
  };
  readonly keptBack: (count: number) => string;
  readonly arrows: Readonly<Record<"↗" | "→" | "↘", string>>;
  readonly summary: (up: number, same: number, down: number) => string;
  readonly questions: (count: number) => string;
  readonly now: string;
  readonly before: string;
  readonly of: (k: number, n: number) => string;
  readonly none: string;
  readonly uncertain: string;
  readonly hidden: string;
  readonly highlighted: string;
  readonly optional: string;
  readonly informative: string;
  readonly interval: (low: number, high: number) => string;
  readonly columns: {
    readonly question: string;
    readonly percent: string;
    readonly met: string;
    readonly interval: string;
    readonly before: string;
    readonly development: string;
    readonly unit: string;
  };
  readonly detail: {
    readonly back: string;
    readonly figure: string;
    readonly units: string;
    readonly behind: string;
    readonly answers: string;
    readonly tally: Readonly<
      Record<"yes" | "no" | "low" | "some" | "high" | "notApplicable" | "notAsked" | "unanswered", string>
    >;
    readonly before: (percent: string, round: string) => string;
    readonly uncertain: string;
    readonly interval: (low: number, high: number) => string;
    readonly hidden: (least: number) => string;
    readonly imported: string;
    readonly differs: (k: number, n: number) => string;
    readonly confidential: string;
    readonly met: string;
    readonly unmet: string;
    readonly out: string;
    readonly case: string;
    readonly unit: string;
    readonly answer: string;
    readonly comment: string;
    readonly row: string;
    readonly has: string;
    readonly why: string;
    readonly reasons: Readonly<Record<WhyLeftOut, string>>;
    readonly noDemand: string;
    readonly more: (count: number) => string;
    readonly goTo: (cell: string) => string;
  };
}

export const TEXT: Texts<ResultsText> = {
  da: {
    notComputed: "Tallene for runden er ikke beregnet endnu.",
    noAnswers: "Der er ingen svar i runden endnu. Saml dem ind under Gennemgang.",
    toReview: "Gå til Gennemgang",
    compute: "Beregn tallene",
    forLearning:
      "Svarene på dette niveau er til læring og tæller ikke med i nogen procent. Se i stedet, hvor ens der er svaret.",
    toAgreement: "Gå til Enighed",
    again: "Beregn igen",
    computing: "Beregner",
    stale: "Svarene er ændret, siden tallene blev beregnet.",
    compare: "Sammenlign med",
    noComparison: "Ingen runde",
    latest: (label) => `${label} (den seneste før)`,
    nothingToCompare: "Der er ingen tidligere runde at sammenligne med.",
    importHistory: "Læs tal ind fra tidligere runder under Opsætning",
    madeOf: (rounds) => `Tallene er lagt sammen af ${rounds.join(", ")}.`,
    together: (period) => `Læg runderne i ${period} sammen`,
    choices: {
      title: "Vælg tal",
      unit: "Enhed",
      all: "Alle",
      step: "Sagstrin",
      allSteps: "Alle sagstrin",
      order: "Rækkefølge",
      orders: { template: "Som i skabelonen", lowest: "Laveste procent først", change: "Største ændring først" },
      show: "Vis som",
      chart: "Diagram",
      table: "Tabel",
      interval: "Vis usikkerhed (95 %-interval)",
    },
    reading: {
      title: "Sådan læses tallene",
      lines: (threshold, least, before) => [
        'Procenten viser, hvor stor en del af de vurderede svar der opfylder kravet. "-" betyder, at der ikke var noget at vurdere.',
        `Frem og tilbage (↗ og ↘): procenten er steget eller faldet med mere end ${threshold} procentpoint${before === null ? " siden den runde, der sammenlignes med" : ` siden ${before}`}. Stort set uændret (→): alt derimellem.`,
        "Statistisk usikker: ændringen kan skyldes tilfældigheder i, hvilke sager der blev trukket (Fishers eksakte test, p er mindst 0,05).",
        "95 %-intervallet viser, hvor procenten sandsynligvis ville ligge, hvis alle sager var gennemgået. Få sager giver et bredt interval.",
        `Vises ikke i Bilag 1: tallet bygger på færre end ${least} vurderede sager, eller kan bruges til at regne et sådant tal ud.`,
      ],
    },
    keptBack: (count) =>
      `${counted.da(count, "tal", "tal")} vises ikke i Bilag 1, fordi ${pluralIn("da", count, "det", "de")} bygger på for få sager.`,
    arrows: { "↗": "steget", "→": "uden tydelig ændring", "↘": "faldet" },
    summary: (up, same, down) => `${up} steget, ${same} uden tydelig ændring, ${down} faldet`,
    questions: (count) => counted.da(count, "spørgsmål", "spørgsmål"),
    now: "nu",
    before: "før",
    of: (k, n) => `${numberText(k, "da")} af ${numberText(n, "da")}`,
    none: "ingen vurderede",
    uncertain: "statistisk usikker",
    hidden: "vises ikke i Bilag 1",
    highlighted: "fremhævet",
    optional: "kan-spørgsmål",
    informative: "til oplysning",
    interval: (low, high) => `${low}-${high} %`,
    columns: {
      question: "Spørgsmål",
      percent: "Procent",
      met: "Opfyldt",
      interval: "95 %-interval",
      before: "Før",
      development: "Udvikling",
      unit: "Enhed",
    },
    detail: {
      back: "Tilbage til tallene",
      figure: "Tallet",
      units: "Enhederne",
      behind: "Svarene bag tallet",
      answers: "Svar",
      tally: {
        yes: "ja",
        no: "nej",
        low: "lav grad",
        some: "nogen grad",
        high: "høj grad",
        notApplicable: "ikke relevant",
        notAsked: "ikke spurgt",
        unanswered: "ubesvaret",
      },
      before: (percent, round) => `${percent} i ${round}`,
      uncertain: "Statistisk usikker: ændringen kan være tilfældig, fordi kun nogle sager blev trukket.",
      interval: (low, high) => `95 %-interval: ${low}-${high} %`,
      hidden: (least) =>
        `Tallet vises ikke i Bilag 1: det bygger på færre end ${least} vurderede sager, eller kan bruges til at regne et sådant tal ud.`,
      imported: "Tallet er læst ind fra en tidligere runde, så svarene bag det er ikke i registret.",
      differs: (k, n) => `Svarene giver nu ${k} af ${n}. Beregn igen.`,
      confidential:
        "Bemærkninger og navne vises ikke her, fordi de kan være fortrolige. De står i rækken i arket Svar.",
      met: "Opfyldt",
      unmet: "Ikke opfyldt",
      out: "Tæller ikke med",
      case: "Sag",
      unit: "Enhed",
      answer: "Svar",
      comment: "Bemærkning",
      row: "Række",
      has: "ja",
      why: "Hvorfor",
      reasons: {
        "not-applicable": "ikke relevant",
        "not-asked": "skulle ikke besvares",
        blank: "ubesvaret",
        invalid: "svaret kan ikke bruges",
        "not-reviewed": "trinnet er ikke gennemgået",
        replaced: "sagen er erstattet",
        "not-drawn": "sagen er ikke længere udtrukket",
        "by-hand": "sagen er tilføjet manuelt",
        "other-reviewer": "en anden gennemgang tæller",
        "no-question": "spørgsmålet står ikke i Skabelon",
      },
      noDemand: "tæller ikke med (oplysning)",
      more: (count) => `Vis ${count} flere`,
      goTo: (cell) => `Svar, ${cell}`,
    },
  },
  en: {
    notComputed: "The figures for the round have not been calculated yet.",
    noAnswers: "There are no answers in the round yet. Collect them under Review.",
    toReview: "Go to Review",
    compute: "Calculate the figures",
    forLearning:
      "The answers at this level are for learning and do not count in any percentage. See how far they agree instead.",
    toAgreement: "Go to Agreement",
    again: "Calculate again",
    computing: "Calculating",
    stale: "The answers have changed since the figures were calculated.",
    compare: "Compare with",
    noComparison: "No round",
    latest: (label) => `${label} (the latest earlier round)`,
    nothingToCompare: "There is no earlier round to compare with.",
    importHistory: "Import figures from earlier rounds under Setup",
    madeOf: (rounds) => `The figures combine ${rounds.join(", ")}.`,
    together: (period) => `Combine the rounds of ${period}`,
    choices: {
      title: "Choose figures",
      unit: "Unit",
      all: "All",
      step: "Step",
      allSteps: "All steps",
      order: "Order",
      orders: { template: "As in the template", lowest: "Lowest percentage first", change: "Largest change first" },
      show: "Show as",
      chart: "Chart",
      table: "Table",
      interval: "Show uncertainty (95% interval)",
    },
    reading: {
      title: "How to read the figures",
      lines: (threshold, least, before) => [
        'The percentage shows how many of the assessed answers meet the requirement. "-" means that there was nothing to assess.',
        `Up and down (↗ and ↘): the percentage rose or fell by more than ${threshold} percentage points${before === null ? " since the round compared with" : ` since ${before}`}. No clear change (→): anything in between.`,
        "Statistically uncertain: the change may be due to chance in which cases were drawn (Fisher's exact test, p is 0.05 or more).",
        "The 95% interval (Wilson) shows where the percentage would probably be if all cases had been reviewed. Few cases give a wide interval.",
        `Not shown in Bilag 1: the figure is based on fewer than ${least} assessed cases, or could be used to work out such a figure.`,
      ],
    },
    keptBack: (count) =>
      `${counted.en(count, "figure is", "figures are")} not shown in Bilag 1, because ${pluralIn("en", count, "it is", "they are")} based on too few cases.`,
    arrows: { "↗": "up", "→": "no clear change", "↘": "down" },
    summary: (up, same, down) => `${up} up, ${same} with no clear change, ${down} down`,
    questions: (count) => counted.en(count, "question", "questions"),
    now: "now",
    before: "before",
    of: (k, n) => `${numberText(k, "en")} of ${numberText(n, "en")}`,
    none: "none assessed",
    uncertain: "statistically uncertain",
    hidden: "not shown in Bilag 1",
    highlighted: "highlighted",
    optional: "quality question",
    informative: "for information",
    interval: (low, high) => `${low}-${high}%`,
    columns: {
      question: "Question",
      percent: "Percentage",
      met: "Met",
      interval: "95% interval",
      before: "Before",
      development: "Development",
      unit: "Unit",
    },
    detail: {
      back: "Back to the figures",
      figure: "The figure",
      units: "The units",
      behind: "The answers behind the figure",
      answers: "Answers",
      tally: {
        yes: "yes",
        no: "no",
        low: "low degree",
        some: "some degree",
        high: "high degree",
        notApplicable: "not relevant",
        notAsked: "not asked",
        unanswered: "unanswered",
      },
      before: (percent, round) => `${percent} in ${round}`,
      uncertain: "Statistically uncertain: the change may be due to chance in which cases were drawn.",
      interval: (low, high) => `95% interval: ${low}-${high}%`,
      hidden: (least) =>
        `The figure is not shown in Bilag 1: it is based on fewer than ${least} assessed cases, or could be used to work out such a figure.`,
      imported: "The figure was imported from an earlier round, so the answers behind it are not in the register.",
      differs: (k, n) => `The answers now give ${k} of ${n}. Calculate again.`,
      confidential:
        "Comments and names are not shown here, because they may be confidential. They are in the row on the sheet Svar.",
      met: "Met",
      unmet: "Not met",
      out: "Not counted",
      case: "Case",
      unit: "Unit",
      answer: "Answer",
      comment: "Comment",
      row: "Row",
      has: "yes",
      why: "Why",
      reasons: {
        "not-applicable": "not relevant",
        "not-asked": "not to be answered",
        blank: "unanswered",
        invalid: "the answer cannot be used",
        "not-reviewed": "the step was not reviewed",
        replaced: "the case was replaced",
        "not-drawn": "the case is no longer drawn",
        "by-hand": "the case was added manually",
        "other-reviewer": "another review counts",
        "no-question": "the question is not in Skabelon",
      },
      noDemand: "not counted (information)",
      more: (count) => `Show ${count} more`,
      goTo: (cell) => `Svar, ${cell}`,
    },
  },
};
