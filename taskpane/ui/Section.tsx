/** A part of a view with its heading. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useId, useRef } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  title: {
    margin: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
    // Below the head of the pane, which stays where it is.
    scrollMarginTop: "140px",
  },
});

interface SectionProps {
  readonly title?: string;
  /** Beside the title, for the eye alone. */
  readonly icon?: ReactNode;
  /** It is what the view was opened for: it is scrolled to, and takes the focus. */
  readonly isWanted?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, icon, isWanted = false, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return (
    <section className={styles.section} {...(title === undefined ? {} : { "aria-labelledby": id })}>
      {title !== undefined && (
        <h2 id={id} ref={heading} className={styles.title} {...(isWanted ? { tabIndex: -1 } : {})}>
          {icon}
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
