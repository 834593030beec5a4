/** Which answers count once the draw has changed: those of replaced, annulled and called-on cases, settled at once. */
import type { DrawnCase } from "../../cases/rules/case";
import type { Decision } from "../../register/command";
import type { Register } from "../../register/register";
import { levelOf } from "../../register/register";
import { answersSheet } from "../sheet/answers";
import { reviewRound } from "./collected";
import { merge } from "./merged-answers";
import type { PlaceKey, RoundAndLevel } from "../../kernel/keys";
import { placeKey, roundKey } from "../../kernel/keys";

/** A decision that changes what is drawn, and with it tblSvar as the drawn cases it leaves behind have it. */
export function withRecount<Found extends object>(decision: Decision<Found>, register: Register): Decision<Found> {
  const drawn = decision.after?.drawn ?? register.drawn;
  const after: Register = { ...register, ...decision.after };
  const places = placesOf(drawn.slice(register.drawn.length));
  const answers = places.reduce((standing, place) => recounted({ ...after, answers: standing }, place), after.answers);
  if (answers === after.answers) return decision;
  return {
    ...decision,
    edits: [...(decision.edits ?? []), { kind: "sheet", content: answersSheet(answers) }],
    after: { ...decision.after, answers },
  };
}

/** Rounds and levels of new rows, each once: that of the last row, which the command was about, before those it undid. */
function placesOf(rows: readonly DrawnCase[]): RoundAndLevel[] {
  const places = new Map<PlaceKey, RoundAndLevel>();
  for (const { round, level } of [...rows.slice(-1), ...rows]) {
    const key = placeKey({ round, level });
    if (!places.has(key)) places.set(key, { round, level });
  }
  return Array.from(places.values());
}

function recounted(register: Register, { round, level: number }: RoundAndLevel): Register["answers"] {
  const level = levelOf(register, number);
  if (!level.ok || !register.answers.some((each) => each.level === number && roundKey(each.round) === roundKey(round)))
    return register.answers;
  const review = reviewRound(register, level.value, round, false);
  return review.ok ? merge(register, level.value, round, review.value, []).answers : register.answers;
}
