/** What people read of a file: cells of sheets and columns in view, the hints of lists, paragraphs of papers. */
import { strFromU8, unzipSync } from "fflate";
import { cellAddress } from "../../src/workbook/address";
import { readWorkbookTable } from "../../src/workbook/xlsx-import";

export interface Shown {
  /** Sheet and cell, or the file's name. */
  readonly at: string;
  readonly text: string;
}

/** All texts of a .xlsx, .docx, .html or .ics; of any other file none, as those are for programs. */
export function shownTexts(name: string, bytes: Uint8Array): readonly Shown[] {
  if (name.endsWith(".xlsx")) return ofWorkbook(name, bytes);
  if (name.endsWith(".docx")) return ofPaper(name, unzipSync(bytes));
  const text = strFromU8(bytes);
  if (name.endsWith(".html")) return lines(name, text.replace(/<style[\s\S]*?<\/style>|<[^>]*>/gu, "\n"));
  if (name.endsWith(".ics"))
    return lines(name, text.replace(/\r\n /gu, "")).filter((each) => /^(?:SUMMARY|DESCRIPTION)/u.test(each.text));
  return [];
}

function ofWorkbook(name: string, bytes: Uint8Array): Shown[] {
  const cells = (readWorkbookTable(bytes, name).sheets ?? [])
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) =>
      sheet.cells.flatMap((row, at) =>
        row.flatMap((value, column) =>
          typeof value === "string" && sheet.hiddenColumns?.includes(column + 1) !== true
            ? [{ at: `${sheet.name}!${cellAddress(at + 1, column + 1)}`, text: value }]
            : [],
        ),
      ),
    );
  const hints = Object.entries(unzipSync(bytes)).flatMap(([part, content]) =>
    /^xl\/worksheets\/sheet/u.test(part)
      ? [...strFromU8(content).matchAll(/\s(?:prompt|promptTitle|error|errorTitle)="([^"]*)"/gu)].map(
          ([, text = ""]) => ({
            at: `${name} » ${part}`,
            text: plain(text),
          }),
        )
      : [],
  );
  return [...cells, ...hints];
}

function ofPaper(name: string, parts: Readonly<Record<string, Uint8Array>>): Shown[] {
  return Object.entries(parts).flatMap(([part, content]) =>
    /^word\/(?:document|header|footer|footnotes)/u.test(part)
      ? lines(
          name,
          strFromU8(content)
            .replace(/<\/w:p>/gu, "\n")
            .replace(/<[^>]*>/gu, ""),
        )
      : [],
  );
}

function lines(at: string, text: string): Shown[] {
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [{ at, text: plain(line.trim()) }]));
}

const plain = (text: string): string =>
  text
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&#10;/gu, "\n")
    .replace(/&amp;/gu, "&");
