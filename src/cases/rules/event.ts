/**
 * Events of cases: what was begun and ended when. They are what deadlines are reckoned from.
 *
 * | event | Start | Slut |
 * |---|---|---|
 * | Underretning | received | assessed |
 * | Kvittering | the notification was received, where it is known | the receipt was sent |
 * | Børnefaglig undersøgelse | begun | finished |
 * | Foranstaltning | begun | ended |
 * | Barnets plan | - | made |
 * | Opfølgning | - | carried out; Besluttet frist: the day decided for the next one |
 * | Tilsynsbesøg | - | carried out |
 */
import type { IsoDate, Moment } from "../../kernel/date";
import { endsBefore } from "../../kernel/date";
import type { Key, WordKey } from "../../kernel/keys";
import { caseKey, jointKey, wordKey } from "../../kernel/keys";
import { CASE_NAMES } from "./case-columns";
import { columnSet, headerKey } from "./column-set";
import type { RecordCells, RecordKind } from "./records";

export const EVENT_KINDS = [
  "Underretning",
  "Kvittering",
  "Børnefaglig undersøgelse",
  "Foranstaltning",
  "Barnets plan",
  "Opfølgning",
  "Tilsynsbesøg",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A row of tblHaendelser. */
export interface CaseEvent {
  readonly case: string;
  /** As the file had it; blank: the case's own. */
  readonly unit: string;
  readonly caseworker: string;
  readonly kind: EventKind;
  readonly start: Moment | null;
  readonly end: Moment | null;
  /** Of a follow-up: the day decided for the next one. Of others: a deadline that was decided in the case. */
  readonly decided: IsoDate | null;
  /** Whether the case says why a deadline was not met. */
  readonly reasoned: "" | "ja" | "nej";
}

/** What the date of a row with one date is, by the words it is named with. */
type Tells = "start" | "end" | "either";

interface Spelling {
  readonly kind: EventKind;
  readonly tells: Tells;
}

/** Each event by what case systems call it; `tells` where the words themselves say which of its dates is meant. */
const SPELLINGS: readonly (readonly [EventKind, Tells, readonly string[]])[] = [
  ["Underretning", "start", ["Underretning modtaget", "Modtaget underretning", "Modtagelse af underretning"]],
  ["Underretning", "start", ["Ny underretning", "Underretninger"]],
  ["Underretning", "end", ["Underretning vurderet", "Vurdering af underretning", "Underretningsvurdering"]],
  ["Underretning", "end", ["24-timers vurdering", "24 timers vurdering", "Akutvurdering", "Vurderet underretning"]],
  ["Kvittering", "end", ["Kvittering sendt", "Kvittering for underretning", "Kvitteringsbrev", "Sendt kvittering"]],
  ["Kvittering", "end", ["Bekræftelse på modtagelse", "Kvittering til underretter", "Kvitteringsskrivelse"]],
  ["Børnefaglig undersøgelse", "either", ["BFU", "Undersøgelse", "§ 20-undersøgelse", "§ 50-undersøgelse"]],
  ["Børnefaglig undersøgelse", "start", ["BFU påbegyndt", "BFU startet", "BFU iværksat", "Undersøgelse påbegyndt"]],
  ["Børnefaglig undersøgelse", "start", ["Børnefaglig undersøgelse påbegyndt", "Børnefaglig undersøgelse startet"]],
  ["Børnefaglig undersøgelse", "start", ["Børnefaglig undersøgelse iværksat", "Undersøgelse iværksat"]],
  ["Børnefaglig undersøgelse", "end", ["BFU afsluttet", "BFU færdig", "Undersøgelse afsluttet"]],
  ["Børnefaglig undersøgelse", "end", ["Børnefaglig undersøgelse afsluttet", "Afsluttet børnefaglig undersøgelse"]],
  ["Foranstaltning", "start", ["Foranstaltning iværksat", "Foranstaltning påbegyndt", "Foranstaltning startet"]],
  ["Foranstaltning", "start", ["Indsats", "Indsats iværksat", "Indsats påbegyndt", "Støttende indsats", "Anbringelse"]],
  ["Foranstaltning", "start", ["Støttende indsats iværksat", "Anbringelse iværksat", "Anbringelse påbegyndt"]],
  [
    "Foranstaltning",
    "end",
    ["Foranstaltning afsluttet", "Foranstaltning ophørt", "Indsats afsluttet", "Indsats ophørt"],
  ],
  ["Foranstaltning", "end", ["Anbringelse ophørt", "Anbringelse afsluttet", "Støttende indsats afsluttet"]],
  ["Barnets plan", "end", ["Plan", "Handleplan", "Ungeplan", "Barnets plan udarbejdet", "Handleplan udarbejdet"]],
  ["Barnets plan", "end", ["Plan udarbejdet", "Ungeplan udarbejdet", "Barnets plan færdig", "§ 140-handleplan"]],
  ["Opfølgning", "end", ["Opfølgning gennemført", "Opfølgning afholdt", "Opfølgningsmøde", "Opfølgning på indsats"]],
  ["Opfølgning", "end", ["Opfølgning på plan", "Opfølgning på barnets plan", "Opfølgning på foranstaltning"]],
  ["Opfølgning", "end", ["Statusmøde", "Seneste opfølgning", "Opfølgning på handleplan"]],
  ["Tilsynsbesøg", "end", ["Tilsyn", "Personrettet tilsyn", "Tilsynsbesøg gennemført", "Tilsynsbesøg afholdt"]],
  [
    "Tilsynsbesøg",
    "end",
    ["Personrettet tilsynsbesøg", "Seneste tilsynsbesøg", "§ 156-tilsyn", "Børnesamtale ved tilsyn"],
  ],
];

/** What the one date of an event is where its own name stands alone. */
const BY_NAME: Readonly<Record<EventKind, Tells>> = {
  Underretning: "start",
  Kvittering: "end",
  "Børnefaglig undersøgelse": "either",
  Foranstaltning: "start",
  "Barnets plan": "end",
  Opfølgning: "end",
  Tilsynsbesøg: "end",
};

const MEANINGS: ReadonlyMap<string, Spelling> = new Map([
  ...SPELLINGS.flatMap(([kind, tells, names]) =>
    names.map((name): [string, Spelling] => [headerKey(name), { kind, tells }]),
  ),
  ...EVENT_KINDS.map((kind): [string, Spelling] => [headerKey(kind), { kind, tells: BY_NAME[kind] }]),
]);

/** The event that is meant by a text; undefined for what is none that deadlines know. */
export function eventKindOf(text: string): EventKind | undefined {
  return MEANINGS.get(headerKey(text))?.kind;
}

export const EVENTS = columnSet(
  {
    Sag: CASE_NAMES.Sag,
    Enhed: CASE_NAMES.Enhed,
    Sagsbehandler: CASE_NAMES.Sagsbehandler,
    Hændelse: [
      "Hændelsestype",
      "Type",
      "Aktivitet",
      "Aktivitetstype",
      "Trin",
      "Advis",
      "Proces",
      "Procestrin",
      "Milepæl",
    ],
    Start: ["Dato", "Startdato", "Fra", "Fra dato", "Hændelsesdato", "Dato fra", "Tidspunkt", "Påbegyndt", "Modtaget"],
    Slut: [
      "Slutdato",
      "Til",
      "Til dato",
      "Dato til",
      "Afsluttet",
      "Udført",
      "Gennemført",
      "Afsluttet dato",
      "Udført dato",
    ],
    "Besluttet frist": ["Frist", "Fristdato", "Næste opfølgning", "Næste opfølgning besluttet", "Besluttet opfølgning"],
    Begrundet: ["Overskridelse begrundet", "Begrundelse for overskridelse", "Begrundet overskridelse"],
  },
  ["Sag", "Hændelse"],
);

type EventColumn = (typeof EVENTS)["columns"][number];

const REASONED: ReadonlyMap<WordKey, "ja" | "nej"> = new Map([
  ...["ja", "j", "yes", "sand", "true", "1", "x"].map((word) => [wordKey(word), "ja"] as const),
  ...["nej", "n", "no", "falsk", "false", "0"].map((word) => [wordKey(word), "nej"] as const),
]);

/** `ja` or `nej` as systems write it; undefined for anything else. */
export function reasonedOf(text: string): "ja" | "nej" | undefined {
  return REASONED.get(wordKey(text));
}

export const EVENT_RECORDS: RecordKind<EventColumn, CaseEvent> = {
  set: EVENTS,
  unified: ["Sagsbehandler"],
  repeats: true,
  keyOf: eventKey,
  read(cells) {
    const spelling = cells.word("Hændelse", (text) => MEANINGS.get(headerKey(text)), EVENT_KINDS);
    const decided = cells.day("Besluttet frist", true);
    const reasoned = cells.word("Begrundet", reasonedOf, ["ja", "nej"]) ?? "";
    const dates = spelling === null ? null : datesOf(cells, spelling);
    if (spelling === null || dates === null) return null;
    const texts = {
      case: cells.text("Sag"),
      unit: cells.text("Enhed"),
      caseworker: cells.text("Sagsbehandler"),
    };
    return { ...texts, kind: spelling.kind, ...dates, decided, reasoned };
  },
};

/**
 * Start and end of a row. In a file with both columns they stand as they are, but that the one date of an event that is
 * named as ended is its end. In a file with one column of dates the event's words say which it is.
 */
function datesOf(cells: RecordCells<EventColumn>, { tells }: Spelling): Pick<CaseEvent, "start" | "end"> | null {
  const typed = [cells.moment("Start"), cells.moment("Slut")] as const;
  const [start, end] = typed;
  if (start === null && end === null) {
    if (cells.raw("Start") === null && cells.raw("Slut") === null && cells.raw("Besluttet frist") === null)
      cells.note("events/no-date", "Start");
    else if (cells.raw("Start") === null && cells.raw("Slut") === null) return { start, end };
    return cells.refuse();
  }
  if (start !== null && end !== null) {
    if (!endsBefore(end, start)) return { start, end };
    cells.note("records/end-before-start", "Slut");
    return cells.refuse();
  }
  const isOneColumn = !(cells.has("Start") && cells.has("Slut"));
  const one = start ?? end;
  if (!isOneColumn)
    return tells === "end" && isNamedAsEnded(cells.text("Hændelse")) ? { start: null, end: one } : { start, end };
  if (tells === "start") return { start: one, end: null };
  if (tells === "end") return { start: null, end: one };
  cells.note("events/one-date", "Hændelse", { text: cells.text("Hændelse") });
  return cells.refuse();
}

const OWN_NAMES: ReadonlySet<string> = new Set(EVENT_KINDS.map(headerKey));

/** The bare name of an event does not say that it has ended: with a start alone it is open. */
function isNamedAsEnded(text: string): boolean {
  return !OWN_NAMES.has(headerKey(text));
}

/** Of which rows a later file tells anew: the same event of the same case with the same start, or the same end where it has no start. */
export function eventKey({ case: id, kind, start, end }: CaseEvent): Key<["case", "word", "word"]> {
  return jointKey(caseKey(id), wordKey(kind), wordKey(start === null ? `slut ${end ?? ""}` : String(start)));
}

/**
 * Events whose end was told in a row of its own joined with their start: an end takes the latest open start of its event
 * and case that is not after it. (The earliest would let one end that was never registered make every later event late.)
 */
export function joined(events: readonly CaseEvent[]): {
  readonly events: readonly CaseEvent[];
  readonly pairs: number;
} {
  const open = new Map<Key<["case", "word"]>, number[]>();
  const groupOf = (each: CaseEvent): Key<["case", "word"]> => jointKey(caseKey(each.case), wordKey(each.kind));
  events.forEach((each, index) => {
    if (!JOINED.includes(each.kind) || each.start === null || each.end !== null) return;
    const group = groupOf(each);
    const known = open.get(group);
    if (known === undefined) open.set(group, [index]);
    else known.push(index);
  });
  const ends = events
    .map((each, index) => ({ each, index }))
    .filter(({ each }) => JOINED.includes(each.kind) && each.start === null && each.end !== null)
    .sort((a, b) => (a.each.end as Moment) - (b.each.end as Moment));
  const closed = new Map<number, CaseEvent>();
  const gone = new Set<number>();
  for (const { each, index } of ends) {
    const starts = open.get(groupOf(each)) ?? [];
    const before = starts.filter(
      (at) => !closed.has(at) && !endsBefore(each.end as Moment, (events[at] as CaseEvent).start as Moment),
    );
    const at = before.reduce<number | null>(
      (latest, next) =>
        latest === null ||
        ((events[next] as CaseEvent).start as Moment) > ((events[latest] as CaseEvent).start as Moment)
          ? next
          : latest,
      null,
    );
    if (at === null) continue;
    const started = events[at] as CaseEvent;
    closed.set(at, {
      ...started,
      end: each.end,
      decided: started.decided ?? each.decided,
      reasoned: started.reasoned === "" ? each.reasoned : started.reasoned,
    });
    gone.add(index);
  }
  return {
    events: events.flatMap((each, index) => (gone.has(index) ? [] : [closed.get(index) ?? each])),
    pairs: gone.size,
  };
}

/** Events that last. */
const JOINED: readonly EventKind[] = ["Underretning", "Børnefaglig undersøgelse", "Foranstaltning"];
