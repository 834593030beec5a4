/** goals: what is to be reached, how it goes, and which rounds are not talked over yet. */
import type { IsoDate } from "../../kernel/date";
import { serialFromDate } from "../../kernel/date";
import { readsSame, unitKey } from "../../kernel/keys";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Context } from "../../register/command";
import { tablePlace } from "../../register/register";
import { registered } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import type { Goal } from "../facts/goals";
import { filledGoal, goalsIn, measured, undiscussed } from "../facts/goals";
import type { GoalRow } from "../sheet/goals";
import { GOAL_TYPED, GOALS, goalSheet, readGoals } from "../sheet/goals";
import { nothingTyped, textIn } from "../sheet/staff-columns";

/** A goal to be set. */
export interface NewGoal {
  readonly goal: string;
  /** Spørgsmålsnr., `;` between them, or a theme. */
  readonly questions: string;
  /** Empty: all units. */
  readonly unit: string;
  /** Percent. */
  readonly target: number;
  readonly deadline: IsoDate | null;
  /** Who decided it; empty: whoever runs the command. */
  readonly by: string;
}

export interface GoalsInput {
  readonly added: NewGoal | null;
}

export const GOAL_SHEETS: readonly RegisteredSheet[] = [
  {
    name: GOALS.sheet,
    guide: {
      da: "Målene, hvordan de går, og hvad I justerer (læringscirklen).",
      en: "The goals, their progress, and what is adjusted (the learning cycle).",
    },
    tables: [GOALS],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => goalSheet([]),
  },
];

export const goalsCommand = registered({
  name: "goals",
  options: {
    goal: {
      kind: "phrase",
      example: '"Barnet er hørt"',
      about: { da: "et nyt mål", en: "a new goal" },
    },
    question: {
      kind: "text",
      example: '"U4;B2"',
      about: { da: "målets spørgsmål, eller et emne", en: "its questions, or a theme" },
    },
    target: {
      kind: "number",
      example: "90",
      about: { da: "målværdien i procent", en: "the percentage to reach" },
    },
    deadline: {
      kind: "date",
      example: "2026-12-31",
      about: { da: "fristen", en: "the deadline" },
    },
    unit: {
      kind: "text",
      example: "enhed",
      about: { da: "enheden; ellers hele centret", en: "the unit; else all" },
    },
    by: {
      kind: "text",
      example: "Socialudvalget",
      about: {
        da: "hvem der har besluttet målet; et udvalgs mål kommer med i Bilag 1",
        en: "who decided it; a committee's goals are told in Bilag 1",
      },
    },
  },
  words: {
    about: { da: "følg op på målene, eller sæt et nyt", en: "follow up the goals, or set a new one" },
    doing: { da: "Følger op på målene", en: "Following up on the goals" },
    logged: { da: "Mål fulgt op", en: "Goals followed up" },
  },
  loggedAs: (input) => (typeof input?.["mål"] === "string" ? { da: "Mål sat", en: "Goal set" } : null),
  view: "learning",
  sheets: GOAL_SHEETS,
  input: ({ goal, question, target, deadline, unit, by }): Outcome<GoalsInput> => {
    if (goal === undefined && question === undefined && target === undefined) return done({ added: null });
    if (goal === undefined || goal.trim() === "" || question === undefined || target === undefined)
      return failed(problem("usage/goal", {}));
    if (target > 100) return failed(problem("usage/goal-target", { target }));
    return done({
      added: { goal, questions: question, unit: unit ?? "", target, deadline: deadline ?? null, by: by ?? "" },
    });
  },
  decide({ added }: GoalsInput, register, context) {
    const table = register.snapshot.tables[GOALS.name];
    const standing = readGoals(table);
    if (standing.problems.length > 0) return failed(...standing.problems);
    const today = context.now.slice(0, 10);
    if (added !== null && standing.rows.some((row) => isSameGoal(row, added)))
      return failed(problem("goals/already", { goal: added.goal }, { sheet: GOALS.sheet }));
    const goals: readonly Goal[] = [
      ...goalsIn(register, today),
      ...(added === null
        ? []
        : [
            measured(register, rowOf(added, context), today, (header) =>
              tablePlace(table, GOALS.sheet, standing.rows.length, header),
            ),
          ]),
    ];
    const unknown = added === null ? [] : (goals[goals.length - 1]?.problems ?? []);
    if (unknown.length > 0) return failed(...unknown.map((each) => ({ ...each, severity: "error" as const })));
    const rows = goals.map(filledGoal);
    const count = (state: string): number => goals.filter(({ measure }) => measure?.state === state).length;
    const counts = { reached: count("nået"), onTheWay: count("på vej"), not: count("ikke nået") };
    return done({
      message:
        added === null
          ? problem("done/goals", { count: goals.length, ...counts })
          : problem("done/goal-set", { goal: added.goal }),
      problems: [...goals.flatMap(({ problems }) => problems), ...undiscussed(register, goals)],
      edits: [{ kind: "sheet", content: goalSheet(rows), before: "Log" }],
      log: {
        command: "goals",
        input: JSON.stringify(added === null ? {} : { mål: added.goal, spørgsmål: added.questions, enhed: added.unit }),
        counts: `mål=${goals.length}; nået=${counts.reached}; på vej=${counts.onTheWay}; ikke nået=${counts.not}`,
      },
      data: { goals: rows },
      show: GOALS.sheet,
    });
  },
});

function rowOf({ goal, questions, unit, target, deadline, by }: NewGoal, { now, user }: Context): GoalRow {
  return {
    start: "",
    data: "",
    reached: "",
    typed: {
      ...nothingTyped(GOAL_TYPED),
      Mål: goal,
      Spørgsmål: questions,
      Enhed: unit || null,
      Målværdi: target,
      Frist: deadline === null ? null : serialFromDate(deadline),
      "Besluttet af": by || user,
      Dato: serialFromDate(now.slice(0, 10)),
    },
  };
}

function isSameGoal({ typed }: GoalRow, { goal, unit }: NewGoal): boolean {
  return readsSame(textIn(typed["Mål"]), goal) && unitKey(textIn(typed["Enhed"])) === unitKey(unit);
}
