/** The lowest line: what is going on, and what the chosen cells add up to. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
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
  zoom: { display: "flex", alignItems: "center" },
  zoomButton: { minWidth: "24px", height: "22px", padding: 0, fontWeight: tokens.fontWeightRegular },
  percent: { minWidth: "48px" },
  said: { flexGrow: 1, overflow: "hidden", textOverflow: "ellipsis" },
});

export interface StatusBarSettings {
  readonly said: string;
  readonly invented: boolean;
  readonly cell: ActiveCell;
  readonly text: Text;
  readonly language: Language;
  /** 1: as it is. */
  readonly zoom: number;
  zoomBy(step: 1 | -1): void;
  zoomTo(factor: number): void;
}

export function StatusBar(settings: StatusBarSettings) {
  const styles = useStyles();
  const { said, invented, cell, text, language, zoom, zoomBy, zoomTo } = settings;
  const { figures } = cell;
  const button = (label: string, shown: string, act: () => void) => (
    <Button
      appearance="subtle"
      size="small"
      className={shown.length > 1 ? `${styles.zoomButton} ${styles.percent}` : styles.zoomButton}
      aria-label={label}
      title={label}
      onClick={act}
    >
      {shown}
    </Button>
  );
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
      <span role="group" aria-label={text.zoom.title} className={styles.zoom}>
        {button(text.zoom.smaller, "\u2212", () => {
          zoomBy(-1);
        })}
        {button(text.zoom.usual, `${Math.round(zoom * 100)} %`, () => {
          zoomTo(1);
        })}
        {button(text.zoom.larger, "+", () => {
          zoomBy(1);
        })}
      </span>
    </footer>
  );
}

const rounded = (value: number, language: Language): string => number(Math.round(value * 100) / 100, language);
