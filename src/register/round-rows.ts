/** How far a round is, and how commands write it: its own columns by key where the row is there, else a new row. */
import { serialFromDate } from "../kernel/date";
import { roundKey } from "../kernel/keys";
import type { LevelProgress } from "../review/rules/progress";
import { progressOf } from "../review/rules/progress";
import type { Edit } from "../workbook/workbook";
import type { Register } from "./register";
import { roundOf } from "./register";
import type { Round, RoundStatus } from "./rules/round";
import { inTime } from "./rules/round";
import { ROUNDS } from "./sheet/rounds";
import { rowsFor } from "./sheet/table";

/** Label, period and deadline belong to the staff once the row is there: only Udtrukket, Seed and Status are set. */
export function roundEdit(register: Register, round: Round): Edit {
  const data = register.snapshot.tables[ROUNDS.name];
  const standing = roundOf(register, round.round, round.level);
  if (standing === undefined) {
    return { kind: "append", table: ROUNDS.name, rows: data === undefined ? [] : rowsFor(ROUNDS, data, [round]) };
  }
  return {
    kind: "update",
    table: ROUNDS.name,
    rows: [
      {
        key: { Runde: standing.round, Niveau: standing.level },
        set: {
          Udtrukket: round.drawn === null ? null : serialFromDate(round.drawn),
          Seed: round.seed || null,
          Status: round.status,
        },
      },
    ],
  };
}

/** How far a round has come, by the units that review it. */
export function roundProgress(register: Register, { round, level }: Pick<Round, "round" | "level">): LevelProgress {
  const plan = register.levels.ok ? register.levels.value.find((each) => each.number === level) : undefined;
  return progressOf(round, level, register.drawn, register.handIns, register.answers, plan);
}

/** A round's row with another status, a new one where it has none, and the rounds as they then stand. */
export function withStatus(
  register: Register,
  round: Round,
  status: RoundStatus,
): { readonly edit: Edit; readonly rounds: readonly Round[] } {
  const changed = { ...round, status };
  const isNew = roundOf(register, round.round, round.level) === undefined;
  return {
    edit: roundEdit(register, changed),
    rounds: isNew
      ? inTime([...register.rounds, changed])
      : register.rounds.map((each) =>
          each.level === round.level && roundKey(each.round) === roundKey(round.round) ? changed : each,
        ),
  };
}
