/** The settings that people change, what they mean, and the way to their cells. */
import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { changeableSettings } from "../../src/register/facts/logbook";
import type { Register } from "../../src/register/register";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { Section } from "../ui/Section";
import { TEXT } from "./log-text";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  setting: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function Settings({ register }: { readonly register: Register }) {
  const styles = useStyles();
  const text = useText(TEXT).settings;
  const host = usePaneHost();
  return (
    <Section title={text.title}>
      <Text>{text.what}</Text>
      <ul className={styles.list}>
        {changeableSettings(register).map(({ key, value, explanation, place }) => (
          <li key={key} className={styles.setting}>
            <Text>
              <b>{key}:</b> {value === "" ? text.blank : value}
            </Text>
            <Link
              as="button"
              aria-label={text.change(key)}
              onClick={() => void host.show({ sheet: place.sheet ?? "Opsætning", cell: place.cell ?? null })}
            >
              {text.go}
            </Link>
            <Text size={200} className={styles.quiet}>
              {text.explanations[key] ?? explanation}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
