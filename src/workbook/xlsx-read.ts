/** The cells of a worksheet part as plain values. Tolerant of what other spreadsheet programs write. */
import { columnOf } from "./address";
import type { Scalar } from "./content";
import { trimmed } from "./grid";
import { attributes, innerText, unescapedCellText } from "./parts-xml";
import { HostFailure } from "./workbook";

/** Largest sheet of Excel. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Cells and empty places between them that one sheet may take up in memory. */
const MOST_CELLS = 30_000_000;

/** What reading cells needs to know of the rest of the workbook. */
export interface CellSources {
  readonly file: string;
  readonly part: string;
  /** Texts of `xl/sharedStrings.xml`, asked for only if a cell points there. */
  readonly strings: () => readonly string[];
  /** Turns a cell's number into its value; used for the 1904 date system and for dates as text. */
  readonly number?: (value: number, style: number) => Scalar;
  /** Told of every formula whose result is not in the file; the cell is read as empty. */
  readonly uncalculated?: (row: number, column: number) => void;
}

const CELL = /<(row|c)\b([^>]*)>/gu;

/** All values from A1 on. @problems file/damaged, file/too-large */
export function readCells(xml: string, sources: CellSources): Scalar[][] {
  const damaged = (): HostFailure => new HostFailure("file/damaged", { file: sources.file, part: sources.part });
  if (!/<\/worksheet\s*>\s*$/u.test(xml.slice(-200))) throw damaged();
  const grid: Scalar[][] = [];
  const texts = new Map<string, string>();
  const end = sheetDataEnd(xml);
  let row = 0;
  let column = 0;
  let slots = 0;
  CELL.lastIndex = Math.max(0, xml.indexOf("<sheetData"));
  for (let match = CELL.exec(xml); match !== null && match.index < end; match = CELL.exec(xml)) {
    const tag = match[2] as string;
    if (match[1] === "row") {
      row = Number(quick(tag, "r") ?? row + 1);
      column = 0;
      if (!(row >= 1 && row <= LAST_ROW)) throw damaged();
      continue;
    }
    const address = quick(tag, "r");
    column = address === undefined ? column + 1 : columnOf(address);
    if (!(column >= 1 && column <= LAST_COLUMN) || row === 0) throw damaged();
    if (match[0].endsWith("/>")) continue;
    const close = xml.indexOf("</c>", CELL.lastIndex);
    if (close < 0) throw damaged();
    const inner = xml.slice(CELL.lastIndex, close);
    const value = cellValue(tag, inner, sources);
    if (value === null && isUncalculated(tag, inner)) sources.uncalculated?.(row, column);
    CELL.lastIndex = close + 4;
    if (value === null) continue;
    const cells = (grid[row - 1] ??= []);
    slots += Math.max(1, column - cells.length);
    if (slots > MOST_CELLS) throw new HostFailure("file/too-large", { file: sources.file });
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = typeof value === "string" ? interned(texts, value) : value;
  }
  return trimmed(grid);
}

function sheetDataEnd(xml: string): number {
  const end = xml.lastIndexOf("</sheetData");
  return end < 0 ? 0 : end;
}

function interned(texts: Map<string, string>, value: string): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  texts.set(value, value);
  return value;
}

/** One attribute of a start tag, without taking all of them apart. */
export function quick(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}=`);
  if (at < 0) return spaced(tag, name);
  const quote = tag[at + name.length + 2] as string;
  const start = at + name.length + 3;
  const end = tag.indexOf(quote, start);
  return end < 0 ? undefined : tag.slice(start, end);
}

/** As `quick`, where attributes are set apart by line breaks or have blanks around their equals sign. */
function spaced(tag: string, name: string): string | undefined {
  if (!/[\t\r\n]|\s=|=\s/u.test(tag)) return undefined;
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(tag);
  return match === null ? undefined : (match[1] ?? match[2]);
}

const VALUE = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/u;

/**
 * A formula without a result. A text formula whose result is an empty text has one: Excel writes it as `t="str"`; and what
 * `=""` gives is known.
 */
function isUncalculated(tag: string, inner: string): boolean {
  if (!/<f[\s>/]/u.test(inner) || /<f[^>]*>=?(?:"|&quot;){2}<\/f>/u.test(inner)) return false;
  return !(quick(tag, "t") === "str" && /<v[\s>/]/u.test(inner));
}

function cellValue(tag: string, inner: string, sources: CellSources): Scalar {
  const type = quick(tag, "t") ?? "n";
  if (type === "inlineStr") return richText(inner) || null;
  const raw = VALUE.exec(inner)?.[1];
  if (raw === undefined || raw === "") return null;
  if (type === "s") return sources.strings()[Number(raw)] || null;
  if (type === "str" || type === "e") return unescapedCellText(raw) || null;
  if (type === "b") return raw.trim() === "1" || raw.trim() === "true";
  if (type === "d") return serialOf(raw);
  const number = Number(raw);
  if (!Number.isFinite(number)) throw new HostFailure("file/damaged", { file: sources.file, part: sources.part });
  return sources.number === undefined ? number : sources.number(number, Number(quick(tag, "s") ?? 0));
}

/** A date written as ISO text in the file, as the serial number it stands for. */
function serialOf(raw: string): Scalar {
  const time = Date.parse(/[zZ]$/u.test(raw) ? raw : `${raw.includes("T") ? raw : `${raw}T00:00:00`}Z`);
  return Number.isNaN(time) ? unescapedCellText(raw) : time / 86_400_000 + 25_569;
}

/** The text of a plain or rich string item; phonetic hints left out. */
export function richText(item: string): string {
  const readable = item.includes("<rPh") ? item.replace(/<rPh\b[\s\S]*?<\/rPh>/gu, "") : item;
  let text = "";
  for (const match of readable.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/gu)) {
    const raw = match[1] as string;
    text += raw.includes("<![CDATA[") ? innerText(raw) : unescapedCellText(raw);
  }
  return text;
}

/** Every text of `xl/sharedStrings.xml`, by its number. */
export function readSharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/gu)].map((match) => richText(match[1] ?? ""));
}

/** Merged areas as A1 text. */
export function readMerges(xml: string): string[] {
  const from = xml.indexOf("<mergeCells", sheetDataEnd(xml));
  if (from < 0) return [];
  const part = xml.slice(from, xml.indexOf("</mergeCells", from));
  return [...part.matchAll(/<mergeCell\b[^>]*>/gu)].map((match) => attributes(match[0])["ref"] ?? "");
}

/** Rows that are hidden, by hand, by a filter or for want of height. A row without a number follows the one before. */
export function readHiddenRows(xml: string): number[] {
  const hidden: number[] = [];
  let row = 0;
  for (const match of xml.slice(0, sheetDataEnd(xml)).matchAll(/<row\b[^>]*>/gu)) {
    const { r, hidden: flag, ht } = attributes(match[0]);
    row = r === undefined ? row + 1 : Number(r);
    if (flag === "1" || flag === "true" || (ht !== undefined && Number(ht) === 0)) hidden.push(row);
  }
  return hidden;
}

/** Numbers of the columns that are hidden, by hand, in a closed group, or for want of width. */
export function readHiddenColumns(xml: string): number[] {
  const head = xml.slice(0, Math.max(0, xml.indexOf("<sheetData")));
  return [...head.matchAll(/<col\b[^>]*>/gu)].flatMap((match) => {
    const { min = "0", max = min, hidden: flag, width } = attributes(match[0]);
    const isHidden = flag === "1" || flag === "true" || (width !== undefined && Number(width) === 0);
    const last = Math.min(Number(max), LAST_COLUMN);
    return isHidden ? Array.from({ length: last - Number(min) + 1 }, (_, index) => Number(min) + index) : [];
  });
}

/** First serial number after the day that Excel wrongly thinks was there, 1900-02-29. */
const FIRST_SOUND_SERIAL = 61;
/** 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** A serial number as `2026-01-05` or, with a time of day, `2026-01-05 14:15`; a time alone as `14:15`; else the number. */
export function isoText(serial: number): Scalar {
  const minutes = Math.round(serial * 1440);
  const time = (): string => new Date(minutes * 60_000).toISOString().slice(11, 16);
  if (serial >= 0 && minutes < 1440) return time();
  if (serial < FIRST_SOUND_SERIAL || serial >= LAST_SERIAL + 1) return serial;
  const date = new Date((minutes - 25_569 * 1440) * 60_000).toISOString();
  return minutes % 1440 === 0 ? date.slice(0, 10) : `${date.slice(0, 10)} ${date.slice(11, 16)}`;
}
