/** summary: Bilag 1 of a reported round beside the rounds it is compared with. */
import { buildBilag } from "../domain/bilag";
import type { BilagRound } from "../domain/bilag-table";
import type { Outcome, Problem } from "../domain/outcome";
import { done, failed } from "../domain/outcome";
import { problem } from "../domain/problem";
import { periodOf, roundLabel } from "../domain/round";
import { fold } from "../domain/text";
import { ALGORITHM } from "../domain/ticket";
import { bilagSheet } from "../sheets/bilag";
import { bilagDocument } from "../sheets/bilag-document";
import type { Command, Decision } from "./command";
import { figuresOf, staleFigures } from "./compute";
import type { Register } from "./register";
import { levelOf, roundOf } from "./register";

export interface SummaryInput {
  readonly round: string;
  readonly level: number;
  /** In the order named; the first is what Udvikling is measured from. */
  readonly compare: readonly string[];
}

export const summaryCommand: Command<SummaryInput> = {
  name: "summary",
  decide(input, register, context) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const reported = roundFigures(register, input.round, input.level, "summary/not-computed");
    const compared = input.compare.map((round) => roundFigures(register, round, input.level, "compute/compare-unknown"));
    const faults = [...compared, reported].flatMap((each) => (each.ok ? [] : each.problems));
    if (!reported.ok || faults.length > 0) return failed(...faults);
    const rounds = [...compared.flatMap((each) => (each.ok ? [each.value] : [])), reported.value];
    const round = roundOf(register, input.round, input.level);
    const bilag = buildBilag({
      subject: periodOf(input.round)?.label ?? reported.value.round,
      level: level.value,
      rounds,
      drawing: { seed: round?.seed ?? "", algorithm: ALGORITHM, date: round?.drawn ?? null, steps: casesPerStep(register, reported.value.round, input.level) },
      date: context.now.slice(0, 10),
      settings: register.settings,
    });
    return done(decision(bilag, input, register));
  },
};

function roundFigures(register: Register, round: string, level: number, code: "summary/not-computed" | "compute/compare-unknown"): Outcome<BilagRound> {
  const figures = figuresOf(register, round, level);
  if (figures === null) return failed(problem(code, { round, level }, { sheet: "Resultater" }));
  return done({ ...figures, label: roundOf(register, round, level)?.label || roundLabel(round, level) });
}

/** Cases with at least one counted answer in each step, in template order. */
function casesPerStep(register: Register, round: string, level: number): { step: string; cases: number }[] {
  const cases = new Map<string, Set<string>>();
  for (const answer of register.answers) {
    if (!answer.counted || answer.level !== level || fold(answer.round) !== fold(round)) continue;
    const step = register.stepNames.find((each) => fold(each) === fold(answer.step)) ?? answer.step;
    cases.set(step, (cases.get(step) ?? new Set<string>()).add(fold(answer.case)));
  }
  return register.stepNames.flatMap((step) => (cases.has(step) ? [{ step, cases: (cases.get(step) as Set<string>).size }] : []));
}

function decision(bilag: ReturnType<typeof buildBilag>, input: SummaryInput, register: Register): Decision {
  const questions = bilag.sections.flatMap((section) => section.questions);
  const count = (arrow: string): number => questions.filter((each) => each.arrow === arrow).length;
  const stale: Problem[] = staleFigures(register);
  const paper = bilagSheet(bilag);
  return {
    message: problem("done/summary", {
      round: input.round, level: input.level, rows: questions.length, up: count("↗"), same: count("→"), down: count("↘"),
    }),
    problems: stale,
    edits: [{ kind: "sheet", content: paper }],
    log: {
      command: "summary",
      input: JSON.stringify({ runde: input.round, niveau: input.level, sammenlignet: input.compare }),
      counts: `spørgsmål=${questions.length}`,
    },
    data: { bilag },
    paper,
    document: bilagDocument(bilag),
    show: "Bilag 1",
  };
}
