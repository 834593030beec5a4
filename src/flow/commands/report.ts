/** report: the management information of a week, a month or a quarter, for the centre, each unit and each case. */
import { cited } from "../../kernel/cell";
import { hasCpr } from "../../kernel/cpr";
import type { IsoDate } from "../../kernel/date";
import { unitKey, wordKey } from "../../kernel/keys";
import type { NamedPeriod, PeriodKind } from "../../kernel/period";
import { parsePeriod } from "../../kernel/period";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Handout } from "../../register/command";
import type { Register } from "../../register/register";
import { registered } from "../../register/registration";
import { readFilledIn } from "../../register/sheet/filled-in";
import { fileName } from "../../register/sheet/naming";
import { rowsFor } from "../../register/sheet/table";
import type { RegisteredSheet } from "../../register/sheets";
import type { Words } from "../../language/words";
import type { SheetContent } from "../../workbook/content";
import type { Edit } from "../../workbook/workbook";
import type { Flow } from "../facts/flow";
import { flowOf, seriesOf } from "../facts/flow";
import { informationOf, levelsOf } from "../facts/information";
import { standingInformation } from "../facts/standing";
import type { Assumption } from "../rules/budget";
import { BUDGET_ROWS, budgetLines, budgetRowOf, yearSoFar } from "../rules/budget";
import type { LevelRow } from "../rules/hierarchy";
import type { InformationRow } from "../rules/information-row";
import { CENTRE, rowKeyOf } from "../rules/information-row";
import { wholeYearPersons } from "../rules/measure-figures";
import { isRunning } from "../rules/measure-figures";
import { measureTree } from "../rules/measure-tree";
import type { ReportPage } from "../rules/report-page";
import { reportPage } from "../rules/report-page";
import { ASSUMPTION_TABLE, assumptionSheet, blankAssumptions } from "../sheet/assumptions";
import { LEVEL_TABLE, levelSheet } from "../sheet/by-level";
import { ECONOMY_SHEET, economySheet } from "../sheet/economy";
import { INFORMATION_TABLE, informationSheet } from "../sheet/information";
import { REPORT_SHEET, reportSheet } from "../sheet/report";

export interface ReportInput {
  /** As typed; one of the three is given. */
  readonly week: string | null;
  readonly month: string | null;
  readonly quarter: string | null;
  /** A workbook for each unit besides, and one with its cases for its leaders. */
  readonly apart: boolean;
}

/** What the command found, for `--json` and the pane: no case and no name. */
export interface ReportFound {
  readonly period: string;
  readonly figures: readonly {
    readonly area: string;
    readonly name: string;
    readonly k: number | null;
    readonly n: number | null;
    readonly value: number | null;
    readonly before: number | null;
    readonly trend: string;
  }[];
}

const EXAMPLES: Readonly<Record<"week" | "month" | "quarter", readonly [PeriodKind, string]>> = {
  week: ["uge", "2026-W10"],
  month: ["måned", "2026-03"],
  quarter: ["kvartal", "2026-K1"],
};

function sheet(
  name: string,
  guide: Words,
  tables: RegisteredSheet["tables"],
  writtenBy: RegisteredSheet["writtenBy"],
  blank: () => SheetContent,
): RegisteredSheet {
  return { name, guide, tables, since: 2, made: "on first use", writtenBy, blank };
}

export const REPORT_SHEETS: readonly RegisteredSheet[] = [
  sheet(
    REPORT_SHEET,
    {
      da: "Ledelsesinformation til print: en side for centret og en for hver enhed, uden sager.",
      en: "Management information to print: a page for the centre and one for each unit, without cases.",
    },
    [],
    "commands",
    () => reportSheet(null),
  ),
  sheet(
    INFORMATION_TABLE.sheet,
    { da: "Alle nøgletal, periode for periode.", en: "All key figures, period by period." },
    [INFORMATION_TABLE],
    "commands",
    () => informationSheet([]),
  ),
  sheet(
    ECONOMY_SHEET,
    {
      da: "Foranstaltningerne som et træ, og budgettets forudsætninger ved siden af det faktiske.",
      en: "The measures as a tree, and the budget's assumptions beside the actual figures.",
    },
    [],
    "commands",
    () => economySheet(null),
  ),
  sheet(
    ASSUMPTION_TABLE.sheet,
    { da: "Hvad budgettet går ud fra. Udfyldes af jer.", en: "What the budget assumes. Filled in by you." },
    [ASSUMPTION_TABLE],
    "staff",
    () => assumptionSheet([]),
  ),
  sheet(
    LEVEL_TABLE.sheet,
    {
      da: "De samme tal for hver sag og hver sagsbehandler, kun til ledelsen (fortroligt).",
      en: "The same figures for each case and caseworker, for managers only (confidential).",
    },
    [LEVEL_TABLE],
    "commands",
    () => levelSheet(null),
  ),
];

export const reportCommand = registered({
  name: "report",
  options: {
    week: { kind: "text", example: "2026-W10", about: { da: "ugen", en: "the week" } },
    month: { kind: "text", example: "2026-03", about: { da: "eller måneden", en: "or the month" } },
    quarter: { kind: "text", example: "2026-K1", about: { da: "eller kvartalet", en: "or the quarter" } },
    folder: {
      kind: "target",
      example: "mappe",
      about: {
        da: "også to regneark pr. enhed her: enhedens side, og dens sager til ledelsen alene",
        en: "also two workbooks per unit here: the unit's page, and its cases for its leaders alone",
      },
    },
  },
  words: {
    about: {
      da: "lav ledelsesinformation: underretninger, foranstaltninger, sager, med 13 perioder",
      en: "make the management information: notifications, measures, cases, over 13 periods",
    },
    doing: { da: "Laver ledelsesinformation", en: "Making the management information" },
    logged: { da: "Ledelsesinformation lavet", en: "Management information made" },
  },
  view: "information",
  sheets: REPORT_SHEETS,
  input: ({ week, month, quarter, folder }) =>
    done({ week: week ?? null, month: month ?? null, quarter: quarter ?? null, apart: folder !== undefined }),
  decide(input: ReportInput, register, context) {
    const today = context.now.slice(0, 10);
    const asked = periodAsked(input);
    if (!asked.ok) return asked;
    const period = asked.value;
    if (period.from > today) return failed(problem("report/period-ahead", { period: period.label }));
    const faults = register.population().problems.filter(({ severity }) => severity === "error");
    if (faults.length > 0) return failed(...faults);
    // Nothing that stands may be lost when the table is drawn anew.
    const standing = standingInformation(register);
    if (standing.problems.length > 0) return failed(...standing.problems);
    const flow = flowOf(register, period, today);
    if (!flow.has.notifications && !flow.has.measures) return failed(problem("report/nothing"), ...flow.problems);
    const rows = informationOf(flow, register.settings, period, standing.rows);
    const periods = seriesOf(period).slice(1);
    const pages = [CENTRE, ...flow.units].map((area) => reportPage(area, periods, rows));
    const levels = levelsOf(flow, period);
    const about = {
      label: period.label,
      organisation: register.settings.organisation,
      today,
      threshold: register.settings.arrowThreshold,
    };
    const economy = economyOf(register, flow, period);
    const last = rows.filter((row) => row.period.name === period.name);
    return done({
      message: problem("done/report", {
        period: period.label,
        notifications: valueOf(last, "Underretninger modtaget"),
        measures: flow.measures.filter(({ row }) => isRunning(row, period.to)).length,
        units: flow.units.length,
      }),
      problems: [...flow.problems, ...notes(flow, period, today), ...economy.problems],
      edits: [
        ...drawn(register, REPORT_SHEET, reportSheet({ ...about, pages })),
        ...drawn(register, INFORMATION_TABLE.sheet, informationSheet(laidOver(standing.rows, rows))),
        ...economy.edits,
        ...drawn(register, LEVEL_TABLE.sheet, levelSheet({ period, rows: levels })),
      ],
      ...(input.apart ? { handouts: handouts(flow, pages, levels, period, about) } : {}),
      log: {
        command: "report",
        input: JSON.stringify({ periode: period.name, mappe: input.apart }),
        counts: `enheder=${flow.units.length}; nøgletal=${last.length}; sager=${levels.filter(({ level }) => level === "sag").length}`,
      },
      data: foundIn(period, last),
      show: REPORT_SHEET,
    });
  },
});

/** @problems `report/one-period`, `report/period` */
function periodAsked(input: ReportInput): Outcome<NamedPeriod> {
  const asked = (["week", "month", "quarter"] as const).filter((name) => input[name] !== null);
  const [name] = asked;
  if (name === undefined || asked.length > 1) return failed(problem("report/one-period"));
  const [kind, example] = EXAMPLES[name];
  const value = input[name] ?? "";
  const period = parsePeriod(value);
  return period?.kind === kind ? done(period) : failed(problem("report/period", { value: cited(value), example }));
}

function foundIn(period: NamedPeriod, rows: readonly InformationRow[]): ReportFound {
  return {
    period: period.name,
    figures: rows.map(({ area, figure: { name, k, n, value }, before, trend }) => ({
      ...{ area, name, k, n, value, before, trend },
    })),
  };
}

/** A sheet that commands write, drawn anew; the first time before the log. */
function drawn(register: Register, name: string, content: SheetContent): readonly Edit[] {
  const isThere = register.snapshot.sheetNames.some((each) => wordKey(each) === wordKey(name));
  return [{ kind: "sheet", content, ...(isThere ? {} : { before: "Log" }) }];
}

/** The rows that stand, of periods and areas that are not told anew; then these. */
function laidOver(standing: readonly InformationRow[], rows: readonly InformationRow[]): readonly InformationRow[] {
  const told = new Set(rows.map(({ period }) => wordKey(`${period.kind} ${period.name}`)));
  const keys = new Set(rows.map(rowKeyOf));
  const kept = standing.filter(
    (row) => !told.has(wordKey(`${row.period.kind} ${row.period.name}`)) && !keys.has(rowKeyOf(row)),
  );
  return [...rows, ...kept];
}

function valueOf(rows: readonly InformationRow[], name: string): number {
  return rows.find(({ area, figure }) => area === CENTRE && figure.name === name)?.figure.value ?? 0;
}

function notes(flow: Flow, period: NamedPeriod, today: IsoDate): readonly Problem[] {
  const without = <Row extends { readonly unit: string }>(rows: readonly Row[]): number =>
    rows.filter(({ unit }) => unit === "").length;
  const [notifications, measures] = [without(flow.notifications), without(flow.measures)];
  return [
    ...(period.to >= today ? [problem("report/period-running", { period: period.label })] : []),
    ...(notifications + measures === 0 ? [] : [problem("report/without-unit", { notifications, measures })]),
  ];
}

/** The sheets about what measures cost; none where there are no measures. */
function economyOf(
  register: Register,
  flow: Flow,
  period: NamedPeriod,
): { readonly edits: readonly Edit[]; readonly problems: readonly Problem[] } {
  if (!flow.has.measures) return { edits: [], problems: [] };
  const data = register.snapshot.tables[ASSUMPTION_TABLE.name];
  const typed = readFilledIn(ASSUMPTION_TABLE, data);
  const year = period.to.slice(0, 4);
  const assumptions = typed.rows.map(({ row }) => row).filter((row) => row.year === year);
  const measures = flow.measures.map(({ row }) => row);
  const days = yearSoFar(period);
  const { dearFrom, organisation } = register.settings;
  const tree = measureTree(measures, days, flow.asOf);
  const outside = measures.filter((each) => budgetRowOf(each, dearFrom, flow.asOf) === null);
  const content = economySheet({
    ...{ organisation, period, days, tree, asOf: flow.asOf },
    budget: budgetLines(measures, assumptions, period, dearFrom, flow.asOf),
    outside: wholeYearPersons(outside, days),
  });
  const blanks: readonly Assumption[] = assumptions.length > 0 ? [] : blankAssumptions(year);
  const added: readonly Edit[] =
    data === undefined
      ? drawn(register, ASSUMPTION_TABLE.sheet, assumptionSheet(blanks))
      : blanks.length === 0
        ? []
        : [{ kind: "append", table: ASSUMPTION_TABLE.name, rows: rowsFor(ASSUMPTION_TABLE, data, blanks) }];
  const unknown = typed.rows.filter(({ row }) => !BUDGET_ROWS.some((each) => wordKey(each) === wordKey(row.row)));
  const without = tree[0]?.expense.without ?? 0;
  return {
    edits: [...drawn(register, ECONOMY_SHEET, content), ...added],
    problems: [
      ...typed.problems,
      ...unknown.map(({ row, place }) =>
        problem("report/assumption-unknown", { row: row.row, known: BUDGET_ROWS.join(", ") }, place("Indsats")),
      ),
      ...typed.rows
        .filter(({ row }) => hasCpr(row.row))
        .map(({ place }) => problem("privacy/cpr", {}, place("Indsats"))),
      ...(without === 0 ? [] : [problem("report/expenses-missing", { count: without })]),
    ],
  };
}

/** For each unit its page, and in a workbook of its own its cases. */
function handouts(
  flow: Flow,
  pages: readonly ReportPage[],
  levels: readonly LevelRow[],
  period: NamedPeriod,
  about: Omit<Parameters<typeof reportSheet>[0] & {}, "pages">,
): readonly Handout[] {
  const taken = new Set<ReturnType<typeof wordKey>>();
  const named = (full: string): string => {
    const name = fileName(full, taken);
    taken.add(wordKey(name));
    return name;
  };
  return flow.units.flatMap((unit): Handout[] => {
    const own = pages.filter(({ area }) => unitKey(area) === unitKey(unit));
    const rows = levels.filter((row) => row.level !== "centret" && unitKey(row.unit) === unitKey(unit));
    return [
      {
        fileName: named(`Ledelsesinformation ${period.name} ${unit}`),
        sheets: [reportSheet({ ...about, pages: own })],
      },
      {
        fileName: named(`Sagsliste ${period.name} ${unit} (kun ledelsen)`),
        sheets: [levelSheet({ period, rows })],
      },
    ];
  });
}
