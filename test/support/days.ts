/** Days and points in time of deadlines as they are written: `2026-03-02`, `2026-03-02 14:15`. */
import { dateFromSerial, serialFromText } from "../../src/kernel/date";

export function at(text: string): number {
  const serial = serialFromText(text);
  if (serial === null) throw new Error(`${text} is no date`);
  return serial;
}

export function dayText(serial: number | null): string | null {
  return serial === null ? null : dateFromSerial(serial);
}
