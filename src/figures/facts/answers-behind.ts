/** The answers behind a figure: every row of tblSvar about its question, what it counts for, and why. */
import type { Answer, AnswerState } from "../../templates/rules/answer";
import { ALL_UNITS, shareOf } from "../rules/compliance";
import { latestRows } from "../../draw/rules/drawing";
import { cellAddress } from "../../workbook/address";
import { ANSWERS } from "../../review/sheet/answers";
import type { Register } from "../../register/register";
import { questionsAt } from "../../register/register";
import type { RoundAndLevel } from "../../kernel/keys";
import { caseKey, isAt, questionKey, unitKey } from "../../kernel/keys";

/** Why an answer is neither met nor unmet. */
export type WhyLeftOut =
  | "not-applicable"
  | "not-asked"
  | "blank"
  | "invalid"
  | "not-reviewed"
  /** Its case was replaced, is no longer drawn, or was added by hand. */
  | "replaced"
  | "not-drawn"
  | "by-hand"
  /** Another reviewer's answer counts. */
  | "other-reviewer"
  /** The question is not in the template any more. */
  | "no-question";

/** A row of tblSvar. That it has a comment is told, not the comment: it may be confidential, as is who wrote it. */
export interface AnswerBehind {
  readonly case: string;
  readonly unit: string;
  /** As it stands; empty where blank. */
  readonly value: string;
  readonly hasComment: boolean;
  readonly counts: "met" | "unmet" | "out";
  /** Null for what counts. */
  readonly why: WhyLeftOut | null;
  readonly at: { readonly sheet: string; readonly cell: string };
}

export interface Behind {
  /** In the order of tblSvar. */
  readonly answers: readonly AnswerBehind[];
  /** What these answers give now. */
  readonly k: number;
  readonly n: number;
}

export function answersBehind(register: Register, at: RoundAndLevel, number: string, unit: string): Behind {
  const asked = questionsAt(register, at.level);
  const question = asked.ok ? asked.value.find((each) => questionKey(each.number) === questionKey(number)) : undefined;
  const status = new Map(latestRows(register.drawn, at.round, at.level).map((row) => [caseKey(row.id), row.status]));
  const table = register.snapshot.tables[ANSWERS.name];
  const column = (table?.column ?? 1) + Math.max(table?.headers.indexOf("Svar") ?? 0, 0);
  let k = 0;
  let n = 0;
  const answers = register.answers.flatMap((answer, index): AnswerBehind[] => {
    if (!isAt(answer, at) || questionKey(answer.question) !== questionKey(number)) return [];
    if (unit !== ALL_UNITS && unitKey(answer.unit) !== unitKey(unit)) return [];
    const share = question === undefined ? { k: 0, n: 0 } : shareOf(answer, question, register.settings);
    k += share.k;
    n += share.n;
    return [
      {
        case: answer.case,
        unit: answer.unit,
        value: answer.value,
        hasComment: answer.comment !== "",
        counts: share.k > 0 ? "met" : share.n > 0 ? "unmet" : "out",
        why:
          share.n > 0
            ? null
            : question === undefined
              ? "no-question"
              : whyLeftOut(answer, status.get(caseKey(answer.case)), register.settings.manualCounts),
        at: { sheet: ANSWERS.sheet, cell: cellAddress((table?.row ?? 0) + 1 + index, column) },
      },
    ];
  });
  return { answers, k, n };
}

const WHY: Readonly<Record<AnswerState, WhyLeftOut>> = {
  gyldig: "not-applicable",
  ubesvaret: "blank",
  "ikke spurgt": "not-asked",
  "ikke gennemgået": "not-reviewed",
  ugyldig: "invalid",
};

function whyLeftOut({ counted, state }: Answer, status: string | undefined, manualCounts: boolean): WhyLeftOut {
  if (counted || state === "ikke gennemgået") return WHY[state];
  if (status === "erstattet") return "replaced";
  if (status === "tilføjet manuelt" && !manualCounts) return "by-hand";
  return status === "udtrukket" || status === "tilføjet manuelt" ? "other-reviewer" : "not-drawn";
}
