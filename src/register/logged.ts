/** What the log tells of rounds and levels. */
import type { RoundAndLevel } from "../kernel/keys";
import { isAt } from "../kernel/keys";
import type { LogRow } from "./rules/log";

export { isAt };

/** Round and level of the last check. */
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
  const read = readInput(input);
  return typeof read?.runde === "string" && typeof read.niveau === "number"
    ? { round: read.runde, level: read.niveau }
    : null;
}

interface Input {
  readonly runde?: unknown;
  readonly niveau?: unknown;
  readonly til?: unknown;
}

function readInput(input: string): Input | null {
  try {
    return JSON.parse(input) as Input | null;
  } catch {
    // The log is a sheet: someone may have typed in it.
    return null;
  }
}

/** Where review sheets went, as the log has it when they were handed out as files. */
export function filesText(files: number): string {
  return `${files} filer`;
}

/** How many files the review sheets of a round and level were handed out in, by the last row that says so; 0: in none. */
export function filesHandedOut(log: readonly LogRow[], at: RoundAndLevel): number {
  const counts = log.flatMap(({ command, input }) => {
    const place = command === "sheets" ? placeOf(input) : null;
    const files = /^(\d+) filer$/u.exec(String(readInput(input)?.til))?.[1];
    return place !== null && isAt(place, at) && files !== undefined ? [Number(files)] : [];
  });
  return counts[counts.length - 1] ?? 0;
}
