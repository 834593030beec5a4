/** import --events, --notifications, --measures: what happened in the cases. A later file lies over an earlier one. */
import { cited } from "../../kernel/cell";
import { withoutCpr } from "../../kernel/cpr";
import { caseKey, distinct } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Words } from "../../language/words";
import type { Command, Context } from "../../register/command";
import type { Register } from "../../register/register";
import type { KeyFile, LoggedInput, Option, Values } from "../../register/registration";
import { registered, SHEET } from "../../register/registration";
import { MAP, PARTIAL } from "./reading-options";
import type { RegisteredSheet } from "../../register/sheets";
import type { WrittenTable } from "../../register/sheet/table";
import type { ReadTable, SheetContent } from "../../workbook/content";
import type { StandingRecords } from "../facts/records";
import { eventsOf, measuresOf, notificationsOf } from "../facts/records";
import { chooseSheet, tableProblems } from "../rules/chosen-sheet";
import type { CaseEvent } from "../rules/event";
import { EVENT_RECORDS, eventKey, joined } from "../rules/event";
import { readHeader, readMapping } from "../rules/header";
import { MEASURE_RECORDS, measureKey } from "../rules/measure";
import type { Merged } from "../rules/merged-records";
import { mergeRecords } from "../rules/merged-records";
import type { Notification } from "../rules/notification";
import { NOTIFICATION_RECORDS, notificationKey, outcomeNamed } from "../rules/notification";
import type { RecordKind, Records } from "../rules/records";
import { readRecords } from "../rules/records";
import { keysText } from "../rules/serial";
import { casesGrid } from "../sheet/cases";
import {
  EVENT_TABLE,
  eventSheet,
  MEASURE_TABLE,
  measureSheet,
  NOTIFICATION_TABLE,
  notificationSheet,
} from "../sheet/records";
import { knownKeys, serialsGiven } from "./import";
import { listing } from "../../language/words";

export interface RecordsInput {
  /** A sheet or a .csv as it was read, dates as text. */
  readonly table: ReadTable;
  /** The sheet to read, where the file has several that fit; empty: the one that does. */
  readonly sheet?: string;
  /** As typed: `Sagsnr=Sag;…`; empty for none. */
  readonly map: string;
  /** Whether the rows that stand go. */
  readonly replace: boolean;
  /** Write what is right although rows are wrong. */
  readonly partial: boolean;
  /** Serial numbers in place of CPR numbers, as the cases have; null: do not. */
  readonly serial: KeyFile | null;
}

/** What the command found, for `--json`. */
export interface RecordsImported {
  readonly rows: number;
  readonly added: number;
  readonly replaced: number;
  readonly same: number;
  readonly kept: number;
  readonly leftOut: number;
  readonly unknownCases: number;
}

interface Kind<Column extends string, Row extends { readonly case: string }> {
  readonly done: "done/events" | "done/notifications" | "done/measures";
  /** In the log's Input. */
  readonly word: string;
  readonly table: WrittenTable<Row>;
  readonly records: RecordKind<Column, Row>;
  readonly doing: Words;
  readonly logged: Words;
  /** The sheet as the register knows it. */
  readonly registered: RegisteredSheet;
  readonly standing: (register: Register) => StandingRecords<Row>;
  readonly merge: (
    standing: readonly Row[],
    read: Records<Row>,
  ) => Merged<Row> & { readonly notes?: readonly Problem[] };
  readonly sheet: (rows: readonly Row[]) => SheetContent;
  /** What is to be said of the rows as they will stand. */
  readonly notes: (rows: readonly Row[]) => readonly Problem[];
}

/** A sheet of records, made when the first are imported. */
function registeredSheet<Row>(table: WrittenTable<Row>, guide: Words, blank: () => SheetContent): RegisteredSheet {
  return { name: table.sheet, guide, tables: [table], since: 2, made: "on first use", writtenBy: "both", blank };
}

const EVENT_SHEET = registeredSheet(
  EVENT_TABLE,
  {
    da: "Hændelser i sagerne, som fristerne beregnes af (fortroligt).",
    en: "Events in the cases, from which deadlines are calculated (confidential).",
  },
  () => eventSheet([]),
);

const NOTIFICATION_SHEET = registeredSheet(
  NOTIFICATION_TABLE,
  {
    da: "Underretninger med udfald (fortroligt).",
    en: "Notifications and their outcomes (confidential).",
  },
  () => notificationSheet([]),
);

const MEASURE_SHEET = registeredSheet(
  MEASURE_TABLE,
  {
    da: "Foranstaltninger fra og til, med udgift hvor den kendes (fortroligt).",
    en: "Measures from and to, with the expense where it is known (confidential).",
  },
  () => measureSheet([]),
);

export const RECORD_SHEETS: readonly RegisteredSheet[] = [EVENT_SHEET, NOTIFICATION_SHEET, MEASURE_SHEET];

/** Infers the columns of a kind. */
function kindOf<Column extends string, Row extends { readonly case: string }>(
  kind: Kind<Column, Row>,
): Kind<Column, Row> {
  return kind;
}

const OPTIONS = {
  sheet: SHEET,
  map: MAP,
  replace: {
    kind: "flag",
    example: "",
    about: { da: "erstat alle rækker, der står på arket", en: "replace all rows on the sheet" },
  },
  partial: PARTIAL,
  serial: {
    kind: "key",
    ending: ".csv",
    example: "mappe/nøgle.csv",
    about: {
      da: "giv løbenumre i stedet for CPR-numre, som sagerne har fået",
      en: "give serial numbers in place of CPR numbers, as the cases were given",
    },
  },
} as const;

/** The table a command is given. */
function fileOf(about: Words): Option & { readonly kind: "table"; readonly required: true } {
  return { kind: "table", required: true, example: "fil", about };
}

/** A command's input of its table and the options they share. */
function inputOf(table: ReadTable, rest: Values<typeof OPTIONS>): RecordsInput {
  const { sheet, map, replace, partial, serial } = rest;
  return { table, sheet: sheet ?? "", map: map ?? "", replace, partial, serial: serial ?? null };
}

/** What the three registrations have in common. */
function described<Column extends string, Row extends { readonly case: string }>(kind: Kind<Column, Row>) {
  return {
    name: "import",
    words: {
      about: { da: "læs sager eller tidligere runders tal ind", en: "import cases or figures of earlier rounds" },
      doing: kind.doing,
      logged: { da: "Sager læst ind", en: "Cases imported" },
    },
    loggedAs: (input: LoggedInput) => (input !== null && kind.word in input ? kind.logged : null),
    view: "setup",
    sheets: [kind.registered],
    decide: (input: RecordsInput, register: Register, context: Context) =>
      decide(kind, input, register, context.now.slice(0, 10)),
  };
}

function decide<Column extends string, Row extends { readonly case: string }>(
  kind: Kind<Column, Row>,
  input: RecordsInput,
  register: Register,
  today: string,
): ReturnType<Command<RecordsInput, RecordsImported>["decide"]> {
  const mapping = readMapping(input.map);
  if (!mapping.ok) return mapping;
  const known = knownKeys(input.serial);
  if (!known.ok) return known;
  const { set } = kind.records;
  const chosen = chooseSheet(input.table, input.sheet ?? "", (cells) => {
    const header = readHeader(cells, mapping.value, false, (row) => ({ sheet: "", row }), set);
    if (header.missing.length > 0) return null;
    return cells.slice(header.at + 1).filter((row) => row.some((cell) => cell !== null && cell !== "")).length;
  });
  if (!chosen.ok) return chosen;
  const file = chosen.value;
  const told = [...chosen.warnings, ...tableProblems(file)];
  if (told.some(({ severity }) => severity === "error")) return failed(...told);
  const standing = kind.standing(register);
  if (!input.replace && standing.problems.some(({ severity }) => severity === "error")) {
    const at = { sheet: kind.table.sheet };
    return failed(problem("records/standing", { sheet: kind.table.sheet }, at), ...standing.problems);
  }
  const serials = input.serial === null ? {} : { serials: { known: known.value, shuffle: input.serial.shuffle } };
  const { units } = register.settings;
  const read = readRecords(casesGrid(file), kind.records, { mapping: mapping.value, units, today, ...serials });
  const errors = read.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0 && (!input.partial || read.rows.length === 0)) return failed(...told, ...read.problems);
  const merged = kind.merge(input.replace ? [] : standing.rows, read);
  const { added, replaced, same, kept } = merged;
  const left = read.leftOut;
  const unknown = unknownCases(register, merged.rows);
  const removed = input.replace ? (register.snapshot.tables[kind.table.name]?.rows.length ?? 0) : 0;
  const at = { sheet: kind.table.sheet };
  return done({
    message: problem(kind.done, { count: read.rows.length, file: file.name, added, replaced, same, kept, left }),
    problems: [
      ...told,
      ...read.problems,
      ...(removed === 0 ? [] : [problem("records/removed", { count: removed, sheet: kind.table.sheet }, at)]),
      ...unknown.problems,
      ...(merged.notes ?? []),
      ...kind.notes(merged.rows),
      ...(input.serial === null ? [] : [serialsGiven(input.serial, known.value.length, read.keys.length)]),
    ],
    ...(read.keys.length > known.value.length ? { keyFile: keysText(read.keys) } : {}),
    edits: [{ kind: "sheet", content: kind.sheet(merged.rows), ...(standing.isThere ? {} : { before: "Log" }) }],
    log: {
      command: "import",
      input: JSON.stringify({
        [kind.word]: withoutCpr(file.name),
        erstat: input.replace,
        delvis: input.partial,
        løbenumre: input.serial !== null,
      }),
      counts: `rækker=${read.rows.length}; nye=${added}; rettede=${replaced}; uændrede=${same}; beholdt=${kept}; udeladt=${left}; fejl=${errors.length}`,
    },
    data: { rows: read.rows.length, added, replaced, same, kept, leftOut: left, unknownCases: unknown.count },
    show: kind.table.sheet,
  });
}

const NAMED = 5;

/** Rows whose case Sager does not have; they are kept. */
function unknownCases(
  register: Register,
  rows: readonly { readonly case: string }[],
): { readonly count: number; readonly problems: readonly Problem[] } {
  const there = new Set(register.population().cases.map(({ id }) => caseKey(id)));
  const found = rows.filter(({ case: id }) => id !== "" && !there.has(caseKey(id)));
  if (found.length === 0) return { count: 0, problems: [] };
  return {
    count: found.length,
    problems: [problem("records/case-unknown", { count: found.length, cases: someCases(found) })],
  };
}

function someCases(rows: readonly { readonly case: string }[]): string {
  const ids = distinct(
    rows.map(({ case: id }) => id),
    caseKey,
  );
  return `${ids.slice(0, NAMED).map(cited).join(", ")}${ids.length > NAMED ? " …" : ""}`;
}

/** Whether a file has a beginning and an end for each event, so that a blank end says that it is open. */
function hasBothDates({ understood }: Records<CaseEvent>): boolean {
  return ["Start", "Slut"].every((column) => understood.some(({ to }) => to === column));
}

const EVENTS = kindOf({
  done: "done/events",
  word: "hændelser",
  table: EVENT_TABLE,
  records: EVENT_RECORDS,
  doing: { da: "Læser hændelser ind", en: "Importing events" },
  logged: { da: "Hændelser læst ind", en: "Events imported" },
  registered: EVENT_SHEET,
  standing: eventsOf,
  merge(standing, read) {
    const isWhole = hasBothDates(read);
    // In a file with one date a row, the end of an event stands in a row of its own, perhaps in another file.
    const keepEnd = (was: CaseEvent, now: CaseEvent): CaseEvent =>
      isWhole || now.end !== null ? now : { ...now, end: was.end };
    const merged = mergeRecords(standing, read.rows, eventKey, keepEnd);
    const { events, pairs } = joined(merged.rows);
    const at = { sheet: EVENT_TABLE.sheet };
    return { ...merged, rows: events, notes: pairs === 0 ? [] : [problem("events/joined", { count: pairs }, at)] };
  },
  sheet: eventSheet,
  notes(rows) {
    const ends = rows.filter(
      ({ kind, start, end }) =>
        start === null && end !== null && ["Underretning", "Børnefaglig undersøgelse", "Foranstaltning"].includes(kind),
    );
    return ends.length === 0
      ? []
      : [problem("events/unjoined", { count: ends.length, cases: someCases(ends) }, { sheet: EVENT_TABLE.sheet })];
  },
});

export const eventsCommand = registered({
  ...described(EVENTS),
  given: "events",
  options: {
    events: fileOf({
      da: "udtræk af hændelser i sagerne, .csv eller .xlsx",
      en: "export of events in the cases, .csv or .xlsx",
    }),
    ...OPTIONS,
  },
  input: ({ events, ...rest }) => done(inputOf(events, rest)),
});

const NOTIFICATIONS = kindOf({
  done: "done/notifications",
  word: "underretninger",
  table: NOTIFICATION_TABLE,
  records: NOTIFICATION_RECORDS,
  doing: { da: "Læser underretninger ind", en: "Importing notifications" },
  logged: { da: "Underretninger læst ind", en: "Notifications imported" },
  registered: NOTIFICATION_SHEET,
  standing: notificationsOf,
  merge: (standing, read) => mergeRecords(standing, read.rows, ({ number }) => notificationKey(number)),
  sheet: notificationSheet,
  notes(rows) {
    const at = { sheet: NOTIFICATION_TABLE.sheet };
    const unknown = countsOf(rows.filter(({ outcome }) => outcome !== "" && outcomeNamed(outcome) === undefined));
    const without = rows.filter((row) => row.case === "").length;
    return [
      ...(unknown === null ? [] : [problem("notifications/outcome-unknown", { outcomes: unknown }, at)]),
      ...(without === 0 ? [] : [problem("notifications/no-case", { count: without }, at)]),
    ];
  },
});

export const notificationsCommand = registered({
  ...described(NOTIFICATIONS),
  given: "notifications",
  options: {
    notifications: fileOf({
      da: "udtræk af underretninger, .csv eller .xlsx",
      en: "export of notifications, .csv or .xlsx",
    }),
    ...OPTIONS,
  },
  input: ({ notifications, ...rest }) => done(inputOf(notifications, rest)),
});

/** `"Afventer" (3) og "Ukendt" (1)` */
function countsOf(rows: readonly Notification[]): Words | null {
  const counts = new Map<string, number>();
  for (const { outcome } of rows) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts.size === 0 ? null : listing(Array.from(counts, ([outcome, count]) => `"${cited(outcome)}" (${count})`));
}

const MEASURES = kindOf({
  done: "done/measures",
  word: "foranstaltninger",
  table: MEASURE_TABLE,
  records: MEASURE_RECORDS,
  doing: { da: "Læser foranstaltninger ind", en: "Importing measures" },
  logged: { da: "Foranstaltninger læst ind", en: "Measures imported" },
  registered: MEASURE_SHEET,
  standing: measuresOf,
  merge: (standing, read) => mergeRecords(standing, read.rows, measureKey),
  sheet: measureSheet,
  notes: () => [],
});

export const measuresCommand = registered({
  ...described(MEASURES),
  given: "measures",
  options: {
    measures: fileOf({ da: "udtræk af foranstaltninger, .csv eller .xlsx", en: "export of measures, .csv or .xlsx" }),
    ...OPTIONS,
  },
  input: ({ measures, ...rest }) => done(inputOf(measures, rest)),
});
