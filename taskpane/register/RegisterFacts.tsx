/** What the register is made of, and where that is changed. */
import { Text } from "@fluentui/react-components";
import { modelChoices } from "../../src/register/facts/choices";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister } from "../store";
import { Facts } from "../ui/Facts";
import { PlaceLink } from "../ui/ReportBar";
import { Section } from "../ui/Section";
import { TEXT } from "./setup-text";

export function RegisterFacts() {
  const text = useText(TEXT).facts;
  const { language } = usePaneHost();
  const {
    register: { settings, caseCount },
  } = useRegister();
  return (
    <Section title={text.title}>
      <Facts
        facts={[
          [text.model, modelChoices().find(({ id }) => id === settings.preset)?.name ?? settings.preset],
          [text.templates, settings.templates.join(", ")],
          [text.units, settings.units.length === 0 ? text.unitsOfCases : settings.units.join(", ")],
          [text.cases, numberText(caseCount, language)],
        ]}
      />
      <Text size={200}>
        {text.where} <PlaceLink told={{ sheet: "Opsætning", cell: null, row: null }} />
      </Text>
    </Section>
  );
}
