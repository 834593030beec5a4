/** Excel's window around an open workbook: ribbon, formula bar, grid, pane, status bar, and how the keyboard goes between them. */
import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { activeCell } from "./activecell";
import { Addin } from "./addin";
import type { Book } from "./book";
import { addinTab, helpTab, viewTab } from "./commands";
import { About } from "./Dialogs";
import { FormulaBar } from "./FormulaBar";
import type { Grid } from "./grid";
import { mountGrid } from "./grid";
import { followKeys } from "./keyboard";
import type { Language } from "./language";
import type { RibbonTab } from "./manifest";
import { PaneFrame } from "./PaneFrame";
import { Ribbon } from "./Ribbon";
import type { KeepingState } from "./keeping";
import { lossLines } from "./losses";
import { StatusBar } from "./StatusBar";
import type { Text } from "./text";
import { Tour, tourIsNew, tourIsSeen } from "./Tour";

const useStyles = makeStyles({
  window: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: { display: "flex", flexGrow: 1, minHeight: 0 },
  grid: {
    flexGrow: 1,
    minWidth: 0,
    position: "relative",
    backgroundColor: "#fff",
    color: "#242424",
    colorScheme: "light",
  },
  left: { flexShrink: 0 },
});

/** Another workbook or language is another window: the add-in begins anew. */
export interface WindowSettings {
  readonly book: Book;
  readonly ribbon: RibbonTab;
  readonly language: Language;
  readonly text: Text;
  readonly keeping: KeepingState;
  /** Whether the start page is in front. */
  readonly behind: boolean;
  /** The open tab of the ribbon. */
  readonly tab: string;
  turnTab(tab: string): void;
  speak(language: Language): void;
  save(): void;
  openFile(): void;
}

export function Window(settings: WindowSettings) {
  const { book, ribbon, language, text, keeping, behind, tab, turnTab, speak, save, openFile } = settings;
  const styles = useStyles();
  const [formulaBar, setFormulaBar] = useState(true);
  const [said, setSaid] = useState("");
  const [about, setAbout] = useState(false);
  const [folded, setFolded] = useState(false);
  const [zoom, setZoom] = useState(1);
  const nameBox = useRef<HTMLInputElement>(null);
  const [touring, setTouring] = useState(tourIsNew);
  useEffect(() => {
    if (touring) tourIsSeen();
  }, [touring]);
  const grid = useGrid(book, language, setSaid, setZoom);
  const { addin, paneShown } = useAddin(book, language);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const cell = useActiveCell(book, language);

  useEffect(
    () =>
      followKeys({
        focusGrid: grid.focus,
        save,
        print,
        find: grid.find,
        nameBox: () => {
          nameBox.current?.focus();
        },
        fold: () => {
          setFolded((is) => !is);
        },
      }),
    [grid.focus, grid.find, save],
  );
  // As in Excel the keyboard is in the grid, unless something is in front of it.
  const inFront = !behind && !touring && !about;
  useEffect(() => {
    if (inFront) grid.focus();
  }, [inFront, grid.focus]);

  const press = useCallback(
    (functionName: string | null, label: string): void => {
      if (functionName === null) {
        addin.turn("shown");
        return;
      }
      const id =
        ribbon.groups.flatMap(({ buttons }) => buttons).find((button) => button.functionName === functionName)?.id ??
        "";
      setBusy((before) => new Set([...before, id]));
      setSaid(text.busy(label));
      void addin
        .invoke(functionName)
        .then(
          () => {
            setSaid("");
          },
          () => {
            setSaid(text.failed(label));
          },
        )
        .finally(() => {
          setBusy((before) => new Set([...before].filter((each) => each !== id)));
        });
    },
    [addin, ribbon, text],
  );

  const tabs = useMemo(
    () => [
      viewTab(text, { formulaBar, pane: paneShown, language }, { print, find: grid.find }, (state) => {
        if (state.formulaBar !== undefined) setFormulaBar(state.formulaBar);
        if (state.pane !== undefined) addin.turn(state.pane ? "shown" : "hidden");
        if (state.language !== undefined) speak(state.language);
      }),
      helpTab(
        text,
        () => {
          setTouring(true);
        },
        () => {
          setAbout(true);
        },
      ),
      addinTab(ribbon, press),
    ],
    [text, formulaBar, addin, paneShown, language, ribbon, press, speak, grid.find],
  );

  return (
    <main className={styles.window}>
      <Ribbon
        label={text.ribbon}
        file={{ label: text.tabs.file, open: openFile }}
        tabs={tabs}
        open={tab}
        busy={busy}
        turn={turnTab}
        folded={{
          is: folded,
          label: folded ? text.unfold : text.fold,
          turn: () => {
            setFolded(!folded);
          },
        }}
      />
      {book.left.length > 0 && (
        <MessageBar className={styles.left} intent="warning" layout="multiline">
          <MessageBarBody>{text.left(lossLines(book.left, language).join("; "))}</MessageBarBody>
        </MessageBar>
      )}
      {keeping === "unwritable" && (
        <MessageBar className={styles.left} intent="error" layout="multiline">
          <MessageBarBody>{text.unwritable}</MessageBarBody>
        </MessageBar>
      )}
      {formulaBar && <FormulaBar cell={cell} text={text} nameBox={nameBox} goTo={grid.goTo} focusGrid={grid.focus} />}
      <div className={styles.body}>
        <section ref={grid.element} className={styles.grid} aria-label={text.grid} data-tour="grid" data-part="grid" />
        <PaneFrame
          text={text}
          shown={paneShown}
          hide={() => {
            addin.turn("hidden");
          }}
        />
      </div>
      <StatusBar
        said={said === "" ? text.ready : said}
        invented={book.invented}
        cell={cell}
        text={text}
        language={language}
        zoom={zoom}
        zoomBy={grid.zoomBy}
        zoomTo={grid.zoomTo}
      />
      {about && (
        <About
          text={text}
          close={() => {
            setAbout(false);
          }}
        />
      )}
      {touring && (
        <Tour
          text={text}
          end={() => {
            setTouring(false);
          }}
        />
      )}
    </main>
  );
}

const print = (): void => {
  window.print();
};

/** What of the grid the window reaches. */
interface GridHeld {
  readonly element: RefObject<HTMLElement | null>;
  readonly focus: () => void;
  readonly find: () => void;
  readonly goTo: (reference: string) => boolean;
  readonly zoomBy: (step: 1 | -1) => void;
  readonly zoomTo: (factor: number) => void;
}

/** The grid on the workbook, drawn anew after whatever the add-in did. */
function useGrid(
  { host }: Book,
  language: Language,
  tell: (sentence: string) => void,
  zoomed: (factor: number) => void,
): GridHeld {
  const element = useRef<HTMLElement>(null);
  const grid = useRef<Grid | null>(null);
  useEffect(() => {
    if (element.current === null) return;
    const mounted = mountGrid(element.current, host, {
      language,
      tell,
      zoomed,
      edited: () => {
        host.edited();
      },
    });
    grid.current = mounted;
    let drawing = false;
    let again = false;
    const draw = async (): Promise<void> => {
      again = drawing;
      if (drawing) return;
      drawing = true;
      await mounted.refresh();
      drawing = false;
      if (again) await draw();
    };
    // What the add-in selects is no change, and the grid goes there all the same; what is typed it has drawn itself.
    const stop = host.watch(({ kind }) => {
      if (kind !== "typed") void draw();
    });
    return () => {
      stop();
      grid.current = null;
      mounted.dispose();
    };
  }, [host, language, tell, zoomed]);
  const held = useMemo(
    () => ({
      focus: () => grid.current?.focus(),
      find: () => grid.current?.find(),
      goTo: (reference: string) => grid.current?.goTo(reference) ?? false,
      zoomBy: (step: 1 | -1) => grid.current?.zoomBy(step),
      zoomTo: (factor: number) => grid.current?.zoom(factor),
    }),
    [],
  );
  return { element, ...held };
}

/** The add-in of this window, and whether its pane is shown. */
function useAddin({ host }: Book, language: Language): { readonly addin: Addin; readonly paneShown: boolean } {
  const [paneShown, setPaneShown] = useState(true);
  const [addin] = useState(
    () =>
      new Addin(host, language, (state) => {
        setPaneShown(state === "shown");
      }),
  );
  // Before the frame, which is in the page by now, has loaded anything.
  useLayoutEffect(() => {
    window.addinPlace = addin.place;
  }, [addin]);
  return { addin, paneShown };
}

function useActiveCell({ host }: Book, language: Language): ReturnType<typeof activeCell> {
  const [cell, setCell] = useState(() => activeCell(host, language));
  useEffect(() => {
    let asked = 0;
    const look = (): void => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        setCell(activeCell(host, language));
      });
    };
    look();
    const stop = host.watch(look);
    return () => {
      stop();
      cancelAnimationFrame(asked);
    };
  }, [host, language]);
  return cell;
}
