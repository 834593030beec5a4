/** feedback: a paper for each caseworker after a round, and who has had feedback. */
import type { IsoDate } from "../../kernel/date";
import { danishDate, serialFromDate } from "../../kernel/date";
import { isAt, personKey, unitKey, wordKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Context, DocumentHandout } from "../../register/command";
import type { Register } from "../../register/register";
import { levelOf, roundOf, tablePlace } from "../../register/register";
import { AT, registered } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import { periodOf } from "../../register/rules/round";
import { fileName, takenNames } from "../../register/sheet/naming";
import { closedOn, feedbackIn, sharesOf } from "../facts/feedback";
import type { Feedback } from "../rules/feedback";
import { caseworkerKey } from "../rules/feedback";
import { feedbackDocument } from "../sheet/feedback-document";
import type { FeedbackRow } from "../sheet/feedback";
import { FEEDBACK_TYPED, FEEDBACKS, feedbackSheet, givenOn, readFeedbacks } from "../sheet/feedback";
import { hasTyped, nothingTyped, textIn } from "../sheet/staff-columns";

/** Feedback that was given, to be noted. */
export interface Given {
  readonly caseworker: string;
  /** Needed where two units have somebody of that name. */
  readonly unit: string | null;
  /** Null: today. */
  readonly date: IsoDate | null;
  readonly form: string;
}

export interface FeedbackInput {
  readonly round: string;
  readonly level: number;
  /** With a document for each caseworker. */
  readonly papers: boolean;
  readonly given: Given | null;
}

export const FEEDBACK_SHEETS: readonly RegisteredSheet[] = [
  {
    name: FEEDBACKS.sheet,
    guide: {
      da: "Hvem der har fået tilbagemelding efter runden, og hvad I aftalte (fortroligt).",
      en: "Who has had feedback after the round, and what was agreed (confidential).",
    },
    tables: [FEEDBACKS],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => feedbackSheet([], null),
  },
];

export const feedbackCommand = registered({
  name: "feedback",
  options: {
    ...AT,
    folder: {
      kind: "target",
      example: "mappe",
      about: {
        da: "et papir til hver sagsbehandler her (Word)",
        en: "a paper for each caseworker here (Word)",
      },
    },
    caseworker: {
      kind: "text",
      example: '"navn"',
      about: {
        da: "notér, at denne sagsbehandler har fået tilbagemelding",
        en: "note that this caseworker has had feedback",
      },
    },
    unit: {
      kind: "text",
      example: "enhed",
      about: { da: "sagsbehandlerens enhed", en: "the caseworker's unit" },
    },
    date: {
      kind: "date",
      example: "2026-04-10",
      about: { da: "dagen, den blev givet; ellers i dag", en: "the day it was given; else today" },
    },
    form: {
      kind: "text",
      example: "samtale",
      about: {
        da: "samtale, skriftlig eller dialogbaseret",
        en: "samtale, skriftlig or dialogbaseret (talk, in writing, in dialogue)",
      },
    },
  },
  words: {
    about: {
      da: "lav papirer til tilbagemelding, og notér, hvem der har fået den",
      en: "make feedback papers, and note who has had feedback",
    },
    doing: { da: "Laver tilbagemeldinger", en: "Making feedback" },
    logged: { da: "Tilbagemelding opgjort", en: "Feedback counted" },
  },
  loggedAs: (input) =>
    typeof input?.["givet"] === "string" ? { da: "Tilbagemelding givet", en: "Feedback given" } : null,
  view: "learning",
  sheets: FEEDBACK_SHEETS,
  input: ({ round, level, folder, caseworker, unit, date, form }): Outcome<FeedbackInput> => {
    const papers = folder !== undefined;
    if (caseworker !== undefined)
      return done({
        round,
        level,
        papers,
        given: { caseworker, unit: unit ?? null, date: date ?? null, form: form ?? "" },
      });
    return unit === undefined && date === undefined && form === undefined
      ? done({ round, level, papers, given: null })
      : failed(problem("usage/feedback-given", {}));
  },
  decide(input: FeedbackInput, register, context) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const at = { round: roundOf(register, input.round, input.level)?.round ?? input.round, level: input.level };
    const found = feedbackIn(register, at);
    if (!found.ok) return found;
    const feedback = found.value;
    if (feedback.length === 0) return failed(problem("feedback/none", at, { sheet: "Svar" }));
    const standing = readFeedbacks(register.snapshot.tables[FEEDBACKS.name]);
    if (standing.problems.length > 0) return failed(...standing.problems);
    const own = rowsOf(
      at,
      feedback,
      standing.rows.filter((each) => isAt(each, at)),
    );
    const noted =
      input.given === null ? done({ rows: own, told: null }) : noteGiven(input.given, at, own, feedback, context);
    if (!noted.ok) return noted;
    const { rows, told } = noted.value;
    if (told !== null && !input.papers) return done({ message: told, show: FEEDBACKS.sheet });
    const closed = closedOn(register, at);
    const shares = sharesOf(feedback, rows, closed);
    const [all] = shares;
    const counts = {
      caseworkers: feedback.length,
      given: all?.given ?? 0,
      percent: all?.percent ?? 0,
    };
    const papers = input.papers ? papersOf(at, level.value.name, feedback, context) : null;
    const { caseworker = "" } = input.given ?? {};
    return done({
      message:
        papers !== null
          ? problem("done/feedback-files", { ...at, ...counts, files: papers.documents.length })
          : input.given !== null
            ? problem("done/feedback-given", { caseworker, ...counts })
            : problem("done/feedback", { ...at, ...counts }),
      problems: [
        ...(told === null ? [] : [told]),
        ...(papers?.problems ?? []),
        ...unreadDates(register, standing.rows),
      ],
      edits: [
        {
          kind: "sheet",
          content: feedbackSheet([...standing.rows.filter((each) => !isAt(each, at)), ...rows], {
            ...at,
            date: context.now.slice(0, 10),
            closed,
            shares,
          }),
          before: "Log",
        },
      ],
      ...(papers === null ? {} : { documents: papers.documents }),
      log: {
        command: "feedback",
        input: JSON.stringify({
          runde: at.round,
          niveau: at.level,
          ...(papers === null ? {} : { papirer: papers.documents.length }),
          ...(input.given === null || told !== null ? {} : { givet: caseworker }),
        }),
        counts: `sagsbehandlere=${counts.caseworkers}; givet=${counts.given}`,
      },
      data: { feedback: shares },
      show: FEEDBACKS.sheet,
    });
  },
});

/** The rows of a round and level: what the staff wrote is kept, also of somebody who no longer has a reviewed case. */
function rowsOf(
  at: { readonly round: string; readonly level: number },
  feedback: readonly Feedback[],
  standing: readonly FeedbackRow[],
): readonly FeedbackRow[] {
  const before = new Map(standing.map((each) => [caseworkerKey(each), each]));
  const rows = feedback.map((each): FeedbackRow => {
    const typed = before.get(caseworkerKey(each))?.typed ?? nothingTyped(FEEDBACK_TYPED);
    before.delete(caseworkerKey(each));
    return { ...at, unit: each.unit, caseworker: each.caseworker, cases: each.cases.join("; "), typed };
  });
  return [...rows, ...Array.from(before.values()).filter(({ typed }) => hasTyped(typed))];
}

interface Noted {
  readonly rows: readonly FeedbackRow[];
  /** Set where it was given before. */
  readonly told: Problem | null;
}

/** @problems `feedback/caseworker-unknown`, `feedback/caseworker-twice` */
function noteGiven(
  given: Given,
  at: { readonly round: string; readonly level: number },
  rows: readonly FeedbackRow[],
  feedback: readonly Feedback[],
  { now, user }: Context,
): Outcome<Noted> {
  const meant = feedback.filter(
    (each) =>
      personKey(each.caseworker) === personKey(given.caseworker) &&
      (given.unit === null || unitKey(each.unit) === unitKey(given.unit)),
  );
  const [only, another] = meant;
  if (only === undefined) {
    const known = feedback.map((each) => `${each.caseworker} (${each.unit})`).join(", ");
    return failed(problem("feedback/caseworker-unknown", { ...at, caseworker: given.caseworker, known }));
  }
  if (another !== undefined) {
    const units = meant.map(({ unit }) => unit).join(", ");
    return failed(problem("feedback/caseworker-twice", { caseworker: given.caseworker, units }));
  }
  const row = rows.find((each) => caseworkerKey(each) === caseworkerKey(only));
  if (row !== undefined && textIn(row.typed["Dato"]) !== "") {
    const on = givenOn(row);
    const date = on === null ? textIn(row.typed["Dato"]) : danishDate(on);
    const by = textIn(row.typed["Givet af"]) || "-";
    return done({ rows, told: problem("feedback/already", { caseworker: only.caseworker, date, by }) });
  }
  return done({
    rows: rows.map((each) =>
      each !== row
        ? each
        : {
            ...each,
            typed: {
              ...each.typed,
              "Givet af": textIn(each.typed["Givet af"]) === "" ? user : each.typed["Givet af"],
              Dato: serialFromDate(given.date ?? now.slice(0, 10)),
              Form: textIn(each.typed["Form"]) === "" ? given.form || null : each.typed["Form"],
            },
          },
    ),
    told: null,
  });
}

function papersOf(
  at: { readonly round: string; readonly level: number },
  levelName: string,
  feedback: readonly Feedback[],
  { now }: Context,
): { readonly documents: readonly DocumentHandout[]; readonly problems: readonly Problem[] } {
  const taken = takenNames([]);
  const made = feedback.map((each) => {
    const paper = feedbackDocument(each, {
      period: periodOf(at.round)?.label ?? at.round,
      level: at.level,
      levelName,
      date: now.slice(0, 10),
    });
    const name = fileName(`${at.round} N${at.level} ${each.unit} ${each.caseworker}`, taken, ".docx");
    taken.add(wordKey(name));
    return { name, paper, namesTaken: each.namesTaken };
  });
  const changed = made.filter(({ namesTaken }) => namesTaken > 0);
  const long = made.filter(({ paper }) => paper.leftOut > 0);
  const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
  return {
    documents: made.map(({ name, paper }) => ({ fileName: name, document: paper.document })),
    problems: [
      ...(changed.length === 0
        ? []
        : [
            problem("feedback/names-taken", {
              count: sum(changed.map(({ namesTaken }) => namesTaken)),
              files: changed.length,
            }),
          ]),
      ...(long.length === 0
        ? []
        : [problem("feedback/cut", { count: sum(long.map(({ paper }) => paper.leftOut)), files: long.length })]),
    ],
  };
}

/** Dates that are none, at their cells. */
function unreadDates(register: Register, rows: readonly FeedbackRow[]): readonly Problem[] {
  const table = register.snapshot.tables[FEEDBACKS.name];
  return rows.flatMap((each, index) => {
    const value = textIn(each.typed["Dato"]);
    if (value === "" || givenOn(each) !== null) return [];
    return [
      problem(
        "feedback/not-a-date",
        { caseworker: each.caseworker, value },
        tablePlace(table, FEEDBACKS.sheet, index, "Dato"),
      ),
    ];
  });
}
