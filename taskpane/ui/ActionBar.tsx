/** What is done next, always at hand at the foot of the pane. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // At 200 % zoom it would take a third of the height; there it stands where it stands.
  low: { "@media (max-height: 420px)": { position: "static" } },
});

export function ActionBar({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.bar, styles.low)}>{children}</div>;
}
