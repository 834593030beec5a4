/** The views' names, in the order of a round, and what each is given. */
export const VIEWS = ["home", "setup", "draw", "review", "control", "results", "bilag", "log"] as const;

export type ViewName = (typeof VIEWS)[number];

export interface ViewProps {
  /** Goes to another view. */
  readonly open: (view: ViewName) => void;
}
