/** Årshjul: what is late, the year as a picture, and each month with what begins in it. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Field,
  Input,
  Link,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { monthOf, wheelCommand } from "../../src/wheel/commands/wheel";
import type { Wheel as Year, WheelEntry } from "../../src/wheel/facts/wheel";
import { calendarOf, monthsIn, usualStart, wheelOf } from "../../src/wheel/facts/wheel";
import { atBeginning } from "../../src/language/counting";
import { download } from "../download";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { monthText, useActivityText } from "./activity-text";
import { TEXT } from "./text";
import { YearPicture } from "./YearPicture";

const SHEET = "Årshjul";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  month: { flexGrow: 1, flexBasis: "170px", maxWidth: "260px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    flexDirection: "column",
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  start: { alignSelf: "flex-start" },
  panel: { marginInline: 0 },
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  heading: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
});

export default function Wheel() {
  const text = useText(TEXT);
  const styles = useStyles();
  const host = usePaneHost();
  const { register } = useRegister();
  const today = host.now().slice(0, 10);
  const usual = useMemo(() => usualStart(register, today), [register, today]);
  const [typed, setTyped] = useState<string | null>(null);
  const first = (typed === null ? null : monthOf(typed)) ?? usual;
  const found = useMemo(() => wheelOf(register, first, today), [register, first, today]);
  return (
    <>
      <Section>
        <Text>{text.about}</Text>
        <Start typed={typed ?? usual.slice(0, 7)} setTyped={setTyped} wheel={found.ok ? found.value : null} />
      </Section>
      {found.ok ? <Parts wheel={found.value} /> : <Text className={styles.late}>{text.faulty}</Text>}
    </>
  );
}

interface StartProps {
  readonly typed: string;
  readonly setTyped: (typed: string | null) => void;
  readonly wheel: Year | null;
}

/** The first month, and what can be made of it. */
function Start({ typed, setTyped, wheel }: StartProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const [fetched, setFetched] = useState("");
  const isMade = register.snapshot.tables["tblAarshjul"] !== undefined;
  const month = monthOf(typed);
  const isReady = busy === null && month !== null && wheel !== null;
  const make = async (): Promise<void> => {
    const report = await store.perform(text.making, wheelCommand, { from: typed });
    if (report?.ok === true) setTyped(null);
  };
  const fetchCalendar = (): void => {
    if (wheel === null) return;
    const name = `aarshjul-${wheel.first.slice(0, 7)}.ics`;
    download({ name, bytes: new TextEncoder().encode(calendarOf(register, wheel, host.now())) });
    setFetched(text.fetched(name));
  };
  return (
    <>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void make();
        }}
      >
        <Field label={text.start} className={styles.month}>
          <Input
            value={typed}
            maxLength={7}
            onChange={(_, { value }) => {
              setTyped(value);
            }}
          />
        </Field>
        <Button type="submit" appearance="primary" disabled={!isReady}>
          {isMade ? text.again : text.make}
        </Button>
        <Button disabled={!isReady} onClick={fetchCalendar}>
          {text.calendar}
        </Button>
      </form>
      <div role="status">{fetched !== "" && <Text size={200}>{fetched}</Text>}</div>
      {isMade && (
        <Link as="button" className={styles.start} onClick={() => void host.show({ sheet: SHEET, cell: null })}>
          {text.sheet}
        </Link>
      )}
    </>
  );
}

function Parts({ wheel }: { readonly wheel: Year }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const months = useMemo(() => monthsIn(wheel), [wheel]);
  const { kept, due } = wheel.onTime;
  const [opened, setOpened] = useState<readonly string[]>(months.flatMap(({ first, isNow }) => (isNow ? [first] : [])));
  const last = months[months.length - 1]?.first ?? wheel.first;
  const asking = wheel.entries.filter(({ asksWhy }) => asksWhy);
  const cases = (count: number): string => text.cases(numberText(count, language), count === 1);
  return (
    <>
      <Section title={text.late(wheel.late.length)}>
        <Text>{due === 0 ? text.nothingDue : text.onTime(kept, due)}</Text>
        {due > 0 && wheel.late.length === 0 && <Text>{text.nothingLate}</Text>}
        <Entries entries={[...wheel.late, ...asking.filter(({ late }) => late === 0)]} />
      </Section>
      <Section title={text.year}>
        <YearPicture
          wheel={wheel}
          months={months}
          caption={text.yearOf(monthText(wheel.first, language, "long"), monthText(last, language, "long"))}
        />
        <Accordion
          collapsible
          multiple
          openItems={[...opened]}
          onToggle={(_, { openItems }) => {
            setOpened(openItems as string[]);
          }}
          aria-label={text.months}
        >
          {months.map(({ first, isNow, load, entries }) => (
            <AccordionItem key={first} value={first}>
              <AccordionHeader as="h3" className={styles.header}>
                <span className={styles.heading}>
                  {atBeginning(monthText(first, language, "long"))}
                  <Text size={200} className={styles.quiet}>
                    {text.load(cases(load.cases), load.days === 0 ? null : numberText(load.days, language))}
                  </Text>
                  {isNow && (
                    <Badge appearance="tint" color="brand">
                      {text.today}
                    </Badge>
                  )}
                </span>
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                {entries.length === 0 ? <Text>{text.nothing}</Text> : <Entries entries={entries} />}
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </Section>
    </>
  );
}

function Entries({ entries }: { readonly entries: readonly WheelEntry[] }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const words = useActivityText();
  return (
    <ul className={styles.list}>
      {entries.map((each, index) => {
        const { at } = each;
        return (
          <li key={index} className={styles.item}>
            {at === null ? (
              <Text lang="da">{words.name(each)}</Text>
            ) : (
              <Link
                as="button"
                lang="da"
                className={styles.start}
                onClick={() => void host.show({ sheet: at.sheet, cell: at.cell ?? null })}
              >
                {words.name(each)}
              </Link>
            )}
            <Text size={200} className={each.late > 0 ? styles.late : styles.quiet}>
              {words.rest(each)}
            </Text>
            {each.asksWhy && <Text size={200}>{text.why}</Text>}
          </li>
        );
      })}
    </ul>
  );
}
