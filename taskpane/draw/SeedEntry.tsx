/** The field for the seed, and why nobody may be able to choose it freely. */
import { Button, Field, Input, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { DrawInForce } from "../../src/draw/facts/drawn-cases";
import type { Level } from "../../src/draw/rules/level";
import { seedState } from "../../src/draw/facts/seed-faults";
import { useText } from "../language";
import { Section } from "../ui/Section";
import { DRAWING } from "./drawing-text";

/** What the user has typed for a draw. */
export interface Entered {
  readonly seed: string;
  /** Why it is drawn again, or before the level below is closed. */
  readonly reason: string;
}

interface SeedProps {
  readonly level: Level;
  readonly entered: Entered;
  readonly setEntered: (entered: Entered) => void;
  readonly drawn: DrawInForce | null;
  /** The level below is not closed. */
  readonly asksWhy: boolean;
  readonly go: () => void;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  go: { alignSelf: "flex-start" },
});

export function SeedEntry({ level, entered, setEntered, drawn, asksWhy, go }: SeedProps) {
  const styles = useStyles();
  const all = useText(DRAWING);
  const text = all.seed;
  const { seed, reason } = entered;
  const state = seedState(seed);
  const isShort = state === "short" && level.source.kind !== "same";
  const isReady = state !== "missing" && state !== "forbidden" && (drawn === null || reason.trim() !== "");
  const message =
    state === "forbidden"
      ? ({ validationState: "error", validationMessage: text.forbidden } as const)
      : isShort
        ? ({ validationState: "warning", validationMessage: text.short } as const)
        : {};
  return (
    <Section title={level.source.kind === "same" ? all.copy.title : text.title}>
      {level.source.kind === "same" ? <Text>{all.copy.what(level.source.level)}</Text> : <WhySeed />}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) go();
        }}
      >
        {(drawn !== null || asksWhy) && (
          <Field
            label={drawn === null ? all.early.reason : all.redraw.reason}
            hint={drawn === null ? all.early.reasonHint : all.redraw.reasonHint}
            required={drawn !== null}
          >
            <Textarea
              value={reason}
              maxLength={400}
              onChange={(_, { value }) => {
                setEntered({ seed, reason: value });
              }}
            />
          </Field>
        )}
        <Field label={text.label} hint={text.hint} required {...message}>
          <Input
            value={seed}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(_, { value }) => {
              setEntered({ seed: value, reason });
            }}
          />
        </Field>
        <Button className={styles.go} type="submit" appearance="primary" disabled={!isReady}>
          {text.go}
        </Button>
        <Text size={200}>{text.unsaved}</Text>
      </form>
    </Section>
  );
}

function WhySeed() {
  const styles = useStyles();
  const text = useText(DRAWING).seed;
  return (
    <>
      <Text>{text.why}</Text>
      <Text>{text.agree}</Text>
      <ul className={styles.list}>
        {text.examples.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <Text>{text.then}</Text>
    </>
  );
}
