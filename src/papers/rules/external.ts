/**
 * What others have found, beside one's own figures: audits of cases before and after a course, and appeals.
 *
 * @source Københavns Kommune, Socialudvalget 29 August 2018, item 5: 20 cases read by Ankestyrelsen before the Task Force's
 * course and 20 after it, drawn alike; the same committee 2016 on § 41: fastholdelsesprocent = stadfæstet / afgjort
 */
import { percent } from "../../figures/rules/compliance";
import type { Figure } from "../../figures/rules/compliance";

type Share = Pick<Figure, "k" | "n">;

export const MOMENTS = ["før", "efter"] as const;
export type Moment = (typeof MOMENTS)[number];

/** What an audit found on one question at one time. */
export interface AuditFigure extends Share {
  readonly audit: string;
  readonly moment: Moment;
  /** Spørgsmålsnr. */
  readonly question: string;
}

/** One question of an audit, beside one's own figures; null: nothing there, or kept back. */
export interface AuditLine {
  readonly audit: string;
  readonly question: string;
  readonly text: string;
  readonly before: Share | null;
  readonly after: Share | null;
  readonly ownBefore: Share | null;
  readonly own: Share | null;
}

/** Appeals of a period: of the municipality, or what it is compared with. */
export interface Appeals {
  readonly period: string;
  readonly whose: string;
  readonly paragraph: string;
  /** Null where nobody has said. */
  readonly lodged: number | null;
  readonly decided: number;
  readonly upheld: number;
}

/** Whole percent of the decided that were upheld, halves up; null where none is decided. */
export function upheldPercent({ upheld, decided }: Pick<Appeals, "upheld" | "decided">): number | null {
  return percent(upheld, decided);
}

/** What cannot be: more upheld than decided, or more decided than lodged. */
export function contradicts({ lodged, decided, upheld }: Appeals): "upheld" | "decided" | null {
  if (upheld > decided) return "upheld";
  return lodged !== null && decided > lodged ? "decided" : null;
}
