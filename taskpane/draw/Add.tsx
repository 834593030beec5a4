/** Adds a case that was not drawn, with a reason. */
import { Button, Field, Input, makeStyles, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { addCommand, additionOf } from "../../src/draw/commands/replace";
import type { RoundAndLevel } from "../../src/kernel/keys";
import type { Register } from "../../src/register/register";
import { toldIn } from "../../src/register/report";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStore, useStoreState } from "../store";
import { TEXT } from "./text";

const useStyles = makeStyles({ form: { display: "contents" }, go: { alignSelf: "flex-start" } });

export function Add({ register, at }: { readonly register: Register; readonly at: RoundAndLevel }) {
  const styles = useStyles();
  const text = useText(TEXT).add;
  const { language } = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const [id, setId] = useState("");
  const [reason, setReason] = useState("");
  const place = { round: at.round, level: at.level };
  const found = id.trim() === "" ? null : additionOf({ ...place, case: id.trim() }, register);
  const told =
    found === null
      ? {}
      : found.ok
        ? ({
            validationState: "success",
            validationMessage: text.found(found.value.unit, found.value.caseworker),
          } as const)
        : ({
            validationState: "warning",
            validationMessage: found.problems.map((each) => toldIn(each, { language }).message).join(" "),
          } as const);
  const isReady = found?.ok === true && reason.trim() !== "" && busy === null;
  const add = async (): Promise<void> => {
    const report = await store.perform(text.doing, addCommand, { ...place, case: id.trim(), reason });
    if (report?.ok !== true) return;
    setId("");
    setReason("");
    window.scrollTo({ top: 0 });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void add();
      }}
    >
      <Text>
        {text.what} {register.settings.manualCounts ? text.counts : text.countsNot}
      </Text>
      <Field label={text.case} required {...told}>
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
          maxLength={400}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <Button className={styles.go} type="submit" disabled={!isReady}>
        {text.go}
      </Button>
    </form>
  );
}
