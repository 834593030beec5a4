/** One small sheet for each field of a description: what it says, and what an independent reader must see of it. */
import { region } from "../../src/workbook/address";
import type {
  ConditionalFormat,
  DefinedName,
  Link,
  ListValidation,
  PageSetup,
  SheetContent,
  Style,
  TableColumn,
  TableContent,
} from "../../src/workbook/content";
import { CHART_FIELDS } from "./chart-fixtures";
import type { DescribedSheet } from "./openpyxl";

export interface FieldFixture {
  /** The sheet with the field. */
  readonly with: Partial<SheetContent>;
  /** The same sheet without it, or with another value where it must have one: to be seen as different. */
  readonly without: Partial<SheetContent>;
  /** The sheet as it stands before it is drawn with or without the field; none: it is new. */
  readonly standing?: Partial<SheetContent>;
  seen(sheet: DescribedSheet): unknown;
  readonly expected: unknown;
  /** What is seen where Excel drew it, as far as its programming interface has no place for the field. */
  readonly inExcel?: unknown;
}

/** Fields that hold fields of their own are taken apart. */
type Parts<Prefix extends string, Part> = `${Prefix}.${keyof Part & string}`;
export type FieldName =
  | Exclude<
      keyof SheetContent,
      "page" | "styles" | "tables" | "validations" | "links" | "names" | "conditionals" | "charts"
    >
  | Parts<"page", PageSetup>
  | Parts<"style", Style>
  | Parts<"table", TableContent>
  | Parts<"column", TableColumn>
  | Parts<"list", ListValidation>
  | Parts<"link", Link>
  | Parts<"name", DefinedName>
  | Parts<"rule", ConditionalFormat>
  | keyof typeof CHART_FIELDS;

const LONG = "æ".repeat(300);

function styled(style: Style, seen: FieldFixture["seen"], expected: unknown): FieldFixture {
  const blocks = [{ row: 2, column: 2, values: [["x"]] }];
  return { with: { blocks, styles: [{ region: region(2, 2), style }] }, without: { blocks }, seen, expected };
}

const look =
  (name: string, cell = "B2") =>
  ({ looks }: DescribedSheet): unknown =>
    looks[cell]?.[name];

function paged(
  page: Partial<PageSetup>,
  name: string,
  expected: unknown,
  without: Partial<PageSetup> = {},
): FieldFixture {
  const plain = { orientation: "portrait", fitToWidth: 1 } as const;
  return {
    with: { page: { ...plain, ...page } },
    without: { page: { ...plain, ...without } },
    seen: (sheet) => sheet.page[name],
    expected,
  };
}

/** A table's name is the workbook's, so each fixture has its own. */
function tabled(
  name: string,
  over: Partial<TableContent>,
  without: Partial<TableContent>,
  seen: FieldFixture["seen"],
  expected: unknown,
): FieldFixture {
  const plain: TableContent = {
    name: `tbl${name}`,
    row: 2,
    column: 1,
    columns: [{ name: "Sag" }, { name: "Svar" }],
    rows: [
      ["a", "ja"],
      ["b", "nej"],
    ],
    filter: false,
  };
  return { with: { tables: [{ ...plain, ...over }] }, without: { tables: [{ ...plain, ...without }] }, seen, expected };
}

const table =
  (name: string, what: string) =>
  ({ tables }: DescribedSheet): unknown =>
    tables[`tbl${name}`]?.[what];

function listed(
  over: Partial<ListValidation>,
  without: Partial<ListValidation>,
  what: string,
  expected: unknown,
): FieldFixture {
  const plain: ListValidation = { region: region(2, 2), listName: "svar_janej", errorTitle: "Svar", error: "Vælg." };
  return {
    with: { validations: [{ ...plain, ...over }] },
    without: { validations: [{ ...plain, ...without }] },
    seen: ({ lists }) => lists[0]?.[what],
    expected,
  };
}

function linked(over: Partial<Link>, without: Partial<Link>, what: string, expected: unknown): FieldFixture {
  const plain: Link = { row: 1, column: 1, sheet: "Lister", cell: "A1" };
  const blocks = [{ row: 1, column: 1, values: [["se", "se"], ["se"]] }];
  return {
    with: { blocks, links: [{ ...plain, ...over }] },
    without: { blocks, links: [{ ...plain, ...without }] },
    seen: ({ links }) => links[0]?.[what],
    expected,
  };
}

function named(
  name: string,
  over: Partial<DefinedName>,
  without: Partial<DefinedName>,
  seen: FieldFixture["seen"],
  expected: unknown,
): FieldFixture {
  const plain: DefinedName = { name, scope: "sheet", refersTo: { text: "a" } };
  return { with: { names: [{ ...plain, ...over }] }, without: { names: [{ ...plain, ...without }] }, seen, expected };
}

function ruled(
  over: Partial<ConditionalFormat>,
  without: Partial<ConditionalFormat>,
  seen: FieldFixture["seen"],
  expected: unknown,
): FieldFixture {
  const plain: ConditionalFormat = { region: region(2, 1, 2, 2), rules: [{ formula: "$A2=1", style: { bold: true } }] };
  return {
    with: { conditionals: [{ ...plain, ...over }] },
    without: { conditionals: [{ ...plain, ...without }] },
    seen,
    expected,
  };
}

const THIN = ["thin", "CBD2D9"];

const KEYED: TableContent = {
  name: "tblMeasured",
  row: 4,
  column: 1,
  columns: [{ name: "Sag" }, { name: "Svar" }],
  rows: [["a", "ja"]],
  key: ["Sag"],
  filter: false,
};

/** A field without a fixture does not compile. */
export const FIELDS: Readonly<Record<FieldName, FieldFixture>> = {
  name: { with: {}, without: { name: "name 2" }, seen: ({ name }) => name, expected: "name" },
  hidden: { with: { hidden: true }, without: {}, seen: ({ state }) => state, expected: "hidden" },
  tabColor: { with: { tabColor: "0B4F6C" }, without: {}, seen: ({ tab }) => tab, expected: "0B4F6C" },
  columns: {
    with: { columns: [{ width: 20 }, { width: 9, hidden: true }, { width: 400 }] },
    without: { columns: [{ width: 20 }, { width: 9 }, { width: 400 }] },
    seen: ({ columns }) => columns,
    // A column is at most 254 characters wide.
    expected: { 1: [140, false], 2: [63, true], 3: [1778, false] },
  },
  heights: {
    with: {
      heights: [
        { row: 1, height: 40 },
        { row: 2, height: 30, grows: true },
        { row: 3, height: 35, grows: true },
        { row: 4, height: 999 },
      ],
      merges: [region(3, 1, 1, 2)],
    },
    without: { heights: [{ row: 1, height: 40 }], merges: [region(3, 1, 1, 2)] },
    seen: ({ heights }) => heights,
    // Excel fits row 2 by itself, but never a row with merged cells; a row is at most 409.5 points high.
    expected: { 1: 40, 3: 35, 4: 409.5 },
  },
  blocks: {
    with: {
      blocks: [
        {
          row: 2,
          column: 2,
          values: [
            ["001", 7, true],
            [null, { formula: "C2*2", value: 14 }],
          ],
        },
      ],
    },
    without: {
      blocks: [
        {
          row: 2,
          column: 2,
          values: [
            ["001", 7, true],
            [null, { formula: "C2*3", value: 21 }],
          ],
        },
      ],
    },
    seen: ({ cells }) => cells,
    expected: { B2: "001", C2: 7, D2: true, C3: "=C2*2" },
  },
  merges: { with: { merges: [region(2, 2, 2, 3)] }, without: {}, seen: ({ merges }) => merges, expected: ["B2:D3"] },
  freeze: { with: { freeze: { rows: 2, columns: 1 } }, without: {}, seen: ({ freeze }) => freeze, expected: "B3" },
  protected: {
    with: { protected: true },
    without: {},
    seen: ({ protection }) => protection,
    expected: {
      sheet: true,
      password: null,
      forbids: [
        "objects",
        "scenarios",
        "insertColumns",
        "insertRows",
        "insertHyperlinks",
        "deleteColumns",
        "deleteRows",
        "pivotTables",
      ],
    },
  },
  gridlines: { with: { gridlines: false }, without: {}, seen: ({ gridlines }) => gridlines, expected: false },
  keepsLayout: {
    standing: { columns: [{ width: 10 }], keepsLayout: true },
    with: { columns: [{ width: 40 }], keepsLayout: true },
    without: { columns: [{ width: 40 }] },
    seen: ({ columns }) => columns["1"],
    expected: [70, false],
  },

  // What stood above the table and is not described any more: a note of people's, unless the head varies.
  headVaries: {
    standing: { blocks: [{ row: 2, column: 1, values: [["before"]] }], tables: [KEYED], headVaries: true },
    with: { tables: [KEYED], headVaries: true },
    without: { tables: [KEYED] },
    seen: ({ cells }) => cells["A2"] ?? null,
    expected: null,
  },

  "page.orientation": paged({ orientation: "landscape" }, "orientation", "landscape"),
  "page.fitToWidth": paged({ fitToWidth: 2 }, "wide", 2),
  "page.scale": paged({ scale: 80 }, "scale", 80),
  "page.repeatRows": paged({ repeatRows: [2, 4] }, "rows", "$2:$4"),
  "page.repeatColumns": paged({ repeatColumns: [1, 2] }, "columns", "$A:$B"),
  "page.printArea": paged({ printArea: region(1, 1, 9, 4) }, "area", ["$A$1:$D$9"]),
  "page.header": paged({ header: "&LTal && andet&RSide &P" }, "header", ["Tal && andet", "", "Side &P"]),
  // At most 255 characters with its codes, cut between them.
  "page.footer": paged({ footer: `&C${"æ".repeat(252)}&P` }, "footer", ["", "æ".repeat(252), ""]),
  "page.breaksAfter": paged({ breaksAfter: [9, 3, 9] }, "breaks", [3, 9]),
  "page.columnBreaksAfter": paged({ columnBreaksAfter: [6, 2, 6] }, "columnBreaks", [2, 6]),

  "style.bold": styled({ bold: true }, look("bold"), true),
  "style.italic": styled({ italic: true }, look("italic"), true),
  "style.size": styled({ size: 18 }, look("size"), 18),
  "style.color": styled({ color: "0B4F6C" }, look("color"), "0B4F6C"),
  "style.underline": styled({ underline: true }, look("underline"), "single"),
  "style.fill": styled({ fill: "FFF2A8" }, look("fill"), "FFF2A8"),
  "style.border": styled({ border: { sides: "all", color: "CBD2D9" } }, look("border"), [THIN, THIN, THIN, THIN]),
  "style.horizontal": styled({ horizontal: "center" }, look("horizontal"), "center"),
  "style.vertical": styled({ vertical: "middle" }, look("vertical"), "center"),
  "style.wrap": styled({ wrap: true }, look("wrap"), true),
  "style.indent": styled({ indent: 2 }, ({ looks }) => [looks["B2"]?.["indent"], looks["B2"]?.["horizontal"]], [
    2,
    "left",
  ]),
  "style.format": styled({ format: "dd-mm-yyyy" }, look("format"), "dd-mm-yyyy"),
  "style.unlocked": styled({ unlocked: true }, look("locked"), false),

  "table.name": tabled("Navn", {}, { name: "tblNavn2" }, ({ tables }) => Object.keys(tables), ["tblNavn"]),
  "table.row": tabled("Row", { row: 4 }, {}, table("Row", "ref"), "A4:B6"),
  "table.column": tabled("Column", { column: 3 }, {}, table("Column", "ref"), "C2:D4"),
  "table.columns": tabled(
    "Columns",
    { columns: [{ name: "Sag" }, { name: "Nr. [1]\n'a'" }] },
    {},
    ({ cells }) => [cells["A2"], cells["B2"]],
    ["Sag", "Nr. [1]\n'a'"],
  ),
  "table.rows": tabled("Rows", { rows: [["a", 1]] }, {}, table("Rows", "ref"), "A2:B3"),
  "table.key": {
    ...tabled(
      "Key",
      { columns: [{ name: "Sag" }], rows: [["a"]], key: ["Sag"] },
      { columns: [{ name: "Sag" }], rows: [["a"]] },
      ({ cells }) => cells["B3"],
      "ja",
    ),
    standing: tabled("Key", { rows: [["a", "ja"]], key: ["Sag"] }, {}, () => undefined, undefined).with,
  },
  "table.filter": tabled("Filter", { filter: true }, {}, table("Filter", "filter"), true),
  "table.headerStyle": tabled("Header", { headerStyle: { fill: "0B4F6C" } }, {}, look("fill", "A2"), "0B4F6C"),
  "table.tableStyle": tabled(
    "Style",
    { tableStyle: "TableStyleLight1" },
    {},
    ({ tables }) => [tables["tblStyle"]?.["style"], tables["tblStyle"]?.["banded"]],
    ["TableStyleLight1", true],
  ),
  "column.name": tabled("Cname", { columns: [{ name: "Sag" }, { name: "Dom" }] }, {}, table("Cname", "columns"), [
    "Sag",
    "Dom",
  ]),
  "column.style": tabled(
    "Cstyle",
    { columns: [{ name: "Sag" }, { name: "Svar", style: { wrap: true } }] },
    {},
    look("wrap", "B3"),
    true,
  ),
  "column.formula": tabled(
    "Cformula",
    {
      columns: [{ name: "Sag" }, { name: "Svar", formula: 'tblCformula[[#This Row],[Sag]]&"x"' }],
      rows: [["a", "ax"]],
    },
    { rows: [["a", "ax"]] },
    ({ cells }) => cells["B3"],
    '=tblCformula[[#This Row],[Sag]]&"x"',
  ),

  "list.region": listed({ region: region(2, 2, 3, 2) }, {}, "area", "B2:C4"),
  "list.listName": listed({ listName: "svar_nej" }, {}, "list", "svar_nej"),
  "list.promptTitle": listed({ promptTitle: LONG, prompt: "p" }, { prompt: "p" }, "promptTitle", `${"æ".repeat(31)}…`),
  "list.prompt": listed({ prompt: LONG }, {}, "prompt", `${"æ".repeat(254)}…`),
  "list.errorTitle": listed({ errorTitle: LONG }, {}, "errorTitle", `${"æ".repeat(31)}…`),
  "list.error": listed({ error: LONG }, {}, "error", `${"æ".repeat(254)}…`),

  "link.row": linked({ row: 2 }, {}, "cell", "A2"),
  "link.column": linked({ column: 2 }, {}, "cell", "B1"),
  "link.sheet": linked({ sheet: "name" }, {}, "target", "'name'!A1"),
  "link.cell": linked({ cell: "B2" }, {}, "target", "'Lister'!B2"),
  "link.tip": linked({ tip: LONG }, {}, "tip", `${"æ".repeat(254)}…`),

  "name.name": named("navn_a", {}, { name: "navn_a2" }, ({ names }) => names["navn_a"]?.[0], '"a"'),
  "name.scope": named("navn_b", { scope: "workbook" }, {}, ({ bookNames }) => bookNames["navn_b"]?.[0], '"a"'),
  "name.hidden": named("navn_c", { hidden: true }, {}, ({ names }) => names["navn_c"]?.[1], true),
  "name.refersTo": named(
    "navn_d",
    { refersTo: { region: region(2, 2, 2, 1) } },
    {},
    ({ names }) => names["navn_d"]?.[0].replaceAll("'", ""),
    "name.refersTo!$B$2:$B$3",
  ),

  "rule.region": ruled({ region: region(2, 1, 5, 3) }, {}, ({ rules }) => rules[0]?.["area"], "A2:C6"),
  "rule.rules": ruled(
    {
      rules: [
        { formula: "$A2=2", style: { fill: "DDF3E4", color: "1B5E33", italic: true } },
        { formula: "$A2=1", style: { bold: true } },
      ],
    },
    {},
    ({ rules }) => rules,
    [
      { area: "A2:B3", formula: "$A2=2", stop: true, fill: "DDF3E4", color: "1B5E33", bold: false, italic: true },
      { area: "A2:B3", formula: "$A2=1", stop: true, fill: null, color: null, bold: true, italic: false },
    ],
  ),

  ...CHART_FIELDS,
};
