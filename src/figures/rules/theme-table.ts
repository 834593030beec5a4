/** A theme across steps: what its questions gave in each, part by part. */
import type { Movement, Point } from "./trend";

/** What a theme's questions gave in one step. */
export interface ThemeCell {
  readonly step: string;
  /** In the last round; null where nothing was assessed there. */
  readonly now: Point | null;
  /** The one before it in the same line; null where there is none. */
  readonly before: Point | null;
  readonly beforeRound: string;
  /** From `before`; null without it. */
  readonly movement: Movement | null;
  readonly questions: readonly string[];
  /** Why the line to `now` begins where it does; empty where nothing broke it. */
  readonly broken: string;
}

export interface ThemeTable {
  readonly theme: string;
  /** Those with a question of the theme, in template order. */
  readonly steps: readonly string[];
  readonly rows: readonly {
    /** Empty for questions that are about no part of the theme in particular. */
    readonly aspect: string;
    /** One for each step; null where the theme has no such question there. */
    readonly cells: readonly (ThemeCell | null)[];
  }[];
}
