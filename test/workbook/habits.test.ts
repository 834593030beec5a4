/**
 * Registers with the habits of other programs and of people, made by small changes of the parts: after seven commands what
 * was put there is still there, or a command has said what would be lost and changed nothing. `test/support/foreign.ts`
 * has the larger ones.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandScenes } from "../support/command-scenes";
import { withMacros, withOrganisationParts, withPrefixes } from "../support/foreign";
import { lint } from "../support/lint";
import { ROUND, newFolder, told } from "../support/quarter";

type Files = Record<string, string>;
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

let folder: string;
let register: Uint8Array;
beforeAll(async () => {
  folder = await newFolder();
  await commandScenes(folder);
  register = readFileSync(path.join(folder, "handed out", "register.xlsx"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = (bytes: Uint8Array): Files =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const packed = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

function change(files: Files, part: string, from: string | RegExp, to: string): void {
  const before = files[part] ?? "";
  files[part] = before.replace(from, (...found: string[]) => to.replace("$&", () => found[0] as string));
  if (files[part] === before) throw new Error(`${part} has no ${String(from)}`);
}

const BOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";

function sheetPart(files: Files, name: string): string {
  const id = new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]+)"`, "u").exec(files[BOOK] ?? "")?.[1] ?? "";
  const rels = files["xl/_rels/workbook.xml.rels"] ?? "";
  const [relation = ""] = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`, "u").exec(rels) ?? [];
  return `xl/${/Target="([^"]+)"/u.exec(relation)?.[1] ?? ""}`;
}

function relate(files: Files, part: string, type: string, target: string, id: string): void {
  const slash = part.lastIndexOf("/");
  const rels = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
  files[rels] ??=
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const full = type.includes(":") ? type : `${RELATIONS}/${type}`;
  change(
    files,
    rels,
    /<\/Relationships>|\/>\s*$/u,
    `<Relationship Id="${id}" Type="${full}" Target="${target}"/></Relationships>`,
  );
}

function typed(files: Files, part: string, type: string): void {
  change(files, "[Content_Types].xml", "</Types>", `<Override PartName="/${part}" ContentType="${type}"/></Types>`);
}

/** In a worksheet, before the first of these elements that it has. */
function insert(files: Files, sheet: string, xml: string, ...before: readonly string[]): void {
  const part = sheetPart(files, sheet);
  const found = [...before, "pageMargins"].find((name) => files[part]?.includes(`<${name}`)) ?? "pageMargins";
  change(files, part, `<${found}`, `${xml}<${found}`);
}

const view = (files: Files, sheet: string, attribute: string): void =>
  change(files, sheetPart(files, sheet), "<sheetView ", `<sheetView ${attribute} `);

function ownSheet(files: Files, name: string, rows: string, after = ""): void {
  files["xl/worksheets/egen.xml"] =
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
  typed(files, "xl/worksheets/egen.xml", `${SPREADSHEET}.worksheet+xml`);
  relate(files, BOOK, "worksheet", "worksheets/egen.xml", "rIdEgen");
  change(files, BOOK, "</sheets>", `<sheet name="${name}" sheetId="990" r:id="rIdEgen"/></sheets>`);
}

/** Name, what is done to the parts, and what must still be found in the part (of that sheet, or of that name). */
const HABITS: readonly (readonly [string, (files: Files) => void, where: string, found: string | RegExp])[] = [
  [
    "Google Sheets: an empty drawing on every sheet",
    (files) => {
      for (const [index, sheet] of ["Start", "Sager", "Svar", "Log"].entries()) {
        const drawing = `xl/drawings/drawing9${index}.xml`;
        files[drawing] = '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>';
        typed(files, drawing, "application/vnd.openxmlformats-officedocument.drawing+xml");
        relate(files, sheetPart(files, sheet), "drawing", `../drawings/drawing9${index}.xml`, "rIdG");
        const part = sheetPart(files, sheet);
        change(
          files,
          part,
          /<tableParts|<legacyDrawing|<\/worksheet>/u,
          `<drawing xmlns:r="${RELATIONS}" r:id="rIdG"/>$&`,
        );
      }
    },
    "Start",
    /<drawing[^>]* r:id="rIdG"/,
  ],
  [
    "Google Sheets: its default sizes",
    (files) =>
      change(
        files,
        sheetPart(files, "Log"),
        /<sheetFormatPr[^>]*>/u,
        '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>',
      ),
    "Log",
    'defaultColWidth="12.63" defaultRowHeight="15.75"',
  ],
  [
    "Google Sheets: namespaces of Macs on the sheet",
    (files) =>
      change(
        files,
        sheetPart(files, "Sager"),
        "<worksheet ",
        '<worksheet xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" ',
      ),
    "Sager",
    "xmlns:mx=",
  ],
  [
    "Numbers: a sheet that says what was exported, with links",
    (files) =>
      ownSheet(
        files,
        "Eksportoversigt",
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Numbers-arknavn</t></is></c></row>',
        '<hyperlinks><hyperlink ref="A1" location="\'Sager\'!R1C1"/></hyperlinks>',
      ),
    "Eksportoversigt",
    "'Sager'!R1C1",
  ],
  [
    "a sheet of one's own with formulas about our tables",
    (files) => ownSheet(files, "Mit ark", '<row r="1"><c r="A1"><f>ROWS(tblSager[Sag])</f><v>24</v></c></row>'),
    "Mit ark",
    "<f>ROWS(tblSager[Sag])</f>",
  ],
  [
    "a sheet of one's own under a password",
    (files) => ownSheet(files, "Privat", '<row r="1"/>', '<sheetProtection password="CC1A" sheet="1"/>'),
    "Privat",
    'password="CC1A"',
  ],
  [
    "a table style of the user's",
    (files) =>
      change(
        files,
        STYLES,
        /<tableStyles[^>]*>/u,
        '<tableStyles count="1"><tableStyle name="Kommunen" pivot="0" count="0"/>',
      ),
    STYLES,
    'tableStyle name="Kommunen"',
  ],
  [
    "a named cell style",
    (files) => change(files, STYLES, "</cellStyles>", '<cellStyle name="Kommunens tal" xfId="0"/></cellStyles>'),
    STYLES,
    "Kommunens tal",
  ],
  [
    "recently used colours",
    (files) =>
      change(
        files,
        STYLES,
        "</tableStyles>",
        '</tableStyles><colors><mruColors><color rgb="FF123456"/></mruColors></colors>',
      ),
    STYLES,
    "FF123456",
  ],
  [
    "protection of the workbook",
    (files) => change(files, BOOK, "<bookViews", '<workbookProtection lockStructure="1"/><bookViews'),
    BOOK,
    '<workbookProtection lockStructure="1"/>',
  ],
  [
    "a recommendation to read only",
    (files) => change(files, BOOK, /<workbookPr/u, '<fileSharing readOnlyRecommended="1"/><workbookPr'),
    BOOK,
    "readOnlyRecommended",
  ],
  [
    "iterative calculation",
    (files) => change(files, BOOK, "<calcPr ", '<calcPr iterate="1" iterateCount="7" '),
    BOOK,
    'iterateCount="7"',
  ],
  [
    "the size of the window",
    (files) => change(files, BOOK, "<workbookView", '<workbookView xWindow="77" windowWidth="20000"'),
    BOOK,
    'xWindow="77"',
  ],
  [
    "a name for the workbook",
    (files) =>
      change(files, BOOK, "</definedNames>", '<definedName name="Kommunekode">101</definedName></definedNames>'),
    BOOK,
    "Kommunekode",
  ],
  [
    "a name for one sheet",
    (files) =>
      change(
        files,
        BOOK,
        "</definedNames>",
        '<definedName name="Husk" localSheetId="0">Start!$Z$9</definedName></definedNames>',
      ),
    BOOK,
    'name="Husk"',
  ],
  [
    "zoom on a sheet that is drawn anew",
    (files) => view(files, "Start", 'zoomScale="135"'),
    "Start",
    'zoomScale="135"',
  ],
  ["zoom on a table", (files) => view(files, "Svar", 'zoomScale="65" zoomScaleNormal="65"'), "Svar", 'zoomScale="65"'],
  ["gridlines on a sheet without", (files) => view(files, "Log", 'showZeros="0"'), "Log", 'showZeros="0"'],
  [
    "a tab's colour",
    (files) =>
      change(
        files,
        sheetPart(files, "Log"),
        /<sheetPr(?:\s*\/>|>(?:.*?)<\/sheetPr>)|<dimension/u,
        '<sheetPr><tabColor rgb="FF00AA77"/></sheetPr>$&'.replace("$&", "<dimension"),
      ),
    "Log",
    "FF00AA77",
  ],
  [
    "a conditional format on cases",
    (files) =>
      insert(
        files,
        "Sager",
        '<conditionalFormatting sqref="B5:B20"><cfRule type="containsText" priority="77" operator="containsText" text="haster"><formula>NOT(ISERROR(SEARCH("haster",B5)))</formula></cfRule></conditionalFormatting>',
        "dataValidations",
        "hyperlinks",
        "printOptions",
      ),
    "Sager",
    'text="haster"',
  ],
  [
    "a drop-down on cases",
    (files) =>
      insert(
        files,
        "Sager",
        '<dataValidations count="1"><dataValidation type="list" sqref="C5:C20"><formula1>"Bo,Ida"</formula1></dataValidation></dataValidations>',
        "hyperlinks",
        "printOptions",
      ),
    "Sager",
    '"Bo,Ida"',
  ],
  [
    "a link from a case to another file",
    (files) => {
      relate(files, sheetPart(files, "Sager"), "hyperlink", "file:///S:/sag.docx", "rIdL");
      change(
        files,
        "xl/worksheets/_rels/" + sheetPart(files, "Sager").split("/").pop() + ".rels",
        'Target="file:///S:/sag.docx"',
        'Target="file:///S:/sag.docx" TargetMode="External"',
      );
      insert(
        files,
        "Sager",
        `<hyperlinks><hyperlink xmlns:r="${RELATIONS}" ref="A6" r:id="rIdL"/></hyperlinks>`,
        "printOptions",
      );
    },
    "Sager",
    /<hyperlink [^>]*r:id="rIdL"/u,
  ],
  [
    "a note on a case",
    (files) => {
      const part = sheetPart(files, "Sager");
      files["xl/comments91.xml"] =
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Leder</author></authors><commentList><comment ref="A6" authorId="0"><text><t>Husk samtykke</t></text></comment></commentList></comments>';
      typed(files, "xl/comments91.xml", `${SPREADSHEET}.comments+xml`);
      relate(files, part, "comments", "../comments91.xml", "rIdK");
    },
    "xl/comments91.xml",
    "Husk samtykke",
  ],
  [
    "a thread on a case",
    (files) => {
      const part = "xl/threadedComments/threadedComment91.xml";
      files[part] =
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A7" dT="2026-01-01T10:00:00.00" personId="{1}" id="{2}"><text>Enig?</text></threadedComment></ThreadedComments>';
      typed(files, part, "application/vnd.ms-excel.threadedcomments+xml");
      relate(
        files,
        sheetPart(files, "Sager"),
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment91.xml",
        "rIdT",
      );
    },
    "xl/threadedComments/threadedComment91.xml",
    "Enig?",
  ],
  [
    "a theme",
    (files) => {
      files["xl/theme/theme1.xml"] =
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Kommunens tema"/>';
      typed(files, "xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
      relate(files, BOOK, "theme", "theme/theme1.xml", "rIdTema");
    },
    "xl/theme/theme1.xml",
    "Kommunens tema",
  ],
  [
    "a link to another workbook",
    (files) => {
      files["xl/externalLinks/externalLink1.xml"] =
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
      typed(files, "xl/externalLinks/externalLink1.xml", `${SPREADSHEET}.externalLink+xml`);
      relate(files, BOOK, "externalLink", "externalLinks/externalLink1.xml", "rIdUd");
      change(
        files,
        BOOK,
        "</sheets>",
        '</sheets><externalReferences><externalReference r:id="rIdUd"/></externalReferences>',
      );
    },
    BOOK,
    '<externalReference r:id="rIdUd"/>',
  ],
  [
    "text beside Start",
    (files) => {
      const cell = '<c r="Z1" t="inlineStr"><is><t>Husk mødet den 3.</t></is></c>';
      change(files, sheetPart(files, "Start"), /(<row r="1"[^>]*>.*?)<\/row>/u, `$&${cell}`);
      const part = sheetPart(files, "Start");
      files[part] = (files[part] ?? "").replace(`</row>${cell}`, `${cell}</row>`);
    },
    "Start",
    "Husk mødet den 3.",
  ],
  [
    "a byte order mark before a part",
    (files) => {
      files[sheetPart(files, "Log")] = `\uFEFF${files[sheetPart(files, "Log")] ?? ""}`;
    },
    "Log",
    "<sheetData",
  ],
  [
    "carriage returns between elements",
    (files) => change(files, sheetPart(files, "Svar"), /<sheetData>/u, "\r\n<sheetData>\r\n"),
    "Svar",
    "<sheetData",
  ],
  [
    "attributes in single quotes",
    (files) => {
      const part = sheetPart(files, "Log");
      files[part] = (files[part] ?? "").replace(/<c r="([A-Z]+\d+)"/gu, "<c r='$1'");
    },
    "Log",
    "<sheetData",
  ],
  [
    "headers of first pages",
    (files) => change(files, sheetPart(files, "Sager"), /<headerFooter>/u, '<headerFooter differentFirst="1">'),
    "Sager",
    'differentFirst="1"',
  ],
  [
    "properties of the document",
    (files) => {
      files["docProps/core.xml"] =
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><cp:category>Ledelsestilsyn Nord</cp:category></cp:coreProperties>';
      typed(files, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
      change(
        files,
        "_rels/.rels",
        "</Relationships>",
        '<Relationship Id="rIdCp" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
      );
    },
    "docProps/core.xml",
    "Ledelsestilsyn Nord",
  ],
];

const COMMANDS: readonly (readonly string[])[] = [
  ["status"],
  ["collect", ...ROUND, "--from", "retur"],
  ["validate", ...ROUND],
  ["compute", ...ROUND],
  ["summary", ...ROUND],
  ["draw", "--round", "2026-K1", "--level", "2", "--seed", "frø 2", "--date", "2026-02-05"],
  ["sheets", "--round", "2026-K1", "--level", "2"],
];

/** A folder with the register; all commands in turn. Gives the file afterwards, and what a command refused to lose. */
async function lived(bytes: Uint8Array) {
  const place = path.join(folder, "prøve");
  rmSync(place, { recursive: true, force: true });
  cpSync(path.join(folder, "handed out"), place, { recursive: true });
  const file = path.join(place, "register.xlsx");
  writeFileSync(file, bytes);
  const told_: { readonly command: string; readonly exit: number; readonly codes: readonly string[] }[] = [];
  for (const [command = "", ...words] of COMMANDS) {
    const before = readFileSync(file);
    const placed = words.map((word) => (word === "retur" ? path.join(place, word) : word));
    const { exit, problems } = await told(command, file, ...placed);
    if (exit === 3) expect([command, readFileSync(file).equals(before)]).toEqual([command, true]);
    told_.push({ command, exit, codes: problems.map(({ code }) => code).filter((code) => code.startsWith("file/")) });
  }
  return { after: readFileSync(file), told: told_ };
}

describe("a habit survives seven commands", () => {
  it.each(HABITS)("%s", async (_, edit, where, found) => {
    const files = texts(register);
    edit(files);
    const { after, told: all } = await lived(packed(files));
    expect(all.filter(({ exit }) => exit !== 0)).toEqual([]);
    const now = texts(after);
    const part = now[where] === undefined ? sheetPart(now, where) : where;
    if (typeof found === "string") expect(now[part]).toContain(found);
    else expect(now[part]).toMatch(found);
    expect(now["xl/worksheets/sheet1.xml"]).not.toBeUndefined();
  });

  it("parts of organisations, prefixes everywhere", async () => {
    for (const bytes of [withOrganisationParts(register), withPrefixes(register)]) {
      const { told: all, after } = await lived(bytes);
      expect(all.filter(({ exit }) => exit !== 0)).toEqual([]);
      expect(lint(after)).toEqual([]);
    }
  });
});

describe("what cannot be kept, or not be read, is named, and the file stays", () => {
  it("macros are named by every command that would write", async () => {
    const bytes = withMacros(register);
    const { told: all, after } = await lived(bytes);
    expect(all.filter(({ command }) => command !== "status").every(({ exit }) => exit !== 0)).toBe(true);
    expect(all.find(({ command }) => command === "collect")?.codes).toEqual(["file/would-lose", "file/loses-macros"]);
    expect(after.equals(Buffer.from(bytes))).toBe(true);
  });

  it("a workbook under a password, and one that Numbers has made without tables", async () => {
    const locked = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(504).fill(0)]);
    const all = Object.entries(texts(register));
    const files = Object.fromEntries(all.filter(([name]) => !name.startsWith("xl/tables/")));
    for (const name of Object.keys(files)) {
      if (/^xl\/worksheets\/sheet\d+\.xml$/u.test(name))
        files[name] = (files[name] ?? "").replace(/<tableParts.*<\/tableParts>/u, "");
      if (name.endsWith(".rels")) files[name] = (files[name] ?? "").replace(/<Relationship [^>]*tables\/[^>]*>/gu, "");
      if (name === "[Content_Types].xml")
        files[name] = (files[name] ?? "").replace(/<Override [^>]*tables\/[^>]*>/gu, "");
    }
    for (const bytes of [locked, packed(files)]) {
      const { told: said, after } = await lived(bytes);
      expect(said.map(({ exit }) => exit === 0)).toEqual(COMMANDS.map(() => false));
      expect(after.equals(Buffer.from(bytes))).toBe(true);
    }
  });
});
