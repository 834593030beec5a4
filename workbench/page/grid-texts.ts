/** What the grid says of a cell: what editing it begins with, what a screen reader hears, what stands beside it. */
import { shownFormula } from "../host/formula/spelling";
import type { Area } from "../host/area";
import { formatArea, holds, parseArea, splitAddress } from "../host/area";
import type { Locale } from "../host/display";
import type { Entry } from "../host/entry";
import { lookAt } from "../host/formatting";
import type { Host } from "../host/host";
import type { Sheet } from "../host/model";
import { choicesAt, validationAt } from "../host/validity";
import type { Faces } from "./grid-face";
import type { Place } from "./grid-moves";
import type { GridWords } from "./grid-words";

/** What stands in the field when a cell is edited: its formula, or its value with all its digits. */
export function editText(sheet: Sheet, { row, column }: Place, faces: Faces, locale: Locale): string {
  const formula = sheet.cell(row, column)?.formula;
  if (formula !== undefined)
    return lookAt(sheet, row, column).formulaHidden && sheet.protection
      ? ""
      : `=${shownFormula(formula, { sheet, row, column })}`;
  const value = faces.value(sheet, row, column);
  const { format } = lookAt(sheet, row, column);
  if (typeof value === "string") return format !== "@" && readsOtherwise(value, locale) ? `'${value}` : value;
  // Dates, times and percentages as they are shown; other numbers with all their digits.
  if (typeof value !== "number" || /[dmyh%]/i.test(format.replace(/"[^"]*"|general/gi, "")))
    return faces.text(sheet, row, column);
  return String(Number(value.toPrecision(15))).replace(".", locale.decimal);
}

/** Text that would be taken for something else if it were typed again. */
export function readsOtherwise(text: string, locale: Locale): boolean {
  return /^[=+\-']/.test(text) || /^[0-9.,\s%:/-]+$/.test(text) || locale.truths.includes(text.toUpperCase());
}

export function spoken(
  host: Host,
  sheet: Sheet,
  selection: Area,
  active: Place,
  faces: Faces,
  locale: Locale,
  words: GridWords,
): string {
  const { row, column } = active;
  const address =
    selection.rows * selection.columns === 1 ? formatArea({ row, column, rows: 1, columns: 1 }) : formatArea(selection);
  const text = faces.text(sheet, row, column);
  const face = faces.face(sheet, row, column);
  const traits = [
    sheet.cell(row, column)?.formula === undefined ? "" : words.traits.formula,
    face?.link ? words.traits.link : "",
    choicesAt(sheet, row, column, host.session, locale) ? words.traits.choices : "",
    sheet.protection && lookAt(sheet, row, column).locked ? words.traits.locked : "",
    face?.note ? `${words.traits.note}: ${face.note}` : "",
    promptAt(sheet, active)?.message ?? "",
  ];
  return words.cell(address, text === "" ? words.traits.empty : text, traits);
}

function promptAt(sheet: Sheet, { row, column }: Place): { readonly title: string; readonly message: string } | null {
  const prompt = validationAt(sheet, row, column)?.prompt;
  return prompt?.showPrompt && prompt.message !== "" ? prompt : null;
}

/** The yellow box beside the active cell: its validation's message, or its note. */
export function tipOf(sheet: Sheet, place: Place): { readonly title: string; readonly message: string } | null {
  const note = sheet.notes.find(({ row, column }) => row === place.row && column === place.column);
  return promptAt(sheet, place) ?? (note ? { title: "", message: note.text } : null);
}

/** What a link's cell shows at the mouse. */
export function linkTip(sheet: Sheet, { row, column }: Place): string {
  const link = sheet.hyperlinks.find(({ area }) => holds(area, row, column));
  return link?.screenTip ?? link?.address ?? link?.documentReference ?? "";
}

/** The place of an address or of a name, as it is seen from a sheet; null where there is none in view. */
export function placeNamed(
  host: Host,
  from: Sheet,
  reference: string,
): { readonly sheet: Sheet; readonly area: Area } | null {
  const name = host.workbook.nameSeenFrom(from, reference);
  const table = name ? undefined : host.workbook.tableNamed(reference);
  if (table && table.sheet.visibility === "Visible") return { sheet: table.sheet, area: table.table.area };
  const { sheet, rest } = splitAddress(name ? name.item.formula.slice(1) : reference);
  const target = sheet === null ? from : host.workbook.sheetNamed(sheet);
  const area = parseArea(rest.replaceAll("$", "").toUpperCase());
  return target && area && target.visibility === "Visible" ? { sheet: target, area } : null;
}

/** Why what was typed or pasted was not taken, and what to do. */
export function refusalText(
  { refusal }: Extract<Entry, { taken: false }>,
  hasChoices: () => boolean,
  words: GridWords,
): string {
  if (refusal.kind === "locked") return words.locked;
  if (refusal.kind === "not possible") return words.notPossible;
  if (refusal.alert.message !== "") return refusal.alert.message;
  return hasChoices() ? words.notInList : words.notValid;
}
