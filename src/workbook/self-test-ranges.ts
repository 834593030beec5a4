/** Probes of looks and sizes of cells, and of ranges that are found from others. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read -- a probe reads what its own sync brought (the client refuses what is not loaded) */
import type { Probe } from "./self-test-probe";
import { addressOf } from "./self-test-probe";

export const RANGES: readonly Probe[] = [
  {
    group: "cells",
    id: "cells/clear-contents",
    asks: { da: "At tømme indhold lader formatet stå", en: "Clearing contents leaves the format" },
    expected: [[[[""]], [["@"]]]],
    source: "range",
    ask: async (bench) => {
      const cell = bench.at("A1");
      cell.numberFormat = [["@"]];
      cell.values = [["x"]];
      cell.clear("Contents");
      cell.load("values,numberFormat");
      await bench.context.sync();
      return [cell.values, cell.numberFormat];
    },
  },
  {
    group: "cells",
    id: "cells/copy-formats",
    asks: { da: "Formater kan kopieres uden værdier", en: "Formats can be copied without values" },
    expected: [[[[""]], [["0 %"]]]],
    source: "range",
    ask: async (bench) => {
      bench.at("A1").values = [[1]];
      bench.at("A1").numberFormat = [["0 %"]];
      const cell = bench.at("B1");
      cell.copyFrom(bench.at("A1"), "Formats");
      cell.load("values,numberFormat");
      await bench.context.sync();
      return [cell.values, cell.numberFormat];
    },
  },
  {
    group: "cells",
    id: "cells/cell-looks",
    asks: { da: "Udseende skrives og læses celle for celle", en: "Looks are written and read cell by cell" },
    expected: [
      [
        ["#FFF2CC", true],
        ["#FFFFFF", false],
      ],
    ],
    source: "range",
    ask: async (bench) => {
      const cells = bench.at("A1:B1");
      cells.setCellProperties([[{ format: { fill: { color: "#FFF2CC" }, font: { bold: true } } }, {}]]);
      const looks = cells.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
      await bench.context.sync();
      return (looks.value[0] ?? []).map(({ format }) => [format?.fill?.color, format?.font?.bold]);
    },
  },
  {
    group: "cells",
    id: "cells/mixed-looks",
    asks: { da: "Blandet fed og almindelig læses som null", en: "Bold mixed with plain reads as null" },
    expected: [null],
    source: "blanks",
    ask: async (bench) => {
      bench.at("A1").format.font.bold = true;
      const { font } = bench.at("A1:B1").format;
      font.load("bold");
      await bench.context.sync();
      return font.bold;
    },
  },
  {
    group: "cells",
    id: "cells/wrap",
    asks: { da: "Ombrydning og placering bliver stående", en: "Wrapping and alignment stay" },
    expected: [[true, "Top", "Left", 1]],
    source: "range",
    ask: async (bench) => {
      const { format } = bench.at("A1");
      format.wrapText = true;
      format.verticalAlignment = "Top";
      format.horizontalAlignment = "Left";
      format.indentLevel = 1;
      format.load("wrapText,verticalAlignment,horizontalAlignment,indentLevel");
      await bench.context.sync();
      return [format.wrapText, format.verticalAlignment, format.horizontalAlignment, format.indentLevel];
    },
  },
  {
    group: "cells",
    id: "cells/border",
    asks: { da: "En kant får streg og farve", en: "A border gets its line and colour" },
    expected: [["Continuous", "#C8C6C4"]],
    source: "range",
    ask: async (bench) => {
      const edge = bench.at("A1:B2").format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.color = "#C8C6C4";
      edge.load("style,color");
      await bench.context.sync();
      return [edge.style, edge.color];
    },
  },
  {
    group: "cells",
    id: "cells/cell-lines",
    asks: { da: "Streger og lås læses celle for celle", en: "Lines and locks are read cell by cell" },
    expected: [["Continuous", "Thin", "#C8C6C4", "None", false]],
    source: "range",
    ask: async (bench) => {
      const cell = bench.at("B2");
      const edge = cell.format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.color = "#C8C6C4";
      cell.format.protection.locked = false;
      const looks = cell.getCellProperties({
        format: { borders: { style: true, weight: true, color: true }, protection: true },
      });
      await bench.context.sync();
      const format = looks.value[0]?.[0]?.format;
      const { bottom, top } = format?.borders ?? {};
      return [bottom?.style, bottom?.weight, bottom?.color, top?.style, format?.protection?.locked];
    },
  },
  {
    group: "cells",
    id: "cells/row-height",
    asks: { da: "En rækkehøjde på 30 punkt er 30 punkt", en: "A row height of 30 points is 30 points" },
    expected: [30],
    source: "range",
    ask: async (bench) => {
      bench.at("A1").format.rowHeight = 30;
      const { format } = bench.at("A1");
      format.load("rowHeight");
      await bench.context.sync();
      return format.rowHeight;
    },
  },
  {
    group: "cells",
    id: "cells/autofit",
    asks: { da: "En højde sat for hånd kan slippes igen", en: "A height set manually can be reset" },
    expected: [true],
    source: "range",
    ask: async (bench) => {
      const { format } = bench.at("A1");
      format.rowHeight = 60;
      await bench.context.sync();
      format.autofitRows();
      format.load("rowHeight");
      await bench.context.sync();
      return format.rowHeight < 30;
    },
  },
  {
    group: "cells",
    id: "cells/column-width",
    asks: { da: "En kolonnebredde på 56,25 punkt bliver stående", en: "A column width of 56.25 points stays" },
    expected: [56.25],
    source: "range",
    ask: async (bench) => {
      const { format } = bench.other().getRange("C:C");
      format.columnWidth = 56.25;
      format.load("columnWidth");
      await bench.context.sync();
      return format.columnWidth;
    },
  },
  {
    group: "cells",
    id: "cells/column-properties",
    asks: { da: "Kolonner får bredde og skjules i ét hug", en: "Columns get widths and are hidden at one go" },
    expected: [[false, true]],
    source: "range",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet
        .getRange("A:B")
        .setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true, format: { columnWidth: 90 } }]);
      const [first, second] = [sheet.getRange("A:A"), sheet.getRange("B:B")];
      first.load("columnHidden");
      second.load("columnHidden");
      await bench.context.sync();
      return [first.columnHidden, second.columnHidden];
    },
  },
  {
    group: "cells",
    id: "cells/merge",
    asks: { da: "Flettede celler findes igen", en: "Merged cells are found again" },
    expected: ["A1:B2"],
    source: "range",
    ask: async (bench) => {
      bench.at("A1:B2").merge();
      const merged = bench.at("A1:D4").getMergedAreasOrNullObject();
      merged.load("address");
      await bench.context.sync();
      return merged.isNullObject ? null : bench.home(merged.address);
    },
  },
  {
    group: "cells",
    id: "cells/link",
    asks: { da: "Et link til en celle bliver stående", en: "A link to a cell stays" },
    expected: [["A1", "Gå"]],
    source: "range",
    ask: async (bench) => {
      bench.sheet.load("name");
      await bench.context.sync();
      const place = `'${bench.sheet.name}'!${bench.moved("A1")}`;
      const cell = bench.at("B2");
      cell.values = [["Til"]];
      cell.hyperlink = { documentReference: place, screenTip: "Gå" };
      cell.load("hyperlink");
      await bench.context.sync();
      return [bench.home(cell.hyperlink.documentReference ?? ""), cell.hyperlink.screenTip];
    },
  },
  {
    group: "cells",
    id: "cells/many",
    asks: { da: "4.000 værdier kommer hele tilbage", en: "4,000 values come back whole" },
    expected: [4000],
    source: "range",
    ask: async (bench) => {
      const range = bench.other().getRange("A1:J400");
      range.values = Array.from({ length: 400 }, (_, row) =>
        Array.from({ length: 10 }, (__, column) => row * 10 + column),
      );
      range.load("values");
      await bench.context.sync();
      return (range.values as number[][]).flat().filter((value, index) => value === index).length;
    },
  },
  {
    group: "cells",
    id: "cells/used-values",
    asks: { da: "Det brugte område tæller ikke farvede celler med", en: "The used range leaves out coloured cells" },
    expected: ["B2"],
    source: "range",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D9").format.fill.color = "#FFF2CC";
      return addressOf({ ...bench, home: (address) => address.split("!").pop() ?? "" }, sheet.getUsedRange(true));
    },
  },
  {
    group: "cells",
    id: "cells/used-none",
    asks: { da: "Et tomt område er et tomt objekt", en: "An empty range is a null object" },
    expected: [true],
    source: "nulls",
    ask: async (bench) => {
      const used = bench.at("A1:C9").getUsedRangeOrNullObject(true);
      used.load("address");
      await bench.context.sync();
      return used.isNullObject;
    },
  },
  {
    group: "cells",
    id: "cells/rows-below",
    asks: { da: "Rækkerne under et område findes", en: "The rows below a range are found" },
    expected: ["A4:B5"],
    source: "range",
    ask: (bench) => addressOf(bench, bench.at("A1:B3").getRowsBelow(2)),
  },
  {
    group: "cells",
    id: "cells/columns-after",
    asks: { da: "Kolonnerne efter et område findes", en: "The columns after a range are found" },
    expected: ["C1:D3"],
    source: "range",
    ask: (bench) => addressOf(bench, bench.at("A1:B3").getColumnsAfter(2)),
  },
  {
    group: "cells",
    id: "cells/last-row",
    asks: { da: "Den sidste række i et område findes", en: "The last row of a range is found" },
    expected: ["A3:B3"],
    source: "range",
    ask: (bench) => addressOf(bench, bench.at("A1:B3").getLastRow()),
  },
  {
    group: "cells",
    id: "cells/no-intersection",
    asks: {
      da: "To områder uden fælles celler stopper en anmodning",
      en: "Ranges without a cell in common stop a request",
    },
    expected: ["ItemNotFound"],
    source: "range",
    ask: (bench) => bench.refusal(() => bench.at("A1:B2").getIntersection(bench.at("D4")).load("address")),
  },
];
