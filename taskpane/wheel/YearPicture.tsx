/** The year as a picture: twelve months across, a lane for each kind of work. Narrow panes have the list of months alone. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Wheel, WheelEntry, WheelMonth } from "../../src/wheel/facts/wheel";
import { lanesIn } from "../../src/wheel/facts/wheel";
import type { LaneOfYear } from "../../src/wheel/rules/lanes";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { monthText, useActivityText } from "./activity-text";
import { TEXT } from "./text";

const useStyles = makeStyles({
  frame: { overflowX: "auto", "@media (max-width: 479px)": { display: "none" } },
  table: {
    borderCollapse: "collapse",
    minWidth: "1000px",
    width: "100%",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, padding: "2px", height: "28px" },
  head: { fontWeight: tokens.fontWeightSemibold, textAlign: "center", verticalAlign: "top" },
  lane: { width: "92px", textAlign: "start", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  whole: { width: "96px", textAlign: "start" },
  now: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
  number: { textAlign: "center", fontVariantNumeric: "tabular-nums" },
  bar: {
    width: "100%",
    minHeight: "28px",
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusSmall,
    padding: "2px",
    font: "inherit",
    textAlign: "center",
    overflowWrap: "anywhere",
    hyphens: "auto",
    boxSizing: "border-box",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  line: { display: "block" },
  round: { display: "block", whiteSpace: "nowrap" },
  pressed: { cursor: "pointer" },
  planlagt: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  "i gang": { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  færdig: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  udskudt: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
  late: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function YearPicture({
  wheel,
  months,
  caption,
}: {
  readonly wheel: Wheel;
  readonly months: readonly WheelMonth[];
  readonly caption: string;
}) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const lanes = useMemo(() => lanesIn(wheel), [wheel]);
  const hasDays = wheel.days.total > 0;
  return (
    // Focusable, so that the arrow keys scroll it.
    <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            <td className={mergeClasses(styles.cell, styles.lane)} />
            {months.map(({ first, isNow }) => (
              <th
                key={first}
                scope="col"
                className={mergeClasses(styles.cell, styles.head, isNow && styles.now)}
                {...(isNow ? { "aria-current": "date" as const } : {})}
              >
                {monthText(first, language, "short")}
                {isNow && (
                  <>
                    <br />
                    {text.today}
                  </>
                )}
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.whole)}>
              {text.whole}
            </th>
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <LaneRows key={lane.lane} lane={lane} wheel={wheel} />
          ))}
          <Figures name={text.casesPerMonth} values={months.map(({ load }) => numberText(load.cases, language))} />
          {hasDays && (
            <Figures name={text.daysPerMonth} values={months.map(({ load }) => numberText(load.days, language))} />
          )}
        </tbody>
      </table>
    </div>
  );
}

function Figures({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.lane)}>
        {name}
      </th>
      {values.map((value, index) => (
        <td key={index} className={mergeClasses(styles.cell, styles.number)}>
          {value}
        </td>
      ))}
      <td className={styles.cell} />
    </tr>
  );
}

function LaneRows({
  lane: { lane, lines, bars },
  wheel,
}: {
  readonly lane: LaneOfYear<WheelEntry>;
  readonly wheel: Wheel;
}) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const level = wheel.levels.find((each) => each.level === lane);
  const cases = level?.cases ?? null;
  const whole =
    level === undefined
      ? numberText(bars.length, language)
      : text.rounds(level.rounds, cases === null ? null : text.cases(numberText(cases, language), cases === 1));
  return Array.from({ length: lines }, (_, line) => (
    <tr key={line}>
      {line === 0 && (
        <th scope="rowgroup" rowSpan={lines} className={mergeClasses(styles.cell, styles.lane)}>
          {text.lane(lane)}
        </th>
      )}
      {cellsOf(
        bars.filter((each) => each.line === line),
        styles.cell,
      )}
      {line === 0 && (
        <td rowSpan={lines} className={mergeClasses(styles.cell, styles.whole)}>
          {whole}
        </td>
      )}
    </tr>
  ));
}

/** A line's twelve months: bars as wide as they last, blank cells between. */
function cellsOf(bars: LaneOfYear<WheelEntry>["bars"], look: string): ReactNode[] {
  const cells: ReactNode[] = [];
  for (let month = 0; month < 12; month++) {
    const found = bars.find(({ from }) => from === month);
    cells.push(
      <td key={month} className={look} colSpan={found === undefined ? 1 : found.to - found.from + 1}>
        {found !== undefined && <BarOf entry={found.entry} />}
      </td>,
    );
    if (found !== undefined) month = found.to;
  }
  return cells;
}

function BarOf({ entry }: { readonly entry: WheelEntry }) {
  const styles = useStyles();
  const host = usePaneHost();
  const words = useActivityText();
  const { activity, late, at } = entry;
  const look = mergeClasses(styles.bar, late > 0 ? styles.late : styles[activity.status]);
  // The blank keeps the lines apart for those who hear them as one name.
  const lines = words.short(entry).map((line) => (
    <span key={line} className={line === activity.round ? styles.round : styles.line}>
      {line}{" "}
    </span>
  ));
  return at === null ? (
    <div lang="da" className={look}>
      {lines}
    </div>
  ) : (
    <button
      type="button"
      lang="da"
      className={mergeClasses(look, styles.pressed)}
      title={words.whole(entry)}
      onClick={() => void host.show({ sheet: at.sheet, cell: at.cell ?? null })}
    >
      {lines}
    </button>
  );
}
