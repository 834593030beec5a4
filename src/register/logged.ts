/** What the log tells of rounds and levels. */
import type { LogRow } from "./rules/log";
import { fold } from "../kernel/text";
import type { RoundAndLevel } from "./current-round";

/** Whether two mean the same round and level. */
export function isAt(one: RoundAndLevel, other: RoundAndLevel): boolean {
  return one.level === other.level && fold(one.round) === fold(other.round);
}

/** Round and level of the check that Datakontrol holds. */
export function lastCheck(log: readonly LogRow[]): RoundAndLevel | null {
  const checks = loggedPlaces(log, "collect", "validate");
  return checks[checks.length - 1] ?? null;
}

/** Rounds and levels that the log names with these commands, oldest first. */
function loggedPlaces(log: readonly LogRow[], ...commands: readonly string[]): RoundAndLevel[] {
  return log.flatMap(({ command, input }) => {
    const place = commands.includes(command) ? placeOf(input) : null;
    return place === null ? [] : [place];
  });
}

/** The round and level of a row of the log; null where its Input names none. */
export function placeOf(input: string): RoundAndLevel | null {
  try {
    const read = JSON.parse(input) as { readonly runde?: unknown; readonly niveau?: unknown } | null;
    return typeof read?.runde === "string" && typeof read.niveau === "number"
      ? { round: read.runde, level: read.niveau }
      : null;
  } catch {
    // The log is a sheet: someone may have typed in it.
    return null;
  }
}
