/**
 * What an .xlsx file says, as a list of single facts that do not depend on where its parts lie and how they are numbered:
 * each attribute and each text under the way to its element, looks written out, texts of cells wherever they are kept.
 */
import { strFromU8 } from "fflate";
import type { Element } from "../../workbench/host/file/xml";
import { elementXml, parseXml, truth } from "../../workbench/host/file/xml";

export type Files = Readonly<Record<string, Uint8Array>>;

/** Numbers within the file, counts, and what is worked out of the rest. */
const NUMBERS = new Set(
  "count uniqueCount spans ref@dimension sheetId calcId fullCalcOnLoad numFmtId@numFmt fontId fillId borderId authorId personId applyNumberFormat applyFont applyFill applyBorder applyAlignment applyProtection id@table id@tableColumn id@person priority Id pid fmtid shapeId guid min@col max@col s t r@c r@row".split(
    " ",
  ),
);
/** Read for what hangs on them, which is compared by its own facts. */
const ASIDE = new Set(["styles", "sharedStrings", "calcChain", "vmlDrawing"]);
/** Parts that are written anew; others are the same bytes. */
const WRITTEN =
  /^(officeDocument|worksheet|table|comments|threadedComment|person|drawing|chart|core-properties|extended-properties|custom-properties)$/;

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** Facts, each as often as the file says it. */
export function factsOf(files: Files): Map<string, number> {
  const found = new Map<string, number>();
  const add = (fact: string): void => void found.set(fact, (found.get(fact) ?? 0) + 1);
  const book = new Reader(files);
  const visited = new Set<string>();
  const visit = (path: string, way: string): void => {
    if (visited.has(path)) return;
    visited.add(path);
    for (const { type, target, isOutside } of book.relations(path)) {
      const to = `${way}/${type}`;
      if (isOutside) add(`${to} -> ${target}`);
      else if (!ASIDE.has(type)) {
        if (WRITTEN.test(type)) book.part(target, to, add);
        else if (files[target] !== undefined) add(`${to} ${strFromU8(files[target], true)}`);
        visit(target, to);
      }
    }
  };
  visit("", "");
  book.styleFacts(add);
  return found;
}

/** The facts of the first that the second does not have, or not as often. */
export function factsGone(before: Files, after: Files): string[] {
  const now = factsOf(after);
  return [...factsOf(before)].flatMap(([fact, times]) => ((now.get(fact) ?? 0) < times ? [fact] : []));
}

class Reader {
  private readonly strings: readonly Element[];
  private readonly styles: Element | undefined;

  constructor(private readonly files: Files) {
    const main = this.relations("").find(({ type }) => type === "officeDocument")?.target ?? "";
    const partOf = (type: string): Element | undefined =>
      this.xml(this.relations(main).find((each) => each.type === type)?.target ?? "");
    this.strings = partOf("sharedStrings")?.children ?? [];
    this.styles = partOf("styles");
  }

  relations(path: string): Relation[] {
    const slash = path.lastIndexOf("/");
    const folder = path.slice(0, slash + 1);
    const all = this.xml(`${folder}_rels/${path.slice(slash + 1)}.rels`)?.children ?? [];
    return all.map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => {
      const isOutside = TargetMode === "External";
      const target = isOutside ? Target : new URL(Target, `file:///${folder}`).pathname.slice(1);
      return { id: Id, type: Type.split("/").at(-1) ?? "", target: decodeURIComponent(target), isOutside };
    });
  }

  part(path: string, way: string, add: (fact: string) => void): void {
    const root = this.xml(path);
    if (root) this.element(root, `${way} ${root.name}`, add);
  }

  /** Named styles, looks of rules and tables, and formats, whether or not a cell has them. */
  styleFacts(add: (fact: string) => void): void {
    for (const xf of this.list("cellStyleXfs")) this.look(xf, "style", add);
    for (const style of this.list("cellStyles")) this.element(style, "cellStyle", add);
    for (const name of ["numFmts", "tableStyles", "colors"])
      for (const each of this.styles?.children.filter((child) => child.name === name) ?? [])
        this.element(each, name, add);
    this.list("dxfs").forEach((dxf) => add(`dxf ${elementXml(dxf)}`));
  }

  private xml(path: string): Element | undefined {
    const bytes = this.files[path];
    return bytes && parseXml(strFromU8(bytes));
  }

  private list(name: string): readonly Element[] {
    return this.styles?.children.find((each) => each.name === name)?.children ?? [];
  }

  private element(element: Element, way: string, add: (fact: string) => void): void {
    const { name, attributes, children, text } = element;
    if (name === "col") return this.column(element, way, add);
    const at = name === "c" || name === "row" ? `${way} ${attributes["r"] ?? ""}` : way;
    for (const [key, value] of Object.entries(attributes)) {
      if (key.includes(":") || key === "xmlns" || NUMBERS.has(key) || NUMBERS.has(`${key}@${name}`)) continue;
      if (/dxfId$/i.test(key)) add(`${at} ${key} ${elementXml(this.list("dxfs")[Number(value)] ?? EMPTY)}`);
      else add(`${at} ${key}=${value}`);
    }
    if ((name === "c" || name === "row") && attributes["s"] !== undefined) {
      const xf = this.list("cellXfs")[Number(attributes["s"])];
      if (xf) this.look(xf, at, add);
    }
    if (name === "c") this.cell(element, at, add);
    // A note.
    else if (name === "text") add(`${at} ${children.map(runs).join("")}`);
    else if (children.length === 0) {
      if (text !== "") add(`${at} ${text}`);
    } else for (const each of children) this.element(each, `${at}/${each.name}`, add);
  }

  private cell({ attributes, children }: Element, at: string, add: (fact: string) => void): void {
    for (const each of children) {
      const item = attributes["t"] === "s" && each.name === "v" ? this.strings[Number(each.text)] : undefined;
      if (each.name === "f") add(`${at} =${each.text}`);
      else if (item === undefined && each.name === "v") add(`${at} ${each.text}`);
      else add(`${at} ${(item ?? each).children.map(runs).join("")}`);
    }
  }

  private column(
    { attributes: { min, max, style, ...rest } }: Element,
    way: string,
    add: (fact: string) => void,
  ): void {
    for (let column = Number(min); column <= Number(max); column++) {
      for (const [key, value] of Object.entries(rest)) add(`${way} ${column} ${key}=${value}`);
      const xf = style === undefined ? undefined : this.list("cellXfs")[Number(style)];
      if (xf) this.look(xf, `${way} ${column}`, add);
    }
  }

  private look({ attributes, children }: Element, at: string, add: (fact: string) => void): void {
    const format = attributes["numFmtId"] ?? "0";
    const own = this.list("numFmts").find((each) => each.attributes["numFmtId"] === format);
    add(`${at} format ${own?.attributes["formatCode"] ?? format}`);
    for (const [name, number] of [
      ["fonts", attributes["fontId"]],
      ["fills", attributes["fillId"]],
      ["borders", attributes["borderId"]],
    ] as const)
      add(`${at} ${elementXml(this.list(name)[Number(number ?? 0)] ?? EMPTY)}`);
    if (truth(attributes["quotePrefix"])) add(`${at} quotePrefix`);
    if (attributes["xfId"] !== undefined) add(`${at} style ${attributes["xfId"]}`);
    for (const each of children)
      for (const [key, value] of Object.entries(each.attributes)) add(`${at} ${key}=${value}`);
  }
}

const EMPTY: Element = { name: "", attributes: {}, children: [], text: "" };

/** A text by itself is the same as in a run that has no look. */
function runs(element: Element): string {
  const isPlain = element.name === "r" && element.children.every(({ name }) => name === "t");
  return element.name === "t" ? element.text : isPlain ? (element.children[0]?.text ?? "") : elementXml(element);
}
