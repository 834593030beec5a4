/**
 * Series over rounds, weeks or months as a chart, with the same numbers as a table. The drawing is fetched when the first
 * chart is shown; where it cannot be, the table stands alone.
 */
import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import type { ComponentType } from "react";
import { lazy, Suspense, useId, useState } from "react";
import type { Texts } from "../language";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import type { SeriesData } from "./plot";
import type { SeriesPlotProps } from "./SeriesPlot";
import { SimpleTable } from "./SimpleTable";

const NOTHING: { readonly default: ComponentType<SeriesPlotProps> } = { default: () => null };
const SeriesPlot = lazy(async (): Promise<typeof NOTHING> =>
  import("./SeriesPlot").catch((): typeof NOTHING => NOTHING),
);

const useStyles = makeStyles({
  chart: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  waiting: { height: "200px" },
});

interface ChartText {
  readonly show: string;
  readonly hide: string;
  readonly missing: string;
  readonly loading: string;
}

const TEXT: Texts<ChartText> = {
  da: { show: "Vis tal", hide: "Skjul tal", missing: "mangler", loading: "Henter diagram …" },
  en: { show: "Show numbers", hide: "Hide numbers", missing: "missing", loading: "Loading chart …" },
};

export interface SeriesChartProps extends SeriesData {
  readonly title: string;
  /** Heads the column of labels in the table: "Runde", "Uge". */
  readonly along: string;
  /** A table of the same numbers that stands beside anyway: the chart brings none of its own. */
  readonly hasTable?: boolean;
}

export function SeriesChart({ title, along, hasTable = false, ...data }: SeriesChartProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const shown = (value: number | null | undefined): string =>
    value === null || value === undefined
      ? "–"
      : data.axis === "percent"
        ? `${numberText(value, language)} %`
        : numberText(value, language);
  const words = (at: number): string => {
    const each = data.series.map(({ name, values }) => {
      const value = values[at] ?? null;
      const said = value === null ? text.missing : shown(value);
      return data.series.length === 1 ? said : `${name} ${said}`;
    });
    return `${data.labels[at] ?? ""}: ${each.join(", ")}`;
  };
  return (
    <div className={styles.chart}>
      {/* The drawing has it as its label. */}
      <Text size={200} weight="semibold" aria-hidden>
        {title}
      </Text>
      <Suspense fallback={<Spinner size="tiny" className={styles.waiting} label={text.loading} />}>
        <SeriesPlot title={title} words={words} {...data} />
      </Suspense>
      {!hasTable && (
        <div>
          <Button
            appearance="subtle"
            size="small"
            icon={isOpen ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? text.hide : text.show}
          </Button>
          <div id={id}>
            {isOpen && (
              <SimpleTable
                caption={title}
                headers={[along, ...data.series.map(({ name }) => name)]}
                numeric={data.series.map((_, index) => index + 1)}
                rows={data.labels.map((label, at) => [label, ...data.series.map(({ values }) => shown(values[at]))])}
              />
            )}
          </div>
        </div>
      )}
    </div>
  );
}
