/** Learning themes of a unit: proposed with reasons, chosen by clicks, and the plan of what was chosen. */
import { Button, Checkbox, Field, Link, MessageBar, MessageBarBody, Select, Text } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { themesCommand } from "../../src/learning/commands/themes";
import type { ListedTheme, UnitThemes } from "../../src/learning/facts/themes";
import { shareText, themesIn } from "../../src/learning/facts/themes";
import { unitsInRound } from "../../src/learning/facts/unit-figures";
import { dateText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { useLooks } from "./looks";
import { TEXT } from "./text";

/** As many as a unit takes up. */
const LEAST = 2;
const MOST = 3;

export function Themes({ at }: { readonly at: RoundAndLevel }) {
  const styles = useLooks();
  const text = useText(TEXT).themes;
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const units = useMemo(() => themesIn(register, at), [register, at]);
  const hasFigures = useMemo(() => unitsInRound(register, at).length > 0, [register, at]);
  const [wanted, setWanted] = useState("");
  const own = units.find(({ unit }) => unit === wanted) ?? units[0];
  return (
    <>
      <Section title={text.title}>
        <Text>{hasFigures ? text.about : text.noFigures}</Text>
        {hasFigures && (
          <div>
            <Button
              appearance={units.length === 0 ? "primary" : "secondary"}
              disabled={busy !== null}
              onClick={() => void store.perform(text.proposing, themesCommand, { ...at, choice: null })}
            >
              {units.length === 0 ? text.propose : text.again}
            </Button>
          </div>
        )}
        {units.length > 1 && (
          <Field label={text.unit} className={styles.choice}>
            <Select
              value={own?.unit ?? ""}
              onChange={(_, { value }) => {
                setWanted(value);
              }}
            >
              {units.map(({ unit }) => (
                <option key={unit} value={unit}>
                  {unit}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {own !== undefined && <Choice key={chosenKey(own)} at={at} own={own} />}
      </Section>
      {own !== undefined && <Plan own={own} />}
    </>
  );
}

/** What is ticked begins again from what stands there once that is another. */
function chosenKey({ unit, themes }: UnitThemes): string {
  return [unit, ...themes.map(({ number, theme, chosenBy }) => `${number} ${theme} ${chosenBy}`)].join("|");
}

function Choice({ at, own }: { readonly at: RoundAndLevel; readonly own: UnitThemes }) {
  const styles = useLooks();
  const text = useText(TEXT).themes;
  const store = useStore();
  const { busy } = useStoreState();
  const id = useId();
  const standing = own.themes.filter(({ chosenBy }) => chosenBy !== "").map(({ number }) => number);
  const [chosen, setChosen] = useState<readonly number[]>(standing);
  const isChanged = chosen.length !== standing.length || chosen.some((each) => !standing.includes(each));
  const warning = chosen.length > MOST ? text.many : chosen.length < LEAST && chosen.length > 0 ? text.few : null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const choice = { unit: own.unit, numbers: [...chosen].sort((a, b) => a - b).map(String) };
        void store.perform(text.saving, themesCommand, { ...at, choice });
      }}
    >
      <fieldset className={styles.group}>
        <legend className={styles.hidden}>{text.chooseFor(own.unit)}</legend>
        {own.themes.map(({ number, theme, reason, questions }) => (
          <div key={number}>
            <Checkbox
              label={<span lang="da">{theme}</span>}
              aria-describedby={`${id}${number}`}
              checked={chosen.includes(number)}
              onChange={(_, { checked }) => {
                setChosen(checked === true ? [...chosen, number] : chosen.filter((each) => each !== number));
              }}
            />
            <div id={`${id}${number}`} className={styles.under} lang="da">
              {`${reason} ${text.questions(questions.join("; "))}.`}
            </div>
          </div>
        ))}
      </fieldset>
      <Text role="status">{text.count(chosen.length)}</Text>
      {warning !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      )}
      <Button
        type="submit"
        className={styles.start}
        disabled={busy !== null || !isChanged}
        appearance={isChanged ? "primary" : "secondary"}
      >
        {text.save}
      </Button>
    </form>
  );
}

function Plan({ own }: { readonly own: UnitThemes }) {
  const styles = useLooks();
  const text = useText(TEXT).plan;
  const chosen = own.themes.filter(({ chosenBy }) => chosenBy !== "");
  return (
    <Section title={text.title}>
      {chosen.length === 0 && <Text>{text.none}</Text>}
      <ul className={styles.list}>
        {chosen.map((each) => (
          <Planned key={each.number} theme={each} />
        ))}
      </ul>
    </Section>
  );
}

function Planned({ theme: each }: { readonly theme: ListedTheme }) {
  const styles = useLooks();
  const text = useText(TEXT).plan;
  const host = usePaneHost();
  const day = (date: string | null): string => (date === null ? text.missing : dateText(date, host.language));
  const facts: readonly (readonly [string, string])[] = [
    [text.start, each.start === null ? "–" : text.share(shareText(each.start), each.start.k, each.start.n)],
    [text.goal, each.goal === null ? text.missing : `${each.goal} %`],
    [text.activity, each.activity || text.missing],
    [text.responsible, each.responsible || text.missing],
    [text.period, `${day(each.from)} – ${day(each.to)}`],
    [text.chosenBy, each.chosenBy],
    [
      text.result,
      each.result === null ? text.noResult : text.share(shareText(each.result), each.result.k, each.result.n),
    ],
  ];
  return (
    <li className={styles.item}>
      <Text weight="semibold" lang="da">
        {each.theme}
      </Text>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <FactLine key={name} name={name} value={value} />
        ))}
      </dl>
      <div>
        <Link
          as="button"
          aria-label={text.writeFor(each.theme)}
          onClick={() => void host.show({ sheet: each.at.sheet, cell: each.at.cell ?? null })}
        >
          {text.write}
        </Link>
      </div>
    </li>
  );
}

function FactLine({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
