/** Answers that the dates of the cases give to the questions of a level, as the review sheets offer them. */
import type { IsoDate } from "../../kernel/date";
import type { CaseKey } from "../../kernel/keys";
import { caseKey, questionKey, readsSame, wordKey } from "../../kernel/keys";
import type { Register } from "../../register/register";
import type { AnsweredBy } from "../../templates/deadline-answers";
import { ANSWERED_BY } from "../../templates/deadline-answers";
import type { Question } from "../../templates/rules/question";
import { asksTheSame } from "../../templates/rules/wordings";
import { findTemplate } from "../../templates/templates";
import type { Deadline } from "../rules/deadline";
import type { Offer } from "../rules/prefilled";
import { offerOf } from "../rules/prefilled";
import { deadlinesOf, periodBefore } from "./deadlines";

/** What is offered of a case, by question number; nothing where no date tells. */
export type OffersOfCase = (id: string) => Readonly<Record<string, Offer>>;

/** @param today as of which day the deadlines stand */
export function offersOf(register: Register, questions: readonly Question[], today: IsoDate): OffersOfCase {
  const asked = register.settings.prefilled
    ? questions.flatMap((question) => {
        const by = answeredBy(question);
        return by === null ? [] : [{ question, by }];
      })
    : [];
  if (asked.length === 0) return () => ({});
  const byCase = new Map<CaseKey, Deadline[]>();
  for (const each of deadlinesOf(register, periodBefore(today, null), today).deadlines) {
    const known = byCase.get(caseKey(each.case));
    if (known === undefined) byCase.set(caseKey(each.case), [each]);
    else known.push(each);
  }
  const decisions = new Map(register.population().cases.map((each) => [caseKey(each.id), each.decision]));
  const isDecidedUnder = (id: string, { decidedUnder }: AnsweredBy): boolean =>
    decidedUnder === undefined || /^§ ?(\d+)/u.exec(decisions.get(caseKey(id)) ?? "")?.[1] === decidedUnder;
  return (id) => {
    const own = byCase.get(caseKey(id)) ?? [];
    return Object.fromEntries(
      asked.flatMap(({ question, by }) => {
        const offer = offerOf(
          by,
          own.filter((each) => each.id === by.deadline),
        );
        return offer === null || !isDecidedUnder(id, by) ? [] : [[question.number, offer] as const];
      }),
    );
  };
}

/** Null for a question that no deadline answers, and for one whose wording is the staff's own. */
function answeredBy({ template, number, text }: Question): AnsweredBy | null {
  const found = findTemplate(template);
  if (found === undefined || wordKey(template) !== wordKey(found.id)) return null;
  const key = questionKey(number);
  const ours = found.steps.flatMap((step) => step.questions).find((each) => questionKey(each.number) === key);
  const asked = { template, number };
  const reads = ({ was }: AnsweredBy): boolean =>
    was === undefined
      ? ours !== undefined && asksTheSame({ ...asked, text }, { ...asked, text: ours.text })
      : readsSame(was, text);
  return (ANSWERED_BY[found.id] ?? []).find((each) => questionKey(each.number) === key && reads(each)) ?? null;
}
