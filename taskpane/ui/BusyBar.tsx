/** What is going on, how far it is, and how to stop it. */
import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useText } from "../language";
import { useStoreStateAtOnce } from "../store";
import { TEXT } from "../text";

/**
 * A line moves at once. What is being done, and how to stop it, is told of what takes longer, so that the words do not
 * flash by. Milliseconds.
 */
const PATIENCE = 600;

const useStyles = makeStyles({
  place: { position: "relative" },
  // Over the edge of what stands there: nothing moves for it.
  soon: { position: "absolute", insetInline: 0, bottom: 0 },
  bar: {
    paddingBlock: tokens.spacingVerticalXS,
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  line: { gridColumn: "1 / -1" },
});

export function BusyBar() {
  const styles = useStyles();
  const text = useText(TEXT);
  const { busy } = useStoreStateAtOnce();
  const [isLong, setLong] = useState(false);
  const isBusy = busy !== null;
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => {
      setLong(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isBusy]);
  return (
    <div role="status" className={styles.place}>
      {isBusy && !isLong && <ProgressBar aria-hidden className={styles.soon} />}
      {busy !== null && isLong && (
        <div className={styles.bar}>
          <Text size={200}>{busy.waiting ? text.waiting : `${busy.title} …`}</Text>
          <Button size="small" onClick={busy.stop}>
            {text.stop}
          </Button>
          <ProgressBar
            className={styles.line}
            aria-label={busy.title}
            {...(busy.share === null ? {} : { value: busy.share })}
          />
        </div>
      )}
    </div>
  );
}
