/**
 * Print set-up of sheets.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.pagelayout, excel.headerfooter, excel.pagebreakcollection
 */
import type { Area } from "../area";
import { isEntireColumns, isEntireRows, splitAddress } from "../area";
import { Failure, invalidArgument, notImplemented } from "../failure";
import { mayRebuild } from "../guard";
import type { Sheet } from "../model";
import type { Arguments, Definition, HostObject, Method, Scalar } from "../object";
import type { Json } from "../json";
import { defineObject, NULL_OBJECT } from "../object";
import { asFlag, asNumber, asRecord, asText, asWhole, oneOf, optional } from "../json";
import type { HeaderFooterPart, PageLayout } from "../page";
import type { Session } from "../session";
import { rangeArgument } from "./addressing";
import type { BreaksTarget } from "./targets";
import { objectOf } from "./targets";

const PAPERS = ["Letter", "Legal", "Executive", "A3", "A4", "A5", "B5"] as const;

type FlagName =
  | "blackAndWhite"
  | "draftMode"
  | "centerHorizontally"
  | "centerVertically"
  | "printGridlines"
  | "printHeadings";
type MarginName = "leftMargin" | "rightMargin" | "topMargin" | "bottomMargin" | "headerMargin" | "footerMargin";

function flag(name: FlagName): Scalar<Sheet> {
  return {
    since: "1.9",
    get: (sheet) => sheet.page[name],
    set: (sheet, value) => void (sheet.page[name] = asFlag(value)),
  };
}

function margin(name: MarginName): Scalar<Sheet> {
  return {
    since: "1.9",
    get: (sheet) => sheet.page[name],
    set: (sheet, value) => void (sheet.page[name] = notNegative(value)),
  };
}

function notNegative(value: Json): number {
  const number = asNumber(value);
  if (number < 0) throw invalidArgument(`${number} is negative`);
  return number;
}

/** Either a scale from 10 to 400 or pages to fit, not both. */
function setZoom(sheet: Sheet, value: Json): void {
  const record = asRecord(value);
  const scale = optional(record["scale"], asWhole);
  const horizontal = optional(record["horizontalFitToPages"], asWhole);
  const vertical = optional(record["verticalFitToPages"], asWhole);
  if (scale !== undefined && (horizontal !== undefined || vertical !== undefined))
    throw invalidArgument("either a scale or pages to fit");
  if (scale !== undefined && (scale < 10 || scale > 400)) throw invalidArgument(`${scale} is not from 10 to 400`);
  for (const pages of [horizontal, vertical])
    if (pages !== undefined && (pages < 1 || pages > 32767)) throw invalidArgument(`${pages} is not from 1 to 32767`);
  sheet.page.zoom = {
    ...(scale === undefined ? {} : { scale }),
    ...(horizontal === undefined ? {} : { horizontalFitToPages: horizontal }),
    ...(vertical === undefined ? {} : { verticalFitToPages: vertical }),
  };
}

const scalars: Definition<Sheet>["scalars"] = {
  Orientation: {
    since: "1.9",
    get: ({ page }) => page.orientation,
    set: ({ page }, value) => void (page.orientation = oneOf(value, ["Portrait", "Landscape"])),
  },
  PaperSize: {
    since: "1.9",
    get: ({ page }) => page.paperSize,
    set: ({ page }, value) => {
      const size = PAPERS.find((each) => each === value);
      if (!size) throw notImplemented(`the paper size ${JSON.stringify(value)}`);
      page.paperSize = size;
    },
  },
  Zoom: { since: "1.9", get: ({ page }) => ({ ...page.zoom }), set: setZoom },
  BlackAndWhite: flag("blackAndWhite"),
  DraftMode: flag("draftMode"),
  CenterHorizontally: flag("centerHorizontally"),
  CenterVertically: flag("centerVertically"),
  PrintGridlines: flag("printGridlines"),
  PrintHeadings: flag("printHeadings"),
  PrintOrder: {
    since: "1.9",
    get: ({ page }) => page.printOrder,
    set: ({ page }, value) => void (page.printOrder = oneOf(value, ["DownThenOver", "OverThenDown"])),
  },
  FirstPageNumber: {
    since: "1.9",
    get: ({ page }) => page.firstPageNumber,
    set: ({ page }, value) => void (page.firstPageNumber = value === "" ? "" : asWhole(value)),
  },
  LeftMargin: margin("leftMargin"),
  RightMargin: margin("rightMargin"),
  TopMargin: margin("topMargin"),
  BottomMargin: margin("bottomMargin"),
  HeaderMargin: margin("headerMargin"),
  FooterMargin: margin("footerMargin"),
};

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = {
  left: "leftMargin",
  right: "rightMargin",
  top: "topMargin",
  bottom: "bottomMargin",
  header: "headerMargin",
  footer: "footerMargin",
} as const;

/** "Margins not provided remain unchanged." */
function setMargins({ page }: Sheet, args: Arguments): void {
  const factor = POINTS[oneOf(args.json(0), ["Points", "Inches", "Centimeters"])];
  for (const [key, value] of Object.entries(args.record(1))) {
    const name = MARGINS[oneOf(key, Object.keys(MARGINS) as (keyof typeof MARGINS)[])];
    if (value !== null) page[name] = Number((notNegative(value) * factor).toFixed(4));
  }
}

function rangeOn(sheet: Sheet, args: Arguments, session: Session): Area {
  const value = args.at(0);
  // An address that names no sheet is of this one.
  const found = rangeArgument(
    value,
    typeof value === "string" && splitAddress(value).sheet === null ? sheet : null,
    session,
  );
  if (found.sheet !== sheet) throw invalidArgument("the range is on another sheet");
  return found.area;
}

/** "The range must span the entire row to be valid." */
function setTitleRows(sheet: Sheet, args: Arguments, session: Session): void {
  const area = rangeOn(sheet, args, session);
  if (!isEntireRows(area)) throw invalidArgument("title rows are entire rows");
  sheet.page.titleRows = area;
}

function setTitleColumns(sheet: Sheet, args: Arguments, session: Session): void {
  const area = rangeOn(sheet, args, session);
  if (!isEntireColumns(area)) throw invalidArgument("title columns are entire columns");
  sheet.page.titleColumns = area;
}

function found(make: (sheet: Sheet) => HostObject | null, orNull: boolean): Method<Sheet> {
  return {
    since: "1.9",
    call: (sheet) => {
      const object = make(sheet);
      if (object) return object;
      if (orNull) return NULL_OBJECT;
      throw new Failure("ItemNotFound", "it is not set");
    },
  };
}

const printArea = (sheet: Sheet): HostObject | null =>
  sheet.page.printArea.length === 0 ? null : objectOf("RangeAreas", { sheet, areas: sheet.page.printArea });
const titleRows = (sheet: Sheet): HostObject | null =>
  sheet.page.titleRows ? objectOf("Range", { sheet, area: sheet.page.titleRows }) : null;
const titleColumns = (sheet: Sheet): HostObject | null =>
  sheet.page.titleColumns ? objectOf("Range", { sheet, area: sheet.page.titleColumns }) : null;

export const PAGE_LAYOUT = defineObject<Sheet>({
  name: "PageLayout",
  scalars,
  links: { HeadersFooters: { since: "1.9", to: (sheet) => HEADERS_FOOTERS(sheet) } },
  methods: {
    SetPrintArea: {
      since: "1.9",
      writes: true,
      call: (sheet, args, session) => void (sheet.page.printArea = [rangeOn(sheet, args, session)]),
    },
    SetPrintTitleRows: { since: "1.9", writes: true, call: setTitleRows },
    SetPrintTitleColumns: { since: "1.9", writes: true, call: setTitleColumns },
    SetPrintMargins: { since: "1.9", writes: true, call: setMargins },
    GetPrintArea: found(printArea, false),
    GetPrintAreaOrNullObject: found(printArea, true),
    GetPrintTitleRows: found(titleRows, false),
    GetPrintTitleRowsOrNullObject: found(titleRows, true),
    GetPrintTitleColumns: found(titleColumns, false),
    GetPrintTitleColumnsOrNullObject: found(titleColumns, true),
  },
});

/** The same header and footer on all pages; others for first or even pages are not implemented. */
const HEADERS_FOOTERS = defineObject<Sheet>({
  name: "HeaderFooterGroup",
  scalars: { State: { since: "1.9", get: () => "Default", set: (_, value) => void oneOf(value, ["Default"]) } },
  links: { DefaultForAllPages: { since: "1.9", to: (sheet) => HEADER_FOOTER(sheet.page) } },
});

function part(name: HeaderFooterPart): Scalar<PageLayout> {
  return {
    since: "1.9",
    get: (page) => page.headersFooters[name],
    set: (page, value) => {
      const text = asText(value);
      if (text.length > 255) throw invalidArgument("a header or footer has at most 255 characters");
      page.headersFooters[name] = text;
    },
  };
}

const HEADER_FOOTER = defineObject<PageLayout>({
  name: "HeaderFooter",
  scalars: {
    LeftHeader: part("leftHeader"),
    CenterHeader: part("centerHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
});

interface BreakTarget extends BreaksTarget {
  readonly index: number;
}

/** "Adds a page break before the top-left cell of the range specified." */
function addBreak({ sheet, along }: BreaksTarget, args: Arguments, session: Session): HostObject {
  mayRebuild(sheet);
  const area = rangeOn(sheet, args, session);
  const index = along === "rowBreaks" ? area.row : area.column;
  if (index === 0) throw invalidArgument("no page break stands before the first row or column");
  if (!sheet.page[along].includes(index)) sheet.page[along] = [...sheet.page[along], index].sort((a, b) => a - b);
  return PAGE_BREAK({ sheet, along, index });
}

export const PAGE_BREAKS = defineObject<BreaksTarget>({
  name: "PageBreakCollection",
  methods: {
    Add: { since: "1.9", writes: true, call: addBreak },
    GetCount: { since: "1.9", call: ({ sheet, along }) => sheet.page[along].length },
    RemovePageBreaks: { since: "1.9", writes: true, call: ({ sheet, along }) => void (sheet.page[along] = []) },
  },
  items: {
    all: (target) => target.sheet.page[target.along].map((index) => PAGE_BREAK({ ...target, index })),
    find: (target, key) => {
      const index = target.sheet.page[target.along].find((each) => String(each) === String(key));
      return index === undefined ? null : PAGE_BREAK({ ...target, index });
    },
  },
});

const PAGE_BREAK = defineObject<BreakTarget>({
  name: "PageBreak",
  ids: ({ index }) => ({ _Id: String(index) }),
  scalars: {
    RowIndex: { since: "1.9", get: ({ along, index }) => (along === "rowBreaks" ? index : 0) },
    ColumnIndex: { since: "1.9", get: ({ along, index }) => (along === "columnBreaks" ? index : 0) },
  },
  methods: {
    Delete: {
      since: "1.9",
      writes: true,
      call: ({ sheet, along, index }) => {
        mayRebuild(sheet);
        sheet.page[along] = sheet.page[along].filter((each) => each !== index);
      },
    },
    GetCellAfterBreak: {
      since: "1.9",
      call: ({ sheet, along, index }) =>
        objectOf("Range", {
          sheet,
          area: {
            row: along === "rowBreaks" ? index : 0,
            column: along === "columnBreaks" ? index : 0,
            rows: 1,
            columns: 1,
          },
        }),
    },
  },
});
