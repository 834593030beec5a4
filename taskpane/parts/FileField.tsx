/** A field that takes files: chosen, or dropped on it. The same file can be taken once more, as when it was mended. */
import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";

const useStyles = makeStyles({
  input: {
    width: "100%", boxSizing: "border-box", padding: tokens.spacingVerticalS, font: "inherit", color: "inherit",
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium,
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
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
  const [isOver, setOver] = useState(false);
  const id = useId();
  return (
    <Field label={{ children: label, htmlFor: id }} {...(hint === undefined ? {} : { hint })}>
      {(props) => (
        <input
          {...props}
          id={id}
          type="file"
          accept={accept}
          multiple={multiple}
          className={`${styles.input} ${isOver ? styles.over : ""}`}
          onDragEnter={() => { setOver(true); }}
          onDragLeave={() => { setOver(false); }}
          onDrop={() => { setOver(false); }}
          onChange={({ currentTarget }) => {
            const files = Array.from(currentTarget.files ?? []);
            if (files.length === 0) return;
            void Promise.resolve(take(files)).finally(() => { currentTarget.value = ""; });
          }}
        />
      )}
    </Field>
  );
}
