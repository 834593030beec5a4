/**
 * The way between the views, in words. In a narrow pane the groups stand on a line and the views of the open group below
 * it; a wide pane shows them all in a column beside the view.
 */
import { Button, Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef } from "react";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStoreStateAtOnce } from "../store";
import { TEXT } from "../text";
import { useIsWide } from "../theme";
import type { Group } from "../views";
import { GROUPS, viewNamed, VIEWS } from "../views";

const useStyles = makeStyles({
  lines: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  columns: {
    position: "sticky",
    top: "48px",
    alignSelf: "flex-start",
    flexShrink: 0,
    width: "200px",
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalS,
  },
  line: { display: "flex", flexWrap: "wrap" },
  column: { display: "flex", flexDirection: "column", marginBottom: tokens.spacingVerticalM },
  heading: { color: tokens.colorNeutralForeground3, paddingInline: tokens.spacingHorizontalS },
  button: {
    minWidth: 0,
    maxWidth: "100%",
    borderRadius: 0,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThickest} solid transparent`,
  },
  group: { height: "32px", paddingInline: tokens.spacingHorizontalS },
  view: { minHeight: "28px", paddingInline: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  row: {
    justifyContent: "flex-start",
    textAlign: "start",
    minHeight: "32px",
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    borderBottomWidth: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  // Forced colours draw a transparent border too: there it is as the background, so that only the current one shows.
  others: { "@media (forced-colors: active)": { borderBottomColor: "Canvas" } },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  currentRow: { color: tokens.colorBrandForeground1, backgroundColor: tokens.colorNeutralBackground1Selected },
});

interface NavigationProps {
  /** Views that are closed are not shown: they never open in this workbook. */
  readonly isPlain: boolean;
  readonly isOpen: (view: string) => boolean;
  /** Goes to a view and to its heading. */
  readonly open: (view: string) => void;
  /** Goes to a view; the keyboard stays where it is. */
  readonly show: (view: string) => void;
}

interface Shown {
  /** The view that is open, by its name in `views.ts`. */
  readonly view: string;
}

const VIEWS_OF = Object.keys(GROUPS)
  .map((group) => ({
    group: group as Group,
    views: Object.keys(VIEWS).filter((each) => viewNamed(each).group === group),
  }))
  .filter(({ views }) => views.length > 0);

export function Navigation({ isOpen, isPlain, open, show }: NavigationProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const isWide = useIsWide();
  // What is gone to is marked before it is there.
  const { view } = useStoreStateAtOnce().at;
  return (
    <nav aria-label={text.navigation} className={isWide ? styles.columns : styles.lines}>
      {isWide ? (
        <Columns view={view} isOpen={isOpen} isPlain={isPlain} open={open} />
      ) : (
        <Lines view={view} isOpen={isOpen} isPlain={isPlain} open={open} show={show} />
      )}
    </nav>
  );
}

/** The groups, and the views of the one that is open. */
function Lines({ view, isOpen, isPlain, open, show }: NavigationProps & Shown) {
  const styles = useStyles();
  const { language } = usePaneHost();
  const id = useId();
  const { group: current } = viewNamed(view);
  // A group is opened where it was left.
  const left = useRef<Partial<Record<Group, string>>>({});
  left.current[current] = view;
  const marked = (isCurrent: boolean): string => (isCurrent ? styles.current : styles.others);
  return (
    <>
      <div className={styles.line}>
        {(isPlain ? [] : VIEWS_OF).map(({ group, views }) => {
          const last = left.current[group];
          const first = last !== undefined && isOpen(last) ? last : views.find(isOpen);
          return (
            <Button
              key={group}
              appearance="subtle"
              className={mergeClasses(styles.button, styles.group, marked(group === current))}
              disabled={first === undefined}
              aria-expanded={group === current}
              aria-controls={id}
              onClick={() => {
                if (first !== undefined && group !== current) show(first);
              }}
            >
              {GROUPS[group][language]}
            </Button>
          );
        })}
      </div>
      <div className={styles.line} id={id}>
        {VIEWS_OF.find(({ group }) => group === current)
          ?.views.filter((each) => !isPlain || isOpen(each))
          .map((each) => (
            <Button
              key={each}
              appearance="subtle"
              size="small"
              className={mergeClasses(styles.button, styles.view, marked(each === view))}
              disabled={!isOpen(each)}
              {...(each === view ? { "aria-current": "page" } : {})}
              onClick={() => {
                open(each);
              }}
            >
              {viewNamed(each).name[language]}
            </Button>
          ))}
      </div>
    </>
  );
}

/** Every view, below the name of its group. */
function Columns({ view, isOpen, isPlain, open }: Omit<NavigationProps, "show"> & Shown) {
  const styles = useStyles();
  const { language } = usePaneHost();
  return VIEWS_OF.filter(({ views }) => !isPlain || views.some(isOpen)).map(({ group, views }) => (
    <div key={group} className={styles.column} role="group" aria-label={GROUPS[group][language]}>
      <Caption1Strong className={styles.heading}>{GROUPS[group][language]}</Caption1Strong>
      {views
        .filter((each) => !isPlain || isOpen(each))
        .map((each) => {
          const { Icon, name } = viewNamed(each);
          return (
            <Button
              key={each}
              appearance="subtle"
              icon={<Icon />}
              className={mergeClasses(styles.row, each === view && styles.currentRow)}
              disabled={!isOpen(each)}
              {...(each === view ? { "aria-current": "page" } : {})}
              onClick={() => {
                open(each);
              }}
            >
              {name[language]}
            </Button>
          );
        })}
    </div>
  ));
}
