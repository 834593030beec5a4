/** Udvikling: all rounds in line, of a level and a unit; themes across steps; and the sheets that show the same. */
import { atBeginning } from "../../src/language/counting";
import { Button, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { trendCommand } from "../../src/figures/commands/trend";
import type { Development, Grain, ThemeTable } from "../../src/figures/facts/trend";
import { ALL_UNITS, developmentOf, grainsOf, levelsWithFigures, unitsOnLevel } from "../../src/figures/facts/trend";
import { TREND_SHEETS } from "../../src/figures/facts/trend-sheets";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { SimpleTable } from "../ui/SimpleTable";
import type { ViewProps } from "../view";
import { TEXT } from "./trend-text";
import type { Kind } from "./trend-text";
import type { ShownTrend } from "./TrendLines";
import { shownPercent, TrendLines, useMovement } from "./TrendLines";

const KINDS = ["units", "steps", "themes", "tables", "questions"] as const satisfies readonly Kind[];

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "flex-end" },
  field: { flexGrow: 1, minWidth: "130px", "& select": { width: "100%", textOverflow: "ellipsis" } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export default function Trend({ open }: ViewProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { register } = useRegister();
  const levels = useMemo(() => levelsWithFigures(register), [register]);
  const [chosenLevel, setLevel] = useState<number | null>(null);
  const [chosenUnit, setUnit] = useState(ALL_UNITS);
  const [chosenGrain, setGrain] = useState<Grain>("runde");
  const [kind, setKind] = useState<Kind>("units");
  const level = chosenLevel ?? levels[0] ?? 0;
  const units = useMemo(() => unitsOnLevel(register, level), [register, level]);
  const grains = useMemo(() => grainsOf(register, level), [register, level]);
  const unit = units.includes(chosenUnit) ? chosenUnit : ALL_UNITS;
  const grain = grains.includes(chosenGrain) ? chosenGrain : "runde";
  const found = useMemo(() => developmentOf(register, { level, unit, grain }), [register, level, unit, grain]);
  if (levels.length === 0 || !found.ok)
    return (
      <Section>
        <Text>{text.none}</Text>
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              open("results");
            }}
          >
            {text.toResults}
          </Button>
        </div>
      </Section>
    );
  const named = register.levels.ok ? register.levels.value : [];
  return (
    <>
      <Section>
        <Text>{text.about}</Text>
        <div className={styles.row}>
          <Field label={text.level} className={styles.field}>
            <Select
              value={level}
              onChange={(_, { value }) => {
                setLevel(Number(value));
              }}
            >
              {[...levels]
                .sort((a, b) => a - b)
                .map((each) => (
                  <option key={each} value={each}>
                    {text.levelNamed(each, named.find(({ number }) => number === each)?.name ?? "")}
                  </option>
                ))}
            </Select>
          </Field>
          {units.length > 1 && (
            <Field label={text.unit} className={styles.field}>
              <Select
                value={unit}
                onChange={(_, { value }) => {
                  setUnit(value);
                }}
              >
                {units.map((each) => (
                  <option key={each} value={each} lang="da">
                    {each === ALL_UNITS ? text.all : each}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {grains.length > 1 && (
            <Field label={text.grain} className={styles.field}>
              <Select
                value={grain}
                onChange={(_, { value }) => {
                  setGrain(value as Grain);
                }}
              >
                {grains.map((each) => (
                  <option key={each} value={each}>
                    {text.grains[each]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={text.show} className={styles.field}>
            <Select
              value={kind}
              onChange={(_, { value }) => {
                setKind(value as Kind);
              }}
            >
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {text.kinds[each]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Sheets level={level} unit={unit} grain={grain} />
      </Section>
      <Shown key={`${level}|${unit}|${grain}|${kind}`} shown={found.value} kind={kind} />
    </>
  );
}

interface SheetsProps {
  readonly level: number;
  readonly unit: string;
  readonly grain: Grain;
}

/** The sheets that show the same: made, and opened. */
function Sheets({ level, unit, grain }: SheetsProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const isThere = (name: string): boolean => register.snapshot.sheetNames.some((each) => each === name);
  return (
    <div className={styles.row}>
      <Button
        appearance="primary"
        disabled={busy !== null}
        onClick={() => void store.perform(text.making, trendCommand, { level, unit, grain, apart: false })}
      >
        {text.make}
      </Button>
      {isThere(TREND_SHEETS.trend) && (
        <Button onClick={() => void host.show({ sheet: TREND_SHEETS.trend, cell: null })}>{text.openTrend}</Button>
      )}
      {isThere(TREND_SHEETS.themes) && (
        <Button onClick={() => void host.show({ sheet: TREND_SHEETS.themes, cell: null })}>{text.openThemes}</Button>
      )}
    </div>
  );
}

function Shown({ shown, kind }: { readonly shown: Development; readonly kind: Kind }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { rounds, parts } = shown;
  const [chosen, setStep] = useState("");
  const steps = shown.questions.map(({ step }) => step);
  const step = steps.includes(chosen) ? chosen : (steps[0] ?? "");
  const made = rounds.flatMap(({ round }, at) => {
    const own = parts[at] ?? [];
    return own.length === 0 ? [] : [text.made(round, own.join(", "))];
  });
  return (
    <>
      {made.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {made.join(" ")}
        </Text>
      )}
      {kind === "tables" ? (
        <Tables shown={shown} />
      ) : (
        <>
          {kind === "questions" && steps.length > 1 && (
            <Field label={text.step}>
              <Select
                value={step}
                onChange={(_, { value }) => {
                  setStep(value);
                }}
              >
                {steps.map((each) => (
                  <option key={each} value={each} lang="da">
                    {each}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <TrendLines
            key={step}
            title={kind === "questions" ? step : text.kinds[kind]}
            rounds={rounds}
            trends={trendsOf(shown, kind, step)}
          />
        </>
      )}
    </>
  );
}

function trendsOf(shown: Development, kind: Exclude<Kind, "tables">, step: string): readonly ShownTrend[] {
  if (kind === "units") return shown.units.map((trend) => ({ trend }));
  if (kind === "steps") return shown.steps.map((trend) => ({ trend }));
  if (kind === "themes")
    return shown.themes.flatMap(({ total, aspects }) => [
      { trend: total },
      ...aspects.map((trend) => ({ trend, isPart: true })),
    ]);
  return (shown.questions.find((each) => each.step === step)?.trends ?? []).map((trend) => ({ trend }));
}

/** A table for each theme: its parts down, the steps across. */
function Tables({ shown: { tables, rounds } }: { readonly shown: Development }) {
  const text = useText(TEXT);
  const round = rounds[rounds.length - 1]?.round ?? "";
  if (tables.length === 0) return <Text>{text.noThemes}</Text>;
  return tables.map((table) => <ThemeSection key={table.theme} table={table} round={round} />);
}

function ThemeSection({
  table: { theme, steps, rows },
  round,
}: {
  readonly table: ThemeTable;
  readonly round: string;
}) {
  const text = useText(TEXT);
  const words = useMovement();
  const title = atBeginning(theme);
  const broken = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell === null || cell.broken === "" ? [] : [`${cell.step}: ${cell.broken}`])),
  );
  return (
    <Section title={`${title}, ${round}`}>
      <SimpleTable
        caption={title}
        headers={[text.what, ...steps]}
        rows={rows.map(({ aspect, cells }) => [
          <span key="what" lang="da">
            {aspect === "" ? (rows.length === 1 ? text.whole : text.others) : aspect}
          </span>,
          ...cells.map((cell, at) =>
            cell === null ? (
              ""
            ) : (
              <span key={at}>
                <strong>{shownPercent(cell.now)}</strong>
                {cell.now !== null && ` (${text.of(cell.now.k, cell.now.n)})`}
                {cell.movement !== null && (
                  <Text block size={200}>{`${words(cell.movement)} (${cell.beforeRound})`}</Text>
                )}
              </span>
            ),
          ),
        ])}
      />
      {broken.map((each) => (
        <Text key={each} size={200} lang="da">
          {each}
        </Text>
      ))}
    </Section>
  );
}
