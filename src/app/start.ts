/** What Start shows of a register: where each round stands and what the next step is. */
import { describe } from "../domain/problem";
import { nextStep, progressOf } from "../domain/progress";
import type { StartFacts } from "../sheets/start";
import { findPreset } from "../templates/presets";
import { staleFigures } from "./compute";
import type { Register } from "./register";

export function startFacts(register: Register): StartFacts {
  const progress = register.rounds.map((round) => progressOf(round.round, round.level, register.drawn, register.handIns, register.answers));
  const levels = register.levels.ok ? register.levels.value : [];
  const computed = (round: string, level: number): boolean => register.results.some((row) => row.round === round && row.level === level);
  return {
    settings: register.settings,
    presetName: findPreset(register.settings.preset)?.name ?? register.settings.preset,
    cases: register.caseCount,
    rounds: register.rounds,
    progress,
    next: nextStep(register.caseCount, levels, register.rounds, progress, computed),
    stale: staleFigures(register).map((each) => describe(each, "da")),
  };
}
