/** .xlsx files as files: what is drawn is valid, what is not ours survives or is named, and garbage ends in a sentence. */
import fc from "fast-check";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { describe as sentence } from "../../src/language/problem";
import { returnedFiles } from "../../src/review/facts/returned-files";
import { REVIEW_NAMES } from "../../src/review/sheet/review";
import { region } from "../../src/workbook/address";
import { converted } from "../../src/workbook/pdf";
import type { Change } from "../../src/workbook/workbook";
import { HostFailure } from "../../src/workbook/workbook";
import { unpacked } from "../../src/workbook/unpacked";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { readTableFile, workbookFile } from "../../src/workbook/xlsx-bytes";
import { newFile, openFile, readBytes, saveFile, writeBytes } from "../../src/workbook/xlsx-files";
import { readWorkbookTable } from "../../src/workbook/xlsx-import";
import {
  ORGANISATION_PARTS,
  withChartAndNote,
  withMacros,
  withOrganisationParts,
  withPart,
  withPrefixes,
} from "../support/foreign";
import { lint } from "../support/lint";
import { lookByOpenpyxl, readByOpenpyxl } from "../support/openpyxl";
import { recalculate } from "../support/recalculate";
import { validateOoxml } from "../support/validate";
import { EMPTY_TABLE, FIGURES, SAMPLE, sheet } from "../support/workbook-sample";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-xlsx-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** LibreOffice's own .xlsx of a file. */
const XLSX = { to: "xlsx:Calc MS Excel 2007 XML", recalculate: false } as const;

/** LibreOffice writes fifteen digits. */
function rounded<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (typeof each === "number" ? Number(each.toPrecision(14)) : each)),
  ) as T;
}

let count = 0;
/** A file of its own for one test. */
function saved(bytes: Uint8Array): string {
  const file = join(folder, `fil-${++count}.xlsx`);
  writeFileSync(file, bytes);
  return file;
}

/** The code of the failure that some work ends in, its sentence checked to be in the catalogue. */
async function failure(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    for (const language of ["da", "en"] as const) {
      expect(sentence({ code: error.code, severity: "error", values: error.values }, language)).not.toMatch(/\{\w+\}/u);
    }
    return error.code;
  }
  return "no failure";
}

const sample = (): Uint8Array => renderWorkbook(SAMPLE);
const LOG_ROWS: Change = {
  edits: [
    {
      kind: "append",
      table: "tblLog",
      rows: [
        ["08:00", 1],
        ["09:00", 2],
      ],
    },
  ],
};

const TABLES = { tables: ["tblTal", "tblLog"], sheetsNamed: "tilsyn_runde" };

describe("a file that we wrote and changed", () => {
  it("is valid, clean, and recalculates to what it says, but for the count that an added row made stale", async () => {
    const workbook = FileWorkbook.fromBytes(sample(), "prøve.xlsx");
    workbook.writeNow({
      edits: [
        ...LOG_ROWS.edits,
        { kind: "append", table: "tblTal", rows: [["004", "ja", 1, 4, 46030, 0.25]] },
        { kind: "sheet", content: sheet("Ny"), before: "Log" },
      ],
      show: "Ny",
    });
    const file = saved(workbook.toBytes());
    expect(lint(readFileSync(file))).toEqual([]);
    expect(await validateOoxml(file)).toEqual([]);
    expect(await recalculate(file)).toEqual([{ sheet: FIGURES.name, row: 2, column: 2, ours: 3, recalculated: 4 }]);
  });

  it("looks as described, and rows added take the looks of the table", () => {
    const workbook = FileWorkbook.fromBytes(sample(), "prøve.xlsx");
    workbook.writeNow({
      edits: [{ kind: "append", table: "tblTal", rows: [["004", "ja", 1, 4, 46030, 0.25]] }, ...LOG_ROWS.edits],
    });
    const [figures, log] = lookByOpenpyxl(saved(workbook.toBytes()));
    expect(figures?.tables).toEqual({ tblTal: "A5:F9" });
    expect(log?.tables).toEqual({ tblLog: "A3:B5" });
    expect(["A6", "E6", "F6", "A9", "E9", "F9"].map((cell) => figures?.formats[cell])).toEqual([
      "@",
      "dd-mm-yyyy",
      "0 %",
      "@",
      "dd-mm-yyyy",
      "0 %",
    ]);
    expect(figures?.unlocked).toEqual(["B6"]);
    expect(log?.formats["A5"]).toBe("@");
  });

  it("lets drop-downs, conditional formats and print areas grow with the table", () => {
    const workbook = FileWorkbook.fromBytes(sample(), "prøve.xlsx");
    workbook.writeNow({ edits: [{ kind: "append", table: "tblTal", rows: [["004", "ja", 1, 4, 46030, 0.25]] }] });
    const files = unzipSync(workbook.toBytes());
    const text = (name: string): string => new TextDecoder().decode(files[name]);
    expect(text("xl/worksheets/sheet1.xml")).toMatch(/<dataValidation [^>]*sqref="B6:B9"/u);
    expect(text("xl/worksheets/sheet1.xml")).toContain('<conditionalFormatting sqref="A6:F9">');
    expect(text("xl/worksheets/sheet1.xml")).toContain('<dimension ref="A1:F9"/>');
    expect(text("xl/workbook.xml")).toContain("$A$1:$F$9</definedName>");
    expect(text("xl/tables/table1.xml")).toContain('<autoFilter ref="A5:F9"/>');
  });

  it("opens at the cell that a command shows, below the rows that are frozen", () => {
    const view = (showCell: string): string | undefined => {
      const workbook = FileWorkbook.fromBytes(
        renderWorkbook([sheet("Ark", { freeze: { rows: 3, columns: 1 } })]),
        "prøve.xlsx",
      );
      workbook.writeNow({ edits: [], show: "Ark", showCell });
      const xml = new TextDecoder().decode(unzipSync(workbook.toBytes())["xl/worksheets/sheet1.xml"]);
      return /<pane [^>]*topLeftCell="(\w+)"/u.exec(xml)?.[1];
    };
    expect(["A40", "A4", "B3", "A1"].map(view)).toEqual(["B40", "B4", "B4", "B4"]);
  });

  it("is the same bytes for the same input", () => {
    expect(Buffer.from(sample()).equals(Buffer.from(sample()))).toBe(true);
  });

  it("refuses rows where something stands below the table, or a total row", async () => {
    const below = { ...EMPTY_TABLE, blocks: [...EMPTY_TABLE.blocks, { row: 5, column: 2, values: [["note"]] }] };
    expect(
      await failure(() => {
        FileWorkbook.fromBytes(renderWorkbook([below]), "a").writeNow(LOG_ROWS);
      }),
    ).toBe("file/table-blocked");
    const total = withPart(sample(), "xl/tables/table2.xml", (text) =>
      text.replace('ref="A3:B4" totalsRowShown="0"', 'ref="A3:B5" totalsRowCount="1"'),
    );
    expect(
      await failure(() => {
        FileWorkbook.fromBytes(total, "a").writeNow(LOG_ROWS);
      }),
    ).toBe("file/table-blocked");
  });
});

describe("a table that staff have moved to another sheet", () => {
  it("is not written a second time", async () => {
    const moved = renderWorkbook([{ ...EMPTY_TABLE, name: "Andet" }]);
    expect(
      await failure(() => {
        FileWorkbook.fromBytes(moved, "a").writeNow({ edits: [{ kind: "sheet", content: EMPTY_TABLE }] });
      }),
    ).toBe("file/table-elsewhere");
  });
});

describe("what is not ours", () => {
  it("survives every kind of edit byte for byte: labels, properties, custom XML, task panes, unknown parts", () => {
    const before = withOrganisationParts(sample());
    const workbook = FileWorkbook.fromBytes(before, "prøve.xlsx");
    workbook.writeNow({
      edits: [
        { kind: "sheet", content: FIGURES },
        ...LOG_ROWS.edits,
        { kind: "update", table: "tblTal", rows: [{ key: { Sag: "001" }, set: { Dato: 1 } }] },
      ],
    });
    expect(workbook.losses()).toEqual([]);
    const kept = unzipSync(workbook.toBytes());
    const stood = unzipSync(before);
    for (const part of [...ORGANISATION_PARTS, "_rels/.rels"]) expect(kept[part], part).toEqual(stood[part]);
    expect(new TextDecoder().decode(kept["xl/_rels/workbook.xml.rels"])).toContain("../customXml/item1.xml");
    expect(Object.keys(kept).sort()).toEqual(Object.keys(stood).sort());
    expect(lint(workbook.toBytes())).toEqual([]);
  });

  it("survives on the user's own sheets: charts, notes, cells", async () => {
    const file = saved(sample());
    withChartAndNote(file);
    const stood = unzipSync(readFileSync(file));
    const faultsBefore = await validateOoxml(file);
    const workbook = await openFile(file);
    await workbook.write({
      edits: [
        { kind: "sheet", content: FIGURES },
        { kind: "sheet", content: sheet("Ny"), before: "Mit ark" },
        ...LOG_ROWS.edits,
      ],
    });
    expect(workbook.losses()).toEqual([]);
    await saveFile(workbook, file);
    const kept = unzipSync(readFileSync(file));
    const own = Object.keys(stood).filter((name) => /chart|drawing|comment|theme|docProps/u.test(name));
    expect(own.length).toBeGreaterThan(4);
    for (const part of own) expect(kept[part], part).toEqual(stood[part]);
    expect(readByOpenpyxl(file).find(({ name }) => name === "Mit ark")?.cells).toEqual([
      ["Uge", "Antal"],
      [1, 4],
      [2, 7],
    ]);
    // openpyxl's own looks are not all valid; ours add no fault.
    expect((await validateOoxml(file)).filter((fault) => !faultsBefore.includes(fault))).toEqual([]);
  });

  it("stays where a sheet that holds it is drawn anew; a note whose cell is another then is named", async () => {
    const file = saved(sample());
    withChartAndNote(file, "Log");
    const before = unzipSync(readFileSync(file));
    const workbook = await openFile(file);
    await workbook.write({ edits: [{ kind: "sheet", content: EMPTY_TABLE }] });
    expect(workbook.losses()).toEqual([]);
    const kept = unzipSync(workbook.toBytes());
    const own = Object.keys(before).filter((name) => /chart|drawing|comment/iu.test(name));
    expect(own.length).toBeGreaterThan(3);
    for (const name of own) expect(kept[name], name).toEqual(before[name]);
    expect(lint(workbook.toBytes())).toEqual([]);
    const renamed = { ...EMPTY_TABLE, blocks: [{ row: 1, column: 1, values: [["En anden overskrift"]] }] };
    await workbook.write({ edits: [{ kind: "sheet", content: renamed }] });
    expect(workbook.losses()).toEqual([{ code: "file/loses-comments", values: { sheet: "Log", part: "A1" } }]);
  });

  it.each([
    "urn:kommune/ukendt",
    ...["slicer", "timeline", "ctrlProp", "oleObject", "picture", "customProperty", "pivotTable"].map(
      (type) => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`,
    ),
  ])("stays on a sheet that is drawn anew when it is a %s", (type) => {
    let bytes = withPart(sample(), "xl/worksheets/_rels/sheet2.xml.rels", (text) =>
      text.replace("</Relationships>", `<Relationship Id="rId9" Type="${type}" Target="../x.xml"/></Relationships>`),
    );
    bytes = withPart(bytes, "xl/x.xml", () => "<x/>");
    const workbook = FileWorkbook.fromBytes(bytes, "a.xlsx");
    workbook.writeNow({ edits: [{ kind: "sheet", content: EMPTY_TABLE }] });
    expect(workbook.losses()).toEqual([]);
    const files = unzipSync(workbook.toBytes());
    expect(new TextDecoder().decode(files["xl/worksheets/_rels/sheet2.xml.rels"])).toContain(`Type="${type}"`);
    expect(Object.keys(files)).toContain("xl/x.xml");
  });

  it("stays when it is sparklines, a query behind a table, or the printer's settings", () => {
    const sparklines =
      '<extLst><ext xmlns:x14="urn:x14"><x14:sparklineGroups><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst>';
    let bytes = withPart(sample(), "xl/worksheets/sheet2.xml", (text) =>
      text.replace("</worksheet>", `${sparklines}</worksheet>`).replace(/<pageSetup /u, '<pageSetup r:id="rId8" '),
    );
    bytes = withPart(
      bytes,
      "xl/tables/_rels/table2.xml.rels",
      () =>
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="urn:x/queryTable" Target="../queryTables/q.xml"/></Relationships>',
    );
    bytes = withPart(bytes, "xl/worksheets/_rels/sheet2.xml.rels", (text) =>
      text.replace(
        "</Relationships>",
        '<Relationship Id="rId8" Type="urn:x/printerSettings" Target="../printer.bin"/></Relationships>',
      ),
    );
    const workbook = FileWorkbook.fromBytes(bytes, "a.xlsx");
    workbook.writeNow({ edits: [{ kind: "sheet", content: EMPTY_TABLE }] });
    expect(workbook.losses()).toEqual([]);
    const files = unzipSync(workbook.toBytes());
    const text = (name: string): string => new TextDecoder().decode(files[name]);
    expect(text("xl/worksheets/sheet2.xml")).toContain(sparklines);
    expect(text("xl/worksheets/sheet2.xml")).toMatch(/<pageSetup [^>]*r:id="rId8"/u);
    expect(text("xl/worksheets/_rels/sheet2.xml.rels")).toContain("../printer.bin");
    expect(text("xl/tables/_rels/table2.xml.rels")).toContain("queryTable");
  });

  it("is named and taken away when it is macros; a file for macros is not written", async () => {
    const workbook = FileWorkbook.fromBytes(withMacros(sample()), "a.xlsm");
    expect(workbook.losses()).toEqual([]);
    workbook.writeNow(LOG_ROWS);
    expect(workbook.losses()).toEqual([{ code: "file/loses-macros", values: {} }]);
    expect(await failure(() => saveFile(workbook, join(folder, "a.xlsm")))).toBe("file/macros");
    const file = join(folder, "uden-makroer.xlsx");
    await saveFile(workbook, file);
    expect(await validateOoxml(file)).toEqual([]);
    expect(Object.keys(unzipSync(readFileSync(file)))).not.toContain("xl/vbaProject.bin");
  });

  it("every loss has its sentence", () => {
    const codes = ["cells", "notes", "links", "table", "comments", "pivot", "macros", "signature"] as const;
    for (const code of codes) {
      expect(
        sentence({ code: `file/loses-${code}`, severity: "error", values: { sheet: "Log", part: "x" } }, "da"),
      ).not.toMatch(/\{\w+\}/u);
    }
  });

  it("does not stay behind: texts of a replaced sheet leave the shared list", async () => {
    const ours = renderWorkbook([
      sheet("Sager", { blocks: [{ row: 1, column: 1, values: [["Hemmelig", "Fælles"]] }] }),
      sheet("Andet", { blocks: [{ row: 1, column: 1, values: [["Fælles"]] }] }),
    ]);
    const workbook = FileWorkbook.fromBytes(await converted(ours, "a.xlsx", XLSX), "a.xlsx");
    const shared = (): string => new TextDecoder().decode(unzipSync(workbook.toBytes())["xl/sharedStrings.xml"]);
    expect(shared()).toContain("Hemmelig");
    await workbook.write({ edits: [{ kind: "sheet", content: sheet("Sager") }] });
    expect(shared()).not.toContain("Hemmelig");
    expect(shared()).toContain("Fælles");
    expect(readByOpenpyxl(saved(workbook.toBytes())).find(({ name }) => name === "Andet")?.cells).toEqual([["Fælles"]]);
  });
});

describe("files that others saved", () => {
  const expected = FileWorkbook.fromBytes(sample(), "a").readNow(TABLES);

  it("reads alike after LibreOffice", async () => {
    const bytes = await converted(sample(), "a.xlsx", XLSX);
    const workbook = FileWorkbook.fromBytes(bytes, "a.xlsx");
    const read = workbook.readNow(TABLES);
    expect(rounded(read.tables)).toEqual(rounded(expected.tables));
    expect(rounded(read.sheets.map(({ cells, merges }) => ({ cells, merges })))).toEqual(
      rounded(expected.sheets.map(({ cells, merges }) => ({ cells, merges }))),
    );
    expect(read.sheets[0]?.names["tilsyn_runde"]).toBe('2026-K1 "prøve"');
    workbook.writeNow({ edits: [...LOG_ROWS.edits, { kind: "sheet", content: FIGURES }] });
    expect(await validateOoxml(saved(workbook.toBytes()))).toEqual([]);
    expect(workbook.readNow(TABLES).tables["tblLog"]?.rows).toEqual([
      ["08:00", 1],
      ["09:00", 2],
    ]);
  });

  it("reads and changes alike after openpyxl", async () => {
    const file = saved(sample());
    withChartAndNote(file);
    const workbook = await openFile(file);
    const read = await workbook.read(TABLES);
    expect(read.tables["tblTal"]?.rows.map((row) => row.slice(0, 5))).toEqual(
      expected.tables["tblTal"]?.rows.map((row) => row.slice(0, 5)),
    );
    await workbook.write(LOG_ROWS);
    await saveFile(workbook, file);
    expect(
      readByOpenpyxl(file)
        .find(({ name }) => name === "Log")
        ?.cells.slice(3),
    ).toEqual([
      ["08:00", 1],
      ["09:00", 2],
    ]);
  });

  it("reads and changes alike with prefixed elements", async () => {
    const workbook = FileWorkbook.fromBytes(withPrefixes(sample()), "a.xlsx");
    expect(workbook.readNow(TABLES)).toEqual(expected);
    workbook.writeNow({ edits: [...LOG_ROWS.edits, { kind: "sheet", content: sheet("Ny") }] });
    expect(await validateOoxml(saved(workbook.toBytes()))).toEqual([]);
  });

  it("reads cells without addresses, rich texts, errors, shared and empty strings, phonetic hints", () => {
    const strings = `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>del 1</t></r><r><t xml:space="preserve"> del 2</t></r><rPh><t>kana</t></rPh></si><si><t/></si></sst>`;
    const cells = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row><row r="3"><c r="B3" t="str"><f>"a"</f><v>a&amp;b</v></c><c t="d"><v>2026-01-05T12:00:00</v></c></row>`;
    let bytes = withPart(renderWorkbook([sheet("Ark")]), "xl/worksheets/sheet1.xml", (text) =>
      text.replace(/<sheetData>.*<\/sheetData>/u, `<sheetData>${cells}</sheetData>`),
    );
    bytes = zipSync({ ...unzipSync(bytes), "xl/sharedStrings.xml": new TextEncoder().encode(strings) });
    bytes = withPart(bytes, "xl/_rels/workbook.xml.rels", (text) =>
      text.replace(
        "</Relationships>",
        '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
    );
    expect(readWorkbookTable(bytes, "a.xlsx").cells).toEqual([
      ["del 1 del 2", null, "#N/A", true],
      [],
      [null, "a&b", 46027.5],
    ]);
  });
});

describe("a table in a workbook", () => {
  const dates = sheet("Udtræk", {
    blocks: [
      {
        row: 1,
        column: 1,
        values: [
          ["Sag", "Dato", "Tid", "Tal"],
          ["001", 46027, 46027.59375, 46027],
          ["002", null, 0.5, 1.5],
          ["003", 46028, 46028, 0],
        ],
      },
    ],
    styles: [
      { region: region(2, 2, 3, 1), style: { format: "dd-mm-yyyy" } },
      { region: region(2, 3, 3, 1), style: { format: "dd/mm/yyyy hh:mm" } },
    ],
    merges: [region(6, 1, 1, 2)],
  });

  it("gives dates as ISO text, and the visible sheet with most rows", () => {
    const bytes = renderWorkbook([
      sheet("Forside", { blocks: [{ row: 1, column: 1, values: [["Udtræk"]] }] }),
      dates,
      sheet("Skjult", {
        hidden: true,
        blocks: [{ row: 1, column: 1, values: Array.from({ length: 9 }, () => ["x"]) }],
      }),
    ]);
    const table = readWorkbookTable(bytes, "udtræk.xlsx");
    expect(table).toMatchObject({
      name: "Udtræk",
      cells: [
        ["Sag", "Dato", "Tid", "Tal"],
        ["001", "2026-01-05", "2026-01-05 14:15", 46027],
        ["002", null, "12:00", 1.5],
        ["003", "2026-01-06", "2026-01-06", 0],
      ],
      merges: ["A6:B6"],
      hiddenRows: [],
      uncalculated: [],
    });
    expect(table.sheets?.map(({ name, hidden, cells }) => [name, hidden, cells.length])).toEqual([
      ["Forside", false, 1],
      ["Udtræk", false, 4],
      ["Skjult", true, 9],
    ]);
  });

  it("tells hidden rows, and reads the 1904 date system", () => {
    let bytes = withPart(renderWorkbook([dates]), "xl/worksheets/sheet1.xml", (text) =>
      text.replace('<row r="3">', "<row r='3' hidden='true'>").replace('<row r="4">', '<row ht="0" customHeight="1">'),
    );
    bytes = withPart(bytes, "xl/workbook.xml", (text) => text.replace("<workbookPr/>", '<workbookPr date1904="1"/>'));
    const grid = readWorkbookTable(bytes, "a.xlsx");
    expect(grid.hiddenRows).toEqual([3, 4]);
    const columns =
      '<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="0"/><col min="5" max="5" width="9"/></cols>';
    const narrow = withPart(bytes, "xl/worksheets/sheet1.xml", (text) =>
      text.replace(/<cols>.*<\/cols>/u, "").replace("<sheetData", `${columns}<sheetData`),
    );
    expect(readWorkbookTable(narrow, "a.xlsx").hiddenColumns).toEqual([2, 3, 4]);
    expect(grid.cells[1]).toEqual(["001", "2030-01-06", "2030-01-06 14:15", 46027]);
  });

  it("says so where there is nothing on any sheet", async () => {
    expect(await failure(() => readWorkbookTable(renderWorkbook([sheet("Tom")]), "a.xlsx"))).toBe("file/no-sheet");
  });

  it("tells formulas whose result is not in the file, not those whose result is an empty text", () => {
    const cells =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Sag</t></is></c></row>' +
      '<row r="2"><c r="A2"><f>1+1</f><v></v></c><c r="B2"><f t="shared" si="0"/></c><c r="C2" t="str"><f>""</f><v></v></c><c r="D2"><f>1</f><v>1</v></c></row>';
    const bytes = withPart(renderWorkbook([sheet("Ark")]), "xl/worksheets/sheet1.xml", (text) =>
      text.replace(/<sheetData>.*<\/sheetData>/u, `<sheetData>${cells}</sheetData>`),
    );
    expect(readWorkbookTable(bytes, "a.xlsx").uncalculated).toEqual(["A2", "B2"]);
    const { sheets } = FileWorkbook.fromBytes(bytes, "a.xlsx").readNow({ tables: [], sheets: ["Ark"] });
    expect(sheets[0]?.uncalculated).toEqual(["A2", "B2"]);
  });

  it("mends texts that were read in a wrong encoding on their way in, and tells the rows", () => {
    const table = readWorkbookTable(
      renderWorkbook([
        sheet("Ark", { blocks: [{ row: 1, column: 1, values: [["Enhed"], ["NÃ¸rrebro"], ["Å–gruppen"]] }] }),
      ]),
      "a.xlsx",
    );
    expect(table.cells).toEqual([["Enhed"], ["Nørrebro"], ["Å–gruppen"]]);
    expect(table.remarks).toMatchObject([{ code: "file/letters-mended", values: { rows: "2" }, row: 2 }]);
  });
});

describe("files in and out of a browser", () => {
  const cases = sheet("Udtræk", {
    blocks: [
      {
        row: 1,
        column: 1,
        values: [
          ["Sag", "Enhed"],
          ["001", "Nord"],
        ],
      },
    ],
    merges: [region(3, 1, 1, 2)],
  });

  it("reads a table alike from .xlsx and .csv", () => {
    const table = readTableFile(renderWorkbook([cases]), "udtræk.XLSX");
    const rows = [
      ["Sag", "Enhed"],
      ["001", "Nord"],
    ];
    expect(table).toMatchObject({ name: "Udtræk", cells: rows, merges: ["A3:B3"] });
    expect(readTableFile(new TextEncoder().encode("Sag;Enhed\r\n001;Nord\r\n"), "udtræk.csv")).toMatchObject({
      name: "udtræk.csv",
      cells: rows,
      merges: [],
      separator: ";",
    });
  });

  it("goes by what a file holds, not by its name, and names the cause where it is no table", async () => {
    const text = (content: string): Uint8Array => new TextEncoder().encode(content);
    const zip = (parts: Record<string, string>): Uint8Array =>
      zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, text(content)])));
    const workbook = renderWorkbook([cases]);
    for (const name of ["a.xlsm", "a.xls", "a.csv", "a"]) expect(readTableFile(workbook, name).name).toBe("Udtræk");
    const causes: readonly (readonly [Uint8Array, string, string])[] = [
      [text("<html><body><table><tr><td>Sag</td></tr></table></body></html>"), "a.xls", "file/web-page"],
      [text("\ufeff\r\n<!DOCTYPE html><html></html>"), "a.xlsx", "file/web-page"],
      [text('<table border="1"><tr><td>Sag;Enhed</td></tr></table>'), "a.csv", "file/web-page"],
      [
        text(
          '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        ),
        "a.xls",
        "file/xml-sheet",
      ],
      [text('<?xml version="1.0"?><sager/>'), "a.csv", "file/xml"],
      [
        zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
        "a.ods",
        "file/open-document",
      ],
      [
        zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
        "a.xlsx",
        "file/open-document",
      ],
      [zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }), "a.xlsb", "file/old-excel"],
      [zip({ "sager.csv": "Sag;Enhed" }), "a.zip", "file/archive"],
      [zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>" }), "a.docx", "file/archive"],
      [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "a.xls", "file/old-excel"],
      [text("Sag;Enhed"), "a.xlsx", "file/not-xlsx"],
    ];
    for (const [bytes, name, code] of causes)
      expect([name, await failure(() => readTableFile(bytes, name))]).toEqual([name, code]);
  });

  it("packs workbooks as they are, under their names, into one .zip", () => {
    const handouts = ["2026-K1 N1 Nørrebro.xlsx", "2026-K1 N1 Amager.xlsx"].map((fileName) => ({
      fileName,
      sheets: [sheet(fileName.slice(11, -5))],
    }));
    const files = unzipSync(workbookFile(handouts, "skemaer", "2026-01-05T12:00:00Z").bytes);
    expect(Object.keys(files)).toEqual(handouts.map(({ fileName }) => fileName));
    expect(files).toEqual(
      Object.fromEntries(handouts.map(({ fileName, sheets }) => [fileName, renderWorkbook(sheets)])),
    );
  });

  it("takes the review sheets of what came back, and says which files hold none", async () => {
    const review = sheet("Skema", {
      names: [{ name: REVIEW_NAMES.register, scope: "sheet", refersTo: { text: "R-1" } }],
    });
    const found = [
      { name: "a.xlsx", bytes: renderWorkbook([sheet("Andet"), review]) },
      { name: "b.xlsx", bytes: renderWorkbook([sheet("Andet")]) },
      { name: "c.xlsx", bytes: new TextEncoder().encode("Sag;Enhed") },
      { name: "noter.txt", bytes: new Uint8Array() },
      { name: "~$a.xlsx", bytes: new Uint8Array() },
      { name: ".skjult", bytes: new Uint8Array() },
    ].map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) }));
    const { files, faults } = await returnedFiles(found, {
      workbook: (bytes, name) => FileWorkbook.fromBytes(bytes, name),
      zip: unpacked,
    });
    expect(files.map(({ name, sheets }) => [name, sheets.map((each) => each.name)])).toEqual([["a.xlsx", ["Skema"]]]);
    expect(faults.map(({ code, at }) => [code, at?.sheet])).toEqual([
      ["file/no-review-sheet", "b.xlsx"],
      ["file/not-xlsx", "c.xlsx"],
      ["file/skipped", "noter.txt"],
    ]);
  });

  it("reads a zip in 64-bit notation, with a comment, and parts that are not packed", () => {
    expect(FileWorkbook.fromBytes(rezipped("0", "ZIP_STORED"), "a.xlsx").readNow(TABLES)).toEqual(
      FileWorkbook.fromBytes(sample(), "a.xlsx").readNow(TABLES),
    );
    expect(FileWorkbook.fromBytes(rezipped("2**31", "ZIP_DEFLATED"), "a.xlsx").readNow(TABLES)).toEqual(
      FileWorkbook.fromBytes(sample(), "a.xlsx").readNow(TABLES),
    );
  });

  /** The sample zipped anew by Python, in 64-bit notation where a number is above `limit`. */
  function rezipped(limit: string, method: string): Uint8Array {
    const [from, to] = [saved(sample()), saved(new Uint8Array())];
    const script = `
import sys, zipfile
zipfile.ZIP64_LIMIT = ${limit}
with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w", zipfile.${method}) as new:
    for name in old.namelist(): new.writestr(name, old.read(name))
    new.comment = b"PK comment"
`;
    execFileSync("/usr/bin/python3", ["-c", script, from, to]);
    return readFileSync(to);
  }
});

describe("garbage ends in a sentence", () => {
  const damaged: readonly (readonly [string, () => Uint8Array, string])[] = [
    ["nothing", () => new Uint8Array(), "file/blank"],
    ["text", () => new TextEncoder().encode("Sag;Enhed\n1;A"), "file/not-xlsx"],
    ["an old workbook", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), "file/old-excel"],
    [
      "a password",
      () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "file/password",
    ],
    ["a zip of something else", () => zipSync({ "a.txt": new Uint8Array([1]) }), "file/damaged"],
    ["half a file", () => sample().slice(0, 3000), "file/damaged"],
    [
      "a part that is broken off",
      () => withPart(sample(), "xl/workbook.xml", (text) => text.slice(0, 200)),
      "file/damaged",
    ],
    [
      "a sheet that is broken off",
      () => withPart(sample(), "xl/worksheets/sheet1.xml", (text) => text.slice(0, -300)),
      "file/damaged",
    ],
    ["a zip bomb", () => bomb(), "file/too-large"],
    [
      "Strict Open XML",
      () =>
        withPart(sample(), "xl/workbook.xml", (text) =>
          text.replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          ),
        ),
      "file/strict",
    ],
  ];
  it.each(damaged)("%s", async (_, bytes, code) => {
    const work = (): void => {
      const workbook = FileWorkbook.fromBytes(bytes(), "fil.xlsx");
      workbook.readNow(TABLES);
      workbook.writeNow(LOG_ROWS);
    };
    expect(await failure(work)).toBe(code);
  });

  /** A part that says it unfolds to two gigabytes. */
  function bomb(): Uint8Array {
    const bytes = Buffer.from(sample());
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(2_000_000_000, entry + 24);
    return bytes;
  }

  it("a long sheet that does not unfold, where a change looks at its beginning only", async () => {
    const long = sheet("Lang", {
      blocks: [{ row: 1, column: 1, values: Array.from({ length: 300 }, (_, row) => [`tekst ${row}`, row]) }],
    });
    const bytes = renderWorkbook([long, sheet("Kort")]);
    const name = new TextEncoder().encode("xl/worksheets/sheet1.xml");
    // A block of the kind 3, which there is not.
    bytes[Buffer.from(bytes).indexOf(name) + name.length] = 7;
    expect(
      await failure(() => {
        FileWorkbook.fromBytes(bytes, "fil.xlsx").writeNow({ edits: [{ kind: "sheet", content: sheet("Ny") }] });
      }),
    ).toBe("file/damaged");
  });

  it("any bytes changed, anywhere (law)", async () => {
    const whole = sample();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const bytes = new Uint8Array(whole);
          for (const [at, value] of changes) bytes[at] = value;
          expect(await failure(() => FileWorkbook.fromBytes(bytes, "a.xlsx").readNow(TABLES))).toMatch(
            /^(?:file\/|no failure)/u,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("any part's text changed, anywhere (law)", async () => {
    const parts = [
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/tables/table1.xml",
      "xl/styles.xml",
      "_rels/.rels",
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
    ];
    const whole = sample();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...parts),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(40),
        fc.constantFrom("", "<", ">", '"', "&#x110000;", "<a>", "</a>", "99999999999", "-1"),
        async (part, where, length, text) => {
          const bytes = withPart(whole, part, (stood) => {
            const at = Math.floor(where * stood.length);
            return stood.slice(0, at) + text + stood.slice(at + length);
          });
          expect(await failure(() => FileWorkbook.fromBytes(bytes, "a.xlsx").readNow(TABLES))).toMatch(
            /^(?:file\/|no failure)/u,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("opening and saving", () => {
  it("says what is wrong with a place", async () => {
    expect(await failure(() => openFile(join(folder, "findes-ikke.xlsx")))).toBe("file/not-found");
    expect(await failure(() => openFile(folder))).toBe("file/is-folder");
    expect(await failure(() => writeBytes(join(folder, "mangler", "a.xlsx"), sample()))).toBe("file/folder-missing");
    expect(await failure(() => writeBytes(folder, sample()))).toBe("file/is-folder");
    const file = saved(sample());
    chmodSync(file, 0o444);
    expect(await failure(() => writeBytes(file, sample()))).toBe("file/read-only");
  });

  it("does not write over a file that is open in Excel or LibreOffice", async () => {
    const file = saved(sample());
    const lock = join(folder, `.~lock.fil-${count}.xlsx#`);
    writeFileSync(lock, "");
    expect(await failure(() => writeBytes(file, sample()))).toBe("file/open-elsewhere");
    rmSync(lock);
    await writeBytes(file, sample());
  });

  it("keeps the file's mode, and leaves nothing beside it", async () => {
    const file = saved(sample());
    chmodSync(file, 0o640);
    const workbook = await openFile(file);
    await workbook.write(LOG_ROWS);
    await saveFile(workbook, file);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("does not save over what someone else saved meanwhile", async () => {
    const file = saved(sample());
    const workbook = await openFile(file);
    await workbook.write(LOG_ROWS);
    const others = renderWorkbook([sheet("Andres")]);
    writeFileSync(file, others);
    expect(await failure(() => saveFile(workbook, file))).toBe("file/changed-meanwhile");
    expect(Buffer.from(await readBytes(file)).equals(Buffer.from(others))).toBe(true);
  });

  it("keeps a workbook open between commands only while it is what is in the file", async () => {
    const file = saved(sample());
    const first = await openFile(file);
    expect(await openFile(file)).toBe(first);
    await first.write(LOG_ROWS);
    const second = await openFile(file);
    expect((await second.read(TABLES)).tables["tblLog"]?.rows).toEqual([]);
    await second.write(LOG_ROWS);
    await saveFile(second, file);
    expect(await openFile(file)).toBe(second);
    const elsewhere = join(folder, `kopi-${count}.xlsx`);
    await second.write(LOG_ROWS);
    await saveFile(second, elsewhere);
    const third = await openFile(file);
    expect((await third.read(TABLES)).tables["tblLog"]?.rows).toHaveLength(2);
    expect((await (await openFile(elsewhere)).read(TABLES)).tables["tblLog"]?.rows).toHaveLength(4);
    writeFileSync(file, renderWorkbook([sheet("Andres")]));
    expect((await (await openFile(file)).read(TABLES)).sheetNames).toEqual(["Andres"]);
  });

  it("makes a new file", async () => {
    const file = join(folder, "ny.xlsx");
    const workbook = newFile(file);
    await workbook.write({ edits: [{ kind: "sheet", content: sheet("Start") }] });
    await saveFile(workbook, file);
    expect(existsSync(file)).toBe(true);
    expect((await (await openFile(file)).read(TABLES)).sheetNames).toEqual(["Start"]);
  });
});
