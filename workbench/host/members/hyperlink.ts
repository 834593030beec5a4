/**
 * Links of cells to places in the document or to addresses.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.rangehyperlink
 */
import type { Area } from "../area";
import { intersection, sameArea } from "../area";
import { writeCells } from "../cells";
import { invalidArgument } from "../failure";
import { mayDo } from "../guard";
import { withTrait } from "../look";
import { changeLook } from "../formatting";
import type { Hyperlink, Sheet } from "../model";
import type { Json } from "../json";
import { asRecord, asText, optional } from "../json";
import type { Session } from "../session";
import { shown } from "../typing";

/** Null where the range has no link, or more than one. */
export function readHyperlink(sheet: Sheet, where: Area, session: Session): Json {
  const found = sheet.hyperlinks.filter((link) => intersection(link.area, where));
  const [link] = found;
  if (!link || found.length > 1) return null;
  const text = String(shown(session.calculation.valueAt(sheet, where.row, where.column)));
  const { address, documentReference, screenTip } = link;
  return {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
    textToDisplay: text,
  };
}

/** The cell takes the look of Excel's style Hyperlink, and the text where one is given (or the cell is blank). */
export function setHyperlink(sheet: Sheet, where: Area, value: Json, session: Session): void {
  mayDo(sheet, "allowInsertHyperlinks");
  const record = asRecord(value);
  const address = optional(record["address"], asText);
  const documentReference = optional(record["documentReference"], asText);
  const screenTip = optional(record["screenTip"], asText);
  const textToDisplay = optional(record["textToDisplay"], asText);
  if ((address === undefined) === (documentReference === undefined))
    throw invalidArgument("a link has either an address or a documentReference");
  const link: Hyperlink = {
    area: where,
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
  sheet.hyperlinks = [
    ...sheet.hyperlinks.filter((each) => !sameArea(each.area, where) && !intersection(each.area, where)),
    link,
  ];
  const blank = shown(session.calculation.valueAt(sheet, where.row, where.column)) === "";
  const text = textToDisplay ?? (blank ? (address ?? documentReference) : undefined);
  if (text !== undefined) {
    const first = { ...where, rows: 1, columns: 1 };
    const state = session.events.before(sheet, first, session);
    writeCells(sheet, first, [[`'${text}`]], session);
    session.events.edited(sheet, first, { before: { state, session } });
  }
  changeLook(sheet, where, (look) => withTrait(withTrait(look, "fontColor", "#0563C1"), "underline", "Single"));
}
