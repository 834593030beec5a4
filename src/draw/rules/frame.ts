/** The frame of a draw: what tblRamme keeps, and the fingerprint that pins it. */
import { WHOLE_CASE } from "../../cases/rules/case";
import type { FrameCase } from "./sampling";
import { sha256Hex } from "../../kernel/hash";
import { stepKey } from "../../kernel/keys";
import { byCodePoint, clean } from "../../kernel/text";

/** Sagstrin as tblRamme and the fingerprint write it: the assigned step, else the listed ones in template order, joined by `; `. */
export function frameSteps(each: Pick<FrameCase, "steps" | "assigned">, steps: readonly string[]): string {
  if (each.assigned !== WHOLE_CASE) return each.assigned;
  const position = (step: string): number => {
    const at = steps.findIndex((own) => stepKey(own) === stepKey(step));
    return at < 0 ? steps.length : at;
  };
  return [...each.steps].sort((a, b) => position(a) - position(b) || byCodePoint(a, b)).join("; ");
}

/** Risiko as canonical text: point decimals, blank for none. */
function canonicalNumber(value: number | null): string {
  return value === null ? "" : String(value);
}

/** Sag, Enhed, Team, Sagsbehandler, Sagstrin, Risiko of one row. */
function cellsOf(each: FrameCase, steps: readonly string[]): readonly string[] {
  return [each.id, each.unit, each.team, each.caseworker, frameSteps(each, steps), canonicalNumber(each.risk)];
}

/** SHA-256 of the frame's rows in code-point order, each ended by LF: the same whatever the order of the rows. */
export function fingerprint(frame: readonly FrameCase[], steps: readonly string[]): string {
  return fingerprintOfRows(frame.map((each) => cellsOf(each, steps)));
}

/** The same of rows as tblRamme holds them from Sag on: cells tab-joined, tabs and line breaks inside one as blanks. */
export function fingerprintOfRows(cells: readonly (readonly string[])[]): string {
  const rows = cells
    .map((row) => row.map((cell) => clean(cell.replace(/[\t\r\n]/gu, " "))).join("\t"))
    .sort(byCodePoint);
  return sha256Hex(rows.map((row) => `${row}\n`).join(""));
}
