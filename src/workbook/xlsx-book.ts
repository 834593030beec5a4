/** The workbook part: its sheets in order, its defined names, what is in view. */
import { Parts } from "./parts";
import type { Relation } from "./parts-relations";
import { ContentTypes, freeId, newRelation, relationsOf, setRelations } from "./parts-relations";
import type { Shallow } from "./parts-xml";
import { attributes, escaped, innerText, joined, localName, shallow, withAttribute, withoutPrefix } from "./parts-xml";
import type { SheetName } from "./xlsx-draw";
import { DECLARATION, MAIN, RELATIONS } from "./xlsx-draw";
import { PLAIN_STYLES } from "./xlsx-styles";
import { HostFailure } from "./workbook";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const PACKAGE = "application/vnd.openxmlformats-package.";

export const TYPE = {
  sheet: `${SPREADSHEET}worksheet+xml`,
  table: `${SPREADSHEET}table+xml`,
  styles: `${SPREADSHEET}styles+xml`,
  workbook: `${SPREADSHEET}sheet.main+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

/** Where a section of the workbook part goes: behind these, as far as they are there. @source ECMA-376 part 1, 18.2.27 CT_Workbook */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
];

/** How names of ours begin. */
const OURS = "tilsyn_";

export interface BookSheet {
  readonly name: string;
  readonly part: string;
  /** `worksheet`, or `chartsheet` and the like, which hold no cells. */
  readonly type: string;
  readonly hidden: boolean;
  readonly outer: string;
  readonly relation: string;
}

export interface BookName {
  readonly name: string;
  /** Index of the sheet it belongs to; undefined for the workbook's own. */
  readonly sheet: number | undefined;
  readonly text: string;
  readonly outer: string;
}

export class Book {
  sheets: BookSheet[];
  names: BookName[];
  readonly types: ContentTypes;
  readonly part: string;
  readonly strict: boolean;
  readonly date1904: boolean;
  private readonly root: Shallow;
  private relations: Relation[];
  private active: number;

  constructor(readonly parts: Parts) {
    this.types = new ContentTypes(parts.text("[Content_Types].xml"));
    this.part = mainPart(parts, this.types);
    this.root = shallow(withoutPrefix(parts.text(this.part)));
    this.strict = this.root.open.includes("http://purl.oclc.org/ooxml/spreadsheetml/main");
    this.relations = relationsOf(parts, this.part);
    this.sheets = this.section("sheets").map((outer) => this.sheetOf(outer));
    this.names = this.section("definedNames").map(nameOf);
    this.date1904 = /^(?:1|true)$/u.test(attributes(this.child("workbookPr") ?? "<x>")["date1904"] ?? "");
    const view = this.section("bookViews")[0];
    this.active = view === undefined ? 0 : Number(attributes(view)["activeTab"] ?? 0);
  }

  /** A workbook without sheets. */
  static blank(file: string): Book {
    const parts = new Parts(file);
    const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    parts.set(
      "[Content_Types].xml",
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${PACKAGE}relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE.workbook}"/><Override PartName="/xl/styles.xml" ContentType="${TYPE.styles}"/></Types>`,
    );
    parts.set(
      "_rels/.rels",
      `${DECLARATION}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    );
    parts.set(
      "xl/workbook.xml",
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600"/></bookViews><sheets></sheets></workbook>`,
    );
    parts.set(
      "xl/_rels/workbook.xml.rels",
      `${DECLARATION}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    );
    parts.set("xl/styles.xml", PLAIN_STYLES);
    return new Book(parts);
  }

  index(sheet: string): number {
    return this.sheets.findIndex((each) => each.name.toLowerCase() === sheet.toLowerCase());
  }

  /** Name of the part of this relation type (`styles`, `sharedStrings`), if the workbook has one. */
  related(type: string): string | undefined {
    return this.relations.find((relation) => relation.type === type && !relation.external)?.target;
  }

  /** A new sheet at `index`; what stood there and behind it moves one on, with its names and the view. */
  insert(index: number, name: string): BookSheet {
    let number = this.sheets.length + 1;
    while (this.parts.has(`xl/worksheets/sheet${number}.xml`)) number++;
    const part = `xl/worksheets/sheet${number}.xml`;
    const relation = newRelation(this.part, freeId(this.relations), "worksheet", part);
    this.relations.push(relation);
    const id = Math.max(0, ...this.sheets.map((sheet) => Number(attributes(sheet.outer)["sheetId"]))) + 1;
    const outer = `<sheet xmlns:r="${RELATIONS}" name="${escaped(name)}" sheetId="${id}" r:id="${relation.id}"/>`;
    const sheet = { name, part, type: "worksheet", hidden: false, outer, relation: relation.id };
    this.sheets.splice(index, 0, sheet);
    this.names = this.names.map((each) =>
      each.sheet !== undefined && each.sheet >= index ? withSheet(each, each.sheet + 1) : each,
    );
    if (this.active >= index && this.sheets.length > 1) this.active++;
    this.types.set(part, TYPE.sheet);
    return sheet;
  }

  setHidden(index: number, hidden: boolean): void {
    const sheet = this.sheets[index] as BookSheet;
    this.sheets[index] = { ...sheet, hidden, outer: withAttribute(sheet.outer, "state", hidden ? "hidden" : null) };
  }

  /**
   * Puts the names of one sheet in place of those of ours that it had, and takes over names of the workbook with the
   * same name. Names that people made stay; so does what they chose to print, where nothing is said of that.
   */
  setNames(index: number, names: readonly SheetName[]): void {
    const own = (wanted: SheetName["scope"]): ReadonlySet<string> =>
      new Set(names.filter(({ scope }) => scope === wanted).map(({ name }) => name.toLowerCase()));
    const global = own("workbook");
    const local = own("sheet");
    const kept = this.names.filter(({ sheet, name }) => {
      if (sheet === undefined) return !global.has(name.toLowerCase());
      return sheet !== index || !(local.has(name.toLowerCase()) || name.toLowerCase().startsWith(OURS));
    });
    const added = names.map(({ name, scope, hidden, text }) => {
      const local = scope === "sheet" ? ` localSheetId="${index}"` : "";
      return nameOf(
        `<definedName name="${escaped(name)}"${local}${hidden ? ` hidden="1"` : ""}>${escaped(text)}</definedName>`,
      );
    });
    this.names = [...kept, ...added];
  }

  get shown(): number {
    const visible = this.sheets.findIndex((sheet) => !sheet.hidden);
    const active = this.sheets[this.active];
    return active === undefined || active.hidden ? Math.max(0, visible) : this.active;
  }

  show(index: number): void {
    this.active = index;
  }

  /** Takes a part of the workbook away by its relation type, as `calcChain` (Excel makes a new one). */
  drop(type: string): void {
    for (const relation of this.relations.filter((each) => each.type === type)) {
      this.parts.delete(relation.target);
      this.types.remove(relation.target);
    }
    this.relations = this.relations.filter((each) => each.type !== type);
  }

  /** Takes macros and signatures away, and says that it is a plain workbook. */
  dropMacros(): void {
    this.drop("vbaProject");
    this.types.set(this.part, TYPE.workbook);
    for (const name of this.parts.names()) {
      if (!/^_xmlsignatures\/|vbaproject/iu.test(name)) continue;
      this.parts.delete(name);
      this.types.remove(name);
    }
    const relations = relationsOf(this.parts, "");
    setRelations(
      this.parts,
      "",
      relations.filter(({ target }) => !target.startsWith("_xmlsignatures/")),
    );
    this.flush();
  }

  /** Writes workbook part, relations and content types. Everything is to be calculated when the file is opened. */
  flush(): void {
    this.setSection(
      "sheets",
      this.sheets.map((sheet) => sheet.outer),
    );
    this.setSection(
      "definedNames",
      [...this.names].sort(byName).map((name) => name.outer),
    );
    const views = this.section("bookViews");
    const view = withAttribute(views[0] ?? "<workbookView/>", "firstSheet", null);
    this.setSection("bookViews", [withAttribute(view, "activeTab", this.shown), ...views.slice(1)]);
    this.setChild("calcPr", withAttribute(this.child("calcPr") ?? `<calcPr calcId="191029"/>`, "fullCalcOnLoad", 1));
    this.parts.set(this.part, joined(this.root));
    setRelations(this.parts, this.part, this.relations);
    this.parts.set("[Content_Types].xml", this.types.xml());
  }

  private child(name: string): string | undefined {
    return this.root.children.find((child) => localName(child) === name);
  }

  private section(name: string): string[] {
    const child = this.child(name);
    return child === undefined ? [] : shallow(child).children;
  }

  private setSection(name: string, children: readonly string[]): void {
    const stood = this.child(name);
    if (children.length === 0) {
      this.root.children = this.root.children.filter((child) => child !== stood);
      return;
    }
    const element = stood === undefined ? { head: "", open: `<${name}>`, close: `</${name}>` } : shallow(stood);
    this.setChild(name, joined({ ...element, children: [...children] }));
  }

  private setChild(name: string, outer: string): void {
    const at = this.root.children.findIndex((child) => localName(child) === name);
    if (at >= 0) {
      this.root.children[at] = outer;
      return;
    }
    const before = new Set(ORDER.slice(0, ORDER.indexOf(name)));
    const place = this.root.children.reduce(
      (last, child, index) => (before.has(localName(child)) ? index + 1 : last),
      0,
    );
    this.root.children.splice(place, 0, outer);
  }

  private sheetOf(outer: string): BookSheet {
    const { name = "", id = "", state = "visible" } = attributes(outer);
    const relation = this.relations.find((each) => each.id === id);
    if (relation === undefined || name === "")
      throw new HostFailure("file/damaged", { file: this.parts.file, part: this.part });
    return { name, part: relation.target, type: relation.type, hidden: state !== "visible", outer, relation: id };
  }
}

/** The workbook part of a package. @problems file/not-xlsx, file/binary */
function mainPart(parts: Parts, types: ContentTypes): string {
  const part = relationsOf(parts, "").find((relation) => relation.type === "officeDocument")?.target;
  if (part === undefined || !parts.has(part)) throw new HostFailure("file/not-xlsx", { file: parts.file });
  const type = types.of(part);
  if (/sheet\.binary/u.test(type)) throw new HostFailure("file/old-excel", { file: parts.file });
  if (!/spreadsheetml|ms-excel/u.test(type)) throw new HostFailure("file/not-xlsx", { file: parts.file });
  return part;
}

function nameOf(outer: string): BookName {
  const { name = "", localSheetId } = attributes(outer);
  return { name, sheet: localSheetId === undefined ? undefined : Number(localSheetId), text: innerText(outer), outer };
}

function withSheet(name: BookName, sheet: number): BookName {
  return { ...name, sheet, outer: withAttribute(name.outer, "localSheetId", sheet) };
}

/** Excel keeps names in alphabetical order, those of a sheet by sheet. */
function byName(a: BookName, b: BookName): number {
  const left = a.name.toLowerCase();
  const right = b.name.toLowerCase();
  if (left !== right) return left < right ? -1 : 1;
  return (a.sheet ?? -1) - (b.sheet ?? -1);
}
