/** Probes of what is typed into cells, and of what they then show. */

import type { Bench, Probe } from "./self-test-probe";
import { read } from "./self-test-probe";

/** Writes one cell and reads it: the value and its type. */
async function typed(bench: Bench, value: unknown, format?: string): Promise<readonly [unknown, unknown]> {
  const cell = bench.at("A1");
  if (format !== undefined) cell.numberFormat = [[format]];
  cell.values = [[value]];
  cell.load("values,valueTypes");
  await bench.context.sync();
  const [values, types] = [cell.values as unknown[][], cell.valueTypes as unknown[][]];
  return [values[0]?.[0], types[0]?.[0]];
}

async function shown(bench: Bench, value: number, format: string): Promise<unknown> {
  const cell = bench.at("A1");
  cell.values = [[value]];
  cell.numberFormat = [[format]];
  return (await read(bench, "A1", "text"))[0]?.[0];
}

export const VALUES: readonly Probe[] = [
  {
    group: "cells",
    id: "cells/text-format",
    asks: { da: "En celle med tekstformat beholder 007", en: "A cell formatted as text keeps 007" },
    expected: [["007", "String"]],
    source: "range",
    ask: (bench) => typed(bench, "007", "@"),
  },
  {
    group: "cells",
    id: "cells/text-format-date",
    asks: { da: "En celle med tekstformat beholder 3-4 som tekst", en: "A cell formatted as text keeps 3-4 as text" },
    expected: [["3-4", "String"]],
    source: "range",
    ask: (bench) => typed(bench, "3-4", "@"),
  },
  {
    group: "cells",
    id: "cells/apostrophe",
    asks: { da: "Apostrof foran gør 007 til tekst", en: "A leading apostrophe makes 007 text" },
    expected: [["007", "String"]],
    source: "own",
    ask: (bench) => typed(bench, "'007"),
  },
  {
    group: "cells",
    id: "cells/apostrophe-formula",
    asks: { da: "Apostrof foran gør =1+1 til tekst", en: "A leading apostrophe makes =1+1 text" },
    expected: [["=1+1", "String"]],
    source: "own",
    ask: (bench) => typed(bench, "'=1+1"),
  },
  {
    group: "cells",
    id: "cells/number",
    asks: { da: "12.5 er et tal, også i et dansk Excel", en: "12.5 is a number, in a Danish Excel too" },
    expected: [[12.5, "Double"]],
    source: "range",
    ask: (bench) => typed(bench, 12.5),
  },
  {
    group: "cells",
    id: "cells/boolean",
    asks: { da: "Sandt er en sandhedsværdi", en: "True is a truth value" },
    expected: [[true, "Boolean"]],
    source: "range",
    ask: (bench) => typed(bench, true),
  },
  {
    group: "cells",
    id: "cells/letters",
    asks: { da: "Æ, ø, å og pile kommer uændret tilbage", en: "Æ, ø, å and arrows come back as they were" },
    expected: [["Ærø Åbenrå ↗ → ↘ § 50", "String"]],
    source: "own",
    ask: (bench) => typed(bench, "Ærø Åbenrå ↗ → ↘ § 50"),
  },
  {
    group: "cells",
    id: "cells/line-break",
    asks: { da: "Linjeskift i en celle bliver stående", en: "A line break in a cell stays" },
    expected: [["a\nb", "String"]],
    source: "own",
    ask: (bench) => typed(bench, "a\nb"),
  },
  {
    group: "cells",
    id: "cells/longest",
    asks: { da: "En celle kan indeholde 32.767 tegn", en: "A cell can contain 32,767 characters" },
    expected: [32_767],
    source: "limits",
    ask: async (bench) => {
      const [text] = await typed(bench, "x".repeat(32_767));
      return String(text).length;
    },
  },
  {
    group: "cells",
    id: "cells/null-leaves",
    asks: { da: "null lader en celle være", en: "null leaves a cell alone" },
    expected: [[[1, 3]]],
    source: "blanks",
    ask: async (bench) => {
      bench.at("A1:B1").values = [[1, 2]];
      bench.at("A1:B1").values = [[null, 3]];
      return read(bench, "A1:B1", "values");
    },
  },
  {
    group: "cells",
    id: "cells/blank-clears",
    asks: { da: "En tom tekst tømmer en celle", en: "An empty text clears a cell" },
    expected: [["", "Empty"]],
    source: "blanks",
    ask: async (bench) => {
      bench.at("A1").values = [[1]];
      return typed(bench, "");
    },
  },
  {
    group: "cells",
    id: "cells/dimensions",
    asks: { da: "For få værdier til et område afvises", en: "Too few values for a range are refused" },
    expected: ["InvalidArgument"],
    source: "range",
    ask: (bench) => bench.refusal(() => bench.at("A1:B2").set({ values: [[1, 2]] })),
  },
  {
    group: "cells",
    id: "cells/date-serial",
    asks: { da: "En dato er et løbenummer med datoformat", en: "A date is a serial number with a date format" },
    expected: [[[46_027], [["dd-mm-yyyy"]]]],
    source: "range",
    ask: async (bench) => {
      const cell = bench.at("A1");
      cell.values = [[46_027]];
      cell.numberFormat = [["dd-mm-yyyy"]];
      cell.load("values,numberFormat");
      await bench.context.sync();
      return [(cell.values as unknown[][])[0], cell.numberFormat];
    },
  },
  {
    group: "cells",
    id: "cells/shown-date",
    asks: { da: "Formatet dd-mm-yyyy viser 05-01-2026", en: "The format dd-mm-yyyy shows 05-01-2026" },
    expected: ["05-01-2026"],
    source: "own",
    ask: (bench) => shown(bench, 46_027, "dd-mm-yyyy"),
  },
  {
    group: "cells",
    id: "cells/shown-percent",
    asks: { da: "Formatet 0 % viser 67 %", en: "The Danish percentage format shows a space before the sign" },
    expected: ["67 %"],
    source: "own",
    ask: (bench) => shown(bench, 0.667, "0 %"),
  },
  {
    group: "cells",
    id: "cells/shown-words",
    asks: { da: "Et format med ord viser ordene", en: "A format with words shows the words" },
    expected: ["12 sager"],
    source: "own",
    ask: (bench) => shown(bench, 12, '0 "sager"'),
  },
];
