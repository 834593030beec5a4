/** The drawn cases of a round and level, by unit and caseworker. A click shows the row in Udtrukne sager. */
import {
  Button,
  Checkbox,
  Field,
  Link,
  Select,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { DrawnEntry } from "../../src/draw/facts/drawn-cases";
import { countByUnit } from "../../src/draw/facts/drawn-cases";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { Section } from "../ui/Section";
import { SimpleTable } from "../ui/SimpleTable";
import { TEXT } from "./text";

/** Rows shown before more are asked for. */
const PAGE = 15;

const useStyles = makeStyles({
  unit: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  block: { display: "block" },
  go: { alignSelf: "flex-start" },
});

export function DrawnList({ entries }: { readonly entries: readonly DrawnEntry[] }) {
  const styles = useStyles();
  const text = useText(TEXT).list;
  const { language } = usePaneHost();
  const [unit, setUnit] = useState("");
  const [withOthers, setWithOthers] = useState(false);
  const [most, setMost] = useState(PAGE);
  const reviewed = entries.filter(isReviewed);
  const counts = countByUnit(reviewed);
  const shown = (withOthers ? entries : reviewed).filter((each) => unit === "" || each.unit === unit);
  const page = shown.slice(0, most);
  return (
    <Section title={text.title}>
      {counts.length > 1 && (
        <Field label={text.unit}>
          <Select
            value={unit}
            onChange={(_, { value }) => {
              setUnit(value);
              setMost(PAGE);
            }}
          >
            <option value="">{text.option(text.all, reviewed.length)}</option>
            {counts.map(({ unit: name, count }) => (
              <option key={name} value={name}>
                {text.option(name, count.udtrukket + count["tilføjet manuelt"])}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {entries.length > reviewed.length && (
        <Checkbox
          checked={withOthers}
          label={text.others(entries.length - reviewed.length)}
          onChange={(_, { checked }) => {
            setWithOthers(checked === true);
          }}
        />
      )}
      <Text size={200} className={styles.quiet}>
        {text.hint}
      </Text>
      {Array.from(new Set(page.map((each) => each.unit))).map((name) => (
        <OfUnit key={name} unit={name} entries={page.filter((each) => each.unit === name)} />
      ))}
      {shown.length > most && (
        <Button
          className={styles.go}
          size="small"
          onClick={() => {
            setMost(most + PAGE);
          }}
        >
          {text.more(Math.min(PAGE, shown.length - most))} ({numberText(most, language)} /{" "}
          {numberText(shown.length, language)})
        </Button>
      )}
    </Section>
  );
}

function isReviewed({ status }: DrawnEntry): boolean {
  return status === "udtrukket" || status === "tilføjet manuelt";
}

function OfUnit({ unit, entries }: { readonly unit: string; readonly entries: readonly DrawnEntry[] }) {
  const styles = useStyles();
  const text = useText(TEXT).list;
  const bySteps = entries.some(({ isWhole }) => !isWhole);
  return (
    <>
      <h3 className={styles.unit}>{unit}</h3>
      <SimpleTable
        caption={`${text.title}: ${unit}`}
        headers={[text.number, text.case, text.caseworker, ...(bySteps ? [text.step] : [])]}
        numeric={[0]}
        rows={entries.map((each) => [
          String(each.number),
          <CaseCell key="case" entry={each} />,
          each.caseworker,
          ...(bySteps ? [each.isWhole ? text.whole : each.step] : []),
        ])}
      />
    </>
  );
}

/** The case as a link, and below it what it is where it is not simply drawn. */
function CaseCell({ entry }: { readonly entry: DrawnEntry }) {
  const styles = useStyles();
  const text = useText(TEXT).list;
  const host = usePaneHost();
  const { id, status, replaces, place } = entry;
  const notes = [
    status === "udtrukket" ? "" : text.statuses[status],
    replaces === "" ? "" : text.standsFor(replaces),
  ].filter((note) => note !== "");
  return (
    <>
      <Link
        as="button"
        className={styles.link}
        aria-label={text.show(id)}
        onClick={() => void host.show({ sheet: place.sheet ?? "", cell: place.cell ?? null })}
      >
        {id}
      </Link>
      {notes.length > 0 && <span className={mergeClasses(styles.quiet, styles.block)}>{notes.join(", ")}</span>}
    </>
  );
}
