/** The view Papirer: for whom, what the rules found and why, what people have written, and making and taking the paper. */
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
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import type { RefObject } from "react";
import { useMemo, useRef, useState } from "react";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { externalCommand } from "../../src/papers/commands/external";
import { paperCommand } from "../../src/papers/commands/paper";
import type { Audience } from "../../src/papers/facts/audience-paper";
import { AUDIENCES } from "../../src/papers/facts/audience-paper";
import type { BilagChoices } from "../../src/papers/facts/bilag-choices";
import { bilagChoices } from "../../src/papers/facts/bilag-choices";
import type { AudiencePreview, PreviewArea, PreviewSection } from "../../src/papers/facts/paper-preview";
import { previewFor } from "../../src/papers/facts/paper-preview";
import type { AreaChoice } from "../../src/papers/rules/paper";
import { download } from "../download";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { TEXT as FRAME } from "../text";
import { FindingsShort } from "../ui/FindingsShort";
import { NoRound } from "../ui/NoRound";
import { Section } from "../ui/Section";
import type { ViewProps } from "../view";
import { Rounds } from "./Choices";
import { useChosen } from "./chosen";
import { copy } from "./clipboard";
import { PAPERS_TEXT } from "./papers-text";
import { usePasted } from "./TakeAlong";
import { TEXT } from "./text";

const useStyles = makeStyles({
  outline: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  part: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlockEnd: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  areas: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  area: { paddingBlock: tokens.spacingVerticalXS },
  under: { paddingInlineStart: "32px", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  sentences: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  missing: {
    borderLeft: `3px solid ${tokens.colorPaletteYellowBorderActive}`,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  rules: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    "& dt": { fontWeight: tokens.fontWeightSemibold },
    "& dd": { margin: 0 },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export default function Papers(props: ViewProps) {
  const { place } = useStoreState();
  return place === null ? (
    <NoRound {...props} />
  ) : (
    <RoundPapers key={`${place.round}|${place.level}`} at={place} {...props} />
  );
}

function RoundPapers({ at, open }: ViewProps & { readonly at: RoundAndLevel }) {
  const text = useText(PAPERS_TEXT);
  const bilag = useText(TEXT);
  const { register } = useRegister();
  const choices = useMemo(() => bilagChoices(register, at), [register, at]);
  return (
    <>
      <Section>
        <Text>{choices.reported === null ? bilag.notComputed : text.about}</Text>
        {choices.reported === null && (
          <div>
            <Button
              appearance="primary"
              onClick={() => {
                open("results");
              }}
            >
              {bilag.toResults}
            </Button>
          </div>
        )}
      </Section>
      {choices.reported !== null && <Reader at={at} choices={choices} units={choices.reported.units} />}
    </>
  );
}

interface ReaderProps {
  readonly at: RoundAndLevel;
  readonly choices: BilagChoices;
  readonly units: readonly string[];
}

function Reader({ at, choices, units: all }: ReaderProps) {
  const text = useText(PAPERS_TEXT);
  const chosen = useChosen(choices);
  const [audience, setAudience] = useState<Audience>("udvalg");
  // The first is all of them together.
  const units = all.slice(1);
  const [wanted, setUnit] = useState(units[0] ?? "");
  const unit = audience === "enhed" || audience === "team" ? wanted : null;
  return (
    <>
      <Section>
        <Field label={text.reader}>
          <Select
            value={audience}
            onChange={(_, { value }) => {
              setAudience(AUDIENCES.find((each) => each === value) ?? "udvalg");
            }}
          >
            {AUDIENCES.map((each) => (
              <option key={each} value={each}>
                {text.readers[each]}
              </option>
            ))}
          </Select>
        </Field>
        {unit !== null && (
          <Field label={text.unit}>
            <Select
              value={unit}
              onChange={(_, { value }) => {
                setUnit(value);
              }}
            >
              {units.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          </Field>
        )}
        <Rounds chosen={chosen} />
        <Text>{text.usual}</Text>
      </Section>
      <PaperOf key={`${audience}|${unit ?? ""}`} at={at} audience={audience} unit={unit} compare={chosen.compare} />
    </>
  );
}

interface PaperProps {
  readonly at: RoundAndLevel;
  readonly audience: Audience;
  readonly unit: string | null;
  readonly compare: readonly string[];
}

function PaperOf({ at, audience, unit, compare }: PaperProps) {
  const text = useText(PAPERS_TEXT);
  const frame = useText(FRAME);
  const host = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const [choices, setChoices] = useState<readonly AreaChoice[]>([]);
  const outline = useRef<HTMLDivElement>(null);
  const preview = useMemo(
    () =>
      previewFor(register, { ...at, audience, unit, compare }, choices, { now: host.now(), language: host.language }),
    [register, at, audience, unit, compare, choices, host],
  );
  if (!preview.ok) return <FindingsShort title={frame.report.stopped} problems={preview.problems} />;
  const choose = (choice: AreaChoice): void => {
    setChoices([...choices.filter((each) => each.section !== choice.section || each.topic !== choice.topic), choice]);
  };
  const name = `${preview.title} ${unit ?? ""}`.trim().replace(/[\\/:*?"<>|]+/gu, "-");
  return (
    <>
      <div>
        <Button
          appearance="primary"
          disabled={busy !== null}
          onClick={() => void store.perform(text.making, paperCommand, { ...at, audience, unit, compare, choices })}
        >
          {text.make}
        </Button>
      </div>
      <OutlineOf ref={outline} preview={preview} choose={choose} />
      <Section title={text.rules}>
        <Text>{text.rulesAbout}</Text>
        <Rules rules={preview.rules} />
      </Section>
      <Take preview={preview} name={name} shown={outline} />
      <Section title={text.external}>
        <Text>{text.externalAbout}</Text>
        <div>
          <Button disabled={busy !== null} onClick={() => void store.perform(text.externalDoing, externalCommand, {})}>
            {text.externalDo}
          </Button>
        </div>
      </Section>
    </>
  );
}

type Shown = Extract<AudiencePreview, { ok: true }>;

interface OutlineProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly preview: Shown;
  readonly choose: (choice: AreaChoice) => void;
}

function OutlineOf({ ref, preview: { sections, toWrite, hasNotes }, choose }: OutlineProps) {
  const styles = useStyles();
  const text = useText(PAPERS_TEXT);
  const host = usePaneHost();
  const areas = sections.flatMap((each) => each.areas);
  return (
    <Section title={text.outline}>
      <Text>{text.outlineAbout}</Text>
      <Text role="status">
        {`${text.chosen(areas.filter(({ told }) => told).length, areas.length)} ${text.toWrite(toWrite)}`}
      </Text>
      {hasNotes ? (
        <div>
          <Link as="button" onClick={() => void host.show({ sheet: "Notater", cell: null })}>
            {text.write}
          </Link>
        </div>
      ) : (
        <Text className={styles.quiet}>{text.afterMaking}</Text>
      )}
      <div ref={ref} className={styles.outline}>
        {sections.map((section) => (
          <SectionOf key={section.heading} section={section} choose={choose} />
        ))}
      </div>
    </Section>
  );
}

function SectionOf({ section, choose }: { readonly section: PreviewSection } & Pick<OutlineProps, "choose">) {
  const styles = useStyles();
  const text = useText(PAPERS_TEXT);
  const { heading, sentences, areas, fields, tables } = section;
  return (
    <div className={styles.part}>
      <h3 className={styles.heading} lang="da">
        {heading}
      </h3>
      {sentences.map((sentence, index) => (
        <span key={index} lang="da">
          {sentence}
        </span>
      ))}
      {areas.length > 0 && (
        <ul className={styles.areas}>
          {areas.map((area) => (
            <AreaOf key={area.topic} area={area} choose={choose} />
          ))}
        </ul>
      )}
      {tables > 0 && <span className={styles.quiet}>{text.tables(tables)}</span>}
      {fields.map(({ prompt, written }) => (
        <Written key={prompt} prompt={prompt} written={written} />
      ))}
    </div>
  );
}

function AreaOf({ area, choose }: { readonly area: PreviewArea } & Pick<OutlineProps, "choose">) {
  const styles = useStyles();
  const text = useText(PAPERS_TEXT);
  const { section, topic, name, sentences, rule, told, written } = area;
  return (
    <li className={styles.area}>
      <Checkbox
        label={<span lang="da">{name}</span>}
        aria-label={text.tell(name)}
        checked={told}
        onChange={(_, { checked }) => {
          choose({ section, topic, told: checked === true });
        }}
      />
      <div className={styles.under}>
        <ul className={styles.sentences} lang="da">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <span className={styles.quiet}>{text.rule(rule)}</span>
        {written.length > 0 && <Written prompt="" written={written} />}
      </div>
    </li>
  );
}

/** What people wrote in a field, or what they are to write there. */
function Written({ prompt, written }: { readonly prompt: string; readonly written: readonly string[] }) {
  const styles = useStyles();
  const text = useText(PAPERS_TEXT);
  if (written.length === 0)
    return (
      <span className={mergeClasses(styles.quiet, styles.missing)}>
        {text.toBeWritten} <span lang="da">{prompt}</span>
      </span>
    );
  return (
    <span className={styles.quiet}>
      {text.yours} <span lang="da">{written.join(" ")}</span>
    </span>
  );
}

function Rules({ rules }: Pick<Shown, "rules">) {
  const styles = useStyles();
  return (
    <dl className={styles.rules} lang="da">
      {rules.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface TakeProps {
  readonly preview: Shown;
  readonly name: string;
  readonly shown: RefObject<HTMLDivElement | null>;
}

function Take({ preview: { document }, name, shown }: TakeProps) {
  const styles = useStyles();
  const text = useText(PAPERS_TEXT);
  const store = useStore();
  const host = usePaneHost();
  const { busy } = useStoreState();
  const ready = usePasted(document);
  const [told, setTold] = useState("");
  const copied = async (): Promise<void> => {
    if (ready !== null && shown.current !== null)
      setTold((await copy(ready.whole, shown.current)) ? text.copied : text.press);
  };
  const word = async (): Promise<void> => {
    const file = await store.asking(text.preparing, () => host.wordFile(document, name));
    if (file === null) return;
    download(file);
    setTold(text.fetched(file.name));
  };
  return (
    <Section title={text.take}>
      <div className={styles.buttons}>
        <Button icon={<Copy16Regular />} disabled={ready === null} onClick={() => void copied()}>
          {text.copy}
        </Button>
        <Button icon={<ArrowDownload16Regular />} disabled={busy !== null} onClick={() => void word()}>
          {text.word}
        </Button>
      </div>
      <Text role="status">{told}</Text>
    </Section>
  );
}
