/** Every sheet of the register that can be seen, and what it is for. */
import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Register } from "../../src/register/register";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { Facts } from "../ui/Facts";
import { Section } from "../ui/Section";
import { TEXT } from "./log-text";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

export function Sheets({ register }: { readonly register: Register }) {
  const styles = useStyles();
  const text = useText(TEXT).sheets;
  const host = usePaneHost();
  const { sheetNames } = register.snapshot;
  return (
    <Section title={text.title}>
      <Facts
        facts={Object.entries(text.names)
          .filter(([name]) => sheetNames.includes(name))
          .map(([name, what]) => [
            <Link key={name} as="button" inline onClick={() => void host.show({ sheet: name, cell: null })}>
              {name}
            </Link>,
            what,
          ])}
      />
      <Text size={200} className={styles.quiet}>
        {text.hidden}
      </Text>
    </Section>
  );
}
