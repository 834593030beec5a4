/** themes: what each unit might learn from next, and what it chose. */
import { addMonths, serialFromDate } from "../../kernel/date";
import type { RoundAndLevel } from "../../kernel/keys";
import { distinct, isAt, questionKey, readsSame, unitKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Context } from "../../register/command";
import { levelOf, roundOf } from "../../register/register";
import { AT, registered } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import type { UnitProposals } from "../facts/themes";
import { numbersIn, proposalsIn, withResults } from "../facts/themes";
import type { Proposal } from "../rules/themes";
import { CHOSEN, LEAST_ASSESSED, PROPOSED } from "../rules/themes";
import type { PlanRow } from "../sheet/plan";
import { isChosen, PLAN_TYPED, PLANS, planSheet, readPlans, STATUS_CHOSEN } from "../sheet/plan";
import { hasTyped, nothingTyped, textIn } from "../sheet/staff-columns";

/** How long a theme is worked with, in months. */
const MONTHS = 3;

/** What a unit takes up: exactly these, by their Nr. */
export interface ThemeChoice {
  readonly unit: string;
  /** As typed. */
  readonly numbers: readonly string[];
}

export interface ThemesInput {
  readonly round: string;
  readonly level: number;
  readonly choice: ThemeChoice | null;
}

export const THEME_SHEETS: readonly RegisteredSheet[] = [
  {
    name: PLANS.sheet,
    guide: {
      da: "Hvad hver enhed kan lære af, hvad den har valgt, og hvordan det gik (internt).",
      en: "What each unit can learn from, what it chose, and how it went (internal).",
    },
    tables: [PLANS],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => planSheet([]),
  },
];

export const themesCommand = registered({
  name: "themes",
  options: {
    ...AT,
    unit: {
      kind: "text",
      example: "enhed",
      about: { da: "enheden, der vælger", en: "the unit that chooses" },
    },
    choose: {
      kind: "list",
      separator: ",",
      example: "1,3",
      about: {
        da: "temaerne, enheden vælger, efter Nr på arket Læringsplan",
        en: "the themes it takes up, by Nr on the sheet Læringsplan",
      },
    },
  },
  words: {
    about: {
      da: "foreslå læringstemaer til hver enhed, og notér, hvad der er valgt",
      en: "propose learning themes for each unit, and note what is chosen",
    },
    doing: { da: "Finder læringstemaer", en: "Finding learning themes" },
    logged: { da: "Læringstemaer foreslået", en: "Learning themes proposed" },
  },
  loggedAs: (input) =>
    Array.isArray(input?.["valgt"]) ? { da: "Læringstemaer valgt", en: "Learning themes chosen" } : null,
  view: "learning",
  sheets: THEME_SHEETS,
  input: ({ round, level, unit, choose }): Outcome<ThemesInput> => {
    if (unit === undefined && choose === undefined) return done({ round, level, choice: null });
    if (unit === undefined || choose === undefined) return failed(problem("usage/themes-choice", {}));
    return done({ round, level, choice: { unit, numbers: choose } });
  },
  decide(input: ThemesInput, register, context) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const at = { round: roundOf(register, input.round, input.level)?.round ?? input.round, level: input.level };
    const standing = readPlans(register.snapshot.tables[PLANS.name]);
    if (standing.problems.length > 0) return failed(...standing.problems);
    const proposed = proposalsIn(register, at);
    if (!proposed.ok) return proposed;
    const { choice } = input;
    const before = standing.rows.filter((each) => isAt(each, at));
    // What stands is chosen from: new proposals would give the numbers another meaning.
    const own = choice !== null && before.length > 0 ? before : planRows(at, before, proposed.value);
    const chosen = choice === null ? done(own) : choose(choice, own, context);
    if (!chosen.ok) return chosen;
    const rows = withResults(register, [...standing.rows.filter((each) => !isAt(each, at)), ...chosen.value]);
    const now = rows.filter((each) => isAt(each, at));
    const taken = now.filter(isChosen);
    const units = distinct(
      now.map(({ unit }) => unit),
      unitKey,
    );
    return done({
      message:
        choice === null
          ? problem("done/themes", { ...at, units: units.length, proposals: now.length, chosen: taken.length })
          : problem("done/themes-chosen", {
              unit: choice.unit,
              count: taken.filter((each) => unitKey(each.unit) === unitKey(choice.unit)).length,
            }),
      problems: [
        ...countProblems(choice === null ? units : [choice.unit], taken),
        ...proposed.value
          .filter(({ unit }) => choice === null && !units.some((each) => unitKey(each) === unitKey(unit)))
          .map(({ unit }) =>
            problem("themes/nothing-proposed", { unit, least: LEAST_ASSESSED }, { sheet: "Resultater" }),
          ),
      ],
      edits: [{ kind: "sheet", content: planSheet(rows), before: "Log" }],
      log: {
        command: "themes",
        input: JSON.stringify({
          runde: at.round,
          niveau: at.level,
          ...(choice === null ? {} : { enhed: choice.unit, valgt: choice.numbers.map(Number) }),
        }),
        counts: `temaer=${now.length}; valgt=${taken.length}`,
      },
      data: { themes: now.map((row) => ({ ...row, chosen: isChosen(row) })) },
      show: PLANS.sheet,
    });
  },
});

/** What was chosen or written in stays as it is; the other rows are proposed anew behind it, with the numbers left. */
function planRows(
  at: RoundAndLevel,
  before: readonly PlanRow[],
  proposed: readonly UnitProposals[],
): readonly PlanRow[] {
  const units = distinct(
    [...proposed, ...before].map(({ unit }) => unit),
    unitKey,
  );
  return units.flatMap((unit) => {
    const all = proposed.find((each) => unitKey(each.unit) === unitKey(unit))?.proposals ?? [];
    const kept = before.filter(
      (row) => unitKey(row.unit) === unitKey(unit) && (isChosen(row) || isWrittenIn(row, all)),
    );
    const covered = new Set(kept.flatMap(({ questions }) => numbersIn(questions)).map(questionKey));
    const fresh = all.filter(({ questions }) => !questions.some((each) => covered.has(questionKey(each))));
    const used = new Set(kept.map(({ number }) => number));
    const free = Array.from({ length: PROPOSED + kept.length }, (_, index) => index + 1).filter(
      (each) => !used.has(each),
    );
    const rows = fresh.slice(0, Math.max(0, PROPOSED - kept.length)).map((each, index) => ({
      ...at,
      unit,
      number: free[index] ?? 0,
      ...proposedCells(each),
      typed: { ...nothingTyped(PLAN_TYPED), Tema: each.theme },
    }));
    return [...kept, ...rows].sort((a, b) => a.number - b.number);
  });
}

function proposedCells({
  questions,
  reason,
  now,
}: Proposal): Omit<PlanRow, "round" | "level" | "unit" | "number" | "typed"> {
  return { questions: questions.join("; "), reason, startK: now.k, startN: now.n, resultK: null, resultN: null };
}

/** Whether the staff have written more in a row than what it was proposed with. */
function isWrittenIn({ typed, questions }: PlanRow, proposals: readonly Proposal[]): boolean {
  const { Tema: theme, ...rest } = typed;
  if (hasTyped({ ...rest })) return true;
  const proposed = proposals.find((each) => each.questions.join("; ") === questions);
  return proposed !== undefined && textIn(theme) !== "" && !readsSame(textIn(theme), proposed.theme);
}

/** @problems `usage/themes-choice`, `themes/unit-unknown`, `themes/number-unknown` */
function choose(
  { unit, numbers: typedNumbers }: ThemeChoice,
  rows: readonly PlanRow[],
  { now, user }: Context,
): Outcome<readonly PlanRow[]> {
  const numbers = typedNumbers.map(Number);
  if (numbers.some((each) => !Number.isInteger(each) || each < 1)) return failed(problem("usage/themes-choice", {}));
  const own = rows.filter((each) => unitKey(each.unit) === unitKey(unit));
  if (own.length === 0) {
    const known = distinct(
      rows.map((each) => each.unit),
      unitKey,
    ).join(", ");
    return failed(problem("themes/unit-unknown", { unit, known }, { sheet: PLANS.sheet }));
  }
  const unknown = numbers.filter((number) => !own.some((each) => each.number === number));
  if (unknown.length > 0) {
    const known = own.map(({ number }) => number).join(", ");
    return failed(
      ...unknown.map((number) => problem("themes/number-unknown", { unit, number, known }, { sheet: PLANS.sheet })),
    );
  }
  const today = now.slice(0, 10);
  return done(
    rows.map((row) => {
      if (unitKey(row.unit) !== unitKey(unit)) return row;
      const { typed } = row;
      const wanted = numbers.includes(row.number);
      if (wanted === isChosen(row)) return row;
      if (!wanted) {
        const status = textIn(typed["Status"]) === STATUS_CHOSEN ? null : typed["Status"];
        return { ...row, typed: { ...typed, "Valgt af": null, Status: status } };
      }
      return {
        ...row,
        typed: {
          ...typed,
          "Valgt af": user,
          Fra: typed["Fra"] ?? serialFromDate(today),
          Til: typed["Til"] ?? serialFromDate(addMonths(today, MONTHS)),
          Status: typed["Status"] ?? STATUS_CHOSEN,
        },
      };
    }),
  );
}

/** Units that have chosen fewer or more themes than are taken up. */
function countProblems(units: readonly string[], taken: readonly PlanRow[]): readonly Problem[] {
  return units.flatMap((unit) => {
    const count = taken.filter((each) => unitKey(each.unit) === unitKey(unit)).length;
    if (count === 0) return [problem("themes/none-chosen", { unit, ...CHOSEN }, { sheet: PLANS.sheet })];
    if (count >= CHOSEN.least && count <= CHOSEN.most) return [];
    return [
      problem(
        count < CHOSEN.least ? "themes/too-few" : "themes/too-many",
        { unit, count, ...CHOSEN },
        { sheet: PLANS.sheet },
      ),
    ];
  });
}
