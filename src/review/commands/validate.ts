/** validate and close: what is wrong with the answers of a round on a level, and its end. */
import { mendingFindings } from "../../attention/facts/mending";
import type { IsoDate } from "../../kernel/date";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { levelOf, roundOf } from "../../register/register";
import { AT, registered } from "../../register/registration";
import { roundProgress, withStatus } from "../../register/round-rows";
import { checkedAnew } from "../facts/checks";
import { checkStanding } from "../facts/collected";
import { controlAbout, controlSheet } from "../sheet/control";

export interface RoundInput {
  readonly round: string;
  readonly level: number;
}

export const validateCommand = registered({
  name: "validate",
  options: AT,
  words: {
    about: { da: "kontrollér svarene", en: "check the answers" },
    doing: { da: "Kontrollerer svarene", en: "Checking the answers" },
    logged: { da: "Svar kontrolleret", en: "Answers checked" },
  },
  view: "control",
  input: (values) => done(values),
  button: { label: { da: "Kontrollér", en: "Check" }, round: "open", input: (at) => at },
  readsReviewSheets: () => true,
  decide(input: RoundInput, register, context) {
    const checked = checkRound(input, register, context.now.slice(0, 10));
    if (!checked.ok) return checked;
    const { round, problems: found } = checked.value;
    const ofRegister = mendingFindings(register);
    const problems = [...found, ...ofRegister];
    const count = (severity: Problem["severity"]): number =>
      problems.filter((each) => each.severity === severity).length;
    const at = { round, level: input.level };
    const findings = checkedAnew(register, at, found, context.now.slice(0, 10), ofRegister);
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
});

export function checkRound(
  input: RoundInput,
  register: Register,
  today: IsoDate,
): Outcome<{ readonly problems: readonly Problem[]; readonly round: string }> {
  const level = levelOf(register, input.level);
  if (!level.ok) return level;
  const round = roundOf(register, input.round, input.level)?.round ?? input.round;
  const standing = checkStanding(register, round, input.level, today);
  return standing.ok ? done({ problems: standing.value, round }) : standing;
}

export const closeCommand = registered({
  name: "close",
  options: AT,
  words: {
    about: { da: "luk et niveau", en: "close a level" },
    doing: { da: "Lukker niveauet", en: "Closing the level" },
    logged: { da: "Niveau lukket", en: "Level closed" },
  },
  view: "control",
  nextSteps: ["next/close"],
  input: (values) => done(values),
  readsReviewSheets: () => true,
  decide(input: RoundInput, register, context) {
    const checked = checkRound(input, register, context.now.slice(0, 10));
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
});
