/** Cases into the register: where they are, what was understood of them, and then the import. */
import { Button, Field, Radio, RadioGroup, Select, Text, Textarea, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ImportInput } from "../../src/cases/commands/import";
import { useText } from "../language";
import type { TableSource } from "../pane-host";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { FileField } from "../ui/FileField";
import { ReportBar } from "../ui/ReportBar";
import { Section } from "../ui/Section";
import { ImportPreview } from "./ImportPreview";
import { TEXT } from "./text";
import type { Report } from "../../src/register/command";

const useStyles = makeStyles({ read: { alignSelf: "flex-start" } });

type SourceKind = TableSource["kind"];

/** `isWanted`: whoever came here came for this. */
export function CasesImport({ isWanted }: { readonly isWanted: boolean }) {
  const text = useText(TEXT);
  const host = usePaneHost();
  const store = useStore();
  const [table, setTable] = useState<ImportInput["table"] | null>(null);
  const [fault, setFault] = useState<Report | null>(null);
  const read = async (source: TableSource): Promise<void> => {
    const found = await store.asking(text.cases.reading, () => host.readTable(source));
    if (found === null) return;
    setFault(found.ok ? null : found.report);
    setTable(found.ok ? found.table : null);
  };
  return (
    <Section title={text.cases.title} isWanted={isWanted}>
      {table === null ? (
        <>
          <Text>{text.cases.what}</Text>
          <Source read={read} />
          {fault !== null && <ReportBar report={fault} />}
        </>
      ) : (
        <ImportPreview
          table={table}
          leave={() => {
            setTable(null);
          }}
          imported={() => {
            setTable(null);
            store.open("home", { keepReport: true });
          }}
        />
      )}
    </Section>
  );
}

function Source({ read }: { readonly read: (source: TableSource) => Promise<void> }) {
  const styles = useStyles();
  const text = useText(TEXT).cases;
  const { busy } = useStoreState();
  const {
    register: { snapshot },
  } = useRegister();
  const [kind, setKind] = useState<SourceKind>("file");
  const [pasted, setPasted] = useState("");
  const [sheet, setSheet] = useState("");
  return (
    <>
      <Field label={text.source}>
        <RadioGroup
          value={kind}
          onChange={(_, { value }) => {
            setKind(value as SourceKind);
          }}
        >
          <Radio value="file" label={text.file} />
          <Radio value="pasted" label={text.pasted} />
          <Radio value="sheet" label={text.sheet} />
        </RadioGroup>
      </Field>
      {kind === "file" && (
        <FileField
          label={text.chooseFile}
          accept=".csv,.txt,.xlsx,.xlsm,.xls"
          take={async ([file]) => {
            if (file !== undefined) await read({ kind, file });
          }}
        />
      )}
      {kind === "pasted" && (
        <Field label={text.pasteHere}>
          <Textarea
            value={pasted}
            rows={8}
            resize="vertical"
            onChange={(_, { value }) => {
              setPasted(value);
            }}
          />
        </Field>
      )}
      {kind === "sheet" && (
        <Field label={text.sheetName}>
          <Select
            value={sheet}
            onChange={(_, { value }) => {
              setSheet(value);
            }}
          >
            <option value="">{text.choose}</option>
            {snapshot.sheetNames.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {kind !== "file" && (
        <Button
          className={styles.read}
          disabled={busy !== null || (kind === "pasted" ? pasted.trim() === "" : sheet === "")}
          onClick={() => void read(kind === "pasted" ? { kind, text: pasted } : { kind: "sheet", name: sheet })}
        >
          {text.read}
        </Button>
      )}
    </>
  );
}
