/** Workbooks as others leave them: made by openpyxl, added to by hand, saved again by LibreOffice. */
import { spawnSync } from "node:child_process";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

type Files = Record<string, Uint8Array>;

/** Adds a chart and a note to a sheet of a file, in place. */
const SCRIPT = `
import sys, openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
book = openpyxl.load_workbook(sys.argv[1])
own = book.create_sheet("Mit ark") if sys.argv[2] == "" else book[sys.argv[2]]
if sys.argv[2] == "":
    for row in [["Uge", "Antal"], [1, 4], [2, 7]]: own.append(row)
chart = BarChart()
chart.add_data(Reference(own, min_col=2, min_row=1, max_row=3), titles_from_data=True)
own.add_chart(chart, "D2")
own["A1"].comment = Comment("Husk ferien", "Leder")
book.save(sys.argv[1])
`;

/** Draws a chart and writes a note on a sheet that is there, or on a new one called `Mit ark`. */
export function withChartAndNote(file: string, sheet = ""): void {
  const run = spawnSync("/usr/bin/python3", ["-c", SCRIPT, file, sheet], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`openpyxl (sudo apt-get install python3-openpyxl): ${run.stderr}`);
}

const TYPING = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
book[sys.argv[2]][sys.argv[3]] = sys.argv[4]
book.save(sys.argv[1])
`;

/** Types into a cell as openpyxl leaves it, in place. */
export function withCell(file: string, sheet: string, cell: string, text: string): void {
  const run = spawnSync("/usr/bin/python3", ["-c", TYPING, file, sheet, cell, text], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`openpyxl (sudo apt-get install python3-openpyxl): ${run.stderr}`);
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What organisations put into files: a sensitivity label twice, a custom XML part, a task pane, and a part nobody knows. */
const ORGANISATION: Readonly<Record<string, string>> = {
  "docProps/custom.xml": `<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="MSIP_Label_1_Name"><vt:lpwstr>Fortrolig</vt:lpwstr></property></Properties>`,
  "docMetadata/LabelInfo.xml": `<?xml version="1.0"?><clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{1}" enabled="1" method="Standard" siteId="{2}"/></clbl:labelList>`,
  "customXml/item1.xml": `<sag xmlns="urn:kommune">2026-0001</sag>`,
  "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>`,
  "kommune/ukendt.xml": `<ukendt xmlns="urn:kommune"/>`,
};
const LINKS: Readonly<Record<string, string>> = {
  "docProps/custom.xml": `${RELATIONS}/custom-properties`,
  "docMetadata/LabelInfo.xml": "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
  "xl/webextensions/taskpanes.xml": "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  "kommune/ukendt.xml": "urn:kommune/ukendt",
};
const TYPES: Readonly<Record<string, string>> = {
  "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  "docMetadata/LabelInfo.xml": "application/vnd.ms-office.classificationlabels+xml",
  "xl/webextensions/taskpanes.xml": "application/vnd.ms-office.webextensiontaskpanes+xml",
};

export const ORGANISATION_PARTS = Object.keys(ORGANISATION);

export function withOrganisationParts(bytes: Uint8Array): Uint8Array {
  const files: Files = { ...unzipSync(bytes), ...mapped(ORGANISATION) };
  const links = Object.entries(LINKS).map(
    ([part, type], index) => `<Relationship Id="rIdX${index}" Type="${type}" Target="${part}"/>`,
  );
  edit(files, "_rels/.rels", "</Relationships>", `${links.join("")}</Relationships>`);
  const types = Object.entries(TYPES).map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  edit(files, "[Content_Types].xml", "</Types>", `${types.join("")}</Types>`);
  edit(
    files,
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    `<Relationship Id="rIdX9" Type="${RELATIONS}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
  );
  return zipSync(files);
}

/** The same with macros in it. */
export function withMacros(bytes: Uint8Array): Uint8Array {
  const files: Files = { ...unzipSync(bytes), "xl/vbaProject.bin": strToU8("VBA") };
  edit(
    files,
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    `<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
  );
  edit(
    files,
    "[Content_Types].xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  );
  edit(
    files,
    "[Content_Types].xml",
    "</Types>",
    `<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`,
  );
  return zipSync(files);
}

/** All spreadsheet elements with a prefix, as some programs write them. */
export function withPrefixes(bytes: Uint8Array): Uint8Array {
  const files: Files = unzipSync(bytes);
  for (const name of Object.keys(files)) {
    const text = strFromU8(files[name] as Uint8Array);
    if (!text.includes('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"')) continue;
    const prefixed = text
      .replace(/<(\/?)([a-zA-Z]\w*)(?=[\s/>])/gu, "<$1x:$2")
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
      );
    files[name] = strToU8(prefixed);
  }
  return zipSync(files);
}

/** One part's text changed. */
export function withPart(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const files: Files = unzipSync(bytes);
  files[part] = strToU8(change(strFromU8(files[part] ?? new Uint8Array())));
  return zipSync(files);
}

function mapped(texts: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
}

function edit(files: Files, part: string, from: string, to: string): void {
  const text = strFromU8(files[part] as Uint8Array);
  if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
  files[part] = strToU8(text.replace(from, () => to));
}
