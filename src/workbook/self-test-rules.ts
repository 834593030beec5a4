/** Probes of drop-downs, colour rules and protection. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- a probe reads what its own sync brought (the client refuses what is not loaded) */
import type { Bench, Probe } from "./self-test-probe";

/** A1 takes ja or nej, which stand in D1:D2 under a name. */
function listed(bench: Bench): Excel.DataValidation {
  bench.at("D1:D2").values = [["ja"], ["nej"]];
  bench.context.workbook.names.add(bench.name(), bench.at("D1:D2"));
  const { dataValidation } = bench.at("A1");
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${bench.name()}` } };
  return dataValidation;
}

/** The name goes, whatever the probe finds. */
async function withList<T>(bench: Bench, act: (validation: Excel.DataValidation) => Promise<T>): Promise<T> {
  const validation = listed(bench);
  await bench.context.sync();
  try {
    return await act(validation);
  } finally {
    bench.context.workbook.names.getItem(bench.name()).delete();
    await bench.context.sync();
  }
}

function colouring(bench: Bench, address: string, formula: string): Excel.ConditionalFormat {
  const added = bench.at(address).conditionalFormats.add("Custom");
  added.custom.rule.formula = bench.moved(formula);
  return added;
}

/** A sheet of its own with A1 open, B1 locked. */
async function locked(bench: Bench, options: Excel.WorksheetProtectionOptions = {}): Promise<Excel.Worksheet> {
  const sheet = bench.other();
  sheet.getRange("A1:B2").values = [
    ["Navn", "Tal"],
    ["a", 1],
  ];
  sheet.getRange("A1").format.protection.locked = false;
  sheet.protection.protect(options);
  await bench.context.sync();
  return sheet;
}

const RULE: readonly Probe[] = [
  {
    group: "rules",
    id: "rules/list",
    asks: { da: "En rulleliste peger på et navn", en: "A drop-down points at a name" },
    expected: [["List", true]],
    source: "validation",
    ask: (bench) =>
      withList(bench, async (validation) => {
        validation.load("type,rule");
        await bench.context.sync();
        return [validation.type, validation.rule.list?.source === `=${bench.name()}`];
      }),
  },
  {
    group: "rules",
    id: "rules/valid",
    asks: { da: "Et svar uden for listen er ugyldigt", en: "An answer that is not in the list is invalid" },
    expected: [[true, false]],
    source: "validation",
    ask: (bench) =>
      withList(bench, async (validation) => {
        bench.at("A1").values = [["ja"]];
        validation.load("valid");
        await bench.context.sync();
        const good = validation.valid;
        bench.at("A1").values = [["måske"]];
        validation.load("valid");
        await bench.context.sync();
        return [good, validation.valid];
      }),
  },
  {
    group: "rules",
    id: "rules/program-writes",
    asks: { da: "Et program må skrive uden om listen", en: "A program may write past the list" },
    expected: ["udført"],
    source: "validation",
    ask: (bench) =>
      withList(bench, () =>
        bench.refusal(() => {
          bench.at("A1").values = [["måske"]];
        }),
      ),
  },
  {
    group: "rules",
    id: "rules/words",
    asks: { da: "Fejlbesked og hjælpetekst bliver stående", en: "The error and the prompt stay" },
    expected: [["Stop", "Vælg ja eller nej", "Svaret"]],
    source: "validation",
    ask: (bench) =>
      withList(bench, async (validation) => {
        validation.errorAlert = { showAlert: true, style: "Stop", title: "Svaret", message: "Vælg ja eller nej" };
        validation.prompt = { showPrompt: true, title: "Svaret", message: "Vælg" };
        validation.load("errorAlert,prompt");
        await bench.context.sync();
        return [validation.errorAlert.style, validation.errorAlert.message, validation.prompt.title];
      }),
  },
  {
    group: "rules",
    id: "rules/none",
    asks: { da: "En celle uden regel siger None", en: "A cell without a rule says None" },
    expected: ["None"],
    source: "validation",
    ask: async (bench) => {
      const { dataValidation } = bench.at("A1");
      dataValidation.load("type");
      await bench.context.sync();
      return dataValidation.type;
    },
  },
  {
    group: "rules",
    id: "rules/mixed",
    asks: { da: "Celler med og uden regel siger ikke None", en: "Cells with and without a rule do not say None" },
    expected: [false],
    source: "validation",
    ask: (bench) =>
      withList(bench, async () => {
        const { dataValidation } = bench.at("A1:B1");
        dataValidation.load("type");
        await bench.context.sync();
        return (dataValidation.type as string) === "None";
      }),
  },
  {
    group: "rules",
    id: "rules/cleared",
    asks: { da: "En regel kan fjernes", en: "A rule can be cleared" },
    expected: ["None"],
    source: "validation",
    ask: (bench) =>
      withList(bench, async (validation) => {
        validation.clear();
        validation.load("type");
        await bench.context.sync();
        return validation.type;
      }),
  },
  {
    group: "rules",
    id: "rules/table-longer",
    asks: {
      da: "En tabel, der gøres længere af et program, får ingen rulleliste med",
      en: "A table made longer by a program brings no drop-down",
    },
    expected: ["None"],
    source: "own",
    ask: (bench) =>
      withList(bench, async () => {
        bench.at("F1:F2").values = [["Svar"], ["ja"]];
        const table = bench.sheet.tables.add(bench.at("F1:F2"), true);
        bench.at("F2").dataValidation.rule = { list: { inCellDropDown: true, source: `=${bench.name()}` } };
        await bench.context.sync();
        bench.at("F3").values = [["nej"]];
        table.resize(bench.at("F1:F3"));
        const { dataValidation } = bench.at("F3");
        dataValidation.load("type");
        await bench.context.sync();
        return dataValidation.type;
      }),
  },
  {
    group: "rules",
    id: "rules/colour",
    asks: { da: "En farveregel med formel bliver stående", en: "A colour rule with a formula stays" },
    expected: [["=$A1=1", "#FFF2CC", true]],
    source: "conditional",
    ask: async (bench) => {
      const added = colouring(bench, "A1:B3", "=$A1=1");
      added.custom.format.fill.color = "#FFF2CC";
      added.stopIfTrue = true;
      added.load("stopIfTrue,custom/rule/formula,custom/format/fill/color");
      await bench.context.sync();
      return [bench.home(added.custom.rule.formula), added.custom.format.fill.color.toUpperCase(), added.stopIfTrue];
    },
  },
  {
    group: "rules",
    id: "rules/newest-first",
    asks: { da: "Den nyeste farveregel kommer øverst", en: "The newest colour rule comes first" },
    expected: [true],
    source: "conditional",
    ask: async (bench) => {
      const sheet = bench.other();
      const first = sheet.getRange("A1").conditionalFormats.add("Custom");
      first.custom.rule.formula = "=$A1=1";
      const second = sheet.getRange("A1").conditionalFormats.add("Custom");
      second.custom.rule.formula = "=$A1=2";
      await bench.context.sync();
      first.load("priority");
      second.load("priority");
      await bench.context.sync();
      return second.priority < first.priority;
    },
  },
  {
    group: "rules",
    id: "rules/behind",
    asks: { da: "Prioritet -1 sætter en farveregel bagest", en: "Priority -1 puts a colour rule last" },
    expected: [true],
    source: "conditional",
    ask: async (bench) => {
      const sheet = bench.other();
      const first = sheet.getRange("A1").conditionalFormats.add("Custom");
      first.custom.rule.formula = "=$A1=1";
      const second = sheet.getRange("A1").conditionalFormats.add("Custom");
      second.custom.rule.formula = "=$A1=2";
      second.priority = -1;
      await bench.context.sync();
      first.load("priority");
      second.load("priority");
      await bench.context.sync();
      return second.priority > first.priority;
    },
  },
  {
    group: "rules",
    id: "rules/colours-cleared",
    asks: { da: "Farveregler kan fjernes fra et område", en: "Colour rules can be cleared from a range" },
    expected: [0],
    source: "conditional",
    ask: async (bench) => {
      colouring(bench, "A1:B3", "=$A1=1");
      await bench.context.sync();
      bench.at("A1:B3").conditionalFormats.clearAll();
      const count = bench.at("A1:B3").conditionalFormats.getCount();
      await bench.context.sync();
      return count.value;
    },
  },
];

const PROTECTION: readonly Probe[] = [
  {
    group: "protection",
    id: "protection/on",
    asks: { da: "Et ark låses uden adgangskode", en: "A sheet is protected without a password" },
    expected: [[true, true, false]],
    source: "protection",
    ask: async (bench) => {
      const { protection } = await locked(bench, { allowFormatColumns: true });
      protection.load("protected,options");
      await bench.context.sync();
      return [protection.protected, protection.options.allowFormatColumns, protection.options.allowInsertRows ?? false];
    },
  },
  {
    group: "protection",
    id: "protection/locked-cell",
    asks: { da: "En låst celle afviser skrivning", en: "A locked cell refuses to be written" },
    expected: ["AccessDenied"],
    source: "protection",
    ask: async (bench) => {
      const sheet = await locked(bench);
      return bench.refusal(() => {
        sheet.getRange("B2").values = [[2]];
      });
    },
  },
  {
    group: "protection",
    id: "protection/open-cell",
    asks: {
      da: "En åben celle på et låst ark kan skrives",
      en: "An unlocked cell of a protected sheet can be written",
    },
    expected: ["udført"],
    source: "protection",
    ask: async (bench) => {
      const sheet = await locked(bench);
      return bench.refusal(() => {
        sheet.getRange("A1").values = [["x"]];
      });
    },
  },
  {
    group: "protection",
    id: "protection/off",
    asks: { da: "Låsen kan tages af igen", en: "Protection can be taken off" },
    expected: ["udført"],
    source: "protection",
    ask: async (bench) => {
      const sheet = await locked(bench);
      sheet.protection.unprotect();
      return bench.refusal(() => {
        sheet.getRange("B2").values = [[2]];
      });
    },
  },
  {
    group: "protection",
    id: "protection/twice",
    asks: { da: "At låse et låst ark afvises", en: "Protecting a protected sheet is refused" },
    expected: ["AccessDenied", "InvalidOperation"],
    source: "protection",
    ask: async (bench) => {
      const sheet = await locked(bench);
      return bench.refusal(() => {
        sheet.protection.protect({});
      });
    },
  },
  {
    group: "protection",
    id: "protection/table",
    asks: {
      da: "En tabel på et låst ark kan ikke gøres længere",
      en: "A table on a protected sheet cannot be made longer",
    },
    expected: ["AccessDenied", "InvalidOperation"],
    source: "protection",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.getRange("A1:A2").values = [["Navn"], ["a"]];
      const table = sheet.tables.add("A1:A2", true);
      sheet.protection.protect({});
      await bench.context.sync();
      return bench.refusal(() => {
        table.resize("A1:A3");
      });
    },
  },
  {
    group: "protection",
    id: "protection/deleted",
    asks: { da: "Et låst ark kan slettes", en: "A protected sheet can be deleted" },
    expected: ["udført"],
    source: "own",
    ask: async (bench) => {
      const sheet = await locked(bench);
      return bench.refusal(() => {
        sheet.delete();
      });
    },
  },
];

export const RULES: readonly Probe[] = [...RULE, ...PROTECTION];
