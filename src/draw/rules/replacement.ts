/** What changes a draw afterwards: a redraw, a replacement, a case added by hand. Rows only ever follow rows. */
import type { Case, DrawnCase } from "../../cases/rules/case";
import { WHOLE_CASE } from "../../cases/rules/case";
import { latestRows, underReview } from "./drawing";
import type { Level } from "./level";
import type { RoundAndLevel } from "../../kernel/keys";
import { caseKey, roundKey, stepKey } from "../../kernel/keys";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";

/** Rows that annul what stands in each of these rounds and levels. */
export function annulledRows(
  drawn: readonly DrawnCase[],
  places: readonly RoundAndLevel[],
  reason: string,
): DrawnCase[] {
  return places
    .flatMap(({ round, level }) => latestRows(drawn, round, level))
    .filter((row) => row.status !== "annulleret")
    .map((row): DrawnCase => ({ ...row, status: "annulleret", reason }));
}

/**
 * The two rows of a replacement: the case as `erstattet`, and the next reserve of its group and step as `udtrukket`.
 * `above`: the draws that stand on this one.
 *
 * @problems `draw/not-drawn` where the case is not drawn; `draw/above-drawn`; `draw/no-reserve`.
 */
export function replacement(
  drawn: readonly DrawnCase[],
  above: readonly RoundAndLevel[],
  { round, level }: RoundAndLevel,
  caseId: string,
  reason: string,
): Outcome<readonly DrawnCase[]> {
  const now = latestRows(drawn, round, level);
  const old = now.find((row) => caseKey(row.id) === caseKey(caseId));
  if (old === undefined || old.status !== "udtrukket") {
    return failed(problem("draw/not-drawn", { case: caseId, round, level }, { sheet: "Udtrukne sager" }));
  }
  if (above.length > 0) {
    return failed(
      problem(
        "draw/above-drawn",
        { case: caseId, level, above: placesText(above, round) },
        { sheet: "Udtrukne sager" },
      ),
    );
  }
  const next = now
    .filter((row) => row.status === "reserve" && row.group === old.group && stepKey(row.step) === stepKey(old.step))
    .sort((a, b) => a.number - b.number)[0];
  if (next === undefined) {
    return failed(
      problem(
        "draw/no-reserve",
        { case: caseId, group: old.group === "" ? { da: "hele udtrækket", en: "the whole draw" } : old.group },
        { sheet: "Udtrukne sager" },
      ),
    );
  }
  return done([
    { ...old, status: "erstattet", reason },
    { ...next, status: "udtrukket", replaces: old.id, reason },
  ]);
}

/** Levels as a sentence names them, with the round where it is another one: `2, 3 (2026-K1)`. */
export function placesText(places: readonly RoundAndLevel[], round: string): string {
  return places
    .map((each) => (roundKey(each.round) === roundKey(round) ? String(each.level) : `${each.level} (${each.round})`))
    .join(", ");
}

/**
 * The row of a case added by hand.
 *
 * @problems `draw/case-unknown` where it is not in the population; `draw/already` where it is under review.
 */
export function addition(
  drawn: readonly DrawnCase[],
  each: Pick<Case, "id" | "unit" | "team" | "caseworker"> | undefined,
  level: Pick<Level, "number" | "reviewer">,
  round: string,
  caseId: string,
  reason: string,
): Outcome<DrawnCase> {
  if (each === undefined) return failed(problem("draw/case-unknown", { case: caseId }, { sheet: "Sager" }));
  const now = latestRows(drawn, round, level.number);
  if (underReview(now, round, level.number).some((row) => caseKey(row.id) === caseKey(caseId))) {
    return failed(problem("draw/already", { case: each.id, round, level: level.number }, { sheet: "Udtrukne sager" }));
  }
  return done({
    round,
    level: level.number,
    number: now.reduce((most, row) => Math.max(most, row.number), 0) + 1,
    id: each.id,
    unit: each.unit,
    team: each.team,
    caseworker: each.caseworker,
    step: WHOLE_CASE,
    group: "",
    ticket: "",
    status: "tilføjet manuelt",
    replaces: "",
    reason,
    reviewer: level.reviewer,
  });
}
