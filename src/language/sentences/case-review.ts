/** Monthly case reviews. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

export const CASE_REVIEW = {
  "casereview/month": say<"value">(
    "error",
    (v) => `"${v.value}" er ingen måned. Skriv den som 2026-03.`,
    (v) => `"${v.value}" is no month. Write it as 2026-03.`,
  ),
  "casereview/no-cases": say<"filter">(
    "error",
    (v) =>
      `Ingen sager passer med "${v.filter}", så der er intet at gennemgå. Ret Sagsgennemgang omfatter på arket Opsætning, fx Status<>Lukket.`,
    (v) =>
      `No case fits "${v.filter}", so that there is nothing to go through. Change Sagsgennemgang omfatter on the sheet Opsætning, as Status<>Lukket.`,
  ),
  "casereview/point-unknown": say<"points">(
    "warning",
    (v) =>
      `Punkter, der hverken står i oversigtsskemaet eller på arket Skabelon: ${v.points}. Skriv punkternes numre, fx OS1, OS4.`,
    (v) =>
      `Points that stand neither in the overview form nor on the sheet Skabelon: ${v.points}. Write the points' numbers, as OS1, OS4.`,
  ),
  "casereview/cpr": say(
    "error",
    () => "Her står et CPR-nummer. Slet det; skriv sagens nummer i stedet.",
    () => "There is a CPR number here. Delete it; write the case's number instead.",
  ),
  "casereview/unseen": say<"count">(
    "warning",
    (v) => `Sager, der ikke er gennemgået i to måneder: ${v.count}.`,
    (v) => `Cases that were not gone through for two months: ${v.count}.`,
  ),
  "done/casereview": say<"added" | "cases" | "month" | "reviewed" | "reviewedWorkers" | "workers">(
    "info",
    (v) =>
      `Sagsgennemgang for ${v.month}: nye rækker: ${v.added}. ${v.reviewedWorkers} af ${v.workers} sagsbehandlere har haft gennemgang, ${v.reviewed} af ${v.cases} sager er gennemgået.`,
    (v) =>
      `Case reviews of ${v.month}: new rows: ${v.added}. ${v.reviewedWorkers} of ${v.workers} caseworkers have had a review, ${v.reviewed} of ${v.cases} cases are gone through.`,
  ),
} as const;
