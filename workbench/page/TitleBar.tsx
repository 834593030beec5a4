/** The green line at the top: whose page this is, which workbook, and whether it is kept. */
import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  CloudCheckmarkRegular,
  CloudDismissRegular,
  CloudSyncRegular,
  LocalLanguageRegular,
  TableSimpleRegular,
} from "@fluentui/react-icons";
import type { KeepingState } from "./keeping";
import type { Language } from "./language";
import type { Text } from "./text";

const GREEN = "#107C41";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "44px",
    paddingInline: tokens.spacingHorizontalM,
    color: "#fff",
    backgroundColor: GREEN,
    flexShrink: 0,
    "@media (forced-colors: active)": { borderBottom: "1px solid" },
  },
  name: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minWidth: 0, flexGrow: 1 },
  app: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  file: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  state: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  onGreen: {
    color: "#fff",
    whiteSpace: "nowrap",
    ":hover": { color: "#fff", backgroundColor: "#0C5B31" },
    ":hover:active": { color: "#fff", backgroundColor: "#0A3A20" },
    ":focus-visible": { outline: "2px solid #fff" },
  },
  narrow: { "@media (max-width: 700px)": { display: "none" } },
});

const SPOKEN: Readonly<Record<Language, string>> = { da: "Dansk", en: "English" };

const CLOUD: Readonly<Record<KeepingState, typeof CloudCheckmarkRegular>> = {
  kept: CloudCheckmarkRegular,
  waiting: CloudSyncRegular,
  refused: CloudDismissRegular,
  elsewhere: CloudDismissRegular,
  unwritable: CloudDismissRegular,
};

export interface TitleBarSettings {
  readonly text: Text;
  readonly language: Language;
  speak(language: Language): void;
  /** Null while no workbook is open. */
  readonly book: { readonly name: string; readonly keeping: KeepingState; save(): void } | null;
}

export function TitleBar({ text, language, speak, book }: TitleBarSettings) {
  const styles = useStyles();
  const Cloud = CLOUD[book?.keeping ?? "kept"];
  return (
    <header className={styles.bar}>
      <TableSimpleRegular fontSize={24} aria-hidden />
      <span className={mergeClasses(styles.app, styles.narrow)}>{text.title}</span>
      <div className={styles.name}>
        {book !== null && (
          <>
            <h1 className={styles.file}>{book.name}</h1>
            <span className={styles.state} role="status" data-keeping={book.keeping}>
              <Cloud fontSize={18} aria-hidden />
              {text.keeping[book.keeping]}
            </span>
          </>
        )}
      </div>
      {book !== null && (
        <Tooltip content={text.saveTip} relationship="description">
          <Button
            className={styles.onGreen}
            appearance="transparent"
            icon={<ArrowDownloadRegular />}
            onClick={() => {
              book.save();
            }}
          >
            {text.save}
          </Button>
        </Tooltip>
      )}
      <Menu
        checkedValues={{ language: [language] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          speak(checkedItems[0] === "en" ? "en" : "da");
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.onGreen}
            appearance="transparent"
            icon={<LocalLanguageRegular />}
            aria-label={`${text.language}: ${SPOKEN[language]}`}
          >
            {SPOKEN[language]}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemRadio name="language" value="da" lang="da">
              {SPOKEN.da}
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en" lang="en">
              {SPOKEN.en}
            </MenuItemRadio>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
