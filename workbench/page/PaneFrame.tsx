/** The task pane at the right: the add-in's own page in a frame, with Excel's heading above. It lives on while it is hidden. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { KeyboardEvent, PointerEvent } from "react";
import { useState } from "react";
import type { Text } from "./text";

/** What Excel opens a pane with, and how far it lets one be drawn. */
const WIDTH = { first: 350, least: 250, most: 800, step: 20 } as const;

const useStyles = makeStyles({
  edge: {
    width: "5px",
    flexShrink: 0,
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground4,
    ":hover": { backgroundColor: tokens.colorBrandStroke2 },
    ":focus-visible": { outline: "none", backgroundColor: tokens.colorCompoundBrandStroke },
  },
  pane: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    maxWidth: "70vw",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hidden: { display: "none" },
  heading: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "40px",
    paddingInlineStart: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  frame: { flexGrow: 1, border: "none", minHeight: 0, width: "100%", colorScheme: "normal" },
  dragging: { pointerEvents: "none" },
});

export interface PaneFrameSettings {
  readonly text: Text;
  readonly shown: boolean;
  hide(): void;
}

export function PaneFrame({ text, shown, hide }: PaneFrameSettings) {
  const styles = useStyles();
  const [width, setWidth] = useState<number>(WIDTH.first);
  const [dragging, setDragging] = useState(false);
  const draw = (wanted: number): void => {
    setWidth(Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, wanted))));
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (dragging) draw(window.innerWidth - event.clientX);
  };
  const step = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowLeft") draw(width + WIDTH.step);
    if (key === "ArrowRight") draw(width - WIDTH.step);
  };
  return (
    <>
      {shown && (
        <div
          role="separator"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={text.paneWidth}
          aria-valuenow={width}
          aria-valuemin={WIDTH.least}
          aria-valuemax={WIDTH.most}
          className={styles.edge}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDragging(true);
          }}
          onPointerMove={drag}
          onPointerUp={() => {
            setDragging(false);
          }}
          onKeyDown={step}
        />
      )}
      <aside className={shown ? styles.pane : styles.hidden} style={{ width }} aria-label={text.pane} data-tour="pane">
        <div className={styles.heading}>
          <h2 className={styles.title}>Tilsynsregister</h2>
          <Button appearance="subtle" icon={<DismissRegular />} aria-label={text.closePane} onClick={hide} />
        </div>
        <iframe
          className={`${styles.frame} ${dragging ? styles.dragging : ""}`}
          title="Tilsynsregister"
          src="pane/taskpane.html"
          allow="clipboard-read; clipboard-write"
          data-part="pane"
        />
      </aside>
    </>
  );
}
