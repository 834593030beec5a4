/** A round and level after a hand-in: what came back takes the place of what stood about the same cases. */
import type { DrawnCase } from "../../cases/rules/case";
import { latestRows } from "../../draw/rules/drawing";
import type { Level } from "../../draw/rules/level";
import { withoutCpr } from "../../kernel/cpr";
import type { CaseKey, Key } from "../../kernel/keys";
import { caseKey, jointKey, personKey, roundKey } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { byCodePoint, clean } from "../../kernel/text";
import type { Register } from "../../register/register";
import type { Answer } from "../../templates/rules/answer";
import type { ReviewRound } from "../rules/check";
import { checkAnswers, counts } from "../rules/check";
import type { Dialogue, HandIn } from "../rules/hand-in";
import type { ReturnedCase, ReturnedSheet } from "../rules/reading";
import { replaces, toldApart } from "../rules/readers-apart";
import { blankAnswers, isUntouched, sourceOf } from "../rules/reading";
import { keepHandedIn } from "./as-handed-in";
import { laidAside, collectedSheets } from "./collected";

/** A round and level after a hand-in: all answers and heads of the register, and what is wrong with those of this level. */
export interface Merged {
  readonly answers: readonly Answer[];
  readonly own: readonly Answer[];
  readonly handIns: readonly HandIn[];
  readonly ownHandIns: readonly HandIn[];
  readonly findings: readonly Problem[];
}

/**
 * What came back takes the place of what stood about the same cases; everything else stands. Answers to cases that are
 * no longer drawn stand without counting.
 */
export function merge(
  register: Register,
  level: Level,
  round: string,
  review: ReviewRound,
  returned: readonly ReturnedSheet[],
): Merged {
  const elsewhere = (each: { readonly round: string; readonly level: number }): boolean =>
    each.level !== level.number || roundKey(each.round) !== roundKey(round);
  const back = filledIn(returned);
  const keptOf = (from: Register): ReturnedSheet[] =>
    collectedSheets(from, round, level.number, review).flatMap((sheet) => withoutReplaced(sheet, back, level));
  const standing = keptOf(register);
  const ours = toldApart(returned, standing, review.readers);
  const sheets = [...ours, ...standing];
  const own = keepHandedIn(
    withBlanks(checkAnswers(review, sheets).answers, review, register, round, level.number),
    register.answers.filter((each) => !elsewhere(each)),
    register.handIns.filter((each) => !elsewhere(each)),
  );
  const ownHandIns = handIns(sheets, review);
  const aside = laidAside(review);
  const kept = register.answers.filter((each) => elsewhere(each) || aside.has(caseKey(each.case)));
  const answers = [...kept.map((each) => (elsewhere(each) ? each : { ...each, counted: false })), ...own];
  const heads = [...register.handIns.filter((each) => elsewhere(each) || aside.has(caseKey(each.case))), ...ownHandIns];
  // Checked once more as they will stand, so that findings about older hand-ins point at the cells of the new tblSvar.
  const after = keptOf({ ...register, answers, handIns: heads });
  return { answers, own, handIns: heads, ownHandIns, findings: checkAnswers(review, [...ours, ...after]).findings };
}

interface Reader {
  readonly reviewer: string;
  readonly role: string;
}

/** Who handed in each case that came back now and was filled in at all. */
function filledIn(returned: readonly ReturnedSheet[]): ReadonlyMap<CaseKey, readonly Reader[]> {
  const readers = new Map<CaseKey, Reader[]>();
  for (const { role, cases } of returned) {
    for (const each of cases) {
      if (isUntouched(each)) continue;
      const key = caseKey(each.id);
      readers.set(key, [...(readers.get(key) ?? []), { reviewer: withoutCpr(each.reviewer.value), role }]);
    }
  }
  return readers;
}

/** The standing sheet without the cases that came back now: of any reviewer, or of the same where each reviewer has sheets of their own. */
function withoutReplaced(
  sheet: ReturnedSheet,
  back: ReadonlyMap<CaseKey, readonly Reader[]>,
  level: Level,
): readonly ReturnedSheet[] {
  const isReplaced = ({ id, reviewer }: ReturnedCase): boolean => {
    const readers = back.get(caseKey(id)) ?? [];
    if (level.sheetPer !== "Udfylder") return readers.length > 0;
    const standing = { reviewer: withoutCpr(reviewer.value), role: sheet.role };
    return readers.some((own) => replaces(own, standing));
  };
  const cases = sheet.cases.filter((each) => !isReplaced(each));
  return cases.length === 0 ? [] : [{ ...sheet, cases }];
}

/** One row per drawn case and question: cases nobody has handed in stand with blanks. Ordered by case as drawn. */
function withBlanks(
  answers: readonly Answer[],
  review: ReviewRound,
  register: Register,
  round: string,
  level: number,
): Answer[] {
  const drawn = latestRows(register.drawn, round, level).filter(
    (each) => each.status !== "reserve" && each.status !== "annulleret",
  );
  const byCase = new Map<CaseKey, Answer[]>();
  for (const answer of answers) byCase.set(caseKey(answer.case), [...(byCase.get(caseKey(answer.case)) ?? []), answer]);
  return [...drawn].sort(inOrder).flatMap((each) => {
    const own = byCase.get(caseKey(each.id));
    if (own !== undefined) return own;
    const known = review.population.get(caseKey(each.id)) ?? { id: each.id, steps: [], age: null };
    return each.status === "erstattet" ? [] : blankAnswers(each, known, review.questions, counts(each, review));
  });
}

function inOrder(a: DrawnCase, b: DrawnCase): number {
  return a.number - b.number || byCodePoint(a.id, b.id);
}

/** The head of every sheet somebody has touched, copies by one reviewer laid together, in the order of the draw. */
export function handIns(sheets: readonly ReturnedSheet[], review: ReviewRound): HandIn[] {
  const aside = laidAside(review);
  const drawn = new Map(
    review.drawn.filter((each) => !aside.has(caseKey(each.id))).map((each) => [caseKey(each.id), each]),
  );
  const heads = new Map<Key<["case", "person"]>, HandIn>();
  for (const sheet of sheets) {
    for (const each of sheet.register === review.register ? sheet.cases : []) {
      const row = drawn.get(caseKey(each.id));
      if (row === undefined || isUntouched(each)) continue;
      const key = jointKey(caseKey(each.id), personKey(each.reviewer.value));
      const head = headOf(sheet, each, row);
      const before = heads.get(key);
      heads.set(
        key,
        before === undefined
          ? head
          : {
              ...before,
              age: before.age ?? head.age,
              date: before.date || head.date,
              assessment: before.assessment || head.assessment,
              ...dialogueOf(before.dialogue, head.dialogue),
              finished: before.finished || head.finished,
            },
      );
    }
  }
  const number = (each: HandIn): number => drawn.get(caseKey(each.case))?.number ?? 0;
  return Array.from(heads.values()).sort((a, b) => number(a) - number(b) || byCodePoint(a.reviewer, b.reviewer));
}

/** What either of two copies says; nothing where neither does. */
function dialogueOf(one: Dialogue | undefined, other: Dialogue | undefined): { readonly dialogue?: Dialogue } {
  if (one === undefined || other === undefined)
    return one === undefined && other === undefined ? {} : { dialogue: (one ?? other) as Dialogue };
  return {
    dialogue: {
      participants: one.participants || other.participants,
      focus: one.focus || other.focus,
      actions: one.actions || other.actions,
    },
  };
}

function writtenIn({ dialogue }: ReturnedCase): { readonly dialogue?: Dialogue } {
  const text = (key: keyof Dialogue): string => withoutCpr(clean(dialogue?.[key].value ?? ""));
  const written = { participants: text("participants"), focus: text("focus"), actions: text("actions") };
  return Object.values(written).every((each) => each === "") ? {} : { dialogue: written };
}

function headOf(sheet: ReturnedSheet, each: ReturnedCase, row: DrawnCase): HandIn {
  return {
    round: row.round,
    level: row.level,
    unit: row.unit,
    case: row.id,
    age: each.age,
    reviewer: withoutCpr(clean(each.reviewer.value)),
    date: each.date.value,
    assessment: withoutCpr(clean(each.assessment.value)),
    ...writtenIn(each),
    finished: each.done.value,
    source: withoutCpr(sourceOf(sheet)),
    role: withoutCpr(sheet.role),
  };
}
