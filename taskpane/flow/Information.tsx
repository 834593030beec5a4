/** Ledelsesinformation: key figures of a period for the centre or a unit, each with its series and how it is counted. */
import { Button, Field, Input, Link, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReportInput } from "../../src/flow/commands/report";
import { reportCommand } from "../../src/flow/commands/report";
import type { ShownFigure } from "../../src/flow/facts/standing";
import { informationShown, lastOver, periodTyped } from "../../src/flow/facts/standing";
import type { PeriodKind } from "../../src/kernel/period";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { SeriesChart } from "../ui/SeriesChart";
import { SimpleTable } from "../ui/SimpleTable";
import { TEXT } from "./text";

const KINDS = ["uge", "måned", "kvartal"] as const satisfies readonly PeriodKind[];

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "flex-end" },
  field: { flexGrow: 1, minWidth: "130px" },
  detail: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
});

export default function Information() {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const { register } = useRegister();
  const today = host.now().slice(0, 10);
  const [kind, setKind] = useState<PeriodKind | null>(null);
  const [period, setPeriod] = useState<string | null>(null);
  const [area, setArea] = useState<string | null>(null);
  const known = useMemo(() => informationShown(register, "uge", null, null).kinds, [register]);
  const chosen = kind ?? known[0] ?? "måned";
  const shown = useMemo(() => informationShown(register, chosen, period, area), [register, chosen, period, area]);
  const at = shown.periods.find(({ name }) => name === period) ?? shown.periods[0];
  const { sheet } = shown;
  return (
    <>
      <Section>
        <Text>{text.about}</Text>
        {known.length === 0 && <Text>{text.none}</Text>}
        <div className={styles.row}>
          <Field label={text.kind} className={styles.field}>
            <Select
              value={chosen}
              onChange={(_, { value }) => {
                setKind(value as PeriodKind);
                setPeriod(null);
              }}
            >
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {text.kinds[each]}
                </option>
              ))}
            </Select>
          </Field>
          {at !== undefined && (
            <>
              <Field label={text.period} className={styles.field}>
                <Select
                  value={at.name}
                  onChange={(_, { value }) => {
                    setPeriod(value);
                  }}
                >
                  {shown.periods.map(({ name, label }) => (
                    <option key={name} value={name} lang="da">
                      {label}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field label={text.area} className={styles.field}>
                <Select
                  value={shown.area}
                  onChange={(_, { value }) => {
                    setArea(value === shown.areas[0] ? null : value);
                  }}
                >
                  {shown.areas.map((each) => (
                    <option key={each} value={each} lang="da">
                      {each}
                    </option>
                  ))}
                </Select>
              </Field>
            </>
          )}
        </div>
        {sheet !== null && (
          <div>
            <Button onClick={() => void host.show({ sheet, cell: null })}>{text.sheet}</Button>
          </div>
        )}
      </Section>
      {at !== undefined && (
        <Figures title={text.figures(at.label, shown.area)} figures={shown.figures} note={text.note} />
      )}
      {shown.parts.length > 0 && <Figures title={text.parts} figures={shown.parts} />}
      <Make key={chosen} kind={chosen} suggested={lastOver(chosen, today).name} />
    </>
  );
}

function Make({ kind, suggested }: { readonly kind: PeriodKind; readonly suggested: string }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const store = useStore();
  const { busy } = useStoreState();
  const [typed, setTyped] = useState(suggested);
  const period = periodTyped(typed, kind);
  const isRight = period !== null;
  return (
    <Section title={text.make1}>
      <div className={styles.row}>
        <Field
          label={text.newPeriod}
          hint={text.periodHint[kind]}
          className={styles.field}
          {...(isRight ? {} : { validationMessage: text.noPeriod })}
        >
          <Input
            value={typed}
            onChange={(_, { value }) => {
              setTyped(value);
            }}
          />
        </Field>
      </div>
      <div>
        <Button
          appearance="primary"
          disabled={busy !== null || !isRight}
          onClick={() => {
            if (period !== null) void store.perform(text.making, reportCommand, asked(kind, period.name));
          }}
        >
          {text.make}
        </Button>
      </div>
    </Section>
  );
}

function asked(kind: PeriodKind, name: string): ReportInput {
  return {
    week: kind === "uge" ? name : null,
    month: kind === "måned" ? name : null,
    quarter: kind === "kvartal" ? name : null,
    apart: false,
  };
}

interface FiguresProps {
  readonly title: string;
  readonly figures: readonly ShownFigure[];
  readonly note?: string;
}

function Figures({ title, figures, note }: FiguresProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const [open, setOpen] = useState<string | null>(null);
  const detail = figures.find(({ name }) => name === open);
  return (
    <Section title={title}>
      {note !== undefined && (
        <Text size={200} className={styles.quiet}>
          {note}
        </Text>
      )}
      <SimpleTable
        caption={title}
        headers={[text.figure, text.now, text.before, text.trend]}
        numeric={[1, 2]}
        rows={figures.map(({ name, now, before, trend }) => [
          <Link
            key={name}
            as="button"
            lang="da"
            aria-expanded={name === open}
            aria-label={name === open ? text.hideSeries(name) : text.showSeries(name)}
            onClick={() => {
              setOpen(name === open ? null : name);
            }}
          >
            {name}
          </Link>,
          now,
          before,
          trend === "" ? "" : <span aria-label={text.trends[trend]}>{trend}</span>,
        ])}
      />
      {detail !== undefined && <Series figure={detail} />}
    </Section>
  );
}

/** How a figure is counted, and what it was in each period of the series. */
function Series({ figure: { name, definition, series, isShare } }: { readonly figure: ShownFigure }) {
  const styles = useStyles();
  const text = useText(TEXT);
  return (
    <div className={styles.detail}>
      <Text size={200} lang="da">
        {definition}
      </Text>
      <SeriesChart
        kind="line"
        axis={isShare ? "percent" : "number"}
        title={text.series(name)}
        along={text.period}
        labels={series.map(({ period }) => period.short)}
        series={[{ name, values: series.map(({ value }) => value) }]}
        hasTable
      />
      <SimpleTable
        caption={text.series(name)}
        headers={[text.period, text.now]}
        numeric={[1]}
        rows={[...series].reverse().map((each) => [each.period.label, each.shown])}
      />
    </div>
  );
}
