/** How far the register has come, to be shown: every round and level with its stages, and what comes next. */
import { openMendings } from "../../attention/facts/mending";
import { staleComparisons } from "../../agreement/facts/calibration";
import { staleFigures } from "../../figures/facts/round-figures";
import { ALL_UNITS } from "../../figures/rules/compliance";
import type { RoundAndLevel } from "../../kernel/keys";
import { isAt } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { describe } from "../../language/problem";
import { loggedSummaries } from "../../papers/facts/bilag-choices";
import { findingsAt } from "../../review/facts/checks";
import type { LevelProgress } from "../../review/rules/progress";
import type { Context } from "../command";
import { currentRound } from "../current-round";
import type { Register } from "../register";
import { roundProgress } from "../round-rows";
import type { Round, RoundStatus } from "../rules/round";
import { isOver, roundLabel } from "../rules/round";
import { nextStepOf } from "./start";

export type Stage = "drawn" | "sent" | "received" | "checked" | "computed" | "summarised";

/** One round on one level as far as it has come. */
export interface RoundOverview extends RoundAndLevel {
  readonly levelName: string;
  /** As the Bilag calls it. */
  readonly label: string;
  readonly status: RoundStatus;
  readonly deadline: Round["deadline"];
  readonly progress: LevelProgress;
  readonly reached: Readonly<Record<Stage, boolean>>;
  /** Errors that the last check found; null where the last check was of another round or level. */
  readonly errors: number | null;
  /** Answers came after the figures. */
  readonly stale: boolean;
}

/** The next step: its sentence, its code (`next/…`) and the round and level it is about, where it is about one. */
export interface NextStep {
  readonly code: string;
  readonly message: string;
  readonly at: RoundAndLevel | null;
}

export interface Overview {
  readonly cases: number;
  readonly next: NextStep;
  /** What needs to be looked at, as sentences. */
  readonly attention: readonly string[];
  /** In the order of their periods. */
  readonly rounds: readonly RoundOverview[];
  /** The round that is under way, else the last closed one. */
  readonly current: RoundAndLevel | null;
}

export function overviewOf(register: Register, context: Pick<Context, "now" | "language" | "surface">): Overview {
  const today = context.now.slice(0, 10);
  const progress = register.rounds.map((each) => roundProgress(register, each));
  const next = nextStepOf(register, progress);
  const stale = staleFigures(register);
  const current = currentRound(register.rounds, true);
  const { round, level } = next.values;
  return {
    cases: register.caseCount,
    next: {
      code: next.code,
      message: describe(next, context.language, context.surface),
      at: typeof round === "string" && typeof level === "number" ? { round, level } : null,
    },
    attention: [...stale, ...staleComparisons(register), ...openMendings(register, today)].map((each) =>
      describe(each, context.language, context.surface),
    ),
    rounds: register.rounds.map((each, index) =>
      roundOverview(register, each, progress[index] as LevelProgress, stale.some(isAbout(each))),
    ),
    current: current.ok ? current.value : null,
  };
}

/** Whether a sentence is about a round and level. */
function isAbout(at: RoundAndLevel): (told: Problem) => boolean {
  return ({ values }) => isAt(at, { round: String(values["round"]), level: Number(values["level"]) });
}

function roundOverview(register: Register, round: Round, progress: LevelProgress, stale: boolean): RoundOverview {
  const at = { round: round.round, level: round.level };
  const found = findingsAt(register, at);
  const computed = register.results.some((row) => isAt(at, row));
  const isReceived = isOver(round) || round.status === "afleveret";
  return {
    ...at,
    levelName:
      (register.levels.ok ? register.levels.value.find(({ number }) => number === round.level)?.name : undefined) ?? "",
    label: round.label || roundLabel(round.round, round.level),
    status: round.status,
    deadline: round.deadline,
    progress,
    reached: {
      drawn: round.status !== "planlagt",
      sent: round.status !== "planlagt" && round.status !== "udtrukket",
      received: isReceived || (progress.cases > 0 && progress.finished === progress.cases),
      checked: isOver(round) || (found !== null && progress.received > 0),
      computed: computed && !stale,
      summarised: loggedSummaries(register.log).some((each) => each.unit === ALL_UNITS && isAt(at, each)),
    },
    errors: found?.filter(({ severity }) => severity === "fejl").length ?? null,
    stale,
  };
}
