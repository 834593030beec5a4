/**
 * Danish holidays (helligdage). Days are Excel's serial numbers, whole: 1 January 2026 is 46023.
 *
 * Grundlovsdag, 24 and 31 December are no helligdage: forældelsesloven § 27(2) has to name them beside helligdage to
 * treat them alike. So some count them as ordinary days and some do not, and `isDoubtfulDay` says which they are.
 */
import { dateFromSerial, serialFromDate } from "./date";

/**
 * Easter Sunday of a year of the Gregorian calendar.
 *
 * @source "A New York correspondent", Nature 13 (1876), 487; as in Meeus, Astronomical Algorithms, chapter 8
 * @example easterSunday(2026) // 46117, 5 April 2026
 */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leaps = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 114;
  return serialOf(year, Math.floor(days / 31), (days % 31) + 1);
}

/** Days after Easter Sunday: Skærtorsdag, Langfredag, Påskedag, 2. påskedag, Kristi himmelfartsdag, pinsedag, 2. pinsedag. */
const MOVABLE = [-3, -2, 0, 1, 39, 49, 50] as const;
const STORE_BEDEDAG = 26;
/** Lov om konsekvenser ved afskaffelsen af store bededag: an ordinary day from 1 January 2024. */
const LAST_STORE_BEDEDAG = 2023;

const known = new Map<number, ReadonlySet<number>>();

function holidaysOf(year: number): ReadonlySet<number> {
  const found = known.get(year);
  if (found !== undefined) return found;
  const easter = easterSunday(year);
  const made = new Set([
    serialOf(year, 1, 1),
    ...MOVABLE.map((after) => easter + after),
    ...(year <= LAST_STORE_BEDEDAG ? [easter + STORE_BEDEDAG] : []),
    serialOf(year, 12, 25),
    serialOf(year, 12, 26),
  ]);
  known.set(year, made);
  return made;
}

/** Whether a day is a helligdag; Sundays without a name of their own are none of these. */
export function isHoliday(day: number): boolean {
  return holidaysOf(yearOf(day)).has(day);
}

/** Grundlovsdag, 24 and 31 December: ordinary days by one reading, free by another. */
export function isDoubtfulDay(day: number): boolean {
  const date = dateFromSerial(day) ?? "";
  return date.endsWith("-06-05") || date.endsWith("-12-24") || date.endsWith("-12-31");
}

function yearOf(day: number): number {
  return Number((dateFromSerial(day) ?? "1900").slice(0, 4));
}

function serialOf(year: number, month: number, day: number): number {
  const two = (part: number): string => String(part).padStart(2, "0");
  return serialFromDate(`${year}-${two(month)}-${two(day)}`);
}
