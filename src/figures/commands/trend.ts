/** trend: development over all rounds of a level, per unit, step, theme and question, and its themes across steps. */
import { cited } from "../../kernel/cell";
import { findWord, unitKey, wordKey } from "../../kernel/keys";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Handout } from "../../register/command";
import type { Register } from "../../register/register";
import { LEVEL, registered, UNIT_FOLDER } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import { fileName } from "../../register/sheet/naming";
import { ALL_UNITS } from "../rules/compliance";
import type { Trend } from "../rules/trend";
import { trendEdits, trendSheets } from "../facts/trend-sheets";
import type { Development } from "../facts/trend";
import { developmentOf, GRAINS, levelsWithFigures, unitsOnLevel } from "../facts/trend";
import { THEMES_SHEET, themesSheet } from "../sheet/themes-across";
import { TREND_SHEET, trendSheet } from "../sheet/trend";

export interface TrendInput {
  /** Null: the level that is reported, else the first with figures. */
  readonly level: number | null;
  /** Null: all units. */
  readonly unit: string | null;
  /** As typed: one of `GRAINS`. */
  readonly grain: string;
  /** A workbook for each unit besides, with its own development beside that of all. */
  readonly apart: boolean;
}

/** What the command found, for `--json`: no case and no name of a person. */
export interface TrendFound {
  readonly level: number;
  readonly unit: string;
  readonly rounds: readonly string[];
  readonly lines: readonly {
    readonly kind: "unit" | "step" | "theme" | "aspect" | "question";
    readonly name: string;
    readonly question: string;
    readonly points: readonly ({ readonly k: number; readonly n: number } | null)[];
    readonly broken: string;
  }[];
}

export const TREND_SHEETS: readonly RegisteredSheet[] = [
  {
    name: TREND_SHEET,
    guide: {
      da: "Udviklingen over alle runder med kurver: enheder, sagstrin, emner og spørgsmål (internt).",
      en: "Development over all rounds with small charts: units, steps, themes and questions (internal).",
    },
    tables: [],
    since: 2,
    made: "on first use",
    writtenBy: "commands",
    blank: () => trendSheet(null),
  },
  {
    name: THEMES_SHEET,
    guide: {
      da: "En tabel for hvert emne på tværs af sagstrin (internt).",
      en: "A table for each theme across steps (internal).",
    },
    tables: [],
    since: 2,
    made: "on first use",
    writtenBy: "commands",
    blank: () => themesSheet(null),
  },
];

export const trendCommand = registered({
  name: "trend",
  options: {
    level: LEVEL,
    unit: {
      kind: "text",
      example: "Nord",
      about: { da: "kun denne enheds tal", en: "the figures of this unit alone" },
    },
    per: {
      kind: "text",
      example: "kvartal",
      about: {
        da: "hvad et punkt er: runde (ellers), kvartal eller år, hvor runderne lægges sammen",
        en: "what a point is: runde (default), kvartal or år, in which rounds are combined",
      },
    },
    folder: UNIT_FOLDER,
  },
  words: {
    about: {
      da: "vis udviklingen over alle runder: enheder, sagstrin, emner og spørgsmål, med kurver",
      en: "show the development over all rounds: units, steps, themes and questions, with curves",
    },
    doing: { da: "Viser udviklingen", en: "Showing the development" },
    logged: { da: "Udvikling vist", en: "Development shown" },
  },
  view: "trend",
  sheets: TREND_SHEETS,
  input: ({ level, unit, per, folder }): Outcome<TrendInput> =>
    done({ level: level ?? null, unit: unit ?? null, grain: per ?? "runde", apart: folder !== undefined }),
  decide(input: TrendInput, register) {
    const grain = findWord(input.grain, GRAINS);
    if (grain === undefined)
      return failed(problem("trend/grain-unknown", { value: cited(input.grain), known: GRAINS.join(", ") }));
    const level = input.level ?? levelsWithFigures(register)[0] ?? 1;
    const order = { level, unit: input.unit ?? ALL_UNITS, grain };
    const found = developmentOf(register, order);
    if (!found.ok) return found;
    const shown = found.value;
    const lines = linesOf(shown);
    const broken = lines.filter((each) => each.broken !== "").length;
    const isAll = unitKey(shown.unit) === unitKey(ALL_UNITS);
    return done({
      message: problem("done/trend", {
        level,
        unit: isAll ? { da: "alle enheder", en: "all units" } : shown.unit,
        rounds: shown.rounds.length,
        lines: lines.length,
        broken,
      }),
      problems: shown.rounds.length > 1 ? [] : [problem("trend/one-round", { level }, { sheet: "Resultater" })],
      edits: trendEdits(register, trendSheets(register, shown)),
      ...(input.apart ? { handouts: handouts(register, shown) } : {}),
      log: {
        command: "trend",
        input: JSON.stringify({ niveau: level, enhed: shown.unit, pr: grain, mappe: input.apart }),
        counts: `runder=${shown.rounds.length}; linjer=${lines.length}; brudt=${broken}`,
      },
      data: { level, unit: shown.unit, rounds: shown.rounds.map(({ round }) => round), lines },
      show: TREND_SHEET,
    });
  },
});

function linesOf({ units, steps, themes, questions }: Development): TrendFound["lines"] {
  const of = (kind: TrendFound["lines"][number]["kind"], trends: readonly Trend[]): TrendFound["lines"] =>
    trends.flatMap(({ name, number, texts, lines }) =>
      lines.map(({ points, broken }, at) => ({ kind, name: texts[at] ?? name, question: number, points, broken })),
    );
  return [
    ...of("unit", units),
    ...of("step", steps),
    ...themes.flatMap(({ total, aspects }) => [...of("theme", [total]), ...of("aspect", aspects)]),
    ...questions.flatMap(({ trends }) => of("question", trends)),
  ];
}

/** For each unit its own two sheets. */
function handouts(register: Register, { level, grain }: Development): readonly Handout[] {
  const taken = new Set<ReturnType<typeof wordKey>>();
  const units = unitsOnLevel(register, level).filter((each) => unitKey(each) !== unitKey(ALL_UNITS));
  return units.flatMap((unit): Handout[] => {
    const own = developmentOf(register, { level, unit, grain });
    if (!own.ok) return [];
    const name = fileName(`Udvikling niveau ${level} ${unit}`, taken);
    taken.add(wordKey(name));
    return [{ fileName: name, sheets: trendSheets(register, own.value) }];
  });
}
