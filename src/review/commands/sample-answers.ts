/**
 * Invented reviewers for sample data: the review workbooks of a round and level with answers in, as if the units had
 * filled them in and sent them back. Every answer follows a rule that is written out here, so that anybody can see that
 * nothing in the demo is a real case.
 */
import type { DrawnCase } from "../../cases/rules/case";
import { WHOLE_CASE } from "../../cases/rules/case";
import { underReview } from "../../draw/rules/drawing";
import type { Level } from "../../draw/rules/level";
import { addMonths } from "../../kernel/date";
import { sha256Hex } from "../../kernel/hash";
import type { CaseKey, QuestionKey, StepKey } from "../../kernel/keys";
import { caseKey, questionKey, stepKey } from "../../kernel/keys";
import { done, failed } from "../../language/outcome";
import { byCodePoint } from "../../kernel/text";
import { problem } from "../../language/problem";
import type { Command } from "../../register/command";
import { levelOf, questionsAt, roundOf } from "../../register/register";
import { findPreset } from "../../templates/presets";
import type { Question } from "../../templates/rules/question";
import type { Holder } from "../facts/holders";
import { handoutsOf, holders, jobOf } from "../facts/holders";
import { reviewedCases } from "../facts/reviewed-cases";
import type { ReviewedCase } from "../rules/reading";
import { questionsOf, settleAnswers } from "../rules/reading";
import type { CaseToReview } from "../sheet/review";

/** What one reviewer types about one question of one case. `asked` is settled by the answers before it. */
export type SampleRule = (at: {
  readonly question: Question;
  readonly drawn: DrawnCase;
  readonly known: ReviewedCase;
  /** Position of the question in its step, from 0, and of the case among those of its step, from 0. */
  readonly row: number;
  readonly index: number;
  readonly asked: boolean;
  readonly reviewer: string;
}) => { readonly answer: string; readonly comment: string };

export interface SampleInput {
  readonly round: string;
  readonly level: number;
  readonly rule: SampleRule;
  readonly date: string;
  /** Whether the reviewer of a case says Færdig. */
  readonly done: (drawn: DrawnCase, known: ReviewedCase) => boolean;
}

/** Hands out filled workbooks; writes nothing into the register. Not a command of the program. */
export const sampleCommand: Command<SampleInput> = {
  name: "sample",
  decide(input, register) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const asked = questionsAt(register, input.level);
    if (!asked.ok) return asked;
    const round = roundOf(register, input.round, input.level);
    if (round === undefined) return failed(problem("draw/nothing-drawn", { round: input.round, level: input.level }));
    const questions = asked.value;
    const known = reviewedCases(register, round.round);
    const cases = underReview(register.drawn, round.round, input.level);
    const index = positions(cases, known);
    const jobs = holders(level.value, cases).map((holder) => {
      const job = jobOf(register, level.value, round, holder, questions, known);
      return {
        ...job,
        cases: job.cases.map((each, at) => filled(each, holder, at, level.value, input, questions, known, index)),
      };
    });
    return done({
      message: problem("done/sheets-apart", {
        sheets: cases.length,
        cases: cases.length,
        round: round.round,
        level: round.level,
        files: jobs.length,
      }),
      handouts: handoutsOf(jobs),
    });
  },
};

/** Position of every case, by its id, among those that list the same first step. */
function positions(cases: readonly DrawnCase[], known: ReadonlyMap<CaseKey, ReviewedCase>): Map<CaseKey, number> {
  const counts = new Map<StepKey, number>();
  return new Map(
    [...cases]
      .sort((a, b) => byCodePoint(a.id, b.id))
      .map((each) => {
        const step = stepKey(known.get(caseKey(each.id))?.steps[0] ?? "");
        const at = counts.get(step) ?? 0;
        counts.set(step, at + 1);
        return [caseKey(each.id), at];
      }),
  );
}

function filled(
  each: CaseToReview,
  holder: Holder,
  at: number,
  level: Level,
  input: SampleInput,
  questions: readonly Question[],
  known: ReadonlyMap<CaseKey, ReviewedCase>,
  index: ReadonlyMap<CaseKey, number>,
): CaseToReview {
  const drawn = holder.cases[at] as DrawnCase;
  const about = known.get(caseKey(each.id)) ?? { id: each.id, steps: each.steps, age: each.age };
  // In a calibration each reader is a person, the same one whichever unit's case it is.
  const reader = holder.reviewer ?? level.reviewer;
  const reviewer = level.form === "kalibrering" ? reader : `${reader} (${holder.unit})`;
  const own = questionsOf(drawn.step, about.steps, questions);
  const answers: Record<string, { answer: string; comment: string }> = {};
  const rows = new Map<StepKey, number>();
  for (const question of own) {
    const row = rows.get(stepKey(question.step)) ?? 0;
    rows.set(stepKey(question.step), row + 1);
    const settled = settleAnswers(
      drawn.step,
      own,
      about.age,
      (other) => answers[other.number] ?? { answer: "", comment: "" },
    );
    const asked = settled.find((other) => other.question === question)?.standing !== "not asked";
    answers[question.number] = input.rule({
      question,
      drawn,
      known: about,
      row,
      index: index.get(caseKey(each.id)) ?? 0,
      asked,
      reviewer,
    });
  }
  const assessment = "Opdigtet vurdering til demoen.";
  return { ...each, filled: { reviewer, date: input.date, assessment, done: input.done(drawn, about), answers } };
}

/** One row of the published table: what it says of a question in the round that is rebuilt; null where it says nothing. */
export interface PublishedRow {
  readonly step: string;
  /** Position in the step, from 0. */
  readonly row: number;
  readonly counts: { readonly k: number; readonly n: number } | null;
}

/**
 * Rebuilds a published round from its counts: in each step the first n - k cases get "nej", the others "ja" where the
 * question is asked. A condition is met by the first cases (a parent's "nej" stands there, and the oldest children), so
 * "nej" falls on cases that are not asked only where the published row itself says more "nej" than its condition
 * allows. A row without counts was not put that year, and stays blank.
 */
export function publishedRule(rows: readonly PublishedRow[]): SampleRule {
  return ({ question, row, index, asked }) => {
    const counts =
      rows.find((each) => stepKey(each.step) === stepKey(question.step) && each.row === row)?.counts ?? null;
    if (counts === null) return { answer: "", comment: "" };
    if (index < counts.n - counts.k) return { answer: "nej", comment: "" };
    return { answer: asked ? "ja" : "", comment: "" };
  };
}

/** A number from 0 to 99 that hangs on the texts alone. */
export function hundredth(...parts: readonly string[]): number {
  return parseInt(sha256Hex(parts.join("|")).slice(0, 8), 16) % 100;
}

/**
 * The rule of the sample quarter. Every question has a share of "nej" of its own (8 to 37 in a hundred); 4 in a hundred
 * are "ikke relevant" where that is allowed. What only settles which questions are asked is ja as often as it is in life.
 * A reviewer repeats the answer of the others, but for 6 in a hundred. Three steps in a hundred of a case with several
 * steps are left wholly blank. "Nej" is given a short reason, and 3 in a hundred are marked to be mended.
 */
export const quarterRule: SampleRule = ({ question, drawn, known, asked, reviewer }) => {
  const blank = { answer: "", comment: "" };
  if (drawn.step === WHOLE_CASE && known.steps.length > 1 && hundredth(drawn.id, question.step, "springes over") < 3)
    return blank;
  if (!asked) return blank;
  const answer = sampleAnswer(question, drawn, reviewer);
  const marked = hundredth(drawn.id, question.number, "rettes") < 3;
  if (answer === "nej" || answer === "lav grad")
    return { answer, comment: `${marked ? "! " : ""}Fremgår ikke af sagen.` };
  return { answer, comment: question.comment === "altid" ? "Fremgår af sagen." : "" };
};

/** Information that is seldom so, and that mostly is; of the rest as often as not. */
const SELDOM = keysOf(["SC6", "SC8", "AN28", "AN21", "OP21", "OP27", "TV1", "TV9", "TV15", "TV18"]);
const MOSTLY = keysOf(["UN14", "SI2", "SI3", "AN3", "AN25", "OP24", "OP25", "SKR1", "SKR4", "OS10", "OS10b"]);

/** How often of a hundred an information question is answered ja. */
function informingShare(number: string): number {
  const key = questionKey(number);
  return SELDOM.has(key) ? 12 : MOSTLY.has(key) ? 85 : 50;
}

function keysOf(numbers: readonly string[]): ReadonlySet<QuestionKey> {
  return new Set(numbers.map(questionKey));
}

function sampleAnswer(question: Question, drawn: DrawnCase, reviewer: string): string {
  const changes = hundredth(drawn.id, question.number, `niveau ${drawn.level}, ${reviewer}`) < 6;
  const chance = hundredth(drawn.id, question.number, changes ? `omgjort ${drawn.level}, ${reviewer}` : "svar");
  const share = 8 + (hundredth(question.number, "andel") % 30);
  if (question.requirement === "oplysning") return chance < informingShare(question.number) ? "ja" : "nej";
  if (chance < share) return question.scale === "grad" ? "lav grad" : "nej";
  if (question.notApplicable && chance >= 96) return "ikke relevant";
  if (question.scale === "ja/nej") return "ja";
  return chance % 3 === 0 ? "nogen grad" : "høj grad";
}

/** One round on one level of a model's demo, in the order they are gone through. */
export interface SampleStage {
  readonly round: string;
  readonly level: number;
  readonly date: string;
  /** The last round of a level whose figures go into a Bilag. */
  readonly reported: boolean;
}

const ROUNDS_OF: Readonly<Record<string, readonly string[]>> = {
  måned: ["2026-01", "2026-02", "2026-03"],
  kvartal: ["2026-K1"],
  tertial: ["2026-T1"],
  halvår: ["2026-H1"],
  år: ["2026"],
};

/** The first quarter of 2026 (or the half year, or the year) of every level of a model; none for a model that is not there. */
export function sampleStages(preset: string): readonly SampleStage[] {
  const levels = findPreset(preset)?.levels ?? [];
  return levels.flatMap((level) => {
    const rounds = ROUNDS_OF[level.Kadence] ?? [];
    return rounds.map((round, index) => ({
      round,
      level: level.Niveau,
      date: addMonths("2026-01-05", (rounds.length > 1 ? index : 0) + level.Forskydning),
      reported: level.Rapporteres === "ja" && index === rounds.length - 1,
    }));
  });
}
