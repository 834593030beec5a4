/** Probes of tables: how they grow, what they call their columns, what follows them. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- a probe reads what its own sync brought (the client refuses what is not loaded) */
import type { Bench, Probe } from "./self-test-probe";

/** A1:B3 of the block: Navn, Tal; a 1; b 2. */
function tableOf(bench: Bench, part = ""): Excel.Table {
  bench.at("A1:B3").values = [
    ["Navn", "Tal"],
    ["a", 1],
    ["b", 2],
  ];
  const table = bench.sheet.tables.add(bench.at("A1:B3"), true);
  table.name = bench.name(part);
  return table;
}

async function extent(bench: Bench, table: Excel.Table): Promise<string> {
  const range = table.getRange();
  range.load("address");
  await bench.context.sync();
  return bench.home(range.address);
}

async function headersOf(bench: Bench, headers: readonly unknown[]): Promise<unknown> {
  const last = String.fromCharCode(64 + headers.length);
  bench.at(`A1:${last}2`).values = [[...headers], headers.map((_, index) => index)];
  const row = bench.sheet.tables.add(bench.at(`A1:${last}2`), true).getHeaderRowRange();
  row.load("values");
  await bench.context.sync();
  return (row.values as unknown[][])[0];
}

async function formulasIn(bench: Bench, address: string): Promise<unknown> {
  const range = bench.at(address);
  range.load("formulas");
  await bench.context.sync();
  const name = new RegExp(bench.name(), "gu");
  return (range.formulas as unknown[][]).map(([formula]) => String(formula).replace(name, "T"));
}

async function hiddenRows(bench: Bench): Promise<readonly unknown[]> {
  const rows = ["A2", "A3"].map((address) => bench.at(address));
  for (const row of rows) row.load("rowHidden");
  await bench.context.sync();
  return rows.map(({ rowHidden }) => rowHidden);
}

export const TABLES: readonly Probe[] = [
  {
    group: "tables",
    id: "tables/made",
    asks: { da: "En tabel laves og får navn", en: "A table is made and named" },
    expected: ["A1:B3"],
    source: "table",
    ask: (bench) => extent(bench, tableOf(bench)),
  },
  {
    group: "tables",
    id: "tables/longer",
    asks: { da: "En tabel gøres længere over skrevne rækker", en: "A table is made longer over rows written below" },
    expected: [["A1:B5", [["a"], ["b"], ["c"], ["d"]]]],
    source: "table",
    ask: async (bench) => {
      const table = tableOf(bench);
      bench.at("A4:B5").values = [
        ["c", 3],
        ["d", 4],
      ];
      table.resize(bench.at("A1:B5"));
      const column = table.columns.getItem("Navn").getDataBodyRange();
      column.load("values");
      return [await extent(bench, table), column.values];
    },
  },
  {
    group: "tables",
    id: "tables/written-below",
    asks: {
      da: "Værdier, et program skriver lige under en tabel, gør den ikke altid længere",
      en: "Values that a program writes right below a table do not always make it longer",
    },
    expected: ["A1:B3", "A1:B4"],
    source: "own",
    ask: async (bench) => {
      const table = tableOf(bench);
      bench.at("A4:B4").values = [["c", 3]];
      return extent(bench, table);
    },
  },
  {
    group: "tables",
    id: "tables/wider",
    asks: { da: "En tabel gøres bredere med en ny overskrift", en: "A table is made wider with a new header" },
    expected: [["A1:C3", ["Navn", "Tal", "Ny"]]],
    source: "table",
    ask: async (bench) => {
      const table = tableOf(bench);
      bench.at("C1").values = [["Ny"]];
      table.resize(bench.at("A1:C3"));
      const headers = table.getHeaderRowRange();
      headers.load("values");
      return [await extent(bench, table), (headers.values as unknown[][])[0]];
    },
  },
  {
    group: "tables",
    id: "tables/shorter",
    asks: { da: "En tabel gøres kortere; cellerne bliver stående", en: "A table is made shorter; the cells stay" },
    expected: [["A1:B2", [["b", 2]]]],
    source: "table",
    ask: async (bench) => {
      const table = tableOf(bench);
      table.resize(bench.at("A1:B2"));
      const left = bench.at("A3:B3");
      left.load("values");
      return [await extent(bench, table), left.values];
    },
  },
  {
    group: "tables",
    id: "tables/header-stays",
    asks: { da: "Overskriftsrækken kan ikke flyttes", en: "The header row cannot be moved" },
    expected: ["InvalidArgument"],
    source: "table",
    ask: async (bench) => {
      const table = tableOf(bench);
      await bench.context.sync();
      return bench.refusal(() => {
        table.resize(bench.at("A2:B3"));
      });
    },
  },
  {
    group: "tables",
    id: "tables/overlap",
    asks: { da: "To tabeller kan ikke overlappe", en: "Two tables cannot overlap" },
    expected: ["InvalidArgument"],
    source: "own",
    ask: async (bench) => {
      tableOf(bench);
      await bench.context.sync();
      return bench.refusal(() => bench.sheet.tables.add(bench.at("B2:C4"), true));
    },
  },
  {
    group: "tables",
    id: "tables/two-headers-alike",
    asks: { da: "To ens overskrifter: den anden får et tal", en: "Two headers alike: the second gets a number" },
    expected: [["a", "a2", "b"]],
    source: "own",
    ask: (bench) => headersOf(bench, ["a", "a", "b"]),
  },
  {
    group: "tables",
    id: "tables/number-header",
    asks: { da: "En overskrift, der er et tal, bliver tekst", en: "A header that is a number becomes text" },
    expected: [["2026", "b"]],
    source: "own",
    ask: (bench) => headersOf(bench, [2026, "b"]),
  },
  {
    group: "tables",
    id: "tables/blank-header",
    asks: { da: "En tom overskrift får et navn af Excel", en: "A blank header is named by Excel" },
    expected: [true],
    source: "own",
    ask: async (bench) => {
      const headers = (await headersOf(bench, ["a", ""])) as string[];
      return /^\p{L}+\d+$/u.test(headers[1] ?? "");
    },
  },
  {
    group: "tables",
    id: "tables/bad-name",
    asks: { da: "Et tabelnavn med mellemrum afvises", en: "A table name with a space is refused" },
    expected: ["InvalidArgument"],
    source: "tableRules",
    ask: async (bench) => {
      const table = tableOf(bench);
      await bench.context.sync();
      return bench.refusal(() => {
        table.name = "med mellemrum";
      });
    },
  },
  {
    group: "tables",
    id: "tables/name-taken",
    asks: { da: "Et tabelnavn, der er taget, afvises", en: "A table name that is taken is refused" },
    expected: ["InvalidArgument", "ItemAlreadyExists"],
    source: "tableRules",
    ask: async (bench) => {
      tableOf(bench);
      bench.at("D1:D2").values = [["x"], [1]];
      const second = bench.sheet.tables.add(bench.at("D1:D2"), true);
      await bench.context.sync();
      return bench.refusal(() => {
        second.name = bench.name().toUpperCase();
      });
    },
  },
  {
    group: "tables",
    id: "tables/missing",
    asks: { da: "En tabel, der ikke findes, er et tomt objekt", en: "A table that is not there is a null object" },
    expected: [true],
    source: "nulls",
    ask: async (bench) => {
      const table = bench.context.workbook.tables.getItemOrNullObject(bench.name("findesIkke"));
      table.load("name");
      await bench.context.sync();
      return table.isNullObject;
    },
  },
  {
    group: "tables",
    id: "tables/any-case",
    asks: { da: "En tabel findes uden hensyn til store bogstaver", en: "A table is found in any case" },
    expected: [false],
    source: "tableRules",
    ask: async (bench) => {
      tableOf(bench);
      const table = bench.context.workbook.tables.getItemOrNullObject(bench.name().toUpperCase());
      table.load("name");
      await bench.context.sync();
      return table.isNullObject;
    },
  },
  {
    group: "tables",
    id: "tables/this-row",
    asks: { da: "[#This Row] i en formel læses som @", en: "[#This Row] in a formula reads as @" },
    expected: [["=[@Tal]*2", "=[@Tal]*2"]],
    source: "structured",
    ask: async (bench) => {
      const table = tableOf(bench);
      bench.at("C1").values = [["Dobbelt"]];
      table.resize(bench.at("A1:C3"));
      const formula = `=${bench.name()}[[#This Row],[Tal]]*2`;
      bench.at("C2:C3").formulas = [[formula], [formula]];
      return formulasIn(bench, "C2:C3");
    },
  },
  {
    group: "tables",
    id: "tables/this-row-value",
    asks: { da: "En formel i en tabel regner på sin egen række", en: "A formula in a table works on its own row" },
    expected: [[[2], [4]]],
    source: "structured",
    ask: async (bench) => {
      const table = tableOf(bench);
      bench.at("C1").values = [["Dobbelt"]];
      table.resize(bench.at("A1:C3"));
      bench.at("C2:C3").formulas = [["=[@Tal]*2"], ["=[@Tal]*2"]];
      const column = table.columns.getItem("Dobbelt").getDataBodyRange();
      column.load("values");
      await bench.context.sync();
      return column.values;
    },
  },
  {
    group: "tables",
    id: "tables/column-in-formula",
    asks: { da: "En formel uden for tabellen læser en kolonne", en: "A formula outside the table reads a column" },
    expected: [[3]],
    source: "structured",
    ask: async (bench) => {
      tableOf(bench);
      const cell = bench.at("E1");
      cell.formulas = [[`=SUM(${bench.name()}[Tal])`]];
      cell.load("values");
      await bench.context.sync();
      return (cell.values as unknown[][])[0];
    },
  },
  {
    group: "tables",
    id: "tables/formula-follows-length",
    asks: { da: "Formlen følger med, når tabellen bliver længere", en: "The formula follows when the table grows" },
    expected: [[6]],
    source: "structured",
    ask: async (bench) => {
      const table = tableOf(bench);
      const cell = bench.at("E1");
      cell.formulas = [[`=SUM(${bench.name()}[Tal])`]];
      await bench.context.sync();
      bench.at("A4:B4").values = [["c", 3]];
      table.resize(bench.at("A1:B4"));
      bench.context.workbook.application.calculate("Recalculate");
      cell.load("values");
      await bench.context.sync();
      return (cell.values as unknown[][])[0];
    },
  },
  {
    group: "tables",
    id: "tables/formula-follows-name",
    asks: { da: "Formlen følger med, når tabellen skifter navn", en: "The formula follows when the table is renamed" },
    expected: [["=SUM(Tny[Tal])"]],
    source: "structured",
    ask: async (bench) => {
      const table = tableOf(bench);
      bench.at("E1").formulas = [[`=SUM(${bench.name()}[Tal])`]];
      await bench.context.sync();
      table.name = bench.name("ny");
      await bench.context.sync();
      return formulasIn(bench, "E1");
    },
  },
  {
    group: "tables",
    id: "tables/look",
    asks: { da: "Tabellens stil og striber bliver stående", en: "The table's style and stripes stay" },
    expected: [["TableStyleLight1", false, false]],
    source: "table",
    ask: async (bench) => {
      const table = tableOf(bench);
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.load("style,showBandedRows,showFilterButton");
      await bench.context.sync();
      return [table.style, table.showBandedRows, table.showFilterButton];
    },
  },
  {
    group: "tables",
    id: "tables/filter",
    asks: { da: "Et filter på værdier skjuler de andre rækker", en: "A filter on values hides the other rows" },
    expected: [[true, false]],
    source: "filter",
    ask: async (bench) => {
      const table = tableOf(bench);
      table.columns.getItem("Navn").filter.applyValuesFilter(["b"]);
      await bench.context.sync();
      return hiddenRows(bench);
    },
  },
  {
    group: "tables",
    id: "tables/filter-read",
    asks: { da: "Et filter kan læses, tages af og sættes på igen", en: "A filter can be read, taken off and put on" },
    expected: [
      [
        [false, false],
        [true, false],
      ],
    ],
    source: "filter",
    ask: async (bench) => {
      const table = tableOf(bench);
      table.columns.getItem("Navn").filter.applyValuesFilter(["b"]);
      table.autoFilter.load("criteria");
      await bench.context.sync();
      const [criteria] = table.autoFilter.criteria;
      table.clearFilters();
      await bench.context.sync();
      const off = await hiddenRows(bench);
      const said = Object.entries(criteria ?? {}).filter(([, value]) => value !== null && value !== "");
      table.columns.getItem("Navn").filter.apply(Object.fromEntries(said) as unknown as Excel.FilterCriteria);
      await bench.context.sync();
      return [off, await hiddenRows(bench)];
    },
  },
];
