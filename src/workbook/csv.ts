/** Reads a .csv file as if it were a sheet: finds out its encoding and its separator. The host library is Papa Parse. */
import Papa from "papaparse";
import type { ProblemCode } from "../language/catalogue";
import type { ReadTable, TableRemark } from "./content";
import { decodeText, DOUBTFUL, MENDED, unmarked } from "./encoding";
import { HostFailure } from "./workbook";

/** In order of preference: Danish Excel writes `;`. */
const SEPARATORS = [";", "\t", "|", ","] as const;
/** Of files that none of those makes a table of. */
const RARE_SEPARATORS = ["^", "~", "\u00a6", "\u00a7", ":"] as const;
/** Records by which the separator is told: a title and some text may stand above the header. */
const RECORDS_LOOKED_AT = 300;
/** The part of the records that must have as many cells as most for a separator to be taken at once. */
const MOSTLY = 0.8;
/** Rows of a sheet in Excel. */
const MOST_ROWS = 1_048_576;
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
 * The rows of a .csv file, all cells as text, empty ones as null, in whatever encoding `decodeText` knows. A row is a
 * record: a line break inside quotes makes no new row, as in Excel. Lines that are quoted whole are unwrapped.
 * @throws HostFailure file/empty, file/cut, file/web-page, file/xml-sheet, file/json, file/not-text, file/null-character, file/quote,
 * file/too-many-rows
 */
export function readCsv(bytes: Uint8Array, name: string): ReadTable {
  const { text: decoded, page, isCut } = decodeText(bytes);
  // A file put together by two programs may end its lines in two ways: each of them ends a line.
  const text = decoded.includes("\r") ? decoded.replace(/\r\n?/gu, "\n") : decoded;
  const plain = unmarked(text);
  if (plain.trim() === "") throw new HostFailure("file/empty", { file: name });
  if (isBinary(bytes, plain)) throw new HostFailure("file/not-text", { file: name });
  refuseMarkup(plain, name);
  if (isCut) throw new HostFailure("file/cut", { file: name });
  const given = /^"?sep=([^"\r\n])"?\r?\n/iu.exec(text);
  const body = unwrapped(given === null ? text : text.slice(given[0].length), given?.[1]);
  const separator = given?.[1] ?? /^sep=([;,\t])/iu.exec(text)?.[1] ?? separatorOf(body);
  const parsed = Papa.parse<string[]>(body, { delimiter: separator, skipEmptyLines: false });
  const refuse = (code: ProblemCode, indices: readonly number[]): void => {
    const rows = Array.from(new Set(indices), (index) => index + 1);
    if (rows.length > 0) throw new HostFailure(code, { file: name, rows: listed(rows) });
  };
  refuse(
    "file/quote",
    parsed.errors.filter((each) => each.type === "Quotes").map((each) => each.row ?? 0),
  );
  refuse(
    "file/null-character",
    parsed.data.flatMap((row, index) => (row.some((cell) => cell.includes("\u0000")) ? [index] : [])),
  );
  const records = parsed.data.map((row) => row.map((cell) => (cell === "" ? null : cell)));
  const rows = unquoted(withoutTail(withWholeLinesSplit(records, separator)));
  if (rows.length > MOST_ROWS) throw new HostFailure("file/too-many-rows", { file: name, most: MOST_ROWS });
  const remarks = encodingNotes(rows, page);
  return { name, cells: withoutMarks(rows), names: {}, merges: [], separator, remarks };
}

function listed(rows: readonly number[]): string {
  return `${rows.slice(0, 10).join(", ")}${rows.length > 10 ? ` … (+${rows.length - 10})` : ""}`;
}

type Row = readonly (string | null)[];

/** What was found out about the letters of a file, each with the rows it is about. */
function encodingNotes(rows: readonly Row[], page: string | null): TableRemark[] {
  const remarks: TableRemark[] = [];
  if (page !== null && page !== "Windows-1252") remarks.push({ code: "file/encoding", values: { page } });
  const about = (code: ProblemCode, mark: string): void => {
    const found = rows.flatMap((row, index) => (row.some((cell) => cell?.includes(mark) === true) ? [index + 1] : []));
    const [first] = found;
    if (first === undefined) return;
    const row = rows[first - 1] as Row;
    const text = unmarked(row.find((cell) => cell?.includes(mark) === true) ?? "").slice(0, 60);
    remarks.push({ code, values: { count: found.length, rows: listed(found), text }, row: first });
  };
  about("file/letters-mended", MENDED);
  about("file/letters-doubtful", DOUBTFUL);
  return remarks;
}

function withoutMarks(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) =>
    row.some((cell) => cell !== null && cell.includes("\udb80"))
      ? row.map((cell) => (cell === null ? null : unmarked(cell)))
      : row,
  );
}

/** A web page, web archive, XML sheet or JSON is no table of separated values, whatever it is called. */
function refuseMarkup(text: string, file: string): void {
  const start = text.slice(0, 4000).trimStart();
  if (/^(?:mime-version:\s*\d|content-type:\s*multipart\/)/iu.test(start))
    throw new HostFailure("file/web-page", { file });
  if (/^(?:\[\s*)?\{\s*"/u.test(start)) throw new HostFailure("file/json", { file });
  if (!start.startsWith("<")) return;
  if (/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/iu.test(start) && !/<html/iu.test(start))
    throw new HostFailure("file/xml-sheet", { file });
  if (/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:!doctype\s+html|html|head|body|meta|style|table|div)\b/iu.test(start))
    throw new HostFailure("file/web-page", { file });
  if (/^<\?xml\b/iu.test(start)) throw new HostFailure("file/xml", { file });
}

/** Workbooks, PDF files and pictures by their first bytes; anything else by how much of it cannot be printed. */
function isBinary(bytes: Uint8Array, text: string): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return true;
  const control = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return control > Math.max(3, BINARY * text.length);
}

/** How many cells the records have with a separator: the number most have, and the part that has it. */
function shapeOf(text: string, separator: string): { readonly width: number; readonly part: number } {
  const start = text.slice(0, 200_000);
  const { data } = Papa.parse<string[]>(start, { delimiter: separator, preview: RECORDS_LOOKED_AT });
  const widths = data.filter((row) => row.some((cell) => cell.trim() !== "")).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { width: 1, part: 0 };
  for (const [width, count] of counts) {
    const part = count / widths.length;
    if (part > best.part || (part === best.part && width > best.width)) best = { width, part };
  }
  return best;
}

/** The separator with which most records have the same number of cells: many commas in a note make no columns. */
function separatorOf(text: string): string {
  const shapes = SEPARATORS.map((separator) => ({ separator, ...shapeOf(text, separator) }));
  const sure = shapes.find(({ part }) => part >= MOSTLY);
  if (sure !== undefined) return sure.separator;
  const rare = RARE_SEPARATORS.find((separator) => {
    const { width, part } = shapeOf(text, separator);
    return part >= MOSTLY && width > 2;
  });
  if (rare !== undefined) return rare;
  const weight = ({ width, part }: (typeof shapes)[number]): number => part * Math.log2(width);
  const best = shapes.reduce((most, each) => (weight(each) > weight(most) ? each : most));
  return best.separator;
}

const WHOLE_LINE = /^"((?:[^"]|"")*)"[;,|\t ]*$/u;

/** A file every line of which is quoted as one cell, as some programs save a table that they took for one column. */
function unwrapped(text: string, given: string | undefined): string {
  const lines = text.split(/\r\n?|\n/u);
  const filled = lines.filter((line) => line.trim() !== "");
  const whole = filled.filter((line) => WHOLE_LINE.test(line));
  if (whole.length === 0 || whole.length < MOSTLY * filled.length) return text;
  const opened = lines.map((line) => WHOLE_LINE.exec(line)?.[1]?.replace(/""/gu, '"') ?? line).join("\n");
  return shapeOf(opened, given ?? separatorOf(opened)).part >= MOSTLY ? opened : text;
}

/** Single lines that are quoted whole among others that are not: Excel does that to lines with a comma in them. */
function withWholeLinesSplit(rows: readonly Row[], separator: string): readonly Row[] {
  const widths = rows.map((row) => row.length).filter((width) => width > 1);
  const width = widths.length === 0 ? 1 : (widths.sort((a, b) => a - b)[widths.length >> 1] as number);
  if (width < 2) return rows;
  return rows.map((row) => {
    const [only] = row;
    if (row.length !== 1 || typeof only !== "string" || !only.includes(separator)) return row;
    const { data, errors } = Papa.parse<string[]>(only, { delimiter: separator });
    const cells = data[0] ?? [];
    return data.length === 1 && errors.length === 0 && cells.length === width
      ? cells.map((cell) => (cell === "" ? null : cell))
      : row;
  });
}

/** Signs that some programs write for the quotes of a .csv: every header stands between them. */
const OTHER_QUOTES = [
  /^'(.*)'$/su,
  /^\u201c(.*)\u201d$/su,
  /^\u201d(.*)\u201d$/su,
  /^\u201e(.*)[\u201c\u201d]$/su,
  /^\u00ab(.*)\u00bb$/su,
];

function unquoted(rows: readonly Row[]): readonly Row[] {
  const header = rows.find((row) => row.filter((cell) => cell !== null).length > 1) ?? [];
  const filled = header.filter((cell) => cell !== null);
  const quotes = OTHER_QUOTES.find((form) => filled.length > 1 && filled.every((cell) => form.test(cell.trim())));
  if (quotes === undefined) return rows;
  return rows.map((row) => row.map((cell) => cell?.trim().replace(quotes, "$1") ?? null));
}

/** Without the blank lines at the end of the file. */
function withoutTail<Row extends readonly unknown[]>(rows: readonly Row[]): readonly Row[] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] as Row).every((cell) => cell === null)) end--;
  return rows.slice(0, end);
}
