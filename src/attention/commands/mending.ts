/** mending: how far the faults on Genopretning are put right, per finding code and unit, as figures and in words. */
import { caseKey, questionKey, roundKey } from "../../kernel/keys";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import { registered, ROUND } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import { mendingOverview } from "../facts/mending";
import { ALL_UNITS, NO_CODE } from "../rules/mending-figures";
import { MENDINGS } from "../sheet/mending";
import { FINDINGS_PAPER, findingsPaper, MENDING_FIGURES, mendingFigureSheet } from "../sheet/mending-figures";

export interface MendingInput {
  /** Null: all rounds. */
  readonly round: string | null;
}

export const MENDING_SHEETS: readonly RegisteredSheet[] = [
  {
    name: MENDING_FIGURES.sheet,
    guide: {
      da: "Fund pr. fundkode og enhed, og hvor langt de er rettet.",
      en: "Findings per code and unit, and how many have been corrected.",
    },
    tables: [MENDING_FIGURES],
    since: 2,
    made: "on first use",
    writtenBy: "commands",
    blank: () => mendingFigureSheet([]),
  },
  {
    name: FINDINGS_PAPER,
    guide: {
      da: "Det samme i ord, klar til print (internt).",
      en: "The same in words, ready to print (internal).",
    },
    tables: [],
    since: 2,
    made: "on first use",
    writtenBy: "commands",
    blank: () => findingsPaper(null),
  },
];

export const mendingCommand = registered({
  name: "mending",
  options: { round: ROUND },
  words: {
    about: { da: "opgør genopretningen pr. fund og enhed", en: "count the corrections per finding and unit" },
    doing: { da: "Opgør genopretningen", en: "Counting the corrections" },
    logged: { da: "Genopretning opgjort", en: "Corrections counted" },
  },
  view: "attention",
  sheets: MENDING_SHEETS,
  input: ({ round }) => done({ round: round ?? null }),
  decide(input: MendingInput, register, context) {
    const today = context.now.slice(0, 10);
    const round =
      input.round === null
        ? null
        : (register.mendings
            .map(({ row }) => row.round)
            .find((name) => roundKey(name) === roundKey(input.round ?? "")) ?? input.round);
    const overview = mendingOverview(register, round, today);
    if (!overview.ok) return overview;
    const { figures, rows, codes } = overview.value;
    if (figures.length === 0) return failed(problem("mending/nothing", {}, { sheet: MENDINGS.sheet }));
    const questions = register.questions.ok ? register.questions.value : [];
    const texts = new Map(questions.map((each) => [questionKey(each.number), each.text]));
    const totals = figures.filter(({ unit, question }) => unit === ALL_UNITS && question === "");
    const uncoded = totals.find(({ code }) => code === NO_CODE.code)?.cases ?? 0;
    const sum = (of: "cases" | "open" | "overdue" | "restored"): number =>
      totals.reduce((all, each) => all + each[of], 0);
    const cases = new Set(rows.map((row) => caseKey(row.case))).size;
    const where = round === null ? "" : `Runde ${round}. `;
    return done({
      message: problem("done/mending", {
        findings: sum("cases"),
        cases,
        restored: sum("restored"),
        open: sum("open"),
        overdue: sum("overdue"),
      }),
      problems: uncoded === 0 ? [] : [problem("mending/uncoded", { count: uncoded }, { sheet: MENDINGS.sheet })],
      edits: [
        { kind: "sheet", content: mendingFigureSheet(figures, where), before: "Log" },
        {
          kind: "sheet",
          content: findingsPaper({
            ...{ figures, rows, codes, today },
            round: round ?? "",
            textOf: (number) => texts.get(questionKey(number)) ?? "",
          }),
          before: "Log",
        },
      ],
      log: {
        command: "mending",
        input: JSON.stringify(round === null ? {} : { runde: round }),
        counts: `sager=${cases}; rettet=${sum("restored")}; åbne=${sum("open")}`,
      },
      data: { figures },
      show: MENDING_FIGURES.sheet,
    });
  },
});
