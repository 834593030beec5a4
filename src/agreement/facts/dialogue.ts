/** What a register gives a dialogue round to talk about, and what stands of it already. */
import type { RoundAndLevel } from "../../kernel/keys";
import { isAt, roundKey } from "../../kernel/keys";
import { ALL_UNITS } from "../../figures/rules/compliance";
import type { Register } from "../../register/register";
import { questionsAt } from "../../register/register";
import { likenessByQuestion, sessionsOf } from "../rules/calibration";
import type { DialogueFacts, DialoguePoint } from "../rules/dialogue";
import { DIALOGUE_KINDS } from "../rules/dialogue";
import { readDialogues } from "../sheet/dialogue";

export { DIALOGUE_KINDS };

/** The computed figures of a round and level, and how alike its readers answered; of every level of the round. */
export function dialogueFacts(register: Register, at: RoundAndLevel): DialogueFacts {
  const asked = questionsAt(register, at.level);
  const sessions = sessionsOf(register.calibrations, () => 0).filter(
    ({ round }) => roundKey(round) === roundKey(at.round),
  );
  return {
    figures: register.results.filter((each) => isAt(each, at) && each.unit === ALL_UNITS),
    questions: asked.ok ? asked.value : [],
    likeness: likenessByQuestion(sessions.flatMap(({ questions }) => questions)),
  };
}

/** Whether there are figures that a dialogue round could talk about. */
export function canTalk(register: Register, at: RoundAndLevel): boolean {
  return register.results.some((each) => isAt(each, at) && each.tally !== null);
}

/** The points of a round and level as they stand. */
export function dialogueOf(register: Register, at: RoundAndLevel): readonly DialoguePoint[] {
  return readDialogues(register.snapshot.tables).rows.filter((each) => isAt(each, at));
}
