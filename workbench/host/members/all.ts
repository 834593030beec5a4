/**
 * Every type of object this host has. They reach each other by name (`targets.ts`), so they are brought together here.
 */
import { RANGE_AREAS } from "./areas";
import { AUTO_FILTER } from "./autofilter";
import { CHARTS } from "./chart";
import { CHART_AXES } from "./chartformat";
import { COMMENTS } from "./comment";
import { CONDITIONAL_FORMATS } from "./conditional";
import { RANGE_SORT } from "./sort";
import { RANGE_VIEW } from "./view";
import { RANGE_FORMAT } from "./format";
import { NAMED_ITEMS } from "./name";
import { PAGE_LAYOUT } from "./page";
import { RANGE } from "./range";
import { FREEZE_PANES } from "./sheetview";
import { TABLES } from "./table";
import { DATA_VALIDATION } from "./validation";
import { WORKBOOK } from "./workbook";
import { WORKSHEETS } from "./worksheet";

export const MEMBERS = {
  workbook: WORKBOOK,
  others: [
    RANGE,
    RANGE_AREAS,
    RANGE_FORMAT,
    WORKSHEETS,
    TABLES,
    NAMED_ITEMS,
    DATA_VALIDATION,
    CONDITIONAL_FORMATS,
    PAGE_LAYOUT,
    FREEZE_PANES,
    AUTO_FILTER,
    COMMENTS,
    CHARTS,
    CHART_AXES,
    RANGE_SORT,
    RANGE_VIEW,
  ],
} as const;
