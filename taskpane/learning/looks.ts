/** Looks that the parts of the view Læringsforløb share. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useLooks = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  beside: { flexGrow: 1, flexBasis: "130px", minWidth: 0 },
  choice: {
    minWidth: 0,
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { width: "100%", textOverflow: "ellipsis" },
  },
  note: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  /** An item with a button at its end, or below where there is no room. */
  across: {
    flexDirection: "row",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  who: { display: "flex", flexDirection: "column", flexGrow: 1, flexBasis: "180px", minWidth: 0 },
  /** A description as wide as the list: a chart. */
  wide: { gridColumnStart: "1", gridColumnEnd: "-1" },
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    "& dd": { margin: 0, whiteSpace: "pre-line" },
    "& dt": { color: tokens.colorNeutralForeground2 },
  },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  under: {
    paddingInlineStart: "32px",
    marginBlockStart: "-4px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  start: { alignSelf: "flex-start" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  panel: { marginInline: 0 },
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
});
