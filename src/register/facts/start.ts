/** What Start shows of a register: where each round stands, what the next step is, and what needs attention. */
import { openMendings } from "../../attention/facts/mending";
import { staleComparisons } from "../../agreement/facts/calibration";
import { staleFigures } from "../../figures/facts/round-figures";
import type { IsoDate } from "../../kernel/date";
import { isAt } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { describe } from "../../language/problem";
import type { LevelProgress } from "../../review/rules/progress";
import { nextStep } from "../../review/rules/progress";
import { findPreset } from "../../templates/presets";
import type { Register } from "../register";
import { roundProgress } from "../round-rows";
import { isOfFiguresAlone } from "../rules/round";
import type { RegisteredSheet } from "../sheets";
import type { StartFacts } from "../start-sheet";
import { guideOf } from "../start-sheet";

/** What to do next. `progress`: of every round of the register, in its order. */
export function nextStepOf(
  register: Register,
  progress: readonly LevelProgress[] = progressOfRounds(register),
): Problem {
  // A round of before this register is never the next step.
  const own = register.rounds.filter((round) => !isOfFiguresAlone(round));
  const levels = register.levels.ok ? register.levels.value : [];
  return nextStep(
    register.caseCount,
    levels,
    own,
    progress,
    (round, level) =>
      register.results.some((row) => isAt(row, { round, level })) ||
      register.calibrations.some((row) => isAt(row, { round, level })),
  );
}

function progressOfRounds(register: Register): LevelProgress[] {
  return register.rounds.map((round) => roundProgress(register, round));
}

/** @param sheets those the register has */
export function startFacts(register: Register, today: IsoDate, sheets: readonly RegisteredSheet[]): StartFacts {
  const progress = progressOfRounds(register);
  return {
    settings: register.settings,
    presetName: findPreset(register.settings.preset)?.name ?? register.settings.preset,
    cases: register.caseCount,
    rounds: register.rounds,
    progress,
    next: nextStepOf(register, progress),
    guide: guideOf(sheets),
    attention: [...staleFigures(register), ...staleComparisons(register), ...openMendings(register, today)].map(
      (each) => describe(each, "da"),
    ),
  };
}
