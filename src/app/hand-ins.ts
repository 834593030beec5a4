/** Who has handed in and who has not, how far the sheets in the workbook are, and what is in files that came back. */
import { cited } from "../domain/cell";
import { underReview } from "../domain/drawing";
import type { Problem } from "../domain/outcome";
import { problem } from "../domain/problem";
import type { Progress } from "../domain/progress";
import { about } from "../domain/sheet-check";
import { fold } from "../domain/text";
import type { CaseForm } from "../sheets/review-form";
import { readReview } from "../sheets/review-read";
import { standingOf } from "./answering";
import type { ReturnedFile } from "./collect";
import type { Context, Told } from "./command";
import type { RoundAndLevel } from "./current";
import { isAt } from "./logged";
import type { Register } from "./register";
import { roundProgress } from "./rounds";
import { toldIn } from "./run";

/** How far a case's sheet in the workbook is. */
export interface SheetProgress {
  readonly sheet: string;
  readonly answered: number;
  readonly asked: number;
  /** Says Færdig. */
  readonly finished: boolean;
}

/** A case whose sheet has not been collected as finished. */
export interface WaitingCase {
  readonly id: string;
  readonly caseworker: string;
  /** Null where its sheet is not in this workbook. */
  readonly sheet: SheetProgress | null;
}

export interface UnitReview extends Progress {
  readonly unit: string;
  readonly reviewers: readonly string[];
  readonly waiting: readonly WaitingCase[];
}

export interface RoundReview {
  readonly units: readonly UnitReview[];
  /** Cases that a sheet in this workbook reports finished, while the register does not have it yet. */
  readonly uncollected: number;
}

/** A round and level as far as it has been handed in; `forms`: the review sheets of the workbook, those of other rounds too. */
export function roundReview(register: Register, at: RoundAndLevel, forms: readonly CaseForm[]): RoundReview {
  const sheets = new Map(forms.filter((form) => isAt(form, at) && form.register === register.settings.registerId).map((form) => [fold(form.id), progressOfSheet(form)]));
  const caseworkers = new Map(underReview(register.drawn, at.round, at.level).map((each) => [fold(each.id), each.caseworker]));
  const units = roundProgress(register, at).units.map((each) => ({
    ...each,
    waiting: each.waiting.map((id) => ({ id, caseworker: caseworkers.get(fold(id)) ?? "", sheet: sheets.get(fold(id)) ?? null })),
  }));
  return { units, uncollected: units.reduce((sum, { waiting }) => sum + waiting.filter(({ sheet }) => sheet?.finished === true).length, 0) };
}

export function progressOfSheet(form: CaseForm): SheetProgress {
  const { answered, asked } = standingOf(form, []);
  return { sheet: form.sheet, answered, asked, finished: fold(form.done.value) === "ja" };
}

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

/** Every file by its name, before anything is collected; `faults` as `returnedFiles` gives them. */
export function summariseReturned(
  files: readonly ReturnedFile[],
  faults: readonly Problem[],
  register: Register,
  at: RoundAndLevel,
  context: Context,
): readonly ReturnedSummary[] {
  const read = files.map(({ name, sheets }): ReturnedSummary => {
    const returned = sheets.map((data) => readReview(data, name));
    const [here, elsewhere] = [returned.filter((each) => isAt(each, at)), returned.filter((each) => !isAt(each, at))];
    const ours = here.filter((each) => each.register === register.settings.registerId);
    const foreign = here.filter((each) => !ours.includes(each)).map((each) => problem("sheet/other-register", { ...about(each), found: cited(each.register) }));
    const passed = elsewhere.length === 0 ? [] : [problem("collect/passed-over", { count: elsewhere.length, names: elsewhere.map(({ sheet }) => cited(sheet)).join(", ") })];
    const cases = ours.flatMap((each) => each.cases);
    return {
      name,
      units: Array.from(new Set(ours.map(({ unit }) => unit))),
      cases: cases.length,
      finished: cases.filter(({ done }) => done.value).length,
      answers: cases.reduce((sum, { entries }) => sum + entries.filter(({ answer }) => answer !== "").length, 0),
      told: [...foreign, ...passed].map((each) => toldIn(each, context)),
    };
  });
  const faulty = faults.map((fault): ReturnedSummary => ({ name: fault.at?.sheet ?? "", units: [], cases: 0, finished: 0, answers: 0, told: [toldIn(fault, context)] }));
  return [...read, ...faulty];
}
