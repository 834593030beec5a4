/** The pane's frame: the round in hand, the way between the views, what is going on, and what the last command said. */
import {
  Button,
  FluentProvider,
  makeStyles,
  mergeClasses,
  Select,
  Spinner,
  Text,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useText } from "./language";
import type { PaneHost } from "./pane-host";
import { PaneHostContext, usePaneHost } from "./pane-host";
import type { Store } from "./store";
import { StoreContext, useStore, useStoreState } from "./store";
import { TEXT } from "./text";
import { useTheme } from "./theme";
import { BusyBar } from "./ui/BusyBar";
import { ReportBar } from "./ui/ReportBar";
import { WhoAreYou } from "./ui/WhoAreYou";
import type { View } from "./views";
import { VIEWS } from "./views";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalM,
  },
  // At 200 % zoom the header takes two thirds of the height; there it scrolls with the page.
  low: { "@media (max-height: 420px)": { position: "static" } },
  round: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalS,
  },
  select: { flexGrow: 1, minWidth: 0, "& select": { textOverflow: "ellipsis" } },
  ways: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXXS,
    paddingBlock: tokens.spacingVerticalXS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  // As many on a line as the narrowest pane takes, wider where there is room.
  way: {
    flexGrow: 1,
    flexBasis: "28px",
    minWidth: "28px",
    maxWidth: "36px",
    paddingInline: 0,
    height: "36px",
    borderRadius: 0,
    borderBottom: `${tokens.strokeWidthThickest} solid transparent`,
  },
  // Forced colours draw a transparent border too: there it is as the background, so that only the current one shows.
  others: { "@media (forced-colors: active)": { borderBottomColor: "Canvas" } },
  current: { color: tokens.colorBrandForeground1, borderBottomColor: tokens.colorCompoundBrandStroke },
  body: {
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    flexGrow: 1,
    // In a magnified pane a field is no wider than its column, whatever the browser thinks that it needs.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Input, & .fui-Select, & .fui-Select > select, & .fui-Textarea, & .fui-Textarea > textarea": {
      minWidth: 0,
      maxWidth: "100%",
    },
    // There, a word longer than its column is broken rather than left to stand beyond the edge, however wide the font
    // is. A table scrolls by itself, and keeps its words.
    "@media (max-width: 300px)": { overflowWrap: "anywhere", hyphens: "auto" },
    "& table": { overflowWrap: "break-word" },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
});

export function App({ host, store }: { readonly host: PaneHost; readonly store: Store }) {
  return (
    <FluentProvider theme={useTheme()}>
      <PaneHostContext value={host}>
        <StoreContext value={store}>
          <Frame />
        </StoreContext>
      </PaneHostContext>
    </FluentProvider>
  );
}

function Frame() {
  const styles = useStyles();
  const text = useText(TEXT);
  const store = useStore();
  const { language } = usePaneHost();
  const { looked } = useStoreState();
  const [view, setView] = useState("home");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void store.refresh(text.reading), [store, text]);
  const open = useCallback((next: string) => {
    setView(next);
    // Focus moves to the heading, so that keyboard and screen reader begin at the top of the new view.
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  const isOpen = (each: string): boolean => {
    if (looked?.kind === "register" || each === "home") return true;
    // A workbook that was handed out is filled in; a register is not made in it.
    return looked?.kind === "reviews" ? each === "review" : each === "setup" || each === "log";
  };
  const nameOf = (each: string): string => viewNamed(each).name[language];
  const { Body } = viewNamed(view);
  const readable = looked?.kind === "register" || (looked !== null && isOpen(view));
  return (
    <div className={styles.page}>
      <header className={`${styles.header} ${styles.low}`}>
        <RoundChoice />
        <nav aria-label={text.navigation} className={styles.ways}>
          {Object.keys(VIEWS).map((each) => {
            const { Icon } = viewNamed(each);
            const isCurrent = each === view;
            return (
              <Tooltip key={each} content={nameOf(each)} relationship="label">
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<Icon />}
                  className={mergeClasses(styles.way, isCurrent ? styles.current : styles.others)}
                  disabled={!isOpen(each)}
                  {...(isCurrent ? { "aria-current": "page" } : {})}
                  onClick={() => {
                    open(each);
                  }}
                />
              </Tooltip>
            );
          })}
        </nav>
        <BusyBar />
      </header>
      <main className={styles.body}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {nameOf(view)}
        </h1>
        <WhoAreYou />
        <ReportBar />
        {looked?.kind === "unreadable" && view === "home" && (
          <ReportBar report={looked.report} title={text.unreadable} />
        )}
        {readable && (
          <Suspense fallback={<Spinner size="small" label={text.loading} />}>
            <Body open={open} nameOf={nameOf} />
          </Suspense>
        )}
      </main>
    </div>
  );
}

function viewNamed(name: string): View {
  const view = VIEWS[name];
  if (view === undefined) throw new Error(`There is no view ${name}`);
  return view;
}

/** Which round and level the views are about, and the button that reads the workbook again. */
function RoundChoice() {
  const styles = useStyles();
  const text = useText(TEXT);
  const store = useStore();
  const { overview, place, busy } = useStoreState();
  const options = useMemo(() => {
    const all = (overview?.rounds ?? []).map(({ round, level, levelName }) => ({ round, level, levelName }));
    const isThere = place === null || all.some(({ round, level }) => round === place.round && level === place.level);
    return isThere ? all : [...all, { ...place, levelName: "" }];
  }, [overview, place]);
  return (
    <div className={styles.round}>
      {options.length === 0 ? (
        <Text className={styles.select} weight="semibold">
          {text.title}
        </Text>
      ) : (
        <Select
          className={styles.select}
          aria-label={text.round}
          value={String(options.findIndex(({ round, level }) => round === place?.round && level === place.level))}
          onChange={(_, { value }) => {
            const chosen = options[Number(value)];
            if (chosen !== undefined) store.choose({ round: chosen.round, level: chosen.level });
          }}
        >
          {options.map(({ round, level, levelName }, index) => (
            <option key={index} value={String(index)}>
              {text.place(round, level, levelName)}
            </option>
          ))}
        </Select>
      )}
      <Tooltip content={text.refresh} relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowSync20Regular />}
          disabled={busy !== null}
          onClick={() => void store.refresh(text.reading)}
        />
      </Tooltip>
    </div>
  );
}
