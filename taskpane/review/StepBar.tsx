/** Next and Previous, always at hand at the foot of the pane. */
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { TEXT } from "./control-text";
import type { Steps } from "./finding-steps";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export function StepBar({ steps }: { readonly steps: Steps }) {
  const styles = useStyles();
  const all = useText(TEXT);
  const text = all.steps;
  const { language } = usePaneHost();
  const { position, current, step } = steps;
  const count = numberText(steps.all.length, language);
  return (
    <div className={styles.bar} role="group" aria-label={text.group}>
      <Button
        size="small"
        icon={<ChevronLeft20Regular />}
        aria-keyshortcuts="Shift+F8"
        onClick={() => {
          step(-1);
        }}
      >
        {text.previous}
      </Button>
      <div role="status">
        <Text size={200}>
          {current === null ? text.count(count) : text.position(numberText(position + 1, language), count)}
        </Text>
        {current !== null && (
          <span className={styles.heard}>{`. ${all.one[current.severity]}: ${current.message}`}</span>
        )}
      </div>
      <Button
        size="small"
        icon={<ChevronRight20Regular />}
        iconPosition="after"
        aria-keyshortcuts="F8"
        onClick={() => {
          step(1);
        }}
      >
        {text.next}
      </Button>
    </div>
  );
}
