/** The key figures that a register holds, and a period of them as the pane shows it. */
import { byCodePoint } from "../../kernel/text";
import type { NamedPeriod, PeriodKind } from "../../kernel/period";
import { parsePeriod, PERIOD_KINDS, periodBefore, periodOfDay } from "../../kernel/period";
import type { IsoDate } from "../../kernel/date";
import { percent } from "../../kernel/statistics";
import { distinct, unitKey, wordKey } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import type { Register } from "../../register/register";
import { readTable } from "../../register/sheet/table";
import type { InformationRow } from "../rules/information-row";
import { CENTRE } from "../rules/information-row";
import type { KeyFigure, Trend } from "../rules/key-figure";
import { countsOf, definitionOf, partOf, shown } from "../rules/key-figure";
import { INFORMATION_TABLE, readInformation } from "../sheet/information";
import { REPORT_SHEET } from "../sheet/report";
import { SERIES } from "./flow";

const TABLE = { ...INFORMATION_TABLE, read: readInformation };

export function standingInformation(register: Pick<Register, "snapshot">): {
  readonly rows: readonly InformationRow[];
  /** Each at its cell. */
  readonly problems: readonly Problem[];
} {
  const data = register.snapshot.tables[INFORMATION_TABLE.name];
  if (data === undefined) return { rows: [], problems: [] };
  const { rows, problems } = readTable(TABLE, data);
  return { rows: rows.filter((row): row is InformationRow => row !== null), problems };
}

/** The last period of a kind that is over. */
export function lastOver(kind: PeriodKind, today: IsoDate): NamedPeriod {
  return periodBefore(periodOfDay(kind, today));
}

/** A period of a kind as it was typed; null for anything else. */
export function periodTyped(typed: string, kind: PeriodKind): NamedPeriod | null {
  const period = parsePeriod(typed);
  return period?.kind === kind ? period : null;
}

export interface ShownFigure {
  readonly name: string;
  readonly definition: string;
  readonly now: string;
  readonly before: string;
  readonly trend: Trend;
  /** Of the series, in order of time. */
  readonly series: readonly {
    readonly period: NamedPeriod;
    readonly shown: string;
    /** Whole percents of a share, else with one decimal; null where it cannot be told. */
    readonly value: number | null;
  }[];
  readonly isShare: boolean;
}

export interface ShownInformation {
  /** Kinds of which there are figures. */
  readonly kinds: readonly PeriodKind[];
  /** Periods of the kind, the latest first. */
  readonly periods: readonly NamedPeriod[];
  /** The centre first. */
  readonly areas: readonly string[];
  /** The one that is shown. */
  readonly area: string;
  /** The figures themselves, then their parts. */
  readonly figures: readonly ShownFigure[];
  readonly parts: readonly ShownFigure[];
  /** The sheet with the pages, where it is there. */
  readonly sheet: string | null;
}

/** @param period by its name; null for the latest of the kind */
export function informationShown(
  register: Pick<Register, "snapshot">,
  kind: PeriodKind,
  period: string | null,
  area: string | null,
): ShownInformation {
  const { rows } = standingInformation(register);
  const own = rows.filter((row) => row.period.kind === kind);
  const periods = Array.from(new Map(own.map((row) => [row.period.name, row.period])).values()).sort((a, b) =>
    byCodePoint(b.name, a.name),
  );
  const at = periods.find(({ name }) => name === period) ?? periods[0];
  const areas = distinct([...(own.length > 0 ? [CENTRE] : []), ...own.map((row) => row.area)], unitKey);
  const wanted = unitKey(area ?? CENTRE);
  const here = own.filter((row) => unitKey(row.area) === wanted);
  const series =
    at === undefined
      ? []
      : periods
          .filter(({ name }) => name <= at.name)
          .slice(0, SERIES)
          .reverse();
  const byName = new Map(here.map((row) => [`${row.period.name}\u001f${row.figure.name}`, row]));
  const figures = here
    .filter((row) => row.period.name === at?.name)
    .map((row): ShownFigure => {
      const { figure, before, trend } = row;
      const past = series[series.length - 2];
      const was = past === undefined ? undefined : byName.get(`${past.name}\u001f${figure.name}`)?.figure;
      return {
        name: figure.name,
        definition: definitionOf(figure.name),
        now: `${shown(figure)}${countsOf(figure) === "" ? "" : ` (${countsOf(figure)})`}`,
        before:
          was === undefined ? shown({ ...figure, value: figure.measured === "andel" ? null : before }) : shown(was),
        trend,
        isShare: figure.measured === "andel",
        series: series.map((each) => {
          const found = byName.get(`${each.name}\u001f${figure.name}`)?.figure ?? null;
          return { period: each, shown: found === null ? "-" : shown(found), value: plotted(found) };
        }),
      };
    });
  const isThere = register.snapshot.sheetNames.some((name) => wordKey(name) === wordKey(REPORT_SHEET));
  return {
    kinds: PERIOD_KINDS.filter((each) => rows.some((row) => row.period.kind === each)),
    ...{ periods, areas, area: areas.find((each) => unitKey(each) === wanted) ?? CENTRE },
    figures: figures.filter(({ name }) => partOf(name) === null),
    parts: figures.filter(({ name }) => partOf(name) !== null),
    sheet: isThere ? REPORT_SHEET : null,
  };
}

function plotted(figure: KeyFigure | null): number | null {
  if (figure === null || figure.value === null) return null;
  return figure.measured === "andel" ? percent(figure.k ?? 0, figure.n ?? 0) : Math.round(figure.value * 10) / 10;
}
