/**
 * What guards a sheet and what stays in view: protection and frozen panes.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection and excel.worksheetfreezepanes
 */
import { MAX_COLUMNS, MAX_ROWS } from "../area";
import { EVENT } from "../events";
import { Failure, invalidArgument, notImplemented } from "../failure";
import type { Sheet, SheetProtection } from "../model";
import type { Arguments, HostObject } from "../object";
import type { Json } from "../json";
import { defineObject, NULL_OBJECT } from "../object";
import { asFlag, oneOf } from "../json";
import { passwordHash } from "../password";
import type { Session } from "../session";
import { rangeArgument } from "./addressing";
import { objectOf } from "./targets";

const FLAGS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

/**
 * Fails where the sheet is protected already.
 *
 * @source https://github.com/OfficeDev/office-js/issues/6784 (AccessDenied since 2026, for protecting and unprotecting)
 */
function protect(sheet: Sheet, args: Arguments, session: Session): void {
  if (sheet.protection) throw new Failure("AccessDenied", `the sheet "${sheet.name}" is protected already`);
  const given = args.record(0);
  const known = new Set<string>([...FLAGS, "selectionMode"]);
  for (const key of Object.keys(given))
    if (!known.has(key)) throw invalidArgument(`there is no protection option ${key}`);
  const options: Record<string, boolean | string> = {};
  for (const flag of FLAGS)
    options[flag] = given[flag] === undefined || given[flag] === null ? false : asFlag(given[flag]);
  options["selectionMode"] = oneOf(given["selectionMode"] ?? "Normal", ["Normal", "Unlocked", "None"]);
  sheet.protection = { options, password: args.absent(1) ? null : args.text(1) };
  session.events.ofSheet(EVENT.protectionChanged, sheet, { isProtected: true });
}

/** Of a sheet that is not protected, AccessDenied too; so with a wrong password. */
function unprotect(sheet: Sheet, args: Arguments, session: Session): void {
  if (!sheet.protection) throw new Failure("AccessDenied", `the sheet "${sheet.name}" is not protected`);
  const password = args.absent(0) ? null : args.text(0);
  if (!opensProtection(sheet.protection, password)) throw new Failure("AccessDenied", "the password is wrong");
  sheet.protection = null;
  session.events.ofSheet(EVENT.protectionChanged, sheet, { isProtected: false });
}

/** A password set elsewhere is known by its hash; of those only the old 16-bit one is worked out here. */
function opensProtection({ password, hash }: SheetProtection, typed: string | null): boolean {
  if (hash === undefined) return password === null || password === typed;
  return typed !== null && hash["hashValue"] === undefined && hash["password"] === passwordHash(typed);
}

export const PROTECTION = defineObject<Sheet>({
  name: "WorksheetProtection",
  scalars: {
    Protected: { since: "1.2", get: (sheet) => sheet.protection !== null },
    Options: { since: "1.2", get: (sheet): Json => (sheet.protection ? { ...sheet.protection.options } : null) },
  },
  methods: {
    Protect: { since: "1.2", writes: true, call: protect },
    Unprotect: { since: "1.2", writes: true, call: unprotect },
  },
});

/** The frozen cells: rows above and columns left of the split. */
function location(sheet: Sheet): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return objectOf("Range", {
    sheet,
    area: { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS },
  });
}

function freezeAt(sheet: Sheet, args: Arguments, session: Session): void {
  if (args.absent(0)) {
    sheet.frozen = { rows: 0, columns: 0 };
    return;
  }
  const { area, sheet: on } = rangeArgument(args.at(0), sheet, session);
  if (on !== sheet) throw invalidArgument("the frozen range is on another sheet");
  // Excel freezes what its window shows above and left of the range's end; a range further in hides cells for good.
  if (area.row !== 0 || area.column !== 0) throw notImplemented("freezing a range that does not begin at A1");
  sheet.frozen = {
    rows: area.rows === MAX_ROWS ? 0 : area.rows,
    columns: area.columns === MAX_COLUMNS ? 0 : area.columns,
  };
}

export const FREEZE_PANES = defineObject<Sheet>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: { since: "1.7", writes: true, call: freezeAt },
    FreezeRows: {
      since: "1.7",
      writes: true,
      call: (sheet, args) => void (sheet.frozen = { rows: args.whole(0, 0), columns: 0 }),
    },
    FreezeColumns: {
      since: "1.7",
      writes: true,
      call: (sheet, args) => void (sheet.frozen = { rows: 0, columns: args.whole(0, 0) }),
    },
    Unfreeze: { since: "1.7", writes: true, call: (sheet) => void (sheet.frozen = { rows: 0, columns: 0 }) },
    GetLocation: {
      since: "1.7",
      call: (sheet) => {
        const found = location(sheet);
        if (!found) throw new Failure("ItemNotFound", "nothing is frozen");
        return found;
      },
    },
    GetLocationOrNullObject: { since: "1.7", call: (sheet) => location(sheet) ?? NULL_OBJECT },
  },
});
