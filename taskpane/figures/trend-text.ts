/** What the view Udvikling says. Questions, steps, themes and why a line is broken are shown in Danish, as in the register. */
import type { Grain } from "../../src/figures/facts/trend";
import type { Texts } from "../language";
import { numberText } from "../language";

export type Kind = "units" | "steps" | "themes" | "tables" | "questions";

interface TrendText {
  readonly about: string;
  readonly none: string;
  readonly toResults: string;
  readonly level: string;
  readonly levelNamed: (level: number, name: string) => string;
  readonly unit: string;
  readonly all: string;
  readonly grain: string;
  readonly grains: Readonly<Record<Grain, string>>;
  readonly show: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly step: string;
  readonly make: string;
  readonly making: string;
  readonly openTrend: string;
  readonly openThemes: string;
  readonly line: string;
  readonly first: string;
  readonly latest: string;
  readonly since: string;
  readonly round: string;
  readonly percent: string;
  readonly met: string;
  readonly of: (k: number, n: number) => string;
  readonly broken: string;
  readonly note: (threshold: number, least: number) => string;
  readonly showLine: (name: string) => string;
  readonly hideLine: (name: string) => string;
  readonly lineNamed: (first: string, last: string) => string;
  readonly arrows: Readonly<Record<"↗" | "→" | "↘", string>>;
  readonly few: string;
  readonly uncertain: string;
  readonly whole: string;
  readonly others: string;
  readonly what: string;
  readonly made: (round: string, parts: string) => string;
  readonly noThemes: string;
}

export const TEXT: Texts<TrendText> = {
  da: {
    about:
      "Alle runder på linje: enheder, sagstrin, emner og spørgsmål. En linje brydes, hvor et spørgsmåls ordlyd, svarskala eller beregning er ændret, og der står hvorfor.",
    none: "Der er ingen tal endnu. Beregn en runde under Resultater, eller læs tidligere runders tal ind under Opsætning.",
    toResults: "Gå til Resultater",
    level: "Niveau",
    levelNamed: (level, name) => (name === "" ? `Niveau ${level}` : `Niveau ${level}, ${name}`),
    unit: "Enhed",
    all: "Alle",
    grain: "Et punkt er",
    grains: { runde: "en runde", kvartal: "et kvartal, lagt sammen", år: "et år, lagt sammen" },
    show: "Vis",
    kinds: {
      units: "Enhederne",
      steps: "Sagstrin",
      themes: "Emner",
      tables: "Emner på tværs af sagstrin",
      questions: "Spørgsmål",
    },
    step: "Sagstrin",
    make: "Lav arkene Udvikling og Emner",
    making: "Viser udviklingen",
    openTrend: "Åbn arket Udvikling",
    openThemes: "Åbn arket Emner",
    line: "Linje",
    first: "Først",
    latest: "Senest",
    since: "Siden forrige",
    round: "Runde",
    percent: "Procent",
    met: "Opfyldt",
    of: (k, n) => `${numberText(k, "da")} af ${numberText(n, "da")}`,
    broken: "linjen er brudt",
    note: (threshold, least) =>
      `Pil op eller ned: mere end ${threshold} procentpoint. Ingen pil, hvis færre end ${least} er vurderet i en af de to. Tryk på en linje for at se den runde for runde.`,
    showLine: (name) => `Vis ${name} runde for runde`,
    hideLine: (name) => `Skjul ${name}`,
    lineNamed: (first, last) => (first === last ? first : `${first} til ${last}`),
    arrows: { "↗": "steget", "→": "uden tydelig ændring", "↘": "faldet" },
    few: "få sager",
    uncertain: "kan være tilfældigt",
    whole: "Alle spørgsmål",
    others: "Øvrige",
    what: "Hvad",
    made: (round, parts) => `${round} er lagt sammen af ${parts}.`,
    noThemes:
      "Ingen spørgsmål har et emne. Skriv det i kolonnen Emne på arket Skabelon, fx inddragelse, eller inddragelse: forældre.",
  },
  en: {
    about:
      "All rounds in order: units, steps, themes and questions. A line is broken where the wording, scale or calculation of a question has changed, and the reason is given.",
    none: "There are no figures yet. Calculate a round under Results, or import figures from earlier rounds under Setup.",
    toResults: "Go to Results",
    level: "Level",
    levelNamed: (level, name) => (name === "" ? `Level ${level}` : `Level ${level}, ${name}`),
    unit: "Unit",
    all: "All",
    grain: "Each point is",
    grains: { runde: "a round", kvartal: "a quarter, combined", år: "a year, combined" },
    show: "Show",
    kinds: {
      units: "The units",
      steps: "Steps",
      themes: "Themes",
      tables: "Themes across steps",
      questions: "Questions",
    },
    step: "Step",
    make: "Make the sheets Udvikling and Emner",
    making: "Showing the development",
    openTrend: "Open the sheet Udvikling",
    openThemes: "Open the sheet Emner",
    line: "Line",
    first: "First",
    latest: "Latest",
    since: "Since the previous one",
    round: "Round",
    percent: "Percentage",
    met: "Met",
    of: (k, n) => `${numberText(k, "en")} of ${numberText(n, "en")}`,
    broken: "the line is broken",
    note: (threshold, least) =>
      `Arrow up or down: more than ${threshold} percentage points. No arrow if fewer than ${least} were assessed in either round. Click a line to see it round by round.`,
    showLine: (name) => `Show ${name} round by round`,
    hideLine: (name) => `Hide ${name}`,
    lineNamed: (first, last) => (first === last ? first : `${first} to ${last}`),
    arrows: { "↗": "up", "→": "no clear change", "↘": "down" },
    few: "few cases",
    uncertain: "may be due to chance",
    whole: "All questions",
    others: "Others",
    what: "What",
    made: (round, parts) => `${round} combines ${parts}.`,
    noThemes:
      "No question has a theme. Enter it in the column Emne on the sheet Skabelon, e.g. inddragelse or inddragelse: forældre.",
  },
};
