/** Which figures are shown, in which order, and how. */
import { Checkbox, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { FigureOrder } from "../../src/figures/facts/figures";
import { ALL_UNITS } from "../../src/figures/facts/figures";
import { useText } from "../language";
import { Section } from "../ui/Section";
import { TEXT } from "./text";

export interface Choice {
  readonly unit: string;
  /** Empty: all steps. */
  readonly step: string;
  readonly order: FigureOrder;
  readonly show: "chart" | "table";
  readonly withInterval: boolean;
}

export const FIRST_CHOICE: Choice = {
  unit: ALL_UNITS,
  step: "",
  order: "template",
  show: "chart",
  withInterval: false,
};

const ORDERS: readonly FigureOrder[] = ["template", "lowest", "change"];

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  // A long name must not make the field wider than its column.
  field: {
    minWidth: 0,
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { width: "100%", textOverflow: "ellipsis" },
  },
});

interface ChoicesProps {
  readonly units: readonly string[];
  readonly steps: readonly string[];
  readonly choice: Choice;
  readonly choose: (change: Partial<Choice>) => void;
}

export function Choices({ units, steps, choice, choose }: ChoicesProps) {
  const styles = useStyles();
  const text = useText(TEXT).choices;
  return (
    <Section title={text.title}>
      <div className={styles.grid}>
        <Field label={text.unit} className={styles.field}>
          <Select
            value={choice.unit}
            onChange={(_, { value }) => {
              choose({ unit: value });
            }}
          >
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {unit === ALL_UNITS ? text.all : unit}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.step} className={styles.field}>
          <Select
            value={choice.step}
            onChange={(_, { value }) => {
              choose({ step: value });
            }}
          >
            <option value="">{text.allSteps}</option>
            {steps.map((step) => (
              <option key={step} value={step}>
                {step}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.order} className={styles.field}>
          <Select
            value={choice.order}
            onChange={(_, { value }) => {
              choose({ order: value as FigureOrder });
            }}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {text.orders[order]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.show} className={styles.field}>
          <Select
            value={choice.show}
            onChange={(_, { value }) => {
              choose({ show: value as Choice["show"] });
            }}
          >
            <option value="chart">{text.chart}</option>
            <option value="table">{text.table}</option>
          </Select>
        </Field>
      </div>
      <Checkbox
        label={text.interval}
        checked={choice.withInterval}
        onChange={(_, { checked }) => {
          choose({ withInterval: checked === true });
        }}
      />
    </Section>
  );
}
