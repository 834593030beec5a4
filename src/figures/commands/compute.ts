/** compute: the compliance columns of one round and level, beside those of an earlier round. */
import { neverCounts } from "../../draw/rules/level";
import { underReview } from "../../draw/rules/drawing";
import { caseKey, isAt, jointKey, roundKey, stepKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Decision } from "../../register/command";
import type { Register } from "../../register/register";
import { levelOf, questionsAt, roundOf, unitsOf } from "../../register/register";
import { AT, registered } from "../../register/registration";
import { withStatus } from "../../register/round-rows";
import { plannedRound } from "../../register/rules/round";
import { laidTogetherAgain } from "../facts/laid-together";
import type { PooledPeriod } from "../facts/pooled";
import { partsInWords, pooledPeriod, reviewsOf } from "../facts/pooled";
import { figuresOf, latestEarlier, staleFigures } from "../facts/round-figures";
import type { Result, RoundFigures } from "../rules/comparison";
import type { Answer } from "../../templates/rules/answer";
import { compareRounds, mergeResults, obstaclesBetween, questionsOfRound } from "../rules/comparison";
import { ALL_UNITS, computeFigures } from "../rules/compliance";
import { firstCellOf, resultsSheet } from "../sheet/results";
import { mergeTemplateHistory, templateHistorySheet } from "../sheet/template-history";
import type { Words } from "../../language/words";
import { listing } from "../../language/words";

export interface ComputeInput {
  readonly round: string;
  readonly level: number;
  /** Null: the latest earlier round with figures on this level. */
  readonly compare: string | null;
}

export const computeCommand = registered({
  name: "compute",
  options: {
    ...AT,
    compare: {
      kind: "list",
      separator: ",",
      example: "2025-K4,…",
      about: {
        da: "runder at sammenligne med, den første er grundlaget",
        en: "rounds to compare with, the first is the baseline",
      },
    },
  },
  words: {
    about: { da: "beregn procenter og pile", en: "calculate percentages and arrows" },
    doing: { da: "Beregner", en: "Calculating" },
    logged: { da: "Tal beregnet", en: "Figures calculated" },
  },
  view: "results",
  nextSteps: ["next/compute"],
  input: ({ round, level, compare }) => done({ round, level, compare: compare?.[0] ?? null }),
  button: {
    label: { da: "Beregn", en: "Calculate" },
    round: "open or closed",
    input: (at) => ({ ...at, compare: null }),
  },
  decide(input: ComputeInput, register) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    if (neverCounts(level.value.form))
      return failed(
        problem("compute/never-counts", { level: input.level, form: level.value.form }, level.value.place("Form")),
      );
    const asked = questionsAt(register, input.level);
    if (!asked.ok) return asked;
    const round = roundOf(register, input.round, input.level)?.round ?? input.round;
    const own = register.answers.filter(
      (each) => each.level === input.level && roundKey(each.round) === roundKey(round),
    );
    const received = register.handIns.some(
      (each) => each.level === input.level && roundKey(each.round) === roundKey(round),
    );
    if (own.length === 0 || !received) {
      const pool = pooledPeriod(register, { round, level: input.level });
      if (!pool.ok) return pool;
      return pool.value === null
        ? failed(problem("compute/no-answers", { round, level: input.level }, { sheet: "Svar" }))
        : decidePooled(register, { ...input, round }, pool.value);
    }
    const units = unitsOf(register, underReview(register.drawn, round, input.level));
    const of = { round, level: input.level };
    const figures = computeFigures(of, own, asked.value, units, register.settings);
    if (!figures.ok) return figures;
    const questions = questionsOfRound(of, asked.value, register.settings);
    const later: RoundFigures = { round, figures: figures.value, questions };
    const earlier = earlierRound(register, input, round);
    if (!earlier.ok) return earlier;
    const results = compareRounds(later, earlier.value, register.settings);
    const obstacles = earlier.value === null ? [] : obstaclesBetween(later, earlier.value);
    return done(
      decision(register, round, input.level, results, questions, earlier.value, [
        ...figures.warnings,
        ...missingNotes(register, round, input.level),
        ...offerNotes(own),
        ...obstacles,
      ]),
    );
  },
});

function earlierRound(register: Register, input: ComputeInput, round: string): Outcome<RoundFigures | null> {
  if (input.compare !== null) {
    const named = figuresOf(register, input.compare, input.level);
    return named === null
      ? failed(
          problem("compute/compare-unknown", { round: input.compare, level: input.level }, { sheet: "Resultater" }),
        )
      : done(named);
  }
  const latest = latestEarlier(register, round, input.level);
  return done(latest === null ? null : figuresOf(register, latest, input.level));
}

function missingNotes(register: Register, round: string, level: number): Problem[] {
  const own = register.answers.filter((each) => each.level === level && roundKey(each.round) === roundKey(round));
  const open = own.filter((each) => each.counted && (each.state === "ubesvaret" || each.state === "ugyldig"));
  const received = new Set(
    register.handIns
      .filter((each) => each.level === level && roundKey(each.round) === roundKey(round))
      .map((each) => caseKey(each.case)),
  );
  const waiting = underReview(register.drawn, round, level).filter((each) => !received.has(caseKey(each.id)));
  const skipped = new Set(
    own
      .filter((each) => each.state === "ikke gennemgået" && received.has(caseKey(each.case)))
      .map((each) => jointKey(caseKey(each.case), stepKey(each.step))),
  );
  const unanswered = open.filter((each) => received.has(caseKey(each.case))).length;
  return [
    ...(unanswered > 0 ? [problem("compute/missing", { count: unanswered }, { sheet: "Svar" })] : []),
    ...(waiting.length > 0
      ? [
          problem(
            "compute/not-received",
            { count: waiting.length, cases: firstOf(waiting.map((each) => each.id)) },
            { sheet: "Afleveringer" },
          ),
        ]
      : []),
    ...(skipped.size > 0 ? [problem("compute/not-reviewed", { count: skipped.size }, { sheet: "Svar" })] : []),
  ];
}

/** How many of the counted answers were offered by dates, and how many of these the reviewers changed. */
function offerNotes(own: readonly Answer[]): Problem[] {
  const offered = own.filter((each) => each.offered !== undefined && each.counted && each.state === "gyldig");
  const changed = offered.filter((each) => each.value !== each.offered).length;
  return offered.length === 0
    ? []
    : [problem("compute/offered", { count: offered.length, changed }, { sheet: "Svar" })];
}

/** The first ten, and how many more there are. */
function firstOf(names: readonly string[]): string {
  return names.length > 10 ? `${names.slice(0, 10).join(", ")} … (+${names.length - 10})` : names.join(", ");
}

/** The round as the shorter ones within it give it together. */
function decidePooled(register: Register, input: ComputeInput, pool: PooledPeriod): Outcome<Decision> {
  const at = { round: input.round, level: input.level };
  const row = withStatus(register, roundOf(register, at.round, at.level) ?? plannedRound(at.round, at.level), "samlet");
  const after = { ...register, rounds: row.rounds };
  const earlier = earlierRound(after, input, at.round);
  if (!earlier.ok) return earlier;
  const { figures, parts, changed, missing } = pool;
  const results = compareRounds(figures, earlier.value, register.settings);
  const isPart = ({ values }: Problem): boolean =>
    parts.some((part) => isAt(part, { round: String(values["round"]), level: Number(values["level"]) }));
  const { reviews, cases } = reviewsOf(after, at);
  const made = decision(after, at.round, at.level, results, figures.questions, earlier.value, [
    ...staleFigures(register).filter(isPart),
    ...(missing.length === 0 ? [] : [problem("pool/missing", { missing: listing(missing) }, { sheet: "Runder" })]),
    ...changed.map(({ question, without }) =>
      problem("pool/changed", { question, without: listing(without) }, { sheet: "Resultater" }),
    ),
    ...(cases === reviews ? [] : [problem("pool/twice", { cases, reviews })]),
    ...(earlier.value === null ? [] : obstaclesBetween(figures, earlier.value)),
  ]);
  return done({
    ...made,
    message: problem("done/pooled", {
      ...at,
      parts: partsInWords(parts),
      reviews,
      questions: results.filter((each) => each.unit === ALL_UNITS).length,
      compared: comparedWords(earlier.value),
    }),
    edits: [...(made.edits ?? []), row.edit],
    after: { ...made.after, rounds: row.rounds },
  });
}

function comparedWords(earlier: RoundFigures | null): Words {
  return earlier === null
    ? { da: "Der er ingen tidligere runde at sammenligne med.", en: "There is no earlier round to compare with." }
    : { da: `Sammenlignet med ${earlier.round}.`, en: `Compared with ${earlier.round}.` };
}

function decision(
  register: Register,
  round: string,
  level: number,
  results: readonly Result[],
  questions: ReturnType<typeof questionsOfRound>,
  earlier: RoundFigures | null,
  problems: readonly Problem[],
): Decision {
  const { settings } = register;
  const own = {
    results: mergeResults(register.results, results, settings),
    history: mergeTemplateHistory(register.history, questions),
  };
  const { rounds: again, ...after } = laidTogetherAgain({ ...register, ...own }, { round, level });
  const stale = staleFigures({ ...register, ...after });
  const all = results.filter((each) => each.unit === ALL_UNITS);
  const units = new Set(results.map((each) => each.unit)).size - 1;
  return {
    message: problem("done/compute", { round, level, questions: all.length, units, compared: comparedWords(earlier) }),
    problems: [
      ...problems,
      ...(again.length === 0 ? [] : [problem("pool/refreshed", { level, rounds: listing(again) })]),
    ],
    edits: [
      { kind: "sheet", content: resultsSheet(after.results, settings, stale.length > 0 ? "changed" : "current") },
      { kind: "sheet", content: templateHistorySheet(after.history) },
    ],
    after,
    log: {
      command: "compute",
      input: JSON.stringify({
        runde: round,
        niveau: level,
        sammenlignet: earlier?.round ?? null,
        pilgrænse: settings.arrowThreshold,
        mindstTilPil: settings.arrowLeast,
      }),
      counts: `spørgsmål=${all.length}; rækker=${results.length}`,
    },
    data: { results: all, comparedWith: earlier?.round ?? null },
    show: "Resultater",
    showCell: firstCellOf(after.results, { round, level }),
  };
}
