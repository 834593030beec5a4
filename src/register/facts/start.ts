/** What Start shows of a register: where each round stands, what the next step is, and what needs attention. */
import { standingMendings } from "../../attention/facts/mending";
import { staleFigures } from "../../figures/facts/round-figures";
import type { IsoDate } from "../../kernel/date";
import { describe } from "../../language/problem";
import { nextStep } from "../../review/rules/progress";
import { findPreset } from "../../templates/presets";
import type { Register } from "../register";
import { roundProgress } from "../round-rows";
import { isImported } from "../rules/round";
import type { StartFacts } from "../start-sheet";

export function startFacts(register: Register, today: IsoDate): StartFacts {
  const progress = register.rounds.map((round) => roundProgress(register, round));
  // A round of before this register is never the next step.
  const own = register.rounds.filter((round) => !isImported(round));
  const levels = register.levels.ok ? register.levels.value : [];
  const computed = (round: string, level: number): boolean =>
    register.results.some((row) => row.round === round && row.level === level);
  return {
    settings: register.settings,
    presetName: findPreset(register.settings.preset)?.name ?? register.settings.preset,
    cases: register.caseCount,
    rounds: register.rounds,
    progress,
    next: nextStep(register.caseCount, levels, own, progress, computed),
    attention: [...staleFigures(register), ...standingMendings(register, today)].map((each) => describe(each, "da")),
  };
}
