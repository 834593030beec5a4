/**
 * Print set-up of a worksheet part.
 *
 * @source ECMA-376 Part 1, 18.3.1.46 (headers and footers), 18.3.1.63 (pageSetup) and 18.3.1.3 (breaks)
 */
import type { Attributes, SheetKept } from "../kept";
import type { Sheet } from "../model";
import type { HeaderFooterPart } from "../page";
import { PAPERS } from "./words";
import type { Element } from "./xml";
import { child, childrenOf, elementXml, groupOf, restOf, truth } from "./xml";

/** What of it the model has no use for. */
export function readPageKept(xml: Element): SheetKept {
  const headerFooter = child(xml, "headerFooter");
  const pages = headerFooter?.children.filter(({ name }) => /^(even|first)(Header|Footer)$/.test(name)) ?? [];
  const kept: Record<string, unknown> = {
    fitting: restOf(child(child(xml, "sheetPr"), "pageSetUpPr"), ["fitToPage"]),
    setup: restOf(child(xml, "pageSetup"), SETUP),
    options: restOf(child(xml, "printOptions"), ["horizontalCentered", "verticalCentered", "headings", "gridLines"]),
    headerFooter: restOf(headerFooter, []),
    otherPages: pages.length === 0 ? undefined : pages.map(elementXml).join(""),
    waiting: readWaiting(xml),
    rowBreaks: readBreaks(child(xml, "rowBreaks")),
    columnBreaks: readBreaks(child(xml, "colBreaks")),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, each]) => each !== undefined)) as SheetKept;
}

/** What the set-up says of the way to fit pages, or to number them, that is not in use. */
function readWaiting(xml: Element): SheetKept["waiting"] | undefined {
  const setup = child(xml, "pageSetup")?.attributes ?? {};
  const fits = truth(child(child(xml, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"]);
  const numbered = truth(setup["useFirstPageNumber"]);
  const names = [...(fits ? ["scale"] : ["fitToWidth", "fitToHeight"]), ...(numbered ? [] : ["firstPageNumber"])];
  const attributes = groupOf(setup, names);
  return attributes && { fits, numbered, attributes };
}

function readBreaks(breaks: Element | undefined): Readonly<Record<string, Attributes>> | undefined {
  return (
    breaks &&
    Object.fromEntries(
      childrenOf(breaks, "brk").map((each) => [each.attributes["id"] ?? "0", restOf(each, ["id"]) ?? {}]),
    )
  );
}

const SETUP = [
  "paperSize",
  "scale",
  "firstPageNumber",
  "fitToWidth",
  "fitToHeight",
  "pageOrder",
  "orientation",
  "blackAndWhite",
  "draft",
  "useFirstPageNumber",
];

export function readPage(sheet: Sheet, xml: Element): void {
  const { page } = sheet;
  const setup = child(xml, "pageSetup")?.attributes ?? {};
  const options = child(xml, "printOptions")?.attributes ?? {};
  const margins = child(xml, "pageMargins")?.attributes;
  const points = (name: string): number => Number((Number(margins![name]) * 72).toFixed(4));
  page.orientation = setup["orientation"] === "landscape" ? "Landscape" : "Portrait";
  const paper = Object.entries(PAPERS).find(([, number]) => String(number) === setup["paperSize"]);
  if (paper) page.paperSize = paper[0];
  const fits = truth(child(child(xml, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"]);
  const wide = Number(setup["fitToWidth"] ?? 1);
  const tall = Number(setup["fitToHeight"] ?? 1);
  page.zoom = fits
    ? { ...(wide ? { horizontalFitToPages: wide } : {}), ...(tall ? { verticalFitToPages: tall } : {}) }
    : { scale: Number(setup["scale"] ?? 100) };
  page.blackAndWhite = truth(setup["blackAndWhite"]);
  page.draftMode = truth(setup["draft"]);
  page.printOrder = setup["pageOrder"] === "overThenDown" ? "OverThenDown" : "DownThenOver";
  page.firstPageNumber = truth(setup["useFirstPageNumber"]) ? Number(setup["firstPageNumber"] ?? 1) : "";
  page.centerHorizontally = truth(options["horizontalCentered"]);
  page.centerVertically = truth(options["verticalCentered"]);
  page.printHeadings = truth(options["headings"]);
  page.printGridlines = truth(options["gridLines"]);
  if (margins) {
    Object.assign(page, {
      leftMargin: points("left"),
      rightMargin: points("right"),
      topMargin: points("top"),
      bottomMargin: points("bottom"),
      headerMargin: points("header"),
      footerMargin: points("footer"),
    });
  }
  readHeaderFooter(sheet, child(xml, "headerFooter"));
  page.rowBreaks = childrenOf(child(xml, "rowBreaks"), "brk").map((each) => Number(each.attributes["id"]));
  page.columnBreaks = childrenOf(child(xml, "colBreaks"), "brk").map((each) => Number(each.attributes["id"]));
}

const SECTIONS: Readonly<Record<string, string>> = { L: "left", C: "center", R: "right" };

/** `&L`, `&C` and `&R` begin the three sections; text before any of them is in the middle. */
function readHeaderFooter(sheet: Sheet, element: Element | undefined): void {
  for (const [name, suffix] of [
    ["oddHeader", "Header"],
    ["oddFooter", "Footer"],
  ] as const) {
    const text = child(element, name)?.text ?? "";
    for (const [, section = "C", content] of text.matchAll(/(?:&([LCR]))?((?:&&|(?!&[LCR])[^])+)/g)) {
      sheet.page.headersFooters[`${SECTIONS[section]}${suffix}` as HeaderFooterPart] = content!;
    }
  }
}
