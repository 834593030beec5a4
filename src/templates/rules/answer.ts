import type { IsoDate } from "../../kernel/date";
import { wordOf } from "../../kernel/keys";
import type { Question, Scale } from "./question";

/** Tilstand of tblSvar. `ikke gennemgået`: a step of a whole case left wholly blank. */
export type AnswerState = "gyldig" | "ubesvaret" | "ikke spurgt" | "ikke gennemgået" | "ugyldig";

/** A row of tblSvar: one per drawn case, question of its step, and reviewer. */
export interface Answer {
  readonly round: string;
  readonly level: number;
  readonly unit: string;
  readonly case: string;
  readonly step: string;
  readonly question: string;
  /** Normalised (`ja`, `nej`, `ikke relevant`, `lav grad`, `nogen grad`, `høj grad`) where valid; as typed where not; empty where blank. */
  readonly value: string;
  /** The valid answer that was handed in as finished, where it was corrected since; absent where it stands. */
  readonly handedIn?: string;
  readonly comment: string;
  readonly state: AnswerState;
  /** Medregnes: false for replaced and manual cases, second reviewers, steps not reviewed. */
  readonly counted: boolean;
  readonly reviewer: string;
  readonly date: IsoDate | "";
  /** File and sheet it was read from. */
  readonly source: string;
  /** A1 address of the answer on that sheet; empty where it is not known. */
  readonly cell: string;
  /** The answer that dates gave when the sheet was made; absent where none was offered. */
  readonly offered?: string;
}

export const NOT_APPLICABLE = "ikke relevant";

/** The answers of each scale, without "ikke relevant", in the order of the drop-down. */
export const SCALE_ANSWERS: Readonly<Record<Scale, readonly string[]>> = {
  "ja/nej": ["ja", "nej"],
  grad: ["lav grad", "nogen grad", "høj grad"],
};

/**
 * An answer as it was meant: case, blanks and NFC are forgiven, nothing else. `"Ja "` → `ja`, `"HØJ  grad"` →
 * `høj grad`; `"j"`, `"i.r."` and `"yes"` stay as they are and are illegal, because guessing what a reviewer
 * shortened is no business of a register.
 */
export function normaliseAnswer(typed: string): string {
  return wordOf(typed);
}

/** What the drop-down of a question offers. */
export function allowedAnswers(question: Question): readonly string[] {
  const answers = SCALE_ANSWERS[question.scale];
  return question.notApplicable ? [...answers, NOT_APPLICABLE] : answers;
}

/** True for a normalised answer that the scale knows, "ikke relevant" included even where the question does not allow it. */
export function isKnownAnswer(scale: Scale, answer: string): boolean {
  return answer === NOT_APPLICABLE || SCALE_ANSWERS[scale].includes(answer);
}

/**
 * Whether this (normalised) answer must be explained. `nej` means the scale's negative answer: `nej`, and `lav grad`
 * on the other scale. `altid` asks for a comment to every answer, never to a blank.
 */
export function needsComment(question: Question, answer: string): boolean {
  if (answer === "" || question.comment === "aldrig") return false;
  return question.comment === "altid" || answer === negativeAnswer(question.scale);
}

/** `nej` or `lav grad`. */
export function negativeAnswer(scale: Scale): string {
  return scale === "ja/nej" ? "nej" : "lav grad";
}
