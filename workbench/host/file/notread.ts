/** Why a file cannot be opened; the page has the sentences. */
export type NotReadCode = "encrypted" | "no-zip" | "no-workbook" | "dates-1904" | "part-missing" | "binary";

export class NotRead extends Error {
  constructor(
    readonly code: NotReadCode,
    /** The part that it is about. */
    readonly part = "",
  ) {
    super(`${code} ${part}`.trim());
  }
}
