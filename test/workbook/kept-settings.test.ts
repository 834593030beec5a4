/** What people have set on rows and columns of a table of ours follows when it is drawn anew, in a file and in Excel. */
import { describe, expect, it } from "vitest";
import { region } from "../../src/workbook/address";
import type { CellValue, SheetContent } from "../../src/workbook/content";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import type { Sheet } from "../../workbench/host/model";
import { OpenWorkbook } from "../support/excel";
import { withPart } from "../support/foreign";
import { LISTS, sheet } from "../support/workbook-sample";

const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";
const OURS = { formula: "LEN($B4)=0", style: { fill: "FFF2A8" } };

/** `Sag`, `Svar` with our drop-down, and `Ansvarlig` without; `more`: columns of a later program. */
function answers(rows: readonly (readonly CellValue[])[], more: readonly string[] = []): SheetContent {
  return sheet("Svar", {
    blocks: [{ row: 1, column: 1, values: [["Svar"]] }],
    keepsLayout: true,
    tables: [
      {
        name: "tblSvar",
        row: 3,
        column: 1,
        columns: ["Sag", "Svar", "Ansvarlig", ...more].map((name) => ({ name })),
        rows,
        key: ["Sag"],
        filter: true,
      },
    ],
    validations: [{ region: region(4, 2, 200), listName: "svar_janej", errorTitle: "Svar", error: "Vælg" }],
    conditionals: [{ region: region(4, 2, Math.max(1, rows.length)), rules: [OURS] }],
  });
}

/** As people have made it: a column `Min` and one `Frist`, with looks, checks, a hidden row, and a rule on `on`. */
function lived(on: string): Uint8Array {
  let bytes = renderWorkbook([
    answers([
      ["001", "ja", ""],
      ["002", "nej", ""],
      ["003", "ja", ""],
    ]),
    LISTS,
  ]);
  bytes = withPart(bytes, TABLE, (xml) =>
    xml
      .replace(/A3:C6/gu, "A3:E6")
      .replace(
        /<tableColumns count="3">([\s\S]*?)<\/tableColumns>/u,
        '<tableColumns count="5">$1<tableColumn id="7" name="Min"/><tableColumn id="8" name="Frist"/></tableColumns>',
      ),
  );
  bytes = withPart(bytes, "xl/styles.xml", (xml) =>
    xml
      .replace(/<fills[^>]*>([\s\S]*?)<\/fills>/u, (_, fills: string) => {
        const count = (fills.match(/<fill>/gu) ?? []).length;
        return `<fills count="${count + 1}">${fills}<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills>`;
      })
      .replace(
        /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/u,
        (_, looks: string) =>
          `<cellXfs>${looks}<xf numFmtId="14" fontId="0" fillId="RED" borderId="0" xfId="0" applyFill="1" applyNumberFormat="1"/></cellXfs>`,
      ),
  );
  const styles = textOf(bytes, "xl/styles.xml");
  const red = (/<fills [\s\S]*?<\/fills>/u.exec(styles)?.[0].match(/<fill>/gu) ?? []).length - 1;
  const look = (/<cellXfs>([\s\S]*?)<\/cellXfs>/u.exec(styles)?.[1]?.match(/<xf\b/gu) ?? []).length - 1;
  bytes = withPart(bytes, "xl/styles.xml", (xml) => xml.replace('fillId="RED"', `fillId="${red}"`));
  const more: Readonly<Record<number, string>> = {
    3: '<c r="D3" t="inlineStr"><is><t>Min</t></is></c><c r="E3" t="inlineStr"><is><t>Frist</t></is></c>',
    5: `<c r="D5" t="inlineStr"><is><t>til 002</t></is></c><c r="E5" s="${look}"><v>46023</v></c>`,
  };
  return withPart(bytes, SHEET, (xml) =>
    Object.entries(more)
      .reduce(
        (all, [row, cells]) => all.replace(new RegExp(`(<row r="${row}"[^>]*>.*?)</row>`, "u"), `$1${cells}</row>`),
        xml,
      )
      .replace('<row r="5"', '<row r="5" hidden="1"')
      .replace(
        "<conditionalFormatting",
        `<conditionalFormatting sqref="${on}"><cfRule type="expression" priority="9"><formula>LEN($D4)&gt;LEN(A4)</formula></cfRule></conditionalFormatting><conditionalFormatting`,
      )
      .replace(
        /<dataValidations[^>]*>([\s\S]*?)<\/dataValidations>/u,
        '<dataValidations count="3">$1<dataValidation type="list" allowBlank="1" sqref="C4:C6"><formula1>"Anne,Bo"</formula1></dataValidation><dataValidation type="custom" sqref="D4:D6"><formula1>LEN(D4)&lt;90</formula1></dataValidation></dataValidations>',
      ),
  );
}

function textOf(bytes: Uint8Array, part: string): string {
  let found = "";
  withPart(bytes, part, (xml) => (found = xml));
  return found;
}

const areas = (all: Sheet["validations"][number]["areas"]): readonly string[] =>
  all.map(({ row, column, rows, columns }) => [row + 1, column + 1, rows, columns].join(" ")).sort();

/** What is set on the sheet, in words that do not tell which of the two it is. */
function settings(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const found = new OpenWorkbook(bytes).host.workbook.sheets[0]!;
  return {
    rules: found.conditionals.map((each) => [areas(each.areas), each.formula]),
    checks: found.validations
      .map((each) => [areas(each.areas), each.rule] as const)
      .sort(([one], [other]) => String(one).localeCompare(String(other), "en")),
    hidden: [...found.rows].flatMap(([row, { hidden }]) => (hidden === true ? [row + 1] : [])),
    looks: [...Array(9).keys()].flatMap((row) =>
      [...Array(8).keys()].flatMap((column) => {
        const look = found.cell(row, column)?.look;
        return typeof look?.fill === "string" ? [[row + 1, column + 1, look.fill, look.format]] : [];
      }),
    ),
  };
}

async function both(bytes: Uint8Array, content: SheetContent): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const file = FileWorkbook.fromBytes(bytes, "a.xlsx");
  file.writeNow({ edits: [{ kind: "sheet", content }] });
  expect(file.losses()).toEqual([]);
  const excel = new OpenWorkbook(bytes);
  await excel.read({ tables: ["tblSvar"] });
  await excel.write({ edits: [{ kind: "sheet", content }] });
  return [file.toBytes(), excel.saved()].map(settings);
}

const MOVED = answers([
  ["000", "ja", ""],
  ["001", "ja", ""],
  ["003", "ja", ""],
  ["002", "ja", ""],
]);

const WIDER = answers(
  [
    ["001", "ja", "", 1],
    ["002", "nej", "", 2],
    ["003", "ja", "", 3],
  ],
  ["Antal"],
);

describe("a table that is drawn anew", () => {
  it("keeps looks and hidden rows with their rows, and rules and checks with their columns, as long as it is", async () => {
    const [file, excel] = await both(lived("D4:D6"), MOVED);
    expect(excel).toEqual(file);
    expect(file).toMatchObject({
      rules: [
        [["4 4 4 1"], "=LEN($D4)>LEN(A4)"],
        [["4 2 4 1"], "=LEN($B4)=0"],
      ],
      hidden: [7],
      looks: [[7, 5, "#FF0000", expect.stringMatching(/y/u)]],
    });
    expect(file?.["checks"]).toEqual([
      [["4 2 200 1"], { list: { inCellDropDown: true, source: "=svar_janej" } }],
      [["4 3 4 1"], { list: { inCellDropDown: true, source: "Anne,Bo" } }],
      [["4 4 4 1"], { custom: { formula: "=LEN(D4)<90" } }],
    ]);
  });

  it("takes them along where people's columns move behind new ones of ours", async () => {
    const [file, excel] = await both(lived("A4:C6"), WIDER);
    expect(excel).toEqual(file);
    expect(file).toMatchObject({
      rules: [
        [["4 1 3 3"], "=LEN($D4)>LEN(A4)"],
        [["4 2 3 1"], "=LEN($B4)=0"],
      ],
      hidden: [5],
      looks: [[5, 6, "#FF0000", expect.stringMatching(/y/u)]],
    });
    expect(file?.["checks"]).toEqual([
      [["4 2 200 1"], { list: { inCellDropDown: true, source: "=svar_janej" } }],
      [["4 3 3 1"], { list: { inCellDropDown: true, source: "Anne,Bo" } }],
      [["4 5 3 1"], { custom: { formula: "=LEN(E4)<90" } }],
    ]);
  });

  it("leaves looks of people's columns alone where no row moves", async () => {
    const [file, excel] = await both(
      lived("D4:D6"),
      answers([
        ["001", "nej", ""],
        ["002", "nej", ""],
        ["003", "ja", ""],
      ]),
    );
    expect(excel).toEqual(file);
    expect(file).toMatchObject({ hidden: [5], looks: [[5, 5, "#FF0000", expect.stringMatching(/y/u)]] });
  });

  it("a rule on a column that moves stops the command in Excel before anything is written", async () => {
    const excel = new OpenWorkbook(lived("D4:D6"));
    await excel.read({ tables: ["tblSvar"] });
    const before = settings(excel.saved());
    await expect(excel.write({ edits: [{ kind: "sheet", content: WIDER }] })).rejects.toMatchObject({
      code: "file/loses-rules",
      values: { sheet: "Svar", part: "D4:D6" },
    });
    expect(settings(excel.saved())).toEqual(before);
  });
});
