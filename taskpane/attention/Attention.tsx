/** Særlig opmærksomhed: the cases of a round in which something must be done, taken out by marks or by hand, and the note. */
import { counted } from "../../src/language/counting";
import { Button, Field, Input, Link, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useMemo, useState } from "react";
import type { Attention as RoundAttention } from "../../src/attention/commands/attention";
import { attentionCommand, attentionOf } from "../../src/attention/commands/attention";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { download } from "../download";
import type { Texts } from "../language";
import { dateText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { NoRound } from "../ui/NoRound";
import { Section } from "../ui/Section";
import type { ViewProps } from "../view";
import { Mendings } from "./Mendings";

interface AttentionText {
  readonly confidential: string;
  readonly numbers: (counts: RoundAttention["counts"]) => string;
  readonly none: string;
  readonly waiting: (count: number) => string;
  readonly gather: string;
  readonly gathering: string;
  readonly cases: (count: number) => string;
  readonly fill: string;
  readonly fillFor: (id: string) => string;
  readonly found: string;
  readonly why: string;
  readonly action: string;
  readonly notDecided: string;
  readonly closed: (day: string) => string;
  readonly done: (day: string) => string;
  readonly overdue: (day: string) => string;
  readonly due: (day: string) => string;
  readonly undated: string;
  readonly byHand: string;
  readonly byHandAbout: string;
  readonly case: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly take: string;
  readonly taking: string;
  readonly note: string;
  readonly noteAbout: string;
  readonly fetch: string;
  readonly fetching: string;
  readonly fetched: (name: string) => string;
}

const TEXT: Texts<AttentionText> = {
  da: {
    confidential: "Fortroligt. Kun antallet af sager er offentligt.",
    numbers: ({ raised, actedOn, open, overdue }) =>
      `Der er identificeret ${counted.da(raised, "sag", "sager")}. Handlet i ${actedOn}, ikke lukket: ${open}, over fristen: ${overdue}.`,
    none: "Der er ikke udtaget sager til særlig opmærksomhed i denne runde.",
    waiting: (count) =>
      `${counted.da(count, "sag har", "sager har")} en ny bemærkning, der begynder med !!, og som ikke står på listen endnu.`,
    gather: "Saml sagerne",
    gathering: "Samler sager til særlig opmærksomhed",
    cases: (count) => `Sager (${count})`,
    fill: "Udfyld på arket",
    fillFor: (id) => `Udfyld på arket: sag ${id}`,
    found: "Fundet",
    why: "Hvorfor",
    action: "Handling",
    notDecided: "ikke besluttet",
    closed: (day) => `Lukket ${day}`,
    done: (day) => `Udført ${day}`,
    overdue: (day) => `Fristen ${day} er overskredet`,
    due: (day) => `Frist ${day}`,
    undated: "Ingen frist",
    byHand: "Udtag en sag manuelt",
    byHandAbout: "For en sag, som ingen har mærket med !!. Den får også en række på arket Genopretning.",
    case: "Sag",
    reason: "Hvorfor",
    reasonHint: "Står på arket og i notatet, ikke i loggen.",
    take: "Udtag sagen",
    taking: "Udtager sagen",
    note: "Notatet",
    noteAbout:
      "Bilag 2 til Word, med FORTROLIGT på hver side. Det, der mangler, er mærket; det skrives i Word eller på arket.",
    fetch: "Hent notatet",
    fetching: "Laver notatet",
    fetched: (name) => `${name} er hentet. Læg filen, hvor kun de rette har adgang.`,
  },
  en: {
    confidential: "Confidential. Only the number of cases is public.",
    numbers: ({ raised, actedOn, open, overdue }) =>
      `${counted.en(raised, "case has", "cases have")} been identified. Acted on: ${actedOn}, not closed: ${open}, overdue: ${overdue}.`,
    none: "No cases have been selected for special attention in this round.",
    waiting: (count) =>
      `${counted.en(count, "case has", "cases have")} a new comment that begins with !! and is not on the list yet.`,
    gather: "Collect the cases",
    gathering: "Collecting the cases for special attention",
    cases: (count) => `Cases (${count})`,
    fill: "Fill in on the sheet",
    fillFor: (id) => `Fill in on the sheet: case ${id}`,
    found: "Found",
    why: "Why",
    action: "Action",
    notDecided: "not decided",
    closed: (day) => `Closed ${day}`,
    done: (day) => `Done ${day}`,
    overdue: (day) => `The deadline ${day} has passed`,
    due: (day) => `Deadline ${day}`,
    undated: "No deadline",
    byHand: "Select a case manually",
    byHandAbout: "For a case that no reviewer has marked with !!. It gets a row on the sheet Genopretning as well.",
    case: "Case",
    reason: "Why",
    reasonHint: "Shown on the sheet and in the note, not in the log.",
    take: "Select the case",
    taking: "Selecting the case",
    note: "The note",
    noteAbout:
      "Bilag 2 for Word, in Danish, with FORTROLIGT on every page. What is missing is marked; write it in Word or on the sheet.",
    fetch: "Download the note",
    fetching: "Making the note",
    fetched: (name) => `${name} has been downloaded. Keep the file where only the right people have access.`,
  },
};

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  late: { color: tokens.colorPaletteRedForeground1 },
  go: { alignSelf: "flex-start" },
  form: { display: "contents" },
});

export default function Attention({ open }: ViewProps) {
  const { place } = useStoreState();
  return place === null ? <NoRound open={open} /> : <OfRound key={place.round} at={place} />;
}

function OfRound({ at }: { readonly at: RoundAndLevel }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const today = host.now().slice(0, 10);
  const found = useMemo(() => attentionOf(register, at.round, today), [register, at.round, today]);
  const { rows, counts, waiting } = found;
  return (
    <>
      <Section>
        <Text size={200} className={styles.quiet}>
          {text.confidential}
        </Text>
        <Text weight="semibold">{counts.raised === 0 ? text.none : text.numbers(counts)}</Text>
        {waiting > 0 && <Text>{text.waiting(waiting)}</Text>}
        <Button
          className={styles.go}
          appearance={waiting > 0 ? "primary" : "secondary"}
          disabled={busy !== null}
          onClick={() => void store.perform(text.gathering, attentionCommand, { round: at.round, byHand: null })}
        >
          {text.gather}
        </Button>
      </Section>
      {rows.length > 0 && (
        <Section title={text.cases(counts.raised)}>
          <ul className={styles.list}>
            {rows.map((each) => (
              <Item key={each.index} of={each} today={today} />
            ))}
          </ul>
        </Section>
      )}
      <ByHand at={at} />
      {rows.length > 0 && <Note found={found} round={at.round} />}
      <Mendings today={today} />
    </>
  );
}

function Item({ of: { row, place }, today }: { readonly of: RoundAttention["rows"][number]; readonly today: string }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const day = (date: string): string => dateText(date, host.language);
  const isLate = row.closed === null && row.done === null && row.deadline !== null && row.deadline < today;
  const state =
    row.closed !== null
      ? text.closed(day(row.closed))
      : row.done !== null
        ? text.done(day(row.done))
        : row.deadline === null
          ? text.undated
          : isLate
            ? text.overdue(day(row.deadline))
            : text.due(day(row.deadline));
  const at = place("Handling");
  return (
    <li className={styles.item}>
      <Text weight="semibold">{[row.case, row.unit, row.step].filter((part) => part !== "").join(" · ")}</Text>
      {row.found !== "" && <Text lang="da">{`${text.found}: ${row.found}`}</Text>}
      {row.why !== "" && <Text lang="da">{`${text.why}: ${row.why}`}</Text>}
      <Text lang="da">{`${text.action}: ${row.action || text.notDecided}`}</Text>
      <Text size={200} className={isLate ? styles.late : styles.quiet}>
        {row.responsible === "" ? state : `${state} · ${row.responsible}`}
      </Text>
      <div>
        <Link
          as="button"
          aria-label={text.fillFor(row.case)}
          onClick={() => void host.show({ sheet: at.sheet, cell: at.cell ?? null })}
        >
          {text.fill}
        </Link>
      </div>
    </li>
  );
}

function ByHand({ at }: { readonly at: RoundAndLevel }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const store = useStore();
  const { busy } = useStoreState();
  const [id, setId] = useState("");
  const [reason, setReason] = useState("");
  const isReady = id.trim() !== "" && reason.trim() !== "" && busy === null;
  const take = async (): Promise<void> => {
    const byHand = { level: at.level, case: id.trim(), reason };
    const report = await store.perform(text.taking, attentionCommand, { round: at.round, byHand });
    if (report?.ok !== true) return;
    setId("");
    setReason("");
  };
  return (
    <Section title={text.byHand}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void take();
        }}
      >
        <Text>{text.byHandAbout}</Text>
        <Field label={text.case} required>
          <Input
            value={id}
            maxLength={100}
            autoComplete="off"
            onChange={(_, { value }) => {
              setId(value);
            }}
          />
        </Field>
        <Field label={text.reason} hint={text.reasonHint} required>
          <Textarea
            value={reason}
            maxLength={1000}
            onChange={(_, { value }) => {
              setReason(value);
            }}
          />
        </Field>
        <Button className={styles.go} type="submit" disabled={!isReady}>
          {text.take}
        </Button>
      </form>
    </Section>
  );
}

function Note({ found, round }: { readonly found: RoundAttention; readonly round: string }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const [told, setTold] = useState("");
  const fetch = async (): Promise<void> => {
    const name = `FORTROLIGT Bilag 2 ${round}`.replace(/[\\/:*?"<>|]+/gu, "-");
    const file = await store.asking(text.fetching, () => host.wordFile(found.note, name));
    if (file === null) return;
    download(file);
    setTold(text.fetched(file.name));
  };
  return (
    <Section title={text.note}>
      <Text>{text.noteAbout}</Text>
      <Button
        className={styles.go}
        icon={<ArrowDownload16Regular />}
        disabled={busy !== null}
        onClick={() => void fetch()}
      >
        {text.fetch}
      </Button>
      <Text role="status">{told}</Text>
    </Section>
  );
}
