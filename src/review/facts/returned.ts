/** What is in files that came back, file by file, before anything is collected. */
import { cited } from "../../kernel/cell";
import type { RoundAndLevel } from "../../kernel/keys";
import { isAt } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Context, Told } from "../../register/command";
import { toldIn } from "../../register/report";
import { about } from "../rules/sheet-check";
import { readReview } from "../sheet/review-read";
import type { ReturnedFile } from "./returned-files";

/** What was read of one file that came back. */
export interface ReturnedSummary {
  readonly name: string;
  /** Names on its sheets of this round and level. */
  readonly units: readonly string[];
  readonly cases: number;
  readonly finished: number;
  readonly answers: number;
  /** Why nothing, or not all, of it is taken; empty where all is well. */
  readonly told: readonly Told[];
}

/** Every file by its name, before anything is collected; `faults` as `returnedFiles` gives them; `registerId` is the register's own. */
export function summariseReturned(
  files: readonly ReturnedFile[],
  faults: readonly Problem[],
  registerId: string,
  at: RoundAndLevel,
  context: Context,
): readonly ReturnedSummary[] {
  const read = files.map(({ name, sheets }): ReturnedSummary => {
    const returned = sheets.map((data) => readReview(data, name));
    const [here, elsewhere] = [returned.filter((each) => isAt(each, at)), returned.filter((each) => !isAt(each, at))];
    // One that lost its register's name is told apart by its cases, when it is collected.
    const ours = here.filter((each) => each.register === registerId || each.register === "");
    const lost = ours.filter((each) => each.register === "").map((each) => problem("sheet/names-lost", about(each)));
    const foreign = here
      .filter((each) => !ours.includes(each))
      .map((each) => problem("sheet/other-register", { ...about(each), found: cited(each.register) }));
    const passed =
      elsewhere.length === 0
        ? []
        : [
            problem("collect/passed-over", {
              count: elsewhere.length,
              names: elsewhere.map(({ sheet }) => cited(sheet)).join(", "),
            }),
          ];
    const cases = ours.flatMap((each) => each.cases);
    return {
      name,
      units: Array.from(new Set(ours.map(({ unit }) => unit))),
      cases: cases.length,
      finished: cases.filter(({ done }) => done.value).length,
      answers: cases.reduce((sum, { entries }) => sum + entries.filter(({ answer }) => answer !== "").length, 0),
      told: [...foreign, ...lost, ...passed].map((each) => toldIn(each, context)),
    };
  });
  const faulty = faults.map((fault): ReturnedSummary => ({
    name: fault.at?.sheet ?? "",
    units: [],
    cases: 0,
    finished: 0,
    answers: 0,
    told: [toldIn(fault, context)],
  }));
  return [...read, ...faulty];
}
