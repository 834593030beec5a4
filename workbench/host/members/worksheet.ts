/**
 * Sheets of the workbook: made, found, named, moved, copied, hidden, deleted.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.worksheet and excel.worksheetcollection
 */
import { area as makeArea, WHOLE_SHEET } from "../area";
import { copySheet } from "../copysheet";
import { EVENT, WORKBOOK_TARGET } from "../events";
import type { EventNumber } from "../events";
import { Failure, invalidArgument } from "../failure";
import { forgetSheet, renameSheet } from "../formula/rename";
import type { Sheet, Visibility, Workbook } from "../model";
import type { Arguments, Definition, HostObject, Method } from "../object";
import type { Json } from "../json";
import { defineObject, NULL_OBJECT } from "../object";
import { asColor, asFlag, asNumber, asText, asWhole, oneOf } from "../json";
import type { Session } from "../session";
import { rangeAt } from "./addressing";
import { findAllOn } from "./finding";
import { usedWith } from "./range";
import { objectOf, targetOf } from "./targets";

function alive(sheet: Sheet, session: Session): Sheet {
  if (!session.workbook.sheets.includes(sheet))
    throw new Failure("ItemNotFound", `the sheet "${sheet.name}" was deleted`);
  return sheet;
}

function rename(sheet: Sheet, value: Json, session: Session): void {
  const name = asText(value);
  const before = alive(sheet, session).name;
  session.workbook.checkSheetName(name, sheet);
  renameSheet(session.workbook, before, name);
  sheet.name = name;
  session.events.ofSheet(EVENT.nameChanged, sheet, { nameBefore: before, nameAfter: name });
}

function move(sheet: Sheet, value: Json, session: Session): void {
  const { sheets } = session.workbook;
  const position = asWhole(value);
  if (position < 0 || position >= sheets.length) throw invalidArgument(`there is no position ${position}`);
  sheets.splice(sheets.indexOf(alive(sheet, session)), 1);
  sheets.splice(position, 0, sheet);
}

function show(sheet: Sheet, value: Json, session: Session): void {
  const visibility = oneOf<Visibility>(value, ["Visible", "Hidden", "VeryHidden"]);
  if (visibility !== "Visible") keepOneVisible(alive(sheet, session), session.workbook);
  const before = sheet.visibility;
  sheet.visibility = visibility;
  leave(sheet, session.workbook);
  session.events.ofSheet(EVENT.visibilityChanged, sheet, { visibilityBefore: before, visibilityAfter: visibility });
}

function keepOneVisible(sheet: Sheet, workbook: Workbook): void {
  const others = workbook.sheets.some((each) => each !== sheet && each.visibility === "Visible");
  if (!others) throw new Failure("InvalidOperation", "a workbook must keep one visible sheet");
}

/** A sheet hidden or deleted is no longer the active one: its neighbour is. */
function leave(sheet: Sheet, workbook: Workbook): void {
  if (workbook.active !== sheet || (sheet.visibility === "Visible" && workbook.sheets.includes(sheet))) return;
  const next = workbook.sheets.find((each) => each.visibility === "Visible" && each !== sheet);
  if (next) workbook.active = next;
}

/** "If the worksheet's visibility is set to VeryHidden, the delete operation will fail with an InvalidOperation exception." */
function remove(sheet: Sheet, _: Arguments, session: Session): void {
  const { workbook, events } = session;
  if (alive(sheet, session).visibility === "VeryHidden")
    throw new Failure("InvalidOperation", "a very hidden sheet cannot be deleted");
  if (sheet.visibility === "Visible") keepOneVisible(sheet, workbook);
  const wasActive = workbook.active === sheet;
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  if (wasActive) leave(sheet, workbook);
  forgetSheet(workbook, sheet.name);
  events.emit(EVENT.deleted, [WORKBOOK_TARGET], { worksheetId: sheet.id });
}

function activate(sheet: Sheet, _: Arguments, session: Session): void {
  if (alive(sheet, session).visibility !== "Visible")
    throw new Failure("InvalidOperation", `the sheet "${sheet.name}" is hidden`);
  const from = session.workbook.active;
  session.workbook.active = sheet;
  session.events.moved(from, sheet);
}

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

/** "The default value is None, which inserts the worksheet at the beginning of the worksheet." */
function copy(sheet: Sheet, args: Arguments, session: Session): HostObject {
  const { sheets } = session.workbook;
  const where = oneOf(args.absent(0) ? "None" : args.json(0), POSITIONS);
  const relative = targetOf("Worksheet", args.at(1));
  if ((where === "Before" || where === "After") && !relative) throw invalidArgument(`${where} needs a sheet`);
  const made = copySheet(alive(sheet, session));
  sheets.splice(sheets.indexOf(made), 1);
  const at =
    where === "End"
      ? sheets.length
      : relative && where !== "None" && where !== "Beginning"
        ? sheets.indexOf(relative) + (where === "After" ? 1 : 0)
        : 0;
  sheets.splice(at, 0, made);
  session.events.emit(EVENT.added, [WORKBOOK_TARGET], { worksheetId: made.id });
  return objectOf("Worksheet", made);
}

/** The sheet's used range; of a blank sheet its top left cell. */
function usedRange(orNull: boolean): Method<Sheet>["call"] {
  return (sheet, args, session) => {
    const area = usedWith(alive(sheet, session), args.flag(0, false));
    if (!area && orNull) return NULL_OBJECT;
    return objectOf("Range", { sheet, area: area ?? makeArea(0, 0, 1, 1) });
  };
}

/** `A1:B2, D4`: without an address the whole sheet. */
function ranges(sheet: Sheet, args: Arguments, session: Session): HostObject {
  const found = args.absent(0)
    ? [{ sheet, area: WHOLE_SHEET }]
    : args
        .text(0)
        .split(",")
        .map((each) => rangeAt(each.trim(), alive(sheet, session), session));
  if (found.some((each) => each.sheet !== sheet)) throw invalidArgument("the address is on another sheet");
  return objectOf("RangeAreas", { sheet, areas: found.map(({ area }) => area) });
}

/** Sheets in order, all or those in view. */
function among(workbook: Workbook, visibleOnly: boolean): Sheet[] {
  return workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

function neighbour(step: 1 | -1, orNull: boolean): Method<Sheet>["call"] {
  return (sheet, args, session) => {
    const sheets = session.workbook.sheets;
    const visibleOnly = args.flag(0, false);
    for (let at = sheets.indexOf(alive(sheet, session)) + step; at >= 0 && at < sheets.length; at += step) {
      if (!visibleOnly || sheets[at]!.visibility === "Visible") return objectOf("Worksheet", sheets[at]!);
    }
    if (orNull) return NULL_OBJECT;
    throw new Failure("ItemNotFound", "there is no such sheet");
  };
}

function byId(_: Sheet, args: Arguments, session: Session): HostObject {
  const sheet = session.workbook.sheets.find((each) => each.id === args.text(0));
  if (!sheet) throw new Failure("ItemNotFound", `there is no sheet ${args.text(0)}`);
  return objectOf("Worksheet", sheet);
}

/** `_RegisterDataChangedEvent` and its kin; `target` null: the whole workbook's. */
export function listening<T>(
  name: string,
  event: EventNumber,
  since: string,
  target: (of: T) => string,
): Record<string, Method<T>> {
  return {
    [`_Register${name}`]: { since, call: (of, _, session) => session.events.register(event, target(of)) },
    [`_Unregister${name}`]: { since, call: (of, _, session) => session.events.unregister(event, target(of)) },
  };
}

function sheetEvents<T>(target: (of: T) => string, changedSince: string): Record<string, Method<T>> {
  return {
    ...listening("DataChangedEvent", EVENT.changed, changedSince, target),
    ...listening("ActivatedEvent", EVENT.activated, "1.7", target),
    ...listening("DeactivatedEvent", EVENT.deactivated, "1.7", target),
    ...listening("RowSortedEvent", EVENT.rowSorted, "1.10", target),
    ...listening("ColumnSortedEvent", EVENT.columnSorted, "1.10", target),
    ...listening("FormulaChangedEvent", EVENT.formulaChanged, "1.13", target),
    ...listening("SelectionChangedEvent", EVENT.selectionChanged, changedSince, target),
    ...listening("EventNameChanged", EVENT.nameChanged, "ExcelApiOnline 1.1", target),
    ...listening("EventVisibilityChanged", EVENT.visibilityChanged, "ExcelApiOnline 1.1", target),
    ...listening("ProtectionChangedEvent", EVENT.protectionChanged, "1.14", target),
  };
}

function flagScalar(
  field: "gridlines" | "headings",
  since: string,
): { since: string; get: (sheet: Sheet) => Json; set: (sheet: Sheet, value: Json) => void } {
  return { since, get: (sheet) => sheet[field], set: (sheet, value) => void (sheet[field] = asFlag(value)) };
}

const sheetScalars: Definition<Sheet>["scalars"] = {
  Id: { since: "1.1", get: (sheet) => sheet.id },
  Name: { since: "1.1", get: (sheet) => sheet.name, set: rename },
  Position: { since: "1.1", get: (sheet) => sheet.workbook.sheets.indexOf(sheet), set: move },
  Visibility: { since: "1.1", get: (sheet) => sheet.visibility, set: show },
  TabColor: {
    since: "1.7",
    // "When retrieving the tab color, if the worksheet is invisible, the value will be null."
    get: (sheet) => (sheet.visibility === "Visible" ? sheet.tabColor : null),
    set: (sheet, value) => void (sheet.tabColor = value === "" ? "" : asColor(value)),
  },
  StandardWidth: {
    since: "1.7",
    // In characters of the style Normal, without the padding a file counts.
    get: (sheet) => Math.round((sheet.defaultWidth - 5 / 7) * 100) / 100,
    set: (sheet, value) => void (sheet.defaultWidth = asNumber(value) + 5 / 7),
  },
  StandardHeight: { since: "1.7", get: (sheet) => sheet.defaultHeight },
  ShowGridlines: flagScalar("gridlines", "1.8"),
  ShowHeadings: flagScalar("headings", "1.8"),
  // The client sets these two under shorter names than it reads them.
  Gridlines: { since: "1.8", set: flagScalar("gridlines", "1.8").set },
  Headings: { since: "1.8", set: flagScalar("headings", "1.8").set },
};

export const WORKSHEET = defineObject<Sheet>({
  name: "Worksheet",
  ids: (sheet) => ({ Id: sheet.id }),
  scalars: sheetScalars,
  links: {
    Tables: { since: "1.1", to: (sheet) => objectOf("TableCollection", { workbook: sheet.workbook, sheet }) },
    AutoFilter: { since: "1.9", to: (sheet) => objectOf("AutoFilter", sheet) },
    Charts: { since: "1.1", to: (sheet) => objectOf("ChartCollection", sheet) },
    Comments: { since: "1.10", to: (sheet) => objectOf("CommentCollection", { workbook: sheet.workbook, sheet }) },
    Names: { since: "1.4", to: (sheet) => objectOf("NamedItemCollection", { workbook: sheet.workbook, sheet }) },
    Protection: { since: "1.2", to: (sheet) => objectOf("WorksheetProtection", sheet) },
    FreezePanes: { since: "1.7", to: (sheet) => objectOf("WorksheetFreezePanes", sheet) },
    PageLayout: { since: "1.9", to: (sheet) => objectOf("PageLayout", sheet) },
    HorizontalPageBreaks: {
      since: "1.9",
      to: (sheet) => objectOf("PageBreakCollection", { sheet, along: "rowBreaks" }),
    },
    VerticalPageBreaks: {
      since: "1.9",
      to: (sheet) => objectOf("PageBreakCollection", { sheet, along: "columnBreaks" }),
    },
  },
  methods: {
    Activate: { since: "1.1", call: activate },
    Calculate: { since: "1.6", call: (sheet, _, session) => session.calculation.calculateSheet(alive(sheet, session)) },
    Copy: { since: "1.7", writes: true, call: copy },
    Delete: { since: "1.1", writes: true, call: remove },
    GetCell: {
      since: "1.1",
      call: (sheet, args, session) =>
        objectOf("Range", { sheet: alive(sheet, session), area: makeArea(args.whole(0), args.whole(1), 1, 1) }),
    },
    GetRange: {
      since: "1.1",
      call: (sheet, args, session) => {
        const found = args.absent(0)
          ? { sheet: alive(sheet, session), area: WHOLE_SHEET }
          : rangeAt(args.text(0), alive(sheet, session), session);
        if (found.sheet !== sheet) throw invalidArgument("the address is on another sheet");
        return objectOf("Range", found);
      },
    },
    GetRangeByIndexes: {
      since: "1.7",
      call: (sheet, args, session) =>
        objectOf("Range", {
          sheet: alive(sheet, session),
          area: makeArea(args.whole(0), args.whole(1), args.whole(2), args.whole(3)),
        }),
    },
    GetRanges: { since: "1.9", call: ranges },
    FindAll: { since: "1.9", call: findAllOn(false) },
    FindAllOrNullObject: { since: "1.9", call: findAllOn(true) },
    GetUsedRange: { since: "1.1", call: usedRange(false) },
    GetUsedRangeOrNullObject: { since: "1.4", call: usedRange(true) },
    GetNext: { since: "1.5", call: neighbour(1, false) },
    GetNextOrNullObject: { since: "1.5", call: neighbour(1, true) },
    GetPrevious: { since: "1.5", call: neighbour(-1, false) },
    GetPreviousOrNullObject: { since: "1.5", call: neighbour(-1, true) },
    _GetAnotherWorksheetById: { since: "1.7", call: byId },
    _GetSheetById: { since: "1.7", call: byId },
    ...sheetEvents<Sheet>((sheet) => sheet.id, "1.7"),
  },
});

function sheetByKey(workbook: Workbook, key: Json): HostObject | null {
  const wanted = asText(key);
  const sheet = workbook.sheets.find((each) => each.id === wanted) ?? workbook.sheetNamed(wanted);
  return sheet ? objectOf("Worksheet", sheet) : null;
}

function endSheet(workbook: Workbook, visibleOnly: boolean, at: 0 | -1): HostObject {
  const sheet = among(workbook, visibleOnly).at(at);
  if (!sheet) throw new Failure("ItemNotFound", "there is no such sheet");
  return objectOf("Worksheet", sheet);
}

export const WORKSHEETS = defineObject<Workbook>({
  name: "WorksheetCollection",
  methods: {
    Add: {
      since: "1.1",
      writes: true,
      call: (workbook, args, session) => {
        const sheet = workbook.addSheet(args.absent(0) ? undefined : args.text(0));
        workbook.touch();
        session.events.emit(EVENT.added, [WORKBOOK_TARGET], { worksheetId: sheet.id });
        return objectOf("Worksheet", sheet);
      },
    },
    GetItemOrNullObject: { since: "1.4", call: (workbook, args) => sheetByKey(workbook, args.json(0)) ?? NULL_OBJECT },
    GetActiveWorksheet: { since: "1.1", call: (workbook) => objectOf("Worksheet", workbook.active) },
    GetCount: { since: "1.4", call: (workbook, args) => among(workbook, args.flag(0, false)).length },
    GetFirst: { since: "1.5", call: (workbook, args) => endSheet(workbook, args.flag(0, false), 0) },
    GetLast: { since: "1.5", call: (workbook, args) => endSheet(workbook, args.flag(0, false), -1) },
    ...sheetEvents<Workbook>(() => WORKBOOK_TARGET, "1.9"),
    ...listening<Workbook>("AddedEvent", EVENT.added, "1.7", () => WORKBOOK_TARGET),
    ...listening<Workbook>("DeletedEvent", EVENT.deleted, "1.7", () => WORKBOOK_TARGET),
  },
  items: {
    all: (workbook) => workbook.sheets.map((sheet) => objectOf("Worksheet", sheet)),
    find: (workbook, key) => sheetByKey(workbook, key as Json),
  },
});
