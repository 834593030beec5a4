/** A part of a view with its heading. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";

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
  },
});

interface SectionProps {
  readonly title?: string;
  /** Beside the title, for the eye alone. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, icon, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} {...(title === undefined ? {} : { "aria-labelledby": id })}>
      {title !== undefined && (
        <h2 id={id} className={styles.title}>
          {icon}
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
