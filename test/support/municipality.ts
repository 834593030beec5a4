/** Invented municipalities and plans for the laws of the draw. */
import fc from "fast-check";
import type { Level } from "../../src/draw/rules/level";
import { ALLOCATIONS, GROUPINGS } from "../../src/draw/rules/level";
import { parseLevel } from "../../src/draw/rules/plan";
import type { FrameCase } from "../../src/draw/rules/sampling";

export const STEPS = ["Underretning", "Screening", "Opfølgning"];

/** A level as typed in tblNiveauer; each header is its own cell. */
export function levelOf(texts: Readonly<Record<string, string>>): Level {
  const row: Readonly<Record<string, string>> = {
    Niveau: "1",
    "Trækkes fra": "Sager",
    Gruppering: "Enhed",
    Antal: "2",
    Fordeling: "fast antal pr. gruppe",
    ...texts,
  };
  const parsed = parseLevel(
    { text: (header) => row[header] ?? "", place: (header) => ({ sheet: "Opsætning", cell: header }) },
    STEPS,
  );
  if (!parsed.ok) throw new Error(parsed.problems.map((each) => each.code).join(", "));
  return parsed.value;
}

export function frameCase(id: string, over: Partial<FrameCase> = {}): FrameCase {
  return { id, unit: "Nord", team: "", caseworker: "Bo", steps: [], assigned: "alle", risk: null, ...over };
}

/** Up to 40 cases of up to 4 units, 2 teams and 3 caseworkers each, with awkward names, some risks and steps, some drawn for a step below. */
export const municipalities: fc.Arbitrary<readonly FrameCase[]> = fc
  .array(
    fc.record({
      unit: fc.constantFrom("Nord", "Syd", "Ærø", "😀"),
      team: fc.constantFrom("", "Børn"),
      caseworker: fc.constantFrom("Bo", "Eva", "Åse"),
      steps: fc.subarray(STEPS),
      assigned: fc.constantFrom("alle", "alle", ...STEPS),
      risk: fc.option(fc.constantFrom(0.5, 1, 4), { nil: null }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((cases) => cases.map((each, index) => frameCase(`${index}-${each.unit}`, each)));

/** Any plan without quotas. */
export const plans: fc.Arbitrary<Level> = fc
  .record({
    Niveau: fc.constantFrom("1", "2", "3"),
    Gruppering: fc.constantFrom(...GROUPINGS),
    Fordeling: fc.constantFrom(...ALLOCATIONS),
    Antal: fc.constantFrom("1", "2", "3", "5", "9", "30", "alle"),
    Metode: fc.constantFrom("tilfældig", "risiko"),
    Reserver: fc.constantFrom("0", "1", "2"),
  })
  .map(levelOf);

/** Any plan with quotas per step inside each group. */
export const quotaPlans: fc.Arbitrary<Level> = fc
  .record({
    gruppering: fc.constantFrom(...GROUPINGS),
    quotas: fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 })
      .filter((counts) => counts.some((count) => count > 0)),
    metode: fc.constantFrom("tilfældig", "risiko"),
    reserver: fc.constantFrom("0", "1"),
  })
  .map(({ gruppering, quotas, metode, reserver }) =>
    levelOf({
      Gruppering: gruppering,
      Kvoter: STEPS.map((step, index) => `${step}=${quotas[index] as number}`).join("; "),
      Antal: String(quotas.reduce((sum, count) => sum + count, 0)),
      Metode: metode,
      Reserver: reserver,
    }),
  );
