/** Questions, cases and returned sheets for the tests of review sheets. Invented. */
import { parseConditions } from "../../src/templates/rules/condition";
import type { DrawnCase } from "../../src/cases/rules/case";
import type { Question } from "../../src/templates/rules/question";
import { templateLabel } from "../../src/review/rules/reading";
import type { SheetContent, SheetData } from "../../src/workbook/content";
import type { CaseToReview, FilledCase, ReviewSheet } from "../../src/review/sheet/review";
import { gridOf, mergeAddresses, sheetData } from "../../src/workbook/grid";

export function question(number: string, over: Partial<Question> & { readonly condition?: string } = {}): Question {
  const { condition = "", ...rest } = over;
  const parsed = parseConditions(condition);
  if (!parsed.ok) throw new Error(`Condition of ${number}: ${condition}`);
  return {
    number,
    step: "Underretning",
    text: `Er ${number} i orden?`,
    scale: "ja/nej",
    requirement: "skal",
    conditions: parsed.value,
    notApplicable: true,
    rule: "udelades",
    arrow: true,
    comment: "aldrig",
    legalBasis: "§ 136",
    highlighted: false,
    template: "prøve",
    version: "1.0",
    validFrom: "2026-01-01",
    ...rest,
  };
}

/** Two steps, both scales, every comment rule, conditions on an answer, on two, on age, and in a chain. */
export const QUESTIONS: readonly Question[] = [
  question("U1", { text: "Er underretningen vurderet inden 24 timer?", comment: "nej" }),
  question("U2", { text: "Hvis nej: Er den vurderet siden?", condition: "U1=nej", notApplicable: false }),
  question("U3", { text: "Hvis den er vurderet siden: Er det noteret?", condition: "U2=ja" }),
  question("U4", { text: "Hvis den unge er fyldt 16 år: Er den unge hørt?", condition: "alder>=16", comment: "altid" }),
  question("P1", { step: "Barnets plan", text: "I hvilken grad er målene konkrete?", scale: "grad", comment: "nej" }),
  question("P2", {
    step: "Barnets plan",
    text: "Hvis målene er uklare: Er det drøftet?",
    condition: "P1=lav grad,nogen grad; alder<18",
  }),
];

export function caseToReview(id: string, over: Partial<CaseToReview> = {}): CaseToReview {
  return { id, caseworker: "Anna Holm", team: "Team 1", age: 17, steps: [], assigned: "alle", ...over };
}

export function filled(
  answers: Readonly<Record<string, string | readonly [string, string]>>,
  over: Partial<FilledCase> = {},
): FilledCase {
  const entries = Object.entries(answers).map(([number, typed]) => {
    const [answer, comment] = typeof typed === "string" ? [typed, ""] : typed;
    return [number, { answer, comment }] as const;
  });
  return { reviewer: "", date: "", assessment: "", done: false, answers: Object.fromEntries(entries), ...over };
}

export function reviewSheet(cases: readonly CaseToReview[], over: Partial<ReviewSheet> = {}): ReviewSheet {
  return {
    register: "register-1",
    round: "2026-K1",
    roundLabel: "1. kvartal 2026",
    level: 2,
    levelName: "Områdechef",
    form: "alene",
    unit: "Nord",
    template: templateLabel(QUESTIONS),
    cases,
    questions: QUESTIONS,
    ...over,
  };
}

export function drawnCase(id: string, over: Partial<DrawnCase> = {}): DrawnCase {
  return {
    round: "2026-K1",
    level: 2,
    number: 1,
    id,
    unit: "Nord",
    team: "Team 1",
    caseworker: "Anna Holm",
    step: "alle",
    group: "Nord",
    ticket: "0".repeat(64),
    status: "udtrukket",
    replaces: "",
    reason: "",
    reviewer: "",
    ...over,
  };
}

/** The sheet as a reader of the workbook would get it. */
export function asData(content: SheetContent): SheetData {
  const names: Record<string, string> = {};
  for (const each of content.names) if ("text" in each.refersTo) names[each.name] = each.refersTo.text;
  return sheetData(content.name, gridOf(content), names, mergeAddresses(content.merges));
}
