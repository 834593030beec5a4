/**
 * Names of the workbook and of sheets: for ranges, constants and formulas.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection and excel.nameditem
 */
import type { Area } from "../area";
import { formatArea, quoteSheet } from "../area";
import { Failure, invalidArgument } from "../failure";
import { isMatrix, isReference } from "../formula/result";
import type { Result } from "../formula/result";
import type { DefinedName, Sheet } from "../model";
import { CellError } from "../model";
import type { Arguments, HostObject } from "../object";
import type { Json } from "../json";
import { defineObject, NULL_OBJECT } from "../object";
import { asFlag, asText } from "../json";
import type { Session } from "../session";
import { checkName } from "../tables";
import { shown } from "../typing";
import type { NameTarget, Scope } from "./targets";
import { objectOf, targetOf } from "./targets";

function namesIn({ workbook, sheet }: Scope): DefinedName[] {
  return sheet ? sheet.names : workbook.names;
}

/** As Excel writes a range into a name: with sheet and `$`. */
export function rangeFormula(sheet: Sheet, area: Area): string {
  return `=${quoteSheet(sheet.name)}!${formatArea(area, true)}`;
}

/** "The formula or the range that the name will refer to": an object, or text that begins with `=`. */
function add(scope: Scope, args: Arguments, session: Session): HostObject {
  const name = args.text(0);
  checkName(name);
  const names = namesIn(scope);
  if (names.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    throw new Failure("ItemAlreadyExists", `the name "${name}" is there already`);
  if (!scope.sheet && scope.workbook.tableNamed(name))
    throw new Failure("ItemAlreadyExists", `a table is named "${name}"`);
  const range = targetOf("Range", args.at(1));
  const formula = range ? rangeFormula(range.sheet, range.area) : checkFormula(args.text(1), session);
  const item: DefinedName = { name, formula, comment: args.absent(2) ? "" : args.text(2), visible: true };
  names.push(item);
  session.workbook.touch();
  return objectOf("NamedItem", { ...scope, item });
}

function checkFormula(formula: string, session: Session): string {
  if (!formula.startsWith("=")) throw invalidArgument(`"${formula}" is not a formula: it begins with =`);
  session.calculation.check(formula.slice(1));
  return formula;
}

function result({ workbook, sheet, item }: NameTarget, session: Session): Result {
  return session.calculation.result(item.formula.slice(1), { sheet: sheet ?? workbook.active, row: 0, column: 0 });
}

function typeOf(value: Result): string {
  if (isReference(value)) return "Range";
  if (isMatrix(value)) return "Array";
  if (value instanceof CellError) return "Error";
  if (typeof value === "string" || value === null) return "String";
  if (typeof value === "boolean") return "Boolean";
  return Number.isInteger(value) ? "Integer" : "Double";
}

/** "For a named range, it will return the range address." */
function valueOf(value: Result): Json {
  if (isReference(value)) return `${quoteSheet(value.sheet.name)}!${formatArea(value.area, true)}`;
  return isMatrix(value) ? value.map((row) => row.map(shown)) : shown(value);
}

function remove(target: NameTarget, _: Arguments, session: Session): void {
  const names = namesIn(target);
  const index = names.indexOf(target.item);
  if (index < 0) throw new Failure("ItemNotFound", `the name "${target.item.name}" was deleted`);
  names.splice(index, 1);
  session.workbook.touch();
}

function range(target: NameTarget, session: Session): HostObject | null {
  const found = result(target, session);
  return isReference(found) ? objectOf("Range", found) : null;
}

export const NAMED_ITEM = defineObject<NameTarget>({
  name: "NamedItem",
  ids: ({ item }) => ({ _Id: item.name }),
  scalars: {
    Name: { since: "1.1", get: ({ item }) => item.name },
    Type: { since: "1.1", get: (target, session) => typeOf(result(target, session)) },
    Value: { since: "1.1", get: (target, session) => valueOf(result(target, session)) },
    Visible: {
      since: "1.1",
      get: ({ item }) => item.visible,
      set: ({ item }, value) => void (item.visible = asFlag(value)),
    },
    Comment: {
      since: "1.4",
      get: ({ item }) => item.comment,
      set: ({ item }, value) => void (item.comment = asText(value)),
    },
    Scope: { since: "1.4", get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
    Formula: {
      since: "1.7",
      get: ({ item }) => item.formula,
      set: ({ item }, value, session) => {
        item.formula = checkFormula(asText(value), session);
        session.workbook.touch();
      },
    },
  },
  links: {
    Worksheet: {
      since: "1.4",
      to: ({ sheet }) => {
        if (!sheet) throw new Failure("ItemNotFound", "the name belongs to the workbook");
        return objectOf("Worksheet", sheet);
      },
    },
    WorksheetOrNullObject: { since: "1.4", to: ({ sheet }) => (sheet ? objectOf("Worksheet", sheet) : NULL_OBJECT) },
  },
  methods: {
    Delete: { since: "1.4", writes: true, call: remove },
    GetRange: {
      since: "1.1",
      call: (target, _, session) => {
        const found = range(target, session);
        if (!found) throw new Failure("InvalidReference", `the name "${target.item.name}" is not a range`);
        return found;
      },
    },
    GetRangeOrNullObject: { since: "1.4", call: (target, _, session) => range(target, session) ?? NULL_OBJECT },
  },
});

function nameByKey(scope: Scope, key: unknown): HostObject | null {
  const item = namesIn(scope).find((each) => each.name.toLowerCase() === String(key).toLowerCase());
  return item ? NAMED_ITEM({ ...scope, item }) : null;
}

export const NAMED_ITEMS = defineObject<Scope>({
  name: "NamedItemCollection",
  methods: {
    Add: { since: "1.4", writes: true, call: add },
    GetCount: { since: "1.4", call: (scope) => namesIn(scope).length },
    GetItemOrNullObject: { since: "1.4", call: (scope, args) => nameByKey(scope, args.at(0)) ?? NULL_OBJECT },
  },
  items: { all: (scope) => namesIn(scope).map((item) => NAMED_ITEM({ ...scope, item })), find: nameByKey },
});
