/**
 * A described chart with everything decided that its description leaves open: which cells it reads as they stand, how
 * each series looks, what its axes say. Both adapters that draw take it from here.
 */
import type { ChartCells, ChartContent, Region, SheetContent } from "./content";
import { scalar, spannedRows } from "./grid";
import { valuesOf } from "./layout";
import { SERIES_COLORS } from "./style";

/** Looks that tell series apart without their colours, in Excel's words of ECMA-376 (20.1.10.48 and 21.2.3.27). */
const MARKERS = ["circle", "square", "triangle", "diamond", "x", "plus"] as const;
const DASHES = ["solid", "dash", "sysDot", "dashDot"] as const;

/** Number formats of the two kinds of axes, and how far apart the lines of a percent axis are. */
const FORMATS = { percent: "0 %", number: "#,##0" } as const;
const PERCENT_STEP = 0.2;

export interface ResolvedSeries {
  readonly name: string;
  readonly values: Region;
  /** `RRGGBB`. */
  readonly color: string;
  readonly marker: (typeof MARKERS)[number];
  readonly dash: (typeof DASHES)[number];
}

export interface ResolvedChart {
  readonly name: string;
  readonly kind: ChartContent["kind"];
  readonly title: string;
  readonly description: string;
  readonly categories: { readonly region: Region; readonly isText: boolean };
  readonly series: readonly ResolvedSeries[];
  readonly place: Region;
  readonly axis: {
    readonly format: string;
    /** null: as Excel finds it. */
    readonly min: number | null;
    readonly max: number | null;
    readonly step: number | null;
    readonly title: string | null;
  };
  readonly categoryTitle: string | null;
  readonly hasLegend: boolean;
  /** Only the curve is drawn. */
  readonly isSmall: boolean;
}

/** The charts of a sheet. Two of one name, cells that are not there, or a chart of nothing, is a bug of the caller. */
export function resolvedCharts(content: SheetContent): readonly ResolvedChart[] {
  const { charts = [] } = content;
  const names = new Set<string>();
  const values = charts.length === 0 ? [] : valuesOf(content);
  return charts.map((chart) => {
    const {
      name,
      kind,
      title,
      description,
      categories,
      series,
      place,
      axis,
      limits,
      axisTitles,
      small = false,
    } = chart;
    if (name === "" || names.has(name.toLowerCase())) throw new Error(`Two charts "${name}" on ${content.name}`);
    names.add(name.toLowerCase());
    if (series.length === 0) throw new Error(`The chart "${name}" shows nothing`);
    const region = cellsOf(content, categories);
    const isPercent = axis === "percent";
    return {
      name,
      kind,
      title,
      description,
      categories: { region, isText: hasText(values, region) },
      series: series.map((each, index) => ({
        name: each.name,
        values: cellsOf(content, each.values),
        color: taken(SERIES_COLORS, index),
        marker: taken(MARKERS, index),
        dash: taken(DASHES, index),
      })),
      place,
      axis: {
        format: FORMATS[axis],
        min: limits?.min ?? 0,
        max: limits?.max ?? (isPercent ? 1 : null),
        step: isPercent && limits === undefined ? PERCENT_STEP : null,
        title: axisTitles?.values ?? null,
      },
      categoryTitle: axisTitles?.categories ?? null,
      hasLegend: series.length > 1 && !small,
      isSmall: small,
    };
  });
}

function taken<Kind>(kinds: readonly Kind[], index: number): Kind {
  return kinds[index % kinds.length] as Kind;
}

function cellsOf({ name, tables }: SheetContent, cells: ChartCells): Region {
  if ("region" in cells) {
    const { rows, columns } = cells.region;
    if (rows < 1 || columns < 1 || (rows > 1 && columns > 1))
      throw new Error(`A chart on ${name} reads no line of cells`);
    return cells.region;
  }
  const table = tables.find((each) => each.name === cells.table);
  const offset = table?.columns.findIndex((column) => column.name === cells.column) ?? -1;
  if (table === undefined || offset < 0) throw new Error(`No column ${cells.column} in ${cells.table} on ${name}`);
  return { row: table.row + 1, column: table.column + offset, rows: spannedRows(table), columns: 1 };
}

/** Whether the cells name categories by text: only where all of them are numbers, dates among them, are they read as such. */
function hasText(values: ReturnType<typeof valuesOf>, { row, column, rows, columns }: Region): boolean {
  const cells = values
    .slice(row - 1, row - 1 + rows)
    .flatMap((line) => (line ?? []).slice(column - 1, column - 1 + columns));
  const filled = cells.map((value) => scalar(value ?? null)).filter((value) => value !== null);
  return filled.length === 0 || filled.some((value) => typeof value !== "number");
}
