/** What the review of each case needs to know of the population and of the frame it was drawn from. */
import { fold } from "../../kernel/text";
import type { Register } from "../../register/register";
import type { ReviewedCase } from "../rules/reading";

/** What the review of each case needs: steps as they were at the draw, age as it is now. By `fold(id)`. */
export function reviewedCases(register: Register, round: string): Map<string, ReviewedCase> {
  const own = register.frames.filter((row) => fold(row.round) === fold(round));
  const steps = new Map([...register.frames, ...own].map((row) => [fold(row.id), row.steps]));
  const known = new Map<string, ReviewedCase>();
  for (const each of register.population().cases) {
    known.set(fold(each.id), { id: each.id, steps: steps.get(fold(each.id)) ?? each.steps, age: each.age });
  }
  for (const row of register.frames) {
    if (!known.has(fold(row.id)))
      known.set(fold(row.id), { id: row.id, steps: steps.get(fold(row.id)) ?? [], age: null });
  }
  return known;
}
