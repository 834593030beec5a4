/** The round a button means when it asks for nothing: the workbook itself says which one is under way. */
import type { RoundAndLevel } from "../kernel/keys";
import type { Outcome } from "../language/outcome";
import { done, failed } from "../language/outcome";
import { problem } from "../language/problem";
import type { Command } from "./command";
import type { Register } from "./register";
import type { Round, RoundStatus } from "./rules/round";
import { isOfFiguresAlone, isOver } from "./rules/round";

const UNDER_WAY: readonly RoundStatus[] = ["udtrukket", "udsendt", "afleveret"];

/**
 * The first row of tblRunder that is drawn and not closed. `closedToo`: where none is, the last that is closed, whose
 * figures can still be shown.
 *
 * @problems `plan/no-open-round`
 */
export function currentRound(rounds: readonly Round[], closedToo: boolean): Outcome<RoundAndLevel> {
  const closed = closedToo ? rounds.filter((round) => isOver(round)) : [];
  const own = closed.filter((round) => !isOfFiguresAlone(round));
  const found =
    rounds.find(({ status }) => UNDER_WAY.includes(status)) ?? own[own.length - 1] ?? closed[closed.length - 1];
  return found === undefined
    ? failed(problem("plan/no-open-round", {}, { sheet: "Runder" }))
    : done({ round: found.round, level: found.level });
}

/** A command of a round and level as one that needs no input. */
export function atCurrentRound<Input>(
  command: Command<Input>,
  closedToo: boolean,
  inputOf: (at: RoundAndLevel) => Input,
): Command<null> {
  const { readsReviewSheets: reads, mayAsk, calledInLog } = command;
  return {
    name: command.name,
    // Which sheets are read never depends on the round.
    ...(reads === undefined ? {} : { readsReviewSheets: () => reads(inputOf({ round: "", level: 0 })) }),
    ...(mayAsk === undefined ? {} : { mayAsk }),
    ...(calledInLog === undefined ? {} : { calledInLog }),
    decide(_, register: Register, context) {
      const at = currentRound(register.rounds, closedToo);
      return at.ok ? command.decide(inputOf(at.value), register, context) : at;
    },
  };
}
