/** Feedback after a round: papers to talk from, who is missing, and a click that notes it as given. */
import { Button, Field, Input, Link, Select, Text, mergeClasses } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useMemo, useState } from "react";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { feedbackCommand } from "../../src/learning/commands/feedback";
import type { FeedbackEntry, FeedbackOverview } from "../../src/learning/facts/feedback";
import { feedbackOverview } from "../../src/learning/facts/feedback";
import { download } from "../download";
import { dateText, numberText, useText } from "../language";
import type { MadeFile } from "../pane-host";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { SimpleTable } from "../ui/SimpleTable";
import { useLooks } from "./looks";
import { TEXT } from "./text";

/** Before somebody asks for more, and how many more each time. */
const FIRST = 12;
const FURTHER = 40;

const FORMS = ["samtale", "skriftlig", "dialogbaseret"] as const;
type Form = (typeof FORMS)[number];

export function Feedback({ at }: { readonly at: RoundAndLevel }) {
  const styles = useLooks();
  const text = useText(TEXT).feedback;
  const { register } = useRegister();
  const overview = useMemo(() => feedbackOverview(register, at), [register, at]);
  if (overview === null)
    return (
      <Section title={text.title}>
        <Text>{text.none}</Text>
      </Section>
    );
  const [all] = overview.shares;
  const days = all?.medianDays ?? null;
  return (
    <Section title={text.title}>
      {all !== undefined && <Text weight="semibold">{text.told(all.given, all.caseworkers, all.percent ?? 0)}</Text>}
      {days !== null && <Text>{text.days(days)}</Text>}
      {overview.closed === null && (
        <Text size={200} className={styles.note}>
          {text.notClosed}
        </Text>
      )}
      <Papers at={at} />
      <Shares overview={overview} />
      <Missing at={at} entries={overview.entries.filter(({ given }) => given === null)} />
      <Given entries={overview.entries.filter(({ given }) => given !== null)} />
    </Section>
  );
}

function Papers({ at }: { readonly at: RoundAndLevel }) {
  const styles = useLooks();
  const text = useText(TEXT).feedback;
  const store = useStore();
  const { busy } = useStoreState();
  const [told, setTold] = useState("");
  const make = async (): Promise<void> => {
    let made: MadeFile | null = null;
    const report = await store.reporting(text.making, async (monitor) => {
      const papers = await store.host.feedbackPapers(at, monitor);
      made = papers.file;
      return papers.report;
    });
    if (report === null || made === null) return;
    download(made);
    setTold(text.fetched((made as MadeFile).name));
  };
  return (
    <>
      <div>
        <Button icon={<ArrowDownload16Regular />} disabled={busy !== null} onClick={() => void make()}>
          {text.papers}
        </Button>
      </div>
      <Text size={200} className={styles.note}>
        {text.own}
      </Text>
      <Text role="status">{told}</Text>
    </>
  );
}

/** Unit by unit, once there are several. */
function Shares({ overview }: { readonly overview: FeedbackOverview }) {
  const text = useText(TEXT).feedback;
  const { language } = usePaneHost();
  const units = overview.shares.filter(({ unit }) => unit !== null);
  if (units.length < 2) return null;
  return (
    <SimpleTable
      caption={text.title}
      headers={text.columns}
      numeric={[1, 2, 3]}
      rows={units.map((each) => [
        <span key="unit" lang="da">
          {each.unit}
        </span>,
        text.of(each.given, each.caseworkers),
        `${each.percent ?? "–"} %`,
        each.medianDays === null ? "–" : numberText(each.medianDays, language),
      ])}
    />
  );
}

function Missing({ at, entries }: { readonly at: RoundAndLevel; readonly entries: readonly FeedbackEntry[] }) {
  const styles = useLooks();
  const text = useText(TEXT).feedback;
  const store = useStore();
  const host = usePaneHost();
  const { busy } = useStoreState();
  const [form, setForm] = useState<Form>("samtale");
  const [date, setDate] = useState(host.now().slice(0, 10));
  const [shown, setShown] = useState(FIRST);
  if (entries.length === 0) return <Text>{text.nobodyMissing}</Text>;
  const left = entries.length - shown;
  const note = ({ caseworker, unit }: FeedbackEntry): void => {
    const given = { caseworker, unit, date: date === "" ? null : date, form };
    void store.perform(text.noting, feedbackCommand, { ...at, papers: false, given });
  };
  return (
    <>
      <Text as="h3" weight="semibold">
        {text.missing(entries.length)}
      </Text>
      <div className={styles.row}>
        <Field label={text.form} className={mergeClasses(styles.choice, styles.beside)}>
          <Select
            value={form}
            onChange={(_, { value }) => {
              setForm(FORMS.find((each) => each === value) ?? "samtale");
            }}
          >
            {FORMS.map((each) => (
              <option key={each} value={each}>
                {text.forms[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.date} className={styles.beside}>
          <Input
            type="date"
            value={date}
            onChange={(_, { value }) => {
              setDate(value);
            }}
          />
        </Field>
      </div>
      <ul className={styles.list}>
        {entries.slice(0, shown).map((each) => (
          <li key={`${each.unit}|${each.caseworker}`} className={mergeClasses(styles.item, styles.across)}>
            <div className={styles.who}>
              <Text lang="da">{`${each.caseworker}, ${each.unit}`}</Text>
              <Text size={200} className={styles.note}>
                {text.cases(each.cases.length, each.learn)}
              </Text>
            </div>
            <Button
              size="small"
              aria-label={text.noteFor(each.caseworker)}
              disabled={busy !== null}
              onClick={() => {
                note(each);
              }}
            >
              {text.note}
            </Button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          size="small"
          className={styles.start}
          onClick={() => {
            setShown(shown + FURTHER);
          }}
        >
          {text.more(Math.min(left, FURTHER))}
        </Button>
      )}
    </>
  );
}

function Given({ entries }: { readonly entries: readonly FeedbackEntry[] }) {
  const styles = useLooks();
  const text = useText(TEXT).feedback;
  const host = usePaneHost();
  const [shown, setShown] = useState(FIRST);
  if (entries.length === 0) return null;
  const left = entries.length - shown;
  return (
    <>
      <Text as="h3" weight="semibold">
        {text.given(entries.length)}
      </Text>
      <ul className={styles.list}>
        {entries.slice(0, shown).map(({ unit, caseworker, given, at }) => (
          <li key={`${unit}|${caseworker}`} className={styles.item}>
            <Text lang="da">{`${caseworker}, ${unit}`}</Text>
            {given !== null && (
              <Text size={200} className={styles.note}>
                {text.givenBy(dateText(given.on, host.language), given.form, given.by)}
              </Text>
            )}
            {at !== null && (
              <div>
                <Link
                  as="button"
                  aria-label={text.writeFor(caseworker)}
                  onClick={() => void host.show({ sheet: at.sheet, cell: at.cell ?? null })}
                >
                  {text.write}
                </Link>
              </div>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          size="small"
          className={styles.start}
          onClick={() => {
            setShown(shown + FURTHER);
          }}
        >
          {text.more(Math.min(left, FURTHER))}
        </Button>
      )}
    </>
  );
}
