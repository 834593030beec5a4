/** The line above the grid: where the user is (an address or a name typed there goes to it), and what stands there. Typing is done in the cell. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { useState } from "react";
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

export interface FormulaBarSettings {
  readonly cell: ActiveCell;
  readonly text: Text;
  readonly nameBox: RefObject<HTMLInputElement | null>;
  /** False where there is no such place. */
  goTo(reference: string): boolean;
  focusGrid(): void;
}

export function FormulaBar({ cell, text, nameBox, goTo, focusGrid }: FormulaBarSettings) {
  const styles = useStyles();
  /** What is typed in the name box; null: nothing. */
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={styles.bar}>
      <input
        ref={nameBox}
        className={`${styles.box} ${styles.name}`}
        aria-label={text.nameBox}
        title={text.nameBoxTip}
        value={typed ?? cell.address}
        data-part="name-box"
        spellCheck={false}
        onFocus={({ target }) => {
          target.select();
        }}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onBlur={() => {
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          const isLeft = event.key === "Escape" || typed === null || typed.trim() === "" || goTo(typed.trim());
          if (!isLeft) {
            event.currentTarget.select();
            return;
          }
          setTyped(null);
          focusGrid();
        }}
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
