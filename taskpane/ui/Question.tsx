/** What a command asks before it writes: a sentence with numbers, and the two ways on. */
import { Button, Card, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { useText } from "../language";
import { useStoreStateAtOnce } from "../store";
import { TEXT } from "../text";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: "none",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function Question() {
  const { question } = useStoreStateAtOnce();
  return question === null ? null : <Asked key={question.sentence} {...question} />;
}

function Asked({ sentence, answer }: { readonly sentence: string; readonly answer: (yes: boolean) => void }) {
  const styles = useStyles();
  const text = useText(TEXT).question;
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <Card role="group" aria-labelledby={title}>
      <h2 ref={heading} id={title} tabIndex={-1} className={styles.title}>
        {text.title}
      </h2>
      <Text>{sentence}</Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            answer(true);
          }}
        >
          {text.yes}
        </Button>
        <Button
          onClick={() => {
            answer(false);
          }}
        >
          {text.no}
        </Button>
      </div>
    </Card>
  );
}
