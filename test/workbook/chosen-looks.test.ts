/** Looks that people have given to cells of ours follow their row when the sheet is drawn anew. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { CellValue, SheetContent, Style } from "../../src/workbook/content";
import type { CellLook, DrawnLook, Part } from "../../src/workbook/looks-kept";
import {
  chosenParts,
  colorCode,
  fillCode,
  isLookNote,
  lookNotes,
  notedLooks,
  plainFormat,
} from "../../src/workbook/looks-kept";
import { region } from "../../src/workbook/address";
import { COLOR } from "../../src/workbook/style";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import type { Look } from "../../workbench/host/look";
import { PLAIN } from "../../workbench/host/look";
import { send } from "../host/raw-batch";
import { OpenWorkbook } from "../support/excel";
import { withPart } from "../support/foreign";
import { sheet } from "../support/workbook-sample";

function answers(...rows: readonly (readonly CellValue[])[]): SheetContent {
  return sheet("Svar", {
    blocks: [{ row: 1, column: 1, values: [["Svar"]] }],
    keepsLayout: true,
    tables: [
      {
        name: "tblSvar",
        row: 3,
        column: 1,
        columns: [
          { name: "Sag", style: { format: "@" } },
          { name: "Svar", style: { fill: COLOR.input, bold: true } },
        ],
        rows,
        key: ["Sag"],
        filter: true,
      },
    ],
  });
}

const BLACK = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
/** The second column's, as it is drawn. */
const OWN = {
  bold: true,
  italic: false,
  fontSize: 11,
  fontName: "Calibri",
  format: "General",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  orientation: 0,
  shrink: false,
  underline: "None",
  strikethrough: false,
  locked: true,
  fill: `#${COLOR.input}`,
  EdgeBottom: null,
  EdgeRight: null,
} as const;
/** Names a sheet as one that people fill in, of which nothing is noted. */
const NOTED = { name: "tilsyn_register", scope: "sheet", refersTo: { text: "x" } } as const;

/** With this over the look of its second column. */
function withLook(content: SheetContent, look: Style): SheetContent {
  const tables = content.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column, index) =>
      index === 1 ? { ...column, style: { ...column.style, ...look } } : column,
    ),
  }));
  return { ...content, tables };
}

/** A bold title, and lines of which the second cell is blank. */
function paper(...lines: readonly string[]): SheetContent {
  return sheet("Svar", {
    styles: [{ region: region(1, 1), style: { bold: true } }],
    blocks: [{ row: 1, column: 1, values: [["Bilag", null], [null, null], ...lines.map((line) => [line, null])] }],
  });
}

type Chosen = readonly (readonly [cell: readonly [number, number], look: Partial<Look>])[];

/** Saved after a person has given cells these looks. */
function lived(chosen: Chosen, content = answers(["001", "ja"], ["002", "nej"], ["003", "ja"])): Uint8Array {
  const excel = new OpenWorkbook(renderWorkbook([content]));
  const found = excel.host.workbook.sheets[0]!;
  for (const [[row, column], look] of chosen) {
    const cell = found.need(row - 1, column - 1);
    cell.look = { ...(cell.look ?? PLAIN), ...look };
  }
  return excel.saved();
}

async function drawn(where: string, bytes: Uint8Array, content: SheetContent): Promise<Uint8Array> {
  if (where === "Excel") {
    const excel = new OpenWorkbook(bytes);
    await excel.read({ tables: content.tables.map(({ name }) => name), sheets: [content.name] });
    await excel.write({ edits: [{ kind: "sheet", content }] });
    return excel.saved();
  }
  const file = FileWorkbook.fromBytes(bytes, "a.xlsx");
  file.writeNow({ edits: [{ kind: "sheet", content }] });
  expect(file.losses()).toEqual([]);
  return file.toBytes();
}

function looksOf(bytes: Uint8Array, cells: readonly (readonly [number, number])[]) {
  const found = new OpenWorkbook(bytes).host.workbook.sheets[0]!;
  return cells.map(([row, column]) => found.need(row - 1, column - 1).look ?? PLAIN);
}

/** Fill, letters, whether struck and bold, and number format of cells, after the table was drawn anew. */
function looks(bytes: Uint8Array, cells: readonly (readonly [number, number])[]) {
  const found = new OpenWorkbook(bytes).host.workbook.sheets[0]!;
  return cells.map(([row, column]) => {
    const look = found.need(row - 1, column - 1).look;
    return [look?.fill ?? null, look?.fontColor, look?.strikethrough, look?.bold, look?.format];
  });
}

const MOVED = answers(["000", "ja"], ["001", "ja"], ["003", "ja"], ["002", "nej"]);

describe.each(["a file", "Excel"])("in %s", (where) => {
  it("a fill, a letter colour and struck out letters go with the row, over the column's own look", async () => {
    const bytes = lived([
      [[5, 1], { fill: "#FFFF00" }],
      [[5, 2], { fontColor: "#FF0000", strikethrough: true }],
    ]);
    expect(
      looks(await drawn(where, bytes, MOVED), [
        [7, 1],
        [7, 2],
        [5, 1],
        [5, 2],
      ]),
    ).toEqual([
      ["#FFFF00", "#000000", false, false, "@"],
      [`#${COLOR.input}`, "#FF0000", true, true, "General"],
      [null, "#000000", false, false, "@"],
      [`#${COLOR.input}`, "#000000", false, true, "General"],
    ]);
  });

  it("a colour of ours stays where a person put it, and one on a row that goes is gone with it", async () => {
    const bytes = lived([
      [[4, 1], { fill: `#${COLOR.bad}` }],
      [[5, 1], { fill: "#FFFF00" }],
    ]);
    const [first, second] = looks(await drawn(where, bytes, answers(["001", "ja"], ["003", "ja"])), [
      [4, 1],
      [5, 1],
    ]);
    expect([first?.[0], second?.[0]]).toEqual([`#${COLOR.bad}`, null]);
  });

  it("the head of a table and the title over it keep their looks", async () => {
    const bytes = lived([
      [[1, 1], { italic: true, horizontal: "Center" }],
      [[3, 1], { fill: "#00B050" }],
    ]);
    const [title, head] = looksOf(await drawn(where, bytes, MOVED), [
      [1, 1],
      [3, 1],
    ]);
    expect([title?.italic, title?.horizontal, head?.fill]).toEqual([true, "Center", "#00B050"]);
  });

  it.each<[string, Partial<Look>]>([
    ["bold taken off", { bold: false }],
    ["italic and size", { italic: true, fontSize: 14 }],
    ["another font", { fontName: "Arial" }],
    ["a number format", { format: "0.0" }],
    ["alignment", { horizontal: "Right", vertical: "Top", wrap: true }],
    ["turned", { orientation: 45 }],
    ["shrunk to fit", { shrink: true }],
    ["struck out", { strikethrough: true }],
    ["two lines under letters", { underline: "Double" }],
    ["a lock taken off", { locked: false }],
    ["no fill", { fill: null }],
    ["a thick line below", { EdgeBottom: { style: "Continuous", weight: "Thick", color: "#000000" } }],
    ["a thick line in our colour", { EdgeBottom: { style: "Continuous", weight: "Thick", color: `#${COLOR.line}` } }],
    ["a dashed line in our colour", { EdgeBottom: { style: "Dash", weight: "Thin", color: `#${COLOR.line}` } }],
    ["lines all around", { EdgeTop: BLACK, EdgeBottom: BLACK, EdgeLeft: BLACK, EdgeRight: BLACK }],
  ])("%s goes with the row, twice", async (_, look) => {
    const before = lived([[[5, 2], look]]);
    const once = await drawn(where, before, MOVED);
    const twice = await drawn(where, once, answers(["002", "nej"], ["000", "ja"], ["001", "ja"], ["003", "ja"]));
    for (const [bytes, row] of [
      [once, 7],
      [twice, 4],
    ] as const) {
      expect(looksOf(bytes, [[row, 2]])[0]).toMatchObject(look);
      const others = [4, 5, 6, 7].filter((each) => each !== row).map((each): [number, number] => [each, 2]);
      for (const other of looksOf(bytes, others)) expect(other).toMatchObject(OWN);
    }
  });

  it("two lines under letters that we underline stay two", async () => {
    const [then, now] = [answers(["001", "ja"]), answers(["000", "ja"], ["001", "ja"])].map((each) =>
      withLook(each, { underline: true }),
    ) as [SheetContent, SheetContent];
    const after = await drawn(where, lived([[[4, 2], { underline: "Double" }]], then), now);
    const cells = looksOf(after, [
      [4, 2],
      [5, 2],
    ]);
    expect(cells.map(({ underline }) => underline)).toEqual(["Single", "Double"]);
  });

  it("neighbours in a column stay each as it is, also where another row comes between them", async () => {
    const thick = { EdgeBottom: { style: "Continuous", weight: "Thick", color: "#00B050" } } as const;
    const bytes = lived([
      [[4, 1], { fill: "#FFFF00" }],
      [[5, 1], { fill: "#FFFF00" }],
      [[6, 1], { fill: "#00B050" }],
      [[4, 2], thick],
      [[5, 2], thick],
      [[6, 2], thick],
    ]);
    const after = await drawn(where, bytes, answers(["001", "ja"], ["000", "ja"], ["002", "nej"], ["003", "ja"]));
    const inColumn = (column: number) =>
      looksOf(
        after,
        [4, 5, 6, 7].map((row) => [row, column] as const),
      );
    expect(inColumn(1).map(({ fill }) => fill)).toEqual(["#FFFF00", null, "#FFFF00", "#00B050"]);
    expect(inColumn(2).map(({ EdgeBottom }) => EdgeBottom?.color)).toEqual([
      "#00B050",
      undefined,
      "#00B050",
      "#00B050",
    ]);
  });

  it("lines that a person takes away stay away, with their row", async () => {
    const none = { EdgeTop: null, EdgeBottom: null, EdgeLeft: null, EdgeRight: null };
    const framed = { border: { sides: "all", color: COLOR.line } } as const;
    const [first, then] = [answers(["001", "ja"], ["002", "nej"]), answers(["002", "nej"], ["003", "ja"])].map((each) =>
      withLook(each, framed),
    ) as [SheetContent, SheetContent];
    const [gone, drawnLine] = looksOf(
      await drawn(
        where,
        lived(
          [
            [[4, 2], { EdgeBottom: null }],
            [[5, 2], none],
          ],
          first,
        ),
        then,
      ),
      [
        [4, 2],
        [5, 2],
      ],
    );
    expect(gone).toMatchObject(none);
    expect(drawnLine?.EdgeBottom).toMatchObject({ style: "Continuous", weight: "Thin", color: `#${COLOR.line}` });
  });

  it("a line below that a person takes away stays away, with its row", async () => {
    const [first, then] = [answers(["001", "ja"], ["002", "nej"]), answers(["002", "nej"], ["003", "ja"])].map((each) =>
      withLook(each, { border: { sides: "bottom", color: COLOR.line } }),
    ) as [SheetContent, SheetContent];
    const [gone, drawnLine] = looksOf(await drawn(where, lived([[[5, 2], { EdgeBottom: null }]], first), then), [
      [4, 2],
      [5, 2],
    ]);
    expect([gone?.EdgeBottom, drawnLine?.EdgeBottom?.color]).toEqual([null, `#${COLOR.line}`]);
  });

  it("on a sheet without a table looks follow their row, also those of blank cells", async () => {
    const bytes = lived(
      [
        [[3, 1], { bold: true }],
        [[3, 2], { EdgeBottom: BLACK }],
      ],
      paper("Er barnet hørt", "Er planen skrevet"),
    );
    const after = await drawn(where, bytes, paper("Er sagen oprettet", "Er barnet hørt", "Er planen skrevet"));
    const [bold, plain, line] = looksOf(after, [
      [4, 1],
      [3, 1],
      [4, 2],
    ]);
    expect([bold?.bold, plain?.bold]).toEqual([true, false]);
    expect(line?.EdgeBottom).toMatchObject(BLACK);
  });

  it("where a person has put in a row, what stood in any of them is ours", async () => {
    const italic = (content: SheetContent): SheetContent => ({
      ...content,
      styles: [...content.styles, { region: region(3, 1), style: { italic: true } }],
    });
    const excel = new OpenWorkbook(lived([], italic(paper("Er barnet hørt", "Er planen skrevet"))));
    await send(excel.host, (batch) => void batch.range("Svar", "2:2").call("Insert", "Down"));
    const after = await drawn(where, excel.saved(), paper("Er barnet hørt", "Er planen skrevet"));
    expect(
      looksOf(
        after,
        [3, 4, 5].map((row) => [row, 1] as const),
      ).map((look) => look.italic),
    ).toEqual([false, false, false]);
  });

  it("what a program gave a cell under a merged area of ours is nobody's choice", async () => {
    const titled = (merged: boolean): SheetContent => ({
      ...paper("Er barnet hørt"),
      styles: [{ region: region(1, 1), style: { fill: COLOR.input } }],
      merges: merged ? [region(1, 1, 1, 2)] : [],
    });
    const before = lived([[[1, 2], { fill: `#${COLOR.input}` }]], titled(true));
    expect(looksOf(await drawn(where, before, titled(false)), [[1, 2]])[0]?.fill).toBeNull();
  });

  it("what we drew otherwise before is drawn as it is now: by a note of that, or where there is none", async () => {
    const before = withLook(answers(["001", "ja"]), {
      bold: true,
      format: "0",
      horizontal: "right",
      vertical: "middle",
      size: 14,
    });
    const now = answers(["001", "ja"]);
    for (const content of [before, { ...before, names: [NOTED] }]) {
      const [look] = looksOf(await drawn(where, lived([], content), now), [[4, 2]]);
      expect(look).toMatchObject(OWN);
    }
  });

  it("where nothing is noted, colours in tables that are none of ours stay, and nothing else", async () => {
    const chosen: Chosen = [[[4, 1], { fill: "#FFFF00", italic: true }]];
    const after = await drawn(where, lived(chosen, { ...answers(["001", "ja"]), names: [NOTED] }), MOVED);
    expect(looksOf(after, [[5, 1]]).map(({ fill, italic }) => [fill, italic])).toEqual([["#FFFF00", false]]);
  });
});

it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
  ["drawn in Excel", () => renderWorkbook([sheet("Mit ark", {})]), "Verdana"],
  ["drawn in a file", (own) => own, "Calibri"],
])(
  "letters as the workbook has them where nobody chose are ours, and so are those we draw: %s",
  async (_, from, fontName) => {
    const contents = [true, false].map((bold) => withLook(answers(["001", "ja"]), { bold })) as [
      SheetContent,
      SheetContent,
    ];
    // The first font is the one that cells have where nobody chose.
    const bytes = withPart(from(renderWorkbook([contents[0]])), "xl/styles.xml", (xml) =>
      xml.replace('val="Calibri"', 'val="Verdana"'),
    );
    const excel = new OpenWorkbook(bytes);
    for (const content of contents) {
      await excel.read({ tables: ["tblSvar"], sheets: ["Svar"] });
      await excel.write({ edits: [{ kind: "sheet", content }] });
      const look = excel.host.workbook.sheetNamed("Svar")!.need(3, 1).look;
      expect(look).toMatchObject({ bold: content === contents[0], fontName });
    }
  },
);

it("a look that other programs write otherwise is still ours", async () => {
  const now = withLook(answers(["001", "ja"]), { format: "dd-mm-yyyy", horizontal: "left", size: 14 });
  const before = withLook(answers(["001", "ja"]), { format: "dd-mm-yyyy", horizontal: "left" });
  const bytes = withPart(renderWorkbook([before]), "xl/styles.xml", (xml) =>
    xml
      .replace('formatCode="dd-mm-yyyy"', String.raw`formatCode="dd\-mm\-yyyy;@"`)
      .replace(
        /<alignment horizontal="left"\/>/gu,
        '<alignment horizontal="left" vertical="bottom" textRotation="0" wrapText="0"/>',
      )
      .replace(/<b\/>/gu, '<b val="true"/><i val="0"/><u val="none"/>'),
  );
  expect(looksOf(await drawn("a file", bytes, now), [[4, 2]])[0]).toMatchObject({ fontSize: 14, bold: true });
});

it("letters with looks of their own, and a row's height, stay in a file as long as the text does", () => {
  const runs = (text: string): string =>
    `<is><r><t xml:space="preserve">n</t></r><r><rPr><b/></rPr><t>${text}</t></r></is>`;
  const bytes = withPart(
    renderWorkbook([answers(["001", "ja"], ["002", "nej"], ["003", "nej"])]),
    "xl/worksheets/sheet1.xml",
    (xml) =>
      xml
        .replace(/(<c r="B5"[^>]*>)<is>.*?<\/is>/u, (_, tag: string) => tag + runs("ej"))
        .replace(/(<c r="B6"[^>]*>)<is>.*?<\/is>/u, (_, tag: string) => tag + runs("ej"))
        .replace('<row r="5"', '<row r="5" ht="90" customHeight="1"'),
  );
  const file = FileWorkbook.fromBytes(bytes, "a.xlsx");
  file.writeNow({ edits: [{ kind: "sheet", content: answers(["001", "ja"], ["003", "ja"], ["002", "nej"]) }] });
  const xml = strFromU8(unzipSync(file.toBytes())["xl/worksheets/sheet1.xml"] as Uint8Array);
  expect(/<row r="6"[^>]*>/u.exec(xml)?.[0]).toContain('ht="90"');
  expect(xml.match(/<rPr>/gu)).toHaveLength(1);
  expect(/<c [^>]*r="B6".*?<\/c>/u.exec(xml)?.[0]).toContain("<rPr><b/></rPr><t>ej</t>");
  expect(file.readNow({ tables: ["tblSvar"] }).tables["tblSvar"]?.rows).toEqual([
    ["001", "ja"],
    ["003", "ja"],
    ["002", "nej"],
  ]);
});

const PLAIN_LOOK: DrawnLook = {
  bold: false,
  italic: false,
  underline: false,
  size: 11,
  horizontal: null,
  vertical: "bottom",
  wrap: false,
  indent: 0,
  unlocked: false,
  format: "",
  lines: "",
  fill: "",
  color: "",
};

describe("what of a look is a person's", () => {
  const NOW: CellLook = {
    ...PLAIN_LOOK,
    fontName: "",
    isTurned: false,
    hasChosenLetters: false,
    hasChosenLines: false,
    sides: new Set(),
  };
  const four = new Set(["left", "right", "top", "bottom"]);

  it.each<[string, Partial<CellLook>, Partial<DrawnLook>, readonly Part[]]>([
    ["nothing, where it is as it was drawn", {}, {}, []],
    ["bold", { bold: true }, {}, ["font"]],
    ["bold taken off", {}, { bold: true }, ["font"]],
    ["italic", { italic: true }, {}, ["font"]],
    ["a line under letters", { underline: true }, {}, ["font"]],
    ["a size", { size: 12 }, {}, ["font"]],
    ["not a size that a program rounds", { size: 11.05 }, {}, []],
    ["a colour of letters", { color: COLOR.bad }, {}, ["font"]],
    ["not the colour that Excel gives links", { color: "link" }, { color: COLOR.line }, []],
    ["another font", { fontName: "Arial" }, {}, ["font"]],
    ["struck out", { hasChosenLetters: true }, {}, ["font"]],
    ["a fill", { fill: COLOR.bad }, {}, ["fill"]],
    ["no fill", {}, { fill: COLOR.bad }, ["fill"]],
    ["a thick line", { hasChosenLines: true, sides: four }, { lines: "all" }, ["lines"]],
    ["one of four lines taken away", { sides: new Set(["left", "right", "top"]) }, { lines: "all" }, ["lines"]],
    ["not four lines where four were drawn", { sides: four }, { lines: "all" }, []],
    ["the line below taken away", { sides: new Set(["top"]) }, { lines: "bottom" }, ["lines"]],
    ["not a line below where one was drawn", { sides: new Set(["bottom"]) }, { lines: "bottom" }, []],
    ["a number format", { format: "0.0" }, {}, ["format"]],
    ["turned", { isTurned: true }, {}, ["alignment"]],
    ["to the right", { horizontal: "right" }, {}, ["alignment"]],
    ["at the top", { vertical: "top" }, {}, ["alignment"]],
    ["wrapped", { wrap: true }, {}, ["alignment"]],
    ["an indent", { indent: 1 }, {}, ["alignment"]],
    ["a lock taken off", { unlocked: true }, {}, ["lock"]],
  ])("%s", (_, now, drawn, parts) => {
    expect(chosenParts({ ...NOW, ...now }, [{ ...PLAIN_LOOK, ...drawn }])).toEqual(parts);
  });

  it("is what differs from the nearest of the looks that were drawn", () => {
    const near = { ...PLAIN_LOOK, bold: true };
    const far = { ...PLAIN_LOOK, fill: "C6EFCE", wrap: true, format: "0" };
    for (const drawn of [
      [near, far],
      [far, near],
    ])
      expect(chosenParts({ ...NOW, bold: true, italic: true }, drawn)).toEqual(["font"]);
  });

  it.each<[string, Partial<CellLook>, readonly Part[]]>([
    ["a fill that is none of ours", { fill: "FF0000" }, ["fill"]],
    ["a pattern", { fill: "?" }, ["fill"]],
    ["a colour of letters that is none of ours", { color: "FF0000" }, ["font"]],
    ["not one of ours", { fill: COLOR.input, color: COLOR.line }, []],
    ["not the colour of links", { color: "link" }, []],
    ["not bold, nor a format", { bold: true, format: "0.0", wrap: true }, []],
  ])("where nothing is noted: %s", (_, now, parts) => {
    expect(chosenParts({ ...NOW, ...now }, undefined)).toEqual(parts);
  });

  it("one look is one look, whatever program wrote it", () => {
    for (const format of ["General", "GENERAL", ""]) expect(plainFormat(format)).toBe("");
    for (const format of ["dd-mm-yyyy", "[$-406]dd\\-mm\\-yyyy;@", "m/d/yyyy", "mm-dd-yy"])
      expect(plainFormat(format)).toBe("dd-mm-yyyy");
    expect(plainFormat('0.0" km"')).toBe(plainFormat("0.0\\ \\k\\m"));
    expect(["#FFFFFF", "FFFFFFFF", null, undefined].map(fillCode)).toEqual(["", "", "", ""]);
    expect(["#fff2a8", "FFFFF2A8"].map(fillCode)).toEqual(["FFF2A8", "FFF2A8"]);
    expect(["#000000", "FF0563C1", "#800080", "FF9C0006"].map(colorCode)).toEqual(["", "link", "link", "9C0006"]);
  });
});

describe("a note of looks", () => {
  const styles: readonly (readonly [Style, Partial<DrawnLook>])[] = [
    [{ bold: true }, { bold: true }],
    [{ italic: true }, { italic: true }],
    [{ underline: true }, { underline: true }],
    [{ wrap: true }, { wrap: true }],
    [{ unlocked: true }, { unlocked: true }],
    [{ size: 13.5 }, { size: 13.5 }],
    [{ horizontal: "left" }, { horizontal: "left" }],
    [{ horizontal: "center" }, { horizontal: "center" }],
    [{ horizontal: "right" }, { horizontal: "right" }],
    [{ vertical: "top" }, { vertical: "top" }],
    [{ vertical: "middle" }, { vertical: "middle" }],
    [{ border: { sides: "all", color: COLOR.line } }, { lines: "all" }],
    [{ border: { sides: "bottom", color: COLOR.line } }, { lines: "bottom" }],
    [{ indent: 2 }, { indent: 2, horizontal: "left" }],
    [{ format: '_-* #,##0.0" %;"_-' }, { format: "_-* #,##0.0 %;_-" }],
    [
      { fill: COLOR.bad, color: COLOR.line },
      { fill: COLOR.bad, color: COLOR.line },
    ],
    [{ color: "0563C1" }, { color: "link" }],
    [{}, {}],
  ];
  const noted = (content: SheetContent) => {
    const notes = new Map(lookNotes(content).map(({ name, refersTo }) => [name, refersTo]));
    return notedLooks((name) => {
      const refersTo = notes.get(name);
      return refersTo && "text" in refersTo ? refersTo.text : undefined;
    });
  };

  it("tells each look again, in a table by the column's name, outside by its cell", () => {
    const head = styles.length + 2;
    const foot = head + 4;
    const looks = noted(
      sheet("Svar", {
        blocks: [
          { row: 1, column: 1, values: styles.map((_, index) => [`r${index}`, null]) },
          { row: foot, column: 1, values: [["Fod", null, null, "Side"]] },
        ],
        styles: [
          ...styles.map(([style], index) => ({ region: region(index + 1, 1), style })),
          { region: region(foot, 4), style: { italic: true } },
        ],
        tables: [
          {
            name: "tblSvar",
            row: head,
            column: 1,
            columns: styles.map(([style], index) => ({ name: `Å ${index}`, style })),
            rows: [styles.map(() => "x"), styles.map(() => "y")],
            key: ["Å 0"],
            filter: true,
          },
        ],
      }),
    );
    styles.forEach(([, look], index) => {
      const whole = { ...PLAIN_LOOK, ...look };
      expect(looks?.at(index + 1, 1)).toEqual([whole]);
      expect(looks?.inColumn(`A\u030A ${index} `)).toEqual([whole]);
    });
    expect(looks?.at(undefined, 1)).toEqual(
      expect.arrayContaining(styles.map(([, look]) => ({ ...PLAIN_LOOK, ...look }))),
    );
    expect(looks?.at(head + 1, 1)).toEqual([PLAIN_LOOK]);
    expect([3, 4, 5].map((column) => looks?.at(foot, column)[0]?.italic)).toEqual([false, true, false]);
    expect(looks?.inColumn("Ny")).toBeUndefined();
  });

  it("takes a name or two for a long sheet, and none where it would take too many", () => {
    const long = answers(...Array.from({ length: 6000 }, (_, index) => [String(index), "ja"]));
    expect(lookNotes(long).map(({ name, hidden }) => [isLookNote(name), hidden])).toEqual([[true, true]]);
    const blocks = [{ row: 1, column: 1, values: Array.from({ length: 900 }, () => ["x"]) }];
    const many = Array.from({ length: 900 }, (_, index) => ({
      region: region(index + 1, 1),
      style: { format: `0.0" nr ${index}"` },
    }));
    expect(lookNotes(sheet("Svar", { blocks, styles: many }))).toEqual([]);
  });

  const format = "0.0 %;[Red]-0.0 %";
  const columns = Array.from({ length: 60 }, (_, index) => ({
    name: `Kolonne ${index}`,
    style: { format, size: 8 + index / 4 },
  }));
  const text = (() => {
    const table = { name: "tblSvar", row: 1, column: 1, columns, rows: [columns.map(() => 1)], key: ["Kolonne 0"] };
    const notes = lookNotes(sheet("Svar", { tables: [{ ...table, filter: true }] }));
    return notes.map(({ name, refersTo }) => [name, "text" in refersTo ? refersTo.text : ""] as const);
  })();

  it("tells each column's look", () => {
    const looks = notedLooks((name) => new Map(text).get(name));
    expect(looks?.inColumn("Kolonne 4")?.map(({ size }) => size)).toEqual([9]);
    expect(text.length).toBeGreaterThan(2);
  });

  it("of which a piece is gone, or cut short, is none", () => {
    for (let left = 0; left < text.length; left++) {
      const some = new Map(text.slice(0, left));
      expect([left, notedLooks((name) => some.get(name))]).toEqual([left, undefined]);
      const [name = "", piece = ""] = text[left] ?? [];
      for (let letters = 0; letters < piece.length; letters++) {
        some.set(name, piece.slice(0, letters));
        expect([left, letters, notedLooks((each) => some.get(each))]).toEqual([left, letters, undefined]);
      }
    }
  });
});
