/** The line above the grid: where the user is, and what stands there. Typing is done in the cell. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ActiveCell } from "./activecell";
import type { Text } from "./text";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "stretch",
    minHeight: "28px",
    columnGap: tokens.spacingHorizontalXS,
    padding: `2px ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    flexShrink: 0,
  },
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    paddingInline: tokens.spacingHorizontalS,
    outlineColor: tokens.colorStrokeFocus2,
  },
  name: { width: "88px", flexShrink: 0 },
  content: { flexGrow: 1, minWidth: 0 },
  fx: {
    alignSelf: "center",
    fontStyle: "italic",
    fontFamily: "Cambria, Georgia, serif",
    color: tokens.colorNeutralForeground2,
    paddingInline: tokens.spacingHorizontalXS,
  },
});

export function FormulaBar({ cell, text }: { readonly cell: ActiveCell; readonly text: Text }) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <input
        className={`${styles.box} ${styles.name}`}
        readOnly
        aria-label={text.nameBox}
        value={cell.address}
        data-part="name-box"
      />
      <span className={styles.fx} aria-hidden>
        fx
      </span>
      <input
        className={`${styles.box} ${styles.content}`}
        readOnly
        aria-label={text.formula}
        value={cell.content}
        data-part="formula"
      />
    </div>
  );
}
