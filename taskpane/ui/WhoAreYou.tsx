/** Asks once who works here, before the first command that is logged. */
import { Button, Card, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useText } from "../language";
import { useStore, useStoreStateAtOnce } from "../store";
import { TEXT } from "../text";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

export function WhoAreYou() {
  const { asked } = useStoreStateAtOnce();
  return asked === null ? null : <Question answer={asked} />;
}

function Question({ answer }: { readonly answer: (name: string | null) => void }) {
  const styles = useStyles();
  const text = useText(TEXT).who;
  const store = useStore();
  const [name, setName] = useState(store.host.user());
  const title = useId();
  return (
    <Card role="group" aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {text.title}
      </h2>
      <Text>{text.why}</Text>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") answer(name.trim());
        }}
      >
        <Field label={text.label} required>
          <Input
            autoFocus
            value={name}
            maxLength={80}
            autoComplete="name"
            onChange={(_, { value }) => {
              setName(value);
            }}
          />
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabled={name.trim() === ""}>
            {text.save}
          </Button>
          <Button
            onClick={() => {
              answer(null);
            }}
          >
            {text.cancel}
          </Button>
        </div>
      </form>
    </Card>
  );
}
