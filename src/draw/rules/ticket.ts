/**
 * Tickets: why nobody can steer a draw, and how anybody can re-check it.
 *
 * A seed is said aloud before anything is drawn. Every case of the frame then has exactly one ticket (Lodnummer) per
 * round and level: the SHA-256 of `seed|runde|N<niveau>|sag`. The lowest tickets are drawn. Nothing else enters, so the
 * order of the rows is irrelevant, a larger sample holds the smaller one, and the tickets of one level say nothing
 * about those of the next.
 *
 * The idea (tickets from a keyed hash of the item's name, kept as text, never as a float) is that of R. L. Rivest,
 * "Consistent Sampling with Replacement", arXiv:1808.10016.
 */
import { HashedTexts, sha256Hex } from "../../kernel/hash";
import { byCodePoint, clean } from "../../kernel/text";

/** Bound to every draw in the log; changes whenever a draw from the same input would. */
export const ALGORITHM = "tilsyn-lod-1";

/** What may not stand in an id, a seed, a round or a step: it would blur where one part ends. */
export const FORBIDDEN_IN_TICKET = /[|\t\r\n]/u;

/** The text whose hash is the ticket; `step` only for a step quota. Shown to whoever wants to check. */
export function ticketText(seed: string, round: string, level: number, caseId: string, step?: string): string {
  const [before, behind] = around(seed, round, level, step);
  return before + clean(caseId) + behind;
}

/** What a ticket's text has before and behind the case's id. */
function around(seed: string, round: string, level: number, step?: string): readonly [before: string, behind: string] {
  const behind = step === undefined ? "" : `|${clean(step)}`;
  return [`${clean(seed)}|${clean(round)}|N${level}|`, behind];
}

/** The tickets of many cases, each as `ticket` gives it. */
export function ticketsOf(
  seed: string,
  round: string,
  level: number,
  caseIds: readonly string[],
  step?: string,
): HashedTexts {
  const [before, behind] = around(seed, round, level, step);
  return new HashedTexts(before, caseIds.map(clean), behind);
}

export function ticket(seed: string, round: string, level: number, caseId: string, step?: string): string {
  return sha256Hex(ticketText(seed, round, level, caseId, step));
}

/** Parts of a group's name (unit, caseworker) as one text. */
export function groupKey(parts: readonly string[]): string {
  return parts.map(clean).join("\u001f");
}

/** What settles a tie between two groups that ask for the same seat: the lowest goes first. */
export function groupTie(seed: string, round: string, level: number, group: string): string {
  return sha256Hex([clean(seed), clean(round), `N${level}`, "gruppe", group].join("|"));
}

/**
 * Order of a draw by risk: the smallest -ln(u)/w first, u the ticket's first 13 hex digits as a number in ]0, 1[.
 *
 * @source P. S. Efraimidis and P. G. Spirakis, "Weighted random sampling with a reservoir", Information Processing
 * Letters 97 (2006): exponential keys draw without replacement with chances in proportion to the weights.
 */
export function riskKey(caseTicket: string, weight: number): number {
  return riskOrder(parseInt(caseTicket.slice(0, 13), 16), weight);
}

/** The same from the ticket's first 13 hex digits as a number. */
export function riskOrder(leading: number, weight: number): number {
  return -Math.log((leading + 0.5) / 2 ** 52) / weight;
}

/** By key where there is one, then by ticket. */
export function byTicket(
  a: { readonly ticket: string; readonly key?: number },
  b: { readonly ticket: string; readonly key?: number },
): number {
  if (a.key !== undefined && b.key !== undefined && a.key !== b.key) return a.key - b.key;
  return byCodePoint(a.ticket, b.ticket);
}
