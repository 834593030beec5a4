/** What a new register is made of: model, templates with their parts, units. */
import {
  Button,
  Checkbox,
  Field,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { ModelChoice, TemplateChoice } from "../../src/register/facts/choices";
import { modelChoices, templateChoices } from "../../src/register/facts/choices";
import { useText } from "../language";
import { useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { TEXT } from "./setup-text";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  inner: { paddingInlineStart: tokens.spacingHorizontalXXL, display: "flex", flexDirection: "column" },
  about: { color: tokens.colorNeutralForeground2, paddingInlineStart: tokens.spacingHorizontalXXXL },
  fold: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS },
  make: { alignSelf: "flex-start" },
});

/** Chosen template → chosen parts; none: the whole template. */
type Chosen = ReadonlyMap<string, readonly string[]>;

export function CreateForm() {
  const styles = useStyles();
  const text = useText(TEXT).create;
  const store = useStore();
  const { busy } = useStoreState();
  const models = useMemo(modelChoices, []);
  const templates = useMemo(templateChoices, []);
  const [model, setModel] = useState(models[0]?.id ?? "");
  const [own, setOwn] = useState<Chosen | null>(null);
  const [units, setUnits] = useState("");
  const preset = models.find(({ id }) => id === model);
  const chosen: Chosen = own ?? new Map((preset?.templates ?? []).map(({ id, parts }) => [id, parts]));
  const make = (): void => {
    const typed = Array.from(chosen, ([id, parts]) => (parts.length === 0 ? id : `${id}:${parts.join(",")}`));
    const names = units
      .split(/[\n;]/u)
      .map((unit) => unit.trim())
      .filter((unit) => unit !== "");
    void store.create(text.making, { preset: model, templates: own === null ? [] : typed, units: names });
  };
  return (
    <>
      <Section title={text.model}>
        <Text size={200} className={styles.note}>
          {text.modelHint}
        </Text>
        <RadioGroup
          aria-label={text.model}
          value={model}
          onChange={(_, { value }) => {
            setModel(value);
            setOwn(null);
          }}
        >
          {models
            .filter(({ isExample }) => !isExample)
            .map((each) => (
              <Model key={each.id} model={each} />
            ))}
          <details>
            <summary className={styles.fold}>{text.examples}</summary>
            {models
              .filter(({ isExample }) => isExample)
              .map((each) => (
                <Model key={each.id} model={each} />
              ))}
          </details>
        </RadioGroup>
      </Section>
      <Section title={text.templates}>
        <Text size={200} className={styles.note}>
          {text.templatesHint}
        </Text>
        {templates.map((template) => (
          <Template
            key={template.id}
            template={template}
            parts={chosen.get(template.id) ?? null}
            change={(parts) => {
              setOwn(changed(chosen, template.id, parts));
            }}
          />
        ))}
        {chosen.size === 0 && <Text role="alert">{text.noTemplate}</Text>}
      </Section>
      <Field label={text.units} hint={text.unitsHint}>
        <Textarea
          value={units}
          rows={6}
          resize="vertical"
          onChange={(_, { value }) => {
            setUnits(value);
          }}
        />
      </Field>
      <Button className={styles.make} appearance="primary" disabled={busy !== null || chosen.size === 0} onClick={make}>
        {text.make}
      </Button>
    </>
  );
}

/** A model to choose, and what it is. */
function Model({ model: { id, name, description } }: { readonly model: ModelChoice }) {
  const styles = useStyles();
  const about = useId();
  return (
    <div>
      <Radio value={id} label={name} aria-describedby={about} />
      <Text id={about} size={200} block className={styles.about}>
        {description}
      </Text>
    </div>
  );
}

interface TemplateProps {
  readonly template: TemplateChoice;
  /** Null: not chosen. */
  readonly parts: readonly string[] | null;
  readonly change: (parts: readonly string[] | null) => void;
}

function Template({ template: { name, questions, parts: all }, parts, change }: TemplateProps) {
  const styles = useStyles();
  const text = useText(TEXT).create;
  return (
    <div>
      <Checkbox
        checked={parts !== null}
        label={`${name} (${text.questions(questions)})`}
        onChange={(_, { checked }) => {
          change(checked === true ? [] : null);
        }}
      />
      {parts !== null && all.length > 1 && (
        <details className={styles.inner} open={parts.length > 0}>
          <summary>{text.parts(name)}</summary>
          <Text size={200} className={styles.note}>
            {text.partsHint}
          </Text>
          {all.map((part) => (
            <Checkbox
              key={part}
              checked={parts.includes(part)}
              label={part}
              onChange={(_, { checked }) => {
                change(all.filter((each) => (each === part ? checked === true : parts.includes(each))));
              }}
            />
          ))}
        </details>
      )}
    </div>
  );
}

function changed(chosen: Chosen, id: string, parts: readonly string[] | null): Chosen {
  const next = new Map(chosen);
  if (parts === null) next.delete(id);
  else next.set(id, parts);
  return next;
}
