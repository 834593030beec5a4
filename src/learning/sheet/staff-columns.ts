/**
 * Columns that belong to the staff, in tables that are otherwise ours. What stands there is carried over as it stands,
 * to the letter, whatever it is; it is read only where a rule needs to know it.
 */
import type { IsoDate } from "../../kernel/date";
import { dateFromSerial, parseDate } from "../../kernel/date";
import { clean } from "../../kernel/text";
import type { Column, RowReader } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";
import type { Scalar, Style } from "../../workbook/content";
import { layered, STYLE } from "../../workbook/style";

/** What the staff have typed, by header; null where blank. */
export type Typed<Header extends string> = Readonly<Record<Header, Scalar>>;

const STYLES: Readonly<Record<"text" | "date" | "whole", Style>> = {
  text: layered(STYLE.input, { format: "@" }),
  date: layered(STYLE.input, { format: "dd-mm-yyyy", horizontal: "left" }),
  whole: layered(STYLE.input, { format: "0", horizontal: "center" }),
};

export function staffColumn<Header extends string>(
  header: Header,
  width: number,
  kind: keyof typeof STYLES = "text",
): Column<{ readonly typed: Typed<Header> }> {
  return { header, width, style: STYLES[kind], write: ({ typed }) => typed[header] };
}

export function readTyped<Header extends string>(row: RowReader, headers: readonly Header[]): Typed<Header> {
  return Object.fromEntries(
    headers.map((header) => {
      const value = row.raw(header);
      return [header, value === "" ? null : value];
    }),
  ) as unknown as Typed<Header>;
}

export function nothingTyped<Header extends string>(headers: readonly Header[]): Typed<Header> {
  return Object.fromEntries(headers.map((header) => [header, null])) as unknown as Typed<Header>;
}

export function hasTyped(typed: Readonly<Record<string, Scalar>>): boolean {
  return Object.keys(typed).some((header) => textIn(typed[header] ?? null) !== "");
}

/** As it reads; empty where blank. */
export function textIn(value: Scalar): string {
  return value === null ? "" : clean(String(value));
}

/** A day, typed as a date or as text; null where it is neither. */
export function dateIn(value: Scalar): IsoDate | null {
  return typeof value === "number" ? dateFromSerial(value) : parseDate(textIn(value));
}

/** A whole percent from 0 to 100, typed as `90`, `90 %` or 0.9 in a cell of percents; null where it is none. */
export function percentIn(value: Scalar): number | null {
  const text = textIn(value).replace(",", ".").replace(/\s*%$/u, "");
  if (text === "" || !/^\d+(?:\.\d+)?$/u.test(text)) return null;
  const number = Number(text);
  const whole = typeof value === "number" && number <= 1 ? Math.round(100 * number) : Math.round(number);
  return whole <= 100 ? whole : null;
}

/** Points for a row as high as the longest of its wrapped texts. */
export function rowHeightOf<Row>(columns: readonly Column<Row>[], row: Row): number {
  return heightFor(
    columns
      .filter(({ style }) => style.wrap === true)
      .map((column) => ({ text: String(column.write(row) ?? ""), width: column.width })),
  );
}
