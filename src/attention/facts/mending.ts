/** Genopretning in the commands: rows that collect adds, what validate checks, and what status and Start tell. */
import type { Answer } from "../../templates/rules/answer";
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import { caseKey } from "../../kernel/keys";
import type { Mending, MendingStatus, PlacedMending } from "../rules/mending";
import { checkMendings, mendingStatus, newMendings, overdueProblems } from "../rules/mending";
import { SPECIAL_FAULT } from "../rules/special";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import { MENDINGS, mendingSheet } from "../sheet/mending";
import { rowsFor } from "../../register/sheet/table";
import type { Edit } from "../../workbook/workbook";
import type { Register } from "../../register/register";

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
    problem("mending/open", { unit: unit || "ukendt enhed", ...counts }, { sheet: MENDINGS.sheet }),
  );
  return [...open, ...overdueProblems(register.mendings, today)];
}

/** One sentence for Start; none while nothing is open. */
export function openMendings(register: Register, today: IsoDate): readonly Problem[] {
  const { open, overdue } = mendingProgress(register, today);
  return open === 0
    ? []
    : [problem("mending/standing", { date: danishDate(today), open, overdue }, { sheet: MENDINGS.sheet })];
}

/** What is wrong with the rows, for Datakontrol. */
export function mendingFindings(register: Register): readonly Problem[] {
  const known = new Set([...register.drawn, ...register.population().cases].map((each) => caseKey(each.id)));
  return checkMendings(register.mendings, (id) => known.has(caseKey(id)));
}
