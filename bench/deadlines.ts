/**
 * What `deadlines` costs with 100,000 events, beside the least that must be done: one bare pass over the same rows, and
 * drawing and writing as many rows of Frister. Both write by the same writer; ratios of one run, the middle of several. It prints and
 * asserts nothing.
 */
import { deadlinesCommand } from "../src/deadlines/commands/deadlines";
import { deadlinesOf, periodBefore } from "../src/deadlines/facts/deadlines";
import type { DeadlineRow } from "../src/deadlines/sheet/deadlines";
import { deadlineSheet } from "../src/deadlines/sheet/deadlines";
import { serialFromDate } from "../src/kernel/date";
import { createRegister } from "../src/register/commands/create";
import { decideOn, readUpgraded } from "../src/register/commands/decide";
import type { Scalar, SheetContent, TableData } from "../src/workbook/content";
import type { Snapshot } from "../src/workbook/workbook";
import { renderWorkbook } from "../src/workbook/xlsx";

const EVENTS = 100_000;
const RUNS = 5;
const TODAY = serialFromDate("2026-03-16");
const CONTEXT = { now: "2026-03-16T08:00:00Z", user: "prøve", version: "0", language: "da" } as const;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Seconds of processor time, so that what else runs on the machine matters little. */
function seconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Texts of their own, as a file gives them. */
const text = (...parts: readonly (string | number)[]): string => JSON.parse(JSON.stringify(parts.join(""))) as string;

const EVENT_HEADERS = ["Sag", "Enhed", "Sagsbehandler", "Hændelse", "Start", "Slut", "Besluttet frist", "Begrundet"];

/** Ten events of each case: a notification and its receipt, an examination, a measure with its plan, follow-ups and visits. */
function events(): Scalar[][] {
  return Array.from({ length: EVENTS }, (_, index): Scalar[] => {
    const of = Math.floor(index / 10);
    const first = TODAY - 500 + (of % 300);
    const rows: readonly (readonly Scalar[])[] = [
      ["Underretning", first + 0.4, first + 0.4 + (of % 9) / 6, null],
      ["Kvittering", first + 0.4, first + 3 + (of % 11), null],
      ["Børnefaglig undersøgelse", first + 9, first + 80 + (of % 60), null],
      ["Foranstaltning", first + 130, null, null],
      ["Barnets plan", null, first + 170 + (of % 80), null],
      ["Opfølgning", null, first + 190 + (of % 60), first + 300 + (of % 40)],
      ["Opfølgning", null, first + 310 + (of % 60), first + 480 + (of % 90)],
      ["Tilsynsbesøg", null, first + 200, null],
      ["Tilsynsbesøg", null, first + 320 + (of % 30), null],
      ["Underretning", first + 200.5, first + 201.2, null],
    ];
    const [kind = null, start = null, end = null, decided = null] = rows[index % 10] ?? [];
    return [
      text("26/", of),
      text("Børnecenter ", of % 6),
      text("Sagsbehandler ", of % 330),
      kind,
      start,
      end,
      decided,
      null,
    ];
  });
}

/** As it is read from a file, so that nothing of an earlier run is remembered. */
function snapshot(): Snapshot {
  const made = createRegister({ preset: "bbu-2018", templates: [], units: [] }, CONTEXT);
  if (!made.ok) throw new Error("no register");
  const sheets = (made.value.edits ?? []).flatMap((edit) => (edit.kind === "sheet" ? [edit.content] : []));
  const plain = (cell: unknown): Scalar =>
    typeof cell === "object" && cell !== null ? (cell as { readonly value: Scalar }).value : (cell as Scalar);
  const tables = Object.fromEntries(
    sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, row, column, columns, rows }): [string, TableData] => [
        name,
        {
          name,
          sheet: sheet.name,
          row,
          column,
          headers: columns.map((each) => each.name),
          rows: rows.map((each) => each.map(plain)),
        },
      ]),
    ),
  );
  const cases = Array.from({ length: EVENTS / 10 }, (_, of): Scalar[] => [
    text("26/", of),
    text("Børnecenter ", of % 6),
    text("Team ", of % 18),
    text("Sagsbehandler ", of % 330),
    text(of % 3 === 0 ? "§ 46" : "§ 32"),
  ]);
  const headers = ["Sag", "Enhed", "Team", "Sagsbehandler", "Afgørelse"];
  const placed = { row: 4, column: 1 };
  return {
    sheetNames: sheets.map(({ name }) => name),
    tables: {
      ...tables,
      tblSager: { name: "tblSager", sheet: "Sager", ...placed, headers, rows: cases },
      tblHaendelser: { name: "tblHaendelser", sheet: "Hændelser", ...placed, headers: EVENT_HEADERS, rows: events() },
    },
    sheets: [],
  };
}

const input = { date: null, from: null, unit: null, apart: false };

function sheetsOf(read: Snapshot): SheetContent[] {
  const { change, report } = decideOn(read, deadlinesCommand, input, CONTEXT);
  if (change === null) throw new Error(report.message);
  const ours = new Set(["Mandagsliste", "Frister", "Fristtal"]);
  return change.edits.flatMap((edit) => (edit.kind === "sheet" && ours.has(edit.content.name) ? [edit.content] : []));
}

/** One pass: a record of each row, counted by unit and kind. */
function pass(read: Snapshot): unknown {
  const counts = new Map<string, number>();
  const rows = (read.tables["tblHaendelser"]?.rows ?? []).map((row) => {
    const [id, unit, caseworker, kind, start, end, decided] = row;
    const key = `${String(unit)}|${String(kind)}`;
    counts.set(key, (counts.get(key) ?? 0) + (end === null ? 0 : 1));
    return { id, unit, caseworker, kind, start, end, decided };
  });
  return [rows, counts];
}

/** The rows that are written, as records. */
const rows = ((): readonly DeadlineRow[] => {
  const read = readUpgraded(snapshot());
  if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
  const period = periodBefore("2026-03-16", null);
  const { deadlines } = deadlinesOf(read.value, period, "2026-03-16");
  return deadlines.map((each) => ({ ...each, asOf: period.to, agreement: null, responsible: null }));
})();
const times: [ours: number, decided: number, bare: number][] = [];
for (let run = 0; run < RUNS; run++) {
  const [mine, others] = [snapshot(), snapshot()];
  let made: SheetContent[] = [];
  const decided = seconds(() => (made = sheetsOf(mine)));
  const ours = decided + seconds(() => renderWorkbook(made));
  const bare = seconds(() => pass(others)) + seconds(() => renderWorkbook([deadlineSheet(rows)]));
  times.push([ours, decided, bare]);
}
const middle = (index: 0 | 1 | 2): number =>
  times.map((each) => each[index]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
print(`deadlines of ${EVENTS.toLocaleString("en-GB")} events, ${rows.length.toLocaleString("en-GB")} rows written:`);
print(`  decided and written  ${middle(0).toFixed(2)} s (decided ${middle(1).toFixed(2)} s)`);
print(`  a bare pass, written ${middle(2).toFixed(2)} s`);
print(`  ratio                ${(middle(0) / middle(2)).toFixed(2)}`);
