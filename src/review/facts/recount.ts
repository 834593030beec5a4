/** Which answers count once the draw has changed: those of replaced, annulled and called-on cases, settled at once. */
import type { DrawPlace } from "../../draw/rules/drawing";
import { fold } from "../../kernel/text";
import { answersSheet } from "../sheet/answers";
import { merge } from "../commands/collect";
import type { Decision } from "../../register/command";
import type { Register } from "../../register/register";
import { levelOf } from "../../register/register";
import { reviewRound } from "./collected";

/** The decision, and with it tblSvar as the drawn cases it leaves behind have it; as it was where nobody has answered. */
export function withRecount(decision: Decision, register: Register, places: readonly DrawPlace[]): Decision {
  const after: Register = { ...register, ...decision.after };
  const answers = places.reduce((standing, place) => recounted({ ...after, answers: standing }, place), after.answers);
  if (answers === after.answers) return decision;
  return {
    ...decision,
    edits: [...(decision.edits ?? []), { kind: "sheet", content: answersSheet(answers) }],
    after: { ...decision.after, answers },
  };
}

function recounted(register: Register, { round, level: number }: DrawPlace): Register["answers"] {
  const level = levelOf(register, number);
  if (!level.ok || !register.answers.some((each) => each.level === number && fold(each.round) === fold(round)))
    return register.answers;
  const review = reviewRound(register, level.value, round, false);
  return review.ok ? merge(register, level.value, round, review.value, []).answers : register.answers;
}
