/** A text to carry elsewhere: shown whole, copied on a click. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState } from "react";
import type { Texts } from "../language";
import { useText } from "../language";

const TEXT: Texts<{ readonly copy: string; readonly copied: string; readonly press: string }> = {
  da: { copy: "Kopiér", copied: "Kopieret", press: "Teksten er markeret. Tryk Ctrl+C for at kopiere den." },
  en: { copy: "Copy", copied: "Copied", press: "The text is selected. Press Ctrl+C to copy it." },
};

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "flex-start",
    minWidth: 0,
  },
  text: {
    margin: 0,
    boxSizing: "border-box",
    width: "100%",
    padding: tokens.spacingHorizontalS,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** `what`: names the text for whoever hears the button. */
export function CopyText({ what, children }: { readonly what: string; readonly children: string }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const shown = useRef<HTMLPreElement>(null);
  const [told, setTold] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(children);
      setTold(text.copied);
    } catch {
      // Excel on the web may keep the clipboard from the pane.
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current);
      setTold(text.press);
    }
  };
  return (
    <div className={styles.frame}>
      <pre ref={shown} className={styles.text}>
        {children}
      </pre>
      <Button size="small" icon={<Copy16Regular />} aria-label={`${text.copy}: ${what}`} onClick={() => void copy()}>
        {text.copy}
      </Button>
      <span role="status">{told}</span>
    </div>
  );
}
