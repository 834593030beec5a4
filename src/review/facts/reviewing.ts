/**
 * The review sheets of the open workbook as forms, and what is typed in them. Typing an answer is what a reviewer does
 * in the sheet anyway, so it is no command of the register: nothing is logged and nothing else is drawn. It works the
 * same in a register and in a workbook that was handed out.
 */
import { cited } from "../../kernel/cell";
import { serialFromDate } from "../../kernel/date";
import { caseKey, questionKey } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { clean } from "../../kernel/text";
import { problem } from "../../language/problem";
import type { Context, Report, Told } from "../../register/command";
import { hostReport, refused, toldIn } from "../../register/report";
import { QUESTIONS } from "../../templates/sheet/questions";
import type { SheetData } from "../../workbook/content";
import type { Snapshot, TypedCell, Workbook } from "../../workbook/workbook";
import { HostFailure } from "../../workbook/workbook";
import { REVIEW_NAMES } from "../sheet/review";
import type { CaseForm } from "../sheet/review-form";
import { readForms, readRules } from "../sheet/review-form";
import type { Part, TypedPart } from "./answering";
import { faultOf, fieldOf, readsBackAs } from "./answering";

/** Every case that can be filled in here, in the order of the sheets. */
export interface Reviews {
  readonly kind: "reviews";
  readonly forms: readonly CaseForm[];
  readonly warnings: readonly Told[];
}

export type ReviewsRead = Reviews | { readonly kind: "unreadable"; readonly report: Report };

/** The review sheets of the workbook; no form at all where it has none. Writes nothing. */
export async function readReviews(workbook: Workbook, context: Context): Promise<ReviewsRead> {
  try {
    return reviewsIn(await workbook.read({ tables: [QUESTIONS.name], sheetsNamed: REVIEW_NAMES.register }), context);
  } catch (failure) {
    return { kind: "unreadable", report: hostReport(failure, context) };
  }
}

function reviewsIn({ tables, sheets }: Snapshot, context: Context): ReviewsRead {
  if (sheets.length === 0) return { kind: "reviews", forms: [], warnings: [] };
  const data = tables[QUESTIONS.name];
  if (data === undefined) return { kind: "unreadable", report: refused([problem("form/no-rules")], context) };
  const rules = readRules(data);
  if (!rules.ok) return { kind: "unreadable", report: refused(rules.problems, context) };
  const forms = sheets.flatMap((sheet) => readForms(sheet, rules.value));
  const warnings = forms
    .filter(({ unknown }) => unknown.length > 0)
    .map(({ id, sheet, unknown }) =>
      problem("form/other-rules", { sag: cited(id), sheet, questions: unknown.map(cited).join(", ") }, { sheet }),
    );
  return { kind: "reviews", forms, warnings: warnings.map((each) => toldIn(each, context)) };
}

/** The form as its sheet stands now; null where the case is not there any more, or the workbook cannot be read. */
export async function readAgain(workbook: Workbook, form: CaseForm): Promise<CaseForm | null> {
  try {
    const { sheets } = await workbook.read({ tables: [], sheets: [form.sheet] });
    return sheets[0] === undefined ? null : (formOn(sheets[0], form) ?? null);
  } catch (failure) {
    if (failure instanceof HostFailure) return null;
    throw failure;
  }
}

function formOn(data: SheetData, form: CaseForm): CaseForm | undefined {
  const rules = form.questions.map(({ question }) => question);
  return readForms(data, rules).find(({ id }) => caseKey(id) === caseKey(form.id));
}

/** What was typed of one part, and what stood there when it was last read. */
export interface Typing extends TypedPart {
  readonly seen: string;
}

/** A part that somebody else has written in meanwhile. */
export interface Differing {
  readonly typing: Typing;
  /** What stands there now. */
  readonly found: string;
}

export interface TypeInput {
  /** The form that is being filled in, as it was last read. */
  readonly form: CaseForm;
  readonly typings: readonly Typing[];
}

export type TypedOutcome =
  | {
      readonly kind: "typed";
      /** As it stands now. */ readonly form: CaseForm;
      readonly differing: readonly Differing[];
    }
  | { readonly kind: "refused"; readonly report: Report };

/** How often it is looked again where somebody writes in the very cells between reading and writing. */
const ATTEMPTS = 3;

/**
 * Types into the review sheet what a reviewer gave, each part by itself. The sheet is read first: a part in which
 * somebody else has written since is not overwritten but told of.
 */
export async function typeIn(workbook: Workbook, input: TypeInput, context: Context): Promise<TypedOutcome> {
  try {
    for (let attempt = 1; ; attempt++) {
      const { sheets } = await workbook.read({ tables: [], sheets: [input.form.sheet] });
      const decided = decideTyping(sheets[0], input);
      if ("problems" in decided) return { kind: "refused", report: refused(decided.problems, context) };
      const { form, cells, differing, after } = decided;
      if (cells.length === 0) return { kind: "typed", form, differing };
      try {
        await workbook.write({ edits: [{ kind: "type", sheet: form.sheet, cells }] });
        return { kind: "typed", form: after, differing };
      } catch (failure) {
        if (!(failure instanceof HostFailure && failure.code === "host/changed-meanwhile") || attempt === ATTEMPTS)
          throw failure;
      }
    }
  } catch (failure) {
    return { kind: "refused", report: hostReport(failure, context) };
  }
}

interface TypingDecision {
  /** As the sheet was read now. */
  readonly form: CaseForm;
  readonly cells: readonly TypedCell[];
  readonly differing: readonly Differing[];
  /** As the sheet stands when the cells are typed. */
  readonly after: CaseForm;
}

/** The cells to be typed, found anew on the sheet by case and question. */
function decideTyping(
  data: SheetData | undefined,
  { form, typings }: TypeInput,
): TypingDecision | { readonly problems: readonly Problem[] } {
  const about = { sag: cited(form.id), sheet: form.sheet };
  const now = data === undefined ? undefined : formOn(data, form);
  if (now === undefined) return { problems: [problem("form/case-gone", about)] };
  const cells: TypedCell[] = [];
  const differing: Differing[] = [];
  const problems: Problem[] = [];
  let after = now;
  for (const typing of typings) {
    const { part } = typing;
    const field = fieldOf(now, part);
    const value = readsBackAs(typing);
    if (field === undefined)
      problems.push(
        problem("form/question-gone", { ...about, question: "question" in part ? part.question : part.kind }),
      );
    else if (faultOf(now, typing) !== null)
      problems.push(problem("form/not-written", { ...about, field: field.at.cell ?? "" }, field.at));
    else if (field.value === value) continue;
    else if (field.value !== clean(typing.seen)) differing.push({ typing, found: field.value });
    else {
      cells.push({
        cell: field.at.cell ?? "",
        value: part.kind === "date" && value !== "" ? serialFromDate(value) : value || null,
      });
      after = withValue(after, part, value);
    }
  }
  return problems.length > 0 ? { problems } : { form: now, cells, differing, after };
}

function withValue(form: CaseForm, part: Part, value: string): CaseForm {
  if (!("question" in part)) {
    const field = fieldOf(form, part);
    return field === undefined ? form : { ...form, [part.kind]: { ...field, value } };
  }
  return {
    ...form,
    questions: form.questions.map((each) =>
      questionKey(each.question.number) === questionKey(part.question)
        ? { ...each, [part.kind]: { ...each[part.kind], value } }
        : each,
    ),
  };
}
