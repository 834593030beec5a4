/** The first findings of something that is looked at before it is done, and how many more there are. */
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Told } from "../../src/register/command";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { TEXT } from "../text";
import { placeText } from "./ReportBar";

const MOST = 8;

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

export function FindingsShort({ title, problems }: { readonly title: string; readonly problems: readonly Told[] }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  if (problems.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{`${title} (${numberText(problems.length, language)})`}</Text>
      <ul className={styles.list}>
        {problems.slice(0, MOST).map((told, index) => (
          <li key={index}>
            {told.sheet === null ? told.message : `${told.message} (${placeText(told, text.report.row)})`}
          </li>
        ))}
        {problems.length > MOST && <li>{text.report.more(problems.length - MOST)}</li>}
      </ul>
    </>
  );
}
