/** A workbook printed to PDF by LibreOffice, where that is installed. */
import { spawn } from "node:child_process";
import { promises as fs } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { escaped } from "./parts-xml";
import { HostFailure } from "./workbook";
import { readBytes, writeBytes } from "./xlsx-files";

const INSTALL = "sudo apt-get install libreoffice-calc fonts-crosextra-carlito";
const PROGRAMS = [
  "soffice",
  "libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** A conversion takes seconds; after this long it hangs. In milliseconds for each file. */
const PATIENCE = 180_000;

export interface Conversion {
  /** LibreOffice's name of the target, as `pdf` or `xlsx:Calc MS Excel 2007 XML`; what follows a second colon are its choices. */
  readonly to: string;
  /** Calculate every formula anew instead of trusting the values in the file. */
  readonly recalculate: boolean;
}

/**
 * Tags that tell a screen reader what is a heading and what a cell, and the title in the window in the place of the
 * file's name. Earlier versions than LibreOffice 7.4 pass over it.
 *
 * @source https://help.libreoffice.org/latest/en-US/text/shared/guide/pdf_params.html
 */
const ACCESSIBLE = `pdf:calc_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: "boolean", value: "true" },
  DisplayPDFDocumentTitle: { type: "boolean", value: "true" },
})}`;

/**
 * All visible sheets of a workbook as PDF with tags, in Danish and with that title, the values recalculated.
 * @problems file/… as opening and saving, host/libreoffice-missing, host/libreoffice-failed
 */
export async function writePdf(xlsx: string, pdf: string, title: string): Promise<void> {
  const workbook = titled(await readBytes(xlsx), title);
  await writeBytes(pdf, await converted(workbook, path.basename(xlsx), { to: ACCESSIBLE, recalculate: true }));
}

const CORE = "docProps/core.xml";
const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** A workbook of ours with document properties: LibreOffice takes title and language of a PDF from them. */
function titled(workbook: Uint8Array, title: string): Uint8Array {
  const parts = unzipSync(workbook);
  const types = "[Content_Types].xml";
  const relations = "_rels/.rels";
  const added = (part: string, end: string, xml: string): Uint8Array =>
    strToU8(strFromU8(parts[part] as Uint8Array).replace(end, `${xml}${end}`));
  return zipSync({
    ...parts,
    [types]: added(types, "</Types>", `<Override PartName="/${CORE}" ContentType="${CORE_TYPE}"/>`),
    [relations]: added(
      relations,
      "</Relationships>",
      `<Relationship Id="rIdTitle" Type="${CORE_RELATION}" Target="${CORE}"/>`,
    ),
    [CORE]: strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>da-DK</dc:language></cp:coreProperties>`,
    ),
  });
}

/** A workbook to convert; `file` is how sentences name it. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** A workbook's bytes in another format. */
export async function converted(workbook: Uint8Array, file: string, conversion: Conversion): Promise<Uint8Array> {
  return (await convertedAll([{ bytes: workbook, file }], conversion))[0] as Uint8Array;
}

/** The same for many in one run of LibreOffice. The profile is made for this one run, so that nobody's settings decide. */
export async function convertedAll(sources: readonly Source[], conversion: Conversion): Promise<Uint8Array[]> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "tilsyn-"));
  try {
    const placed = sources.map((_, index) => path.join(folder, `${index}.xlsx`));
    for (const [index, { bytes }] of sources.entries()) await fs.writeFile(placed[index] as string, bytes);
    await writeProfile(path.join(folder, "profile"), conversion.recalculate);
    const said = await office(
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        conversion.to,
        "--outdir",
        path.join(folder, "out"),
        ...placed,
      ],
      PATIENCE * sources.length,
    );
    const results: Uint8Array[] = [];
    for (const [index, { file }] of sources.entries()) {
      const result = path.join(folder, "out", `${index}.${conversion.to.split(":")[0] as string}`);
      results.push(
        await fs.readFile(result).catch(() => {
          throw new HostFailure("host/libreoffice-failed", { file, reason: said.trim().split("\n").pop() ?? "" });
        }),
      );
    }
    return results;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Danish notation, and formulas calculated always (0) or never (1). */
async function writeProfile(profile: string, recalculate: boolean): Promise<void> {
  const item = (path: string, name: string, value: string): string =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  const settings =
    item("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", recalculate ? "0" : "1") +
    item("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "da-DK") +
    item("/org.openoffice.Office.Linguistic/General", "DefaultLocale", "da-DK");
  await fs.mkdir(path.join(profile, "user"), { recursive: true });
  await fs.writeFile(
    path.join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${settings}</oor:items>`,
  );
}

/** Runs the first LibreOffice there is; gives what it said. */
async function office(parameters: readonly string[], patience: number): Promise<string> {
  for (const program of PROGRAMS) {
    const said = await run(program, parameters, patience);
    if (said !== undefined) return said;
  }
  throw new HostFailure("host/libreoffice-missing", { install: INSTALL });
}

/** What a program said; undefined where there is no such program. */
function run(program: string, parameters: readonly string[], patience: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: ["ignore", "pipe", "pipe"], timeout: patience });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") resolve(undefined);
      else reject(new HostFailure("host/libreoffice-failed", { file: "", reason: error.code ?? error.message }));
    });
    child.on("close", () => {
      resolve(said);
    });
  });
}
