/** Serial numbers in place of CPR numbers: the register gets the numbers, the user the key file. */
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ImportInput } from "../../src/cases/commands/import";
import { importCommand } from "../../src/cases/commands/import";
import { useDesk } from "../desk";
import { download } from "../download";
import { useText } from "../language";
import { FileField } from "../ui/FileField";
import { useRegister, useWork, useWorkState } from "../work";
import { TEXT } from "./text";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  give: { alignSelf: "flex-start" },
});

interface SerialsProps {
  readonly table: ImportInput["table"];
  readonly map: string;
  /** The cases that are there may go. */
  readonly replace: boolean;
  readonly imported: () => void;
}

export function Serials({ table, map, replace, imported }: SerialsProps) {
  const styles = useStyles();
  const text = useText(TEXT).serial;
  const desk = useDesk();
  const work = useWork();
  const { busy } = useWorkState();
  const { register } = useRegister();
  const [key, setKey] = useState<File | null>(null);
  const [saved, setSaved] = useState("");
  const give = async (): Promise<void> => {
    const file = key?.name ?? text.fileName;
    const report = await work.reporting(text.give, async (watch) => {
      const known = key === null ? null : await desk.readTable({ kind: "file", file: key });
      if (known !== null && !known.ok) return known.report;
      const serial = { key: known?.table ?? null, file, shuffle: crypto.randomUUID() };
      return desk.run(importCommand, { table, map, replace, partial: false, serial }, watch);
    });
    if (report?.keyFile !== undefined) {
      download({ name: file, bytes: new TextEncoder().encode(report.keyFile) });
      setSaved(file);
    }
    if (report?.ok === true && report.keyFile === undefined) imported();
  };
  return (
    <>
      <h3 className={styles.title}>{text.title}</h3>
      <Text>{text.why}</Text>
      <FileField
        label={text.key}
        hint={text.keyHint}
        accept=".csv,.xlsx"
        take={([file]) => {
          setKey(file ?? null);
        }}
      />
      <Button
        className={styles.give}
        appearance="primary"
        disabled={busy !== null || (register.caseCount > 0 && !replace)}
        onClick={() => void give()}
      >
        {text.give}
      </Button>
      {saved !== "" && <Text role="status">{text.saved(saved)}</Text>}
    </>
  );
}
