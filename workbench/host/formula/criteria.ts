/**
 * Criteria of COUNTIF and its kin, as ">5", "<>x", "a*".
 *
 * @source https://support.microsoft.com/office/countif-function-e0de10c6-f885-4e71-abb4-1f464816df34
 */
import type { Value } from "../model";
import { CellError } from "../model";
import { compare, toText } from "./result";

/** Whether a cell's value meets the criterion. `exact`: the criterion is a value to be found, not an expression. */
export function matcher(criterion: Value, exact = false): (value: Value) => boolean {
  if (typeof criterion !== "string") return equals(criterion ?? 0);
  const [, operator = "", rest = ""] = exact ? ["", "", criterion] : /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion)!;
  if (operator === "" || operator === "=" || operator === "<>") {
    const same =
      operator === "" && rest === "" && !exact
        ? (value: Value) => value === null || value === ""
        : rest === ""
          ? (value: Value) => value === null
          : equals(typedLike(rest, exact));
    return operator === "<>" ? (value) => !same(value) : same;
  }
  const bound = typedLike(rest, exact);
  return (value) => {
    if (value === null || value instanceof CellError || typeof value !== typeof bound) return false;
    const sign = compare(value, bound);
    if (sign instanceof CellError) return false;
    return operator === "<" ? sign < 0 : operator === ">" ? sign > 0 : operator === "<=" ? sign <= 0 : sign >= 0;
  };
}

function typedLike(text: string, exact: boolean): string | number | boolean {
  if (exact) return text;
  if (/^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$/.test(text.trim())) return Number(text);
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : text;
}

function equals(wanted: string | number | boolean | CellError): (value: Value) => boolean {
  if (wanted instanceof CellError) return (value) => value instanceof CellError && value.code === wanted.code;
  if (typeof wanted === "string") {
    if (!/[*?~]/.test(wanted)) {
      const folded = wanted.toLowerCase();
      return (value) => typeof value === "string" && value.length === wanted.length && value.toLowerCase() === folded;
    }
    const pattern = wildcard(wanted);
    return (value) => typeof value === "string" && pattern.test(value);
  }
  // A number also meets text that reads as it: COUNTIF(A1,7) counts the text "7".
  return (value) =>
    value !== null &&
    (value === wanted || (typeof value === "string" && typeof wanted === "number" && value.trim() === toText(wanted)));
}

function wildcard(text: string): RegExp {
  return new RegExp(`^${wildcardPattern(text).source}$`, "iu");
}

/** `*` any text, `?` one character, `~` takes the next as it is. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([.+^${}()|[\]\\])/g,
    (_, kept?: string, wild?: string, special?: string) => {
      if (kept !== undefined) return kept === "~" ? "~" : `\\${kept}`;
      if (wild !== undefined) return wild === "*" ? "[^]*" : "[^]";
      return `\\${special}`;
    },
  );
  return new RegExp(source, "iu");
}
