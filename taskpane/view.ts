/** What a view is given by the frame around it. */
export interface ViewProps {
  /** Goes to another view, by its name in `views.ts`. */
  readonly open: (view: string) => void;
}

/** What a view is given that names other views, and that can be opened at a part of itself. */
export interface NamingViewProps extends ViewProps {
  /** What a view is called. */
  readonly nameOf: (view: string) => string;
  /** The part that is wanted; null for the view as a whole. */
  readonly part: string | null;
}
