/** Takes files: chosen, or dropped. The same file can be taken once more, as when it was mended. */
import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentArrowUp20Regular } from "@fluentui/react-icons/svg/document-arrow-up";
import type { DragEvent } from "react";
import { useId, useRef, useState } from "react";
import { useText } from "../language";
import { TEXT } from "../text";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  zone: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  // The browser's own button speaks the browser's language.
  input: { display: "none" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface FileFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** As an input's: `.csv,.xlsx`. What is dropped is taken whatever it is: its reader says what is wrong with it. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly take: (files: readonly File[]) => Promise<void> | void;
}

export function FileField({ label, hint, accept, multiple = false, disabled = false, take }: FileFieldProps) {
  const styles = useStyles();
  const text = useText(TEXT).file;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [isOver, setOver] = useState(false);
  const given = (files: FileList | null): void => {
    if (files !== null && files.length > 0 && !disabled) void take(Array.from(files));
  };
  const dragged = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === "dragover");
  };
  return (
    <div className={styles.field}>
      <Text id={id}>{label}</Text>
      <div
        className={mergeClasses(styles.zone, isOver && styles.over)}
        onDragOver={dragged}
        onDragLeave={dragged}
        onDrop={(event) => {
          dragged(event);
          given(event.dataTransfer.files);
        }}
      >
        <Button
          icon={<DocumentArrowUp20Regular />}
          aria-describedby={id}
          disabled={disabled}
          onClick={() => input.current?.click()}
        >
          {multiple ? text.chooseSeveral : text.choose}
        </Button>
        <Text>{multiple ? text.dropSeveral : text.drop}</Text>
        <input
          ref={input}
          type="file"
          accept={accept}
          multiple={multiple}
          aria-label={label}
          className={styles.input}
          onChange={({ target }) => {
            given(target.files);
            target.value = "";
          }}
        />
      </div>
      {hint !== undefined && (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
    </div>
  );
}
