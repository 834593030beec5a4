/** Every sheet of the register that can be seen, and what it is for. */
import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ALL_SHEETS } from "../../src/register/commands/list";
import type { Register } from "../../src/register/register";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { Facts } from "../ui/Facts";
import { Section } from "../ui/Section";
import { TEXT } from "./log-text";

/** Start tells of the others, and so stands in no list of them. */
const START = { name: "Start", guide: { da: "Overblik og næste skridt", en: "Overview and next step" } };

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

export function Sheets({ register }: { readonly register: Register }) {
  const styles = useStyles();
  const text = useText(TEXT).sheets;
  const host = usePaneHost();
  const { sheetNames } = register.snapshot;
  return (
    <Section title={text.title}>
      <Facts
        facts={[START, ...ALL_SHEETS]
          .flatMap(({ name, guide }) => (guide !== null && sheetNames.includes(name) ? [[name, guide] as const] : []))
          .map(([name, guide]) => [
            <Link key={name} as="button" inline onClick={() => void host.show({ sheet: name, cell: null })}>
              {name}
            </Link>,
            guide[host.language],
          ])}
      />
      <Text size={200} className={styles.quiet}>
        {text.hidden}
      </Text>
    </Section>
  );
}
