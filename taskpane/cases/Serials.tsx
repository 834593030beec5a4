/** Serial numbers in place of CPR numbers: the register gets the numbers, the user the key file. */
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ImportInput } from "../../src/cases/commands/import";
import { importCommand } from "../../src/cases/commands/import";
import { download } from "../download";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { FileField } from "../ui/FileField";
import { TEXT } from "./text";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  give: { alignSelf: "flex-start" },
});

interface SerialsProps {
  readonly table: ImportInput["table"];
  /** Of a file with several sheets; empty for the one that was found. */
  readonly sheet: string;
  readonly map: string;
  /** The cases in the register may be replaced. */
  readonly replace: boolean;
  readonly imported: () => void;
}

export function Serials({ table, sheet, map, replace, imported }: SerialsProps) {
  const styles = useStyles();
  const text = useText(TEXT).serial;
  const host = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const [key, setKey] = useState<File | null>(null);
  const [saved, setSaved] = useState("");
  const give = async (): Promise<void> => {
    const file = key?.name ?? text.fileName;
    const report = await store.reporting(text.give, async (monitor) => {
      const known = key === null ? null : await host.readTable({ kind: "file", file: key });
      if (known !== null && !known.ok) return known.report;
      const serial = { name: file, table: known?.table ?? null, shuffle: crypto.randomUUID() };
      return host.run(importCommand, { table, sheet, map, replace, partial: false, serial }, monitor);
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
