/** Figures of earlier rounds from a file. */
import { Text } from "@fluentui/react-components";
import { historyCommand } from "../../src/figures/commands/import-history";
import { useDesk } from "../desk";
import { useText } from "../language";
import { FileField } from "../ui/FileField";
import { Section } from "../ui/Section";
import { useWork } from "../work";
import { TEXT } from "./history-text";

export function HistoryImport() {
  const text = useText(TEXT);
  const desk = useDesk();
  const work = useWork();
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    await work.reporting(text.importing, async (watch) => {
      const read = await desk.readTable({ kind: "file", file });
      return read.ok ? desk.run(historyCommand, { table: read.table }, watch) : read.report;
    });
  };
  return (
    <Section title={text.title}>
      <Text>{text.what}</Text>
      <FileField label={text.chooseFile} hint={text.columns} accept=".csv,.xlsx" take={take} />
    </Section>
  );
}
