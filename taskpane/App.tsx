/** The pane: what the register is, and how a round is run in this version. It draws what it is given and holds no rules. */
import { FluentProvider, MessageBar, MessageBarBody, MessageBarTitle, Text, Title2, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { LastReport } from "./LastReport";
import { STEPS, TEXT } from "./text";
import { useTheme } from "./theme";

const useStyles = makeStyles({
  page: { minHeight: "100vh", boxSizing: "border-box", padding: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  title: { margin: 0 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  command: {
    display: "block",
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
  },
  option: { display: "inline-block" },
  version: { marginTop: "auto", color: tokens.colorNeutralForeground2 },
});

export function App({ version }: { readonly version: string }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme()}>
      <main className={styles.page}>
        <Title2 as="h1" className={styles.title}>{TEXT.title}</Title2>
        <Text>{TEXT.what}</Text>
        <LastReport />
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{TEXT.now.title}</MessageBarTitle>
            {TEXT.now.body}
          </MessageBarBody>
        </MessageBar>
        <Title3 as="h2" className={styles.title}>{TEXT.start}</Title3>
        <ol className={styles.steps}>
          {STEPS.map(({ say, command }) => (
            <li key={say}>
              <Text>{say}</Text>
              {command !== undefined && <Command line={command} />}
            </li>
          ))}
        </ol>
        <Text>{TEXT.after}</Text>
        <Text size={200} className={styles.version}>{`${TEXT.version} ${version}`}</Text>
      </main>
    </FluentProvider>
  );
}

/** A command line that wraps between its options only, never inside `--option`. */
function Command({ line }: { readonly line: string }) {
  const styles = useStyles();
  return (
    <code className={styles.command}>
      {line.split(/ (?=--)/u).map((option) => (
        <Fragment key={option}>
          <span className={styles.option}>{option}</span>{" "}
        </Fragment>
      ))}
    </code>
  );
}
