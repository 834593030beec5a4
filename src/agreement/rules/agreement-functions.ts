/** How far two levels agree, worked out in a cell over two ranges of answers to the same questions about the same cases. */
import type { Cell } from "../../kernel/cell";
import { cellText, cited } from "../../kernel/cell";
import { isErrorValue } from "../../kernel/error-value";
import { percent } from "../../kernel/statistics";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { CellArea, CellFunction, CellParameter, CellResult } from "../../register/rules/cell-function";
import { isBlankText, isProblem, named } from "../../register/rules/cell-function";
import { wordOf } from "../../kernel/keys";
import { NOT_APPLICABLE, SCALE_ANSWERS, normaliseAnswer } from "../../templates/rules/answer";
import type { Scale } from "../../templates/rules/question";
import { LEAST, crosstabOf } from "./agreement";
import type { Coefficients } from "./coefficients";
import { coefficients } from "./coefficients";

const LOWER: CellParameter = {
  name: { da: "område1", en: "range1" },
  about: {
    da: "Det nedre niveaus svar. En tom celle er et svar, der mangler, og tælles ikke.",
    en: "The lower level's answers. An empty cell is an answer that is missing, and is not counted.",
  },
};
const UPPER: CellParameter = {
  name: { da: "område2", en: "range2" },
  about: {
    da: "Det øvre niveaus svar på de samme spørgsmål i de samme sager, i samme rækkefølge.",
    en: "The upper level's answers to the same questions about the same cases, in the same order.",
  },
};
const MEASURE: CellParameter = {
  name: { da: "mål", en: "measure" },
  about: {
    da: "procent, kappa, AC1, AC1 fra, AC1 til, antal eller enige; en celle eller flere.",
    en: "procent, kappa, AC1, AC1 fra, AC1 til, antal or enige; one cell or several.",
  },
};

type Pair = readonly [lower: string, upper: string];

const MEASURES: Readonly<Record<string, (found: Coefficients) => number | null>> = {
  procent: ({ pairs, agreed }) => hundredths(percent(agreed, pairs)),
  kappa: ({ kappa }) => kappa?.value ?? null,
  AC1: ({ ac1 }) => ac1?.value ?? null,
  "AC1 fra": ({ ac1 }) => ac1?.low ?? null,
  "AC1 til": ({ ac1 }) => ac1?.high ?? null,
  antal: ({ pairs }) => pairs,
  enige: ({ agreed }) => agreed,
};
/** What is a count also over few pairs and more than one scale. */
const COUNTS = ["antal", "enige", "procent"];
const ANSWERS = [...SCALE_ANSWERS["ja/nej"], ...SCALE_ANSWERS.grad, NOT_APPLICABLE];

/** The answer that was meant; empty where there is none. */
function answerIn(cell: Cell | undefined, parameter: CellParameter, row: number): string | Problem {
  if (isBlankText(cell)) return "";
  if (isErrorValue(cell)) return problem("function/error-value", { ...named(parameter), value: String(cell) });
  const answer = normaliseAnswer(cellText(cell));
  return ANSWERS.includes(answer)
    ? answer
    : problem("function/no-answer", { ...named(parameter), value: cited(cell), row });
}

function pairsOf(lower: CellArea, upper: CellArea): readonly Pair[] | Problem {
  const isSame = lower.length === upper.length && lower.every((row, index) => row.length === upper[index]?.length);
  if (!isSame) return problem("function/shape", {});
  const pairs: Pair[] = [];
  for (const [index, row] of lower.entries())
    for (const [column, cell] of row.entries()) {
      const one = answerIn(cell, LOWER, index + 1);
      const other = answerIn(upper[index]?.[column], UPPER, index + 1);
      if (isProblem(one)) return one;
      if (isProblem(other)) return other;
      if (one !== "" && other !== "") pairs.push([one, other]);
    }
  return pairs;
}

/** Of one scale; null where there are two. Where all is "ikke relevant", which scale it is makes no difference but for kappa's categories. */
function scaleOf(pairs: readonly Pair[]): Scale | null {
  const has = (scale: Scale): boolean => pairs.some((pair) => pair.some((each) => SCALE_ANSWERS[scale].includes(each)));
  if (has("ja/nej") && has("grad")) return null;
  return has("grad") ? "grad" : "ja/nej";
}

function measureIn(cell: Cell, pairs: readonly Pair[], scale: Scale | null): CellResult {
  const typed = wordOf(cellText(cell));
  const [name, value] = Object.entries(MEASURES).find(([each]) => wordOf(each) === typed) ?? [];
  if (name === undefined || value === undefined)
    return problem("function/word", {
      ...named(MEASURE),
      value: cited(cell),
      known: Object.keys(MEASURES).join(", "),
    });
  if (!COUNTS.includes(name)) {
    if (pairs.length < LEAST) return problem("function/few-pairs", { pairs: pairs.length, least: LEAST });
    if (scale === null) return problem("function/mixed-scales");
  }
  const agreed = pairs.filter(([one, other]) => one === other).length;
  const counts = { pairs: pairs.length, agreed, share: null, kappa: null, ac1: null };
  const found = scale === null ? counts : coefficients(crosstabOf(pairs, scale));
  return value(found) ?? problem("function/no-value", { measure: name });
}

/** Whole percent as a fraction, as every percent of the register. */
function hundredths(whole: number | null): number | null {
  return whole === null ? null : whole / 100;
}

export const AGREEMENT_FUNCTION: CellFunction = {
  name: "ENIGHED",
  about: {
    da: "Hvor enige to niveauer er om de samme spørgsmål i de samme sager: procent, Cohens kappa eller Gwets AC1.",
    en: "How far two levels agree about the same questions and cases: per cent, Cohen's kappa or Gwet's AC1.",
  },
  parameters: [LOWER, UPPER, MEASURE],
  compute: ([lower = [], upper = [], measures = []]) => {
    const pairs = pairsOf(lower, upper);
    if (isProblem(pairs)) return [[pairs]];
    const scale = scaleOf(pairs);
    return measures.map((row) => row.map((cell) => measureIn(cell, pairs, scale)));
  },
};
