/** The compliance columns worked out in cells: percent, arrow, uncertainty and interval. */
import type { Cell } from "../../kernel/cell";
import { cellText, cited } from "../../kernel/cell";
import { plainSigns } from "../../kernel/text";
import { arrowBetween, isUncertain, percent, wilsonInterval } from "../../kernel/statistics";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Words } from "../../language/words";
import type { CellFunction, CellParameter, CellResult } from "../../register/rules/cell-function";
import { isProblem, named, overCells, wholeNumber } from "../../register/rules/cell-function";

const MET: CellParameter = {
  name: { da: "k", en: "k" },
  about: { da: "Antal opfyldte, en celle eller et område.", en: "The number met, a cell or a range." },
};
const ASSESSED: CellParameter = {
  name: { da: "n", en: "n" },
  about: { da: "Antal vurderede, en celle eller et område.", en: "The number assessed, a cell or a range." },
};

interface Share {
  readonly k: number;
  readonly n: number;
}

function share(k: Cell | undefined, n: Cell | undefined, [met, assessed]: readonly CellParameter[]): Share | Problem {
  const numbers = [wholeNumber(k, met as CellParameter, 0), wholeNumber(n, assessed as CellParameter, 0)] as const;
  const [first, second] = numbers;
  if (isProblem(first)) return first;
  if (isProblem(second)) return second;
  return first > second ? problem("function/more-than-all", { k: first, n: second }) : { k: first, n: second };
}

const SHARE = [MET, ASSESSED] as const;

export const PERCENT_FUNCTION: CellFunction = {
  name: "PROCENT",
  about: {
    da: "Hele procent, halve op, som en andel (0,67 er 67 %). Er intet vurderet, er den »-«.",
    en: "Whole percentage, halves rounded up, as a fraction (0.67 is 67%). If nothing was assessed it is “-”.",
  },
  parameters: SHARE,
  compute: overCells(SHARE, ([k, n]) => {
    const found = share(k, n, SHARE);
    if (isProblem(found)) return found;
    const whole = percent(found.k, found.n);
    return whole === null ? "-" : whole / 100;
  }),
};

const NOW: CellParameter = {
  name: { da: "nu", en: "now" },
  about: {
    da: "Procenten i den nye runde, som 0,67 eller 67 %.",
    en: "The percentage in the new round, e.g. 0.67 or 67%.",
  },
};
const BEFORE: CellParameter = {
  name: { da: "før", en: "before" },
  about: { da: "Procenten i den tidligere runde.", en: "The percentage in the earlier round." },
};
const THRESHOLD: CellParameter = {
  name: { da: "grænse", en: "threshold" },
  about: {
    da: "Hvor mange procentpoint ændringen skal være over. Uden den 10.",
    en: "How many percentage points the change must exceed. If left out: 10.",
  },
  optional: true,
};
const ARROW = [NOW, BEFORE, THRESHOLD] as const;

/** Of the setting Pilgrænse where nobody has changed it. */
const USUAL_THRESHOLD = 10;

/** Whole percent of a share, halves up, by its first twelve digits: 0.575 is 58 although it is a little less in binary. */
function wholePercent(rate: number): number {
  return Math.floor(Number((100 * rate).toPrecision(12)) + 0.5);
}

/** Null where there is none. */
function percentIn(cell: Cell | undefined, parameter: CellParameter): number | null | Problem {
  if (cell === 0) return problem("function/zero-or-blank", named(parameter));
  const text = plainSigns(cellText(cell));
  if (text === "" || text === "-") return null;
  const [, digits = "", sign] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/u.exec(text) ?? [];
  const rate = Number(digits.replace(",", ".")) / (sign === "%" ? 100 : 1);
  if (digits === "" || rate > 1) return problem("function/no-percent", { ...named(parameter), value: cited(cell) });
  return wholePercent(rate);
}

function arrowOf([now, before, threshold]: readonly (Cell | undefined)[]): CellResult {
  const least = threshold === undefined || threshold === null ? USUAL_THRESHOLD : wholeNumber(threshold, THRESHOLD, 0);
  const [current, previous] = [percentIn(now, NOW), percentIn(before, BEFORE)];
  for (const each of [least, current, previous]) if (isProblem(each)) return each;
  return arrowBetween(previous as number | null, current as number | null, least as number);
}

export const ARROW_FUNCTION: CellFunction = {
  name: "PIL",
  about: {
    da: "Pilen mellem to hele procenter: ↗ eller ↘ ved mere end 10 procentpoint, ellers →. Tom, hvor en af dem mangler.",
    en: "The arrow between two whole percentages: ↗ or ↘ above 10 points, otherwise →. Empty if one is missing.",
  },
  parameters: ARROW,
  compute: overCells(ARROW, arrowOf),
};

/** k and n of one of two rounds. */
function ofRound(number: 1 | 2, round: Words): readonly CellParameter[] {
  return SHARE.map(({ name, about }) => ({
    name: { da: `${name.da}${number}`, en: `${name.en}${number}` },
    about: { da: about.da.replace(",", ` i ${round.da},`), en: about.en.replace(",", ` in ${round.en},`) },
  }));
}

const TWO_SHARES = [
  ...ofRound(1, { da: "den ene runde", en: "one round" }),
  ...ofRound(2, { da: "den anden runde", en: "the other round" }),
];

export const UNCERTAIN_FUNCTION: CellFunction = {
  name: "USIKKER",
  about: {
    da: "Om ændringen mellem to runder kan være tilfældig (Fishers eksakte test, p er 0,05 eller mere): ja eller nej.",
    en: "Whether the change between two rounds may be due to chance (Fisher's exact test, p is 0.05 or more): ja or nej.",
  },
  parameters: TWO_SHARES,
  compute: overCells(TWO_SHARES, ([k1, n1, k2, n2]) => {
    const one = share(k1, n1, TWO_SHARES);
    const other = share(k2, n2, TWO_SHARES.slice(2));
    if (isProblem(one)) return one;
    if (isProblem(other)) return other;
    if (one.n === 0 || other.n === 0) return "";
    return isUncertain(one.k, one.n, other.k, other.n) ? "ja" : "nej";
  }),
};

export const INTERVAL_FUNCTION: CellFunction = {
  name: "INTERVAL",
  about: {
    da: "Wilsons 95 %-interval for en andel, i to celler: fra og til. Er intet vurderet, er de »-«.",
    en: "Wilson's 95% interval for a share, in two cells: from and to. If nothing was assessed they are “-”.",
  },
  parameters: SHARE,
  compute: (given) => {
    if (given.some((area) => area?.some((row) => row.length !== 1))) return [[problem("function/one-column", {})]];
    // Twice over the same column: once for each end.
    const end = (which: "low" | "high") =>
      overCells(SHARE, ([k, n]) => {
        const found = share(k, n, SHARE);
        return isProblem(found) ? found : (wilsonInterval(found.k, found.n)?.[which] ?? "-");
      })(given);
    const high = end("high");
    return end("low").map((row, index) => [...row, ...(high[index] ?? [])]);
  },
};
