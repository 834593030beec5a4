/** A deadline worked out in a cell, by the readings of the law that the register counts by. */
import type { Cell } from "../../kernel/cell";
import { cellText, cited } from "../../kernel/cell";
import { serialFromText } from "../../kernel/date";
import { wordOf } from "../../kernel/keys";
import type { SaturdayRule } from "../../kernel/working-day";
import { SATURDAY_RULES, WorkingDays } from "../../kernel/working-day";
import { problem } from "../../language/problem";
import type { CellFunction, CellParameter, CellResult } from "../../register/rules/cell-function";
import { isBlankText, isProblem, named, overCells, wholeNumber } from "../../register/rules/cell-function";
import type { Limit } from "./limit";
import { dayAndNightAfter, daysOf, monthsAfter, workingDaysAfter } from "./limit";

const DATE: CellParameter = {
  name: { da: "dato", en: "date" },
  about: {
    da: "Dagen, fristen regnes fra, også med klokkeslæt; en celle eller en kolonne.",
    en: "The day the limit is counted from, also with a time of day; a cell or a column.",
  },
};
const COUNT: CellParameter = {
  name: { da: "antal", en: "count" },
  about: { da: "Hvor mange af enheden.", en: "How many of the unit." },
};
const UNIT: CellParameter = {
  name: { da: "enhed", en: "unit" },
  about: { da: "timer (24), hverdage eller måneder.", en: "timer (24), hverdage or måneder." },
};
const READING: CellParameter = {
  name: { da: "læsning", en: "reading" },
  about: {
    da: "senest (som Fristdato på arket Frister) eller tidligst. Er de ikke ens, er fristen i tvivl.",
    en: "senest (as Fristdato on the sheet Frister) or tidligst. Where they differ, the deadline is in doubt.",
  },
  optional: true,
};
const SATURDAY: CellParameter = {
  name: { da: "lørdag", en: "saturday" },
  about: {
    da: "Om lørdag er en hverdag: nej, ja eller tvivl. Uden den nej.",
    en: "Whether Saturday is a working day: nej, ja or tvivl. If left out: nej.",
  },
  optional: true,
};
const PARAMETERS = [DATE, COUNT, UNIT, READING, SATURDAY] as const;

type TimeUnit = "timer" | "hverdage" | "måneder";
const UNITS: Readonly<Record<string, TimeUnit>> = {
  timer: "timer",
  time: "timer",
  hverdage: "hverdage",
  hverdag: "hverdage",
  måneder: "måneder",
  måned: "måneder",
};
const READINGS = ["senest", "tidligst"] as const;
/** The first day that Excel's calendar counts rightly: 1 March 1900. */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;
const LONGEST = 1200;

const calendars = new Map<SaturdayRule, WorkingDays>();
function calendarOf(saturday: SaturdayRule): WorkingDays {
  const known = calendars.get(saturday) ?? new WorkingDays(saturday);
  calendars.set(saturday, known);
  return known;
}

/** The one that was typed, the first of them where there is nothing; undefined where it is none of them. */
function chosen<Word extends string>(cell: Cell | undefined, words: readonly [Word, ...Word[]]): Word | undefined {
  if (isBlankText(cell)) return words[0];
  const typed = wordOf(cellText(cell));
  return words.find((each) => each === typed);
}

function limitOf(start: number, count: number, unit: TimeUnit, saturday: SaturdayRule): Limit {
  if (unit === "timer") return daysOf(dayAndNightAfter(start));
  const days = calendarOf(saturday);
  return unit === "hverdage" ? workingDaysAfter(start, count, days) : monthsAfter(start, count, days);
}

function deadline([date, countCell, unitCell, readingCell, saturdayCell]: readonly (Cell | undefined)[]): CellResult {
  if (isBlankText(date)) return "";
  const start = typeof date === "string" ? serialFromText(date) : date;
  if (typeof start !== "number" || !(start >= FIRST_DAY && start <= LAST_DAY))
    return problem("function/no-date", { value: cited(date) });
  const count = wholeNumber(countCell, COUNT, 1);
  if (isProblem(count)) return count;
  const unit = Object.entries(UNITS).find(([word]) => word === wordOf(cellText(unitCell)))?.[1];
  if (unit === undefined) return unknown(UNIT, unitCell, ["timer", "hverdage", "måneder"]);
  if (unit === "timer" && count !== 24) return problem("function/hours", { value: count });
  if (count > LONGEST) return problem("function/too-long", { ...named(COUNT), value: count, most: LONGEST });
  const reading = chosen(readingCell, READINGS);
  if (reading === undefined) return unknown(READING, readingCell, READINGS);
  const saturday = chosen(saturdayCell, SATURDAY_RULES as readonly [SaturdayRule, ...SaturdayRule[]]);
  if (saturday === undefined) return unknown(SATURDAY, saturdayCell, SATURDAY_RULES);
  const limit = limitOf(start, count, unit, saturday);
  return reading === "senest" ? limit.latest : limit.earliest;
}

function unknown(parameter: CellParameter, cell: Cell | undefined, known: readonly string[]): CellResult {
  return problem("function/word", { ...named(parameter), value: cited(cell), known: known.join(", ") });
}

export const DEADLINE_FUNCTION: CellFunction = {
  name: "FRIST",
  about: {
    da: "Dagen, en frist udløber: 24 timer, hverdage eller måneder efter en dag. Vis cellen som en dato.",
    en: "The day a deadline ends: 24 hours, working days or months after a day. Format the cell as a date.",
  },
  parameters: PARAMETERS,
  compute: overCells(PARAMETERS, deadline),
};
