/** collect: answers from review sheets into tblSvar, and the check of what stands there. */
import { addedMendings } from "../../attention/facts/mending";
import { underReview } from "../../draw/rules/drawing";
import type { Level } from "../../draw/rules/level";
import type { IsoDate } from "../../kernel/date";
import { withoutCpr } from "../../kernel/cpr";
import type { Key } from "../../kernel/keys";
import { caseKey, jointKey, personKey, questionKey, roundKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Decision } from "../../register/command";
import type { Register } from "../../register/register";
import { levelOf, roundOf } from "../../register/register";
import { AT, registered } from "../../register/registration";
import { withStatus } from "../../register/round-rows";
import type { Round } from "../../register/rules/round";
import type { Answer } from "../../templates/rules/answer";
import { checkedAnew, foundTheSame } from "../facts/checks";
import { reviewRound } from "../facts/collected";
import { merge } from "../facts/merged-answers";
import type { ReturnedFile } from "../facts/returned-files";
import type { ReviewRound } from "../rules/check";
import { adoptedBy } from "../rules/sheet-check";
import type { ReturnedSheet } from "../rules/reading";
import { finishedCases } from "../rules/progress";
import { sourceOf } from "../rules/reading";
import { answersSheet, handInsSheet } from "../sheet/answers";
import { controlAbout, controlSheet } from "../sheet/control";
import { namelessSheets } from "../sheet/review-recognised";
import { readReview } from "../sheet/review-read";
import { listing } from "../../language/words";

export interface CollectInput {
  readonly round: string;
  readonly level: number;
  /** Null: from the register's own sheets. */
  readonly files: readonly ReturnedFile[] | null;
  /** Files that could not be read: said with the findings, while the others are taken. */
  readonly faults?: readonly Problem[];
}

export const collectCommand = registered({
  name: "collect",
  options: {
    ...AT,
    from: {
      kind: "returned",
      example: "mappe|fil …",
      about: {
        da: "returnerede skemaer, ellers registrets egne",
        en: "returned review sheets, else the register's own",
      },
    },
  },
  words: {
    about: { da: "saml svar ind", en: "collect answers" },
    doing: { da: "Samler svar ind", en: "Collecting answers" },
    logged: { da: "Svar samlet ind", en: "Answers collected" },
  },
  view: "review",
  nextSteps: ["next/collect"],
  input: ({ round, level, from }): Outcome<CollectInput> => done({ round, level, ...(from ?? { files: null }) }),
  button: {
    label: { da: "Saml svar ind", en: "Collect answers" },
    round: "open",
    input: (at) => ({ ...at, files: null }),
  },
  readsReviewSheets: (input: CollectInput) => input.files === null,
  decide(input: CollectInput, register, context) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const round = roundOf(register, input.round, input.level);
    if (round === undefined)
      return failed(problem("draw/nothing-drawn", { round: input.round, level: input.level }, { sheet: "Runder" }));
    if (round.status === "lukket")
      return failed(problem("draw/round-closed", { round: round.round, level: input.level }, { sheet: "Runder" }));
    const files = input.files ?? [{ name: "", sheets: register.snapshot.sheets }];
    const returned = files.flatMap((file) => file.sheets.map((data) => readReview(data, file.name)));
    const ours = returned.filter(
      (each) => each.level === input.level && roundKey(each.round) === roundKey(round.round),
    );
    if (ours.length === 0) {
      const nameless = input.files === null ? namelessSheets(register.snapshot, input.level) : [];
      if (nameless.length > 0) return failed(problem("collect/names-lost", { names: listing(nameless) }));
      const code = input.files === null ? "collect/no-own-sheets" : "collect/no-sheets";
      return failed(problem(code, { round: round.round, level: input.level }), ...(input.faults ?? []));
    }
    const today = context.now.slice(0, 10);
    const review = reviewRound(register, level.value, round.round, round.status === "afleveret", today);
    if (!review.ok) return review;
    const passedOver = returned.filter((each) => !ours.includes(each));
    const adopted = ours.map((each) => adoptedBy(review.value, each));
    const notes = [...passedOverNote(passedOver), ...(input.faults ?? [])];
    return done(taken(register, level.value, round, { ...review.value, today }, adopted, notes));
  },
});

function passedOverNote(sheets: readonly ReturnedSheet[]): Problem[] {
  return sheets.length === 0
    ? []
    : [problem("collect/passed-over", { count: sheets.length, names: sheets.map(sourceOf).join(", ") })];
}

function taken(
  register: Register,
  level: Level,
  round: Round,
  review: ReviewRound & { readonly today: IsoDate },
  ours: readonly ReturnedSheet[],
  notes: readonly Problem[],
): Decision {
  const merged = merge(register, level, round.round, review, ours);
  const problems = [...merged.findings, ...notes];
  const findings = checkedAnew(register, { round: round.round, level: level.number }, problems, review.today);
  const mended = addedMendings(register, merged.own);
  const changed = changedAnswers(register.answers, merged.own, round.round, level.number);
  const ended = finishedCases(merged.ownHandIns, level);
  const cases = underReview(register.drawn, round.round, level.number);
  const finished = cases.filter((each) => ended.has(caseKey(each.id))).length;
  const all = finished === cases.length;
  const status = withStatus(register, round, all ? "afleveret" : "udsendt");
  const read = new Set(ours.flatMap((sheet) => sheet.cases.map((each) => caseKey(each.id)))).size;
  const told: Decision = {
    message: problem("done/collect", {
      sheets: ours.length,
      cases: read,
      answers: merged.own.filter((each) => each.value !== "").length,
      changed,
      finished,
      all: cases.length,
    }),
    problems: [...problems, ...mended.problems],
    data: { changed, mendings: mended.rows.length, finished, cases: cases.length },
  };
  const same =
    changed === 0 &&
    mended.rows.length === 0 &&
    foundTheSame(register.findings, findings) &&
    sameRecords(register.handIns, merged.handIns) &&
    register.answers.length === merged.answers.length;
  if (same) return told;
  const files = Array.from(new Set(ours.map((each) => withoutCpr(each.file)))).filter((each) => each !== "");
  const errors = problems.filter((each) => each.severity === "error").length;
  return {
    ...told,
    edits: [
      { kind: "sheet", content: answersSheet(merged.answers) },
      { kind: "sheet", content: handInsSheet(merged.handIns) },
      {
        kind: "sheet",
        content: controlSheet(findings, controlAbout(round.round, level.number), register.snapshot.sheetNames),
      },
      ...mended.edits,
      status.edit,
    ],
    after: {
      answers: merged.answers,
      handIns: merged.handIns,
      findings,
      mendings: mended.mendings,
      rounds: status.rounds,
    },
    log: {
      command: "collect",
      input: JSON.stringify({ runde: round.round, niveau: level.number, filer: files }),
      counts: `skemaer=${ours.length}; sager=${read}; svar=${merged.own.length}; ændret=${changed}; genopretning=${mended.rows.length}; fejl=${errors}`,
    },
    show: errors > 0 ? "Datakontrol" : "Afleveringer",
  };
}

function sameRecords(before: readonly object[], after: readonly object[]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** How many answers (value or comment) differ from those that stood. */
function changedAnswers(before: readonly Answer[], after: readonly Answer[], round: string, level: number): number {
  const key = (each: Answer): Key<["case", "question", "person"]> =>
    jointKey(caseKey(each.case), questionKey(each.question), personKey(each.reviewer));
  const text = (each: Answer): string =>
    `${each.value}\u001f${each.comment}\u001f${each.state}\u001f${String(each.counted)}`;
  const stood = new Map(
    before
      .filter((each) => each.level === level && roundKey(each.round) === roundKey(round))
      .map((each) => [key(each), text(each)]),
  );
  const blank = (each: Answer): boolean => each.value === "" && each.comment === "";
  return after.filter((each) => (stood.get(key(each)) ?? (blank(each) ? text(each) : undefined)) !== text(each)).length;
}
