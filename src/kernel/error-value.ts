/** Error values of spreadsheets, as cells and text exports show them. */

/**
 * What Excel shows in English and Danish, and what other languages show, which is built alike: `#N/A`, `#I/T`, `#NAVN?`,
 * `#REFERENCE!`; of LibreOffice `Err:502`. A column too narrow when a text file was saved gives a row of number signs.
 * @source Microsoft support, "Find og ret fejl i formler" and the ERROR.TYPE function
 */
const ERROR_VALUE =
  /^#(?:N\/A(?: N\/A)?|N\/V|I\/T|NV|GETTING_DATA|HENTER_DATA|[\p{Lu}\d/_ ]{2,24}[!?])$|^#{3,}$|^Err:\d{3}$/u;

/** Whether a cell holds an error value instead of what belongs there. */
export function isErrorValue(cell: unknown): boolean {
  return typeof cell === "string" && /^(?:#|Err:)/u.test(cell) && ERROR_VALUE.test(cell.trim());
}
