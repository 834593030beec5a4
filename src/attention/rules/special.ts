/**
 * Cases taken out for special attention: a finding so grave that something must be done in the case itself. A reviewer
 * raises one by beginning a comment with `!!`, anybody may by hand. How many there are is public; everything else about
 * them is confidential, and stands in tblSvar, on the sheet Særlig opmærksomhed and in the note alone.
 *
 * @source Københavns Kommune, Socialudvalget 29 August 2018, item 5: "Sager udtaget til særlig opmærksomhed" and Bilag 2
 */
import type { IsoDate } from "../../kernel/date";
import { confidentialText } from "../../kernel/confidential";
import type { CaseKey, Key } from "../../kernel/keys";
import { caseKey, distinct, jointKey, questionKey, roundKey, stepKey } from "../../kernel/keys";
import type { Round } from "../../register/rules/round";
import { inTime } from "../../register/rules/round";
import type { Answer } from "../../templates/rules/answer";

/** A row of tblSaerlig: one case, one step of it, in one round and level. Blank where staff wrote a row without it. */
export interface Special {
  readonly round: string;
  readonly level: number | null;
  readonly unit: string;
  readonly case: string;
  /** Blank for the case as a whole. */
  readonly step: string;
  /** What the reviewers wrote, question by question; blank for a row made by hand. */
  readonly found: string;
  readonly why: string;
  /** ja, nej or blank. */
  readonly urgent: string;
  readonly action: string;
  readonly responsible: string;
  readonly deadline: IsoDate | null;
  /** The day the action was taken. */
  readonly done: IsoDate | null;
  readonly informed: string;
  /** The day nothing was left to do. */
  readonly closed: IsoDate | null;
  readonly source: string;
}

/** What Genopretning says of such a case: that sheet is read by more people than may know what was found. */
export const SPECIAL_FAULT = "Udtaget til særlig opmærksomhed";

/** Kilde of a row made by hand. */
export const BY_HAND = "manuelt";

/** What stands behind the mark `!!` of a comment; null where it has none. */
export const specialFinding = confidentialText;

/** A comment for anybody but those who may read the note: nothing of one that begins with `!!`. */
export function withoutSpecial(comment: string): string {
  return specialFinding(comment) === null ? comment : "";
}

/** An overall assessment of a case, as it stands in tblAfleveringer. */
export interface Assessment {
  readonly round: string;
  readonly level: number;
  readonly unit: string;
  readonly case: string;
  readonly assessment: string;
  readonly source: string;
}

/** The marks of a round as rows: those of one case and step together, in the order of the answers. */
export function markedSpecials(
  answers: readonly Answer[],
  assessments: readonly Assessment[],
  texts: (question: string) => string,
): readonly Special[] {
  const rows = new Map<SpecialKey, Special>();
  const add = (row: Special): void => {
    const key = specialKey(row);
    const before = rows.get(key);
    rows.set(key, before === undefined ? row : joined(before, row));
  };
  for (const { round, level, unit, case: id, step, question, comment, source } of answers) {
    const finding = specialFinding(comment);
    if (finding === null) continue;
    const found = `${question}: ${finding === "" ? texts(question) : finding}`;
    add({ ...BLANK, round, level, unit, case: id, step, found, source });
  }
  for (const { round, level, unit, case: id, assessment, source } of assessments) {
    const finding = specialFinding(assessment);
    if (finding === null) continue;
    add({ ...BLANK, round, level, unit, case: id, step: "", found: finding || "Samlet vurdering", source });
  }
  return Array.from(rows.values());
}

function joined(one: Special, other: Special): Special {
  const both = (a: string, b: string, between: string): string => (a.split(between).includes(b) ? a : a + between + b);
  return { ...one, found: both(one.found, other.found, "\n"), source: both(one.source, other.source, "; ") };
}

const BLANK: Omit<Special, "round" | "level" | "unit" | "case"> = {
  step: "",
  found: "",
  why: "",
  urgent: "",
  action: "",
  responsible: "",
  deadline: null,
  done: null,
  informed: "",
  closed: null,
  source: "",
};

/** A case taken out by hand. */
export function specialByHand(of: Pick<Special, "round" | "level" | "unit" | "case" | "why">): Special {
  return { ...BLANK, ...of, source: BY_HAND };
}

export type SpecialKey = Key<["round", "case", "step", "level"]>;

/** What tells rows apart. */
export function specialKey({ round, level, case: id, step }: Special): SpecialKey {
  return jointKey(
    roundKey(round),
    caseKey(id),
    stepKey(step),
    questionKey(String(level ?? "")),
  ) as unknown as SpecialKey;
}

/** What is new among the rows that marks and people ask for, and which standing ones say something else now. */
export function changesTo(
  standing: readonly Special[],
  asked: readonly Special[],
): { readonly added: readonly Special[]; readonly changed: readonly Special[] } {
  const stood = new Map(standing.map((row) => [specialKey(row), row]));
  const added: Special[] = [];
  const changed: Special[] = [];
  for (const row of asked) {
    const before = stood.get(specialKey(row));
    if (before === undefined) added.push(row);
    else if (row.found !== "" && before.found !== row.found) changed.push({ ...before, found: row.found });
  }
  return { added, changed };
}

/** Cases, not rows. The first two are public. */
export interface SpecialCounts {
  readonly raised: number;
  /** Cases in which all that was raised is done or closed. */
  readonly actedOn: number;
  /** Cases in which something is not closed. */
  readonly open: number;
  /** Of these: something is past its deadline and neither done nor closed. */
  readonly overdue: number;
}

export function specialCounts(rows: readonly Special[], today: IsoDate): SpecialCounts {
  const cases = specialCases(rows);
  const count = (is: (own: readonly Special[]) => boolean): number => cases.filter(is).length;
  return {
    raised: cases.length,
    actedOn: count((own) => own.every(isActedOn)),
    open: count((own) => own.some(({ closed }) => closed === null)),
    overdue: count((own) => own.some((row) => isSpecialOverdue(row, today))),
  };
}

/** Rows by case, in the order in which the cases were raised. */
export function specialCases(rows: readonly Special[]): readonly (readonly Special[])[] {
  const cases = new Map<CaseKey, Special[]>();
  for (const row of rows) cases.set(caseKey(row.case), [...(cases.get(caseKey(row.case)) ?? []), row]);
  return Array.from(cases.values());
}

export function isActedOn({ done, closed }: Special): boolean {
  return done !== null || closed !== null;
}

/** The day of the deadline is still in time. */
export function isSpecialOverdue(row: Special, today: IsoDate): boolean {
  return !isActedOn(row) && row.deadline !== null && row.deadline < today;
}

const ORDINALS = [
  "første",
  "anden",
  "tredje",
  "fjerde",
  "femte",
  "sjette",
  "syvende",
  "ottende",
  "niende",
  "tiende",
  "ellevte",
  "tolvte",
];

/** `3` → `tredje`; beyond the twelfth in figures. */
export function ordinal(number: number): string {
  return ORDINALS[number - 1] ?? `${number}.`;
}

/** Number of the round among those on the same levels, the first of them 1. */
export function roundNumber(rounds: readonly Round[], round: string): number {
  const key = roundKey(round);
  const levels = new Set(rounds.filter((each) => roundKey(each.round) === key).map(({ level }) => level));
  const names = inTime(rounds).flatMap((each) => (levels.has(each.level) ? [each.round] : []));
  return distinct(names, roundKey).findIndex((name) => roundKey(name) === key) + 1;
}
