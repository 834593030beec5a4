/** deadlines: how every deadline stands as of a day, the figures of the week, and the Monday list. */
import { hasCpr } from "../../kernel/cpr";
import { danishDate, dateFromSerial } from "../../kernel/date";
import type { IsoDate } from "../../kernel/date";
import type { UnitKey, WordKey } from "../../kernel/keys";
import { distinct, unitKey, wordKey } from "../../kernel/keys";
import { percent } from "../../kernel/statistics";
import { byCodePoint } from "../../kernel/text";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Handout } from "../../register/command";
import type { Register } from "../../register/register";
import { registered, UNIT_FOLDER } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import { readTable } from "../../register/sheet/table";
import { fileName } from "../../register/sheet/naming";
import type { DeadlinesFound } from "../facts/deadlines";
import { deadlinesOf, periodBefore } from "../facts/deadlines";
import { columnName } from "../rules/date-columns";
import type { Deadline } from "../rules/deadline";
import { DEADLINE_IDS } from "../rules/deadline";
import { byDaysOver, deadlineFigures, sumOf } from "../rules/deadline-figures";
import type { FigureRow } from "../rules/deadline-history";
import { ALL_UNITS, arrowFrom, sameFigure, weeksBefore } from "../rules/deadline-history";
import type { MondayPage } from "../rules/monday-page";
import { isWaiting, mondayPage } from "../rules/monday-page";
import { FIGURE_TABLE, figureSheet } from "../sheet/deadline-figures";
import type { AgreedRow, DeadlineRow } from "../sheet/deadlines";
import { DEADLINE_TABLE, deadlineSheet, readAgreed, withAgreed } from "../sheet/deadlines";
import { MONDAY_SHEET, mondaySheet } from "../sheet/monday-list";
import { listing } from "../../language/words";

export interface DeadlinesInput {
  /** As of which day; null: today. */
  readonly date: IsoDate | null;
  /** First day of the period that figures are of; null: four weeks before. */
  readonly from: IsoDate | null;
  /** The unit whose page is made; null: all, and the centre's. */
  readonly unit: string | null;
  /** A workbook for each unit besides. */
  readonly apart: boolean;
}

export const DEADLINE_SHEETS: readonly RegisteredSheet[] = [
  {
    name: MONDAY_SHEET,
    guide: {
      da: "En side pr. enhed til mandagsmødet: frister i tal, og sagerne der venter (fortroligt).",
      en: "A page per unit for Mondays: deadlines in figures, and the cases waiting (confidential).",
    },
    tables: [],
    since: 2,
    made: "on first use",
    writtenBy: "commands",
    blank: () => mondaySheet([]),
  },
  {
    name: DEADLINE_TABLE.sheet,
    guide: {
      da: "Alle frister pr. dato med aftale og ansvarlig (fortroligt).",
      en: "All deadlines as of a date, with what has been agreed and the person responsible (confidential).",
    },
    tables: [DEADLINE_TABLE],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => deadlineSheet([]),
  },
  {
    name: FIGURE_TABLE.sheet,
    guide: { da: "Frister i tal pr. enhed, uge for uge.", en: "Deadlines in figures per unit, week by week." },
    tables: [FIGURE_TABLE],
    since: 2,
    made: "on first use",
    writtenBy: "commands",
    blank: () => figureSheet([]),
  },
];

export const deadlinesCommand = registered({
  name: "deadlines",
  options: {
    date: {
      kind: "date",
      example: "2026-03-16",
      about: { da: "pr. hvilken dag, ellers i dag", en: "as of which day, else today" },
    },
    from: {
      kind: "date",
      example: "2026-02-16",
      about: {
        da: "periodens første dag, ellers fire uger før",
        en: "first day of the period, else four weeks before",
      },
    },
    unit: {
      kind: "text",
      example: '"Amager"',
      about: { da: "kun denne enheds side på mandagslisten", en: "this unit's page of the Monday list alone" },
    },
    folder: UNIT_FOLDER,
  },
  words: {
    about: {
      da: "gør frister op: overholdt, overskredet, åben; mandagslisten",
      en: "calculate deadlines: met, overdue, open; the Monday list",
    },
    doing: { da: "Gør frister op", en: "Calculating deadlines" },
    logged: { da: "Frister gjort op", en: "Deadlines calculated" },
  },
  view: "deadlines",
  sheets: DEADLINE_SHEETS,
  input: ({ date, from, unit, folder }) =>
    done({ date: date ?? null, from: from ?? null, unit: unit ?? null, apart: folder !== undefined }),
  decide(input: DeadlinesInput, register, context) {
    const today = context.now.slice(0, 10);
    const date = input.date ?? today;
    const period = periodBefore(date, input.from);
    if (period.from > period.to)
      return failed(problem("deadlines/period", { from: danishDate(input.from ?? date), to: danishDate(date) }));
    const standing = standingTables(register);
    if (!standing.ok) return standing;
    const faults = register.population().problems.filter(({ severity }) => severity === "error");
    if (faults.length > 0) return failed(...faults);
    const found = deadlinesOf(register, period, today);
    if (found.deadlines.length === 0) return failed(noDates(), ...found.problems);
    const units = unitsOf(register, found.deadlines);
    if (input.unit !== null && !units.some((unit) => unitKey(unit) === unitKey(input.unit ?? "")))
      return failed(problem("deadlines/unit-unknown", { unit: input.unit, units: listing(units) }));
    const made = tablesOf(register, found, standing.value, units);
    const chosen = units.filter((unit) => input.unit === null || unitKey(unit) === unitKey(input.unit));
    const own = byUnit(made.rows);
    const pageOf = (unit: string) =>
      mondayPage(unit, units, period, made.figures, own.get(unitKey(unit)) ?? [], register.settings);
    const centre =
      input.unit === null ? [mondayPage(ALL_UNITS, units, period, made.figures, [], register.settings)] : [];
    const sum = sumOf(made.now.filter(({ unit }) => unit === ALL_UNITS));
    return done({
      message: problem("done/deadlines", {
        date: danishDate(date),
        overdue: sum.overdue,
        due: sum.within7,
        kept: sum.kept,
        fell: sum.fell,
        doubtful: sum.doubtful,
        untold: sum.untold,
        units: chosen.length,
      }),
      problems: [
        ...found.problems,
        ...(made.left === 0
          ? []
          : [problem("deadlines/agreements-left", { count: made.left }, { sheet: DEADLINE_TABLE.sheet })]),
      ],
      edits: [
        { kind: "sheet", content: mondaySheet([...centre, ...chosen.map(pageOf)]), before: "Log" },
        { kind: "sheet", content: deadlineSheet([...made.rows, ...made.leftRows]), before: "Log" },
        { kind: "sheet", content: figureSheet(made.figures), before: "Log" },
      ],
      log: {
        command: "deadlines",
        input: JSON.stringify({
          dato: date,
          fra: dateFromSerial(period.from),
          ...(input.unit === null ? {} : { enhed: input.unit }),
        }),
        counts: `frister=${found.deadlines.length}; overskredet=${sum.overdue}; forfalder=${sum.within7}; tvivl=${sum.doubtful}; kan ikke beregnes=${sum.untold}`,
      },
      data: { date, deadlines: found.deadlines.length, figures: made.now },
      ...(input.apart ? { handouts: handouts(chosen, date, pageOf, own) } : {}),
      show: MONDAY_SHEET,
    });
  },
});

function noDates(): Problem {
  const columns = (
    ["received", "assessed", "receipt", "begun", "finished", "started", "plan", "followedUp"] as const
  ).map(columnName);
  return problem("deadlines/no-dates", { columns: listing(columns) }, { sheet: "Sager" });
}

interface Standing {
  readonly agreed: readonly AgreedRow[];
  readonly figures: readonly FigureRow[];
}

/** @problems `sheet/…`, and `deadlines/cpr` at its cell */
function standingTables(register: Register): Outcome<Standing> {
  const agreed = readAgreed(register.snapshot.tables[DEADLINE_TABLE.name]);
  const data = register.snapshot.tables[FIGURE_TABLE.name];
  const figures = data === undefined ? { rows: [], problems: [] } : readTable(FIGURE_TABLE, data);
  const numbers = agreed.rows.flatMap(({ row, place }) =>
    (["Aftale", "Ansvarlig"] as const)
      .filter((header) => hasCpr(String((header === "Aftale" ? row.agreement : row.responsible) ?? "")))
      .map((header) => problem("deadlines/cpr", {}, place(header))),
  );
  const problems = [...agreed.problems, ...figures.problems, ...numbers].filter(({ severity }) => severity === "error");
  return problems.length > 0 ? failed(...problems) : done({ agreed: agreed.rows, figures: figures.rows });
}

/** Units in the order of the settings, then any other that has deadlines. */
function unitsOf(register: Register, deadlines: readonly Deadline[]): readonly string[] {
  const spellings = Array.from(new Set(deadlines.map(({ unit }) => unit))).sort(byCodePoint);
  const has = new Set(spellings.map(unitKey));
  return distinct([...register.settings.units, ...spellings], unitKey).filter((unit) => has.has(unitKey(unit)));
}

function tablesOf(register: Register, found: DeadlinesFound, { agreed, figures }: Standing, units: readonly string[]) {
  const { deadlines, period, on } = found;
  const sorted = [...deadlines].sort(byDaysOver);
  const { rows, left } = withAgreed(
    sorted,
    on,
    agreed.map(({ row }) => row),
  );
  const earlier = figures.filter(({ asOf }) => asOf !== on);
  const week = weeksBefore(earlier, on, 1);
  const counted = [
    ...deadlineFigures(deadlines, "centre", period, on).map((each) => ({ ...each, unit: ALL_UNITS })),
    ...deadlineFigures(deadlines, "unit", period, on),
  ];
  const now = [ALL_UNITS, ...units].flatMap((unit) =>
    DEADLINE_IDS.flatMap((id): FigureRow[] => {
      const figure = sameFigure(counted, { id, unit });
      if (figure === undefined) return [];
      const before = sameFigure(week, { id, unit });
      return [
        {
          ...sumOf([figure]),
          ...{ asOf: on, period, id, unit },
          previous: before === undefined ? null : (percent(before.kept, before.fell) ?? "-"),
          arrow: arrowFrom(before, figure, register.settings),
        },
      ];
    }),
  );
  const all = [...now, ...earlier].sort((a, b) => b.asOf - a.asOf);
  return { rows, leftRows: left, left: left.length, now, figures: all };
}

function byUnit(rows: readonly DeadlineRow[]): ReadonlyMap<UnitKey, readonly DeadlineRow[]> {
  const found = new Map<UnitKey, DeadlineRow[]>();
  for (const row of rows) {
    const known = found.get(unitKey(row.unit));
    if (known === undefined) found.set(unitKey(row.unit), [row]);
    else known.push(row);
  }
  return found;
}

/** A workbook for each unit: its page, and its deadlines that are not done. */
function handouts(
  units: readonly string[],
  date: IsoDate,
  pageOf: (unit: string) => MondayPage<DeadlineRow>,
  own: ReadonlyMap<UnitKey, readonly DeadlineRow[]>,
): Handout[] {
  const taken = new Set<WordKey>();
  return units.map((unit) => {
    const of = pageOf(unit);
    const name = fileName(`Frister ${date} ${unit}`, taken);
    taken.add(wordKey(name));
    const open = (own.get(unitKey(unit)) ?? []).filter(
      (row) => isWaiting(row, of.period.to) || row.state === "åben" || row.state === "kan ikke beregnes",
    );
    return { fileName: name, sheets: [mondaySheet([of]), deadlineSheet(open)] };
  });
}
