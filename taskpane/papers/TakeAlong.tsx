/** The ways of the Bilag into a committee paper: the clipboard, a Word file, and PDF by Excel's own menus. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Link,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import type { RefObject } from "react";
import { useEffect, useState } from "react";
import type { Paper } from "../../src/papers/facts/bilag-paper";
import { tableAlone } from "../../src/papers/facts/bilag-paper";
import { download } from "../download";
import { useText } from "../language";
import type { Pasted } from "../pane-host";
import { usePaneHost } from "../pane-host";
import { useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { copy } from "./clipboard";
import { TEXT } from "./text";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, marginInline: 0 },
  steps: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface TakeAlongProps {
  readonly paper: Paper;
  /** Of the Word file, without ending. */
  readonly name: string;
  /** The table on the page, which is left selected where the clipboard is refused. */
  readonly shown: RefObject<HTMLElement | null>;
}

export function TakeAlong({ paper, name, shown }: TakeAlongProps) {
  const styles = useStyles();
  const text = useText(TEXT).take;
  const store = useStore();
  const host = usePaneHost();
  const { busy } = useStoreState();
  const ready = usePasted(paper);
  const [told, setTold] = useState("");
  const copied = async (pasted: Pasted): Promise<void> => {
    if (shown.current !== null) setTold((await copy(pasted, shown.current)) ? text.copied : text.press);
  };
  const word = async (): Promise<void> => {
    const file = await store.asking(text.preparing, () => host.wordFile(paper, name));
    if (file === null) return;
    download(file);
    setTold(text.fetched(file.name));
  };
  return (
    <Section title={text.title}>
      <div className={styles.buttons}>
        <Button
          icon={<Copy16Regular />}
          disabled={ready === null}
          onClick={() => {
            if (ready !== null) void copied(ready.table);
          }}
        >
          {text.copyTable}
        </Button>
        <Button
          icon={<Copy16Regular />}
          disabled={ready === null}
          onClick={() => {
            if (ready !== null) void copied(ready.whole);
          }}
        >
          {text.copyWhole}
        </Button>
        <Button icon={<ArrowDownload16Regular />} disabled={busy !== null} onClick={() => void word()}>
          {text.word}
        </Button>
      </div>
      <Text role="status">{told}</Text>
      <AsPdf />
    </Section>
  );
}

/** Both forms, made before the click: a web view lets copy only during the click itself. */
export function usePasted(paper: Paper): { readonly table: Pasted; readonly whole: Pasted } | null {
  const host = usePaneHost();
  const [ready, setReady] = useState<{ readonly of: Paper; readonly table: Pasted; readonly whole: Pasted } | null>(
    null,
  );
  useEffect(() => {
    let isWanted = true;
    void Promise.all([host.pasted(tableAlone(paper)), host.pasted(paper)]).then(([table, whole]) => {
      if (isWanted) setReady({ of: paper, table, whole });
    });
    return () => {
      isWanted = false;
    };
  }, [host, paper]);
  return ready?.of === paper ? ready : null;
}

/** How to save the sheet as PDF by Excel's own menus: Office.js can only make a PDF of all visible sheets. */
function AsPdf() {
  const styles = useStyles();
  const text = useText(TEXT).take;
  const host = usePaneHost();
  return (
    <Accordion collapsible>
      <AccordionItem value="pdf">
        <AccordionHeader as="h3" className={styles.header}>
          {text.pdf}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ol className={styles.steps}>
            {text.pdfSteps[host.platform].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <div>
            <Link as="button" onClick={() => void host.show({ sheet: "Bilag 1", cell: null })}>
              {text.showSheet}
            </Link>
          </div>
          <Text>{text.pdfByWord}</Text>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
