/** Probes of requests: what fails, what is undone, what is heard. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read -- a probe reads what its own sync brought (the client refuses what is not loaded) */
import type { Probe } from "./self-test-probe";
import { addressOf, read } from "./self-test-probe";

/** How long an event is waited for. */
const HEARD_WITHIN = 4000;

export const REQUESTS: readonly Probe[] = [
  {
    group: "requests",
    id: "requests/no-transaction",
    asks: {
      da: "Det, der stod før en fejl i en anmodning, er gjort",
      en: "What came before an error in a request is done",
    },
    expected: [["ItemNotFound", 1, ""]],
    source: "batch",
    ask: async (bench) => {
      const code = await bench.refusal(() => {
        bench.at("A1").values = [[1]];
        bench.context.workbook.tables.getItem(bench.name("findesIkke")).load("name");
        bench.at("A2").values = [[2]];
      });
      const values = (await read(bench, "A1:A2", "values")) as unknown[][];
      return [code, values[0]?.[0], values[1]?.[0]];
    },
  },
  {
    group: "requests",
    id: "requests/null-object",
    asks: { da: "Noget, der ikke findes, er et tomt objekt", en: "What is not there is a null object" },
    expected: [[true, true]],
    source: "nulls",
    ask: async (bench) => {
      const sheet = bench.context.workbook.worksheets.getItemOrNullObject(`${bench.prefix} findes ikke`);
      const range = sheet.getUsedRangeOrNullObject(true);
      sheet.load("name");
      range.load("address");
      await bench.context.sync();
      return [sheet.isNullObject, range.isNullObject];
    },
  },
  {
    group: "requests",
    id: "requests/delete-nothing",
    asks: { da: "At slette et tomt objekt er ingen fejl", en: "Deleting a null object is no error" },
    expected: ["udført"],
    source: "nulls",
    ask: (bench) =>
      bench.refusal(() => {
        bench.context.workbook.names.getItemOrNullObject(bench.name("findesIkke")).delete();
      }),
  },
  {
    group: "requests",
    id: "requests/missing-sheet",
    asks: { da: "Et ark, der ikke findes, giver ItemNotFound", en: "A sheet that is not there gives ItemNotFound" },
    expected: ["ItemNotFound"],
    source: "errors",
    ask: (bench) =>
      bench.refusal(() => {
        bench.context.workbook.worksheets.getItem(`${bench.prefix} findes ikke`).load("name");
      }),
  },
  {
    group: "requests",
    id: "requests/not-loaded",
    asks: { da: "Det, der ikke er hentet, kan ikke læses", en: "What was not loaded cannot be read" },
    expected: ["PropertyNotLoaded"],
    source: "errors",
    ask: (bench) => bench.refusal(() => bench.at("A1").values),
  },
  {
    group: "requests",
    id: "requests/undo-values",
    asks: { da: "En tabel, der blev længere, kan gøres kort igen", en: "A table made longer can be made short again" },
    expected: [["A1:B2", [["", ""]]]],
    source: "own",
    ask: async (bench) => {
      bench.at("A1:B2").values = [
        ["Navn", "Tal"],
        ["a", 1],
      ];
      const table = bench.sheet.tables.add(bench.at("A1:B2"), true);
      bench.at("A3:B3").values = [["b", 2]];
      table.resize(bench.at("A1:B3"));
      await bench.context.sync();
      table.resize(bench.at("A1:B2"));
      bench.at("A3:B3").clear("Contents");
      const below = bench.at("A3:B3");
      below.load("values");
      const address = await addressOf(bench, table.getRange());
      return [address, below.values];
    },
  },
  {
    group: "requests",
    id: "requests/journal",
    asks: {
      da: "30.000 tegn kan gemmes på et helt skjult ark",
      en: "30,000 characters can be kept on a very hidden sheet",
    },
    expected: [[30_000, "VeryHidden"]],
    source: "limits",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.visibility = "VeryHidden";
      const cell = sheet.getRange("A2");
      cell.numberFormat = [["@"]];
      cell.values = [[JSON.stringify({ text: "x".repeat(29_989) })]];
      cell.load("values");
      sheet.load("visibility");
      await bench.context.sync();
      return [String((cell.values as unknown[][])[0]?.[0]).length, sheet.visibility];
    },
  },
  {
    group: "requests",
    id: "requests/one-undo-step",
    asks: { da: "Flere anmodninger kan blive ét trin i Fortryd", en: "Several requests can be one step of Undo" },
    expected: ["udført"],
    source: "undo",
    needs: "1.20",
    ask: async (bench) => {
      const { sheet } = bench;
      sheet.load("name");
      await bench.context.sync();
      await Excel.run({ mergeUndoGroup: true, delayForCellEdit: true }, async (context) => {
        const cell = context.workbook.worksheets.getItem(sheet.name).getRange(bench.moved("A1"));
        cell.values = [[1]];
        await context.sync();
        cell.values = [[2]];
        await context.sync();
      });
      return "udført";
    },
  },
  {
    group: "requests",
    id: "requests/heard",
    asks: { da: "En rettelse i et ark kan høres", en: "An edit of a sheet can be heard" },
    expected: ["hørt"],
    source: "events",
    ask: async (bench) => {
      let hear = (): void => undefined;
      const heard = new Promise<string>((resolve) => {
        hear = () => {
          resolve("hørt");
        };
      });
      const registered = bench.sheet.onChanged.add(() => {
        hear();
        return Promise.resolve();
      });
      await bench.context.sync();
      bench.at("A1").values = [[1]];
      await bench.context.sync();
      const waiting = new Promise<string>((resolve) => {
        setTimeout(() => {
          resolve("ikke hørt");
        }, HEARD_WITHIN);
      });
      const answer = await Promise.race([heard, waiting]);
      registered.remove();
      await bench.context.sync();
      return answer;
    },
  },
  {
    group: "requests",
    id: "requests/comment",
    asks: { da: "En kommentar læses med sin celle", en: "A comment is read with its cell" },
    expected: [["Til afprøvning", "B2"]],
    source: "comment",
    ask: async (bench) => {
      const sheet = bench.other();
      sheet.comments.add(sheet.getRange("B2"), "Til afprøvning");
      await bench.context.sync();
      const comment = sheet.comments.getItemAt(0);
      const cell = comment.getLocation();
      comment.load("content");
      cell.load("address");
      await bench.context.sync();
      return [comment.content, cell.address.split("!").pop()];
    },
  },
];
