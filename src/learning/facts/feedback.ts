/** What a register tells of feedback: what each caseworker of a round is told, and who has had it. */
import { SPECIALS } from "../../attention/sheet/special";
import { underReview } from "../../draw/rules/drawing";
import { ALL_UNITS, computeFigures } from "../../figures/rules/compliance";
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import type { PlaceKey, RoundAndLevel } from "../../kernel/keys";
import { isAt, jointKey, placeKey, questionKey, roundKey, unitKey } from "../../kernel/keys";
import type { Outcome, Place } from "../../language/outcome";
import { done } from "../../language/outcome";
import { clean } from "../../kernel/text";
import type { Register } from "../../register/register";
import { questionsAt, tablePlace } from "../../register/register";
import type { Answer } from "../../templates/rules/answer";
import { readTable } from "../../register/sheet/table";
import type { TableData } from "../../workbook/content";
import type { Feedback, ReviewedRound, Share } from "../rules/feedback";
import { caseworkerKey, feedbackOf } from "../rules/feedback";
import type { FeedbackShare } from "../rules/feedback-share";
import { feedbackShares } from "../rules/feedback-share";
import type { FeedbackRow } from "../sheet/feedback";
import { FEEDBACKS, givenOn, readFeedbacks } from "../sheet/feedback";
import { dateIn, textIn } from "../sheet/staff-columns";
import { isWithin } from "../../register/round-spans";

/** What every caseworker of a round and level is told. @problems those of the template */
export function feedbackIn(register: Register, at: RoundAndLevel): Outcome<readonly Feedback[]> {
  const asked = questionsAt(register, at.level);
  if (!asked.ok) return asked;
  return done(feedbackOf(reviewedRound(register, at, asked.value)));
}

function reviewedRound(register: Register, at: RoundAndLevel, questions: ReviewedRound["questions"]): ReviewedRound {
  const figures = computeFigures(at, register.answers, questions, [], register.settings);
  const shares = new Map(
    (figures.ok ? figures.value : [])
      .filter(({ unit }) => unit !== ALL_UNITS)
      .map((each): readonly [unknown, Share] => [jointKey(unitKey(each.unit), questionKey(each.question)), each]),
  );
  const standing = readFeedbacks(register.snapshot.tables[FEEDBACKS.name]).rows.filter((each) => isAt(each, at));
  const rows = new Map(standing.map((each) => [caseworkerKey(each), each]));
  return {
    cases: underReview(register.drawn, at.round, at.level),
    answers: register.answers.filter((each) => isAt(each, at)),
    later: laterAnswers(register, at),
    questions,
    mendings: register.mendings.map(({ row }) => row),
    confidential: confidentialTexts(register.snapshot.tables[SPECIALS.name]),
    figure: (unit, question) => shares.get(jointKey(unitKey(unit), questionKey(question))) ?? null,
    written: (unit, caseworker) => writtenOf(rows.get(caseworkerKey({ unit, caseworker }))),
    caseworkers: [...register.drawn, ...register.population().cases].map(({ caseworker }) => caseworker),
  };
}

function writtenOf(row: FeedbackRow | undefined): ReturnType<ReviewedRound["written"]> {
  if (row === undefined) return { agreed: "", followUp: "" };
  const on = dateIn(row.typed["Opfølgning"]);
  return {
    agreed: textIn(row.typed["Aftalt"]),
    followUp: on === null ? textIn(row.typed["Opfølgning"]) : danishDate(on),
  };
}

/** Those of higher levels, in this round or one whose period holds it. */
function laterAnswers(register: Register, at: RoundAndLevel): readonly Answer[] {
  const known = new Map<PlaceKey, boolean>();
  return register.answers.filter((each) => {
    if (each.level <= at.level) return false;
    const is = known.get(placeKey(each)) ?? isWithin(register, at, each);
    known.set(placeKey(each), is);
    return is;
  });
}

/** What was found in the cases of the confidential note: each line stands behind its question's number. */
function confidentialTexts(data: TableData | undefined): ReviewedRound["confidential"] {
  if (data === undefined) return [];
  return readTable(SPECIALS, data).rows.flatMap((row) =>
    row.found.split("\n").map((line) => ({ case: row.case, text: clean(line.replace(/^[^\s:]+: /u, "")) })),
  );
}

/** The day a level was closed by the command; null while it is open, and where somebody typed it. */
export function closedOn(register: Register, at: RoundAndLevel): IsoDate | null {
  const row = register.log.find(({ command, input }) => {
    if (command !== "close") return false;
    const read = inputOf(input);
    return read !== null && read.level === at.level && roundKey(read.round) === roundKey(at.round);
  });
  return row === undefined ? null : row.time.slice(0, 10);
}

/** The round and level that a row of the log says; null where it says none. */
export function inputOf(input: string): RoundAndLevel | null {
  try {
    const read: unknown = JSON.parse(input);
    if (typeof read !== "object" || read === null) return null;
    const { runde, niveau } = read as { readonly runde?: unknown; readonly niveau?: unknown };
    return typeof runde === "string" && typeof niveau === "number" ? { round: runde, level: niveau } : null;
  } catch {
    // The log is a sheet: somebody may have typed in it.
    return null;
  }
}

/** A caseworker of the round, and whether feedback was given. */
export interface FeedbackEntry {
  readonly unit: string;
  readonly caseworker: string;
  readonly cases: readonly string[];
  readonly learn: number;
  /** Null while it is not given. */
  readonly given: { readonly on: IsoDate; readonly by: string; readonly form: string } | null;
  /** Where what was agreed is written; null while the sheet has no row. */
  readonly at: Place | null;
}

export interface FeedbackOverview {
  readonly closed: IsoDate | null;
  readonly shares: readonly FeedbackShare[];
  readonly entries: readonly FeedbackEntry[];
}

/** Who has had feedback in a round and level; null where nobody's case has been reviewed. */
export function feedbackOverview(register: Register, at: RoundAndLevel): FeedbackOverview | null {
  const found = feedbackIn(register, at);
  if (!found.ok || found.value.length === 0) return null;
  const table = register.snapshot.tables[FEEDBACKS.name];
  const standing = readFeedbacks(table).rows;
  const closed = closedOn(register, at);
  return {
    closed,
    shares: sharesOf(
      found.value,
      standing.filter((each) => isAt(each, at)),
      closed,
    ),
    entries: found.value.map((each): FeedbackEntry => {
      const index = standing.findIndex((row) => isAt(row, at) && caseworkerKey(row) === caseworkerKey(each));
      const row = standing[index];
      const on = row === undefined ? null : givenOn(row);
      return {
        unit: each.unit,
        caseworker: each.caseworker,
        cases: each.cases,
        learn: each.learn.length,
        given:
          row === undefined || on === null
            ? null
            : { on, by: textIn(row.typed["Givet af"]), form: textIn(row.typed["Form"]) },
        at: row === undefined ? null : tablePlace(table, FEEDBACKS.sheet, index, "Aftalt"),
      };
    }),
  };
}

export function sharesOf(
  feedback: readonly Feedback[],
  rows: readonly FeedbackRow[],
  closed: IsoDate | null,
): readonly FeedbackShare[] {
  return feedbackShares(
    feedback,
    rows.map((row) => ({ unit: row.unit, caseworker: row.caseworker, date: givenOn(row) })),
    closed,
  );
}
