/**
 * Members of ExcelScript whose names the rule of `script.ts` does not give: mostly where a cell or one format stands for a
 * range, and where a collection is called otherwise.
 *
 * @source https://learn.microsoft.com/javascript/api/office-scripts/excelscript/excelscript.range, .worksheet, .workbook,
 * .table, .rangeformat, .pagelayout
 */
import type { Json } from "./json";
import type { Argument, HostObject } from "./object";
import { found, method } from "./script-members";
import type { Member } from "./script-members";
import type { Session } from "./session";

type Spelling = (object: HostObject, session: Session) => Member;

/** `getValues` and `setValues` of the property, `getValue` of its first cell, and `setValue` of every cell. */
function cellwise(property: string, one: string, many: string): Record<string, Spelling> {
  const all = (value: Json, object: HostObject, session: Session): Json => {
    const rows = object.read("RowCount", session) as number;
    const columns = object.read("ColumnCount", session) as number;
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  };
  return {
    [`get${many}`]: (object, session) => ({ reads: true, call: () => object.read(property, session) }),
    [`set${many}`]: (object, session) => ({
      reads: false,
      call: ([value]) => object.write(property, value as Json, session),
    }),
    [`get${one}`]: (object, session) => ({
      reads: true,
      call: () => (object.read(property, session) as Json[][])[0]?.[0] ?? null,
    }),
    [`set${one}`]: (object, session) => ({
      reads: false,
      call: ([value]) => object.write(property, all(value as Json, object, session), session),
    }),
  };
}

/** Without arguments the collection's items; `add…` makes one, `get…` finds one by its key. */
function collection(link: string, names: { readonly all?: string; readonly one?: string; readonly add?: string }) {
  const spelled: Record<string, Spelling> = {};
  if (names.all !== undefined)
    spelled[names.all] = (object, session) => ({ reads: true, call: () => object.link(link, session).items(session) });
  if (names.one !== undefined) spelled[names.one] = (object, session) => found(object, link, session);
  if (names.add !== undefined)
    spelled[names.add] = (object, session) => ({
      reads: false,
      call: (args) => object.link(link, session).call("Add", args, session),
    });
  return spelled;
}

/** A method of a collection or another object behind a link. */
function through(link: string, name: string, reads = false): Spelling {
  return (object, session) => ({ reads, call: (args) => object.link(link, session).call(name, args, session) });
}

function renamed(name: string, reads = false): Spelling {
  return (object, session) => method(object, name, reads, session);
}

function property(name: string): Spelling {
  return (object, session) => ({ reads: true, call: () => object.read(name, session) });
}

function setting(name: string): Spelling {
  return (object, session) => ({ reads: false, call: ([value]) => object.write(name, value as Json, session) });
}

const NAMES = collection("Names", { all: "getNames", one: "getNamedItem", add: "addNamedItem" });

/** Rows one by one, the last first, so that taking one away moves none of the others. */
function deleteRows(object: HostObject, session: Session): Member {
  return {
    reads: false,
    call: ([index, count]) => {
      const rows = object.link("Rows", session);
      for (let at = Number(index) + Number(count ?? 1) - 1; at >= Number(index); at--)
        (rows.call("GetItemAt", [at], session) as HostObject).call("Delete", [], session);
    },
  };
}

/** One row as a row of values. */
function addRow(object: HostObject, session: Session): Member {
  return {
    reads: false,
    call: ([index, values]) =>
      void object
        .link("Rows", session)
        .call("Add", [minusAsLast(index), values === undefined ? null : [values as Json]], session),
  };
}

function addRows(object: HostObject, session: Session): Member {
  return {
    reads: false,
    call: ([index, values]) => void object.link("Rows", session).call("Add", [minusAsLast(index), values], session),
  };
}

/** "If not specified or -1, the rows are added at the end." */
function minusAsLast(index: Argument): Argument {
  return index === undefined || index === -1 ? null : index;
}

/** A column's values stand in its data rows; the add-in's interface wants the header before them. */
function addColumn(object: HostObject, session: Session): Member {
  return {
    reads: false,
    call: ([index, values, name]) => {
      const cells = Array.isArray(values) ? values.map((value) => [value]) : null;
      return object.link("Columns", session).call("Add", [minusAsLast(index), cells, name ?? null], session);
    },
  };
}

const TYPES: Readonly<Record<string, Readonly<Record<string, Spelling>>>> = {
  Workbook: {
    ...NAMES,
    addWorksheet: through("Worksheets", "Add"),
    getActiveWorksheet: through("Worksheets", "GetActiveWorksheet"),
    getFirstWorksheet: through("Worksheets", "GetFirst"),
    getLastWorksheet: through("Worksheets", "GetLast"),
  },
  Worksheet: {
    ...NAMES,
    getUsedRange: renamed("GetUsedRangeOrNullObject", true),
    findAll: renamed("FindAllOrNullObject", true),
    ...collection("HorizontalPageBreaks", { all: "getHorizontalPageBreaks", add: "addHorizontalPageBreak" }),
    removeAllHorizontalPageBreaks: through("HorizontalPageBreaks", "RemovePageBreaks"),
    ...collection("VerticalPageBreaks", { all: "getVerticalPageBreaks", add: "addVerticalPageBreak" }),
    removeAllVerticalPageBreaks: through("VerticalPageBreaks", "RemovePageBreaks"),
    setShowGridlines: setting("Gridlines"),
    setShowHeadings: setting("Headings"),
  },
  Range: {
    ...cellwise("Values", "Value", "Values"),
    ...cellwise("Formulas", "Formula", "Formulas"),
    ...cellwise("NumberFormat", "NumberFormat", "NumberFormats"),
    getTexts: property("Text"),
    getText: (object, session) => ({
      reads: true,
      call: () => (object.read("Text", session) as Json[][])[0]?.[0] ?? null,
    }),
    getValueTypes: property("ValueTypes"),
    getValueType: (object, session) => ({
      reads: true,
      call: () => (object.read("ValueTypes", session) as Json[][])[0]?.[0] ?? null,
    }),
    // What is not found is no fault.
    find: renamed("FindOrNullObject", true),
    clearAllConditionalFormats: through("ConditionalFormats", "ClearAll"),
    addConditionalFormat: through("ConditionalFormats", "Add"),
  },
  RangeAreas: {
    getAreas: (object, session) => ({ reads: true, call: () => object.link("Areas", session).items(session) }),
  },
  RangeFormat: {
    ...collection("Borders", { all: "getBorders" }),
    // Every cell has them all, so there is nothing to ask.
    getRangeBorder: (object, session) => ({ ...found(object, "Borders", session), reads: false }),
  },
  Table: {
    getRangeBetweenHeaderAndTotal: renamed("GetDataBodyRange"),
    getPredefinedTableStyle: property("Style"),
    setPredefinedTableStyle: setting("Style"),
    getColumnByName: (object, session) => found(object, "Columns", session),
    getColumnById: (object, session) => found(object, "Columns", session),
    getRowCount: through("Rows", "GetCount", true),
    addRow,
    addRows,
    addColumn,
    deleteRowsAt: deleteRows,
  },
  Chart: { addChartSeries: through("Series", "Add") },
  TableColumn: { getRangeBetweenHeaderAndTotal: renamed("GetDataBodyRange") },
};

export const SPELLED: Readonly<Record<string, Readonly<Record<string, Spelling>> | undefined>> = TYPES;
