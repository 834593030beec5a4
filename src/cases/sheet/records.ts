/** Hændelser, Underretninger and Foranstaltninger: what happened in the cases, as the case system told it. */
import type { Moment } from "../../kernel/date";
import type { SheetContent, Style } from "../../workbook/content";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import { dateCell } from "../../register/sheet/rounds";
import type { Column, RowReader, WrittenTable } from "../../register/sheet/table";
import { problem } from "../../language/problem";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { CaseEvent } from "../rules/event";
import { EVENT_KINDS, eventKindOf, reasonedOf } from "../rules/event";
import type { Measure } from "../rules/measure";
import { kindByType, MEASURE_KINDS, measureKindOf } from "../rules/measure";
import type { Notification } from "../rules/notification";
import { knownOf } from "../rules/notification";

const text: Style = layered(STYLE.id, { wrap: true });
/** Where any cell of the column has a time of day; else they are days. */
const moment: Style = layered(STYLE.date, { format: "dd-mm-yyyy hh:mm" });
const amount: Style = { ...STYLE.whole, format: "#,##0" };

export const EVENT_TABLE: WrittenTable<CaseEvent> = {
  name: "tblHaendelser",
  sheet: "Hændelser",
  columns: [
    { header: "Sag", width: 15, style: STYLE.id, write: (row) => row.case },
    { header: "Enhed", width: 24, style: text, write: (row) => row.unit || null },
    { header: "Sagsbehandler", width: 24, style: text, write: (row) => row.caseworker || null },
    { header: "Hændelse", width: 25, style: text, write: (row) => row.kind },
    { header: "Start", width: 17, style: moment, write: (row) => row.start },
    { header: "Slut", width: 17, style: moment, write: (row) => row.end },
    { header: "Besluttet frist", width: 13, style: STYLE.date, write: (row) => dateCell(row.decided) },
    { header: "Begrundet", width: 12, style: STYLE.id, write: (row) => row.reasoned || null },
  ],
  key: ["Sag", "Hændelse", "Start"],
};

export const NOTIFICATION_TABLE: WrittenTable<Notification> = {
  name: "tblUnderretninger",
  sheet: "Underretninger",
  columns: [
    { header: "Løbenr.", width: 14, style: STYLE.id, write: (row) => row.number },
    { header: "Sag", width: 15, style: STYLE.id, write: (row) => row.case || null },
    { header: "Enhed", width: 24, style: text, write: (row) => row.unit || null },
    { header: "Modtaget", width: 17, style: moment, write: (row) => row.received },
    { header: "Ny/kendt", width: 10, style: STYLE.id, write: (row) => row.known || null },
    { header: "Underretter", width: 26, style: text, write: (row) => row.from || null },
    { header: "Vurderet", width: 17, style: moment, write: (row) => row.assessed },
    { header: "Udfald", width: 27, style: text, write: (row) => row.outcome || null },
    { header: "Udfald dato", width: 13, style: STYLE.date, write: (row) => dateCell(row.outcomeDate) },
  ],
  key: ["Løbenr."],
};

export const MEASURE_TABLE: WrittenTable<Measure> = {
  name: "tblForanstaltninger",
  sheet: "Foranstaltninger",
  columns: [
    { header: "Sag", width: 15, style: STYLE.id, write: (row) => row.case },
    { header: "Enhed", width: 24, style: text, write: (row) => row.unit || null },
    { header: "Art", width: 15, style: STYLE.id, write: (row) => row.kind },
    { header: "Type", width: 34, style: text, write: (row) => row.type },
    { header: "Start", width: 13, style: STYLE.date, write: (row) => dateCell(row.start) },
    { header: "Slut", width: 13, style: STYLE.date, write: (row) => dateCell(row.end) },
    { header: "Udgift", width: 14, style: amount, write: (row) => row.expense },
  ],
  key: ["Sag", "Type", "Start"],
};

/** Null for a blank row, and for one that gives no event: what is wrong is noted. */
export function readEvent(row: RowReader): CaseEvent | null {
  if (row.isBlank()) return null;
  const id = named(row, "Sag");
  const kind = meant(row, "Hændelse", eventKindOf, EVENT_KINDS);
  const [start, end] = [row.moment("Start"), row.moment("Slut")];
  const decided = row.date("Besluttet frist");
  const reasoned = row.text("Begrundet") === "" ? "" : (meant(row, "Begrundet", reasonedOf, ["ja", "nej"]) ?? "");
  if (id === null || kind === null) return null;
  const texts = { unit: row.text("Enhed"), caseworker: row.text("Sagsbehandler") };
  return { case: id, ...texts, kind, start, end, decided, reasoned };
}

/** Null as for `readEvent`. */
export function readNotification(row: RowReader): Notification | null {
  if (row.isBlank()) return null;
  const number = named(row, "Løbenr.");
  const received = row.moment("Modtaget");
  if (row.text("Modtaget") === "") noteBlank(row, "Modtaget");
  const known = row.text("Ny/kendt") === "" ? "" : (meant(row, "Ny/kendt", knownOf, ["ny", "kendt"]) ?? "");
  const assessed: Moment | null = row.moment("Vurderet");
  const outcomeDate = row.date("Udfald dato");
  if (number === null || received === null) return null;
  const texts = { case: row.text("Sag"), unit: row.text("Enhed"), from: row.text("Underretter") };
  return { number, ...texts, received, known, assessed, outcome: row.text("Udfald"), outcomeDate };
}

/** Null as for `readEvent`. */
export function readMeasure(row: RowReader): Measure | null {
  if (row.isBlank()) return null;
  const id = named(row, "Sag");
  const type = named(row, "Type");
  const start = row.date("Start");
  if (row.text("Start") === "") noteBlank(row, "Start");
  const end = row.date("Slut");
  const kind = row.text("Art") === "" ? kindByType(type ?? "") : meant(row, "Art", measureKindOf, MEASURE_KINDS);
  const expense = row.number("Udgift");
  if (id === null || type === null || start === null || kind === null) return null;
  return { case: id, unit: row.text("Enhed"), kind, type, start, end, expense };
}

function named(row: RowReader, header: string): string | null {
  const found = row.text(header);
  if (found === "") noteBlank(row, header);
  return found || null;
}

function noteBlank(row: RowReader, header: string): void {
  row.note(problem("records/blank", { column: header }, row.place(header)));
}

function meant<Word>(
  row: RowReader,
  header: string,
  meaningOf: (typed: string) => Word | undefined,
  known: readonly string[],
): Word | null {
  const typed = row.text(header);
  const found = meaningOf(typed);
  if (found !== undefined) return found;
  if (typed === "") noteBlank(row, header);
  else row.note(problem("sheet/not-listed", { value: typed, known: known.join(", ") }, row.place(header)));
  return null;
}

export function eventSheet(rows: readonly CaseEvent[]): SheetContent {
  return recordSheet(
    EVENT_TABLE,
    rows,
    "Hændelser",
    "Én række pr. hændelse i en sag; fristerne beregnes af dem. Underretning: Start er modtaget, Slut er vurderet. Kvittering: Slut er sendt. Børnefaglig undersøgelse: påbegyndt og afsluttet. Foranstaltning: iværksat og ophørt. " +
      "Barnets plan, Opfølgning og Tilsynsbesøg: Slut er den dag, det skete; Besluttet frist er den dag, der er besluttet for næste opfølgning. Begrundet: ja, når sagen siger, hvorfor en frist ikke er holdt. Står Enhed eller Sagsbehandler tomt, bruges sagens egen. Arket er fortroligt.",
  );
}

export function notificationSheet(rows: readonly Notification[]): SheetContent {
  return recordSheet(
    NOTIFICATION_TABLE,
    rows,
    "Underretninger",
    "Én række pr. underretning. Løbenr. er underretningens eget nummer; en nyere fil retter rækken med samme nummer. Udfald er det, underretningen førte til (Børnefaglig undersøgelse, Lukket, § 30, Igangværende sag, Andet); står det tomt, er der intet udfald endnu. " +
      "Står Enhed tomt, bruges sagens egen. Arket er fortroligt.",
  );
}

export function measureSheet(rows: readonly Measure[]): SheetContent {
  return recordSheet(
    MEASURE_TABLE,
    rows,
    "Foranstaltninger",
    "Én række pr. foranstaltning. Slut er den sidste dag, den løber; står den tomt, løber den endnu. Udgift er kroner fra Start til Slut, eller til den dag udtrækket er fra; kolonnen kan stå tom. " +
      "Står Enhed tomt, bruges sagens egen. Arket er fortroligt.",
  );
}

function recordSheet<Row>(
  described: WrittenTable<Row>,
  rows: readonly Row[],
  title: string,
  explanation: string,
): SheetContent {
  const hasTimes = ({ write }: Column<Row>): boolean =>
    rows.length === 0 || rows.some((row) => typeof write(row) === "number" && !Number.isInteger(write(row)));
  const description = {
    ...described,
    columns: described.columns.map((each) =>
      each.style === moment && !hasTimes(each) ? { ...each, style: STYLE.date } : each,
    ),
  };
  const sheet = tableSheet(description, rows, {
    title,
    explanation,
    over: { tabColor: COLOR.quiet, freeze: { rows: TABLE_ROW, columns: 1 } },
  });
  return {
    ...sheet,
    heights: [...sheet.heights.filter(({ row }) => row !== TABLE_ROW), { row: TABLE_ROW, height: 30 }],
  };
}
