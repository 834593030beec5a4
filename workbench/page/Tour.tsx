/** Five steps for whoever is here for the first time. Seen or skipped, it comes again only when asked for. */
import { Button, Popover, PopoverSurface, makeStyles, tokens } from "@fluentui/react-components";
import type { PositioningProps } from "@fluentui/react-components";
import { useState } from "react";
import type { Text } from "./text";

const KEY = "tilsyn-workbench-tour";

export function tourIsNew(): boolean {
  return localStorage.getItem(KEY) === null;
}

export function tourIsSeen(): void {
  localStorage.setItem(KEY, "seen");
}

const ON_IT: PositioningProps = { position: "below", align: "center", coverTarget: true };

/** What each step points at, or, where that fills the window, what it stands on instead: it covers nothing that it explains. */
const PLACES: readonly { readonly at: string; readonly arrow: boolean; readonly positioning: PositioningProps }[] = [
  { at: "[data-tour=ribbon]", arrow: true, positioning: { position: "below", align: "start" } },
  { at: "[data-tour=pane]", arrow: false, positioning: ON_IT },
  { at: "[data-tour=pane]", arrow: true, positioning: { position: "before", align: "center" } },
  { at: "[data-tour=pane]", arrow: false, positioning: ON_IT },
  { at: "[data-tour=file]", arrow: true, positioning: { position: "below", align: "start" } },
];

const useStyles = makeStyles({
  surface: {
    width: "320px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    borderTop: `4px solid ${tokens.colorBrandBackground}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  body: { margin: 0 },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function Tour({ text: { tour }, end }: { readonly text: Text; end(): void }) {
  const styles = useStyles();
  const [step, setStep] = useState(0);
  const words = tour.steps[step];
  const place = PLACES[step];
  const target = place === undefined ? null : document.querySelector<HTMLElement>(place.at);
  if (words === undefined || place === undefined) return null;
  const last = step === PLACES.length - 1;
  return (
    <Popover
      key={step}
      open
      trapFocus
      withArrow={place.arrow}
      positioning={{ ...place.positioning, pinned: !place.arrow, target }}
      onOpenChange={(event) => {
        if (event.type === "keydown") end();
      }}
    >
      <PopoverSurface className={styles.surface} aria-labelledby="tour-title" data-part="tour">
        <h2 id="tour-title" className={styles.title}>
          {words.title}
        </h2>
        <p className={styles.body}>{words.body}</p>
        <div className={styles.row}>
          <span className={styles.count}>{tour.of(step + 1, PLACES.length)}</span>
          {!last && (
            <Button appearance="subtle" size="small" onClick={end}>
              {tour.skip}
            </Button>
          )}
          {step > 0 && (
            <Button
              size="small"
              onClick={() => {
                setStep(step - 1);
              }}
            >
              {tour.back}
            </Button>
          )}
          <Button
            appearance="primary"
            size="small"
            onClick={() => {
              if (last) end();
              else setStep(step + 1);
            }}
          >
            {last ? tour.done : tour.next}
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
