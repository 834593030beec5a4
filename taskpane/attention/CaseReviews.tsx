/** Sagsgennemgang: the month's cases to go through with the overview form, and how far the units have come. */
import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CaseReviewInput } from "../../src/attention/commands/case-review";
import {
  caseReviewCommand,
  caseReviewFiguresOf,
  caseReviewScope,
  monthOf,
} from "../../src/attention/commands/case-review";
import type { Texts } from "../language";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { SimpleTable } from "../ui/SimpleTable";

const SHEETS = { list: "Sagsgennemgang", page: "Månedens gennemgang" } as const;

interface CaseReviewText {
  readonly about: string;
  readonly scope: (filter: string) => string;
  readonly month: string;
  readonly count: string;
  readonly counting: string;
  readonly none: string;
  readonly figures: (month: string) => string;
  readonly columns: {
    readonly unit: string;
    readonly workers: string;
    readonly forms: string;
    readonly missing: string;
    readonly closed: string;
    readonly unseen: string;
    readonly lifted: string;
  };
  readonly of: (part: string, whole: string) => string;
  readonly all: string;
  readonly list: string;
  readonly page: string;
}

const TEXT: Texts<CaseReviewText> = {
  da: {
    about:
      "Sagsbehandler og faglig koordinator gennemgår sagerne med oversigtsskemaet. Her findes månedens sager; gennemgangen skrives på arket, og det, I skriver, bliver stående.",
    scope: (filter) => `Omfatter sager, hvor ${filter}. Det rettes på arket Opsætning.`,
    month: "Måned (åååå-mm)",
    count: "Find sager og gør op",
    counting: "Gør månedens sagsgennemgang op",
    none: "Ingen måned er gjort op endnu.",
    figures: (month) => `Gennemgang i ${month}`,
    columns: {
      unit: "Enhed",
      workers: "Sagsbehandlere",
      forms: "Skema på sagen",
      missing: "Mangler (median)",
      closed: "Lukket",
      unseen: "Ikke set i 2 mdr.",
      lifted: "Løftet",
    },
    of: (part, whole) => `${part} af ${whole}`,
    all: "Alle enheder",
    list: "Åbn listen",
    page: "Åbn månedens side",
  },
  en: {
    about:
      "The caseworker and the coordinator go through the cases with the overview form. The cases for the month are found here; the review is written on the sheet, and what you write is kept.",
    scope: (filter) => `Includes cases where ${filter}. This is changed on the sheet Opsætning.`,
    month: "Month (yyyy-mm)",
    count: "Find cases and count",
    counting: "Counting the month's case reviews",
    none: "No month has been counted yet.",
    figures: (month) => `Reviews in ${month}`,
    columns: {
      unit: "Unit",
      workers: "Caseworkers",
      forms: "Form on the case",
      missing: "Missing (median)",
      closed: "Closed",
      unseen: "Not seen for 2 months",
      lifted: "Passed on",
    },
    of: (part, whole) => `${part} of ${whole}`,
    all: "All units",
    list: "Open the list",
    page: "Open the month's page",
  },
};

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  month: { flexGrow: 1, flexBasis: "120px" },
});

export default function CaseReviews() {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const all = useMemo(() => caseReviewFiguresOf(register), [register]);
  const [month, setMonth] = useState(host.now().slice(0, 7));
  const shown = all.some((each) => each.month === month) ? month : (all[0]?.month ?? null);
  const isReady = busy === null && monthOf(month) !== null;
  const input: CaseReviewInput = { month, cases: null };
  return (
    <>
      <Section>
        <Text>{text.about}</Text>
        <Text size={200} className={styles.quiet}>
          {text.scope(caseReviewScope(register)[host.language])}
        </Text>
        <form
          className={styles.row}
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) void store.perform(text.counting, caseReviewCommand, input);
          }}
        >
          <Field label={text.month} className={styles.month}>
            <Input
              value={month}
              maxLength={7}
              onChange={(_, { value }) => {
                setMonth(value);
              }}
            />
          </Field>
          <Button type="submit" appearance="primary" disabled={!isReady}>
            {text.count}
          </Button>
        </form>
      </Section>
      {shown === null ? <Text>{text.none}</Text> : <Figures month={shown} rows={all} />}
    </>
  );
}

function Figures({ month, rows }: { readonly month: string; readonly rows: ReturnType<typeof caseReviewFiguresOf> }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const { language } = host;
  const own = rows.filter((each) => each.month === month);
  const of = (part: number, whole: number): string => text.of(numberText(part, language), numberText(whole, language));
  const { columns } = text;
  return (
    <Section title={text.figures(month)}>
      <SimpleTable
        caption={text.figures(month)}
        headers={[
          columns.unit,
          columns.workers,
          columns.forms,
          columns.missing,
          columns.closed,
          columns.unseen,
          columns.lifted,
        ]}
        numeric={[1, 2, 3, 4, 5, 6]}
        rows={own.map((each, index) => [
          index === 0 ? (
            text.all
          ) : (
            <span key="unit" lang="da">
              {each.unit}
            </span>
          ),
          of(each.reviewedWorkers, each.workers),
          of(each.withForm, each.cases),
          each.medianMissing === null ? "–" : numberText(each.medianMissing, language),
          numberText(each.closedPoints, language),
          numberText(each.unseen, language),
          numberText(each.lifted, language),
        ])}
      />
      <div className={styles.row}>
        <Button onClick={() => void host.show({ sheet: SHEETS.list, cell: null })}>{text.list}</Button>
        <Button onClick={() => void host.show({ sheet: SHEETS.page, cell: null })}>{text.page}</Button>
      </div>
    </Section>
  );
}
