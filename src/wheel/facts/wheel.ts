/** The annual wheel as the register stands: its activities, what of them is late, and what each month has to do. */
import type { IsoDate } from "../../kernel/date";
import { serialFromDate } from "../../kernel/date";
import { findWord, jointKey, roundKey, wordKey } from "../../kernel/keys";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Typed } from "../../learning/sheet/staff-columns";
import { dateIn, nothingTyped, textIn } from "../../learning/sheet/staff-columns";
import type { Register } from "../../register/register";
import { tablePlace } from "../../register/register";
import { isOfFiguresAlone, periodOf } from "../../register/rules/round";
import type { Scalar } from "../../workbook/content";
import type { Activity, Load, OnTime } from "../rules/activity";
import {
  daysLate,
  DIALOGUE,
  endOfYear,
  isReview,
  LEARNING_COURSE,
  loadByMonth,
  MEETING,
  monthsBetween,
  monthsFrom,
  onTime,
  spanIn,
  STATUSES,
} from "../rules/activity";
import { calendarText } from "../rules/calendar";
import type { LaneOfYear } from "../rules/lanes";
import { lanesOf } from "../rules/lanes";
import type { Planned } from "../rules/year";
import { plannedActivities, roundsOfYear } from "../rules/year";
import type { WheelHeader, WheelRow } from "../sheet/table";
import type { WheelPicture } from "../sheet/wheel";
import { readWheel, STAFF_HEADERS, WHEEL, WHEEL_HEADERS } from "../sheet/table";
import { caseCounts } from "./expected-cases";
import type { Progress } from "./progress";
import { courseDays, earlyReason, isBegunEarly, progressIn } from "./progress";

/** A row of the wheel, and what it says. */
export interface WheelEntry {
  readonly activity: Activity;
  readonly typed: Typed<WheelHeader>;
  /** Days past its deadline; 0 where it is not late. */
  readonly late: number;
  /** It was begun before the level below was closed, and nobody has said why. */
  readonly asksWhy: boolean;
  /** Where it stands; null while the sheet has no such row. */
  readonly at: Place | null;
}

export interface LevelYear {
  readonly level: number;
  readonly name: string;
  /** That begin in the year. */
  readonly rounds: number;
  /** Of these rounds together; null where nobody can tell yet. */
  readonly cases: number | null;
}

export interface Wheel {
  /** The first of twelve months. */
  readonly first: IsoDate;
  readonly today: IsoDate;
  /** By their start. */
  readonly entries: readonly WheelEntry[];
  readonly levels: readonly LevelYear[];
  readonly load: readonly Load[];
  /** Of deadlines in the year up to today. */
  readonly onTime: OnTime;
  /** Latest first. */
  readonly late: readonly WheelEntry[];
  /** Working days set aside in the year's months, and how many reviews have none. */
  readonly days: { readonly total: number; readonly missing: number };
  readonly notes: readonly Problem[];
  /** Rows that a plan of another year gave and nobody touched: not drawn again. */
  readonly gone: number;
}

/**
 * The month a wheel begins in where none is asked for: the one it was last made for, else that of the first round, else
 * this one; by whole years until today is in it.
 */
export function usualStart(register: Register, today: IsoDate): IsoDate {
  const asked = register.log.flatMap(({ command, input }) => (command === "wheel" ? (startIn(input) ?? []) : [])).pop();
  const begins = register.rounds
    .filter((each) => !isOfFiguresAlone(each))
    .flatMap(({ from }) => from ?? [])
    .sort()[0];
  const start = `${(asked ?? begins ?? today).slice(0, 7)}-01`;
  const years = Math.max(0, Math.floor(monthsBetween(start, today) / 12));
  return `${Number(start.slice(0, 4)) + years}${start.slice(4)}`;
}

function startIn(input: string): IsoDate | null {
  const found = /"fra":"(\d{4}-\d{2})"/u.exec(input)?.[1];
  return found === undefined ? null : `${found}-01`;
}

/** @problems those of the plan, and `sheet/…` of a table that cannot be read */
export function wheelOf(register: Register, first: IsoDate, today: IsoDate): Outcome<Wheel> {
  if (!register.levels.ok) return register.levels;
  const levels = register.levels.value;
  const table = register.snapshot.tables[WHEEL.name];
  const standing = readWheel(table);
  if (standing.problems.length > 0) return failed(...standing.problems);
  const rounds = roundsOfYear(levels, register.rounds, first);
  const countOf = caseCounts(register, levels, rounds);
  const templates = register.settings.templatesPerLevel;
  const waiting = new Map<unknown, (WheelRow & { readonly index: number })[]>();
  for (const row of standing.rows) waiting.set(keyOfRow(row), [...(waiting.get(keyOfRow(row)) ?? []), row]);
  const known = plannedActivities(levels, rounds, templates);
  const notes: Problem[] = [];
  const moved: string[] = [];
  const ours = known.flatMap((planned): WheelEntry[] => {
    const key = keyOf(planned.type, planned.round, planned.level);
    const row = waiting.get(key)?.shift();
    const round = rounds.find(
      (each) => each.level === planned.level && roundKey(each.round) === roundKey(planned.round),
    );
    const begins = (round ?? rounds.find((each) => roundKey(each.round) === roundKey(planned.round)))?.from ?? null;
    const isOfYear = begins !== null && monthsBetween(first, begins) >= 0;
    const isUnderWay = round !== undefined && round.drawn !== null && round.status !== "lukket" && isReview(planned);
    if (row === undefined && !isOfYear && !isUnderWay && spanIn(planned, first) === null) return [];
    const typed = row?.typed ?? nothingTyped(WHEEL_HEADERS);
    const days = daysOf(register, planned, typed);
    if (row !== undefined && isMoved(typed, days)) moved.push(`${planned.type} ${planned.round}`.trim());
    const cases = isReview(planned) && round !== undefined ? countOf(round) : null;
    const activity = withProgress(register, { ...planned, ...days, cases }, typed, today);
    const at = row === undefined ? null : tablePlace(table, WHEEL.sheet, row.index, "Bemærkning");
    const reason =
      planned.level !== null && isReview(planned) ? earlyReason(register, planned.round, planned.level) : "";
    const remark: Scalar = textIn(typed["Bemærkning"]) === "" && reason !== "" ? reason : typed["Bemærkning"];
    const asksWhy =
      isReview(planned) &&
      planned.level !== null &&
      textIn(remark) === "" &&
      isBegunEarly(register, { round: planned.round, level: planned.level }, today);
    return [
      {
        activity,
        typed: { ...cellsOf(activity, typed), Bemærkning: remark },
        late: daysLate(activity, today),
        asksWhy,
        at,
      },
    ];
  });
  const own = Array.from(waiting.values()).flat();
  const kept = own.filter((row) => !isUntouchedPlan(register, row, templates));
  const theirs = kept.map((row): WheelEntry => {
    const activity = activityIn(row.typed);
    for (const header of ["Start", "Frist", "Færdig"] as const) {
      const value = textIn(row.typed[header]);
      if (value !== "" && dateIn(row.typed[header]) === null)
        notes.push(
          problem("wheel/not-a-date", { value, column: header }, tablePlace(table, WHEEL.sheet, row.index, header)),
        );
    }
    const at = tablePlace(table, WHEEL.sheet, row.index, "Bemærkning");
    return { activity, typed: row.typed, late: daysLate(activity, today), asksWhy: false, at };
  });
  const left = kept.filter((row) => isLeftOver(row, known));
  if (left.length > 0)
    notes.push(problem("wheel/unplanned", { count: left.length, first: namesOf(left) }, { sheet: WHEEL.sheet }));
  const entries = inOrder([...ours, ...theirs]);
  const activities = entries.map(({ activity }) => activity);
  if (moved.length > 0)
    notes.push(
      problem("wheel/moved", { count: moved.length, first: moved.slice(0, 3).join(", ") }, { sheet: WHEEL.sheet }),
    );
  for (const each of entries.filter(({ asksWhy }) => asksWhy))
    notes.push(
      problem(
        "wheel/why",
        { level: each.activity.level ?? 0, round: each.activity.round },
        each.at ?? { sheet: WHEEL.sheet },
      ),
    );
  const end = endOfYear(first);
  const load = loadByMonth(activities, first);
  return done({
    ...{ first, today, entries, load, notes },
    levels: levels.map((level): LevelYear => {
      const all = rounds.filter((each) => each.level === level.number && isIn(each.from ?? each.drawn, first, end));
      const counts = all.map(countOf);
      return {
        level: level.number,
        name: level.name,
        rounds: all.length,
        cases: counts.some((count) => count === null)
          ? null
          : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
      };
    }),
    onTime: onTime(activities, first, today < end ? today : end),
    late: [...entries].filter(({ late }) => late > 0).sort((a, b) => b.late - a.late),
    days: {
      total: Math.round(100 * load.reduce((sum, each) => sum + each.days, 0)) / 100,
      missing: activities.filter((each) => isReview(each) && each.days === null && spanIn(each, first) !== null).length,
    },
    gone: own.length - kept.length,
  });
}

function isIn(day: IsoDate | null, first: IsoDate, last: IsoDate): boolean {
  return day !== null && day >= first && day <= last;
}

function keyOf(type: string, round: string, level: number | string | null): unknown {
  return jointKey(wordKey(type), roundKey(round), wordKey(String(level ?? "")));
}

function keyOfRow({ typed }: WheelRow): unknown {
  return keyOf(textIn(typed["Type"]), textIn(typed["Runde"]), textIn(typed["Niveau"]));
}

/** Meetings are held when they are held: what stands goes before what the plan proposes. */
function isSettledByStaff({ type, level }: Planned): boolean {
  return type === MEETING || (type === DIALOGUE && level === null);
}

function daysOf(register: Register, planned: Planned, typed: Typed<WheelHeader>): Pick<Activity, "start" | "deadline"> {
  if (planned.type === LEARNING_COURSE) return courseDays(register, planned);
  const [start, deadline] = [dateIn(typed["Start"]), dateIn(typed["Frist"])];
  if (!isSettledByStaff(planned) || (start === null && deadline === null))
    return { start: planned.start, deadline: planned.deadline };
  return { start: start ?? deadline, deadline: deadline ?? start };
}

function isMoved(typed: Typed<WheelHeader>, { start, deadline }: Pick<Activity, "start" | "deadline">): boolean {
  const differs = (header: "Start" | "Frist", now: IsoDate | null): boolean =>
    textIn(typed[header]) !== "" && dateIn(typed[header]) !== now;
  return differs("Start", start) || differs("Frist", deadline);
}

/** The register's word of how far it is where it has one, else the staff's. */
function withProgress(
  register: Register,
  planned: Planned & Pick<Activity, "cases">,
  typed: Typed<WheelHeader>,
  today: IsoDate,
): Activity {
  const said = activityIn(typed);
  const known = progressIn(register, planned, today);
  const { status, finished } = known === null || isStaffsWord(said, known) ? said : known;
  return { ...planned, days: said.days, status, finished: finished ?? (status === "færdig" ? said.finished : null) };
}

/** What is not begun may be put off; and where the register knows only that something is begun, people know more. */
function isStaffsWord(said: Activity, known: Progress): boolean {
  if (known.status === "planlagt") return said.status === "udskudt";
  return known.atLeast === true && STATUSES.indexOf(said.status) > STATUSES.indexOf(known.status);
}

/** What a row says. A word in Status that is none of ours is as good as planned; a text where a number stands is none. */
function activityIn(typed: Typed<WheelHeader>): Activity {
  const number = (header: "Niveau" | "Sager" | "Afsat tid"): number | null => {
    const text = textIn(typed[header]).replace(",", ".");
    return text !== "" && Number.isFinite(Number(text)) && Number(text) >= 0 ? Number(text) : null;
  };
  const finished = dateIn(typed["Færdig"]);
  const status = findWord(textIn(typed["Status"]), STATUSES) ?? (finished === null ? "planlagt" : "færdig");
  return {
    type: textIn(typed["Type"]),
    round: textIn(typed["Runde"]),
    level: number("Niveau"),
    start: dateIn(typed["Start"]),
    deadline: dateIn(typed["Frist"]),
    cases: number("Sager"),
    days: number("Afsat tid"),
    status,
    finished,
  };
}

/** The cells of a row of the plan: the staff's own as they stand, and their words in Status where it is theirs. */
function cellsOf(activity: Activity, typed: Typed<WheelHeader>): Typed<WheelHeader> {
  const day = (date: IsoDate | null): number | null => (date === null ? null : serialFromDate(date));
  const said = textIn(typed["Status"]);
  const isOwnWord = said !== "" && findWord(said, STATUSES) === undefined && activity.status === "planlagt";
  return {
    ...typed,
    Start: day(activity.start),
    Frist: day(activity.deadline),
    Type: activity.type,
    Runde: activity.round,
    Niveau: activity.level,
    Sager: activity.cases,
    Status: isOwnWord ? typed["Status"] : activity.status,
    Færdig: day(activity.finished) ?? (activity.status === "færdig" ? typed["Færdig"] : null),
  };
}

/** A row that the plan of another year gave, with nothing of the staff's in it: that year's wheel gives it again. */
function isUntouchedPlan(register: Register, row: WheelRow, templates: string): boolean {
  if (STAFF_HEADERS.some((header) => textIn(row.typed[header]) !== "")) return false;
  const { status, start, finished } = activityIn(row.typed);
  if (!register.levels.ok || status !== "planlagt" || finished !== null || start === null) return false;
  const levels = register.levels.value;
  // Its round began at most a year and a half before it, a Forskydning and the months after a round counted.
  return [0, 12].some((back) => {
    const first = `${Number(start.slice(0, 4)) - back / 12}-01-01`;
    const planned = plannedActivities(levels, roundsOfYear(levels, register.rounds, first), templates);
    return planned.some((each) => keyOf(each.type, each.round, each.level) === keyOfRow(row) && each.start === start);
  });
}

/** A row with nothing of the staff's, as a plan gives them, of a kind that the plan as it is now gives to no such round. */
function isLeftOver({ typed }: WheelRow, planned: readonly Planned[]): boolean {
  const { type, round, status, level } = activityIn(typed);
  if (STAFF_HEADERS.some((header) => textIn(typed[header]) !== "") || status !== "planlagt" || round === "")
    return false;
  const isOfKind = isReview({ type, level }) || planned.some((each) => each.type === type);
  return isOfKind && periodOf(round) !== null;
}

function namesOf(rows: readonly WheelRow[]): string {
  return rows
    .slice(0, 3)
    .map(({ typed }) => `${textIn(typed["Type"])} ${textIn(typed["Runde"])}`)
    .join(", ");
}

function inOrder(entries: readonly WheelEntry[]): readonly WheelEntry[] {
  const late = "9999-12-31";
  const dayOf = ({ activity: { start, deadline } }: WheelEntry): string =>
    `${start ?? deadline ?? late} ${deadline ?? late}`;
  return entries
    .map((entry, index) => ({ entry, index, day: dayOf(entry) }))
    .sort((a, b) => (a.day === b.day ? a.index - b.index : a.day < b.day ? -1 : 1))
    .map(({ entry }) => entry);
}

/** The wheel's lanes, for whoever draws it. */
export function lanesIn(wheel: Wheel): readonly LaneOfYear<WheelEntry>[] {
  return lanesOf(wheel);
}

/** The first days of the wheel's months, and what lies in each by its start; what began before stands in the first. */
export function monthsIn(wheel: Wheel): readonly WheelMonth[] {
  return monthsFrom(wheel.first).map((first, index) => ({
    first,
    isNow: first.slice(0, 7) === wheel.today.slice(0, 7),
    load: wheel.load[index] ?? { cases: 0, days: 0 },
    entries: wheel.entries.filter(({ activity }) => spanIn(activity, wheel.first)?.from === index),
  }));
}

export interface WheelMonth {
  readonly first: IsoDate;
  readonly isNow: boolean;
  readonly load: Load;
  readonly entries: readonly WheelEntry[];
}

/** The dates as a calendar file. */
export function calendarOf(register: Register, { entries }: Wheel, now: string): string {
  return calendarText(
    entries.map(({ activity }) => activity),
    register.settings.registerId,
    now,
  );
}

/** The wheel as it is drawn, with what its model's source leaves open. */
export function pictureOf(register: Register, wheel: Wheel): WheelPicture {
  const remarks =
    register.settings.preset === "taskforce"
      ? [
          "Om model 2: Kilden (Socialudvalget 29. august 2018, punkt 6) skriver 60-80 sager om året, men tre gennemgange af 30-40 sager giver 90-120. Her er regnet med det antal, der står i Opsætning.",
        ]
      : [];
  return { ...wheel, remarks };
}
