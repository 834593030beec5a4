/** What the last check of a round and level found, as it is worked off: in order, each at its place and with its unit. */
import { sheetUnit, latestRows } from "../../draw/rules/drawing";
import type { HandIn } from "../rules/hand-in";
import { sheetAndFile } from "../rules/reading";
import type { RoundStatus } from "../../register/rules/round";
import type { CaseKey, RoundAndLevel, UnitKey } from "../../kernel/keys";
import { caseKey, isAt, questionKey, unitKey } from "../../kernel/keys";
import { byCodePoint } from "../../kernel/text";
import { kindWords } from "../../language/kinds";
import type { Language } from "../../language/problem";
import { describe } from "../../language/problem";
import { findingsAt } from "./checks";
import type { Finding } from "../sheet/control";
import { fromFinding, kindsOf } from "../sheet/control";
import type { Register } from "../../register/register";
import { roundOf } from "../../register/register";
import { roundProgress } from "../../register/round-rows";

export type FindingSeverity = Finding["severity"];

export const FINDING_SEVERITIES: readonly FindingSeverity[] = ["fejl", "advarsel", "oplysning"];

/** A finding where it can be mended. */
export interface PlacedFinding {
  /** Distinct within a check; the same fault on the same answer keeps it from check to check. */
  readonly key: string;
  readonly severity: FindingSeverity;
  readonly code: string;
  /** In the language of whoever reads it, where the check kept what it takes; else in Danish, as Datakontrol has it. */
  readonly message: string;
  /** Of the unit that fills in the case's sheet; empty where the finding is about no case. */
  readonly unit: string;
  readonly case: string;
  readonly question: string;
  /** A cell of this workbook; null where it is in another file, and for what is no cell. */
  readonly at: { readonly sheet: string; readonly cell: string | null } | null;
  /** The file and sheet that the unit handed in, where the answer is mended; null where it stands in this workbook alone. */
  readonly file: { readonly name: string; readonly sheet: string; readonly cell: string } | null;
}

/** How many findings there are. */
export interface FindingCount {
  readonly unit: string;
  readonly fejl: number;
  readonly advarsel: number;
  readonly oplysning: number;
}

/** The findings of one kind: one severity and code. */
export interface FindingGroup {
  readonly severity: FindingSeverity;
  readonly code: string;
  readonly findings: readonly PlacedFinding[];
}

/**
 * Errors first, each severity by kind in the order of Datakontrol; within a kind by unit (those about no unit last), a
 * unit's cases in the order of the draw. Null where Datakontrol holds no check of this round and level.
 */
export function findingGroups(
  register: Register,
  at: RoundAndLevel,
  language: Language = "da",
): readonly FindingGroup[] | null {
  const found = findingsAt(register, at);
  if (found === null) return null;
  const known = placesOf(register, at);
  const times = new Map<string, number>();
  const placed = (finding: Finding): PlacedFinding & { readonly number: number } => {
    const found = placedFinding({ ...finding, message: describe(fromFinding(finding), language) }, known);
    const time = (times.get(found.key) ?? 0) + 1;
    times.set(found.key, time);
    return { ...found, key: `${found.key}\u001f${time}` };
  };
  const unitOrder = (a: string, b: string): number => Number(a === "") - Number(b === "") || byCodePoint(a, b);
  return kindsOf(found).map(({ severity, code, findings }) => ({
    severity,
    code,
    findings: findings.map(placed).sort((a, b) => unitOrder(a.unit, b.unit) || a.number - b.number),
  }));
}

/** What kind of findings a group holds, in a few words. */
export function kindOfGroup({ code }: FindingGroup, language: Language): string {
  return kindWords(code, language);
}

/** Per unit, those about no unit last. */
export function findingCounts(groups: readonly FindingGroup[]): readonly FindingCount[] {
  const counts = new Map<UnitKey, { unit: string } & { [Severity in FindingSeverity]: number }>();
  for (const { severity, findings } of groups) {
    for (const { unit } of findings) {
      const count = counts.get(unitKey(unit)) ?? { unit, fejl: 0, advarsel: 0, oplysning: 0 };
      count[severity] += 1;
      counts.set(unitKey(unit), count);
    }
  }
  return Array.from(counts.values()).sort(
    (a, b) => Number(a.unit === "") - Number(b.unit === "") || byCodePoint(a.unit, b.unit),
  );
}

/** How many of the findings before are not among those after. */
export function vanishedCount(before: readonly FindingGroup[], after: readonly FindingGroup[]): number {
  const left = new Set(after.flatMap(({ findings }) => findings.map(({ key }) => key)));
  return before.flatMap(({ findings }) => findings).filter(({ key }) => !left.has(key)).length;
}

/** Rows of Svar move when something is collected, so what is about a case is not known by its cell. */
function sameness({ code, case: sag, question, sheet, cell }: Finding): string {
  return [code, caseKey(sag), questionKey(question), sag === "" ? `${sheet}!${cell}` : ""].join("\u001f");
}

/** What is known of the cases and sheets of a round and level. */
interface Known {
  readonly sheetNames: ReadonlySet<string>;
  /** By `caseKey(id)`: the unit that fills in the sheet, and the case's number in the draw. */
  readonly cases: ReadonlyMap<CaseKey, { readonly unit: string; readonly number: number }>;
  /** The last hand-in of a case by `caseKey(id)`, and of a sheet by its name. */
  readonly byCase: ReadonlyMap<CaseKey, HandIn>;
  readonly bySheet: ReadonlyMap<string, HandIn>;
}

function placesOf(register: Register, { round, level: number }: RoundAndLevel): Known {
  const level = register.levels.ok ? register.levels.value.find((each) => each.number === number) : undefined;
  const handIns = register.handIns.filter((each) => isAt(each, { round, level: number }));
  // A case of Genopretning may be of an earlier round.
  const rows = [...register.drawn, ...latestRows(register.drawn, round, number)];
  return {
    sheetNames: new Set(register.snapshot.sheetNames),
    cases: new Map(rows.map((row) => [caseKey(row.id), { unit: sheetUnit(level, row), number: row.number }])),
    byCase: new Map(handIns.map((each) => [caseKey(each.case), each])),
    bySheet: new Map(handIns.map((each) => [sheetAndFile(each.source).sheet, each])),
  };
}

function placedFinding(finding: Finding, known: Known): PlacedFinding & { readonly number: number } {
  const { severity, code, message, sheet, cell, question } = finding;
  const own = known.byCase.get(caseKey(finding.case));
  const handIn = own ?? known.bySheet.get(sheet);
  const origin = handIn === undefined ? null : sheetAndFile(handIn.source);
  const drawn =
    known.cases.get(caseKey(finding.case)) ??
    (handIn === undefined ? undefined : known.cases.get(caseKey(handIn.case)));
  // A sheet that was handed out both ways has one name twice: where the answer came from decides.
  const isInFile =
    sheet !== "" &&
    (!known.sheetNames.has(sheet) || (own !== undefined && origin?.file !== "" && origin?.sheet === sheet));
  const base = {
    key: sameness(finding),
    severity,
    code,
    message,
    unit: drawn?.unit ?? "",
    case: finding.case,
    question,
    number: finding.case === "" ? 0 : (drawn?.number ?? 0),
  };
  if (finding.file !== "") return { ...base, at: null, file: { name: finding.file, sheet, cell } };
  // A check by an earlier version did not say the file: it is the one that the case, or the sheet, was handed in in.
  if (isInFile) {
    const isFile = code.startsWith("file/");
    return {
      ...base,
      at: null,
      file: { name: isFile ? sheet : (origin?.file ?? ""), sheet: isFile ? "" : sheet, cell },
    };
  }
  const file =
    own === undefined || origin === null || origin.file === ""
      ? null
      : { name: origin.file, sheet: origin.sheet, cell: "" };
  return { ...base, at: sheet === "" ? null : { sheet, cell: cell || null }, file };
}

/**
 * Whether answers are mended in the register's own review sheets, so that a check collects from them first. Never where
 * some came in files: older answers of a sheet would then take the place of newer ones of a file.
 */
export function mendedInOwnSheets(register: Register, at: RoundAndLevel): boolean {
  const handIns = register.handIns.filter((each) => isAt(each, at));
  return (
    handIns.length > 0 &&
    handIns.every((each) => sheetAndFile(each.source).file === "") &&
    roundOf(register, at.round, at.level)?.status !== "lukket"
  );
}

/** What stands in the way of closing a round and level. */
export interface Closing {
  readonly status: RoundStatus | null;
  /** Errors of the last check; null where there was none of this round and level. */
  readonly errors: number | null;
  /** Units with cases whose sheet does not say Færdig. */
  readonly waiting: readonly { readonly unit: string; readonly cases: readonly string[] }[];
}

export function closingOf(register: Register, at: RoundAndLevel, groups: readonly FindingGroup[] | null): Closing {
  const round = roundOf(register, at.round, at.level);
  const errors = groups
    ?.filter(({ severity }) => severity === "fejl")
    .reduce((sum, { findings }) => sum + findings.length, 0);
  const units = round === undefined ? [] : roundProgress(register, round).units;
  return {
    status: round?.status ?? null,
    errors: errors ?? null,
    waiting: units.flatMap(({ unit, waiting }) => (waiting.length === 0 ? [] : [{ unit, cases: waiting }])),
  };
}
