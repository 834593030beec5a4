/** What new figures bring about here: results of the chosen themes, and the series of the goals. */
import type { Context, Decision } from "../../register/command";
import type { Register } from "../../register/register";
import type { Edit } from "../../workbook/workbook";
import { GOALS, goalSheet, readGoals } from "../sheet/goals";
import { PLANS, planSheet, readPlans } from "../sheet/plan";
import { filledGoal, goalsIn, undiscussed } from "./goals";
import { withResults } from "./themes";

/** A decision that brings new figures, and with it Læringsplan and Mål, where the register has them and they can be read. */
export function withLearning<Found extends object>(
  decision: Decision<Found>,
  register: Register,
  context: Context,
): Decision<Found> {
  const { after } = decision;
  if (after?.results === undefined) return decision;
  const { tables } = register.snapshot;
  const now: Register = { ...register, ...after };
  const [plans, goals] = [readPlans(tables[PLANS.name]), readGoals(tables[GOALS.name])];
  const faults = [...plans.problems, ...goals.problems];
  const today = context.now.slice(0, 10);
  const measured = goals.rows.length > 0 && goals.problems.length === 0 ? goalsIn(now, today) : [];
  const edits: Edit[] = [
    ...(plans.rows.length > 0 && plans.problems.length === 0
      ? [{ kind: "sheet" as const, content: planSheet(withResults(now, plans.rows)) }]
      : []),
    ...(measured.length > 0 ? [{ kind: "sheet" as const, content: goalSheet(measured.map(filledGoal)) }] : []),
  ];
  const told = [
    ...faults.map((each) => ({ ...each, severity: "warning" as const })),
    ...measured.flatMap(({ problems }) => problems),
    ...undiscussed(now, measured),
  ];
  return edits.length === 0 && told.length === 0
    ? decision
    : {
        ...decision,
        edits: [...(decision.edits ?? []), ...edits],
        problems: [...(decision.problems ?? []), ...told],
      };
}
