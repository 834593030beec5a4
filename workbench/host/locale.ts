/** How an Excel of one language writes numbers, dates and truth values. */
export interface Locale {
  readonly decimal: string;
  readonly thousands: string;
  /** What `/` in a date format stands for. */
  readonly dateSeparator: string;
  /** What the format `m/d/yyyy` (14 in a file) stands for. */
  readonly shortDate: string;
  readonly months: readonly string[];
  readonly days: readonly string[];
  readonly truths: readonly [no: string, yes: string];
}

export const ENGLISH: Locale = {
  decimal: ".",
  thousands: ",",
  dateSeparator: "/",
  shortDate: "m/d/yyyy",
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  truths: ["FALSE", "TRUE"],
};

export const DANISH: Locale = {
  decimal: ",",
  thousands: ".",
  dateSeparator: "-",
  shortDate: "dd-mm-yyyy",
  months: [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
  ],
  days: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
  truths: ["FALSK", "SAND"],
};
