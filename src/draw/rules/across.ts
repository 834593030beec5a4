/**
 * På tværs: units read each other's cases. A ring is a list of units in which each reads the cases of the next one, and
 * the last those of the first; a pair is a ring of two.
 */
import { sha256Hex } from "../../kernel/hash";
import type { UnitKey } from "../../kernel/keys";
import { unitKey } from "../../kernel/keys";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import { byCodePoint, clean } from "../../kernel/text";

export type Rings = readonly (readonly string[])[];

/**
 * Rings as the setting holds them: `Amager + Nørrebro; Valby + Vanløse + City`. Empty for an empty text.
 *
 * @problems `draw/ring-short` for a unit alone; `draw/ring-twice` for a unit that stands in two places.
 */
export function parseRings(text: string, at: Place): Outcome<Rings> {
  const rings = text
    .split(";")
    .map((ring) =>
      ring
        .split("+")
        .map(clean)
        .filter((unit) => unit !== ""),
    )
    .filter((ring) => ring.length > 0);
  const units = rings.reduce<readonly string[]>((all, ring) => [...all, ...ring], []);
  const twice = units.filter((unit, index) => units.findIndex((other) => unitKey(other) === unitKey(unit)) < index);
  const problems = [
    ...rings
      .filter((ring) => ring.length === 1)
      .map((ring) => problem("draw/ring-short", { unit: ring[0] as string }, at)),
    ...twice.map((unit) => problem("draw/ring-twice", { unit }, at)),
  ];
  return problems.length > 0 ? failed(...problems) : done(rings);
}

/** Two and two by ascending SHA-256 of `seed|runde|N<niveau>|enhed|<name>`; of an odd number the last three in a ring. */
export function drawRings(units: readonly string[], seed: string, round: string, level: number): Rings {
  const key = (unit: string): string =>
    sha256Hex([clean(seed), clean(round), `N${level}`, "enhed", clean(unit)].join("|"));
  const order = units
    .map((unit) => ({ unit, key: key(unit) }))
    .sort((a, b) => byCodePoint(a.key, b.key))
    .map((each) => each.unit);
  const rings: string[][] = [];
  for (let next = 0; next < order.length;) {
    const size = order.length - next === 3 ? 3 : 2;
    rings.push(order.slice(next, next + size));
    next += size;
  }
  return rings;
}

/** Who reads the cases of each unit, by the folded name of the unit that owns them. */
export function readersOf(rings: Rings): ReadonlyMap<UnitKey, string> {
  const readers = new Map<UnitKey, string>();
  for (const ring of rings) {
    ring.forEach((reader, index) => readers.set(unitKey(ring[(index + 1) % ring.length] as string), reader));
  }
  return readers;
}

/** The units of the cases that no other unit reads: there is one unit alone, or the rings leave them out. */
export function ringFaults(units: readonly string[], rings: Rings, given: boolean, at: Place): Problem[] {
  if (!given) return units.length < 2 ? [problem("draw/across-alone", { unit: units[0] ?? "" }, at)] : [];
  const readers = readersOf(rings);
  return units.filter((unit) => !readers.has(unitKey(unit))).map((unit) => problem("draw/ring-missing", { unit }, at));
}
