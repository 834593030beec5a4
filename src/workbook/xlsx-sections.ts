/**
 * The worksheet part of a sheet that is drawn anew, put together from what is drawn and what stands: rules, drop-downs,
 * links and merged cells of people's beside ours, and everything that the drawing says nothing of as it stands.
 *
 * @source ECMA-376 part 1, 18.3.1.99 CT_Worksheet (the order of the sections)
 */
import type { ProblemCode } from "../language/catalogue";
import { columnLetters, regionAddress, regionOf } from "./address";
import type { Region, SheetContent } from "./content";
import { isFilledIn } from "./form";
import type { DrawnLayout } from "./layout-kept";
import { layoutOf } from "./layout-kept";
import type { PageAfter } from "./page-kept";
import { attributes, innerText, joined, localName, shallow, withAttribute } from "./parts-xml";
import type { Shallow } from "./parts-xml";
import { RELATIONS, storedWidth } from "./xlsx-draw";
import { isPeoplesMerge, overlap } from "./redraw";
import { resolvedSheet } from "./resolved";
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
  /** What was drawn before; undefined where it is not known. */
  readonly layout: DrawnLayout | undefined;
  /** Whether something is drawn in a region. */
  isDrawn(region: Region): boolean;
}

/** What people lose of a section, by the cells or columns it is of. */
export interface SectionLoss {
  readonly code: ProblemCode;
  readonly cells: readonly string[];
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
  cols: (was, now, standing) => columns(was, now, standing).columns,
  sheetData: (_, now) => now,
  mergeCells: (was, now, standing) => merges(was, now, standing).merges,
  conditionalFormatting: rules,
  dataValidations: validations,
  hyperlinks: links,
  pageMargins: WHERE_STANDING,
  pageSetup: (was, now, { page }) => setupAfter(was, now, page),
  headerFooter: (was, now, { page }) => headsAfter(was, now, page),
  rowBreaks: rowBreaks,
  colBreaks: (was, now, { content: { page } }) => (page.columnBreaksAfter === undefined ? was : now),
  ignoredErrors: ignoredErrors,
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
): { readonly xml: string; readonly lost: readonly SectionLoss[] } {
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
  const lost: SectionLoss[] = [
    { code: "file/loses-columns", cells: columns(named(stood, "cols"), named(drawn, "cols"), standing).lost },
    { code: "file/loses-merges", cells: merges(named(stood, "mergeCells"), named(drawn, "mergeCells"), standing).lost },
    {
      code: "file/loses-links",
      cells: before.filter((link) => !after.includes(link)).map((link) => attributes(link)["ref"] ?? ""),
    },
  ];
  return { xml: withDimension(xml), lost: lost.filter(({ cells }) => cells.length > 0) };
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

/**
 * Widths of our columns are drawn where the sheet is not to keep them and its columns are others than before; those beside
 * stay. Then a width that people chose stays at its place, but what they hid would hide something else.
 */
function columns(
  was: readonly string[],
  now: readonly string[],
  { content, layout }: Standing,
): { readonly columns: readonly string[]; readonly lost: readonly string[] } {
  if (was.length === 0) return { columns: now, lost: [] };
  const drawn = content.columns.length;
  const rangeOf = (outer: string): readonly [number, number] => {
    const { min = "1", max = "1" } = attributes(outer);
    return [Number(min), Number(max)];
  };
  const own = shallowList(was[0]);
  const anew = shallowList(now[0]);
  const standing = new Map(own.flatMap((outer) => spread(rangeOf(outer)).map((column) => [column, outer] as const)));
  const isSame =
    layout === undefined
      ? [...standing.keys()].filter((column) => column <= drawn).length === drawn && !standing.has(drawn + 1)
      : layout.columns === layoutOf(resolvedSheet(content).columns);
  if (content.keepsLayout === true || isSame) {
    const missing = anew.filter((outer) => !standing.has(rangeOf(outer)[0]));
    const all = [...own, ...missing].sort((a, b) => rangeOf(a)[0] - rangeOf(b)[0]);
    return { columns: listOf("cols", all), lost: [] };
  }
  const beside = own.flatMap((outer) => {
    const [first, last] = rangeOf(outer);
    return last <= drawn ? [] : [withAttribute(outer, "min", Math.max(first, drawn + 1))];
  });
  const before = layout?.columns.split(" ") ?? [];
  const lost: string[] = [];
  const ours = anew.map((outer) => {
    const [column] = rangeOf(outer);
    const stood = standing.get(column);
    if (stood === undefined) return outer;
    const { hidden, width, outlineLevel } = attributes(stood);
    const noted = before[column - 1];
    if (/^(?:1|true)$/u.test(hidden ?? "") && noted?.endsWith("h") !== true) lost.push(columnLetters(column));
    const isChosen = noted !== undefined && Math.abs(Number(width) - storedWidth(Number.parseFloat(noted))) > 0.3;
    const kept = isChosen && width !== undefined ? withAttribute(outer, "width", width) : outer;
    return outlineLevel === undefined ? kept : withAttribute(kept, "outlineLevel", outlineLevel);
  });
  return { columns: listOf("cols", [...ours, ...beside]), lost };
}

function spread([first, last]: readonly [number, number]): readonly number[] {
  return Array.from({ length: Math.min(last, 16_384) - first + 1 }, (_, index) => first + index);
}

/**
 * Merged areas of people's stay with their rows. One that reaches over a cell in which we write would hide it, and one
 * across an area that we merge cannot be there.
 */
function merges(
  was: readonly string[],
  now: readonly string[],
  standing: Standing,
): { readonly merges: readonly string[]; readonly lost: readonly string[] } {
  const { content, layout, isOurs } = standing;
  const drawn = new Set(shallowList(now[0]).map((outer) => attributes(outer)["ref"] ?? ""));
  const lost: string[] = [];
  const theirs = shallowList(was[0]).flatMap((outer) => {
    const ref = attributes(outer)["ref"] ?? "";
    const region = regionOf(ref);
    if (region === null) return [];
    if (!isOurs(region.row, region.column) || isPeoplesMerge(content, region)) return drawn.has(ref) ? [] : [outer];
    if (layout?.merges.has(ref) === true || (layout === undefined && isFilledIn(content))) return [];
    const place = standing.place(region.row, region.column);
    if (place === undefined) return [];
    const moved = { ...region, ...place };
    const after = regionAddress(moved);
    if (drawn.has(after) || drawn.has(ref)) return [];
    if (content.merges.some((merge) => overlap(merge, moved))) {
      // Of an earlier drawing, as far as anybody can tell.
      if (layout !== undefined) lost.push(ref);
      return [];
    }
    if (besidesCorner(moved).some(standing.isDrawn)) {
      lost.push(ref);
      return [];
    }
    return [withAttribute(outer, "ref", after)];
  });
  return { merges: listOf("mergeCells", [...shallowList(now[0]), ...theirs]), lost };
}

/** The cells that a merged area covers, but for the one that shows. */
function besidesCorner(region: Region): readonly Region[] {
  return [
    { ...region, column: region.column + 1, rows: 1, columns: region.columns - 1 },
    { ...region, row: region.row + 1, rows: region.rows - 1 },
  ].filter(({ rows, columns: width }) => rows > 0 && width > 0);
}

/** Where the drawing says where pages end, people's stay beside ours, each after its row. */
function rowBreaks(was: readonly string[], now: readonly string[], standing: Standing): readonly string[] {
  const { content, layout } = standing;
  if (content.page.breaksAfter === undefined) return was;
  const breakOf = (outer: string): number => Number(attributes(outer)["id"] ?? 0);
  const drawn = new Set(shallowList(now[0]).map(breakOf));
  const theirs = shallowList(was[0]).flatMap((outer) => {
    if (layout === undefined || layout.breaks.has(breakOf(outer))) return [];
    const place = standing.place(breakOf(outer), 1)?.row;
    return place === undefined || drawn.has(place) ? [] : [withAttribute(outer, "id", place)];
  });
  const all = [...shallowList(now[0]), ...theirs].sort((a, b) => breakOf(a) - breakOf(b));
  return all.length === 0
    ? []
    : [`<rowBreaks count="${all.length}" manualBreakCount="${all.length}">${all.join("")}</rowBreaks>`];
}

/** Ours is about numbers that stand as text, in all that is ours. */
function ignoredErrors(was: readonly string[], now: readonly string[], { isOurs }: Standing): readonly string[] {
  const theirs = shallowList(was[0]).filter((outer) => {
    const { sqref = "", numberStoredAsText, ...others } = attributes(outer);
    const region = regionOf(sqref.split(/\s+/u)[0] ?? "");
    return (
      numberStoredAsText === undefined ||
      Object.keys(others).length > 0 ||
      region === null ||
      !isOurs(region.row, region.column)
    );
  });
  const all = [...shallowList(now[0]), ...theirs];
  return all.length === 0 ? [] : [`<ignoredErrors>${all.join("")}</ignoredErrors>`];
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
  if (isExternal(link) || region === null) return isExternal(link);
  const { row, column } = region;
  return (
    standing.isInPeoplesColumn(row, column) ||
    (standing.layout?.isFilled(row, column) === true && isTheirs(link, standing))
  );
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
