/** What a view is given by the frame around it. */
export interface ViewProps {
  /** Goes to another view, by its name in `views.ts`. */
  readonly open: (view: string) => void;
}

/** What a view is given that names other views. */
export interface NamingViewProps extends ViewProps {
  /** What a view is called. */
  readonly nameOf: (view: string) => string;
}
