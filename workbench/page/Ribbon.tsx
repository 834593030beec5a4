/** The ribbon: tabs, and below them the groups of the tab that is open. Arrow keys go between buttons. */
import {
  Button,
  Spinner,
  Tab as FluentTab,
  TabList,
  ToggleButton,
  Tooltip,
  makeStyles,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { Command, Group, Tab } from "./commands";

const useStyles = makeStyles({
  ribbon: {
    backgroundColor: tokens.colorNeutralBackground3,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    flexShrink: 0,
    position: "relative",
  },
  head: { display: "flex", paddingRight: "40px" },
  // Beside the tabs for the eye, and after the buttons for the keyboard, as in Excel.
  fold: { position: "absolute", top: "6px", right: tokens.spacingHorizontalS },
  tabs: { minHeight: "36px" },
  tab: { paddingBlock: "6px" },
  panel: {
    display: "flex",
    minHeight: "92px",
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    paddingInline: tokens.spacingHorizontalS,
  },
  group: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "space-between",
    paddingInline: tokens.spacingHorizontalS,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBlock: tokens.spacingVerticalXS,
  },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalXXS },
  label: {
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    fontSize: "11px",
    lineHeight: "16px",
    whiteSpace: "nowrap",
  },
  button: {
    flexDirection: "column",
    justifyContent: "flex-start",
    rowGap: "2px",
    minWidth: "60px",
    maxWidth: "84px",
    height: "68px",
    padding: "4px 6px 0",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "14px",
  },
  icon: { width: "32px", height: "32px", fontSize: "28px", margin: 0, display: "grid", placeItems: "center" },
});

export interface RibbonSettings {
  readonly label: string;
  /** The tab that opens the start page instead of buttons. */
  readonly file: { readonly label: string; open(): void };
  readonly tabs: readonly Tab[];
  readonly open: string;
  /** Ids of commands at work. */
  readonly busy: ReadonlySet<string>;
  turn(tab: string): void;
  /** Only the tabs are shown. */
  readonly folded: { readonly is: boolean; readonly label: string; turn(): void };
}

export function Ribbon({ label, file, tabs, open, busy, turn, folded }: RibbonSettings) {
  const styles = useStyles();
  const panel = useId();
  const arrows = useArrowNavigationGroup({ axis: "horizontal", memorizeCurrent: true });
  const shown = tabs.find(({ id }) => id === open) ?? tabs[0];
  return (
    <section className={styles.ribbon} aria-label={label} data-part="ribbon">
      <div className={styles.head}>
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={open}
          onTabSelect={(_, { value }) => {
            if (value === "file") file.open();
            else {
              // A folded ribbon opens for whoever goes to its buttons.
              if (folded.is) folded.turn();
              turn(String(value));
            }
          }}
        >
          <FluentTab value="file" className={styles.tab} data-tour="file">
            {file.label}
          </FluentTab>
          {tabs.map((tab) => (
            <FluentTab
              key={tab.id}
              value={tab.id}
              className={styles.tab}
              onDoubleClick={folded.turn}
              {...(tab.id === open && !folded.is ? { "aria-controls": panel } : {})}
            >
              {tab.label}
            </FluentTab>
          ))}
        </TabList>
      </div>
      {shown !== undefined && !folded.is && (
        <div
          id={panel}
          role="tabpanel"
          aria-label={shown.label}
          className={styles.panel}
          data-tour="ribbon"
          {...arrows}
        >
          {shown.groups.map((group) => (
            <RibbonGroup key={group.id} group={group} busy={busy} />
          ))}
        </div>
      )}
      <Button
        className={styles.fold}
        appearance="subtle"
        size="small"
        icon={folded.is ? <ChevronDownRegular /> : <ChevronUpRegular />}
        aria-label={folded.label}
        aria-expanded={!folded.is}
        title={folded.label}
        onClick={folded.turn}
      />
    </section>
  );
}

function RibbonGroup({ group, busy }: { readonly group: Group; readonly busy: ReadonlySet<string> }) {
  const styles = useStyles();
  const label = useId();
  return (
    <div role="group" aria-labelledby={label} className={styles.group}>
      <div className={styles.buttons}>
        {group.buttons.map((command) => (
          <RibbonButton key={command.id} command={command} busy={busy.has(command.id)} />
        ))}
      </div>
      <span id={label} className={styles.label}>
        {group.label}
      </span>
    </div>
  );
}

function RibbonButton({ command, busy }: { readonly command: Command; readonly busy: boolean }) {
  const styles = useStyles();
  const look = {
    appearance: "subtle" as const,
    className: styles.button,
    icon: { className: styles.icon, children: busy ? <Spinner size="small" /> : command.icon },
    disabledFocusable: busy,
    "aria-busy": busy,
    "data-command": command.id,
    onClick: () => {
      command.run();
    },
  };
  return (
    <Tooltip
      relationship="description"
      positioning="below-start"
      showDelay={500}
      content={
        <>
          <strong>{command.label}</strong>
          <br />
          {command.tip}
        </>
      }
    >
      {command.on === undefined ? (
        <Button {...look}>{command.label}</Button>
      ) : (
        <ToggleButton {...look} checked={command.on}>
          {command.label}
        </ToggleButton>
      )}
    </Tooltip>
  );
}
