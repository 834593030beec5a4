/** Goals, the learning circle: each goal's four parts in the circle's order, and a form for a new one. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Field,
  Input,
  Link,
  Select,
  Text,
  mergeClasses,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { goalsCommand } from "../../src/learning/commands/goals";
import type { ListedGoal } from "../../src/learning/facts/goals";
import { listedGoals } from "../../src/learning/facts/goals";
import { dateText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { SeriesChart } from "../ui/SeriesChart";
import { useLooks } from "./looks";
import { TEXT } from "./text";

export function Goals() {
  const styles = useLooks();
  const text = useText(TEXT).goals;
  const store = useStore();
  const host = usePaneHost();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const today = host.now().slice(0, 10);
  const goals = useMemo(() => listedGoals(register, today), [register, today]);
  return (
    <Section title={text.title}>
      {goals.length === 0 ? (
        <Text>{text.none}</Text>
      ) : (
        <div>
          <Button
            disabled={busy !== null}
            onClick={() => void store.perform(text.following, goalsCommand, { added: null })}
          >
            {text.follow}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {goals.map((each, index) => (
          <Circle key={index} goal={each} />
        ))}
      </ul>
      <Accordion collapsible>
        <AccordionItem value="new">
          <AccordionHeader as="h3" className={styles.header}>
            {text.add}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <NewGoal />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Section>
  );
}

function Circle({ goal: each }: { readonly goal: ListedGoal }) {
  const styles = useLooks();
  const text = useText(TEXT).goals;
  const host = usePaneHost();
  const day = (date: string | null): string => (date === null ? "" : dateText(date, host.language));
  const [goal, data, analysis, adjustment] = text.circle;
  const terms = each.target === null ? "" : text.terms(`${each.target} %`, day(each.deadline));
  return (
    <li className={styles.item}>
      <Text weight="semibold" lang="da">
        {each.goal}
      </Text>
      <dl className={styles.facts}>
        <dt>{goal}</dt>
        <dd>
          {[text.for(each.unit === "" ? text.everybody : each.unit), terms].filter((part) => part !== "").join(". ")}
        </dd>
        <dt>{data}</dt>
        <dd lang="da">{each.data || text.noData}</dd>
        {each.series.length > 1 && (
          <dd className={styles.wide}>
            <GoalChart goal={each} />
          </dd>
        )}
        <dt>{analysis}</dt>
        <dd lang="da">{[each.reached, each.analysis].filter((part) => part !== "").join("\n") || text.notWritten}</dd>
        <dt>{adjustment}</dt>
        <dd lang="da">
          {[each.adjustment || text.notWritten, text.decided(each.by, day(each.decided))]
            .filter((part) => part !== "")
            .join("\n")}
        </dd>
      </dl>
      {each.undiscussed && (
        <Badge appearance="tint" color="warning" className={styles.start}>
          {text.undiscussed}
        </Badge>
      )}
      <div>
        <Link
          as="button"
          aria-label={text.writeFor(each.goal)}
          onClick={() => void host.show({ sheet: each.at.sheet, cell: each.at.cell ?? null })}
        >
          {text.write}
        </Link>
      </div>
    </li>
  );
}

/** The share round by round, and the line it is to reach. */
function GoalChart({ goal: { goal, series, target } }: { readonly goal: ListedGoal }) {
  const text = useText(TEXT).goals;
  const data = useMemo(
    () => ({
      labels: series.map(({ round }) => round),
      series: [
        { name: text.reached, values: series.map(({ percent }) => percent) },
        ...(target === null ? [] : [{ name: text.target, values: series.map(() => target) }]),
      ],
    }),
    [series, target, text],
  );
  return <SeriesChart kind="line" axis="percent" title={text.chart(goal)} along={text.round} {...data} />;
}

const EMPTY = { goal: "", questions: "", target: "90", deadline: "", unit: "", by: "" };

function NewGoal() {
  const styles = useLooks();
  const { fields: text, save, saving } = useText(TEXT).goals;
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const [typed, setTyped] = useState(EMPTY);
  const set = (change: Partial<typeof EMPTY>): void => {
    setTyped({ ...typed, ...change });
  };
  const target = Number(typed.target.replace(",", "."));
  const isTarget = typed.target.trim() !== "" && Number.isInteger(target) && target >= 0 && target <= 100;
  const isReady = typed.goal.trim() !== "" && typed.questions.trim() !== "" && isTarget && busy === null;
  const add = async (): Promise<void> => {
    const added = { ...typed, target, deadline: typed.deadline === "" ? null : typed.deadline };
    const report = await store.perform(saving, goalsCommand, { added });
    if (report?.ok === true) setTyped(EMPTY);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void add();
      }}
    >
      <Field label={text.goal} required>
        <Input
          value={typed.goal}
          maxLength={300}
          onChange={(_, { value }) => {
            set({ goal: value });
          }}
        />
      </Field>
      <Field label={text.questions} hint={text.questionsHint} required>
        <Input
          value={typed.questions}
          maxLength={200}
          onChange={(_, { value }) => {
            set({ questions: value });
          }}
        />
      </Field>
      <div className={styles.row}>
        <Field label={text.target} className={styles.beside} required>
          <Input
            value={typed.target}
            inputMode="numeric"
            maxLength={3}
            onChange={(_, { value }) => {
              set({ target: value });
            }}
          />
        </Field>
        <Field label={text.deadline} className={styles.beside}>
          <Input
            type="date"
            value={typed.deadline}
            onChange={(_, { value }) => {
              set({ deadline: value });
            }}
          />
        </Field>
      </div>
      <div className={styles.row}>
        <Field label={text.unit} className={mergeClasses(styles.choice, styles.beside)}>
          <Select
            value={typed.unit}
            onChange={(_, { value }) => {
              set({ unit: value });
            }}
          >
            <option value="">{text.all}</option>
            {register.settings.units.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.by} hint={text.byHint} className={styles.beside}>
          <Input
            value={typed.by}
            maxLength={100}
            onChange={(_, { value }) => {
              set({ by: value });
            }}
          />
        </Field>
      </div>
      <Button type="submit" className={styles.start} disabled={!isReady}>
        {save}
      </Button>
    </form>
  );
}
