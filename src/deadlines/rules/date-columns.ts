/** The columns of an export that deadlines are read from, and what a case has in them. */
import type { Cell } from "../../kernel/cell";
import { serialFromText } from "../../kernel/date";
import { clean } from "../../kernel/text";
import { headerKey } from "../../cases/rules/column-set";

/** Each with the other names that case systems give it. */
const NAMES = {
  received: ["Underretning modtaget", "Modtaget underretning", "Underretningsdato"],
  assessed: ["Underretning vurderet", "Vurdering af underretning", "24-timers vurdering"],
  receipt: ["Kvittering sendt", "Kvittering", "Kvitteringsdato", "Kvittering for underretning"],
  begun: ["BFU påbegyndt", "BFU startet", "Undersøgelse påbegyndt", "Børnefaglig undersøgelse påbegyndt"],
  finished: ["BFU afsluttet", "Undersøgelse afsluttet", "Børnefaglig undersøgelse afsluttet"],
  started: ["Foranstaltning iværksat", "Indsats iværksat", "Foranstaltning startet"],
  plan: ["Barnets plan", "Plan dato", "Plandato", "Handleplan", "Handleplan dato"],
  followedUp: ["Seneste opfølgning", "Sidste opfølgning", "Opfølgning senest"],
  nextFollowUp: ["Næste opfølgning besluttet", "Næste opfølgning", "Næste opfølgningsdato"],
  visited: ["Seneste tilsynsbesøg", "Sidste tilsynsbesøg"],
  visits: ["Tilsynsbesøg seneste 12 mdr", "Tilsynsbesøg seneste år", "Antal tilsynsbesøg"],
  reasoned: ["Overskridelse begrundet", "Overskridelse begrundet i sagen"],
} as const;

export type DateColumn = keyof typeof NAMES;

/** Its own name, as people know it. */
export function columnName(column: DateColumn): string {
  return NAMES[column][0];
}

/** The header in this export of each of the columns that it has. */
export type DateHeaders = ReadonlyMap<DateColumn, string>;

export function dateHeaders(headers: readonly string[]): DateHeaders {
  const byKey = new Map<string, string>();
  for (const header of headers) if (!byKey.has(headerKey(header))) byKey.set(headerKey(header), header);
  return new Map(
    (Object.keys(NAMES) as DateColumn[]).flatMap((column): [DateColumn, string][] => {
      const names: readonly string[] = NAMES[column];
      const found = names.map((name) => byKey.get(headerKey(name))).find((header) => header !== undefined);
      return found === undefined ? [] : [[column, found]];
    }),
  );
}

/** 1950 and 2100 as serial numbers: a number outside is no date of a case. */
const DAYS = [18_264, 73_050] as const;

/** A day or a point in time as a serial number; null where blank; `unreadable` where something else stands there. */
export type DateRead = number | null | "unreadable";

export function readDate(cell: Cell | undefined): DateRead {
  if (cell === null || cell === undefined || (typeof cell === "string" && clean(cell) === "")) return null;
  const serial = typeof cell === "string" ? serialFromText(cell) : cell;
  return typeof serial === "number" && serial >= DAYS[0] && serial <= DAYS[1] ? serial : "unreadable";
}

/** A whole number of visits; null where blank. */
export function readCount(cell: Cell | undefined): DateRead {
  if (cell === null || cell === undefined || (typeof cell === "string" && clean(cell) === "")) return null;
  const number = typeof cell === "string" ? Number(clean(cell)) : cell;
  return typeof number === "number" && Number.isInteger(number) && number >= 0 && number < 1000 ? number : "unreadable";
}

export function readReasoned(cell: Cell | undefined): "ja" | "nej" | "" {
  const text = typeof cell === "string" ? clean(cell).toLowerCase() : "";
  if (cell === true || text === "ja" || text === "x") return "ja";
  return cell === false || text === "nej" ? "nej" : "";
}
