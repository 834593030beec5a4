/** Figures of earlier rounds from a file. */
import { Text } from "@fluentui/react-components";
import { historyCommand } from "../../src/figures/commands/import-history";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStore } from "../store";
import { FileField } from "../ui/FileField";
import { Section } from "../ui/Section";
import { TEXT } from "./history-text";

export function HistoryImport() {
  const text = useText(TEXT);
  const host = usePaneHost();
  const store = useStore();
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    await store.reporting(text.importing, async (monitor) => {
      const read = await host.readTable({ kind: "file", file });
      return read.ok ? host.run(historyCommand, { table: read.table }, monitor) : read.report;
    });
  };
  return (
    <Section title={text.title}>
      <Text>{text.what}</Text>
      <FileField label={text.chooseFile} hint={text.columns} accept=".csv,.txt,.xlsx,.xlsm,.xls" take={take} />
    </Section>
  );
}
