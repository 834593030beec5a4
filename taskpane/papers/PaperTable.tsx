/** The table of the Bilag as it will be written. It scrolls by itself, its header in view. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import type { PaperTable as Content } from "../../src/papers/facts/bilag-paper";

const useStyles = makeStyles({
  frame: {
    overflow: "auto",
    maxHeight: "min(60vh, 480px)",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: tokens.spacingHorizontalXS,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "break-word",
    hyphens: "auto",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  header: {
    position: "sticky",
    top: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  section: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  highlighted: { backgroundColor: tokens.colorStatusWarningBackground1 },
  center: { textAlign: "center" },
  up: { color: tokens.colorStatusSuccessForeground1 },
  down: { color: tokens.colorStatusDangerForeground3 },
  bold: { fontWeight: tokens.fontWeightSemibold },
});

/** Pixels: the least a question, a round and the development need. */
const LEAST = { question: 104, round: 66, development: 88 } as const;

interface PaperTableProps {
  readonly caption: string;
  readonly content: Content;
  readonly rounds: number;
  readonly ref?: Ref<HTMLDivElement>;
}

export function PaperTable({ caption, content: { header, rows }, rounds, ref }: PaperTableProps) {
  const styles = useStyles();
  const widths = header.map((_, index) =>
    index === 0 ? LEAST.question : index <= rounds ? LEAST.round : LEAST.development,
  );
  const look = (align: "left" | "center" | undefined): string =>
    mergeClasses(styles.cell, align === "center" && styles.center);
  const minWidth = widths.reduce((sum, each) => sum + each, 0);
  return (
    // Focusable, so that the arrow keys scroll it.
    <div ref={ref} className={styles.frame} role="region" aria-label={caption} tabIndex={0} lang="da">
      <table className={styles.table} aria-label={caption} style={{ minWidth }}>
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} {...(index === 0 ? {} : { style: { width } })} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {header.map(({ runs, align }, column) => (
              <th key={column} scope="col" className={mergeClasses(look(align), styles.header)}>
                {runs.map(({ text }) => text).join("")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            row.kind === "section" ? (
              <tr key={index}>
                <th scope="colgroup" colSpan={header.length} className={mergeClasses(styles.cell, styles.section)}>
                  {row.text}
                </th>
              </tr>
            ) : (
              <tr key={index} className={mergeClasses(row.fill !== undefined && styles.highlighted)}>
                {row.cells.map(({ runs, align }, column) => (
                  <td key={column} className={look(align)}>
                    {runs.map(({ text, bold }, at) => (
                      <span
                        key={at}
                        className={mergeClasses(
                          bold === true && styles.bold,
                          text === "↗" && styles.up,
                          text === "↘" && styles.down,
                        )}
                      >
                        {text}
                      </span>
                    ))}
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
