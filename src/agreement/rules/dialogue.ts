/**
 * What a dialogue round is to talk about: what often goes wrong, what goes well, and what readers judge differently, as
 * the figures and the calibration of a review show it; and the points that the people in the room add themselves.
 */
import type { Key, QuestionKey, RoundAndLevel } from "../../kernel/keys";
import { distinct, isAt, jointKey, questionKey, wordKey } from "../../kernel/keys";
import type { IsoDate } from "../../kernel/date";
import type { Question } from "../../templates/rules/question";
import type { Figure } from "../../figures/rules/compliance";
import { percent } from "../../figures/rules/compliance";
import type { Likeness } from "./calibration";

export const DIALOGUE_KINDS = [
  "fejlmønster",
  "god praksis",
  "forskellig vurdering",
  "fokuspunkt",
  "udviklingsområde",
] as const;
export type DialogueKind = (typeof DIALOGUE_KINDS)[number];

/** A row of tblDialogmoede. */
export interface DialoguePoint extends RoundAndLevel {
  readonly kind: DialogueKind;
  /** Of the points that people add; null where the point is a question. */
  readonly number: number | null;
  readonly theme: string;
  readonly step: string;
  /** Empty where the point is people's own. */
  readonly question: string;
  /** The question's wording, or what people typed. */
  readonly point: string;
  /** What it rests on, in words. */
  readonly grounds: string;
  /** The staff's. */
  readonly discussion: string;
  readonly agreement: string;
  readonly responsible: string;
  readonly deadline: IsoDate | null;
}

/** Fewer assessed cases than this make no pattern. */
const LEAST = 5;
/** Percent below which a question is proposed as a pattern of fault, and from which as good practice. */
const FAULT_BELOW = 80;
const GOOD_FROM = 90;
/** Percent of the most frequent answers below which readers judge differently. */
const APART_BELOW = 80;
/** Points proposed of each kind, and blank lines for people's own. */
const MOST = 6;
const BLANK = 3;

export interface DialogueFacts {
  /** Of all units together. */
  readonly figures: readonly Figure[];
  /** In template order. */
  readonly questions: readonly Question[];
  /** How alike each question was answered by those who read the same cases. */
  readonly likeness: ReadonlyMap<QuestionKey, Likeness>;
}

/** The points of one round and level, with what people wrote kept. */
export function dialoguePoints(
  at: RoundAndLevel,
  facts: DialogueFacts,
  standing: readonly DialoguePoint[],
): readonly DialoguePoint[] {
  const before = new Map(standing.filter((each) => isAt(each, at)).map((each) => [pointKey(each), each]));
  const proposed = [...faults(facts), ...practice(facts), ...apart(facts)].map((each): DialoguePoint => {
    const point = { ...at, ...each, number: null };
    const own = before.get(pointKey(point));
    before.delete(pointKey(point));
    return { ...point, ...writtenIn(own) };
  });
  // A question that is proposed no longer stays with what was written about it, and so does every point of people's own.
  const kept = Array.from(before.values()).filter((each) => each.question === "" || isWrittenIn(each));
  const own = (["fokuspunkt", "udviklingsområde"] as const).flatMap((kind) => blankLines(at, kind, kept));
  const others = kept.filter((each) => !own.includes(each));
  const all = [...proposed, ...others, ...own];
  return DIALOGUE_KINDS.flatMap((kind) => all.filter((each) => each.kind === kind));
}

type Proposal = Pick<DialoguePoint, "kind" | "theme" | "step" | "question" | "point" | "grounds">;

/** Rated questions with enough cases, each with its percent. */
function rated({
  figures,
  questions,
}: DialogueFacts): readonly { readonly question: Question; readonly figure: Figure; readonly percent: number }[] {
  const byNumber = new Map(figures.map((each) => [questionKey(each.question), each]));
  return questions.flatMap((question) => {
    const figure = byNumber.get(questionKey(question.number));
    const found = figure === undefined || figure.n < LEAST ? null : percent(figure.k, figure.n);
    return question.requirement === "oplysning" || figure === undefined || found === null
      ? []
      : [{ question, figure, percent: found }];
  });
}

function faults(facts: DialogueFacts): readonly Proposal[] {
  const low = rated(facts).filter((each) => each.percent < FAULT_BELOW);
  const again = (theme: string | undefined): number =>
    theme === undefined
      ? 0
      : distinct(
          low.filter(({ question }) => question.theme === theme).map(({ question }) => question.step),
          wordKey,
        ).length;
  return [...low]
    .sort((a, b) => a.percent - b.percent)
    .slice(0, MOST)
    .map(({ question, figure, percent: found }) => {
      const steps = again(question.theme);
      const across = steps > 1 ? ` Emnet ${question.theme ?? ""} går igen i ${steps} sagstrin.` : "";
      return proposal("fejlmønster", question, `Opfyldt i ${figure.k} af ${figure.n} (${found} %).${across}`);
    });
}

function practice(facts: DialogueFacts): readonly Proposal[] {
  return rated(facts)
    .filter((each) => each.percent >= GOOD_FROM)
    .sort((a, b) => b.percent - a.percent || b.figure.n - a.figure.n)
    .slice(0, MOST)
    .map(({ question, figure, percent: found }) =>
      proposal("god praksis", question, `Opfyldt i ${figure.k} af ${figure.n} (${found} %).`),
    );
}

function apart({ questions, likeness }: DialogueFacts): readonly Proposal[] {
  return questions
    .flatMap((question) => {
      const found = likeness.get(questionKey(question.number));
      const share = found === undefined ? null : percent(found.modal, found.answers);
      return found === undefined || share === null || share >= APART_BELOW ? [] : [{ question, found, share }];
    })
    .sort((a, b) => a.share - b.share)
    .slice(0, MOST)
    .map(({ question, found, share }) =>
      proposal(
        "forskellig vurdering",
        question,
        `${found.modal} af ${found.answers} svar er det hyppigste (${share} %).`,
      ),
    );
}

function proposal(kind: DialogueKind, question: Question, grounds: string): Proposal {
  const { theme = "", step, number, text } = question;
  return { kind, theme, step, question: number, point: text, grounds };
}

type PointKey = Key<["word", "question"]>;

function pointKey({ kind, question, number }: Pick<DialoguePoint, "kind" | "question" | "number">): PointKey {
  return jointKey(wordKey(kind), questionKey(question === "" ? `nr ${number ?? 0}` : question));
}

function writtenIn(
  own: DialoguePoint | undefined,
): Pick<DialoguePoint, "discussion" | "agreement" | "responsible" | "deadline"> {
  const { discussion = "", agreement = "", responsible = "", deadline = null } = own ?? {};
  return { discussion, agreement, responsible, deadline };
}

function isWrittenIn({ discussion, agreement, responsible, deadline }: DialoguePoint): boolean {
  return discussion !== "" || agreement !== "" || responsible !== "" || deadline !== null;
}

/** People's own points of a kind, and blank lines up to so many. */
function blankLines(at: RoundAndLevel, kind: DialogueKind, kept: readonly DialoguePoint[]): readonly DialoguePoint[] {
  const own = kept.filter((each) => each.kind === kind && each.question === "");
  const last = own.reduce((most, { number }) => Math.max(most, number ?? 0), 0);
  const blank = Array.from({ length: Math.max(0, BLANK - own.length) }, (_, index): DialoguePoint => ({
    ...at,
    kind,
    number: last + 1 + index,
    theme: "",
    step: "",
    question: "",
    point: "",
    grounds: "",
    ...writtenIn(undefined),
  }));
  return [...own, ...blank];
}
