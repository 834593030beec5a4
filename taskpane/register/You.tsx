/** Who works here, as they say themselves; can be changed. */
import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { Section } from "../ui/Section";
import { TEXT } from "./log-text";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  go: { alignSelf: "flex-start" },
});

export function You() {
  const styles = useStyles();
  const text = useText(TEXT).you;
  const host = usePaneHost();
  const [name, setName] = useState(host.user());
  const [isSaved, setSaved] = useState(false);
  const isReady = name.trim() !== "" && name.trim() !== host.user();
  return (
    <Section title={text.title}>
      <Text>{text.what}</Text>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          host.setUser(name.trim());
          setSaved(true);
        }}
      >
        <Field label={text.label}>
          <Input
            value={name}
            maxLength={80}
            autoComplete="name"
            onChange={(_, { value }) => {
              setName(value);
              setSaved(false);
            }}
          />
        </Field>
        <Button className={styles.go} type="submit" disabled={!isReady}>
          {text.save}
        </Button>
        <Text role="status" size={200}>
          {isSaved ? text.saved : ""}
        </Text>
      </form>
    </Section>
  );
}
