/** Afgrænsning as a person says it: `Status ikke er Lukket og Afgørelse er § 32 eller § 46`, to follow "hvor" or "where". */
import { danishDate, parseDate } from "../../kernel/date";
import { wordOf } from "../../kernel/keys";
import type { Language } from "../../language/problem";
import type { Words } from "../../language/words";
import { inBoth, listedIn } from "../../language/words";
import type { Comparison, Criterion } from "./filter";
import { parseFilter, relativeParts } from "./filter";

type Bound = Exclude<Comparison, "=" | "<>">;

const NUMBERS: Readonly<Record<Bound, Words>> = {
  ">=": { da: "er mindst", en: "is at least" },
  "<=": { da: "er højst", en: "is at most" },
  ">": { da: "er over", en: "is above" },
  "<": { da: "er under", en: "is below" },
};
const DAYS: Readonly<Record<Bound, Words>> = {
  ">=": { da: "er tidligst", en: "is on or after" },
  "<=": { da: "er senest", en: "is on or before" },
  ">": { da: "er efter", en: "is after" },
  "<": { da: "er før", en: "is before" },
};

/** What is typed where it cannot be read; empty for no filter. */
export function filterWords(filter: string): Words {
  const read = parseFilter(filter, { sheet: "" });
  return inBoth((language) =>
    read.ok
      ? listedIn(
          language,
          read.value.map((each) => criterionIn(language, each)),
        )
      : `»${filter}«`,
  );
}

function criterionIn(language: Language, { column, comparison, values }: Criterion): string {
  if (comparison === "=") return `${column} ${language === "da" ? "er" : "is"} ${listedIn(language, values, "or")}`;
  if (comparison === "<>") return `${column} ${notOne(language, values)}`;
  const [value = ""] = values;
  const relative = relativeParts(value);
  if (relative !== null) return `${column} ${besideStart(language, comparison, relative[1] ?? "", relative[2] ?? "")}`;
  const day = parseDate(value);
  return day === null || wordOf(column) === "alder"
    ? `${column} ${NUMBERS[comparison][language]} ${value}`
    : `${column} ${DAYS[comparison][language]} ${danishDate(day)}`;
}

function notOne(language: Language, values: readonly string[]): string {
  if (language === "en") return `is not ${listedIn("en", values, "or")}`;
  return values.length === 1 ? `ikke er ${values[0] ?? ""}` : `hverken er ${listedIn("da", values, "or")}`;
}

const SPANS: readonly (readonly [RegExp, Words, Words])[] = [
  [/^m/u, { da: "måned", en: "month" }, { da: "måneder", en: "months" }],
  [/^u/u, { da: "uge", en: "week" }, { da: "uger", en: "weeks" }],
  [/^å/u, { da: "år", en: "year" }, { da: "år", en: "years" }],
  [/^d/u, { da: "dag", en: "day" }, { da: "dage", en: "days" }],
];

/** A day counted from the round's first: `ligger højst 12 måneder før rundens første dag`. */
function besideStart(language: Language, comparison: Bound, typed: string, span: string): string {
  const count = Number(typed.replace(/\s/gu, ""));
  const words = SPANS.find(([sign]) => sign.test(span));
  const amount = `${Math.abs(count)} ${(Math.abs(count) === 1 ? words?.[1] : words?.[2])?.[language] ?? span}`;
  const isNear = comparison.startsWith(">") === count < 0;
  const side = {
    da: count < 0 ? "før rundens første dag" : "efter rundens første dag",
    en: count < 0 ? "before the first day of the round" : "after the first day of the round",
  }[language];
  const limit = comparison.endsWith("=")
    ? { da: isNear ? "højst" : "mindst", en: isNear ? "at most" : "at least" }
    : { da: isNear ? "mindre end" : "mere end", en: isNear ? "less than" : "more than" };
  return `${language === "da" ? "ligger" : "is"} ${limit[language]} ${amount} ${side}`;
}
