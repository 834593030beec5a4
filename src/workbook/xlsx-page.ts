/** Print set-up of a sheet that is drawn anew in a file: what of it is drawn, and what stays as people have it. */
import { absoluteAddress, columnOf, quotedSheet, regionOf } from "./address";
import type { Region, SheetContent } from "./content";
import type { PageAfter, StandingPage } from "./page-kept";
import { headCode, pageAfter, sizeCode } from "./page-kept";
import { attributes, innerText, joined, localName, shallow, withAttribute } from "./parts-xml";
import { headOrFoot } from "./resolved";
import type { BookName } from "./xlsx-book";
import type { SheetName } from "./xlsx-draw";

const AREA = "_xlnm.Print_Area";
const TITLES = "_xlnm.Print_Titles";
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

export interface FilePage {
  readonly after: PageAfter;
  /** Names for printing that stay as they are: what they say is to be so, or cannot be read here, as a formula. */
  readonly stays: ReadonlySet<string>;
}

/**
 * @param xml the sheet's part as it stands
 * @param names the sheet's own names
 * @param headerRow header row, as it stands, of the first table of ours
 */
export function filePage(
  xml: string,
  names: readonly BookName[],
  content: SheetContent,
  headerRow: number | undefined,
): FilePage {
  const textOf = (name: string): string | undefined => names.find((each) => each.name === name)?.text;
  const stays = new Set<string>();
  const area = partsOf(textOf(AREA)).map(areaIn);
  if (area.includes(null)) stays.add(AREA);
  const titles = partsOf(textOf(TITLES)).map(titlesIn);
  if (titles.includes(null)) stays.add(TITLES);
  const standing: StandingPage = {
    ...setupOf(xml),
    rows: titles.find((each) => each?.axis === "rows")?.text ?? null,
    columns: titles.find((each) => each?.axis === "columns")?.text ?? null,
    area: area.flatMap((each) => each ?? []),
  };
  const noted = (name: string): string | Region | undefined => {
    const text = textOf(name);
    if (text === undefined) return undefined;
    return /^"(.*)"$/su.exec(text)?.[1] ?? areaIn(withoutSheet(text)) ?? undefined;
  };
  const after = pageAfter(content, standing, noted, headerRow);
  if (after.rows === standing.rows && after.columns === standing.columns) stays.add(TITLES);
  if (JSON.stringify(after.area) === JSON.stringify(standing.area)) stays.add(AREA);
  // What the sheet says nothing of is drawn, and is fitted to pages.
  return { after: /<(?:\w+:)?pageSetup\b/u.test(xml) ? after : { ...after, fit: true }, stays };
}

function setupOf(xml: string): Pick<StandingPage, "orientation" | "size" | "header" | "footer"> {
  const { children } = shallow(xml);
  const named = (name: string): string | undefined => children.find((child) => localName(child) === name);
  const setup = named("pageSetup");
  const { orientation, fitToWidth = "1", scale } = setup === undefined ? {} : attributes(setup);
  const fits = /<(?:\w+:)?pageSetUpPr\b[^>]*\bfitToPage\s*=\s*["'](?:1|true)/u.test(named("sheetPr") ?? "");
  const heads = shallowChildren(named("headerFooter"));
  const head = (name: string): string => {
    const found = heads.find((child) => localName(child) === name);
    return headCode(found === undefined ? null : headOrFoot(innerText(found)));
  };
  return {
    orientation: orientation === undefined || orientation === "default" ? null : orientation,
    size: sizeCode({
      fitToWidth: fits ? Number(fitToWidth) : null,
      scale: fits || scale === undefined ? null : Number(scale),
    }),
    header: head("oddHeader"),
    footer: head("oddFooter"),
  };
}

function shallowChildren(outer: string | undefined): readonly string[] {
  return outer === undefined ? [] : shallow(outer).children;
}

/** References one by one, without their sheet. */
function partsOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : (text.match(/(?:'(?:[^']|'')*'|[^',])+/gu) ?? []).map(withoutSheet);
}

function withoutSheet(reference: string): string {
  return reference.slice(reference.lastIndexOf("!") + 1);
}

function areaIn(text: string): Region | null {
  const rows = /^\$?(\d+):\$?(\d+)$/u.exec(text);
  if (rows !== null)
    return { row: Number(rows[1]), column: 1, rows: Number(rows[2]) - Number(rows[1]) + 1, columns: LAST_COLUMN };
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/u.exec(text);
  if (columns === null) return regionOf(text);
  const [first, last] = [columnOf(columns[1] as string), columnOf(columns[2] as string)];
  return { row: 1, column: first, rows: LAST_ROW, columns: last - first + 1 };
}

function titlesIn(text: string): { readonly axis: "rows" | "columns"; readonly text: string } | null {
  const rows = /^\$?(\d+):\$?(\d+)$/u.exec(text);
  if (rows !== null) return { axis: "rows", text: `$${rows[1]}:$${rows[2]}` };
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/u.exec(text);
  if (columns !== null) return { axis: "columns", text: `$${columns[1]}:$${columns[2]}` };
  return null;
}

/** Names of the sheet as they are to be: of those for printing what is to be, `drawn` else. */
export function pageNames(
  sheet: string,
  drawn: readonly SheetName[],
  { after: { rows, columns, area }, stays }: FilePage,
): readonly SheetName[] {
  const printed = (name: string, parts: readonly string[]): SheetName[] =>
    parts.length === 0 || stays.has(name)
      ? []
      : [{ name, scope: "sheet", hidden: false, text: parts.map((part) => `${quotedSheet(sheet)}!${part}`).join(",") }];
  return [
    ...drawn.filter(({ name }) => name !== AREA && name !== TITLES),
    ...printed(AREA, area.map(absoluteAddress)),
    ...printed(
      TITLES,
      [columns, rows].flatMap((each) => each ?? []),
    ),
  ];
}

/** The sheet's properties; fitted to pages, or not, as it is drawn. */
export function propertiesAfter(properties: string, drawn: string, { fit }: PageAfter): string {
  if (!fit) return properties;
  const fits = shallow(drawn).children.some((child) => localName(child) === "pageSetUpPr");
  const element = shallow(properties);
  const setup = element.children.find((child) => localName(child) === "pageSetUpPr") ?? "<pageSetUpPr/>";
  const others = element.children.filter((child) => localName(child) !== "pageSetUpPr");
  return joined({ ...element, children: [...others, withAttribute(setup, "fitToPage", fits ? 1 : null)] });
}

/** Paper and printer stay; so does what people have chosen of the rest. */
export function setupAfter(
  was: readonly string[],
  now: readonly string[],
  { orientation, fit }: PageAfter,
): readonly string[] {
  const [stood] = was;
  const [drawn] = now;
  if (stood === undefined || drawn === undefined) return stood === undefined ? now : was;
  const anew = attributes(drawn);
  const chosen = [...(orientation ? ["orientation"] : []), ...(fit ? ["fitToWidth", "fitToHeight", "scale"] : [])];
  return [chosen.reduce((outer, name) => withAttribute(outer, name, anew[name] ?? null), stood)];
}

const HEADS = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

/** Head and foot as drawn, but for what people have written; where the drawing has none, as they stand. */
export function headsAfter(was: readonly string[], now: readonly string[], after: PageAfter): readonly string[] {
  const [stood] = was;
  if (stood === undefined) return after.header && after.footer ? now : [];
  const element = shallow(stood);
  const drawn = shallowChildren(now[0]).filter((child) =>
    localName(child) === "oddHeader" ? after.header : after.footer,
  );
  const names = new Set(drawn.map(localName));
  const others = element.children.filter((child) => !names.has(localName(child)));
  const children = [...drawn, ...others].sort((a, b) => HEADS.indexOf(localName(a)) - HEADS.indexOf(localName(b)));
  return [joined({ ...element, children })];
}
