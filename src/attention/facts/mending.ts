/** Genopretning in the commands: rows that collect adds, what validate checks, and what status and Start tell. */
import type { Answer } from "../../templates/rules/answer";
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import { caseKey } from "../../kernel/keys";
import type { Mending, MendingStatus, PlacedMending } from "../rules/mending";
import { checkMendings, mendingStatus, newMendings, overdueProblems } from "../rules/mending";
import type { FindingCode, Grade } from "../rules/finding-code";
import { parseCodes, parseScale } from "../rules/finding-code";
import type { MendingFigure } from "../rules/mending-figures";
import { mendingFigures } from "../rules/mending-figures";
import { SPECIAL_FAULT } from "../rules/special";
import type { Outcome, Problem } from "../../language/outcome";
import { done } from "../../language/outcome";
import { problem } from "../../language/problem";
import { MENDINGS, mendingSheet } from "../sheet/mending";
import { rowsFor } from "../../register/sheet/table";
import type { Edit } from "../../workbook/workbook";
import { isWithin } from "../../register/round-spans";
import type { Register } from "../../register/register";
import { settingPlace } from "../../register/register";

interface Added {
  readonly rows: readonly Mending[];
  readonly edits: readonly Edit[];
  readonly problems: readonly Problem[];
  /** All rows as they then stand. */
  readonly mendings: readonly PlacedMending[];
}

/**
 * New rows for the marks among answers, below those that stand; the sheet itself where the register has none.
 *
 * @param byHand rows that no mark asks for
 */
export function addedMendings(register: Register, answers: readonly Answer[], byHand: readonly Mending[] = []): Added {
  const questions = register.questions.ok ? register.questions.value : [];
  const drawn = new Map(register.drawn.map((each) => [caseKey(each.id), each.caseworker]));
  const standing = register.mendings.map(({ row }) => row);
  const marked = newMendings(answers, standing, questions, (id) => drawn.get(caseKey(id)) ?? "");
  const rows = [...marked, ...byHand];
  if (rows.length === 0) return { rows, edits: [], problems: [], mendings: register.mendings };
  const data = register.snapshot.tables[MENDINGS.name];
  const edit: Edit =
    data === undefined
      ? { kind: "sheet", content: mendingSheet(rows), before: "Datakontrol" }
      : { kind: "append", table: MENDINGS.name, rows: rowsFor(MENDINGS, data, rows) };
  const place = (): { sheet: string } => ({ sheet: MENDINGS.sheet });
  return {
    rows,
    edits: [edit],
    problems: [problem("mending/added", { count: rows.length }, place()), ...specialsAmong(marked)],
    mendings: [...register.mendings, ...rows.map((row) => ({ row, place }))],
  };
}

/** That cases are marked for special attention, and how many; nothing else about them. */
function specialsAmong(rows: readonly Mending[]): readonly Problem[] {
  const cases = new Set(rows.filter(({ fault }) => fault === SPECIAL_FAULT).map((row) => caseKey(row.case)));
  return cases.size === 0 ? [] : [problem("attention/marked", { count: cases.size }, { sheet: "Svar" })];
}

export function mendingProgress(register: Register, today: IsoDate): MendingStatus {
  return mendingStatus(
    register.mendings.map(({ row }) => row),
    today,
    (id) => unitOf(register, id),
  );
}

function unitOf(register: Register, id: string): string {
  const drawn = register.drawn.find((each) => caseKey(each.id) === caseKey(id))?.unit;
  return drawn ?? register.population().cases.find((each) => caseKey(each.id) === caseKey(id))?.unit ?? "";
}

/** What status tells: each unit's open faults, then every overdue one at its cell. */
export function mendingReport(register: Register, today: IsoDate): readonly Problem[] {
  const { units } = mendingProgress(register, today);
  const open = units.map(({ unit, ...counts }) =>
    problem(
      "mending/open",
      { unit: unit || { da: "ukendt enhed", en: "unknown unit" }, ...counts },
      { sheet: MENDINGS.sheet },
    ),
  );
  return [...open, ...overdueProblems(register.mendings, today)];
}

/** One sentence for Start; none while nothing is open. */
export function openMendings(register: Register, today: IsoDate): readonly Problem[] {
  const { open, overdue, undated } = mendingProgress(register, today);
  return open === 0
    ? []
    : [problem("mending/standing", { date: danishDate(today), open, overdue, undated }, { sheet: MENDINGS.sheet })];
}

/** What is wrong with the rows, for Datakontrol. */
export function mendingFindings(register: Register): readonly Problem[] {
  const known = new Set([...register.drawn, ...register.population().cases].map((each) => caseKey(each.id)));
  const lists = mendingLists(register);
  if (!lists.ok) return lists.problems;
  return checkMendings(register.mendings, (id) => known.has(caseKey(id)), lists.value.codes, lists.value.scale);
}

/** The lists that staff keep in Opsætning. @problems `mending/codes-unreadable`, `mending/scale-unreadable` */
function mendingLists(
  register: Register,
): Outcome<{ readonly codes: readonly FindingCode[]; readonly scale: readonly Grade[] }> {
  const codes = parseCodes(register.settings.findingCodes, settingPlace(register, "Fundkoder"));
  const scale = parseScale(register.settings.criticismScale, settingPlace(register, "Kritikskala"));
  if (!codes.ok) return codes;
  return scale.ok ? done({ codes: codes.value, scale: scale.value }) : scale;
}

/** How faults are mended, over all rounds or in one. */
export interface MendingOverview {
  readonly figures: readonly MendingFigure[];
  readonly rows: readonly Mending[];
  readonly codes: readonly FindingCode[];
}

/** @param round null for all; the shorter rounds within its period are part of it, as the months of a quarter */
export function mendingOverview(register: Register, round: string | null, today: IsoDate): Outcome<MendingOverview> {
  const lists = mendingLists(register);
  if (!lists.ok) return lists;
  const isOwn = (each: { readonly round: string; readonly level: number | null }): boolean => {
    if (round === null) return true;
    const level = each.level ?? 0;
    return isWithin(register, { round: each.round, level }, { round, level });
  };
  const rows = register.mendings.map(({ row }) => row).filter(isOwn);
  const figures = mendingFigures({
    ...lists.value,
    rows,
    answers: register.answers.filter(isOwn),
    today,
    unitOf: (id) => unitOf(register, id),
  });
  return done({ figures, rows, codes: lists.value.codes });
}
