/** Figures of a unit or a team as papers set them beside others: in sum, in each step, and question by question. */
import type { Figure } from "../../figures/rules/compliance";
import { withoutCpr } from "../../kernel/cpr";
import { distinct, questionKey, stepKey, unitKey } from "../../kernel/keys";
import type { Register } from "../../register/register";
import type { ColumnFigures, Share } from "../rules/paper";

/** A unit's or a team's figures: in each step and question those of what is demanded or wished for. */
export function columnOf(register: Register, figures: readonly Figure[], unit: string): ColumnFigures {
  const asked = new Map(
    (register.questions.ok ? register.questions.value : []).map((each) => [questionKey(each.number), each.requirement]),
  );
  const own = figures.filter((each) => unitKey(each.unit) === unitKey(unit));
  const rated = own.filter((each) => asked.get(questionKey(each.question)) !== "oplysning");
  const sum = (some: readonly Figure[]): Share =>
    some.reduce<Share>((total, { k, n }) => ({ k: total.k + k, n: total.n + n }), { k: 0, n: 0 });
  return {
    name: withoutCpr(unit),
    total: sum(rated),
    steps: stepNames(register, figures).map((step) =>
      sum(rated.filter((each) => stepKey(each.step) === stepKey(step))),
    ),
    byQuestion: own.map(({ question, step, text, k, n }) => ({ question, step, text: withoutCpr(text), k, n })),
  };
}

/** Steps with figures, in template order. */
export function stepNames(register: Register, figures: readonly Figure[]): readonly string[] {
  const there = distinct(
    figures.map(({ step }) => step),
    stepKey,
  );
  const known = register.stepNames.filter((step) => there.some((each) => stepKey(each) === stepKey(step)));
  const names = new Set(known.map(stepKey));
  return [...known, ...there.filter((each) => !names.has(stepKey(each)))];
}
