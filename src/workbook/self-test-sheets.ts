/** Probes of sheets, copies of sheets, and names. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read -- a probe reads what its own sync brought (the client refuses what is not loaded) */
import type { Bench, Probe } from "./self-test-probe";

/** A sheet with all that a review sheet has, and a copy of it. */
async function copied(
  bench: Bench,
  furnish: (sheet: Excel.Worksheet) => void,
): Promise<{ readonly sheet: Excel.Worksheet; readonly copy: Excel.Worksheet }> {
  const sheet = bench.other();
  furnish(sheet);
  const copy = sheet.copy("End");
  sheet.load("name");
  copy.load("name");
  await bench.context.sync();
  return { sheet, copy };
}

async function frozen(bench: Bench, set: (panes: Excel.WorksheetFreezePanes) => void): Promise<string | undefined> {
  const { freezePanes } = bench.other();
  set(freezePanes);
  const place = freezePanes.getLocationOrNullObject();
  place.load("address");
  await bench.context.sync();
  return place.isNullObject ? undefined : place.address.split("!").pop();
}

export const SHEETS: readonly Probe[] = [
  ...(
    [
      ["31", "x".repeat(18), "udført", { da: "31 tegn", en: "31 characters" }],
      ["32", "x".repeat(19), "InvalidArgument", { da: "32 tegn", en: "32 characters" }],
      ["slash", "a/b", "InvalidArgument", { da: "skråstreg", en: "a slash" }],
      ["bracket", "a[b", "InvalidArgument", { da: "kantet parentes", en: "a bracket" }],
      ["apostrophe", "a'", "InvalidArgument", { da: "apostrof til sidst", en: "an apostrophe at its end" }],
    ] as const
  ).map(([id, rest, expected, what]): Probe => ({
    group: "sheets",
    id: `sheets/name-${id}`,
    asks: { da: `Et arknavn med ${what.da}`, en: `A sheet name with ${what.en}` },
    expected: [expected],
    source: "sheetNames",
    ask: async (bench) => {
      const sheet = bench.other();
      await bench.context.sync();
      // With it the name has 13 more characters.
      return bench.refusal(() => {
        sheet.name = `${bench.prefix} ${rest}`;
      });
    },
  })),
  {
    group: "sheets",
    id: "sheets/name-taken",
    asks: { da: "Et arknavn, der er taget, afvises", en: "A sheet name that is taken is refused" },
    expected: ["ItemAlreadyExists"],
    source: "sheetNames",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.load("name");
      await bench.context.sync();
      return bench.refusal(() => bench.context.workbook.worksheets.add(sheet.name.toUpperCase()));
    },
  },
  {
    group: "sheets",
    id: "sheets/any-case",
    asks: { da: "Et ark findes uden hensyn til store bogstaver", en: "A sheet is found in any case" },
    expected: [false],
    source: "own",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.load("name");
      await bench.context.sync();
      const found = bench.context.workbook.worksheets.getItemOrNullObject(sheet.name.toUpperCase());
      found.load("id");
      await bench.context.sync();
      return found.isNullObject;
    },
  },
  {
    group: "sheets",
    id: "sheets/new-is-not-shown",
    asks: { da: "Et nyt ark vises ikke af sig selv", en: "A new sheet is not shown by itself" },
    expected: [false],
    source: "sheet",
    ask: async (bench) => {
      const sheet = bench.other();
      const active = bench.context.workbook.worksheets.getActiveWorksheet();
      sheet.load("id");
      active.load("id");
      await bench.context.sync();
      return active.id === sheet.id;
    },
  },
  {
    group: "sheets",
    id: "sheets/place",
    asks: { da: "Et ark kan flyttes", en: "A sheet can be moved" },
    expected: [true],
    source: "sheet",
    ask: async (bench) => {
      const [first, second] = [bench.other("a"), bench.other("b")];
      first.load("position");
      await bench.context.sync();
      second.position = first.position;
      first.load("position");
      second.load("position");
      await bench.context.sync();
      return second.position === first.position - 1;
    },
  },
  {
    group: "sheets",
    id: "sheets/very-hidden",
    asks: { da: "Et helt skjult ark kan ikke slettes", en: "A very hidden sheet cannot be deleted" },
    expected: ["InvalidOperation"],
    source: "visibility",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.visibility = "VeryHidden";
      await bench.context.sync();
      return bench.refusal(() => {
        sheet.delete();
      });
    },
  },
  {
    group: "sheets",
    id: "sheets/hidden",
    asks: { da: "Et skjult ark kan slettes", en: "A hidden sheet can be deleted" },
    expected: ["udført"],
    source: "visibility",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.visibility = "Hidden";
      await bench.context.sync();
      return bench.refusal(() => {
        sheet.delete();
      });
    },
  },
  {
    group: "sheets",
    id: "sheets/look",
    asks: { da: "Fanefarve og gitterlinjer bliver stående", en: "Tab colour and gridlines stay" },
    expected: [["#0F548C", false]],
    source: "sheet",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.tabColor = "#0F548C";
      sheet.showGridlines = false;
      sheet.load("tabColor,showGridlines");
      await bench.context.sync();
      return [sheet.tabColor, sheet.showGridlines];
    },
  },
  {
    group: "sheets",
    id: "sheets/freeze-rows",
    asks: { da: "Rækker holdes fast i toppen", en: "Rows stay at the top" },
    expected: ["1:2"],
    source: "freeze",
    ask: (bench) =>
      frozen(bench, (panes) => {
        panes.freezeRows(2);
      }),
  },
  {
    group: "sheets",
    id: "sheets/freeze-both",
    asks: { da: "Rækker og kolonner holdes fast på én gang", en: "Rows and columns stay at once" },
    expected: ["A1:B3"],
    source: "freeze",
    ask: (bench) =>
      frozen(bench, (panes) => {
        panes.freezeAt("A1:B3");
      }),
  },
  {
    group: "sheets",
    id: "sheets/copy-name",
    asks: { da: "En kopi hedder som arket med (2)", en: "A copy is called as the sheet with (2)" },
    expected: [true],
    source: "own",
    ask: async (bench) => {
      const { sheet, copy } = await copied(bench, () => undefined);
      return copy.name === `${sheet.name} (2)`;
    },
  },
  {
    group: "sheets",
    id: "sheets/copy-names",
    asks: {
      da: "En kopi får arkets egne navne, også de skjulte",
      en: "A copy gets the sheet's own names, hidden ones too",
    },
    expected: [['="2026-K1"', false]],
    source: "own",
    ask: async (bench) => {
      const { copy } = await copied(bench, (sheet) => {
        sheet.names.add("tilsyn_afproevning", '="2026-K1"').visible = false;
      });
      const name = copy.names.getItemOrNullObject("tilsyn_afproevning");
      name.load("formula,visible");
      await bench.context.sync();
      return name.isNullObject ? null : [name.formula, name.visible];
    },
  },
  {
    group: "sheets",
    id: "sheets/copy-table",
    asks: {
      da: "En kopi af et ark med en tabel får sin egen tabel",
      en: "A copy of a sheet with a table gets its own",
    },
    expected: [[1, true]],
    source: "own",
    ask: async (bench) => {
      const name = bench.name();
      const { copy } = await copied(bench, (sheet) => {
        sheet.getRange("A1:A2").values = [["Navn"], ["a"]];
        sheet.tables.add("A1:A2", true).name = name;
      });
      copy.tables.load("items/name");
      await bench.context.sync();
      return [copy.tables.items.length, copy.tables.items[0]?.name !== name];
    },
  },
  {
    group: "sheets",
    id: "sheets/copy-dress",
    asks: {
      da: "En kopi får bredder, rullelister, farveregler, låsning og udskrift med",
      en: "A copy brings widths, drop-downs, colour rules, protection and print set-up",
    },
    expected: [[56.25, "List", 1, true, "Landscape", "1:1"]],
    source: "own",
    ask: async (bench) => {
      const { copy } = await copied(bench, (sheet) => {
        const cell = sheet.getRange("B2");
        cell.format.columnWidth = 56.25;
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: "=$D$1:$D$2" } };
        cell.conditionalFormats.add("Custom").custom.rule.formula = "=$B2=1";
        sheet.pageLayout.orientation = "Landscape";
        sheet.freezePanes.freezeRows(1);
        sheet.protection.protect({});
      });
      const cell = copy.getRange("B2");
      cell.format.load("columnWidth");
      cell.dataValidation.load("type");
      const rules = cell.conditionalFormats.getCount();
      copy.protection.load("protected");
      copy.pageLayout.load("orientation");
      const panes = copy.freezePanes.getLocationOrNullObject();
      panes.load("address");
      await bench.context.sync();
      return [
        cell.format.columnWidth,
        cell.dataValidation.type,
        rules.value,
        copy.protection.protected,
        copy.pageLayout.orientation,
        panes.isNullObject ? null : panes.address.split("!").pop(),
      ];
    },
  },
  {
    group: "sheets",
    id: "sheets/name-of-text",
    asks: { da: "Et navn kan indeholde en tekst", en: "A name can contain a text" },
    expected: [["String", "2026-K1"]],
    source: "names",
    ask: async (bench) => {
      const name = bench.sheet.names.add(bench.name(), '="2026-K1"');
      name.load("type,value");
      await bench.context.sync();
      return [name.type, name.value as unknown];
    },
  },
  {
    group: "sheets",
    id: "sheets/name-of-range",
    asks: { da: "Et navn giver sit område", en: "A name gives its range" },
    expected: ["A1:B2"],
    source: "names",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.names.add("svarliste", sheet.getRange("A1:B2"));
      const range = sheet.names.getItemOrNullObject("svarliste").getRangeOrNullObject();
      range.load("address");
      await bench.context.sync();
      return range.isNullObject ? null : range.address.split("!").pop();
    },
  },
  {
    group: "sheets",
    id: "sheets/name-follows-rows",
    asks: { da: "Et navn følger med, når en række sættes ind", en: "A name follows when a row is inserted" },
    expected: ["A2:A3"],
    source: "own",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.names.add("svarliste", sheet.getRange("A1:A2"));
      sheet.getRange("1:1").insert("Down");
      const range = sheet.names.getItem("svarliste").getRange();
      range.load("address");
      await bench.context.sync();
      return range.address.split("!").pop();
    },
  },
  {
    group: "sheets",
    id: "sheets/shown",
    asks: { da: "Et ark kan vises og en celle vælges", en: "A sheet can be shown and a cell selected" },
    expected: ["C3"],
    source: "sheet",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.activate();
      sheet.getRange("C3").select();
      await bench.context.sync();
      const selected = bench.context.workbook.getSelectedRange();
      selected.load("address");
      await bench.context.sync();
      return selected.address.split("!").pop();
    },
  },
];
