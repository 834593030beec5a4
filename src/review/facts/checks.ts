/**
 * What Datakontrol holds: of each round and level the last check, until that level is closed and another round is checked;
 * and what was found in the register itself, which is of no round.
 */
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import type { RoundAndLevel } from "../../kernel/keys";
import { isAt, roundKey } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import { lastCheck } from "../../register/logged";
import type { Register } from "../../register/register";
import type { Finding } from "../sheet/control";
import { NOTHING_FOUND, toFinding } from "../sheet/control";

/** Rows with their round and level; those of a check by an earlier version, which did not say, have that of the log. */
function rowsWithPlaces(register: Register): readonly Finding[] {
  const { findings } = register;
  const said = lastCheck(register.log);
  if (said === null || findings.some(({ level }) => level !== null)) return findings;
  return findings.map((each) => ({ ...each, ...said }));
}

function isOf(at: RoundAndLevel): (finding: Finding) => boolean {
  return ({ round, level }) => level !== null && isAt({ round, level }, at);
}

/** What the last check of a round and level found, and what was found in the register itself; null where none stands. */
export function findingsAt(register: Register, at: RoundAndLevel): readonly Finding[] | null {
  const rows = rowsWithPlaces(register);
  const own = rows.filter(isOf(at));
  const said = lastCheck(register.log);
  // An earlier version left no row where it found nothing.
  const foundNothing = rows.length === 0 && said !== null && isAt(said, at);
  if (own.length === 0 && !foundNothing) return null;
  return [...own.filter(({ code }) => code !== NOTHING_FOUND), ...rows.filter(({ level }) => level === null)];
}

/**
 * Datakontrol once a round and level is checked anew: its own rows take the place of those before. Rounds in their order,
 * what is of the register itself last.
 *
 * @param ofRegister what was found in the register itself; null where that was not looked at, so that what stands does
 */
export function checkedAnew(
  register: Register,
  at: RoundAndLevel,
  found: readonly Problem[],
  today: IsoDate,
  ofRegister: readonly Problem[] | null = null,
): readonly Finding[] {
  const nothing = problem(NOTHING_FOUND, { date: danishDate(today) });
  const own = (found.length === 0 ? [nothing] : found).map((each) => toFinding(each, at));
  const before = rowsWithPlaces(register);
  const isClosed = (finding: Finding): boolean =>
    register.rounds.some((each) => each.status === "lukket" && isOf(each)(finding));
  const isStanding = (finding: Finding): boolean =>
    roundKey(finding.round) === roundKey(at.round) || !isClosed(finding);
  const others = before.filter((each) => each.level !== null && !isOf(at)(each) && isStanding(each));
  const placeOf = ({ round, level }: Finding): number =>
    register.rounds.findIndex((each) => level !== null && isAt(each, { round, level }));
  return [
    ...[...others, ...own].sort((one, other) => placeOf(one) - placeOf(other)),
    ...(ofRegister === null ? before.filter(({ level }) => level === null) : ofRegister.map((each) => toFinding(each))),
  ];
}

/** Whether two checks found the same; when nothing was found does not count. */
export function foundTheSame(one: readonly Finding[], other: readonly Finding[]): boolean {
  const text = (findings: readonly Finding[]): string =>
    JSON.stringify(findings.map((each) => (each.code === NOTHING_FOUND ? { ...each, message: "", values: {} } : each)));
  return text(one) === text(other);
}
