/** Which round and level is drawn, and how the plan says that level is drawn. */
import { Field, Input, Link, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { planFacts } from "../../src/draw/facts/plan-in-words";
import {
  fitsCadence,
  knownRound,
  newRoundName,
  roundNames,
  suggestedRound,
} from "../../src/draw/facts/drawable-rounds";
import type { Register } from "../../src/register/register";
import { roundOf } from "../../src/register/register";
import type { Level } from "../../src/draw/rules/level";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { Facts } from "../ui/Facts";
import { Section } from "../ui/Section";
import { TEXT } from "./text";

interface TargetProps {
  readonly register: Register;
  readonly levels: readonly Level[];
  readonly level: Level;
  readonly at: RoundAndLevel;
  readonly choose: (at: RoundAndLevel) => void;
}

const useStyles = makeStyles({
  plan: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function Target({ register, levels, level, at, choose }: TargetProps) {
  const text = useText(TEXT).target;
  const host = usePaneHost();
  const today = host.now().slice(0, 10);
  const names = roundNames(register);
  const known = knownRound(register, at.round);
  const [isNew, setNew] = useState(known === null);
  const chooseLevel = (number: number): void => {
    const next = levels.find((each) => each.number === number) ?? level;
    const stays = roundOf(register, at.round, number) !== undefined || (known !== null && fitsCadence(at.round, next));
    const round = stays ? at.round : suggestedRound(register, next, today);
    setNew(knownRound(register, round) === null);
    choose({ round, level: number });
  };
  return (
    <Section title={text.title}>
      {names.length > 0 && (
        <Field label={text.round}>
          <Select
            value={isNew ? "" : (known ?? "")}
            onChange={(_, { value }) => {
              setNew(value === "");
              choose({ round: value === "" ? newRoundName(register, level, today) : value, level: at.level });
            }}
          >
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
            <option value="">{text.newRound}</option>
          </Select>
        </Field>
      )}
      {(isNew || names.length === 0) && (
        <Field label={text.name} hint={text.nameHint}>
          <Input
            value={at.round}
            maxLength={40}
            onChange={(_, { value }) => {
              choose({ round: value, level: at.level });
            }}
          />
        </Field>
      )}
      <Field label={text.level}>
        <Select
          value={String(at.level)}
          onChange={(_, { value }) => {
            chooseLevel(Number(value));
          }}
        >
          {levels.map(({ number, name }) => (
            <option key={number} value={String(number)}>
              {text.levelOption(number, name)}
            </option>
          ))}
        </Select>
      </Field>
      <Plan level={level} />
    </Section>
  );
}

function Plan({ level }: { readonly level: Level }) {
  const styles = useStyles();
  const text = useText(TEXT).target;
  const host = usePaneHost();
  const id = useId();
  const { sheet, cell } = level.place("Navn");
  return (
    <div className={styles.plan} role="group" aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {text.plan}
      </h3>
      <Facts facts={planFacts(level, host.language)} />
      <Text size={200}>
        <Link as="button" inline onClick={() => void host.show({ sheet: sheet ?? "Opsætning", cell: cell ?? null })}>
          {text.change}
        </Link>
      </Text>
    </div>
  );
}
