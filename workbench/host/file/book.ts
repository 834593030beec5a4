/**
 * Workbooks of the model to and from .xlsx files.
 *
 * @source ECMA-376 Part 1 (SpreadsheetML) and Part 2 (packages)
 */
import { strToU8, zipSync } from "fflate";
import type { Area } from "../area";
import { parseArea, splitAddress } from "../area";
import type { CarriedPart, CarriedRelation, WorkbookKept } from "../kept";
import type { DefinedName, Sheet, Table } from "../model";
import { Workbook } from "../model";
import type { Session } from "../session";
import { bookXml, carriedRelations, relationType, typeXml } from "./book-xml";
import { carry, ContentTypes, isCarried } from "./carried";
import { chartXml, drawingXml, readDrawing } from "./charts";
import { themeColors } from "./colors";
import { People, readPeople, readThreads, threadNotes, threadsXml } from "./comments";
import { readStyles, StylesWriter } from "./looks";
import type { Losing, Loss } from "./losses";
import { Losses } from "./losses";
import { notesXml, readNotes, readShapes, shapesXml } from "./notes";
import { NotRead } from "./notread";
import type { Files } from "./package";
import { Parts, unpacked, unpackedBeside } from "./package";
import { coreXml, customXml, extendedXml, readCustom, readDocument, readDocumentRest } from "./properties";
import { RowReader } from "./rows";
import type { SheetSources } from "./sheet-read";
import { readSheet, readString } from "./sheet-read";
import { sheetXml } from "./sheet-write";
import { readTable, tableXml } from "./table";
import { tellDrawing, tellLosses, tellPart, tellViews } from "./telling";
import { PAPERS } from "./words";
import type { Element } from "./xml";
import { attributesXml, child, childrenOf, DECLARATION, elementXml, restOf, truth } from "./xml";

export interface Opened {
  readonly workbook: Workbook;
  /** What the file holds and the model does not: lost if the workbook is saved. */
  readonly left: readonly Loss[];
}

/** @throws NotRead where the file cannot be shown. */
export function openWorkbook(bytes: Uint8Array, name = "Book.xlsx"): Opened {
  return openFiles(unpacked(bytes), name);
}

/** The same for a page, which is served while the file is unpacked. */
export async function openBeside(bytes: Uint8Array, name: string): Promise<Opened> {
  return openFiles(await unpackedBeside(bytes), name);
}

function openFiles(files: Files, name: string): Opened {
  const parts = new Parts(files);
  const losses = new Losses();
  const { leave } = losses;
  const main = parts.relations("").find((relation) => relation.type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (main.endsWith(".bin")) throw new NotRead("binary");
  const book = parts.xml(main);
  if (!book) throw new NotRead("no-workbook");
  if (truth(child(book, "workbookPr")?.attributes["date1904"])) throw new NotRead("dates-1904");
  const relations = parts.relations(main);
  const partOf = (type: string): Element | undefined => {
    const found = relations.find((relation) => relation.type === type);
    return found && parts.xml(found.target);
  };
  for (const { type, target, outside } of relations) if (!outside && TOLD_BY_WORKBOOK.has(type)) parts.pass(target);
  const types = new ContentTypes(parts.xml("[Content_Types].xml"));
  const stringsPart = partOf("sharedStrings");
  tellLosses("strings", stringsPart, leave);
  const strings = childrenOf(stringsPart, "si").map(readString);
  const stylesPart = partOf("styles");
  tellLosses("styles", stylesPart, leave);
  const styles = readStyles(stylesPart, themeColors(partOf("theme")), leave);
  const personsPart = partOf("person");
  tellLosses("persons", personsPart, leave);
  const people = readPeople(personsPart);
  const workbook = new Workbook(name);
  tellLosses("workbook", book, leave);
  workbook.kept = { ...styles.kept, ...readKept(book), ...readCarried(book, main, parts, types), persons: people };
  if (childrenOf(child(book, "bookViews"), "workbookView").length > 1) leave("windows");
  for (const { attributes } of childrenOf(child(book, "sheets"), "sheet")) {
    const relation = relations.find(({ id }) => id === attributes["r:id"]);
    const sheet = workbook.addSheet(attributes["name"]);
    sheet.visibility =
      attributes["state"] === "hidden" ? "Hidden" : attributes["state"] === "veryHidden" ? "VeryHidden" : "Visible";
    const other = OTHER_SHEETS[relation?.type ?? ""];
    if (other !== undefined) leave(other, { sheet: sheet.name });
    const target = relation?.target ?? "";
    openSheet(sheet, target, parts, { strings, styles, people, leave, types, isOther: other !== undefined });
  }
  readNames(workbook, book, leave);
  const active = workbook.sheets[Number(child(child(book, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0)];
  if (active?.visibility === "Visible") workbook.active = active;
  const mode = child(book, "calcPr")?.attributes["calcMode"];
  if (mode === "manual") workbook.calculationMode = "Manual";
  else if (mode === "autoNoTable") workbook.calculationMode = "AutomaticExceptTables";
  const about = (type: string): Element | undefined => {
    const found = parts.relations("").find((relation) => relation.type === type);
    return found && parts.xml(found.target);
  };
  workbook.properties = readCustom(about("custom-properties"), leave);
  const [core, extended] = [about("core-properties"), about("extended-properties")];
  Object.assign(workbook.document, readDocument(core, extended));
  workbook.kept.document = readDocumentRest(core, extended, leave);
  for (const { type, outside } of [...parts.relations(""), ...relations])
    if (outside) leave("unknown", { detail: type });
  const pivoted = relations.some(({ type }) => type === "pivotCacheDefinition");
  if (pivoted && !losses.all.some(({ what }) => what === "pivotTable")) leave("pivotTable");
  for (const path of parts.unread()) tellPart(path, leave);
  return { workbook, left: losses.all };
}

/** Sheets of other kinds, by the type of their relation. */
const OTHER_SHEETS: Readonly<Record<string, "chartSheet" | "dialogSheet" | "macroSheet">> = {
  chartsheet: "chartSheet",
  dialogsheet: "dialogSheet",
  xlMacrosheet: "macroSheet",
  xlIntlMacrosheet: "macroSheet",
};

/** Elements of the workbook that go back as they came. */
const WHOLE = ["fileVersion", "fileSharing", "workbookProtection", "oleSize", "fileRecoveryPr"];

function readKept(book: Element): Pick<WorkbookKept, "properties" | "view" | "calculation" | "elements"> {
  const properties = restOf(child(book, "workbookPr"), ["date1904"]);
  const view = restOf(child(child(book, "bookViews"), "workbookView"), ["activeTab"]);
  const calculation = restOf(child(book, "calcPr"), ["calcId", "calcMode", "fullCalcOnLoad"]);
  const whole = book.children.filter(({ name }) => WHOLE.includes(name));
  return {
    ...(properties && { properties }),
    ...(view && { view }),
    ...(calculation && { calculation }),
    elements: Object.fromEntries(whole.map((each) => [each.name, elementXml(each)])),
  };
}

function readCarried(
  book: Element,
  main: string,
  parts: Parts,
  types: ContentTypes,
): Pick<WorkbookKept, "parts" | "relations"> {
  const carried = new Map<string, CarriedPart>();
  const relations: CarriedRelation[] = [];
  // Formulas count other workbooks in this order.
  const counted = childrenOf(child(book, "externalReferences"), "externalReference").map(
    ({ attributes }) => attributes["r:id"] ?? "",
  );
  for (const [from, path] of [
    ["package", ""],
    ["workbook", main],
  ] as const) {
    const inOrder = parts.relations(path).sort((a, b) => counted.indexOf(a.id) - counted.indexOf(b.id));
    for (const relation of inOrder) {
      if (!isCarried(from, relation)) continue;
      carry(relation.target, parts, types, carried);
      if (carried.has(relation.target)) relations.push({ from, type: relation.fullType, target: relation.target });
    }
  }
  return { parts: carried, relations };
}

type Shared = Pick<SheetSources, "strings" | "styles" | "leave"> & {
  readonly people: ReturnType<typeof readPeople>;
  readonly types: ContentTypes;
  /** Not a sheet of cells. */
  readonly isOther: boolean;
};

function openSheet(sheet: Sheet, path: string, parts: Parts, shared: Shared): void {
  const { leave } = shared;
  const relations = parts.relations(path);
  const targets = new Map(
    relations.filter((relation) => relation.outside).map((relation) => [relation.id, relation.target]),
  );
  const sources = { ...shared, targets };
  const rows = new RowReader(sheet, sources, !shared.isOther);
  const xml = parts.xml(path, rows);
  if (!xml) throw new NotRead("part-missing", path);
  rows.begin(xml);
  // Of another kind all is lost, and told as that.
  if (!shared.isOther) tellLosses("worksheet", xml, leave, sheet.name);
  tellViews(xml, leave, sheet.name, Object.values(PAPERS));
  readSheet(sheet, xml, sources);
  const shapes = child(xml, "legacyDrawing")?.attributes["r:id"];
  const drawing = relations.find(({ id, type }) => type === "vmlDrawing" && id === shapes);
  const vml = drawing === undefined ? "" : parts.text(drawing.target);
  let hasNotes = false;
  // Threads come first, as notes may stand for them.
  const within = relations.filter(({ outside }) => !outside);
  const inOrder = [...within].sort(
    (a, b) => Number(b.type === "threadedComment") - Number(a.type === "threadedComment"),
  );
  for (const { type, target } of inOrder) {
    if (shared.isOther || TOLD_BY_SHEET.has(type)) parts.pass(target);
    if (type === "drawing" && !shared.isOther) readDrawing(sheet, target, parts, shared.types, leave);
    else if (type === "drawing") tellDrawing(parts.xml(target), leave, sheet.name);
    else if (type === "pivotTable") leave("pivotTable", { sheet: sheet.name, ...nameOf(parts.xml(target)) });
    else if (type === "printerSettings") carryPrinter(sheet, target, parts, shared.types);
    if (!PARTS_OF_SHEET.has(type)) continue;
    const part = parts.xml(target);
    if (part && type === "table") {
      tellLosses("table", part, leave, sheet.name);
      sheet.tables.push(readTable(sheet, part));
    } else if (part && type === "threadedComment") {
      tellLosses("threads", part, leave, sheet.name);
      sheet.comments = readThreads(part, shared.people);
    } else if (part) {
      hasNotes = true;
      tellLosses("notes", part, leave, sheet.name);
      sheet.notes = readNotes(part, vml, sheet.comments, leave, sheet.name);
    }
  }
  if (!hasNotes) readShapes(vml, leave, sheet.name);
}

/** Parts whose loss the sheet's own elements tell, or what the drawing shows. */
const TOLD_BY_SHEET = new Set(
  "drawing customProperty vmlDrawing image oleObject package control ctrlProp slicer timeline pivotTable".split(" "),
);
/** The same of the workbook. */
const TOLD_BY_WORKBOOK = new Set(["pivotCacheDefinition", "slicerCache", "timelineCache"]);

const PARTS_OF_SHEET = new Set(["table", "comments", "threadedComment"]);

function nameOf(part: Element | undefined): { readonly detail?: string } {
  const name = part?.attributes["name"];
  return name === undefined ? {} : { detail: name };
}

function carryPrinter(sheet: Sheet, target: string, parts: Parts, types: ContentTypes): void {
  const carried = new Map(sheet.workbook.kept.parts);
  carry(target, parts, types, carried);
  sheet.workbook.kept.parts = carried;
  if (carried.has(target)) sheet.kept.printer = target;
}

function readNames(workbook: Workbook, book: Element, leave: Losing): void {
  for (const { attributes, text } of childrenOf(child(book, "definedNames"), "definedName")) {
    const sheet =
      attributes["localSheetId"] === undefined ? null : workbook.sheets[Number(attributes["localSheetId"])]!;
    const name = attributes["name"]!;
    // A formula in place of areas is told as Excel's other own names.
    const areas = sheet ? areasIn(text) : undefined;
    if (sheet && areas && name === "_xlnm.Print_Area") sheet.page.printArea = areas;
    else if (sheet && areas && name === "_xlnm.Print_Titles") {
      for (const area of areas) {
        if (area.column === 0 && area.columns === 16384) sheet.page.titleRows = area;
        else sheet.page.titleColumns = area;
      }
    } else if (name.startsWith("_xlnm.")) {
      if (name !== "_xlnm._FilterDatabase")
        leave("builtInName", { ...(sheet ? { sheet: sheet.name } : {}), detail: name });
    } else {
      const item: DefinedName = {
        name,
        formula: `=${text}`,
        comment: attributes["comment"] ?? "",
        visible: !truth(attributes["hidden"]),
      };
      (sheet?.names ?? workbook.names).push(item);
    }
  }
}

/** Areas of `Sheet!$A$1:$B$2,Sheet!$1:$2`; commas inside quoted names do not count. Undefined: it is something else. */
function areasIn(text: string): Area[] | undefined {
  const areas = text
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((each) => parseArea(splitAddress(each).rest.replaceAll("$", "")));
  const known = areas.flatMap((each) => each ?? []);
  return known.length === areas.length ? known : undefined;
}

/** The file's bytes, with the values formulas have now. */
export function saveWorkbook(session: Session): Uint8Array {
  const pieces = new Saving(session).pieces(PACKED);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

/**
 * The same some rows at a time, so that whoever waits for the page in between is served; unpacked, for a keeper that packs
 * by itself. Null where `unchanged` says no in between: then the sheets would not belong together.
 */
export async function saveInPieces(session: Session, unchanged: () => boolean): Promise<Uint8Array | null> {
  const pieces = new Saving(session).pieces(UNPACKED);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
    await new Promise((resolve) => setTimeout(resolve));
    if (!unchanged()) return null;
  }
}

/** Levels of compression. */
const PACKED = 6;
const UNPACKED = 0;

class Saving {
  private readonly files: Record<string, Uint8Array> = {};
  private readonly types: string[] = [];
  private readonly styles: StylesWriter;
  private readonly priority = { next: 1 };
  private readonly people: People;
  private tables = 0;

  constructor(private readonly session: Session) {
    this.styles = new StylesWriter(session.workbook.kept);
    this.people = new People(session.workbook.kept.persons ?? []);
  }

  /** Stops now and then. */
  *pieces(level: 0 | 6): Generator<undefined, Uint8Array> {
    const { workbook } = this.session;
    for (const [index, sheet] of workbook.sheets.entries()) {
      yield* this.sheet(sheet, index + 1);
      yield;
    }
    this.part(
      "xl/workbook.xml",
      bookXml(workbook),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    );
    this.part(
      "xl/styles.xml",
      this.styles.xml(),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
    );
    this.relations("xl/workbook.xml", [
      ...workbook.sheets.map((_, index) => ({
        id: `rId${index + 1}`,
        type: "worksheet",
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: `rId${workbook.sheets.length + 1}`, type: "styles", target: "styles.xml" },
      ...this.persons(workbook.sheets.length + 2),
      ...carriedRelations(workbook, "workbook"),
    ]);
    this.relations("", [
      { id: "rId1", type: "officeDocument", target: "xl/workbook.xml" },
      ...this.properties(workbook),
      ...carriedRelations(workbook, "package"),
    ]);
    for (const [path, { bytes, type }] of workbook.kept.parts ?? []) {
      this.files[path] = bytes;
      if (type !== null) this.types.push(typeXml(path, type));
    }
    this.files["[Content_Types].xml"] = strToU8(
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${this.types.join("")}</Types>`,
    );
    return zipSync(this.files, { level });
  }

  private persons(number: number): { readonly id: string; readonly type: string; readonly target: string }[] {
    const xml = this.people.xml();
    if (xml === null) return [];
    this.part("xl/persons/person.xml", xml, "application/vnd.ms-excel.person+xml");
    return [{ id: `rId${number}`, type: "person", target: "persons/person.xml" }];
  }

  /** The parts that say something, and their relations. */
  private properties(workbook: Workbook): { readonly id: string; readonly type: string; readonly target: string }[] {
    const all = [
      [
        "custom-properties",
        "custom",
        workbook.properties.length === 0 ? "" : customXml(workbook.properties),
        "officedocument.custom-properties",
      ],
      [
        "metadata/core-properties",
        "core",
        coreXml(workbook.document, workbook.kept.document?.core),
        "package.core-properties",
      ],
      [
        "extended-properties",
        "app",
        extendedXml(workbook.document, workbook.kept.document?.extended),
        "officedocument.extended-properties",
      ],
    ] as const;
    return all.flatMap(([type, name, xml, content], index) => {
      if (xml === "") return [];
      this.part(`docProps/${name}.xml`, xml, `application/vnd.openxmlformats-${content}+xml`);
      return [{ id: `rId${index + 2}`, type, target: `docProps/${name}.xml` }];
    });
  }

  private *sheet(sheet: Sheet, number: number): Generator<undefined, void> {
    const path = `xl/worksheets/sheet${number}.xml`;
    const relations: { id: string; type: string; target: string; outside?: true }[] = [];
    const relate = (type: string, target: string, outside?: true): string => {
      const id = `rId${relations.length + 1}`;
      relations.push({ id, type, target, ...(outside ? { outside } : {}) });
      return id;
    };
    const tables = sheet.tables.map((table) => relate("table", `../tables/${this.table(sheet, table)}`));
    const addresses = new Map<string, string>();
    for (const { address } of sheet.hyperlinks)
      if (address !== undefined && !addresses.has(address)) addresses.set(address, relate("hyperlink", address, true));
    if (sheet.comments.length > 0) this.threads(sheet, number, relate);
    const notes = sheet.notes.length + sheet.comments.length === 0 ? null : this.notes(sheet, number, relate);
    const drawing = sheet.charts.length === 0 ? null : relate("drawing", `/${this.drawing(sheet)}`);
    const printer = sheet.kept.printer === undefined ? null : relate("printerSettings", `/${sheet.kept.printer}`);
    this.part(
      path,
      yield* sheetXml(sheet, this.styles, { tables, addresses, notes, printer, drawing }, this.session, this.priority),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    );
    if (relations.length > 0) this.relations(path, relations);
  }

  private table(sheet: Sheet, table: Table): string {
    const number = ++this.tables;
    this.part(
      `xl/tables/table${number}.xml`,
      tableXml(sheet, table, number),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
    );
    return `table${number}.xml`;
  }

  private drawing(sheet: Sheet): string {
    const path = this.free("xl/drawings/drawing");
    const charts = sheet.charts.map((chart, index) => {
      const part = this.free("xl/charts/chart");
      this.part(part, chartXml(chart), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
      if (chart.related.length > 0)
        this.relations(
          part,
          chart.related.map((each) => ({ ...each, target: `/${each.target}` })),
        );
      return { id: `rId${index + 1}`, type: "chart", target: `/${part}` };
    });
    this.part(path, drawingXml(sheet.charts), "application/vnd.openxmlformats-officedocument.drawing+xml");
    this.relations(path, charts);
    return path;
  }

  /** Name of a part that is neither written yet nor carried. */
  private free(start: string): string {
    const carried = this.session.workbook.kept.parts;
    for (let n = 1; ; n++) {
      const path = `${start}${n}.xml`;
      if (this.files[path] === undefined && carried?.has(path) !== true) return path;
    }
  }

  private threads(sheet: Sheet, number: number, relate: (type: string, target: string) => string): void {
    this.part(
      `xl/threadedComments/threadedComment${number}.xml`,
      threadsXml(sheet.comments, this.people),
      "application/vnd.ms-excel.threadedcomments+xml",
    );
    relate("threadedComment", `../threadedComments/threadedComment${number}.xml`);
  }

  private notes(sheet: Sheet, number: number, relate: (type: string, target: string) => string): string {
    const all = [...sheet.notes, ...threadNotes(sheet.comments)];
    this.part(
      `xl/comments${number}.xml`,
      notesXml(all),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
    );
    this.files[`xl/drawings/vmlDrawing${number}.vml`] = strToU8(shapesXml(all));
    relate("comments", `../comments${number}.xml`);
    return relate("vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
  }

  private part(path: string, xml: string, type: string): void {
    this.files[path] = strToU8(xml);
    this.types.push(typeXml(path, type));
  }

  private relations(
    path: string,
    all: readonly { readonly id: string; readonly type: string; readonly target: string; readonly outside?: true }[],
  ): void {
    const slash = path.lastIndexOf("/");
    const each = all.map(
      ({ id, type, target, outside }) =>
        `<Relationship${attributesXml({ Id: id, Type: relationType(type), Target: target, TargetMode: outside ? "External" : undefined })}/>`,
    );
    const xml = `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
    this.files[`${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`] = strToU8(xml);
  }
}
