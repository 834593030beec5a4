/** How far the faults on Genopretning are put right, per finding code: a part of the view Særlig opmærksomhed. */
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { mendingCommand } from "../../src/attention/commands/mending";
import { mendingOverview } from "../../src/attention/facts/mending";
import { toldIn } from "../../src/register/report";
import type { Texts } from "../language";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { SimpleTable } from "../ui/SimpleTable";

interface MendingText {
  readonly title: string;
  readonly none: string;
  readonly about: string;
  readonly finding: string;
  readonly cases: string;
  readonly restored: string;
  readonly open: string;
  readonly overdue: string;
  readonly of: (part: string, whole: string) => string;
  readonly uncoded: string;
  readonly count: string;
  readonly counting: string;
  readonly sheet: string;
}

const TEXT: Texts<MendingText> = {
  da: {
    title: "Genopretning",
    none: "Der er ingen fejl til genopretning.",
    about:
      "Sager pr. fundkode, alle runder. En sag er rettet, når en anden end den ansvarlige har kontrolleret det og skrevet det på arket.",
    finding: "Fund",
    cases: "Sager",
    restored: "Rettet",
    open: "Åbne",
    overdue: "Over fristen",
    of: (part, whole) => `${part} af ${whole}`,
    uncoded: "Uden fundkode",
    count: "Opgør genopretningen",
    counting: "Opgør genopretningen",
    sheet: "Åbn arket Genopretning",
  },
  en: {
    title: "Corrections",
    none: "There are no faults to correct.",
    about:
      "Cases per finding code, all rounds. A case is corrected when someone other than the person responsible has checked it and recorded this on the sheet.",
    finding: "Finding",
    cases: "Cases",
    restored: "Corrected",
    open: "Open",
    overdue: "Overdue",
    of: (part, whole) => `${part} of ${whole}`,
    uncoded: "Without a code",
    count: "Count the corrections",
    counting: "Counting the corrections",
    sheet: "Open the sheet Genopretning",
  },
};

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

export function Mendings({ today }: { readonly today: string }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const { language } = host;
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const overview = useMemo(() => mendingOverview(register, null, today), [register, today]);
  if (!overview.ok)
    return (
      <Section title={text.title}>
        <Text>{overview.problems.map((each) => toldIn(each, { language }).message).join(" ")}</Text>
      </Section>
    );
  const { figures, codes } = overview.value;
  const known = new Set(codes.map(({ code }) => code));
  const totals = figures.filter(({ unit, question }) => unit === "Alle" && question === "");
  const number = (value: number): string => numberText(value, language);
  return (
    <Section title={text.title}>
      {totals.length === 0 ? (
        <Text>{text.none}</Text>
      ) : (
        <>
          <Text size={200} className={styles.quiet}>
            {text.about}
          </Text>
          <SimpleTable
            caption={text.title}
            headers={[text.finding, text.cases, text.restored, text.open, text.overdue]}
            numeric={[1, 2, 3, 4]}
            rows={totals.map((each) => [
              known.has(each.code) ? <span key="finding" lang="da">{`${each.code}. ${each.name}`}</span> : text.uncoded,
              each.assessed === null ? number(each.cases) : text.of(number(each.cases), number(each.assessed)),
              number(each.restored),
              number(each.open),
              number(each.overdue),
            ])}
          />
          <div className={styles.row}>
            <Button
              disabled={busy !== null}
              onClick={() => void store.perform(text.counting, mendingCommand, { round: null })}
            >
              {text.count}
            </Button>
            <Link as="button" onClick={() => void host.show({ sheet: "Genopretning", cell: null })}>
              {text.sheet}
            </Link>
          </div>
        </>
      )}
    </Section>
  );
}
