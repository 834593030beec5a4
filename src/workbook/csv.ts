/** Reads a .csv file as if it were a sheet: finds out its encoding and its separator. The host library is Papa Parse. */
import Papa from "papaparse";
import type { SheetData } from "./content";
import { HostFailure } from "./workbook";

/** In order of preference where two occur equally often: Danish Excel writes `;`. */
const SEPARATORS = [";", "\t", ","] as const;
/** Lines in which the separator is looked for: a title may stand above the header. */
const LINES_LOOKED_AT = 25;
/** Rows of a sheet in Excel. */
const MOST_ROWS = 1_048_576;
/** What Windows-1252 has where Latin-1 has control characters. Node 20 decodes it as Latin-1, browsers do not. */
const WINDOWS_1252 = Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");
/** .xlsx and .zip, .pdf, .xls, .png, .gif, .jpg, .gz. */
const SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];
/** The part of control characters above which a file is no text. */
const BINARY = 0.01;

/**
 * The rows of a .csv file, all cells as text, empty ones as null. UTF-8, UTF-16 with a byte order mark, else
 * Windows-1252. A row is a record: a line break inside quotes makes no new row, as in Excel.
 * @throws HostFailure file/empty, file/not-text, file/null-character, file/quote, file/too-many-rows
 */
export function readCsv(bytes: Uint8Array, name: string): SheetData {
  const text = decode(bytes);
  if (text.trim() === "") throw new HostFailure("file/empty", { file: name });
  if (isBinary(bytes, text)) throw new HostFailure("file/not-text", { file: name });
  const body = text.replace(/^sep=.\r?\n/iu, "");
  const separator = /^sep=([;,\t])/iu.exec(text)?.[1] ?? separatorOf(body);
  const parsed = Papa.parse<string[]>(body, { delimiter: separator, skipEmptyLines: false });
  const refuse = (code: string, indices: readonly number[]): void => {
    const rows = Array.from(new Set(indices), (index) => index + 1);
    const named = `${rows.slice(0, 10).join(", ")}${rows.length > 10 ? " …" : ""}`;
    if (rows.length > 0) throw new HostFailure(code, { file: name, rows: named });
  };
  refuse(
    "file/quote",
    parsed.errors.filter((each) => each.type === "Quotes").map((each) => each.row ?? 0),
  );
  refuse(
    "file/null-character",
    parsed.data.flatMap((row, index) => (row.some((cell) => cell.includes("\u0000")) ? [index] : [])),
  );
  const rows = withoutTail(parsed.data.map((row) => row.map((cell) => (cell === "" ? null : cell))));
  if (rows.length > MOST_ROWS) throw new HostFailure("file/too-many-rows", { file: name, most: MOST_ROWS });
  return { name, cells: rows, names: {}, merges: [] };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const latin = new TextDecoder("latin1").decode(bytes);
    return latin.replace(/[\u0080-\u009f]/gu, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] as string);
  }
}

/** Workbooks, PDF files and pictures by their first bytes; anything else by how much of it cannot be printed. */
function isBinary(bytes: Uint8Array, text: string): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return true;
  const control = text.match(/(?![\t\n\v\f\r])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return control > Math.max(3, BINARY * text.length);
}

/** The separator that one of the first lines holds most of, outside quotes. */
function separatorOf(text: string): string {
  const start = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/gu, "");
  const lines = start.split(/\r\n?|\n/u, LINES_LOOKED_AT);
  let best: string = SEPARATORS[0];
  let most = 0;
  for (const separator of SEPARATORS) {
    const count = Math.max(...lines.map((line) => line.split(separator).length - 1));
    if (count > most) {
      most = count;
      best = separator;
    }
  }
  return best;
}

/** Without the blank lines at the end of the file. */
function withoutTail<Row extends readonly unknown[]>(rows: readonly Row[]): readonly Row[] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] as Row).every((cell) => cell === null)) end--;
  return rows.slice(0, end);
}
