/** Four steps by which anybody can work the draw out again, with the figures of this one. */
import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { OutsiderCheck } from "../../src/draw/facts/ticket-check";
import { outsiderCheck, powershellLine, terminalLine } from "../../src/draw/facts/ticket-check";
import type { DrawnEntry, DrawInForce } from "../../src/draw/facts/drawn-cases";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { CopyText } from "../ui/CopyText";
import { CHECK } from "./check-text";

interface OutsiderProps {
  readonly draw: DrawInForce;
  readonly entries: readonly DrawnEntry[];
}

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function Outsider({ draw, entries }: OutsiderProps) {
  const text = useText(CHECK);
  const check = outsiderCheck(draw, entries);
  if (check === null) return <Text>{text.none}</Text>;
  if (check.level.source.kind === "same") return <Text>{text.copied(check.level.source.level)}</Text>;
  return (
    <>
      <Text>{text.intro}</Text>
      <Where check={check} />
      {check.example !== null && <Ticket example={check.example} bySteps={check.level.quotas.length > 0} />}
      {check.example !== null && <Order check={check} example={check.example} />}
      <Text>{text.fingerprint}</Text>
      <CopyText what={text.fingerprintName}>{check.fingerprint}</CopyText>
      <Text>
        {text.algorithm(check.algorithm)} {text.more}
      </Text>
    </>
  );
}

function Where({ check }: { readonly check: OutsiderCheck }) {
  const styles = useStyles();
  const text = useText(CHECK).first;
  const host = usePaneHost();
  const { source } = check.level;
  return (
    <>
      <h3 className={styles.title}>{text.title}</h3>
      <Text>{source.kind === "cases" ? text.cases : text.below(source.level, check.sources.join(", "))}</Text>
      <Text>
        {text.seed}{" "}
        <Link as="button" inline onClick={() => void host.show({ sheet: "Log", cell: null })}>
          Log
        </Link>
      </Text>
    </>
  );
}

function Ticket({
  example,
  bySteps,
}: {
  readonly example: NonNullable<OutsiderCheck["example"]>;
  readonly bySteps: boolean;
}) {
  const styles = useStyles();
  const { second, third } = useText(CHECK);
  return (
    <>
      <h3 className={styles.title}>{second.title}</h3>
      <Text>{second.what(example.entry.id)}</Text>
      <CopyText what={second.text}>{example.text}</CopyText>
      {bySteps && <Text>{second.step}</Text>}
      <h3 className={styles.title}>{third.title}</h3>
      <Text>{third.what}</Text>
      <CopyText what={third.windows}>{powershellLine(example.text)}</CopyText>
      <Text>{third.unix}</Text>
      <CopyText what={third.terminal}>{terminalLine(example.text)}</CopyText>
      <Text>{third.result}</Text>
      <CopyText what={third.resultName}>{example.hash}</CopyText>
      <Text>{example.hash === example.entry.ticket ? third.agrees : third.differs}</Text>
    </>
  );
}

function Order({
  check,
  example,
}: {
  readonly check: OutsiderCheck;
  readonly example: NonNullable<OutsiderCheck["example"]>;
}) {
  const styles = useStyles();
  const text = useText(CHECK).fourth;
  const { group, step } = example.entry;
  const name = [group === "" ? text.whole : `»${group}«`, check.level.quotas.length > 0 ? `(${step})` : ""]
    .filter((part) => part !== "")
    .join(" ");
  return (
    <>
      <h3 className={styles.title}>{text.title}</h3>
      {check.byRisk && <Text>{text.risk}</Text>}
      <Text>{text.lowest(name, example.drawn, example.reserves)}</Text>
      {check.level.quotas.length > 1 && <Text>{text.quotas}</Text>}
    </>
  );
}
