/** The management information of a register: key figures of the centre and each unit, period by period, and the same by case. */
import { deadlineFigures } from "../../deadlines/rules/deadline-figures";
import { outcomeOf } from "../../cases/rules/notification";
import type { IsoDate } from "../../kernel/date";
import { serialFromDate } from "../../kernel/date";
import type { WordKey } from "../../kernel/keys";
import { caseKey, jointKey, personKey, unitKey, wordKey } from "../../kernel/keys";
import type { NamedPeriod } from "../../kernel/period";
import { periodOfDay, periodsUpTo } from "../../kernel/period";
import type { Settings } from "../../register/rules/settings";
import type { Counts, Holder, LevelRow } from "../rules/hierarchy";
import { rolledUp } from "../rules/hierarchy";
import type { InformationRow } from "../rules/information-row";
import { CENTRE, rowKeyOf } from "../rules/information-row";
import type { KeyFigure } from "../rules/key-figure";
import { KEY_FIGURES, mean, partOf, share, trendOf } from "../rules/key-figure";
import { daysRunning, isRunning, measureFigures } from "../rules/measure-figures";
import { notificationFigures } from "../rules/notification-figures";
import type { Flow, Placed } from "./flow";
import { seriesOf } from "./flow";

/** A flow with the rows of one unit alone. */
function within(flow: Flow, unit: string): Flow {
  const key = unitKey(unit);
  const own = <Row extends { readonly unit: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => unitKey(row.unit) === key);
  return {
    ...flow,
    notifications: own(flow.notifications),
    measures: own(flow.measures),
    open: own(flow.open),
    answers: own(flow.answers),
    deadlines: own(flow.deadlines),
  };
}

function rowsOf<Row>(placed: readonly Placed<Row>[]): readonly Row[] {
  return placed.map(({ row }) => row);
}

/** Key figures of a period; the caseload only of the last, as Sager says how it is and not how it was. */
function figuresOf(flow: Flow, period: NamedPeriod, isLast: boolean): readonly KeyFigure[] {
  const { from, to } = { from: serialFromDate(period.from), to: serialFromDate(period.to) };
  const answers = flow.answers.filter(({ row }) => row.on >= period.from && row.on <= period.to);
  const [met, assessed] = (["met", "assessed"] as const).map((name) =>
    answers.reduce((sum, { row }) => sum + row[name], 0),
  ) as [number, number];
  const told = deadlineFigures(flow.deadlines, "centre", { from, to }, flow.on);
  const [kept, fell] = (["kept", "fell"] as const).map((name) => told.reduce((sum, each) => sum + each[name], 0)) as [
    number,
    number,
  ];
  return [
    ...(isKnown(flow.first.notifications, period) ? notificationFigures(rowsOf(flow.notifications), period) : []),
    ...(isKnown(flow.first.measures, period) ? measureFigures(rowsOf(flow.measures), period) : []),
    ...(isLast ? [caseload(flow)] : []),
    share("supervision", met, assessed),
    share("deadlines", kept, fell),
  ];
}

/** Whether anything can be said of a period: what lies before the first row of a file is not none, but not known. */
function isKnown(first: IsoDate | null, { to }: NamedPeriod): boolean {
  return first !== null && first <= to;
}

/** Open cases over those who have any. A caseworker is unit and name. */
function caseload({ open }: Flow): KeyFigure {
  const workers = new Map<ReturnType<typeof workerKey>, number>();
  for (const each of open) workers.set(workerKey(each), (workers.get(workerKey(each)) ?? 0) + 1);
  return mean(KEY_FIGURES.caseload.name, KEY_FIGURES.caseload.measured, Array.from(workers.values()));
}

function workerKey({ unit, caseworker }: Holder) {
  return jointKey(unitKey(unit), personKey(caseworker));
}

/** Notifications of the twelve months up to the end of a period, per 1,000 children. */
function rate(flow: Flow, { to }: NamedPeriod, children: number): KeyFigure {
  const year = periodsUpTo(periodOfDay("måned", to), 12);
  const first = serialFromDate((year[0] as NamedPeriod).from);
  const last = serialFromDate(to);
  const k = flow.notifications.filter(({ row }) => row.received >= first && row.received < last + 1).length;
  return share("rate", k, children);
}

/**
 * The rows of the table for a period and the twelve before it, each beside the period before: of the centre, then of each
 * unit. What cannot be told backwards in time (the caseload) is taken from what stands.
 */
export function informationOf(
  flow: Flow,
  settings: Pick<Settings, "arrowThreshold" | "children">,
  period: NamedPeriod,
  standing: readonly InformationRow[],
): readonly InformationRow[] {
  const known = new Map(standing.map((row) => [rowKeyOf(row), row.figure]));
  const series = seriesOf(period);
  return [null, ...flow.units].flatMap((unit) => {
    const own = unit === null ? flow : within(flow, unit);
    const area = unit ?? CENTRE;
    let before: ReadonlyMap<WordKey, KeyFigure> = new Map();
    return series.flatMap((each, at) => {
      const kept = known.get(rowKeyOf({ period: each, area, figure: KEY_FIGURES.caseload }));
      const isLast = at === series.length - 1;
      const figures = [
        ...figuresOf(own, each, isLast),
        ...(isLast || kept === undefined ? [] : [kept]),
        ...(unit === null && settings.children > 0 && isKnown(flow.first.notifications, each)
          ? [rate(own, each, settings.children)]
          : []),
      ];
      const earlier = before;
      before = new Map(figures.map((figure) => [wordKey(figure.name), figure]));
      if (at === 0) return [];
      return figures.map((figure): InformationRow => {
        const was = earlier.get(wordKey(figure.name)) ?? absent(figure, earlier);
        return {
          ...{ period: each, area, figure },
          before: was?.value ?? null,
          trend: trendOf(figure, was, settings.arrowThreshold),
        };
      });
    });
  });
}

/** A part that there was none of the period before: 0 of it, where the figure it is a part of was known. */
function absent(figure: KeyFigure, earlier: ReadonlyMap<WordKey, KeyFigure>): KeyFigure | null {
  const part = partOf(figure.name)?.part;
  if (part === undefined || figure.measured !== "antal") return null;
  const whole = part === "from" ? KEY_FIGURES.received : KEY_FIGURES.started;
  return earlier.has(wordKey(whole.name)) ? { ...figure, k: 0, value: 0 } : null;
}

/** What is counted of each case in a period, at every level; every open case counts, also the many that nothing happened in. */
export function levelsOf(flow: Flow, period: NamedPeriod): readonly LevelRow[] {
  const [from, to] = [serialFromDate(period.from), serialFromDate(period.to)];
  const counted: (Holder & Partial<Counts>)[] = flow.open.map(({ unit, team, caseworker, case: id }) => ({
    ...{ unit, team, caseworker, case: id },
    open: 1,
  }));
  for (const { row, ...holder } of flow.notifications) {
    if (row.received < from || row.received >= to + 1) continue;
    const outcome = outcomeOf(row);
    counted.push({
      ...holder,
      received: 1,
      settled: outcome === null ? 0 : 1,
      toAssessment: outcome === "Børnefaglig undersøgelse" ? 1 : 0,
    });
  }
  for (const { row, ...holder } of flow.measures) {
    const measureDays = daysRunning(row, period);
    if (measureDays > 0) counted.push({ ...holder, running: isRunning(row, period.to) ? 1 : 0, measureDays });
  }
  for (const { row, ...holder } of flow.answers)
    if (row.on >= period.from && row.on <= period.to) counted.push({ ...holder, met: row.met, assessed: row.assessed });
  const teams = new Map(flow.deadlines.map((each) => [caseKey(each.case), each.team]));
  for (const each of deadlineFigures(flow.deadlines, "case", { from, to }, flow.on)) {
    if (each.fell === 0) continue;
    const { unit, caseworker, case: id, kept, fell } = each;
    counted.push({ unit, team: teams.get(caseKey(id)) ?? "", caseworker, case: id, kept, fell });
  }
  return rolledUp(counted);
}
