/** What the review of each case needs to know of the population and of the frame it was drawn from. */
import type { Register } from "../../register/register";
import type { ReviewedCase } from "../rules/reading";
import type { CaseKey } from "../../kernel/keys";
import { caseKey, roundKey } from "../../kernel/keys";

/** What the review of each case needs: steps as they were at the draw, age as it is now. By `caseKey(id)`. */
export function reviewedCases(register: Register, round: string): Map<CaseKey, ReviewedCase> {
  const own = register.frames.filter((row) => roundKey(row.round) === roundKey(round));
  const steps = new Map([...register.frames, ...own].map((row) => [caseKey(row.id), row.steps]));
  const known = new Map<CaseKey, ReviewedCase>();
  for (const each of register.population().cases) {
    known.set(caseKey(each.id), { id: each.id, steps: steps.get(caseKey(each.id)) ?? each.steps, age: each.age });
  }
  for (const row of register.frames) {
    if (!known.has(caseKey(row.id)))
      known.set(caseKey(row.id), { id: row.id, steps: steps.get(caseKey(row.id)) ?? [], age: null });
  }
  return known;
}
