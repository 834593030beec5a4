/** The confirmation before a draw: everything that decides its result, shown once more. */
import { Button, Card, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { RoundAndLevel } from "../../src/kernel/keys";
import type { DrawPreview } from "../../src/draw/commands/draw";
import type { DrawInForce } from "../../src/draw/facts/drawn-cases";
import type { Level } from "../../src/draw/rules/level";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStoreState } from "../store";
import { Facts } from "../ui/Facts";
import { DRAWING } from "./drawing-text";
import type { Entered } from "./SeedEntry";
import { TEXT } from "./text";

interface ConfirmProps {
  readonly at: RoundAndLevel;
  readonly level: Level;
  readonly preview: DrawPreview;
  readonly entered: Entered;
  readonly drawn: DrawInForce | null;
  readonly back: () => void;
  readonly draw: (title: string) => Promise<void>;
}

/** Digits of a fingerprint that people compare. */
export const SHORT_PRINT = 12;

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  seed: { fontFamily: tokens.fontFamilyMonospace },
});

export function Confirm({ at, level, preview, entered, drawn, back, draw }: ConfirmProps) {
  const styles = useStyles();
  const text = useText(DRAWING).confirm;
  const all = useText(DRAWING);
  const names = useText(TEXT).target;
  const { language } = usePaneHost();
  const { busy } = useStoreState();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const chosen =
    preview.least === preview.most
      ? numberText(preview.most, language)
      : `${numberText(preview.least, language)}–${numberText(preview.most, language)}`;
  const frame = numberText(preview.frame, language);
  const above =
    drawn === null || drawn.above.length === 0
      ? ""
      : drawn.above.map((each) => `${each.round}, ${names.level.toLowerCase()} ${each.level}`).join("; ");
  return (
    <Card role="group" aria-labelledby={title}>
      <h2 ref={heading} id={title} tabIndex={-1} className={styles.title}>
        {text.title}
      </h2>
      <Facts
        facts={[
          [text.round, at.round],
          [text.level, names.levelOption(level.number, level.name)],
          [text.plan, all.preview.total(chosen, frame)],
          [text.frame, text.frameOf(frame, preview.fingerprint.slice(0, SHORT_PRINT))],
          [
            text.seed,
            <span key="seed" className={styles.seed}>
              {entered.seed.trim()}
            </span>,
          ],
          [text.reason, entered.reason.trim()],
        ]}
      />
      {drawn !== null && <Text>{all.redraw.what}</Text>}
      {above !== "" && <Text>{all.redraw.above(above)}</Text>}
      <Text>{text.once}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy !== null} onClick={() => void draw(text.doing)}>
          {drawn !== null ? text.goAgain : level.source.kind === "same" ? text.goCopy : text.go}
        </Button>
        <Button disabled={busy !== null} onClick={back}>
          {text.back}
        </Button>
      </div>
    </Card>
  );
}
