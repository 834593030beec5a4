/** What a register tells management, a unit or its teams: all figures with n, themes, mending, agreement. No case, name or comment. */
import { mendingStatus } from "../../attention/rules/mending";
import { latestRows } from "../../draw/rules/drawing";
import { roundAndParts } from "../../figures/facts/pooled";
import { ALL_UNITS, computeFigures } from "../../figures/rules/compliance";
import { DEADLINE_NAMES } from "../../deadlines/rules/deadline-names";
import { FIGURE_TABLE } from "../../deadlines/sheet/deadline-figures";
import type { IsoDate } from "../../kernel/date";
import { dateFromSerial, serialFromDate } from "../../kernel/date";
import type { RoundAndLevel } from "../../kernel/keys";
import { caseKey, distinct, isAt, unitKey } from "../../kernel/keys";
import { withoutCpr } from "../../kernel/cpr";
import { byCodePoint } from "../../kernel/text";
import { themesIn } from "../../learning/facts/themes";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { questionsAt } from "../../register/register";
import { readFilledIn } from "../../register/sheet/filled-in";
import type { DeadlineLine, InternalFacts, UnitFacts } from "../rules/paper";
import { areasOf, arrowsOf } from "../rules/tendencies";
import { columnOf, stepNames } from "./columns";
import type { PaperPlace } from "./committee";
import { agreementLines, paperBasis, specialsOf, termsOf } from "./committee";
import type { LevelControl } from "./control";
import { controlOf, levelsIn } from "./control";
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
  const levels = levelsIn(register, basis.at);
  const factsOf = (each: string): UnitFacts => unitFacts(register, basis.at, basis.rounds, levels, each, date);
  return done({
    ...basis,
    terms: termsOf(register, basis, false),
    all: factsOf(ALL_UNITS),
    units: units.map(factsOf),
    levels: levels.map(({ name }) => name),
    steps: stepNames(register, figures),
    special: specialsOf(register, basis.at, date),
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
  levels: readonly LevelControl[],
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
  const themes = roundAndParts(register, at)
    .flatMap((each) => themesIn(register, each))
    .flatMap((each) => (unitKey(each.unit) === unitKey(unit) ? each.themes : []));
  return {
    ...columnOf(register, rounds.reported.figures, unit),
    questions,
    areas: areasOf(questions, register.settings),
    arrows: arrowsOf(questions),
    themes: themes
      .filter(({ chosenBy }) => chosenBy !== "")
      .map(({ theme, start, goal, status, result }) => ({ theme: withoutCpr(theme), start, goal, status, result })),
    mending: { open, overdue, undated, closed },
    control: controlOf(register, at, levels, mendings, unit),
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
