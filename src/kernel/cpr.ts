/**
 * Danish personal numbers in text. Ten digits as `ddmmyy-nnnn` or `ddmmyynnnn` with a day that exists; the check digit
 * is not asked for, as numbers without a valid one have been issued since 2007.
 * @source https://cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol
 */
const TEN_DIGITS = /(?<!\d)(\d{2})(\d{2})(\d{2})[-‐‑–]?\d{4}(?!\d)/gu;
const LOOKS_LIKE = /\d{6}[-‐‑–]?\d{4}/u;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a CPR number stands anywhere in the text: `hasCpr("se 010110-1234")` is true, `hasCpr("990110-1234")` false. */
export function hasCpr(text: string): boolean {
  return LOOKS_LIKE.test(text) && withoutCpr(text) !== text;
}

/** The text with every CPR number taken out, fit to be shown or kept. */
export function withoutCpr(text: string): string {
  if (!LOOKS_LIKE.test(text)) return text;
  return text.replace(TEN_DIGITS, (whole, day: string, month: string, year: string) =>
    dayExists(Number(day), Number(month), Number(year)) ? "[CPR fjernet]" : whole,
  );
}

/** The century is unknown, so 29 February counts in every fourth year. */
function dayExists(day: number, month: number, year: number): boolean {
  const last = month === 2 && year % 4 !== 0 ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
