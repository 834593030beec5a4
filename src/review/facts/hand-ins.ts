/** Who has handed in and who has not, and how far the sheets in the workbook are. */
import { underReview } from "../../draw/rules/drawing";
import type { RoundAndLevel } from "../../kernel/keys";
import { caseKey, isAt } from "../../kernel/keys";
import type { Register } from "../../register/register";
import { roundProgress } from "../../register/round-rows";
import { normaliseAnswer } from "../../templates/rules/answer";
import type { Progress } from "../rules/progress";
import type { CaseForm } from "../sheet/review-form";
import { filledForm, isComplete } from "./answering";

/** How far a case's sheet in the workbook is. */
export interface SheetProgress {
  readonly sheet: string;
  readonly answered: number;
  readonly asked: number;
  /** Says Færdig. */
  readonly finished: boolean;
  /** Says Færdig, and nothing is missing. */
  readonly complete: boolean;
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
  const sheets = new Map(
    forms
      .filter((form) => isAt(form, at) && form.register === register.settings.registerId)
      .map((form) => [caseKey(form.id), progressOfSheet(form)]),
  );
  const caseworkers = new Map(
    underReview(register.drawn, at.round, at.level).map((each) => [caseKey(each.id), each.caseworker]),
  );
  const units = roundProgress(register, at).units.map((each) => ({
    ...each,
    waiting: each.waiting.map((id) => ({
      id,
      caseworker: caseworkers.get(caseKey(id)) ?? "",
      sheet: sheets.get(caseKey(id)) ?? null,
    })),
  }));
  return {
    units,
    uncollected: units.reduce(
      (sum, { waiting }) => sum + waiting.filter(({ sheet }) => sheet?.finished === true).length,
      0,
    ),
  };
}

export function progressOfSheet(form: CaseForm): SheetProgress {
  const filled = filledForm(form, []);
  const { answered, asked } = filled;
  const finished = normaliseAnswer(form.done.value) === "ja";
  return { sheet: form.sheet, answered, asked, finished, complete: finished && isComplete(filled) };
}
