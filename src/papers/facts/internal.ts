/** What a register tells management, a unit or its teams: all figures with n, themes, mending, agreement. No case, name or comment. */
import { mendingStatus } from "../../attention/rules/mending";
import { latestRows } from "../../draw/rules/drawing";
import type { Figure } from "../../figures/rules/compliance";
import { ALL_UNITS, computeFigures } from "../../figures/rules/compliance";
import { DEADLINE_NAMES } from "../../deadlines/rules/deadline-names";
import { FIGURE_TABLE } from "../../deadlines/sheet/deadline-figures";
import type { IsoDate } from "../../kernel/date";
import { dateFromSerial, serialFromDate } from "../../kernel/date";
import type { RoundAndLevel } from "../../kernel/keys";
import { caseKey, distinct, isAt, questionKey, stepKey, unitKey } from "../../kernel/keys";
import { withoutCpr } from "../../kernel/cpr";
import { byCodePoint } from "../../kernel/text";
import { themesIn } from "../../learning/facts/themes";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { questionsAt } from "../../register/register";
import { readFilledIn } from "../../register/sheet/filled-in";
import type { ColumnFigures, DeadlineLine, InternalFacts, Share, UnitFacts } from "../rules/paper";
import { areasOf, arrowsOf } from "../rules/tendencies";
import type { PaperPlace } from "./committee";
import { agreementLines, paperBasis, specialsOf, termsOf } from "./committee";
import { appealLines, auditLines } from "./external";
import { tendencyQuestions } from "./tendencies";

/**
 * @param unit null: every unit with figures on the level, side by side
 * @problems as `paperBasis`
 */
export function internalFacts(
  register: Register,
  place: PaperPlace,
  unit: string | null,
  date: IsoDate,
): Outcome<InternalFacts> {
  const found = paperBasis(register, place, date);
  if (!found.ok) return found;
  const basis = found.value;
  const { figures } = basis.rounds.reported;
  const named = distinct(
    figures.map((each) => each.unit),
    unitKey,
  ).filter((each) => unitKey(each) !== unitKey(ALL_UNITS));
  const units = unit === null ? named : named.filter((each) => unitKey(each) === unitKey(unit));
  const all = unitFacts(register, basis.at, basis.rounds, ALL_UNITS, date);
  return done({
    ...basis,
    terms: termsOf(register, basis, false),
    all,
    units: units.map((each) => unitFacts(register, basis.at, basis.rounds, each, date)),
    steps: stepNames(register, figures),
    special: specialsOf(register, basis.at.round, date),
    audits: auditLines(register, basis.rounds, 0),
    appeals: appealLines(register, 0),
    teams: null,
  });
}

/** @problems `paper/no-teams`, and as `paperBasis` */
export function teamFacts(register: Register, place: PaperPlace, unit: string, date: IsoDate): Outcome<InternalFacts> {
  const facts = internalFacts(register, place, unit, date);
  if (!facts.ok) return facts;
  const { at } = facts.value;
  const teamOf = new Map(latestRows(register.drawn, at.round, at.level).map((row) => [caseKey(row.id), row.team]));
  const answers = register.answers
    .filter((each) => isAt(each, at) && unitKey(each.unit) === unitKey(unit))
    .map((each) => ({ ...each, unit: teamOf.get(caseKey(each.case)) ?? "" }))
    .filter((each) => each.unit !== "");
  const teams = distinct(
    answers.map((each) => each.unit),
    unitKey,
  ).sort(byCodePoint);
  if (teams.length === 0) return failed(problem("paper/no-teams", { ...at, unit }, { sheet: "Sager" }));
  const asked = questionsAt(register, at.level);
  if (!asked.ok) return asked;
  const computed = computeFigures(at, answers, asked.value, teams, register.settings);
  if (!computed.ok) return computed;
  return done({ ...facts.value, teams: teams.map((team) => columnOf(register, computed.value, team)) });
}

function unitFacts(
  register: Register,
  at: RoundAndLevel,
  rounds: InternalFacts["rounds"],
  unit: string,
  date: IsoDate,
): UnitFacts {
  const questions = tendencyQuestions(register, rounds, unit, false);
  const isAll = unitKey(unit) === unitKey(ALL_UNITS);
  const drawn = new Map(register.drawn.map((row) => [caseKey(row.id), row.unit]));
  const unitOfCase = (id: string): string => drawn.get(caseKey(id)) ?? "";
  const mendings = register.mendings
    .map(({ row }) => row)
    .filter((row) => row.case !== "" && (isAll || unitKey(row.unit || unitOfCase(row.case)) === unitKey(unit)));
  const { open, overdue, undated, closed } = mendingStatus(mendings, date, unitOfCase);
  const themes = themesIn(register, at).find((each) => unitKey(each.unit) === unitKey(unit))?.themes ?? [];
  return {
    ...columnOf(register, rounds.reported.figures, unit),
    questions,
    areas: areasOf(questions, register.settings),
    arrows: arrowsOf(questions),
    themes: themes
      .filter(({ chosenBy }) => chosenBy !== "")
      .map(({ theme, start, goal, status, result }) => ({ theme: withoutCpr(theme), start, goal, status, result })),
    mending: { open, overdue, undated, closed },
    agreement: agreementLines(register, at, unit),
    deadlines: deadlineLines(register, unit, date),
  };
}

/** The figures of the latest day that is not after this one; deadlines of which none fell and none is overdue are left out. */
function deadlineLines(register: Register, unit: string, date: IsoDate): readonly DeadlineLine[] {
  const { rows } = readFilledIn(FIGURE_TABLE, register.snapshot.tables[FIGURE_TABLE.name]);
  const known = rows.map(({ row }) => row).filter(({ asOf }) => asOf <= serialFromDate(date));
  const latest = known.reduce((last, { asOf }) => Math.max(last, asOf), 0);
  return known
    .filter((row) => row.asOf === latest && unitKey(row.unit) === unitKey(unit) && row.fell + row.overdue > 0)
    .map(({ id, asOf, kept, fell, overdue, arrow }) => ({
      name: DEADLINE_NAMES[id].short.da,
      asOf: dateFromSerial(asOf) ?? date,
      inTime: { k: kept, n: fell },
      overdue,
      arrow,
    }));
}

/** A unit's or a team's figures: in each step and question those of what is demanded or wished for. */
function columnOf(register: Register, figures: readonly Figure[], unit: string): ColumnFigures {
  const asked = new Map(
    (register.questions.ok ? register.questions.value : []).map((each) => [questionKey(each.number), each.requirement]),
  );
  const own = figures.filter((each) => unitKey(each.unit) === unitKey(unit));
  const rated = own.filter((each) => asked.get(questionKey(each.question)) !== "oplysning");
  const sum = (some: readonly Figure[]): Share =>
    some.reduce<Share>((total, { k, n }) => ({ k: total.k + k, n: total.n + n }), { k: 0, n: 0 });
  return {
    name: withoutCpr(unit),
    total: sum(rated),
    steps: stepNames(register, figures).map((step) =>
      sum(rated.filter((each) => stepKey(each.step) === stepKey(step))),
    ),
    byQuestion: own.map(({ question, step, text, k, n }) => ({ question, step, text: withoutCpr(text), k, n })),
  };
}

/** Steps with figures, in template order. */
function stepNames(register: Register, figures: readonly Figure[]): readonly string[] {
  const there = distinct(
    figures.map(({ step }) => step),
    stepKey,
  );
  const known = register.stepNames.filter((step) => there.some((each) => stepKey(each) === stepKey(step)));
  const names = new Set(known.map(stepKey));
  return [...known, ...there.filter((each) => !names.has(stepKey(each)))];
}
