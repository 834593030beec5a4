/** wheel: the annual wheel of the register, and the same as a calendar file. */
import type { IsoDate } from "../../kernel/date";
import { clean } from "../../kernel/text";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Decision } from "../../register/command";
import { registered } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import { periodOf } from "../../register/rules/round";
import type { Wheel } from "../facts/wheel";
import { calendarOf, pictureOf, usualStart, wheelOf } from "../facts/wheel";
import { monthName } from "../rules/activity";
import { WHEEL } from "../sheet/table";
import { wheelSheet } from "../sheet/wheel";

export interface WheelInput {
  /** The month it begins in, as `2026-11`; null: the usual one. */
  readonly from: string | null;
}

export type WheelFound = Pick<Wheel, "first" | "levels" | "load" | "onTime" | "days"> & {
  readonly activities: readonly Wheel["entries"][number]["activity"][];
};

export const WHEEL_SHEETS: readonly RegisteredSheet[] = [
  {
    name: WHEEL.sheet,
    guide: {
      da: "Årshjulet: hvad der skal ske hvornår, hvad der er for sent, og hvor meget der er at lave hver måned.",
      en: "The annual wheel: what is to happen and when, what is late, and the workload of each month.",
    },
    tables: [WHEEL],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => wheelSheet(BLANK),
  },
];

export const wheelCommand = registered({
  name: "wheel",
  options: {
    from: {
      kind: "text",
      example: "2026-11",
      about: {
        da: "den måned, året begynder i; ellers som sidst, eller den første rundes",
        en: "the month the year begins in; else as last time, or that of the first round",
      },
    },
    ics: {
      kind: "target",
      example: "aarshjul.ics",
      ending: ".ics",
      about: { da: "gem også datoerne til en kalender", en: "save the dates for a calendar too" },
    },
  },
  words: {
    about: { da: "lav årshjulet: hvad der skal ske hvornår", en: "make the annual wheel: what is to happen when" },
    doing: { da: "Laver årshjulet", en: "Making the annual wheel" },
    logged: { da: "Årshjul lavet", en: "Annual wheel made" },
  },
  view: "wheel",
  sheets: WHEEL_SHEETS,
  input: ({ from }): Outcome<WheelInput> => done({ from: from ?? null }),
  decide({ from }: WheelInput, register, { now }): Outcome<Decision<WheelFound>> {
    const asked = from === null ? null : monthOf(from);
    if (from !== null && asked === null) return failed(problem("usage/month", { value: from }));
    const today = now.slice(0, 10);
    const found = wheelOf(register, asked ?? usualStart(register, today), today);
    if (!found.ok) return found;
    const wheel = found.value;
    const activities = wheel.entries.map(({ activity }) => activity);
    const cases = wheel.levels.reduce((sum, each) => sum + (each.cases ?? 0), 0);
    return done({
      message: problem("done/wheel", {
        month: monthName(wheel.first),
        activities: activities.length,
        cases,
        ...wheel.onTime,
        late: wheel.late.length,
      }),
      problems: wheel.notes,
      edits: [{ kind: "sheet", content: wheelSheet(pictureOf(register, wheel)), before: "Log" }],
      log: {
        command: "wheel",
        input: JSON.stringify({ fra: wheel.first.slice(0, 7) }),
        counts: `aktiviteter=${activities.length}; sager=${cases}; til tiden=${wheel.onTime.kept}; frister=${wheel.onTime.due}; for sent=${wheel.late.length}`,
      },
      data: {
        first: wheel.first,
        levels: wheel.levels,
        load: wheel.load,
        onTime: wheel.onTime,
        days: wheel.days,
        activities,
      },
      calendar: calendarOf(register, wheel, now),
      show: WHEEL.sheet,
    });
  },
});

/** The first day of a month that was typed as `2026-11`; null for any other text. */
export function monthOf(typed: string): IsoDate | null {
  const text = clean(typed);
  return /^\d{4}-\d{2}$/u.test(text) ? (periodOf(text)?.from ?? null) : null;
}

/** A wheel of a register that has none yet. */
const BLANK = {
  first: "2026-01-01",
  today: "2026-01-01",
  entries: [],
  levels: [],
  load: Array.from({ length: 12 }, () => ({ cases: 0, days: 0 })),
  onTime: { kept: 0, due: 0 },
  days: { total: 0, missing: 0 },
  remarks: [],
};
