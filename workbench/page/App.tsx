/** The page: the start page, or a workbook in its window; and what is between the two. */
import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { FunctionsInstalled } from "../host/customfunctions";
import type { Book } from "./book";
import { bookOf, download, emptyBook } from "./book";
import { StartOver } from "./Dialogs";
import type { KeepingState, Returned } from "./keeping";
import { Keeper } from "./keeping";
import type { Language } from "./language";
import { rememberLanguage } from "./language";
import { readRibbon } from "./manifest";
import { NotRead } from "../host/file/notread";
import { sampleBook } from "./samples";
import type { Choice } from "./StartPage";
import { StartPage } from "./StartPage";
import { TEXT } from "./text";
import type { Text } from "./text";
import { useTheme } from "./theme";
import { TitleBar } from "./TitleBar";
import { Window } from "./Window";

const useStyles = makeStyles({
  page: { height: "100vh", display: "flex", flexDirection: "column", overflow: "hidden" },
  below: { position: "relative", flexGrow: 1, minHeight: 0 },
  filling: { position: "absolute", inset: 0, display: "flex", flexDirection: "column" },
});

export interface AppSettings {
  readonly firstLanguage: Language;
  /** The add-in's manifest, as text. */
  readonly manifest: string;
  /** The add-in's functions for cells. */
  readonly functions: FunctionsInstalled;
  readonly returned: Returned | null;
  /** Why the workbook of the last visit did not return; null where it did, or there was none. */
  readonly lost: string | null;
}

/** A workbook that was opened. */
interface Opened {
  /** How many were opened before it. */
  readonly number: number;
  readonly book: Book;
  readonly returned: Returned | null;
}

export function App({ firstLanguage, manifest, functions, returned, lost }: AppSettings) {
  const styles = useStyles();
  const [language, setLanguage] = useState(firstLanguage);
  const text = TEXT[language];
  const [open, setOpen] = useState<Opened | null>(returned && { number: 0, book: returned.book, returned });
  const [starting, setStarting] = useState(returned === null);
  const [asked, setAsked] = useState<Choice | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(lost === null ? null : text.start.lost(lost));
  const [tab, setTab] = useState("addin");
  const keeping = useKeeping(open);
  // Whether saving as a file failed.
  const [broken, setBroken] = useState(false);
  const save = useCallback(() => {
    if (open === null) return;
    try {
      download(open.book);
      setBroken(false);
    } catch {
      setBroken(true);
    }
  }, [open]);

  const speak = useCallback((chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = open === null ? text.title : `${open.book.name} · ${text.title}`;
  }, [language, open, text]);

  const begin = async (choice: Choice): Promise<void> => {
    setAsked(null);
    setTrouble(null);
    setOpening(titleOf(choice, text));
    // So that the page says what it does before it is busy with it.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      const book = await bookFor(choice, text, language, functions);
      setBroken(false);
      setOpen((before) => ({ number: (before?.number ?? 0) + 1, book, returned: null }));
      setStarting(false);
    } catch (failure) {
      setTrouble(text.start.unreadable(titleOf(choice, text), whyNot(failure, text)));
    } finally {
      setOpening(null);
    }
  };
  const choose = (choice: Choice): void => {
    if (open === null) void begin(choice);
    else setAsked(choice);
  };

  return (
    <FluentProvider theme={useTheme()}>
      <div className={styles.page}>
        <TitleBar
          text={text}
          language={language}
          speak={speak}
          book={open === null ? null : { name: open.book.name, keeping: broken ? "unwritable" : keeping, save }}
        />
        <div className={styles.below}>
          {open !== null && (
            // The add-in goes on behind the start page, as it does behind Excel's.
            <div className={styles.filling} inert={starting}>
              <Window
                key={`${open.number} ${language}`}
                book={open.book}
                ribbon={readRibbon(manifest, language, "pane/")}
                language={language}
                text={text}
                keeping={broken ? "unwritable" : keeping}
                behind={starting}
                tab={tab}
                turnTab={setTab}
                speak={speak}
                save={save}
                openFile={() => {
                  setStarting(true);
                }}
              />
            </div>
          )}
          {starting && (
            <div className={styles.filling}>
              <StartPage
                text={text}
                opening={opening}
                trouble={trouble}
                choose={choose}
                back={
                  open === null
                    ? null
                    : () => {
                        setStarting(false);
                      }
                }
              />
            </div>
          )}
        </div>
      </div>
      {asked !== null && open !== null && (
        <StartOver
          text={text}
          name={open.book.name}
          save={save}
          go={() => void begin(asked)}
          cancel={() => {
            setAsked(null);
          }}
        />
      )}
    </FluentProvider>
  );
}

function useKeeping(open: Opened | null): KeepingState {
  const [state, setState] = useState<KeepingState>("kept");
  useEffect(() => {
    if (open === null) return;
    const keeper = new Keeper(open.book, setState, open.returned);
    return () => {
      keeper.dispose();
    };
  }, [open]);
  return state;
}

function whyNot(failure: unknown, { start }: Text): string {
  if (failure instanceof NotRead) return start.notRead[failure.code](failure.part);
  return start.unexpected(failure instanceof Error ? failure.message : String(failure));
}

function titleOf(choice: Choice, { start }: Text): string {
  if (choice.kind === "empty") return start.empty.title;
  return choice.kind === "sample" ? start.samples[choice.sample].title : choice.file.name;
}

async function bookFor(
  choice: Choice,
  { start }: Text,
  language: Language,
  functions: FunctionsInstalled,
): Promise<Book> {
  if (choice.kind === "empty") return emptyBook(start.empty.name, language, functions);
  if (choice.kind === "sample") return sampleBook(choice.sample, functions);
  return bookOf(choice.file.name.replace(/\.xlsx$/iu, ""), new Uint8Array(await choice.file.arrayBuffer()), functions);
}
