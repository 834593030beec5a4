/** A part of a view with its heading. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

export function Section({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} {...(title === undefined ? {} : { "aria-labelledby": id })}>
      {title !== undefined && <h2 id={id} className={styles.title}>{title}</h2>}
      {children}
    </section>
  );
}
