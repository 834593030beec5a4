/** What the Bilag is to show: rounds and their order, the unit, and the settings that decide how figures are shown. */
import { Button, Checkbox, Field, Link, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { useId } from "react";
import type { BilagChoices, RoundChoice } from "../../src/papers/facts/bilag-choices";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister } from "../store";
import { Section } from "../ui/Section";
import type { ViewProps } from "../view";
import type { Chosen } from "./chosen";
import { TEXT } from "./text";

const useStyles = makeStyles({
  rounds: { border: 0, margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  round: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 28px", alignItems: "center" },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  under: { gridColumn: "1 / -1", marginBlockStart: "-4px", paddingInlineStart: "32px" },
  shown: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

interface ChoicesProps extends ViewProps {
  readonly choices: BilagChoices;
  readonly chosen: Chosen;
}

export function Choices({ choices, chosen, open }: ChoicesProps) {
  const text = useText(TEXT).choices;
  const units = choices.reported?.units ?? [];
  return (
    <Section title={text.title}>
      <Rounds chosen={chosen} />
      <Text>
        {chosen.rounds.length === 0 ? text.none : text.missing}{" "}
        <Link
          inline
          as="button"
          onClick={() => {
            open("setup");
          }}
        >
          {text.import}
        </Link>
      </Text>
      {units.length > 1 && (
        <Field label={text.unit} {...(chosen.unit === units[0] ? {} : { hint: text.oneUnit })}>
          <Select
            value={chosen.unit}
            onChange={(_, { value }) => {
              chosen.setUnit(value);
            }}
          >
            {units.map((unit, index) => (
              <option key={unit} value={unit}>
                {index === 0 ? text.all : unit}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Shown settings={choices.settings} compared={chosen.compare.length > 0} />
    </Section>
  );
}

export function Rounds({ chosen }: { readonly chosen: Chosen }) {
  const styles = useStyles();
  const text = useText(TEXT).choices;
  const id = useId();
  if (chosen.rounds.length === 0) return null;
  const several = chosen.rounds.length > 1;
  return (
    <fieldset className={styles.rounds} {...(several ? { "aria-describedby": id } : {})}>
      <legend className={styles.legend}>{text.compare}</legend>
      {several && (
        <span id={id} className={styles.note}>
          {text.first}
        </span>
      )}
      {chosen.rounds.map((round, index) => (
        <RoundRow key={round.round} round={round} chosen={chosen} canMove={index > 0} />
      ))}
    </fieldset>
  );
}

function RoundRow({
  round,
  chosen,
  canMove,
}: {
  readonly round: RoundChoice;
  readonly chosen: Chosen;
  readonly canMove: boolean;
}) {
  const styles = useStyles();
  const text = useText(TEXT).choices;
  const isThere = chosen.isThere(round);
  const note = isThere ? (chosen.compare[0] === round.round ? text.measured : "") : text.without(chosen.unit);
  return (
    <div className={styles.round}>
      <Checkbox
        label={round.label}
        disabled={!isThere}
        checked={chosen.isChosen(round)}
        onChange={(_, { checked }) => {
          chosen.choose(round, checked === true);
        }}
      />
      {canMove && (
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowUp16Regular />}
          aria-label={text.up(round.label)}
          onClick={() => {
            chosen.moveUp(round);
          }}
        />
      )}
      {note !== "" && <span className={`${styles.note} ${styles.under}`}>{note}</span>}
    </div>
  );
}

/** How figures are shown, each with the way to the cell that says so. */
function Shown({ settings, compared }: Pick<BilagChoices, "settings"> & { readonly compared: boolean }) {
  const styles = useStyles();
  const text = useText(TEXT).choices;
  const host = usePaneHost();
  const {
    register: {
      settings: { smallestCell, showCounts, arrowThreshold },
    },
  } = useRegister();
  const rows = [
    [text.few(smallestCell), settings.smallestCell, text.editWhat.few],
    [text.counts(showCounts), settings.showCounts, text.editWhat.counts],
    ...(compared ? [[text.arrow(arrowThreshold), settings.arrowThreshold, text.editWhat.arrow] as const] : []),
  ] as const;
  return (
    <ul className={styles.shown}>
      {rows.map(([sentence, { sheet, cell }, what]) => (
        <li key={what}>
          {sentence}{" "}
          <Link
            inline
            as="button"
            aria-label={what}
            onClick={() => {
              if (sheet !== undefined) void host.show({ sheet, cell: cell ?? null });
            }}
          >
            {text.edit}
          </Link>
        </li>
      ))}
    </ul>
  );
}
