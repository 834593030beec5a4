/** Events, notifications and measures from a file each. */
import { Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import { eventsCommand, measuresCommand, notificationsCommand } from "../../src/cases/commands/import-records";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStore } from "../store";
import { FileField } from "../ui/FileField";
import { Section } from "../ui/Section";
import { TEXT } from "./records-text";

const KINDS = [
  ["events", eventsCommand],
  ["notifications", notificationsCommand],
  ["measures", measuresCommand],
] as const;

export function RecordsImport() {
  const text = useText(TEXT);
  const host = usePaneHost();
  const store = useStore();
  const [replace, setReplace] = useState(false);
  const take = async (command: (typeof KINDS)[number][1], importing: string, file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    await store.reporting(importing, async (monitor) => {
      const read = await host.readTable({ kind: "file", file });
      if (!read.ok) return read.report;
      return host.run(command, { table: read.table, map: "", replace, partial: false, serial: null }, monitor);
    });
  };
  return (
    <Section title={text.title}>
      <Text>{text.what}</Text>
      {KINDS.map(([name, command]) => (
        <FileField
          key={name}
          label={text[name].file}
          hint={text[name].columns}
          accept=".csv,.txt,.xlsx,.xlsm,.xls"
          take={([file]) => take(command, text[name].importing, file)}
        />
      ))}
      <Checkbox
        label={text.replace}
        checked={replace}
        onChange={(_, { checked }) => {
          setReplace(checked === true);
        }}
      />
    </Section>
  );
}
