/** What was understood of a table of cases: columns (which can be corrected), counts and faults; then the import. */
import { Button, Checkbox, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ImportInput } from "../../src/cases/commands/import";
import { importCommand } from "../../src/cases/commands/import";
import type { ImportPreview as Preview } from "../../src/cases/facts/import-preview";
import { mapText, previewImport, TARGETS } from "../../src/cases/facts/import-preview";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { FindingsShort } from "../ui/FindingsShort";
import { SimpleTable } from "../ui/SimpleTable";
import { Serials } from "./Serials";
import { TEXT } from "./text";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  sample: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  header: { overflowWrap: "anywhere" },
  target: { minWidth: "112px" },
});

interface ImportPreviewProps {
  readonly table: ImportInput["table"];
  readonly leave: () => void;
  readonly imported: () => void;
}

export function ImportPreview({ table, leave, imported }: ImportPreviewProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const { register } = useRegister();
  const store = useStore();
  const { busy } = useStoreState();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [sheet, setSheet] = useState("");
  const [replaces, setReplaces] = useState(false);
  const [partial, setPartial] = useState(false);
  const map = mapText(chosen);
  const { steps, settings, levels } = register;
  const preview = useMemo(
    () => previewImport(table, map, { steps, settings, levels }, { language }, sheet),
    [table, map, steps, settings, levels, language, sheet],
  );
  const count = (value: number): string => numberText(value, language);
  const isChosen = !preview.problems.some(({ code }) => code === "file/several-sheets");
  const isReady =
    isChosen && preview.cases > 0 && (preview.errors === 0 || partial) && (register.caseCount === 0 || replaces);
  const run = async (): Promise<void> => {
    const report = await store.perform(text.cases.importing, importCommand, {
      table,
      sheet,
      map,
      replace: replaces,
      partial,
      serial: null,
    });
    if (report !== null && report.exit < 2 && (report.ok || partial)) imported();
  };
  return (
    <>
      <h3 className={styles.title}>{text.preview.title}</h3>
      {preview.sheets.length > 0 && (
        <Field label={text.preview.sheet}>
          <Select
            value={isChosen && sheet === "" ? preview.sheet : sheet}
            onChange={(_, { value }) => {
              setSheet(value);
            }}
          >
            {!isChosen && <option value="">{text.cases.choose}</option>}
            {preview.sheets.map(({ name, rows }) => (
              <option key={name} value={name}>
                {text.preview.sheetRows(name, count(rows))}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Text>{text.preview.found(preview.cases, preview.units.length, preview.caseworkers)}</Text>
      {preview.leftOut > 0 && <Text>{text.preview.leftOut(preview.leftOut)}</Text>}
      {preview.missing.length > 0 && !preview.needsSerials && (
        <Text role="alert">{text.preview.missing(preview.missing.join(", "))}</Text>
      )}
      <Columns
        preview={preview}
        choose={(header, column) => {
          setChosen({ ...chosen, [header]: column });
        }}
      />
      <FindingsShort title={text.preview.problems} problems={preview.problems} />
      {register.caseCount > 0 && (
        <Checkbox
          checked={replaces}
          label={text.cases.replace(register.caseCount)}
          onChange={(_, { checked }) => {
            setReplaces(checked === true);
          }}
        />
      )}
      {preview.needsSerials && <Serials table={table} sheet={sheet} map={map} replace={replaces} imported={imported} />}
      {!preview.needsSerials && preview.errors > 0 && preview.cases > 0 && (
        <Checkbox
          checked={partial}
          label={text.cases.partial(preview.leftOut)}
          onChange={(_, { checked }) => {
            setPartial(checked === true);
          }}
        />
      )}
      <div className={styles.buttons}>
        {!preview.needsSerials && (
          <Button appearance="primary" disabled={busy !== null || !isReady} onClick={() => void run()}>
            {text.cases.done(preview.cases)}
          </Button>
        )}
        <Button onClick={leave}>{text.cases.again}</Button>
      </div>
    </>
  );
}

function Columns({
  preview,
  choose,
}: {
  readonly preview: Preview;
  readonly choose: (header: string, column: string) => void;
}) {
  const styles = useStyles();
  const text = useText(TEXT).preview;
  return (
    <SimpleTable
      caption={text.columns}
      headers={[text.header, text.readAs]}
      rows={preview.columns.map(({ header, column, samples }) => [
        <>
          <div className={styles.header}>{header === "" ? text.blank : header}</div>
          <div className={styles.sample}>{samples.join(" · ")}</div>
        </>,
        <Select
          key={header}
          className={styles.target}
          size="small"
          aria-label={text.readAsOf(header)}
          value={column ?? ""}
          onChange={(_, { value }) => {
            choose(header, value);
          }}
        >
          {column === null && <option value="">{text.further}</option>}
          {TARGETS.map((target) => (
            <option key={target} value={target}>
              {target}
            </option>
          ))}
        </Select>,
      ])}
    />
  );
}
