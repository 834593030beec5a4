/** The lowest line: what is going on, and what the chosen cells add up to. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ActiveCell } from "./activecell";
import { number } from "./activecell";
import type { Language } from "./language";
import type { Text } from "./text";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    columnGap: tokens.spacingHorizontalL,
    alignItems: "center",
    minHeight: "24px",
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    flexShrink: 0,
    whiteSpace: "nowrap",
    overflow: "hidden",
  },
  said: { flexGrow: 1, overflow: "hidden", textOverflow: "ellipsis" },
});

export interface StatusBarSettings {
  readonly said: string;
  readonly invented: boolean;
  readonly cell: ActiveCell;
  readonly text: Text;
  readonly language: Language;
}

export function StatusBar({ said, invented, cell, text, language }: StatusBarSettings) {
  const styles = useStyles();
  const { figures } = cell;
  return (
    <footer className={styles.bar}>
      <span className={styles.said} role="status" data-part="said">
        {said}
      </span>
      {figures !== null && (
        <>
          {figures.average !== null && <span>{`${text.figures.average}: ${rounded(figures.average, language)}`}</span>}
          <span>{`${text.figures.count}: ${figures.count}`}</span>
          {figures.sum !== null && <span>{`${text.figures.sum}: ${rounded(figures.sum, language)}`}</span>}
        </>
      )}
      {invented && <span>{text.invented}</span>}
      <span>{text.keys}</span>
    </footer>
  );
}

const rounded = (value: number, language: Language): string => number(Math.round(value * 100) / 100, language);
