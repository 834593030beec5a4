/** Replaces a drawn case by the next reserve, which is named beforehand. */
import { Button, Field, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { replaceCommand, reserveFor } from "../../src/draw/commands/replace";
import type { DrawnEntry } from "../../src/draw/facts/drawn-cases";
import type { RoundAndLevel } from "../../src/kernel/keys";
import type { Register } from "../../src/register/register";
import { toldIn } from "../../src/register/report";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStore, useStoreState } from "../store";
import { TEXT } from "./text";

interface ReplaceProps {
  readonly register: Register;
  readonly at: RoundAndLevel;
  readonly entries: readonly DrawnEntry[];
}

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

export function Replace({ register, at, entries }: ReplaceProps) {
  const styles = useStyles();
  const all = useText(TEXT);
  const text = all.replace;
  const { language } = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const [id, setId] = useState("");
  const [reason, setReason] = useState("");
  const [isSure, setSure] = useState(false);
  const place = { round: at.round, level: at.level };
  const drawn = entries.filter(({ status }) => status === "udtrukket");
  const next = id === "" ? null : reserveFor({ ...place, case: id }, register);
  const refusal = next?.ok === false ? next.problems.map((each) => toldIn(each, { language }).message).join(" ") : "";
  const replace = async (): Promise<void> => {
    const report = await store.perform(text.doing, replaceCommand, { ...place, case: id, reason });
    setSure(false);
    if (report?.ok !== true) return;
    setId("");
    setReason("");
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <Text>{text.what}</Text>
      <Field
        label={text.case}
        required
        {...(refusal === "" ? {} : { validationState: "error", validationMessage: refusal })}
      >
        <Select
          value={id}
          onChange={(_, { value }) => {
            setId(value);
            setSure(false);
          }}
        >
          <option value="">{text.choose}</option>
          {Array.from(new Set(drawn.map(({ unit }) => unit))).map((unit) => (
            <optgroup key={unit} label={unit}>
              {drawn
                .filter((each) => each.unit === unit)
                .map((each) => (
                  <option key={each.id} value={each.id}>{`${each.id} – ${each.caseworker}`}</option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {next?.ok === true && (
        <Text role="status">{text.comesIn(next.value.id, next.value.caseworker, next.value.unit)}</Text>
      )}
      <Field label={text.reason} hint={text.reasonHint} required>
        <Textarea
          value={reason}
          maxLength={400}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      {isSure && next?.ok === true && (
        <Text weight="semibold" role="status">
          {text.sure(id, next.value.id)}
        </Text>
      )}
      <div className={styles.buttons}>
        {isSure ? (
          <>
            <Button appearance="primary" autoFocus disabled={busy !== null} onClick={() => void replace()}>
              {text.confirm}
            </Button>
            <Button
              disabled={busy !== null}
              onClick={() => {
                setSure(false);
              }}
            >
              {all.cancel}
            </Button>
          </>
        ) : (
          <Button
            disabled={busy !== null || next?.ok !== true || reason.trim() === ""}
            onClick={() => {
              setSure(true);
            }}
          >
            {text.go}
          </Button>
        )}
      </div>
    </>
  );
}
