/** What the view Frister says. */
import type { Texts } from "../language";

export interface DeadlinesText {
  readonly about: string;
  readonly none: string;
  readonly unit: string;
  readonly all: string;
  readonly now: string;
  readonly overdue: string;
  readonly due: string;
  readonly doubtful: string;
  readonly untold: string;
  readonly onTime: string;
  readonly reckoned: string;
  readonly never: string;
  readonly reckon: string;
  readonly reckoning: string;
  readonly sheet: string;
  readonly byDeadline: (from: string, to: string) => string;
  readonly weeks: string;
  readonly asOf: string;
  readonly onTimeByWeek: string;
  readonly overdueByWeek: string;
  readonly deadline: string;
  readonly of: (part: string, whole: string, percent: string) => string;
  readonly noColumns: string;
  readonly byUnit: string;
  readonly byTeam: string;
  readonly byCaseworker: string;
  readonly team: string;
  readonly noTeam: string;
  readonly caseworker: string;
  readonly waiting: string;
  readonly nothingWaits: string;
  readonly case: string;
  readonly days: string;
  readonly over: (days: string) => string;
  readonly overUnknown: string;
  readonly today: string;
  readonly left: (days: string) => string;
  readonly inDoubt: string;
  readonly showCase: (id: string) => string;
  readonly more: (count: string) => string;
  readonly definitions: string;
}

export const TEXT: Texts<DeadlinesText> = {
  da: {
    about:
      "Frister regnet af datoerne på arkene Sager og Hændelser, som de står i dag. En tom dato tæller aldrig som overholdt, og tvivl tæller aldrig som overskredet.",
    none: "Der er ingen datoer at regne frister af. Læs sager ind med datokolonner, eller læs hændelser ind (Opsætning).",
    unit: "Enhed",
    all: "Alle enheder",
    now: "Nu",
    overdue: "Overskredet",
    due: "Forfalder 7 dage",
    doubtful: "Tvivl",
    untold: "Kan ikke beregnes",
    onTime: "Rettidige",
    reckoned: "Sidst gjort op",
    never: "Ikke endnu",
    reckon: "Gør frister op",
    reckoning: "Gør frister op",
    sheet: "Åbn mandagslisten",
    byDeadline: (from, to) => `Frist for frist, ${from} til ${to}`,
    weeks: "Uge for uge",
    asOf: "Pr. dato",
    onTimeByWeek: "Rettidige i procent, alle frister",
    overdueByWeek: "Overskredne frister",
    deadline: "Frist",
    of: (part, whole, percent) => `${percent} % (${part} af ${whole})`,
    noColumns: "mangler kolonner",
    byUnit: "Pr. enhed",
    byTeam: "Pr. team",
    byCaseworker: "Pr. sagsbehandler",
    team: "Team",
    noTeam: "Uden team",
    caseworker: "Sagsbehandler",
    waiting: "Sager, der venter",
    nothingWaits: "Ingen frister er overskredet, i tvivl eller forfalder den næste uge.",
    case: "Sag",
    days: "Dage",
    over: (days) => `${days} over`,
    overUnknown: "over",
    today: "i dag",
    left: (days) => `om ${days}`,
    inDoubt: "tvivl",
    showCase: (id) => `Vis sag ${id} på arket Sager`,
    more: (count) => `Vis ${count} til`,
    definitions:
      "Sådan regnes fristerne, står bagest i mandagslisten. Lovhenvisningerne er ikke efterprøvet af en jurist.",
  },
  en: {
    about:
      "Deadlines calculated from the dates on the sheets Sager and Hændelser, as they are today. A blank never counts as met, and a deadline in doubt never counts as overdue.",
    none: "There are no dates to calculate deadlines from. Import cases with date columns, or import events, under Setup.",
    unit: "Unit",
    all: "All units",
    now: "Now",
    overdue: "Overdue",
    due: "Due in 7 days",
    doubtful: "In doubt",
    untold: "Cannot be calculated",
    onTime: "On time",
    reckoned: "Last calculated",
    never: "Not yet",
    reckon: "Calculate deadlines",
    reckoning: "Calculating deadlines",
    sheet: "Open the Monday list",
    byDeadline: (from, to) => `Deadline by deadline, ${from} to ${to}`,
    weeks: "Week by week",
    asOf: "As of",
    onTimeByWeek: "Percentage on time, all deadlines",
    overdueByWeek: "Overdue deadlines",
    deadline: "Deadline",
    of: (part, whole, percent) => `${percent}% (${part} of ${whole})`,
    noColumns: "columns missing",
    byUnit: "By unit",
    byTeam: "By team",
    byCaseworker: "By caseworker",
    team: "Team",
    noTeam: "No team",
    caseworker: "Caseworker",
    waiting: "Cases waiting",
    nothingWaits: "No deadline is overdue, in doubt or due within the next week.",
    case: "Case",
    days: "Days",
    over: (days) => `${days} overdue`,
    overUnknown: "overdue",
    today: "today",
    left: (days) => `in ${days}`,
    inDoubt: "in doubt",
    showCase: (id) => `Show case ${id} on the sheet Sager`,
    more: (count) => `Show ${count} more`,
    definitions:
      "How deadlines are counted is at the end of the Monday list. No jurist has verified the references to the law.",
  },
};
