/** status, validate and close: who has handed in, what is wrong, and the end of a round on a level. */
import type { Outcome, Problem } from "../../kernel/outcome";
import { done, failed } from "../../kernel/outcome";
import { describe, problem } from "../../language/problem";
import { fold } from "../../kernel/text";
import { controlSheet, toFinding } from "../../review/sheet/control";
import type { Command } from "../command";
import { controlAbout } from "../../review/commands/collect";
import { mendingFindings, mendingProgress, mendingReport } from "../../attention/facts/mending";
import type { Register } from "../register";
import { levelOf, roundOf } from "../register";
import { roundProgress, withStatus } from "../round-rows";
import { checkStanding } from "../../review/facts/collected";
import { startFacts } from "../facts/start";

export interface StatusInput {
  readonly round: string | null;
  readonly level: number | null;
}

export const statusCommand: Command<StatusInput> = {
  name: "status",
  decide(input, register, context) {
    const rounds = register.rounds.filter(
      (each) =>
        (input.level === null || each.level === input.level) &&
        (input.round === null || fold(each.round) === fold(input.round)),
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
    const next = describe(startFacts(register, today).next, context.language);
    const message =
      progress.length === 0
        ? problem("done/status-empty", { next })
        : problem("done/status", { rounds: progress.length, next });
    return done({
      message,
      problems: mendingReport(register, today),
      data: { rounds: progress, next, mendings: mendingProgress(register, today) },
    });
  },
};

export interface RoundInput {
  readonly round: string;
  readonly level: number;
}

export const validateCommand: Command<RoundInput> = {
  name: "validate",
  readsReviewSheets: () => true,
  decide(input, register) {
    const checked = checkRound(input, register);
    if (!checked.ok) return checked;
    const problems = [...checked.value.problems, ...mendingFindings(register)];
    const { round } = checked.value;
    const count = (severity: Problem["severity"]): number =>
      problems.filter((each) => each.severity === severity).length;
    const findings = problems.map(toFinding);
    return done({
      message: problem("done/validate", {
        round,
        level: input.level,
        errors: count("error"),
        warnings: count("warning"),
      }),
      problems,
      edits: [
        {
          kind: "sheet",
          content: controlSheet(findings, controlAbout(round, input.level), register.snapshot.sheetNames),
        },
      ],
      after: { findings },
      log: {
        command: "validate",
        input: JSON.stringify({ runde: round, niveau: input.level }),
        counts: `fejl=${count("error")}; advarsler=${count("warning")}; oplysninger=${count("info")}`,
      },
      show: "Datakontrol",
    });
  },
};

function checkRound(
  input: RoundInput,
  register: Register,
): Outcome<{ readonly problems: readonly Problem[]; readonly round: string }> {
  const level = levelOf(register, input.level);
  if (!level.ok) return level;
  const round = roundOf(register, input.round, input.level)?.round ?? input.round;
  const standing = checkStanding(register, round, input.level);
  return standing.ok ? done({ problems: standing.value, round }) : standing;
}

export const closeCommand: Command<RoundInput> = {
  name: "close",
  readsReviewSheets: () => true,
  decide(input, register) {
    const checked = checkRound(input, register);
    if (!checked.ok) return checked;
    const round = roundOf(register, input.round, input.level);
    if (round === undefined)
      return failed(problem("draw/nothing-drawn", { round: input.round, level: input.level }, { sheet: "Runder" }));
    if (round.status === "lukket")
      return done({ message: problem("close/already", { round: round.round, level: input.level }) });
    const errors = checked.value.problems.filter((each) => each.severity === "error");
    const waiting = roundProgress(register, round).units.flatMap((each) => each.waiting);
    if (errors.length > 0 || waiting.length > 0) {
      return failed(
        problem(
          "close/open",
          { round: round.round, level: input.level, errors: errors.length, waiting: waiting.length },
          { sheet: "Datakontrol" },
        ),
        ...errors,
      );
    }
    const closed = withStatus(register, round, "lukket");
    return done({
      message: problem("done/close", { round: round.round, level: input.level }),
      problems: checked.value.problems,
      edits: [closed.edit],
      after: { rounds: closed.rounds },
      log: { command: "close", input: JSON.stringify({ runde: round.round, niveau: input.level }) },
    });
  },
};
