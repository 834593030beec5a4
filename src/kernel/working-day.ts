/**
 * Danish working days (hverdage), by every reading of the law there is. Days are Excel's serial numbers, whole.
 *
 * No definition settles whether Saturday is a hverdag (one act has to write "hverdag, dog undtaget lørdag"), nor what
 * Grundlovsdag, 24 and 31 December are; so a count of working days gives the first and the last day that it may mean.
 */
import { isDoubtfulDay, isHoliday } from "./holiday";

/** Whether Saturday is a working day: no, yes, or not known. */
export type SaturdayRule = "nej" | "ja" | "tvivl";

export const SATURDAY_RULES: readonly SaturdayRule[] = ["nej", "ja", "tvivl"];

/** The first and the last day that a rule may mean; the same where its readings agree. */
export interface Readings {
  readonly earliest: number;
  readonly latest: number;
}

type DayKind = "free" | "working" | "doubtful";

/** Working days as one register counts them; each day is looked up once. */
export class WorkingDays {
  private readonly known = new Map<number, DayKind>();

  constructor(private readonly saturday: SaturdayRule) {}

  kindOf(day: number): DayKind {
    const found = this.known.get(day);
    if (found !== undefined) return found;
    const kind = this.decide(day);
    this.known.set(day, kind);
    return kind;
  }

  private decide(day: number): DayKind {
    // Serial number 1 is a Sunday by Excel's calendar, and from March 1900 on its weekdays are right.
    const weekday = day % 7;
    if (weekday === 1 || isHoliday(day)) return "free";
    const saturday = weekday === 0 ? this.saturday : "ja";
    if (saturday === "nej") return "free";
    return saturday === "tvivl" || isDoubtfulDay(day) ? "doubtful" : "working";
  }

  /** The day itself where it is a working day, else the next that is. */
  onOrAfter(day: number): Readings {
    let earliest = day;
    while (this.kindOf(earliest) === "free") earliest++;
    let latest = earliest;
    while (this.kindOf(latest) !== "working") latest++;
    return { earliest, latest };
  }

  /** The `count`th working day after a day, which is not counted itself. */
  after(day: number, count: number): Readings {
    return {
      earliest: this.nth(day, count, (kind) => kind !== "free"),
      latest: this.nth(day, count, (kind) => kind === "working"),
    };
  }

  private nth(day: number, count: number, counts: (kind: DayKind) => boolean): number {
    let at = day;
    for (let left = count; left > 0;) {
      at++;
      if (counts(this.kindOf(at))) left--;
    }
    return at;
  }
}
