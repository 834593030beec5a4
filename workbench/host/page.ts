/**
 * How a sheet prints. Margins in points, as the API has them; an .xlsx file keeps inches.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.pagelayout
 */
import type { Area } from "./area";

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  /** Either a scale, or pages wide and tall (undefined: as many as it takes). */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  blackAndWhite: boolean;
  draftMode: boolean;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: "DownThenOver" | "OverThenDown";
  /** Empty: automatic. */
  firstPageNumber: number | "";
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printArea: readonly Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  /** Header and footer of every page, as Excel's codes (`&P`, `&N`). */
  headersFooters: Record<HeaderFooterPart, string>;
  /** First rows and columns after a break. */
  rowBreaks: number[];
  columnBreaks: number[];
}

export type HeaderFooterPart =
  | "leftHeader"
  | "centerHeader"
  | "rightHeader"
  | "leftFooter"
  | "centerFooter"
  | "rightFooter";

/** A new sheet's: portrait, Letter (Excel takes the printer's; a host without one must choose), Excel's normal margins. */
export function newPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 },
    blackAndWhite: false,
    draftMode: false,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    printOrder: "DownThenOver",
    firstPageNumber: "",
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printArea: [],
    titleRows: null,
    titleColumns: null,
    headersFooters: {
      leftHeader: "",
      centerHeader: "",
      rightHeader: "",
      leftFooter: "",
      centerFooter: "",
      rightFooter: "",
    },
    rowBreaks: [],
    columnBreaks: [],
  };
}
