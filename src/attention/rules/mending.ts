/**
 * Genopretning: faults found in cases that somebody must mend, from the day they are marked until they are closed. A
 * reviewer marks one by beginning the comment to a negative answer with `!`; staff add others by hand. Rows are only
 * added: who is responsible, by when, and when it was closed belongs to the people who fill it in.
 */
import type { Answer } from "../../templates/rules/answer";
import { negativeAnswer } from "../../templates/rules/answer";
import { withoutCpr, hasCpr } from "../../kernel/cpr";
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import { caseKey, personKey, questionKey, roundKey } from "../../kernel/keys";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Question } from "../../templates/rules/question";
import { byCodePoint, clean } from "../../kernel/text";
import type { FindingCode, Grade } from "./finding-code";
import { codeOf, gradeOf, listOfCodes } from "./finding-code";
import { SPECIAL_FAULT, specialFinding } from "./special";

/** A row of tblGenopretning. Blank where staff wrote a row without it. */
export interface Mending {
  readonly round: string;
  readonly level: number | null;
  readonly unit: string;
  readonly case: string;
  readonly step: string;
  readonly question: string;
  /** The question in words, as it was when the row came; blank for a row written by hand, and of an earlier version. */
  readonly text: string;
  /** What is wrong. */
  readonly fault: string;
  readonly responsible: string;
  readonly deadline: IsoDate | null;
  /** The day it was mended; null while it is open. */
  readonly closed: IsoDate | null;
  /** File and sheet of the mark; blank for a row written by hand. */
  readonly source: string;
  /** Fundkode, as typed: a letter of the setting Fundkoder. */
  readonly code: string;
  /** Alvor, as typed: a word of the setting Kritikskala. */
  readonly severity: string;
  /** What is done about faults of the kind. */
  readonly measure: string;
  readonly how: string;
  readonly checkedBy: string;
  /** The day a second person saw that it was put right. */
  readonly checked: IsoDate | null;
  /** Why it cannot be mended; blank where it can. */
  readonly cannot: string;
}

/** The columns that staff fill in later. */
export const UNTREATED = {
  code: "",
  severity: "",
  measure: "",
  how: "",
  checkedBy: "",
  checked: null,
  cannot: "",
} as const;

/** Put right, and seen to be by another than the one who answers for it. */
export function isRestored({ checked, checkedBy, responsible }: Mending): boolean {
  return checked !== null && checkedBy !== "" && personKey(checkedBy) !== personKey(responsible);
}

/** Nothing more is to be done by the one who answers for it. */
export function isEnded(row: Mending): boolean {
  return row.closed !== null || row.cannot !== "" || isRestored(row);
}

/** What a comment begins with where the fault is to be mended. */
export const MARK = "!";

/**
 * What stands behind the mark: `"! Plan mangler"` → `Plan mangler`; null where the comment has none. What stands behind
 * the mark of special attention is confidential, and is not repeated.
 */
export function markedFault(comment: string): string | null {
  if (specialFinding(comment) !== null) return SPECIAL_FAULT;
  const text = clean(comment);
  return text.startsWith(MARK) ? clean(text.slice(MARK.length)) : null;
}

/** A mark on an answer that names no fault, or a mark without words. Special attention may be called to any answer. */
export function checkMark(
  question: Question,
  answer: string,
  comment: string,
  told: Problem["values"],
  at: Place,
): readonly Problem[] {
  const fault = markedFault(comment);
  if (fault === null) return [];
  const special = specialFinding(comment);
  if (special !== null) return special === "" ? [problem("attention/no-words", told, at)] : [];
  const negative = negativeAnswer(question.scale);
  if (answer !== negative) return [problem("mending/not-negative", { ...told, negative }, at)];
  return fault === "" ? [problem("mending/no-words", told, at)] : [];
}

/**
 * The marked faults that have no row yet, in the order of the answers.
 *
 * | row of the same case and question      | the mark       |
 * |----------------------------------------|----------------|
 * | of the same round and level            | has its row    |
 * | open, from whatever round              | has its row    |
 * | closed on or after the day of the mark | was seen to    |
 * | any other, or none                     | gets a new row |
 *
 * @param caseworker who answers for a case, offered as Ansvarlig
 */
export function newMendings(
  answers: readonly Answer[],
  standing: readonly Mending[],
  questions: readonly Question[],
  caseworker: (id: string) => string,
): readonly Mending[] {
  const known = new Map(questions.map((each) => [questionKey(each.number), each]));
  const rows = [...standing];
  const added: Mending[] = [];
  for (const answer of answers) {
    const question = known.get(questionKey(answer.question));
    const fault = markedFault(answer.comment);
    if (question === undefined || fault === null) continue;
    const isSpecial = specialFinding(answer.comment) !== null;
    if (!isSpecial && answer.value !== negativeAnswer(question.scale)) continue;
    if (rows.some((row) => isSameFault(row, answer) && covers(row, answer))) continue;
    const row: Mending = {
      round: answer.round,
      level: answer.level,
      unit: answer.unit,
      case: answer.case,
      step: answer.step,
      question: answer.question,
      text: withoutCpr(question.text),
      fault: fault === "" ? withoutCpr(question.text) : fault,
      responsible: caseworker(answer.case),
      deadline: null,
      closed: null,
      source: answer.source,
      ...UNTREATED,
    };
    rows.push(row);
    added.push(row);
  }
  return added;
}

function isSameFault(row: Mending, answer: Answer): boolean {
  return caseKey(row.case) === caseKey(answer.case) && questionKey(row.question) === questionKey(answer.question);
}

function covers(row: Mending, answer: Answer): boolean {
  const sameRound = row.level === answer.level && roundKey(row.round) === roundKey(answer.round);
  return sameRound || row.closed === null || (answer.date !== "" && row.closed >= answer.date);
}

/** Open faults of a unit. */
export interface UnitMendings {
  /** Blank where neither the row nor its case names one. */
  readonly unit: string;
  readonly open: number;
  readonly overdue: number;
  /** Open without a deadline. */
  readonly undated: number;
}

export interface MendingStatus extends Omit<UnitMendings, "unit"> {
  readonly closed: number;
  /** In code-point order. */
  readonly units: readonly UnitMendings[];
}

/** What is open on a day, over all rounds. `unitOf` gives the unit of a case whose row names none. */
export function mendingStatus(rows: readonly Mending[], today: IsoDate, unitOf: (id: string) => string): MendingStatus {
  const open = rows.filter((row) => !isEnded(row));
  const unit = (row: Mending): string => row.unit || unitOf(row.case);
  const count = (own: readonly Mending[]): Omit<UnitMendings, "unit"> => ({
    open: own.length,
    overdue: own.filter((row) => isOverdue(row, today)).length,
    undated: own.filter((row) => row.deadline === null).length,
  });
  const units = Array.from(new Set(open.map(unit))).sort(byCodePoint);
  return {
    ...count(open),
    closed: rows.length - open.length,
    units: units.map((name) => ({ unit: name, ...count(open.filter((row) => unit(row) === name)) })),
  };
}

/** A fault may be mended on the day of its deadline. */
export function isOverdue(row: Mending, today: IsoDate): boolean {
  return !isEnded(row) && row.deadline !== null && row.deadline < today;
}

/** A row and its cells, for what is said about it. */
export interface PlacedMending {
  readonly row: Mending;
  place(header: string): Place;
}

/** Every open fault that is past its deadline, the oldest first. */
export function overdueProblems(rows: readonly PlacedMending[], today: IsoDate): readonly Problem[] {
  return rows
    .filter(({ row }) => isOverdue(row, today))
    .sort((a, b) => byCodePoint(a.row.deadline ?? "", b.row.deadline ?? ""))
    .map(({ row, place }) => {
      const values = {
        sag: row.case,
        fault: row.fault,
        responsible: row.responsible || "-",
        deadline: danishDate(row.deadline as IsoDate),
      };
      return problem("mending/overdue", values, place("Frist"));
    });
}

const TEXTS = [
  ["Fejl", "fault"],
  ["Spørgsmål", "text"],
  ["Ansvarlig", "responsible"],
  ["Sag", "case"],
  ["Kilde", "source"],
  ["Tiltag", "measure"],
  ["Rettet hvordan", "how"],
  ["Kontrolleret af", "checkedBy"],
  ["Kan ikke rettes", "cannot"],
] as const;

/**
 * What is wrong with the rows as they stand.
 *
 * @param isKnown whether the register has met a case
 */
export function checkMendings(
  rows: readonly PlacedMending[],
  isKnown: (id: string) => boolean,
  codes: readonly FindingCode[],
  scale: readonly Grade[],
): readonly Problem[] {
  return rows.flatMap(({ row, place }) => {
    const told = { sag: withoutCpr(row.case) };
    return [
      ...TEXTS.filter(([, field]) => hasCpr(row[field])).map(([header]) => problem("mending/cpr", told, place(header))),
      ...(row.case === "" ? [problem("mending/no-case", {}, place("Sag"))] : []),
      ...(row.case === "" || isKnown(row.case) || hasCpr(row.case)
        ? []
        : [problem("mending/case-unknown", told, place("Sag"))]),
      ...(row.fault === "" ? [problem("mending/no-fault", told, place("Fejl"))] : []),
      ...(row.code === "" || codeOf(row.code, codes) !== undefined
        ? []
        : [problem("mending/code-unknown", { ...told, code: row.code, known: listOfCodes(codes) }, place("Fundkode"))]),
      ...(row.severity === "" || gradeOf(row.severity, scale) !== undefined
        ? []
        : [
            problem(
              "mending/severity-unknown",
              { ...told, severity: row.severity, known: scale.map(({ word }) => word).join(", ") },
              place("Alvor"),
            ),
          ]),
      ...(row.checked !== null && row.checkedBy === ""
        ? [problem("mending/checked-by-nobody", told, place("Kontrolleret af"))]
        : []),
      ...(row.checked !== null && row.checkedBy !== "" && !isRestored(row)
        ? [problem("mending/checked-by-same", told, place("Kontrolleret af"))]
        : []),
    ];
  });
}
