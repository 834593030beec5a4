/**
 * What collected review sheets say and what is wrong with them: returned sheets, drawn cases and questions in; rows of
 * tblSvar and findings out. One row per case, question of its step, and reviewer; of several reviewers one counts.
 *
 * Two sheets on one case by one reviewer are laid together. A blank never contradicts an answer, so a half-filled and
 * a full copy give the full one; two different answers, or two different comments, are a conflict and neither is taken.
 */
import { checkMark } from "../../attention/rules/mending";
import type { DrawnCase } from "../../cases/rules/case";
import type { Form } from "../../draw/rules/level";
import { neverCounts } from "../../draw/rules/level";
import { cited } from "../../kernel/cell";
import { withoutCpr } from "../../kernel/cpr";
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import type { CaseKey, PersonKey } from "../../kernel/keys";
import { caseKey, isAt, personKey, questionKey, wordOf } from "../../kernel/keys";
import { byCodePoint, clean } from "../../kernel/text";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Severity } from "../../language/sentence";
import type { Answer } from "../../templates/rules/answer";
import { allowedAnswers, isKnownAnswer, needsComment, normaliseAnswer } from "../../templates/rules/answer";
import { ownComment } from "../../templates/rules/offered";
import type { Question } from "../../templates/rules/question";
import type { Entry, ReturnedCase, ReturnedSheet, ReviewedCase, SettledAnswer, TypedAnswer } from "./reading";
import { answerRows, isUntouched, questionsOf, settleAnswers, sourceOf, withoutMereOffers } from "./reading";
import type { Subject } from "./sheet-check";
import { about, checkCaseLines, checkSheet } from "./sheet-check";

export interface ReviewRound {
  /** Text of `tilsyn_register` on the register's own sheets. */
  readonly register: string;
  readonly round: string;
  readonly level: number;
  /** Rows of tblUdtrukne of this round and level, in their order; the last row of a case holds. */
  readonly drawn: readonly DrawnCase[];
  /** Steps and ages as they were at the draw (tblRamme, Sager), by `caseKey(id)`; a case not here is unknown. */
  readonly population: ReadonlyMap<CaseKey, ReviewedCase>;
  /** In template order. */
  readonly questions: readonly Question[];
  /** The level is handed in: a blank is an error even on a sheet that does not say Færdig. */
  readonly handedIn: boolean;
  /** Cases added by hand count in the percentages. */
  readonly countManual: boolean;
  /** How the level reads its cases: the answers of some forms never count. */
  readonly form: Form;
  /** Who reads each case on their own, the one whose answers count first. */
  readonly readers: readonly string[];
  /** Days that a date of review should lie between; null where it is not known. */
  readonly drawnOn: IsoDate | null;
  readonly today: IsoDate | null;
}

export interface CheckedAnswers {
  readonly answers: readonly Answer[];
  readonly findings: readonly Problem[];
  /** Sheets of other rounds and levels: not looked at. */
  readonly passedOver: readonly ReturnedSheet[];
}

/**
 * @problems answer/…, comment/required, case/…, question/unknown, reviewer/…, sheet/…, privacy/cpr. Each stands at its
 * cell of the review sheet; `values` hold `sag`, `spørgsmål` and `kilde` (file and sheet) as far as they apply.
 */
export function checkAnswers(round: ReviewRound, sheets: readonly ReturnedSheet[]): CheckedAnswers {
  const ours = sheets.filter((each) => isAt(each, round));
  const own = ours.filter((each) => each.register === round.register);
  const foreign = ours
    .filter((each) => each.register !== round.register)
    .map((each) =>
      problem("sheet/other-register", { ...about(each), found: cited(each.register) }, { sheet: each.sheet }),
    );
  // The state of a case is its last row.
  const lastRows = new Map(round.drawn.map((each) => [caseKey(each.id), each]));
  const taken = own.map((each) => takeCases(round, each, lastRows));
  const groups = groupByReviewer(
    taken.flatMap((each) => each.reviews),
    round.readers,
  );
  const checked = groups.map((each) => checkGroup(round, each));
  return {
    answers: checked.flatMap((each) => each.answers),
    findings: [
      ...foreign,
      ...own.flatMap((each) => checkSheet(each, round.questions)),
      ...taken.flatMap((each) => each.findings),
      ...checked.flatMap((each) => each.findings),
    ],
    passedOver: sheets.filter((each) => !ours.includes(each)),
  };
}

/** One case on one sheet, known to be drawn. */
interface Review {
  readonly sheet: ReturnedSheet;
  readonly returned: ReturnedCase;
  readonly drawn: DrawnCase;
  readonly questions: readonly Question[];
}

function takeCases(
  round: ReviewRound,
  sheet: ReturnedSheet,
  lastRows: ReadonlyMap<CaseKey, DrawnCase>,
): { readonly reviews: readonly Review[]; readonly findings: readonly Problem[] } {
  const reviews: Review[] = [];
  const findings: Problem[] = [];
  const columns = new Map<CaseKey, number>();
  for (const { id } of sheet.cases) columns.set(caseKey(id), (columns.get(caseKey(id)) ?? 0) + 1);
  for (const returned of sheet.cases) {
    const drawn = drawnNow(lastRows.get(caseKey(returned.id)));
    const known = round.population.get(caseKey(returned.id));
    const told = about(sheet, returned.id);
    if ((columns.get(caseKey(returned.id)) ?? 0) > 1) {
      findings.push(problem("case/duplicate", told, returned.at));
    } else if (drawn === undefined) {
      const values = { ...told, round: round.round, level: round.level };
      findings.push(notDrawn(round, returned, known === undefined, values));
    } else {
      const questions = questionsOf(drawn.step, known?.steps ?? [], round.questions);
      findings.push(...checkCaseLines(sheet, returned, questions, round.questions));
      reviews.push({ sheet, returned: withoutMereOffers(returned, drawn.step, questions), drawn, questions });
    }
  }
  return { reviews, findings };
}

/** A case that was drawn once and annulled since is a sheet left over, and no error. */
function notDrawn(
  round: ReviewRound,
  returned: ReturnedCase,
  unknown: boolean,
  values: Subject & { readonly round: string; readonly level: number },
): Problem {
  const annulled = round.drawn.some(
    (each) => caseKey(each.id) === caseKey(returned.id) && each.status === "annulleret",
  );
  if (annulled) return problem("case/not-drawn", values, returned.at, "warning");
  return problem(unknown ? "case/unknown" : "case/not-drawn", values, returned.at);
}

/** A reserve not called on and a cancelled draw are not drawn. */
function drawnNow(last: DrawnCase | undefined): DrawnCase | undefined {
  return last?.status === "reserve" || last?.status === "annulleret" ? undefined : last;
}

/** The sheets of one reviewer on one case. */
interface Group {
  readonly reviews: readonly [Review, ...Review[]];
  /** This reviewer's answers are the ones that count. */
  readonly designated: boolean;
}

/** An untouched copy beside a filled one is no second reviewer. */
function groupByReviewer(reviews: readonly Review[], readers: readonly string[]): readonly Group[] {
  const cases = new Map<CaseKey, Review[]>();
  for (const each of reviews) {
    const key = caseKey(each.drawn.id);
    cases.set(key, [...(cases.get(key) ?? []), each]);
  }
  return Array.from(cases.values()).flatMap((copies) => {
    const touched = copies.filter((each) => !isUntouched(each.returned));
    const used = touched.length > 0 ? touched : copies.slice(0, 1);
    const byReviewer = new Map<PersonKey, [Review, ...Review[]]>();
    for (const each of used) {
      const key = personKey(each.returned.reviewer.value);
      byReviewer.set(key, [...(byReviewer.get(key) ?? []), each] as [Review, ...Review[]]);
    }
    return Array.from(byReviewer.values())
      .sort((a, b) => byCodePoint(precedence(a, readers), precedence(b, readers)))
      .map((group, index) => ({ reviews: group, designated: index === 0 }));
  });
}

/**
 * First: whom the draw names, then in the order of Udfyldes af, then a sheet that says Færdig, then the earlier date,
 * then the name.
 */
function precedence(group: readonly [Review, ...Review[]], readers: readonly string[]): string {
  const { drawn, returned } = group[0];
  const place = String(Math.min(...group.map((each) => placeAmong(readers, each)))).padStart(3, "0");
  const named = personKey(drawn.reviewer) === personKey(returned.reviewer.value) ? "0" : "1";
  const finished = group.some((each) => each.returned.done.value) ? "0" : "1";
  return [named, place, finished, returned.date.value || "9999", personKey(returned.reviewer.value)].join("|");
}

/**
 * Which of the readers a sheet is of, from 0: the one it was made for; on sheets that do not say (made by an earlier
 * version), the one that file, sheet or Udfyldt af names. Behind all of them where none is named.
 */
function placeAmong(readers: readonly string[], { sheet, returned }: Review): number {
  const made = readers.findIndex((each) => sheet.role !== "" && personKey(each) === personKey(sheet.role));
  if (made >= 0) return made;
  const says = wordOf(`${sourceOf(sheet)} ${returned.reviewer.value}`);
  const named = readers.filter((each) => says.includes(wordOf(each))).sort((a, b) => b.length - a.length)[0];
  return named === undefined ? readers.length : readers.indexOf(named);
}

interface CheckedGroup {
  readonly answers: readonly Answer[];
  readonly findings: readonly Problem[];
}

function checkGroup(round: ReviewRound, group: Group): CheckedGroup {
  const first = group.reviews[0];
  const { drawn, questions } = first;
  const due = round.handedIn || group.reviews.some((each) => each.returned.done.value);
  const laid = new Map(questions.map((each) => [each, layTogether(group.reviews, each)]));
  const settled = settleAnswers(drawn.step, questions, first.returned.age, (each) => laid.get(each) as Laid);
  const conflicts = questions.flatMap((each) => laid.get(each)?.conflict ?? []);
  const findings = settled.flatMap((each) => checkAnswer(each, laid.get(each.question) as Laid, first, due));
  const { reviewer, date } = first.returned;
  const counted = group.designated && counts(drawn, round);
  return {
    answers: answerRows(drawn, settled, {
      reviewer: clean(reviewer.value),
      date: date.value,
      source: sourceOf(first.sheet),
      placed: (question) => placed(laid.get(question)),
      offered: (question) => laid.get(question)?.offered,
      counted,
    }),
    findings: [
      ...checkReviewer(group, due, round.form),
      ...checkDates(group, round),
      ...conflicts,
      ...(due ? checkSteps(settled, first) : []),
      ...findings,
      ...(due ? [] : stillOpen(settled, laid, first)),
    ],
  };
}

/** How many answers a case still lacks before it is due, at the first of them. */
function stillOpen(
  settled: readonly SettledAnswer[],
  laid: ReadonlyMap<Question, Laid>,
  { sheet, returned }: Review,
): readonly Problem[] {
  const blanks = settled.flatMap(({ state, question }) => {
    const entry = state === "ubesvaret" ? laid.get(question)?.entry : undefined;
    return entry === undefined ? [] : [entry.at];
  });
  const values = { ...about(sheet, returned.id), count: blanks.length };
  return blanks.length === 0 ? [] : [problem("answer/missing", values, blanks[0], "info")];
}

/** An answer that was taken from tblSvar, because its sheet was read by a version that kept no cells, has none. */
function placed(laid: Laid | undefined): { readonly source: string; readonly cell: string } | undefined {
  if (laid?.entry === undefined) return undefined;
  const { sheet, at } = laid.entry;
  return { source: sourceOf(sheet), cell: at.sheet === sheet.sheet ? (at.cell ?? "") : "" };
}

/**
 * Whether a case's answers go into the percentages: replaced ones never, nor those of a self-review or a calibration;
 * added ones by the register's setting.
 */
export function counts(drawn: DrawnCase, { countManual, form }: Pick<ReviewRound, "countManual" | "form">): boolean {
  if (neverCounts(form)) return false;
  return drawn.status === "udtrukket" || (drawn.status === "tilføjet manuelt" && countManual);
}

/** What all copies together say to one question, and the entry to point at. */
interface Laid extends TypedAnswer {
  readonly entry: { readonly sheet: ReturnedSheet; readonly at: Place; readonly commentAt: Place } | undefined;
  readonly conflict: readonly Problem[];
  readonly offered?: string;
}

function layTogether(reviews: readonly Review[], question: Question): Laid {
  const found = reviews.flatMap(({ sheet, returned }) =>
    returned.entries
      .filter((each) => questionKey(each.question) === questionKey(question.number))
      .map((entry) => ({ sheet, returned, entry })),
  );
  const answered = found.filter((each) => each.entry.answer !== "");
  const explained = found.filter((each) => each.entry.comment !== "");
  const shown = answered[0] ?? explained[0] ?? found[0];
  const entry =
    shown === undefined ? undefined : { sheet: shown.sheet, at: shown.entry.at, commentAt: shown.entry.commentAt };
  const differ =
    findDifference(answered, (each) => normaliseAnswer(each.answer)) ??
    findDifference(explained, (each) => clean(each.comment));
  if (differ !== undefined) {
    const { one, other, pick } = differ;
    const values = {
      ...about(one.sheet, one.returned.id, question.number),
      found: cited(pick(one.entry)),
      other: cited(pick(other.entry)),
      elsewhere: `${withoutCpr(sourceOf(other.sheet))}!${other.entry.at.cell ?? ""}`,
    };
    const conflict = [problem("answer/conflict", values, one.entry.at)];
    return { answer: "", comment: "", disputed: true, entry: undefined, conflict };
  }
  const offered = found.map((each) => each.entry.offered).find((each) => each !== undefined);
  return {
    answer: answered[0]?.entry.answer ?? "",
    comment: explained[0]?.entry.comment ?? "",
    entry,
    conflict: [],
    ...(offered === undefined ? {} : { offered }),
  };
}

function findDifference<T extends { readonly entry: Entry }>(found: readonly T[], pick: (entry: Entry) => string) {
  const one = found[0];
  if (one === undefined) return undefined;
  const other = found.find((each) => pick(each.entry) !== pick(one.entry));
  return other === undefined ? undefined : { one, other, pick };
}

function checkReviewer(group: Group, due: boolean, form: Form): readonly Problem[] {
  const { sheet, returned, drawn } = group.reviews[0];
  const { value, at } = returned.reviewer;
  const told = about(sheet, returned.id);
  if (value === "") return due ? [problem("reviewer/missing", told, at)] : [];
  if (!/\p{L}.*\p{L}/su.test(value) || isTruthValue(value))
    return [problem("reviewer/no-name", { ...told, reviewer: cited(value) }, at)];
  const isOwn = personKey(value) === personKey(drawn.caseworker);
  if (form === "selvgennemgang")
    return isOwn || drawn.caseworker === ""
      ? []
      : [
          problem(
            "reviewer/not-own-case",
            { ...told, reviewer: cited(value), caseworker: cited(drawn.caseworker) },
            at,
          ),
        ];
  // A calibration is about how people judge, whoever's case it is.
  if (!isOwn || form === "kalibrering") return [];
  return [problem("reviewer/own-case", { ...told, reviewer: cited(value) }, at)];
}

/** What Excel makes of a truth value, where somebody's name belongs. */
function isTruthValue(text: string): boolean {
  return /^(?:sand|falsk|true|false)$/iu.test(text);
}

/** A date of review after today, or before the draw, is more likely mistyped than true. */
function checkDates(group: Group, { drawnOn, today }: ReviewRound): readonly Problem[] {
  return group.reviews.flatMap(({ sheet, returned }) => {
    const { value, at } = returned.date;
    if (value === "") return [];
    const told = { ...about(sheet, returned.id), date: danishDate(value) };
    if (today !== null && value > today) return [problem("reviewer/date-ahead", told, at)];
    if (drawnOn !== null && value < drawnOn)
      return [problem("reviewer/date-early", { ...told, drawn: danishDate(drawnOn) }, at)];
    return [];
  });
}

/** Steps of a whole case that were left wholly blank. */
function checkSteps(settled: readonly SettledAnswer[], review: Review): readonly Problem[] {
  const steps = new Set(settled.filter((each) => each.state === "ikke gennemgået").map((each) => each.question.step));
  const { sheet, returned } = review;
  return Array.from(steps).map((step) =>
    problem("answer/not-reviewed", { ...about(sheet, returned.id), step }, returned.done.at),
  );
}

/** The findings on one answer; before the sheet is due, a missing comment is a warning and blanks are only counted. */
function checkAnswer(settled: SettledAnswer, laid: Laid, review: Review, due: boolean): readonly Problem[] {
  const { question, value, state, standing } = settled;
  if (laid.entry === undefined) return [];
  const { sheet, at, commentAt } = laid.entry;
  const told = { ...about(sheet, review.returned.id, question.number), found: cited(value) };
  const allowed = allowedAnswers(question).join(", ");
  if (state === "ubesvaret") return due ? [problem("answer/missing", { ...told, count: 1 }, at)] : [];
  if (state === "ugyldig") {
    const known = isKnownAnswer(question.scale, normaliseAnswer(value));
    return [problem(known ? "answer/na-not-allowed" : "answer/illegal", { ...told, allowed }, at)];
  }
  if (state !== "gyldig") return [];
  const severity: Severity = due ? "error" : "warning";
  return [
    ...(standing === "not asked" ? [problem("answer/not-asked", told, at)] : []),
    ...(needsComment(question, value) && settled.comment === ""
      ? [problem("comment/required", told, commentAt, severity)]
      : []),
    ...(laid.offered !== undefined && laid.offered !== value && ownComment(settled.comment) === ""
      ? [problem("comment/offer-changed", { ...told, offered: laid.offered }, commentAt, severity)]
      : []),
    ...checkMark(question, value, settled.comment, told, commentAt),
  ];
}
