/** How a sheet of ours prints is a person's to choose: what has been chosen stays when the sheet is drawn anew. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { answersSheet } from "../../src/review/sheet/answers";
import type { Answer } from "../../src/templates/rules/answer";
import { region } from "../../src/workbook/address";
import type { CellValue, PageSetup, SheetContent } from "../../src/workbook/content";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import type { PageLayout } from "../../workbench/host/page";
import { OpenWorkbook } from "../support/excel";
import { withPart } from "../support/foreign";
import { sheet } from "../support/workbook-sample";

const FOOTER = "&L&A&RSide &P af &N";

function answers(header: number, ...rows: readonly (readonly CellValue[])[]): SheetContent {
  return sheet("Svar", {
    keepsLayout: true,
    tables: [
      {
        name: "tblSvar",
        row: header,
        column: 1,
        columns: [{ name: "Sag", style: { format: "@" } }, { name: "Svar" }],
        rows,
        key: ["Sag"],
        filter: true,
      },
    ],
    page: { orientation: "landscape", fitToWidth: 1, repeatRows: [header, header], footer: FOOTER },
  });
}

/** A paper of so many rows, its header in row `header`. */
function paper(rows: number, header: number, over: Partial<PageSetup> = {}): SheetContent {
  return sheet("Bilag 1", {
    blocks: [{ row: 1, column: 1, values: Array.from({ length: rows }, (_, index) => [`r${index}`, index, "tekst"]) }],
    page: {
      orientation: "portrait",
      fitToWidth: 1,
      repeatRows: [header, header],
      printArea: region(1, 1, rows, 3),
      footer: FOOTER,
      ...over,
    },
  });
}

type Act = (page: PageLayout) => void;
type PageSetupOver = Partial<PageSetup>;

/** The first sheet's print set-up, after a person's doing and another drawing: in a file, and in Excel. */
async function printed(first: SheetContent, act: Act, ...next: readonly SheetContent[]): Promise<PageLayout[]> {
  return printedOf(renderWorkbook([first]), act, ...next);
}

async function printedOf(bytes: Uint8Array, act: Act, ...next: readonly SheetContent[]): Promise<PageLayout[]> {
  const before = new OpenWorkbook(bytes);
  act(before.host.workbook.sheets[0]!.page);
  const lived = before.saved();
  const file = FileWorkbook.fromBytes(lived, "a.xlsx");
  const excel = new OpenWorkbook(lived);
  for (const content of next) {
    file.writeNow({ edits: [{ kind: "sheet", content }] });
    await excel.read({ tables: content.tables.map(({ name }) => name), sheets: [content.name] });
    await excel.write({ edits: [{ kind: "sheet", content }] });
  }
  return [file.toBytes(), excel.saved()].map((saved) => new OpenWorkbook(saved).host.workbook.sheets[0]!.page);
}

const rowsOf = ({ titleRows }: PageLayout): readonly number[] | null =>
  titleRows === null ? null : [titleRows.row + 1, titleRows.row + titleRows.rows];
const areasOf = ({ printArea }: PageLayout): readonly (readonly number[])[] =>
  printArea.map(({ row, column, rows, columns }) => [row + 1, column + 1, rows, columns]);
const area = (row: number, column: number, rows: number, columns: number) =>
  ({ row: row - 1, column: column - 1, rows, columns }) as PageLayout["printArea"][number];
const nothing: Act = () => undefined;
const both = <Value>(value: Value): Value[] => [value, value];

describe("a register's table", () => {
  it("repeats the rows and prints the area that a person has chosen", async () => {
    const pages = await printed(
      answers(4, ["001", "ja"]),
      (page) => {
        page.titleRows = area(1, 1, 4, 16_384);
        page.titleColumns = area(1, 1, 1_048_576, 1);
        page.printArea = [area(1, 1, 20, 2), area(1, 4, 9, 2)];
        page.orientation = "Portrait";
      },
      answers(4, ["001", "nej"], ["002", "ja"]),
    );
    expect(pages.map(rowsOf)).toEqual(both([1, 4]));
    expect(pages.map(({ titleColumns }) => titleColumns?.columns)).toEqual(both(1));
    expect(pages.map(areasOf)).toEqual(
      both([
        [1, 1, 20, 2],
        [1, 4, 9, 2],
      ]),
    );
    expect(pages.map(({ orientation }) => orientation)).toEqual(both("Portrait"));
  });

  it("repeats its header where that moves, and nothing where a person wants none", async () => {
    expect((await printed(answers(4, ["001", "ja"]), nothing, answers(6, ["001", "ja"]))).map(rowsOf)).toEqual(
      both([6, 6]),
    );
    const without = await printed(
      answers(4, ["001", "ja"]),
      (page) => void (page.titleRows = null),
      answers(4, ["001", "nej"]),
    );
    expect(without.map(rowsOf)).toEqual(both(null));
  });
});

describe("a paper that is drawn as another each time", () => {
  it("prints as it is drawn, as long as nobody has chosen otherwise", async () => {
    const pages = await printed(
      paper(9, 3),
      nothing,
      paper(12, 5, { orientation: "landscape" }),
      paper(14, 6, { orientation: "landscape", fitToWidth: 2, footer: "&CNy" }),
    );
    expect(pages.map(rowsOf)).toEqual(both([6, 6]));
    expect(pages.map(areasOf)).toEqual(both([[1, 1, 14, 3]]));
    expect(pages.map(({ orientation, zoom }) => [orientation, zoom.horizontalFitToPages])).toEqual(
      both(["Landscape", 2]),
    );
    expect(pages.map(({ headersFooters: { leftFooter, centerFooter } }) => [leftFooter, centerFooter])).toEqual(
      both(["", "Ny"]),
    );
  });

  it("changes between pages wide and a scale as it is drawn, and keeps a scale that a person has chosen", async () => {
    const zooms = async (first: PageSetupOver, act: Act, ...next: readonly PageSetupOver[]) =>
      (await printed(paper(9, 3, first), act, ...next.map((over) => paper(9, 3, over)))).map(({ zoom }) => zoom);
    expect(await zooms({}, nothing, { scale: 80 }, { scale: 75 })).toEqual(both({ scale: 75 }));
    expect(await zooms({ scale: 80 }, (page) => void (page.zoom = { scale: 60 }), { scale: 75 })).toEqual(
      both({ scale: 60 }),
    );
    const back = await zooms({ scale: 80 }, nothing, {});
    expect(back.map(({ horizontalFitToPages }) => horizontalFitToPages)).toEqual(both(1));
  });

  it("keeps paper, margins, direction, scale, head, foot and repeated rows that a person has chosen", async () => {
    const pages = await printed(
      paper(9, 3),
      (page) => {
        page.paperSize = "A3";
        page.leftMargin = 90;
        page.orientation = "Landscape";
        page.zoom = { scale: 70 };
        page.headersFooters.centerHeader = "Fortroligt";
        page.headersFooters.rightFooter = "Egen";
        page.titleRows = area(2, 1, 2, 16_384);
      },
      paper(12, 3, { fitToWidth: 2 }),
      paper(13, 3, { footer: "&CNy" }),
    );
    for (const page of pages) {
      expect(page).toMatchObject({ paperSize: "A3", leftMargin: 90, orientation: "Landscape", zoom: { scale: 70 } });
      expect(page.zoom.horizontalFitToPages).toBeUndefined();
      expect(page.headersFooters).toMatchObject({ centerHeader: "Fortroligt", rightFooter: "Egen", centerFooter: "" });
      expect(rowsOf(page)).toEqual([2, 3]);
    }
  });

  it.each<[string, PageLayout["printArea"], readonly (readonly number[])[]]>([
    ["holds ours and more goes on to", [area(1, 1, 9, 6)], [[1, 1, 12, 6]]],
    ["is a part of ours stays", [area(2, 1, 4, 2)], [[2, 1, 4, 2]]],
    ["was taken away stays so", [], []],
  ])("an area to print that %s", async (_, chosen, wanted) => {
    const pages = await printed(paper(9, 3), (page) => void (page.printArea = chosen), paper(12, 3));
    expect(pages.map(areasOf)).toEqual(both(wanted));
  });

  it("of an earlier program, which noted nothing, is drawn as before; what cannot be its own stays", async () => {
    const earlier = withPart(renderWorkbook([paper(9, 3)]), "xl/workbook.xml", (xml) =>
      xml.replace(/<definedName name="tilsyn_[^>]*>[^<]*<\/definedName>/gu, ""),
    );
    expect((await printedOf(earlier, nothing, paper(12, 5))).map(areasOf)).toEqual(both([[1, 1, 12, 3]]));
    const lived: Act = (page) => {
      page.printArea = [area(2, 2, 9, 4)];
      page.titleRows = area(1, 1, 3, 16_384);
    };
    const pages = await printedOf(earlier, lived, paper(12, 5));
    expect(pages.map(areasOf)).toEqual(both([[2, 2, 9, 4]]));
    expect(pages.map(rowsOf)).toEqual(both([1, 3]));
  });
});

it("on Svar, titles that a person has set stay, also where an earlier program drew it, which noted nothing", async () => {
  const excel = new OpenWorkbook(new Uint8Array(readFileSync("test/data/0.1.0/register.xlsx")));
  const pageOf = ({ host }: OpenWorkbook): PageLayout => host.workbook.sheetNamed("Svar")!.page;
  expect(rowsOf(pageOf(excel))).toEqual([4, 4]);
  pageOf(excel).titleRows = area(1, 1, 3, 16_384);
  const lived = excel.saved();
  const content = answersSheet([ANSWER]);
  const read = { tables: ["tblSvar"], sheets: ["Svar"] };
  const file = FileWorkbook.fromBytes(lived, "a.xlsx");
  for (const _ of [1, 2]) {
    file.writeNow({ edits: [{ kind: "sheet", content }] });
    await excel.read(read);
    await excel.write({ edits: [{ kind: "sheet", content }] });
  }
  expect(
    [new OpenWorkbook(file.toBytes()), new OpenWorkbook(excel.saved())].map((each) => rowsOf(pageOf(each))),
  ).toEqual(both([1, 3]));
  expect(file.readNow(read).tables["tblSvar"]?.rows).toHaveLength(1);
});

const ANSWER: Answer = {
  round: "2026-K1",
  level: 1,
  unit: "Nord",
  case: "001",
  step: "Sagsoplysning",
  question: "1",
  value: "ja",
  comment: "",
  state: "gyldig",
  counted: true,
  reviewer: "Ane",
  date: "",
  source: "",
  cell: "",
};

it("names for printing that hold a formula stay as they are", () => {
  const formula = "OFFSET('Bilag 1'!$A$1,0,0,5,2)";
  const bytes = withPart(renderWorkbook([paper(9, 3)]), "xl/workbook.xml", (xml) =>
    xml.replace(/(<definedName name="_xlnm.Print_Area"[^>]*>)[^<]*/u, (_, tag: string) => `${tag}${formula}`),
  );
  const file = FileWorkbook.fromBytes(bytes, "a.xlsx");
  file.writeNow({ edits: [{ kind: "sheet", content: paper(12, 3) }] });
  expect(file.losses()).toEqual([]);
  const names = strFromU8(unzipSync(file.toBytes())["xl/workbook.xml"] as Uint8Array);
  expect(names.match(/_xlnm\.Print_Area/gu)).toHaveLength(1);
  expect(names).toContain(formula);
});
