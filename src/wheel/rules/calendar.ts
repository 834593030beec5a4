/**
 * Activities as a calendar file that Outlook and others read: days and numbers, nothing that anybody has typed.
 *
 * @source RFC 5545: lines end with CR LF and are folded at 75 octets (3.1), text is escaped (3.3.11), an event of whole days
 * ends on the day after its last (3.6.1), and keeps its UID (3.8.4.7).
 */
import { counted } from "../../language/counting";
import { sha256Hex } from "../../kernel/hash";
import type { IsoDate } from "../../kernel/date";
import { addDays } from "../../kernel/date";
import { findWord, roundKey, wordKey } from "../../kernel/keys";
import type { Activity } from "./activity";
import { DRAWING, FEEDBACK, isReview, LEARNING_COURSE, MEETING, REPORTING, REVIEW_TYPES } from "./activity";

const NAMED = [DRAWING, ...REVIEW_TYPES, FEEDBACK, LEARNING_COURSE, REPORTING, MEETING];

/** Octets of a line without its end. */
const LINE = 75;

/** An activity with its days. What has none is not in a calendar. */
type DatedActivity = Activity & { readonly start: IsoDate; readonly deadline: IsoDate };

/**
 * The text of the file. What the staff call an activity of their own is not in it: it may be somebody's name.
 * @param register its id, so that two registers in one calendar stay apart
 * @param now ISO 8601 with time zone
 */
export function calendarText(activities: readonly Activity[], register: string, now: string): string {
  const stamp = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/gu, "")}Z`;
  const seen = new Map<string, number>();
  const events = activities.filter(isDated).flatMap((each) => {
    const key = [register, wordKey(each.type), roundKey(each.round), each.level ?? ""].join("|");
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return [
      "BEGIN:VEVENT",
      `UID:${sha256Hex(`${key}|${count}`).slice(0, 32)}@tilsynsregister`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${basic(each.start)}`,
      `DTEND;VALUE=DATE:${basic(addDays(each.deadline, 1))}`,
      `SUMMARY:${escaped(summaryOf(each))}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ];
  });
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tilsynsregister//Aarshjul//DA",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped("Ledelsestilsyn: årshjul")}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function isDated(each: Activity): each is DatedActivity {
  const { start, deadline } = each;
  return start !== null && deadline !== null && deadline >= start;
}

/** `Ledelsestilsyn 2026-K1, niveau 2: gennemgang niveau 2 (90 sager)` */
function summaryOf(activity: Activity): string {
  const { type, round, level, cases } = activity;
  const isOurs = isReview(activity) || findWord(type, NAMED) !== undefined;
  const at = [round, level === null ? "" : `niveau ${level}`].filter((part) => part !== "").join(", ");
  const count = cases === null ? "" : ` (${counted.da(cases, "sag", "sager")})`;
  return `Ledelsestilsyn${at === "" ? "" : ` ${at}`}: ${isOurs ? type : "aktivitet"}${count}`;
}

function basic(day: IsoDate): string {
  return day.replace(/-/gu, "");
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/gu, "\\n");
}

/** A line in pieces of at most 75 octets, no letter of it cut, each after the first behind a blank. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const letter of Array.from(line)) {
    const size = octetsOf(letter);
    if (octets + size > LINE) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

/** Octets of a letter in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
