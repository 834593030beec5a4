/** What a register holds of flows: notifications, measures, cases, answers and deadlines, each with whose case it is. */
import type { Case } from "../../cases/rules/case";
import type { Measure } from "../../cases/rules/measure";
import type { Notification } from "../../cases/rules/notification";
import { measuresOf, notificationsOf } from "../../cases/facts/records";
import { deadlinesOf } from "../../deadlines/facts/deadlines";
import type { Deadline } from "../../deadlines/rules/deadline";
import { shareOf } from "../../figures/rules/compliance";
import type { IsoDate } from "../../kernel/date";
import { dateFromSerial, serialFromDate } from "../../kernel/date";
import type { CaseKey } from "../../kernel/keys";
import { caseKey, distinct, placeFilter, questionKey, unitKey, wordKey } from "../../kernel/keys";
import type { NamedPeriod } from "../../kernel/period";
import { periodsUpTo } from "../../kernel/period";
import type { Problem } from "../../language/outcome";
import type { Register } from "../../register/register";
import { questionsAt } from "../../register/register";
import { endOf } from "../../register/rules/round";
import type { Holder } from "../rules/hierarchy";

/** A row and whose case it is about. */
export type Placed<Row> = Holder & { readonly row: Row };

/** Answers of a case in a round: how many are met, of how many assessed. */
export interface CaseAnswers {
  /** The last day of the round's period. */
  readonly on: IsoDate;
  readonly met: number;
  readonly assessed: number;
}

export interface Flow {
  /** In the order of the settings, then as they are met. */
  readonly units: readonly string[];
  readonly notifications: readonly Placed<Notification>[];
  readonly measures: readonly Placed<Measure>[];
  /** Open cases of Sager. */
  readonly open: readonly Placed<Case>[];
  readonly answers: readonly Placed<CaseAnswers>[];
  /** Of each case, but D7, which has no day on which it falls. */
  readonly deadlines: readonly Deadline[];
  /** The last day that the deadlines are judged by. */
  readonly on: number;
  /** The last day that expenses are known until: that of the last import of measures. */
  readonly asOf: IsoDate;
  /** The day of the first notification and the first measure; null where there is none. Before it nothing is known. */
  readonly first: { readonly notifications: IsoDate | null; readonly measures: IsoDate | null };
  readonly has: { readonly notifications: boolean; readonly measures: boolean };
  readonly problems: readonly Problem[];
}

/** @param period the last that is told of */
export function flowOf(register: Register, period: NamedPeriod, today: IsoDate): Flow {
  const population = register.population();
  const holders = new Map<CaseKey, Holder>(
    population.cases.map(({ id, unit, team, caseworker }) => [caseKey(id), { unit, team, caseworker, case: id }]),
  );
  const units = new Map(register.settings.units.map((name) => [unitKey(name), name]));
  const placed = <Row extends { readonly case: string; readonly unit: string }>(row: Row): Placed<Row> => {
    const holder = row.case === "" ? undefined : holders.get(caseKey(row.case));
    const own = row.unit === "" ? "" : (units.get(unitKey(row.unit)) ?? row.unit);
    const base = holder ?? { unit: "", team: "", caseworker: "", case: row.case };
    // A case that has moved since is counted where the row says; its caseworker of today is then somebody else's.
    if (own === "" || unitKey(own) === unitKey(base.unit)) return { ...base, row };
    return { unit: own, team: "", caseworker: "", case: row.case, row };
  };
  const notifications = notificationsOf(register);
  const measures = measuresOf(register);
  const found = {
    notifications: notifications.rows.map(placed),
    measures: measures.rows.map(placed),
  };
  const last = period.to < today ? period.to : today;
  const shown = { from: serialFromDate(period.from), to: serialFromDate(last) };
  const deadlines = deadlinesOf(register, shown, today).deadlines.filter(({ id }) => id !== "D7");
  const named = [
    ...register.settings.units,
    ...population.cases.map(({ unit }) => unit),
    ...[...found.notifications, ...found.measures].map(({ unit }) => unit),
  ];
  return {
    units: distinct(named, unitKey).filter((unit) => unit !== ""),
    ...found,
    open: population.cases
      .filter(({ status }) => wordKey(status) !== wordKey("Lukket"))
      .map((row) => ({ ...(holders.get(caseKey(row.id)) as Holder), row })),
    answers: answersOf(register, holders),
    deadlines,
    on: shown.to,
    asOf: importedOn(register) ?? today,
    first: {
      notifications: earliest(notifications.rows.flatMap(({ received }) => dateFromSerial(received) ?? [])),
      measures: earliest(measures.rows.map(({ start }) => start)),
    },
    has: { notifications: notifications.isThere, measures: measures.isThere },
    problems: [...notifications.problems, ...measures.problems].map((each) => ({ ...each, severity: "warning" })),
  };
}

function earliest(days: readonly IsoDate[]): IsoDate | null {
  return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}

/** The day of the last import of measures by the log; null where there was none. */
function importedOn({ log }: Register): IsoDate | null {
  const imports = log.filter(({ command, input }) => command === "import" && input.includes('"foranstaltninger"'));
  return imports[imports.length - 1]?.time.slice(0, 10) ?? null;
}

/** Answers of every round on the lowest level that it was answered on, case by case; questions of information left out. */
function answersOf(register: Register, holders: ReadonlyMap<CaseKey, Holder>): readonly Placed<CaseAnswers>[] {
  return register.rounds.flatMap((round) => {
    const isLowest = !register.rounds.some(
      (other) =>
        other.level < round.level &&
        wordKey(other.round) === wordKey(round.round) &&
        register.answers.some(placeFilter(other)),
    );
    const questions = questionsAt(register, round.level);
    if (!isLowest || !questions.ok) return [];
    const byNumber = new Map(
      questions.value
        .filter(({ requirement }) => requirement !== "oplysning")
        .map((each) => [questionKey(each.number), each]),
    );
    const isHere = placeFilter(round);
    const found = new Map<CaseKey, { unit: string; case: string; met: number; assessed: number }>();
    for (const answer of register.answers) {
      if (!isHere(answer)) continue;
      const question = byNumber.get(questionKey(answer.question));
      if (question === undefined) continue;
      const { k, n } = shareOf(answer, question, register.settings);
      const known = found.get(caseKey(answer.case));
      if (known === undefined)
        found.set(caseKey(answer.case), { unit: answer.unit, case: answer.case, met: k, assessed: n });
      else {
        known.met += k;
        known.assessed += n;
      }
    }
    const on = endOf(round);
    return Array.from(found.values(), (each): Placed<CaseAnswers> => {
      const holder = holders.get(caseKey(each.case));
      const base =
        holder !== undefined && unitKey(holder.unit) === unitKey(each.unit)
          ? holder
          : { unit: each.unit, team: "", caseworker: "", case: each.case };
      return { ...base, row: { on, met: each.met, assessed: each.assessed } };
    });
  });
}

/** How many periods a series has: what is told is never one period alone. */
export const SERIES = 13;

/** The periods of the series, and the one before the first, which the first is compared with. */
export function seriesOf(period: NamedPeriod): readonly NamedPeriod[] {
  return periodsUpTo(period, SERIES + 1);
}
