/**
 * Data validation as a person meets it: what may be picked, what is refused, and with which words.
 *
 * @source https://support.microsoft.com/office/apply-data-validation-to-cells-29fecbcc-d1b9-42c1-9d76-eff3ce5f7249
 */
import { holds } from "./area";
import { displayed } from "./display";
import type { Locale } from "./display";
import { lookAt } from "./formatting";
import { compare, isReference } from "./formula/result";
import type { Sheet, Validation, Value } from "./model";
import { CellError } from "./model";
import { originOf } from "./regions";
import type { Session } from "./session";

export interface Alert {
  readonly style: "Stop" | "Warning" | "Information";
  /** Both may be empty; then Excel has words of its own. */
  readonly title: string;
  readonly message: string;
}

interface Limits {
  readonly formula1?: string | number;
  readonly formula2?: string | number;
  readonly operator?: string;
}

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find((each) => each.areas.some((area) => holds(area, row, column)));
}

interface List {
  readonly inCellDropDown: boolean;
  readonly source: string;
}

/** What the arrow beside the cell offers, as it is shown in the list; null where the cell has no arrow. */
export function choicesAt(
  sheet: Sheet,
  row: number,
  column: number,
  session: Session,
  locale: Locale,
): readonly string[] | null {
  const validation = validationAt(sheet, row, column);
  const list = validation?.rule?.["list"] as List | undefined;
  if (!validation || !list?.inCellDropDown) return null;
  return listItems(list, validation, sheet, row, column, session)
    .map(({ value, format }) => displayed(value, format, locale))
    .filter((text) => text !== "");
}

interface Item {
  readonly value: Value;
  readonly format: string;
}

function listItems(
  list: List,
  validation: Validation,
  sheet: Sheet,
  row: number,
  column: number,
  session: Session,
): Item[] {
  if (!list.source.startsWith("="))
    return list.source.split(",").map((text) => ({ value: text.trim(), format: "General" }));
  const result = session.calculation.result(list.source.slice(1), {
    sheet,
    row,
    column,
    shift: shiftOf(validation, row, column),
  });
  if (!isReference(result))
    return [session.calculation.spread(result)].flat(2).map((value) => ({ value: value as Value, format: "General" }));
  const { area } = result;
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const at = { row: area.row + Math.floor(index / area.columns), column: area.column + (index % area.columns) };
    return {
      value: session.calculation.valueAt(result.sheet, at.row, at.column),
      format: lookAt(result.sheet, at.row, at.column).format,
    };
  });
}

/** Relative references of a rule are those of its first cell. */
function shiftOf(
  validation: Validation,
  row: number,
  column: number,
): { readonly rows: number; readonly columns: number } {
  const origin = originOf(validation.areas);
  return { rows: row - origin.row, columns: column - origin.column };
}

/** Whether a value may stand in the cell, whatever Excel says of one that may not. A blank may where blanks are ignored. */
export function isValid(sheet: Sheet, row: number, column: number, value: Value, session: Session): boolean {
  const validation = validationAt(sheet, row, column);
  if (!validation?.rule || (value === null && validation.ignoreBlanks)) return true;
  return satisfies(value, validation, sheet, row, column, session);
}

/** What Excel says to a value typed into the cell; null where nothing forbids it. */
export function alertFor(sheet: Sheet, row: number, column: number, value: Value, session: Session): Alert | null {
  const validation = validationAt(sheet, row, column);
  if (!validation?.rule || !validation.error.showAlert) return null;
  if (value === null || satisfies(value, validation, sheet, row, column, session)) return null;
  const { style, title, message } = validation.error;
  return { style: style === "Warning" || style === "Information" ? style : "Stop", title, message };
}

function satisfies(
  value: Value,
  validation: Validation,
  sheet: Sheet,
  row: number,
  column: number,
  session: Session,
): boolean {
  const [kind, rule] = Object.entries(validation.rule!)[0] ?? ["", undefined];
  const limit = (formula: string | number | undefined): Value => {
    if (typeof formula !== "string") return formula ?? null;
    if (!formula.startsWith("=")) return Number(formula);
    return session.calculation.value(formula.slice(1), { sheet, row, column, shift: shiftOf(validation, row, column) });
  };
  if (kind === "list") return inList(value, rule as List, validation, sheet, row, column, session);
  if (kind === "custom")
    return holdsWith(
      String((rule as { readonly formula: unknown }).formula),
      value,
      validation,
      { sheet, row, column },
      session,
    );
  if (kind === "textLength")
    return within(String(value instanceof CellError ? value.code : value).length, rule as Limits, limit);
  if (typeof value !== "number" || (kind === "wholeNumber" && !Number.isInteger(value))) return false;
  return within(value, rule as Limits, limit);
}

/** A rule by formula is asked of the value as it would stand in the cell; a result that is an error does not hold. */
function holdsWith(
  formula: string,
  value: Value,
  validation: Validation,
  { sheet, row, column }: { readonly sheet: Sheet; readonly row: number; readonly column: number },
  session: Session,
): boolean {
  const before = sheet.cell(row, column);
  sheet.place(row, column, before?.look ? { value, look: before.look } : { value });
  sheet.workbook.touch();
  try {
    const shift = shiftOf(validation, row, column);
    const result = session.calculation.value(formula.replace(/^=/, ""), { sheet, row, column, shift });
    return result === true || (typeof result === "number" && result !== 0);
  } finally {
    if (before) sheet.place(row, column, before);
    else sheet.forget(row, column);
    sheet.workbook.touch();
  }
}

/** A list typed into the rule minds capitals, a list in cells does not. */
function inList(
  value: Value,
  list: List,
  validation: Validation,
  sheet: Sheet,
  row: number,
  column: number,
  session: Session,
): boolean {
  const typedList = !list.source.startsWith("=");
  return listItems(list, validation, sheet, row, column, session).some((item) => {
    if (typedList) return String(value) === item.value;
    return (
      item.value !== null &&
      (compare(item.value, value) === 0 || String(item.value).toLowerCase() === String(value).toLowerCase())
    );
  });
}

function within(
  value: number,
  { formula1, formula2, operator = "Between" }: Limits,
  limit: (formula: string | number | undefined) => Value,
): boolean {
  const against = (formula: string | number | undefined): number => {
    const order = compare(value, limit(formula));
    return order instanceof CellError ? Number.NaN : order;
  };
  const first = against(formula1);
  switch (operator) {
    case "Between":
      return first >= 0 && against(formula2) <= 0;
    case "NotBetween":
      return first < 0 || against(formula2) > 0;
    case "EqualTo":
      return first === 0;
    case "NotEqualTo":
      return first !== 0;
    case "GreaterThan":
      return first > 0;
    case "GreaterThanOrEqualTo":
      return first >= 0;
    case "LessThan":
      return first < 0;
    case "LessThanOrEqualTo":
      return first <= 0;
    default:
      return true;
  }
}
