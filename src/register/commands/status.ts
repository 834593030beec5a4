/** status: where every round stands, who has handed in, and what comes next. */
import { mendingProgress, mendingReport } from "../../attention/facts/mending";
import { roundKey } from "../../kernel/keys";
import { done, failed } from "../../language/outcome";
import { describe, problem } from "../../language/problem";
import { goalsIn, undiscussed } from "../../learning/facts/goals";
import { nextStepOf } from "../facts/start";
import { LEVEL, registered, ROUND } from "../registration";
import { roundProgress } from "../round-rows";

export interface StatusInput {
  readonly round: string | null;
  readonly level: number | null;
}

export const statusCommand = registered({
  name: "status",
  options: { round: ROUND, level: LEVEL },
  words: {
    about: { da: "hvem har afleveret, og hvad mangler", en: "who has handed in, and what is missing" },
    doing: { da: "Ser på runderne", en: "Looking at the rounds" },
  },
  view: "home",
  input: ({ round, level }) => done({ round: round ?? null, level: level ?? null }),
  button: { label: { da: "Status", en: "Status" }, round: "none", input: () => ({ round: null, level: null }) },
  decide(input: StatusInput, register, context) {
    const rounds = register.rounds.filter(
      (each) =>
        (input.level === null || each.level === input.level) &&
        (input.round === null || roundKey(each.round) === roundKey(input.round)),
    );
    const asked = input.round !== null || input.level !== null;
    if (asked && rounds.length === 0)
      return failed(
        problem("status/no-round", { round: input.round ?? "*", level: input.level ?? "*" }, { sheet: "Runder" }),
      );
    const progress = rounds.map((each) => ({
      status: each.status,
      deadline: each.deadline,
      ...roundProgress(register, each),
    }));
    const today = context.now.slice(0, 10);
    const next = describe(nextStepOf(register), context.language, context.surface);
    const message =
      progress.length === 0
        ? problem("done/status-empty", { next })
        : problem("done/status", { rounds: progress.length, next });
    return done({
      message,
      problems: [...mendingReport(register, today), ...undiscussed(register, goalsIn(register, today))],
      data: { rounds: progress, next, mendings: mendingProgress(register, today) },
    });
  },
});
