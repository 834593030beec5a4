/** Monthly case reviews. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

export const CASE_REVIEW = {
  "casereview/month": say<"value">(
    "error",
    (v) => `"${v.value}" er ingen måned. Skriv den som 2026-03.`,
    (v) => `"${v.value}" is not a month. Write it as 2026-03.`,
  ),
  "casereview/no-cases": say<"filter">(
    "error",
    (v) =>
      `Ingen sager passer med Sagsgennemgang omfatter (kun sager, hvor ${v.filter}), så der er intet at gennemgå. Ret indstillingen på arket Opsætning.`,
    (v) =>
      `No cases match Sagsgennemgang omfatter (only cases where ${v.filter}), so there is nothing to review. Correct the setting on the sheet Opsætning.`,
  ),
  "casereview/point-unknown": say<"points">(
    "warning",
    (v) =>
      `Punkter, der hverken står i oversigtsskemaet eller på arket Skabelon: ${v.points}. Skriv punkternes numre, fx OS1, OS4.`,
    (v) =>
      `Points that are neither in the overview form nor on the sheet Skabelon: ${v.points}. Write their numbers, e.g. OS1, OS4.`,
  ),
  "casereview/cpr": say(
    "error",
    () => "Her står et CPR-nummer. Slet det; skriv sagens nummer i stedet.",
    () => "There is a CPR number here. Delete it; write the case number instead.",
  ),
  "casereview/unseen": say<"count">(
    "warning",
    (v) => `Sager, der ikke er gennemgået i to måneder: ${v.count}.`,
    (v) => `Cases not reviewed for two months: ${v.count}.`,
  ),
  "done/casereview": say<"added" | "cases" | "month" | "reviewed" | "reviewedWorkers" | "workers">(
    "info",
    (v, n) =>
      `Sagsgennemgang for ${v.month}: nye rækker: ${v.added}. ${v.reviewedWorkers} af ${n("workers", "sagsbehandler", "sagsbehandlere")} har haft gennemgang, ${v.reviewed} af ${n("cases", "sag", "sager")} er gennemgået.`,
    (v, n) =>
      `Case reviews of ${v.month}: new rows: ${v.added}. ${v.reviewedWorkers} of ${n("workers", "caseworker has", "caseworkers have")} had a review; ${v.reviewed} of ${n("cases", "case is", "cases are")} reviewed.`,
  ),
} as const;
