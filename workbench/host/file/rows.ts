/**
 * The rows of a worksheet part into a sheet of the model. A register has several hundred thousand cells, so a row that is
 * written as programs usually write it is read from the text itself; any other goes through elements, and what of it the
 * model does not hold is told.
 *
 * @source ECMA-376 Part 1, 18.3.1.73 (rows), 18.3.1.4 (cells)
 */
import { formatArea } from "../area";
import { moveFormula } from "../formula/move";
import { CUSTOM_PREFIX, formulaOfFile } from "../formula/spelling";
import type { Attributes } from "../kept";
import type { Look } from "../look";
import { PLAIN } from "../look";
import type { Cell, Sheet, Value } from "../model";
import { CellError } from "../model";
import type { SheetSources, StringItem } from "./sheet-read";
import { readHead, readString } from "./sheet-read";
import { isLost, tellLosses } from "./telling";
import type { Element, Taker } from "./xml";
import { child, childrenOf, groupOf, readAttributes, truth, unescapeCell, unescapeXml } from "./xml";

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell of a file says. */
interface Said {
  column: number;
  style: number;
  /** `t`; a number where it has none. */
  type: string;
  /** What stands in `v`. */
  text: string | undefined;
  /** A text of its own, in the cell. */
  own: StringItem | undefined;
  formula: string | undefined;
  /** Its formula gives more cells than its own. */
  spills: boolean;
}

type Line = (Cell | undefined)[];

/** Reads the rows of one sheet, one after the other, and before the first of them what stands above. */
export class RowReader implements Taker {
  readonly name = "row";
  readonly within = "sheetData";
  private hasBegun = false;
  private row = -1;
  private readonly shared = new Map<string, Shared>();
  /** Texts and formulas as the part writes them, with what they say: most stand there many times. */
  private readonly texts = new Map<string, StringItem>();
  private readonly formulas = new Map<string, string>();
  /** Of columns, from the left, as far as they were looked up. */
  private readonly columnLooks: Look[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly sources: SheetSources,
    /** Of a sheet that is none of cells all is lost, and told as that. */
    private readonly tells: boolean,
  ) {}

  /** What stands above the rows, unless it is read; `top`: the part as far as it is read. */
  begin(top: Element): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    readHead(this.sheet, top, this.sources);
  }

  take(element: Element, top: Element): void {
    this.begin(top);
    if (this.tells) tellLosses("row", element, this.sources.leave, this.sheet.name);
    const row = this.rowOf(element.attributes);
    const line: Line = [];
    const said = newSaid();
    for (const cell of childrenOf(element, "c")) {
      this.sayElement(said, cell, row);
      this.put(line, said, this.sheet.rows.get(row)?.look);
    }
    this.row = row;
    this.sheet.fill(row, line);
  }

  scan(source: string, from: number, top: Element): number {
    this.begin(top);
    const attributes: Record<string, string> = {};
    let at = readAttributes(source, from + "<row".length, attributes);
    for (const name in attributes) if (isLost("row", name)) return -1;
    const row = this.rowOf(attributes);
    const line: Line = [];
    if (source.charCodeAt(at - 2) !== SLASH) {
      const look = this.sheet.rows.get(row)?.look;
      const said = newSaid();
      while (!stands(source, at, "</row>")) {
        at = this.scanCell(said, source, at, row);
        if (at < 0) return -1;
        this.put(line, said, look);
      }
      at += "</row>".length;
    }
    this.row = row;
    this.sheet.fill(row, line);
    return at;
  }

  /** Its number from 0; takes in what is said of the row as a whole. */
  private rowOf(attributes: Attributes): number {
    const { sheet } = this;
    const { r, ht, customHeight, hidden, s, customFormat } = attributes;
    const row = r === undefined ? this.row + 1 : Number(r) - 1;
    if (ht !== undefined)
      Object.assign(sheet.needRow(row), { height: Number(ht) }, truth(customHeight) ? {} : { fitted: true });
    if (truth(hidden)) sheet.needRow(row).hidden = true;
    const look = this.sources.styles.looks[Number(s ?? 0)];
    if (truth(customFormat) && look) sheet.needRow(row).look = look;
    const rest = groupOf(attributes, ["outlineLevel", "collapsed", "thickTop", "thickBot"]);
    if (rest) sheet.needRow(row).rest = rest;
    return row;
  }

  private sayElement(said: Said, element: Element, row: number): void {
    const { attributes } = element;
    const formula = child(element, "f");
    said.column = columnIn(attributes["r"] ?? "") ?? said.column + 1;
    said.style = Number(attributes["s"] ?? 0);
    said.type = attributes["t"] ?? "n";
    said.text = child(element, "v")?.text;
    said.own = said.type === "inlineStr" ? readString(child(element, "is")) : undefined;
    said.spills = formula?.attributes["t"] === "array";
    said.formula =
      formula && this.formulaOf(formula.attributes, formula.text, formulaOfFile(formula.text), row, said.column);
  }

  /** A cell from its `<` on; gives the place behind it, or -1 where it is written otherwise than usual. */
  private scanCell(said: Said, source: string, from: number, row: number): number {
    if (!stands(source, from, "<c ")) return -1;
    said.column++;
    said.style = 0;
    said.type = "n";
    said.text = said.own = said.formula = undefined;
    said.spills = false;
    let at = scanCellTag(said, source, from + "<c ".length);
    if (at < 0 || source.charCodeAt(at - 2) === SLASH) return at;
    if (stands(source, at, "<f")) at = this.scanFormula(said, source, at, row);
    if (at >= 0 && stands(source, at, "<v>")) {
      const end = source.indexOf("<", at);
      at = source.indexOf("<", end + 1);
      if (!stands(source, at, "</v>")) return -1;
      const written = source.slice(end + "<v>".length, at);
      said.text = said.type === "str" ? unescapeXml(written) : written;
      at += "</v>".length;
    }
    if (at >= 0 && said.type === "inlineStr") at = this.scanOwn(said, source, at);
    return at >= 0 && stands(source, at, "</c>") ? at + "</c>".length : -1;
  }

  private scanFormula(said: Said, source: string, from: number, row: number): number {
    const attributes: Record<string, string> = {};
    const at = readAttributes(source, from + "<f".length, attributes);
    for (const name in attributes) if (isLost("formula", name)) return -1;
    const isEmpty = source.charCodeAt(at - 2) === SLASH;
    const end = isEmpty ? at : source.indexOf("<", at);
    if (!isEmpty && !stands(source, end, "</f>")) return -1;
    said.spills = attributes["t"] === "array";
    const written = source.slice(at, end);
    said.formula = this.formulaOf(attributes, written, this.kept(written), row, said.column);
    return isEmpty ? at : end + "</f>".length;
  }

  private scanOwn(said: Said, source: string, from: number): number {
    let at = from;
    if (stands(source, at, "<is><t>")) at += "<is><t>".length;
    else if (stands(source, at, KEEPING)) at += KEEPING.length;
    else return -1;
    const end = source.indexOf("<", at);
    if (!stands(source, end, "</t></is>")) return -1;
    const written = source.slice(at, end);
    said.own = this.texts.get(written);
    if (said.own === undefined) {
      said.own = { text: unescapeCell(unescapeXml(written)) };
      this.texts.set(written, said.own);
    }
    return end + "</t></is>".length;
  }

  private put(line: Line, said: Said, rowLook: Look | undefined): void {
    const { column, formula } = said;
    const item = said.own ?? (said.type === "s" ? this.sources.strings[Number(said.text ?? NaN)] : undefined);
    const value = item === undefined ? valueOf(said.type, said.text) : item.text;
    const look = this.sources.styles.looks[said.style] ?? PLAIN;
    const isSame = look === (rowLook ?? this.lookOfColumn(column));
    if (value === null && formula === undefined && isSame) return;
    const cell: Cell = isSame ? { value } : { value, look };
    if (item?.rich !== undefined) cell.rich = { text: item.text, xml: item.rich };
    line[column] = cell;
    if (formula === undefined) return;
    cell.formula = formula;
    // The value in the file stands until something changes; a formula without one is calculated when read, and so is one
    // that gives more cells than its own.
    if (said.text !== undefined && !said.spills) cell.round = this.sheet.workbook.round;
  }

  private lookOfColumn(column: number): Look {
    const { columns, look } = this.sheet;
    for (let next = this.columnLooks.length; next <= column; next++)
      this.columnLooks.push(columns.get(next)?.look ?? look);
    return this.columnLooks[column]!;
  }

  /** `text`: as the file has it; `formula`: what is kept of it. */
  private formulaOf(
    { t, si }: Attributes,
    text: string,
    formula: string,
    row: number,
    column: number,
  ): string | undefined {
    const isOfAddin = text.startsWith(CUSTOM_PREFIX);
    if ((t === "array" && !isOfAddin) || t === "dataTable") this.leaveFormula(row, column);
    if (text !== "") {
      if (t === "shared" && si !== undefined) this.shared.set(si, { formula, row, column });
      return formula;
    }
    if (t !== "shared" || si === undefined) return undefined;
    const master = this.shared.get(si);
    if (!master) this.leaveFormula(row, column);
    return master && moveFormula(master.formula, row - master.row, column - master.column);
  }

  private leaveFormula(row: number, column: number): void {
    const detail = formatArea({ row, column, rows: 1, columns: 1 });
    this.sources.leave("arrayFormula", { sheet: this.sheet.name, detail });
  }

  private kept(written: string): string {
    let formula = this.formulas.get(written);
    if (formula === undefined) this.formulas.set(written, (formula = formulaOfFile(unescapeXml(written))));
    return formula;
  }
}

/** Codes of `/`, `>`, blank, `=`, `"`, and of the attributes `r`, `s` and `t`. */
const [SLASH, END, BLANK, EQUALS, QUOTE] = [47, 62, 32, 61, 34];
const [PLACE, STYLE, TYPE] = [114, 115, 116];
/** A text of its own with blanks at an end. */
const KEEPING = '<is><t xml:space="preserve">';

function newSaid(): Said {
  return { column: -1, style: 0, type: "n", text: undefined, own: undefined, formula: undefined, spills: false };
}

/** Quicker than `startsWith` for a few letters. */
function stands(source: string, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++)
    if (source.charCodeAt(at + index) !== text.charCodeAt(index)) return false;
  return true;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Attributes of a cell: its place, style and type, and no other. Gives the place behind the tag, or -1. */
function scanCellTag(said: Said, source: string, from: number): number {
  let at = from;
  for (;;) {
    const name = source.charCodeAt(at);
    if (name === END) return at + 1;
    if (name === SLASH && source.charCodeAt(at + 1) === END) return at + 2;
    if (name === BLANK) at++;
    else if (source.charCodeAt(at + 1) !== EQUALS || source.charCodeAt(at + 2) !== QUOTE) return -1;
    else {
      at += 3;
      if (name === PLACE) {
        let column = 0;
        for (; isCapital(source.charCodeAt(at)); at++) column = column * 26 + source.charCodeAt(at) - 64;
        while (isDigit(source.charCodeAt(at))) at++;
        if (column === 0) return -1;
        said.column = column - 1;
      } else if (name === STYLE) {
        for (said.style = 0; isDigit(source.charCodeAt(at)); at++)
          said.style = said.style * 10 + source.charCodeAt(at) - 48;
      } else if (name === TYPE) {
        said.type = typeAt(source, at);
        if (said.type === "") return -1;
        at += said.type.length;
      } else return -1;
      if (source.charCodeAt(at) !== QUOTE) return -1;
      at++;
    }
  }
}

/** The type of a cell; empty where it is none of those there are. */
function typeAt(source: string, at: number): string {
  if (source[at + 1] === '"') return LETTERS.includes(source[at]!) ? source[at]! : "";
  return stands(source, at, "inlineStr") ? "inlineStr" : stands(source, at, "str") ? "str" : "";
}

const LETTERS = "snbed";

/** Of an address such as `AB12`, from 0. */
function columnIn(address: string): number | undefined {
  let column = 0;
  for (let index = 0; index < address.length; index++) {
    const letter = address.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? undefined : column - 1;
}

function valueOf(type: string, text: string | undefined): Value {
  if (text === undefined || (text === "" && type !== "str")) return null;
  switch (type) {
    case "s":
      return "";
    case "str":
      return unescapeCell(text);
    case "b":
      return text === "1" || text === "true";
    case "e":
      return new CellError(text as CellError["code"]);
    case "d":
      return serialOf(text);
    default:
      return Number(text);
  }
}

/** Days since 1899-12-30; a text that is no ISO date stays one. */
function serialOf(text: string): number | string {
  const time = Date.parse(/Z$/.test(text) ? text : text.includes("T") ? `${text}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}
