/** A table to read: headers and rows, numbers to the right. It scrolls by itself where the pane is narrow. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Like the rest of the row, and as high as it takes to hit it.
    "& .fui-Link": { fontSize: "inherit", lineHeight: tokens.lineHeightBase300 },
  },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    paddingInlineStart: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  header: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "normal",
    verticalAlign: "bottom",
  },
  number: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

interface SimpleTableProps {
  /** For screen readers: what the table shows. */
  readonly caption: string;
  readonly headers: readonly ReactNode[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Columns of numbers, from 0. */
  readonly numeric?: readonly number[];
}

export function SimpleTable({ caption, headers, rows, numeric = [] }: SimpleTableProps) {
  const styles = useStyles();
  const look = (column: number): string => mergeClasses(styles.cell, numeric.includes(column) && styles.number);
  return (
    // Focusable, so that the arrow keys scroll it.
    <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            {headers.map((header, column) => (
              <th key={column} scope="col" className={mergeClasses(look(column), styles.header)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={look(column)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
