/** What the command line prints: one sentence, the problems by place, and the few tables a command has to show. */
import type { Report, Told } from "../src/register/command";
import type { LevelProgress } from "../src/review/rules/progress";
import type { Bilag } from "../src/papers/rules/bilag";
import type { Language } from "../src/language/problem";

/** Problems of one kind beyond this many are counted, not listed; `--json` holds all. */
const LISTED = 20;

const WORDS = {
  da: {
    error: "Fejl",
    warning: "Advarsel",
    info: "Oplysning",
    more: "flere af samme slags",
    cases: "sager",
    groups: "grupper",
    round: "Runde",
    level: "niveau",
    finished: "færdige",
    missing: "ubesvarede",
    none: "intet samlet ind",
    waiting: "mangler",
    drawn: "udtrækkes",
    imported: "indlæst (tal fra en tidligere runde)",
    pooled: "lagt sammen af kortere runder",
  },
  en: {
    error: "Error",
    warning: "Warning",
    info: "Note",
    more: "more of the same kind",
    cases: "cases",
    groups: "groups",
    round: "Round",
    level: "level",
    finished: "finished",
    missing: "unanswered",
    none: "nothing collected",
    waiting: "waiting for",
    drawn: "to be drawn",
    imported: "imported (figures of an earlier round)",
    pooled: "combined from shorter rounds",
  },
} as const;

/** The `--json` object: the report's own fields first, then the command's. */
export function jsonReport(report: Report, more: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(reportObject(report, more));
}

/** The same before it is text. */
export function reportObject(report: Report, more: Readonly<Record<string, unknown>>): ReportObject {
  const { ok, message, data } = report;
  const problems = report.problems.map((told) => ({
    code: told.code,
    severity: told.severity,
    message: told.message,
    file: told.file || null,
    sheet: told.sheet,
    cell: told.cell,
    row: told.row,
    case: told.case || null,
    question: told.question || null,
  }));
  const kinds = kindsOf(report.problems).map(([{ code, kind, severity }, count]) => ({ code, kind, severity, count }));
  return { ok, message, problems, kinds, ...data, ...more };
}

/** What `--json` holds of any command; what the command found, and the files it wrote, stand beside. */
export interface ReportObject {
  readonly ok: boolean;
  readonly message: string;
  readonly problems: readonly ProblemObject[];
  readonly kinds: readonly KindObject[];
  readonly [found: string]: unknown;
}

/** A finding: null where it has no such place. */
export interface ProblemObject {
  readonly code: string;
  readonly severity: Told["severity"];
  readonly message: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row: number | null;
  readonly case: string | null;
  readonly question: string | null;
}

/** How many findings there are of a kind. */
interface KindObject {
  readonly code: string;
  readonly kind: string;
  readonly severity: Told["severity"];
  readonly count: number;
}

export function textReport(report: Report, language: Language): string {
  const [only] = report.problems;
  const repeats = report.problems.length === 1 && only?.message === report.message;
  const lines =
    repeats && only !== undefined
      ? [placed(only, language)]
      : [...problemLines(report.problems, language), report.message];
  return [...lines, ...tables(report, language)].join("\n");
}

/** The problems of one kind and severity stand together, in the order in which each kind first comes. */
function problemLines(problems: readonly Told[], language: Language): string[] {
  return kindsOf(problems).flatMap(([first, count]) => {
    const own = problems.filter((each) => each.code === first.code && each.severity === first.severity);
    const lines = own.slice(0, LISTED).map((each) => `${WORDS[language][each.severity]}  ${placed(each, language)}`);
    const left = count - LISTED;
    return left > 0 ? [...lines, `${first.kind}: ${left} ${WORDS[language].more} (${count})`] : lines;
  });
}

/** The first of each kind and severity, and how many there are. */
function kindsOf(problems: readonly Told[]): readonly (readonly [Told, number])[] {
  const kinds = new Map<string, [Told, number]>();
  for (const each of problems) {
    const key = `${each.severity} ${each.code}`;
    const kind = kinds.get(key) ?? [each, 0];
    kind[1] += 1;
    kinds.set(key, kind);
  }
  return Array.from(kinds.values());
}

/** A finding with its place before it. */
export function placed(told: Told, language: Language): string {
  const cell = told.cell ?? (told.row === null ? "" : `${language === "da" ? "række" : "row"} ${told.row}`);
  const about = told.about === "" ? "" : ` (${told.about})`;
  const place = told.sheet === null ? "" : `${told.sheet}${cell === "" ? "" : ` ${cell}`}${about}: `;
  return `${place}${told.message}`;
}

function tables(report: Report, language: Language): string[] {
  const { groups, rounds, bilag } = (report.data ?? {}) as {
    groups?: readonly GroupLine[];
    rounds?: readonly unknown[];
    bilag?: Bilag;
  };
  if (groups !== undefined) return groupLines(groups, language);
  if (bilag !== undefined) return bilagLines(bilag);
  const progress = (rounds ?? []).filter(
    (each): each is LevelProgress & { status: string } => typeof each === "object" && each !== null && "units" in each,
  );
  return progress.flatMap((each) => progressLines(each, language));
}

interface GroupLine {
  readonly group: string;
  readonly cases: number;
  readonly least: number;
  readonly most: number;
}

const GROUPS_SHOWN = 40;

function groupLines(groups: readonly GroupLine[], language: Language): string[] {
  const words = WORDS[language];
  if (groups.length > GROUPS_SHOWN) {
    const counts = groups.map((each) => each.cases);
    return ["", `  ${groups.length} ${words.groups}: ${Math.min(...counts)}-${Math.max(...counts)} ${words.cases}`];
  }
  const width = Math.max(...groups.map((each) => each.group.length), 4);
  return [
    "",
    ...groups.map((each) => {
      const seats = each.least === each.most ? String(each.most) : `${each.least}-${each.most}`;
      return `  ${(each.group || "alle").padEnd(width)}  ${String(each.cases).padStart(6)} ${words.cases}, ${seats.padStart(5)} ${words.drawn}`;
    }),
  ];
}

function progressLines(each: LevelProgress & { readonly status: string }, language: Language): string[] {
  const words = WORDS[language];
  if (each.status === "indlæst")
    return ["", `${words.round} ${each.round}, ${words.level} ${each.level}: ${words.imported}`];
  if (each.status === "samlet")
    return ["", `${words.round} ${each.round}, ${words.level} ${each.level}: ${words.pooled}`];
  const width = Math.max(...each.units.map((unit) => unit.unit.length), 4);
  return [
    "",
    `${words.round} ${each.round}, ${words.level} ${each.level}: ${each.status}, ${each.finished}/${each.cases} ${words.finished}`,
    ...each.units.map((unit) => {
      const waiting =
        unit.waiting.length === 0
          ? ""
          : `; ${words.waiting} ${unit.waiting.slice(0, 5).join(", ")}${unit.waiting.length > 5 ? " …" : ""}`;
      const who = unit.reviewers.length === 0 ? "" : ` (${unit.reviewers.join(", ")})`;
      const open = unit.received === 0 ? words.none : `${unit.missing} ${words.missing}`;
      return `  ${unit.unit.padEnd(width)}  ${unit.finished}/${unit.cases} ${words.finished}, ${open}${who}${waiting}`;
    }),
  ];
}

/** The Bilag's table as plain lines: the question, each round's percent, arrow, change. */
function bilagLines(bilag: Bilag): string[] {
  const cell = (each: Bilag["sections"][number]["questions"][number]["cells"][number]): string =>
    each.kind === "percent" ? `${each.percent} %` : each.kind === "few" ? "•" : each.kind === "none" ? "-" : "";
  return [
    "",
    bilag.title,
    `  ${bilag.rounds.join(" | ")}`,
    ...bilag.sections.flatMap((section) => [
      "",
      section.step,
      ...section.questions.map((question) => {
        const cells = question.cells.map((each) => cell(each).padStart(6)).join(" ");
        const text = question.text.length > 84 ? `${question.text.slice(0, 83)}…` : question.text;
        return `  ${cells}  ${(question.arrow || " ").padEnd(1)}  ${question.uncertain ? "*" : " "} ${text}`;
      }),
    ]),
  ];
}
