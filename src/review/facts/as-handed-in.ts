/** Answers corrected after their case was handed in as finished keep what was handed in: levels are compared on that. */
import { caseKey, jointKey, personKey, questionKey } from "../../kernel/keys";
import type { Answer } from "../../templates/rules/answer";
import type { HandIn } from "../rules/hand-in";

/**
 * @param own the answers of one round and level as they will stand
 * @param before the same as they stand
 * @param heads what has been handed in, as it stands
 */
export function keepHandedIn(
  own: readonly Answer[],
  before: readonly Answer[],
  heads: readonly HandIn[],
): readonly Answer[] {
  const finished = new Set(
    heads.filter((each) => each.finished).map((each) => jointKey(caseKey(each.case), personKey(each.reviewer))),
  );
  const handedIn = new Map(
    before
      .filter((each) => finished.has(jointKey(caseKey(each.case), personKey(each.reviewer))))
      .flatMap((each) => {
        const value = each.handedIn ?? (each.state === "gyldig" ? each.value : undefined);
        return value === undefined ? [] : [[keyOf(each), value] as const];
      }),
  );
  if (handedIn.size === 0) return own;
  return own.map((each) => {
    const first = handedIn.get(keyOf(each));
    return first === undefined || first === each.value ? each : { ...each, handedIn: first };
  });
}

function keyOf({ case: id, question, reviewer }: Answer) {
  return jointKey(caseKey(id), questionKey(question), personKey(reviewer));
}
