/** What others have found, as papers tell it: audits beside one's own figures of the same questions, and appeals. */
import { ALL_UNITS, percent } from "../../figures/rules/compliance";
import { shownFor } from "../../figures/rules/shown-figures";
import { withoutCpr } from "../../kernel/cpr";
import { jointKey, questionKey, wordKey } from "../../kernel/keys";
import type { Register } from "../../register/register";
import type { Appeals, AuditLine, Moment } from "../rules/external";
import type { PaperRounds, Share } from "../rules/paper";
import { APPEALS, AUDITS, readAppeals, readAudits } from "../sheet/external";

/** @param least fewer assessed cases than this are kept back, of others and of one's own */
export function auditLines(register: Register, rounds: PaperRounds, least: number): readonly AuditLine[] {
  const found = readAudits(register.snapshot.tables[AUDITS.name]).values.flatMap((each) => each ?? []);
  const shown = [rounds.reported, ...(rounds.baseline === null ? [] : [rounds.baseline])].map((round) =>
    shownFor(ALL_UNITS, round, least),
  );
  const texts = new Map(rounds.reported.questions.map((each) => [questionKey(each.number), each.text]));
  const own = (index: number, question: string): Share | null => {
    const round = shown[index];
    const figure = round?.figures.find((each) => questionKey(each.question) === questionKey(question));
    if (figure === undefined || figure.n === 0 || round?.hidden.has(questionKey(question)) === true) return null;
    return { k: figure.k, n: figure.n };
  };
  const keyOf = ({ audit, question }: { readonly audit: string; readonly question: string }) =>
    jointKey(wordKey(audit), questionKey(question));
  const asked = Array.from(new Map(found.map((each) => [keyOf(each), each])).values());
  return asked.map(({ audit, question }): AuditLine => {
    const of = (moment: Moment): Share | null => {
      const figure = found.find((each) => each.moment === moment && keyOf(each) === keyOf({ audit, question }));
      return figure === undefined || figure.n < least ? null : { k: figure.k, n: figure.n };
    };
    return {
      audit: withoutCpr(audit),
      question,
      text: withoutCpr(texts.get(questionKey(question)) ?? question),
      before: of("før"),
      after: of("efter"),
      ownBefore: own(1, question),
      own: own(0, question),
    };
  });
}

/** @param least fewer decided appeals than this are kept back */
export function appealLines(register: Register, least: number): readonly Appeals[] {
  return readAppeals(register.snapshot.tables[APPEALS.name])
    .values.flatMap((each) => each ?? [])
    .filter(({ decided }) => decided >= Math.max(1, least))
    .map((each) => ({
      ...each,
      whose: withoutCpr(each.whose),
      period: withoutCpr(each.period),
      paragraph: withoutCpr(each.paragraph),
    }));
}

/** `83 % (15 af 18)`. */
export function shareWords({ k, n }: Share): string {
  return `${percent(k, n) ?? "-"} % (${k} af ${n})`;
}
