/**
 * The worksheet part of a sheet that is drawn anew, put together from what is drawn and what stands: rules, drop-downs,
 * links and merged cells of people's beside ours, and everything that the drawing says nothing of as it stands.
 *
 * @source ECMA-376 part 1, 18.3.1.99 CT_Worksheet (the order of the sections)
 */
import { regionAddress, regionOf } from "./address";
import type { Region, SheetContent } from "./content";
import type { PageAfter } from "./page-kept";
import { attributes, innerText, joined, localName, shallow, withAttribute } from "./parts-xml";
import type { Shallow } from "./parts-xml";
import { RELATIONS } from "./xlsx-draw";
import { isPeoplesMerge } from "./redraw";
import { ofColumn } from "./xlsx-edit";
import { headsAfter, propertiesAfter, setupAfter } from "./xlsx-page";

const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "AlternateContent",
  "extLst",
];

/** What decides whose a thing on the sheet is, and where it goes. */
export interface Standing {
  readonly content: SheetContent;
  readonly page: PageAfter;
  isOurs(row: number, column: number): boolean;
  /** Where a region goes; it may fall apart. */
  regionsAfter(region: Region): readonly Region[];
  /** Of a link within the workbook. */
  isOwnLink(row: number, column: number): boolean;
  isInPeoplesColumn(row: number, column: number): boolean;
  place(row: number, column: number): { readonly row: number; readonly column: number } | undefined;
}

type Section = (was: readonly string[], now: readonly string[], standing: Standing) => readonly string[];

const ASIDE: Section = (was) => was;
const WHERE_STANDING: Section = (was, now) => (was.length > 0 ? was : now);

/** Everything not named here stays as it stands. */
const SECTIONS: Readonly<Record<string, Section>> = {
  sheetPr: (was, now, { page }) => [propertiesAfter(was[0] ?? now[0] ?? "<sheetPr/>", now[0] ?? "", page)],
  dimension: (_, now) => now,
  sheetViews: WHERE_STANDING,
  sheetFormatPr: WHERE_STANDING,
  cols: columns,
  sheetData: (_, now) => now,
  mergeCells: merges,
  conditionalFormatting: rules,
  dataValidations: validations,
  hyperlinks: links,
  pageMargins: WHERE_STANDING,
  pageSetup: (was, now, { page }) => setupAfter(was, now, page),
  headerFooter: (was, now, { page }) => headsAfter(was, now, page),
  rowBreaks: (was, now, { content: { page } }) => (page.breaksAfter === undefined ? was : now),
  colBreaks: (was, now, { content: { page } }) => (page.columnBreaksAfter === undefined ? was : now),
  ignoredErrors: (_, now) => now,
  extLst: (was, _, standing) => was.map((each) => placedExtensions(each, standing)),
  // The part itself is changed where it stands.
  drawing: WHERE_STANDING,
  tableParts: (_, now) => now,
};

/** @param was the part that stands @param now the sheet as it is drawn, people's cells in place */
export function withStanding(
  was: string,
  now: string,
  standing: Standing,
): { readonly xml: string; readonly lostLinks: boolean } {
  const stood = shallow(was);
  const drawn = shallow(now);
  const names = new Set([...stood.children, ...drawn.children].map(localName));
  const ordered = [...names].sort((a, b) => place(a) - place(b));
  const named = (element: Shallow, name: string): string[] =>
    element.children.filter((child) => localName(child) === name);
  const children = ordered.flatMap((name) =>
    (SECTIONS[name] ?? ASIDE)(named(stood, name), named(drawn, name), standing),
  );
  const before = shallowList(named(stood, "hyperlinks")[0]).filter((link) => isTold(link, standing));
  const after = before.filter((link) => placed(link, standing) !== undefined);
  const xml = joined({ ...stood, open: withRelations(stood.open), children });
  return { xml: withDimension(xml), lostLinks: after.length < before.length };
}

/** The part with some of its sections anew; each is given what stands of it. */
export function withSections(
  xml: string,
  anew: Readonly<Record<string, (was: readonly string[]) => readonly string[]>>,
): string {
  const stood = shallow(xml);
  const names = new Set([...stood.children.map(localName), ...Object.keys(anew)]);
  const children = [...names]
    .sort((a, b) => place(a) - place(b))
    .flatMap((name) => {
      const was = stood.children.filter((child) => localName(child) === name);
      return anew[name]?.(was) ?? was;
    });
  return joined({ ...stood, children });
}

function place(name: string): number {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
}

function withRelations(open: string): string {
  return /\sxmlns:r\s*=/u.test(open) ? open : open.replace(/\s*>$/u, ` xmlns:r="${RELATIONS}">`);
}

/** From the first cell to the last. */
function withDimension(xml: string): string {
  let rows = 1;
  let columns = 1;
  const start = xml.indexOf("<sheetData");
  const end = xml.lastIndexOf("</sheetData");
  for (const match of xml.slice(start, end).matchAll(/<c\s[^>]*?\br="([A-Z]+)(\d+)"/gu)) {
    const cell = regionOf(`${match[1] as string}1`);
    rows = Math.max(rows, Number(match[2]));
    columns = Math.max(columns, cell?.column ?? 1);
  }
  const ref = regionAddress({ row: 1, column: 1, rows, columns });
  return xml.slice(0, start).replace(/<dimension\b[^>]*>/u, `<dimension ref="${ref}"/>`) + xml.slice(start);
}

export function shallowList(outer: string | undefined): readonly string[] {
  return outer === undefined ? [] : shallow(outer).children;
}

export function listOf(name: string, children: readonly string[]): readonly string[] {
  const count = name === "hyperlinks" || name === "cols" ? "" : ` count="${children.length}"`;
  return children.length === 0 ? [] : [`<${name}${count}>${children.join("")}</${name}>`];
}

/** Widths of our columns are drawn where the sheet is not to keep them; those beside stay. */
function columns(was: readonly string[], now: readonly string[], { content }: Standing): readonly string[] {
  if (was.length === 0) return now;
  const drawn = content.columns.length;
  const rangeOf = (outer: string): readonly [number, number] => {
    const { min = "1", max = "1" } = attributes(outer);
    return [Number(min), Number(max)];
  };
  const beside = shallowList(was[0]).flatMap((outer) => {
    const [first, last] = rangeOf(outer);
    return last <= drawn ? [] : [withAttribute(outer, "min", Math.max(first, drawn + 1))];
  });
  if (content.keepsLayout !== true) return listOf("cols", [...shallowList(now[0]), ...beside]);
  const own = shallowList(was[0]);
  const known = new Set(own.flatMap((outer) => spread(rangeOf(outer))));
  const missing = shallowList(now[0]).filter((outer) => !known.has(rangeOf(outer)[0]));
  return listOf(
    "cols",
    [...own, ...missing].sort((a, b) => rangeOf(a)[0] - rangeOf(b)[0]),
  );
}

function spread([first, last]: readonly [number, number]): readonly number[] {
  return Array.from({ length: Math.min(last, 16_384) - first + 1 }, (_, index) => first + index);
}

function merges(was: readonly string[], now: readonly string[], { content, isOurs }: Standing): readonly string[] {
  const own = shallowList(was[0]).filter((outer) => {
    const region = regionOf(attributes(outer)["ref"] ?? "");
    return region !== null && (!isOurs(region.row, region.column) || isPeoplesMerge(content, region));
  });
  const drawn = shallowList(now[0]);
  return listOf("mergeCells", [...drawn, ...own]);
}

/** The regions of a rule of people's, grown and moved with our tables. */
function refsAfter(refs: string, { regionsAfter }: Standing): string {
  return refs
    .split(/\s+/u)
    .flatMap((ref) => {
      const region = regionOf(ref);
      return region === null ? [ref] : regionsAfter(region).map(regionAddress);
    })
    .join(" ");
}

/** A rule of people's where it belongs now; nothing where its columns go. */
function placedRule(outer: string, standing: Standing): readonly string[] {
  const { sqref = "" } = attributes(outer);
  const refs = refsAfter(sqref, standing);
  if (refs === "") return [];
  const [from, to] = [sqref, refs].map((each) => regionOf(each.split(/\s+/u)[0] ?? "")?.column);
  const placed = withAttribute(outer, "sqref", refs);
  if (from === undefined || to === undefined || from === to) return [placed];
  return [
    placed.replace(
      /(<(?:\w+:)?formula[12]?>)([\s\S]*?)(<\/)/gu,
      (_, start: string, formula: string, close: string) => start + ofColumn(formula, from, to) + close,
    ),
  ];
}

/** Rules by a formula that we draw are ours; people's go before them. */
function rules(was: readonly string[], now: readonly string[], standing: Standing): readonly string[] {
  const ours = new Set(standing.content.conditionals.flatMap(({ rules: each }) => each.map(({ formula }) => formula)));
  const theirs = was.flatMap((outer) => {
    const element = shallow(outer);
    const children = element.children.filter((rule) => {
      const formula = /<formula>([\s\S]*?)<\/formula>/u.exec(rule)?.[0];
      return attributes(rule)["type"] !== "expression" || formula === undefined || !ours.has(innerText(formula));
    });
    return children.length === 0 ? [] : placedRule(joined({ ...element, children }), standing);
  });
  const last = Math.max(0, ...theirs.flatMap((outer) => shallowList(outer).map(priorityOf)));
  const drawn = now.map((outer) => {
    const element = shallow(outer);
    const children = element.children.map((rule) => withAttribute(rule, "priority", priorityOf(rule) + last));
    return joined({ ...element, children });
  });
  return [...theirs, ...drawn];
}

/** Rules that newer versions of Excel keep beside the others. */
function placedExtensions(outer: string, standing: Standing): string {
  return outer.replace(/(<xm:sqref>)([^<]*)(<\/xm:sqref>)/gu, (whole, start: string, refs: string, close: string) => {
    const after = refsAfter(refs, standing);
    return after === "" ? whole : start + after + close;
  });
}

function priorityOf(rule: string): number {
  return Number(attributes(rule)["priority"] ?? 0);
}

/** Drop-downs fed by a list of ours are ours. */
function validations(was: readonly string[], now: readonly string[], standing: Standing): readonly string[] {
  const lists = new Set(standing.content.validations.map(({ listName }) => listName));
  const theirs = shallowList(was[0]).filter((outer) => {
    const formula = /<formula1>([\s\S]*?)<\/formula1>/u.exec(outer)?.[0];
    return attributes(outer)["type"] !== "list" || formula === undefined || !lists.has(innerText(formula));
  });
  return listOf("dataValidations", [...shallowList(now[0]), ...theirs.flatMap((outer) => placedRule(outer, standing))]);
}

function isExternal(link: string): boolean {
  return attributes(link)["id"] !== undefined;
}

/** Whether it is told where it goes with its row: one within the workbook, in a column of ours, may have been drawn by us. */
function isTold(link: string, standing: Standing): boolean {
  const region = regionOf(attributes(link)["ref"] ?? "");
  return isExternal(link) || (region !== null && standing.isInPeoplesColumn(region.row, region.column));
}

/** Links out of the workbook are people's, and those within it that are not ours. */
function isTheirs(link: string, { isOwnLink }: Standing): boolean {
  const region = regionOf(attributes(link)["ref"] ?? "");
  return isExternal(link) || region === null || !isOwnLink(region.row, region.column);
}

/** Where a link goes with its cell; undefined where that goes. */
function placed(link: string, { place: placeOf }: Standing): string | undefined {
  const region = regionOf(attributes(link)["ref"] ?? "");
  if (region === null) return link;
  const at = placeOf(region.row, region.column);
  if (at === undefined) return undefined;
  return withAttribute(link, "ref", regionAddress({ ...region, ...at }));
}

function links(was: readonly string[], now: readonly string[], standing: Standing): readonly string[] {
  const theirs = shallowList(was[0]).flatMap((link) => {
    return isTheirs(link, standing) ? (placed(link, standing) ?? []) : [];
  });
  const taken = new Set(theirs.map((link) => attributes(link)["ref"]));
  const drawn = shallowList(now[0]).filter((link) => !taken.has(attributes(link)["ref"]));
  return listOf("hyperlinks", [...drawn, ...theirs]);
}
