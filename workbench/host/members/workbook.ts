/**
 * The workbook and the program around it.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.workbook, excel.application, excel.documentproperties
 */
import { Failure, invalidArgument } from "../failure";
import type { CustomProperty, Workbook } from "../model";
import type { Arguments, HostObject, Scalar } from "../object";
import type { Json } from "../json";
import { defineObject, NULL_OBJECT } from "../object";
import { asText, oneOf } from "../json";
import type { Session } from "../session";
import { objectOf } from "./targets";

function rangeOfEvent(orNull: boolean): (workbook: Workbook, args: Arguments, session: Session) => HostObject {
  return (_, args, session) => {
    try {
      return session.references.resolve(args.text(0)) as HostObject;
    } catch (error) {
      if (orNull && error instanceof Failure) return NULL_OBJECT;
      throw error;
    }
  };
}

export const WORKBOOK = defineObject<Workbook>({
  name: "Workbook",
  scalars: {
    Name: { since: "1.7", get: (workbook) => workbook.name },
  },
  links: {
    Worksheets: { since: "1.1", to: (workbook) => objectOf("WorksheetCollection", workbook) },
    Tables: { since: "1.1", to: (workbook) => objectOf("TableCollection", { workbook, sheet: null }) },
    Names: { since: "1.1", to: (workbook) => objectOf("NamedItemCollection", { workbook, sheet: null }) },
    Comments: { since: "1.10", to: (workbook) => objectOf("CommentCollection", { workbook, sheet: null }) },
    Application: { since: "1.1", to: (workbook) => objectOf("Application", workbook) },
    Properties: { since: "1.7", to: (workbook) => objectOf("DocumentProperties", workbook) },
  },
  methods: {
    GetSelectedRange: {
      since: "1.1",
      call: (workbook) => objectOf("Range", { sheet: workbook.active, area: workbook.active.selection }),
    },
    GetActiveCell: {
      since: "1.7",
      call: (workbook) =>
        objectOf("Range", { sheet: workbook.active, area: { ...workbook.active.selection, rows: 1, columns: 1 } }),
    },
    _GetRangeForEventByReferenceId: { since: "1.8", call: rangeOfEvent(false) },
    _GetRangeOrNullObjectForEventByReferenceId: { since: "1.8", call: rangeOfEvent(true) },
    _RemoveReference: { since: "1.1", call: (_, args, session) => session.references.release(args.text(0)) },
    _RemoveAllReferences: { since: "1.1", call: (_, __, session) => session.references.releaseAll() },
    _GetReferenceCount: { since: "1.1", call: (_, __, session) => session.references.count },
  },
});

/** "Full" and "FullRebuild" mark all formulas first; here everything is calculated either way. */
function calculate(_: Workbook, args: Arguments, session: Session): void {
  oneOf(args.json(0), ["Recalculate", "Full", "FullRebuild"]);
  session.calculation.calculateAll();
}

export const APPLICATION = defineObject<Workbook>({
  name: "Application",
  scalars: {
    CalculationMode: {
      since: "1.1",
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        if (workbook.calculationMode !== "Manual") workbook.touch();
      },
    },
    CalculationState: { since: "1.9", get: () => "Done" },
    DecimalSeparator: { since: "1.11", get: () => "." },
    ThousandsSeparator: { since: "1.11", get: () => "," },
  },
  methods: {
    Calculate: { since: "1.1", call: calculate },
    SuspendApiCalculationUntilNextSync: { since: "1.6", call: (_, __, session) => session.calculation.suspend() },
    // Nothing is drawn here: that the screen stands still is true as it is.
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => undefined },
  },
});

const DOCUMENT = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"] as const;

function documentScalar(name: string): Scalar<Workbook> {
  return {
    since: "1.7",
    get: (workbook) => workbook.document[name] ?? "",
    set: (workbook, value) => void (workbook.document[name] = asText(value)),
  };
}

export const DOCUMENT_PROPERTIES = defineObject<Workbook>({
  name: "DocumentProperties",
  scalars: {
    ...Object.fromEntries(DOCUMENT.map((name) => [name, documentScalar(name)])),
    LastAuthor: { since: "1.7", get: (workbook) => workbook.document["LastAuthor"] ?? "" },
  },
  links: { Custom: { since: "1.7", to: (workbook) => CUSTOM_PROPERTIES(workbook) } },
});

function propertyByKey(workbook: Workbook, key: unknown): HostObject | null {
  const property = workbook.properties.find((each) => each.key.toLowerCase() === String(key).toLowerCase());
  return property ? objectOf("CustomProperty", { workbook, property }) : null;
}

/** "Creates a new or sets an existing custom property." Keys and texts are cut to 255 characters. */
function addProperty(workbook: Workbook, args: Arguments): HostObject {
  const key = args.text(0).slice(0, 255);
  const value = propertyValue(args.json(1));
  const known = workbook.properties.find((each) => each.key.toLowerCase() === key.toLowerCase());
  const property: CustomProperty = known ?? { key, value };
  if (known) known.value = value;
  else workbook.properties.push(property);
  return objectOf("CustomProperty", { workbook, property });
}

function propertyValue(value: Json): CustomProperty["value"] {
  if (typeof value === "string") return value.slice(0, 255);
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("a custom property is text, a number, true or false");
}

const CUSTOM_PROPERTIES = defineObject<Workbook>({
  name: "CustomPropertyCollection",
  methods: {
    Add: { since: "1.7", writes: true, call: addProperty },
    DeleteAll: { since: "1.7", writes: true, call: (workbook) => void (workbook.properties = []) },
    GetCount: { since: "1.7", call: (workbook) => workbook.properties.length },
    GetItemOrNullObject: { since: "1.7", call: (workbook, args) => propertyByKey(workbook, args.at(0)) ?? NULL_OBJECT },
  },
  items: {
    all: (workbook) => workbook.properties.map((property) => objectOf("CustomProperty", { workbook, property })),
    find: propertyByKey,
  },
});

export const CUSTOM_PROPERTY = defineObject<{ readonly workbook: Workbook; readonly property: CustomProperty }>({
  name: "CustomProperty",
  scalars: {
    Key: { since: "1.7", get: ({ property }) => property.key },
    Value: {
      since: "1.7",
      get: ({ property }) => property.value,
      set: ({ property }, value) => void (property.value = propertyValue(value)),
    },
    Type: {
      since: "1.7",
      get: ({ property: { value } }) =>
        typeof value === "string"
          ? "String"
          : typeof value === "boolean"
            ? "Boolean"
            : Number.isInteger(value)
              ? "Number"
              : "Float",
    },
  },
  methods: {
    Delete: {
      since: "1.7",
      writes: true,
      call: ({ workbook, property }) =>
        void (workbook.properties = workbook.properties.filter((each) => each !== property)),
    },
  },
});
