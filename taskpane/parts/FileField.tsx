/** A field that takes files: chosen, or dropped on it. The same file can be taken once more, as when it was mended. */
import { Field, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentArrowUp20Regular } from "@fluentui/react-icons/svg/document-arrow-up";
import { useId, useState } from "react";
import { useText } from "../language";
import { TEXT } from "../text";

const useStyles = makeStyles({
  zone: {
    display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, padding: tokens.spacingVerticalM, cursor: "pointer",
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, position: "relative",
    ":focus-within": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  // The browser's own button speaks the browser's language; over all of the zone it still takes clicks, drops and keys.
  input: { position: "absolute", inset: 0, opacity: 0, cursor: "pointer", width: "100%" },
  button: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface FileFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** As an input's: `.csv,.xlsx`. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly take: (files: readonly File[]) => Promise<void> | void;
}

export function FileField({ label, hint, accept, multiple = false, take }: FileFieldProps) {
  const styles = useStyles();
  const text = useText(TEXT).file;
  const [isOver, setOver] = useState(false);
  const id = useId();
  return (
    <Field label={{ children: label, htmlFor: id }} {...(hint === undefined ? {} : { hint })}>
      {(props) => (
        <div className={mergeClasses(styles.zone, isOver && styles.over)}>
          <input
            {...props}
            id={id}
            type="file"
            accept={accept}
            multiple={multiple}
            className={styles.input}
            onDragEnter={() => { setOver(true); }}
            onDragLeave={() => { setOver(false); }}
            onDrop={() => { setOver(false); }}
            onChange={({ currentTarget }) => {
              const files = Array.from(currentTarget.files ?? []);
              if (files.length === 0) return;
              void Promise.resolve(take(files)).finally(() => { currentTarget.value = ""; });
            }}
          />
          <span className={styles.button}><DocumentArrowUp20Regular aria-hidden />{multiple ? text.chooseSeveral : text.choose}</span>
          <span>{multiple ? text.dropSeveral : text.drop}</span>
        </div>
      )}
    </Field>
  );
}
