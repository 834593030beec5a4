/** The view Bilag 1: what it is to show, a preview, making it in the workbook, and taking it into a committee paper. */
import { Button, Link, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { bilagChoices } from "../../src/papers/facts/bilag-choices";
import type { BilagChoices } from "../../src/papers/facts/bilag-choices";
import { paperName, previewPaper } from "../../src/papers/facts/bilag-paper";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { summaryCommand } from "../../src/papers/commands/summary";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { TEXT as FRAME } from "../text";
import { FindingsShort } from "../ui/FindingsShort";
import { NoRound } from "../ui/NoRound";
import { Section } from "../ui/Section";
import type { ViewProps } from "../view";
import { Choices } from "./Choices";
import type { Chosen } from "./chosen";
import { useChosen } from "./chosen";
import { PaperTable } from "./PaperTable";
import { TakeAlong } from "./TakeAlong";
import { TEXT } from "./text";

export default function Bilag(props: ViewProps) {
  const { place } = useStoreState();
  return place === null ? (
    <NoRound {...props} />
  ) : (
    <RoundBilag key={`${place.round}|${place.level}`} at={place} {...props} />
  );
}

interface RoundProps extends ViewProps {
  readonly at: RoundAndLevel;
}

function RoundBilag({ at, open }: RoundProps) {
  const text = useText(TEXT);
  const { register } = useRegister();
  const choices = useMemo(() => bilagChoices(register, at), [register, at]);
  const chosen = useChosen(choices);
  return (
    <>
      <Section>
        {choices.reported === null ? (
          <>
            <Text>{text.notComputed}</Text>
            <div>
              <Button
                appearance="primary"
                onClick={() => {
                  open("results");
                }}
              >
                {text.toResults}
              </Button>
            </div>
          </>
        ) : (
          <Text>{text.about(choices.reported.label)}</Text>
        )}
        <OtherLevel at={at} level={choices.reportedLevel} />
        <Stale choices={choices} chosen={chosen} open={open} />
      </Section>
      {choices.reported !== null && (
        <>
          <Choices choices={choices} chosen={chosen} open={open} />
          <PaperOf at={at} chosen={chosen} />
        </>
      )}
    </>
  );
}

/** The level the model reports, where it is another and the round has it. */
function OtherLevel({ at, level }: { readonly at: RoundAndLevel; readonly level: number | null }) {
  const text = useText(TEXT);
  const store = useStore();
  const {
    overview: { rounds },
  } = useRegister();
  const other = level === null ? undefined : rounds.find((each) => each.round === at.round && each.level === level);
  if (other === undefined) return null;
  return (
    <Text>
      {text.reportedLevel(other.level)}{" "}
      <Link
        inline
        as="button"
        onClick={() => {
          store.choose({ round: other.round, level: other.level });
        }}
      >
        {text.toLevel(other.level)}
      </Link>
    </Text>
  );
}

function Stale({ choices, chosen, open }: { readonly choices: BilagChoices; readonly chosen: Chosen } & ViewProps) {
  const text = useText(TEXT);
  const labels = [...chosen.rounds.filter(chosen.isChosen), ...(choices.reported === null ? [] : [choices.reported])]
    .filter(({ stale }) => stale)
    .map(({ label }) => label);
  if (labels.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {text.stale(labels.join("; "))}{" "}
        <Link
          inline
          as="button"
          onClick={() => {
            open("results");
          }}
        >
          {text.toResults}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}

/** The preview, and the buttons that make, copy and save the Bilag. */
function PaperOf({ at, chosen }: { readonly at: RoundAndLevel; readonly chosen: Chosen }) {
  const text = useText(TEXT);
  const frame = useText(FRAME);
  const host = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const { compare, unit } = chosen;
  const shown = useRef<HTMLDivElement>(null);
  const input = useMemo(() => ({ ...at, compare, unit }), [at, compare, unit]);
  const preview = useMemo(
    () => previewPaper(input, register, { now: host.now(), language: host.language }),
    [input, register, host],
  );
  if (!preview.ok) return <FindingsShort title={frame.report.stopped} problems={preview.problems} />;
  return (
    <>
      <div>
        <Button
          appearance="primary"
          disabled={busy !== null}
          onClick={() => void store.perform(text.making, summaryCommand, input)}
        >
          {text.make}
        </Button>
      </div>
      <Section title={text.preview.title}>
        <PaperTable ref={shown} caption={text.preview.title} content={preview.table} rounds={compare.length + 1} />
        <Text>{text.preview.rest}</Text>
      </Section>
      <TakeAlong paper={preview.paper} name={paperName(input)} shown={shown} />
    </>
  );
}
