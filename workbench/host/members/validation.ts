/**
 * Data validation of ranges.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.datavalidation and excel.listdatavalidation
 * @source https://github.com/OfficeDev/office-js/issues/2128 (a list typed into the rule splits on commas and ends at
 * 255 characters, whatever the locale)
 */
import type { Area } from "../area";
import { intersection, sameArea, splitAddress, without } from "../area";
import { invalidArgument } from "../failure";
import { mayRebuild } from "../guard";
import type { Sheet, Validation } from "../model";
import type { Json } from "../json";
import { defineObject } from "../object";
import { asFlag, asRecord, asText, oneOf, optional } from "../json";
import type { Session } from "../session";
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
  const touching = sheet.validations.filter((each) => each.areas.some((part) => intersection(part, area)));
  const [only] = touching;
  if (!only) return "none";
  if (touching.length > 1) return null;
  const left = only.areas.reduce<Area[]>((rest, part) => rest.flatMap((each) => without(each, part)), [area]);
  return left.length === 0 ? only : null;
}

/** Takes the cells out of what validates them now, and gives them one of their own. */
function change(target: RangeTarget, edit: (before: Validation) => Validation): void {
  const { sheet, area } = target;
  mayRebuild(sheet);
  const before = shared(sheet, area);
  const next = { ...edit(before === null || before === "none" ? NONE : before), areas: [area] };
  clear(target);
  sheet.validations.push(next);
}

function clear({ sheet, area }: RangeTarget): void {
  mayRebuild(sheet);
  sheet.validations = sheet.validations
    .map((each) => ({
      ...each,
      areas: each.areas.flatMap((part) => (sameArea(part, area) ? [] : without(part, area))),
    }))
    .filter((each) => each.areas.length > 0);
}

function setRule(target: RangeTarget, value: Json, session: Session): void {
  const rule = asRecord(value);
  const kinds = Object.keys(rule).filter((key) => rule[key] !== null);
  const [kind = ""] = kinds;
  if (kinds.length !== 1 || !(kind in KINDS)) throw invalidArgument("a validation rule has exactly one kind");
  if (kind === "list") checkList(target.sheet, asRecord(rule["list"]!), session);
  else if (kind === "custom") checkFormula(asRecord(rule["custom"]!)["formula"] ?? null, session);
  change(target, (before) => ({ ...before, rule: structuredClone(rule) }));
}

function checkList(sheet: Sheet, list: { readonly [key: string]: Json }, session: Session): void {
  asFlag(list["inCellDropDown"] ?? null);
  const source = asText(list["source"] ?? null);
  if (!source.startsWith("=")) {
    if (source.length > 255) throw invalidArgument("a typed list has at most 255 characters");
    return;
  }
  checkFormula(source, session);
  const { rest } = splitAddress(source.slice(1));
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(rest) && !/^[A-Za-z]{1,3}[0-9]+$/.test(rest);
  if (isWord && !session.workbook.nameSeenFrom(sheet, rest))
    throw invalidArgument(`the list's name "${rest}" is not defined`);
}

function checkFormula(value: Json, session: Session): void {
  const formula = asText(value);
  if (!formula.startsWith("=")) throw invalidArgument("a validation formula begins with =");
  session.calculation.check(formula.slice(1));
}

function kindOf(found: Validation | "none" | null): string {
  if (found === null) return "MixedCriteria";
  const key = found === "none" || !found.rule ? undefined : Object.keys(found.rule)[0];
  return key === undefined ? "None" : KINDS[key as keyof typeof KINDS];
}

export const DATA_VALIDATION = defineObject<RangeTarget>({
  name: "DataValidation",
  scalars: {
    Type: { since: "1.8", get: ({ sheet, area }) => kindOf(shared(sheet, area)) },
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
