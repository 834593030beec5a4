/**
 * Workbooks of the model to and from .xlsx files.
 *
 * @source ECMA-376 Part 1 (SpreadsheetML) and Part 2 (packages)
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Area } from "../area";
import { formatArea, parseArea, quoteSheet, splitAddress } from "../area";
import type { DefinedName, Sheet, Table } from "../model";
import { Workbook } from "../model";
import type { Session } from "../session";
import { themeColors } from "./colors";
import { People, readPeople, readThreads, threadNotes, threadsXml } from "./comments";
import { readStyles, StylesWriter } from "./looks";
import { notesXml, readNotes, shapesXml } from "./notes";
import { coreXml, customXml, extendedXml, readCustom, readDocument } from "./properties";
import { readSheet, stringText } from "./sheet-read";
import { sheetXml } from "./sheet-write";
import { readTable, tableXml } from "./table";
import type { Element } from "./xml";
import {
  attributesXml,
  child,
  childrenOf,
  DECLARATION,
  escapeXml,
  MAIN,
  parseXml,
  RELATIONS,
  truth,
  unescapeCell,
} from "./xml";

export interface Opened {
  readonly workbook: Workbook;
  /** What the file holds and the model does not: lost if the workbook is saved. */
  readonly left: readonly string[];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
}

class Parts {
  readonly read = new Set<string>();

  constructor(private readonly files: Readonly<Record<string, Uint8Array>>) {}

  xml(path: string): Element | undefined {
    const bytes = this.files[path];
    this.read.add(path);
    return bytes && parseXml(strFromU8(bytes));
  }

  relations(path: string): Relation[] {
    const slash = path.lastIndexOf("/");
    const rels = this.xml(`${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`);
    return childrenOf(rels, "Relationship").map(({ attributes }) => ({
      id: attributes["Id"]!,
      type: attributes["Type"]!.split("/").at(-1)!,
      target:
        attributes["TargetMode"] === "External"
          ? attributes["Target"]!
          : resolve(path.slice(0, slash), attributes["Target"]!),
      outside: attributes["TargetMode"] === "External",
    }));
  }

  unread(): string[] {
    return Object.keys(this.files).filter((path) => !this.read.has(path) && !path.endsWith("/"));
  }
}

/** Relations of the package itself, which core properties alone are. */
const THREAD_RELATIONS = "http://schemas.microsoft.com/office/2017/10/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = folder === "" ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Parts that say nothing the model needs. */
const WITHOUT_CONTENT =
  /^(\[Content_Types\]\.xml|_rels\/.*|xl\/calcChain\.xml|xl\/drawings\/vmlDrawing.*|xl\/printerSettings\/.*|docProps\/thumbnail.*)$/;

export function openWorkbook(bytes: Uint8Array, name = "Book.xlsx"): Opened {
  const parts = new Parts(unzipSync(bytes));
  const left: string[] = [];
  const main = parts.relations("").find((relation) => relation.type === "officeDocument")?.target ?? "xl/workbook.xml";
  const book = parts.xml(main);
  if (!book) throw new Error("the file holds no workbook");
  if (truth(child(book, "workbookPr")?.attributes["date1904"]))
    throw new Error("workbooks that count dates from 1904 are not read");
  const relations = parts.relations(main);
  const partOf = (type: string): Element | undefined => {
    const found = relations.find((relation) => relation.type === type);
    return found && parts.xml(found.target);
  };
  const strings = childrenOf(partOf("sharedStrings"), "si").map((item) => unescapeCell(stringText(item)));
  const styles = readStyles(partOf("styles"), themeColors(partOf("theme")));
  const people = readPeople(partOf("person"));
  const workbook = new Workbook(name);
  for (const { attributes } of childrenOf(child(book, "sheets"), "sheet")) {
    const target = relations.find((relation) => relation.id === attributes["r:id"])?.target ?? "";
    const sheet = workbook.addSheet(attributes["name"]);
    sheet.visibility =
      attributes["state"] === "hidden" ? "Hidden" : attributes["state"] === "veryHidden" ? "VeryHidden" : "Visible";
    openSheet(sheet, target, parts, { strings, styles, people, leave: (what) => left.push(what) });
  }
  readNames(workbook, book, left);
  const active = workbook.sheets[Number(child(child(book, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0)];
  if (active?.visibility === "Visible") workbook.active = active;
  const mode = child(book, "calcPr")?.attributes["calcMode"];
  if (mode === "manual") workbook.calculationMode = "Manual";
  const about = (type: string): Element | undefined => {
    const found = parts.relations("").find((relation) => relation.type === type);
    return found && parts.xml(found.target);
  };
  workbook.properties = readCustom(about("custom-properties"));
  Object.assign(workbook.document, readDocument(about("core-properties"), about("extended-properties")));
  left.push(...parts.unread().filter((path) => !WITHOUT_CONTENT.test(path)));
  return { workbook, left };
}

type Shared = Pick<Parameters<typeof readSheet>[2], "strings" | "styles" | "leave"> & {
  readonly people: ReturnType<typeof readPeople>;
};

function openSheet(sheet: Sheet, path: string, parts: Parts, shared: Shared): void {
  const xml = parts.xml(path);
  if (!xml) throw new Error(`the part ${path} is missing`);
  const relations = parts.relations(path);
  const targets = new Map(
    relations.filter((relation) => relation.outside).map((relation) => [relation.id, relation.target]),
  );
  readSheet(sheet, xml, { ...shared, targets });
  for (const relation of relations) {
    const part = relation.outside
      ? undefined
      : relation.type === "table" || relation.type === "comments" || relation.type === "threadedComment"
        ? parts.xml(relation.target)
        : undefined;
    if (part && relation.type === "table") sheet.tables.push(readTable(sheet, part));
    else if (part && relation.type === "threadedComment") sheet.comments = readThreads(part, shared.people);
    else if (part) sheet.notes = readNotes(part);
  }
}

function readNames(workbook: Workbook, book: Element, left: string[]): void {
  for (const { attributes, text } of childrenOf(child(book, "definedNames"), "definedName")) {
    const sheet =
      attributes["localSheetId"] === undefined ? null : workbook.sheets[Number(attributes["localSheetId"])]!;
    const name = attributes["name"]!;
    if (sheet && name === "_xlnm.Print_Area") sheet.page.printArea = areasIn(text);
    else if (sheet && name === "_xlnm.Print_Titles") {
      for (const area of areasIn(text)) {
        if (area.column === 0 && area.columns === 16384) sheet.page.titleRows = area;
        else sheet.page.titleColumns = area;
      }
    } else if (name.startsWith("_xlnm.")) {
      if (name !== "_xlnm._FilterDatabase") left.push(`the name ${name}`);
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

/** Areas of `Sheet!$A$1:$B$2,Sheet!$1:$2`; commas inside quoted names do not count. */
function areasIn(text: string): Area[] {
  return text
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .flatMap((each) => parseArea(splitAddress(each).rest.replaceAll("$", "")) ?? []);
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
 * The same a sheet at a time, so that whoever waits for the page in between is served; unpacked, for a keeper that packs
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
  private readonly styles = new StylesWriter();
  private readonly priority = { next: 1 };
  private readonly people = new People();
  private tables = 0;

  constructor(private readonly session: Session) {}

  /** Stops after each sheet. */
  *pieces(level: 0 | 6): Generator<undefined, Uint8Array> {
    const { workbook } = this.session;
    for (const [index, sheet] of workbook.sheets.entries()) {
      this.sheet(sheet, index + 1);
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
    ]);
    this.relations("", [
      { id: "rId1", type: "officeDocument", target: "xl/workbook.xml" },
      ...this.properties(workbook),
    ]);
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
      ["metadata/core-properties", "core", coreXml(workbook.document), "package.core-properties"],
      ["extended-properties", "app", extendedXml(workbook.document), "officedocument.extended-properties"],
    ] as const;
    return all.flatMap(([type, name, xml, content], index) => {
      if (xml === "") return [];
      this.part(`docProps/${name}.xml`, xml, `application/vnd.openxmlformats-${content}+xml`);
      return [{ id: `rId${index + 2}`, type, target: `docProps/${name}.xml` }];
    });
  }

  private sheet(sheet: Sheet, number: number): void {
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
    this.part(
      path,
      sheetXml(sheet, this.styles, { tables, addresses, notes }, this.session, this.priority),
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
    this.types.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
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

/** Of threads and people, which came later, the namespace is Microsoft's. */
function relationType(type: string): string {
  if (type === "threadedComment" || type === "person") return `${THREAD_RELATIONS}/${type}`;
  return `${type.includes("/") ? PACKAGE_RELATIONS : RELATIONS}/${type}`;
}

function bookXml(workbook: Workbook): string {
  const sheets = workbook.sheets.map((sheet, index) => {
    const state = sheet.visibility === "Visible" ? undefined : sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
    return `<sheet${attributesXml({ name: sheet.name, sheetId: index + 1, state, "r:id": `rId${index + 1}` })}/>`;
  });
  const names = [
    ...workbook.names.map((item) => nameXml(item)),
    ...workbook.sheets.flatMap((sheet, index) => sheetNames(sheet, index)),
  ];
  const manual = workbook.calculationMode === "Manual";
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/><bookViews><workbookView activeTab="${workbook.sheets.indexOf(workbook.active)}"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}` +
    `<calcPr${attributesXml({ calcId: 191029, calcMode: manual ? "manual" : undefined, fullCalcOnLoad: !manual })}/></workbook>`
  );
}

function nameXml(item: DefinedName, index?: number): string {
  const attributes = attributesXml({
    name: item.name,
    comment: item.comment || undefined,
    localSheetId: index,
    hidden: !item.visible,
  });
  return `<definedName${attributes}>${escapeXml(item.formula.slice(1))}</definedName>`;
}

function sheetNames(sheet: Sheet, index: number): string[] {
  const { page } = sheet;
  const prefix = `${quoteSheet(sheet.name)}!`;
  const built: DefinedName[] = [];
  const add = (name: string, areas: readonly Area[]): void => {
    if (areas.length > 0)
      built.push({
        name,
        formula: `=${areas.map((area) => prefix + formatArea(area, true)).join(",")}`,
        comment: "",
        visible: true,
      });
  };
  add("_xlnm.Print_Area", page.printArea);
  add(
    "_xlnm.Print_Titles",
    [page.titleColumns, page.titleRows].filter((area) => area !== null),
  );
  // Excel keeps where a sheet's filter is also as a hidden name.
  if (sheet.filter) {
    const formula = `=${prefix}${formatArea(sheet.filter.area, true)}`;
    built.push({ name: "_xlnm._FilterDatabase", formula, comment: "", visible: false });
  }
  return [...sheet.names, ...built].map((item) => nameXml(item, index));
}
