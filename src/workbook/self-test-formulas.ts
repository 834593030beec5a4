/** Probes of formulas. */

import type { Bench, Probe } from "./self-test-probe";
import { read } from "./self-test-probe";

async function worked(bench: Bench, cells: readonly (readonly unknown[])[], formula: string): Promise<unknown> {
  const [first = []] = cells;
  if (first.length > 0)
    bench
      .at("A1")
      .getAbsoluteResizedRange(cells.length, first.length)
      .set({ values: cells.map((row) => [...row]) });
  bench.at("J1").formulas = [[bench.moved(formula)]];
  return ((await read(bench, "J1", "values")) as unknown[][])[0]?.[0];
}

export const FORMULAS: readonly Probe[] = [
  {
    group: "formulas",
    id: "formulas/sum",
    asks: { da: "En formel er regnet ud, når den er skrevet", en: "A formula is calculated once it is written" },
    expected: [6],
    source: "range",
    ask: (bench) => worked(bench, [[1], [2], [3]], "=SUM(A1:A3)"),
  },
  {
    group: "formulas",
    id: "formulas/text",
    asks: { da: "En formels tekst læses på engelsk", en: "A formula's text is read in English" },
    expected: ['=IF(A1="","",ROUND(A1,0))'],
    source: "range",
    ask: async (bench) => {
      bench.at("B1").formulas = [[bench.moved('=IF(A1="","",ROUND(A1,0))')]];
      const formulas = (await read(bench, "B1", "formulas")) as string[][];
      return bench.home(formulas[0]?.[0] ?? "");
    },
  },
  {
    group: "formulas",
    id: "formulas/semicolon",
    asks: { da: "Semikolon mellem argumenter afvises", en: "Semicolons between arguments are refused" },
    expected: ["InvalidArgument"],
    source: "range",
    ask: (bench) => bench.refusal(() => bench.at("A1").set({ formulas: [["=SUM(1;2)"]] })),
  },
  {
    group: "formulas",
    id: "formulas/error",
    asks: { da: "En fejlværdi læses som #DIV/0!", en: "An error reads as #DIV/0!" },
    expected: ["#DIV/0!"],
    source: "range",
    ask: (bench) => worked(bench, [[1, 0]], "=A1/B1"),
  },
  {
    group: "formulas",
    id: "formulas/countif",
    asks: { da: "COUNTIF tæller ja uden hensyn til store bogstaver", en: "COUNTIF counts ja in any case" },
    expected: [2],
    source: "own",
    ask: (bench) => worked(bench, [["ja"], ["Ja"], ["nej"]], '=COUNTIF(A1:A3,"ja")'),
  },
  {
    group: "formulas",
    id: "formulas/words",
    asks: { da: "TRIM, LEFT, MID og FIND virker på tekst", en: "TRIM, LEFT, MID and FIND work on text" },
    expected: ["ab|b c|3"],
    source: "own",
    ask: (bench) => worked(bench, [["  ab c "]], '=LEFT(TRIM(A1),2)&"|"&MID(TRIM(A1),2,3)&"|"&FIND(" ",TRIM(A1))'),
  },
  {
    group: "formulas",
    id: "formulas/compare",
    asks: { da: "Sammenligning af tekst skelner ikke ja fra JA", en: "Comparing text does not tell ja from JA" },
    expected: [true],
    source: "own",
    ask: (bench) => worked(bench, [["JA"]], '=AND(A1="ja",NOT(ISNUMBER(A1)))'),
  },
  {
    group: "formulas",
    id: "formulas/half",
    asks: { da: "ROUND runder 0,5 op", en: "ROUND rounds a half up" },
    expected: [3],
    source: "own",
    ask: (bench) => worked(bench, [[2.5]], "=ROUND(A1,0)"),
  },
  {
    group: "formulas",
    id: "formulas/other-sheet",
    asks: { da: "En formel følger et ark, der skifter navn", en: "A formula follows a sheet that is renamed" },
    expected: [[7, true]],
    source: "own",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.getRange("A1").values = [[7]];
      sheet.load("name");
      await bench.context.sync();
      bench.at("A1").formulas = [[`='${sheet.name}'!A1`]];
      sheet.name = `${sheet.name} omdøbt`;
      const cell = bench.at("A1");
      cell.load("values,formulas");
      await bench.context.sync();
      return [(cell.values as unknown[][])[0]?.[0], String((cell.formulas as unknown[][])[0]?.[0]).includes("omdøbt")];
    },
  },
  {
    group: "formulas",
    id: "formulas/suspended",
    asks: { da: "Udsat beregning er indhentet bagefter", en: "Suspended calculation is caught up afterwards" },
    expected: [3],
    source: "own",
    ask: async (bench) => {
      bench.context.workbook.application.suspendApiCalculationUntilNextSync();
      bench.at("A1:A2").values = [[1], [2]];
      bench.at("B1").formulas = [[bench.moved("=A1+A2")]];
      await bench.context.sync();
      bench.context.workbook.application.calculate("Recalculate");
      return ((await read(bench, "B1", "values")) as unknown[][])[0]?.[0];
    },
  },
  {
    group: "formulas",
    id: "formulas/text-cell",
    asks: {
      da: "En formel, der skrives i en tekstcelle, bliver tekst",
      en: "A formula written to a text cell is text",
    },
    expected: ["=1+1"],
    source: "own",
    ask: async (bench) => {
      bench.at("A1").numberFormat = [["@"]];
      bench.at("A1").values = [["=1+1"]];
      return ((await read(bench, "A1", "values")) as unknown[][])[0]?.[0];
    },
  },
];
