/**
 * What objects of each type stand for in the model. Members of one type give objects of others; they are made here by
 * name, so that no file of members needs another.
 */
import type { Area } from "../area";
import type { Chart } from "../chart";
import type { Growing } from "../file/xml";
import type { Comment, Conditional, CustomProperty, DefinedName, Sheet, Table, TableColumn, Workbook } from "../model";
import type { Argument, HostObject, ObjectType } from "../object";
import { OBJECT_TYPES } from "../object";

export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

export interface ColumnTarget extends TableTarget {
  readonly column: TableColumn;
}

/** `sheet` null: names or tables of the whole workbook. */
export interface Scope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

export interface NameTarget extends Scope {
  readonly item: DefinedName;
}

export interface ConditionalTarget {
  readonly sheet: Sheet;
  readonly rule: Conditional;
}

export interface CommentTarget {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** A part of a chart: the element it stands in. */
export interface ChartPart extends ChartTarget {
  readonly node: Growing;
}

export interface BreaksTarget {
  readonly sheet: Sheet;
  readonly along: "rowBreaks" | "columnBreaks";
}

export interface Targets {
  readonly Application: Workbook;
  readonly AutoFilter: TableTarget | Sheet;
  readonly Chart: ChartTarget;
  readonly ChartAreaFormat: ChartPart;
  readonly ChartAxes: ChartTarget;
  readonly ChartAxis: ChartPart;
  readonly ChartAxisFormat: ChartPart;
  readonly ChartAxisTitle: ChartPart;
  readonly ChartAxisTitleFormat: ChartPart;
  readonly ChartBorder: ChartPart;
  readonly ChartCollection: Sheet;
  readonly ChartFill: ChartPart;
  readonly ChartFont: ChartPart;
  readonly ChartGridlines: ChartPart;
  readonly ChartGridlinesFormat: ChartPart;
  readonly ChartLegend: ChartTarget;
  readonly ChartLineFormat: ChartPart;
  readonly ChartSeries: ChartPart;
  readonly ChartSeriesCollection: ChartTarget;
  readonly ChartSeriesFormat: ChartPart;
  readonly ChartTitle: ChartTarget;
  readonly ChartTitleFormat: ChartPart;
  readonly Comment: CommentTarget;
  readonly CommentCollection: Scope;
  readonly CommentReplyCollection: CommentTarget;
  readonly ConditionalFormat: ConditionalTarget;
  readonly ConditionalFormatCollection: RangeTarget;
  readonly CustomConditionalFormat: ConditionalTarget;
  readonly CustomProperty: { readonly workbook: Workbook; readonly property: CustomProperty };
  readonly DataValidation: RangeTarget;
  readonly DocumentProperties: Workbook;
  readonly NamedItem: NameTarget;
  readonly NamedItemCollection: Scope;
  readonly PageBreakCollection: BreaksTarget;
  readonly PageLayout: Sheet;
  readonly Range: RangeTarget;
  readonly RangeAreas: AreasTarget;
  readonly RangeFormat: RangeTarget;
  readonly RangeSort: RangeTarget;
  readonly RangeView: RangeTarget;
  readonly RemoveDuplicatesResult: { readonly removed: number; readonly left: number };
  readonly Table: TableTarget;
  readonly TableCollection: Scope;
  readonly TableScopedCollection: readonly TableTarget[];
  readonly Worksheet: Sheet;
  readonly WorksheetCollection: Workbook;
  readonly WorksheetFreezePanes: Sheet;
  readonly WorksheetProtection: Sheet;
}

function typeNamed<K extends keyof Targets>(name: K): ObjectType<Targets[K]> {
  const type = OBJECT_TYPES.get(name);
  if (!type) throw new Error(`no object type ${name} is defined`);
  return type as unknown as ObjectType<Targets[K]>;
}

export function objectOf<K extends keyof Targets>(name: K, target: Targets[K]): HostObject {
  return typeNamed(name)(target);
}

/** What an argument stands for, if it is an object of that type. */
export function targetOf<K extends keyof Targets>(name: K, argument: Argument): Targets[K] | undefined {
  return typeNamed(name).target(argument);
}
