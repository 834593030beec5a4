/** The pane's frame: the round in hand, the way between the views, what is going on, and what the last command said. */
import { Button, FluentProvider, makeStyles, Select, Spinner, Text, tokens, Tooltip } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useText } from "./language";
import type { PaneHost } from "./pane-host";
import { PaneHostContext, usePaneHost } from "./pane-host";
import type { Store } from "./store";
import { StoreContext, useStore, useStoreState, useStoreStateAtOnce } from "./store";
import { TEXT } from "./text";
import { useIsWide, useTheme } from "./theme";
import { BusyBar } from "./ui/BusyBar";
import { Navigation } from "./ui/Navigation";
import { Question } from "./ui/Question";
import { ReportBar } from "./ui/ReportBar";
import { Section } from "./ui/Section";
import { WhoAreYou } from "./ui/WhoAreYou";
import { viewNamed } from "./views";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    // A form that has a head of its own needs the height.
    "&:has([data-own-head]) > header": { position: "static" },
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
  // In a wide pane the navigation stands beside the view.
  views: { flexGrow: 1, display: "flex" },
  body: {
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    flexGrow: 1,
    minWidth: 0,
    maxWidth: "960px",
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
  const {
    looked,
    at: { view, part, turn },
  } = useStoreState();
  const heading = useRef<HTMLHeadingElement>(null);
  const focusNext = useRef(true);
  useEffect(() => void store.refresh(text.reading), [store, text]);
  const show = useCallback(
    (next: string) => {
      focusNext.current = false;
      store.open(next);
    },
    [store],
  );
  const open = useCallback(
    (next: string) => {
      store.open(next);
    },
    [store],
  );
  useLayoutEffect(() => {
    if (turn === 0) return;
    window.scrollTo({ top: 0 });
    // Focus moves to the heading, so that keyboard and screen reader begin at the top of the new view.
    if (focusNext.current) heading.current?.focus({ preventScroll: true });
    focusNext.current = true;
  }, [turn]);
  const isOpen = (each: string): boolean => {
    if (looked?.kind === "register" || each === "home") return true;
    // A workbook that was handed out is filled in; a register is not made in it.
    return looked?.kind === "reviews" ? each === "review" : each === "setup" || each === "log";
  };
  const nameOf = (each: string): string => viewNamed(each).name[language];
  const { Body } = viewNamed(view);
  const readable = looked?.kind === "register" || (looked !== null && isOpen(view));
  const isWide = useIsWide();
  const navigation = <Navigation isOpen={isOpen} isPlain={looked?.kind === "reviews"} open={open} show={show} />;
  return (
    <div className={styles.page}>
      <header className={`${styles.header} ${styles.low}`}>
        <RoundChoice />
        {!isWide && navigation}
        <BusyBar />
      </header>
      <div className={styles.views}>
        {isWide && navigation}
        <main className={styles.body}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {nameOf(view)}
          </h1>
          <WhoAreYou />
          <Question />
          <ReportBar />
          {looked?.kind === "unreadable" && view === "home" && (
            <ReportBar report={looked.report} title={text.unreadable} />
          )}
          {looked?.kind === "none" && !isOpen(view) && <NoRegister />}
          {readable && (
            <Suspense fallback={<Spinner size="small" label={text.loading} />}>
              <Body open={open} nameOf={nameOf} part={part} />
            </Suspense>
          )}
        </main>
      </div>
    </div>
  );
}

/** A view of a register, come to from the ribbon where there is none. */
function NoRegister() {
  const text = useText(TEXT).notHere;
  const store = useStore();
  return (
    <Section>
      <Text>{text.why}</Text>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            store.open("setup");
          }}
        >
          {text.go}
        </Button>
      </div>
    </Section>
  );
}

/** Which round and level the views are about, and the button that reads the workbook again. */
function RoundChoice() {
  const styles = useStyles();
  const text = useText(TEXT);
  const store = useStore();
  const { overview, place, busy } = useStoreStateAtOnce();
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
            if (chosen === undefined) return;
            store.dismissReport();
            store.choose({ round: chosen.round, level: chosen.level });
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
