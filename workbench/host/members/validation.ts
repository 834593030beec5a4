/**
 * Data validation of ranges.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.datavalidation and excel.listdatavalidation
 * @source https://github.com/OfficeDev/office-js/issues/2128 (a list typed into the rule splits on commas and ends at
 * 255 characters, whatever the locale)
 */
import type { Area } from "../area";
import { intersection, splitAddress } from "../area";
import { invalidArgument } from "../failure";
import { mayRebuild } from "../guard";
import type { Sheet, Validation } from "../model";
import type { Json } from "../json";
import { defineObject } from "../object";
import { asFlag, asRecord, asText, oneOf, optional } from "../json";
import { clearValidations, punched, touches, validationOver } from "../regions";
import type { Session } from "../session";
import { serialOf } from "../typing";
import { isValid } from "../validity";
import type { RangeTarget } from "./targets";

const KINDS = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const;

const NONE: Validation = {
  areas: [],
  rule: null,
  ignoreBlanks: true,
  prompt: { title: "", message: "", showPrompt: true },
  error: { title: "", message: "", showAlert: true, style: "Stop" },
};

/** The one validation all cells of the area share, none, or null where they differ. */
function shared(sheet: Sheet, area: Area): Validation | "none" | null {
  const touching = sheet.validations.filter((each) => touches(each.areas, area));
  const [only] = touching;
  if (!only) return "none";
  if (touching.length > 1) return null;
  const left = only.areas.reduce<Area[]>(punched, [area]);
  return left.length === 0 ? only : null;
}

/** Takes the cells out of what validates them now, and gives them one of their own. */
function change(target: RangeTarget, edit: (before: Validation) => Validation): void {
  const { sheet, area } = target;
  mayRebuild(sheet);
  const found = shared(sheet, area);
  const before = found === null || found === "none" ? NONE : (validationOver(found, [area]) ?? NONE);
  const next = { ...edit(before), areas: [area] };
  clear(target);
  sheet.validations.push(next);
}

function clear({ sheet, area }: RangeTarget): void {
  mayRebuild(sheet);
  clearValidations(sheet, area);
}

function setRule(target: RangeTarget, value: Json, session: Session): void {
  const rule = asRecord(value);
  const kinds = Object.keys(rule).filter((key) => rule[key] !== null);
  const [kind = ""] = kinds;
  if (kinds.length !== 1 || !(kind in KINDS)) throw invalidArgument("a validation rule has exactly one kind");
  const given = asRecord(rule[kind]!);
  const read =
    kind === "list"
      ? readList(target.sheet, given, session)
      : kind === "custom"
        ? { formula: checkFormula(given["formula"] ?? null, session) }
        : readLimits(kind as keyof typeof KINDS, given, session);
  change(target, (before) => ({ ...before, rule: { [kind]: read } }));
}

function readList(sheet: Sheet, list: { readonly [key: string]: Json }, session: Session): Json {
  const inCellDropDown = asFlag(list["inCellDropDown"] ?? true);
  const source = asText(list["source"] ?? null);
  if (!source.startsWith("=")) {
    if (source.length > 255) throw invalidArgument("a typed list has at most 255 characters");
    return { inCellDropDown, source };
  }
  checkFormula(source, session);
  const { rest } = splitAddress(source.slice(1));
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(rest) && !/^[A-Za-z]{1,3}[0-9]+$/.test(rest);
  if (isWord && !session.workbook.nameSeenFrom(sheet, rest))
    throw invalidArgument(`the list's name "${rest}" is not defined`);
  return { inCellDropDown, source };
}

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/**
 * One limit or two. "When retrieving the value, it will always be returned as an Excel formula": a number as `=5`, a date
 * in ISO8601 as `=46027`.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.basicdatavalidation and excel.datetimedatavalidation
 */
function readLimits(kind: keyof typeof KINDS, given: { readonly [key: string]: Json }, session: Session): Json {
  const operator = oneOf(given["operator"] ?? null, OPERATORS);
  const two = operator === "Between" || operator === "NotBetween";
  const limit = (name: string): string => {
    const value = given[name] ?? null;
    if (value === null) throw invalidArgument(`${operator} needs ${name}`);
    return limitFormula(kind, value, session);
  };
  return { formula1: limit("formula1"), ...(two ? { formula2: limit("formula2") } : {}), operator };
}

function limitFormula(kind: keyof typeof KINDS, value: Json, session: Session): string {
  if (typeof value === "number") return `=${value}`;
  const text = asText(value);
  if (text.startsWith("=")) return checkFormula(text, session);
  if (/^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$/.test(text)) return `=${Number(text)}`;
  const serial = kind === "date" || kind === "time" ? isoSerial(text) : null;
  if (serial === null)
    throw invalidArgument(`"${text}" is no limit of a validation: a number, a formula or an ISO date`);
  return `=${serial}`;
}

/** `2026-01-05`, `2026-01-05T10:30`, `10:30`; a time zone is passed over, as cells have none. */
function isoSerial(text: string): number | null {
  const match =
    /^(?:([0-9]{4})-([0-9]{2})-([0-9]{2}))?(?:(?:^|T)([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?(?:Z|[+-][0-9:]+)?)?$/.exec(
      text,
    );
  if (!match || text === "") return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const clock = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86400;
  if (year === undefined) return clock;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 === Number(month) ? serialOf(date.getTime()) + clock : null;
}

function checkFormula(value: Json, session: Session): string {
  const formula = asText(value);
  if (!formula.startsWith("=")) throw invalidArgument("a validation formula begins with =");
  session.calculation.check(formula.slice(1));
  return formula;
}

/** Different rules on different cells are inconsistent; rules on some cells only are mixed. */
function kindOf(sheet: Sheet, area: Area): string {
  const found = shared(sheet, area);
  if (found === null) {
    const left = sheet.validations.reduce<Area[]>((rest, each) => each.areas.reduce(punched, rest), [area]);
    return left.length === 0 ? "Inconsistent" : "MixedCriteria";
  }
  const key = found === "none" || !found.rule ? undefined : Object.keys(found.rule)[0];
  return key === undefined ? "None" : KINDS[key as keyof typeof KINDS];
}

/** Whether the cells' values are as their rules want: null where some are and some are not. */
function valid({ sheet, area }: RangeTarget, session: Session): Json {
  const answers = new Set<boolean>();
  for (const each of sheet.validations) {
    for (const part of each.areas) {
      const within = intersection(part, area);
      const cells = within && sheet.extent(within);
      if (!cells) continue;
      for (let row = cells.row; row < cells.row + cells.rows; row++)
        for (let column = cells.column; column < cells.column + cells.columns; column++)
          answers.add(isValid(sheet, row, column, session.calculation.valueAt(sheet, row, column), session));
    }
  }
  return answers.size > 1 ? null : !answers.has(false);
}

export const DATA_VALIDATION = defineObject<RangeTarget>({
  name: "DataValidation",
  scalars: {
    Type: { since: "1.8", get: ({ sheet, area }) => kindOf(sheet, area) },
    Valid: { since: "1.8", get: (target, session) => valid(target, session) },
    Rule: {
      since: "1.8",
      get: ({ sheet, area }) => {
        const found = shared(sheet, area);
        return found === null ? null : found === "none" ? {} : (structuredClone(found.rule ?? {}) as Json);
      },
      set: setRule,
    },
    IgnoreBlanks: {
      since: "1.8",
      get: ({ sheet, area }) => pick(sheet, area, (found) => found.ignoreBlanks),
      set: (target, value) => change(target, (before) => ({ ...before, ignoreBlanks: asFlag(value) })),
    },
    Prompt: {
      since: "1.8",
      get: ({ sheet, area }) => pick(sheet, area, (found) => ({ ...found.prompt })),
      set: (target, value) => change(target, (before) => ({ ...before, prompt: readPrompt(value) })),
    },
    ErrorAlert: {
      since: "1.8",
      get: ({ sheet, area }) => pick(sheet, area, (found) => ({ ...found.error })),
      set: (target, value) => change(target, (before) => ({ ...before, error: readAlert(value) })),
    },
  },
  methods: { Clear: { since: "1.8", writes: true, call: clear } },
});

function pick(sheet: Sheet, area: Area, read: (found: Validation) => Json): Json {
  const found = shared(sheet, area);
  return found === null ? null : read(found === "none" ? NONE : found);
}

/** Title and message of an input message: 32 and 255 characters, as in the dialog. */
function readPrompt(value: Json): Validation["prompt"] {
  const record = asRecord(value);
  return {
    title: limited(record["title"], 32),
    message: limited(record["message"], 255),
    showPrompt: optional(record["showPrompt"], asFlag) ?? true,
  };
}

function readAlert(value: Json): Validation["error"] {
  const record = asRecord(value);
  const style = oneOf(record["style"] ?? "Stop", ["Stop", "Warning", "Information"]);
  return {
    title: limited(record["title"], 32),
    message: limited(record["message"], 255),
    showAlert: optional(record["showAlert"], asFlag) ?? true,
    style,
  };
}

function limited(value: Json | undefined, most: number): string {
  const text = optional(value, asText) ?? "";
  if (text.length > most) throw invalidArgument(`at most ${most} characters: "${text}"`);
  return text;
}
