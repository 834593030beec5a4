/** The list that two levels talk over: both answers with their comments, and what they have agreed on since. */
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { comparisonOf, ListedDisagreement } from "../../src/agreement/facts/agreement";
import { disagreementsIn } from "../../src/agreement/facts/agreement";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister } from "../store";
import { Section } from "../ui/Section";
import { TEXT } from "./text";

/** Before somebody asks for more, and how many more each time. */
const FIRST = 20;
const FURTHER = 50;

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  answers: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    "& dd": { margin: 0 },
    "& dt": { color: tokens.colorNeutralForeground2 },
  },
  more: { alignSelf: "flex-start" },
});

export function Disagreements({
  of,
  unit,
}: {
  readonly of: ReturnType<typeof comparisonOf>;
  readonly unit: string | null;
}) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { register } = useRegister();
  const all = useMemo(() => disagreementsIn(register, of), [register, of]);
  const own = unit === null ? all : all.filter((each) => each.unit === unit);
  const [shown, setShown] = useState(FIRST);
  const left = own.length - shown;
  return (
    <Section title={text.disagreements(own.length)}>
      {own.length === 0 ? (
        <Text>{text.nothing}</Text>
      ) : (
        <Text size={200} className={styles.note}>
          {text.confidential}
        </Text>
      )}
      <ul className={styles.list}>
        {own.slice(0, shown).map((each) => (
          <Item key={`${each.case}|${each.question}`} found={each} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          className={styles.more}
          size="small"
          onClick={() => {
            setShown(shown + FURTHER);
          }}
        >
          {text.more(Math.min(left, FURTHER))}
        </Button>
      )}
    </Section>
  );
}

function Item({ found }: { readonly found: ListedDisagreement }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const said = (answer: string, comment: string): string => (comment === "" ? answer : `${answer}: ${comment}`);
  return (
    <li className={styles.item}>
      <Text size={200} className={styles.note}>
        {`${found.case} · ${found.unit} · ${found.question}`}
      </Text>
      <Text lang="da" weight="semibold">
        {found.text}
      </Text>
      <dl className={styles.answers}>
        <dt>{text.level(found.against)}</dt>
        <dd lang="da">{said(found.lower, found.lowerComment)}</dd>
        <dt>{text.level(found.level)}</dt>
        <dd lang="da">{said(found.upper, found.upperComment)}</dd>
        {found.understanding !== "" && (
          <>
            <dt>{text.agreedOn}</dt>
            <dd lang="da">{found.understanding}</dd>
          </>
        )}
      </dl>
      <div>
        <Link
          as="button"
          aria-label={text.writeFor(found.case, found.question)}
          onClick={() => void host.show({ sheet: found.at.sheet, cell: found.at.cell ?? null })}
        >
          {text.write}
        </Link>
      </div>
    </li>
  );
}
