/** Frister: what is overdue, in doubt and due now, by unit, team and caseworker; a click shows the case's row. */
import { Button, Field, Link, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMemo, useState } from "react";
import { deadlinesCommand } from "../../src/deadlines/commands/deadlines";
import type { DeadlineOverview, NamedTally, WaitingDeadline } from "../../src/deadlines/facts/deadline-overview";
import {
  casePlace,
  deadlineName,
  deadlineOverview,
  deadlinesAsOf,
  onTime,
} from "../../src/deadlines/facts/deadline-overview";
import { toldIn } from "../../src/register/report";
import { dateText, numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Facts } from "../ui/Facts";
import { Section } from "../ui/Section";
import { SeriesChart } from "../ui/SeriesChart";
import { SimpleTable } from "../ui/SimpleTable";
import { TEXT } from "./text";

/** Rows of the list that are shown at first, and for each click more. */
const SHOWN = 20;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  over: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  doubt: { color: tokens.colorStatusWarningForeground1 },
});

export default function Deadlines() {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const { language } = host;
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const [unit, setUnit] = useState<string | null>(null);
  const today = host.now().slice(0, 10);
  const found = useMemo(() => deadlinesAsOf(register, today), [register, today]);
  const shown = useMemo(
    () => (found === null ? null : deadlineOverview(register, found, unit, language)),
    [register, found, unit, language],
  );
  if (shown === null)
    return (
      <Section>
        <Text>{text.none}</Text>
      </Section>
    );
  const number = (value: number): string => numberText(value, language);
  const { total, reckoned, sheet } = shown;
  return (
    <>
      <Section>
        <Text>{text.about}</Text>
        {shown.problems.map((each) => (
          <Text key={`${each.code} ${each.at?.cell ?? ""}`} size={200} className={styles.quiet}>
            {toldIn(each, { language }).message}
          </Text>
        ))}
        <Field label={text.unit}>
          <Select
            value={unit ?? ""}
            onChange={(_, { value }) => {
              setUnit(value === "" ? null : value);
            }}
          >
            <option value="">{text.all}</option>
            {shown.units.map((name) => (
              <option key={name} value={name} lang="da">
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </Section>
      <Section title={text.now}>
        <Facts
          facts={[
            [text.overdue, number(total.overdue)],
            [text.due, number(total.within7)],
            [text.doubtful, number(total.doubtful)],
            [text.untold, number(total.untold)],
            [text.reckoned, reckoned === null ? text.never : dateText(reckoned, language)],
          ]}
        />
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabled={busy !== null}
            onClick={() =>
              void store.perform(text.reckoning, deadlinesCommand, { date: null, from: null, unit: null, apart: false })
            }
          >
            {text.reckon}
          </Button>
          {sheet !== null && <Button onClick={() => void host.show({ sheet, cell: null })}>{text.sheet}</Button>}
        </div>
      </Section>
      <Strip shown={shown} />
      <Weeks shown={shown} />
      {unit === null ? (
        <Tallies title={text.byUnit} head={text.unit} rows={shown.byUnit} choose={setUnit} />
      ) : (
        <>
          <Waiting key={unit} rows={shown.waiting} />
          <Tallies title={text.byTeam} head={text.team} rows={shown.byTeam} blank={text.noTeam} />
          <Tallies title={text.byCaseworker} head={text.caseworker} rows={shown.byCaseworker} />
        </>
      )}
      {unit === null && <Waiting rows={shown.waiting} />}
      <Text size={200} className={styles.quiet}>
        {text.definitions}
      </Text>
    </>
  );
}

function Strip({ shown }: { readonly shown: DeadlineOverview }) {
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const title = text.byDeadline(dateText(shown.from, language), dateText(shown.to, language));
  const number = (value: number): string => numberText(value, language);
  return (
    <Section title={title}>
      <SimpleTable
        caption={title}
        headers={[text.deadline, text.onTime, text.overdue, text.due]}
        numeric={[1, 2, 3]}
        rows={shown.strip.map(({ id, tally }) => {
          const percent = tally === null ? null : onTime(tally);
          return [
            deadlineName(id, language),
            ...(tally === null
              ? [text.noColumns, "–", "–"]
              : [
                  percent === null ? "–" : text.of(number(tally.kept), number(tally.fell), number(percent)),
                  number(tally.overdue),
                  number(tally.within7),
                ]),
          ];
        })}
      />
    </Section>
  );
}

/** How it has gone, week by week; nothing before two weeks are reckoned. */
function Weeks({ shown: { weeks } }: { readonly shown: DeadlineOverview }) {
  const text = useText(TEXT);
  const data = useMemo(
    () => ({
      labels: weeks.map(({ date }) => `${date.slice(8)}-${date.slice(5, 7)}`),
      percent: [{ name: text.onTime, values: weeks.map(({ percent }) => percent) }],
      overdue: [{ name: text.overdue, values: weeks.map(({ overdue }) => overdue) }],
    }),
    [weeks, text],
  );
  if (weeks.length < 2) return null;
  const { labels, percent, overdue } = data;
  return (
    <Section title={text.weeks}>
      <SeriesChart
        kind="line"
        axis="percent"
        title={text.onTimeByWeek}
        along={text.asOf}
        labels={labels}
        series={percent}
      />
      <SeriesChart
        kind="column"
        axis="number"
        title={text.overdueByWeek}
        along={text.asOf}
        labels={labels}
        series={overdue}
      />
    </Section>
  );
}

interface TalliesProps {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly NamedTally[];
  /** What stands where the name is blank. */
  readonly blank?: string;
  readonly choose?: (name: string) => void;
}

function Tallies({ title, head, rows, blank = "–", choose }: TalliesProps) {
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const number = (value: number): string => numberText(value, language);
  const named = (name: string): ReactNode =>
    choose === undefined ? (
      <span lang="da">{name === "" ? blank : name}</span>
    ) : (
      <Link
        as="button"
        lang="da"
        onClick={() => {
          choose(name);
        }}
      >
        {name === "" ? blank : name}
      </Link>
    );
  return (
    <Section title={title}>
      <SimpleTable
        caption={title}
        headers={[head, text.onTime, text.overdue, text.due, text.doubtful]}
        numeric={[1, 2, 3, 4]}
        rows={rows.map(({ name, tally }) => {
          const percent = onTime(tally);
          return [
            named(name),
            percent === null ? "–" : text.of(number(tally.kept), number(tally.fell), number(percent)),
            number(tally.overdue),
            number(tally.within7),
            number(tally.doubtful),
          ];
        })}
      />
    </Section>
  );
}

function Waiting({ rows }: { readonly rows: readonly WaitingDeadline[] }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const { language } = host;
  const { register } = useRegister();
  const [count, setCount] = useState(SHOWN);
  const shown = rows.slice(0, count);
  const show = (id: string): void => {
    const place = casePlace(register, id);
    if (place !== null) void host.show(place);
  };
  return (
    <Section title={text.waiting}>
      {rows.length === 0 ? (
        <Text>{text.nothingWaits}</Text>
      ) : (
        <SimpleTable
          caption={text.waiting}
          headers={[text.case, text.deadline, text.days, text.caseworker]}
          rows={shown.map((each) => [
            <Link
              key="case"
              as="button"
              lang="da"
              aria-label={text.showCase(each.case)}
              onClick={() => {
                show(each.case);
              }}
            >
              {each.case}
            </Link>,
            deadlineName(each.id, language),
            <Days key="days" each={each} />,
            <span key="caseworker" lang="da">
              {each.caseworker}
            </span>,
          ])}
        />
      )}
      {shown.length < rows.length && (
        <div className={styles.row}>
          <Button
            onClick={() => {
              setCount(count + SHOWN);
            }}
          >
            {text.more(numberText(Math.min(SHOWN, rows.length - shown.length), language))}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Days({ each }: { readonly each: WaitingDeadline }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const { state, over, left, note } = each;
  if (state === "overskredet")
    return (
      <span className={styles.over}>{over === null ? text.overUnknown : text.over(numberText(over, language))}</span>
    );
  if (state === "tvivl")
    return (
      <span className={styles.doubt} title={note}>
        {text.inDoubt}
      </span>
    );
  return <span>{left === null || left === 0 ? text.today : text.left(numberText(left, language))}</span>;
}
