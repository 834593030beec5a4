/**
 * The questions of tblSkabelon, read from what staff typed: every fault named by its cell, all of them at once.
 *
 * Closed words and steps are found whatever the case, and come out as the register spells them. Wholly blank rows are
 * skipped.
 */
import { checkConditions, parseConditions } from "./condition";
import type { IsoDate } from "../../kernel/date";
import { dateFromSerial, parseDate } from "../../kernel/date";
import type { QuestionKey } from "../../kernel/keys";
import { findWord, questionKey, stepKey, wordOf } from "../../kernel/keys";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import { clean } from "../../kernel/text";
import type { CommentRule, Condition, DenominatorRule, Question, Requirement, Scale } from "./question";

/** The headers of tblSkabelon, in their order. */
export const QUESTION_HEADERS = [
  "Spørgsmålsnr.",
  "Sagstrin",
  "Spørgsmål",
  "Svarskala",
  "Kravtype",
  "Betingelse",
  "Ikke relevant",
  "Beregning",
  "Pil",
  "Bemærkning",
  "Lovgrundlag",
  "Fremhævet",
  "Skabelon",
  "Version",
  "Gyldig fra",
  "Emne",
  "Vejledning",
] as const;
export type QuestionHeader = (typeof QUESTION_HEADERS)[number];

/** Register version that first had a column; none for one that was always there. */
export const QUESTION_SINCE: Readonly<Partial<Record<QuestionHeader, number>>> = { Emne: 2, Vejledning: 2 };

/** The words a closed column may hold. */
export const QUESTION_WORDS = {
  Svarskala: ["ja/nej", "grad"] as readonly Scale[],
  Kravtype: ["skal", "kan", "oplysning"] as readonly Requirement[],
  "Ikke relevant": ["tilladt", "ikke tilladt"] as readonly ("tilladt" | "ikke tilladt")[],
  Beregning: ["udelades", "tæller som opfyldt"] as readonly DenominatorRule[],
  Pil: ["ja", "nej"] as readonly ("ja" | "nej")[],
  Bemærkning: ["aldrig", "nej", "altid"] as readonly CommentRule[],
  Fremhævet: ["ja", "nej"] as readonly ("ja" | "nej")[],
};

/** The left side of a condition on age, so no question can be called that. */
const AGE = "alder";
const NUMBER = /^\p{L}[\p{L}\d_-]*$/u;

/** A row of tblSkabelon as typed (a date as text or as Excel's serial number), with where each cell stands. */
export interface QuestionText {
  text(header: QuestionHeader): string;
  place(header: QuestionHeader): Place;
}

/**
 * All questions in the order of their rows, or every fault of every row.
 *
 * @param steps names of the steps as tblTrin spells them
 * @problems the `template/…` codes, at the cell to correct
 */
export function parseQuestions(rows: readonly QuestionText[], steps: readonly string[]): Outcome<readonly Question[]> {
  const problems: Problem[] = [];
  const filled = rows.filter((row) => QUESTION_HEADERS.some((header) => row.text(header) !== ""));
  const read = filled.map((row) => new QuestionReader(row, problems).row(steps));
  problems.push(...findRepeats(read), ...findBadConditions(read));
  return problems.length > 0 ? failed(...problems) : done(read.map((row) => row.question));
}

/** A row on its way. Where a cell could not be read, `question` holds the first word of the column in its place. */
interface Row {
  readonly source: QuestionText;
  readonly question: Question;
  readonly scaleRead: boolean;
}

/** The cells of one row; what cannot be read is noted at its cell. */
class QuestionReader {
  constructor(
    private readonly source: QuestionText,
    private readonly problems: Problem[],
  ) {}

  row(steps: readonly string[]): Row {
    const scale = this.word("Svarskala", QUESTION_WORDS.Svarskala);
    const question: Question = {
      number: this.number(),
      step: this.step(steps),
      text: this.filled("Spørgsmål"),
      scale: scale ?? "ja/nej",
      requirement: this.word("Kravtype", QUESTION_WORDS.Kravtype) ?? "skal",
      conditions: this.conditions(),
      notApplicable: this.word("Ikke relevant", QUESTION_WORDS["Ikke relevant"]) === "tilladt",
      rule: this.word("Beregning", QUESTION_WORDS.Beregning) ?? "udelades",
      arrow: this.word("Pil", QUESTION_WORDS.Pil) === "ja",
      comment: this.word("Bemærkning", QUESTION_WORDS.Bemærkning) ?? "aldrig",
      legalBasis: this.source.text("Lovgrundlag"),
      highlighted: this.source.text("Fremhævet") !== "" && this.word("Fremhævet", QUESTION_WORDS.Fremhævet) === "ja",
      template: this.filled("Skabelon"),
      version: this.filled("Version"),
      validFrom: this.date("Gyldig fra"),
      ...this.theme(),
      ...this.filledIn("guidance", "Vejledning"),
    };
    return { source: this.source, question, scaleRead: scale !== null };
  }

  private note(header: QuestionHeader, told: Problem): void {
    this.problems.push({ ...told, at: this.source.place(header) });
  }

  private filled(header: QuestionHeader): string {
    const typed = this.source.text(header);
    if (typed === "") this.note(header, problem("template/blank", { column: header }));
    return typed;
  }

  /** `inddragelse`, or with the part of it that the question is about: `inddragelse: forældre`. */
  private theme(): Pick<Question, "theme" | "aspect"> {
    const typed = this.source.text("Emne");
    const colon = typed.indexOf(":");
    const [theme, aspect] = colon < 0 ? [typed, ""] : [clean(typed.slice(0, colon)), clean(typed.slice(colon + 1))];
    return { ...(theme === "" ? {} : { theme }), ...(theme === "" || aspect === "" ? {} : { aspect }) };
  }

  /** A text that may be left out. */
  private filledIn<Name extends "guidance">(name: Name, header: QuestionHeader): Pick<Question, Name> {
    const text = this.source.text(header);
    return (text === "" ? {} : { [name]: text }) as Pick<Question, Name>;
  }

  private number(): string {
    const typed = this.filled("Spørgsmålsnr.");
    if (typed !== "" && !NUMBER.test(typed))
      this.note("Spørgsmålsnr.", problem("template/number-unreadable", { value: typed }));
    if (wordOf(typed) === AGE) this.note("Spørgsmålsnr.", problem("template/number-reserved", { value: typed }));
    return typed;
  }

  private step(steps: readonly string[]): string {
    const typed = this.filled("Sagstrin");
    const known = steps.find((step) => stepKey(step) === stepKey(typed));
    if (typed !== "" && known === undefined) {
      this.note("Sagstrin", problem("template/step-unknown", { step: typed, known: steps.join("; ") }));
    }
    return known ?? typed;
  }

  private word<T extends string>(header: QuestionHeader, known: readonly T[]): T | null {
    const typed = this.source.text(header);
    const found = findWord(typed, known);
    if (found !== undefined) return found;
    const values = { column: header, known: known.join(", ") };
    this.note(
      header,
      typed === ""
        ? problem("template/word-blank", values)
        : problem("template/word-unknown", { ...values, value: typed }),
    );
    return null;
  }

  private date(header: QuestionHeader): IsoDate {
    const typed = this.filled(header);
    if (typed === "") return "";
    const date = /^\d+(\.\d+)?$/u.test(typed) ? dateFromSerial(Number(typed)) : parseDate(typed);
    if (date === null) this.note(header, problem("template/date-unreadable", { value: typed }));
    return date ?? "";
  }

  private conditions(): readonly Condition[] {
    const parsed = parseConditions(this.source.text("Betingelse"), this.source.place("Betingelse"));
    if (parsed.ok) return parsed.value;
    this.problems.push(...parsed.problems);
    return [];
  }
}

function findRepeats(rows: readonly Row[]): Problem[] {
  const firsts = new Map<QuestionKey, Row>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const value = row.question.number;
    const first = firsts.get(questionKey(value));
    if (first === undefined) firsts.set(questionKey(value), row);
    else if (value !== "") {
      const other = first.source.place("Spørgsmålsnr.").cell ?? "";
      problems.push(problem("template/number-twice", { value, first: other }, row.source.place("Spørgsmålsnr.")));
    }
  }
  return problems;
}

/** Conditions on a question whose scale could not be read are left for when it can. */
function findBadConditions(rows: readonly Row[]): readonly Problem[] {
  const unread = new Set(rows.filter((row) => !row.scaleRead).map((row) => questionKey(row.question.number)));
  const places = new Map<Question, Place>();
  const questions = rows.map(({ question, source }) => {
    const conditions = question.conditions.filter(
      (each) => each.kind === "age" || !unread.has(questionKey(each.question)),
    );
    const checked = { ...question, conditions };
    places.set(checked, source.place("Betingelse"));
    return checked;
  });
  return checkConditions(questions, (question) => places.get(question));
}
