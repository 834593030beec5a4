/**
 * A linter over the raw package: faults that Excel repairs or refuses, and that neither the Open XML SDK nor LibreOffice
 * mentions. It reads the package by itself and shares no code with the writer it judges.
 */
import { unzipSync, strFromU8 } from "fflate";
import { XmlDocument } from "libxml2-wasm";
import { chartFaults } from "./lint-chart";
import { formulaFaults } from "./lint-formula";
import type { FormulaWorld } from "./lint-formula";

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface Tag {
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
}

interface LintTable {
  readonly name: string;
  readonly id: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly columns: readonly string[];
  readonly xml: string;
}

interface LintSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly xml: string;
  readonly tables: readonly LintTable[];
}

interface LintName {
  readonly name: string;
  readonly scope: string;
  readonly text: string;
}

type Files = Readonly<Record<string, string>>;

/** Every fault of an .xlsx file, each naming its part or sheet; none for a sound one. */
export function lint(bytes: Uint8Array): string[] {
  const raw = unzipSync(bytes);
  const files: Record<string, string> = {};
  for (const [name, content] of Object.entries(raw))
    if (/\.(?:xml|rels|vml)$/iu.test(name)) files[name] = strFromU8(content);
  const packaged = packageFaults(files, Object.keys(raw));
  if (packaged.some((fault) => fault.includes("not well-formed"))) return packaged;
  const sheets = sheetsOf(files);
  const names = namesOf(files);
  const world: FormulaWorld = {
    sheets: new Set(sheets.map((sheet) => sheet.name.toLowerCase())),
    tables: new Map(
      sheets.flatMap((sheet) =>
        sheet.tables.map(
          (table) => [table.name.toLowerCase(), new Set(table.columns.map((column) => column.toLowerCase()))] as const,
        ),
      ),
    ),
  };
  return [
    ...packaged,
    ...workbookFaults(files, sheets),
    ...nameFaults(names, sheets, world),
    ...tablesFaults(sheets, names),
    ...chartFaults(
      {
        parts: files,
        relations: (part) => new Map(relationsFor(files, part).map((relation) => [relation.id, relation])),
        sheets: world.sheets,
      },
      Object.entries(files)
        .filter(([name]) => /^xl\/worksheets\/[^/]*\.xml$/u.test(name))
        .map(([name, text]) => ({ name, text })),
    ),
    ...sheets.flatMap((sheet, index) =>
      sheetFaults(files, sheet, index, names, world).map((fault) => `${sheet.name}: ${fault}`),
    ),
  ];
}

// Package

function packageFaults(files: Files, all: readonly string[]): string[] {
  const faults: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    try {
      XmlDocument.fromString(text).dispose();
    } catch {
      faults.push(`${name}: not well-formed`);
    }
  }
  const lower = all.map((name) => name.toLowerCase());
  faults.push(...repeated(lower).map((name) => `${name}: twice in the package`));
  const types = tags(files["[Content_Types].xml"] ?? "", "Override").map((tag) =>
    (tag.attributes["PartName"] ?? "").slice(1),
  );
  const defaults = new Set(
    tags(files["[Content_Types].xml"] ?? "", "Default").map((tag) => (tag.attributes["Extension"] ?? "").toLowerCase()),
  );
  for (const type of types)
    if (!lower.includes(type.toLowerCase())) faults.push(`${type}: has a content type and is not there`);
  faults.push(...repeated(types.map((type) => type.toLowerCase())).map((type) => `${type}: two content types`));
  const typed = new Set(types.map((type) => type.toLowerCase()));
  for (const name of lower) {
    const general = defaults.has(name.slice(name.lastIndexOf(".") + 1));
    if (!typed.has(name) && !general && name !== "[content_types].xml") faults.push(`${name}: has no content type`);
    if (name.startsWith("xl/") && !typed.has(name) && /^xl\/(?:worksheets|tables)\/[^/]*\.xml$/u.test(name))
      faults.push(`${name}: has no content type of its own`);
  }
  return [...faults, ...relationFaults(files, lower)];
}

function relationFaults(files: Files, lower: readonly string[]): string[] {
  const pointedAt = new Set<string>();
  const faults = Object.keys(files)
    .filter((name) => name.endsWith(".rels"))
    .flatMap((name) => {
      const relations = relationsIn(files, name);
      for (const relation of relations) pointedAt.add(relation.target.toLowerCase());
      const broken = relations.filter(
        (relation) => !relation.external && !lower.includes(relation.target.toLowerCase()),
      );
      return [
        ...broken.map((relation) => `${name}: points to ${relation.target}, which is not there`),
        ...repeated(relations.map(({ id }) => id)).map((id) => `${name}: ${id} twice`),
      ];
    });
  const orphans = lower.filter((name) => /^xl\/(?:worksheets|tables)\/[^/]*\.xml$/u.test(name) && !pointedAt.has(name));
  return [...faults, ...orphans.map((name) => `${name}: nothing points to it`)];
}

interface LintRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

function relationsIn(files: Files, name: string): LintRelation[] {
  const base = name.replace(/_rels\/[^/]*$/u, "");
  return tags(files[name] ?? "", "Relationship").map(({ attributes }) => {
    const target = attributes["Target"] ?? "";
    const external = attributes["TargetMode"] === "External";
    const full = external ? target : new URL(target, `file:///${base}`).pathname.slice(1);
    return { id: attributes["Id"] ?? "", type: attributes["Type"] ?? "", target: decodeURIComponent(full), external };
  });
}

function relationsFor(files: Files, part: string): LintRelation[] {
  return relationsIn(files, part.replace(/([^/]*)$/u, "_rels/$1.rels"));
}

// What is in the workbook

function sheetsOf(files: Files): LintSheet[] {
  const relations = relationsFor(files, "xl/workbook.xml");
  return tags(files["xl/workbook.xml"] ?? "", "sheet").map(({ attributes }) => {
    const part = relations.find((relation) => relation.id === attributes["id"])?.target ?? "";
    const tables = relationsFor(files, part)
      .filter((relation) => relation.type.endsWith("/table"))
      .map((relation) => tableOf(files[relation.target] ?? ""));
    return {
      name: attributes["name"] ?? "",
      hidden: (attributes["state"] ?? "visible") !== "visible",
      xml: files[part] ?? "",
      tables,
    };
  });
}

function tableOf(xml: string): LintTable {
  const { displayName = "", id = "", ref = "A1", headerRowCount = "1" } = tags(xml, "table")[0]?.attributes ?? {};
  return {
    name: displayName,
    id,
    area: areaOf(ref),
    headerRows: Number(headerRowCount),
    columns: tags(xml, "tableColumn").map((tag) => cellText(tag.attributes["name"] ?? "")),
    xml,
  };
}

function namesOf(files: Files): LintName[] {
  return tags(files["xl/workbook.xml"] ?? "", "definedName").map(({ attributes, inner }) => ({
    name: attributes["name"] ?? "",
    scope: attributes["localSheetId"] ?? "",
    text: plain(inner),
  }));
}

function workbookFaults(files: Files, sheets: readonly LintSheet[]): string[] {
  const faults = sheets.flatMap(({ name }) => {
    if (name.length === 0 || name.length > 31) return [`${name}: sheet name of ${name.length} characters`];
    if (/[[\]:*?/\\]|^'|'$/u.test(name) || /^history$/iu.test(name)) return [`${name}: sheet name that Excel forbids`];
    return [];
  });
  faults.push(
    ...repeated(sheets.map((sheet) => sheet.name.toLowerCase())).map((name) => `${name}: two sheets of this name`),
  );
  const active = Number(tags(files["xl/workbook.xml"] ?? "", "workbookView")[0]?.attributes["activeTab"] ?? 0);
  if (sheets[active]?.hidden !== false) faults.push(`workbook: sheet ${active} is in view and is hidden or not there`);
  const selected = sheets
    .filter((sheet) => /<sheetView\b[^>]*tabSelected="1"/u.test(sheet.xml))
    .map((sheet) => sheet.name);
  if (selected.length !== 1 || selected[0] !== sheets[active]?.name)
    faults.push(`workbook: selected sheets are ${selected.join(", ")}`);
  if (!/<calcPr\b[^>]*fullCalcOnLoad="1"/u.test(files["xl/workbook.xml"] ?? ""))
    faults.push("workbook: is not calculated when it is opened");
  return faults;
}

function nameFaults(names: readonly LintName[], sheets: readonly LintSheet[], world: FormulaWorld): string[] {
  const faults = repeated(names.map(({ name, scope }) => `${name.toLowerCase()}|${scope}`)).map(
    (key) => `name ${key}: twice`,
  );
  for (const { name, scope, text } of names) {
    const say = (fault: string): void => void faults.push(`name ${name}: ${fault}`);
    if (
      !/^(?:_xlnm\.\w+|[\p{L}_\\][\p{L}\d_.\\?]*)$/u.test(name) ||
      /^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d*[Cc]\d*)$/u.test(name)
    )
      say("is not allowed");
    if (scope !== "" && sheets[Number(scope)] === undefined) say("belongs to a sheet that is not there");
    formulaFaults(text, world).forEach(say);
    if (/(?:^|,)[^'"!]*\s[^'"!]*!/u.test(text)) say("has a sheet name without quotes");
  }
  return faults;
}

function tablesFaults(sheets: readonly LintSheet[], names: readonly LintName[]): string[] {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const faults = repeated(tables.map((table) => table.name.toLowerCase())).map((name) => `table ${name}: twice`);
  faults.push(...repeated(tables.map((table) => table.id)).map((id) => `table id ${id}: twice`));
  for (const { name } of tables) {
    if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name) || name.length > 255)
      faults.push(`table ${name}: name is not allowed`);
    if (names.some((each) => each.name.toLowerCase() === name.toLowerCase()))
      faults.push(`table ${name}: a defined name is called the same`);
  }
  return faults;
}

// One sheet

function sheetFaults(
  files: Files,
  sheet: LintSheet,
  index: number,
  names: readonly LintName[],
  world: FormulaWorld,
): string[] {
  const texts = new Map<string, string>();
  const faults = cellFaults(files, sheet, world, texts);
  const merges = tags(sheet.xml, "mergeCell").map((tag) => areaOf(tag.attributes["ref"] ?? ""));
  faults.push(...overlaps(merges).map((area) => `merged areas overlap at ${area}`));
  faults.push(...overlaps(sheet.tables.map((table) => table.area)).map((area) => `tables overlap at ${area}`));
  for (const table of sheet.tables) {
    if (merges.some((merge) => crosses(merge, table.area))) faults.push(`${table.name}: merged cells inside the table`);
    faults.push(...tableFaultsIn(table, texts, world));
  }
  faults.push(...conditionalFaults(sheet, world, styleCount(files, "dxfs", "dxf")));
  faults.push(...validationFaults(sheet, index, names));
  for (const { attributes } of tags(sheet.xml, "hyperlink")) {
    if (attributes["location"] !== undefined)
      faults.push(
        ...formulaFaults(attributes["location"], world).map((fault) => `link in ${attributes["ref"] ?? ""} ${fault}`),
      );
  }
  return faults;
}

function cellFaults(files: Files, sheet: LintSheet, world: FormulaWorld, texts: Map<string, string>): string[] {
  const faults: string[] = [];
  const looks = styleCount(files, "cellXfs", "xf");
  const shared =
    files["xl/sharedStrings.xml"] === undefined
      ? []
      : tags(files["xl/sharedStrings.xml"], "si").map((tag) => textOf(tag.inner));
  const headerRows = new Set(sheet.tables.map((table) => table.area.top));
  let lastRow = 0;
  for (const row of tags(sheet.xml, "row")) {
    const number = Number(row.attributes["r"] ?? lastRow + 1);
    if (number <= lastRow) faults.push(`row ${number} comes after row ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const { attributes, inner } of tags(row.inner, "c")) {
      const { r = "", s = "0", t = "n" } = attributes;
      const { top, left } = areaOf(r);
      if (top !== number || left <= lastColumn) faults.push(`${r} is out of order in row ${number}`);
      lastColumn = left;
      if (Number(s) >= looks) faults.push(`${r} has look ${s} of ${looks}`);
      if (t === "s" && shared[Number(tags(inner, "v")[0]?.inner)] === undefined)
        faults.push(`${r} has a text that is not there`);
      for (const formula of tags(inner, "f")) {
        if (formula.inner === "" && formula.attributes["t"] === "shared") continue;
        faults.push(...formulaFaults(plain(formula.inner), world).map((fault) => `${r} ${fault}`));
        if (!/<v[ >]/u.test(inner)) faults.push(`${r} has a formula without its value`);
      }
      const text =
        t === "s"
          ? (shared[Number(tags(inner, "v")[0]?.inner)] ?? "")
          : t === "inlineStr"
            ? textOf(inner)
            : plain(tags(inner, "v")[0]?.inner ?? "");
      if (text.length > 32_767) faults.push(`${r} has ${text.length} characters`);
      if (headerRows.has(number)) texts.set(r, text);
    }
  }
  return faults;
}

function tableFaultsIn(table: LintTable, texts: ReadonlyMap<string, string>, world: FormulaWorld): string[] {
  const { area, columns } = table;
  const faults: string[] = [];
  if (area.bottom - area.top < 1) faults.push("no data row");
  if (area.right - area.left + 1 !== columns.length)
    faults.push(`${columns.length} columns in ${area.right - area.left + 1} places`);
  faults.push(...repeated(columns.map((column) => column.toLowerCase())).map((column) => `two columns ${column}`));
  columns.forEach((column, offset) => {
    const text = texts.get(address(area.top, area.left + offset)) ?? "";
    if (table.headerRows > 0 && text !== column) faults.push(`column ${column} is headed ${text}`);
    if (column === "") faults.push("a column without a name");
  });
  const filter = tags(table.xml, "autoFilter")[0]?.attributes["ref"];
  if (filter !== undefined && JSON.stringify(areaOf(filter)) !== JSON.stringify(area))
    faults.push(`filter over ${filter}`);
  for (const { inner } of tags(table.xml, "calculatedColumnFormula"))
    faults.push(...formulaFaults(plain(inner), world).map((fault) => `column formula ${fault}`));
  return faults.map((fault) => `${table.name}: ${fault}`);
}

function conditionalFaults(sheet: LintSheet, world: FormulaWorld, dxfs: number): string[] {
  const formats = tags(sheet.xml, "conditionalFormatting");
  const areas = formats.flatMap((format) => (format.attributes["sqref"] ?? "").split(" ").map(areaOf));
  const rules = formats.flatMap((format) => tags(format.inner, "cfRule"));
  return [
    ...overlaps(areas).map((area) => `conditional formats overlap at ${area}`),
    ...repeated(rules.map((rule) => rule.attributes["priority"] ?? "")).map(
      (priority) => `two conditional formats of priority ${priority}`,
    ),
    ...rules
      .filter((rule) => Number(rule.attributes["dxfId"] ?? 0) >= dxfs)
      .map((rule) => `conditional format with look ${rule.attributes["dxfId"] ?? ""} of ${dxfs}`),
    ...rules
      .flatMap((rule) => tags(rule.inner, "formula"))
      .flatMap(({ inner }) => formulaFaults(plain(inner), world).map((fault) => `conditional format ${fault}`)),
  ];
}

function validationFaults(sheet: LintSheet, index: number, names: readonly LintName[]): string[] {
  const rules = tags(sheet.xml, "dataValidation");
  const areas = rules.flatMap((rule) => (rule.attributes["sqref"] ?? "").split(" ").map(areaOf));
  const faults = overlaps(areas).map((area) => `drop-downs overlap at ${area}`);
  for (const { attributes, inner } of rules) {
    const source = plain(tags(inner, "formula1")[0]?.inner ?? "");
    const known = names.some(
      ({ name, scope }) => name.toLowerCase() === source.toLowerCase() && (scope === "" || Number(scope) === index),
    );
    if (attributes["type"] !== "list") continue;
    if (source.startsWith('"') && source.length - 2 > 255)
      faults.push(`list typed into the drop-down of ${attributes["sqref"] ?? ""} has more than 255 characters`);
    if (!known) faults.push(`drop-down of ${attributes["sqref"] ?? ""} is not fed by a defined name: ${source}`);
  }
  return faults;
}

function styleCount(files: Files, section: string, element: string): number {
  return tags(tags(files["xl/styles.xml"] ?? "", section)[0]?.inner ?? "", element).length;
}

// Text and places

const PATTERNS = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  return new RegExp(
    `<(?:[\\w.-]+:)?${name}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*(?:/>|>([\\s\\S]*?)</(?:[\\w.-]+:)?${name}\\s*>)`,
    "gu",
  );
}

/** Elements of a local name, not inside one another, in order. */
function tags(xml: string, name: string): Tag[] {
  // Most cells have no formula, and most sheets none of most things.
  if (!xml.includes(name)) return [];
  const pattern = PATTERNS.get(name) ?? patternOf(name);
  PATTERNS.set(name, pattern);
  return [...xml.matchAll(pattern)].map((match) => ({
    attributes: Object.fromEntries(
      [...(match[1] as string).matchAll(/([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map((each) => [
        each[1] as string,
        plain(each[2] ?? each[3] ?? ""),
      ]),
    ),
    inner: match[2] ?? "",
  }));
}

function plain(text: string): string {
  if (!text.includes("&")) return text;
  return text
    .replace(/&#x([0-9a-f]+);|&#(\d+);/giu, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16)),
    )
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, "&");
}

function cellText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function textOf(inner: string): string {
  return cellText(
    tags(inner, "t")
      .map((tag) => plain(tag.inner))
      .join(""),
  );
}

function areaOf(ref: string): Area {
  const [first = "", last = first] = ref.split(":");
  const place = (text: string): [number, number] => {
    const [, letters = "", digits = ""] = /^\$?([A-Z]*)\$?(\d*)$/u.exec(text) ?? [];
    return [Number(digits), [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)];
  };
  const [top, left] = place(first);
  const [bottom, right] = place(last);
  return { top, left, bottom, right };
}

function address(row: number, column: number): string {
  return column > 26
    ? `${String.fromCharCode(64 + Math.floor((column - 1) / 26))}${String.fromCharCode(65 + ((column - 1) % 26))}${row}`
    : `${String.fromCharCode(64 + column)}${row}`;
}

function crosses(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function overlaps(areas: readonly Area[]): string[] {
  return areas.flatMap((area, index) =>
    areas.slice(0, index).some((other) => crosses(area, other)) ? [address(area.top, area.left)] : [],
  );
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
