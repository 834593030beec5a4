/** What an outsider needs to check a draw without this program: one real case's ticket, and how to make it. */
import { parseLevel } from "../rules/plan";
import { byRisk } from "../rules/level";
import type { Level } from "../rules/level";
import { sha256Hex } from "../../kernel/hash";
import { stepKey } from "../../kernel/keys";
import { ticketText } from "../rules/ticket";
import type { DrawnEntry, DrawInForce } from "./drawn-cases";

/** The ticket of one drawn case. */
export interface ExampleTicket {
  readonly entry: DrawnEntry;
  readonly text: string;
  /** Lower-case hex SHA-256 of the text, computed now. */
  readonly hash: string;
  /** Cases drawn, and set in reserve, in its group (and for its step where the plan has quotas). */
  readonly drawn: number;
  readonly reserves: number;
}

export interface OutsiderCheck {
  /** As the plan stood when it was drawn. */
  readonly level: Level;
  /** The lowest ticket does not come first: the case's risk weighs too. */
  readonly byRisk: boolean;
  readonly algorithm: string;
  readonly fingerprint: string;
  /** Rounds of the level below that it was drawn from; none: from Sager, and the frame stands on Ramme. */
  readonly sources: readonly string[];
  /** Null where the cases were taken over without a draw. */
  readonly example: ExampleTicket | null;
}

/** Null where the log has no record of the draw that can be read. */
export function outsiderCheck(draw: DrawInForce, entries: readonly DrawnEntry[]): OutsiderCheck | null {
  if (draw.logged === null) return null;
  const { row, record } = draw.logged;
  const level = parseLevel(
    { text: (header) => record.plan[header] ?? "", place: () => ({ sheet: "Log" }) },
    record.trin,
  );
  if (!level.ok) return null;
  return {
    level: level.value,
    byRisk: byRisk(level.value.method),
    algorithm: record.algoritme,
    fingerprint: row.fingerprint,
    sources: level.value.source.kind === "cases" ? [] : record.kilder,
    example: level.value.source.kind === "same" ? null : exampleOf(draw, level.value, entries),
  };
}

/** The first case drawn: in its group no ticket is lower, unless risk weighs too. */
function exampleOf(
  { round, level: number, seed }: DrawInForce,
  level: Level,
  entries: readonly DrawnEntry[],
): ExampleTicket | null {
  const withTicket = entries
    .filter(({ status, ticket, replaces }) => status === "udtrukket" && ticket !== "" && replaces === "")
    .sort((a, b) => a.number - b.number);
  const entry = withTicket[0];
  if (entry === undefined) return null;
  const isByStep = level.quotas.length > 0;
  const text = isByStep
    ? ticketText(seed, round, number, entry.id, entry.step)
    : ticketText(seed, round, number, entry.id);
  const group = entries.filter(
    (each) =>
      each.ticket !== "" &&
      each.status !== "annulleret" &&
      each.group === entry.group &&
      (!isByStep || stepKey(each.step) === stepKey(entry.step)),
  );
  const drawn = group.filter(({ status }) => status === "udtrukket").length;
  // A replacement moves a case out and a reserve in: as many stand drawn as were.
  return { entry, text, hash: sha256Hex(text), drawn, reserves: group.length - drawn };
}

/** A line for a Unix terminal that prints the ticket. */
export function terminalLine(text: string): string {
  return `printf '%s' '${text.replace(/'/gu, "'\\''")}' | sha256sum`;
}

/** The same for PowerShell, as Windows has it. */
export function powershellLine(text: string): string {
  const quoted = `'${text.replace(/['‘’‚‛]/gu, "$&$&")}'`;
  return `-join ([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes(${quoted})) | ForEach-Object { $_.ToString('x2') })`;
}
