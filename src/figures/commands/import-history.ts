/** import --history: figures of earlier rounds that were kept elsewhere. */
import { chooseSheet, tableProblems } from "../../cases/rules/chosen-sheet";
import { roundKey } from "../../kernel/keys";
import { done, failed } from "../../language/outcome";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import { roundOf } from "../../register/register";
import { registered, SHEET } from "../../register/registration";
import type { Round } from "../../register/rules/round";
import { inTime, plannedRound } from "../../register/rules/round";
import { ROUNDS } from "../../register/sheet/rounds";
import { rowsFor } from "../../register/sheet/table";
import type { ReadTable } from "../../workbook/content";
import type { Edit } from "../../workbook/workbook";
import { laidTogetherAgain } from "../facts/laid-together";
import { staleFigures } from "../facts/round-figures";
import type { Result, RoundQuestion } from "../rules/comparison";
import { compareRounds, mergeResults } from "../rules/comparison";
import { historyRowsOf, readHistory } from "../rules/history";
import { resultsSheet } from "../sheet/results";
import { mergeTemplateHistory, templateHistorySheet } from "../sheet/template-history";

export interface HistoryInput {
  readonly table: ReadTable;
  /** The sheet to read, where the file has several with figures; left out: the one that has them. */
  readonly sheet?: string;
}

export const historyCommand = registered({
  name: "import",
  given: "history",
  options: {
    history: {
      kind: "table",
      required: true,
      example: "fil.csv",
      about: { da: "tal fra tidligere runder", en: "figures of earlier rounds" },
    },
    sheet: SHEET,
  },
  words: {
    about: { da: "læs sager eller tidligere runders tal ind", en: "import cases or figures of earlier rounds" },
    doing: { da: "Læser tidligere tal ind", en: "Importing earlier figures" },
    logged: { da: "Sager læst ind", en: "Cases imported" },
  },
  loggedAs: (input) =>
    input !== null && "historik" in input ? { da: "Tidligere tal læst ind", en: "Earlier figures imported" } : null,
  view: "setup",
  input: ({ history, sheet }) => done({ table: history, sheet: sheet ?? "" }),
  decide(input: HistoryInput, register) {
    if (!register.questions.ok) return register.questions;
    const chosen = chooseSheet(input.table, input.sheet ?? "", historyRowsOf);
    if (!chosen.ok) return chosen;
    const { name: file, cells } = chosen.value;
    const told: Problem[] = [...chosen.warnings, ...tableProblems(chosen.value)];
    if (told.some((each) => each.severity === "error")) return failed(...told);
    const read = readHistory({ name: file, rows: cells }, register.questions.value, register.settings);
    if (!read.ok) return read;
    told.push(...read.warnings);
    let results: readonly Result[] = register.results;
    let history: readonly RoundQuestion[] = register.history;
    const rounds: Round[] = [];
    for (const earlier of read.value) {
      const computed = compareRounds(
        { round: earlier.round, figures: earlier.figures, questions: earlier.questions },
        null,
        register.settings,
      );
      const owned = register.results.find(
        (each) =>
          each.tally !== null && each.level === earlier.level && roundKey(each.round) === roundKey(earlier.round),
      );
      if (owned !== undefined)
        return failed(problem("history/own-round", { round: earlier.round, level: earlier.level }, { sheet: file }));
      results = mergeResults(results, computed, register.settings);
      history = mergeTemplateHistory(history, earlier.questions);
      if (roundOf(register, earlier.round, earlier.level) === undefined) {
        rounds.push({ ...plannedRound(earlier.round, earlier.level), label: earlier.label, status: "indlæst" });
      }
    }
    const table = register.snapshot.tables[ROUNDS.name];
    const added: Edit[] =
      rounds.length === 0 || table === undefined
        ? []
        : [{ kind: "append", table: ROUNDS.name, rows: rowsFor(ROUNDS, table, rounds) }];
    for (const { round, level } of read.value)
      ({ results, history } = laidTogetherAgain({ ...register, results, history }, { round, level }));
    const figures = read.value.reduce((sum, each) => sum + each.figures.length, 0);
    const after = { results, history, rounds: inTime([...register.rounds, ...rounds]) };
    const stale = staleFigures({ ...register, ...after }).length > 0;
    return done({
      message: problem("done/history", {
        figures,
        file,
        rounds: read.value.map((each) => each.label).join("; "),
      }),
      problems: told,
      edits: [
        { kind: "sheet", content: resultsSheet(results, register.settings, stale ? "changed" : "current") },
        { kind: "sheet", content: templateHistorySheet(history) },
        ...added,
      ],
      after,
      log: {
        command: "import",
        input: JSON.stringify({ historik: file, runder: read.value.map((each) => each.round) }),
        counts: `tal=${figures}`,
      },
      data: { figures, rounds: read.value.map(({ round, level, label }) => ({ round, level, label })) },
    });
  },
});
