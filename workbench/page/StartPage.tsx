/** Where a visit begins, and what Filer opens: the workbooks there are to choose from. */
import {
  Button,
  Card,
  Link,
  MessageBar,
  MessageBarBody,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular, DocumentTableRegular, FolderOpenRegular, LockClosedRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useRef } from "react";
import type { Sample } from "./samples";
import { CASES_FILE, SAMPLES } from "./samples";
import type { StartText, Text } from "./text";
import { Thumbnail } from "./Thumbnail";

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  inside: {
    maxWidth: "1280px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} 48px`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
  },
  greeting: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
    maxWidth: "60ch",
  },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(212px, 1fr))",
    gap: tokens.spacingHorizontalL,
  },
  card: { height: "100%", padding: 0, rowGap: 0, overflow: "hidden" },
  picture: {
    display: "grid",
    placeItems: "center",
    height: "128px",
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: "48px",
    color: tokens.colorBrandForeground1,
  },
  words: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", rowGap: "4px" },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  note: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  back: { alignSelf: "flex-start", marginInlineStart: "-12px" },
});

/** What is chosen on the start page. */
export type Choice =
  | { readonly kind: "empty" }
  | { readonly kind: "sample"; readonly sample: Sample }
  | { readonly kind: "file"; readonly file: File };

export interface StartPageSettings {
  readonly text: Text;
  /** What is being opened; null: nothing. */
  readonly opening: string | null;
  readonly trouble: string | null;
  choose(choice: Choice): void;
  /** Null while no workbook is open. */
  readonly back: (() => void) | null;
}

export function StartPage({ text, opening, trouble, choose, back }: StartPageSettings) {
  const styles = useStyles();
  const { start } = text;
  const busy = opening !== null;
  return (
    <main
      className={styles.page}
      onKeyDown={({ key }) => {
        if (key === "Escape") back?.();
      }}
    >
      <div className={styles.inside}>
        {back !== null && (
          <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} autoFocus onClick={back}>
            {start.back}
          </Button>
        )}
        <div>
          {back === null ? (
            <h1 className={styles.greeting}>{start.greeting}</h1>
          ) : (
            <h2 className={styles.greeting}>{text.tabs.file}</h2>
          )}
          <p className={styles.lead}>{start.lead}</p>
        </div>
        {trouble !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{trouble}</MessageBarBody>
          </MessageBar>
        )}
        <h2 className={styles.heading} aria-live="polite">
          {busy ? <Spinner size="tiny" labelPosition="after" label={start.opening(opening)} /> : start.choose}
        </h2>
        <Choices start={start} busy={busy} choose={choose} />
        <p className={styles.note}>
          <DocumentTableRegular fontSize={18} aria-hidden />
          <Link href={CASES_FILE} download>
            {start.empty.cases}
          </Link>
        </p>
        <p className={styles.note}>
          <LockClosedRegular fontSize={18} aria-hidden />
          {start.private}
        </p>
      </div>
    </main>
  );
}

function Choices({
  start,
  busy,
  choose,
}: {
  readonly start: StartText;
  readonly busy: boolean;
  choose(choice: Choice): void;
}) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.cards}>
      <ChoiceCard
        id="empty"
        title={start.empty.title}
        body={start.empty.body}
        picture={<Thumbnail of="empty" />}
        busy={busy}
        choose={() => {
          choose({ kind: "empty" });
        }}
      />
      {SAMPLES.map((sample) => (
        <ChoiceCard
          key={sample}
          id={sample}
          {...start.samples[sample]}
          picture={<Thumbnail of={sample} />}
          busy={busy}
          choose={() => {
            choose({ kind: "sample", sample });
          }}
        />
      ))}
      <ChoiceCard
        id="own"
        title={start.own.title}
        body={start.own.body}
        picture={<FolderOpenRegular aria-hidden />}
        busy={busy}
        choose={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx"
        data-part="own-file"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again after a mistake.
          currentTarget.value = "";
          if (file !== undefined) choose({ kind: "file", file });
        }}
      />
    </div>
  );
}

interface ChoiceCardSettings {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly picture: ReactNode;
  readonly busy: boolean;
  choose(): void;
}

function ChoiceCard({ id, title, body, picture, busy, choose }: ChoiceCardSettings) {
  const styles = useStyles();
  return (
    <Card
      className={styles.card}
      role="button"
      tabIndex={0}
      disabled={busy}
      data-choice={id}
      onClick={choose}
      focusMode="off"
      onKeyDown={({ key, currentTarget, target }) => {
        if ((key === "Enter" || key === " ") && target === currentTarget) choose();
      }}
    >
      <div className={styles.picture}>{picture}</div>
      <div className={mergeClasses(styles.words)}>
        <p className={styles.name}>{title}</p>
        <p className={styles.body}>{body}</p>
      </div>
    </Card>
  );
}
